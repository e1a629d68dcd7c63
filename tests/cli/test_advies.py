"""`juridisch advies` as users and their scripts meet it."""

from pathlib import Path

import pytest

from juridisch.dossier import EXAMPLES, example_text
from tests.cli.running import Run


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_gets_an_advice_that_fits_screen_and_page(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "z.yaml").write_text(example_text(name), encoding="utf-8")
    result = run("advies", "z.yaml", "--pdf", "a.pdf", "--vandaag", EXAMPLES[name].isoformat())
    assert result.code == 0, result.err
    assert result.out.count("u bent hier") == 1
    assert result.out.count("geen jurist") == 1
    assert max(map(len, result.out.splitlines())) <= 80
    assert "None" not in result.out
    pypdf = pytest.importorskip("pypdf")
    assert len(pypdf.PdfReader(tmp_path / "a.pdf").pages) == 1


@pytest.mark.parametrize("name", ["verstekvonnis", "ontruiming", "moratorium"])
def test_the_page_says_what_is_over_when_there_is_room(run: Run, tmp_path: Path, name: str) -> None:
    """A page that fell back to the least would hide roads."""
    (tmp_path / "z.yaml").write_text(example_text(name), encoding="utf-8")
    run("advies", "z.yaml", "--pdf", "a.pdf", "--vandaag", EXAMPLES[name].isoformat())
    pypdf = pytest.importorskip("pypdf")
    text = pypdf.PdfReader(tmp_path / "a.pdf").pages[0].extract_text()
    assert "Wat er verder nog kan" in text
    assert "Kan niet meer:" in text


def test_json_has_actions_by_urgency_and_roads(run: Run, tmp_path: Path) -> None:
    (tmp_path / "z.yaml").write_text(example_text("ontruiming"), encoding="utf-8")
    found = run("advies", "z.yaml", "--json", "--vandaag", "2025-11-26").json
    when = [action["wanneer"] for action in found["acties"]]
    assert when == sorted(when, key=["vandaag", "deze week", "later"].index)
    assert [step["hier"] for step in found["fasen"]] == [False, False, False, False, True, False]
    roads = {road["id"]: road for road in found["wegen"]}
    assert roads["moratorium"]["stand"] == "kan nu"
    assert "3 december 2025" in roads["moratorium"]["reden"]
    assert roads["moratorium"]["tot"] is None  # nobody should wait for the day itself
    assert found["verhuurder"][0]["vroegst"] == "2025-12-03"


def test_the_advice_names_no_telephone_number(run: Run, tmp_path: Path) -> None:
    import re

    for name, day in EXAMPLES.items():
        (tmp_path / "z.yaml").write_text(example_text(name), encoding="utf-8")
        out = run("advies", "z.yaml", "--vandaag", day.isoformat()).out
        assert not re.search(r"\b0[0-9]{2,3}[- ]?[0-9]{4,8}\b", out)


def test_hard_words_are_explained_and_a_hearing_is_on_its_day(run: Run, tmp_path: Path) -> None:
    (tmp_path / "z.yaml").write_text(
        "versie: 1\nsoort_procedure: bodem\nroldatum: 2 november 2026\nheeft_gereageerd: ja\nzitting_datum: 16 december 2026\n",
        encoding="utf-8",
    )
    shown = " ".join(run("advies", "z.yaml", "--vandaag", "2026-11-25").out.split())
    assert "Op woensdag 16 december 2026." in shown
    assert "MOEILIJKE WOORDEN" in shown
    assert "vonnis: De beslissing van de rechter." in shown
    actions = run("advies", "z.yaml", "--json", "--vandaag", "2026-11-25").json["acties"]
    assert [a["id"] for a in actions if a["op_de_dag"]] == ["zitting"]
