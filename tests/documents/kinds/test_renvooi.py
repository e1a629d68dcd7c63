from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from juridisch.assessment import Assessment
from juridisch.documents.blocks import Table, plain
from juridisch.documents.kinds import renvooi_answers
from juridisch.documents.kinds.renvooi import DOCUMENT
from juridisch.documents.kinds.renvooi_answers import ASK, NO, YES
from juridisch.documents.kinds.renvooi_letter import DOCUMENT as LETTER
from juridisch.documents.make import compose, notes
from juridisch.errors import ProblemsError, RefusedError
from juridisch.findings.eviction.suspension import judges_test
from juridisch.settings import Settings
from tests.documents.helpers import HOSTILE
from tests.documents.kinds.eviction_cases import (
    DOSSIERS,
    admissions,
    case,
    lengths,
    paper,
    same_in_word_and_pdf,
    text,
    unclean,
)

ONE, ALL, PARTNERS = "ontruiming-aangezegd", "ontruiming-gronden", "moratorium-partners"
UNCLEAR = ("  titel_onduidelijk: ja", "  titel_onduidelijk: nee")
OTHERS = ("  anderen_met_eigen_recht: ja", "  anderen_met_eigen_recht: nee")
BEWIND = ("dagvaarding: {gedaagde: huurder}", "dagvaarding: {gedaagde: bewindvoerder}")
LATER = ("ontruiming_datum: 26 november 2026", "ontruiming_datum: 7 december 2026")
HOUR = ('ontruiming_tijd: "6:30"', 'ontruiming_tijd: "9:30"')
NOT_ASKED = ("verzoeken:\n  - {soort: moratorium, verstuurd: 23 november 2026}\n", "")


def item(word: str) -> str:
    """The line of the dossier with that word, to leave out."""
    lines = (DOSSIERS / f"{ALL}.yaml").read_text(encoding="utf-8").splitlines(keepends=True)
    return next(line for line in lines if line.startswith("  - ") and word in line)


MEDICAL, PAID, INVOICE = item("medisch"), item("schuld betaald"), item("huur aangenomen")
CHILD = (
    "  - {initialen: K.V., leeftijd: 6, woont_thuis: ja}\n",
    "  - {initialen: K.V., leeftijd: 6, woont_thuis: nee}\n",
)
#: Nothing wrong with the title or the writ.
IN_ORDER = (UNCLEAR, OTHERS, BEWIND, LATER, HOUR, NOT_ASKED)
NO_FACTS = ((MEDICAL, ""), (PAID, ""), (INVOICE, ""), ("nieuwe_feiten:\n", ""), CHILD)


def words(found: Assessment) -> dict[str, str]:
    return {answer.question.number: answer.word for answer in renvooi_answers.answers(found)}


def refused(found: Assessment) -> RefusedError:
    with pytest.raises(RefusedError) as caught:
        paper(LETTER, found)
    return caught.value


# --- the checklist


def test_every_ground_at_once_is_answered_yes() -> None:
    """Verzet was not brought, and life is in no danger: the other eleven are yes."""
    expected = dict.fromkeys((f"R{number}" for number in range(1, 14)), YES) | {"R5": NO, "R12": NO}
    assert words(case(ALL)) == expected


def test_what_nobody_asked_is_never_no() -> None:
    said = words(case(ONE))
    assert {number for number, word in said.items() if word == ASK} == {"R1", "R10", "R12", "R13"}
    assert said["R8"] == YES
    assert {said[number] for number in ("R2", "R3", "R4", "R5", "R6", "R7", "R9", "R11")} == {NO}


