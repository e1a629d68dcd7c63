from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import juridisch.findings.eviction.announced as eviction
import juridisch.findings.eviction.day as eviction_day
import juridisch.findings.eviction.grounds as renvooi
import juridisch.findings.eviction.moratorium as moratorium
import juridisch.findings.eviction.new_facts as new_facts
import juridisch.findings.eviction.title as enforcement
from juridisch.deadlines import calculate, rule
from juridisch.dossier import Dossier
from juridisch.findings.finding import Finding, Question, Weight
from juridisch.law import Certainty

TODAY = date(2026, 11, 25)
MODULES = (eviction, eviction_day, enforcement, moratorium, renvooi, new_facts)


def outcomes(facts: dict[str, Any], today: date = TODAY) -> list[Finding | Question]:
    dossier = Dossier.model_validate(facts)
    return [outcome for module in MODULES for outcome in module.look(dossier, today)]


def of(check: str, facts: dict[str, Any], today: date = TODAY) -> list[Finding | Question]:
    return [outcome for outcome in outcomes(facts, today) if outcome.id == check]


def one(check: str, facts: dict[str, Any], today: date = TODAY) -> Finding:
    (found,) = of(check, facts, today)
    assert isinstance(found, Finding)
    return found


def asked(check: str, facts: dict[str, Any], today: date = TODAY) -> Question:
    (found,) = of(check, facts, today)
    assert isinstance(found, Question)
    return found


def citations(found: Finding) -> str:
    return " ".join(source.citation for source in found.sources)


JUDGMENT = {"datum": "1-10-2026", "soort": "tegenspraak", "procedure": "bodem", "titelvorm": "vonnis"}
SERVICE = {"soort": "betekening vonnis", "datum": "2-10-2026"}


def ordered(
    served: object = "23-11-2026", day: object = "27-11-2026", kind: str = "bevel tot ontruiming", **writ: Any
) -> dict[str, Any]:
    """A judgment that was served, and an order of 23 November 2026: the eviction may be on 27 November (worked date 1)."""
    order = {"soort": kind, "datum": served, "ontruiming_datum": day, **writ}
    return {"vonnissen": [JUDGMENT], "exploten": [SERVICE, order]}


def test_every_check_declares_itself_once() -> None:
    ids = [check.id for module in MODULES for check in module.CHECKS]
    assert len(set(ids)) == len(ids)
    assert set(ids) == {
        "ontruiming-exploot", "ontruiming-drie-dagen", "ontruiming-dag", "ontruiming-gemeente", "bevel-verlopen",
        "oud-vonnis", "verjaard-vonnis", "titel-onduidelijk", "bewindvoerder-niet-betrokken",
        "anderen-met-eigen-recht", "moratorium", "verzet-loopt", "betaald-na-vonnis", "nieuwe-regeling",
        "nieuwe-huur", "medisch", "kinderen-zonder-opvang", "levensgevaar", "veiligheid", "ontruimd",
    }  # fmt: skip
    assert all(check.sources for module in MODULES for check in module.CHECKS)


def test_without_judgment_or_order_nothing_is_said() -> None:
    facts: dict[str, Any] = {
        "huurders": [{"onder_bewind": "ja"}],
        "kinderen": [{"woont_thuis": "ja"}],
        "nieuwe_feiten": [{"soort": "medisch"}],
        "uitvoering": {"titel_onduidelijk": "ja", "veiligheid": "twee honden"},
        "exploten": [{"soort": "dagvaarding", "datum": "2-11-2026"}],
    }
    assert outcomes(facts) == []


# The writ


def test_writ_in_order() -> None:
    found = one("ontruiming-exploot", ordered())
    assert found.weight is Weight.IN_ORDE
    assert found.values == {"betekening_vonnis": date(2026, 10, 2), "ontruiming": date(2026, 11, 27)}


def test_writ_without_a_day_is_a_question_that_names_the_article() -> None:
    question = asked("ontruiming-exploot", ordered(day="onbekend"))
    assert "artikel 555 Rv" in question.unknown.next_action
    assert question.fields == ("exploten[2].ontruiming_datum",)


