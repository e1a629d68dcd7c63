"""The ledger beside the landlord's own overview: which months differ, and what that makes in all."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from juridisch.amounts.ledger import Ledger, Row
from juridisch.amounts.money import ZERO, add
from juridisch.amounts.terms import Month, whole_cents
from juridisch.dutch import write_amount
from juridisch.errors import InputError


class LandlordRow(NamedTuple):
    """One month as it stands in the landlord's own overview."""

    month: Month
    charged: Decimal
    paid: Decimal


class Kind(Enum):
    """In what a month differs."""

    CHARGED = "in rekening gebracht"
    PAID = "betaald"
    LANDLORD_LACKS = "ontbreekt bij de verhuurder"
    LEDGER_LACKS = "geen huur bekend"


class Difference(NamedTuple):
    """One difference. `amount` is what the landlord asks too much by it; below zero: too little."""

    month: Month
    kind: Kind
    ours: Decimal
    theirs: Decimal
    amount: Decimal
    text: str


class Differences(NamedTuple):
    """All differences by month; `total` is what the landlord asks too much, `credit` what we keep as paid in advance."""

    items: tuple[Difference, ...]
    total: Decimal
    credit: Decimal


def differences(ledger: Ledger, rows: Sequence[LandlordRow]) -> Differences:
    """Compare the ledger with the landlord's overview, month by month.

    The landlord may have booked a payment on another month: then two months differ and the sum does not. Months that
    are fully paid and that he does not name are no difference: an overview may list only what is open. Raises
    InputError when he has a month twice.
    """
    theirs: dict[Month, LandlordRow] = {}
    for row in rows:
        whole_cents(row.charged, f"in rekening gebracht voor {row.month}")
        whole_cents(row.paid, f"betaald voor {row.month}")
        if row.month in theirs:
            raise InputError(
                f"{row.month} staat twee keer in het overzicht van de verhuurder.",
                "Tel de regels van die maand bij elkaar op.",
            )
        theirs[row.month] = row
    ours = {row.month: row for row in ledger.rows}
    items: list[Difference] = []
    for month in sorted(ours.keys() | theirs.keys()):
        if month not in theirs:
            own = ours[month]
            if own.open:
                items.append(_lacking(own))
        elif month not in ours:
            items.append(_unknown(theirs[month]))
        else:
            items += _differing(ours[month], theirs[month])
    return Differences(tuple(items), add(item.amount for item in items), ledger.credit)


def _lacking(row: Row) -> Difference:
    text = f"{row.month} staat niet in het overzicht van de verhuurder."
    return Difference(row.month, Kind.LANDLORD_LACKS, row.open, ZERO, -row.open, text)


def _unknown(row: LandlordRow) -> Difference:
    text = f"De verhuurder rekent {write_amount(row.charged)} voor {row.month}; over die maand is hier geen huur bekend."
    return Difference(row.month, Kind.LEDGER_LACKS, ZERO, row.charged, row.charged - row.paid, text)


def _differing(ours: Row, theirs: LandlordRow) -> list[Difference]:
    found = []
    for kind, own, their, sign in (
        (Kind.CHARGED, ours.charged, theirs.charged, 1),
        (Kind.PAID, ours.paid, theirs.paid, -1),
    ):
        if own != their:
            verb = "rekent" if kind is Kind.CHARGED else "boekte als betaald"
            size = "te veel" if their > own else "te weinig"
            text = (
                f"Voor {ours.month} {verb} de verhuurder {write_amount(their)} en komt u op {write_amount(own)}: "
                f"{write_amount(abs(their - own))} {size}."
            )
            found.append(Difference(ours.month, kind, own, their, sign * (their - own), text))
    return found
