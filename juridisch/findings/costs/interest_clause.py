"""A clause of the lease with more interest than the law gives: what it gives, and that a judge may strike it (6:119 lid 3 BW)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from juridisch.amounts import tables
from juridisch.amounts.money import CENT, ZERO
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_amount, write_date
from juridisch.findings.costs.interest_basis import Agreed, Reckoned, agreed_until
from juridisch.findings.finding import Check, Finding, Item, Money, Question, Subject, Weight, ask, found
from juridisch.law import Certainty, Unknown
from juridisch.sources import bw6, page, ruling

INTEREST = Check(
    "rente",
    Subject.RENTE,
    "Of de gevraagde rente niet hoger is dan de wettelijke rente over elke maand huur.",
    (bw6("6:119 lid 1 en 2"), bw6("6:83, aanhef en onder a")),
)
CONTRACT = Check(
    "rente-contract",
    Subject.RENTE,
    "Of het contract een hogere rente noemt dan de wettelijke rente.",
    (bw6("6:119 lid 3"), bw6("6:233 a")),
)

_ALKMAAR = page(
    "ktr. Alkmaar 24 maart 2021, via rechtvannu.nl",
    "https://rechtvannu.nl/contractenrecht/een-oneerlijk-rentebeding-dan-ook-geen-wettelijke-rente/",
)
_NOORD_HOLLAND = ruling("Rb. Noord-Holland 22 mei 2025", "ECLI:NL:RBNHO:2025:5557", Certainty.VAKBRON)
_STRUCK = ruling("Rb. Noord-Holland 30 juli 2025", "ECLI:NL:RBNHO:2025:8926")


class Clause(NamedTuple):
    """A clause with a higher rate than the law, and what it gives."""

    rate: Decimal
    agreed: Agreed


def higher_clause(dossier: Dossier, until: date) -> Clause | None:
    """The clause with the highest rate above that of the law, if what it gives can be reckoned."""
    legal = tables.current().interest.at(until)
    rates = [
        rate
        for clause in dossier.bedingen
        if known(clause.soort) == "rente" and (rate := known(clause.rente_procent))
    ]
    if not rates or isinstance(legal, Unknown) or max(rates) <= legal.value:
        return None
    agreed = agreed_until(dossier, until, max(rates))
    return None if isinstance(agreed, Unknown) else Clause(max(rates), agreed)


def by_clause(claimed: Decimal, until: date, reckoned: Reckoned, clause: Clause) -> Finding:
    """More than the law gives, with a clause that gives more: whether it stands is for the judge, so both amounts."""
    too_high = claimed > clause.agreed.most + CENT
    text = (
        f"Er wordt {write_amount(claimed)} rente gevraagd. Tot en met {write_date(until)} is het volgens de wet ten hoogste "
        f"{write_amount(reckoned.high)}, en met {_percent(clause.rate)} uit het contract {write_amount(clause.agreed.amount)}"
    )
    if clause.agreed.most > clause.agreed.amount:
        text += f", of {write_amount(clause.agreed.most)} als elke begonnen maand heel telt"
    text += ". Of het beding mag, beslist de rechter; vraag hem dat te toetsen."
    if too_high:
        text += " Ook met het beding is de rente te hoog."
    return found(
        INTEREST,
        Weight.WAARSCHIJNLIJK if too_high else Weight.NAVRAGEN,
        "De rente is ook met het beding te hoog"
        if too_high
        else "Of deze rente mag, hangt af van het beding",
        text,
        certainty=Certainty.OPEN,
        sources=(*reckoned.sources, bw6("6:119 lid 3"), _STRUCK, _NOORD_HOLLAND),
        fields=("rente_gevorderd", "rente_berekend_tot", "bedingen"),
        evidence=("huurcontract", "algemene bepalingen", "overzicht van de rente"),
        risk="Een hogere rente afspreken mag in beginsel (art. 6:119 lid 3 BW); rechters verschillen over zulke bedingen.",
        money=Money(
            Item.RENTE, claimed, clause.agreed.most if too_high else clause.agreed.amount, reckoned.low
        ),
        lines=clause.agreed.lines,
        values={
            "rente": claimed,
            "rente_hoogstens": reckoned.high,
            "rente_tot": until,
            "rente_volgens_beding": clause.agreed.amount,
        },
    )


def contract(dossier: Dossier, today: date, claimed: Decimal | None) -> Iterator[Finding | Question]:
    """Each clause about interest against the rate of the law."""
    until = known(dossier.rente_berekend_tot) or known(dossier.peildatum_eiser)
    day = min(until or today, today)
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
        own = agreed_until(dossier, until, agreed) if claimed and until else None
        if isinstance(own, Agreed):
            both += f" Over de huur die te laat was, geeft het contract {write_amount(own.amount)}."
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
            money=Money(Item.RENTE, claimed, own.amount, ZERO)
            if claimed and isinstance(own, Agreed)
            else None,
            lines=own.lines if isinstance(own, Agreed) else (),
            values={"rente_beding": agreed, "rente_wet": legal.value, "artikel": article or ""},
            number=number,
        )


def _percent(rate: Decimal) -> str:
    return f"{rate.normalize():f} %".replace(".", ",")
