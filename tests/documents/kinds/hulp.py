"""What the tests of the companion papers share: cases from `tests/dossiers`, the paper as text, and what no paper may have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from juridisch.assessment import Assessment, assess
from juridisch.documents import make
from juridisch.documents.blocks import Letter, plain, texts
from juridisch.documents.document import Document
from juridisch.documents.html import to_html
from juridisch.documents.pdf import to_pdf
from juridisch.documents.plain import to_text
from juridisch.documents.word import to_docx
from juridisch.dossier import Dossier, read_text
from juridisch.errors import ProblemsError, RefusedError
from juridisch.settings import Settings
from tests.documents.helpers import HOSTILE, office_text, squeezed, struct_text
from tests.documents.pdf_checks import check_pdf

DOSSIERS = Path(__file__).parents[2] / "dossiers"
DAYS = {
    "hulp-gemeente": date(2026, 11, 23),
    "hulp-verstek": date(2026, 11, 9),
    "hulp-gemachtigde": date(2026, 11, 20),
}
#: The second tenant of hulp-gemachtigde is under bewind, and the administrator signs with the first.
BEWIND = (
    (
        "achternaam: Voorbeeld\n    onder_bewind: nee",
        (
            "achternaam: Voorbeeld\n    onder_bewind: ja\n    bewindvoerder:\n      naam: B. Voorbeeld\n"
            "      soort: bewindvoerder\n      adres:\n        straat: Kade\n        huisnummer: 4\n"
            "        postcode: 1234 AB\n        plaats: Utrecht"
        ),
    ),
    ("ondertekenaar: gemachtigde", "ondertekenaar: bewindvoerder"),
)
_TWICE = re.compile(r"(?<![0-9] [A-Z]{2})  (?=\S)|\.\.|,,|,\.|\( | \)|\(\)| ,| \.(?!\.)")
#: "De btw hoort er niet bij." and "Leg het aan een advocaat voor." are whole sentences.
_ALONE = re.compile(r"\b(?:(?:en|of|van|de|het|met|om|(?<!niet )bij)[.,;]?|voor[,;]?)$", re.MULTILINE)


def case(name: str, *changes: tuple[str, str], today: date | None = None) -> Assessment:
    """A dossier of ours with a few texts changed, on its own day."""
    text = (DOSSIERS / f"{name}.yaml").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return assess(read_text(text), today or DAYS[name])


def letter(kind: Document, found: Assessment, *, concept: bool = False) -> Letter:
    """The paper for that case, the verstek trap already seen."""
    return make.compose(kind, found, Settings(), concept=concept, acknowledged=True)


def text(kind: Document, found: Assessment) -> str:
    """The finished paper as plain text, looked over for what no paper may have."""
    made = letter(kind, found)
    assert not made.gaps
    assert not made.banner
    said = to_text(made)
    clean(made, said)
    return said


def clean(made: Letter, said: str) -> None:
    """Nothing unfilled, no double space or stop, no word that lost what follows it."""
    for wrong in ("None", "{{", "{%", "True", "False", "NOG INVULLEN"):
        assert wrong not in said
    for part in (plain(found) for found in texts(made.body)):
        assert not _TWICE.search(part), part
        assert not _ALONE.search(part.strip()), part
        assert part == part.strip()


def refusal(kind: Document, found: Assessment) -> str:
    """Why the paper is refused, with what to do instead."""
    with pytest.raises(RefusedError) as error:
        letter(kind, found)
    return " ".join((error.value.message, *error.value.hints))


def gaps(kind: Document, found: Assessment) -> set[str]:
    """The fields that are reported as missing."""
    return {problem.field for problem in kind.gaps(found, Settings())}


def notes(kind: Document, found: Assessment) -> str:
    """What the adviser reads beside the paper."""
    return " ".join(make.notes(kind, found))


def no_admission(said: str) -> None:
    """No sentence takes the claim for true or promises to pay."""
    for wrong in (
        "mijn schuld",
        "mijn achterstand",
        "ik erken",
        "wij erkennen",
        "ben schuldig",
        "ik betaal",
        "onze schuld",
    ):
        assert wrong not in said.lower()


def without_each(data: object) -> Iterator[Any]:
    """The data of a dossier with one thing left out, for each thing in it."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield {k: v for k, v in data.items() if k != key}
            yield from ({**data, key: changed} for changed in without_each(value))
    elif isinstance(data, tuple):
        for n, value in enumerate(data):
            yield data[:n] + data[n + 1 :]
            yield from ((*data[:n], changed, *data[n + 1 :]) for changed in without_each(value))


def drafts(kind: Document, complete: Assessment) -> int:
    """Draft the paper with each thing left out; a gate may say no, nothing else. Gaps must be marked, the rest stays clean."""
    made = 0
    for changed in without_each(complete.dossier.model_dump(exclude_none=True)):
        if "versie" not in changed:
            continue
        found = assess(Dossier.model_validate(changed), complete.today)
        try:
            draft = letter(kind, found, concept=True)
        except (RefusedError, ProblemsError):
            continue
        made += 1
        said = to_text(draft)
        assert ("[NOG INVULLEN: " in said) == bool(draft.gaps)
        clean(draft, said.replace("NOG INVULLEN", ""))
        if not kind.gaps(found, Settings()):  # what is not asked for leaves no trace
            assert not draft.gaps
    return made


def hostile(kind: Document, name: str, *changes: tuple[str, str]) -> None:
    """Names that look like markup and template code come out as typed."""
    found = case(name, ("achternaam: ", f"achternaam: '{HOSTILE}' #"), *changes)
    said = to_text(letter(kind, found, concept=True))
    assert HOSTILE in said
    assert "49" not in said.replace("3491", "")


def same(kind: Document, found: Assessment, folder: Path, pages: int = 2) -> None:
    """Word as LibreOffice reads it and the tags of the PDF say the same; the PDF is accessible and short."""
    import io

    import pypdf

    made = letter(kind, found)
    data = to_pdf(to_html(made))
    assert check_pdf(data) == []
    assert len(pypdf.PdfReader(io.BytesIO(data)).pages) <= pages
    word = squeezed(office_text(to_docx(made), folder), "word")
    assert word == squeezed("\n".join(struct_text(data, folder)), "pdf")


def sentences(kind: Document, found: Assessment) -> list[int]:
    """The number of words of each sentence in the body; a date, an amount, an address or a name of an act is one word."""
    counts = []
    for part in texts(letter(kind, found).body):
        words = re.sub(r"(\w+dag )?\d{1,2} [a-z]+ \d{4}", "datum", plain(part))
        words = re.sub(r"\([^)]*\)", "", words)  # the article stands between brackets
        words = re.sub(
            r"Wet gemeentelijke schuldhulpverlening|Wetboek van Burgerlijke Rechtsvordering", "wet", words
        )
        words = re.sub(r"\w+(straat|laan) \d+( [A-Z])?, \d{4} [A-Z]{2} \w+", "adres", words)
        words = re.sub(
            r"T\. Testman en S\. van der Voorbeeld|Verhuur Voorbeeld B\.V\.|Woonstichting Voorbeeld",
            "naam",
            words,
        )
        counts += [len(s.split()) for s in re.split(r"(?<=[.?!:;])\s+", words) if s.strip()]
    return counts
