"""Dossiers in which nearly everything is known, one for each place where a case can stand, with turns that it can take.

They start from the shipped example of a summons, moved to the year in which the tests play, with every field that is still
empty filled with the example from its own description. What differs from case to case is data: `zaken.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from juridisch.assessment import assess
from juridisch.dossier import Dossier, example_text, fields, read_text, read_value, value_at
from juridisch.dossier.fields import steps
from juridisch.dossier.part import Part
from juridisch.dutch import MONTHS
from juridisch.wizard.places import bare

_DATA: dict[str, list[dict[str, Any]]] = tomllib.loads(
    (Path(__file__).parent / "zaken.toml").read_text(encoding="utf-8")
)
_SHIFT = timedelta(weeks=83)  # keeps the days of the week: 22 April 2025 becomes 24 November 2026
_DAY = re.compile(rf"\b([0-9]{{1,2}}) ({'|'.join(MONTHS)}) (20[0-9]{{2}})\b")
_MONTH = re.compile(rf"(?<![0-9] )\b({'|'.join(MONTHS)}) (202[0-9])\b")
#: What cannot be filled with an example without changing where the case stands, or what opens another road (a turn does that).
_NOT_FILLED = (
    "versie", "notities", "documentdatum", "blokken.", "nieuwe_roldatum", "zitting_datum", "ontruimd_op", "vonnissen[]",
    "exploten[]", "verzoeken[]", "daad_van_bekendheid", "beslagen[]", "nieuwe_feiten[]", "eerste_papier", "eigen_teksten[]",
    "huurders[].bewindvoerder", "huurders[].postadres", "gemachtigde", "huurvoorstel", "opvang",
)  # fmt: skip


@dataclass(frozen=True)
class Rich:
    """A full dossier and the day on which it is looked at."""

    name: str
    dossier: Dossier
    today: date
    turn: str = ""
    about: tuple[str, ...] = ()  # questions that matter only in this turn


def moved(text: str) -> str:
    """The text with its days and months moved to the time of the tests."""

    def day(match: re.Match[str]) -> str:
        new = date(int(match[3]), MONTHS.index(match[2]) + 1, int(match[1])) + _SHIFT
        return f"{new.day} {MONTHS[new.month - 1]} {new.year}"

    def month(match: re.Match[str]) -> str:
        number = int(match[2]) * 12 + MONTHS.index(match[1]) + 19
        return f"{MONTHS[number % 12]} {number // 12}"

    return _DAY.sub(day, _MONTH.sub(month, text))


def typed(path: str, text: str) -> object:
    """A value as it is typed; None for no text."""
    return read_value(bare(path), text) if text else None


def put(dossier: Dossier, path: str, value: object) -> Dossier:
    """The dossier with one value set (already of its own type), new items made on the way. Nothing is checked."""
    changed = _put(dossier, steps(path), value)
    assert isinstance(changed, Dossier)
    return changed


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


def with_texts(dossier: Dossier, changes: Mapping[str, str], without: Iterable[str] = ()) -> Dossier:
    """The dossier with values as they are typed, and without whole groups or lists."""
    empty = Dossier()
    dossier = dossier.model_copy(update={name: getattr(empty, name) for name in without})
    for path, text in changes.items():
        dossier = put(dossier, path, typed(path, text))
    return dossier


@cache
def _summons() -> Dossier:
    found = read_text(moved(example_text("dagvaarding")))
    for field in fields():
        path = field.path.replace("[]", "[1]")
        if field.kind is None or not field.example or field.path.startswith(_NOT_FILLED):
            continue
        if value_at(found, path) is None:
            found = with_texts(found, {path: moved(field.example)})
    return with_texts(found, {"eerste_papier": "dagvaarding", "incassant.eerste_aanmaning": "5 oktober 2026"})


@cache
def cases() -> tuple[Rich, ...]:
    """One for each place."""
    found = {"": _summons()}
    for case in _DATA["zaak"]:
        base = found[case.get("van", "")]
        found[case["naam"]] = with_texts(base, case.get("velden", {}), case.get("zonder", ()))
    return tuple(Rich(case["naam"], found[case["naam"]], _day(case["dag"])) for case in _DATA["zaak"])


def _day(text: str) -> date:
    day = read_value("roldatum", text)
    assert isinstance(day, date)
    return day


@cache
def worlds(name: str) -> tuple[Rich, ...]:
    """A case and the turns that it can take without leaving its place."""
    rich = next(case for case in cases() if case.name == name)
    stage = assess(rich.dossier, rich.today).stage
    found = [rich]
    for turn in _DATA["wending"]:
        dossier = with_texts(rich.dossier, turn["velden"], turn.get("zonder", ()))
        if assess(dossier, rich.today).stage is stage:
            found.append(Rich(name, dossier, rich.today, turn["naam"], tuple(turn.get("voor", ()))))
    return tuple(found)
