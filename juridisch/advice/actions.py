"""What to do, one action a line, by urgency: who does it, where, before when, what to bring.

What was already done (sent, granted, refused, paid) is not asked for again: an action rests on a road that is open.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from juridisch.advice.model import Action, Road, State, When
from juridisch.advice.phases import announced_day
from juridisch.assessment import Assessment
from juridisch.deadlines.calendar import Calendar
from juridisch.dossier import known
from juridisch.dutch import MONTHS, write_weekday
from juridisch.law import Stage
from juridisch.timeline import current_roldatum

_PAPERS = "alle brieven, het huurcontract en uw bankafschriften"
_HELPER = "het Juridisch Loket of de sociaal raadslieden"
_SOON, _WEEK = timedelta(days=2), timedelta(days=7)


def actions(case: Assessment, roads: Iterable[Road]) -> tuple[Action, ...]:
    """All actions; `Advice.at` puts them in order."""
    found = {road.id: road for road in roads}
    return tuple(_once([*_first_of_all(case), *_from_roads(case, found), *_always(case)]))


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


def _first_of_all(case: Assessment) -> Iterator[Action]:
    """What cannot wait at this stage, whatever else is known."""
    if known(case.dossier.uitvoering.levensgevaar) is True:
        yield Action(
            "zorg",
            "Bel vandaag uw huisarts of iemand die u vertrouwt. Dat gaat vóór alles.",
            "u",
            "de huisarts",
            When.VANDAAG,
        )
    if case.default_judgment and case.stage is not Stage.ONTRUIMD:
        verzet = case.verzet
        day = verzet.open_day(case.today) if verzet and not verzet.instead else None
        yield Action(
            "verzet-hulp",
            "Laat vandaag nakijken of u in verzet kunt. Bel of mail de deurwaarder en de verhuurder nog niet.",
            "u",
            _HELPER,
            When.VANDAAG,
            day if day and day >= case.today else None,
            "het vonnis, alle enveloppen en brieven van de deurwaarder",
            "verzetnotitie",
            "Elk contact over het vonnis kan de vier weken voor verzet laten ingaan.",
        )
    if case.stage is Stage.ONTRUIMING_AANGEZEGD and not case.moratorium:
        announced = announced_day(case)
        yield Action(
            "hulp-vandaag",
            "Zoek vandaag juridische hulp. Zeg dat u wordt ontruimd"
            + (f" op {write_weekday(announced.day)}." if announced else "."),
            "u",
            _HELPER,
            When.VANDAAG,
            None,
            "de brief van de deurwaarder en het vonnis",
        )  # fmt: skip
    if case.stage is Stage.ROLDATUM_GEMIST:
        yield Action(
            "griffie", "Bel de rechtbank. Vraag of er al een vonnis is.", "u", "de griffie van de rechtbank", When.VANDAAG, None,
            "de dagvaarding",
        )  # fmt: skip
    if case.stage is Stage.ONTRUIMD:
        yield Action(
            "opvang", "Hebt u geen slaapplek? Vraag vandaag om opvang.", "u", "uw gemeente", When.VANDAAG
        )
        yield Action(
            "briefadres", "Vraag een briefadres, zodat u post krijgt.", "u", "uw gemeente", When.DEZE_WEEK
        )


def _from_roads(case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    makers = (
        _postpone, _defend, _appear, _municipality, _moratorium, _delay, _suspend, _dispute, _grace, _arrange, _appeal,
        _belongings,
    )  # fmt: skip
    for make in makers:
        yield from make(case, roads)


def _open(roads: dict[str, Road], name: str) -> Road | None:
    road = roads[name]
    return road if road.state is State.OPEN else None


def _postpone(case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    if road := _open(roads, "uitstel"):
        yield Action(
            "uitstel", "Vraag de rechter vier weken uitstel om te antwoorden.", "u of wie u helpt", "de griffie van de rechtbank",
            _when(case, road.before), road.before, "de eerste bladzijde van de dagvaarding", "uitstel",
            "Bel daarna of het is gekomen. Zonder bericht gaat u naar de rolzitting.",
        )  # fmt: skip


def _defend(case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    road = _open(roads, "verweer")
    if road is None:
        return
    postponing = roads["uitstel"].state is State.OPEN
    yield Action(
        "verweer",
        "Maak uw antwoord voor de rechter."
        + (" Met uitstel hebt u daar vier weken langer voor." if postponing else ""),
        "u, met wie u helpt",
        "de griffie van de rechtbank",
        When.DEZE_WEEK if postponing else _when(case, road.before),
        road.before,
        _PAPERS,
        "verweer",
    )
    roldatum = current_roldatum(case.dossier)
    hearing = known(case.dossier.zitting_datum)
    if hearing and hearing >= case.today:
        yield Action(
            "zitting", "Ga naar de zitting. Vertel daar zelf uw verhaal.", "u", "de rechtbank", _when(case, hearing, When.LATER),
            hearing, "uw oproep, uw identiteitsbewijs en nieuwe betaalbewijzen",
        )  # fmt: skip
    elif roldatum and roldatum >= case.today and known(case.dossier.heeft_gereageerd) is not True:
        yield Action(
            "rolzitting", "Is er dan nog niets verstuurd? Ga zelf naar de rolzitting en vraag uitstel of antwoord.", "u",
            "de rechtbank", _when(case, roldatum, When.LATER), roldatum, "de dagvaarding",
        )  # fmt: skip


def _appear(case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    if _open(roads, "alsnog"):
        yield Action(
            "alsnog", "Laat de rechtbank weten dat u alsnog wilt antwoorden.", "u of wie u helpt", "de griffie van de rechtbank",
            When.VANDAAG, case.today, "de dagvaarding", "alsnog-verschijnen",
        )  # fmt: skip


def _municipality(case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    road = roads["gemeente"]
    urgent = case.stage in (
        Stage.ONTRUIMING_AANGEZEGD,
        Stage.ONTRUIMD,
        Stage.VONNIS_TEGENSPRAAK,
        Stage.VERSTEKVONNIS,
    )
    if road.state is State.OPEN:
        yield Action(
            "gemeente", "Vraag schuldhulp." + (" Zeg dat u wordt ontruimd." if urgent else ""), "u", "uw gemeente",
            When.VANDAAG if urgent else When.DEZE_WEEK, None, "uw brieven, uw inkomen en uw identiteitsbewijs",
            "schuldhulp-melding",
        )  # fmt: skip
    elif case.stage is Stage.ONTRUIMING_AANGEZEGD:
        yield Action(
            "schuldhulp-bellen", "Vertel uw schuldhulp vandaag dat er een ontruiming is aangekondigd.", "u",
            known(case.dossier.shv.organisatie) or "de schuldhulp", When.VANDAAG, None, "de brief van de deurwaarder",
        )  # fmt: skip


def _moratorium(case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    road = roads["moratorium"]
    if road.state is State.OPEN and case.stage is Stage.ONTRUIMING_AANGEZEGD:
        yield Action(
            "moratorium", "Vraag de rechtbank om een moratorium. Bel eerst de griffie. Vraag ook een verbod tot de zitting.",
            "uw schuldhulp of wie u helpt", "de rechtbank, team insolventie", When.VANDAAG, road.before,
            "de brief van de deurwaarder, het vonnis, bewijs van inkomen en van betaalde huur", "moratorium",
        )  # fmt: skip
    if case.moratorium:
        yield Action(
            "moratorium-huur", "Betaal elke maand de huur op tijd. Eén keer te laat en de bescherming is weg.", "u",
            "de rekening van de verhuurder", When.DEZE_WEEK,
        )  # fmt: skip


def _delay(_case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    if road := _open(roads, "uitstel-ontruiming"):
        yield Action(
            "uitstel-ontruiming", "Vraag de deurwaarder om uitstel van de ontruiming. Vraag om een ja op papier.",
            "u of wie u helpt", "de deurwaarder", When.VANDAAG, road.before, "bewijs dat de huur nu wordt betaald",
            "ontruiming-uitstel",
        )  # fmt: skip


def _suspend(case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    road = _open(roads, "executiegeschil") or _open(roads, "noodtoestand")
    if road:
        yield Action(
            "executiegeschil", "Laat een advocaat of jurist nakijken of de rechter de ontruiming kan stoppen.", "wie u helpt",
            _HELPER, _when(case, road.before, When.VANDAAG), road.before, "het vonnis, de brief van de deurwaarder en het bewijs",
            "renvooi",
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
            "betalen-brief", "Betaal de huur die u niet betwist. Vóór deze dag komen er geen kosten bij.", "u",
            "de rekening van de verhuurder", _when(case, term[0].day, When.LATER), term[0].day, "",
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
            "de deurwaarder of de verhuurder", When.DEZE_WEEK, None, "een overzicht van inkomen en uitgaven", "betalingsvoorstel",
            "Er is pas een regeling als de ander ja zegt. De rechtszaak gaat intussen door."
            if case.stage in (Stage.DAGVAARDING, Stage.ROLDATUM_GEMIST) else "",
        )  # fmt: skip


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
    elif not case.moratorium and not _paid(case):
        month = f"{MONTHS[case.today.month - 1]} {case.today.year}"
        yield Action(
            "huur", f"Betaal de gewone huur van {month} en daarna elke maand. Schrijf de maand erbij.", "u",
            "de rekening van de verhuurder", When.DEZE_WEEK, None, "",
        )  # fmt: skip
    yield Action("papieren", f"Leg klaar: {_PAPERS}. Bewaar ook de enveloppen.", "u", "thuis", When.DEZE_WEEK)


def _paid(case: Assessment) -> bool:
    last = known(case.dossier.lopende_huur.laatste_betaalde_maand)
    return last is not None and (last.year, last.month) >= (case.today.year, case.today.month)
