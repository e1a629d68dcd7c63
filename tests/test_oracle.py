"""The oracle against published cases, the dates worked by hand and a second calendar.

The rows are data (`golden/*.yaml`). Where a source and the oracle disagree the row stays and says why; a
contradiction that is still to be decided is a strict xfail, so that it is noticed when it goes away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import holidays
import pytest
import yaml

from tests import oracle_days as days
from tests.oracle import RULES, Answer, Option, UnsettledError, answer

Row = dict[str, Any]


def _load(name: str) -> list[Row]:
    rows: list[Row] = yaml.safe_load((days.GOLDEN / name).read_text(encoding="utf-8"))
    return rows


WORKED = _load("worked_dates.yaml")
OPTION_ROWS = _load("option_dates.yaml")
CASES = {case["id"]: case for case in _load("cases.yaml")}
RUNS = _load("case_runs.yaml")

# Rows of worked_dates.yaml that contradict the table of rules. The oracle follows the table.
CONTRADICTIONS = {
    "T086": "the table lists the Atw 2 reading, di 29-12-2026 (werkdagen: 24 and 28 December); the row does not",
}
# For these the date is the first day the other side may act; for all others the last day.
FIRST_DAY_RULES = {"dagvaarding", "ontruiming", "ontruiming-nieuwe-datum"}
DATE_OPTIONS = {"betekening", "niet_voor", "uiterlijk", "tot", "eerste_aflossing"}
STEPS: dict[str, Callable[[date, str], date]] = {
    "term": lambda start, length: days.plus_term(start, length),
    "term_roll": lambda start, length: days.roll(days.plus_term(start, length)),
    "roll": lambda start, length: days.roll(start),
    "moved_on": lambda start, length: days.moved_on(start),
    "atw2_atw1": lambda start, length: days.roll(days.end_with_two_werkdagen(start, int(length.split()[0]))),
}


def _options(row: Row) -> dict[str, Option]:
    """Options as the command line writes them (dashes, dates as text) to those of the oracle."""
    options: dict[str, Option] = {}
    for key, value in row.get("options", {}).items():
        name = key.replace("-", "_")
        options[name] = date.fromisoformat(value) if name in DATE_OPTIONS else value
    return options


def _run(row: Row) -> Answer:
    return answer(row["rule"], date.fromisoformat(row["start"]), **_options(row))


def _every_day() -> Iterator[date]:
    day = days.FIRST_DAY
    while day <= days.LAST_DAY:
        yield day
        day += timedelta(days=1)


# --- worked dates -----------------------------------------------------------------------------------


@pytest.mark.parametrize("row", [r for r in WORKED + OPTION_ROWS if r["rule"]], ids=lambda r: str(r["id"]))
def test_worked_date(row: Row) -> None:
    got = _run(row)
    assert (got.datum.isoformat(), got.voorzichtig.isoformat()) == (row["datum"], row["voorzichtig"])


@pytest.mark.parametrize("row", [r for r in WORKED + OPTION_ROWS if r["rule"]], ids=lambda r: str(r["id"]))
def test_worked_readings(row: Row, request: pytest.FixtureRequest) -> None:
    if row["id"] in CONTRADICTIONS:
        request.applymarker(pytest.mark.xfail(strict=True, reason=CONTRADICTIONS[row["id"]]))
    assert [day.isoformat() for day in _run(row).lezingen] == [r["datum"] for r in row.get("lezingen", [])]


def test_every_rule_has_a_worked_date() -> None:
    assert {row["rule"] for row in WORKED} - {None} == set(RULES)


@pytest.mark.parametrize("row", [r for r in WORKED if not r["rule"]], ids=lambda r: str(r["id"]))
def test_worked_date_counted_back_from_a_new_eviction_date(row: Row) -> None:
    """T017, T018: Rv 555 lid 2 backwards (three calendar days, three clear days) has no rule of its own."""
    eviction = date.fromisoformat(row["start"])
    calendar_days, clear_days = (days.earlier(days.minus_days(eviction, n)) for n in (3, 4))
    assert (calendar_days.isoformat(), clear_days.isoformat()) == (row["datum"], row["voorzichtig"])


# --- published cases --------------------------------------------------------------------------------


def _texts(value: object) -> set[str]:
    """Every scalar in a nest of dicts and lists, as text."""
    if isinstance(value, dict):
        return set().union(*(_texts(v) for v in value.values()))
    if isinstance(value, list):
        return set().union(*(_texts(v) for v in value))
    return {str(value)}


def _name(run: Row) -> str:
    return f"{run['case']}-{run.get('rule') or run.get('step') or 'kept'}"


def test_every_case_is_run_or_explained() -> None:
    assert {run["case"] for run in RUNS} == set(CASES)
    for run in RUNS:
        if not (run.get("rule") or run.get("step") or run.get("calendar")) or "not_reproduced" in run:
            assert run["why"], run


@pytest.mark.parametrize("run", RUNS, ids=_name)
def test_run_uses_the_dates_of_its_case(run: Row) -> None:
    """A date that is not in the case needs a note that says where it comes from."""
    known = _texts(CASES[run["case"]])
    for field in ("start", "datum", "reading", "acted", "too_short"):
        assert run.get(field) is None or run[field] in known or run.get("note"), field


def _check(run: Row, first_day: bool, datum: date, readings: tuple[date, ...]) -> None:
    if "datum" in run:
        assert datum.isoformat() == run["datum"]
    if "reading" in run:
        assert date.fromisoformat(run["reading"]) in readings
    if "acted" in run:
        acted = date.fromisoformat(run["acted"])
        assert (acted >= datum if first_day else acted <= datum) is run["in_time"]
    if "too_short" in run:
        assert date.fromisoformat(run["too_short"]) < datum
    if run.get("not_reproduced", "verdict") != "verdict":
        assert datum != date.fromisoformat(run["not_reproduced"])


@pytest.mark.parametrize("run", [r for r in RUNS if r.get("rule")], ids=_name)
def test_case_by_rule(run: Row) -> None:
    if run.get("outside_calendar"):
        with pytest.raises(days.OutsideCalendarError):
            _run(run)
        return
    got = _run(run)
    _check(run, run["rule"] in FIRST_DAY_RULES, got.datum, got.lezingen)


@pytest.mark.parametrize("run", [r for r in RUNS if r.get("step")], ids=_name)
def test_case_by_step(run: Row) -> None:
    _check(run, False, STEPS[run["step"]](date.fromisoformat(run["start"]), run.get("length", "")), ())


@pytest.mark.parametrize("run", [r for r in RUNS if r.get("calendar")], ids=_name)
def test_case_by_calendar(run: Row) -> None:
    """`equated` of a case is exactly lid 3 of its years; every other date in it is an Atw day."""
    case = CASES[run["case"]]
    inputs, expected = case["inputs"], case["expected"]
    wrong = run.get("not_reproduced")
    if wrong:
        assert date.fromisoformat(wrong) not in days.ATW_DATES
    if "equated" in expected:
        years = inputs.get("years", [inputs.get("year")])
        equated = {day.isoformat() for day in days.EQUATED_DATES if day.year in years}
        assert set(expected["equated"]) - {wrong} == equated
    for text in _texts(expected) - {wrong}:
        if text[:4].isdigit() and len(text) == len("2026-01-01"):
            assert date.fromisoformat(text) in days.ATW_DATES, text
    if "kings_day_mm_dd" in expected:
        for year in range(2014, 2029):
            kings_day = date.fromisoformat(f"{year}-{expected['kings_day_mm_dd']}")
            moved = kings_day - timedelta(days=1)
            assert (moved if kings_day.weekday() == days.SUNDAY else kings_day) in days.ATW_LID_1_DATES


# --- the calendar -----------------------------------------------------------------------------------


def _holidays_library(year: int) -> set[date]:
    table = holidays.country_holidays("NL", years=year, categories=("public", "optional"), language="nl")
    return {day for day in table if day.weekday() != days.SUNDAY}


@pytest.mark.parametrize("year", range(2005, 2029))
def test_calendar_agrees_with_holidays_library(year: int) -> None:
    """By date, Monday to Saturday, without the days equated by decree, which the library does not know."""
    ours = {row.day for row in days.ATW_DAYS if row.day.year == year and row.basis != "lid3"}
    assert {day for day in ours if day.weekday() != days.SUNDAY} == _holidays_library(year)


def test_equated_days() -> None:
    for row in days.ATW_DAYS:
        if row.basis == "lid3":
            assert row.day.weekday() < days.SATURDAY, row
            assert row.decree and row.decree.startswith("KB"), row
            assert row.day not in _holidays_library(row.day.year), row
    # the pattern "Monday before, Friday after" is no source: these were expected and not equated
    for text in ("2020-05-04", "2021-04-26", "2022-05-06", "2026-05-04", "2027-04-26"):
        assert days.is_werkdag(date.fromisoformat(text))
    # known misprints of 2-1-2026 and 26-5-2028
    assert days.is_werkdag(date(2026, 2, 2)) and days.is_werkdag(date(2025, 5, 26))
    assert {day.year for day in days.EQUATED_DATES} == set(range(2005, 2029))


# --- the oracle itself ------------------------------------------------------------------------------


def test_walking_months() -> None:
    assert days.plus_months(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert days.plus_months(date(2027, 11, 30), 3) == date(2028, 2, 29)
    assert days.plus_months(date(2026, 10, 31), 4) == date(2027, 2, 28)
    assert days.plus_years(date(2024, 2, 29), 1) == date(2025, 2, 28)
    assert days.plus_years(date(2024, 2, 29), 20) == date(2044, 2, 29)
    assert days.plus_term(date(2026, 12, 31), "1 dag") == date(2027, 1, 1)


@pytest.mark.parametrize("term", ["0 dagen", "2 uur", "-1 maand"])
def test_no_such_term(term: str) -> None:
    with pytest.raises(ValueError, match="no term"):
        days.plus_term(date(2026, 1, 1), term)


def test_questions_the_oracle_refuses() -> None:
    with pytest.raises(KeyError):
        answer("beroep", date(2026, 11, 23))
    with pytest.raises(TypeError):
        answer("bezwaar", date(2026, 11, 23), buitenland=True)
    with pytest.raises(ValueError, match="go together"):
        answer("ontruiming", date(2026, 11, 23), vonnistermijn="14 dagen")
    with pytest.raises(ValueError, match="not both"):
        answer("terme-de-grace", date(2026, 11, 23), termijn="2 weken", uiterlijk=date(2026, 12, 1))
    with pytest.raises(days.OutsideCalendarError):
        answer("hoger-beroep", date(2028, 12, 1))
    with pytest.raises(UnsettledError):
        answer("wsnp-duur", date(2023, 6, 30), eerste_aflossing=date(2023, 1, 1))


@pytest.mark.parametrize("rule_id", sorted(RULES))
def test_shape_of_every_answer(rule_id: str) -> None:
    """Over one year with every kind of holiday: readings are sorted, distinct and never the date itself."""
    for start in (day for day in _every_day() if day.year == 2027):
        got = answer(rule_id, start)
        assert list(got.lezingen) == sorted(set(got.lezingen)) and got.datum not in got.lezingen
        assert got == answer(rule_id, start)


ATW_TERMS = {
    "herstelexploot": "14 dagen",
    "verzet": "28 dagen",
    "bezwaar": "42 dagen",
    "wsnp-hoger-beroep": "8 dagen",
    "wsnp-cassatie": "8 dagen",
}


@pytest.mark.parametrize("rule_id", sorted(ATW_TERMS))
def test_where_atw_2_would_lengthen_a_rolled_term(rule_id: str) -> None:
    """The table rolls by Atw 1 only; Atw 2 would add a day to the eight days of December 2007, and never else."""
    length = int(ATW_TERMS[rule_id].split()[0])
    longer = []
    for start in _every_day():
        if start < date(2028, 11, 1):
            by_table = answer(rule_id, start).datum
            if days.roll(days.end_with_two_werkdagen(start, length)) != by_table:
                longer.append(start)
    december_2007 = [date(2007, 12, day) for day in range(21, 26)]
    assert longer == (december_2007 if length == 8 else [])
