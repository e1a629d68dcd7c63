"""A payment plan: what somebody can spare, how long it takes, and the dates and amounts of the instalments.

Everything here is an indication. No statute says what a tenant must offer or a landlord must accept; what landlords ask
is practice, and marked so. Two things always come first: the running rent, and what a person needs to live on.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, ROUND_DOWN, Decimal
from typing import NamedTuple

from juridisch.amounts.money import CENT, ZERO, Line, checked
from juridisch.amounts.tables import current
from juridisch.amounts.terms import Month, whole_cents
from juridisch.dutch import write_amount
from juridisch.errors import InputError
from juridisch.law import Certainty, Status, Unknown

#: A longer plan is refused: nobody can promise ten years of instalments.
MOST_TERMS = 120


class Remark(NamedTuple):
    """Something to say about a plan. `status` tells practice from law; `source` is where it was found, '' if nowhere."""

    text: str
    status: Status = Status.PRAKTIJKREGEL
    certainty: Certainty = Certainty.AFGELEID
    source: str = ""


class Affordability(NamedTuple):
    """What is left a month, in euros and never below zero, with the calculation. An indication, not a vtlb."""

    capacity: Decimal
    shortage: Decimal  # what there is too little each month
    lines: tuple[Line, ...]
    remarks: tuple[Remark, ...]


class Instalment(NamedTuple):
    """One payment: the day, the amount, and what is left of the debt after it."""

    day: date
    amount: Decimal
    left: Decimal


@dataclass(frozen=True)
class Schedule:
    """All instalments; together they are exactly the debt."""

    rows: tuple[Instalment, ...]
    total: Decimal

    @property
    def monthly(self) -> Decimal:
        """The highest instalment."""
        return max(row.amount for row in self.rows)


def affordability(
    income_total: Decimal, fixed_charges: Decimal, living_costs: Decimal, protected: Decimal | None = None
) -> Affordability:
    """What can be spared a month: income less fixed charges (the running rent among them) less living costs.

    `protected` is the part of the income that an attachment must leave (beslagvrije voet); if paying the capacity would
    leave less, a remark says so. All in euros a month.
    """
    for amount, what in (
        (income_total, "inkomen per maand"),
        (fixed_charges, "vaste lasten per maand"),
        (living_costs, "kosten van levensonderhoud per maand"),
    ):
        whole_cents(amount, what)
    left = income_total - fixed_charges - living_costs
    capacity, shortage = max(left, ZERO), max(-left, ZERO)
    lines = (
        Line("Inkomen per maand", income_total),
        Line("Af: vaste lasten, met de huur van deze maand", -fixed_charges),
        Line("Af: geld om van te leven", -living_costs),
        Line("Te missen per maand", capacity),
    )
    remarks = [RENT_FIRST]
    if not capacity:
        remarks.append(
            Remark(
                "Er blijft niets over om af te lossen. Beloof dan geen regeling, en vraag schuldhulp aan bij de gemeente."
            )
        )
    remarks += leaves_enough(capacity, income_total, protected)
    return Affordability(capacity, shortage, lines, tuple(remarks))


RENT_FIRST = Remark(
    "Betaal altijd eerst de huur van deze maand, en daarna pas de termijn van de regeling. Anders groeit de achterstand."
)
#: A proposal to pay may count as acknowledgement (art. 3:318 BW), which starts the limitation anew (art. 3:319 BW).
ACKNOWLEDGES = Remark(
    "Een voorstel om te betalen kan gelden als erkenning van de schuld. Dan begint de verjaring opnieuw. Klopt een deel van "
    "de schuld niet, of is een deel oud? Schrijf dan op dat u dat deel niet erkent.",
    Status.WET,
    Certainty.AFGELEID,
    "art. 3:318 en 3:319 BW",
)


def leaves_enough(monthly: Decimal, income_total: Decimal, protected: Decimal | None) -> tuple[Remark, ...]:
    """A warning if an instalment leaves less of the income than an attachment would have to leave."""
    if protected is None or not monthly or income_total - monthly >= protected:
        return ()
    return (
        Remark(
            f"Na een termijn van {write_amount(monthly)} blijft er {write_amount(income_total - monthly)} over. Een "
            f"deurwaarder moet bij beslag {write_amount(protected)} overlaten. Deze termijn is dus hoger dan wat beslag "
            "zou kosten: stel een lager bedrag voor."
        ),
    )


def months_needed(debt: Decimal, monthly: Decimal) -> int | Unknown:
    """In how many months a debt is paid; Unknown when nothing can be paid.

    >>> months_needed(Decimal("1950"), Decimal("150"))
    13
    """
    debt = checked(debt, "De schuld")
    if monthly <= 0:
        return Unknown(
            "Er blijft niets over om af te lossen, dus deze schuld gaat zo niet weg.",
            "Vraag schuldhulp aan bij de gemeente.",
        )
    return int((debt / monthly).to_integral_value(ROUND_CEILING))


def remarks_on(plan: Schedule, today: date, rent: Decimal | None = None) -> tuple[Remark, ...]:
    """What to say about a plan: the running rent, when to go to debt help, and what landlords usually want.

    `rent` is the rent of a month; without it nothing is said that depends on it.
    """
    found = [RENT_FIRST, ACKNOWLEDGES]
    limit = current().plan.at(today)
    count = len(plan.rows)
    if not isinstance(limit, Unknown) and count > limit.value.months:
        found.append(
            Remark(
                f"Deze regeling duurt {count} maanden. Een schuldregeling duurt {limit.value.months} maanden. "
                "Vraag daarom eerst schuldhulp aan bij de gemeente.",
                certainty=limit.certainty,
                source=limit.source.citation,
            )
        )
    return (*found, *_usual(plan, rent))


def _usual(plan: Schedule, rent: Decimal | None) -> tuple[Remark, ...]:
    """Examples of landlords' own conditions: practice, never law."""

    def practice(text: str, source: str) -> Remark:
        return Remark(
            f"{text} Dat is hun beleid, geen wet. Vraag wat uw verhuurder doet.",
            Status.PRAKTIJKREGEL,
            Certainty.VAKBRON,
            source,
        )

    found = []
    count = len(plan.rows)
    if count > 12:
        found.append(practice("Er zijn verhuurders die hooguit 12 termijnen geven.", "Wonen Midden-Delfland"))
    elif rent and plan.total <= rent and count > 6:
        found.append(
            practice(
                "Er zijn verhuurders die bij een achterstand van hooguit één maand 6 termijnen geven.",
                "Wooninvest; Wonen Midden-Delfland",
            )
        )
    if plan.monthly < 50:
        found.append(
            practice("Er zijn verhuurders die minstens € 50 per maand vragen.", "Wonen Midden-Delfland")
        )
    if rent and plan.total > 2 * rent:
        found.append(
            practice(
                "Er zijn verhuurders die alleen tot twee maanden achterstand een regeling geven.", "Woonpunt"
            )
        )
    return tuple(found)


