"""The conversation: asks, understands, saves after each answer, goes back, stops and goes on.

    Session(lines, Store(path), today, book()).run()

It knows no terminal and no file of its own: `Lines` is the screen and the keyboard, `Store` the memory.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from juridisch import dutch
from juridisch.assessment import Assessment, assess
from juridisch.dossier import ONBEKEND, check, find, value_at
from juridisch.dossier.facts import Fact
from juridisch.errors import InputError, Problem, ProblemsError
from juridisch.wizard import consent, pasted, present, speak
from juridisch.wizard.changes import changes_of, lost_by, put_elsewhere
from juridisch.wizard.engine import (
    FIRST,
    Ask,
    Passed,
    Role,
    Show,
    next_question,
    passed_before,
    position,
    previous_question,
    turns,
)
from juridisch.wizard.questions import Book
from juridisch.wizard.speak import Given, Lines, Reply, Stopped, Word
from juridisch.wizard.store import Store

TRIES = 3  # wrong answers before help is offered
_FAR = timedelta(days=366)  # no day on a paper of today lies so far ahead


@dataclass
class Session:
    """One conversation.

    `wanted` is the file that the user named, for when the answers may be kept; `on_letters` offers letters at a milestone.
    """

    lines: Lines
    store: Store
    today: date
    book: Book
    wanted: Path | None = None
    adviser: bool = False
    passed: Passed = frozenset()
    asked_consent: bool = False
    number: int = 0
    numbers: dict[tuple[str, str], int] = field(default_factory=dict)  # by the name of a question
    said: dict[tuple[str, str], Reply] = field(
        default_factory=dict
    )  # answers that leave no trace in the dossier
    hinted: bool = False
    made: list[Path] = field(default_factory=list)  # files of letters, for when the user wants all of it gone
    chapter: str = FIRST
    again: Ask | None = None  # a question to go back to
    on_letters: Callable[[Session], None] = field(default=lambda _session: None)

    def questions(self) -> None:
        """Ask everything that is open. Raises Stopped, EOFError and KeyboardInterrupt; the answers so far are kept."""
        while turn := self.again or next_question(self.store.dossier, self.today, self.passed, self.book):
            self.again = None
            present.enter(self, turn.chapter)
            if isinstance(turn, Show):
                self.passed |= {turn.mark}
                present.milestone(self, turn.milestone)
            else:
                self.answer(turn)
            self.store.remember(self.passed, self.today)

    def resume(self) -> None:
        """Go on where an earlier conversation stopped, and say in one line where that is."""
        same_day = self.store.asked_on(self.today)
        self.passed = passed_before(
            self.store.dossier, self.today, self.book, self.store.marks, same_day=same_day
        )
        done = position(self.store.dossier, self.today, self.passed, self.book)
        self.numbers = {name: number for number, name in enumerate(done, 1)}
        self.number = len(done)
        self.said = {
            turn.name: Word.NONE
            for turn in self.turns
            if isinstance(turn, Ask)
            and turn.role is Role.FIELD
            and turn.question.geen
            and turn.mark in self.passed
        }
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
        present.question(self, ask, old)
        wrong = 0
        while True:
            typed = self.lines.ask(present.prompt(self, ask, old))
            try:
                if self.adviser and pasted.looks_like(typed):
                    pasted.save(self, typed)
                    return
                reply = speak.understand(ask.question, typed, self.today, adviser=self.adviser)
                if reply is Word.EMPTY and old is None:
                    reply = self.said.get(ask.name, reply)  # Enter keeps what was said before
                if self._done(ask, reply, old):
                    self._note(ask, reply)
                    return
                if reply is Word.EMPTY:
                    present.question(self, ask, old, again=True)
            except ProblemsError:  # something else in the file is wrong now: no answer can help that
                raise
            except InputError as error:
                wrong += 1
                self.say(speak.paragraph(speak.sentence(error)))
                if wrong == TRIES:
                    wrong = 0
                    present.offer_help(self, ask)

    def _note(self, ask: Ask, reply: Reply) -> None:
        """Remember an answer that left no trace in the dossier, to show it when the user comes back to it."""
        answers = isinstance(reply, Given) or reply in (Word.NONE, Word.OPEN)
        if not answers:
            return
        if ask.role is Role.FIELD and value_at(self.store.dossier, ask.path) is not None:
            self.said.pop(ask.name, None)
        else:
            self.said[ask.name] = reply

    def _done(self, ask: Ask, reply: Reply, old: Fact[object]) -> bool:
        """Do what was asked; False when the question is still there."""
        match reply:
            case Word.STOP:
                raise Stopped
            case Word.HELP:
                self.explain(ask)
                return False
            case Word.ALL:
                for line in pasted.form(self, ask.chapter):
                    self.say(line)
                return False
            case Word.BACK:
                self._back(ask)
                return True
            case Word.SKIP:
                return self._skip(ask)
            case Word.OPEN if ask.role is Role.ITEM:
                self.passed |= {ask.mark}
                return True
            case Word.OPEN:
                if old is None:
                    self.say("Goed, dat laten we open.")
                self.passed |= {ask.mark} if old is None else frozenset()
                return True
            case Word.NONE:
                self.put({ask.path: None} if old is not None else {})
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
            self.put(put_elsewhere(ask, value, self.store.dossier))
            self.passed |= {ask.mark}
            return True
        if value is ONBEKEND and ask.question.onbekend_is_leeg:
            self.put({ask.path: None} if old is not None else {})
            self.passed |= {ask.mark}
            return True
        confirmed = self._confirm(ask, value)
        if confirmed is None or not self._possible(ask, confirmed, old):
            return False
        if old not in (None, confirmed) and ask.question.bij_wijziging:
            self._other_paper(ask, old, confirmed)
        self.put(changes_of(ask, confirmed, old, self.store.dossier))
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
                reply = speak.understand(ask.question, typed, self.today)
            except InputError:
                self.say("Typ j als het klopt, of n als het niet klopt.")
                continue
            if reply is Word.HELP:
                self.say(f"Dit begrepen wij: {words}. Typ j als dat zo is, of n om het opnieuw te typen.")
            if reply is Word.STOP:
                raise Stopped
            if isinstance(reply, Given):
                value = reply.value  # a correction typed at once
            elif reply is Word.BACK:
                return None
        if words:
            self.say(f"  = {words}")
        return value

    def _possible(self, ask: Ask, value: Fact[object], old: Fact[object]) -> bool:
        """Whether the answer can be true beside the others; who is sure may keep it."""
        changes = changes_of(ask, value, old, self.store.dossier)
        before = check(self.store.dossier, self.today)
        after = check(self.store.would_be(changes), self.today)
        for problem in _new(after.look, before.look):
            self.say(speak.paragraph(f"Let op: {self.readable(problem)}"))
        wrong = _new(after.wrong, before.wrong)
        for problem in wrong:
            self.say(speak.paragraph(f"Dit lijkt niet te kloppen: {self.readable(problem)}"))
        if wrong and isinstance(value, date) and value > self.today:
            self.say(
                speak.paragraph(
                    f"Vandaag is {dutch.write_weekday(self.today)}. Kijk de dag na en typ hem opnieuw."
                )
            )
            return False
        if isinstance(value, date) and value > self.today + _FAR and not self.adviser:
            self.say(speak.paragraph(f"Dat is pas in {value.year}. Kijk het jaar na op uw papier."))
            return self.agree(
                f"Staat er echt {value.year}? (j/n) ", "Een verkeerd jaar geeft verkeerde dagen."
            )
        about = "Uw antwoorden passen nu niet bij elkaar. Met ‘n’ typt u dit antwoord opnieuw."
        return not wrong or self.agree("Wilt u het toch zo laten staan? (j/n) ", about)

    def explain(self, ask: Ask) -> None:
        """The help of a question."""
        for line in speak.explain(
            ask.question, self.today, adviser=self.adviser, skip=ask.chapter.id != FIRST
        ):
            self.say(line)

    def readable(self, problem: Problem) -> str:
        """The message of a problem, with what fields mean in place of their names."""

        def meaning(match: re.Match[str]) -> str:
            try:
                return f"‘{find(match[1]).description.rstrip('.')}’"
            except InputError:
                return match[0]

        return problem.message if self.adviser else re.sub(r"‘([a-z0-9_\[\].]+)’", meaning, problem.message)

    def agree(self, question: str, about: str = "") -> bool:
        """Ask for ja or nee until one of them is typed; who does not know says no: then nothing happens. `about` explains."""
        while True:
            typed = self.lines.ask(question)
            if speak.key(typed) == "stop":
                raise Stopped
            said = speak.yes_no(typed)
            if said is not None:
                return said
            if speak.means_unknown(typed):
                self.say("Dan houden we het op nee.")
                return False
            if typed.strip() == "?" and about:
                self.say(speak.paragraph(about))
            elif speak.key(typed) == "terug":
                self.say("Antwoord eerst ja of nee. Bij de volgende vraag kunt u weer terug.")
            self.say("Typ j voor ja of n voor nee.")

    def put(self, changes: dict[str, object]) -> None:
        """Save answers, and say so when that fails; before the first, ask whether they may be saved."""
        if changes:
            self.store.put(changes)
        if trouble := self.store.trouble:
            self.say(speak.paragraph(f"Let op: bewaren lukt nu niet. {speak.sentence(trouble)}"))
        if not self.asked_consent and self.store.path is None:
            self.asked_consent = True
            consent.ask(self)

    def _other_paper(self, ask: Ask, old: Fact[object], new: Fact[object]) -> None:
        """Another paper is chosen: what was said about the first stays only if the user has that one too."""
        later = self.store.would_be(changes_of(ask, new, old, self.store.dossier))
        still = turns(later, self.today, self.passed, self.book)
        lost = lost_by(ask, old, self.turns, still, self.store.dossier)
        if not lost:
            return
        text = ask.question.bij_wijziging.format(oud=speak.words(old, ask.question))
        self.say(speak.paragraph(text))
        if not self.agree("Ja of nee? (j/n) "):
            self.store.put(dict.fromkeys(lost))

    def _back(self, ask: Ask) -> None:
        found = previous_question(self.store.dossier, self.today, self.passed, self.book, ask)
        if found is None:
            self.say("Dit is de eerste vraag.")
            self.again = ask
            return
        self.go_back_to(found)

    def go_back_to(self, found: Ask) -> None:
        """Ask this one again."""
        self.passed -= {found.mark, found.item, f"hoofdstuk:{found.chapter.id}"}
        self.again = found

    def _skip(self, ask: Ask) -> bool:
        if ask.chapter.id == FIRST:
            self.say("Deze vragen kunnen we niet overslaan: ze gaan over uw eerste datum.")
            return False
        self.passed |= {f"hoofdstuk:{ask.chapter.id}"}
        return True


def _new(after: tuple[Problem, ...], before: tuple[Problem, ...]) -> tuple[Problem, ...]:
    return tuple(problem for problem in after if problem not in before)
