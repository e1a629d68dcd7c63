"""The summons: whether it came in time and on a day on which that may be done.

A mistake in the summons helps less than people hope: who appears can only invoke it when it harmed him unreasonably
(Rv 122). The texts say so, and say that staying away is never the answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from juridisch.deadlines.calendar import FIRST_CALENDAR_YEAR, LAST_CALENDAR_YEAR, Calendar
from juridisch.dossier import Dossier, Exploot, known
from juridisch.dutch import write_date, write_weekday
from juridisch.findings.arrears.rent import summoned
from juridisch.findings.finding import Check, Finding, Question, Subject, Weight, ask, found
from juridisch.law import Certainty
from juridisch.sources import rv
from juridisch.timeline import may_be_default
from juridisch.timeline.items import JUDGE_FIXES, computed

_SUBJECT = Subject.DAGVAARDING
TERM = Check(
    "dagvaarding-termijn",
    _SUBJECT,
    "Liggen er genoeg dagen tussen de dagvaarding en de roldatum?",
    (rv("114"), rv("119"), rv("120"), rv("122")),
)
DAY = Check(
    "dagvaarding-dag",
    _SUBJECT,
    "Is de dagvaarding gebracht op een dag waarop dat mag?",
    (rv("64 lid 2–3"), rv("66"), rv("1077 lid 3")),
)
CHECKS = (TERM, DAY)

_STAY = "Blijf niet weg vanwege dit gebrek: reageer op tijd."
_IN_VERZET = (
    "Is een dagvaarding hierdoor nietig, dan hoort de rechter geen verstek te verlenen (artikel 121 Rv). Laat een advocaat "
    "nakijken of dit in de verzetdagvaarding kan."
)
ONLY_HARM = (
    "Wie verschijnt of in verzet komt, kan zich hier alleen op beroepen als hij er onredelijk door is benadeeld (artikel 122 "
    "Rv). Noem daarom concreet wat er misging, en vraag vooral om tijd."
)
_TOO_LATE = (
    " Zulke bezwaren moeten tegelijk met het antwoord worden genoemd (artikel 128 lid 3 Rv); is er al geantwoord, kijk dan "
    "of het erin staat."
)


def contestable(dossier: Dossier) -> bool:
    """Whether it still matters what is wrong with the summons: before judgment, or where verzet may be open."""
    named = summoned(dossier) or not dossier.dagvaarding.leeg
    if not named or known(dossier.soort_procedure) == "executie":
        return False
    return not dossier.vonnissen or any(may_be_default(judgment, dossier) for judgment in dossier.vonnissen)


def what_now(dossier: Dossier) -> str:
    """What to do about a mistake in the summons, as the last sentence of a text."""
    return _IN_VERZET if dossier.vonnissen else _STAY


def is_closed(day: date) -> bool:
    """Whether nothing may be served or executed that day without leave; outside the calendar that is not known."""
    return FIRST_CALENDAR_YEAR <= day.year <= LAST_CALENDAR_YEAR and not Calendar().is_service_day(day)


def closed_certainty(day: date) -> Certainty:
    """How sure it is that nothing may be served that day: a day of a royal decree is as sure as that decree."""
    holiday = Calendar().holiday(day)
    return holiday.decree.certainty if holiday and holiday.decree else Certainty.TEKST


def first_service(dossier: Dossier) -> date | None:
    """The day on which the first summons was served, if that is known."""
    days = [day for w in dossier.exploten if known(w.soort) == "dagvaarding" and (day := known(w.datum))]
    return min(days, default=None)


def look(dossier: Dossier, _today: date) -> Iterator[Finding | Question]:
    """What can be said about the summons itself."""
    if not contestable(dossier):
        return
    yield from _term(dossier)
    for number, writ in _summonses(dossier):
        yield from _service_day(number, writ, dossier)


def _summonses(dossier: Dossier) -> list[tuple[int, Exploot]]:
    return [(n, w) for n, w in enumerate(dossier.exploten, 1) if known(w.soort) == "dagvaarding"]


def _term(dossier: Dossier) -> Iterator[Finding | Question]:
    """Seven whole days between service and roldatum; where the judge fixes the day there is nothing to count."""
    if known(dossier.soort_procedure) in JUDGE_FIXES:
        return
    roldatum, summonses = known(dossier.roldatum), _summonses(dossier)
    judged = [day for judgment in dossier.vonnissen if (day := known(judgment.datum))]
    if known(dossier.soort_procedure) == "verzet" and roldatum and judged and roldatum > min(judged):
        return  # the roldatum of the verzet, not of the summons
    if roldatum is None:
        if summonses:
            yield ask(
                TERM,
                "Is de dagvaarding op tijd gebracht?",
                "De roldatum is niet ingevuld.",
                "De roldatum staat op de eerste bladzijde van de dagvaarding. Vul roldatum in.",
                fields=("roldatum",),
            )
        return
    if not summonses:
        yield ask(
            TERM,
            "Is de dagvaarding op tijd gebracht?",
            "De dag waarop de dagvaarding is gebracht, is niet ingevuld.",
            "Die dag staat boven aan de dagvaarding. Vul hem in bij exploten.",
            fields=("exploten",),
        )
    for number, writ in summonses:
        yield _between(number, writ, roldatum, dossier)


def _between(number: int, writ: Exploot, roldatum: date, dossier: Dossier) -> Finding | Question:
    served, fields = known(writ.datum), (f"exploten[{number}].datum", "roldatum")
    first = computed("dagvaarding", served) if served else None
    if served is None or first is None or roldatum < served:
        reason = (
            "De dag waarop de dagvaarding is gebracht, is niet ingevuld."
            if served is None
            else "De datums van de dagvaarding en de roldatum passen niet bij elkaar of zijn te oud om na te rekenen."
        )
        return ask(
            TERM,
            "Is de dagvaarding op tijd gebracht?",
            reason,
            f"Lees beide dagen na op de dagvaarding en verbeter exploten[{number}].datum of roldatum.",
            fields=fields,
            number=number,
        )
    values: dict[str, object] = {"betekening": served, "roldatum": roldatum, "eerste_roldatum": first}
    paper = ("de dagvaarding",)
    if roldatum >= first:
        text = (
            f"De dagvaarding is gebracht op {write_date(served)} en de roldatum is {write_date(roldatum)}. Daartussen liggen "
            "ten minste zeven hele dagen. Dat is genoeg (artikel 114 en 119 Rv)."
        )
        return found(
            TERM,
            Weight.IN_ORDE,
            "De dagvaarding is op tijd gebracht",
            text,
            fields=fields,
            evidence=paper,
            values=values,
            number=number,
        )
    values["dagen_te_kort"] = (first - roldatum).days
    facts = (
        f"De dagvaarding is gebracht op {write_date(served)} en de roldatum is {write_date(roldatum)}. Er moet ten minste een "
        f"week tussen liggen: de eerste mogelijke roldatum was {write_weekday(first)}."
    )
    if writ.termijn_verkort is True:
        return found(
            TERM,
            Weight.NAVRAGEN,
            "De termijn van de dagvaarding is verkort",
            f"{facts} De rechter mag die week verkorten, maar dat moet boven aan de dagvaarding staan (artikel 117 Rv). Kijk "
            "na of het er staat, en welke voorwaarden de rechter stelde.",
            sources=(rv("117"),),
            fields=(*fields, f"exploten[{number}].termijn_verkort"),
            evidence=paper,
            risk="Staat de beschikking er, dan is de termijn goed.",
            values=values,
            number=number,
        )
    if known(dossier.soort_procedure) is None:
        return ask(
            TERM,
            "Is de dagvaarding te kort van tevoren gebracht?",
            f"{facts} In een kort geding geldt die week niet, en niet bekend is of dit een kort geding is.",
            "Kijk of in de dagvaarding ‘kort geding’ staat en vul soort_procedure in. Reageer hoe dan ook op tijd.",
            fields=("soort_procedure", *fields),
            number=number,
        )
    sure = writ.termijn_verkort is False
    text = (
        f"{facts} "
        + (
            ""
            if sure
            else "Alleen als boven aan de dagvaarding staat dat de rechter de week heeft verkort, mag "
            "het korter (artikel 117 Rv): kijk dat na. "
        )
        + what_now(dossier)
    )
    return found(
        TERM,
        Weight.FOUT if sure else Weight.WAARSCHIJNLIJK,
        "De dagvaarding is te kort van tevoren gebracht",
        text,
        sources=(rv("117"),),
        fields=(*fields, f"exploten[{number}].termijn_verkort"),
        evidence=paper,
        risk=ONLY_HARM + (_TOO_LATE if dossier.heeft_gereageerd is True else ""),
        values=values,
        number=number,
    )


def _service_day(number: int, writ: Exploot, dossier: Dossier) -> Iterator[Finding]:
    """Sundays and the days of Atw 3 need leave of the judge; without it nullity, but only with harm (Rv 66)."""
    served = known(writ.datum)
    if served is None or not is_closed(served):
        return
    why = Calendar().describe(served, weekend=False)
    yield found(
        DAY,
        Weight.WAARSCHIJNLIJK,
        "De dagvaarding is gebracht op een dag waarop dat niet mag",
        f"Volgens het dossier is de dagvaarding gebracht op {write_weekday(served)}{f' ({why})' if why else ''}. Op zondagen "
        "en feestdagen mag een deurwaarder geen exploot brengen, tenzij de rechter verlof gaf (artikel 64 Rv). Kijk eerst of "
        f"de datum klopt. {what_now(dossier)}",
        certainty=closed_certainty(served),
        fields=(f"exploten[{number}].datum",),
        evidence=("de dagvaarding",),
        risk="De dagvaarding is alleen ongeldig als de huurder door dit gebrek onredelijk is benadeeld (artikel 66 en 122 "
        "Rv). Dat is zelden zo.",
        values={"betekening": served},
        number=number,
    )
