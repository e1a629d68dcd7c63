from __future__ import annotations

import stat
from datetime import date
from pathlib import Path

import pytest

from juridisch.assessment import assess
from juridisch.dossier import ONBEKEND, read, update
from juridisch.errors import ProblemsError
from juridisch.wizard import speak
from juridisch.wizard.milestones import deadline_lines
from juridisch.wizard.questions import book
from juridisch.wizard.speak import Stopped
from juridisch.wizard.store import Store
from tests.wizard.talking import PAPERS, TODAY, Script, chapter, dossier, question, talk

SUMMONS = ("4", "30-10-2026", "j", "nee")
#: What is typed for each paper until the wizard shows the first thing that helps.
TO_THE_FIRST_DATE = {
    "herinnering": (("1", "nee"), "Er loopt nog geen termijn"),
    "herinnering met veertien dagen": (("1", "ja", "3-10-2026", "j"), "vrijdag 16 oktober 2026"),
    "veertiendagenbrief": (("2", "5-10-2026", "j"), "maandag 19 oktober 2026"),
    "veertiendagenbrief, ontvangst onbekend": (("2", "weet ik niet", "1", "5-10-2026", "j"), "oktober 2026"),
    "incassobrief": (("3", "weet ik niet"), "Misschien loopt er al een tijd van veertien dagen"),
    "incassobrief met veertien dagen": (
        ("3", "1", "weet ik niet", "3", "5-10-2026", "j"),
        "maandag 19 oktober",
    ),
    "dagvaarding": (SUMMONS, "donderdag 29 oktober 2026"),
    "dagvaarding zonder dag": (("4", "weet ik niet", "nee"), "bel vandaag de rechtbank"),
    "dagvaarding, voorbij": (("4", "1-10-2026", "j", "nee", "nee"), "Bel de rechtbank"),
    "kort geding": (("4", "20-10-2026", "j", "ja"), "dinsdag 20 oktober 2026"),
    "vonnis": (("5", "1"), "Reken uiterlijk vanaf vandaag"),
    "vonnis na antwoord": (("5", "1", "2", "3-9-2026", "j", "1"), "donderdag 3 december 2026"),
    "proces-verbaal": (("5", "2", "3-9-2026", "j", "nee"), "Een afspraak op de zitting telt als een vonnis"),
    "ontruiming": (("6", "20-10-2026", "j"), "dinsdag 20 oktober 2026"),
    "ontruiming zonder dag": (("6", "weet ik niet"), "Doe alsof het elke dag kan zijn"),
    "ontruimd": (("7", "5-10-2026", "j"), "Haal uw spullen"),
    "ander papier": (("8", "5"), "Reken op die dag"),
    "weet niet, dagvaarding": (("9", "3", "30-10-2026", "j", "nee"), "donderdag 29 oktober 2026"),
    "weet niet, ontruiming": (("9", "1", "20-10-2026", "j"), "dinsdag 20 oktober 2026"),
    "weet niet": (("9", "6"), "Reken op die dag"),
}


@pytest.mark.parametrize("name", TO_THE_FIRST_DATE)
def test_the_first_useful_answer_comes_within_five_questions(name: str) -> None:
    typed, seen = TO_THE_FIRST_DATE[name]
    _, script = talk(*typed)
    before, found, _ = " ".join(script.text.split()).partition(" ".join(seen.split()))
    assert found, script.text
    asked = max(int(part.split(".")[0]) for part in before.split("Vraag ")[1:] if part[:1].isdigit())
    assert asked <= 5


def test_before_a_date_for_verzet_everything_that_can_move_it_was_asked() -> None:
    _, script = talk("5", "vonnis", "nee, niemand", "nee", "1", "1-10-2026", "j", "2-10-2026", "j", "geen")
    before, date_shown, _ = script.text.partition("donderdag 29 oktober 2026: Laatste dag voor verzet")
    assert date_shown
    for asked in ("een van de huurders", "Hoe kreeg u het vonnis", "eerst contact", "haalde een deurwaarder"):
        assert asked in before
    assert "bel of mail de deurwaarder en de verhuurder nog niet" in before.partition("Vraag 3")[0]


