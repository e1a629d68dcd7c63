"""The documentation says what the program does: generated pages are fresh, examples run, links lead somewhere."""

from __future__ import annotations

import io
import re
import shlex
from pathlib import Path

import pytest

from juridisch.cli import main
from juridisch.dossier import example_text
from tools import docs

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("name", docs.PAGES)
def test_a_generated_page_is_fresh(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    made = docs.PAGES[name]()
    assert (ROOT / "docs" / name).read_text(encoding="utf-8") == made, "run: python tools/docs.py"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_within_the_project_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
        if not target.startswith("http"):
            assert (page.parent / target).exists(), target


def examples() -> list[str]:
    """Every command in a code block of the README, without the words behind it that explain it."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```\n(.*?)```", text, re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines()]
    return [re.split(r" {3,}", line)[0].strip() for line in lines if line.startswith("juridisch ")]


@pytest.mark.parametrize("command", examples())
def test_the_examples_in_the_readme_run(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    args = shlex.split(command)[1:]
    if args[:2] != ["dossier", "nieuw"]:
        (tmp_path / "zaak.yaml").write_text(example_text("dagvaarding"), encoding="utf-8")
    (tmp_path / "bank.csv").write_bytes((ROOT / "tests" / "bank" / "voorbeelden" / "ing.csv").read_bytes())
    monkeypatch.setattr("sys.stdin", io.StringIO("stop\n"))  # the wizard asks; the others do not
    if "zaak.yaml" in args and args[0] != "dossier":
        args += ["--vandaag", "2025-04-22"]
    assert main(args) == 0, capsys.readouterr().err


def test_the_readme_has_examples() -> None:
    assert len(examples()) >= 8


def test_every_command_is_documented() -> None:
    from juridisch.cli.root import juridisch

    page = (ROOT / "docs" / "opdrachten.md").read_text(encoding="utf-8")
    for name in juridisch.lazy:
        assert f"## juridisch {name}\n" in page
