"""What a check says: a finding, or a question where a fact is missing. Pure values, no dossier.

A finding never names a text block; a block's front matter names the findings that switch it on.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from juridisch.amounts.money import Line
from juridisch.law import Certainty, Source, Unknown


class Weight(Enum):
    """How much a finding says, in the order in which people read them; the value is what they see."""

    FOUT = "fout"  # the claim or the act cannot stand as it is
    WAARSCHIJNLIJK = "waarschijnlijk fout"  # likely, but a reading, a fact or a judge may decide otherwise
    VOOR = "voor de huurder"  # no mistake of the other side, but it counts for the tenant
    NAVRAGEN = "na te vragen"  # not decided: something has to be looked up or asked
    TEGEN = "tegen de huurder"  # what the judge will weigh against the tenant, so that nobody is surprised
    IN_ORDE = "in orde"  # looked at, and right


class Subject(Enum):
    """What a finding is about; the value is the heading that users see."""

    BRIEF = "De 14-dagenbrief"
    INCASSOKOSTEN = "Incassokosten"
    RENTE = "Rente"
    BEDINGEN = "Bedingen in het contract"
    ACHTERSTAND = "De achterstand"
    DAGVAARDING = "De dagvaarding"
    PROCESKOSTEN = "Proceskosten"
    VROEGSIGNALERING = "Vroegsignalering"
    ONTRUIMING = "De ontruiming"
    REGELING = "Betalen en regelen"
    HUURDER = "De huurder en het gezin"


class Item(Enum):
    """The parts of a claim about which money can be too much."""

    HOOFDSOM = "huur"
    INCASSOKOSTEN = "incassokosten"
    RENTE = "rente"
    BOETE = "boete"
    PROCESKOSTEN = "proceskosten"
    EXECUTIEKOSTEN = "kosten van de deurwaarder"


class Share(NamedTuple):
    """A piece of what is asked too much, with what it is about (a month). Two findings about one cause count once."""

    cause: str
    amount: Decimal


class Money(NamedTuple):
    """Asked and allowed, in euros. `allowed` is at most; `least` is set where the law leaves a range.

    What is asked too much is about the whole item, about one `part` of it, or falls apart in `shares`. Parts and shares
    with different names add up; what is about the whole item overlaps them all.
    """

    item: Item
    asked: Decimal
    allowed: Decimal
    least: Decimal | None = None
    part: str = ""  # distinguishes several costs of one kind, such as two writs: each counts on its own
    shares: tuple[Share, ...] = ()  # together they are the excess

    @property
    def excess(self) -> Decimal:
        """What is asked too much, never below zero; with a range: at least this."""
        return max(Decimal("0.00"), self.asked - self.allowed)


class Check(NamedTuple):
    """The declaration of one check: its stable id, what it looks at, and what it rests on.

    `sources` are those that always hold; a finding may add more (a table row, a ruling).
    """

    id: str
    subject: Subject
    about: str  # one Dutch sentence for the documentation: what is looked at
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Finding:
    """The outcome of a check.

    `text` is two or three plain sentences. `evidence` says which paper proves it, `risk` what the other side or the judge
    will answer. `values` are facts that documents may use, by name. `number` tells several of a kind apart (the second letter).
    """

    check: Check
    weight: Weight
    title: str
    text: str
    certainty: Certainty
    sources: tuple[Source, ...]
    fields: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    risk: str = ""
    money: Money | None = None
    lines: tuple[Line, ...] = ()
    values: dict[str, object] = field(default_factory=dict, hash=False)
    number: int | None = None

    @property
    def id(self) -> str:
        """The id of the check."""
        return self.check.id

    @property
    def subject(self) -> Subject:
        """What it is about."""
        return self.check.subject


@dataclass(frozen=True)
class Question:
    """A check that could not be done: why, what to ask, which field to fill in and where the fact stands on paper."""

    check: Check
    title: str
    unknown: Unknown
    fields: tuple[str, ...] = ()
    number: int | None = None

    @property
    def id(self) -> str:
        """The id of the check."""
        return self.check.id

    @property
    def subject(self) -> Subject:
        """What it is about."""
        return self.check.subject


def found(
    check: Check,
    weight: Weight,
    title: str,
    text: str,
    *,
    certainty: Certainty | None = None,
    sources: tuple[Source, ...] = (),
    fields: tuple[str, ...] = (),
    evidence: tuple[str, ...] = (),
    risk: str = "",
    money: Money | None = None,
    lines: tuple[Line, ...] = (),
    values: dict[str, object] | None = None,
    number: int | None = None,
) -> Finding:
    """A finding of this check.

    Its certainty is that of the weakest source it rests on, or weaker where the caller says so (a table row, our own
    count, a disputed reading); never stronger.
    """
    every = tuple(dict.fromkeys((*check.sources, *sources)))
    weakest = min((source.certainty for source in every), default=Certainty.ONBEVESTIGD)
    return Finding(
        check, weight, title, text, weakest if certainty is None else min(weakest, certainty), every, fields, evidence,
        risk, money, lines, values or {}, number,
    )  # fmt: skip


def ask(
    check: Check,
    title: str,
    reason: str,
    action: str,
    *,
    fields: tuple[str, ...] = (),
    number: int | None = None,
) -> Question:
    """What to ask, and why, before this check can be done."""
    return Question(check, title, Unknown(reason, action), fields, number)
