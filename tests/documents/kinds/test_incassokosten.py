from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from juridisch.assessment import Assessment, assess
from juridisch.documents.kinds.collection_costs import DOCUMENT, arguments
from juridisch.dossier import example_text, read_text
from tests.documents.kinds import hulp
from tests.documents.kinds.geld import (
    AGENT,
    STANDPOINTS,
    admissions,
    case,
    drafts,
    hostile,
    own_words,
    reads_well,
    text,
)
from tests.documents.kinds.hulp import gaps, notes, refusal

OWN = "geld-kosten"
STAND = "standpunt_achterstand: betwist_deels"
VALID = [
    ("binnen 10 dagen na dagtekening", "binnen 14 dagen na de dag van ontvangst"),
    ("bedrag_genoemd: 254,10", "bedrag_genoemd: 210,00"),
    ("btw_in_bedrag: ja", "btw_in_bedrag: nee"),
    ("incassokosten_gevorderd: 254,10", "incassokosten_gevorderd: 210,00"),
    ("btw_gevorderd: ja", "btw_gevorderd: nee"),
]
TOO_HIGH = [*VALID[:3], ("incassokosten_gevorderd: 254,10", "incassokosten_gevorderd: 250,00"), VALID[4]]
ALL_PAID = (
    "datum: 2 november 2026\n    bedrag: 700,00",
    "datum: 2 november 2026\n    bedrag: 2.100,00",
)
NO_RENTS = ("  - vanaf: augustus 2026\n    kale_huur: 650,00\n    servicekosten: 50,00\n", "")
JUDGMENT = "vonnissen:\n  - datum: 4 november 2026\n    soort: tegenspraak\n    titelvorm: vonnis\n"
OFFER = "voorstel:\n  bedrag_per_maand: 100,00\n"


def stand(which: str) -> tuple[str, str]:
    return STAND, f"standpunt_achterstand: {which}"


def collector(*changes: tuple[str, str]) -> Assessment:
    """The shipped example: a collector without registration asks costs for each month apart."""
    found = example_text("incasso")
    for old, new in changes:
        assert old in found
        found = found.replace(old, new, 1)
    return assess(read_text(found), date(2026, 11, 2))


def test_a_wrong_term_and_costs_above_the_scale_are_the_reasons() -> None:
    found = case(OWN)
    assert [choice.argument.id for choice in arguments(found)] == ["V07", "V09"]
    said = text(DOCUMENT, found)
    assert "U vraagt € 254,10 aan incassokosten." in said
    assert "‘binnen 10 dagen na dagtekening’" in said
    assert "ten hoogste € 210,00" in said  # 15 % of 1.400: Besluit BIK art. 2
    assert "Over de incassokosten is btw gerekend." in said
    assert "betaal die kosten niet" in said


def test_it_goes_to_the_landlord_who_collects_himself_without_a_copy() -> None:
    said = text(DOCUMENT, case(OWN))
    assert "Verhuur Voorbeeld B.V.\nVoorbeeldhaven 20" in said
    assert "Uw kenmerk: H-555" in said
    assert "kopie van deze brief" not in said


def test_it_asks_for_the_letter_with_proof_of_sending_or_to_drop_the_costs_before_a_day() -> None:
    said = text(DOCUMENT, case(OWN))
    assert "Laat de incassokosten vervallen. Bevestig dat schriftelijk vóór woensdag 9 december 2026." in said
    assert "kopie van de 14-dagenbrief, met bewijs van de dag van verzending en ontvangst" in said


def test_the_rent_is_paid_and_named_by_month() -> None:
    said = text(DOCUMENT, case(OWN))
    assert "komt vandaag uit op € 1.400,00 aan huur, voor september en oktober 2026." in said
    assert "Dat bedrag betaal ik op 1 december 2026." in said
    assert "alleen bedoeld voor de huur van september en oktober 2026 (artikel 6:43 BW)" in said
    assert "Boek die dus niet op kosten of rente." in said


