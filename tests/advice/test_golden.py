"""The advice of `juridisch advies` as it looks on the screen, at least five for each phase, to be read by people.

`gouden/NAAM.txt` is what is seen, without the line of version and law. After a change that is meant, write them anew and read
the difference:

    JURIDISCH_ADVIEZEN=1 python -m pytest tests/advice/test_golden.py
"""

import os
from collections import Counter
from pathlib import Path

import pytest

from juridisch.cli.advies import screen
from juridisch.law import Phase
from tests.advice.cases import OWN, advice

FOLDER = Path(__file__).parent / "gouden"
NAMES = (
    *OWN,
    "geld-huur",
    "veertiendagenbrief", "incasso", "geld-kosten", "geld-regeling",
    "dagvaarding", "hulp-gemachtigde", "ontruiming-kort-geding", "uitspraak-RBNHO-2025-8926", "verweer-bewind",
    "verstekvonnis", "hulp-verstek",
    "ontruiming", "moratorium", "hulp-gemeente", "ontruiming-gronden", "uitspraak-RBROT-2024-11624",
)  # fmt: skip


def _shown(name: str) -> str:
    *lines, _version = "\n".join(screen(advice(name))).splitlines()
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("name", NAMES)
def test_an_advice_is_as_it_was(name: str) -> None:
    golden = FOLDER / f"{name}.txt"
    if os.environ.get("JURIDISCH_ADVIEZEN") == "1":
        golden.write_text(_shown(name), encoding="utf-8")
    assert _shown(name) == golden.read_text(encoding="utf-8")


def test_five_of_each_phase_are_read() -> None:
    found = Counter(advice(name).phase for name in NAMES)
    assert min(found[phase] for phase in Phase) >= 5, found


def test_no_golden_advice_is_left_over() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(NAMES)
