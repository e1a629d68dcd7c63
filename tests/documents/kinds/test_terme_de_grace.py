from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from juridisch.documents.blocks import NumberedList
from juridisch.documents.examples import example_case
from juridisch.documents.kinds.grace import DOCUMENT
from juridisch.documents.kinds.grace_sum import latest, parts
from juridisch.documents.make import compose
from juridisch.documents.plain import to_text
from juridisch.errors import ProblemsError
from juridisch.settings import Settings
from tests.documents.kinds import hulp
from tests.documents.kinds.geld import (
    DEED,
    STANDPOINTS,
    admissions,
    case,
    drafts,
    hostile,
    own_words,
    reads_well,
    text,
)
from tests.documents.kinds.hulp import gaps, notes, refusal

CHANCE = "geld-kans"
SELF = (
    DEED + "  is_advocaat: nee\n",
    "ondertekenaar: huurder\n",
)  # fmt: skip
UNANSWERED = [
    ("heeft_gereageerd: ja", "heeft_gereageerd: nee"),
    ("roldatum: 28 oktober", "roldatum: 28 december"),
]
JUDGMENT = "vonnissen:\n  - datum: 18 november 2026\n    soort: tegenspraak\n    titelvorm: vonnis\n"
PHONE = ("    onder_bewind: nee\n", "    onder_bewind: nee\n    telefoon: 010-0000000\n")


def stand(which: str) -> tuple[str, str]:
    return "standpunt_achterstand: erkent", f"standpunt_achterstand: {which}"


def test_the_sum_is_exact_and_holds_the_rent_up_to_the_day_of_payment() -> None:
    said = text(DOCUMENT, case(CHANCE))
    assert "Huur die op 25 november 2026 open is: € 2.100,00" in said  # aug, sep, okt
    assert "Gewone huur die daarna vervalt, tot en met 4 januari 2027: € 1.400,00" in said  # dec, jan
    assert "€ 1.400,00 daarvan is gewone huur die nog niet is vervallen; dat is geen achterstand." in said
    assert "Dan is op 4 januari 2027 nog € 2.547,50 nodig." in said
    assert "Incassokosten die worden gevraagd: € 315,00" in said
    assert "Rente die wordt gevraagd: € 12,50" in said
    assert "Proceskosten die nu bekend zijn: € 120,00" in said
    assert "Samen: € 3.947,50" in said
    assert "dan is € 4.000,00 beschikbaar" in said


@pytest.mark.parametrize("which", ["betwist_geheel", "betwist_deels"])
def test_who_disputes_the_arrears_does_not_say_that_rent_is_open(which: str) -> None:
    said = text(DOCUMENT, case(CHANCE, stand(which)))
    assert "Huur tot en met 25 november 2026, voor zover die nog verschuldigd is: € 2.100,00" in said
    assert "Vindt u dat er huur open staat?" in said
    assert "open is" not in said


def test_proof_that_is_relied_on_is_an_exhibit() -> None:
    found = case(CHANCE, ("soort: toezegging betaling", "soort: anders"))
    said = text(DOCUMENT, found)
    assert "met een bankafschrift (productie 1)." in said
    assert "Producties:\n1. Verklaring van 20 november 2026 met een bankafschrift\n" in said
    assert "leg haar erbij" in notes(DOCUMENT, found)
    shown = to_text(compose(DOCUMENT, example_case(DOCUMENT), Settings()))
    assert "toezegging van de kredietbank (productie 1)." in shown


def test_the_example_shows_a_tenant_who_pays_his_rent() -> None:
    shown = to_text(compose(DOCUMENT, example_case(DOCUMENT), Settings()))
    assert "Huur tot en met 2 juni 2025, voor zover die nog verschuldigd is: € 1.041,00" in shown


