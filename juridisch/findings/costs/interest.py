"""Interest: is more asked than the statutory interest over each month of rent (art. 6:119 BW), and what of a clause.

Each month has its own first day of default, the day after the day of payment. A payment ends the interest over what it
pays on the day on which it was credited (art. 6:114 lid 2 BW). Years without a known rate are never reckoned.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from juridisch.amounts.interest import statutory_interest
from juridisch.amounts.money import CENT
from juridisch.dossier import ONBEKEND, Dossier, known
from juridisch.dutch import write_amount, write_date
from juridisch.findings.costs.collector import Doubt, register_doubt
from juridisch.findings.costs.interest_basis import Reckoned, interest_stops, interest_until
from juridisch.findings.costs.interest_clause import CONTRACT, INTEREST, by_clause, contract, higher_clause
from juridisch.findings.finding import Check, Finding, Item, Money, Question, Subject, Weight, ask, found
from juridisch.findings.letter.notice import Days, Notice, first_valid
from juridisch.law import Certainty, Unknown
from juridisch.sources import bw6, wki

_DAY = timedelta(days=1)

OVER_COSTS = Check(
    "rente-over-kosten",
    Subject.RENTE,
    "Of er rente over de incassokosten is gerekend.",
    (bw6("6:119 lid 1")._replace(certainty=Certainty.AFGELEID),),
)
CHECKS = (INTEREST, OVER_COSTS, CONTRACT)


def look(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """All checks on interest."""
    claimed = known(dossier.rente_gevorderd)
    if claimed:
        yield from _claimed(dossier, today, claimed)
    elif claimed is None and (
        dossier.eis.rente is True or (dossier.rente_gevorderd is ONBEKEND and dossier.eis.rente is not False)
    ):
        yield ask(
            INTEREST,
            "Hoeveel rente wordt er gevraagd?",
            "De verhuurder vraagt rente, maar het bedrag is niet ingevuld."
            if dossier.eis.rente is True
            else "Of er rente wordt gevraagd, en hoeveel, is niet bekend.",
            "Neem het bedrag over uit de dagvaarding en vul rente_gevorderd en rente_berekend_tot in.",
            fields=("rente_gevorderd",),
        )
    yield from contract(dossier, today, claimed)


def _claimed(dossier: Dossier, today: date, claimed: Decimal) -> Iterator[Finding | Question]:
    until = known(dossier.rente_berekend_tot) or known(dossier.peildatum_eiser)
    if until is None:
        yield ask(
            INTEREST,
            "Tot welke dag is de rente berekend?",
            f"Er wordt {write_amount(claimed)} rente gevraagd, maar tot welke dag die is berekend, is niet bekend.",
            "Die dag staat in de dagvaarding of in het overzicht. Vul rente_berekend_tot in.",
            fields=("rente_berekend_tot",),
        )
        return
    reckoned = interest_until(dossier, until)
    if isinstance(reckoned, Unknown):
        yield ask(
            INTEREST,
            "Klopt de rente?",
            f"De rente is niet na te rekenen. {reckoned.reason}",
            reckoned.next_action,
            fields=("huurverloop", "betaaldag", "betalingen"),
        )
        return
    if reckoned.unknown is not None and claimed > reckoned.high + CENT:
        yield ask(
            INTEREST,
            "Welke rente gold in deze tijd?",
            f"Een deel van de rente is niet na te rekenen. {reckoned.unknown.reason}",
            reckoned.unknown.next_action,
            fields=("rente_berekend_tot",),
        )
        return
    if claimed <= reckoned.high + CENT and (doubt := register_doubt(dossier, today)):
        less = interest_until(dossier, until, doubt.demand or date.min + _DAY)
        if isinstance(less, Reckoned) and claimed > less.high + CENT:
            yield _registration_first(claimed, until, doubt, less, reckoned)
            return
    clause = higher_clause(dossier, until) if claimed > reckoned.high + CENT else None
    if clause is not None:
        yield by_clause(claimed, until, reckoned, clause)
        return
    yield _held_against(dossier, claimed, until, reckoned)
    yield from _over_costs(dossier, claimed, until, reckoned)


def _held_against(dossier: Dossier, claimed: Decimal, until: date, reckoned: Reckoned) -> Finding:
    stops, too_high = interest_stops(dossier), claimed > reckoned.high + CENT
    most = (
        f"Over de huur die te laat was, is het tot en met {write_date(until)} volgens de wet ten hoogste "
        f"{write_amount(reckoned.high)}."
    )
    text = f"Er wordt {write_amount(claimed)} rente gevraagd. {most}"
    if stops is not None and stops <= until:
        text += (
            f" Vanaf {write_date(stops)} loopt er geen rente, omdat het incassobureau niet geldig is geregistreerd (art. 18 "
            "Wki)."
        )
    if too_high:
        text += " Rente loopt alleen over de huur van elke maand, vanaf de dag na de betaaldag, en niet over incassokosten."
    return found(
        INTEREST,
        Weight.WAARSCHIJNLIJK if too_high else Weight.IN_ORDE,
        "De gevraagde rente is te hoog" if too_high else "De gevraagde rente is niet te hoog",
        text,
        certainty=reckoned.certainty,
        sources=(*reckoned.sources, *((wki("18 lid 1"),) if stops else ())),
        fields=("rente_gevorderd", "rente_berekend_tot", "huurverloop", "betalingen"),
        evidence=("overzicht van de rente", "bankafschriften"),
        risk=(
            "Hoe dagen worden geteld, staat niet in de wet; een klein verschil zegt niets. Met een hogere rente uit het "
            "contract kan de verhuurder op meer uitkomen."
        )
        if too_high
        else "",
        money=Money(
            Item.RENTE, claimed, reckoned.high if too_high else max(reckoned.high, claimed), reckoned.low
        ),
        lines=reckoned.to_high,
        values={"rente": claimed, "rente_hoogstens": reckoned.high, "rente_tot": until},
    )


def _registration_first(
    claimed: Decimal, until: date, doubt: Doubt, less: Reckoned, whole: Reckoned
) -> Finding | Question:
    """Interest that is right, unless none runs from the demand of a collector without registration (art. 18 lid 1 Wki)."""
    since = f"vanaf {write_date(doubt.demand)}" if doubt.demand else "vanaf de eerste aanmaning"
    reason = (
        f"Er wordt {write_amount(claimed)} rente gevraagd. {doubt.reason}. Loopt er {since} geen rente, dan is het tot en met "
        f"{write_date(until)} ten hoogste {write_amount(less.high)}; anders {write_amount(whole.high)}."
    )
    if not doubt.open_law:
        return ask(
            INTEREST,
            "Loopt er rente over deze tijd?",
            reason,
            "Zoek uit of de incassant een incassobureau is en in het register staat. Vul incassant in.",
            fields=("incassant.soort", "incassant.geregistreerd", "incassant.eerste_aanmaning"),
        )
    return found(
        INTEREST,
        Weight.NAVRAGEN,
        "Of deze rente mag, staat niet vast",
        f"{reason} Laat dit nakijken.",
        certainty=Certainty.OPEN,
        sources=(*whole.sources, wki("18 lid 1")),
        fields=("rente_gevorderd", "incassant.eerste_aanmaning"),
        evidence=("overzicht van de rente", "aanmaning"),
        risk="De verhuurder zal zeggen dat de wet niet geldt voor aanmaningen van voor die dag.",
        money=Money(Item.RENTE, claimed, max(whole.high, claimed), less.low),
        lines=whole.to_high,
        values={"rente": claimed, "rente_hoogstens": less.high, "rente_tot": until},
    )


def _over_costs(dossier: Dossier, claimed: Decimal, until: date, reckoned: Reckoned) -> Iterator[Finding]:
    """Where what is too much is exactly the interest over the costs since the term of the letter."""
    costs, valid = known(dossier.incassokosten_gevorderd), first_valid(dossier)
    if (
        not costs
        or not isinstance(valid, Notice)
        or not isinstance(valid.days, Days)
        or claimed <= reckoned.high + CENT
    ):
        return
    start = valid.days.last + _DAY
    if start > until:
        return
    extra = statutory_interest(costs, start, until)
    if extra.unknown or not reckoned.low + extra.low - CENT <= claimed <= reckoned.high + extra.high + CENT:
        return
    yield found(
        OVER_COSTS,
        Weight.WAARSCHIJNLIJK,
        "Er lijkt rente over de incassokosten te zijn gerekend",
        "De rente is hoger dan die over de huur alleen. Het bedrag klopt als ook rente is gerekend over "
        f"{write_amount(costs)} aan incassokosten, vanaf {write_date(start)}. Vraag hoe de rente is berekend.",
        certainty=Certainty.AFGELEID,
        fields=("rente_gevorderd", "incassokosten_gevorderd"),
        evidence=("overzicht van de rente",),
        risk="De verhuurder kan een andere berekening laten zien.",
        money=Money(Item.RENTE, claimed, reckoned.high, reckoned.low),
    )
