"""What may stand in a letter, character by character; and facts made into values that templates can trust.

Word, PDF and XML each lose or hide other characters (a lone surrogate cuts off the rest of a Word letter
without an error), so they are refused once, at the door, with the name of the field.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from juridisch.documents.gap import FIRST_MARK, LAST_MARK, Gap
from juridisch.dutch import show
from juridisch.errors import InputError

#: What a template sees.
Fact: TypeAlias = "str | int | bool | date | Decimal | Gap | list[Fact] | dict[str, Fact] | None"

MAX_LENGTH = 20_000  # a page holds some 3,000; far above this, layout takes quadratic time
_MAX_DEPTH = 20

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufffe\uffff"
    f"{FIRST_MARK}-{LAST_MARK}]"
)
_LINE_ENDS = re.compile("\r\n|[\u2028\u2029]")


def clean(text: str, field: str) -> str:
    """The text as letters hold it: line ends as newlines, tabs as spaces.

    Raises InputError naming the character.
    """
    if len(text) > MAX_LENGTH:
        raise InputError(
            f"De tekst bij ‘{show(field)}’ is te lang: {len(text)} tekens.",
            f"Maak de tekst korter dan {MAX_LENGTH} tekens, of voeg hem als bijlage toe.",
        )
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    if bad := _FORBIDDEN.search(text):
        around = text[max(0, bad.start() - 20) : bad.start() + 20]
        raise InputError(
            f"Bij ‘{show(field)}’ staat een teken dat niet in een brief kan: {name(bad[0])}.",
            f"Het staat in ‘{show(around)}’. Typ dit stukje opnieuw.",
        )
    return text


def name(character: str) -> str:
    """What people can look for: the code of a character, with a word for what it is."""
    point = ord(character)
    code = f"U+{point:04X}"
    if 0xD800 <= point <= 0xDFFF:
        return f"{code} (een half teken, vaak door een verkeerde tekencodering)"
    if point in range(0x202A, 0x202F) or point in range(0x2066, 0x206A):
        return f"{code} (een onzichtbaar teken dat de leesrichting omkeert)"
    if unicodedata.category(character) == "Cc":
        return f"{code} (een onzichtbaar besturingsteken)"
    if not character.isprintable():
        return f"{code} (een teken zonder vaste betekenis)"
    return f"‘{character}’ ({code})"


def facts_of(values: Mapping[str, object]) -> dict[str, Fact]:
    """Copy facts into exact built-in types, each text checked.

    Exact types, because a subclass of str may call itself safe markup. Anything else than text, numbers,
    dates, gaps, lists and mappings is a TypeError: the sandbox cannot vouch for the methods of other objects.
    """
    return {str.__str__(key): _fact(value, key, 0) for key, value in values.items()}


def _fact(value: object, field: str, depth: int) -> Fact:
    if depth > _MAX_DEPTH:
        raise TypeError(f"fact {field!r} is nested too deeply")
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return clean(str.__str__(value), field)
    if isinstance(value, Gap):
        return value.cleaned(lambda text: clean(text, field))
    if isinstance(value, int):
        return int(value)
    if isinstance(value, date | Decimal):
        return value
    if isinstance(value, Mapping):
        return {
            clean(f"{key}", field): _fact(item, f"{field}.{key}", depth + 1) for key, item in value.items()
        }
    if isinstance(value, list | tuple):
        return [_fact(item, f"{field}[{number}]", depth + 1) for number, item in enumerate(value, 1)]
    raise TypeError(f"fact {field!r} is a {type(value).__name__}, which a letter cannot hold")
