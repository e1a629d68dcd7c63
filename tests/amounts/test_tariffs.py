"""Court fees, salaris, nakosten and bailiff's acts by date, and published totals explained by the tables."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from juridisch.amounts.money import add_lines
from juridisch.amounts.tariffs import (
    COURT_FEE_NOTES,
    POINTS_DEFAULT,
    Case,
    Costs,
    Extras,
    Payer,
    Tariff,
    after_costs,
    bailiff_act,
    court_costs,
    court_fee,
    salary,
    summary_amounts,
)
from juridisch.errors import InputError
from juridisch.law import Certainty, Unknown
from tests.amounts.golden import GOLDEN, maybe

CENT = Decimal("0.01")
TABLES = GOLDEN["tabellen"]


def tariff(found: Tariff | Unknown) -> Tariff:
    assert isinstance(found, Tariff)
    return found


def costs(found: Costs | Unknown) -> Costs:
    assert isinstance(found, Costs)
    return found


def bands(table: str) -> list[tuple[date, list[str], Decimal, Decimal | None]]:
    """Every band of every row, with a claim above the band before and the claim at its end."""
    found = []
    for row in TABLES[table]["rijen"]:
        low = Decimal(0)
        for band in row[3][0]:
            high = maybe(band[0])
            found.append((date.fromisoformat(row[0]), band, low + CENT, high))
            low = high or low
    return found


@pytest.mark.parametrize(("day", "band", "low", "high"), bands("griffierecht"))
def test_court_fee_in_every_band(day: date, band: list[str], low: Decimal, high: Decimal | None) -> None:
    for claim in (low, high or low * 2):
        for payer, value in zip(Payer, band[1:], strict=True):
            assert tariff(court_fee(day, claim, payer)).amount == Decimal(value)


def test_court_fee_for_a_claim_without_a_fixed_amount_is_the_lowest() -> None:
    assert tariff(court_fee(date(2026, 3, 1), None, Payer.LEGAL)).amount == 139


def test_court_fee_of_2025_is_not_exact_and_the_others_are() -> None:
    found = tariff(court_fee(date(2025, 12, 31), Decimal(2000), Payer.LEGAL))
    assert (found.amount, found.tolerance, found.certainty) == (Decimal(385), Decimal(2), Certainty.AFGELEID)
    found = tariff(court_fee(date(2026, 1, 1), Decimal(2000), Payer.LEGAL))
    assert (found.amount, found.tolerance, found.certainty) == (Decimal(397), Decimal(0), Certainty.VAKBRON)
    assert tariff(court_fee(date(2026, 1, 1), Decimal(2000), Payer.POOR)).certainty is Certainty.DATASET


def test_a_defendant_pays_no_court_fee() -> None:
    assert "De gedaagde bij de kantonrechter niet" in COURT_FEE_NOTES[0]


@pytest.mark.parametrize(("day", "band", "low", "high"), bands("liquidatietarief"))
def test_salaris_in_every_band(day: date, band: list[str], low: Decimal, high: Decimal | None) -> None:
    most = maybe(band[2])
    for claim in (low, high or low * 2):
        assert tariff(salary(day, claim, Decimal(2))).amount == 2 * Decimal(band[1])
        if most:
            assert tariff(salary(day, claim, most + 1)).amount == most * Decimal(band[1])
        else:
            assert tariff(salary(day, claim, Decimal(12))).amount == 12 * Decimal(band[1])


def test_salaris_for_eviction_alone() -> None:
    assert tariff(salary(date(2026, 1, 31), None, Decimal(2), eviction_only=True)).amount == 408
    assert tariff(salary(date(2026, 2, 1), None, Decimal(2), eviction_only=True)).amount == 434
    assert tariff(salary(date(2026, 2, 1), None, Decimal(9), eviction_only=True)).amount == 5 * 217
    assert tariff(salary(date(2026, 2, 1), None, Decimal("0.5"), eviction_only=True)).amount == Decimal(
        "108.50"
    )


def test_salaris_without_a_fixed_amount_is_up_to_the_judge() -> None:
    found = salary(date(2026, 2, 1), None, Decimal(2))
    assert isinstance(found, Unknown)
    assert "€ 87,00 tot € 1.155,00" in found.reason
    assert isinstance(after_costs(date(2026, 2, 1), None), Unknown)


def test_a_half_and_a_quarter_of_a_point() -> None:
    assert tariff(salary(date(2026, 2, 1), Decimal(1000), Decimal("0.25"))).amount == 36
    assert tariff(salary(date(2026, 2, 1), Decimal(1000), Decimal(1))).amount == 144


@pytest.mark.parametrize("points", ["0", "-1", "0.3", "100"])
def test_points_that_cannot_be(points: str) -> None:
    with pytest.raises(InputError, match="punten"):
        salary(date(2026, 2, 1), Decimal(1000), Decimal(points))


def test_nakosten_are_half_a_point_with_a_maximum() -> None:
    assert tariff(after_costs(date(2025, 8, 22), Decimal(250))).amount == 20
    assert tariff(after_costs(date(2025, 8, 22), Decimal(1000))).amount == Decimal("67.50")
    assert tariff(after_costs(date(2025, 8, 22), Decimal(5000))).amount == 135
    assert tariff(after_costs(date(2026, 2, 1), Decimal(5001))).amount == 144
    assert tariff(after_costs(date(2025, 8, 22), Decimal(250))).certainty is Certainty.AFGELEID


def test_salaris_in_kort_geding() -> None:
    found = summary_amounts(date(2026, 6, 1))
    assert not isinstance(found, Unknown)
    assert list(map(str, found.value)) == ["577", "865", "1154"]
    assert isinstance(summary_amounts(date(2026, 1, 31)), Unknown)


@pytest.mark.parametrize(
    "found",
    [
        court_fee(date(2023, 12, 31), Decimal(1), Payer.LEGAL),
        court_fee(date(2027, 1, 1), Decimal(1), Payer.LEGAL),
        salary(date(2024, 1, 31), Decimal(1), Decimal(1)),
        salary(date(2028, 2, 1), Decimal(1), Decimal(1)),
        after_costs(date(2024, 1, 31), Decimal(1)),
        bailiff_act("2a", date(2023, 12, 31)),
        bailiff_act("2a", date(2027, 1, 1)),
    ],
)
def test_outside_the_known_days_there_is_no_tariff(found: object) -> None:
    assert isinstance(found, Unknown)
    assert found.next_action


ACTS = [
    (date(int(row[0][:4]), 6, 1), act, Decimal(price), sure)
    for row in TABLES["btag"]["rijen"]
    for act, price, sure in row[3][0]
]


@pytest.mark.parametrize(("day", "act", "price", "sure"), ACTS)
def test_act_of_the_bailiff(day: date, act: str, price: Decimal, sure: str) -> None:
    found = costs(bailiff_act(act, day))
    assert found.total == price
    assert found.certainty.word == sure
    with_vat = costs(bailiff_act(act, day, vat=True)).total
    published = GOLDEN["btag_met_btw"][str(day.year)].get(act)
    assert with_vat == (Decimal(published) if published else (price * Decimal("1.21")).quantize(CENT))


def test_an_eviction_with_all_that_can_come_on_top() -> None:
    day = date(2026, 6, 1)
    assert costs(bailiff_act("2v", day, extras=Extras(witness=True))).total == Decimal("322.59") + Decimal(
        "107.97"
    )
    found = costs(bailiff_act("2v", day, vat=True, extras=Extras(True, 2, 2, Decimal(100))))
    net = Decimal("322.59") + Decimal("107.97") + 2 * Decimal("30.28") + 2 * Decimal("17.93") + 100
    assert found.total == net + (net * Decimal("0.21")).quantize(CENT)
    assert add_lines(found.lines) == found.total
    assert [line.text for line in found.lines][-1] == "21 % btw"


def test_what_a_line_is_called() -> None:
    assert costs(bailiff_act("2a", date(2026, 6, 1))).lines[0].text == "Dagvaarding"
    one = Extras(witness=True, quarters=1, witness_quarters=1)
    names = [line.text for line in costs(bailiff_act("2v", date(2026, 6, 1), extras=one)).lines]
    assert names == [
        "Gedwongen ontruiming", "Getuige", "1 kwartier na drie uur", "1 kwartier van de getuige na drie uur",
    ]  # fmt: skip


def test_half_the_tariff_when_the_tenant_performs_on_the_spot() -> None:
    found = costs(bailiff_act("2v", date(2026, 6, 1), extras=Extras(witness=True, half=True)))
    assert [str(line.amount) for line in found.lines] == ["161.30", "53.99"]
    for act in ("2a", "2c", "2x", "3a"):
        with pytest.raises(InputError, match="halve tarief"):
            bailiff_act(act, date(2026, 6, 1), extras=Extras(half=True))


@pytest.mark.parametrize(
    ("act", "extras", "says"),
    [
        ("9z", Extras(), "Kies uit"),
        ("2a", Extras(witness=True), "ontruiming"),
        ("2b", Extras(quarters=1), "ontruiming"),
        ("2v", Extras(witness_quarters=1), "zonder getuige"),
        ("2v", Extras(quarters=-1), "onder nul"),
        ("2a", Extras(disbursements=Decimal(-1)), "verschotten"),
    ],
)
def test_an_act_that_cannot_be(act: str, extras: Extras, says: str) -> None:
    with pytest.raises(InputError) as caught:
        bailiff_act(act, date(2026, 6, 1), extras=extras)
    assert says in " ".join((caught.value.message, *caught.value.hints))


@pytest.mark.parametrize("row", GOLDEN["proceskosten"], ids=lambda row: row["bron"])
def test_published_costs_are_explained_by_the_tables(row: dict[str, str]) -> None:
    """The total is published; that it falls apart like this is our inference. It ties four tables together."""
    found = costs(
        court_costs(
            Case(
                summons=date(2024, 9, 1),
                first_hearing=date(2024, 10, 1),
                judgment=date(2025, 8, 22),
                principal=Decimal("6749.60"),
                interest_and_costs=Decimal("562.53"),
                payer=Payer.NATURAL,
                disbursements=Decimal("1.24"),
            )
        )
    )
    assert found.total == Decimal(row["totaal"])
    parts = ("exploot", "griffierecht", "salaris", "nakosten")
    assert [line.amount for line in found.lines] == [Decimal(row[part]) for part in parts]
    assert found.certainty is Certainty.AFGELEID
    assert found.tolerance == 0


@pytest.mark.parametrize("row", GOLDEN["proceskosten_kort_geding"], ids=lambda row: row["bron"])
def test_published_costs_in_kort_geding_leave_a_round_salaris(row: dict[str, str]) -> None:
    day = date.fromisoformat(row["dag"])
    writ = costs(bailiff_act("2a", day, vat=True, extras=Extras(disbursements=Decimal(row["verschotten"]))))
    fee = tariff(court_fee(day, Decimal(row["hoofdsom"]), Payer.NATURAL))
    after = tariff(after_costs(day, Decimal(row["hoofdsom"])))
    assert Decimal(row["totaal"]) - writ.total - fee.amount - after.amount == Decimal(row["blijft_over"])


def test_costs_in_2025_carry_the_tolerance_of_the_court_fee() -> None:
    case = Case(
        date(2025, 3, 1), date(2025, 4, 1), date(2025, 6, 1), Decimal(1950), points=POINTS_DEFAULT, vat=False
    )
    found = costs(court_costs(case))
    assert found.tolerance == 2
    assert found.total == Decimal("119.40") + 385 + 204 + 102


def test_interest_and_collection_costs_count_for_the_salaris_and_not_for_the_court_fee() -> None:
    case = Case(date(2026, 3, 1), date(2026, 4, 1), date(2026, 6, 1), Decimal(4900), Decimal(300))
    assert [str(line.amount) for line in costs(court_costs(case)).lines[1:3]] == ["529", "720.00"]


def test_costs_of_an_eviction_alone() -> None:
    case = Case(date(2026, 3, 1), date(2026, 4, 1), date(2026, 6, 1), None)
    assert costs(court_costs(case)).total == Decimal("151.94") + 139 + 2 * 217 + Decimal("108.50")


@pytest.mark.parametrize("changed", ["summons", "first_hearing", "judgment"])
def test_costs_with_one_unknown_part_are_unknown(changed: str) -> None:
    days: dict[str, Any] = {
        "summons": date(2026, 3, 1),
        "first_hearing": date(2026, 4, 1),
        "judgment": date(2026, 6, 1),
    }
    assert isinstance(court_costs(Case(**days, principal=Decimal(1950))), Costs)
    assert isinstance(
        court_costs(Case(**days | {changed: date(2029, 1, 1)}, principal=Decimal(1950))), Unknown
    )
