"""`juridisch termijn`: a command for each rule, made from its declaration."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from juridisch.cli.base import DATE, TERM, Command, Group
from juridisch.cli.common import FILE, everywhere, json_option, print_json
from juridisch.deadlines import RULES, Rule, calculate
from juridisch.deadlines.rule import Option, OptionKind
from juridisch.dutch import write_date
from juridisch.law import Phase

if TYPE_CHECKING:
    from pathlib import Path


class RuleGroup(Group):
    """One command a rule; only the one that is asked for is built."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """The ids of the rules, in the order of the procedures."""
        return list(RULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of a rule."""
        return _command(RULES[cmd_name]) if cmd_name in RULES else None

    def _rows(self, ctx: click.Context) -> list[tuple[str, str]]:  # noqa: ARG002
        return [(rule.id, rule.name) for rule in RULES.values()]


class RuleCommand(Command):
    """A command that puts its help together only when somebody asks for it."""

    def __init__(self, rule: Rule, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.rule = rule

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The rule explains itself."""
        self.help = _help(self.rule)
        super().format_help_text(ctx, formatter)


@click.command(cls=RuleGroup, invoke_without_command=True, subcommand_metavar="[REGEL DATUM] [OPTIES]")
@click.pass_context
def termijn(context: click.Context) -> None:
    r"""Reken een termijn uit en laat zien waarom.

    \b
    Voorbeelden:
      juridisch termijn ontruiming 23-12-2026
      juridisch termijn veertiendagenbrief 2026-11-27 --verzonden
      juridisch termijn moratorium "17 december 2025" --json

    Zonder regel: de lijst van alle termijnen, per fase.
    """
    if context.invoked_subcommand is None:
        click.echo(_overview())


def _overview() -> str:
    from juridisch.cli import show

    width = max(map(len, RULES))
    lines = []
    for phase in Phase:
        rules = [rule for rule in RULES.values() if rule.phases[0] is phase]
        if rules:
            lines += [
                "",
                phase.value,
                show.table(((f"  {rule.id}", rule.name) for rule in rules), (width + 2,)),
            ]
    return "\n".join([*lines[1:], "", "Uitleg bij één regel: juridisch termijn REGEL --help"])


_TYPES = {OptionKind.DATE: DATE, OptionKind.TERM: TERM, OptionKind.NUMBER: click.INT}


def _command(rule: Rule) -> click.Command:
    parameters: list[click.Parameter] = [click.Argument(["datum"], type=DATE)]
    parameters += [_option(option) for option in rule.options]

    @json_option
    @click.option("--ics", type=FILE, metavar="PAD", help="Schrijf een agendabestand.")
    @everywhere
    def run(
        datum: date, as_json: bool, ics: Path | None, vandaag: date, overschrijf: bool, **given: Any
    ) -> None:
        options = {
            name.replace("_", "-"): value for name, value in given.items() if value not in (None, False)
        }
        outcome = calculate(rule, datum, options)
        if ics:
            from juridisch.documents.agenda import of_outcome
            from juridisch.documents.ics import to_ics
            from juridisch.files import write_files

            write_files({ics: to_ics([of_outcome(outcome, vandaag)], stamp=vandaag)}, overwrite=overschrijf)
        if as_json:
            from juridisch.deadlines import export

            print_json(export.as_json(outcome, vandaag))
        else:
            from juridisch.cli import show

            click.echo(show.deadline(outcome, vandaag))
            if ics:
                click.echo(f"Agendabestand: {ics}")

    own = getattr(run, "__click_params__", [])[::-1]
    return RuleCommand(rule, name=rule.id, callback=run, params=parameters + own, short_help=rule.name)


def _option(option: Option) -> click.Option:
    if option.kind is OptionKind.FLAG:
        return click.Option([f"--{option.name}"], is_flag=True, help=option.help)
    return click.Option([f"--{option.name}"], type=_TYPES[option.kind], help=option.help)


def _help(rule: Rule) -> str:
    from juridisch.cli import show

    return "\n\n".join(
        (
            f"{rule.name}.",
            f"DATUM is {rule.trigger}.",
            f"Wie moet of mag: {rule.actor.label}. Geldt voor data vanaf {write_date(rule.known_from)}.",
            f"Grondslag: {show.sources(rule.ways[0].sources)}.",
        )
    )
