"""What an advice is made of: plain values, in words for the tenant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NamedTuple

from juridisch.law import Certainty, Phase, Source, Stage

#: Said once, and once only.
NO_LAWYER = "Dit programma is geen jurist en kan iets missen. Laat belangrijke stappen nakijken."
UNTIL_THE_DAY = "Een ontruiming kan soms nog op de dag zelf worden tegengehouden. Geef niet op."


class When(Enum):
    """How soon something has to be done; the value is the heading that users see."""

    VANDAAG = "Vandaag"
    DEZE_WEEK = "Deze week"
    LATER = "Later"


class State(Enum):
    """Whether a road is open; the value is what users see."""

    OPEN = "kan nu"
    DONE = "is al gedaan"
    UNKNOWN = "misschien, eerst navragen"
    LATER = "kan in een latere fase"
    CLOSED = "kan niet meer"


class Action(NamedTuple):
    """One thing to do: who does it, where, before which day, what to bring, and with which paper.

    `on_the_day` is for a hearing: `before` is the day itself then, not a last day.
    """

    id: str
    what: str
    who: str
    where: str
    when: When
    before: date | None = None
    bring: str = ""
    paper: str = ""
    warning: str = ""
    on_the_day: bool = False


class Road(NamedTuple):
    """A way to keep the home or to soften what comes, seen on this case.

    `condition` says for whom it is, `limits` what it does not do. `before` is the day until which it is open, where one is
    known; `paper` the id of the document that goes with it.
    """

    id: str
    name: str
    state: State
    reason: str
    condition: str
    limits: str
    sources: tuple[Source, ...]
    certainty: Certainty
    before: date | None = None
    paper: str = ""


class Step(NamedTuple):
    """A phase of the *ontruimingszeef*: what it is, and whether the case is past it, in it, or not there yet."""

    phase: Phase
    about: str
    here: bool
    past: bool


class Next(NamedTuple):
    """What the landlord may do next, and on which day at the earliest."""

    what: str
    earliest: date | None
    why: str


class Help(NamedTuple):
    """Help beside the case: what it is for, and where to find it."""

    name: str
    what: str
    where: str


@dataclass(frozen=True)
class Advice:
    """The advice on one case on one day."""

    today: date
    stage: Stage
    phase: Phase
    standing: str
    steps: tuple[Step, ...]
    next: tuple[Next, ...]
    actions: tuple[Action, ...]
    roads: tuple[Road, ...]
    unknown: tuple[str, ...]
    side: tuple[Help, ...]
    help: tuple[Help, ...]

    @property
    def threatened(self) -> bool:
        """Whether an eviction may come: then it has to be said that it can be turned away until the day itself."""
        return self.stage in (Stage.VERSTEKVONNIS, Stage.VONNIS_TEGENSPRAAK, Stage.ONTRUIMING_AANGEZEGD)

    def at(self, when: When) -> tuple[Action, ...]:
        """The actions of that urgency: what is for today in the order of importance, the rest by day."""
        found = [action for action in self.actions if action.when is when]
        if when is When.VANDAAG:
            return tuple(found)
        return tuple(sorted(found, key=lambda action: action.before or date.max))

    def in_state(self, state: State) -> tuple[Road, ...]:
        """The roads in that state, in the order of a case."""
        return tuple(road for road in self.roads if road.state is state)
