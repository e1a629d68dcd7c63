"""A letter as HTML, for the PDF. The order and the words are those of the Word file."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

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
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from juridisch.documents.blocks import Block, Text


_ENDLESS = 300
_ENDLESS_WORD = re.compile(rf"\S{{{_ENDLESS},}}")
_CUT = "\x00"  # stands in no text


def to_html(letter: Letter) -> str:
    """A whole page; its look is in `letter.css`, which `to_pdf` adds."""
    banner = _p("banner", (Run(letter.banner),) if letter.banner else ())
    # The address keeps its place in the window when nothing stands above it.
    sender = f'<div class="sender">{banner}{_lines("", letter.sender)}</div>'
    address = f'<div class="addressee">{_lines("", letter.addressee)}</div>' if letter.addressee else ""
    top = sender + address if letter.sender or letter.addressee else banner
    heading = _labelled("h1", "subject", letter.subject_label, letter.subject)
    references = "".join(_labelled("p", "reference", label, value) for label, value in letter.references)
    body = "".join(map(_block, letter.body, [*letter.body[1:], None]))
    end = _p("closing", letter.closing) + "".join(_lines("signature", lines) for lines in letter.signatures)
    enclosures = ""
    if letter.enclosures:
        items = tuple((Paragraph(line),) for line in letter.enclosures)
        label = _p("enclosures", (Run(letter.enclosures_label),))
        enclosures = f'<div class="enclosed">{label}{_list(NumberedList(items), 0)}</div>'
    covers = "".join(
        f'<div class="cover"><h2>{escape(label)}</h2>{_p("", title)}</div>'
        for label, title in letter.cover_sheets
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(letter.language)}"><head><meta charset="utf-8">'
        f"<title>{escape(letter.title)}</title>"
        f'<meta name="author" content="{escape(letter.author)}">'
        f'<meta name="dcterms.created" content="{letter.created.isoformat()}"></head><body>'
        f'<div class="top">{top}</div>{_p("date", letter.place_date)}{heading}{references}'
        f"{_p('salutation', letter.salutation)}{body}"
        f'<div class="end">{end}</div>{enclosures}{_p("receipt", letter.footer)}{covers}</body></html>'
    )


def _block(block: Block, following: Block | None) -> str:
    if isinstance(block, Heading):
        return f"<h{block.level}>{_text(block.text)}</h{block.level}>"
    if isinstance(block, Paragraph):
        keep = following is not None and announces(following)
        return f'<p class="announces">{_text(block.text)}</p>' if keep else f"<p>{_text(block.text)}</p>"
    if isinstance(block, Table):
        return _table(block)
    return _list(block, 0)


def _list(block: BulletList | NumberedList, level: int) -> str:
    # Of all elements only dd within li becomes the body of a list item (LBody) in WeasyPrint's tags; without it
    # paragraphs would hang beside the body, and a list within the item would come after what follows it.
    items = "".join(f"<li><dd>{_item(item, level)}</dd></li>" for item in block.items)
    if isinstance(block, BulletList):
        return f"<ul>{items}</ul>"
    # WeasyPrint does not know the attribute start.
    start = f' style="counter-reset: list-item {block.start - 1}"' if block.start != 1 else ""
    return f"<ol{start}>{items}</ol>"


def _item(item: Sequence[ItemBlock], level: int) -> str:
    return "".join(
        f"<p>{_text(block.text)}</p>" if isinstance(block, Paragraph) else _list(block, level + 1)
        for block in item
    )


def _table(table: Table) -> str:
    look = ' class="short"' if table.short else ""
    columns = "".join(f'<col style="width: {width}%">' for width in table.widths())
    header = "".join(
        _cell('th scope="col"', cell, number in table.right) for number, cell in enumerate(table.header)
    )
    rows = "".join(
        f"<tr>{''.join(_cell('td', cell, number in table.right) for number, cell in enumerate(row))}</tr>"
        for row in table.rows
    )
    return f"<table{look}><colgroup>{columns}</colgroup><thead><tr>{header}</tr></thead><tbody>{rows}</tbody></table>"


def _cell(tag: str, text: Text, right: bool) -> str:
    look = ' class="right"' if right else ""
    return f"<{tag}{look}>{_text(text)}</{tag[:2]}>"


def _labelled(tag: str, name: str, label: str, value: Text) -> str:
    if not label:
        return f'<{tag} class="title">{_text(value)}</{tag}>' if value else ""
    return f'<{tag} class="{name}"><span class="label">{escape(label)}: </span>{_text(value)}</{tag}>'


def _lines(name: str, lines: Sequence[Text]) -> str:
    """Lines that belong together as one paragraph, such as an address; nothing when there are none."""
    return _p(name, tuple(run for line in lines if line for run in (Run("\n"), *line))[1:])


def _p(name: str, text: Text) -> str:
    if not text:
        return ""
    return f'<p class="{name}">{_text(text)}</p>' if name else f"<p>{_text(text)}</p>"


def _text(text: Text) -> str:
    parts = []
    for number, run in enumerate(text):
        # WeasyPrint sometimes ends a line after one word when a space ends the text before another element, so
        # such a space becomes an element of its own.
        body = run.text.rstrip(" ") if number < len(text) - 1 else run.text
        if body:
            parts.append(_run(replace(run, text=body)))
        if space := run.text[len(body) :]:
            parts.append(f"<span>{space}</span>")
    return "".join(parts)


def _run(run: Run) -> str:
    html = "<wbr>".join(map(escape, _pieces(run.text))).replace("\n", "<br>")
    if run.italic:
        html = f"<em>{html}</em>"
    if run.gap:
        return f'<strong class="gap">{html}</strong>'
    return f"<strong>{html}</strong>" if run.bold else html


def _pieces(text: str) -> list[str]:
    # Where to break an endless word is found in quadratic time unless it is told.
    return [text] if len(text) < _ENDLESS else _ENDLESS_WORD.sub(_cut, text).split(_CUT)


def _cut(word: re.Match[str]) -> str:
    return _CUT.join(word[0][start : start + 60] for start in range(0, len(word[0]), 60))
