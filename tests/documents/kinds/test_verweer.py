from __future__ import annotations

import io
import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from juridisch.assessment import assess
from juridisch.documents.blocks import Heading, NumberedList, plain
from juridisch.documents.html import to_html
from juridisch.documents.kinds import cover_sheet
from juridisch.documents.kinds.defence import DOCUMENT
from juridisch.documents.make import notes
from juridisch.documents.pdf import to_pdf
from juridisch.documents.plain import to_text
from juridisch.documents.word import to_docx
from juridisch.dossier import read_text
from juridisch.errors import InputError, ProblemsError, RefusedError
from tests.documents.helpers import HOSTILE, office_text, squeezed, struct_text
from tests.documents.kinds.answers import DAYS, changed, paper, source, text_of
from tests.documents.pdf_checks import check_pdf

NAMES = tuple(DAYS)
VIEW = "standpunt_achterstand: betwist_deels"
VERDICT = "\nvonnissen:\n  - datum: 14 mei 2025\n    soort: {}\n    titelvorm: vonnis\n"


@pytest.mark.parametrize("name", NAMES)
def test_is_complete_and_clean(name: str) -> None:
    made = paper(changed(name))
    assert not made.gaps
    assert not made.banner
    text_of(changed(name))


@pytest.mark.parametrize("name", NAMES)
def test_paragraphs_are_numbered_through(name: str) -> None:
    lists = [block for block in paper(changed(name)).body if isinstance(block, NumberedList)]
    following = 1
    for block in lists:
        assert block.start == following
        following += len(block.items)
    assert following > 20


@pytest.mark.parametrize("name", NAMES)
def test_headings_come_in_the_usual_order_and_none_is_empty(name: str) -> None:
    body = paper(changed(name)).body
    order = [
        "Waar gaat het om", "Vooraf", "De feiten", "De huurachterstand", "Incassokosten, rente en boete",
        "Ontbinding en ontruiming", "Ontruiming", "Een laatste kans", "Hulp bij schulden", "Uitvoering van het vonnis",
        "Proceskosten", "Eis in reconventie: lagere huur wegens gebreken", "Bewijs en zitting", "Verzoek",
    ]  # fmt: skip
    heads = [plain(block.text) for block in body if isinstance(block, Heading) and block.level == 2]
    assert heads == sorted(heads, key=order.index)
    assert {"Waar gaat het om", "De feiten", "De huurachterstand", "Bewijs en zitting", "Verzoek"} <= set(
        heads
    )
    for block, following in zip(body, [*body[1:], None], strict=True):
        if isinstance(block, Heading):
            assert following is not None
            assert not (isinstance(following, Heading) and following.level <= block.level), plain(block.text)


@pytest.mark.parametrize("name", NAMES)
def test_every_exhibit_is_cited_in_order(name: str) -> None:
    made = paper(changed(name))
    said = text_of(changed(name))
    cited = [
        int(number)
        for group in re.findall(r"\((?:productie|producties) ([0-9, en]+)\)", said)
        for number in re.findall("[0-9]+", group)
    ]
    first = list(dict.fromkeys(cited))
    assert first == list(range(1, len(made.enclosures) + 1))
    assert made.enclosures_title == "Producties"


@pytest.mark.parametrize("name", NAMES)
def test_names_no_adviser_and_no_bsn(name: str) -> None:
    said = text_of(changed(name))
    assert "BSN" not in said
    if name == "verweer-betwist":  # the adviser of that dossier, and the telephone of the bailiff
        assert "A. Voorbeeld" not in said
        assert "010-0000001" not in said


