"""Every declared field of a rule as plain values, for the reviewed copy in tests/golden/declarations.yaml.

`python -m tests.deadlines.declared` writes that copy anew. Read the difference before you commit it: each line is a
statement of law that somebody has looked at.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from juridisch.deadlines import RULES
from juridisch.deadlines.counting import Count, DeliveryDay, Move, WorkingDays
from juridisch.deadlines.rule import Reading, Rule, Way
from juridisch.law import Source

COPY = Path(__file__).parent.parent / "golden" / "declarations.yaml"


def rule_facts(rule: Rule) -> dict[str, Any]:
    """One rule."""
    return {
        "naam": rule.name,
        "wie": rule.actor.value,
        "soort": rule.kind.value,
        "status": rule.status.value,
        "fasen": [phase.value for phase in rule.phases],
        "begint_met": rule.start.value,
        "begin": rule.trigger,
        "doen": rule.todo,
        "huurder": rule.plain,
        "waarschuwingen": list(rule.warnings),
        "opmerkingen": [notice.__name__ for notice in rule.notices],
        "opties": [
            {
                "naam": option.name,
                "soort": option.kind.value,
                "uitleg": option.help,
                "hoort_bij": list(option.needs),
                "niet_met": list(option.excludes),
                "hoogstens": option.maximum,
            }
            for option in rule.options
        ],
        "tellingen": [way_facts(way) for way in rule.ways],
    }


def way_facts(way: Way) -> dict[str, Any]:
    """One way to count."""
    return {
        "vanaf": way.since.isoformat(),
        "met": sorted(way.when),
        "stappen": moves(way.moves),
        "zekerheid": way.counting.word,
        "bronnen": [source(found) for found in way.sources],
        "lezingen": [reading(found) for found in way.readings],
        "voorzichtig": reading(way.cautious) if way.cautious else None,
        "niet_eerder": [way.not_before.start, *moves(way.not_before.moves)] if way.not_before else None,
        "begint_bij": way.start,
        "begint_eerder_bij": way.earlier_start,
        "soort": way.kind.value if way.kind else None,
        "waarschuwingen": list(way.warnings),
        "begin": way.trigger,
    }


def reading(found: Reading) -> dict[str, Any]:
    """Another way to read it."""
    return {"lezing": found.label, "stappen": moves(found.moves), "bron": source(found.source)}


def moves(found: tuple[Move, ...]) -> list[str]:
    """The steps, each as text."""
    return [_move(move) for move in found]


def _move(move: Move) -> str:
    if isinstance(move, Count):
        return f"{'+' if move.sign > 0 else '-'} {move.length}"
    if isinstance(move, DeliveryDay | WorkingDays):
        return f"{type(move).__name__} {move.number}"
    return str(getattr(move, "__name__", move))


def source(found: Source) -> str:
    """A source on one line."""
    return f"{found.citation} | {found.url} | {found.version} | {found.certainty.word}"


def all_facts() -> dict[str, Any]:
    """Every rule."""
    return {rule.id: rule_facts(rule) for rule in RULES.values()}


if __name__ == "__main__":
    header = "# Every declared field of every rule, as reviewed. See tests/deadlines/declared.py.\n"
    COPY.write_text(header + yaml.safe_dump(all_facts(), allow_unicode=True, sort_keys=False, width=118))
