from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from juridisch.amounts.plan import Schedule
from juridisch.assessment import assess
from juridisch.documents.kinds.payment_offer import DOCUMENT
from juridisch.documents.kinds.payment_offer_plan import basis, plan
from juridisch.documents.make import compose
from juridisch.documents.plain import to_text
from juridisch.dossier import example_text, read_text
from juridisch.errors import ProblemsError, RefusedError
from juridisch.findings.tenant.proposal import debt
from juridisch.settings import Settings
from tests.documents.kinds import hulp
from tests.documents.kinds.geld import (
    AGENT,
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

OFFER = "geld-regeling"
STAND = "standpunt_achterstand: erkent_deels"
SUMMONS = """
roldatum: 16 december 2026
exploten:
  - soort: dagvaarding
    datum: 20 november 2026
    wijze: huisgenoot
"""
JUDGMENT = """
vonnissen:
  - datum: 4 november 2026
    titelvorm: {}
    soort: {}
    bedrag_toegewezen: 1.725,00
"""
CONTESTED = JUDGMENT.format("vonnis", "tegenspraak")


AS_CLAIMED = ("achterstand_volgens_eiser: 1.400,00", "achterstand_volgens_eiser: 1.100,00")


def stand(which: str) -> tuple[str, str]:
    return STAND, f"standpunt_achterstand: {which}"


def holds(which: str) -> list[tuple[str, str]]:
    """The standpoint, with a claim that it can be about: the whole is acknowledged only when it is right."""
    return [stand(which), *([AS_CLAIMED] if which == "erkent" else [])]


def no_own_account() -> tuple[str, str]:
    return "huurverloop:\n  - vanaf: augustus 2026\n    kale_huur: 650,00\n    servicekosten: 50,00\n", ""


def test_the_offer_names_amount_first_day_end_running_rent_account_and_reference() -> None:
    said = text(DOCUMENT, case(OFFER))
    assert "Bedrag per maand: € 150,00" in said
    assert "Eerste betaling: 5 januari 2027" in said
    assert "Aantal termijnen: 8, samen € 1.100,00" in said  # 7 × 150 + 50
    assert "Laatste betaling: € 50,00 op 5 augustus 2027" in said
    assert "Gewone huur: € 700,00 per maand" in said
    assert "NL91 ABNA 0417 1643 00, met kenmerk INC-2026-007" in said
    assert "alleen bedoeld voor de huur van september en oktober 2026, niet voor kosten of rente" in said


def test_it_goes_to_the_collector_and_the_landlord_gets_a_copy() -> None:
    said = text(DOCUMENT, case(OFFER))
    assert "Incassobureau Voorbeeld\nVoorbeeldkade 9" in said
    assert "Woonstichting Voorbeeld krijgt een kopie van deze brief." in said


def test_nobody_is_asked_to_pay_a_collector_without_registration() -> None:
    found = case(OFFER, ("geregistreerd: ja", "geregistreerd: nee"))
    said = text(DOCUMENT, found)
    assert "Woonstichting Voorbeeld\nVoorbeeldplein 2" in said
    assert "krijgt een kopie" not in said
    assert "gaat daarom naar de verhuurder zelf" in notes(DOCUMENT, found)


@pytest.mark.parametrize(
    ("which", "says"),
    [
        ("betwist_geheel", "Voor dit voorstel gaan wij uit van € 1.100,00, zonder dat bedrag te erkennen."),
        ("betwist_deels", "Een deel van dat bedrag betwisten wij. Ons eigen overzicht van huur en betalingen"),
        ("erkent_deels", "Daarvan erkennen wij € 1.100,00. De rest betwisten wij."),
        ("erkent", "Dat bedrag erkennen wij."),
    ],
)  # fmt: skip
def test_the_text_follows_what_the_tenant_says_of_the_arrears(which: str, says: str) -> None:
    assert says in text(DOCUMENT, case(OFFER, *holds(which)))


def test_the_whole_is_not_acknowledged_while_the_own_account_is_lower() -> None:
    with pytest.raises(ProblemsError) as refused:
        text(DOCUMENT, case(OFFER, stand("erkent")))
    assert "€ 1.100,00" in refused.value.problems[0].message
    assert "‘erkent_deels’" in refused.value.problems[0].message


def test_what_is_acknowledged_is_what_is_open_today_not_what_was_open_on_the_day_of_the_claim() -> None:
    found = assess(
        read_text(example_text("dagvaarding").replace("standpunt_achterstand: betwist_deels", STAND)),
        date(2025, 4, 22),
    )
    said = text(DOCUMENT, found)
    assert "Volgens u is er € 2.086,50 aan huur niet betaald op 1 april 2025." in said
    assert "Op die dag was volgens mijn eigen overzicht (bijlage 1) € 1.736,50 open." in said
    assert "Vandaag is dat € 1.041,00, voor februari en maart 2025. Dat laatste bedrag erken ik." in said


def test_a_part_without_a_sum_is_not_acknowledged() -> None:
    found = case(OFFER, stand("erkent_deels"), no_own_account())
    assert "huurverloop[1].vanaf" in gaps(DOCUMENT, found)
    assert "Daarvan erkennen wij [NOG INVULLEN: " in to_text(hulp.letter(DOCUMENT, found, concept=True))


def test_no_more_is_offered_than_is_asked() -> None:
    found = case(OFFER, ("achterstand_volgens_eiser: 1.400,00", "achterstand_volgens_eiser: 900,00"))
    said = text(DOCUMENT, found)
    assert "Aantal termijnen: 6, samen € 900,00" in said
    assert "1.100" not in said
    assert "gaat niet hoger dan wat hij vraagt" in notes(DOCUMENT, found)


def test_who_disputes_a_part_but_counts_as_the_landlord_does_is_asked_what_he_disputes() -> None:
    found = case(OFFER, stand("betwist_deels"), AS_CLAIMED)
    assert "Wat wordt dan betwist?" in notes(DOCUMENT, found)
    assert "Wat wordt dan betwist?" not in notes(DOCUMENT, case(OFFER, stand("betwist_deels")))


def test_no_heading_stands_above_nothing() -> None:
    found = hulp.case("hulp-verstek")
    said = to_text(hulp.letter(DOCUMENT, found, concept=True))
    assert "Waarom dit lukt\n\nWat nog ontbreekt om te laten zien dat dit lukt: [NOG INVULLEN: " in said


def test_a_slip_of_one_income_is_no_proof_of_the_whole_budget() -> None:
    said = text(DOCUMENT, assess(read_text(example_text("dagvaarding")), date(2025, 4, 22)))
    assert "komt er € 2.002,00 binnen. Aan" in said
    assert "Een bewijs van inkomen zit erbij (bijlage 2)." in said


@pytest.mark.parametrize("which", STANDPOINTS)
@pytest.mark.parametrize("own", [True, False])
@pytest.mark.parametrize("more", ["", SUMMONS])
@pytest.mark.parametrize("agent", [True, False])
def test_no_offer_acknowledges_more_than_the_tenant_does(
    which: str, own: bool, more: str, agent: bool
) -> None:
    if which == "erkent_deels" and not own:
        return  # asked for first: see test_a_part_without_a_sum_is_not_acknowledged
    changes = [*holds(which), *([] if own else [no_own_account()]), *([AGENT] if agent else [])]
    said = text(DOCUMENT, case(OFFER, *changes, more=more))
    found = admissions(said)
    assert bool(found) is which.startswith("erkent"), found
    assert "Volgens u" in said
    assert "Alle rechten blijven behouden." in said
    if which.startswith("betwist"):
        assert "Dit voorstel is geen erkenning" in said
    if which == "betwist_geheel":  # no account of one's own, and no months, of what one denies
        assert "eigen overzicht" not in said
        assert "september" not in said.replace("bankafschriften van augustus tot en met november", "")


def test_after_a_judgment_the_offer_is_about_its_sum_and_no_right_is_given_up() -> None:
    said = text(DOCUMENT, case(OFFER, more=CONTESTED))
    assert "Volgens het vonnis van 4 november 2026 moeten wij € 1.725,00 betalen" in said
    assert "Aantal termijnen: 12, samen € 1.725,00" in said
    assert "geen ontruiming en geen beslag" in said
    assert "een recht op verzet of hoger beroep blijft bestaan" in said
    assert "Volgens u" not in said
    assert admissions(said) == []


def test_a_settlement_in_court_leaves_nothing_to_appeal() -> None:
    said = text(DOCUMENT, case(OFFER, more=JUDGMENT.format("proces-verbaal", "")))
    assert "Volgens het proces-verbaal (de afspraak op de zitting) van 4 november 2026" in said
    assert "hoger beroep" not in said


def test_before_a_default_judgment_is_faced_nothing_goes_out() -> None:
    found = case(OFFER, more=JUDGMENT.format("vonnis", "verstek"))
    with pytest.raises(RefusedError, match="verstekvonnis"):
        compose(DOCUMENT, found, Settings())


def test_in_court_it_asks_to_withdraw_and_the_adviser_keeps_the_roll_day() -> None:
    found = case(
        OFFER, ("eerste_betaling: 5 januari 2027", "eerste_betaling: 20 december 2026"), more=SUMMONS
    )
    said = text(DOCUMENT, found)
    assert "Trek de rechtszaak schriftelijk in" in said
    assert "bewijs vóór woensdag 16 december 2026" in said
    assert "vóór woensdag 9 december 2026" in said
    assert "Houd de roldatum in de agenda." in notes(DOCUMENT, found)
    assert "Houd de roldatum" not in notes(DOCUMENT, case(OFFER))


@pytest.mark.parametrize(
    ("today", "first", "more", "before"),
    [
        (date(2026, 11, 25), "5 januari 2027", "", "woensdag 9 december 2026"),  # two weeks
        (date(2026, 11, 25), "1 december 2026", "", "dinsdag 1 december 2026"),  # the first payment
        (date(2026, 12, 10), "5 januari 2027", SUMMONS, "woensdag 16 december 2026"),  # the roll day
        (date(2026, 12, 16), "5 januari 2027", SUMMONS, "woensdag 30 december 2026"),  # today is the roll day
    ],
)
def test_an_answer_is_asked_before_money_moves_and_before_the_judge_sits(
    today: date, first: str, more: str, before: str
) -> None:
    found = case(OFFER, ("5 januari 2027", first), today=today, more=more)
    assert f"Laat vóór {before} schriftelijk weten" in text(DOCUMENT, found)


def test_an_agent_speaks_of_the_tenants_in_the_third_person() -> None:
    found = case(OFFER, AGENT, stand("betwist_deels"))
    said = text(DOCUMENT, found)
    assert "De gewone huur betalen de huurders apart" in said
    assert not re.search(r"\bwij\b", said.lower())
    assert "Sinds 1 november hebben" not in said  # the tenant's own words
    one = (
        "  - voorletters: S.\n    voorvoegsel: van der\n    achternaam: Voorbeeld\n    onder_bewind: nee\n",
        "",
    )
    said = text(DOCUMENT, case(OFFER, AGENT, one, stand("betwist_deels"), more=CONTESTED))
    assert "moet de huurder € 1.725,00 betalen" in said
    assert "De huurder legt zich ook niet neer bij het vonnis" in said


def test_only_totals_of_the_budget_are_shown() -> None:
    said = text(DOCUMENT, case(OFFER))
    assert "Elke maand komt er € 2.300,00 binnen." in said
    assert "Een bewijs van inkomen zit erbij (bijlage 2)." in said
    assert "€ 1.900,00 van af (bijlage 3). Dan blijft er € 400,00 over." in said
    assert "€ 1.400,00 binnen" not in said
    assert "energie" not in said


def test_one_payment_is_no_series() -> None:
    said = text(DOCUMENT, case(OFFER, ("bedrag_per_maand: 150,00", "bedrag_per_maand: 300,00"),
                               ("achterstand_volgens_eiser: 1.400,00", "achterstand_volgens_eiser: 250,00"),
                               stand("betwist_deels"), no_own_account()))  # fmt: skip
    assert "Betaling: € 250,00 op 5 januari 2027" in said
    assert "Aantal termijnen" not in said


def test_without_an_account_the_letter_asks_for_one() -> None:
    said = text(DOCUMENT, case(OFFER, ("iban_betaling: NL91 ABNA 0417 1643 00", "")))
    assert "Wilt u schrijven op welke rekening u de termijnen wilt krijgen" in said


def test_health_as_the_cause_stays_out_without_consent() -> None:
    ill = ("oorzaak_achterstand: inkomensverlies", "oorzaak_achterstand: ziekte")
    said = text(DOCUMENT, case(OFFER, ill))
    assert "weer allebei werk" not in said
    assert "weer allebei werk" in text(DOCUMENT, case(OFFER, ill, more="gezondheid:\n  toestemming: ja\n"))


@pytest.mark.parametrize(
    ("changes", "more", "words"),
    [
        ([("bedrag_per_maand: 150,00", "bedrag_per_maand: 500,00")], "", ("€ 400,00 per maand missen", "lager bedrag")),
        ([("bedrag_per_maand: 150,00", "bedrag_per_maand: 5,00")], "", ("meer dan 120 termijnen",)),
        ([("lopende_huur_betaalbaar: ja", "lopende_huur_betaalbaar: nee")], "", ("gewone huur", "schuldhulp-melding")),
        ([("bedrag: 300,00", "bedrag: 1.400,00")], "", ("geen huur meer open", "stukken-opvragen")),
        ([], "ontruimd_op: 20 november 2026\n", ("al ontruimd",)),
        (
            [],
            "exploten:\n  - soort: bevel tot ontruiming\n    datum: 20 november 2026\n    ontruiming_datum: 10 december 2026\n",
            ("ontruiming is al aangezegd", "ontruiming-uitstel"),
        ),
        ([("woonruimte: ja", "woonruimte: nee")], "", ("geen woning",)),
        ([("onder_bewind: nee", "onder_bewind: ja")], "", ("bewindvoerder tekent",)),
    ],
)  # fmt: skip
def test_what_cannot_be_kept_or_does_not_fit_is_refused(
    changes: list[tuple[str, str]], more: str, words: tuple[str, ...]
) -> None:
    said = refusal(DOCUMENT, case(OFFER, *changes, more=more))
    for word in words:
        assert word in said


def test_the_first_payment_lies_after_the_letter() -> None:
    with pytest.raises(ProblemsError) as error:
        hulp.letter(DOCUMENT, case(OFFER, ("5 januari 2027", "25 november 2026")))
    assert [problem.field for problem in error.value.problems] == ["voorstel.eerste_betaling"]


def test_what_the_offer_cannot_do_without_is_asked() -> None:
    assert gaps(DOCUMENT, case(OFFER)) == set()
    for field, change in {
        "standpunt_achterstand": (STAND, "standpunt_achterstand:"),
        "voorstel.bedrag_per_maand": ("bedrag_per_maand: 150,00", "bedrag_per_maand: onbekend"),
        "voorstel.eerste_betaling": ("eerste_betaling: 5 januari 2027", "eerste_betaling:"),
        "lopende_huur_betaalbaar": ("lopende_huur_betaalbaar: ja", "lopende_huur_betaalbaar: onbekend"),
        "leefgeld": ("leefgeld: 900,00", "leefgeld:"),
        "inkomens[2].netto_per_maand": ("netto_per_maand: 900,00", "netto_per_maand: onbekend"),
        "incassant.kenmerk": ("kenmerk: INC-2026-007", "kenmerk:"),
    }.items():
        assert gaps(DOCUMENT, case(OFFER, change)) == {field}
    without = JUDGMENT.format("vonnis", "tegenspraak").replace("1.725,00", "onbekend")
    assert gaps(DOCUMENT, case(OFFER, more=without)) == {"vonnissen[1].bedrag_toegewezen"}


def test_the_package_holds_it_only_when_an_offer_is_there_and_nothing_runs() -> None:
    assert "€ 150,00 per maand" in DOCUMENT.fits(case(OFFER))
    assert DOCUMENT.fits(case(OFFER, ("  bedrag_per_maand: 150,00\n", ""))) == ""
    asked = "verzoeken:\n  - soort: betalingsregeling\n    uitkomst: {}\n"
    assert DOCUMENT.fits(case(OFFER, more=asked.format("in behandeling"))) == ""
    assert DOCUMENT.fits(case(OFFER, more=asked.format("afgewezen"))) != ""
    assert DOCUMENT.fits(case(OFFER, more="regelingen:\n  - nagekomen: ja\n")) == ""


def test_the_adviser_reads_the_risks_beside_it() -> None:
    said = notes(DOCUMENT, case(OFFER))
    for article in ("3:318", "3:37", "6:29", "6:43", "6:44"):
        assert article in said
    assert "hooguit 12" in notes(
        DOCUMENT, case(OFFER, ("bedrag_per_maand: 150,00", "bedrag_per_maand: 80,00"))
    )
    assert "hooguit 12" not in said
    assert "betwist alles" in notes(DOCUMENT, case(OFFER, stand("betwist_geheel")))
    lower = ("achterstand_volgens_eiser: 1.400,00", "achterstand_volgens_eiser: 900,00")
    assert "dat is meer dan de € 900,00" in notes(DOCUMENT, case(OFFER, lower))
    assert "schuldhulp" in notes(DOCUMENT, case(OFFER, more="shv:\n  stand: aangemeld\n"))


@given(monthly=st.integers(1_000, 40_000).map(lambda cents: Decimal(cents) / 100))
@settings(max_examples=25, deadline=None)
def test_the_instalments_are_together_exactly_the_sum_of_the_finding(monthly: Decimal) -> None:
    found = case(OFFER, ("bedrag_per_maand: 150,00", f"bedrag_per_maand: {str(monthly).replace('.', ',')}"))
    made = plan(found)
    assert isinstance(made, Schedule)
    assert sum(row.amount for row in made.rows) == basis(found).amount == debt(found.dossier, found.today)
    assert made.rows[-1].amount <= monthly


@pytest.mark.parametrize("more", ["", CONTESTED])
def test_the_sum_is_that_of_the_finding_on_the_offer(more: str) -> None:
    for changes in ([], [no_own_account()]):
        found = case(OFFER, *changes, more=more)
        (finding,) = found.findings.of("voorstel-haalbaar")
        assert basis(found).amount == finding.values["schuld"]


def test_any_fact_may_be_missing_in_a_draft() -> None:
    assert drafts(DOCUMENT, case(OFFER)) > 40
    assert drafts(DOCUMENT, case(OFFER, no_own_account(), stand("betwist_deels"), AGENT, more=SUMMONS)) > 40
    assert drafts(DOCUMENT, case(OFFER, more=CONTESTED)) > 40


def test_the_users_own_words_have_their_place() -> None:
    own_words(DOCUMENT, OFFER)


def test_hostile_names_stay_as_typed() -> None:
    hostile(DOCUMENT, OFFER)


def test_sentences_are_short() -> None:
    for which in STANDPOINTS:
        reads_well(DOCUMENT, case(OFFER, *holds(which)))
    reads_well(DOCUMENT, case(OFFER, more=CONTESTED))


def test_word_and_pdf_say_the_same(tmp_path: Path) -> None:
    hulp.same(DOCUMENT, case(OFFER), tmp_path)
