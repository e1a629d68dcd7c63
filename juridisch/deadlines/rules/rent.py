"""The rent itself: limitation, increases, defects, and what may be taken from income."""

from __future__ import annotations

from datetime import date

from juridisch.deadlines.counting import after, atw1, before, day_before, from_next_day
from juridisch.deadlines.rule import Kind, Option, OptionKind, Reading, Rule, Way
from juridisch.deadlines.sources import atw, bw3, bw7, rv
from juridisch.law import Certainty, Party, Phase, Source, Status

_LIMITATION_WARNINGS = (
    "De rechter past verjaring niet uit zichzelf toe: de huurder moet er een beroep op doen (art. 3:322 BW).",
    (
        "Een aanmaning, een dagvaarding of erkenning, ook een betalingsvoorstel, laat een nieuwe termijn beginnen "
        "(art. 3:316-3:319 BW). Vraag naar alle brieven."
    ),
)


def _limitation(years: int, *sources: Source, since: date, when: tuple[str, ...] = ()) -> Way:
    """A term that starts with the day after; at the end of a month the literal count may end a day later."""
    return Way(
        since=since,
        when=frozenset(when),
        moves=(from_next_day, after(years=years), day_before),
        sources=sources,
        counting=Certainty.AFGELEID,
        readings=(
            Reading(
                "zelfde dagnummer, jaren later",
                (after(years=years),),
                sources[0]._replace(certainty=Certainty.AFGELEID),
            ),
        ),
    )


VERJARING_VONNIS = Rule(
    id="verjaring-vonnis",
    name="Het vonnis verjaart",
    phases=(Phase.NA_VONNIS,),
    kind=Kind.LAST_DAY,
    actor=Party.VERHUURDER,
    status=Status.WET,
    trigger="de dag van het vonnis",
    todo="Zoek naar elke betekening en aanmaning sinds het vonnis: elke keer begon een nieuwe termijn.",
    ways=(_limitation(20, bw3("3:324 lid 1"), bw3("3:325"), since=date(1992, 1, 1)),),
    warnings=(
        *_LIMITATION_WARNINGS,
        "Rente en huur die onder het vonnis per jaar of korter vervallen, verjaren na vijf jaar (art. 3:324 lid 3 BW).",
    ),
)

VERJARING_HUUR = Rule(
    id="verjaring-huur",
    name="Een maand huur verjaart",
    phases=(Phase.ACHTERSTAND, Phase.VONNIS),
    kind=Kind.LAST_DAY,
    actor=Party.VERHUURDER,
    status=Status.WET,
    trigger="de dag waarop die maand huur betaald moest zijn",
    todo="Reken elke maand apart. Noem verjaarde maanden in het verweer en erken ze niet.",
    ways=(_limitation(5, bw3("3:308"), bw3("3:313"), since=date(1992, 1, 1)),),
    warnings=(
        *_LIMITATION_WARNINGS,
        "Voor een huurverhoging geldt een kortere termijn: verjaring-huurverhoging.",
    ),
)

VERJARING_HUURVERHOGING = Rule(
    id="verjaring-huurverhoging",
    name="Een huurverhoging over een maand verjaart",
    phases=(Phase.ACHTERSTAND, Phase.VONNIS),
    kind=Kind.LAST_DAY,
    actor=Party.VERHUURDER,
    status=Status.WET,
    trigger="de dag waarop de verhoging over die maand betaald moest zijn",
    todo="Reken elke maand apart, en alleen het deel van de verhoging. De gewone huur verjaart na vijf jaar.",
    ways=(
        _limitation(2, bw7("7:251 lid 2"), since=date(2024, 7, 1)),
        _limitation(1, bw7("7:251 lid 2"), since=date(2024, 7, 1), when=("zonder-kennisgeving",)),
    ),
    options=(
        Option(
            "zonder-kennisgeving",
            OptionKind.FLAG,
            "De verhuurder meldde de verhoging dat jaar niet schriftelijk (één jaar).",
        ),
    ),
    warnings=(
        (
            "De regel geldt sinds 1 juli 2024 (volgens vakbronnen). Voor een verhoging die toen al betaald moest zijn, is het "
            "overgangsrecht niet gevonden."
        ),
        *_LIMITATION_WARNINGS,
    ),
)