def test_eviction_before_the_judgment_was_served_is_wrong() -> None:
    facts = ordered() | {"exploten": [SERVICE | {"datum": "28-11-2026"}, ordered()["exploten"][1]]}
    found = one("ontruiming-exploot", facts)
    assert found.weight is Weight.FOUT
    assert "artikel 430 lid 3 Rv" in found.text and found.values["renvooi"] == "R2"
    same_day = ordered() | {"exploten": [SERVICE | {"datum": "27-11-2026"}, ordered()["exploten"][1]]}
    assert one("ontruiming-exploot", same_day).weight is Weight.IN_ORDE


def test_service_of_the_judgment_is_asked_once() -> None:
    facts = ordered() | {"exploten": [ordered()["exploten"][1]]}
    assert "artikel 430 lid 3 Rv" in asked("ontruiming-exploot", facts).unknown.reason


def test_new_date_without_an_order_is_asked() -> None:
    question = asked("ontruiming-exploot", ordered(kind="nieuwe ontruimingsdatum"))
    assert "artikel 555 lid 1 Rv" in question.unknown.next_action


def test_new_date_after_an_order_is_not_asked_about() -> None:
    assert of("ontruiming-exploot", renewed("24-11-2026", "1-12-2026")) == []


def test_first_service_of_the_judgment_counts() -> None:
    facts = ordered()
    facts["exploten"].append(SERVICE | {"datum": "28-11-2026"})
    found = one("ontruiming-exploot", facts)
    assert found.weight is Weight.IN_ORDE and found.values["betekening_vonnis"] == date(2026, 10, 2)


def test_writ_of_the_day_of_the_eviction_is_not_called_right() -> None:
    assert of("ontruiming-exploot", ordered(served="27-11-2026")) == []


def test_writ_served_on_a_sunday() -> None:
    found = one("ontruiming-exploot", ordered(served="22-11-2026"))
    assert found.weight is Weight.WAARSCHIJNLIJK
    assert "zondag 22 november 2026" in found.text and "artikel 66 Rv" in found.risk


@pytest.mark.parametrize(("today", "past"), [(date(2026, 11, 27), False), (date(2026, 11, 28), True)])
def test_announced_day_that_passed_needs_a_new_one(today: date, past: bool) -> None:
    outcome = of("ontruiming-exploot", ordered(), today)[0]
    assert isinstance(outcome, Question) is past
    assert bool(of("ontruiming-drie-dagen", ordered(), today)) is not past
    if isinstance(outcome, Question):
        assert "artikel 555 lid 2 Rv" in outcome.unknown.next_action and outcome.fields == ("ontruimd_op",)


# The three days. Worked dates 1 (Monday), 3 (Wednesday: 1 December, literally 30 November), 16 (the judgment's own term).


@pytest.mark.parametrize(
    ("served", "day", "shortened", "weight"),
    [
        ("23-11-2026", "27-11-2026", "nee", Weight.IN_ORDE),
        ("23-11-2026", "26-11-2026", "nee", Weight.FOUT),
        ("23-11-2026", "26-11-2026", "", Weight.WAARSCHIJNLIJK),  # nobody looked whether it was shortened
        ("23-11-2026", "26-11-2026", "ja", Weight.NAVRAGEN),
        ("25-11-2026", "1-12-2026", "nee", Weight.IN_ORDE),
        ("25-11-2026", "30-11-2026", "nee", Weight.NAVRAGEN),  # the reading without the Atw allows it
        (
            "27-11-2026",
            "1-12-2026",
            "nee",
            Weight.NAVRAGEN,
        ),  # on Friday for Tuesday: only art. 2 Atw forbids it
        ("25-11-2026", "28-11-2026", "nee", Weight.FOUT),
    ],
)
def test_three_days(served: str, day: str, shortened: str, weight: Weight) -> None:
    found = one("ontruiming-drie-dagen", ordered(served, day, termijn_verkort=shortened))
    assert found.weight is weight
    assert ("renvooi" in found.values) is (weight is not Weight.IN_ORDE)


def test_three_days_say_which_reading_decides() -> None:
    found = one("ontruiming-drie-dagen", ordered("25-11-2026", "30-11-2026", termijn_verkort="nee"))
    assert (
        found.certainty is Certainty.OPEN and found.title == "De ontruiming is misschien te vroeg aangezegd"
    )
    assert "dinsdag 1 december 2026" in found.text and "maandag 30 november 2026" in found.text
    certain = one("ontruiming-drie-dagen", ordered("25-11-2026", "28-11-2026", termijn_verkort="nee"))
    assert certain.certainty is Certainty.AFGELEID and "ingekort" not in certain.text
    assert "ingekort" in one("ontruiming-drie-dagen", ordered("25-11-2026", "28-11-2026")).text
    assert "ingekort" not in one("ontruiming-drie-dagen", renewed("4-12-2026", "6-12-2026")).text


