from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from juridisch.dossier import Dossier
from juridisch.findings.arrears.overview import look as look_at
from juridisch.findings.finding import Item, Weight
from juridisch.law import Certainty
from tests.findings.rent_case import FROM_THE_START, PAID, RENT, SUMMONS, TODAY, Outcomes, bare, case, pay

D = Decimal


def look(dossier: Dossier, today: date = TODAY) -> Outcomes:
    return Outcomes(look_at, dossier, today)


def month(name: str, charged: str = "695,50", paid: str = "0") -> dict[str, str]:
    return {"maand": name, "verschuldigd": charged, "betaald": paid}


# --- the specification


def test_a_summons_without_months_is_named_with_its_articles() -> None:
    finding = look(case(dagvaarding={"specificatie_per_maand": "nee"})).found("achterstand-specificatie")
    assert finding.weight is Weight.WAARSCHIJNLIJK
    assert [source.citation for source in finding.sources] == ["art. 111 lid 2 en 3 Rv", "art. 120 lid 4 Rv"]
    assert "Alleen ontkennen is niet genoeg" in finding.risk


def test_a_summons_with_months_is_in_order_and_an_unread_one_a_question() -> None:
    given = look(case(dagvaarding={"specificatie_per_maand": "ja"})).found("achterstand-specificatie")
    assert given.weight is Weight.IN_ORDE
    assert look(case()).asked("achterstand-specificatie").fields == ("dagvaarding.specificatie_per_maand",)
    assert look(case(exploten=None, roldatum=None)).silent("achterstand-specificatie")
    assert look(case(overzicht_eiser=[month("maart 2025")])).silent("achterstand-specificatie")


# --- the amount


def test_an_amount_that_is_right_is_in_order() -> None:
    finding = look(case()).found("achterstand-hoogte")
    assert finding.weight is Weight.IN_ORDE and finding.money is not None and finding.money.excess == 0


def test_without_the_term_of_the_day_itself_the_amount_is_right_too() -> None:
    assert (
        look(case(achterstand_volgens_eiser="1.391,00")).found("achterstand-hoogte").weight is Weight.IN_ORDE
    )


@pytest.mark.parametrize(("asked", "excess"), [("2.086,51", D("0.01")), ("2.782,00", D("695.50"))])
def test_an_amount_that_is_too_high_is_likely_wrong_by_the_difference(asked: str, excess: Decimal) -> None:
    finding = look(case(**FROM_THE_START, achterstand_volgens_eiser=asked)).found("achterstand-hoogte")
    assert finding.weight is Weight.WAARSCHIJNLIJK
    assert finding.money is not None and finding.money.item is Item.HOOFDSOM
    assert (finding.money.allowed, finding.money.excess) == (D("2086.50"), excess)
    assert [line.amount for line in finding.lines] == [D("2782.00"), D("-695.50"), D("2086.50")]
    assert finding.certainty is Certainty.AFGELEID and "neemt aan" not in finding.risk


def test_both_imputations_are_shown() -> None:
    finding = look(
        case(
            **FROM_THE_START,
            achterstand_volgens_eiser="2.000",
            betalingen=[PAID, pay("3-3-2025", "695,50")],
            kosten_per_maand=[{"maand": "februari 2025", "kosten": "100", "aanmaning_datum": "10-2-2025"}],
        )
    ).found("achterstand-hoogte")
    assert finding.values["eigen_berekening"] == D("1391.00")
    assert finding.values["eigen_berekening_kosten_eerst"] == D("1491.00")
    assert "€ 1.391,00" in finding.text and "€ 1.491,00" in finding.text
    assert finding.lines[-1].amount == D("1491.00")


def test_the_months_that_differ_are_named() -> None:
    table = [month("februari 2025"), month("maart 2025", "795,50"), month("april 2025")]
    finding = look(case(achterstand_volgens_eiser="2.186,50", overzicht_eiser=table)).found(
        "achterstand-hoogte"
    )
    assert "voor maart 2025 rekent hij € 795,50 in plaats van € 695,50." in finding.text
    assert finding.money is not None and finding.money.excess == D("100.00")


