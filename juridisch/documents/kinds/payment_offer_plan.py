"""What an offer to pay rests on: the sum, the instalments, and whether the tenant can keep it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from juridisch.amounts.plan import Schedule, schedule
from juridisch.assessment import Assessment
from juridisch.documents.gates import Refusal
from juridisch.documents.kinds.paying import own_account
from juridisch.dossier import known
from juridisch.dutch import write_amount
from juridisch.errors import InputError
from juridisch.findings import Weight
from juridisch.law import Stage


class Basis(NamedTuple):
    """The sum that the offer pays off, and what it rests on: `vonnis`, `eigen` or `volgens` the landlord."""

    kind: str
    amount: Decimal | None
    number: int = 0  # of the judgment, from 1


def basis(case: Assessment) -> Basis:
    """The judgment's sum, else the own account of today, never more than the landlord asks, else his amount."""
    dossier = case.dossier
    if dossier.vonnissen:
        dated = [(known(v.datum) or date.min, n) for n, v in enumerate(dossier.vonnissen, 1)]
        awarded = [(day, n) for day, n in dated if known(dossier.vonnissen[n - 1].bedrag_toegewezen)]
        number = max(awarded or dated)[1]
        return Basis("vonnis", known(dossier.vonnissen[number - 1].bedrag_toegewezen), number)
    own = own_account(dossier, case.today)
    claim = known(dossier.achterstand_volgens_eiser)
    if own is not None and not (claim and own.amount > claim):
        return Basis("eigen", own.amount)
    return Basis("volgens", claim)


def plan(case: Assessment) -> Schedule | InputError | None:
    """The instalments, exactly the sum together; why there can be none; None while a fact is missing."""
    amount, offer = basis(case).amount, case.dossier.voorstel
    monthly, first = known(offer.bedrag_per_maand), known(offer.eerste_betaling)
    if not (amount and monthly and first):
        return None
    try:
        return schedule(amount, monthly, first)
    except InputError as error:
        return error


def stage_fits(case: Assessment) -> Refusal | None:
    """Before an eviction is announced; from then on a request for time comes first."""
    if case.stage is Stage.ONTRUIMD:
        return Refusal(
            "De woning is al ontruimd. Deze regeling is bedoeld om in de woning te blijven.",
            "Vraag schuldhulp aan bij de gemeente; die maakt een regeling voor alle schulden.",
        )
    if case.stage is Stage.ONTRUIMING_AANGEZEGD:
        return Refusal(
            "De ontruiming is al aangezegd. Een voorstel zonder uitstel houdt die niet tegen.",
            "Maak ‘ontruiming-uitstel’: daarin staat het voorstel samen met het verzoek om een latere dag. Laat vandaag ook "
            "naar een ‘moratorium’ kijken.",
        )
    return None


def something_open(case: Assessment) -> Refusal | None:
    """Nothing is offered where nothing is owed."""
    if basis(case).amount != 0:
        return None
    return Refusal(
        "Er is volgens het eigen overzicht geen huur meer open; een aanbod om af te lossen past daar niet bij.",
        "Vraag met ‘stukken-opvragen’ om een overzicht per maand. Gaat het om kosten, maak dan ‘incassokosten’.",
    )


def can_keep(case: Assessment) -> Refusal | None:
    """No offer that the budget cannot carry, and none without the running rent."""
    if case.dossier.lopende_huur_betaalbaar is False:
        return Refusal(
            "De huurder kan de gewone huur nu niet elke maand op tijd betalen. Dan loopt een regeling meteen mis.",
            "Zorg eerst voor inkomen: uitkering, toeslagen of budgetbeheer. Maak ‘schuldhulp-melding’ voor de gemeente.",
        )
    found = plan(case)
    if isinstance(found, InputError):
        return Refusal(found.message, " ".join(found.hints))
    for finding in case.findings.of("voorstel-haalbaar"):
        if finding.weight is Weight.TEGEN:
            spare = finding.values.get("ruimte")
            room = (
                f"Volgens de begroting kan de huurder {write_amount(spare)} per maand missen."
                if isinstance(spare, Decimal)
                else ""
            )
            return Refusal(
                f"{finding.title}. {room}".rstrip(),
                "Kies een lager bedrag per maand (voorstel.bedrag_per_maand). Blijft er te weinig over, vraag dan schuldhulp aan "
                "met ‘schuldhulp-melding’.",
            )
    return None
