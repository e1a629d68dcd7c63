"""Every rule, on every start date of 2005-2028, against the naive implementation that walks day by day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from juridisch.deadlines import RULES, Rule, calculate
from juridisch.deadlines.counting import Value
from juridisch.law import Term
from tests.oracle import answer
from tests.oracle_days import OutsideCalendarError

FIRST, LAST = date(2005, 1, 1), date(2028, 12, 31)
DAYS = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]

#: The options of each rule in every combination that steers the count; a function makes them for a start date.
Options = Callable[[date], dict[str, Value]]
VARIANTS: dict[str, tuple[Options, ...]] = {
    "veertiendagenbrief": (lambda _: {"verzonden": True},),
    "terme-de-grace": (
        lambda day: {"uiterlijk": day + timedelta(days=20)},
        lambda _: {"termijn": Term(2, "week")},
        lambda _: {"termijn": Term(1, "maand")},
    ),
    "ontruiming": (
        lambda day: {"vonnistermijn": Term(14, "dag"), "betekening": day},
        lambda day: {"vonnistermijn": Term(3, "dag"), "betekening": day - timedelta(days=1)},
        lambda day: {"niet-voor": day + timedelta(days=9)},
        lambda day: {"niet-voor": day + timedelta(days=1)},
    ),
    "moratorium": (
        lambda _: {"maanden": 1},
        lambda _: {"maanden": 4},
        lambda day: {"tot": day + timedelta(days=100)},
    ),
    "verzet": (lambda _: {"buitenland": True},),
    "verjaring-huurverhoging": (
        lambda _: {"zonder-kennisgeving": True},
        lambda day: {"gestuit": day + timedelta(days=200)},
        lambda day: {"gestuit": day - timedelta(days=40)},
        lambda day: {"zonder-kennisgeving": True, "gestuit": day + timedelta(days=31)},
        lambda day: {"zonder-kennisgeving": True, "gestuit": day - timedelta(days=40)},
    ),
    **dict.fromkeys(
        ("verjaring-huur", "verjaring-vonnis", "verjaring-ontbinding", "verjaring-onder-vonnis"),
        (
            lambda day: {"gestuit": day + timedelta(days=700)},
            lambda day: {"gestuit": day + timedelta(days=6000)},  # in the last years of a judgment
            lambda day: {"gestuit": day - timedelta(days=40)},  # before the start: the first term stands
        ),
    ),
    "afkoelingsperiode": (lambda _: {"maanden": 2},),
    "wsnp-duur": (
        lambda day: {"eerste-aflossing": day - timedelta(days=40)},
        lambda day: {"eerste-aflossing": day + timedelta(days=40)},
    ),
}


def variants(law: Rule) -> tuple[Options, ...]:
    """The plain count and every other way."""
    return (lambda _: {}, *VARIANTS.get(law.id, ()))


@pytest.mark.parametrize("law", RULES.values(), ids=lambda law: law.id)
def test_every_start_date(law: Rule) -> None:
    checked = 0
    for options in variants(law):
        for day in DAYS:
            given = options(day)
            steering = {name for way in law.ways for name in way.when} & given.keys()
            if day < min(way.since for way in law.ways if way.when == steering):
                continue
            try:
                theirs = answer(
                    law.id, day, **{name.replace("-", "_"): _plain(v) for name, v in given.items()}
                )
            except OutsideCalendarError:
                continue  # the decree that decides is unknown: see the test of both dates
            ours = calculate(law, day, given)
            listed = {reading.day for reading in ours.readings if "besluit" not in reading.label}
            found = (ours.day, sorted(listed))
            assert found == (theirs.datum, sorted(theirs.lezingen)), (law.id, day, given)
            if not any("koninklijk besluit" in warning for warning in ours.warnings):
                assert ours.cautious == theirs.voorzichtig, (law.id, day, given)
            checked += 1
    assert checked > 1000


def test_every_way_of_a_rule_is_walked() -> None:
    for law in RULES.values():
        walked = {frozenset(options(FIRST)) for options in variants(law)}
        assert {way.when for way in law.ways} <= walked, law.id


def _plain(value: Value) -> date | str | int | bool:
    return str(value) if isinstance(value, Term) else value
