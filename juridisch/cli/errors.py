"""The one place that turns exceptions into text for people: Dutch, on stderr, never a traceback.

Exit codes: 0 done; 1 could not or may not be done, also when the user breaks off (Ctrl-C, end of the input) or the
reader of our output goes away; 2 what was given is not usable. There is no 130 for Ctrl-C, because scripts may
rely on these three.

With JURIDISCH_DEBUG=1 the technical details are shown too.
"""

from __future__ import annotations

import codecs
import io
import os
import re
import sys
import unicodedata
from collections.abc import Sequence

import click

from juridisch.cli.nederlands import speak_dutch
from juridisch.dutch import show
from juridisch.errors import JuridischError, Problem, ProblemsError, reason

PROGRAM = "juridisch"

_MOST_PROBLEMS = 40  # more does not fit on a screen
_NO_OUTPUT = "Fout: de uitvoer kan niet worden geschreven."
_FILES_STAND = "Het gaat om de tekst voor het scherm. Bestanden die de opdracht maakt, kunnen er al staan."
_DETAILS = "Met JURIDISCH_DEBUG=1 ziet u de technische details. Daar kunnen persoonsgegevens in staan."


def run(command: click.Command, args: Sequence[str] | None = None) -> int:
    """Run the command with these arguments (default: those of the process) and give the exit code.

    A command returns nothing, or an exit code. Nothing that goes wrong leaves this function as an exception.
    """
    _prepare_streams()
    if f"_{PROGRAM}_COMPLETE".upper() in os.environ:
        import click.shell_completion  # noqa: F401 (click loads it later, and it has texts of its own)
    speak_dutch()
    _quiet_warnings()
    try:
        result = command.main(args, prog_name=PROGRAM, standalone_mode=False)
        code = result if type(result) is int else 0
        if sys.stdout is not None:
            sys.stdout.flush()  # a full disk or a closed pipe shows here, while we can still say so
        elif code == 0:  # stdout was closed before we started: what was asked for went nowhere
            _say(_NO_OUTPUT, _FILES_STAND)
            code = 1
    except BaseException as error:  # not only Exception: weasyprint stops with a BaseException of its own
        code = _explain(error)
    _let_go_of_stdout()
    return code


def _explain(error: BaseException) -> int:
    """Say what went wrong; gives the exit code."""
    match error:
        case SystemExit():  # click's own way out: a tab completion, or a pipe that was closed
            return error.code if isinstance(error.code, int) else int(error.code is not None)
        case JuridischError():
            problems = error.problems if isinstance(error, ProblemsError) else ()
            shown = [*map(_problem, problems[:_MOST_PROBLEMS])]
            if len(problems) > _MOST_PROBLEMS:
                shown.append(f"- … en nog {len(problems) - _MOST_PROBLEMS}. Verbeter eerst deze.")
            _say(f"Fout: {error.message}", *shown, *error.hints)
            return error.exit_code
        case click.exceptions.NoArgsIsHelpError():
            click.echo(error.format_message(), err=True)
            return error.exit_code
        case click.ClickException():
            _say(*_usage(error))
            return error.exit_code
        case click.Abort() | KeyboardInterrupt() | EOFError():
            # At a prompt the cursor still stands behind the question; click has moved it on in other places.
            _say(*([] if error.__cause__ else [""]), "Afgebroken.")
            return 1
        case BrokenPipeError():  # `juridisch … | head`: the reader has seen enough
            return 1
    return _explain_technical(error)


def _explain_technical(error: BaseException) -> int:
    """The same for what no code of ours foresaw."""
    if _debug():
        import traceback

        _say(*"".join(traceback.format_exception(error)).splitlines())
    match error:
        case UnicodeError():
            _say(
                "Fout: in de invoer staan tekens die niet te lezen zijn.",
                "Sla het bestand op als UTF-8, of typ de tekst opnieuw.",
            )
            return 2
        case MemoryError():
            _say("Fout: er is te weinig geheugen.", "Sluit andere programma's en probeer het opnieuw.")
        case OSError(errno=int(number), filename=None) if _stdout_refused(error):
            _say(f"{_NO_OUTPUT} {reason(number).replace('{}', 'de uitvoer')}", _FILES_STAND)
        case OSError(errno=int(number)):
            _say(f"Fout: {reason(number).replace('{}', _file(error.filename))}")
        case _:
            _say(f"Fout: er ging iets mis in het programma zelf ({_place(error)}).", _DETAILS)
    return 1