@pytest.mark.parametrize(
    ("number", "changes", "word"),
    [
        ("R1", (UNCLEAR,), NO),
        ("R1", (("  titel_onduidelijk: ja\n", ""),), ASK),
        ("R2", (LATER, HOUR), NO),
        ("R2", (LATER,), YES),  # at half past six nobody may be evicted
        ("R2", (HOUR,), YES),  # two days after the writ
        ("R3", (("gemeente_ingelicht: nee", "gemeente_ingelicht: ja"),), NO),
        ("R3", (("    gemeente_ingelicht: nee\n", ""),), ASK),
        ("R4", (NOT_ASKED,), NO),
        ("R5", (("woonruimte: ja", "woonruimte: ja\nsoort_procedure: verzet"),), YES),
        ("R6", ((PAID, ""),), NO),
        ("R6", (("datum: 2 november 2026, feit: \"Op die dag", "feit: \"Op die dag"),), ASK),  # no day, so not known to be new
        ("R7", ((MEDICAL, ""),), NO),
        ("R7", ((", bewijs: verklaring van het ziekenhuis", ""),), ASK),  # not proven
        ("R8", (CHILD,), NO),
        ("R8", (("opvang: {plek: nee", "opvang: {plek: ja"),), NO),
        ("R8", (("opvang: {plek: nee, antwoord_datum: 20 november 2026}\n", ""),), ASK),
        ("R9", (BEWIND,), NO),
        ("R9", (("dagvaarding: {gedaagde: huurder}\n", ""),), ASK),
        ("R10", (OTHERS,), NO),
        ("R11", ((INVOICE, ""),), NO),
        ("R12", (("levensgevaar: nee", "levensgevaar: ja"),), YES),
        ("R13", (("  veiligheid: twee honden\n", ""),), ASK),
    ],
)  # fmt: skip
def test_each_question_is_answered_from_the_facts(
    number: str, changes: tuple[tuple[str, str], ...], word: str
) -> None:
    assert words(case(ALL, *changes))[number] == word


def test_a_plan_made_after_the_judgment_may_be_a_new_arrangement() -> None:
    plan = ("nieuwe_feiten:", "regelingen:\n  - {datum: 20 oktober 2026}\nnieuwe_feiten:")
    assert words(case(ALL, (PAID, ""), plan))["R6"] == ASK
    before = (plan[0], plan[1].replace("oktober", "september"))
    assert words(case(ALL, (PAID, ""), before))["R6"] == NO


@pytest.mark.parametrize(
    ("changes", "line", "rests"),
    [
        ((), "Renvooi is aannemelijk.", "Dat volgt uit R1, R2, R4, R9 en R10."),
        ((OTHERS, BEWIND, LATER, HOUR, NOT_ASKED), "Renvooi is aannemelijk.", "Dat volgt uit R1."),
        (IN_ORDER, "Een kort geding over de executie of een moratorium ligt voor de hand; renvooi hooguit daarnaast.",
         "Dat volgt uit R6, R7, R8 en R11."),
        ((*IN_ORDER, *NO_FACTS), "Er is nu geen grond voor renvooi.", ""),
    ],
)  # fmt: skip
def test_the_conclusion_is_computed(changes: tuple[tuple[str, str], ...], line: str, rests: str) -> None:
    assert renvooi_answers.conclusion(renvooi_answers.answers(case(ALL, *changes))) == (line, rests)
    assert line in text(DOCUMENT, case(ALL, *changes))


def test_the_municipality_alone_is_no_ground() -> None:
    """R3 is an objection; the act names no consequence."""
    found = case(ALL, *IN_ORDER, *NO_FACTS)
    assert words(found)["R3"] == YES
    assert renvooi_answers.grounds(found) == ()


def test_open_questions_that_could_change_the_conclusion_are_named() -> None:
    written = text(DOCUMENT, case(ONE))
    assert "Nog na te vragen, want dat kan de conclusie veranderen: R1 en R10." in written


