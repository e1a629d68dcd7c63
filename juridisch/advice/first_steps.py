"""What cannot wait, whatever else is known: danger to life, an announced eviction, verzet, the missed rolzitting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from juridisch.advice.model import Action, When
from juridisch.advice.phases import announced_day, passed_day, threatens
from juridisch.advice.seen import later_verzet, stops_before, suspends
from juridisch.assessment import Assessment
from juridisch.deadlines.calendar import Calendar
from juridisch.dossier import known
from juridisch.dutch import write_weekday
from juridisch.law import Stage
from juridisch.timeline import current_roldatum

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
    if case.stage is Stage.ONTRUIMD:
        yield from _shelter(case)
    if case.default_judgment:
        yield from _verzet(case)
    elif case.stage in (Stage.ONTRUIMD, Stage.VONNIS_TEGENSPRAAK):
        yield from _have_it_checked(case)
    if case.paper_unknown:
        yield Action(
            "papier", "Laat uw papier vandaag zien aan iemand die u helpt. Bel of mail tot die tijd niemand.", "u", HELPER,
            When.VANDAAG, None, "het papier en de envelop",
        )  # fmt: skip
    if _day_unknown(case):
        yield Action(
            "dag-zoeken", "Zoek de dag van de zitting in de dagvaarding. Staat die er niet? Bel vandaag de rechtbank.", "u",
            "de griffie van de rechtbank", When.VANDAAG, None, "de dagvaarding",
        )  # fmt: skip
    if case.stage is Stage.ROLDATUM_GEMIST or case.missed_hearing:
        yield Action(
            "griffie", "Bel de rechtbank. Vraag of er al een vonnis is.", "u", "de griffie van de rechtbank", When.VANDAAG, None,
            "de dagvaarding",
        )  # fmt: skip
    if case.stage is Stage.ONTRUIMD:
        yield Action(
            "briefadres", "Vraag een briefadres, zodat u post krijgt.", "u", "uw gemeente", When.DEZE_WEEK
        )


def _shelter(case: Assessment) -> Iterator[Action]:
    """A place to sleep goes before all papers; where the municipality had none, the case is another one now."""
    if known(case.dossier.alternatief_woonruimte) is True:
        return
    refused = known(case.dossier.opvang.plek) is False
    yield Action(
        "opvang",
        "De gemeente had geen plek. Bel vandaag nog eens, want nu hebt u geen woning meer."
        if refused
        else "Hebt u geen slaapplek? Vraag vandaag om opvang.",
        "u", "uw gemeente", When.VANDAAG, None, "", "",
        "Zeg dat er kinderen zijn." if case.dossier.kinderen else "",
    )  # fmt: skip


def settled(case: Assessment) -> bool:
    """Whether what may be carried out is a settlement before the judge, and no judgment."""
    return bool(case.dossier.vonnissen) and all(
        known(judgment.titelvorm) == "proces-verbaal" for judgment in case.dossier.vonnissen
    )


def _have_it_checked(case: Assessment) -> Iterator[Action]:
    """A judgment in which the tenant was heard, or a settlement: somebody has to read it today."""
    title = "de afspraak bij de rechter" if settled(case) else "het vonnis"
    evicted = case.stage is Stage.ONTRUIMD
    appeal = [
        item
        for item in case.timeline.deadlines
        if item.outcome.rule.id in ("hoger-beroep", "hoger-beroep-kort-geding") and item.day >= case.today
    ]
    yield Action(
        "nakijken",
        f"Laat {title}{' en de ontruiming' if evicted else ''} nakijken."
        + ("" if evicted else " Vraag wat u moet doen, en vóór welke dag.")
        + (" Hoger beroep kan misschien nog." if appeal and evicted else ""),
        "u", HELPER, When.VANDAAG, None, f"{title} en alle stukken van de deurwaarder",
    )  # fmt: skip


def _day_unknown(case: Assessment) -> bool:
    """Summoned, not answered, and nobody knows on which day: it may be tomorrow."""
    dossier = case.dossier
    known_day = current_roldatum(dossier) or known(dossier.zitting_datum)
    return case.stage is Stage.DAGVAARDING and not known_day and known(dossier.heeft_gereageerd) is not True


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
    verzet, evicted = case.verzet, case.stage is Stage.ONTRUIMD
    day = verzet.open_day(case.today) if verzet and not verzet.instead else None
    over = day is not None and day < case.today
    later = later_verzet(case) if over else None
    if day is None:
        left = "Wij weten niet wanneer de vier weken begonnen. Misschien zijn ze bijna voorbij, of voorbij."
        if verzet:
            left += f" Reken uiterlijk vanaf vandaag, dus tot en met {write_weekday(verzet.day)}. Vaak is het eerder."
        left += " Wie u helpt, regelt vandaag een deurwaarder."
    elif over and later is None:
        left = f"De vier weken lijken voorbij sinds {write_weekday(day)}. Soms begonnen ze later."
    elif over and later:
        left = f"De eerste dag, {write_weekday(day)}, is voorbij. Misschien geldt {write_weekday(later)}."
    elif case.verzet_in_doubt:
        left = (
            f"Misschien begonnen de vier weken eerder. Zo niet, dan kan het tot en met {write_weekday(day)}."
        )
        left += " Een deurwaarder van uzelf moet het brengen: wie u helpt, regelt die vandaag."
    else:
        left = _by_a_bailiff(day, case)
    if not evicted and (day is None or over):
        left += " Elk contact over het vonnis kan de vier weken laten ingaan."
    elif not evicted:
        left += " Zeg of schrijf niet dat u het eens bent met het vonnis."
    if eviction := stops_before(case):
        left += (
            " Het vonnis is niet ‘uitvoerbaar bij voorraad’. Verzet houdt de ontruiming tegen als het er is vóór "
            f"{write_weekday(eviction)}."
        )
    elif suspends(case):
        left += " Het vonnis is niet ‘uitvoerbaar bij voorraad’. Verzet op tijd houdt een ontruiming tegen."
    if len(case.dossier.huurders) > 1:
        left += " Heeft een medehuurder wel geantwoord? Dan is er geen verzet, maar hoger beroep."
    yield Action(
        "verzet-hulp",
        f"Laat vandaag nakijken of u {'toch nog ' if over else ''}in verzet kunt."
        + ("" if evicted else " Bel of mail de deurwaarder en de verhuurder nog niet."),
        "u", HELPER, When.VANDAAG, None, "het vonnis, alle enveloppen en brieven van de deurwaarder", "verzetnotitie", left,
    )  # fmt: skip


def _by_a_bailiff(day: date, case: Assessment) -> str:
    """That verzet goes through a bailiff: one of the tenant's own, arranged by the helper, some days before the last."""
    eviction = stops_before(case)
    order = _working_days_before(min(day, eviction - timedelta(days=1)) if eviction else day, _TO_SERVE)
    by = f"uiterlijk {write_weekday(order)}" if order > case.today else "vandaag nog"
    return f"Verzet kan tot en met {write_weekday(day)}. Een eigen deurwaarder moet het brengen. Wie u helpt, regelt die {by}."


def _working_days_before(day: date, count: int) -> date:
    """The working day so many working days before."""
    calendar = Calendar()
    while count:
        day -= timedelta(days=1)
        count -= calendar.is_working_day(day)
    return day
