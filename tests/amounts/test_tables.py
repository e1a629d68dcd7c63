"""The tables are those of the reviewed copy, refuse what they do not know, and every change of a number is noticed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from importlib.resources import files
from typing import Any

import pytest

from juridisch.amounts import tables
from juridisch.amounts.values import BailiffAct
from juridisch.dutch import write_date
from juridisch.law import Certainty, Unknown
from tests.amounts.golden import GOLDEN

TEXT = files("juridisch.amounts").joinpath("bedragen.toml").read_text(encoding="utf-8")
DAY = timedelta(days=1)


def plain(value: Any) -> Any:
    """A value of a table as lists of text, in the order of its fields."""
    match value:
        case None:
            return "null"
        case Certainty():
            return value.word
        case BailiffAct():
            return [value.article, plain(value.amount), value.certainty.word]
        case Decimal() | int():
            return f"{Decimal(value).normalize():f}"
        case Mapping():
            return [plain(found) for found in value.values()]
        case tuple() | list():
            return [plain(found) for found in value]
        case date():
            return value.isoformat()
    return value


def copied(value: Any) -> Any:
    """The reviewed copy, its numbers written in one way."""
    if isinstance(value, list):
        return [copied(found) for found in value]
    return f"{Decimal(value).normalize():f}" if re.fullmatch(r"[0-9.]+", value) else value


def facts(found: tables.Tables) -> dict[str, Any]:
    """Everything in the tables but the texts."""
    return {
        table.key: {
            "bekend_tot": plain(table.known_until),
            "rijen": [
                [plain(row.since), plain(row.until), row.certainty.word, plain(row.value)]
                for row in table.rows
            ],
        }
        for table in found
    }


REVIEWED = {
    key: {"bekend_tot": table["bekend_tot"], "rijen": copied(table["rijen"])}
    for key, table in GOLDEN["tabellen"].items()
}


def test_the_tables_are_the_reviewed_ones() -> None:
    assert facts(tables.current()) == REVIEWED


def test_every_row_has_a_source_people_can_find() -> None:
    for table in tables.current():
        for row in table.rows:
            assert row.source.url.startswith("http")
            assert len(row.source.citation) > 3


@pytest.mark.parametrize("table", tuple(tables.current()), ids=lambda table: table.key)
def test_a_row_holds_on_its_first_and_last_day_and_no_further(table: tables.Table[Any]) -> None:
    for row in table.rows:
        assert table.at(row.since) == row
        if row.until:
            assert table.at(row.until) == row
            assert row.since <= row.until
            assert table.at(row.until + DAY) != row
    before = table.at(table.rows[0].since - DAY)
    assert isinstance(before, Unknown)
    if table.known_until:
        after = table.at(table.known_until + DAY)
        assert isinstance(after, Unknown)
        assert f"vanaf {write_date(table.known_until + DAY)} is nog niet bekend" in after.reason
        assert after.next_action
    else:
        assert table.at(date(2099, 1, 1)) == table.rows[-1]


def test_a_half_year_without_a_row_is_unknown() -> None:
    for day in (date(2022, 3, 1), date(2024, 7, 1), date(2025, 1, 1), date(2025, 12, 31)):
        found = tables.current().protected_maxima.at(day)
        assert isinstance(found, Unknown)
        assert "niet gevonden" in found.reason


def test_tables_that_run_out_within_a_year() -> None:
    assert tables.expiries(date(2025, 12, 30)) == []
    ends = tables.expiries(date(2026, 11, 25))
    assert {last for _, last in ends} == {date(2026, 12, 31)}
    assert len(ends) == 5
    assert len(tables.expiries(date(2027, 1, 31))) == 8


def test_a_row_may_hold_for_a_single_day() -> None:
    text = TEXT.replace("vanaf = 2026-07-01\n", "vanaf = 2026-12-31\n")
    assert tables.load(text).protected_maxima.rows[-1].since == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("vanaf = 2002-01-01", "vanaf = 2000-01-01", "ends before it begins"),
        ("tot_en_met = 2026-06-30", "tot_en_met = 2026-07-01", "overlaps"),
        ("gaten = true\n", "", "a gap"),
        ('zekerheid = "open"', 'zekerheid = "zeker"', "no word of certainty"),
        ('url = "https://wvhl.nl/tools/proceskosten"', 'url = ""', "no source"),
        (
            "{ tot_en_met = 500, niet_natuurlijk = 130",
            "{ tot_en_met = 1500, niet_natuurlijk = 130",
            "bands must go up",
        ),
        ("{ tot_en_met = 500, niet_natuurlijk = 130", "{ niet_natuurlijk = 130", "has no end"),
        ("{ procent = 0.5 }", "{ breedte = 1, procent = 0.5 }", "only the last bracket"),
        ("[incassokosten]", "[anders]\n[incassokosten]", "unknown tables"),
    ],
)
def test_a_mistake_in_the_file_is_refused(old: str, new: str, says: str) -> None:
    assert old in TEXT
    with pytest.raises(ValueError, match=says):
        tables.load(TEXT.replace(old, new, 1))


def changed_files() -> Iterator[tuple[str, str]]:
    """The file with one number, date or word of certainty changed at a time."""
    words = "|".join(certainty.word for certainty in Certainty)
    start = TEXT.index("[incassokosten]")  # after the explanation
    data = rf'= *(?:(\d{{4}}-\d{{2}}-\d{{2}})|(\d+(?:\.\d+)?)|"({words})"|\[(\d[^\]]*)\])'
    for match in re.finditer(data, TEXT[start:]):
        day, number, word, numbers = match.groups()
        line = TEXT[TEXT.rindex("\n", 0, start + match.start()) : start + match.start()]
        if "#" in line or line.count('"') % 2:
            continue  # a comment, or words
        if numbers:
            for inner in re.finditer(r"\d+", numbers):
                place = start + match.start(4) + inner.start()
                yield (
                    f"{inner[0]} at {place}",
                    TEXT[:place] + str(int(inner[0]) + 1) + TEXT[place + len(inner[0]) :],
                )
            continue
        group = 1 if day else 2 if number else 3
        before, after = TEXT[: start + match.start(group)], TEXT[start + match.end(group) :]
        if day:
            others = [(date.fromisoformat(day) + step).isoformat() for step in (DAY, -DAY)]
        elif number:
            step = Decimal(1).scaleb(-len(number.partition(".")[2]))
            others = [str(Decimal(number) + step), str(Decimal(number) - step)]
        else:
            others = ["open" if word != "open" else "tekst"]
        for other in others:
            yield f"{match[0]} becomes {other}, at {start + match.start()}", before + other + after


def noticed(text: str) -> bool:
    """Whether a changed file is refused, or differs from the reviewed copy."""
    try:
        return facts(tables.load(text)) != REVIEWED
    except (ValueError, ArithmeticError):
        return True


def test_every_change_of_a_number_a_date_or_a_certainty_is_noticed() -> None:
    mutants = list(changed_files())
    assert len(mutants) > 650
    # `toestand` is the date of a text that was read: it belongs to the source and changes no amount.
    survivors = [what for what, text in mutants if not noticed(text)]
    read = [what for what in survivors if "toestand" in line_of(what)]
    assert [what for what in survivors if what not in read] == []
    assert len(read) == 2 * TEXT.count("\ntoestand = ")


def line_of(what: str) -> str:
    """The line of the file in which a change was made."""
    place = int(what.rsplit(" ", 1)[1])
    return TEXT[TEXT.rindex("\n", 0, place) : TEXT.find("\n", place)]
