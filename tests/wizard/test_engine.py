from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juridisch.dossier import Dossier
from juridisch.wizard.engine import (
    Ask,
    Passed,
    Role,
    Show,
    answered,
    next_question,
    passed_before,
    previous_question,
)
from juridisch.wizard.questions import Book
from tests.wizard.talking import PAPERS, TODAY, chapter, dossier, question

LIST = (
    '[[lijst]]\nid = "betaald"\npad = "betalingen"\nu_begin = "Hebt u betaald?"\nu_meer = "Nog een?"\n'
    + question("dag", "datum").replace("[[vraag]]", "[[lijst.vraag]]")
    + question("hoeveel", "bedrag", 'als = ["datum gevuld"]').replace("[[vraag]]", "[[lijst.vraag]]")
)
THREE = chapter(
    question("een", "roldatum")
    + '[[mijlpaal]]\nid = "rust"\nals = ["roldatum gevuld"]\ntoon = "termijn"\n'
    + LIST
    + question("twee", "plaats", 'als = ["roldatum gevuld"]')
)


def at(case: Dossier, *passed: str, chapters: Book = THREE) -> Ask | Show | None:
    return next_question(case, TODAY, frozenset(passed), chapters)


def test_what_is_absent_is_asked_in_order() -> None:
    first = at(dossier())
    assert isinstance(first, Ask)
    assert first.path == "roldatum"


def test_unknown_is_an_answer() -> None:
    turn = at(dossier("roldatum: onbekend\n"))
    assert isinstance(turn, Ask)
    assert turn.role is Role.ITEM


def test_a_milestone_comes_once_and_in_its_place() -> None:
    case = dossier("roldatum: 1 november 2026\n")
    turn = at(case)
    assert isinstance(turn, Show)
    assert not isinstance(at(case, turn.mark), Show)


def test_a_list_goes_item_by_item() -> None:
    case = dossier("roldatum: onbekend\n")
    gate = at(case)
    assert isinstance(gate, Ask)
    assert gate.question.u == "Hebt u betaald?"
    begun = at(case, gate.item)
    assert isinstance(begun, Ask)
    assert begun.path == "betalingen[1].datum"
    half = at(dossier("roldatum: onbekend\nbetalingen: [{datum: 1 mei 2026}]\n"), gate.item)
    assert isinstance(half, Ask)
    assert half.path == "betalingen[1].bedrag"
    full = dossier("roldatum: onbekend\nbetalingen: [{datum: 1 mei 2026, bedrag: 650}]\n")
    more = at(full, gate.item)
    assert isinstance(more, Ask)
    assert more.question.u == "Nog een?"
    second = at(full, gate.item, more.item)
    assert isinstance(second, Ask)
    assert second.path == "betalingen[2].datum"
    assert at(full, gate.item, more.mark) is None


def test_an_item_of_which_nothing_was_said_ends_the_list() -> None:
    case = dossier("roldatum: onbekend\n")
    gate = at(case)
    assert isinstance(gate, Ask)
    begun = at(case, gate.item)
    assert isinstance(begun, Ask)
    assert at(case, gate.item, begun.mark) is None


def test_going_back_walks_over_what_was_answered() -> None:
    case = dossier("roldatum: 1 november 2026\nbetalingen: [{datum: 1 mei 2026, bedrag: 650}]\n")
    passed: Passed = frozenset({"rust", "betaald"})
    place = next_question(case, TODAY, passed, THREE)
    assert isinstance(place, Ask)
    assert place.path == "plaats"
    walked = []
    found: Ask | None = place
    while found := previous_question(case, TODAY, passed, THREE, found):
        walked.append(found.path or found.question.u)
    assert walked == ["Nog een?", "betalingen[1].bedrag", "betalingen[1].datum", "roldatum"]


def test_a_skipped_chapter_asks_nothing() -> None:
    assert at(dossier(), "hoofdstuk:10-proef") is None


