"""What a calendar shows of a deadline or an event: the day to reckon with, the legal basis, the warning.

Titles hold no names of people, because calendars are shared and shown on lock screens.
"""

from __future__ import annotations

import hashlib
from datetime import date

from juridisch import receipt, words
from juridisch.deadlines import Outcome
from juridisch.deadlines.rule import Kind
from juridisch.documents.ics import CalendarEvent
from juridisch.dutch import write_weekday
from juridisch.law import Status
from juridisch.timeline import Deadline, Event, Timeline

_PREFIX = {
    Kind.LAST_DAY: "Laatste dag",
    Kind.LATEST_BEFORE: "Uiterlijk",
    Kind.FIRST_DAY: "Op zijn vroegst",
    Kind.END: "Loopt af",
    Kind.MAXIMUM: "Uiterlijk",
    Kind.EXPECTED: "Verwacht",
    Kind.GUIDE: "Richtdatum",
}


def of_outcome(outcome: Outcome, calculated_on: date) -> CalendarEvent:
    """One computed date on its own; the same rule and start give the same UID, so that a second import updates."""
    options = "&".join(f"{name}={value}" for name, value in sorted(outcome.options.items()))
    own = outcome.rule.name if outcome.rule.status is Status.OPGEGEVEN else ""
    uid = _uid("termijn", outcome.rule.id + own, outcome.start.isoformat(), options)
    return _event(uid, outcome, "", calculated_on)


def of_timeline(found: Timeline, case: str, reference: str, calculated_on: date) -> list[CalendarEvent]:
    """The computed dates and fixed days of a case from today on.

    `case` tells this case from all others and never changes, for a second import finds the events by it; `reference` is
    what an adviser calls it, shown in the titles. What has passed is left out, and so is a date that nobody may rely on:
    an alarm would give false comfort.
    """
    events = []
    for item in found.dated:
        if item.open_day(calculated_on) < calculated_on:
            continue
        uid = _uid("dossier", case, item.key)
        if isinstance(item, Deadline):
            if not item.instead:
                events.append(_event(uid, item.outcome, item.note, calculated_on, reference))
        elif item.decisive:
            events.append(_fixed(uid, item, calculated_on, reference))
    return events


def _event(uid: str, outcome: Outcome, note: str, calculated_on: date, reference: str = "") -> CalendarEvent:
    rule = outcome.rule
    lines = [f"{words.ANSWER[outcome.kind]}: {write_weekday(outcome.day)} ({words.STATUS[rule.status]})."]
    day = outcome.cautious
    if day < calculated_on <= outcome.day:  # what is left is the prevailing reading
        lines.append(f"De voorzichtige dag, {write_weekday(day)}, is voorbij: handel vandaag.")
        day = outcome.day
    elif day != outcome.day:
        lines.append(f"Deze dag is de voorzichtige: {outcome.cautious_label}.")
    lines += [
        note,
        f"Wat te doen: {rule.todo}",
        "Grondslag: " + "; ".join(source.citation for source in outcome.sources) + ".",
        f"Zekerheid: {outcome.certainty.word}.",
        *(f"Let op: {warning}" for warning in outcome.warnings),
        receipt.as_line(calculated_on),
    ]
    title = _titled(f"{_PREFIX[outcome.kind]}: {rule.name[0].lower()}{rule.name[1:]}", reference)
    return CalendarEvent(uid, day, title, "\n".join(line for line in lines if line))


def _titled(title: str, reference: str) -> str:
    return f"{title} ({reference})" if reference else title


def _fixed(uid: str, event: Event, calculated_on: date, reference: str) -> CalendarEvent:
    lines = [
        "Deze dag is door de rechter of de deurwaarder bepaald.",
        event.warning,
        receipt.as_line(calculated_on),
    ]
    return CalendarEvent(
        uid, event.day, _titled(event.what, reference), "\n".join(line for line in lines if line)
    )


def _uid(*parts: str) -> str:
    """Stable, and nothing of the case can be read from it."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:32] + "@juridisch"
