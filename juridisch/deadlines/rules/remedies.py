"""Remedies against a judgment: verzet after a default judgment, appeal and cassation otherwise."""

from __future__ import annotations

from datetime import date

from juridisch.deadlines.counting import after, atw1, day_before
from juridisch.deadlines.rule import Kind, Option, OptionKind, Reading, Rule, Way
from juridisch.law import Certainty, Party, Phase, Status
from juridisch.sources import atw, ruling, rv

_HR_2017 = ruling("HR 1 september 2017", "ECLI:NL:HR:2017:2225")
_HR_2024 = ruling("HR 30 augustus 2024", "ECLI:NL:HR:2024:1103", Certainty.VAKBRON)
_AFTER_JUDGMENT = (Phase.NA_VONNIS, Phase.UITZETTING)
_AND_AFTER_EVICTION = (*_AFTER_JUDGMENT, Phase.NA_UITZETTING)

_NEEDS_WRIT = "Verzet gaat met een dagvaarding door een deurwaarder. Bel minstens drie werkdagen eerder: een brief telt niet."
_CO_TENANT = (
    "Is één van de gedaagde huurders wel verschenen, dan is verzet voor niemand mogelijk, alleen hoger beroep, vanaf de "
    "uitspraak (art. 140 lid 3 Rv). Wie niet verscheen, moet dan eerst aan het vonnis voldoen, tegen zekerheid "
    "(art. 335 lid 2 Rv)."
)
_EARLIER_CONTACT = (
    "Een brief, telefoontje, betalingsvoorstel of verzoek waaruit blijkt dat u het vonnis kent, kan de vier weken al "
    "eerder hebben laten ingaan. Reken met de vroegste dag."
)
_LANDLORD_APPEALS = "Gaat de verhuurder zelf in hoger beroep, dan vervalt verzet: voer daar alle verweren (art. 335 lid 1 Rv)."
_ACCEPTED = "Wie het vonnis aanvaardt (berust), kan niet meer in verzet (art. 143 lid 4 Rv)."
_NO_SUSPENSION = "Is het vonnis ‘uitvoerbaar bij voorraad’, dan mag de verhuurder ondanks dit middel doorgaan met ontruimen."
_ADVOCAAT = "Hiervoor is een advocaat verplicht (art. 353 Rv). Bel er vandaag een; vraag naar een toevoeging."
_FROM_RULING = "De termijn loopt vanaf de uitspraak, niet vanaf de dag waarop u {} kreeg."

VERZET = Rule(
    id="verzet",
    name="Verzet tegen een verstekvonnis",
    phases=_AFTER_JUDGMENT,
    kind=Kind.LAST_DAY,
    actor=Party.HUURDER,
    status=Status.WET,
    trigger="de dag waarop het vonnis, of een stuk om het uit te voeren (bevel, beslag), in persoon is gebracht (weigeren "
    "telt ook), of de eerste daad waaruit blijkt dat de huurder het vonnis kent",
    todo="Bel vandaag een deurwaarder of advocaat. De dagvaarding in verzet moet vóór het einde van deze dag zijn "
    "uitgebracht en bevat meteen het hele verweer.",
    plain="Laatste dag voor verzet. De deurwaarder moet het dan al hebben gebracht.",
    ways=(
        Way(
            since=date(2002, 1, 1),
            moves=(after(weeks=4), atw1),
            sources=(rv("143 lid 2"), rv("46 lid 3"), rv("64 lid 2"), atw("1 lid 1")),
        ),
        Way(
            since=date(2002, 1, 1),
            when=frozenset({"buitenland"}),
            moves=(after(weeks=8), atw1),
            sources=(rv("143 lid 2"), rv("64 lid 2"), atw("1 lid 1")),
        ),
    ),
    options=(
        Option(
            "buitenland",
            OptionKind.FLAG,
            "De huurder had toen alleen een bekend adres buiten Nederland (acht weken).",
        ),
    ),
    warnings=(
        _NEEDS_WRIT,
        _EARLIER_CONTACT,
        (
            "Een betekening in een envelop of aan een huisgenoot laat deze termijn niet ingaan, maar de uitvoering wel: de "
            "eerste betaling uit een beslag, een verkoop of de ontruiming (art. 143 lid 3 en 144 Rv)."
        ),
        _ACCEPTED,
        _CO_TENANT,
        _LANDLORD_APPEALS,
        _NO_SUSPENSION,
    ),
)

