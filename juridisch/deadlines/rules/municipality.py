"""The municipality: debt counselling, and objections to its decisions."""

from __future__ import annotations

from datetime import date

from juridisch.deadlines.counting import WorkingDays, after, atw1
from juridisch.deadlines.rule import Kind, Rule, Way
from juridisch.deadlines.sources import atw, awb, wgs
from juridisch.law import Certainty, Party, Phase, Status

_NO_PENALTY = (
    "Op dit gesprek staat geen dwangsom; die geldt alleen voor een te late beschikking op aanvraag (art. 4:17 Awb). Dien bij "
    "te laat handelen een klacht in en vraag de wethouder om spoed."
)

SPOED = Rule(
    id="schuldhulp-spoed",
    name="Gesprek met de gemeente bij dreigende ontruiming",
    phases=(Phase.UITZETTING, Phase.VONNIS),
    kind=Kind.LAST_DAY,
    actor=Party.GEMEENTE,
    status=Status.WET,
    trigger="de dag waarop de huurder zich bij de gemeente meldt terwijl ontruiming dreigt",
    todo="Meld u per e-mail of aan het loket, noem de ontruimingsdatum en bewaar het bewijs. Vraag om een gesprek binnen drie "
    "werkdagen.",
    plain="Laatste dag waarop de gemeente met u moet praten over schuldhulp.",
    ways=(
        Way(
            since=date(2012, 7, 1),
            moves=(WorkingDays(3),),
            sources=(wgs("4 lid 2"),),
            counting=Certainty.AFGELEID,
        ),
    ),
    warnings=(
        "De wet zegt niet wat een werkdag is; hier: maandag tot en met vrijdag zonder feestdagen.",
        "Ook een dagvaarding met ontruiming erin kan al een bedreigende situatie zijn: vraag er meteen om.",
        _NO_PENALTY,
    ),
)

GESPREK = Rule(
    id="schuldhulp-gesprek",
    name="Eerste gesprek over schuldhulp",
    phases=(Phase.ACHTERSTAND, Phase.INCASSO),
    kind=Kind.LAST_DAY,
    actor=Party.GEMEENTE,
    status=Status.WET,
    trigger="de dag waarop de huurder zich meldde, of waarop de gemeente een signaal kreeg en de huurder haar aanbod aannam",
    todo="Vraag de gemeente om een datum. Dreigt ontruiming, zeg dat dan: dan is het binnen drie werkdagen.",
    plain="Laatste dag waarop de gemeente een eerste gesprek met u moet hebben.",
    ways=(
        Way(
            since=date(2012, 7, 1),
            moves=(after(weeks=4), atw1),
            sources=(wgs("4 lid 1"), atw("1 lid 1")),
            counting=Certainty.AFGELEID,
        ),
    ),
    warnings=(_NO_PENALTY,),
)

BESLUIT = Rule(
    id="schuldhulp-besluit",
    name="Besluit van de gemeente over schuldhulp",
    phases=(Phase.ACHTERSTAND, Phase.INCASSO),
    kind=Kind.MAXIMUM,
    actor=Party.GEMEENTE,
    status=Status.WET,
    trigger="de dag van het eerste gesprek",
    todo="Kijk in de verordening van de gemeente of de termijn korter is. Is er op tijd geen besluit, stel de gemeente dan "
    "schriftelijk in gebreke.",
    ways=(
        Way(
            since=date(2021, 1, 1),
            moves=(after(weeks=8),),
            sources=(wgs("4a lid 3"),),
            counting=Certainty.AFGELEID,
        ),
    ),
    warnings=(
        "De termijn staat in de verordening van de gemeente; de wet noemt alleen het maximum van acht weken.",
        "Komt er niets, dan kan na een ingebrekestelling en twee weken een dwangsom volgen (art. 4:17 Awb).",
    ),
)

BEZWAAR = Rule(
    id="bezwaar",
    name="Bezwaar tegen een besluit van de overheid",
    phases=(Phase.ACHTERSTAND,),
    kind=Kind.LAST_DAY,
    actor=Party.HUURDER,
    status=Status.WET,
    trigger="de dag waarop het besluit is verstuurd (de datum erop)",
    todo="Stuur het bezwaar aangetekend of geef het af tegen ontvangstbewijs. Lukt het niet op tijd met redenen, stuur dan "
    "alvast een bezwaar zonder redenen.",
    plain="Laatste dag om bezwaar te maken.",
    ways=(
        Way(
            since=date(1994, 1, 1),
            moves=(after(weeks=6), atw1),
            sources=(awb("6:7"), awb("6:8"), awb("6:9"), atw("1 lid 1")),
        ),
    ),
    warnings=(
        "Per post is het op tijd als het vóór het einde op de post is gedaan en binnen een week daarna aankomt.",
        "Te laat? Alleen bij een goede reden wordt dat vergeven (art. 6:11 Awb).",
        "Bezwaar stopt het besluit niet. Is er haast, vraag dan een voorlopige voorziening.",
    ),
)

RULES = (SPOED, GESPREK, BESLUIT, BEZWAAR)