def test_says_who_where_and_when() -> None:
    said = text_of(changed("verweer-betwist"))
    for words in (
        "Rechtbank Midden-Nederland\nGriffie team kanton, locatie Utrecht\nPostbus 1",
        "\nConclusie van antwoord\n",
        "Zaaknummer: nog niet bekend",
        "Rolzitting: woensdag 30 april 2025",
        "Eiser: Woonstichting Voorbeeld",
        "Woning: Voorbeeldstraat 1 A, 1234 AB Utrecht",
        "Hoogachtend,",
    ):
        assert words in said
    assert "Rolzitting: woensdag 28 mei 2025" in text_of(
        changed("verweer-betwist", ("roltijd:", "nieuwe_roldatum: 28 mei 2025\nroltijd:"))
    )


def test_answers_every_part_that_is_asked_and_no_other() -> None:
    said = text_of(changed("verweer-betwist"))
    for part in (
        "Betaling van de huurachterstand: De hoogte wordt betwist.",
        "Ontbinding van het huurcontract: Moet worden afgewezen.",
        "Ontruiming van de woning: Moet worden afgewezen. Anders: een langere termijn.",
        "Incassokosten: Betwist.",
        "Rente: Betwist, voor zover hoger dan de wet toestaat.",
        "Proceskosten: Voor rekening van de verhuurder, of ieder de eigen kosten.",
        "Vonnis dat meteen mag worden uitgevoerd: Niet voor de ontruiming.",
    ):
        assert f"- {part}\n" in said
    assert "- Boete:" not in said
    only_money = text_of(
        changed(
            "verweer-betwist", ("ontbinding: ja", "ontbinding: nee"), ("ontruiming: ja", "ontruiming: nee")
        )
    )
    assert "Ontbinding van het huurcontract" not in only_money
    assert "de ontbinding" not in only_money.partition("Verzoek\n")[2]


def test_what_nobody_disputes_is_left_to_the_judge() -> None:
    case = changed(
        "verweer-betwist",
        drop=("brief14", "veertiendagenbrief_gekregen", "incassokosten_gevorderd", "bedingen"),
    )
    said = text_of(case)
    assert "Incassokosten: Wordt aan de rechter overgelaten." in said
    assert "Incassokosten, rente en boete" in said  # the interest is still disputed
    assert "de incassokosten" not in said.partition("Verzoek\n")[2]


VIEWS = {
    "betwist_geheel": "Ik betwist de gevraagde huurachterstand helemaal.",
    "betwist_deels": "Het is geen erkenning dat dit bedrag moet worden betaald.",
    "erkent_deels": "Ik erken dat er een huurachterstand is, maar niet dat die zo hoog is als de verhuurder stelt. "
    "Op 1 april 2025 was het ten hoogste € 1.736,50.",
    "erkent": "Ik erken de huurachterstand van € 1.736,50 op 1 april 2025.",
}


@pytest.mark.parametrize("view", VIEWS)
def test_says_about_the_arrears_what_the_tenant_says(view: str) -> None:
    same = ("eiser: 2.086,50", "eiser: 1.736,50")  # nobody can admit more than he owes
    changes = [(VIEW, f"standpunt_achterstand: {view}"), *([same] if view == "erkent" else [])]
    said = text_of(changed("verweer-betwist", *changes))
    assert VIEWS[view] in said
    assert not any(sentence in said for other, sentence in VIEWS.items() if other != view)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("view", ["betwist_geheel", "betwist_deels"])
def test_admits_nothing_by_accident(name: str, view: str) -> None:
    own = re.search(r"standpunt_achterstand: \w+", source(name))
    assert own
    said = text_of(changed(name, (own[0], f"standpunt_achterstand: {view}")))
    for sentence in re.split(r"(?<=[.!?])\s", said):
        if re.search(r"\berken", sentence, re.IGNORECASE):
            assert re.search(
                r"geen erkenning|niet erkend|[Zz]onder enige achterstand te erkennen", sentence
            ), sentence


