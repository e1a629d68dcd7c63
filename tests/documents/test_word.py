"""The letter as a Word file that people go on working in."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.oxml.ns import qn
from lxml import etree

from juridisch.documents.word import to_docx
from tests.documents.helpers import (
    HOSTILE,
    changed,
    covered,
    facts,
    from_source,
    hostile,
    letter,
    office_text,
    part,
    with_gap,
)

if TYPE_CHECKING:
    from pathlib import Path

    from juridisch.documents.blocks import Letter


def opened(made: Letter) -> Any:
    return docx.Document(io.BytesIO(to_docx(made)))


def styled(made: Letter) -> list[tuple[str, str]]:
    return [(paragraph.style.name, paragraph.text) for paragraph in opened(made).paragraphs]


def test_real_styles_carry_the_layout() -> None:
    found = styled(letter())
    assert found[:5] == [
        ("Brief Afzender", "Sanne de Vries\nKanaalstraat 12 bis\n3531 CJ  Utrecht\nTelefoon 06 12 34 56 77"),
        ("Brief Adres", "Stichting Wonen\nPostbus 1234\n3500 BA  Utrecht"),
        ("Brief Datum", "Utrecht, 25 november 2026"),
        ("Brief Betreft", "Betreft:\tUw aanmaning van 12 november 2026, woning Kanaalstraat 12 bis"),
        ("Brief Kenmerk", "Uw kenmerk:\tINC-2026-0341"),
    ]
    assert {style for style, _ in found} == {
        "Brief Afzender", "Brief Adres", "Brief Datum", "Brief Betreft", "Brief Kenmerk", "Brief Aanhef", "Brief Tekst",
        "Heading 2", "Heading 3", "List Bullet", "List Number", "Brief Slot", "Brief Ondertekening", "Brief Bijlagen",
        "Brief Ontvangst",
    }  # fmt: skip
    assert [text for style, text in found if style.startswith("Heading")] == [
        "Wat ik heb betaald", "Wat ik betwist", "Wat ik u voorstel", "Schuldhulp",
    ]  # fmt: skip


def test_the_subject_is_the_first_heading_for_screen_readers() -> None:
    element = opened(letter()).styles["Brief Betreft"].element
    assert element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}").get(qn("w:val")) == "0"


def test_a_court_draft_has_a_title(tmp_path: Path) -> None:
    made = from_source(tmp_path, '---\nbetreft: Conclusie\nbetreft_label: ""\n---\ntekst')
    assert styled(made) == [("Heading 1", "Conclusie"), ("Brief Tekst", "tekst")]


def test_cover_sheets_begin_a_page_and_stand_in_the_outline(tmp_path: Path) -> None:
    document = opened(covered(tmp_path))
    sheets = [(p.style.name, p.text) for p in document.paragraphs if p.paragraph_format.page_break_before]
    assert sheets == [("Brief Voorblad", f"Productie {number}") for number in (1, 2, 3)]
    level = document.styles["Brief Voorblad"].element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
    assert level.get(qn("w:val")) == "1"
    assert document.paragraphs[-1].text == "Brief"
    assert document.paragraphs[-1].style.name == "Brief Voorbladtitel"


def test_a_letterhead_from_before_cover_sheets_still_makes_them(tmp_path: Path) -> None:
    older = tmp_path / "papier.docx"
    older.write_bytes(
        changed("word/styles.xml", ('"Brief Voorblad"', '"Iets"'), ('"Brief Voorbladtitel"', '"Anders"'))
    )
    document = docx.Document(io.BytesIO(to_docx(covered(tmp_path), older)))
    sheets = [p for p in document.paragraphs if p.paragraph_format.page_break_before]
    assert [(p.style and p.style.name, p.text) for p in sheets] == [
        ("Heading 2", f"Productie {number}") for number in (1, 2, 3)
    ]
    assert {p.alignment for p in (*sheets, document.paragraphs[-1])} == {WD_ALIGN_PARAGRAPH.CENTER}


def test_no_empty_paragraphs() -> None:
    assert all(text.strip() for _, text in styled(letter()))


def test_each_numbered_list_begins_anew() -> None:
    document = opened(letter())
    lists: dict[str, list[str]] = {}
    for paragraph in document.paragraphs:
        if paragraph.style.name == "List Number":
            number = paragraph._p.pPr.numPr.numId.val
            lists.setdefault(number, []).append(paragraph.text)
    assert [len(items) for items in lists.values()] == [3, 3, 2]
    numbering = document.part.numbering_part.element
    for number in lists:
        (definition,) = [num for num in numbering.num_lst if num.numId == number]
        assert definition.find(f"{qn('w:lvlOverride')}/{qn('w:startOverride')}").get(qn("w:val")) == "1"


def test_every_list_number_is_defined_and_kinds_stand_before_lists() -> None:
    document = opened(letter())
    numbering = document.part.numbering_part.element
    tags = [child.tag for child in numbering]
    assert tags == sorted(tags, key=lambda tag: tag != qn("w:abstractNum"))
    kinds = [kind.get(qn("w:abstractNumId")) for kind in numbering.findall(qn("w:abstractNum"))]
    numbers = [num.numId for num in numbering.num_lst]
    assert len(set(kinds)) == len(kinds)
    assert len(set(numbers)) == len(numbers)
    assert {str(num.abstractNumId.val) for num in numbering.num_lst} <= set(kinds)
    used = {p._p.pPr.numPr.numId.val for p in document.paragraphs if p._p.pPr.numPr is not None}
    assert used <= set(numbers)


def test_lists_as_libreoffice_numbers_them(tmp_path: Path) -> None:
    made = from_source(
        tmp_path,
        "---\nbetreft: P\nnummering: doorlopend\n---\n1. een\n   1. onder\n   1. onder\n1. twee\n\n"
        "## Kop\n\n1. drie\n   1. nieuw\n",
    )
    lines = [line.split() for line in office_text(to_docx(made), tmp_path).splitlines()]
    numbered = [line for line in lines if line and line[0].endswith(".")]
    assert numbered == [
        ["1.", "een"],
        ["a.", "onder"],
        ["b.", "onder"],
        ["2.", "twee"],
        ["3.", "drie"],
        ["a.", "nieuw"],
    ]


def test_the_header_row_repeats_and_rows_do_not_split() -> None:
    (table,) = opened(letter()).tables
    marks = [
        [row._tr.trPr.find(qn(tag)) is not None for tag in ("w:tblHeader", "w:cantSplit")]
        for row in table.rows
    ]
    assert marks == [[True, True], [False, True], [False, True], [False, True]]
    assert table.style.name == "Brief Tabel"
    assert [cell.text for cell in table.rows[0].cells] == ["Maand", "Huur", "Betaald", "Opmerking"]
    assert table.rows[1].cells[1].paragraphs[0].alignment == WD_ALIGN_PARAGRAPH.RIGHT


def keeps(made: Letter) -> dict[str, bool]:
    document = opened(made)
    found = {}
    for paragraph in document.paragraphs:
        own, style = (
            paragraph.paragraph_format.keep_with_next,
            paragraph.style.paragraph_format.keep_with_next,
        )
        found[paragraph.text] = bool(own if own is not None else style)
    return found


def test_what_belongs_together_stays_together() -> None:
    found = keeps(letter())
    for text in (
        "Wat ik betwist", "Met vriendelijke groet,", "Bijlagen:", "Wilt u mij het volgende sturen?",
        "Volgens mijn administratie is dit de stand van de huur over de afgelopen maanden:",
    ):  # fmt: skip
        assert found[text], text
    (last,) = [keep for text, keep in found.items() if text.startswith("Ik hoor graag")]
    assert last
    assert found["Sanne de Vries\nHuurder"]  # the enclosures take along who signs
    assert found["Betaalbewijzen van Sanne de Vries"]  # and take the receipt along


def test_a_short_table_stays_on_one_page_and_a_long_one_may_go_on() -> None:
    def kept(rows: int) -> list[bool]:
        months = [{"maand": "x", "huur": 1, "betaald": 1, "opmerking": ""}] * rows
        (table,) = opened(letter(facts(maanden=months))).tables
        return [bool(row.cells[0].paragraphs[0].paragraph_format.keep_with_next) for row in table.rows]

    assert kept(3) == [True, True, True, False]
    assert kept(12) == [True] * 12 + [False]
    assert kept(13) == [True] + [False] * 13


def test_everybody_who_signs_has_a_line_of_his_own(tmp_path: Path) -> None:
    made = from_source(tmp_path, "---\nbetreft: P\nondertekening: [[a], [b]]\n---\nx")
    lines = {p.text: p._p.pPr.xpath("w:pBdr/w:top") for p in opened(made).paragraphs}
    assert lines["a"]
    assert lines["b"]
    assert not lines["x"]
    ends = [p.paragraph_format.right_indent for p in opened(made).paragraphs if p.text in ("a", "b")]
    assert len(set(ends)) == 2  # Word gives paragraphs with the same ends one line together


def test_without_enclosures_the_signature_takes_the_receipt_along(tmp_path: Path) -> None:
    made = from_source(tmp_path, "---\nbetreft: P\nondertekening: [a]\n---\nx", footer="f")
    assert keeps(made)["a"]


def test_a_list_before_the_closing_takes_it_along(tmp_path: Path) -> None:
    made = from_source(tmp_path, "---\nbetreft: P\nslot: Hoogachtend,\n---\n- a\n- b\n  1. c\n  1. d\n")
    assert keeps(made) == {
        "Betreft:\tP": True,
        "a": False,
        "b": True,
        "c": False,
        "d": True,
        "Hoogachtend,": True,
    }


def test_properties() -> None:
    properties = opened(letter(hostile())).core_properties
    assert properties.title == f"Reactie op uw aanmaning van 12 november 2026 – {HOSTILE}"
    assert properties.author == properties.last_modified_by == HOSTILE
    assert properties.language == "nl-NL"
    assert properties.created == properties.modified == datetime(2026, 11, 25, 12, tzinfo=UTC)


def test_the_properties_are_those_of_the_letter_not_of_the_letterhead(tmp_path: Path) -> None:
    letterhead = tmp_path / "papier.docx"
    extra = "<cp:keywords>geheim</cp:keywords><dc:description>x</dc:description><dc:subject>y</dc:subject></cp:core"
    letterhead.write_bytes(
        changed("docProps/core.xml", ("nl-NL", "en-US"), ("Briefpapier", "Oud"), ("</cp:core", extra))
    )
    made = docx.Document(io.BytesIO(to_docx(letter(), letterhead))).core_properties
    ours = opened(letter()).core_properties
    names = [name for name in dir(ours) if not name.startswith("_") and name not in ("part", "element")]
    assert {name: getattr(made, name) for name in names} == {name: getattr(ours, name) for name in names}
    assert made.language == "nl-NL"
    assert made.keywords == ""


def test_a_very_long_title() -> None:
    values = facts()
    tenant = values["huurder"]
    assert isinstance(tenant, dict)
    assert len(opened(letter(facts(huurder={**tenant, "naam": "x" * 500}))).core_properties.title) == 255


@pytest.mark.parametrize(
    "before", ['w:val="nl-NL"', '<w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/>']
)
def test_the_language_is_dutch_whatever_the_letterhead_says(before: str, tmp_path: Path) -> None:
    foreign = tmp_path / "papier.docx"
    after = 'w:val="en-US"' if before.startswith("w") else ""
    foreign.write_bytes(changed("word/styles.xml", (before, after)))
    for made in (to_docx(letter()), to_docx(letter(), foreign)):
        languages = etree.fromstring(part(made, "word/styles.xml").encode()).iter(qn("w:lang"))
        assert [language.get(qn("w:val")) for language in languages] == ["nl-NL"]


def test_gaps_stand_out() -> None:
    document = opened(with_gap())
    runs = [run for paragraph in document.paragraphs for run in paragraph.runs if "NOG INVULLEN" in run.text]
    assert [run.text for run in runs].count("[NOG INVULLEN: zaaknummer]") == 2
    assert all(run.bold and run.font.highlight_color == WD_COLOR_INDEX.YELLOW for run in runs)
    assert document.paragraphs[0].text == "CONCEPT – nog niet versturen: 2 gegevens ontbreken"
    assert document.paragraphs[0].style.name == "Brief Concept"


@pytest.mark.parametrize(
    "value",
    [HOSTILE, "{_{ 7*7 }_}", "{_% if x %_}", "</w:t></w:r></w:p><w:p>", "a & b < c > d \"e\" 'f'", "&#95;",
     "{{p brief }}", "]]>", "  twee  spaties  ", "_" * 30, "{%p x %}", "\\a", "{_{_{_%_%_}_}"],
)  # fmt: skip
def test_what_people_type_comes_out_as_typed(value: str) -> None:
    document = opened(letter(hostile(value)))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[0].startswith(f"{value}\n{value}\n")
    assert texts[1].startswith(f"{value}\n")
    assert f"Ons kenmerk:\t{value}" in texts
    assert value in texts
    assert f"Betaalbewijzen van {value}".strip() in [text.strip() for text in texts]
    (table,) = document.tables
    assert [cell.text for cell in table.rows[1].cells] == [value, "€\u00a01,00", "€\u00a02,00", value]
    assert document.core_properties.title.endswith(" ".join(value.split()))


def test_a_line_break_is_one_in_word() -> None:
    document = opened(letter(facts(toelichting="a\nb")))
    (paragraph,) = [paragraph for paragraph in document.paragraphs if paragraph.text == "a\nb"]
    assert len(paragraph._p.findall(f".//{qn('w:br')}")) == 1


def test_every_part_is_sound_xml_without_template_code() -> None:
    with zipfile.ZipFile(io.BytesIO(to_docx(with_gap()))) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            etree.fromstring(archive.read(name))
        assert "{{" not in archive.read("word/document.xml").decode()


def test_the_order_of_properties_is_that_of_the_standard() -> None:
    # Word refuses or ignores what stands out of order, LibreOffice does not mind.
    names = (
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "pBdr", "tabs", "spacing", "ind", "jc",
        "outlineLvl",
    )  # fmt: skip
    order = [qn(f"w:{name}") for name in names]
    made = to_docx(with_gap())
    for name in ("word/document.xml", "word/styles.xml"):
        for properties in etree.fromstring(part(made, name).encode()).iter(qn("w:pPr")):
            tags = [child.tag for child in properties]
            assert set(tags) <= set(order)
            assert tags == sorted(set(tags), key=order.index)


def test_the_file_is_slim() -> None:
    assert len(to_docx(letter())) < 15_000
