"""One deadline with its proof as a page to add to a file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from html import escape

from juridisch import receipt, words
from juridisch.deadlines import Outcome
from juridisch.dutch import write_date, write_weekday
from juridisch.law import Source


def to_html(outcome: Outcome, calculated_on: date) -> str:
    """The page; its look is in `timeline.css`."""
    rule = outcome.rule
    differs = outcome.cautious != outcome.day
    cautious = write_weekday(outcome.cautious) + (f": {outcome.cautious_label}" if differs else "")
    title = rule.name
    parts = [
        f"<h1>{escape(title)}</h1>",
        f'<p class="antwoord">{escape(words.ANSWER[outcome.kind])}: <strong>{write_weekday(outcome.day)}</strong></p>',
        f'<p class="stand">Voorzichtig: <strong>{escape(cautious)}</strong></p>',
        *([f'<p class="stand">{passed}</p>'] if (passed := words.passed(outcome, calculated_on)) else []),
        "<h2>Waarom</h2>",
        _numbered(
            [
                f"Begin: {write_weekday(outcome.start)}, {words.begin(outcome)}.",
                *(step.text for step in outcome.steps),
            ]
        ),
    ]
    if outcome.readings:
        texts = (
            f"{write_weekday(other.day)}: {other.label} ({other.source.citation})."
            for other in outcome.readings
        )
        parts += ["<h2>Andere lezingen</h2>", _bullets(texts)]
    parts += [
        "<h2>Grondslag</h2>",
        _bullets(map(_source, outcome.sources)),
        (
            f"<p>Soort regel: {escape(words.STATUS[rule.status])}. Hoe zeker: {outcome.certainty.word} "
            f"({escape(words.SURE[outcome.certainty])}). Wie: {escape(rule.actor.label)}.</p>"
        ),
        "<h2>Wat te doen</h2>",
        f"<p>{escape(rule.todo)}</p>",
        "<h2>Let op</h2>",
        _bullets(outcome.warnings),
        f'<p class="klein">{escape(receipt.as_line(calculated_on))}. Dit is geen juridisch advies.</p>',
    ]
    return (
        '<!DOCTYPE html>\n<html lang="nl"><head><meta charset="utf-8">'
        f"<title>{escape(title)}, {write_date(outcome.day)}</title>"
        f'<meta name="dcterms.created" content="{calculated_on.isoformat()}"></head><body>{"".join(parts)}</body></html>'
    )


def _numbered(texts: Iterable[str]) -> str:
    return f"<ol>{''.join(f'<li>{escape(text)}</li>' for text in texts)}</ol>"


def _bullets(texts: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(text)}</li>' for text in texts)}</ul>"


def _source(source: Source) -> str:
    version = f", tekst van {write_date(source.version)}" if source.version else ""
    return f"{source.citation}{version}: {source.url}"
