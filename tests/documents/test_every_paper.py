"""What holds for every kind of paper, each made from the dossier that shows it. A new kind joins by itself."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import docx
import pypdf
import pytest

from juridisch.documents.blocks import Table
from juridisch.documents.catalogue import DOCUMENTS
from juridisch.documents.html import to_html
from juridisch.documents.lint import lint_html
from juridisch.documents.pdf import to_pdf
from juridisch.documents.plain import to_text
from juridisch.documents.source import TEMPLATES
from juridisch.documents.word import to_docx
from tests.documents.briefpapier.make import AFTER, BEFORE, letterhead
from tests.documents.clean_text import leftovers
from tests.documents.helpers import office_texts, squeezed, struct_text
from tests.documents.papers import DOSSIERS, paper, paper_docx, paper_pdf, papers
from tests.documents.pdf_checks import check_pdf

#: Papers that may be longer than the two pages of a letter.
LONG = {"verweer", "moratorium", "moratorium-gegevensblad", "renvooi", "aanbiedingsblad"}


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_its_example_shows_it(kind: str) -> None:
    made = paper(kind).letter
    assert not made.gaps or made.banner.startswith("CONCEPT")
    assert made.title
    assert made.body


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_nothing_is_left_behind_in_its_text(kind: str) -> None:
    assert leftovers(to_text(paper(kind).letter)) == []


def test_no_line_of_a_template_runs_into_the_next() -> None:
    """The engine takes the end of a line right behind a tag: text there needs an empty line, or a tag that trims."""
    stuck = []
    for path in sorted(TEMPLATES.rglob("*.md")):
        rows = path.read_text(encoding="utf-8").splitlines()
        for number, (row, below) in enumerate(pairwise(rows), 1):
            text = re.sub(r"\{%.*?%\}", "", row).strip()
            if text and row.endswith("%}") and below.strip() and not below.startswith("{%-"):
                stuck.append(f"{path.name}:{number}")
    assert stuck == []


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_its_pdf_is_accessible(kind: str) -> None:
    assert check_pdf(paper_pdf(kind)) == []


@pytest.mark.parametrize("kind", sorted(set(DOCUMENTS) - LONG))
def test_a_letter_takes_two_pages_at_most(kind: str) -> None:
    letter = replace(paper(kind).letter, cover_sheets=())
    assert len(pypdf.PdfReader(io.BytesIO(to_pdf(to_html(letter)))).pages) <= 2


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_its_word_file_opens(kind: str) -> None:
    document = docx.Document(io.BytesIO(paper_docx(kind)))
    assert document.core_properties.title
    assert all(paragraph.text.strip() for paragraph in document.paragraphs)


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_every_paper_that_a_dossier_gives_is_clean(dossier: str) -> None:
    found = {made.document.id: leftovers(to_text(made.letter)) for made in papers(dossier)}
    assert {kind: left for kind, left in found.items() if left} == {}
    assert [problem for made in papers(dossier) for problem in lint_html(to_html(made.letter))] == []
    assert len(found) > 1


@pytest.fixture(scope="module")
def as_office_reads(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The text that LibreOffice reads in the Word file of every kind, in one run: starting it takes the time."""
    folder = tmp_path_factory.mktemp("kantoor")
    return office_texts({kind: paper_docx(kind) for kind in DOCUMENTS}, folder)


def test_word_and_pdf_say_the_same(as_office_reads: dict[str, str], tmp_path: Path) -> None:
    for kind, read in as_office_reads.items():
        pdf = "\n".join(struct_text(paper_pdf(kind), tmp_path))
        assert squeezed(read, "word") == squeezed(pdf, "pdf"), kind
    assert set(as_office_reads) == set(DOCUMENTS)


def test_word_and_plain_text_say_the_same(tmp_path: Path) -> None:
    # Tables apart: in plain text each cell comes with its heading. test_plain looks at those.
    letters = {kind: paper(kind).letter for kind in DOCUMENTS}
    letters = {
        kind: replace(made, body=tuple(block for block in made.body if not isinstance(block, Table)))
        for kind, made in letters.items()
    }
    for kind, read in office_texts({kind: to_docx(made) for kind, made in letters.items()}, tmp_path).items():
        assert squeezed(read, "word") == squeezed(to_text(letters[kind]), "plain"), kind


# --- house style: a letterhead that looks different in everything --------------------------------------------


@pytest.fixture(scope="module")
def house_style(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("huisstijl") / "raadslieden.docx"
    path.write_bytes(letterhead())
    return path


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_it_stands_on_another_letterhead(kind: str, house_style: Path) -> None:
    made = docx.Document(io.BytesIO(to_docx(paper(kind).letter, house_style)))
    ours = docx.Document(io.BytesIO(paper_docx(kind)))
    texts = [paragraph.text for paragraph in made.paragraphs]
    assert texts == [BEFORE, *(paragraph.text for paragraph in ours.paragraphs), AFTER]
    assert len(made.tables) == 1 + len(ours.tables)
    (section,) = made.sections
    assert "Sociaal Raadslieden Voorbeeld" in section.header.tables[0].cell(0, 1).text
    assert any("image" in relation.reltype for relation in section.header.part.rels.values())
