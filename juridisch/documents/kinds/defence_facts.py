"""What the words of a defence rest on: who speaks, the figures, the household, the claim part by part.

No figure of our own stands in a paper of a tenant who disputes the whole debt, nor one that is higher than what is claimed.
"""

from __future__ import annotations

from datetime import date
from decimal import ROUND_CEILING, Decimal
from typing import Any

from juridisch.amounts.ledger import Ledger
from juridisch.amounts.money import ZERO
from juridisch.amounts.terms import Month
from juridisch.assessment import Assessment
from juridisch.documents.facts.reader import Reader, document_date
from juridisch.dossier import known
from juridisch.dutch import write_amount, write_date
from juridisch.findings.arrears.doubt import older_rent_unknown
from juridisch.findings.arrears.months import number as in_words
from juridisch.findings.arrears.rent import (
    Rent,
    on_landlords_table,
    rent_ledger,
    rent_now,
    summons_day,
)
from juridisch.law import Unknown

#: Verbs in the three forms that the texts use: ik, gedaagde, wij (gedaagden).
_VERBS = (
    ("heb", "heeft", "hebben"), ("ben", "is", "zijn"), ("vraag", "vraagt", "vragen"), ("betwist", "betwist", "betwisten"),
    ("huur", "huurt", "huren"), ("erken", "erkent", "erkennen"), ("verschijn", "verschijnt", "verschijnen"),
    ("bied", "biedt", "bieden"), ("wil", "wil", "willen"), ("kan", "kan", "kunnen"), ("antwoord", "antwoordt", "antwoorden"),
    ("verreken", "verrekent", "verrekenen"), ("verklaar", "verklaart", "verklaren"),
    ("schort", "schort", "schorten"),
)  # fmt: skip
#: Parts of the claim in the order in which they are answered, with their name.
PARTS = {
    "betaling": "Betaling van de huurachterstand",
    "toekomstige_huur": "Betaling tot de dag van ontruiming",
    "ontbinding": "Ontbinding van het huurcontract",
    "ontruiming": "Ontruiming van de woning",
    "incassokosten": "Incassokosten",
    "rente": "Rente",
    "boete": "Boete",
    "proceskosten": "Proceskosten",
    "uitvoerbaar_bij_voorraad": "Vonnis dat meteen mag worden uitgevoerd",
}
_HUNDREDTH = Decimal("0.01")
#: The parts about which a defence must be able to speak.
ANSWERED = tuple(part for part in PARTS if part not in ("toekomstige_huur", "boete"))


def voice(case: Assessment, represented: str) -> dict[str, Any]:
    """The words for who speaks: in the first person when the tenants sign, else about the defendants."""
    several = len(case.dossier.huurders) > 1
    form = 2 if several else 1 if represented else 0
    subject = ("gedaagden" if several else "gedaagde") if represented else "wij" if several else "ik"
    verbs: dict[str, str] = {forms[0]: forms[form] for forms in _VERBS}
    appeal = {
        "ik": "beroep mij",
        "wij": "beroepen ons",
        "gedaagde": "beroept zich",
        "gedaagden": "beroepen zich",
    }
    verbs["beroep"] = appeal[subject]
    landlord = "eiser" if represented else "de verhuurder"
    return {
        "wie": {"ik": subject, "Ik": subject.capitalize()},
        "ww": verbs,
        "de_eiser": landlord,
        "De_eiser": landlord[:1].upper() + landlord[1:],
    }


def own_ledger(case: Assessment) -> tuple[date, Ledger] | None:
    """The rent as the tenant's own payments have it, on the day of the claim; None where it cannot be relied on."""
    dossier = case.dossier
    day = known(dossier.peildatum_eiser) or document_date(case)
    ledger = rent_ledger(dossier, day)
    if isinstance(ledger, Unknown) or on_landlords_table(dossier) or not dossier.betalingen:
        return None
    if older_rent_unknown(dossier, case.today):  # then the own calculation may lack months that he asks
        return None
    return day, ledger


def without_increases(case: Assessment, own: Decimal) -> Decimal | None:
    """What would be open without the disputed increases, when that is less."""
    for finding in case.findings.of("huurverhoging-betwist"):
        without = finding.values.get("zonder_verhoging")
        if isinstance(without, Decimal) and without < own:
            return without
    return None


def calculated(case: Assessment) -> Decimal | None:
    """The lowest sum that the own calculation gives for the day of the claim."""
    found = own_ledger(case)
    if found is None:
        return None
    own = found[1].open
    lower = without_increases(case, own)
    return own if lower is None else lower


