"""Every document of the program, in the order in which an adviser meets them.

Adding a document is adding a module to `kinds`, its template `templates/letters/ID.md`, and its name here.
"""

from __future__ import annotations

from difflib import get_close_matches

from juridisch.documents.document import Document
from juridisch.documents.kinds import (
    adjournment,
    authorisation,
    collection_costs,
    consent,
    counselling,
    cover_sheet,
    default_notice,
    defence,
    eviction_delay,
    explanation,
    grace,
    late_appearance,
    moratorium,
    moratorium_sheet,
    payment_offer,
    postponement,
    protected_earnings,
    rent_objection,
    renvooi,
    renvooi_letter,
    request_papers,
    verzet_note,
    verzet_order,
)
from juridisch.errors import InputError

_KINDS = (
    collection_costs, payment_offer, request_papers, counselling, rent_objection, postponement, defence, adjournment, grace,
    late_appearance, verzet_note, verzet_order, eviction_delay, moratorium, moratorium_sheet, renvooi, renvooi_letter,
    protected_earnings, default_notice, authorisation, consent, explanation, cover_sheet,
)  # fmt: skip

DOCUMENTS: dict[str, Document] = {kind.DOCUMENT.id: kind.DOCUMENT for kind in _KINDS}


def document(document_id: str) -> Document:
    """The document with that id; InputError with the nearest name when there is none."""
    found = DOCUMENTS.get(document_id)
    if found is None:
        near = get_close_matches(document_id, DOCUMENTS, n=1)
        hint = f"Bedoelde u ‘{near[0]}’?" if near else f"Kies uit: {', '.join(DOCUMENTS)}."
        raise InputError(f"Er is geen brief ‘{document_id}’.", hint)
    return found