VERZET_TENUITVOERLEGGING = Rule(
    id="verzet-tenuitvoerlegging",
    name="Verzet nadat het vonnis is uitgevoerd",
    phases=_AND_AFTER_EVICTION,
    kind=Kind.LAST_DAY,
    actor=Party.HUURDER,
    status=Status.WET,
    trigger="de dag waarop het vonnis is uitgevoerd: de ontruiming, de eerste betaling uit een beslag op loon of uitkering, "
    "de betaling uit een ander beslag, of de verkoop of afgifte van spullen",
    todo="Vraag bij elk beslag wanneer er voor het eerst is betaald: die dag kan lang vóór een ontruiming liggen. Bel "
    "vandaag een deurwaarder of advocaat.",
    plain="Laatste dag voor verzet. De deurwaarder moet het dan al hebben gebracht.",
    ways=(
        Way(
            since=date(2002, 1, 1),
            moves=(after(weeks=4), atw1),
            sources=(rv("143 lid 3"), rv("144"), rv("64 lid 2"), atw("1 lid 1")),
            counting=Certainty.OPEN,
            readings=(
                Reading(
                    "de dag van de uitvoering telt al mee (‘vangt aan op de dag’)",
                    (after(weeks=4), day_before, atw1),
                    rv("143 lid 3")._replace(certainty=Certainty.OPEN),
                ),
            ),
        ),
    ),
    warnings=(
        _NEEDS_WRIT,
        _EARLIER_CONTACT,
        _ACCEPTED,
        _CO_TENANT,
        _LANDLORD_APPEALS,
        _NO_SUSPENSION,
    ),
)

_BEKEND_2024 = Way(
    since=date(2024, 8, 30),
    moves=(after(weeks=4), atw1),
    sources=(_HR_2024, rv("64 lid 2"), atw("1 lid 1")),
    counting=Certainty.AFGELEID,
)
VERZET_BEKEND = Rule(
    id="verzet-bekend",
    name="Verzet: het vonnis pas na de uitvoering ontdekt",
    phases=(Phase.UITZETTING, Phase.NA_UITZETTING),
    kind=Kind.LAST_DAY,
    actor=Party.HUURDER,
    status=Status.RECHTSPRAAK,
    trigger="de dag waarop de huurder het vonnis leerde kennen, als dat pas na de uitvoering was",
    todo="Leg vast hoe en wanneer u het vonnis ontdekte, en bel vandaag een deurwaarder of advocaat.",
    plain="Laatste dag voor verzet. De deurwaarder moet het dan al hebben gebracht.",
    ways=(
        _BEKEND_2024,
        _BEKEND_2024._replace(
            since=date(2002, 1, 1),
            warnings=("De Hoge Raad besliste dit pas in 2024; of het daarvoor zo gold, is niet nagekeken.",),
        ),
    ),
    warnings=(
        (
            "Alleen als de huurder van het vonnis én van de uitvoering niets wist. Wie de ontruiming zelf meemaakte, kan hier "
            "meestal geen beroep op doen."
        ),
        _NEEDS_WRIT,
        _EARLIER_CONTACT,
        _ACCEPTED,
        _CO_TENANT,
        _LANDLORD_APPEALS,
    ),
)


