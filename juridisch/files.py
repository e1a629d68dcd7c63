"""Writing files without ever losing one: nothing overwritten unasked, nothing half written, mode 0600.

Each file is written beside its place and then moved there, so that a kill leaves the old or the new.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from juridisch.dutch import show
from juridisch.errors import CannotError, InputError, reason


def write_files(files: Mapping[Path, bytes], *, overwrite: bool = False) -> None:
    """Write all files or none.

    Raises InputError when one exists and `overwrite` is false, CannotError when the disk or folder refuses.
    """
    for path in files:
        _check(path, overwrite)
    staged: list[tuple[str, Path]] = []
    try:
        for path, data in files.items():
            staged.append((_stage(path, data), path))
        for temporary, path in staged:
            _put(temporary, path, overwrite)
    except OSError as error:
        raise _cannot(path, error) from error
    finally:
        for temporary, _ in staged:
            with contextlib.suppress(OSError):
                os.unlink(temporary)


def make_folder(folder: Path) -> None:
    """Make the folder and its parents, readable by the owner alone; an existing folder keeps its mode."""
    try:
        if folder.is_dir():
            return
        if folder.exists():
            raise InputError(f"‘{folder}’ is geen map.", "Kies met -o een map om in te schrijven.")
        for part in (
            *reversed(folder.parents),
            folder,
        ):  # mkdir's own `parents` would make them readable for all
            if not part.is_dir():
                part.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise _cannot(folder, error) from error


def _check(path: Path, overwrite: bool) -> None:
    if path.is_dir():
        raise InputError(f"‘{path}’ is een map, geen bestand.", "Geef de naam van een bestand.")
    if path.exists() and not overwrite:
        raise InputError(
            f"‘{path}’ bestaat al.",
            "Kies een andere naam of map, of gebruik --overschrijf om het te vervangen.",
        )
    if not path.parent.is_dir():
        raise InputError(f"De map ‘{path.parent}’ bestaat niet.", "Maak de map eerst, of kies een andere.")


def _stage(path: Path, data: bytes) -> str:
    handle, name = tempfile.mkstemp(prefix=".juridisch-", dir=path.parent)  # mkstemp makes it 0600
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError:
        os.unlink(name)
        raise
    return name


def _put(temporary: str, path: Path, overwrite: bool) -> None:
    if overwrite:
        os.replace(temporary, path)
        return
    try:
        os.link(temporary, path)  # unlike a rename this never replaces a file that came in the meantime
    except FileExistsError:
        raise InputError(f"‘{path}’ bestaat al.", "Gebruik --overschrijf om het te vervangen.") from None
    except (OSError, NotImplementedError):  # a file system without hard links
        os.rename(temporary, path)


def _cannot(path: Path, error: OSError) -> CannotError:
    why = reason(error.errno or 0).format(f"‘{show(str(path), 200)}’")
    return CannotError(why, "Er is niets gewijzigd. Kies een andere map.")
