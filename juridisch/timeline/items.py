"""What stands on a time line: what happened, what is computed, and what cannot be known yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from juridisch.deadlines import Outcome, calculate, rule
from juridisch.deadlines.counting import Value
from juridisch.deadlines.rule import Kind
from juridisch.dutch import write_weekday
from juridisch.errors import InputError
from juridisch.law import Unknown

#: What a fixed day means to a tenant.
ROLZITTING = "De rolzitting bij de rechter."
#: Procedures in which the judge fixes the days himself, so that the ordinary terms do not hold (Rv 254, 438).
JUDGE_FIXES = ("kort geding", "executie")
SITTING = "De zitting bij de rechter. Ga daarheen."


@dataclass(frozen=True)
class Event:
    """A day that is a fact: something happened, or a court or bailiff fixed it. `field` is where it came from."""

    key: str
    day: date
    what: str
    field: str
    warning: str = ""
    #: A day that somebody fixed and that decides the case, such as the announced eviction; in plain words for a tenant.
    decisive: str = ""

    def open_day(self, _today: date) -> date:
        """The day itself."""
        return self.day


@dataclass(frozen=True)
class Deadline:
    """A computed date. `key` is stable, so that a calendar updates it; `field` is the fact it starts from.

    With `instead` the date is no day that a tenant may rely on (the start is not known, or it is only a maximum): a letter
    to the tenant prints that sentence, in plain words, in place of the date.
    """

    key: str
    outcome: Outcome
    field: str
    note: str = ""
    instead: str = ""

    @property
    def day(self) -> date:
        """The day to reckon with: the cautious one."""
        return self.outcome.cautious

    def open_day(self, today: date) -> date:
        """The day to reckon with today: once the cautious one has passed, what is left is the prevailing reading."""
        return self.day if self.day >= today else max(self.day, self.outcome.day)

    def noted(self, today: date) -> Deadline:
        """The same, with a note where only the cautious day has passed."""
        if not self.day < today <= self.outcome.day:
            return self
        note = (
            f"De voorzichtige dag, {write_weekday(self.day)}, is voorbij. Volgens de gewone lezing kan het nog tot en met "
            f"{write_weekday(self.outcome.day)}: handel vandaag."
            if self.outcome.kind is not Kind.FIRST_DAY
            else "Het kan misschien nu al."
        )
        return replace(self, note=f"{note} {self.note}".rstrip())


@dataclass(frozen=True)
class Missing:
    """A date that cannot be worked out yet; `field` is the fact of the dossier that would give it, where it is one."""

    key: str
    what: str
    why: Unknown
    field: str = ""

    @property
    def action(self) -> str:
        """What to do about it, for who has the dossier open; a tenant is told `why.next_action` alone."""
        return self.why.next_action + (f" Vul {self.field} in." if self.field else "")


Item = Event | Deadline | Missing


@dataclass(frozen=True)
class Timeline:
    """Everything with a date in order of day, then what is missing."""

    dated: tuple[Event | Deadline, ...]
    missing: tuple[Missing, ...]

    @property
    def deadlines(self) -> tuple[Deadline, ...]:
        """The computed dates alone."""
        return tuple(item for item in self.dated if isinstance(item, Deadline))


def urgency(day: date, today: date) -> str:
    """How near a day is, in the words of the time line."""
    left = (day - today).days
    if left < 0:
        return "voorbij"
    near = ((0, "vandaag"), (2, "binnen 2 dagen"), (7, "binnen 7 dagen"), (14, "binnen 14 dagen"))
    return next((word for limit, word in near if left <= limit), "later")


def deadline(
    key: str,
    rule_id: str,
    start: date,
    field: str,
    note: str = "",
    *,
    instead: str = "",
    **options: Value | None,
) -> Iterator[Item]:
    """The date of a rule; where the rule refuses (too old, impossible options) the reason takes its place."""
    given = {name.replace("_", "-"): value for name, value in options.items() if value is not None}
    try:
        yield Deadline(key, calculate(rule(rule_id), start, given), field, note, instead)
    except InputError as error:
        yield Missing(key, rule(rule_id).name, Unknown(error.message, " ".join(error.hints)))


def computed(rule_id: str, start: date) -> date | None:
    """Only the day of a rule; None where the rule refuses, for one old date must not take the whole time line along."""
    return next(
        (item.outcome.day for item in deadline("", rule_id, start, "") if isinstance(item, Deadline)), None
    )


def missing(key: str, what: str, reason: str, action: str, field: str = "") -> Missing:
    """A date that cannot be worked out: what is missing, what to do about it, and which fact of the dossier gives it."""
    return Missing(key, what, Unknown(reason, action), field)
