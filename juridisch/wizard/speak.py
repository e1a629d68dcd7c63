"""How a question is put and how what is typed is understood. Lines of at most 79 characters, no cursor tricks."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import NamedTuple, Protocol

from juridisch import dutch
from juridisch.dossier import ONBEKEND, find, read_value
from juridisch.dossier.facts import Fact
from juridisch.errors import InputError, JuridischError
from juridisch.law import Term
from juridisch.wizard.places import bare
from juridisch.wizard.questions import Question

WIDTH = 79
DONT_KNOW = "weet ik niet"
PROMPT = "> "


class Lines(Protocol):
    """What the conversation needs of a screen and a keyboard."""

    def say(self, text: str = "") -> None:
        """Show one line or more."""

    def ask(self, prompt: str) -> str:
        """Show the prompt and give the line that was typed. Raises EOFError at the end of the input."""


class Stopped(Exception):
    """The user typed ‘stop’."""


class Word(Enum):
    """What can be typed at any question."""

    BACK = "terug"
    STOP = "stop"
    HELP = "?"
    SKIP = "overslaan"
    EMPTY = ""
    NONE = "geen"  # there is no such thing
    OPEN = "open"  # left open: what is not known stays out of the dossier
    ALL = "alles"  # an adviser: all questions of this chapter as lines


class Given(NamedTuple):
    """An answer; ONBEKEND for ‘weet ik niet’."""

    value: Fact[object]


Reply = Word | Given
_WORDS = {"terug": Word.BACK, "stop": Word.STOP, "?": Word.HELP, "overslaan": Word.SKIP, "": Word.EMPTY}


def key(text: str) -> str:
    """Spelling that does not matter: capitals, accents, quotes, double spaces."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(plain.casefold().strip(" .'\"‘’“”").split())


def paragraph(text: str, indent: str = "") -> str:
    """Running text within the width; long words are broken, so that nothing runs off the screen."""
    return textwrap.fill(text, WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)


def item(text: str, mark: str) -> str:
    """Text behind a mark ("- ", " 1  "); the next lines begin below the text."""
    return textwrap.fill(
        text, WIDTH, initial_indent=mark, subsequent_indent=" " * len(mark), break_on_hyphens=False
    )


def choices(question: Question) -> tuple[tuple[Reply, str, str], ...]:
    """What can be chosen: the reply, the word for it and its label, in the order of the numbers."""
    if not question.keuzes:
        return ()
    found: list[tuple[Reply, str, str]] = [
        (Given(_typed(question, value)), value, label) for value, label in question.keuzes
    ]
    if question.geen:
        found.append((Word.NONE, "geen", question.geen))
    if question.weet_niet:
        found.append((Given(ONBEKEND), DONT_KNOW, "Weet ik niet"))
    return tuple(found)


def _typed(question: Question, value: str) -> Fact[object]:
    return read_value(bare(question_path(question)), value) if question.veld else value


def question_path(question: Question) -> str:
    """The path of the field of a question, with 1 for items; of a question within a list only its own part is known."""
    return question.field.path.replace("[]", "[1]") if question.field else question.veld


def put(question: Question, number: int, old: str = "", today: date | None = None) -> Iterator[str]:
    """The question for a tenant, with its choices, an example and the old answer."""
    yield item(question.u, f"Vraag {number}. ")
    for place, (_, _, label) in enumerate(choices(question), 1):
        yield item(label, f"  {place}  ")
    if not question.keuzes:
        if shown := example(question, today):
            yield paragraph(f"Bijvoorbeeld: {shown}", "  ")
        other = [f"geen ({question.geen[:1].lower()}{question.geen[1:]})"] if question.geen else []
        other += [DONT_KNOW] if question.weet_niet else []
        if other:
            yield paragraph(f"Of typ: {', of '.join(other)}.", "  ")
    if old:
        yield paragraph(f"Uw antwoord was: {old}. Druk op Enter om dat te houden.", "  ")


#: Days that lie ahead; an example for any other day lies behind us.
_AHEAD = re.compile(
    r"(roldatum|zitting_datum|ontruiming_datum|ontruiming_niet_voor|uiterlijk|einde|nieuwe_datum|aanbod|eerste_betaling|tot)$"
)
_LONG_AGO = re.compile(r"(geboortedatum|ingangsdatum|ingesteld_op|contract.datum|wsnp)$")
_WEEKS = timedelta(weeks=3)
FRIDAY = 5