def test_it_asks_for_a_term_within_the_month_with_the_source_and_its_proof() -> None:
    said = text(DOCUMENT, case(CHANCE))
    assert "een termijn van ten hoogste een maand" in said
    assert "(artikel 7:280 BW)" in said
    assert "tot en met maandag 4 januari 2027" in said
    assert "Dat geld komt van familie." in said
    assert "verklaring van 20 november 2026 met een bankafschrift (productie 1)" in said
    assert "Producties:\n1. Verklaring van 20 november 2026" in said


def test_it_says_what_to_do_when_the_judge_refuses_and_who_gets_a_copy() -> None:
    said = text(DOCUMENT, case(CHANCE))
    assert "de beslissing aan te houden tot na 4 januari 2027" in said
    assert "de ontbinding alleen uit te spreken voor het geval" in said
    assert "gaan tegelijk aan Voorbeeld Advocaten (artikel 85 lid 3 Rv)" in said
    no_agent = ("verhuurder_gemachtigde:\n  naam: A. Voorbeeld\n  kantoor: Voorbeeld Advocaten\n", "")
    assert "gaan tegelijk aan Gerechtsdeurwaarders Voorbeeld" in text(DOCUMENT, case(CHANCE, no_agent))


def test_the_paragraphs_are_numbered_through() -> None:
    lists = [b for b in hulp.letter(DOCUMENT, case(CHANCE)).body if isinstance(b, NumberedList)]
    numbers = [b.start + n for b in lists for n in range(len(b.items))]
    assert numbers == list(range(1, 12))


def test_it_identifies_the_case_and_closes_as_a_court_paper() -> None:
    said = text(DOCUMENT, case(CHANCE))
    assert "Geachte kantonrechter," in said
    assert "Hoogachtend," in said
    assert "Zaaknummer: 00000000 UC EXPL 26-0000" in said
    assert "Zitting: woensdag 16 december 2026" in said
    without = ("zaaknummer: 00000000 UC EXPL 26-0000", "zaaknummer: onbekend")
    assert "Zaaknummer: nog niet bekend" in text(DOCUMENT, case(CHANCE, without))


@pytest.mark.parametrize("which", STANDPOINTS)
@pytest.mark.parametrize("own", [True, False])
def test_only_who_acknowledges_is_said_to(which: str, own: bool) -> None:
    said = text(DOCUMENT, case(CHANCE, stand(which), *([SELF, PHONE] if own else [])))
    found = admissions(said)
    assert bool(found) is which.startswith("erkent"), found
    assert ("geen erkenning van enig bedrag (artikel 3:318 BW)" in said) is which.startswith("betwist")
    assert "verweer" in said


def test_the_tenant_himself_speaks_in_the_first_person() -> None:
    said = text(DOCUMENT, case(CHANCE, SELF, PHONE))
    assert "Ik heb geantwoord op de dagvaarding" in said
    assert "Ik vraag u om die termijn" in said
    assert "gemachtigde" not in said
    said = text(DOCUMENT, case(CHANCE))
    assert "Gedaagde vraagt u om die termijn" in said
    assert "Ik ben de gemachtigde van de gedaagde, T. Testman." in said


def test_a_source_that_the_dossier_does_not_name_leaves_no_trace() -> None:
    said = text(DOCUMENT, case(CHANCE, ("soort: familie", "soort: anders")))
    assert "Op 4 januari 2027 is er € 4.000,00. Het bewijs" in said


def test_running_rent_is_promised_only_when_it_can_be_paid() -> None:
    assert "Daarna betaalt gedaagde de gewone huur van € 700,00" in text(DOCUMENT, case(CHANCE))
    found = case(CHANCE, ("lopende_huur_betaalbaar: ja", "lopende_huur_betaalbaar: nee"))
    assert "elke maand op tijd" not in text(DOCUMENT, found)
    assert "weinig vertrouwen" in notes(DOCUMENT, found)


