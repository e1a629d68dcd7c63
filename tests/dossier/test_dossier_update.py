"""Saving an answer changes its own line and nothing else, however the file is laid out."""

import difflib
import re
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from juridisch.dossier import (
    EXAMPLES,
    ONBEKEND,
    Dossier,
    example_text,
    fields,
    new_text,
    read_text,
    update,
    value_at,
)
from juridisch.dossier.edit import set_value
from juridisch.dossier.fields import steps
from juridisch.dossier.file import to_text
from juridisch.dossier.nodes import Sequence, parse
from juridisch.errors import InputError, JuridischError, ProblemsError
from juridisch.law import Term

FORM = new_text()
FACTS = [field for field in fields() if field.kind is not None and field.path != "versie"]
TEXTS = [FORM, *map(example_text, EXAMPLES)]

# What people type, and what YAML would read as something else or not at all.
TYPED = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=30),
    st.text("ab0:-#'\"[]{}&*!|>%@ ,.?\\", min_size=1, max_size=12),
    st.sampled_from(
        ["ja", "No", "null", "~", "1e3", "0x1F", "0612345677", "12:30:45", "2026-02-03", "=", "<<", "---"]
    ),
)


def changed_lines(before: str, after: str) -> tuple[list[str], list[str]]:
    diff = list(difflib.ndiff(before.splitlines(keepends=True), after.splitlines(keepends=True)))
    return [d[2:] for d in diff if d[0] == "-"], [d[2:] for d in diff if d[0] == "+"]


@pytest.fixture
def form(tmp_path: Path) -> Path:
    path = tmp_path / "zaak.yaml"
    path.write_text(FORM, encoding="utf-8")
    return path


@pytest.mark.parametrize("field", FACTS, ids=lambda field: field.path)
def test_each_field_of_the_form_can_be_filled_in_on_its_own_line(field: Any) -> None:
    path = field.path.replace("[]", "[1]")
    after = set_value(FORM, steps(path), field.example)
    removed, added = changed_lines(FORM, after)
    assert (len(removed), len(added)) == (1, 1)
    assert added[0].startswith(removed[0].rstrip("\n"))
    assert value_at(read_text(after), path) is not None
    assert set_value(after, steps(path), "") == FORM


@given(st.sampled_from(TEXTS), st.sampled_from(FACTS), TYPED)
def test_one_value_changes_at_most_its_own_lines_and_comes_back_as_typed(
    text: str, field: Any, value: str
) -> None:
    value = value.strip()
    assume(value)
    where = steps(field.path.replace("[]", "[1]"))
    after = set_value(text, where, value)
    removed, added = changed_lines(text, after)
    assert len(removed) <= 1
    assert len(added) <= 1 + (len(where) if not removed else 0)
    assert set_value(after, where, value) == after
    node: Any = parse(after, "dossier")[0]
    for step in where:
        node = node.entries[step].value if isinstance(step, str) else node.items[step]
    assert node.text == value


@given(TYPED)
def test_other_yaml_readers_get_the_same_text_save_for_whole_numbers_amounts_and_days(value: str) -> None:
    value = value.strip()
    assume(value)
    read = yaml.safe_load(set_value("plaats:\n", ("plaats",), value))["plaats"]
    assert read == value or re.fullmatch("[0-9]+|[0-9]+-[0-9]+-[0-9]+", value)


LAYOUTS = [
    "plaats:\n",
    "plaats: Utrecht # waar\n\n# slot\n",
    "versie: 1\ngerecht:\n# los\nplaats: x",
    "versie: 1\r\ngerecht:\r\n    naam: 'A'   # naam\r\n    locatie: \"B\"\r\nplaats: x\r\n",
    "gerecht: {naam: A, locatie: }\nhuurders: []\nexploten: [{soort: anders}]\n",
    "gerecht: {}\nhuurders:\n- achternaam: A\n  adres:\n    plaats: B\n\n- achternaam: C\n# eind\n",
    "huurders:\n  -\n  # tussen - in\n  - achternaam: A\nexploten:\n  - soort: anders\n    datum: 3-2-2026\n",
    "notities: |\n  regel - een\n\n  regel # twee\n\n# daarna\nplaats: x\n",
    "toelichting_uitstel: >-\n  lang\n  verhaal\nplaats: een\n  twee\n",
    "---\nplaats: 'a''b'\n...\n",
    "{plaats: x, gerecht: {naam: y}}\n",
]


@given(
    st.sampled_from(LAYOUTS),
    st.sampled_from(["plaats", "gerecht.naam", "gerecht.locatie", "gerecht.postadres.straat", "notities", "kenmerk_ons",
                     "huurders[1].achternaam", "huurders[1].adres.plaats", "huurders[2].adres.straat",
                     "exploten[1].soort", "exploten[2].soort", "exploten[1].datum", "ontruimd_op",
                     "vonnissen[1].terme_de_grace.termijn", "toelichting_uitstel"]),
    TYPED | st.just("regel 1\nregel 2"),
)  # fmt: skip
def test_every_layout_keeps_its_other_lines(text: str, path: str, value: str) -> None:
    value = value.strip()
    assume(value)
    there = parse(text, "layout")[0].entries.get(path.partition("[")[0])
    if "[2]" in path and not (there and isinstance(there.value, Sequence) and there.value.items):
        with pytest.raises(InputError, match="Onderdeel 2 kan er niet bij"):
            set_value(text, steps(path), value)
        return
    after = set_value(text, steps(path), value)
    assert ("\r\n" in after) == ("\r\n" in text)
    assert after.count("\n") == after.count("\r\n") or "\r\n" not in text
    for comment in ("# waar", "# slot", "# los", "# naam", "# eind", "# tussen - in", "# daarna"):
        assert (comment in after) == (comment in text) or comment in value
    kept = [line for line in text.splitlines() if line.strip() and line.strip() in after]
    assert len(kept) >= len([line for line in text.splitlines() if line.strip()]) - 3


