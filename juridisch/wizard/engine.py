"""Which question comes next, and which one came before: pure functions of the dossier.

What was answered stands in the dossier. What leaves no trace there (no more items of a list, a steering question, a chapter
that was skipped, a milestone that was shown) is a mark in `passed`, a set that lives as long as the conversation.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from juridisch.dossier import Dossier, value_at
from juridisch.wizard.conditions import Facts, all_hold
from juridisch.wizard.places import resolve
from juridisch.wizard.questions import Book, Chapter, ItemList, Milestone, Question

Passed = frozenset[str]
#: The first chapter is about the paper and its days: it cannot be skipped.
FIRST = "00-papier"


class Role(Enum):
    """What an answer is for."""

    FIELD = "field"  # goes into the dossier
    STEER = "steer"  # only steers, or puts something elsewhere
    ITEM = "item"  # whether there is a (next) item of a list


@dataclass(frozen=True)
class Ask:
    """A question in its place: `path` is where the answer goes, `mark` what is remembered when it leaves no trace.

    `item` is the item of the list it belongs to ("betalingen[2]"). `open` says that it still has to be asked.
    """

    chapter: Chapter
    question: Question
    role: Role
    mark: str
    open: bool
    path: str = ""
    item: str = ""


@dataclass(frozen=True)
class Show:
    """A milestone in its place."""

    chapter: Chapter
    milestone: Milestone
    mark: str
    open: bool


Turn = Ask | Show


def turns(dossier: Dossier, today: date, passed: Passed, book: Book) -> Iterator[Turn]:
    """Everything that applies to this dossier in order: what was answered, and what is open."""
    facts = Facts(dossier, today)
    for chapter in book:
        skipped = f"hoofdstuk:{chapter.id}" in passed
        for turn in _chapter(chapter, facts, passed):
            yield replace(turn, open=False) if skipped and turn.open else turn


def next_question(dossier: Dossier, today: date, passed: Passed, book: Book) -> Turn | None:
    """The first question or milestone that is open; None when everything was asked."""
    return next((turn for turn in turns(dossier, today, passed, book) if turn.open), None)


def previous_question(
    dossier: Dossier, today: date, passed: Passed, book: Book, before: Ask | None
) -> Ask | None:
    """The last question before this one that was answered (without one: the last of all); None at the start."""
    last = None
    for turn in turns(dossier, today, passed, book):
        if not isinstance(turn, Ask):
            continue
        if before is not None and (turn.mark, turn.item) == (before.mark, before.item):
            return last
        if was_answered(turn, dossier, passed):
            last = turn
    return last


def was_answered(ask: Ask, dossier: Dossier, passed: Passed) -> bool:
    """Whether a question has an answer, in the dossier or in this conversation."""
    if ask.mark in passed or (ask.role is Role.ITEM and ask.item in passed):
        return True
    return ask.role is Role.FIELD and value_at(dossier, ask.path) is not None


def answered(dossier: Dossier, today: date, book: Book) -> tuple[Ask, ...]:
    """The questions that apply and have a value in the dossier, in order."""
    found = turns(dossier, today, frozenset(), book)
    return tuple(
        turn
        for turn in found
        if isinstance(turn, Ask) and turn.role is Role.FIELD and value_at(dossier, turn.path) is not None
    )


def passed_before(dossier: Dossier, today: date, book: Book) -> Passed:
    """The marks with which a conversation goes on where an earlier one stopped.

    Only for a dossier that the wizard made (its first question was answered). What leaves no trace counts as passed when
    something after it was answered, except what has to be asked each time. A chapter without any answer counts as skipped
    when a later one has answers. Of the milestones before the first open question the last deadline is shown again.
    """
    first = next((q for chapter in book for q in chapter.questions if q.veld), None)
    if first is None or value_at(dossier, resolve(first.veld, dossier)) is None:
        return frozenset()
    found = tuple(turns(dossier, today, frozenset(), book))
    places = [
        n for n, turn in enumerate(found)
        if isinstance(turn, Ask) and turn.role is Role.FIELD and value_at(dossier, turn.path) is not None
    ]  # fmt: skip
    last = places[-1]
    busy = {found[n].chapter.id for n in places}
    marks = {
        f"hoofdstuk:{turn.chapter.id}"
        for turn in found[:last]
        if turn.chapter.id not in busy and turn.chapter.id != FIRST
    }
    for turn in found[:last]:
        no_trace = isinstance(turn, Ask) and (
            turn.role is not Role.FIELD or (turn.open and turn.question.geen)
        )
        if isinstance(turn, Ask) and no_trace and not turn.question.elke_keer:
            marks.add(turn.mark)
    shown = [turn for turn in found[:last] if isinstance(turn, Show)]
    again = next((turn.mark for turn in reversed(shown) if turn.milestone.toon == "termijn"), "")
    return frozenset(marks | {turn.mark for turn in shown if turn.mark != again})


def _chapter(chapter: Chapter, facts: Facts, passed: Passed) -> Iterator[Turn]:
    for step in chapter.stappen:
        if not all_hold(step.als, facts):
            continue
        if isinstance(step, Milestone):
            yield Show(chapter, step, step.id, step.id not in passed)
        elif isinstance(step, ItemList):
            yield from _list(chapter, step, facts, passed)
        elif step.veld:
            path = resolve(step.veld, facts.dossier)
            is_open = step.id not in passed and value_at(facts.dossier, path) is None
            yield Ask(chapter, step, Role.FIELD, step.id, is_open, path)
        else:
            yield Ask(chapter, step, Role.STEER, step.id, step.id not in passed)


def _list(chapter: Chapter, step: ItemList, facts: Facts, passed: Passed) -> Iterator[Ask]:
    """The questions about each item, each time after the question whether there is one.

    Of items that were there before only the last may be half done.
    """
    items = value_at(facts.dossier, step.pad)
    there = len(items) if isinstance(items, tuple) else 0
    number = 1
    while number <= there or f"{step.id}#{number}" in passed:
        begun = f"{step.id}#{number}"
        if number > there:
            yield _gate(chapter, step, number, is_open=False)
        item, busy = f"{step.pad}[{number}]", number <= there
        for question in step.vragen:
            if not all_hold(question.als, facts, item):
                continue
            mark, path = f"{begun}.{question.id}", f"{item}.{question.veld}"
            is_open = (
                mark not in passed
                and step.id not in passed
                and (number >= there or begun in passed)
                and value_at(facts.dossier, path) is None
            )
            busy = busy or is_open
            yield Ask(chapter, question, Role.FIELD, mark, is_open, path, item)
        if not busy:  # an item of which nothing was said: it is none, and so there is no next
            return
        number += 1
    yield _gate(chapter, step, number, is_open=step.id not in passed)


def _gate(chapter: Chapter, step: ItemList, number: int, *, is_open: bool) -> Ask:
    """The question whether there is a (next) item; no is remembered by the mark of the list."""
    text = step.u_begin if number == 1 else step.u_meer
    question = Question(
        step.id, "", text, f"{step.adviseur}: nog een" if number > 1 else step.adviseur, step.waarom, weet_niet=number == 1,
        keuzes=(("ja", "Ja"), ("nee", "Nee")), elke_keer=step.elke_keer,
    )  # fmt: skip
    return Ask(chapter, question, Role.ITEM, step.id, is_open, item=f"{step.id}#{number}")
