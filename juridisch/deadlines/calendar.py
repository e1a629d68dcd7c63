"""The calendar of the Algemene termijnenwet: which days are no working day, and on which days no writ may be served.

Two sets, never to be mixed up:

* *Atw days* (art. 1–3 Atw): Saturday, Sunday, the general holidays, Goede Vrijdag and the decree days.
* days without service of writs (*explootvrij*, Rv 64, 438b, 1077 lid 3): the same without Saturday.

Source: Atw art. 3, https://wetten.overheid.nl/BWBR0002448/2010-10-10.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from dateutil.easter import easter

from juridisch.deadlines.decrees import DECREES, FIRST_YEAR, LAST_YEAR, Decree
from juridisch.errors import InputError

#: 5 May stands in Atw art. 3 lid 1 since 1982; what came before is not stated here.
FIRST_CALENDAR_YEAR, LAST_CALENDAR_YEAR = 1982, 2199

ONE_DAY = timedelta(days=1)
_SATURDAY, _SUNDAY = 5, 6


class Holiday(NamedTuple):
    """A day of Atw art. 3. `clause` is its lid; a day of lid 3 carries its decree, a supposed one carries None."""

    day: date
    name: str
    clause: int
    decree: Decree | None = None


class Calendar:
    """The Atw calendar. With `suppose_decrees` the years without a known decree get every day it might name.

    Comparing the two calendars shows whether a missing decree can matter to a date.
    """

    def __init__(self, *, suppose_decrees: bool = False) -> None:
        self._holidays = _with_supposed_days if suppose_decrees else holidays

    def holiday(self, day: date) -> Holiday | None:
        """The holiday on that day, or None."""
        return self._holidays(day.year).get(day)

    def is_atw_day(self, day: date) -> bool:
        """Saturday, Sunday or a day of art. 3: a term does not end on it (art. 1 lid 1)."""
        return day.weekday() >= _SATURDAY or day in self._holidays(day.year)

    def is_working_day(self, day: date) -> bool:
        """Monday to Friday and no Atw day."""
        return not self.is_atw_day(day)

    def is_service_day(self, day: date) -> bool:
        """A day on which a writ may be served and a home cleared without leave; Saturday is one."""
        return day.weekday() != _SUNDAY and day not in self._holidays(day.year)

    def is_delivery_day(self, day: date) -> bool:
        """A day of mail delivery: Tuesday to Saturday, no holiday of lid 1 (lid 2 and 3: an assumption)."""
        if day.weekday() in (0, _SUNDAY):
            return False
        holiday = self.holiday(day)
        return holiday is None or holiday.clause != 1

    def describe(self, day: date, *, weekend: bool = True) -> str:
        """Why the day does not count: ‘weekend’, ‘Eerste Kerstdag’, or '' for a working day.

        Without `weekend` only what makes it a holiday: for a writ a Saturday is a day like any other.
        """
        return why_closed(day, self.holiday(day), weekend=weekend)


def why_closed(day: date, holiday: Holiday | None, *, weekend: bool) -> str:
    """Why a day with this holiday does not count, as `Calendar.describe` says it."""
    rest = "weekend" if weekend and day.weekday() >= _SATURDAY else ""
    if holiday is None:
        return rest
    if holiday.clause == 3:
        decree = holiday.decree.citation if holiday.decree else "vermoed, nog geen besluit bekend"
        return f"{holiday.name}, {decree}"
    return f"{holiday.name}, {rest}" if rest else holiday.name


def decrees_known(year: int) -> bool:
    """Whether the decree days of that year are known."""
    return FIRST_YEAR <= year <= LAST_YEAR


@cache
def holidays(year: int) -> dict[date, Holiday]:
    """The days of Atw art. 3 in that year as far as they are known, in order of date."""
    if not FIRST_CALENDAR_YEAR <= year <= LAST_CALENDAR_YEAR:
        raise InputError(
            f"De kalender kent het jaar {year} niet.",
            f"Kies een jaar van {FIRST_CALENDAR_YEAR} tot en met {LAST_CALENDAR_YEAR}.",
        )
    pasen = easter(year)
    fixed = [
        Holiday(date(year, 1, 1), "Nieuwjaarsdag", 1),
        Holiday(pasen - timedelta(days=2), "Goede Vrijdag", 2),
        Holiday(pasen + ONE_DAY, "Tweede Paasdag", 1),
        _kings_day(year),
        Holiday(date(year, 5, 5), "Bevrijdingsdag", 1),
        Holiday(pasen + timedelta(days=39), "Hemelvaartsdag", 1),
        Holiday(pasen + timedelta(days=50), "Tweede Pinksterdag", 1),
        Holiday(date(year, 12, 25), "Eerste Kerstdag", 1),
        Holiday(date(year, 12, 26), "Tweede Kerstdag", 1),
    ]
    decreed = [
        Holiday(day, "gelijkgesteld met een feestdag", 3, decree)
        for decree in DECREES
        for day in decree.days
        if day.year == year
    ]
    found: dict[date, Holiday] = {}
    for holiday in sorted(fixed + decreed, key=lambda h: h.day):
        twin = found.get(holiday.day)  # Hemelvaartsdag fell on 5 May in 2016
        found[holiday.day] = holiday._replace(name=f"{twin.name} en {holiday.name}") if twin else holiday
    return found


def _kings_day(year: int) -> Holiday:
    """Atw 3 lid 1 names the day on which the birthday is *celebrated*; on a Sunday that is the day before."""
    name, day = ("Koningsdag", date(year, 4, 27)) if year >= 2014 else ("Koninginnedag", date(year, 4, 30))
    return Holiday(day - ONE_DAY if day.weekday() == _SUNDAY else day, name, 1)


@cache
def _with_supposed_days(year: int) -> dict[date, Holiday]:
    known = holidays(year)
    if decrees_known(year):
        return known
    supposed = {day: Holiday(day, "mogelijk gelijkgesteld", 3) for day in supposable_days(year)}
    return dict(sorted({**supposed, **known}.items()))


def supposable_days(year: int) -> list[date]:
    """The weekdays that a decree for that year might name.

    Those between a holiday and a weekend, and those from Christmas to New Year: every decree day of 2005-2028 is of
    these kinds (a test says so).
    """
    known = {*holidays(year), date(year + 1, 1, 1)}
    days = (date(year, 1, 1) + timedelta(days=n) for n in range(366))
    return [day for day in days if day.year == year and _may_be_decreed(day, known)]


def _may_be_decreed(day: date, holidays_around: set[date]) -> bool:
    if day.weekday() >= _SATURDAY or day in holidays_around:
        return False
    bridge = (day.weekday() == 0 and day + ONE_DAY in holidays_around) or (
        day.weekday() == 4 and day - ONE_DAY in holidays_around
    )
    return bridge or (day.month == 12 and day.day >= 24)