def example(question: Question, today: date | None = None) -> str:
    """An answer as it may be typed. An example of a day lies near today: a day of years ago only confuses."""
    shown = question.voorbeeld or (question.field.example if question.field else "")
    if today is None or question.field is None or _LONG_AGO.search(question.field.path):
        return shown
    near = today + _WEEKS if _AHEAD.search(question.field.path) else today - _WEEKS
    near += timedelta(days=max(0, near.isoweekday() - FRIDAY) and 8 - near.isoweekday())
    kind = _kind(question, "")
    if kind == "een maand":
        return f"{dutch.MONTHS[near.month - 1]} {near.year}"
    return dutch.write_date(near) if kind == "een datum" else shown


def put_to_adviser(question: Question, path: str, old: str = "") -> str:
    """The question for an adviser on one line, with the name of the field; the answer is typed behind it."""
    options = f" [{'/'.join(word for _, word, _ in choices(question))}]" if question.keuzes else ""
    name = f" ({path})" if path else ""
    before = f" <{dutch.show(old)}>" if old else ""
    whole = f"{question.adviseur}{name}{options}{before}: "
    return (
        whole if len(whole) <= WIDTH else "\n".join(textwrap.wrap(whole, WIDTH, break_on_hyphens=False)) + " "
    )


def explain(
    question: Question, today: date | None = None, *, adviser: bool = False, skip: bool = True
) -> Iterator[str]:
    """The help at ‘?’: why it is asked, where it can be found, how to write it, and the words that always work."""
    if question.waarom:
        yield paragraph(f"Waarom: {question.waarom}")
    where = question.waar or (
        f"Dit {question.field.where}." if question.field and question.field.where else ""
    )
    if where:
        yield paragraph(f"Waar: {where}")
    for label, text in question.uitleg:
        yield item(f"{label.partition(':')[0]}. {text}", "- ")
    if not question.keuzes and (shown := example(question, today)):
        yield paragraph(f"Zo schrijft u het: {shown}")
    skipping = "‘overslaan’: de rest van dit deel niet. " if skip else ""
    yield paragraph(
        f"‘terug’: de vorige vraag. {skipping}‘stop’: stoppen, later verder gaan. ‘?’: deze uitleg."
    )
    if adviser:
        yield paragraph("‘alles’: alle open vragen van dit deel als regels. Vul die in en plak ze hier.")


def understand(question: Question, text: str, today: date | None = None, *, adviser: bool = False) -> Reply:
    """What was typed. Raises InputError, in words for who typed it, when it is no answer to this question."""
    typed = key(text) if text.strip() != "?" else "?"
    if typed in _WORDS:
        return _WORDS[typed]
    if adviser and typed == Word.ALL.value:
        return Word.ALL
    if question.weet_niet and _means_unknown(typed):
        return Given(ONBEKEND)
    if question.geen and (typed == "geen" or (typed in ("nee", "n") and not question.keuzes)):
        return Word.NONE
    if _means_unknown(typed) and not (question.field and question.field.path == "ontruimd_op"):
        return Word.OPEN
    if question.keuzes:
        return _chosen(question, typed, text, adviser=adviser)
    if _means_unknown(typed):
        raise InputError(
            "Deze vraag kan niet zonder antwoord.",
            "Weet u de dag niet precies? Typ de vroegste dag die het kan zijn.",
        )
    if refused := _unlikely(question, typed):
        raise InputError(f"‘{dutch.show(text)}’ past hier niet.", refused)
    try:
        return Given(read_value(question_path(question), text))
    except InputError as error:
        if _kind(question, "") != "een datum":
            raise
        raise InputError(
            error.message.partition(" Schrijf de datum")[0],
            f"Schrijf de datum als {example(question, today)} (dag, maand, jaar). Cijfers mogen ook: 3-2-2027.",
        ) from None


_TEXTS = ("een tekst", "een tekst op één regel", "een korte tekst", "initialen")
_LETTERS_ONLY = ("voorletters", "initialen", "achternaam", "voorvoegsel", "plaats")


def _unlikely(question: Question, typed: str) -> str:
    """What to type instead, when a text cannot be what was asked for: yes, a number for a name, a day for initials."""
    if question.field is None or question.field.kind is None or question.field.kind.name not in _TEXTS:
        return ""
    last = question.field.path.rpartition(".")[2]
    shown = example(question)
    such = f" Bijvoorbeeld: {shown.rstrip('.')}." if shown else ""
    if last in _LETTERS_ONLY and (any(c.isdigit() for c in typed) or not any(c.isalpha() for c in typed)):
        return f"Typ letters.{such}"
    if last in _LETTERS_ONLY and typed in ("ja", "nee", "geen"):
        return f"Typ de naam of de letters zelf.{such}"
    return f"Typ het antwoord in uw eigen woorden.{such}" if typed in ("ja", "nee") else ""


