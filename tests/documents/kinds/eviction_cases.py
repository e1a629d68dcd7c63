"""What the tests of the papers against an eviction share: cases from files, papers made of them, and what none may hold."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from juridisch.assessment import Assessment, assess
from juridisch.documents.blocks import Letter, plain, texts
from juridisch.documents.document import Document
from juridisch.documents.html import to_html
from juridisch.documents.make import compose
from juridisch.documents.pdf import to_pdf
from juridisch.documents.plain import to_text
from juridisch.documents.word import to_docx
from juridisch.dossier import example_text, read_text
from juridisch.settings import Settings
from tests.documents.helpers import office_text, squeezed, struct_text
from tests.documents.pdf_checks import check_pdf

DOSSIERS = Path(__file__).parents[2] / "dossiers"
#: Each dossier with the day on which it plays.
DAYS = {
    "ontruiming-aangezegd": date(2025, 11, 26),
    "moratorium-partners": date(2026, 11, 10),
    "moratorium-bewind": date(2026, 5, 4),
    "ontruiming-gronden": date(2026, 11, 24),
    "ontruiming-kort-geding": date(2026, 5, 4),
}


def case(name: str, *changes: tuple[str, str], today: date | None = None) -> Assessment:
    """A dossier with a few texts changed, seen on its own day or another."""
    path = DOSSIERS / f"{name}.yaml"
    text = path.read_text(encoding="utf-8") if path.exists() else example_text(name)
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return assess(read_text(text), today or DAYS[name])


def paper(document: Document, found: Assessment, *, concept: bool = False) -> Letter:
    """The paper for that case, past the verstek trap."""
    return compose(document, found, Settings(), concept=concept, acknowledged=True)


def text(document: Document, found: Assessment) -> str:
    """The paper for that case as plain text."""
    return to_text(paper(document, found))


def unclean(written: str) -> list[str]:
    """Traces of what was left out or not filled in; two spaces may stand only after a postcode."""
    body = re.sub(r"(\d{4} [A-Z]{2})  ", r"\1 ", written)
    body = re.sub(r"^ +", "", body, flags=re.MULTILINE)
    traces = r"None|[{}]|NOG INVULLEN|  |\( | \)|\(\)| [,.;:]|\.\.|,\.|\ben en\b|\b(?:en|of|van|tot) [.,;]"
    return re.findall(traces, body)


def admissions(written: str) -> list[str]:
    """Sentences with ‘erken…’ that do not deny it."""
    sentences = re.split(r"(?<=[.?!])\s+", written)
    return [s for s in sentences if re.search(r"\berken", s) and not re.search(r"\b(niet|niets|geen)\b", s)]


def lengths(made: Letter) -> list[int]:
    """The words of each sentence in the body; a date, an amount, an article and a citation each count as one."""
    found = []
    for part in texts(made.body):
        words = re.sub(r"(\w+dag )?\d{1,2} [a-z]+ \d{4}( om \d+\.\d\d uur)?", "dag", plain(part))
        words = re.sub(r"\([^)]*\)|€\s[\d.,]+|, zaaknummer [\w -]+?(?=\.)", "", words)
        found += [
            len(sentence.split()) for sentence in re.split(r"(?<=[.?!:])\s+", words) if sentence.strip()
        ]
    return found


def same_in_word_and_pdf(made: Letter, folder: Path) -> bool:
    """Whether LibreOffice reads in the Word file what the PDF says, and the PDF is accessible."""
    pdf = to_pdf(to_html(made))
    assert check_pdf(pdf) == []
    word = squeezed(office_text(to_docx(made), folder), "word")
    return word == squeezed("\n".join(struct_text(pdf, folder)), "pdf")