def test_term_of_the_judgment_itself() -> None:
    facts = ordered("23-11-2026", "7-12-2026", termijn_verkort="ja")
    facts["vonnissen"] = [JUDGMENT | {"ontruimingstermijn": "14 dagen"}]
    facts["exploten"][0] = SERVICE | {"datum": "23-11-2026"}
    found = one("ontruiming-drie-dagen", facts)
    assert found.weight is Weight.FOUT
    assert "dinsdag 8 december 2026" in found.text and "het vonnis geeft zelf meer tijd" in found.text
    facts["exploten"][1]["ontruiming_datum"] = "8-12-2026"
    assert one("ontruiming-drie-dagen", facts).weight is Weight.IN_ORDE
    facts["exploten"][1]["ontruiming_datum"] = "27-11-2026"  # right for the order, not for the judgment
    assert "het vonnis geeft zelf meer tijd" in one("ontruiming-drie-dagen", facts).text


def renewed(served: str, day: str) -> dict[str, Any]:
    facts = ordered(served="2-11-2026", day="6-11-2026")
    facts["exploten"].append(
        {"soort": "nieuwe ontruimingsdatum", "datum": served, "ontruiming_datum": day, "wijze": "envelop"}
    )
    return facts


@pytest.mark.parametrize(
    ("day", "weight"),
    [
        ("6-12-2026", Weight.FOUT),  # announced on Friday 4 December 2026 (worked date 85)
        ("7-12-2026", Weight.NAVRAGEN),
        ("8-12-2026", Weight.IN_ORDE),
    ],
)
def test_three_days_of_a_new_date(day: str, weight: Weight) -> None:
    found = one("ontruiming-drie-dagen", renewed("4-12-2026", day))
    assert found.weight is weight
    assert found.number == 3  # the first announcement is replaced
    if weight is Weight.NAVRAGEN:
        assert "niet beslist" in found.text and found.certainty is Certainty.OPEN


def test_published_announcement_of_sixty_days() -> None:
    """bosvanderburg.nl: announced on 25 November 2021 for 24 January 2022."""
    facts = ordered("25-11-2021", "24-1-2022", termijn_verkort="nee")
    facts["vonnissen"] = [JUDGMENT | {"datum": "12-11-2021"}]
    facts["exploten"][0] = SERVICE | {"datum": "25-11-2021"}
    assert one("ontruiming-drie-dagen", facts, date(2022, 1, 20)).weight is Weight.IN_ORDE


def test_three_days_ask_when_the_day_of_the_writ_is_missing_or_of_another_age() -> None:
    assert asked("ontruiming-drie-dagen", ordered(served="onbekend")).fields[0] == "exploten[2].datum"
    assert asked("ontruiming-drie-dagen", ordered(served="28-11-2026")).unknown.reason  # after the eviction
    old = ordered("3-3-1990", "3-4-1990")
    assert "nagekeken voor data vanaf" in asked("ontruiming-drie-dagen", old, date(1990, 3, 5)).unknown.reason


@given(st.dates(date(2021, 1, 1), date(2028, 6, 1)), st.integers(0, 14))
def test_three_days_agree_with_the_rule_on_every_day(served: date, days: int) -> None:
    day = served + timedelta(days=days)
    found = one("ontruiming-drie-dagen", ordered(served, day, termijn_verkort="nee"), served)
    outcome = calculate(rule("ontruiming"), served)
    expected = (
        Weight.IN_ORDE if day >= outcome.day else Weight.FOUT if day < outcome.cautious else Weight.NAVRAGEN
    )
    assert found.weight is expected


# The day itself, and the municipality


@pytest.mark.parametrize(
    ("day", "clock", "word"),
    [
        ("29-11-2026", "9:30", "zondag 29 november 2026"),
        ("25-12-2026", "9:30", "Eerste Kerstdag"),
        ("27-11-2026", "6:59", "6.59 uur"),
        ("27-11-2026", "20:01", "20.01 uur"),
    ],
)
def test_day_or_hour_without_execution(day: str, clock: str, word: str) -> None:
    found = one("ontruiming-dag", ordered(day=day, ontruiming_tijd=clock))
    assert found.weight is Weight.WAARSCHIJNLIJK
    assert word in found.text and "artikel 64 lid 3" in found.risk


