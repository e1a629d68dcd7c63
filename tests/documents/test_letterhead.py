"""A letterhead of the user's own: what is wrong with it is said in one message, and nothing of it is run."""

from __future__ import annotations

import importlib.util
import io
import time
import zipfile
from pathlib import Path

import docx
import pytest

from juridisch.documents.source import TEMPLATES
from juridisch.documents.word import to_docx
from juridisch.errors import InputError
from tests.documents.helpers import changed, letter, office_docx, office_pdf, words

OURS = TEMPLATES / "letterhead.docx"
DOCUMENT = "word/document.xml"
LINE = "{{p brief }}"


def refusal(data: bytes, folder: Path, name: str = "papier.docx") -> str:
    path = folder / name
    path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        to_docx(letter(), path)
    assert f"‘{name}’" in caught.value.message
    assert caught.value.hints
    return caught.value.message


def repacked(**parts: bytes) -> bytes:
    """Our letterhead with parts added or replaced; __ in a name is a slash."""
    stream = io.BytesIO()
    with zipfile.ZipFile(OURS) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        known = {name: old.read(name) for name in old.namelist()}
        for name, data in (known | {key.replace("__", "/"): data for key, data in parts.items()}).items():
            new.writestr(name, data)
    return stream.getvalue()


def test_the_shipped_letterhead_is_what_the_script_makes() -> None:
    place = Path(__file__).parents[2] / "tools" / "letterhead.py"
    spec = importlib.util.spec_from_file_location("letterhead_script", place)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert script.build() == OURS.read_bytes()
    assert len(OURS.read_bytes()) < 10_000