@pytest.mark.parametrize(
    ("table", "words"),
    [
        (
            [month("februari 2025"), month("maart 2025"), month("april 2025")],
            "boekte hij € 0,00 als betaald in plaats van € 100,00",
        ),
        ([month("februari 2025", paid="100"), month("april 2025")], "maart 2025 staat er niet in"),
        ([month("maart 2025"), month("april 2025"), month("mei 2025")], "en nog 1 keer"),
        (
            [month("februari 2025", paid="100"), month("maart 2025"), month("april 2025"), month("mei 2025")],
            "hij rekent € 695,50 voor mei 2025, en over die maand is hier geen huur bekend",
        ),
    ],
)
def test_every_kind_of_difference_in_words(table: list[dict[str, str]], words: str) -> None:
    paid = [PAID, pay("3-2-2025", "100")]
    assert (
        words
        in look(case(**FROM_THE_START, betalingen=paid, overzicht_eiser=table))
        .found("achterstand-hoogte")
        .text
    )


def test_an_own_calculation_that_is_higher_is_looked_up_and_never_named_in_the_text() -> None:
    finding = look(case(achterstand_volgens_eiser="1.500")).found("achterstand-hoogte")
    assert finding.weight is Weight.NAVRAGEN and finding.money is None
    assert "2.086,50" not in finding.text and "noem het hogere bedrag niet" in finding.text


def test_without_payments_a_lower_claim_gives_a_question_and_a_higher_one_a_finding() -> None:
    question = look(case(betalingen=None, achterstand_volgens_eiser="2.086,49")).asked("achterstand-hoogte")
    assert "bankafschriften" in question.unknown.next_action and question.fields == ("betalingen",)
    # 2,782.00 is all the rent there was: no payment can make a higher claim right.
    finding = look(case(**FROM_THE_START, betalingen=None, achterstand_volgens_eiser="2.900")).found(
        "achterstand-hoogte"
    )
    assert finding.money is not None and finding.money.allowed == D("2782.00")


@pytest.mark.parametrize(
    ("changes", "field", "reason"),
    [
        ({"huurverloop": []}, "huurverloop", "in elke maand"),
        ({"betaaldag": None}, "betaaldag", "welke dag van de maand"),
        ({"peildatum_eiser": None}, "peildatum_eiser", "op welke dag"),
        ({"peildatum_eiser": "23-4-2025"}, "peildatum_eiser", "moet nog komen"),
        ({"achterstand_volgens_eiser": "onbekend"}, "achterstand_volgens_eiser", "hoeveel huur"),
        (
            {"huurverloop": [RENT | {"vanaf": "mei 2025"}], "betalingen": []},
            "huurverloop",
            "begint na de dag",
        ),
    ],
)
def test_what_is_missing_for_the_amount_is_asked_once(
    changes: dict[str, Any], field: str, reason: str
) -> None:
    question = look(case(**changes)).asked("achterstand-hoogte")
    assert field in question.fields and reason in question.unknown.reason


def test_months_before_the_own_calculation_are_no_excess() -> None:
    table = [month("december 2024"), month("februari 2025"), month("maart 2025"), month("april 2025")]
    question = look(case(achterstand_volgens_eiser="2.782,00", overzicht_eiser=table)).asked(
        "achterstand-hoogte"
    )
    assert "december 2024" in question.unknown.reason


def test_without_the_rent_his_amount_is_held_against_his_own_table() -> None:
    only_table = {
        "huurverloop": [],
        "betalingen": [],
        "kale_huur": "650",
        "servicekosten": "45,50",
        "overzicht_eiser": [month("februari 2025"), month("maart 2025")],
        "peildatum_eiser": "31-3-2025",
    }
    outcomes = look(case(**only_table))
    finding = outcomes.found("achterstand-hoogte")
    assert finding.weight is Weight.WAARSCHIJNLIJK and finding.money is not None
    assert finding.money.excess == D("2086.50") - D("1391.00")
    assert "huurverloop" in outcomes.asked("achterstand-hoogte").fields
    right = look(case(**only_table, achterstand_volgens_eiser="1.391"))
    assert not right.every("achterstand-hoogte") and not right.silent("achterstand-hoogte")


def test_no_claim_gives_silence_about_the_amount() -> None:
    assert look(bare(betaaldag="1", huurverloop=[RENT])).silent("achterstand-hoogte")


# --- payments and imputation


def test_a_payment_that_is_not_in_his_table_is_found_with_month_and_amount() -> None:
    table = [month("februari 2025"), month("maart 2025"), month("april 2025")]
    paid = [PAID, pay("3-2-2025", "695,50", "februari 2025") | {"bewijs": "afschrift februari"}]
    finding = look(case(betalingen=paid, overzicht_eiser=table)).found("achterstand-betalingen")
    assert finding.weight is Weight.WAARSCHIJNLIJK and finding.values["ontbreekt"] == D("695.50")
    assert "februari 2025 (€ 695,50)" in finding.text and finding.evidence == (
        "afschrift januari",
        "afschrift februari",
    )


