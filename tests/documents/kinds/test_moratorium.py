from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from juridisch.amounts.terms import Month
from juridisch.assessment import Assessment
from juridisch.documents.blocks import Table, plain
from juridisch.documents.document import Document
from juridisch.documents.kinds import eviction_rent
from juridisch.documents.kinds.moratorium import DOCUMENT
from juridisch.documents.kinds.moratorium_annexes import annexes
from juridisch.documents.kinds.moratorium_sheet import DOCUMENT as SHEET
from juridisch.documents.make import compose, notes
from juridisch.documents.package import package
from juridisch.documents.plain import to_text
from juridisch.errors import ProblemsError, RefusedError
from juridisch.settings import Settings
from tests.documents.helpers import HOSTILE
from tests.documents.kinds.eviction_cases import (
    DAYS,
    admissions,
    case,
    paper,
    same_in_word_and_pdf,
    text,
    unclean,
)

ONE, PARTNERS, BEWIND = "ontruiming-aangezegd", "moratorium-partners", "moratorium-bewind"
_GRANT = "verzoeken:\n  - soort: moratorium\n    uitkomst: toegewezen\n    uitkomst_datum: 20 november 2025\n    maanden: 3\n"
GRANTED = ("nieuwe_feiten:", f"{_GRANT}nieuwe_feiten:")
STAND = "stand: inventarisatie"
NOVEMBER = "  - datum: 31 oktober 2025\n    bedrag: 780,00\n    maand: november 2025\n    bewijs: bankafschrift 2025-11\n"
OCTOBER = "  - datum: 1 oktober 2025\n    bedrag: 780,00\n    maand: oktober 2025\n    bewijs: bankafschrift 2025-10\n"
UNPAID = (
    (NOVEMBER, ""),
    (OCTOBER, ""),
    ("laatste_betaalde_maand: november 2025", "laatste_betaalde_maand: september 2025"),
)
#: The full statement of art. 285, and the reactions of the creditors.
STATEMENT = (
    ("verklaring: nog niet aangevraagd", "verklaring: afgegeven"),
    ("stukken:\n", "stukken:\n  - {soort: verklaring 285, datum: 6 november 2026}\n"),
)
LACKING = (
    ("  - {soort: WSNP-verzoekschrift, datum: 9 november 2026}\n", ""),
    ("  - {soort: vonnis, datum: 2 september 2026}\n", ""),
    ("  - {soort: volmacht, datum: 5 november 2026}\n", ""),
)
POINT = "standpunt_achterstand: betwist_deels"


def refused(found: Assessment) -> RefusedError:
    with pytest.raises(RefusedError) as caught:
        paper(DOCUMENT, found)
    return caught.value


@pytest.mark.parametrize("name", [ONE, PARTNERS, BEWIND])
def test_the_petition_is_whole_and_clean(name: str) -> None:
    written = text(DOCUMENT, case(name))
    assert unclean(written) == []
    assert admissions(written) == []
    headings = (
        "Wie dit vraagt, en tegen wie", "Het verzoek in het kort", "De bedreigende situatie", "De schulden en hoe zij ontstonden",
        "De schuldhulp", "De huur en de vaste lasten", "De belangen", "De duur", "Het verzoek om schuldsanering",
        "Het verzoek aan de rechtbank", "Hoogachtend,", "Bijlagen:",
    )  # fmt: skip
    places = [written.index(f"\n{heading}\n") for heading in headings]
    assert places == sorted(places)


def test_it_goes_to_the_insolvency_team_with_the_day_on_top() -> None:
    written = text(DOCUMENT, case(ONE))
    assert "Rechtbank Rotterdam\nTeam insolventie\nPostbus 2" in written
    assert "SPOED: ontruiming op woensdag 3 december 2025 om 10.00 uur" in written
    assert "kantonrechter" not in written


def test_the_address_of_the_kantonrechter_is_not_used() -> None:
    written = text(DOCUMENT, case(BEWIND))
    assert "Rechtbank Zeeland-West-Brabant\nTeam insolventie\n\n" in written
    assert "Postbus 9" not in written


def test_a_court_elsewhere_is_asked_for() -> None:
    found = case(BEWIND, ("gedaagde: huurder", "gedaagde: huurder, gerecht_van_de_woning: nee"))
    made = paper(DOCUMENT, found, concept=True)
    assert any("rechtbank van de woonplaats" in gap for gap in made.gaps)
    assert "Zeeland-West-Brabant" not in "".join(plain(line) for line in made.addressee)


