"""A person at a terminal of 80 columns: tmux is the terminal, and reads back what is on the screen."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
Terminal = Callable[[str], str]


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    """Types a command in a terminal of its own and gives the screen once the command is done."""
    if not (tmux := shutil.which("tmux")):
        pytest.skip("tmux ontbreekt")
    server = [tmux, "-L", f"juridisch-{uuid.uuid4().hex}", "-f", os.devnull]
    environment = {**os.environ, "TERM": "screen-256color", "LC_ALL": "C.UTF-8", "PYTHONPATH": str(ROOT)}
    environment.pop("COLUMNS", None)
    environment.pop("XDG_CONFIG_HOME", None)
    environment["HOME"] = str(tmp_path)
    program = f"{shlex.quote(sys.executable)} -P -m juridisch"

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [*server, *arguments], check=True, capture_output=True, env=environment, timeout=30, cwd=tmp_path
        )
        return done.stdout.decode()

    def typed(arguments: str) -> str:
        script = tmp_path / "opdracht.sh"
        script.write_text(f'{program} {arguments}\necho "=$?="\nexec sleep 60\n', encoding="utf-8")
        run("new-session", "-d", "-x", "80", "-y", "400", "sh", str(script))
        screen = ""
        for _ in range(300):
            screen = run("capture-pane", "-p").rstrip()
            if screen.endswith("="):
                return screen
            time.sleep(0.1)
        raise AssertionError(screen)

    yield typed
    subprocess.run([*server, "kill-server"], check=False, capture_output=True)


@pytest.mark.parametrize(
    ("arguments", "code", "seen"),
    [
        ("", 0, "termijn"),
        ("termijn", 0, "ontruiming-nieuwe-datum"),
        ("termijn ontruiming 23-12-2026", 0, "dinsdag 29 december 2026"),
        ("termijn ontruiming 31-2-2026", 2, "‘31-2-2026’"),
        ("termijn terme-de-grace 3-9-2025 --termijn '1 maand' --vandaag 10-9-2025", 0, "oktober 2025"),
        ("kalender 2026", 0, "Koningsdag"),
        ("doctor", 0, "PDF/UA"),
    ],
)
def test_it_fits_the_screen(terminal: Terminal, arguments: str, code: int, seen: str) -> None:
    """The terminal itself breaks lines that are too long, halfway a word; ours break between words."""
    screen = terminal(arguments)
    assert screen.splitlines()[-1] == f"={code}="
    assert seen in screen
    assert "Traceback" not in screen
    full = [line for line in screen.splitlines() if len(line) == 80]
    assert not [
        line for line in full if line.rstrip() == line and not line.endswith((".", ",", ";", ":", ")"))
    ]


def test_the_main_job(terminal: Terminal, tmp_path: Path) -> None:
    """Progress is shown while a PDF is made, and no line of it stays in the way."""
    screen = terminal("demo -o voorbeeld")
    assert screen.endswith("=0=")
    assert "juridisch tijdlijn voorbeeld/dagvaarding.yaml --vandaag 2025-04-22" in screen
    assert list((tmp_path / "voorbeeld").glob("*-uitleg.pdf"))
    assert "binnen 7 dagen" in terminal("tijdlijn voorbeeld/dagvaarding.yaml --vandaag 2025-04-22")
