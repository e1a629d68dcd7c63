"""What the dates alone do not show: names, sources and texts, and the edges of the calendar and of what is known."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from juridisch.deadlines import RULES, Outcome, Rule, calculate, rule
from juridisch.deadlines.calendar import Calendar, Holiday, decrees_known, holidays, supposable_days
from juridisch.deadlines.counting import (
    Count,
    DeliveryDay,
    Given,
    Move,
    Silent,
    Skipped,
    Step,
    Value,
    Walk,
    WorkingDays,
    after,
    atw1,
    atw2,
    before,
    day_before,
    end_of_next_year,
    from_next_day,
    itself,
    judgment_names,
    next_day,
    service_day,
    service_day_back,
    shift,
    two_working_days_before,
    working_day_before,
    working_day_on_or_before,
)
from juridisch.deadlines.engine import last_day
from juridisch.deadlines.export import as_json
from juridisch.deadlines.free import SetBy, free_rule
from juridisch.deadlines.rule import Kind, NotBefore, Reading, Start, Way
from juridisch.errors import InputError
from juridisch.law import Certainty, Party, Source, Status, Term

ONE_DAY = timedelta(days=1)
CALENDAR, SUPPOSED = Calendar(), Calendar(suppose_decrees=True)
A_SOURCE = Source("een bron", "https://example.org/", date(2020, 1, 1))
ANY_RULE = st.sampled_from(list(RULES.values()))


def walked(*moves: Move, start: date, options: dict[str, Value] | None = None) -> Walk:
    walk = Walk(start, CALENDAR, options or {})
    for move in moves:
        move(walk)
    return walk


def a_rule(*ways: Way, start: Start = Start.ANY, actor: Party = Party.HUURDER) -> Rule:
    return rule("bevel-jaar")._replace(
        id="proef", ways=ways, options=(), notices=(), warnings=(), start=start, actor=actor
    )


def a_way(*moves: Move, since: date = date(1982, 1, 1)) -> Way:
    return Way(since=since, moves=moves, sources=(A_SOURCE,))


def is_sentence(text: str) -> bool:
    """It begins as a sentence does (or with what it is about: an option, a number) and ends as one."""
    return re.fullmatch(r"(?:[A-Z][a-z]|‘|--|\d).*[.?]", text) is not None


# --- the calendar


def test_the_days_of_2027_by_name_and_clause() -> None:
    assert [(day.isoformat(), found.name, found.clause) for day, found in holidays(2027).items()] == [
        ("2027-01-01", "Nieuwjaarsdag", 1),
        ("2027-03-26", "Goede Vrijdag", 2),
        ("2027-03-29", "Tweede Paasdag", 1),
        ("2027-04-27", "Koningsdag", 1),
        ("2027-05-05", "Bevrijdingsdag", 1),
        ("2027-05-06", "Hemelvaartsdag", 1),
        ("2027-05-07", "gelijkgesteld met een feestdag", 3),
        ("2027-05-17", "Tweede Pinksterdag", 1),
        ("2027-12-25", "Eerste Kerstdag", 1),
        ("2027-12-26", "Tweede Kerstdag", 1),
    ]
    assert all(day == found.day for day, found in holidays(2027).items())


def test_kings_day_was_queens_day_until_2013() -> None:
    assert holidays(2013)[date(2013, 4, 30)].name == "Koninginnedag"
    assert holidays(2014)[date(2014, 4, 26)].name == "Koningsdag"
    assert holidays(2013)[date(2013, 4, 30)].clause == 1


def test_two_holidays_on_one_day_keep_the_name_of_both() -> None:
    assert holidays(2016)[date(2016, 5, 5)].name == "Bevrijdingsdag en Hemelvaartsdag"


def test_the_calendar_runs_from_1982_to_2199() -> None:
    assert date(1982, 5, 5) in holidays(1982)
    assert date(2199, 12, 25) in holidays(2199)
    with pytest.raises(InputError) as caught:
        holidays(2200)
    assert "2200" in caught.value.message
    assert "1982" in caught.value.hints[0]
    assert "2199" in caught.value.hints[0]
    assert is_sentence(caught.value.message)
    assert is_sentence(caught.value.hints[0])


def test_decrees_are_known_from_2005_to_2028() -> None:
    assert [year for year in range(2000, 2035) if decrees_known(year)] == list(range(2005, 2029))


def test_the_days_that_a_decree_might_name() -> None:
    """2029 begins on a Monday; 2032, a leap year, on a Thursday and ends on a Friday."""
    assert [day.isoformat()[5:] for day in supposable_days(2029)] == [
        "05-11", "12-24", "12-27", "12-28", "12-31",
    ]  # fmt: skip
    assert [day.isoformat()[5:] for day in supposable_days(2032)] == [
        "01-02", "04-26", "05-07", "12-24", "12-27", "12-28", "12-29", "12-30", "12-31",
    ]  # fmt: skip


def test_a_supposed_day_is_a_decree_day_without_a_decree() -> None:
    day = date(2029, 5, 11)
    assert SUPPOSED.holiday(day) == Holiday(day, "mogelijk gelijkgesteld", 3, None)
    assert SUPPOSED.holiday(day + ONE_DAY) is None
    christmas = date(2029, 12, 25)
    assert SUPPOSED.holiday(christmas) == CALENDAR.holiday(christmas)
    assert SUPPOSED.holiday(date(2029, 1, 1)) == CALENDAR.holiday(date(2029, 1, 1))


@pytest.mark.parametrize(
    ("day", "weekend", "text"),
    [
        (date(2026, 11, 25), True, ""),
        (date(2026, 11, 27), True, ""),
        (date(2026, 11, 28), True, "weekend"),
        (date(2026, 11, 29), True, "weekend"),
        (date(2026, 11, 28), False, ""),
        (date(2026, 12, 25), True, "Eerste Kerstdag"),
        (date(2026, 12, 26), True, "Tweede Kerstdag, weekend"),
        (date(2026, 12, 26), False, "Tweede Kerstdag"),
        (date(2017, 4, 28), True, "gelijkgesteld met een feestdag, KB 24 oktober 2016, nr. 2016001827 (Stcrt. 2016, 58653)"),
    ],
)  # fmt: skip
def test_why_a_day_does_not_count(day: date, weekend: bool, text: str) -> None:
    assert CALENDAR.describe(day, weekend=weekend) == text
    if weekend:
        assert CALENDAR.describe(day) == text


def test_a_supposed_day_says_that_no_decree_is_known() -> None:
    assert "nog geen besluit" in SUPPOSED.describe(date(2029, 5, 11))
    assert SUPPOSED.describe(date(2029, 5, 11)).startswith("mogelijk gelijkgesteld, vermoed")


def test_the_post_comes_from_tuesday_to_saturday() -> None:
    week = [date(2026, 11, 23) + timedelta(days=n) for n in range(7)]
    assert [CALENDAR.is_delivery_day(day) for day in week] == [False, True, True, True, True, True, False]
    assert CALENDAR.is_delivery_day(date(2027, 5, 7))  # a decree day
    assert not CALENDAR.is_delivery_day(date(2027, 4, 27))  # Koningsdag


def test_a_week_without_holidays() -> None:
    week = [date(2026, 11, 23) + timedelta(days=n) for n in range(7)]
    assert [CALENDAR.is_working_day(day) for day in week] == [True] * 5 + [False] * 2
    assert [CALENDAR.is_service_day(day) for day in week] == [True] * 6 + [False]


# --- the moves: each on a day that shows what it does, and the words that say so


@pytest.mark.parametrize(
    ("moves", "start", "last", "words"),
    [
        ((after(days=3),), "2026-11-23", "2026-11-26", "3 dagen na maandag 23 november 2026, die dag niet"),
        ((after(weeks=2),), "2026-11-23", "2026-12-07", "2 weken na maandag 23 november 2026"),
        ((after(months=1),), "2026-11-23", "2026-12-23", "1 maand na maandag 23 november 2026, die dag niet"),
        ((after(years=1),), "2024-02-29", "2025-02-28", "geen dag 29, dus de laatste dag ervan, vrijdag 28"),
        ((before(days=8),), "2026-11-23", "2026-11-15", "8 dagen vóór maandag 23 november 2026, die dag"),
        ((before(months=1),), "2026-11-23", "2026-10-23", "1 maand vóór maandag 23 november 2026"),
        ((before(weeks=1),), "2026-11-23", "2026-11-16", "1 week vóór maandag 23 november 2026"),
        ((atw1,), "2026-11-28", "2026-11-30", "geen einde op zaterdag 28 november (weekend) en zondag 29"),
        ((atw1,), "2026-11-27", "2026-11-27", "vrijdag 27 november 2026 is een gewone werkdag"),
        ((atw1,), "2027-05-05", "2027-05-10", "woensdag 5 mei (Bevrijdingsdag), donderdag 6 mei (Hemelvaarts"),
        ((atw2,), "2026-11-28", "2026-12-01", "zondag 29 november (weekend) telt niet mee. Verlengd tot en"),
        ((atw2,), "2026-11-27", "2026-12-01", "(weekend) en zondag 29 november (weekend) tellen niet mee"),
        ((after(days=3), atw2), "2026-11-23", "2026-11-26", "al twee werkdagen, geen verlenging"),
        ((after(days=2), atw2), "2026-11-23", "2026-11-25", "al twee werkdagen, geen verlenging"),
        ((next_day,), "2026-11-30", "2026-12-01", "de dag erna is dinsdag 1 december 2026"),
        ((from_next_day,), "2026-11-30", "2026-12-01", "begint de dag erna: dinsdag 1 december 2026"),
        ((from_next_day, after(months=1)), "2026-11-30", "2027-01-01", "1 maand na dinsdag 1 december 2026"),
        ((day_before,), "2026-12-01", "2026-11-30", "eerste dag wel mee"),
        ((service_day,), "2026-12-25", "2026-12-28", "vrijdag 25 december (Eerste Kerstdag), zaterdag 26 dec"),
        ((service_day,), "2026-11-29", "2026-11-30", "verlof; door naar maandag 30 november 2026"),
        ((service_day_back,), "2026-12-27", "2026-12-24", "geen exploot uitgebracht; eerder dus, op donderdag 24"),
        ((working_day_before,), "2026-11-26", "2026-11-25", "werkdag vóór donderdag 26 november 2026 is woensdag 25"),
        ((working_day_before,), "2026-11-30", "2026-11-27", "Overgeslagen: zondag 29 november (weekend) en zaterdag 28"),
        ((working_day_on_or_before,), "2026-11-29", "2026-11-27", "op of vóór zondag 29 november 2026: vrijdag 27"),
        ((DeliveryDay(1),), "2026-11-28", "2026-12-01", "eerste bezorgdag"),
        ((DeliveryDay(2),), "2026-11-27", "2026-12-01", "tweede bezorgdag"),
        ((DeliveryDay(2), after(days=14)), "2026-11-27", "2026-12-15", "14 dagen na dinsdag 1 december 2026"),
        ((WorkingDays(3),), "2026-11-23", "2026-11-26", "De 3e werkdag na maandag 23 november 2026: donderdag 26"),
        ((WorkingDays(3),), "2026-11-26", "2026-12-01", "Niet meegeteld: zaterdag 28 november (weekend) en zondag"),
        ((two_working_days_before,), "2026-11-26", "2026-11-28", "twee werkdagen vóór de dag zelf, dus zaterdag 28"),
        ((two_working_days_before,), "2026-11-27", "2026-12-01", "twee werkdagen vóór de dag zelf, dus dinsdag 1"),
        ((after(days=9), two_working_days_before), "2026-11-26", "2026-12-05", "dus zaterdag 5 december 2026"),
        ((end_of_next_year,), "2026-03-01", "2027-12-31", "het jaar na 2026: vrijdag 31 december 2027"),
        ((judgment_names,), "2026-11-28", "2026-11-28", "vonnis noemt zelf de dag: zaterdag 28 november 2026"),
        ((itself,), "2026-11-28", "2026-11-28", "zaterdag 28 november 2026 zelf."),
    ],
)  # fmt: skip
def test_a_move_goes_to_its_day_and_says_why(
    moves: tuple[Move, ...], start: str, last: str, words: str
) -> None:
    walk = walked(*moves, start=date.fromisoformat(start))
    assert walk.day == walk.steps[-1].day == date.fromisoformat(last)
    assert len(walk.steps) == len(moves)
    assert words in walk.steps[-1].text
    text = walk.steps[-1].text
    assert is_sentence(text) or text == "zaterdag 28 november 2026 zelf."
    silent = Silent(date.fromisoformat(start), CALENDAR, {})
    for move in moves:
        move(silent)
    assert (silent.day, silent.origin, silent.steps) == (walk.day, walk.origin, [])


@pytest.mark.parametrize("move", [service_day, service_day_back, working_day_on_or_before])
def test_a_move_that_changes_nothing_says_nothing(move: Move) -> None:
    walk = walked(move, start=date(2026, 11, 25))
    assert (walk.day, walk.steps) == (date(2026, 11, 25), [])


def test_a_working_day_before_skips_nothing_aloud_when_nothing_is_skipped() -> None:
    assert "Overgeslagen" not in walked(working_day_before, start=date(2026, 11, 26)).steps[-1].text
    assert "Niet meegeteld" not in walked(WorkingDays(3), start=date(2026, 11, 23)).steps[-1].text


def test_a_step_needs_no_facts_and_a_day_needs_no_reason() -> None:
    assert Step(date(2026, 11, 25), "Zo is het.").text == "Zo is het."
    saturday = Skipped(date(2026, 11, 28))
    assert (saturday.holiday, saturday.service, saturday.why) == (None, False, "weekend")
    assert Skipped(date(2026, 11, 28), service=True).why == ""


def test_a_length_that_an_option_gives() -> None:
    months, term = Count(Given("maanden", 6, "maand")), after(Given("termijn"))
    start = date(2026, 1, 31)
    assert str(Given("maanden")) == "--maanden"
    assert walked(months, start=start).day == date(2026, 7, 31)
    assert walked(months, start=start, options={"maanden": 3}).day == date(2026, 4, 30)
    assert walked(term, start=start, options={"termijn": Term(2, "week")}).day == date(2026, 2, 14)
    assert walked(term, start=start, options={"termijn": Term(1, "jaar")}).day == date(2027, 1, 31)


def test_a_term_of_two_units_or_none_is_a_mistake_of_the_programmer() -> None:
    for lengths in ({}, {"days": 1, "weeks": 1}, {"weeks": 1, "months": 1}):
        for count in (after, before):
            with pytest.raises(ValueError, match=r"^a term has exactly one number and one unit$"):
                count(**lengths)


@pytest.mark.parametrize(
    ("start", "number", "unit", "last"),
    [
        ("2000-01-31", 1, "maand", "2000-02-29"),
        ("1900-01-31", 1, "maand", "1900-02-28"),
        ("2100-01-31", 1, "maand", "2100-02-28"),
        ("2004-01-31", 1, "maand", "2004-02-29"),
        ("2005-01-31", 1, "maand", "2005-02-28"),
        ("2026-01-31", 2, "maand", "2026-03-31"),
        ("2026-01-31", 3, "maand", "2026-04-30"),
        ("2026-01-31", 4, "maand", "2026-05-31"),
        ("2026-01-31", 5, "maand", "2026-06-30"),
        ("2026-01-31", 6, "maand", "2026-07-31"),
        ("2026-01-31", 7, "maand", "2026-08-31"),
        ("2026-01-31", 8, "maand", "2026-09-30"),
        ("2026-01-31", 9, "maand", "2026-10-31"),
        ("2026-01-31", 10, "maand", "2026-11-30"),
        ("2026-01-31", 11, "maand", "2026-12-31"),
        ("2026-01-31", 12, "maand", "2027-01-31"),
        ("2024-02-29", 1, "jaar", "2025-02-28"),
        ("2024-02-29", 4, "jaar", "2028-02-29"),
        ("2026-01-31", 2, "week", "2026-02-14"),
        ("2026-01-31", 2, "dag", "2026-02-02"),
    ],
)
def test_shifting_keeps_the_day_number_or_takes_the_last_day(
    start: str, number: int, unit: str, last: str
) -> None:
    assert shift(date.fromisoformat(start), Term(number, unit)).isoformat() == last


def test_shifting_back() -> None:
    assert shift(date(2026, 3, 31), Term(1, "maand"), -1) == date(2026, 2, 28)
    assert shift(date(2026, 1, 15), Term(1, "maand"), -1) == date(2025, 12, 15)
    assert shift(date(2026, 1, 15), Term(2, "jaar"), -1) == date(2024, 1, 15)
    assert shift(date(2026, 1, 15), Term(3, "week"), -1) == date(2025, 12, 25)
    assert shift(date(2026, 1, 15), Term(20, "dag"), -1) == date(2025, 12, 26)


@pytest.mark.parametrize("unit", ["dag", "week", "maand", "jaar"])
def test_a_date_outside_every_calendar_is_refused(unit: str) -> None:
    with pytest.raises(InputError) as caught:
        shift(date(9999, 12, 31), Term(1, unit))
    assert f"1 {unit} vanaf 31 december 9999" in caught.value.message
    assert is_sentence(caught.value.message)
    assert "andere datum" in caught.value.hints[0]
    assert is_sentence(caught.value.hints[0])


def test_a_decree_day_makes_the_count_as_sure_as_the_decree() -> None:
    sure, less = (walked(atw1, start=day) for day in (date(2017, 4, 28), date(2027, 5, 7)))
    assert [sure.certainty, less.certainty] == [Certainty.TEKST, Certainty.VAKBRON]
    assert walked(atw1, start=date(2026, 12, 25)).certainty is Certainty.TEKST
    supposed = Walk(date(2029, 5, 11), SUPPOSED, {})
    atw1(supposed)
    assert supposed.certainty is Certainty.OPEN


def test_only_who_asks_the_calendar_depends_on_it() -> None:
    assert walked(atw1, start=date(2026, 11, 25)).consulted is True
    assert walked(after(days=1), start=date(2026, 11, 25)).consulted is False


# --- the engine


@given(ANY_RULE, st.dates(date(2012, 7, 1), date(2035, 1, 1)))
def test_the_last_day_alone_is_that_of_the_whole_answer(law: Rule, start: date) -> None:
    assume(start >= law.known_from)
    assert last_day(law, start) == calculate(law, start).day


def test_the_last_day_alone_listens_to_options_and_refuses_too() -> None:
    assert last_day(rule("moratorium"), date(2026, 11, 23), {"maanden": 2}) == date(2027, 1, 22)
    with pytest.raises(InputError, match="maanden"):
        last_day(rule("moratorium"), date(2026, 11, 23), {"maanden": 9})


def besluit(outcome: Outcome) -> list[str]:
    return [text for text in outcome.warnings if "geen koninklijk besluit" in text]


def test_a_reading_with_a_supposed_decree_names_the_law_and_the_year() -> None:
    outcome = calculate(rule("ontruiming"), date(2029, 5, 7))
    (found,) = [reading for reading in outcome.readings if "besluit" in reading.label]
    assert found.label.startswith("als een besluit voor 2029 ")
    assert found.source == Source(
        "art. 3 lid 3 Atw", "https://wetten.overheid.nl/BWBR0002448/2010-10-10", date(2010, 10, 10)
    )
    assert besluit(outcome) == [outcome.warnings[-1]]
    assert "Voor 2029 is" in outcome.warnings[-1]
    assert is_sentence(outcome.warnings[-1])


def test_a_count_over_new_year_names_both_years() -> None:
    outcome = calculate(rule("ontruiming"), date(2029, 12, 27))
    (found,) = [reading for reading in outcome.readings if "besluit" in reading.label]
    assert "voor 2029 of 2030 een dag" in found.label
    assert "Voor 2029 en 2030 is" in besluit(outcome)[0]


def looks_it_up(walk: Walk) -> None:
    """Asks the calendar and goes nowhere."""
    walk.to(walk.day, "Nagekeken: {0}.", walk.calendar.is_working_day(walk.day))


@pytest.mark.parametrize(
    ("start", "years"),
    [
        (date(2005, 1, 7), "2004"),  # a week before the start is still 2004
        (date(2005, 1, 8), ""),
        (date(2028, 12, 23), ""),
        (date(2028, 12, 24), "2029"),  # the term ends on the 25th, and a week later it is 2029
        (date(2004, 6, 1), "2004"),
        (date(2029, 12, 30), "2029 en 2030"),
    ],
)
def test_a_week_around_the_count_needs_a_decree_too(start: date, years: str) -> None:
    outcome = calculate(a_rule(a_way(after(days=1), looks_it_up)), start)
    assert besluit(outcome) == [text for text in outcome.warnings if f"Voor {years} is" in text]
    assert bool(besluit(outcome)) == bool(years)


def test_a_year_that_only_a_step_or_a_reading_reaches_needs_a_decree() -> None:
    def far_and_back(walk: Walk) -> None:
        walk.to(date(2031, 6, 1), "Ver.")
        walk.to(date(2033, 6, 1), "Verder.")

    steps = calculate(a_rule(a_way(far_and_back, looks_it_up)), date(2027, 6, 1))
    assert "Voor 2031 en 2033 is" in besluit(steps)[0]
    reading = Reading("langer", (after(years=3), looks_it_up), A_SOURCE)
    longer = calculate(a_rule(a_way(after(days=1))._replace(readings=(reading,))), date(2027, 6, 1))
    assert "Voor 2030 is" in besluit(longer)[0]
    unasked = reading._replace(moves=(after(years=3),))
    assert not besluit(
        calculate(a_rule(a_way(after(days=1))._replace(readings=(unasked,))), date(2027, 6, 1))
    )
    asked = calculate(
        a_rule(a_way(after(days=1), looks_it_up)._replace(readings=(unasked,))), date(2027, 6, 1)
    )
    assert "Voor 2030 is" in besluit(asked)[0]


def test_a_supposed_decree_and_a_reading_are_both_weighed() -> None:
    """The reading is the earliest, the supposed decree moves the main date: the careful date is the reading's."""
    early = Reading("eerder", (after(days=1),), A_SOURCE)
    way = a_way(after(days=3), atw1)._replace(readings=(early,))
    outcome = calculate(a_rule(way), date(2029, 5, 8))  # 11 May 2029 is the Friday after Hemelvaartsdag
    assert (outcome.day, outcome.cautious) == (date(2029, 5, 11), date(2029, 5, 9))
    assert outcome.cautious_label == "eerder"
    assert [reading.day for reading in outcome.readings] == [date(2029, 5, 9), date(2029, 5, 14)]
    landlord = a_rule(way, actor=Party.VERHUURDER)._replace(kind=Kind.LAST_DAY)
    late = calculate(landlord, date(2029, 5, 8))
    assert late.cautious == date(2029, 5, 14)
    assert "besluit" in late.cautious_label


