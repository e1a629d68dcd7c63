from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from juridisch.advice import NO_LAWYER, Advice
from juridisch.documents.package import Package
from juridisch.dossier import read
from juridisch.errors import CannotError
from juridisch.wizard import summary
from juridisch.wizard.session import Session
from juridisch.wizard.speak import Stopped, paragraph
from juridisch.wizard.store import Store
from juridisch.wizard.summary import Makers, end
from tests.wizard.talking import PAPERS, TODAY, Script

SUMMONS = "eerste_papier: dagvaarding\nsoort_procedure: bodem\nroldatum: 30 oktober 2026\n"
DEFAULT = (
    "eerste_papier: vonnis\nvonnissen:\n  - {titelvorm: vonnis, soort: verstek}\n"
    "daad_van_bekendheid:\n  datum: 2 oktober 2026\n"
)


def advice(_advice: Advice, _path: Path | None) -> Iterator[str]:
    yield "Advies"
    yield ""
    yield "VANDAAG"
    yield "- Dit stond er al."
    yield ""
    yield "HET HELE ADVIES"
    yield "- Vul exploten[1].wijze in."
    yield "  - Brief: juridisch brief verweer zaak.yaml -o MAP"
    yield paragraph(NO_LAWYER)


def files(_package: Package, _path: Path) -> dict[str, bytes]:
    return {"00-lees-eerst.txt": b"lees"}


FAKES = Makers(advice, files)


def finish(
    folder: Path, text: str, *typed: str, makers: Makers = FAKES, adviser: bool = False
) -> tuple[Session, Script]:
    path = folder / "zaak.yaml"
    path.write_text(f"versie: 1\n{text}", encoding="utf-8")
    script = Script(typed)
    session = Session(script, Store(path), TODAY, PAPERS, adviser=adviser)
    end(session, makers)
    return session, script


@pytest.fixture(autouse=True)
def nobodys_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.chdir(tmp_path)


def test_the_end_goes_from_summary_to_help_and_keeps_the_file(tmp_path: Path) -> None:
    _, script = finish(tmp_path, SUMMONS, "", "n", "n", "")
    text = script.text
    parts = [
        "DIT HEBT U VERTELD",
        "UW ADVIES",
        "u bent hier",
        "DEZE BRIEVEN PASSEN",
        "HIER KUNT U HULP KRIJGEN",
        "geen jurist",
    ]
    assert [text.index(part) for part in parts] == sorted(text.index(part) for part in parts)
    assert (tmp_path / "zaak.yaml").exists()


def test_an_answer_can_be_changed_from_the_summary(tmp_path: Path) -> None:
    _, script = finish(tmp_path, SUMMONS, "9", "x", "2", "31-10-2026", "j", "", "n", "n", "")
    assert read(tmp_path / "zaak.yaml").roldatum == date(2026, 10, 31)
    assert script.text.count("DIT HEBT U VERTELD") == 2
    assert script.text.count("Typ een nummer van 1 tot en met 3") == 2


def test_a_change_in_the_summary_brings_the_questions_that_go_with_it(tmp_path: Path) -> None:
    finish(tmp_path, SUMMONS.replace("30 oktober", "20 oktober"), "3", "ja", "", "n", "n", "")
    assert read(tmp_path / "zaak.yaml").zitting_datum == date(2026, 10, 20)


def test_what_cannot_be_true_is_said_and_no_letter_is_made(tmp_path: Path) -> None:
    _, script = finish(tmp_path, "eerste_papier: ontruimd\nontruimd_op: 1 december 2026\n", "", "?", "n", "")
    assert "Dit kan niet kloppen" in script.text
    assert "Brieven maken en advies geven kan pas" in script.text
    assert "UW ADVIES" not in script.text
    finish(
        tmp_path,
        "eerste_papier: ontruimd\nontruimd_op: 1 december 2026\n",
        "",
        "j",
        "2",
        "1-10-2026",
        "j",
        "1",
        "geen",
        "geen",
        "",
        "n",
        "n",
        "",
    )
    assert read(tmp_path / "zaak.yaml").ontruimd_op == date(2026, 10, 1)


