from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from juridisch import findings
from juridisch.dossier import Dossier
from juridisch.findings.costs.basis import asked, vat_allowed
from juridisch.findings.costs.clauses import look as look_clauses
from juridisch.findings.costs.collection import look
from juridisch.findings.costs.collector import look as look_collector
from juridisch.findings.costs.interest import look as look_interest
from juridisch.findings.finding import Finding, Item, Question, Weight
from juridisch.findings.letter.letters import look as look_letter
from juridisch.law import Certainty

TODAY = date(2026, 11, 25)
GOOD: dict[str, object] = {
    "datum": "13-4-2026",
    "ontvangen": "14-4-2026",
    "termijn_tekst": "binnen veertien dagen vanaf de dag nadat deze brief bij u is bezorgd",
    "bedrag_genoemd": "292,50",
    "btw_in_bedrag": "nee",
    "hoofdsom": "1950",
    "aantal_maanden": "3",
    "oudste_maand": "februari 2026",
    "gevolg_genoemd": "ja",
    "afzender": "incassobureau",
}


def case(
    letter_changes: Mapping[str, object] | None = None, claimed: str | None = "292,50", **facts: Any
) -> Dossier:
    letters = [{**GOOD, **(letter_changes or {})}]
    return Dossier.model_validate(
        {"betaaldag": "1", "brief14": letters, "incassokosten_gevorderd": claimed, **facts}
    )


def outcomes(dossier: Dossier, check: str = "incassokosten", today: date = TODAY) -> list[Finding | Question]:
    return [outcome for outcome in look(dossier, today) if outcome.id == check]


def one(dossier: Dossier, check: str = "incassokosten", today: date = TODAY) -> Finding:
    (found,) = outcomes(dossier, check, today)
    assert isinstance(found, Finding), found
    return found


def money(found: Finding) -> tuple[str, str, str | None]:
    assert found.money is not None and found.money.item is Item.INCASSOKOSTEN
    least = found.money.least
    return str(found.money.asked), str(found.money.allowed), None if least is None else str(least)


def test_right_costs_after_a_good_letter() -> None:
    found = one(case())
    assert (found.weight, money(found)) == (Weight.IN_ORDE, ("292.50", "292.50", None))
    assert "kan nul zijn" in found.text and [line.amount for line in found.lines] == [Decimal("292.50")]
    assert [f.id for f in look(case(), TODAY)] == ["incassokosten"]


@pytest.mark.parametrize(("claimed", "weight"), [("292,51", Weight.IN_ORDE), ("292,52", Weight.FOUT)])
def test_a_cent_of_rounding_is_no_mistake(claimed: str, weight: Weight) -> None:
    assert one(case(claimed=claimed, btw_gevorderd="nee")).weight is weight


def test_nothing_asked() -> None:
    assert list(look(Dossier(), TODAY)) == []
    assert list(look(case(claimed="0"), TODAY)) == []
    (unknown,) = look(Dossier.model_validate({"eis": {"incassokosten": "ja"}}), TODAY)
    assert isinstance(unknown, Question) and unknown.fields == ("incassokosten_gevorderd",)


def test_what_is_asked() -> None:
    per_month = [{"kosten": "40"}, {"kosten": "50,50"}, {}]
    assert asked(case(kosten_per_maand=per_month)) == (Decimal("292.50"), "incassokosten_gevorderd", False)
    assert asked(case(claimed=None, kosten_per_maand=per_month)) == (
        Decimal("90.50"),
        "kosten_per_maand",
        False,
    )
    assert asked(case(claimed="onbekend")) == (Decimal("292.50"), "brief14[1].bedrag_genoemd", True)


def test_no_letter_came() -> None:
    found = one(
        Dossier.model_validate({"incassokosten_gevorderd": "292,50", "veertiendagenbrief_gekregen": "nee"})
    )
    assert (found.weight, money(found)) == (Weight.WAARSCHIJNLIJK, ("292.50", "0.00", None))


@pytest.mark.parametrize(
    ("changes", "weight"),
    [
        ({"termijn_tekst": "binnen veertien dagen na heden"}, Weight.FOUT),
        ({"gevolg_genoemd": "nee"}, Weight.FOUT),
        ({"bedrag_genoemd": "400"}, Weight.WAARSCHIJNLIJK),
    ],
)
def test_no_good_letter_no_costs(changes: dict[str, object], weight: Weight) -> None:
    found = one(case(changes))
    assert (found.weight, money(found)) == (weight, ("292.50", "0.00", None))
    assert "geen geldige 14-dagenbrief" in found.text and found.risk


def test_hof_den_haag_2017_refused_sixteen_days_from_today() -> None:
    # Hof Den Haag 26-9-2017: € 124,81 refused; it is 15 % of € 832,04 to 832,09.
    letter_2014 = {
        "termijn_tekst": "binnen 16 dagen na heden",
        "hoofdsom": "832,05",
        "bedrag_genoemd": "124,81",
    }
    found = one(case(letter_2014, claimed="124,81"))
    assert (found.weight, money(found)) == (Weight.FOUT, ("124.81", "0.00", None))


