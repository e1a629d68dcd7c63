"""The engine: a rule, a start date and options go in; a date with its proof comes out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from juridisch.deadlines.calendar import (
    FIRST_CALENDAR_YEAR,
    LAST_CALENDAR_YEAR,
    Calendar,
    decrees_known,
)
from juridisch.deadlines.counting import Move, Silent, Value, Walk
from juridisch.deadlines.decrees import FIRST_YEAR, LAST_YEAR
from juridisch.deadlines.rule import OptionKind, OtherDate, Outcome, Reading, Rule, Start, Way
from juridisch.dutch import write_date, write_weekday
from juridisch.errors import InputError
from juridisch.law import Certainty, Source

_KNOWN = Calendar()
_SUPPOSED = Calendar(suppose_decrees=True)
_ATW_3 = Source("art. 3 lid 3 Atw", "https://wetten.overheid.nl/BWBR0002448/2010-10-10", date(2010, 10, 10))


def calculate(rule: Rule, start: date, options: Mapping[str, Value] | None = None) -> Outcome:
    """Work out a rule from a start date, with everything that proves it.

    Raises InputError when the options do not go together or the start date lies before the law that the rule states.
    """
    given = _given(rule, start, options)
    way = _way(rule, start, given)
    main = _count(way, way.moves, start, given, Walk(start, _KNOWN, given))
    others = way.readings if way.cautious is None else (*way.readings, way.cautious)
    found, consulted = [], main.consulted
    for other in others:
        walk = _count(way, other.moves, start, given, Silent(start, _KNOWN, given))  # only its day is shown
        found.append(OtherDate(walk.day, other.label, other.source))
        consulted = consulted or walk.consulted
    readings = found[: len(way.readings)]
    # A result is as sure as the weakest reading: an open reading that gives another day leaves the day open.
    doubts = [other.source.certainty for other in readings if other.day != main.day]
    certainty = min(main.certainty, way.certainty, *doubts)
    beyond = _years_beyond_decrees(start, main, found) if consulted else ()
    if beyond:
        supposed = _with_supposed_decrees(way, others, start, given, beyond)
        found += supposed
        if supposed[0].day != main.day:
            readings.append(supposed[0])
            certainty = Certainty.OPEN
    cautious, label = main.day, ""
    for date_ in found:
        if date_.day > cautious if rule.latest_is_cautious else date_.day < cautious:
            cautious, label = date_.day, date_.label
    outcome = Outcome(
        rule,
        start,
        given,
        way.kind or rule.kind,
        main.day,
        cautious,
        label,
        certainty,
        way.sources,
        tuple(main.steps),
        _distinct(readings, main.day) if readings else (),
        way.warnings + rule.warnings + _odd_start(rule, start) + _horizon_warning(beyond),
    )
    if not rule.notices:
        return outcome
    notices = tuple(text for notice in rule.notices if (text := notice(outcome)))
    return outcome._replace(warnings=notices + outcome.warnings)


def last_day(rule: Rule, start: date, options: Mapping[str, Value] | None = None) -> date:
    """Only the date of the prevailing reading, as `calculate` gives it: for many dates at once.

    Raises InputError as `calculate` does.
    """
    given = _given(rule, start, options)
    way = _way(rule, start, given)
    return _count(way, way.moves, start, given, Silent(start, _KNOWN, given)).day


def _given(rule: Rule, start: date, options: Mapping[str, Value] | None) -> Mapping[str, Value]:
    """The options that say something, checked."""
    if not options:
        return {}
    given = {name: value for name, value in options.items() if value is not False}
    _check_options(rule, start, given)
    return given


def _with_supposed_decrees(
    way: Way,
    others: tuple[Reading, ...],
    start: date,
    given: Mapping[str, Value],
    years: tuple[int, ...],
) -> list[OtherDate]:
    """Every count again, with each day that an unknown decree might name as a holiday."""
    label = f"als een besluit voor {' of '.join(map(str, years))} een dag naast een feestdag gelijkstelt"
    return [
        OtherDate(_count(way, moves, start, given, Silent(start, _SUPPOSED, given)).day, label, _ATW_3)
        for moves in (way.moves, *(other.moves for other in others))
    ]


def _distinct(readings: list[OtherDate], main: date) -> tuple[OtherDate, ...]:
    """Each other date once: a reading that gives the same day is no other date."""
    found: dict[date, OtherDate] = {}
    for reading in readings:
        if reading.day != main:
            found.setdefault(reading.day, reading)
    return tuple(found.values())


def _way(rule: Rule, start: date, given: Mapping[str, Value]) -> Way:
    """The version of the law in force on the start date, for these options."""
    steering = given.keys() & rule.steering if given else frozenset()
    fitting = None
    for way in rule.ways:
        if way.when == steering and way.since <= start and (fitting is None or fitting.since < way.since):
            fitting = way
    if fitting is None:
        first = min(way.since for way in rule.ways if way.when == steering)
        raise InputError(
            f"De regel ‘{rule.id}’ is nagekeken voor data vanaf {write_date(first)}; "
            f"{write_date(start)} ligt daarvoor.",
            "Voor zo’n oude datum gold misschien ander recht. Laat dit nakijken door een jurist.",
        )
    return fitting


def _count(way: Way, moves: tuple[Move, ...], start: date, options: Mapping[str, Value], walk: Walk) -> Walk:
    """Walk the moves. With a `not_before` the later of two counts is the answer; its steps tell both."""
    if way.start:
        walk.day = walk.origin = _option_date(options, way.start, start)
    elif way.earlier_start:
        walk.day = walk.origin = min(start, _option_date(options, way.earlier_start, start))
    for move in moves:
        move(walk)
    if not FIRST_CALENDAR_YEAR <= walk.day.year <= LAST_CALENDAR_YEAR:
        raise InputError(f"De uitkomst ({walk.day.year}) valt buiten de kalender.", "Kies een andere datum.")
    if way.not_before is None:
        return walk
    plain = way._replace(start=way.not_before.start, earlier_start="", not_before=None)
    other = _count(plain, way.not_before.moves, start, options, walk.afresh())
    first, last = sorted((walk, other), key=lambda w: w.day)
    last.precede(first.steps)
    last.to(
        last.day,
        "Beide termijnen moeten voorbij zijn ({0} en {1}): de laatste telt, {1}.",
        first.day,
        last.day,
    )
    last.certainty = min(first.certainty, last.certainty)
    last.consulted = first.consulted or last.consulted
    return last


def _option_date(options: Mapping[str, Value], name: str, default: date) -> date:
    value = options.get(name)
    return value if isinstance(value, date) else default


def _years_beyond_decrees(start: date, main: Walk, others: list[OtherDate]) -> tuple[int, ...]:
    """The years around the count for which no decree is known."""
    days = [start, main.day, *(other.day for other in others)]
    first, last = min(days), max(days)
    if first.year > FIRST_YEAR and last.year < LAST_YEAR:
        return ()
    days = [first - timedelta(days=7), *(step.day for step in main.steps), *days, last + timedelta(days=7)]
    return tuple(sorted({day.year for day in days if not decrees_known(day.year)}))


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


def _odd_start(rule: Rule, start: date) -> tuple[str, ...]:
    """A start on a day on which it can hardly have happened is most often a typing error."""
    if rule.start is Start.WRIT and not _KNOWN.is_service_day(start):
        why = _KNOWN.describe(start, weekend=False)  # '' for a plain Sunday
        return (
            (
                f"Op {write_weekday(start)}{f' ({why})' if why else ''} mag een deurwaarder zonder verlof "
                "geen exploot uitbrengen (art. 64 Rv). Kijk de datum na; klopt hij, laat het exploot dan nakijken."
            ),
        )
    if rule.start is Start.COURT_DAY and _KNOWN.is_atw_day(start):
        return (
            f"{write_weekday(start).capitalize()} ({_KNOWN.describe(start)}) is geen gewone zittingsdag. Kijk de datum na.",
        )
    return ()


def _horizon_warning(years: tuple[int, ...]) -> tuple[str, ...]:
    if not years:
        return ()
    return (
        (
            f"Voor {' en '.join(map(str, years))} is geen koninklijk besluit over extra feestdagen bekend "
            "(art. 3 lid 3 Atw). Een datum vlak naast een feestdag kan daardoor verschuiven."
        ),
    )