@pytest.mark.parametrize(
    ("day", "clock"), [("28-11-2026", "7:00"), ("27-11-2026", "20:00"), ("30-11-2026", "")]
)
def test_saturday_and_the_hours_of_the_act_are_silent(day: str, clock: str) -> None:
    assert of("ontruiming-dag", ordered(day=day, ontruiming_tijd=clock)) == []


def test_municipality() -> None:
    wrong = one("ontruiming-gemeente", ordered(gemeente_ingelicht="nee"))
    assert wrong.weight is Weight.WAARSCHIJNLIJK and wrong.values["renvooi"] == "R3"
    assert "geen aantal dagen" in wrong.risk
    assert one("ontruiming-gemeente", ordered(gemeente_ingelicht="ja")).weight is Weight.IN_ORDE
    assert asked("ontruiming-gemeente", ordered()).fields == ("exploten[2].gemeente_ingelicht",)
    assert of("ontruiming-gemeente", {"vonnissen": [JUDGMENT]}) == []


# How long the order lasts: worked date 72, an order of 26 November 2025 lasts until 26 November 2026.


@pytest.mark.parametrize(("day", "lapsed"), [("26-11-2026", False), ("27-11-2026", True)])
def test_order_older_than_a_year(day: str, lapsed: bool) -> None:
    found = of("bevel-verlopen", ordered("26-11-2025", day))
    assert bool(found) is lapsed
    if lapsed:
        assert isinstance(found[0], Finding) and found[0].weight is Weight.FOUT
        assert found[0].values["bevel_tot"] == date(2026, 11, 26)
        assert "geen veilige haven" in found[0].risk


def test_order_that_lapsed_before_an_eviction_of_today() -> None:
    assert (
        one("bevel-verlopen", ordered("26-11-2025", "27-11-2026"), date(2026, 11, 27)).weight is Weight.FOUT
    )


def test_new_date_on_an_old_order_has_lapsed_too() -> None:
    facts = ordered("26-11-2025", "2-12-2025")
    facts["exploten"].append(
        {"soort": "nieuwe ontruimingsdatum", "datum": "23-11-2026", "ontruiming_datum": "27-11-2026"}
    )
    assert one("bevel-verlopen", facts).weight is Weight.FOUT


@pytest.mark.parametrize(("second", "lapsed"), [("23-11-2026", False), ("24-11-2026", True)])
def test_new_date_rests_on_the_last_order_before_it(second: str, lapsed: bool) -> None:
    """An order of the same day counts; one of the day after does not, but then it is the announcement itself."""
    facts = ordered("26-11-2025", "2-12-2025")
    facts["exploten"] += [
        {"soort": "bevel tot ontruiming", "datum": second, "ontruiming_datum": "2-12-2025"},
        {"soort": "nieuwe ontruimingsdatum", "datum": "23-11-2026", "ontruiming_datum": "27-11-2026"},
    ]
    found = [f for f in of("bevel-verlopen", facts) if f.number == 4]
    assert found == []
    dossier = Dossier.model_validate(facts)
    new = eviction.Announcement(4, dossier.exploten[3], date(2026, 11, 23), date(2026, 11, 27))
    assert eviction.order_of(new, dossier) == ((2, date(2025, 11, 26)) if lapsed else (3, date(2026, 11, 23)))


def test_new_date_of_an_unknown_day_rests_on_the_last_order() -> None:
    facts = ordered("26-11-2025", "2-12-2025")
    facts["exploten"].append({"soort": "nieuwe ontruimingsdatum", "ontruiming_datum": "27-11-2026"})
    found = one("bevel-verlopen", facts)
    assert (found.number, found.weight) == (3, Weight.FOUT)


@pytest.mark.parametrize(("day", "expected"), [("25-11-2026", TODAY), ("24-11-2026", None)])
def test_announced_day_may_be_today_and_is_the_first_of_several(day: str, expected: date | None) -> None:
    facts = ordered(day=day)
    assert eviction.announced_day(Dossier.model_validate(facts), TODAY) == expected
    facts["exploten"].append(
        {"soort": "nieuwe ontruimingsdatum", "datum": "23-11-2026", "ontruiming_datum": "3-12-2026"}
    )
    assert eviction.announced_day(Dossier.model_validate(facts), TODAY) == (expected or date(2026, 12, 3))


