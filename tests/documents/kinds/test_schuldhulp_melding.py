from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from juridisch.assessment import assess
from juridisch.documents.kinds.counselling import DOCUMENT
from juridisch.documents.kinds.municipality_state import announced, report, threat
from juridisch.documents.make import compose
from juridisch.documents.plain import to_text
from juridisch.dossier import example_text, read_text
from juridisch.errors import RefusedError
from juridisch.settings import Settings
from tests.documents.kinds import hulp
from tests.documents.kinds.hulp import case, gaps, no_admission, notes, refusal, text

EVICTION = "hulp-gemeente"
SUMMONS = "hulp-gemachtigde"
SIGN = "ondertekenaar: huurder"
FILED = (SIGN, "shv:\n  stand: aangemeld\n  aanmelddatum: {}\nondertekenaar: huurder")


def filed(day: str, stand: str = "aangemeld") -> tuple[str, str]:
    return FILED[0], FILED[1].format(day).replace("aangemeld\n", f"{stand}\n", 1)


def test_an_announced_eviction_is_named_with_its_day_and_hour_and_the_talk_within_three_working_days() -> (
    None
):
    said = text(DOCUMENT, case(EVICTION))
    assert "ontruimen op maandag 7 december 2026, om 9.30 uur." in said
    assert "artikel 4 lid 2 van de Wet gemeentelijke schuldhulpverlening" in said
    assert "uiterlijk op donderdag 26 november 2026" in said  # ma 23-11-2026: worked date 67
    assert "spoed: ontruiming op 7 december 2026" in said


def test_the_household_is_there_with_initials_and_ages_only() -> None:
    said = text(DOCUMENT, case(EVICTION))
    assert "A.V. (7 jaar) en B.V. (jonger dan 1 jaar)" in said
    assert "Het jongste kind is vaak ziek" in said
    assert "De school weet dat" in said


def test_health_stays_out_without_consent() -> None:
    said = text(DOCUMENT, case(EVICTION, ("  toestemming: ja", "  toestemming: nee")))
    assert "vaak ziek" not in said
    ill = ("oorzaak_achterstand: inkomensverlies", "oorzaak_achterstand: ziekte")
    said = text(DOCUMENT, case(EVICTION, ("  toestemming: ja", "  toestemming: nee"), ill))
    assert "ziek" not in said
    assert "tijdelijke contract" not in said


def test_what_is_asked_fits_the_stage() -> None:
    said = text(DOCUMENT, case(EVICTION))
    assert "287b" in said
    assert "Een plek om te wonen" in said
    assert "samen met de kinderen" in said
    summons = text(DOCUMENT, case(SUMMONS))
    assert "287b" not in summons
    assert "Een plek om te wonen" not in summons
    assert "om een regeling te maken" in summons
    assert "Een plek om te wonen" not in text(
        DOCUMENT, case(EVICTION, ("alternatief_woonruimte: nee", "alternatief_woonruimte: ja"))
    )


def test_the_number_of_the_citizen_is_a_line_for_the_pen() -> None:
    assert text(DOCUMENT, case(SUMMONS)).count("BSN (zelf invullen met pen): ______") == 2


def test_without_threat_four_weeks_hold() -> None:
    found = case(SUMMONS, ("  ontruiming: ja", "  ontruiming: nee"))
    said = text(DOCUMENT, found)
    assert threat(found) == ""
    assert "binnen vier weken" in said
    assert "vrijdag 18 december 2026" in said
    assert "artikel 4 lid 1" in said
    assert "bedreigende" not in said
    assert "vandaag of morgen" not in said


def test_an_eviction_before_the_talk_asks_for_a_talk_before_it() -> None:
    early = ("ontruiming_datum: 7 december 2026", "ontruiming_datum: 25 november 2026")
    assert "een gesprek vóór die dag" in text(DOCUMENT, case(EVICTION, early))
    assert "vóór die dag" not in text(DOCUMENT, case(EVICTION))


def test_a_day_that_is_over_is_said_to_be_over() -> None:
    said = text(DOCUMENT, case(EVICTION, today=date(2026, 12, 9)))
    assert "Die dag is voorbij, maar de ontruiming dreigt nog." in said
    assert "spoed: er dreigt ontruiming" in said