def test_an_undecided_letter_gives_at_most_the_scale() -> None:
    undecided = {"termijn_tekst": "binnen 14 dagen na ontvangst"}
    found = one(case(undecided))
    assert (found.weight, money(found), found.certainty) == (
        Weight.NAVRAGEN,
        ("292.50", "292.50", "0.00"),
        Certainty.OPEN,
    )
    more = one(case(undecided, claimed="400", btw_gevorderd="nee"))
    assert (more.weight, money(more)) == (Weight.WAARSCHIJNLIJK, ("400.00", "292.50", "0.00"))


def test_without_a_letter_the_arrears_give_the_most() -> None:
    facts = {"incassokosten_gevorderd": "500", "btw_gevorderd": "nee", "achterstand_volgens_eiser": "1950"}
    assert money(one(Dossier.model_validate(facts))) == ("500.00", "292.50", "0.00")
    assert (
        outcomes(Dossier.model_validate({"incassokosten_gevorderd": "500"})) == []
    )  # brief14-ontbreekt asks


def test_the_term_still_runs() -> None:
    found = one(case(), today=date(2026, 4, 28))
    assert (found.weight, money(found)) == (Weight.FOUT, ("292.50", "0.00", None))
    assert "28 april 2026" in found.text
    assert one(case(claimed=None), today=date(2026, 4, 28)).weight is Weight.VOOR
    assert one(case(), today=date(2026, 4, 29)).weight is Weight.IN_ORDE
    presumed = {"ontvangen": None, "verzonden": "13-4-2026"}
    assert one(case(presumed), today=date(2026, 4, 29)).weight is Weight.WAARSCHIJNLIJK


def test_paid_in_time() -> None:
    full = [{"datum": "28-4-2026", "bedrag": "1950"}]
    assert (one(case(betalingen=full)).weight, money(one(case(betalingen=full)))[1]) == (Weight.FOUT, "0.00")
    presumed = case({"ontvangen": None, "verzonden": "13-4-2026"}, betalingen=full)
    assert one(presumed).weight is Weight.WAARSCHIJNLIJK


def test_paid_in_part_in_time_leaves_the_scale_over_the_rest() -> None:
    # HR 25-11-2016: € 650 of € 1.950 in time, so 15 % of € 1.300.
    part = one(case(betalingen=[{"datum": "28-4-2026", "bedrag": "650"}]))
    assert (part.weight, money(part)[1]) == (Weight.FOUT, "195.00")
    assert "€ 650,00 op tijd" in part.text
    late = one(case(betalingen=[{"datum": "29-4-2026", "bedrag": "650"}]))
    assert (late.weight, money(late)[1]) == (Weight.IN_ORDE, "292.50")


def test_a_collector_without_registration_gets_nothing() -> None:
    bureau = {"soort": "incassobureau", "geregistreerd": "nee", "eerste_aanmaning": "5-10-2026"}
    found = one(case({"afzender": None}, incassant=bureau))
    assert (found.weight, money(found)[1]) == (Weight.FOUT, "0.00") and "art. 18 Wki" in found.text
    bailiff = one(case({"afzender": "deurwaarder"}, incassant=bureau))  # before that collector
    assert bailiff.weight is Weight.IN_ORDE
    after = {"afzender": "deurwaarder", "datum": "12-10-2026", "ontvangen": "13-10-2026"}
    assert one(case(after, incassant=bureau)).weight is Weight.FOUT
    own = one(
        case({"afzender": "verhuurder"}, incassant=bureau)
    )  # the landlord's own letter is no work of a collector
    assert (own.weight, money(own)[1]) == (Weight.IN_ORDE, "292.50")
    earlier = {**bureau, "eerste_aanmaning": "30-9-2026"}  # no transitional law was found
    before = one(case({"afzender": None}, incassant=earlier))
    assert (before.weight, before.certainty) == (Weight.NAVRAGEN, Certainty.OPEN)
    assert money(before) == ("292.50", "292.50", "0.00") and "overgangsrecht" in before.text


def test_small_instalments_give_a_range() -> None:
    # Six times € 200 in one letter: at most € 180 (lid 7), € 40 as published.
    small = {
        "hoofdsom": "1200",
        "aantal_maanden": "6",
        "oudste_maand": "november 2025",
        "bedrag_genoemd": "40",
    }
    found = one(case(small, claimed="180", btw_gevorderd="nee"))
    assert (found.weight, money(found)) == (Weight.NAVRAGEN, ("180.00", "180.00", "40.00"))
    assert "Laat dit nakijken" in found.text
    assert one(case(small, claimed="180,02", btw_gevorderd="nee")).weight is Weight.FOUT
    assert one(case(small, claimed="40")).weight is Weight.IN_ORDE


@pytest.mark.parametrize(
    ("principal", "claimed"),
    [("1871,88", "339,74"), ("1752,79", "318,13"), ("1800", "326,70"), ("101,96", "48,40")],
)
def test_published_claims_with_btw(principal: str, claimed: str) -> None:
    # BIK-01 GHSHE:2015:5152, BIK-02 RBZWB:2016:5464, BIK-04 RBNHO:2019:10990, BIK-12 RBGEL:2014:6048.
    changes = {
        "hoofdsom": principal,
        "bedrag_genoemd": claimed,
        "btw_in_bedrag": "ja",
        "btw_verklaring": "ja",
        "aantal_maanden": "1",
    }
    dossier = case(changes, claimed=claimed, btw_gevorderd="ja")
    found = one(dossier)
    assert (found.weight, money(found)) == (Weight.IN_ORDE, (claimed.replace(",", "."),) * 2 + (None,))
    assert one(dossier, "incassokosten-btw").weight is Weight.IN_ORDE


