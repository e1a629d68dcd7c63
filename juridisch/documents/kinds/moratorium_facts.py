"""What the petition for a moratorium says: who asks, the threat, the debts, the debt counselling, the rent (documents §4.4)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from juridisch.amounts.terms import Month
from juridisch.assessment import Assessment
from juridisch.documents.facts.frame import frame, own_text
from juridisch.documents.facts.reader import Reader
from juridisch.documents.gap import Gap, join
from juridisch.documents.kinds import eviction_facts, eviction_rent
from juridisch.documents.kinds.moratorium_annexes import annexes, listed, numbered
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_short
from juridisch.law import Stage
from juridisch.settings import Settings
from juridisch.timeline import last_judgment

#: What a request of art. 287a has to show and no field of the dossier holds (documents §4.5).
OFFER = "wat is aangeboden, waarom meer niet kan, wie instemt, wie weigert en waarom, en hoe zeker is dat er wordt betaald"
_PARTNERS = ("gehuwd", "geregistreerd partner")
_CITED = (
    "WSNP-verzoekschrift", "vonnis", "exploot", "dagvaarding", "verslag schuldhulp", "aanmelding schuldhulp",
    "schuldenoverzicht", "inkomensbewijs", "huurcontract", "huurspecificatie", "betaalbewijzen", "budgetplan",
    "bewijs budgetbeheer", "beschikking bewind", "uittreksel BRP", "antwoord gemeente", "schoolverklaring",
    "medische verklaring", "verklaring 285", "correspondentie",
)  # fmt: skip


def married(dossier: Dossier) -> bool:
    """Whether the only tenant is married or a registered partner: then the partner has to co-operate (art. 284 lid 3 Fw)."""
    return len(dossier.huurders) < 2 and any(
        known(t.burgerlijke_staat) in _PARTNERS for t in dossier.huurders
    )


def awarded(dossier: Dossier) -> Decimal | None:
    """What the tenant has to pay according to the last judgment."""
    judgment = last_judgment(dossier)
    return known(judgment.bedrag_toegewezen) if judgment else None


def summons_path(dossier: Dossier) -> str:
    """Where the day of the summons stands; without one, where it belongs."""
    number = next(
        (n for n, writ in enumerate(dossier.exploten, 1) if known(writ.soort) == "dagvaarding"), None
    )
    return f"exploten[{number or len(dossier.exploten) + 1}].datum"


def facts(case: Assessment, reader: Reader, settings: Settings) -> dict[str, Any]:
    """All that the petition tells the court."""
    dossier = case.dossier
    shared = frame(case, reader, settings)
    exhibits = numbered(case)
    titled = bool(dossier.vonnissen) or case.stage is Stage.ONTRUIMING_AANGEZEGD
    return {
        **shared,
        **eviction_facts.announced(case, reader),
        **_applicants(case, reader, shared),
        **_debts(case, reader),
        **_counselling(case, reader),
        **_rent(dossier, reader),
        **_household(dossier),
        **_admission(dossier, reader),
        "v": eviction_facts.voice(shared, "verzoeker", "verzoekers"),
        "geadresseerde": court(case, reader),
        "verhuurder_adres": address(reader, "verhuurder.adres"),
        "kvk": reader("verhuurder.kvk"),
        "deurwaarder": reader("deurwaarder.kantoor") or reader("deurwaarder.naam"),
        "dossiernummer": reader("deurwaarder.dossiernummer"),
        "titel": eviction_facts.title(case, reader) if titled else "",
        "schikking": eviction_facts.settled(case),
        "dagvaarding_dag": "" if titled else reader(summons_path(dossier)),
        "maanden": reader("wsnp.maanden_gevraagd"),
        "een_maand": known(dossier.wsnp.maanden_gevraagd) == 1,
        "waarom": eviction_facts.sentence(reader("wsnp.waarom_niet_anders")),
        "stukken": exhibits.as_facts(_CITED),
        "bijlagen": listed(case),
        "wsnp_bijlage": any(a.kind == "WSNP-verzoekschrift" for a in annexes(case)),
        "eigen": own_text(case, "moratorium"),
    }


def court(case: Assessment, reader: Reader) -> list[Any]:
    """The insolvency team of the court of the home; its address only when the dossier has that of this very team."""
    dossier = case.dossier
    elsewhere = dossier.dagvaarding.gerecht_van_de_woning is False
    name = Gap("de rechtbank van de woonplaats (vraag de griffie)") if elsewhere else reader("gerecht.naam")
    own = not elsewhere and "insolventie" in (known(dossier.gerecht.team) or "").lower()
    return [name, "Team insolventie", *(dossier.gerecht.postadres.regels if own else ())]


def _applicants(case: Assessment, reader: Reader, shared: dict[str, Any]) -> dict[str, Any]:
    """Who asks: one row each, and a line for the partner who has to co-operate."""
    dossier = case.dossier
    rows = []
    for number, name in enumerate(shared["huurders"], 1):
        tenant = f"huurders[{number}]"
        own = number == 1 or (number <= len(dossier.huurders) and dossier.huurders[number - 1].adres.regels)
        rows.append(
            {
                "naam": name,
                "geboren": reader(f"{tenant}.geboortedatum"),
                "adres": address(reader, f"huurders[{number if own else 1}].adres"),
                "staat": reader(f"{tenant}.burgerlijke_staat"),
            }
        )
    partner = married(dossier) and dossier.huurders[0].gemeenschap_uitgesloten is not True
    line = [
        "Naam: ______________________________",
        join(" ", ("echtgenoot of partner van", shared["huurder"])),
    ]
    return {
        "verzoekers": rows,
        "partner_tekent": partner,
        "ondertekenaars": [*shared["ondertekenaars"], *([line] if partner else [])],
    }


def address(reader: Reader, path: str) -> Any:
    """An address in one line."""
    street, town = ("straat", "huisnummer", "toevoeging"), ("postcode", "plaats")
    return join(", ", (join(" ", (reader(f"{path}.{part}") for part in parts)) for parts in (street, town)))


def debts(case: Assessment, reader: Reader) -> list[dict[str, Any]]:
    """The landlord's claim first, then the other debts; the landlord stands there once."""
    dossier = case.dossier
    landlord = (known(dossier.verhuurder.naam) or "").casefold()
    amount = awarded(dossier)
    rows = [
        {
            "schuldeiser": reader("verhuurder.naam"),
            "bedrag": reader("achterstand_volgens_eiser") if amount is None else amount,
            "ontstaan": "",
            "oorzaak": "huur" if amount is None else "huur en kosten, zoals toegewezen",
        }
    ]
    listed = len(dossier.schulden) or (1 if reader.needs("schulden[1].schuldeiser") else 0)
    for number in range(1, listed + 1):
        path = f"schulden[{number}]"
        creditor = reader(f"{path}.schuldeiser")
        row = {
            "schuldeiser": creditor,
            "bedrag": reader(f"{path}.bedrag"),
            "ontstaan": reader(f"{path}.ontstaan"),
            "oorzaak": reader(f"{path}.oorzaak"),
        }
        if landlord and not isinstance(creditor, Gap) and str(creditor).casefold() == landlord:
            rows[0] |= {"ontstaan": row["ontstaan"], "oorzaak": row["oorzaak"] or rows[0]["oorzaak"]}
        else:
            rows.append(row)
    return rows


