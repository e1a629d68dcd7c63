"""The advice as one page to take home: the phases, what to do first, what is still open, who helps."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from juridisch import receipt
from juridisch.advice import NO_LAWYER, UNTIL_THE_DAY, Action, Advice, Help, State, When
from juridisch.advice.words import words_in
from juridisch.assessment import Assessment
from juridisch.documents.pdf import pages_of, to_pdf
from juridisch.dossier import known
from juridisch.dutch import write_date, write_weekday

_STYLES = ("timeline.css",)


class Room(NamedTuple):
    """How much of each part there is room for."""

    actions: int
    roads: int
    unknown: int
    closed: bool
    help: int
    words: bool = False


#: From all that helps to the least that a page must say; the screen has everything.
_ROOM = (
    Room(10, 8, 4, closed=True, help=5, words=True),
    Room(10, 8, 4, closed=True, help=5),
    Room(9, 5, 2, closed=True, help=3, words=True),
    Room(9, 5, 2, closed=True, help=3),
    Room(8, 4, 2, closed=True, help=2),
    Room(8, 3, 1, closed=True, help=2),
    Room(7, 2, 1, closed=True, help=2),
    Room(7, 2, 1, closed=False, help=2),
    Room(6, 0, 0, closed=False, help=2),
)


def to_pdf_page(advice: Advice, case: Assessment) -> bytes:
    """The advice as one page of PDF/UA: as much of it as fits. Raises CannotError when a library is missing."""
    found = next((html for html in _layouts(advice, case) if pages_of(html, _STYLES) == 1), None)
    return to_pdf(found or to_html(advice, case, _ROOM[-1]), _STYLES)


def _layouts(advice: Advice, case: Assessment) -> Iterator[str]:
    return (to_html(advice, case, room) for room in _ROOM)


def to_html(advice: Advice, case: Assessment, room: Room = _ROOM[0]) -> str:
    """The page with that much room; its look is in `timeline.css`."""
    reference = known(case.dossier.kenmerk_ons)
    title = "Wat u nu kunt doen" + (f" ({reference})" if reference else "")
    actions = [action for when in When for action in advice.at(when)]
    parts = [
        f"<h1>{escape(title)}</h1>",
        f'<p class="stand">Op <strong>{write_weekday(advice.today)}</strong>. {escape(advice.standing)}{_still(advice)}</p>',
        _phases(advice),
        "<h2>Wat u moet doen</h2>",
        _actions(actions[: room.actions]),
        _next(advice),
        _roads(advice, room),
        _unknown(advice.unknown[: room.unknown]),
        "<h2>Hulp</h2>",
        _help((*advice.help, *advice.side)[: room.help]),
        _words(actions) if room.words else "",
        _foot(advice),
    ]
    return (
        '<!DOCTYPE html>\n<html lang="nl"><head><meta charset="utf-8">'
        f"<title>{escape(title)}, {write_date(advice.today)}</title>"
        f'<meta name="dcterms.created" content="{advice.today.isoformat()}"></head><body>{"".join(parts)}</body></html>'
    )


def _foot(advice: Advice) -> str:
    about = "De datum op een stuk van de rechter of de deurwaarder gaat altijd voor."
    return f'<p class="klein">{NO_LAWYER} {about} {escape(receipt.as_line(advice.today))}</p>'


def _still(advice: Advice) -> str:
    return f" {UNTIL_THE_DAY}" if advice.threatened else ""


def _phases(advice: Advice) -> str:
    """The six phases on a line or two; the words say what the weight of the letters shows."""
    names = [
        f"<strong>{number} {escape(step.phase.value)} (u bent hier)</strong>"
        if step.here
        else f"{number} {escape(step.phase.value)}"
        for number, step in enumerate(advice.steps, 1)
    ]
    return f"<h2>Waar u staat</h2><p>{' → '.join(names)}</p>"


def _actions(actions: list[Action]) -> str:
    rows = "".join(_row(action) for action in actions)
    return (
        "<table class='acties'><colgroup><col class='wanneer'><col><col class='uiterlijk'></colgroup><thead><tr>"
        '<th scope="col">Wanneer</th><th scope="col">Wat</th><th scope="col">Uiterlijk</th>'
        f"</tr></thead><tbody>{rows}</tbody></table>"
    )


_LOOK = {When.VANDAAG: "vandaag", When.DEZE_WEEK: "binnen-7-dagen", When.LATER: "later"}


def _row(action: Action) -> str:
    where = f"{action.where}{f'; neem mee: {action.bring}' if action.bring else ''}"
    warning = f"<br><span class='noot'>{escape(action.warning)}</span>" if action.warning else ""
    day = (
        escape(f"{'op ' if action.on_the_day else ''}{write_weekday(action.before)}")
        if action.before
        else "vandaag"
        if action.when is When.VANDAAG
        else "zo snel mogelijk"
    )
    about = f"<span class='noot'>{escape(action.who)} – {escape(where)}</span>{warning}"
    return (
        f'<tr class="{_LOOK[action.when]}"><td class="punt"><span class="merk">{action.when.value.lower()}</span></td>'
        f"<td><strong>{escape(action.what)}</strong><br>{about}</td>"
        f'<td class="dag">{day}</td></tr>'
    )


def _next(advice: Advice) -> str:
    items = []
    for following in advice.next:
        day = (
            f" <strong>Op zijn vroegst {write_weekday(following.earliest)}.</strong>"
            if following.earliest
            else ""
        )
        items.append(f"<li>{escape(following.what)}{day} {escape(following.why)}</li>")
    return f"<h2>Wat de verhuurder kan doen</h2><ul>{''.join(items)}</ul>"


def _roads(advice: Advice, room: Room) -> str:
    """What is open besides the actions above, and in a line what is over."""
    asked = {action.paper for action in advice.actions if action.paper}
    open_ = (*advice.in_state(State.OPEN), *advice.in_state(State.UNKNOWN))
    found = [road for road in open_ if road.paper not in asked or not road.paper][: room.roads]
    lines = [
        f"<li><strong>{escape(road.name)}</strong> ({escape(road.state.value)}"
        f"{f', tot en met {write_date(road.before)}' if road.before else ''}). {escape(road.reason)} {escape(road.limits)}</li>"
        for road in found
    ]
    closed = [road.name for road in advice.in_state(State.CLOSED)] if room.closed else []
    if closed:
        lines.append(f"<li><strong>Kan niet meer:</strong> {escape('; '.join(closed))}.</li>")
    return f"<h2>Wat er verder nog kan</h2><ul>{''.join(lines)}</ul>" if lines else ""


def _unknown(found: tuple[str, ...]) -> str:
    items = "".join(f"<li>{escape(text)}</li>" for text in found)
    return f"<h2>Wat wij niet weten</h2><ul>{items}</ul>" if items else ""


def _words(actions: list[Action]) -> str:
    """The hard words of what has to be done, each explained."""
    text = " ".join(f"{action.what} {action.where} {action.bring} {action.warning}" for action in actions)
    items = "; ".join(
        f"<strong>{escape(word.word)}</strong>: {escape(word.meaning.rstrip('.'))}" for word in words_in(text)
    )
    return f"<h2>Moeilijke woorden</h2><p>{items}.</p>" if items else ""


def _help(found: tuple[Help, ...]) -> str:
    return (
        "<ul>"
        + "".join(
            f"<li><strong>{escape(h.name)}</strong>: {escape(h.what)} ({escape(h.where)})</li>" for h in found
        )
        + "</ul>"
    )
