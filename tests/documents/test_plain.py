"""The letter as text to paste."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from juridisch.documents.plain import to_text
from juridisch.documents.text import TemplateError
from tests.documents.helpers import FOOTER, covered, from_source, letter, with_gap

if TYPE_CHECKING:
    from pathlib import Path


FIRST = (
    "Op donderdag 12 november 2026 kreeg ik uw aanmaning. U vraagt mij om € 1.950,50 te betalen. U schrijft dat"
    " ik een huurachterstand heb. Met deze brief reageer ik, Sanne de Vries, daarop. Ik betwist een deel van het"
    " bedrag, en ik doe u een voorstel. Deze brief is geen erkenning van uw hele vordering."
)


def test_paragraphs_stand_apart_and_are_not_wrapped() -> None:
    text = to_text(letter())
    paragraphs = text.split("\n\n")
    assert paragraphs[:6] == [
        "Sanne de Vries\nKanaalstraat 12 bis\n3531 CJ  Utrecht\nTelefoon 06 12 34 56 77",
        "Stichting Wonen\nPostbus 1234\n3500 BA  Utrecht",
        "Utrecht, 25 november 2026",
        "Betreft: Uw aanmaning van 12 november 2026, woning Kanaalstraat 12 bis\nUw kenmerk: INC-2026-0341",
        "Geachte heer, mevrouw,",
        FIRST,
    ]
    assert paragraphs[-4:] == [
        "Met vriendelijke groet,",
        "Sanne de Vries\nHuurder",
        "Bijlagen:\n1. Kopie van uw aanmaning van 12 november 2026\n2. Betaalbewijzen van Sanne de Vries",
        f"{FOOTER}\n",
    ]


def test_lists_tables_and_lines() -> None:
    text = to_text(letter())
    assert (
        "\n\n1. Ik betaal vanaf 1 december 2026 de lopende huur steeds op tijd.\n2. Ik betaal daarnaast € 75,00 per"
        " maand, tot de achterstand is betaald. Dat lukt, omdat:\n   - mijn inkomen vanaf december weer op orde is;\n"
        "   - de gemeente mij helpt met een budgetplan.\n3. U start in die tijd geen procedure bij de"
        " kantonrechter.\n\n"
    ) in text
    assert (
        "\n\n- Maand: augustus 2026; Huur: € 650,17; Betaald: € 650,17; Opmerking: -\n- Maand: september"
        in text
    )
    assert "\n\nEerste regel.\nTweede regel.\n\n" in text


def test_no_signs_that_web_forms_may_show_wrongly() -> None:
    assert "\u00a0" not in to_text(letter())


def test_what_is_missing_is_seen() -> None:
    text = to_text(with_gap())
    assert text.startswith("CONCEPT – nog niet versturen: 2 gegevens ontbreken\n\n")
    assert text.count("[NOG INVULLEN: zaaknummer]") == 2
    assert "CONCEPT" not in to_text(letter())


def test_numbers_within_numbers_and_a_title_without_label(tmp_path: Path) -> None:
    source = '---\nbetreft: Conclusie\nbetreft_label: ""\n---\n3. a\n   1. b\n   1. c\n1. d\n'
    assert to_text(from_source(tmp_path, source)) == "Conclusie\n\n3. a\n   a. b\n   b. c\n4. d\n"


def test_cover_sheets_follow_the_receipt(tmp_path: Path) -> None:
    text = to_text(covered(tmp_path))
    assert text.endswith(
        f"{FOOTER}\n\nProductie 1\nHuurovereenkomst\n\nProductie 2\nBrief\n\nProductie 3\nBrief\n"
    )
    assert "Producties:\n1. Huurovereenkomst\n2. Brief\n3. Brief\n" in text


def test_a_cover_sheet_has_the_number_of_its_enclosure(tmp_path: Path) -> None:
    assert [label for label, _ in covered(tmp_path, ("Brief",)).cover_sheets] == ["Productie 2"]
    assert covered(tmp_path, ()).cover_sheets == ()
    source = "---\nbetreft: P\nbijlagen: [een, twee]\nvoorbladen: [twee]\n---\nx"
    assert from_source(tmp_path, source).cover_sheets[0][0] == "Bijlage 2"


@pytest.mark.parametrize("sheets", [("Foto",), ("Brief", "Huurovereenkomst"), ("Brief", "Brief", "Brief")])
def test_a_cover_sheet_for_no_enclosure_is_a_mistake(sheets: tuple[str, ...], tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="voorbladen"):
        covered(tmp_path, sheets)


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("Ik huur van {{ a }}. Dat is alles.", "Ik huur van Verhuur B.V. Dat is alles."),
        ("Ik huur van {{ a }}{{ leeg }}.", "Ik huur van Verhuur B.V."), ("{{ a }}, zo", "Verhuur B.V., zo"),
        ("{{ vraag }}.", "Klopt dat?"), ("{{ a }}...", "Verhuur B.V...."), ("{{ naam }}.", "Jansen."),
    ],
)  # fmt: skip
def test_a_value_that_ends_with_a_full_stop_takes_no_second(source: str, says: str, tmp_path: Path) -> None:
    values: dict[str, object] = {"a": "Verhuur B.V.", "leeg": "", "vraag": "Klopt dat?", "naam": "Jansen"}
    assert (
        to_text(from_source(tmp_path, f"---\nbetreft: P\n---\n{source}", values)).split("\n\n")[-1]
        == f"{says}\n"
    )
