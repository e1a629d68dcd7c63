"""Procedural dates with their proof: the Atw calendar, the moves of counting, the rules, the engine.

>>> from datetime import date
>>> str(calculate(rule("ontruiming"), date(2026, 12, 23)).day)
'2026-12-29'
"""

from __future__ import annotations

from juridisch.deadlines.engine import calculate
from juridisch.deadlines.rule import Outcome, Rule
from juridisch.deadlines.rules import ALL
from juridisch.errors import InputError

RULES: dict[str, Rule] = {rule.id: rule for rule in ALL}

__all__ = ["RULES", "Outcome", "Rule", "calculate", "rule"]


def rule(rule_id: str) -> Rule:
    """The rule with that id; InputError with the nearest name when there is none."""
    found = RULES.get(rule_id)
    if found is None:
        from difflib import get_close_matches  # slow to import, and only a typing error needs it

        near = get_close_matches(rule_id, RULES, n=1)
        hint = f"Bedoelde u ‘{near[0]}’?" if near else "Typ ‘juridisch termijn’ voor de lijst van regels."
        raise InputError(f"Er is geen regel ‘{rule_id}’.", hint)
    return found
