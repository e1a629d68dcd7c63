from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from juridisch.dossier import Dossier
from juridisch.findings.finding import Finding, Question, Weight
from juridisch.findings.letter.letters import look
from juridisch.findings.letter.notice import Met, Notice, first_valid, notices, paid_in_time
from juridisch.law import Certainty, Unknown

TODAY = date(2026, 11, 25)
GOOD_WORDS = "binnen veertien dagen vanaf de dag nadat deze brief bij u is bezorgd"
#: A letter that meets every requirement: three months of € 650, received on 14 April 2026, last day 28 April.
GOOD: dict[str, object] = {
    "datum": "13-4-2026",
    "verzonden": "13-4-2026",
    "ontvangen": "14-4-2026",
    "termijn_tekst": GOOD_WORDS,
    "bedrag_genoemd": "292,50",
    "btw_in_bedrag": "nee",
    "hoofdsom": "1950",
    "aantal_maanden": "3",
    "oudste_maand": "februari 2026",
    "gevolg_genoemd": "ja",
    "afzender": "incassobureau",
}


def case(*letters: Mapping[str, object], **facts: Any) -> Dossier:
    return Dossier.model_validate({"betaaldag": "1", "brief14": list(letters), **facts})


def with_letter(changes: Mapping[str, object] | None = None, **facts: Any) -> Dossier:
    return case({**GOOD, **(changes or {})}, **facts)


def outcomes(dossier: Dossier, check: str, today: date = TODAY) -> list[Finding | Question]:
    return [outcome for outcome in look(dossier, today) if outcome.id == check]


def one(dossier: Dossier, check: str, today: date = TODAY) -> Finding:
    (outcome,) = outcomes(dossier, check, today)
    assert isinstance(outcome, Finding), outcome
    return outcome


def question(dossier: Dossier, check: str, today: date = TODAY) -> Question:
    (outcome,) = outcomes(dossier, check, today)
    assert isinstance(outcome, Question), outcome
    return outcome


def test_a_good_letter_is_right_on_every_point() -> None:
    found = list(look(with_letter(), TODAY))
    assert [f.id for f in found] == [
        "brief14-termijn", "brief14-ontvangst", "brief14-bedrag", "brief14-gevolg", "brief14-te-vroeg", "brief14-geldig",
    ]  # fmt: skip
    assert all(isinstance(f, Finding) and f.weight is Weight.IN_ORDE for f in found)
    assert isinstance(first_valid(with_letter()), Notice)


def test_without_letters_and_without_costs_nothing_is_said() -> None:
    assert list(look(Dossier(), TODAY)) == []
    assert list(look(Dossier.model_validate({"veertiendagenbrief_gekregen": "nee"}), TODAY)) == []


def test_no_letter_came() -> None:
    found = one(
        case(veertiendagenbrief_gekregen="nee", incassokosten_gevorderd="292,50"), "brief14-ontbreekt"
    )
    assert found.weight is Weight.WAARSCHIJNLIJK and "bewijzen" in found.text


@pytest.mark.parametrize("answer", [None, "onbekend", "ja"])
@pytest.mark.parametrize(
    "costs",
    [
        {"incassokosten_gevorderd": "40"},
        {"eis": {"incassokosten": "ja"}},
        {"kosten_per_maand": [{"kosten": "40"}]},
    ],
)
def test_costs_without_a_known_letter_ask_for_it(answer: str | None, costs: dict[str, object]) -> None:
    asked = question(case(veertiendagenbrief_gekregen=answer, **costs), "brief14-ontbreekt")
    assert "brief14" in asked.fields
    assert ("niet ingevuld" if answer == "ja" else "niet bekend") in asked.unknown.reason


def test_a_letter_that_the_tenant_never_got_does_not_count() -> None:
    disputed = with_letter({"ontvangen": None}, veertiendagenbrief_gekregen="nee")
    assert one(disputed, "brief14-ontbreekt").weight is Weight.WAARSCHIJNLIJK
    assert first_valid(disputed) is None


def test_no_letter_came_beside_a_day_of_receipt_is_asked() -> None:
    contradictory = with_letter(veertiendagenbrief_gekregen="nee")
    asked = question(contradictory, "brief14-ontbreekt")
    assert asked.fields == ("veertiendagenbrief_gekregen", "brief14[1].ontvangen")
    assert isinstance(first_valid(contradictory), Unknown)
    assert first_valid(with_letter(veertiendagenbrief_gekregen="ja")) is not None
    assert outcomes(with_letter(veertiendagenbrief_gekregen="ja"), "brief14-ontbreekt") == []


