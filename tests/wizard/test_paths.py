from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from juridisch.assessment import assess
from juridisch.dossier import ONBEKEND, Dossier, fields, find, read_value, value_at
from juridisch.settings import Settings
from juridisch.wizard.conditions import Condition, Facts
from juridisch.wizard.places import bare, resolve, with_names
from juridisch.wizard.questions import ItemList, Question, book
from tests.wizard.outcome import Outcome, answers, documents
from tests.wizard.rich import Rich, cases, moved, put, typed, worlds

#: Fields that nothing reads yet: no question is asked about them. When a check or a letter begins to read one, a test says so.
UNREAD = (
    "verhuurder.email", "incassant.email", "deurwaarder.telefoon", "contract.bepaalde_tijd_einde", "betalingen[].omschrijving",
    "regelingen[].partij", "regelingen[].bedrag", "verzoeken[].toelichting", "beslagen[].mededeling_ontvangen", "gemeente.naam",
    "gemeente.adres.straat", "gemeente.adres.huisnummer", "gemeente.adres.toevoeging", "gemeente.adres.postcode",
    "gemeente.adres.plaats", "shv.eerste_gesprek",
)  # fmt: skip
#: Fields that a tenant is not asked for, each with the reason.
NOT_ASKED = (
    dict.fromkeys(UNREAD, "nothing reads it yet")
    | {
        "versie": "of the file, not of the case",
        "notities": "free notes of an adviser, never printed",
        "kenmerk_ons": "the adviser's own reference",
        "kenmerk_uw": "the other side's reference; the letters use the file number of whom they go to",
        "plaats": "follows from the address",
        "documentdatum": "follows from the day on which the letter is made",
        "verhuurder.rechtsvorm": "matters only beside the table of court fees, which an adviser fills in",
        "verhuurder_gemachtigde.kenmerk": "the other side's reference",
        "gebreken[].percentage": "an estimate of law, not a fact",
        "wsnp.maanden_gevraagd": "a choice of who asks the court",
        "wsnp.maanden_nodig": "written by the debt counsellor",
        "wsnp.verloop": "written by the debt counsellor",
        "wsnp.weigeraars": "written by the debt counsellor",
        "wsnp.voorlopige_voorziening": "a choice of who asks the court",
        "eigen_teksten[].brief": "own text is written in the letter itself, in Word",
        "eigen_teksten[].tekst": "see eigen_teksten[].brief",
        "adviseur.naam": "the adviser knows",
        "adviseur.organisatie": "the adviser knows",
        "adviseur.telefoon": "the adviser knows",
        "adviseur.email": "the adviser knows",
    }
    | {
        field.path: reason
        for prefix, reason in {
            "blokken.": "which arguments stand in a defence is the adviser's choice",
            "proceskosten[].": "the costs of the court and the bailiff are read by an adviser",
        }.items()
        for field in fields()
        if field.path.startswith(prefix)
    }
)

#: What a letter needs but the debt counsellor or who goes to court fills in.
BY_WHO_HELPS = {"wsnp.maanden_gevraagd", "wsnp.maanden_nodig", "wsnp.verloop"}
FIRST_CHAPTER = "00-papier"


def questions() -> Iterator[tuple[str, Question | ItemList, Question]]:
    for chapter in book():
        for step in chapter.stappen:
            if isinstance(step, ItemList):
                yield from ((chapter.id, step, question) for question in step.vragen)
            elif isinstance(step, Question):
                yield chapter.id, step, step


def asked_fields() -> set[str]:
    found = {question.field.path for _, _, question in questions() if question.field}
    for _, _, question in questions():
        for changes in (question.zet or {}).values():
            found |= {find(bare(path)).path for path in changes}
    return found


def test_every_field_that_a_tenant_can_know_is_asked() -> None:
    facts = {field.path for field in fields() if field.kind is not None}
    assert sorted(facts - asked_fields() - NOT_ASKED.keys()) == []


def test_no_field_is_asked_that_is_said_not_to_be() -> None:
    assert sorted(asked_fields() & NOT_ASKED.keys()) == []
    assert all(NOT_ASKED.values())


@pytest.mark.parametrize("path", UNREAD)
def test_what_is_said_to_be_unread_changes_nothing(path: str) -> None:
    place = path.replace("[]", "[1]")
    for name, turn in (
        ("dagvaarding", ""),
        ("ontruiming na verstek", ""),
        ("vonnis op tegenspraak", "beslag"),
    ):
        rich = next(world for world in worlds(name) if world.turn == turn)
        if "[]" in path and not value_at(rich.dossier, path.partition("[]")[0]):
            continue
        base = Outcome(rich, book())
        for answer in list(answers(find(place), value_at(rich.dossier, place)))[:2]:
            other = Rich(name, put(rich.dossier, place, answer), rich.today)
            assert base.differs(Outcome(other, book())) == "", "it is read now: ask for it"


