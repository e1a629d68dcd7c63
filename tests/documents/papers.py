"""Every kind of paper, composed once and shared by the tests: from its example, and from every dossier it fits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from juridisch.assessment import Assessment, assess
from juridisch.documents.catalogue import DOCUMENTS
from juridisch.documents.examples import example_case
from juridisch.documents.html import to_html
from juridisch.documents.make import compose, facts
from juridisch.documents.pdf import to_pdf
from juridisch.documents.word import to_docx
from juridisch.dossier import read_text
from juridisch.dutch import read_date
from juridisch.errors import ProblemsError, RefusedError
from juridisch.settings import Settings

if TYPE_CHECKING:
    from juridisch.documents.blocks import Letter
    from juridisch.documents.document import Document


@dataclass(frozen=True)
class Paper:
    """One kind of paper as its example shows it; a draft where the example lacks facts."""

    document: Document
    letter: Letter
    facts: dict[str, Any]


@lru_cache(maxsize=64)
def paper(kind: str) -> Paper:
    """The paper of the catalogue with this id, as its example shows it."""
    return _paper(DOCUMENTS[kind], example_case(DOCUMENTS[kind]))


def _paper(document: Document, case: Assessment) -> Paper:
    letter = compose(document, case, Settings(), concept=True, acknowledged=True)
    return Paper(document, letter, facts(document, case, Settings()))


@lru_cache(maxsize=64)
def paper_pdf(kind: str) -> bytes:
    """Its PDF."""
    return to_pdf(to_html(paper(kind).letter))


@lru_cache(maxsize=64)
def paper_docx(kind: str) -> bytes:
    """Its Word file on our own letterhead."""
    return to_docx(paper(kind).letter)


FOLDER = Path(__file__).parents[1] / "dossiers"
#: The dossiers of the tests; each says on which day it plays, above its first line.
DOSSIERS = tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))
_DAY = re.compile(r"speelt op (\d{1,2} \w+ \d{4})", re.IGNORECASE)


@lru_cache(maxsize=64)
def papers(name: str) -> tuple[Paper, ...]:
    """Every paper that may be made for this dossier of the tests, drafts too."""
    text = (FOLDER / f"{name}.yaml").read_text(encoding="utf-8")
    day = _DAY.search(" ".join(text.partition("versie:")[0].replace("#", "").split()))
    assert day, f"{name}: above its first line no “Speelt op …”"
    case = assess(read_text(text), read_date(day[1]))
    return tuple(_may_be_made(case))


def _may_be_made(case: Assessment) -> Iterator[Paper]:
    for document in DOCUMENTS.values():
        try:
            yield _paper(document, case)
        except (RefusedError, ProblemsError):  # it does not fit, or facts contradict each other
            continue
