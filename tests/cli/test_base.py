"""Commands and groups in Dutch, near names, lazy commands, and the kinds of value."""

import re
import sys
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from juridisch.cli.base import AMOUNT, DATE, TERM, Command, Group, Lazy
from juridisch.law import Term

#: Words that click would use; none of them is a Dutch word, a name of ours or `--help`.
ENGLISH = re.compile(
    r"\b(usage|options?|commands?|args|arguments|show|this|message|exit|error|aborted|missing|invalid|value|such|"
    r"unexpected|did you|mean|does|exist|default|required|integer|text|path|file|directory|range|boolean|float|"
    r"try|for|is not|one of|valid|choose|takes?|requires|usage|filename|repeat|deprecated)\b",
    re.IGNORECASE,
)


@click.group(
    cls=Group, help="Termijnen en brieven.", lazy={"wizard": Lazy("lui_geladen:wizard", "Help mij.")}
)
def programma() -> None:
    pass


@programma.command(help="Bereken een termijn.")
@click.argument("regel")
@click.argument("datum", type=DATE)
@click.option("--vandaag", type=DATE, default=date(2026, 11, 23), help="Reken vanaf deze dag.")
@click.option("--maanden", type=click.IntRange(1, 12), default=6, show_default=True)
@click.option("--dagen", type=int)
@click.option("--deel", type=float)
@click.option("--naam", required=True)
@click.option("--formaat", type=click.Choice(["docx", "pdf"]))
@click.option("--map", "-o", type=click.Path(exists=True, file_okay=False))
@click.option("--lijst", type=click.Path(exists=True, dir_okay=False))
@click.option("--plek", type=click.Path())
@click.option("--bedrag", type=AMOUNT, multiple=True)
@click.option("--lengte", type=TERM)
@click.option("--van-tot", type=DATE, nargs=2)
@click.option("--aan/--uit", default=True)
@click.option("--json", is_flag=True)
def termijn(**values: object) -> None:
    for name in ("datum", "vandaag", "bedrag", "lengte"):
        click.echo(f"{name}={values[name]!r}")


@programma.group(help="Wat het kost.")
def kosten() -> None:
    pass


@kosten.command()
@click.argument("bedragen", type=AMOUNT, nargs=-1, metavar="BEDRAG", required=True)
def incasso(bedragen: Sequence[Decimal]) -> None:
    """Bereken de incassokosten."""
    click.echo(sum(bedragen))


@programma.command(hidden=True)
def geheim() -> None:
    pass


def invoke(*args: str) -> Result:
    return CliRunner().invoke(programma, args, prog_name="juridisch", env={"LANG": "en_GB.UTF-8"})


def test_help_of_a_group_reads() -> None:
    assert invoke("--help").output == (
        "Gebruik: juridisch [OPTIES] OPDRACHT [ARGUMENTEN]…\n"
        "\n"
        "  Termijnen en brieven.\n"
        "\n"
        "Opties:\n"
        "  --help  Toon deze hulp en stop.\n"
        "\n"
        "Opdrachten:\n"
        "  wizard   Help mij.\n"
        "  termijn  Bereken een termijn.\n"
        "  kosten   Wat het kost.\n"
    )


def test_help_of_a_command_reads() -> None:
    output = invoke("termijn", "--help").output
    assert output.startswith("Gebruik: juridisch termijn [OPTIES] REGEL DATUM\n")
    assert re.search(r"--vandaag DATUM +Reken vanaf deze dag\.", output)
    assert re.search(r"--maanden GETAL +\[standaard: 6; 1<=x<=12\]", output)
    assert re.search(r"--naam TEKST +\[verplicht\]", output)
    assert re.search(r"-o, --map MAP\n", output)
    assert re.search(r"--lijst BESTAND\n", output)
    assert re.search(r"--plek PAD\n", output)
    assert re.search(r"--bedrag BEDRAG\n", output)
    assert re.search(r"--lengte TERMIJN\n", output)
    assert max(map(len, output.splitlines())) <= 80


