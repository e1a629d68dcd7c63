from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from juridisch.documents.kinds.rent_objection import DOCUMENT
from juridisch.errors import ProblemsError
from tests.documents.kinds import hulp
from tests.documents.kinds.geld import case, drafts, hostile, own_words, reads_well, text
from tests.documents.kinds.hulp import gaps, notes, refusal

RISE = "geld-huur"
SEGMENT = "segment: sociaal"
ROOM = ("woningtype: zelfstandig", "woningtype: onzelfstandig")
SENT = "brief_datum: 20 april 2026"


def free(which: str) -> tuple[str, str]:
    return SEGMENT, f"segment: {which}"


def test_the_objection_names_the_increase_and_that_the_tenant_does_not_agree() -> None:
    said = text(DOCUMENT, case(RISE))
    assert "van € 650,00 naar € 690,50 per maand gaan. Dat is € 40,50 per maand meer." in said
    assert "De huurder stemt niet in met dit voorstel." in said
    assert "artikel 7:253 lid 1 van het Burgerlijk Wetboek" in said
    assert "De verhoging is hoger dan is toegestaan." in said
    assert "De huurder blijft de huur van nu betalen: € 650,00 kale huur" in said


def test_the_landlord_has_six_weeks_for_the_huurcommissie() -> None:
    # BW 7:253 lid 1 with Atw 1: 1 July 2026 and six weeks is Wednesday 12 August
    assert "tot en met 12 augustus 2026 (artikel 7:253 lid 1 BW)" in text(DOCUMENT, case(RISE))


@pytest.mark.parametrize(
    ("sent", "late"),
    [("30 april 2026", False), ("1 mei 2026", False), ("2 mei 2026", True), ("20 mei 2026", True)],
)
def test_a_proposal_within_two_months_of_the_day_is_too_late(sent: str, late: bool) -> None:
    said = text(DOCUMENT, case(RISE, (SENT, f"brief_datum: {sent}")))
    assert ("Het voorstel kwam te laat" in said) is late
    assert ("Dat was hier uiterlijk 1 mei 2026." in said) is late  # BW 7:252 lid 1


@pytest.mark.parametrize("which", ["vrij", "midden"])
def test_in_the_free_sector_the_clause_counts_and_the_law_caps_it(which: str) -> None:
    said = text(DOCUMENT, case(RISE, free(which)))
    assert "voor zover die hoger is dan het contract en de wet toestaan" in said
    assert "Rust de verhoging op artikel 5.2 van het contract" in said
    assert "(artikel 7:248 lid 3 BW)" in said
    assert "tot en met 31 oktober 2026 (artikel 7:248 lid 4 BW)" in said  # 1-7-2026 + 4 months − 1 day
    assert "blijft de huur van nu betalen" not in said
    assert ("artikel 7:253" in said) is (which == "midden")
    assert "niet betalen gevaarlijk" in notes(DOCUMENT, case(RISE, free(which)))


def test_a_proposal_that_is_late_is_no_point_in_the_free_sector() -> None:
    said = text(DOCUMENT, case(RISE, free("vrij"), (SENT, "brief_datum: 20 mei 2026")))
    assert "7:252" not in said


def test_without_a_known_clause_the_letter_asks_which() -> None:
    clause = (
        'bedingen:\n  - soort: huurverhoging\n    artikel: "5.2"\n    tekst: De huur stijgt elk jaar met de inflatie.\n',
        "",
    )
    assert "Op welk artikel van het contract rust de verhoging?" in text(
        DOCUMENT, case(RISE, free("vrij"), clause)
    )


def test_a_room_is_always_under_the_rules_of_social_rent() -> None:
    said = text(DOCUMENT, case(RISE, ROOM, free("vrij")))
    assert "artikel 7:253 lid 1" in said
    assert gaps(DOCUMENT, case(RISE, ROOM, ("  segment: sociaal\n", ""))) == set()


@pytest.mark.parametrize("today", [date(2026, 7, 1), date(2026, 10, 31)])
@pytest.mark.parametrize(
    ("change", "words"),
    [
        ((SEGMENT, SEGMENT), ("aangetekende herinnering", "7:253 lid 2 en 3")),
        (free("vrij"), ("7:248 lid 4",)),
        (free("midden"), ("7:248 lid 4",)),
        (("  segment: sociaal\n", ""), ("7:253 lid 2 en 3", "7:248 lid 4")),
    ],
)
def test_from_the_start_on_it_is_refused_and_the_huurcommissie_named(
    today: date, change: tuple[str, str], words: tuple[str, ...]
) -> None:
    said = refusal(DOCUMENT, case(RISE, change, today=today))
    assert "De verhoging ging in op woensdag 1 juli 2026." in said
    assert "uiterlijk zaterdag 31 oktober 2026" in said
    for word in words:
        assert word in said