def test_resuming_counts_what_leaves_no_trace_as_passed() -> None:
    body = question("een", "roldatum") + LIST + question("twee", "plaats") + question("drie", "kenmerk_uw")
    chapters = chapter(body)
    case = dossier("roldatum: onbekend\nplaats: Utrecht\n")
    turn = next_question(case, TODAY, passed_before(case, TODAY, chapters, frozenset({"betaald"})), chapters)
    assert isinstance(turn, Ask)
    assert turn.path == "kenmerk_uw"
    each_time = chapter(body.replace('pad = "betalingen"', 'pad = "betalingen"\nelke_keer = true'))
    turn = next_question(
        case, TODAY, passed_before(case, TODAY, each_time, frozenset({"betaald"})), each_time
    )
    assert isinstance(turn, Ask)
    assert turn.role is Role.ITEM
    today = passed_before(case, TODAY, each_time, frozenset({"betaald"}), same_day=True)
    turn = next_question(case, TODAY, today, each_time)
    assert isinstance(turn, Ask)
    assert turn.path == "kenmerk_uw"


def test_resuming_does_not_ask_again_for_what_there_is_not() -> None:
    body = question("een", "roldatum") + question("geen", "verhinderdata", 'geen = "Er zijn geen dagen"')
    chapters = chapter(body + question("twee", "plaats") + question("drie", "kenmerk_uw"))
    case = dossier("roldatum: onbekend\nplaats: Utrecht\n")
    turn = next_question(case, TODAY, passed_before(case, TODAY, chapters, frozenset({"geen"})), chapters)
    assert isinstance(turn, Ask)
    assert turn.path == "kenmerk_uw"


def test_resuming_asks_what_was_passed_over_without_an_answer() -> None:
    body = question("een", "roldatum") + question("geen", "verhinderdata", 'geen = "Er zijn geen dagen"')
    chapters = chapter(body + question("twee", "plaats"))
    case = dossier("roldatum: onbekend\nplaats: Utrecht\n")
    turn = next_question(case, TODAY, passed_before(case, TODAY, chapters), chapters)
    assert isinstance(turn, Ask)
    assert turn.path == "verhinderdata"


def test_a_fact_is_read_back_once() -> None:
    chapters = chapter(question("een", "roldatum") + question("twee", "roldatum"))
    assert [ask.question.id for ask in answered(dossier("roldatum: onbekend\n"), TODAY, chapters)] == ["een"]


def test_what_may_have_changed_the_term_of_verzet_is_asked_in_each_conversation() -> None:
    each = {q.id for q in PAPERS[0].questions if q.elke_keer}
    assert each == {"vonnis-gebracht", "contact", "beslag", "toch-ontruimd", "ontruiming-genoemd"}
    text = "eerste_papier: vonnis\nvonnissen: [{titelvorm: vonnis, soort: verstek}]\nplaats: Utrecht\n"
    later = (*PAPERS, *chapter(question("plaats", "plaats")))
    passed = passed_before(dossier(text), TODAY, later, frozenset(each))
    assert not each & passed


def test_a_dossier_that_the_wizard_did_not_make_is_asked_from_the_start() -> None:
    assert passed_before(dossier("plaats: Utrecht\n"), TODAY, THREE) == frozenset()


def test_resuming_shows_the_last_deadline_again() -> None:
    case = dossier("roldatum: 1 november 2026\nplaats: Utrecht\n")
    assert isinstance(next_question(case, TODAY, passed_before(case, TODAY, THREE), THREE), Show)


@given(st.lists(st.sampled_from(range(9)), min_size=1, max_size=30), st.data())
def test_every_path_ends_and_no_question_comes_twice_in_a_row(picks: list[int], data: st.DataObject) -> None:
    """Answers are chosen at random; each answer fills a field or leaves a mark, so that the walk comes to an end."""
    from juridisch.wizard.places import with_names
    from juridisch.wizard.speak import Given, choices
    from juridisch.wizard.store import Store

    store, passed, before = Store(), frozenset[str](), ""
    for step in range(60):
        turn = next_question(store.dossier, TODAY, passed, PAPERS)
        if turn is None:
            return
        assert turn.mark != before
        before = turn.mark
        if isinstance(turn, Show):
            passed |= {turn.mark}
            continue
        options = choices(turn.question)
        pick = picks[step % len(picks)]
        reply = (
            options[pick % len(options)][0]
            if options
            else data.draw(st.sampled_from(["1 oktober 2026", "onbekend"]))
        )
        value = reply.value if isinstance(reply, Given) else reply
        if turn.role is Role.FIELD and not (options and not isinstance(reply, Given)):
            store.put(with_names(turn.question.veld, value, store.dossier))
        else:
            passed |= {turn.mark}
    pytest.fail("the walk did not end")
