"""What follows from writs of the bailiff: the summons, the order to leave and the announced day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from juridisch.deadlines.calendar import Calendar
from juridisch.dossier import Dossier, Exploot, Vonnis, known
from juridisch.dutch import write_weekday
from juridisch.timeline.items import Deadline, Event, Item, deadline, missing
from juridisch.timeline.requests import running_moratorium


def writ_dates(number: int, writ: Exploot, dossier: Dossier) -> Iterator[Item]:
    """What follows from one writ; an announced day of eviction goes before any computed one."""
    key, field = f"exploot-{number}", f"exploten[{number}]"
    kind, day = known(writ.soort), known(writ.datum)
    names = {
        "dagvaarding": "Dagvaarding betekend",
        "betekening vonnis": "Vonnis betekend",
        "bevel tot ontruiming": "Bevel tot ontruiming gebracht",
        "nieuwe ontruimingsdatum": "Nieuwe ontruimingsdatum aangezegd",
    }
    if day is None:
        if kind in names:
            yield missing(
                key, names[kind], "De datum van het exploot is niet ingevuld.",
                f"Die staat boven aan het stuk van de deurwaarder. Vul {field}.datum in.",
            )  # fmt: skip
    else:
        yield Event(key, day, names.get(kind or "", "Stuk van de deurwaarder"), f"{field}.datum")
        if kind == "dagvaarding":
            yield from _summons_term(key, field, writ, day, dossier)
        elif kind == "bevel tot ontruiming":
            yield from _eviction(key, field, day, dossier)
            yield from deadline(f"{key}-bevel-jaar", "bevel-jaar", day, f"{field}.datum")
    if kind in ("bevel tot ontruiming", "nieuwe ontruimingsdatum"):
        yield from _announced(key, field, writ, dossier)


def _summons_term(key: str, field: str, writ: Exploot, day: date, dossier: Dossier) -> Iterator[Item]:
    roldatum = known(dossier.roldatum)
    for item in deadline(f"{key}-dagvaarding", "dagvaarding", day, f"{field}.datum"):
        short = isinstance(item, Deadline) and roldatum is not None and roldatum < item.outcome.day
        if isinstance(item, Deadline) and short and known(writ.termijn_verkort) is not True:
            note = "De roldatum ligt eerder: de dagvaarding lijkt te kort. Laat dit nakijken, en reageer toch op tijd."
            yield Deadline(item.key, item.outcome, item.field, note)
        elif not isinstance(item, Deadline) or roldatum is None:
            yield item


def _eviction(key: str, field: str, day: date, dossier: Dossier) -> Iterator[Item]:
    judgment = last_judgment(dossier)
    term = known(judgment.ontruimingstermijn) if judgment else None
    not_before = known(judgment.ontruiming_niet_voor) if judgment else None
    served = _service_of_judgment(dossier)
    if not_before:
        yield from deadline(f"{key}-ontruiming", "ontruiming", day, f"{field}.datum", niet_voor=not_before)
    elif term and served:
        yield from deadline(
            f"{key}-ontruiming", "ontruiming", day, f"{field}.datum", vonnistermijn=term, betekening=served
        )
    else:
        note = (
            f"Het vonnis geeft nog {term} na de betekening; de dag van betekening is niet ingevuld."
            if term
            else ""
        )
        yield from deadline(f"{key}-ontruiming", "ontruiming", day, f"{field}.datum", note)


def _service_of_judgment(dossier: Dossier) -> date | None:
    days = [
        day
        for writ in dossier.exploten
        if known(writ.soort) == "betekening vonnis" and (day := known(writ.datum)) is not None
    ]
    return min(days, default=None)


def _announced(key: str, field: str, writ: Exploot, dossier: Dossier) -> Iterator[Item]:
    """The date in the exploot governs urgency, whatever the count says."""
    announced = known(writ.ontruiming_datum)
    if announced is None:
        yield missing(
            f"{key}-aangezegd", "De aangezegde ontruimingsdatum", "De dag van de ontruiming is niet ingevuld.",
            f"Die staat in het exploot. Vul {field}.ontruiming_datum in. Doe tot die tijd alsof het elke dag kan zijn.",
        )  # fmt: skip
        return
    time = known(writ.ontruiming_tijd)
    what = "Aangezegde ontruiming" + (f", {time.hour}.{time.minute:02} uur" if time else "")
    yield Event(
        f"{key}-aangezegd", announced, what, f"{field}.ontruiming_datum", _doubt(writ, announced, dossier),
        decisive="De deurwaarder wil uw woning ontruimen.",
    )  # fmt: skip


def _doubt(writ: Exploot, announced: date, dossier: Dossier) -> str:
    """Why the announced day may not hold."""
    if moratorium := running_moratorium(dossier, announced):
        return (
            f"Die dag valt binnen het moratorium, dat loopt tot en met {write_weekday(moratorium.day)} zolang de huur op tijd "
            "wordt betaald. Wil de deurwaarder toch komen, bel dan meteen een advocaat."
        )
    calendar = Calendar()
    if not calendar.is_service_day(announced):
        return (
            f"Op {write_weekday(announced)} ({calendar.describe(announced)}) mag zonder verlof niet worden ontruimd. "
            "Kijk de datum na; klopt hij, zoek dan vandaag nog hulp."
        )
    day = known(writ.datum)
    if day is None or known(writ.soort) != "bevel tot ontruiming":
        return ""
    for item in _eviction("", "", day, dossier):
        if isinstance(item, Deadline) and announced < item.outcome.day:
            return (
                f"Dat is eerder dan de berekende eerste dag, {write_weekday(item.outcome.day)}. Reken op de aangezegde "
                "dag, en laat dit vandaag nog nakijken."
            )
    return ""


def last_judgment(dossier: Dossier) -> Vonnis | None:
    """The latest judgment or record of a settlement whose date is known."""
    dated = [judgment for judgment in dossier.vonnissen if known(judgment.datum)]
    return max(dated, key=lambda judgment: known(judgment.datum) or date.min, default=None)
