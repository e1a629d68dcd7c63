"""The calendar file, as three readers see it: its bytes, icalendar, and a strict parser of other makers."""

import re
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ical.calendar import Calendar as OtherCalendar
from ical.calendar_stream import CalendarStream, IcsCalendarStream
from icalendar import Calendar

from juridisch.documents import ics
from juridisch.documents.ics import CalendarEvent, to_ics

STAMP = date(2026, 11, 23)
VERZET = CalendarEvent(
    uid="3f2a@juridisch",
    day=date(2026, 12, 21),
    title="Laatste dag: verzet tegen een verstekvonnis",
    description="Grondslag: art. 143 lid 2 Rv.\nLet op: bewaar het exploot; neem het mee, altijd.",
)
LAST = date(2026, 12, 22)
HOSTILE = [
    "komma, puntkomma; dubbele punt: en \\ schuine streep \\n \\, \\;",
    "aanhalingstekens \" en ' en ^n ^^",
    "regel\nBEGIN:VEVENT\nUID:ander\nEND:VEVENT",
    "regel\r\nEND:VCALENDAR\rna",
    "👩‍👩‍👧 émoji ‮omgekeerd‬ 🇳🇱",
    "half \udce9 teken, nul \x00, bel \x07",
    "andere regeleinden \x0b \x0c \x1c \x85 \u2028 \u2029 BEGIN:VALARM",
    "€" * 500,
    "a" * 74 + "😀" * 40,
    "x" * 20_000,
]


def other(data: bytes) -> OtherCalendar:
    """Read by a parser that is not the one that wrote it."""
    stream: CalendarStream = CalendarStream.from_ics(data.decode("utf-8"))
    (calendar,) = stream.calendars
    return calendar


def triggers(data: bytes) -> list[str]:
    return re.findall(r"^TRIGGER[^:]*:(.*)\r$", data.decode(), re.MULTILINE)


def test_the_file_reads() -> None:
    unfolded = to_ics([VERZET], stamp=STAMP).decode("utf-8").replace("\r\n ", "")
    assert unfolded == (
        "BEGIN:VCALENDAR\r\n"
        "VERSION:2.0\r\n"
        "PRODID:-//juridisch//termijnen//NL\r\n"
        "CALSCALE:GREGORIAN\r\n"
        "METHOD:PUBLISH\r\n"
        "BEGIN:VEVENT\r\n"
        "SUMMARY:Laatste dag: verzet tegen een verstekvonnis\r\n"
        "DTSTART;VALUE=DATE:20261221\r\n"
        "DTEND;VALUE=DATE:20261222\r\n"
        "DTSTAMP:20261123T000000Z\r\n"
        "UID:3f2a@juridisch\r\n"
        "SEQUENCE:2518\r\n"
        "DESCRIPTION:Grondslag: art. 143 lid 2 Rv.\\nLet op: bewaar het exploot\\; neem het mee\\, altijd.\r\n"
        "LAST-MODIFIED:20261123T000000Z\r\n"
        "TRANSP:TRANSPARENT\r\n"
        "BEGIN:VALARM\r\n"
        "ACTION:DISPLAY\r\n"
        "DESCRIPTION:Over 7 dagen: Laatste dag: verzet tegen een verstekvonnis\r\n"
        "TRIGGER:-P6DT15H\r\n"
        "END:VALARM\r\n"
        "BEGIN:VALARM\r\n"
        "ACTION:DISPLAY\r\n"
        "DESCRIPTION:Overmorgen: Laatste dag: verzet tegen een verstekvonnis\r\n"
        "TRIGGER:-P1DT15H\r\n"
        "END:VALARM\r\n"
        "BEGIN:VALARM\r\n"
        "ACTION:DISPLAY\r\n"
        "DESCRIPTION:Morgen: Laatste dag: verzet tegen een verstekvonnis\r\n"
        "TRIGGER:-PT15H\r\n"
        "END:VALARM\r\n"
        "END:VEVENT\r\n"
        "END:VCALENDAR\r\n"
    )


def test_another_parser_reads_the_same() -> None:
    calendar = other(to_ics([VERZET, replace(VERZET, uid="b", day=date(2028, 2, 29))], stamp=STAMP))
    first, second = calendar.events
    assert (first.uid, first.summary, first.description) == (VERZET.uid, VERZET.title, VERZET.description)
    assert (first.dtstart, first.dtend) == (VERZET.day, LAST)
    assert (second.dtstart, second.dtend) == (date(2028, 2, 29), date(2028, 3, 1))
    assert first.transparency == "TRANSPARENT"
    assert first.dtstamp == datetime(2026, 11, 23, tzinfo=UTC)
    assert [alarm.action for alarm in first.alarm] == ["DISPLAY"] * 3
    # An event of whole days begins at midnight, wherever the reader is; so these are nine in the morning there.
    midnight = datetime(2026, 12, 21, tzinfo=UTC)
    fires = [midnight + alarm.trigger for alarm in first.alarm if isinstance(alarm.trigger, timedelta)]
    assert [f"{moment:%d %H:%M}" for moment in fires] == ["14 09:00", "19 09:00", "20 09:00"]
    assert IcsCalendarStream.calendar_to_ics(calendar)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:20]))
