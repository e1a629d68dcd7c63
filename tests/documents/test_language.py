"""What is measured of the language of a letter, and that every paper stays within its limits."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest

from juridisch.documents.catalogue import DOCUMENTS
from juridisch.documents.language import count, is_passive, measure, split
from juridisch.documents.source import TEMPLATES
from tests.documents.everyday import common
from tests.documents.helpers import from_source
from tests.documents.papers import DOSSIERS, Paper, paper, papers

if TYPE_CHECKING:
    from pathlib import Path

    from juridisch.documents.language import Language


def of(tmp_path: Path, body: str) -> Language:
    return measure(from_source(tmp_path, f"---\nbetreft: P\n---\n{body}"), common)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Ik betaal. U wacht.", [2, 2]),
        ("Ik betaal op dinsdag 3 februari 2026 een bedrag van € 1.950,50.", [8]),
        ("De heer T. Testman en mevrouw S. van der Voorbeeld huren samen.", [8]),
        ("Woonstichting Voorbeeld wint. Mail naar t.testman@voorbeeld.example.nl of www.voorbeeld.nl.", [2, 5]),
        ("Zie art. 6 lid 2 BW, bijv. bij rente.", [9]),
        ("Wilt u: betalen? “Ja.” Dan niet!", [2, 1, 1, 2]),
        ("Het bedrag is [NOG INVULLEN: hoeveel het is].", [4]),
        ("Een regel\ntwee regels", [2, 2]),
        ("De eis wordt betwist; hij is te hoog.", [8]),
        ("– …", []),
    ],
)  # fmt: skip
def test_what_a_sentence_and_a_word_is(text: str, counts: list[int]) -> None:
    assert [count(sentence) for sentence in split(text)] == counts


@pytest.mark.parametrize(
    "sentence",
    [
        "De vordering wordt betwist.", "De huur is op tijd betaald.", "Er werd niets afgesproken.",
        "De woning mag niet worden ontruimd.", "Als dat wordt aangezegd, bel dan.", "Dat is door u gezien.",
        "Het vonnis is uitgesproken.", "Dat is verboden.", "De brief werd geschreven.",
    ],
)  # fmt: skip
def test_passive_sentences_are_seen(sentence: str) -> None:
    assert is_passive(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ik betaal de huur.", "Ik heb de huur betaald.", "Het is verstandig om te betalen.", "U wordt ziek.",
        "De huur is te hoog en ik heb betaald.", "Ik ben gisteren gekomen.", "De termijn is verstreken.",
        "Dit is het gesprek.", "Het gezin is groot.", "Wat is een verstek?", "Nu ontruimen kan onredelijk zijn.", "Er is bewind.",
    ],
)  # fmt: skip
def test_active_sentences_are_left_alone(sentence: str) -> None:
    assert not is_passive(sentence)


def test_mean_longest_and_long_words(tmp_path: Path) -> None:
    found = of(
        tmp_path, "Ik betaal.\n\nU stuurt mij een betaaloverzicht.\n\n## Geen zin\n\n- een\n- twee drie\n"
    )
    assert found.sentences == ("Ik betaal.", "U stuurt mij een betaaloverzicht.", "een", "twee drie")
    assert found.mean == (2 + 5 + 1 + 2) / 4
    assert found.longest == "U stuurt mij een betaaloverzicht."
    assert found.long_words == 1 / 10


def test_fragments_in_headings_and_cells_do_not_make_the_mean_look_good(tmp_path: Path) -> None:
    table = "|wat|hoe|\n|-|-|\n|los|Dit is een hele zin.|\n"
    assert of(tmp_path, f"## Wat nu?\n\n{table}").sentences == ("Wat nu?", "Dit is een hele zin.")


def test_words_to_avoid_come_with_what_to_write(tmp_path: Path) -> None:
    found = of(
        tmp_path,
        "Indien u derhalve niet betaalt. Wij zullen dat ten aanzien van u doen. Ik dien een bezwaar in.",
    )
    assert found.avoid == (("indien", "als"), ("derhalve", "dus"), ("ten aanzien van", "over"))


@pytest.mark.parametrize(
    ("body", "unexplained"),
    [
        ("U kreeg een dagvaarding.", ("dagvaarding",)),
        ("U kreeg een dagvaarding. Dat is een brief van de deurwaarder.", ()),
        ("De rechter houdt het tegen (een moratorium).", ()),
        ("Een moratorium (de rechter houdt het tegen) helpt.", ()),
        ("Bij het moratorium.\n\nEen.\n\nTwee.\n\nDrie.\n\nDat heet een moratorium.", ("moratorium",)),
        ("Tegen verstek kan verzet.\n\n|woord|uitleg|\n|-|-|\n|verstek|u was er niet|\n|verzet|u vraagt het over|\n", ()),
        ("Het is betekend.", ("betekend*",)),
        ("Een controle en een rollator.", ()),
    ],
)  # fmt: skip
def test_words_of_law_are_explained_where_they_first_stand(
    body: str, unexplained: tuple[str, ...], tmp_path: Path
) -> None:
    assert of(tmp_path, body).unexplained == unexplained


def test_rare_words_are_those_few_people_use(tmp_path: Path) -> None:
    found = of(tmp_path, "De deurwaarder belt. Ik bel Testman en de rechter van de huurcommissie.")
    assert found.rare == ("deurwaarder", "huurcommissie")
    assert found.rare_share == 2 / 11
    assert measure(from_source(tmp_path, "---\nbetreft: P\n---\nDe deurwaarder.")).rare == ()


def test_nothing_said_is_nothing_measured(tmp_path: Path) -> None:
    found = of(tmp_path, "")
    assert (found.mean, found.longest, found.passive_share, found.rare_share) == (0, "", 0, 0)


def test_no_word_to_write_instead_is_to_be_avoided() -> None:
    data = tomllib.loads((TEMPLATES / "vermijden.toml").read_text(encoding="utf-8"))
    words = data["vermijden"]
    assert all(word == word.lower().strip() for word in words)
    assert not set(words.values()) & set(words)
    assert all(words.values())
    assert list(words) == sorted(words)


# --- every paper of the catalogue ---------------------------------------------------------------------------


def for_a_tenant(made: Paper) -> bool:
    """Whether the tenant must be able to understand what he reads or signs."""
    return made.document.register == "B1" or (
        made.document.register == "brief" and made.facts.get("namens") == ""
    )


def within_limits(made: Paper) -> list[str]:
    """What goes beyond the limits, in words."""
    found = measure(made.letter, common)
    tenant = for_a_tenant(made)
    wrong = []
    if found.mean > (13 if tenant else 20):
        wrong.append(f"{found.mean:.1f} words a sentence")
    if count(found.longest) > (28 if tenant else 40):
        wrong.append(f"a sentence of {count(found.longest)} words: {found.longest}")
    if tenant and len(found.passive) > max(2, 0.10 * len(found.sentences)):  # two in a short letter
        wrong.append(f"{found.passive_share:.0%} passive: {found.passive}")
    if tenant and found.avoid:
        wrong.append(f"to avoid: {found.avoid}")
    if tenant and found.long_words > 0.06:
        wrong.append(f"{found.long_words:.0%} long words")
    if tenant and found.rare_share > 0.18:
        wrong.append(f"{found.rare_share:.0%} rare words: {found.rare}")
    return wrong


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_the_language_of_every_paper(kind: str) -> None:
    made = paper(kind)
    assert within_limits(made) == []
    if (
        made.document.register == "B1" and not made.document.outgoing
    ):  # what goes out is read by those who know
        assert measure(made.letter).unexplained == ()


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_the_language_of_every_paper_that_a_dossier_gives(dossier: str) -> None:
    assert {made.document.id: wrong for made in papers(dossier) if (wrong := within_limits(made))} == {}
