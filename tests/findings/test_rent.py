from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juridisch.amounts.ledger import Ledger
from juridisch.findings.arrears.books import claims
from juridisch.findings.arrears.rent import (
    ON_LANDLORD,
    Rent,
    as_claimed,
    default_from,
    hearing_day,
    open_months,
    rent_ledger,
    rent_now,
    summoned,
    summons_day,
    without_disputed,
)
from juridisch.law import Unknown
from tests.findings.rent_case import PAID, RENT, SUMMONS, bare, case, pay

D = Decimal
APRIL = date(2025, 4, 1)


def ledger(result: Ledger | Unknown) -> Ledger:
    assert isinstance(result, Ledger), result
    return result


def unknown(result: object) -> Unknown:
    assert isinstance(result, Unknown), result
    return result


def test_every_month_that_fell_due_and_what_was_paid() -> None:
    books = ledger(rent_ledger(case(), APRIL))
    assert [str(row.month) for row in books.rows] == [
        "januari 2025",
        "februari 2025",
        "maart 2025",
        "april 2025",
    ]
    assert (books.charged, books.paid, books.open) == (D("2782.00"), D("695.50"), D("2086.50"))


def test_a_term_is_in_default_from_the_day_after_its_due_date() -> None:
    books = ledger(rent_ledger(case(), date(2025, 4, 2)))
    assert default_from(books.rows[-1].term) == date(2025, 4, 2)
    assert [str(month.term.month) for month in open_months(books, APRIL)] == ["februari 2025", "maart 2025"]
    assert [month.amount for month in open_months(books, date(2025, 4, 2))] == [D("695.50")] * 3


def test_a_payment_of_after_the_day_does_not_count_yet() -> None:
    facts = case(betalingen=[PAID, pay("17-4-2025", "695,50")])
    assert ledger(rent_ledger(facts, date(2025, 4, 16))).open == D("2086.50")
    assert ledger(rent_ledger(facts, date(2025, 4, 17))).open == D("1391.00")


def test_the_lease_that_began_within_its_first_month_is_charged_by_the_day() -> None:
    books = ledger(rent_ledger(case(contract={"ingangsdatum": "17-1-2025"}), date(2025, 1, 31)))
    assert books.rows[0].term.due == date(2025, 1, 17)
    assert (
        books.charged == D("336.54") and "15/31" in books.assumptions[0]
    )  # 314.52 + 22.02, each in whole cents


@pytest.mark.parametrize(
    ("changes", "reason", "action"),
    [
        ({"betaaldag": None}, "welke dag van de maand", "betaaldag"),
        ({"betaaldag": "onbekend"}, "welke dag van de maand", "betaaldag"),
        ({"huurverloop": []}, "hoe hoog de huur in elke maand", "huurverloop"),
        ({"huurverloop": [RENT | {"vanaf": ""}]}, "huurverloop[1]", "huurverloop[1].vanaf"),
        ({"huurverloop": [RENT | {"kale_huur": "onbekend"}]}, "de kale huur", "huurverloop[1].kale_huur"),
        ({"huurverloop": [RENT | {"servicekosten": ""}]}, "servicekosten", "schrijf 0,00"),
        (
            {"huurverloop": [RENT, RENT | {"vanaf": "juli 2024"}]},
            "huurverloop[2] begint in juli 2024",
            "volgorde",
        ),
        ({"huurverloop": [RENT, RENT]}, "huurverloop[2] begint in januari 2025", "elke maand één keer"),
        (
            {"betalingen": [PAID | {"datum": "onbekend"}]},
            "betalingen[1] ontbreekt de dag",
            "betalingen[1].datum",
        ),
        (
            {"betalingen": [PAID, PAID | {"bedrag": ""}]},
            "betalingen[2] (van 2 januari 2025)",
            "betalingen[2].bedrag",
        ),
        ({"betalingen": [PAID | {"bedrag": "0"}]}, "betaling van 2 januari 2025", "teruggeboekt"),
        ({"betalingen": [PAID | {"maand": "mei 2024"}]}, "mei 2024", "Verbeter de maand"),
    ],
)
def test_what_is_missing_is_named_with_its_field(changes: dict[str, Any], reason: str, action: str) -> None:
    result = unknown(rent_ledger(case(**changes), APRIL))
    assert reason in result.reason and action in result.next_action


TABLE = {
    "huurverloop": [],
    "betalingen": [],
    "kale_huur": "650",
    "servicekosten": "45,50",
    "overzicht_eiser": [
        {"maand": "februari 2025", "verschuldigd": "695,50", "betaald": "0"},
        {"maand": "maart 2025", "verschuldigd": "695,50", "betaald": "300"},
    ],
}


