"""Whole conversations as they look on the screen, one for each paper, to be read by people.

`gesprekken/NAAM.antwoorden` is what is typed, `gesprekken/NAAM.txt` what is seen. After a change that is meant, write them
anew and read the difference:

    JURIDISCH_GESPREKKEN=1 python -m pytest tests/wizard/test_transcripts.py
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from juridisch.cli import wizard as command
from juridisch.cli.errors import run
from tests.wizard.talking import PAPERS

FOLDER = Path(__file__).parent / "gesprekken"
NAMES = sorted(path.stem for path in FOLDER.glob("*.antwoorden"))
#: Words that Dutch does not have; those that are Dutch as well (is, in, of, was, we, water) are left out.
ENGLISH = frozenset(
    {
        "the", "and", "you", "your", "yes", "no", "please", "enter", "press",
        "invalid", "error", "usage", "option", "options", "argument", "file", "files", "abort",
        "aborted", "try", "help", "default", "value", "choice", "input", "output", "missing",
        "required", "must", "should", "would", "could", "will", "with", "from", "this",
        "that", "what", "which", "when", "where", "who", "why", "how", "not",
        "are", "were", "been", "have", "has", "does", "did", "can", "cannot",
        "back", "continue", "quit", "exit", "next", "previous", "save", "saved", "delete",
        "question", "answer", "unknown", "none", "true", "false", "null", "traceback", "warning",
    }
)  # fmt: skip
#: Enter is the name of the key, on Dutch keyboards too; help and file are checked in other ways.
ALLOWED = {"enter"}


@pytest.fixture
def conversation(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> object:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr(command, "book", lambda: PAPERS)

    def talk(name: str) -> str:
        answers = FOLDER / f"{name}.antwoorden"
        code = run(command.wizard, ["--vandaag", "2026-10-10", "--antwoorden", str(answers)])
        captured = capsys.readouterr()
        assert (code, captured.err) == (0, "")
        return captured.out

    return talk


@pytest.mark.parametrize("name", NAMES)
def test_a_conversation_is_as_it_was(name: str, conversation: object) -> None:
    assert callable(conversation)
    said = conversation(name)
    golden = FOLDER / f"{name}.txt"
    if os.environ.get("JURIDISCH_GESPREKKEN") == "1":
        golden.write_text(said, encoding="utf-8")
    assert said == golden.read_text(encoding="utf-8")


def test_there_is_a_conversation_for_each_paper() -> None:
    papers = {value for q in PAPERS[0].questions if q.id == "papier" for value, _ in q.keuzes}
    assert len(NAMES) >= len(papers)


@pytest.mark.parametrize("name", NAMES)
def test_a_conversation_fits_the_screen_and_is_dutch(name: str) -> None:
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    assert "\x1b" not in text
    assert all(len(line) <= 80 for line in text.splitlines())
    found = set(re.findall(r"[a-z]+", text.lower())) & ENGLISH - ALLOWED
    assert not found


@pytest.mark.parametrize("name", NAMES)
def test_it_says_once_that_it_is_no_lawyer(name: str) -> None:
    text = " ".join((FOLDER / f"{name}.txt").read_text(encoding="utf-8").split())
    assert text.count("is geen jurist") == 1
    assert "www.juridischloket.nl" in text


def test_the_list_of_english_words_would_notice() -> None:
    assert {"abort", "error", "please"} <= ENGLISH
    assert set(re.findall(r"[a-z]+", "Error: invalid input".lower())) & ENGLISH