def test_what_is_asked_of_the_court() -> None:
    """The ban until the decision, 287b for the months, 284 held or a month, enforceable at once: in that order."""
    asked = text(DOCUMENT, case(ONE)).split("Ik vraag de rechtbank:")[1]
    a, b, c, d = (asked.index(f"   {letter}. ") for letter in "abcd")
    assert (
        "zonder de zitting af te wachten, Verhuur Voorbeeld B.V. te verbieden de woning Voorbeeldlaan 16"
        in asked[a:b]
    )
    assert "voor 6 maanden artikel 305 Fw" in asked[b:c]
    assert (
        "het proces-verbaal van 4 september 2025, zaaknummer 00000000 CV EXPL 25-0000 te verbieden"
        in asked[b:c]
    )
    assert "aan te houden, of een maand te geven" in asked[c:d]
    assert "uitvoerbaar bij voorraad" in asked[d:]


def test_the_record_of_a_settlement_is_a_title_too() -> None:
    """ECLI:NL:RBROT:2025:15019: the title was a proces-verbaal and the moratorium was granted."""
    assert "ECLI:NL:RBROT:2025:15019" in text(DOCUMENT, case(ONE))
    assert "ECLI:NL:RBROT:2025:15019" not in text(DOCUMENT, case(PARTNERS))
    assert any("wederzijds goedvinden" in note for note in notes(DOCUMENT, case(ONE)))


def test_the_four_checks_of_the_court_are_told() -> None:
    written = text(DOCUMENT, case(ONE))
    assert "De deurwaarder heeft op 13 november 2025 een exploot gebracht (bijlage 3)" in written
    assert "De schulden ontstonden na de scheiding" in written
    assert "De schulden worden geïnventariseerd" in written
    assert "De huur van oktober en november 2025 is betaald (bijlage" in written
    assert "31 oktober 2025: € 780,00 voor de huur van november 2025." in written
    assert "Ik weet dat het moratorium vervalt als de huur te laat wordt betaald" in written


def test_the_rent_of_the_last_three_months_is_shown() -> None:
    """Two or three months of proof are what courts look at; april stays out."""
    written = text(DOCUMENT, case(PARTNERS))
    assert written.count("voor de huur van") == 3
    assert "28 augustus 2026: € 712,40 voor de huur van september 2026;" in written
    assert "april 2025" not in text(DOCUMENT, case(ONE)).split("De huur en de vaste lasten")[1]


def test_the_landlord_stands_in_the_list_once_and_the_sum_tallies() -> None:
    made = paper(DOCUMENT, case(ONE))
    table = next(block for block in made.body if isinstance(block, Table) and block.right)
    assert [plain(row[0]) for row in table.rows] == ["Verhuur Voorbeeld B.V.", "Energie Voorbeeld", "Samen"]
    assert [plain(row[1]).replace("\u00a0", " ") for row in table.rows] == [
        "€ 4.260,00",
        "€ 840,00",
        "€ 5.100,00",
    ]


def test_no_cell_of_the_list_of_debts_is_a_lone_dash() -> None:
    for name in (ONE, PARTNERS, BEWIND):
        written = text(DOCUMENT, case(name))
        assert ": -" not in written
    written = text(DOCUMENT, case(PARTNERS))
    assert "Zorg Voorbeeld; Bedrag: € 1.310,00; Waarvoor: sinds 1-3-2026\n" in written
    assert "Krediet Voorbeeld; Bedrag: € 7.900,00; Waarvoor: niet opgegeven\n" in written
    assert "Waarvoor: jaarrekening, sinds 1-7-2025\n" in text(DOCUMENT, case(ONE))


def test_what_the_judgment_awarded_goes_before_what_the_landlord_says() -> None:
    written = text(DOCUMENT, case(PARTNERS))
    assert "Bedrag: € 5.120,35; Waarvoor: huur en kosten, zoals toegewezen" in written
    assert "€ 14.330,35" in written


