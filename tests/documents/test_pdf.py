"""The letter as an accessible PDF, made of nothing but our own assets."""

from __future__ import annotations

import builtins
import io
import os
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pikepdf
import pypdf
import pytest

from juridisch.documents import pdf
from juridisch.documents.html import to_html
from juridisch.documents.lint import lint_html
from juridisch.documents.pdf import MissingGlyphError, PageError, to_pdf
from juridisch.errors import CannotError
from tests.documents.helpers import HOSTILE, covered, facts, from_source, hostile, letter, with_gap, words
from tests.documents.pdf_checks import check_pdf, fonts, tags

if TYPE_CHECKING:
    from collections.abc import Callable

    from juridisch.documents.blocks import Letter

ROOT = Path(__file__).parents[2]
PAGE = (
    '<!DOCTYPE html><html lang="nl"><head><title>T</title>{head}</head><body><h1>K</h1>{body}</body></html>'
)


def made(of: Letter) -> bytes:
    return to_pdf(to_html(of))


def test_the_marks_of_pdf_ua() -> None:
    for of in (letter(), with_gap(), letter(hostile())):
        assert check_pdf(made(of)) == []


def test_the_checks_see_a_pdf_without_tags() -> None:
    import weasyprint

    plain = weasyprint.HTML(string="<p>x</p>").write_pdf()
    assert set(check_pdf(plain)) >= {"Marked", "StructTreeRoot", "DisplayDocTitle"}
    poor = weasyprint.HTML(string="<h1>a</h1><h3>b</h3><p>x</p>").write_pdf(pdf_tags=True)
    assert set(check_pdf(poor)) >= {"Lang", "title", "pdfuaid", "skipped level"}


def broken(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> list[str]:
    """What the checks say of this PDF after a change."""
    with pikepdf.open(io.BytesIO(data)) as document:
        change(document)
        stream = io.BytesIO()
        document.save(stream)
    return check_pdf(stream.getvalue())


def elements(document: Any, kind: str) -> list[Any]:
    return [
        entry
        for entry in document.objects
        if isinstance(entry, pikepdf.Dictionary) and entry.get("/S") == kind
    ]


def replaced(before: bytes, after: bytes) -> Callable[[pikepdf.Pdf], None]:
    """Change the first page where it says this."""

    def change(document: pikepdf.Pdf) -> None:
        content = b"\n".join(part.read_bytes() for part in [document.pages[0].obj["/Contents"]])
        assert before in content
        document.pages[0].obj["/Contents"] = document.make_stream(content.replace(before, after, 1))

    return change


def emptied(kind: str) -> Callable[[pikepdf.Pdf], None]:
    def change(document: pikepdf.Pdf) -> None:
        elements(document, kind)[0].K = pikepdf.Array()

    return change


def renamed(kind: str, other: str) -> Callable[[pikepdf.Pdf], None]:
    def change(document: pikepdf.Pdf) -> None:
        elements(document, kind)[0].S = pikepdf.Name(other)

    return change


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda pdf: pdf.Root.MarkInfo.__setitem__("/Suspects", True), "Suspects"),
        (replaced(b"ET\nEMC", b"ET\nEMC BT (x) Tj ET"), "outside marked content"),
        (replaced(b"ET\nEMC", b"ET\nEMC 0 0 1 1 re f"), "outside marked content"),
        (replaced(b"ET\nEMC", b"ET /Artifact BMC EMC EMC"), "within each other"),
        (replaced(b"TJ", b"TJ [<0000>] TJ"), "without a glyph"),
        (replaced(b"<</MCID 3>>", b"<</MCID 4003>>"), "content without an element"),
        (replaced(b"<</MCID 3>>", b"<</MCID 4>>"), "content without an element"),
        (emptied("/H2"), "empty H2"), (emptied("/LBody"), "empty LBody"), (emptied("/TR"), "uneven rows"),
        (renamed("/LI", "/P"), "L holds P"), (renamed("/TR", "/P"), "TH within P"), (renamed("/Div", "/Vak"), "unknown kind"),
        (renamed("/H2", "/H3"), "skipped level"), (renamed("/H2", "/H1"), "not one H1"),
    ],
)  # fmt: skip
def test_the_checks_see_what_is_wrong(change: Callable[[pikepdf.Pdf], None], says: str) -> None:
    assert any(says in problem for problem in broken(made(letter()), change))


