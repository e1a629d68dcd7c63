"""The writ that announces the eviction: a served judgment, an order, and a day that stands in it.

Every finding carries the number of the question on the
adviser's checklist for the bailiff's renvooi (`values["renvooi"]`).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from juridisch.dossier import Dossier, Exploot, known
from juridisch.dutch import write_date, write_weekday
from juridisch.findings.court.summons import closed_certainty, is_closed
from juridisch.findings.finding import Check, Finding, Question, Subject, Weight, ask, found
from juridisch.sources import rv
from juridisch.timeline import may_be_default
from juridisch.timeline.execution import ANNOUNCING, evicted

_SUBJECT = Subject.ONTRUIMING
WRIT = Check(
    "ontruiming-exploot",
    _SUBJECT,
    "Is er een betekend vonnis en een bevel met een ontruimingsdatum?",
    (rv("555"), rv("502"), rv("430 lid 3"), rv("66")),
)
CHECKS = (WRIT,)

ORDER, NEW_DATE = ANNOUNCING
RECKON = "Reken intussen wel op de aangezegde dag en laat dit vandaag nog nakijken."
PAPER = ("het exploot met de ontruimingsdatum",)
REPAIR = "De deurwaarder kan dit herstellen met een nieuw exploot. Het levert dan vooral tijd op."


class Announcement(NamedTuple):
    """A writ that orders the eviction or names a new day, and that no later one replaces."""

    number: int
    writ: Exploot
    served: date | None
    day: date | None  # the announced day of the eviction

    @property
    def field(self) -> str:
        """Where it stands in the dossier."""
        return f"exploten[{self.number}]"


def announcements(dossier: Dossier) -> tuple[Announcement, ...]:
    """The announcements that count: a later writ takes the place of an earlier one."""
    every = [
        Announcement(n, writ, known(writ.datum), known(writ.ontruiming_datum))
        for n, writ in enumerate(dossier.exploten, 1)
        if known(writ.soort) in ANNOUNCING
    ]
    last = max((a.served for a in every if a.served), default=date.min)
    return tuple(a for a in every if a.served is None or a.served == last)


def announced_day(dossier: Dossier, today: date) -> date | None:
    """The first day, today or later, on which the bailiff said to come."""
    return min((a.day for a in announcements(dossier) if a.day and a.day >= today), default=None)


def order_of(item: Announcement, dossier: Dossier) -> tuple[int, date] | None:
    """The number and day of the order on which the announcement rests: the writ itself, or the last order before it."""
    if known(item.writ.soort) == ORDER:
        return (item.number, item.served) if item.served else None
    orders = [
        (day, number)
        for number, writ in enumerate(dossier.exploten, 1)
        if known(writ.soort) == ORDER
        and (day := known(writ.datum))
        and (item.served is None or day <= item.served)
    ]
    if not orders:
        return None
    day, number = max(orders)
    return number, day


def contact_warning(dossier: Dossier) -> str:
    """That a word to the bailiff may start the term of verzet (Rv 143 lid 2), where verzet is or may be open."""
    if known(dossier.soort_procedure) == "verzet":
        return ""
    if dossier.vonnissen and not any(may_be_default(judgment, dossier) for judgment in dossier.vonnissen):
        return ""
    return (
        " Is het een verstekvonnis, dan kan contact met de deurwaarder de vier weken voor verzet laten ingaan: reken die "
        "termijn eerst uit."
    )


def look(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """What can be said about the announcement of the eviction, as long as it has not been done."""
    current = announcements(dossier)
    if not current or evicted(dossier, today):
        return
    yield from _service_of_judgment(dossier)
    for item in current:
        yield from _writ(item, dossier, today)


def _service_of_judgment(dossier: Dossier) -> Iterator[Question]:
    if not any(known(writ.soort) == "betekening vonnis" for writ in dossier.exploten):
        yield ask(
            WRIT,
            "Is het vonnis betekend?",
            "In het dossier staat niet dat de deurwaarder het vonnis heeft gebracht. Zonder betekening mag het niet worden "
            "uitgevoerd (artikel 430 lid 3 Rv).",
            "Kijk in het exploot: vaak betekent één stuk het vonnis en bevat het ook het bevel. Maak er dan twee onderdelen "
            "van bij exploten, met dezelfde datum.",
            fields=("exploten",),
        )


def _writ(item: Announcement, dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """What the writ lacks; a day that is not filled in is no proof that the writ names none."""
    if item.day is None:
        yield ask(
            WRIT,
            "Staat er een ontruimingsdatum in het exploot?",
            "De dag van de ontruiming is niet ingevuld.",
            "Lees het exploot. Noemt het geen datum, dan voldoet het niet aan artikel 555 Rv: leg dat vandaag nog voor aan "
            f"een advocaat. Vul anders {item.field}.ontruiming_datum in. Doe tot die tijd alsof het elke dag kan zijn.",
            fields=(f"{item.field}.ontruiming_datum",),
            number=item.number,
        )
    elif item.day < today:
        yield ask(
            WRIT,
            "Is de woning ontruimd?",
            f"De aangezegde dag, {write_weekday(item.day)}, is voorbij.",
            "Vul ontruimd_op in. Is er niet ontruimd, dan moet de deurwaarder eerst een nieuwe dag aanzeggen, ten minste "
            "drie dagen van tevoren (artikel 555 lid 2 Rv).",
            fields=("ontruimd_op",),
            number=item.number,
        )
    if known(item.writ.soort) == NEW_DATE and order_of(item, dossier) is None:
        yield ask(
            WRIT,
            "Welk bevel ging aan deze nieuwe datum vooraf?",
            "In het dossier staat alleen een nieuwe ontruimingsdatum, en geen eerder bevel tot ontruiming.",
            "Zoek het exploot met het bevel en vul het in bij exploten. Is er nooit een bevel gebracht, dan mag er niet "
            "worden ontruimd (artikel 555 lid 1 Rv).",
            fields=("exploten",),
            number=item.number,
        )
    if item.served and is_closed(item.served):
        yield found(
            WRIT,
            Weight.WAARSCHIJNLIJK,
            "Het exploot is gebracht op een dag waarop dat niet mag",
            f"Volgens het dossier is het exploot gebracht op {write_weekday(item.served)}. Op zondagen en feestdagen mag dat "
            f"niet, tenzij de rechter verlof gaf (artikel 64 Rv). Kijk eerst of de datum klopt. {RECKON}",
            certainty=closed_certainty(item.served),
            sources=(rv("64"),),
            fields=(f"{item.field}.datum",),
            evidence=PAPER,
            risk="Het exploot is alleen ongeldig als de huurder door dit gebrek onredelijk is benadeeld (artikel 66 Rv). "
            + REPAIR,
            values={"renvooi": "R2", "exploot": item.served},
            number=item.number,
        )
        return
    if item.day and item.day >= today:
        yield from _served_judgment_first(item, item.day, dossier)


def _served_judgment_first(item: Announcement, day: date, dossier: Dossier) -> Iterator[Finding]:
    services = [w for w in dossier.exploten if known(w.soort) == "betekening vonnis"]
    days = [served for w in services if (served := known(w.datum))]
    if item.served is None or len(days) < len(services) or not days:
        return
    values: dict[str, object] = {"betekening_vonnis": min(days), "ontruiming": day}
    fields = (f"{item.field}.datum", f"{item.field}.ontruiming_datum")
    if min(days) > day:
        yield found(
            WRIT,
            Weight.FOUT,
            "Ontruiming aangezegd vóór de betekening van het vonnis",
            f"De ontruiming is aangezegd voor {write_weekday(day)}, maar het vonnis is pas betekend op "
            f"{write_date(min(days))}. Een vonnis mag niet worden uitgevoerd voordat het is betekend (artikel 430 lid 3 Rv).",
            fields=fields,
            evidence=("het exploot van betekening", *PAPER),
            risk=REPAIR,
            values={"renvooi": "R2", **values},
            number=item.number,
        )
    elif known(item.writ.soort) == ORDER and item.served < day:
        yield found(
            WRIT,
            Weight.IN_ORDE,
            "Er is een bevel met een ontruimingsdatum",
            f"Het vonnis is betekend op {write_date(min(days))} en het bevel is gebracht op {write_date(item.served)}. Het "
            f"exploot noemt de dag van de ontruiming, {write_weekday(day)} (artikel 430 en 555 Rv).",
            fields=fields,
            evidence=PAPER,
            values=values,
            number=item.number,
        )
