"""The advice: what is urgent comes first, what was done is not asked again, what is closed says so."""

from datetime import date
from typing import Any

import pytest

from juridisch.advice import State, When, advise
from juridisch.assessment import assess
from juridisch.documents.catalogue import DOCUMENTS
from juridisch.dossier import Dossier
from juridisch.law import Phase

TODAY = date(2026, 11, 25)
SUMMONS: dict[str, Any] = {
    "soort_procedure": "bodem",
    "roldatum": "2026-12-09",
    "exploten": [{"soort": "dagvaarding", "datum": "2026-11-20"}],
}
JUDGMENT: dict[str, Any] = {
    "datum": "2026-10-14",
    "titelvorm": "vonnis",
    "soort": "tegenspraak",
    "procedure": "bodem",
}
DEFAULT = JUDGMENT | {"soort": "verstek"}
ORDER: dict[str, Any] = {
    "soort": "bevel tot ontruiming",
    "datum": "2026-11-19",
    "wijze": "persoon",
    "ontruiming_datum": "2026-12-01",
}


def advice(today: date = TODAY, **facts: Any) -> Any:
    return advise(assess(Dossier.model_validate({"versie": 1, **facts}), today))


def ids(found: Any) -> list[str]:
    return [action.id for action in found]


def states(found: Any) -> dict[str, State]:
    return {road.id: road.state for road in found.roads}


@pytest.mark.parametrize(
    ("facts", "phase"),
    [
        ({}, Phase.ACHTERSTAND),
        ({"brief14": [{"datum": "2026-11-20"}]}, Phase.INCASSO),
        (SUMMONS, Phase.VONNIS),
        ({"vonnissen": [JUDGMENT]}, Phase.NA_VONNIS),
        ({"vonnissen": [JUDGMENT], "exploten": [ORDER]}, Phase.UITZETTING),
        ({"ontruimd_op": "2026-11-20"}, Phase.NA_UITZETTING),
    ],
)
def test_the_case_stands_in_exactly_one_of_six_phases_and_there_is_something_to_do(
    facts: Any, phase: Phase
) -> None:
    found = advice(**facts)
    assert len(found.steps) == 6
    assert [step.phase for step in found.steps if step.here] == [phase]
    assert sum(step.past for step in found.steps) == list(Phase).index(phase)
    assert found.actions
    assert found.next
    assert all(action.what.endswith((".", "?")) for action in found.actions)


def test_what_is_urgent_comes_first() -> None:
    found = advice(vonnissen=[JUDGMENT], exploten=[ORDER])
    assert ids(found.at(When.VANDAAG))[0] == "hulp-vandaag"
    assert found.threatened
    days = [action.before or date.min for action in found.at(When.LATER)]
    assert days == sorted(days)


def test_after_a_default_judgment_nobody_is_sent_to_the_bailiff() -> None:
    found = advice(vonnissen=[DEFAULT])
    assert ids(found.at(When.VANDAAG))[0] == "verzet-hulp"
    assert "regeling" not in ids(found.actions)
    assert states(found)["regeling"] is State.UNKNOWN
    evicting = advice(vonnissen=[DEFAULT], exploten=[ORDER])
    assert "uitstel-ontruiming" not in ids(evicting.actions)


def test_what_was_asked_is_not_asked_again() -> None:
    before = advice(**SUMMONS)
    assert "uitstel" in ids(before.actions)
    asked = advice(**SUMMONS, verzoeken=[{"soort": "uitstel", "verstuurd": "2026-11-24"}])
    assert "uitstel" not in ids(asked.actions)
    assert states(asked)["uitstel"] is State.DONE
    answered = advice(**SUMMONS, heeft_gereageerd="ja")
    assert "verweer" not in ids(answered.actions)
    paid = advice(lopende_huur={"laatste_betaalde_maand": "november 2026"})
    assert "huur" not in ids(paid.actions)
    assert "huur" in ids(advice(lopende_huur={"laatste_betaalde_maand": "oktober 2026"}).actions)


