"""The words that every floor of the house shares: sources, certainty, parties, phases, terms.

Nothing here reads a file, a clock or a screen.
"""

from __future__ import annotations

from datetime import date
from enum import Enum, IntEnum
from typing import NamedTuple

#: The day on which the law behind the rules was last checked as a whole.
LAW_AS_OF = date(2026, 11, 23)


class Certainty(IntEnum):
    """How sure a fact of law is; a result is as certain as its weakest part, so `min` combines them.

    The names are the vocabulary that users see (`zekerheid`).
    """

    OPEN = 0  # authorities differ, or not settled: shown as open, never decided by us
    ONBEVESTIGD = 1  # general knowledge, no source found
    AFGELEID = 2  # our own reasoning from the texts
    DATASET = 3  # only found in a public data set or calculator
    VAKBRON = 4  # a professional page says so
    UITSPRAAK = 5  # the decision or its official summary was read
    TEKST = 6  # the text of the act or decree was read

    @property
    def word(self) -> str:
        """The Dutch word for it, as in `zekerheid`."""
        return self.name.lower()


class Status(Enum):
    """What kind of rule it is. A practice rule is never shown as statute."""

    WET = "wet"
    RECHTSPRAAK = "rechtspraak"
    PROCESREGLEMENT = "procesreglement"
    PRAKTIJKREGEL = "praktijkregel"
    OPGEGEVEN = "opgegeven"  # the user gave the term himself


class Party(Enum):
    """Who has to act, or may act; the value is the code of `wie` in JSON."""

    HUURDER = "H"
    VERHUURDER = "V"  # or the bailiff who acts for him
    GEMEENTE = "G"
    RECHTBANK = "R"

    @property
    def label(self) -> str:
        """The party in words."""
        return _PARTY_LABELS[self.value]


_PARTY_LABELS = {
    "H": "de huurder",
    "V": "de verhuurder of deurwaarder",
    "G": "de gemeente",
    "R": "de rechtbank",
}


class Phase(Enum):
    """The six phases of the *ontruimingszeef*; the value is the heading that users see."""

    ACHTERSTAND = "Huurachterstand"
    INCASSO = "Deurwaarder of incassobureau"
    VONNIS = "Dagvaarding en vonnis"
    NA_VONNIS = "Na het vonnis"
    UITZETTING = "Huisuitzetting"
    NA_UITZETTING = "Na de huisuitzetting"


class Stage(Enum):
    """Where a case stands, finer than the phase; it decides which papers fit."""

    AANMANING = "aanmaning"
    DAGVAARDING = "dagvaarding"
    ROLDATUM_GEMIST = "roldatum gemist"
    VONNIS_TEGENSPRAAK = "vonnis op tegenspraak"
    VERSTEKVONNIS = "verstekvonnis"
    ONTRUIMING_AANGEZEGD = "ontruiming aangezegd"
    ONTRUIMD = "ontruimd"


class Source(NamedTuple):
    """Where a rule, an amount or a sentence rests on.

    `citation` is what people read ("art. 555 lid 1 Rv"), `url` the official place, `version` the date of the
    consolidated text that was read (`toestand`), None where there is no such thing (a ruling, a web page).
    """

    citation: str
    url: str
    version: date | None = None
    certainty: Certainty = Certainty.TEKST

    def as_json(self) -> dict[str, str | None]:
        """The keys of a `grondslag` in JSON."""
        return {
            "bron": self.citation,
            "url": self.url,
            "toestand": self.version.isoformat() if self.version else None,
        }


class Term(NamedTuple):
    """A length of time. It cannot be made without a number and a unit, so a missing unit is never zero days."""

    number: int
    unit: str  # "dag", "week", "maand", "jaar"

    def __str__(self) -> str:
        return f"{self.number} {self.unit if self.number == 1 else _PLURALS[self.unit]}"


_PLURALS = {"dag": "dagen", "week": "weken", "maand": "maanden", "jaar": "jaar"}


class Unknown(NamedTuple):
    """A result that cannot be given, with the reason and what to do about it. Never None, never a default."""

    reason: str
    next_action: str