def test_a_caution_is_weighed_but_is_no_reading_and_no_doubt() -> None:
    caution = Reading("voor de zekerheid", (after(days=1),), A_SOURCE._replace(certainty=Certainty.OPEN))
    outcome = calculate(a_rule(a_way(after(days=3))._replace(cautious=caution)), date(2026, 11, 23))
    assert (outcome.cautious, outcome.cautious_label) == (date(2026, 11, 24), "voor de zekerheid")
    assert outcome.readings == ()
    assert outcome.certainty is Certainty.TEKST


def test_only_a_reading_that_gives_another_day_leaves_doubt() -> None:
    doubtful = A_SOURCE._replace(certainty=Certainty.AFGELEID)

    def certainty(days: int) -> Certainty:
        reading = Reading("anders", (after(days=days),), doubtful)
        law = a_rule(a_way(after(days=3))._replace(readings=(reading,)))
        return calculate(law, date(2026, 11, 23)).certainty

    assert [certainty(3), certainty(4)] == [Certainty.TEKST, Certainty.AFGELEID]


def test_the_same_other_date_is_listed_once_with_its_first_label() -> None:
    readings = tuple(
        Reading(label, (after(days=days),), A_SOURCE)
        for label, days in (("a", 4), ("b", 3), ("c", 4), ("d", 5))
    )
    outcome = calculate(a_rule(a_way(after(days=3))._replace(readings=readings)), date(2026, 11, 23))
    assert [(reading.day.day, reading.label) for reading in outcome.readings] == [(27, "a"), (28, "d")]


