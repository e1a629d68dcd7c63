"""Opening a case: read, checked for contradictions, and seen on a day. Every command that works on one starts here."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from juridisch.assessment import Assessment, assess
from juridisch.cli import show
from juridisch.dossier import check, read
from juridisch.errors import ProblemsError


def open_case(path: Path, today: date) -> Assessment:
    """The case in a file.

    Facts that cannot all be true are refused, for no date or letter can rest on them; what is only odd is said on stderr.
    """
    dossier = read(path)
    found = check(dossier, today)
    if found.wrong:
        raise ProblemsError(
            f"In ‘{path.name}’ kunnen gegevens niet samen kloppen.",
            found.wrong,
            "Verbeter het dossier en probeer het opnieuw.",
        )
    for problem in found.look:
        click.echo(show.paragraph(f"Let op: {problem.field}: {problem.message}"), err=True)
    return assess(dossier, today)