@pytest.mark.parametrize(
    ("view", "says"),
    [
        ("betwist_geheel", "helemaal betwist"),
        ("betwist_deels", "voor een deel betwist"),
        ("erkent_deels", "Een deel van dat bedrag klopt"),
        ("erkent", "Dat bedrag klopt."),
    ],
)
def test_the_amount_is_the_landlords_and_the_tenants_view_decides(view: str, says: str) -> None:
    said = text(DOCUMENT, case(EVICTION, ("betwist_deels", view)))
    assert "Volgens de verhuurder is de huurachterstand € 2.340,00" in said.replace("\u00a0", " ")
    assert says in said
    assert ("geen erkenning van een schuld" in said) == (view != "erkent")
    no_admission(said)


def test_an_amount_needs_the_tenants_view_of_it() -> None:
    found = case(EVICTION, ("standpunt_achterstand: betwist_deels", "standpunt_achterstand:"))
    assert gaps(DOCUMENT, found) == {"standpunt_achterstand"}
    assert "standpunt_achterstand" not in gaps(DOCUMENT, case(SUMMONS))  # no amount, so no view is needed


def test_consent_names_with_whom_or_asks_to_ask_first() -> None:
    assert "overleggen met: de verhuurder en de deurwaarder. Dat mag tot 23 mei 2027." in text(
        DOCUMENT, case(EVICTION)
    )
    assert "Vraag dan eerst toestemming." in text(
        DOCUMENT, case(EVICTION, ("  datum: 23 november 2026\n", ""))
    )


def test_contact_is_asked_only_with_whom_consent_names() -> None:
    said = text(DOCUMENT, assess(read_text(example_text("dagvaarding")), date(2025, 4, 22)))
    assert "Contact met de verhuurder, om een regeling te maken." in said
    assert "overleggen met: de verhuurder. Dat mag" in said  # not the municipality, to which the letter goes
    both = text(DOCUMENT, case(EVICTION))
    assert "Contact met de verhuurder en de deurwaarder, om" in both
    without = text(DOCUMENT, case(EVICTION, ("  datum: 23 november 2026\n", "")))
    assert "Contact met de verhuurder en de deurwaarder, na overleg met mij, om" in without


def test_what_makes_it_a_draft_is_marked_in_it() -> None:
    found = assess(read_text(example_text("verstekvonnis")), date(2017, 12, 6))
    draft = hulp.letter(DOCUMENT, found, concept=True)
    assert "Mag de verhuurder die laten ontruimen: [NOG INVULLEN: " in to_text(draft)
    assert draft.banner.endswith("1 gegeven ontbreekt")


def test_a_default_judgment_keeps_the_municipality_from_calling_the_bailiff() -> None:
    found = case(EVICTION, ("soort: tegenspraak", "soort: verstek"))
    said = text(DOCUMENT, found)
    assert "vóór elk contact met de verhuurder of de deurwaarder" in said
    assert "Contact met de verhuurder" not in said
    with pytest.raises(RefusedError, match="verstekvonnis"):
        compose(DOCUMENT, found, Settings())


def test_who_reported_and_has_help_needs_no_report() -> None:
    assert "schuldhulp is bezig" in refusal(
        DOCUMENT, case(EVICTION, filed("1 oktober 2026", "inventarisatie"))
    )


def test_reported_and_in_time_means_waiting_for_the_talk() -> None:
    why = refusal(DOCUMENT, case(EVICTION, filed("20 november 2026")))
    assert "uiterlijk woensdag 25 november 2026" in why
    assert "gemeente-ingebrekestelling" in why


def test_reported_and_late_points_to_the_other_paper() -> None:
    why = refusal(DOCUMENT, case(EVICTION, filed("17 november 2026")))
    assert "uiterlijk vrijdag 20 november 2026" in why
    assert "Maak ‘gemeente-ingebrekestelling’" in why


def test_a_threat_since_the_report_is_reported_anew() -> None:
    said = text(DOCUMENT, case(EVICTION, filed("2 november 2026")))
    assert "Op 2 november 2026 is bij u al om schuldhulp gevraagd." in said
    assert "donderdag 26 november 2026" in said