def test_order_that_lapsed_without_a_day_ahead_speaks_for_the_tenant() -> None:
    found = one("bevel-verlopen", ordered("20-11-2025", "1-12-2025"))
    assert found.weight is Weight.VOOR and "renvooi" not in found.values


# The age of the judgment


@pytest.mark.parametrize(("day", "old"), [("25-11-2025", False), ("24-11-2025", True)])
def test_judgment_older_than_a_year_is_practice_not_law(day: str, old: bool) -> None:
    found = of("oud-vonnis", {"vonnissen": [JUDGMENT | {"datum": day}]})
    assert bool(found) is old
    if old:
        assert isinstance(found[0], Finding) and found[0].weight is Weight.NAVRAGEN
        assert found[0].certainty is Certainty.OPEN and "De wet noemt geen jaar" in found[0].text


def test_judgment_of_twenty_years_ago_may_be_time_barred() -> None:
    found = one("verjaard-vonnis", {"vonnissen": [JUDGMENT | {"datum": "24-11-2006"}]})
    assert found.weight is Weight.WAARSCHIJNLIJK
    assert "artikel 3:322 BW" in found.text and "stuit" in found.risk
    assert of("verjaard-vonnis", {"vonnissen": [JUDGMENT | {"datum": "25-11-2006"}]}) == []
    assert asked("verjaard-vonnis", {"vonnissen": [JUDGMENT | {"datum": "3-3-1975"}]}).fields == (
        "vonnissen[1].datum",
    )


@pytest.mark.parametrize(
    ("judged", "announced", "today"),
    [
        ("26-6-2009", "12-6-2012", date(2012, 6, 12)),  # vzr. Rotterdam, vbtm.nl: age alone does not decide
        ("2-6-2014", "1-7-2016", date(2016, 6, 20)),  # ECLI:NL:GHAMS:2016:3089: no misuse
    ],
)
def test_published_old_judgments_are_looked_up_not_called_wrong(
    judged: str, announced: str, today: date
) -> None:
    facts = ordered(today, announced)
    facts["vonnissen"] = [JUDGMENT | {"datum": judged}]
    found = one("oud-vonnis", facts, today)
    assert found.weight is Weight.NAVRAGEN and "ECLI:NL:GHAMS:2016:3089" in citations(found)


def test_settlement_has_no_year() -> None:
    old = {"vonnissen": [{"datum": "1-1-2020", "titelvorm": "proces-verbaal"}]}
    assert of("oud-vonnis", old) == [] and of("verjaard-vonnis", old) == []


# Verzet


def verzet(enforceable: str, **more: Any) -> dict[str, Any]:
    default = {"datum": "1-10-2026", "soort": "verstek", "uitvoerbaar_bij_voorraad": enforceable}
    return {**ordered(), "soort_procedure": "verzet", "vonnissen": [default], **more}


def test_verzet_does_not_stop_an_enforceable_judgment() -> None:
    found = one("verzet-loopt", verzet("ja"))
    assert found.weight is Weight.NAVRAGEN and found.values["renvooi"] == "R5"
    assert "artikel 145 Rv" in found.text and "ECLI:NL:RBOBR:2014:6524" in citations(found)


def test_verzet_stops_a_judgment_that_is_not_enforceable() -> None:
    assert one("verzet-loopt", verzet("nee")).weight is Weight.WAARSCHIJNLIJK
    assert one("verzet-loopt", verzet("nee", exploten=[])).weight is Weight.VOOR
    assert asked("verzet-loopt", verzet("onbekend")).fields[1] == "vonnissen[1].uitvoerbaar_bij_voorraad"


def test_verzet_that_was_decided_or_not_brought_is_silent() -> None:
    assert of("verzet-loopt", ordered()) == []
    decided = verzet("ja")
    later = {"datum": "1-11-2026", "soort": "tegenspraak", "procedure": "verzet"}
    assert of("verzet-loopt", {**decided, "vonnissen": [*decided["vonnissen"], later]}) == []
    for other in (
        later | {"procedure": "executie"},
        later | {"soort": "verstek", "uitvoerbaar_bij_voorraad": "ja"},
    ):
        assert (
            one("verzet-loopt", {**decided, "vonnissen": [*decided["vonnissen"], other]}).weight
            is Weight.NAVRAGEN
        )


