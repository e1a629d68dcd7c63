"""What is sure about costs, what the landlord may answer, and by which name it is counted."""

from decimal import Decimal
from typing import Any

from juridisch import findings
from juridisch.dossier import Dossier
from juridisch.findings.finding import Item, Weight
from tests.findings.test_costs import AUGUST, BOTH, RENT, SEPTEMBER, TODAY, case, claims, money, one

PAID_BEFORE = {"datum": "1-9-2026", "bedrag": "650", "maand": "september 2026"}
PAID_AFTER = {"datum": "10-9-2026", "bedrag": "650", "maand": "augustus 2026"}


def test_all_paid_in_time_is_wrong_whatever_the_letter_is_worth() -> None:
    # The letter asks for two months while one was open, so that its amount is too high; but that one was paid in time.
    dossier = claims("195", BOTH, betalingen=[*RENT["betalingen"], PAID_BEFORE, PAID_AFTER])
    found = one(dossier)
    assert (found.weight, money(found)[1]) == (
        Weight.FOUT,
        "0.00",
    ) and "binnen de veertien dagen" in found.text
    assert "bankafschrift" in found.risk and "alsnog een geldige" not in found.risk
    assert findings.look(dossier, TODAY).sure_excess == Decimal("195.00")
    late = PAID_AFTER | {"datum": "29-9-2026"}
    assert (
        one(claims("195", BOTH, betalingen=[*RENT["betalingen"], PAID_BEFORE, late])).weight
        is not Weight.FOUT
    )


def test_a_new_letter_is_only_a_risk_where_the_letter_is_what_fails() -> None:
    assert "alsnog een geldige 14-dagenbrief" in one(case({"gevolg_genoemd": "nee"})).risk
    assert one(case()).risk == ""


def test_what_is_above_the_scale_is_sure_though_the_letter_is_only_likely_not_good() -> None:
    dossier = case({"bedrag_genoemd": "400", "btw_in_bedrag": "nee"}, claimed="400", btw_gevorderd="nee")
    assert one(dossier).weight is Weight.WAARSCHIJNLIJK
    height = one(dossier, "incassokosten-hoogte")
    assert (height.weight, money(height)) == (Weight.FOUT, ("400.00", "292.50", None))
    every = findings.look(dossier, TODAY)
    assert (every.sure_excess, every.total_excess) == (Decimal("107.50"), Decimal("400.00"))


def test_no_part_of_the_costs_is_conceded() -> None:
    text = one(claims("195", AUGUST, {**SEPTEMBER, "aantal_maanden": None})).text
    assert "Zonder oneerlijk beding mag in elk geval € 97,50" in text and "Zeker is" not in text


def test_costs_in_the_arrears_are_counted_by_their_own_name() -> None:
    rent = [{"vanaf": "februari 2026", "kale_huur": "650", "servicekosten": "0"}]
    facts: dict[str, Any] = {
        "huurverloop": rent,
        "achterstand_volgens_eiser": "2242,50",
        "peildatum_eiser": "15-4-2026",
    }
    wrong = findings.look(case({"gevolg_genoemd": "nee"}, **facts), TODAY)
    assert wrong.excess == {Item.INCASSOKOSTEN: Decimal("292.50")} and wrong.total_excess == Decimal("292.50")


def test_stacked_costs_name_their_condition() -> None:
    rows = [
        {"maand": month, "hoofdsom": "650", "kosten": "97,50", "aanmaning_datum": "10-9-2026"}
        for month in ("juli 2026", "augustus 2026", "september 2026")
    ]
    dossier = Dossier.model_validate(
        {"betaaldag": "1", "kosten_per_maand": [*rows[:2], rows[2] | {"kosten": "150"}]}
    )
    assert "Als er geldige brieven zijn, is het ten hoogste" in one(dossier, "incassokosten-gestapeld").text