def test_a_refusal_asks_for_an_objection() -> None:
    asked = (SIGN, ("verzoeken:\n  - soort: schuldhulp\n    verstuurd: 1 oktober 2026\n    uitkomst: afgewezen\n"
                   "    uitkomst_datum: 2 november 2026\nondertekenaar: huurder"))  # fmt: skip
    why = refusal(DOCUMENT, case(EVICTION, asked))
    assert "Maak bezwaar" in why
    assert "maandag 14 december 2026" in why  # 2-11-2026 + 6 weeks
    granted = (SIGN, asked[1].replace("afgewezen", "toegewezen"))
    assert "al toegekend" in refusal(DOCUMENT, case(EVICTION, granted))


def test_a_withdrawn_request_does_not_count_and_failed_help_may_be_asked_again() -> None:
    withdrawn = (SIGN, ("verzoeken:\n  - soort: schuldhulp\n    verstuurd: 1 oktober 2026\n    uitkomst: ingetrokken\n"
                       "ondertekenaar: huurder"))  # fmt: skip
    found = case(EVICTION, withdrawn)
    assert report(found.dossier) is None
    text(DOCUMENT, found)
    failed = case(EVICTION, filed("1 maart 2026", "mislukt"))
    text(DOCUMENT, failed)
    assert "artikel 3 lid 2 Wgs" in notes(DOCUMENT, failed)


def test_after_the_eviction_and_for_a_shop_it_is_refused() -> None:
    assert "al ontruimd" in refusal(
        DOCUMENT, case(EVICTION, (SIGN, "ontruimd_op: 20 november 2026\n" + SIGN))
    )
    assert "geen woning" in refusal(DOCUMENT, case(EVICTION, ("woonruimte: ja", "woonruimte: nee")))


def test_it_belongs_in_the_package_unless_a_moratorium_runs() -> None:
    assert "drie werkdagen" in DOCUMENT.fits(case(EVICTION))
    running = (SIGN, ("verzoeken:\n  - soort: moratorium\n    verstuurd: 1 november 2026\n    uitkomst: toegewezen\n"
                     "    uitkomst_datum: 10 november 2026\n    maanden: 6\nondertekenaar: huurder"))  # fmt: skip
    assert DOCUMENT.fits(case(EVICTION, running)) == ""


def test_the_next_announced_day_counts() -> None:
    day, hour = announced(case(EVICTION))
    assert day is not None
    assert day.day == date(2026, 12, 7)
    assert hour == "exploten[2].ontruiming_tijd"


def test_the_announced_day_is_asked_for() -> None:
    found = case(EVICTION, ("    ontruiming_datum: 7 december 2026\n", ""))
    assert gaps(DOCUMENT, found) == {"exploten[2].ontruiming_datum"}


def test_a_draft_can_miss_any_fact() -> None:
    assert hulp.drafts(DOCUMENT, case(EVICTION)) > 40
    assert hulp.drafts(DOCUMENT, case(SUMMONS)) > 20


def test_hostile_names_come_out_as_typed() -> None:
    hulp.hostile(DOCUMENT, EVICTION)


def test_sentences_are_short() -> None:
    for name in (EVICTION, SUMMONS):
        counts = hulp.sentences(DOCUMENT, case(name))
        assert max(counts) <= 25
        assert sum(counts) / len(counts) <= 15


def test_word_and_pdf_say_the_same(tmp_path: Path) -> None:
    hulp.same(DOCUMENT, case(EVICTION), tmp_path)


def test_the_administrator_and_the_other_tenant_sign_together() -> None:
    said = text(DOCUMENT, case(SUMMONS, *hulp.BEWIND))
    assert "B. Voorbeeld is bewindvoerder over de goederen van S. van der Voorbeeld" in said
    assert "T. Testman tekent zelf mee." in said
    assert "Wij melden een bedreigende situatie." in said
    assert not re.search(r"\b[Ii]k\b", said)
    alone = refusal(
        DOCUMENT, case(SUMMONS, hulp.BEWIND[0], ("ondertekenaar: gemachtigde", "ondertekenaar: huurder"))
    )
    assert "De bewindvoerder tekent" in alone
