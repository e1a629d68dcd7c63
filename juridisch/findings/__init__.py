"""Is the claim right? What the landlord or collector asks, held against the law, and what speaks for the tenant.

One module a subject; each looks at a dossier on a day and yields findings, or questions where a fact is missing. Nothing is
asked that the dossier gives no reason to ask: without a claim for costs there is no finding about costs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from juridisch.amounts.money import ZERO, add
from juridisch.dossier import Dossier
from juridisch.findings.arrears import overview
from juridisch.findings.costs import clauses, collection, collector, interest
from juridisch.findings.court import appearance, bailiff_costs, content, needless, signalling, summons
from juridisch.findings.court import costs as court_costs
from juridisch.findings.eviction import announced, day, grounds, moratorium, new_facts, remedy, title
from juridisch.findings.finding import Check, Finding, Item, Money, Question, Subject, Weight
from juridisch.findings.letter import letters
from juridisch.findings.tenant import household, paying

__all__ = ["CHECKS", "Check", "Finding", "Findings", "Item", "Money", "Question", "Subject", "Weight", "look"]

_MODULES = (
    letters, collection, collector, interest, clauses, overview, signalling, summons, content, appearance, announced, day, title,
    remedy, moratorium, grounds, new_facts, court_costs, bailiff_costs, needless, paying, household,
)  # fmt: skip

#: Every check by its id, in the order of the subjects.
CHECKS: dict[str, Check] = {check.id: check for module in _MODULES for check in module.CHECKS}

_LOOKS: tuple[Callable[[Dossier, date], Iterator[Finding | Question]], ...] = tuple(m.look for m in _MODULES)
_WEIGHTS = list(Weight)
_SUBJECTS = list(Subject)


@dataclass(frozen=True)
class Findings:
    """What all checks say: findings by weight, then questions; both in the order of the subjects."""

    found: tuple[Finding, ...]
    questions: tuple[Question, ...]

    def of(self, check_id: str) -> tuple[Finding, ...]:
        """The findings of one check. Raises KeyError for a check that does not exist, so that a typing error is seen."""
        check = CHECKS[check_id]
        return tuple(finding for finding in self.found if finding.check is check)

    def asked(self, check_id: str) -> tuple[Question, ...]:
        """The questions of one check; KeyError likewise."""
        check = CHECKS[check_id]
        return tuple(question for question in self.questions if question.check is check)

    @property
    def excess(self) -> dict[Item, Decimal]:
        """What is asked too much, per part of the claim.

        Two findings about the same cause or cost count once, with the highest; different causes are added up. A finding
        about the whole item overlaps them all. It is never more than what is asked.
        """
        return self._excess(Weight.FOUT, Weight.WAARSCHIJNLIJK)

    def _excess(self, *weights: Weight) -> dict[Item, Decimal]:
        counted: dict[Item, list[Money]] = {item: [] for item in Item}
        for finding in self.found:
            money = finding.money
            if money and finding.weight in weights and money.excess:
                counted[money.item].append(money)
        excess = {item: _too_much(amounts) for item, amounts in counted.items() if amounts}
        return self._by_name(excess, weights)

    def _by_name(self, excess: dict[Item, Decimal], weights: tuple[Weight, ...]) -> dict[Item, Decimal]:
        """Costs that stand in the arrears count there, once; where they are all that is too much, by their own name."""
        hidden = [
            f.money.excess
            for f in self.found
            if f.money
            and f.money.item is Item.HOOFDSOM
            and f.subject is Subject.INCASSOKOSTEN
            and f.weight in weights
        ]
        if Item.INCASSOKOSTEN in excess or excess.get(Item.HOOFDSOM) != max(hidden, default=None):
            return excess
        return {Item.INCASSOKOSTEN if i is Item.HOOFDSOM else i: amount for i, amount in excess.items()}

    @property
    def total_excess(self) -> Decimal:
        """All that is asked too much, in euros."""
        return add(self.excess.values())

    @property
    def sure_excess(self) -> Decimal:
        """The part of it that the law itself decides, in euros; the rest is likely, and can be disputed."""
        return add(self._excess(Weight.FOUT).values())


def _too_much(amounts: list[Money]) -> Decimal:
    """What is asked too much of one item, by all that was found about it."""
    whole, causes = ZERO, dict[str, Decimal]()
    for money in amounts:
        for cause, amount in money.shares or ((money.part, money.excess),):
            if cause:
                causes[cause] = max(causes.get(cause, ZERO), amount)
            else:
                whole = max(whole, amount)
    most = max(whole, add(causes.values()))
    one_claim = not any(
        money.part for money in amounts
    )  # parts are claims of their own, each with its amount
    return min(most, max(money.asked for money in amounts)) if one_claim else most


def look(dossier: Dossier, today: date) -> Findings:
    """All checks on one dossier on one day."""
    outcomes = [outcome for check in _LOOKS for outcome in check(dossier, today)]
    found = [outcome for outcome in outcomes if isinstance(outcome, Finding)]
    questions = [outcome for outcome in outcomes if isinstance(outcome, Question)]
    return Findings(
        tuple(sorted(found, key=lambda f: (_WEIGHTS.index(f.weight), _SUBJECTS.index(f.subject)))),
        tuple(sorted(questions, key=lambda q: _SUBJECTS.index(q.subject))),
    )
