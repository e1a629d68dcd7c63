"""Limitation of rent increases: two years, or one without a written notice that year (art. 7:251 lid 2 BW)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from juridisch.amounts.money import ZERO, add
from juridisch.amounts.terms import Month
from juridisch.deadlines import RULES
from juridisch.dossier import Dossier, known
from juridisch.dossier.rent import Huurprijs
from juridisch.dutch import write_amount, write_date
from juridisch.findings.arrears.lapsed import (
    ALL_LETTERS,
    INVOKE,
    ONLY_THE_TENANT,
    RESTARTS,
    Claimed,
    lapsed_of,
    lines_of,
    money_of,
    names_of,
)
from juridisch.findings.finding import Check, Finding, Question, Subject, Weight, ask, found
from juridisch.law import Certainty
from juridisch.sources import bw7

INCREASE = Check(
    "verjaring-huurverhoging",
    Subject.ACHTERSTAND,
    "Of huurverhogingen over een maand zijn verjaard (twee jaar, of een jaar zonder schriftelijk bericht).",
    (bw7("7:251 lid 2"), *INVOKE),
)


def increases(
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
        list(lapsed_of("verjaring-huurverhoging", parts, on, stops, zonder_kennisgeving=flag))
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
            f"{names_of(lapsed)} gaat het om {'ten minste ' if asks_notice else ''}{write_amount(total)}: het deel van de huur "
            f"dat deze verhoging is. {ONLY_THE_TENANT}",
            certainty=Certainty.AFGELEID,
            fields=(f"{field}.vanaf", f"{field}.schriftelijk_meegedeeld"),
            evidence=("brieven over de huurverhoging", *ALL_LETTERS),
            risk=f"De gewone huur verjaart pas na vijf jaar. {RESTARTS}",
            money=money_of(dossier, lapsed, most if asks_notice else None),
            lines=lines_of(lapsed),
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
            evidence=ALL_LETTERS,
            risk=RESTARTS,
            values={"verhoging_oud": total},
        )
