"""What PDF/UA asks of a file, as far as pikepdf can see it. Not a replacement of a validator such as veraPDF."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pikepdf

_SHOWS_TEXT = {"Tj", "TJ", "'", '"'}
_PAINTS = {*_SHOWS_TEXT, "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "BI"}
#: The kinds of element that we use, each with those that may hold it ("" for all).
_WITHIN: dict[str, tuple[str, ...]] = {
    "LI": ("L",), "Lbl": ("LI",), "LBody": ("LI",),
    "THead": ("Table",), "TBody": ("Table",), "TFoot": ("Table",), "TR": ("Table", "THead", "TBody", "TFoot"),
    "TH": ("TR",), "TD": ("TR",),
}  # fmt: skip
_HOLDS = {"L": ("LI", "Caption"), "TR": ("TH", "TD"), "LI": ("Lbl", "LBody")}
_KINDS = {"Document", "Part", "Sect", "Div", "NonStruct", "P", "Span", "H1", "H2", "H3", "L", "Table", "Figure",
          "Link", "Caption", "Em", "Strong", *_WITHIN}  # fmt: skip


def check_pdf(data: bytes) -> list[str]:
    """What is wrong, in words; empty when all is well."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        problems = _document(pdf)
        if "/StructTreeRoot" not in pdf.Root:
            return problems
        return [*problems, *_tags(pdf), *_pages(pdf), *_content(pdf), *_fonts(pdf)]


def _document(pdf: pikepdf.Pdf) -> list[str]:
    root: Any = pdf.Root
    with pdf.open_metadata() as metadata:
        title, part = metadata.get("dc:title"), metadata.get("pdfuaid:part")
    wanted = {
        "Lang": str(root.get("/Lang", "")) == "nl",
        "Marked": bool(root.get("/MarkInfo", {}).get("/Marked", False)),
        "Suspects": not root.get("/MarkInfo", {}).get("/Suspects", False),
        "StructTreeRoot": "/StructTreeRoot" in root,
        "ParentTree": "/ParentTree" in root.get("/StructTreeRoot", {}),
        "DisplayDocTitle": bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)),
        "title": bool(pdf.docinfo.get("/Title")) and str(pdf.docinfo["/Title"]) == title,
        "pdfuaid": str(part) == "1",
        "no scripts": "/OpenAction" not in root and "/JavaScript" not in root.get("/Names", {}),
        "not encrypted": not pdf.is_encrypted,
    }
    return [name for name, well in wanted.items() if not well]


