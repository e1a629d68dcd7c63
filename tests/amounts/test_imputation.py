"""Art. 6:43 and 6:44 BW: where payments go."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juridisch.amounts.imputation import Claim, Payment, impute, split
from juridisch.amounts.ledger import Ledger, Month, Rate, Term, as_claimed, terms, to_rent
from juridisch.errors import InputError

D = Decimal
JANUARY = Month(2026, 1)
RENT = (Rate(date(2026, 1, 1), D("600"), D("50")),)


def due(until: date = date(2026, 6, 30), rates: tuple[Rate, ...] = RENT, day: int = 1) -> tuple[Term, ...]:
    return terms(rates, until, day)


def paid(ledger: Ledger) -> list[Decimal]:
    return [row.paid for row in ledger.rows]


@pytest.mark.parametrize(
    ("costs", "interest", "principal", "pays", "left"),
    [
        ("40", "5", "100", "100", "45"),  # thladvocaten.nl 10-9-2015
        ("875", "250", "10000", "10000", "1125"),  # debloggendeadvocaat.nl 7-8-2015
    ],
)
def test_published_examples_of_6_44(costs: str, interest: str, principal: str, pays: str, left: str) -> None:
    found = split(D(pays), D(costs), D(interest), D(principal))
    assert (found.costs, found.interest, found.over) == (D(costs), D(interest), D(0))
    assert D(principal) - found.principal == D(left)


def test_without_costs_the_same_payment_clears_the_rent() -> None:
    one = due(date(2026, 1, 31), (Rate(date(2026, 1, 1), D("100")),))
    payment = Payment(date(2026, 3, 1), D("100"))
    claim = Claim(date(2026, 2, 15), D("40"), D("5"))
    assert to_rent(one, [payment]).open == 0
    claimed = as_claimed(one, [payment], [claim])
    assert (claimed.open, claimed.to_costs, claimed.to_interest) == (D("45"), D("40"), D("5"))


def test_an_unnamed_payment_goes_to_the_oldest_month_that_is_due() -> None:
    ledger = to_rent(due(), [Payment(date(2026, 3, 15), D("1000"))])
    assert paid(ledger) == [650, 350, 0, 0, 0, 0]


def test_a_named_month_goes_before_older_months() -> None:
    ledger = to_rent(due(), [Payment(date(2026, 4, 2), D("650"), (Month(2026, 4),))])
    assert paid(ledger) == [0, 0, 0, 650, 0, 0]


def test_what_is_over_of_a_named_month_goes_to_the_oldest() -> None:
    ledger = to_rent(due(), [Payment(date(2026, 4, 2), D("700"), (Month(2026, 4),))])
    assert paid(ledger) == [50, 0, 0, 650, 0, 0]


def test_of_two_named_months_the_oldest_comes_first() -> None:
    ledger = to_rent(due(), [Payment(date(2026, 4, 2), D("700"), (Month(2026, 4), Month(2026, 3)))])
    assert paid(ledger) == [0, 0, 650, 50, 0, 0]


def test_paid_before_anything_is_due_waits_for_the_next_term() -> None:
    ledger = to_rent(due(), [Payment(date(2025, 12, 30), D("700"))])
    assert paid(ledger) == [650, 50, 0, 0, 0, 0]
    assert ledger.credit == 0


def test_a_term_is_due_on_its_due_day_itself() -> None:
    """Due on the 1st: a payment of that day goes to it, and a payment of the day before does too, by waiting."""
    payments = [Payment(date(2026, 2, 1), D("650")), Payment(date(2026, 1, 1), D("650"))]
    assert paid(to_rent(due(date(2026, 2, 28)), payments)) == [650, 650]


def test_more_than_all_rent_is_credit() -> None:
    ledger = to_rent(due(date(2026, 1, 31)), [Payment(date(2026, 1, 5), D("900"))])
    assert (ledger.open, ledger.credit) == (D(0), D("250"))


def test_a_named_month_still_to_come_keeps_its_money() -> None:
    """Art. 6:43 lid 1: what was named for July does not pay January."""
    ledger = to_rent(due(), [Payment(date(2026, 6, 20), D("700"), (Month(2026, 7),))])
    assert paid(ledger) == [50, 0, 0, 0, 0, 0]
    assert ledger.credit == D("650")


def test_what_the_tenant_paid_as_costs_is_no_rent() -> None:
    ledger = to_rent(due(), [Payment(date(2026, 2, 5), D("40"), costs=True)])
    assert (ledger.paid, ledger.to_costs) == (D(0), D("40"))


def test_costs_the_tenant_named_go_to_the_claim_and_the_rest_to_rent() -> None:
    claim = Claim(date(2026, 2, 3), D("40"), D("5"))
    ledger = as_claimed(due(), [Payment(date(2026, 2, 5), D("100"), costs=True)], [claim])
    # 40 to the costs he named; by lid 2 the other 60 pays January, whose interest comes first
    assert (ledger.to_costs, ledger.to_interest, paid(ledger)[0]) == (D("40"), D("5"), D("55"))


def test_a_named_month_after_the_claim_is_not_eaten_by_its_costs() -> None:
    """First 6:43, then 6:44 within that debt: the costs belong to the months that were in default."""
    claim = Claim(date(2026, 2, 15), D("97.50"))
    named = Payment(date(2026, 3, 1), D("650"), (Month(2026, 3),))
    assert paid(as_claimed(due(), [named], [claim]))[:3] == [0, 0, 650]
    unnamed = Payment(date(2026, 3, 1), D("650"))
    assert paid(as_claimed(due(), [unnamed], [claim]))[:3] == [D("552.50"), 0, 0]


def test_a_payment_before_the_claim_is_not_touched_by_it() -> None:
    claim = Claim(date(2026, 2, 15), D("97.50"))
    ledger = as_claimed(due(), [Payment(date(2026, 2, 14), D("650"))], [claim])
    assert ledger.to_costs == 0 and paid(ledger)[0] == 650


def test_costs_do_not_belong_to_a_month_that_is_only_due_that_day() -> None:
    """In default from the day after; so on 1 February only January was."""
    claim = Claim(date(2026, 2, 1), D("40"))
    february = Payment(date(2026, 2, 1), D("650"), (Month(2026, 2),))
    assert paid(as_claimed(due(), [february], [claim]))[1] == 650
    named = Claim(date(2026, 2, 1), D("40"), months=(Month(2026, 2),))
    assert paid(as_claimed(due(), [february], [named]))[1] == 610


def test_costs_of_paid_months_are_paid_before_money_waits() -> None:
    claim = Claim(date(2026, 1, 20), D("40"), D("5"))
    named = Payment(date(2026, 1, 10), D("650"), (JANUARY,))
    ledger = as_claimed(due(date(2026, 1, 31)), [named, Payment(date(2026, 1, 21), D("50"))], [claim])
    assert (ledger.open, ledger.to_costs, ledger.to_interest, ledger.credit) == (D(0), D(40), D(5), D(5))


@pytest.mark.parametrize("amount", ["0", "-5", "1.001", "NaN", "Infinity", "1e30"])
def test_an_impossible_payment_is_refused(amount: str) -> None:
    with pytest.raises(InputError, match="5 februari 2026"):
        to_rent(due(), [Payment(date(2026, 2, 5), D(amount))])


@pytest.mark.parametrize("month", [Month(2025, 12), Month(2036, 1)])
def test_a_named_month_without_rent_is_refused(month: Month) -> None:
    with pytest.raises(InputError, match=str(month)):
        to_rent(due(), [Payment(date(2026, 2, 5), D("5"), (month,))])


def test_a_month_may_be_named_two_years_ahead() -> None:
    payments = [Payment(date(2026, 2, 5), D("5"), (Month(2028, 2),))]
    assert to_rent(due(), payments).credit == 5
    with pytest.raises(InputError, match="maart 2028"):
        to_rent(due(), [Payment(date(2026, 2, 5), D("5"), (Month(2028, 3),))])


AMOUNTS = st.integers(1, 300_000).map(lambda cents: D(cents) / 100)
DAYS = st.dates(date(2025, 11, 1), date(2027, 3, 31))
PAYMENTS = st.lists(
    st.builds(
        Payment,
        DAYS,
        AMOUNTS,
        st.lists(st.integers(0, 10).map(JANUARY.plus), max_size=3).map(tuple),
        costs=st.booleans(),
    ),
    max_size=25,
)
CLAIMS = st.lists(st.builds(Claim, DAYS, AMOUNTS, AMOUNTS), max_size=3)
DUE_DAYS = st.integers(1, 28)


@given(PAYMENTS, CLAIMS, DUE_DAYS, st.dates(date(2026, 1, 1), date(2026, 12, 31)))
def test_no_money_is_lost_or_made(
    payments: list[Payment], claims: list[Claim], day: int, until: date
) -> None:
    ledger = as_claimed(due(until, day=day), payments, claims)
    assert ledger.paid + ledger.credit + ledger.to_costs + ledger.to_interest == sum(
        payment.amount for payment in payments
    )
    assert all(0 <= row.paid <= row.charged for row in ledger.rows)
    assert ledger.credit >= 0
    if claims:
        assert ledger.to_costs <= sum(claim.costs for claim in claims)
        assert ledger.to_interest <= sum(claim.interest for claim in claims)


@given(PAYMENTS, CLAIMS, DAYS)
def test_a_later_payment_never_changes_the_past(
    payments: list[Payment], claims: list[Claim], day: date
) -> None:
    everything = as_claimed(due(), payments, claims)
    before = as_claimed(due(), [payment for payment in payments if payment.day <= day], claims)
    assert everything.open_on(day) == before.open_on(day)


@given(PAYMENTS)
def test_no_term_stays_open_while_credit_is_free(payments: list[Payment]) -> None:
    """Money waits only when everything is paid, or when the tenant named it for a month to come."""
    unnamed = [Payment(payment.day, payment.amount) for payment in payments]
    ledger = to_rent(due(), unnamed)
    assert not (ledger.credit and ledger.open)
    assert ledger.open == max(ledger.charged - sum(payment.amount for payment in unnamed), D(0))


@given(PAYMENTS, CLAIMS)
def test_claims_never_make_the_rent_less_open(payments: list[Payment], claims: list[Claim]) -> None:
    rent_only = [Payment(payment.day, payment.amount, payment.months) for payment in payments]
    assert as_claimed(due(), rent_only, claims).open >= to_rent(due(), rent_only).open


@given(AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS)
def test_6_44_takes_costs_before_interest_before_principal(
    pays: Decimal, costs: Decimal, interest: Decimal, principal: Decimal
) -> None:
    found = split(pays, costs, interest, principal)
    assert sum(found) == pays
    assert not found.interest or found.costs == costs
    assert not found.principal or (found.costs, found.interest) == (costs, interest)
    assert not found.over or found.principal == principal


def test_order_of_the_list_does_not_matter() -> None:
    payments = [Payment(date(2026, 1, 1) + timedelta(days=9 * n), D(100 + n)) for n in range(20)]
    assert impute(due(), payments) == impute(due(), payments[::-1])
