"""`juridisch doctor`: what this machine can do, what to install, and which tables run out soon."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from juridisch import __version__
from juridisch.amounts.tables import expiries
from juridisch.cli import show
from juridisch.cli.base import Command
from juridisch.cli.common import everywhere
from juridisch.deadlines.decrees import LAST_YEAR
from juridisch.dutch import write_date
from juridisch.errors import JuridischError
from juridisch.law import LAW_AS_OF

if TYPE_CHECKING:
    from juridisch.documents.blocks import Letter

_Row = tuple[bool, str, str]


@click.command(cls=Command)
@everywhere
def doctor(vandaag: date, overschrijf: bool) -> int:  # noqa: ARG001
    """Kijk wat deze computer kan, wat er ontbreekt en welke gegevens bijna verlopen.

    Stopt met 1 als er iets niet kan.
    """
    rows = [*_machine(), *_own_settings(), *_tables(vandaag)]
    click.echo(f"juridisch {__version__}, Python {sys.version.split()[0]}\n")
    for good, what, text in rows:
        first, *more = text.split("\n")  # a command to copy keeps its own line
        click.echo(show.table((("goed" if good else "LET OP", what, first),), (6, 14)))
        for line in more:
            click.echo(f"  {line}")
    return 0 if all(good for good, what, _ in rows if what in ("PDF", "Word", "instellingen")) else 1


def _machine() -> Iterator[_Row]:
    yield _try("Word", _word, "Word-bestanden maken kan.")
    yield _try("PDF", _pdf, "PDF's maken kan (PDF/UA, toegankelijk).")


def _try(what: str, attempt: Callable[[], None], success: str) -> _Row:
    try:
        attempt()
    except JuridischError as error:
        return False, what, "\n".join((error.message, *error.hints))
    return True, what, success


def _word() -> None:
    from juridisch.documents.word import to_docx

    to_docx(_letter())


def _pdf() -> None:
    from juridisch.documents.html import to_html
    from juridisch.documents.pdf import to_pdf

    to_pdf(to_html(_letter()))


def _letter() -> Letter:
    from juridisch.documents.blocks import Letter, Paragraph, Run

    return Letter("Proef", (Run("proef"),), (Paragraph((Run("Dit is een proef."),)),), date(2026, 1, 1))


def _own_settings() -> Iterator[_Row]:
    from juridisch.dossier import known
    from juridisch.settings import read_settings, settings_path

    path = settings_path()
    if not path.exists():
        yield True, "instellingen", f"Geen; maken kan met ‘juridisch instellingen --nieuw’ ({_short(path)})."
        return
    try:
        settings = read_settings()
    except JuridischError as error:
        yield False, "instellingen", error.message
        return
    letterhead = known(settings.briefpapier)
    if letterhead:
        yield _try(
            "instellingen",
            lambda: _own_letterhead(letterhead),
            f"{_short(path)}, met briefpapier {letterhead.name}.",
        )
    else:
        yield True, "instellingen", _short(path)


def _own_letterhead(path: Path) -> None:
    from juridisch.documents.word import to_docx

    to_docx(_letter(), path)


def _short(path: Path) -> str:
    try:
        return f"~/{path.relative_to(Path.home())}"
    except ValueError:
        return str(path)


def _tables(today: date) -> Iterator[_Row]:
    end = date(LAST_YEAR, 12, 31)
    soon = (end - today).days <= 365
    text = f"Gelijkgestelde dagen bekend tot en met {write_date(end)}."
    yield not soon, "kalender", text + (" Zoek het nieuwe koninklijk besluit." if soon else "")
    old = (today - LAW_AS_OF).days > 180
    text = f"Stand van de wet: {write_date(LAW_AS_OF)}."
    yield not old, "wet", text + (" Ouder dan een half jaar: zoek een nieuwe versie." if old else "")
    ends = expiries(today)
    for name, last in ends:
        yield False, "bedragen", f"{name}: bekend tot en met {write_date(last)}. Zoek het nieuwe bedrag."
    if not ends:
        yield True, "bedragen", "Geen tabel met bedragen verloopt binnen een jaar."
