"""Markdown into blocks: headings, paragraphs, bold, italic, lists, tables; the rest is an author's mistake."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from juridisch.documents import blocks, gap
from juridisch.documents.blocks import (
    Block,
    BulletList,
    Heading,
    ItemBlock,
    NumberedList,
    Paragraph,
    Run,
    Table,
    Text,
    announces,
)
from juridisch.documents.engine import TemplateError, unwrap

if TYPE_CHECKING:
    from markdown_it.token import Token

_LIST_DEPTH = 2


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    # Rules for links, code, quotes and so on stay on: their tokens are refused below, which tells the author.
    # Only a line of dashes under a paragraph would silently make it a heading.
    return MarkdownIt("commonmark", {"html": False}).enable("table").disable("lheading")


def parse(source: str, *, running_numbers: bool = False) -> tuple[Block, ...]:
    """The blocks of a rendered template; with `running_numbers` numbered lists count on through all of it.

    Raises TemplateError for Markdown that letters do not have.
    """
    tokens: list[Token] = _parser().parse(source)
    found: list[Block] = []
    following = 1
    for node in SyntaxTreeNode(tokens).children:
        block = _block(node)
        if block is None:
            continue
        if found and isinstance(found[-1], Table) and announces(block):
            raise TemplateError(
                "a table with a list or table right below it: Word would join them; put text between"
            )
        if isinstance(block, NumberedList) and running_numbers:
            block = NumberedList(block.items, following)
            following += len(block.items)
        found.append(block)
    return tuple(found)


def text_of(rendered: str) -> Text:
    """One line of a template without markup: an address line, a subject."""
    return _merge([Run(part, gap=is_gap) for part, is_gap in _stretches(rendered)])


def _stretches(rendered: str) -> list[tuple[str, bool]]:
    return [stretch for part, _ in unwrap(rendered) for stretch in gap.split(part)]


def _block(node: SyntaxTreeNode) -> Block | None:
    if node.type == "heading":
        level = int(node.tag[1:])
        if level not in (2, 3):
            raise TemplateError(f"a heading of level {level}; the body has levels 2 (##) and 3 (###)")
        text = _inline(node)
        return Heading(level, text) if blocks.plain(text).strip() else None
    if node.type == "table":
        return _table(node)
    return _item_block(node, 1)


def _item_block(node: SyntaxTreeNode, depth: int) -> ItemBlock | None:
    if node.type == "paragraph":
        text = _inline(node)
        return Paragraph(text) if blocks.plain(text).strip() else None
    if node.type not in ("bullet_list", "ordered_list"):
        raise TemplateError(f"Markdown that letters do not have: {node.type}")
    if depth > _LIST_DEPTH:
        raise TemplateError("a list within a list within a list")
    children = [[_item_block(child, depth + 1) for child in item.children] for item in node.children]
    items = tuple(tuple(block for block in item if block is not None) for item in children)
    items = tuple(item for item in items if item)
    if any(not isinstance(item[0], Paragraph) for item in items):
        raise TemplateError("a list item that begins with a list")
    if not items:
        return None
    if node.type == "bullet_list":
        return BulletList(items)
    return NumberedList(items, int(node.attrs.get("start", 1)))


def _table(node: SyntaxTreeNode) -> Table:
    rows = [row for part in node.children for row in part.children]
    header = rows[0]
    right = {
        number for number, cell in enumerate(header.children) if "right" in str(cell.attrs.get("style", ""))
    }  # fmt: skip
    cells = [tuple(_inline(cell) for cell in row.children) for row in rows]
    return Table(cells[0], tuple(cells[1:]), frozenset(right))


def _inline(node: SyntaxTreeNode) -> Text:
    runs: list[Run] = []
    for inline in node.children:
        if inline.type != "inline":
            raise TemplateError(f"Markdown that letters do not have: {inline.type}")
        for child in inline.children:
            _collect(child, runs, bold=False, italic=False)
    return _merge(runs)


def _collect(node: SyntaxTreeNode, runs: list[Run], *, bold: bool, italic: bool) -> None:
    if node.type in ("text", "text_special"):
        runs.extend(Run(part, bold, italic, is_gap) for part, is_gap in _stretches(node.content))
    elif node.type == "softbreak":
        runs.append(Run(" ", bold, italic))
    elif node.type == "hardbreak":
        runs.append(Run("\n", bold, italic))
    elif node.type in ("strong", "em"):
        for child in node.children:
            _collect(child, runs, bold=bold or node.type == "strong", italic=italic or node.type == "em")
    else:
        raise TemplateError(f"Markdown that letters do not have: {node.type}")


def _merge(runs: list[Run]) -> Text:
    merged: list[Run] = []
    for run in runs:
        last = merged[-1] if merged else None
        if last and not (run.gap or last.gap) and (run.bold, run.italic) == (last.bold, last.italic):
            merged[-1] = Run(last.text + run.text, last.bold, last.italic)
        elif run.text:
            merged.append(run)
    return tuple(merged)
