"""The questions as data: chapters in `vragen/NN-naam.toml`, read and checked as a whole.

Within a chapter the order in the file is the order in which is asked. A mistake in the data is a mistake of ours: it raises
`QuestionsError` with the file and the id, and never reaches a user.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from juridisch.dossier import Field, find, read_value
from juridisch.errors import InputError
from juridisch.wizard.conditions import Condition, ConditionError, parse
from juridisch.wizard.places import bare, check_path

_TABLE = re.compile(r"^\[\[(vraag|lijst|mijlpaal)\]\]", re.MULTILINE)
SHOWS = ("termijn", "advies", "brief", "tekst")


_MOVE = re.compile(r"van (?P<path>\S+)")


def moved_from(value: str) -> str:
    """The path in "van roldatum": what stands there goes to the field that `zet` names; '' for a value itself."""
    match = _MOVE.fullmatch(value)
    return match["path"] if match else ""


class QuestionsError(Exception):
    """The data of the wizard cannot be right."""


@dataclass(frozen=True)
class Question:
    """One question.

    `veld` is where the answer belongs; without it the question only steers: `zet` says what each choice puts elsewhere.
    `geen` is the answer that there is no such thing ("Er is geen beslag"); it leaves the field as it is. An answer that leaves
    no trace in the dossier is asked for again in a later conversation only with `elke_keer`. `bij_wijziging` is asked when the
    answer changes and what was said about the old one no longer applies ({oud} is the old answer). `uitleg` tells of each choice
    how to know it. With `onbekend_is_leeg` not knowing leaves the field empty: "unknown" there would say that the thing exists.
    """

    id: str
    veld: str
    u: str
    adviseur: str
    waarom: str
    waar: str = ""
    voorbeeld: str = ""
    weet_niet: bool = False
    als: tuple[Condition, ...] = ()
    keuzes: tuple[tuple[str, str], ...] = ()  # value, label
    zet: Mapping[str, Mapping[str, str]] | None = None
    geen: str = ""
    elke_keer: bool = False
    bij_wijziging: str = ""
    uitleg: tuple[tuple[str, str], ...] = ()  # label, text
    onbekend_is_leeg: bool = False
    field: Field | None = None

    @property
    def yes_no(self) -> bool:
        """Whether it is answered with ja or nee."""
        return [value for value, _ in self.keuzes] == ["ja", "nee"]


@dataclass(frozen=True)
class ItemList:
    """Questions that are asked for each of several things: children, payments."""

    id: str
    pad: str
    u_begin: str
    u_meer: str
    adviseur: str
    waarom: str
    vragen: tuple[Question, ...]
    als: tuple[Condition, ...] = ()
    elke_keer: bool = False


@dataclass(frozen=True)
class Milestone:
    """Where something useful is shown before the questions go on."""

    id: str
    toon: str
    tekst: str
    als: tuple[Condition, ...] = ()


Step = Question | ItemList | Milestone


@dataclass(frozen=True)
class Chapter:
    """The questions of one file, and what they unlock."""

    id: str
    hoofdstuk: str
    doel: str
    stappen: tuple[Step, ...]

    @property
    def questions(self) -> Iterator[Question]:
        """All questions, also those within lists."""
        for step in self.stappen:
            if isinstance(step, Question):
                yield step
            elif isinstance(step, ItemList):
                yield from step.vragen


Book = tuple[Chapter, ...]


@cache
def book() -> Book:
    """All chapters that come with the program, in the order of their file names."""
    folder = resources.files("juridisch.wizard").joinpath("vragen")
    files = sorted(
        (file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name
    )
    return read_book({file.name: file.read_text(encoding="utf-8") for file in files})


def read_book(texts: Mapping[str, str]) -> Book:
    """Chapters from their texts by file name. Raises QuestionsError."""
    chapters = tuple(read_chapter(name, text) for name, text in texts.items())
    seen: set[str] = set()
    for chapter in chapters:
        for step in chapter.stappen:
            inner = [f"{step.id}.{q.id}" for q in step.vragen] if isinstance(step, ItemList) else []
            for name in (step.id, *inner):
                if name in seen:
                    raise QuestionsError(f"{chapter.id}: the id ‘{name}’ occurs twice")
                seen.add(name)
    return chapters


def read_chapter(name: str, text: str) -> Chapter:
    """One chapter from its text. Raises QuestionsError."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise QuestionsError(f"{name}: {error}") from None
    table = _Table(name, "", data)
    # TOML keeps the tables of one name together; the order among the names only stands in the text.
    rest = {kind: iter(table.many(kind)) for kind in ("vraag", "lijst", "mijlpaal")}
    order = [match[1] for match in _TABLE.finditer(text)]
    steps = tuple(
        _READERS[kind](_Table(name, "", item)) for kind in order for item in [next(rest[kind], None)] if item
    )
    if len(steps) != sum(len(data.get(kind, ())) for kind in rest) or len(steps) != len(order):
        raise QuestionsError(f"{name}: write [[vraag]], [[lijst]] and [[mijlpaal]] at the start of a line")
    chapter = Chapter(name.removesuffix(".toml"), table.text("hoofdstuk"), table.text("doel"), steps)
    table.done()
    return chapter


