"""The moves of counting. A rule is a row of them; each move takes the day further and writes down why.

A move is a callable that takes a `Walk`. Months and years are always counted from the day the term started (never
chained), to the same day number or else the last day of the month (HR 1-9-2017, ECLI:NL:HR:2017:2225).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from juridisch.deadlines.calendar import ONE_DAY, Calendar, Holiday, why_closed
from juridisch.dutch import MONTHS, WEEKDAYS, write_date, write_weekday
from juridisch.errors import InputError
from juridisch.law import Certainty, Term

Value = date | Term | int | bool


class Skipped(NamedTuple):
    """A day that does not count, and why."""

    day: date
    holiday: Holiday | None = None
    service: bool = False

    @property
    def why(self) -> str:
        """The reason in Dutch; for a writ a Saturday is a day like any other."""
        return why_closed(self.day, self.holiday, weekend=not self.service)


class Step(NamedTuple):
    """One step of the count. Its text is put into words only when somebody reads it."""

    day: date
    wording: str
    facts: tuple[object, ...] = ()

    @property
    def text(self) -> str:
        """The step in Dutch."""
        return self.wording.format(*map(_word, self.facts))


def _word(fact: object) -> object:
    if isinstance(fact, date):
        return write_weekday(fact)
    if isinstance(fact, list):
        parts = [
            f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}{why and f' ({why})'}"
            for day, why in ((skipped.day, skipped.why) for skipped in fact)
        ]
        return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " en " + parts[-1]
    return fact


class Walk:
    """A count in progress: the day it stands on, the day the term started, and the steps so far."""

    __slots__ = ("_calendar", "certainty", "consulted", "day", "options", "origin", "steps")

    def __init__(self, start: date, calendar: Calendar, options: Mapping[str, Value]) -> None:
        self.day = self.origin = start
        self._calendar = calendar
        self.consulted = False
        self.options = options
        self.steps: list[Step] = []
        self.certainty = Certainty.TEKST

    @property
    def calendar(self) -> Calendar:
        """The calendar. Asking for it marks the count as one that a missing decree may change."""
        self.consulted = True
        return self._calendar

    def to(self, day: date, wording: str, *facts: object) -> None:
        """Go to that day and write down why."""
        self.day = day
        self.steps.append(Step(day, wording, facts))

    def skip(self, day: date, *, service: bool = False) -> Skipped:
        """A day that does not count, or without `service`; a decree day makes the result as sure as its decree."""
        holiday = self.calendar.holiday(day)
        if holiday is not None and holiday.clause == 3:
            self.certainty = min(
                self.certainty, holiday.decree.certainty if holiday.decree else Certainty.OPEN
            )
        return Skipped(day, holiday, service)

    def afresh(self) -> Walk:
        """A new walk from the same day of the rule, for a second count."""
        return type(self)(self.origin, self._calendar, self.options)

    def precede(self, steps: list[Step]) -> None:
        """Put the steps of another count before these."""
        self.steps[:0] = steps


class Silent(Walk):
    """A walk that only counts: no steps, no reasons."""

    __slots__ = ()

    def to(self, day: date, wording: str, *facts: object) -> None:  # noqa: ARG002 (the same move writes both)
        """Go to that day."""
        self.day = day

    def skip(self, day: date, *, service: bool = False) -> Skipped:  # noqa: ARG002 (as above)
        """Nobody asks why."""
        return Skipped(day)


Move = Callable[[Walk], None]


class Given(NamedTuple):
    """A length that an option gives; `default` where the user may leave it out, in `unit` when it is a number."""

    option: str
    default: int | None = None
    unit: str = ""

    def __str__(self) -> str:
        return f"--{self.option}"


_AFTER = "{0} na {1}, die dag niet meegeteld: {2}."
_BEFORE = "{0} vóór {1}, die dag niet meegeteld: {2}."
_CLAMPED = "{0} na {1}: die maand heeft geen dag {3}, dus de laatste dag ervan, {2}."


class Count:
    """Count a length of time from the start of the term: `sign` +1 forwards, -1 backwards."""

    __slots__ = ("_delta", "length", "sign")

    def __init__(self, length: Term | Given, sign: int = 1) -> None:
        self.length = length
        self.sign = sign
        # Days and weeks are the same everywhere, so that part of the sum is made once.
        fixed = isinstance(length, Term) and length.unit in ("dag", "week")
        self._delta = shift(date(2000, 1, 1), length, sign) - date(2000, 1, 1) if fixed else None  # type: ignore[arg-type]

    def __call__(self, walk: Walk) -> None:
        """Take the walk that much further."""
        origin = walk.origin
        if self._delta is not None:
            walk.to(
                origin + self._delta,
                _AFTER if self.sign > 0 else _BEFORE,
                self.length,
                origin,
                origin + self._delta,
            )
            return
        term = self._term(walk)
        day = shift(origin, term, self.sign)
        clamped = term.unit in ("maand", "jaar") and day.day != origin.day
        wording = _CLAMPED if clamped else _AFTER if self.sign > 0 else _BEFORE
        walk.to(day, wording, term, origin, day, origin.day)

    def _term(self, walk: Walk) -> Term:
        if isinstance(self.length, Term):
            return self.length
        value = walk.options.get(self.length.option, self.length.default)
        return value if isinstance(value, Term) else Term(int(value), self.length.unit)  # type: ignore[arg-type]


def shift(origin: date, term: Term, sign: int = 1) -> date:
    """Add or take off a length of time, without any holiday law.

    Months and years keep the day number, or take the last day of a shorter month. `dateutil` counts the same way; it
    is the witness in the tests, for importing it here would cost a tenth of a start-up.

    >>> shift(date(2016, 2, 29), Term(3, "maand"))
    datetime.date(2016, 5, 29)
    """
    number = sign * term.number
    try:
        if term.unit == "dag":
            return origin + timedelta(days=number)
        if term.unit == "week":
            return origin + timedelta(days=7 * number)
        months = number if term.unit == "maand" else 12 * number
        year, month = divmod(12 * origin.year + origin.month - 1 + months, 12)
        return date(year, month + 1, min(origin.day, _days_in(year, month + 1)))
    except (OverflowError, ValueError):
        raise InputError(
            f"{term} vanaf {write_date(origin)} valt buiten de kalender.", "Kies een andere datum."
        ) from None


def _days_in(year: int, month: int) -> int:
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def after(
    given: Given | None = None, *, days: int = 0, weeks: int = 0, months: int = 0, years: int = 0
) -> Count:
    """Count forwards. The start day itself does not count."""
    return Count(given or _one_term(days, weeks, months, years))


def before(*, days: int = 0, weeks: int = 0, months: int = 0) -> Count:
    """Count backwards from an event. Such a term is never lengthened (Atw 1 lid 2)."""
    return Count(_one_term(days, weeks, months, 0), sign=-1)


def _one_term(days: int, weeks: int, months: int, years: int) -> Term:
    terms = [
        Term(number, unit)
        for number, unit in ((days, "dag"), (weeks, "week"), (months, "maand"), (years, "jaar"))
        if number
    ]
    if len(terms) != 1:
        raise ValueError("a term has exactly one number and one unit")
    return terms[0]


def atw1(walk: Walk) -> None:
    """Atw art. 1 lid 1: a statutory term that ends on an Atw day runs on to the next day that is none."""
    day, reasons = walk.day, []
    while walk.calendar.is_atw_day(day):
        reasons.append(walk.skip(day))
        day += ONE_DAY
    if reasons:
        walk.to(day, "Atw art. 1: geen einde op {0}; verlengd tot en met {1}.", reasons, day)
    else:
        walk.to(day, "Atw art. 1: {0} is een gewone werkdag, geen verlenging.", day)


def atw2(walk: Walk) -> None:
    """Atw art. 2: a statutory term of at least three days contains at least two working days."""
    closed, working, day = [], 0, walk.origin
    is_working_day = walk.calendar.is_working_day
    while working < 2:
        day += ONE_DAY
        if is_working_day(day):
            working += 1
        else:
            closed.append(walk.skip(day))
    if day > walk.day:
        walk.to(
            day,
            "Atw art. 2: in de termijn moeten twee werkdagen zitten; {0} "
            + ("telt" if len(closed) == 1 else "tellen")
            + " niet mee. Verlengd tot en met {1}.",
            closed,
            day,
        )
    else:
        walk.to(walk.day, "Atw art. 2: in de termijn zitten al twee werkdagen, geen verlenging.")


def next_day(walk: Walk) -> None:
    """The first day on which the other side may act is the day after the term."""
    day = walk.day + ONE_DAY
    walk.to(day, "De termijn moet eerst voorbij zijn: de dag erna is {0}.", day)


def from_next_day(walk: Walk) -> None:
    """The term itself only starts the day after (BW 3:308, 3:324, 7:251, 7:257; Bgs 9)."""
    walk.day = walk.origin = walk.origin + ONE_DAY
    walk.to(walk.day, "De termijn begint de dag erna: {0}.", walk.day)


def day_before(walk: Walk) -> None:
    """The start day itself counts as the first day, so the term ends a day earlier."""
    day = walk.day - ONE_DAY
    walk.to(day, "Hier telt de eerste dag wel mee. De laatste dag is dus één dag eerder: {0}.", day)


def service_day(walk: Walk) -> None:
    """On to a day on which a bailiff may serve or evict without leave (Rv 64, 438b, 1077 lid 3)."""
    _to_service_day(
        walk,
        ONE_DAY,
        "Art. 64 en 438b Rv: op {0} mag de deurwaarder dit niet zonder verlof; door naar {1}.",
    )


def service_day_back(walk: Walk) -> None:
    """Back to a day on which a bailiff may serve: a term counted backwards is never moved forwards."""
    _to_service_day(walk, -ONE_DAY, "Art. 64 Rv: op {0} wordt geen exploot uitgebracht; eerder dus, op {1}.")


def _to_service_day(walk: Walk, stride: timedelta, wording: str) -> None:
    day, reasons = walk.day, []
    while not walk.calendar.is_service_day(day):
        reasons.append(walk.skip(day, service=True))
        day += stride
    if reasons:
        walk.to(day, wording, reasons, day)


def working_day_before(walk: Walk) -> None:
    """The last working day before the event."""
    _back_to_working_day(walk, walk.day - ONE_DAY, "De laatste werkdag vóór {0} is {1}.", walk.day)


def working_day_on_or_before(walk: Walk) -> None:
    """The last working day on or before the day: what a careful person reckons with."""
    if walk.calendar.is_atw_day(walk.day):
        _back_to_working_day(walk, walk.day, "Terug naar de laatste werkdag op of vóór {0}: {1}.", walk.day)


def _back_to_working_day(walk: Walk, day: date, wording: str, event: date) -> None:
    skipped = []
    while walk.calendar.is_atw_day(day):
        skipped.append(walk.skip(day))
        day -= ONE_DAY
    if skipped:
        wording += " Overgeslagen: {2}."
    walk.to(day, wording, event, day, *([skipped] if skipped else []))


class DeliveryDay:
    """The nth day of mail delivery after posting; the term then starts at that presumed receipt.

    HR 25-11-2016, ECLI:NL:HR:2016:2704 takes the second delivery day after posting, no Sunday, Monday or holiday.
    """

    __slots__ = ("number",)

    def __init__(self, number: int) -> None:
        self.number = number

    def __call__(self, walk: Walk) -> None:
        """Take the walk to the presumed receipt and start the term there."""
        day, left = walk.origin, self.number
        while left:
            day += ONE_DAY
            left -= walk.calendar.is_delivery_day(day)
        ordinal = {1: "eerste", 2: "tweede"}[self.number]
        walk.origin = day
        walk.to(day, "Bezorgd op de " + ordinal + " bezorgdag na het versturen (dinsdag–zaterdag): {0}.", day)


class WorkingDays:
    """The nth working day after the start (Wgs 4 lid 2); Monday to Friday and no Atw day."""

    __slots__ = ("number",)

    def __init__(self, number: int) -> None:
        self.number = number

    def __call__(self, walk: Walk) -> None:
        """Take the walk to that day."""
        day, left, skipped = walk.origin, self.number, []
        while left:
            day += ONE_DAY
            if walk.calendar.is_working_day(day):
                left -= 1
            else:
                skipped.append(walk.skip(day))
        wording = "De {0}e werkdag na {1}: {2}." + (" Niet meegeteld: {3}." if skipped else "")
        walk.to(day, wording, self.number, walk.origin, day, *([skipped] if skipped else []))


def two_working_days_before(walk: Walk) -> None:
    """Atw art. 2 read on a term counted back from an event (open): two working days lie before it.

    The day of the announcement counts among them, as do the days up to the eve of the event.
    """
    day, working = walk.origin, 0
    while working < 2:
        working += walk.calendar.is_working_day(day)
        day += ONE_DAY
    day = max(day, walk.day)
    walk.to(day, "Atw art. 2, zo gelezen: vanaf de aanzegging twee werkdagen vóór de dag zelf, dus {0}.", day)


def end_of_next_year(walk: Walk) -> None:
    """The last day of the year after the one that the start lies in (Awir 15 lid 1)."""
    day = date(walk.origin.year + 1, 12, 31)
    walk.to(day, "De laatste dag van het jaar na {0}: {1}.", walk.origin.year, day)


def judgment_names(walk: Walk) -> None:
    """The judgment names the day, so nothing is counted."""
    walk.to(walk.day, "Het vonnis noemt zelf de dag: {0}.", walk.day)


def itself(walk: Walk) -> None:
    """The day itself is the answer."""
    walk.to(walk.day, "{0} zelf.", walk.day)