@pytest.mark.parametrize(
    ("declared", "kind", "sender", "allowed"),
    [
        ("ja", "incassobureau", None, True),
        ("ja", None, "deurwaarder", True),
        ("nee", "incassobureau", "incassobureau", False),
        ("ja", "zelf", "verhuurder", False),
        ("ja", None, "verhuurder", False),
        (None, "incassobureau", "incassobureau", None),
        ("ja", None, None, None),
    ],
)
def test_the_conditions_of_btw(
    declared: str | None, kind: str | None, sender: str | None, allowed: bool | None
) -> None:
    dossier = case({"btw_verklaring": declared, "afzender": sender}, incassant={"soort": kind})
    assert vat_allowed(dossier, dossier.brief14[0])[0] is allowed


@pytest.mark.parametrize(
    ("changes", "kind", "weight", "word"),
    [
        ({"btw_verklaring": "nee"}, "incassobureau", Weight.WAARSCHIJNLIJK, "verrekenen"),
        ({"afzender": "verhuurder"}, "zelf", Weight.FOUT, "int zelf"),
        ({"afzender": "verhuurder"}, None, Weight.WAARSCHIJNLIJK, "int zelf"),
        ({"btw_verklaring": "ja"}, "incassobureau", Weight.IN_ORDE, "verkocht"),
    ],
)
def test_btw(changes: dict[str, object], kind: str | None, weight: Weight, word: str) -> None:
    dossier = case(changes, claimed="353,93", btw_gevorderd="ja", incassant={"soort": kind})
    found = one(dossier, "incassokosten-btw")
    assert found.weight is weight and word in found.text
    if weight is not Weight.IN_ORDE:
        assert money(found) == ("353.93", "292.50", None)
        assert money(one(dossier)) == ("353.93", "292.50", None) and one(dossier).weight is Weight.FOUT


def test_btw_that_nobody_named_shows_in_the_amount() -> None:
    dossier = case(claimed="353,93")
    (question,) = outcomes(dossier, "incassokosten-btw")
    assert isinstance(question, Question) and "brief14[1].btw_verklaring" in question.fields
    assert (one(dossier).weight, money(one(dossier))) == (Weight.NAVRAGEN, ("353.93", "353.93", "292.50"))
    assert outcomes(case(claimed="353,93", btw_gevorderd="nee"), "incassokosten-btw") == []
    assert one(case(claimed="353,93", btw_gevorderd="nee")).weight is Weight.FOUT


def test_btw_is_asked_without_a_letter() -> None:
    (question,) = outcomes(
        Dossier.model_validate({"incassokosten_gevorderd": "48,40", "btw_gevorderd": "ja"}),
        "incassokosten-btw",
    )
    assert isinstance(question, Question) and question.number is None


@pytest.mark.parametrize(
    ("claimed", "facts", "word"),
    [
        ("322,50", {"rente_gevorderd": "200"}, "de huur plus de rente"),
        ("336,38", {}, "de huur plus eerdere kosten"),
        ("350,98", {"achterstand_volgens_eiser": "2339,85"}, "de latere achterstand"),
        ("424,69", {"achterstand_volgens_eiser": "2339,85"}, "de latere achterstand"),
        ("345,00", {"rente_gevorderd": "200"}, ""),
    ],
)
def test_above_the_scale_and_why(claimed: str, facts: dict[str, Any], word: str) -> None:
    found = one(case({"afzender": "verhuurder"}, claimed=claimed, **facts), "incassokosten-hoogte")
    assert found.weight is Weight.FOUT and found.money is None  # the conclusion has the money
    assert found.values["incassokosten_hoogstens"] == Decimal("292.50")
    assert money(one(case({"afzender": "verhuurder"}, claimed=claimed, **facts)))[1] == "292.50"
    assert word in found.text and ("precies" in found.text) == bool(word)
    if "achterstand" in word:  # the base is the amount in the letter, not the later one
        assert any("GHSHE:2015:5152" in source.citation for source in found.sources)


def test_height_counts_also_when_the_letter_is_no_good() -> None:
    found = one(case({"gevolg_genoemd": "nee"}, claimed="400", btw_gevorderd="nee"), "incassokosten-hoogte")
    assert found.values["incassokosten_hoogstens"] == Decimal("292.50") and found.money is None
    assert outcomes(case(claimed="292,51"), "incassokosten-hoogte") == []
    assert outcomes(case({"hoofdsom": None}, claimed="400"), "incassokosten-hoogte") == []


def stacked(*rows: tuple[str, str, str, str], **facts: Any) -> Dossier:
    names = ("maand", "hoofdsom", "kosten", "aanmaning_datum")
    per_month = [dict(zip(names, row, strict=True)) for row in rows]
    return Dossier.model_validate({"betaaldag": "1", "kosten_per_maand": per_month, **facts})


