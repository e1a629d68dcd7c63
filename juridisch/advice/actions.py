"""What to do, one action a line, by urgency: who does it, where, before when, what to bring.

What was already done (sent, granted, refused, paid) is not asked for again: an action rests on a road that is open.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from juridisch.advice.first_steps import HELPER, first_of_all
from juridisch.advice.model import Action, Road, State, When
from juridisch.advice.phases import shielded, threatens
from juridisch.assessment import Assessment
from juridisch.deadlines.calendar import Calendar
from juridisch.dossier import known
from juridisch.dutch import MONTHS, write_weekday
from juridisch.law import Stage
from juridisch.timeline import current_roldatum

_PAPERS = "alle brieven, het huurcontract en uw bankafschriften"
#: Kinds of procedure in which the answer is given at the hearing.
_AT_THE_SITTING = ("kort geding", "executie")
_SOON, _WEEK = timedelta(days=2), timedelta(days=7)


def actions(case: Assessment, roads: Iterable[Road]) -> tuple[Action, ...]:
    """All actions; `Advice.at` puts them in order."""
    found = {road.id: road for road in roads}
    return tuple(_once([*first_of_all(case), *_from_roads(case, found), *_always(case)]))


def _once(actions: Iterable[Action]) -> Iterator[Action]:
    seen: set[str] = set()
    for action in actions:
        if action.id not in seen:
            seen.add(action.id)
            yield action


def _when(case: Assessment, before: date | None, otherwise: When = When.DEZE_WEEK) -> When:
    """How soon: a day within two days is today's work, one within a week this week's."""
    if before is None:
        return otherwise
    left = before - case.today
    if left <= _SOON:
        return When.VANDAAG
    return When.DEZE_WEEK if left <= _WEEK else otherwise


def _from_roads(case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    makers = (
        _postpone, _defend, _hearing, _appear, _moratorium, _suspend, _delay, _municipality, _landlord, _dispute, _grace,
        _arrange, _appeal, _belongings,
    )  # fmt: skip
    for make in makers:
        yield from make(case, roads)


def _open(roads: dict[str, Road], name: str) -> Road | None:
    road = roads[name]
    return road if road.state is State.OPEN else None


def _postpone(case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    road = _open(roads, "uitstel")
    if road and road.before != current_roldatum(case.dossier):
        yield Action(
            "uitstel", "Vraag de rechter vier weken uitstel om te antwoorden.", "u of wie u helpt", "de griffie van de rechtbank",
            _when(case, road.before), road.before, "de eerste bladzijde van de dagvaarding", "uitstel",
            "Bel daarna of het is gekomen. Zonder bericht gaat u naar de rolzitting.",
        )  # fmt: skip


def _defend(case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    road = _open(roads, "verweer")
    if road is None:
        return
    if known(case.dossier.soort_procedure) in _AT_THE_SITTING:
        yield from _defend_at_the_sitting(case)
        return
    roldatum = current_roldatum(case.dossier)
    if roldatum and road.before == roldatum:  # too late to send: what is left is the sitting itself
        day = "vandaag" if roldatum == case.today else f"op {write_weekday(roldatum)}"
        yield Action(
            "rolzitting", f"Ga {day} naar de rolzitting. Vraag daar vier weken uitstel, of geef uw antwoord.", "u",
            "de rechtbank, op de tijd die in de dagvaarding staat", _when(case, roldatum), None,
            "de dagvaarding en uw identiteitsbewijs", "verweer",
            "Gaat u niet en stuurde u niets, dan beslist de rechter zonder u.",
        )  # fmt: skip
        return
    postponing = roads["uitstel"].state is State.OPEN
    yield Action(
        "verweer",
        "Maak uw antwoord voor de rechter."
        + (" Met uitstel hebt u daar vier weken langer voor." if postponing else ""),
        "u, met wie u helpt",
        "de griffie van de rechtbank",
        _when(case, road.before),
        road.before,
        _PAPERS,
        "verweer",
    )
    if roldatum and roldatum > case.today and known(case.dossier.heeft_gereageerd) is not True:
        yield Action(
            "rolzitting", "Is er dan nog niets verstuurd? Ga zelf naar de rolzitting en vraag uitstel of antwoord.", "u",
            "de rechtbank", _when(case, roldatum, When.LATER), roldatum, "de dagvaarding",
        )  # fmt: skip


def _hearing(case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    """The hearing, also when the answer was sent: the judge may draw his conclusions from an empty chair (Rv 88 lid 2)."""
    hearing = known(case.dossier.zitting_datum)
    if not hearing or hearing < case.today or case.stage is not Stage.DAGVAARDING:
        return
    if known(case.dossier.soort_procedure) in _AT_THE_SITTING and _open(roads, "verweer"):
        return  # said there
    yield Action(
        "zitting", "Ga naar de zitting. Vertel daar zelf uw verhaal.", "u", "de rechtbank", _when(case, hearing, When.LATER),
        hearing, "uw oproep, uw identiteitsbewijs en nieuwe betaalbewijzen",
    )  # fmt: skip


def _defend_at_the_sitting(case: Assessment) -> Iterator[Action]:
    """In kort geding there is no written round: the answer is given at the hearing, and may be sent before."""
    hearing = known(case.dossier.zitting_datum)
    day = hearing if hearing and hearing >= case.today else None
    yield Action(
        "verweer", "Maak uw antwoord en ga naar de zitting. Stuur uw stukken zo vroeg mogelijk.", "u, met wie u helpt",
        "de rechtbank", _when(case, day, When.VANDAAG), day, _PAPERS, "verweer",
        "" if day else "De dag staat in de dagvaarding. Vindt u hem niet? Bel vandaag de rechtbank.",
    )  # fmt: skip


def _appear(case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    if _open(roads, "alsnog"):
        yield Action(
            "alsnog", "Laat de rechtbank weten dat u alsnog wilt antwoorden.", "u of wie u helpt", "de griffie van de rechtbank",
            When.VANDAAG, case.today, "de dagvaarding", "alsnog-verschijnen",
        )  # fmt: skip


def _municipality(case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    road = roads["gemeente"]
    urgent = case.stage in (Stage.ONTRUIMING_AANGEZEGD, Stage.VONNIS_TEGENSPRAAK, Stage.VERSTEKVONNIS)
    said = " Zeg dat u wordt ontruimd." if threatens(case) else " Zeg dat er een vonnis is." if urgent else ""
    if road.state is State.OPEN:
        yield Action(
            "gemeente", f"Vraag schuldhulp.{said}", "u", "uw gemeente",
            When.VANDAAG if urgent else When.DEZE_WEEK, None, "uw brieven, uw inkomen en uw identiteitsbewijs",
            "schuldhulp-melding",
        )  # fmt: skip
    elif threatens(case):
        yield Action(
            "schuldhulp-bellen", "Vertel uw schuldhulp vandaag dat er een ontruiming is aangekondigd.", "u",
            known(case.dossier.shv.organisatie) or "de schuldhulp", When.VANDAAG, None, "de brief van de deurwaarder",
        )  # fmt: skip


def _moratorium(case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    road = roads["moratorium"]
    if road.state is State.OPEN and threatens(case):
        yield Action(
            "moratorium", "Vraag de rechtbank om een moratorium. Bel eerst de griffie. Vraag ook een verbod tot de zitting.",
            "uw schuldhulp of wie u helpt", "de rechtbank, team insolventie", When.VANDAAG, None,
            "de brief van de deurwaarder, het vonnis, bewijs van inkomen en van betaalde huur", "moratorium",
        )  # fmt: skip
    if shielded(case) and not case.moratorium:
        yield Action(
            "moratorium-dag", "Zoek op tot welke dag het moratorium loopt, en hoeveel maanden het duurt.", "u of wie u helpt",
            "de beslissing van de rechtbank, onder ‘De beslissing’", When.VANDAAG, None, "", "",
            "Tot u het weet: doe alsof het snel voorbij is.",
        )  # fmt: skip
    if shielded(case):
        yield Action(
            "moratorium-huur", "Betaal elke maand de huur op tijd. Eén keer te laat en de bescherming is weg.", "u",
            "de rekening van de verhuurder", When.DEZE_WEEK,
        )  # fmt: skip


def _delay(_case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    if _open(roads, "uitstel-ontruiming"):
        yield Action(
            "uitstel-ontruiming", "Vraag de deurwaarder om uitstel van de ontruiming. Vraag om een ja op papier.",
            "u of wie u helpt", "de deurwaarder", When.VANDAAG, None, "bewijs dat de huur nu wordt betaald",
            "ontruiming-uitstel",
        )  # fmt: skip


def _suspend(_case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    road = _open(roads, "executiegeschil") or _open(roads, "noodtoestand")
    if road:
        yield Action(
            "executiegeschil", "Laat een advocaat of jurist nakijken of de rechter de ontruiming kan stoppen.", "wie u helpt",
            HELPER, When.VANDAAG, None, "het vonnis, de brief van de deurwaarder en het bewijs",
            "renvooi",
        )  # fmt: skip


def _landlord(case: Assessment, _roads: dict[str, Road]) -> Iterator[Action]:
    """Early contact prevents most: before there is a case, and only with the landlord himself."""
    if case.stage is Stage.AANMANING and not case.default_judgment:
        yield Action(
            "verhuurder-bellen", "Bel uw verhuurder. Zeg dat u de huur wilt betalen en vraag wat er kan.", "u", "de verhuurder",
            When.DEZE_WEEK, None, "uw laatste betaalbewijzen", "", "Beloof niet meer dan u kunt betalen. Vraag een brief terug.",
        )  # fmt: skip


def _dispute(case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    if _open(roads, "kosten") and case.stage is Stage.AANMANING:
        yield Action(
            "kosten", "Betwist de incassokosten op papier. Betaal wel de huur die klopt, en schrijf erbij voor welke maand.",
            "u of wie u helpt", "wie de kosten vraagt", When.DEZE_WEEK, None, "de brief en de envelop", "incassokosten",
        )  # fmt: skip
    term = [
        d
        for d in case.timeline.deadlines
        if d.outcome.rule.id == "veertiendagenbrief" and d.day >= case.today
    ]
    if term and case.stage is Stage.AANMANING:
        yield Action(
            "betalen-brief",
            f"Betaal de huur die u niet betwist. Is alles binnen op {write_weekday(term[0].day)}, dan komen er geen kosten bij.",
            "u", "de rekening van de verhuurder", _when(case, term[0].day, When.LATER), _pay_by(term[0].day, case.today), "",
        )  # fmt: skip


def _grace(case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    road = _open(roads, "terme-de-grace")
    if road is None:
        return
    if road.before:
        yield Action(
            "betalen-vonnis", "Betaal alles wat in het vonnis staat. Het geld moet er dan al zijn.", "u",
            "de rekening van de verhuurder", _when(case, road.before), _pay_by(road.before, case.today), "het vonnis",
        )  # fmt: skip
    else:
        yield Action(
            "terme-de-grace", "Vraag de rechter een maand om alles te betalen.", "u, met wie u helpt", "de rechtbank",
            When.DEZE_WEEK, None, "het bewijs dat het geld er komt", "terme-de-grace",
        )  # fmt: skip


def _pay_by(day: date, today: date) -> date:
    """The last day on which money is credited: banks work on working days."""
    calendar, last = Calendar(), day
    while calendar.is_atw_day(last) and last > today:
        last -= timedelta(days=1)
    return last


def _arrange(case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    if _open(roads, "regeling") and case.stage is not Stage.ONTRUIMD:
        yield Action(
            "regeling", "Stel een regeling voor die u kunt volhouden. Vraag om een antwoord op papier.", "u of wie u helpt",
            _creditor(case), When.DEZE_WEEK, None, "een overzicht van inkomen en uitgaven", "betalingsvoorstel",
            "Er is pas een regeling als de ander ja zegt. De rechtszaak gaat intussen door."
            if case.stage in (Stage.DAGVAARDING, Stage.ROLDATUM_GEMIST) else "",
        )  # fmt: skip


def _creditor(case: Assessment) -> str:
    """Who asks for the money now."""
    dossier = case.dossier
    if dossier.exploten or dossier.vonnissen:
        return "de deurwaarder"
    if known(dossier.incassant.naam) or known(dossier.incassant.soort):
        return "wie om betaling vraagt, met een kopie aan de verhuurder"
    return "de verhuurder"


def _appeal(case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    if road := _open(roads, "hoger-beroep"):
        yield Action(
            "hoger-beroep", "Wilt u in hoger beroep? Zoek dan nu een advocaat.", "u", "een advocaat", _when(case, road.before),
            road.before, "het vonnis",
        )  # fmt: skip


def _belongings(_case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    if road := _open(roads, "na-ontruiming"):
        yield Action(
            "inboedel", "Haal uw spullen op. Bel eerst waar ze zijn.", "u", "uw gemeente", When.VANDAAG, road.before,
            "uw identiteitsbewijs",
        )  # fmt: skip


def _always(case: Assessment) -> Iterator[Action]:
    """Paying the rent of now, and having the papers together."""
    if case.stage is Stage.ONTRUIMD:
        return
    dossier = case.dossier
    if known(dossier.lopende_huur_betaalbaar) is False:
        yield Action(
            "inkomen", "Laat nakijken waarom de gewone huur niet lukt: inkomen, toeslagen, beslag.", "u",
            "de sociaal raadslieden", When.DEZE_WEEK, None, "loonstroken, bankafschriften en brieven over toeslagen",
        )  # fmt: skip
    elif not shielded(case) and not _paid(case):
        month = f"{MONTHS[case.today.month - 1]} {case.today.year}"
        yield Action(
            "huur", f"Betaal de gewone huur van {month} en daarna elke maand. Schrijf de maand erbij.", "u",
            "de rekening van de verhuurder", When.DEZE_WEEK, None, "",
        )  # fmt: skip
    yield Action("papieren", f"Leg klaar: {_PAPERS}. Bewaar ook de enveloppen.", "u", "thuis", When.DEZE_WEEK)


def _paid(case: Assessment) -> bool:
    last = known(case.dossier.lopende_huur.laatste_betaalde_maand)
    return last is not None and (last.year, last.month) >= (case.today.year, case.today.month)