def test_the_page_number_is_no_content() -> None:
    with pikepdf.open(io.BytesIO(made(letter()))) as document:
        for page in document.pages:
            marks = [i.operands for i in pikepdf.parse_content_stream(page) if str(i.operator) == "BDC"]
            footers = [dict(mark[1]) for mark in marks if str(mark[0]) == "/Artifact"]
            assert footers == [{"/Type": "/Pagination", "/Subtype": "/Footer"}]
    assert "Pagina" in pypdf.PdfReader(io.BytesIO(made(letter()))).pages[0].extract_text()


def test_the_tags_say_what_things_are() -> None:
    kinds = tags(made(letter()))
    assert kinds.count("H1") == 1
    assert kinds.count("H2") == 3
    assert kinds.count("H3") == 1
    assert kinds.count("LI") == kinds.count("Lbl") == kinds.count("LBody") == 2 + 3 + 2 + 3 + 2
    assert (kinds.count("Table"), kinds.count("THead"), kinds.count("TR"), kinds.count("TH")) == (1, 1, 4, 4)


def test_cover_sheets_are_headings_below_the_title(tmp_path: Path) -> None:
    data = made(covered(tmp_path))
    assert check_pdf(data) == []
    assert [kind for kind in tags(data) if kind.startswith("H")] == ["H1", "H2", "H2", "H2"]
    assert len(pypdf.PdfReader(io.BytesIO(data)).pages) == 4


def test_properties() -> None:
    reader = pypdf.PdfReader(io.BytesIO(made(letter(hostile()))))
    assert reader.metadata is not None
    assert reader.metadata.title == f"Reactie op uw aanmaning van 12 november 2026 – {HOSTILE}"
    assert reader.metadata.author == HOSTILE
    assert str(reader.metadata.creation_date_raw).startswith("D:20261125")


def own_fonts_only(data: bytes) -> bool:
    """Whether all letters come from the package: the style sheet gives that font a name no system has."""
    with pikepdf.open(io.BytesIO(data)) as document:
        return {name.partition("+")[2].partition("-")[0] for name in fonts(document)} == {"Brief"}


def test_only_our_own_font() -> None:
    assert own_fonts_only(made(letter()))
    assert own_fonts_only(made(letter(facts(toelichting="ع")))) is False


def test_the_font_needs_none_of_the_system(tmp_path: Path) -> None:
    (tmp_path / "fonts.conf").write_text(f"<fontconfig><cachedir>{tmp_path}</cachedir></fontconfig>")
    script = textwrap.dedent(
        """
        import sys, warnings
        warnings.simplefilter("ignore")
        from juridisch.documents.html import to_html
        from juridisch.documents.pdf import to_pdf
        from tests.documents.helpers import letter
        sys.stdout.buffer.write(to_pdf(to_html(letter())))
        """
    )
    environment = {**os.environ, "FONTCONFIG_FILE": str(tmp_path / "fonts.conf")}
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert check_pdf(done.stdout) == []
    assert own_fonts_only(done.stdout)


# --- what no font has ---------------------------------------------------------------------------------------


def test_a_character_no_font_has_is_refused_by_name() -> None:
    with pytest.raises(MissingGlyphError) as caught:
        made(letter(hostile("a\U0010fffdb\U000f1234")))
    assert set(caught.value.characters) == {"\U0010fffd", "\U000f1234"}
    assert "deze tekens staan niet in een lettertype" in caught.value.message
    assert "U+10FFFD" in caught.value.message
    assert "--formaat docx" in caught.value.hints[0]
    assert isinstance(caught.value, CannotError)
    with pytest.raises(MissingGlyphError, match="dit teken staat niet"):
        made(letter(facts(toelichting="\U0010fffd")))


