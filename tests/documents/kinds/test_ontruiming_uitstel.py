from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from juridisch.assessment import Assessment
from juridisch.documents.blocks import plain
from juridisch.documents.kinds.eviction_delay import DOCUMENT
from juridisch.documents.make import compose, notes
from juridisch.errors import ProblemsError, RefusedError
from juridisch.settings import Settings
from tests.documents.helpers import HOSTILE
from tests.documents.kinds.eviction_cases import (
    admissions,
    case,
    lengths,
    paper,
    same_in_word_and_pdf,
    text,
    unclean,
)

ONE, PARTNERS, GROUNDS = "ontruiming-aangezegd", "moratorium-partners", "ontruiming-gronden"
POINT = "standpunt_achterstand: betwist_deels"
_GRANT = "verzoeken:\n  - soort: moratorium\n    uitkomst: toegewezen\n    uitkomst_datum: 25 november 2025\n    maanden: 3\n"
GRANTED = ("nieuwe_feiten:", f"{_GRANT}nieuwe_feiten:")
ASKED = (
    "nieuwe_feiten:",
    "verzoeken:\n  - soort: moratorium\n    verstuurd: 25 november 2025\nnieuwe_feiten:",
)


def refused(found: Assessment) -> RefusedError:
    with pytest.raises(RefusedError) as caught:
        paper(DOCUMENT, found)
    return caught.value


def problems(found: Assessment) -> list[str]:
    with pytest.raises(ProblemsError) as caught:
        paper(DOCUMENT, found)
    return [problem.field for problem in caught.value.problems]


@pytest.mark.parametrize("name", [ONE, PARTNERS, GROUNDS])
def test_the_letter_is_clean(name: str) -> None:
    written = text(DOCUMENT, case(name))
    assert unclean(written) == []
    assert admissions(written) == []


def test_what_must_be_in_it_is_in_it() -> None:
    """Documents §3.2: file, title, day and hour, the new day, what is offered, who helps, the answer, what next."""
    written = text(DOCUMENT, case(ONE))
    for part in (
        "Uw dossier: VB-2025-002",
        "het proces-verbaal van 4 september 2025, zaaknummer 00000000 CV EXPL 25-0000",
        "woensdag 3 december 2025 om 10.00 uur",
        "uitstel tot donderdag 15 januari 2026",
        "De huur van oktober en november 2025 is betaald (bijlage 1)",
        "€ 150,00 per maand te betalen op wat er volgens u openstaat",
        "Gemeente Voorbeeld, schuldhulp helpt mij sinds 1 oktober 2025",
        "uiterlijk donderdag 27 november 2025 om 17.00 uur",
        "vraag ik de rechtbank dezelfde dag om een moratorium",
        "geef ik geen rechten op, ook niet het recht op verzet of hoger beroep",
        "Verhuur Voorbeeld B.V. en de gemeente krijgen een kopie",
    ):
        assert part in written, part


def test_the_lever_is_that_a_new_day_costs_little() -> None:
    written = text(DOCUMENT, case(ONE))
    assert "ten minste drie dagen van tevoren aan te zeggen (artikel 555 lid 2 Rv)" in written
    assert "afspraak van december 2022" not in written  # the sector agreement is not current law


@pytest.mark.parametrize(
    ("point", "says"),
    [
        ("betwist_geheel", "wordt niets van de vordering erkend (artikel 3:318 BW)"),
        ("betwist_deels", "wordt niets van de vordering erkend (artikel 3:318 BW)"),
        ("erkent_deels", "erken ik niet het hele bedrag"),
        ("erkent", "geen rechten op"),
    ],
)
def test_an_offer_carries_its_reservation(point: str, says: str) -> None:
    written = text(DOCUMENT, case(ONE, (POINT, f"standpunt_achterstand: {point}")))
    assert says in written
    assert "alleen voor de huur van de maand die erbij staat (artikel 6:43 BW)" in written
    assert ("niets van de vordering erkend" in written) == point.startswith("betwist")
    assert "mijn schuld" not in written
    assert "mijn achterstand" not in written


def test_money_is_offered_only_with_a_position_on_the_arrears() -> None:
    assert problems(case(ONE, (POINT, "standpunt_achterstand:"))) == ["standpunt_achterstand"]
    offer = "voorstel:\n  bedrag_per_maand: 150,00\n  eerste_betaling: 1 januari 2026\n"
    written = text(DOCUMENT, case(ONE, (POINT, "standpunt_achterstand:"), (offer, "")))
    assert "€" not in written
    assert "3:318" not in written


