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
JUDGMENT: dict[str, Any] = {"datum": "2026-10-14", "titelvorm": "vonnis", "soort": "tegenspraak", "procedure": "bodem"}
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
    """Postponement must have reached the court by Tuesday 8 December."""
    assert states(advice(date(2026, 12, 8), **SUMMONS))["uitstel"] is State.OPEN
    assert states(advice(date(2026, 12, 9), **SUMMONS))["uitstel"] is State.CLOSED


def test_an_announced_day_goes_before_a_computed_one() -> None:
    found = advice(vonnissen=[JUDGMENT], exploten=[ORDER])
    assert [n.earliest for n in found.next] == [date(2026, 12, 1)]
    road = next(road for road in found.roads if road.id == "uitstel-ontruiming")
    assert road.before == date(2026, 12, 1)


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
