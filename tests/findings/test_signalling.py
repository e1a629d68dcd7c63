from __future__ import annotations

from typing import Any

import pytest

from juridisch.dossier import Dossier
from juridisch.findings.court.signalling import look as look_at
from juridisch.findings.finding import Weight
from juridisch.law import Certainty
from tests.findings.rent_case import Outcomes, bare, case

ALL = {
    "contactpoging": "ja",
    "gewezen_op_schuldhulp": "ja",
    "herinnering": "ja",
    "aanbod_melding": "ja",
    "gemeld": "ja",
}
STEPS = {
    "contactpoging": "hij zocht geen persoonlijk contact",
    "gewezen_op_schuldhulp": "hij wees niet op schuldhulp",
    "herinnering": "geen schriftelijke herinnering",
    "aanbod_melding": "niet aan om met toestemming gegevens",
    "gemeld": "meldde de achterstand niet bij de gemeente",
}


def look(dossier: Dossier) -> Outcomes:
    from tests.findings.rent_case import TODAY

    return Outcomes(look_at, dossier, TODAY)


def facts(**changes: str) -> Dossier:
    return case(vroegsignalering=ALL | changes)


def test_all_steps_are_in_order() -> None:
    assert look(facts()).found("vroegsignalering").weight is Weight.IN_ORDE


@pytest.mark.parametrize("step", STEPS)
def test_each_missing_step_is_named(step: str) -> None:
    finding = look(facts(**{step: "nee"})).found("vroegsignalering")
    assert STEPS[step] in finding.text and finding.values["ontbrekende_stappen"] == (step,)
    assert f"vroegsignalering.{step}" in finding.fields


def test_without_a_consequence_it_weighs_little_and_says_so() -> None:
    finding = look(facts(contactpoging="nee")).found("vroegsignalering")
    assert finding.weight is Weight.NAVRAGEN and "weegt dit weinig" in finding.text
    told = look(facts(contactpoging="nee", gevolg="Dan was er in februari hulp geweest.")).found(
        "vroegsignalering"
    )
    assert told.weight is Weight.WAARSCHIJNLIJK
    assert "Wat er anders was gegaan: Dan was er in februari hulp geweest." in told.text
    assert "weegt dit weinig" not in told.text


def test_no_sanction_and_the_cases_both_ways_and_the_newest_text_is_open() -> None:
    """RBNHO:2025:8926: no report, no consequence at more than eight months; GHDHA:2025:2038: arrears too serious."""
    finding = look(facts(gemeld="nee")).found("vroegsignalering")
    cited = " ".join(source.citation for source in finding.sources)
    assert "RBNHO:2025:8926" in cited and "GHDHA:2025:2038" in cited and "art. 2 Bgs" in cited
    assert finding.certainty is Certainty.OPEN
    assert "geen straf" in finding.text and "ruim acht maanden" in finding.risk


def test_a_tenant_who_refused_needs_no_report() -> None:
    finding = look(facts(gemeld="nee", bezwaar_huurder="ja")).found("vroegsignalering")
    assert finding.weight is Weight.IN_ORDE and "hoefde de melding niet" in finding.text


@pytest.mark.parametrize(("reported", "lacking"), [("16-4-2025", False), ("17-4-2025", True)])
def test_a_report_after_the_summons_comes_too_late(reported: str, lacking: bool) -> None:
    finding = look(facts(melding_datum=reported)).found("vroegsignalering")
    assert (finding.weight is Weight.NAVRAGEN) is lacking
    assert ("pas op 17 april 2025" in finding.text) is lacking


def test_what_is_not_known_is_asked_in_one_question() -> None:
    outcomes = look(facts(contactpoging="onbekend", gemeld="", herinnering="nee"))
    assert outcomes.asked("vroegsignalering").fields == (
        "vroegsignalering.contactpoging",
        "vroegsignalering.gemeld",
    )
    assert outcomes.found("vroegsignalering").values["ontbrekende_stappen"] == ("herinnering",)
    assert len(look(case()).asked("vroegsignalering").fields) == 5


@pytest.mark.parametrize(
    "dossier",
    [
        case(woonruimte="nee"),
        case(exploten=None, roldatum=None),
        case(vonnissen=[{"datum": "3-9-2025"}]),
        bare(),
    ],
)
def test_there_is_no_reason_to_ask(dossier: Dossier) -> None:
    assert look(dossier).silent("vroegsignalering")


def test_a_summons_that_says_nothing_about_it_is_mentioned() -> None:
    silent: dict[str, Any] = {"vroegsignalering_genoemd": "nee"}
    finding = look(case(vroegsignalering=ALL | {"gemeld": "nee"}, dagvaarding=silent)).found(
        "vroegsignalering"
    )
    assert "In de dagvaarding staat er ook niets over" in finding.text
