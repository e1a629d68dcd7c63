from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juridisch.amounts.interest import statutory_interest
from juridisch.dossier import Dossier
from juridisch.findings.costs.interest import look
from juridisch.findings.costs.interest_basis import Reckoned, interest_until
from juridisch.findings.finding import Finding, Item, Question, Weight
from juridisch.law import Certainty, Unknown

TODAY = date(2026, 11, 25)


def case(rents: list[tuple[str, str]] | None = None, **facts: Any) -> Dossier:
    rows = [
        {"vanaf": since, "kale_huur": rent, "servicekosten": "0"}
        for since, rent in rents or [("augustus 2026", "650")]
    ]
    return Dossier.model_validate({"betaaldag": "1", "huurverloop": rows, **facts})


def outcomes(dossier: Dossier, check: str = "rente", today: date = TODAY) -> list[Finding | Question]:
    return [outcome for outcome in look(dossier, today) if outcome.id == check]


def one(dossier: Dossier, check: str = "rente", today: date = TODAY) -> Finding:
    (found,) = outcomes(dossier, check, today)
    assert isinstance(found, Finding), found
    return found


def reckoned(dossier: Dossier, until: date) -> Reckoned:
    found = interest_until(dossier, until)
    assert isinstance(found, Reckoned)
    return found


def test_each_month_from_the_day_after_its_own_day_of_payment() -> None:
    # Computed examples: € 650 through 23 November 2026 from 2 August 8,12; 2 September 5,91; 2 October 3,78; 2 November 1,57.
    found = reckoned(case(), date(2026, 11, 23))
    assert [line.amount for line in found.lines] == [Decimal(a) for a in ("8.12", "5.91", "3.78", "1.57")]
    assert found.amount == Decimal("19.38")
    assert found.lines[0].text == "augustus 2026: vanaf 2 augustus 2026 over € 650,00"


def test_a_payment_ends_the_interest_on_its_day() -> None:
    paid = [{"datum": "23-11-2026", "bedrag": "650", "maand": "augustus 2026"}]
    assert reckoned(case(betalingen=paid), date(2026, 11, 25)).lines[0].amount == Decimal("8.12")
    in_time = [{"datum": "1-8-2026", "bedrag": "650"}]
    assert reckoned(case(betalingen=in_time), date(2026, 11, 23)).amount == Decimal("11.26")
    half = [{"datum": "1-8-2026", "bedrag": "325"}]
    assert reckoned(case(betalingen=half), date(2026, 11, 23)).lines[0].amount == Decimal("4.06")


@pytest.mark.parametrize(
    ("claimed", "weight"), [("19,38", Weight.IN_ORDE), ("1", Weight.IN_ORDE), ("25", Weight.WAARSCHIJNLIJK)]
)
def test_claim_held_against_the_law(claimed: str, weight: Weight) -> None:
    found = one(case(rente_gevorderd=claimed, rente_berekend_tot="23-11-2026"))
    assert found.weight is weight
    assert found.money is not None and found.money.item is Item.RENTE
    assert found.money.least is not None and found.money.least <= Decimal("19.38") <= found.money.allowed


def test_the_edge_of_the_band() -> None:
    high = reckoned(case(), date(2026, 11, 23)).high
    for extra, weight in ((Decimal("0.01"), Weight.IN_ORDE), (Decimal("0.02"), Weight.WAARSCHIJNLIJK)):
        claimed = case(rente_gevorderd=str(high + extra).replace(".", ","), rente_berekend_tot="23-11-2026")
        assert one(claimed).weight is weight


def test_the_day_of_the_arrears_stands_in_for_the_day_of_the_interest() -> None:
    assert one(case(rente_gevorderd="19", peildatum_eiser="23-11-2026")).values["rente_tot"] == date(
        2026, 11, 23
    )
    (asked,) = outcomes(case(rente_gevorderd="19"))
    assert isinstance(asked, Question) and asked.fields == ("rente_berekend_tot",)


def test_what_is_missing_is_asked() -> None:
    (amount,) = outcomes(case(eis={"rente": "ja"}))
    assert isinstance(amount, Question) and amount.fields == ("rente_gevorderd",)
    (ledger,) = outcomes(Dossier.model_validate({"rente_gevorderd": "5", "rente_berekend_tot": "1-7-2026"}))
    assert isinstance(ledger, Question) and "betaaldag" in ledger.fields
    assert outcomes(case(eis={"rente": "ja"}, rente_gevorderd="0")) == []
    assert outcomes(case()) == []


