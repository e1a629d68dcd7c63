from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from juridisch.dossier import Dossier
from juridisch.findings.finding import Weight
from juridisch.findings.tenant.household import look as look_at
from juridisch.law import Certainty
from tests.findings.rent_case import TODAY, Outcomes, bare, case

D = Decimal


def look(dossier: Dossier, today: date = TODAY) -> Outcomes:
    return Outcomes(look_at, dossier, today)


def cited(outcomes: Outcomes, check: str) -> str:
    return " ".join(source.citation for source in outcomes.found(check).sources)


# --- the cause


def test_a_cause_that_is_gone_speaks_for_the_tenant_who_must_prove_it() -> None:
    facts = case(
        oorzaak_achterstand="inkomensverlies",
        oorzaak_opgelost="ja",
        oorzaak_opgelost_sinds="1-3-2025",
        oplossing="Sinds 1 maart is er weer vast werk.",
    )
    finding = look(facts).found("oorzaak-opgelost")
    assert (
        finding.weight is Weight.VOOR and "sinds 1 maart 2025" in finding.text and "vast werk" in finding.text
    )
    assert "zelf vertellen en bewijzen" in finding.text and "HR:2018:1810" in cited(
        look(facts), "oorzaak-opgelost"
    )
    assert look(facts).silent("oorzaak-onbekend")


def test_a_cause_that_is_still_there_weighs_against() -> None:
    finding = look(case(oorzaak_achterstand="ziekte", oorzaak_opgelost="nee")).found("oorzaak-opgelost")
    assert finding.weight is Weight.TEGEN and "ziekte" in finding.text


def test_an_unknown_cause_is_asked_once_there_is_a_summons() -> None:
    assert look(case()).asked("oorzaak-onbekend").fields == ("oorzaak_achterstand", "oorzaak_toelichting")
    assert not look(case(oorzaak_achterstand="onbekend")).silent("oorzaak-onbekend")
    half = look(case(oorzaak_achterstand="ziekte"))
    assert half.asked("oorzaak-opgelost").fields == ("oorzaak_opgelost",) and half.silent("oorzaak-onbekend")
    assert look(bare()).silent("oorzaak-onbekend", "oorzaak-opgelost")


# --- a long tenancy


@pytest.mark.parametrize(
    ("began", "years"), [("22-4-2020", 5), ("23-4-2020", None), ("1-3-2009", 16), ("1-1-2090", None)]
)
def test_a_tenancy_of_five_years_or_more_is_named(began: str, years: int | None) -> None:
    outcomes = look(case(contract={"ingangsdatum": began}))
    if years is None:
        assert outcomes.silent("huurt-lang")
    else:
        finding = outcomes.found("huurt-lang")
        assert finding.weight is Weight.VOOR and finding.values["jaren"] == years
        assert "nooit naar de rechter" not in finding.text


def test_a_leap_day_makes_a_year_on_the_first_of_march() -> None:
    facts = case(contract={"ingangsdatum": "29-2-2020"}, eerdere_ontruimingszaken="0")
    assert look(facts, date(2025, 2, 28)).silent("huurt-lang")
    assert "nooit naar de rechter" in look(facts, date(2025, 3, 1)).found("huurt-lang").text


@pytest.mark.parametrize(("times", "words"), [("1", "één keer"), ("3", "3 keer")])
def test_earlier_cases_weigh_against(times: str, words: str) -> None:
    finding = look(case(eerdere_ontruimingszaken=times)).found("eerdere-zaken")
    assert finding.weight is Weight.TEGEN and words in finding.text
    assert look(case(eerdere_ontruimingszaken="0")).silent("eerdere-zaken")
    assert look(case()).silent("eerdere-zaken")


# --- children


