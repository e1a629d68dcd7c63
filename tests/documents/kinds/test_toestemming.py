from __future__ import annotations

from datetime import date
from pathlib import Path

from juridisch.documents.blocks import plain
from juridisch.documents.kinds.consent import DOCUMENT
from juridisch.documents.make import compose
from juridisch.settings import Settings
from tests.documents.kinds import hulp
from tests.documents.kinds.hulp import case, gaps, letter, notes, refusal, text

NAME = "hulp-gemachtigde"
FAMILY = "hulp-gemeente"


def test_who_what_for_and_until_when() -> None:
    said = text(DOCUMENT, case(NAME))
    assert "Wij geven Rechtshulp Voorbeeld toestemming" in said
    assert "Met wie: de gemeente en de verhuurder." in said
    assert "Waarvoor: een regeling voor de huur. Niet voor iets anders." in said
    assert "Tot wanneer: 20 mei 2027." in said
    assert "Intrekken mag altijd" in said


def test_only_data_that_the_dossier_holds_are_listed() -> None:
    said = text(DOCUMENT, case(NAME))
    assert "Inkomen" not in said
    assert "wij wonen" not in said
    assert "schuldhulp is" not in said
    family = text(DOCUMENT, case(FAMILY))
    assert "Met wie ik woon. Van kinderen alleen de voorletters en de leeftijd." in family
    assert "A.V." not in family


def test_health_is_a_choice_of_its_own_or_not_shared() -> None:
    assert "Gegevens over gezondheid worden niet gedeeld." in text(DOCUMENT, case(NAME))
    family = text(DOCUMENT, case(FAMILY))
    assert "ja / nee (streep door wat niet geldt)" in family
    assert "vaak ziek" not in family
    refused = text(DOCUMENT, case(FAMILY, ("  toestemming: ja", "  toestemming: nee")))
    assert "Gegevens over gezondheid worden niet gedeeld." in refused
    asked = case(FAMILY, ("  toestemming: ja", "  toestemming:"))
    assert "ja / nee" in text(DOCUMENT, asked)
    assert "apart" in notes(DOCUMENT, asked)


def test_an_earlier_consent_is_confirmed() -> None:
    said = text(DOCUMENT, case(FAMILY, today=date(2026, 11, 30)))
    assert "Die toestemming gaf ik al op 23 november 2026." in said
    assert "gaf ik al" not in text(DOCUMENT, case(FAMILY))


def test_a_stop_that_was_typed_is_not_doubled() -> None:
    assert "regeling voor de huur. Niet" in text(
        DOCUMENT, case(NAME, ("een regeling voor de huur", "een regeling voor de huur."))
    )


def test_who_decides_for_a_tenant_signs_along() -> None:
    found = case(
        NAME,
        (
            "achternaam: Voorbeeld\n    onder_bewind: nee",
            "achternaam: Voorbeeld\n    onder_bewind: ja\n    bewindvoerder:\n      naam: B. Voorbeeld\n      soort: curator",
        ),
    )
    assert [plain(lines[-1]) for lines in letter(DOCUMENT, found).signatures] == [
        "T. Testman",
        "S. van der Voorbeeld",
        "curator van S. van der Voorbeeld",
    ]
    assert "tekent mee" in text(DOCUMENT, found)


def test_no_name_of_an_adviser_and_no_trap() -> None:
    assert "A. Voorbeeld" not in text(DOCUMENT, case(FAMILY)).replace("V. van Voorbeeld", "")
    consent = (
        "ondertekenaar: huurder",
        (
            "adviseur:\n  organisatie: Hulp\ntoestemming:\n  aan_wie: de gemeente\n  doel: hulp\n"
            "  tot: 1 mei 2027\nondertekenaar: huurder"
        ),
    )
    compose(DOCUMENT, case("hulp-verstek", consent), Settings())


def test_an_end_that_is_over_is_refused() -> None:
    assert "liep tot 23 mei 2027" in refusal(DOCUMENT, case(FAMILY, today=date(2027, 5, 24)))


def test_the_parts_of_a_consent_are_needed() -> None:
    found = case("hulp-verstek")
    assert gaps(DOCUMENT, found) == {
        "toestemming.aan_wie", "toestemming.doel", "toestemming.tot", "adviseur.organisatie",
    }  # fmt: skip


def test_it_belongs_in_the_package_until_given() -> None:
    assert DOCUMENT.fits(case(NAME))
    assert DOCUMENT.fits(case(FAMILY)) == ""


def test_a_draft_can_miss_any_fact() -> None:
    assert hulp.drafts(DOCUMENT, case(NAME)) > 40
    assert hulp.drafts(DOCUMENT, case(FAMILY)) > 40


def test_hostile_names_come_out_as_typed() -> None:
    hulp.hostile(DOCUMENT, NAME)


def test_sentences_are_short() -> None:
    counts = hulp.sentences(DOCUMENT, case(FAMILY))
    assert max(counts) <= 25
    assert sum(counts) / len(counts) <= 15


def test_word_and_pdf_say_the_same(tmp_path: Path) -> None:
    hulp.same(DOCUMENT, case(FAMILY), tmp_path, pages=1)