@pytest.mark.parametrize(
    ("changes", "marks", "says"),
    [
        ((), ["ja", "nee", "nee"], "weegt de rechter de belangen"),
        (
            (("uitvoerbaar_gemotiveerd: nee", "uitvoerbaar_gemotiveerd: ja"),),
            ["nee", "ja", "nee"],
            "tellen alleen feiten",
        ),
        (
            (("    uitvoerbaar_gemotiveerd: nee\n", ""),),
            ["misschien", "misschien", "nee"],
            "legt het dat wel uit",
        ),
        ((("titelvorm: vonnis", "titelvorm: proces-verbaal"),), [ASK, ASK, ASK], "afspraak op de zitting"),
    ],
)
def test_the_table_marks_the_test_that_the_words_below_it_name(
    changes: tuple[tuple[str, str], ...], marks: list[str], says: str
) -> None:
    found = case(ALL, *changes)
    table = next(
        b for b in paper(DOCUMENT, found).body if isinstance(b, Table) and plain(b.header[-1]) == "Hier?"
    )
    assert [plain(row[-1]) for row in table.rows] == marks
    assert says in judges_test(found.dossier, found.today)


def test_without_a_remedy_only_abuse_counts() -> None:
    found = case(PARTNERS, today=date(2027, 3, 1))
    assert renvooi_answers.situations(found) == (renvooi_answers.CLOSED,)
    assert "Er lijkt geen verzet of hoger beroep meer open te staan" in judges_test(
        found.dossier, found.today
    )


def test_danger_to_life_stands_above_everything() -> None:
    found = case(ALL, ("levensgevaar: nee", "levensgevaar: ja"))
    written = text(DOCUMENT, found)
    assert written.index("Levensgevaar: bel nu de huisarts") < written.index("Conclusie")
    assert notes(DOCUMENT, found)[0].startswith("LEVENSGEVAAR")
    assert "Levensgevaar: bel nu" not in text(DOCUMENT, case(ALL))


def test_verzet_comes_before_any_word_to_the_bailiff() -> None:
    written = text(DOCUMENT, case(ALL))
    assert "Kijk eerst naar verzet; reken uiterlijk op maandag 21 december 2026." in written
    assert "Kijk eerst naar verzet" not in text(DOCUMENT, case(ONE))


def test_published_decisions_both_ways_stand_below() -> None:
    written = text(DOCUMENT, case(ALL))
    assert "toegewezen: Rechtbank Rotterdam 13 augustus 2021, ECLI:NL:RBROT:2021:8307" in written
    assert "afgewezen: Rechtbank Limburg 28 november 2016, ECLI:NL:RBLIM:2016:10291" in written


@pytest.mark.parametrize("name", [ONE, ALL, PARTNERS])
def test_the_checklist_is_clean(name: str) -> None:
    assert unclean(text(DOCUMENT, case(name))) == []


def test_the_checklist_stays_in_the_house_and_needs_nothing() -> None:
    assert not DOCUMENT.outgoing
    assert compose(DOCUMENT, case(ALL), Settings()).gaps == ()
    assert DOCUMENT.gaps(case(ALL), Settings()) == ()


def test_the_checklist_is_about_an_execution() -> None:
    with pytest.raises(RefusedError, match="nog geen vonnis of bevel"):
        paper(DOCUMENT, case("moratorium-bewind"))
    with pytest.raises(RefusedError, match="al ontruimd"):
        paper(DOCUMENT, case(ALL, ("nieuwe_feiten:", "ontruimd_op: 23 november 2026\nnieuwe_feiten:")))


def test_the_checklist_fits_while_an_eviction_is_announced() -> None:
    assert DOCUMENT.fits(case(ONE))
    assert DOCUMENT.fits(case(ONE, today=date(2025, 12, 4))) == ""


# --- the letter


