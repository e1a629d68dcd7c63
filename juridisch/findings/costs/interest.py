"""Interest: is more asked than the statutory interest over each month of rent (art. 6:119 BW), and what of a clause.

Each month has its own first day of default, the day after the day of payment. A payment ends the interest over what it
pays on the day on which it was credited (art. 6:114 lid 2 BW). Years without a known rate are never reckoned.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from juridisch.amounts import tables
from juridisch.amounts.interest import statutory_interest
from juridisch.amounts.money import CENT, ZERO
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_amount, write_date
from juridisch.findings.costs.interest_basis import Reckoned, interest_stops, interest_until
from juridisch.findings.finding import Check, Finding, Item, Money, Question, Subject, Weight, ask, found
from juridisch.findings.letter.notice import Days, Notice, first_valid
from juridisch.law import Certainty, Unknown
from juridisch.sources import bw6, page, ruling, wki

_DAY = timedelta(days=1)

INTEREST = Check(
    "rente",
    Subject.RENTE,
    "Of de gevraagde rente niet hoger is dan de wettelijke rente over elke maand huur.",
    (bw6("6:119 lid 1 en 2"), bw6("6:83, aanhef en onder a")),
)
OVER_COSTS = Check(
    "rente-over-kosten",
    Subject.RENTE,
    "Of er rente over de incassokosten is gerekend.",
    (bw6("6:119 lid 1")._replace(certainty=Certainty.AFGELEID),),
)
CONTRACT = Check(
    "rente-contract",
    Subject.RENTE,
    "Of het contract een hogere rente noemt dan de wettelijke rente.",
    (bw6("6:119 lid 3"), bw6("6:233 a")),
)
CHECKS = (INTEREST, OVER_COSTS, CONTRACT)

_ALKMAAR = page(
    "ktr. Alkmaar 24 maart 2021, via rechtvannu.nl",
    "https://rechtvannu.nl/contractenrecht/een-oneerlijk-rentebeding-dan-ook-geen-wettelijke-rente/",
)
_NOORD_HOLLAND = ruling("Rb. Noord-Holland 22 mei 2025", "ECLI:NL:RBNHO:2025:5557", Certainty.VAKBRON)
_STRUCK = ruling("Rb. Noord-Holland 30 juli 2025", "ECLI:NL:RBNHO:2025:8926")


def look(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """All checks on interest."""
    claimed = known(dossier.rente_gevorderd)
    if claimed:
        yield from _claimed(dossier, claimed)
    elif claimed is None and dossier.eis.rente is True:
        yield ask(
            INTEREST,
            "Hoeveel rente wordt er gevraagd?",
            "De verhuurder vraagt rente, maar het bedrag is niet ingevuld.",
            "Neem het bedrag over uit de dagvaarding en vul rente_gevorderd en rente_berekend_tot in.",
            fields=("rente_gevorderd",),
        )
    yield from _contract(dossier, today, claimed)


def _claimed(dossier: Dossier, claimed: Decimal) -> Iterator[Finding | Question]:
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
        money=Money(Item.RENTE, claimed, reckoned.high, reckoned.low),
        lines=reckoned.lines,
        values={"rente": claimed, "rente_hoogstens": reckoned.high, "rente_tot": until},
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


def _contract(dossier: Dossier, today: date, claimed: Decimal | None) -> Iterator[Finding | Question]:
    day = min(known(dossier.rente_berekend_tot) or known(dossier.peildatum_eiser) or today, today)
    legal = tables.current().interest.at(day)
    for number, clause in enumerate(dossier.bedingen, 1):
        agreed = known(clause.rente_procent)
        if known(clause.soort) != "rente" or agreed is None:
            continue
        article = known(clause.artikel)
        place = f"artikel {article} van het contract" if article else "het contract"
        field = f"bedingen[{number}].rente_procent"
        if isinstance(legal, Unknown):
            yield ask(
                CONTRACT,
                "Hoe hoog was de wettelijke rente?",
                f"Of {_percent(agreed)} in {place} hoger is dan de wettelijke rente, is niet na te gaan. {legal.reason}",
                legal.next_action,
                fields=(field,),
                number=number,
            )
            continue
        higher = agreed > legal.value
        both = (
            f"In {place} staat een rente van {_percent(agreed)} per jaar; de wettelijke rente was op {write_date(day)} "
            f"{_percent(legal.value)}."
        )
        if not higher:
            yield found(
                CONTRACT, Weight.IN_ORDE, "De rente in het contract is niet hoger dan de wettelijke", both,
                sources=(legal.source,), fields=(field,), evidence=("huurcontract",), number=number,
            )  # fmt: skip
            continue
        yield found(
            CONTRACT,
            Weight.NAVRAGEN,
            "Het contract noemt een hogere rente dan de wet",
            f"{both} Vraag de rechter te toetsen of dat beding oneerlijk is. Is het oneerlijk, dan wijzen sommige rechters "
            "ook de wettelijke rente af; dat is niet beslist.",
            certainty=Certainty.OPEN,
            sources=(legal.source, _STRUCK, _ALKMAAR, _NOORD_HOLLAND),
            fields=(field,),
            evidence=("huurcontract", "algemene bepalingen"),
            risk=(
                "Een hogere rente afspreken mag in beginsel; dan loopt die door in plaats van de wettelijke rente (art. "
                "6:119 lid 3 BW)."
            ),
            money=Money(Item.RENTE, claimed, claimed, ZERO) if claimed else None,
            values={"rente_beding": agreed, "rente_wet": legal.value, "artikel": article or ""},
            number=number,
        )


def _percent(rate: Decimal) -> str:
    return f"{rate.normalize():f} %".replace(".", ",")
