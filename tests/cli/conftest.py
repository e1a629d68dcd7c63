"""What the tests of the commands share."""

from __future__ import annotations

from pathlib import Path

import pytest

from juridisch.cli import main
from juridisch.dossier import example_text
from tests.cli.running import Result, Run


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in an empty folder, without settings of whoever runs the tests."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))

    def command(*args: str) -> Result:
        code = main(args)
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return command


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """The dossier with a summons, as a file."""
    path = tmp_path / "zaak.yaml"
    path.write_text(example_text("dagvaarding"), encoding="utf-8")
    return path
