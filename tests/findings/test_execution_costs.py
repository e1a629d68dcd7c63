from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

import juridisch.findings.court.bailiff_costs as execution_costs
import juridisch.findings.court.costs as court_costs
import juridisch.findings.court.needless as needless
from juridisch.amounts.money import add
from juridisch.dossier import Dossier
from juridisch.findings.finding import Finding, Item, Question, Weight
from juridisch.law import Certainty

TODAY = date(2026, 11, 25)
MODULES = (court_costs, execution_costs, needless)


def outcomes(facts: dict[str, Any]) -> list[Finding | Question]:
    dossier = Dossier.model_validate(facts)
    return [outcome for module in MODULES for outcome in module.look(dossier, TODAY)]


def one(facts: dict[str, Any]) -> Finding:
    (found,) = outcomes(facts)
    assert isinstance(found, Finding)
    return found


def asked(facts: dict[str, Any]) -> Question:
    (found,) = outcomes(facts)
    assert isinstance(found, Question)
    return found


def claimed(kind: str, amount: str, day: str = "1-12-2026", **more: Any) -> dict[str, Any]:
    """One item of costs in a claim of € 1.950 without anything besides, by a corporation."""
    item = {"soort": kind, "bedrag": amount, "datum": day, **more.pop("post", {})}
    return {
        "proceskosten": [item],
        "verhuurder": {"soort": "corporatie"},
        "achterstand_volgens_eiser": "1950",
        "incassokosten_gevorderd": "0",
        "rente_gevorderd": "0",
        **more,
    }


def test_every_check_declares_itself_once() -> None:
    ids = [check.id for module in MODULES for check in module.CHECKS]
    assert ids == ["griffierecht", "salaris", "nakosten", "deurwaarderskosten", "proceskosten-te-vroeg"]


def test_without_costs_nothing_is_said() -> None:
    assert outcomes({}) == []
    assert outcomes({"roldatum": "1-12-2026", "achterstand_volgens_eiser": "1950"}) == []
    assert outcomes(claimed("onbekend", "100")) == []
    assert outcomes(claimed("griffierecht", "onbekend")) == outcomes(claimed("griffierecht", "0")) == []


# Griffierecht 2026 for a claim up to € 2.500: 397 (corporation), 265 (private landlord)


@pytest.mark.parametrize(("amount", "weight"), [("397", Weight.IN_ORDE), ("397,01", Weight.WAARSCHIJNLIJK)])
def test_court_fee_to_the_cent(amount: str, weight: Weight) -> None:
    found = one(claimed("griffierecht", amount))
    assert found.id == "griffierecht" and found.weight is weight
    assert found.money is not None
    assert (found.money.item, found.money.allowed, found.money.least) == (
        Item.PROCESKOSTEN,
        Decimal(397),
        None,
    )
    assert found.money.part == "griffierecht 1"
    assert found.certainty is Certainty.VAKBRON
    assert [line.amount for line in found.lines] == [Decimal(397)]


def test_court_fee_may_be_limited_to_that_of_the_tenant() -> None:
    assert "€ 265,00 (artikel 237 lid 5 Rv)" in one(claimed("griffierecht", "397")).text
    private = claimed("griffierecht", "265", verhuurder={"soort": "particulier"})
    assert "237 lid 5" not in one(private).text


@pytest.mark.parametrize(
    ("landlord", "amount", "weight"),
    [
        ({"soort": "particulier"}, "265", Weight.IN_ORDE),
        ({"soort": "particulier"}, "266", Weight.WAARSCHIJNLIJK),
        ({"soort": "bedrijf", "rechtsvorm": "Eenmanszaak"}, "397", Weight.WAARSCHIJNLIJK),
        ({"soort": "bedrijf"}, "397", Weight.IN_ORDE),
        ({}, "265", Weight.IN_ORDE),  # right for everyone
        ({}, "398", Weight.WAARSCHIJNLIJK),  # too much for everyone
    ],
)
def test_court_fee_by_who_begins_the_case(landlord: dict[str, str], amount: str, weight: Weight) -> None:
    assert one(claimed("griffierecht", amount, verhuurder=landlord)).weight is weight


def test_court_fee_asks_what_the_landlord_is_only_when_it_matters() -> None:
    assert asked(claimed("griffierecht", "397", verhuurder={})).fields == ("verhuurder.soort",)


