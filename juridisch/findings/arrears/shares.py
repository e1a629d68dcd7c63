"""Into which months an excess of rent falls apart, and what may not be due of an amount that comes out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from juridisch.amounts.comparison import Differences
from juridisch.amounts.ledger import Ledger
from juridisch.amounts.money import ZERO, add
from juridisch.dossier import Dossier
from juridisch.dutch import write_amount
from juridisch.findings.arrears import limitation
from juridisch.findings.arrears.rent import without_disputed
from juridisch.findings.finding import Share
from juridisch.law import Unknown


def shares_of(dossier: Dossier, excess: Decimal, compared: Differences | None) -> tuple[Share, ...]:
    """The excess by month, to tell it from rent that is not due for another reason; none where it cannot be divided."""
    if compared is None:
        # Nothing is known of his months, so limitation looks at what is open here, and this lies above it.
        return () if dossier.overzicht_eiser else (Share("boven de eigen berekening", excess),)
    months = dict.fromkeys((item.month for item in compared.items), ZERO)
    for item in compared.items:
        months[item.month] += item.amount
    if add(months.values()) != excess or min(months.values()) < 0:
        return ()  # he booked money on another month: one month is too high and another too low
    return tuple(Share(str(month), amount) for month, amount in months.items() if amount)


class Doubt(NamedTuple):
    """A reason why an amount that comes out may still be too high, and what is left of it then."""

    text: str
    left: Decimal


def doubts_about(dossier: Dossier, day: date, asked: Decimal, ledger: Ledger, today: date) -> list[Doubt]:
    """What may not be due of an amount that comes out: a disputed increase, and what may be time-barred."""
    found: list[Doubt] = []
    without = without_disputed(dossier, day)
    if not isinstance(without, Unknown) and without.open < ledger.open:
        left = max(ZERO, asked - (ledger.open - without.open))
        text = f"Zonder de huurverhoging die de huurder betwist, is het {write_amount(left)}."
        found.append(Doubt(text, left))
    if lapsed := limitation.most_lapsed(dossier, today):
        text = f"Van het bedrag kan {write_amount(lapsed)} verjaard zijn."
        found.append(Doubt(text, max(ZERO, asked - lapsed)))
    return found
