"""When a fourteen-day letter came, whether that was after default, and what rent was then unpaid."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import IntEnum
from functools import lru_cache

from juridisch.amounts.ledger import Ledger
from juridisch.amounts.money import add
from juridisch.amounts.terms import Month
from juridisch.deadlines import Outcome, calculate, rule
from juridisch.dossier import Brief14, Dossier, known
from juridisch.errors import InputError
from juridisch.findings.arrears.rent import on_landlords_table, payments_unknown, rent_ledger
from juridisch.law import Unknown

#: By these ways a letter is there at once; the presumption about the post is not for them.
_AT_ONCE = ("e-mail", "overhandigd")
_DAY = timedelta(days=1)


class Met(IntEnum):
    """Whether a requirement is met, from bad to good; of several the lowest counts."""

    NO = 0
    LIKELY_NOT = 1
    UNKNOWN = 2  # a fact is missing, or the law leaves it open
    YES = 3


@dataclass(frozen=True)
class Days:
    """When a letter came and until when the tenant may pay without costs.

    `proven` is False for a receipt that is only presumed from the post or the date on the letter.
    """

    sent: date | None
    received: date
    proven: bool
    last: date  # the last day to pay without costs
    cautious: date
    other_last: date  # the last day by the most lenient reading; `last` if there is none
    outcome: Outcome

    @property
    def begin(self) -> date:
        """The first day of which a payment counts as an answer to the letter."""
        return self.sent or self.received


def days_of(letter: Brief14) -> Days | Unknown:
    """The days of one letter: from receipt, else presumed from posting or from the date on it."""
    received, sent, dated = known(letter.ontvangen), known(letter.verzonden), known(letter.datum)
    start = received or sent or dated
    if start is None:
        return Unknown(
            "Het is niet bekend wanneer de brief is verstuurd of ontvangen.",
            "Vraag het de huurder, of zoek de envelop of de e-mail.",
        )
    way = known(letter.wijze)
    posted = received is None and way not in _AT_ONCE
    try:
        outcome = calculate(rule("veertiendagenbrief"), start, {"verzonden": True} if posted else {})
    except InputError as error:
        return Unknown(error.message, " ".join(error.hints))
    arrival = outcome.steps[0].day if posted else start
    proven = received is not None or way == "overhandigd"
    last_of_all = max((outcome.day, *(reading.day for reading in outcome.readings)))
    return Days(sent or dated, arrival, proven, outcome.day, outcome.cautious, last_of_all, outcome)


def months_of(letter: Brief14) -> tuple[Month, ...]:
    """The months that a letter is about, oldest first; nothing when the oldest is not known."""
    oldest, count = known(letter.oudste_maand), known(letter.aantal_maanden)
    return () if oldest is None else tuple(Month.of(oldest).plus(n) for n in range(count or 1))


def came_early(dossier: Dossier, letter: Brief14, days: Days | Unknown) -> Met:
    """Whether the letter came after the tenant was in default for all months in it (art. 6:83 a BW).

    Without the months the ledger may tell: rent of at least the principal of the letter was in default when it came.
    """
    due_day, months = known(dossier.betaaldag), months_of(letter)
    if due_day is None or isinstance(days, Unknown):
        return Met.UNKNOWN
    if not months:
        principal, ledger = known(letter.hoofdsom), rent_ledger(dossier, days.received)
        if not principal or isinstance(ledger, Unknown) or payments_unknown(dossier):
            return Met.UNKNOWN
        return Met.YES if ledger.open_on(days.begin) >= principal else Met.UNKNOWN
    first, last = months[0].day(due_day), months[-1].day(due_day)
    if days.received <= first:
        return Met.NO
    if days.received <= last:
        return Met.LIKELY_NOT
    return Met.YES if days.sent is None or days.sent > last else Met.UNKNOWN


@lru_cache(maxsize=32)  # one for each letter of a case
def _ledger(dossier: Dossier, day: date) -> Ledger | Unknown:
    return rent_ledger(dossier, day)


def owed(
    dossier: Dossier, letter: Brief14, days: Days | Unknown, months: tuple[Month, ...] = ()
) -> Decimal | None:
    """The rent of the months of a letter that was in default when it came, and not paid before it went, by the tenant's account.

    None where the ledger cannot tell: it must hold all the months, and the landlord's own table does not say when was paid.
    `months` asks for some of them only.
    """
    of_letter = months_of(letter)
    if isinstance(days, Unknown) or not of_letter or known(letter.aantal_maanden) is None:
        return None
    if on_landlords_table(dossier):
        return None
    ledger = _ledger(dossier, days.received)
    if isinstance(ledger, Unknown) or not ledger.rows or ledger.rows[0].month > of_letter[0]:
        return None
    asked = months or of_letter
    before = days.begin - _DAY
    return add(
        row.charged - add(part.amount for part in row.parts if part.day <= before)
        for row in ledger.rows
        if row.month in asked and row.term.due < days.received
    )
