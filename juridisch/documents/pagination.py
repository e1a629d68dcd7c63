"""Page numbers are no part of what a letter says: a screen reader must pass over them.

PDF/UA-1 (ISO 14289-1, 7.8) asks that what repeats at the foot of pages is an artifact of pagination. WeasyPrint marks
it as content and leaves it out of the tree of tags, so that it is neither the one nor the other.
"""

from __future__ import annotations

from typing import Any


def mark_page_numbers(_document: Any, pdf: Any) -> None:
    """Turn marked content that no element holds into footer artifacts; a finisher for WeasyPrint's `write_pdf`."""
    by_reference = {entry.reference: entry for entry in pdf.objects if hasattr(entry, "reference")}
    root = by_reference[pdf.catalog["StructTreeRoot"]]
    held = _reachable(root, by_reference)
    # A page number, its elements, the next page number, …
    numbered = by_reference[root["ParentTree"]]["Nums"]
    parents = dict(zip(numbered[::2], numbered[1::2], strict=True))
    for reference in pdf.page_references:
        page = by_reference[reference]
        elements = parents[page["StructParents"]]
        loose = {content for content, element in enumerate(elements) if element not in held}
        for content in loose:
            elements[content] = "null"
        parts = by_reference[page["Contents"]].stream
        for place, part in enumerate(parts):
            if isinstance(part, dict) and part.get("MCID") in loose:
                parts[place - 1] = "/Artifact"  # the name stands before what is said of it
                del part["MCID"]
                part.update({"Type": "/Pagination", "Subtype": "/Footer"})


def _reachable(root: Any, by_reference: dict[bytes, Any]) -> set[bytes]:
    """The references of all elements in the tree of tags."""
    found: set[bytes] = set()
    todo = list(root["K"])
    while todo:
        kid = todo.pop()
        if isinstance(kid, bytes) and kid not in found:
            found.add(kid)
            todo += by_reference[kid].get("K", [])
    return found
