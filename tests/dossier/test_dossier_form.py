"""The form, the schema, the shipped dossiers and the settings all tell of the same fields."""

import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from juridisch.dossier import (
    EXAMPLES,
    Dossier,
    check,
    example_text,
    fields,
    find,
    new_text,
    read_text,
    schema,
)
from juridisch.dossier.nodes import Mapping, Scalar, Sequence, parse
from juridisch.dossier.people import Adres
from juridisch.dutch import write_date
from juridisch.errors import InputError, ProblemsError
from juridisch.settings import Settings, new_settings_text, read_settings, settings_path


def test_the_form_holds_every_field_in_order_and_says_nothing_yet() -> None:
    form = new_text()
    assert read_text(form) == Dossier(versie=1)
    root, _ = parse(form, "formulier")
    assert list(_paths(root, "")) == [field.path for field in fields()]


def _paths(node: Any, prefix: str) -> Any:
    if isinstance(node, Sequence):
        assert len(node.items) == 1
        yield from _paths(node.items[0], f"{prefix}[]")
    elif isinstance(node, Mapping):
        for key, entry in node.entries.items():
            path = f"{prefix}.{key}" if prefix else key
            yield path
            yield from _paths(entry.value, path)


def test_the_form_explains_every_field_once_in_lines_that_fit() -> None:
    form = " ".join(line.lstrip("# ") for line in new_text().splitlines() if line.lstrip().startswith("#"))
    for field in fields():
        assert field.description in form, field.path
    assert max(map(len, new_text().splitlines())) <= 110
    assert "Zet geen BSN in dit bestand" in form
    assert form.count(find("gerecht.postadres.straat").description) == 1


def _as_an_editor_reads_it(node: Any) -> Any:
    """YAML 1.2 core types, as editors use them before they look at the schema."""
    if isinstance(node, Mapping):
        return {key: _as_an_editor_reads_it(entry.value) for key, entry in node.entries.items()}
    if isinstance(node, Sequence):
        return [_as_an_editor_reads_it(item) for item in node.items]
    assert isinstance(node, Scalar)
    if node.style is not None:
        return node.text
    if node.text in ("", "~", "null"):
        return None
    if node.text in ("true", "false"):
        return node.text == "true"
    if re.fullmatch(r"[-+]?[0-9]+", node.text):
        return int(node.text)
    if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", node.text):
        return float(node.text)
    return node.text


def accepts(text: str) -> bool:
    root, _ = parse(text, "voorbeeld")
    return bool(jsonschema.Draft202012Validator(schema()).is_valid(_as_an_editor_reads_it(root)))


def test_the_schema_is_a_schema_and_describes_every_field() -> None:
    made = schema()
    jsonschema.Draft202012Validator.check_schema(made)
    json.dumps(made)
    for group in (made, *made["$defs"].values()):
        assert group["additionalProperties"] is False
        for name, about in group["properties"].items():
            assert about["title"], name
            assert about["description"], name
            assert about["examples"] if "enum" not in about else about["enum"], name
    names = {name for group in (made, *made["$defs"].values()) for name in group["properties"]}
    assert names == {field.name for field in fields()}


def test_the_schema_accepts_the_form_and_the_examples() -> None:
    for text in (new_text(), *map(example_text, EXAMPLES)):
        assert accepts(text)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("roldatum: 30-4-2025", True),
        ("roldatum: 2025-04-30", True),
        ("roldatum: 30 april 2025", True),
        ("roldatum: onbekend", True),
        ("roldatum: 30-4-25", False),
        ("roldatum: morgen", False),
        ("akkoord_eiser: ja", True),
        ("akkoord_eiser: true", False),
        ("kale_huur: 650", True),
        ("kale_huur: 650.5", True),
        ("kale_huur: 1.650,50", True),
        ("kale_huur: -1", False),
        ("kale_huur: veel", False),
        ("roltijd: 9:30", True),
        ("kenmerk_ons: 12", True),
        ("soort_procedure: kort geding", True),
        ("soort_procedure: hoger beroep", False),
        ("betaaldag: 28", True),
        ("betaaldag: 29", False),
        ("roldatm: 30-4-2025", False),
        ("huurders: [{achternaam: X, adres: {huisnummer: 1}}]", True),
        ("huurders: [{bsn: 1}]", False),
        ("huurders: {achternaam: X}", False),
        ("gerecht: x", False),
    ],
)
def test_the_schema_and_the_reader_agree(text: str, right: bool) -> None:
    assert accepts(text) is right
    try:
        read_text(text)
    except ProblemsError:
        assert not right
    else:
        assert right


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_complete_says_where_its_dates_come_from_and_when_it_plays(name: str) -> None:
    text = example_text(name)
    today = EXAMPLES[name]
    assert check(read_text(text, name), today) == ((), (), ())
    head = text[: text.index("\n\n")]
    assert "verzonnen" in head
    assert "ECLI:NL:" in head
    assert f"speelt op {write_date(today)}" in head


