"""Every field of the model by its path, so that the form, the editor, the wizard and the messages say the same.

A path is written as users see it: `huurders[1].adres.postcode`, the first item being 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import get_args

from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from juridisch.dossier.facts import Fact, Kind
from juridisch.dossier.model import Dossier
from juridisch.dossier.part import Part
from juridisch.dossier.readers import guess
from juridisch.errors import InputError

_STEP = re.compile(r"([A-Za-z0-9_]+)(?:\[([0-9]+)\])?")


@dataclass(frozen=True)
class Field:
    """One field: a fact (`kind`), a group or a list of groups (`model`)."""

    path: str  # without numbers: "huurders[].adres.postcode"
    name: str
    title: str
    description: str
    example: str
    where: str  # completes "Dit …": where it stands on paper; may come from the group it is in
    kind: Kind | None
    model: type[Part] | None
    many: bool


@cache
def fields(model: type[Part] = Dossier) -> tuple[Field, ...]:
    """All fields in the order of the model, each group before the fields in it."""
    return tuple(_walk(model, "", ""))


def children(model: type[Part], prefix: str = "", where: str = "") -> Iterator[Field]:
    """The fields directly in a group."""
    for name, info in model.model_fields.items():
        yield _field(name, info, prefix, where)


def _walk(model: type[Part], prefix: str, where: str) -> Iterator[Field]:
    for field in children(model, prefix, where):
        yield field
        if field.model is not None:
            yield from _walk(field.model, f"{field.path}{'[]' if field.many else ''}.", field.where)


def _field(name: str, info: FieldInfo, prefix: str, where: str) -> Field:
    kind = next((m for m in info.metadata if isinstance(m, Kind)), None)
    inner = get_args(info.annotation)
    many = kind is None and bool(inner)
    group = inner[0] if many else info.annotation
    model = group if kind is None and isinstance(group, type) and issubclass(group, Part) else None
    extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
    return Field(
        path=prefix + name,
        name=name,
        title=info.title or name.replace("_", " ").capitalize(),
        description=info.description or "",
        example=str(info.examples[0]) if info.examples else "",
        where=str(extra.get("where") or "") or where,
        kind=kind,
        model=model,
        many=many,
    )


def steps(path: str) -> tuple[str | int, ...]:
    """A path in steps, numbers from 0: ("huurders", 0, "adres", "postcode")."""
    result: list[str | int] = []
    for part in path.split("."):
        match = _STEP.fullmatch(part)
        if match is None or match[2] == "0":
            raise InputError(
                f"‘{path}’ is geen naam van een veld.", "Schrijf bijvoorbeeld huurders[1].achternaam."
            )
        result.append(match[1])
        if match[2]:
            result.append(int(match[2]) - 1)
    return tuple(result)


def show_path(loc: tuple[str | int, ...]) -> str:
    """Steps as users see them.

    >>> show_path(("huurders", 0, "adres", "postcode"))
    'huurders[1].adres.postcode'
    """
    text = ""
    for step in loc:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def find(path: str, model: type[Part] = Dossier) -> Field:
    """The field at a path, numbered or not. Raises InputError, with the nearest name, when there is none."""
    bare = re.sub(r"\[[0-9]+\]", "[]", path).removesuffix("[]")
    for field in fields(model):
        if field.path == bare:
            return field
    names = {field.path: field.path for field in fields(model)}
    raise InputError(f"Onbekend veld ‘{path}’.{guess(bare, names)}")


def read_value(path: str, text: str, model: type[Part] = Dossier) -> Fact[object]:
    """One answer, read as the file would be. Raises InputError with the Dutch reason."""
    kind = find(path, model).kind
    if kind is None:
        raise InputError(f"‘{path}’ is een groep velden en heeft zelf geen waarde.")
    try:
        return kind.validate(text)
    except PydanticCustomError as error:
        raise InputError(str((error.context or {}).get("message", ""))) from None


def value_at(part: Part, path: str) -> Fact[object]:
    """What the dossier says at a path; None also when the list has no such item."""
    value: object = part
    for step in steps(path):
        if isinstance(step, int):
            value = value[step] if isinstance(value, tuple) and step < len(value) else None
        else:
            value = getattr(value, step) if isinstance(value, Part) else None
    return value
