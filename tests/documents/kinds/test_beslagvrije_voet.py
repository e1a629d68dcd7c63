from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from juridisch.documents.kinds.protected_earnings import DOCUMENT
from juridisch.documents.make import compose
from juridisch.errors import RefusedError
from juridisch.settings import Settings
from tests.documents.kinds import hulp
from tests.documents.kinds.hulp import case, gaps, no_admission, notes, refusal, text

NAME = "hulp-verstek"
OTHER = ("  - schuldeiser: Verhuur Voorbeeld B.V.", "  - schuldeiser: Energie Voorbeeld")


def test_the_household_and_the_money_are_put_before_the_bailiff() -> None:
    said = text(DOCUMENT, case(NAME)).replace("\u00a0", " ")
    assert "U hebt voor Verhuur Voorbeeld B.V. beslag gelegd op het loon." in said
    assert "elke maand € 240,00 ingehouden" in said
    assert "Huishouden: paar met kinderen." in said
    assert "Kinderen onder de 18 in de woning: 1." in said
    assert "Inkomen: loon (huurder), € 1.750,00 netto per maand." in said
    assert "Toeslag: zorgtoeslag, € 120,00 per maand." in said
    assert "Huur: € 695,50 per maand." in said
    assert "Sinds 1 september werkt mijn partner niet meer." in said
    assert "C.T." not in said  # how many is enough
    assert "Loonstrook van 31 oktober 2026" in said


def test_five_per_cent_where_the_sum_of_the_act_is_more_than_the_income_can_bear() -> None:
    """475dc looks at the outcome of 475da and 475db, not at the level of the bijstand."""
    low = text(DOCUMENT, case(NAME, ("inkomen_onder_bijstand: nee", "inkomen_onder_bijstand: ja")))
    high = text(DOCUMENT, case(NAME))
    for said in (low, high):
        assert "(artikel 475da en 475db Rv) hoger uit dan 95% van het inkomen" in said
        assert "niet meer in dan 5% (artikel 475dc Rv)" in said
    assert "Het inkomen is niet hoger dan de bijstand; reken dit daarom na." in low
    assert "bijstand" not in high


def test_the_four_weeks_are_conditional_in_the_letter_and_computed_beside_it() -> None:
    said = text(DOCUMENT, case(NAME))
    assert "korter dan vier weken geleden? Dan telt deze brief vanaf de dag van het beslag" in said
    assert "maandag 23 november 2026 de laatste dag" in notes(DOCUMENT, case(NAME))  # 26-10-2026 + four weeks
    assert "werkt niet meer terug" in notes(DOCUMENT, case(NAME, today=date(2026, 11, 24))).replace(
        "werkt het niet meer terug", "werkt niet meer terug"
    )
    writ = ("  - soort: anders\n    datum: 26 oktober 2026\n    wijze: huisgenoot\n", "")
    assert "juridisch termijn beslagvrije-voet" in notes(DOCUMENT, case(NAME, writ))


def test_no_amount_of_our_own_is_named() -> None:
    said = text(DOCUMENT, case(NAME)).replace("\u00a0", " ")
    assert said.count("€") == 4
    assert "www.uwbeslagvrijevoet.nl" in notes(DOCUMENT, case(NAME))


def test_neither_debt_nor_judgment_is_accepted() -> None:
    said = text(DOCUMENT, case(NAME))
    assert "geen erkenning van een schuld en geen berusting in het vonnis" in said
    no_admission(said)
    with pytest.raises(RefusedError, match="verstekvonnis"):
        compose(DOCUMENT, case(NAME), Settings())


def test_without_a_seizure_on_income_for_this_landlord_it_is_refused() -> None:
    assert "geen beslag" in refusal(DOCUMENT, case("hulp-gemeente"))
    assert "voor Energie Voorbeeld" in refusal(DOCUMENT, case(NAME, OTHER))
    assert "bankrekening" in refusal(DOCUMENT, case(NAME, ("    soort: loon", "    soort: bankrekening")))


def test_of_several_seizures_that_of_the_landlord_counts() -> None:
    two = ("beslagen:\n", "beslagen:\n  - schuldeiser: Energie Voorbeeld\n    soort: uitkering\n")
    found = case(NAME, two)
    assert "beslag gelegd op het loon" in text(DOCUMENT, found)
    assert "coördinerende deurwaarder" in notes(DOCUMENT, found)


def test_what_the_bailiff_must_know_is_needed() -> None:
    found = case(
        NAME,
        ("leefsituatie: paar met kinderen\n", ""),
        ("    netto_per_maand: 1.750,00\n", ""),
        ("  dossiernummer: VB-2026-102\n", ""),
    )
    assert gaps(DOCUMENT, found) == {
        "leefsituatie",
        "inkomens[1].netto_per_maand",
        "deurwaarder.dossiernummer",
    }


def test_the_adviser_adds_proof_and_consent() -> None:
    assert "bewijs van het inkomen" in notes(
        DOCUMENT, case(NAME, ("  - soort: inkomensbewijs", "  - soort: exploot"))
    )
    assert "bewijs van het inkomen" not in notes(DOCUMENT, case(NAME))
    assert "Vraag de huurder of dat mag." in notes(DOCUMENT, case(NAME))


def test_a_draft_can_miss_any_fact() -> None:
    assert hulp.drafts(DOCUMENT, case(NAME)) > 40


def test_hostile_names_come_out_as_typed() -> None:
    hulp.hostile(DOCUMENT, NAME, ("    soort: loon", "    soort: '*loon* {{ 7*7 }}'"))


def test_sentences_are_short() -> None:
    counts = hulp.sentences(DOCUMENT, case(NAME))
    assert max(counts) <= 25
    assert sum(counts) / len(counts) <= 15


def test_word_and_pdf_say_the_same(tmp_path: Path) -> None:
    hulp.same(DOCUMENT, case(NAME), tmp_path)