def test_the_whole_advice_on_request_and_no_lawyer_only_once(tmp_path: Path) -> None:
    _, script = finish(tmp_path, SUMMONS, "", "j", "n", "")
    assert "HET HELE ADVIES" in script.text
    assert script.text.count(NO_LAWYER[:30]) == 1
    assert "Dit stond er al" not in script.text
    assert "exploten" not in script.text and "juridisch brief" not in script.text


def test_the_letters_go_into_the_folder_that_the_user_names(tmp_path: Path) -> None:
    finish(tmp_path, SUMMONS, "", "n", "j", "weet ik niet", "?", "terug", "mijn map", "", "")
    assert (tmp_path / "mijn map" / "00-lees-eerst.txt").read_bytes() == b"lees"


def test_letters_that_are_there_already_are_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "brieven").mkdir()
    (tmp_path / "brieven" / "00-lees-eerst.txt").write_text("oud", encoding="utf-8")
    _, script = finish(tmp_path, SUMMONS, "", "n", "j", "brieven", "", "", "")
    assert (tmp_path / "brieven" / "00-lees-eerst.txt").read_text(encoding="utf-8") == "oud"
    assert (tmp_path / "brieven-2" / "00-lees-eerst.txt").exists()
    assert "bestaat al" in script.text


def test_a_machine_that_cannot_make_them_is_no_crash(tmp_path: Path) -> None:
    def broken(_package: Package, _path: Path) -> dict[str, bytes]:
        raise CannotError("Op deze computer kan geen PDF worden gemaakt.")

    _, script = finish(tmp_path, SUMMONS, "", "n", "j", "", "", "", "", makers=Makers(advice, broken))
    assert "kan geen PDF" in script.text
    assert "HIER KUNT U HULP KRIJGEN" in script.text


def test_before_letters_after_a_default_judgment_the_date_is_shown_and_asked(tmp_path: Path) -> None:
    made: list[Package] = []

    def keep(package: Package, _path: Path) -> dict[str, bytes]:
        made.append(package)
        return {"a.txt": b""}

    _, script = finish(
        tmp_path, DEFAULT, "", "n", "n", "n", "j", "eerst", "", "", makers=Makers(advice, keep)
    )
    assert "vrijdag 30 oktober 2026" in script.text
    assert "--ik-weet-het" not in script.text
    assert not any(paper.document.outgoing for paper in made[0].papers)
    finish(tmp_path, DEFAULT, "", "n", "j", "j", "daarna", "", "", makers=Makers(advice, keep))
    finish(tmp_path, DEFAULT, "", "n", "weet ik niet", "j", "j", "later", "", "", makers=Makers(advice, keep))
    assert any(paper.document.outgoing for paper in made[2].papers)
    assert any(paper.document.outgoing for paper in made[1].papers)


def test_the_file_goes_only_after_a_clear_yes(tmp_path: Path) -> None:
    for typed in ("", "n", "wissen", "stop", "y", "weet niet"):
        finish(tmp_path, SUMMONS, "", "n", "n", typed)
        assert (tmp_path / "zaak.yaml").exists()
    session, script = finish(tmp_path, SUMMONS, "", "n", "n", "ja")
    assert not (tmp_path / "zaak.yaml").exists()
    assert "gewist" in script.text
    assert session.store.path is None


def test_the_file_of_an_adviser_is_not_offered_for_deletion(tmp_path: Path) -> None:
    _, script = finish(tmp_path, SUMMONS, "", "n", "n", adviser=True)
    assert "wissen" not in script.text
    assert "Roldatum vrijdag 30 oktober 2026" in script.text


def test_stop_works_in_each_part_of_the_end(tmp_path: Path) -> None:
    for typed in (("stop",), ("", "stop"), ("", "n", "stop"), ("", "n", "j", "stop")):
        with pytest.raises(Stopped):
            finish(tmp_path, SUMMONS, *typed)


