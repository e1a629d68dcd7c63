"""From a case to finished files: gates, gaps, text, formats."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from juridisch import receipt
from juridisch.assessment import Assessment
from juridisch.documents import gates
from juridisch.documents.blocks import Letter
from juridisch.documents.document import Document
from juridisch.documents.facts.reader import Reader, document_date
from juridisch.documents.text import render
from juridisch.errors import InputError, ProblemsError, RefusedError
from juridisch.settings import Settings

FORMATS = ("docx", "pdf", "txt")


def compose(
    document: Document,
    case: Assessment,
    settings: Settings,
    *,
    concept: bool = False,
    acknowledged: bool = False,
) -> Letter:
    """The letter as text.

    Raises RefusedError when it does not fit the case, ProblemsError with facts that contradict each other, or with every
    missing fact unless it is a draft.
    """
    if document.outgoing:
        gates.aware_of_verzet(case, acknowledged)
    refusal = document.refusal(case)
    if refusal:
        raise RefusedError(refusal.reason, refusal.instead)
    conflicts = tuple(document.conflicts(case))
    if conflicts:
        raise ProblemsError(
            f"Voor ‘{document.name}’ spreken gegevens elkaar tegen.",
            conflicts,
            "Verbeter het in het dossier.",
        )
    gaps = document.gaps(case, settings)
    if gaps and not concept:
        raise ProblemsError(
            f"Voor ‘{document.name}’ {'ontbreekt nog een gegeven' if len(gaps) == 1 else 'ontbreken nog gegevens'}.",
            gaps,
            "Vul ze in het dossier in, of maak met --concept een brief waarin de gaten gemarkeerd zijn.",
        )
    letter = render(
        document.id,
        facts(document, case, settings),
        created=document_date(case),
        concept=concept and bool(gaps),
        footer=receipt.as_line(case.today),
    )
    if letter.gaps and not concept:  # `needs` forgot a fact that the template prints: never let it slip out
        raise InputError(
            f"In ‘{document.name}’ ontbreekt nog: {', '.join(letter.gaps)}.",
            "Vul het in, of gebruik --concept.",
        )
    return letter


def facts(document: Document, case: Assessment, settings: Settings) -> dict[str, Any]:
    """What the template of this document may use."""
    reader = Reader(case.dossier, list(document.needs(case, settings)))
    return {"vandaag": document_date(case), **document.facts(case, reader, settings)}


def notes(document: Document, case: Assessment) -> list[str]:
    """What the adviser should know beside this paper, in whole sentences."""
    return [text for note in document.notes for text in note(case)]


def write(letter: Letter, formats: Sequence[str], letterhead: Path | None = None) -> dict[str, bytes]:
    """The letter in each format, by its suffix. Each library is loaded only for the format that needs it."""
    made: dict[str, bytes] = {}
    for suffix in formats:
        if suffix == "docx":
            from juridisch.documents.word import to_docx

            made[suffix] = to_docx(letter, letterhead)
        elif suffix == "pdf":
            from juridisch.documents.html import to_html
            from juridisch.documents.pdf import to_pdf

            made[suffix] = to_pdf(to_html(letter))
        else:
            from juridisch.documents.plain import to_text

            made[suffix] = to_text(letter).encode()
    return made