@pytest.mark.parametrize(
    ("words", "weight", "telling"),
    [
        (GOOD_WORDS, Weight.IN_ORDE, "14 dagen vanaf de dag na ontvangst"),
        ("binnen veertien dagen na heden", Weight.FOUT, "niet op de dag na ontvangst"),
        ("binnen 5 dagen", Weight.FOUT, "5 dagen"),
        ("binnen 14 dagen na ontvangst", Weight.NAVRAGEN, "Hoge Raad"),
        ("uiterlijk op 27-4-2026", Weight.FOUT, "één dag te vroeg"),
        ("uiterlijk op 28-4-2026", Weight.IN_ORDE, "laat genoeg"),
        ("voor 28-4-2026", Weight.FOUT, "27 april 2026"),
    ],
)
def test_words_of_the_term(words: str, weight: Weight, telling: str) -> None:
    found = one(with_letter({"termijn_tekst": words}), "brief14-termijn")
    assert (found.weight, found.number) == (weight, 1)
    assert telling in found.text and words in found.text
    assert (found.certainty is Certainty.OPEN) == (weight is Weight.NAVRAGEN)


def test_sixteen_days_from_today_rest_on_the_court_that_refused_them() -> None:
    found = one(with_letter({"termijn_tekst": "binnen 16 dagen na heden"}), "brief14-termijn")
    assert found.weight is Weight.FOUT
    assert any("Hof Den Haag" in source.citation for source in found.sources)


def test_a_fixed_day_with_a_presumed_receipt_is_only_likely_wrong() -> None:
    # Posted Monday 13 April 2026: presumed on the second delivery day, Wednesday 15 April, so through 29 April.
    posted = {"ontvangen": None, "termijn_tekst": "uiterlijk op 28-4-2026"}
    assert one(with_letter(posted), "brief14-termijn").weight is Weight.WAARSCHIJNLIJK
    late = {"ontvangen": None, "termijn_tekst": "uiterlijk op 29-4-2026"}
    found = one(with_letter(late), "brief14-termijn")
    assert found.weight is Weight.NAVRAGEN and "staat niet vast" in found.text
    unknown = {"ontvangen": None, "verzonden": None, "datum": None, "termijn_tekst": "uiterlijk op 29-4-2026"}
    assert one(with_letter(unknown), "brief14-termijn").weight is Weight.NAVRAGEN


def test_published_fixed_day_a_day_short() -> None:
    # ECLI:NL:RBMNE:2016:1575 (BW696-07): ‘voor 25-09-2014’, € 110,33; received on 11 September 2014 follows from it.
    words = {"termijn_tekst": "binnen 14 dagen, dus voor 25-09-2014", "bedrag_genoemd": "110,33"}
    dossier = case({"datum": "10-9-2014", "ontvangen": "11-9-2014", **words})
    found = one(dossier, "brief14-termijn", date(2014, 9, 12))
    assert found.weight is Weight.FOUT and "25 september 2014" in found.text
    assert any("RBMNE:2016:1575" in source.citation for source in found.sources)
    assert first_valid(dossier) is None


@pytest.mark.parametrize(
    ("field", "check"),
    [
        ("termijn_tekst", "brief14-termijn"),
        ("bedrag_genoemd", "brief14-bedrag"),
        ("hoofdsom", "brief14-bedrag"),
        ("gevolg_genoemd", "brief14-gevolg"),
        ("oudste_maand", "brief14-te-vroeg"),
    ],
)
@pytest.mark.parametrize("missing", [None, "onbekend"])
def test_a_missing_fact_is_asked(field: str, check: str, missing: str | None) -> None:
    dossier = with_letter({field: missing})
    assert f"brief14[1].{field}" in question(dossier, check).fields
    assert isinstance(first_valid(dossier), Unknown)
    assert one(dossier, "brief14-geldig").weight is Weight.NAVRAGEN


def test_the_day_of_payment_is_asked_once() -> None:
    dossier = case(GOOD, GOOD, betaaldag=None)
    assert question(dossier, "brief14-te-vroeg").fields == ("betaaldag",)


