"""The rent itself: limitation, increases, defects and service costs."""

from __future__ import annotations

from datetime import date

from juridisch.deadlines.counting import after, atw1, before, day_before, from_next_day
from juridisch.deadlines.rule import Kind, NotBefore, Option, OptionKind, Reading, Rule, Way
from juridisch.law import Certainty, Party, Phase, Source, Status
from juridisch.sources import atw, bw3, bw7

_TO_BE_INVOKED = (
    "De rechter past verjaring niet uit zichzelf toe: de huurder moet er een beroep op doen (art. 3:322 BW)."
)
_DEBT_WARNINGS = (
    _TO_BE_INVOKED,
    (
        "Een schriftelijke aanmaning, een dagvaarding of een erkenning (ook een betalingsvoorstel kan dat zijn) laat een "
        "nieuwe termijn beginnen (art. 3:316–3:318 BW). Vraag naar alle brieven."
    ),
)
_JUDGMENT_WARNINGS = (
    _TO_BE_INVOKED,
    (
        "Een betekening, een schriftelijke aanmaning, een erkenning (ook een betalingsvoorstel kan dat zijn) of een beslag "
        "laat een nieuwe termijn beginnen (art. 3:325 lid 2 BW). Vraag naar alle brieven."
    ),
)
_INTERRUPTED = Option(
    "gestuit",
    OptionKind.DATE,
    "De laatste dag waarop de verjaring is gestuit (schriftelijke aanmaning, eis, erkenning, betekening).",
)


