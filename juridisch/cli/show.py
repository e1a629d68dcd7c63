"""How results look on a screen of 80 columns: plain lines, no colour, no cursor tricks."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from juridisch import receipt, words
from juridisch.deadlines.rule import Outcome
from juridisch.dutch import write_amount, write_short, write_weekday
from juridisch.law import Source

if TYPE_CHECKING:
    from decimal import Decimal

WIDTH = 79
_WHOLE = "\u00a0"


def fill(text: str, width: int, **look: Any) -> str:
    """The text within a width, broken between words; the sign of an amount stays with its figure."""
    return textwrap.fill(text.replace("€ ", f"€{_WHOLE}"), width, **look).replace(_WHOLE, " ")


def deadline(outcome: Outcome, calculated_on: date) -> str:
    """A deadline that explains itself: the answer first, then why, the article, how sure, what to do."""
    return "\n".join(_deadline_lines(outcome, calculated_on))


def _deadline_lines(outcome: Outcome, calculated_on: date) -> Iterator[str]:
    rule = outcome.rule
    yield rule.name
    yield ""
    yield _pair(words.ANSWER[outcome.kind], write_weekday(outcome.day))
    if outcome.cautious != outcome.day:
        yield _pair("Voorzichtig", f"{write_weekday(outcome.cautious)} ({outcome.cautious_label})")
    if passed := words.passed(outcome, calculated_on):
        yield passed
    yield ""
    yield "Waarom"
    yield bullet(f"Begin: {write_weekday(outcome.start)}, {words.begin(outcome)}.")
    before = outcome.start
    for step in outcome.steps:
        if (
            step.day != before or step is outcome.steps[-1]
        ):  # a step that changes nothing is in the JSON and the PDF
            yield bullet(step.text)
        before = step.day
    for reading in outcome.readings:
        if (reading.day, reading.label) != (outcome.cautious, outcome.cautious_label):
            yield bullet(f"Andere lezing: {write_weekday(reading.day)} ({reading.label}).")
    yield _pair("Grondslag", sources(outcome.sources))
    yield _pair(
        "Hoe zeker", f"{words.STATUS[rule.status]}; {outcome.certainty.word}, {words.SURE[outcome.certainty]}"
    )
    yield _pair("Wat te doen", rule.todo)
    yield "Let op"
    for warning in outcome.warnings:
        yield bullet(warning)
    yield receipt.as_short_line(calculated_on)


def sources(found: Iterable[Source]) -> str:
    """Citations, those of one text together with the date of that text; links are in the JSON and on the page."""
    texts: dict[object, list[str]] = {}
    for source in found:
        texts.setdefault(source.version or source.citation, []).append(source.citation)
    return "; ".join(
        f"{', '.join(citations)} (tekst van {write_short(key)})" if isinstance(key, date) else citations[0]
        for key, citations in texts.items()
    )


def _pair(label: str, text: str) -> str:
    return fill(f"{label}: {text}", WIDTH, subsequent_indent="  ", break_on_hyphens=False)


def bullet(text: str, mark: str = "- ") -> str:
    """An item of a list; the lines after the first begin where the text begins."""
    return fill(text, WIDTH, initial_indent=mark, subsequent_indent=" " * len(mark), break_on_hyphens=False)


def amount_line(text: str, amount: Decimal, indent: str = "     ") -> str:
    """A line of a calculation: what it is, and its amount flush right."""
    figure = write_amount(amount)
    lines = textwrap.wrap(text, WIDTH - len(indent) - len(figure) - 2, break_on_hyphens=False) or [""]
    last = lines[-1].ljust(WIDTH - len(indent) - len(figure))
    return "\n".join(indent + line for line in (*lines[:-1], last + figure))


def paragraph(text: str) -> str:
    """Running text within the width of the screen."""
    return fill(text, WIDTH, break_on_hyphens=False)


def table(rows: Iterable[tuple[str, ...]], widths: tuple[int, ...]) -> str:
    """Columns side by side; the last one wraps under itself."""
    indent = sum(widths) + 2 * len(widths)
    lines = []
    for row in rows:
        head = "".join(cell.ljust(width) + "  " for cell, width in zip(row, widths, strict=False))
        lines.append(
            fill(row[-1], WIDTH, initial_indent=head, subsequent_indent=" " * indent, break_long_words=False)
        )
    return "\n".join(lines)
