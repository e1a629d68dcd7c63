"""Which rent is paid, as far as the dossier tells: no paper may say more of it to a court (Rv 21)."""

from __future__ import annotations

from decimal import Decimal

from juridisch.amounts.terms import Month
from juridisch.assessment import Assessment
from juridisch.dossier import Dossier, known
from juridisch.dutch import MONTHS


def last_due(case: Assessment) -> Month:
    """The last month of which the rent should be there: this one once its day is over, else the one before.

    While nobody knows the day of payment the rent of this month is not yet called late.
    """
    month, day = Month.of(case.today), known(case.dossier.betaaldag)
    return month if day is not None and case.today.day > day else month.plus(-1)


def is_paid(dossier: Dossier, month: Month) -> bool | None:
    """Whether the rent of that month is paid in full; None when nobody told."""
    paid = [p for p in dossier.betalingen if (named := known(p.maand)) and Month.of(named) == month]
    last, rent = known(dossier.lopende_huur.laatste_betaalde_maand), _rent_of(dossier, month)
    if paid:
        amounts = [known(payment.bedrag) for payment in paid]
        return rent is None or None in amounts or sum(a for a in amounts if a is not None) >= rent
    if last is None or month < Month.of(last):
        return None
    return month == Month.of(last)


def _rent_of(dossier: Dossier, month: Month) -> Decimal | None:
    """The rent of that month as far as the tenant does not dispute it."""
    begun = [
        (since, row)
        for row in dossier.huurverloop
        if row.betwist is not True and (since := known(row.vanaf)) and Month.of(since) <= month
    ]
    if not begun:
        return known(dossier.totale_huur)
    _, row = max(begun, key=lambda found: found[0])
    bare, service = known(row.kale_huur), known(row.servicekosten)
    return None if bare is None else bare + (service or Decimal(0))


def paid_months(dossier: Dossier) -> str:
    """The last months, at most three, of which the rent is paid, in words: ‘oktober en november 2025’.

    Never ‘until’: an older month may be open.
    """
    named = [Month.of(day) for payment in dossier.betalingen if (day := known(payment.maand))]
    last = known(dossier.lopende_huur.laatste_betaalde_maand)
    end = Month.of(last) if last else max(named, default=None)
    if end is None:
        return ""
    paid = [month for back in (-2, -1, 0) if is_paid(dossier, month := end.plus(back))]
    words = [
        MONTHS[month.number - 1] if number < len(paid) and paid[number].year == month.year else str(month)
        for number, month in enumerate(paid, 1)
    ]
    return " en ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def last_paid_month(dossier: Dossier) -> str:
    """The last month of which the rent has been paid, in words."""
    last = known(dossier.lopende_huur.laatste_betaalde_maand)
    return str(Month.of(last)) if last else ""
