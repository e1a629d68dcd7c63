from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from juridisch.documents.kinds.request_papers import DOCUMENT, answer_by, lacking
from tests.documents.kinds import hulp
from tests.documents.kinds.hulp import case, gaps, no_admission, notes, refusal, text

NAME = "hulp-gemachtigde"
SELF = ("ondertekenaar: gemachtigde", "ondertekenaar: huurder")
COURT = "soort_procedure: bodem\n"
LETTER = (
    "brief14:\n  - datum: 4 september 2026\n    verzonden: 4 september 2026\n"
    "    termijn_tekst: binnen 15 dagen na bezorging\n"
)
ALL = "huurcontract,algemene bepalingen,huurspecificatie,14-dagenbrief,afrekening servicekosten,brief huurverhoging"


def has(*kinds: str) -> tuple[str, str]:
    return "  - soort: huurcontract\n", "".join(f"  - soort: {kind}\n" for kind in kinds)


def asked(*changes: tuple[str, str]) -> str:
    return "\n".join(lacking(case(NAME, *changes).dossier))


def test_only_what_is_not_at_hand_is_asked() -> None:
    said = text(DOCUMENT, case(NAME))
    assert "het huurcontract, met alle bijlagen" not in said
    assert "de algemene bepalingen" in said
    assert "een overzicht per maand" in said
    assert "bewijs van vroegsignalering" in said
    assert "brieven waarin u de huurverhogingen" in said
    assert "het huurcontract, met alle bijlagen" in text(DOCUMENT, case(NAME, has("dagvaarding")))


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("algemene bepalingen", "de algemene bepalingen"),
        ("huurspecificatie", "overzicht per maand"),
        ("brief huurverhoging", "huurverhogingen"),
    ],
)
def test_each_kind_at_hand_is_left_out(kind: str, words: str) -> None:
    assert words in asked()
    assert words not in asked(has("huurcontract", kind))


def test_the_statement_in_the_summons_is_enough() -> None:
    given = (COURT, f"dagvaarding:\n  specificatie_per_maand: ja\n{COURT}")
    assert "overzicht per maand" not in asked(given)


def test_of_the_letter_of_fourteen_days_the_proof_or_the_letter() -> None:
    assert "bewijs van verzending of ontvangst van uw 14-dagenbrief van 4 september 2026" in asked()
    assert "de brief met veertien dagen" in asked((LETTER, ""))
    never = (LETTER, "veertiendagenbrief_gekregen: nee\n")
    assert "die brief is hier niet aangekomen" in asked(never)
    assert "14-dagenbrief" not in asked((LETTER, "incassokosten_gevorderd: 0\n"))
    assert "14-dagenbrief" not in asked(("  ontruiming: ja", "  ontruiming: ja\n  incassokosten: nee"))


def test_of_the_service_costs_the_years_that_lack() -> None:
    assert "over 2024 en 2025 (artikel 7:259 lid 2 BW)" in asked()
    assert "de afrekening van de servicekosten over 2025" in asked(
        ("  - jaar: 2024\n", "  - jaar: 2024\n    ontvangen_op: 1 juni 2025\n")
    )
    none = ("servicekosten_afrekeningen:\n  - jaar: 2024\n  - jaar: 2025\n", "")
    assert "de jaarlijkse afrekeningen" in asked(none)
    without = ("servicekosten: 45,50\n", "servicekosten: 0\n")
    lease = ("    servicekosten: 45,50\n", "")
    assert "servicekosten" not in asked(none, without, lease, lease)


def test_early_warning_is_not_asked_when_every_step_is_known_to_be_done() -> None:
    steps = "".join(
        f"  {step}: ja\n" for step in ("contactpoging", "gewezen_op_schuldhulp", "herinnering", "aanbod_melding", "gemeld")
    )  # fmt: skip
    assert "vroegsignalering" not in asked((COURT, f"vroegsignalering:\n{steps}{COURT}"))
    assert "vroegsignalering" in asked(
        (COURT, f"vroegsignalering:\n{steps.replace('gemeld: ja', 'gemeld: nee')}{COURT}")
    )


def test_an_answer_within_a_week_and_before_the_roll_day() -> None:
    assert answer_by(case(NAME)) == date(2026, 11, 27)  # 20-11 + 7; the roll day is over
    assert answer_by(case(NAME, today=date(2026, 11, 5))) == date(2026, 11, 12)
    assert answer_by(case(NAME, today=date(2026, 11, 13))) == date(
        2026, 11, 17
    )  # last working day before 18-11
    assert answer_by(case(NAME, today=date(2026, 11, 17))) is None


