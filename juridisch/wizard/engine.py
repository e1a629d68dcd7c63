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

    @property
    def name(self) -> tuple[str, str]:
        """What tells it from every other question."""
        return self.mark, self.item


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
        if before is not None and turn.name == before.name:
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
    by_place: dict[str, Ask] = {}  # one fact is read back once, in the words in which it was asked first
    for turn in found:
        if isinstance(turn, Ask) and turn.role is Role.FIELD and value_at(dossier, turn.path) is not None:
            by_place.setdefault(turn.path, turn)
    return tuple(by_place.values())


def passed_before(
    dossier: Dossier, today: date, book: Book, marks: Passed = frozenset(), *, same_day: bool = False
) -> Passed:
    """The marks with which a conversation goes on where an earlier one stopped.

    `marks` is what that conversation wrote down. What has to be asked each time (`elke_keer`) is asked again, except on the same
    day. Milestones of which the chapter has later answers count as shown, but the last deadline is shown again.
    """
    first = next((q for chapter in book for q in chapter.questions if q.veld), None)
    if first is None or value_at(dossier, resolve(first.veld, dossier)) is None:
        return frozenset()
    found = tuple(turns(dossier, today, marks, book))
    each = {q.id for chapter in book for q in chapter.questions if q.elke_keer}
    each |= {s.id for chapter in book for s in chapter.stappen if isinstance(s, ItemList) and s.elke_keer}
    again = set[str]() if same_day else {mark for mark in marks if mark.rpartition(".")[2] in each}
    last = {
        turn.chapter.id: n for n, turn in enumerate(found) if isinstance(turn, Ask) and was_answered(turn, dossier, marks)
    }  # fmt: skip
    shown = [
        t for n, t in enumerate(found)
        if isinstance(t, Show) and (t.mark in marks or n < last.get(t.chapter.id, -1))
    ]  # fmt: skip
    deadline = next((t.mark for t in reversed(shown) if t.milestone.toon == "termijn"), "")
    return frozenset((marks | {t.mark for t in shown}) - again - {deadline})


def position(dossier: Dossier, today: date, passed: Passed, book: Book) -> list[tuple[str, str]]:
    """The names (`Ask.name`) of what was answered, in order: the numbers of the questions so far."""
    return [
        turn.name
        for turn in turns(dossier, today, passed, book)
        if isinstance(turn, Ask) and was_answered(turn, dossier, passed)
    ]


def parts(dossier: Dossier, today: date, passed: Passed, book: Book) -> list[str]:
    """The ids of the chapters that have a question for this dossier."""
    found = turns(dossier, today, passed, book)
    return list(dict.fromkeys(turn.chapter.id for turn in found if isinstance(turn, Ask)))


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