def test_the_examples_stand_at_the_dates_of_the_rulings() -> None:
    summons = read_text(example_text("dagvaarding"))
    assert (summons.exploten[0].datum, summons.roldatum) == (date(2025, 4, 16), date(2025, 4, 30))
    assert (summons.nieuwe_roldatum, summons.documentdatum, summons.verzoeken) == (None, None, ())
    asked = read_text(example_text("moratorium"))
    assert asked.vonnissen[0].datum == date(2025, 9, 4)
    request = asked.verzoeken[0]
    assert (request.verstuurd, request.tussenbeslissing_datum) == (date(2025, 11, 27), date(2025, 11, 28))
    assert (request.zitting_datum, request.uitkomst_datum) == (date(2025, 12, 10), date(2025, 12, 17))
    letter = read_text(example_text("veertiendagenbrief")).brief14[0]
    assert letter.ontvangen == date(2014, 9, 11)


def test_the_people_in_the_examples_are_plainly_fictitious() -> None:
    for name in EXAMPLES:
        text = example_text(name)
        for key, value in re.findall(r"^ *(straat|telefoon|email|postcode): (.*)$", text, re.MULTILINE):
            form = {
                "straat": r"Voorbeeld\w+|Postbus",
                "telefoon": "010-000000[0-9]",
                "email": r"\w+@example\.nl",
            }
            assert re.fullmatch(form.get(key, "1234 [A-Z]{2}"), value.partition(" #")[0].strip()), value


def test_without_a_file_the_settings_are_empty(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "instellingen.yaml") == Settings()


def test_the_settings_form_is_valid_and_complete(tmp_path: Path) -> None:
    path = tmp_path / "instellingen.yaml"
    path.write_text(new_settings_text(), encoding="utf-8")
    assert read_settings(path) == Settings()
    path.write_text("# niets\n\n", encoding="utf-8")
    assert read_settings(path) == Settings()
    root, _ = parse(new_settings_text(), "instellingen")
    assert list(_paths(root, "")) == [field.path for field in fields(Settings)]


def test_settings_are_read_and_paths_are_filled_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "thuis"))
    path = tmp_path / "instellingen.yaml"
    path.write_text(
        "organisatie: Rechtshulp Voorbeeld\nadres: {straat: Voorbeeldstraat, postcode: 1234ab}\n"
        "afzender: {naam: A. Voorbeeld, email: A@example.nl}\nbriefpapier: papier.docx\nuitvoermap: ~/brieven\n"
    )
    read = read_settings(path)
    assert read.adres == Adres(straat="Voorbeeldstraat", postcode="1234 AB")
    assert (read.organisatie, read.afzender.email) == ("Rechtshulp Voorbeeld", "a@example.nl")
    assert read.briefpapier == tmp_path / "papier.docx"
    assert read.uitvoermap == tmp_path / "thuis" / "brieven"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("organisatee: x", "Bedoelde u ‘organisatie’"),
        ("briefpapier: brief.pdf", "eindigt op .docx"),
        ("telefoon: 12", "geen telefoonnummer"),
        ("adres: {postcode: 0}", "postcode"),
    ],
)
def test_settings_are_read_as_strictly_as_a_dossier(text: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / "instellingen.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ProblemsError) as caught:
        read_settings(path)
    assert words in caught.value.problems[0].message
    path.write_text("a: b: c", encoding="utf-8")
    with pytest.raises(InputError, match=r"instellingen\.yaml"):
        read_settings(path)


def test_the_settings_belong_in_the_folder_of_the_user(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("platformdirs.user_config_path", lambda name, appauthor: tmp_path / name)
    assert settings_path() == tmp_path / "juridisch" / "instellingen.yaml"
    assert read_settings() == Settings()


def test_the_light_parts_do_not_load_what_a_dossier_needs() -> None:
    script = (
        "import sys, juridisch.law, juridisch.dutch, juridisch.errors, juridisch.files, juridisch.clock;"
        "print([m for m in ('pydantic', 'ruamel.yaml', 'stdnum') if m in sys.modules])"
    )
    assert (
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
        == "[]\n"
    )