def two_counts(first: tuple[Move, ...], second: tuple[Move, ...]) -> Rule:
    return a_rule(a_way(*first)._replace(not_before=NotBefore("vanaf", second)))


@pytest.mark.parametrize(
    ("first", "second", "last"),
    [
        ((after(days=2),), (after(days=5), looks_it_up), date(2029, 6, 6)),
        ((after(days=2), looks_it_up), (after(days=5),), date(2029, 6, 6)),
        ((after(days=5), looks_it_up), (after(days=2),), date(2029, 6, 6)),
        ((after(days=5),), (after(days=2), looks_it_up), date(2029, 6, 6)),
    ],
)
def test_of_two_counts_the_last_is_told_with_the_steps_of_both(
    first: tuple[Move, ...], second: tuple[Move, ...], last: date
) -> None:
    outcome = calculate(two_counts(first, second), date(2029, 6, 1))
    assert outcome.day == last
    assert len(outcome.steps) == 4
    assert [step.day.day for step in outcome.steps[-2:]] == [6, 6]
    assert {step.day.day for step in outcome.steps[:2]} >= {3}
    told = outcome.steps[-1].text
    assert "zondag 3 juni 2029 en woensdag 6 juni 2029" in told
    assert "telt, woensdag 6 juni 2029." in told
    assert is_sentence(told)
    assert besluit(outcome)  # one of both asked the calendar


