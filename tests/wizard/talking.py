"""A conversation without a terminal: what is typed comes from a list, what is shown is kept."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from importlib import resources
from pathlib import Path

from juridisch.dossier import Dossier, read_text
from juridisch.wizard.questions import Book, read_book
from juridisch.wizard.session import Session
from juridisch.wizard.store import Store

TODAY = date(2026, 10, 10)
#: Only the questions up to the first date: the other chapters have tests of their own.
_FIRST = resources.files("juridisch.wizard").joinpath("vragen", "00-papier.toml")
PAPERS: Book = read_book({_FIRST.name: _FIRST.read_text(encoding="utf-8")})


class Script:
    """A screen and a keyboard. After the last answer the input ends, or `ending` is raised."""

    def __init__(self, typed: Iterable[str], ending: type[BaseException] = EOFError) -> None:
        self.left = list(typed)
        self.shown: list[str] = []
        self.ending = ending

    def say(self, text: str = "") -> None:
        self.shown.append(text)

    def ask(self, prompt: str) -> str:
        self.shown.append(prompt)
        if not self.left:
            raise self.ending
        return self.left.pop(0)

    @property
    def text(self) -> str:
        return "\n".join(self.shown)


def talk(
    *typed: str,
    today: date = TODAY,
    chapters: Book = PAPERS,
    store: Store | None = None,
    wanted: Path | None = None,
    adviser: bool = False,
    consent: bool = False,
) -> tuple[Session, Script]:
    """Type these answers; the conversation after the last one. Without `consent` nothing is asked about saving."""
    script = Script(typed)
    session = Session(
        script, store or Store(), today, chapters, wanted=wanted, adviser=adviser, asked_consent=not consent
    )
    if session.store.path:
        session.resume()
    with suppress(EOFError):
        session.questions()
    return session, script


def dossier(text: str = "") -> Dossier:
    """A dossier from a few lines."""
    return read_text(f"versie: 1\n{text}")


def chapter(body: str, name: str = "10-proef.toml") -> Book:
    """A book of one chapter."""
    return read_book({name: f'hoofdstuk = "Proef"\ndoel = "een proef"\n{body}'})


def question(id_: str, veld: str, more: str = "") -> str:
    """A question in the form of the data."""
    return f'\n[[vraag]]\nid = "{id_}"\nveld = "{veld}"\nu = "Vraag {id_}?"\nadviseur = "{id_}"\nwaarom = "Daarom."\n{more}\n'