def test_a_road_closes_the_day_after_its_last_day() -> None:
    """Postponement must have reached the court by Tuesday 8 December, or be asked at the sitting on the 9th itself."""
    last = advice(date(2026, 12, 8), **SUMMONS)
    assert {"uitstel", "verweer"} <= set(ids(last.at(When.VANDAAG)))
    day = advice(date(2026, 12, 9), **SUMMONS)
    assert day.at(When.VANDAAG)[0].what.startswith("Ga vandaag naar de rolzitting")
    assert "uitstel" not in ids(day.actions)
    assert states(day)["verweer"] is State.OPEN
    after = advice(date(2026, 12, 10), **SUMMONS)
    assert states(after)["uitstel"] is State.CLOSED
    assert states(after)["alsnog"] is State.OPEN
    assert "rolzitting" not in ids(after.actions)


def test_a_roll_day_on_monday_is_told_in_the_weekend_before() -> None:
    summons = SUMMONS | {"roldatum": "2026-12-14"}
    action = next(a for a in advice(date(2026, 12, 12), **summons).at(When.VANDAAG) if a.id == "rolzitting")
    assert "maandag 14 december 2026" in action.what


def test_who_answered_still_goes_to_the_hearing() -> None:
    for kind in ("bodem", "kort geding"):
        found = advice(
            **SUMMONS | {"soort_procedure": kind}, heeft_gereageerd="ja", zitting_datum="2026-12-20"
        )
        assert "zitting" in ids(found.actions), kind


def test_an_announced_day_goes_before_a_computed_one() -> None:
    found = advice(vonnissen=[JUDGMENT], exploten=[ORDER])
    assert [n.earliest for n in found.next] == [date(2026, 12, 1)]
    road = next(road for road in found.roads if road.id == "uitstel-ontruiming")
    assert "1 december 2026" in road.reason
    assert road.before is None  # the day of the eviction is no day to wait for
    assert {"moratorium", "uitstel-ontruiming"} & set(ids(found.at(When.VANDAAG)))


def test_nothing_that_stops_an_eviction_waits_for_the_day_itself() -> None:
    facts: dict[str, Any] = {"vonnissen": [JUDGMENT], "exploten": [ORDER], "shv": {"stand": "inventarisatie"}}
    stops, found = {"moratorium", "uitstel-ontruiming", "executiegeschil"}, advice(**facts)
    for day in (date(2026, 11, 20), date(2026, 11, 26), date(2026, 12, 1)):
        found = advice(day, **facts)
        seen = [action for action in found.actions if action.id in stops]
        assert seen
        assert all(action.when is When.VANDAAG and action.before is None for action in seen)
    assert "vandaag wordt ontruimd" in found.at(When.VANDAAG)[0].what


def test_on_the_day_itself_what_stops_the_eviction_comes_before_verzet() -> None:
    order = ORDER | {"ontruiming_datum": "2026-11-25", "ontruiming_tijd": "9:30"}
    found = advice(vonnissen=[DEFAULT], exploten=[order])
    today = ids(found.at(When.VANDAAG))
    assert today[:2] == ["hulp-vandaag", "verzet-hulp"]
    assert "om 9.30 uur" in found.actions[0].what


def test_a_day_that_passed_asks_whether_the_tenant_still_lives_there() -> None:
    order = ORDER | {"ontruiming_datum": "2026-11-24"}
    found = advice(vonnissen=[JUDGMENT], exploten=[order])
    assert "al-ontruimd" in ids(found.at(When.VANDAAG))
    assert "Wij weten niet of u uit de woning bent gezet" in found.standing
    assert [n.earliest for n in found.next] == [date(2026, 11, 28)]  # Saturday: a day on which may be served


def test_an_order_without_a_day_names_no_day() -> None:
    found = advice(vonnissen=[JUDGMENT], exploten=[ORDER | {"ontruiming_datum": "onbekend"}])
    assert found.next[0].earliest is None or found.next[0].earliest > TODAY
    assert "elke dag" in found.next[0].why


