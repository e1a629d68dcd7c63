"""Collection costs: every published and computed example, ranges where the law is open, and what never changes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juridisch.amounts.collection import (
    CollectionCosts,
    collection_costs,
    fee,
    separate_letters,
    vat_on,
    with_part_payment,
)
from juridisch.amounts.money import Line, add_lines
from juridisch.errors import InputError
from juridisch.law import Certainty
from tests.amounts.golden import GOLDEN, maybe

EUROS = st.decimals(min_value="0.01", max_value="2000000", places=2)
SMALL = st.decimals(min_value="0.01", max_value="266.67", places=2)
RENT = st.decimals(min_value="266.68", max_value="3000", places=2)
CENT = Decimal("0.01")


@pytest.mark.parametrize("row", GOLDEN["bik_berekend"], ids=lambda row: row["hoofdsom"])
def test_computed_example(row: dict[str, str]) -> None:
    found = collection_costs([Decimal(row["hoofdsom"])], vat=True)
    assert fee(Decimal(row["hoofdsom"])) == found.costs == Decimal(row["bik"])
    assert found.vat == Decimal(row["btw_21"])
    assert found.total == Decimal(row["totaal_incl_btw"])


@pytest.mark.parametrize(
    "row", GOLDEN["bik_gepubliceerd"], ids=lambda row: f"{row['hoofdsom']}-{row['bron']}"
)
def test_published_example(row: dict[str, str]) -> None:
    assert fee(Decimal(row["hoofdsom"])) == Decimal(row["bik"])


def amount_of(principal: str, with_vat: str) -> Decimal:
    return collection_costs([Decimal(principal)], vat=with_vat == "true").total


@pytest.mark.parametrize("row", GOLDEN["bik_uitspraken"], ids=lambda row: row["bron"])
def test_amount_in_a_judgment(row: dict[str, str]) -> None:
    assert amount_of(row["hoofdsom"], row["btw"]) == Decimal(row["bedrag"])


@pytest.mark.parametrize("row", GOLDEN["bik_uitgelegd"], ids=lambda row: f"{row['bron']}-{row['bedrag']}")
def test_amount_that_needs_an_explanation(row: dict[str, Any]) -> None:
    assert row["uitleg"]
    for principal in row["past_bij"]:
        assert amount_of(principal, row["btw"]) == Decimal(row["bedrag"])


@pytest.mark.parametrize("row", GOLDEN["bik_onjuist"], ids=lambda row: row["bron"])
def test_published_amount_that_is_wrong(row: dict[str, str]) -> None:
    assert fee(Decimal(row["hoofdsom"])) == Decimal(row["volgens_staffel"]) != Decimal(row["gedrukt"])


@pytest.mark.parametrize("row", GOLDEN["bik_samen"], ids=lambda row: "+".join(row["bedragen"]))
def test_claims_in_one_letter_are_added_up(row: dict[str, Any]) -> None:
    claims = [Decimal(claim) for claim in row["bedragen"]]
    found = collection_costs(claims, instalments=False)
    assert found.costs == Decimal(row["samen"])
    assert found.least is None
    assert sum(map(fee, claims)) == Decimal(row["apart"])


@pytest.mark.parametrize(
    "row", GOLDEN["bik_een_brief"], ids=lambda row: f"{row['geval']}-{row['bedragen'][0]}"
)
def test_instalments_in_one_letter(row: dict[str, Any]) -> None:
    found = collection_costs([Decimal(amount) for amount in row["bedragen"]])
    assert found.costs == Decimal(row["hoogste"])
    assert found.least == maybe(row["laagste"])
    assert found.certainty.word == row["zekerheid"]
    said = " ".join(found.warnings)
    assert (
        (row["verweer"] in said)
        if row["verweer"] != "null"
        else ("Gebruik dat alleen als verweer" not in said)
    )
    assert ("Laat dit nakijken" in said) == (row["zekerheid"] == "open")


@pytest.mark.parametrize("row", GOLDEN["bik_aparte_brieven"], ids=lambda row: row["geval"])
def test_separate_letters_for_separate_months(row: dict[str, Any]) -> None:
    found = separate_letters([(date.fromisoformat(day), Decimal(amount)) for day, amount in row["brieven"]])
    assert found.costs == Decimal(row["hoogste"])
    assert found.least == maybe(row["laagste"])
    assert found.certainty is (Certainty.OPEN if found.least is not None else Certainty.VAKBRON)
    assert ("Laat dit nakijken" in " ".join(found.warnings)) == (found.least is not None)
    assert any("Stb. 2024, 44" in source.citation for source in found.sources) == (found.least is not None)


def test_three_letters_for_large_months_name_the_cost_of_one_letter() -> None:
    letters = [(date(2026, month, 5), Decimal(1000)) for month in (1, 2, 3)]
    found = separate_letters(letters)
    assert found.costs == 450
    assert "€ 425,00" in " ".join(found.warnings)
    letters = [(day, Decimal(650)) for day, _ in letters]  # 292,50 both ways
    assert "in één brief" not in " ".join(separate_letters(letters).warnings)


def test_an_instalment_of_exactly_the_limit_is_small() -> None:
    assert collection_costs([Decimal("266.67"), Decimal(400)]).certainty is Certainty.OPEN
    assert collection_costs([Decimal("266.68"), Decimal(400)]).certainty is Certainty.VAKBRON
    day = date(2026, 1, 5)
    assert separate_letters([(day, Decimal(400)), (date(2026, 2, 5), Decimal("266.67"))]).least == 60
    assert separate_letters([(day, Decimal(400)), (date(2026, 2, 5), Decimal("266.68"))]).least is None


@pytest.mark.parametrize(
    ("amount", "lines"), [("266.66", 1), ("266.67", 1), ("266.63", 2), ("1000000", 5), ("1000001", 6)]
)
def test_a_line_for_the_minimum_or_the_maximum_only_where_it_works(amount: str, lines: int) -> None:
    assert len(collection_costs([Decimal(amount)]).lines) == lines


def test_the_line_for_the_minimum_and_for_the_maximum_says_which() -> None:
    minimum, maximum = "Aangevuld tot het minimum van € 40,00", "Niet meer dan het maximum van € 6.775,00"
    assert collection_costs([Decimal(100)]).lines[-1] == Line(minimum, Decimal(25))
    assert collection_costs([Decimal("266.63")]).lines[-1] == Line(minimum, Decimal("0.01"))
    assert collection_costs([Decimal(2000000)]).lines[-1] == Line(maximum, Decimal(-5000))


def test_at_the_maximum_there_is_nothing_left_to_argue_about() -> None:
    assert "als verweer" not in " ".join(collection_costs([Decimal(1000000)] * 2).warnings)


def test_a_range_is_the_first_thing_to_be_said() -> None:
    assert collection_costs([Decimal(200)] * 2).warnings[0].endswith("Laat dit nakijken.")


def test_six_months_are_counted_by_the_calendar() -> None:
    first = (date(2026, 1, 31), Decimal(200))
    assert separate_letters([first, (date(2026, 7, 31), Decimal(200))]).least == 40
    assert separate_letters([first, (date(2026, 8, 1), Decimal(200))]).least is None


def amounts(found: CollectionCosts) -> str:
    return f"{found.costs} {found.least}"


def test_the_new_law_begins_on_1_october_2024() -> None:
    letters = [(date(2024, 9, 30), Decimal(200)), (date(2024, 10, 1), Decimal(200))]
    assert amounts(separate_letters(letters)) == "60.00 40.00"
    letters = [(date(2024, 9, 1), Decimal(200)), (date(2024, 9, 30), Decimal(200))]
    assert amounts(separate_letters(letters)) == "80.00 None"


def test_more_letters_than_months_stay_within_the_published_maximum() -> None:
    letters = [(date(2026, 1, day), Decimal(100)) for day in range(1, 13)]
    assert separate_letters(letters).costs == 140
    assert separate_letters([(day, Decimal("266.67")) for day, _ in letters]).costs == 140


def test_a_part_that_was_paid_in_time_no_longer_counts() -> None:
    found = with_part_payment(Decimal(1950), Decimal(950))
    assert found.principal == 1000
    assert found.costs == 150
    assert found.certainty is Certainty.VAKBRON
    assert any("ECLI:NL:HR:2016:2704" in source.citation for source in found.sources)
    nothing = with_part_payment(Decimal(1950), Decimal(1950))
    assert nothing.costs == nothing.total == 0
    assert "geen kosten" in nothing.warnings[0]
    assert with_part_payment(Decimal(1950), Decimal(0)).costs == Decimal("292.50")
    assert with_part_payment(Decimal(100), Decimal("99.99")).costs == 40
    assert with_part_payment(Decimal(100), Decimal("100.01")).costs == 0


def test_btw_is_taken_over_rounded_costs() -> None:
    """GHSHE:2015:5152: over unrounded costs it would be 339,75."""
    assert vat_on(Decimal("280.78")) == Decimal("58.96")
    assert collection_costs([Decimal("1871.88")], vat=True).total == Decimal("339.74")


def test_what_a_tenant_must_know_is_always_said() -> None:
    for found in (
        collection_costs([Decimal(100)]),
        collection_costs([Decimal(200)] * 2, vat=True),
        separate_letters([(date(2026, 1, 1), Decimal(700))]),
        with_part_payment(Decimal(100), Decimal(50)),
    ):
        said = " ".join(found.warnings)
        for part in ("zonder rente", "veertiendagenbrief", "oneerlijk beding", "register", "tekst van 2012"):
            assert part in said
        assert ("Btw mag alleen" in said) == (found.vat > 0)


def test_a_small_instalment_may_follow_another_letter() -> None:
    assert "zes maanden ervoor" in " ".join(collection_costs([Decimal("266.67")]).warnings)
    assert "zes maanden ervoor" not in " ".join(collection_costs([Decimal("266.68")]).warnings)
    assert "zes maanden ervoor" not in " ".join(collection_costs([Decimal(100)], instalments=False).warnings)


@pytest.mark.parametrize("amount", ["0", "-1", "-0.01", "NaN", "Infinity", "0.001", "10.005"])
def test_what_is_no_debt_is_refused(amount: str) -> None:
    with pytest.raises(InputError):
        fee(Decimal(amount))
    with pytest.raises(InputError):
        collection_costs([Decimal(100), Decimal(amount)])


def test_nothing_at_all_is_refused() -> None:
    with pytest.raises(InputError, match="geen bedrag"):
        collection_costs([])
    with pytest.raises(InputError, match="geen brief"):
        separate_letters([])


@given(EUROS, EUROS)
def test_the_scale_goes_up_without_jumps(one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    assert 40 <= fee(low) <= fee(high) <= 6775
    assert fee(high) - fee(low) <= (high - low) * Decimal("0.15") + CENT


@given(EUROS)
def test_the_scale_is_the_sum_of_marginal_rates(principal: Decimal) -> None:
    """Another way to the same amount: each percentage is a difference of slopes from a bound on."""
    bends = ((0, "15"), (2500, "-5"), (5000, "-5"), (10000, "-4"), (200000, "-0.5"))
    raw = sum(
        (max(principal - bound, Decimal(0)) * Decimal(slope) / 100 for bound, slope in bends), Decimal(0)
    )
    assert fee(principal) == min(max(raw, Decimal(40)), Decimal(6775)).quantize(CENT, "ROUND_HALF_UP")


def consistent(found: CollectionCosts) -> None:
    assert add_lines(found.lines) == found.total == found.costs + found.vat
    if found.least is not None:
        assert 0 <= found.least < found.costs
        assert found.certainty is Certainty.OPEN
        assert found.least_lines[0].amount == found.least


@given(st.lists(st.one_of(SMALL, RENT), min_size=1, max_size=8), st.booleans())
def test_the_lines_add_up_to_the_total(principals: list[Decimal], vat: bool) -> None:
    found = collection_costs(principals, vat=vat)
    consistent(found)
    assert found.costs == fee(sum(principals, Decimal(0)))


@given(EUROS)
def test_the_lines_of_any_amount_add_up(principal: Decimal) -> None:
    consistent(collection_costs([principal], vat=True))


LETTERS = st.lists(
    st.tuples(st.dates(date(2024, 1, 1), date(2026, 12, 31)), st.one_of(SMALL, RENT)), min_size=1, max_size=10
)


@given(LETTERS, st.booleans())
def test_separate_letters_never_cost_more_than_their_fees(
    letters: list[tuple[date, Decimal]], vat: bool
) -> None:
    found = separate_letters(letters, vat=vat)
    consistent(found)
    assert found.costs <= sum(fee(amount) for _, amount in letters)
    assert found == separate_letters(letters[::-1], vat=vat)
