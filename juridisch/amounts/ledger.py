"""The rent ledger: what fell due, what was paid for it, what is open, and how many months that is.

Courts weigh arrears in months of rent. Only unpaid rent counts for that, never costs or interest, set against the
current rent of a month; and it is looked at on more days than one (the summons, the hearing, today), so every question
here takes a day.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, Decimal
from typing import NamedTuple

from juridisch.amounts.imputation import Claim, Imputed, Part, Payment, impute
from juridisch.amounts.money import ZERO, add, cents
from juridisch.amounts.terms import Month, Rate, Term, terms, without_disputed
from juridisch.law import Unknown

__all__ = [
    "Arrears",
    "Claim",
    "Ledger",
    "Month",
    "Payment",
    "Rate",
    "Row",
    "Term",
    "as_claimed",
    "terms",
    "to_rent",
    "without_disputed",
]


@dataclass(frozen=True)
class Row:
    """One month: the term and the pieces of payments that went to it."""

    term: Term
    parts: tuple[Part, ...]

    @property
    def month(self) -> Month:
        """The month."""
        return self.term.month

    @property
    def charged(self) -> Decimal:
        """What fell due for the month."""
        return self.term.total

    @property
    def paid(self) -> Decimal:
        """What was paid for the month."""
        return add(part.amount for part in self.parts)

    @property
    def open(self) -> Decimal:
        """What is unpaid of the month."""
        return self.charged - self.paid

    def open_on(self, day: date) -> Decimal:
        """What was in default on a day: nothing before the day after the due date (art. 6:83, opening words and a, BW)."""
        if self.term.due >= day:
            return ZERO
        return self.charged - add(part.amount for part in self.parts if part.day <= day)


class Arrears(NamedTuple):
    """Arrears in months: `unpaid` rent over the `rent` of a month.

    `months` has two decimals, cut off and not rounded, so that it shows 3.00 only when three months are full.
    """

    months: Decimal
    whole: int
    unpaid: Decimal
    rent: Decimal


@dataclass(frozen=True)
class Ledger:
    """All months with what was paid, and where the rest of the money went. All amounts in euros."""

    rows: tuple[Row, ...]
    credit: Decimal = ZERO  # paid, not used: rent that is still to fall due
    to_costs: Decimal = ZERO
    to_interest: Decimal = ZERO

    @property
    def charged(self) -> Decimal:
        """All rent that fell due."""
        return add(row.charged for row in self.rows)

    @property
    def paid(self) -> Decimal:
        """What went to rent that fell due."""
        return add(row.paid for row in self.rows)

    @property
    def open(self) -> Decimal:
        """All unpaid rent."""
        return self.charged - self.paid

    @property
    def assumptions(self) -> tuple[str, ...]:
        """What was assumed for want of a rule or a fact."""
        return tuple(row.term.note for row in self.rows if row.term.note)

    def open_on(self, day: date) -> Decimal:
        """The unpaid rent on a day: terms that fell due before it, less what was credited up to and including it."""
        return add(row.open_on(day) for row in self.rows)

    def months_in_arrears(self, day: date, *, with_service: bool) -> Arrears | Unknown:
        """How many months of rent were unpaid on a day, against the rent of that month.

        Without service costs the unpaid part of a month is divided in proportion: bare rent and service costs of one
        month are equally onerous and equally old (art. 6:43 lid 2 BW, last sentence).
        """
        begun = [row for row in self.rows if row.month <= Month.of(day)]
        if not begun:
            return Unknown(
                "Op deze dag was er nog geen huur verschuldigd.", "Controleer de begindatum van de huur."
            )
        rate = begun[-1].term.rate
        rent = rate.total if with_service else rate.bare
        unpaid = self.open_on(day) if with_service else add(_bare(row, day) for row in self.rows)
        if not rent:
            return Unknown(
                "De huur van deze maand is nul, dus de achterstand is niet in maanden uit te drukken.",
                "Vul de huurprijs in.",
            )
        months = (unpaid / rent).quantize(Decimal("0.01"), ROUND_DOWN)
        return Arrears(months, int(unpaid // rent), unpaid, rent)


def _bare(row: Row, day: date) -> Decimal:
    return cents(row.open_on(day) * row.term.bare / row.charged) if row.charged else ZERO


def to_rent(due: Sequence[Term], payments: Iterable[Payment]) -> Ledger:
    """The ledger when costs and interest are not due: all payments go to the rent (art. 6:43 BW)."""
    return _ledger(due, impute(due, payments))


def as_claimed(due: Sequence[Term], payments: Iterable[Payment], claims: Sequence[Claim]) -> Ledger:
    """The ledger when the costs and interest are due as the landlord claims them (art. 6:43, then 6:44 BW)."""
    return _ledger(due, impute(due, payments, claims))


def _ledger(due: Sequence[Term], imputed: Imputed) -> Ledger:
    rows = tuple(Row(term, imputed.parts[term.month]) for term in due)
    return Ledger(rows, imputed.credit, imputed.to_costs, imputed.to_interest)