@pytest.mark.parametrize(
    ("today", "costs", "weight"),
    [
        (date(2026, 4, 28), None, Weight.VOOR),
        (date(2026, 4, 28), "292,50", Weight.FOUT),
        (date(2026, 4, 29), "292,50", Weight.IN_ORDE),
    ],
)
def test_whether_the_term_has_passed(today: date, costs: str | None, weight: Weight) -> None:
    found = one(with_letter(incassokosten_gevorderd=costs), "brief14-ontvangst", today)
    assert found.weight is weight
    assert found.values["laatste_dag"] == date(2026, 4, 28)
    assert ("nog geen incassokosten" in found.text) == (weight is not Weight.IN_ORDE)


def test_pay_on_the_careful_day_or_today() -> None:
    # Received Saturday 11 April: through Saturday 25 April; the careful day is Friday 24 April.
    saturday = with_letter({"ontvangen": "11-4-2026"})
    assert "24 april 2026 is bijgeschreven" in one(saturday, "brief14-ontvangst", date(2026, 4, 24)).text
    assert "betaal meteen" in one(saturday, "brief14-ontvangst", date(2026, 4, 25)).text


def test_presumed_receipt() -> None:
    posted = with_letter({"ontvangen": None}, incassokosten_gevorderd="292,50")
    running, passed = (one(posted, "brief14-ontvangst", date(2026, 4, day)) for day in (29, 30))
    assert running.weight is Weight.WAARSCHIJNLIJK and running.values["ontvangen"] == date(2026, 4, 15)
    assert passed.weight is Weight.NAVRAGEN and "bewijzen" in passed.text
    handed = with_letter({"ontvangen": None, "wijze": "overhandigd"})
    assert one(handed, "brief14-ontvangst").values["ontvangen"] == date(2026, 4, 13)
    mailed = one(with_letter({"ontvangen": None, "wijze": "e-mail"}), "brief14-ontvangst")
    assert (mailed.values["ontvangen"], mailed.weight) == (date(2026, 4, 13), Weight.NAVRAGEN)


def test_unknown_receipt_and_a_day_before_the_law() -> None:
    nothing = with_letter({"ontvangen": None, "verzonden": None, "datum": None})
    assert "brief14[1].ontvangen" in question(nothing, "brief14-ontvangst").fields
    old = question(with_letter({"ontvangen": "3-3-1990"}), "brief14-ontvangst")
    assert "1990" in old.unknown.reason


@pytest.mark.parametrize(
    ("changes", "weight"),
    [
        ({"bedrag_genoemd": "0"}, Weight.FOUT),
        ({"bedrag_genoemd": "292,51"}, Weight.IN_ORDE),  # a cent of rounding is no mistake
        ({"bedrag_genoemd": "292,52"}, Weight.WAARSCHIJNLIJK),
        ({"bedrag_genoemd": "353,93", "btw_in_bedrag": "ja", "btw_verklaring": "ja"}, Weight.IN_ORDE),
        ({"bedrag_genoemd": "353,95", "btw_in_bedrag": "ja"}, Weight.WAARSCHIJNLIJK),
        ({"bedrag_genoemd": "353,95", "btw_in_bedrag": None}, Weight.WAARSCHIJNLIJK),
        ({"bedrag_genoemd": "40", "hoofdsom": None}, Weight.IN_ORDE),
        # Six times € 200 in one letter: at most € 180 by lid 7, € 40 as published.
        ({"bedrag_genoemd": "180", "hoofdsom": "1200", "aantal_maanden": "6"}, Weight.NAVRAGEN),
        ({"bedrag_genoemd": "40", "hoofdsom": "1200", "aantal_maanden": "6"}, Weight.IN_ORDE),
        ({"bedrag_genoemd": "180,02", "hoofdsom": "1200", "aantal_maanden": "6"}, Weight.WAARSCHIJNLIJK),
    ],
)
def test_the_amount_in_the_letter(changes: dict[str, object], weight: Weight) -> None:
    assert one(with_letter(changes), "brief14-bedrag").weight is weight


