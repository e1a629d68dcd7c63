"""Published rulings as dossiers: what weighed there is what the program finds, and what failed there is not sold as strong."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from juridisch.amounts.collection import fee
from juridisch.assessment import Assessment
from juridisch.documents import gates
from juridisch.documents.argument import Choice
from juridisch.documents.catalogue import DOCUMENTS
from juridisch.documents.kinds import eviction_facts, moratorium, renvooi, renvooi_answers
from juridisch.documents.kinds.defence_blocks import defence_choices
from juridisch.documents.make import compose, notes
from juridisch.documents.plain import to_text
from juridisch.dossier import known
from juridisch.errors import RefusedError
from juridisch.findings import Finding, Weight
from juridisch.settings import Settings
from tests.documents.every_case import case, source

UTRECHT, ALKMAAR = "uitspraak-RBMNE-2025-4839", "uitspraak-RBNHO-2025-8926"
MORATORIUM, EXECUTION = "uitspraak-RBROT-2025-15019", "uitspraak-RBROT-2024-11624"


def blocks(found: Assessment) -> Mapping[str, Choice]:
    return {choice.argument.id: choice for choice in defence_choices(found)}


def finding(found: Assessment, check: str) -> Finding:
    (one,) = found.findings.of(check)
    return one


def text(kind: str, found: Assessment, *, concept: bool = False) -> str:
    return to_text(compose(DOCUMENTS[kind], found, Settings(), concept=concept, acknowledged=True))


def cites(one: Finding, ecli: str) -> bool:
    return any(ecli in s.citation for s in one.sources)


@pytest.mark.parametrize("name", [UTRECHT, ALKMAAR, MORATORIUM, EXECUTION])
def test_the_dossier_says_what_is_real_and_what_is_not(name: str) -> None:
    above = " ".join(source(name).partition("versie:")[0].replace("#", "").split())
    _, court, year, number = name.split("-")
    assert f"ECLI:NL:{court}:{year}:{number}" in above
    assert "Echt " in above
    assert "Verzonnen zijn alle mensen" in above


# --- Rb. Midden-Nederland 3 September 2025: from summons to hearing ----------------------------------------------

#: As it stood before the postponement and before the answer.
_UNANSWERED = (("heeft_gereageerd", "nee"), ("zitting_datum", ""))
_NO_DELAY_YET = (("nieuwe_roldatum", ""), ("uitstel_eerder_verleend", "nee"), ("verzoeken[1].uitkomst", ""))


def days(found: Assessment) -> dict[str, date]:
    return {item.key: item.day for item in found.timeline.deadlines}


def test_utrecht_the_four_weeks_end_on_the_day_of_the_second_sitting() -> None:
    found = case(UTRECHT, *_UNANSWERED, *_NO_DELAY_YET, today=date(2025, 4, 28))
    assert days(found)["uitstel"] == date(2025, 5, 28)
    assert days(found)["antwoord"] == date(2025, 4, 29)
    assert "Rolzitting: woensdag 30 april 2025" in text("uitstel", found)


def test_utrecht_after_the_postponement_the_answer_was_due_on_the_day_it_came() -> None:
    found = case(UTRECHT, *_UNANSWERED, today=date(2025, 5, 20))
    assert days(found)["antwoord"] == date(2025, 5, 27)
    assert "woensdag 28 mei 2025" in text("verweer", found)


def test_utrecht_papers_for_the_hearing_are_due_ten_days_before_it() -> None:
    assert days(case(UTRECHT))["stukken-zitting"] == date(
        2025, 7, 22
    )  # the landlord's table of 25 July came later


def test_utrecht_who_answered_and_waits_for_the_hearing_answers_no_more() -> None:
    for kind in ("uitstel", "verweer"):
        with pytest.raises(RefusedError, match="al geantwoord"):
            text(kind, case(UTRECHT))


def test_utrecht_at_three_months_or_more_the_defence_does_not_call_the_arrears_small() -> None:
    found = case(UTRECHT)
    months = finding(found, "achterstand-maanden")
    assert months.weight is Weight.TEGEN
    assert months.values["maanden_nu"] == Decimal(2868) / Decimal(717)
    assert not blocks(found)["V12"].taken
    assert blocks(found)["V18"].taken  # what helps then is money that pays everything


def test_utrecht_the_collection_costs_over_the_published_sum() -> None:
    assert fee(Decimal(2868)) == Decimal("411.80")


# --- Rb. Noord-Holland 30 July 2025: eight months, no report to the municipality ---------------------------------


def test_alkmaar_the_clauses_that_were_struck_are_put_to_the_judge() -> None:
    v06 = blocks(case(ALKMAAR))["V06"]
    assert v06.taken
    assert {f.id for f in v06.findings} == {"beding-incassokosten", "beding-rente"}
    assert all(cites(f, "ECLI:NL:RBNHO:2025:8926") for f in v06.findings)
    said = text("verweer", case(ALKMAAR))
    assert "ECLI:NL:RBNHO:2025:8926" not in said  # the answer came before that ruling
    assert "de bedingen over incassokosten en rente te toetsen" in said
    assert "de incassokosten af te wijzen" in said
    assert "de rente af te wijzen, of in elk geval voor zover die hoger is dan" in said
    later = text("verweer", case(ALKMAAR, ("documentdatum", "2 februari 2026")))
    assert "ECLI:NL:RBNHO:2025:8926" in later
    assert "Niet oneerlijk volgens" in later  # it is no certainty


def test_alkmaar_the_missing_report_is_told_with_its_story_and_never_sold_as_strong() -> None:
    found = case(ALKMAAR)
    v11 = blocks(found)["V11"]
    assert v11.taken
    assert v11.argument.strength == "zwak"
    assert "Rb. Noord-Holland 30 juli 2025" in v11.argument.risk
    (one,) = v11.findings
    assert one.weight is Weight.WAARSCHIJNLIJK
    assert cites(one, "ECLI:NL:RBNHO:2025:8926")
    assert "acht maanden" in (one.risk or "")
    assert "Dat maakte verschil. Met hulp van de gemeente" in text("verweer", found)
    sheet = text("aanbiedingsblad", found)
    assert "V11 vroegsignalering niet nageleefd (zwak" in sheet
    assert "Bij acht maanden achterstand bleef het zonder gevolg" in sheet


def test_alkmaar_without_the_story_it_weighs_less() -> None:
    found = case(ALKMAAR, ("vroegsignalering.gevolg", ""))
    assert finding(found, "vroegsignalering").weight is Weight.NAVRAGEN
    assert "Dat maakte verschil" not in text("verweer", found)


def test_alkmaar_eight_months_are_not_called_small_and_a_lost_job_not_solved() -> None:
    found = case(ALKMAAR)
    chosen = blocks(found)
    months = finding(found, "achterstand-maanden").values["maanden_nu"]
    assert isinstance(months, Decimal)
    assert months > Decimal(8)
    assert finding(found, "oorzaak-opgelost").weight is Weight.TEGEN
    assert finding(found, "lopende-huur").weight is Weight.TEGEN
    for block in ("V12", "V13", "V14", "V17", "V18", "V28"):
        assert not chosen[block].taken, block
    said = text("verweer", found)
    assert "De oorzaak is weg" not in said
    assert "augustus 2024 verloor ik mijn baan" in said


def test_alkmaar_fourteen_days_is_what_is_usual_and_more_is_asked_with_a_reason() -> None:
    v27 = blocks(case(ALKMAAR))["V27"]
    assert v27.taken
    assert "Veertien dagen na betekening is gebruikelijk" in v27.argument.risk
    assert "een ontruimingstermijn te geven van ten minste 8 weken" in text("verweer", case(ALKMAAR))


def test_alkmaar_a_plan_is_refused_while_the_rent_cannot_be_paid() -> None:
    for kind in ("betalingsvoorstel", "moratorium"):
        with pytest.raises(RefusedError, match="gewone huur"):
            text(kind, case(ALKMAAR))


# --- Rb. Rotterdam 17 December 2025: a moratorium, granted -------------------------------------------------------


def test_rotterdam_the_petition_is_not_refused_and_lacks_nothing() -> None:
    found = case(MORATORIUM)
    assert DOCUMENTS["moratorium"].refusal(found) is None
    assert DOCUMENTS["moratorium"].gaps(found, Settings()) == ()
    assert DOCUMENTS["moratorium"].fits(found)


def test_rotterdam_the_four_checks_are_met() -> None:
    said = text("moratorium", case(MORATORIUM))
    assert "proces-verbaal" in said  # 1. the threat: a settlement is a title
    assert "ECLI:NL:RBROT:2025:15019" in said
    assert "ontruiming op dinsdag 2 december 2025" in said
    assert "Energie Voorbeeld" in said  # 2. the debts
    assert "Deze lijst is geen erkenning van een vordering" in said
    assert "De schulden worden geïnventariseerd" in said  # 3. debt counselling works on an arrangement
    assert "De huur is € 1.397,37 per maand" in said  # 4. the rent
    assert "november 2025" in said


def test_rotterdam_the_income_covers_the_rent() -> None:
    dossier = case(MORATORIUM).dossier
    income = sum((known(i.netto_per_maand) or Decimal(0) for i in dossier.inkomens), Decimal(0))
    rent = known(dossier.totale_huur)
    assert rent is not None
    assert income == Decimal(3750) >= rent
    assert "€ 3.750,00 netto per maand" in text("moratorium", case(MORATORIUM))


def test_rotterdam_the_last_two_rents_and_who_pays_them_are_told() -> None:
    said = text("moratorium", case(MORATORIUM))
    assert "2 oktober 2025" in said
    assert "18 november 2025" in said
    assert "rekening van de schuldhulp" in said


@pytest.mark.parametrize(
    ("changes", "gate", "words"),
    [
        ((("lopende_huur_betaalbaar", "nee"),), moratorium.pays_rent, "gewone huur kan niet"),
        ((("shv.stand", "stabilisatie"),), moratorium.counselled, "stabilisatie"),
        ((("shv.stand", "mislukt"),), moratorium.counselled, "mislukt"),
    ],
)
def test_rotterdam_one_check_that_fails_refuses_it(
    changes: tuple[tuple[str, str], ...], gate: gates.Gate, words: str
) -> None:
    found = case(MORATORIUM, *changes)
    assert gate(case(MORATORIUM)) is None
    refusal = gate(found)
    assert refusal is not None
    assert words in refusal.reason
    assert DOCUMENTS["moratorium"].refusal(found) == refusal


def test_rotterdam_a_settlement_that_ended_the_lease_by_consent_is_warned_for() -> None:
    assert eviction_facts.settled(case(MORATORIUM))
    assert any("wederzijds goedvinden" in note for note in notes(DOCUMENTS["moratorium"], case(MORATORIUM)))


def test_rotterdam_once_asked_it_is_not_asked_again() -> None:
    asked = (("verzoeken[1].soort", "moratorium"), ("verzoeken[1].verstuurd", "27 november 2025"),
             ("verzoeken[1].tussenbeslissing_datum", "28 november 2025"))  # fmt: skip
    found = case(MORATORIUM, *asked, today=date(2025, 12, 1))
    with pytest.raises(RefusedError, match="al een moratorium gevraagd op 27 november 2025"):
        text("moratorium", found)
    one = finding(found, "moratorium")
    assert one.weight is Weight.VOOR
    assert cites(one, "ECLI:NL:RBROT:2025:15019")


def test_rotterdam_six_months_from_the_decision() -> None:
    granted = (("verzoeken[1].soort", "moratorium"), ("verzoeken[1].uitkomst", "toegewezen"),
               ("verzoeken[1].uitkomst_datum", "17 december 2025"), ("verzoeken[1].maanden", "6"))  # fmt: skip
    found = case(MORATORIUM, *granted, today=date(2025, 12, 18))
    assert found.moratorium is not None
    assert found.moratorium.day == date(2026, 6, 16)
    with pytest.raises(RefusedError, match="loopt al een moratorium"):
        text("moratorium", found)


# --- Rb. Rotterdam 20 November 2024: paid after a default judgment, and refused all the same ----------------------


def test_dordrecht_payment_after_the_judgment_is_a_ground_with_its_risk() -> None:
    given = {answer.question.number: answer for answer in renvooi_answers.answers(case(EXECUTION))}
    r6 = given["R6"]
    assert r6.word == "ja"
    (one,) = r6.findings
    assert "herhaalde achterstanden" in (one.risk or "")
    assert cites(one, "ECLI:NL:RBROT:2024:11624")
    assert "niet bij herhaalde achterstand" in r6.question.action


def test_dordrecht_the_earlier_cases_count_against_the_tenants() -> None:
    earlier = finding(case(EXECUTION), "eerdere-zaken")
    assert earlier.weight is Weight.TEGEN
    assert earlier.values["aantal"] == 2


def test_dordrecht_a_renvooi_is_not_called_plausible() -> None:
    found = case(EXECUTION)
    given = renvooi_answers.answers(found)
    assert [answer.question.number for answer in given if answer.word == "ja"] == ["R6"]
    line, why = renvooi_answers.conclusion(given)
    assert "aannemelijk" not in line
    assert line.startswith("Een kort geding over de executie of een moratorium ligt voor de hand")
    assert why == "Dat volgt uit R6."
    said = text("renvooi", found)
    assert "Renvooi is aannemelijk" not in said
    assert "afgewezen: Rechtbank Rotterdam 20 november 2024" in said
    assert "niet bij herhaalde achterstand" in said
    assert "Dat iemand dakloos wordt, is op zichzelf meestal niet genoeg" in said
    assert renvooi.DOCUMENT.fits(found)
    assert not DOCUMENTS["renvooi-brief"].fits(found)  # the kort geding comes first


def test_dordrecht_the_verstek_trap_is_shown() -> None:
    found = case(EXECUTION)
    assert found.default_judgment
    assert found.verzet is not None
    assert found.verzet.day == date(2024, 11, 19)  # four weeks after the service in person
    for kind in ("ontruiming-uitstel", "renvooi-brief", "schuldhulp-melding"):
        with pytest.raises(RefusedError, match="verstekvonnis") as caught:
            compose(DOCUMENTS[kind], found, Settings(), concept=True)
        assert any("19 november 2024" in hint for hint in caught.value.hints)
    assert "Kijk eerst naar verzet; reken uiterlijk op dinsdag 19 november 2024" in text("renvooi", found)


def test_dordrecht_no_defence_but_the_note_for_verzet() -> None:
    with pytest.raises(RefusedError, match="executiegeschil"):
        text("verweer", case(EXECUTION))
    assert text("verzetnotitie", case(EXECUTION))
