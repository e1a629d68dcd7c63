"""From a template and facts to a letter.

A template is `letters/NAME.md`: front matter with the parts of the letter, then the body in Markdown; both
hold Jinja.

    ---
    titel: Betwisting van de huurachterstand
    afzender: ["{{ huurder.naam }}", "{{ huurder.adres }}"]
    betreft: Uw aanmaning van {{ aanmaning.datum | datum }}
    kenmerken: {Uw kenmerk: "{{ aanmaning.kenmerk }}"}
    meta: {whatever: the catalogue needs}
    ---
    Ik betwist **{{ vordering | bedrag }}**.

Parts of several lines are a list, or a text of several lines (so that Jinja can make them); empty lines drop
out. In `ondertekening` a list within the list, or an empty line in the text, begins the next person who signs.
Each line of `voorbladen` is one of the lines of `bijlagen`, in the same order: that enclosure gets a cover sheet with
its number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from jinja2 import Template as JinjaTemplate
from jinja2 import TemplateError as JinjaError

from juridisch.documents import blocks, markdown
from juridisch.documents.blocks import Letter, Text
from juridisch.documents.characters import clean, facts_of
from juridisch.documents.engine import Environment, TemplateError
from juridisch.documents.gap import Gap
from juridisch.documents.source import TEMPLATES, SourceLoader, read_source
from juridisch.errors import JuridischError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

__all__ = ["Gap", "TemplateError", "read_meta", "render"]

_ONE = (
    "titel",
    "auteur",
    "plaats_datum",
    "betreft",
    "betreft_label",
    "bijlagen_titel",
    "aanhef",
    "slot",
    "voet",
)
_MANY = ("afzender", "geadresseerde", "bijlagen", "voorbladen")
_EMPTY_LINE = re.compile(r"\n\s*\n")
_Result = TypeVar("_Result")
_KEYS = {*_ONE, *_MANY, "ondertekening", "kenmerken", "nummering", "meta"}


@dataclass(frozen=True)
class _Compiled:
    name: str
    meta: Mapping[str, object]
    one: Mapping[str, JinjaTemplate]
    many: Mapping[str, tuple[JinjaTemplate, ...]]
    signatures: tuple[tuple[JinjaTemplate, ...], ...]
    references: tuple[tuple[str, JinjaTemplate], ...]
    running_numbers: bool
    body: JinjaTemplate


def read_meta(name: str, templates: Path | None = None) -> Mapping[str, object]:
    """What stands under `meta` in the front matter of a letter, as plain YAML values."""
    return _compiled(name, templates).meta


def render(
    name: str,
    facts: Mapping[str, object],
    *,
    created: date,
    concept: bool = False,
    footer: str = "",
    templates: Path | None = None,
) -> Letter:
    """Make the letter `letters/NAME.md` with these facts.

    `created` is the date in the properties of the file; `footer` the receipt line, used when the template has
    no `voet`; `templates` another folder than the package's own. Raises InputError for a fact that cannot
    stand in a letter and TemplateError for a mistake in the template.
    """
    compiled = _compiled(name, templates)
    known = facts_of(facts)

    def fill(part: str, template: JinjaTemplate) -> str:
        return _guarded(f"{compiled.name}, {part}", lambda: template.render(known))

    def one(part: str) -> Text:
        return markdown.text_of(fill(part, compiled.one[part]).strip()) if part in compiled.one else ()

    def many(part: str) -> tuple[Text, ...]:
        sources = compiled.many[part]
        return _lines([line for source in sources for line in fill(part, source).split("\n")])

    body = fill("tekst", compiled.body)
    references = ((label, markdown.text_of(fill(label, part).strip())) for label, part in compiled.references)
    signatures = (
        _lines(lines)
        for signer in compiled.signatures
        for lines in _signers([fill("ondertekening", source) for source in signer])
    )
    sender = many("afzender")
    subject = one("betreft")
    enclosures = many("bijlagen")
    enclosures_title = _one_line(one("bijlagen_titel"))
    return Letter(
        title=_one_line(one("titel")) or _one_line(subject),
        subject=subject,
        body=_guarded(compiled.name, lambda: markdown.parse(body, running_numbers=compiled.running_numbers)),
        created=created,
        sender=sender,
        addressee=many("geadresseerde"),
        place_date=one("plaats_datum"),
        references=tuple((label, text) for label, text in references if blocks.plain(text).strip()),
        salutation=one("aanhef"),
        closing=one("slot"),
        signatures=tuple(lines for lines in signatures if lines),
        enclosures=enclosures,
        enclosures_title=enclosures_title,
        footer=one("voet") or markdown.text_of(clean(footer, "voet")),
        cover_sheets=_cover_sheets(compiled.name, many("voorbladen"), enclosures, enclosures_title),
        concept=concept,
        author=_one_line(one("auteur")) or (_one_line(sender[0]) if sender else ""),
        subject_label=blocks.plain(one("betreft_label")) if "betreft_label" in compiled.one else "Betreft",
    )


def _lines(rendered: Iterable[str]) -> tuple[Text, ...]:
    found = (markdown.text_of(line.strip()) for line in rendered)
    return tuple(text for text in found if blocks.plain(text).strip())


def _cover_sheets(
    where: str, sheets: Iterable[Text], enclosures: Sequence[Text], title: str
) -> tuple[tuple[str, Text], ...]:
    """Each cover sheet with the number that its enclosure has in the list."""
    word = "Productie" if title.casefold().startswith("productie") else "Bijlage"
    found: list[tuple[str, Text]] = []
    number = 0
    for sheet in sheets:
        try:
            number = enclosures.index(sheet, number) + 1
        except ValueError:
            said = blocks.plain(sheet)
            raise TemplateError(f"{where}, voorbladen: {said!r} is not (or earlier) in `bijlagen`") from None
        found.append((f"{word} {number}", sheet))
    return tuple(found)


def _signers(parts: Iterable[str]) -> list[list[str]]:
    """The lines of each person who signs: an empty line within a part begins the next person."""
    signers: list[list[str]] = [[]]
    for part in parts:
        for number, chunk in enumerate(_EMPTY_LINE.split(part.strip())):
            if number:
                signers.append([])
            signers[-1] += chunk.split("\n")
    return signers


def _one_line(text: Text) -> str:
    return " ".join(blocks.plain(text).split())


@lru_cache(maxsize=128)
def _compiled(name: str, templates: Path | None) -> _Compiled:
    root = templates or TEMPLATES
    front, body = read_source(root, f"letters/{name}.md")
    if unknown := set(front) - _KEYS:
        raise TemplateError(f"letters/{name}.md: unknown in the front matter: {', '.join(sorted(unknown))}")
    if "betreft" not in front:
        raise TemplateError(f"letters/{name}.md: no `betreft` in the front matter")
    environment = _environment(root)

    def source(part: str, text: object) -> JinjaTemplate:
        if not isinstance(text, str):
            raise TemplateError(f"letters/{name}.md: `{part}` is {text!r}, not text; write it between quotes")
        return _guarded(f"letters/{name}.md, {part}", lambda: environment.from_string(text))

    def lines(part: str, value: object) -> tuple[JinjaTemplate, ...]:
        return tuple(source(part, line) for line in (value if isinstance(value, list) else [value]))

    signers = front.get("ondertekening", [])
    several = isinstance(signers, list) and any(isinstance(signer, list) for signer in signers)
    each = list(signers) if isinstance(signers, list) and several else [signers]
    return _Compiled(
        name=f"letters/{name}.md",
        meta=_mapping(front.get("meta"), f"letters/{name}.md: meta"),
        one={part: source(part, front[part]) for part in _ONE if part in front},
        many={part: lines(part, front[part]) if part in front else () for part in _MANY},
        signatures=tuple(lines("ondertekening", signer) for signer in each),
        references=tuple(
            (label, source(label, text))
            for label, text in _mapping(front.get("kenmerken"), f"letters/{name}.md: kenmerken").items()
        ),
        running_numbers=front.get("nummering") == "doorlopend",
        body=source("tekst", body),
    )


def _mapping(value: object, where: str) -> Mapping[str, object]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise TemplateError(f"{where} is not a mapping")
    return value


@lru_cache(maxsize=8)
def _environment(root: Path) -> Environment:
    return Environment(SourceLoader(root))


def _guarded(where: str, work: Callable[[], _Result]) -> _Result:
    """Do it, and give every mistake of a template the name of the template; refusals of values pass."""
    try:
        return work()
    except JuridischError:
        raise
    except JinjaError as error:
        line = getattr(error, "lineno", None)
        raise TemplateError(f"{where}{f', line {line}' if line else ''}: {error}") from error
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as error:
        raise TemplateError(f"{where}: {error}") from error
