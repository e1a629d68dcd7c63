from __future__ import annotations

from pathlib import Path

from juridisch.assessment import Assessment
from juridisch.documents.blocks import plain
from juridisch.documents.kinds.authorisation import DOCUMENT
from juridisch.documents.make import compose
from juridisch.settings import Settings
from tests.documents.kinds import hulp
from tests.documents.kinds.eviction_cases import case as eviction_case
from tests.documents.kinds.hulp import gaps, letter, no_admission, notes, refusal, text

NAME = "hulp-gemachtigde"
PEN = "Plaats en datum: ______________________"
_NAMED = "  - voorletters: {}.\n"
BORN = tuple(
    (_NAMED.format(letter), f"{_NAMED.format(letter)}    geboortedatum: {day}\n")
    for letter, day in (("T", "14 juli 1979"), ("S", "2 mei 1981"))
)
BEWIND = (
    "achternaam: Voorbeeld\n    onder_bewind: nee",
    "achternaam: Voorbeeld\n    onder_bewind: ja\n    bewindvoerder:\n      naam: B. Voorbeeld\n      soort: bewindvoerder",
)
ONE = (
    f"{BORN[1][1]}    voorvoegsel: van der\n    achternaam: Voorbeeld\n    onder_bewind: nee\n",
    "",
)


def case(name: str, *changes: tuple[str, str]) -> Assessment:
    """A dossier in which the birth days stand too: a volmacht needs them."""
    return hulp.case(name, *(BORN if name == NAME else ()), *changes)


def test_the_tenants_authorise_and_sign_not_the_one_authorised() -> None:
    made = letter(DOCUMENT, case(NAME))
    assert [plain(lines[0]) for lines in made.signatures] == ["T. Testman", "S. van der Voorbeeld"]
    said = text(DOCUMENT, case(NAME))
    assert "Wij geven aan G. Voorbeeld van Rechtshulp Voorbeeld een volmacht." in said
    assert "Woonstichting Voorbeeld over de woning Voorbeeldstraat 5, 1234 AB Utrecht" in said
    assert "Rechtbank Midden-Nederland" in said
    assert "woensdag 18 november 2026" in said


def test_one_tenant_speaks_for_himself() -> None:
    said = text(DOCUMENT, case(NAME, ONE))
    assert "Ik geef aan G. Voorbeeld" in said
    assert "Wij" not in said


def test_settling_is_a_choice_by_pen_and_admitting_is_not_allowed() -> None:
    said = text(DOCUMENT, case(NAME))
    assert "een schikking sluiten: ja / nee (streep door wat niet geldt)" in said
    assert "mag geen geld ontvangen" in said
    assert (
        "mag ook geen schuld erkennen. Dat mag alleen in een stuk dat wij vooraf schriftelijk hebben goedgekeurd."
        in said
    )
    assert "eerst lezen en schriftelijk goedkeuren" in notes(DOCUMENT, case(NAME))
    assert "artikel 80 lid 4" in said
    no_admission(said)


def test_who_decides_for_a_tenant_gives_it_for_him() -> None:
    made = letter(DOCUMENT, case(NAME, BEWIND))
    assert [[plain(line) for line in lines] for lines in made.signatures] == [
        ["T. Testman", PEN],
        ["B. Voorbeeld", "bewindvoerder van S. van der Voorbeeld", PEN],
    ]
    said = text(DOCUMENT, case(NAME, BEWIND))
    assert "B. Voorbeeld is bewindvoerder over de goederen van S. van der Voorbeeld" in said
    assert "T. Testman geeft deze volmacht voor zichzelf." in said
    assert gaps(DOCUMENT, case(NAME, (BEWIND[0], BEWIND[1].replace("B. Voorbeeld", "")))) == {
        "huurders[2].bewindvoerder.naam"
    }


def test_who_was_born_when_stands_on_top_and_is_asked_for() -> None:
    made = letter(DOCUMENT, case(NAME))
    assert [plain(line) for line in made.sender][:2] == [
        "T. Testman, geboren op 14 juli 1979",
        "S. van der Voorbeeld, geboren op 2 mei 1981",
    ]
    assert gaps(DOCUMENT, hulp.case(NAME)) == {"huurders[1].geboortedatum", "huurders[2].geboortedatum"}


def test_every_signer_writes_place_and_date() -> None:
    made = letter(DOCUMENT, case(NAME))
    assert [plain(lines[-1]) for lines in made.signatures] == [PEN, PEN]


def test_it_covers_the_letters_that_who_is_authorised_signs() -> None:
    said = text(DOCUMENT, case(NAME))
    for part in ("de deurwaarder", "de gemeente", "ingebrekestelling", "een ontruiming", "bij de rechter"):
        assert part in said
    assert "287b" not in said  # no title, and nothing about all debts prepared


def test_it_covers_the_petition_that_it_is_annexed_to() -> None:
    """Art. 284 lid 2 Fw: who is no lawyer shows a written authorisation for that petition."""
    found = eviction_case("moratorium-partners")
    said = text(DOCUMENT, found)
    assert "schuldsanering vragen" in said
    assert "artikel 284, 287, 287a en 287b Fw" in said
    assert "kantonrechter" not in said
    assert "streep die regel dan door" in notes(DOCUMENT, found)


def test_a_lawyer_needs_none() -> None:
    assert "artikel 80 lid 3 Rv" in refusal(DOCUMENT, case(NAME, ("is_advocaat: nee", "is_advocaat: ja")))


def test_before_a_summons_no_court_is_named() -> None:
    found = case(
        "hulp-gemachtigde",
        ("roldatum: 18 november 2026", "roldatum:"),
        ("  - soort: dagvaarding\n    datum: 2 november 2026\n    wijze: envelop\n", ""),
        ("exploten:\n", ""),
    )
    said = text(DOCUMENT, found)
    assert "Rechtbank:" not in said
    assert "gerecht.naam" not in gaps(DOCUMENT, found)


def test_it_names_no_judgment_and_stays_in_the_house() -> None:
    gemachtigde = (
        "ondertekenaar: huurder",
        "ondertekenaar: gemachtigde\ngemachtigde:\n  naam: G. Voorbeeld\n  email: g@example.nl",
    )
    found = case("hulp-verstek", gemachtigde)
    said = text(DOCUMENT, found)
    assert "30 september 2026" not in said
    assert "verstek" not in said
    compose(DOCUMENT, found, Settings())  # no trap: it goes to nobody
    assert "als verzet is bekeken" in notes(DOCUMENT, found)


def test_it_belongs_in_the_package_until_it_is_there() -> None:
    assert DOCUMENT.fits(case(NAME))
    assert DOCUMENT.fits(case(NAME, ("stukken:\n", "stukken:\n  - soort: volmacht\n"))) == ""
    assert DOCUMENT.fits(case("hulp-gemeente")) == ""


def test_a_draft_can_miss_any_fact() -> None:
    assert hulp.drafts(DOCUMENT, case(NAME)) > 40
    assert hulp.drafts(DOCUMENT, case(NAME, BEWIND)) > 40


def test_hostile_names_come_out_as_typed() -> None:
    hulp.hostile(DOCUMENT, NAME, *BORN)


def test_sentences_are_short() -> None:
    counts = hulp.sentences(DOCUMENT, case(NAME))
    assert max(counts) <= 25
    assert sum(counts) / len(counts) <= 15


def test_word_and_pdf_say_the_same(tmp_path: Path) -> None:
    hulp.same(DOCUMENT, case(NAME), tmp_path, pages=1)