def test_evicted_with_a_default_judgment_still_hears_of_verzet() -> None:
    found = advice(ontruimd_op="2026-11-24", vonnissen=[DEFAULT | {"datum": "2026-11-04"}])
    action = next(a for a in found.at(When.VANDAAG) if a.id == "verzet-hulp")
    assert "maandag 21 december 2026" in action.warning
    assert not any("wordt ontruimd" in a.what for a in found.actions)
    heard = advice(ontruimd_op="2026-11-24", vonnissen=[JUDGMENT])
    assert "nakijken" in ids(heard.at(When.VANDAAG))


def test_an_unknown_kind_of_judgment_closes_no_road() -> None:
    found = advice(vonnissen=[JUDGMENT | {"soort": "onbekend"}])
    appeal = next(road for road in found.roads if road.id == "hoger-beroep")
    assert appeal.state is State.UNKNOWN
    assert appeal.before == date(2027, 1, 14)
    assert states(found)["verzet"] in (State.OPEN, State.UNKNOWN)


def test_verzet_with_an_unknown_start_names_no_day_to_lean_on() -> None:
    found = advice(vonnissen=[DEFAULT])
    road = next(road for road in found.roads if road.id == "verzet")
    assert road.before is None
    action = next(a for a in found.actions if a.id == "verzet-hulp")
    assert action.before is None
    assert "weten niet" in action.warning
    served = ORDER | {"soort": "betekening vonnis", "ontruiming_datum": None}
    dated = advice(vonnissen=[DEFAULT], exploten=[served])
    action = next(a for a in dated.actions if a.id == "verzet-hulp")
    assert "Verzet kan tot en met donderdag 17 december 2026" in action.warning
    assert "Wie u helpt, regelt die uiterlijk maandag 14 december 2026" in action.warning


@pytest.mark.parametrize(
    ("kind", "road"),
    [("uitstel ontruiming", "uitstel-ontruiming"), ("moratorium", "moratorium")],
)
def test_what_was_refused_is_not_asked_again(kind: str, road: str) -> None:
    refused = {
        "soort": kind,
        "verstuurd": "2026-11-20",
        "uitkomst": "afgewezen",
        "uitkomst_datum": "2026-11-24",
    }
    found = advice(
        vonnissen=[JUDGMENT], exploten=[ORDER], verzoeken=[refused], shv={"stand": "inventarisatie"}
    )
    assert states(found)[road] is State.CLOSED
    assert road not in ids(found.actions)


def test_a_refused_postponement_leaves_the_answer() -> None:
    refused = {"soort": "uitstel", "verstuurd": "2026-11-20", "uitkomst": "afgewezen"}
    found = advice(**SUMMONS, verzoeken=[refused])
    assert "uitstel" not in ids(found.actions)
    assert "verweer" in ids(found.actions)


def test_a_moratorium_of_unknown_length_protects_but_asks_for_its_day() -> None:
    granted = {"soort": "moratorium", "uitkomst": "toegewezen", "uitkomst_datum": "2026-11-24"}
    found = advice(vonnissen=[JUDGMENT], exploten=[ORDER], verzoeken=[granted])
    assert "Wij weten die dag niet" in found.standing
    assert "moratorium-dag" in ids(found.at(When.VANDAAG))
    assert "hulp-vandaag" not in ids(found.actions)
    assert states(found)["moratorium"] is State.DONE
    assert found.next[0].earliest is None


def test_a_judgment_is_not_yet_an_eviction() -> None:
    found = advice(vonnissen=[JUDGMENT])
    assert not any("wordt ontruimd" in action.what for action in found.actions)


def test_a_grace_of_which_the_day_is_unknown_is_not_closed() -> None:
    found = advice(vonnissen=[JUDGMENT | {"terme_de_grace": {"uiterlijk": "onbekend"}}])
    assert states(found)["terme-de-grace"] is State.UNKNOWN


def test_a_reminder_starts_with_the_landlord() -> None:
    found = advice()
    assert "verhuurder-bellen" in ids(found.actions)
    assert states(found)["kosten"] is State.LATER
    assert not any("deurwaarder" in action.where for action in found.actions)