def test_the_letter_tells_every_ground_with_its_proof() -> None:
    written = text(LETTER, case(ALL))
    for part in (
        "De titel is niet duidelijk (bijlage 4): het vonnis noemt huisnummer 12, de woning is 12 B.",
        "De ontruiming kan op zijn vroegst op zaterdag 28 november 2026 (artikel 555 Rv).",
        "Om 6.30 uur mag u zonder verlof van de rechter niet ontruimen (artikel 64 en 438b Rv).",
        "Voor zover mij bekend is, weet de gemeente niet van deze ontruiming.",
        "Op 23 november 2026 is de rechtbank om een moratorium gevraagd",
        "Op 2 november 2026 is dit veranderd (bijlage 1): Op die dag is € 2.400 overgemaakt.",
        "Op 10 november 2026 is dit veranderd (bijlage 2): De huurder is opgenomen.",
        "De gemeente heeft op 20 november 2026 laten weten dat zij geen plek heeft (bijlage 6). In de woning woont een kind:",
        "Ik sta onder bewind. De dagvaarding staat op mijn naam, niet op naam van de bewindvoerder.",
        "In de woning wonen ook anderen, met een eigen recht om daar te wonen (bijlage 7).",
        "Op 5 november 2026 is dit veranderd (bijlage 3): De verhuurder stuurde een factuur voor huur.",
    ):
        assert part in written, part
    assert unclean(written) == []
    assert admissions(written) == []


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ((("datum: 26 november 2026", "datum: 29 november 2026"), HOUR),
         "Op zondag 29 november 2026 mag u zonder verlof van de rechter niet ontruimen (artikel 64 en 438b Rv)."),
        ((("datum: 26 november 2026", "datum: 25 december 2026"), HOUR), "Op vrijdag 25 december 2026 (Eerste Kerstdag) mag u"),
        ((("datum: 26 november 2026", "datum: 29 november 2026"),),
         "Op zondag 29 november 2026 mag u zonder verlof van de rechter niet ontruimen, en om 6.30 uur ook niet"),
    ],
)  # fmt: skip
def test_the_letter_says_whether_the_day_or_the_hour_is_wrong(
    changes: tuple[tuple[str, str], ...], says: str
) -> None:
    assert says in text(LETTER, case(ALL, *changes))


def test_an_uninformed_municipality_is_told_beside_a_ground_and_never_alone() -> None:
    informed = ("gemeente_ingelicht: nee", "gemeente_ingelicht: ja")
    told = "weet de gemeente niet van deze ontruiming. U moet haar zo snel mogelijk laten weten"
    assert told in text(LETTER, case(ALL))
    assert "artikel 14 Gdw" not in text(LETTER, case(ALL, informed))
    assert "geen grond" in refused(case(ALL, *IN_ORDER, *NO_FACTS)).message


def test_who_is_under_what_is_said_in_the_voice_of_the_letter() -> None:
    office = (
        "soort: bewindvoerder, toestemming: ja",
        "soort: bewindvoerder, kantoor: Bewind Voorbeeld, email: b@example.nl",
    )
    address = (
        "ingesteld_op: 1 maart 2024",
        "adres: {straat: Kade, huisnummer: 4, postcode: 8011 AD, plaats: Zwolle}",
    )
    signs = ("ondertekenaar: huurder", "ondertekenaar: bewindvoerder")
    written = text(LETTER, case(ALL, office, address, signs))
    assert (
        "De huurder staat onder bewind. De dagvaarding staat op naam van de huurder, niet op naam van de"
        in written
    )
    assert "Er is bewind of curatele" not in text(LETTER, case(ALL))


def test_a_fact_that_speaks_of_the_tenant_is_pointed_out() -> None:
    assert any("ik-vorm" in note for note in notes(LETTER, case(ALL)))
    mine = ("feit: De huurder is opgenomen.", "feit: Ik ben opgenomen.")
    assert not any("ik-vorm" in note for note in notes(LETTER, case(ALL, mine)))


@pytest.mark.parametrize(
    ("earlier", "says", "never"),
    [
        ("eerdere_ontruimingszaken: 0\n", "kort geding: misbruik\n", "herhaalde"),
        (
            "eerdere_ontruimingszaken: 1\n",
            "niet bij herhaalde achterstand, en er was eerder een ontruimingszaak",
            "vraag na of",
        ),
        ("", "niet bij herhaalde achterstand: vraag na of er eerder een ontruimingszaak was", "en er was"),
    ],
)
def test_earlier_cases_weigh_on_a_payment_after_the_judgment(earlier: str, says: str, never: str) -> None:
    written = text(DOCUMENT, case(ALL, ("nieuwe_feiten:", f"{earlier}nieuwe_feiten:")))
    (row,) = (line for line in written.splitlines() if "R6. " in line)
    assert says in f"{row}\n"
    assert never not in row


