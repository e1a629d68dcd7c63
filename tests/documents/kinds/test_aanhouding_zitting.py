from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from juridisch.assessment import Assessment
from juridisch.documents.kinds.adjournment import DOCUMENT
from juridisch.documents.make import compose, notes
from juridisch.errors import ProblemsError, RefusedError
from juridisch.settings import Settings
from tests.documents.helpers import HOSTILE
from tests.documents.kinds.eviction_cases import (
    admissions,
    case,
    lengths,
    paper,
    same_in_word_and_pdf,
    text,
    unclean,
)

ONE = "ontruiming-kort-geding"
REASON = "Wij kunnen pas op 19 mei een advocaat spreken"
KIND = "soort_procedure: kort geding"
AGENT = (
    "ondertekenaar: huurder",
    "ondertekenaar: gemachtigde\ngemachtigde: {naam: G. Voorbeeld, email: g@example.nl}",
)


def refused(found: Assessment) -> RefusedError:
    with pytest.raises(RefusedError) as caught:
        paper(DOCUMENT, found)
    return caught.value


def test_the_request_is_clean_and_admits_nothing() -> None:
    written = text(DOCUMENT, case(ONE))
    assert unclean(written) == []
    assert admissions(written) == []
    assert "Met dit verzoek erkennen wij niets van de vordering." in written


def test_it_asks_with_the_reason_and_promises_to_come() -> None:
    written = text(DOCUMENT, case(ONE))
    assert "is de zitting op maandag 18 mei 2026" in written
    assert "In kort geding bestaat geen vast uitstel: de rechter bepaalt de dag (artikel 254 Rv)." in written
    assert "\nWij kunnen pas op 19 mei een advocaat spreken.\n" in written
    assert "Gaat de zitting door, dan komen wij en vragen wij de aanhouding daar opnieuw." in written
    assert "vier weken" not in written
    assert any("Kom hoe dan ook naar de zitting" in note for note in notes(DOCUMENT, case(ONE)))


def test_it_goes_to_the_registry_with_a_copy_to_the_other_side() -> None:
    written = text(DOCUMENT, case(ONE))
    assert "Rechtbank Midden-Nederland\nGriffie team kanton, locatie Utrecht\nPostbus 1" in written
    assert "Vooruit per e-mail: griffie@example.nl" in written
    assert "Mr. A. Voorbeeld krijgt een kopie van deze brief." in written
    alone = ("verhuurder_gemachtigde: {naam: mr. A. Voorbeeld, kantoor: Voorbeeld Advocaten}\n", "")
    assert "De eiser krijgt een kopie van deze brief." in text(DOCUMENT, case(ONE, alone))


@pytest.mark.parametrize(
    ("answer", "says", "never"),
    [
        ("ja", "De eiser stemt in met de aanhouding. Dagen waarop", "stemt niet in"),
        ("nee", "De eiser stemt niet in met de aanhouding. Dagen waarop", "stemt in"),
        ("onbekend", "Dagen waarop wij niet kunnen: 20 mei 2026, 21 mei 2026.", "stemt"),
    ],
)
def test_what_the_other_side_says_is_told_when_it_is_known(answer: str, says: str, never: str) -> None:
    written = text(DOCUMENT, case(ONE, ("akkoord_eiser: nee", f"akkoord_eiser: {answer}")))
    assert says in written
    assert never not in written
    assert ("Bericht van de eiser" in written) == (answer == "ja")


def test_children_and_the_eviction_are_told_when_they_are_there() -> None:
    written = text(DOCUMENT, case(ONE))
    assert "A.T. (7 jaar) en een kind van 3 jaar" in written
    assert "ECLI:NL:HR:2025:1799" in written
    bare = case(
        ONE, ("  - {initialen: A.T., leeftijd: 7}\n  - {leeftijd: 3}\n", ""), ("eis: {ontruiming: ja}\n", "")
    )
    assert "kinderen" not in text(DOCUMENT, bare)
    assert "ontruiming" not in text(DOCUMENT, bare)
    assert unclean(text(DOCUMENT, bare)) == []


def test_on_the_day_itself_it_goes_along() -> None:
    written = text(DOCUMENT, case(ONE, today=date(2026, 5, 18)))
    assert "De zitting is vandaag." in written
    assert "vóór" not in written


