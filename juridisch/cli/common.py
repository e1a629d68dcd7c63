"""The options that every command has, and small helpers that commands share."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

from juridisch import clock
from juridisch.cli.base import DATE, Readable
from juridisch.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

_Function = TypeVar("_Function", bound=Callable[..., Any])


def _path(text: str) -> Path:
    from pathlib import (
        Path,
    )  # not at the top: `juridisch termijn` mostly does without, and it takes milliseconds

    return Path(text)


#: A file or folder. Our own readers and writers check it and know what to say.
FILE = Readable("pad", _path)


def _today(_context: click.Context, _parameter: click.Parameter, value: date | None) -> date:
    return value or clock.today()


def everywhere(function: _Function) -> _Function:
    """--vandaag and --overschrijf, which every command accepts; `vandaag` arrives as a date."""
    for option in (
        click.option("--overschrijf", is_flag=True, help="Vervang bestanden die al bestaan."),
        click.option("--vandaag", type=DATE, callback=_today, help="Reken alsof het deze dag is."),
    ):
        function = option(function)
    return function


json_option = click.option("--json", "as_json", is_flag=True, help="Geef JSON voor andere programma's.")


def print_json(value: object) -> None:
    """The value as JSON on stdout, and nothing else."""
    import json

    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


@contextmanager
def progress(what: str) -> Iterator[None]:
    """Say on a terminal what takes long, and how long it took; silent in a pipe and in scripts."""
    shown = sys.stderr.isatty()
    if shown:
        click.echo(f"{what} …", err=True, nl=False)
    start = time.monotonic()
    try:
        yield
    finally:
        if shown:
            click.echo(f" {time.monotonic() - start:.1f} s".replace(".", ","), err=True)


def distinct(files: Iterable[Path | None], source: Path | None = None) -> None:
    """Refuse to write two results to one file, or a result over the dossier it comes from."""
    seen = {source.resolve()} if source else set()
    for path in files:
        if path is None:
            continue
        if path.resolve() in seen:
            raise InputError(
                f"‘{path}’ wordt in deze opdracht al gebruikt.", "Geef elk bestand een eigen naam."
            )
        seen.add(path.resolve())
