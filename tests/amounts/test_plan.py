"""The payment plan: capacity, dates and amounts, and what is said about it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from juridisch.amounts.plan import (
    ACKNOWLEDGES,
    RENT_FIRST,
    Schedule,
    affordability,
    leaves_enough,
    months_needed,
    remarks_on,
    schedule,
    schedule_over,
)
from juridisch.errors import InputError
from juridisch.law import Certainty, Status, Unknown

D = Decimal
TODAY = date(2026, 11, 23)
FIRST = date(2026, 12, 28)


def texts(plan: Schedule, rent: Decimal | None = None) -> str:
    return " ".join(remark.text for remark in remarks_on(plan, TODAY, rent))


def test_capacity_is_income_less_charges_less_living_costs() -> None:
    found = affordability(D("1850"), D("1100"), D("600"))
    assert (found.capacity, found.shortage) == (D(150), D(0))
    assert sum(line.amount for line in found.lines[:3]) == found.lines[3].amount
    assert found.remarks == (RENT_FIRST,)


def test_capacity_is_never_below_zero_and_then_points_to_debt_help() -> None:
    found = affordability(D("1500"), D("1100"), D("600"))
    assert (found.capacity, found.shortage) == (D(0), D(200))
    assert any("schuldhulp" in remark.text for remark in found.remarks)


def test_capacity_that_attachment_would_leave_alone_gives_a_warning() -> None:
    assert len(affordability(D("1850"), D("1100"), D("600"), protected=D("1700")).remarks) == 1
    assert len(affordability(D("1850"), D("1100"), D("600"), protected=D("1700.01")).remarks) == 2


def test_the_warning_names_both_amounts() -> None:
    (remark,) = leaves_enough(D("150"), D("1850"), D("1757.50"))  # 95% of the income
    assert "€ 1.700,00" in remark.text and "€ 1.757,50" in remark.text


@pytest.mark.parametrize("bad", ["-1", "0.001", "NaN"])
def test_a_budget_with_an_impossible_amount_is_refused(bad: str) -> None:
    with pytest.raises(InputError):
        affordability(D("1850"), D(bad), D("600"))


def test_months_needed_rounds_up() -> None:
    assert months_needed(D("1950"), D("150")) == 13
    assert months_needed(D("1950.01"), D("150")) == 14
    assert isinstance(months_needed(D("1950"), D("0")), Unknown)


def test_equal_terms_and_a_smaller_last_one() -> None:
    plan = schedule(D("1000"), D("300"), date(2026, 12, 28))
    assert [(str(row.day), row.amount, row.left) for row in plan.rows] == [
        ("2026-12-28", D(300), D(700)),
        ("2027-01-28", D(300), D(400)),
        ("2027-02-28", D(300), D(100)),
        ("2027-03-28", D(100), D(0)),
    ]


def test_the_31st_becomes_the_last_day_and_comes_back() -> None:
    plan = schedule_over(D("400"), 4, date(2026, 12, 31))
    assert [str(row.day) for row in plan.rows] == ["2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31"]


def test_after_the_first_the_chosen_day_counts() -> None:
    plan = schedule_over(D("300"), 3, date(2026, 12, 10), day=25)
    assert [str(row.day) for row in plan.rows] == ["2026-12-10", "2027-01-25", "2027-02-25"]


def test_the_last_of_n_terms_takes_the_cents() -> None:
    plan = schedule_over(D("100"), 3, FIRST)
    assert [row.amount for row in plan.rows] == [D("33.33"), D("33.33"), D("33.34")]


@pytest.mark.parametrize("monthly", ["0", "-10", "0.001"])
def test_no_real_amount_a_month_is_refused(monthly: str) -> None:
    with pytest.raises(InputError):
        schedule(D("1000"), D(monthly), FIRST)


def test_more_than_120_terms_is_refused_with_how_long_it_would_take() -> None:
    assert len(schedule(D("1200"), D("10"), FIRST).rows) == 120
    with pytest.raises(InputError, match="121 maanden") as found:
        schedule(D("1200.01"), D("10"), FIRST)
    assert "schuldhulp" in found.value.hints[0]


@pytest.mark.parametrize("count", [0, -1, 121])
def test_an_impossible_number_of_terms_is_refused(count: int) -> None:
    with pytest.raises(InputError):
        schedule_over(D("1200"), count, FIRST)


def test_terms_of_less_than_a_cent_are_refused() -> None:
    assert len(schedule_over(D("0.03"), 3, FIRST).rows) == 3
    with pytest.raises(InputError, match="te weinig"):
        schedule_over(D("0.02"), 3, FIRST)


@pytest.mark.parametrize("day", [0, 32])
def test_a_day_that_no_month_has_is_refused(day: int) -> None:
    with pytest.raises(InputError, match="bestaat niet"):
        schedule(D("100"), D("50"), FIRST, day)


def test_above_18_months_it_points_to_debt_help() -> None:
    assert "18 maanden" not in texts(schedule_over(D("1800"), 18, FIRST))
    assert "18 maanden" in texts(schedule_over(D("1900"), 19, FIRST))


def test_the_running_rent_and_acknowledgement_are_always_named() -> None:
    found = remarks_on(schedule_over(D("600"), 6, FIRST), TODAY)
    assert found[:2] == (RENT_FIRST, ACKNOWLEDGES)


@pytest.mark.parametrize(
    ("debt", "count", "rent", "word"),
    [
        ("1300", 13, None, "12 termijnen"),
        ("650", 7, "650", "6 termijnen"),
        ("294", 6, None, "minstens € 50"),
        ("1300.01", 12, "650", "twee maanden achterstand"),
    ],
)
def test_what_landlords_usually_want_is_marked_as_practice(
    debt: str, count: int, rent: str | None, word: str
) -> None:
    plan = schedule_over(D(debt), count, FIRST)
    found = [r for r in remarks_on(plan, TODAY, D(rent) if rent else None) if word in r.text]
    assert len(found) == 1
    assert (found[0].status, found[0].certainty) == (Status.PRAKTIJKREGEL, Certainty.VAKBRON)
    assert "geen wet" in found[0].text and found[0].source


def test_a_plan_within_the_usual_conditions_gets_no_such_remark() -> None:
    assert "verhuurders" not in texts(schedule_over(D("650"), 6, FIRST), D("650"))
    assert "verhuurders" not in texts(schedule_over(D("1300"), 12, FIRST), D("650"))
    assert "verhuurders" not in texts(schedule_over(D("300"), 6, FIRST), D("650"))


DEBTS = st.integers(1, 5_000_000).map(lambda cents: D(cents) / 100)
DAYS = st.dates(date(2024, 1, 1), date(2030, 12, 31))
DAY_NUMBERS = st.none() | st.integers(1, 31)


def proper(plan: Schedule, debt: Decimal, first: date, day: int | None) -> None:
    assert sum(row.amount for row in plan.rows) == debt == plan.total
    assert all(row.amount > 0 and row.amount == row.amount.quantize(D("0.01")) for row in plan.rows)
    left = debt
    for row in plan.rows:
        left -= row.amount
        assert row.left == left
    assert plan.rows[-1].left == 0
    assert plan.rows[0].day == first
    wanted = day or first.day
    for before, after in zip(plan.rows, plan.rows[1:], strict=False):
        months = (after.day.year - before.day.year) * 12 + after.day.month - before.day.month
        assert months == 1
        tomorrow = date.fromordinal(after.day.toordinal() + 1)
        assert after.day.day == wanted or (after.day.day < wanted and tomorrow.day == 1)


@given(DEBTS, DEBTS, DAYS, DAY_NUMBERS)
def test_a_schedule_ends_exactly_on_the_debt(
    debt: Decimal, monthly: Decimal, first: date, day: int | None
) -> None:
    assume(debt <= monthly * 120)
    plan = schedule(debt, monthly, first, day)
    proper(plan, debt, first, day)
    assert {row.amount for row in plan.rows[:-1]} <= {monthly}
    assert plan.rows[-1].amount <= monthly


@given(DEBTS, st.integers(1, 120), DAYS, DAY_NUMBERS)
def test_n_terms_end_exactly_on_the_debt(debt: Decimal, count: int, first: date, day: int | None) -> None:
    assume(debt * 100 >= count)
    plan = schedule_over(debt, count, first, day)
    proper(plan, debt, first, day)
    assert len(plan.rows) == count
    assert len({row.amount for row in plan.rows[:-1]}) <= 1
    assert plan.rows[-1].amount - plan.rows[0].amount < D(count) / 100