def test_no_monthly_offer_to_who_cannot_pay_the_rent() -> None:
    """An amount ‘beside the rent’ is a promise that would be broken (documents §0 G8, §2.6)."""
    found = case(
        ONE,
        ("lopende_huur_betaalbaar: ja", "lopende_huur_betaalbaar: nee"),
        (POINT, "standpunt_achterstand:"),
    )
    written = text(DOCUMENT, found)  # without an offer no position is asked for
    assert "150,00" not in written
    assert "daarnaast" not in written
    assert "aanbod" not in written
    assert any("voorstel.bedrag_per_maand" in note for note in notes(DOCUMENT, found))


def test_who_acknowledges_the_rent_does_not_acknowledge_costs_and_interest() -> None:
    written = text(DOCUMENT, case(ONE, (POINT, "standpunt_achterstand: erkent")))
    assert "Kosten en rente erken ik daarmee niet." in written


def test_it_never_says_that_the_rent_is_paid_until_a_month() -> None:
    """Rv 21: older months are open."""
    for name in (ONE, PARTNERS, GROUNDS):
        assert "betaald tot en met" not in text(DOCUMENT, case(name))


def test_payment_at_once_is_offered_when_the_money_is_known() -> None:
    source = "bron_volledige_betaling: {soort: saneringskrediet, bedrag: '4.260,00', datum: 20 december 2025}\nvoorstel:"
    written = text(DOCUMENT, case(ONE, ("voorstel:", source)))
    assert "Op 20 december 2025 komt er € 4.260,00 uit saneringskrediet." in written


def test_without_anything_to_offer_the_heading_goes() -> None:
    written = text(DOCUMENT, case(GROUNDS))
    assert "Wat er nu is geregeld" not in written
    assert "De kans op uitstel is klein" in " ".join(notes(DOCUMENT, case(GROUNDS)))


def test_a_moratorium_is_announced_only_when_it_can_be_asked() -> None:
    no_help = case(ONE, ("stand: inventarisatie", "stand: stabilisatie"))
    written = text(DOCUMENT, no_help)
    assert "moratorium" not in written
    assert "begin ik een kort geding om de ontruiming te laten stoppen (artikel 438 Rv)" in written
    assert any("griffierecht" in note for note in notes(DOCUMENT, no_help))
    assert any("Maak ‘moratorium’" in note for note in notes(DOCUMENT, case(ONE)))


def test_a_moratorium_that_was_asked_is_told() -> None:
    written = text(DOCUMENT, case(ONE, ASKED))
    assert "Op 25 november 2025 is de rechtbank om een moratorium gevraagd. Wacht alstublieft" in written
    interim = (ASKED[0], ASKED[1].replace("nieuwe", "    tussenbeslissing_datum: 26 november 2025\nnieuwe"))
    assert "gaf de rechtbank een voorlopige beslissing. Houdt u zich daaraan." in text(
        DOCUMENT, case(ONE, interim)
    )


def test_who_acts_for_the_tenants_writes_of_them() -> None:
    written = text(DOCUMENT, case(PARTNERS))
    assert "Ik schrijf u als gemachtigde van P. Voorbeeld en Q. van Testman, hierna: de huurders." in written
    assert "De huurders vragen u om uitstel" in written
    assert "Zaterdag is de sleuteloverdracht" in written  # the user's own text
    assert "mijn" not in written.replace("mij via", "")


def test_the_later_announcement_counts() -> None:
    written = text(DOCUMENT, case(PARTNERS))
    assert "woensdag 18 november 2026 om 9.30 uur" in written
    assert "5 oktober" not in written


def test_health_only_with_consent() -> None:
    assert "onder behandeling" in text(DOCUMENT, case(PARTNERS))
    without = text(DOCUMENT, case(PARTNERS, ("toestemming: ja", "toestemming: nee")))
    assert "behandeling" not in without
    assert "huisarts" not in without


@pytest.mark.parametrize(
    ("changes", "today", "reason"),
    [
        ((), date(2025, 12, 4), "is voorbij"),
        ((("nieuwe_feiten:", "ontruimd_op: 25 november 2025\nnieuwe_feiten:"),), None, "al ontruimd"),
        ((("  - soort: bevel tot ontruiming", "  - soort: anders"),), None, "nog geen ontruiming aangezegd"),
        ((("woonruimte: ja", "woonruimte: nee"),), None, "geen woning"),
        (
            (GRANTED,),
            None,
            "Er loopt een moratorium",
        ),
    ],
)
def test_it_is_refused_when_there_is_nothing_to_put_off(
    changes: tuple[tuple[str, str], ...], today: date | None, reason: str
) -> None:
    said = refused(case(ONE, *changes, today=today))
    assert reason in said.message
    assert said.hints[0]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        (("nieuwe_datum: 15 januari 2026", "nieuwe_datum: 3 december 2025"), "vraag_uitstel.nieuwe_datum"),
        (
            ("antwoord_uiterlijk: 27 november 2025", "antwoord_uiterlijk: 4 december 2025"),
            "vraag_uitstel.antwoord_uiterlijk",
        ),
        (
            ("antwoord_uiterlijk: 27 november 2025", "antwoord_uiterlijk: 25 november 2025"),
            "vraag_uitstel.antwoord_uiterlijk",
        ),
    ],
)
def test_days_that_cannot_both_be_true_are_named(change: tuple[str, str], field: str) -> None:
    assert problems(case(ONE, change)) == [field]


