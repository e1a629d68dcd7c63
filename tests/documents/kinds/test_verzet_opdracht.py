from __future__ import annotations

from datetime import date
from pathlib import Path

from juridisch.documents.blocks import plain
from juridisch.documents.kinds.verzet_order import DOCUMENT
from juridisch.documents.make import compose
from juridisch.settings import Settings
from tests.documents.kinds import hulp
from tests.documents.kinds.hulp import case, gaps, letter, no_admission, notes, refusal, text

NAME = "hulp-verstek"
ACT = "daad_van_bekendheid:\n  datum: 19 oktober 2026\n  wat: telefoontje met de deurwaarder\n"
SIGN = "ondertekenaar: huurder"
LAWYER = "gemachtigde:\n  naam: G. Voorbeeld\n  organisatie: Voorbeeld Advocaten\n  is_advocaat: ja\n"


def test_the_order_has_the_day_the_judgment_and_the_facts() -> None:
    said = text(DOCUMENT, case(NAME))
    assert "uiterlijk op maandag 16 november 2026" in said
    assert "op vordering van Verhuur Voorbeeld B.V. bij verstek veroordeeld." in said
    assert "00000000 CV EXPL 26-0000" in said
    assert "19 oktober 2026: daad van bekendheid" in said
    assert "artikel 147 Rv" in said
    assert "geen berusting in het vonnis" in said
    assert "De vordering wordt helemaal betwist." in said
    no_admission(said)


def test_an_unknown_or_past_day_asks_for_today() -> None:
    unknown = text(DOCUMENT, case(NAME, (ACT, "")))
    assert "zo snel mogelijk" in unknown
    assert "is niet zeker" in unknown
    over = case(NAME, today=date(2026, 11, 17))
    assert "beoordeel eerst of verzet nog kan" in text(DOCUMENT, over)
    assert "te laat verzet kost geld" in notes(DOCUMENT, over)
    assert "uiterlijk 16 november" not in text(DOCUMENT, over)


def test_no_facts_is_said_in_words() -> None:
    bare = case(
        NAME,
        (ACT, ""),
        ("  - soort: betekening vonnis\n    datum: 12 oktober 2026\n    wijze: envelop\n", ""),
        ("exploten:\n  - soort: anders\n    datum: 26 oktober 2026\n    wijze: huisgenoot\n", ""),
    )
    assert "is niet bekend." in text(DOCUMENT, bare)


def test_the_lawyer_of_the_dossier_is_addressed_and_the_tenant_signs() -> None:
    made = letter(DOCUMENT, case(NAME, (SIGN, LAWYER + "ondertekenaar: gemachtigde")))
    assert [plain(line) for line in made.addressee] == ["Voorbeeld Advocaten", "G. Voorbeeld"]
    assert [plain(lines[0]) for lines in made.signatures] == ["T. Testman"]


def test_an_agent_who_is_no_lawyer_signs_for_the_tenant() -> None:
    agent = LAWYER.replace("is_advocaat: ja", "is_advocaat: nee\n  email: g@example.nl")
    said = text(DOCUMENT, case(NAME, (SIGN, agent + "ondertekenaar: gemachtigde")))
    assert "De kantonrechter heeft T. Testman op vordering" in said
    assert "Aan de advocaat of gerechtsdeurwaarder" in said
    assert "gemachtigde van T. Testman" in said


def test_a_low_income_is_said_because_of_the_costs() -> None:
    assert "niet hoger dan de bijstand" in text(
        DOCUMENT, case(NAME, ("inkomen_onder_bijstand: nee", "inkomen_onder_bijstand: ja"))
    )
    assert "bijstand" not in text(DOCUMENT, case(NAME))


def test_only_a_lawyer_asks_for_legal_aid() -> None:
    assert "Bent u advocaat? Vraag dan een toevoeging aan." in text(DOCUMENT, case(NAME))
    lawyer = text(DOCUMENT, case(NAME, (SIGN, LAWYER + "ondertekenaar: gemachtigde")))
    assert "Vraag een toevoeging aan als dat kan." in lawyer


def test_the_subject_names_no_day_that_the_text_calls_uncertain() -> None:
    assert "uiterlijk" not in plain(letter(DOCUMENT, case(NAME, (ACT, ""))).subject)
    assert "uiterlijk 16 november 2026" in plain(letter(DOCUMENT, case(NAME)).subject)


def test_the_trap_lets_it_pass_for_it_goes_to_the_own_side() -> None:
    compose(DOCUMENT, case(NAME), Settings())
    assert "Geef dit niet aan de deurwaarder die voor de verhuurder werkt." in notes(DOCUMENT, case(NAME))


def test_the_judgment_must_be_known_to_be_by_default() -> None:
    assert gaps(DOCUMENT, case(NAME, ("soort: verstek", "soort: onbekend"))) == {"vonnissen[1].soort"}
    assert "geen verstekvonnis" in refusal(DOCUMENT, case("hulp-gemeente"))


def test_a_draft_can_miss_any_fact() -> None:
    assert hulp.drafts(DOCUMENT, case(NAME)) > 40
    assert hulp.drafts(DOCUMENT, case(NAME, (SIGN, LAWYER + "ondertekenaar: gemachtigde"))) > 40


def test_hostile_names_come_out_as_typed() -> None:
    hulp.hostile(DOCUMENT, NAME)


def test_word_and_pdf_say_the_same(tmp_path: Path) -> None:
    hulp.same(DOCUMENT, case(NAME), tmp_path)