@pytest.mark.parametrize(
    ("changes", "more", "says"),
    [
        ([stand("betwist_geheel")], "", "Ook het bedrag aan huur dat wordt genoemd, betwist ik."),
        ([], OFFER, "Over de huur stuur ik een apart voorstel."),
        ([ALL_PAID], "", "huur tot en met vandaag betaald"),
        ([("datum: 1 december 2026", "datum: 1 november 2026")], "", "Dat bedrag betaal ik. Elke betaling"),
        ([NO_RENTS], "", "De huur laat ik niet liggen."),
        (
            [NO_RENTS, stand("erkent")],
            "",
            "De huur van € 1.750,00 betaal ik wel, op 1 december 2026.",
        ),
    ],
)  # fmt: skip
def test_what_is_said_of_the_rent_follows_the_facts(
    changes: list[tuple[str, str]], more: str, says: str
) -> None:
    assert says in text(DOCUMENT, case(OWN, *changes, more=more))


@pytest.mark.parametrize("which", STANDPOINTS)
@pytest.mark.parametrize("more", ["", OFFER])
def test_nothing_is_acknowledged_whatever_the_standpoint(which: str, more: str) -> None:
    said = text(DOCUMENT, case(OWN, stand(which), more=more))
    assert admissions(said) == []
    assert "Alle rechten blijven behouden." in said


def test_a_collector_without_registration_is_told_so_and_the_rent_goes_to_the_landlord() -> None:
    found = collector()
    said = text(DOCUMENT, found)
    assert said.index("geen geldige registratie") < said.index("14-dagenbrief (artikel 6:96 lid 6 BW)")
    assert "Incassobureau Voorbeeld\nVoorbeeldplein 8" in said
    assert (
        "Huur betaal ik rechtstreeks aan Verhuur Voorbeeld B.V., en niet aan Incassobureau Voorbeeld." in said
    )
    assert "Stop met innen zolang Incassobureau Voorbeeld niet geldig is geregistreerd." in said
    assert "Verhuur Voorbeeld B.V. krijgt een kopie" in said
    assert "afdruk van het register" in notes(DOCUMENT, found)
    assert "De huur blijft verschuldigd aan de verhuurder" in notes(DOCUMENT, found)


def test_a_demand_from_before_the_act_gives_no_such_argument() -> None:
    found = collector(("eerste_aanmaning: 12 oktober 2026", "eerste_aanmaning: 12 september 2026"))
    said = text(DOCUMENT, found)
    assert "Wki" not in said
    assert "rechtstreeks aan" not in said


def test_after_a_good_letter_only_what_exceeds_the_scale_is_refused() -> None:
    said = text(DOCUMENT, case(OWN, *TOO_HIGH))
    assert "Meer dan € 210,00 kan het in geen geval zijn. Wat meer wordt gevraagd, betaal ik niet." in said
    assert "of in elk geval wat boven € 210,00 uitkomt" in said
    assert "betaal die kosten niet" not in said
    assert "14-dagenbrief (artikel" not in said


def test_one_reason_needs_no_heading_of_its_own() -> None:
    assert "Incassokosten te hoog of met btw" not in text(DOCUMENT, case(OWN, *TOO_HIGH))
    assert "Incassokosten te hoog of met btw" in text(DOCUMENT, case(OWN))


def test_an_amount_that_is_only_announced_is_called_so() -> None:
    found = case(OWN, ("incassokosten_gevorderd: 254,10", "incassokosten_gevorderd:"))
    assert "De laatste brief noemt € 254,10 aan incassokosten." in text(DOCUMENT, found)


