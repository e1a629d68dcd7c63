"""From the summons to the answer before the kantonrechter."""

from __future__ import annotations

from datetime import date

from juridisch.deadlines.calendar import Calendar
from juridisch.deadlines.counting import (
    after,
    atw1,
    before,
    itself,
    next_day,
    service_day_back,
    working_day_before,
    working_day_on_or_before,
)
from juridisch.deadlines.rule import Kind, Outcome, Reading, Rule, Start, Way
from juridisch.dutch import write_weekday
from juridisch.law import Certainty, Party, Phase, Status
from juridisch.sources import atw, page, rv

_CALENDAR = Calendar()
_RECHTSPRAAK_UITSTEL = page(
    "rechtspraak.nl, uitstel vragen bij de kantonrechter",
    "https://www.rechtspraak.nl/Naar-de-rechter/dagvaarding-gekregen/reageren-dagvaarding-kantonrechter/"
    "Paginas/uitstel-vragen.aspx",
)
_NOT_IN_KORT_GEDING = (
    "In kort geding bestaat dit uitstel niet: de rechter bepaalt daar zelf de dag (art. 254 Rv)."
)
_ABROAD = (
    "Vier weken of drie maanden als de huurder in het buitenland woont of nergens een bekend adres heeft (art. 115 Rv): "
    "laat dat nakijken."
)
_KORT_GEDING_SUMMONS = "In kort geding bepaalt de rechter de dag; deze termijn geldt daar niet."


def _no_sitting(outcome: Outcome) -> str:
    """A roldatum that the count puts on a closed day is no day on which a court sits."""
    if not _CALENDAR.is_atw_day(outcome.day):
        return ""
    return (
        f"Op {write_weekday(outcome.day)} ({_CALENDAR.describe(outcome.day)}) is er geen zitting: "
        "in de praktijk wordt het een latere zittingsdag."
    )


DAGVAARDING = Rule(
    id="dagvaarding",
    name="Eerste dag waartegen gedagvaard kan worden",
    phases=(Phase.VONNIS,),
    kind=Kind.FIRST_DAY,
    actor=Party.VERHUURDER,
    status=Status.WET,
    trigger="de dag waarop de dagvaarding is betekend",
    todo="Vergelijk met de roldatum in de dagvaarding. Ligt die eerder, kijk dan boven aan het exploot of de rechter "
    "de termijn heeft verkort. Reageer hoe dan ook op tijd.",
    ways=(
        Way(
            since=date(2002, 1, 1),
            # Seven whole days lie between service and roldatum (119), and 1077 lid 2 bars any lengthening.
            moves=(after(weeks=1), next_day),
            sources=(rv("114"), rv("119"), rv("1077 lid 2")),
        ),
    ),
    warnings=(
        (
            "Een te korte termijn maakt de dagvaarding aantastbaar, maar wie verschijnt kan zich daar alleen op beroepen "
            "als hij er onredelijk door is benadeeld (art. 122 Rv). Blijf dus niet weg."
        ),
        _ABROAD,
        _KORT_GEDING_SUMMONS,
    ),
    notices=(_no_sitting,),
    start=Start.WRIT,
)

DAGVAARDING_UITERLIJK = Rule(
    id="dagvaarding-uiterlijk",
    name="Laatste dag om te dagvaarden voor een roldatum",
    phases=(Phase.VONNIS,),
    kind=Kind.LATEST_BEFORE,
    actor=Party.VERHUURDER,
    status=Status.WET,
    trigger="de roldatum: de dag die in de dagvaarding staat",
    todo="Vergelijk met de dag waarop de deurwaarder de dagvaarding bracht. Is die later, laat het exploot dan nakijken, en "
    "reageer toch op tijd.",
    ways=(
        Way(
            since=date(2002, 1, 1),
            # The week of 114 is counted back from the roldatum, which does not count itself (119 lid 2).
            moves=(before(days=8), service_day_back),
            sources=(rv("114"), rv("119"), rv("1077 lid 2"), rv("64")),
        ),
    ),
    warnings=(
        "De rechter kan de termijn hebben verkort; dat staat dan boven aan het exploot (art. 117 Rv).",
        (
            "Wie verschijnt, kan zich op een te korte termijn alleen beroepen als hij er onredelijk door is benadeeld "
            "(art. 122 Rv)."
        ),
        _ABROAD,
        _KORT_GEDING_SUMMONS,
    ),
    start=Start.COURT_DAY,
)

