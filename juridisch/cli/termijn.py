"""`juridisch termijn`: a command for each rule, made from its declaration."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

from juridisch.cli.base import DATE, TERM, Command, Group
from juridisch.cli.common import FILE, distinct, everywhere, json_option, print_json, progress
from juridisch.deadlines import RULES, Outcome, Rule, calculate
from juridisch.deadlines.rule import Option, OptionKind
from juridisch.dutch import write_date
from juridisch.law import Phase, Term

if TYPE_CHECKING:
    from pathlib import Path

_Function = TypeVar("_Function", bound=Callable[..., Any])


class RuleGroup(Group):
    """One command a rule; only the one that is asked for is built."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """The ids of the rules, in the order of the procedures, and the free term."""
        return [*RULES, "vrij"]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of a rule."""
        if cmd_name == "vrij":
            return free
        return _command(RULES[cmd_name]) if cmd_name in RULES else None

    def _rows(self, ctx: click.Context) -> list[tuple[str, str]]:  # noqa: ARG002
        return [*((rule.id, rule.name) for rule in RULES.values()), ("vrij", free.short_help or "")]


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
    """Reken een termijn uit en laat zien waarom.

    \b
    Voorbeelden:
      juridisch termijn ontruiming 23-12-2026
      juridisch termijn veertiendagenbrief 2026-11-27 --verzonden
      juridisch termijn moratorium "17 december 2025" --json

    Zonder regel: de lijst van alle termijnen, per fase.
    """  # noqa: D301 (the sign is click's: these lines stay as they are)
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


def _answer_options(function: _Function) -> _Function:
    """What every term can be turned into."""
    for option in (
        everywhere,
        click.option("--pdf", type=FILE, metavar="PAD", help="Schrijf het bewijs als bladzijde."),
        click.option("--ics", type=FILE, metavar="PAD", help="Schrijf een agendabestand."),
        json_option,
    ):
        function = option(function)
    return function


def _command(rule: Rule) -> click.Command:
    parameters: list[click.Parameter] = [click.Argument(["datum"], type=DATE)]
    parameters += [_option(option) for option in rule.options]

    @_answer_options
    def run(datum: date, **given: Any) -> None:
        answer = {name: given.pop(name) for name in ("as_json", "ics", "pdf", "vandaag", "overschrijf")}
        options = {
            name.replace("_", "-"): value
            for name, value in given.items()
            if value is not None and value is not False  # 0 is an answer, and a wrong one
        }
        _show(calculate(rule, datum, options), **answer)

    own = getattr(run, "__click_params__", [])[::-1]
    return RuleCommand(rule, name=rule.id, callback=run, params=parameters + own, short_help=rule.name)


@click.command("vrij", cls=Command, short_help="Een andere termijn, waarvan u zelf de lengte opgeeft.")
@click.argument("datum", type=DATE)
@click.option("--lengte", type=TERM, required=True, help="Hoe lang, zoals ‘6 weken’ of ‘3 maanden’.")
@click.option(
    "--soort", type=click.Choice(["wet", "rechter", "contract"]), required=True, help="Wie de termijn stelde."
)
@click.option("--terug", is_flag=True, help="Reken terug vanaf DATUM.")
@_answer_options
def free(datum: date, lengte: Term, soort: str, terug: bool, **answer: Any) -> None:
    """Reken een termijn uit die niet in de lijst staat.

    U zegt hoe lang hij is en wie hem stelde; het programma zegt of de Algemene termijnenwet geldt, en waarom.
    """
    from juridisch.deadlines.free import SetBy, free_rule

    _show(calculate(free_rule(lengte, SetBy(soort), backwards=terug), datum), **answer)


def _show(
    outcome: Outcome, *, as_json: bool, ics: Path | None, pdf: Path | None, vandaag: date, overschrijf: bool
) -> None:
    distinct((ics, pdf))
    files: dict[Path, bytes] = {}
    if ics:
        from juridisch.documents.agenda import of_outcome
        from juridisch.documents.ics import to_ics

        files[ics] = to_ics([of_outcome(outcome, vandaag)], stamp=vandaag)
    if pdf:
        from juridisch.documents.pdf import to_pdf
        from juridisch.documents.proof_page import to_html

        with progress("De bladzijde wordt gemaakt"):
            files[pdf] = to_pdf(to_html(outcome, vandaag), styles=("timeline.css",))
    if files:
        from juridisch.files import write_files

        write_files(files, overwrite=overschrijf)
    if as_json:
        from juridisch.deadlines import export

        print_json(export.as_json(outcome, vandaag))
        return
    from juridisch.cli import show

    click.echo(show.deadline(outcome, vandaag))
    for path in files:
        click.echo(f"Gemaakt: {path}")


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
