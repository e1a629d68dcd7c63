"""Mutation of the data: each field of each declared rule is changed in turn, and every change must be noticed.

What decides a date (lengths, units, order, Atw, readings) must be noticed by the independent implementation alone.
Everything else must be noticed by the reviewed copy. The numbers stand in docs/herkomst.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import cache
from typing import Any

import pytest
import yaml

from juridisch.deadlines import RULES, Rule, calculate
from juridisch.deadlines.counting import (
    Count,
    DeliveryDay,
    Given,
    Move,
    WorkingDays,
    atw1,
    atw2,
    day_before,
    end_of_next_year,
    itself,
    judgment_names,
    next_day,
    service_day,
    service_day_back,
    working_day_before,
    working_day_on_or_before,
)
from juridisch.deadlines.rule import Kind, NotBefore, Reading
from juridisch.errors import InputError
from juridisch.law import Certainty, Term
from tests.deadlines.declared import COPY, rule_facts
from tests.deadlines.test_walker import Options, variants
from tests.oracle import Answer, answer
from tests.oracle_days import OutsideCalendarError

ONE_DAY = timedelta(days=1)
UNITS = ("dag", "week", "maand", "jaar")
REVIEWED: dict[str, Any] = yaml.safe_load(COPY.read_text())
_TWINS: dict[Move, Move] = {
    atw1: atw2,
    atw2: atw1,
    next_day: day_before,
    day_before: next_day,
    service_day: service_day_back,
    service_day_back: service_day,
    working_day_before: working_day_on_or_before,
    working_day_on_or_before: working_day_before,
    itself: next_day,
    judgment_names: next_day,
    end_of_next_year: next_day,
}

_ALWAYS_GIVEN = "in this way the option is always given, so its default is never used"
_READS_IT_ITSELF = "the way without options reads the option too"
_COUNTS_THE_SAME = (
    "the older version gives the same dates; how sure it is differs, and the reviewed copy sees that"
)
_ONLY_A_STEP = "the count stands on the named day already; this only writes down why"

#: Changes that cannot change a date, by rule ('' for any) and change, with the reason.
EQUAL: dict[tuple[str, str], str] = {
    (
        "",
        "atw2 after atw1",
    ): "both end on the same working day: Atw 2 ends on one, and what Atw 1 moves to counts as one",
    ("", "without judgment_names"): _ONLY_A_STEP,
    ("", "judgment_names after service_day"): _ONLY_A_STEP,
    ("ontruiming-nieuwe-datum", "way 0, reading 1: +3 dagen becomes +4 dagen"): (
        "where it matters the reading gives the date of the first reading, and each date is listed once"
    ),
    **{
        (rule_id, f"way 1{where}: +--maanden (6 maand) becomes +--maanden (5 maand)"): _ALWAYS_GIVEN
        for rule_id in ("moratorium", "afkoelingsperiode")
        for where in ("", ", reading 0")
    },
    ("moratorium", "way 1 of 2008-01-01: gone"): _READS_IT_ITSELF,
    ("afkoelingsperiode", "way 1 of 2021-01-01: gone"): _READS_IT_ITSELF,
    ("veertiendagenbrief", "way 2 of 2026-07-01: gone"): _COUNTS_THE_SAME,
    **{("ontruiming", f"way {number} of 2020-10-01: gone"): _COUNTS_THE_SAME for number in range(3)},
    ("verzet-bekend", "way 0 of 2024-08-30: gone"): _COUNTS_THE_SAME,
    ("schuldhulp-gesprek", "way 0 of 2021-01-01: gone"): _COUNTS_THE_SAME,
}


@dataclass(frozen=True)
class Mutant:
    """A changed rule, and what was changed."""

    what: str
    rule: Rule

    @property
    def key(self) -> tuple[str, str]:
        """The entry of `EQUAL` for this change, if there is one."""
        own = (self.rule.id, self.what)
        return own if own in EQUAL else ("", self.what.partition(": ")[2])


def _span(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


#: Month ends and leap years first, for what only shows there (twenty years miss a leap year only around 2100); then a
#: year and a half with every holiday.
DAYS = (
    *_span(date(2024, 2, 26), date(2024, 3, 2)),
    *_span(date(2080, 2, 26), date(2080, 3, 1)),
    *_span(date(2023, 8, 27), date(2023, 9, 2)),
    *_span(date(2026, 1, 1), date(2027, 6, 30)),
)


def days_of(law: Rule) -> list[date]:
    """The days to try: the same for every rule, and the days around each change of its law."""
    changes_of_law = {way.since for way in law.ways if way.since > date(2005, 6, 1)}
    around = [
        day for since in sorted(changes_of_law) for day in _span(since - 200 * ONE_DAY, since + ONE_DAY)
    ]
    return [*around, *DAYS]


@cache
def expected(rule_id: str) -> list[tuple[Options, date, Answer | None]]:
    """What the independent implementation says, for every way of the rule on many days; None where it is refused."""
    law = RULES[rule_id]
    found: list[tuple[Options, date, Answer | None]] = []
    for options in variants(law):
        for day in days_of(law):
            given = options(day)
            steering = law.steering & given.keys()
            if day < min(way.since for way in law.ways if way.when == steering):
                found.append((options, day, None))
                continue
            plain = {name.replace("-", "_"): _plain(value) for name, value in given.items()}
            try:
                found.append((options, day, answer(rule_id, day, **plain)))
            except OutsideCalendarError:
                continue  # the decree that decides is unknown
    return found


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, Term) else value


def noticed(mutant: Rule) -> bool:
    """Whether a date of the changed rule differs from the independent one."""
    for options, day, theirs in expected(mutant.id):
        try:
            ours = calculate(mutant, day, options(day))
        except (InputError, OverflowError, ValueError, KeyError):
            if theirs is None:
                continue
            return True
        if theirs is None:
            return True
        listed = {r.day for r in ours.readings if "besluit" not in r.label}
        if (ours.day, ours.cautious, sorted(listed)) != (
            theirs.datum,
            theirs.voorzichtig,
            sorted(theirs.lezingen),
        ):
            return True
    return False


# --- changes that decide a date


def with_way(law: Rule, number: int, **changed: Any) -> Rule:
    """The rule with other values in one of its ways."""
    ways = list(law.ways)
    ways[number] = ways[number]._replace(**changed)
    return law._replace(ways=tuple(ways))


def with_reading(law: Rule, number: int, index: int, *found: Reading) -> Rule:
    """The rule with another reading in that place, or none."""
    readings = law.ways[number].readings
    return with_way(law, number, readings=(*readings[:index], *found, *readings[index + 1 :]))


def without_way(law: Rule, number: int) -> Rule:
    """The rule with one way fewer."""
    return law._replace(ways=(*law.ways[:number], *law.ways[number + 1 :]))


def count_mutants(law: Rule) -> Iterator[Mutant]:
    """Every change of a length, a unit, a step or its order, a reading, a start or a way."""
    for number, way in enumerate(law.ways):
        where = f"way {number}"
        for what, moves in moves_mutants(way.moves):
            yield Mutant(f"{where}: {what}", with_way(law, number, moves=moves))
        for index, reading in enumerate(way.readings):
            yield Mutant(f"{where}: no reading {index}", with_reading(law, number, index))
            for what, moves in moves_mutants(reading.moves):
                changed = with_reading(law, number, index, reading._replace(moves=moves))
                yield Mutant(f"{where}, reading {index}: {what}", changed)
        if way.cautious:
            yield Mutant(f"{where}: no caution", with_way(law, number, cautious=None))
            for what, moves in moves_mutants(way.cautious.moves):
                caution = way.cautious._replace(moves=moves)
                yield Mutant(f"{where}, caution: {what}", with_way(law, number, cautious=caution))
        if way.not_before:
            yield Mutant(f"{where}: no not_before", with_way(law, number, not_before=None))
            for what, moves in moves_mutants(way.not_before.moves):
                later = NotBefore(way.not_before.start, moves)
                yield Mutant(f"{where}, not before: {what}", with_way(law, number, not_before=later))
        if way.start:
            yield Mutant(f"{where}: no start", with_way(law, number, start=""))
        if way.earlier_start:
            yield Mutant(f"{where}: no earlier start", with_way(law, number, earlier_start=""))
            sooner = with_way(law, number, start=way.earlier_start, earlier_start="")
            yield Mutant(f"{where}: start also when later", sooner)
        if len(law.ways) > 1:
            yield Mutant(f"{where} of {way.since}: gone", without_way(law, number))


def moves_mutants(moves: tuple[Move, ...]) -> Iterator[tuple[str, tuple[Move, ...]]]:
    """A step left out, changed, or in another order."""
    for index, move in enumerate(moves):
        before, behind = moves[:index], moves[index + 1 :]
        if len(moves) > 1:
            yield f"without {name(move)}", (*before, *behind)
        for changed in move_mutants(move):
            yield f"{name(move)} becomes {name(changed)}", (*before, changed, *behind)
        if behind:
            yield f"{name(move)} after {name(behind[0])}", (*before, behind[0], move, *behind[1:])


def move_mutants(move: Move) -> Iterator[Move]:
    """One step changed."""
    if isinstance(move, Count) and isinstance(move.length, Term):
        for number in (move.length.number - 1, move.length.number + 1):
            yield Count(Term(number, move.length.unit), move.sign)
        for unit in UNITS:
            if unit != move.length.unit:
                yield Count(Term(move.length.number, unit), move.sign)
        yield Count(move.length, -move.sign)
    elif isinstance(move, Count) and isinstance(move.length, Given):
        yield Count(move.length, -move.sign)
        if move.length.default:
            yield Count(move.length._replace(default=move.length.default - 1), move.sign)
            yield Count(move.length._replace(unit="week"), move.sign)
    elif isinstance(move, DeliveryDay):
        yield DeliveryDay(3 - move.number)
    elif isinstance(move, WorkingDays):
        yield WorkingDays(move.number + 1)
        yield WorkingDays(move.number - 1)
    elif move in _TWINS:
        yield _TWINS[move]


def name(move: Move) -> str:
    """A step as text."""
    if isinstance(move, Count):
        term, sign = move.length, "+" if move.sign > 0 else "-"
        detail = f" ({term.default} {term.unit})" if isinstance(term, Given) and term.default else ""
        return f"{sign}{term}{detail}"
    return getattr(move, "__name__", type(move).__name__)


ANY = pytest.mark.parametrize("law", RULES.values(), ids=lambda law: law.id)


@ANY
def test_every_change_of_the_count_is_noticed(law: Rule) -> None:
    assert not noticed(law)
    survivors = [m.what for m in count_mutants(law) if m.key not in EQUAL and not noticed(m.rule)]
    assert survivors == []


def test_a_change_called_equal_is_equal() -> None:
    equal = [m for law in RULES.values() for m in count_mutants(law) if m.key in EQUAL]
    assert {m.key for m in equal} == EQUAL.keys()
    assert not [(m.rule.id, m.what) for m in equal if noticed(m.rule)]


@ANY
def test_a_rule_is_refused_before_its_first_day(law: Rule) -> None:
    """The first day of each case is the reviewed one: a day earlier is refused."""
    for options in variants(law):
        first = min(
            date.fromisoformat(way["vanaf"])
            for way in REVIEWED[law.id]["tellingen"]
            if set(way["met"]) == options(DAYS[0]).keys()
        )
        assert calculate(law, first, options(first)).start == first
        with pytest.raises(InputError, match="nagekeken voor data vanaf"):
            calculate(law, first - ONE_DAY, options(first - ONE_DAY))


# --- everything else


def other_mutants(law: Rule) -> Iterator[Mutant]:
    """Each field of each value in the declaration, changed to something else."""
    for field in law._fields:
        if field not in ("id", "ways"):
            for what, value in changes(getattr(law, field), field):
                yield Mutant(f"{field}: {what}", law._replace(**{field: value}))
    for number, way in enumerate(law.ways):
        where = f"way {number}"
        for field in way._fields:
            if field not in ("moves", "readings", "cautious", "not_before"):
                for what, value in changes(getattr(way, field), field):
                    yield Mutant(f"{where}, {field}: {what}", with_way(law, number, **{field: value}))
        for index, reading in enumerate(way.readings):
            for what, value in reading_changes(reading):
                yield Mutant(f"{where}, reading {index}: {what}", with_reading(law, number, index, value))
        if way.cautious:
            for what, value in reading_changes(way.cautious):
                yield Mutant(f"{where}, caution: {what}", with_way(law, number, cautious=value))
        if way.not_before:
            later = way.not_before._replace(start=way.not_before.start + "x")
            yield Mutant(f"{where}, not before: other start", with_way(law, number, not_before=later))
        yield Mutant(f"{where}: gone", without_way(law, number))


def reading_changes(reading: Reading) -> Iterator[tuple[str, Reading]]:
    """A reading with another label or source."""
    for what, label in changes(reading.label):
        yield f"label {what}", reading._replace(label=label)
    for what, found in changes(reading.source):
        yield f"source {what}", reading._replace(source=found)


#: What a field that holds nothing may hold.
_INSTEAD_OF_NONE = {"kind": Kind.GUIDE, "version": date(2000, 1, 1)}


def changes(value: Any, field: str = "") -> Iterator[tuple[str, Any]]:
    """Other values of the same kind."""
    match value:
        case None:
            yield "set", _INSTEAD_OF_NONE[field]
        case Certainty():
            yield "other", Certainty.TEKST if value is not Certainty.TEKST else Certainty.OPEN
        case Enum():
            yield "other", next(member for member in type(value) if member is not value)
        case int():
            yield "more", value + 1
        case str():
            yield "other", value + "x"
        case date():
            yield "later", value + ONE_DAY
        case frozenset():
            yield "more", value | {"iets"}
        case tuple() if hasattr(value, "_fields"):
            record: Any = value
            for name_ in record._fields:
                for what, other in changes(getattr(record, name_), name_):
                    yield f"{name_} {what}", record._replace(**{name_: other})
        case tuple() if value:
            yield "fewer", value[1:]
            for index, item in enumerate(value):
                if not callable(item):
                    for what, other in changes(item):
                        yield f"{index} {what}", (*value[:index], other, *value[index + 1 :])


@ANY
def test_every_other_change_is_noticed(law: Rule) -> None:
    reviewed = REVIEWED[law.id]
    assert rule_facts(law) == reviewed
    survivors = [m.what for m in other_mutants(law) if rule_facts(m.rule) == reviewed]
    assert survivors == []


def test_the_numbers_in_the_documentation_are_right() -> None:
    counts = sum(1 for law in RULES.values() for m in count_mutants(law) if m.key not in EQUAL)
    others = sum(1 for law in RULES.values() for _ in other_mutants(law))
    text = (COPY.parents[2] / "docs" / "herkomst.md").read_text(encoding="utf-8")
    assert f"{counts} veranderingen van de telling" in text
    assert f"{others} veranderingen van al het andere" in text
