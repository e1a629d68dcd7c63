"""Everything that fits a case now, in the order in which it has to go out, with a page that says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from juridisch import receipt
from juridisch.advice import advise
from juridisch.assessment import Assessment
from juridisch.documents.blocks import Letter
from juridisch.documents.catalogue import DOCUMENTS
from juridisch.documents.document import Document
from juridisch.documents.facts.reader import document_date
from juridisch.documents.kinds import renvooi_answers
from juridisch.documents.make import compose, notes, write
from juridisch.documents.package_order import Due, due, in_order
from juridisch.documents.package_page import facts
from juridisch.documents.text import render
from juridisch.errors import JuridischError, Problem, ProblemsError, RefusedError
from juridisch.settings import Settings

#: The name of the page that says what to do with the rest; it comes first in a folder.
INDEX = "00-lees-eerst"


class Paper(NamedTuple):
    """A paper of the package: why it is in it, by when it has to be there, and what it still lacks."""

    document: Document
    letter: Letter
    why: str
    due: Due
    gaps: tuple[Problem, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Package:
    """The papers in the order in which they go out, and those that were not made with the reason."""

    case: Assessment
    papers: tuple[Paper, ...]
    refused: tuple[tuple[Document, JuridischError], ...]
    trapped: RefusedError | None
    adviser: bool = True

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
            "pakket", facts(self), created=document_date(self.case), footer=receipt.as_line(self.case.today)
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
            or not (why := document.fits(case) or (_called_for(document, case) if adviser else ""))
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
            Paper(document, letter, why, due(document, advice, case), gaps, tuple(notes(document, case)))
        )
    return Package(case, in_order(papers), tuple(refused), trapped, adviser)


def _called_for(document: Document, case: Assessment) -> str:
    """Why a paper that does not come by itself is asked for by another: the checklist of the renvooi says to make its letter."""
    if document.id != "renvooi-brief" or not renvooi_answers.grounds(case):
        return ""
    return "De checklist vindt een grond. Een moratorium of kort geding gaat voor; deze brief kan ernaast."
