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
from juridisch.dossier import ONBEKEND, check, find, read_value, value_at
from juridisch.dossier.facts import Fact
from juridisch.errors import InputError, Problem, ProblemsError
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
from juridisch.wizard.places import bare, resolve, with_names
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
    again: Ask | None = None  # a question to go back to
    on_letters: Callable[[Session], None] = field(default=lambda _session: None)

    def questions(self) -> None:
        """Ask everything that is open. Raises Stopped, EOFError and KeyboardInterrupt; the answers so far are kept."""
        while turn := self.again or next_question(self.store.dossier, self.today, self.passed, self.book):
            self.again = None
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
                if reply is Word.EMPTY:
                    self._put(ask, old, again=True)
            except ProblemsError:  # something else in the file is wrong now: no answer can help that
                raise
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
                self._save({ask.path: None} if old is not None else {})
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
            self._save(self._elsewhere(ask, value))
            self.passed |= {ask.mark}
            return True
        confirmed = self._confirm(ask, value)
        if confirmed is None or not self._possible(ask, confirmed):
            return False
        if old not in (None, confirmed) and ask.question.bij_wijziging:
            self._other_paper(ask, old, confirmed)
        self._save(self._changes(ask, confirmed, old))
        self.passed -= {ask.mark}
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
            self.say(speak.paragraph(f"Let op: {self.readable(problem)}"))
        wrong = _new(after.wrong, before.wrong)
        for problem in wrong:
            self.say(speak.paragraph(f"Dit lijkt niet te kloppen: {self.readable(problem)}"))
        return not wrong or self.agree("Wilt u het toch zo laten staan? (j/n) ")

    def readable(self, problem: Problem) -> str:
        """The message of a problem, with what fields mean in place of their names."""

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
        if old is not None and old != value and not ask.question.bij_wijziging:
            changes = dict.fromkeys(self._put_by(ask, old))
        changes |= with_names(ask.path if ask.item else ask.question.veld, value, self.store.dossier)
        return {**changes, **self._elsewhere(ask, value)}

    def _elsewhere(self, ask: Ask, value: Fact[object]) -> dict[str, object]:
        changes: dict[str, object] = {}
        for target, put in self._zet(ask, value).items():
            changes |= with_names(target, put, self.store.dossier)
        return changes

    def _put_by(self, ask: Ask, value: Fact[object]) -> list[str]:
        """Where the dossier still says what that choice put there."""
        dossier = self.store.dossier
        return [
            place for target, put in self._zet(ask, value).items()
            if value_at(dossier, place := resolve(target, dossier)) == read_value(bare(target), put)
        ]  # fmt: skip

    def _zet(self, ask: Ask, value: Fact[object]) -> dict[str, str]:
        word = (
            "onbekend"
            if value is ONBEKEND
            else "ja"
            if value is True
            else "nee"
            if value is False
            else str(value)
        )
        return dict((ask.question.zet or {}).get(word, {}))

    def _save(self, changes: dict[str, object]) -> None:
        if changes:
            self.store.put(changes)
        if trouble := self.store.trouble:
            self.say(speak.paragraph(f"Let op: bewaren lukt nu niet. {speak.sentence(trouble)}"))
        if not self.asked_consent and self.store.path is None:
            self.asked_consent = True
            consent.ask(self)

    def _other_paper(self, ask: Ask, old: Fact[object], new: Fact[object]) -> None:
        """Another paper is chosen: what was said about the first stays only if the user has that one too."""
        later = self.store.would_be(self._changes(ask, new, old))
        still = {
            turn.path for turn in turns(later, self.today, self.passed, self.book) if isinstance(turn, Ask)
        }
        lost = [
            turn.path for turn in self.turns
            if isinstance(turn, Ask) and turn.path and turn.chapter.id == ask.chapter.id and turn.path not in still
            and value_at(self.store.dossier, turn.path) is not None
        ] + self._put_by(ask, old)  # fmt: skip
        text = ask.question.bij_wijziging.format(oud=speak.words(old, ask.question))
        if lost and not self.agree(speak.paragraph(text) + " (j/n) "):
            self.store.put(dict.fromkeys(lost))

    def _back(self, ask: Ask) -> None:
        found = previous_question(self.store.dossier, self.today, self.passed, self.book, ask)
        if found is None:
            self.say("Dit is de eerste vraag.")
            return
        self.passed -= {found.mark, found.item, f"hoofdstuk:{found.chapter.id}"}
        self.again = found

    def _skip(self, ask: Ask) -> bool:
        if ask.chapter.id == FIRST:
            self.say("Deze vragen kunnen we niet overslaan: ze gaan over uw eerste datum.")
            return False
        self.passed |= {f"hoofdstuk:{ask.chapter.id}"}
        return True

    def _put(self, ask: Ask, old: Fact[object], *, again: bool = False) -> None:
        if self.adviser:
            return
        self.number += not again
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
            self.say(
                speak.paragraph(f"Hiermee krijgt u: {chapter.doel}. Typ overslaan om dit deel over te slaan.")
            )

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
