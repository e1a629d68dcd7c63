"""Whatever goes wrong: one Dutch explanation on stderr, the right exit code, no traceback."""

import errno
import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from juridisch.cli import errors
from juridisch.cli.base import DATE, Command, Group
from juridisch.cli.errors import run
from juridisch.errors import CannotError, InputError, Problem, ProblemsError, RefusedError

ROOT = Path(errors.__file__).parents[2]
OWN_FAULT = "Fout: er ging iets mis in het programma zelf"


class Outcome:
    def __init__(self, code: int, captured: "tuple[str, str]") -> None:
        self.code = code
        self.out, self.err = captured


@pytest.fixture
def outcome(capsys: pytest.CaptureFixture[str]) -> Callable[[Callable[[], object]], Outcome]:
    """The exit code and output of a command that does this."""

    def call(action: Callable[[], object]) -> Outcome:
        code = run(Command("doe", callback=action), [])
        return Outcome(code, capsys.readouterr())

    return call


Run = Callable[[Callable[[], object]], Outcome]


def raising(error: BaseException) -> Callable[[], None]:
    def action() -> None:
        raise error

    return action


def test_nothing_wrong(outcome: Run) -> None:
    result = outcome(lambda: click.echo("€ ‘goed’"))
    assert (result.code, result.out, result.err) == (0, "€ ‘goed’\n", "")


def test_a_command_may_give_its_own_exit_code(outcome: Run) -> None:
    assert outcome(lambda: 1).code == 1
    assert outcome(lambda: click.get_current_context().exit(2)).code == 2
    assert outcome(lambda: True).code == 0  # an answer, not a code


@pytest.mark.parametrize(("kind", "code"), [(InputError, 2), (CannotError, 1), (RefusedError, 1)])
def test_a_refusal_is_told_with_what_to_do(outcome: Run, kind: type[InputError], code: int) -> None:
    result = outcome(raising(kind("Dit mag niet.", "Doe dit.", "Of dat.")))
    assert (result.code, result.out) == (code, "")
    assert result.err == "Fout: Dit mag niet.\nDoe dit.\nOf dat.\n"


def test_all_problems_are_listed_each_on_one_line(outcome: Run) -> None:
    problems = (
        Problem("huurders[1].adres.postcode", "‘123’ is geen\npostcode."),
        Problem("roldatum", "Deze dag ontbreekt.", missing=True, where="staat bovenaan de dagvaarding."),
    )
    result = outcome(raising(ProblemsError("Het dossier is niet in orde.", problems, "Vul aan.")))
    assert result.code == 2
    assert result.err.splitlines() == [
        "Fout: Het dossier is niet in orde.",
        "- huurders[1].adres.postcode: ‘123’ is geen postcode.",
        "- roldatum: Deze dag ontbreekt. Dit staat bovenaan de dagvaarding.",
        "Vul aan.",
    ]


def test_a_wrong_use_shows_the_right_use(capsys: pytest.CaptureFixture[str]) -> None:
    group = Group(commands=[Command("termijn", params=[click.Argument(["regel"])])])
    assert run(group, ["termijn"]) == 2
    assert capsys.readouterr().err.splitlines() == [
        "Fout: Hier ontbreekt nog ‘REGEL’.",
        "Gebruik: juridisch termijn [OPTIES] REGEL",
        "Uitleg: juridisch termijn --help",
    ]
    assert run(group, ["termijm"]) == 2
    assert capsys.readouterr().err.startswith(
        "Fout: Onbekende opdracht ‘termijm’. Bedoelde u ‘termijn’?\nGebruik:"
    )


