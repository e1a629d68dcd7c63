"""The argument blocks: one small text each, switched on by findings, by hand, or left out with the reason.

A block is `templates/blokken/ID.md`. Its front matter holds

    naam: Geen geldige 14-dagenbrief
    plaats: kosten                      # under which heading it stands
    documenten: [verweer, incassokosten]
    bevindingen: [brief14-termijn]      # one of these, of these weights, switches it on
    weging: [fout, waarschijnlijk fout]
    feiten: [brief14]                   # fields without which it makes no sense
    waarden: {termijn: de woorden van de termijn}   # what the text uses, and how a gap is called
    stukken: [14-dagenbrief]            # exhibits that prove it
    verzoek: [kosten-afwijzen]          # what it lets us ask of the judge
    grondslag: [art. 6:96 lid 6 BW]
    risico: What the other side will answer.
    sterkte: sterk                      # sterk, redelijk of zwak
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from juridisch.assessment import Assessment
from juridisch.documents.engine import TemplateError
from juridisch.documents.gap import Gap
from juridisch.documents.source import TEMPLATES, read_source
from juridisch.dossier import known, missing, value_at
from juridisch.dossier.papers import BLOKKEN
from juridisch.findings import CHECKS, Finding, Weight

_STRENGTHS = ("sterk", "redelijk", "zwak")
_REQUIRED = {"naam", "plaats", "documenten", "bevindingen", "grondslag", "risico", "sterkte"}
_OPTIONAL = {"weging", "feiten", "waarden", "stukken", "verzoek"}
_ON = (Weight.FOUT, Weight.WAARSCHIJNLIJK, Weight.VOOR)


@dataclass(frozen=True)
class Argument:
    """A block as its front matter declares it; its text is `blokken/ID.md`."""

    id: str
    name: str
    place: str
    documents: tuple[str, ...]
    findings: tuple[str, ...]
    weights: tuple[Weight, ...]
    needs: tuple[str, ...]
    values: Mapping[str, str]
    exhibits: tuple[str, ...]
    asks: tuple[str, ...]
    basis: tuple[str, ...]
    risk: str
    strength: str

    @property
    def file(self) -> str:
        """The name by which a template includes it."""
        return f"blokken/{self.id}.md"


@dataclass(frozen=True)
class Choice:
    """Whether a block is taken for a paper, and why; with the findings that switched it on."""

    argument: Argument
    taken: bool
    why: str
    findings: tuple[Finding, ...] = ()
    by_hand: bool = False

    def facts(self) -> dict[str, Any]:
        """What the text of the block may use, as `blok.…`: the values of its findings; what they lack is a gap."""
        values: dict[str, Any] = {name: Gap(label) for name, label in self.argument.values.items()}
        for finding in reversed(self.findings):  # the first, heaviest finding has the last word
            values.update({name: value for name, value in finding.values.items() if value is not None})
        return {
            **values,
            "id": self.argument.id,
            "naam": self.argument.name,
            "bestand": self.argument.file,
            "plaats": self.argument.place,
            "bevindingen": [finding.id for finding in self.findings],
            "elk": [dict(finding.values) for finding in self.findings],
        }


@lru_cache(maxsize=4)
def arguments(root: Path = TEMPLATES) -> Mapping[str, Argument]:
    """Every block by its id, in the order of the ids. Raises TemplateError for a mistake in a front matter."""
    return {path.stem: _read(root, path.stem) for path in sorted((root / "blokken").glob("*.md"))}


def choices(case: Assessment, document_id: str) -> tuple[Choice, ...]:
    """All blocks that this paper can hold, each taken or left out with the reason."""
    return tuple(
        _choose(argument, case) for argument in arguments().values() if document_id in argument.documents
    )


def _choose(argument: Argument, case: Assessment) -> Choice:
    found = tuple(
        finding
        for check in argument.findings
        for finding in case.findings.of(check)
        if finding.weight in argument.weights
    )
    own = known(value_at(case.dossier, f"blokken.{argument.id}")) if argument.id in BLOKKEN else None
    if own == "uit":
        return Choice(argument, False, f"in het dossier staat bij blokken: {argument.id}: uit", found, True)
    if own == "aan":
        return Choice(argument, True, f"in het dossier staat bij blokken: {argument.id}: aan", found, True)
    if not found:
        return Choice(argument, False, _why_not(argument, case))
    gaps = missing(case.dossier, [need for need in argument.needs if not _list(case, need)])
    absent = [need for need in argument.needs if _list(case, need) == ()]
    if gaps or absent:
        names = ", ".join([*(gap.field for gap in gaps), *absent])
        return Choice(argument, False, f"wel een bevinding, maar er ontbreekt: {names}", found)
    return Choice(argument, True, f"bevinding: {found[0].title[:1].lower()}{found[0].title[1:]}", found)


def _list(case: Assessment, path: str) -> tuple[object, ...] | None:
    """The items when the field is a list; None for a fact."""
    value = value_at(case.dossier, path)
    return value if isinstance(value, tuple) else None


def _why_not(argument: Argument, case: Assessment) -> str:
    asked = [question for check in argument.findings for question in case.findings.asked(check)]
    if asked:
        return f"nog na te vragen: {asked[0].title[:1].lower()}{asked[0].title[1:]}"
    return "er is geen bevinding die hierbij hoort"


def _read(root: Path, block_id: str) -> Argument:
    front, _ = read_source(root, f"blokken/{block_id}.md")
    where = f"blokken/{block_id}.md"
    if (lacking := _REQUIRED - front.keys()) or (unknown := front.keys() - _REQUIRED - _OPTIONAL):
        raise TemplateError(f"{where}: lacks {sorted(lacking)}, or does not know {sorted(unknown)}" if lacking else
                            f"{where}: does not know {sorted(unknown)}")  # fmt: skip
    findings = _words(front, "bevindingen", where)
    if strange := [check for check in findings if check not in CHECKS]:
        raise TemplateError(f"{where}: there is no check {', '.join(strange)}")
    strength = str(front["sterkte"])
    if strength not in _STRENGTHS:
        raise TemplateError(f"{where}: sterkte is {strength!r}")
    values = front.get("waarden") or {}
    if not isinstance(values, dict):
        raise TemplateError(f"{where}: waarden is not a mapping")
    return Argument(
        id=block_id,
        name=str(front["naam"]),
        place=str(front["plaats"]),
        documents=_words(front, "documenten", where),
        findings=findings,
        weights=tuple(Weight(word) for word in _words(front, "weging", where)) or _ON,
        needs=_words(front, "feiten", where),
        values={str(name): str(label) for name, label in values.items()},
        exhibits=_words(front, "stukken", where),
        asks=_words(front, "verzoek", where),
        basis=_words(front, "grondslag", where),
        risk=str(front["risico"]),
        strength=strength,
    )


def _words(front: Mapping[str, object], key: str, where: str) -> tuple[str, ...]:
    value = front.get(key) or []
    if not isinstance(value, list):
        raise TemplateError(f"{where}: {key} is not a list")
    return tuple(str(word) for word in value)
