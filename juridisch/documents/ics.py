"""Deadlines as a calendar file (iCalendar, RFC 5545) that any calendar program can open.

A deadline is a day, not a moment: an event of a whole day that leaves the day free, with alarms at nine in the
morning of some days before. A second import of the same deadline moves the first one instead of adding another,
because it has the same UID and a higher SEQUENCE.

icalendar is imported when it is used, since it doubles the start-up time of a command.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icalendar import Alarm, Event

#: Without a version, so that a new version of the program does not change the file.
_PRODID = "-//juridisch//termijnen//NL"
_ALARM_HOUR = timedelta(hours=9)
_FIRST_SEQUENCE = date(2020, 1, 1)
# Some programs break lines at every sign that Python calls a line end; icalendar only escapes the first two.
_LINE_ENDS = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufffe\uffff]")


@dataclass(frozen=True)
class CalendarEvent:
    """One deadline or fixed day.

    The caller sees to it that `title` holds no names of people, since calendars are shared and shown on lock
    screens, and that `description` gives the legal basis and the warnings.
    """

    uid: str  # the same for the same deadline, for ever; different for any other
    day: date
    title: str
    description: str
    alarms: tuple[int, ...] = (7, 2, 1)  # so many days before; 0 is the day itself


def to_ics(events: Sequence[CalendarEvent], *, stamp: date) -> bytes:
    """The calendar file; the same events and stamp give the same bytes.

    `stamp` is the day on which the file is made: a later one makes calendars take over what changed, and an alarm
    that would already have gone off is left out. Of two files made on one day calendars may keep the first.

    Raises ValueError for no events (RFC 5545 wants at least one), an empty uid, or a uid that occurs twice.
    """
    from icalendar import Calendar

    uids = [event.uid for event in events]
    if not all(uids) or len(set(uids)) != len(uids) or not uids:
        raise ValueError("a calendar file needs events, each with a uid of its own")
    calendar = Calendar()
    calendar.add("prodid", _PRODID)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")  # to keep, not an invitation to answer
    for event in events:
        calendar.add_component(_event(event, stamp))
    data: bytes = calendar.to_ical()
    return data


def _event(event: CalendarEvent, stamp: date) -> Event:
    from icalendar import Event

    made = datetime.combine(stamp, time(), UTC)
    component = Event()
    component.add("uid", _one_line(event.uid))
    component.add("dtstamp", made)
    component.add("last-modified", made)
    component.add("sequence", max(0, (stamp - _FIRST_SEQUENCE).days))
    component.add("dtstart", event.day)
    component.add("dtend", event.day + timedelta(days=1))  # the first day that is no longer part of it
    component.add("summary", _one_line(event.title))
    component.add("description", _text(event.description))
    component.add("transp", "TRANSPARENT")
    for days in sorted(set(event.alarms), reverse=True):
        # On the day of the stamp itself nine o'clock may have passed already.
        if event.day - timedelta(days=days) > stamp:
            component.add_component(_alarm(event, days))
    return component


def _alarm(event: CalendarEvent, days: int) -> Alarm:
    """At nine in the morning: counted from the midnight, wherever the calendar is, with which the day begins."""
    from icalendar import Alarm

    when = {0: "Vandaag", 1: "Morgen", 2: "Overmorgen"}.get(days, f"Over {days} dagen")
    component = Alarm()
    component.add("action", "DISPLAY")
    component.add("description", f"{when}: {_one_line(event.title)}")
    component.add("trigger", _ALARM_HOUR - timedelta(days=days))
    return component


def _text(text: str) -> str:
    return _FORBIDDEN.sub("�", _LINE_ENDS.sub("\n", text))


def _one_line(text: str) -> str:
    return " ".join(_text(text).split())