def _what_for(row: dict[str, Any]) -> Any:
    """What a debt is for and since when; a creditor that tells neither is no empty cell."""
    since = row["ontstaan"]
    written = f"sinds {write_short(since)}" if isinstance(since, date) else since
    return join(", ", (row["oorzaak"], written)) or "niet opgegeven"


def _debts(case: Assessment, reader: Reader) -> dict[str, Any]:
    dossier = case.dossier
    rows = debts(case, reader)
    amounts = [row["bedrag"] for row in rows]
    whole = all(isinstance(amount, Decimal) for amount in amounts)
    solved = dossier.oorzaak_opgelost is True
    return {
        "schulden": [row | {"waarvoor": _what_for(row)} for row in rows],
        "schuld_totaal": sum(amounts, Decimal(0)) if whole and len(rows) > 1 else "",
        "ontstaan": paragraphs(reader("wsnp.ontstaan_schulden")),
        "oorzaak_weg": solved,
        "oorzaak_weg_sinds": (known(dossier.oorzaak_opgelost_sinds) or "") if solved else "",
        "oplossing": eviction_facts.sentence(known(dossier.oplossing) or "") if solved else "",
        "bezittingen": reader("wsnp.bezittingen"),
    }


def _counselling(case: Assessment, reader: Reader) -> dict[str, Any]:
    help_ = case.dossier.shv
    return {
        "shv": reader("shv.organisatie"),
        "shv_contact": reader("shv.contact"),
        "shv_sinds": reader("shv.aanmelddatum"),
        "shv_stand": known(help_.stand) or "",
        "shv_aanbod": known(help_.verwacht_aanbod) or "",
        "budgetbeheer": help_.budgetbeheer is True,
        "verloop": paragraphs(reader("wsnp.verloop")),
        "maanden_nodig": reader("wsnp.maanden_nodig"),
    }