def tags(data: bytes) -> list[str]:
    """The kinds of all elements, in reading order."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [_kind(element) for element in _elements(pdf.Root.StructTreeRoot)]


def _kind(element: Any) -> str:
    return str(element.get("/S", ""))[1:]


def _kids(node: Any) -> list[Any]:
    kids = node.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _children(node: Any) -> list[Any]:
    return [kid for kid in _kids(node) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def _elements(node: Any) -> list[Any]:
    return [found for kid in _children(node) for found in (kid, *_elements(kid))]


def _tags(pdf: pikepdf.Pdf) -> Iterator[str]:
    root: Any = pdf.Root.StructTreeRoot
    elements = _elements(root)
    levels = [int(_kind(element)[1]) for element in elements if _kind(element) in ("H1", "H2", "H3")]
    if levels.count(1) != 1:
        yield "not one H1"
    if any(below > above + 1 for above, below in zip([0, *levels], levels, strict=False)):
        yield "skipped level"
    for element in elements:
        yield from _element(element)


def _element(element: Any) -> Iterator[str]:
    kind = _kind(element)
    attributes = element.get("/A", {})
    scope = attributes.get("/Scope") if isinstance(attributes, pikepdf.Dictionary) else None
    if kind not in _KINDS:
        yield f"unknown kind of element {kind}"
    if kind == "TH" and scope is None and "/ID" not in element:
        yield "TH without scope or id"
    if kind == "Figure" and not str(element.get("/Alt", "")):
        yield "figure without alt"
    if not _kids(element) and kind not in ("TD", "Div", "NonStruct", "Span"):  # a cell may say: nothing
        yield f"empty {kind}"
    children = [_kind(child) for child in _children(element)]
    for child in children:
        if kind not in _WITHIN.get(child, (kind,)):
            yield f"{child} within {kind}"
        if child not in _HOLDS.get(kind, (child,)):
            yield f"{kind} holds {child}"
    if kind == "Table":
        rows = [found for found in _elements(element) if _kind(found) == "TR"]
        if len({len(_children(row)) for row in rows}) != 1:
            yield "a table of uneven rows"
        if not any(_kind(cell) == "TH" for row in rows for cell in _children(row)):
            yield "a table without headers"


def _pages(pdf: pikepdf.Pdf) -> Iterator[str]:
    for number, page in enumerate(pdf.pages, 1):
        if "/StructParents" not in page:
            yield f"page {number}: no StructParents"
        if "/Annots" in page and str(page.get("/Tabs", "")) != "/S":
            yield f"page {number}: annotations out of reading order"
        open_: list[str] = []
        for instruction in pikepdf.parse_content_stream(page):
            name, operands = str(instruction.operator), list(instruction.operands)
            if name in ("BDC", "BMC"):
                tag = str(operands[0])
                if "/Artifact" in open_ or (tag == "/Artifact" and open_):
                    yield f"page {number}: an artifact and content within each other"
                open_.append(tag)
            elif name == "EMC":
                open_.pop()
            elif name in _PAINTS and not open_:
                yield f"page {number}: {name} outside marked content: {operands!r}"
            if name in _SHOWS_TEXT and _lacks_glyph(operands):
                yield f"page {number}: a character without a glyph"


def _lacks_glyph(operands: list[Any]) -> bool:
    """Whether text in a font with two bytes a glyph shows glyph 0, the empty box."""
    parts = list(operands[-1]) if isinstance(operands[-1], pikepdf.Array) else [operands[-1]]
    codes = [bytes(part) for part in parts if isinstance(part, pikepdf.String)]
    return any(code[at : at + 2] == b"\0\0" for code in codes for at in range(0, len(code), 2))


def _content(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Every stretch of marked content belongs to exactly one element, and the other way round."""
    pages: dict[Any, int] = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
    claimed: Counter[tuple[int, int]] = Counter()
    for element in _elements(pdf.Root.StructTreeRoot):
        for kid in _kids(element):
            if isinstance(kid, pikepdf.Dictionary) and str(kid.get("/Type", "")) == "/MCR":
                claimed[pages[kid.get("/Pg", element.get("/Pg")).objgen], int(kid.MCID)] += 1
            elif not isinstance(kid, pikepdf.Dictionary):
                claimed[pages[element.Pg.objgen], int(kid)] += 1
    shown = {
        (number, int(instruction.operands[1].MCID))
        for number, page in enumerate(pdf.pages, 1)
        for instruction in pikepdf.parse_content_stream(page)
        if str(instruction.operator) == "BDC"
        and isinstance(instruction.operands[1], pikepdf.Dictionary)
        and "/MCID" in instruction.operands[1]
    }
    if set(claimed) != shown:
        yield f"content without an element, or the reverse: {sorted(set(claimed) ^ shown)[:5]}"
    if any(count > 1 for count in claimed.values()):
        yield "content in two elements"


def fonts(pdf: pikepdf.Pdf) -> dict[str, Any]:
    """The fonts of all pages by name."""
    found: dict[str, Any] = {}
    for page in pdf.pages:
        for font in page.Resources.get("/Font", {}).values():
            found[str(font.BaseFont)] = font
    return found


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for name, font in fonts(pdf).items():
        descendant = font.DescendantFonts[0]
        descriptor = descendant.FontDescriptor
        if not any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")):
            yield f"{name} not embedded"
        if "/ToUnicode" not in font:
            yield f"{name} without ToUnicode"
        if str(descendant.Subtype) == "/CIDFontType2" and "/CIDToGIDMap" not in descendant:
            yield f"{name} without CIDToGIDMap"
