"""The engine: a rule, a start date and options go in; a date with its proof comes out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from juridisch.deadlines.calendar import (
    FIRST_CALENDAR_YEAR,
    LAST_CALENDAR_YEAR,
    Calendar,
    decrees_known,
)
from juridisch.deadlines.counting import Move, Step, Value, Walk
from juridisch.deadlines.rule import OptionKind, OtherDate, Outcome, Rule, Start, Way
from juridisch.dutch import write_date, write_weekday
from juridisch.errors import InputError
from juridisch.law import Certainty, Source

_KNOWN = Calendar()
_SUPPOSED = Calendar(suppose_decrees=True)
_ATW_3 = Source("art. 3 lid 3 Atw", "https://wetten.overheid.nl/BWBR0002448/2010-10-10", date(2010, 10, 10))


def calculate(rule: Rule, start: date, options: Mapping[str, Value] | None = None) -> Outcome:
    """Work out a rule from a start date.

    Raises InputError when the options do not go together or the start date lies before the law that the rule states.
    """
    given = {name: value for name, value in (options or {}).items() if value is not False}
    _check_options(rule, start, given)
    way = _way(rule, start, given)
    counts = _all_counts(way, start, given, _KNOWN)
    main = counts[0].walk
    candidates = [OtherDate(count.walk.day, count.label, count.source) for count in counts]
    readings = candidates[1 : 1 + len(way.readings)]
    certainty = min(main.certainty, way.counting, *(source.certainty for source in way.sources))
    beyond = _years_beyond_decrees(start, counts)
    if beyond:
        supposed = _all_counts(way, start, given, _SUPPOSED)
        with_decree = [OtherDate(count.walk.day, _decree_label(beyond), _ATW_3) for count in supposed]
        if with_decree[0].day != main.day:
            readings.append(with_decree[0])
            certainty = Certainty.OPEN
        candidates += with_decree
    pick = max if rule.latest_is_cautious else min
    cautious = pick(candidates, key=lambda candidate: candidate.day)
    outcome = Outcome(
        rule=rule,
        start=start,
        options=given,
        kind=way.kind or rule.kind,
        day=main.day,
        cautious=cautious.day,
        cautious_label=cautious.label if cautious.day != main.day else "",
        certainty=certainty,
        sources=way.sources,
        steps=tuple(main.steps),
        readings=_distinct(readings, main.day),
        warnings=(),
    )
    found = [notice(outcome) for notice in rule.notices]
    found += [*way.warnings, *rule.warnings, _odd_start(outcome), _horizon_warning(beyond)]
    return outcome._replace(warnings=tuple(warning for warning in found if warning))


class _Count(NamedTuple):
    walk: Walk
    label: str
    source: Source


def _all_counts(way: Way, start: date, given: Mapping[str, Value], calendar: Calendar) -> list[_Count]:
    """The prevailing count, then the other readings, then the cautious one."""
    others = [*way.readings, *([way.cautious] if way.cautious else [])]
    counts = [_Count(_count(way, start, given, calendar), "", way.sources[0])]
    for reading in others:
        walk = _count(way._replace(moves=reading.moves), start, given, calendar)
        counts.append(_Count(walk, reading.label, reading.source))
    return counts


def _distinct(readings: list[OtherDate], main: date) -> tuple[OtherDate, ...]:
    """Each other date once: a reading that gives the same day is no other date."""
    found: dict[date, OtherDate] = {}
    for reading in readings:
        if reading.day != main:
            found.setdefault(reading.day, reading)
    return tuple(found.values())


def _way(rule: Rule, start: date, given: Mapping[str, Value]) -> Way:
    """The version of the law in force on the start date, for these options."""
    steering = {name for way in rule.ways for name in way.when} & given.keys()
    fitting = [way for way in rule.ways if way.when == steering]
    in_force = [way for way in fitting if way.since <= start]
    if not in_force:
        first = min(way.since for way in fitting)
        raise InputError(
            f"De regel ‘{rule.id}’ is nagekeken voor data vanaf {write_date(first)}; "
            f"{write_date(start)} ligt daarvoor.",
            "Voor zo'n oude datum gold misschien ander recht. Laat dit nakijken door een jurist.",
        )
    return max(in_force, key=lambda way: way.since)


def _count(way: Way, start: date, options: Mapping[str, Value], calendar: Calendar) -> Walk:
    """Walk the moves. With a `not_before` the later of two counts is the answer; its steps tell both."""
    given, earlier = options.get(way.start), options.get(way.earlier_start)
    begin = min(start, earlier) if isinstance(earlier, date) else start
    walk = _walk(way.moves, given if isinstance(given, date) else begin, options, calendar)
    if way.not_before is None:
        return walk
    other_start = options[way.not_before.start]
    other = _walk(
        way.not_before.moves, other_start if isinstance(other_start, date) else start, options, calendar
    )
    first, last = sorted((walk, other), key=lambda w: w.day)
    last.steps = [
        *first.steps,
        *last.steps,
        Step(
            last.day,
            "Beide termijnen moeten voorbij zijn ({0} en {1}): de laatste telt, {1}.",
            (first.day, last.day),
        ),
    ]
    last.certainty = min(first.certainty, last.certainty)
    return last


def _walk(moves: tuple[Move, ...], start: date, options: Mapping[str, Value], calendar: Calendar) -> Walk:
    walk = Walk(start, calendar, options)
    for move in moves:
        move(walk)
    if not FIRST_CALENDAR_YEAR <= walk.day.year <= LAST_CALENDAR_YEAR:
        raise InputError(f"De uitkomst ({walk.day.year}) valt buiten de kalender.", "Kies een andere datum.")
    return walk


def _years_beyond_decrees(start: date, counts: list[_Count]) -> tuple[int, ...]:
    """The years without a known decree in which a day of the calendar was looked at."""
    if not any(count.walk.consulted for count in counts):
        return ()
    days = [start, *(step.day for count in counts for step in count.walk.steps)]
    around = (min(days) - timedelta(days=7), *days, max(days) + timedelta(days=7))
    return tuple(sorted({day.year for day in around if not decrees_known(day.year)}))


def _decree_label(years: tuple[int, ...]) -> str:
    return f"als een besluit voor {' of '.join(map(str, years))} een dag naast een feestdag gelijkstelt"


def _check_options(rule: Rule, start: date, given: Mapping[str, Value]) -> None:
    known = {option.name: option for option in rule.options}
    for name, value in given.items():
        option = known.get(name)
        if option is None:
            names = ", ".join(f"--{name}" for name in known) or "geen"
            raise InputError(f"De regel ‘{rule.id}’ kent geen optie --{name}.", f"Opties: {names}.")
        for needed in option.needs:
            if needed not in given:
                raise InputError(f"Bij --{name} hoort ook --{needed}.", f"Geef --{needed} erbij.")
        for other in option.excludes:
            if other in given:
                raise InputError(f"--{name} en --{other} gaan niet samen.", "Geef er één van de twee.")
        if option.kind is OptionKind.NUMBER and not 1 <= int(value) <= option.maximum:  # type: ignore[arg-type]
            raise InputError(
                f"--{name} {value} kan niet: de wet laat 1 tot en met {option.maximum} toe.",
                f"Geef een heel getal van 1 tot en met {option.maximum}.",
            )
        if option.name in {way.start for way in rule.ways} and isinstance(value, date) and value < start:
            raise InputError(
                f"--{name} {write_date(value)} ligt vóór de begindatum {write_date(start)}.",
                "Kijk beide data na.",
            )


def _odd_start(outcome: Outcome) -> str:
    """A start on a day on which it can hardly have happened is most often a typing error."""
    start, kind = outcome.start, outcome.rule.start
    if kind is Start.WRIT and not _KNOWN.is_service_day(start):
        return (
            f"Op {write_weekday(start)} ({_KNOWN.describe(start)}) mag een deurwaarder zonder verlof geen exploot "
            "uitbrengen (Rv 64). Kijk de datum na; klopt hij, laat het exploot dan nakijken."
        )
    if kind is Start.COURT_DAY and _KNOWN.is_atw_day(start):
        return f"{write_weekday(start).capitalize()} ({_KNOWN.describe(start)}) is geen gewone zittingsdag. Kijk de datum na."
    return ""


def _horizon_warning(years: tuple[int, ...]) -> str:
    if not years:
        return ""
    return (
        f"Voor {' en '.join(map(str, years))} is geen koninklijk besluit over extra feestdagen bekend "
        "(art. 3 lid 3 Atw). Een datum vlak naast een feestdag kan daardoor verschuiven."
    )
