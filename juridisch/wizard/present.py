"""How questions, chapters and milestones appear in a conversation, in the voice of the tenant or of the adviser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from juridisch.dossier.facts import Fact
from juridisch.wizard import milestones, speak
from juridisch.wizard.questions import Chapter, Milestone

if TYPE_CHECKING:
    from juridisch.wizard.engine import Ask
    from juridisch.wizard.session import Session


def question(session: Session, ask: Ask, old: Fact[object], *, again: bool = False) -> None:
    """Put the question to a tenant; to an adviser it stands before the answer (`prompt`)."""
    if session.adviser:
        return
    session.number += not again
    session.say()
    for line in speak.put(ask.question, session.number, speak.words(old, ask.question)):
        session.say(line)
    if session.number == 1:
        session.say(speak.paragraph("Typ een nummer of het antwoord. Typ ? voor uitleg, terug, of stop."))


def prompt(session: Session, ask: Ask, old: Fact[object]) -> str:
    """What stands before the answer."""
    if not session.adviser:
        return speak.PROMPT
    return speak.put_to_adviser(ask.question, ask.path, speak.words(old, ask.question))


def offer_help(session: Session, ask: Ask) -> None:
    """After several wrong answers: the explanation, and the way on."""
    session.say("Het lukt nog niet. Dit kan helpen:")
    for line in speak.explain(ask.question):
        session.say(line)
    if ask.question.weet_niet:
        session.say("Weet u het niet? Typ: weet ik niet. Dan gaan we door.")


def enter(session: Session, chapter: Chapter) -> None:
    """The heading of a chapter that begins, and what it is good for."""
    if chapter.id == session.chapter:
        return
    session.chapter = chapter.id
    session.say()
    session.say(f"== {chapter.hoofdstuk} ==")
    if not session.adviser:
        session.say(
            speak.paragraph(f"Hiermee krijgt u: {chapter.doel}. Typ overslaan om dit deel over te slaan.")
        )


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
            for line in milestones.deadline_lines(session.case):
                session.say(line)