@pytest.mark.parametrize(
    ("point", "says", "never"),
    [
        ("betwist_geheel", "De vordering van de verhuurder wordt betwist.", "De hoogte van de vordering"),
        (
            "betwist_deels",
            "De hoogte van de vordering van de verhuurder wordt betwist.",
            "De vordering van de verhuurder wordt",
        ),
        (
            "erkent_deels",
            "De hoogte van de vordering van de verhuurder wordt betwist.",
            "Dit zijn de schulden (bijlage",
        ),
        ("erkent", "Dit zijn de schulden (bijlage 4):", "geen erkenning"),
    ],
)
def test_the_list_of_debts_follows_the_position_of_the_tenant(point: str, says: str, never: str) -> None:
    written = text(DOCUMENT, case(ONE, (POINT, f"standpunt_achterstand: {point}")))
    assert says in written
    assert never not in written
    assert ("geen erkenning van een vordering (artikel 3:318 BW)" in written) == (point != "erkent")


def test_partners_ask_together_through_who_acts_for_them() -> None:
    made = paper(DOCUMENT, case(PARTNERS))
    written = text(DOCUMENT, case(PARTNERS))
    assert "Hieronder heten P. Voorbeeld en Q. van Testman verzoekers." in written
    assert "Verzoekers vragen een moratorium van 3 maanden." in written
    assert "De volmacht is bijgevoegd (artikel 284 lid 2 Fw)." in written
    assert "Volmacht van 5 november 2026" in [plain(line) for line in made.enclosures]
    assert " mij " not in written
    assert not any("mijn" in line or " ik " in line for line in written.splitlines())


def test_287_lid_4_and_the_forced_arrangement_only_when_the_facts_ask() -> None:
    written = text(DOCUMENT, case(PARTNERS))
    assert "De weigering komt van Krediet Voorbeeld B.V.\n" in written
    assert "c. als dat niet kan: de ontruiming te verbieden" in written
    made = paper(DOCUMENT, case(PARTNERS, *STATEMENT), concept=True)
    full = to_text(made)
    assert "De weigering komt van Krediet Voorbeeld B.V.\n" in full
    assert "d. Krediet Voorbeeld B.V. te bevelen in te stemmen" in full
    plain_case = text(DOCUMENT, case(ONE))
    assert "287a" not in plain_case
    assert "Voor het geval" not in plain_case
    none = text(DOCUMENT, case(PARTNERS, ("aanbod_gedaan: ja", "aanbod_gedaan: nee")))
    assert "te bevelen in te stemmen" not in none


def test_no_forced_arrangement_without_the_full_statement() -> None:
    """Documents §4.1: art. 287a asks for the statement of art. 285 and the offer; without these it is not asked."""
    found = case(PARTNERS)
    written = text(DOCUMENT, found)
    assert "287a" not in written
    assert "Niet iedereen stemt in met het aanbod (bijlage" in written
    assert "Het aanbod aan de schuldeisers is gedaan." in written
    assert "is nog niet aangevraagd" in written
    assert "eerst een regeling buiten de rechter om probeert" not in written
    assert "vraagt geen dwangakkoord" in " ".join(notes(DOCUMENT, found))


def test_what_a_forced_arrangement_must_show_is_a_gap() -> None:
    """Documents §4.5: the offer, that it is the most, who agrees, how payment is secured: no field holds them."""
    found = case(PARTNERS, *STATEMENT)
    fields = [problem.field for problem in DOCUMENT.gaps(found, Settings())]
    assert fields == ["de tekst over het dwangakkoord"]
    made = paper(DOCUMENT, found, concept=True)
    assert made.concept
    assert any("waarom meer niet kan, wie instemt" in gap for gap in made.gaps)
    assert "Lukt die regeling" not in to_text(made)
    reactions = ("  - {soort: correspondentie,", "  - {soort: anders,")
    lacks = [problem.field for problem in DOCUMENT.gaps(case(PARTNERS, *STATEMENT, reactions), Settings())]
    assert "stukken (soort: correspondentie)" in lacks


def test_a_statement_that_was_refused_is_said_to_be_refused() -> None:
    found = case(BEWIND)
    written = text(DOCUMENT, found)
    assert "is aangevraagd, en geweigerd. De reden staat in de brief daarover (bijlage" in written
    assert "nog niet afgegeven" not in written
    told = " ".join(notes(DOCUMENT, found))
    assert "schriftelijk waarom" in told
    assert "bezwaar" in told
    letter = "  - {soort: verklaring 285, omschrijving: weigering van de verklaring, datum: 28 april 2026}\n"
    lacks = case(BEWIND, (letter, ""))
    assert [p.field for p in DOCUMENT.gaps(lacks, Settings())] == ["stukken (soort: verklaring 285)"]