def test_who_disputes_everything_names_no_figure_of_his_own() -> None:
    own = ("1.736,50", "1.041,00", "345,50", "2,5 maanden", "1,5 maanden")
    disputes = text_of(changed("verweer-betwist", (VIEW, "standpunt_achterstand: betwist_geheel")))
    assert [figure for figure in own if figure in disputes] == []
    assert "Maand: maart 2025" not in disputes
    partly = text_of(changed("verweer-betwist"))
    assert [figure for figure in own if figure in partly] == list(own)


def test_a_higher_figure_of_our_own_stays_out() -> None:
    said = text_of(
        changed(
            "verweer-betwist", ("achterstand_volgens_eiser: 2.086,50", "achterstand_volgens_eiser: 1.500,00")
        )
    )
    assert "1.736,50" not in said
    assert "eigen berekening" not in said


def test_who_admits_the_sum_does_not_dispute_it() -> None:
    admitted = (VIEW, "standpunt_achterstand: erkent")
    same = ("eiser: 2.086,50", "eiser: 1.736,50")
    said = text_of(changed("verweer-betwist", admitted, same))
    assert "niet per maand hoe het bedrag is opgebouwd" not in said
    assert "De verhuurder noemt een huurachterstand" not in said
    assert "ontbinding en de ontruiming niet eens" in said
    with pytest.raises(ProblemsError) as raised:
        paper(
            changed(
                "verweer-betwist", admitted, same, ("ondertekenaar:", "blokken:\n  V03: aan\nondertekenaar:")
            ),
            concept=True,
        )
    assert [problem.field for problem in raised.value.problems] == ["blokken.V03"]


REFUSED = {
    "verzet": (("soort_procedure: bodem", "soort_procedure: verzet"), "art. 147 Rv"),
    "executie": (("soort_procedure: bodem", "soort_procedure: executie"), "executiegeschil"),
    "answered": (("heeft_gereageerd: nee", "heeft_gereageerd: ja"), "al geantwoord"),
    "no home": (("woonruimte: ja", "woonruimte: nee"), "geen woning"),
    "default": (("\nondertekenaar:", VERDICT.format("verstek") + "\nondertekenaar:"), "al een vonnis"),
    "judgment": (("\nondertekenaar:", VERDICT.format("tegenspraak") + "\nondertekenaar:"), "al een vonnis"),
    "evicted": (("\nondertekenaar:", "\nontruimd_op: 20 april 2025\nondertekenaar:"), "al ontruimd"),
    "bewind": (("onder_bewind: nee", "onder_bewind: ja"), "De bewindvoerder tekent"),
}


@pytest.mark.parametrize("why", REFUSED)
def test_is_refused_with_the_reason(why: str) -> None:
    change, words = REFUSED[why]
    case = changed("verweer-betwist", change)
    with pytest.raises(RefusedError, match=words):
        paper(case)
    if why not in ("no home", "bewind"):
        assert DOCUMENT.fits(case) == ""


def test_before_a_summons_there_is_nothing_to_answer() -> None:
    case = changed("verweer-betwist", drop=("exploten", "roldatum", "roltijd"))
    with pytest.raises(RefusedError, match="nog geen dagvaarding"):
        paper(case)


def test_fits_while_the_answer_is_due() -> None:
    assert (
        DOCUMENT.fits(changed("verweer-betwist"))
        == "Er is een dagvaarding: dit is het antwoord aan de rechter."
    )
    assert "kort geding" in DOCUMENT.fits(changed("verweer-kort-geding"))


def test_after_a_missed_roll_day_the_tenant_appears_with_it() -> None:
    case = changed("verweer-betwist", today=date(2025, 5, 6))
    assert "verschijn ik alsnog in de procedure" in text_of(case)
    assert any("alsnog-verschijnen" in note for note in notes(DOCUMENT, case))
    assert "alsnog in de procedure" not in text_of(changed("verweer-betwist"))


