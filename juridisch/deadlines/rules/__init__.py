"""The rules, by procedure. A module here holds declarations and a tuple `RULES`; nothing else lists them."""

from __future__ import annotations

from juridisch.deadlines.rule import Rule
from juridisch.deadlines.rules import (
    debt_relief,
    eviction,
    judgment,
    letter,
    municipality,
    remedies,
    rent,
    seizure,
    summons,
)

ALL: tuple[Rule, ...] = (
    *letter.RULES,
    *summons.RULES,
    *judgment.RULES,
    *remedies.RULES,
    *eviction.RULES,
    *debt_relief.RULES,
    *municipality.RULES,
    *seizure.RULES,
    *rent.RULES,
)
