"""Limitation: months of rent after five years, increases after two or one. Only the tenant can invoke it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from juridisch.amounts.money import ZERO, Line, add
from juridisch.amounts.terms import Month
from juridisch.deadlines import RULES, calculate
from juridisch.dossier import Dossier, known
from juridisch.dossier.rent import Huurprijs
from juridisch.dutch import write_amount, write_date
from juridisch.errors import InputError
from juridisch.findings.arrears.bookings import landlord_rows
from juridisch.findings.arrears.rent import open_months, rent_ledger, summons_day
from juridisch.findings.finding import (
    Check,
    Finding,
    Item,
    Money,
    Question,
    Share,
    Subject,
    Weight,
    ask,
    found,
)
from juridisch.law import Certainty, Unknown
from juridisch.sources import bw3, bw7, ruling

_INVOKE = (bw3("3:317"), bw3("3:318"), bw3("3:319"), bw3("3:322"))
_WITHDRAWN = ruling("Hof Arnhem-Leeuwarden 2021", "ECLI:NL:GHARL:2021:6949", Certainty.VAKBRON)

RENT = Check(
    "verjaring-huur",
    Subject.ACHTERSTAND,
    "Of maanden huur zijn verjaard (vijf jaar).",
    (bw3("3:308"), bw3("3:316"), *_INVOKE),
)
INCREASE = Check(
    "verjaring-huurverhoging",
    Subject.ACHTERSTAND,
    "Of huurverhogingen over een maand zijn verjaard (twee jaar, of een jaar zonder schriftelijk bericht).",
    (bw7("7:251 lid 2"), *_INVOKE),
)
CHECKS: tuple[Check, ...] = (RENT, INCREASE)

_ALL_LETTERS = ("alle aanmaningen en brieven over de achterstand",)
_RESTARTS = (
    "Een schriftelijke aanmaning, een dagvaarding of een erkenning laat een nieuwe termijn beginnen; een betalingsvoorstel kan "
    "een erkenning zijn (art. 3:316–3:318 BW). Een ingetrokken dagvaarding telt daarvoor niet."
)
_SELF = "De rechter past dit niet uit zichzelf toe: de huurder moet er een beroep op doen (art. 3:322 BW)."


class Claimed(NamedTuple):
    """A month of rent in the claim, the day on which it was due, and what is asked for it."""

    month: Month
    due: date
    amount: Decimal


class Lapsed(NamedTuple):
    """A month that is time-barred; `last` is the last day to claim it, `doubt` that a known letter may have stopped it."""

    claimed: Claimed
    last: date
    doubt: bool


def look(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """The months in the claim that are time-barred: at the summons, which interrupts, else today."""
    served = summons_day(dossier)
    on = min(served, today) if served else today
    claimed = _claimed(dossier, today)
    if not claimed:
        yield from _which_months(dossier, on, today)
        return
    stops = _stops(dossier)
    lapsed = list(_lapsed("verjaring-huur", claimed, on, stops))
    yield from _rent(dossier, lapsed, on, served)
    rest = [item for item in claimed if item not in [gone.claimed for gone in lapsed]]
    yield from _increases(dossier, rest, on, stops)


def most_lapsed(dossier: Dossier, today: date) -> Decimal:
    """All that may be time-barred, in euros, also where a letter may have stopped it or a notice is not known."""
    amounts = (
        outcome.values.get("verjaard_hoogstens")
        for outcome in look(dossier, today)
        if isinstance(outcome, Finding)
    )
    return add(amount for amount in amounts if isinstance(amount, Decimal))


def _claimed(dossier: Dossier, today: date) -> list[Claimed]:
    """The months that the landlord asks by his own table; without one those that are open in the ledger."""
    due_day = known(dossier.betaaldag)
    if due_day is None:
        return []
    rows = landlord_rows(dossier)
    if rows:
        return [
            Claimed(row.month, row.month.day(due_day), row.charged - row.paid)
            for row in sorted(rows)
            if row.charged > row.paid and row.month.day(due_day) < today
        ]
    asked, months = known(dossier.achterstand_volgens_eiser), _open(dossier, today)
    if asked is None or asked < add(item.amount for item in months):
        return []  # what he asks does not cover all that is open here: which months he means is not known
    return months


def _open(dossier: Dossier, today: date) -> list[Claimed]:
    """The months that are open in the ledger on the day of his claim."""
    day = min(known(dossier.peildatum_eiser) or today, today)
    ledger = rent_ledger(dossier, day)
    if isinstance(ledger, Unknown):
        return []
    return [Claimed(item.row.month, item.term.due, item.amount) for item in open_months(ledger, day)]


def _which_months(dossier: Dossier, on: date, today: date) -> Iterator[Question]:
    """Where old months are open here and he asks less than all, it matters which months he asks."""
    if known(dossier.achterstand_volgens_eiser) is None or landlord_rows(dossier):
        return
    months = _open(dossier, today)
    old = list(_lapsed("verjaring-huur", months, on, []))
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
    if any(_lapsed("verjaring-huurverhoging", late, on, [], zonder_kennisgeving=True)):
        yield ask(
            INCREASE,
            "Vraagt de verhuurder ook oude huurverhogingen?",
            "De vordering tot betaling van een huurverhoging verjaart per maand na twee jaar, of na een jaar zonder "
            "schriftelijk bericht (art. 7:251 lid 2 BW). Het is niet bekend welke maanden de verhuurder vraagt.",
            "Vraag hem om een overzicht per maand en vul overzicht_eiser in. Kijk ook of alle betalingen zijn ingevuld.",
            fields=("overzicht_eiser", "betalingen"),
        )


def _stops(dossier: Dossier) -> list[date]:
    """The days on which the limitation may have been interrupted, as far as the dossier knows them."""
    days = [known(letter.verzonden) or known(letter.datum) for letter in dossier.brief14]
    days += [known(plan.datum) for plan in dossier.regelingen]
    days += [known(writ.datum) for writ in dossier.exploten if known(writ.soort) == "dagvaarding"]
    days += [known(dossier.vroegsignalering.herinnering_datum), known(dossier.incassant.eerste_aanmaning)]
    return sorted(day for day in days if day)


def _lapsed(
    rule_id: str, claimed: Iterable[Claimed], on: date, stops: list[date], **options: bool
) -> Iterator[Lapsed]:
    flags = {name.replace("_", "-"): True for name, given in options.items() if given}
    for item in claimed:
        try:
            last = calculate(RULES[rule_id], item.due, flags).cautious
        except InputError:  # due before this law
            continue
        if last >= on:
            continue
        stopped = last
        for stop in stops:
            if item.due < stop <= stopped and stop < on:
                stopped = max(
                    stopped, calculate(RULES[rule_id], item.due, flags | {"gestuit": stop}).cautious
                )
        yield Lapsed(item, last, stopped >= on)


def _rent(dossier: Dossier, lapsed: list[Lapsed], on: date, served: date | None) -> Iterator[Finding]:
    if not lapsed:
        return
    months, total = _names(lapsed), add(gone.claimed.amount for gone in lapsed)
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
        f"gevraagd. {_SELF}",
        certainty=Certainty.AFGELEID,
        sources=(_WITHDRAWN,),
        fields=("overzicht_eiser", "huurverloop", "betaaldag"),
        evidence=_ALL_LETTERS,
        risk=(
            f"In het dossier staat een brief of afspraak die de tijd opnieuw kan laten lopen. {_RESTARTS}"
            if doubt
            else _RESTARTS
        ),
        money=_money(dossier, lapsed),
        lines=_lines(lapsed),
        values={
            "verjaard": total,
            "verjaard_hoogstens": total,
            "maanden": tuple(str(gone.claimed.month) for gone in lapsed),
            "op": on,
        },
    )


def _money(dossier: Dossier, lapsed: list[Lapsed], most: Decimal | None = None) -> Money | None:
    """What may be asked without the lapsed months; `most` is what has lapsed if a fact that is not known is so."""
    asked, total = known(dossier.achterstand_volgens_eiser), add(gone.claimed.amount for gone in lapsed)
    if asked is None or asked < total:
        return None
    least = None if most is None or most <= total else max(ZERO, asked - most)
    shares = tuple(Share(str(gone.claimed.month), gone.claimed.amount) for gone in lapsed)
    return Money(Item.HOOFDSOM, asked, asked - total, least, shares=shares)


def _lines(lapsed: list[Lapsed]) -> tuple[Line, ...]:
    return tuple(
        Line(f"{gone.claimed.month}: uiterlijk op te eisen op {write_date(gone.last)}", gone.claimed.amount)
        for gone in lapsed
    )


def _names(lapsed: list[Lapsed]) -> str:
    first, last = str(lapsed[0].claimed.month), str(lapsed[-1].claimed.month)
    return first if len(lapsed) == 1 else f"{len(lapsed)} maanden van {first} tot en met {last}"


def _increases(
    dossier: Dossier, claimed: list[Claimed], on: date, stops: list[date]
) -> Iterator[Finding | Question]:
    """The part of each month that is the last increase before it, as far as it is unpaid."""
    steps = [row for row in dossier.huurverloop if known(row.vanaf) and known(row.kale_huur) is not None]
    for number, (before, row) in enumerate(pairwise(steps), 2):
        since, following = known(row.vanaf), known(steps[number].vanaf) if number < len(steps) else None
        more = (known(row.kale_huur) or ZERO) - (known(before.kale_huur) or ZERO)
        parts = [
            item._replace(amount=min(more, item.amount))
            for item in claimed
            if since and since <= item.month.day(1) and (following is None or item.month.day(1) < following)
        ]
        if more > 0 and parts:
            field = f"huurverloop[{dossier.huurverloop.index(row) + 1}]"
            yield from _increase(dossier, row, field, parts, on, stops)


def _increase(
    dossier: Dossier, row: Huurprijs, field: str, parts: list[Claimed], on: date, stops: list[date]
) -> Iterator[Finding | Question]:
    since = RULES["verjaring-huurverhoging"].known_from
    start = known(row.vanaf)
    name = f"van {Month.of(start)}" if start else ""
    told, untold = (
        list(_lapsed("verjaring-huurverhoging", parts, on, stops, zonder_kennisgeving=flag))
        for flag in (False, True)
    )
    lapsed = untold if row.schriftelijk_meegedeeld is False else told
    most = add(gone.claimed.amount for gone in untold)
    asks_notice = known(row.schriftelijk_meegedeeld) is None and len(untold) > len(told)
    if lapsed:
        total, doubt = add(gone.claimed.amount for gone in lapsed), any(gone.doubt for gone in lapsed)
        years = (
            "een jaar, omdat de verhuurder de verhoging dat jaar niet schriftelijk meldde"
            if row.schriftelijk_meegedeeld is False
            else "twee jaar"
        )
        yield found(
            INCREASE,
            Weight.NAVRAGEN if doubt else Weight.WAARSCHIJNLIJK,
            f"De huurverhoging {name} kan voor een deel verjaard zijn",
            f"De vordering tot betaling van een huurverhoging verjaart per maand na {years} (art. 7:251 lid 2 BW). Voor "
            f"{_names(lapsed)} gaat het om {'ten minste ' if asks_notice else ''}{write_amount(total)}: het deel van de huur dat "
            f"deze verhoging is. {_SELF}",
            certainty=Certainty.AFGELEID,
            fields=(f"{field}.vanaf", f"{field}.schriftelijk_meegedeeld"),
            evidence=("brieven over de huurverhoging", *_ALL_LETTERS),
            risk=f"De gewone huur verjaart pas na vijf jaar. {_RESTARTS}",
            money=_money(dossier, lapsed, most if asks_notice else None),
            lines=_lines(lapsed),
            values={
                "verjaard": total,
                "verjaard_hoogstens": most if asks_notice else total,
                "maanden": tuple(str(gone.claimed.month) for gone in lapsed),
                "op": on,
            },
        )
    if asks_notice:
        yield ask(
            INCREASE,
            f"De huurverhoging {name}",
            f"Zonder schriftelijk bericht van de verhuurder verjaart deze verhoging na een jaar, en dan gaat het om "
            f"{write_amount(most)}; met bericht na twee jaar, en dan om {write_amount(add(g.claimed.amount for g in told))} "
            "(art. 7:251 lid 2 BW).",
            f"Zoek de brief over deze verhoging en vul {field}.schriftelijk_meegedeeld in.",
            fields=(f"{field}.schriftelijk_meegedeeld",),
        )
    old = [item for item in parts if item.due < since]
    if old:
        total = add(item.amount for item in old)
        yield found(
            INCREASE,
            Weight.NAVRAGEN,
            f"De huurverhoging {name}: overgangsrecht niet gevonden",
            f"De korte verjaring van huurverhogingen geldt sinds {write_date(since)} (art. 7:251 lid 2 BW). Over maanden van "
            f"daarvoor vraagt de verhuurder {write_amount(total)} aan verhoging. Een vakbron noemt een jaar vanaf die dag, maar "
            "de wettekst daarover is niet gevonden: laat dit nakijken.",
            certainty=Certainty.OPEN,
            fields=(f"{field}.vanaf",),
            evidence=_ALL_LETTERS,
            risk=_RESTARTS,
            values={"verhoging_oud": total},
        )