def test_the_term_of_the_title_is_named_when_it_has_one() -> None:
    term = ("    uitvoerbaar_gemotiveerd: nee", "    ontruimingstermijn: 14 dagen")
    written = text(LETTER, case(ALL, term))
    assert "op woensdag 9 december 2026 (artikel 555 Rv en de termijn in de titel)" in written


def test_consent_of_the_landlord_is_asked_first() -> None:
    written = text(LETTER, case(ALL))
    assert "Vraag dan of uw opdrachtgever ermee instemt" in written
    assert written.index("ermee instemt") < written.index("artikel 438 lid 5 Rv")
    assert "uiterlijk woensdag 25 november 2026 om 12.00 uur" in written
    assert "begin ik zelf een kort geding" in written
    assert "tucht" not in written.lower()
    assert "klacht" not in written.lower()


def test_dogs_and_danger_stay_out_of_the_letter() -> None:
    found = case(ALL, ("levensgevaar: nee", "levensgevaar: ja"))
    written = text(LETTER, found)
    assert "honden" not in written
    assert "gevaar" not in written
    assert any("zakelijk en apart" in note for note in notes(LETTER, found))


def test_a_medical_fact_only_with_consent() -> None:
    without = ("gezondheid: {toestemming: ja}\n", "")
    written = text(LETTER, case(ALL, without))
    assert "opgenomen" not in written
    assert "ziekenhuis" not in written
    assert any("geen toestemming" in note for note in notes(LETTER, case(ALL, without)))
    only = (*IN_ORDER, (PAID, ""), (INVOICE, ""), CHILD, without)
    assert "medisch" in refused(case(ALL, *only)).message


@pytest.mark.parametrize(
    ("changes", "says", "never"),
    [
        ((*IN_ORDER, (MEDICAL, ""), CHILD), "kan misbruik van bevoegdheid zijn", "noodtoestand"),
        ((*IN_ORDER, (PAID, ""), (INVOICE, "")), "ontstaat een noodtoestand", "misbruik"),
        (NO_FACTS, "Klopt dit bezwaar, dan mag u niet op deze manier ontruimen.", "noodtoestand"),
    ],
)
def test_why_a_judge_should_look_follows_from_the_grounds(
    changes: tuple[tuple[str, str], ...], says: str, never: str
) -> None:
    written = text(LETTER, case(ALL, *changes))
    assert says in written
    assert never not in written
    assert unclean(written) == []


def test_verzet_is_a_ground_of_its_own() -> None:
    opposed = ("woonruimte: ja", "woonruimte: ja\nsoort_procedure: verzet")
    written = text(LETTER, case(ALL, *IN_ORDER, *NO_FACTS, opposed))
    assert "Er is verzet ingesteld tegen het verstekvonnis. De rechter kijkt dus opnieuw" in written
    assert (
        "Een ontruiming is niet terug te draaien. Daarom moet de rechter eerst kunnen beslissen." in written
    )
    suspended = case(
        ALL, *IN_ORDER, *NO_FACTS, opposed, ("uitvoerbaar_bij_voorraad: ja", "uitvoerbaar_bij_voorraad: nee")
    )
    assert "Het verzet schorst dus de uitvoering (artikel 145 Rv)." in text(LETTER, suspended)


@pytest.mark.parametrize(
    ("request_", "says"),
    [
        ("verstuurd: 23 november 2026, uitkomst: toegewezen, uitkomst_datum: 23 november 2026, maanden: 3",
         "De rechtbank gaf een moratorium tot en met 22 februari 2027."),
        ("verstuurd: 23 november 2026, uitkomst: toegewezen, uitkomst_datum: 23 november 2026",
         "De rechtbank gaf een moratorium (artikel 287b Fw). Wacht tot duidelijk is tot wanneer"),
        ("verstuurd: 20 november 2026, tussenbeslissing_datum: 23 november 2026",
         "Op 23 november 2026 gaf de rechtbank een voorlopige beslissing"),
    ],
)  # fmt: skip
def test_a_moratorium_in_every_state(request_: str, says: str) -> None:
    changed = ("{soort: moratorium, verstuurd: 23 november 2026}", f"{{soort: moratorium, {request_}}}")
    assert says in text(LETTER, case(ALL, changed))