def _appeal(rule_id: str, name: str, trigger: str, way: Way, *warnings: str) -> Rule:
    """Appeal: the terms, articles and warnings differ."""
    return Rule(
        id=rule_id,
        name=name,
        phases=_AND_AFTER_EVICTION,
        kind=Kind.LAST_DAY,
        actor=Party.HUURDER,
        status=Status.WET,
        trigger=trigger,
        todo=_ADVOCAAT,
        plain="Laatste dag voor hoger beroep. Daarvoor hebt u een advocaat nodig.",
        ways=(way,),
        warnings=(*warnings, _NO_SUSPENSION),
    )


def _cassation(rule_id: str, name: str, trigger: str, way: Way) -> Rule:
    """Cassation: a plain letter to a tenant does not name it."""
    return Rule(
        id=rule_id,
        name=name,
        phases=_AND_AFTER_EVICTION,
        kind=Kind.LAST_DAY,
        actor=Party.HUURDER,
        status=Status.WET,
        trigger=trigger,
        todo="Vraag meteen advies aan een cassatieadvocaat.",
        ways=(way,),
        warnings=(_FROM_RULING.format("het arrest"),),
    )


_OF_A_JUDGMENT = (
    _FROM_RULING.format("het vonnis"),
    "Bij een mondelinge uitspraak loopt de termijn vanaf die dag (art. 29a en 339 lid 1 Rv).",
    "Alleen bij een vordering van meer dan € 1.750 of van onbepaalde waarde (art. 332 Rv).",
    "Na een verstekvonnis staat geen hoger beroep open voor wie niet verscheen, maar verzet (art. 335 Rv).",
    _LANDLORD_APPEALS,
    _CO_TENANT,
)
HOGER_BEROEP = _appeal(
    "hoger-beroep",
    "Hoger beroep",
    "de dag van het vonnis",
    Way(
        since=date(2002, 1, 1),
        moves=(after(months=3), atw1),
        sources=(rv("339 lid 1"), _HR_2017, atw("1 lid 1")),
    ),
    *_OF_A_JUDGMENT,
)
HOGER_BEROEP_KORT_GEDING = _appeal(
    "hoger-beroep-kort-geding",
    "Hoger beroep in kort geding",
    "de dag van het vonnis in kort geding",
    Way(since=date(2002, 1, 1), moves=(after(weeks=4), atw1), sources=(rv("339 lid 2"), atw("1 lid 1"))),
    *_OF_A_JUDGMENT,
)
HOGER_BEROEP_REKEST = _appeal(
    "hoger-beroep-rekest",
    "Hoger beroep tegen een beschikking",
    "de dag van de beschikking",
    Way(
        since=date(2002, 1, 1),
        moves=(after(months=3), atw1),
        sources=(rv("358 lid 2"), _HR_2017, atw("1 lid 1")),
    ),
    _FROM_RULING.format("de beschikking"),
    "Voor wie verzoeker was of in de procedure verscheen; voor anderen loopt de termijn vanaf betekening of bekendheid.",
)
CASSATIE = _cassation(
    "cassatie",
    "Cassatie",
    "de dag van het arrest van het hof",
    Way(
        since=date(2002, 1, 1),
        moves=(after(months=3), atw1),
        sources=(rv("402 lid 1"), _HR_2017, atw("1 lid 1")),
    ),
)
CASSATIE_KORT_GEDING = _cassation(
    "cassatie-kort-geding",
    "Cassatie in kort geding",
    "de dag van het arrest van het hof in kort geding",
    Way(since=date(2002, 1, 1), moves=(after(weeks=8), atw1), sources=(rv("402 lid 2"), atw("1 lid 1"))),
)

RULES = (
    VERZET,
    VERZET_TENUITVOERLEGGING,
    VERZET_BEKEND,
    HOGER_BEROEP,
    HOGER_BEROEP_KORT_GEDING,
    HOGER_BEROEP_REKEST,
    CASSATIE,
    CASSATIE_KORT_GEDING,
)
