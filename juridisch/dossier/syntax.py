"""What can be wrong with the text of a YAML file, in Dutch: characters that cannot be, and errors of form."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from juridisch.errors import InputError

if TYPE_CHECKING:
    from ruamel.yaml.error import MarkedYAMLError

_HIDDEN = frozenset(
    "\u00ad\u061c\u200b\u200e\u200f\u2060\ufeff"
)  # invisible, and only ever there by accident

_NAMES = {
    "Cc": "een stuurteken",
    "Cf": "een onzichtbaar teken",
    "Cs": "een half teken",
    "Co": "een teken zonder vaste betekenis",
    "Cn": "een teken dat niet bestaat",
    "Zl": "een onzichtbaar regeleinde",
    "Zp": "een onzichtbaar regeleinde",
}


def hidden_character(text: str) -> str:
    """The first character that may not be in a dossier, in words, or nothing.

    Refused are controls, lone surrogates, private use, what can turn the direction of text, and what is invisible.
    """
    for char in text:
        category = unicodedata.category(char)
        if category not in _NAMES or char in "\n\r\t":
            continue
        # Joiners (U+200C, U+200D) are letters' business in some languages, and other formats are rare but harmless.
        if (
            category == "Cf"
            and char not in _HIDDEN
            and not "\u202a" <= char <= "\u202e"
            and not ("\u2066" <= char <= "\u2069")
        ):
            continue
        return f"{_NAMES[category]} (U+{ord(char):04X})"
    return ""


def check_characters(text: str, name: str) -> None:
    """Raise InputError with the line of the first character that may not be in the file."""
    if text.isascii() and text.replace("\n", "").replace("\r", "").replace("\t", "").isprintable():
        return
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), start=1):
        if bad := hidden_character(line):
            raise InputError(
                f"‘{name}’, regel {number}: hier staat {bad}.",
                "Typ deze regel opnieuw; plakken neemt het teken weer mee.",
            )


# A part of ruamel's message (its words for a kind of error) → what is wrong, what to do.
_KINDS = (
    (
        "found character '\\t'",
        "hier staat een tab",
        "Gebruik spaties in plaats van tabs, ook om te laten inspringen.",
    ),
    (
        "mapping values are not allowed",
        "er staat een dubbele punt op een plek waar die niet kan",
        "Zet een waarde met een dubbele punt tussen aanhalingstekens, en laat de regels evenver inspringen.",
    ),
    (
        "could not find expected ':'",
        "de dubbele punt na de naam van een veld ontbreekt",
        "Schrijf elk veld als ‘naam: waarde’.",
    ),
    (
        "found unexpected end of stream",
        "een aanhalingsteken wordt geopend maar niet gesloten",
        "Zet hetzelfde aanhalingsteken ook achter de waarde.",
    ),
    (
        "found unexpected document separator",
        "een aanhalingsteken wordt geopend maar niet gesloten",
        "Zet hetzelfde aanhalingsteken ook achter de waarde.",
    ),
    (
        "escape",
        "er staat een backslash (\\) tussen dubbele aanhalingstekens",
        "Gebruik enkele aanhalingstekens (') om de waarde.",
    ),
    (
        "sequence entries are not allowed",
        "er staat een streepje op een plek waar dat niet kan",
        "Zet het streepje aan het begin van een nieuwe regel, of zet de waarde tussen aanhalingstekens.",
    ),
    (
        "expected ',' or",
        "een haak ([ of {) wordt geopend maar niet gesloten",
        "Zet de hele waarde tussen aanhalingstekens als de haak bij de tekst hoort; sluit anders de haak.",
    ),
    (
        "that cannot start any token",
        "een waarde begint met een teken dat in YAML iets anders betekent, zoals @, % of `",
        "Zet de waarde tussen aanhalingstekens.",
    ),
    (
        "expected <block end>",
        "de inspringing klopt niet, of er staat tekst achter een aanhalingsteken",
        "Laat velden die bij elkaar horen evenver inspringen en sluit aanhalingstekens pas aan het eind van de waarde.",
    ),
    (
        "<document start>",
        "de inspringing klopt niet",
        "Laat velden die bij elkaar horen evenver inspringen; de bovenste velden beginnen helemaal links.",
    ),
    (
        "alphabetic or numeric",
        "een waarde begint met & of *",
        "Zet de waarde tussen aanhalingstekens.",
    ),
)
_ANY = (
    "de regel is niet te lezen",
    "Schrijf elk veld als ‘naam: waarde’. Zet een waarde met bijzondere tekens tussen aanhalingstekens.",
)


def explain(error: MarkedYAMLError, text: str, name: str) -> InputError:
    """The Dutch message for an error of the YAML parser: its kind and its line, not its (English) words."""
    mark = error.problem_mark or error.context_mark
    quote = (
        error.context_mark if "quoted scalar" in (error.context or "") else None
    )  # where the quote was opened
    line = (quote or mark).line + 1 if mark else 1
    rows = text.splitlines()
    if line > len(rows) > 0:
        line = len(rows)
    said = error.problem or ""
    what, how = next(((what, how) for part, what, how in _KINDS if part in said), _ANY)
    if rows and rows[line - 1][: len(rows[line - 1]) - len(rows[line - 1].lstrip())].count("\t"):
        what, how = _KINDS[0][1:]
    return InputError(f"‘{name}’, regel {line} of vlak erboven: {what}.", how)
