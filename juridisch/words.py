"""The words for kinds, certainty and status that every screen and page shares."""

from __future__ import annotations

from datetime import date

from juridisch.deadlines.rule import Kind, Outcome
from juridisch.law import Certainty, Party, Status

ANSWER = {
    Kind.LAST_DAY: "Laatste dag",
    Kind.LATEST_BEFORE: "Uiterlijk op",
    Kind.FIRST_DAY: "Op zijn vroegst",
    Kind.END: "Loopt tot en met",
    Kind.MAXIMUM: "Nooit later dan",
    Kind.EXPECTED: "Verwacht op",
    Kind.GUIDE: "Richtdatum",
}
SURE = {
    Certainty.TEKST: "wettekst gelezen",
    Certainty.UITSPRAAK: "uitspraak gelezen",
    Certainty.VAKBRON: "minstens één bron is alleen via een vakbron gelezen",
    Certainty.DATASET: "alleen in een gegevensbestand gevonden",
    Certainty.AFGELEID: "eigen uitleg van de wettekst",
    Certainty.ONBEVESTIGD: "geen bron gevonden; laat dit nakijken",
    Certainty.OPEN: "niet beslist, de meningen lopen uiteen, of de nieuwste tekst is niet gelezen; laat dit nakijken",
}
STATUS = {
    Status.WET: "wet",
    Status.RECHTSPRAAK: "rechtspraak, geen wettekst",
    Status.PROCESREGLEMENT: "procesreglement, geen wet",
    Status.PRAKTIJKREGEL: "praktijkregel, geen wet",
    Status.OPGEGEVEN: "lengte door u opgegeven",
}


def begin(outcome: Outcome) -> str:
    """Which day the count began with, as these options have it."""
    rule, given = outcome.rule, outcome.rule.steering & outcome.options.keys()
    fitting = [way for way in rule.ways if way.when == given and way.since <= outcome.start]
    return max(fitting, key=lambda way: way.since).trigger or rule.trigger


def passed(outcome: Outcome, today: date) -> str:
    """That the day is here or over, for who does not look at the calendar; '' as long as it lies ahead."""
    first, last = sorted((outcome.day, outcome.cautious))
    if today < first:
        return ""
    if outcome.kind is Kind.FIRST_DAY:
        return "Let op: dit kan nu al." if today >= last else "Let op: dit kan misschien nu al."
    if today > last:
        over = "Let op: deze dag is voorbij."
        return (
            over
            if outcome.rule.actor is Party.VERHUURDER
            else f"{over} Laat vandaag nakijken wat er nog kan."
        )
    if first == last:
        return "Let op: dat is vandaag."
    return "Let op: de eerste van deze dagen is " + ("vandaag." if today == first else "al voorbij.")
