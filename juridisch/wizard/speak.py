"""How a question is put and how what is typed is understood. Lines of at most 79 characters, no cursor tricks."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date, time
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


def put(question: Question, number: int, old: str = "") -> Iterator[str]:
    """The question for a tenant, with its choices, an example and the old answer."""
    yield item(question.u, f"Vraag {number}. ")
    for place, (_, _, label) in enumerate(choices(question), 1):
        yield item(label, f"  {place}  ")
    if not question.keuzes:
        if example := _example(question):
            yield paragraph(f"Bijvoorbeeld: {example}", "  ")
        other = [f"geen ({question.geen[:1].lower()}{question.geen[1:]})"] if question.geen else []
        other += [DONT_KNOW] if question.weet_niet else []
        if other:
            yield paragraph(f"Of typ: {', of '.join(other)}.", "  ")
    if old:
        yield paragraph(f"Uw antwoord was: {old}. Druk op Enter om dat te houden.", "  ")


def _example(question: Question) -> str:
    return question.voorbeeld or (question.field.example if question.field else "")


def put_to_adviser(question: Question, path: str, old: str = "") -> str:
    """The question for an adviser on one line, with the name of the field; the answer is typed behind it."""
    options = f" [{'/'.join(word for _, word, _ in choices(question))}]" if question.keuzes else ""
    name = f" ({path})" if path else ""
    before = f" <{dutch.show(old)}>" if old else ""
    whole = f"{question.adviseur}{name}{options}{before}: "
    return (
        whole if len(whole) <= WIDTH else "\n".join(textwrap.wrap(whole, WIDTH, break_on_hyphens=False)) + " "
    )


def explain(question: Question) -> Iterator[str]:
    """The help at ‘?’: why it is asked, where it can be found, how to write it, and the words that always work."""
    if question.waarom:
        yield paragraph(f"Waarom: {question.waarom}")
    where = question.waar or (
        f"Dit {question.field.where}." if question.field and question.field.where else ""
    )
    if where:
        yield paragraph(f"Waar: {where}")
    if not question.keuzes and (example := _example(question)):
        yield paragraph(f"Zo schrijft u het: {example}")
    yield paragraph("‘terug’: de vorige vraag. ‘stop’: stoppen, later verder gaan. ‘?’: deze uitleg.")


def understand(question: Question, text: str) -> Reply:
    """What was typed. Raises InputError, in words for who typed it, when it is no answer to this question."""
    typed = key(text) if text.strip() != "?" else "?"
    if typed in _WORDS:
        return _WORDS[typed]
    if question.weet_niet and _means_unknown(typed):
        return Given(ONBEKEND)
    if question.geen and typed == "geen":
        return Word.NONE
    if question.keuzes:
        return _chosen(question, typed, text)
    if typed in (DONT_KNOW, "onbekend"):
        raise InputError(
            "Deze vraag kan niet zonder antwoord.", "Typ ? voor uitleg, of stop om later verder te gaan."
        )
    return Given(read_value(question_path(question), text))


def _means_unknown(typed: str) -> bool:
    return typed in ("onbekend", "geen idee", "weet niet", "weet het niet", DONT_KNOW, "weet ik het niet")


def _chosen(question: Question, typed: str, text: str) -> Reply:
    options = choices(question)
    if typed.isascii() and typed.isdigit() and 1 <= int(typed[:4]) <= len(options):
        return options[int(typed[:4]) - 1][0]
    names = [(reply, (key(word), key(label))) for reply, word, label in options]
    for fits in (str.__eq__, str.startswith, _within):
        found = list(dict.fromkeys(reply for reply, both in names if any(fits(name, typed) for name in both)))
        if len(found) == 1:
            return found[0]
        if len(found) > 1:
            raise InputError(f"‘{dutch.show(text)}’ past bij meer dan één antwoord.", "Typ het nummer.")
    raise InputError(
        f"‘{dutch.show(text)}’ is geen antwoord op deze vraag.",
        f"Typ een nummer van 1 tot en met {len(options)}.",
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


def yes_no(text: str) -> bool | None:
    """Ja or nee, also j and n; None for anything else."""
    return {"j": True, "ja": True, "n": False, "nee": False}.get(key(text))


def sentence(error: JuridischError) -> str:
    """The message of an error with what to do, on one line."""
    return " ".join((error.message, *error.hints))


def bullets(texts: Sequence[str]) -> Iterator[str]:
    """A list, one item below the other."""
    return (item(text, "- ") for text in texts)