def _usage(error: click.ClickException) -> list[str]:
    """The error; unless it is about a value, also how the command is used."""
    # click quotes as Python does; ours are the quotes of the other messages.
    message = re.sub(r"(?<!\w)'([^'\n]+)'(?!\w)", r"‘\1’", error.format_message())
    lines = [f"Fout: {message}"]
    about_value = isinstance(error, click.BadParameter) and not isinstance(error, click.MissingParameter)
    if isinstance(error, click.UsageError) and error.ctx is not None and not about_value:
        lines += [error.ctx.get_usage(), f"Uitleg: {error.ctx.command_path} --help"]
    return lines


def _problem(problem: Problem) -> str:
    where = f" Dit {problem.where.rstrip('.')}." if problem.where else ""
    text = " ".join((problem.message + where).split())
    return f"- {text}" if text.startswith(f"‘{problem.field}’") else f"- {problem.field}: {text}"


def _file(name: object) -> str:
    return f"‘{show(os.fsdecode(name), 200)}’" if isinstance(name, str | bytes) else "het bestand of de map"


def _place(error: BaseException) -> str:
    """What happened and where in our code: enough to report, without a word of the user's data."""
    place, step = "", error.__traceback__
    while step is not None:
        module = step.tb_frame.f_globals.get("__name__", "")
        if module.startswith(f"{PROGRAM}.") and module != __name__:
            place = f", {module}:{step.tb_lineno}"
        step = step.tb_next
    return type(error).__name__ + place


def _fitted(line: str) -> str:
    """The line broken between words on a terminal; whole in a pipe, and when it is a command to copy."""
    if line.startswith("  ") or not sys.stderr.isatty():
        return line
    import shutil
    import textwrap

    width = min(80, shutil.get_terminal_size().columns)
    # Not at hyphens: a date or an option would be cut in two.
    return textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False, drop_whitespace=True)


def _say(*lines: str) -> None:
    """Write to stderr, and only there. Text from elsewhere cannot steer the terminal."""
    if sys.stderr is None:
        return
    for line in "\n".join(lines).expandtabs(4).split("\n"):
        clean = "".join(c if c.isprintable() else " " if c.isspace() else "�" for c in line)
        try:
            print(_fitted(clean), file=sys.stderr, flush=True)  # noqa: T201 (click.echo would do no better)
        except (OSError, ValueError):  # stderr is closed or full: there is nobody left to tell
            return


def _debug() -> bool:
    return os.environ.get("JURIDISCH_DEBUG", "") not in ("", "0")


def _quiet_warnings() -> None:
    """Keep the English warnings of libraries, meant for programmers, off the screen of users."""
    if not sys.warnoptions and not _debug():
        import warnings

        warnings.simplefilter("ignore")


def _prepare_streams() -> None:
    """See to it that no output can crash on a sign such as € or ‘.

    Python calls a locale ascii when nothing is set (LANG=C), while the screen knows UTF-8. Any other encoding is
    somebody's choice: it stays, and what it lacks is written in plainer signs.
    """
    codecs.register_error("juridisch", _plainer)
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            ascii_only = codecs.lookup(stream.encoding).name == "ascii"
            errors = "juridisch" if stream.writable() else stream.errors
            stream.reconfigure(encoding="utf-8" if ascii_only else stream.encoding, errors=errors)


_PLAIN = {
    "€": "EUR", "‘": "'", "’": "'", "“": '"', "”": '"', "…": "...", "–": "-", "—": "-", "−": "-", "×": "x",
}  # fmt: skip


def _plainer(error: UnicodeError) -> tuple[str, int]:
    """What to write for the signs that an encoding lacks (a handler for `codecs.register_error`)."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    plain = "".join(_PLAIN.get(c) or unicodedata.normalize("NFKD", c) for c in lacking)
    return "".join(c if c.isascii() else "?" for c in plain if not unicodedata.combining(c)), error.end


def _stdout_refused(error: OSError) -> bool:
    """Whether it was stdout that failed: click was writing, or what is still in the buffer fails again."""
    step = error.__traceback__
    while step is not None and step.tb_next is not None:
        step = step.tb_next
    if step is not None and step.tb_frame.f_code is click.echo.__code__:
        return True
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except (OSError, ValueError):
        return True
    return False


def _let_go_of_stdout() -> None:
    """If what is left cannot be written, drop it: at exit Python would complain about it in English."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except (OSError, ValueError):
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        except (OSError, ValueError):  # not a real file: nothing will be flushed at exit
            return