def test_a_term_that_is_not_known_names_no_day() -> None:
    unknown = advice(brief14=[{"datum": "onbekend", "wijze": "post"}])
    assert "betalen-brief" not in ids(unknown.actions)
    known_day = advice(brief14=[{"datum": "2026-11-20", "ontvangen": "2026-11-21", "wijze": "post"}])
    action = next(a for a in known_day.actions if a.id == "betalen-brief")
    assert action.before == date(2026, 12, 4)  # Saturday the 5th: the money must be there on a working day


def test_what_is_not_known_is_asked_without_names_of_fields() -> None:
    for facts in (
        SUMMONS | {"roldatum": None},
        {"vonnissen": [DEFAULT | {"datum": None}]},
        {"exploten": [ORDER]},
    ):
        for text in advice(**facts).unknown:
            assert not any(mark in text for mark in ("_", "[", "Vul ")), text


def test_after_the_eviction_it_says_what_is_closed_and_what_is_left() -> None:
    found = advice(ontruimd_op="2026-11-20", vonnissen=[JUDGMENT])
    assert states(found)["moratorium"] is State.CLOSED
    assert states(found)["na-ontruiming"] is State.OPEN
    assert {"opvang", "inboedel", "briefadres"} <= set(ids(found.actions))
    assert "huur" not in ids(found.actions)


def test_a_settlement_has_no_appeal_and_a_default_judgment_no_appeal_but_verzet() -> None:
    settled = advice(vonnissen=[{"datum": "2026-10-14", "titelvorm": "proces-verbaal"}])
    assert states(settled)["hoger-beroep"] is State.CLOSED
    default = advice(vonnissen=[DEFAULT])
    assert states(default)["hoger-beroep"] is State.CLOSED
    assert states(default)["verzet"] in (State.OPEN, State.UNKNOWN)


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        ({"lopende_huur_betaalbaar": "nee", "shv": {"stand": "inventarisatie"}}, State.UNKNOWN),
        ({"shv": {"stand": "stabilisatie"}}, State.UNKNOWN),
        ({"shv": {"stand": "inventarisatie"}}, State.OPEN),
        ({"verzoeken": [{"soort": "moratorium", "verstuurd": "2026-11-24"}]}, State.DONE),
        (
            {"verzoeken": [{"soort": "moratorium", "uitkomst": "afgewezen", "uitkomst_datum": "2026-11-24"}]},
            State.CLOSED,
        ),
    ],
)
def test_a_moratorium_has_its_conditions(facts: Any, state: State) -> None:
    assert states(advice(vonnissen=[JUDGMENT], exploten=[ORDER], **facts))["moratorium"] is state


def test_every_paper_that_is_advised_exists() -> None:
    cases: list[dict[str, Any]] = [
        {},
        SUMMONS,
        {"vonnissen": [DEFAULT]},
        {"vonnissen": [JUDGMENT], "exploten": [ORDER]},
        {"ontruimd_op": "2026-11-20"},
    ]
    papers = {action.paper for facts in cases for action in advice(**facts).actions if action.paper}
    assert papers <= set(DOCUMENTS)
    assert papers


def test_danger_to_life_comes_before_everything() -> None:
    found = advice(vonnissen=[JUDGMENT], exploten=[ORDER], uitvoering={"levensgevaar": "ja"})
    assert ids(found.at(When.VANDAAG))[0] == "zorg"


def test_evicted_on_a_judgment_that_nobody_knows_leaves_verzet_open_to_question() -> None:
    """It may be a default judgment: the day of the eviction, 20 November, + 27 days is 17 December (art. 144 Rv, cautious)."""
    road = next(road for road in advice(ontruimd_op="2026-11-20").roads if road.id == "verzet")
    assert road.state is State.UNKNOWN
    assert road.before == date(2026, 12, 17)


