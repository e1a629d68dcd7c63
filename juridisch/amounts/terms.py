"""The rent that falls due, month by month.

Rent is payable as agreed (art. 7:212 BW): no statute names the first of the month, so the day comes from the lease. Nor
does a statute say how a rent that changes in the middle of a month counts. What is assumed here for want of a rule
stands in `Term.note`, so that whoever reads the ledger sees it:

* a rent counts per whole month; one that begins after day 1 counts from the next month;
* only the month in which the lease itself began, after day 1, is charged in proportion to the days.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from juridisch.amounts.money import MOST, ZERO, cents
from juridisch.dutch import MONTHS, write_amount, write_date
from juridisch.errors import InputError
from juridisch.law import Unknown

#: Every month has these days, so that a term falls due in each.
FIRST_DUE_DAY, LAST_DUE_DAY = 1, 28


class Month(NamedTuple):
    """A calendar month; months sort by time."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Month:
        """The month in which the day lies."""
        return cls(day.year, day.month)

    def plus(self, months: int) -> Month:
        """The month so many later.

        >>> str(Month(2026, 11).plus(2))
        'januari 2027'
        """
        year, number = divmod(self.year * 12 + self.number - 1 + months, 12)
        return Month(year, number + 1)

    @property
    def days(self) -> int:
        """How many days it has."""
        return monthrange(self.year, self.number)[1]

    def day(self, number: int) -> date:
        """The day with that number, or the last day of the month if there is no such day."""
        return date(self.year, self.number, min(number, self.days))

    def __str__(self) -> str:
        return f"{MONTHS[self.number - 1]} {self.year}"


@dataclass(frozen=True)
class Rate:
    """The rent a month from a day on, in euros: the bare rent and the advance for service costs.

    `disputed` marks a rate that the tenant does not accept, such as an increase that he objected to.
    """

    since: date
    bare: Decimal
    service: Decimal = ZERO
    disputed: bool = False

    @property
    def total(self) -> Decimal:
        """Bare rent and service costs of a whole month."""
        return self.bare + self.service


@dataclass(frozen=True)
class Term:
    """What falls due for one month. `rate` is the rent of a whole month, `note` what was assumed about this one."""

    month: Month
    due: date
    bare: Decimal
    service: Decimal
    rate: Rate
    note: str = ""

    @property
    def total(self) -> Decimal:
        """Bare rent and service costs."""
        return self.bare + self.service


def terms(rates: Sequence[Rate], until: date, due_day: int) -> tuple[Term, ...]:
    """Every term that falls due on or before `until`, oldest first.

    `due_day` is the day of the month in the lease, 1-28. The first term never falls due before the lease began.
    Raises InputError when the rates contradict each other.
    """
    if not FIRST_DUE_DAY <= due_day <= LAST_DUE_DAY:
        raise InputError(
            f"De betaaldag {due_day} kan niet.",
            f"Geef de dag van de maand waarop de huur betaald moet zijn: {FIRST_DUE_DAY} tot en met {LAST_DUE_DAY}.",
        )
    steps = _steps(rates)
    found: list[Term] = []
    month = Month.of(steps[0][1].since)
    index = 0
    while True:
        while index + 1 < len(steps) and steps[index + 1][0] <= month:
            index += 1
        term = _term(month, steps[index][1], due_day, steps)
        if term.due > until:
            return tuple(found)
        found.append(term)
        month = month.plus(1)


def _steps(rates: Sequence[Rate]) -> tuple[tuple[Month, Rate], ...]:
    """Each rate with the first month in which it counts."""
    if not rates:
        raise InputError("Er is geen huurprijs.", "Vul in hoe hoog de huur is en vanaf welke dag.")
    ordered = sorted(rates, key=lambda rate: rate.since)
    for rate in ordered:
        for amount in (rate.bare, rate.service):
            whole_cents(amount, f"de huur vanaf {write_date(rate.since)}")
    first, *later = ordered
    steps = [(Month.of(first.since), first)]
    for rate in later:
        month = Month.of(rate.since).plus(0 if rate.since.day == 1 else 1)
        if month == steps[-1][0]:
            raise InputError(
                f"Voor {month} staan er twee huurprijzen: vanaf {write_date(steps[-1][1].since)} en vanaf "
                f"{write_date(rate.since)}.",
                "Laat er één staan, of verbeter de datum.",
            )
        steps.append((month, rate))
    return tuple(steps)


def whole_cents(amount: Decimal, what: str) -> None:
    """Refuse what is no amount of money: less than nothing, endless, or with parts of a cent."""
    if not amount.is_finite() or not 0 <= amount < MOST or amount != cents(amount):
        raise InputError(
            f"Het bedrag {amount} kan niet ({what}).",
            "Geef een bedrag van nul of meer, met hooguit twee cijfers achter de komma.",
        )


def _term(month: Month, rate: Rate, due_day: int, steps: Sequence[tuple[Month, Rate]]) -> Term:
    begin = steps[0][1].since
    due = max(month.day(due_day), begin)
    bare, service, notes = rate.bare, rate.service, []
    if month == Month.of(begin) and begin.day > 1:
        left = month.days - begin.day + 1
        bare, service = (cents(amount * left / month.days) for amount in (rate.bare, rate.service))
        notes.append(
            f"De huur begon op {write_date(begin)}. Voor {month} is {left}/{month.days} van de maandhuur gerekend "
            f"({write_amount(bare + service)}). Dat is een aanname: kijk in het huurcontract wat daar staat."
        )
    notes += [
        f"De huur wijzigt op {write_date(later.since)}. De nieuwe huur is gerekend vanaf {since}. Dat is een aanname."
        for since, later in steps[1:]
        if since == month.plus(1) and Month.of(later.since) == month
    ]
    return Term(month, due, bare, service, rate, " ".join(notes))


def without_disputed(rates: Sequence[Rate]) -> tuple[Rate, ...] | Unknown:
    """The rates as they are if the disputed ones do not count: the last undisputed rate goes on.

    A disputed rate falls away as a whole, with its service costs. A later rate that is not disputed counts as it is,
    even if it was built upon a disputed one.
    """
    ordered = sorted(rates, key=lambda rate: rate.since)
    if ordered and ordered[0].disputed:
        return Unknown(
            "De eerste huurprijs is betwist. Zonder die prijs is niet bekend welke huur er wel geldt.",
            "Zoek uit welke aanvangshuur geldt, of laat de huurprijs toetsen, en vul die prijs in.",
        )
    return tuple(rate for rate in ordered if not rate.disputed)
