"""From template and facts to blocks: values stay values, gaps stay gaps, mistakes have a name."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juridisch.documents import blocks
from juridisch.documents.blocks import BulletList, Heading, NumberedList, Paragraph, Run, Table
from juridisch.documents.characters import MAX_LENGTH
from juridisch.documents.gap import Gap
from juridisch.documents.text import TemplateError, read_meta, render
from juridisch.errors import InputError
from tests.documents.helpers import CREATED, HOSTILE, SAMPLES, facts, from_source, hostile, letter, with_gap

if TYPE_CHECKING:
    from pathlib import Path

    from juridisch.documents.blocks import Letter, Text

PLAIN = "---\nbetreft: Proef\n---\n"

#: What people may type: everything that is not refused at the door.
REFUSED = "\u2028\u2029\ufffe\uffff" + "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
typed = st.text(st.characters(exclude_categories=("Cs", "Cc", "Co"), exclude_characters=REFUSED)).filter(
    str.strip
)


def body(source: str, tmp_path: Path, values: dict[str, object] | None = None) -> tuple[object, ...]:
    return from_source(tmp_path, PLAIN + source, values).body


def paragraph(source: str, tmp_path: Path, values: dict[str, object] | None = None) -> Text:
    (only,) = body(source, tmp_path, values)
    assert isinstance(only, Paragraph)
    return only.text


def test_the_parts_of_a_letter() -> None:
    made = letter()
    assert made.title == "Reactie op uw aanmaning van 12 november 2026 – Sanne de Vries"
    assert list(map(blocks.plain, made.sender)) == [
        "Sanne de Vries", "Kanaalstraat 12 bis", "3531 CJ  Utrecht", "Telefoon 06 12 34 56 77",
    ]  # fmt: skip
    assert list(map(blocks.plain, made.addressee)) == ["Stichting Wonen", "Postbus 1234", "3500 BA  Utrecht"]
    assert blocks.plain(made.place_date) == "Utrecht, 25 november 2026"
    assert blocks.plain(made.subject) == "Uw aanmaning van 12 november 2026, woning Kanaalstraat 12 bis"
    assert [(label, blocks.plain(value)) for label, value in made.references] == [
        ("Uw kenmerk", "INC-2026-0341")
    ]
    assert blocks.plain(made.salutation) == "Geachte heer, mevrouw,"
    assert blocks.plain(made.closing) == "Met vriendelijke groet,"
    assert [list(map(blocks.plain, lines)) for lines in made.signatures] == [["Sanne de Vries", "Huurder"]]
    assert list(map(blocks.plain, made.enclosures)) == [
        "Kopie van uw aanmaning van 12 november 2026", "Betaalbewijzen van Sanne de Vries",
    ]  # fmt: skip
    assert made.author == "Sanne de Vries"
    assert (made.gaps, made.banner) == ((), "")
    assert [type(block) for block in made.body] == [
        Paragraph, Heading, Paragraph, Table, Heading, Paragraph, BulletList, Heading, Paragraph, NumberedList,
        Paragraph, NumberedList, Heading, Paragraph, Paragraph, Paragraph,
    ]  # fmt: skip


def test_bold_italic_and_amounts_in_running_text() -> None:
    first = letter().body[0]
    assert isinstance(first, Paragraph)
    assert Run("een deel van het bedrag", bold=True) in first.text
    assert Run("Deze brief is geen erkenning van uw hele vordering.", italic=True) in first.text
    assert "donderdag 12 november 2026" in first.text[0].text
    assert "€\u00a01.950,50" in first.text[0].text


def test_meta_is_for_the_catalogue() -> None:
    assert read_meta("voorbeeld", SAMPLES) == {"fase": "aanmaning"}


def places(made: Letter) -> dict[str, str]:
    """What stands where the hostile letter has its values."""
    table = next(block for block in made.body if isinstance(block, Table))
    numbered = [block for block in made.body if isinstance(block, NumberedList)][1]
    item = numbered.items[2][0]
    note = made.body[-2]
    assert isinstance(item, Paragraph)
    assert isinstance(note, Paragraph)
    first = made.body[0]
    assert isinstance(first, Paragraph)
    found = {
        "title": made.title.removeprefix("Reactie op uw aanmaning van 12 november 2026 – "),
        "author": made.author,
        "sender": blocks.plain(made.sender[0]),
        "addressee": blocks.plain(made.addressee[0]),
        "subject": blocks.plain(made.subject).removeprefix("Uw aanmaning van 12 november 2026, woning "),
        "reference": blocks.plain(made.references[1][1]),
        "signature": blocks.plain(made.signatures[0][0]),
        "enclosure": blocks.plain(made.enclosures[1]).removeprefix("Betaalbewijzen van "),
        "first cell": blocks.plain(table.rows[0][0]),
        "last cell": blocks.plain(table.rows[0][3]),
        "item": blocks.plain(item.text),
        "note": blocks.plain(note.text),
    }
    body = blocks.plain(first.text)
    found["body"] = body[body.index("reageer ik, ") + len("reageer ik, ") : body.rindex(", daarop.")]
    return found


@pytest.mark.parametrize(
    "value",
    [HOSTILE, "# kop", "1. lijst?", "- a", "| a | b |", "a\\b", "&amp;", "---", "[x](http://y)", "![](z)", "`c`",
     "{% for x in y %}", "{# weg #}", "    ingesprongen", "> citaat", "\\*", "<!-- -->", "{{ huurder }}", "_{_{_"],
)  # fmt: skip
def test_what_people_type_comes_out_as_typed_everywhere(value: str) -> None:
    wanted = dict.fromkeys(places(letter(hostile())), value)
    for name in ("title", "author"):
        wanted[name] = " ".join(value.split())
    assert places(letter(hostile(value))) == wanted


@given(typed)
def test_any_text_comes_out_as_typed(value: str) -> None:
    clean = value.replace("\t", " ")
    found = places(letter(hostile(value)))
    assert {found[name] for name in found if name not in ("title", "author")} == {clean}


def test_a_newline_in_a_value_is_a_line_break(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    assert paragraph("a {{ x }} b", tmp_path, {"x": "1\r\n2\u20283"}) == (Run("a 1\n2\n3 b"),)
    assert paragraph("{{ x }}", tmp_path / "b", {"x": "a\tb"}) == (Run("a b"),)
    assert letter(hostile("a\n\nb")).sender[0] == (Run("a\n\nb"),)


def test_a_sample_of_filters(tmp_path: Path) -> None:
    source = "{{ d|datum }}; {{ d|weekdag }}; {{ d|kort }}; {{ t|datum }}; {{ b|bedrag }}; {{ l|opsomming }}; {{ n }}"
    values: dict[str, object] = {
        "d": date(2026, 2, 3),
        "t": "2026-02-03",
        "b": Decimal("1950.5"),
        "l": ["a", "b", "c"],
        "n": 3,
    }
    wanted = (
        "3 februari 2026; dinsdag 3 februari 2026; 3-2-2026; 3 februari 2026; €\u00a01.950,50; a, b en c; 3"
    )
    assert blocks.plain(paragraph(source, tmp_path, values)) == wanted


def test_an_empty_value_leaves_nothing_behind(tmp_path: Path) -> None:
    source = "{{ x }}\n\n- {{ x }}\n- b\n\n## {{ x }}\n\nc"
    assert body(source, tmp_path, {"x": ""}) == (
        BulletList(((Paragraph((Run("b"),)),),)),
        Paragraph((Run("c"),)),
    )


def test_a_fact_may_have_the_name_of_a_method(tmp_path: Path) -> None:
    assert (
        blocks.plain(paragraph("{{ x.items }} {{ x.copy }}", tmp_path, {"x": {"items": "a", "copy": "b"}}))
        == "a b"
    )


def test_numbers_restart_or_run_on(tmp_path: Path) -> None:
    source = "1. a\n1. b\n\n## Kop\n\n1. c\n"
    lists = [block for block in body(source, tmp_path) if isinstance(block, NumberedList)]
    assert [block.start for block in lists] == [1, 1]
    (tmp_path / "b").mkdir()
    running = from_source(tmp_path / "b", "---\nbetreft: P\nnummering: doorlopend\n---\n" + source)
    assert [block.start for block in running.body if isinstance(block, NumberedList)] == [1, 3]


def test_columns_of_amounts_stand_right() -> None:
    table = next(block for block in letter().body if isinstance(block, Table))
    assert table.right == {1, 2}
    assert sum(table.widths()) == 100


def test_no_word_of_a_narrow_column_is_cut_in_two(tmp_path: Path) -> None:
    long = "een lange regel die alles van de breedte zou willen hebben, en nog wat meer daarvan"
    source = f"| Nr | Brief | Aan | Uiterlijk | Stand |\n|---|---|---|---|---|\n| 1 | {long} | {long} | 31-12-2025 | concept |\n"
    (table,) = body(source, tmp_path)
    assert isinstance(table, Table)
    widths = table.widths()
    assert sum(widths) == 100
    for share, word in zip(widths, ("Nr", "daarvan", "daarvan", "31-12-2025", "concept"), strict=True):
        assert share >= len(word) + 3, (widths, word)


# --- gaps ---------------------------------------------------------------------------------------------------


def test_gaps_are_marked_and_counted_once_each() -> None:
    made = with_gap()
    assert made.gaps == ("[NOG INVULLEN: zaaknummer]", "[NOG INVULLEN: de termijn]")
    assert made.banner == "CONCEPT – nog niet versturen: 2 gegevens ontbreken"
    assert dict(made.references)["Zaaknummer"] == (Run("[NOG INVULLEN: zaaknummer]", gap=True),)


def test_a_draft_without_gaps_says_so_too() -> None:
    assert letter(concept=True).banner == "CONCEPT – nog niet versturen"
    assert letter(facts(zaaknummer=Gap("x"))).banner == "CONCEPT – nog niet versturen: 1 gegeven ontbreekt"


@pytest.mark.parametrize(
    "source",
    [
        "{{ g }}", "{{ g|datum }}", "{{ g|weekdag }}", "{{ g|kort }}", "{{ g|bedrag }}", "{{ g.a.b }}", "{{ g['a'] }}",
        "{{ [g]|opsomming }}", "{{ [g]|join(', ') }}", "{{ g ~ '' }}", "{{ g|trim }}", "{% if g %}{{ g }}{% endif %}",
        "{% for x in g %}{{ x.naam }}{% endfor %}", "{{ g|default('x') }}", "{% if g is gap %}{{ g }}{% endif %}",
    ],
)  # fmt: skip
def test_a_gap_stays_a_gap_whatever_is_done_with_it(source: str, tmp_path: Path) -> None:
    assert paragraph(source, tmp_path, {"g": Gap("bedrag")}) == (Run("[NOG INVULLEN: bedrag]", gap=True),)


def test_a_gap_in_bold_text_keeps_both(tmp_path: Path) -> None:
    assert paragraph("a **b {{ g }}** c", tmp_path, {"g": Gap("x")}) == (
        Run("a "), Run("b ", bold=True), Run("[NOG INVULLEN: x]", bold=True, gap=True), Run(" c"),
    )  # fmt: skip


@pytest.mark.parametrize(
    "source",
    ["{% if g == 'x' %}a{% endif %}", "{% if g != 1 %}a{% endif %}", "{% if g > 3 %}a{% endif %}", "{{ g + 1 }}",
     "{% if g in ['x'] %}a{% endif %}", "{{ g|int }}"],
)  # fmt: skip
def test_a_gap_never_quietly_picks_a_sentence(source: str, tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"letters/proef\.md"):
        body(source, tmp_path, {"g": Gap("x")})


# --- what may not be typed ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("character", "words"),
    [("\x00", "besturingsteken"), ("\x07", "besturingsteken"), ("\x0b", "besturingsteken"), ("\x0c", "besturingsteken"),
     ("\x1b", "besturingsteken"), ("\x7f", "besturingsteken"), ("\x85", "besturingsteken"), ("\ud800", "half teken"),
     ("\u202a", "leesrichting"), ("\u202e", "leesrichting"), ("\u2066", "leesrichting"),
     ("\u2069", "leesrichting"), ("\ufffe", "vaste betekenis"), ("\uffff", "vaste betekenis"),
     ("\ue000", "vaste betekenis"), ("\ue003", "vaste betekenis")],
)  # fmt: skip
def test_characters_that_break_letters_are_refused_by_name(character: str, words: str) -> None:
    values = facts()
    tenant = values["huurder"]
    assert isinstance(tenant, dict)
    for changes in (
        {"huurder": {**tenant, "naam": f"a{character}b"}},
        {"wensen": ["a", Gap(f"x{character}")]},
    ):
        with pytest.raises(InputError, match=f"U\\+{ord(character):04X}") as caught:
            letter(facts(**changes))
        assert words in caught.value.message
        assert ("huurder.naam" if "huurder" in changes else "wensen[2]") in caught.value.message
        assert caught.value.message.isprintable()


@pytest.mark.parametrize(
    "character", ["é", "ß", "ł", "\u0301", "\u200d", "\ufeff", "🏠", "ع", "\u00a0", "\uf0b7", "\u200e"]
)
def test_other_characters_pass(character: str, tmp_path: Path) -> None:
    assert blocks.plain(paragraph("{{ x }}", tmp_path, {"x": f"a{character}b"})) == f"a{character}b"


def test_the_longest_text() -> None:
    letter(facts(toelichting="x" * MAX_LENGTH))
    with pytest.raises(InputError, match=r"toelichting.*20001 tekens"):
        letter(facts(toelichting="x" * (MAX_LENGTH + 1)))


@pytest.mark.parametrize("value", [1.5, object(), b"x", {1, 2}, print])
def test_only_plain_facts(value: object) -> None:
    with pytest.raises(TypeError, match="toelichting"):
        letter(facts(toelichting=value))


def test_facts_within_facts_without_end() -> None:
    endless: list[object] = []
    endless.append(endless)
    with pytest.raises(TypeError, match="nested"):
        letter(facts(wensen=endless))


class Markup(str):
    """A text that says of itself that it is safe, as markupsafe does."""

    __slots__ = ()

    def __html__(self) -> str:
        return self

    def __str__(self) -> str:
        return "iets anders"


def test_a_text_that_says_it_is_markup_is_a_text(tmp_path: Path) -> None:
    assert paragraph("{{ x }}", tmp_path, {"x": Markup("**a** <b>")}) == (Run("**a** <b>"),)


# --- mistakes of authors ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("{{ ontbreekt }}", "ontbreekt"), ("{{ x.ontbreekt }}", "ontbreekt"), ("{% if %}", "line"),
        ("# Kop", "level 1"), ("#### Kop", "level 4"), ("```\ncode\n```", "fence"), ("    code", "code_block"),
        ("> citaat", "blockquote"), ("a\n\n---\n", "hr"), ("[a](b)", "link"), ("![a](b)", "image"),
        ("`a`", "code_inline"),
        ("- a\n  - b\n    - c", "list within a list"), ("{{ none }}", "None"), ("{{ x }}", "filter"),
        ("{{ true }}", "True"),
        ("{{ x|bedrag }}", "amount"), ("{{ 'morgen'|datum }}", "morgen"), ("{{ 1.5 }}", "1.5"),
        ("{% include 'blocks/weg.md' %}", "weg"), ("{% include '../pyproject.md' %}", "pyproject"),
        ("{% set a %}**x** {{ 1 }}{% endset %}{{ a }}", "include"), ("{{ '**a**'|safe }}", "safe"),
        ("{{ ''.__class__ }}", "__class__"), ("{{ cycler.__init__.__globals__.os.popen('id').read() }}", "__init__"),
        ("{{ range(99999999)|list }}", "Range too big"), ("{{ self.__init__ }}", "__init__"),
        ("- - a", "begins with a list"), ("tekst\n---\n", "hr"), ("|a|\n|-|\n\n- b", "put text between"),
        ("|a|\n|-|\n\n|a|\n|-|", "put text"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_template_is_named(source: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"letters/proef\.md") as caught:
        body(source, tmp_path, {"x": {"y": 1}})
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("front", "says"),
    [("betreft: a\nbetrefd: b", "betrefd"), ("titel: a", "betreft"), ("betreft: 2026-02-03", "quotes"),
     ("- a", "mapping"), ("betreft: [a", "YAML"), ("betreft: a\nkenmerken: [b]", "kenmerken"),
     ("betreft: a\nafzender: [1]", "afzender"),
     ('betreft: "{{ x"', "betreft"), ('betreft: "{{ niets }}"', "betreft")],
)  # fmt: skip
def test_a_mistake_in_the_front_matter_is_named(front: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"letters/proef\.md") as caught:
        from_source(tmp_path, f"---\n{front}\n---\ntekst")
    assert says in str(caught.value)


@pytest.mark.parametrize("name", ["../letters/voorbeeld", "/etc/passwd", "a/../voorbeeld", "", "VOORBEELD"])
def test_a_name_is_never_a_path_out(name: str) -> None:
    with pytest.raises(FileNotFoundError):
        render(name, facts(), created=CREATED, templates=SAMPLES)


def test_several_people_sign_in_one_text(tmp_path: Path) -> None:
    loop = "{% for p in people %}{% for r in p %}{{ r }}\\n{% endfor %}\\n\\n{% endfor %}"
    values: dict[str, object] = {"people": [["A", "huurder"], ["B"], ["C\n\nD", ""]]}
    made = from_source(tmp_path, f'---\nbetreft: P\nondertekening: "{loop}"\n---\n', values)
    assert [list(map(blocks.plain, lines)) for lines in made.signatures] == [
        ["A", "huurder"],
        ["B"],
        ["C\n\nD"],
    ]


def test_an_empty_part_does_not_begin_another_person(tmp_path: Path) -> None:
    front = '---\nbetreft: P\nondertekening: ["{{ a }}", "{{ b }}", huurder]\n---\n'
    made = from_source(tmp_path, front, {"a": "A", "b": ""})
    assert [list(map(blocks.plain, lines)) for lines in made.signatures] == [["A", "huurder"]]


def test_the_word_above_the_enclosures(tmp_path: Path) -> None:
    def label(front: str) -> str:
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        folder.mkdir()
        return from_source(folder, f"---\nbetreft: P\n{front}\n---\n").enclosures_label

    assert label("bijlagen: [a]") == "Bijlage:"
    assert label("bijlagen: [a, b]") == "Bijlagen:"
    assert label("bijlagen: [a]\nbijlagen_titel: Producties") == "Producties:"


def test_a_body_may_extend_another(tmp_path: Path) -> None:
    (tmp_path / "letters" / "deel").mkdir(parents=True)
    (tmp_path / "letters" / "deel" / "a.md").write_text("---\nmeta: {x: 1}\n---\nvan a, {{ naam }}")
    source = '{% extends "letters/deel/" ~ stadium ~ ".md" %}'
    assert blocks.plain(paragraph(source, tmp_path, {"stadium": "a", "naam": "*N*"})) == "van a, *N*"
    for stage in ("../deel/a", "b", "/etc/passwd"):
        with pytest.raises(TemplateError, match="proef"):
            paragraph(source, tmp_path, {"stadium": stage, "naam": "N"})


def test_several_people_sign(tmp_path: Path) -> None:
    front = (
        '---\nbetreft: P\nondertekening:\n  - ["{{ a }}", huurder]\n  - ["{{ b }}"]\n  - ["{{ c }}"]\n---\n'
    )
    made = from_source(tmp_path, front, {"a": "A", "b": "B", "c": ""})
    assert [list(map(blocks.plain, lines)) for lines in made.signatures] == [["A", "huurder"], ["B"]]
