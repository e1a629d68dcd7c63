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
from juridisch.dossier.file import source
from juridisch.errors import InputError, ProblemsError
from juridisch.wizard import consent, speak
from juridisch.wizard.questions import book
from juridisch.wizard.session import Session
from juridisch.wizard.speak import Stopped
from juridisch.wizard.store import Store, is_empty

if TYPE_CHECKING:
    from juridisch.documents.package import Package
    from juridisch.wizard.summary import Makers

#: The name of the advice among the letters: it comes last.
ADVICE = "99-advies.pdf"


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
    exists = pad is not None and pad.exists() and not is_empty(pad)
    if pad is not None and not exists:
        _writable(pad)
    session = Session(
        lines,
        _opened(pad) if pad is not None and exists else Store(),
        vandaag,
        book(),
        wanted=pad,
        adviser=adviseur,
    )
    session.on_letters = _letters
    with _closed_window_is_the_end():
        return _talk(session, exists=exists)


def _writable(path: Path) -> None:
    """Say before the first question, not after it, that nothing can be kept there."""
    folder = path.parent
    if not folder.is_dir():
        raise InputError(
            f"De map ‘{folder}’ is er niet.", "Maak die map eerst, of noem een andere plek voor het bestand."
        )
    if not os.access(folder, os.W_OK) or (path.exists() and not os.access(path, os.W_OK)):
        raise InputError(
            f"In de map ‘{folder}’ mag niets worden bewaard.", "Noem een andere plek voor het bestand."
        )


def _opened(path: Path) -> Store:
    """The dossier in the file; when it is something else, say that another name is needed."""
    try:
        return Store(path)
    except ProblemsError as error:
        if source(path).lstrip().startswith(("#", "versie")) or any(
            "Onbekend veld" not in p.message for p in error.problems
        ):
            raise
        raise _other(path) from None
    except InputError as error:
        raise InputError(error.message, *error.hints, *_other(path).hints) from None


def _other(path: Path) -> InputError:
    return InputError(
        f"In ‘{path.name}’ staat geen dossier.",
        f"Begin met een nieuwe naam, bijvoorbeeld: juridisch wizard {_free(path)}",
    )


def _free(path: Path) -> str:
    names = ("zaak.yaml", *(f"zaak-{number}.yaml" for number in range(2, 100)))
    return next((name for name in names if not path.with_name(name).exists()), "mijn-zaak.yaml")


def _talk(session: Session, *, exists: bool) -> int:
    try:
        if exists:
            session.resume()
        else:
            _greet(session)
            if session.adviser:  # before the first answer: a pasted form must not run into a question of ours
                session.asked_consent = True
                consent.ask(session)
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
        session.say("Enter slaat een vraag over. Typ ? voor uitleg, alles, terug, overslaan of stop.")
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
    from juridisch.wizard.summary import Makers

    return Makers(screen, _files)


def _files(bundle: Package, path: Path) -> dict[str, bytes]:
    """The letters with all that goes with them, and as the last page the advice; without letters the advice alone."""
    from juridisch.advice import advise
    from juridisch.cli.brief import bundle_files
    from juridisch.documents.advice_page import to_pdf_page

    made = bundle_files(bundle, path) if bundle.papers else {}
    return {**made, ADVICE: to_pdf_page(advise(bundle.case), bundle.case)}


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