@pytest.mark.parametrize(
    "character", ["🏠", "ع", "你", "Ж", "ő", "\u0301", "\u200d", "\ufe0f", "\u00ad", "−", "½", "→"]
)
def test_a_character_is_shown_or_refused_but_never_lost(character: str) -> None:
    try:
        data = made(letter(facts(toelichting=f"voor{character}na")))
    except MissingGlyphError as error:
        refused = error.characters
    else:
        refused = (character,)
        assert check_pdf(data) == []
    assert refused == (character,)


@pytest.mark.parametrize("character", "€–—‘’“”…éèëïöüçñåøæßŁłŠšŽžČčĞğİıŞşĄąĘęŐőŰűĐđ§²½×−")
def test_european_names_are_in_our_font(character: str) -> None:
    assert own_fonts_only(made(letter(facts(toelichting=character))))


# --- nothing from outside -----------------------------------------------------------------------------------

OUTSIDE = ["file:///etc/passwd", "http://127.0.0.1:9/x", "https://example.org/x", "data:text/css,p{}", "ftp://x/y",
           "asset:../../pyproject.toml", "asset:letter.md", "asset:fonts/../letter.css", "asset:weg.css", "//x/y",
           "x.css"]  # fmt: skip


@pytest.mark.parametrize("url", OUTSIDE)
@pytest.mark.parametrize(
    "source",
    ['<img alt="" src="{url}">', '<link rel="attachment" href="{url}">', '<a rel="attachment" href="{url}">x</a>',
     '<link rel="stylesheet" href="{url}">', "<style>@import url({url});</style>",
     '<p style="background: url({url})">x</p>',
     '<style>@font-face {{ font-family: x; src: url({url}) }} p {{ font-family: x }}</style><p>x</p>',
     '<object data="{url}"></object>', '<svg xmlns="http://www.w3.org/2000/svg"><image href="{url}"/></svg>'],
)  # fmt: skip
def test_nothing_from_outside_is_read(source: str, url: str) -> None:
    text = source.format(url=url)
    page = PAGE.format(head="", body=text) if "<link" not in text else PAGE.format(head=text, body="")
    with pytest.raises(PageError):
        to_pdf(page)


def test_text_of_people_asks_for_nothing() -> None:
    value = '<img src="file:///etc/passwd"> url(http://127.0.0.1:9/) <link rel=attachment href=file:///etc/passwd>'
    data = made(letter(hostile(value)))
    with pikepdf.open(io.BytesIO(data)) as document:
        assert list(document.attachments) == []
    text = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)
    assert "file:///etc/passwd" in text


def test_a_second_style_sheet_by_name() -> None:
    page = PAGE.format(head="", body="<p>x</p>")
    assert to_pdf(page, ("letter.css", "letter.css")).startswith(b"%PDF")
    for name in ("weg.css", "../../pyproject.toml", "/etc/passwd"):
        with pytest.raises(PageError):
            to_pdf(page, ("letter.css", name))