def test_a_refusal_by_the_municipality_gives_objection_and_no_new_request() -> None:
    """Six weeks from 20 November 2026 is Friday 1 January, so the first working day after it: Monday the 4th."""
    refused = {
        "soort": "schuldhulp",
        "verstuurd": "2026-11-01",
        "uitkomst": "afgewezen",
        "uitkomst_datum": "2026-11-20",
    }
    found = advice(verzoeken=[refused])
    assert "gemeente" not in ids(found.actions)
    action = next(action for action in found.actions if action.id == "bezwaar")
    assert action.before == date(2027, 1, 4)


def test_the_administrator_comes_after_what_saves_a_home() -> None:
    tenant = {"onder_bewind": "ja"}
    threatened = advice(huurders=[tenant], vonnissen=[JUDGMENT], exploten=[ORDER])
    assert ids(threatened.at(When.VANDAAG))[:2] == ["hulp-vandaag", "bewindvoerder"]
    one_of_two = advice(huurders=[tenant, {"onder_bewind": "nee"}])
    assert "bewindvoerder" in ids(one_of_two.actions)
    assert next(a for a in one_of_two.actions if a.id == "regeling").who == "u of wie u helpt"
    assert "bewindvoerder" in next(a for a in advice(huurders=[tenant]).actions if a.id == "regeling").who


def test_a_debt_that_is_wholly_disputed_gets_no_offer_to_pay_it() -> None:
    found = advice(standpunt_achterstand="betwist_geheel")
    assert not {"regeling", "gemeente"} & set(ids(found.actions))
    assert "bedrag" in ids(found.actions)


def test_a_default_judgment_that_can_be_opened_again_closes_no_defence() -> None:
    served = ORDER | {"soort": "betekening vonnis", "ontruiming_datum": None}
    found = advice(vonnissen=[DEFAULT], exploten=[served])
    assert {states(found)[road] for road in ("verweer", "kosten", "terme-de-grace")} == {State.LATER}
    over = advice(date(2026, 12, 21), vonnissen=[DEFAULT], exploten=[served])
    assert {states(over)[road] for road in ("verweer", "kosten", "terme-de-grace")} == {State.CLOSED}


def test_the_hearing_about_a_request_is_told() -> None:
    asked = {"soort": "moratorium", "verstuurd": "2026-11-20", "zitting_datum": "2026-12-02"}
    found = advice(vonnissen=[JUDGMENT], exploten=[ORDER], verzoeken=[asked])
    action = next(action for action in found.actions if action.id == "zitting-moratorium")
    assert action.on_the_day
    assert action.before == date(2026, 12, 2)


def test_a_last_chance_to_pay_is_not_moved_by_an_offer() -> None:
    found = advice(vonnissen=[JUDGMENT | {"datum": "2026-11-18", "terme_de_grace": {"termijn": "1 maand"}}])
    action = next(action for action in found.actions if action.id == "regeling")
    assert "blijft de laatste dag" in action.warning


def test_who_has_verzet_running_hears_that_he_is_in_it() -> None:
    found = advice(vonnissen=[DEFAULT], soort_procedure="verzet")
    assert found.standing.startswith("U bent in verzet")
    assert states(found)["hoger-beroep"] is State.LATER
    assert states(found)["verzet"] is State.DONE


def test_several_tenants_hear_of_the_trap_of_one_who_answered() -> None:
    """If one appeared the judgment is op tegenspraak for all: no verzet, but appeal (art. 140 lid 3 Rv)."""
    found = advice(vonnissen=[DEFAULT], huurders=[{"achternaam": "Voorbeeld"}, {"achternaam": "Voorbeeld"}])
    assert "medehuurder" in next(a for a in found.actions if a.id == "verzet-hulp").warning
    appeal = next(road for road in found.roads if road.id == "hoger-beroep")
    assert (appeal.state, appeal.before) == (State.UNKNOWN, date(2027, 1, 14))


def test_a_summons_without_a_day_is_looked_up_today() -> None:
    facts: dict[str, Any] = {"exploten": [{"soort": "dagvaarding", "datum": "2026-11-20"}]}
    assert "dag-zoeken" in ids(advice(**facts).at(When.VANDAAG))
    assert "dag-zoeken" not in ids(advice(**SUMMONS).actions)
    assert "dag-zoeken" not in ids(advice(**facts, heeft_gereageerd="ja").actions)