def test_only_a_summons_gives_the_other_request() -> None:
    written = text(DOCUMENT, case(BEWIND))
    assert "SPOED" not in written
    assert "De dagvaarding is van 22 april 2026 (bijlage 2)." in written
    assert "voor 1 maand artikel 305 Fw van toepassing te verklaren, zodat een achterstand" in written
    assert "zonder de zitting af te wachten" not in written


def test_the_administrator_asks_and_the_partner_signs_too() -> None:
    made = paper(DOCUMENT, case(BEWIND))
    assert [plain(lines[-1]) for lines in made.signatures] == [
        "bewindvoerder van E. Testman",
        "echtgenoot of partner van E. Testman",
    ]
    assert "artikel 284 lid 3 Fw" in text(DOCUMENT, case(BEWIND))
    apart = case(BEWIND, ("gemeenschap_uitgesloten: nee", "gemeenschap_uitgesloten: ja"))
    assert len(paper(DOCUMENT, apart).signatures) == 1
    assert "tekent daarvoor mee" not in text(DOCUMENT, apart)


def test_health_and_care_of_a_child_only_with_consent() -> None:
    with_consent = text(DOCUMENT, case(PARTNERS))
    assert "Q. van Testman is onder behandeling." in with_consent
    assert "R.V.: groep 8 in de wijk; begeleiding op school." in with_consent
    without = text(DOCUMENT, case(PARTNERS, ("toestemming: ja", "toestemming: nee")))
    assert "behandeling" not in without
    assert "begeleiding" not in without
    assert "huisarts" not in without
    assert "R.V.: groep 8 in de wijk." in without


def test_no_number_of_a_third_party_and_no_bsn_reach_the_landlord() -> None:
    written = text(DOCUMENT, case(ONE))
    assert "010-0000004" not in written  # the debt counselling
    assert "010-0000001" not in written  # the bailiff
    assert "BSN" not in written
    assert "A. Voorbeeld" not in written  # the adviser


@pytest.mark.parametrize("kind", [DOCUMENT, SHEET])
def test_after_the_announced_day_somebody_has_to_look_first(kind: Document) -> None:
    with pytest.raises(RefusedError, match="3 december 2025, is voorbij") as caught:
        paper(kind, case(ONE, today=date(2025, 12, 4)))
    assert "ontruimd_op" in caught.value.hints[0]
    paid = ("laatste_betaalde_maand: november 2025", "laatste_betaalde_maand: december 2025")
    assert kind.refusal(case(ONE, paid, today=date(2025, 12, 3))) is None


def test_a_day_that_was_put_off_is_no_reason_for_haste() -> None:
    put_off = (
        "verzoeken:\n  - {soort: uitstel ontruiming, verstuurd: 26 november 2025, uitkomst: toegewezen}\n"
    )
    paid = "  - datum: 1 december 2025\n    bedrag: 780,00\n    maand: december 2025\n"
    found = case(
        ONE,
        ("nieuwe_feiten:", f"{put_off}nieuwe_feiten:"),
        ("standpunt_achterstand:", f"{paid}standpunt_achterstand:"),
        ("laatste_betaalde_maand: november 2025", "laatste_betaalde_maand: december 2025"),
        today=date(2025, 12, 8),
    )
    written = text(DOCUMENT, found)
    assert "SPOED" not in written
    assert "was de ontruiming aangezegd voor woensdag 3 december 2025" in written
    assert any("is voorbij" in note for note in notes(DOCUMENT, found))


