"""Proceedings that were begun needlessly: costs that may stay with the landlord (Rv 237 lid 1)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from juridisch.dossier import Dossier, known
from juridisch.dutch import write_date
from juridisch.findings.arrears.doubt import older_rent_unknown
from juridisch.findings.arrears.rent import open_months, payments_lack, rent_ledger, summons_day
from juridisch.findings.finding import Check, Finding, Subject, Weight, found
from juridisch.law import Certainty, Unknown
from juridisch.sources import page, rv

PREMATURE = Check(
    "proceskosten-te-vroeg",
    Subject.PROCESKOSTEN,
    "Was de procedure nodig toen zij begon?",
    (rv("237 lid 1"),),
)
CHECKS = (PREMATURE,)

_NEEDLESS = page(
    "tomlow-advocaten.nl, over kantonrechter Midden-Nederland 1 september 2021",
    "https://tomlow-advocaten.nl/?p=4675",
)
_REFUSED_PLAN = page(
    "bosvanderburg.nl, over een geweigerde regeling bij één maand", "https://bosvanderburg.nl"
)


def look(dossier: Dossier, today: date) -> Iterator[Finding]:
    """Whether the proceedings were needed, where costs are claimed."""
    if dossier.proceskosten or dossier.eis.proceskosten is True:
        yield from _premature(dossier, today)


def _premature(dossier: Dossier, today: date) -> Iterator[Finding]:
    """Costs that were made needlessly may stay with who made them; only where the facts of the dossier say so."""
    day = summons_day(dossier)
    if day is None:
        return
    ledger = rent_ledger(dossier, day)
    unsure = (
        isinstance(ledger, Unknown) or older_rent_unknown(dossier, today) or payments_lack(dossier, today)
    )
    opened = None if isinstance(ledger, Unknown) or unsure else open_months(ledger, day)
    running = [
        (n, plan)
        for n, plan in enumerate(dossier.regelingen, 1)
        if plan.nagekomen is True
        and plan.beeindigd is not True
        and (made := known(plan.datum))
        and made < day
    ]
    refused = [
        n
        for n, request in enumerate(dossier.verzoeken, 1)
        if known(request.soort) == "betalingsregeling"
        and known(request.uitkomst) == "afgewezen"
        and (sent := known(request.verstuurd))
        and sent < day
    ]
    if opened is not None and not opened:
        yield _needless(
            f"Volgens het eigen overzicht stond er op {write_date(day)}, de dag van de dagvaarding, geen huur open.",
            day,
            ("huurverloop", "betalingen"),
            "betaald",
            "De verhuurder kan zeggen dat er nog rente of kosten openstonden, of dat hij de betaling later kreeg.",
        )
    elif running:
        number, plan = running[0]
        yield _needless(
            "Toen de verhuurder dagvaardde, liep er een betalingsregeling en hield de huurder zich daaraan.",
            day,
            (f"regelingen[{number}]",),
            "regeling",
            "Staat in de regeling dat de verhuurder toch verder mocht gaan, dan weegt dit minder."
            if plan.voorbehoud is not False
            else "De verhuurder kan zeggen dat een termijn te laat was. Bewaar elk betaalbewijs.",
        )
    elif refused and opened is not None and len(opened) == 1:
        yield _needless(
            "De achterstand was één maand en de verhuurder weigerde een betalingsregeling.",
            day,
            (f"verzoeken[{refused[0]}]",),
            "geweigerd",
            "Een verhuurder hoeft geen betaling in delen aan te nemen; de rechter kijkt of de procedure toch te voorkomen was.",
        )


def _needless(fact: str, day: date, fields: tuple[str, ...], why: str, risk: str) -> Finding:
    return found(
        PREMATURE,
        Weight.VOOR,
        "De procedure was misschien niet nodig",
        f"{fact} De rechter mag kosten die niet nodig waren, laten betalen door wie ze maakte (artikel 237 lid 1 Rv). Vraag "
        "daarom om de proceskosten voor de verhuurder te laten, of om ieder de eigen kosten te laten dragen.",
        certainty=Certainty.AFGELEID,
        sources=(_NEEDLESS, _REFUSED_PLAN),
        fields=("eis.proceskosten", *fields),
        evidence=("betaalbewijzen", "brieven over de regeling", "de dagvaarding"),
        risk=risk,
        values={"reden": why, "dagvaarding": day},
    )