@pytest.mark.parametrize(
    "typed",
    [
        ("5", "1", "1", "nee", "5", "geen", "geen"),
        ("5", "1", "1", "nee", "2", "weet ik niet", "weet ik niet", "weet ik niet"),
        ("5", "1", "3", "weet ik niet", "1", "nee", "4", "geen", "weet ik niet"),
        ("5", "1", "1", "weet ik niet", "1", "1-10-2026", "j", "weet ik niet", "geen"),
    ],
)
def test_what_stays_unknown_about_verzet_gives_reckon_from_today(typed: tuple[str, ...]) -> None:
    _, script = talk(*typed)
    assert "Niet alles is zeker. Reken voor verzet uiterlijk vanaf vandaag" in " ".join(script.text.split())


def test_a_day_on_paper_comes_before_a_computed_one() -> None:
    typed = ("6", "20-10-2026", "j", "nee, niemand", "persoon", "1-10-2026", "j", "geen", "geen")
    _, script = talk(*typed)
    last = script.text.rpartition("Dit weten we nu")[2]
    assert last.index("dinsdag 20 oktober 2026") < last.index("donderdag 29 oktober 2026")
    assert "Op zijn vroegst" not in script.text


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("4", "dagvaarding"),
        ("dagvaarding", "dagvaarding"),
        ("DAGV", "dagvaarding"),
        ("een dagvaarding", "dagvaarding"),
        ("14-dagenbrief", "14-dagenbrief"),
        ("14", "14-dagenbrief"),
        ("Ik ben al uit", "ontruimd"),
        ("incassobureau", "incassobrief"),
    ],
)
def test_a_choice_is_a_number_a_word_or_its_beginning(typed: str, value: str) -> None:
    assert talk(typed)[0].store.dossier.eerste_papier == value


@pytest.mark.parametrize("typed", ["een", "0", "10", "99999999999", "ja", "$", "🙂", "-1", "4 5"])
def test_what_is_no_choice_is_asked_again(typed: str) -> None:
    session, script = talk(typed)
    assert session.store.empty
    assert "nummer" in script.text


@pytest.mark.parametrize(
    ("typed", "value"), [("j", True), ("n", False), ("Ja", True), ("NEE", False), ("1", True)]
)
def test_yes_and_no_are_dutch(typed: str, value: bool) -> None:
    assert talk("1", typed)[0].store.dossier.veertiendagenbrief_gekregen is value


@pytest.mark.parametrize("typed", ["weet ik niet", "Weet ik niet.", "onbekend", "geen idee", "weet niet"])
def test_not_knowing_goes_on(typed: str) -> None:
    assert talk("4", typed)[0].store.dossier.roldatum is ONBEKEND


def test_a_question_without_a_safe_way_on_says_so() -> None:
    session, script = talk("7", "weet ik niet")
    assert session.store.dossier.ontruimd_op is None
    assert "Deze vraag kan niet zonder antwoord." in script.text


def test_a_date_is_said_in_words_and_can_be_corrected() -> None:
    session, script = talk("4", "30-10-2025", "n", "30-10-2026", "ja")
    assert "donderdag 30 oktober 2025 – klopt dat? (j/n) " in script.shown
    assert session.store.dossier.roldatum == date(2026, 10, 30)
    session, _ = talk("4", "30-10-2025", "31-10-2026", "wat?", "j")
    assert session.store.dossier.roldatum == date(2026, 10, 31)


def test_a_date_is_not_saved_before_it_is_confirmed() -> None:
    assert talk("4", "30-10-2026")[0].store.dossier.roldatum is None
    assert talk("4", "30-10-2026", "terug")[0].store.dossier.roldatum is None


@pytest.mark.parametrize(
    "typed", ["31-2-2026", "30-10-26", "morgen", "10/30/2026", "30 october 2026", "1-13-2026"]
)
def test_a_wrong_date_is_explained_and_asked_again(typed: str) -> None:
    session, script = talk("4", typed, "30-10-2026", "j")
    assert "Schrijf de datum als" in " ".join(script.text.split())
    assert session.store.dossier.roldatum == date(2026, 10, 30)


def test_after_three_wrong_tries_help_is_offered() -> None:
    _, script = talk("4", "x", "y")
    assert "Het lukt nog niet" not in script.text
    _, script = talk("4", "x", "y", "z")
    assert "Het lukt nog niet" in script.text
    assert "Op de eerste bladzijde van de dagvaarding" in script.text