def test_hostile_text_stays_text(text: str) -> None:
    data = to_ics([replace(VERZET, title=text, description=text), replace(VERZET, uid="tweede")], stamp=STAMP)
    wrong = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
    expected = wrong.sub("�", re.sub("\r\n|[\r\x0b\x0c\x1c\x85\u2028\u2029]", "\n", text))
    calendar = other(data)
    assert [event.uid for event in calendar.events] == [VERZET.uid, "tweede"]
    assert calendar.events[0].description == expected
    assert calendar.events[0].summary == " ".join(expected.split())
    assert len(calendar.events[0].alarm) == 3
    assert str(Calendar.from_ical(data).events[0]["description"]) == expected


@given(st.text(st.characters(codec="utf-8"), max_size=300))
def test_lines_are_folded_and_end_as_they_should(text: str) -> None:
    data = to_ics([replace(VERZET, title=text, description=text)], stamp=STAMP)
    assert data.endswith(b"END:VCALENDAR\r\n")
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\r" not in b"".join(lines)
    assert b"\n" not in b"".join(lines)
    for line in lines:
        line.decode("utf-8")  # no fold falls within a character
        assert len(line.decode("utf-8").splitlines()) <= 1


def test_the_same_input_gives_the_same_bytes_everywhere() -> None:
    code = (
        "import sys, datetime as d; from juridisch.documents.ics import *;"
        "e = CalendarEvent('u', d.date(2026, 12, 21), 't', 'd');"
        "sys.stdout.buffer.write(to_ics([e], stamp=d.date(2026, 11, 23)))"
    )
    root = str(Path(ics.__file__).parents[2])
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONPATH": root, "TZ": zone, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for zone, seed in (("Europe/Amsterdam", "1"), ("Pacific/Kiritimati", "2"), ("America/Adak", "3"))
    }
    assert outputs == {to_ics([CalendarEvent("u", date(2026, 12, 21), "t", "d")], stamp=STAMP)}


def test_a_later_file_supersedes_an_earlier_one() -> None:
    earlier, later = (
        other(to_ics([event], stamp=day)).events[0]
        for event, day in ((VERZET, STAMP), (replace(VERZET, day=LAST), STAMP + timedelta(days=1)))
    )
    assert later.uid == earlier.uid
    assert (later.sequence or 0) == (earlier.sequence or 0) + 1
    assert later.dtstamp > earlier.dtstamp
    assert later.last_modified is not None
    assert later.last_modified == later.dtstamp


def test_a_clock_that_stands_wrong_gives_no_negative_sequence() -> None:
    assert b"\r\nSEQUENCE:0\r\n" in to_ics([VERZET], stamp=date(1999, 1, 1))


@pytest.mark.parametrize(
    ("days_left", "expected"),
    [
        (8, ["-P6DT15H", "-P1DT15H", "-PT15H"]),
        (7, ["-P1DT15H", "-PT15H"]),  # nine o'clock today may have passed
        (3, ["-P1DT15H", "-PT15H"]),
        (2, ["-PT15H"]),
        (1, []),
        (0, []),
        (-30, []),
    ],
)
def test_no_alarm_lies_in_the_past(days_left: int, expected: list[str]) -> None:
    data = to_ics([replace(VERZET, day=STAMP + timedelta(days=days_left))], stamp=STAMP)
    assert triggers(data) == expected
    assert len(other(data).events) == 1


def test_alarms_can_be_chosen() -> None:
    assert triggers(to_ics([replace(VERZET, alarms=())], stamp=STAMP)) == []
    assert triggers(to_ics([replace(VERZET, alarms=(0, 1, 14, 1))], stamp=STAMP)) == [
        "-P13DT15H",
        "-PT15H",
        "PT9H",
    ]


@pytest.mark.parametrize(
    "events", [[], [VERZET, VERZET], [replace(VERZET, uid="")]], ids=["none", "twice", "empty"]
)
def test_what_calendars_would_mix_up_is_refused(events: list[CalendarEvent]) -> None:
    with pytest.raises(ValueError, match="uid of its own"):
        to_ics(events, stamp=STAMP)


def test_to_import_the_module_does_not_import_icalendar() -> None:
    code = "import sys, juridisch.documents.ics; raise SystemExit('icalendar' in sys.modules)"
    root = str(Path(ics.__file__).parents[2])
    assert subprocess.run([sys.executable, "-c", code], env={"PYTHONPATH": root}, check=False).returncode == 0
