"""Blocks as WordprocessingML: the paragraphs that take the place of `{{p brief }}`.

Only styles and list numbers are set here; what they look like belongs to the letterhead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from juridisch.documents.blocks import (
    BulletList,
    Heading,
    ItemBlock,
    Letter,
    NumberedList,
    Paragraph,
    Run,
    Table,
    announces,
    plain,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from juridisch.documents.blocks import Block, Text

#: The styles a letterhead must have: what people see in Word, and the id that the letter refers to by default.
STYLES = (
    "Brief Concept", "Brief Afzender", "Brief Adres", "Brief Datum", "Brief Betreft", "Brief Kenmerk",
    "Brief Aanhef", "Brief Tekst", "Heading 1", "Heading 2", "Heading 3", "List Bullet", "List Number", "List Continue",
    "Brief Tabeltekst", "Brief Slot", "Brief Ondertekening", "Brief Bijlagen", "Brief Ontvangst",
)  # fmt: skip
TABLE_STYLE = "Brief Tabel"
#: The label and the title of a cover sheet. A letterhead made before these existed has neither; then its headings serve.
COVER_STYLES = ("Brief Voorblad", "Brief Voorbladtitel")

#: 7 mm in twentieths of a point: how far each level of a list stands from the margin.
INDENT = 397
_SIGNATURE = 4536  # 80 mm
_AFTER_TABLE = '<w:spacing w:before="200"/>'  # a table has no room below it of its own
_AFTER_LIST = '<w:spacing w:after="160"/>'  # the last item of a list stands further from what follows
_KEEP = "<w:keepNext/>"
_NEW_PAGE = "<w:pageBreakBefore/>"
_CENTRE = '<w:jc w:val="center"/>'


class Numbers:
    """Hands out the numbers of list definitions: one for all bullets, a new one for each numbered list."""

    def __init__(self, first: int) -> None:
        self.bullets = first
        #: For each numbered list its definition, the level it stands on and where it begins.
        self.lists: list[tuple[int, int, int]] = []

    def new(self, level: int, start: int) -> int:
        """The number of a list definition that counts from `start` on this level."""
        number = self.bullets + 1 + len(self.lists)
        self.lists.append((number, level, start))
        return number


class WordXml:
    """Writes one letter. `ids` maps the names of styles to the ids of the letterhead; `width` is in twips.

    `rooms` says of a style how high its lines are and how much room comes after a block of one line (both zero when
    the letterhead leaves that open), so that the address shows in the window whatever stands above it.
    """

    def __init__(
        self, ids: dict[str, str], rooms: dict[str, tuple[int, int]], width: int, numbers: Numbers
    ) -> None:
        self._ids = ids
        self._rooms = rooms
        self._width = width
        self._numbers = numbers

    def letter(self, letter: Letter) -> str:
        """All paragraphs of the letter, in reading order."""
        signers = letter.signatures
        # Those who sign stay together, and neither the enclosures nor the receipt ever stand alone on a page.
        keeps = [_KEEP] * len(signers)
        if signers and not (letter.enclosures or letter.footer):
            keeps[-1] = ""
        parts = [
            *self._top(letter),
            self._lines("Brief Datum", (letter.place_date,)),
            self._labelled("Brief Betreft", letter.subject_label, letter.subject),
            *(self._labelled("Brief Kenmerk", label, value) for label, value in letter.references),
            self._lines("Brief Aanhef", (letter.salutation,)),
            self._blocks(letter.body, keep_last=bool(letter.closing or letter.signatures)),
            self._lines("Brief Slot", (letter.closing,)),
            *(
                self._lines("Brief Ondertekening", lines, keep + self._sign_here(number))
                for number, (lines, keep) in enumerate(zip(signers, keeps, strict=True))
            ),
        ]
        if letter.enclosures:
            items = tuple((Paragraph(line),) for line in letter.enclosures)
            parts += [
                self._paragraph("Brief Bijlagen", (Run(letter.enclosures_label),)),
                self._list(NumberedList(items), 0, end=(_KEEP if letter.footer else "", _AFTER_LIST)),
            ]
        parts.append(self._lines("Brief Ontvangst", (letter.footer,)))
        parts += [self._cover(label, title) for label, title in letter.cover_sheets]
        return "".join(parts)

    def _sign_here(self, number: int) -> str:
        """A line to sign on, above the name. Equal paragraphs would share one line, so each is a hair shorter."""
        right = max(0, self._width - _SIGNATURE) + number
        line = '<w:top w:val="single" w:sz="4" w:space="3" w:color="auto"/>'
        return f'<w:pBdr>{line}</w:pBdr><w:ind w:right="{right}"/>'

    def _cover(self, label: str, title: Text) -> str:
        """A page of its own; the heading below 1 stays in the outline, so that Word lists the exhibits beside the text."""
        if all(style in self._ids for style in COVER_STYLES):
            above, below = COVER_STYLES
            return self._paragraph(above, (Run(label),), _NEW_PAGE) + self._paragraph(below, title)
        room = '<w:spacing w:before="4500" w:after="240"/>'
        heading = self._paragraph("Heading 2", (Run(label),), _NEW_PAGE + room + _CENTRE)
        return heading + self._paragraph("Brief Tekst", title, _CENTRE)

    def _top(self, letter: Letter) -> list[str]:
        """The banner, the sender and the address; each takes its height from the room after the sender."""
        banner = self._paragraph("Brief Concept", (Run(letter.banner),)) if letter.banner else ""
        taken = sum(self._rooms["Brief Concept"]) if banner else 0
        if letter.sender:
            sender = self._block_of_lines("Brief Afzender", letter.sender, taken)
            return [banner, sender, self._block_of_lines("Brief Adres", letter.addressee, 0)]
        room = sum(self._rooms["Brief Afzender"]) - taken if letter.addressee else 0
        return [banner, self._block_of_lines("Brief Adres", letter.addressee, 0, before=room)]

    def _block_of_lines(self, style: str, lines: Sequence[Text], taken: int, before: int = 0) -> str:
        line, after = self._rooms[style]
        if not line:
            return self._lines(style, lines)
        more = sum(plain(text).count("\n") + 1 for text in lines if text) - 1
        room = f'w:before="{before}" w:after="{max(line, after - more * line - taken)}"'
        return self._lines(style, lines, f"<w:spacing {room}/>")

    def _blocks(self, body: Sequence[Block], *, keep_last: bool) -> str:
        parts = []
        for number, block in enumerate(body):
            extra = _AFTER_TABLE if number and isinstance(body[number - 1], Table) else ""
            is_last = number == len(body) - 1
            # The closing never stands alone on a page, nor does the sentence above a list or table.
            if isinstance(block, Paragraph) and (keep_last if is_last else announces(body[number + 1])):
                extra = _KEEP + extra
            parts.append(self._block(block, extra, keep=keep_last and is_last))
        return "".join(parts)

    def _block(self, block: Block, extra: str, *, keep: bool) -> str:
        if isinstance(block, Heading):
            return self._paragraph(f"Heading {block.level}", block.text)
        if isinstance(block, Paragraph):
            return self._paragraph("Brief Tekst", block.text, extra)
        if isinstance(block, Table):
            return self._table(block)
        return self._list(block, 0, end=(_KEEP if keep else "", _AFTER_LIST))

    def _lines(self, style: str, lines: Sequence[Text], extra: str = "") -> str:
        """Lines that belong together as one paragraph, such as an address; nothing when there are none."""
        filled = [line for line in lines if line]
        joined = tuple(run for line in filled for run in (Run("\n"), *line))[1:]
        return self._paragraph(style, joined, extra) if joined else ""

    def _labelled(self, style: str, label: str, value: Text) -> str:
        if not label:
            return self._paragraph("Heading 1", value)  # the title of a court draft
        tab = "<w:r><w:tab/></w:r>"
        return self._open(style, "") + _run(Run(f"{label}:")) + tab + _runs(value) + "</w:p>"

    def _list(self, block: BulletList | NumberedList, level: int, end: tuple[str, str] = ("", "")) -> str:
        """A list; `end` holds what the last paragraph gets: keeping it with what follows, and room below."""
        if isinstance(block, BulletList):
            style, number = "List Bullet", self._numbers.bullets
        else:
            style, number = "List Number", self._numbers.new(level, block.start)
        numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        *others, last = block.items
        parts = [self._item(item, style, numbered, level, ("", "")) for item in others]
        return "".join([*parts, self._item(last, style, numbered, level, end)])

    def _item(
        self, item: Sequence[ItemBlock], style: str, numbered: str, level: int, end: tuple[str, str]
    ) -> str:
        parts = []
        for number, block in enumerate(item):
            is_last = number == len(item) - 1
            if not isinstance(block, Paragraph):
                parts.append(self._list(block, level + 1, end if is_last else ("", "")))
                continue
            keep, room = end if is_last else ("", "")
            if number == 0:
                parts.append(
                    self._paragraph(style, block.text, (keep if is_last else _KEEP) + numbered + room)
                )
            else:
                indent = f'<w:ind w:left="{INDENT * (level + 1)}"/>'
                parts.append(self._paragraph("List Continue", block.text, keep + room + indent))
        return "".join(parts)

    def _table(self, table: Table) -> str:
        widths = [self._width * share // 100 for share in table.widths()]
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        rows = [self._row(table.header, widths, table.right, header=True, keep=True)]
        rows += [
            self._row(row, widths, table.right, keep=table.short and number < len(table.rows))
            for number, row in enumerate(table.rows, 1)
        ]
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{self._ids[TABLE_STYLE]}"/><w:tblW w:w="5000" w:type="pct"/>'
            '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"'
            f' w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
        )

    def _row(
        self,
        cells: Sequence[Text],
        widths: Sequence[int],
        right: frozenset[int],
        *,
        keep: bool,
        header: bool = False,
    ) -> str:
        properties = "<w:trPr><w:cantSplit/>" + ("<w:tblHeader/>" if header else "") + "</w:trPr>"
        parts = []
        for number, cell in enumerate(cells):
            extra = (_KEEP if keep else "") + ('<w:jc w:val="right"/>' if number in right else "")
            text = tuple(Run(run.text, True, run.italic, run.gap) for run in cell) if header else cell
            width = f'<w:tcPr><w:tcW w:w="{widths[number]}" w:type="dxa"/></w:tcPr>'
            parts.append(f"<w:tc>{width}{self._paragraph('Brief Tabeltekst', text, extra)}</w:tc>")
        return f"<w:tr>{properties}{''.join(parts)}</w:tr>"

    def _paragraph(self, style: str, text: Text, extra: str = "") -> str:
        return self._open(style, extra) + _runs(text) + "</w:p>"

    def _open(self, style: str, extra: str) -> str:
        return f'<w:p><w:pPr><w:pStyle w:val="{escape(self._ids[style])}"/>{extra}</w:pPr>'


def _runs(text: Text) -> str:
    return "".join(map(_run, text))


def _run(run: Run) -> str:
    look = "<w:b/>" if run.bold or run.gap else ""
    look += "<w:i/>" if run.italic else ""
    look += '<w:highlight w:val="yellow"/>' if run.gap else ""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    lines = (f'<w:t xml:space="preserve">{_escaped(line)}</w:t>' for line in run.text.split("\n"))
    return f"<w:r>{properties}{'<w:br/>'.join(lines)}</w:r>"


def _escaped(text: str) -> str:
    # docxtpl turns {_{ into {{ in what it has rendered; a reference for the line keeps what was typed.
    return escape(text).replace("_", "&#95;")