@pytest.mark.parametrize(
    ("changes", "reason", "instead"),
    [
        (
            UNPAID,
            "De huur van november 2025 is volgens het dossier niet (helemaal) betaald",
            "ontruiming-uitstel",
        ),
        (
            ((NOVEMBER, NOVEMBER.replace("780,00", "300,00")),),
            "De huur van november 2025",
            "noem daarbij de maand",
        ),
        (((STAND, "stand: stabilisatie"),), "alleen", "inventarisatie"),
        (((STAND, "stand: mislukt"),), "mislukt", "287 lid 4"),
        ((("lopende_huur_betaalbaar: ja", "lopende_huur_betaalbaar: nee"),), "gewone huur", "budgetbeheer"),
        ((("woonruimte: ja", "woonruimte: nee"),), "geen woning", "advocaat"),
        ((("nieuwe_feiten:", "ontruimd_op: 25 november 2025\nnieuwe_feiten:"),), "al ontruimd", "spullen"),
        (
            (
                (
                    "nieuwe_feiten:",
                    "verzoeken:\n  - soort: moratorium\n    verstuurd: 20 november 2025\nnieuwe_feiten:",
                ),
            ),
            "al een moratorium gevraagd op 20 november 2025",
            "griffie",
        ),
        (
            (GRANTED,),
            "Er loopt al een moratorium",
            "niet op dat het wordt verlengd",
        ),
    ],
)
def test_the_hard_checks_refuse_with_the_reason_and_what_does_fit(
    changes: tuple[tuple[str, str], ...], reason: str, instead: str
) -> None:
    said = refused(case(ONE, *changes))
    assert reason in said.message or (reason == "alleen" and "stabilisatie" in said.message)
    assert instead in " ".join(said.hints)


def test_before_the_court_is_asked_anything_there_is_no_threat() -> None:
    said = refused(case("veertiendagenbrief", today=date(2014, 9, 12)))
    assert "287b lid 2" in said.message
    none = case(BEWIND, ("ontruiming: ja", "ontruiming: nee"))
    assert "geen bedreigende situatie" in refused(none).message


def test_the_rent_of_this_month_is_late_only_after_its_day() -> None:
    """With an unknown day of payment nobody is told that this month is late."""
    assert eviction_rent.last_due(case(ONE)) == Month(2025, 11)
    assert eviction_rent.last_due(case(ONE, today=date(2025, 12, 1))) == Month(2025, 11)
    assert eviction_rent.last_due(case(ONE, today=date(2025, 12, 2))) == Month(2025, 12)
    assert eviction_rent.last_due(case(ONE, ("betaaldag: 1\n", ""))) == Month(2025, 10)


def test_only_months_that_are_paid_are_called_paid() -> None:
    """Rv 21: ‘paid until November’ beside five open months is untrue."""
    for name in (ONE, PARTNERS, BEWIND):
        assert "betaald tot en met" not in text(DOCUMENT, case(name))
    part = (OCTOBER, OCTOBER.replace("780,00", "300,00"))
    found = case(ONE, part)
    assert "De huur van november 2025 is betaald" in text(DOCUMENT, found)
    assert any("dat de huur van oktober 2025 is betaald" in note for note in notes(DOCUMENT, found))
    assert not any("dat de huur van" in note for note in notes(DOCUMENT, case(ONE)))
    assert eviction_rent.paid_months(case(PARTNERS).dossier) == "september, oktober en november 2026"
    year = "  - datum: 2 januari 2026\n    bedrag: 780,00\n    maand: {}\n"
    both = year.format("december 2025") + year.format("januari 2026")
    turned = case(
        ONE,
        ("standpunt_achterstand:", f"{both}standpunt_achterstand:"),
        ("laatste_betaalde_maand: november 2025", "laatste_betaalde_maand: januari 2026"),
        (NOVEMBER, ""),
    )
    assert eviction_rent.paid_months(turned.dossier) == "december 2025 en januari 2026"


def test_a_rent_that_the_tenant_does_not_dispute_is_the_measure() -> None:
    rise = (
        "huurverloop:\n  - {vanaf: november 2025, kale_huur: '800,00', servicekosten: '30,00', betwist: ja}\n"
    )
    assert eviction_rent.is_paid(case(ONE, ("huurverloop:\n", rise)).dossier, Month(2025, 11)) is True
    accepted = rise.replace("ja}", "nee}")
    assert eviction_rent.is_paid(case(ONE, ("huurverloop:\n", accepted)).dossier, Month(2025, 11)) is False


def test_a_request_of_today_may_be_made_again() -> None:
    asked = (
        "nieuwe_feiten:",
        "verzoeken:\n  - soort: moratorium\n    verstuurd: 26 november 2025\nnieuwe_feiten:",
    )
    assert "Ik vraag een moratorium" in text(DOCUMENT, case(ONE, asked))


def test_a_tenant_under_administration_does_not_sign() -> None:
    found = case(BEWIND, ("ondertekenaar: bewindvoerder", "ondertekenaar: huurder"))
    assert "bewindvoerder" in refused(found).message