def test_of_two_counts_the_weakest_decides_how_sure_it_is() -> None:
    """7 May 2027 is a decree day that was not read itself."""
    moved, plain = (after(days=1), atw1), (after(days=9),)
    for law in (two_counts(moved, plain), two_counts(plain, moved)):
        outcome = calculate(law, date(2027, 5, 6))
        assert outcome.day == date(2027, 5, 15)
        assert outcome.certainty is Certainty.VAKBRON


@pytest.mark.parametrize(("year", "fine"), [(1981, False), (1982, True), (2199, True), (2200, False)])
def test_an_answer_lies_within_the_calendar(year: int, fine: bool) -> None:
    def there(walk: Walk) -> None:
        walk.to(date(year, 6, 1), "Daar.")

    law = a_rule(a_way(there))
    if fine:
        assert calculate(law, date(2026, 1, 1)).day.year == year
        return
    with pytest.raises(InputError) as caught:
        calculate(law, date(2026, 1, 1))
    assert str(year) in caught.value.message
    assert is_sentence(caught.value.message)
    assert "andere datum" in caught.value.hints[0]
    assert is_sentence(caught.value.hints[0])


def test_the_newest_version_of_the_law_applies_whatever_the_order() -> None:
    old, new = a_way(after(days=1)), a_way(after(days=2), since=date(2020, 1, 1))
    for law in (a_rule(old, new), a_rule(new, old)):
        days = [calculate(law, date(2019, 12, 31)).day, calculate(law, date(2020, 1, 1)).day]
        assert days == [date(2020, 1, 1), date(2020, 1, 3)]