@pytest.mark.parametrize(
    "typed",
    [
        ("7",),
        ("5", "1", "1", "nee", "1"),
        ("5", "1", "1", "nee", "4"),
        ("2",),
        ("6", "30-11-2026", "j", "1", "1"),
    ],
    ids=["ontruimd", "vonnis gebracht", "contact", "brief", "exploot"],
)
def test_a_day_that_has_not_come_cannot_have_happened(typed: tuple[str, ...]) -> None:
    before, _ = talk(*typed)
    session, script = talk(*typed, "25-12-2026", "j", "j")
    assert "Dit lijkt niet te kloppen" in script.text
    assert "Vandaag is zaterdag 10 oktober 2026" in " ".join(script.text.split())
    assert session.store.dossier == before.store.dossier


def test_an_impossible_dossier_gets_no_computed_day() -> None:
    path = dossier("eerste_papier: vonnis\nvonnissen: [{titelvorm: vonnis, soort: verstek}]\n")
    assert "Laatste dag voor verzet" not in " ".join(deadline_lines(assess(path, TODAY)))
    wrong = dossier(
        "eerste_papier: vonnis\nvonnissen: [{titelvorm: vonnis, soort: verstek}]\n"
        "daad_van_bekendheid: {datum: 25 december 2026}\n"
    )
    said = " ".join(" ".join(deadline_lines(assess(wrong, TODAY))).split())
    assert "kunnen niet allemaal kloppen" in said
    assert "januari 2027" not in said


def test_a_year_that_cannot_be_is_asked_about() -> None:
    session, script = talk("4", "9-12-2036", "j", "n", "9-12-2026", "j")
    assert "Kijk het jaar na" in script.text
    assert session.store.dossier.roldatum == date(2026, 12, 9)


def test_messages_of_the_check_name_no_field() -> None:
    _, script = talk("3", "ja", "weet ik niet", "1", "1-12-2026", "j")
    assert "brief14" not in script.text


def test_help_says_why_and_where_and_asks_again() -> None:
    _, script = talk("4", "?", "30-10-2026")
    assert "Waarom: Dit heet vaak de rolzitting." in script.text
    assert "klopt dat?" in script.shown[-1]


def test_going_back_keeps_the_answer_and_enter_confirms_it() -> None:
    session, script = talk(
        "4", "30-10-2026", "j", "nee", chapters=chapter(question("a", "plaats") + question("b", "roldatum"))
    )
    session, script = talk(
        "Utrecht",
        "terug",
        "",
        "30-10-2026",
        "j",
        chapters=chapter(question("a", "plaats") + question("b", "roldatum")),
    )
    assert "Uw antwoord was: Utrecht." in script.text
    assert session.store.dossier.plaats == "Utrecht"
    assert session.store.dossier.roldatum == date(2026, 10, 30)


def test_going_back_can_change_an_answer() -> None:
    session, _ = talk("4", "1-10-2026", "j", "nee", "terug", "ja")
    assert session.store.dossier.soort_procedure == "kort geding"
    assert session.store.dossier.zitting_datum == date(2026, 10, 1)
    assert session.store.dossier.roldatum is None


def test_going_back_from_the_first_question_says_so_and_any_number_of_times() -> None:
    session, script = talk(*["terug"] * 2000, "4")
    assert "Dit is de eerste vraag." in script.text
    assert session.store.dossier.eerste_papier == "dagvaarding"


def test_going_back_to_the_start_and_forward_again() -> None:
    session, script = talk("4", "terug", "", "30-10-2026", "j")
    assert script.text.count("Welk papier kreeg u het laatst?") == 2
    assert session.store.dossier.roldatum == date(2026, 10, 30)


def test_another_paper_does_not_inherit_the_dates_of_the_first() -> None:
    typed = ("6", "20-10-2026", "j", "nee", "terug", "terug", "terug", "4")
    session, script = talk(*typed, "nee")
    assert "U koos eerst ‘Een brief met de dag waarop u de woning uit moet’." in " ".join(script.text.split())
    writs = session.store.dossier.exploten
    assert [writ.soort for writ in writs] == ["dagvaarding"]
    assert writs[0].ontruiming_datum is None
    session, _ = talk(*typed, "ja")
    assert [writ.soort for writ in session.store.dossier.exploten] == ["bevel tot ontruiming", "dagvaarding"]