@pytest.mark.parametrize(
    ("changes", "more", "words"),
    [
        ([("bedrag: 4.000,00", "bedrag: 3.947,49")], "", ("€ 3.947,50 nodig", "betalingsvoorstel")),
        ([("datum: 4 januari 2027", "datum: 17 januari 2027")], "", ("ten hoogste een maand", "zaterdag 16 januari 2027")),
        (UNANSWERED, "", ("nog niet geantwoord", "verweer")),
        ([("heeft_gereageerd: ja", "heeft_gereageerd: nee")], "", ("gemist", "alsnog-verschijnen")),
        ([("soort_procedure: bodem", "soort_procedure: kort geding")], "", ("kort geding", "op de zitting")),
        ([("soort_procedure: bodem", "soort_procedure: verzet")], "", ("verzet", "147 Rv")),
        ([("ontbinding: ja", "ontbinding: nee")], "", ("vraagt geen ontbinding", "betalingsvoorstel")),
        ([], JUDGMENT, ("al een vonnis", "terme_de_grace")),
        ([("woonruimte: ja", "woonruimte: nee")], "", ("geen woning",)),
    ],
)  # fmt: skip
def test_where_the_request_does_not_fit_it_says_what_does(
    changes: list[tuple[str, str]], more: str, words: tuple[str, ...]
) -> None:
    said = refusal(DOCUMENT, case(CHANCE, *changes, more=more))
    for word in words:
        assert word in said


def test_before_a_summons_there_is_no_judge_to_ask() -> None:
    said = refusal(DOCUMENT, case("geld-kosten"))
    assert "nog geen dagvaarding" in said
    assert "betalingsvoorstel" in said


def test_the_very_last_day_and_the_very_sum_are_enough() -> None:
    assert "zaterdag 16 januari 2027" in text(
        DOCUMENT, case(CHANCE, ("datum: 4 januari 2027", "datum: 16 januari 2027"))
    )
    exact = text(DOCUMENT, case(CHANCE, ("bedrag: 4.000,00", "bedrag: 3.947,50")))
    assert "zodat precies dat bedrag wordt betaald" in exact
    assert "beschikbaar" not in exact


def test_the_month_runs_from_the_hearing_or_from_today() -> None:
    assert latest(case(CHANCE)) == date(2027, 1, 16)  # 16-12-2026 + one month, BW 7:280
    assert latest(case(CHANCE, ("zitting_datum: 16 december 2026\n", ""))) == date(2026, 12, 25)


def test_money_that_should_have_been_there_is_a_contradiction() -> None:
    with pytest.raises(ProblemsError) as error:
        hulp.letter(DOCUMENT, case(CHANCE, ("datum: 4 januari 2027", "datum: 24 november 2026")))
    assert [problem.field for problem in error.value.problems] == ["bron_volledige_betaling.datum"]


def test_what_the_request_cannot_do_without_is_asked() -> None:
    assert gaps(DOCUMENT, case(CHANCE)) == set()
    source = (
        "bron_volledige_betaling:\n  soort: familie\n  bedrag: 4.000,00\n  datum: 4 januari 2027\n"
        "  bewijs: verklaring van 20 november 2026 met een bankafschrift\n"
    )
    assert gaps(DOCUMENT, case(CHANCE, (source, ""))) == {
        f"bron_volledige_betaling.{part}" for part in ("soort", "bedrag", "datum", "bewijs")
    }
    for field, change in {
        "betaaldag": ("betaaldag: 1\n", ""),
        "huurverloop[1].servicekosten": ("    servicekosten: 50,00\n", ""),
        "incassokosten_gevorderd": ("incassokosten_gevorderd: 315,00\n", ""),
        "heeft_gereageerd": ("heeft_gereageerd: ja", "heeft_gereageerd: onbekend"),
        "standpunt_achterstand": stand(""),
        "lopende_huur_betaalbaar": ("lopende_huur_betaalbaar: ja\n", ""),
    }.items():
        today = (
            date(2026, 10, 20) if field == "heeft_gereageerd" else None
        )  # later it counts as a missed roll day
        assert gaps(DOCUMENT, case(CHANCE, change, today=today)) == {field}


