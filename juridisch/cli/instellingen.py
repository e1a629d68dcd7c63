"""`juridisch instellingen`: the adviser's own details, given once."""

from __future__ import annotations

from datetime import date

import click

from juridisch.cli import show
from juridisch.cli.base import Command
from juridisch.cli.common import everywhere


@click.command(cls=Command)
@click.option("--nieuw", is_flag=True, help="Schrijf een leeg bestand om in te vullen.")
@everywhere
def instellingen(nieuw: bool, vandaag: date, overschrijf: bool) -> None:  # noqa: ARG001
    """Toon uw eigen gegevens: organisatie, afzender, briefpapier en uitvoermap.

    Ze staan in één klein bestand en komen in elke brief.
    """
    from juridisch.dossier.fields import fields, value_at
    from juridisch.files import make_folder, write_files
    from juridisch.settings import Settings, new_settings_text, read_settings, settings_path

    path = settings_path()
    if nieuw:
        make_folder(path.parent)
        write_files({path: new_settings_text().encode()}, overwrite=overschrijf)
        click.echo(f"Gemaakt: {path}\nVul het in met een tekstverwerker.")
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