@pytest.mark.parametrize(
    ("amount", "weight"),
    [("386", Weight.IN_ORDE), ("387", Weight.IN_ORDE), ("387,01", Weight.WAARSCHIJNLIJK)],
)
def test_court_fee_of_2025_has_a_margin_of_two_euros(amount: str, weight: Weight) -> None:
    found = one(claimed("griffierecht", amount, "1-12-2025"))
    assert found.weight is weight and "€ 2,00 zegt niets" in found.text


def test_court_fee_near_an_edge_is_not_called_wrong() -> None:
    """With € 600 of costs and interest the claim passes € 2.500; whether they count is not settled."""
    extras = {"incassokosten_gevorderd": "292,50", "rente_gevorderd": "300"}
    found = one(claimed("griffierecht", "529", **extras))
    assert found.weight is Weight.NAVRAGEN and found.certainty is Certainty.OPEN
    assert "€ 397,00 tot € 529,00" in found.text and "niet zeker" in found.text
    assert found.money is not None and (found.money.least, found.money.allowed) == (
        Decimal(397),
        Decimal(529),
    )
    assert one(claimed("griffierecht", "397", **extras)).weight is Weight.IN_ORDE
    assert (
        one(claimed("griffierecht", "529", incassokosten_gevorderd="292,50")).weight is Weight.WAARSCHIJNLIJK
    )


def test_court_fee_with_unknown_extras_leaves_room_for_them() -> None:
    unknown = {"incassokosten_gevorderd": "", "rente_gevorderd": "onbekend"}
    assert one(claimed("griffierecht", "529", **unknown)).weight is Weight.NAVRAGEN
    assert one(claimed("griffierecht", "529,01", **unknown)).weight is Weight.WAARSCHIJNLIJK


def test_court_fee_of_an_eviction_alone_is_the_lowest() -> None:
    assert one(claimed("griffierecht", "139", eis={"betaling": "nee"})).weight is Weight.IN_ORDE
    higher = one(claimed("griffierecht", "140", eis={"betaling": "nee"}))
    assert higher.weight is Weight.NAVRAGEN and higher.certainty is Certainty.ONBEVESTIGD
    assert "€ 139,00" in higher.text and "niet bevestigd" in higher.text


def test_court_fee_takes_the_roldatum_and_asks_without() -> None:
    assert one(claimed("griffierecht", "397", "", roldatum="1-12-2026")).weight is Weight.IN_ORDE
    assert "roldatum" in asked(claimed("griffierecht", "397", "")).fields
    assert (
        asked(claimed("griffierecht", "397", achterstand_volgens_eiser="")).fields[0]
        == "achterstand_volgens_eiser"
    )


@pytest.mark.parametrize("day", ["31-12-2023", "1-1-2027"])
@pytest.mark.parametrize("kind", ["griffierecht", "dagvaarding"])
def test_years_without_a_table_are_asked(kind: str, day: str) -> None:
    assert asked(claimed(kind, "397", day)).unknown.next_action


# Salaris 2026 for a claim up to € 2.500: 217 a point; eviction likewise 217


@pytest.mark.parametrize(("amount", "weight"), [("434", Weight.IN_ORDE), ("434,01", Weight.WAARSCHIJNLIJK)])
def test_salary_of_two_points(amount: str, weight: Weight) -> None:
    found = one(claimed("salaris gemachtigde", amount, post={"punten": "2"}))
    assert found.id == "salaris" and found.weight is weight
    assert "De wet noemt geen bedrag" in found.text and found.certainty is Certainty.DATASET


def test_salary_in_a_default_judgment_is_one_point_and_not_sure() -> None:
    default = {"vonnissen": [{"datum": "1-11-2026", "soort": "verstek"}]}
    found = one(claimed("salaris gemachtigde", "434", "", **default))
    assert found.weight is Weight.NAVRAGEN and found.certainty is Certainty.OPEN
    assert found.money is not None and (found.money.least, found.money.allowed) == (
        Decimal(217),
        Decimal(434),
    )
    assert "€ 217,00 tot € 434,00" in found.text
    assert one(claimed("salaris gemachtigde", "434,01", "", **default)).weight is Weight.WAARSCHIJNLIJK
    single = one(claimed("salaris gemachtigde", "217,01", "", post={"punten": "1"}, **default))
    assert single.weight is Weight.WAARSCHIJNLIJK and single.certainty is Certainty.DATASET
    assert one(claimed("salaris gemachtigde", "217", "", **default)).weight is Weight.IN_ORDE
    more = one(claimed("salaris gemachtigde", "434", "", post={"punten": "2"}, **default))
    assert more.weight is Weight.NAVRAGEN and more.values["punten"] == Decimal(2) and more.money is not None
    assert (more.money.least, more.money.allowed) == (Decimal(217), Decimal(434))
    three = one(claimed("salaris gemachtigde", "651", post={"punten": "3"}))
    assert three.weight is Weight.NAVRAGEN and three.money is not None and three.money.least == Decimal(434)
    assert "meer dan 2 punten" in three.text