def test_an_answer_that_there_is_none_leaves_nothing_behind() -> None:
    session, _ = talk("5", "1", "1", "nee", "5", "1-10-2026", "j", "terug", "geen", "geen")
    assert session.store.dossier.daad_van_bekendheid.leeg
    assert not session.store.dossier.exploten


HOSTILE = [
    "A" * 200,
    "ć" * 200,
    "‘’“” : # { } [ ] - ! & * ? | > ' \" % @ ` \\",
    "onbekend: ja",
    "{{ 7*7 }}",
    "Jan\tPiet",
    "- - -",
    "versie: 2",
    "12:30",
    "null",
    "مرحبا",
    "e\u0301" * 100,
]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_comes_back_as_typed(name: str, tmp_path: Path) -> None:
    path = tmp_path / "zaak.yaml"
    chapters = chapter(question("naam", "verhuurder.naam"))
    session, script = talk(name, "ja", chapters=chapters, wanted=path, consent=True)
    assert read(path).verhuurder.naam == " ".join(name.split())
    assert all(len(line) <= 79 for line in script.text.splitlines())
    session, script = talk(chapters=chapters, store=Store(path))
    assert session.store.dossier.verhuurder.naam == " ".join(name.split())


@pytest.mark.parametrize(
    "name", ["A" * 201, "Jan\x00Piet", "a\u202eb", "\x1b[31mrood", "\ud800", "123456782 is mijn bsn"]
)
def test_a_name_that_cannot_be_is_refused_and_nothing_is_lost(name: str) -> None:
    session, script = talk(name, "Voorbeeld", chapters=chapter(question("naam", "verhuurder.naam")))
    assert session.store.dossier.verhuurder.naam == "Voorbeeld"
    assert "\x1b" not in script.text


def test_nothing_is_saved_without_consent(tmp_path: Path) -> None:
    path = tmp_path / "zaak.yaml"
    session, script = talk("4", "nee", "30-10-2026", "j", "nee", wanted=path, consent=True)
    assert list(tmp_path.iterdir()) == []
    assert session.store.dossier.roldatum == date(2026, 10, 30)
    assert script.text.count("Mag ik uw antwoorden bewaren") == 1
    assert "ik bewaar niets" in script.text


def test_consent_comes_before_the_first_save_and_makes_a_file_for_the_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "zaak.yaml"
    talk("4", wanted=path, consent=True)
    assert not path.exists()
    talk("4", "wat", "j", wanted=path, consent=True)
    assert read(path).eerste_papier == "dagvaarding"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_without_a_name_one_is_asked_and_an_existing_file_is_spared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("oud.yaml").write_text("plaats: Utrecht\n", encoding="utf-8")
    session, script = talk("4", "j", "oud", "", consent=True)
    assert session.store.path == Path("zaak.yaml")
    assert "bestaat al" in script.text
    assert Path("oud.yaml").read_text(encoding="utf-8") == "plaats: Utrecht\n"


def test_a_folder_that_cannot_be_written_leaves_the_conversation_going(tmp_path: Path) -> None:
    session, script = talk(
        "4",
        "j",
        str(tmp_path / "weg" / "b"),
        str(tmp_path),
        "nee",
        wanted=tmp_path / "geen" / "zaak.yaml",
        consent=True,
    )
    assert "De map" in script.text
    assert session.store.dossier.eerste_papier == "dagvaarding"


def test_the_end_of_the_input_at_any_question_loses_nothing(tmp_path: Path) -> None:
    typed = ["5", "j", "1", "1", "nee", "1", "1-10-2026", "j", "2-10-2026", "j", "geen"]
    for place in range(2, len(typed) + 1):
        path = tmp_path / f"{place}.yaml"
        session, _ = talk(*typed[:place], wanted=path, consent=True)
        assert read(path) == session.store.dossier
        resumed, script = talk(*typed[place:], store=Store(path))
        assert "Wij gaan verder" in script.text
        if typed[place - 1 : place] != ["1-10-2026"] and typed[place - 1 : place] != ["2-10-2026"]:
            assert str(resumed.store.dossier.daad_van_bekendheid.datum) == "2026-10-02"


