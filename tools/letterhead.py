"""Make juridisch/templates/letterhead.docx: `python tools/letterhead.py`.

Written part by part, because a file made by Word or python-docx carries hundreds of styles nobody uses. The same
script gives the same bytes; a test compares them with the shipped file.

Where things stand (A4): the sender from 15 mm, the address from 50 mm below the top edge and 25 mm from the left, so
that it shows in the left window of a Dutch EA5/6 or DL envelope, and the letter itself from 90 mm. No frames or text
boxes: programs other than Word lose them. The styles of the sender and the address have lines of a fixed height, and
after them the room that a block of one line needs; a longer block takes its other lines from that room. Later pages
begin at 25 mm, below an empty line in their header.
"""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "juridisch" / "templates" / "letterhead.docx"

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"

MM = 72 / 25.4  # in points
GREY, RED = "595959", "9C0006"


def mm(length: float) -> int:
    """Millimetres in twentieths of a point."""
    return round(length * 1440 / 25.4)


BUILT_IN = (
    "heading 1",
    "heading 2",
    "heading 3",
    "List Bullet",
    "List Number",
    "List Continue",
    "header",
    "footer",
)


def style(name: str, paragraph: str = "", run: str = "", *, follow: str = "") -> str:
    """One paragraph style that shows in the gallery; its id is the name without spaces, as Word does it."""
    custom = "" if name in BUILT_IN else ' w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{key(name)}"><w:name w:val="{name}"/>'
        '<w:basedOn w:val="Normal"/>'
        + (f'<w:next w:val="{key(follow)}"/>' if follow else "")
        + f"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def key(name: str) -> str:
    """The id of a style."""
    return "".join(word[0].upper() + word[1:] for word in name.split())


def spacing(before: float = 0, after: float = 0) -> str:
    """Room before and after a paragraph, in points."""
    return f'<w:spacing w:before="{round(before * 20)}" w:after="{round(after * 20)}"/>'


def block(height: float, line: float) -> str:
    """A block of lines of a fixed height (points) that takes `height` points together with the room after it."""
    return (
        f'<w:spacing w:before="0" w:after="{round((height - line) * 20)}" w:line="{round(line * 20)}"'
        ' w:lineRule="exact"/>'
    )


def size(points: float) -> str:
    """The size of the letters."""
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


KEEP = "<w:keepNext/>"
LINES = "<w:keepLines/>"
HANGING = f'<w:tabs><w:tab w:val="left" w:pos="{mm(32)}"/></w:tabs>'
INDENT = f'<w:ind w:left="{mm(32)}" w:hanging="{mm(32)}"/>'

STYLES = (
    f"{XML}<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>'
    f'{size(10.5)}<w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
    "</w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
    "<w:pPr><w:widowControl/></w:pPr></w:style>"
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    + style("Brief Concept", block(20, 16), f'<w:b/><w:color w:val="{RED}"/>{size(11)}')
    + style("Brief Afzender", block(35 * MM, 12), f'<w:color w:val="{GREY}"/>{size(9.5)}')
    + style("Brief Adres", block(40 * MM, 14) + f'<w:ind w:right="{mm(75)}"/>')
    + style("Brief Datum", KEEP + spacing(after=12), follow="Brief Betreft")
    + style(
        "Brief Betreft",
        KEEP + LINES + HANGING + spacing(after=3) + INDENT + '<w:outlineLvl w:val="0"/>',
        "<w:b/>",
        follow="Brief Kenmerk",
    )
    + style("Brief Kenmerk", KEEP + HANGING + INDENT)
    + style("Brief Aanhef", KEEP + spacing(14, 6), follow="Brief Tekst")
    + style("Brief Tekst", spacing(after=6))
    + style(
        "heading 1", KEEP + LINES + spacing(16, 6) + '<w:outlineLvl w:val="0"/>', f"<w:b/>{size(13)}",
        follow="Brief Tekst")
    + style(
        "heading 2", KEEP + LINES + spacing(8, 3) + '<w:outlineLvl w:val="1"/>', f"<w:b/>{size(11)}",
        follow="Brief Tekst")
    + style(
        "heading 3", KEEP + LINES + spacing(8, 3) + '<w:outlineLvl w:val="2"/>', f"<w:b/><w:i/>{size(10.5)}",
        follow="Brief Tekst")
    + style(
        "List Bullet", '<w:numPr><w:numId w:val="1"/></w:numPr>' + spacing(after=2))
    + style(
        "List Number", '<w:numPr><w:numId w:val="2"/></w:numPr>' + spacing(after=2))
    + style("List Continue", spacing(after=2))
    + style("Brief Tabeltekst", spacing(2, 2), size(9.5))
    + style("Brief Slot", KEEP + LINES + spacing(8, 0), follow="Brief Ondertekening")
    + style("Brief Ondertekening", LINES + spacing(42, 0))
    + style("Brief Bijlagen", KEEP + spacing(20, 4), "<w:b/>")
    + style("Brief Ontvangst", LINES + spacing(16, 0), f'<w:color w:val="{GREY}"/>{size(8)}')
    + style(
        "Brief Voorblad", KEEP + LINES + "<w:pageBreakBefore/>" + spacing(80 * MM, 12)
        + '<w:jc w:val="center"/><w:outlineLvl w:val="1"/>', f"<w:b/>{size(20)}", follow="Brief Voorbladtitel")
    + style("Brief Voorbladtitel", LINES + spacing() + '<w:jc w:val="center"/>', size(13), follow="Brief Tekst")
    + style("footer", '<w:jc w:val="right"/>', f'<w:color w:val="{GREY}"/>{size(9)}')
    + style("header", "", "")
    + '<w:style w:type="table" w:customStyle="1" w:styleId="BriefTabel"><w:name w:val="Brief Tabel"/>'
    '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>' for side in ("top", "bottom", "insideH")
    )
    + '</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr>'
    '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/></w:tcPr></w:tblStylePr></w:style>'
    "</w:styles>"
)  # fmt: skip


