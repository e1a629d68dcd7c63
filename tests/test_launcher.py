"""The launcher: it sets up once, starts at once after that, and says in one Dutch message what it cannot do."""

from __future__ import annotations

import ast
import fcntl
import os
import re
import shutil
import signal
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

import cli
import juridisch

ROOT = Path(cli.__file__).parent
LOCKS = (cli.LOCK, cli.TEST_LOCK)
STUB = """
import sys
print("argumenten:", sys.argv[1:], "in", sys.path[0])
sys.exit(int(sys.argv[-1]) if sys.argv[-1].isdigit() else 0)
"""


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout without packages to install, in which `cli` believes to be."""
    folder = tmp_path / "check out é"
    (folder / "juridisch").mkdir(parents=True)
    (folder / "juridisch" / "__main__.py").write_text(STUB, encoding="utf-8")
    for name in ("cli.py", "systeempakketten.txt"):
        shutil.copy(ROOT / name, folder)
    for name in LOCKS:
        (folder / name).write_text(f"# {name}\n", encoding="utf-8")
    monkeypatch.setattr(cli, "ROOT", str(folder))
    return folder


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the launcher would run; making an environment makes only the folders of one."""
    ran: list[str] = []

    def quietly(command: list[str], *_: str) -> None:
        ran.append(" ".join(command))
        if command[1:3] == ["-m", "venv"]:
            python = Path(cli.python_of(command[3]))
            python.parent.mkdir(parents=True)
            python.touch()
            version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
            (Path(command[3]) / "lib" / version / "site-packages").mkdir(parents=True)

    monkeypatch.setattr(cli, "quietly", quietly)
    monkeypatch.setattr(cli, "require_packages", lambda: None)
    return ran


class Became(Exception):
    """Stands for the program that took the place of the launcher."""


@pytest.fixture
def execv(monkeypatch: pytest.MonkeyPatch) -> None:
    def become(_: str, command: list[str]) -> None:
        raise Became(*command[1:])

    monkeypatch.setattr(os, "execv", become)
    monkeypatch.setenv("JURIDISCH_OPDRACHT", "")  # what the launcher sets here ends with the test


