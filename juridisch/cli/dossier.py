"""`juridisch dossier`: a new file to fill in, a check of everything at once, the schema for editors."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from juridisch.cli import show
from juridisch.cli.base import Command, Group
from juridisch.cli.betalingen import betalingen
from juridisch.cli.common import FILE, everywhere, print_json
from juridisch.errors import Problem, ProblemsError


@click.command(
    cls=Group,
    help="Maak een dossier of kijk het na.\n\nEen dossier is een tekstbestand met de feiten van één zaak. U houdt het "
    "zelf; er gaat niets het internet op.",
)
def dossier() -> None:  # noqa: D103 (its help stands above, in two paragraphs)
    pass


@dossier.command("nieuw", cls=Command)
@click.argument("pad", type=FILE)
@everywhere
def new(pad: Path, vandaag: date, overschrijf: bool) -> None:  # noqa: ARG001
    """Schrijf een leeg dossier met uitleg bij elk veld.

    Vul in wat u weet. Wat u leeg laat, is niet gevraagd; weet de huurder iets niet, schrijf dan onbekend.
    """
    from juridisch.dossier import new_text
    from juridisch.files import write_files

    write_files({pad: new_text().encode()}, overwrite=overschrijf)
    click.echo(f"Gemaakt: {pad}\nVul het in en kijk het na met: juridisch dossier controleer {pad}")


@dossier.command("controleer", cls=Command)
@click.argument("pad", type=FILE)
@everywhere
def verify(pad: Path, vandaag: date, overschrijf: bool) -> None:  # noqa: ARG001
    """Noem alles wat ontbreekt of niet klopt, in één keer.

    Stopt met 2 als er iets fout is of ontbreekt.
    """
    from juridisch.dossier import examine

    found = examine(pad, vandaag)
    _section("Kijk hier nog eens naar", found.look)
    if found.wrong or found.missing:
        counts = (
            _count(len(found.wrong), "fout", "fouten"),
            _count(len(found.missing), "leeg veld", "lege velden"),
        )
        raise ProblemsError(
            f"‘{pad}’ is nog niet klaar: {' en '.join(count for count in counts if count)}.",
            (*found.wrong, *found.missing),
        )
    click.echo(f"‘{pad}’ is in orde. Verder met: juridisch tijdlijn {pad}")


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}" if number else ""


def _section(title: str, problems: Iterable[Problem]) -> None:
    lines = [show.bullet(f"{problem.field}: {problem.message}") for problem in problems]
    if lines:
        click.echo("\n".join([title, *lines]))


@dossier.command("anoniem", cls=Command)
@click.argument("pad", type=FILE, metavar="DOSSIER")
@click.option(
    "-o", "target", type=FILE, metavar="PAD", help="Het nieuwe bestand; standaard naam-anoniem.yaml ernaast."
)
@everywhere
def anonymise(pad: Path, target: Path | None, vandaag: date, overschrijf: bool) -> None:  # noqa: ARG001
    """Schrijf een kopie zonder namen, adressen, nummers en vrije tekst, om een collega advies te vragen.

    Wat blijft: datums, bedragen, keuzes, ja en nee, en de letterlijke tekst van bedingen en van de brief. Lees de kopie na
    voordat u haar deelt: datums en bedragen samen kunnen nog iets verraden.
    """
    from juridisch.cli.common import distinct
    from juridisch.dossier import read
    from juridisch.dossier.anonymous import anonymous
    from juridisch.files import write_files

    made = anonymous(read(pad))
    path = target or pad.with_name(f"{pad.stem}-anoniem.yaml")
    distinct((path,), pad)
    write_files({path: made.text.encode()}, overwrite=overschrijf)
    click.echo(f"Gemaakt: {path}")
    click.echo(
        show.paragraph(
            f"{made.left_out} gegevens zijn weggelaten of vervangen. Lees de kopie na voordat u haar deelt."
        )
    )


@dossier.command("schema", cls=Command)
@everywhere
def print_schema(vandaag: date, overschrijf: bool) -> None:  # noqa: ARG001
    """Toon het JSON Schema, zodat een tekstverwerker voor YAML de velden aanvult en controleert.

    \b
    Bewaar het met: juridisch dossier schema > dossier.schema.json
    En zet boven in het dossier:
      # yaml-language-server: $schema=dossier.schema.json
    """  # noqa: D301 (the sign is click's: these lines stay as they are)
    from juridisch.dossier import schema

    print_json(schema())


dossier.add_command(betalingen)