def test_who_acts_for_the_tenants_speaks_of_them() -> None:
    written = text(DOCUMENT, case(ONE, AGENT))
    assert "Ik ben de gemachtigde van T. Testman en S. Voorbeeld, hierna: gedaagden." in written
    assert "Gedaagden vragen u deze zitting aan te houden" in written
    assert "Gedaagden voeren aan:" in written
    assert "Volmacht" in written
    assert not any("255 Rv" in note for note in notes(DOCUMENT, case(ONE, AGENT)))
    handel = case(ONE, AGENT, ("team: team kanton", "team: voorzieningenrechter"))
    assert any("artikel 255 Rv" in note for note in notes(DOCUMENT, handel))


@pytest.mark.parametrize(
    ("changes", "today", "reason", "instead"),
    [
        (((KIND, "soort_procedure: bodem"),), None, "gewone procedure", "‘uitstel’"),
        (((KIND, "soort_procedure: verzet"),), None, "dagvaardt de huurder zelf", "griffie"),
        (((KIND, "soort_procedure: executie"),), None, "dagvaardt de huurder zelf", "griffie"),
        ((), date(2026, 5, 19), "De zitting was op maandag 18 mei 2026", "griffie"),
        ((("woonruimte: ja", "woonruimte: nee"),), None, "geen woning", "advocaat"),
        (
            (("kinderen:", "vonnissen: [{datum: 20 mei 2026}]\nkinderen:"),),
            None,
            "Er is al een vonnis",
            "tijdlijn",
        ),
        ((("onder_bewind: nee", "onder_bewind: ja"),), None, "onder bewind", "bewindvoerder"),
    ],
)
def test_it_is_refused_where_it_does_not_fit(
    changes: tuple[tuple[str, str], ...], today: date | None, reason: str, instead: str
) -> None:
    said = refused(case(ONE, *changes, today=today))
    assert reason in said.message
    assert instead in " ".join(said.hints)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        (("zitting_datum: 18 mei 2026\n", ""), "zitting_datum"),
        ((f"  reden_aanhouding: {REASON}\n", "  reden_aanhouding:\n"), "vraag_uitstel.reden_aanhouding"),
        ((KIND, "soort_procedure:"), "soort_procedure"),
        (("  locatie: Utrecht\n", ""), "gerecht.locatie"),
    ],
)
def test_what_is_missing_is_asked_for(change: tuple[str, str], field: str) -> None:
    with pytest.raises(ProblemsError) as caught:
        paper(DOCUMENT, case(ONE, change))
    assert field in [problem.field for problem in caught.value.problems]


def test_it_fits_only_with_a_reason() -> None:
    assert DOCUMENT.fits(case(ONE))
    assert DOCUMENT.fits(case(ONE, (f"  reden_aanhouding: {REASON}\n", "  reden_aanhouding:\n"))) == ""
    assert DOCUMENT.fits(case(ONE, today=date(2026, 5, 19))) == ""
    assert DOCUMENT.fits(case(ONE, (KIND, "soort_procedure: bodem"))) == ""


def test_it_is_a_paper_that_leaves_the_house() -> None:
    writ = "exploten:\n  - {soort: betekening vonnis, datum: 2 mei 2026, wijze: persoon}"
    with pytest.raises(RefusedError, match="verstekvonnis"):
        compose(DOCUMENT, case(ONE, ("exploten:", writ)), Settings())


def test_the_time_presses_shortly_before_the_hearing() -> None:
    assert any("heel dichtbij" in note for note in notes(DOCUMENT, case(ONE, today=date(2026, 5, 16))))
    assert not any("heel dichtbij" in note for note in notes(DOCUMENT, case(ONE, today=date(2026, 5, 15))))


def test_sentences_are_short() -> None:
    words = lengths(paper(DOCUMENT, case(ONE)))
    assert max(words) <= 25
    assert sum(words) / len(words) <= 15


def test_hostile_words_stay_as_typed() -> None:
    changes = (
        ("verhuurder: {naam: Verhuur Voorbeeld B.V.}", f"verhuurder: {{naam: '{HOSTILE}'}}"),
        (REASON, f"'{HOSTILE}'"),
    )
    assert text(DOCUMENT, case(ONE, *changes)).count(HOSTILE) >= 4


def test_word_and_pdf_say_the_same(tmp_path: Path) -> None:
    assert same_in_word_and_pdf(paper(DOCUMENT, case(ONE)), tmp_path)