def test_nothing_is_written_when_nothing_changes(form: Path) -> None:
    before = form.stat().st_mtime_ns, form.stat().st_ino
    update(form, {"versie": "1", "roldatum": None})
    update(form, {})
    assert (form.stat().st_mtime_ns, form.stat().st_ino) == before
    assert form.read_text(encoding="utf-8") == FORM


def test_answers_come_back_as_facts(form: Path) -> None:
    dossier = update(
        form,
        {
            "huurders[1].achternaam": "Testman",
            "huurders[2].achternaam": "Jansen: de bakker",
            "huurders[1].telefoon": "0612345677",
            "roldatum": date(2025, 4, 30),
            "roltijd": time(9, 5),
            "kale_huur": Decimal("1650.5"),
            "akkoord_eiser": False,
            "woonruimte": ONBEKEND,
            "exploten[1].soort": "dagvaarding",
            "exploten[1].datum": "16-4-2025",
            "vonnissen[1].ontruimingstermijn": Term(14, "dag"),
            "betaaldag": 1,
            "notities": 'regel 1\n- regel 2: "x"',
        },
    )
    assert [huurder.achternaam for huurder in dossier.huurders] == ["Testman", "Jansen: de bakker"]
    assert (dossier.roldatum, dossier.roltijd) == (date(2025, 4, 30), time(9, 5))
    assert (dossier.kale_huur, dossier.akkoord_eiser, dossier.woonruimte) == (
        Decimal("1650.50"),
        False,
        ONBEKEND,
    )
    assert (dossier.exploten[0].soort, dossier.exploten[0].datum) == ("dagvaarding", date(2025, 4, 16))
    assert dossier.vonnissen[0].ontruimingstermijn == Term(14, "dag")
    assert dossier.notities == 'regel 1\n- regel 2: "x"'
    text = form.read_text(encoding="utf-8")
    assert "telefoon: '0612345677'\n" in text  # other YAML readers would make it a number
    assert "roldatum: 30 april 2025\n" in text
    assert "kale_huur: 1650,50\n" in text


def test_an_answer_is_not_replaced_unasked(form: Path) -> None:
    update(form, {"plaats": "Utrecht"})
    with pytest.raises(InputError, match="al ingevuld: ‘Utrecht’"):
        update(form, {"plaats": "Zeist"})
    assert update(form, {"plaats": "Utrecht"}).plaats == "Utrecht"
    assert update(form, {"plaats": "Zeist"}, overwrite=True).plaats == "Zeist"
    assert update(form, {"plaats": None}, overwrite=True).plaats is None
    assert form.read_text(encoding="utf-8") == FORM


def test_a_wrong_answer_is_refused_before_anything_is_saved(form: Path) -> None:
    for changes, words in (
        ({"plaats": "Utrecht", "roldatum": "31-2-2025"}, "roldatum: "),
        ({"plaats": "Utrecht", "roldatm": "x"}, "Bedoelde u ‘roldatum’"),
        ({"plaats": "Utrecht", "notities": "123456782"}, "notities: "),
        ({"plaats": "Utrecht", "gerecht": "x"}, "groep velden"),
        ({"huurders[3].achternaam": "x"}, "Vul eerst onderdeel 2 in"),
        ({"plaats": "a\x00b"}, "U+0000"),
    ):
        with pytest.raises(InputError) as caught:
            update(form, changes)
        assert words in " ".join((caught.value.message, *caught.value.hints))
        assert form.read_text(encoding="utf-8") == FORM


def test_an_answer_is_saved_also_when_another_line_is_wrong(form: Path) -> None:
    form.write_text(FORM.replace("\nroldatum:", "\nroldatum: morgen"), encoding="utf-8")
    with pytest.raises(ProblemsError):
        update(form, {"plaats": "Utrecht"})
    assert "\nplaats: Utrecht\n" in form.read_text(encoding="utf-8")


def test_quotes_byte_order_mark_and_links_stay(tmp_path: Path) -> None:
    path, link = tmp_path / "zaak.yaml", tmp_path / "link.yaml"
    path.write_bytes(b"\xef\xbb\xbfplaats: 'Utrecht'\r\nkenmerk_ons: \"1\" # x\r\n")
    link.symlink_to(path)
    update(link, {"plaats": "'s-Hertogenbosch", "kenmerk_ons": "2"}, overwrite=True)
    assert link.is_symlink()
    assert path.read_bytes() == b"\xef\xbb\xbfplaats: '''s-Hertogenbosch'\r\nkenmerk_ons: \"2\" # x\r\n"


@given(st.sampled_from(FACTS))
def test_what_was_read_can_be_written_and_read_again(field: Any) -> None:
    from juridisch.dossier import read_value

    value = read_value(field.path, field.example)
    assert read_value(field.path, to_text(value)) == value


def test_a_group_is_no_place_for_a_value() -> None:
    with pytest.raises(JuridischError):
        set_value("gerecht: {naam: x}\n", ("gerecht",), "y")
    with pytest.raises(ProblemsError):
        set_value("plaats: a\nplaats: b\n", ("plaats",), "y")
    assert Dossier() == read_text("plaats:\n")