HERSTELEXPLOOT = Rule(
    id="herstelexploot",
    name="Herstelexploot als de zaak niet op tijd is aangebracht",
    phases=(Phase.VONNIS,),
    kind=Kind.LAST_DAY,
    actor=Party.VERHUURDER,
    status=Status.WET,
    trigger="de roldatum die in de dagvaarding stond",
    todo="Bel op de roldatum de griffie: is de zaak aangebracht? Zo niet, dan vervalt zij, tenzij de verhuurder op tijd een "
    "herstelexploot laat brengen. Antwoord intussen toch, of vraag uitstel.",
    ways=(
        Way(
            since=date(2002, 1, 1),
            moves=(after(weeks=2), atw1),
            sources=(rv("125 lid 5"), atw("1 lid 1")),
            counting=Certainty.AFGELEID,
        ),
    ),
    warnings=(
        "Ook een vervallen zaak kan opnieuw beginnen: de verhuurder kan een nieuwe dagvaarding laten brengen.",
    ),
    start=Start.COURT_DAY,
)

STUKKEN_ZITTING = Rule(
    id="stukken-zitting",
    name="Stukken indienen voor de zitting",
    phases=(Phase.VONNIS,),
    kind=Kind.LATEST_BEFORE,
    actor=Party.HUURDER,
    status=Status.WET,
    trigger="de dag van de zitting (mondelinge behandeling)",
    todo="Zorg dat alle bewijsstukken deze dag bij de rechtbank én bij de wederpartij zijn. Neem een nieuw overzicht van de "
    "betaalde huur mee naar de zitting.",
    plain="Laatste dag: uw bewijs moet bij de rechter zijn.",
    ways=(
        Way(
            since=date(2019, 10, 1),
            moves=(before(days=10),),
            sources=(rv("87 lid 6"), atw("1 lid 2")),
            cautious=Reading(
                "op een gewone werkdag, dan is de griffie open",
                (before(days=10), working_day_on_or_before),
                rv("87 lid 6"),
            ),
        ),
    ),
    warnings=(
        "Wat later komt, telt meestal niet mee; alleen in bijzondere gevallen laat de rechter het toe.",
        "In kort geding kan een andere dag gelden: kijk in de oproep.",
    ),
    start=Start.COURT_DAY,
)

ANTWOORD = Rule(
    id="antwoord",
    name="Schriftelijk antwoord bij de kantonrechter",
    phases=(Phase.VONNIS,),
    kind=Kind.LATEST_BEFORE,
    actor=Party.HUURDER,
    status=Status.WET,
    trigger="de roldatum: de dag die in de dagvaarding staat (of de nieuwe roldatum na uitstel)",
    todo="Zorg dat het verweer deze dag, tijdens kantooruren, bij de griffie ligt. Per post in tweevoud of aan de balie. "
    "Lukt dat niet, kom dan naar de rolzitting en antwoord mondeling.",
    plain="Laatste dag: uw antwoord moet bij de rechter zijn.",
    ways=(
        Way(
            since=date(2002, 1, 1),
            moves=(working_day_before,),
            sources=(rv("82 lid 1–2"), rv("128 lid 2")),
            # The act says: before the roldatum. That it must be a day on which the court is open is our caution.
            counting=Certainty.AFGELEID,
            readings=(Reading("op de rolzitting zelf, mondeling", (itself,), rv("82 lid 2")),),
        ),
    ),
    warnings=(
        "E-mail telt alleen als het procesreglement van dat gerecht dat toelaat (art. 33 Rv). Gebruik anders de post.",
        "Voer alle verweren meteen: later nieuwe verweren toevoegen kan vaak niet meer (art. 128 lid 3 Rv).",
        (
            "Elke huurder die is gedagvaard moet zelf reageren. Verschijnt er één, dan geldt het vonnis voor allen als op "
            "tegenspraak en is verzet niet meer mogelijk (art. 140 lid 3 Rv)."
        ),
        (
            "Te laat? Zolang er geen eindvonnis is, kan de huurder nog verschijnen (art. 142 Rv); dat kan kosten geven "
            "(art. 141 Rv)."
        ),
    ),
    start=Start.COURT_DAY,
)

