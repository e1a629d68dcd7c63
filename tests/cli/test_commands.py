"""The commands as users and their scripts meet them: the contract, the refusals, the files."""

from __future__ import annotations

import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from juridisch import __version__
from juridisch.dossier import EXAMPLES, example_text
from tests.cli.running import Run

CONTRACT = {
    "regel", "naam", "wie", "start", "datum", "voorzichtig", "weekdag", "soort", "status", "zekerheid", "grondslag",
    "lezingen", "stappen", "waarschuwingen", "versie", "stand_van_de_wet", "berekend_op",
}  # fmt: skip


def edit(path: Path, *changes: tuple[str, str]) -> None:
    """Change texts in a file; each must be there."""
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


TODAY = ("--vandaag", "2025-04-22")


# --- termijn


def test_ontruiming_over_christmas(run: Run) -> None:
    result = run("termijn", "ontruiming", "2026-12-23", "--json")
    found = result.json
    assert result.code == 0
    assert found.keys() >= CONTRACT
    assert (found["datum"], found["voorzichtig"]) == ("2026-12-29", "2026-12-28")
    steps = " ".join(step["uitleg"] for step in found["stappen"])
    assert all(word in steps for word in ("Eerste Kerstdag", "Tweede Kerstdag", "weekend"))
    assert found["stappen"][-1]["datum"] == found["datum"]
    article = next(source for source in found["grondslag"] if "555 lid 1" in source["bron"])
    assert article["url"].startswith("https://wetten.overheid.nl/BWBR0001827/")
    assert article["toestand"] == "2026-07-14"
    assert (found["wie"], found["soort"], found["status"]) == ("V", "eerste_dag", "wet")
    assert found["versie"] == __version__


def test_moratorium_lists_the_other_reading(run: Run) -> None:
    found = run("termijn", "moratorium", "2026-08-31", "--json").json
    assert found["datum"] == "2027-02-27"
    assert [reading["datum"] for reading in found["lezingen"]] == ["2027-02-28"]


def test_the_term_of_the_judgment_and_the_bevel(run: Run) -> None:
    args = (
        "termijn",
        "ontruiming",
        "2026-11-23",
        "--vonnistermijn",
        "14 dagen",
        "--betekening",
        "2026-11-23",
    )
    assert run(*args, "--json").json["datum"] == "2026-12-08"


def test_the_explanation_fits_the_screen_and_starts_with_the_answer(run: Run) -> None:
    result = run("termijn", "ontruiming", "23 december 2026")
    assert "dinsdag 29 december 2026" in result.out.splitlines()[2]
    assert max(map(len, result.out.splitlines())) <= 80


def test_every_rule_is_listed_and_explains_itself(run: Run) -> None:
    from juridisch.deadlines import RULES

    overview = run("termijn").out
    for law in RULES.values():
        assert law.id in overview
        assert law.name in run("termijn", law.id, "--help").out.replace("\n  ", " ")
    assert max(map(len, overview.splitlines())) <= 80


def test_the_calculation_date_can_be_set(run: Run) -> None:
    found = run("termijn", "antwoord", "2026-12-16", "--vandaag", "1-12-2026", "--json").json
    assert found["berekend_op"] == "2026-12-01"


def test_a_calendar_file_of_one_date(run: Run, tmp_path: Path) -> None:
    args = ("termijn", "ontruiming", "2026-12-23", "--vandaag", "2026-11-25", "--ics", "x.ics")
    assert run(*args).code == 0
    text = (tmp_path / "x.ics").read_text()
    assert "DTSTART;VALUE=DATE:20261228" in text
    again = run(*args)
    assert again.code == 2
    assert "bestaat al" in again.err
    assert run(*args, "--overschrijf").code == 0


