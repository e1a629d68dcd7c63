"""The statutory interest over the rent of a dossier, month by month: the reckoning behind the findings of `interest`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from juridisch.amounts.interest import Interest, statutory_interest
from juridisch.amounts.ledger import Ledger, Row
from juridisch.amounts.money import Line, add
from juridisch.dossier import Dossier
from juridisch.dutch import write_amount, write_date
from juridisch.findings.arrears.rent import default_from, rent_ledger
from juridisch.findings.costs.collector import unregistered
from juridisch.law import Certainty, Source, Unknown

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Reckoned:
    """Statutory interest over all months until a day; with `unknown` a part could not be reckoned."""

    amount: Decimal
    low: Decimal
    high: Decimal
    lines: tuple[Line, ...]
    sources: tuple[Source, ...]
    certainty: Certainty
    unknown: Unknown | None


def interest_until(dossier: Dossier, until: date) -> Reckoned | Unknown:
    """The statutory interest over the unpaid rent of the dossier up to and including a day."""
    ledger = rent_ledger(dossier, until)
    return ledger if isinstance(ledger, Unknown) else _reckon(ledger, until, interest_stops(dossier))


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
    return Reckoned(
        add(piece.amount for piece in pieces),
        add(piece.low for piece in pieces),
        add(piece.high for piece in pieces),
        tuple(lines),
        tuple(dict.fromkeys(source for piece in pieces for source in piece.sources)),
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