def test_salary_counts_interest_and_costs() -> None:
    extras: dict[str, Any] = {"incassokosten_gevorderd": "292,50", "rente_gevorderd": "300"}
    extras["eis"] = {"ontruiming": "nee"}
    assert one(claimed("salaris gemachtigde", "506", **extras)).weight is Weight.IN_ORDE
    assert one(claimed("salaris gemachtigde", "506,01", **extras)).weight is Weight.WAARSCHIJNLIJK


def test_salary_of_a_small_claim_with_an_eviction() -> None:
    small = {"achterstand_volgens_eiser": "1000"}
    found = one(claimed("salaris gemachtigde", "434", **small))
    assert found.weight is Weight.NAVRAGEN and "ontruiming meetellen" in found.text
    assert one(claimed("salaris gemachtigde", "288", **small)).weight is Weight.IN_ORDE
    money_only = claimed("salaris gemachtigde", "434", **small, eis={"ontruiming": "nee"})
    assert one(money_only).weight is Weight.WAARSCHIJNLIJK


def test_salary_in_kort_geding_has_three_amounts() -> None:
    assert one(claimed("salaris gemachtigde", "1154", soort_procedure="kort geding")).weight is Weight.IN_ORDE
    high = one(claimed("salaris gemachtigde", "1155", soort_procedure="kort geding"))
    assert high.weight is Weight.WAARSCHIJNLIJK and "€ 865,00" in high.text
    assert asked(
        claimed("salaris gemachtigde", "500", "1-12-2025", soort_procedure="kort geding")
    ).unknown.reason


def test_salary_asks_for_the_day_of_judgment_and_possible_points() -> None:
    assert "vonnissen" in asked(claimed("salaris gemachtigde", "434", "")).fields
    for points in ("0,3", "100"):
        assert "punten" in asked(claimed("salaris gemachtigde", "434", post={"punten": points})).fields[0]
    assert asked(claimed("salaris gemachtigde", "434", "31-1-2024")).unknown.reason


# Nakosten 2026: half of 217; with a maximum of 144


@pytest.mark.parametrize(
    ("amount", "weight"),
    [
        ("108,50", Weight.IN_ORDE),
        ("108,51", Weight.NAVRAGEN),  # it may hold the service of the judgment, 165,42 at most
        ("273,92", Weight.NAVRAGEN),
        ("273,93", Weight.WAARSCHIJNLIJK),
    ],
)
def test_after_costs(amount: str, weight: Weight) -> None:
    found = one(claimed("nakosten", amount))
    assert found.id == "nakosten" and found.weight is weight
    assert "half punt" in found.text


# The bailiff


@pytest.mark.parametrize(
    ("kind", "day", "bare", "full", "item"),
    [
        ("dagvaarding", "1-12-2024", "112.37", "135.97", Item.PROCESKOSTEN),
        ("dagvaarding", "1-12-2026", "125.57", "151.94", Item.PROCESKOSTEN),
        ("betekening vonnis", "1-12-2025", "130.00", "157.30", Item.EXECUTIEKOSTEN),
        ("overbetekening", "1-12-2025", "85.68", "103.67", Item.EXECUTIEKOSTEN),
        ("ontruiming", "1-12-2026", "322.59", "390.33", Item.EXECUTIEKOSTEN),
        ("loonbeslag", "1-12-2026", "184.91", "223.74", Item.EXECUTIEKOSTEN),
        ("bankbeslag", "1-12-2024", "233.28", "282.27", Item.EXECUTIEKOSTEN),
    ],
)
def test_acts_against_the_tariff_of_their_year(kind: str, day: str, bare: str, full: str, item: Item) -> None:
    for vat, tariff in (("nee", bare), ("ja", full)):
        right = one(claimed(kind, tariff, day, post={"btw": vat}))
        assert right.weight is Weight.IN_ORDE, vat
        assert right.money is not None and right.money.allowed == Decimal(tariff) and right.money.item is item
        cent = str(Decimal(tariff) + Decimal("0.01"))
        above = one(claimed(kind, cent, day, post={"btw": vat}))
        assert above.weight is Weight.NAVRAGEN and "€ 0,01" in above.text and "artikel 9 Btag" in above.text
        assert above.values["tarief"] == Decimal(bare) and above.values["tarief_met_btw"] == Decimal(full)


