"""The rent ledger: terms, state on a day, months in arrears, and the landlord's overview beside it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juridisch.amounts.comparison import Kind, LandlordRow, differences
from juridisch.amounts.ledger import (
    Arrears,
    Ledger,
    Month,
    Payment,
    Rate,
    terms,
    to_rent,
    without_disputed,
)
from juridisch.errors import InputError
from juridisch.law import Unknown

D = Decimal
RENT = Rate(date(2026, 1, 1), D("600"), D("50"))
RAISED = Rate(date(2026, 7, 1), D("630"), D("50"), disputed=True)


def make(*payments: Payment, until: date = date(2026, 11, 23), rates: tuple[Rate, ...] = (RENT,)) -> Ledger:
    return to_rent(terms(rates, until, 1), payments)


def test_one_term_a_month_up_to_and_including_the_day() -> None:
    found = terms([RENT], date(2026, 3, 5), 5)
    assert [(str(term.month), term.due.isoformat(), term.total) for term in found] == [
        ("januari 2026", "2026-01-05", D(650)),
        ("februari 2026", "2026-02-05", D(650)),
        ("maart 2026", "2026-03-05", D(650)),
    ]
    assert len(terms([RENT], date(2026, 3, 4), 5)) == 2
    assert terms([RENT], date(2025, 12, 31), 1) == ()


def test_a_new_rate_counts_from_its_month() -> None:
    found = terms([RAISED, RENT], date(2026, 8, 1), 1)
    assert [term.total for term in found[-3:]] == [650, 680, 680]
    assert not any(term.note for term in found)


def test_a_rate_in_the_middle_of_a_month_counts_from_the_next_and_says_so() -> None:
    found = terms([RENT, Rate(date(2026, 7, 15), D("630"), D("50"))], date(2026, 8, 1), 1)
    assert [term.total for term in found[-2:]] == [650, 680]
    assert "15 juli 2026" in found[-2].note and "vanaf augustus 2026" in found[-2].note
    assert "aanname" in found[-2].note
    assert [bool(term.note) for term in found] == [False] * 6 + [True, False]


def test_the_first_month_is_in_proportion_when_the_lease_began_in_it() -> None:
    first, second = terms([Rate(date(2026, 3, 16), D("600"), D("50"))], date(2026, 4, 1), 1)
    # 16 of 31 days
    assert (first.bare, first.service) == (D("309.68"), D("25.81"))
    assert first.due == date(2026, 3, 16)  # never before the lease
    assert "16/31" in first.note and "aanname" in first.note
    assert second.total == 650


@pytest.mark.parametrize("day", [0, 29, 31, -1])
def test_a_due_day_that_not_every_month_has_is_refused(day: int) -> None:
    with pytest.raises(InputError, match="betaaldag"):
        terms([RENT], date(2026, 3, 5), day)


def test_two_rates_in_one_month_are_refused() -> None:
    with pytest.raises(InputError, match="juli 2026"):
        terms([RENT, RAISED, Rate(date(2026, 6, 20), D("640"))], date(2026, 8, 1), 1)


@pytest.mark.parametrize("bad", ["-1", "600.001", "NaN", "Infinity"])
def test_a_rent_that_is_no_amount_is_refused(bad: str) -> None:
    with pytest.raises(InputError, match="huur vanaf"):
        terms([Rate(date(2026, 1, 1), D(bad))], date(2026, 8, 1), 1)


def test_no_rate_is_refused() -> None:
    with pytest.raises(InputError, match="geen huurprijs"):
        terms([], date(2026, 8, 1), 1)


def test_default_begins_the_day_after_the_due_date() -> None:
    """Art. 6:83 a BW."""
    ledger = make()
    assert ledger.open_on(date(2026, 1, 1)) == 0
    assert ledger.open_on(date(2026, 1, 2)) == 650
    assert ledger.open_on(date(2026, 2, 1)) == 650
    assert ledger.open_on(date(2026, 2, 2)) == 1300


def test_a_payment_counts_on_the_day_it_is_credited() -> None:
    """Art. 6:114 lid 2 BW."""
    ledger = make(Payment(date(2026, 1, 20), D("650")))
    assert ledger.open_on(date(2026, 1, 19)) == 650
    assert ledger.open_on(date(2026, 1, 20)) == 0


def test_months_in_arrears_count_rent_only_against_the_current_rent() -> None:
    rates = (RENT, Rate(date(2026, 7, 1), D("680"), D("50")))
    ledger = make(*(Payment(date(2026, n, 1), D("650")) for n in range(1, 6)), rates=rates)
    # June 650, July to November 5 x 730 = 4.300 over 730
    assert ledger.months_in_arrears(date(2026, 11, 23), with_service=True) == Arrears(
        D("5.89"), 5, D("4300.00"), D("730")
    )
    # bare: 600 + 5 x 680 = 4.000 over 680
    assert ledger.months_in_arrears(date(2026, 11, 23), with_service=False) == Arrears(
        D("5.88"), 5, D("4000.00"), D("680")
    )


def test_a_part_payment_divides_over_bare_rent_and_service() -> None:
    ledger = make(Payment(date(2026, 1, 5), D("325")), until=date(2026, 1, 31))
    assert ledger.months_in_arrears(date(2026, 1, 31), with_service=False) == Arrears(
        D("0.50"), 0, D("300.00"), D("600")
    )


def test_three_months_are_shown_only_when_they_are_full() -> None:
    ledger = make(Payment(date(2026, 1, 5), D("0.01")), until=date(2026, 3, 31))
    found = ledger.months_in_arrears(date(2026, 3, 31), with_service=True)
    assert isinstance(found, Arrears)
    assert (found.months, found.whole, found.unpaid) == (D("2.99"), 2, D("1949.99"))


def test_a_first_month_in_part_is_less_than_a_month_of_arrears() -> None:
    ledger = make(until=date(2026, 3, 31), rates=(Rate(date(2026, 3, 16), D("620")),))
    found = ledger.months_in_arrears(date(2026, 3, 31), with_service=True)
    assert isinstance(found, Arrears)
    assert (found.months, found.rent) == (D("0.51"), D("620"))  # 16/31


def test_months_in_arrears_are_unknown_without_rent() -> None:
    assert isinstance(make().months_in_arrears(date(2025, 12, 1), with_service=True), Unknown)
    nothing = make(rates=(Rate(date(2026, 1, 1), D("0"), D("50")),))
    assert isinstance(nothing.months_in_arrears(date(2026, 5, 1), with_service=False), Unknown)
    assert isinstance(nothing.months_in_arrears(date(2026, 5, 1), with_service=True), Arrears)


def test_without_the_disputed_increase_the_old_rent_goes_on() -> None:
    kept = without_disputed((RENT, RAISED))
    assert kept == (RENT,)
    assert make(rates=kept).open == 11 * 650
    assert make(rates=(RENT, RAISED)).open == 11 * 650 + 5 * 30


def test_an_undisputed_rate_after_a_disputed_one_counts() -> None:
    later = Rate(date(2027, 7, 1), D("650"), D("50"))
    assert without_disputed((later, RAISED, RENT)) == (RENT, later)


def test_a_disputed_first_rate_leaves_nothing_to_go_by() -> None:
    assert isinstance(without_disputed((RAISED,)), Unknown)


def test_assumptions_of_the_ledger_are_those_of_its_terms() -> None:
    assert make().assumptions == ()
    assert len(make(rates=(Rate(date(2026, 3, 16), D("620")),)).assumptions) == 1


def test_the_landlord_charges_too_much_and_misses_a_payment() -> None:
    ledger = make(
        Payment(date(2026, 1, 2), D("650")), Payment(date(2026, 2, 2), D("650")), until=date(2026, 3, 31)
    )
    rows = [
        LandlordRow(Month(2026, 1), D("650"), D("650")),
        LandlordRow(Month(2026, 2), D("650"), D("0")),
        LandlordRow(Month(2026, 3), D("680"), D("0")),
    ]
    found = differences(ledger, rows)
    assert [(item.month.number, item.kind, item.amount) for item in found.items] == [
        (2, Kind.PAID, D(650)),
        (3, Kind.CHARGED, D(30)),
    ]
    assert found.total == 680
    assert found.items[1].text == (
        "Voor maart 2026 rekent de verhuurder € 680,00 en komt u op € 650,00: € 30,00 te veel."
    )


def test_a_month_that_one_side_lacks_is_a_difference() -> None:
    ledger = make(until=date(2026, 3, 31))
    rows = [
        LandlordRow(Month(2025, 12), D("650"), D("100")),
        LandlordRow(Month(2026, 1), D("650"), D("0")),
        LandlordRow(Month(2026, 3), D("650"), D("0")),
    ]
    found = differences(ledger, rows)
    assert [(item.kind, item.amount) for item in found.items] == [
        (Kind.LEDGER_LACKS, D(550)),
        (Kind.LANDLORD_LACKS, D(-650)),
    ]
    assert found.total == -100


def test_paid_months_outside_the_overview_are_no_difference() -> None:
    ledger = make(Payment(date(2026, 1, 2), D("650")), until=date(2026, 2, 28))
    assert differences(ledger, [LandlordRow(Month(2026, 2), D("650"), D("0"))]).items == ()


def test_the_text_says_too_much_or_too_little() -> None:
    ledger = make(Payment(date(2026, 1, 2), D("650")), until=date(2026, 1, 31))
    (item,) = differences(ledger, [LandlordRow(Month(2026, 1), D("650"), D("600"))]).items
    assert item.text.endswith("€ 50,00 te weinig.") and "boekte als betaald" in item.text
    (item,) = differences(ledger, [LandlordRow(Month(2026, 1), D("600"), D("650"))]).items
    assert item.text.endswith("€ 50,00 te weinig.") and item.amount == -50
    (item,) = differences(ledger, [LandlordRow(Month(2026, 1), D("650"), D("700"))]).items
    assert item.text.endswith("€ 50,00 te veel.") and item.amount == -50


def test_a_payment_booked_on_another_month_changes_no_sum() -> None:
    ledger = make(Payment(date(2026, 2, 2), D("650"), (Month(2026, 2),)), until=date(2026, 2, 28))
    rows = [
        LandlordRow(Month(2026, 1), D("650"), D("650")),
        LandlordRow(Month(2026, 2), D("650"), D("0")),
    ]
    found = differences(ledger, rows)
    assert len(found.items) == 2 and found.total == 0


def test_a_month_twice_in_the_overview_is_refused() -> None:
    row = LandlordRow(Month(2026, 1), D("650"), D("0"))
    with pytest.raises(InputError, match="januari 2026 staat twee keer"):
        differences(make(), [row, row])


AMOUNTS = st.integers(0, 200_000).map(lambda cents: D(cents) / 100)
OVERVIEWS = st.dictionaries(st.integers(0, 14), st.tuples(AMOUNTS, AMOUNTS)).map(
    lambda found: [LandlordRow(Month(2025, 11).plus(n), *amounts) for n, amounts in found.items()]
)


@given(
    OVERVIEWS,
    st.lists(
        st.builds(Payment, st.dates(date(2026, 1, 1), date(2026, 12, 31)), AMOUNTS.map(lambda a: a + 1))
    ),
)
def test_the_total_is_what_the_landlord_asks_more_than_we_do(
    rows: list[LandlordRow], payments: list[Payment]
) -> None:
    ledger = make(*payments)
    asks = sum((row.charged - row.paid for row in rows), D(0))
    assert differences(ledger, rows).total == asks - ledger.open


@given(
    st.dates(date(2020, 1, 1), date(2026, 1, 1)),
    st.integers(1, 28),
    st.dates(date(2026, 1, 1), date(2028, 1, 1)),
)
def test_terms_are_one_a_month_without_gaps(begin: date, day: int, until: date) -> None:
    found = terms([Rate(begin, D("612.34"), D("56.78"))], until, day)
    assert [term.month for term in found] == [Month.of(begin).plus(n) for n in range(len(found))]
    assert all(begin <= term.due <= until for term in found)
    assert all(a.due < b.due for a, b in pairwise(found))
    assert all(term.total == D("669.12") for term in found[1:])
    if found and begin.day > 1:
        exact = Fraction(66912, 100) * (found[0].month.days - begin.day + 1) / found[0].month.days
        assert abs(Fraction(found[0].total) - exact) <= Fraction(1, 100)


def test_twenty_years_of_rent_and_payments_is_quick() -> None:
    rates = [Rate(Month(2005, 1).plus(n * 5).day(1), D(500 + n)) for n in range(50)]
    payments = [Payment(date(2005, 1, 1) + timedelta(days=12 * n), D("223.45")) for n in range(600)]
    began = process_time()
    ledger = to_rent(terms(rates, date(2025, 1, 1), 1), payments)
    assert len(ledger.rows) == 241
    assert ledger.months_in_arrears(date(2025, 1, 1), with_service=True)
    assert process_time() - began < 2
