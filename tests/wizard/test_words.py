from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator

import pytest

from juridisch.documents.language import count, split
from juridisch.documents.source import TEMPLATES
from juridisch.dossier import read_value
from juridisch.wizard.questions import Chapter, ItemList, Milestone, Question, book

LONGEST_QUESTION = 15  # words
LONGEST_SENTENCE = 20
LONGEST_LABEL = 12
AVOIDED = tomllib.loads((TEMPLATES / "vermijden.toml").read_text(encoding="utf-8"))["vermijden"]

#: Words that people need not know, each with what explains it. In each chapter the first question in which such a word
#: stands says so itself. What a dagvaarding, a vonnis and an ontruiming are, the first question of all says.
EXPLAINED = {
    "bewindvoerder": "beheert|rechter wijst",
    "curator": "beheert|beslist ook|rechter wijst",
    "bewind": "beheert|bewindvoerder|budgetbeheer",
    "volmacht": "toestemming",
    "griffie": "kantoor van de rechtbank",
    "rolzitting": "moet antwoorden|waarop u moet antwoorden",
    "kort geding": "snelle zaak",
    "uitstel": "meer tijd|later",
    "verzet": "opnieuw|zonder u",
    "kale huur": "zonder servicekosten",
    "servicekosten": "schoonmaak|zonder servicekosten",
    "btw": "een belasting|21%",
    "incassokosten": "kosten om u te laten betalen|kosten",
    "beslag": "inhouden|ingehouden",
    "beslagvrije voet": "recht op een deel",
    "exploot": "papier van de deurwaarder",
    "moratorium": "houdt de ontruiming tegen",
    "schuldhulp": "hulp van de gemeente|bij schulden",
    "schuldsanering": "schone lei",
    "budgetbeheer": "vaste lasten|geld beheert|beheert uw geld",
    "proces-verbaal": "afspraak",
    "uitvoerbaar bij voorraad": "meteen",
    "bezwaar": "niet eens",
    "inflatie": "duurder",
    "tolk": "vertaalt",
    "opvang": "slaapplek",
    "toeslag": "geld van de overheid|ineens|stopte",
    "huurcommissie": "huurprijzen",
    "geschorst": "nu niet mag werken",
    "huwelijkse voorwaarden": "notaris",
    "productie": "papier",
    "rente": "te laat betaalde|rente",
    "gemachtigde": "komt|mag",
}  # fmt: skip

#: Choices of a field that no question offers, each with the reason.
NOT_OFFERED = {
    "vonnissen[].procedure": {"verzet": "an adviser's distinction", "executie": "an adviser's distinction"},
}
_ENGLISH = {
    "the",
    "and",
    "you",
    "your",
    "yes",
    "please",
    "error",
    "file",
    "save",
    "next",
    "back",
    "answer",
    "with",
    "from",
}


def every() -> Iterator[tuple[Chapter, Question]]:
    for chapter in book():
        yield from ((chapter, question) for question in chapter.questions)


def lists() -> Iterator[ItemList]:
    for chapter in book():
        yield from (step for step in chapter.stappen if isinstance(step, ItemList))


def where(question: Question) -> str:
    return question.waar or (question.field.where if question.field else "")


def said(question: Question) -> str:
    """All that a tenant reads about a question, `?` included."""
    return " ".join(
        (
            question.u,
            question.waarom,
            where(question),
            question.geen,
            *(label for _, label in question.keuzes),
        )
    )


def test_a_question_is_short_and_asks_one_thing() -> None:
    texts = [(q.id, q.u) for _, q in every()] + [(s.id, t) for s in lists() for t in (s.u_begin, s.u_meer)]
    for name, text in texts:
        assert text.endswith("?"), name
        assert text.count("?") == 1, name
        assert len(text.split()) <= LONGEST_QUESTION, (name, text)
        assert ";" not in text, name


def test_the_explanation_is_made_of_short_sentences() -> None:
    texts = [(q.id, t) for _, q in every() for t in (q.waarom, q.waar)] + [(s.id, s.waarom) for s in lists()]
    long = [(name, s) for name, text in texts for s in split(text) if count(s) > LONGEST_SENTENCE]
    assert long == []


def test_every_question_says_why_and_where() -> None:
    for _, question in every():
        assert question.waarom.endswith("."), question.id
        assert where(question), question.id
    for step in lists():
        assert step.waarom.endswith("."), step.id


def test_both_voices_are_there_and_differ() -> None:
    for _, question in every():
        assert question.adviseur, question.id
        assert "?" not in question.adviseur, question.id
        assert len(question.adviseur.split()) <= 8, question.id
        assert question.adviseur != question.u
    for step in lists():
        assert step.adviseur