HUURPRIJSVERMINDERING = Rule(
    id="huurprijsvermindering",
    name="Lagere huur vragen wegens gebreken",
    phases=(Phase.ACHTERSTAND,),
    kind=Kind.LAST_DAY,
    actor=Party.HUURDER,
    status=Status.WET,
    trigger="de dag waarop het gebrek aan de verhuurder is gemeld",
    todo="Vraag de lagere huur bij de Huurcommissie of de kantonrechter op of vóór deze dag; dan kan zij teruggaan tot de "
    "melding.",
    plain="Vraag op of vóór deze dag om lagere huur. Dan telt de hele tijd sinds uw melding.",
    ways=(
        Way(
            since=date(2003, 8, 1),
            moves=(from_next_day, after(months=6), day_before),
            sources=(bw7("7:257"), bw7("7:207")),
            counting=Certainty.AFGELEID,
            readings=(
                Reading(
                    "zelfde dagnummer, zes maanden later",
                    (after(months=6),),
                    bw7("7:257")._replace(certainty=Certainty.AFGELEID),
                ),
            ),
        ),
    ),
    warnings=(
        "Na deze dag vervalt het recht niet, maar gaat het hooguit zes maanden terug (art. 7:257 lid 3 BW).",
        "Niet voor een vrije-sectorhuur (art. 7:247 BW): daar geldt art. 7:207 zelf.",
        "Zelf minder betalen is gevaarlijk: daar kan ontbinding op volgen.",
    ),
)

HUURVERHOGING_BEZWAAR = Rule(
    id="huurverhoging-bezwaar",
    name="Bezwaar tegen een voorgestelde huurverhoging",
    phases=(Phase.ACHTERSTAND,),
    kind=Kind.LATEST_BEFORE,
    actor=Party.HUURDER,
    status=Status.WET,
    trigger="de dag waarop de verhoging ingaat",
    todo="Schrijf de verhuurder vóór de ingangsdatum dat u het er niet mee eens bent. Bewaar een kopie en het bewijs.",
    plain="Laatste dag: uw bezwaar tegen de huurverhoging moet bij de verhuurder zijn.",
    ways=(Way(since=date(2003, 8, 1), moves=(before(days=1),), sources=(bw7("7:253 lid 1"),)),),
    warnings=(
        "Alleen voor een verhoging op voorstel (sociale huur). Staat de verhoging in het contract, kijk dan naar art. 7:248 BW.",
        "Het bezwaar moet de verhuurder vóór de ingangsdatum hebben bereikt.",
    ),
)

HUURCOMMISSIE_HUURVERHOGING = Rule(
    id="huurcommissie-huurverhoging",
    name="Huurverhoging voorleggen aan de Huurcommissie",
    phases=(Phase.ACHTERSTAND,),
    kind=Kind.LAST_DAY,
    actor=Party.HUURDER,
    status=Status.WET,
    trigger="de dag waarop de verhoging inging",
    todo="Dien het verzoek in bij de Huurcommissie, met het voorstel en de aangetekende herinnering erbij.",
    plain="Laatste dag om de huurverhoging voor te leggen aan de Huurcommissie.",
    ways=(
        Way(
            since=date(2003, 8, 1),
            moves=(after(months=4), day_before),
            sources=(bw7("7:253 lid 2-3"),),
            counting=Certainty.AFGELEID,
            readings=(
                Reading(
                    "de ingangsdatum telt niet mee",
                    (after(months=4),),
                    bw7("7:253 lid 2")._replace(certainty=Certainty.OPEN),
                ),
            ),
        ),
    ),
    warnings=(
        "Alleen als de verhuurder na de ingangsdatum een aangetekende herinnering stuurde, en u de verhoging niet betaalde.",
        "Wie niets doet, wordt geacht met de verhoging in te stemmen (art. 7:253 lid 3 BW).",
    ),
)

HUURCOMMISSIE_AANVANGSHUUR = Rule(
    id="huurcommissie-aanvangshuur",
    name="Aanvangshuur laten toetsen door de Huurcommissie",
    phases=(Phase.ACHTERSTAND,),
    kind=Kind.LAST_DAY,
    actor=Party.HUURDER,
    status=Status.WET,
    trigger="de dag waarop de huurovereenkomst inging",
    todo="Dien het verzoek in bij de Huurcommissie, liefst ruim voor deze dag.",
    plain="Laatste dag om uw beginhuur te laten controleren door de Huurcommissie.",
    ways=(
        Way(
            since=date(2024, 7, 1),
            moves=(after(months=6),),
            sources=(bw7("7:249"),),
            counting=Certainty.AFGELEID,
            readings=(
                Reading(
                    "zes maanden vanaf het ogenblik waarop de huur inging",
                    (after(months=6), day_before),
                    bw7("7:249")._replace(certainty=Certainty.OPEN),
                ),
            ),
        ),
    ),
    warnings=("Voor huurovereenkomsten van vóór 1 juli 2024 golden andere regels: laat die nakijken.",),
)

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

RULES = (
    VERJARING_HUUR,
    VERJARING_HUURVERHOGING,
    VERJARING_VONNIS,
    HUURVERHOGING_BEZWAAR,
    HUURCOMMISSIE_HUURVERHOGING,
    HUURCOMMISSIE_AANVANGSHUUR,
    HUURPRIJSVERMINDERING,
    BESLAGVRIJE_VOET,
)
