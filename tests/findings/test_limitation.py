from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from juridisch.dossier import Dossier
from juridisch.findings.arrears.limitation import look as look_at
from juridisch.findings.finding import Weight
from juridisch.law import Certainty
from tests.findings.rent_case import Outcomes, case

D = Decimal
BASE = {"vanaf": "december 2021", "kale_huur": "600", "servicekosten": "0"}


def look(dossier: Dossier, today: date) -> Outcomes:
    return Outcomes(look_at, dossier, today)


def claim(*months: tuple[str, str], **changes: Any) -> Dossier:
    """A claim of these months by the landlord's table, not yet in court."""
    table = [{"maand": month, "verschuldigd": amount, "betaald": "0"} for month, amount in months]
    facts: dict[str, Any] = {
        "huurverloop": [BASE],
        "betalingen": None,
        "exploten": None,
        "roldatum": None,
        "peildatum_eiser": None,
        "achterstand_volgens_eiser": "1.200",
        "overzicht_eiser": table,
    }
    return case(**(facts | changes))


OLD = ("december 2021", "600")


def test_the_worked_date_of_december_2021_is_the_last_day() -> None:
    """termijnen.md, worked date 76: claimable 1-12-2021, last day 1-12-2026, barred from 2-12-2026."""
    facts = claim(OLD, ("oktober 2026", "600"))
    assert look(facts, date(2026, 12, 1)).silent("verjaring-huur")
    finding = look(facts, date(2026, 12, 2)).found("verjaring-huur")
    assert finding.weight is Weight.WAARSCHIJNLIJK and finding.certainty is Certainty.AFGELEID
    assert finding.money is not None and (finding.money.allowed, finding.money.excess) == (
        D("600.00"),
        D("600.00"),
    )
    assert finding.values["maanden"] == ("december 2021",)
    assert "1 december 2026" in finding.lines[0].text
    assert "art. 3:322 BW" in finding.text and "GHARL:2021:6949" in " ".join(
        s.citation for s in finding.sources
    )


def test_a_summons_stops_the_time_so_the_day_of_service_counts() -> None:
    served = {"exploten": [{"soort": "dagvaarding", "datum": "1-12-2026"}]}
    assert look(claim(OLD, **served), date(2026, 12, 20)).silent("verjaring-huur")
    late = {"exploten": [{"soort": "dagvaarding", "datum": "2-12-2026"}]}
    finding = look(claim(OLD, **late), date(2026, 12, 20)).found("verjaring-huur")
    assert finding.values["op"] == date(2026, 12, 2) and "de dag van de dagvaarding" in finding.text


@pytest.mark.parametrize(
    "stop",
    [
        {"brief14": [{"verzonden": "1-3-2024"}]},
        {"brief14": [{"datum": "1-3-2024"}]},
        {"regelingen": [{"datum": "1-3-2024"}]},
        {"vroegsignalering": {"herinnering_datum": "1-3-2024"}},
        {"incassant": {"eerste_aanmaning": "1-3-2024"}},
    ],
)
def test_a_known_letter_or_arrangement_makes_it_doubtful(stop: dict[str, Any]) -> None:
    finding = look(claim(OLD, **stop), date(2026, 12, 2)).found("verjaring-huur")
    assert finding.weight is Weight.NAVRAGEN and "opnieuw kan laten lopen" in finding.risk
    assert look(claim(OLD, **stop), date(2029, 3, 2)).found("verjaring-huur").weight is Weight.WAARSCHIJNLIJK


def test_a_letter_after_the_time_was_over_does_not_bring_it_back() -> None:
    facts = claim(OLD, brief14=[{"verzonden": "2-12-2026"}])
    assert look(facts, date(2026, 12, 20)).found("verjaring-huur").weight is Weight.WAARSCHIJNLIJK


def test_a_chain_of_letters_is_followed() -> None:
    facts = claim(OLD, brief14=[{"verzonden": "1-11-2026"}, {"verzonden": "1-10-2031"}])
    assert look(facts, date(2036, 9, 1)).found("verjaring-huur").weight is Weight.NAVRAGEN
    assert look(facts, date(2036, 10, 2)).found("verjaring-huur").weight is Weight.WAARSCHIJNLIJK