def test_stacked_costs_belong_in_one_letter() -> None:
    # geld.md case C: three times € 1.000: apart € 450, in one letter € 425.
    dossier = stacked(
        ("februari 2026", "1000", "150", "10-4-2026"),
        ("maart 2026", "1000", "150", "11-4-2026"),
        ("april 2026", "1000", "150", "12-4-2026"),
    )
    found = one(dossier, "incassokosten-gestapeld")
    assert (found.weight, money(found)) == (Weight.FOUT, ("450.00", "425.00", None))
    assert "Op 10 april 2026 waren al 3 maanden te laat" in found.text and "één aanmaning" in found.text


def test_stacked_costs_without_a_difference() -> None:
    # Case A/B: three times € 650 is € 292,50 both ways.
    rows = [(month, "650", "97,50", "10-4-2026") for month in ("februari 2026", "maart 2026", "april 2026")]
    found = one(stacked(*rows), "incassokosten-gestapeld")
    assert (found.weight, money(found)) == (Weight.NAVRAGEN, ("292.50", "292.50", None))


def test_separate_letters_before_the_next_rent_is_late_are_lawful() -> None:
    rows = [
        ("februari 2026", "1000", "150", "10-2-2026"),
        ("maart 2026", "1000", "150", "10-3-2026"),
        ("april 2026", "1000", "150", "10-4-2026"),
    ]
    found = one(stacked(*rows), "incassokosten-gestapeld")
    assert (found.weight, money(found)) == (Weight.IN_ORDE, ("450.00", "450.00", None))
    rows[0] = ("februari 2026", "1000", "150,02", "10-2-2026")
    assert one(stacked(*rows), "incassokosten-gestapeld").weight is Weight.FOUT


@pytest.mark.parametrize(("day", "weight"), [("1-3-2026", Weight.IN_ORDE), ("2-3-2026", Weight.FOUT)])
def test_the_next_rent_is_late_the_day_after_its_day_of_payment(day: str, weight: Weight) -> None:
    # Two times € 2.000: € 300 each; together € 525.
    dossier = stacked(("februari 2026", "2000", "300", day), ("maart 2026", "2000", "300", "20-3-2026"))
    assert one(dossier, "incassokosten-gestapeld").weight is weight


def test_small_instalments_in_separate_letters() -> None:
    # Case D: three times € 100 in three months: certain € 40, published 40 + 20 + 20.
    rows = [
        ("februari 2026", "100", "40", "10-2-2026"),
        ("maart 2026", "100", "20", "10-3-2026"),
        ("april 2026", "100", "20", "10-4-2026"),
    ]
    found = one(stacked(*rows), "incassokosten-gestapeld")
    assert (found.weight, money(found), found.certainty) == (
        Weight.NAVRAGEN,
        ("80.00", "120.00", "40.00"),
        Certainty.OPEN,
    )
    assert "gepubliceerde uitleg is het € 80,00" in found.text and "Laat dit nakijken" in found.text
    rows = [(month, rent, "40", day) for month, rent, _, day in rows]
    assert (
        one(stacked(*rows), "incassokosten-gestapeld").weight is Weight.NAVRAGEN
    )  # how much less was not read
    rows[0] = ("februari 2026", "100", "40,02", "10-2-2026")
    assert one(stacked(*rows), "incassokosten-gestapeld").weight is Weight.FOUT  # above every reading


def test_small_instalments_six_months_to_the_day() -> None:
    rows = [("april 2026", "200", "40", "10-4-2026"), ("oktober 2026", "200", "40", "10-10-2026")]
    found = one(stacked(*rows), "incassokosten-gestapeld")
    assert (found.weight, money(found)) == (Weight.NAVRAGEN, ("80.00", "80.00", "40.00"))
    later = [rows[0], ("oktober 2026", "200", "40", "11-10-2026")]
    assert one(stacked(*later), "incassokosten-gestapeld").weight is Weight.IN_ORDE


def test_stacked_costs_that_cannot_be_judged() -> None:
    rows = [("februari 2026", "650", "97,50", "10-2-2026"), ("maart 2026", "650", "97,50", "10-3-2026")]
    close = (("februari 2026", "650", "97,50", "15-3-2026"), ("maart 2026", "650", "97,50", "20-3-2026"))
    (due_day,) = outcomes(stacked(*close, betaaldag=None), "incassokosten-gestapeld")
    assert isinstance(due_day, Question) and due_day.fields == ("betaaldag",)
    assert one(stacked(*rows, betaaldag=None), "incassokosten-gestapeld").weight is Weight.IN_ORDE
    (incomplete,) = outcomes(stacked(rows[0], ("maart 2026", "650", "97,50", "")), "incassokosten-gestapeld")
    assert isinstance(incomplete, Question) and incomplete.fields == ("kosten_per_maand",)
    assert outcomes(stacked(rows[0]), "incassokosten-gestapeld") == []