def test_after_or_on_the_roll_day_the_notes_do_not_contradict_each_other() -> None:
    after = notes(DOCUMENT, changed("verweer-betwist", today=date(2025, 5, 6)))
    assert after[0].startswith("De roldatum is voorbij.")
    assert not any("vóór de roldatum" in note or "op de rolzitting" in note for note in after)
    on = " ".join(notes(DOCUMENT, changed("verweer-betwist", today=date(2025, 4, 30))))
    assert "Breng het vandaag naar de griffie, vóór het tijdstip van de zitting" in on
    assert "vóór de roldatum" not in on


def test_no_offer_where_nothing_is_open() -> None:
    last = "    bewijs: bankafschrift 2025-04\n"
    paid = (last, f"{last}  - {{datum: 20 april 2025, bedrag: '1.041,00', bewijs: bankafschrift}}\n")
    before, case = changed("verweer-betwist"), changed("verweer-betwist", paid)
    assert "### Een voorstel" not in text_of(case)
    assert "elke maand" in text_of(before)
    assert "naast de gewone huur elke maand" not in text_of(case)
    assert any("Het voorstel staat niet in dit stuk." in note for note in notes(DOCUMENT, case))


def test_in_kort_geding_there_is_a_hearing_and_no_dissolution() -> None:
    said = text_of(changed("verweer-kort-geding"))
    assert "Zitting: donderdag 19 november 2026" in said
    assert "Geachte voorzieningenrechter," in said
    assert "Rolzitting" not in said
    assert "Primair vragen wij de voorzieningenrechter alle gevraagde voorzieningen te weigeren." in said
    assert "Ontbinden kan dan niet." in said
    asked = said.partition("Verzoek\n")[2]
    assert "ontbinding" not in asked
    assert "termijn van een maand" in asked
    assert "schuldenfunctionaris" not in said
    with pytest.raises(RefusedError, match="zitting was op"):
        paper(changed("verweer-kort-geding", today=date(2026, 11, 20)))


AGENT = (
    "ondertekenaar: huurder",
    "gemachtigde:\n  naam: G. Voorbeeld\n  email: g@example.nl\n  is_advocaat: {}\nondertekenaar: gemachtigde",
)


def test_before_the_voorzieningenrechter_only_a_lawyer_represents() -> None:
    layman, lawyer = ((AGENT[0], AGENT[1].format(word)) for word in ("nee", "ja"))
    with pytest.raises(RefusedError, match=r"art\. 255 Rv"):
        paper(changed("verweer-kort-geding", layman))
    kanton = ("team: team handel", "team: team kanton")
    assert "Geachte kantonrechter," in text_of(changed("verweer-kort-geding", layman, kanton))
    assert "Geachte voorzieningenrechter," in text_of(changed("verweer-kort-geding", lawyer))


def test_a_representative_speaks_about_the_defendant() -> None:
    said = text_of(changed("verweer-gebreken"))
    assert "Dit stuk wordt ingediend door de gemachtigde van T. Testman (productie 1)." in said
    assert "Gedaagde betwist de hoogte van de gevraagde huurachterstand." in said
    assert not re.search(
        r"\b(?:ik|mijn|mij|wij|ons)\b", re.sub("‘[^’]*’|Ons kenmerk", "", said), re.IGNORECASE
    )
    assert "‘Ik betaalde minder omdat het plafond lekt.’" in said  # what the tenant said himself
    assert "1. Volmacht van 1 november 2026" in said


def test_an_administrator_signs_beside_a_tenant_who_signs_himself() -> None:
    said = text_of(changed("verweer-bewind"))
    assert (
        "B. Voorbeeld is bewindvoerder over de goederen van T. Testman en voert daarom dit verweer." in said
    )
    assert "S. van der Voorbeeld voert dit verweer zelf." in said
    assert "B. Voorbeeld\nbewindvoerder van T. Testman\n\nS. van der Voorbeeld\n" in said
    assert any("art. 140 lid 3 Rv" in note for note in notes(DOCUMENT, changed("verweer-bewind")))


