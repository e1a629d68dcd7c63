"""The time line of a case as one page to look at: what was, what comes, and how near it is."""

from __future__ import annotations

from html import escape

from juridisch import receipt
from juridisch.assessment import Assessment
from juridisch.dossier import known
from juridisch.dutch import write_date, write_weekday
from juridisch.law import Party
from juridisch.timeline import Deadline, Event, Missing, urgency

#: More than this does not fit on a page; the oldest of what is past gives way.
MOST_ROWS = 17

_WHO = {
    Party.HUURDER: "huurder",
    Party.VERHUURDER: "verhuurder of deurwaarder",
    Party.GEMEENTE: "gemeente",
    Party.RECHTBANK: "rechtbank",
}


def to_html(case: Assessment) -> str:
    """The page; its look is in `timeline.css`."""
    dated = case.timeline.dated
    past = [item for item in dated if item.open_day(case.today) < case.today]
    ahead = [item for item in dated if item.open_day(case.today) >= case.today]
    dropped = min(max(0, len(dated) - MOST_ROWS), len(past))
    later = len(ahead[MOST_ROWS:])
    reference = known(case.dossier.kenmerk_ons)
    title = "Tijdlijn" + (f" {reference}" if reference else "")
    parts = [
        f"<h1>{escape(title)}</h1>",
        (
            f'<p class="stand">Stand op <strong>{write_weekday(case.today)}</strong>. Stadium: {escape(case.stage.value)}. '
            f"Fase: {escape(case.phase.value.lower())}.</p>"
        ),
        _protection(case.moratorium) if case.moratorium else "",
        _section("Wat er komt", ahead[:MOST_ROWS], case)
        if ahead
        else "<h2>Wat er komt</h2><p>Er zijn geen data bekend.</p>",
        _missing(case.timeline.missing),
        _section("Wat er was", past[dropped:], case) if past else "",
        f'<p class="klein">{later} latere regels staan niet op deze bladzijde.</p>' if later else "",
        f'<p class="klein">{dropped} oudere regels staan niet op deze bladzijde.</p>' if dropped else "",
        (
            '<p class="klein">Bij een berekende datum staat de voorzichtige dag. De datum op een stuk van de rechter of de '
            "deurwaarder gaat altijd voor. Dit overzicht is geen juridisch advies.</p>"
        ),
        f'<p class="klein">{escape(receipt.as_line(case.today))}</p>',
    ]
    return (
        '<!DOCTYPE html>\n<html lang="nl"><head><meta charset="utf-8">'
        f"<title>{escape(title)}, {write_date(case.today)}</title>"
        f'<meta name="dcterms.created" content="{case.today.isoformat()}"></head><body>{"".join(parts)}</body></html>'
    )


def _protection(moratorium: Deadline) -> str:
    return (
        f"<p>Er loopt een moratorium tot en met {write_weekday(moratorium.day)}, zolang de huur elke maand op tijd wordt "
        "betaald.</p>"
    )


def _section(title: str, items: list[Event | Deadline], case: Assessment) -> str:
    rows = "".join(_row(item, case) for item in items)
    return (
        f"<h2>{title}</h2><table><colgroup><col class='dag'><col class='punt'><col><col class='wie'></colgroup><thead><tr>"
        '<th scope="col">Dag</th><th scope="col">Hoe dichtbij</th><th scope="col">Wat</th><th scope="col">Wie</th>'
        f"</tr></thead><tbody>{rows}</tbody></table>"
    )


def _row(item: Event | Deadline, case: Assessment) -> str:
    near = urgency(item.open_day(case.today), case.today)
    look = near.replace(" ", "-")
    return (
        f'<tr class="{look}"><td class="dag">{write_weekday(item.day)}</td>'
        f'<td class="punt"><span class="merk">{near}</span></td><td>{_what(item)}</td><td class="wie">{_who(item)}</td></tr>'
    )


def _what(item: Event | Deadline) -> str:
    if isinstance(item, Event):
        name = f"<strong>{escape(item.what)}</strong>" if item.decisive else escape(item.what)
        return name + (f'<br><span class="noot">{escape(item.warning)}</span>' if item.warning else "")
    outcome = item.outcome
    notes = [f"gewone lezing {write_date(outcome.day)}"] if outcome.day != item.day else []
    notes += [
        ", ".join(source.citation for source in outcome.sources),
        f"zekerheid: {outcome.certainty.word}",
    ]
    note = f"{escape(item.note)} " if item.note else ""
    return f'<strong>{escape(outcome.rule.name)}</strong><br><span class="noot">{note}{escape("; ".join(notes))}</span>'


def _who(item: Event | Deadline) -> str:
    return _WHO[item.outcome.rule.actor] if isinstance(item, Deadline) else ""


def _missing(missing: tuple[Missing, ...]) -> str:
    if not missing:
        return ""
    items = "".join(
        f"<li><strong>{escape(item.what)}</strong>: {escape(item.why.reason)} {escape(item.action)}</li>"
        for item in missing
    )
    return f"<h2>Nog niet te berekenen</h2><ul>{items}</ul>"
