"""Statutory interest: every worked example to the cent, what is not known, and that it can be carried on exactly."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from juridisch.amounts import tables
from juridisch.amounts.interest import (
    carry_on,
    contractual_interest,
    interest_on_terms,
    statutory_interest,
)
from juridisch.amounts.money import add_lines
from juridisch.amounts.years import amounts_of, years_between
from juridisch.errors import InputError
from juridisch.law import Certainty
from tests.amounts.golden import GOLDEN

DAY = timedelta(days=1)
LAST = date(2026, 12, 31)
RATES = [
    (date.fromisoformat(row[0]), Decimal(row[3])) for row in GOLDEN["tabellen"]["wettelijke_rente"]["rijen"]
]
SUMS = st.decimals(min_value="0.01", max_value="50000", places=2)
DAYS = st.dates(date(2001, 1, 1), LAST)


def amount(principal: str, start: str, end: str) -> Decimal:
    return statutory_interest(Decimal(principal), date.fromisoformat(start), date.fromisoformat(end)).amount


@pytest.mark.parametrize(
    "row", GOLDEN["rente_berekend"] + GOLDEN["rente_gepubliceerd"], ids=lambda row: row["opmerking"]
)
def test_worked_example(row: dict[str, str]) -> None:
    start, end = date.fromisoformat(row["van"]), date.fromisoformat(row["tot"])
    found = statutory_interest(Decimal(row["hoofdsom"]), start, end)
    assert found.amount == Decimal(row["rente"])
    assert found.low <= Decimal(row.get("rente_365", row["rente"])) <= found.high
    assert found.until == end
    assert found.unknown is None


@pytest.mark.parametrize("row", GOLDEN["rente_berekend"], ids=lambda row: row["opmerking"])
def test_the_other_way_to_count_days_is_that_of_the_example(row: dict[str, str]) -> None:
    days = date.fromisoformat(row["van"]), date.fromisoformat(row["tot"])
    years = years_between(tables.current().interest.rows, *days)
    found = sum(amounts_of(Decimal(row["hoofdsom"]), years, days_365=True))
    assert abs(found - Decimal(row["rente_365"])) <= Decimal(
        "0.01"
    )  # the examples do not round each year here


def test_the_lines_of_the_worked_example() -> None:
    found = statutory_interest(Decimal(1000), date(2024, 1, 1), date(2026, 6, 30))
    assert [str(line.amount) for line in found.lines] == ["70.00", "64.20", "22.50"]
    assert found.lines[2].text == "1-1-2026 t/m 30-6-2026: 181 dagen 4 % over € 1.134,20"
    assert found.lines[0].text == "1-1-2024 t/m 31-12-2024: een jaar 7 % over € 1.000,00"


def test_two_separate_calculations_lose_the_interest_on_interest() -> None:
    assert amount("1950", "2025-03-01", "2026-02-28") == Decimal("110.70")
    assert amount("1950", "2026-03-01", "2026-11-23") == Decimal("57.27")
    assert amount("1950", "2025-03-01", "2026-11-23") == Decimal("171.22")


def test_one_day_counts() -> None:
    assert amount("36500", "2026-05-01", "2026-05-01") == 4
    assert "1 dag 4 %" in statutory_interest(Decimal(36500), date(2026, 5, 1), date(2026, 5, 1)).lines[0].text


def test_a_full_year_is_exactly_the_rate_also_in_a_leap_year() -> None:
    assert amount("1000", "2019-06-01", "2020-05-31") == 20
    assert amount("1000", "2020-06-01", "2021-05-31") == 20


def test_a_start_on_29_february_has_its_anniversary_on_the_28th_but_in_leap_years() -> None:
    assert amount("1000", "2016-02-29", "2017-02-27") == 20
    assert amount("1000", "2016-02-29", "2017-02-28") == Decimal("20.06")
    lines = statutory_interest(Decimal(1000), date(2016, 2, 29), date(2020, 3, 1)).lines
    firsts = [line.text.partition(" ")[0] for line in lines]
    assert firsts == ["29-2-2016", "28-2-2017", "28-2-2018", "28-2-2019", "29-2-2020"]


def test_after_the_last_known_day_nothing_is_counted() -> None:
    found = statutory_interest(Decimal(1000), date(2026, 1, 1), date(2027, 3, 1))
    assert found.amount == 40
    assert found.until == LAST
    assert found.unknown_from == date(2027, 1, 1)
    assert found.unknown is not None
    assert "vanaf 1 januari 2027 is nog niet bekend" in found.unknown.reason
    assert found.unknown.next_action


@pytest.mark.parametrize(
    ("start", "end", "says"),
    [
        ("2027-01-01", "2027-02-01", "vanaf 1 januari 2027 is nog niet bekend"),
        ("2028-01-01", "2028-02-01", "vanaf 1 januari 2027 is nog niet bekend"),
        ("2000-12-31", "2026-01-01", "voor 1 januari 2001"),
    ],
)
def test_without_a_rate_on_the_first_day_there_is_no_amount(start: str, end: str, says: str) -> None:
    found = statutory_interest(Decimal(1000), date.fromisoformat(start), date.fromisoformat(end))
    assert found.until is None
    assert found.amount == found.low == found.high == 0
    assert found.lines == ()
    assert found.unknown is not None
    assert says in found.unknown.reason
    assert found.unknown_from == date.fromisoformat(start)
    assert found.state is None


def test_the_first_and_the_last_known_day_are_counted() -> None:
    assert amount("36500", "2001-01-01", "2001-01-01") == 8
    assert amount("36500", "2026-12-31", "2026-12-31") == 4


def test_certainty_is_that_of_the_count_or_weaker() -> None:
    assert statutory_interest(Decimal(1), date(2016, 1, 1), date(2016, 2, 1)).certainty is Certainty.AFGELEID
    found = statutory_interest(Decimal(1), date(2025, 1, 1), date(2026, 2, 1))
    cited = [source.citation for source in found.sources]
    assert any(text.startswith("6 % vanaf 1-1-2025") for text in cited)
    assert any(text.startswith("4 % vanaf 1-1-2026") for text in cited)
    assert not any(text.startswith("7 %") for text in cited)


def test_a_first_day_after_the_last_is_refused() -> None:
    with pytest.raises(InputError, match="ligt na de laatste"):
        statutory_interest(Decimal(1), date(2026, 2, 2), date(2026, 2, 1))
    with pytest.raises(InputError, match="ligt na de laatste"):
        contractual_interest(Decimal(1), date(2026, 2, 2), date(2026, 2, 1), Decimal(4))


@pytest.mark.parametrize("principal", ["0", "-5", "0.001"])
def test_what_is_no_debt_is_refused(principal: str) -> None:
    with pytest.raises(InputError):
        statutory_interest(Decimal(principal), date(2026, 1, 1), date(2026, 2, 1))


def test_what_a_tenant_must_know_is_always_said() -> None:
    said = " ".join(statutory_interest(Decimal(1), date(2026, 1, 1), date(2026, 2, 1)).warnings)
    for part in (
        "per termijn",
        "dag van betaling",
        "oneerlijk rentebeding",
        "register",
        "handelsrente",
        "staat niet in de wet",
    ):
        assert part in said


def test_months_of_rent_each_have_their_own_first_day() -> None:
    terms = [(Decimal(650), date(2026, month, 2)) for month in (8, 9, 10, 11)]
    found = interest_on_terms(terms, date(2026, 11, 23))
    assert [str(line.amount) for line in found.lines] == ["8.12", "5.91", "3.78", "1.57"]
    assert found.amount == add_lines(found.lines) == Decimal("19.38")
    assert found.low < found.amount < found.high
    assert found.until == date(2026, 11, 23)
    assert len(set(found.warnings)) == len(found.warnings)
    with pytest.raises(InputError, match="geen bedrag"):
        interest_on_terms([], LAST)


def test_terms_with_a_part_that_is_not_known_say_so() -> None:
    terms = [(Decimal(650), date(2026, 12, 2)), (Decimal(650), date(2027, 1, 2))]
    found = interest_on_terms(terms, date(2027, 1, 20))
    assert found.unknown is not None
    assert found.unknown_from == date(2027, 1, 1)
    assert found.until is None


def test_agreed_interest_runs_over_interest_only_when_agreed() -> None:
    given = (Decimal(1000), date(2024, 1, 1), date(2025, 12, 31), Decimal(12))
    assert contractual_interest(*given) == 240
    assert contractual_interest(*given, compound=True) == Decimal("254.40")
    assert contractual_interest(
        Decimal(1000), date(2026, 1, 1), date(2026, 7, 2), Decimal("3.65")
    ) == Decimal("18.30")
    # Interest by agreement knows no last day: the percentage is the user's.
    assert contractual_interest(Decimal(1000), date(2027, 1, 1), date(2027, 12, 31), Decimal(10)) == 100
    with pytest.raises(InputError, match="percentage"):
        contractual_interest(Decimal(1), date(2026, 1, 1), date(2026, 2, 1), Decimal(-1))


def naive(principal: Decimal, start: date, end: date) -> Decimal:
    """The same convention, day by day, in another way: a second implementation."""
    base, first, years = principal, start, 1
    while True:
        following = start + relativedelta(years=years)
        last = min(end, following - DAY)
        days = [first + DAY * n for n in range((last - first).days + 1)]
        rates = [next(rate for since, rate in reversed(RATES) if since <= day) for day in days]
        if last == following - DAY:
            part = base * sum(rates, Decimal(0)) / len(days) / 100
        else:
            part = Decimal(0)
            for day, rate in zip(days, rates, strict=True):
                length = (
                    366 if (day.replace(month=12, day=31) - day.replace(month=1, day=1)).days == 365 else 365
                )
                part += base * rate / 100 / length
            # Hundreds of divisions each round in the 28th digit; the twelfth decides nothing but an exact half cent.
            part = part.quantize(Decimal("1e-12"))
        base += part.quantize(Decimal("0.01"), ROUND_HALF_UP)
        first, years = following, years + 1
        if following > end:
            return base - principal


@given(SUMS, DAYS, DAYS)
def test_a_second_implementation_gives_the_same(principal: Decimal, one: date, other: date) -> None:
    start, end = sorted((one, other))
    assert statutory_interest(principal, start, end).amount == naive(principal, start, end)


@given(SUMS, DAYS, DAYS)
def test_the_amount_lies_within_its_band_and_is_the_sum_of_its_lines(
    principal: Decimal, one: date, other: date
) -> None:
    start, end = sorted((one, other))
    found = statutory_interest(principal, start, end)
    assert found.low <= found.amount <= found.high
    assert add_lines(found.lines) == found.amount


@given(SUMS, st.lists(DAYS, min_size=3, max_size=6, unique=True))
def test_carried_on_from_any_day_it_is_one_calculation(principal: Decimal, days: list[date]) -> None:
    start, *ends = sorted(days)
    found = statutory_interest(principal, start, ends[0])
    together = found.amount
    for end in ends[1:]:
        assert found.state is not None
        found = carry_on(found.state, end)
        assert found.low <= found.amount <= found.high
        assert add_lines(found.lines) == found.amount
        together += found.amount
    assert together == statutory_interest(principal, start, ends[-1]).amount


def test_nothing_is_carried_on_over_days_that_were_counted() -> None:
    state = statutory_interest(Decimal(100), date(2026, 1, 1), date(2026, 2, 1)).state
    assert state is not None
    with pytest.raises(InputError, match="al berekend"):
        carry_on(state, date(2026, 2, 1))


@given(SUMS, DAYS, DAYS)
def test_agreed_interest_at_the_statutory_rate_is_statutory_interest(
    principal: Decimal, one: date, other: date
) -> None:
    """From 2015 to 2022 the rate stood at 2 %, so the two ways to count can be compared."""
    first, span = date(2015, 1, 1), (date(2022, 12, 31) - date(2015, 1, 1)).days
    start, end = sorted(first + DAY * (day.toordinal() % span) for day in (one, other))
    agreed = contractual_interest(principal, start, end, Decimal(2), compound=True)
    assert agreed == statutory_interest(principal, start, end).amount