def level(number_format: str, text: str, key: str) -> str:
    """The one level that the list styles of the letterhead have."""
    return (
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/><w:pStyle w:val="{key}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{mm(7)}" w:hanging="{mm(7)}"/></w:pPr></w:lvl>'
    )


NUMBERING = (
    f"{XML}<w:numbering {W}>"
    f'<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>{level("bullet", "•", "ListBullet")}'
    f'</w:abstractNum><w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="singleLevel"/>'
    f"{level('decimal', '%1.', 'ListNumber')}</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>'
)

DOCUMENT = (
    f'{XML}<w:document {W} {R}><w:body><w:p><w:pPr><w:pStyle w:val="BriefTekst"/></w:pPr>'
    "<w:r><w:t>{{p brief }}</w:t></w:r></w:p><w:sectPr>"
    '<w:headerReference w:type="default" r:id="rId4"/>'
    '<w:footerReference w:type="default" r:id="rId5"/><w:footerReference w:type="first" r:id="rId6"/>'
    f'<w:pgSz w:w="{mm(210)}" w:h="{mm(297)}"/>'
    f'<w:pgMar w:top="{mm(15)}" w:right="{mm(20)}" w:bottom="{mm(20)}" w:left="{mm(25)}"'
    f' w:header="{mm(10)}" w:footer="{mm(10)}" w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>'
)

HEADER = (
    f'{XML}<w:hdr {W}><w:p><w:pPr><w:pStyle w:val="Header"/>'
    f'<w:spacing w:before="0" w:after="0" w:line="{mm(15)}" w:lineRule="exact"/></w:pPr></w:p></w:hdr>'
)


def field(code: str) -> str:
    """A number that Word fills in."""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {code} '
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


FOOTER = (
    f'{XML}<w:ftr {W}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
    f'<w:r><w:t xml:space="preserve">Pagina </w:t></w:r>{field("PAGE")}'
    f'<w:r><w:t xml:space="preserve"> van </w:t></w:r>{field("NUMPAGES")}</w:p></w:ftr>'
)

SETTINGS = (
    f'{XML}<w:settings {W}><w:defaultTabStop w:val="{mm(10)}"/><w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
    ' w:val="15"/></w:compat><w:themeFontLang w:val="nl-NL"/><w:decimalSymbol w:val=","/>'
    '<w:listSeparator w:val=";"/></w:settings>'
)

CORE = (
    f'{XML}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Briefpapier</dc:title>'
    "<dc:creator>juridisch</dc:creator><dc:language>nl-NL</dc:language>"
    '<dcterms:created xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:created></cp:coreProperties>'
)

PARTS = {"styles": STYLES, "numbering": NUMBERING, "settings": SETTINGS}
OVERRIDES = {
    "/word/document.xml": f"{TYPES}.document.main+xml",
    "/word/styles.xml": f"{TYPES}.styles+xml",
    "/word/numbering.xml": f"{TYPES}.numbering+xml",
    "/word/settings.xml": f"{TYPES}.settings+xml",
    "/word/header1.xml": f"{TYPES}.header+xml",
    "/word/footer1.xml": f"{TYPES}.footer+xml",
    "/word/footer2.xml": f"{TYPES}.footer+xml",
    "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
}


def relations(*targets: tuple[str, str]) -> str:
    """A part that says which parts belong to another."""
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def build() -> bytes:
    """The letterhead."""
    overrides = "".join(
        f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in OVERRIDES.items()
    )
    files = {
        "[Content_Types].xml": f'{XML}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": relations(
            (f"{RELATIONS}/officeDocument", "word/document.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": CORE,
        "word/document.xml": DOCUMENT,
        "word/_rels/document.xml.rels": relations(
            (f"{RELATIONS}/styles", "styles.xml"),
            (f"{RELATIONS}/numbering", "numbering.xml"),
            (f"{RELATIONS}/settings", "settings.xml"),
            (f"{RELATIONS}/header", "header1.xml"),
            (f"{RELATIONS}/footer", "footer1.xml"),
            (f"{RELATIONS}/footer", "footer2.xml"),
        ),
        "word/header1.xml": HEADER,
        "word/footer1.xml": FOOTER,
        "word/footer2.xml": FOOTER,
        **{f"word/{name}.xml": text for name, text in PARTS.items()},
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.create_system, entry.external_attr = (
                zipfile.ZIP_DEFLATED,
                3,
                0o644 << 16,
            )
            archive.writestr(entry, text.encode())
    return stream.getvalue()


if __name__ == "__main__":
    TARGET.write_bytes(build())
    sys.stdout.write(f"{TARGET}\n")
