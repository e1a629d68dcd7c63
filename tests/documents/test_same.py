"""One text, three formats: they say the same, look like siblings and come out the same every time."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from juridisch.documents.blocks import Table
from juridisch.documents.html import to_html
from juridisch.documents.pdf import to_pdf
from juridisch.documents.plain import to_text
from juridisch.documents.word import to_docx
from tests.documents.helpers import (
    covered,
    facts,
    from_source,
    hostile,
    letter,
    office_pdf,
    office_text,
    squeezed,
    struct_text,
    with_gap,
    words,
)

if TYPE_CHECKING:
    from juridisch.documents.blocks import Letter

ROOT = Path(__file__).parents[2]
MONTHS = [{"maand": f"maand {n}", "huur": n, "betaald": 0, "opmerking": "niets\nbetaald"} for n in range(80)]
RUNNING = """---
betreft: Conclusie van antwoord
betreft_label: ""
nummering: doorlopend
bijlagen: [een, twee]
---
1. Eerste **vette** punt
   1. onder a
   1. onder b

   Vervolg van het eerste punt.
1. Tweede punt

## Kop

1. Derde punt
   1. opnieuw a
   1. en b
1. Vierde punt
   - streep
"""


def samples(tmp_path: Path) -> dict[str, Letter]:
    return {
        "plain": letter(),
        "gaps": with_gap(),
        "hostile": letter(hostile()),
        "lines": letter(hostile("een\ntwee  drie\n\nvier")),
        "numbers": from_source(tmp_path, RUNNING),
        "covers": covered(tmp_path),
        "tables": letter(facts(maanden=MONTHS)),
        "endless": letter(facts(toelichting="&lt;" + "x" * 700 + " <b>" + "y" * 300)),
        "names": letter(hostile("Ş. Łukasz-Đorđević “O’Neill” – ½ € 1.000,-")),
    }


@pytest.mark.parametrize(
    "name", ["plain", "gaps", "hostile", "lines", "numbers", "covers", "tables", "endless", "names"]
)
def test_word_and_pdf_say_the_same(name: str, tmp_path: Path) -> None:
    made = samples(tmp_path)[name]
    word = squeezed(office_text(to_docx(made), tmp_path), "word")
    pdf = squeezed("\n".join(struct_text(to_pdf(to_html(made)), tmp_path)), "pdf")
    assert len(word) > 100
    assert word == pdf


@pytest.mark.parametrize(
    "name", ["plain", "gaps", "hostile", "lines", "numbers", "covers", "tables", "endless", "names"]
)
def test_word_and_plain_text_say_the_same(name: str, tmp_path: Path) -> None:
    # Tables apart: in plain text each cell comes with its heading. test_plain looks at those.
    made = samples(tmp_path)[name]
    made = replace(made, body=tuple(block for block in made.body if not isinstance(block, Table)))
    assert squeezed(office_text(to_docx(made), tmp_path), "word") == squeezed(to_text(made), "plain")


def places(pdf: bytes, folder: Path) -> dict[str, tuple[int, float, float]]:
    """Where some words stand: page, left and top in millimetres."""
    wanted = ("Sanne", "Stichting", "Utrecht,", "Betreft:", "INC-2026-0341", "Geachte", "CONCEPT", "Telefoon")
    found: dict[str, tuple[int, float, float]] = {}
    for page, left, top, _, text in words(pdf, folder):
        if text in wanted:
            found.setdefault(text, (page, left, top))
    return found


@pytest.mark.parametrize("draft", [False, True])
def test_both_stand_in_the_window_of_the_envelope(draft: bool, tmp_path: Path) -> None:
    made = letter(concept=draft)
    word = places(office_pdf(to_docx(made), tmp_path), tmp_path)
    pdf = places(to_pdf(to_html(made)), tmp_path)
    assert set(word) == set(pdf) >= {"Sanne", "Stichting", "Utrecht,", "Betreft:", "INC-2026-0341", "Geachte"}
    assert ("CONCEPT" in word) is draft
    for found in (word, pdf):
        page, left, top = found["Stichting"]
        assert page == 1
        assert 20 <= left <= 26
        assert 45 <= top <= 60
        assert found["Telefoon"][2] < 45  # the sender does not show in the window
        assert found["Utrecht,"][2] > 85
    for text, (page, left, top) in word.items():
        assert (page, left, top) == pytest.approx(pdf[text], abs=1.5), text


def test_a_long_sender_does_not_cover_the_address(tmp_path: Path) -> None:
    values = facts()
    tenant = values["huurder"]
    assert isinstance(tenant, dict)
    made = letter(facts(huurder={**tenant, "straat": "Straat\nverdieping\nkamer\nbis"}))
    for pdf in (office_pdf(to_docx(made), tmp_path), to_pdf(to_html(made))):
        found = places(pdf, tmp_path)
        assert found["Telefoon"][2] + 4 < found["Stichting"][2]


SCRIPT = """
import hashlib, sys
from juridisch.documents.html import to_html
from juridisch.documents.pdf import to_pdf
from juridisch.documents.word import to_docx
from tests.documents.helpers import with_gap
made = with_gap()
print(hashlib.sha256(to_docx(made)).hexdigest(), hashlib.sha256(to_pdf(to_html(made))).hexdigest())
"""


def test_the_same_letter_gives_the_same_bytes() -> None:
    results = set()
    for seed, zone, epoch in (("0", "UTC", ""), ("1", "Asia/Tokyo", "86400"), ("2", "America/Lima", "1")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        if epoch:
            environment["SOURCE_DATE_EPOCH"] = epoch
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            timeout=60,
            check=True,
        )
        results.add(done.stdout)
    assert len(results) == 1
    assert to_docx(letter()) != to_docx(with_gap())


def test_exhibits_each_have_their_page(tmp_path: Path) -> None:
    made = covered(tmp_path)
    for name, pdf in (("word", office_pdf(to_docx(made), tmp_path)), ("pdf", to_pdf(to_html(made)))):
        found = [
            (page, left, top, right)
            for page, left, top, right, text in words(pdf, tmp_path)
            if text == "Productie"
        ]
        assert [page for page, *_ in found] == [2, 3, 4], name
        for _, left, top, right in found:
            assert 90 < top < 130, name
            # The label stands in the middle of the text: with its number it is some 4 mm wider to the right.
            assert (left + right) / 2 == pytest.approx(25 + 165 / 2 - 4, abs=3), name