def test_small_instalments_before_october_2024_follow_the_sum() -> None:
    old = {
        "bedrag_genoemd": "180",
        "hoofdsom": "1200",
        "aantal_maanden": "6",
        "ontvangen": "30-9-2024",
        "oudste_maand": "april 2024",
    }
    assert one(with_letter(old), "brief14-bedrag").weight is Weight.IN_ORDE
    assert one(with_letter({**old, "ontvangen": "1-10-2024"}), "brief14-bedrag").weight is Weight.NAVRAGEN


def test_too_high_an_amount_names_the_limit_and_its_consequence() -> None:
    found = one(with_letter({"bedrag_genoemd": "400"}), "brief14-bedrag")
    assert "€ 292,50" in found.text and "niet geldig" in found.text
    assert found.values["kosten_hoogstens"] == Decimal("292.50")


def test_an_amount_that_may_hold_btw_is_asked() -> None:
    asked = question(with_letter({"bedrag_genoemd": "353,93", "btw_in_bedrag": None}), "brief14-bedrag")
    assert asked.fields == ("brief14[1].btw_in_bedrag",) and "€ 353,93" in asked.unknown.reason


def test_the_consequence_must_be_named() -> None:
    found = one(with_letter({"gevolg_genoemd": "nee"}), "brief14-gevolg")
    assert found.weight is Weight.FOUT and "De wet eist dat" in found.text


@pytest.mark.parametrize(
    ("changes", "weight", "telling"),
    [
        (
            {"ontvangen": "1-2-2026", "verzonden": "31-1-2026", "aantal_maanden": "1"},
            Weight.FOUT,
            "nog niet te laat",
        ),
        (
            {"ontvangen": "2-2-2026", "verzonden": "2-2-2026", "aantal_maanden": "1"},
            Weight.IN_ORDE,
            "1 februari 2026",
        ),
        (
            {"ontvangen": "2-2-2026", "verzonden": "1-2-2026", "aantal_maanden": "1"},
            Weight.NAVRAGEN,
            "niet beslist",
        ),
        ({"ontvangen": "1-4-2026", "verzonden": "31-3-2026"}, Weight.WAARSCHIJNLIJK, "april 2026"),
        ({"ontvangen": "2-4-2026", "verzonden": "2-4-2026"}, Weight.IN_ORDE, "daarna"),
    ],
)
def test_a_letter_before_default(changes: dict[str, object], weight: Weight, telling: str) -> None:
    found = one(with_letter(changes), "brief14-te-vroeg")
    assert found.weight is weight and telling in found.text


def test_default_by_the_ledger_when_the_months_are_not_known() -> None:
    rent = {"huurverloop": [{"vanaf": "februari 2026", "kale_huur": "650", "servicekosten": "0"}]}
    question(with_letter({"oudste_maand": None}, **rent), "brief14-te-vroeg")  # nobody said what was paid
    nothing = {**rent, "heeft_betaald": "nee"}
    found = one(with_letter({"oudste_maand": None}, **nothing), "brief14-te-vroeg")
    assert (found.weight, found.certainty) == (Weight.IN_ORDE, Certainty.AFGELEID)
    paid = {"betalingen": [{"datum": "1-3-2026", "bedrag": "0,01"}]}
    assert question(with_letter({"oudste_maand": None}, **rent, **paid), "brief14-te-vroeg").fields == (
        "brief14[1].oudste_maand",
    )


@pytest.mark.parametrize(
    ("payments", "costs", "weight", "rest"),
    [
        ([("28-4-2026", "1950", None)], None, Weight.VOOR, "0.00"),
        ([("28-4-2026", "1950", None)], "292,50", Weight.FOUT, "0.00"),
        ([("28-4-2026", "1949,99", None)], "292,50", Weight.VOOR, "0.01"),
        (
            [("13-4-2026", "650", "februari 2026"), ("20-4-2026", "650", "april 2026")],
            "1",
            Weight.VOOR,
            "650.00",
        ),
    ],
)
def test_paid_within_the_term(
    payments: list[tuple[str, str, str | None]], costs: str | None, weight: Weight, rest: str
) -> None:
    rows = [{"datum": day, "bedrag": amount, "maand": month} for day, amount, month in payments]
    found = one(with_letter(betalingen=rows, incassokosten_gevorderd=costs), "brief14-betaald")
    assert (found.weight, found.values["rest"]) == (weight, Decimal(rest))


