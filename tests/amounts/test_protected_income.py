"""The beslagvrije voet from the outside: five percent always goes, the maximum always stays."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juridisch.amounts.protected_income import Bounds, Household, bounds
from juridisch.errors import InputError
from juridisch.law import Certainty, Unknown
from tests.amounts.golden import GOLDEN

DAY = date(2026, 11, 25)
ROWS = GOLDEN["tabellen"]["beslagvrije_voet"]["rijen"]


def found(income: str, household: Household = Household.SINGLE, *, below_norm: bool | None = None) -> Bounds:
    result = bounds(DAY, household, Decimal(income), below_norm)
    assert isinstance(result, Bounds)
    return result


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_high_income_keeps_the_maximum_of_the_half_year(row: list[str]) -> None:
    for household, maximum in zip(Household, row[3], strict=True):
        for day in (row[0], row[1]):
            result = bounds(date.fromisoformat(day), household, Decimal(9000))
            assert isinstance(result, Bounds)
            assert result.most_protected == Decimal(maximum)
            assert result.least_taken == 9000 - Decimal(maximum)
            assert result.certainty.word == row[2]


def test_five_percent_of_a_low_income_and_no_more() -> None:
    result = found("1400", below_norm=True)
    assert result.most_protected == result.least_protected == 1330
    assert result.least_taken == result.most_taken == 70
    assert "ten hoogste € 70,00" in result.warnings[0]
    assert result.certainty is Certainty.VAKBRON


@pytest.mark.parametrize("below_norm", [None, False])
def test_between_the_two_nothing_is_made_up(below_norm: bool | None) -> None:
    result = found("1800", below_norm=below_norm)
    assert result.most_protected == 1710
    assert result.least_protected is None
    assert result.most_taken is None
    assert "www.uwbeslagvrijevoet.nl" in result.warnings[0]
    assert [str(line.amount) for line in result.lines] == ["1710.00", "2208.48"]


@pytest.mark.parametrize(
    "day", ["2020-12-31", "2021-07-01", "2022-03-01", "2023-07-01", "2024-07-01", "2025-06-01", "2027-01-01"]
)
def test_a_half_year_without_amounts_is_unknown(day: str) -> None:
    result = bounds(date.fromisoformat(day), Household.SINGLE, Decimal(1400), True)
    assert isinstance(result, Unknown)
    assert "www.uwbeslagvrijevoet.nl" in result.next_action


def test_no_income_is_refused() -> None:
    with pytest.raises(InputError, match="inkomen"):
        found("0")


@given(
    st.decimals(min_value="0.01", max_value="20000", places=2),
    st.sampled_from(Household),
    st.sampled_from([None, False, True]),
)
def test_the_limits_hold_for_any_income(
    income: Decimal, household: Household, below_norm: bool | None
) -> None:
    result = bounds(DAY, household, income, below_norm)
    assert isinstance(result, Bounds)
    assert result.most_protected + result.least_taken == income
    assert result.least_taken >= income * Decimal("0.05") - Decimal("0.005")
    assert result.most_protected <= Decimal("3179.68")
    if result.least_protected is not None:
        assert result.least_protected <= result.most_protected
        assert result.most_taken == income - result.least_protected