def test_a_counterclaim_changes_the_title() -> None:
    assert "Conclusie van antwoord, tevens eis in reconventie" in text_of(changed("verweer-gebreken"))
    off = changed("verweer-gebreken", ("\nondertekenaar:", "\nblokken:\n  V20: uit\nondertekenaar:"))
    assert "reconventie" not in text_of(off)


def test_own_text_stands_among_the_facts_as_typed() -> None:
    said = text_of(changed("verweer-gebreken"))
    facts = said.partition("De feiten\n")[2].partition("De huurachterstand\n")[0]
    assert "Op 3 maart is gebeld met de opzichter." in facts
    assert "Op 9 maart kwam er niemand." in facts


NEEDED = {
    "roldatum": (("roldatum: 30 april 2025\n", ""), "roldatum"),
    "standpunt": ((f"{VIEW}\n", ""), "standpunt_achterstand"),
    "part of the claim": (("  rente: ja\n", ""), "eis.rente"),
    "unknown part": (("  proceskosten: ja", "  proceskosten: onbekend"), "eis.proceskosten"),
    "amount": (("achterstand_volgens_eiser: 2.086,50\n", ""), "achterstand_volgens_eiser"),
    "court": (("  locatie: Utrecht\n", ""), "gerecht.locatie"),
    "weeks": (("ontruimingstermijn_weken: 8", "ontruimingstermijn_weken: onbekend"), "vraag_uitstel.ontruimingstermijn_weken"),
    "signer": (("ondertekenaar: huurder", "ondertekenaar: onbekend"), "ondertekenaar"),
}  # fmt: skip


@pytest.mark.parametrize("what", NEEDED)
def test_missing_facts_are_asked_and_marked_in_a_draft(what: str) -> None:
    change, field = NEEDED[what]
    case = changed("verweer-betwist", change)
    with pytest.raises(ProblemsError) as raised:
        paper(case)
    assert field in [problem.field for problem in raised.value.problems]
    draft = paper(case, concept=True)
    assert draft.banner
    if what != "signer":
        assert draft.gaps


def test_hostile_text_stays_text() -> None:
    changes = (
        ("achternaam: Testman", f"achternaam: '{HOSTILE}'"),
        ("naam: Woonstichting Voorbeeld", f"naam: '{HOSTILE}'"),
        ("oorzaak_toelichting: In januari stopte mijn tijdelijke contract.", f"oorzaak_toelichting: '{HOSTILE}' #"),
        ("school: de school is om de hoek", f"school: '{HOSTILE}'"),
        ("tekst: Bij te late betaling betaalt de huurder 15% incassokosten, met een minimum van € 75.", f"tekst: '{HOSTILE}'"),
        ("omschrijving: specificatie van de uitkering", f"omschrijving: '{HOSTILE}'"),
    )  # fmt: skip
    said = to_text(paper(changed("verweer-betwist", *changes)))
    assert said.count(HOSTILE) >= len(changes)
    assert "49" not in said.replace(HOSTILE, "").replace("1,49", "").replace("2,49", "").replace("49.", "")


def test_children_go_by_initials_and_health_only_with_consent() -> None:
    said = text_of(changed("verweer-kort-geding"))
    assert "A.T. (7 jaar) en B.T. (3 jaar) wonen in de woning." in said
    assert "C.V. (12 jaar, om het weekend) komt geregeld in de woning." in said
    assert "in behandeling bij een specialist" in said
    silent = text_of(changed("verweer-kort-geding", ("toestemming: ja", "toestemming: nee")))
    assert "specialist" not in silent
    assert "gezondheid" not in silent


