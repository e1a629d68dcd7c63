"""A remedy that is open against a judgment that is not enforceable."""

from datetime import date
from typing import Any

import pytest

from juridisch.dossier import Dossier
from juridisch.findings.eviction.remedy import look
from juridisch.findings.eviction.suspension import judges_test
from juridisch.findings.finding import Finding, Question, Weight

TODAY = date(2026, 11, 23)
JUDGMENT = {"datum": "1-10-2026", "soort": "tegenspraak", "procedure": "bodem", "titelvorm": "vonnis"}
ORDER = {
    "soort": "bevel tot ontruiming",
    "datum": "19-11-2026",
    "ontruiming_datum": "26-11-2026",
    "wijze": "persoon",
}
SERVICE = {"soort": "betekening vonnis", "datum": "6-11-2026", "wijze": "persoon"}


def said(
    enforceable: str = "nee", today: date = TODAY, more: dict[str, Any] | None = None, **judgment: Any
) -> list[Finding | Question]:
    ruling = JUDGMENT | {"uitvoerbaar_bij_voorraad": enforceable} | judgment
    facts = {"vonnissen": [ruling], "exploten": [SERVICE, ORDER]} | (more or {})
    return list(look(Dossier.model_validate(facts), today))


def test_appeal_before_the_eviction_suspends_it() -> None:
    (found,) = said()
    assert isinstance(found, Finding) and found.weight is Weight.VOOR
    assert found.title == "Hoger beroep schorst de ontruiming"
    assert "Ontruimen op donderdag 26 november 2026 mag niet meer" in found.text
    assert found.values == {"middel": "hoger beroep", "ontruiming": date(2026, 11, 26)}
    assert "4 januari 2027" in found.text and "renvooi" not in found.values


def test_verzet_before_the_eviction_suspends_it() -> None:
    (found,) = said(soort="verstek")
    assert isinstance(found, Finding) and found.title == "Verzet schorst de ontruiming"
    assert "4 december 2026" in found.text and "exploot van een deurwaarder" in found.text


def test_unknown_is_asked_only_with_an_announced_eviction() -> None:
    (question,) = said("onbekend")
    assert isinstance(question, Question) and question.fields == ("vonnissen[1].uitvoerbaar_bij_voorraad",)
    assert said("onbekend", more={"exploten": []}) == []


@pytest.mark.parametrize(
    "outcomes",
    [
        said("ja"),
        said(today=date(2027, 1, 6), more={"exploten": []}),  # three months are over
        said(titelvorm="proces-verbaal"),
        said(soort="verstek", more={"soort_procedure": "verzet"}),
        said(more={"ontruimd_op": "20-11-2026"}),
    ],
)
def test_silent_where_it_does_not_hold(outcomes: list[Finding | Question]) -> None:
    assert outcomes == []


def test_a_judgment_in_verzet_does_not_undo_the_enforceable_one() -> None:
    first = JUDGMENT | {"datum": "1-9-2026", "soort": "verstek", "uitvoerbaar_bij_voorraad": "ja"}
    second = JUDGMENT | {"procedure": "verzet", "uitvoerbaar_bij_voorraad": "nee"}
    (outcome,) = said(more={"vonnissen": [first, second], "soort_procedure": "bodem"})
    assert isinstance(outcome, Question)


def test_the_test_of_the_judge_says_that_the_remedy_suspends() -> None:
    ruling = JUDGMENT | {"uitvoerbaar_bij_voorraad": "nee"}
    words = judges_test(Dossier.model_validate({"vonnissen": [ruling]}), TODAY)
    assert "schorst de uitvoering" in words and "legt het vonnis niet uit" not in words