def test_a_payment_booked_on_another_month_is_not_missing() -> None:
    table = [month("februari 2025"), month("maart 2025", paid="695,50"), month("april 2025")]
    facts = case(
        betalingen=[PAID, pay("3-2-2025", "695,50", "februari 2025")],
        overzicht_eiser=table,
        achterstand_volgens_eiser="1.391,00",
    )
    assert look(facts).silent("achterstand-betalingen")
    finding = look(facts).found("toerekening")
    assert finding.weight is Weight.WAARSCHIJNLIJK and finding.values["genoemde_maanden"] == (
        "februari 2025",
    )
    assert any("GHSHE:2015:328" in source.citation for source in finding.sources)


def test_a_named_month_that_he_booked_in_full_is_no_finding_and_one_paid_on_the_day_counts() -> None:
    table = [month("februari 2025", paid="695,50"), month("maart 2025"), month("april 2025")]
    paid = [PAID, pay("1-4-2025", "695,50", "februari 2025")]
    assert look(case(betalingen=paid, overzicht_eiser=table, achterstand_volgens_eiser="1.391")).silent(
        "toerekening"
    )
    table[0] = month("februari 2025")
    assert look(case(betalingen=paid, overzicht_eiser=table)).every("toerekening")


def test_on_the_day_of_his_table_itself_the_bookings_are_looked_at() -> None:
    table = [month("februari 2025"), month("maart 2025"), month("april 2025")]
    facts = case(betalingen=[PAID, pay("3-2-2025", "695,50")], overzicht_eiser=table)
    assert look(facts, date(2025, 4, 1)).every("achterstand-betalingen")
    assert look(facts, date(2025, 3, 31)).silent("achterstand-betalingen")


def test_a_payment_after_the_day_of_his_table_is_not_missing_from_it() -> None:
    table = [month("februari 2025"), month("maart 2025"), month("april 2025")]
    assert look(case(betalingen=[PAID, pay("2-4-2025", "695,50")], overzicht_eiser=table)).silent(
        "achterstand-betalingen"
    )


def test_published_example_of_costs_interest_and_rent_of_one_debt() -> None:
    """100 of rent, 5 of interest, 40 of costs and a payment of 100 leave 45 (geld.md §6, on art. 6:44 BW)."""
    facts = case(
        **FROM_THE_START,
        huurverloop=[{"vanaf": "januari 2025", "kale_huur": "100", "servicekosten": "0"}],
        peildatum_eiser="31-1-2025",
        achterstand_volgens_eiser="45",
        betalingen=[pay("20-1-2025", "100")],
        kosten_per_maand=[{"maand": "januari 2025", "kosten": "40", "aanmaning_datum": "10-1-2025"}],
        rente_gevorderd="5",
        rente_berekend_tot="15-1-2025",
    )
    finding = look(facts).found("toerekening")
    assert finding.weight is Weight.WAARSCHIJNLIJK and finding.values["op_kosten_geboekt"] == D("45.00")
    assert any("HR:2015:1868" in source.citation for source in finding.sources)
    assert look(facts).found("achterstand-hoogte").money is not None


def test_costs_that_are_claimed_beside_payments_are_looked_up_when_the_amount_does_not_show_it() -> None:
    facts = case(
        betalingen=[PAID, pay("3-3-2025", "695,50")],
        achterstand_volgens_eiser="1.391,00",
        kosten_per_maand=[{"maand": "februari 2025", "kosten": "100", "aanmaning_datum": "10-2-2025"}],
    )
    assert look(facts).found("toerekening").weight is Weight.NAVRAGEN


def test_without_costs_there_is_nothing_to_say_about_imputation() -> None:
    assert look(case()).silent("toerekening", "achterstand-betalingen")


# --- the increase


def test_the_arrears_with_and_without_a_disputed_increase() -> None:
    raised = {"vanaf": "maart 2025", "kale_huur": "680", "servicekosten": "45,50", "betwist": "ja"}
    finding = look(case(huurverloop=[RENT, raised])).found("huurverhoging-betwist")
    assert finding.weight is Weight.NAVRAGEN and "maart 2025" in finding.text
    assert finding.values["met_verhoging"] == D("2146.50") and finding.values["zonder_verhoging"] == D(
        "2086.50"
    )
    assert look(case(huurverloop=[RENT, raised | {"betwist": "nee"}])).silent("huurverhoging-betwist")


def test_a_disputed_first_rent_is_asked() -> None:
    question = look(case(huurverloop=[RENT | {"betwist": "ja"}])).asked("huurverhoging-betwist")
    assert "eerste huurprijs" in question.unknown.reason