def view(case: Assessment) -> str:
    """What the paper says of the arrears: who admits a part, without a lower sum that he admits, disputes how high they are.

    An admission in court without an amount would be one of anything (art. 154 Rv).
    """
    said = known(case.dossier.standpunt_achterstand) or ""
    asked, own = known(case.dossier.achterstand_volgens_eiser), calculated(case)
    lower = own is not None and asked is not None and own < asked
    return "betwist_deels" if said == "erkent_deels" and not lower else said


def figures(case: Assessment) -> dict[str, Any]:
    """The own calculation, as far as it may be shown; `noem_eigen` says whether it may."""
    dossier, asked = case.dossier, known(case.dossier.achterstand_volgens_eiser)
    said, found = view(case), own_ledger(case)
    result: dict[str, Any] = {"noem_eigen": False, "eigen": "", "tabel": [], "tabel_eiser": False}
    if found is None or not said or asked is None:
        return result
    day, ledger = found
    own = ledger.open
    disputed = (
        said != "erkent" and (calculated(case) or ZERO) >= asked
    )  # nothing is disputed with the same sum
    if own > asked or disputed or (said == "betwist_geheel" and own):
        return result
    later = rent_ledger(dossier, document_date(case))
    until, shown = day, ledger
    if document_date(case) > day and not isinstance(later, Unknown) and later.open <= own:
        until, shown = document_date(case), later
    theirs = {
        Month.of(month): paid
        for row in dossier.overzicht_eiser
        if (month := known(row.maand)) and (paid := known(row.betaald)) is not None
    }
    rows = [
        {
            "maand": str(row.month),
            "huur": row.charged,
            "betaald": row.paid,
            "open": row.open,
            "eiser": write_amount(theirs[row.month]) if row.month in theirs else "niet vermeld",
        }
        for row in shown.rows
    ]
    return result | {
        "noem_eigen": True,
        "eigen": own,
        "eigen_op": day,
        "tabel": [] if said == "erkent" else rows,
        "tabel_eiser": bool(theirs),
        "tabel_tot": until,
        "tabel_open": shown.open,
    }


def months_in_words(case: Assessment) -> str:
    """How many months the arrears are on the days that count, from the finding that they are few."""
    for finding in case.findings.of("achterstand-onder-drie-maanden"):
        values, parts = finding.values, []
        for name, what in (("dagvaarding", "de dag van de dagvaarding"), ("peildatum", ""), ("nu", "")):
            months, day = values.get(f"maanden_{name}"), values.get(f"dag_{name}")
            if isinstance(months, Decimal) and isinstance(day, date):
                exact = _exact(months, values.get(f"achterstand_{name}"), values.get("maandhuur"))
                parts.append(f"{_at_most(exact)} op {write_date(day)}{f' ({what})' if what else ''}")
        return " en ".join(parts)
    return ""


def _exact(months: Decimal, unpaid: object, rent: object) -> Decimal:
    """The months before the finding rounded them down; with another rent than the last one, a hundredth more."""
    if isinstance(unpaid, Decimal) and isinstance(rent, Decimal) and rent:
        exact = unpaid / rent
        if months <= exact < months + _HUNDREDTH:
            return exact
    return months + _HUNDREDTH


def _at_most(months: Decimal) -> str:
    """A number of months that is an upper limit, so rounded up; below three it never becomes three."""
    up = months.quantize(_HUNDREDTH, ROUND_CEILING)
    return (
        "iets minder dan 3 maanden"
        if months < 3 <= up
        else f"{in_words(up)} {'maand' if up == 1 else 'maanden'}"
    )


def events(case: Assessment, reader: Reader) -> dict[str, Any]:
    """What happened, for the statement of facts."""
    dossier = case.dossier
    now = rent_now(dossier)
    plans = [day for plan in dossier.regelingen if (day := known(plan.datum))]
    return {
        "huur_sinds": reader("contract.ingangsdatum"),
        "contract_van": reader("contract.datum"),
        "huur_totaal": now.total if isinstance(now, Rent) and now.total is not None else "",
        "huur_kaal": now.bare if isinstance(now, Rent) and now.bare is not None else "",
        "brieven": [day for letter in dossier.brief14 if (day := known(letter.datum))],
        "dagvaarding_op": summons_day(dossier) or "",
        "regelingen": plans,
        "uitstel_tot": known(dossier.nieuwe_roldatum) or "",
        "gevorderd": reader("achterstand_volgens_eiser"),
        "peildatum": reader("peildatum_eiser"),
    }
