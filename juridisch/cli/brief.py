"""`juridisch brief` and `juridisch pakket`: papers from a dossier."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import click

from juridisch.assessment import Assessment
from juridisch.cli import show
from juridisch.cli.base import Command, Group
from juridisch.cli.case import open_case
from juridisch.cli.common import FILE, everywhere, progress
from juridisch.cli.tijdlijn import calendar_file, page
from juridisch.documents.catalogue import DOCUMENTS, document
from juridisch.documents.document import Document
from juridisch.documents.make import FORMATS, compose, notes, write
from juridisch.documents.package import INDEX, Package, package
from juridisch.dossier import known
from juridisch.dutch import write_date
from juridisch.errors import CannotError, InputError, JuridischError, ProblemsError
from juridisch.files import make_folder, write_files
from juridisch.settings import Settings, read_settings


def _formats(_context: click.Context, _parameter: click.Parameter, value: str) -> tuple[str, ...]:
    wanted = [word.strip().lower() for word in value.split(",") if word.strip()]
    unknown = [word for word in wanted if word not in FORMATS]
    if unknown or not wanted:
        raise click.BadParameter(
            f"‘{value}’ is geen formaat. Kies uit {', '.join(FORMATS)}, met komma's ertussen."
        )
    return tuple(dict.fromkeys(wanted))


def _paper_options(function: Any) -> Any:
    for option in (
        click.option(
            "--ik-weet-het", is_flag=True, help="Ga door, ook als een brief de verzettermijn kan laten ingaan."
        ),
        click.option("--concept", is_flag=True, help="Maak de brief ook als er gegevens ontbreken; de gaten zijn gemarkeerd."),
        click.option("--briefpapier", type=FILE, metavar="DOCX", help="Uw eigen briefpapier (Word)."),
        click.option(
            "--formaat", default="docx,pdf", callback=_formats, metavar="LIJST", help="docx, pdf en/of txt; standaard docx,pdf."
        ),
        click.option("-o", "folder", type=FILE, metavar="MAP", help="De map voor de bestanden."),
    ):  # fmt: skip
        function = option(function)
    return function


class Letters(Group):
    """`brief SOORT DOSSIER`: one command a document."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """The ids of the documents, and the example."""
        return [*DOCUMENTS, "voorbeeld"]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of a document."""
        if cmd_name == "voorbeeld":
            return example
        return _command(DOCUMENTS[cmd_name]) if cmd_name in DOCUMENTS else None

    def _rows(self, ctx: click.Context) -> list[tuple[str, str]]:  # noqa: ARG002
        return [
            *((kind.id, kind.name) for kind in DOCUMENTS.values()),
            ("voorbeeld", example.short_help or ""),
        ]


@click.command(cls=Letters, invoke_without_command=True, subcommand_metavar="[SOORT DOSSIER] [OPTIES]")
@click.pass_context
def brief(context: click.Context) -> None:
    """Maak een brief uit een dossier, in Word, PDF of platte tekst.

    Zonder soort: de lijst van brieven.
    """
    if context.invoked_subcommand is None:
        click.echo(
            show.table(
                ((f"  {kind.id}", f"{kind.name} (aan {kind.to})") for kind in DOCUMENTS.values()), (28,)
            )
        )
        click.echo("\nMaken: juridisch brief SOORT DOSSIER -o MAP\nBekijken: juridisch brief voorbeeld SOORT")


def _command(kind: Document) -> click.Command:
    @click.argument("pad", type=FILE, metavar="DOSSIER")
    @_paper_options
    @everywhere
    def run(
        pad: Path,
        folder: Path | None,
        formaat: tuple[str, ...],
        briefpapier: Path | None,
        concept: bool,
        ik_weet_het: bool,
        vandaag: date,
        overschrijf: bool,
    ) -> None:
        settings = read_settings()
        target = _target(folder, settings)
        case = open_case(pad, vandaag)
        letter = compose(document(kind.id), case, settings, concept=concept, acknowledged=ik_weet_het)
        with progress(f"{kind.name}: wordt gemaakt"):
            made = write(letter, formaat, briefpapier or known(settings.briefpapier))
        files = {target / f"{pad.stem}-{kind.id}.{suffix}": data for suffix, data in made.items()}
        make_folder(target)
        write_files(files, overwrite=overschrijf)
        for path in files:
            click.echo(f"Gemaakt: {path}")
        _list_gaps("Nog invullen in het dossier:", kind, case, settings)
        for note in notes(kind, case):
            click.echo(show.paragraph(f"Let op: {note}"))

    params = getattr(run, "__click_params__", [])[::-1]
    return Command(
        kind.id, callback=run, params=params, help=f"{kind.name}, aan {kind.to}.", short_help=kind.name
    )


