"""A robot answers all questions many times, each time in another way."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

from juridisch.advice import advise
from juridisch.assessment import assess
from juridisch.dossier import Dossier, read_value, value_at
from juridisch.wizard.changes import changes_of, put_elsewhere
from juridisch.wizard.engine import Ask, Passed, Role, Show, turns
from juridisch.wizard.places import bare
from juridisch.wizard.questions import Book, Question, book
from tests.wizard.rich import put, typed
from tests.wizard.test_paths import questions

TODAY = date(2026, 11, 24)
LONGEST = 400  # questions in one walk; more would mean that it does not end
FEWEST, MOST = 60, 240  # walks
#: Asked when an adviser passed over the day of the hearing with Enter; a tenant always gives an answer there.
ONLY_AFTER_ENTER = {"kort-geding-zitting"}
#: Papers behind which there are more ways; walked more often.
MANY_WAYS = (
    "dagvaarding",
    "dagvaarding",
    "dagvaarding",
    "vonnis",
    "14-dagenbrief",
    "vonnis",
    "ontruiming aangezegd",
)


class Robot:
    """Answers every question, each time with the choice that was taken least so far; days and numbers of items by chance."""

    def __init__(self, seed: int, taken: Counter[tuple[str, str]]) -> None:
        self.random = random.Random(seed)  # noqa: S311  (which path is walked, not a secret)
        self.paper = seed
        self.dossier = Dossier()
        self.passed: Passed = frozenset()
        self.asked: list[str] = []
        self.taken = taken

    def walk(self, chapters: Book) -> None:
        """Answer until nothing is open."""
        while turn := next((t for t in turns(self.dossier, TODAY, self.passed, chapters) if t.open), None):
            if isinstance(turn, Show):
                self.passed |= {turn.mark}
                continue
            assert turn.mark not in self.asked or turn.role is Role.ITEM, f"asked twice: {turn.mark}"
            self.asked.append(turn.mark if turn.role is not Role.ITEM else f"{turn.item}?")
            assert len(self.asked) < LONGEST, self.asked[-20:]
            self._answer(turn)

    def _answer(self, ask: Ask) -> None:
        question = ask.question
        if ask.role is Role.ITEM:
            first = ask.item.endswith("#1") or (
                ask.item.startswith("medehuurders") and ask.item.endswith("#2")
            )
            more = self.random.random() < (0.8 if first else 0.2)
            self.passed |= {ask.item if more else ask.mark}
            return
        name = question.id if not ask.item else f"{ask.mark.split('#')[0]}.{question.id}"
        word = self._word(name, question)
        self.taken[name, word] += 1
        if word == "geen" or (word == "onbekend" and question.onbekend_is_leeg):
            self.passed |= {ask.mark}
            return
        if ask.role is Role.STEER:
            self.passed |= {ask.mark}
            self._put(put_elsewhere(ask, word, self.dossier))
        else:
            assert question.field is not None
            value = read_value(question.field.path.replace("[]", "[1]"), word)
            self._put(changes_of(ask, value, value_at(self.dossier, ask.path), self.dossier))

    def _put(self, changes: Mapping[str, object]) -> None:
        for place, value in changes.items():
            new = typed(bare(place), value) if isinstance(value, str) else value
            self.dossier = put(self.dossier, place, new)

    def _word(self, name: str, question: Question) -> str:
        if question.id == "papier":
            options = [*dict(question.keuzes), *MANY_WAYS, "onbekend"]
            return options[self.paper % len(options)]
        options = [word for word, _ in question.keuzes] or [self._typed(question)] * 2
        options += ["geen"] * bool(question.geen) + ["onbekend"] * question.weet_niet
        self.random.shuffle(options)
        rare = 3 if question.keuzes else 1  # not knowing comes less often
        return min(options, key=lambda w: self.taken[name, w] * (rare if w in ("geen", "onbekend") else 1))

    def _typed(self, question: Question) -> str:
        assert question.field is not None and question.field.kind is not None
        if question.field.kind.name == "een datum":
            day = TODAY + timedelta(days=self.random.choice((-400, -40, -9, 6, 13, 20, 33)))
            return f"{day.day}-{day.month}-{day.year}"
        return question.voorbeeld or question.field.example


def _name(step: object, question: Question, list_id: str) -> str:
    return question.id if step is question else f"{list_id}.{question.id}"


@cache
def deciding() -> frozenset[tuple[str, str]]:
    """Every choice of a question on which a condition looks, or that puts something elsewhere."""
    looked_at = {
        (step.id if condition.inner else "", condition.path)
        for _, step, question in questions()
        for condition in (*step.als, *question.als)
    }
    return frozenset(
        (_name(step, question, step.id), word)
        for _, step, question in questions()
        if question.zet or ("" if step is question else step.id, question.veld) in looked_at
        for word, _ in question.keuzes
    )


@cache
def every_question() -> frozenset[str]:
    return frozenset(_name(step, question, step.id) for _, step, question in questions()) - ONLY_AFTER_ENTER


@cache
def walked() -> tuple[Robot, ...]:
    """Walks until each question was asked and each deciding choice was taken, or there are too many."""
    found: list[Robot] = []
    taken, asked = Counter[tuple[str, str]](), set[str]()
    while len(found) < FEWEST or (
        len(found) < MOST and (deciding() - taken.keys() or every_question() - asked)
    ):
        robot = Robot(len(found), taken)
        robot.walk(book())
        asked |= {re.sub(r"#[0-9]+", "", mark) for mark in robot.asked}
        found.append(robot)
    return tuple(found)


def test_every_walk_ends_and_asks_nothing_twice() -> None:
    for robot in walked():
        assert len(set(robot.asked)) == len(robot.asked)


def test_every_walk_ends_in_a_next_step() -> None:
    for robot in walked():
        advice = advise(assess(robot.dossier, TODAY))
        assert advice.actions, robot.asked[:5]
        assert advice.help
        assert advice.standing


def test_every_first_paper_leads_to_a_next_step_when_nothing_else_is_known() -> None:
    papers = dict(next(q for _, _, q in questions() if q.id == "papier").keuzes)
    for paper in [*papers, "onbekend"]:
        dossier = put(Dossier(), "eerste_papier", typed("eerste_papier", paper))
        assert advise(assess(dossier, TODAY)).actions


def test_every_choice_that_decides_what_is_asked_is_taken_in_some_walk() -> None:
    assert len(deciding()) > 60
    assert sorted(deciding() - walked()[0].taken.keys()) == []


def test_every_question_is_asked_in_some_walk() -> None:
    asked = {re.sub(r"#[0-9]+", "", mark) for robot in walked() for mark in robot.asked}
    assert sorted(every_question() - asked) == []
