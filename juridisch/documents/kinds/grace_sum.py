"""What must be paid to keep the home, by which day at the latest, and what if the judge counts as the landlord does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from juridisch.amounts.money import add
from juridisch.assessment import Assessment
from juridisch.deadlines import calculate, rule
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_amount, write_date
from juridisch.errors import InputError
from juridisch.findings.arrears.rent import hearing_day, rent_ledger
from juridisch.law import Unknown

#: Costs of the proceedings that the landlord can ask of the judge; those of an execution come later.
_PROCEEDINGS = ("dagvaarding", "griffierecht", "salaris gemachtigde", "nakosten", "uitschotten")
ASKED = {
    "incassokosten": ("incassokosten_gevorderd", "Incassokosten die worden gevraagd"),
    "rente": ("rente_gevorderd", "Rente die wordt gevraagd"),
    "boete": ("boete_gevorderd", "Boete die wordt gevraagd"),
}


class Part(NamedTuple):
    """One part of the sum, in words and euros."""

    name: str
    amount: Decimal


def parts(dossier: Dossier, day: date, today: date) -> tuple[Part, ...] | None:
    """What must be paid by that day: the rent that is then due, and all that is asked besides. None while rent is not known.

    What is open today stands apart from the rent that only falls due later: that is no arrears.
    """
    ledger = rent_ledger(dossier, day)
    if isinstance(ledger, Unknown):
        return None
    coming = to_come(dossier, day, today)
    found = [Part(_open_today(dossier, min(day, today)), ledger.open - coming)]
    if coming:
        found.append(Part(f"Gewone huur die daarna vervalt, tot en met {write_date(day)}", coming))
    for part, (field, name) in ASKED.items():
        amount = known(getattr(dossier, field))
        if amount and getattr(dossier.eis, part) is not False:
            found.append(Part(name, amount))
    if costs := add(_proceedings(dossier)):
        found.append(Part("Proceskosten die nu bekend zijn", costs))
    return tuple(found)


def to_come(dossier: Dossier, day: date, today: date) -> Decimal:
    """The rent that falls due from today until that day; 0 while rent is not known."""
    ledger = rent_ledger(dossier, day)
    if isinstance(ledger, Unknown) or day <= today:
        return Decimal(0)
    return max(Decimal(0), ledger.open - ledger.open_on(today))


def _open_today(dossier: Dossier, today: date) -> str:
    """Only who acknowledges arrears says that rent is open."""
    if known(dossier.standpunt_achterstand) in ("erkent", "erkent_deels"):
        return f"Huur die op {write_date(today)} open is"
    return f"Huur tot en met {write_date(today)}, voor zover die nog verschuldigd is"


def _proceedings(dossier: Dossier) -> Iterator[Decimal]:
    for item in dossier.proceskosten:
        amount = known(item.bedrag)
        if amount and known(item.soort) in _PROCEEDINGS:
            yield amount


def latest(case: Assessment) -> date | None:
    """A month from the hearing, or from today when that is later or not known: the most that the act allows."""
    hearing = hearing_day(case.dossier)
    try:
        return calculate(rule("terme-de-grace"), max(case.today, hearing) if hearing else case.today).day
    except InputError:
        return None


def by_the_landlords_account(dossier: Dossier, today: date) -> Iterator[str]:
    """What is short when the judge takes the landlord's figure for the rent."""
    source, claim, on = (
        dossier.bron_volledige_betaling,
        known(dossier.achterstand_volgens_eiser),
        known(dossier.peildatum_eiser),
    )
    amount, day = known(source.bedrag), known(source.datum)
    found = parts(dossier, day, today) if day else None
    ledger = rent_ledger(dossier, on) if on else None
    if not (amount and found and claim) or ledger is None or isinstance(ledger, Unknown):
        return
    more, total = claim - ledger.open, add(part.amount for part in found)
    if more > 0 and amount < total + more:
        yield (
            f"De verhuurder rekent {write_amount(more)} meer aan huur dan het eigen overzicht. Volgt de rechter hem, dan is "
            f"{write_amount(total + more)} nodig; er is {write_amount(amount)}."
        )