def test_landlord_and_agency_both_charge() -> None:
    second = {
        **GOOD,
        "afzender": "verhuurder",
        "bedrag_genoemd": "97,50",
        "hoofdsom": "650",
        "aantal_maanden": "1",
    }
    dossier = case(claimed="390", brief14=[GOOD, second], btw_gevorderd="nee")
    found = one(dossier, "incassokosten-dubbel")
    assert (found.weight, money(found)) == (Weight.WAARSCHIJNLIJK, ("390.00", "292.50", None))
    assert outcomes(case(claimed="389", brief14=[GOOD, second]), "incassokosten-dubbel") == []
    same = {**second, "afzender": "incassobureau"}
    assert outcomes(case(claimed="390", brief14=[GOOD, same]), "incassokosten-dubbel") == []


@pytest.mark.parametrize(("arrears", "expected"), [("2242,50", 1), ("2242,52", 0), ("1950", 0)])
def test_costs_hidden_in_the_arrears(arrears: str, expected: int) -> None:
    rent = [{"vanaf": "februari 2026", "kale_huur": "650", "servicekosten": "0"}]
    dossier = case(huurverloop=rent, achterstand_volgens_eiser=arrears, peildatum_eiser="15-4-2026")
    found = outcomes(dossier, "kosten-over-kosten")
    assert len(found) == expected
    if expected:
        assert isinstance(found[0], Finding) and found[0].weight is Weight.WAARSCHIJNLIJK
        assert "€ 1.950,00, plus" in found[0].text and found[0].money is None


RENT: dict[str, Any] = {
    "huurverloop": [{"vanaf": "juli 2026", "kale_huur": "650", "servicekosten": "0"}],
    "betalingen": [{"datum": "1-7-2026", "bedrag": "650", "maand": "juli 2026"}],
    "btw_gevorderd": "nee",
}


def letter(day: str, received: str, oldest: str, count: int = 1, **changes: object) -> dict[str, object]:
    """A good letter of the landlord over months of € 650."""
    return {
        **GOOD,
        "datum": day,
        "ontvangen": received,
        "oudste_maand": oldest,
        "aantal_maanden": str(count),
        "hoofdsom": str(650 * count),
        "bedrag_genoemd": str(Decimal("97.50") * count).replace(".", ","),
        "afzender": "verhuurder",
        **changes,
    }


AUGUST = letter("10-8-2026", "12-8-2026", "augustus 2026")
SEPTEMBER = letter("10-9-2026", "14-9-2026", "september 2026")
BOTH = letter("10-9-2026", "14-9-2026", "augustus 2026", 2)


def claims(claimed: str, *letters: Mapping[str, object], **facts: Any) -> Dossier:
    return case(claimed=claimed, brief14=list(letters), **{**RENT, **facts})


def test_each_good_letter_gives_costs_for_its_own_months() -> None:
    # Case B: lawful, each letter went when only that month was late.
    found = one(claims("195", AUGUST, SEPTEMBER))
    assert (found.weight, money(found)) == (Weight.IN_ORDE, ("195.00", "195.00", None))
    assert [line.amount for line in found.lines] == [Decimal("97.50"), Decimal("97.50")]
    assert "Brief 1 (over € 650,00) en brief 2 (over € 650,00)" in found.text
    more = one(claims("195,02", AUGUST, SEPTEMBER))
    assert (more.weight, money(more)[1]) == (Weight.FOUT, "195.00")
    assert outcomes(claims("195,02", AUGUST, SEPTEMBER), "incassokosten-hoogte") == []


def test_the_same_rent_counts_once() -> None:
    found = one(claims("195", AUGUST, {**AUGUST, "datum": "10-10-2026", "ontvangen": "12-10-2026"}))
    assert (found.weight, money(found)[1]) == (Weight.FOUT, "97.50")
    # The second letter repeats August and adds September.
    assert money(one(claims("195", AUGUST, BOTH)))[1] == "195.00"
    assert one(claims("195", AUGUST, BOTH)).weight is Weight.IN_ORDE
    assert one(claims("195,02", AUGUST, BOTH)).weight is Weight.FOUT


def test_a_later_letter_of_which_the_months_are_not_known_may_be_about_the_same() -> None:
    found = one(claims("195", AUGUST, {**SEPTEMBER, "aantal_maanden": None}))
    assert (found.weight, money(found)) == (Weight.NAVRAGEN, ("195.00", "195.00", "97.50"))
    assert "andere huur" in found.text


def test_a_month_that_was_already_late_belonged_in_the_first_letter() -> None:
    # Lid 7: on 10 September August was late too. Two times € 2.000: together € 525, apart € 600.
    rent = {
        "huurverloop": [{"vanaf": "juli 2026", "kale_huur": "2000", "servicekosten": "0"}],
        "betalingen": [],
    }
    large: dict[str, Any] = {"hoofdsom": "2000", "bedrag_genoemd": "300"}
    first = letter("10-9-2026", "14-9-2026", "september 2026", **large)
    second = letter("20-9-2026", "22-9-2026", "augustus 2026", **large)
    found = one(claims("525", first, second, **rent))
    assert (found.weight, money(found)) == (Weight.NAVRAGEN, ("525.00", "525.00", "300.00"))
    assert "art. 6:96 lid 7" in found.text
    assert one(claims("600", first, second, **rent)).weight is not Weight.IN_ORDE
    assert one(claims("300", first, second, **rent)).weight is Weight.IN_ORDE