def test_the_fast_path_stays_light() -> None:
    """Exact, unlike a clock: which modules were loaded."""
    banned = (
        "weasyprint", "docxtpl", "jinja2", "lxml", "holidays", "babel", "yaml", "ruamel", "pydantic", "rich",
        "importlib.metadata",
    )  # fmt: skip
    code = (
        "import sys; from juridisch.cli import main; "
        "main(['termijn', 'ontruiming', '2026-12-23']); main(['termijn', 'moratorium', '2026-12-23', '--json']); "
        f"print([name for name in {banned!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


# --- kalender


def test_kalender_names_the_decree(run: Run) -> None:
    assert "vrijdag 7 mei 2027" in run("kalender", "2027").out
    day = next(d for d in run("kalender", "2027", "--json").json["dagen"] if d["datum"] == "2027-05-07")
    assert "Stcrt. 2025, 24713" in day["besluit"]


def test_kalender_beyond_the_last_decree_warns(run: Run) -> None:
    assert "geen koninklijk besluit" in run("kalender", "2029").out
    assert run("kalender", "2029", "--json").json["waarschuwingen"]
    assert not run("kalender", "2028", "--json").json["waarschuwingen"]


def test_kalender_is_compared_with_an_independent_library(run: Run) -> None:
    assert "gelijk aan die van de bibliotheek" in run("kalender", "2027", "--controleer").out.replace(
        "\n", " "
    )


@pytest.mark.parametrize("year", ["27", "abcd", "-202", "\uff12\uff10\uff12\uff17", "1950", "3000"])
def test_a_year_that_is_none(run: Run, year: str) -> None:
    result = run("kalender", "--", year)
    assert result.code == 2
    assert result.err.startswith("Fout: ")


# --- bad input


@pytest.mark.parametrize(
    ("args", "code", "says"),
    [
        (["termijn", "ontruiming", "31-02-2026"], 2, "31 februari 2026 bestaat niet"),
        (["termijn", "ontruiming", "1-2-26"], 2, "geen vier cijfers"),
        (["termijn", "ontruiming"], 2, "DATUM"),
        (["termijn", "ontruimin", "2026-12-23"], 2, "Bedoelde u ‘ontruiming’"),
        (["termijn", "moratorium", "2026-12-23", "--maanden", "9"], 2, "1 tot en met 6"),
        (["termijn", "moratorium", "2026-12-23", "--maanden", "zes"], 2, "--maanden"),
        (["termijn", "ontruiming", "1999-12-23"], 2, "nagekeken voor data vanaf"),
        (["termijn", "ontruiming", "2026-12-23", "--onzin"], 2, "--onzin"),
        (["termijn", "ontruiming", "2026-12-23", "--ics", "nergens/x.ics"], 2, "bestaat niet"),
        (["tijdlijn", "weg.yaml"], 2, "weg.yaml"),
        (["tijdlijn", "."], 2, "map"),
        (["brief", "uitstell", "zaak.yaml"], 2, "Bedoelde u ‘uitstel’"),
        (["brief", "uitstel", "zaak.yaml"], 2, "-o MAP"),
        (["brief", "uitstel", "zaak.yaml", "-o", ".", "--formaat", "doc"], 2, "docx, pdf, txt"),
        (["brief", "uitstel", "zaak.yaml", "-o", "zaak.yaml", "--vandaag", "2025-04-22"], 2, "geen map"),
        (["brief", "uitstel", "zaak.yaml", "-o", ".", "--briefpapier", "weg.docx", "--vandaag", "2025-04-22"], 2, "weg.docx"),
        (["juridisch"], 2, "Onbekende opdracht"),
        (["dossier", "nieuw", "nergens/zaak.yaml"], 2, "bestaat niet"),
        (["dossier", "nieuw", "zaak.yaml"], 2, "bestaat al"),
    ],
)  # fmt: skip
def test_bad_input_gets_one_clear_message(
    run: Run, case: Path, args: list[str], code: int, says: str
) -> None:
    before = sorted(case.parent.rglob("*"))
    content = case.read_bytes()
    result = run(*args)
    assert result.code == code
    assert result.out == ""
    assert result.err.startswith("Fout: ")
    assert says in result.err
    assert "Traceback" not in result.err
    assert sorted(case.parent.rglob("*")) == before
    assert case.read_bytes() == content


@pytest.mark.parametrize(
    ("old", "new", "field", "says"),
    [
        ("roldatum: 30 april 2025", "roldatum: 31-02-2026", "roldatum", "31 februari 2026 bestaat niet"),
        ("roldatum: 30 april 2025", "roldatum: 1-2-26", "roldatum", "vier cijfers"),
        ("2.086,50", "€ 1.2.3", "achterstand_volgens_eiser", "geen bedrag"),
        ("roldatum: 30", "roldatm: 30", "roldatm", "Bedoelde u ‘roldatum’"),
        ("kenmerk_ons: VB-001", "kenmerk_ons: VB-001\nkenmerk_ons: VB-002", "kenmerk_ons", "twee"),
        ("roldatum: 30 april 2025", "roldatum: [30 april 2025]", "roldatum", "datum"),
        ("plaats: Utrecht\n\nhuurders", "plaats: 'Utrecht\n\nhuurders", "regel", ""),
    ],
)
def test_a_wrong_dossier_names_the_field(
    run: Run, case: Path, old: str, new: str, field: str, says: str
) -> None:
    edit(case, (old, new))
    result = run("tijdlijn", str(case))
    assert result.code == 2
    assert field in result.err
    assert says in result.err
    assert "Traceback" not in result.err


def test_an_unwritable_folder(run: Run, case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may write anywhere, so the system call itself refuses."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", "brieven")

    monkeypatch.setattr("juridisch.files.tempfile.mkstemp", refuse)
    result = run("brief", "uitstel", str(case), "-o", "brieven", "--formaat", "txt", *TODAY)
    assert result.code == 1
    assert "U hebt geen toegang tot" in result.err
    assert list(Path("brieven").iterdir()) == []


def test_a_full_disk_leaves_nothing_behind(run: Run, case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("juridisch.files.os.fsync", full)
    result = run("brief", "uitstel", str(case), "-o", "brieven", "--formaat", "txt", *TODAY)
    assert result.code == 1
    assert "De schijf is vol." in result.err
    assert list(Path("brieven").iterdir()) == []


def test_without_pango_word_still_works(run: Run, case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)

    class NoPango:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "weasyprint":
                raise OSError("cannot load library 'libpango-1.0-0'")

    monkeypatch.setattr(sys, "meta_path", [NoPango(), *sys.meta_path])
    result = run("brief", "uitstel", str(case), "-o", "brieven", *TODAY)
    assert result.code == 1
    assert "apt-get install libpango-1.0-0" in result.err
    assert not Path("brieven").exists()
    assert run("brief", "uitstel", str(case), "-o", "brieven", "--formaat", "docx", *TODAY).code == 0


# --- dossier


def test_a_new_dossier_is_readable_and_says_what_is_missing(run: Run, tmp_path: Path) -> None:
    assert run("dossier", "nieuw", "nieuw.yaml").code == 0
    assert stat.S_IMODE((tmp_path / "nieuw.yaml").stat().st_mode) == 0o600
    result = run("dossier", "controleer", "nieuw.yaml")
    assert result.code == 2
    assert "huurders[1].achternaam" in result.err


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_shipped_dossiers_are_in_order(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "x.yaml").write_text(example_text(name), encoding="utf-8")
    assert run("dossier", "controleer", "x.yaml").code == 0


def test_an_anonymous_copy_stands_beside_the_dossier_and_still_works(run: Run, case: Path) -> None:
    result = run("dossier", "anoniem", str(case))
    assert result.code == 0
    copy = case.with_name("zaak-anoniem.yaml")
    text = copy.read_text()
    assert "Testman" not in text
    assert "Voorbeeldstraat" not in text
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert run("dossier", "anoniem", str(case)).code == 2  # never over what is there
    assert run("tijdlijn", str(copy), *TODAY).code == 0


def test_the_schema_is_json(run: Run) -> None:
    assert "huurders" in run("dossier", "schema").json["properties"]


# --- tijdlijn


def test_the_time_line_of_the_ruling(run: Run, case: Path) -> None:
    """RBMNE:2025:4839: answer before 30 April, after the postponement 28 May."""
    found = run("tijdlijn", str(case), "--json", *TODAY).json
    days = {item["regel"]: item["datum"] for item in found["termijnen"]}
    assert days.pop("veertiendagenbrief") == "2025-02-26"
    assert days == {"antwoord": "2025-04-29", "uitstel-verzoek": "2025-04-29", "uitstel": "2025-05-28"}
    assert found["stadium"] == "dagvaarding"
    assert all(item.keys() >= CONTRACT for item in found["termijnen"])


def test_the_time_line_as_page_and_calendar(run: Run, case: Path, tmp_path: Path) -> None:
    result = run("tijdlijn", str(case), "--pdf", "t.pdf", "--ics", "t.ics", *TODAY)
    assert result.code == 0
    assert (tmp_path / "t.pdf").read_bytes().startswith(b"%PDF")
    calendar = (tmp_path / "t.ics").read_text().replace("\r\n ", "")
    assert calendar.count("BEGIN:VEVENT") == 4
    titles = [line for line in calendar.splitlines() if line.startswith("SUMMARY")]
    assert not any("Testman" in title for title in titles)
    assert "Testman" not in calendar


def test_the_screen_fits_80_columns(run: Run, case: Path) -> None:
    assert max(map(len, run("tijdlijn", str(case), *TODAY).out.splitlines())) <= 80


def test_a_long_stage_and_a_moratorium_fit_80_columns(run: Run, tmp_path: Path) -> None:
    for name, *days in (
        ("veertiendagenbrief", "2025-09-10", "2025-12-18"),
        ("dagvaarding", "2025-09-10", "2025-10-01"),
        ("moratorium", "2025-12-18", "2026-03-04"),
    ):
        (tmp_path / "m.yaml").write_text(example_text(name), encoding="utf-8")
        for today in days:
            lines = run("tijdlijn", "m.yaml", "--vandaag", today).out.splitlines()
            assert lines
            assert max(map(len, lines)) < 80, (name, today)


def uids(path: Path) -> list[str]:
    return [line for line in path.read_text().splitlines() if line.startswith("UID")]


def test_events_of_a_case_keep_their_uid_whatever_is_filled_in(run: Run, case: Path, tmp_path: Path) -> None:
    assert run("tijdlijn", str(case), "--ics", "een.ics", *TODAY).code == 0
    edit(case, ("    achternaam: Testman\n", "    achternaam: Anders\n"))
    case.write_text(re.sub(r"(?m)^kenmerk_ons:.*$", "", case.read_text()) + "\nkenmerk_ons: 2025-017\n")
    assert run("pakket", str(case), "-o", "uit", "--formaat", "txt", *TODAY).code == 0
    found = uids(tmp_path / "een.ics")
    assert found
    assert uids(tmp_path / "uit" / "agenda.ics") == found
    assert not any("testman" in uid.casefold() or "zaak" in uid for uid in found)


def test_two_dossiers_of_the_same_people_have_other_events(run: Run, case: Path, tmp_path: Path) -> None:
    (tmp_path / "ander").mkdir()
    (tmp_path / "ander" / case.name).write_text(case.read_text())
    assert run("tijdlijn", str(case), "--ics", "een.ics", *TODAY).code == 0
    assert run("tijdlijn", f"ander/{case.name}", "--ics", "twee.ics", *TODAY).code == 0
    assert not set(uids(tmp_path / "een.ics")) & set(uids(tmp_path / "twee.ics"))


def test_a_calendar_without_days_to_come_is_refused(run: Run, case: Path) -> None:
    result = run("tijdlijn", str(case), "--ics", "t.ics", "--vandaag", "2030-01-01")
    assert result.code == 1
    assert not Path("t.ics").exists()


# --- brief and pakket


def test_a_letter_in_three_formats(run: Run, case: Path, tmp_path: Path) -> None:
    result = run("brief", "uitstel", str(case), "-o", "brieven", "--formaat", "docx,pdf,txt", *TODAY)
    assert result.code == 0
    files = sorted((tmp_path / "brieven").iterdir())
    assert [f.name for f in files] == ["zaak-uitstel.docx", "zaak-uitstel.pdf", "zaak-uitstel.txt"]
    assert {stat.S_IMODE(f.stat().st_mode) for f in files} == {0o600}
    text = files[2].read_text()
    assert "vier weken uitstel" in text
    assert "woensdag 30 april 2025" in text
    assert "NOG INVULLEN" not in text


def test_existing_letters_are_kept(run: Run, case: Path, tmp_path: Path) -> None:
    args = ("brief", "uitstel", str(case), "-o", ".", "--formaat", "txt,docx", *TODAY)
    (tmp_path / "zaak-uitstel.docx").write_text("met de hand bijgewerkt")
    result = run(*args)
    assert result.code == 2
    assert "--overschrijf" in result.err
    assert not (tmp_path / "zaak-uitstel.txt").exists()
    assert (tmp_path / "zaak-uitstel.docx").read_text() == "met de hand bijgewerkt"
    assert run(*args, "--overschrijf").code == 0


def test_missing_facts_are_listed_at_once(run: Run, case: Path) -> None:
    edit(
        case,
        ("roldatum: 30 april 2025", "roldatum:"),
        ("reden_uitstel: rechtshulp zoeken", ""),
        ("    achternaam: Testman\n", ""),
    )
    result = run("brief", "uitstel", str(case), "-o", ".", *TODAY)
    assert result.code == 2
    for field in ("roldatum", "reden_uitstel", "huurders[1].achternaam"):
        assert field in result.err
    assert "--concept" in result.err


def test_a_draft_marks_every_gap(run: Run, case: Path, tmp_path: Path) -> None:
    edit(case, ("roldatum: 30 april 2025", "roldatum:"), ("    achternaam: Testman\n", ""))
    result = run("brief", "uitstel", str(case), "-o", ".", "--concept", "--formaat", "txt,docx,pdf", *TODAY)
    assert result.code == 0
    text = (tmp_path / "zaak-uitstel.txt").read_text()
    assert text.startswith("CONCEPT")
    assert "[NOG INVULLEN: roldatum]" in text
    assert "achternaam]" in text
    assert "Nog invullen" in result.out


def test_no_postponement_in_kort_geding(run: Run, case: Path) -> None:
    edit(case, ("soort_procedure: bodem", "soort_procedure: kort geding"))
    result = run("brief", "uitstel", str(case), "-o", ".", *TODAY)
    assert result.code == 1
    assert "kort geding" in result.err
    assert "art. 254 Rv" in result.err


@pytest.mark.parametrize(
    ("changes", "today", "says"),
    [
        ([], "2025-05-01", "art. 142 Rv"),
        ([("heeft_gereageerd: nee", "heeft_gereageerd: ja")], "2025-04-22", "al geantwoord"),
        ([("onder_bewind: nee", "onder_bewind: ja")], "2025-04-22", "onder bewind"),
        ([("woonruimte: ja", "woonruimte: nee")], "2025-04-22", "geen woning"),
        ([("soort_procedure: bodem", "soort_procedure: verzet")], "2025-04-22", "verzet"),
    ],
)  # fmt: skip
def test_a_letter_that_does_not_fit_is_refused(
    run: Run, case: Path, changes: list[tuple[str, str]], today: str, says: str
) -> None:
    edit(case, *changes)
    result = run("brief", "uitstel", str(case), "-o", ".", "--vandaag", today)
    assert result.code == 1
    assert says in result.err


def test_the_adviser_hears_that_the_post_is_too_late(run: Run, case: Path, tmp_path: Path) -> None:
    note = "De griffie krijgt deze brief per post niet meer op tijd."
    args = ("brief", "uitstel", str(case), "-o", "x", "--formaat", "txt", "--overschrijf", "--vandaag")
    assert note not in run(*args, "2025-04-28").out
    late = run(*args, "2025-04-29")
    assert late.code == 0
    assert f"Let op: {note}" in late.out.replace("\n", " ")
    assert max(map(len, late.out.splitlines())) <= 80
    for day, told in (("2025-04-28", False), ("2025-04-29", True)):
        package = ("pakket", str(case), "-o", day, "--formaat", "txt", "--vandaag", day)
        assert run(*package).code == 0
        assert (note in (tmp_path / day / "00-lees-eerst.txt").read_text()) is told


def test_the_post_is_no_subject_when_the_letter_is_not_made(run: Run, case: Path) -> None:
    edit(case, ("heeft_gereageerd: nee", "heeft_gereageerd: ja"))
    result = run("pakket", str(case), "-o", "x", "--formaat", "txt", "--vandaag", "2025-04-29")
    assert "per post" not in result.out


@pytest.mark.parametrize("concept", [[], ["--concept"]])
def test_both_sides_ask_and_one_does_not(run: Run, case: Path, concept: list[str]) -> None:
    edit(
        case,
        ("reden_uitstel: rechtshulp zoeken", "reden_uitstel: eenstemmig"),
        ("akkoord_eiser: onbekend", "akkoord_eiser: nee"),
    )
    result = run("brief", "uitstel", str(case), "-o", "x", *concept, *TODAY)
    assert result.code == 2
    assert "akkoord_eiser" in result.err
    assert "eenstemmig" in result.err
    assert not Path("x").exists()
    assert "akkoord_eiser" in run("dossier", "controleer", str(case)).err


def test_whether_it_is_a_home_is_asked_before_a_letter_goes_out(run: Run, case: Path) -> None:
    edit(case, ("woonruimte: ja", "woonruimte: onbekend"))
    result = run("brief", "uitstel", str(case), "-o", "x", *TODAY)
    assert result.code == 2
    assert "woonruimte" in result.err
    assert run("brief", "uitleg", str(case), "-o", "x", "--formaat", "txt", *TODAY).code == 0


def test_the_verstek_trap(run: Run, case: Path) -> None:
    """After a default judgment any outgoing paper first shows the date for verzet."""
    text = (
        case.read_text() + "\nvonnissen:\n  - datum: 14 mei 2025\n    soort: verstek\n    titelvorm: vonnis\n"
    )
    case.write_text(text)
    result = run("brief", "uitstel", str(case), "-o", ".", "--vandaag", "2025-06-02")
    assert result.code == 1
    assert "maandag 30 juni 2025" in result.err
    assert "--ik-weet-het" in result.err
    past = run("brief", "uitstel", str(case), "-o", ".", "--ik-weet-het", "--vandaag", "2025-06-02")
    assert "al een vonnis" in past.err
    assert run("brief", "uitleg", str(case), "-o", ".", "--vandaag", "2025-06-02").code == 0


def test_a_package_has_a_page_that_comes_first_and_names_without_people(run: Run, tmp_path: Path) -> None:
    (tmp_path / "jansen.yaml").write_text(example_text("moratorium"), encoding="utf-8")
    result = run("pakket", "jansen.yaml", "-o", "uit", "--formaat", "txt,pdf", "--vandaag", "2025-12-18")
    assert result.code == 0
    names = sorted(path.name for path in (tmp_path / "uit").iterdir())
    assert names[0] == "00-lees-eerst.pdf"
    assert {"agenda.ics", "tijdlijn.pdf"} <= set(names)
    assert any(re.fullmatch(r"[0-9]{2}-uitleg\.txt", name) for name in names)
    assert not any("jansen" in name for name in names)
    first = (tmp_path / "uit" / "00-lees-eerst.txt").read_text()
    assert "Brief aan de huurder" in first


def test_what_lacks_facts_is_a_draft_in_the_package(run: Run, case: Path, tmp_path: Path) -> None:
    edit(case, ("reden_uitstel: rechtshulp zoeken", "reden_uitstel:"))
    result = run("pakket", str(case), "-o", "uit", "--formaat", "txt", *TODAY)
    assert result.code == 0
    assert "reden_uitstel" in result.out
    (draft,) = (tmp_path / "uit").glob("*-uitstel-concept.txt")
    assert draft.read_text().startswith("CONCEPT")
    assert "concept" in (tmp_path / "uit" / "00-lees-eerst.txt").read_text()


def test_the_package_of_a_default_judgment_waits_for_verzet(run: Run, case: Path, tmp_path: Path) -> None:
    case.write_text(
        case.read_text() + "\nvonnissen:\n  - datum: 14 mei 2025\n    soort: verstek\n    titelvorm: vonnis\n"
    )
    edit(case, ("eerste_betaling: 1 juni 2025", "eerste_betaling: 1 juli 2025"))
    result = run("pakket", str(case), "-o", "uit", "--formaat", "txt", "--vandaag", "2025-06-02")
    assert result.code == 1
    assert "maandag 30 juni 2025" in result.err
    first = (tmp_path / "uit" / "00-lees-eerst.txt").read_text()
    assert "verstekvonnis" in first
    assert list((tmp_path / "uit").glob("*-uitleg.txt"))
    again = run(
        "pakket", str(case), "-o", "uit2", "--formaat", "txt", "--ik-weet-het", "--vandaag", "2025-06-02"
    )
    assert again.code == 0


def test_a_package_without_pdf_says_where_the_time_line_is(run: Run, case: Path, tmp_path: Path) -> None:
    result = run("pakket", str(case), "-o", "uit", "--formaat", "txt", *TODAY)
    assert "De tijdlijn is er alleen als PDF" in result.out
    assert not list((tmp_path / "uit").glob("*.pdf"))
    assert "alleen als PDF;" not in run("pakket", str(case), "-o", "uit2", "--formaat", "pdf", *TODAY).out
    assert "alleen als PDF" in run("pakket", "--help").out


def test_a_draft_names_what_is_missing_also_where_no_gap_is_printed(run: Run, case: Path) -> None:
    edit(case, ("onder_bewind: nee", "onder_bewind: onbekend"), ("  naam: ", "  # naam: "))
    out = run("brief", "uitstel", str(case), "-o", ".", "--concept", "--formaat", "txt", *TODAY).out
    assert "- huurders[1].onder_bewind" in out
    out = run("pakket", str(case), "-o", "uit", "--concept", "--formaat", "txt", *TODAY).out
    parts = re.split(r"(?m)^Nog invullen in het dossier voor ", out)[1:]
    postponement = next(part for part in parts if part.startswith("‘Verzoek om uitstel"))
    explanation = next(part for part in parts if part.startswith("‘Brief aan de huurder"))
    assert "- huurders[1].onder_bewind" in postponement
    assert "verhuurder.naam" in explanation
    assert "onder_bewind" not in explanation


def test_the_same_case_and_date_give_the_same_bytes(run: Run, case: Path, tmp_path: Path) -> None:
    for folder in ("een", "twee"):
        assert run("pakket", str(case), "-o", folder, *TODAY).code == 0
    for path in sorted((tmp_path / "een").iterdir()):
        assert path.read_bytes() == (tmp_path / "twee" / path.name).read_bytes(), path.name


def test_own_settings_are_used(run: Run, case: Path, tmp_path: Path) -> None:
    assert run("instellingen", "--nieuw").code == 0
    path = tmp_path / "config" / "juridisch" / "instellingen.yaml"
    path.write_text("organisatie: Loket Voorbeeld\nuitvoermap: uit\nafzender:\n  naam: S. Voorbeeld\n")
    assert "Loket Voorbeeld" in run("instellingen").out
    assert run("brief", "uitleg", str(case), "--formaat", "txt", *TODAY).code == 0
    text = (path.parent / "uit" / "zaak-uitleg.txt").read_text()
    assert text.startswith("Loket Voorbeeld")
    assert "S. Voorbeeld" in text


# --- demo, doctor, the rest


def test_demo_does_the_main_job(run: Run, tmp_path: Path) -> None:
    result = run("demo")
    assert result.code == 0
    made = {path.name for path in (tmp_path / "juridisch-demo").iterdir()}
    assert {"00-lees-eerst.pdf", "tijdlijn.pdf", "agenda.ics"} <= made
    bare = {name.partition("-")[2] for name in made}
    assert {"uitstel.docx", "uitstel.pdf", "verweer.docx", "uitleg.pdf"} <= bare
    for name in made:
        assert name.rpartition(".")[0] in result.out
    again = run("demo")
    assert again.code == 2
    assert "--overschrijf" in again.err


def test_doctor_says_this_machine_can(run: Run) -> None:
    result = run("doctor")
    assert result.code == 0
    warnings = [line for line in result.out.splitlines() if line.startswith("LET OP")]
    assert all(line.split()[2] == "bedragen" for line in warnings)  # tables that end within a year


def test_doctor_warns_when_the_tables_run_out(run: Run) -> None:
    assert "LET OP" in run("doctor", "--vandaag", "2028-03-01").out


def test_juridisch_alone_says_in_ten_lines_what_one_can_do(run: Run) -> None:
    result = run()
    assert result.code == 0
    assert len(result.out.splitlines()) <= 11


def test_help_is_dutch_everywhere(run: Run) -> None:
    english = ("Usage", "Options", "Commands", "Show this", "Error", "TEXT", "PATH ", "INTEGER", "Try ")
    for args in ([], ["dossier"], ["dossier", "nieuw"], ["tijdlijn"], ["brief"], ["brief", "uitstel"], ["pakket"],
                 ["demo"], ["doctor"], ["instellingen"], ["kalender"], ["termijn"], ["termijn", "moratorium"]):  # fmt: skip
        result = run(*args, "--help")
        assert result.code == 0
        assert "Gebruik:" in result.out
        assert not [word for word in english if word in result.out]
        if args:
            assert max(map(len, result.out.splitlines())) <= 80


def test_a_copy_of_the_letterhead_can_be_changed_and_used(run: Run, case: Path, tmp_path: Path) -> None:
    assert run("instellingen", "--briefpapier", "eigen.docx").code == 0
    assert (
        run(
            "brief",
            "uitleg",
            str(case),
            "-o",
            "uit",
            "--formaat",
            "docx",
            "--briefpapier",
            "eigen.docx",
            *TODAY,
        ).code
        == 0
    )
    assert (tmp_path / "uit" / "zaak-uitleg.docx").exists()
    assert run("instellingen", "--briefpapier", "eigen.docx").code == 2  # never over an existing one
    refused = run("instellingen", "--briefpapier", "eigen.odt")
    assert refused.code == 2
    assert ".docx" in refused.err


def test_the_demo_names_the_command_that_the_user_typed(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JURIDISCH_OPDRACHT", "python3 cli.py")
    shown = run("demo", "-o", "uit", "--formaat", "txt").out
    assert "  python3 cli.py tijdlijn uit/dagvaarding.yaml --vandaag 2025-04-22" in shown
