"""Which debt a payment pays: art. 6:43 BW chooses the debt, art. 6:44 BW the order within that debt.

6:43: the debt that the tenant named with the payment (the naming must be explicit, GHSHE:2015:328); without it the debts
that are due, the most onerous first, then the oldest, then in proportion. Months of rent are equally onerous: each is a
sum of money under the same lease, with the same consequences when it stays unpaid. So the oldest month comes first, also
if it may be time-barred, for that is the tenant's to invoke (art. 3:322 BW). What is left of a payment when nothing is due
stands ready for the next term that falls due. That is our reasoning from the text; a judgment for some of the months, which
may make these more onerous, is not looked at.

6:44: within the debt first the costs, then the interest that has matured, then the rent. Collection costs are such costs
(HR 10 July 2015, ECLI:NL:HR:2015:1868), but only when they are validly due. Because that is often the dispute, a ledger
is made twice: everything to the rent, and as the landlord claims it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from juridisch.amounts.money import ZERO
from juridisch.amounts.terms import Month, Term, whole_cents
from juridisch.dutch import write_amount, write_date
from juridisch.errors import InputError

#: How long before its month a payment may name it; more is a slip of the pen in the year.
_AHEAD = 24


@dataclass(frozen=True)
class Payment:
    """Money from the tenant, in euros.

    `day` is the day on which the landlord's account was credited (art. 6:114 lid 2 BW). `months` are the months that the
    tenant himself named with the payment; `costs` that he named costs and not rent.
    """

    day: date
    amount: Decimal
    months: tuple[Month, ...] = ()
    text: str = ""
    costs: bool = False


@dataclass(frozen=True)
class Claim:
    """Costs and interest that the landlord claims beside the rent, from `day` on, in euros.

    `months` are the months of rent to which they belong; without them all that were in default on that day.
    """

    day: date
    costs: Decimal = ZERO
    interest: Decimal = ZERO
    months: tuple[Month, ...] = ()

    def covers(self, term: Term) -> bool:
        """Whether these costs belong to the debt of that month."""
        return term.month in self.months if self.months else term.due < self.day


class Part(NamedTuple):
    """A piece of a payment that went to one month of rent; `day` is the day of the payment."""

    day: date
    amount: Decimal


class Split(NamedTuple):
    """How a payment spreads over one debt by art. 6:44, and what is left over of it."""

    costs: Decimal
    interest: Decimal
    principal: Decimal
    over: Decimal


class Imputed(NamedTuple):
    """Where all payments went: per month, to costs, to interest; `credit` is what is still to be used."""

    parts: dict[Month, tuple[Part, ...]]
    to_costs: Decimal
    to_interest: Decimal
    credit: Decimal


def split(paid: Decimal, costs: Decimal, interest: Decimal, principal: Decimal) -> Split:
    """Spread a payment over one debt: costs, matured interest, principal (art. 6:44 lid 1 BW).

    >>> split(Decimal(100), costs=Decimal(40), interest=Decimal(5), principal=Decimal(100)).principal
    Decimal('55')
    """
    to_costs = min(paid, costs)
    to_interest = min(paid - to_costs, interest)
    to_principal = min(paid - to_costs - to_interest, principal)
    return Split(to_costs, to_interest, to_principal, paid - to_costs - to_interest - to_principal)


def impute(terms: Sequence[Term], payments: Iterable[Payment], claims: Sequence[Claim] = ()) -> Imputed:
    """Spread all payments, in order of day, over the terms and the claims.

    Without claims everything goes to the rent, except what the tenant himself paid as costs. No payment changes where
    an earlier one went. Raises InputError for an impossible amount or a named month without rent.
    """
    ordered = sorted(payments, key=lambda payment: payment.day)
    for claim in claims:
        whole_cents(claim.costs, f"kosten van {write_date(claim.day)}")
        whole_cents(claim.interest, f"rente van {write_date(claim.day)}")
    for payment in ordered:
        _check(payment, terms)
    run = _Run(terms, claims)
    for payment in ordered:
        run.fall_due(payment.day)
        run.pay(payment, separate_costs=not claims)
    run.fall_due(date.max)
    parts = {term.month: tuple(run.parts[term.month]) for term in terms}
    return Imputed(parts, run.to_costs, run.to_interest, run.credit)


def _check(payment: Payment, terms: Sequence[Term]) -> None:
    what = f"betaling van {write_date(payment.day)}"
    if payment.amount.is_finite() and payment.amount <= 0:
        raise InputError(
            f"Een {what} kan niet {payment.amount} zijn.",
            "Is een betaling teruggeboekt, haal dan de betaling zelf weg.",
        )
    whole_cents(payment.amount, what)
    for month in payment.months:
        if terms and not terms[0].month <= month <= Month.of(payment.day).plus(_AHEAD):
            raise InputError(
                f"Bij de {what} ({write_amount(payment.amount)}) hoort {month}, en over die maand is er geen huur bekend.",
                "Verbeter de maand, of vul in vanaf wanneer u huurt.",
            )


class _Run:
    """The state while payments are spread, one day after the other."""

    def __init__(self, terms: Sequence[Term], claims: Sequence[Claim]) -> None:
        self.terms = terms
        self.claims = sorted(claims, key=lambda claim: claim.day)
        self.open = {term.month: term.total for term in terms}
        self.parts: dict[Month, list[Part]] = {term.month: [] for term in terms}
        self.costs = [claim.costs for claim in self.claims]
        self.interest = [claim.interest for claim in self.claims]
        self.to_costs = self.to_interest = ZERO
        self.loose: list[Part] = []  # what waits for the next term
        self.reserved = ZERO  # named for a month that has not fallen due in this ledger
        self.due = 0  # so many terms have fallen due

    @property
    def credit(self) -> Decimal:
        return sum((part.amount for part in self.loose), self.reserved)

    def fall_due(self, day: date) -> None:
        """Let the terms up to and including that day fall due, and pay them from what was waiting."""
        while self.due < len(self.terms) and self.terms[self.due].due <= day:
            term = self.terms[self.due]
            self.due += 1
            waiting, self.loose = self.loose, []
            for part in waiting:
                if left := self._to_term(term, part):
                    self.loose.append(Part(part.day, left))

    def pay(self, payment: Payment, *, separate_costs: bool) -> None:
        left = payment.amount
        if payment.costs and separate_costs:
            self.to_costs += left
            return
        if payment.costs:
            left = self._to_claims(payment.day, left, range(len(self.claims)), interest=False)
        left = self._to_named(payment, left)
        for term in self.terms[: self.due]:
            if not left:
                return
            if self.open[term.month]:
                left = self._to_debt(term, Part(payment.day, left))
        left = self._to_claims(payment.day, left, range(len(self.claims)))
        if left:
            self.loose.append(Part(payment.day, left))

    def _to_named(self, payment: Payment, left: Decimal) -> Decimal:
        """Art. 6:43 lid 1; of more named months the oldest first. What is over falls back on lid 2."""
        by_month = {term.month: term for term in self.terms}
        for month in sorted(set(payment.months)):
            if month in by_month:
                left = self._to_debt(by_month[month], Part(payment.day, left))
            elif self.terms:  # a month still to come: what the rent is then, as far as is known
                later = self.open.setdefault(month, self.terms[-1].rate.total)
                took = min(left, later)
                self.open[month] -= took
                self.reserved += took
                left -= took
        return left

    def _to_debt(self, term: Term, part: Part) -> Decimal:
        """Art. 6:44 within the debt of one month."""
        if not self.open[term.month]:
            return part.amount
        own = [index for index, claim in enumerate(self.claims) if claim.covers(term)]
        left = self._to_claims(part.day, part.amount, own)
        return self._to_term(term, Part(part.day, left)) if left else ZERO

    def _to_claims(self, day: date, left: Decimal, which: Iterable[int], *, interest: bool = True) -> Decimal:
        raised = [index for index in which if self.claims[index].day <= day]
        for index in raised:
            took = min(left, self.costs[index])
            self.costs[index] -= took
            self.to_costs += took
            left -= took
        for index in raised if interest else ():
            took = min(left, self.interest[index])
            self.interest[index] -= took
            self.to_interest += took
            left -= took
        return left

    def _to_term(self, term: Term, part: Part) -> Decimal:
        took = min(part.amount, self.open[term.month])
        if took:
            self.open[term.month] -= took
            self.parts[term.month].append(Part(part.day, took))
        return part.amount - took