def test_btw_is_told_with_its_conditions_and_asked_when_unknown() -> None:
    with_vat = one(claimed("dagvaarding", "151,94", post={"btw": "ja"}))
    assert with_vat.weight is Weight.IN_ORDE and "artikel 10 Btag" in with_vat.text
    unknown = one(claimed("dagvaarding", "151,94"))
    assert unknown.weight is Weight.NAVRAGEN and "Niet ingevuld is of er btw in zit" in unknown.text
    assert "btw in zit" not in one(claimed("dagvaarding", "125,57")).text


def test_witness_only_when_the_record_names_him() -> None:
    found = one(claimed("getuige ontruiming", "107,97", post={"btw": "nee"}))
    assert found.weight is Weight.NAVRAGEN and "proces-verbaal" in found.text
    assert found.money is not None and found.money.allowed == Decimal("107.97")
    assert one(claimed("getuige ontruiming", "130,65", post={"btw": "ja"})).values[
        "tarief_met_btw"
    ] == Decimal("130.65")


def test_disbursements_need_an_invoice() -> None:
    found = one(claimed("uitschotten", "180", post={"omschrijving": "slotenmaker"}))
    assert found.weight is Weight.NAVRAGEN and "slotenmaker" in found.text and found.money is None


def test_second_summons_may_be_a_repair_and_has_a_part_of_its_own() -> None:
    facts = claimed("dagvaarding", "125,57", post={"btw": "nee"})
    facts["proceskosten"] *= 2
    first, second = outcomes(facts)
    assert isinstance(first, Finding) and isinstance(second, Finding)
    assert first.weight is Weight.IN_ORDE and second.weight is Weight.NAVRAGEN
    assert "artikel 11 Btag" in second.text
    assert first.money and second.money and first.money.part != second.money.part


def test_day_of_an_act_comes_from_the_writ_or_is_asked() -> None:
    writ = {"exploten": [{"soort": "betekening vonnis", "datum": "1-12-2026"}]}
    assert one(claimed("betekening vonnis", "136,71", "", **writ)).weight is Weight.IN_ORDE
    assert one(claimed("ontruiming", "322,59", "", ontruimd_op="20-11-2026")).weight is Weight.IN_ORDE
    assert asked(claimed("loonbeslag", "184,91", "")).fields == ("proceskosten[1].datum",)


def test_published_costs_of_rotterdam_are_explained_by_the_tables() -> None:
    """ECLI:NL:RBROT:2025:10465: € 1.198,47 in all; a private landlord, first hearing in 2024, defended, € 4.375,30 and costs.

    The split is inferred (geld.md section 4): the writ is the tariff with € 1,24 of disbursements and btw.
    """
    items = [
        {"soort": "dagvaarding", "bedrag": "137,47", "datum": "1-10-2024", "btw": "ja"},
        {"soort": "griffierecht", "bedrag": "248", "datum": "1-11-2024"},
        {"soort": "salaris gemachtigde", "bedrag": "678", "datum": "22-8-2025", "punten": "2"},
        {"soort": "nakosten", "bedrag": "135", "datum": "22-8-2025"},
    ]
    facts = {
        "proceskosten": items,
        "verhuurder": {"soort": "particulier"},
        "achterstand_volgens_eiser": "4375,30",
        "incassokosten_gevorderd": "562,53",
        "rente_gevorderd": "150",  # not in the summary; with it the claim passes € 5.000, as the salaris shows
    }
    found = {f.id: f for f in outcomes(facts) if isinstance(f, Finding)}
    assert add(f.money.asked for f in found.values() if f.money) == Decimal("1198.47")
    assert {name: f.weight for name, f in found.items()} == {
        "deurwaarderskosten": Weight.NAVRAGEN,
        "griffierecht": Weight.IN_ORDE,
        "salaris": Weight.IN_ORDE,
        "nakosten": Weight.IN_ORDE,
    }
    writ = found["deurwaarderskosten"]
    assert writ.money is not None and writ.money.excess == Decimal("1.50") == (
        Decimal("1.24") * Decimal("1.21")
    ).quantize(Decimal("0.01"))
    assert "€ 1,50" in writ.text


