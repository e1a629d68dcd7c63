from __future__ import annotations

from datetime import date
from pathlib import Path

from juridisch.documents.kinds.verzet_note import DOCUMENT, dates, papers, reckon
from juridisch.documents.make import compose
from juridisch.settings import Settings
from tests.documents.kinds import hulp
from tests.documents.kinds.hulp import case, gaps, refusal, text

NAME = "hulp-verstek"
ACT = "daad_van_bekendheid:\n  datum: 19 oktober 2026\n  wat: telefoontje met de deurwaarder\n"
SEIZED = ("    soort: loon\n", "    soort: loon\n    eerste_uitbetaling: {}\n")


def paid(day: str) -> tuple[str, str]:
    return SEIZED[0], SEIZED[1].format(day)


def test_the_day_counts_from_the_act_of_knowledge() -> None:
    said = text(DOCUMENT, case(NAME))
    assert "uiterlijk op maandag 16 november 2026" in said  # 19-10-2026 + four weeks
    assert "huurder kende het vonnis: telefoontje met de deurwaarder (art. 143 lid 2 Rv)" in said
    assert "ruimer gelezen" not in said


def test_service_that_was_not_in_person_is_named_but_starts_nothing() -> None:
    said = text(DOCUMENT, case(NAME))
    assert "12 oktober 2026: vonnis betekend (in een envelop: niet in persoon)." in said
    assert "26 oktober 2026: ander stuk van de deurwaarder (aan een huisgenoot: niet in persoon)." in said
    assert len(dates(case(NAME))) == 1


def test_service_in_person_and_a_refusal_start_the_term() -> None:
    for manner in ("persoon", "geweigerd"):
        said = text(DOCUMENT, case(NAME, ("wijze: envelop", f"wijze: {manner}")))
        assert "uiterlijk op maandag 9 november 2026" in said  # 12-10-2026 + four weeks
        assert "vonnis betekend, in persoon" in said


def test_the_first_payment_from_a_seizure_starts_it_too() -> None:
    said = text(DOCUMENT, case(NAME, (ACT, ""), paid("23 oktober 2026")))
    assert "eerste betaling uit het beslag" in said
    assert "uiterlijk op donderdag 19 november 2026" in said  # the cautious reading: + 27 days
    assert "ruimer gelezen 20 november 2026" in said
    assert "23 oktober 2026: eerste betaling uit beslag op loon (uitvoering, artikel 144 Rv)." in said


def test_an_unknown_start_means_today() -> None:
    said = text(DOCUMENT, case(NAME, (ACT, "")))
    assert "Handel vandaag." in said
    assert "Het begin van de vier weken is niet bekend." in said
    assert "moet uiterlijk op" not in said
    assert "Vul exploten[…].wijze of daad_van_bekendheid in." in said


def test_a_day_that_is_over_goes_to_a_lawyer() -> None:
    said = text(DOCUMENT, case(NAME, today=date(2026, 11, 17)))
    assert "de laatste dag voorbij: maandag 16 november 2026" in said
    assert "(voorbij)" in said
    assert reckon(case(NAME, today=date(2026, 11, 17)))["alles_voorbij"] is True
    assert reckon(case(NAME, today=date(2026, 11, 16)))["alles_voorbij"] is False


def test_a_doubtful_day_that_is_over_leaves_the_certain_one() -> None:
    doubt = ("wijze: envelop", "wijze: onbekend")
    said = text(DOCUMENT, case(NAME, doubt, today=date(2026, 11, 12)))
    assert "uiterlijk op maandag 16 november 2026" in said
    assert "Een eerdere dag in de lijst is voorbij." in said
    assert "misschien in persoon" in said


def test_discovery_after_execution_is_a_day_of_its_own() -> None:
    said = text(DOCUMENT, case(NAME, paid("5 oktober 2026")))
    assert "vonnis pas na de uitvoering ontdekt" in said


def test_what_is_not_known_is_asked() -> None:
    assert "beslagen[1].eerste_uitbetaling" in text(DOCUMENT, case(NAME))
    unsure = text(DOCUMENT, case(NAME, ("soort: verstek", "soort: onbekend")))
    assert "staat nog niet vast" in unsure
    assert "Vul vonnissen[1].soort in." in unsure


def test_whether_verzet_stops_the_judgment() -> None:
    execute = "uitvoerbaar_bij_voorraad: ja"
    assert "houdt de uitvoering niet tegen" in text(DOCUMENT, case(NAME))
    assert "Verzet op tijd schorst" in text(DOCUMENT, case(NAME, (execute, "uitvoerbaar_bij_voorraad: nee")))
    assert "Kijk dat na." in text(DOCUMENT, case(NAME, (execute, "uitvoerbaar_bij_voorraad:")))


def test_papers_at_hand_and_to_look_for() -> None:
    there, absent = papers(case(NAME).dossier)
    assert there == ["vonnis", "inkomensbewijs"]
    assert "exploot" in absent
    statements = papers(case(NAME, ("  - soort: inkomensbewijs", "  - soort: bankafschriften")).dossier)
    assert "betaalbewijzen" in statements[0]


def test_it_stays_in_the_house_without_the_trap() -> None:
    made = compose(DOCUMENT, case(NAME), Settings())
    assert not made.addressee
    assert not made.signatures
    assert "niet versturen" in text(DOCUMENT, case(NAME))


def test_only_for_a_default_judgment() -> None:
    assert "geen verstekvonnis" in refusal(DOCUMENT, case("hulp-gemeente"))
    assert "‘alsnog-verschijnen’" in refusal(DOCUMENT, case("hulp-gemachtigde"))
    assert "loopt al" in refusal(DOCUMENT, case(NAME, ("soort_procedure: bodem", "soort_procedure: verzet")))
    assert "geen vonnis" in refusal(DOCUMENT, case("hulp-gemachtigde", today=date(2026, 11, 10)))


def test_little_is_needed_for_there_is_haste() -> None:
    assert (
        gaps(
            DOCUMENT, case(NAME, ("    datum: 12 oktober 2026\n", ""), ("  naam: Rechtbank Rotterdam\n", ""))
        )
        == set()
    )
    assert "nog niet in het dossier" in text(
        DOCUMENT, case(NAME, ("  - datum: 30 september 2026\n    zaak", "  - zaak"))
    )


def test_a_draft_can_miss_any_fact() -> None:
    assert hulp.drafts(DOCUMENT, case(NAME)) > 40


def test_hostile_names_come_out_as_typed() -> None:
    hulp.hostile(DOCUMENT, NAME)


def test_word_and_pdf_say_the_same_on_one_page(tmp_path: Path) -> None:
    hulp.same(DOCUMENT, case(NAME), tmp_path, pages=1)
