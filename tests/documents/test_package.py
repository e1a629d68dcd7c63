"""The papers of a package: in which order, by when, to whom, and what the page that comes first says of them."""

from __future__ import annotations

import pytest

from juridisch.assessment import Assessment, assess
from juridisch.documents.catalogue import DOCUMENTS
from juridisch.documents.package import Package, package
from juridisch.documents.package_page import is_technical
from juridisch.documents.plain import to_text
from juridisch.dossier import EXAMPLES, example_text, read_text
from juridisch.settings import Settings
from tests.documents import every_case


def shipped(name: str, *changes: tuple[str, str]) -> Assessment:
    text = example_text(name)
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return assess(read_text(text), EXAMPLES[name])


def made(case: Assessment, *, adviser: bool = True, acknowledged: bool = True) -> Package:
    return package(case, Settings(), adviser=adviser, acknowledged=acknowledged)


def index(found: Package) -> str:
    return to_text(found.index())


def row(found: Package, document_id: str) -> str:
    """The line of the table about that paper."""
    name = DOCUMENTS[document_id].name
    (line,) = (
        line for line in index(found).splitlines() if line.startswith("- Nr: ") and f"Brief: {name};" in line
    )
    return line


def ids(found: Package) -> list[str]:
    return [paper.document.id for paper in found.papers]


def test_after_a_default_judgment_verzet_comes_first_with_its_day_and_on_top() -> None:
    case = every_case.case("hulp-verstek")
    for adviser, first in ((True, ["verzetnotitie", "verzet-opdracht"]), (False, ["verzet-opdracht"])):
        found = made(case, adviser=adviser)
        assert [name for name in ids(found) if name != "aanbiedingsblad"][: len(first)] == first
        for name in first:
            assert "Wanneer: vandaag, uiterlijk 16-11-2026" in row(found, name)
        top = index(found).partition("In deze volgorde")[0]
        assert (
            "Let op: er is een verstekvonnis. Reken voor verzet uiterlijk op maandag 16 november 2026." in top
        )
        assert top.count("verstekvonnis") == 2  # the stage, and the warning


def test_a_day_reckoned_from_today_for_want_of_a_beginning_is_no_day_to_plan_by() -> None:
    found = made(shipped("verstekvonnis"))
    assert row(found, "verzetnotitie").endswith("Wanneer: vandaag; Stand: klaar")
    assert "Reken voor verzet uiterlijk op woensdag 3 januari 2018." in index(found)


def test_before_the_trap_is_faced_nothing_goes_out_and_the_page_says_so() -> None:
    found = made(shipped("verstekvonnis"), acknowledged=False)
    assert not any(paper.document.outgoing for paper in found.papers if paper.document.id != "uitleg")
    assert "Daarom zijn er geen brieven naar buiten gemaakt." in index(found)
    assert "--ik-weet-het" in index(found)
    assert "--ik-weet-het" not in index(made(shipped("verstekvonnis"), acknowledged=False, adviser=False))


def test_what_holds_off_an_eviction_is_for_today_never_for_the_day_of_the_eviction() -> None:
    found = made(shipped("ontruiming"))
    assert "Wanneer: vandaag;" in row(found, "ontruiming-uitstel")
    assert "Wanneer: vandaag, uiterlijk 27-11-2025;" in row(found, "moratorium")
    assert "3-12-2025" not in index(found)
    assert ids(found).index("ontruiming-uitstel") < ids(found).index("moratorium")
    said = " ".join(index(found).split())
    assert "De deurwaarder moet uiterlijk donderdag 27 november 2025 om 17.00 uur antwoorden op 02." in said
    assert "Breng dit dan dezelfde dag weg." in said


def test_close_to_the_eviction_the_petition_does_not_wait_for_the_answer() -> None:
    found = made(
        shipped("ontruiming", ("antwoord_uiterlijk: 27 november 2025", "antwoord_uiterlijk: 2 december 2025"))
    )
    assert "Wanneer: vandaag;" in row(found, "moratorium")
    said = " ".join(index(found).split())
    assert "Wacht niet op het antwoord van de deurwaarder: breng dit vandaag weg." in said
    assert "Breng dit dan dezelfde dag weg." not in said


def test_without_a_day_for_the_answer_the_petition_is_for_today_too() -> None:
    found = made(shipped("ontruiming", ("  antwoord_uiterlijk: 27 november 2025\n", "")))
    assert "Wanneer: vandaag;" in row(found, "moratorium")


