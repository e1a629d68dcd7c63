"""Files are written whole, for the owner alone, and never over another unasked."""

from __future__ import annotations

import os
import stat
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from juridisch.clock import dutch_date
from juridisch.errors import CannotError, InputError
from juridisch.files import make_folder, write_files


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def names(folder: Path) -> list[str]:
    return sorted(os.listdir(folder))


def test_what_is_written_is_for_the_owner_alone(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    write_files({tmp_path / "a" / "b" / "x.txt": b"x"})
    assert [mode(tmp_path / part) for part in ("a", "a/b", "a/b/x.txt")] == [0o700, 0o700, 0o600]
    assert names(tmp_path / "a" / "b") == ["x.txt"]


def test_a_folder_that_is_there_keeps_its_mode(tmp_path: Path) -> None:
    (tmp_path / "open").mkdir(mode=0o755)
    make_folder(tmp_path / "open" / "nieuw")
    assert (mode(tmp_path / "open"), mode(tmp_path / "open" / "nieuw")) == (0o755, 0o700)


def test_all_or_nothing(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("oud")
    with pytest.raises(InputError, match="bestaat al"):
        write_files({tmp_path / "a.txt": b"a", tmp_path / "b.txt": b"b"})
    assert names(tmp_path) == ["b.txt"]
    assert (tmp_path / "b.txt").read_text() == "oud"
    write_files({tmp_path / "a.txt": b"a", tmp_path / "b.txt": b"b"}, overwrite=True)
    assert [(tmp_path / name).read_bytes() for name in names(tmp_path)] == [b"a", b"b"]
    assert mode(tmp_path / "b.txt") == 0o600


def test_a_file_that_comes_in_the_meantime_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = os.link

    def late(source: str, target: Path) -> None:
        target.write_text("van een ander")
        link(source, target)

    monkeypatch.setattr(os, "link", late)
    with pytest.raises(InputError, match="bestaat al"):
        write_files({tmp_path / "a.txt": b"a"})
    assert names(tmp_path) == ["a.txt"]
    assert (tmp_path / "a.txt").read_text() == "van een ander"


def test_a_disk_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    write_files({tmp_path / "a.txt": b"a"})
    assert names(tmp_path) == ["a.txt"]


def test_a_name_too_long_says_so_in_dutch(tmp_path: Path) -> None:
    with pytest.raises(CannotError, match="te lang") as refusal:
        make_folder(tmp_path / ("x" * 300))
    assert "gewijzigd" in refusal.value.hints[0]


@pytest.mark.parametrize("kind", ["bestand", "map"])
def test_a_file_where_a_folder_should_be_and_the_other_way_around(tmp_path: Path, kind: str) -> None:
    (tmp_path / "bestand").write_text("x")
    (tmp_path / "map").mkdir()
    with pytest.raises(InputError, match=kind):
        make_folder(tmp_path / kind) if kind == "bestand" else write_files(
            {tmp_path / kind: b"x"}, overwrite=True
        )


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-11-25T22:59", "2026-11-25"),  # winter: one hour ahead
        ("2026-11-25T23:00", "2026-11-26"),
        ("2026-07-01T21:59", "2026-07-01"),  # summer: two
        ("2026-07-01T22:00", "2026-07-02"),
        ("2026-12-31T23:30", "2027-01-01"),
        ("2026-03-29T00:30", "2026-03-29"),
    ],
)
def test_the_day_is_that_of_the_netherlands(moment: str, day: str) -> None:
    assert dutch_date(datetime.fromisoformat(moment).replace(tzinfo=UTC)) == date.fromisoformat(day)
