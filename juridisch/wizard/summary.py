"""The last part: read back and change, the advice, the letters, where to get help, and deleting what was stored."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import NamedTuple

from juridisch.advice import NO_LAWYER, UNTIL_THE_DAY, Action, Advice, When, advise
from juridisch.advice.side_roads import WHERE_TO_GO
from juridisch.documents.package import Package, package
from juridisch.dossier import check, value_at
from juridisch.dutch import write_weekday
from juridisch.errors import JuridischError, ProblemsError, RefusedError
from juridisch.files import make_folder, write_files
from juridisch.settings import read_settings
from juridisch.wizard import speak
from juridisch.wizard.engine import answered, previous_question
from juridisch.wizard.session import Session
from juridisch.wizard.speak import Stopped, Word

FOLDER = "brieven"
IMPOSSIBLE = (
    "Uw antwoorden kunnen niet samen kloppen. Brieven maken en advies geven kan pas als dat wel zo is. Laat uw papieren vandaag "
    "zien aan iemand hieronder."
)
SHOW_PAPER = (
    "Wij weten niet welk papier u hebt. Daarom weten we ook niet hoe ver het is: misschien besliste een rechter al. Laat het "
    "papier vandaag zien aan het Juridisch Loket of een sociaal raadslid. Neem ook de envelop mee. Bel of mail de verhuurder en "
    "de deurwaarder tot die tijd niet."
)
NO_LETTERS = (
    "Brieven maken we pas als duidelijk is welk papier u hebt. Elke brief kan anders een tijd laten ingaan."
)
#: Whom a tenant leaves alone as long as nobody knows whether there is a judgment.
_OTHERS = ("de verhuurder", "de deurwaarder")
ABOUT_LETTERS = "Brieven die naar buiten gaan, laten zien dat u het vonnis kent. Vraag eerst raad als u misschien in verzet wilt."
_FORMATS = ("docx", "pdf")


class Makers(NamedTuple):
    """What only the floor above can do: the whole advice as lines, and the files of a package by name."""

    advice: Callable[[Advice, Path | None], Iterator[str]]
    files: Callable[[Package, Path], dict[str, bytes]]


def end(session: Session, makers: Makers) -> None:
    """Everything after the last question."""
    review(session)
    if check(session.store.dossier, session.today).wrong:
        session.say()
        session.say(speak.paragraph(IMPOSSIBLE))
    else:
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
        wrong = check(session.store.dossier, session.today).wrong
        for problem in wrong:
            session.say(speak.paragraph(f"Dit kan niet kloppen: {session.readable(problem)}"))
        chosen = _number(session, len(asks))
        if isinstance(chosen, int):
            session.answer(asks[chosen - 1])
        elif chosen is Word.BACK:
            last = previous_question(session.store.dossier, session.today, session.passed, session.book, None)
            if last is not None:
                session.go_back_to(last)
        elif not wrong:
            return
        elif session.agree(
            "Zo krijgt u geen advies en geen brieven. Nog iets veranderen? (j/n) ",
            "Kijk bij welke antwoorden de dagen niet bij elkaar passen. Met ‘j’ kunt u een nummer typen.",
        ):
            continue
        else:
            return
        session.questions()
        session.number = max(session.numbers.values(), default=session.number)


def _number(session: Session, most: int) -> int | Word:
    """The number of an answer to change; `EMPTY` when all is well, `BACK` to go back to the last question."""
    while True:
        typed = speak.key(session.lines.ask("Iets veranderen? Typ het nummer. Klopt alles? Druk op Enter. "))
        if typed in ("", "n", "nee", "klopt", "overslaan") or speak.means_unknown(typed):
            return Word.EMPTY
        if typed == "stop":
            raise Stopped
        if typed == "terug":
            return Word.BACK
        if typed.isascii() and typed.isdigit() and 1 <= int(typed[:4]) <= most:
            return int(typed[:4])
        session.say(f"Typ een nummer van 1 tot en met {most}, of druk op Enter.")


def give_advice(session: Session, makers: Makers) -> None:
    """The short advice: where the case stands, and what to do today and this week."""
    advice = advise(session.case)
    session.say()
    session.say("UW ADVIES")
    unsure = session.case.paper_unknown
    if unsure:
        session.say(speak.paragraph(SHOW_PAPER))
    else:
        for number, step in enumerate(advice.steps, 1):
            mark = ">" if step.here else "x" if step.past else " "
            session.say(f"  [{mark}] {number} {step.phase.value}{'   <- u bent hier' if step.here else ''}")
        session.say(speak.paragraph(advice.standing))
    if advice.threatened:
        session.say(speak.paragraph(UNTIL_THE_DAY))
    for when in (When.VANDAAG, When.DEZE_WEEK):
        if found := [a for a in advice.at(when) if not (unsure and a.where in _OTHERS)]:
            session.say()
            session.say(when.value.upper())
            for action in found:
                session.say(speak.item(_action(action), "- "))
    if unsure:
        return
    session.say()
    if session.agree(
        "Wilt u ook de rest zien: wat later kan en wie er helpt? (j/n) ",
        "Dan ziet u ook wat de verhuurder kan doen, wat nog kan, en wat niet meer kan.",
    ):
        for line in _rest(makers.advice(advice, session.store.path), adviser=session.adviser):
            session.say(line)


def _rest(lines: Iterable[str], *, adviser: bool) -> Iterator[str]:
    """The advice without what was shown already; for a tenant without commands and names of fields."""
    shown, title = False, False
    for line in lines:
        if not line:
            title = True
            continue
        if title:
            title = False
            shown = line not in _SHOWN and not line.startswith("  [")
            if shown:
                yield ""
        if not shown or line == speak.paragraph(NO_LAWYER):  # said once, at the end
            continue
        if adviser:
            yield line
        elif not line.lstrip(" -").startswith("Brief: juridisch"):
            yield speak.without_fields(line)


#: Headings of the advice under which the short advice has shown everything.
_SHOWN = (When.VANDAAG.value.upper(), When.DEZE_WEEK.value.upper())


def _action(action: Action) -> str:
    word = "Op" if action.on_the_day else "Uiterlijk"
    before = f" {word} {write_weekday(action.before)}." if action.before else ""
    bring = f" Neem mee: {action.bring}." if action.bring else ""
    warning = f" {action.warning}" if action.warning else ""
    return f"{action.what}{before} Waar: {action.where}.{bring}{warning}"


def letters(session: Session, makers: Makers) -> None:
    """Offer the letters that fit now; before any goes out, say what it may do to the term of verzet."""
    if check(session.store.dossier, session.today).wrong:
        session.say(speak.paragraph("Brieven maken kan pas als uw antwoorden samen kloppen."))
        return
    if session.case.paper_unknown and not session.adviser:
        session.say()
        session.say(speak.paragraph(NO_LETTERS))
        return
    try:
        bundle = package(session.case, settings := read_settings(), adviser=session.adviser)
        if bundle.trapped and _may_go_out(session, bundle.trapped):
            bundle = package(session.case, settings, acknowledged=True, adviser=session.adviser)
    except JuridischError as error:
        session.say(speak.paragraph(speak.sentence(error)))
        return
    session.say()
    if bundle.papers:
        session.say("DEZE BRIEVEN PASSEN NU BIJ UW ZAAK")
    else:
        session.say("Er is nu geen brief die bij uw zaak past.")
    for paper in bundle.papers:
        many = f"nog {len(paper.gaps)} gegevens" if len(paper.gaps) > 1 else "nog één gegeven"
        state = f"{many} open; die plekken zijn gemarkeerd" if paper.gaps else "klaar"
        session.say(speak.item(f"{paper.document.name}, aan {paper.document.to} ({state})", "- "))
    about = "Er komt een nieuwe map op deze computer. Er wordt niets verstuurd."
    ask = (
        "Zal ik deze brieven maken, met uw advies op papier? (j/n) "
        if bundle.papers
        else "Zal ik uw advies op papier zetten? (j/n) "
    )
    if session.agree(ask, about):
        _make(session, makers, bundle)


def _may_go_out(session: Session, trapped: RefusedError) -> bool:
    """Whether letters may show that the tenant knows of the judgment: somebody looked at verzet, or verzet is not wanted."""
    session.say()
    session.say(speak.paragraph(" ".join((trapped.message, *trapped.hints[:-1]))))
    if session.agree("Heeft een jurist met u naar verzet gekeken? (j/n) ", ABOUT_LETTERS):
        return True
    if session.agree("Weet u zeker dat u geen verzet wilt? (j/n) ", ABOUT_LETTERS):
        return True
    session.say(
        speak.paragraph(
            "Dan maken we nu geen brieven die naar buiten gaan. Schuldhulp vragen kan wel: ga zelf naar de gemeente, of bel."
        )
    )
    return False


def _make(session: Session, makers: Makers, bundle: Package) -> None:
    made: dict[str, bytes] | None = None
    for _ in range(3):
        folder = _folder(session)
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
        session.made += [folder / name for name in made]
        start = " Begin met 00-lees-eerst." if any(name.startswith("00-lees-eerst") for name in made) else ""
        many = "staat één bestand" if len(made) == 1 else f"staan {len(made)} bestanden"
        session.say(speak.paragraph(f"Klaar. In de map ‘{folder}’ {many}.{start}"))
        return
    session.say("Het maken van de brieven is niet gelukt.")


def _folder(session: Session) -> Path:
    while True:
        free = _free_folder()
        typed = session.lines.ask(f"In welke map? (Enter = {free}) ").strip() or free
        if speak.key(typed) == "stop":
            raise Stopped
        if typed != "?" and speak.key(typed) not in ("terug", "overslaan") and not speak.means_unknown(typed):
            return Path(typed)
        session.say(f"Kies zelf een naam, of druk op Enter. Dan komt alles in de map ‘{free}’.")


def _free_folder() -> str:
    """A name for a new folder: letters that were made before, and perhaps edited, stay as they are."""
    names = (FOLDER if number == 1 else f"{FOLDER}-{number}" for number in count(1))
    return next(name for name in names if not Path(name).exists())


def offer_to_delete(session: Session) -> None:
    """What was kept may go, the letters too; no is the default."""
    if session.adviser:
        return
    path = session.store.path
    if path is not None:
        session.say(speak.paragraph(f"Uw antwoorden staan in {path}."))
        if _yes(session, "Wilt u het bestand wissen? (j/n, Enter = nee) "):
            try:
                session.store.forget()
            except OSError:
                session.say("Wissen lukt niet. Haal het bestand zelf weg.")
            else:
                session.say("Het bestand is gewist.")
    for folder in dict.fromkeys(file.parent for file in session.made):
        session.say(speak.paragraph(f"De brieven staan in de map ‘{folder}’."))
        if _yes(session, "Wilt u die brieven ook wissen? (j/n, Enter = nee) "):
            _wipe(session, folder)


def _yes(session: Session, question: str) -> bool:
    """Only a clear yes; anything else leaves all as it is."""
    typed = session.lines.ask(question)
    if typed.strip() == "?":
        session.say("Wissen kan niet ongedaan worden gemaakt. Met Enter blijft alles staan.")
        typed = session.lines.ask(question)
    return speak.yes_no(typed) is True


def _wipe(session: Session, folder: Path) -> None:
    """Delete the files that this conversation made in a folder, and the folder when nothing else is in it."""
    try:
        for file in session.made:
            if file.parent == folder:
                file.unlink(missing_ok=True)
        if not any(folder.iterdir()):
            folder.rmdir()
    except OSError:
        session.say("Wissen lukt niet. Haal de map zelf weg.")
    else:
        session.say("De brieven zijn gewist.")
