"""A copy of a dossier without names, addresses and numbers, to ask a colleague for advice.

What is kept is a short list of kinds (dates, amounts, yes and no, choices) and of texts that are never about a person. Whatever
is not on the list is left out, so that a new field cannot leak by being forgotten.
"""

from __future__ import annotations

import io
from typing import Any, NamedTuple

from ruamel.yaml import YAML

from juridisch.dossier.facts import Kind, Onbekend
from juridisch.dossier.fields import Field, children
from juridisch.dossier.file import to_text
from juridisch.dossier.model import Dossier
from juridisch.dossier.part import Part

_HEAD = """\
# Geanonimiseerd dossier: zonder namen, adressen, nummers en vrije tekst.
# Lees het na voordat u het deelt. De datums en bedragen zijn echt; samen kunnen zij nog iets verraden.
"""

#: Kinds of fact that say nothing about who somebody is.
_KEPT_KINDS = frozenset(
    {
        "een datum",
        "een maand",
        "een tijd",
        "een bedrag",
        "ja, nee of onbekend",
        "een termijn",
        "een percentage",
        "een getal",
    }
)
#: Texts that come from a letter or lease, or that name a kind of thing.
_KEPT_TEXTS = frozenset(
    {
        "versie", "verhuurder.rechtsvorm", "bedingen.artikel", "bedingen.tekst", "brief14.termijn_tekst", "beslagen.soort",
        "inkomens.soort", "toeslagen.soort", "vaste_lasten.soort",
    }
)  # fmt: skip
#: Own words: that something was written may matter to a finding, what was written may tell who wrote it.
_PROSE = frozenset({"een tekst", "een korte tekst"})
_OMITTED = "(weggelaten)"
_LEFT_OUT = frozenset({"huurders.geboortedatum"})
#: What stands in the place of a name, so that findings and letters still can be made.
_INSTEAD = {
    "huurders.voorletters": "H.", "huurders.achternaam": "Huurder", "huurders.bewindvoerder.naam": "de bewindvoerder",
    "verhuurder.naam": "de verhuurder", "incassant.naam": "de incassant", "deurwaarder.naam": "de deurwaarder",
    "deurwaarder.kantoor": "het deurwaarderskantoor", "gerecht.naam": "de rechtbank", "shv.organisatie": "de schuldhulp",
    "schulden.schuldeiser": "een schuldeiser", "beslagen.schuldeiser": "een schuldeiser",
    "gemachtigde.naam": "de gemachtigde", "kinderen.initialen": "K.",
}  # fmt: skip


class Anonymous(NamedTuple):
    """The copy, and how many facts were left out of it."""

    text: str
    left_out: int


def anonymous(dossier: Dossier) -> Anonymous:
    """The dossier as a new text, without what can tell who it is about."""
    counter = [0]
    data = _group(dossier, Dossier, "", counter)
    stream = io.StringIO()
    writer = YAML()
    writer.width = 100
    writer.allow_unicode = True
    writer.dump(data, stream)
    return Anonymous(_HEAD + stream.getvalue(), counter[0])


def _group(part: Part, model: type[Part], prefix: str, counter: list[int]) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    for field in children(model):
        value = getattr(part, field.name)
        path = f"{prefix}{field.name}"
        if field.model is not None:
            inner = _inner(value, field, path, counter)
        elif value is None:
            inner = None
        else:
            inner = _fact(value, field.kind, path, counter)
        if inner not in (None, {}, []):
            kept[field.name] = inner
    return kept


def _inner(value: object, field: Field, path: str, counter: list[int]) -> object:
    if field.model is None:
        return None
    if field.many and isinstance(value, tuple):
        return [kept for item in value if (kept := _group(item, field.model, f"{path}.", counter))]
    return _group(value, field.model, f"{path}.", counter) if isinstance(value, Part) else {}


def _fact(value: object, kind: Kind | None, path: str, counter: list[int]) -> str | None:
    if isinstance(value, Onbekend):
        return str(value)
    if path in _INSTEAD:
        counter[0] += 1
        return _INSTEAD[path]
    safe = kind is not None and (
        kind.name in _KEPT_KINDS or bool(kind.choices) or kind.name.startswith("een getal")
    )
    if path in _LEFT_OUT or not (safe or path in _KEPT_TEXTS):
        counter[0] += 1
        told = (kind is not None and kind.name in _PROSE) or path.endswith(".bewijs")
        return _OMITTED if told else None
    return to_text(value)
