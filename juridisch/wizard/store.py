"""Where the answers are: in memory, and with consent in the file of the user after each answer.

The text of the dossier is the same in both; a file keeps its comments, for `dossier.update` writes only the answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

from juridisch.dossier import Dossier, read, read_text, update
from juridisch.dossier.edit import set_value
from juridisch.dossier.fields import steps
from juridisch.dossier.file import source, to_text
from juridisch.errors import CannotError, InputError
from juridisch.files import write_files

#: What was asked and leaves no other trace (there is none; a part was skipped), with the day of the last conversation.
_ASKED = re.compile(r"^# Al gevraagd \((?P<day>[0-9-]{10})\): (?P<marks>.*)\n", re.MULTILINE)
_NEW = "# Dossier van juridisch, gemaakt met de vragen van ‘juridisch wizard’.\n# Zet geen BSN in dit bestand.\n\nversie: 1\n"


class Store:
    """The dossier of one conversation.

    `path` is the file, or None when nothing is kept. `trouble` says why the last answer could not be written; it is tried
    again with the next.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Begin in memory, or with a file that exists; raises what `dossier.read` raises."""
        self.path = path
        self.trouble: CannotError | None = None
        self.dossier: Dossier = read(path) if path else read_text(_NEW)
        self._text = source(path) if path else _NEW
        self._waiting: dict[str, object] = {}

    @property
    def empty(self) -> bool:
        """Whether nothing was answered yet."""
        return self.dossier == read_text(_NEW)

    def keep_in(self, path: Path) -> None:
        """From now on save in this file, new or empty. Raises InputError when it is neither, or CannotError."""
        write_files({path: self._text.encode("utf-8")}, overwrite=is_empty(path))
        self.path = path

    def put(self, changes: Mapping[str, object]) -> None:
        """Save answers by their paths (with numbers); None empties a field.

        Raises InputError for a value that cannot be there; nothing is changed then.
        """
        if self.path is None:
            self._in_memory(changes)
            return
        waiting = {**self._waiting, **changes}
        try:
            if not self.path.exists():  # somebody took it away: it is not made again unasked
                raise CannotError(f"‘{self.path}’ is er niet meer.", "Zet het bestand terug.")
            self.dossier = update(self.path, waiting, overwrite=True)
        except CannotError as error:
            self._in_memory(changes)
            self._waiting, self.trouble = waiting, error
        else:
            self._text = source(self.path)
            self._waiting, self.trouble = {}, None

    @property
    def marks(self) -> frozenset[str]:
        """What an earlier conversation wrote down with `remember`."""
        found = _ASKED.search(self._text)
        return frozenset(found["marks"].split(", ")) if found else frozenset()

    def asked_on(self, day: date) -> bool:
        """Whether that conversation was on this day."""
        found = _ASKED.search(self._text)
        return found is not None and found["day"] == day.isoformat()

    def remember(self, marks: frozenset[str], today: date) -> None:
        """Write down what was asked and left no trace, in a line of comment; not when nothing changed."""
        self._text = _with_marks(self._text, marks, today)
        if self.path is None or self.trouble:
            return
        # The answers themselves are safe, and it is tried again with the next.
        with suppress(CannotError, InputError):
            text = source(self.path)
            if self.path.exists() and (changed := _with_marks(text, marks, today)) != text:
                write_files({self.path: changed.encode("utf-8")}, overwrite=True)

    def would_be(self, changes: Mapping[str, object]) -> Dossier:
        """The dossier as it would be with these answers; nothing is saved."""
        return read_text(self._changed(changes))

    def _in_memory(self, changes: Mapping[str, object]) -> None:
        text = self._changed(changes)
        self.dossier, self._text = read_text(text), text

    def _changed(self, changes: Mapping[str, object]) -> str:
        text = self._text.removeprefix("\ufeff")
        for path, value in changes.items():
            text = set_value(text, steps(path), to_text(value))
        return text

    def forget(self) -> None:
        """Delete the file. Raises OSError when that cannot be done."""
        if self.path is not None:
            self.path.unlink()
            self.path = None


def is_empty(path: Path) -> bool:
    """Whether this is a file in which nothing stands."""
    try:
        return path.is_file() and path.stat().st_size == 0
    except OSError:
        return False


def _with_marks(text: str, marks: frozenset[str], today: date) -> str:
    line = f"# Al gevraagd ({today.isoformat()}): {', '.join(sorted(marks))}\n" if marks else ""
    before = _ASKED.search(text)
    if (
        before
        and marks
        and before["marks"] == ", ".join(sorted(marks))
        and before["day"] == today.isoformat()
    ):
        return text
    bare = _ASKED.sub("", text)
    bom = "\ufeff" if bare.startswith("\ufeff") else ""
    return bom + line + bare.removeprefix(bom)
