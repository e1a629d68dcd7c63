from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from juridisch import findings
from juridisch.dossier import Dossier
from juridisch.findings.costs.clauses import look as look_at
from juridisch.findings.finding import Finding, Item, Money, Question, Weight
from juridisch.law import Certainty

TODAY = date(2026, 11, 25)


def case(*terms: dict[str, object], landlord: str | None = "corporatie", **facts: Any) -> Dossier:
    return Dossier.model_validate({"verhuurder": {"soort": landlord}, "bedingen": list(terms), **facts})


def look(dossier: Dossier) -> list[Finding | Question]:
    return list(look_at(dossier, TODAY))


def one(dossier: Dossier) -> Finding:
    (found,) = look(dossier)
    assert isinstance(found, Finding)
    return found


@pytest.mark.parametrize("landlord", ["corporatie", "bedrijf"])
@pytest.mark.parametrize(
    ("kind", "weight", "for_tenant", "against"),
    [
        ("incassokosten", Weight.NAVRAGEN, "RBAMS:2025:2663", "RBROT:2025:10465"),
        ("rente", Weight.NAVRAGEN, "RBNHO:2025:8926", ""),
        ("boete", Weight.WAARSCHIJNLIJK, "RBROT:2025:7544", ""),
        ("proceskosten", Weight.WAARSCHIJNLIJK, "HR:2025:820", "HR:2025:1081"),
    ],
)
def test_a_clause_is_a_request_to_test(
    landlord: str, kind: str, weight: Weight, for_tenant: str, against: str
) -> None:
    found = one(case({"soort": kind, "artikel": "25.2", "tekst": "De tekst."}, landlord=landlord))
    assert (found.id, found.weight, found.number) == (f"beding-{kind}", weight, 1)
    assert found.certainty is Certainty.OPEN
    assert "artikel 25.2" in found.text and "Vraag de rechter dit te toetsen." in found.text and found.risk
    citations = " ".join(source.citation for source in found.sources)
    assert for_tenant in citations and against in citations and "93/13" in citations
    assert found.values == {"artikel": "25.2", "beding": "De tekst.", "beroepsmatig": True}


@pytest.mark.parametrize("kind", ["incassokosten", "boete", "huurverhoging"])
def test_the_directive_needs_a_trader(kind: str) -> None:
    found = one(case({"soort": kind}, landlord="particulier"))
    assert found.weight is Weight.NAVRAGEN and "particulier" in found.text


@pytest.mark.parametrize("landlord", [None, "onbekend"])
def test_the_kind_of_landlord_is_asked_once(landlord: str | None) -> None:
    (asked,) = look(case({"soort": "boete"}, {"soort": "rente"}, landlord=landlord))
    assert isinstance(asked, Question) and asked.fields == ("verhuurder.soort",)


@pytest.mark.parametrize(
    ("rise", "weight", "telling"),
    [
        ("3", Weight.IN_ORDE, "in beginsel niet oneerlijk"),
        ("3,01", Weight.NAVRAGEN, "3,01 %"),
        ("5", Weight.NAVRAGEN, "hof Amsterdam"),
        ("10", Weight.NAVRAGEN, "10 %"),
        (None, Weight.NAVRAGEN, "niet ingevuld"),
    ],
)
def test_rise_above_inflation(rise: str | None, weight: Weight, telling: str) -> None:
    found = one(case({"soort": "huurverhoging", "opslag_procent": rise}))
    assert (found.id, found.weight) == ("beding-huurverhoging", weight)
    assert telling in found.text


def test_only_clauses_about_the_claim_are_looked_at() -> None:
    assert look(case({"soort": "verrekening"}, {"soort": "anders"})) == []
    assert [f.number for f in look(case({"soort": "anders"}, {"soort": "rente"}))] == [2]


@pytest.mark.parametrize(
    "facts",
    [
        {"incassokosten_gevorderd": "40"},
        {"rente_gevorderd": "5"},
        {"boete_gevorderd": "50"},
        {"eis": {"rente": "ja"}},
        {"eis": {"boete": "ja"}},
        {"eis": {"incassokosten": "ja"}},
    ],
)
def test_the_lease_is_asked_for_when_costs_are_claimed(facts: dict[str, Any]) -> None:
    (asked,) = [found for found in look(case(landlord=None, **facts)) if found.id != "boete"]
    assert isinstance(asked, Question)
    assert (asked.id, asked.fields) == ("bedingen", ("bedingen",))
    assert "algemene bepalingen" in asked.unknown.next_action


def test_without_a_claim_the_lease_is_not_asked_for() -> None:
    assert look(case(incassokosten_gevorderd="0", rente_gevorderd="0", boete_gevorderd="0")) == []


@pytest.mark.parametrize(
    ("kind", "landlord", "telling"),
    [
        ("boete", "bedrijf", "Rechters wezen in 2025"),
        ("boete", "particulier", "van verhuren zijn beroep"),
        ("rente", "bedrijf", "staat geen boete"),
        ("boete", None, "van verhuren zijn beroep"),
    ],
)
def test_a_penalty_is_a_request_to_test_and_never_in_the_total(
    kind: str, landlord: str | None, telling: str
) -> None:
    dossier = case({"soort": kind}, landlord=landlord, boete_gevorderd="250")
    (found,) = [f for f in look(dossier) if f.id == "boete"]
    assert isinstance(found, Finding) and "€ 250,00" in found.text and telling in found.text
    assert (found.weight, found.certainty) == (Weight.NAVRAGEN, Certainty.OPEN)
    assert found.money == Money(Item.BOETE, Decimal("250.00"), Decimal("250.00"), Decimal("0.00"))
    assert findings.look(dossier, TODAY).excess.get(Item.BOETE) is None


def test_a_penalty_without_any_clause_has_a_finding_of_its_own() -> None:
    found = {f.id: f for f in look(case(boete_gevorderd="250"))}
    penalty = found["boete"]
    assert isinstance(penalty, Finding) and penalty.weight is Weight.NAVRAGEN
    assert "nog niet bekeken" in penalty.text and penalty.number is None
    assert isinstance(found["bedingen"], Question)


def test_a_penalty_that_nobody_knows_of_is_asked() -> None:
    (asked,) = look(case(boete_gevorderd="onbekend"))
    assert isinstance(asked, Question) and (asked.id, asked.fields) == ("boete", ("boete_gevorderd",))
    assert look(case(boete_gevorderd="onbekend", eis={"boete": "nee"})) == []
    assert look(case()) == []
