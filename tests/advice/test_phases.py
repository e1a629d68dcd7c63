"""At least five cases in each of the six phases: the essentials worked out by hand from the law, and what holds for all."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import NamedTuple

import pytest

from juridisch.advice import UNTIL_THE_DAY, State, When
from juridisch.advice.words import WORDS
from juridisch.cli.advies import screen
from juridisch.dossier import known
from juridisch.law import Phase
from tests.advice.cases import NAMES, OWN, advice, case

OPEN, UNKNOWN, CLOSED, DONE, LATER = State.OPEN, State.UNKNOWN, State.CLOSED, State.DONE, State.LATER


class Essentials(NamedTuple):
    """What an adviser with the law at hand would say: the phase, the first action, its key day, and the roads."""

    phase: Phase
    first: str
    key: tuple[str, date] | None
    roads: dict[State, tuple[str, ...]]


P1, P2, _P3, P4, _P5, P6 = Phase
#: The key day is the `before` of an action, or the day of a road ("weg:").
BY_HAND = {
    # phase 1: nothing runs yet; the landlord first, and the arrears are not disputed
    "achterstand-herinnering": Essentials(
        P1, "verhuurder-bellen", None, {OPEN: ("regeling", "gemeente"), LATER: ("kosten",)}
    ),
    # the rent of now cannot be paid: no arrangement before that is looked at
    "achterstand-inkomen": Essentials(
        P1, "verhuurder-bellen", None, {OPEN: ("gemeente",), UNKNOWN: ("regeling",)}
    ),
    "achterstand-gebreken": Essentials(P1, "verhuurder-bellen", None, {OPEN: ("regeling", "gemeente")}),
    "achterstand-huurverhoging": Essentials(P1, "verhuurder-bellen", None, {LATER: ("kosten", "verzet")}),
    # BW 1:441: the administrator acts
    "achterstand-bewind": Essentials(P1, "bewindvoerder", None, {DONE: ("gemeente",), OPEN: ("regeling",)}),
    # received 10 November + 14 days = Monday 24 November 2014; "na dagtekening" is too short, so no costs (HR:2016:2704)
    "incasso-dagtekening": Essentials(
        P2, "verhuurder-bellen", ("betalen-brief", date(2014, 11, 24)), {OPEN: ("kosten",)}
    ),
    # received 7 November 2013: the fourteen days were over on the 21st
    "incasso-deurwaarder-belt": Essentials(
        P2, "verhuurder-bellen", None, {OPEN: ("regeling",), UNKNOWN: ("kosten",)}
    ),
    # served in person on 14 October 2024 + 4 weeks = Monday 11 November (Rv 143 lid 2)
    "vonnis-in-persoon": Essentials(
        P4,
        "verzet-hulp",
        ("weg:verzet", date(2024, 11, 11)),
        {
            OPEN: ("verzet",),
            CLOSED: ("hoger-beroep", "uitstel"),
            LATER: ("verweer", "kosten", "terme-de-grace"),
            UNKNOWN: ("regeling",),
        },
    ),
    # first payment 23 November 2022: cautious D + 27 = 20 December (Rv 144)
    "vonnis-beslag": Essentials(
        P4, "verzet-hulp", ("weg:verzet", date(2022, 12, 20)), {OPEN: ("verzet",), UNKNOWN: ("tweede-kans",)}
    ),
    # the judgment names 1 August 2025; kort geding of 2 July + 4 weeks = 30 July
    "vonnis-laatste-kans": Essentials(
        P4,
        "nakijken",
        ("betalen-vonnis", date(2025, 8, 1)),
        {OPEN: ("terme-de-grace", "hoger-beroep"), CLOSED: ("verzet",)},
    ),
    # a settlement: no verzet, no appeal; counselling is there, but not yet busy with a plan
    "vonnis-regeling-gebroken": Essentials(
        P4,
        "nakijken",
        None,
        {
            CLOSED: ("verzet", "hoger-beroep"),
            DONE: ("gemeente",),
            UNKNOWN: ("moratorium",),
            OPEN: ("regeling",),
        },
    ),
    # the writ of verzet opens the case again (Rv 147): the hearing is 8 June 2016
    "vonnis-verzet-loopt": Essentials(
        P4,
        "executiegeschil",
        ("zitting", date(2016, 6, 8)),
        {DONE: ("verzet", "verweer"), LATER: ("hoger-beroep", "kosten"), UNKNOWN: ("terme-de-grace",)},
    ),
    # kort geding of 26 August 2020 + 4 weeks = 23 September (Rv 339 lid 2); he fell ill after it
    "vonnis-kort-geding": Essentials(
        P4,
        "nakijken",
        ("hoger-beroep", date(2020, 9, 23)),
        {OPEN: ("hoger-beroep", "noodtoestand", "executiegeschil"), CLOSED: ("verzet",)},
    ),
    # 29 November 2023 + 3 months = 29 February 2024; one co-tenant appeared, so no verzet for either (Rv 140 lid 3)
    "vonnis-een-kwam": Essentials(
        P4, "nakijken", ("hoger-beroep", date(2024, 2, 29)), {OPEN: ("hoger-beroep",), CLOSED: ("verzet",)}
    ),
    # 28 days from 21 September 2020 are over; four weeks from 1 February 2021 = 1 March (HR:2024:1103)
    "vonnis-later-ontdekt": Essentials(
        P4, "verzet-hulp", ("weg:verzet", date(2021, 3, 1)), {UNKNOWN: ("verzet",), CLOSED: ("hoger-beroep",)}
    ),
    # eviction 26 September 2023, cautious D + 27 = 23 October
    "ontruimd-gisteren": Essentials(
        P6,
        "opvang",
        ("weg:verzet", date(2023, 10, 23)),
        {OPEN: ("verzet", "na-ontruiming"), CLOSED: ("moratorium",)},
    ),
    # eviction 19 March 2020 + 28 days = 16 April: over on the 24th (GHAMS:2022:3008)
    "ontruimd-te-laat": Essentials(
        P6, "opvang", ("weg:verzet", date(2020, 4, 16)), {CLOSED: ("verzet", "hoger-beroep")}
    ),
    # belongings: 23 November 2026 + 2 weeks = 7 December; 7 October + 3 months = 7 January 2027
    "ontruimd-opslag": Essentials(
        P6,
        "opvang",
        ("inboedel", date(2026, 12, 7)),
        {OPEN: ("hoger-beroep", "gemeente"), CLOSED: ("verzet",)},
    ),
    # kort geding of 5 November 2026 + 4 weeks = 3 December
    "ontruimd-kinderen": Essentials(
        P6,
        "opvang",
        ("hoger-beroep", date(2026, 12, 3)),
        {OPEN: ("hoger-beroep",), CLOSED: ("noodtoestand",)},
    ),
    # 15 July 2011 + 3 months: Monday 17 October 2011, long over
    "ontruimd-lang-geleden": Essentials(
        P6, "opvang", ("weg:hoger-beroep", date(2011, 10, 17)), {CLOSED: ("hoger-beroep", "terme-de-grace")}
    ),
    # eviction Monday 22 September 2025, cautious D + 27 = Sunday 19, so Monday 20 October; perhaps appeal until 12 November
    "ontruimd-vonnis-kwijt": Essentials(
        P6,
        "opvang",
        ("weg:verzet", date(2025, 10, 20)),
        {OPEN: ("verzet",), UNKNOWN: ("hoger-beroep",), DONE: ("gemeente",)},
    ),
}


def test_every_phase_has_at_least_five_cases() -> None:
    found = Counter(advice(name).phase for name in NAMES)
    assert min(found[phase] for phase in Phase) >= 5, found


def test_every_own_case_is_worked_out_by_hand() -> None:
    assert set(BY_HAND) == set(OWN)


@pytest.mark.parametrize("name", OWN)
def test_the_essentials_are_those_of_the_law(name: str) -> None:
    expected, found = BY_HAND[name], advice(name)
    assert found.phase is expected.phase
    assert next(action for when in When for action in found.at(when)).id == expected.first
    roads = {road.id: road for road in found.roads}
    for state, ids in expected.roads.items():
        assert {id_: roads[id_].state for id_ in ids} == dict.fromkeys(ids, state)
    if expected.key:
        place, day = expected.key
        days = {f"weg:{road.id}": road.before for road in found.roads} | {
            action.id: action.before for action in found.actions
        }
        assert days[place] == day


@pytest.mark.parametrize("name", NAMES)
def test_no_day_of_an_action_or_an_open_road_is_over(name: str) -> None:
    found = advice(name)
    assert not [action.id for action in found.actions if action.before and action.before < found.today]
    assert not [r.id for r in found.in_state(State.OPEN) if r.before and r.before < found.today]
    assert not [n for n in found.next if n.earliest and n.earliest < found.today]


@pytest.mark.parametrize("name", NAMES)
def test_every_road_is_there_once(name: str) -> None:
    ids = [road.id for road in advice(name).roads]
    assert len(ids) == len(set(ids)) == 15


_ASKED = {
    "uitstel": "uitstel",
    "uitstel ontruiming": "uitstel-ontruiming",
    "moratorium": "moratorium",
    "terme de grace": "terme-de-grace",
    "schuldhulp": "gemeente",
}


@pytest.mark.parametrize("name", NAMES)
def test_what_was_asked_is_not_asked_again(name: str) -> None:
    asked = {_ASKED.get(known(request.soort) or "") for request in case(name).dossier.verzoeken}
    assert not asked & {action.id for action in advice(name).actions}


@pytest.mark.parametrize("name", [name for name in NAMES if case(name).default_judgment])
def test_after_a_possible_default_judgment_nobody_goes_to_bailiff_or_landlord(name: str) -> None:
    places = {action.where for action in advice(name).actions}
    assert not [place for place in places if place.startswith(("de deurwaarder", "de verhuurder", "wie "))]


def _shown(name: str) -> list[str]:
    """The lines of the screen, without the last."""
    *lines, _version = "\n".join(screen(advice(name))).splitlines()
    return lines


def _sentences(name: str) -> list[str]:
    """What the advice itself says (not the headings, the papers, the words), sentence by sentence."""
    found = advice(name)
    texts = [
        found.standing,
        *(text for action in found.actions for text in (action.what, action.warning)),
        *(text for following in found.next for text in (following.what, following.why)),
        *(
            text
            for road in found.roads
            for text in (
                (road.reason, road.condition, road.limits)
                if road.state in (State.OPEN, State.UNKNOWN)
                else (road.reason,)
            )
            if road.state is not State.LATER
        ),
        *(help_.what for help_ in found.side),
    ]
    return [part for text in texts for part in re.split(r"(?<=[.?!])\s+", text) if part]


#: One sentence that closes many roads for the same reason is not a repetition.
_MAY_REPEAT = ("De woning is ontruimd.", "De woning is al ontruimd.", "Overleg eerst over verzet", "Laat")


@pytest.mark.parametrize("name", NAMES)
def test_no_sentence_is_said_twice(name: str) -> None:
    twice = [text for text, times in Counter(_sentences(name)).items() if times > 1]
    assert not [text for text in twice if not text.startswith(_MAY_REPEAT)]


@pytest.mark.parametrize("name", NAMES)
def test_sentences_are_short_and_free_of_names_of_fields(name: str) -> None:
    for text in _sentences(name):
        assert len(text.split()) <= 25, text
        assert not re.search(r"\w_\w|\[\d|None|onbekend\b.*=", text), text


@pytest.mark.parametrize("name", NAMES)
def test_the_screen_is_narrow_and_does_not_let_go(name: str) -> None:
    lines = _shown(name)
    assert max(map(len, lines)) <= 80
    assert (UNTIL_THE_DAY in " ".join(lines)) is advice(name).threatened


@pytest.mark.parametrize("name", NAMES)
def test_every_hard_word_on_the_screen_is_explained(name: str) -> None:
    text = " ".join(" ".join(_shown(name)).split())
    before, _, words = text.partition("MOEILIJKE WOORDEN")
    for word in WORDS:
        if re.search(rf"\b(?:{word.forms})\b", before, re.IGNORECASE):
            assert f"{word.word}: {word.meaning}" in words, word.word


def test_a_hearing_that_is_to_come_is_never_left_out() -> None:
    """Staying away can be held against a party (Rv 88 lid 2); in verzet and in execution as well."""
    seen = 0
    for name in NAMES:
        found = case(name)
        day = known(found.dossier.zitting_datum)
        if day and day >= found.today:
            seen += 1
            assert day in {action.before for action in advice(name).actions}, name
    assert seen >= 4


def test_two_bailiffs_are_not_mixed_up() -> None:
    """Not to call the bailiff and to call one today would be a trap: the one for verzet is the tenant's own."""
    action = next(a for a in advice("vonnis-in-persoon").actions if a.id == "verzet-hulp")
    assert "Een eigen deurwaarder" in action.warning
    assert "Bel die" not in action.warning


def test_a_judgment_that_gives_time_is_heard_by_the_landlord() -> None:
    """The earliest eviction respects the day of the judgment itself, its term, and the last day to pay."""
    assert advice("vonnis-een-kwam").next[0].earliest == date(2024, 6, 1)
    assert advice("vonnis-laatste-kans").next[0].earliest == date(2025, 8, 2)
    assert advice("vonnis-kort-geding").next[0].earliest == date(
        2020, 9, 18
    )  # 2 September + 14 days is over sooner


def test_the_rent_commission_is_named_with_its_day() -> None:
    texts = {help_.name: help_.what for help_ in advice("achterstand-huurverhoging").side}
    assert "zaterdag 31 oktober 2026" in texts["Huurverhoging"]
    assert "Gebreken aan de woning" in {help_.name for help_ in advice("achterstand-gebreken").side}
