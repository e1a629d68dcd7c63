"""What all calculations with money share: whole cents, a line of a shown calculation, and refusing what is no debt.

Money is `Decimal`, in euros. Nothing is rounded but by `cents`, and only where a rule says when.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from juridisch.dutch import write_amount
from juridisch.errors import InputError

CENT = Decimal("0.01")
ZERO = Decimal("0.00")
#: The readers of `juridisch.dutch` take no larger amounts; a sum of many may be larger still.
MOST = Decimal("1e12")


class Line(NamedTuple):
    """One line of a shown calculation: Dutch text and an amount in euros."""

    text: str
    amount: Decimal


def cents(amount: Decimal) -> Decimal:
    """Rounded to cents, half a cent up.

    >>> cents(Decimal("61.845")), cents(Decimal("40.005"))
    (Decimal('61.85'), Decimal('40.01'))
    """
    return amount.quantize(CENT, ROUND_HALF_UP)


def share(percentage: Decimal, amount: Decimal) -> Decimal:
    """That percentage of an amount, not rounded."""
    return percentage * amount / 100


def add(amounts: Iterable[Decimal]) -> Decimal:
    """The sum in cents; zero for none."""
    return sum(amounts, ZERO)


def add_lines(lines: Iterable[Line]) -> Decimal:
    """The sum of the amounts of the lines."""
    return add(line.amount for line in lines)


def checked(amount: Decimal, what: str) -> Decimal:
    """The amount, if it can be a debt: more than nothing, in whole cents. `what` begins the message ("De hoofdsom")."""
    if amount.is_finite() and amount >= MOST:
        raise InputError(f"{what} is te groot om mee te rekenen.", "Kijk het bedrag na.")
    if not amount.is_finite() or amount <= 0:
        read = f" (gelezen: {write_amount(amount)})" if amount.is_finite() else ""
        raise InputError(f"{what} moet meer zijn dan nul{read}.", "Geef het bedrag dat openstaat, in euro’s.")
    if cents(amount) != amount:
        raise InputError(
            f"{what} heeft meer dan twee cijfers achter de komma.", "Geef het bedrag in hele centen."
        )
    return cents(amount)
