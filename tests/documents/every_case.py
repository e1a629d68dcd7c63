"""Every dossier that the program ships and that the tests hold, on its own day, and every paper that it gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from juridisch.assessment import Assessment, assess
from juridisch.documents.catalogue import DOCUMENTS
from juridisch.documents.make import compose, facts
from juridisch.documents.plain import to_text
from juridisch.dossier import EXAMPLES, example_text, read_text
from juridisch.dossier.edit import set_value
from juridisch.dossier.fields import steps
from juridisch.dutch import read_date
from juridisch.errors import ProblemsError, RefusedError
from juridisch.settings import Settings
from tests.documents.papers import DOSSIERS, FOLDER

if TYPE_CHECKING:
    from juridisch.documents.blocks import Letter
    from juridisch.documents.document import Document

CASES = (*EXAMPLES, *DOSSIERS)
_DAY = re.compile(r"speelt op (\d{1,2} \w+ \d{4})", re.IGNORECASE)


@dataclass(frozen=True)
class Made:
    """A paper with the case it came from, and its words."""

    document: Document
    case: Assessment
    letter: Letter
    facts: dict[str, Any]
    text: str

    @property
    def sentences(self) -> list[str]:
        """Its sentences, each on one line; "art. 3" and "B.V." may cut one in two."""
        parts = re.split(r"(?<=[.?!])\s+|\n\n|\n(?=- )", self.text)
        return [" ".join(part.split()) for part in parts if part.strip()]


def source(name: str) -> str:
    """The text of the dossier."""
    return example_text(name) if name in EXAMPLES else (FOLDER / f"{name}.yaml").read_text(encoding="utf-8")


def day(name: str) -> date:
    """The day on which it plays."""
    if name in EXAMPLES:
        return EXAMPLES[name]
    found = _DAY.search(" ".join(source(name).partition("versie:")[0].replace("#", "").split()))
    assert found, f"{name}: above its first line no “Speelt op …”"
    return read_date(found[1])


@lru_cache(maxsize=512)
def case(name: str, *changes: tuple[str, str], today: date | None = None) -> Assessment:
    """The case, with a few fields changed, on its own day or another."""
    text = source(name)
    for path, value in changes:
        text = set_value(text, steps(path), value)
    return assess(read_text(text), today or day(name))


@lru_cache(maxsize=256)
def made(name: str, *changes: tuple[str, str]) -> tuple[Made, ...]:
    """Every paper of the catalogue that this dossier gives, drafts too, past the verstek trap."""
    return tuple(_papers(case(name, *changes)))


def _papers(found: Assessment) -> Iterator[Made]:
    for document in DOCUMENTS.values():
        try:
            letter = compose(document, found, Settings(), concept=True, acknowledged=True)
        except (RefusedError, ProblemsError):  # it does not fit, or facts contradict each other
            continue
        yield Made(document, found, letter, facts(document, found, Settings()), to_text(letter))
