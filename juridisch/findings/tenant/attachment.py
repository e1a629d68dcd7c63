"""Attachments on income: do they leave enough to live on, as far as the outer limits of the law say so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from juridisch.amounts.money import add, cents
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
#: Holiday pay on top of the income of a month: the usual 8%, a cautious guess because the net part differs.
_WITH_HOLIDAY_PAY = Decimal("1.08")
_RISK = (
    "Het gaat om het netto inkomen met vakantiegeld, van vóór het beslag. Bij hoge woonkosten kan de voet op verzoek omhoog "
    "(art. 475da lid 5 Rv)."
)


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
    whole = [amount for amount in incomes if amount is not None]
    if not add(whole):
        return
    if len(whole) > 1:
        yield _several(total, whole, dossier)
        return
    limits = bounds(today, household, whole[0], known(dossier.inkomen_onder_bijstand))
    if isinstance(limits, Unknown):
        yield _ask(limits.reason, limits.next_action, "beslagen")
        return
    yield _judge(total, whole[0], limits)


def _ask(reason: str, action: str, field: str) -> Question:
    return ask(PROTECTED, "Laat het beslag genoeg over?", reason, action, fields=(field,))


def _several(total: Decimal, incomes: list[Decimal], dossier: Dossier) -> Finding:
    """Incomes are not added up: an attachment is on the income of one person, and the dossier does not say on which."""
    named = ", ".join(
        f"{known(item.van) or known(item.soort) or 'inkomen'} {write_amount(amount)}"
        for item, amount in zip(dossier.inkomens, incomes, strict=True)
    )
    return found(
        PROTECTED,
        Weight.NAVRAGEN,
        "Reken na of het beslag genoeg overlaat",
        f"Er gaat {write_amount(total)} per maand af, en er is meer dan één inkomen ({named}). Kijk op welk inkomen het beslag "
        f"ligt, en reken het met alle inkomens na op {_CALCULATOR}.",
        certainty=Certainty.AFGELEID,
        fields=("beslagen", "inkomens", "leefsituatie"),
        evidence=("loonstrook of specificatie", "berekening van de deurwaarder"),
        risk=_RISK,
        values={"ingehouden": total},
    )


def _judge(total: Decimal, income: Decimal, limits: Bounds) -> Finding:
    """The amount beside the outer limits. Whether the income that is filled in holds the holiday pay is not known."""
    holiday = None if limits.most_taken is None else cents(limits.most_taken * _WITH_HOLIDAY_PAY)
    start = f"Er gaat {write_amount(total)} per maand af van een inkomen van {write_amount(income)}."
    values: dict[str, object] = {
        "ingehouden": total,
        "inkomen": income,
        "hoogste_voet": limits.most_protected,
    }
    if holiday is not None and total > holiday:
        weight, title = Weight.WAARSCHIJNLIJK, "Het beslag neemt meer dan mag bij dit inkomen"
        text = (
            f"{start} Bij een inkomen tot de bijstandsnorm mag er ten hoogste 5% af, gerekend met vakantiegeld: ongeveer "
            f"{write_amount(holiday)}. Laat de deurwaarder het opnieuw berekenen, en reken na op {_CALCULATOR}."
        )
        values["ten_hoogste"] = holiday
    elif total <= limits.least_taken:
        weight, title = Weight.IN_ORDE, "Het beslag neemt niet meer dan altijd mag"
        text = (
            f"{start} Volgens de wet mag er altijd ten minste {write_amount(limits.least_taken)} af "
            "(art. 475da en 475dc Rv)."
        )
    elif holiday is not None and limits.most_taken is not None:
        weight, title = Weight.NAVRAGEN, "Is het inkomen met of zonder vakantiegeld?"
        text = (
            f"{start} Bij een inkomen tot de bijstandsnorm mag er ten hoogste 5% af. Dat is {write_amount(limits.most_taken)} "
            f"als het vakantiegeld al in dit inkomen zit, en ongeveer {write_amount(holiday)} als het er nog bij komt (8%). "
            f"Reken het na op {_CALCULATOR}."
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
        risk=_RISK,
        lines=limits.lines,
        values=values,
    )