# The moratorium


def asked_for(**request: Any) -> dict[str, Any]:
    return {**ordered(), "verzoeken": [{"soort": "moratorium", "verstuurd": "20-11-2026", **request}]}


def test_moratorium_asked() -> None:
    found = one("moratorium", asked_for(uitkomst="in behandeling"))
    assert found.weight is Weight.VOOR and found.values["renvooi"] == "R4"
    assert "houdt de ontruiming niet tegen" in found.text


def test_moratorium_decided_provisionally() -> None:
    found = one("moratorium", asked_for(tussenbeslissing_datum="21-11-2026"))
    assert "21 november 2026" in found.text and "Betaal de lopende huur op tijd" in found.text


def test_published_moratorium_bars_a_new_announcement() -> None:
    """ECLI:NL:RBLIM:2020:6215: an announcement during the moratorium was blocked; the rent had been paid."""
    granted = asked_for(uitkomst="toegewezen", uitkomst_datum="23-11-2026", maanden="6")
    found = one("moratorium", granted)
    assert found.weight is Weight.WAARSCHIJNLIJK
    assert found.values["moratorium_tot"] == date(2027, 5, 22)
    assert "ECLI:NL:RBLIM:2020:6215" in citations(found)
    assert one("moratorium", {**granted, "exploten": []}).weight is Weight.VOOR


@pytest.mark.parametrize(("until", "weight"), [("27-11-2026", Weight.WAARSCHIJNLIJK), ("26-11-2026", None)])
def test_moratorium_that_ends_before_the_announced_day_protects_nobody(
    until: str, weight: Weight | None
) -> None:
    found = of("moratorium", asked_for(uitkomst="toegewezen", uitkomst_datum="1-11-2026", tot=until))
    assert [f.weight for f in found if isinstance(f, Finding)] == ([weight] if weight else [])


def test_moratorium_without_its_length_or_refused() -> None:
    assert (
        one("moratorium", asked_for(uitkomst="toegewezen", uitkomst_datum="23-11-2026")).weight
        is Weight.NAVRAGEN
    )
    refused = one("moratorium", asked_for(uitkomst="afgewezen", uitkomst_datum="23-11-2026"))
    assert refused.weight is Weight.TEGEN and "geen hoger beroep" in refused.text
    assert of("moratorium", ordered()) == []


# What the bailiff must know


def told(**execution: Any) -> dict[str, Any]:
    return {**ordered(), "uitvoering": execution}


@pytest.mark.parametrize(
    ("check", "field", "question"),
    [
        ("titel-onduidelijk", "titel_onduidelijk", "R1"),
        ("anderen-met-eigen-recht", "anderen_met_eigen_recht", "R10"),
    ],
)
def test_reasons_for_a_renvooi(check: str, field: str, question: str) -> None:
    found = one(check, told(**{field: "ja"}))
    assert found.weight is Weight.WAARSCHIJNLIJK and found.values["renvooi"] == question
    assert "artikel 438 lid 5 Rv" in found.text and "instemt" in found.text
    assert of(check, told(**{field: "nee"})) == []
    assert asked(check, told()).fields == (f"uitvoering.{field}",)
    assert of(check, {"vonnissen": [JUDGMENT]}) == []  # not asked before an eviction is announced


def test_contact_with_the_bailiff_warns_of_the_term_of_verzet() -> None:
    default = {**told(titel_onduidelijk="ja"), "vonnissen": [JUDGMENT | {"soort": "verstek"}]}
    assert "vier weken voor verzet" in one("titel-onduidelijk", default).risk
    assert "verzet" not in one("titel-onduidelijk", told(titel_onduidelijk="ja")).risk


def test_bewindvoerder_not_involved() -> None:
    facts = {**ordered(), "huurders": [{"onder_bewind": "ja"}], "dagvaarding": {"gedaagde": "huurder"}}
    found = one("bewindvoerder-niet-betrokken", facts)
    assert found.weight is Weight.WAARSCHIJNLIJK and found.values["renvooi"] == "R9"
    keeper = {"bewindvoerder": {"ingesteld_op": "2-10-2026"}}
    later = {**facts, "huurders": [{"onder_bewind": "ja"} | keeper]}
    assert one("bewindvoerder-niet-betrokken", later).weight is Weight.NAVRAGEN
    assert asked("bewindvoerder-niet-betrokken", {**facts, "dagvaarding": {}}).unknown.reason
    assert of("bewindvoerder-niet-betrokken", {**facts, "dagvaarding": {"gedaagde": "beiden"}}) == []