def means_unknown(text: str) -> bool:
    """Whether this says: I do not know."""
    return _means_unknown(key(text))


def _means_unknown(typed: str) -> bool:
    return typed in ("onbekend", "geen idee", "weet niet", "weet het niet", DONT_KNOW, "weet ik het niet")


def _chosen(question: Question, typed: str, text: str, *, adviser: bool) -> Reply:
    options = choices(question)
    if typed.isascii() and typed.isdigit() and 1 <= int(typed[:4]) <= len(options):
        return options[int(typed[:4]) - 1][0]
    names = [(reply, (key(word), key(label))) for reply, word, label in options]
    for fits in (str.__eq__, str.startswith, _within):
        found = list(dict.fromkeys(reply for reply, both in names if any(fits(name, typed) for name in both)))
        if len(found) == 1:
            return found[0]
        if len(found) > 1:
            raise InputError(
                f"‘{dutch.show(text)}’ past bij meer dan één antwoord.",
                "Typ het hele woord." if adviser else "Typ het nummer.",
            )
    raise InputError(
        f"‘{dutch.show(text)}’ is geen antwoord op deze vraag.",
        f"Typ {', '.join(word for _, word, _ in options)}."
        if adviser
        else f"Typ een nummer van 1 tot en met {len(options)}.",
    )


def _within(name: str, typed: str) -> bool:
    return len(typed) > 3 and typed in name


def words(value: Fact[object], question: Question | None = None, path: str = "") -> str:
    """An answer as people read it: dates with their weekday, amounts in euros, choices by their label."""
    if value is None:
        return ""
    if value is ONBEKEND:
        return DONT_KNOW
    if question is not None:
        for reply, _, label in choices(question):
            if isinstance(reply, Given) and reply.value == value:
                return label
    if isinstance(value, bool):
        return "ja" if value else "nee"
    name = _kind(question, path)
    if isinstance(value, date):
        return (
            f"{dutch.MONTHS[value.month - 1]} {value.year}"
            if name == "een maand"
            else dutch.write_weekday(value)
        )
    if isinstance(value, Decimal):
        return dutch.write_amount(value) if name == "een bedrag" else str(value).replace(".", ",")
    if isinstance(value, time):
        return f"{value.hour}.{value.minute:02} uur"
    return str(value) if isinstance(value, Term | int | str) else ""


def _kind(question: Question | None, path: str) -> str:
    field = question.field if question and question.field else find(bare(path)) if path else None
    return field.kind.name if field and field.kind else ""


def echo(question: Question, value: Fact[object]) -> str:
    """The answer in words where a slip is easily made and costly: dates and amounts; '' for the rest."""
    if isinstance(value, date | Decimal) and not isinstance(value, bool):
        return words(value, question)
    return ""


_FIELD = re.compile(
    r"‘?(?<![\w./@-])(?:[a-z0-9_]+\[[^\]\s]*\](?:\.[a-z0-9_]+)*|[a-z0-9]+(?:_[a-z0-9]+)+(?:\.[a-z0-9_]+)*)(?![\w/@])’?"
)


def without_fields(text: str) -> str:
    """A text in which fields are called by what they mean: no tenant knows their names."""

    def meaning(match: re.Match[str]) -> str:
        try:
            found = find(bare(re.sub(r"\[[^\]]*\]", "[1]", match[0].strip("‘’"))))
        except InputError:
            return match[0]
        return f"‘{found.description.rstrip('.')}’"

    said = _FIELD.sub(meaning, text)
    if said == text:
        return text
    indent = re.match(r" *(?:- )?", text)
    mark = indent[0] if indent else ""
    return item(" ".join(said[len(mark) :].split()), mark)


def yes_no(text: str) -> bool | None:
    """Ja or nee, also j and n; None for anything else."""
    return {"j": True, "ja": True, "n": False, "nee": False}.get(key(text))


def sentence(error: JuridischError) -> str:
    """The message of an error with what to do, on one line."""
    return " ".join((error.message, *error.hints))


def bullets(texts: Sequence[str]) -> Iterator[str]:
    """A list, one item below the other."""
    return (item(text, "- ") for text in texts)
