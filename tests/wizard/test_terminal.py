"""The wizard in real terminals: tmux, which draws the screen, and a pseudo terminal, which shows each byte."""

from __future__ import annotations

import os
import pty
import select
import shlex
import shutil
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from juridisch.dossier import read

ROOT = Path(__file__).parents[2]
RUN = (
    "import sys; from juridisch.cli.errors import run; from juridisch.cli.wizard import wizard; "
    "sys.exit(run(wizard, sys.argv[1:]))"
)
PROGRAM = [sys.executable, "-P", "-c", RUN]
DAY = ("--vandaag", "2026-10-10")


_NOT_KEPT = ("COLUMNS", "XDG_CONFIG_HOME", "JURIDISCH_OPDRACHT")


def environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _NOT_KEPT}
    return {**kept, "TERM": "xterm", "LC_ALL": "C.UTF-8", "PYTHONPATH": str(ROOT), "HOME": str(home)}


#: The program gets the pseudo terminal as its own, so that Ctrl-C and a closed window reach it.
OWN = "import os, fcntl, termios; os.setsid(); fcntl.ioctl(0, termios.TIOCSCTTY, 0); "


class Keyboard:
    """A person behind a pseudo terminal: types a line once the prompt is there."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.seen, self.place = b"", 0
        self.fd, other = pty.openpty()
        command = [sys.executable, "-P", "-c", OWN + RUN, *arguments, *DAY]
        self.program = subprocess.Popen(
            command, stdin=other, stdout=other, stderr=other, cwd=folder, env=environment(folder)
        )
        os.close(other)

    def _more(self, seconds: float) -> bool:
        """Read what has come; False when nothing came or the other side is gone."""
        if self.fd < 0 or not select.select([self.fd], [], [], seconds)[0]:
            return False
        with suppress(OSError):
            piece = os.read(self.fd, 4096)
            self.seen += piece
            return bool(piece)
        return False

    def read(self, until: str) -> None:
        """Wait until this has appeared, after what was waited for before."""
        while (found := self.seen.find(until.encode(), self.place)) < 0:
            assert self._more(30), self.seen.decode(errors="replace")
        self.place = found + len(until.encode())

    def type(self, text: str) -> None:
        """Type something."""
        os.write(self.fd, text.encode())

    def end(self) -> int:
        """Wait for the program; its exit code, or minus the signal that killed it."""
        end = time.monotonic() + 30
        while self.program.poll() is None and time.monotonic() < end:
            if not self._more(0.05):
                time.sleep(0.05)
        while self._more(0):
            pass
        assert self.program.returncode is not None
        return self.program.returncode

    def close(self) -> None:
        """Close the window."""
        if self.fd >= 0:
            os.close(self.fd)
        self.fd = -1


@pytest.fixture
def keyboard(tmp_path: Path) -> Iterator[Callable[..., Keyboard]]:
    started: list[Keyboard] = []

    def start(*arguments: str) -> Keyboard:
        started.append(Keyboard(tmp_path, *arguments))
        return started[-1]

    yield start
    for person in started:
        person.program.kill()
        person.program.wait()
        person.close()


def to_the_date(person: Keyboard) -> None:
    """Answer up to the question for the roll day, with the answers saved."""
    for until, typed in (("> ", "4"), ("Bewaren? (j/n) ", "j"), ("> ", "")):
        person.read(until)
        if typed:
            person.type(typed + "\n")


def left_over(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".juridisch-")]


def test_no_cursor_tricks_no_colour_and_no_double_echo(
    keyboard: Callable[..., Keyboard], tmp_path: Path
) -> None:
    person = keyboard("zaak.yaml")
    to_the_date(person)
    person.type("30-10-2026\n")
    person.read("klopt dat? (j/n) ")
    person.type("j\n")
    person.read("> ")
    person.type("nee\n")
    person.read("Dit weten we nu")
    person.type("stop\n")
    assert person.end() == 0
    assert b"\x1b" not in person.seen
    text = person.seen.decode().replace("\r\n", "\n")
    assert text.count("30-10-2026") == 1  # the terminal shows what is typed, the program does not do so again
    assert "Verder gaan: juridisch wizard zaak.yaml" in text
    assert read(tmp_path / "zaak.yaml").roldatum == date(2026, 10, 30)


@pytest.mark.parametrize("typed", ["\x03", "\x04"], ids=["ctrl-c", "ctrl-d"])
def test_breaking_off_keeps_the_answers_and_says_how_to_go_on(
    keyboard: Callable[..., Keyboard], tmp_path: Path, typed: str
) -> None:
    person = keyboard("zaak.yaml")
    to_the_date(person)
    person.type(typed)
    person.read("Verder gaan: juridisch wizard zaak.yaml")
    assert person.end() == 1
    assert b"Traceback" not in person.seen
    assert read(tmp_path / "zaak.yaml").eerste_papier == "dagvaarding"
    again = keyboard("zaak.yaml")
    again.read("Wij gaan verder bij")
    again.read("Op welke dag is de zitting")


def test_a_closed_window_loses_nothing(keyboard: Callable[..., Keyboard], tmp_path: Path) -> None:
    person = keyboard("zaak.yaml")
    to_the_date(person)
    person.close()
    assert person.end() == 1
    assert read(tmp_path / "zaak.yaml").eerste_papier == "dagvaarding"
    assert left_over(tmp_path) == []


def test_a_program_that_is_ended_loses_nothing(keyboard: Callable[..., Keyboard], tmp_path: Path) -> None:
    person = keyboard("zaak.yaml")
    to_the_date(person)
    person.program.send_signal(signal.SIGTERM)
    assert person.end() == 1
    assert read(tmp_path / "zaak.yaml").eerste_papier == "dagvaarding"


def piped(folder: Path, typed: bytes, *arguments: str, **more: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*PROGRAM, *arguments, *DAY],
        input=typed,
        capture_output=True,
        check=False,
        timeout=60,
        cwd=folder,
        env={**environment(folder), **more},
    )


def test_it_works_in_a_pipe_and_shows_what_came_in(tmp_path: Path) -> None:
    done = piped(tmp_path, b"4\nn\n30-10-2026\nj\nnee\nstop\n")
    assert done.returncode == 0
    assert "> 30-10-2026\nvrijdag 30 oktober 2026 – klopt dat? (j/n) j\n" in done.stdout.decode()
    assert done.stderr == b""


def test_no_input_at_all_is_an_end(tmp_path: Path) -> None:
    done = piped(tmp_path, b"")
    assert done.returncode == 1
    assert "Uw antwoorden zijn niet bewaard." in done.stdout.decode()
    assert done.stderr == b""


def test_bytes_that_are_no_text_are_no_answer(tmp_path: Path) -> None:
    done = piped(tmp_path, b"\xff\xfe\n\x00\n4\nn\n30-10-2026\nj\nnee\nstop\n")
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr + done.stdout


def test_a_screen_without_our_quotes_gets_plain_ones(tmp_path: Path) -> None:
    done = piped(tmp_path, b"4\nn\nnee\nstop\n", LC_ALL="C.UTF-8", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


def test_answers_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("# proef\n4\nj\n30-10-2026\nj\nnee\nstop\n", encoding="utf-8")
    done = piped(tmp_path, b"", "zaak.yaml", "--antwoorden", "a.txt")
    assert done.returncode == 0
    assert read(tmp_path / "zaak.yaml").roldatum == date(2026, 10, 30)
    assert piped(tmp_path, b"", "--antwoorden", "weg.txt").returncode == 2


def test_a_file_with_problems_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "zaak.yaml"
    path.write_text("roldatum: morgen\nkale_huur: veel\n", encoding="utf-8")
    done = piped(tmp_path, b"4\n", "zaak.yaml")
    assert done.returncode == 2
    assert "roldatum" in done.stderr.decode() and "kale_huur" in done.stderr.decode()
    assert path.read_text(encoding="utf-8") == "roldatum: morgen\nkale_huur: veel\n"


def test_a_folder_that_is_not_there_is_said_before_the_first_question(tmp_path: Path) -> None:
    done = piped(tmp_path, b"4\n", "weg/zaak.yaml")
    assert done.returncode == 2
    assert done.stdout == b""
    assert "De map ‘weg’ is er niet." in done.stderr.decode()


def test_a_file_with_something_else_gets_another_name_and_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "lijst.yaml"
    path.write_text("boodschappen: brood\n", encoding="utf-8")
    done = piped(tmp_path, b"4\n", "lijst.yaml")
    assert done.returncode == 2
    said = " ".join(done.stderr.decode().split())
    assert "In ‘lijst.yaml’ staat geen dossier." in said
    assert "juridisch wizard zaak.yaml" in said
    assert path.read_text(encoding="utf-8") == "boodschappen: brood\n"


def test_an_empty_file_is_a_new_dossier(tmp_path: Path) -> None:
    path = tmp_path / "zaak.yaml"
    path.touch()
    done = piped(tmp_path, b"4\nj\n30-10-2026\nj\nnee\nstop\n", "zaak.yaml")
    assert done.returncode == 0
    assert read(path).roldatum == date(2026, 10, 30)


def test_an_adviser_pastes_a_form_after_the_question_about_saving(tmp_path: Path) -> None:
    form = "# laatste papier\neerste_papier: dagvaarding\nroldatum: 30-10-2026\nsoort_procedure: bodem\n"
    done = piped(tmp_path, f"j\n{form}stop\n".encode(), "zaak.yaml", "--adviseur")
    assert done.returncode == 0
    assert done.stdout.decode().count("Bewaren? (j/n)") == 1
    assert read(tmp_path / "zaak.yaml").roldatum == date(2026, 10, 30)


def test_help_is_dutch(tmp_path: Path) -> None:
    done = piped(tmp_path, b"", "--help")
    text = done.stdout.decode()
    assert done.returncode == 0
    assert "--antwoorden BESTAND" in text and "[PAD]" in text
    assert "Usage" not in text and "Show this" not in text


def test_on_the_screen_of_tmux(tmp_path: Path) -> None:
    """A whole first part on a screen of 80 by 24, with a slip, a step back and a name of 200 characters for the file."""
    if not (tmux := shutil.which("tmux")):
        pytest.skip("tmux ontbreekt")
    server = [tmux, "-L", f"juridisch-{uuid.uuid4().hex}", "-f", os.devnull]

    def tell(*arguments: str) -> str:
        done = subprocess.run(
            [*server, *arguments],
            check=True,
            capture_output=True,
            timeout=30,
            cwd=tmp_path,
            env=environment(tmp_path),
        )
        return done.stdout.decode()

    def wait(text: str) -> str:
        screen = ""
        for _ in range(300):
            screen = tell("capture-pane", "-p").rstrip()
            if screen.endswith(text):
                return screen
            time.sleep(0.1)
        raise AssertionError(screen)

    script = tmp_path / "wizard.sh"
    script.write_text(f'{shlex.join([*PROGRAM, *DAY])}\necho "=$?="\nexec sleep 60\n', encoding="utf-8")
    try:
        tell("new-session", "-d", "-x", "80", "-y", "60", "sh", str(script))
        steps = [
            (">", "dagvaarding"), ("Bewaren? (j/n)", "j"), ("(Enter = zaak.yaml)", ""), (">", "30-2-2026"),
            (">", "30-10-2025"), ("klopt dat? (j/n)", "n"), (">", "30-10-2026"), ("klopt dat? (j/n)", "j"), (">", "n"),
        ]  # fmt: skip
        for prompt, typed in steps:
            wait(prompt)
            tell("send-keys", "-l", typed) if typed else None
            tell("send-keys", "Enter")
            time.sleep(0.2)
        screen = wait(">")
        assert "donderdag 29 oktober 2026: Laatste dag" in screen
        assert "30 februari 2026 bestaat niet" in screen
        tell("send-keys", "stop", "Enter")
        wait("=0=")
    finally:
        subprocess.run([*server, "kill-server"], check=False, capture_output=True)
    assert read(tmp_path / "zaak.yaml").roldatum == date(2026, 10, 30)
