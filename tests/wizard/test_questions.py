from __future__ import annotations

import pytest

from juridisch.dossier import read_value
from juridisch.wizard.questions import ItemList, Milestone, QuestionsError, book, read_book
from tests.wizard.talking import chapter, question


def test_the_shipped_questions_can_be_read() -> None:
    chapters = book()
    assert chapters[0].id == "00-papier"
    assert next(chapters[0].questions).veld == "eerste_papier"
    assert [c.id for c in chapters] == sorted(c.id for c in chapters)


def test_every_shipped_question_has_both_voices_and_a_reason() -> None:
    for part in book():
        assert part.hoofdstuk and part.doel
        for q in part.questions:
            assert q.u.endswith("?"), q.id
            assert q.adviseur and q.waarom.endswith("."), q.id
            if q.voorbeeld and not q.keuzes:
                assert q.field is not None
                read_value(q.field.path.replace("[]", "[1]"), q.voorbeeld)


def test_the_order_in_the_file_is_the_order_of_asking() -> None:
    body = (
        question("een", "roldatum")
        + '[[mijlpaal]]\nid = "rust"\ntoon = "tekst"\ntekst = "Rust."\n'
        + '[[lijst]]\nid = "betaald"\npad = "betalingen"\nu_begin = "Een?"\nu_meer = "Nog een?"\n'
        + question("dag", "datum").replace("[[vraag]]", "[[lijst.vraag]]")
        + question("twee", "plaats")
    )
    steps = chapter(body)[0].stappen
    assert [step.id for step in steps] == ["een", "rust", "betaald", "twee"]
    assert isinstance(steps[1], Milestone)
    assert isinstance(steps[2], ItemList)
    assert steps[2].vragen[0].veld == "datum"


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (question("x", "roldatums"), "roldatums"),
        (question("x", "verhuurder"), "is a group"),
        (question("x", "roldatum", "extra = 1"), "unknown: extra"),
        (question("x", "roldatum", 'als = ["papier = 1"]'), "papier"),
        (question("x", "heeft_gereageerd", 'keuzes = {misschien = "Misschien"}'), "misschien"),
        (question("x", "roldatum", 'keuzes = {ja = "Ja"}'), "has no choice"),
        (question("x", "roldatum", 'voorbeeld = "31 februari 2026"'), "31 februari 2026"),
        (question("x", "roldatum", "weet_niet = 1"), "weet_niet"),
        (question("x", ""), "without a field"),
        (question("x", "eerste_papier", 'zet = {brief = {plaats = "Utrecht"}}'), "brief"),
        (question("x", "eerste_papier", 'zet = {vonnis = {roldatum = "morgen"}}'), "morgen"),
        (question("x", "eerste_papier", 'zet = {vonnis = {"exploten[pakje].soort" = "pakje"}}'), "pakje"),
        (question("x", "exploten[pakje].datum"), "pakje"),
        ('[[mijlpaal]]\nid = "x"\ntoon = "film"', "toon"),
        ('[[mijlpaal]]\nid = "x"\ntoon = "tekst"', "tekst"),
        ('[[lijst]]\nid = "x"\npad = "roldatum"\nu_begin = "?"\nu_meer = "?"', "no list"),
        ('[[lijst]]\nid = "x"\npad = "betalingen"\nu_begin = "?"\nu_meer = "?"', "needs questions"),
        ('[[vraag]]\nid = "x"\nveld = "roldatum"', "‘u’"),
        ('[[vraagje]]\nid = "x"', "vraagje"),
        (" " + question("x", "roldatum").lstrip(), "at the start of a line"),
        (question("x", "roldatum") + question("x", "plaats"), "twice"),
        ("[[vraag]", "10-proef.toml"),
    ],
)  # fmt: skip
def test_a_mistake_in_the_data_names_the_file_and_the_place(body: str, why: str) -> None:
    with pytest.raises(QuestionsError) as error:
        chapter(body)
    assert "10-proef" in str(error.value)
    assert why in str(error.value)


def test_an_id_occurs_once_in_all_chapters() -> None:
    text = 'hoofdstuk = "A"\ndoel = "a"\n' + question("x", "roldatum")
    with pytest.raises(QuestionsError, match="twice"):
        read_book({"10-a.toml": text, "20-b.toml": text})