def test_a_writ_that_expired_or_came_on_a_closed_day() -> None:
    order = "soort: bevel tot ontruiming\n    datum: "
    old = case(ALL, (f"{order}24 november 2026", f"{order}3 november 2025"))
    assert "Het bevel van 3 november 2025 geldt tot en met 3 november 2026" in text(LETTER, old)
    sunday = case(ALL, (f"{order}24 november 2026", f"{order}22 november 2026"))
    assert "Het exploot is gebracht op zondag 22 november 2026" in text(LETTER, sunday)


def test_no_letter_without_a_ground() -> None:
    assert "geen grond" in refused(case(ALL, *IN_ORDER, *NO_FACTS)).message
    assert "ontruiming-uitstel" in " ".join(refused(case(ALL, *IN_ORDER, *NO_FACTS)).hints)
    assert "voorbij" in refused(case(ALL, today=date(2026, 11, 27))).message


def test_what_the_letter_needs_is_asked_for() -> None:
    with pytest.raises(ProblemsError) as caught:
        paper(
            LETTER,
            case(ALL, ("  titel_toelichting: het vonnis noemt huisnummer 12, de woning is 12 B.\n", "")),
        )
    assert [problem.field for problem in caught.value.problems] == ["uitvoering.titel_toelichting"]
    with pytest.raises(ProblemsError, match="tegen"):
        paper(
            LETTER,
            case(ALL, ("antwoord_uiterlijk: 25 november 2026", "antwoord_uiterlijk: 27 november 2026")),
        )


def test_an_answer_after_the_hour_of_the_eviction_is_refused() -> None:
    with pytest.raises(ProblemsError) as caught:
        paper(
            LETTER,
            case(ALL, ("antwoord_uiterlijk: 25 november 2026", "antwoord_uiterlijk: 26 november 2026")),
        )
    assert "te laat" in caught.value.problems[0].message


def test_the_letter_is_behind_the_verstek_trap() -> None:
    with pytest.raises(RefusedError, match="verstekvonnis"):
        compose(LETTER, case(ALL), Settings())


def test_the_letter_comes_along_only_where_renvooi_is_plausible() -> None:
    assert LETTER.fits(case(ALL))
    assert LETTER.fits(case(ONE)) == ""  # children without a place: a kort geding or a moratorium comes first


def test_sentences_are_short() -> None:
    found = lengths(paper(LETTER, case(ALL)))
    assert max(found) <= 25
    assert sum(found) / len(found) <= 15


def test_every_exhibit_is_cited() -> None:
    made, written = paper(LETTER, case(ALL)), text(LETTER, case(ALL))
    for number, title in enumerate((plain(line) for line in made.enclosures), 1):
        assert f"(bijlage {number})" in written or title.startswith("Schriftelijke toestemming")


def test_hostile_words_stay_as_typed() -> None:
    changes = (
        ("feit: De huurder is opgenomen.", f"feit: '{HOSTILE}'"),
        ("bewijs: verklaring van het ziekenhuis", f"bewijs: '{HOSTILE}'"),
    )
    assert text(LETTER, case(ALL, *changes)).count(HOSTILE) == 2


def test_word_and_pdf_of_the_checklist_say_the_same(tmp_path: Path) -> None:
    assert same_in_word_and_pdf(paper(DOCUMENT, case(ALL)), tmp_path)


def test_word_and_pdf_of_the_letter_say_the_same(tmp_path: Path) -> None:
    assert same_in_word_and_pdf(paper(LETTER, case(ALL)), tmp_path)
