"""The statutory interest over the rent of a dossier, month by month: the reckoning behind the findings of `interest`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from juridisch.amounts.interest import Interest, contractual_interest, statutory_interest
from juridisch.amounts.ledger import Ledger, Row
from juridisch.amounts.money import ZERO, Line, add, cents
from juridisch.dossier import Dossier
from juridisch.dutch import write_amount, write_date
from juridisch.findings.arrears.rent import default_from, rent_ledger
from juridisch.findings.costs.collector import unregistered
from juridisch.findings.letter.scale import on_costs
from juridisch.law import Certainty, Source, Unknown

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Reckoned:
    """Statutory interest over all months until a day; with `unknown` a part could not be reckoned."""

    amount: Decimal
    low: Decimal
    high: Decimal
    lines: tuple[Line, ...]  # they add up to `amount`; `to_high` goes on to `high`
    sources: tuple[Source, ...]
    certainty: Certainty
    unknown: Unknown | None

    @property
    def to_high(self) -> tuple[Line, ...]:
        """The lines that add up to `high`: the count, and the room for another count of days."""
        room = self.high - self.amount
        extra = (
            (Line("Ruimte voor een andere telling van de dagen (zoals een dag meer per maand)", room),)
            if room
            else ()
        )
        return (*self.lines, *extra)


def interest_until(dossier: Dossier, until: date, stops: date | None = None) -> Reckoned | Unknown:
    """The statutory interest over the unpaid rent of the dossier up to and including a day.

    With `stops` as if no delay counted from that day on; without it the day of `interest_stops`.
    """
    ledger = rent_ledger(dossier, until)
    return ledger if isinstance(ledger, Unknown) else _reckon(ledger, until, stops or interest_stops(dossier))


@dataclass(frozen=True)
class Agreed:
    """Interest by the rate of a clause: counted by days, and (`most`) by every month that has begun."""

    amount: Decimal
    most: Decimal
    lines: tuple[Line, ...]


def agreed_until(dossier: Dossier, until: date, percentage: Decimal) -> Agreed | Unknown:
    """The interest over the unpaid rent by a yearly percentage that was agreed, simple, up to and including a day."""
    ledger = rent_ledger(dossier, until)
    if isinstance(ledger, Unknown):
        return ledger
    amount, most = ZERO, ZERO
    lines: list[Line] = []
    for row in ledger.rows:
        for late, start, last in _pieces(row, until):
            piece = contractual_interest(late, start, last, percentage)
            begun = (last.year - start.year) * 12 + last.month - start.month + (last.day >= start.day)
            amount += piece
            most += max(piece, cents(late * percentage * begun / 1200))
            lines.append(
                Line(f"{row.month}: {(last - start).days + 1} dagen over {write_amount(late)}", piece)
            )
    return Agreed(amount, most, tuple(lines))


def interest_stops(dossier: Dossier) -> date | None:
    """The day from which no delay counts: the demand of a collector without registration (art. 18 lid 1 Wki)."""
    without = unregistered(dossier)
    return without.demand if without and without.certain else None


def _reckon(ledger: Ledger, until: date, stops: date | None) -> Reckoned:
    last = until if stops is None else min(until, stops - _DAY)
    lines: list[Line] = []
    pieces: list[Interest] = []
    for row in ledger.rows:
        late = list(_pieces(row, last))
        of_month = [statutory_interest(*piece) for piece in late]
        pieces += of_month
        if late:
            over = add(amount for amount, _, _ in late)
            text = f"{row.month}: vanaf {write_date(default_from(row.term))} over {write_amount(over)}"
            lines.append(Line(text, add(piece.amount for piece in of_month)))
    amount, high = add(piece.amount for piece in pieces), add(piece.high for piece in pieces)
    return Reckoned(
        amount,
        add(piece.low for piece in pieces),
        high,
        tuple(lines),
        on_costs(dict.fromkeys(source for piece in pieces for source in piece.sources)),
        min((piece.certainty for piece in pieces), default=Certainty.AFGELEID),
        next((piece.unknown for piece in pieces if piece.unknown), None),
    )


def _pieces(row: Row, last: date) -> Iterator[tuple[Decimal, date, date]]:
    """The parts of one month that were late: an amount, its first and its last day of default."""
    start = default_from(row.term)
    open_at_end = row.charged
    for part in row.parts:
        if part.day < start:
            open_at_end -= part.amount
        elif part.day <= last:
            open_at_end -= part.amount
            yield part.amount, start, part.day
    if open_at_end > 0 and start <= last:
        yield open_at_end, start, last
