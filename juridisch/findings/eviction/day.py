"""The day of the eviction: the three days before it, the day itself, the municipality, and how long the order lasts.

The dates are those of the time line; nothing is counted here.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

from juridisch.deadlines.calendar import Calendar
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_date, write_weekday
from juridisch.findings.court.summons import closed_certainty, is_closed
from juridisch.findings.eviction.announced import (
    ORDER,
    PAPER,
    RECKON,
    REPAIR,
    Announcement,
    announcements,
    contact_warning,
    order_of,
)
from juridisch.findings.finding import Check, Finding, Question, Subject, Weight, ask, found
from juridisch.law import Certainty
from juridisch.sources import gdw, rv
from juridisch.timeline import Deadline, Timeline, timeline
from juridisch.timeline.execution import evicted
from juridisch.timeline.items import computed

_SUBJECT = Subject.ONTRUIMING
TERM = Check(
    "ontruiming-drie-dagen",
    _SUBJECT,
    "Ligt de aangezegde dag niet te vroeg?",
    (rv("555"), rv("502 lid 1")),
)
DAY = Check(
    "ontruiming-dag",
    _SUBJECT,
    "Mag er op de aangezegde dag en tijd worden ontruimd?",
    (rv("438b"), rv("64"), rv("1077 lid 3")),
)
MUNICIPALITY = Check("ontruiming-gemeente", _SUBJECT, "Weet de gemeente van de ontruiming?", (gdw("14"),))
LAPSED = Check(
    "bevel-verlopen",
    _SUBJECT,
    "Is het bevel nog geldig op de dag van de ontruiming?",
    (rv("503"), rv("555 lid 1")),
)
CHECKS = (TERM, DAY, MUNICIPALITY, LAPSED)

_OPENS, _CLOSES = time(7), time(20)


def look(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """What can be said about the announced day, as long as it lies ahead and the home has not been cleared."""
    current = announcements(dossier)
    if not current or evicted(dossier, today):
        return
    dates = timeline(dossier, today)
    for item in current:
        if item.day and item.day >= today:
            yield from _three_days(item, item.day, dates, dossier)
            yield from _day(item, item.day, dossier)
            yield from _municipality(item, item.day, dossier)
        yield from _lapsed(item, dossier, dates, today)


def _three_days(
    item: Announcement, day: date, dates: Timeline, dossier: Dossier
) -> Iterator[Finding | Question]:
    """The announced day beside the first one that the time line gives."""
    key = f"exploot-{item.number}-ontruiming"
    first = next((d for d in dates.deadlines if d.key == key), None)
    fields = (f"{item.field}.datum", f"{item.field}.ontruiming_datum")
    if first is None or item.served is None or day < item.served:
        refused = next((m.why for m in dates.missing if m.key == key), None)
        yield ask(
            TERM,
            "Ligt de aangezegde dag niet te vroeg?",
            refused.reason
            if refused
            else "De dag van het exploot is niet bekend, of past niet bij de dag van de ontruiming.",
            f"Die dag staat boven aan het exploot: kijk {item.field}.datum na. Reken intussen op {write_weekday(day)}.",
            fields=fields,
            number=item.number,
        )
    else:
        yield _compared(item, day, item.served, first, contact_warning(dossier))


def _compared(item: Announcement, day: date, served: date, first: Deadline, contact: str) -> Finding:
    outcome, order = first.outcome, known(item.writ.soort) == ORDER
    facts = (
        f"Het exploot is van {write_date(served)} en de ontruiming is aangezegd voor {write_weekday(day)}. Volgens de wet kan "
        f"het op zijn vroegst op {write_weekday(outcome.day)}"
    )
    values: dict[str, object] = {
        "exploot": served,
        "ontruiming": day,
        "eerste_dag": outcome.day,
        "renvooi": "R2",
    }
    last = max((reading.day for reading in outcome.readings), default=outcome.day)
    plain = computed("ontruiming", served) if order else None
    risk, certainty, action = REPAIR, outcome.certainty, RECKON
    if day >= outcome.day and (order or day >= last):
        weight, title, why = Weight.IN_ORDE, "De aangezegde dag ligt niet te vroeg", "."
        del values["renvooi"]
        risk = action = ""
    elif day >= outcome.day:
        weight, title = Weight.NAVRAGEN, "De nieuwe datum is misschien te kort van tevoren aangezegd"
        why = (
            ". Hoe deze drie dagen tellen, is niet beslist: in een strengere lezing moeten er drie hele dagen tussen liggen, "
            f"of twee werkdagen, en dan kan het pas op {write_weekday(last)}."
        )
        certainty = Certainty.OPEN
    elif plain and day >= plain:
        weight, title = Weight.FOUT, "De ontruiming is eerder aangezegd dan het vonnis toestaat"
        why = ", want het vonnis geeft zelf meer tijd. Die tijd moet ook voorbij zijn."
        certainty = Certainty.VAKBRON
    elif item.writ.termijn_verkort is True:
        weight, title = Weight.NAVRAGEN, "De drie dagen van het bevel zijn verkort"
        why = ", tenzij de rechter de drie dagen heeft ingekort (artikel 502 lid 1 Rv). Vraag de deurwaarder om die beslissing."
        risk = f"Ligt die beslissing er, dan is de aangezegde dag goed.{contact}"
    else:
        certain = item.writ.termijn_verkort is False or not order
        weight, title = (
            Weight.FOUT if certain else Weight.WAARSCHIJNLIJK,
            "De ontruiming is te vroeg aangezegd",
        )
        why = " (artikel 555 Rv)."
        if day >= outcome.cautious:  # only too early if the Algemene termijnenwet holds here, which is open
            weight, title = Weight.NAVRAGEN, "De ontruiming is misschien te vroeg aangezegd"
            why += (
                " Daarbij is de Algemene termijnenwet gevolgd. Geen uitspraak zegt dat die hier geldt; wie drie dagen "
                f"letterlijk telt, komt op {write_weekday(outcome.cautious)}. Laat dit nakijken."
            )
        else:
            certainty = Certainty.AFGELEID
        if order and item.writ.termijn_verkort is not False:
            why += " Alleen als de rechter de drie dagen heeft ingekort, mag het eerder; dat staat dan in het exploot."
    return found(
        TERM,
        weight,
        title,
        f"{facts}{why} {action}".rstrip(),
        certainty=certainty,
        sources=outcome.sources,
        fields=(f"{item.field}.datum", f"{item.field}.ontruiming_datum", f"{item.field}.termijn_verkort"),
        evidence=PAPER,
        risk=risk,
        values=values,
        number=item.number,
    )


def _day(item: Announcement, day: date, dossier: Dossier) -> Iterator[Finding]:
    """Sundays, the days of Atw 3, and the hours from eight to seven need leave of the judge."""
    clock = known(item.writ.ontruiming_tijd)
    wrong = []
    if is_closed(day):
        why = Calendar().describe(day, weekend=False)
        wrong.append(f"{write_weekday(day)}{f' ({why})' if why else ''} is een dag waarop dat niet mag")
    if clock and not _OPENS <= clock <= _CLOSES:
        wrong.append(f"{clock.hour}.{clock.minute:02} uur is een tijd waarop dat niet mag")
    if not wrong:
        return
    yield found(
        DAY,
        Weight.WAARSCHIJNLIJK,
        "Op deze dag of tijd mag niet worden ontruimd",
        "Zonder verlof van de rechter mag niet worden ontruimd op zondagen en feestdagen, en niet tussen acht uur ’s avonds "
        f"en zeven uur ’s ochtends (artikel 438b en 64 Rv): {' en '.join(wrong)}. Kijk eerst of de datum klopt. {RECKON}",
        certainty=closed_certainty(day) if len(wrong) == 1 and is_closed(day) else None,
        fields=(f"{item.field}.ontruiming_datum", f"{item.field}.ontruiming_tijd"),
        evidence=PAPER,
        risk="De rechter kan verlof hebben gegeven (artikel 64 lid 3 Rv). Vraag de deurwaarder om die beslissing."
        + contact_warning(dossier),
        values={"renvooi": "R2", "ontruiming": day},
        number=item.number,
    )


def _municipality(item: Announcement, day: date, dossier: Dossier) -> Iterator[Finding | Question]:
    """The act says that the bailiff informs the municipality as soon as he can; it names no number of days."""
    informed, fields = known(item.writ.gemeente_ingelicht), (f"{item.field}.gemeente_ingelicht",)
    if informed is None:
        yield ask(
            MUNICIPALITY,
            "Weet de gemeente van de ontruiming?",
            "De deurwaarder moet de gemeente zo snel mogelijk laten weten wanneer hij ontruimt (artikel 14 Gdw). Niet bekend "
            "is of hij dat deed.",
            "Bel vandaag de gemeente, en vraag meteen om schuldhulp en om een plek voor het gezin.",
            fields=fields,
            number=item.number,
        )
    elif informed:
        yield found(
            MUNICIPALITY,
            Weight.IN_ORDE,
            "De gemeente weet van de ontruiming",
            f"De deurwaarder heeft de gemeente ingelicht over {write_weekday(day)} (artikel 14 Gdw). Vraag wie bij de "
            "gemeente de zaak heeft: die kan helpen met schuldhulp en opvang.",
            fields=fields,
            number=item.number,
        )
    else:
        yield found(
            MUNICIPALITY,
            Weight.WAARSCHIJNLIJK,
            "De gemeente is niet ingelicht over de ontruiming",
            "De deurwaarder moet de gemeente zo snel mogelijk laten weten op welk tijdstip hij ontruimt (artikel 14 Gdw). De "
            f"gemeente weet nog niets van {write_weekday(day)}. Meld de ontruiming zelf vandaag bij de gemeente en vraag de "
            "deurwaarder wanneer hij het meldde.",
            fields=fields,
            evidence=("een antwoord van de gemeente, met datum",),
            risk="De wet noemt geen aantal dagen en geen gevolg. De deurwaarder kan het vandaag nog melden; alleen hierdoor "
            "stopt een ontruiming zelden." + contact_warning(dossier),
            values={"renvooi": "R3", "ontruiming": day},
            number=item.number,
        )


def _lapsed(item: Announcement, dossier: Dossier, dates: Timeline, today: date) -> Iterator[Finding]:
    """A year after the order it has to be renewed (Rv 503); a new judgment is not needed."""
    order = order_of(item, dossier)
    key = f"exploot-{order[0]}-bevel-jaar" if order else ""
    last = next((d for d in dates.deadlines if d.key == key), None)
    day = item.day if item.day and item.day >= today else None
    if order is None or last is None or (day or today) <= last.day:
        return
    rule = (
        f"Het bevel van {write_date(order[1])} geldt tot en met {write_weekday(last.day)}. Na een jaar moet de deurwaarder "
        "eerst een nieuw bevel brengen, met een datum en opnieuw drie dagen (artikel 503 en 555 Rv)."
    )
    values: dict[str, object] = {"bevel": order[1], "bevel_tot": last.day}
    if day:
        values |= {"renvooi": "R2", "ontruiming": day}
    now = (
        f"De ontruiming is aangezegd voor {write_weekday(day)}. {RECKON}"
        if day
        else "Een nieuw vonnis is niet nodig."
    )
    yield found(
        LAPSED,
        Weight.FOUT if day else Weight.VOOR,
        "Het bevel is verlopen op de dag van de ontruiming"
        if day
        else "Het bevel tot ontruiming is verlopen",
        f"{rule} {now}",
        certainty=last.outcome.certainty,
        sources=last.outcome.sources,
        fields=(f"exploten[{order[0]}].datum", f"{item.field}.ontruiming_datum"),
        evidence=("het exploot met het bevel", *PAPER),
        risk="Dit is geen veilige haven: de verhuurder kan het bevel elke dag vernieuwen.",
        values=values,
        number=item.number,
    )
