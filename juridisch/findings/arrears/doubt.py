"""What the ledger cannot know: rent from before its first month, and payments after the last day that is known.

An assumption about either is no finding: the checks ask instead. That no payment is filled in at all is in `rent`.
"""

from __future__ import annotations

from datetime import date

from juridisch.amounts.ledger import Ledger
from juridisch.amounts.money import add
from juridisch.amounts.terms import Month
from juridisch.dossier import Dossier, known
from juridisch.findings.arrears.bookings import landlord_rows
from juridisch.findings.arrears.rent import on_landlords_table, rent_ledger, summons_day
from juridisch.law import Unknown

#: Our own measure: two rents later, what was known of the payments says nothing of now.
_MONTHS_KNOWN = 2


def older_rent_unknown(dossier: Dossier, today: date) -> bool:
    """Whether more is asked than the ledger has, and it may be rent from before the first month of the ledger.

    It cannot be when the lease began in that month, or when the landlord's own table names the months that he asks.
    """
    asked = known(dossier.achterstand_volgens_eiser)
    if asked is None or on_landlords_table(dossier):
        return False
    day = min(known(dossier.peildatum_eiser) or summons_day(dossier) or today, today)
    ledger = rent_ledger(dossier, day)
    if isinstance(ledger, Unknown) or not ledger.rows or asked <= max(ledger.open, ledger.open_on(day)):
        return False
    if _from_the_beginning(dossier, ledger):
        return False
    table = landlord_rows(dossier)
    names_all = (
        len(table) == len(dossier.overzicht_eiser)
        and asked <= add(row.charged - row.paid for row in table)
        and all(row.month >= ledger.rows[0].month for row in table)
    )
    return not names_all


def _from_the_beginning(dossier: Dossier, ledger: Ledger) -> bool:
    began = known(dossier.contract.ingangsdatum)
    return bool(began and ledger.rows and Month.of(began) >= ledger.rows[0].month)


def assumed_paid_before(dossier: Dossier, ledger: Ledger) -> str:
    """What the whole calculation assumes, where the lease is older than it."""
    if not ledger.rows or _from_the_beginning(dossier, ledger) or on_landlords_table(dossier):
        return ""
    return f"De berekening begint in {ledger.rows[0].month} en neemt aan dat de huur tot dan toe was betaald."


def last_known(dossier: Dossier, today: date) -> date | None:
    """The last day, not after today, for which the dossier says what was paid: by the tenant or by the landlord."""
    if not dossier.betalingen and known(dossier.heeft_betaald) is False:
        return today  # that nothing was paid is said now
    days = [known(payment.datum) for payment in dossier.betalingen]
    months = [known(row.maand) for row in dossier.overzicht_eiser]
    months.append(known(dossier.lopende_huur.laatste_betaalde_maand))
    if known(dossier.achterstand_volgens_eiser) is not None or dossier.overzicht_eiser:
        days.append(known(dossier.peildatum_eiser) or summons_day(dossier))
    ends = [Month.of(month).day(31) for month in months if month]
    past = [*(day for day in days if day and day <= today), *(min(day, today) for day in ends)]
    return max(past, default=None)


def known_long_enough(dossier: Dossier, day: date, today: date) -> bool:
    """Whether something may be said of the arrears on a day: what is known is not older than two months by then."""
    last = last_known(dossier, today)
    return last is None or day <= Month.of(last).plus(_MONTHS_KNOWN).day(last.day)