@pytest.mark.parametrize(
    "payment",
    [
        {"datum": "29-4-2026", "bedrag": "1950"},
        {"datum": "12-4-2026", "bedrag": "1950"},
        {"datum": "20-4-2026", "bedrag": "1950", "maand": "mei 2026"},
        {"datum": "20-4-2026", "bedrag": "1950", "maand": "januari 2026"},
        {"datum": "20-4-2026"},
        {"bedrag": "1950"},
    ],
)
def test_payments_that_do_not_count(payment: dict[str, object]) -> None:
    assert outcomes(with_letter(betalingen=[payment]), "brief14-betaald") == []


def test_paid_on_the_working_day_after_the_term_is_open() -> None:
    # Through Saturday 25 April 2026; with the Algemene termijnenwet through Monday 27 April, King's Day: Tuesday 28 April.
    saturday = {"ontvangen": "11-4-2026", "verzonden": "10-4-2026"}
    found = one(
        with_letter(saturday, betalingen=[{"datum": "28-4-2026", "bedrag": "1950"}]), "brief14-betaald"
    )
    assert (found.weight, found.certainty) == (Weight.NAVRAGEN, Certainty.OPEN)
    assert (
        outcomes(
            with_letter(saturday, betalingen=[{"datum": "29-4-2026", "bedrag": "1950"}]), "brief14-betaald"
        )
        == []
    )


def test_paid_in_time_with_a_presumed_receipt_is_only_likely() -> None:
    dossier = with_letter(
        {"ontvangen": None},
        betalingen=[{"datum": "29-4-2026", "bedrag": "1950"}],
        incassokosten_gevorderd="1",
    )
    assert one(dossier, "brief14-betaald").weight is Weight.WAARSCHIJNLIJK


def test_payments_count_from_the_letter_when_its_months_are_not_known() -> None:
    named = [{"datum": "20-4-2026", "bedrag": "650", "maand": month} for month in ("april 2026", "mei 2026")]
    (notice,) = notices(with_letter({"oudste_maand": None}, betalingen=named))
    assert paid_in_time(Dossier.model_validate({"betalingen": named}), notice) == (Decimal(650), Decimal(0))


def test_a_later_good_letter_counts_and_repairs_nothing() -> None:
    bad = {**GOOD, "termijn_tekst": "binnen 14 dagen na heden"}
    later = {**GOOD, "datum": "1-5-2026", "verzonden": "1-5-2026", "ontvangen": "4-5-2026"}
    for letters, number in (((bad, later), 2), ((later, bad), 1)):
        found = one(case(*letters), "brief14-geldig")
        assert (found.weight, found.number) == (Weight.IN_ORDE, number)
        assert "wachten maakt een foute brief niet goed" in found.text


def test_no_letter_is_good() -> None:
    certain = one(with_letter({"gevolg_genoemd": "nee"}), "brief14-geldig")
    assert certain.weight is Weight.FOUT and "het gevolg" in certain.text
    likely = one(with_letter({"bedrag_genoemd": "400"}), "brief14-geldig")
    assert likely.weight is Weight.WAARSCHIJNLIJK and "het bedrag" in likely.text
    both = case({**GOOD, "gevolg_genoemd": "nee"}, {**GOOD, "bedrag_genoemd": "400"})
    assert one(both, "brief14-geldig").weight is Weight.WAARSCHIJNLIJK


def test_a_running_letter_after_a_good_one_promises_nothing() -> None:
    second = {
        **GOOD,
        "datum": "20-11-2026",
        "verzonden": "20-11-2026",
        "ontvangen": "21-11-2026",
        "oudste_maand": "september 2026",
    }
    _, running = outcomes(case(GOOD, second, incassokosten_gevorderd="292,50"), "brief14-ontvangst")
    assert isinstance(running, Finding)
    assert running.weight is Weight.VOOR and "Brief 1 ging eraan vooraf" in running.text


def test_an_empty_letter_in_between_is_passed_over_and_keeps_the_numbers() -> None:
    found = notices(case(GOOD, {}, GOOD))
    assert [notice.number for notice in found] == [1, 3]


def test_the_weakest_requirement_decides() -> None:
    (notice,) = notices(
        with_letter({"gevolg_genoemd": "nee", "bedrag_genoemd": "400", "termijn_tekst": None})
    )
    assert (notice.met, notice.failing) == (Met.NO, ("het gevolg",))


