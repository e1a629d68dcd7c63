"""How the days of interest are counted: years that run from the first day, and the percentage of each day.

A full year is exactly the rate; when the rate changes within it, by the days of that year. The rest is days/365, or
days/366 for days in a leap year. Each year and the last part are rounded to cents. See `interest` for the law.
"""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from juridisch.amounts.money import Line, cents
from juridisch.amounts.tables import Row
from juridisch.deadlines.counting import shift
from juridisch.dutch import write_amount, write_short
from juridisch.law import Term

_DAY = timedelta(days=1)


class Spell(NamedTuple):
    """Days with one rate."""

    first: date
    last: date
    percentage: Decimal


class Year(NamedTuple):
    """A year that runs from an anniversary, or the part of it that is counted."""

    first: date
    last: date
    whole: bool
    spells: tuple[Spell, ...]


def rows_between(rows: Sequence[Row[Decimal]], start: date, end: date) -> list[Row[Decimal]]:
    """The rows that hold on one of these days."""
    return [row for row in rows if row.since <= end and (row.until is None or start <= row.until)]


def cut(start: date, end: date) -> Iterator[Year]:
    """The years from `start`; an anniversary on 29 February is 28 February in other years."""
    first, number = start, 1
    while first <= end:
        following = shift(start, Term(number, "jaar"))
        yield Year(first, min(end, following - _DAY), end >= following - _DAY, ())
        first, number = following, number + 1


def years_between(rows: Sequence[Row[Decimal]], start: date, end: date) -> list[Year]:
    """The years from `start` with their percentages."""
    return [
        year._replace(
            spells=tuple(
                Spell(max(row.since, year.first), min(row.until or year.last, year.last), row.value)
                for row in rows_between(rows, year.first, year.last)
            )
        )
        for year in cut(start, end)
    ]


def _interest(base: Decimal, year: Year, *, days_365: bool) -> Decimal:
    """Not rounded."""
    if year.whole and not days_365:
        length = (year.last - year.first).days + 1
        parts = [spell.percentage * ((spell.last - spell.first).days + 1) for spell in year.spells]
        return base * sum(parts, Decimal(0)) / (100 * length)
    # Over one denominator, so that one division rounds once.
    weight = Decimal(0)
    for spell in year.spells:
        leap, common = _days(spell.first, spell.last)
        weight += spell.percentage * ((leap + common) * 366 if days_365 else leap * 365 + common * 366)
    return base * weight / (100 * 365 * 366)


def _days(first: date, last: date) -> tuple[int, int]:
    """How many days lie in leap years, and how many in others."""
    leap = common = 0
    for year in range(first.year, last.year + 1):
        count = (min(last, date(year, 12, 31)) - max(first, date(year, 1, 1))).days + 1
        leap, common = (leap + count, common) if isleap(year) else (leap, common + count)
    return leap, common


def amounts_of(
    base: Decimal, years: Sequence[Year], *, days_365: bool = False, compound: bool = True
) -> list[Decimal]:
    """The interest of each year, in cents; with `compound` that of a full year is added to the sum."""
    found: list[Decimal] = []
    for year in years:
        amount = cents(_interest(base, year, days_365=days_365))
        found.append(amount)
        base += amount if compound else 0
    return found


def lines_of(base: Decimal, years: Sequence[Year], amounts: Sequence[Decimal]) -> Iterator[Line]:
    """The amounts in words: which days, how much percent, over what."""
    for year, amount in zip(years, amounts, strict=True):
        rates = " en ".join(f"{_length(spell)} {spell.percentage} %" for spell in year.spells)
        if year.whole and len(year.spells) == 1:
            rates = f"een jaar {year.spells[0].percentage} %"
        span = f"{write_short(year.first)} t/m {write_short(year.last)}"
        yield Line(f"{span}: {rates} over {write_amount(base)}", amount)
        base += amount


def _length(spell: Spell) -> str:
    return str(Term((spell.last - spell.first).days + 1, "dag"))
