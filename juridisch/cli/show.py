"""How results look on a screen of 80 columns: plain lines, no colour, no cursor tricks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from textwrap import fill

from juridisch import receipt
from juridisch.deadlines.rule import Kind, Outcome
from juridisch.dutch import write_short, write_weekday
from juridisch.law import Certainty, Source, Status

WIDTH = 79

ANSWER = {
    Kind.LAST_DAY: "Laatste dag",
    Kind.LATEST_BEFORE: "Uiterlijk op",
    Kind.FIRST_DAY: "Op zijn vroegst",
    Kind.END: "Loopt tot en met",
    Kind.MAXIMUM: "Nooit later dan",
    Kind.EXPECTED: "Verwacht op",
    Kind.GUIDE: "Richtdatum",
}
_SURE = {
    Certainty.TEKST: "wettekst gelezen",
    Certainty.UITSPRAAK: "uitspraak gelezen",
    Certainty.VAKBRON: "volgens een vakbron; wet of uitspraak zelf niet gelezen",
    Certainty.DATASET: "alleen in een gegevensbestand gevonden",
    Certainty.AFGELEID: "eigen uitleg van de wettekst",
    Certainty.ONBEVESTIGD: "geen bron gevonden; laat dit nakijken",
    Certainty.OPEN: "de meningen lopen uiteen of het is niet beslist; laat dit nakijken",
}
_STATUS = {
    Status.WET: "wet",
    Status.RECHTSPRAAK: "rechtspraak, geen wettekst",
    Status.PROCESREGLEMENT: "procesreglement, geen wet",
    Status.PRAKTIJKREGEL: "praktijkregel, geen wet",
}


def deadline(outcome: Outcome, calculated_on: date) -> str:
    """A deadline that explains itself: the answer first, then why, the article, how sure, what to do."""
    return "\n".join(_deadline_lines(outcome, calculated_on))


def _deadline_lines(outcome: Outcome, calculated_on: date) -> Iterator[str]:
    rule = outcome.rule
    yield rule.name
    yield ""
    yield _pair(ANSWER[outcome.kind], write_weekday(outcome.day))
    if outcome.cautious != outcome.day:
        yield _pair("Voorzichtig", f"{write_weekday(outcome.cautious)}: {outcome.cautious_label}")
    else:
        yield _pair("Voorzichtig", "dezelfde dag")
    yield ""
    yield "Waarom"
    yield bullet(f"Begin: {write_weekday(outcome.start)}, {rule.trigger}.")
    for step in outcome.steps:
        yield bullet(step.text)
    for reading in outcome.readings:
        if (reading.day, reading.label) != (outcome.cautious, outcome.cautious_label):
            yield bullet(f"Andere lezing, {write_weekday(reading.day)}: {reading.label}.")
    yield _pair("Grondslag", sources(outcome.sources))
    yield _pair("Hoe zeker", f"{_STATUS[rule.status]}; {outcome.certainty.word}: {_SURE[outcome.certainty]}")
    yield _pair("Wat te doen", rule.todo)
    yield "Let op"
    for warning in outcome.warnings:
        yield bullet(warning)
    yield fill(receipt.as_line(calculated_on), WIDTH)


def sources(found: Iterable[Source]) -> str:
    """Citations with the date of the text that was read; links are in the JSON and on the page."""
    return "; ".join(
        f"{s.citation} (tekst van {write_short(s.version)})" if s.version else s.citation for s in found
    )


def _pair(label: str, text: str) -> str:
    head = f"{label}:".ljust(18)
    return fill(text, WIDTH, initial_indent=head, subsequent_indent=" " * len(head))


def bullet(text: str) -> str:
    """An item of a list."""
    return fill(text, WIDTH, initial_indent="  - ", subsequent_indent="    ")


def paragraph(text: str) -> str:
    """Running text within the width of the screen."""
    return fill(text, WIDTH)


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