def test_a_start_before_the_law_names_both_dates() -> None:
    law = a_rule(a_way(after(days=1), since=date(2020, 1, 1)), a_way(after(days=1), since=date(2010, 1, 1)))
    with pytest.raises(InputError) as caught:
        calculate(law, date(2009, 12, 31))
    assert "‘proef’" in caught.value.message
    assert "vanaf 1 januari 2010; 31 december 2009" in caught.value.message
    assert all(map(is_sentence, (caught.value.message, *caught.value.hints)))


@pytest.mark.parametrize(
    ("rule_id", "options", "message", "hint"),
    [
        ("antwoord", {"verzonden": True}, "‘antwoord’ kent geen optie --verzonden", "Opties: geen."),
        ("moratorium", {"nooit": 1}, "kent geen optie --nooit", "Opties: --maanden, --tot."),
        ("ontruiming", {"vonnistermijn": Term(14, "dag")}, "hoort ook --betekening", "--betekening"),
        ("moratorium", {"maanden": 7}, "--maanden 7 kan niet", "heel getal van 1 tot en met 6"),
        ("moratorium", {"maanden": 3, "tot": date(2026, 6, 1)}, "--maanden en --tot", "één van de twee"),
        ("moratorium", {"tot": date(2026, 1, 4)}, "--tot 4 januari 2026 ligt vóór de begindatum 5 januari", "beide"),
    ],
)  # fmt: skip
def test_a_refusal_says_what_is_wrong_and_what_to_do(
    rule_id: str, options: dict[str, Value], message: str, hint: str
) -> None:
    with pytest.raises(InputError) as caught:
        calculate(rule(rule_id), date(2026, 1, 5), options)
    assert message in caught.value.message
    assert hint in caught.value.hints[0]
    assert all(map(is_sentence, (caught.value.message, *caught.value.hints)))