def start(folder: Path, *args: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the launcher as a user does, from another folder."""
    return subprocess.run(
        [sys.executable, folder / "cli.py", *args],
        cwd=folder.parent,
        env=os.environ | variables,
        capture_output=True,
        text=True,
        check=False,
    )


def env_of(checkout: Path) -> str:
    return str(checkout / ".venv")


# --- as a user does ---


def test_first_start_later_start_and_a_broken_environment(checkout: Path) -> None:
    # A file of the user that is called as a module of the standard library must not be run.
    (checkout.parent / "json.py").write_text("raise SystemExit('verkeerde json')", encoding="utf-8")
    first = start(checkout, "termijn", "verzet", "7", PIP_USER="1", XDG_CACHE_HOME=str(checkout.parent))
    assert first.returncode == 7
    assert first.stdout.startswith("argumenten: ['termijn', 'verzet', '7']")
    assert first.stderr.splitlines() == ["Eenmalig klaarzetten: dit duurt ongeveer een minuut …"]

    later = start(checkout, "0", PIP_CONFIG_FILE="/bestaat/niet", PIP_INDEX_URL="onzin://")
    assert (later.returncode, later.stderr) == (0, "")

    pip = next((checkout / ".venv").glob("lib/*/site-packages/pip"))
    shutil.rmtree(pip)  # as when the first set-up was cut off before its end
    (checkout / ".venv" / cli.LOCK).unlink()
    again = start(checkout, "3")
    assert (again.returncode, pip.is_dir()) == (3, True)
    assert "klaarzetten" in again.stderr


def test_packages_that_cannot_be_installed(checkout: Path) -> None:
    (checkout / cli.LOCK).write_text(f"six==1.17.0 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    failed = start(checkout, "demo", PIP_NO_INDEX="1", PIP_FIND_LINKS=str(checkout))
    assert failed.returncode == 1
    assert failed.stdout == ""
    assert "Fout: de Python-pakketten kunnen niet worden geïnstalleerd." in failed.stderr
    assert "  | ERROR: No matching distribution found for six==1.17.0" in failed.stderr
    assert "Traceback" not in failed.stderr
    assert not cli.is_ready(env_of(checkout), cli.LOCK)


def test_interrupted_while_another_start_sets_up(checkout: Path) -> None:
    turn = os.open(checkout, os.O_RDONLY)
    fcntl.flock(turn, fcntl.LOCK_EX)
    with subprocess.Popen(
        [sys.executable, checkout / "cli.py"], stderr=subprocess.PIPE, text=True
    ) as waiting:
        assert waiting.stderr is not None
        assert "even wachten" in waiting.stderr.readline()
        waiting.send_signal(signal.SIGINT)
        rest = waiting.stderr.read()
    os.close(turn)
    assert (waiting.returncode, rest) == (130, "")
    assert not (checkout / ".venv").exists()


def test_an_old_python_is_told_what_to_do() -> None:
    source = (ROOT / "cli.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 6))
    pretend = "import sys; sys.version_info, sys.version = (3, 9, 2), '3.9.2 (default)'\n"
    old = subprocess.run(
        [sys.executable, "-c", pretend + source], capture_output=True, text=True, check=False
    )
    assert old.returncode == 1
    assert old.stderr.splitlines() == [
        "Fout: juridisch heeft Python 3.11 of nieuwer nodig; dit is Python 3.9.2.",
        "Start het met een nieuwere, bijvoorbeeld: python3.11 cli.py",
    ]


# --- the environment ---


def test_the_program_and_the_tests_share_an_environment(checkout: Path, commands: list[str]) -> None:
    env = env_of(checkout)
    cli.set_up(env, cli.LOCK)
    assert (cli.is_ready(env, cli.LOCK), cli.is_ready(env, cli.TEST_LOCK)) == (True, False)
    assert (len(commands), commands[1].endswith(f"--require-hashes -r {checkout}/{cli.LOCK}")) == (2, True)

    cli.set_up(env, cli.TEST_LOCK)
    assert cli.is_ready(env, cli.LOCK)
    assert cli.is_ready(env, cli.TEST_LOCK)
    assert (len(commands), commands[2].endswith(cli.TEST_LOCK)) == (3, True)  # not made anew

    cli.set_up(env, cli.TEST_LOCK)
    assert len(commands) == 3
    [pth] = Path(env).glob("lib/*/site-packages/juridisch.pth")
    assert pth.read_text(encoding="utf-8") == f"{checkout}\n"


def test_the_tests_first(checkout: Path, commands: list[str]) -> None:
    cli.set_up(env_of(checkout), cli.TEST_LOCK)
    assert len(commands) == 2
    assert cli.is_ready(env_of(checkout), cli.LOCK)


def change_lock(checkout: Path, _: pytest.MonkeyPatch) -> None:
    (checkout / cli.LOCK).write_text("# nieuw\n", encoding="utf-8")


def cut_off_stamp(checkout: Path, _: pytest.MonkeyPatch) -> None:
    (checkout / ".venv" / cli.LOCK).write_bytes(b"\xff")


def lose_stamp(checkout: Path, _: pytest.MonkeyPatch) -> None:
    (checkout / ".venv" / cli.LOCK).unlink()


def lose_python(checkout: Path, _: pytest.MonkeyPatch) -> None:
    python = Path(cli.python_of(env_of(checkout)))
    python.unlink()
    python.symlink_to("/bestaat/niet/python3")


def newer_python(_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "stamp", lambda lock: f"{cli.ROOT}\n3.99\n# {lock}\n")


@pytest.mark.parametrize("change", [change_lock, cut_off_stamp, lose_stamp, lose_python, newer_python])
def test_what_makes_an_environment_anew(
    checkout: Path,
    commands: list[str],
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Path, pytest.MonkeyPatch], None],
) -> None:
    env = env_of(checkout)
    cli.set_up(env, cli.LOCK)
    (checkout / ".venv" / "oud").touch()
    change(checkout, monkeypatch)
    assert not cli.is_ready(env, cli.LOCK)
    cli.set_up(env, cli.LOCK)
    assert cli.is_ready(env, cli.LOCK)
    assert not (checkout / ".venv" / "oud").exists()
    assert len(commands) == 4


def test_a_copied_checkout_does_not_run_the_original(
    checkout: Path, commands: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    cli.set_up(env_of(checkout), cli.LOCK)
    assert commands
    copy = checkout.parent / "kopie"
    shutil.copytree(checkout, copy)
    monkeypatch.setattr(cli, "ROOT", str(copy))
    assert not cli.is_ready(env_of(copy), cli.LOCK)


def test_a_failed_set_up_leaves_nothing_that_looks_finished(
    checkout: Path, commands: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: str) -> None:
        raise SystemExit("Fout: geen internet")

    monkeypatch.setattr(cli, "install", fail)
    with pytest.raises(SystemExit):
        cli.set_up(env_of(checkout), cli.LOCK)
    assert commands
    assert not cli.is_ready(env_of(checkout), cli.LOCK)


def test_where_the_environment_is(
    checkout: Path, commands: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert cli.environment() == env_of(checkout)
    monkeypatch.setattr(os, "access", lambda *_: False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    env = cli.environment()
    assert Path(env).parent == tmp_path / "cache" / "juridisch"
    cli.set_up(env, cli.LOCK)
    assert cli.is_ready(env, cli.LOCK)
    cli.set_up(env_of(checkout), cli.LOCK)  # made by someone who may write in the checkout
    assert cli.environment() == env_of(checkout)
    assert len(commands) == 4


@pytest.mark.usefixtures("execv", "commands")
@pytest.mark.parametrize(
    ("args", "expected"),
    [
        ([], ["juridisch"]),
        (["demo", "-o", "x y"], ["juridisch", "demo", "-o", "x y"]),
        (["termijn", "test"], ["juridisch", "termijn", "test"]),
        (["test"], ["pytest", "-n", "auto"]),
        (["test", "-k", "kalender"], ["pytest", "-k", "kalender"]),
    ],
)
def test_what_the_launcher_becomes(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, args: list[str], expected: list[str]
) -> None:
    monkeypatch.setattr(cli, "offer_test_packages", lambda: None)
    monkeypatch.chdir(checkout)
    with pytest.raises(Became) as became:
        cli.main(args)
    assert became.value.args == ("-P", "-m", *expected)
    assert cli.is_ready(env_of(checkout), cli.TEST_LOCK) == (args[:1] == ["test"])


# --- programs of the system ---


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """A computer without our packages; `apt-get` writes down what it was asked, and "installs" if it succeeds."""
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "env").symlink_to("/usr/bin/env")
    asked = tmp_path / "gevraagd"
    asked.touch()

    def computer(*, root: bool = False, sudo: bool | None = None, apt: bool | None = True) -> Path:
        def program(name: str, text: str) -> None:
            (programs / name).write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
            (programs / name).chmod(0o755)

        if apt is not None:
            program("apt-get", f'echo "$@" >>"{asked}"; echo "E: pech" >&2; exit {0 if apt else 100}')
        if sudo is not None:
            program("sudo", f'[ "$1" = -n ] && shift; {"exec" if sudo else "exit 1;"} "$@"')
            program("true", "exit 0")
        monkeypatch.setenv("PATH", str(programs))
        monkeypatch.setattr(os, "geteuid", lambda: 0 if root else 1000)
        monkeypatch.setattr(cli, "is_present", lambda _: apt is True and "install" in asked.read_text())
        return asked

    return computer


NEEDED = "python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


@pytest.mark.parametrize("sudo", [None, False])
def test_without_rights_it_says_what_to_type(bare: Callable[..., Path], sudo: bool | None) -> None:
    asked = bare(sudo=sudo)
    with pytest.raises(SystemExit) as stop:
        cli.require_packages()
    assert str(stop.value).splitlines() == [
        "Fout: er ontbreken programma's op deze computer. Geef deze opdrachten en start daarna opnieuw:",
        "  sudo apt-get update",
        f"  sudo apt-get install {NEEDED}",
    ]
    assert asked.read_text() == ""


@pytest.mark.parametrize("how", [{"root": True}, {"sudo": True}])
def test_with_rights_it_installs_after_saying_so(
    bare: Callable[..., Path], capsys: pytest.CaptureFixture[str], how: dict[str, bool]
) -> None:
    asked = bare(**how)
    cli.require_packages()
    assert asked.read_text().splitlines() == [
        "-q -y update",
        f"-q -y install --no-install-recommends {NEEDED}",
    ]
    assert capsys.readouterr() == ("", f"Ik installeer eerst wat op deze computer ontbreekt: {NEEDED} …\n")


def test_apt_that_fails(bare: Callable[..., Path], capsys: pytest.CaptureFixture[str]) -> None:
    bare(root=True, apt=False)
    with pytest.raises(SystemExit, match="\n  apt-get install python3-venv"):
        cli.require_packages()
    assert "Fout: apt-get update mislukt.\n  | E: pech\n" in capsys.readouterr().err


def test_another_kind_of_system(bare: Callable[..., Path], capsys: pytest.CaptureFixture[str]) -> None:
    bare(root=True, apt=None)
    cli.require_packages()
    assert "niet gevonden op deze computer: ensurepip (pakket python3-venv), " in capsys.readouterr().err


def test_the_tests_go_on_without_and_name_it(
    bare: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    bare()
    cli.offer_test_packages()
    said = capsys.readouterr().err
    assert "pdftotext (pakket poppler-utils)" in said
    assert said.endswith("Tests hiermee worden overgeslagen.\n")


def test_the_list_of_packages() -> None:
    assert " ".join(cli.system_packages("programma")) == NEEDED
    assert {"libreoffice-writer-nogui", "poppler-utils", "tmux"} <= cli.system_packages("tests").keys()
    assert cli.system_packages("anders") == {}
    for section in ("programma", "tests"):
        for sign in cli.system_packages(section).values():
            assert re.fullmatch(r"(module|bibliotheek|opdracht):\S+", sign)


def test_what_is_present() -> None:
    assert cli.is_present("module:ensurepip")
    assert cli.is_present("opdracht:sh")
    assert cli.is_present("bibliotheek:libc.so.6")
    for kind in ("module", "opdracht", "bibliotheek"):
        assert not cli.is_present(f"{kind}:bestaatniet")


# --- what the launcher installs, and what others do ---


def pins(lock: str) -> dict[str, str]:
    text = (ROOT / lock).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9.-]+)==([^\s;]+)", text, re.MULTILINE))


def test_the_lock_files_agree_with_each_other_and_with_the_project() -> None:
    program, tests = pins(cli.LOCK), pins(cli.TEST_LOCK)
    assert program.items() <= tests.items()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    def names(requirements: list[str]) -> set[str]:
        return {re.split(r"[<>=]", name)[0].replace(".", "-") for name in requirements}

    assert names(project["dependencies"]) <= program.keys()
    assert names(project["optional-dependencies"]["test"]) <= tests.keys() - program.keys() | {"babel"}


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_files_hold_hashes_and_no_places(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.search(r"://|--(index|extra|find|trusted)|(^|\s)/", text)
    entries = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert len(entries) == len(pins(lock))
    assert all("--hash=sha256:" in entry for entry in entries)


def test_the_wheel_holds_all_that_git_knows_of_the_package(tmp_path: Path) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "juridisch"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    files = listed.stdout.splitlines() or [
        str(path.relative_to(ROOT)) for path in (ROOT / "juridisch").rglob("*.*") if path.suffix != ".pyc"
    ]  # without git: a source archive
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    [wheel] = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        packed = set(archive.namelist())
        points = archive.read(f"juridisch-{juridisch.__version__}.dist-info/entry_points.txt")
    assert {name for name in files if (ROOT / name).exists()} <= packed
    assert not {name for name in packed if name.startswith("tests")}
    assert b"juridisch = juridisch.cli:main" in points


def test_publiccode_describes_this_version() -> None:
    described = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
    assert described["softwareVersion"] == juridisch.__version__
    assert described["legal"]["license"] == "EUPL-1.2"
    for text in described["description"].values():  # the limits of the standard
        assert len(text["shortDescription"]) <= 150 <= len(text["longDescription"]) <= 10_000


@pytest.mark.parametrize("options", [[], ["-n", "1"]])
def test_a_skip_fails_where_skips_are_not_allowed(tmp_path: Path, options: list[str]) -> None:
    shutil.copy(ROOT / "tests" / "conftest.py", tmp_path)
    skips = "def test_a(): pytest.skip('geen tmux')"
    (tmp_path / "test_a.py").write_text(f"import pytest\ndef test_ok(): pass\n{skips}\n", encoding="utf-8")
    (tmp_path / "test_b.py").write_text(
        "import pytest\npytest.importorskip('bestaatniet')\n", encoding="utf-8"
    )

    def run(forbidden: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *options]
        variables = os.environ | {"JURIDISCH_GEEN_SKIPS": forbidden}
        return subprocess.run(
            command, cwd=tmp_path, env=variables, capture_output=True, text=True, check=False
        )

    assert run("0").returncode == 0
    strict = run("1")
    assert strict.returncode == 1
    for name in ("test_a.py::test_a", "test_b.py"):
        assert f"Overgeslagen, en dat mag hier niet: {name}\n" in strict.stdout
