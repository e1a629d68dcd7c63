"""A moratorium: asked, decided provisionally, granted or refused, and what that means for the eviction."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from juridisch.dossier import Dossier, known
from juridisch.dutch import write_date, write_weekday
from juridisch.findings.eviction.announced import announced_day
from juridisch.findings.finding import Check, Finding, Subject, Weight, found
from juridisch.sources import fw, ruling
from juridisch.timeline import longest_moratorium, running_moratorium
from juridisch.timeline.execution import evicted
from juridisch.timeline.requests import pending_moratorium

MORATORIUM = Check(
    "moratorium",
    Subject.ONTRUIMING,
    "Is er een moratorium gevraagd of gegeven, en wat betekent dat?",
    (fw("287b"), fw("305 lid 2")),
)
CHECKS = (MORATORIUM,)

_PAY_RENT = "Betaal de lopende huur op tijd en in zijn geheel: anders vervalt de bescherming."
_BLOCKED = ruling("Rechtbank Limburg 21 augustus 2020", "ECLI:NL:RBLIM:2020:6215")
_INTERIM = ruling("Rechtbank Rotterdam 17 december 2025", "ECLI:NL:RBROT:2025:15019")


def look(dossier: Dossier, today: date) -> Iterator[Finding]:
    """What a moratorium does for the tenant now, or does not."""
    day = announced_day(dossier, today)
    if not evicted(dossier, today) and (dossier.vonnissen or day):
        yield from _moratorium(dossier, day, today)


def _moratorium(dossier: Dossier, day: date | None, today: date) -> Iterator[Finding]:
    """Granted, provisional, asked or refused."""
    then = day or today
    values: dict[str, object] = {"renvooi": "R4"} | ({"ontruiming": day} if day else {})
    evidence = ("de beslissing van de rechtbank", "betaalbewijzen van de lopende huur")
    announced = f"De ontruiming is aangezegd voor {write_weekday(day)}. " if day else ""
    if running := running_moratorium(dossier, then):
        yield found(
            MORATORIUM,
            Weight.WAARSCHIJNLIJK if day else Weight.VOOR,
            "De ontruiming valt binnen het moratorium" if day else "Er loopt een moratorium",
            f"{announced}Het moratorium loopt tot en met {write_weekday(running.day)}. Zolang mag het vonnis niet worden "
            f"uitgevoerd, als de lopende huur op tijd wordt betaald (artikel 287b en 305 Fw). {_PAY_RENT}",
            certainty=running.outcome.certainty,
            sources=(_BLOCKED,),
            fields=("verzoeken",),
            evidence=evidence,
            risk="De verhuurder zal nagaan of de huur elke maand op tijd is betaald. Na het einde kan hij meteen verder.",
            values=values | {"moratorium_tot": running.day},
        )
    elif longest := longest_moratorium(dossier, then):
        yield found(
            MORATORIUM,
            Weight.NAVRAGEN,
            "Er is een moratorium gegeven: kijk tot wanneer",
            f"{announced}Hoelang het moratorium duurt, staat niet in het dossier. Langer dan tot en met "
            f"{write_weekday(longest.day)} kan niet, korter wel. Lees de beslissing vandaag na. {_PAY_RENT}",
            sources=(_BLOCKED,),
            fields=("verzoeken",),
            evidence=evidence,
            risk="Is het moratorium al afgelopen, dan beschermt het niet meer.",
            values=values,
        )
    elif asked := pending_moratorium(dossier):
        provisional = known(asked.tussenbeslissing_datum)
        yield found(
            MORATORIUM,
            Weight.VOOR,
            "Er is voorlopig beslist over een moratorium" if provisional else "Er is een moratorium gevraagd",
            announced
            + (
                f"Op {write_date(provisional)} gaf de rechtbank een voorlopige beslissing. Lees of die de ontruiming "
                f"verbiedt, en tot wanneer. {_PAY_RENT}"
                if provisional
                else "Het verzoek alleen houdt de ontruiming niet tegen. Valt de ontruiming vóór de zitting, vraag de rechtbank "
                "dan om haar tot die tijd te verbieden, en vraag de deurwaarder om te wachten."
            ),
            sources=(_INTERIM,),
            fields=("verzoeken",),
            evidence=(
                "de ontvangstbevestiging of de voorlopige beslissing",
                "betaalbewijzen van de lopende huur",
            ),
            risk="Zonder betaling van de lopende huur en zonder schuldhulp die echt loopt, is de kans klein.",
            values=values,
        )
    elif any(known(r.soort) == "moratorium" and known(r.uitkomst) == "afgewezen" for r in dossier.verzoeken):
        yield found(
            MORATORIUM,
            Weight.TEGEN,
            "Het moratorium is geweigerd",
            "De rechtbank wees het moratorium af. Tegen die beslissing alleen staat geen hoger beroep open (artikel 360 en "
            "292 Fw). Is ook de schuldsanering geweigerd, dan kan hoger beroep binnen acht dagen, met een advocaat.",
            sources=(fw("360"), fw("292 lid 3"), fw("361")),
            fields=("verzoeken",),
            evidence=("de beslissing van de rechtbank",),
            risk="Zolang er niet is ontruimd, kan nog wel een kort geding over de uitvoering (artikel 438 Rv).",
        )