@pytest.mark.parametrize("days", range(1, 40))
def test_the_last_day_is_never_before_fourteen_days_after_receipt(days: int) -> None:
    received = date(2026, 1, 1) + timedelta(days=9 * days)
    found = one(
        with_letter({"ontvangen": str(received), "verzonden": None, "datum": None}), "brief14-ontvangst"
    )
    assert found.values["laatste_dag"] == received + timedelta(days=14)


def test_btw_in_the_letter_is_counted_on_top_of_the_scale() -> None:
    asked = question(with_letter({"bedrag_genoemd": "300", "btw_in_bedrag": None}), "brief14-bedrag")
    assert "met btw € 353,93" in asked.unknown.reason
    assert (
        one(with_letter({"bedrag_genoemd": "292,51", "btw_in_bedrag": None}), "brief14-bedrag").weight
        is Weight.IN_ORDE
    )
    declared = {"bedrag_genoemd": "353,93", "btw_in_bedrag": "ja", "btw_verklaring": "ja"}
    found = one(with_letter(declared), "brief14-bedrag")
    assert [line.amount for line in found.lines] == [
        Decimal("292.50"),
        Decimal("61.43"),
    ] and "met btw" in found.text
    plain = one(with_letter(), "brief14-bedrag")
    assert (
        [line.amount for line in plain.lines] == [Decimal("292.50")]
        and "btw" not in plain.text
        and not plain.risk
    )


def test_a_cent_above_the_published_amount_for_small_instalments() -> None:
    small = {
        "hoofdsom": "480",
        "aantal_maanden": "2",
        "bedrag_genoemd": "40,01",
        "oudste_maand": "maart 2026",
    }
    assert one(with_letter(small), "brief14-bedrag").weight is Weight.IN_ORDE
    assert one(with_letter({**small, "bedrag_genoemd": "40,02"}), "brief14-bedrag").weight is Weight.NAVRAGEN


def test_the_day_on_the_letter_goes_along_for_who_writes_about_it() -> None:
    assert one(with_letter(), "brief14-termijn").values["brief_datum"] == date(2026, 4, 13)
    assert one(with_letter({"datum": None}), "brief14-gevolg").values["brief_datum"] == date(2026, 4, 13)
    assert one(with_letter({"verzonden": None}), "brief14-gevolg").values["brief_datum"] == date(2026, 4, 13)
    assert "brief_datum" not in one(with_letter({"datum": None, "verzonden": None}), "brief14-gevolg").values


def test_every_letter_is_asked_for_its_own_months() -> None:
    without = {**GOOD, "oudste_maand": None}
    fields = [q.fields for q in outcomes(case(without, without), "brief14-te-vroeg")]
    assert fields == [("brief14[1].oudste_maand",), ("brief14[2].oudste_maand",)]


def test_a_bad_letter_after_the_good_one_is_not_called_earlier() -> None:
    bad = {**GOOD, "ontvangen": "4-5-2026", "gevolg_genoemd": "nee"}
    found = one(case(GOOD, bad), "brief14-geldig")
    assert found.number == 1 and "Brief 2" not in found.text and "kan incassokosten opleveren" in found.text


def test_how_sure_a_payment_in_time_is() -> None:
    found = one(with_letter(betalingen=[{"datum": "28-4-2026", "bedrag": "650"}]), "brief14-betaald")
    assert found.certainty is Certainty.VAKBRON and found.values["betaald_op_tijd"] == Decimal(650)


def test_letters_count_in_order_of_time() -> None:
    later = {**GOOD, "datum": "1-5-2026", "verzonden": "1-5-2026", "ontvangen": "4-5-2026"}
    first = first_valid(case(later, GOOD))
    assert isinstance(first, Notice) and first.number == 2


#: Rent of € 650 due on the first, since July 2026; July paid.
RENT: dict[str, Any] = {
    "huurverloop": [{"vanaf": "juli 2026", "kale_huur": "650", "servicekosten": "0"}],
    "betalingen": [{"datum": "1-7-2026", "bedrag": "650", "maand": "juli 2026"}],
}
#: Of 10 September 2026, over August and September, received on the 14th.
SEPTEMBER = {
    **GOOD,
    "datum": "10-9-2026",
    "verzonden": None,
    "ontvangen": "14-9-2026",
    "bedrag_genoemd": "195",
    "hoofdsom": "1300",
    "aantal_maanden": "2",
    "oudste_maand": "augustus 2026",
    "afzender": "verhuurder",
}