UITSTEL_VERZOEK = Rule(
    id="uitstel-verzoek",
    name="Uitstel vragen aan de kantonrechter",
    phases=(Phase.VONNIS,),
    kind=Kind.LATEST_BEFORE,
    actor=Party.HUURDER,
    status=Status.PROCESREGLEMENT,
    trigger="de roldatum: de dag die in de dagvaarding staat",
    todo="Zorg dat het verzoek deze dag, tijdens kantooruren, bij de griffie is: per brief, of per e-mail en meteen "
    "daarna per post. Bel de griffie of het er is.",
    plain="Laatste dag: uw vraag om uitstel moet bij de rechter zijn.",
    ways=(
        Way(
            since=date(2008, 1, 1),
            moves=(working_day_before,),
            sources=(_RECHTSPRAAK_UITSTEL, rv("133 lid 2")),
            # The page says: the day before. That it must be a working day is our caution.
            counting=Certainty.AFGELEID,
            readings=(Reading("op de rolzitting zelf, mondeling", (itself,), _RECHTSPRAAK_UITSTEL),),
        ),
    ),
    warnings=(
        "Uitstel is pas zeker als de rechtbank het heeft bevestigd. Bel vóór de roldatum de griffie.",
        _NOT_IN_KORT_GEDING,
        "De tekst van het geldende procesreglement is niet gelezen; de termijn komt van rechtspraak.nl.",
    ),
    start=Start.COURT_DAY,
)

UITSTEL = Rule(
    id="uitstel",
    name="Nieuwe roldatum na uitstel",
    phases=(Phase.VONNIS,),
    kind=Kind.EXPECTED,
    actor=Party.RECHTBANK,
    status=Status.PROCESREGLEMENT,
    trigger="de roldatum waarvoor uitstel is gevraagd",
    todo="Vraag de griffie om de nieuwe datum en zet die in het dossier. Maak het verweer intussen af.",
    plain="Nieuwe dag voor de zaak, als u uitstel krijgt. De rechter moet dit eerst bevestigen.",
    ways=(
        Way(
            since=date(2008, 1, 1),
            moves=(after(weeks=4),),
            sources=(_RECHTSPRAAK_UITSTEL, rv("133 lid 1")),
            counting=Certainty.VAKBRON,
        ),
    ),
    warnings=(
        "De rechtbank bepaalt de dag. Reken hier pas op als het uitstel is bevestigd.",
        (
            "Een tweede uitstel wordt maar zelden gegeven. Het recht om te antwoorden vervalt als de termijn voorbij is en "
            "er geen uitstel meer te krijgen is (art. 133 lid 4 Rv)."
        ),
        _NOT_IN_KORT_GEDING,
    ),
    notices=(_no_sitting,),
    start=Start.COURT_DAY,
)

RULES = (
    DAGVAARDING,
    DAGVAARDING_UITERLIJK,
    ANTWOORD,
    UITSTEL_VERZOEK,
    UITSTEL,
    HERSTELEXPLOOT,
    STUKKEN_ZITTING,
)