def test_labels_are_short_and_differ() -> None:
    for _, question in every():
        labels = [label for _, label in question.keuzes] + [question.geen] * bool(question.geen)
        assert len(set(labels)) == len(labels), question.id
        assert all(len(label.split()) <= LONGEST_LABEL for label in labels), question.id


def test_every_question_that_is_not_a_choice_has_an_example_that_can_be_read() -> None:
    for _, question in every():
        if question.field is None or question.keuzes:
            continue
        example = question.voorbeeld or question.field.example
        assert example, question.id
        read_value(question.field.path.replace("[]", "[1]"), example)


def test_every_choice_of_a_field_is_offered_somewhere() -> None:
    offered: dict[str, set[str]] = defaultdict(set)
    all_: dict[str, set[str]] = {}
    for _, question in every():
        if question.field and question.field.kind and question.field.kind.choices:
            offered[question.field.path] |= {word for word, _ in question.keuzes}
            all_[question.field.path] = set(question.field.kind.choices)
    for _, question in every():
        for changes in (question.zet or {}).values():
            for path, value in changes.items():
                offered[re.sub(r"\[[^\]]*\]", "[]", path)].add(value)
    left = {
        path: found
        for path, kinds in all_.items()
        if (found := kinds - offered[path] - NOT_OFFERED.get(path, {}).keys())
    }
    assert left == {}


@pytest.mark.parametrize("chapter", book()[1:], ids=lambda chapter: chapter.id)
def test_a_word_that_people_need_not_know_is_explained_where_it_comes_first(chapter: Chapter) -> None:
    unexplained = []
    for word, explanation in EXPLAINED.items():
        for step in chapter.stappen:
            if isinstance(step, Milestone):
                continue
            texts = (
                [said(step)]
                if isinstance(step, Question)
                else [f"{step.u_begin} {step.waarom}", *map(said, step.vragen)]
            )
            first = next((text for text in texts if re.search(rf"\b{word}\b", text, re.IGNORECASE)), None)
            if first is not None:
                together = first if isinstance(step, Question) else f"{texts[0]} {first}"
                if not re.search(explanation, together, re.IGNORECASE):
                    unexplained.append((word, step.id))
                break
    assert unexplained == []


def test_the_paper_itself_is_explained_by_the_first_question() -> None:
    labels = dict(next(question for _, question in every()).keuzes)
    assert "rechter antwoorden" in labels["dagvaarding"]
    assert "rechter heeft beslist" in labels["vonnis"]
    assert "woning uit moet" in labels["ontruiming aangezegd"]


def test_no_word_of_the_office_and_no_english() -> None:
    for _, question in every():
        words = set(re.findall(r"[a-z]+", said(question).lower()))
        assert not words & _ENGLISH, question.id
        assert not words & {"je", "jij", "jouw", "jullie"}, question.id
        text = re.sub("‘[^’]*’", "", said(question))  # words to look for on the paper
        wrong = [
            word for word in AVOIDED if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE)
        ]
        assert not wrong, (question.id, wrong)


def test_quotes_and_dashes_are_those_of_dutch_print() -> None:
    for _, question in every():
        assert not set("\"'—–`") & set(said(question)), question.id


def test_every_chapter_says_what_it_gives() -> None:
    for chapter in book():
        assert chapter.hoofdstuk[0].isupper()
        assert chapter.doel[0].islower()
        assert not chapter.doel.endswith(".")
        assert count(chapter.doel) <= LONGEST_QUESTION


def test_health_is_asked_after_consent_and_only_with_it() -> None:
    steps = [step for chapter in book() for step in chapter.stappen if isinstance(step, Question)]
    names = [step.veld for step in steps]
    consent = names.index("gezondheid.toestemming")
    about = [
        step
        for step in steps
        if step.veld.startswith("gezondheid.") and step.veld != "gezondheid.toestemming"
    ]
    assert {step.veld for step in about} == {
        "gezondheid.omschrijving",
        "gezondheid.sinds",
        "gezondheid.bewijs",
    }
    for step in about:
        assert names.index(step.veld) > consent
        assert any(
            c.path == "gezondheid.toestemming" and c.op == "=" and c.values == (True,) for c in step.als
        )


def test_no_question_of_the_court_before_there_is_a_case() -> None:
    from datetime import date

    from juridisch.wizard.engine import Ask, turns
    from tests.wizard.talking import dossier

    facts = dossier("eerste_papier: herinnering\nveertiendagenbrief_gekregen: nee\n")
    asked = [
        turn.path for turn in turns(facts, date(2026, 11, 24), frozenset(), book()) if isinstance(turn, Ask)
    ]
    court = (
        "gerecht",
        "roldatum",
        "roltijd",
        "eis.",
        "dagvaarding.",
        "vonnissen",
        "exploten",
        "deurwaarder",
        "uitvoering",
    )
    assert [path for path in asked if path.startswith(court)] == []
    assert "kinderen" not in "".join(asked[:20])