TOP = ("verhinderdata", "brief14", "bedingen", "kinderen", "oorzaak_achterstand", "oorzaak_toelichting", "oplossing",
       "oorzaak_opgelost_sinds", "alternatief_woonruimte", "voorstel", "stukken", "contract", "betalingen", "huurverloop",
       "overzicht_eiser", "lopende_huur", "lopende_huur_betaalbaar", "vroegsignalering", "rente_gevorderd", "betaaldag",
       "incassokosten_gevorderd", "totale_huur", "kale_huur", "servicekosten", "eerdere_ontruimingszaken", "kenmerk_ons",
       "exploten", "dagvaarding", "zaaknummer")  # fmt: skip


@settings(max_examples=40)
@given(st.sets(st.sampled_from(TOP), min_size=1))
def test_what_is_optional_vanishes_without_trace(gone: set[str]) -> None:
    text_of(changed("verweer-betwist", drop=tuple(sorted(gone))))


FILES = {name: source(name).splitlines() for name in NAMES}


@settings(max_examples=60)
@given(st.sampled_from(NAMES), st.sets(st.integers(0, 400), min_size=1, max_size=12))
def test_what_is_not_known_gives_a_draft_or_a_reason(name: str, which: set[int]) -> None:
    lines = list(FILES[name])
    for number in which:
        found = re.fullmatch(r"( *(?:- )?\w+): [^#|>]+", lines[number % len(lines)])
        if found and "versie" not in found[1]:
            lines[number % len(lines)] = f"{found[1]}: onbekend"
    try:
        case = assess(read_text("\n".join(lines) + "\n"), DAYS[name])
        text_of(case, concept=True)
    except (RefusedError, ProblemsError):
        return
    text_of(case, cover_sheet.DOCUMENT)


def test_tells_what_to_do_beside_it() -> None:
    told = " ".join(notes(DOCUMENT, changed("verweer-betwist")))
    assert "in tweevoud" in told
    assert "art. 88 lid 2 Rv" in told
    assert "art. 3:318 BW" in told  # an offer stands in it
    urgent = " ".join(notes(DOCUMENT, changed("verweer-kort-geding")))
    assert "vóór de zitting" in urgent
    assert "gevaarlijk" in " ".join(notes(DOCUMENT, changed("verweer-gebreken")))


# --- only what the file bears ------------------------------------------------------------------------------------

LATE = ("verweer-betwist", ("laatste_betaalde_maand: april 2025", "laatste_betaalde_maand: maart 2025"))
PAID = "lopende_huur:\n  laatste_betaalde_maand: "


def test_only_months_with_a_payment_are_called_paid() -> None:
    said = text_of(changed("verweer-betwist"))
    assert "De huur van april 2025 is betaald" in said
    assert "helemaal betaald" not in said
    assert "tot en met april 2025 is betaald" not in said  # February and March are open in his own table


def test_months_in_a_row_are_told_as_such() -> None:
    february = ("bedrag: 350,00", "bedrag: 695,50")
    march = (
        "  - datum: 17 april 2025\n",
        "  - datum: 3 april 2025\n    bedrag: 695,50\n    maand: maart 2025\n  - datum: 17 april 2025\n",
    )
    assert "De huur van januari 2025 tot en met april 2025 is betaald" in text_of(
        changed("verweer-betwist", february, march)
    )


def test_a_month_that_his_own_table_shows_open_is_not_called_paid() -> None:
    said = text_of(changed(*LATE))
    assert not re.search(r"De huur van [a-z0-9 ]+ is betaald", said)


def test_that_rent_can_be_paid_is_not_told_as_if_it_is_paid() -> None:
    for name in ("verweer-betwist", "verweer-bewind", "verweer-kort-geding"):
        said = text_of(changed(name))
        assert "wordt elke maand betaald" not in said
        assert "wordt intussen betaald" not in said
        assert "De gewone huur kan vanaf nu elke maand worden betaald, zodat wachten" in said