@pytest.mark.parametrize("ending", [KeyboardInterrupt, EOFError])
def test_breaking_off_at_any_prompt_comes_out_as_such(ending: type[BaseException]) -> None:
    for typed in (
        (),
        ("4",),
        ("4", "j"),
        ("4", "n", "30-10-2026"),
        ("7", "n", "1-10-2026", "n", "5-10-2026"),
    ):
        session, _ = talk(consent=True)
        session.lines = Script(typed, ending)
        with pytest.raises(ending):
            session.questions()


def test_stop_works_at_every_prompt() -> None:
    for typed in (
        ("stop",),
        ("4", "stop"),
        ("4", "n", "30-10-2026", "stop"),
        ("4", "n", "30-10-2036", "j", "stop"),
    ):
        session, _ = talk(consent=True)
        session.lines = Script(typed)
        with pytest.raises(Stopped):
            session.questions()


def test_resuming_keeps_comments_and_says_where(tmp_path: Path) -> None:
    path = tmp_path / "zaak.yaml"
    path.write_text(
        "# van mij\neerste_papier: dagvaarding  # kwam gisteren\nsoort_procedure: bodem\n", encoding="utf-8"
    )
    _, script = talk("30-10-2026", "j", store=Store(path))
    assert script.shown[0].startswith("Wij gaan verder bij ‘Uw papier’.")
    text = path.read_text(encoding="utf-8")
    assert "# van mij" in text and "# kwam gisteren" in text
    assert read(path).roldatum == date(2026, 10, 30)


def test_a_disk_that_refuses_is_told_and_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from juridisch.errors import CannotError

    path = tmp_path / "zaak.yaml"
    session, script = talk("4", "j", wanted=path, consent=True)

    def full(*_args: object, **_options: object) -> None:
        raise CannotError("De schijf is vol.")

    monkeypatch.setattr("juridisch.wizard.store.update", full)
    session.lines = script = Script(["30-10-2026", "j"])
    with pytest.raises(EOFError):
        session.questions()
    assert "bewaren lukt nu niet. De schijf is vol." in script.text
    assert session.store.dossier.roldatum == date(2026, 10, 30)
    monkeypatch.setattr("juridisch.wizard.store.update", update)
    session.lines = Script(["nee"])
    session.questions()
    assert read(path).soort_procedure == "bodem"
    assert read(path).roldatum == date(2026, 10, 30)


def test_a_file_that_went_wrong_meanwhile_is_not_taken_for_a_wrong_answer(tmp_path: Path) -> None:
    path = tmp_path / "zaak.yaml"
    session, _ = talk("4", "j", wanted=path, consent=True)
    path.write_text(path.read_text(encoding="utf-8") + "kale_huur: veel\n", encoding="utf-8")
    session.lines = Script(["30-10-2026", "j"])
    with pytest.raises(ProblemsError):
        session.questions()


def test_a_chapter_can_be_skipped_but_not_the_first() -> None:
    _, script = talk("overslaan")
    assert "kunnen we niet overslaan" in script.text
    two = chapter(question("a", "plaats") + question("b", "kenmerk_uw"))
    session, script = talk("overslaan", chapters=two)
    assert "Hiermee krijgt u: een proef." in script.text
    assert session.store.empty


def test_an_adviser_gets_one_line_a_question_with_the_field() -> None:
    session, script = talk("dagvaarding", "30-10-2026", "", adviser=True)
    assert any(
        line.startswith("Laatste papier (eerste_papier)\n[herinnering/14-dagenbrief/")
        for line in script.shown
    )
    assert "Roldatum (roldatum): " in script.shown
    assert "Vraag 1" not in script.text
    assert "klopt dat" not in script.text
    assert "  = vrijdag 30 oktober 2026" in script.shown
    assert session.store.dossier.soort_procedure is None


def test_every_line_fits_the_screen() -> None:
    for typed, _ in TO_THE_FIRST_DATE.values():
        _, script = talk(*typed, "?")
        assert all(len(line) <= 79 for line in script.text.splitlines()), script.text


def test_the_day_of_the_conversation_decides_what_is_over() -> None:
    _, script = talk(*SUMMONS, today=date(2026, 11, 5))
    assert "De rolzitting is voorbij" in script.text


