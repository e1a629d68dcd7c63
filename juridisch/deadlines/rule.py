"""What a rule of law looks like when it is written down as data, and what comes out when the engine reads it."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from juridisch.deadlines.counting import Move, Step, Value
from juridisch.law import Certainty, Party, Phase, Source, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Kind(Enum):
    """What the date means; the value is `soort` in JSON. Do not mix these up."""

    LAST_DAY = "laatste_dag"  # the last day on which an act is in time
    LATEST_BEFORE = "uiterlijk_voor"  # counted back from an event
    FIRST_DAY = "eerste_dag"  # the first day on which the other side may act
    END = "einddatum"  # a protection or a state ends
    MAXIMUM = "wettelijk_maximum"  # a judge or body sets the day; never later than this
    EXPECTED = "verwachte_datum"
    GUIDE = "richtdatum"  # a practice rule, never an expiry


class Start(Enum):
    """What kind of day a rule starts from; it decides what is odd about a Sunday."""

    ANY = "any"
    WRIT = "writ"  # served by a bailiff: not on a Sunday or holiday without leave
    COURT_DAY = "court day"  # a court sits: a working day


class OptionKind(Enum):
    """How an option of a rule is read from the command line."""

    FLAG = "vlag"
    DATE = "datum"
    TERM = "termijn"
    NUMBER = "getal"


class Option(NamedTuple):
    """An option of a rule: `--name`. `needs` names options that must come with it, `excludes` those that may not."""

    name: str
    kind: OptionKind
    help: str
    needs: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    maximum: int = 0  # for NUMBER: from 1 to this


class Reading(NamedTuple):
    """Another way to count, held by somebody or wise to reckon with, with its source."""

    label: str
    moves: tuple[Move, ...]
    source: Source


class NotBefore(NamedTuple):
    """A second count from a day that an option gives; the result is the later of both."""

    start: str
    moves: tuple[Move, ...]


class Way(NamedTuple):
    """One way to count: from `since` on, when exactly the options `when` are given (of those that steer the count).

    `counting` is how sure the count itself is, apart from its sources; `cautious` is what a careful adviser reckons
    with where that is no reading of the law. `start` names the option that takes the place of the start date;
    `earlier_start` one that does so only when it is earlier. `trigger` takes the place of the rule's own where these
    options give the date another meaning.
    """

    since: date
    moves: tuple[Move, ...]
    sources: tuple[Source, ...]
    counting: Certainty = Certainty.TEKST
    when: frozenset[str] = frozenset()
    readings: tuple[Reading, ...] = ()
    cautious: Reading | None = None
    not_before: NotBefore | None = None
    start: str = ""
    earlier_start: str = ""
    kind: Kind | None = None
    warnings: tuple[str, ...] = ()
    trigger: str = ""

    @property
    def certainty(self) -> Certainty:
        """As sure as the weakest of the count and its sources."""
        return min(self.counting, *[source.certainty for source in self.sources])


class Rule(NamedTuple):
    """A deadline of procedural law.

    `trigger` says in plain Dutch which day to give, `todo` what to do, `warnings` what not to rely on; a `notice` looks
    at the outcome and returns a warning or ''. `plain` says in a letter to a tenant what happens on the day; '' keeps
    the date out of such letters, because it is of no use there or would give false comfort.
    """

    id: str
    name: str
    phases: tuple[Phase, ...]
    kind: Kind
    actor: Party
    status: Status
    trigger: str
    todo: str
    ways: tuple[Way, ...]
    options: tuple[Option, ...] = ()
    warnings: tuple[str, ...] = ()
    notices: tuple[Callable[[Outcome], str], ...] = ()
    start: Start = Start.ANY
    plain: str = ""

    @property
    def known_from(self) -> date:
        """The first start date for which the rule states the law."""
        return min(way.since for way in self.ways)

    @property
    def steering(self) -> frozenset[str]:
        """The options that choose the way to count."""
        return frozenset(name for way in self.ways for name in way.when)

    @property
    def latest_is_cautious(self) -> bool:
        """Whether a careful adviser of the tenant reckons with the latest reading: where a lapse helps the tenant."""
        return self.actor is Party.VERHUURDER and self.kind in (
            Kind.LAST_DAY,
            Kind.LATEST_BEFORE,
            Kind.GUIDE,
        )


class OtherDate(NamedTuple):
    """The date of another reading, with what the reading is and where it comes from."""

    day: date
    label: str
    source: Source


class Outcome(NamedTuple):
    """A date with everything that proves it.

    `day` is the prevailing reading and the day of the last step. `cautious` is what a careful adviser of the tenant
    reckons with, `cautious_label` why it differs ('' when it is `day`).
    """

    rule: Rule
    start: date
    options: Mapping[str, Value]
    kind: Kind
    day: date
    cautious: date
    cautious_label: str
    certainty: Certainty
    sources: tuple[Source, ...]
    steps: tuple[Step, ...]
    readings: tuple[OtherDate, ...]
    warnings: tuple[str, ...]
