"""Everything that fits a case now, in the order in which it has to go out, with a page that says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from juridisch import receipt
from juridisch.advice import Advice, When, advise
from juridisch.assessment import Assessment
from juridisch.documents.blocks import Letter
from juridisch.documents.catalogue import DOCUMENTS
from juridisch.documents.document import Document
from juridisch.documents.facts.reader import document_date
from juridisch.documents.make import compose, notes, write
from juridisch.documents.text import render
from juridisch.errors import JuridischError, Problem, ProblemsError, RefusedError
from juridisch.settings import Settings

#: The name of the page that says what to do with the rest; it comes first in a folder.
INDEX = "00-lees-eerst"


class Paper(NamedTuple):
    """A paper of the package: why it is in it, before when it has to be there, and what it still lacks."""

    document: Document
    letter: Letter
    why: str
    before: date | None
    gaps: tuple[Problem, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Package:
    """The papers in the order in which they go out, and those that were not made with the reason."""

    case: Assessment
    papers: tuple[Paper, ...]
    refused: tuple[tuple[Document, JuridischError], ...]
    trapped: RefusedError | None

    def files(self, formats: Sequence[str], letterhead: Path | None = None) -> dict[str, bytes]:
        """Every paper in each format, by a name without anybody's name in it, and the page that comes first."""
        made = {
            f"{INDEX}.{suffix}": data for suffix, data in write(self.index(), formats, letterhead).items()
        }
        for number, paper in enumerate(self.papers, 1):
            mark = "-concept" if paper.letter.concept else ""
            for suffix, data in write(paper.letter, formats, letterhead).items():
                made[f"{number:02}-{paper.document.id}{mark}.{suffix}"] = data
        return made

    def index(self) -> Letter:
        """The page that says what to send first, to whom, before when and how."""
        return render(
            "pakket", _facts(self), created=document_date(self.case), footer=receipt.as_line(self.case.today)
        )


def package(
    case: Assessment, settings: Settings, *, acknowledged: bool = False, adviser: bool = True
) -> Package:
    """All papers that fit this case; without an adviser not those that are for him.

    What lacks facts is made as a draft, marked as such.
    """
    advice = advise(case)
    papers, refused = [], []
    trapped: RefusedError | None = None
    for document in DOCUMENTS.values():
        if (
            (document.for_adviser and not adviser)
            or document.refusal(case)
            or not (why := document.fits(case))
        ):
            continue
        try:
            letter = compose(document, case, settings, concept=True, acknowledged=acknowledged)
        except RefusedError as error:  # the verstek trap: the same for every outgoing paper, so told once
            trapped = error
            continue
        except ProblemsError as error:
            refused.append((document, error))
            continue
        gaps = document.gaps(case, settings)
        papers.append(
            Paper(document, letter, why, _before(document, advice), gaps, tuple(notes(document, case)))
        )
    order = {paper.document.id: place for place, paper in enumerate(papers)}
    papers.sort(key=lambda paper: (_rank(paper, advice), paper.before or date.max, order[paper.document.id]))
    return Package(case, tuple(papers), tuple(refused), trapped)


def _before(document: Document, advice: Advice) -> date | None:
    return next((action.before for action in advice.actions if action.paper == document.id), None)


def _rank(paper: Paper, advice: Advice) -> int:
    """How soon: what the advice asks for today comes first; what goes to nobody outside comes last."""
    for place, when in enumerate(When):
        if any(action.paper == paper.document.id for action in advice.at(when)):
            return place
    return len(When) + (not paper.document.outgoing)


def _facts(package: Package) -> dict[str, Any]:
    return {
        "vandaag": package.case.today,
        "stadium": package.case.stage.value,
        "verstek": package.trapped is not None,
        "verzet": " ".join((package.trapped.message, *package.trapped.hints[:-1])) if package.trapped else "",
        "brieven": [
            {
                "nummer": f"{number:02}",
                "naam": paper.document.name,
                "aan": paper.document.to,
                "voor": paper.before or "",
                "kanaal": paper.document.channel,
                "waarom": paper.why,
                "concept": paper.letter.concept,
                "mist": [gap.field for gap in paper.gaps],
                "opmerkingen": list(paper.notes),
                "uit": paper.document.outgoing,
            }
            for number, paper in enumerate(package.papers, 1)
        ],
        "niet": [
            {
                "naam": document.name,
                "reden": " ".join((error.message, *(p.message for p in getattr(error, "problems", ())))),
            }
            for document, error in package.refused
        ],
    }
