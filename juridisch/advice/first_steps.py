"""What cannot wait, whatever else is known: danger to life, an announced eviction, verzet, the missed rolzitting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from juridisch.advice.model import Action, When
from juridisch.advice.phases import announced_day, passed_day, threatens
from juridisch.assessment import Assessment
from juridisch.deadlines.calendar import Calendar
from juridisch.dossier import known
from juridisch.dutch import write_weekday
from juridisch.law import Stage

HELPER = "het Juridisch Loket of de sociaal raadslieden"
#: Working days that a bailiff needs to serve a writ of verzet: practice, as in the warning of the rule `verzet`.
_TO_SERVE = 3


def first_of_all(case: Assessment) -> Iterator[Action]:
    """What cannot wait at this stage, whatever else is known."""
    if known(case.dossier.uitvoering.levensgevaar) is True:
        yield Action(
            "zorg",
            "Bel vandaag uw huisarts of iemand die u vertrouwt. Dat gaat vóór alles.",
            "u",
            "de huisarts",
            When.VANDAAG,
        )
    if threatens(case):
        yield from _threatened(case)
    if case.default_judgment:
        yield from _verzet(case)
    elif case.stage is Stage.ONTRUIMD:
        yield Action(
            "nakijken", "Laat het vonnis en de ontruiming nakijken. De tijd voor hoger beroep kan nog lopen.", "u", HELPER,
            When.VANDAAG, None, "het vonnis en alle stukken van de deurwaarder",
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


def _threatened(case: Assessment) -> Iterator[Action]:
    """An eviction is announced: somebody who can stop it has to know today, whatever the day is."""
    if passed_day(case):
        yield Action(
            "al-ontruimd", "Woont u nog in de woning? Zoek vandaag juridische hulp. Kijk of er een nieuwe brief met een dag is.",
            "u", HELPER, When.VANDAAG, None, "alle brieven van de deurwaarder",
        )  # fmt: skip
        return
    announced = announced_day(case)
    if announced is None:
        said = "Zeg dat de deurwaarder een ontruiming heeft aangekondigd."
    elif announced.day == case.today:
        said = f"Zeg dat u vandaag wordt ontruimd{_hour(announced.what)}. Bel, en wacht niet op een afspraak."
    else:
        said = f"Zeg dat u wordt ontruimd op {write_weekday(announced.day)}{_hour(announced.what)}."
    yield Action(
        "hulp-vandaag", f"Zoek vandaag juridische hulp. {said}", "u", HELPER, When.VANDAAG, None,
        "de brief van de deurwaarder en het vonnis",
    )  # fmt: skip


def _hour(event: str) -> str:
    """The hour that the bailiff named, from the words of the time line."""
    _, comma, hour = event.partition(", ")
    return f" om {hour}" if comma else ""


def _verzet(case: Assessment) -> Iterator[Action]:
    """Verzet is looked at today, for nobody knows for certain when its weeks began; the bailiff needs some days besides."""
    verzet = case.verzet
    day = verzet.open_day(case.today) if verzet and not verzet.instead else None
    if day is None:
        left = "Wij weten niet wanneer de vier weken begonnen. Misschien zijn ze bijna voorbij, of voorbij."
        if verzet:
            left += f" Reken uiterlijk vanaf vandaag, dus tot en met {write_weekday(verzet.day)}. Vaak is het eerder."
    elif day < case.today:
        left = f"De vier weken lijken voorbij sinds {write_weekday(day)}. Soms begonnen ze later: laat dat nakijken."
    else:
        order = _working_days_before(day, _TO_SERVE)
        by = f"uiterlijk {write_weekday(order)}" if order > case.today else "vandaag nog"
        left = f"Verzet kan tot en met {write_weekday(day)}. Een deurwaarder moet het brengen. Bel die {by}."
    quiet = (
        "" if case.stage is Stage.ONTRUIMD else " Elk contact over het vonnis kan de vier weken laten ingaan."
    )
    yield Action(
        "verzet-hulp",
        "Laat vandaag nakijken of u in verzet kunt."
        + ("" if case.stage is Stage.ONTRUIMD else " Bel of mail de deurwaarder en de verhuurder nog niet."),
        "u", HELPER, When.VANDAAG, None, "het vonnis, alle enveloppen en brieven van de deurwaarder", "verzetnotitie",
        left + quiet,
    )  # fmt: skip


def _working_days_before(day: date, count: int) -> date:
    """The working day so many working days before."""
    calendar = Calendar()
    while count:
        day -= timedelta(days=1)
        count -= calendar.is_working_day(day)
    return day