@pytest.mark.parametrize(
    ("page", "says"),
    [
        (PAGE.replace("<title>T</title>", ""), "no title"), (PAGE.replace(' lang="nl"', ""), "no language"),
        (PAGE.replace("<h1>K</h1>", "<p>K</p>"), "0 headings"),
        (PAGE.replace("<h1>K</h1>", "<h1>K</h1><h1>L</h1>"), "2 headings"),
        (PAGE.replace("</h1>", "</h1><h3>x</h3>"), "level 3 under one of level 1"),
        (PAGE.replace("</h1>", "</h1><table><tr><th>x</th></tr></table>"), "scope"),
        (PAGE.replace("</h1>", '</h1><img src="asset:x.svg">'), "alt"),
        (PAGE.replace("<h1>K</h1>", "<h2>x</h2><h1>K</h1>"), "level 2"),
        (PAGE.replace("</h1>", "</h1><h2> <em>\u00a0</em></h2><p>x</p>"), "an empty h2"),
        (PAGE.replace("</h1>", "</h1><ul><li>x</li><li></li></ul>"), "an empty li"),
        (PAGE.replace("</h1>", '</h1><table><tr><th scope="col"></th></tr></table>'), "an empty th"),
        (PAGE.replace("</h1>", "</h1><table><tr><td>x</td></tr></table>"), "a table without headers"),
    ],
)  # fmt: skip
def test_a_page_that_is_not_accessible_is_a_mistake(page: str, says: str) -> None:
    page = page.format(head="", body="")
    assert any(says in problem for problem in lint_html(page))
    with pytest.raises(PageError, match=says):
        to_pdf(page)
    assert lint_html(to_html(with_gap())) == []


def test_a_mistake_in_a_style_is_not_passed_over() -> None:
    with pytest.raises(PageError, match="kleur"):
        to_pdf(PAGE.format(head="<style>p { kleur: rood }</style>", body="<p>x</p>"))


def test_the_log_of_weasyprint_is_left_as_it_was() -> None:
    import logging

    logger = logging.getLogger("weasyprint")
    before = (list(logger.handlers), logger.level, logger.propagate, logger.disabled)
    made(letter())
    assert (list(logger.handlers), logger.level, logger.propagate, logger.disabled) == before


# --- on the page --------------------------------------------------------------------------------------------


def test_long_words_stay_on_the_page(tmp_path: Path) -> None:
    word = "Donaudampfschifffahrtsgesellschaft" * 12
    found = words(made(letter(hostile(word))), tmp_path)
    assert max(right for _, _, _, right, _ in found) <= 210 - 20 + 0.5
    assert "".join(text for *_, text in found).count("Donaudampfschifffahrtsgesellschaft") >= 12 * 8


def test_the_longest_word_takes_no_time(tmp_path: Path) -> None:
    found = words(made(letter(facts(toelichting="x" * 20_000))), tmp_path)
    assert sum(text.count("x") for *_, text in found) >= 20_000
    assert max(right for _, _, _, right, _ in found) <= 210 - 20 + 0.5


def test_lines_are_as_full_as_they_can_be(tmp_path: Path) -> None:
    # The same paragraph in 120 widths. A line that ends early shows where WeasyPrint lost its way: it does in six of
    # them when a space stands right before bold text.
    text = (
        "Op donderdag 12 november 2026 kreeg ik uw aanmaning. U vraagt mij om € 1.950,50 te betalen. U schrijft dat"
        " ik een huurachterstand heb. Met deze brief reageer ik, Sanne de Vries, daarop. Ik betwist **een deel van het"
        " bedrag** en ik doe u een voorstel dat u vast en zeker kunt aannemen, want het is goed voor ons allebei en"
        " kost u *bijna niets*.\n\n"
    )
    html = to_html(from_source(tmp_path, "---\nbetreft: P\n---\n" + text * 120))
    first, *others = html.split("<p>Op ")
    narrower = [
        f'<p style="padding-right: {number * 0.4:.1f}pt">Op {rest}' for number, rest in enumerate(others)
    ]
    lines: dict[tuple[int, int], list[tuple[float, float, str]]] = {}
    for page, left, top, right, word in words(to_pdf(first + "".join(narrower)), tmp_path):
        lines.setdefault((page, round(top)), []).append((left, right, word))
    number = -1
    early = []
    before: list[tuple[float, float, str]] = []
    for line in (line for _, line in sorted(lines.items()) if line[0][2] not in ("Pagina", "Betreft:")):
        space, width = 1.03, line[0][1] - line[0][0]
        if line[0][2] == "Op":
            number += 1
        elif before[-1][1] + space + width < 210 - 20 - number * 0.4 * 25.4 / 72 - 0.25:
            early.append(" ".join(word for *_, word in before))
        before = line
    assert number == 119
    assert early == []