# --- months


def test_three_months_or_more_weigh_against_the_tenant_as_a_norm_of_judges() -> None:
    finding = look(case()).found("achterstand-maanden")
    assert finding.weight is Weight.TEGEN
    assert finding.values["maanden_dagvaarding"] == finding.values["maanden_nu"] == D("3.00")
    assert finding.values["dag_dagvaarding"] == date(2025, 4, 16)
    assert "De wet noemt geen aantal maanden; rechters hanteren drie maanden" in finding.text
    assert any("HR:2018:1810" in source.citation for source in finding.sources)
    assert look(case()).silent("achterstand-onder-drie-maanden")


def test_one_cent_less_than_three_months_speaks_for_the_tenant() -> None:
    facts = case(**FROM_THE_START, betalingen=[PAID, pay("3-3-2025", "0,01")])
    finding = look(facts).found("achterstand-onder-drie-maanden")
    assert finding.weight is Weight.VOOR and finding.values["maanden_nu"] == D("2.99")
    assert "GHSHE:2017:4617" in " ".join(source.citation for source in finding.sources)


def test_a_hearing_to_come_is_reckoned_as_if_nothing_is_paid() -> None:
    facts = case(
        **FROM_THE_START,
        betalingen=[PAID, pay("3-4-2025", "695,50")],
        zitting_datum="2-6-2025",
        nieuwe_roldatum="28-5-2025",
    )
    finding = look(facts).found("achterstand-onder-drie-maanden")
    assert finding.values["maanden_zitting"] == D("4.00") and "2 juni 2025" in finding.risk
    passed = look(facts, date(2025, 6, 3)).found("achterstand-maanden")
    assert "maanden_zitting" not in passed.values


def test_arrears_that_went_down_since_the_summons_are_named_as_such() -> None:
    facts = case(betalingen=[PAID, pay("17-4-2025", "695,50")])
    finding = look(facts).found("achterstand-maanden")
    assert finding.weight is Weight.TEGEN and "was bij de dagvaarding" in finding.title
    assert (finding.values["maanden_dagvaarding"], finding.values["maanden_nu"]) == (D("3.00"), D("2.00"))


def test_the_text_names_the_days_and_the_months() -> None:
    both = look(case(betalingen=[PAID, pay("17-4-2025", "1.391")])).found("achterstand-maanden").text
    assert "op 16 april 2025, de dag van de dagvaarding, 3 maanden, en is de achterstand nu 1 maand." in both
    undated = case(exploten=None, roldatum=None, peildatum_eiser=None, overzicht_eiser=[month("april 2025")])
    now = look(undated).found("achterstand-maanden").text
    assert now.startswith("Volgens de eigen berekening is de achterstand nu 3 maanden.")
    stated = look(case(exploten=None, roldatum=None)).found("achterstand-maanden").text
    assert "op 1 april 2025, de dag van het overzicht van de verhuurder, 2 maanden" in stated
    same_day = look(case(), date(2025, 4, 16)).found("achterstand-maanden")
    assert "maanden_dagvaarding" not in same_day.values


def test_three_months_in_one_of_the_two_counts_is_enough_against_the_tenant() -> None:
    """Service costs that became free in April: the bare rent is unpaid for three months, with service for more."""
    free = RENT | {"vanaf": "april 2025", "servicekosten": "0"}
    paid = [PAID, pay("3-2-2025", "91", "februari 2025")]
    finding = look(case(huurverloop=[RENT, free], betalingen=paid)).found("achterstand-maanden")
    assert finding.values["maanden_nu"] == D("3.00") and finding.values["maanden_nu_kaal"] == D("2.86")
    assert "(zonder servicekosten 2,86)" in finding.text


def test_costs_never_count_as_months() -> None:
    with_costs = case(incassokosten_gevorderd="500", rente_gevorderd="100")
    assert look(with_costs).found("achterstand-maanden").values["maanden_nu"] == D("3.00")


def test_without_a_summons_the_day_of_his_figures_counts() -> None:
    finding = look(case(exploten=None, roldatum=None)).found("achterstand-maanden")
    assert finding.values["dag_peildatum"] == date(2025, 4, 1) and finding.values["maanden_peildatum"] == D(
        "2.00"
    )


def test_missing_payments_give_no_months_against_the_tenant() -> None:
    less = case(betalingen=None, achterstand_volgens_eiser="2.086,49")
    assert look(less).silent("achterstand-maanden", "achterstand-onder-drie-maanden")
    nothing_paid = case(betalingen=None, achterstand_volgens_eiser="2.782,00")
    assert look(nothing_paid).found("achterstand-maanden").values["maanden_nu"] == D("4.00")


