"""`juridisch tijdlijn`: every date of a dossier, as a table, JSON, a calendar file or a page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from juridisch import receipt, words
from juridisch.assessment import Assessment
from juridisch.cli import show
from juridisch.cli.base import Command
from juridisch.cli.case import open_case
from juridisch.cli.common import FILE, distinct, everywhere, json_option, print_json, progress
from juridisch.deadlines import export
from juridisch.dossier import known
from juridisch.dutch import WEEKDAYS, write_date, write_weekday
from juridisch.errors import CannotError
from juridisch.timeline import Deadline, Event, urgency


@click.command(cls=Command)
@click.argument("pad", type=FILE, metavar="DOSSIER")
@json_option
@click.option("--ics", type=FILE, metavar="PAD", help="Schrijf een agendabestand.")
@click.option("--pdf", type=FILE, metavar="PAD", help="Schrijf de tijdlijn als één bladzijde.")
@everywhere
def tijdlijn(
    pad: Path, as_json: bool, ics: Path | None, pdf: Path | None, vandaag: date, overschrijf: bool
) -> None:
    """Toon alle data die uit een dossier volgen, en wat nog niet te berekenen is.

    Leest u het agendabestand later opnieuw in, dan worden de afspraken bijgewerkt. De agenda herkent de zaak aan de
    plaats en de naam van het dossier. Verplaatst of hernoemt u het, verwijder dan de oude afspraken.
    """
    distinct((ics, pdf), pad)
    case = open_case(pad, vandaag)
    files, trouble = {}, None
    if ics:
        try:
            files[ics] = calendar_file(case, pad)
        except CannotError as error:  # the rest of what was asked can still be made
            trouble = error
    if pdf:
        with progress("De bladzijde wordt gemaakt"):
            files[pdf] = page(case)
    if files:
        from juridisch.files import write_files

        write_files(files, overwrite=overschrijf)
    if as_json:
        print_json(timeline_json(case))
    else:
        click.echo(_screen(case))
        for path in files:
            click.echo(f"Gemaakt: {path}")
    if trouble:
        raise trouble


def calendar_file(case: Assessment, path: Path) -> bytes:
    """The calendar of a case, told from others by the place of its file: what stands in a dossier may still change."""
    from juridisch.documents.agenda import of_timeline
    from juridisch.documents.ics import to_ics

    reference = str(known(case.dossier.kenmerk_ons) or "")
    events = of_timeline(case.timeline, str(path.resolve()), reference, case.today)
    if not events:
        raise CannotError(
            "Er is geen datum vanaf vandaag om in een agenda te zetten; het agendabestand is niet gemaakt.",
            "Kijk met ‘juridisch tijdlijn’ welke gegevens nog ontbreken.",
        )
    return to_ics(events, stamp=case.today)


def page(case: Assessment) -> bytes:
    """The time line as one PDF page."""
    from juridisch.documents.pdf import to_pdf
    from juridisch.documents.timeline_page import to_html

    return to_pdf(to_html(case), styles=("timeline.css",))


def _screen(case: Assessment) -> str:
    lines = [
        show.paragraph(
            f"Stand op {write_weekday(case.today)}: {case.stage.value} (fase: {case.phase.value.lower()})"
        ),
        *(
            [
                show.paragraph(
                    f"Moratorium tot en met {write_weekday(case.moratorium.day)}, zolang de huur op tijd wordt betaald."
                )
            ]
            if case.moratorium
            else []
        ),
        "",
    ]
    lines.append(show.table((_row(item, case.today) for item in case.timeline.dated), (13, 15)))
    if not case.timeline.dated:
        lines.append("Uit dit dossier volgt nog geen enkele datum.")
    if case.timeline.missing:
        lines += ["", "Nog niet te berekenen"]
        lines += [
            show.bullet(f"{item.what}: {item.why.reason} {item.action}") for item in case.timeline.missing
        ]
    lines += [
        "",
        "* berekend, met de voorzichtige dag. Uitleg: juridisch termijn REGEL DATUM",
        receipt.as_short_line(case.today),
    ]
    return "\n".join(lines)


def _row(item: Event | Deadline, today: date) -> tuple[str, str, str]:
    day = f"{WEEKDAYS[item.day.weekday()][:2]} {item.day.day:02}-{item.day.month:02}-{item.day.year}"
    near = urgency(item.open_day(today), today)
    if isinstance(item, Event):
        return day, near, " ".join(filter(None, (item.what + ".", item.warning)))
    outcome = item.outcome
    other = f" Gewone lezing: {write_date(outcome.day)}." if outcome.day != item.day else ""
    text = f"* {words.ANSWER[outcome.kind]}: {outcome.rule.name}.{other}"
    return day, near, " ".join(filter(None, (text, item.note)))


def timeline_json(case: Assessment) -> dict[str, object]:
    """The time line for other programs."""
    return {
        "vandaag": case.today.isoformat(),
        "stadium": case.stage.value,
        "fase": case.phase.value,
        "gebeurtenissen": [
            {
                "sleutel": item.key,
                "datum": item.day.isoformat(),
                "wat": item.what,
                "veld": item.field,
                "vast": bool(item.decisive),
                "waarschuwing": item.warning,
                "urgentie": urgency(item.open_day(case.today), case.today),
            }
            for item in case.timeline.dated
            if isinstance(item, Event)
        ],
        "termijnen": [
            {
                "sleutel": item.key,
                "veld": item.field,
                "opmerking": item.note,
                "voorbehoud": item.instead,
                "urgentie": urgency(item.open_day(case.today), case.today),
                **export.as_json(item.outcome, case.today),
            }
            for item in case.timeline.deadlines
        ],
        "ontbreekt": [
            {"sleutel": item.key, "wat": item.what, "reden": item.why.reason, "actie": item.action}
            for item in case.timeline.missing
        ],
        **receipt.as_json(case.today),
    }