def test_what_was_paid_before_the_second_letter_gives_no_costs_again() -> None:
    paid = [*RENT["betalingen"], {"datum": "5-9-2026", "bedrag": "650", "maand": "september 2026"}]
    found = one(claims("195", AUGUST, SEPTEMBER, betalingen=paid))
    assert (found.weight, money(found)[1]) == (Weight.FOUT, "97.50")


def test_a_running_second_letter_adds_nothing_yet() -> None:
    november = letter("20-11-2026", "21-11-2026", "november 2026")
    found = one(claims("195", AUGUST, november))
    assert (found.weight, money(found)[1]) == (Weight.FOUT, "97.50")


def test_costs_per_month_without_their_letters_are_asked_about() -> None:
    months = ("augustus", "september", "oktober")
    rows = [
        {
            "maand": f"{month} 2026",
            "hoofdsom": "650",
            "kosten": "97,50",
            "aanmaning_datum": f"10-{number}-2026",
        }
        for number, month in enumerate(months, 8)
    ]
    dossier = claims("292,50", AUGUST, kosten_per_maand=rows)
    found = one(dossier)
    assert (found.weight, money(found)) == (Weight.NAVRAGEN, ("292.50", "292.50", "97.50"))
    assert "niet bekend" in found.text
    assert one(dossier, "incassokosten-gestapeld").weight is Weight.IN_ORDE
    assert outcomes(dossier, "incassokosten-hoogte") == []
    above = one(claims("292,52", AUGUST, kosten_per_maand=rows))
    assert (above.weight, money(above)[1]) == (Weight.WAARSCHIJNLIJK, "292.50")


def test_small_instalments_in_several_letters_are_a_range_and_never_a_mistake() -> None:
    rent = {
        "huurverloop": [{"vanaf": "juli 2026", "kale_huur": "200", "servicekosten": "0"}],
        "betalingen": [],
    }
    small = {"hoofdsom": "200", "bedrag_genoemd": "40"}
    found = one(claims("80", {**AUGUST, **small}, {**SEPTEMBER, **small}, **rent))
    assert (found.weight, money(found)) == (Weight.NAVRAGEN, ("80.00", "80.00", "40.00"))
    assert "lid 8" in found.text and found.certainty is Certainty.OPEN


def test_the_letter_is_held_against_the_ledger() -> None:
    early = [*RENT["betalingen"], {"datum": "9-9-2026", "bedrag": "1300"}]
    found = one(claims("195", BOTH, betalingen=early))
    assert (found.weight, money(found)[1]) == (Weight.WAARSCHIJNLIJK, "0.00")
    # Rent of € 1.300 and € 195 of costs make € 1.495, and 15 % of that is € 224,25.
    over_costs = {**BOTH, "hoofdsom": "1495", "bedrag_genoemd": "224,25"}
    height = one(claims("224,25", over_costs), "incassokosten-hoogte")
    assert (height.weight, height.values["incassokosten_hoogstens"]) == (
        Weight.WAARSCHIJNLIJK,
        Decimal("195.00"),
    )
    assert (height.values["hoofdsom_brief"], height.values["huur_open"]) == (Decimal(1495), Decimal(1300))
    right = {**BOTH, "hoofdsom": "1495"}
    lower = one(claims("224,25", right))
    assert (lower.weight, money(lower)[1]) == (Weight.WAARSCHIJNLIJK, "195.00")
    assert "die toen openstond" in lower.text


@pytest.mark.parametrize(
    ("changes", "facts", "word"),
    [
        ({"ontvangen": "onbekend"}, {}, "de ontvangst"),
        (
            {"ontvangen": "12-9-2026"},  # through Saturday the 26th; paid on Monday
            {"betalingen": [*RENT["betalingen"], {"datum": "28-9-2026", "bedrag": "1300"}]},
            "eerste werkdag",
        ),
        (
            {"afzender": "incassobureau", "datum": "1-10-2026", "ontvangen": "3-10-2026"},
            {"incassant": {"soort": "incassobureau", "geregistreerd": "onbekend"}},
            "geregistreerd",
        ),
        (
            {"afzender": "incassobureau", "datum": "30-9-2026", "ontvangen": "2-10-2026"},
            {"incassant": {"soort": "incassobureau", "geregistreerd": "nee"}},
            "overgangsrecht",
        ),
        (
            {"afzender": "incassobureau"},
            {"incassant": {"soort": "onbekend", "geregistreerd": "nee", "eerste_aanmaning": "1-10-2026"}},
            "niet bekend",
        ),
    ],
)
def test_doubt_upstream_is_doubt_downstream(
    changes: dict[str, object], facts: dict[str, Any], word: str
) -> None:
    found = one(claims("195", {**BOTH, **changes}, **facts))
    assert (found.weight, found.certainty) == (Weight.NAVRAGEN, Certainty.OPEN)
    assert money(found) == ("195.00", "195.00", "0.00") and word in found.text