# Proceedings that were not needed

RENT = {
    "huurverloop": [{"vanaf": "oktober 2026", "kale_huur": "650", "servicekosten": "0"}],
    "betaaldag": "1",
}


def summoned(**facts: Any) -> dict[str, Any]:
    writ = [{"soort": "dagvaarding", "datum": "16-11-2026"}]
    return {"exploten": writ, "eis": {"proceskosten": "ja"}, **RENT, **facts}


def paid(*days: str) -> list[dict[str, str]]:
    return [{"datum": day, "bedrag": "650"} for day in days]


def test_all_was_paid_before_the_summons() -> None:
    found = one(summoned(betalingen=paid("1-10-2026", "16-11-2026")))
    assert found.id == "proceskosten-te-vroeg" and found.weight is Weight.VOOR
    assert found.values == {"reden": "betaald", "dagvaarding": date(2026, 11, 16)}
    assert "artikel 237 lid 1 Rv" in found.text and found.certainty is Certainty.AFGELEID
    assert outcomes(summoned(betalingen=paid("1-10-2026", "17-11-2026"))) == []


def test_plan_was_kept_when_the_landlord_summoned() -> None:
    plan = {"datum": "15-11-2026", "nagekomen": "ja", "beeindigd": "nee", "voorbehoud": "ja"}
    found = one(summoned(regelingen=[plan]))
    assert found.values["reden"] == "regeling" and "toch verder mocht gaan" in found.risk
    for change in (
        {"nagekomen": "nee"},
        {"beeindigd": "ja"},
        {"datum": "16-11-2026"},
        {"nagekomen": "onbekend"},
    ):
        assert outcomes(summoned(regelingen=[plan | change])) == []


def test_plan_was_refused_over_one_month() -> None:
    refused = [{"soort": "betalingsregeling", "verstuurd": "10-11-2026", "uitkomst": "afgewezen"}]
    assert one(summoned(verzoeken=refused, betalingen=paid("1-10-2026"))).values["reden"] == "geweigerd"
    assert outcomes(summoned(verzoeken=refused)) == []  # two months


def test_nothing_is_said_of_needless_costs_where_none_are_claimed() -> None:
    assert outcomes(summoned(betalingen=paid("1-10-2026", "2-11-2026"), eis={"proceskosten": "nee"})) == []


# What the tariff recognises


def test_the_tariff_of_the_next_year_is_recognised() -> None:
    """165.42 is the service of a judgment in 2026, with btw; on 31 December 2025 it was 157.30."""
    found = one(claimed("betekening vonnis", "165,42", "31-12-2025", post={"btw": "ja"}))
    assert found.weight is Weight.WAARSCHIJNLIJK and "precies het tarief van 2026" in found.text
    assert found.money is not None and found.money.excess == Decimal("8.12")
    assert (
        one(claimed("betekening vonnis", "165,42", "1-1-2026", post={"btw": "ja"})).weight is Weight.IN_ORDE
    )
    near = one(claimed("betekening vonnis", "165,43", "31-12-2025", post={"btw": "ja"}))
    assert near.weight is Weight.NAVRAGEN and "2026" not in near.text
    unknown = one(claimed("betekening vonnis", "165,42", "31-12-2025"))
    assert unknown.money is not None and unknown.money.allowed == Decimal("157.30")


def test_the_tariff_with_btw_is_recognised_where_none_is_said_to_be_in_it() -> None:
    found = one(claimed("dagvaarding", "151,94", "2-3-2026", post={"btw": "nee"}))
    assert found.weight is Weight.NAVRAGEN and "precies het tarief met btw" in found.text
    assert found.money is not None and found.money.allowed == Decimal("125.57")
    assert "precies" not in one(claimed("dagvaarding", "151,95", "2-3-2026", post={"btw": "nee"})).text


@pytest.mark.parametrize(
    ("kind", "count", "bare", "full"),
    [
        ("aanzegging", "", "99.83", "120.79"),
        ("informatieverzoek", "", "105.13", "127.21"),
        ("inning bij beslag", "3", "47.40", "57.36"),
        ("extra tijd ontruiming", "2", "60.56", "73.28"),
        ("extra tijd getuige", "2", "35.86", "43.39"),
    ],
)
def test_other_acts_of_2026(kind: str, count: str, bare: str, full: str) -> None:
    """Btag art. 2c, 2x, 3a and 7; per unit where the tariff is for one."""
    post = {"aantal": count, "btw": "nee"}
    found = one(claimed(kind, bare, post=post))
    assert found.money is not None and found.money.allowed == Decimal(bare) and found.money.excess == 0
    assert found.values["tarief_met_btw"] == Decimal(full)
    above = one(claimed(kind, str(Decimal(bare) + 1), post=post))
    assert above.weight is Weight.NAVRAGEN and above.money is not None and above.money.excess == 1