@pytest.mark.parametrize("name", [case.name for case in cases()])
def test_what_a_letter_needs_is_asked(name: str) -> None:
    rich = next(case for case in cases() if case.name == name)
    case = assess(rich.dossier, rich.today)
    needed = {
        find(bare(path)).path
        for document in documents()
        if document.refusal(case) is None
        for path in document.needs(case, Settings())
    }
    assert sorted(needed - asked_fields() - BY_WHO_HELPS - {"adviseur.naam", "adviseur.organisatie"}) == []


# ---- No question whose answer changes nothing ----
#
# For each place where a case can stand there is a rich dossier, with some turns it can take (`rich.worlds`). A question that
# can be asked there is answered in different ways. At least one pair of answers must give another timeline, other findings,
# another advice, another document (its text, its gaps, or why it is refused) or other questions after it. So a question is
# measured against full dossiers, not against every dossier; and a letter in which only a typed word differs counts.


def _ready(rich: Rich, step: Question | ItemList, question: Question, item: str) -> Dossier | None:
    """The dossier in which this question is asked there; None when it never is."""
    found = rich.dossier
    conditions = [(c, "") for c in step.als] + (
        [(c, item) for c in question.als] if question is not step else []
    )
    for condition, where in conditions:
        if condition.op == "leeg" and condition.inner:
            continue  # a matter of order: what is asked later in the same item
        if condition.holds(Facts(found, rich.today), where):
            continue
        if condition.path == "stadium" or condition.op == "!=":
            return None  # another case stands for it
        found = _made_true(found, condition, where)
        if not condition.holds(Facts(found, rich.today), where):
            return None
    same = found is rich.dossier or Facts(found, rich.today).stage is Facts(rich.dossier, rich.today).stage
    return found if same else None


def _made_true(dossier: Dossier, condition: Condition, item: str) -> Dossier:
    path = f"{item}.{condition.path}" if condition.inner else condition.path
    field = find(bare(path))
    if field.kind is None:
        return dossier
    value: object = None
    if condition.op in ("=", "in"):
        value = condition.values[0]
    elif condition.op == "onbekend":
        value = ONBEKEND
    elif condition.op == "gevuld":
        value = typed(bare(path), (field.kind.choices or (moved(field.example),))[0])
    for place, new in with_names(path, value, dossier).items():
        dossier = put(
            dossier, place, new if place == resolve(path, dossier) else typed(bare(place), str(new))
        )
    return dossier


#: What differed the last time, by question: likely the same in the next case, and looked at first.
_LAST: dict[str, str] = {}
_TURN: dict[str, str] = {}


def _order(name: str, question: str) -> list[int]:
    """The places of the worlds of a case, those first in which this question mattered before or is said to matter."""
    every = worlds(name)
    return sorted(
        range(len(every)),
        key=lambda n: (every[n].turn != _TURN.get(question, ""), question not in every[n].about),
    )


@cache
def _outcome(name: str, place: int) -> Outcome:
    return Outcome(worlds(name)[place], book())


def _matters(name: str, step: Question | ItemList, question: Question, *, turns: bool = True) -> bool | None:
    """Whether an answer changes something in that case; None when the question is not asked there."""
    asked = False
    for place in _order(name, step.id if step is question else f"{step.id}.{question.id}"):
        rich = worlds(name)[place]
        if rich.turn and not turns:
            continue
        items = [""]
        if isinstance(step, ItemList):
            there = value_at(rich.dossier, step.pad)
            items = [f"{step.pad}[{n}]" for n in range(1, len(there) + 1)] if isinstance(there, tuple) else []
        for item in items:
            dossier = _ready(rich, step, question, item)
            if dossier is None:
                continue
            asked = True
            base = (
                _outcome(name, place)
                if dossier is rich.dossier
                else Outcome(Rich("", dossier, rich.today), book())
            )
            path = f"{item}.{question.veld}" if item else resolve(question.veld, dossier)
            for answer in _answers(question, value_at(dossier, path)):
                other = put(dossier, path, answer)
                name_of = step.id if step is question else f"{step.id}.{question.id}"
                piece = base.differs(Outcome(Rich("", other, rich.today), book()), _LAST.get(name_of, ""))
                if piece:
                    _LAST[name_of] = piece
                    _TURN[name_of] = rich.turn
                    return True
    return False if asked else None


def _answers(question: Question, old: object) -> Iterator[object]:
    assert question.field is not None
    if question.keuzes:
        path = question.field.path.replace("[]", "[1]")
        yield from (value for word, _ in question.keuzes if (value := read_value(path, word)) != old)
        yield from () if old is None else (None,)
    else:
        yield from answers(question.field, old)


@pytest.mark.parametrize("name", [case.name for case in cases()])
def test_no_question_is_asked_whose_answer_changes_nothing(name: str) -> None:
    idle = [
        f"{chapter}: {step.id} {question.id}"
        for chapter, step, question in questions()
        if question.field and chapter != FIRST_CHAPTER and _matters(name, step, question) is False
    ]
    assert idle == []


def test_each_question_about_the_paper_changes_something_somewhere() -> None:
    idle = [
        question.id
        for chapter, step, question in questions()
        if chapter == FIRST_CHAPTER
        and question.field
        and not any(_matters(case.name, step, question, turns=False) for case in cases())
    ]
    assert idle == []
