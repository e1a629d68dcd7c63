"""The terms, payments and claims of a dossier as the ledger wants them, or what is missing for that."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from juridisch.amounts.ledger import Claim, Payment, Rate, Term, terms
from juridisch.amounts.money import ZERO, add, cents
from juridisch.amounts.terms import Month
from juridisch.deadlines import calculate, rule
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_date
from juridisch.errors import InputError
from juridisch.law import Unknown

ON_LANDLORD = (
    "De huur per maand is overgenomen uit het overzicht van de verhuurder, want het huurverloop is niet ingevuld. Voor latere "
    "maanden is de huur van nu gerekend."
)


class Rent(NamedTuple):
    """The rent of a month in euros; a part that was not asked or is not known is None."""

    total: Decimal | None
    bare: Decimal | None


class Books(NamedTuple):
    """What fell due and what was paid."""

    due: tuple[Term, ...]
    payments: tuple[Payment, ...]


def own_months(
    dossier: Dossier, until: date, due_day: int, choose: Callable[[Sequence[Rate]], Sequence[Rate] | Unknown]
) -> Books | Unknown:
    """The months by the rent through time, with the payments of the tenant; `choose` may leave rents out."""
    rates = _rates(dossier)
    if isinstance(rates, Unknown):
        return rates
    chosen = choose(rates)
    if isinstance(chosen, Unknown):
        return chosen
    payments = payments_between(dossier, until)
    if isinstance(payments, Unknown):
        return payments
    return Books(terms(chosen, until, due_day), payments)


def _rates(dossier: Dossier) -> tuple[Rate, ...] | Unknown:
    if not dossier.huurverloop:
        return Unknown(
            "Het is niet bekend hoe hoog de huur in elke maand was.",
            "Zoek de brieven over de huur en vul huurverloop in, te beginnen met de eerste maand die u wilt narekenen.",
        )
    rates: list[Rate] = []
    for number, row in enumerate(dossier.huurverloop, 1):
        field = f"huurverloop[{number}]"
        since, bare, service = known(row.vanaf), known(row.kale_huur), known(row.servicekosten)
        if since is None:
            return Unknown(
                f"Bij {field} ontbreekt de eerste maand.",
                f"Vul {field}.vanaf in; dat staat in de brief over de huur.",
            )
        if bare is None:
            return Unknown(
                f"Bij {field} (vanaf {Month.of(since)}) ontbreekt de kale huur.",
                f"Vul {field}.kale_huur in; die staat in de brief over de huur.",
            )
        if service is None:
            return Unknown(
                f"Bij {field} (vanaf {Month.of(since)}) ontbreken de servicekosten.",
                f"Vul {field}.servicekosten in; schrijf 0,00 als die er niet zijn.",
            )
        if rates and Month.of(since) <= Month.of(rates[-1].since):
            return Unknown(
                f"{field} begint in {Month.of(since)}, en de regel ervoor in {Month.of(rates[-1].since)}.",
                f"Zet de huurprijzen op volgorde van tijd, elke maand één keer; kijk {field}.vanaf na.",
            )
        began = known(dossier.contract.ingangsdatum)
        if not rates and began and Month.of(began) == Month.of(since):
            since = max(since, began)
        rates.append(Rate(since, bare, service, row.betwist is True))
    return tuple(rates)


def payments_between(dossier: Dossier, until: date, after: date = date.min) -> tuple[Payment, ...] | Unknown:
    """The payments after one day and up to and including another."""
    found = []
    for number, payment in enumerate(dossier.betalingen, 1):
        field = f"betalingen[{number}]"
        day, amount, month = known(payment.datum), known(payment.bedrag), known(payment.maand)
        if day is None:
            return Unknown(
                f"Bij {field} ontbreekt de dag.", f"Vul {field}.datum in; die staat op het bankafschrift."
            )
        if amount is None:
            return Unknown(
                f"Bij {field} (van {write_date(day)}) ontbreekt het bedrag.",
                f"Vul {field}.bedrag in; dat staat op het bankafschrift.",
            )
        if after < day <= until:
            months = (Month.of(month),) if month else ()
            found.append(Payment(day, amount, months, known(payment.omschrijving) or ""))
    return tuple(found)


def landlords_months(dossier: Dossier, until: date, due_day: int) -> Books | Unknown:
    """The months in the landlord's table with what he says was paid, then the rent of now.

    Payments of the tenant count only from the day after that on which the landlord made it up: the earlier ones are
    in it, or are in dispute.
    """
    now = rent_now(dossier)
    if isinstance(now, Unknown):
        return now
    bare, total = now.bare, now.total
    if bare is None or total is None or not bare <= total or not total:
        return Unknown(
            "Van de huur van nu is niet bekend welk deel kale huur is en welk deel servicekosten.",
            "Vul huurverloop in, of kale_huur en servicekosten (0,00 als er geen servicekosten zijn).",
        )
    rate = Rate(date(1900, 1, 1), bare, total - bare)
    terms: dict[Month, Term] = {}
    payments: list[Payment] = []
    for number, row in enumerate(dossier.overzicht_eiser, 1):
        field = f"overzicht_eiser[{number}]"
        first, charged, paid = known(row.maand), known(row.verschuldigd), known(row.betaald)
        if first is None or charged is None or paid is None:
            name = "maand" if first is None else "verschuldigd" if charged is None else "betaald"
            return Unknown(
                f"Bij {field} ontbreekt {name}.",
                f"Vul {field}.{name} in; dat staat in het overzicht bij de dagvaarding.",
            )
        month = Month.of(first)
        if month in terms:
            return Unknown(
                f"{month} staat twee keer in het overzicht van de verhuurder.",
                "Tel de regels van die maand bij elkaar op.",
            )
        own = cents(charged * bare / total)
        terms[month] = Term(month, month.day(due_day), own, charged - own, rate)
        if paid:
            payments.append(Payment(month.day(due_day), paid, (month,)))
    made = known(dossier.peildatum_eiser)
    later = payments_between(dossier, until, made) if made else ()
    if isinstance(later, Unknown):
        return later
    month = max(terms).plus(1)
    while month.day(due_day) <= until:
        terms[month] = Term(month, month.day(due_day), bare, total - bare, rate)
        month = month.plus(1)
    due = [terms[month] for month in sorted(terms) if terms[month].due <= until]
    if due:
        due[0] = replace(due[0], note=ON_LANDLORD)
    known_months = {term.month for term in due}
    booked = [payment for payment in payments if payment.months[0] in known_months]
    return Books(tuple(due), (*booked, *later))


def summons_day(dossier: Dossier) -> date | None:
    """The day on which the summons was served; of several the last, because a new one replaces the old."""
    days = [known(writ.datum) for writ in dossier.exploten if known(writ.soort) == "dagvaarding"]
    return max((day for day in days if day), default=None)


def rent_now(dossier: Dossier, day: date | None = None) -> Rent | Unknown:
    """The rent of a month: the last one of the rent through time (that counts on `day`), else the single fields."""
    rows = [row for row in dossier.huurverloop if known(row.kale_huur) is not None]
    if day:
        rows = [row for row in rows if (since := known(row.vanaf)) and since <= day]
    if rows:
        bare, service = known(rows[-1].kale_huur), known(rows[-1].servicekosten)
        return Rent(None if bare is None or service is None else bare + service, bare)
    total, bare, service = known(dossier.totale_huur), known(dossier.kale_huur), known(dossier.servicekosten)
    if total is None and bare is not None and service is not None:
        total = bare + service
    if bare is None and total is not None and service is not None and service <= total:
        bare = total - service
    if total is None and bare is None:
        return Unknown(
            "Het is niet bekend hoe hoog de huur per maand is.",
            "Zoek de laatste brief over de huur en vul huurverloop in, of kale_huur en servicekosten.",
        )
    return Rent(total, bare)


def claims(dossier: Dossier) -> tuple[Claim, ...] | Unknown:
    """The costs and interest that the landlord asks, each from the day on which he can have raised them."""
    per_month = [
        Claim(demanded, costs, months=(Month.of(month),))
        for item in dossier.kosten_per_maand
        if (demanded := known(item.aanmaning_datum))
        and (costs := known(item.kosten))
        and (month := known(item.maand))
    ]
    found = list(per_month)
    rest = max(
        ZERO, (known(dossier.incassokosten_gevorderd) or ZERO) - add(claim.costs for claim in per_month)
    )
    for amount, day, what in (
        (rest, _costs_day(dossier), "de incassokosten"),
        (known(dossier.rente_gevorderd) or ZERO, _interest_day(dossier), "de rente"),
    ):
        if amount and day is None:
            return Unknown(
                f"Het is niet bekend vanaf welke dag de verhuurder {what} rekent.",
                "Vul peildatum_eiser in, of de datum van de 14-dagenbrief of van de dagvaarding.",
            )
        if amount and day:
            is_costs = what == "de incassokosten"
            found.append(Claim(day, amount if is_costs else ZERO, ZERO if is_costs else amount))
    return tuple(found)


def _costs_day(dossier: Dossier) -> date | None:
    """The day after the last day of the first letter; without one the summons, else the day of his figures."""
    sent = [day for letter in dossier.brief14 if (day := known(letter.verzonden) or known(letter.datum))]
    if sent:
        try:
            last = calculate(rule("veertiendagenbrief"), min(sent), {"verzonden": True}).day
        except InputError:  # a letter of before the rule
            return min(sent)
        return last + timedelta(days=1)
    return summons_day(dossier) or known(dossier.peildatum_eiser)


def _interest_day(dossier: Dossier) -> date | None:
    return known(dossier.rente_berekend_tot) or known(dossier.peildatum_eiser) or summons_day(dossier)