def test_a_row_of_his_table_that_is_paid_or_still_to_come_is_no_claim() -> None:
    paid = [{"maand": "december 2021", "verschuldigd": "600", "betaald": "600"}]
    assert look(claim(overzicht_eiser=paid), date(2026, 12, 2)).silent("verjaring-huur")


def test_the_claim_may_be_the_old_month_alone() -> None:
    finding = look(claim(OLD, achterstand_volgens_eiser="600"), date(2026, 12, 2)).found("verjaring-huur")
    assert finding.money is not None and finding.money.allowed == D("0.00")
    part = look(claim(OLD, achterstand_volgens_eiser="599,99"), date(2026, 12, 2)).found("verjaring-huur")
    assert part.money is None


def test_without_a_table_the_open_months_count_only_if_the_claim_covers_them() -> None:
    facts = {"overzicht_eiser": [], "peildatum_eiser": "31-12-2021"}
    assert look(claim(achterstand_volgens_eiser="600", **facts), date(2026, 12, 2)).every("verjaring-huur")
    less = look(claim(achterstand_volgens_eiser="599,99", **facts), date(2026, 12, 2)).asked("verjaring-huur")
    assert less.fields == ("overzicht_eiser", "betalingen") and "december 2021" in less.unknown.reason
    assert look(claim(achterstand_volgens_eiser="599,99", **facts), date(2026, 12, 1)).silent(
        "verjaring-huur"
    )
    assert look(claim(achterstand_volgens_eiser=None, **facts), date(2026, 12, 2)).silent("verjaring-huur")
    assert look(claim(OLD, betaaldag=None), date(2026, 12, 2)).silent("verjaring-huur")


def increased(month: str, told: str, **changes: Any) -> Dossier:
    step = {"vanaf": "juli 2024", "kale_huur": "630", "servicekosten": "0", "schriftelijk_meegedeeld": told}
    return claim((month, "30"), huurverloop=[BASE, step], **changes)


def test_the_worked_dates_of_an_increase_with_and_without_notice() -> None:
    """termijnen.md, worked dates 102 and 103: claimable 1-8-2024, last day 1-8-2026, without notice 1-8-2025."""
    told, untold = increased("augustus 2024", "ja"), increased("augustus 2024", "nee")
    assert look(told, date(2026, 8, 1)).silent("verjaring-huurverhoging")
    finding = look(told, date(2026, 8, 2)).found("verjaring-huurverhoging")
    assert finding.weight is Weight.WAARSCHIJNLIJK and "twee jaar" in finding.text
    assert look(untold, date(2025, 8, 1)).silent("verjaring-huurverhoging")
    finding = look(untold, date(2025, 8, 2)).found("verjaring-huurverhoging")
    assert "een jaar, omdat" in finding.text and finding.values["verjaard"] == D("30.00")


def test_whether_there_was_notice_is_asked_only_when_it_decides() -> None:
    facts = increased("augustus 2024", "onbekend")
    question = look(facts, date(2025, 8, 2)).asked("verjaring-huurverhoging")
    assert (
        question.fields == ("huurverloop[2].schriftelijk_meegedeeld",)
        and "€ 30,00" in question.unknown.reason
    )
    assert look(facts, date(2025, 8, 1)).silent("verjaring-huurverhoging")
    assert look(facts, date(2026, 8, 2)).every("verjaring-huurverhoging")  # barred either way


def test_only_the_part_that_is_the_increase_is_barred_early() -> None:
    step = {"vanaf": "juli 2024", "kale_huur": "630", "servicekosten": "0", "schriftelijk_meegedeeld": "ja"}
    facts = claim(("augustus 2024", "630"), huurverloop=[BASE, step])
    assert look(facts, date(2026, 8, 2)).found("verjaring-huurverhoging").values["verjaard"] == D("30.00")