def test_our_own_letterhead_passes_and_keeps_what_stands_around_the_line(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(OURS.read_bytes())
    assert to_docx(letter(), tmp_path / "a.docx") == to_docx(letter())
    around = ("<w:body>", "<w:body><w:p><w:r><w:t>Boven &amp; {onder}</w:t></w:r></w:p>")
    (tmp_path / "b.docx").write_bytes(changed(DOCUMENT, around))
    document = docx.Document(io.BytesIO(to_docx(letter(), tmp_path / "b.docx")))
    assert document.paragraphs[0].text == "Boven & {onder}"
    assert document.paragraphs[1].text.startswith("Sanne de Vries")


@pytest.mark.parametrize(
    "line",
    ["{{p brief}}", "{{p  brief  }}", "</w:t></w:r><w:r><w:t>{{p </w:t></w:r><w:r><w:t>brief }}",
     "{</w:t></w:r><w:r><w:t>{p brief }}"],
)  # fmt: skip
def test_the_line_as_word_may_store_it(line: str, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(changed(DOCUMENT, (LINE, line)))
    document = docx.Document(io.BytesIO(to_docx(letter(), tmp_path / "a.docx")))
    assert document.paragraphs[0].text.startswith("Sanne de Vries")


def test_a_letterhead_without_lists_of_its_own(tmp_path: Path) -> None:
    document = docx.Document(str(OURS))
    (relation,) = [key for key, value in document.part.rels.items() if value.reltype.endswith("/numbering")]
    document.part.drop_rel(relation)
    document.part.rels.pop(relation, None)
    for name in ("List Bullet", "List Number"):
        properties = document.styles[name].element.pPr
        properties.remove(properties.numPr)
    document.save(str(tmp_path / "a.docx"))
    made = docx.Document(io.BytesIO(to_docx(letter(), tmp_path / "a.docx")))
    assert len(made.part.numbering_part.element.num_lst) == 4


def test_a_letterhead_saved_by_libreoffice(tmp_path: Path) -> None:
    (tmp_path / "brief.docx").write_bytes(OURS.read_bytes())
    saved = tmp_path / "anders.docx"
    saved.write_bytes(office_docx(OURS.read_bytes(), tmp_path))
    data = to_docx(letter(), saved)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert len(set(archive.namelist())) == len(archive.namelist())
    made, ours = (docx.Document(io.BytesIO(one)) for one in (data, to_docx(letter())))
    assert [(p.text, p.style and p.style.name) for p in made.paragraphs] == [
        (p.text, p.style and p.style.name) for p in ours.paragraphs
    ]
    assert made.core_properties.title == ours.core_properties.title
    assert words(office_pdf(data, tmp_path), tmp_path) == words(
        office_pdf(to_docx(letter()), tmp_path), tmp_path
    )


def test_the_line_is_missing(tmp_path: Path) -> None:
    assert "de regel {{p brief }} ontbreekt" in refusal(changed(DOCUMENT, (LINE, "niets")), tmp_path)


def test_the_line_stands_there_twice(tmp_path: Path) -> None:
    assert "staat er 2 keer in" in refusal(changed(DOCUMENT, (LINE, f"{LINE} {LINE}")), tmp_path)


CELL = (
    "</w:t></w:r></w:p><w:tbl><w:tblGrid/><w:tr><w:tc><w:p><w:r><w:t>{{p brief }}</w:t></w:r></w:p></w:tc></w:tr>"
    "</w:tbl><w:p><w:r><w:t>"
)


@pytest.mark.parametrize(
    "line",
    ["{{ brief }}", "{{r brief }}", "tekst {{ brief }}", CELL],
)  # fmt: skip
def test_the_line_is_not_a_paragraph_of_its_own(line: str, tmp_path: Path) -> None:
    assert "moet een eigen alinea zijn" in refusal(changed(DOCUMENT, (LINE, line)), tmp_path)


@pytest.mark.parametrize(
    "code",
    [
        "{{ 7*7 }}", "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{% for a in range(9**9) %}x{% endfor %}",
        "{{p brief.x }}", "{{p brief|upper }}", "{{p brief ~ 1 }}", "{{p 'x'*10**9 }}", "{{p 9**9**9 }}",
        "{{p brief() }}",
        "{% include 'x' %}", "{{p brief if 1 }}", "{%p if 1 %}", "{# x #}", "{{p brief",
        "{{p " + "(" * 5000 + ")" * 5000 + " }}",
        "{{p ander }}", "{{p lipsum }}", "{% set x = 1 %}", "{{p -1 ** 99 }}",
    ],
)  # fmt: skip
@pytest.mark.parametrize("beside", [True, False])
def test_other_template_code_is_refused_unrun(code: str, beside: bool, tmp_path: Path) -> None:
    started = time.monotonic()
    line = f"{LINE}</w:t></w:r></w:p><w:p><w:r><w:t>{code}" if beside else code
    message = refusal(changed(DOCUMENT, (LINE, line)), tmp_path)
    assert "andere sjablooncode" in message
    assert time.monotonic() - started < 5


@pytest.mark.parametrize(
    ("before", "after"),
    [("<w:body>", "<w:body><!-- {{ 7*7 }} -->"), ('<w:pStyle w:val="BriefTekst"/>', '<w:pStyle w:val="{{ 7*7 }}"/>'),
     ("<w:body>", "<w:body><w:p><w:r><w:t>{</w:t></w:r><w:r><w:t>{ 7*7 }</w:t></w:r><w:r><w:t>}</w:t></w:r></w:p>"),
     ("<w:body>", "<w:body><w:p><w:r><w:t>{{&#32;7*7 }}</w:t></w:r></w:p>"),
     ("<w:body>", "<w:body><w:p><w:r><w:t>&#123;&#123; 7*7 }}</w:t></w:r></w:p>")],
)  # fmt: skip
def test_code_in_a_hidden_place_is_seen(before: str, after: str, tmp_path: Path) -> None:
    assert "andere sjablooncode" in refusal(changed(DOCUMENT, (before, after)), tmp_path)


def test_many_loose_braces_take_no_time(tmp_path: Path) -> None:
    started = time.monotonic()
    refusal(changed(DOCUMENT, (LINE, LINE + "{{ " * 1_000_000)), tmp_path)
    assert time.monotonic() - started < 20


def test_code_in_a_footer(tmp_path: Path) -> None:
    message = refusal(changed("word/footer1.xml", ("Pagina ", "{{ naam }} ")), tmp_path)
    assert "in de kop- of voettekst staat sjablooncode" in message


def test_missing_styles_are_named_all_at_once_as_word_shows_them(tmp_path: Path) -> None:
    data = changed(
        "word/styles.xml", ('w:val="Brief Tekst"', 'w:val="Iets"'), ('w:val="heading 2"', 'w:val="anders"')
    )
    message = refusal(data, tmp_path)
    assert "deze stijlen ontbreken: Brief Tekst, Kop 2 (Heading 2)." in message
    both = changed(DOCUMENT, (LINE, ""), source=data)
    assert "ontbreekt; deze stijlen ontbreken: Brief Tekst, Kop 2 (Heading 2)." in refusal(
        both, tmp_path, "b.docx"
    )
    one = changed("word/styles.xml", ('w:val="Brief Tabel"', 'w:val="Iets"'))
    assert "deze stijl ontbreekt: Brief Tabel." in refusal(one, tmp_path, "c.docx")


def test_a_style_of_the_wrong_kind(tmp_path: Path) -> None:
    kind = (
        'w:type="paragraph" w:customStyle="1" w:styleId="BriefSlot"',
        'w:type="character" w:styleId="BriefSlot"',
    )
    assert "deze stijl ontbreekt: Brief Slot." in refusal(changed("word/styles.xml", kind), tmp_path)


def test_styles_with_other_ids(tmp_path: Path) -> None:
    # Dutch Word stores its own styles under Dutch ids.
    data = changed("word/styles.xml", ('w:styleId="Heading2"', 'w:styleId="Kop2"'))
    (tmp_path / "a.docx").write_bytes(data)
    document = docx.Document(io.BytesIO(to_docx(letter(), tmp_path / "a.docx")))
    headings = [p.text for p in document.paragraphs if p.style is not None and p.style.style_id == "Kop2"]
    assert headings == ["Wat ik heb betaald", "Wat ik betwist", "Wat ik u voorstel"]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "geen heel Word-bestand"), (b"hallo", "geen heel Word-bestand"),
        (b"PK\x03\x04", "geen heel Word-bestand"),
        (b"\xd0\xcf\x11\xe0" + bytes(100), "oud Word-bestand"), (OURS.read_bytes()[:3000], "geen heel Word-bestand"),
        (repacked(**{"[Content_Types].xml": b"<Types/>"}), "geen Word-document"),
        (repacked(word__document=b"<x/>", **{"word/document.xml": b"<x"}), "geen heel Word-bestand"),
        (repacked(**{"_rels/.rels": b"<Relationships/>"}), "geen heel Word-bestand"),
        (repacked(**{"word/vbaProject.bin": b"x"}), "macro"),
        (repacked(**{"word/styles.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}), "XML in die Word niet"),
        (repacked(**{"word/styles.xml": "<!DOCTYPE x><x/>".encode("utf-16")}), "XML in die Word niet zelf maakt"),
    ],
)  # fmt: skip
def test_not_a_word_file(data: bytes, says: str, tmp_path: Path) -> None:
    assert says in refusal(data, tmp_path)


def test_bombs(tmp_path: Path) -> None:
    assert "uitgepakt te groot" in refusal(repacked(**{"word/media/a.png": bytes(101_000_000)}), tmp_path)
    assert "uitgepakt te groot" in refusal(repacked(**{"word/x.xml": b" " * 11_000_000}), tmp_path, "b.docx")
    many = {f"word/{number}.bin": b"" for number in range(1001)}
    assert "uitgepakt te groot" in refusal(repacked(**many), tmp_path, "c.docx")
    (tmp_path / "d.docx").touch()
    with (tmp_path / "d.docx").open("wb") as stream:
        stream.truncate(20_000_001)
    with pytest.raises(InputError, match="groter dan 20 MB"):
        to_docx(letter(), tmp_path / "d.docx")


def test_no_such_file_or_a_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="bestaat niet"):
        to_docx(letter(), tmp_path / "weg.docx")
    with pytest.raises(InputError, match="het is een map"):
        to_docx(letter(), tmp_path)
