"""The check for what may not be left behind in a text."""

from __future__ import annotations

import pytest

from juridisch.documents.plain import to_text
from tests.documents.clean_text import leftovers
from tests.documents.helpers import letter, with_gap


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Ik betaal None.", "None"), ("Beste {{ naam }},", "template code"), ("Ik  betaal.", "two spaces"),
        ("Ik betaal en.", "a lone word before"), ("Volgens artikel, dus.", "a lone word before"),
        ("Ik betaal , soms.", "a space before"), ("Ik betaal,, soms.", "double punctuation"),
        ("Ik betaal..", "double punctuation"), ("Ik (bijlage) ben.", "a lone word between"), ("Ik () ben.", "Python"),
        ("U vraagt huur en en kosten.", "conjunctions"), ("Ik zei “ja.", "unmatched"), ("Ik zei ja”.", "unmatched"),
        ("Ik (en u.", "unmatched"), ("1.\n2. twee", "an empty item"), ("Ik betaal €.", "€ without"),
        ("Dit is **vet**.", "Markdown"), ("Dit is True.", "Python"), ("De ‘eis is.", "unmatched"),
        ("Hij heet \ue002x\ue003.", "a private"),
    ],
)  # fmt: skip
def test_what_is_left_behind_is_seen(text: str, says: str) -> None:
    assert any(found.startswith(says) for found in leftovers(text))


@pytest.mark.parametrize(
    "text",
    [
        "Postbus 1\n3500 BA  Utrecht", "[NOG INVULLEN: postcode]  [NOG INVULLEN: plaats]",
        "Op ’s-Hertogenbosch, foto’s en ‘zo’n’ brief.", "Ik betwist het.", "a) een\nb) twee",
        "Ik zeg de huur op. Dat neem ik aan.", "Wacht … ja!", "De eis (bijlage 2) is € 1.950,50.", "Verhuur Voorbeeld B.V.",
        "1. een\n   a. twee", "Zie art. 6:43 BW, e.d.", "Wie er woont en of dat mag.", "Max’ ‘oude’ deur, en ‘de rest’.",
    ],
)  # fmt: skip
def test_good_dutch_passes(text: str) -> None:
    assert leftovers(text) == []


def test_whole_letters_pass() -> None:
    assert leftovers(to_text(letter())) == []
    assert leftovers(to_text(with_gap())) == []
