"""Each paper filled with an example: a shipped dossier, on a day on which the paper fits, with a few facts added."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from juridisch.assessment import Assessment, assess
from juridisch.documents.document import Document
from juridisch.dossier import EXAMPLES, example_text, read_text
from juridisch.dossier.edit import set_value
from juridisch.dossier.fields import steps


class Example(NamedTuple):
    """What differs from the shipped dossier: the day, and facts by path. Without a day the dossier's own."""

    day: date | None = None
    facts: Mapping[str, str] = {}


_OTHER = {
    "alsnog-verschijnen": Example(date(2025, 5, 5)),
    "aanhouding-zitting": Example(
        None,
        {
            "soort_procedure": "kort geding", "roldatum": "", "roltijd": "", "zitting_datum": "6 mei 2025",
            "vraag_uitstel.reden_aanhouding": "Ik heb op 12 mei 2025 een afspraak met een advocaat.",
        },
    ),
    "terme-de-grace": Example(
        date(2025, 6, 2),
        {
            "heeft_gereageerd": "ja", "zitting_datum": "1 augustus 2025", "bron_volledige_betaling.soort": "saneringskrediet",
            "bron_volledige_betaling.bedrag": "4.500,00", "bron_volledige_betaling.datum": "20 augustus 2025",
            "bron_volledige_betaling.bewijs": "toezegging van de kredietbank", "voorstel.eerste_betaling": "",
            "betalingen[4].datum": "30 april 2025", "betalingen[4].bedrag": "695,50", "betalingen[4].maand": "mei 2025",
            "betalingen[5].datum": "30 mei 2025", "betalingen[5].bedrag": "695,50", "betalingen[5].maand": "juni 2025",
            "stukken[6].soort": "toezegging betaling", "stukken[6].datum": "28 mei 2025",
            "stukken[6].omschrijving": "toezegging van de kredietbank",
        },
    ),
    "beslagvrije-voet": Example(
        None,
        {
            "beslagen[1].schuldeiser": "Verhuur Voorbeeld B.V.", "beslagen[1].soort": "loon",
            "beslagen[1].eerste_uitbetaling": "24 november 2025", "beslagen[1].bedrag_per_maand": "310,00",
        },
    ),
    "gemeente-ingebrekestelling": Example(
        date(2026, 3, 2),
        {
            "exploten[1].datum": "13 februari 2026", "exploten[2].datum": "13 februari 2026",
            "exploten[2].ontruiming_datum": "17 maart 2026",
            "vraag_uitstel.nieuwe_datum": "", "vraag_uitstel.antwoord_uiterlijk": "", "voorstel.eerste_betaling": "",
        },
    ),
    "huurverhoging-bezwaar": Example(
        date(2025, 5, 5),
        {
            "huurvoorstel.ingangsdatum": "1 juli 2025", "huurvoorstel.oude_huur": "650,00", "huurvoorstel.nieuwe_huur": "705,00",
            "huurvoorstel.brief_datum": "24 april 2025",
            "huurvoorstel.reden_bezwaar": "De verhoging is meer dan er dit jaar bij mag komen.",
        },
    ),
    "volmacht": Example(
        None,
        {
            "gemachtigde.naam": "G. Voorbeeld", "gemachtigde.organisatie": "Rechtshulp Voorbeeld",
            "gemachtigde.is_advocaat": "nee",
        },
    ),
}  # fmt: skip


def example_case(document: Document) -> Assessment:
    """The case that shows this paper."""
    other = _OTHER.get(document.id, Example())
    text = example_text(document.example)
    for path, value in other.facts.items():
        text = set_value(text, steps(path), value)
    return assess(read_text(text), other.day or EXAMPLES[document.example])
