"""`juridisch wizard`: the questions, line by line, from a keyboard, a pipe or a file."""

from __future__ import annotations

import io
import os
import shlex
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

import click

from juridisch.cli.base import Command
from juridisch.cli.common import FILE, everywhere
from juridisch.wizard import speak
from juridisch.wizard.questions import book
from juridisch.wizard.session import Session
from juridisch.wizard.speak import Stopped
from juridisch.wizard.store import Store

if TYPE_CHECKING:
    from juridisch.wizard.summary import Makers


@click.command(cls=Command)
@click.argument("pad", type=FILE, metavar="[PAD]", required=False)
@click.option("--adviseur", is_flag=True, help="Vraag in vaktermen, met de naam van elk veld erbij.")
@click.option(
    "--antwoorden", type=FILE, metavar="BESTAND", help="Lees de antwoorden uit dit bestand, één per regel."
)
@everywhere
def wizard(
    pad: Path | None,
    adviseur: bool,
    antwoorden: Path | None,
    vandaag: date,
    overschrijf: bool,  # noqa: ARG001  (answers replace answers in any case)
) -> int:
    """Beantwoord een paar vragen en krijg uw eerste datum, advies en brieven.

    PAD is het dossier. Bestaat het al, dan gaan de vragen verder waar u stopte. Uw antwoorden worden alleen bewaard als u dat
    goedvindt, en alleen op deze computer.

    Typ bij elke vraag ? voor uitleg, terug voor de vorige vraag, of stop.
    """
    lines = Screen(_answers(antwoorden) if antwoorden else None)
    exists = pad is not None and pad.exists()
    session = Session(lines, Store(pad if exists else None), vandaag, book(), wanted=pad, adviser=adviseur)
    session.on_letters = _letters
    with _closed_window_is_the_end():
        return _talk(session, exists=exists)


def _talk(session: Session, *, exists: bool) -> int:
    try:
        if exists:
            session.resume()
        else:
            _greet(session)
        session.questions()
        _end(session)
    except Stopped:
        _goodbye(session)
    except (EOFError, KeyboardInterrupt):
        with suppress(OSError):  # the window may be gone
            session.say()
            _goodbye(session)
        return 1
    return 0


def _greet(session: Session) -> None:
    if session.adviser:
        session.say("Enter slaat een vraag over. Typ ? voor uitleg, terug, overslaan of stop.")
        return
    session.say(speak.paragraph("Dag. Wij helpen u om uw woning te houden. We beginnen met uw papier."))
    session.say("Uw antwoorden blijven op deze computer.")


def _goodbye(session: Session) -> None:
    path = session.store.path
    if path is None:
        session.say("U bent gestopt. Uw antwoorden zijn niet bewaard.")
        return
    program = os.environ.get("JURIDISCH_OPDRACHT") or "juridisch"
    session.say(speak.paragraph(f"Uw antwoorden staan in {path}."))
    session.say(f"Verder gaan: {program} wizard {shlex.quote(str(path))}")


def _end(session: Session) -> None:
    from juridisch.wizard.summary import end  # the letters take a while to load, and are only needed here

    end(session, _makers())


def _letters(session: Session) -> None:
    from juridisch.wizard.summary import letters

    letters(session, _makers())


def _makers() -> Makers:
    from juridisch.cli.advies import screen
    from juridisch.cli.brief import bundle_files
    from juridisch.wizard.summary import Makers

    return Makers(screen, lambda bundle, path: bundle_files(bundle, path))


class Screen:
    """The screen and the keyboard; with `answers` these are typed by themselves."""

    def __init__(self, answers: Iterator[str] | None = None) -> None:
        """Prepare standard input: a sign that cannot be read becomes an answer that cannot be right."""
        self._answers = answers
        self._echo = answers is not None or not sys.stdin.isatty()
        if isinstance(sys.stdin, io.TextIOWrapper):
            sys.stdin.reconfigure(errors="surrogateescape")

    def say(self, text: str = "") -> None:
        """Show lines."""
        click.echo(text)

    def ask(self, prompt: str) -> str:
        """Show the prompt and read a line; what does not come from a keyboard is shown as well."""
        click.echo(prompt, nl=False)
        typed = sys.stdin.readline() if self._answers is None else next(self._answers, "")
        if not typed:
            raise EOFError
        typed = typed.rstrip("\r\n")
        if self._echo:
            click.echo("".join(c if c.isprintable() else "�" for c in typed))
        return typed


def _answers(path: Path) -> Iterator[str]:
    """The lines of a file of answers; # begins a comment, an empty line is Enter."""
    from juridisch.dossier.file import source

    for line in source(path).removeprefix("\ufeff").splitlines():
        if not line.lstrip().startswith("#"):
            yield f"{line}\n"


@contextmanager
def _closed_window_is_the_end() -> Iterator[None]:
    """A closed window is the end of the input: everything is in the file, and no half file is left."""

    def gone(_number: int, _frame: FrameType | None) -> None:
        raise EOFError

    signals = [s for s in (getattr(signal, "SIGHUP", None), signal.SIGTERM) if s is not None]
    before = []
    with suppress(ValueError):  # not the main thread: signals are somebody else's business
        before = [(s, signal.signal(s, gone)) for s in signals]
    try:
        yield
    finally:
        for number, handler in before:
            signal.signal(number, handler)
