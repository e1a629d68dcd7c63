"""The words for kinds, certainty and status that every screen and page shares."""

from __future__ import annotations

from juridisch.deadlines.rule import Kind
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
    Certainty.VAKBRON: "volgens een vakbron; wet of uitspraak zelf niet gelezen",
    Certainty.DATASET: "alleen in een gegevensbestand gevonden",
    Certainty.AFGELEID: "eigen uitleg van de wettekst",
    Certainty.ONBEVESTIGD: "geen bron gevonden; laat dit nakijken",
    Certainty.OPEN: "de meningen lopen uiteen of het is niet beslist; laat dit nakijken",
}
STATUS = {
    Status.WET: "wet",
    Status.RECHTSPRAAK: "rechtspraak, geen wettekst",
    Status.PROCESREGLEMENT: "procesreglement, geen wet",
    Status.PRAKTIJKREGEL: "praktijkregel, geen wet",
    Status.OPGEGEVEN: "lengte door u opgegeven",
}
