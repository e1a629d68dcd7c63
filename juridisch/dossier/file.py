"""Reading a dossier from its file and saving answers in it, without touching what else stands there."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from juridisch import dutch
from juridisch.dossier import nodes
from juridisch.dossier.edit import set_value
from juridisch.dossier.fields import read_value, steps
from juridisch.dossier.messages import refuse_all, validate
from juridisch.dossier.model import VERSION, Dossier
from juridisch.dossier.part import Part
from juridisch.errors import CannotError, InputError, Problem
from juridisch.files import write_files

MAX_BYTES = 1_000_000
_BOM = "\ufeff"

P = TypeVar("P", bound=Part)


def read(path: Path) -> Dossier:
    """The dossier in a file.

    Raises InputError when the file cannot be read as a dossier at all, ProblemsError with everything that is wrong
    in it. Facts that are missing or contradict each other are `check`'s business.
    """
    return _read(path, Dossier)


def read_text(text: str, name: str = "het dossier") -> Dossier:
    """The dossier in a text; `name` is what messages call it."""
    return parse_as(Dossier, text, name)


def read_without(path: Path, problems: tuple[Problem, ...]) -> Dossier | None:
    """The dossier without the values that cannot be read, to look at the rest; None when too much is wrong."""
    root, _ = nodes.parse(source(path).removeprefix(_BOM), path.name)
    data = nodes.as_dict(root)
    for problem in problems:
        _drop(data, problem.field)
    return validate(Dossier, data)[0]


def _drop(data: object, path: str) -> None:
    way: list[str | int]
    try:
        *way, last = steps(path)
    except InputError:  # a name that is no field at all: it is dropped as it stands
        *way, last = list[str | int](path.split("."))
    for step in way:
        try:
            data = data[step]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            return
    if isinstance(data, dict):
        data.pop(last, None)
    elif isinstance(data, list) and isinstance(last, int) and last < len(data):
        data[last] = {}


def _read(path: Path, model: type[P]) -> P:
    return parse_as(model, source(path), path.name)


def parse_as(model: type[P], text: str, name: str) -> P:
    """Text read as any of our models, with all problems at once."""
    root, problems = nodes.parse(text.removeprefix(_BOM), name)
    _check_version(root, name)
    part, more = validate(model, nodes.as_dict(root), root)
    if problems or more or part is None:
        raise refuse_all(name, problems + more)
    return part


def _check_version(root: nodes.Mapping, name: str) -> None:
    """Refuse a file of the future before its unknown fields are called mistakes."""
    version = root.entries.get("versie")
    typed = version.value.text.strip() if version and isinstance(version.value, nodes.Scalar) else ""
    if version and typed.isascii() and typed.isdigit() and int(typed) > VERSION:
        raise InputError(
            f"‘{name}’, regel {version.key.line}: het bestand is van een nieuwere versie van juridisch.",
            "Werk juridisch bij.",
        )


def source(path: Path) -> str:
    """The text of a file, without guessing what it is written in. A byte order mark stays, to be kept."""
    name = path.name or str(path)
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise InputError(f"‘{path}’ is geen gewoon bestand.", "Geef de naam van het dossier zelf.")
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise InputError(
            f"‘{path}’ bestaat niet.",
            "Controleer de naam, of maak een formulier: juridisch dossier nieuw PAD.",
        ) from None
    except IsADirectoryError:
        raise InputError(
            f"‘{path}’ is een map, geen bestand.", "Geef de naam van het dossier zelf."
        ) from None
    except PermissionError:
        raise CannotError(f"‘{path}’ is niet te openen: u hebt daar geen leesrechten.") from None
    except (OSError, ValueError):  # ValueError: a NUL in the name
        raise CannotError(
            f"‘{path}’ is niet te lezen.", "Controleer de naam en of de schijf bereikbaar is."
        ) from None
    if len(data) > MAX_BYTES:
        raise InputError(
            f"‘{name}’ is groter dan 1 MB; dat is geen dossier.",
            "Geef het YAML-bestand van het dossier zelf.",
        )
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise InputError(
            f"‘{name}’, regel 1: dit bestand is UTF-16.", "Sla het in uw tekstverwerker op als UTF-8."
        )
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"‘{name}’, regel {line}: hier staat een teken dat geen UTF-8 is.",
            "Sla het bestand in uw tekstverwerker op als UTF-8. Een Word- of pdf-bestand is geen dossier.",
        ) from None


def update(path: Path, changes: Mapping[str, object], *, overwrite: bool = False) -> Dossier:
    """Save answers in the file and give the dossier as it now is.

    Keys are paths ("huurders[1].adres.postcode"); a value is text as a user types it, or a date, amount, time, term,
    bool or ONBEKEND; None empties the field. Comments, order and quotes stay. An answer that is already there and
    differs is only replaced with `overwrite`. Raises InputError for an unknown field or a wrong value (nothing is
    saved), ProblemsError when something else in the file is wrong (the answers are saved).
    """
    path = Path(os.path.realpath(path))  # a link stays a link
    original = source(path)
    bom = _BOM if original.startswith(_BOM) else ""
    text = original.removeprefix(_BOM)
    for name, value in changes.items():
        text = _set(text, name, to_text(value), overwrite, path.name)
    if bom + text != original:
        write_files({path: (bom + text).encode("utf-8")}, overwrite=True)
    return read(path)


def _set(text: str, name: str, value: str, overwrite: bool, filename: str) -> str:
    where = steps(name)
    try:
        read_value(name, value)
    except InputError as error:
        raise InputError(f"{name}: {error.message}", *error.hints) from None
    old = _typed(nodes.parse(text, filename)[0], where)
    if old == value:
        return text
    if old and not overwrite:
        raise InputError(f"Het veld ‘{name}’ is al ingevuld: ‘{dutch.show(old)}’.", "Er is niets gewijzigd.")
    return set_value(text, where, value)


def _typed(node: nodes.Node, where: tuple[str | int, ...]) -> str:
    for step in where:
        if isinstance(node, nodes.Mapping) and isinstance(step, str) and step in node.entries:
            node = node.entries[step].value
        elif isinstance(node, nodes.Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            return ""
    return node.text if isinstance(node, nodes.Scalar) else ""


def to_text(value: object) -> str:
    """A value as it is typed in the file."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, date):
        return dutch.write_date(value)
    if isinstance(value, time):
        return f"{value.hour}:{value.minute:02}"
    if isinstance(value, Decimal):
        return f"{value:.2f}".replace(".", ",")
    return str(value)


def create(path: Path, *, overwrite: bool = False) -> None:
    """Write a new form to fill in."""
    from juridisch.dossier.new import new_text

    write_files({path: new_text().encode("utf-8")}, overwrite=overwrite)
