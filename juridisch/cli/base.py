"""What every command is built from: commands and groups that speak Dutch, and the kinds of value people type.

Importing this module turns click's own texts into Dutch, so that whatever a command declares is Dutch as well.
"""

from __future__ import annotations

import gc
import importlib
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from juridisch.cli.nederlands import speak_dutch
from juridisch.dutch import read_amount, read_date, read_term, show
from juridisch.errors import InputError

speak_dutch()

#: No colour, so nothing to switch off with NO_COLOR; help fits in 80 columns on a wider screen too.
_CONTEXT = {"color": False, "max_content_width": 80}


class Command(click.Command):
    """A command whose help and usage are wholly Dutch."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["context_settings"] = _CONTEXT | (kwargs.get("context_settings") or {})
        super().__init__(*args, **{"options_metavar": "[OPTIES]"} | kwargs)


class Lazy(NamedTuple):
    """A command whose module is imported only when it is run or its own help is asked for."""

    target: str  # "juridisch.cli.termijn:termijn"
    short_help: str  # its line in the help of the group: one Dutch sentence


class Group(Command, click.Group):
    """Commands under one name, listed in the order in which they were given.

    `lazy` maps names to commands that the help of the group can show without importing them.
    """

    command_class = Command
    group_class = type  # a group within this one is a Group too

    def __init__(self, *args: Any, lazy: Mapping[str, Lazy] | None = None, **kwargs: Any) -> None:
        optional = kwargs.get("invoke_without_command", False)
        metavar = "[OPDRACHT] [ARGUMENTEN]…" if optional else "OPDRACHT [ARGUMENTEN]…"
        super().__init__(*args, **{"subcommand_metavar": metavar} | kwargs)
        self.lazy = dict(lazy or {})

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """The names, in the order of declaration: people read from what is used most to what is used least."""
        return [*self.lazy, *(name for name in self.commands if name not in self.lazy)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now if it has to be."""
        if cmd_name in self.lazy and cmd_name not in self.commands:
            module, _, attribute = self.lazy[cmd_name].target.partition(":")
            self.commands[cmd_name] = getattr(importlib.import_module(module), attribute)
            _end_of_start_up()
        return super().get_command(ctx, cmd_name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands; those that are lazy stay unimported."""
        if rows := self._rows(ctx):
            with formatter.section("Opdrachten"):
                formatter.write_dl(rows)

    def _rows(self, ctx: click.Context) -> list[tuple[str, str]]:
        rows = []
        for name in self.list_commands(ctx):
            if name in self.lazy:
                rows.append((name, self.lazy[name].short_help))
            elif not (command := self.commands[name]).hidden:
                rows.append((name, command.get_short_help_str(limit=200)))
        return rows

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or say which ones come near what was typed.

        Our own message, because click only knows the commands that are already imported.
        """
        name = args[0]
        if name in self.list_commands(ctx) or ctx.resilient_parsing:
            return super().resolve_command(ctx, args)
        near = _nearest(name, [row[0] for row in self._rows(ctx)])
        raise click.UsageError(f"Onbekende opdracht ‘{show(name)}’.{near}", ctx)


def _end_of_start_up() -> None:
    """All that is loaded lives as long as the program, so no collection, nor the one at exit, has to look at it."""
    if gc.get_freeze_count() == 0:
        gc.freeze()
    gc.enable()


def _nearest(name: str, known: list[str]) -> str:
    from difflib import get_close_matches  # costs milliseconds and is only needed here

    near = get_close_matches(name.lower(), known)
    return f" Bedoelde u {' of '.join(f'‘{n}’' for n in near)}?" if near else ""


if TYPE_CHECKING:
    _ParamType = click.ParamType[object]
else:  # click before 8.4 does not know the brackets
    _ParamType = click.ParamType


class Readable(_ParamType):
    """A value that one of the readers of `juridisch.dutch` reads.

    `name` in capitals is its name in help ("--vandaag DATUM"). What the reader refuses becomes an error that names
    the option or argument, says why, and on the next line how to write it.
    """

    def __init__(self, name: str, read: Callable[[str], object]) -> None:
        self.name = name
        self._read = read

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> object:
        """Read what was typed; a default that is already a value stays what it is."""
        if not isinstance(value, str):
            return value
        try:
            return self._read(value)
        except InputError as error:
            self.fail("\n".join((error.message, *error.hints)), param, ctx)


DATE = Readable("datum", read_date)
AMOUNT = Readable("bedrag", read_amount)
TERM = Readable("termijn", read_term)
