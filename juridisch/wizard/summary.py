"""The last part: read back and change, the advice, the letters, where to get help, and deleting what was stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import NamedTuple

from juridisch.advice import NO_LAWYER, UNTIL_THE_DAY, Action, Advice, When, advise
from juridisch.advice.side_roads import WHERE_TO_GO
from juridisch.documents.package import Package, package
from juridisch.dossier import check, value_at
from juridisch.dutch import write_weekday
from juridisch.errors import JuridischError, ProblemsError
from juridisch.files import make_folder, write_files
from juridisch.settings import read_settings
from juridisch.wizard import speak
from juridisch.wizard.engine import answered
from juridisch.wizard.session import Session
from juridisch.wizard.speak import Stopped

FOLDER = "brieven"
_FORMATS = ("docx", "pdf")


class Makers(NamedTuple):
    """What only the floor above can do: the whole advice as lines, and the files of a package by name."""

    advice: Callable[[Advice, Path | None], Iterator[str]]
    files: Callable[[Package, Path], dict[str, bytes]]


def end(session: Session, makers: Makers) -> None:
    """Everything after the last question."""
    review(session)
    give_advice(session, makers)
    letters(session, makers)
    session.say()
    session.say("HIER KUNT U HULP KRIJGEN")
    for text in speak.bullets([f"{help_.name}: {help_.what} ({help_.where})" for help_ in WHERE_TO_GO]):
        session.say(text)
    session.say()
    session.say(speak.paragraph(NO_LAWYER))
    offer_to_delete(session)


def review(session: Session) -> None:
    """Read the answers back until nothing is changed any more."""
    while True:
        asks = answered(session.store.dossier, session.today, session.book)
        session.say()
        session.say("DIT HEBT U VERTELD")
        chapter = ""
        for number, ask in enumerate(asks, 1):
            if ask.chapter.hoofdstuk != chapter:
                chapter = ask.chapter.hoofdstuk
                session.say(f"{chapter}:")
            text = ask.question.adviseur if session.adviser else ask.question.u
            value = speak.words(value_at(session.store.dossier, ask.path), ask.question, ask.path)
            session.say(speak.item(f"{text.rstrip(':')} {value}", f"{number:>4}  "))
        for problem in check(session.store.dossier, session.today).wrong:
            session.say(speak.paragraph(f"Dit kan niet kloppen: {session.readable(problem)}"))
        chosen = _number(session, len(asks))
        if chosen is None:
            return
        session.answer(asks[chosen - 1])
        session.questions()


def _number(session: Session, most: int) -> int | None:
    """The number of an answer to change; None when all is well."""
    while True:
        typed = speak.key(session.lines.ask("Iets veranderen? Typ het nummer. Klopt alles? Druk op Enter. "))
        if typed in ("", "n", "nee", "klopt"):
            return None
        if typed == "stop":
            raise Stopped
        if typed.isascii() and typed.isdigit() and 1 <= int(typed[:4]) <= most:
            return int(typed[:4])
        session.say(f"Typ een nummer van 1 tot en met {most}, of druk op Enter.")


def give_advice(session: Session, makers: Makers) -> None:
    """The short advice: where the case stands, and what to do today and this week."""
    advice = advise(session.case)
    session.say()
    session.say("UW ADVIES")
    for number, step in enumerate(advice.steps, 1):
        mark = ">" if step.here else "x" if step.past else " "
        session.say(f"  [{mark}] {number} {step.phase.value}{'   <- u bent hier' if step.here else ''}")
    session.say(speak.paragraph(advice.standing))
    if advice.threatened:
        session.say(speak.paragraph(UNTIL_THE_DAY))
    for when in (When.VANDAAG, When.DEZE_WEEK):
        if found := advice.at(when):
            session.say()
            session.say(when.value.upper())
            for action in found:
                session.say(speak.item(_action(action), "- "))
    session.say()
    if session.agree("Wilt u het hele advies zien? (j/n) "):
        for line in makers.advice(advice, session.store.path):
            if line != speak.paragraph(NO_LAWYER):  # said once, at the end
                session.say(line)


def _action(action: Action) -> str:
    before = f" Uiterlijk {write_weekday(action.before)}." if action.before else ""
    bring = f" Neem mee: {action.bring}." if action.bring else ""
    warning = f" {action.warning}" if action.warning else ""
    return f"{action.what}{before} Waar: {action.where}.{bring}{warning}"


def letters(session: Session, makers: Makers) -> None:
    """Offer the letters that fit now; before any goes out, say what it may do to the term of verzet."""
    if check(session.store.dossier, session.today).wrong:
        session.say(speak.paragraph("Brieven maken kan pas als uw antwoorden samen kloppen."))
        return
    try:
        bundle = package(session.case, settings := read_settings(), adviser=session.adviser)
        if bundle.trapped:
            session.say()
            session.say(speak.paragraph(" ".join((bundle.trapped.message, *bundle.trapped.hints[:-1]))))
            session.say("Heeft iemand met u naar verzet gekeken, of wilt u geen verzet?")
            if session.agree("Ook de brieven maken die naar buiten gaan? (j/n) "):
                bundle = package(session.case, settings, acknowledged=True, adviser=session.adviser)
    except JuridischError as error:
        session.say(speak.paragraph(speak.sentence(error)))
        return
    if not bundle.papers:
        session.say("Er is nu geen brief die bij uw zaak past.")
        return
    session.say()
    session.say("DEZE BRIEVEN PASSEN NU BIJ UW ZAAK")
    for paper in bundle.papers:
        many = f"nog {len(paper.gaps)} gegevens" if len(paper.gaps) > 1 else "nog één gegeven"
        state = f"{many} open; die plekken zijn gemarkeerd" if paper.gaps else "klaar"
        session.say(speak.item(f"{paper.document.name}, aan {paper.document.to} ({state})", "- "))
    if session.agree("Zal ik deze brieven maken? (j/n) "):
        _make(session, makers, bundle)


def _make(session: Session, makers: Makers, bundle: Package) -> None:
    made: dict[str, bytes] | None = None
    for _ in range(3):
        free = _free_folder()
        typed = session.lines.ask(f"In welke map? (Enter = {free}) ").strip() or free
        if speak.key(typed) == "stop":
            raise Stopped
        folder = Path(typed)
        try:
            if made is None:
                session.say("De brieven worden gemaakt. Dat duurt even.")
                made = makers.files(bundle, session.store.path or Path("zaak.yaml"))
            make_folder(folder)
            write_files({folder / name: data for name, data in made.items()})
        except ProblemsError:
            raise
        except JuridischError as error:
            session.say(speak.paragraph(error.message))
            continue
        session.say(
            speak.paragraph(
                f"Klaar. In de map ‘{folder}’ staan {len(made)} bestanden. Begin met 00-lees-eerst."
            )
        )
        return
    session.say("Het maken van de brieven is niet gelukt.")


def _free_folder() -> str:
    """A name for a new folder: letters that were made before, and perhaps edited, stay as they are."""
    names = (FOLDER if number == 1 else f"{FOLDER}-{number}" for number in count(1))
    return next(name for name in names if not Path(name).exists())


def offer_to_delete(session: Session) -> None:
    """The file may go; no is the default."""
    if session.store.path is None or session.adviser:
        return
    session.say(speak.paragraph(f"Uw antwoorden staan in {session.store.path}."))
    typed = session.lines.ask("Wilt u het bestand wissen? (j/n, Enter = nee) ")
    if speak.yes_no(typed) is True:
        try:
            session.store.forget()
        except OSError:
            session.say("Wissen lukt niet. Haal het bestand zelf weg.")
        else:
            session.say("Het bestand is gewist. Brieven die zijn gemaakt, staan er nog.")