def test_gaps_and_banner_stand_out(tmp_path: Path) -> None:
    html = to_html(with_gap())
    assert html.count('<strong class="gap">[NOG INVULLEN: zaaknummer]</strong>') == 2
    found = words(made(with_gap()), tmp_path)
    assert found[0][4] == "CONCEPT"
    assert found[0][2] < 20
    assert "CONCEPT" not in to_html(letter())


@pytest.mark.parametrize("last", ["laatste", "- laatste", "- een\n\n  laatste"])
def test_the_closing_and_the_signature_stand_on_one_page(last: str, tmp_path: Path) -> None:
    together: list[int] = []
    for lines in range(24, 46, 2):
        front = "---\nbetreft: P\nslot: Hoogachtend,\nondertekening: Naamvan\n---\n"
        place = tmp_path / str(lines)
        place.mkdir()
        found = words(made(from_source(place, front + "regel\n\n" * lines + last)), place)
        pages = {page for page, *_, text in found if text in ("laatste", "Hoogachtend,", "Naamvan")}
        assert len(pages) == 1
        together += pages
    assert set(together) == {1, 2}  # the break came by


def test_the_enclosures_never_stand_alone(tmp_path: Path) -> None:
    together = []
    for lines in range(24, 44, 2):
        front = (
            "---\nbetreft: P\nslot: Hoogachtend,\nondertekening: Naamvan\nbijlagen: [eerste, tweede]\n---\n"
        )
        place = tmp_path / str(lines)
        place.mkdir()
        found = words(made(from_source(place, front + "regel\n\n" * lines)), place)
        (page,) = {page for page, *_, text in found if text in ("Naamvan", "Bijlagen:", "eerste")}
        together.append(page)
    assert set(together) == {1, 2}


def test_the_receipt_never_stands_alone(tmp_path: Path) -> None:
    together = []
    for lines in range(24, 44, 2):
        front = "---\nbetreft: P\nslot: Hoogachtend,\nondertekening: Naamvan\n---\n"
        place = tmp_path / str(lines)
        place.mkdir()
        found = words(made(from_source(place, front + "regel\n\n" * lines, footer="Kwitantie")), place)
        (page,) = {page for page, *_, text in found if text in ("Hoogachtend,", "Naamvan", "Kwitantie")}
        together.append(page)
    assert set(together) == {1, 2}


def test_a_short_table_stands_on_one_page(tmp_path: Path) -> None:
    for lines in range(20, 40, 2):
        rows = "".join(f"|cel{number}|\n" for number in range(12))
        place = tmp_path / str(lines)
        place.mkdir()
        found = words(
            made(from_source(place, "---\nbetreft: P\n---\n" + "regel\n\n" * lines + "|kop|\n|-|\n" + rows)),
            place,
        )
        assert len({page for page, *_, text in found if text == "kop" or text.startswith("cel")}) == 1


# --- a machine that lacks something -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (OSError("cannot load library 'libgobject-2.0-0'"), "Pango"),
        (ModuleNotFoundError("weasyprint"), "WeasyPrint"),
    ],
)
def test_what_to_install(
    error: Exception, says: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = builtins.__import__

    def failing(name: str, *rest: Any) -> Any:
        if name == "weasyprint":
            print("WeasyPrint could not import some external libraries.")  # noqa: T201  as it does
            raise error
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", failing)
    with pytest.raises(CannotError) as caught:
        pdf.load()
    monkeypatch.undo()
    assert says in caught.value.message
    assert "--formaat docx" in caught.value.hints[-1]
    if says == "Pango":
        assert "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" in caught.value.hints[0]
    assert capsys.readouterr().out == ""
