"""Where the answers are: in memory, and with consent in the file of the user after each answer.

The text of the dossier is the same in both; a file keeps its comments, for `dossier.update` writes only the answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from juridisch.dossier import Dossier, read, read_text, update
from juridisch.dossier.edit import set_value
from juridisch.dossier.fields import steps
from juridisch.dossier.file import source, to_text
from juridisch.errors import CannotError
from juridisch.files import write_files

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
        """From now on save in this new file. Raises InputError when it exists, CannotError when it cannot be written."""
        write_files({path: self._text.encode("utf-8")})
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