def test_months_that_rest_on_his_table_say_so() -> None:
    table = [month("februari 2025"), month("maart 2025")]
    facts = case(huurverloop=[], betalingen=[], kale_huur="650", servicekosten="45,50", overzicht_eiser=table)
    finding = look(facts).found("achterstand-maanden")  # and April from the rent of now
    assert finding.values["maanden_nu"] == D("3.00") and "overgenomen uit het overzicht" in finding.risk
    assert "overgenomen" not in look(case()).found("achterstand-maanden").risk


def test_without_a_ledger_his_own_figure_is_set_against_the_rent() -> None:
    facts = case(huurverloop=[], betalingen=[], totale_huur="695,50")
    finding = look(facts).found("achterstand-maanden")
    assert finding.weight is Weight.NAVRAGEN and finding.values["maanden_volgens_verhuurder"] == D("3.00")


# --- caught up


@pytest.mark.parametrize(
    ("paid", "title"),
    [
        ("2.086,50", "Alle huur is na de dagvaarding betaald"),
        ("2.086,49", "De achterstand is na de dagvaarding kleiner geworden"),
        ("0,01", "De achterstand is na de dagvaarding kleiner geworden"),
    ],
)
def test_what_was_paid_after_the_summons_speaks_for_the_tenant(paid: str, title: str) -> None:
    finding = look(case(betalingen=[PAID, pay("17-4-2025", paid)])).found("achterstand-ingelopen")
    assert finding.weight is Weight.VOOR and finding.title == title
    cited = " ".join(source.citation for source in finding.sources)
    assert "GHAMS:2019:2688" in cited and "RBROT:2024:11624" in cited  # and the counter-example


def test_paying_the_running_rent_after_the_summons_keeps_the_arrears_level() -> None:
    facts = case(betalingen=[PAID, pay("1-5-2025", "695,50")])
    assert (
        look(facts, date(2025, 5, 6)).found("achterstand-ingelopen").title.startswith("Sinds de dagvaarding")
    )
    assert look(facts, date(2025, 6, 6)).silent("achterstand-ingelopen")


def test_a_payment_of_today_counts_and_on_the_day_of_the_summons_nothing_came_after_it() -> None:
    assert look(case(betalingen=[PAID, pay("22-4-2025", "100")])).every("achterstand-ingelopen")
    assert look(case(betalingen=[PAID, pay("17-4-2025", "100")]), date(2025, 4, 16)).silent(
        "achterstand-ingelopen"
    )


def test_a_payment_on_the_day_of_the_summons_is_not_after_it() -> None:
    assert look(case(betalingen=[PAID, pay("16-4-2025", "100")])).silent("achterstand-ingelopen")


# --- service costs


def account(betalingen: list[dict[str, str]] | None = None, **facts: str) -> Dossier:
    return case(
        servicekosten_afrekeningen=[{"jaar": "2024"} | facts],
        **{"betalingen": betalingen} if betalingen else {},
    )


def test_an_account_is_absent_from_the_day_after_the_thirtieth_of_june() -> None:
    assert look(account(), date(2025, 6, 30)).silent("servicekosten")
    paid = [PAID, pay("1-7-2025", "695,50", "juli 2025")]  # the payments are known until the day itself
    finding = look(account(betalingen=paid), date(2025, 7, 1)).found("servicekosten")
    assert "achterstand_kaal" not in look(account(), date(2025, 7, 1)).found("servicekosten").values
    assert finding.weight is Weight.WAARSCHIJNLIJK and finding.number == 1
    assert finding.values["huurcommissie_tot"] == date(2027, 6, 30)  # documenten.md V22
    assert finding.values["achterstand_kaal"] == D(
        "3250.00"
    )  # February to June; July is in default from the 2nd
    assert "RBNHO:2021:306" in " ".join(source.citation for source in finding.sources)


def test_an_account_in_time_too_late_and_with_money_back() -> None:
    day = date(2025, 9, 1)
    assert look(account(ontvangen_op="30-6-2025"), day).found("servicekosten").weight is Weight.IN_ORDE
    assert look(account(ontvangen_op="1-7-2025"), day).found("servicekosten").weight is Weight.NAVRAGEN
    back = look(account(ontvangen_op="1-7-2025", voorschot="546", werkelijk="480"), day).found(
        "servicekosten"
    )
    assert back.weight is Weight.VOOR and back.values["terug"] == D("66.00")
    more = look(account(ontvangen_op="1-6-2025", voorschot="480", werkelijk="546"), day).found(
        "servicekosten"
    )
    assert more.weight is Weight.IN_ORDE and "€ 66,00 meer" in more.text


