"""Limitation: months of rent after five years, increases after two or one. Only the tenant can invoke it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from juridisch.amounts.money import add
from juridisch.amounts.terms import Month
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_amount, write_date
from juridisch.findings.arrears.bookings import landlord_rows
from juridisch.findings.arrears.increases import INCREASE, increases
from juridisch.findings.arrears.lapsed import (
    ALL_LETTERS,
    INVOKE,
    ONLY_THE_TENANT,
    RESTARTS,
    Lapsed,
    claimed_months,
    interruptions,
    lapsed_of,
    lines_of,
    money_of,
    names_of,
    open_here,
)
from juridisch.findings.arrears.rent import summons_day
from juridisch.findings.finding import Check, Finding, Question, Subject, Weight, ask, found
from juridisch.law import Certainty
from juridisch.sources import bw3, ruling

_WITHDRAWN = ruling("Hof Arnhem-Leeuwarden 2021", "ECLI:NL:GHARL:2021:6949", Certainty.VAKBRON)

RENT = Check(
    "verjaring-huur",
    Subject.ACHTERSTAND,
    "Of maanden huur zijn verjaard (vijf jaar).",
    (bw3("3:308"), bw3("3:316"), *INVOKE),
)
CHECKS: tuple[Check, ...] = (RENT, INCREASE)


def look(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """The months in the claim that are time-barred: at the summons, which interrupts, else today."""
    served = summons_day(dossier)
    on = min(served, today) if served else today
    claimed = claimed_months(dossier, today)
    if not claimed:
        yield from _which_months(dossier, on, today)
        return
    stops = interruptions(dossier)
    lapsed = list(lapsed_of("verjaring-huur", claimed, on, stops))
    yield from _rent(dossier, lapsed, on, served)
    rest = [item for item in claimed if item not in [gone.claimed for gone in lapsed]]
    yield from increases(dossier, rest, on, stops)


def most_lapsed(dossier: Dossier, today: date) -> Decimal:
    """All that may be time-barred, in euros, also where a letter may have stopped it or a notice is not known."""
    amounts = (
        outcome.values.get("verjaard_hoogstens")
        for outcome in look(dossier, today)
        if isinstance(outcome, Finding)
    )
    return add(amount for amount in amounts if isinstance(amount, Decimal))


def _which_months(dossier: Dossier, on: date, today: date) -> Iterator[Question]:
    """Where old months are open here and he asks less than all, it matters which months he asks."""
    if known(dossier.achterstand_volgens_eiser) is None or landlord_rows(dossier):
        return
    months = open_here(dossier, today)
    old = list(lapsed_of("verjaring-huur", months, on, []))
    if old:
        yield ask(
            RENT,
            "Vraagt de verhuurder ook huur van langer dan vijf jaar terug?",
            f"Huur verjaart vijf jaar na de dag waarop die betaald moest zijn (art. 3:308 BW). Vanaf {old[0].claimed.month} "
            "kan er huur openstaan, en het is niet bekend welke maanden de verhuurder vraagt.",
            "Vraag hem om een overzicht per maand en vul overzicht_eiser in. Kijk ook of alle betalingen zijn ingevuld.",
            fields=("overzicht_eiser", "betalingen"),
        )
        return
    raised = [row for row in dossier.huurverloop[1:] if known(row.vanaf)]
    since = min((Month.of(day) for row in raised if (day := known(row.vanaf))), default=None)
    late = [item for item in months if since and item.month >= since]
    if any(lapsed_of("verjaring-huurverhoging", late, on, [], zonder_kennisgeving=True)):
        yield ask(
            INCREASE,
            "Vraagt de verhuurder ook oude huurverhogingen?",
            "De vordering tot betaling van een huurverhoging verjaart per maand na twee jaar, of na een jaar zonder "
            "schriftelijk bericht (art. 7:251 lid 2 BW). Het is niet bekend welke maanden de verhuurder vraagt.",
            "Vraag hem om een overzicht per maand en vul overzicht_eiser in. Kijk ook of alle betalingen zijn ingevuld.",
            fields=("overzicht_eiser", "betalingen"),
        )


def _rent(dossier: Dossier, lapsed: list[Lapsed], on: date, served: date | None) -> Iterator[Finding]:
    if not lapsed:
        return
    months, total = names_of(lapsed), add(gone.claimed.amount for gone in lapsed)
    doubt = any(gone.doubt for gone in lapsed)
    when = f"op de dag van de dagvaarding ({write_date(on)})" if served == on else f"op {write_date(on)}"
    yield found(
        RENT,
        Weight.NAVRAGEN if doubt else Weight.WAARSCHIJNLIJK,
        "Een deel van de huur kan verjaard zijn"
        if doubt
        else "Een deel van de huur is verjaard als niemand die opeiste",
        f"De verhuurder vraagt huur over {months}, {write_amount(total)} bij elkaar. Huur verjaart vijf jaar na de dag waarop "
        f"die betaald moest zijn (art. 3:308 BW); {when} was die tijd voorbij, als er tussendoor niet schriftelijk om is "
        f"gevraagd. {ONLY_THE_TENANT}",
        certainty=Certainty.AFGELEID,
        sources=(_WITHDRAWN,),
        fields=("overzicht_eiser", "huurverloop", "betaaldag"),
        evidence=ALL_LETTERS,
        risk=(
            f"In het dossier staat een brief of afspraak die de tijd opnieuw kan laten lopen. {RESTARTS}"
            if doubt
            else RESTARTS
        ),
        money=money_of(dossier, lapsed),
        lines=lines_of(lapsed),
        values={
            "verjaard": total,
            "verjaard_hoogstens": total,
            "maanden": tuple(str(gone.claimed.month) for gone in lapsed),
            "op": on,
        },
    )