def test_a_paper_that_nobody_knows_calls_nobody() -> None:
    found = advice(eerste_papier="onbekend")
    assert ids(found.at(When.VANDAAG))[0] == "papier"
    assert "verhuurder-bellen" not in ids(found.actions)
    assert "niet welk papier" in found.standing


def test_a_letter_of_a_collector_is_the_second_phase() -> None:
    assert advice(eerste_papier="incassobrief").phase is Phase.INCASSO


def test_a_hearing_in_kort_geding_that_is_over_was_missed() -> None:
    facts: dict[str, Any] = {"soort_procedure": "kort geding", "zitting_datum": "2026-11-24"}
    found = advice(**facts)
    assert "griffie" in ids(found.at(When.VANDAAG))
    assert not any("Ga naar de zitting" in action.what for action in found.actions)
    ahead = advice(**facts | {"zitting_datum": "2026-11-26"})
    assert ahead.phase is Phase.VONNIS
    assert "griffie" not in ids(advice(**facts, heeft_gereageerd="ja").actions)


def test_a_verzet_day_in_doubt_is_said_to_be_in_doubt() -> None:
    served = ORDER | {"soort": "betekening vonnis", "ontruiming_datum": None}
    doubt: dict[str, Any] = {"daad_van_bekendheid": {"datum": "onbekend", "wat": "telefoon"}}
    action = next(
        a for a in advice(vonnissen=[DEFAULT], exploten=[served], **doubt).actions if a.id == "verzet-hulp"
    )
    assert action.warning.startswith("Misschien begonnen de vier weken eerder")
    assert "17 december 2026" in action.warning


def test_a_remedy_that_suspends_the_judgment_is_todays_work_before_the_eviction() -> None:
    facts: dict[str, Any] = {
        "exploten": [ORDER],
        "vonnissen": [JUDGMENT | {"uitvoerbaar_bij_voorraad": "nee"}],
    }
    found = advice(**facts)
    action = next(a for a in found.at(When.VANDAAG) if a.id == "hoger-beroep")
    assert action.before == date(2026, 11, 30) and "dinsdag 1 december 2026" in action.warning
    road = next(road for road in found.roads if road.id == "hoger-beroep")
    assert "mag vaak toch" not in road.limits and "houdt de ontruiming tegen" in road.limits
    for answer in ("ja", "onbekend"):
        other = advice(**facts | {"vonnissen": [JUDGMENT | {"uitvoerbaar_bij_voorraad": answer}]})
        assert "hoger-beroep" not in ids(other.at(When.VANDAAG))
        assert "mag vaak toch" in next(r for r in other.roads if r.id == "hoger-beroep").limits


def test_verzet_that_suspends_the_judgment_names_the_eviction_as_its_limit() -> None:
    served = {"soort": "betekening vonnis", "datum": "2026-11-18", "wijze": "persoon"}
    default = DEFAULT | {"uitvoerbaar_bij_voorraad": "nee"}
    found = advice(exploten=[served, ORDER], vonnissen=[default])
    action = next(a for a in found.at(When.VANDAAG) if a.id == "verzet-hulp")
    assert "Verzet houdt de ontruiming tegen als het er is vóór dinsdag 1 december 2026" in action.warning
    assert "regelt die vandaag nog" in action.warning
    enforceable = advice(exploten=[served, ORDER], vonnissen=[default | {"uitvoerbaar_bij_voorraad": "ja"}])
    assert (
        "houdt de ontruiming tegen"
        not in next(a for a in enforceable.actions if a.id == "verzet-hulp").warning
    )


def test_a_judgment_that_appeal_suspends_is_not_called_ready_for_execution() -> None:
    found = advice(vonnissen=[JUDGMENT | {"uitvoerbaar_bij_voorraad": "nee"}])
    assert "mag worden uitgevoerd" not in found.standing and "Hoger beroep" in found.standing