def test_the_edges_of_what_options_may_be() -> None:
    law, start = rule("moratorium"), date(2026, 1, 5)
    assert calculate(law, start, {"tot": start}).day == start
    for months in (1, 6):
        assert calculate(law, start, {"maanden": months}).options == {"maanden": months}
    before_start = {"gestuit": start - ONE_DAY}  # no date that takes the place of the start
    assert calculate(rule("verjaring-huur"), start, before_start).start == start


def test_an_option_may_start_the_count_sooner_but_not_later() -> None:
    law, start = rule("wsnp-duur"), date(2026, 1, 5)
    plain = calculate(law, start).day
    later = calculate(law, start, {"eerste-aflossing": start + ONE_DAY}).day
    sooner = calculate(law, start, {"eerste-aflossing": start - ONE_DAY}).day
    assert [later, sooner] == [plain, plain - ONE_DAY]


@pytest.mark.parametrize(
    ("start", "day", "words"),
    [
        (Start.WRIT, date(2026, 11, 29), "zondag 29 november 2026 mag"),  # no empty brackets
        (Start.WRIT, date(2026, 12, 26), "zaterdag 26 december 2026 (Tweede Kerstdag)"),
        (Start.WRIT, date(2026, 11, 28), ""),
        (Start.WRIT, date(2026, 11, 27), ""),
        (Start.COURT_DAY, date(2026, 11, 28), "Zaterdag 28 november 2026 (weekend) is geen gewone zittingsdag"),
        (Start.COURT_DAY, date(2026, 12, 25), "Vrijdag 25 december 2026 (Eerste Kerstdag)"),
        (Start.COURT_DAY, date(2026, 11, 27), ""),
        (Start.ANY, date(2026, 11, 29), ""),
    ],
)  # fmt: skip
def test_an_odd_start_is_pointed_out(start: Start, day: date, words: str) -> None:
    warnings = calculate(a_rule(a_way(after(days=1)), start=start), day).warnings
    assert len(warnings) == bool(words)
    assert words in "".join(warnings)
    assert all(map(is_sentence, warnings))