def test_the_letter_that_the_checklist_asks_for_is_there_right_behind_it() -> None:
    found = made(shipped("ontruiming"))
    assert "maak ‘renvooi-brief’" in index(found)
    assert ids(found).index("renvooi-brief") == ids(found).index("renvooi") + 1
    assert "renvooi-brief" not in ids(made(shipped("ontruiming"), adviser=False))


def test_the_adviser_reads_the_cover_sheet_first_and_a_tenant_has_none() -> None:
    assert ids(made(shipped("dagvaarding")))[0] == "aanbiedingsblad"
    assert "aanbiedingsblad" not in ids(made(shipped("dagvaarding"), adviser=False))


def test_postponement_or_the_answer_not_both() -> None:
    said = index(made(shipped("dagvaarding"), adviser=False))
    assert "Stuur deze brief óf 02 (het antwoord)." in said
    assert "Stuur dit stuk óf 01 (uitstel)." in said
    answered = made(shipped("dagvaarding", ("heeft_gereageerd: nee", "heeft_gereageerd: ja")))
    assert "óf" not in index(answered)


def test_the_addressee_is_named_where_he_is_known() -> None:
    found = made(shipped("dagvaarding"))
    assert "Aan: Rechtbank Midden-Nederland;" in row(found, "uitstel")
    assert "Aan: Gerechtsdeurwaarders Voorbeeld;" in row(found, "betalingsvoorstel")
    unknown = made(shipped("dagvaarding", ("  kantoor: Gerechtsdeurwaarders Voorbeeld\n", "")))
    assert "Aan: de deurwaarder, het incassobureau of de verhuurder;" in row(unknown, "betalingsvoorstel")


def test_a_tenant_hears_in_words_what_is_missing() -> None:
    case = shipped("verstekvonnis")
    assert "Nog invullen in het dossier: eis.ontruiming." in index(made(case))
    said = index(made(case, adviser=False))
    assert "Dit mist nog: Wat de verhuurder de rechter vraagt: vraagt hij ontruiming van de woning?" in said


@pytest.mark.parametrize("name", every_case.CASES)
def test_the_page_for_a_tenant_has_no_field_names_commands_or_ids(name: str) -> None:
    for acknowledged in (True, False):
        said = index(made(every_case.case(name), adviser=False, acknowledged=acknowledged))
        lines = [line for line in said.splitlines() if not line.startswith("juridisch ")]  # the receipt
        assert not list(
            filter(
                is_technical,
                (line.replace("(tijdlijn.pdf)", "").replace("(agenda.ics)", "") for line in lines),
            )
        )
        assert not [kind for kind in DOCUMENTS if f"‘{kind}’" in said]
        assert "  " not in said
        assert "None" not in said


@pytest.mark.parametrize("name", every_case.CASES)
def test_every_leader_comes_before_what_follows_it_and_nothing_is_lost(name: str) -> None:
    case = every_case.case(name)
    bundle = made(case)
    found = ids(bundle)
    assert len(set(found)) == len(found)
    fitting = [kind for kind in DOCUMENTS.values() if not kind.refusal(case) and kind.fits(case)]
    extra = "renvooi-brief" in found and not DOCUMENTS["renvooi-brief"].fits(
        case
    )  # the checklist asks for it
    assert len(found) + len(bundle.refused) == len(fitting) + extra
    if "verzetnotitie" in found:
        assert found.index("verzet-opdracht") == found.index("verzetnotitie") + 1


@pytest.mark.parametrize(
    ("sentence", "technical"),
    [
        ("Vul nieuwe_roldatum in.", True),
        ("Zie huurders[…].bewindvoerder.", True),
        ("Pas shv.stand aan.", True),
        ("Geef --ik-weet-het erbij.", True),
        ("Bekijk het met ‘juridisch tijdlijn’.", True),
        ("Zoek vandaag juridisch advies.", False),
        ("Houd de roldatum in de agenda.", False),
        ("Mail naar g@example.nl om 17.00 uur over € 2.086,50.", False),
        ("Kijk op www.uwbeslagvrijevoet.nl.", False),
    ],
)
def test_what_is_technical(sentence: str, technical: bool) -> None:
    assert is_technical(sentence) is technical
