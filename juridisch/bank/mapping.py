"""Which column holds what, and how a user changes that; the words that banks use in cells."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, fields

from juridisch.dutch import show
from juridisch.errors import InputError


@dataclass(frozen=True)
class Mapping:
    """Which column (from 0) holds what; None where no column does. The names are those that a user types.

    `richting` is Af/Bij or Debet/Credit, `munt` the currency. The description may be spread over more columns.
    """

    datum: int | None = None
    bedrag: int | None = None
    richting: int | None = None
    tegenrekening: int | None = None
    naam: int | None = None
    omschrijving: tuple[int, ...] = ()
    munt: int | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        """What a payment cannot do without and no column is known for."""
        return tuple(name for name in ("datum", "bedrag") if getattr(self, name) is None)

    def with_columns(self, role: str, columns: Sequence[int]) -> Mapping:
        """The same with other columns for one role; none takes the role away."""
        value = tuple(columns) if role == "omschrijving" else next(iter(columns), None)
        return Mapping(**{field.name: getattr(self, field.name) for field in fields(self)} | {role: value})

    def completed(self, other: Mapping) -> Mapping:
        """The same, with from another mapping what this one lacks; a column that has a role is no description too."""
        own = {field.name: getattr(self, field.name) for field in fields(self)}
        if not self.omschrijving:
            own["omschrijving"] = tuple(n for n in other.omschrijving if n not in own.values())
        return Mapping(**{n: getattr(other, n) if value is None else value for n, value in own.items()})


ROLES = tuple(field.name for field in fields(Mapping))

_DIRECTIONS = {
    "af": -1, "bij": 1, "debet": -1, "credit": 1, "debit": -1, "d": -1, "c": 1,
}  # fmt: skip
_IBAN = re.compile(r"[A-Z]{2}[0-9]{2} ?(?:[A-Z0-9]{4} ?){2,7}[A-Z0-9]{0,4}")


def key(text: str) -> str:
    """A heading without what does not matter: capitals, accents, signs.

    >>> key("Naam / Omschrijving"), key("Bedrag (EUR)")
    ('naam omschrijving', 'bedrag eur')
    """
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^a-z0-9]", " ", bare.lower()).split())


def direction(text: str) -> int | None:
    """-1 for money that left the account, 1 for money that came in, None if the word is not known."""
    return _DIRECTIONS.get(text.strip().lower())


def is_iban(text: str) -> bool:
    """Whether a cell has the form of an IBAN; the check digits are not looked at."""
    return bool(_IBAN.fullmatch(text.strip().upper()))


_HOW = "Schrijf bijvoorbeeld datum=1,bedrag=7 of datum=Boekdatum. Het nummer is dat van de kolom, vanaf 1."


def override(mapping: Mapping, header: Sequence[str], width: int, text: str) -> Mapping:
    """The mapping with what a user typed: `datum=1,bedrag=7,omschrijving=8+9,richting=geen`.

    A column is a number from 1 or the name above it. Raises InputError for an unknown word or column.
    """
    for piece in filter(str.strip, text.split(",")):
        name, sign, value = (part.strip() for part in piece.partition("="))
        role = name.lower()
        if not sign or role not in ROLES:
            raise InputError(f"‘{show(piece)}’ wijst geen kolom aan.", _HOW, f"Kies uit: {', '.join(ROLES)}.")
        columns = (
            () if value.lower() == "geen" else tuple(_column(v, header, width) for v in value.split("+"))
        )
        if role != "omschrijving" and len(columns) > 1:
            raise InputError(f"‘{role}’ kan maar één kolom zijn (gelezen: ‘{show(piece)}’).", _HOW)
        mapping = mapping.with_columns(role, columns)
    return mapping


def _column(value: str, header: Sequence[str], width: int) -> int:
    keys = [key(name) for name in header]
    if re.fullmatch("[0-9]{1,3}", value.strip()) and 1 <= int(value) <= width:
        return int(value) - 1
    if (wanted := key(value)) and wanted in keys:
        return keys.index(wanted)
    names = f" Namen: {', '.join(show(name) for name in header if name)}." if header else ""
    raise InputError(
        f"Kolom ‘{show(value)}’ bestaat niet.", f"Dit bestand heeft {width} kolommen.{names}", _HOW
    )
