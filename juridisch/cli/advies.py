"""`juridisch advies`: where a case stands, what to do and by when, what is still possible, and who helps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click

from juridisch import receipt
from juridisch.advice import NO_LAWYER, UNTIL_THE_DAY, Action, Advice, Road, State, When, advise
from juridisch.advice.words import words_in
from juridisch.cli import show
from juridisch.cli.base import Command
from juridisch.cli.case import open_case
from juridisch.cli.common import FILE, distinct, everywhere, json_option, print_json, progress
from juridisch.dutch import write_weekday
from juridisch.law import Stage


@click.command(cls=Command)
@click.argument("pad", type=FILE, metavar="DOSSIER")
@json_option
@click.option("--pdf", type=FILE, metavar="PAD", help="Schrijf het advies als één bladzijde.")
@everywhere
def advies(pad: Path, as_json: bool, pdf: Path | None, vandaag: date, overschrijf: bool) -> None:
    """Zeg waar de zaak staat, wat u vandaag moet doen en wat er nog kan.

    De zes fasen van de ontruimingszeef, de acties op volgorde van haast, wat de verhuurder mag doen, en welke wegen open
    zijn, met voor elke weg de voorwaarde, de laatste dag en de brief.
    """
    distinct((pdf,), pad)
    case = open_case(pad, vandaag)
    advice = advise(case)
    if pdf:
        from juridisch.documents.advice_page import to_pdf_page
        from juridisch.files import write_files

        with progress("De bladzijde wordt gemaakt"):
            data = to_pdf_page(advice, case)
        write_files({pdf: data}, overwrite=overschrijf)
    if as_json:
        print_json(advice_json(advice))
        return
    click.echo("\n".join(screen(advice, pad)))
    if pdf:
        click.echo(f"Gemaakt: {pdf}")


def screen(advice: Advice, path: Path | None = None) -> Iterator[str]:
    """The advice as plain lines of 80 columns: the urgent first, and at the end the hard words that were used."""
    lines = list(_advice(advice, path))
    yield from lines
    if found := list(words_in("\n".join(lines))):
        yield ""
        yield "MOEILIJKE WOORDEN"
        for word in found:
            yield show.bullet(f"{word.word}: {word.meaning}")
    yield ""
    yield show.paragraph(NO_LAWYER)
    yield receipt.as_short_line(advice.today)


def _advice(advice: Advice, path: Path | None) -> Iterator[str]:
    yield show.paragraph(f"Advies op {write_weekday(advice.today)}")
    yield ""
    for number, step in enumerate(advice.steps, 1):
        mark = ">" if step.here else "x" if step.past else " "
        yield f"  [{mark}] {number} {step.phase.value}{'   <- u bent hier' if step.here else ''}"
    yield ""
    yield show.paragraph(advice.standing)
    if advice.threatened:
        yield show.paragraph(UNTIL_THE_DAY)
    for when in When:
        if found := advice.at(when):
            yield ""
            yield f"{when.value.upper()}"
            for action in found:
                yield from _action(action, path)
    yield ""
    yield "WAT DE VERHUURDER NU KAN DOEN"
    for following in advice.next:
        day = f" Op zijn vroegst: {write_weekday(following.earliest)}." if following.earliest else ""
        yield show.bullet(f"{following.what}{day} {following.why}")
    yield from _roads("WAT ER NOG KAN", advice.in_state(State.OPEN))
    yield from _roads("MISSCHIEN: ZOEK DIT UIT", advice.in_state(State.UNKNOWN))
    yield from _short("AL GEDAAN", advice.in_state(State.DONE))
    before = advice.stage in (Stage.AANMANING, Stage.DAGVAARDING, Stage.ROLDATUM_GEMIST)
    yield from _short("KAN LATER NOG", advice.in_state(State.LATER), reason=not before)
    yield from _short("KAN NIET MEER", advice.in_state(State.CLOSED))
    if advice.unknown:
        yield ""
        yield "WAT WIJ NIET WETEN"
        for text in advice.unknown:
            yield show.bullet(text)
    yield ""
    yield "ANDERE HULP"
    for help_ in (*advice.help, *advice.side):
        yield show.bullet(f"{help_.name}: {help_.what} ({help_.where})")


def _action(action: Action, path: Path | None) -> Iterator[str]:
    word = "Op" if action.on_the_day else "Uiterlijk"
    before = f" {word} {write_weekday(action.before)}." if action.before else ""
    yield show.bullet(f"{action.what}{before}")
    details = f"Wie: {action.who}. Waar: {action.where}."
    if action.bring:
        details += f" Neem mee: {action.bring}."
    yield show.bullet(details, "  ")
    if action.warning:
        yield show.bullet(action.warning, "  ")
    if action.paper:
        yield show.bullet(f"Brief: juridisch brief {action.paper} {path or 'DOSSIER'} -o MAP", "  ")


def _roads(title: str, roads: tuple[Road, ...]) -> Iterator[str]:
    if not roads:
        return
    yield ""
    yield title
    for road in roads:
        before = f" Tot en met {write_weekday(road.before)}." if road.before else ""
        yield show.bullet(f"{road.name}: {road.reason}{before}")
        yield show.bullet(f"Voor wie: {road.condition} Let op: {road.limits}", "  ")


def _short(title: str, roads: tuple[Road, ...], *, reason: bool = True) -> Iterator[str]:
    if not roads:
        return
    yield ""
    yield title
    if not reason:
        yield show.paragraph("; ".join(road.name for road in roads) + ".")
        return
    for road in roads:
        yield show.bullet(f"{road.name}: {road.reason}")


def advice_json(advice: Advice) -> dict[str, Any]:
    """The advice as JSON; dates are ISO."""
    return {
        "stadium": advice.stage.value,
        "fase": advice.phase.value,
        "stand": advice.standing,
        "fasen": [
            {
                "nummer": n,
                "naam": step.phase.value,
                "uitleg": step.about,
                "hier": step.here,
                "voorbij": step.past,
            }
            for n, step in enumerate(advice.steps, 1)
        ],
        "acties": [
            {
                "id": action.id,
                "wat": action.what,
                "wie": action.who,
                "waar": action.where,
                "wanneer": action.when.value.lower(),
                "uiterlijk": _iso(action.before),
                "op_de_dag": action.on_the_day,
                "meenemen": action.bring or None,
                "brief": action.paper or None,
                "waarschuwing": action.warning or None,
            }
            for when in When
            for action in advice.at(when)
        ],
        "verhuurder": [
            {"wat": following.what, "vroegst": _iso(following.earliest), "uitleg": following.why}
            for following in advice.next
        ],
        "wegen": [
            {
                "id": road.id,
                "naam": road.name,
                "stand": road.state.value,
                "reden": road.reason,
                "voorwaarde": road.condition,
                "grens": road.limits,
                "tot": _iso(road.before),
                "brief": road.paper or None,
                "zekerheid": road.certainty.word,
                "grondslag": [source.as_json() for source in road.sources],
            }
            for road in advice.roads
        ],
        "onbekend": list(advice.unknown),
        "hulp": [{"naam": h.name, "wat": h.what, "waar": h.where} for h in (*advice.help, *advice.side)],
        **receipt.as_json(advice.today),
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