def test_each_month_has_only_the_increase_that_counted_in_it_and_a_letter_makes_it_doubtful() -> None:
    steps = [
        BASE,
        {"vanaf": "juli 2024", "kale_huur": "630", "servicekosten": "0", "schriftelijk_meegedeeld": "nee"},
        {"vanaf": "juli 2025", "kale_huur": "640", "servicekosten": "0", "schriftelijk_meegedeeld": "nee"},
    ]
    months = ("juni 2024", "600"), ("juni 2025", "630"), ("juli 2025", "640")
    first, second = look(claim(*months, huurverloop=steps), date(2026, 11, 25)).every(
        "verjaring-huurverhoging"
    )
    assert (first.values["verjaard"], first.values["maanden"]) == (D("30.00"), ("juni 2025",))
    assert (second.values["verjaard"], second.values["maanden"]) == (D("10.00"), ("juli 2025",))
    stopped = claim(*months, huurverloop=steps, brief14=[{"verzonden": "1-3-2026"}])
    weights = [f.weight for f in look(stopped, date(2026, 11, 25)).every("verjaring-huurverhoging")]
    assert weights == [Weight.NAVRAGEN, Weight.NAVRAGEN]


def test_an_increase_of_before_the_new_law_is_open() -> None:
    step = {"vanaf": "juli 2023", "kale_huur": "630", "servicekosten": "0", "schriftelijk_meegedeeld": "ja"}
    finding = look(claim(("juni 2024", "30"), huurverloop=[BASE, step]), date(2026, 11, 25)).found(
        "verjaring-huurverhoging"
    )
    assert finding.weight is Weight.NAVRAGEN and finding.certainty is Certainty.OPEN
    assert "laat dit nakijken" in finding.text


def test_a_month_that_is_barred_as_rent_is_not_counted_again_as_increase() -> None:
    step = {"vanaf": "juli 2024", "kale_huur": "630", "servicekosten": "0", "schriftelijk_meegedeeld": "nee"}
    outcomes = look(claim(("augustus 2024", "630"), huurverloop=[BASE, step]), date(2030, 1, 1))
    assert outcomes.every("verjaring-huur") and outcomes.silent("verjaring-huurverhoging")


def test_a_lower_rent_is_no_increase() -> None:
    step = {"vanaf": "juli 2024", "kale_huur": "570", "servicekosten": "0", "schriftelijk_meegedeeld": "nee"}
    assert look(claim(("augustus 2024", "30"), huurverloop=[BASE, step]), date(2026, 11, 25)).silent(
        "verjaring-huurverhoging"
    )


def test_an_unknown_notice_is_asked_also_when_a_part_has_lapsed_either_way() -> None:
    """August 2024 has lapsed after two years; without notice the months until November 2025 have too."""
    step = {
        "vanaf": "juli 2024",
        "kale_huur": "630",
        "servicekosten": "0",
        "schriftelijk_meegedeeld": "onbekend",
    }
    months = [("augustus 2024", "30"), ("september 2024", "30"), ("november 2026", "630")]
    outcomes = look(claim(*months, huurverloop=[BASE, step]), date(2026, 8, 2))
    finding, question = outcomes.found("verjaring-huurverhoging"), outcomes.asked("verjaring-huurverhoging")
    assert finding.values["verjaard"] == D("30.00") and "ten minste € 30,00" in finding.text
    assert finding.money is not None
    assert (finding.money.allowed, finding.money.least) == (D("1170.00"), D("1140.00"))
    assert "€ 60,00" in question.unknown.reason and question.fields == (
        "huurverloop[2].schriftelijk_meegedeeld",
    )
    told = claim(*months, huurverloop=[BASE, step | {"schriftelijk_meegedeeld": "ja"}])
    sure = look(told, date(2026, 8, 2)).found("verjaring-huurverhoging")
    assert sure.money is not None and sure.money.least is None and "ten minste" not in sure.text


def test_old_increases_are_asked_about_when_he_asks_less_than_all_without_a_table() -> None:
    step = {"vanaf": "juli 2024", "kale_huur": "630", "servicekosten": "0"}
    facts = claim(
        overzicht_eiser=[],
        huurverloop=[BASE | {"vanaf": "juni 2024"}, step],
        achterstand_volgens_eiser="100",
        peildatum_eiser="1-9-2025",
    )
    assert look(facts, date(2025, 7, 1)).silent("verjaring-huurverhoging")
    question = look(facts, date(2025, 9, 2)).asked("verjaring-huurverhoging")
    assert question.fields == ("overzicht_eiser", "betalingen")
    assert look(facts, date(2025, 9, 2)).silent("verjaring-huur")
