"""The exhibits of a paper: which papers are at hand, in which order they are cited, and under which number.

A template writes `{{ stukken.huurcontract }}`: the number where the paper is at hand ("productie 1"), nothing where it is not.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from juridisch.dossier import Dossier, known
from juridisch.dossier.papers import Stuk
from juridisch.dutch import write_date

#: Kinds of paper of which more than one may be at hand and each counts.
_SEVERAL = ("anders", "correspondentie", "medische verklaring")


class Exhibit(NamedTuple):
    """A numbered exhibit."""

    number: int
    kind: str
    title: str


class Exhibits(NamedTuple):
    """The exhibits of one paper in order, and what would prove something but is not at hand."""

    numbered: tuple[Exhibit, ...]
    lacking: tuple[str, ...]
    word: str  # "productie" in court, "bijlage" in a letter

    def cite(self, kind: str) -> str:
        """How the paper is cited, such as ‘productie 3’; empty when it is not at hand."""
        return next((f"{self.word}\u00a0{e.number}" for e in self.numbered if e.kind == kind), "")

    def as_facts(self, kinds: Iterable[str]) -> dict[str, str]:
        """For a template: each kind with its citation between brackets and a space before it, or nothing."""
        return {kind: f" ({cited})" if (cited := self.cite(kind)) else "" for kind in kinds}

    @property
    def lines(self) -> list[Any]:
        """The titles, for the list at the end of the paper."""
        return [exhibit.title for exhibit in self.numbered]


def exhibits(dossier: Dossier, cited: Iterable[str], word: str, own: Iterable[str] = ()) -> Exhibits:
    """Number the papers in the order in which they are cited.

    `own` are titles of what we make ourselves, such as our table of the rent; they come first, each its own kind.
    """
    kinds = list(dict.fromkeys(cited))
    numbered = [Exhibit(number, title, title) for number, title in enumerate(own, 1)]
    lacking = []
    for kind in kinds:
        at_hand = [paper for paper in dossier.stukken if known(paper.soort) == kind]
        if not at_hand:
            lacking.append(kind)
        for paper in at_hand if kind in _SEVERAL else at_hand[:1]:
            numbered.append(Exhibit(len(numbered) + 1, kind, title(paper)))
    return Exhibits(tuple(numbered), tuple(lacking), word)


def title(paper: Stuk) -> str:
    """How a paper is called in the list."""
    text = known(paper.omschrijving) or known(paper.soort) or "stuk"
    day = known(paper.datum)
    dated = f"{text} van {write_date(day)}" if day and write_date(day) not in text else text
    return dated[:1].upper() + dated[1:]
