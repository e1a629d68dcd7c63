"""`juridisch instellingen`: the adviser's own details, given once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from juridisch.cli import show
from juridisch.cli.base import Command
from juridisch.cli.common import FILE, everywhere
from juridisch.errors import InputError


@click.command(cls=Command)
@click.option("--nieuw", is_flag=True, help="Schrijf een leeg bestand om in te vullen.")
@click.option(
    "--briefpapier",
    "copy",
    type=FILE,
    metavar="PAD",
    help="Schrijf een kopie van het standaardbriefpapier om aan te passen.",
)
@everywhere
def instellingen(nieuw: bool, copy: Path | None, vandaag: date, overschrijf: bool) -> None:  # noqa: ARG001
    """Toon uw eigen gegevens: organisatie, afzender, briefpapier en uitvoermap.

    Ze staan in één klein bestand en komen in elke brief.
    """
    from juridisch.documents.word import standard_letterhead
    from juridisch.dossier.fields import fields, value_at
    from juridisch.files import make_folder, write_files
    from juridisch.settings import Settings, new_settings_text, read_settings, settings_path

    path = settings_path()
    if copy is not None:
        if copy.suffix.lower() != ".docx":
            raise InputError(
                f"--briefpapier: ‘{copy}’ eindigt niet op .docx.", "Geef een naam voor een Word-bestand."
            )
        make_folder(copy.parent)
        write_files({copy: standard_letterhead()}, overwrite=overschrijf)
        click.echo(f"Gemaakt: {copy}\nPas het aan in Word en noem het bij ‘briefpapier’ in uw instellingen.")
    if nieuw:
        make_folder(path.parent)
        write_files({path: new_settings_text().encode()}, overwrite=overschrijf)
        click.echo(f"Gemaakt: {path}\nVul het in met een tekstverwerker.")
    if nieuw or copy is not None:
        return
    if not path.exists():
        click.echo(
            f"Er zijn nog geen instellingen.\nMaak ze met: juridisch instellingen --nieuw\nZe komen in: {path}"
        )
        return
    settings = read_settings()
    filled = [
        (field.path, str(value))
        for field in fields(Settings)
        if field.kind and (value := value_at(settings, field.path)) is not None
    ]
    click.echo(f"{path}\n")
    click.echo(show.table(filled, (20,)) if filled else "Het bestand is nog leeg.")