@click.command("voorbeeld", cls=Command, short_help="Laat een brief zien, ingevuld met een voorbeeld.")
@click.argument("soort")
@click.option(
    "-o", "folder", type=FILE, metavar="MAP", help="Schrijf het voorbeeld in deze map; anders op het scherm."
)
@click.option(
    "--formaat", default="docx,pdf", callback=_formats, metavar="LIJST", help="docx, pdf en/of txt."
)
@click.option("--briefpapier", type=FILE, metavar="DOCX", help="Uw eigen briefpapier (Word).")
@everywhere
def example(
    soort: str,
    folder: Path | None,
    formaat: tuple[str, ...],
    briefpapier: Path | None,
    vandaag: date,  # noqa: ARG001
    overschrijf: bool,
) -> None:
    """Laat een brief zien zoals hij wordt, met de gegevens van een voorbeeld.

    De mensen in het voorbeeld zijn verzonnen. SOORT is een naam uit de lijst van ‘juridisch brief’.
    """
    from juridisch.documents.examples import example_case
    from juridisch.documents.plain import to_text

    kind = document(soort)
    case = example_case(kind)
    letter = compose(kind, case, Settings(), concept=True, acknowledged=True)
    if folder is None:
        click.echo(
            f"Voorbeeld: ‘{kind.name}’, met het dossier ‘{kind.example}’ op {write_date(case.today)}.\n"
        )
        click.echo(to_text(letter))
        return
    with progress(f"{kind.name}: wordt gemaakt"):
        made = write(letter, formaat, briefpapier)
    make_folder(folder)
    files = {folder / f"voorbeeld-{kind.id}.{suffix}": data for suffix, data in made.items()}
    write_files(files, overwrite=overschrijf)
    for path in files:
        click.echo(f"Gemaakt: {path}")


def _list_gaps(heading: str, kind: Document, case: Assessment, settings: Settings) -> None:
    """What a finished draft still lacks, also where no gap is printed; only a draft comes this far with any."""
    if gaps := kind.gaps(case, settings):
        click.echo(show.paragraph(heading))
        for gap in gaps:
            click.echo(show.bullet(gap.field + (f": {gap.where}" if gap.where else "")))


def _target(folder: Path | None, settings: Settings) -> Path:
    target = folder or known(settings.uitvoermap)
    if target is None:
        raise InputError(
            "Er is geen map genoemd voor de bestanden.",
            "Geef -o MAP, of zet uitvoermap één keer in uw instellingen (juridisch instellingen).",
        )
    return target


@click.command(cls=Command)
@click.argument("pad", type=FILE, metavar="DOSSIER")
@_paper_options
@everywhere
def pakket(
    pad: Path,
    folder: Path | None,
    formaat: tuple[str, ...],
    briefpapier: Path | None,
    concept: bool,  # noqa: ARG001  (papers that lack facts are always drafts here; scripts may still say it)
    ik_weet_het: bool,
    vandaag: date,
    overschrijf: bool,
) -> int:
    """Maak alles wat nu bij deze zaak past: de brieven, de tijdlijn en een agendabestand.

    Het bestand 00-lees-eerst zegt wat u eerst verstuurt, aan wie, vóór wanneer en hoe. Wat compleet is, is klaar; wat gegevens
    mist, is een concept met de gaten gemarkeerd. In de namen van de bestanden staat geen naam van iemand.

    De tijdlijn is er alleen als PDF. De agenda herkent de zaak aan de plaats en de naam van het dossier. Verplaatst of
    hernoemt u het, verwijder dan de oude afspraken.
    """
    settings = read_settings()
    target = _target(folder, settings)
    case = open_case(pad, vandaag)
    with progress("Het pakket wordt gemaakt"):
        bundle = package(case, settings, acknowledged=ik_weet_het)
        made = bundle_files(bundle, pad, formaat, briefpapier or known(settings.briefpapier))
    make_folder(target)
    write_files({target / name: data for name, data in made.items()}, overwrite=overschrijf)
    for name in made:
        click.echo(f"Gemaakt: {target / name}")
    if "pdf" not in formaat:
        click.echo("De tijdlijn is er alleen als PDF; zet pdf bij --formaat als u die wilt.")
    for paper in bundle.papers:
        if paper.gaps:
            click.echo(show.paragraph(f"Nog invullen in het dossier voor ‘{paper.document.name}’ (concept):"))
            for gap in paper.gaps:
                click.echo(show.bullet(gap.field + (f": {gap.where}" if gap.where else "")))
    click.echo(
        show.paragraph(
            f"Open eerst {INDEX}: daar staat wat u eerst verstuurt, aan wie, vóór wanneer en waar u op let."
        )
    )
    for kind, error in bundle.refused:
        click.echo(f"\nNiet gemaakt: {kind.name}.", err=True)
        for line in (error.message, *_details(error), *error.hints):
            click.echo(show.bullet(line), err=True)
    if bundle.trapped:
        raise bundle.trapped
    return 2 if bundle.refused else 0


def _details(error: JuridischError) -> Sequence[str]:
    if not isinstance(error, ProblemsError):
        return ()
    return [
        f"{problem.message}{f' Dit {problem.where}.' if problem.where else ''}" for problem in error.problems
    ]


def bundle_files(
    bundle: Package, path: Path, formats: Sequence[str] = ("docx", "pdf"), letterhead: Path | None = None
) -> dict[str, bytes]:
    """All files of a package by name: the papers, the time line and the calendar. No name of a person is in a name."""
    made = bundle.files(formats, letterhead)
    if "pdf" in formats:
        made["tijdlijn.pdf"] = page(bundle.case)
    with suppress(CannotError):  # nothing lies ahead, so there is nothing to put in a calendar
        made["agenda.ics"] = calendar_file(bundle.case, path)
    return made
