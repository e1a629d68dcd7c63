"""A letter as plain values: what it says and in which order, not what it looks like.

Word, PDF and plain text are made from these, so a sentence of law stands once. Nothing here knows a file
format.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one look. A newline in `text` is a line break within the paragraph.

    `gap` marks a fact that still has to be filled in; every format shows it so that nobody sends it unseen.
    """

    text: str
    bold: bool = False
    italic: bool = False
    gap: bool = False


#: The text of one paragraph, line, list item or table cell.
Text: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: Text


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading in the body: level 2 or 3, for the subject of the letter is the only heading of level 1."""

    level: int
    text: Text


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list without numbers. An item is one or more paragraphs, and may hold a list one level deeper."""

    items: tuple[tuple[ItemBlock, ...], ...]


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A list numbered 1. 2. 3. (a. b. c. within an item), beginning at `start`."""

    items: tuple[tuple[ItemBlock, ...], ...]
    start: int = 1


ItemBlock: TypeAlias = Paragraph | BulletList | NumberedList


_SHORT = 12
#: One percent of the width holds about one letter; this much more is the white beside the words.
_WORD_ROOM = 4


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row.

    `right` holds the numbers of the columns set flush right, such as amounts.
    """

    header: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]
    right: frozenset[int] = frozenset()

    @property
    def short(self) -> bool:
        """Whether it belongs on one page as a whole; a longer table may go on on the next, below its header."""
        return len(self.rows) <= _SHORT

    def widths(self) -> tuple[int, ...]:
        """A fair width for each column in whole percents that add up to 100, the same in Word and PDF."""
        rows = (self.header, *self.rows)
        columns = [[plain(row[number]) for row in rows] for number in range(len(self.header))]
        longest = [max(len(line) for text in column for line in text.split("\n")) for column in columns]
        wanted = [min(48, max(9, length + 2)) for length in longest]
        shares = [100 * length // sum(wanted) for length in wanted]
        # No word or date is cut in two while another column has room to give.
        least = [
            _WORD_ROOM + max(len(word) for text in column for word in ("", *text.split(" ")))
            for column in columns
        ]
        for _ in range(sum(least)):
            short = max(range(len(shares)), key=lambda n: least[n] - shares[n])
            ample = max(range(len(shares)), key=lambda n: shares[n] - least[n])
            if shares[short] >= least[short] or shares[ample] <= least[ample]:
                break
            shares[short], shares[ample] = shares[short] + 1, shares[ample] - 1
        shares[-1] += 100 - sum(shares)
        return tuple(shares)


Block: TypeAlias = Paragraph | Heading | BulletList | NumberedList | Table


@dataclass(frozen=True)
class Letter:
    """A letter or court draft, ready to be set in any format. Empty parts are left out.

    `title` and `author` go into the properties of the file; `created` too, so that the same letter gives the
    same bytes. `signatures` holds the lines of each person who signs. `footer` is the receipt: which program,
    which state of the law, calculated when. `enclosures_title` replaces "Bijlagen", such as "Producties".
    `cover_sheets` are pages of their own at the end, each with its label ("Productie 1") and what lies behind it.
    With an empty `subject_label` the subject stands alone, as the title of a court draft.
    """

    title: str
    subject: Text
    body: tuple[Block, ...]
    created: date
    sender: tuple[Text, ...] = ()
    addressee: tuple[Text, ...] = ()
    place_date: Text = ()
    references: tuple[tuple[str, Text], ...] = ()
    salutation: Text = ()
    closing: Text = ()
    signatures: tuple[tuple[Text, ...], ...] = ()
    enclosures: tuple[Text, ...] = ()
    enclosures_title: str = ""
    footer: Text = ()
    cover_sheets: tuple[tuple[str, Text], ...] = ()
    concept: bool = False
    author: str = ""
    subject_label: str = "Betreft"
    language: str = "nl"

    @property
    def gaps(self) -> tuple[str, ...]:
        """The texts of what is still to be filled in, each once, in the order of the letter."""
        return tuple(dict.fromkeys(run.text for text in self._texts() for run in text if run.gap))

    @property
    def banner(self) -> str:
        """The warning above a letter that may not be sent yet; empty when it may."""
        if not (self.concept or self.gaps):
            return ""
        count = len(self.gaps)
        missing = {0: "", 1: ": 1 gegeven ontbreekt"}.get(count, f": {count} gegevens ontbreken")
        return f"CONCEPT – nog niet versturen{missing}"

    @property
    def enclosures_label(self) -> str:
        """The word above the list of enclosures."""
        if self.enclosures_title:
            return f"{self.enclosures_title}:"
        return "Bijlage:" if len(self.enclosures) == 1 else "Bijlagen:"

    def _texts(self) -> Iterator[Text]:
        yield from self.sender
        yield from self.addressee
        yield self.place_date
        yield self.subject
        yield from (value for _, value in self.references)
        yield self.salutation
        yield from texts(self.body)
        yield self.closing
        for lines in self.signatures:
            yield from lines
        yield from self.enclosures
        yield self.footer
        yield from (title for _, title in self.cover_sheets)


def plain(text: Text) -> str:
    """The characters of a text without their look."""
    return "".join(run.text for run in text)


def announces(following: Block) -> bool:
    """Whether what stands above this block introduces it, and stays with it on one page."""
    return isinstance(following, BulletList | NumberedList | Table)


def texts(blocks: tuple[Block, ...] | tuple[ItemBlock, ...]) -> Iterator[Text]:
    """Every text in these blocks, in reading order."""
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            yield block.text
        elif isinstance(block, Table):
            for row in (block.header, *block.rows):
                yield from row
        else:
            for item in block.items:
                yield from texts(item)