def schedule(debt: Decimal, monthly: Decimal, first: date, day: int | None = None) -> Schedule:
    """Equal instalments, the last one smaller.

    The first is on `first`; the others month by month on day `day`, or on the same day number as the first; in a month
    without that day on its last day. Raises InputError for more than 120 instalments.
    """
    debt = checked(debt, "De schuld")
    monthly = checked(monthly, "Het bedrag per maand")
    count = months_needed(debt, monthly)
    if isinstance(count, Unknown) or count > MOST_TERMS:
        raise _too_long(debt, monthly, count)
    return _build(debt, monthly, count, first, day)


def schedule_over(debt: Decimal, terms: int, first: date, day: int | None = None) -> Schedule:
    """So many equal instalments; the last one takes the cents that are left. Dates as in `schedule`."""
    debt = checked(debt, "De schuld")
    if not 1 <= terms <= MOST_TERMS:
        raise InputError(
            f"Een regeling van {terms} termijnen kan niet.",
            f"Kies 1 tot en met {MOST_TERMS} termijnen. Duurt het langer, vraag dan schuldhulp aan bij de gemeente.",
        )
    each = (debt / terms).quantize(CENT, ROUND_DOWN)
    if not each:
        raise InputError(
            f"{write_amount(debt)} is te weinig voor {terms} termijnen.", "Kies minder termijnen."
        )
    return _build(debt, each, terms, first, day)


def _too_long(debt: Decimal, monthly: Decimal, count: int | Unknown) -> InputError:
    return InputError(
        f"Met {write_amount(monthly)} per maand duurt {write_amount(debt)} aflossen {count} maanden; meer dan {MOST_TERMS} "
        "termijnen is geen regeling.",
        "Kies een hoger bedrag als u dat echt kunt missen. Anders: vraag schuldhulp aan bij de gemeente.",
    )


def _build(debt: Decimal, each: Decimal, count: int, first: date, day: int | None) -> Schedule:
    if day is not None and not 1 <= day <= 31:
        raise InputError(f"Dag {day} van de maand bestaat niet.", "Kies een dag van 1 tot en met 28.")
    rows = []
    for index in range(count):
        last = index == count - 1
        on = Month.of(first).plus(index).day(day or first.day) if index else first
        left = ZERO if last else debt - each * (index + 1)
        rows.append(Instalment(on, debt - each * index if last else each, left))
    return Schedule(tuple(rows), debt)