def test_what_is_not_known_about_the_accounts_is_asked() -> None:
    assert look(account(ontvangen_op="onbekend"), date(2025, 9, 1)).asked("servicekosten").number == 1
    old = case(servicekosten_afrekeningen=[{"jaar": "2019"}])
    assert "niet nagekeken" in look(old).asked("servicekosten").unknown.reason
    since = {"contract": {"ingangsdatum": "1-4-2019"}}
    assert look(case(**since)).asked("servicekosten").fields == ("servicekosten_afrekeningen",)
    free = case(**since, huurverloop=[RENT | {"servicekosten": "0"}])
    assert look(free).silent("servicekosten")
    assert look(case(contract={"ingangsdatum": "1-4-2024"})).silent(
        "servicekosten"
    )  # no year that had to be settled yet


def test_no_text_says_that_the_tenant_owes() -> None:
    for outcome in look(case(dagvaarding={"specificatie_per_maand": "nee"}, exploten=[SUMMONS])).all:
        assert "is verschuldigd" not in str(outcome)


def test_that_nothing_was_paid_is_an_answer_and_no_gap() -> None:
    """An empty list of payments leaves the question open; with `heeft_betaald: nee` the whole rent is open."""
    from juridisch.dossier import Dossier
    from juridisch.findings import look

    facts = {
        "versie": 1,
        "betaaldag": "1",
        "huurverloop": [{"vanaf": "2026-08", "kale_huur": "650", "servicekosten": "0"}],
        "achterstand_volgens_eiser": "1300",
        "peildatum_eiser": "2026-11-02",
    }
    unknown = look(Dossier.model_validate(facts), date(2026, 11, 25))
    assert [q.id for q in unknown.asked("achterstand-hoogte")] == ["achterstand-hoogte"]
    paid_nothing = look(Dossier.model_validate(facts | {"heeft_betaald": "nee"}), date(2026, 11, 25))
    assert not paid_nothing.asked("achterstand-hoogte")
    assert [f.weight.value for f in paid_nothing.of("achterstand-maanden")] == ["tegen de huurder"]


# --- what the ledger cannot know


def test_months_before_the_ledger_are_asked_and_no_excess() -> None:
    """The ledger begins in January; of a higher claim without months it is not known whether it is older rent."""
    outcomes = look(case(achterstand_volgens_eiser="2.782,00"))
    question = outcomes.asked("achterstand-hoogte")
    assert "januari 2025" in question.unknown.reason and "eerdere maanden" in question.unknown.reason
    assert question.fields == ("overzicht_eiser", "huurverloop", "contract.ingangsdatum")
    assert not outcomes.every("achterstand-hoogte")


@pytest.mark.parametrize(
    ("table", "known"),
    [
        ([month("februari 2025"), month("maart 2025"), month("april 2025", "795,50")], True),
        (
            [month("februari 2025"), month("maart 2025"), month("april 2025", "795,49")],
            False,
        ),  # a cent unexplained
    ],
)
def test_his_own_table_tells_which_months_he_asks(table: list[dict[str, str]], *, known: bool) -> None:
    outcomes = look(case(achterstand_volgens_eiser="2.186,50", overzicht_eiser=table))
    assert bool(outcomes.every("achterstand-hoogte")) is known


def test_a_lease_of_before_the_ledger_leaves_older_rent_open() -> None:
    began = {"contract": {"ingangsdatum": "31-12-2024"}}
    earlier = look(case(**began, achterstand_volgens_eiser="2.782,00"))
    assert earlier.every("achterstand-hoogte") == [] and not earlier.silent("achterstand-hoogte")
    assert look(case(**FROM_THE_START, achterstand_volgens_eiser="2.782,00")).every("achterstand-hoogte")


def test_fewer_than_three_months_is_no_argument_when_older_rent_may_be_asked() -> None:
    paid = [PAID, pay("3-3-2025", "695,50")]
    assert look(case(betalingen=paid)).silent("achterstand-onder-drie-maanden")
    finding = look(case(**FROM_THE_START, betalingen=paid)).found("achterstand-onder-drie-maanden")
    assert finding.weight is Weight.VOOR and "neemt aan" not in finding.risk
    agreed = look(case(betalingen=paid, achterstand_volgens_eiser="1.391")).found(
        "achterstand-onder-drie-maanden"
    )
    assert "neemt aan dat de huur tot dan toe was betaald" in agreed.risk