def test_a_part_that_is_not_asked_is_not_paid() -> None:
    found = case(CHANCE, ("rente: ja", "rente: nee"))
    assert "Rente die" not in text(DOCUMENT, found)
    assert [part.name for part in parts(found.dossier, date(2027, 1, 4), found.today) or ()][2:] == [
        "Incassokosten die worden gevraagd",
        "Proceskosten die nu bekend zijn",
    ]


@given(day=st.dates(date(2026, 11, 25), date(2027, 3, 1)))
@settings(max_examples=40, deadline=None)
def test_each_month_that_falls_due_adds_its_rent(day: date) -> None:
    found = parts(case(CHANCE).dossier, day, date(2026, 11, 25))
    assert found is not None
    due = (day.year - 2026) * 12 + day.month - 8 + 1  # every first of the month from August on
    assert found[0].amount == Decimal(2100)  # August, September and October: November was paid
    coming = sum(part.amount for part in found if part.name.startswith("Gewone huur"))
    assert found[0].amount + coming == Decimal(700) * (due - 1)


def test_the_package_holds_it_when_the_money_is_there_and_nobody_asked_yet() -> None:
    assert DOCUMENT.fits(case(CHANCE)) != ""
    asked = "verzoeken:\n  - soort: terme de grace\n    uitkomst: in behandeling\n"
    assert DOCUMENT.fits(case(CHANCE, more=asked)) == ""
    assert DOCUMENT.fits(case(CHANCE, ("  bedrag: 4.000,00\n", ""))) == ""


def test_the_adviser_reads_the_risks_beside_it() -> None:
    said = notes(DOCUMENT, case(CHANCE))
    for word in (
        "hoeft deze termijn niet te geven",
        "6:114 lid 2",
        "3:318",
        "6:43",
        "griffierecht",
        "vrijdag 4 december 2026",
    ):
        assert word in said
    assert "Zonder bewijs" not in said
    no_proof = (
        "  - soort: toezegging betaling\n    omschrijving: verklaring\n    datum: 20 november 2026\n",
        "",
    )
    assert "Zonder bewijs" in notes(DOCUMENT, case(CHANCE, no_proof))
    assert "nieuwe schuld" in notes(DOCUMENT, case(CHANCE, ("soort: familie", "soort: lening")))
    late = case(CHANCE, today=date(2026, 12, 8))
    assert "Die dag is voorbij" in notes(DOCUMENT, late)
    over = notes(DOCUMENT, case(CHANCE, today=date(2026, 12, 17)))
    assert "De zitting was op woensdag 16 december 2026. Bel vandaag de griffie" in over
    assert "op tijd voor de zitting" not in over


def test_what_is_short_by_the_landlords_own_figure_is_told() -> None:
    more = ("achterstand_volgens_eiser: 2.100,00", "achterstand_volgens_eiser: 2.800,00")
    assert "€ 700,00 meer aan huur" in notes(DOCUMENT, case(CHANCE, more))
    assert "meer aan huur" not in notes(DOCUMENT, case(CHANCE))


def test_any_fact_may_be_missing_in_a_draft() -> None:
    assert drafts(DOCUMENT, case(CHANCE)) > 40
    assert drafts(DOCUMENT, case(CHANCE, SELF, PHONE, stand("betwist_deels"))) > 40


def test_the_users_own_words_have_their_place() -> None:
    own_words(DOCUMENT, CHANCE)


def test_hostile_names_stay_as_typed() -> None:
    hostile(DOCUMENT, CHANCE)


def test_sentences_are_short() -> None:
    reads_well(DOCUMENT, case(CHANCE))


def test_word_and_pdf_say_the_same(tmp_path: Path) -> None:
    hulp.same(DOCUMENT, case(CHANCE), tmp_path)
