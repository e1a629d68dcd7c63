"""The small language in which a question says when it is asked.

    "eerste_papier = dagvaarding"     known, and this value
    "eerste_papier != dagvaarding"    the opposite: also when it is not asked or not known
    "eerste_papier in vonnis|ontruimd"  one of these; `onbekend` and `leeg` may be among them
    "roldatum gevuld"                 known; for a list: it has items, for a group: something in it was asked
    "roldatum leeg"                   not asked
    "roldatum voorbij"                a day that is known and lies before today
    "roldatum onbekend"               asked, and not known
    "vroegsignalering heeft nee"      a group: something in it was answered with no
    "stadium = roldatum gemist"       where the case stands (`assess`); also with != and in

An item may be named by what it is (`juridisch.wizard.places`). Within a list a path is first looked for in the item.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from juridisch.assessment import assess
from juridisch.dossier import ONBEKEND, Dossier, find, known, read_value
from juridisch.dossier.part import Part
from juridisch.errors import InputError
from juridisch.law import Stage
from juridisch.wizard.places import bare, check_path, exists, value_of

_FORM = re.compile(
    r"(?P<path>\S*(?:\[[^\]]*\]\S*)*) +(?P<op>=|!=|in|gevuld|leeg|onbekend|voorbij|heeft nee)(?: +(?P<rest>.+))?"
)
_STAGE = "stadium"
_STATES: dict[str, object] = {"onbekend": ONBEKEND, "leeg": None}


class ConditionError(ValueError):
    """A condition that cannot be read: a mistake of whoever wrote the questions."""


@dataclass(frozen=True)
class Facts:
    """The dossier on a day; where the case stands is worked out when a condition asks for it."""

    dossier: Dossier
    today: date

    @cached_property
    def stage(self) -> Stage:
        """Where the case stands."""
        return assess(self.dossier, self.today).stage

    def value(self, path: str) -> object:
        """What is known at a path, or of the case as a whole."""
        return self.stage.value if path == _STAGE else value_of(self.dossier, path)


@dataclass(frozen=True)
class Condition:
    """One condition. `inner` says that the path is one of the item of a list."""

    path: str
    op: str
    values: tuple[object, ...] = ()
    inner: bool = False

    def holds(self, facts: Facts, item: str = "") -> bool:
        """Whether it holds; `item` is the item of the list ("betalingen[2]")."""
        value = facts.value(f"{item}.{self.path}" if self.inner else self.path)
        match self.op:
            case "=" | "in":
                return any(
                    value is wanted if wanted in (None, ONBEKEND) else value == wanted
                    for wanted in self.values
                )
            case "!=":
                return value != self.values[0]
            case "gevuld":
                return _filled(value)
            case "onbekend":
                return value is ONBEKEND
            case "heeft nee":
                return isinstance(value, Part) and any(fact is False for _, fact in value)
            case "voorbij":
                return isinstance(value, date) and value < facts.today
            case _:
                return value is None or (isinstance(value, Part | tuple) and not _filled(value))


def _filled(value: object) -> bool:
    if isinstance(value, Part):
        return not value.leeg
    if isinstance(value, tuple):
        return bool(value)
    return known(value) is not None


def parse(text: str, group: str = "") -> Condition:
    """Read a condition; `group` is the list in which it stands ("betalingen"). Raises ConditionError."""
    match = _FORM.fullmatch(text.strip())
    if match is None or bool(match["rest"]) is not (match["op"] in ("=", "!=", "in")):
        raise ConditionError(f"‘{text}’ is no condition")
    path, op, rest = match["path"], match["op"], match["rest"] or ""
    inner = bool(group) and exists(f"{group}[1].{path}")
    words = [word.strip() for word in rest.split("|")] if op == "in" else [rest][: bool(rest)]
    try:
        if path == _STAGE:
            return Condition(path, op, tuple(Stage(word).value for word in words))
        full = f"{group}[1].{path}" if inner else path
        check_path(full)
        if words and find(bare(full)).kind is None:
            raise ConditionError(f"‘{path}’ in ‘{text}’ is a group and has no value of its own")
        values = tuple(_STATES[w] if op == "in" and w in _STATES else _value(full, w) for w in words)
    except (InputError, ValueError) as error:
        raise ConditionError(f"‘{text}’: {error}") from None
    return Condition(path, op, values, inner)


def _value(path: str, word: str) -> object:
    value = read_value(bare(path), word)
    if known(value) is None:
        raise ConditionError(f"write ‘{path} onbekend’ instead of a comparison with it")
    return value


def all_hold(conditions: Iterable[Condition], facts: Facts, item: str = "") -> bool:
    """Whether every condition holds."""
    return all(condition.holds(facts, item) for condition in conditions)