def test_paid_since_the_summons_says_nothing_of_what_is_open_when_older_rent_may_be_asked() -> None:
    facts = {"achterstand_volgens_eiser": "2.782", "betalingen": [PAID, pay("17-4-2025", "2.086,50")]}
    finding = look(case(**facts)).found("achterstand-ingelopen")
    assert (
        finding.values == {"betaald_na_dagvaarding": D("2086.50")}
        and "geen huur meer open" not in finding.text
    )
    assert look(case(**FROM_THE_START, **facts)).found("achterstand-ingelopen").values["open_nu"] == D("0.00")


def test_nothing_is_said_of_now_when_the_last_known_day_is_two_months_ago() -> None:
    served = {"exploten": [{"soort": "dagvaarding", "datum": "16-4-2025"}]}
    fresh = look(case(**served), date(2025, 6, 1)).found("achterstand-maanden")
    assert "maanden_nu" in fresh.values and "nu 5 maanden" not in fresh.title
    stale = look(case(**served), date(2025, 6, 2))
    finding = stale.found("achterstand-maanden")
    assert "maanden_nu" not in finding.values and finding.values["maanden_dagvaarding"] == D("3.00")
    assert (
        "nu" not in finding.text.split()
        and finding.title == "De achterstand was bij de dagvaarding drie maanden of meer"
    )
    assert "1 april 2025" in stale.asked("achterstand-maanden").unknown.reason
    assert stale.asked("achterstand-maanden").fields == ("betalingen", "peildatum_eiser")


def test_a_hearing_is_not_reckoned_from_what_was_known_long_ago() -> None:
    facts = case(zitting_datum="30-6-2025")
    assert "maanden_zitting" in look(facts, date(2025, 6, 1)).found("achterstand-maanden").values
    assert "maanden_zitting" not in look(facts, date(2025, 6, 2)).found("achterstand-maanden").values


def test_few_months_of_long_ago_are_looked_up() -> None:
    facts = case(**FROM_THE_START, betalingen=[PAID, pay("1-4-2025", "695,50")])
    finding = look(facts, date(2025, 6, 2)).found("achterstand-onder-drie-maanden")
    assert (
        finding.weight is Weight.NAVRAGEN
        and finding.title == "De achterstand was kleiner dan drie maanden huur"
    )


def test_who_caught_up_long_ago_is_asked_for_later_payments() -> None:
    level = case(**FROM_THE_START, betalingen=[PAID, pay("17-4-2025", "4.000")])
    assert look(level, date(2025, 6, 17)).every("achterstand-ingelopen")
    assert look(level, date(2025, 6, 18)).silent("achterstand-ingelopen")


RAISED = {"vanaf": "maart 2025", "kale_huur": "680", "servicekosten": "45,50", "betwist": "ja"}


def test_missing_payments_never_make_a_debt_in_the_text() -> None:
    """Of a dossier without payments the increase is told by what it makes, not by what would be open."""
    facts = case(huurverloop=[RENT, RAISED], betalingen=None, achterstand_volgens_eiser="1.500")
    finding = look(facts).found("huurverhoging-betwist")
    assert "open" not in finding.text.split(".")[1] and "€ 60,00 verschil" in finding.text
    assert "met_verhoging" not in finding.values and finding.values["verschil"] == D("60.00")


def test_an_own_calculation_above_his_claim_is_not_named_with_the_increase() -> None:
    facts = case(huurverloop=[RENT, RAISED], achterstand_volgens_eiser="2.146,49")
    assert "2.146,50" not in look(facts).found("huurverhoging-betwist").text
    facts = case(huurverloop=[RENT, RAISED], achterstand_volgens_eiser="2.146,50")
    assert "€ 2.146,50 open" in look(facts).found("huurverhoging-betwist").text


def test_missing_payments_make_no_debt_in_the_text_about_service_costs() -> None:
    nothing = case(
        betalingen=None, servicekosten_afrekeningen=[{"jaar": "2024"}], achterstand_volgens_eiser="100"
    )
    finding = look(nothing, date(2025, 7, 1)).found("servicekosten")
    assert "open" not in finding.text and "achterstand_kaal" not in finding.values


def test_an_amount_with_a_disputed_increase_is_not_in_order() -> None:
    facts = case(huurverloop=[RENT, RAISED], achterstand_volgens_eiser="2.146,50")
    finding = look(facts).found("achterstand-hoogte")
    assert finding.weight is Weight.NAVRAGEN and "€ 2.086,50" in finding.text
    assert finding.money is not None
    assert (finding.money.allowed, finding.money.least) == (D("2146.50"), D("2086.50"))


