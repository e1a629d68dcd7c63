"""What PDF/UA asks of a file, as far as pikepdf can see it. Not a replacement of a validator such as veraPDF."""

from __future__ import annotations

import io
from typing import Any

import pikepdf

_SHOWS_TEXT = {"Tj", "TJ", "'", '"'}


def check_pdf(data: bytes) -> list[str]:
    """What is wrong, in words; empty when all is well."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [*_document(pdf), *_tags(pdf), *_pages(pdf), *_fonts(pdf)]


def _document(pdf: pikepdf.Pdf) -> list[str]:
    root: Any = pdf.Root
    with pdf.open_metadata() as metadata:
        title, part = metadata.get("dc:title"), metadata.get("pdfuaid:part")
    wanted = {
        "Lang": str(root.get("/Lang", "")) == "nl",
        "Marked": bool(root.get("/MarkInfo", {}).get("/Marked", False)),
        "StructTreeRoot": "/StructTreeRoot" in root,
        "ParentTree": "/ParentTree" in root.get("/StructTreeRoot", {}),
        "DisplayDocTitle": bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)),
        "title": bool(pdf.docinfo.get("/Title")) and str(pdf.docinfo["/Title"]) == title,
        "pdfuaid": str(part) == "1",
        "no scripts": "/OpenAction" not in root and "/JavaScript" not in root.get("/Names", {}),
    }
    return [name for name, well in wanted.items() if not well]


def tags(data: bytes) -> list[str]:
    """The kinds of all elements, in reading order."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [str(element.S)[1:] for element in _elements(pdf.Root.StructTreeRoot)]


def _elements(node: Any) -> list[Any]:
    kids = node.get("/K", [])
    found = []
    for kid in list(kids) if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            found += [kid, *_elements(kid)]
    return found


def _tags(pdf: pikepdf.Pdf) -> list[str]:
    elements = _elements(pdf.Root.StructTreeRoot)
    kinds = [str(element.S) for element in elements]
    levels = [int(kind[2]) for kind in kinds if kind in ("/H1", "/H2", "/H3")]
    problems = []
    if levels.count(1) != 1:
        problems.append("not one H1")
    if any(below > above + 1 for above, below in zip([0, *levels], levels, strict=False)):
        problems.append("skipped level")
    for element in elements:
        attributes = element.get("/A", {})
        scope = attributes.get("/Scope") if isinstance(attributes, pikepdf.Dictionary) else None
        if str(element.S) == "/TH" and scope is None and "/ID" not in element:
            problems.append("TH without scope or id")
        if str(element.S) == "/Figure" and "/Alt" not in element:
            problems.append("figure without alt")
    return problems


def _pages(pdf: pikepdf.Pdf) -> list[str]:
    problems = []
    for number, page in enumerate(pdf.pages, 1):
        depth = 0
        if "/StructParents" not in page:
            problems.append(f"page {number}: no StructParents")
        for instruction in pikepdf.parse_content_stream(page):
            name = str(instruction.operator)
            depth += (name in ("BDC", "BMC")) - (name == "EMC")
            if name in _SHOWS_TEXT and depth == 0:
                problems.append(f"page {number}: text outside marked content: {instruction.operands!r}")
    return problems


def fonts(pdf: pikepdf.Pdf) -> dict[str, Any]:
    """The fonts of all pages by name."""
    found: dict[str, Any] = {}
    for page in pdf.pages:
        for font in page.Resources.get("/Font", {}).values():
            found[str(font.BaseFont)] = font
    return found


def _fonts(pdf: pikepdf.Pdf) -> list[str]:
    problems = []
    for name, font in fonts(pdf).items():
        descriptor = font.DescendantFonts[0].FontDescriptor
        if not any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")):
            problems.append(f"{name} not embedded")
        if "/ToUnicode" not in font:
            problems.append(f"{name} without ToUnicode")
    return problems