@pytest.mark.parametrize(
    ("changes", "more", "words"),
    [
        (VALID, "", ("niet hoger dan de wet toestaat", "oneerlijk beding")),
        ([("incassokosten_gevorderd: 254,10", "incassokosten_gevorderd: 0,00")], "", ("geen incassokosten gevraagd",)),
        ([], "roldatum: 16 december 2026\n", ("verweer",)),
        ([], "roldatum: 10 november 2026\n", ("alsnog-verschijnen",)),
        ([], JUDGMENT, ("al een vonnis", "hoger beroep")),
        ([], "blokken:\n  V07: uit\n  V09: uit\n", ("geen fout", "stukken-opvragen")),
        ([("woonruimte: ja", "woonruimte: nee")], "", ("geen woning",)),
    ],
)  # fmt: skip
def test_where_the_letter_does_not_fit_it_says_what_does(
    changes: list[tuple[str, str]], more: str, words: tuple[str, ...]
) -> None:
    said = refusal(DOCUMENT, case(OWN, *changes, more=more))
    for word in words:
        assert word in said


def test_within_the_fourteen_days_paying_the_rent_is_better_than_writing() -> None:
    running = [*VALID[:3], ("incassokosten_gevorderd: 254,10", "incassokosten_gevorderd:"), VALID[4]]
    days = [
        (
            "datum: 10 oktober 2026\n    ontvangen: 12 oktober 2026",
            "datum: 16 november 2026\n    ontvangen: 18 november 2026",
        )
    ]
    said = refusal(DOCUMENT, case(OWN, *running, *days))
    assert "lopen nog" in said
    assert "uiterlijk woensdag 2 december 2026" in said  # 18 november + 14 days, BW 6:96 lid 6


def test_the_adviser_may_add_an_argument_by_hand() -> None:
    said = text(DOCUMENT, case(OWN, *VALID, more="blokken:\n  V07: aan\n"))
    assert "Een huurder hoeft pas incassokosten te betalen na een goede 14-dagenbrief" in said


def test_what_the_letter_cannot_do_without_is_asked() -> None:
    assert gaps(DOCUMENT, case(OWN)) == set()
    assert gaps(DOCUMENT, case(OWN, stand(""))) == {"standpunt_achterstand"}
    assert gaps(DOCUMENT, case(OWN, ("    straat: Voorbeeldhaven\n", ""))) == {"verhuurder.adres.straat"}
    assert gaps(DOCUMENT, collector(("  kenmerk: INC-2026-001\n", ""))) == {"incassant.kenmerk"}


def test_the_adviser_reads_the_risks_beside_it() -> None:
    said = notes(DOCUMENT, case(OWN))
    for word in ("6:43", "6:44 lid 2", "goede 14-dagenbrief", "vul dan eerst voorstel in", "3:318"):
        assert word in said
    assert "register" not in said
    assert "vul dan eerst voorstel in" not in notes(DOCUMENT, case(OWN, more=OFFER))


def test_an_agent_speaks_of_the_tenant_in_the_third_person() -> None:
    said = text(DOCUMENT, case(OWN, AGENT))
    assert "De huurder is het daar niet mee eens en betaalt die kosten niet." in said
    assert "Dat bedrag betaalt de huurder op 1 december 2026." in said
    assert " mij " not in said


def test_any_fact_may_be_missing_in_a_draft() -> None:
    assert drafts(DOCUMENT, case(OWN)) > 40
    assert drafts(DOCUMENT, case(OWN, AGENT, *TOO_HIGH, more=OFFER)) > 20
    assert drafts(DOCUMENT, collector()) > 40


def test_the_users_own_words_have_their_place() -> None:
    own_words(DOCUMENT, OWN)


def test_hostile_names_stay_as_typed() -> None:
    hostile(DOCUMENT, OWN)


def test_sentences_are_short() -> None:
    reads_well(DOCUMENT, case(OWN))
    reads_well(DOCUMENT, case(OWN, more=OFFER))


def test_word_and_pdf_say_the_same(tmp_path: Path) -> None:
    hulp.same(DOCUMENT, collector(), tmp_path)