def test_the_letter_says_that_day() -> None:
    said = text(DOCUMENT, case(NAME, today=date(2026, 11, 13)))
    assert "uiterlijk op dinsdag 17 november 2026" in said
    assert "Op woensdag 18 november 2026 is de rolzitting." in said
    hurry = text(DOCUMENT, case(NAME, today=date(2026, 11, 18)))
    assert "Stuur de stukken daarom vandaag" in hurry
    assert "bijna geen tijd meer" in notes(DOCUMENT, case(NAME, today=date(2026, 11, 18)))


def test_before_a_summons_no_judge_is_named() -> None:
    found = case(
        NAME,
        ("roldatum: 18 november 2026", "roldatum:"),
        ("exploten:\n  - soort: dagvaarding\n    datum: 2 november 2026\n    wijze: envelop\n", ""),
    )
    said = text(DOCUMENT, found)
    assert "artikel 85" not in said
    assert "Wilt u wachten met een deurwaarder of een rechtszaak" in said
    assert "artikel 85" in text(DOCUMENT, case(NAME))


def test_no_debt_is_admitted_and_no_amount_is_named() -> None:
    for found in (case(NAME), case(NAME, SELF)):
        said = text(DOCUMENT, found)
        assert "geen erkenning van een schuld" in said
        assert "achterstand" not in said
        no_admission(said)


def test_all_at_hand_or_a_judgment_is_refused() -> None:
    steps = "vroegsignalering:\n" + "".join(
        f"  {step}: ja\n" for step in ("contactpoging", "gewezen_op_schuldhulp", "herinnering", "aanbod_melding", "gemeld")
    )  # fmt: skip
    everything = (
        has(*ALL.split(",")),
        (COURT, steps + COURT),
        (LETTER, "incassokosten_gevorderd: 0\n"),
        ("servicekosten_afrekeningen:\n  - jaar: 2024\n  - jaar: 2025\n", ""),
    )
    assert "Alle stukken zijn er" in refusal(DOCUMENT, case(NAME, *everything))
    assert "‘verzetnotitie’" in refusal(DOCUMENT, case("hulp-verstek"))
    assert "al een vonnis" in refusal(DOCUMENT, case("hulp-gemeente"))


def test_the_address_of_the_landlord_is_needed() -> None:
    assert gaps(DOCUMENT, case(NAME, ("    straat: Voorbeeldplein\n", ""))) == {"verhuurder.adres.straat"}


def test_the_adviser_knows_who_else_has_papers_and_that_the_case_goes_on() -> None:
    assert "Gerechtsdeurwaarders Voorbeeld" in notes(DOCUMENT, case(NAME))
    assert "Houd de roldatum in de agenda" in notes(DOCUMENT, case(NAME, today=date(2026, 11, 13)))
    assert "‘alsnog-verschijnen’" in notes(DOCUMENT, case(NAME))


def test_it_says_why_it_belongs_in_the_package() -> None:
    assert "6 soorten stukken" in DOCUMENT.fits(case(NAME))


def test_a_draft_can_miss_any_fact() -> None:
    assert hulp.drafts(DOCUMENT, case(NAME)) > 40
    assert hulp.drafts(DOCUMENT, case(NAME, SELF, today=date(2026, 11, 13))) > 40


def test_hostile_names_come_out_as_typed() -> None:
    hulp.hostile(DOCUMENT, NAME)


def test_sentences_are_short() -> None:
    counts = hulp.sentences(DOCUMENT, case(NAME, SELF, today=date(2026, 11, 13)))
    assert max(counts) <= 25
    assert sum(counts) / len(counts) <= 15


def test_word_and_pdf_say_the_same(tmp_path: Path) -> None:
    hulp.same(DOCUMENT, case(NAME), tmp_path)


def test_the_administrator_and_the_other_tenant_sign_together() -> None:
    said = text(DOCUMENT, case(NAME, *hulp.BEWIND))
    assert "B. Voorbeeld is bewindvoerder over de goederen van S. van der Voorbeeld" in said
    assert "T. Testman tekent zelf mee." in said
    assert "Wij willen nakijken of dat klopt." in said
    assert not re.search(r"\b[Ii]k\b", said)
    alone = refusal(
        DOCUMENT, case(NAME, hulp.BEWIND[0], ("ondertekenaar: gemachtigde", "ondertekenaar: huurder"))
    )
    assert "De bewindvoerder tekent" in alone