def test_a_year_without_a_known_rate_is_never_reckoned() -> None:
    beyond = case(rente_gevorderd="500", rente_berekend_tot="31-1-2027")
    (asked,) = outcomes(beyond, today=date(2027, 2, 1))
    assert isinstance(asked, Question) and "2027" in asked.unknown.reason
    little = case(rente_gevorderd="5", rente_berekend_tot="31-1-2027")
    assert one(little, today=date(2027, 2, 1)).weight is Weight.IN_ORDE  # already less than the known part


def test_no_interest_from_the_demand_of_a_collector_without_registration() -> None:
    bureau = {"soort": "incassobureau", "geregistreerd": "nee", "eerste_aanmaning": "5-10-2026"}
    dossier = case(rente_gevorderd="19,38", rente_berekend_tot="23-11-2026", incassant=bureau)
    found = one(dossier)
    assert found.weight is Weight.WAARSCHIJNLIJK and "5 oktober 2026" in found.text
    assert reckoned(dossier, date(2026, 11, 23)).amount == reckoned(case(), date(2026, 10, 4)).amount


def test_doubt_about_the_registration_is_doubt_about_the_interest() -> None:
    facts: dict[str, Any] = {"rente_gevorderd": "12", "rente_berekend_tot": "20-11-2026"}
    before = {"soort": "incassobureau", "geregistreerd": "nee", "eerste_aanmaning": "30-9-2026"}
    found = one(case(**facts, incassant=before))  # the law of before 1 October 2026 was not found
    assert (found.weight, found.certainty) == (Weight.NAVRAGEN, Certainty.OPEN)
    assert found.money is not None and found.money.excess == 0
    low = reckoned(case(), date(2026, 9, 29))
    assert found.money.least == low.low and found.values["rente_hoogstens"] == low.high
    unknown = {**before, "geregistreerd": "onbekend", "eerste_aanmaning": "1-10-2026"}
    (asked,) = outcomes(case(**facts, incassant=unknown))
    assert isinstance(asked, Question) and "incassant.geregistreerd" in asked.fields
    little = {**facts, "rente_gevorderd": "5"}  # right by every reading
    assert one(case(**little, incassant=before)).weight is Weight.IN_ORDE
    assert one(case(**little, incassant=unknown)).weight is Weight.IN_ORDE
    no_day = {"soort": "incassobureau", "geregistreerd": "nee"}
    assert isinstance(outcomes(case(**little, incassant=no_day))[0], Question)
    too_much = {**facts, "rente_gevorderd": "25"}  # wrong by every reading
    assert one(case(**too_much, incassant=unknown)).weight is Weight.WAARSCHIJNLIJK


CLAUSE = [{"soort": "rente", "artikel": "9", "rente_procent": "12"}]


@pytest.mark.parametrize(
    ("claimed", "weight", "allowed"),
    [
        ("19,38", Weight.IN_ORDE, None),
        ("58,13", Weight.NAVRAGEN, "58.13"),
        ("60", Weight.NAVRAGEN, "58.13"),
        ("65,01", Weight.NAVRAGEN, "58.13"),  # every month that has begun: 10 months of 1 % over € 650
        ("65,02", Weight.WAARSCHIJNLIJK, "65.00"),
    ],
)
def test_more_than_the_law_with_a_clause_gives_both_amounts(
    claimed: str, weight: Weight, allowed: str | None
) -> None:
    # 114 + 83 + 53 + 22 = 272 days of € 650 at 12 % / 365: € 58,13.
    dossier = case(rente_gevorderd=claimed, rente_berekend_tot="23-11-2026", bedingen=CLAUSE)
    found = one(dossier)
    assert found.weight is weight and found.money is not None
    if allowed is not None:
        assert str(found.money.allowed) == allowed and "€ 58,13" in found.text and "12 %" in found.text
        assert found.values["rente_hoogstens"] == reckoned(case(), date(2026, 11, 23)).high
        assert sum(line.amount for line in found.lines) == Decimal("58.13")
        assert found.certainty is Certainty.OPEN
    clause = one(dossier, "rente-contract")
    assert clause.money is not None and (str(clause.money.allowed), clause.money.least) == (
        "58.13",
        Decimal(0),
    )


def test_the_amount_of_a_clause_needs_a_day_and_a_claim() -> None:
    assert one(case(bedingen=CLAUSE, rente_berekend_tot="23-11-2026"), "rente-contract").money is None
    assert one(case(bedingen=CLAUSE, rente_gevorderd="60"), "rente-contract").money is None


@pytest.mark.parametrize("claimed", ["19,38", "25"])
def test_the_lines_add_up_to_the_limit(claimed: str) -> None:
    found = one(case(rente_gevorderd=claimed, rente_berekend_tot="23-11-2026"))
    assert found.money is not None
    assert sum(line.amount for line in found.lines) == found.money.allowed == found.values["rente_hoogstens"]
    assert "telling van de dagen" in found.lines[-1].text
    assert not any("Wki" in source.citation for source in found.sources)