def test_a_group_that_may_do_without_a_command_says_so() -> None:
    group = Group("kalender", invoke_without_command=True)
    result = CliRunner().invoke(group, ["--help"])
    assert result.output.startswith("Gebruik: kalender [OPTIES] [OPDRACHT] [ARGUMENTEN]…\n")


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        ("termijn", "Hier ontbreekt nog 'REGEL'."),
        ("termijn a 3-2-2026", "Hier ontbreekt nog de optie '--naam'."),
        ("termijn a 3-2-2026 --naam", "Bij de optie '--naam' hoort een waarde."),
        ("termijn a 3-2-2026 --naam b c d", "Te veel ingevuld: c d. Zet woorden"),
        ("termijn --formaatt", "De optie '--formaatt' bestaat niet. Bedoelde u "),
        ("termijn --jso", "De optie '--jso' bestaat niet. Bedoelde u een van deze: "),
        ("termijn --json=1", "Bij de optie '--json' hoort geen waarde."),
        ("termijn --dagen x", "Ongeldige waarde voor '--dagen': 'x' is geen geldig getal."),
        ("termijn --maanden 13", "Ongeldige waarde voor '--maanden': 13 ligt niet in het bereik 1<=x<=12."),
        (
            "termijn --formaat odt",
            "Ongeldige waarde voor '--formaat': 'odt' kan niet; kies uit 'docx', 'pdf'.",
        ),
        ("termijn --map /nee", "Ongeldige waarde voor '--map' / '-o': Map '/nee' bestaat niet."),
        ("termijn --lijst /", "Ongeldige waarde voor '--lijst': Bestand '/' is een map, geen bestand."),
        ("termijn --van-tot 3-2-2026", "Bij de optie '--van-tot' horen 2 waarden."),
        ("kosten incasso", "Hier ontbreekt nog 'BEDRAG'."),
        ("kosten incaso", "Onbekende opdracht ‘incaso’. Bedoelde u ‘incasso’?"),
        ("termijm", "Onbekende opdracht ‘termijm’. Bedoelde u ‘termijn’?"),
        ("Wizzard", "Onbekende opdracht ‘Wizzard’. Bedoelde u ‘wizard’?"),
        ("TERMIJN", "Onbekende opdracht ‘TERMIJN’. Bedoelde u ‘termijn’?"),
        ("xyzzy", "Onbekende opdracht ‘xyzzy’.\n"),
        ("/h", "Onbekende opdracht ‘/h’."),
        ("--wat", "De optie '--wat' bestaat niet."),
        ("geheiM", "Onbekende opdracht ‘geheiM’.\n"),  # hidden, so not suggested
    ],
)
def test_errors_are_dutch(args: str, expected: str) -> None:
    result = invoke(*args.split())
    assert result.exit_code == 2
    assert result.stdout == ""
    assert f"Fout: {expected}" in result.stderr


def test_no_english_word_is_left() -> None:
    calls = [
        "--help",
        "termijn --help",
        "kosten --help",
        "kosten incasso --help",
        "termijn",
        "termijm",
        "--wat",
    ]
    calls += [
        "termijn a 3-2-2026",
        "termijn --dagen x",
        "termijn --map /nee",
        "termijn --formaat odt",
        "kosten",
    ]
    for call in calls:
        output = invoke(*call.split()).output.replace("--help", "")
        assert len(output) > 60
        assert not ENGLISH.findall(output), output


def test_the_list_of_english_words_would_find_the_words_of_click() -> None:
    assert ENGLISH.findall("Usage: x [OPTIONS] COMMAND [ARGS]...") == ["Usage", "OPTIONS", "COMMAND", "ARGS"]


def test_values_are_read() -> None:
    result = invoke(
        "termijn", "a", "3-2-2026", "--naam=b", "--bedrag=1.950,50", "--bedrag=3", "--lengte=4 weken"
    )
    assert result.stdout.splitlines() == [
        "datum=datetime.date(2026, 2, 3)",
        "vandaag=datetime.date(2026, 11, 23)",  # a default that is already a date
        "bedrag=(Decimal('1950.50'), Decimal('3.00'))",
        f"lengte={Term(4, 'week')!r}",
    ]


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (
            ["a", "31-2-2026"],
            "'DATUM': 31 februari 2026 bestaat niet (gelezen: ‘31-2-2026’).\nSchrijf de datum als",
        ),
        (["--vandaag", "morgen"], "'--vandaag': ‘morgen’ is geen datum.\nSchrijf de datum als"),
        (["--bedrag", "1.2.3"], "'--bedrag': ‘1.2.3’ is geen bedrag.\nSchrijf het bedrag als"),
        (["--lengte", "veertien"], "'--lengte': ‘veertien’ is geen termijn.\nSchrijf de termijn als"),
    ],
)
def test_a_value_that_cannot_be_read_is_explained(args: list[str], expected: str) -> None:
    result = invoke("termijn", *args)
    assert result.exit_code == 2
    assert f"Fout: Ongeldige waarde voor {expected}" in result.stderr


def test_a_question_is_asked_again_until_the_answer_can_be_read() -> None:
    command = Command("vraag", callback=lambda: click.echo(click.prompt("Datum", type=DATE)))
    result = CliRunner().invoke(command, input="morgen\n3-2-2026\n")
    assert "Fout: ‘morgen’ is geen datum.\nSchrijf" in result.output
    assert result.output.endswith("2026-02-03\n")


@pytest.fixture
def lazy_module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    name = "lui_geladen"
    source = "from juridisch.cli.base import Command\nwizard = Command('wizard', callback=lambda: print('gestart'))\n"
    (tmp_path / f"{name}.py").write_text(source)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, name, raising=False)
    programma_commands = dict(vars(programma)["commands"])
    monkeypatch.setattr(programma, "commands", programma_commands)
    return name


def test_a_lazy_command_is_imported_when_it_runs_and_not_before(lazy_module: str) -> None:
    for call in ("--help", "termijn --help", "wizzard"):
        invoke(*call.split())
        assert lazy_module not in sys.modules, call
    assert invoke("wizard").output == "gestart\n"
    assert lazy_module in sys.modules
    assert invoke("wizard", "--help").output.startswith("Gebruik: juridisch wizard [OPTIES]\n")


def test_commands_and_groups_within_a_group_are_ours() -> None:
    assert type(termijn) is Command
    assert type(kosten) is Group
    assert type(incasso) is Command


def test_no_colour_is_written_even_to_a_terminal() -> None:
    command = Command("kleur", callback=lambda: click.secho("rood", fg="red"))
    assert CliRunner().invoke(command, color=True).output == "rood\n"
