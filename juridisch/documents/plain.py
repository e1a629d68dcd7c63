"""A letter as plain text, to paste into an e-mail or a web form. Lines are not wrapped: the other side does that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from juridisch.documents.blocks import BulletList, Heading, Letter, NumberedList, Paragraph, Table, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from juridisch.documents.blocks import Block, ItemBlock, Text

_NO_BREAK = str.maketrans({"\u00a0": " ", "\u202f": " "})  # web forms may show these as a strange sign


def to_text(letter: Letter) -> str:
    """The letter with an empty line between paragraphs; lists with `1.` and `-`, gaps between square brackets."""
    references = [_labelled(letter.subject_label, letter.subject)]
    references += [_labelled(label, value) for label, value in letter.references]
    parts = [
        letter.banner,
        _lines(letter.sender),
        _lines(letter.addressee),
        plain(letter.place_date),
        "\n".join(references),
        plain(letter.salutation),
        *map(_block, letter.body),
        plain(letter.closing),
        *map(_lines, letter.signatures),
    ]
    if letter.enclosures:
        items = tuple((Paragraph(line),) for line in letter.enclosures)
        parts.append(f"{letter.enclosures_label}\n{_list(NumberedList(items), 0)}")
    parts.append(plain(letter.footer))
    parts += [f"{label}\n{plain(title)}" for label, title in letter.cover_sheets]
    return "\n\n".join(part for part in parts if part).translate(_NO_BREAK) + "\n"


def _block(block: Block) -> str:
    if isinstance(block, Paragraph | Heading):
        return plain(block.text)
    return _table(block) if isinstance(block, Table) else _list(block, 0)


def _list(block: BulletList | NumberedList, level: int) -> str:
    lines = []
    for number, item in enumerate(block.items):
        if isinstance(block, BulletList):
            mark = "-"
        else:
            count = block.start + number
            mark = f"{count}." if level == 0 else f"{_letters(count)}."
        lines.append(f"{'   ' * level}{mark} {_item(item, level)}")
    return "\n".join(lines)


def _item(item: Sequence[ItemBlock], level: int) -> str:
    first, *others = (
        plain(block.text) if isinstance(block, Paragraph) else _list(block, level + 1) for block in item
    )
    return "\n".join([first, *others])


def _letters(number: int) -> str:
    """a, b … z, aa, bb …: how Word counts on after z."""
    turns, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (turns + 1)


def _table(table: Table) -> str:
    """Each row on a line of its own, each cell with its heading: readable in any font, and when read aloud."""
    if len(table.header) == 2:  # a date or word and what it means: no need to repeat the headings
        return "\n".join(f"- {_flat(first)}: {_flat(rest) or '-'}" for first, rest in table.rows)
    lines = []
    for row in table.rows:
        cells = zip(table.header, row, strict=True)
        lines.append("- " + "; ".join(f"{_flat(head)}: {_flat(cell) or '-'}" for head, cell in cells))
    return "\n".join(lines)


def _flat(text: Text) -> str:
    return " ".join(plain(text).split())


def _labelled(label: str, value: Text) -> str:
    return f"{label}: {plain(value)}" if label else plain(value)


def _lines(lines: Sequence[Text]) -> str:
    return "\n".join(plain(line) for line in lines if line)
