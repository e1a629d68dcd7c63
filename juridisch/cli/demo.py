"""`juridisch demo`: the main job on a shipped dossier, and which files to open."""

from __future__ import annotations

import os
import shlex
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from juridisch.cli import show
from juridisch.cli.base import Command
from juridisch.cli.common import FILE, everywhere
from juridisch.dutch import write_weekday
from juridisch.files import make_folder, write_files

if TYPE_CHECKING:
    from juridisch.documents.package import Package

#: It plays before the first roll day: nothing has been asked yet.
_EXAMPLE = "dagvaarding"


@click.command(cls=Command)
@click.option(
    "-o",
    "folder",
    type=FILE,
    metavar="MAP",
    default=Path("juridisch-demo"),
    help="De map; standaard juridisch-demo.",
)
@click.option("--formaat", default="docx,pdf,txt", hidden=True)
@everywhere
@click.pass_context
def demo(context: click.Context, folder: Path, formaat: str, vandaag: date, overschrijf: bool) -> None:
    """Doe het hele werk op een voorbeeld: brieven, tijdlijn en agenda.

    De mensen zijn verzonnen; de data komen uit een gepubliceerde uitspraak.
    """
    from juridisch.assessment import assess
    from juridisch.cli.brief import bundle_files
    from juridisch.documents.package import package
    from juridisch.dossier import EXAMPLES, example_text, read_text
    from juridisch.settings import Settings

    chosen = context.get_parameter_source("vandaag")
    today = vandaag if chosen and chosen.name == "COMMANDLINE" else EXAMPLES[_EXAMPLE]
    text = example_text(_EXAMPLE)
    path = Path(f"{_EXAMPLE}.yaml")
    bundle = package(assess(read_text(text), today), Settings())
    made = bundle_files(bundle, folder / path, tuple(formaat.split(",")))
    make_folder(folder)
    write_files(
        {folder / path: text.encode(), **{folder / name: data for name, data in made.items()}},
        overwrite=overschrijf,
    )
    click.echo(
        show.paragraph(
            f"Het voorbeeld speelt op {write_weekday(today)}. Een huurder kreeg op 16 april 2025 een dagvaarding voor de "
            "rolzitting van 30 april. Er is nog niet gereageerd."
        )
    )
    click.echo(f"\nIn de map {folder}, elke brief in Word, PDF en platte tekst:")
    click.echo(show.table(((f"  {name}", what) for name, what in _named(path, bundle, made)), (34,)))
    program = os.environ.get("JURIDISCH_OPDRACHT", "juridisch")
    click.echo(
        "\nVerder: pas het dossier aan en kijk wat er verandert met\n"
        f"  {program} tijdlijn {shlex.quote(str(folder / path))} --vandaag {today}"
    )


def _named(path: Path, bundle: Package, made: dict[str, bytes]) -> list[tuple[str, str]]:
    """What each file is, in words."""
    from juridisch.documents.package import INDEX

    words = {INDEX: "wat u eerst verstuurt, aan wie en hoe", "tijdlijn": "alle data op één bladzijde",
             "agenda": "de data voor uw agenda"}  # fmt: skip
    for number, paper in enumerate(bundle.papers, 1):
        mark = "-concept" if paper.letter.concept else ""
        words[f"{number:02}-{paper.document.id}{mark}"] = paper.document.name
    rows = [(path.name, "het dossier zelf")]
    for stem in dict.fromkeys(name.rpartition(".")[0] for name in made):
        rows.append((stem, words[stem]))
    return rows
