"""Protection while debts are being settled: the moratorium of art. 287b Fw."""

from __future__ import annotations

from datetime import date

from juridisch.deadlines.counting import Given, after, atw1, day_before, from_next_day, judgment_names, shift
from juridisch.deadlines.rule import Kind, Option, OptionKind, Outcome, Reading, Rule, Way
from juridisch.dutch import write_date
from juridisch.law import Certainty, Party, Phase, Status, Term
from juridisch.sources import atw, bgs, fw, page, wgs


def _longer_than_six_months(outcome: Outcome) -> str:
    longest = shift(outcome.start, Term(6, "maand"))
    if outcome.day <= longest:
        return ""
    return (
        f"Dit is later dan {write_date(longest)}, zes maanden na het vonnis. Langer laat de wet niet toe: "
        "lees het vonnis nog eens en laat dit nakijken."
    )


_MONTHS = Given("maanden", 6, "maand")
_SILENT = Way(
    since=date(2008, 1, 1),
    moves=(after(_MONTHS), day_before),
    sources=(fw("287b lid 5"),),
    # The act names the longest duration, not the day it starts; that the day of the ruling counts is our caution.
    counting=Certainty.OPEN,
    readings=(
        Reading(
            "de dag van het vonnis telt niet mee",
            (after(_MONTHS),),
            fw("287b lid 5")._replace(certainty=Certainty.OPEN),
        ),
    ),
)

MORATORIUM = Rule(
    id="moratorium",
    name="Einde van het moratorium (art. 287b Fw)",
    phases=(Phase.UITZETTING,),
    kind=Kind.END,
    actor=Party.HUURDER,
    status=Status.WET,
    trigger="de dag van het vonnis dat het moratorium toewijst",
    todo="Zorg dat vóór deze dag het schuldentraject rond is. Betaal elke maand de huur volledig en op tijd: anders "
    "vervalt de bescherming eerder.",
    plain="Tot en met deze dag bent u beschermd. Betaal dan wel elke maand de huur, op tijd.",
    ways=(
        _SILENT,
        _SILENT._replace(when=frozenset({"maanden"})),
        _SILENT._replace(
            when=frozenset({"tot"}),
            start="tot",
            moves=(judgment_names,),
            readings=(),
            counting=Certainty.TEKST,
        ),
    ),
    options=(
        Option(
            "maanden",
            OptionKind.NUMBER,
            "Hoeveel maanden het vonnis geeft (1 tot en met 6).",
            excludes=("tot",),
            maximum=6,
        ),
        Option("tot", OptionKind.DATE, "De laatste dag van het moratorium volgens het vonnis."),
    ),
    warnings=(
        "Noemt het vonnis een einddatum, dan telt die (--tot).",
        "De bescherming vervalt zodra de lopende huur niet of te laat wordt betaald (art. 305 lid 2 Fw).",
        (
            "Reken niet op verlenging: de wet noemt een maximum en een verlenging is al eens geweigerd "
            "(ECLI:NL:RBMNE:2014:941)."
        ),
        "Na deze dag kan meteen worden ontruimd als het bevel nog geldt.",
    ),
    notices=(_longer_than_six_months,),
)

