"""What a fact can be: not asked (None), asked but not known (`onbekend`), or a value read strictly from text.

Everything in the file arrives as text, as typed; a `Kind` reads it with the readers of `juridisch.dutch` and
knows how the same value looks to an editor (JSON Schema) and to the wizard (choices).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, NoReturn, TypeVar, Union

from pydantic_core import PydanticCustomError, core_schema

from juridisch import dutch
from juridisch.dossier import readers
from juridisch.dossier.private import BSN_VALUE, has_bsn
from juridisch.dossier.syntax import hidden_character
from juridisch.errors import InputError
from juridisch.law import Term

T = TypeVar("T")


class Onbekend(Enum):
    """The answer "weet ik niet". It is neither true nor false, so using it as a condition is an error."""

    ONBEKEND = "onbekend"

    def __str__(self) -> str:
        return self.value

    def __bool__(self) -> NoReturn:
        raise TypeError("onbekend is neither true nor false: compare with `is True`, or use known()")


ONBEKEND = Onbekend.ONBEKEND

#: A fact of type T in its three states.
Fact = Union[T, Onbekend, None]  # noqa: UP007  (an alias with a type variable)


def known(fact: Fact[T]) -> T | None:
    """The value, or None when it was not asked or is not known."""
    return None if isinstance(fact, Onbekend) else fact


def refuse(message: str) -> PydanticCustomError:
    """The error by which a validator tells a person, in Dutch, what is wrong with a value."""
    return PydanticCustomError("juridisch", "{message}", {"message": message})


@dataclass(frozen=True)
class Kind:
    """How one kind of fact is read; stands in `Annotated` beside the type of the value."""

    name: str  # "een datum": what people should type
    read: Callable[[str], object]
    schema: Mapping[str, Any] = field(default_factory=lambda: {"type": "string"}, hash=False)
    instances: tuple[type, ...] = ()  # values that code may pass as they are
    choices: tuple[str, ...] = ()
    number: bool = False  # meant for numbers, so a number like a BSN is not suspect

    def __get_pydantic_core_schema__(self, _source: object, _handler: object) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(self.validate)

    def validate(self, value: object) -> object:
        """The value of this kind, ONBEKEND or None; raises the pydantic error with a Dutch message."""
        if value is None or isinstance(value, Onbekend):
            return value
        if isinstance(value, self.instances) and not isinstance(value, datetime):
            return value
        if isinstance(value, list | tuple):
            raise refuse(f"Hier hoort {self.name}, geen lijst. Haal het streepje of de haken weg.")
        if not isinstance(value, str):
            raise refuse(f"Hier hoort {self.name}, geen groep velden.")
        text = value.strip()
        if not text:
            return None
        if text.lower() == "onbekend":
            return ONBEKEND
        if bad := hidden_character(text):
            raise refuse(
                f"In deze waarde zit {bad}. Typ de waarde opnieuw; plakken neemt het teken weer mee."
            )
        if not self.number and has_bsn(text):
            raise refuse(BSN_VALUE)
        try:
            return self.read(text)
        except InputError as error:
            message = BSN_VALUE if has_bsn(text) else " ".join((error.message, *error.hints))
            raise refuse(message) from None


def whole(low: int, high: int) -> Kind:
    """A whole number from low to high."""
    schema = {"type": "integer", "minimum": low, "maximum": high}
    return Kind(
        f"een getal van {low} tot en met {high}", readers.whole(low, high), schema, (int,), number=True
    )


def choice(options: tuple[str, ...]) -> Kind:
    """One of a few words."""
    return Kind("een keuze uit de lijst", readers.one_of(options), {"enum": list(options)}, choices=options)


_DATE = r"^([0-9]{1,2}-[0-9]{1,2}-[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2} +[A-Za-z]+\.? +[0-9]{4})$"
_AMOUNT = r"^(€ ?)?([1-9][0-9]{0,2}(\.[0-9]{3})+(,([0-9]{1,2}|-))?|[0-9]+([,.]([0-9]{1,2}|-))?)$"
_NUMBERISH = {"type": ["string", "number"]}  # an editor reads 12 as a number; for us it is text

Text = Annotated[str | Onbekend | None, Kind("een tekst op één regel", readers.line(200))]
Prose = Annotated[str | Onbekend | None, Kind("een tekst", readers.prose(2_000))]
ShortProse = Annotated[str | Onbekend | None, Kind("een korte tekst", readers.prose(400))]
LongProse = Annotated[str | Onbekend | None, Kind("een tekst", readers.prose(8_000))]
Notes = Annotated[str | Onbekend | None, Kind("een tekst", readers.prose(50_000))]
Prefix = Annotated[
    str | Onbekend | None, Kind("een tekst op één regel", lambda text: readers.line(40)(text).lower())
]
Code = Annotated[
    str | Onbekend | None, Kind("een nummer of kenmerk", readers.line(60), _NUMBERISH, number=True)
]
ShortCode = Annotated[
    str | Onbekend | None, Kind("een nummer of kenmerk", readers.line(40), _NUMBERISH, number=True)
]
Day = Annotated[
    date | Onbekend | None,
    Kind("een datum", dutch.read_date, {"type": "string", "pattern": _DATE}, (date,)),
]
_MONTH = r"^([A-Za-z]+\.? +[0-9]{4}|[0-9]{1,2}-[0-9]{4}|[0-9]{4}-[0-9]{2}|1 +[A-Za-z]+ +[0-9]{4})$"
Month = Annotated[
    date | Onbekend | None,
    Kind("een maand", readers.read_month, {"type": "string", "pattern": _MONTH}, (date,)),
]
Clock = Annotated[
    time | Onbekend | None,
    Kind(
        "een tijd",
        readers.read_clock,
        {"type": "string", "pattern": "^[0-9]{1,2}[:.][0-9]{2}( ?uur)?$"},
        (time,),
    ),
]
Amount = Annotated[
    Decimal | Onbekend | None,
    Kind(
        "een bedrag",
        dutch.read_amount,
        {"anyOf": [{"type": "number", "minimum": 0}, {"type": "string", "pattern": _AMOUNT}]},
        (Decimal,),
        number=True,
    ),
]
Percent = Annotated[
    Decimal | Onbekend | None,
    Kind("een percentage", readers.number(100, "percentage", "%"), _NUMBERISH, (Decimal,), number=True),
]
Number = Annotated[
    Decimal | Onbekend | None,
    Kind("een getal", readers.number(100, "getal"), _NUMBERISH, (Decimal,), number=True),
]
Initials = Annotated[
    str | Onbekend | None,
    Kind(
        "initialen",
        readers.matching(
            r"(?:[A-Z]\.[ -]?){1,6}|[A-Z]{1,3}",
            "initialen",
            "Schrijf alleen de eerste letters, zoals A.V. Een volledige naam van een kind hoort hier niet.",
            lambda text: text.upper() if "." in text else text,
        ),
    ),
]
YesNo = Annotated[
    bool | Onbekend | None,
    Kind("ja, nee of onbekend", readers.read_yes_no, {"enum": ["ja", "nee"]}, (bool,), ("ja", "nee")),
]
Length = Annotated[Term | Onbekend | None, Kind("een termijn", dutch.read_term, instances=(Term,))]
Phone = Annotated[
    str | Onbekend | None, Kind("een telefoonnummer", readers.read_phone, _NUMBERISH, number=True)
]
Email = Annotated[
    str | Onbekend | None,
    Kind(
        "een e-mailadres",
        readers.matching(
            r"[^@\s,;<>]{1,64}@[^@\s,;<>]+\.[^@\s,;<>.]{2,}",
            "e-mailadres",
            "Schrijf één adres, zoals naam@example.nl.",
            str.lower,
        ),
    ),
]
Postcode = Annotated[str | Onbekend | None, Kind("een postcode", readers.read_postcode)]
Iban = Annotated[str | Onbekend | None, Kind("een rekeningnummer (IBAN)", readers.read_iban, number=True)]
Kvk = Annotated[
    str | Onbekend | None,
    Kind(
        "een KvK-nummer",
        readers.matching(
            "[0-9]{8}", "KvK-nummer", "Een KvK-nummer heeft acht cijfers.", lambda t: re.sub("[ .]", "", t)
        ),
        _NUMBERISH,
        number=True,
    ),
]