def test_danger_to_life_stands_out_at_every_stage() -> None:
    for facts in ({}, ordered(), {"ontruimd_op": "1-11-2026"}):
        found = one("levensgevaar", {**facts, "uitvoering": {"levensgevaar": "ja"}})
        assert found.title.startswith("LEVENSGEVAAR: bel vandaag")
        assert "huisarts" in found.text and "112" in found.text and found.values["renvooi"] == "R12"
    assert "rechtstreeks" in asked("levensgevaar", ordered()).unknown.next_action
    assert of("levensgevaar", told(levensgevaar="nee")) == []


def test_safety_is_a_report_and_no_ground() -> None:
    found = one("veiligheid", told(veiligheid="twee honden"))
    assert found.weight is Weight.NAVRAGEN and "twee honden" in found.text and "geen reden" in found.text


# What changed after the judgment of 1 October 2026


def changed(
    kind: str, day: str = "2-10-2026", proof: str = "brief van 3 oktober", **more: Any
) -> dict[str, Any]:
    return {**ordered(), "nieuwe_feiten": [{"soort": kind, "datum": day, "bewijs": proof}], **more}


@pytest.mark.parametrize(
    ("kind", "check", "question", "published"),
    [
        ("schuld betaald", "betaald-na-vonnis", "R6", "ECLI:NL:RBROT:2024:11624"),  # paid, yet refused
        ("nieuwe regeling", "nieuwe-regeling", "R6", "use it or lose it"),
        ("nieuwe huurovereenkomst", "nieuwe-huur", "R11", "ECLI:NL:GHAMS:2016:3089"),
        ("huur aangenomen zonder voorbehoud", "nieuwe-huur", "R11", "ECLI:NL:GHAMS:2016:3089"),
        ("medisch", "medisch", "R7", "ECLI:NL:RBZWB:2024:6256"),
        ("kinderen zonder opvang", "kinderen-zonder-opvang", "R8", "ECLI:NL:HR:2025:1799"),
    ],
)
def test_new_and_proven_facts_speak_for_the_tenant(
    kind: str, check: str, question: str, published: str
) -> None:
    found = one(check, changed(kind))
    assert found.weight is Weight.VOOR
    assert found.values["renvooi"] == question and found.values["nieuw"] is True
    assert published in citations(found) and "ECLI:NL:HR:2019:2026" in citations(found)


@pytest.mark.parametrize(
    ("day", "proof", "word"),
    [
        ("1-10-2026", "brief", "niet nieuw"),
        ("2-10-2026", "", "geen bewijs"),
        ("onbekend", "brief", "welke dag"),
    ],
)
def test_facts_that_are_old_or_not_proven_are_looked_up(day: str, proof: str, word: str) -> None:
    found = one("medisch", changed("medisch", day, proof))
    assert found.weight is Weight.NAVRAGEN and word in found.text and found.values["nieuw"] is False


def test_other_facts_are_silent() -> None:
    assert not any(o.id in {c.id for c in new_facts.CHECKS} for o in outcomes(changed("anders")))


def test_health_needs_consent() -> None:
    health = {
        "sinds": "2-10-2026",
        "bewijs": "brief van de huisarts",
        "omschrijving": "Opgenomen.",
        "toestemming": "ja",
    }
    assert one("medisch", {**ordered(), "gezondheid": health}).values["bewijs"] == "brief van de huisarts"
    assert of("medisch", {**ordered(), "gezondheid": health | {"toestemming": "nee"}}) == []
    private = one("medisch", changed("medisch", gezondheid=health | {"toestemming": "nee"}))
    assert "bewijs" not in private.values and "Opgenomen" not in private.text