def test_children_must_be_looked_into_and_weigh_but_not_absolutely() -> None:
    """HR:2025:1799: investigate, weigh, attach conditions; RBMNE:2025:2959: eviction with children, two months to leave."""
    facts = case(
        kinderen=[{"initialen": "A.V.", "leeftijd": "7"}, {"leeftijd": "4", "school": "school om de hoek"}]
    )
    finding = look(facts).found("kinderen")
    assert finding.weight is Weight.VOOR and "wonen 2 kinderen (4 en 7 jaar)" in finding.text
    assert (
        "zelf onderzoeken" in finding.text
        and "voorwaarden" in finding.text
        and "school om de hoek" in finding.text
    )
    assert "A.V." not in finding.text and "twee maanden" in finding.risk
    assert "HR:2025:1799" in cited(look(facts), "kinderen") and "RBMNE:2025:2959" in cited(
        look(facts), "kinderen"
    )
    assert finding.certainty is Certainty.VAKBRON


def test_a_child_that_visits_counts_and_one_that_lives_elsewhere_does_not() -> None:
    visits = look(case(kinderen=[{"leeftijd": "9", "woont_thuis": "nee", "omgang": "om het weekend"}]))
    assert "komt geregeld een kind (9 jaar)" in visits.found("kinderen").text
    assert look(case(kinderen=[{"leeftijd": "9", "woont_thuis": "nee"}])).silent("kinderen")
    one_of_two = look(case(kinderen=[{"leeftijd": "0"}, {"initialen": "B"}])).found("kinderen")
    assert "jaar)" not in one_of_two.text  # one age is not known


@pytest.mark.parametrize(
    ("living", "asks"), [("paar met kinderen", True), ("alleenstaande ouder", True), ("alleenstaande", False)]
)
def test_children_are_asked_when_the_household_has_them(living: str, asks: bool) -> None:
    outcomes = look(bare(leefsituatie=living))
    assert outcomes.silent("kinderen") is not asks
    if asks:
        assert outcomes.asked("kinderen").fields == ("kinderen",)


# --- health


def test_health_needs_consent() -> None:
    told = {"omschrijving": "Zij is in behandeling."}
    assert look(bare(gezondheid=told)).asked("gezondheid").fields == ("gezondheid.toestemming",)
    assert "behandeling" not in look(bare(gezondheid=told)).asked("gezondheid").unknown.reason
    assert look(bare(gezondheid=told | {"toestemming": "nee"})).silent("gezondheid")
    assert look(bare(gezondheid={"toestemming": "ja"})).silent("gezondheid")


def test_health_without_proof_is_a_risk() -> None:
    """GHAMS:2025:2286: a medical claim that is not supported is put aside."""
    told = {"omschrijving": "Zij is in behandeling.", "toestemming": "ja"}
    finding = look(bare(gezondheid=told)).found("gezondheid")
    assert finding.weight is Weight.VOOR and "legt de rechter naast zich neer" in finding.risk
    proven = look(bare(gezondheid=told | {"bewijs": "brief van de huisarts"})).found("gezondheid")
    assert "naast zich neer" not in proven.risk and proven.evidence == ("brief van de huisarts",)


# --- shelter


def test_no_other_place_speaks_for_the_tenant() -> None:
    refused = {
        "gevraagd_op": "3-4-2025",
        "plek": "nee",
        "antwoord_datum": "7-4-2025",
        "antwoord": "geen plek voor gezinnen",
    }
    finding = look(bare(opvang=refused)).found("opvang")
    assert (
        finding.weight is Weight.VOOR
        and "7 april 2025" in finding.text
        and "geen plek voor gezinnen" in finding.text
    )
    assert "geen andere plek" in look(bare(alternatief_woonruimte="nee")).found("opvang").text
    assert look(bare(opvang={"plek": "ja"}, alternatief_woonruimte="nee")).silent("opvang")
    assert look(bare(alternatief_woonruimte="ja")).silent("opvang")


def test_an_answer_that_did_not_come_is_asked() -> None:
    assert look(bare(opvang={"gevraagd_op": "3-4-2025"})).asked("opvang").fields == (
        "opvang.plek",
        "opvang.antwoord",
    )
    assert not look(bare(opvang={"gevraagd_op": "3-4-2025", "plek": "onbekend"})).silent("opvang")