def _rent(dossier: Dossier, reader: Reader) -> dict[str, Any]:
    """Income, the rent, and the rent that was paid last."""
    incomes = [known(income.netto_per_maand) for income in dossier.inkomens]
    benefits = [known(benefit.bedrag) for benefit in dossier.toeslagen]
    income = reader("inkomens[1].netto_per_maand")
    if incomes and None not in incomes:
        income = sum((amount for amount in incomes if amount is not None), Decimal(0))
    return {
        "inkomen": income,
        "toeslagen": sum((b for b in benefits if b is not None), Decimal(0))
        if None not in benefits and benefits
        else "",
        "huur_per_maand": reader("totale_huur"),
        "betaald_maanden": eviction_rent.paid_months(dossier) or _last_paid(reader),
        "betaald": list(payments(dossier)),
        "waarborg": eviction_facts.clause(reader("lopende_huur.gegarandeerd_door")),
    }


def _last_paid(reader: Reader) -> Any:
    """A gap while nobody told which rent was paid; a month that was paid in part is not named."""
    last = reader("lopende_huur.laatste_betaalde_maand")
    return last if isinstance(last, Gap) else ""


def payments(dossier: Dossier) -> Iterator[dict[str, Any]]:
    """The payments of the last three months that are paid, each with the month that was named."""
    last = known(dossier.lopende_huur.laatste_betaalde_maand)
    if last is None:
        return
    first, until = Month.of(last).plus(-2), Month.of(last)
    for payment in dossier.betalingen:
        day, amount, month = known(payment.datum), known(payment.bedrag), known(payment.maand)
        if day and amount is not None and month and first <= Month.of(month) <= until:
            yield {"datum": day, "bedrag": amount, "maand": str(Month.of(month))}


def _household(dossier: Dossier) -> dict[str, Any]:
    """Who lives there, and what the home means to them; care for a child is health, so only with consent."""
    consent = dossier.gezondheid.toestemming is True
    at_home = [child for child in dossier.kinderen if child.woont_thuis is not False]
    ties = [
        {
            "wie": known(child.initialen) or "",
            "wat": eviction_facts.clause(
                join("; ", (known(child.school), known(child.zorg) if consent else ""))
            ),
        }
        for child in at_home
    ]
    since = known(dossier.contract.ingangsdatum)
    return {
        **eviction_facts.no_shelter(dossier),
        "kinderen": eviction_facts.children(dossier),
        "banden": [tie for tie in ties if tie["wie"] and tie["wat"]],
        "gezondheid": eviction_facts.health(dossier),
        "geen_andere_woning": dossier.alternatief_woonruimte is False,
        "huurt_sinds": since if isinstance(since, date) else "",
    }


def _admission(dossier: Dossier, reader: Reader) -> dict[str, Any]:
    """Where the request of art. 284 stands, and what is asked besides when the facts ask for it."""
    wsnp = dossier.wsnp
    refused = refusers(dossier)
    return {
        "verklaring": known(wsnp.verklaring) or "",
        "verklaring_gap": reader("wsnp.verklaring"),
        "verklaring_dag": known(wsnp.verklaring_datum) or "",
        "eerdere_wsnp": known(wsnp.eerdere_wsnp) or "",
        "lid4": wsnp.voorlopige_voorziening is True,
        "aanbod_gedaan": wsnp.aanbod_gedaan is True,
        "weigeraars": refused,
        "weigeraars_slot": eviction_facts.clause(refused),
        "dwang": Gap(OFFER) if forced(dossier) else "",
    }


def refusers(dossier: Dossier) -> str:
    """Who refused the offer that was made to the creditors."""
    return (known(dossier.wsnp.weigeraars) or "") if dossier.wsnp.aanbod_gedaan is True else ""


def forced(dossier: Dossier) -> str:
    """Whom the court is asked to order: only with the full statement of art. 285 (documents §4.1, art. 287a Fw)."""
    return refusers(dossier) if known(dossier.wsnp.verklaring) == "afgegeven" else ""


def paragraphs(text: Any) -> list[Any]:
    """A text of the user in paragraphs; a gap is one of them."""
    if isinstance(text, Gap) or not text:
        return [text] if text else []
    return [part.strip() for part in str(text).split("\n\n") if part.strip()]