NAMES = chapter(
    question("naam", "verhuurder.naam")
    + question("tussen", "huurders[1].voorvoegsel", 'geen = "Er is niets"')
    + question("plaats", "verhuurder.adres.plaats")
)


def test_going_back_at_the_first_question_asks_it_again() -> None:
    _, script = talk("4", "terug", "terug", "", "30-10-2026", "j")
    assert script.text.rpartition("Dit is de eerste vraag.")[2].lstrip().startswith("Vraag 1. Welk papier")


def test_a_question_keeps_its_number_on_the_way_back_and_after_resuming(tmp_path: Path) -> None:
    _, script = talk("Voorbeeld", "terug", "", "geen", "terug", "", chapters=NAMES)
    asked = [line for line in script.shown if line.startswith("Vraag ")]
    assert [line.partition(".")[0] for line in asked] == [
        f"Vraag {n}" for n in (1, 2, 1, 2, 3, 2, 3)
    ]  # fmt: skip
    assert "Uw antwoord was: geen." in script.text
    path = tmp_path / "zaak.yaml"
    talk("4", "j", "30-10-2026", "j", wanted=path, consent=True)
    _, script = talk(store=Store(path))
    assert "Vraag 3. Staat er" in script.text


def test_there_is_none_is_remembered_and_the_rest_is_asked(tmp_path: Path) -> None:
    path = tmp_path / "zaak.yaml"
    chapters = chapter(question("papier", "eerste_papier"), "00-papier.toml") + NAMES
    talk("4", "j", "Voorbeeld", "geen", wanted=path, consent=True, chapters=chapters)
    _, script = talk(store=Store(path), chapters=chapters)
    assert "Vraag plaats?" in script.text and "Vraag tussen?" not in script.text
    path.unlink()
    talk("4", "j", "Voorbeeld", wanted=path, consent=True, chapters=chapters)
    _, script = talk("geen", store=Store(path), chapters=chapters)
    assert "Vraag tussen?" in script.text
    talk("terug", "", store=Store(path), chapters=chapters)
    _, script = talk("terug", store=Store(path), chapters=chapters)
    assert "Uw antwoord was: geen." in script.text


def test_on_the_same_day_what_can_change_is_not_asked_again(tmp_path: Path) -> None:
    path = tmp_path / "zaak.yaml"
    talk("5", "j", "1", "1", "nee", "5", "geen", wanted=path, consent=True)
    _, script = talk(store=Store(path))
    assert "haalde een deurwaarder" in script.text and "eerst contact" not in script.text
    _, script = talk(store=Store(path), today=date(2026, 10, 11))
    assert "een dag waarop u de woning uit moet" in script.text


def test_not_knowing_is_an_answer_everywhere() -> None:
    session, script = talk("weet ik niet", "weet ik niet", "geen idee", chapters=NAMES)
    assert session.store.empty
    assert script.text.count("dat laten we open") == 3


@pytest.mark.parametrize(
    ("veld", "typed"),
    [
        ("huurders[1].voorletters", "9-12-2026"),
        ("huurders[1].voorletters", "nee"),
        ("huurders[1].voorletters", "geen"),
        ("huurders[1].adres.plaats", "1"),
        ("huurders[1].achternaam", "1234"),
        ("kinderen[1].initialen", "1"),
    ],
)
def test_what_cannot_be_a_name_is_not_taken_for_one(veld: str, typed: str) -> None:
    session, script = talk(typed, chapters=chapter(question("x", veld)))
    assert session.store.empty
    assert "past hier niet" in script.text


@pytest.mark.parametrize("typed", ["J", "N", "J.N.", "Ó"])
def test_one_letter_is_an_initial(typed: str) -> None:
    session, _ = talk(typed, chapters=chapter(question("x", "huurders[1].voorletters")))
    assert not session.store.empty


def test_the_help_of_the_first_question_tells_the_papers_apart() -> None:
    _, script = talk("?")
    said = " ".join(script.text.split())
    for word in ("‘veertien dagen’", "‘rolzitting’", "‘in naam van de Koning’", "‘ontruiming’"):
        assert word in said
    assert all(q.uitleg == () or len(q.uitleg) == len(q.keuzes) for q in PAPERS[0].questions)


