"""What to do about the money: what is not right, what has to be paid by which day, and an arrangement."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from juridisch.advice.model import Action, Road, When
from juridisch.advice.urgency import how_soon, open_road
from juridisch.assessment import Assessment
from juridisch.deadlines.calendar import Calendar
from juridisch.dossier import known
from juridisch.law import Stage

_DISPUTED = ("betwist_geheel", "betwist_deels")


def dispute(case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    """Before there is a case: what is not owed, and paying what is owed within the fourteen days."""
    if case.stage is not Stage.AANMANING or case.default_judgment:
        return
    if known(case.dossier.standpunt_achterstand) in _DISPUTED:
        yield Action(
            "bedrag", "Schrijf welk deel van het bedrag niet klopt, en waarom. Vraag een overzicht per maand.",
            "u of wie u helpt", "wie om betaling vraagt", When.DEZE_WEEK, None, "uw betaalbewijzen", "stukken-opvragen",
        )  # fmt: skip
    if open_road(roads, "kosten"):
        yield Action(
            "kosten", "Betwist de incassokosten op papier. Betaal wel de huur die klopt, en schrijf erbij voor welke maand.",
            "u of wie u helpt", "wie de kosten vraagt", When.DEZE_WEEK, None, "de brief en de envelop", "incassokosten",
        )  # fmt: skip
    days = [item.day for item in case.timeline.deadlines if item.outcome.rule.id == "veertiendagenbrief"]
    day = min((day for day in days if day >= case.today), default=None)
    if day:
        yield Action(
            "betalen-brief", "Betaal de huur die u niet betwist. Is alles op tijd binnen, dan komen er geen kosten bij.",
            "u", "de rekening van de verhuurder", how_soon(case, day, When.LATER), pay_by(day, case.today),
        )  # fmt: skip


def grace(case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    """The last chance to pay: to be asked for, or granted and running."""
    road = open_road(roads, "terme-de-grace")
    if road is None:
        return
    if road.before:
        yield Action(
            "betalen-vonnis", "Betaal alles wat in het vonnis staat. Op die dag moet het geld er al zijn.", "u",
            "de rekening van de verhuurder", how_soon(case, road.before), pay_by(road.before, case.today), "het vonnis", "",
            "Betaalt u te laat of te weinig? Dan mag de verhuurder u laten ontruimen.",
        )  # fmt: skip
    else:
        yield Action(
            "terme-de-grace", "Vraag de rechter een maand om alles te betalen.", "u, met wie u helpt", "de rechtbank",
            When.DEZE_WEEK, None, "het bewijs dat het geld er komt", "terme-de-grace",
        )  # fmt: skip


def pay_by(day: date, today: date) -> date:
    """The last day on which money is credited: banks work on working days."""
    calendar, last = Calendar(), day
    while calendar.is_atw_day(last) and last > today:
        last -= timedelta(days=1)
    return last


def arrange(case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    """An arrangement that can be kept; where the debt is disputed, without admitting it."""
    position = known(case.dossier.standpunt_achterstand)
    nothing_owed = position == "betwist_geheel" and case.stage is Stage.AANMANING
    if open_road(roads, "regeling") is None or case.stage is Stage.ONTRUIMD or nothing_owed:
        return
    warnings = []
    last_chance = open_road(roads, "terme-de-grace")
    if last_chance and last_chance.before:
        warnings.append("Ook met een voorstel blijft de laatste dag om te betalen gelden.")
    if position in _DISPUTED:
        warnings.append("Bent u het niet eens met de schuld? Schrijf erbij: zonder erkenning.")
    if case.stage in (Stage.DAGVAARDING, Stage.ROLDATUM_GEMIST):
        warnings.append("Er is pas een regeling als de ander ja zegt. De rechtszaak gaat intussen door.")
    yield Action(
        "regeling", "Stel een regeling voor die u kunt volhouden. Vraag om een antwoord op papier.", "u of wie u helpt",
        _creditor(case), When.DEZE_WEEK, None, "een overzicht van inkomen en uitgaven", "betalingsvoorstel", " ".join(warnings),
    )  # fmt: skip


def _creditor(case: Assessment) -> str:
    """Who asks for the money now."""
    dossier = case.dossier
    if dossier.exploten or not dossier.deurwaarder.leeg:
        return "de deurwaarder"
    if dossier.vonnissen:
        return "de deurwaarder, of de verhuurder als er nog geen deurwaarder is"
    if known(dossier.incassant.naam) or known(dossier.incassant.soort):
        return "wie om betaling vraagt, met een kopie aan de verhuurder"
    return "de verhuurder"