def test_a_second_letter_of_the_same_bureau_after_the_act_leaves_it_open() -> None:
    bureau = {"afzender": "incassobureau"}
    second = {**BOTH, **bureau, "datum": "10-10-2026", "ontvangen": "13-10-2026"}
    facts = {"incassant": {"soort": "incassobureau", "geregistreerd": "nee", "eerste_aanmaning": "10-9-2026"}}
    found = one(claims("195", {**BOTH, **bureau}, second, **facts))
    assert (found.weight, money(found)[2]) == (Weight.NAVRAGEN, "0.00")
    assert any("18 lid 2 Wki" in source.citation for source in found.sources)


def test_a_cent_of_rounding_is_not_too_much() -> None:
    found = one(case(claimed="292,51", btw_gevorderd="nee"))
    assert found.weight is Weight.IN_ORDE and found.money is not None and found.money.excess == 0
    assert found.values["incassokosten_hoogstens"] == Decimal("292.50")


def test_one_fact_has_its_money_once() -> None:
    found = [f for f in look(case(claimed="292,52", btw_gevorderd="nee"), TODAY) if isinstance(f, Finding)]
    assert {f.id: f.money is not None for f in found} == {
        "incassokosten": True,
        "incassokosten-hoogte": False,
    }


def test_costs_that_sit_in_the_rent_count_once_in_the_total() -> None:
    facts = {"achterstand_volgens_eiser": "2795", "peildatum_eiser": "10-11-2026"}
    bad = {**BOTH, "termijn_tekst": "binnen 14 dagen na heden"}
    dossier = claims("195", bad, **facts)
    found = one(dossier)
    assert found.weight is Weight.FOUT and found.money is not None and found.money.item is Item.HOOFDSOM
    assert findings.look(dossier, TODAY).total_excess == Decimal("195.00")
    apart = claims("195", bad, **{**facts, "achterstand_volgens_eiser": "2600"})
    assert findings.look(apart, TODAY).excess == {Item.INCASSOKOSTEN: Decimal("195.00")}


@pytest.mark.parametrize(("demand", "asked_for"), [(None, True), ("ja", True), ("nee", False)])
def test_costs_that_nobody_knows_of_are_asked(demand: str | None, asked_for: bool) -> None:
    dossier = Dossier.model_validate(
        {"incassokosten_gevorderd": "onbekend", "eis": {"incassokosten": demand}}
    )
    assert [q.fields for q in look(dossier, TODAY)] == [("incassokosten_gevorderd",)] * asked_for


def test_a_landlords_letter_does_not_cite_the_law_on_collectors() -> None:
    assert not any("Wki" in source.citation for source in one(claims("195", BOTH)).sources)


_LOOKS = (look_letter, look, look_collector, look_interest, look_clauses)


def _draw(seed: int) -> Dossier:
    """A dossier of facts that need not make sense, many missing, some of another age."""
    draw = random.Random(seed)  # noqa: S311  (no secret)

    def one_of(*values: object) -> object:
        return draw.choice(values) if draw.random() < 0.75 else draw.choice((None, "onbekend"))

    def day() -> object:
        old = date(draw.choice((1975, 1999, 2012, 2031, 2090)), draw.randint(1, 12), 3)
        near = TODAY + timedelta(days=draw.randint(-300, 60))
        return one_of(str(old if draw.random() < 0.15 else near))

    def amount() -> object:
        return one_of("0", "0,01", "40", "97,50", "292,50", "353,93", "1950", "999999999")

    def month() -> object:
        return one_of("januari 2026", "juni 2026", "november 2026", "maart 1975", "mei 2090")

    def some(make: Any, most: int) -> list[object]:
        return [make() for _ in range(draw.randint(0, most))]

    words = (
        "binnen 14 dagen na ontvangst", "binnen 14 dagen vanaf de dag na ontvangst", "binnen 5 dagen", "voor 1-8-2026", "€ {{x}}",
        "voor 1-1-1900",
    )  # fmt: skip
    letter_ = lambda: {  # noqa: E731  (short, used once)
        "datum": day(), "verzonden": day(), "ontvangen": day(), "wijze": one_of("post", "e-mail", "overhandigd"),
        "termijn_tekst": one_of(*words), "bedrag_genoemd": amount(), "btw_in_bedrag": one_of("ja", "nee"),
        "btw_verklaring": one_of("ja", "nee"), "gevolg_genoemd": one_of("ja", "nee"), "hoofdsom": amount(),
        "aantal_maanden": one_of("1", "3", "120"), "oudste_maand": month(),
        "afzender": one_of("verhuurder", "incassobureau", "deurwaarder", "advocaat"),
    }  # fmt: skip
    yes_no = ("ja", "nee")
    return Dossier.model_validate(
        {
            "betaaldag": one_of("1", "28"),
            "verhuurder": {"soort": one_of("corporatie", "bedrijf", "particulier")},
            "incassant": {"soort": one_of("incassobureau", "zelf", "advocaat"), "geregistreerd": one_of(*yes_no),
                          "geschorst": one_of(*yes_no), "eerste_aanmaning": day()},
            "brief14": some(letter_, 3),
            "veertiendagenbrief_gekregen": one_of(*yes_no),
            "incassokosten_gevorderd": amount(), "btw_gevorderd": one_of(*yes_no), "rente_gevorderd": amount(),
            "rente_berekend_tot": day(), "boete_gevorderd": amount(), "achterstand_volgens_eiser": amount(),
            "peildatum_eiser": day(), "eis": {"incassokosten": one_of(*yes_no), "rente": one_of(*yes_no)},
            "huurverloop": some(lambda: {"vanaf": month(), "kale_huur": amount(), "servicekosten": amount()}, 2),
            "betalingen": some(lambda: {"datum": day(), "bedrag": amount(), "maand": month()}, 3),
            "kosten_per_maand": some(
                lambda: {"maand": month(), "hoofdsom": amount(), "kosten": amount(), "aanmaning_datum": day()}, 3
            ),
            "bedingen": some(
                lambda: {"soort": one_of("boete", "rente", "incassokosten", "huurverhoging", "anders"),
                         "rente_procent": one_of("0", "12"), "opslag_procent": one_of("3", "5")}, 2
            ),
        }
    )  # fmt: skip


