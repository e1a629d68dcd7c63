"""The municipality: debt counselling, and objections to its decisions."""

from __future__ import annotations

from datetime import date

from juridisch.deadlines.counting import WorkingDays, after, atw1, day_before, end_of_next_year, next_day
from juridisch.deadlines.rule import Kind, Reading, Rule, Way
from juridisch.law import Certainty, Party, Phase, Status
from juridisch.sources import atw, awb, awir, wgs

_NO_PENALTY = (
    "Op dit gesprek staat geen dwangsom; die geldt alleen voor een te late beschikking op aanvraag (art. 4:17 Awb). Dien bij "
    "te laat handelen een klacht in en vraag de wethouder om spoed."
)

SPOED = Rule(
    id="schuldhulp-spoed",
    name="Gesprek met de gemeente bij dreigende ontruiming",
    phases=(Phase.UITZETTING, Phase.VONNIS, Phase.NA_VONNIS),
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

_GESPREK_2021 = Way(
    since=date(2021, 1, 1),
    moves=(after(weeks=4), atw1),
    sources=(wgs("4 lid 1"), atw("1 lid 1")),
    counting=Certainty.AFGELEID,
)
GESPREK = Rule(
    id="schuldhulp-gesprek",
    name="Eerste gesprek over schuldhulp",
    phases=(Phase.ACHTERSTAND, Phase.INCASSO),
    kind=Kind.LAST_DAY,
    actor=Party.GEMEENTE,
    status=Status.WET,
    trigger="de dag waarop de huurder zich meldde, of waarop de gemeente een signaal over de achterstand kreeg (als de huurder "
    "daarna haar aanbod aannam)",
    todo="Vraag de gemeente om een datum. Dreigt ontruiming, zeg dat dan: dan is het binnen drie werkdagen.",
    plain="Laatste dag waarop de gemeente een eerste gesprek met u moet hebben.",
    ways=(
        _GESPREK_2021,
        _GESPREK_2021._replace(
            since=date(2012, 7, 1),
            warnings=("Vóór 1 januari 2021 gold dit alleen na een eigen aanmelding.",),
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
    trigger="de dag van het eerste gesprek, of een andere dag die de verordening noemt",
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
        "De verordening zegt hoe lang de termijn is en vanaf welke dag; de wet noemt alleen het maximum van acht weken.",
        (
            "Komt er niets, dan kan na een ingebrekestelling en twee weken een dwangsom volgen, maar alleen bij een "
            "beschikking op aanvraag (art. 4:17 Awb)."
        ),
    ),
)

BEZWAAR = Rule(
    id="bezwaar",
    name="Bezwaar tegen een besluit van de overheid",
    phases=(Phase.ACHTERSTAND,),
    kind=Kind.LAST_DAY,
    actor=Party.HUURDER,
    status=Status.WET,
    trigger="de dag waarop het besluit is bekendgemaakt (neem bij twijfel de datum erop)",
    todo="Stuur het bezwaar op tijd en aangetekend, of geef het af tegen ontvangstbewijs.",
    plain="Laatste dag om bezwaar te maken.",
    ways=(
        Way(
            since=date(1994, 1, 1),
            moves=(after(weeks=6), atw1),
            sources=(awb("6:7"), awb("6:8"), awb("6:9"), atw("1 lid 1")),
        ),
    ),
    warnings=(
        (
            "Per post is het op tijd als het vóór het einde op de post is gedaan en binnen een week daarna aankomt "
            "(art. 6:9 lid 2 Awb)."
        ),
        "Te laat? Alleen bij een goede reden wordt dat vergeven (art. 6:11 Awb).",
        (
            "Is er haast, vraag dan naast het bezwaar een voorlopige voorziening aan de bestuursrechter (art. 8:81 Awb, "
            "oudere tekst gelezen)."
        ),
    ),
)

DWANGSOM = Rule(
    id="dwangsom",
    name="Eerste dag waarover de gemeente een dwangsom moet betalen",
    phases=(Phase.ACHTERSTAND,),
    kind=Kind.FIRST_DAY,
    actor=Party.GEMEENTE,
    status=Status.WET,
    trigger="de dag waarop de gemeente de ingebrekestelling kreeg (en de beslistermijn al voorbij was)",
    todo="Stuur de ingebrekestelling pas als de beslistermijn voorbij is, met bewijs van ontvangst.",
    ways=(
        Way(
            since=date(2009, 10, 1),
            moves=(after(weeks=2), next_day),
            sources=(awb("4:17 lid 3"),),
            counting=Certainty.OPEN,
            readings=(
                Reading(
                    "de veertiende dag zelf",
                    (after(weeks=2),),
                    awb("4:17 lid 3")._replace(certainty=Certainty.OPEN),
                ),
            ),
        ),
    ),
    warnings=(
        (
            "Alleen voor een te late beschikking op een aanvraag, ten hoogste 42 dagen (art. 4:17 lid 1 Awb): "
            "14 × € 23, 14 × € 35 en 14 × € 45, samen € 1.442."
        ),
        "Niet voor toeslagen: daar geldt € 10 per week, ten hoogste € 100 (art. 12 lid 2 Awir).",
    ),
)

DWANGSOM_EINDE = Rule(
    id="dwangsom-einde",
    name="Laatste dag waarover de gemeente een dwangsom moet betalen",
    phases=(Phase.ACHTERSTAND,),
    kind=Kind.END,
    actor=Party.GEMEENTE,
    status=Status.WET,
    trigger="de eerste dag waarover de dwangsom verschuldigd is",
    todo="Vraag de gemeente de dwangsom vast te stellen. Ga anders in beroep bij de bestuursrechter.",
    ways=(
        Way(
            since=date(2009, 10, 1),
            moves=(after(days=42), day_before),
            sources=(awb("4:17 lid 1"),),
        ),
    ),
    warnings=("Met het besluit stopt de dwangsom, ook als dat eerder komt.",),
)

TOESLAG_AANVRAAG = Rule(
    id="toeslag-aanvraag",
    name="Huurtoeslag aanvragen over een jaar",
    phases=(Phase.ACHTERSTAND,),
    kind=Kind.LAST_DAY,
    actor=Party.HUURDER,
    status=Status.WET,
    trigger="een dag in het jaar waarover de toeslag gaat",
    todo="Vraag aan bij Dienst Toeslagen. Wacht niet: het geld helpt ook bij een betalingsregeling.",
    plain="Laatste dag om huurtoeslag aan te vragen.",
    ways=(
        Way(
            since=date(2025, 1, 1),
            moves=(end_of_next_year,),
            sources=(awir("15 lid 1"),),
        ),
    ),
    warnings=(
        "Wie uitstel heeft voor de aangifte inkomstenbelasting over dat jaar, kan langer de tijd hebben.",
        "Voor jaren vóór 2025 is dit niet nagekeken.",
    ),
)

RULES = (SPOED, GESPREK, BESLUIT, BEZWAAR, DWANGSOM, DWANGSOM_EINDE, TOESLAG_AANVRAAG)