def test_the_end_of_the_input_at_each_prompt_of_the_end(tmp_path: Path) -> None:
    typed = ("2", "31-10-2026", "j", "", "n", "j", "map")
    for place in range(len(typed)):
        with pytest.raises(EOFError):
            finish(tmp_path, SUMMONS, *typed[:place])
        assert read(tmp_path / "zaak.yaml").eerste_papier == "dagvaarding"


def test_every_line_fits_the_screen(tmp_path: Path) -> None:
    for case in (SUMMONS, DEFAULT):
        _, script = finish(
            tmp_path, case, *(["", "n", "n", ""] if case is SUMMONS else ["", "n", "n", "n", "n", ""])
        )
        assert not [line for line in script.text.splitlines() if len(line) > 79]


def test_the_number_of_open_facts_is_in_good_dutch(tmp_path: Path) -> None:
    _, script = finish(tmp_path, SUMMONS, "", "n", "n", "")
    assert "nog 1 gegevens" not in script.text
    assert summary.FOLDER == "brieven"


def test_an_unknown_paper_gets_no_phase_no_letters_and_no_call_to_the_landlord(tmp_path: Path) -> None:
    for paper in ("onbekend", "anders"):
        _, script = finish(tmp_path, f"eerste_papier: {paper}\n", "", "")
        said = " ".join(script.text.split())
        assert "Laat het papier vandaag zien" in said and "Brieven maken we pas" in said
        assert "nog geen rechtszaak" not in said and "u bent hier" not in said
        assert "Bel uw verhuurder" not in said and "Vraag schuldhulp" in said


def test_the_letters_go_with_the_file_when_the_user_wants_that(tmp_path: Path) -> None:
    other = tmp_path / "brieven" / "van-mij.txt"
    _, script = finish(tmp_path, SUMMONS, "", "n", "j", "", "?", "ja", "ja")
    assert "kan niet ongedaan" in script.text
    assert not (tmp_path / "brieven").exists() and not (tmp_path / "zaak.yaml").exists()
    session, _ = finish(tmp_path, SUMMONS, "", "n", "j", "", "", "")
    other.write_text("van mij", encoding="utf-8")
    session.lines = Script(["n", "j"])
    summary.offer_to_delete(session)
    assert [path.name for path in (tmp_path / "brieven").iterdir()] == ["van-mij.txt"]
    _, script = finish(tmp_path, SUMMONS, "", "n", "n", "j")
    assert "brieven" not in script.text.rpartition("wissen?")[2]


def test_without_a_file_the_letters_are_still_offered_for_deletion(tmp_path: Path) -> None:
    path = tmp_path / "zaak.yaml"
    path.write_text(SUMMONS, encoding="utf-8")
    store = Store(path)
    store.path = None
    script = Script(["", "n", "j", "map", "j"])
    end(Session(script, store, TODAY, PAPERS), FAKES)
    assert not (tmp_path / "map").exists()


def test_back_from_the_summary_asks_the_last_question(tmp_path: Path) -> None:
    _, script = finish(tmp_path, SUMMONS, "terug", "", "", "n", "n", "")
    assert script.text.count("Staat er ‘kort geding’") == 3  # summary, question, summary


def test_the_gate_asks_one_thing_at_a_time(tmp_path: Path) -> None:
    _, script = finish(tmp_path, DEFAULT, "", "n", "?", "n", "n", "n", "")
    assert "Heeft een jurist met u naar verzet gekeken? (j/n) " in script.shown
    assert "Weet u zeker dat u geen verzet wilt? (j/n) " in script.shown
    assert "Schuldhulp vragen kan wel" in script.text


def test_the_advice_is_the_last_page_of_the_letters(tmp_path: Path) -> None:
    from juridisch.assessment import assess
    from juridisch.cli.wizard import ADVICE, _files
    from juridisch.documents.package import Package

    (tmp_path / "zaak.yaml").write_text(SUMMONS, encoding="utf-8")
    made = _files(Package(assess(read(tmp_path / "zaak.yaml"), TODAY), (), (), None), tmp_path / "zaak.yaml")
    assert list(made) == [ADVICE]
    assert made[ADVICE].startswith(b"%PDF")
