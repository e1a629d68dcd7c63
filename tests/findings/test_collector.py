from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from juridisch.dossier import Dossier
from juridisch.findings.costs.collector import Unregistered, register_doubt, unregistered
from juridisch.findings.costs.collector import look as look_at
from juridisch.findings.finding import Finding, Question, Weight
from juridisch.law import Certainty

TODAY = date(2026, 11, 25)


def case(**collector_facts: Any) -> Dossier:
    return Dossier.model_validate({"incassant": {"soort": "incassobureau", **collector_facts}})


def look(dossier: Dossier, today: date = TODAY) -> Finding | Question | None:
    found = list(look_at(dossier, today))
    assert len(found) <= 1 and all(f.id == "incassant-register" for f in found)
    return found[0] if found else None


@pytest.mark.parametrize(
    "facts", [{"geregistreerd": "nee"}, {"geregistreerd": "ja", "geschorst": "ja"}, {"geschorst": "ja"}]
)
def test_demand_in_the_time_of_the_act(facts: dict[str, str]) -> None:
    dossier = case(**facts, eerste_aanmaning="1-10-2026", naam="Incassobureau Voorbeeld")
    found = look(dossier)
    assert isinstance(found, Finding) and found.weight is Weight.FOUT
    assert ("geschorst" in found.text) == ("geschorst" in facts)
    assert "geen incassokosten" in found.text and "1 oktober 2026" in found.text
    assert "De huur zelf blijft verschuldigd: betaal die aan de verhuurder." in found.text
    assert found.certainty is Certainty.TEKST
    assert unregistered(dossier) == Unregistered(date(2026, 10, 1))


@pytest.mark.parametrize("demand", ["30-9-2026", None])
def test_demand_before_the_act_or_unknown_is_open(demand: str | None) -> None:
    found = look(case(geregistreerd="nee", eerste_aanmaning=demand))
    assert isinstance(found, Finding)
    assert (found.weight, found.certainty) == (Weight.NAVRAGEN, Certainty.OPEN)
    assert "overgangsrecht" in found.text and "De huur zelf blijft verschuldigd" in found.text
    without = unregistered(case(geregistreerd="nee", eerste_aanmaning=demand))
    assert without is not None and not without.certain


def test_before_the_act_nothing_is_said() -> None:
    assert look(case(geregistreerd="nee", eerste_aanmaning="1-9-2026"), date(2026, 9, 30)) is None
    assert look(case(), date(2026, 9, 30)) is None
    assert look(case(), date(2026, 10, 1)) is not None


@pytest.mark.parametrize("state", [None, "onbekend"])
@pytest.mark.parametrize("demand", [None, "1-10-2026"])
def test_unknown_registration_is_asked(state: str | None, demand: str | None) -> None:
    asked = look(case(geregistreerd=state, eerste_aanmaning=demand))
    assert isinstance(asked, Question)
    assert asked.fields == ("incassant.geregistreerd", "incassant.geschorst")
    assert "openbare register" in asked.unknown.next_action


def test_only_the_suspension_is_not_known() -> None:
    asked = look(case(geregistreerd="ja"))
    assert isinstance(asked, Question) and asked.fields == ("incassant.geschorst",)


def test_an_old_demand_gives_no_reason_to_ask() -> None:
    assert look(case(eerste_aanmaning="1-5-2026")) is None


@pytest.mark.parametrize(("number", "telling"), [("INC-0000", "INC-0000"), (None, "art. 11 Wki")])
def test_registered(number: str | None, telling: str) -> None:
    found = look(case(geregistreerd="ja", geschorst="nee", registratienummer=number))
    assert isinstance(found, Finding)
    assert found.weight is Weight.IN_ORDE and telling in found.text and "art. 13" in found.text


@pytest.mark.parametrize("kind", ["deurwaarder", "advocaat", "zelf", None])
def test_others_need_no_registration(kind: str | None) -> None:
    dossier = case(soort=kind, geregistreerd="nee", eerste_aanmaning="5-10-2026")
    assert look(dossier) is None and unregistered(dossier) is None


def test_the_letter_tells_who_collects_and_since_when() -> None:
    letters = [
        {"afzender": "incassobureau", "verzonden": "9-10-2026"},
        {"afzender": "incassobureau", "datum": "7-10-2026"},
        {"afzender": "verhuurder", "datum": "1-9-2026"},
    ]
    dossier = Dossier.model_validate({"brief14": letters, "incassant": {"geregistreerd": "nee"}})
    assert unregistered(dossier) == Unregistered(date(2026, 10, 7))


@pytest.mark.parametrize("facts", [{"geregistreerd": "nee"}, {"geschorst": "ja"}])
def test_a_collector_of_an_unknown_kind_is_asked_first_for_it_may_be_a_bailiff(facts: dict[str, str]) -> None:
    dossier = case(soort="onbekend", eerste_aanmaning="1-10-2026", **facts)
    asked = look(dossier)
    assert isinstance(asked, Question) and asked.fields == ("incassant.soort",)
    assert unregistered(dossier) is None
    doubt = register_doubt(dossier, TODAY)
    assert doubt is not None and not doubt.open_law and doubt.demand == date(2026, 10, 1)
    assert look(dossier, date(2026, 9, 30)) is None
    assert look(case(soort="onbekend")) is None


@pytest.mark.parametrize(
    ("facts", "open_law"),
    [
        ({"geregistreerd": "nee", "eerste_aanmaning": "30-9-2026"}, True),
        ({"geregistreerd": "nee"}, False),
        ({"geregistreerd": "onbekend", "eerste_aanmaning": "1-10-2026"}, False),
        ({"geregistreerd": "ja"}, False),
        ({"geregistreerd": "nee", "eerste_aanmaning": "1-10-2026"}, None),  # certain
        ({"geregistreerd": "ja", "geschorst": "nee"}, None),
        ({"eerste_aanmaning": "30-9-2026"}, None),
        ({"soort": "deurwaarder", "geregistreerd": "nee"}, None),
    ],
)
def test_doubt_about_the_registration(facts: dict[str, str], open_law: bool | None) -> None:
    doubt = register_doubt(case(**facts), TODAY)
    assert (doubt.open_law if doubt else None) is open_law
    assert register_doubt(case(**facts), date(2026, 9, 30)) is None
