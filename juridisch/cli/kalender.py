"""`juridisch kalender`: the days of the Algemene termijnenwet in a year."""

from __future__ import annotations

from datetime import date

import click

from juridisch import receipt
from juridisch.cli import show
from juridisch.cli.base import Command
from juridisch.cli.common import everywhere, json_option, print_json
from juridisch.deadlines.calendar import Holiday, decrees_known, holidays, supposable_days
from juridisch.deadlines.decrees import FIRST_YEAR, LAST_YEAR
from juridisch.dutch import show as repeat
from juridisch.dutch import write_weekday
from juridisch.errors import CannotError, InputError


@click.command(cls=Command)
@click.argument("jaar")
@json_option
@click.option("--controleer", is_flag=True, help="Vergelijk met een onafhankelijke bibliotheek.")
@everywhere
def kalender(jaar: str, as_json: bool, controleer: bool, vandaag: date, overschrijf: bool) -> None:  # noqa: ARG001
    """Toon de feestdagen en gelijkgestelde dagen van een jaar (art. 3 Atw).

    Op deze dagen eindigt geen wettelijke termijn en wordt geen exploot uitgebracht.
    """
    if not (jaar.isascii() and jaar.isdigit() and len(jaar) == 4):
        raise InputError(f"JAAR: ‘{repeat(jaar)}’ is geen jaartal.", "Schrijf vier cijfers, zoals 2027.")
    year = int(jaar)
    days = list(holidays(year).values())
    warnings = _warnings(year)
    verdict = _witness(year) if controleer else ""
    if as_json:
        print_json(
            {
                "jaar": year,
                "dagen": [_as_json(day) for day in days],
                "waarschuwingen": warnings,
                **({"controle": verdict} if verdict else {}),
                **receipt.as_json(vandaag),
            }
        )
        return
    click.echo(f"Feestdagen en gelijkgestelde dagen in {year} (art. 3 Atw)\n")
    click.echo(show.table(((write_weekday(day.day), _label(day)) for day in days), (28,)))
    for text in (*warnings, verdict):
        if text:
            click.echo("\n" + show.paragraph(text))


def _label(day: Holiday) -> str:
    if day.decree:
        return f"{day.name}: {day.decree.citation} [{day.decree.certainty.word}]"
    return day.name if day.clause == 1 else f"{day.name} (lid 2)"


def _as_json(day: Holiday) -> dict[str, object]:
    decree = day.decree
    return {
        "datum": day.day.isoformat(),
        "naam": day.name,
        "lid": day.clause,
        "besluit": decree.citation if decree else None,
        "url": decree.url if decree else "https://wetten.overheid.nl/BWBR0002448/2010-10-10",
        "zekerheid": decree.certainty.word if decree else "tekst",
    }


def _warnings(year: int) -> list[str]:
    if decrees_known(year):
        return []
    days = ", ".join(write_weekday(day) for day in supposable_days(year))
    return [
        (
            f"Let op: voor {year} is geen koninklijk besluit bekend (bekend: {FIRST_YEAR}–{LAST_YEAR}). Een besluit kan dagen "
            f"naast een feestdag gelijkstellen. Reken deze dagen niet als zeker mee: {days}."
        )
    ]


def _witness(year: int) -> str:
    """Compare lid 1 and 2 with the library `holidays`, by date; Sundays differ because the act names none."""
    from holidays import country_holidays

    sunday = 6
    theirs = {
        day
        for day in country_holidays("NL", years=year, categories=("public", "optional"), language="nl")
        if day.weekday() != sunday
    }
    ours = {day.day for day in holidays(year).values() if day.clause < 3 and day.day.weekday() != sunday}
    if ours != theirs:
        different = ", ".join(write_weekday(day) for day in sorted(ours ^ theirs))
        raise CannotError(
            f"De kalender van {year} wijkt af van de bibliotheek ‘holidays’: {different}.",
            "Gebruik deze kalender niet voordat dit is nagekeken.",
        )
    return f"Controle: {len(ours)} dagen van lid 1 en 2 zijn gelijk aan die van de bibliotheek ‘holidays’."
