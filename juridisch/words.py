"""The words for kinds, certainty and status that every screen and page shares."""

from __future__ import annotations

from juridisch.deadlines.rule import Kind, Outcome
from juridisch.law import Certainty, Status

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
