from __future__ import annotations

import io
import re
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader

from juridisch.documents.html import to_html
from juridisch.documents.kinds.cover_sheet import DOCUMENT
from juridisch.documents.pdf import to_pdf
from juridisch.documents.word import to_docx
from juridisch.errors import RefusedError
from tests.documents.helpers import office_text, squeezed, struct_text
from tests.documents.kinds.answers import DAYS, changed, paper, text_of
from tests.documents.pdf_checks import check_pdf

VERDICT = "\nvonnissen:\n  - datum: 14 mei 2025\n    soort: verstek\n    titelvorm: vonnis\n"


def sheet(*args: Any, **changes: Any) -> str:
    """The cover sheet of a case."""
    return text_of(changed(*args, **changes), DOCUMENT)


@pytest.mark.parametrize("name", DAYS)
def test_fits_three_pages_and_is_clean(name: str) -> None:
    made = paper(changed(name), DOCUMENT)
    assert not made.gaps
    pdf = to_pdf(to_html(made))
    assert check_pdf(pdf) == []
    assert len(PdfReader(io.BytesIO(pdf)).pages) <= 3
    said = sheet(name)
    assert "alleen voor de adviseur, niet versturen" in said


def test_names_what_each_paper_lacks() -> None:
    said = sheet("verweer-betwist", drop=("vraag_uitstel",))
    assert "Verweer (conclusie van antwoord): vraag_uitstel.ontruimingstermijn_weken" in said
    assert "Verzoek om uitstel voor het antwoord: compleet" in said
    assert "Verweer (conclusie van antwoord): compleet" in sheet("verweer-betwist")


def test_warns_of_each_argument_with_its_strength_and_proof() -> None:
    said = sheet("verweer-gebreken")
    assert "V19 opschorting wegens gebreken (zwak, met bewijs). Groot." in said
    assert "V22 servicekosten (zwak, zonder bewijs)." in said
    assert "V27 ontruimingstermijn (redelijk, zonder bewijs). Veertien dagen" in said


@pytest.mark.parametrize(
    ("name", "block"),
    [
        ("verweer-gebreken", "V03"),
        ("verweer-gebreken", "V25"),
        ("verweer-betwist", "V26"),
        ("verweer-gebreken", "V27"),
        ("verweer-kort-geding", "V29"),
    ],
)
def test_an_argument_without_a_paper_is_marked_so(name: str, block: str) -> None:
    said = sheet(name)
    assert re.search(rf"- {block} [^\n]*\((?:sterk|redelijk|zwak), zonder bewijs\)\.", said)


def test_a_kort_geding_is_at_the_hearing() -> None:
    said = sheet("verweer-kort-geding")
    assert "hoeft niet naar de rolzitting" not in said
    assert "Een kort geding wordt op de zitting gevoerd." in said
    assert "hoeft niet naar de rolzitting" in sheet("verweer-betwist")


def test_says_which_arguments_are_left_out_and_why() -> None:
    said = sheet("verweer-betwist", ("\nondertekenaar:", "\nblokken:\n  V11: uit\nondertekenaar:"))
    assert "V11 vroegsignalering niet nageleefd: in het dossier staat bij blokken: V11: uit." in said
    assert "V17 schuldhulp loopt: nog na te vragen: schuldhulp van de gemeente." in said
    assert "Zonder bevinding, en daarom niet opgenomen: V01" in said
    assert "Nog niet in het dossier als stuk:" in said
    assert "schoolverklaring" in said


def test_tells_the_days_to_guard_nearest_first() -> None:
    said = sheet("verweer-betwist")
    days = said.partition("Dagen om te bewaken\n")[2].partition("Stukken die nu passen")[0]
    assert days.index("dinsdag 29 april 2025") < days.index("woensdag 28 mei 2025")
    assert "Schriftelijk antwoord bij de kantonrechter" in days


def test_asks_what_is_not_known() -> None:
    assert "Schuldhulp van de gemeente: Vraag het de huurder." in sheet("verweer-betwist")


def test_warns_of_admission_imputation_and_promises() -> None:
    said = sheet("verweer-betwist")
    for words in (
        "art. 3:37 en 3:318 BW",
        "alleen voor huur",
        "art. 6:44 BW",
        "niet kan dragen",
        "art. 88 lid 2 Rv",
        "art. 21 Rv",
    ):
        assert words in said
    assert "art. 154 Rv" not in said
    assert "art. 154 Rv" in sheet("verweer-gebreken")
    poor = sheet("verweer-gebreken")
    assert "De begroting draagt het voorstel of de gewone huur niet." in poor


def test_after_a_default_judgment_the_trap_comes_first_and_no_defence() -> None:
    said = sheet(
        "verweer-betwist", ("\nondertekenaar:", VERDICT + "\nondertekenaar:"), today=date(2025, 5, 20)
    )
    assert said.index("Let op: er is of lijkt een verstekvonnis te zijn.") < said.index("Dagen om te bewaken")
    assert "Argumenten in het verweer" not in said
    assert "mondelinge behandeling" not in said


def test_an_empty_file_gives_a_sheet_too() -> None:
    said = sheet(
        "verweer-betwist", drop=("huurders", "verhuurder", "exploten", "roldatum", "roltijd", "plaats")
    )
    assert "Huurder: de huurder" in said
    assert "Er zijn geen dagen te berekenen." in said


def test_is_for_homes_only() -> None:
    with pytest.raises(RefusedError, match="geen woning"):
        paper(changed("verweer-betwist", ("woonruimte: ja", "woonruimte: nee")), DOCUMENT)


def test_word_and_pdf_say_the_same(tmp_path: Any) -> None:
    made = paper(changed("verweer-betwist"), DOCUMENT)
    word = squeezed(office_text(to_docx(made), tmp_path), "word")
    assert word == squeezed("\n".join(struct_text(to_pdf(to_html(made)), tmp_path)), "pdf")
