"""How questions, chapters and milestones appear in a conversation, in the voice of the tenant or of the adviser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from juridisch.dossier.facts import Fact
from juridisch.wizard import milestones, speak
from juridisch.wizard.engine import FIRST, parts
from juridisch.wizard.questions import Chapter, Milestone
from juridisch.wizard.speak import Word

if TYPE_CHECKING:
    from juridisch.wizard.engine import Ask
    from juridisch.wizard.session import Session


def question(session: Session, ask: Ask, old: Fact[object], *, again: bool = False) -> None:
    """Put the question to a tenant; to an adviser it stands before the answer (`prompt`)."""
    if not again:
        session.number = session.numbers.setdefault(ask.name, session.number + 1)
    if session.adviser:
        return
    session.say()
    for line in speak.put(ask.question, session.number, _before(session, ask, old), session.today):
        session.say(line)
    if not session.hinted:
        session.hinted = True
        session.say(speak.paragraph("Typ een nummer of het antwoord. Typ ? voor uitleg, terug, of stop."))


def prompt(session: Session, ask: Ask, old: Fact[object]) -> str:
    """What stands before the answer."""
    if not session.adviser:
        return speak.PROMPT
    return speak.put_to_adviser(ask.question, ask.path, _before(session, ask, old))


def _before(session: Session, ask: Ask, old: Fact[object]) -> str:
    """The earlier answer in words, also one that left no trace in the dossier."""
    if old is not None:
        return speak.words(old, ask.question)
    said = session.said.get(ask.name)
    return next((label for reply, _, label in speak.choices(ask.question) if reply == said), "") or (
        "geen" if said is Word.NONE else speak.DONT_KNOW if said is not None else ""
    )


def offer_help(session: Session, ask: Ask) -> None:
    """After several wrong answers: the explanation, and the way on."""
    session.say("Het lukt nog niet. Dit kan helpen:")
    session.explain(ask)
    if ask.question.weet_niet or ask.chapter.id != FIRST:
        session.say("Weet u het niet? Typ: weet ik niet. Dan gaan we door.")


def enter(session: Session, chapter: Chapter) -> None:
    """The heading of a chapter that begins, how many there are, and what it is good for."""
    if chapter.id == session.chapter:
        return
    session.chapter = chapter.id
    names = parts(session.store.dossier, session.today, session.passed, session.book)
    place = f" (deel {names.index(chapter.id) + 1} van {len(names)})" if chapter.id in names else ""
    session.say()
    session.say(f"== {chapter.hoofdstuk}{place} ==")
    if not session.adviser:
        skip = " Typ overslaan om dit deel over te slaan." if chapter.id != FIRST else ""
        session.say(speak.paragraph(f"Hiermee krijgt u: {chapter.doel}.{skip}"))


def milestone(session: Session, found: Milestone) -> None:
    """Something useful on the way."""
    session.say()
    match found.toon:
        case "tekst":
            for text in found.tekst.split("\n"):
                session.say(speak.paragraph(text))
        case "brief":
            session.say(speak.paragraph(found.tekst or "Nu kunnen we uw brief maken."))
            session.on_letters(session)
        case "advies":
            for line in milestones.advice_lines(session.case, found.tekst):
                session.say(line)
        case _:
            if found.tekst:
                session.say(speak.paragraph(found.tekst))
            session.say("Dit weten we nu:")
            for line in milestones.deadline_lines(session.case, adviser=session.adviser):
                session.say(line)