def test_the_verstek_trap_guards_it() -> None:
    default = ("titelvorm: proces-verbaal", "titelvorm: vonnis\n    soort: verstek")
    with pytest.raises(RefusedError, match="verstekvonnis"):
        compose(DOCUMENT, case(ONE, default), Settings())


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ((POINT, "standpunt_achterstand:"), "standpunt_achterstand"),
        (("lopende_huur_betaalbaar: ja", "lopende_huur_betaalbaar: onbekend"), "lopende_huur_betaalbaar"),
        (("    ontruiming_tijd: 10:00\n", ""), "exploten[2].ontruiming_tijd"),
        (("  maanden_nodig: vier maanden\n", ""), "wsnp.maanden_nodig"),
        (("  stand: inventarisatie\n", ""), "shv.stand"),
        (("    bedrag: 840,00\n", ""), "schulden[2].bedrag"),
        (("    geboortedatum: 14 juli 1979\n", ""), "huurders[1].geboortedatum"),
    ],
)
def test_what_the_court_must_know_is_asked_for(change: tuple[str, str], field: str) -> None:
    with pytest.raises(ProblemsError) as caught:
        paper(DOCUMENT, case(ONE, change))
    assert field in [problem.field for problem in caught.value.problems]


def test_without_a_list_of_debts_they_are_asked_for() -> None:
    found = case(BEWIND, ("  - {soort: schuldenoverzicht, datum: 1 mei 2026}\n", ""))
    with pytest.raises(ProblemsError) as caught:
        paper(DOCUMENT, found)
    assert {"schulden[1].schuldeiser", "schulden[1].bedrag"} <= {
        problem.field for problem in caught.value.problems
    }


def test_the_annexes_that_must_be_there_are_listed_also_when_they_still_have_to_be_found() -> None:
    found = case(PARTNERS, *LACKING)
    made = paper(DOCUMENT, found, concept=True)
    listed = [plain(line) for line in made.enclosures]
    assert listed[:3] == [
        "[NOG INVULLEN: bijlage toevoegen, WSNP-verzoekschrift (artikel 284 Fw), officieel model]",
        "[NOG INVULLEN: bijlage toevoegen, Vonnis van 2 september 2026]",
        "Exploot van 6 november 2026",
    ]
    lacking = [annex.title for annex in annexes(found) if annex.must and not annex.at_hand]
    told = " ".join(notes(DOCUMENT, found))
    assert lacking
    assert all(title in told for title in lacking)


def test_without_a_required_annex_it_is_no_more_than_a_draft() -> None:
    """The court refuses it without these: the paper may not look finished."""
    found = case(PARTNERS, *LACKING)
    with pytest.raises(ProblemsError) as caught:
        paper(DOCUMENT, found)
    fields = ["stukken (soort: WSNP-verzoekschrift)", "stukken (soort: vonnis)", "stukken (soort: volmacht)"]
    assert [problem.field for problem in caught.value.problems] == fields
    made = paper(DOCUMENT, found, concept=True)
    assert made.concept
    assert made.banner.startswith("CONCEPT")
    assert not paper(DOCUMENT, case(PARTNERS), concept=True).concept


def test_the_package_of_the_example_calls_it_a_draft() -> None:
    """The shipped example has no WSNP petition and no report of the counsellor yet."""
    found = case("ontruiming", today=date(2025, 11, 26))
    made = {p.document.id: p for p in package(found, Settings(), acknowledged=True).papers}
    assert made["moratorium"].letter.concept
    assert len(made["moratorium"].gaps) == 2


def test_every_annex_that_is_cited_is_the_one_in_the_list() -> None:
    for name in (ONE, PARTNERS, BEWIND):
        made = paper(DOCUMENT, case(name))
        written = text(DOCUMENT, case(name))
        for number, title in enumerate((plain(line) for line in made.enclosures), 1):
            if f"(bijlage {number})" in written:
                continue
            assert title.startswith("Volmacht") or "uittreksel" in title.lower(), title


def test_it_fits_once_there_is_a_title_and_somebody_helps() -> None:
    assert DOCUMENT.fits(case(ONE))
    assert DOCUMENT.fits(case(BEWIND)) == ""  # only a summons: the defence comes first
    assert DOCUMENT.fits(case(ONE, (STAND, "stand: stabilisatie"))) == ""
    asked = (
        "nieuwe_feiten:",
        "verzoeken:\n  - soort: moratorium\n    verstuurd: 26 november 2025\nnieuwe_feiten:",
    )
    assert DOCUMENT.fits(case(ONE, asked)) == ""


