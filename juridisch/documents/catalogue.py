"""Every document of the program, in the order in which an adviser meets them.

Adding a document is adding a module to `kinds`, its template `templates/letters/ID.md`, and its name here.
"""

from __future__ import annotations

from difflib import get_close_matches

from juridisch.documents.document import Document
from juridisch.documents.kinds import explanation, postponement
from juridisch.errors import InputError

_KINDS = (postponement, explanation)

DOCUMENTS: dict[str, Document] = {kind.DOCUMENT.id: kind.DOCUMENT for kind in _KINDS}


def document(document_id: str) -> Document:
    """The document with that id; InputError with the nearest name when there is none."""
    found = DOCUMENTS.get(document_id)
    if found is None:
        near = get_close_matches(document_id, DOCUMENTS, n=1)
        hint = f"Bedoelde u ‘{near[0]}’?" if near else f"Kies uit: {', '.join(DOCUMENTS)}."
        raise InputError(f"Er is geen brief ‘{document_id}’.", hint)
    return found
