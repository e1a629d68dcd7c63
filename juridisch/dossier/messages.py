"""From pydantic's errors to problems that a person can solve, each with its line and the nearest known name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from juridisch.dossier import nodes
from juridisch.dossier.fields import fields, show_path
from juridisch.dossier.part import Part
from juridisch.dossier.private import BSN_KEY, is_bsn_key
from juridisch.dossier.readers import guess
from juridisch.dutch import show
from juridisch.errors import Problem, ProblemsError

P = TypeVar("P", bound=Part)

# The errors that are pydantic's own and not ours (`refuse`); a test fuzzes wrong shapes and finds no others.
_OWN = {
    "tuple_type": "Hier hoort een lijst. Begin elk onderdeel met een streepje (-).",
    "model_type": "Hier hoort een groep velden.",
    "too_long": "Deze lijst is te lang.",
}
_OTHER = "Deze waarde past hier niet. Vergelijk met een nieuw formulier: juridisch dossier nieuw PAD."


def problems(
    error: ValidationError, model: type[Part], root: nodes.Mapping | None = None
) -> tuple[Problem, ...]:
    """One problem for each error; `root` gives the lines."""
    found = []
    for detail in error.errors(include_url=False, include_input=False):
        loc = detail["loc"]
        line = line_of(root, loc)
        found.append(Problem(show_path(loc), (f"Regel {line}: " if line else "") + _message(detail, model)))
    return tuple(found)


def _number(message: str) -> int:
    digits = message.removeprefix("Regel ").partition(":")[0]
    return int(digits) if digits.isdigit() else 0


def _message(detail: ErrorDetails, model: type[Part]) -> str:
    if detail["type"] == "juridisch":
        return str(detail["ctx"]["message"])
    if detail["type"] == "extra_forbidden":
        return unknown(str(detail["loc"][-1]), _group(model, detail["loc"][:-1]), model)
    return _OWN.get(detail["type"], _OTHER)


def unknown(name: str, group: type[Part], model: type[Part]) -> str:
    """What to say about a name that is not a field of the group."""
    if is_bsn_key(name):
        return BSN_KEY
    lowered = name.lower()
    elsewhere = [field.path.rpartition(".")[0] for field in fields(model) if field.name == lowered]
    if elsewhere and lowered not in group.model_fields:
        place = elsewhere[0].replace("[]", "")
        hint = (
            f" Dit veld hoort onder ‘{place}’."
            if place
            else " Dit veld hoort helemaal links, buiten elke groep."
        )
    else:
        hint = guess(lowered, {known: known for known in group.model_fields})
    return f"Onbekend veld ‘{show(name)}’.{hint or ' Haal het weg, of zet de tekst bij notities.'}"


def _group(model: type[Part], loc: tuple[str | int, ...]) -> type[Part]:
    path = ".".join(step for step in loc if isinstance(step, str))
    for field in fields(model):
        if field.model is not None and field.path.replace("[]", "") == path:
            return field.model
    return model


def line_of(root: nodes.Mapping | None, loc: tuple[str | int, ...]) -> int:
    """The line in the file at which a field stands, or the group that it should be in; 0 without a file."""
    if root is None:
        return 0
    node: nodes.Node = root
    line = 0
    for step in loc:
        if isinstance(node, nodes.Mapping) and isinstance(step, str) and step in node.entries:
            line, node = node.entries[step].key.line, node.entries[step].value
        elif isinstance(node, nodes.Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            line = node.line
        else:
            break
    return line


def refuse_all(name: str, found: tuple[Problem, ...]) -> ProblemsError:
    """The error that carries everything that is wrong with a file."""
    found = tuple(sorted(found, key=lambda problem: _number(problem.message)))
    count = len(found)
    what = "staat 1 ding dat niet klopt" if count == 1 else f"staan {count} dingen die niet kloppen"
    return ProblemsError(f"In ‘{name}’ {what}.", found, "Verbeter het in het bestand en probeer het opnieuw.")


def validate(
    model: type[P], data: Mapping[str, object], root: nodes.Mapping | None = None
) -> tuple[P | None, tuple[Problem, ...]]:
    """The model from raw text, or None with all problems."""
    try:
        return model.model_validate(data), ()
    except ValidationError as error:
        return None, problems(error, model, root)
