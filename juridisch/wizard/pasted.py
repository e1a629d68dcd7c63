"""For an adviser: a whole chapter at once, as lines `veld: antwoord` that are filled in elsewhere and pasted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from juridisch.dossier import check, find, read_value
from juridisch.errors import InputError
from juridisch.wizard import speak
from juridisch.wizard.engine import Ask, Role
from juridisch.wizard.places import bare, exists, resolve, with_names
from juridisch.wizard.questions import Chapter

if TYPE_CHECKING:
    from juridisch.wizard.session import Session

_LINE = re.compile(
    r"(?P<path>[a-z0-9_]+(?:\[[^\]]+\])?(?:\.[a-z0-9_]+(?:\[[^\]]+\])?)*) *:(?: +(?P<value>.*))?"
)


def form(session: Session, chapter: Chapter) -> Iterator[str]:
    """The open questions of this chapter as lines; behind # what can be chosen."""
    yield "Vul in wat u weet en plak de regels hier. Een regel zonder antwoord telt niet."
    for turn in session.turns:
        if isinstance(turn, Ask) and turn.open and turn.role is Role.FIELD and turn.chapter.id == chapter.id:
            words = "/".join(word for _, word, _ in speak.choices(turn.question))
            line = f"{turn.path}: "
            fits = len(line) + len(words) + 3 <= speak.WIDTH
            if words and not fits:
                yield speak.item(words, "# ").replace("\n  ", "\n# ")
            yield f"{line} # {words}" if words and fits else line


def looks_like(typed: str) -> bool:
    """Whether this is a line of such a form, or of comment in it."""
    if typed.startswith("#"):
        return True
    match = _LINE.fullmatch(typed.strip())
    return match is not None and exists(match["path"])


def save(session: Session, typed: str) -> None:
    """Save a pasted line. Raises InputError when the value cannot be read, or when the field is a group."""
    if typed.startswith("#"):
        return
    match = _LINE.fullmatch(typed.strip())
    if match is None:
        raise InputError("Dit is geen regel met een veld.", "Schrijf hem als: roldatum: 30 april 2027")
    value = re.sub(r"(^|\s)#.*$", "", match["value"] or "").strip()
    path = resolve(match["path"], session.store.dossier)
    if find(bare(path)).kind is None:
        raise InputError(f"‘{match['path']}’ is een groep.", "Noem een veld, zoals verhuurder.naam.")
    if not value:
        return
    read = read_value(bare(path), value)
    before = check(session.store.dossier, session.today).wrong
    session.put(with_names(match["path"], read, session.store.dossier))
    session.say(speak.paragraph(f"  = {path}: {speak.words(read, path=path) or value}"))
    for problem in check(session.store.dossier, session.today).wrong:
        if problem not in before:
            session.say(speak.paragraph(f"Let op: {session.readable(problem)}"))
