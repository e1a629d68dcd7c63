"""A tenancy with arrears, to change in a test: rent 650 and 45.50 service costs, due on the first, since January 2025.

Only January is paid, and on 1 April 2025 the landlord asks three months (2,086.50). The summons is of 16 April 2025, for
the roll of 30 April, as in RBMNE:2025:4839; the amounts are made up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from juridisch.dossier import Dossier
from juridisch.findings.finding import Finding, Question

TODAY = date(2025, 4, 22)
RENT = {"vanaf": "januari 2025", "kale_huur": "650,00", "servicekosten": "45,50"}
PAID = {"datum": "2-1-2025", "bedrag": "695,50", "maand": "januari 2025", "bewijs": "afschrift januari"}
SUMMONS = {"soort": "dagvaarding", "datum": "16-4-2025"}
FACTS: dict[str, Any] = {
    "betaaldag": "1",
    "huurverloop": [RENT],
    "betalingen": [PAID],
    "achterstand_volgens_eiser": "2.086,50",
    "peildatum_eiser": "1-4-2025",
    "exploten": [SUMMONS],
    "roldatum": "30-4-2025",
}
#: The lease began in the first month of the rent through time, so that no older rent can be asked.
FROM_THE_START = {"contract": {"ingangsdatum": "1-1-2025"}}


def case(**changes: Any) -> Dossier:
    """The case with other facts; None takes a fact away."""
    facts = FACTS | changes
    return Dossier.model_validate({name: value for name, value in facts.items() if value is not None})


def bare(**facts: Any) -> Dossier:
    """A dossier with only these facts."""
    return Dossier.model_validate(facts)


def pay(day: str, amount: str, month: str = "") -> dict[str, str]:
    """A payment."""
    return {"datum": day, "bedrag": amount, "maand": month}


Look = Callable[[Dossier, date], Iterable[Finding | Question]]


class Outcomes:
    """What a module says about a dossier on a day."""

    def __init__(self, look: Look, dossier: Dossier, today: date = TODAY) -> None:
        self.all = list(look(dossier, today))

    def found(self, check_id: str) -> Finding:
        """The one finding of a check."""
        (only,) = [item for item in self.all if item.id == check_id and isinstance(item, Finding)]
        assert isinstance(only, Finding)
        return only

    def every(self, check_id: str) -> list[Finding]:
        """All findings of a check."""
        return [item for item in self.all if item.id == check_id and isinstance(item, Finding)]

    def asked(self, check_id: str) -> Question:
        """The one question of a check."""
        (only,) = [item for item in self.all if item.id == check_id and isinstance(item, Question)]
        assert isinstance(only, Question)
        return only

    def silent(self, *check_ids: str) -> bool:
        """Whether these checks say nothing at all."""
        return not [item.id for item in self.all if item.id in check_ids]