def test_yes_and_no_questions_know_the_words_too(tmp_path: Path) -> None:
    path = tmp_path / "zaak.yaml"
    _, script = talk("4", "?", "terug", "weet ik niet", wanted=path, consent=True)
    assert "komt er een bestand" in script.text and "Antwoord eerst ja of nee" in script.text
    assert "houden we het op nee" in script.text
    assert not path.exists()
    _, script = talk("4", "30-10-2026", "?", "j")
    assert "Dit begrepen wij: vrijdag 30 oktober 2026" in script.text


def test_the_warning_not_to_call_comes_once_it_can_be_a_judgment_by_default() -> None:
    _, script = talk("5", "2")
    assert "bel of mail" not in script.text
    _, script = talk("5", "3")
    assert "bel of mail de deurwaarder" in script.text


def test_a_printed_day_of_eviction_is_asked_early_and_unknown_is_no_eviction() -> None:
    session, script = talk("5", "1", "1", "ja", "20-10-2026", "j")
    assert "dinsdag 20 oktober 2026: " in script.text
    session, _ = talk("5", "1", "1", "weet ik niet")
    assert not session.store.dossier.exploten


def test_a_printed_day_that_is_past_asks_whether_the_home_is_lost() -> None:
    session, script = talk("6", "1-10-2026", "j", "nee")
    assert "Die dag is voorbij. Op welke dag bent u uit de woning gezet?" in script.text
    assert "Woont u er nog?" in script.text
    session, script = talk("6", "1-10-2026", "j", "2-10-2026", "j")
    assert session.store.dossier.ontruimd_op == date(2026, 10, 2)
    assert "Haal uw spullen" in script.text


def test_an_unknown_day_of_the_hearing_is_first_and_help_second() -> None:
    _, script = talk("4", "weet ik niet", "nee")
    assert "Doe daarna: " in script.text and "Doe eerst: " not in script.text
    _, script = talk("4", "10-10-2026", "j", "nee")
    assert "Doe daarna: " in script.text and "Doe eerst: " not in script.text


def test_examples_are_near_today_and_no_citation_is_shown_to_a_tenant() -> None:
    _, script = talk("4", "30-10-2026", "j", "nee")
    assert "Bijvoorbeeld: 2 november 2026" in script.text
    assert "art. " not in script.text
    assert "art. " in talk("dagvaarding", "30-10-2026", "bodem", adviser=True)[1].text


def test_a_wrong_date_is_not_answered_with_the_notation_of_computers() -> None:
    assert "2026-02-03" not in talk("4", "morgen")[1].text


def test_an_adviser_can_paste_a_chapter() -> None:
    session, script = talk(
        "eerste_papier: dagvaarding  # kwam vandaag",
        "alles",
        "roldatum: 30-10-2026",
        "heeft_gereageerd:",
        "verhuurder: x",
        "kale_huur: veel",
        "exploten[dagvaarding].datum: 1-10-2026",
        "soort_procedure: bodem",
        adviser=True,
    )
    case = session.store.dossier
    assert (case.eerste_papier, case.soort_procedure) == ("dagvaarding", "bodem")
    assert (case.roldatum, case.exploten[0].soort) == (date(2026, 10, 30), "dagvaarding")
    assert "soort_procedure:  # bodem/kort geding/weet ik niet" in script.shown
    assert "is een groep" in script.text
    assert all(len(line) <= 80 for text in script.shown for line in text.splitlines())


def test_no_prompt_of_an_adviser_is_wider_than_the_screen() -> None:
    for q in (q for part in book() for q in part.questions):
        path = q.field.path.replace("[]", "[12]") if q.field else ""
        for line in speak.put_to_adviser(q, path, "maandag 28 september 2026").splitlines():
            assert len(line) <= 80, line


def test_an_adviser_is_told_the_words_that_can_be_chosen() -> None:
    _, script = talk("xyz", adviser=True)
    assert "Typ een nummer" not in script.text
    assert "herinnering, 14-dagenbrief" in " ".join(script.text.split())


def test_a_chapter_says_how_many_there_are() -> None:
    two = chapter(question("a", "plaats")) + chapter(question("b", "kenmerk_uw"), "20-nog.toml")
    _, script = talk("Utrecht", chapters=two)
    assert "== Proef (deel 1 van 2) ==" in script.text and "== Proef (deel 2 van 2) ==" in script.text
