"""Which months of a claim are time-barred on a day: the months, the days that stop the time, and what may be asked then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from juridisch.amounts.money import ZERO, Line, add
from juridisch.amounts.terms import Month
from juridisch.deadlines import RULES, calculate
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_date
from juridisch.errors import InputError
from juridisch.findings.arrears.bookings import landlord_rows
from juridisch.findings.arrears.rent import open_months, rent_ledger
from juridisch.findings.finding import Item, Money, Share
from juridisch.law import Unknown
from juridisch.sources import bw3

INVOKE = (bw3("3:317"), bw3("3:318"), bw3("3:319"), bw3("3:322"))
ALL_LETTERS = ("alle aanmaningen en brieven over de achterstand",)
RESTARTS = (
    "Een schriftelijke aanmaning, een dagvaarding of een erkenning laat een nieuwe termijn beginnen; een betalingsvoorstel kan "
    "een erkenning zijn (art. 3:316–3:318 BW). Een ingetrokken dagvaarding telt daarvoor niet."
)
ONLY_THE_TENANT = (
    "De rechter past dit niet uit zichzelf toe: de huurder moet er een beroep op doen (art. 3:322 BW)."
)


class Claimed(NamedTuple):
    """A month of rent in the claim, the day on which it was due, and what is asked for it."""

    month: Month
    due: date
    amount: Decimal


class Lapsed(NamedTuple):
    """A month that is time-barred; `last` is the last day to claim it, `doubt` that a known letter may have stopped it."""

    claimed: Claimed
    last: date
    doubt: bool


def claimed_months(dossier: Dossier, today: date) -> list[Claimed]:
    """The months that the landlord asks by his own table; without one those that are open in the ledger."""
    due_day = known(dossier.betaaldag)
    if due_day is None:
        return []
    rows = landlord_rows(dossier)
    if rows:
        return [
            Claimed(row.month, row.month.day(due_day), row.charged - row.paid)
            for row in sorted(rows)
            if row.charged > row.paid and row.month.day(due_day) < today
        ]
    asked, months = known(dossier.achterstand_volgens_eiser), open_here(dossier, today)
    if asked is None or asked < add(item.amount for item in months):
        return []  # what he asks does not cover all that is open here: which months he means is not known
    return months


def open_here(dossier: Dossier, today: date) -> list[Claimed]:
    """The months that are open in the ledger on the day of his claim."""
    day = min(known(dossier.peildatum_eiser) or today, today)
    ledger = rent_ledger(dossier, day)
    if isinstance(ledger, Unknown):
        return []
    return [Claimed(item.row.month, item.term.due, item.amount) for item in open_months(ledger, day)]


def interruptions(dossier: Dossier) -> list[date]:
    """The days on which the limitation may have been interrupted, as far as the dossier knows them."""
    days = [known(letter.verzonden) or known(letter.datum) for letter in dossier.brief14]
    days += [known(plan.datum) for plan in dossier.regelingen]
    days += [known(writ.datum) for writ in dossier.exploten if known(writ.soort) == "dagvaarding"]
    days += [known(dossier.vroegsignalering.herinnering_datum), known(dossier.incassant.eerste_aanmaning)]
    return sorted(day for day in days if day)


def lapsed_of(
    rule_id: str, claimed: Iterable[Claimed], on: date, stops: list[date], **options: bool
) -> Iterator[Lapsed]:
    """The months of which the time is over on a day; a known letter may have stopped it."""
    flags = {name.replace("_", "-"): True for name, given in options.items() if given}
    for item in claimed:
        try:
            last = calculate(RULES[rule_id], item.due, flags).cautious
        except InputError:  # due before this law
            continue
        if last >= on:
            continue
        stopped = last
        for stop in stops:
            if item.due < stop <= stopped and stop < on:
                stopped = max(
                    stopped, calculate(RULES[rule_id], item.due, flags | {"gestuit": stop}).cautious
                )
        yield Lapsed(item, last, stopped >= on)


def money_of(dossier: Dossier, lapsed: list[Lapsed], most: Decimal | None = None) -> Money | None:
    """What may be asked without the lapsed months; `most` is what has lapsed if a fact that is not known is so."""
    asked, total = known(dossier.achterstand_volgens_eiser), add(gone.claimed.amount for gone in lapsed)
    if asked is None or asked < total:
        return None
    least = None if most is None or most <= total else max(ZERO, asked - most)
    shares = tuple(Share(str(gone.claimed.month), gone.claimed.amount) for gone in lapsed)
    return Money(Item.HOOFDSOM, asked, asked - total, least, shares=shares)


def lines_of(lapsed: list[Lapsed]) -> tuple[Line, ...]:
    """The calculation: each month with its last day."""
    return tuple(
        Line(f"{gone.claimed.month}: uiterlijk op te eisen op {write_date(gone.last)}", gone.claimed.amount)
        for gone in lapsed
    )


def names_of(lapsed: list[Lapsed]) -> str:
    """The months in running text."""
    first, last = str(lapsed[0].claimed.month), str(lapsed[-1].claimed.month)
    return first if len(lapsed) == 1 else f"{len(lapsed)} maanden van {first} tot en met {last}"
