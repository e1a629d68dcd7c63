"""The household, defects, counterclaims and administrations, as the words of a defence need them (documents §10).

Children by initials and age only; health only with consent.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import takewhile
from typing import Any

from juridisch.amounts.money import ZERO, add, cents, share
from juridisch.amounts.terms import Month
from juridisch.assessment import Assessment
from juridisch.documents.argument import Choice
from juridisch.documents.facts.reader import Reader, document_date, series
from juridisch.documents.gap import Gap, join
from juridisch.documents.gates import under_administration
from juridisch.dossier import Dossier, known
from juridisch.dossier.household import Kind
from juridisch.findings.arrears.months import number as in_words
from juridisch.findings.arrears.rent import Rent, rent_ledger, rent_now
from juridisch.law import Unknown

_CAUSES = {
    "inkomensverlies": "verlies van inkomen",
    "scheiding": "een scheiding",
    "toeslag of uitkering": "problemen met een toeslag of uitkering",
    "beslag": "beslag op het inkomen",
    "fout in de administratie": "een fout in de administratie",
    "gebreken aan de woning": "de gebreken aan de woning",
}


def household(case: Assessment, reader: Reader) -> dict[str, Any]:
    """Cause, children (initials and age only), health with consent, shelter, who pays the rent, debt counselling."""
    dossier = case.dossier
    cause, shelter, consent = (
        known(dossier.oorzaak_achterstand),
        dossier.opvang,
        dossier.gezondheid.toestemming is True,
    )
    explained = _sentence(reader("oorzaak_toelichting"))
    if cause == "anders":  # then only the explanation says what it was
        cause = None
    place = "gemeente" if shelter.plek is False else "zelf" if dossier.alternatief_woonruimte is False else ""
    home = [kid for kid in dossier.kinderen if not kid.leeg and kid.woont_thuis is not False]
    guests = [kid for kid in dossier.kinderen if kid.woont_thuis is False and known(kid.omgang) is not None]
    return {
        "oorzaak": _CAUSES.get(cause, cause) if cause else "",
        "oorzaak_toelichting": explained,
        "oplossing": _sentence(reader("oplossing")),
        "geen_eerdere_zaak": known(dossier.eerdere_ontruimingszaken) == 0,
        "huur_betaalbaar": dossier.lopende_huur_betaalbaar is True,
        "huur_geregeld_door": _stopped(reader("lopende_huur.gegarandeerd_door")),
        "betaalde_maanden": months_paid(case),
        "kinderen": [_child(kid) for kid in (*home, *guests)],
        "kinderen_thuis": _capital(series([_child(kid) for kid in home])),
        "kinderen_bezoek": _capital(series([_child(kid) for kid in guests])),
        "meer_thuis": len(home) > 1,
        "meer_bezoek": len(guests) > 1,
        "kinderen_redenen": [
            _sentence(f"Van belang voor {known(kid.initialen) or 'dit kind'}: {'; '.join(reasons)}")
            for kid in (*home, *guests)
            if (reasons := [text.rstrip(".") for text in (known(kid.school), known(kid.zorg)) if text])
        ],
        "gezondheid": _sentence(known(dossier.gezondheid.omschrijving) or "") if consent else "",
        "opvang_tekst": place,
        "opvang_datum": known(shelter.antwoord_datum) or "",
        "opvang_antwoord": (known(shelter.antwoord) or "").rstrip("."),
        "shv_wie": reader("shv.organisatie") or "De schuldhulp van de gemeente",
        "shv_sinds": reader("shv.aanmelddatum"),
        "shv_aanbod": reader("shv.verwacht_aanbod"),
        "shv_budgetbeheer": dossier.shv.budgetbeheer is True,
        "eerste_betaling": reader("voorstel.eerste_betaling"),
        "weken": _weeks(reader("vraag_uitstel.ontruimingstermijn_weken")),
        "weken_reden": str(reader("vraag_uitstel.ontruimingstermijn_reden") or "").rstrip("."),
    }


def months_paid(case: Assessment) -> str:
    """The last months of which the rent was paid, such as "oktober 2025 tot en met november 2025"; '' when none is certain.

    A last month that was paid says nothing of those before it: only months in a row with a payment and nothing open count.
    """
    last = known(case.dossier.lopende_huur.laatste_betaalde_maand)
    if not last:
        return ""
    until = Month.of(last)
    ledger = rent_ledger(case.dossier, document_date(case))
    if isinstance(ledger, Unknown) or not case.dossier.betalingen:
        return str(until)
    rows = reversed([row for row in ledger.rows if row.month <= until])
    paid = [row.month for row in takewhile(lambda row: row.paid and not row.open, rows)]
    return "" if not paid else str(paid[0]) if len(paid) == 1 else f"{paid[-1]} tot en met {paid[0]}"


def _stopped(text: Any) -> Any:
    """The text with a full stop behind it."""
    return text if isinstance(text, Gap) or not text or str(text)[-1:] in ".!?" else f"{text}."


def _weeks(number: Any) -> Any:
    """So many weeks in words; a gap stays one."""
    return (
        join(" ", (number, "weken"))
        if isinstance(number, Gap)
        else f"{number} {'week' if number == 1 else 'weken'}"
    )


def _child(kid: Kind) -> str:
    """Initials and age, and how often a child comes that lives elsewhere."""
    age, often = known(kid.leeftijd), known(kid.omgang) if kid.woont_thuis is False else None
    details = ", ".join(filter(None, (f"{age} jaar" if age is not None else "", often)))
    name = known(kid.initialen) or "een kind"
    return f"{name} ({details})" if details else name


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _sentence(text: Any) -> Any:
    """The text as a sentence: a capital and a full stop."""
    if isinstance(text, Gap) or not text:
        return text
    whole = text.strip()
    return _stopped(_capital(whole))


def flaws(blocks: Iterable[Choice]) -> dict[str, Any]:
    """What a mistake in the summons is a reason to ask: more time, or another court."""
    found = [finding for block in blocks if block.argument.id == "V02" for finding in block.findings]
    return {
        "gebrek_gerecht": any(finding.id == "dagvaarding-gerecht" for finding in found),
        "gebrek_tijd": any(
            finding.id in ("dagvaarding-termijn", "dagvaarding-dag")
            or finding.values.get("onderdeel") in ("eis en gronden", "stukken")
            for finding in found
        ),
    }


def counterclaims(case: Assessment) -> dict[str, Any]:
    """Defects that were reported, what the landlord owes, unfair clauses, and who is under administration."""
    dossier = case.dossier
    now = rent_now(dossier)
    bare = now.bare if isinstance(now, Rent) else None
    defects = [
        {
            "omschrijving": (known(defect.omschrijving) or "een gebrek").rstrip("."),
            "gemeld": reported,
            "hersteld": known(defect.hersteld_op) or "",
            "percentage": in_words(part) if (part := known(defect.percentage)) else "",
            "per_maand": cents(share(part, bare)) if part and bare else "",
        }
        for defect in dossier.gebreken
        if (reported := known(defect.meldingsdatum))
    ]
    limits = [f.values.get("laatste_dag_tot_melding") for f in case.findings.of("gebreken")]
    claims = [
        {
            "omschrijving": (known(claim.omschrijving) or "een rekening").rstrip("."),
            "bedrag": amount,
            "bewijs": known(claim.bewijs) or "",
        }
        for claim in dossier.tegenvorderingen
        if (amount := known(claim.bedrag)) is not None
    ]
    return {
        "gebreken": defects,
        "vrije_sector": known(dossier.contract.segment) == "vrij",
        "reconventie_zes_maanden": any(isinstance(d, date) and d < case.today for d in limits),
        "tegenvorderingen": claims,
        "tegenvordering_totaal": add(known(claim.bedrag) or ZERO for claim in dossier.tegenvorderingen),
        "bedingen": [
            {
                "soort": known(clause.soort),
                "artikel": known(clause.artikel) or "",
                "tekst": (known(clause.tekst) or "").rstrip("."),
            }
            for clause in dossier.bedingen
            if known(clause.soort) in ("incassokosten", "rente", "boete", "proceskosten")
        ],
    }


def administrations(dossier: Dossier, names: Sequence[Any]) -> dict[str, Any]:
    """The tenants under bewind or curatele, and who should have been summoned for them."""
    found = []
    for number in under_administration(dossier):
        keeper = dossier.huurders[number - 1].bewindvoerder
        curator = known(keeper.soort) == "curator"
        found.append(
            {
                "naam": names[number - 1],
                "sinds": known(keeper.ingesteld_op) or "",
                "maatregel": "curatele" if curator else "bewind",
                "wie": "de curator" if curator else "de bewindvoerder",
                "curatele": curator,
            }
        )
    some = found and len(found) < len(names)  # then the others were summoned rightly
    return {
        "bewind": found,
        "bewind_wie": found[0]["wie"] if found else "de bewindvoerder",
        "bewind_namen": series([keeper["naam"] for keeper in found]) if some else "",
    }