# --- defects and counterclaims


def defect(**changes: Any) -> Dossier:
    facts = {"omschrijving": "Schimmel in de slaapkamer.", "meldingsdatum": "30-8-2026"} | changes.pop(
        "gebrek", {}
    )
    return case(gebreken=[facts], **changes)


def test_a_claim_for_less_rent_reaches_back_until_the_cautious_day() -> None:
    """termijnen.md §3: reported 30-08-2026, literal last day 27-02-2027 (day number: 28-02-2027); the earlier is careful."""
    social = {"contract": {"segment": "sociaal"}}
    finding = look(defect(**social), date(2027, 2, 27)).found("gebreken")
    assert finding.weight is Weight.VOOR and finding.values["laatste_dag_tot_melding"] == date(2027, 2, 27)
    assert "uiterlijk op 27 februari 2027" in finding.text and "art. 137 Rv" in finding.text
    after = look(defect(**social), date(2027, 2, 28)).found("gebreken").text
    assert "Sinds 27 februari 2027" in after and "hooguit zes maanden" in after


def test_a_free_sector_lease_has_no_limit_of_six_months() -> None:
    free = look(defect(contract={"segment": "vrij"})).found("gebreken")
    assert "laatste_dag_tot_melding" not in free.values and "art. 7:207 BW zelf" in free.text
    assert "art. 7:247 BW" in [source.citation for source in free.sources]
    unknown = look(defect()).found("gebreken")
    assert (
        "In de vrije sector geldt die grens niet" in unknown.text
        and "laatste_dag_tot_melding" in unknown.values
    )


def test_withholding_rent_is_called_dangerous_with_its_cases() -> None:
    outcomes = look(defect())
    assert (
        "gevaarlijk" in outcomes.found("gebreken").risk
        and "art. 6:262 lid 2 BW" in outcomes.found("gebreken").risk
    )
    assert "HR:2002:AD7343" in cited(outcomes, "gebreken") and "GHAMS:2019:1911" in cited(
        outcomes, "gebreken"
    )


def test_a_percentage_is_of_the_bare_rent() -> None:
    finding = look(defect(gebrek={"percentage": "15"})).found("gebreken")
    assert finding.values["per_maand"] == D("97.50") and "15 procent" in finding.text  # of 650


def test_a_defect_without_a_day_of_notice_is_asked_and_an_old_one_gets_no_day() -> None:
    question = look(defect(gebrek={"meldingsdatum": "onbekend"})).asked("gebreken")
    assert question.fields == ("gebreken[1].meldingsdatum",) and "vandaag" in question.unknown.next_action
    assert (
        "laatste_dag_tot_melding"
        not in look(defect(gebrek={"meldingsdatum": "1-7-2003"})).found("gebreken").values
    )
    assert (
        "hersteld op 1 maart 2025" in look(defect(gebrek={"hersteld_op": "1-3-2025"})).found("gebreken").text
    )


def test_a_counterclaim_with_and_without_proof_and_amount() -> None:
    claim = {"omschrijving": "reparatie van de ketel", "bedrag": "180", "bewijs": "factuur"}
    finding = look(bare(tegenvorderingen=[claim])).found("tegenvordering")
    assert finding.weight is Weight.VOOR and "€ 180,00" in finding.text and "art. 6:127 BW" in finding.text
    assert "reparatie van de ketel" in finding.text and finding.evidence == ("factuur",)
    assert "6:136" in finding.risk and "geen bewijs" not in finding.risk
    assert "geen bewijs" in look(bare(tegenvorderingen=[claim | {"bewijs": ""}])).found("tegenvordering").risk
    asked = look(bare(tegenvorderingen=[claim | {"bedrag": "onbekend"}])).asked("tegenvordering")
    assert asked.fields == ("tegenvorderingen[1].bedrag",)
