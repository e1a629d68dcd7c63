"""The base of every group of fields in the dossier, and how a field is described.

Empty means absent: a group is always there (with empty fields), a list may be empty, so that no reader has to ask
first whether `dossier.gerecht` exists.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from juridisch.dossier.facts import Onbekend, refuse

T = TypeVar("T")
P = TypeVar("P", bound="Part")

MOST_ITEMS = 400  # payments of many years; more is no dossier any more


class Part(BaseModel):
    """A frozen group of fields; a name that is not in the list is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def _group(cls, value: object) -> object:
        if value is None or (isinstance(value, str) and not value.strip()):
            return {}
        if isinstance(value, Mapping | cls):
            return value
        names = ", ".join(list(cls.model_fields)[:4])
        if isinstance(value, str | Onbekend):
            raise refuse(
                f"Hier hoort een groep velden, geen tekst. Zet de velden ({names} …) ingesprongen op de regels eronder."
            )
        raise refuse(f"Hier hoort één groep velden ({names} …), geen lijst. Haal het streepje weg.")

    @property
    def leeg(self) -> bool:
        """Whether nothing in this group was asked: every field is absent."""
        return self == type(self)()


def is_blank(value: object) -> bool:
    """Whether raw data says nothing: empty text, or groups and lists of only that."""
    if isinstance(value, Mapping):
        return all(is_blank(inner) for inner in value.values())
    if isinstance(value, list | tuple):
        return all(is_blank(inner) for inner in value)
    if isinstance(value, str):
        return not value.strip()
    return value is None


def _items(value: object) -> object:
    if is_blank(value):
        return ()
    if isinstance(value, Mapping):
        raise refuse("Hier hoort een lijst. Zet een streepje (-) voor het eerste veld van elk onderdeel.")
    if not isinstance(value, list | tuple):
        raise refuse(
            "Hier hoort een lijst, geen tekst. Begin elk onderdeel op een nieuwe regel met een streepje (-)."
        )
    if len(value) > MOST_ITEMS:
        raise refuse(f"Deze lijst heeft {len(value)} onderdelen; er passen er {MOST_ITEMS}.")
    items = list(value)
    while items and is_blank(items[-1]):  # the form's empty lines; an empty item in between keeps its number
        items.pop()
    return tuple(items)


#: A list of groups. Empty groups at the end, as in the form to fill in, do not count.
Lijst = Annotated[tuple[T, ...], BeforeValidator(_items)]


def fact(description: str, example: str = "", where: str = "", title: str = "") -> Any:
    """A field for one fact, in words for the form, the editor and the wizard.

    `where` completes "Dit …": where the fact stands on paper.
    """
    return Field(
        default=None,
        title=title or None,
        description=description,
        examples=[example] if example else None,
        json_schema_extra={"where": where},
    )


def group(model: type[P], description: str, where: str = "") -> Any:
    """A field for a group of fields."""
    return Field(default_factory=model, description=description, json_schema_extra={"where": where})


def items(description: str, where: str = "") -> Any:
    """A field for a list of groups."""
    return Field(default=(), description=description, json_schema_extra={"where": where})
