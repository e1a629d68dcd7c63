"""The conversation: asks, understands, saves after each answer, goes back, stops and goes on.

    Session(lines, Store(path), today, book()).run()

It knows no terminal and no file of its own: `Lines` is the screen and the keyboard, `Store` the memory.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from juridisch.assessment import Assessment, assess
from juridisch.dossier import ONBEKEND, check, find, value_at
from juridisch.dossier.facts import Fact
from juridisch.errors import CannotError, InputError, Problem
from juridisch.wizard import consent, milestones, speak
from juridisch.wizard.engine import (
    FIRST,
    Ask,
    Passed,
    Role,
    Show,
    next_question,
    passed_before,
    previous_question,
    turns,
)
from juridisch.wizard.places import resolve, with_names
from juridisch.wizard.questions import Book, Chapter
from juridisch.wizard.speak import Given, Lines, Reply, Word
from juridisch.wizard.store import Store

TRIES = 3  # wrong answers before help is offered


class Stopped(Exception):
    """The user typed ‘stop’."""


@dataclass
class Session:
    """One conversation. `wanted` is the file that the user named, `program` how the program is called."""

    lines: Lines
    store: Store
    today: date
    book: Book
    wanted: Path | None = None
    adviser: bool = False
    passed: Passed = frozenset()
    asked_consent: bool = False
    number: int = 0
    chapter: str = FIRST
    on_letters: Callable[[Session], None] = field(default=lambda _session: None)

    def questions(self) -> None:
        """Ask everything that is open. Raises Stopped, EOFError and KeyboardInterrupt; the answers so far are kept."""
        while True:
            turn = next_question(self.store.dossier, self.today, self.passed, self.book)
            if turn is None:
                return
            self._enter(turn.chapter)
            if isinstance(turn, Show):
                self._show(turn)
            else:
                self.answer(turn)

    def resume(self) -> None:
        """Go on where an earlier conversation stopped, and say in one line where that is."""
        self.passed = passed_before(self.store.dossier, self.today, self.book)
        found = next((t for t in self.turns if t.open and isinstance(t, Ask)), None)
        where = f"bij ‘{found.chapter.hoofdstuk}’" if found else "bij de samenvatting"
        self.say(speak.paragraph(f"Wij gaan verder {where}. Wat u al had ingevuld, staat er nog."))

    @property
    def turns(self) -> list[Ask | Show]:
        """Everything that applies now, in order."""
        return list(turns(self.store.dossier, self.today, self.passed, self.book))

    @property
    def case(self) -> Assessment:
        """The case as it is now."""
        return assess(self.store.dossier, self.today)

    def say(self, text: str = "") -> None:
        """Show a text."""
        self.lines.say(text)

    def answer(self, ask: Ask) -> None:
        """Ask one question until there is an answer, or the conversation takes another turn."""
        old = value_at(self.store.dossier, ask.path) if ask.path else None
        self._put(ask, old)
        wrong = 0
        while True:
            typed = self.lines.ask(self._prompt(ask, old))
            try:
                reply = speak.understand(ask.question, typed)
                if self._done(ask, reply, old):
                    return
                if reply is Word.EMPTY and not self.adviser:
                    self._put(ask, old)
            except InputError as error:
                wrong += 1
                self.say(speak.paragraph(speak.sentence(error)))
                if wrong == TRIES:
                    wrong = 0
                    self._offer_help(ask)

    def _done(self, ask: Ask, reply: Reply, old: Fact[object]) -> bool:
        """Do what was asked; False when the question is still there."""
        match reply:
            case Word.STOP:
                raise Stopped
            case Word.HELP:
                for line in speak.explain(ask.question):
                    self.say(line)
                return False
            case Word.BACK:
                self._back(ask)
                return True
            case Word.SKIP:
                return self._skip(ask)
            case Word.NONE:
                self._save(ask, {ask.path: None} if old is not None else {})
                self.passed |= {ask.mark}
                return True
            case Word.EMPTY:
                if old is None and not self.adviser:
                    return False
                self.passed |= {ask.mark} if old is None else frozenset()
                return True
            case Given(value):
                return self._given(ask, value, old)
        return False

    def _given(self, ask: Ask, value: Fact[object], old: Fact[object]) -> bool:
        if ask.role is Role.ITEM:
            self.passed |= {ask.item if value == "ja" else ask.mark}
            return True
        if ask.role is Role.STEER:
            self._save(ask, self._elsewhere(ask, value))
            self.passed |= {ask.mark}
            return True
        confirmed = self._confirm(ask, value)
        if confirmed is None or not self._possible(ask, confirmed):
            return False
        before = self.turns
        self._save(ask, self._changes(ask, confirmed, old))
        self.passed -= {ask.mark}
        if old not in (None, confirmed) and ask.question.bij_wijziging:
            self._other_paper(ask, old, before)
        return True

    def _confirm(self, ask: Ask, value: Fact[object]) -> Fact[object]:
        """The value once the user has seen it in words; None when the question has to be asked again."""
        while (words := speak.echo(ask.question, value)) and not self.adviser:
            typed = self.lines.ask(f"{words} – klopt dat? (j/n) ")
            said = speak.yes_no(typed)
            if said is True:
                return value
            if said is False:
                self.say("Typ het dan opnieuw.")
                return None
            try:
                reply = speak.understand(ask.question, typed)
            except InputError:
                self.say("Typ j als het klopt, of n als het niet klopt.")
                continue
            if reply is Word.STOP:
                raise Stopped
            if isinstance(reply, Given):
                value = reply.value  # a correction typed at once
            elif reply is Word.BACK:
                return None
        if words:
            self.say(f"  = {words}")
        return value

    def _possible(self, ask: Ask, value: Fact[object]) -> bool:
        """Whether the answer can be true beside the others; who is sure may keep it."""
        changes = with_names(ask.path, value, self.store.dossier)
        before = check(self.store.dossier, self.today)
        after = check(self.store.would_be(changes), self.today)
        for problem in _new(after.look, before.look):
            self.say(speak.paragraph(f"Let op: {self._readable(problem)}"))
        wrong = _new(after.wrong, before.wrong)
        for problem in wrong:
            self.say(speak.paragraph(f"Dit lijkt niet te kloppen: {self._readable(problem)}"))
        return not wrong or self.agree("Wilt u het toch zo laten staan? (j/n) ")

    def _readable(self, problem: Problem) -> str:
        """The message with what fields mean in place of their names."""

        def meaning(match: re.Match[str]) -> str:
            try:
                return f"‘{find(match[1]).description.rstrip('.')}’"
            except InputError:
                return match[0]

        return problem.message if self.adviser else re.sub(r"‘([a-z0-9_\[\].]+)’", meaning, problem.message)

    def agree(self, question: str) -> bool:
        """Ask for ja or nee until one of them is typed."""
        while True:
            typed = self.lines.ask(question)
            if speak.key(typed) == "stop":
                raise Stopped
            said = speak.yes_no(typed)
            if said is not None:
                return said
            self.say("Typ j voor ja of n voor nee.")

    def _changes(self, ask: Ask, value: Fact[object], old: Fact[object]) -> dict[str, object]:
        """What an answer changes: its field, what it puts elsewhere, and what the old choice had put there."""
        changes: dict[str, object] = {}
        veld = ask.path if ask.item else ask.question.veld
        if old is not None and old != value:
            for target, put in self._zet(ask, old).items():
                place = resolve(target, self.store.dossier)
                if str(value_at(self.store.dossier, place)) == put and not ask.question.bij_wijziging:
                    changes[place] = None
        changes |= with_names(veld, value, self.store.dossier)
        return {**changes, **self._elsewhere(ask, value)}

    def _elsewhere(self, ask: Ask, value: Fact[object]) -> dict[str, object]:
        changes: dict[str, object] = {}
        for target, put in self._zet(ask, value).items():
            changes |= with_names(target, put, self.store.dossier)
        return changes

    def _zet(self, ask: Ask, value: Fact[object]) -> dict[str, str]:
        word = "onbekend" if value is ONBEKEND else "ja" if value is True else "nee" if value is False else str(value)
        return dict((ask.question.zet or {}).get(word, {}))

    def _save(self, ask: Ask, changes: dict[str, object]) -> None:
        if changes:
            self.store.put(changes)
        if self.store.trouble:
            self.say(speak.paragraph(f"Let op: bewaren lukt nu niet. {speak.sentence(_as_input(self.store.trouble))}"))
        if not self.asked_consent and self.store.path is None:
            self.asked_consent = True
            consent.ask(self)
        del ask

    def _other_paper(self, ask: Ask, old: Fact[object], before: list[Ask | Show]) -> None:
        """The paper changed: what was said about the other one stays only if the user has that one too."""
        now = {turn.path for turn in self.turns if isinstance(turn, Ask)}
        lost = [
            turn.path for turn in before
            if isinstance(turn, Ask) and turn.path and turn.path not in now and turn.chapter.id == ask.chapter.id
            and value_at(self.store.dossier, turn.path) is not None
        ]  # fmt: skip
        lost += [
            place for target, put in self._zet(ask, old).items()
            if str(value_at(self.store.dossier, place := resolve(target, self.store.dossier))) in (put, "True")
            and target not in self._zet(ask, value_at(self.store.dossier, ask.path))
        ]  # fmt: skip
        if not lost:
            return
        label = speak.words(old, ask.question)
        if not self.agree(speak.paragraph(ask.question.bij_wijziging.format(oud=label)) + " (j/n) "):
            self.store.put(dict.fromkeys(lost))

    def _back(self, ask: Ask) -> None:
        found = previous_question(self.store.dossier, self.today, self.passed, self.book, ask)
        if found is None:
            self.say("Dit is de eerste vraag.")
            return
        self.passed -= {found.mark, f"hoofdstuk:{found.chapter.id}"}
        self.answer(found)

    def _skip(self, ask: Ask) -> bool:
        if ask.chapter.id == FIRST:
            self.say("Deze vragen kunnen we niet overslaan: ze gaan over uw eerste datum.")
            return False
        self.passed |= {f"hoofdstuk:{ask.chapter.id}"}
        return True

    def _put(self, ask: Ask, old: Fact[object]) -> None:
        if self.adviser:
            return
        self.number += 1
        self.say()
        for line in speak.put(ask.question, self.number, speak.words(old, ask.question)):
            self.say(line)
        if self.number == 1:
            self.say(speak.paragraph("Typ een nummer of het antwoord. Typ ? voor uitleg, terug, of stop."))

    def _prompt(self, ask: Ask, old: Fact[object]) -> str:
        if not self.adviser:
            return speak.PROMPT
        return speak.put_to_adviser(ask.question, ask.path, speak.words(old, ask.question))

    def _offer_help(self, ask: Ask) -> None:
        self.say("Het lukt nog niet. Dit kan helpen:")
        for line in speak.explain(ask.question):
            self.say(line)
        if ask.question.weet_niet:
            self.say("Weet u het niet? Typ: weet ik niet. Dan gaan we door.")

    def _enter(self, chapter: Chapter) -> None:
        if chapter.id == self.chapter:
            return
        self.chapter = chapter.id
        self.say()
        self.say(f"== {chapter.hoofdstuk} ==")
        if not self.adviser:
            self.say(speak.paragraph(f"Hiermee krijgt u: {chapter.doel}. Typ overslaan om dit deel over te slaan."))

    def _show(self, turn: Show) -> None:
        self.passed |= {turn.mark}
        self.say()
        milestone = turn.milestone
        if milestone.toon == "tekst":
            for text in milestone.tekst.split("\n"):
                self.say(speak.paragraph(text))
        elif milestone.toon == "brief":
            self.say(speak.paragraph(milestone.tekst or "Nu kunnen we uw brief maken."))
            self.on_letters(self)
        elif milestone.toon == "advies":
            for line in milestones.advice_lines(self.case, milestone.tekst):
                self.say(line)
        else:
            if milestone.tekst:
                self.say(speak.paragraph(milestone.tekst))
            self.say("Dit weten we nu:")
            for line in milestones.deadline_lines(self.case):
                self.say(line)


def _new(after: tuple[Problem, ...], before: tuple[Problem, ...]) -> tuple[Problem, ...]:
    return tuple(problem for problem in after if problem not in before)


def _as_input(error: CannotError) -> InputError:
    return InputError(error.message, *error.hints)