AFKOELINGSPERIODE = Rule(
    id="afkoelingsperiode",
    name="Einde van de afkoelingsperiode (breed moratorium)",
    phases=(Phase.UITZETTING,),
    kind=Kind.END,
    actor=Party.HUURDER,
    status=Status.WET,
    trigger="de dag van de uitspraak die de afkoelingsperiode geeft",
    todo="Betaal elke maand de huur. Dreigt ontruiming, overleg dan vandaag met de schuldhulp of een moratorium "
    "(art. 287b Fw) nodig is.",
    ways=tuple(
        Way(
            since=date(2021, 1, 1),
            when=frozenset(options),
            moves=(from_next_day, after(_MONTHS), day_before),
            sources=(wgs("5"), bgs("9 lid 2")),
            counting=Certainty.AFGELEID,
            readings=(
                Reading(
                    "zelfde dagnummer als de uitspraak",
                    (after(_MONTHS),),
                    wgs("5")._replace(certainty=Certainty.AFGELEID),
                ),
            ),
        )
        for options in ((), ("maanden",))
    ),
    options=(
        Option(
            "maanden", OptionKind.NUMBER, "Hoeveel maanden de uitspraak geeft (1 tot en met 6).", maximum=6
        ),
    ),
    warnings=(
        (
            "Of dit een ontruiming tegenhoudt, is niet beslist: reken er niet op. Let op: is de afkoelingsperiode nog niet "
            "toegewezen, dan wordt zij geweigerd na een verzoek om schuldsanering, waar een moratorium bij hoort "
            "(art. 5 lid 2 Bgs)."
        ),
        (
            "Bij een maand nieuwe huurachterstand moet de gemeente vragen het te beëindigen "
            "(art. 8 lid 1 onder f Bgs)."
        ),
        "Alleen de gemeente kan dit aanvragen, en niet twee keer binnen tien jaar (art. 4 en 5 lid 2 Bgs).",
        "Van het Besluit is de tekst van 1 januari 2024 gelezen; er is een tekst van 1 januari 2026.",
    ),
)

_SIGNED_BY_LAWYER = (
    "Het verzoek moet door een advocaat zijn ondertekend (art. 361 lid 1 Fw). Bel er vandaag een; vraag naar een "
    "toevoeging."
)
_TO_THE_HOF = "Bel vandaag een advocaat. Het verzoek moet binnen acht dagen bij het hof liggen."
_TO_THE_HOGE_RAAD = (
    "Bel vandaag een cassatieadvocaat. Het verzoek moet binnen acht dagen bij de Hoge Raad liggen."
)


def _eight_days(
    rule_id: str, name: str, trigger: str, articles: tuple[str, ...], *warnings: str, todo: str = _TO_THE_HOF
) -> Rule:
    """The appeals of the Wsnp: eight days after the day of the decision, Atw included (362 lid 1 excludes others)."""
    return Rule(
        id=rule_id,
        name=name,
        phases=(Phase.NA_VONNIS, Phase.UITZETTING),
        kind=Kind.LAST_DAY,
        actor=Party.HUURDER,
        status=Status.WET,
        trigger=trigger,
        todo=todo,
        ways=(
            Way(
                since=date(2008, 1, 1),
                moves=(after(days=8), atw1),
                sources=(*map(fw, articles), fw("362 lid 1"), atw("1 lid 1")),
            ),
        ),
        warnings=warnings,
    )


WSNP_HOGER_BEROEP = _eight_days(
    "wsnp-hoger-beroep",
    "Hoger beroep tegen afwijzing van de schuldsanering",
    "de dag van de uitspraak die de schuldsanering weigert",
    ("292 lid 3", "361 lid 1"),
    _SIGNED_BY_LAWYER,
    "Tegen alleen de afwijzing van een moratorium (art. 287b Fw) staat geen hoger beroep open (art. 360 Fw).",
    "Bij een voorlopige voorziening van art. 287 lid 4 Fw is er wel hoger beroep (art. 358–362 Rv).",
)
WSNP_CASSATIE = _eight_days(
    "wsnp-cassatie",
    "Cassatie tegen afwijzing van de schuldsanering",
    "de dag van het arrest van het hof",
    ("292 lid 5", "361 lid 3"),
    "In cassatie is een advocaat bij de Hoge Raad nodig (art. 361 lid 3 Fw).",
    todo=_TO_THE_HOGE_RAAD,
)