def test_interest_within_the_limit_by_a_cent_is_not_too_much() -> None:
    high = reckoned(case(), date(2026, 11, 23)).high + Decimal("0.01")
    found = one(case(rente_gevorderd=str(high), rente_berekend_tot="23-11-2026"))
    assert found.weight is Weight.IN_ORDE and found.money is not None and found.money.excess == 0


def test_interest_that_nobody_knows_of_is_asked() -> None:
    (asked,) = outcomes(case(rente_gevorderd="onbekend"))
    assert isinstance(asked, Question) and asked.fields == ("rente_gevorderd",)
    assert outcomes(case(rente_gevorderd="onbekend", eis={"rente": "nee"})) == []


def test_interest_over_the_costs_shows() -> None:
    letter = {
        "ontvangen": "14-4-2025",
        "termijn_tekst": "binnen 14 dagen na de dag van ontvangst",
        "bedrag_genoemd": "97,50",
        "btw_in_bedrag": "nee",
        "hoofdsom": "650",
        "aantal_maanden": "1",
        "oudste_maand": "april 2025",
        "gevolg_genoemd": "ja",
    }
    until = date(2026, 11, 23)
    facts: dict[str, Any] = {
        "brief14": [letter],
        "incassokosten_gevorderd": "97,50",
        "rente_berekend_tot": str(until),
    }
    rents = [("april 2025", "650"), ("mei 2025", "0")]
    base = reckoned(case(rents), until)
    over_costs = statutory_interest(Decimal("97.50"), date(2025, 4, 29), until).amount
    found = one(case(rents, rente_gevorderd=str(base.amount + over_costs), **facts), "rente-over-kosten")
    assert found.weight is Weight.WAARSCHIJNLIJK and "29 april 2025" in found.text
    assert outcomes(case(rents, rente_gevorderd=str(base.amount), **facts), "rente-over-kosten") == []
    assert (
        outcomes(case(rents, rente_gevorderd=str(base.amount + 2 * over_costs), **facts), "rente-over-kosten")
        == []
    )


@pytest.mark.parametrize(
    ("rate", "weight"), [("4", Weight.IN_ORDE), ("4,01", Weight.NAVRAGEN), ("12", Weight.NAVRAGEN)]
)
def test_interest_in_the_lease(rate: str, weight: Weight) -> None:
    terms = [{"soort": "boete"}, {"soort": "rente", "rente_procent": rate, "artikel": "7"}]
    found = one(case(bedingen=terms, rente_berekend_tot="1-7-2026"), "rente-contract")
    assert (found.weight, found.number) == (weight, 2)
    assert "artikel 7" in found.text and "4 %" in found.text
    if weight is Weight.NAVRAGEN:
        assert (
            found.certainty is Certainty.OPEN
            and "6:119 lid 3" in found.risk
            and found.values["artikel"] == "7"
        )
        assert any("RBNHO:2025:5557" in source.citation for source in found.sources)


def test_interest_in_the_lease_when_the_rate_of_that_day_is_not_known() -> None:
    (asked,) = outcomes(
        case(bedingen=[{"soort": "rente", "rente_procent": "12"}]), "rente-contract", date(2027, 3, 1)
    )
    assert isinstance(asked, Question) and "2027" in asked.unknown.reason


@given(
    st.lists(st.tuples(st.integers(0, 300), st.integers(1, 200000)), max_size=6),
    st.integers(0, 200),
)
def test_more_payments_never_give_more_interest(payments: list[tuple[int, int]], later: int) -> None:
    rows = [
        {"datum": str(date(2026, 1, 1) + timedelta(days=d)), "bedrag": str(Decimal(c) / 100)}
        for d, c in payments
    ]
    until = date(2026, 6, 1) + timedelta(days=later)
    rents = [("januari 2026", "650")]
    without, with_them = reckoned(case(rents), until), reckoned(case(rents, betalingen=rows), until)
    rounding = Decimal("0.01") * (len(payments) + 1) * 12
    assert with_them.amount <= without.amount + rounding
    assert with_them.low <= with_them.amount <= with_them.high


def test_twenty_years_unpaid_is_reckoned_quickly() -> None:
    found = reckoned(case([("januari 2006", "650")]), TODAY)
    assert len(found.lines) == 251 and found.unknown is None


def test_unknown_ledger() -> None:
    assert isinstance(interest_until(Dossier(), TODAY), Unknown)
