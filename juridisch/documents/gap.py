"""A fact that a letter needs and nobody has given yet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

# Private characters around a gap that has become part of a longer text, so that it stays a gap whatever a
# template does with that text. People cannot type them: `characters` refuses the whole range.
FIRST_MARK, LAST_MARK = "\ue000", "\ue003"
_OPEN, _CLOSE = "\ue002", "\ue003"
_MARKED = re.compile(f"{_OPEN}([^{_OPEN}{_CLOSE}]*){_CLOSE}")


class Gap:
    """Stands in for a missing fact and shows as `[NOG INVULLEN: label]`.

    In a template a gap is true (what is missing must be seen), has one item (itself), and every part of it is
    the same gap, so `verhuurder.naam` works when `verhuurder` is the gap. It cannot be compared with a value:
    a test such as `soort == "woning"` would quietly pick the other sentence. Ask `soort is gap` first.
    """

    __slots__ = ("label",)

    def __init__(self, label: str) -> None:
        self.label = label

    def cleaned(self, clean: Callable[[str], str]) -> Gap:
        """The same gap, its words passed through `clean`."""
        return Gap(clean(self.label))

    def __str__(self) -> str:
        return f"{_OPEN}{self.label}{_CLOSE}"

    def __repr__(self) -> str:
        return f"Gap({self.label!r})"

    def __iter__(self) -> Iterator[Gap]:
        yield self

    def __len__(self) -> int:
        return 1

    def __hash__(self) -> int:
        return hash((Gap, self.label))

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Gap):
            return self.label == other.label
        raise TypeError(f"the gap {self.label!r} is compared with a value; test `is gap` first")


class Joined(Gap):
    """A text with a gap in it, such as a name of which only the initials are known; where it matters it is a gap."""

    __slots__ = ("parts",)

    def __init__(self, parts: tuple[str | Gap, ...]) -> None:
        super().__init__(next(part.label for part in parts if isinstance(part, Gap)))
        self.parts = parts

    def cleaned(self, clean: Callable[[str], str]) -> Gap:
        """The same, every part passed through `clean`."""
        return Joined(
            tuple(part.cleaned(clean) if isinstance(part, Gap) else clean(part) for part in self.parts)
        )

    def __str__(self) -> str:
        return "".join(map(str, self.parts))


def concat(*parts: object) -> str | Gap:
    """The parts as one text, which is a gap when one of them is."""
    if not any(isinstance(part, Gap) for part in parts):
        return "".join(map(str, parts))
    return Joined(tuple(part if isinstance(part, Gap) else str(part) for part in parts))


def join(between: str, parts: Iterable[object]) -> str | Gap:
    """The parts that say something, with text between them."""
    pieces = [piece for part in parts if part for piece in (between, part)]
    return concat(*pieces[1:])


def shown(label: str) -> str:
    """A gap as people see it."""
    return f"[NOG INVULLEN: {label}]"


def split(text: str) -> Iterator[tuple[str, bool]]:
    """The stretches of a text, each with whether it is a gap; gaps already as people see them."""
    for number, part in enumerate(_MARKED.split(text)):
        if number % 2:
            yield shown(part), True
        elif part:
            yield part, False
