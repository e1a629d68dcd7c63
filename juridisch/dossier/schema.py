"""The JSON Schema of a dossier, with which an editor completes field names and shows what belongs where."""

from __future__ import annotations

from typing import Any

from juridisch.dossier.fields import Field, children
from juridisch.dossier.model import Dossier
from juridisch.dossier.part import MOST_ITEMS, Part

_EMPTY = {"type": "null"}  # `roldatum:` with nothing behind it
_UNKNOWN = {"const": "onbekend"}


def schema(model: type[Part] = Dossier, title: str = "Dossier van juridisch") -> dict[str, Any]:
    """JSON Schema, draft 2020-12. Values are as an editor reads them from YAML: text, numbers or nothing."""
    definitions: dict[str, Any] = {}
    root = _group(model, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "description": "Eén zaak. Leeg betekent: niet gevraagd; ‘onbekend’ betekent: gevraagd, maar niet bekend.",
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


def _group(model: type[Part], definitions: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {field.name: _property(field, definitions) for field in children(model)},
    }


def _property(field: Field, definitions: dict[str, Any]) -> dict[str, Any]:
    about: dict[str, Any] = {"title": field.title, "description": _description(field)}
    if field.model is None:
        form: dict[str, Any] = dict(field.kind.schema) if field.kind else {}
        if field.example:
            about["examples"] = [field.example]
        if "enum" in form:  # one list, so that editors offer all of it
            return {**about, "enum": [*form["enum"], "onbekend", None]}
        return {**about, "anyOf": [form, _UNKNOWN, _EMPTY]}
    name = field.model.__name__.lower()
    if name not in definitions:
        definitions[name] = {}  # claims the name, should a group ever hold itself
        definitions[name] = _group(field.model, definitions)
    reference = {"$ref": f"#/$defs/{name}"}
    if field.many:
        about["examples"] = [[{}]]
        items = {"anyOf": [reference, _EMPTY]}
        return {**about, "anyOf": [{"type": "array", "items": items, "maxItems": MOST_ITEMS}, _EMPTY]}
    return {**about, "examples": [{}], "anyOf": [reference, _EMPTY]}


def _description(field: Field) -> str:
    return f"{field.description} Dit {field.where}." if field.where else field.description
