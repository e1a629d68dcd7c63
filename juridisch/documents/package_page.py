"""What the page of a package says: what to send first, to whom, by when and how; in words for who reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from juridisch.assessment import Assessment
from juridisch.documents import gates
from juridisch.documents.blocks import plain
from juridisch.documents.catalogue import DOCUMENTS
from juridisch.documents.kinds.verzet_note import judgment_facts
from juridisch.documents.package_order import petition_cannot_wait, petition_day
from juridisch.dossier import known
from juridisch.dossier.fields import fields, find
from juridisch.dutch import write_short, write_weekday
from juridisch.errors import Problem, RefusedError

if TYPE_CHECKING:
    from juridisch.documents.package import Package, Paper

_QUOTED = re.compile("‘([a-z0-9-]+)’")
#: A field of the dossier, or a command or option of the program: words for an adviser only.
_PATH = r"[a-z][a-z0-9_]*(?:\[[0-9…]*\])?(?:\.[a-z][a-z0-9_]*(?:\[[0-9…]*\])?)*"
_FIELD = re.compile(rf"(?<![\w.@-])({_PATH})(?![\w@-])")
_BETWEEN_BRACKETS = re.compile(rf" \(({_PATH})(?:: [a-z ]+)?\)")
_COMMAND = re.compile(r"--[a-z]|[‘(]juridisch ")
_KOPIE = re.compile(r", met (?:een )?kopie aan .*")


def facts(package: Package) -> dict[str, Any]:
    """For the template `pakket`."""
    return {
        "vandaag": package.case.today,
        "stadium": package.case.stage.value,
        "adviseur": package.adviser,
        "tegengehouden": package.trapped is not None,
        **_verzet(package.case),
        "brieven": [_paper(package, number, paper) for number, paper in enumerate(package.papers, 1)],
        "niet": [
            {
                "naam": document.name,
                "reden": _words(
                    " ".join((error.message, *(p.message for p in getattr(error, "problems", ())))), package
                )
                or "er spreken gegevens elkaar tegen.",
            }
            for document, error in package.refused
        ],
    }


def _verzet(case: Assessment) -> dict[str, Any]:
    """The warning on top after a default judgment, also when the user says to know it."""
    try:
        gates.aware_of_verzet(case, acknowledged=False)
    except RefusedError as error:
        reckon, *others = error.hints[:-1]  # the last names an option of the program
        certain = bool(judgment_facts(case)["zeker_verstek"])
        return {"verstek": True, "zeker_verstek": certain, "reken": reckon, "verzet": " ".join(others)}
    return {"verstek": False, "zeker_verstek": False, "reken": "", "verzet": ""}


def _paper(package: Package, number: int, paper: Paper) -> dict[str, Any]:
    document = paper.document
    said = [text for note in (*_beside(package, paper), *paper.notes) if (text := _words(note, package))]
    return {
        "nummer": f"{number:02}",
        "naam": document.name,
        "aan": _addressee(paper),
        "naar": _addressee(paper)
        + (copy[0] if (copy := _KOPIE.search(document.to)) and _named(paper) else ""),
        "wanneer": _by_when(paper, package.case),
        "kanaal": document.channel,
        "waarom": _words(paper.why, package),
        "concept": paper.letter.concept,
        "mist": _missing(package, paper),
        "opmerkingen": said,
        "uit": document.outgoing,
    }


def _addressee(paper: Paper) -> str:
    """Who it goes to, by name where that is known."""
    return plain(paper.letter.addressee[0]).removeprefix("Aan ") if _named(paper) else paper.document.to


def _named(paper: Paper) -> bool:
    lines = paper.letter.addressee
    return bool(lines) and not any(run.gap for run in lines[0])


def _by_when(paper: Paper, case: Assessment) -> str:
    found = paper.due
    if found.today:
        later = found.before and found.before > case.today
        return f"vandaag, uiterlijk {write_short(found.before)}" if found.before and later else "vandaag"
    if found.before:
        return write_short(found.before)
    return "zo snel mogelijk" if paper.document.outgoing else "-"


def _missing(package: Package, paper: Paper) -> list[str]:
    """What still has to be filled in: for an adviser by field, for a tenant in words."""
    if package.adviser:
        return [gap.field for gap in paper.gaps]
    return list(dict.fromkeys(_in_words(gap) for gap in paper.gaps))


def _in_words(gap: Problem) -> str:
    """A field by what is asked for, within a group with what the group is about; anything else as it is said."""
    path = gap.field
    if re.sub(r"\[[0-9]+\]", "[]", path).removesuffix("[]") not in {field.path for field in fields()}:
        return gap.message.rstrip(".")
    group, _, _ = path.rpartition(".")
    said = _first_sentence(find(path).description)
    return f"{_first_sentence(find(group).description)}: {said[:1].lower()}{said[1:]}" if group else said


def _first_sentence(text: str) -> str:
    return re.split(r"(?<=[.?!]) ", text)[0].rstrip(".")


def _beside(package: Package, paper: Paper) -> Iterator[str]:
    """How this paper stands to another of the package."""
    numbers = {other.document.id: f"{n:02}" for n, other in enumerate(package.papers, 1)}
    here = paper.document.id
    if here == "uitstel" and "verweer" in numbers:
        yield f"Stuur deze brief óf {numbers['verweer']} (het antwoord). Wie uitstel krijgt, stuurt het antwoord later."
    if here == "verweer" and "uitstel" in numbers:
        yield f"Stuur dit stuk óf {numbers['uitstel']} (uitstel). Is dit stuk nog niet goed, vraag dan eerst uitstel."
    if here == "moratorium" and petition_cannot_wait(package.case):
        yield "De ontruiming is te dichtbij. Wacht niet op het antwoord van de deurwaarder: breng dit vandaag weg."
    day = petition_day(package.case)
    if here == "moratorium" and "ontruiming-uitstel" in numbers and day:
        hour = known(package.case.dossier.vraag_uitstel.antwoord_tijd)
        yield (
            f"De deurwaarder moet uiterlijk {write_weekday(day)}{f' om {hour:%H.%M} uur' if hour else ''} antwoorden op "
            f"{numbers['ontruiming-uitstel']}. Is het nee, of komt er niets? Breng dit dan dezelfde dag weg."
        )


def _words(text: str, package: Package) -> str:
    """For a tenant the names of papers in full, and nothing that only says how the program is worked; '' when nothing is left."""
    if package.adviser:
        return text
    text = _BETWEEN_BRACKETS.sub(
        lambda found: "" if _is_field(found[1]) or ":" in found[0] else found[0], text
    )
    text = _QUOTED.sub(lambda found: f"‘{_name(found[1])}’", text)
    return " ".join(part for part in re.split(r"(?<=[.?!]) (?=[A-Z])", text) if not is_technical(part))


def _name(document_id: str) -> str:
    kind = DOCUMENTS.get(document_id)
    return kind.name if kind else document_id


def is_technical(sentence: str) -> bool:
    """Whether it names a field of the dossier, a command or an option."""
    quoted = any(f"‘{field.name}’" in sentence for field in fields())
    return (
        quoted
        or bool(_COMMAND.search(sentence))
        or any(_is_field(found[1]) for found in _FIELD.finditer(sentence))
    )


def _is_field(word: str) -> bool:
    """Whether a word can only be a field: single Dutch words such as ‘roldatum’ are words too."""
    first = re.split(r"[.\[]", word)[0]
    return "_" in word or (first != word and any(field.path.split("[")[0] == first for field in fields()))
