"""Dossiers in which nearly everything is known, one for each place where a case can stand, and what comes out of them.

They start from the shipped example of a summons, moved to the year in which the tests play, with every field that is
still empty filled with the example from its own description.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property

from juridisch.advice import advise
from juridisch.assessment import Assessment, assess
from juridisch.documents import kinds
from juridisch.documents.document import Document
from juridisch.documents.make import compose
from juridisch.documents.plain import to_text
from juridisch.dossier import Dossier, Field, example_text, fields, read_text, read_value
from juridisch.dossier.facts import Onbekend
from juridisch.dossier.fields import steps
from juridisch.dossier.part import Part
from juridisch.dutch import MONTHS
from juridisch.errors import JuridischError
from juridisch.settings import Settings
from juridisch.wizard.engine import Ask, turns
from juridisch.wizard.questions import Book

_SHIFT = timedelta(weeks=83)  # keeps the days of the week: 22 April 2025 becomes 24 November 2026
_DAY = re.compile(rf"\b([0-9]{{1,2}}) ({'|'.join(MONTHS)}) (20[0-9]{{2}})\b")
_MONTH = re.compile(rf"(?<![0-9] )\b({'|'.join(MONTHS)}) (202[0-9])\b")


def moved(text: str) -> str:
    """The text with its days and months moved to the time of the tests."""

    def day(match: re.Match[str]) -> str:
        new = date(int(match[3]), MONTHS.index(match[2]) + 1, int(match[1])) + _SHIFT
        return f"{new.day} {MONTHS[new.month - 1]} {new.year}"

    def month(match: re.Match[str]) -> str:
        number = int(match[2]) * 12 + MONTHS.index(match[1]) + 19
        return f"{MONTHS[number % 12]} {number // 12}"

    return _DAY.sub(day, _MONTH.sub(month, text))


def on(text: str) -> date:
    """A day of the example, moved."""
    day = read_value("roldatum", moved(text))
    assert isinstance(day, date)
    return day


def put(part: Part, path: str, value: object) -> Part:
    """The group with one value set (already of its own type), new items and groups made on the way."""
    return _put(part, steps(path), value)


def _put(part: Part, way: tuple[str | int, ...], value: object) -> Part:
    name, rest = str(way[0]), way[1:]
    if not rest:
        return part.model_copy(update={name: value})
    inner = getattr(part, name)
    if isinstance(rest[0], int):
        number = rest[0]
        model = next(f.model for f in fields(type(part)) if f.path == name)
        assert model is not None
        items = [*inner, *(model() for _ in range(number + 1 - len(inner)))]
        items[number] = _put(items[number], rest[1:], value)
        return part.model_copy(update={name: tuple(items)})
    return part.model_copy(update={name: _put(inner, rest, value)})


def typed(path: str, text: str) -> object:
    """A value as it is typed; "" for none."""
    return read_value(path, text) if text else None


def with_texts(dossier: Dossier, changes: Mapping[str, str]) -> Dossier:
    """The dossier with values as they are typed."""
    found: Part = dossier
    for path, text in changes.items():
        found = put(found, path, typed(re.sub(r"\[[0-9]+\]", "[1]", path), text))
    assert isinstance(found, Dossier)
    return found


#: What cannot be filled with an example without changing where the case stands, or what is not the tenant's to say.
_NOT_FILLED = (
    "versie", "notities", "documentdatum", "blokken.", "nieuwe_roldatum", "zitting_datum", "ontruimd_op", "vonnissen[]", "exploten[]",
    "verzoeken[]", "daad_van_bekendheid", "beslagen[]", "nieuwe_feiten[]", "eerste_papier", "eigen_teksten[]", "huurders[].bewindvoerder",
    "huurders[].postadres", "gemachtigde", "huurvoorstel", "opvang",
)  # fmt: skip


@cache
def _summons() -> Dossier:
    found = read_text(moved(example_text("dagvaarding")))
    for field in fields():
        path = field.path.replace("[]", "[1]")
        if field.kind is None or not field.example or field.path.startswith(_NOT_FILLED):
            continue
        if _at(found, path) is None:
            found = with_texts(found, {path: moved(field.example)})
    return with_texts(found, {"eerste_papier": "dagvaarding"})


def _at(dossier: Dossier, path: str) -> object:
    from juridisch.dossier import value_at

    return value_at(dossier, path)


@dataclass(frozen=True)
class Rich:
    """A full dossier and the day on which it is looked at."""

    name: str
    dossier: Dossier
    today: date


_NO_CASE = {
    "soort_procedure": "", "gerecht.naam": "", "gerecht.locatie": "", "gerecht.team": "", "roldatum": "", "roltijd": "", "zaaknummer": "",
    "heeft_gereageerd": "", "uitstel_eerder_verleend": "",
}  # fmt: skip
_JUDGED = {
    "eerste_papier": "vonnis", "heeft_gereageerd": "nee", "vonnissen[1].titelvorm": "vonnis", "vonnissen[1].datum": moved("14 mei 2025"),
    "vonnissen[1].zaaknummer": "12345678 UC EXPL 26-1", "vonnissen[1].procedure": "bodem", "vonnissen[1].uitvoerbaar_bij_voorraad": "ja",
    "vonnissen[1].uitvoerbaar_gemotiveerd": "nee", "vonnissen[1].bedrag_toegewezen": "2.500,00", "exploten[2].soort": "betekening vonnis",
    "exploten[2].datum": moved("28 mei 2025"), "exploten[2].wijze": "envelop", "nieuwe_feiten[1].soort": "medisch",
    "nieuwe_feiten[1].datum": moved("30 mei 2025"), "nieuwe_feiten[1].feit": "Ik ben ernstig ziek geworden.",
    "nieuwe_feiten[1].bewijs": "brief van de arts", "gezondheid.sinds": moved("30 mei 2025"), "voorstel.eerste_betaling": moved("1 juli 2025"),
}  # fmt: skip
_ORDER = {
    "exploten[3].soort": "bevel tot ontruiming", "exploten[3].datum": moved("2 juni 2025"), "exploten[3].wijze": "envelop",
    "exploten[3].ontruiming_datum": moved("24 juni 2025"), "exploten[3].ontruiming_tijd": "9:30", "eerste_papier": "ontruiming aangezegd",
    "opvang.gevraagd_op": moved("3 juni 2025"), "opvang.plek": "nee", "opvang.antwoord_datum": moved("5 juni 2025"),
    "opvang.antwoord": "er is geen plek", "gezondheid.toestemming": "ja", "vraag_uitstel.nieuwe_datum": moved("30 juli 2025"),
    "vraag_uitstel.antwoord_uiterlijk": moved("12 juni 2025"), "vraag_uitstel.antwoord_tijd": "12:00",
}  # fmt: skip


@cache
def cases() -> tuple[Rich, ...]:
    """One for each place, the first being the earliest."""
    summons = _summons()
    letter = with_texts(
        summons.model_copy(update={"exploten": (), "eis": type(summons.eis)(), "dagvaarding": type(summons.dagvaarding)()}),
        {**_NO_CASE, "eerste_papier": "incassobrief", "deurwaarder.kantoor": "", "deurwaarder.naam": ""},
    )  # fmt: skip
    default = with_texts(summons, {**_JUDGED, "vonnissen[1].soort": "verstek"})
    heard = with_texts(summons, {**_JUDGED, "vonnissen[1].soort": "tegenspraak", "heeft_gereageerd": "ja"})
    order = with_texts(heard, _ORDER)
    hasty = {"soort_procedure": "kort geding", "roldatum": "", "zitting_datum": moved("6 mei 2025")}
    return (
        Rich("aanmaning", letter, on("22 april 2025")),
        Rich("dagvaarding", summons, on("22 april 2025")),
        Rich("kort geding", with_texts(summons, hasty), on("22 april 2025")),
        Rich("roldatum gemist", summons, on("6 mei 2025")),
        Rich("verstekvonnis", default, on("4 juni 2025")),
        Rich("vonnis op tegenspraak", heard, on("4 juni 2025")),
        Rich("ontruiming aangezegd", order, on("6 juni 2025")),
        Rich("ontruimd", with_texts(order, {"ontruimd_op": moved("24 juni 2025")}), on("26 juni 2025")),
    )


@cache
def documents() -> tuple[Document, ...]:
    """All kinds of documents, also one that is not in the catalogue yet."""
    modules = (
        importlib.import_module(f"{kinds.__name__}.{m.name}") for m in pkgutil.iter_modules(kinds.__path__)
    )
    found = (value for module in modules for value in vars(module).values() if isinstance(value, Document))
    return tuple({document.id: document for document in found}.values())


class Outcome:
    """What the program makes of a dossier, piece by piece, so that two can be compared until the first difference."""

    def __init__(self, rich: Rich, book: Book) -> None:
        self.rich, self.book = rich, book
        self._pieces: dict[str, object] = {}

    @cached_property
    def case(self) -> Assessment:
        """The case on its day."""
        return assess(self.rich.dossier, self.rich.today)

    def piece(self, name: str) -> object:
        """One piece: the timeline, the findings, the advice, the next questions, or a document with its gaps."""
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
        return _document(next(d for d in documents() if d.id == name), self.case)

    def differs(self, other: Outcome) -> str:
        """The first piece that differs; '' when all are the same."""
        names = ("vragen", "tijdlijn", *(document.id for document in documents()), "bevindingen", "advies")
        return next((name for name in names if self.piece(name) != other.piece(name)), "")


def _document(document: Document, case: Assessment) -> object:
    """The text of a document, or why there is none; and what it still needs."""
    try:
        text = to_text(compose(document, case, Settings(), concept=True, acknowledged=True))
    except JuridischError as error:
        text = repr(error)
    return text, document.gaps(case, Settings())


def answers(field: Field, old: object) -> Iterator[object]:
    """Some answers to a question about that field, each other than the old one."""
    assert field.kind is not None
    kind = field.kind
    path = field.path.replace("[]", "[1]")
    span = re.fullmatch("een getal van ([0-9]+) tot en met ([0-9]+)", kind.name)
    texts = kind.choices or (span.groups() if span else _ANSWERS[kind.name])
    yield from (value for text in texts if (value := read_value(path, text)) != old)
    if old is not None and not isinstance(old, Onbekend):
        yield None


_ANSWERS: Mapping[str, tuple[str, ...]] = {
    "een tekst op één regel": ("Iets anders",),
    "een tekst": ("Iets heel anders.",),
    "een korte tekst": ("Iets heel anders.",),
    "een nummer of kenmerk": ("77",),
    "een datum": (
        moved("3 maart 2025"),
        moved("2 juni 2025"),
        moved("12 mei 2024"),
        moved("20 december 2025"),
    ),
    "een maand": (moved("maart 2025"), moved("oktober 2024")),
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
