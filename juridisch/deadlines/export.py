"""A deadline as the JSON object of the contract. Keys may be added, never removed or changed in meaning."""

from __future__ import annotations

from datetime import date
from typing import Any

from juridisch import receipt
from juridisch.deadlines.rule import Outcome
from juridisch.dutch import WEEKDAYS


def as_json(outcome: Outcome, calculated_on: date) -> dict[str, Any]:
    """The keys that users' scripts rely on; dates are ISO."""
    return {
        "regel": outcome.rule.id,
        "naam": outcome.rule.name,
        "wie": outcome.rule.actor.value,
        "start": outcome.start.isoformat(),
        "datum": outcome.day.isoformat(),
        "voorzichtig": outcome.cautious.isoformat(),
        "voorzichtig_reden": outcome.cautious_label,
        "weekdag": WEEKDAYS[outcome.day.weekday()],
        "soort": outcome.kind.value,
        "status": outcome.rule.status.value,
        "zekerheid": outcome.certainty.word,
        "grondslag": [source.as_json() for source in outcome.sources],
        "lezingen": [
            {"datum": other.day.isoformat(), "lezing": other.label, "bron": other.source.citation}
            for other in outcome.readings
        ],
        "stappen": [{"datum": step.day.isoformat(), "uitleg": step.text} for step in outcome.steps],
        "waarschuwingen": list(outcome.warnings),
        **receipt.as_json(calculated_on),
    }
