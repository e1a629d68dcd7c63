from __future__ import annotations

import pytest

from juridisch.wizard.conditions import ConditionError, Facts, parse
from tests.wizard.talking import TODAY, dossier

CASE = """\
eerste_papier: dagvaarding
roldatum: onbekend
heeft_gereageerd: nee
kale_huur: 650
exploten:
  - {soort: dagvaarding, datum: 1 oktober 2026}
  - {soort: bevel tot ontruiming, datum: 5 oktober 2026}
betalingen:
  - {datum: 1 januari 2026, bedrag: 650}
  - {datum: 1 februari 2026}
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("eerste_papier = dagvaarding", True),
        ("eerste_papier = vonnis", False),
        ("eerste_papier != vonnis", True),
        ("eerste_papier != dagvaarding", False),
        ("eerste_papier in vonnis|dagvaarding", True),
        ("eerste_papier in vonnis|ontruimd", False),
        ("heeft_gereageerd = nee", True),
        ("heeft_gereageerd = ja", False),
        ("kale_huur = 650,00", True),
        ("roldatum onbekend", True),
        ("roldatum gevuld", False),
        ("roldatum leeg", False),
        ("roldatum in onbekend|leeg", True),
        ("zitting_datum leeg", True),
        ("zitting_datum in onbekend|leeg", True),
        ("zitting_datum onbekend", False),
        ("zitting_datum != 1 mei 2026", True),
        ("exploten gevuld", True),
        ("exploten leeg", False),
        ("vonnissen leeg", True),
        ("vonnissen gevuld", False),
        ("verhuurder gevuld", False),
        ("verhuurder leeg", True),
        ("exploten[dagvaarding].datum = 1 oktober 2026", True),
        ("exploten[bevel tot ontruiming].datum = 5 oktober 2026", True),
        ("exploten[betekening vonnis].datum leeg", True),
        ("exploten[2].soort = bevel tot ontruiming", True),
        ("vonnissen[1].soort != tegenspraak", True),
        ("stadium = ontruiming aangezegd", True),
        ("stadium != ontruimd", True),
        ("stadium in aanmaning|dagvaarding", False),
    ],
)
def test_conditions_on_a_dossier(text: str, expected: bool) -> None:
    assert parse(text).holds(Facts(dossier(CASE), TODAY)) is expected


def test_unknown_is_neither_the_value_nor_absent() -> None:
    facts = Facts(dossier("heeft_gereageerd: onbekend\n"), TODAY)
    assert not parse("heeft_gereageerd = nee").holds(facts)
    assert not parse("heeft_gereageerd = ja").holds(facts)
    assert not parse("heeft_gereageerd leeg").holds(facts)
    assert parse("heeft_gereageerd != ja").holds(facts)


def test_no_is_not_zero_and_not_absent() -> None:
    facts = Facts(dossier("eerdere_ontruimingszaken: 0\n"), TODAY)
    assert parse("eerdere_ontruimingszaken gevuld").holds(facts)
    assert not parse("eerdere_ontruimingszaken leeg").holds(facts)


def test_within_a_list_a_path_is_of_the_item_first() -> None:
    facts = Facts(dossier(CASE), TODAY)
    inner = parse("bedrag gevuld", "betalingen")
    assert inner.holds(facts, "betalingen[1]")
    assert not inner.holds(facts, "betalingen[2]")
    assert parse("eerste_papier = dagvaarding", "betalingen").holds(facts, "betalingen[2]")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "eerste_papier",
        "eerste_papier =",
        "eerste_papier gevuld ja",
        "eerste_papier = dagvarding",
        "eerste_papier in vonnis|dagvarding",
        "eerste_papieren = vonnis",
        "roldatum = morgen",
        "roldatum = onbekend",
        "verhuurder = Jan",
        "stadium = verloren",
        "stadium gevuld = ja",
        "exploten[brief].datum gevuld",
        "eerste_papier > vonnis",
    ],
)
def test_a_condition_that_cannot_be_is_refused(text: str) -> None:
    with pytest.raises(ConditionError):
        parse(text)