WSNP_WIJZIGING = _eight_days(
    "wsnp-wijziging-hoger-beroep",
    "Hoger beroep tegen een langere termijn van de schuldsanering",
    "de dag van het vonnis van de rechtbank dat de termijn wijzigt",
    ("349a lid 3",),
    # 361 lid 1 names 349a lid 2 (the rechter-commissaris) and not the appeal of lid 3.
    (
        "Art. 361 Fw noemt dit hoger beroep niet met zoveel woorden: laat nakijken of een advocaat nodig is; ga daar "
        "voorzichtig van uit."
    ),
)
WSNP_BEEINDIGING = _eight_days(
    "wsnp-beeindiging-hoger-beroep",
    "Hoger beroep tegen beëindiging van de schuldsanering",
    "de dag van het vonnis dat de schuldsanering beëindigt",
    ("351 lid 1", "361 lid 1"),
    _SIGNED_BY_LAWYER,
)
WSNP_EINDVONNIS = _eight_days(
    "wsnp-einde-hoger-beroep",
    "Hoger beroep tegen het eindvonnis over de schone lei",
    "de dag van het vonnis over de nakoming van de verplichtingen",
    ("355 lid 1", "361 lid 1"),
    _SIGNED_BY_LAWYER,
)

_WSNP_2023 = Way(
    since=date(2023, 7, 1),
    moves=(after(months=18), day_before),
    sources=(fw("349a lid 1"),),
)
WSNP_DUUR = Rule(
    id="wsnp-duur",
    name="Einde van de termijn van de schuldsanering",
    phases=(Phase.UITZETTING,),
    kind=Kind.END,
    actor=Party.RECHTBANK,
    status=Status.WET,
    trigger="de dag van de uitspraak die tot de schuldsanering toelaat",
    todo="Houd u tot die dag aan alle verplichtingen, en betaal elke maand de huur.",
    ways=(
        _WSNP_2023,
        _WSNP_2023._replace(when=frozenset({"eerste-aflossing"}), earlier_start="eerste-aflossing"),
        Way(
            since=date(2008, 1, 1),
            moves=(after(months=36), day_before),
            sources=(
                fw("349a lid 1 (oude tekst)")._replace(version=None, certainty=Certainty.VAKBRON),
                page("bbwsnp.nl, wetswijziging per 1 juli 2023", "https://bbwsnp.nl/wetswijziging/"),
            ),
            warnings=("Toegelaten vóór 1 juli 2023: de termijn bleef drie jaar.",),
        ),
    ),
    options=(
        Option(
            "eerste-aflossing",
            OptionKind.DATE,
            "De eerste aflossing in de minnelijke regeling, als die eerder was.",
        ),
    ),
    warnings=(
        "De rechter kan bij de toelating een langere termijn geven (tot drieënhalf jaar) en later verlengen (tot vijf jaar).",
        (
            "Dit is niet de dag van de schone lei: de regeling eindigt pas als de slotuitdelingslijst verbindend is "
            "(art. 356 Fw)."
        ),
        "Bij nieuwe huurachterstand mag de verhuurder de huur opzeggen (art. 305 lid 3 Fw).",
    ),
)

WSNP_AANVULLING = Rule(
    id="wsnp-aanvulling",
    name="Stukken aanvullen bij het verzoek tot schuldsanering",
    phases=(Phase.UITZETTING,),
    kind=Kind.MAXIMUM,
    actor=Party.RECHTBANK,
    status=Status.WET,
    trigger="de dag waarop de rechtbank de termijn geeft (de datum op haar brief)",
    todo="Lees in de brief welke dag de rechtbank noemt; die telt. Stuur alles ruim daarvoor.",
    ways=(
        Way(
            since=date(2008, 1, 1),
            moves=(after(months=1),),
            sources=(fw("287 lid 2"),),
            counting=Certainty.AFGELEID,
        ),
    ),
    warnings=(
        "De rechtbank bepaalt de termijn, ten hoogste een maand; die wordt niet verlengd door een weekend of feestdag.",
        (
            "Ontbreekt er daarna nog iets, dan behandelt de rechtbank het verzoek niet (niet-ontvankelijk, art. 287 lid 2 "
            "Fw)."
        ),
    ),
)

RULES = (
    MORATORIUM,
    AFKOELINGSPERIODE,
    WSNP_AANVULLING,
    WSNP_HOGER_BEROEP,
    WSNP_CASSATIE,
    WSNP_DUUR,
    WSNP_WIJZIGING,
    WSNP_BEEINDIGING,
    WSNP_EINDVONNIS,
)
