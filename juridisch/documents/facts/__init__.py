"""What a template may know of a case: plain text, dates, amounts and lists, put together here and nowhere else.

A fact that the document needs and that is missing becomes a `Gap`; the caller decides whether gaps are allowed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from juridisch.assessment import Assessment
from juridisch.documents.catalogue import Document
from juridisch.documents.facts.explanation import PLAIN, explanation
from juridisch.documents.facts.postponement import postponement
from juridisch.documents.facts.reader import Reader, document_date
from juridisch.settings import Settings

__all__ = ["PLAIN", "Facts", "document_date", "facts"]

Facts = Mapping[str, Any]
_MAKERS = {"uitstel": postponement, "uitleg": explanation}


def facts(document: Document, case: Assessment, settings: Settings) -> Facts:
    """The facts for the template of this document."""
    reader = Reader(case.dossier, list(document.needs(case, settings)))
    make = _MAKERS[document.id]
    return {"vandaag": document_date(case), **make(case, reader, settings)}
