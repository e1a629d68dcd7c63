"""`juridisch toets` as users and their scripts meet it."""

from pathlib import Path

import pytest

from juridisch.dossier import EXAMPLES, example_text
from tests.cli.running import Run

WEIGHTS = ["fout", "waarschijnlijk fout", "voor de huurder", "na te vragen", "tegen de huurder", "in orde"]


@pytest.fixture
def incasso(tmp_path: Path) -> Path:
    path = tmp_path / "incasso.yaml"
    path.write_text(example_text("incasso"), encoding="utf-8")
    return path


def test_the_findings_stand_in_order_of_weight_with_the_total_above(run: Run, incasso: Path) -> None:
    result = run("toets", str(incasso), "--vandaag", "2026-11-02")
    assert result.code == 0
    assert "Te veel gevraagd: € 462,83 (incassokosten)." in result.out
    assert result.out.index("FOUT: dit kan zo niet") < result.out.index("WAARSCHIJNLIJK FOUT")
    assert "Het incassobureau is niet geldig geregistreerd" in result.out
    assert max(map(len, result.out.splitlines())) <= 80


def test_json_has_every_key_and_amounts_as_text(run: Run, incasso: Path) -> None:
    found = run("toets", str(incasso), "--json", "--vandaag", "2026-11-02").json
    assert found["te_veel"] == {
        "totaal": "462.83",
        "staat_vast": "462.83",
        "per_onderdeel": {"incassokosten": "462.83"},
    }
    weights = [finding["weging"] for finding in found["bevindingen"]]
    assert weights == sorted(weights, key=WEIGHTS.index)
    costs = next(finding for finding in found["bevindingen"] if finding["id"] == "incassokosten")
    assert (costs["gevraagd"], costs["toegestaan"], costs["te_veel"]) == ("462.83", "0.00", "462.83")
    assert {"bron", "url", "toestand"} == set(costs["grondslag"][0])
    assert {"versie", "stand_van_de_wet", "berekend_op"} <= set(found)


def test_what_is_missing_is_a_question_and_no_failed_check(run: Run, tmp_path: Path) -> None:
    (tmp_path / "z.yaml").write_text(
        "versie: 1\nincassokosten_gevorderd: 97,50\nverhuurder: {soort: corporatie}\n", encoding="utf-8"
    )
    found = run("toets", "z.yaml", "--json", "--vandaag", "2026-11-25").json
    assert not [f for f in found["bevindingen"] if f["weging"] == "fout"]
    assert any(
        "veertiendagenbrief_gekregen" in field or "brief14" in field
        for q in found["vragen"]
        for field in q["velden"]
    )
    text = run("toets", "z.yaml", "--vandaag", "2026-11-25").out
    assert "NOG TE VRAGEN" in text


def test_nothing_to_test_says_what_to_fill_in(run: Run, tmp_path: Path) -> None:
    (tmp_path / "z.yaml").write_text("versie: 1\n", encoding="utf-8")
    assert "Er valt nog niets te toetsen" in run("toets", "z.yaml").out


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_can_be_tested_and_fits_the_screen(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "z.yaml").write_text(example_text(name), encoding="utf-8")
    for day in (EXAMPLES[name].isoformat(), "2026-11-25"):
        result = run("toets", "z.yaml", "--vandaag", day)
        assert result.code == 0, result.err
        assert max(map(len, result.out.splitlines())) <= 80
        assert "None" not in result.out