def test_warnings_stand_in_order_of_urgency() -> None:
    """What this outcome calls for, what this version of the law calls for, the rule's own, then an odd start."""
    way = a_way(after(days=1), looks_it_up)._replace(warnings=("Van de telling.",))
    law = a_rule(way, start=Start.COURT_DAY)._replace(
        warnings=("Van de regel.",), notices=(lambda outcome: f"Let op {outcome.day}.", lambda _: "")
    )
    found = calculate(law, date(2030, 6, 1)).warnings  # a Saturday in a year without a decree
    assert found[:3] == ("Let op 2030-06-02.", "Van de telling.", "Van de regel.")
    assert "zittingsdag" in found[3]
    assert "besluit" in found[4]
    assert len(found) == 5


def test_a_way_may_give_the_date_another_kind() -> None:
    ways = a_way(after(days=1)), a_way(after(days=1), since=date(2020, 1, 1))._replace(kind=Kind.GUIDE)
    law = a_rule(*ways)
    assert calculate(law, date(2019, 1, 1)).kind is law.kind
    assert calculate(law, date(2020, 1, 1)).kind is Kind.GUIDE


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("actor", list(Party))
def test_the_latest_date_is_careful_only_where_a_lapse_helps_the_tenant(kind: Kind, actor: Party) -> None:
    """Always the earliest, except for what the landlord must do in time."""
    readings = tuple(Reading(f"{days}", (after(days=days),), A_SOURCE) for days in (2, 4))
    law = a_rule(a_way(after(days=3))._replace(readings=readings), actor=actor)._replace(kind=kind)
    late = actor is Party.VERHUURDER and kind in (Kind.LAST_DAY, Kind.LATEST_BEFORE, Kind.GUIDE)
    outcome = calculate(law, date(2026, 11, 23))
    assert outcome.cautious_label == ("4" if late else "2")
    assert outcome.cautious == date(2026, 11, 27 if late else 25)


# --- what leaves the engine


def test_every_key_of_the_json() -> None:
    reading = Reading("anders", (after(days=2),), Source("een uitspraak", "https://example.org/u"))
    way = a_way(after(days=1))._replace(
        readings=(reading,), sources=(A_SOURCE, Source("een uitspraak", "https://example.org/u"))
    )
    law = a_rule(way)._replace(name="Een proef", warnings=("Pas op.",))
    found = as_json(calculate(law, date(2026, 11, 25)), date(2026, 11, 30))
    assert found.pop("versie")
    assert found.pop("stand_van_de_wet")
    assert found == {
        "regel": "proef",
        "naam": "Een proef",
        "wie": "H",
        "start": "2026-11-25",
        "datum": "2026-11-26",
        "voorzichtig": "2026-11-26",
        "voorzichtig_reden": "",
        "weekdag": "donderdag",
        "soort": law.kind.value,
        "status": law.status.value,
        "zekerheid": "tekst",
        "grondslag": [
            {"bron": "een bron", "url": "https://example.org/", "toestand": "2020-01-01"},
            {"bron": "een uitspraak", "url": "https://example.org/u", "toestand": None},
        ],
        "lezingen": [{"datum": "2026-11-27", "lezing": "anders", "bron": "een uitspraak"}],
        "stappen": [
            {
                "datum": "2026-11-26",
                "uitleg": "1 dag na woensdag 25 november 2026, die dag niet meegeteld: donderdag 26 november 2026.",
            }
        ],
        "waarschuwingen": ["Pas op."],
        "berekend_op": "2026-11-30",
    }


