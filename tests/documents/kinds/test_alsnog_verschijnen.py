from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from juridisch.documents.kinds.late_appearance import DOCUMENT
from tests.documents.kinds import hulp
from tests.documents.kinds.hulp import case, gaps, no_admission, notes, refusal, text

NAME = "hulp-gemachtigde"
SELF = ("ondertekenaar: gemachtigde", "ondertekenaar: huurder")
ONE = (
    "  - voorletters: S.\n    voorvoegsel: van der\n    achternaam: Voorbeeld\n    onder_bewind: nee\n",
    "",
)


def test_the_defendants_appear_after_all_and_ask_four_weeks() -> None:
    said = text(DOCUMENT, case(NAME))
    assert "De gedaagden zijn toen niet verschenen." in said
    assert "Namens T. Testman en S. van der Voorbeeld verschijn ik alsnog in deze zaak." in said
    assert "artikel 142" in said
    assert "vier weken te geven" in said
    assert "woensdag 18 november 2026" in said
    assert "Zaaknummer: nog niet bekend" in said
    assert "behalve voor de kosten" in said


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ((SELF,), "Wij verschijnen alsnog in deze zaak."),
        ((SELF, ONE), "Ik verschijn alsnog in deze zaak."),
    ],
)
def test_tenants_speak_for_themselves(changes: tuple[tuple[str, str], ...], says: str) -> None:
    said = text(DOCUMENT, case(NAME, *changes))
    assert says in said
    assert "gemachtigde" not in said


def test_nothing_of_the_claim_is_admitted_whatever_the_tenant_thinks() -> None:
    for view in ("erkent", "betwist_geheel", ""):
        found = case(
            NAME, ("soort_procedure: bodem", f"standpunt_achterstand: {view}\nsoort_procedure: bodem")
        )
        said = text(DOCUMENT, found)
        assert "wordt niets van de vordering erkend" in said
        no_admission(said)


def test_a_later_roll_day_takes_the_place_of_the_first() -> None:
    later = ("roltijd: 9:30", "roltijd: 9:30\nnieuwe_roldatum: 19 november 2026")
    assert "donderdag 19 november 2026" in text(DOCUMENT, case(NAME, later))


def test_until_the_roll_day_another_paper_fits() -> None:
    for day in (date(2026, 11, 17), date(2026, 11, 18)):
        assert "Maak ‘uitstel’ of ‘verweer’." in refusal(DOCUMENT, case(NAME, today=day))


def test_after_judgment_verzet_comes_first() -> None:
    assert "‘verzetnotitie’" in refusal(DOCUMENT, case("hulp-verstek"))
    assert "artikel 142 Rv" in refusal(DOCUMENT, case("hulp-gemeente"))


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("soort_procedure: bodem", "soort_procedure: kort geding", "geen rol"),
        ("soort_procedure: bodem", "soort_procedure: executie", "geen rol"),
        ("soort_procedure: bodem", "soort_procedure: verzet", "artikel 147 Rv"),
        ("heeft_gereageerd: nee", "heeft_gereageerd: ja", "al geantwoord"),
        ("woonruimte: ja", "woonruimte: nee", "geen woning"),
    ],
)
def test_other_cases_are_refused(old: str, new: str, says: str) -> None:
    assert says in refusal(DOCUMENT, case(NAME, (old, new)))


def test_without_a_summons_nothing_was_missed() -> None:
    found = case(
        NAME,
        ("roldatum: 18 november 2026", "roldatum:"),
        ("exploten:\n  - soort: dagvaarding\n    datum: 2 november 2026\n    wijze: envelop\n", ""),
    )
    assert "nog geen dagvaarding" in refusal(DOCUMENT, found)


def test_court_kind_of_procedure_and_answer_are_needed() -> None:
    found = case(
        NAME, ("soort_procedure: bodem\n", ""), ("heeft_gereageerd: nee\n", ""), ("    straat: Postbus\n", "")
    )
    assert gaps(DOCUMENT, found) == {"soort_procedure", "heeft_gereageerd", "gerecht.postadres.straat"}


def test_the_adviser_calls_first_and_knows_the_price() -> None:
    said = notes(DOCUMENT, case(NAME))
    assert "is er al vonnis gewezen?" in said
    assert "artikel 141 en 142 Rv" in said
    assert "artikel 140 lid 3 Rv" in said
    assert "artikel 140" not in notes(DOCUMENT, case(NAME, ONE))


def test_own_text_has_its_place() -> None:
    own = (
        "ondertekenaar: gem",
        "eigen_teksten:\n  - brief: alsnog-verschijnen\n    tekst: Ik lag in het ziekenhuis.\nondertekenaar: gem",
    )
    assert "Ik lag in het ziekenhuis." in text(DOCUMENT, case(NAME, own))


def test_a_draft_can_miss_any_fact() -> None:
    assert hulp.drafts(DOCUMENT, case(NAME)) > 40
    assert hulp.drafts(DOCUMENT, case(NAME, SELF)) > 40


def test_hostile_names_come_out_as_typed() -> None:
    hulp.hostile(DOCUMENT, NAME)


def test_word_and_pdf_say_the_same(tmp_path: Path) -> None:
    hulp.same(DOCUMENT, case(NAME, SELF), tmp_path)


def test_the_administrator_and_the_other_tenant_sign_together() -> None:
    said = text(DOCUMENT, case(NAME, *hulp.BEWIND))
    assert "B. Voorbeeld is bewindvoerder over de goederen van S. van der Voorbeeld" in said
    assert "T. Testman treedt zelf op." in said
    assert "Wij verschijnen alsnog in deze zaak." in said
    assert not re.search(r"\b[Ii]k\b", said)
    alone = refusal(
        DOCUMENT, case(NAME, hulp.BEWIND[0], ("ondertekenaar: gemachtigde", "ondertekenaar: huurder"))
    )
    assert "De bewindvoerder tekent" in alone