def test_hostile_words_stay_as_typed() -> None:
    found = case(
        ONE,
        ("  naam: Verhuur Voorbeeld B.V.", f"  naam: '{HOSTILE}'"),
        ("waarom_niet_anders: De verhuurder wil geen regeling meer.", f"waarom_niet_anders: '{HOSTILE}'"),
    )
    assert text(DOCUMENT, found).count(HOSTILE) >= 4


def test_the_official_model_is_named() -> None:
    assert any("officiële model" in note for note in notes(DOCUMENT, case(ONE)))
    assert "officiële model van Bureau Wsnp" in text(SHEET, case(ONE))


# --- the sheet for the official form


@pytest.mark.parametrize("name", [*DAYS])
def test_the_sheet_can_be_made_whatever_is_still_to_be_asked(name: str) -> None:
    written = text(SHEET, case(name))
    assert unclean(written) == []
    assert "BSN (zelf invullen met pen): ____" in written


def test_the_sheet_follows_art_285() -> None:
    written = text(SHEET, case(ONE))
    order = (
        "Verzoeker\n",
        "onder a)",
        "onder c)",
        "onder d)",
        "onder f)",
        "onder h)",
        "onder b)",
        "onder g)",
    )
    assert [written.index(part) for part in order] == sorted(written.index(part) for part in order)
    assert "loon (huurder): € 1.790,00" in written
    assert "Borg of medeschuldenaar (onder g): navragen" in written
    assert "WSNP-verzoekschrift (artikel 284 Fw), officieel model; Nodig?: ja; Hebt u het?: nog niet" in text(
        SHEET, case(PARTNERS, *LACKING)
    )


def test_the_sheet_says_which_of_the_four_points_lacks() -> None:
    written = text(
        SHEET,
        case(
            ONE, (STAND, "stand: stabilisatie"), ("lopende_huur_betaalbaar: ja", "lopende_huur_betaalbaar:")
        ),
    )
    assert "Er wordt gewerkt aan een regeling; Klaar: nog niet" in written
    assert "De huur en vaste lasten kunnen worden betaald; Klaar: navragen" in written


@pytest.mark.parametrize(
    "changes",
    [UNPAID, (("lopende_huur_betaalbaar: ja", "lopende_huur_betaalbaar: nee"),)],
)
def test_the_sheet_says_that_the_petition_does_not_fit_now(changes: tuple[tuple[str, str], ...]) -> None:
    found = case(ONE, *changes)
    assert "Dien nu nog niet in. De " in text(SHEET, found)
    assert any("wordt nu niet gemaakt" in note for note in notes(SHEET, found))
    assert "De huur en vaste lasten kunnen worden betaald; Klaar: nog niet" in text(SHEET, found)
    assert SHEET.fits(found) == ""
    assert "Dien nu nog niet in" not in text(SHEET, case(ONE))


def test_the_sheet_does_not_leave_the_house() -> None:
    assert not SHEET.outgoing
    assert "Het gaat niet naar de verhuurder" in text(SHEET, case(PARTNERS))


def test_word_and_pdf_of_the_petition_say_the_same(tmp_path: Path) -> None:
    assert same_in_word_and_pdf(paper(DOCUMENT, case(PARTNERS)), tmp_path)


def test_word_and_pdf_of_the_sheet_say_the_same(tmp_path: Path) -> None:
    assert same_in_word_and_pdf(paper(SHEET, case(ONE)), tmp_path)


@pytest.mark.parametrize(("day", "when"), [(2, "morgen"), (3, "vandaag")])
def test_just_before_the_eviction_the_refusal_says_how_little_time_there_is(day: int, when: str) -> None:
    said = refused(case(ONE, *UNPAID, today=date(2025, 12, day)))
    assert said.message.startswith(f"De ontruiming is {when} om 10.00 uur.")
    assert "Betaal nu, met een directe overboeking." in " ".join(said.hints)
    early = refused(case(ONE, *UNPAID))
    assert "directe overboeking" not in " ".join(early.hints)


def test_the_sheet_warns_of_verzet_only_after_a_default_judgment() -> None:
    for name in (ONE, PARTNERS):
        found = case(name)
        assert any("verzetnotitie" in note for note in notes(SHEET, found)) is found.default_judgment
