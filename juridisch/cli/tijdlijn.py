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
    """Toon alle data die uit een dossier volgen, en wat nog niet te berekenen is."""
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
    """The calendar of a case, told from others by the reference and the names in it, else by the file name."""
    from juridisch.documents.agenda import of_timeline
    from juridisch.documents.ics import to_ics

    dossier = case.dossier
    reference = str(known(dossier.kenmerk_ons) or "")
    names = (dossier.huurders[0].naam if dossier.huurders else "", str(known(dossier.verhuurder.naam) or ""))
    told = (reference, *names) if any((reference, *names)) else (path.stem,)
    events = of_timeline(case.timeline, told, reference, case.today)
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
        f"Stand op {write_weekday(case.today)}: {case.stage.value} (fase: {case.phase.value.lower()})",
        *(
            [
                f"Moratorium tot en met {write_weekday(case.moratorium.day)}, zolang de huur op tijd wordt betaald."
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
            show.bullet(f"{item.what}: {item.why.reason} {item.why.next_action}")
            for item in case.timeline.missing
        ]
    lines += [
        "",
        "* berekend, met de voorzichtige dag. Uitleg: juridisch termijn REGEL DATUM",
        receipt.as_line(case.today),
    ]
    return "\n".join(lines)


def _row(item: Event | Deadline, today: date) -> tuple[str, str, str]:
    day = f"{WEEKDAYS[item.day.weekday()][:2]} {item.day.day:02}-{item.day.month:02}-{item.day.year}"
    near = urgency(item.day, today)
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
                "urgentie": urgency(item.day, case.today),
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
                "urgentie": urgency(item.day, case.today),
                **export.as_json(item.outcome, case.today),
            }
            for item in case.timeline.deadlines
        ],
        "ontbreekt": [
            {"sleutel": item.key, "wat": item.what, "reden": item.why.reason, "actie": item.why.next_action}
            for item in case.timeline.missing
        ],
        **receipt.as_json(case.today),
    }