def test_without_the_rent_through_time_the_landlords_months_count_and_it_says_so() -> None:
    books = ledger(rent_ledger(case(**TABLE), date(2025, 3, 31)))
    assert [(str(row.month), row.open) for row in books.rows] == [
        ("februari 2025", D("695.50")),
        ("maart 2025", D("395.50")),
    ]
    assert books.assumptions == (ON_LANDLORD,)
    assert books.rows[0].term.bare == D("650.00")


def test_after_the_landlords_months_the_rent_of_now_goes_on_and_later_payments_count() -> None:
    later = [
        pay("2-2-2025", "100"),
        pay("20-4-2025", "695,50"),
    ]  # the first one is in his table or in dispute
    books = ledger(rent_ledger(case(**(TABLE | {"betalingen": later})), date(2025, 5, 1)))
    assert [str(row.month) for row in books.rows][2:] == ["april 2025", "mei 2025"]
    assert books.open == D("695.50") + D("395.50") + 2 * D("695.50") - D("695.50")


def test_a_month_that_his_table_leaves_out_counts_as_paid_and_his_own_amounts_stay() -> None:
    gap = [
        {"maand": "april 2025", "verschuldigd": "700", "betaald": "0"},
        {"maand": "februari 2025", "verschuldigd": "690", "betaald": "0"},
    ]
    books = ledger(rent_ledger(case(**(TABLE | {"overzicht_eiser": gap})), date(2025, 5, 1)))
    assert [(row.month.number, row.charged) for row in books.rows] == [
        (2, D("690.00")),
        (4, D("700.00")),
        (5, D("695.50")),
    ]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"overzicht_eiser": [{"verschuldigd": "1", "betaald": "0"}]}, "overzicht_eiser[1] ontbreekt maand"),
        ({"overzicht_eiser": [{"maand": "maart 2025", "betaald": "0"}]}, "ontbreekt verschuldigd"),
        ({"kale_huur": "0", "servicekosten": "0"}, "welk deel kale huur"),
        ({"totale_huur": "600"}, "welk deel kale huur"),
        ({"servicekosten": None}, "welk deel kale huur"),
        ({"kale_huur": None, "servicekosten": None}, "hoe hoog de huur per maand is"),
        (
            {"overzicht_eiser": [{"maand": "maart 2025", "verschuldigd": "695,50"}]},
            "overzicht_eiser[1] ontbreekt betaald",
        ),
        (
            {"overzicht_eiser": [{"maand": "maart 2025", "verschuldigd": "1", "betaald": "0"}] * 2},
            "maart 2025 staat twee keer",
        ),
    ],
)
def test_the_landlords_table_must_be_whole(changes: dict[str, Any], reason: str) -> None:
    assert reason in unknown(rent_ledger(case(**(TABLE | changes)), APRIL)).reason


def test_costs_of_a_letter_are_raised_after_its_last_day_and_then_eat_a_payment() -> None:
    facts = {
        "incassokosten_gevorderd": "100",
        "brief14": [{"verzonden": "10-2-2025"}],
        "betalingen": [PAID, pay("3-3-2025", "695,50")],
    }
    asked = claims(case(**facts))
    assert not isinstance(asked, Unknown)
    (claim,) = asked
    assert claim.day == date(2025, 2, 27) and claim.costs == D(
        "100.00"
    )  # sent 10 February: presumed 12, term until 26
    assert ledger(as_claimed(case(**facts), APRIL)).open - ledger(
        rent_ledger(case(**facts), APRIL)
    ).open == D("100.00")
    early = facts | {"betalingen": [PAID, pay("26-2-2025", "695,50")]}
    assert ledger(as_claimed(case(**early), APRIL)).to_costs == D("0.00")


def test_without_a_letter_costs_count_from_the_summons_and_interest_from_the_day_it_is_reckoned_to() -> None:
    asked = claims(case(incassokosten_gevorderd="100", rente_gevorderd="20", rente_berekend_tot="31-3-2025"))
    assert not isinstance(asked, Unknown)
    assert [(claim.day, claim.costs, claim.interest) for claim in asked] == [
        (date(2025, 4, 16), D("100.00"), D("0.00")),
        (date(2025, 3, 31), D("0.00"), D("20.00")),
    ]