def test_payments_are_said_to_be_booked_on_costs_only_when_his_own_figure_fits() -> None:
    booked = "Het lijkt erop dat betalingen eerst op kosten en rente zijn geboekt."
    assert booked not in text_of(
        changed("verweer-betwist")
    )  # he asks three whole months: nothing went to costs
    with_costs = (
        "achterstand_volgens_eiser: 2.086,50",
        "achterstand_volgens_eiser: 2.049,48",
    )  # 1.736,50 and 312,98
    assert booked in text_of(changed("verweer-betwist", with_costs))


def test_nobody_admits_more_than_his_payments_leave_open() -> None:
    case = changed("verweer-betwist", (VIEW, "standpunt_achterstand: erkent"))
    with pytest.raises(ProblemsError) as raised:
        paper(case)
    (problem,) = raised.value.problems
    assert problem.field == "standpunt_achterstand"
    assert "€ 2.086,50" in problem.message and "€ 1.736,50" in problem.message


def test_a_part_is_not_admitted_without_its_amount() -> None:
    case = changed("verweer-gebreken")  # erkent_deels, and no payments filled in
    said = text_of(case)
    assert "erkent dat er" not in said
    assert "Deels erkend" not in said
    assert any("zonder bedrag is gevaarlijk" in note for note in notes(DOCUMENT, case))


@pytest.mark.parametrize("view", ["betwist_deels", "erkent_deels"])
def test_the_same_sum_as_the_claim_is_not_given_as_less(view: str) -> None:
    case = changed(
        "verweer-betwist", (VIEW, f"standpunt_achterstand: {view}"), ("eiser: 2.086,50", "eiser: 1.736,50")
    )
    said = text_of(case)
    assert "ten hoogste € 1.736,50" not in said
    assert "niet dat die zo hoog is" not in said
    assert any("niet lager dan wat wordt gevraagd" in note for note in notes(DOCUMENT, case))


def test_who_denies_everything_reserves_everything() -> None:
    said = text_of(changed("verweer-betwist", (VIEW, "standpunt_achterstand: betwist_geheel")))
    for words in (
        "Zonder enige achterstand te erkennen, en met behoud van alle rechten: ik bied aan",
        "niet in verhouding tot wat de verhuurder stelt",
        "Wie zo betaalt, laat zien dat de huur kan worden betaald.",
        "Voor zover er huur te laat was, is dat tot en met 1 april 2025 ten hoogste € 9,83.",
    ):
        assert words in said
    for words in ("de hoogte van het bedrag erken", "wat er misging", "de huur inhaalt"):
        assert words not in said


def test_who_looks_after_the_rent_is_told_as_typed() -> None:
    whole = ("gegarandeerd_door: de bewindvoerder", "gegarandeerd_door: de bewindvoerder betaalt de huur.")
    assert "Wie daarvoor zorgt: de bewindvoerder betaalt de huur.\n" in text_of(
        changed("verweer-bewind", whole)
    )
    assert "Wie daarvoor zorgt: de bewindvoerder.\n" in text_of(changed("verweer-bewind"))


def test_an_overview_that_is_there_is_not_said_to_be_missing() -> None:
    paper_of_landlord = (
        "stukken:\n",
        "stukken:\n  - soort: huurspecificatie\n    omschrijving: overzicht van de verhuurder\n",
    )
    said = text_of(changed("verweer-betwist", paper_of_landlord))
    assert "niet na te gaan" not in said
    assert re.search(r"overzicht van de verhuurder \(productie \d\) staan niet alle betalingen", said)
    assert "Overzicht van de verhuurder" in said.partition("Producties:")[2]
    without = text_of(changed("verweer-betwist", drop=("overzicht_eiser",)))
    assert "Zonder overzicht van huur en betalingen per maand is het bedrag niet na te gaan." in without