def test_after_four_months_no_way_is_promised() -> None:
    said = refusal(DOCUMENT, case(RISE, today=date(2026, 11, 1)))
    assert "kan waarschijnlijk niet meer" in said
    assert "zaterdag 31 oktober 2026" in said


def test_the_day_before_is_in_time_but_not_by_post() -> None:
    found = case(RISE, today=date(2026, 6, 30))
    assert text(DOCUMENT, found)
    assert "uiterlijk dinsdag 30 juni 2026" in notes(DOCUMENT, found)
    assert "Met de post is dat te kort." in notes(DOCUMENT, found)
    assert "Met de post" not in notes(DOCUMENT, case(RISE))


def test_no_reason_is_needed() -> None:
    change = ("  reden_bezwaar: De verhoging is hoger dan is toegestaan.\n", "")
    said = text(DOCUMENT, case(RISE, change))
    assert "De reden" not in said
    assert "Er staat geen reden in de brief" in notes(DOCUMENT, case(RISE, change))


@pytest.mark.parametrize(
    ("change", "field"),
    [
        (("nieuwe_huur: 690,50", "nieuwe_huur: 650,00"), "huurvoorstel.nieuwe_huur"),
        ((SENT, "brief_datum: 2 juni 2026"), "huurvoorstel.brief_datum"),
        (("ingangsdatum: 1 juli 2026", "ingangsdatum: 1 juli 2027\n  brief_datum: 1 juli 2027"), "huurvoorstel.brief_datum"),
    ],
)  # fmt: skip
def test_a_proposal_that_cannot_be_right_is_looked_at_first(change: tuple[str, str], field: str) -> None:
    twice = [(SENT + "\n  ", "")] if "2027" in change[1] else []
    with pytest.raises(ProblemsError) as error:
        hulp.letter(DOCUMENT, case(RISE, *twice, change))
    assert [problem.field for problem in error.value.problems] == [field]


@pytest.mark.parametrize(
    ("change", "more", "word"),
    [
        (("woonruimte: ja", "woonruimte: nee"), "", "geen woning"),
        (("ondertekenaar: bewindvoerder", "ondertekenaar: huurder"), "", "bewindvoerder tekent"),
        (("woonruimte: ja", "woonruimte: ja"), "ontruimd_op: 20 mei 2026\n", "al ontruimd"),
    ],
)
def test_what_does_not_fit_is_refused(change: tuple[str, str], more: str, word: str) -> None:
    assert word in refusal(DOCUMENT, case(RISE, change, more=more))


def test_what_the_letter_cannot_do_without_is_asked() -> None:
    assert gaps(DOCUMENT, case(RISE)) == set()
    for field, change in {
        "contract.segment": ("  segment: sociaal\n", ""),
        "huurvoorstel.ingangsdatum": ("ingangsdatum: 1 juli 2026", "ingangsdatum:"),
        "huurvoorstel.oude_huur": ("oude_huur: 650,00", "oude_huur: onbekend"),
        "huurvoorstel.brief_datum": (SENT, "brief_datum:"),
        "verhuurder.adres.straat": ("    straat: Voorbeeldplein\n", ""),
    }.items():
        assert gaps(DOCUMENT, case(RISE, change)) == {field}


def test_the_package_names_the_last_day() -> None:
    assert "uiterlijk dinsdag 30 juni 2026" in DOCUMENT.fits(case(RISE))
    assert DOCUMENT.fits(case(RISE, today=date(2026, 7, 1))) == ""
    assert DOCUMENT.fits(case("geld-kans")) == ""


def test_any_fact_may_be_missing_in_a_draft() -> None:
    assert drafts(DOCUMENT, case(RISE)) > 30
    assert drafts(DOCUMENT, case(RISE, free("vrij"))) > 30


def test_the_users_own_words_have_their_place() -> None:
    own_words(DOCUMENT, RISE)


def test_hostile_names_stay_as_typed() -> None:
    hostile(DOCUMENT, RISE)


@pytest.mark.parametrize("which", ["sociaal", "midden", "vrij"])
def test_sentences_are_short(which: str) -> None:
    reads_well(DOCUMENT, case(RISE, free(which)))


@pytest.mark.parametrize("which", ["sociaal", "vrij"])
def test_word_and_pdf_say_the_same_on_one_page(which: str, tmp_path: Path) -> None:
    hulp.same(DOCUMENT, case(RISE, free(which)), tmp_path, pages=1)
