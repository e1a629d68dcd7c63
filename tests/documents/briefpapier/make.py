"""Make a letterhead as an organisation might have it: `python -m tests.documents.briefpapier.make PAD`.

It begins from the blank document of python-docx, as from one of Word: its own hundred styles, theme fonts and lists. It
has other letters, other margins, a logo and a table in the header, fixed text around the letter, and a footer without
page numbers. It has our styles as somebody would add them by hand, without lines of a fixed height and without those for
cover sheets.
"""

from __future__ import annotations

import io
import struct
import sys
import zlib
from pathlib import Path
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from juridisch.documents.wordxml import STYLES, TABLE_STYLE

FONT, GREEN = "DejaVu Serif", RGBColor(0x1F, 0x5C, 0x3A)
BEFORE = "Wij helpen zonder kosten."
AFTER = "Sociaal Raadslieden Voorbeeld is een stichting."

#: Points before and after, for styles that need room.
_ROOM = {
    "Brief Afzender": (0, 14), "Brief Adres": (0, 20), "Brief Datum": (0, 12), "Brief Aanhef": (14, 6),
    "Brief Tekst": (0, 7), "Brief Slot": (10, 0), "Brief Ondertekening": (40, 0), "Brief Bijlagen": (18, 3),
    "Brief Ontvangst": (14, 0), "Brief Tabeltekst": (3, 3), "Heading 1": (14, 6), "Heading 2": (12, 3), "Heading 3": (8, 2),
}  # fmt: skip


def letterhead() -> bytes:
    """The letterhead as a Word file."""
    document = docx.Document()
    _page(document)
    _styles(document)
    document.add_paragraph(BEFORE).runs[0].italic = True
    document.add_paragraph("{{p brief }}")
    document.add_paragraph(AFTER).runs[0].italic = True
    _header(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _page(document: Any) -> None:
    (section,) = document.sections
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(32), Mm(28)
    section.top_margin, section.bottom_margin = Mm(38), Mm(30)


def _styles(document: Any) -> None:
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(10)
    known = {style.name for style in document.styles}
    for name in STYLES:
        style = (
            document.styles[name]
            if name in known
            else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        )
        style.base_style = normal
        style.font.name = FONT
        fonts = style.element.rPr.rFonts
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(theme), None)
        before, after = _ROOM.get(name, (0, 2))
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        if name.startswith("Heading"):
            style.font.color.rgb, style.font.size = GREEN, Pt({"1": 15, "2": 12, "3": 10}[name[-1]])
        if name in ("Brief Datum", "Brief Betreft", "Brief Kenmerk", "Brief Aanhef", "Brief Slot"):
            style.paragraph_format.keep_with_next = True
        if name in ("Brief Betreft", "Brief Kenmerk"):
            style.paragraph_format.left_indent, style.paragraph_format.first_line_indent = Mm(34), Mm(-34)
            style.paragraph_format.tab_stops.add_tab_stop(Mm(34))
    document.styles["Brief Betreft"].font.bold = True
    document.styles["Brief Ontvangst"].font.size = Pt(7)
    document.styles["Brief Tabeltekst"].font.size = Pt(8.5)
    document.styles["Brief Concept"].font.color.rgb = RGBColor(0xB0, 0, 0)
    document.styles.element.append(
        parse_xml(
            f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="OnzeTabel"><w:name w:val="{TABLE_STYLE}"/>'
            '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="8" w:color="1F5C3A"/>'
            '<w:insideH w:val="dotted" w:sz="4" w:color="1F5C3A"/></w:tblBorders></w:tblPr></w:style>'
        )
    )


def _header(document: Any) -> None:
    (section,) = document.sections
    table = section.header.add_table(1, 2, Mm(150))
    table.cell(0, 0).paragraphs[0].add_run().add_picture(io.BytesIO(_logo()), width=Mm(18))
    name = table.cell(0, 1).paragraphs[0]
    name.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    run = name.add_run("Sociaal Raadslieden Voorbeeld")
    run.bold, run.font.color.rgb = True, GREEN
    section.footer.paragraphs[0].text = "Voorbeeldplein 1, 1234 AB Utrecht"
    # A table of the house itself, below the letter.
    own = document.add_table(1, 2)
    own.cell(0, 0).text, own.cell(0, 1).text = "Spreekuur", "maandag en donderdag"


def _logo() -> bytes:
    """A green square with a white door, as a PNG of 24 by 24."""
    green, white = bytes((0x1F, 0x5C, 0x3A)), b"\xff\xff\xff"
    rows = [
        b"\0" + b"".join(white if 9 <= column <= 14 and row >= 10 else green for column in range(24))
        for row in range(24)
    ]

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 24, 24, 8, 2, 0, 0, 0)
    body = chunk(b"IDAT", zlib.compress(b"".join(rows)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + body + chunk(b"IEND", b"")


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(letterhead())
