"""What the tests of the defence and its cover sheet share: cases from `tests/dossiers`, and what no paper may have."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from juridisch.assessment import Assessment, assess
from juridisch.documents.blocks import Letter
from juridisch.documents.document import Document
from juridisch.documents.kinds import defence
from juridisch.documents.make import compose
from juridisch.documents.plain import to_text
from juridisch.dossier import read_text
from juridisch.settings import Settings

DOSSIERS = Path(__file__).parents[2] / "dossiers"
DAYS = {
    "verweer-betwist": date(2025, 4, 22),
    "verweer-bewind": date(2026, 11, 24),
    "verweer-kort-geding": date(2026, 11, 3),
    "verweer-gebreken": date(2026, 11, 3),
}


def source(name: str) -> str:
    """The text of a dossier."""
    return (DOSSIERS / f"{name}.yaml").read_text(encoding="utf-8")


def changed(
    name: str, *changes: tuple[str, str], drop: tuple[str, ...] = (), today: date | None = None
) -> Assessment:
    """A dossier with a few texts changed and some top-level fields gone."""
    text = source(name)
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    for key in drop:
        text = without(text, key)
    return assess(read_text(text), today or DAYS[name])


def without(text: str, key: str) -> str:
    """The text without that top-level field and what belongs to it."""
    found, count = re.subn(rf"^{re.escape(key)}:.*\n(?:(?:[ #-].*|)\n)*", "", text, flags=re.MULTILINE)
    assert count == 1, key
    return found


def paper(case: Assessment, document: Document = defence.DOCUMENT, *, concept: bool = False) -> Letter:
    """The paper for that case."""
    return compose(document, case, Settings(), concept=concept, acknowledged=True)


def text_of(case: Assessment, document: Document = defence.DOCUMENT, *, concept: bool = False) -> str:
    """Its words, checked for what no paper may have."""
    said = to_text(paper(case, document, concept=concept))
    clean(said)
    return said


def clean(said: str) -> None:
    """No left-over of a template, no double space, no lone mark or word."""
    for line in said.splitlines():
        words = re.sub(
            r"(?<=\d [A-Z]{2})  |(?<=\])  (?=\S)|(?<=\S)  (?=\[)", " ", line
        )  # two spaces between postcode and place
        words = re.sub(r"^ +", "", words)
        assert not re.search(r"None|\{\{|\{%|%\}|\}\}|Undefined|Decimal|<br|\|", words), line
        assert not re.search(r"  | [.,;:)]|\( |\(\)|,,|,\.|\.\.|;\.| ;", words), line
        assert not re.search(r"(?:^| )(?:en|of|dat|de|het|van|met|door|tot)[.,;:]?$", words), line
