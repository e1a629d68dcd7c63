"""Protection while debts are being settled: the moratorium of art. 287b Fw."""

from __future__ import annotations

from datetime import date

from juridisch.deadlines.counting import Given, after, day_before, itself, shift
from juridisch.deadlines.rule import Kind, Option, OptionKind, Outcome, Reading, Rule, Way
from juridisch.deadlines.sources import fw
from juridisch.dutch import write_date
from juridisch.law import Certainty, Party, Phase, Status, Term


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
            moves=(itself,),
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

RULES = (MORATORIUM,)