def test_children_without_a_place() -> None:
    children = {**ordered(), "kinderen": [{"initialen": "A.V.", "leeftijd": "7", "woont_thuis": "ja"}]}
    answer = {"opvang": {"plek": "nee", "antwoord_datum": "7-11-2026"}}
    found = one("kinderen-zonder-opvang", children | answer)
    assert found.weight is Weight.VOOR and "niet altijd het zwaarst" in found.text
    assert "ECLI:NL:RBMNE:2025:2959" in citations(found)
    assert one("kinderen-zonder-opvang", children | {"opvang": {"plek": "nee"}}).weight is Weight.NAVRAGEN
    assert "opvang.plek" in asked("kinderen-zonder-opvang", children).fields
    assert of("kinderen-zonder-opvang", children | {"opvang": {"plek": "ja"}}) == []
    assert of("kinderen-zonder-opvang", {"vonnissen": [JUDGMENT], "kinderen": [{}]}) == []


# The test of the judge (HR:2019:2026). Appeal against a judgment of 1 October 2026 is open until 4 January 2027.


@pytest.mark.parametrize(
    ("today", "reasoned", "words"),
    [
        (date(2027, 1, 4), "nee", "weegt de rechter de belangen"),
        (date(2027, 1, 4), "ja", "feiten die de eerste rechter niet kon meewegen"),
        (date(2027, 1, 4), "", "legt het dat wel uit"),
        (date(2027, 1, 5), "nee", "noodtoestand door feiten van na het vonnis"),
    ],
)
def test_test_of_the_judge(today: date, reasoned: str, words: str) -> None:
    facts = changed("medisch", vonnissen=[JUDGMENT | {"uitvoerbaar_gemotiveerd": reasoned}], exploten=[])
    risk = one("medisch", facts, today).risk
    assert words in risk and "Uitgangspunt is dat een vonnis mag worden uitgevoerd" in risk


def test_test_of_the_judge_for_a_settlement_was_not_looked_into() -> None:
    facts = changed("medisch", vonnissen=[{"datum": "1-10-2026", "titelvorm": "proces-verbaal"}])
    assert "niet nagekeken" in one("medisch", facts).risk


# After the eviction


def test_after_the_eviction_only_what_is_left_is_told() -> None:
    facts = {**changed("medisch"), **told(titel_onduidelijk="ja"), "ontruimd_op": "25-11-2026"}
    facts["exploten"] = [
        SERVICE,
        {"soort": "bevel tot ontruiming", "datum": "2-11-2026", "ontruiming_datum": "25-11-2026"},
    ]
    (found,) = outcomes(facts)
    assert isinstance(found, Finding) and found.id == "ontruimd" and found.weight is Weight.TEGEN
    assert "ECLI:NL:GHAMS:2025:2286" in citations(found)
    assert found.values["spullen_tot"] == date(2026, 12, 9) and "Haal de spullen meteen op" in found.text


@pytest.mark.parametrize(("today", "kept"), [(date(2027, 2, 24), True), (date(2027, 2, 25), False)])
def test_belongings_are_kept_thirteen_weeks(today: date, kept: bool) -> None:
    found = one("ontruimd", {"ontruimd_op": "25-11-2026"}, today)
    assert ("spullen_tot" in found.values) is kept
    assert ("Vraag de gemeente waar de spullen zijn" in found.text) is not kept


def test_eviction_before_the_announced_day() -> None:
    facts = {**ordered("2-11-2026", "26-11-2026"), "ontruimd_op": "25-11-2026"}
    _, early = of("ontruimd", facts)
    assert isinstance(early, Finding) and early.weight is Weight.WAARSCHIJNLIJK
    assert "vóór de aangezegde dag" in early.text and early.values["te_vroeg"] is True


def test_eviction_that_lies_ahead_is_not_done() -> None:
    assert of("ontruimd", {**ordered(), "ontruimd_op": "26-11-2026"}) == []


def test_a_day_of_a_royal_decree_is_as_sure_as_the_decree() -> None:
    """15 May 2026 is known from two professional pages; the text of the decree was not read. Ascension Day stands in the Atw."""
    today = date(2026, 5, 1)
    decreed = one("ontruiming-dag", ordered("8-5-2026", "15-5-2026"), today)
    assert decreed.weight is Weight.WAARSCHIJNLIJK and decreed.certainty is Certainty.VAKBRON
    assert one("ontruiming-dag", ordered("8-5-2026", "14-5-2026"), today).certainty is Certainty.TEKST
    assert one("ontruiming-exploot", ordered("15-5-2026", "27-5-2026"), today).certainty is Certainty.VAKBRON
    assert one("ontruiming-exploot", ordered("14-5-2026", "27-5-2026"), today).certainty is Certainty.TEKST
