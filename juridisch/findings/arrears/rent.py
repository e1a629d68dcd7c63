"""The rent of a dossier as a ledger, and the days on which arrears are looked at. No findings here.

The rent of a month is due on the day of payment in the lease (`betaaldag`), and in default from the next day (art. 6:83,
opening words and a, BW; that the next day is the first is our own reading). The ledger rests on the rent through time
(`huurverloop`) and the payments of the tenant. Where the rent is not filled in, it can rest on the landlord's own table,
and `Ledger.assumptions` says so.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from juridisch.amounts import ledger as ledgers
from juridisch.amounts.ledger import Claim, Ledger, Rate, Row, Term
from juridisch.dossier import Dossier, known
from juridisch.errors import InputError
from juridisch.findings.arrears.books import (
    ON_LANDLORD,
    Rent,
    claims,
    landlords_months,
    own_months,
    rent_now,
    summons_day,
)
from juridisch.law import Unknown

__all__ = [
    "ON_LANDLORD",
    "OpenMonth",
    "Rent",
    "as_claimed",
    "default_from",
    "hearing_day",
    "on_landlords_table",
    "open_months",
    "payments_lack",
    "payments_unknown",
    "rent_ledger",
    "rent_now",
    "summoned",
    "summons_day",
    "without_disputed",
]


class OpenMonth(NamedTuple):
    """A month that was in default on a day, and what was unpaid of it."""

    row: Row
    amount: Decimal

    @property
    def term(self) -> Term:
        """The term of that month."""
        return self.row.term


def default_from(term: Term) -> date:
    """The first day of default: the day after the due date (art. 6:83 a BW; our own reading)."""
    return term.due + timedelta(days=1)


def open_months(ledger: Ledger, day: date) -> tuple[OpenMonth, ...]:
    """The months that were in default on a day, oldest first."""
    found = (OpenMonth(row, row.open_on(day)) for row in ledger.rows)
    return tuple(month for month in found if month.amount)


def summoned(dossier: Dossier) -> bool:
    """Whether there is a summons: a writ, a day on the roll or a hearing."""
    days = (dossier.roldatum, dossier.nieuwe_roldatum, dossier.zitting_datum)
    return any(known(day) for day in days) or any(known(w.soort) == "dagvaarding" for w in dossier.exploten)


def hearing_day(dossier: Dossier) -> date | None:
    """The day on which the judge looks: the hearing, else the day on the roll."""
    return known(dossier.zitting_datum) or known(dossier.nieuwe_roldatum) or known(dossier.roldatum)


def rent_ledger(dossier: Dossier, until: date) -> Ledger | Unknown:
    """What fell due on or before `until` and what was paid up to and including that day, all to the rent (art. 6:43 BW).

    Without payments everything counts as unpaid, so the result is then the most that can be open.
    """
    return _ledger(dossier, until)


def as_claimed(dossier: Dossier, until: date) -> Ledger | Unknown:
    """The same when the costs and interest that the landlord asks are due and are paid first (art. 6:43, then 6:44 BW).

    Unknown when it is not known from which day he asks them.
    """
    asked = claims(dossier)
    return asked if isinstance(asked, Unknown) else _ledger(dossier, until, asked=asked)


def without_disputed(dossier: Dossier, until: date) -> Ledger | Unknown:
    """The same when the increases that the tenant does not accept do not count."""
    return _ledger(dossier, until, ledgers.without_disputed)


def payments_unknown(dossier: Dossier) -> bool:
    """Whether nobody said what was paid: no payment is filled in, nor that there are none."""
    return not dossier.betalingen and known(dossier.heeft_betaald) is not False


def payments_lack(dossier: Dossier, today: date) -> bool:
    """Whether no payment is entered while the landlord asks less than all the rent: then the ledger says too much."""
    if not payments_unknown(dossier) or not dossier.huurverloop:
        return False
    asked, day = known(dossier.achterstand_volgens_eiser), known(dossier.peildatum_eiser) or today
    ledger = rent_ledger(dossier, day)
    return asked is None or isinstance(ledger, Unknown) or asked < min(ledger.open, ledger.open_on(day))


def on_landlords_table(dossier: Dossier) -> bool:
    """Whether the ledger can only rest on the landlord's own table."""
    return not dossier.huurverloop and bool(dossier.overzicht_eiser)


def _as_is(rates: Sequence[Rate]) -> Sequence[Rate] | Unknown:
    return rates


def _ledger(
    dossier: Dossier,
    until: date,
    choose: Callable[[Sequence[Rate]], Sequence[Rate] | Unknown] = _as_is,
    asked: Sequence[Claim] = (),
) -> Ledger | Unknown:
    due_day = known(dossier.betaaldag)
    if due_day is None:
        return Unknown(
            "Het is niet bekend op welke dag van de maand de huur betaald moet zijn.",
            "Zoek die dag op in het huurcontract en vul betaaldag in.",
        )
    try:
        if on_landlords_table(dossier):
            books = landlords_months(dossier, until, due_day)
        else:
            books = own_months(dossier, until, due_day, choose)
        if isinstance(books, Unknown):
            return books
        if asked:
            return ledgers.as_claimed(books.due, books.payments, asked)
        return ledgers.to_rent(books.due, books.payments)
    except InputError as error:
        return Unknown(error.message, " ".join(error.hints))
