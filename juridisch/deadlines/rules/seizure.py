"""Seizure of income and belongings, and complaints about the bailiff."""

from __future__ import annotations

from datetime import date

from juridisch.deadlines.counting import after, atw1, next_day, service_day
from juridisch.deadlines.rule import Kind, Reading, Rule, Start, Way
from juridisch.law import Certainty, Party, Phase, Status
from juridisch.sources import atw, gdw, rv

BESLAGVRIJE_VOET = Rule(
    id="beslagvrije-voet",
    name="Doorgeven wat de beslagvrije voet verhoogt",
    phases=(Phase.INCASSO, Phase.NA_VONNIS),
    kind=Kind.LAST_DAY,
    actor=Party.HUURDER,
    status=Status.WET,
    trigger="de dag waarop de huurder de mededeling over de beslagvrije voet kreeg",
    todo="Schrijf de deurwaarder wat er anders is (huur, zorgpremie, kinderen, inkomen), met bewijs. Eén brief is genoeg.",
    plain="Laatste dag om de deurwaarder te vertellen wat er niet klopt. Dan telt het vanaf het begin.",
    ways=(
        Way(
            since=date(2021, 1, 1),
            moves=(after(weeks=4), atw1),
            sources=(rv("475i lid 3"), atw("1 lid 1")),
        ),
    ),
    warnings=(
        "Later melden kan ook, maar dan werkt het niet terug.",
        "Na een verstekvonnis kan ook dit contact de verzettermijn laten ingaan: kijk eerst naar verzet.",
    ),
)

BESLAG_BEVEL = Rule(
    id="beslag-bevel",
    name="Eerste dag waarop beslag op spullen kan worden gelegd",
    phases=(Phase.NA_VONNIS,),
    kind=Kind.FIRST_DAY,
    actor=Party.VERHUURDER,
    status=Status.WET,
    trigger="de dag waarop de deurwaarder het bevel tot betaling bracht",
    todo="Is het een verstekvonnis, kijk dan eerst naar verzet. Betaal daarna als dat kan, of bel de deurwaarder over een "
    "regeling.",
    ways=(
        Way(
            since=date(2002, 1, 1),
            # Two days: Atw 2 starts at three.
            moves=(after(days=2), atw1, next_day, service_day),
            sources=(rv("439 lid 1"), atw("1 lid 1")),
            counting=Certainty.AFGELEID,
            readings=(
                Reading(
                    "twee dagen letterlijk, zonder de Algemene termijnenwet",
                    (after(days=2), next_day, service_day),
                    rv("439 lid 1")._replace(certainty=Certainty.OPEN),
                ),
            ),
        ),
    ),
    warnings=("De rechter kan de twee dagen hebben verkort; dat staat dan in het exploot.",),
    start=Start.WRIT,
)

BESLAG_BETEKENING = Rule(
    id="beslag-betekening",
    name="Beslag op loon of uitkering aan de huurder betekenen",
    phases=(Phase.NA_VONNIS,),
    kind=Kind.LAST_DAY,
    actor=Party.VERHUURDER,
    status=Status.WET,
    trigger="de dag waarop het beslag bij de werkgever of uitkeringsinstantie is gelegd",
    todo="Is het beslag later aan u betekend, vraag dan advies: de voorzieningenrechter kan het opheffen.",
    ways=(
        Way(
            since=date(2021, 1, 1),
            moves=(after(days=8), atw1),
            sources=(rv("475i lid 1"), atw("1 lid 1")),
            counting=Certainty.AFGELEID,
        ),
    ),
    warnings=("Te laat betekenen maakt het beslag niet vanzelf ongeldig.",),
    start=Start.WRIT,
)

TUCHTKLACHT = Rule(
    id="tuchtklacht",
    name="Klacht over een deurwaarder bij de tuchtrechter",
    phases=(Phase.INCASSO, Phase.UITZETTING),
    kind=Kind.LAST_DAY,
    actor=Party.HUURDER,
    status=Status.WET,
    trigger="de dag waarop de huurder wist, of kon weten, wat de deurwaarder deed",
    todo="Klaag eerst bij het kantoor zelf. Schrijf daarna aan de kamer voor gerechtsdeurwaarders in Amsterdam.",
    ways=(
        Way(
            since=date(2025, 1, 1),
            moves=(after(years=3),),
            sources=(gdw("37 lid 2"),),
            counting=Certainty.AFGELEID,
        ),
    ),
    warnings=(
        "Er is € 50 griffierecht, te betalen binnen vier weken; wie gelijk krijgt, krijgt het terug (art. 37 lid 3–7 Gdw).",
        "Bleken de gevolgen pas later, dan is er nog een jaar vanaf die dag.",
        "Een klacht houdt een ontruiming of beslag niet tegen.",
    ),
)

RULES = (BESLAGVRIJE_VOET, BESLAG_BEVEL, BESLAG_BETEKENING, TUCHTKLACHT)