def test_a_wrong_value_is_explained_without_more(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(Command("x", params=[click.Option(["--vandaag"], type=DATE)]), ["--vandaag", "31-2-2026"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.splitlines() == [
        "Fout: Ongeldige waarde voor ‘--vandaag’: 31 februari 2026 bestaat niet (gelezen: ‘31-2-2026’).",
        "Schrijf de datum als 3-2-2026 (dag-maand-jaar), 2026-02-03 of 3 februari 2026.",
    ]


def test_quotes_are_changed_only_where_they_are_quotes(outcome: Run) -> None:
    error = click.ClickException("De foto's van 'a b' en auto's 's avonds")
    result = outcome(raising(error))
    assert (result.code, result.err) == (1, "Fout: De foto's van ‘a b’ en auto's 's avonds\n")


def test_a_group_without_a_command_shows_its_help_on_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(Group(commands=[Command("termijn", help="Bereken.")]), []) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("Gebruik: juridisch [OPTIES] OPDRACHT")
    assert "Fout" not in captured.err


def test_help_goes_to_stdout(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(Command("x"), ["--help"]) == 0
    captured = capsys.readouterr()
    assert captured.out.startswith("Gebruik: juridisch [OPTIES]\n")
    assert captured.err == ""


@pytest.mark.parametrize("error", [click.Abort(), KeyboardInterrupt(), EOFError()], ids=repr)
def test_breaking_off_is_told_in_one_word(outcome: Run, error: BaseException) -> None:
    result = outcome(raising(error))
    assert (result.code, result.out, result.err) == (1, "", "\nAfgebroken.\n")


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (OSError(errno.ENOENT, "No such file or directory", "a.yaml"), "Dit bestaat niet: ‘a.yaml’."),
        (OSError(errno.EACCES, "Permission denied", b"a\xff.yaml"), "U hebt geen toegang tot ‘a�.yaml’."),
        (OSError(errno.ENOSPC, "No space left on device"), "De schijf is vol."),
        (OSError(errno.EISDIR, "Is a directory", "/tmp/map"), "Dit is een map, geen bestand: ‘/tmp/map’."),  # noqa: S108
        (OSError(errno.EACCES, "Permission denied"), "U hebt geen toegang tot het bestand of de map."),
        (OSError(errno.EBUSY, "Resource busy", "x{}"), "Lezen of schrijven van ‘x{}’ lukt niet (EBUSY)."),
        (OSError(99999, "Odd"), "Lezen of schrijven van het bestand of de map lukt niet (foutcode 99999)."),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_reasons_of_the_system_are_dutch(outcome: Run, error: OSError, text: str) -> None:
    result = outcome(raising(error))
    assert (result.code, result.out, result.err) == (1, "", f"Fout: {text}\n")


def test_text_that_cannot_be_read_is_a_matter_of_the_input(outcome: Run) -> None:
    result = outcome(lambda: b"\xff".decode("utf-8"))
    assert result.code == 2
    assert result.err.startswith("Fout: in de invoer staan tekens die niet te lezen zijn.\n")


def test_little_memory(outcome: Run) -> None:
    assert outcome(raising(MemoryError())).err.startswith("Fout: er is te weinig geheugen.\n")


class OddError(BaseException):
    """weasyprint has one like it."""


@pytest.mark.parametrize(
    "error",
    [KeyError("Jansen"), RecursionError("x"), AssertionError(), OSError("geen nummer"), OddError("Jansen")],
    ids=repr,
)
def test_a_fault_of_ours_is_admitted_without_traceback_or_data(
    outcome: Run, error: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("JURIDISCH_DEBUG", raising=False)
    result = outcome(raising(error))
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith(f"{OWN_FAULT} ({type(error).__name__}).\nMet JURIDISCH_DEBUG=1")
    assert "Traceback" not in result.err
    assert "Jansen" not in result.err


def test_the_place_in_our_code_is_named(outcome: Run) -> None:
    from juridisch import dutch

    result = outcome(lambda: dutch.read_date(5))  # type: ignore[arg-type]
    assert result.err.startswith(f"{OWN_FAULT} (AttributeError, juridisch.dutch:")


def test_the_details_are_there_for_who_asks(outcome: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JURIDISCH_DEBUG", "1")
    result = outcome(raising(KeyError("x")))
    assert result.err.startswith("Traceback")
    assert OWN_FAULT in result.err


def test_text_from_elsewhere_cannot_steer_the_terminal(outcome: Run) -> None:
    result = outcome(raising(InputError("rood \x1b[31m\tna\u00a0tab \udcff", "tweede\x07")))
    assert result.err == "Fout: rood �[31m    na tab �\ntweede�\n"


def test_there_may_be_no_stderr(outcome: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    result = outcome(raising(InputError("x")))
    assert (result.code, result.out) == (2, "")


def test_warnings_of_libraries_are_not_for_users(outcome: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    import warnings

    monkeypatch.setattr(sys, "warnoptions", [])
    result = outcome(lambda: warnings.warn("Using fontTools instead", UserWarning, stacklevel=1))
    assert (result.code, result.err) == (0, "")


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("ascii", "€ 1.950 ‘één’ … ☃"),
        ("iso-8859-1", "EUR 1.950 'één' ... ?"),
        ("cp850", "EUR 1.950 'één' ... ?"),
        ("utf-8", "€ 1.950 ‘één’ … ☃"),
    ],
)
def test_a_sign_that_the_screen_lacks_does_not_stop_us(
    encoding: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding=encoding))
    assert run(Command("x", callback=lambda: click.echo("€ 1.950 ‘één’ … ☃")), []) == 0
    sys.stdout.flush()
    assert raw.getvalue().decode("utf-8" if encoding == "ascii" else encoding).rstrip() == expected


NO_OUTPUT = "Fout: de uitvoer kan niet worden geschreven."
FILES_STAND = "Het gaat om de tekst voor het scherm. Bestanden die de opdracht maakt, kunnen er al staan."
SCRIPT = """
import sys, click
from juridisch.cli.base import DATE, Command, Group
from juridisch.cli.errors import run

def veel():
    for number in range(100_000):
        click.echo(f"€ {number}")

def klein():
    print("klein")

def vraag():
    click.prompt("Datum", type=DATE)

group = Group(commands=[Command(f.__name__, callback=f) for f in (veel, klein, vraag)])
raise SystemExit(run(group))
"""


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("programma") / "programma.py"
    path.write_text(SCRIPT, encoding="utf-8")
    return path


def start(program: Path, *args: str | bytes, **env: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, program, *args],
        env={"PYTHONPATH": str(ROOT), "PATH": os.defpath, "PYTHONUTF8": "0"} | env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_a_reader_that_goes_away_is_no_reason_to_complain(program: Path) -> None:
    with start(program, "veel") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.read(5)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


@pytest.mark.parametrize("command", ["veel", "klein"])
def test_a_reader_that_was_never_there_is_none_either(program: Path, command: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as stdout:
        done = subprocess.run(
            [sys.executable, program, command],
            env={"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
            stdout=stdout,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize(("command", "unbuffered"), [("veel", ""), ("veel", "1"), ("klein", "")])
def test_a_full_disk_behind_stdout_is_told_once(program: Path, command: str, unbuffered: str) -> None:
    with Path("/dev/full").open("wb") as full:  # `klein` fails only when the buffer is emptied at the end
        done = subprocess.run(
            [sys.executable, program, command],
            env={"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "PYTHONUNBUFFERED": unbuffered},
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (done.returncode, done.stderr.decode()) == (1, f"{NO_OUTPUT} De schijf is vol.\n{FILES_STAND}\n")


def test_a_full_disk_elsewhere_is_not_blamed_on_the_output(outcome: Run) -> None:
    found = outcome(raising(OSError(errno.ENOSPC, "No space left on device")))
    assert (found.code, found.err) == (1, "Fout: De schijf is vol.\n")


def test_closed_streams_do_not_crash_and_lost_output_is_told(program: Path) -> None:
    told = f"{NO_OUTPUT}\n{FILES_STAND}\n"
    for redirect, code, said in ((">&-", 1, told), ("2>&-", 0, ""), (">&- 2>&- <&-", 1, "")):
        done = subprocess.run(
            ["/bin/sh", "-c", f'exec "$0" "$@" {redirect}', sys.executable, program, "klein"],
            env={"PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=False,
        )
        assert (done.returncode, done.stderr.decode()) == (code, said), redirect


def test_an_odd_argument_is_an_unknown_command(program: Path) -> None:
    for locale in ("C", "C.UTF-8"):
        with start(program, b"termij\xff\x1b[31m", LC_ALL=locale, PYTHONCOERCECLOCALE="0") as process:
            out, err = process.communicate()
        assert (process.returncode, out) == (2, b"")
        assert err.decode("utf-8").startswith("Fout: Onbekende opdracht ‘termij��[31m’.\n"), locale


def test_the_end_of_the_input_breaks_off(program: Path) -> None:
    with start(program, "vraag", LC_ALL="C") as process:
        out, err = process.communicate()
    assert (process.returncode, out.decode(), err.decode()) == (1, "Datum: ", "\nAfgebroken.\n")


def test_an_unset_locale_gives_utf8(program: Path) -> None:
    with start(program, "--help", LC_ALL="C", PYTHONCOERCECLOCALE="0") as process:
        out, err = process.communicate()
    assert (process.returncode, err) == (0, b"")
    assert out.decode("utf-8").startswith("Gebruik: juridisch [OPTIES] OPDRACHT [ARGUMENTEN]…\n")


@pytest.mark.skipif(not Path("/bin/bash").exists(), reason="needs bash")
def test_completion_by_tab_works(program: Path) -> None:
    with start(
        program, _JURIDISCH_COMPLETE="bash_complete", COMP_WORDS="juridisch kl", COMP_CWORD="1"
    ) as process:
        out, err = process.communicate()
    assert (process.returncode, out, err) == (0, b"plain,klein\n", b"")
    with start(program, _JURIDISCH_COMPLETE="bash_source", PATH="/nergens") as process:
        out, err = process.communicate()
    assert err.decode("utf-8") == "De versie van Bash is niet te vinden; aanvullen met Tab werkt niet.\n"
