"""The tenant's offer to pay each month, against his budget; and what he can be held to owe."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from juridisch.amounts.money import ZERO, add
from juridisch.amounts.plan import Affordability, Schedule, affordability, schedule
from juridisch.amounts.tables import current
from juridisch.amounts.terms import Month
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_amount
from juridisch.errors import InputError
from juridisch.findings.arrears.doubt import known_long_enough
from juridisch.findings.arrears.rent import rent_ledger, rent_now
from juridisch.findings.finding import Check, Finding, Question, Subject, Weight, ask, found
from juridisch.law import Certainty, Source, Unknown
from juridisch.sources import bw3, bw6, page

#: What every offer to pay may cost; stands in the risk of each finding about one.
ACKNOWLEDGES = (
    "Een voorstel om te betalen kan gelden als erkenning (art. 3:318 en 3:37 BW): schrijf bij een betwist bedrag dat de huurder "
    "de hoogte niet erkent."
)
_USUAL = page("Wonen Midden-Delfland, incassobeleid", "http://www.wonen-middendelfland.nl/335/Incassobeleid")
#: More terms than this is more than the landlords' own conditions that were found allow.
_USUAL_TERMS = 12

PROPOSAL = Check(
    "voorstel-haalbaar",
    Subject.REGELING,
    "Of het voorstel van de huurder past in zijn begroting, en hoe lang het duurt.",
    (bw6("6:29"), bw3("3:318"), bw3("3:37")),
)
CHECKS: tuple[Check, ...] = (PROPOSAL,)


class Lacking(NamedTuple):
    """Which part of the budget is not known."""

    what: str
    field: str


def look(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """Whether the offer can be kept; nothing without an offer."""
    monthly = known(dossier.voorstel.bedrag_per_maand)
    if not monthly:
        return
    spare = budget(dossier)
    if isinstance(spare, Lacking):
        yield ask(
            PROPOSAL,
            "Past het voorstel in de begroting?",
            f"De huurder wil {write_amount(monthly)} per maand aanbieden, maar {spare.what} zijn niet (helemaal) bekend.",
            f"Maak een begroting met de huurder en vul {spare.field} in.",
            fields=(spare.field,),
        )
        return
    owed = debt(dossier, today)
    values: dict[str, object] = {"bedrag_per_maand": monthly, "ruimte": spare.capacity}
    plan = _plan(owed, monthly, dossier, today)
    sources: tuple[Source, ...] = ()
    text = (
        "Volgens de begroting blijft er na de vaste lasten, de gewone huur en het leefgeld "
        f"{write_amount(spare.capacity)} per maand over. Het voorstel is {write_amount(monthly)} per maand."
    )
    if isinstance(plan, Schedule) and owed is not None:
        values |= {"schuld": owed, "termijnen": len(plan.rows), "laatste_termijn": plan.rows[-1].amount}
        terms = f"{len(plan.rows)} {'termijn' if len(plan.rows) == 1 else 'termijnen'}"
        text += f" Daarmee is {write_amount(owed)} in {terms} betaald"
        if known(dossier.voorstel.eerste_betaling):
            values["eindmaand"] = str(Month.of(plan.rows[-1].day))
            text += f", de laatste in {Month.of(plan.rows[-1].day)}"
        text += "."
        remark, sources = _length(len(plan.rows), today)
        text += remark
    weight, title, remark = _verdict(spare.capacity, monthly, plan, dossier, today)
    yield found(
        PROPOSAL,
        weight,
        title,
        f"{text}{remark}",
        certainty=Certainty.AFGELEID,
        sources=sources,
        fields=("voorstel", "inkomens", "toeslagen", "vaste_lasten", "leefgeld"),
        evidence=("begroting", "bewijs van inkomen", "betaalbewijzen van de gewone huur"),
        risk=f"De verhuurder hoeft betaling in delen niet aan te nemen (art. 6:29 BW). {ACKNOWLEDGES}",
        lines=spare.lines,
        values=values,
    )


def _verdict(
    capacity: Decimal, monthly: Decimal, plan: Schedule | InputError | None, dossier: Dossier, today: date
) -> tuple[Weight, str, str]:
    """What the offer says for or against the tenant, its title, and the advice after the calculation."""
    if capacity < monthly:
        advice = " Doe dit voorstel zo niet: wat de begroting niet kan dragen, gaat mis."
        return Weight.TEGEN, "Het voorstel is hoger dan wat de huurder kan missen", advice
    if dossier.lopende_huur_betaalbaar is False:
        advice = (
            " Maar de gewone huur kan nu niet elke maand op tijd worden betaald. Een voorstel daarbovenop gaat dan mis: kijk "
            "de begroting na en zorg eerst voor de gewone huur."
        )
        return Weight.TEGEN, "Het voorstel past niet zolang de gewone huur niet lukt", advice
    if isinstance(plan, InputError):
        advice = " Dat duurt te lang voor een regeling: vraag eerst schuldhulp aan bij de gemeente."
        return Weight.TEGEN, "Het voorstel duurt te lang", advice
    limit = current().plan.at(today)
    if plan and not isinstance(limit, Unknown) and len(plan.rows) > limit.value.months:
        return Weight.NAVRAGEN, "Het voorstel duurt langer dan een schuldregeling", ""
    return Weight.VOOR, "Het voorstel past in de begroting", ""


def _plan(
    owed: Decimal | None, monthly: Decimal, dossier: Dossier, today: date
) -> Schedule | InputError | None:
    """The instalments; the refusal when there are too many, None when there is nothing to pay."""
    if not owed:
        return None
    try:
        return schedule(owed, monthly, known(dossier.voorstel.eerste_betaling) or today)
    except InputError as error:
        return error


def _length(terms: int, today: date) -> tuple[str, tuple[Source, ...]]:
    limit = current().plan.at(today)
    if not isinstance(limit, Unknown) and terms > limit.value.months:
        return (
            f" Dat is langer dan een schuldregeling duurt ({limit.value.months} maanden): vraag eerst schuldhulp aan.",
            (limit.source,),
        )
    if terms > _USUAL_TERMS:
        return (
            f" Er zijn verhuurders die hooguit {_USUAL_TERMS} termijnen geven; dat is hun beleid, geen wet.",
            (_USUAL,),
        )
    return "", ()


def debt(dossier: Dossier, today: date) -> Decimal | None:
    """What is to be paid: the last judgment's sum, else the own calculation, else the landlord's amount.

    The own calculation counts as long as the payments are known until shortly before today.
    """
    awarded = [
        (known(judgment.datum) or date.min, amount)
        for judgment in dossier.vonnissen
        if (amount := known(judgment.bedrag_toegewezen))
    ]
    if awarded:
        return max(awarded)[1]
    if dossier.huurverloop and dossier.betalingen and known_long_enough(dossier, today, today):
        ledger = rent_ledger(dossier, today)
        if not isinstance(ledger, Unknown):
            return ledger.open_on(today)
    return known(dossier.achterstand_volgens_eiser)


def budget(dossier: Dossier) -> Affordability | Lacking:
    """Income and benefits, less the fixed charges with the rent once, less living costs."""
    incomes = [known(item.netto_per_maand) for item in dossier.inkomens]
    benefits = [known(item.bedrag) for item in dossier.toeslagen]
    charges = [known(item.bedrag) for item in dossier.vaste_lasten]
    living = known(dossier.leefgeld)
    for what, field, amounts in (
        ("de inkomens", "inkomens", incomes),
        ("de vaste lasten", "vaste_lasten", charges),
        ("de kosten van eten en kleding", "leefgeld", [living]),
    ):
        if not amounts or None in amounts:
            return Lacking(what, field)
    if None in benefits:
        return Lacking("de toeslagen", "toeslagen")
    rent = ZERO
    if not any(_is_rent(known(item.soort)) for item in dossier.vaste_lasten):
        now = rent_now(dossier)
        if isinstance(now, Unknown) or now.total is None:
            return Lacking("de huur en de servicekosten van nu", "totale_huur")
        rent = now.total
    income = add(amount for amount in (*incomes, *benefits) if amount is not None)
    fixed = add(amount for amount in charges if amount is not None) + rent
    return affordability(income, fixed, living or ZERO)


def _is_rent(name: str | None) -> bool:
    """Whether a fixed charge is the rent of the home."""
    words = (name or "").lower()
    return "huur" in words and not any(
        other in words for other in ("toeslag", "auto", "garage", "verzekering", "achterstand")
    )