def paid_too(day: str, amount: str, month: str | None = None) -> dict[str, Any]:
    return {**RENT, "betalingen": [*RENT["betalingen"], {"datum": day, "bedrag": amount, "maand": month}]}


def test_a_letter_over_rent_that_was_paid_before_it_went_is_probably_no_good() -> None:
    paid = paid_too("9-9-2026", "1300")
    found = one(case(SEPTEMBER, **paid), "brief14-hoofdsom")
    assert (found.weight, found.values["huur_open"]) == (Weight.WAARSCHIJNLIJK, Decimal(0))
    assert "al betaald voordat de brief ging" in found.text
    assert one(case(SEPTEMBER, **paid), "brief14-geldig").weight is Weight.WAARSCHIJNLIJK
    # On the day of the letter itself it is a payment within the term, and the letter stays good.
    on_the_day = case(SEPTEMBER, **paid_too("10-9-2026", "1300"))
    assert outcomes(on_the_day, "brief14-hoofdsom") == []
    assert one(on_the_day, "brief14-betaald").values["rest"] == Decimal(0)


def test_the_base_is_the_rent_that_was_open_and_no_earlier_costs() -> None:
    letter = {**SEPTEMBER, "hoofdsom": "1495", "bedrag_genoemd": "224,25"}
    found = one(case(letter, **RENT), "brief14-hoofdsom")
    assert found.weight is Weight.NAVRAGEN and found.values["huur_open"] == Decimal(1300)
    assert "precies het bedrag van de incassokosten" in found.text
    amount = one(case(letter, **RENT), "brief14-bedrag")
    assert (amount.weight, amount.values["kosten_hoogstens"]) == (Weight.WAARSCHIJNLIJK, Decimal("195.00"))


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"hoofdsom": "1300,01"},  # a cent of rounding
        {"hoofdsom": "1300,02", "aantal_maanden": None},  # which months is not known
        {"hoofdsom": "1300,02", "oudste_maand": "juni 2026"},  # from before the ledger
    ],
)
def test_the_ledger_is_silent_where_it_cannot_tell(changes: dict[str, object]) -> None:
    assert outcomes(case({**SEPTEMBER, **changes}, **RENT), "brief14-hoofdsom") == []
    told = one(case({**SEPTEMBER, "hoofdsom": "1300,02"}, **RENT), "brief14-hoofdsom")
    assert told.values["huur_open"] == Decimal(1300)


def test_the_landlords_own_table_says_nothing_about_the_day_of_payment() -> None:
    table = [{"maand": "augustus 2026", "verschuldigd": "650", "betaald": "650"}]
    facts = {
        "overzicht_eiser": table,
        "kale_huur": "650",
        "servicekosten": "0",
        "peildatum_eiser": "1-11-2026",
    }
    assert outcomes(case({**SEPTEMBER, "aantal_maanden": "1"}, **facts), "brief14-hoofdsom") == []


def test_a_presumed_receipt_leaves_the_letter_open() -> None:
    presumed = with_letter({"ontvangen": "onbekend"})
    assert isinstance(first_valid(presumed), Unknown)
    found = one(presumed, "brief14-geldig")
    assert (found.weight, found.certainty) == (
        Weight.NAVRAGEN,
        Certainty.OPEN,
    ) and "de ontvangst" in found.text
    handed = with_letter({"ontvangen": None, "wijze": "overhandigd"})
    assert one(handed, "brief14-geldig").weight is Weight.IN_ORDE


@pytest.mark.parametrize(
    ("changes", "weight"),
    [
        ({"afzender": "verhuurder", "btw_verklaring": "ja"}, Weight.WAARSCHIJNLIJK),  # collects himself
        ({"afzender": "deurwaarder", "btw_verklaring": "nee"}, Weight.WAARSCHIJNLIJK),
        ({"afzender": "deurwaarder", "btw_verklaring": "ja"}, Weight.IN_ORDE),
    ],
)
def test_btw_in_a_letter_is_held_against_its_conditions(changes: dict[str, object], weight: Weight) -> None:
    found = one(with_letter({"bedrag_genoemd": "353,93", "btw_in_bedrag": "ja", **changes}), "brief14-bedrag")
    assert found.weight is weight
    if weight is Weight.WAARSCHIJNLIJK:
        assert found.values["kosten_hoogstens"] == Decimal("292.50")


