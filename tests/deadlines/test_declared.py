"""The declarations themselves: as the contract says, as reviewed, and each with all that a user needs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from juridisch.deadlines import RULES, Rule
from juridisch.deadlines.rule import OptionKind
from juridisch.law import Certainty, Status
from tests.deadlines.declared import COPY, all_facts

ROOT = Path(__file__).parents[2]
CONTRACT = yaml.safe_load((ROOT / "tests" / "golden" / "contract.yaml").read_text())
ANY = pytest.mark.parametrize("law", RULES.values(), ids=lambda law: law.id)


@pytest.mark.parametrize("row", CONTRACT, ids=lambda row: row["regel"])
def test_who_what_and_status_are_those_of_the_contract(row: dict[str, str]) -> None:
    law = RULES[row["regel"]]
    assert (law.actor.value, law.kind.value, law.status.value) == (row["wie"], row["soort"], row["status"])


def test_every_field_is_as_reviewed() -> None:
    reviewed: dict[str, Any] = yaml.safe_load(COPY.read_text())
    found = all_facts()
    assert list(found) == list(reviewed)
    for rule_id, facts in found.items():
        assert facts == reviewed[rule_id], (
            f"{rule_id}: look at the change, then run python -m tests.deadlines.declared"
        )


@ANY
def test_a_rule_has_all_that_a_user_needs(law: Rule) -> None:
    assert law.name
    assert law.phases
    assert not law.name.endswith(".")
    assert law.trigger[0].islower()
    assert not law.trigger.endswith(".")
    assert all(not way.trigger or way.trigger[0].islower() for way in law.ways)
    assert law.todo.endswith(".")
    assert law.warnings
    of_ways = [text for way in law.ways for text in way.warnings]
    assert all(text.endswith((".", ".)", "!")) for text in (*law.warnings, *of_ways, law.plain) if text)
    assert (ROOT / "docs" / "regels" / f"{law.id}.md").exists()


@ANY
def test_every_way_has_official_sources(law: Rule) -> None:
    for way in law.ways:
        assert way.sources
        for source in (*way.sources, *(reading.source for reading in way.readings)):
            assert source.url.startswith("https://")
            assert source.citation
            if "wetten.overheid.nl" in source.url:  # a text without a date is an older one, and says so
                assert source.version or "oude" in source.citation, source
                assert source.version or source.certainty is not Certainty.TEKST, source
        if law.status is Status.WET:
            assert "wetten.overheid.nl" in way.sources[0].url


@ANY
def test_options_steer_something_and_name_each_other(law: Rule) -> None:
    names = {option.name for option in law.options}
    used = {name for way in law.ways for name in way.when}
    assert used == names
    for option in law.options:
        assert set(option.needs) | set(option.excludes) <= names
        assert (option.maximum > 0) == (option.kind is OptionKind.NUMBER)
        assert option.help.endswith(".")


@ANY
def test_no_two_ways_are_for_the_same_case(law: Rule) -> None:
    cases = [(way.since, way.when) for way in law.ways]
    assert len(set(cases)) == len(cases)


#: The versions of the law whose first day the law file rests on a Staatsblad, a text or a page.
SOURCED_STARTS = {
    ("veertiendagenbrief", "2012-07-01"),
    ("veertiendagenbrief", "2026-07-01"),
    ("ontruiming", "2020-10-01"),
    ("ontruiming-nieuwe-datum", "2020-10-01"),
    ("inboedel", "2021-04-01"),
    ("afkoelingsperiode", "2021-01-01"),
    ("wsnp-duur", "2023-07-01"),
    ("verzet-bekend", "2024-08-30"),
    ("verjaring-huurverhoging", "2024-07-01"),
}


def test_the_documentation_says_which_first_days_have_a_source() -> None:
    """Every other first day is only how far back the rule was looked at, and the page says so in one sentence."""
    text = (ROOT / "docs" / "herkomst.md").read_text(encoding="utf-8")
    part = text.partition("## Vanaf wanneer")[2].partition("\n## ")[0]
    named = set(re.findall(r"`([a-z-]+)`: (\d{4}-\d\d-\d\d)", part))
    starts = {(law.id, way.since.isoformat()) for law in RULES.values() for way in law.ways}
    assert named == SOURCED_STARTS <= starts


@ANY
def test_texts_are_short_enough_for_a_screen(law: Rule) -> None:
    assert len(law.id) <= 30
    assert len(law.name) <= 72
    assert all(len(text) <= 320 for text in (law.trigger, law.todo, *law.warnings))