@pytest.mark.parametrize("batch", range(6))
def test_any_mixture_of_facts(batch: int) -> None:
    for seed in range(batch * 100, batch * 100 + 100):
        dossier = _draw(seed)
        for today in (TODAY, date(2012, 1, 1), date(2090, 6, 1)):
            found = [o for look_at in _LOOKS for o in look_at(dossier, today)]
            for outcome in found:
                assert len(outcome.title) <= 70 and not outcome.title.endswith("."), outcome.title
                if isinstance(outcome, Finding):
                    assert (
                        outcome.text.endswith(".") and "  " not in outcome.text and "None" not in outcome.text
                    ), outcome.text
                    assert outcome.sources, outcome.id
                    if outcome.money and outcome.money.least is not None:
                        assert outcome.money.least <= outcome.money.allowed, outcome
                else:
                    assert outcome.fields and outcome.unknown.next_action, outcome.id
            keys = [(outcome.id, outcome.number) for outcome in found]
            assert len(keys) == len(set(keys)), (seed, keys)


def test_titles_say_how_sure_it_is() -> None:
    assert one(case({"gevolg_genoemd": "nee"})).title == "Er zijn geen incassokosten verschuldigd"
    assert (
        one(case({"bedrag_genoemd": "400"})).title == "Er zijn waarschijnlijk geen incassokosten verschuldigd"
    )
    assert one(case(claimed="400", btw_gevorderd="nee")).title == "De incassokosten zijn te hoog"
    undecided = {"termijn_tekst": "binnen 14 dagen na ontvangst"}
    assert (
        one(case(undecided, claimed="400", btw_gevorderd="nee")).title
        == "De incassokosten zijn waarschijnlijk te hoog"
    )


def test_a_cent_above_the_least_of_a_range() -> None:
    small = {
        "hoofdsom": "1200",
        "aantal_maanden": "6",
        "oudste_maand": "november 2025",
        "bedrag_genoemd": "40",
    }
    assert one(case(small, claimed="40,01", btw_gevorderd="nee")).weight is Weight.IN_ORDE
    assert one(case(small, claimed="40,02", btw_gevorderd="nee")).weight is Weight.NAVRAGEN


def test_btw_that_is_allowed_or_only_announced_takes_no_money() -> None:
    allowed = case({"btw_verklaring": "ja"}, claimed="353,93", btw_gevorderd="ja")
    assert one(allowed, "incassokosten-btw").money is None
    announced = case(
        {"btw_verklaring": "nee", "btw_in_bedrag": "ja", "bedrag_genoemd": "353,93"}, claimed=None
    )
    found = one(announced, "incassokosten-btw")
    assert (found.weight, found.money) == (Weight.WAARSCHIJNLIJK, None)


def test_small_instalments_with_btw_keep_the_lower_end() -> None:
    small = {
        "hoofdsom": "1200",
        "aantal_maanden": "6",
        "oudste_maand": "november 2025",
        "bedrag_genoemd": "40",
    }
    found = one(case(small, claimed="217,80", btw_gevorderd="ja"))
    assert money(found) == ("217.80", "217.80", "40.00")


@pytest.mark.parametrize(
    "missing", ["achterstand_volgens_eiser", "peildatum_eiser", "huurverloop", "incassokosten_gevorderd"]
)
def test_hidden_costs_need_every_fact(missing: str) -> None:
    rent = [{"vanaf": "februari 2026", "kale_huur": "650", "servicekosten": "0"}]
    facts = {
        "achterstand_volgens_eiser": "2242,50",
        "peildatum_eiser": "15-4-2026",
        "huurverloop": rent,
        "incassokosten_gevorderd": "292,50",
    }
    dossier = Dossier.model_validate({"betaaldag": "1", "brief14": [GOOD], **facts, missing: None})
    assert outcomes(dossier, "kosten-over-kosten") == []


def test_a_new_letter_is_a_risk_only_where_none_is_good() -> None:
    assert "geldige 14-dagenbrief" in one(case({"gevolg_genoemd": "nee"})).risk
    assert one(case()).risk == "" and one(case(), today=date(2026, 4, 28)).risk == ""