def test_costs_per_month_belong_to_their_month_and_are_not_counted_twice() -> None:
    piled = [{"maand": "februari 2025", "kosten": "40", "aanmaning_datum": "10-2-2025"}]
    asked = claims(case(incassokosten_gevorderd="100", kosten_per_maand=piled))
    assert not isinstance(asked, Unknown)
    assert [(claim.costs, len(claim.months)) for claim in asked] == [(D("40.00"), 1), (D("60.00"), 0)]


def test_costs_of_which_no_day_is_known_make_the_claim_unknown() -> None:
    facts = case(incassokosten_gevorderd="100", exploten=None, peildatum_eiser=None)
    assert "de incassokosten" in unknown(as_claimed(facts, APRIL)).reason


def test_without_the_disputed_increase_the_rent_before_goes_on() -> None:
    raised = {"vanaf": "maart 2025", "kale_huur": "680", "servicekosten": "45,50", "betwist": "ja"}
    facts = case(huurverloop=[RENT, raised])
    assert ledger(rent_ledger(facts, APRIL)).open - ledger(without_disputed(facts, APRIL)).open == D("60.00")
    assert (
        "eerste huurprijs is betwist"
        in unknown(without_disputed(case(huurverloop=[RENT | {"betwist": "ja"}]), APRIL)).reason
    )


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"huurverloop": [RENT]}, Rent(D("695.50"), D("650.00"))),
        (
            {"huurverloop": [RENT, RENT | {"vanaf": "juli 2025", "kale_huur": "700"}]},
            Rent(D("745.50"), D("700.00")),
        ),
        ({"huurverloop": [RENT | {"servicekosten": ""}]}, Rent(None, D("650.00"))),
        ({"kale_huur": "650", "servicekosten": "45,50"}, Rent(D("695.50"), D("650.00"))),
        ({"totale_huur": "695,50", "servicekosten": "45,50"}, Rent(D("695.50"), D("650.00"))),
        ({"totale_huur": "695,50"}, Rent(D("695.50"), None)),
        ({"totale_huur": "45,50", "servicekosten": "45,50"}, Rent(D("45.50"), D("0.00"))),
        ({"totale_huur": "45,49", "servicekosten": "45,50"}, Rent(D("45.49"), None)),
    ],
)
def test_the_rent_of_now(facts: dict[str, Any], expected: Rent) -> None:
    assert rent_now(bare(**facts)) == expected


def test_the_rent_on_a_day_is_the_last_one_begun() -> None:
    facts = bare(huurverloop=[RENT, RENT | {"vanaf": "juli 2025", "kale_huur": "700"}])
    assert rent_now(facts, date(2025, 6, 30)) == Rent(D("695.50"), D("650.00"))
    assert rent_now(facts, date(2025, 7, 1)) == Rent(D("745.50"), D("700.00"))
    assert isinstance(rent_now(bare()), Unknown)


def test_the_days_on_which_the_arrears_are_looked_at() -> None:
    renewed = case(exploten=[SUMMONS, SUMMONS | {"datum": "20-4-2025"}], nieuwe_roldatum="28-5-2025")
    assert (summons_day(renewed), hearing_day(renewed)) == (date(2025, 4, 20), date(2025, 5, 28))
    assert hearing_day(case(zitting_datum="1-8-2025")) == date(2025, 8, 1)
    assert summoned(bare(roldatum="30-4-2025")) and not summoned(bare(kale_huur="650"))


@given(
    st.lists(st.tuples(st.integers(1, 28), st.integers(1, 200_000)), max_size=8),
    st.integers(0, 20_000),
    st.integers(0, 20_000),
)
def test_costs_first_never_leaves_less_rent_open(
    payments: list[tuple[int, int]], costs: int, interest: int
) -> None:
    facts = case(
        betalingen=[pay(f"{day}-3-2025", f"{cents // 100},{cents % 100:02d}") for day, cents in payments],
        kosten_per_maand=[
            {
                "maand": "februari 2025",
                "kosten": f"{costs // 100},{costs % 100:02d}",
                "aanmaning_datum": "10-2-2025",
            }
        ],
        rente_gevorderd=f"{interest // 100},{interest % 100:02d}",
        rente_berekend_tot="1-3-2025",
    )
    own, claimed = ledger(rent_ledger(facts, APRIL)), ledger(as_claimed(facts, APRIL))
    total = sum(D(cents) / 100 for _, cents in payments)
    assert own.open <= claimed.open <= own.open + D(costs + interest) / 100
    assert (
        own.paid + own.credit
        == claimed.paid + claimed.credit + claimed.to_costs + claimed.to_interest
        == total
    )
