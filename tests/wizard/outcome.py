"""What the program makes of a dossier, and whether that differs after another answer."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from functools import cache, cached_property

from juridisch.advice import advise
from juridisch.assessment import Assessment, assess
from juridisch.documents import kinds
from juridisch.documents.document import Document
from juridisch.documents.make import compose
from juridisch.documents.plain import to_text
from juridisch.dossier import Field, read_value
from juridisch.dossier.facts import Onbekend
from juridisch.errors import JuridischError
from juridisch.settings import Settings
from juridisch.wizard.engine import Ask, turns
from juridisch.wizard.questions import Book
from tests.wizard.rich import Rich, moved

_ANSWERS: Mapping[str, tuple[str, ...]] = {
    "een tekst op één regel": ("Iets anders",),
    "een tekst": ("Iets heel anders.",),
    "een korte tekst": ("Iets heel anders.",),
    "een nummer of kenmerk": ("77",),
    "een datum": tuple(map(moved, ("3 maart 2025", "2 juni 2025", "12 mei 2024", "20 december 2025"))),
    "een maand": tuple(map(moved, ("maart 2025", "oktober 2024"))),
    "een tijd": ("10:45",),
    "een bedrag": ("1,00", "777,00"),
    "een percentage": ("1", "50"),
    "een getal": ("3", "17"),
    "initialen": ("Q.Z.",),
    "een termijn": ("3 weken",),
    "een telefoonnummer": ("010-0000009",),
    "een e-mailadres": ("ander@example.nl",),
    "een postcode": ("9999 ZZ",),
    "een rekeningnummer (IBAN)": ("NL02 ABNA 0123 4567 89",),
    "een KvK-nummer": ("11111111",),
}


@cache
def documents() -> tuple[Document, ...]:
    """All kinds of documents, also one that is not in the catalogue yet."""
    names = (module.name for module in pkgutil.iter_modules(kinds.__path__))
    modules = [importlib.import_module(f"{kinds.__name__}.{name}") for name in names]
    found = [value for module in modules for value in vars(module).values() if isinstance(value, Document)]
    return tuple({document.id: document for document in found}.values())


class Outcome:
    """The timeline, findings, advice, next questions and documents of a dossier, each made when it is asked for."""

    def __init__(self, rich: Rich, book: Book) -> None:
        self.rich, self.book = rich, book
        self._pieces: dict[str, object] = {}

    @cached_property
    def case(self) -> Assessment:
        """The case on its day."""
        return assess(self.rich.dossier, self.rich.today)

    def piece(self, name: str) -> object:
        """One piece; a document goes by its id."""
        if name not in self._pieces:
            self._pieces[name] = self._make(name)
        return self._pieces[name]

    def _make(self, name: str) -> object:
        match name:
            case "tijdlijn":
                return repr((self.case.stage, self.case.timeline))
            case "bevindingen":
                return repr(self.case.findings)
            case "advies":
                return repr(advise(self.case))
            case "vragen":
                every = turns(self.rich.dossier, self.rich.today, frozenset(), self.book)
                return [turn.mark for turn in every if isinstance(turn, Ask)]
        return _document(next(document for document in documents() if document.id == name), self.case)

    def differs(self, other: Outcome, first: str = "") -> str:
        """The first piece that differs, looking at one before the others; '' when all are the same."""
        names = [first] if first else []
        names += ["vragen", "tijdlijn", *(document.id for document in documents()), "bevindingen", "advies"]
        return next((name for name in names if self.piece(name) != other.piece(name)), "")


def _document(document: Document, case: Assessment) -> object:
    """The text of a document, or why there is none; and what it still needs."""
    try:
        text = to_text(compose(document, case, Settings(), concept=True, acknowledged=True))
    except JuridischError as error:
        text = repr(error)
    return text, document.gaps(case, Settings())


def answers(field: Field, old: object) -> Iterator[object]:
    """Some answers to a question about that field, each other than the old one; the last is none."""
    assert field.kind is not None
    kind, path = field.kind, field.path.replace("[]", "[1]")
    span = re.fullmatch("een getal van ([0-9]+) tot en met ([0-9]+)", kind.name)
    texts = kind.choices or (span.groups() if span else _ANSWERS[kind.name])
    yield from (value for text in texts if (value := read_value(path, text)) != old)
    if old is not None and not isinstance(old, Onbekend):
        yield None
