"""Attachments on income: do they leave enough to live on, as far as the outer limits of the law say so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from juridisch.amounts.money import add
from juridisch.amounts.protected_income import Bounds, Household, bounds
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_amount
from juridisch.findings.finding import Check, Finding, Question, Subject, Weight, ask, found
from juridisch.law import Certainty, Unknown
from juridisch.sources import rv

PROTECTED = Check(
    "beslagvrije-voet",
    Subject.REGELING,
    "Of het beslag op loon of uitkering genoeg overlaat (beslagvrije voet).",
    (rv("475da"), rv("475dc lid 1")),
)
CHECKS: tuple[Check, ...] = (PROTECTED,)

_HOUSEHOLDS = {
    "alleenstaande": Household.SINGLE,
    "alleenstaande ouder": Household.SINGLE_PARENT,
    "paar zonder kinderen": Household.COUPLE,
    "paar met kinderen": Household.COUPLE_WITH_CHILDREN,
}
_CALCULATOR = "www.uwbeslagvrijevoet.nl"


def look(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """All attachments on income together against the limits of today."""
    taken = [
        amount
        for item in dossier.beslagen
        if (amount := known(item.bedrag_per_maand)) and "bank" not in (known(item.soort) or "").lower()
    ]
    if not taken:
        return
    total = add(taken)
    household = _HOUSEHOLDS.get(known(dossier.leefsituatie) or "")
    incomes = [known(item.netto_per_maand) for item in dossier.inkomens]
    if household is None or not incomes or None in incomes:
        field = "leefsituatie" if household is None else "inkomens"
        yield _ask(
            f"Er gaat {write_amount(total)} per maand van het inkomen af, maar {field} is niet (helemaal) ingevuld.",
            f"Vul {field} in, met het inkomen van vóór het beslag. Reken ook na op {_CALCULATOR}.",
            field,
        )
        return
    income = add(amount for amount in incomes if amount is not None)
    if not income:
        return
    limits = bounds(today, household, income, known(dossier.inkomen_onder_bijstand))
    if isinstance(limits, Unknown):
        yield _ask(limits.reason, limits.next_action, "beslagen")
        return
    yield _judge(total, income, limits, several=len(incomes) > 1)


def _ask(reason: str, action: str, field: str) -> Question:
    return ask(PROTECTED, "Laat het beslag genoeg over?", reason, action, fields=(field,))


def _judge(total: Decimal, income: Decimal, limits: Bounds, *, several: bool) -> Finding:
    too_much = limits.most_taken is not None and total > limits.most_taken and not several
    start = f"Er gaat {write_amount(total)} per maand af van een inkomen van {write_amount(income)}."
    values: dict[str, object] = {
        "ingehouden": total,
        "inkomen": income,
        "hoogste_voet": limits.most_protected,
    }
    if too_much and limits.most_taken is not None:
        weight, title = Weight.WAARSCHIJNLIJK, "Het beslag neemt meer dan mag bij dit inkomen"
        text = (
            f"{start} Bij een inkomen tot de bijstandsnorm mag er ten hoogste {write_amount(limits.most_taken)} af (5%). "
            f"Laat de deurwaarder het opnieuw berekenen, en reken na op {_CALCULATOR}."
        )
        values["ten_hoogste"] = limits.most_taken
    elif total <= limits.least_taken and not several:
        weight, title = Weight.IN_ORDE, "Het beslag neemt niet meer dan altijd mag"
        text = (
            f"{start} Volgens de wet mag er altijd ten minste {write_amount(limits.least_taken)} af "
            "(art. 475da en 475dc Rv)."
        )
    else:
        weight, title = Weight.NAVRAGEN, "Reken na of het beslag genoeg overlaat"
        text = (
            f"{start} De deurwaarder hoeft nooit meer over te laten dan {write_amount(limits.most_protected)}; wat hij precies "
            f"moet overlaten, volgt uit een formule (art. 475da lid 2 Rv). Reken het na op {_CALCULATOR}."
        )
    return found(
        PROTECTED,
        weight,
        title,
        text,
        certainty=min(limits.certainty, Certainty.AFGELEID),
        sources=limits.sources,
        fields=("beslagen", "inkomens", "leefsituatie", "inkomen_onder_bijstand"),
        evidence=("loonstrook of specificatie", "berekening van de deurwaarder"),
        risk="Het gaat om het netto inkomen met vakantiegeld, van vóór het beslag. Bij hoge woonkosten kan de voet op verzoek "
        "omhoog (art. 475da lid 5 Rv).",
        lines=limits.lines,
        values=values,
    )