def test_what_is_no_exhibit_is_not_cited_as_proof() -> None:
    case = changed("verweer-gebreken")
    assert "factuur" not in text_of(case)
    assert any(
        "factuur van 3 januari 2026" in note and "art. 85 Rv" in note for note in notes(DOCUMENT, case)
    )
    invoice = ("stukken:\n", "stukken:\n  - soort: anders\n    omschrijving: factuur van 3 januari 2026\n")
    assert re.search(
        r"reparatie van de ketel \(productie \d\)\.", text_of(changed("verweer-gebreken", invoice))
    )
    assert "productie art" not in text_of(case)
    assert "past in het budget, bij het inkomen dat er is (productie" in text_of(changed("verweer-betwist"))
    assert "(artikel 150 Rv) (productie" not in text_of(changed("verweer-gebreken"))


def test_set_off_of_repairs_names_the_default_that_it_needs() -> None:
    case = changed("verweer-gebreken")
    assert "als de verhuurder daarmee in verzuim was" in text_of(case)
    assert any("Zonder verzuim mag er niets van de huur af" in note for note in notes(DOCUMENT, case))


def test_the_upper_limit_in_months_is_rounded_up() -> None:
    said = text_of(changed("verweer-betwist"))  # 1.736,50 : 695,50 is 2,4968
    assert "ten hoogste 2,5 maanden op 16 april 2025" in said
    assert "2,49" not in said


def test_summons_faults_are_told_in_the_right_tense_and_no_stronger_than_the_law() -> None:
    said = text_of(changed("verweer-bewind"))
    assert "de roldatum is 26 november 2026" in said
    assert "geeft dan eerst gelegenheid om alsnog te antwoorden, of houdt met dat stuk geen rekening" in said


def test_only_who_is_under_administration_was_summoned_wrongly() -> None:
    said = text_of(changed("verweer-bewind"))
    assert "eiser ten aanzien van T. Testman niet-ontvankelijk te verklaren" in said
    assert "de eis tegen T. Testman in deze vorm" in said


def test_the_landlord_keeps_one_name() -> None:
    for name in ("verweer-bewind", "verweer-gebreken"):
        own_words = re.sub(
            r"‘[^’]*’|een verhuurder|als de verhuurder|dat de verhuurder", "", text_of(changed(name))
        )
        assert "de verhuurder" not in own_words.lower(), name


def test_a_counterclaim_names_its_parties_and_asks_set_off_and_costs() -> None:
    said = text_of(changed("verweer-gebreken"))
    assert "In deze eis in reconventie is T. Testman eiser en is Voorbeeld Vastgoed B.V. verweerder." in said
    assert "Voorbeeld Vastgoed B.V. (verweerder in reconventie)" in said
    asked = said.partition("In reconventie vraagt")[2]
    assert "die vermindering af te trekken van de huur die in conventie wordt toegewezen" in asked
    assert "eiser te veroordelen in de kosten van de reconventie" in asked


def test_what_is_withheld_is_told_and_asked() -> None:
    said = text_of(changed("verweer-gebreken"))
    assert (
        "vanaf 1 februari 2026 de betaling op van 15 procent van de kale huur, dat is € 97,50 per maand."
        in said
    )
    assert "mag worden opgeschort tot de gebreken zijn hersteld" in said.partition("\nVerzoek\n")[2]


def test_word_and_pdf_say_the_same_and_are_accessible(tmp_path: Any) -> None:
    made = paper(changed("verweer-bewind"))
    pdf = to_pdf(to_html(made))
    word = squeezed(office_text(to_docx(made), tmp_path), "word")
    assert word == squeezed("\n".join(struct_text(pdf, tmp_path)), "pdf")
    assert check_pdf(pdf) == []
    assert [label for label, _ in made.cover_sheets] == [f"Productie {n}" for n in range(1, 8)]
    assert len(PdfReader(io.BytesIO(pdf)).pages) <= 7 + len(made.cover_sheets)


def test_an_absurd_file_gives_words_not_a_crash() -> None:
    with pytest.raises(InputError):
        paper(changed("verweer-betwist", drop=("huurders",)))
