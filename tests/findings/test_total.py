from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from juridisch.dossier import Dossier
from juridisch.findings import Findings, look
from juridisch.findings.finding import Check, Finding, Item, Money, Share, Subject, Weight, found
from juridisch.sources import rv

D = Decimal
CHECK = Check("proef", Subject.ACHTERSTAND, "Proef.", (rv("111"),))


def said(*amounts: Money, weight: Weight = Weight.FOUT) -> list[Finding]:
    return [found(CHECK, weight, "Proef", "Proef.", money=money) for money in amounts]


def too_much(*findings: Finding) -> dict[Item, Decimal]:
    return Findings(findings, ()).excess


def rent(excess: str, *shares: tuple[str, str], asked: str = "1000", part: str = "") -> Money:
    return Money(
        Item.HOOFDSOM,
        D(asked),
        D(asked) - D(excess),
        part=part,
        shares=tuple(Share(cause, D(amount)) for cause, amount in shares),
    )


@pytest.mark.parametrize(
    ("amounts", "total"),
    [
        ([rent("100"), rent("60")], "100"),  # both about the whole: the highest
        ([rent("100", part="a"), rent("60", part="b")], "160"),
        ([rent("100", part="a"), rent("60", part="a")], "100"),
        ([rent("100", ("mei", "100")), rent("60", ("juni", "60"))], "160"),
        ([rent("100", ("mei", "100")), rent("60", ("mei", "60"))], "100"),  # the same month once
        ([rent("100", ("mei", "40"), ("juni", "60")), rent("90", ("juni", "90"))], "130"),
        ([rent("150"), rent("100", ("mei", "100"))], "150"),  # what is about the whole overlaps
        ([rent("150"), rent("160", ("mei", "100"), ("juni", "60"))], "160"),
        ([rent("700", ("mei", "700")), rent("600", ("juni", "600"))], "1000"),  # never above what is asked
    ],
)
def test_causes_add_up_and_the_same_one_counts_once(amounts: list[Money], total: str) -> None:
    assert too_much(*said(*amounts)) == {Item.HOOFDSOM: D(total)}
    assert too_much(*reversed(said(*amounts))) == {Item.HOOFDSOM: D(total)}


def test_only_what_is_wrong_or_likely_wrong_counts() -> None:
    asked = said(rent("100", ("mei", "100")), weight=Weight.NAVRAGEN)
    likely = said(rent("60", ("juni", "60")), weight=Weight.WAARSCHIJNLIJK)
    sure = said(rent("10", ("juli", "10")))
    every = Findings((*asked, *likely, *sure), ())
    assert every.total_excess == D("70") and every.sure_excess == D("10")


def paid_all_but(*lacking: str) -> list[dict[str, str]]:
    months = [f"{2021 + (9 + number) // 12}-{(9 + number) % 12 + 1:02d}" for number in range(62)]
    return [
        {"datum": f"{month}-01", "bedrag": "650", "maand": month} for month in months if month not in lacking
    ]


def test_a_payment_that_is_not_booked_and_a_lapsed_month_add_up() -> None:
    """October 2026 was paid and is asked all the same; October 2021 has lapsed: two months, 1,300."""
    facts: dict[str, Any] = {
        "betaaldag": "1",
        "huurverloop": [{"vanaf": "oktober 2021", "kale_huur": "650", "servicekosten": "0"}],
        "betalingen": paid_all_but("2021-10", "2021-12"),
        "achterstand_volgens_eiser": "1.950",
        "peildatum_eiser": "10-11-2026",
        "overzicht_eiser": [
            {"maand": month, "verschuldigd": "650", "betaald": "0"}
            for month in ("oktober 2021", "december 2021", "oktober 2026")
        ],
        "exploten": [{"soort": "dagvaarding", "datum": "12-11-2026"}],
        "roldatum": "26-11-2026",
    }
    findings = look(Dossier.model_validate(facts), date(2026, 11, 23))
    amount, lapsed = findings.of("achterstand-hoogte")[0], findings.of("verjaring-huur")[0]
    assert amount.money is not None and amount.money.shares == (Share("oktober 2026", D("650.00")),)
    assert lapsed.money is not None and lapsed.money.shares == (Share("oktober 2021", D("650.00")),)
    assert findings.excess[Item.HOOFDSOM] == D("1300.00")
    # Paid and lapsed is one month that is asked too much.
    facts["betalingen"] = paid_all_but("2021-12", "2026-10")
    assert look(Dossier.model_validate(facts), date(2026, 11, 23)).excess[Item.HOOFDSOM] == D("650.00")


def test_a_month_booked_elsewhere_is_not_added_to_a_lapsed_one() -> None:
    """His table is too high in one month and too low in another: the sum cannot be divided over months."""
    facts: dict[str, Any] = {
        "betaaldag": "1",
        "huurverloop": [{"vanaf": "oktober 2021", "kale_huur": "650", "servicekosten": "0"}],
        "betalingen": paid_all_but("2021-10", "2021-12"),
        "achterstand_volgens_eiser": "1.950",
        "peildatum_eiser": "10-11-2026",
        "overzicht_eiser": [
            {"maand": month, "verschuldigd": "650", "betaald": "0"}
            for month in ("oktober 2021", "oktober 2026", "september 2026")
        ],
        "exploten": [{"soort": "dagvaarding", "datum": "12-11-2026"}],
        "roldatum": "26-11-2026",
    }
    findings = look(Dossier.model_validate(facts), date(2026, 11, 23))
    amount = findings.of("achterstand-hoogte")[0]
    assert amount.money is not None and (amount.money.excess, amount.money.shares) == (D("650.00"), ())
    assert findings.excess[Item.HOOFDSOM] == D("650.00")
