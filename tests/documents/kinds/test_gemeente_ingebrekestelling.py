from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from juridisch.assessment import Assessment
from juridisch.documents.examples import example_case
from juridisch.documents.kinds.default_notice import DOCUMENT, due
from juridisch.documents.plain import to_text
from tests.documents.kinds import hulp
from tests.documents.kinds.hulp import case, gaps, letter, no_admission, notes, refusal, text

NAME = "hulp-gemeente"
SIGN = "ondertekenaar: huurder"


def filed(day: str, stand: str = "aangemeld", today: date | None = None) -> Assessment:
    found = f"shv:\n  stand: {stand}\n  aanmelddatum: {day}\n{SIGN}"
    return case(NAME, (SIGN, found), today=today)


def asked(outcome: str, stand: str = "inventarisatie") -> Assessment:
    found = (
        f"shv:\n  stand: {stand}\nverzoeken:\n  - soort: schuldhulp\n    verstuurd: 3 augustus 2026\n"
        f"    uitkomst: {outcome}\n{SIGN}"
    )
    return case(NAME, (SIGN, found))


def test_a_late_talk_is_a_complaint_and_says_that_there_is_no_penalty() -> None:
    said = text(DOCUMENT, filed("17 november 2026"))
    assert "binnen drie werkdagen" in said
    assert "De laatste dag was vrijdag 20 november 2026." in said
    assert "klacht in (artikel 9:1" in said
    assert "geen dwangsom" in said
    assert "in gebreke" not in said
    assert "maandag 7 december 2026" in said
    assert "geen beschikking" in notes(DOCUMENT, filed("17 november 2026"))


def test_three_working_days_hold_only_where_the_eviction_threatened_when_it_was_asked() -> None:
    said = text(DOCUMENT, filed("5 oktober 2026"))  # before judgment and writs
    assert "binnen vier weken" in said
    assert "De laatste dag was maandag 2 november 2026." in said
    assert "geldt voor het gesprek een termijn van drie werkdagen" not in said  # the day itself says it
    found = due(filed("5 oktober 2026"))
    assert found is not None
    assert not found.threatened


def test_a_late_decision_is_a_notice_of_default_with_its_consequences() -> None:
    found = filed("3 augustus 2026", "inventarisatie")
    said = text(DOCUMENT, found)
    # 3-8-2026 + four weeks = 31-8; + eight weeks = 26-10-2026
    assert "uiterlijk op 31 augustus 2026" in said
    assert "uiterlijk op maandag 26 oktober 2026" in said
    assert "Ik stel u met deze brief in gebreke." in said
    assert "artikel 4:17" in said
    assert "€ 1.442" in said
    assert "dinsdag 8 december 2026 de eerste dag" in said  # received 23-11-2026 + two weeks + a day
    assert "artikel 6:12" in said
    assert "klacht" not in said
    assert "te vroeg in gebreke stellen werkt niet" in notes(DOCUMENT, found)


def test_the_longest_term_counts_so_that_the_notice_is_never_early() -> None:
    assert "nog niet zeker te laat" in refusal(
        DOCUMENT, filed("31 augustus 2026", "inventarisatie")
    )  # 31-8 + 4 weeks + 8 weeks = 23-11: the last day itself
    text(DOCUMENT, filed("31 augustus 2026", "inventarisatie", date(2026, 11, 24)))


def test_before_the_last_day_it_is_refused_with_that_day() -> None:
    why = refusal(DOCUMENT, filed("18 november 2026"))
    assert "tot en met maandag 23 november 2026" in why


def test_nothing_was_asked_so_nothing_is_late() -> None:
    assert "‘schuldhulp-melding’" in refusal(DOCUMENT, case(NAME))
    assert "mislukt" in refusal(DOCUMENT, filed("1 maart 2026", "mislukt"))


@pytest.mark.parametrize(("outcome", "says"), [("toegewezen", "al toegekend"), ("afgewezen", "Maak bezwaar")])
def test_a_decision_needs_no_notice(outcome: str, says: str) -> None:
    assert says in refusal(DOCUMENT, asked(outcome))


def test_the_request_in_the_dossier_gives_the_day() -> None:
    assert "Op 3 augustus 2026 vroeg ik u om schuldhulp." in text(DOCUMENT, asked("in behandeling"))


def test_whether_a_decision_came_and_how_far_the_help_is_must_be_known() -> None:
    assert "verzoeken[1].uitkomst" in gaps(DOCUMENT, asked(""))
    stand = (SIGN, f"shv:\n  aanmelddatum: 17 november 2026\n{SIGN}")
    assert gaps(DOCUMENT, case(NAME, stand)) == {"shv.stand"}
    draft = to_text(letter(DOCUMENT, case(NAME, stand), concept=True))
    assert "Is er al een gesprek geweest: [NOG INVULLEN: " in draft
    assert "nog geen gesprek geweest" not in draft
    assert "Is er al een besluit: [NOG INVULLEN: " in to_text(letter(DOCUMENT, asked(""), concept=True))


def test_the_example_is_late_by_its_own_dossier() -> None:
    shown = to_text(letter(DOCUMENT, example_case(DOCUMENT)))
    assert "Er is nog geen besluit." in shown
    assert "nog geen gesprek" not in shown
    assert "dinsdag 17 maart 2026" in shown  # the eviction lies ahead on the day of the letter


def test_two_tenants_with_an_agent() -> None:
    found = case(
        "hulp-gemachtigde",
        (
            "ondertekenaar: gemachtigde",
            (
                "shv:\n  organisatie: Kredietbank Voorbeeld B.V.\n  stand: inventarisatie\n  aanmelddatum: 3 augustus 2026\n"
                "ondertekenaar: gemachtigde"
            ),
        ),
    )
    said = text(DOCUMENT, found)
    assert (
        "vroegen T. Testman en S. van der Voorbeeld u om schuldhulp (bij Kredietbank Voorbeeld B.V.)." in said
    )
    assert "Ik ben de gemachtigde." in said
    assert "Volmacht" in said


def test_no_sentence_speaks_of_a_debt_as_due() -> None:
    no_admission(text(DOCUMENT, filed("17 november 2026")))


def test_it_belongs_in_the_package_with_the_day() -> None:
    assert "vrijdag 20 november 2026" in DOCUMENT.fits(filed("17 november 2026"))
    assert "maandag 26 oktober 2026" in DOCUMENT.fits(filed("3 augustus 2026", "aanbod"))


def test_a_draft_can_miss_any_fact() -> None:
    assert hulp.drafts(DOCUMENT, filed("17 november 2026")) > 40
    assert hulp.drafts(DOCUMENT, asked("in behandeling")) > 40


def test_hostile_names_come_out_as_typed() -> None:
    hulp.hostile(
        DOCUMENT, NAME, (SIGN, f"shv:\n  stand: aangemeld\n  aanmelddatum: 17 november 2026\n{SIGN}")
    )


def test_sentences_are_short() -> None:
    for found in (filed("17 november 2026"), filed("3 augustus 2026", "inventarisatie")):
        counts = hulp.sentences(DOCUMENT, found)
        assert max(counts) <= 25
        assert sum(counts) / len(counts) <= 15


def test_word_and_pdf_say_the_same(tmp_path: Path) -> None:
    hulp.same(DOCUMENT, filed("3 augustus 2026", "inventarisatie"), tmp_path)