def test_the_answer_may_come_on_the_day_itself() -> None:
    day = ("antwoord_uiterlijk: 27 november 2025", "antwoord_uiterlijk: 3 december 2025")
    early = case(ONE, day, ("antwoord_tijd: 17:00", "antwoord_tijd: 8:00"))
    assert "uiterlijk woensdag 3 december 2025 om 8.00 uur" in text(DOCUMENT, early)
    assert any("bijna geen tijd" in note for note in notes(DOCUMENT, early))


@pytest.mark.parametrize("hour", ["17:00", "10:00", "8:30"])
def test_an_answer_after_the_bailiff_comes_is_refused(hour: str) -> None:
    day = ("antwoord_uiterlijk: 27 november 2025", "antwoord_uiterlijk: 3 december 2025")
    assert problems(case(ONE, day, ("antwoord_tijd: 17:00", f"antwoord_tijd: {hour}"))) == [
        "vraag_uitstel.antwoord_uiterlijk"
    ]


@pytest.mark.parametrize(("hour", "warned"), [("17:00", True), ("12:00", False)])
def test_an_answer_late_on_the_last_working_day_is_warned_of(hour: str, warned: bool) -> None:
    day = ("antwoord_uiterlijk: 27 november 2025", "antwoord_uiterlijk: 2 december 2025")
    found = notes(DOCUMENT, case(ONE, day, ("antwoord_tijd: 17:00", f"antwoord_tijd: {hour}")))
    assert any("bijna geen tijd" in note for note in found) is warned


@pytest.mark.parametrize(
    ("change", "field"),
    [
        (("  dossiernummer: VB-2025-002\n", ""), "deurwaarder.dossiernummer"),
        (("  antwoord_tijd: 17:00\n", ""), "vraag_uitstel.antwoord_tijd"),
        (("    ontruiming_datum: 3 december 2025\n", ""), "exploten[2].ontruiming_datum"),
        (("    zaaknummer: 00000000 CV EXPL 25-0000\n", ""), "vonnissen[1].zaaknummer"),
        (("lopende_huur_betaalbaar: ja", "lopende_huur_betaalbaar:"), "lopende_huur_betaalbaar"),
    ],
)
def test_what_is_missing_is_asked_for(change: tuple[str, str], field: str) -> None:
    assert field in problems(case(ONE, change))


def test_it_leaves_no_house_before_verzet_was_looked_at() -> None:
    with pytest.raises(RefusedError, match="verstekvonnis"):
        compose(DOCUMENT, case(GROUNDS), Settings())


def test_it_fits_while_an_eviction_lies_ahead_and_nothing_was_asked() -> None:
    assert DOCUMENT.fits(case(ONE))
    asked = (
        "nieuwe_feiten:",
        "verzoeken:\n  - soort: uitstel ontruiming\n    verstuurd: 25 november 2025\nnieuwe_feiten:",
    )
    assert DOCUMENT.fits(case(ONE, asked)) == ""
    assert DOCUMENT.fits(case(ONE, today=date(2025, 12, 4))) == ""


def test_every_exhibit_is_cited() -> None:
    for name in (ONE, PARTNERS, GROUNDS):
        made, written = paper(DOCUMENT, case(name)), text(DOCUMENT, case(name))
        own = [plain(line) for line in made.enclosures]
        for number, title in enumerate(own, 1):
            assert f"(bijlage {number})" in written or title in (
                "Volmacht",
                "Schriftelijke toestemming van de bewindvoerder",
            )


def test_sentences_are_short() -> None:
    for name in (ONE, GROUNDS):
        words = lengths(paper(DOCUMENT, case(name)))
        assert max(words) <= 25
        assert sum(words) / len(words) <= 15


def test_hostile_words_stay_as_typed() -> None:
    changes = (
        ("  naam: Verhuur Voorbeeld B.V.", f"  naam: '{HOSTILE}'"),
        ("organisatie: Gemeente Voorbeeld, schuldhulp", f"organisatie: '{HOSTILE}'"),
    )
    assert text(DOCUMENT, case(ONE, *changes)).count(HOSTILE) >= 3


def test_word_and_pdf_say_the_same(tmp_path: Path) -> None:
    assert same_in_word_and_pdf(paper(DOCUMENT, case(PARTNERS)), tmp_path)
