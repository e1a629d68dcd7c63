"""Mutation of the data: each field of each declared rule is changed in turn, and every change must be noticed.

What decides a date (lengths, units, order, Atw, readings, versions) must be noticed by the independent implementation
alone. Everything else must be noticed by the reviewed copy. The numbers stand in docs/herkomst.md.
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
    next_day,
    service_day,
    service_day_back,
    working_day_before,
    working_day_on_or_before,
)
from juridisch.deadlines.rule import NotBefore, Reading, Way
from juridisch.errors import InputError
from juridisch.law import Certainty, Term
from tests.deadlines.declared import COPY, rule_facts
from tests.deadlines.test_walker import Options, variants
from tests.oracle import Answer, answer

DAYS = [date(2026, 1, 1) + timedelta(days=n) for n in range(0, 540)]
_TWINS = {
    atw1: atw2,
    atw2: atw1,
    next_day: day_before,
    day_before: next_day,
    service_day: service_day_back,
    service_day_back: service_day,
    working_day_before: working_day_on_or_before,
    working_day_on_or_before: working_day_before,
}

#: Changes that cannot change a date, with the reason.
EQUAL = {
    # Atw 2 ends on a working day where it lengthens, and Atw 1 moves to one otherwise: the order does not matter.
    ("swap", "atw2", "atw1"),
}


@dataclass(frozen=True)
class Mutant:
    """A changed rule, and what was changed."""

    what: str
    rule: Rule
    key: tuple[str, ...] = ()


@cache
def expected(rule_id: str) -> list[tuple[Options, date, Answer]]:
    """What the independent implementation says, for every way of the rule on many days."""
    found = []
    for options in variants(RULES[rule_id]):
        for day in DAYS:
            given = {name.replace("-", "_"): _plain(value) for name, value in options(day).items()}
            found.append((options, day, answer(rule_id, day, **given)))
    return found


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, Term) else value


def noticed(mutant: Rule) -> bool:
    """Whether a date of the changed rule differs from the independent one."""
    for options, day, theirs in expected(mutant.id):
        try:
            ours = calculate(mutant, day, options(day))
        except (InputError, OverflowError, ValueError, KeyError):
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


def count_mutants(law: Rule) -> Iterator[Mutant]:
    """Every change of a length, a unit, a step or its order, a reading or a version."""
    for number, way in enumerate(law.ways):

        def with_way(changed: Way, at: int = number) -> Rule:
            return law._replace(ways=(*law.ways[:at], changed, *law.ways[at + 1 :]))

        where = f"way {number}"
        for what, moves, key in moves_mutants(way.moves):
            yield Mutant(f"{where}: {what}", with_way(way._replace(moves=moves)), key)
        for index, reading in enumerate(way.readings):
            others = (*way.readings[:index], *way.readings[index + 1 :])
            yield Mutant(f"{where}: no reading {index}", with_way(way._replace(readings=others)))
            for what, moves, key in moves_mutants(reading.moves):
                changed = (*way.readings[:index], reading._replace(moves=moves), *way.readings[index + 1 :])
                yield Mutant(
                    f"{where}, reading {index}: {what}", with_way(way._replace(readings=changed)), key
                )
        if way.cautious:
            yield Mutant(f"{where}: no caution", with_way(way._replace(cautious=None)))
            for what, moves, key in moves_mutants(way.cautious.moves):
                caution = way.cautious._replace(moves=moves)
                yield Mutant(f"{where}, caution: {what}", with_way(way._replace(cautious=caution)), key)
        if way.not_before:
            yield Mutant(f"{where}: no not_before", with_way(way._replace(not_before=None)))
            for what, moves, key in moves_mutants(way.not_before.moves):
                later = NotBefore(way.not_before.start, moves)
                yield Mutant(f"{where}, not before: {what}", with_way(way._replace(not_before=later)), key)
        for field in ("start", "earlier_start"):
            if getattr(way, field):
                yield Mutant(f"{where}: no {field}", with_way(way._replace(**{field: ""})))
        if way.when:
            yield Mutant(
                f"{where}: for no option", law._replace(ways=(*law.ways[:number], *law.ways[number + 1 :]))
            )


def moves_mutants(moves: tuple[Move, ...]) -> Iterator[tuple[str, tuple[Move, ...], tuple[str, ...]]]:
    """A step left out, changed, or in another order."""
    for index, move in enumerate(moves):
        before, behind = moves[:index], moves[index + 1 :]
        if len(moves) > 1:
            yield f"without {name(move)}", (*before, *behind), ("without", name(move))
        for changed in move_mutants(move):
            yield f"{name(move)} becomes {name(changed)}", (*before, changed, *behind), ()
        if behind:
            yield (
                f"{name(move)} after {name(behind[0])}",
                (*before, behind[0], move, *behind[1:]),
                ("swap", name(move), name(behind[0])),
            )


def move_mutants(move: Move) -> Iterator[Move]:
    """One step changed."""
    if isinstance(move, Count) and isinstance(move.length, Term):
        for number in (move.length.number - 1, move.length.number + 1):
            yield Count(Term(number, move.length.unit), move.sign)
        units = ("dag", "week", "maand", "jaar")
        for unit in units:
            if unit != move.length.unit:
                yield Count(Term(move.length.number, unit), move.sign)
        yield Count(move.length, -move.sign)
    elif isinstance(move, Count):
        yield Count(move.length, -move.sign)
        if isinstance(move.length, Given) and move.length.default:
            yield Count(move.length._replace(default=move.length.default - 1), move.sign)
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
        return f"{'+' if move.sign > 0 else '-'}{move.length}"
    return getattr(move, "__name__", type(move).__name__)


@pytest.mark.parametrize("law", RULES.values(), ids=lambda law: law.id)
def test_every_change_of_the_count_is_noticed(law: Rule) -> None:
    assert not noticed(law)
    survivors = [m.what for m in count_mutants(law) if m.key not in EQUAL and not noticed(m.rule)]
    assert survivors == []


def test_a_change_called_equal_is_equal() -> None:
    for law in RULES.values():
        assert not [m.what for m in count_mutants(law) if m.key in EQUAL and noticed(m.rule)]


@pytest.mark.parametrize("law", RULES.values(), ids=lambda law: law.id)
def test_a_version_moved_by_a_day_is_noticed(law: Rule) -> None:
    """The first day of each version is refused or counts otherwise a day earlier."""
    reviewed = yaml.safe_load(COPY.read_text())[law.id]["tellingen"]
    for way, copy in zip(law.ways, reviewed, strict=True):
        for days in (-1, 1):
            assert (way.since + timedelta(days=days)).isoformat() != copy["vanaf"] == way.since.isoformat()


# --- everything else


def other_mutants(law: Rule) -> Iterator[Mutant]:
    """Each field of each value in the declaration, changed to something else."""
    for field in law._fields:
        if field != "ways":
            yield from (
                Mutant(f"{field}: {what}", law._replace(**{field: value}))
                for what, value in changes(getattr(law, field))
            )
    for number, way in enumerate(law.ways):
        for field in way._fields:
            if field in ("moves", "readings", "cautious", "not_before"):
                continue
            for what, value in changes(getattr(way, field)):
                changed = way._replace(**{field: value})
                ways = (*law.ways[:number], changed, *law.ways[number + 1 :])
                yield Mutant(f"way {number}, {field}: {what}", law._replace(ways=ways))
        for index, reading in enumerate(way.readings):
            for what, value in reading_changes(reading):
                readings = (*way.readings[:index], value, *way.readings[index + 1 :])
                ways = (*law.ways[:number], way._replace(readings=readings), *law.ways[number + 1 :])
                yield Mutant(f"way {number}, reading {index}: {what}", law._replace(ways=ways))
        if way.cautious:
            for what, value in reading_changes(way.cautious):
                ways = (*law.ways[:number], way._replace(cautious=value), *law.ways[number + 1 :])
                yield Mutant(f"way {number}, caution: {what}", law._replace(ways=ways))


def reading_changes(reading: Reading) -> Iterator[tuple[str, Reading]]:
    """A reading with another label or source."""
    for what, label in changes(reading.label):
        yield f"label {what}", reading._replace(label=label)
    for what, found in changes(reading.source):
        yield f"source {what}", reading._replace(source=found)


def changes(value: Any) -> Iterator[tuple[str, Any]]:
    """Other values of the same kind."""
    match value:
        case Certainty():
            yield "other", Certainty.TEKST if value is not Certainty.TEKST else Certainty.OPEN
        case Enum():
            yield "other", next(member for member in type(value) if member is not value)
        case bool() | None:
            yield "other", not value
        case int():
            yield "more", value + 1
        case str():
            yield "other", value + "x"
        case date():
            yield "later", value + timedelta(days=1)
        case frozenset():
            yield "more", value | {"iets"}
        case tuple() if hasattr(value, "_fields"):
            for field in value._fields:
                for what, other in changes(getattr(value, field)):
                    yield f"{field} {what}", value._replace(**{field: other})
        case tuple() if value:
            yield "fewer", value[1:]
            for index, item in enumerate(value):
                if not callable(item):
                    for what, other in changes(item):
                        yield f"{index} {what}", (*value[:index], other, *value[index + 1 :])


@pytest.mark.parametrize("law", RULES.values(), ids=lambda law: law.id)
def test_every_other_change_is_noticed(law: Rule) -> None:
    reviewed = yaml.safe_load(COPY.read_text())[law.id]
    assert rule_facts(law) == reviewed
    survivors = [
        m.what for m in other_mutants(law) if m.what != "id: other" and rule_facts(m.rule) == reviewed
    ]
    assert survivors == []


def test_the_numbers_in_the_documentation_are_right() -> None:
    counts = sum(1 for law in RULES.values() for m in count_mutants(law) if m.key not in EQUAL)
    others = sum(1 for law in RULES.values() for _ in other_mutants(law))
    text = (COPY.parents[2] / "docs" / "herkomst.md").read_text(encoding="utf-8")
    assert f"{counts} veranderingen van de telling" in text
    assert f"{others} veranderingen van al het andere" in text