class _Table:
    """A table of TOML that knows where it stands, and which of its keys were used."""

    def __init__(self, file: str, id_: str, data: Mapping[str, Any]) -> None:
        self.file, self.data = file, dict(data)
        self.id = id_ or str(data.get("id", ""))

    def fail(self, why: object) -> QuestionsError:
        return QuestionsError(f"{self.file}{f', ‘{self.id}’' if self.id else ''}: {why}")

    def take(self, key: str, kind: type, default: Any) -> Any:
        value = self.data.pop(key, default)
        if value is None or not isinstance(value, kind):
            raise self.fail(f"‘{key}’ is missing or is no {kind.__name__}")
        return value

    def text(self, key: str, default: str | None = None) -> str:
        return " ".join(str(self.take(key, str, default)).split())

    def flag(self, key: str) -> bool:
        return bool(self.take(key, bool, False))

    def many(self, key: str) -> list[dict[str, Any]]:
        return list(self.take(key, list, []))

    def conditions(self, group: str = "") -> tuple[Condition, ...]:
        try:
            return tuple(parse(text, group) for text in self.take("als", list, []))
        except ConditionError as error:
            raise self.fail(error) from None

    def done(self) -> None:
        if self.data:
            raise self.fail(f"unknown: {', '.join(self.data)}")


def _question(table: _Table, group: str = "") -> Question:
    veld, keuzes = table.text("veld", ""), table.take("keuzes", dict, {})
    zet: dict[str, dict[str, str]] = table.take("zet", dict, {})
    path = f"{group}[1].{veld}" if group else veld
    field = _field(table, path) if veld else None
    allowed = field.kind.choices if field is not None and field.kind is not None else ()
    if field is None and not zet:
        raise table.fail("a question without a field must put something somewhere (zet)")
    if field is None and not keuzes:
        keuzes = {"ja": "Ja", "nee": "Nee"}
    if field is not None and (wrong := [value for value in keuzes if value not in allowed]):
        raise table.fail(f"‘{veld}’ has no choice {', '.join(wrong)}; it has {', '.join(allowed)}")
    labels = tuple((value, str(label)) for value, label in keuzes.items()) or tuple(
        (value, value[:1].upper() + value[1:]) for value in allowed
    )
    for choice, changes in zet.items():
        if choice not in dict(labels):
            raise table.fail(f"‘zet’ names the choice ‘{choice}’, which is not offered")
        for target, value in changes.items():
            if source := moved_from(value):
                _field(table, target), _field(table, source)
            else:
                _reads(table, target, value)
    told = table.take("uitleg", dict, {})
    if unknown := [value for value in told if value not in dict(labels)]:
        raise table.fail(f"‘uitleg’ names the choice ‘{unknown[0]}’, which is not offered")
    uitleg = tuple((label, " ".join(str(told[value]).split())) for value, label in labels if value in told)
    question = Question(
        table.text("id"), veld, table.text("u"), table.text("adviseur"), table.text("waarom"),
        waar=table.text("waar", ""), voorbeeld=table.text("voorbeeld", ""), weet_niet=table.flag("weet_niet"),
        als=table.conditions(group), keuzes=labels, zet=zet or None, geen=table.text("geen", ""),
        elke_keer=table.flag("elke_keer"), bij_wijziging=table.text("bij_wijziging", ""), uitleg=uitleg,
        onbekend_is_leeg=table.flag("onbekend_is_leeg"), field=field,
    )  # fmt: skip
    if question.voorbeeld and not labels:
        _reads(table, path, question.voorbeeld)
    table.done()
    return question


def _field(table: _Table, path: str) -> Field:
    try:
        check_path(path)
        field = find(bare(path))
    except InputError as error:
        raise table.fail(error.message) from None
    if field.kind is None:
        raise table.fail(f"‘{path}’ is a group, not a field")
    return field


def _reads(table: _Table, path: str, value: str) -> None:
    try:
        check_path(path)
        read_value(bare(path), value)
    except InputError as error:
        raise table.fail(f"{path} = {value}: {error.message}") from None


def _list(table: _Table) -> ItemList:
    pad, title = table.text("pad"), table.text("adviseur", "")
    try:
        field = find(pad)
    except InputError as error:
        raise table.fail(error.message) from None
    if not field.many:
        raise table.fail(f"‘{pad}’ is no list")
    inner = tuple(
        _question(_Table(table.file, f"{table.id}.{q.get('id')}", q), pad) for q in table.many("vraag")
    )
    if not inner or any(not question.veld for question in inner):
        raise table.fail("a list needs questions, each with a field")
    found = ItemList(
        table.text("id"), pad, table.text("u_begin"), table.text("u_meer"), title or field.title, table.text("waarom", ""),
        inner, table.conditions(), table.flag("elke_keer"),
    )  # fmt: skip
    table.done()
    return found


def _milestone(table: _Table) -> Milestone:
    found = Milestone(
        table.text("id"), table.text("toon"), str(table.take("tekst", str, "")).strip(), table.conditions()
    )
    if found.toon not in SHOWS:
        raise table.fail(f"‘toon’ is one of {', '.join(SHOWS)}")
    if found.toon == "tekst" and not found.tekst:
        raise table.fail("‘tekst’ is missing")
    table.done()
    return found


_READERS: dict[str, Any] = {"vraag": _question, "lijst": _list, "mijlpaal": _milestone}
