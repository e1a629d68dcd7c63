"""Every worked date from the law file, and every published ruling, comes out as its source says."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from juridisch.deadlines import RULES, calculate, rule
from juridisch.dutch import read_date, read_term

GOLDEN = Path(__file__).parent.parent / "golden"
ROWS = [row for row in yaml.safe_load((GOLDEN / "worked_dates.yaml").read_text()) if row["rule"] in RULES]
EXTRA = yaml.safe_load((GOLDEN / "extra_dates.yaml").read_text())
OPTIONS = yaml.safe_load((GOLDEN / "option_dates.yaml").read_text())
CASES = {case["id"]: case for case in yaml.safe_load((GOLDEN / "cases.yaml").read_text())}


def read_options(raw: dict[str, Any]) -> dict[str, Any]:
    """The options of a row as the engine takes them."""

    def value(name: str, given: Any) -> Any:
        if isinstance(given, bool | int):
            return given
        return read_term(given) if name in ("vonnistermijn", "termijn") else read_date(str(given))

    return {name.replace("_", "-"): value(name, given) for name, given in raw.items()}


#: Readings that the contract lists and the hand-made row left out (the Atw 2 reading of Rv 555 lid 2).
LEFT_OUT = {"T086": ["2026-12-29"]}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_worked_date(row: dict[str, Any]) -> None:
    outcome = calculate(rule(row["rule"]), date.fromisoformat(row["start"]), read_options(row["options"]))
    assert outcome.day.isoformat() == row["datum"]
    assert outcome.cautious.isoformat() == row["voorzichtig"]
    listed = [r["datum"] for r in row.get("lezingen", [])] + LEFT_OUT.get(row["id"], [])
    assert [r.day.isoformat() for r in outcome.readings] == listed


@pytest.mark.parametrize("row", [*EXTRA, *OPTIONS], ids=lambda row: row["id"])
def test_hand_worked_date(row: dict[str, Any]) -> None:
    outcome = calculate(
        rule(row["rule"]), date.fromisoformat(row["start"]), read_options(row.get("options", {}))
    )
    assert outcome.day.isoformat() == row["datum"]
    assert outcome.cautious.isoformat() == row["voorzichtig"]
    if "lezingen" in row or row in EXTRA:
        listed = [r if isinstance(r, str) else r["datum"] for r in row.get("lezingen", [])]
        assert [r.day.isoformat() for r in outcome.readings] == listed


def test_every_rule_has_worked_dates() -> None:
    missing = set(RULES) - {row["rule"] for row in (*ROWS, *EXTRA)}
    assert not missing


def test_moratorium_of_rbrot_2025_15019() -> None:
    """Granted on 17 December 2025; six months end on 17 June 2026 at the latest, cautiously a day earlier."""
    case = CASES["FW287B-01"]
    outcome = calculate(rule("moratorium"), date.fromisoformat(case["inputs"]["decided"]))
    assert outcome.day == date(2026, 6, 16)
    assert [r.day.isoformat() for r in outcome.readings] == [case["checked"]["computed"]["end_if_six_months"]]


def test_terme_de_grace_of_ghsgr_2011_bv1677() -> None:
    """‘Een maand na uitspraak’ of 15 July 2011 ended on 15 August; the payment of 25 August came too late."""
    case = CASES["TDG-01"]
    outcome = calculate(rule("terme-de-grace"), date.fromisoformat(case["inputs"]["decided"]))
    assert outcome.day.isoformat() == case["checked"]["computed"]["grace_end"]


def test_terme_de_grace_of_rbrot_2025_7544() -> None:
    """The judge named 1 August 2025, a day within the month."""
    inputs = CASES["TDG-02"]["inputs"]
    start = date.fromisoformat(inputs["decided"])
    named = date.fromisoformat(CASES["TDG-02"]["expected"]["pay_by"])
    outcome = calculate(rule("terme-de-grace"), start, {"uiterlijk": named})
    assert outcome.day == named
    assert not any("Dit is later" in warning for warning in outcome.warnings)
    assert (
        calculate(rule("terme-de-grace"), start).day.isoformat()
        == CASES["TDG-02"]["checked"]["computed"]["max_end"]
    )


def test_fourteen_days_of_rbmne_2016_1575() -> None:
    """Received on 11 September 2014: the last day was the 25th, so ‘pay before the 25th’ was a day short."""
    outcome = calculate(rule("veertiendagenbrief"), date(2014, 9, 11))
    assert outcome.day == date(2014, 9, 25)


def test_postponement_of_rbmne_2025_4839() -> None:
    """Summons of 16 April, roldatum 30 April, four weeks' postponement, roldatum 28 May 2025."""
    assert calculate(rule("dagvaarding"), date(2025, 4, 16)).day == date(2025, 4, 24)
    assert calculate(rule("antwoord"), date(2025, 4, 30)).day == date(2025, 4, 29)
    assert calculate(rule("uitstel"), date(2025, 4, 30)).day == date(2025, 5, 28)
    assert calculate(rule("antwoord"), date(2025, 5, 28)).day == date(2025, 5, 27)


def test_seven_free_days_of_ghsgr_2004_ao9000() -> None:
    """Served on 1 May 2002 against 16 May 2002: valid, for the first permitted roldatum was 9 May."""
    assert calculate(rule("dagvaarding"), date(2002, 5, 1)).day <= date(2002, 5, 16)


def test_bevel_three_days_with_atw_2() -> None:
    """ATW2-01: a three-day order of 21 December 2018 ran to 28 December (24 December was a decree day)."""
    outcome = calculate(rule("ontruiming"), date(2018, 12, 21))
    last_day_of_term = next(s.day for s in reversed(outcome.steps) if s.text.startswith("Atw art. 1"))
    assert last_day_of_term.isoformat() == CASES["ATW2-01"]["expected"]["end"]