def _limitation(years: int, *sources: Source, since: date, when: tuple[str, ...] = ()) -> tuple[Way, Way]:
    """A term that starts with the day after; at the end of a month the literal count may end a day later.

    After an interruption a new term runs, as long but five years at most, and never ends before the first (3:319).
    """
    way = Way(
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
    again = NotBefore("gestuit", (from_next_day, after(years=min(years, 5)), day_before))
    interrupted = way._replace(
        when=way.when | {"gestuit"}, not_before=again, sources=(*sources, bw3("3:319"))
    )
    return way, interrupted


VERJARING_VONNIS = Rule(
    id="verjaring-vonnis",
    name="Het vonnis verjaart",
    phases=(Phase.NA_VONNIS,),
    kind=Kind.LAST_DAY,
    actor=Party.VERHUURDER,
    status=Status.WET,
    trigger="de dag van het vonnis",
    todo="Zoek elke betekening, aanmaning en betaling sinds het vonnis. Een nieuwe termijn duurt hooguit vijf jaar en eindigt "
    "nooit vóór deze dag (art. 3:319 lid 2 BW).",
    ways=_limitation(20, bw3("3:324 lid 1"), bw3("3:325"), since=date(1992, 1, 1)),
    options=(_INTERRUPTED,),
    warnings=(
        *_JUDGMENT_WARNINGS,
        "Na verzet of hoger beroep begint de termijn pas als die zaak voorbij is (art. 3:324 lid 2 BW).",
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
    ways=_limitation(5, bw3("3:308"), bw3("3:313"), since=date(1992, 1, 1)),
    options=(_INTERRUPTED,),
    warnings=(
        *_DEBT_WARNINGS,
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
        *_limitation(2, bw7("7:251 lid 2"), since=date(2024, 7, 1)),
        *_limitation(1, bw7("7:251 lid 2"), since=date(2024, 7, 1), when=("zonder-kennisgeving",)),
    ),
    options=(
        Option(
            "zonder-kennisgeving",
            OptionKind.FLAG,
            "De verhuurder meldde de verhoging dat jaar niet schriftelijk (één jaar).",
        ),
        _INTERRUPTED,
    ),
    warnings=(
        (
            "De regel geldt sinds 1 juli 2024 (volgens vakbronnen). Voor een verhoging die toen al betaald moest zijn, is het "
            "overgangsrecht niet gevonden."
        ),
        *_DEBT_WARNINGS,
    ),
)

VERJARING_ONDER_VONNIS = Rule(
    id="verjaring-onder-vonnis",
    name="Wat onder het vonnis per maand of jaar betaald moest worden, verjaart",
    phases=(Phase.NA_VONNIS,),
    kind=Kind.LAST_DAY,
    actor=Party.VERHUURDER,
    status=Status.WET,
    trigger="de dag waarop die termijn (huur, gebruiksvergoeding, rente) onder het vonnis betaald moest zijn",
    todo="Reken elke termijn apart. Het vonnis zelf verjaart pas na twintig jaar.",
    ways=_limitation(5, bw3("3:324 lid 3"), bw3("3:325"), since=date(1992, 1, 1)),
    options=(_INTERRUPTED,),
    warnings=_JUDGMENT_WARNINGS,
)

VERJARING_ONTBINDING = Rule(
    id="verjaring-ontbinding",
    name="De vordering tot ontbinding verjaart",
    phases=(Phase.VONNIS,),
    kind=Kind.LAST_DAY,
    actor=Party.VERHUURDER,
    status=Status.WET,
    trigger="de dag waarop de verhuurder van de tekortkoming hoorde",
    todo="Leg vast wanneer de verhuurder het wist, met zijn eigen brieven.",
    ways=_limitation(5, bw3("3:311 lid 1"), since=date(1992, 1, 1)),
    options=(_INTERRUPTED,),
    warnings=(
        _TO_BE_INVOKED,
        (
            "Een dagvaarding of een erkenning laat een nieuwe termijn beginnen (art. 3:316 en 3:318 BW). Een schriftelijke "
            "aanmaning alleen als binnen zes maanden een dagvaarding of andere daad van art. 3:316 BW volgt (art. 3:317 lid 2 "
            "BW)."
        ),
        "In ieder geval twintig jaar nadat de tekortkoming ontstond. Elke nieuwe maand achterstand is een nieuwe tekortkoming.",
    ),
)

HUURVERHOGING_VOORSTEL = Rule(
    id="huurverhoging-voorstel",
    name="Voorstel voor een huurverhoging op tijd",
    phases=(Phase.ACHTERSTAND,),
    kind=Kind.LATEST_BEFORE,
    actor=Party.VERHUURDER,
    status=Status.WET,
    trigger="de dag waarop de verhoging volgens het voorstel ingaat",
    todo="Kwam het voorstel later, schrijf dan dat de verhoging op deze datum niet geldt, en maak ook bezwaar.",
    ways=(
        Way(
            since=date(2003, 8, 1),
            moves=(before(months=2),),
            sources=(bw7("7:252 lid 1"),),
            counting=Certainty.AFGELEID,
        ),
    ),
    warnings=("Het voorstel moet schriftelijk zijn en de huurder dan hebben bereikt.",),
)

HUURCOMMISSIE_VERHUURDER = Rule(
    id="huurcommissie-verhuurder",
    name="Verhuurder naar de Huurcommissie over zijn voorstel",
    phases=(Phase.ACHTERSTAND,),
    kind=Kind.LAST_DAY,
    actor=Party.VERHUURDER,
    status=Status.WET,
    trigger="de dag waarop de verhoging volgens het voorstel inging",
    todo="Hoorde u op deze dag niets van de Huurcommissie, vraag haar dan of de verhuurder een verzoek deed.",
    ways=(
        Way(
            since=date(2003, 8, 1),
            moves=(after(weeks=6), atw1),
            sources=(bw7("7:253 lid 1 en 5"), atw("1 lid 1")),
            counting=Certainty.AFGELEID,
        ),
    ),
    warnings=(
        (
            "Alleen bij een verhoging op voorstel: na een bezwaar van de huurder (art. 7:253 lid 1 BW), of zonder bezwaar als "
            "het voorstel aangetekend kwam en de huurder de verhoging niet betaalde (lid 5)."
        ),
    ),
)

SERVICEKOSTEN_OVERZICHT = Rule(
    id="servicekosten-overzicht",
    name="Overzicht van de servicekosten",
    phases=(Phase.ACHTERSTAND,),
    kind=Kind.LAST_DAY,
    actor=Party.VERHUURDER,
    status=Status.WET,
    trigger="de laatste dag van het kalenderjaar waarover de servicekosten gaan (31 december)",
    todo="Vraag schriftelijk om het overzicht als het er dan niet is.",
    ways=(
        Way(
            since=date(2023, 12, 31),
            moves=(after(months=6),),
            sources=(bw7("7:259 lid 2"),),
            counting=Certainty.AFGELEID,
        ),
    ),
    warnings=("Een te laat overzicht neemt de kosten niet weg; het opent de weg naar de Huurcommissie.",),
)

SERVICEKOSTEN_HUURCOMMISSIE = Rule(
    id="servicekosten-huurcommissie",
    name="Servicekosten voorleggen aan de Huurcommissie",
    phases=(Phase.ACHTERSTAND,),
    kind=Kind.LAST_DAY,
    actor=Party.HUURDER,
    status=Status.WET,
    trigger="de laatste dag van het kalenderjaar waarover de servicekosten gaan (31 december)",
    todo="Dien het verzoek in bij de Huurcommissie, met de afrekening en uw vragen erbij.",
    plain="Laatste dag om de servicekosten voor te leggen aan de Huurcommissie.",
    ways=(
        Way(
            since=date(2023, 12, 31),
            # Twenty-four months after the six months that the landlord has for the overview.
            moves=(after(months=30),),
            sources=(bw7("7:260 lid 2"), bw7("7:259 lid 2")),
            counting=Certainty.AFGELEID,
        ),
    ),
    warnings=("Eén verzoek gaat over één tijdvak van ten hoogste twaalf maanden.",),
)

HUURPRIJSVERMINDERING = Rule(
    id="huurprijsvermindering",
    name="Lagere huur vragen wegens gebreken",
    phases=(Phase.ACHTERSTAND,),
    kind=Kind.LAST_DAY,
    actor=Party.HUURDER,
    status=Status.WET,
    trigger="de dag waarop het gebrek aan de verhuurder is gemeld",
    todo="Vraag de lagere huur op of vóór deze dag bij de kantonrechter, of bij de Huurcommissie als zes weken na de melding "
    "niet is hersteld; dan kan zij teruggaan tot de melding.",
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
        (
            "Bij de Huurcommissie kan het pas als de verhuurder het gebrek niet binnen zes weken na de melding heeft verholpen "
            "(art. 7:257 lid 2 BW)."
        ),
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
        "Te laat? Betaal de verhoging dan niet en kijk bij huurcommissie-huurverhoging.",
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
            sources=(bw7("7:253 lid 2–3"),),
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
        (
            "Alleen als u vooraf geen bezwaar maakte, de verhoging niet betaalde, en de verhuurder binnen drie maanden na de "
            "ingangsdatum een aangetekende herinnering stuurde."
        ),
        (
            "Wie na die herinnering niet op tijd naar de Huurcommissie gaat, zit aan de verhoging vast "
            "(art. 7:253 lid 3 BW)."
        ),
    ),
)

HUURCOMMISSIE_AANVANGSHUUR = Rule(
    id="huurcommissie-aanvangshuur",
    name="Aanvangshuur laten toetsen door de Huurcommissie",
    phases=(Phase.ACHTERSTAND,),
    kind=Kind.LAST_DAY,
    actor=Party.HUURDER,
    status=Status.WET,
    trigger="de dag waarop de eerste huurovereenkomst van deze huurder voor deze woning inging",
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
    warnings=("Voor huurovereenkomsten van vóór 1 juli 2024 is dit niet nagekeken.",),
)

RULES = (
    VERJARING_HUUR,
    VERJARING_HUURVERHOGING,
    VERJARING_VONNIS,
    VERJARING_ONDER_VONNIS,
    VERJARING_ONTBINDING,
    HUURVERHOGING_VOORSTEL,
    HUURVERHOGING_BEZWAAR,
    HUURCOMMISSIE_VERHUURDER,
    HUURCOMMISSIE_HUURVERHOGING,
    HUURCOMMISSIE_AANVANGSHUUR,
    HUURPRIJSVERMINDERING,
    SERVICEKOSTEN_OVERZICHT,
    SERVICEKOSTEN_HUURCOMMISSIE,
)
