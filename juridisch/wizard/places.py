"""Where in the dossier an answer belongs: paths of which an item may be named by what it is.

`exploten[dagvaarding].datum` is the date of the last writ whose `soort` is "dagvaarding"; when there is none yet, it is the
next item of the list, and saving the date says what the item is as well. `exploten[1].datum` means what it says everywhere.
"""

from __future__ import annotations

import re

from juridisch.dossier import Dossier, find, known, read_value, value_at
from juridisch.dossier.facts import Fact
from juridisch.errors import InputError

_NAMED = re.compile(r"\[([^\]0-9][^\]]*)\]")


def bare(path: str) -> str:
    """The path with 1 for each item, for what is the same for all items: the field and its kind."""
    return re.sub(r"\[[^\]]*\]", "[1]", path)


def check_path(path: str) -> None:
    """Raises InputError when there is no such field, or when items cannot be told apart by that name."""
    find(bare(path))
    for match in _NAMED.finditer(path):
        read_value(bare(path[: match.start()]) + "[1].soort", match[1])


def resolve(path: str, dossier: Dossier) -> str:
    """The path with only numbers, as `dossier.update` wants it."""
    while match := _NAMED.search(path):
        head = path[: match.start()]
        path = f"{head}[{_number(dossier, head, match[1])}]{path[match.end() :]}"
    return path


def _number(dossier: Dossier, head: str, name: str) -> int:
    group = value_at(dossier, head)
    items = group if isinstance(group, tuple) else ()
    found = [n for n, item in enumerate(items, 1) if known(item.soort) == name]
    return found[-1] if found else len(items) + 1


def value_of(dossier: Dossier, path: str) -> Fact[object]:
    """What the dossier says there; None when there is no such item."""
    return value_at(dossier, resolve(path, dossier))


def with_names(path: str, value: object, dossier: Dossier) -> dict[str, object]:
    """What to save for an answer: the value, and for an item that is new what it is."""
    changes: dict[str, object] = {}
    place = path
    while match := _NAMED.search(place):
        numbered = f"{place[: match.start()]}[{_number(dossier, place[: match.start()], match[1])}]"
        if known(value_at(dossier, f"{numbered}.soort")) != match[1]:
            changes[f"{numbered}.soort"] = match[1]
        place = numbered + place[match.end() :]
    return {**changes, place: value}


def exists(path: str) -> bool:
    """Whether there is a field at that path."""
    try:
        check_path(path)
    except InputError:
        return False
    return True
