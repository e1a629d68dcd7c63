"""click in Dutch: every text that the installed click marks, and the words that it does not mark."""

import ast
import gettext
import inspect
import io
import os
import re
import string
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click
import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from juridisch.cli import nederlands
from juridisch.cli.nederlands import speak_dutch

ROOT = Path(nederlands.__file__).parents[3]
CATALOGUE = Path(nederlands.CATALOGUE)
CLICK = Path(inspect.getfile(click)).parent
#: Texts that are the same in Dutch, in any click since 8.2.
SAME = {"d", "{text} {deprecated_message}"}
#: Fields that a translation may leave out: this one only ever holds the English "option" or "argument".
MAY_GO = {"DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}": {("param_type", "")}}
#: Calls that do not hold the text itself, with the text that the catalogue must then have. The second one, in
#: click 8.4, is given the help that the program wrote.
INDIRECT = {"_(extra['required'])": "required", "_(text)": ""}
#: Modules that click loads only when they are needed, and what would need them.
LATER = {
    "_termui_impl": {"edit", "launch", "progressbar", "echo_via_pager", "get_pager_file", "getchar"},
    "shell_completion": set[str](),  # `run` loads it when the shell asks for completion
    "_winconsole": set[str](),  # loaded at once on Windows
}
#: Ask or say something in English that no catalogue reaches: "[y/N]", the system's words for a file error.
ENGLISH = {"confirm", "confirmation_option", "password_option", "File", "open_file"}


class Marked(NamedTuple):
    module: str
    text: str
    plural: str = ""