def test_how_many_quarters_or_months_is_asked() -> None:
    for count in ("", "0", "1,5"):
        question = asked(claimed("extra tijd ontruiming", "60,56", post={"aantal": count}))
        assert question.fields == ("proceskosten[1].aantal",) and "kwartieren" in question.unknown.reason
    found = one(claimed("extra tijd ontruiming", "30,28", post={"aantal": "1", "btw": "nee"}))
    assert found.weight is Weight.NAVRAGEN and "na drie uur" in found.text
    assert any("7" in source.citation for source in found.sources)


def test_half_the_tariff_when_the_tenant_performed_on_the_spot() -> None:
    """Art. 4 Btag: 322.59 becomes 161.30."""
    done = {"meteen_voldaan": "ja", "btw": "nee"}
    assert one(claimed("ontruiming", "161,30", post=done)).weight is Weight.IN_ORDE
    whole = one(claimed("ontruiming", "322,59", post=done))
    assert whole.weight is Weight.WAARSCHIJNLIJK and "artikel 4 Btag" in whole.text
    assert whole.money is not None and whole.money.allowed == Decimal("161.30")
    assert one(claimed("ontruiming", "200", post=done)).weight is Weight.NAVRAGEN
    with_vat = one(claimed("ontruiming", "390,33", post=done | {"btw": ""}))
    assert with_vat.weight is Weight.WAARSCHIJNLIJK
    assert with_vat.money is not None and with_vat.money.allowed == Decimal("195.17")
    # A summons is not halved.
    assert one(claimed("dagvaarding", "125,57", post=done)).weight is Weight.IN_ORDE
    assert (
        one(claimed("ontruiming", "322,59", post=done | {"meteen_voldaan": "nee"})).weight is Weight.IN_ORDE
    )


@pytest.mark.parametrize(
    ("kind", "what"),
    [("proces-verbaal", ""), ("anders", "kosten proces-verbaal"), ("anders", "Proces verbaal")],
)
def test_a_record_has_no_tariff_of_its_own(kind: str, what: str) -> None:
    found = one(claimed(kind, "500", post={"omschrijving": what}))
    assert found.weight is Weight.WAARSCHIJNLIJK and found.certainty is Certainty.AFGELEID
    assert found.money is not None and found.money.excess == Decimal(500)
    assert found.money.item is Item.EXECUTIEKOSTEN


def test_other_costs_are_asked_about() -> None:
    found = one(claimed("anders", "500", post={"omschrijving": "dossierkosten"}))
    assert found.weight is Weight.NAVRAGEN and "dossierkosten" in found.text and found.money is None


def test_within_the_margin_of_the_table_nothing_is_too_much() -> None:
    found = one(claimed("griffierecht", "387", "1-12-2025"))
    assert found.money is not None and found.money.excess == 0
    above = one(claimed("griffierecht", "387,01", "1-12-2025"))
    assert above.money is not None and above.money.excess == Decimal("2.01")


def test_above_every_row_the_open_choice_of_the_row_does_not_matter() -> None:
    unknown = {"incassokosten_gevorderd": "", "rente_gevorderd": "onbekend"}
    above = one(claimed("griffierecht", "529,01", **unknown))
    assert above.weight is Weight.WAARSCHIJNLIJK and above.certainty is Certainty.VAKBRON
    assert one(claimed("griffierecht", "397", **unknown)).certainty is Certainty.VAKBRON


def test_needless_proceedings_are_no_argument_when_older_rent_may_be_asked() -> None:
    all_paid = paid("1-10-2026", "16-11-2026")
    claim = {"achterstand_volgens_eiser": "1300", "peildatum_eiser": "16-11-2026"}
    assert outcomes(summoned(betalingen=all_paid, **claim)) == []
    lease = {"contract": {"ingangsdatum": "1-10-2026"}}
    assert one(summoned(betalingen=all_paid, **claim, **lease)).values["reden"] == "betaald"