def test_an_amount_with_a_lapsed_month_is_not_in_order() -> None:
    old = {"vanaf": "december 2021", "kale_huur": "600", "servicekosten": "0"}
    facts = {
        "huurverloop": [old],
        "betalingen": [],
        "heeft_betaald": "nee",
        "exploten": None,
        "roldatum": None,
    }
    claim = case(**facts, achterstand_volgens_eiser="600", peildatum_eiser="31-12-2021")
    assert look(claim, date(2026, 12, 1)).found("achterstand-hoogte").weight is Weight.IN_ORDE
    finding = look(claim, date(2026, 12, 2)).found("achterstand-hoogte")
    assert finding.weight is Weight.NAVRAGEN and "€ 600,00 verjaard" in finding.text
    assert finding.money is not None and finding.money.least == D("0.00")


def test_months_are_counted_without_the_disputed_increase_too() -> None:
    """From February to April 2,086.50 is three months; 2,146.49 of 725.50 is not, with the increase of March."""
    facts = case(huurverloop=[RENT, RAISED], achterstand_volgens_eiser="2.146,50")
    finding = look(facts).found("achterstand-onder-drie-maanden")
    assert (finding.values["maanden_nu"], finding.values["maanden_nu_zonder_verhoging"]) == (
        D("2.95"),
        D("3.00"),
    )
    early = RAISED | {"vanaf": "februari 2025", "kale_huur": "680"}
    paid = [PAID, pay("3-3-2025", "0,01")]
    depends = look(case(huurverloop=[RENT, early], betalingen=paid)).every("achterstand-onder-drie-maanden")
    assert [f.values["maanden_nu_zonder_verhoging"] for f in depends] == [D("2.99")]


def test_three_months_that_hang_on_a_disputed_increase_are_looked_up() -> None:
    """Paid as before: of 36 months at 720 instead of 660 three months are open, and none without the increase."""
    rent = {"vanaf": "januari 2022", "kale_huur": "660", "servicekosten": "0"}
    raised = {"vanaf": "februari 2022", "kale_huur": "720", "servicekosten": "0", "betwist": "ja"}
    paid = [pay(f"1-{number % 12 + 1}-{2022 + number // 12}", "660") for number in range(40)]
    facts = case(huurverloop=[rent, raised], betalingen=paid, achterstand_volgens_eiser="2.340")
    finding = look(facts).found("achterstand-maanden")
    assert finding.weight is Weight.NAVRAGEN and "hangt af van de huurverhoging" in finding.title
    assert finding.values["maanden_nu"] == D("3.25") and finding.values["maanden_nu_zonder_verhoging"] == D(
        "0.00"
    )
    assert "zonder de betwiste verhoging 0" in finding.text
    accepted = case(
        huurverloop=[rent, raised | {"betwist": "nee"}], betalingen=paid, achterstand_volgens_eiser="2.340"
    )
    assert look(accepted).found("achterstand-maanden").weight is Weight.TEGEN


def test_paid_months_that_he_does_not_list_are_no_difference() -> None:
    paid = [PAID, pay("3-3-2025", "695,50", "maart 2025")]
    table = [month("februari 2025"), month("april 2025", "795,50")]
    facts = case(betalingen=paid, overzicht_eiser=table, achterstand_volgens_eiser="1.491,00")
    finding = look(facts).found("achterstand-hoogte")
    assert "maart 2025" not in finding.text and "en nog" not in finding.text
    assert finding.values["verschillen"] == ("voor april 2025 rekent hij € 795,50 in plaats van € 695,50",)


def test_an_own_calculation_above_his_claim_gives_no_months_against_the_tenant() -> None:
    """He asks less than two months; four here can only mean that payments lack in the dossier."""
    facts = {"betalingen": [PAID | {"bedrag": "0,01"}], "achterstand_volgens_eiser": "1.300"}
    finding = look(case(**facts)).found("achterstand-maanden")
    assert finding.weight is Weight.NAVRAGEN and finding.values["maanden_volgens_verhuurder"] == D("1.86")
    assert "eigen berekening" not in finding.text
    few = case(betalingen=[PAID, pay("3-3-2025", "0,01")], achterstand_volgens_eiser="1.300")
    assert look(few).found("achterstand-onder-drie-maanden").weight is Weight.VOOR


def test_later_payments_are_asked_only_where_rent_is_claimed() -> None:
    facts = {"betaaldag": "1", "huurverloop": [RENT], "betalingen": [PAID]}
    assert look(bare(**facts)).silent("achterstand-maanden")
    assert not look(bare(**facts, roldatum="30-4-2025")).silent("achterstand-maanden")