def _marked() -> Iterator[Marked | ast.Call]:
    for path in sorted(CLICK.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                count = {"_": 1, "gettext": 1, "ngettext": 2}.get(node.func.id, 0)
                texts = [str(n.value) for n in node.args[:count] if isinstance(n, ast.Constant)]
                if count and len(texts) == count:
                    yield Marked(path.stem, *texts)
                elif count:
                    yield node


MARKED = [m for m in _marked() if isinstance(m, Marked)]


def _fields(text: str) -> set[tuple[str, str]]:
    named = {(name, conversion or "") for _, name, _, conversion in string.Formatter().parse(text) if name}
    return named | {(name, "%") for name in re.findall(r"%\((\w+)\)", text)}


@pytest.fixture(scope="module")
def dutch() -> gettext.GNUTranslations:
    with CATALOGUE.open("rb") as file:
        return gettext.GNUTranslations(file)


def test_the_source_of_click_is_read_as_it_is() -> None:
    texts = {m.text for m in MARKED}
    assert len(texts) > 55  # 61 in click 8.2.0, 73 in 8.5.1
    assert "Usage:" in texts
    assert any(m.plural for m in MARKED)
    assert {ast.unparse(m) for m in _marked() if isinstance(m, ast.Call)} <= set(INDIRECT)


def test_every_text_of_the_installed_click_has_a_dutch_one(dutch: gettext.GNUTranslations) -> None:
    english = {m.text for m in MARKED if not m.plural} | set(INDIRECT.values()) - {""}
    missing = {text for text in english - SAME if dutch.gettext(text) == text}
    for m in MARKED:
        if m.plural:
            missing |= {m.text, m.plural} & {dutch.ngettext(m.text, m.plural, number) for number in (1, 2)}
    assert not missing


def test_a_dutch_text_has_the_fields_of_the_english_one(dutch: gettext.GNUTranslations) -> None:
    for m in MARKED:
        if not m.plural:
            assert _fields(dutch.gettext(m.text)) == _fields(m.text) - MAY_GO.get(m.text, set()), m
            continue
        for number, english in ((1, m.text), (2, m.plural)):
            found = _fields(dutch.ngettext(m.text, m.plural, number))
            # A plural that changed between two versions of click keeps one entry: the singular is the key.
            assert _fields(english) <= found <= _fields(m.text) | _fields(m.plural), m


def test_the_compiled_catalogue_is_what_its_source_says() -> None:
    source = CATALOGUE.with_suffix(".po")
    with source.open("rb") as file:
        catalogue = read_po(file)
    assert not [m.id for m in catalogue if m.fuzzy and m.id]
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    assert _entries(compiled) == _entries(io.BytesIO(CATALOGUE.read_bytes()))


def _entries(file: io.BytesIO) -> dict[object, str]:
    entries = dict(vars(gettext.GNUTranslations(file))["_catalog"])
    header = entries.pop("")  # babel adds its own version and today's date here
    assert "charset=utf-8" in header
    assert "Plural-Forms: nplurals=2; plural=(n != 1);" in header
    assert len(entries) > 60
    return entries


def test_every_module_of_click_got_the_dutch_functions() -> None:
    speak_dutch()
    for name in {m.module for m in MARKED} - set(LATER):
        found = vars(sys.modules[f"click.{name}"])
        for function in ("_", "ngettext"):
            if function in found:
                assert inspect.getmodule(found[function]) is nederlands, f"click.{name}.{function}"


def test_our_program_uses_nothing_of_click_that_would_speak_english() -> None:
    banned = ENGLISH.union(*LATER.values())
    used = {
        f"{path.relative_to(ROOT)}: click.{node.attr}"
        for path in (ROOT / "juridisch").rglob("*.py")
        if path.parent.name != "nederlands"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "click"
    }
    assert used, "nothing was looked at"
    assert not {line for line in used if line.rpartition(".")[2] in banned}


def test_what_kinds_of_value_are_called_is_dutch() -> None:
    kinds = [v for v in vars(click).values() if isinstance(v, click.ParamType)]
    kinds += [click.IntRange(), click.FloatRange(), click.Choice(["a"]), click.DateTime(), click.File()]
    kinds += [click.Path(), click.Path(file_okay=False), click.Path(dir_okay=False)]
    dutch = "tekst getal kommagetal ja/nee keuze datum bestand map pad uuid"
    assert {kind.name for kind in kinds} == set(dutch.split())


def test_to_speak_dutch_twice_does_no_harm() -> None:
    speak_dutch()
    speak_dutch()
    assert click.UsageError("x").format_message() == "x"
    assert click.MissingParameter(param_type="option").format_message() == "Hier ontbreekt nog de optie."


def test_an_empty_text_stays_empty() -> None:
    speak_dutch()
    # In a catalogue the empty text is the key of the header, and click 8.4 does look it up.
    assert "Plural-Forms" not in click.Command("oud", deprecated=True).get_short_help_str()
    assert vars(click.core)["_"]("") == ""


def test_other_programs_keep_the_stock_functions_and_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LANGUAGE", raising=False)
    speak_dutch()
    assert gettext.gettext("Usage:") == "Usage:"
    assert gettext.textdomain() == "messages"
    assert "LANGUAGE" not in os.environ


SCRIPT = """
import click
from juridisch.cli.nederlands import speak_dutch
speak_dutch()
@click.command()
@click.argument("datum")
@click.option("--map", type=click.Path(exists=True), default="x", show_default=True)
def programma(datum, map): pass
programma()
"""


@pytest.mark.parametrize(
    "locale",
    [
        {},
        {"LC_ALL": "C"},
        {"LANG": "en_GB.UTF-8", "LANGUAGE": "en"},
        {"LANG": "de_DE.UTF-8", "LANGUAGE": "de:fr"},
        {"LC_ALL": "nl_NL.UTF-8", "LANGUAGE": "C"},
    ],
    ids=str,
)
def test_the_language_of_the_computer_does_not_matter(locale: dict[str, str]) -> None:
    env = {"PYTHONPATH": str(ROOT), "PATH": os.defpath, "PYTHONUTF8": "1"} | locale

    def run(*args: str) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-c", SCRIPT, *args]
        return subprocess.run(command, env=env, capture_output=True, text=True, encoding="utf-8", check=False)

    helped = run("--help")
    assert helped.stdout.startswith("Gebruik: ")
    assert "[standaard: x]" in helped.stdout
    assert "--help     Toon deze hulp en stop." in helped.stdout
    failed = run()
    assert failed.returncode == 2
    assert failed.stderr.endswith("voor uitleg.\n\nFout: Hier ontbreekt nog 'DATUM'.\n")
    assert "Fout: Ongeldige waarde voor '--map': Pad '/nee' bestaat niet." in run("a", "--map", "/nee").stderr
    assert "Bedoelde u '--map'?" in run("a", "--mop", "/").stderr