@pytest.mark.parametrize(
    ("length", "set_by", "backwards", "moves", "words"),
    [
        (Term(2, "dag"), SetBy.WET, False, [atw1], "tenzij die wet zelf"),
        (Term(3, "dag"), SetBy.WET, False, [atw2, atw1], "tenzij die wet zelf"),
        (Term(90, "dag"), SetBy.WET, False, [atw2, atw1], "tenzij die wet zelf"),
        (Term(91, "dag"), SetBy.WET, False, [], "art. 4 Atw"),
        (Term(1, "week"), SetBy.WET, False, [atw2, atw1], "tenzij die wet zelf"),
        (Term(12, "week"), SetBy.WET, False, [atw2, atw1], "tenzij die wet zelf"),
        (Term(13, "week"), SetBy.WET, False, [], "art. 4 Atw"),
        (Term(1, "maand"), SetBy.WET, False, [atw2, atw1], "tenzij die wet zelf"),
        (Term(3, "maand"), SetBy.WET, False, [atw2, atw1], "tenzij die wet zelf"),
        (Term(4, "maand"), SetBy.WET, False, [], "art. 4 Atw"),
        (Term(1, "jaar"), SetBy.WET, False, [], "art. 4 Atw"),
        (Term(3, "dag"), SetBy.WET, True, [], "teruggerekend"),
        (Term(3, "dag"), SetBy.RECHTER, False, [], "rechter stelde"),
        (Term(3, "dag"), SetBy.RECHTER, True, [], "rechter stelde"),
        (Term(3, "dag"), SetBy.CONTRACT, False, [], "contract of brief"),
        (Term(3, "dag"), SetBy.CONTRACT, True, [], "contract of brief"),
    ],
)
def test_which_terms_of_ones_own_the_atw_covers(
    length: Term, set_by: SetBy, backwards: bool, moves: list[Move], words: str
) -> None:
    law = free_rule(length, set_by, backwards=backwards)
    (way,) = law.ways
    count = way.moves[0]
    assert isinstance(count, Count)
    assert (count.length, count.sign) == (length, -1 if backwards else 1)
    assert list(way.moves[1:]) == moves
    assert words in law.warnings[0]
    assert "zelf opgegeven" in law.warnings[-1]
    assert all(map(is_sentence, (*law.warnings, law.todo)))
    if moves:
        assert way.cautious is not None
        assert (way.cautious.label, way.cautious.moves) == ("zonder verlenging", (count,))
        assert way.cautious.source.citation == "art. 1 lid 1 Atw"
    else:
        assert way.cautious is None


def test_what_a_term_of_ones_own_says_of_itself() -> None:
    forth = free_rule(Term(2, "week"), SetBy.WET)
    back = free_rule(Term(1, "maand"), SetBy.WET, backwards=True)
    assert [forth.id, back.id] == ["vrij", "vrij"]
    assert [forth.name, back.name] == ["Termijn van 2 weken", "Termijn van 1 maand, teruggerekend"]
    assert [forth.kind, back.kind] == [Kind.LAST_DAY, Kind.LATEST_BEFORE]
    assert [forth.trigger, back.trigger] == [
        "de dag waarna de termijn begint",
        "de dag waarvan u terugrekent",
    ]
    for law in (forth, back):
        assert (law.actor, law.status, law.phases) == (Party.HUURDER, Status.OPGEGEVEN, ())
        assert "voorzichtige dag" in law.todo
        assert law.known_from == date(1982, 1, 1)
        assert law.ways[0].counting is Certainty.AFGELEID
    assert forth.ways[0].sources[0].citation == "art. 1, 2 en 4 Atw"
    assert back.ways[0].sources[0].citation == "art. 1 lid 2 Atw"
    for set_by in (SetBy.RECHTER, SetBy.CONTRACT):
        assert free_rule(Term(2, "week"), set_by).ways[0].sources[0].citation == "art. 1 lid 1 Atw"


def test_an_unknown_rule_unlike_any_points_to_the_list() -> None:
    with pytest.raises(InputError) as caught:
        rule("qqqqqqqq")
    assert "‘qqqqqqqq’" in caught.value.message
    assert "juridisch termijn" in caught.value.hints[0]
    assert all(map(is_sentence, (caught.value.message, *caught.value.hints)))
