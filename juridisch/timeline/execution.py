"""What follows from writs of the bailiff: the summons, the order to leave and the announced day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from juridisch.deadlines.calendar import FIRST_CALENDAR_YEAR, LAST_CALENDAR_YEAR, Calendar
from juridisch.dossier import Dossier, Exploot, known
from juridisch.dutch import write_date, write_weekday
from juridisch.timeline.items import JUDGE_FIXES, Deadline, Event, Item, computed, deadline, missing
from juridisch.timeline.judgment import last_judgment
from juridisch.timeline.requests import pending_moratorium, postponed_eviction, running_moratorium

_NAMES = {
    "dagvaarding": "Dagvaarding betekend",
    "betekening vonnis": "Vonnis betekend",
    "bevel tot ontruiming": "Bevel tot ontruiming gebracht",
    "nieuwe ontruimingsdatum": "Nieuwe ontruimingsdatum aangezegd",
}
ANNOUNCING = ("bevel tot ontruiming", "nieuwe ontruimingsdatum")
_RENEWED = "De verhuurder kan het bevel elke dag vernieuwen."
_SHORTENED = (
    "De rechter heeft de drie dagen verkort: de berekende dag geldt niet, de datum in het exploot wel."
)
_SHORTENED_ORDER = "De rechter heeft de drie dagen van het bevel verkort. De termijn of dag uit het vonnis zelf blijft gelden."
_NO_SERVICE = (
    "Op een zondag of feestdag mag een deurwaarder zonder verlof geen exploot uitbrengen (art. 64 Rv). Kijk de datum na; "
    "klopt hij, laat het exploot dan nakijken."
)


def writ_dates(number: int, writ: Exploot, dossier: Dossier, today: date) -> Iterator[Item]:
    """What follows from one writ; an announced day of eviction goes before any computed one."""
    key, field = f"exploot-{number}", f"exploten[{number}]"
    kind, day = known(writ.soort), known(writ.datum)
    if day is None:
        if kind in _NAMES:
            yield missing(
                key,
                _NAMES[kind],
                "De datum van het exploot is niet ingevuld.",
                "Die staat boven aan het stuk van de deurwaarder.",
                f"{field}.datum",
            )
    else:
        warning = _NO_SERVICE if _closed(day) else ""
        yield Event(key, day, _NAMES.get(kind or "", "Stuk van de deurwaarder"), f"{field}.datum", warning)
        if kind == "dagvaarding":
            yield from _summons_term(key, field, writ, day, dossier)
        elif evicted(dossier, today):
            return
        elif kind == "bevel tot ontruiming":
            yield from (_protected(item, dossier) for item in _eviction(key, field, writ, day, dossier))
            yield from deadline(f"{key}-bevel-jaar", "bevel-jaar", day, f"{field}.datum", _RENEWED)
        elif kind == "nieuwe ontruimingsdatum":
            yield from deadline(f"{key}-ontruiming", "ontruiming-nieuwe-datum", day, f"{field}.datum")
    if kind in ANNOUNCING and not evicted(dossier, today):
        yield from _announced(key, field, writ, dossier, today)


def _summons_term(key: str, field: str, writ: Exploot, day: date, dossier: Dossier) -> Iterator[Item]:
    """Whether the summons came in time; of no use once it did."""
    if known(dossier.soort_procedure) in JUDGE_FIXES:
        return  # the judge fixes the day (Rv 254)
    roldatum = known(dossier.roldatum)
    for item in deadline(f"{key}-dagvaarding", "dagvaarding", day, f"{field}.datum"):
        if not isinstance(item, Deadline) or roldatum is None:
            yield item
        elif roldatum < item.outcome.day and writ.termijn_verkort is not True:
            note = "De roldatum ligt eerder: de dagvaarding lijkt te kort. Laat dit nakijken, en reageer toch op tijd."
            yield Deadline(item.key, item.outcome, item.field, note)


def _eviction(key: str, field: str, writ: Exploot, day: date, dossier: Dossier) -> Iterator[Item]:
    """The first possible day: the three days of the order, and what the judgment itself gives."""
    judgment = last_judgment(dossier)
    term = known(judgment.ontruimingstermijn) if judgment else None
    not_before = known(judgment.ontruiming_niet_voor) if judgment else None
    served = _service_of_judgment(dossier)
    note, instead = "", ""
    if writ.termijn_verkort is True:
        own = not_before or (term and served)
        note, instead = (
            _SHORTENED_ORDER if own else _SHORTENED,
            "De dag van de ontruiming staat in de brief van de deurwaarder.",
        )
    elif term and not served and not not_before:
        note = f"Het vonnis geeft nog {term} na de betekening; de dag van betekening is niet ingevuld."
    key, where = f"{key}-ontruiming", f"{field}.datum"
    if not_before:
        yield from deadline(key, "ontruiming", day, where, note, instead=instead, niet_voor=not_before)
    elif term and served:
        yield from deadline(
            key, "ontruiming", day, where, note, instead=instead, vonnistermijn=term, betekening=served
        )
    else:
        yield from deadline(key, "ontruiming", day, where, note, instead=instead)


def _protected(item: Item, dossier: Dossier) -> Item:
    """A first day within a moratorium is not one on which the bailiff may come."""
    if isinstance(item, Deadline) and (shield := running_moratorium(dossier, item.outcome.day)):
        note = f"Er loopt een moratorium tot en met {write_weekday(shield.day)}, zolang de huur op tijd wordt betaald."
        return replace(item, note=f"{note} {item.note}".rstrip())
    return item


def _service_of_judgment(dossier: Dossier) -> date | None:
    """The first service of the judgment. A bevel may serve it too, but then the form asks for two items."""
    days = [
        day for w in dossier.exploten if known(w.soort) == "betekening vonnis" and (day := known(w.datum))
    ]
    return min(days, default=None)


def _announced(key: str, field: str, writ: Exploot, dossier: Dossier, today: date) -> Iterator[Item]:
    """The date in the exploot governs urgency, whatever the count says."""
    announced = known(writ.ontruiming_datum)
    newer = _newer_announcement(writ, dossier)
    if announced is None and newer:
        return
    if announced is None:
        yield missing(
            f"{key}-aangezegd",
            "De aangezegde ontruimingsdatum",
            "De dag van de ontruiming is niet ingevuld.",
            "Die staat in het stuk van de deurwaarder. Doe tot die tijd alsof het elke dag kan zijn.",
            f"{field}.ontruiming_datum",
        )
        return
    time = known(writ.ontruiming_tijd)
    what = "Aangezegde ontruiming" + (f", {time.hour}.{time.minute:02} uur" if time else "")
    warning = (
        f"Vervangen door de aanzegging van {write_date(newer)}? Kijk dit na."
        if newer
        else " ".join(filter(None, (_shield(announced, dossier), _doubt(writ, announced, dossier))))
    )
    decisive = "" if newer else "De deurwaarder wil uw woning ontruimen."
    yield Event(f"{key}-aangezegd", announced, what, f"{field}.ontruiming_datum", warning, decisive)
    if not newer and announced < today and known(dossier.ontruimd_op) is None:
        yield missing(
            f"{key}-voorbij",
            "Is de woning ontruimd?",
            f"De aangezegde dag, {write_weekday(announced)}, is voorbij.",
            "Is er niet ontruimd? Dan is een nieuwe datum nodig, minstens drie dagen van tevoren (art. 555 lid 2 Rv).",
            "ontruimd_op",
        )


def _newer_announcement(writ: Exploot, dossier: Dossier) -> date | None:
    """The day of a later writ that names an eviction day, if there is one."""
    own = known(writ.datum) or date.min
    later = [
        day
        for other in dossier.exploten
        if other is not writ
        and known(other.soort) in ANNOUNCING
        and (day := known(other.datum))
        and day > own
    ]
    return max(later, default=None)


def _shield(announced: date, dossier: Dossier) -> str:
    """What was asked or granted that may stand against the announced day."""
    if moratorium := running_moratorium(dossier, announced):
        return (
            f"Die dag valt binnen het moratorium, dat loopt tot en met {write_weekday(moratorium.day)} zolang de huur op tijd "
            "wordt betaald. Wil de deurwaarder toch komen, bel dan meteen een advocaat."
        )
    if (asked := pending_moratorium(dossier)) and (provisional := known(asked.tussenbeslissing_datum)):
        return (
            f"Er is op {write_date(provisional)} voorlopig beslist over een moratorium. Lees of die beslissing ontruimen "
            "verbiedt, en tot wanneer. Betaal de huur op tijd, anders vervalt ze."
        )
    if asked:
        return "Er is een moratorium gevraagd. Zolang de rechter niet heeft beslist, houdt dat de ontruiming niet tegen."
    if (until := postponed_eviction(dossier)) and announced <= until:
        return (
            f"De ontruiming is uitgesteld tot en met {write_weekday(until)}. Vraag de deurwaarder om een schriftelijke "
            "bevestiging; komt hij toch, bel dan meteen een advocaat."
        )
    return ""


def _doubt(writ: Exploot, announced: date, dossier: Dossier) -> str:
    """What is wrong with the announced day itself, whatever protects the tenant besides."""
    order = _order_of(writ, dossier)
    lapse = computed("bevel-jaar", order) if order else None
    if order and lapse and announced > lapse:
        return (
            f"Het bevel van {write_date(order)} geldt tot en met {write_weekday(lapse)}. Daarna moet er eerst een nieuw "
            "bevel komen (art. 503 en 555 lid 1 Rv). Reken op de aangezegde dag en laat dit vandaag nakijken."
        )
    if _closed(announced):
        return (
            f"Op {write_weekday(announced)} ({Calendar().describe(announced)}) mag zonder verlof niet worden ontruimd. "
            "Kijk de datum na; klopt hij, zoek dan vandaag nog hulp."
        )
    day = known(writ.datum)
    judgment = last_judgment(dossier)
    not_before = known(judgment.ontruiming_niet_voor) if judgment else None
    if not_before and announced < not_before:
        return (
            f"Het vonnis staat ontruimen pas toe vanaf {write_weekday(not_before)}. Reken op de aangezegde dag, en laat dit "
            "vandaag nog nakijken."
        )
    if day is None or writ.termijn_verkort is True:
        return ""
    for item in _first_days(writ, day, dossier):
        outcome = item.outcome
        if announced < outcome.day:
            return (
                f"Dat is eerder dan de berekende eerste dag, {write_weekday(outcome.day)}. Reken op de aangezegde dag, en "
                "laat dit vandaag nog nakijken."
            )
        if outcome.rule.id == "ontruiming-nieuwe-datum" and announced < max(
            (reading.day for reading in outcome.readings), default=announced
        ):
            return (
                "De nieuwe datum is korter dan vier dagen van tevoren aangezegd, of er liggen geen twee werkdagen voor. "
                "Mogelijk is dat te kort. Reken wel op deze dag en zoek vandaag hulp."
            )
    return ""


def _order_of(writ: Exploot, dossier: Dossier) -> date | None:
    """The day of the order on which this announcement rests: the writ itself, or the last order before it."""
    own = known(writ.datum)
    if own is None or known(writ.soort) == "bevel tot ontruiming":
        return own
    days = [
        day
        for other in dossier.exploten
        if known(other.soort) == "bevel tot ontruiming" and (day := known(other.datum)) and day <= own
    ]
    return max(days, default=None)


def _closed(day: date) -> bool:
    """Whether no writ may be served on that day; of a year outside the calendar that is not known."""
    return FIRST_CALENDAR_YEAR <= day.year <= LAST_CALENDAR_YEAR and not Calendar().is_service_day(day)


def evicted(dossier: Dossier, today: date) -> bool:
    """Whether the home has been cleared: then nothing about a coming eviction is of use."""
    day = known(dossier.ontruimd_op)
    return day is not None and day <= today


def _first_days(writ: Exploot, day: date, dossier: Dossier) -> Iterator[Deadline]:
    found = (
        _eviction("", "", writ, day, dossier)
        if known(writ.soort) == "bevel tot ontruiming"
        else deadline("", "ontruiming-nieuwe-datum", day, "")
    )
    yield from (item for item in found if isinstance(item, Deadline))


def eviction_done(dossier: Dossier) -> Iterator[Item]:
    """The eviction itself, and what must be fetched in time."""
    if day := known(dossier.ontruimd_op):
        yield Event("ontruimd", day, "Woning ontruimd", "ontruimd_op", _too_early(day, dossier))
        note = "Gerekend vanaf de ontruiming. Zijn de spullen op een andere dag meegenomen, dan telt die."
        yield from deadline("inboedel", "inboedel", day, "ontruimd_op", note)


def _too_early(evicted_on: date, dossier: Dossier) -> str:
    """That the home was cleared before the announced day, or before the first day that the act allows."""
    writs = [
        w
        for w in dossier.exploten
        if known(w.soort) in ANNOUNCING and _newer_announcement(w, dossier) is None
    ]
    for writ in writs:
        announced, day = known(writ.ontruiming_datum), known(writ.datum)
        first = min((i.outcome.day for i in _first_days(writ, day, dossier)), default=None) if day else None
        shortened = writ.termijn_verkort is True
        for limit, what in (
            (announced, "de aangezegde dag"),
            (None if shortened else first, "de eerste mogelijke dag"),
        ):
            if limit and evicted_on < limit:
                return (
                    f"Dat is vóór {what}, {write_weekday(limit)}. Laat dit meteen nakijken door een advocaat."
                )
    return ""
