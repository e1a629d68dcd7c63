"""The days of the oracle: the calendar of the Algemene termijnenwet (Atw) and counting day by day.

Nothing here comes from the package under test and nothing is clever: a term of months is walked one day at a
time, looking at the day numbers. The calendar is `golden/atw_dagen.yaml`; a question about a day outside it is
refused, not guessed (a Saturday or Sunday needs no calendar to be no werkdag).
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

ONE_DAY = timedelta(days=1)
SATURDAY, SUNDAY = 5, 6
GOLDEN = Path(__file__).parent / "golden"


class OutsideCalendarError(LookupError):
    """The answer depends on a day for which the calendar of the oracle (2005-2028) has no data."""


class AtwDay(NamedTuple):
    """A day of art. 3 Atw. `basis` is lid1, lid2 or lid3; `decree` the royal decree that names it, if any."""

    day: date
    name: str
    basis: str
    decree: str | None


def _read_calendar() -> tuple[AtwDay, ...]:
    rows = yaml.safe_load((GOLDEN / "atw_dagen.yaml").read_text(encoding="utf-8"))["days"]
    return tuple(AtwDay(date.fromisoformat(r["date"]), r["name"], r["basis"], r["decree"]) for r in rows)


ATW_DAYS = _read_calendar()
ATW_DATES = frozenset(row.day for row in ATW_DAYS)
ATW_LID_1_DATES = frozenset(row.day for row in ATW_DAYS if row.basis == "lid1")
EQUATED_DATES = frozenset(row.day for row in ATW_DAYS if row.basis == "lid3")
FIRST_DAY, LAST_DAY = date(2005, 1, 1), date(2028, 12, 31)


# --- what kind of day is it -----------------------------------------------------------------------


def is_atw_day(day: date) -> bool:
    """A day of art. 3 lid 1, 2 or 3 Atw. Raises OutsideCalendarError before 2005 and after 2028."""
    if not FIRST_DAY <= day <= LAST_DAY:
        raise OutsideCalendarError(f"no Atw days known for {day.year}")
    return day in ATW_DATES


def is_werkdag(day: date) -> bool:
    """Monday to Friday and no Atw day."""
    return day.weekday() < SATURDAY and not is_atw_day(day)


def is_explootvrij(day: date) -> bool:
    """No exploot and no eviction: Sunday or Atw day (Rv 64 lid 2, 438b, 1077 lid 3), not a Saturday."""
    return day.weekday() == SUNDAY or is_atw_day(day)


def is_delivery_day(day: date) -> bool:
    """Post comes Tuesday to Saturday, not on days of Atw 3 lid 1 (HR 25-11-2016, HR:2016:2704)."""
    if not FIRST_DAY <= day <= LAST_DAY:
        raise OutsideCalendarError(f"no Atw days known for {day.year}")
    return 1 <= day.weekday() <= SATURDAY and day not in ATW_LID_1_DATES


# --- counting: the day of the event never counts --------------------------------------------------


def plus_days(start: date, days: int) -> date:
    """The day `days` steps later."""
    day = start
    for _ in range(days):
        day += ONE_DAY
    return day


def minus_days(start: date, days: int) -> date:
    """The day `days` steps earlier."""
    day = start
    for _ in range(days):
        day -= ONE_DAY
    return day


def plus_weeks(start: date, weeks: int) -> date:
    """A week is seven days."""
    return plus_days(start, 7 * weeks)


@cache
def plus_months(start: date, months: int) -> date:
    """The same day number `months` months later, else the last day of that month (HR:2017:2225)."""
    day = start
    while months > 0:
        if (day + ONE_DAY).month != day.month:
            months -= 1
        day += ONE_DAY
    # `day` is now the first of the month meant
    while day.day != start.day and (day + ONE_DAY).month == day.month:
        day += ONE_DAY
    return day


def plus_years(start: date, years: int) -> date:
    """A year is twelve months: the same day of the month, 29 February becomes 28 February."""
    return plus_months(start, 12 * years)


def plus_term(start: date, term: str) -> date:
    """A term as people write it: "14 dagen", "2 weken", "1 maand", "1 jaar"."""
    number, unit = term.split()
    count = int(number)
    if count < 1:
        raise ValueError(f"no term: {term!r}")
    if unit in ("dag", "dagen"):
        return plus_days(start, count)
    if unit in ("week", "weken"):
        return plus_weeks(start, count)
    if unit in ("maand", "maanden"):
        return plus_months(start, count)
    if unit in ("jaar", "jaren"):
        return plus_years(start, count)
    raise ValueError(f"no term: {term!r}")


# --- moving an end --------------------------------------------------------------------------------


def roll(day: date) -> date:
    """Atw 1 lid 1: an end on a Saturday, Sunday or Atw day goes on to the next day that is none of these."""
    while not is_werkdag(day):
        day += ONE_DAY
    return day


def end_with_two_werkdagen(start: date, days: int) -> date:
    """Atw 2: the last day of a term of `days` days after `start`, lengthened until it holds two werkdagen."""
    day, counted, werkdagen = start, 0, 0
    while counted < days or werkdagen < 2:
        day += ONE_DAY
        counted += 1
        if is_werkdag(day):
            werkdagen += 1
    return day


def moved_on(day: date) -> date:
    """The first day, `day` or later, on which a bailiff may act (Rv 64 lid 2, 438b)."""
    while is_explootvrij(day):
        day += ONE_DAY
    return day


def earlier(day: date) -> date:
    """The last day, `day` or earlier, on which a bailiff may act (Rv 64 lid 2)."""
    while is_explootvrij(day):
        day -= ONE_DAY
    return day


def last_werkdag_on_or_before(day: date) -> date:
    """Walks back to a werkdag; a werkdag stays."""
    while not is_werkdag(day):
        day -= ONE_DAY
    return day


def nth_werkdag_after(start: date, count: int) -> date:
    """The `count`-th werkdag after `start`."""
    day = start
    while count > 0:
        day += ONE_DAY
        if is_werkdag(day):
            count -= 1
    return day


def nth_delivery_day_after(start: date, count: int) -> date:
    """The `count`-th day after `start` on which post is delivered."""
    day = start
    while count > 0:
        day += ONE_DAY
        if is_delivery_day(day):
            count -= 1
    return day