@pytest.mark.parametrize("declared", [None, "onbekend"])
def test_btw_in_a_letter_without_a_known_declaration_is_asked(declared: str | None) -> None:
    dossier = with_letter(
        {
            "bedrag_genoemd": "353,93",
            "btw_in_bedrag": "ja",
            "afzender": "deurwaarder",
            "btw_verklaring": declared,
        }
    )
    assert question(dossier, "brief14-bedrag").fields == ("brief14[1].btw_verklaring", "brief14[1].afzender")
    assert one(dossier, "brief14-geldig").weight is Weight.NAVRAGEN


@pytest.mark.parametrize(
    ("changes", "title", "telling", "absent"),
    [
        ({}, "De veertien dagen zijn voorbij", "Tot en met 28 april 2026 kon zonder", "Als de brief"),
        (
            {"gevolg_genoemd": "nee"},
            "De dag van ontvangst is bekend",
            "niet geldig is (het gevolg)",
            "kon zonder",
        ),
        (
            {"bedrag_genoemd": "400"},
            "De dag van ontvangst is bekend",
            "waarschijnlijk niet geldig",
            "kon zonder",
        ),
        (
            {"gevolg_genoemd": None},
            "De veertien dagen zijn voorbij",
            "Als de brief verder goed is: tot en met",
            "kan",
        ),
    ],
)
def test_the_days_of_a_letter_that_is_not_good_promise_nothing(
    changes: dict[str, object], title: str, telling: str, absent: str
) -> None:
    found = one(with_letter(changes), "brief14-ontvangst")
    assert (found.weight, found.title) == (Weight.IN_ORDE, title)
    assert telling in found.text and absent not in found.text


def test_a_second_letter_for_a_small_instalment_within_six_months_is_open() -> None:
    first = {**SEPTEMBER, "datum": "10-4-2026", "ontvangen": "13-4-2026", "oudste_maand": "april 2026"}
    small = {"hoofdsom": "200", "aantal_maanden": "1", "bedrag_genoemd": "40"}
    for day, weight in (("10-10-2026", Weight.NAVRAGEN), ("11-10-2026", Weight.IN_ORDE)):
        second = {
            **SEPTEMBER,
            "datum": day,
            "ontvangen": "13-10-2026",
            "oudste_maand": "oktober 2026",
            **small,
        }
        _, found = outcomes(case({**first, **small}, second), "brief14-bedrag")
        assert isinstance(found, Finding) and found.weight is weight
    larger = {**SEPTEMBER, "hoofdsom": "266,68", "aantal_maanden": "1", "bedrag_genoemd": "40"}
    assert outcomes(case(first, larger), "brief14-bedrag")[1].weight is Weight.IN_ORDE  # type: ignore[union-attr]


def test_both_good_letters_are_named() -> None:
    august = {
        **SEPTEMBER,
        "datum": "10-8-2026",
        "ontvangen": "12-8-2026",
        "aantal_maanden": "1",
        "hoofdsom": "650",
    }
    later = {**SEPTEMBER, "oudste_maand": "september 2026", "aantal_maanden": "1", "hoofdsom": "650"}
    found = one(
        case({**august, "bedrag_genoemd": "97,50"}, {**later, "bedrag_genoemd": "97,50"}), "brief14-geldig"
    )
    assert found.number == 1 and "Ook brief 2 voldoet" in found.text


def test_a_running_letter_after_one_that_may_be_good_promises_nothing() -> None:
    first = {**GOOD, "gevolg_genoemd": None}
    second = {**GOOD, "datum": "20-11-2026", "verzonden": None, "ontvangen": "21-11-2026"}
    _, running = outcomes(case(first, second, incassokosten_gevorderd="292,50"), "brief14-ontvangst")
    assert isinstance(running, Finding) and running.weight is Weight.VOOR


def test_a_letter_of_the_landlord_does_not_cite_the_law_on_collectors() -> None:
    found = one(case(SEPTEMBER, **RENT), "brief14-bedrag")
    assert found.sources and not any("Wki" in source.citation for source in found.sources)
