"""The letters themselves: every stage has its text, what people typed stays as typed, and each fits its pages."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdf
import pytest

from juridisch.assessment import Assessment, assess
from juridisch.documents.blocks import Letter, plain, texts
from juridisch.documents.catalogue import DOCUMENTS, document
from juridisch.documents.html import to_html
from juridisch.documents.make import compose
from juridisch.documents.pdf import to_pdf
from juridisch.documents.plain import to_text
from juridisch.documents.source import TEMPLATES
from juridisch.documents.timeline_page import to_html as timeline_html
from juridisch.documents.word import to_docx
from juridisch.dossier import example_text, read_text
from juridisch.settings import Settings
from tests.documents.helpers import HOSTILE, office_text, squeezed, struct_text
from tests.documents.pdf_checks import check_pdf

TODAY = date(2025, 4, 22)
SUMMONS = example_text("dagvaarding")
JUDGMENT = "\nvonnissen:\n  - datum: 14 mei 2025\n    titelvorm: vonnis\n    soort: {}\n"
BEVEL = "  - soort: bevel tot ontruiming\n    datum: 2 juni 2025\n    ontruiming_datum: 16 juni 2025\n    ontruiming_tijd: 9:30\n"
WRITS = "exploten:\n"
SECOND_TENANT = "  - voorletters: S.\n    voorvoegsel: van der\n    achternaam: Voorbeeld\n    onder_bewind: nee\n\nverhuurder:\n"


def case(text: str, today: date = TODAY, *changes: tuple[str, str]) -> Assessment:
    """A dossier with a few texts changed, seen on a day."""
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return assess(read_text(text), today)


def letter(kind: str, found: Assessment, *, concept: bool = False) -> Letter:
    """The letter for that case."""
    return compose(document(kind), found, Settings(), concept=concept, acknowledged=True)


STAGES: dict[str, tuple[Assessment, str]] = {
    "aanmaning": (case(example_text("veertiendagenbrief"), date(2014, 9, 12)), "veertiendagenbrief"),
    "dagvaarding": (case(SUMMONS), "oproep van de rechter"),
    "uitstel gevraagd": (
        case(SUMMONS + "\nverzoeken:\n  - soort: uitstel\n    verstuurd: 22 april 2025\n", date(2025, 4, 24)),
        "Op 22 april 2025 is uitstel gevraagd",
    ),
    "uitstel verleend": (
        case(SUMMONS, date(2025, 5, 2), ("roltijd:", "nieuwe_roldatum: 28 mei 2025\nroltijd:")),
        "U hebt uitstel gekregen",
    ),
    "kort geding": (
        case(SUMMONS, TODAY, ("bodem", "kort geding"), ("roltijd:", "zitting_datum: 8 mei 2025\nroltijd:")),
        "geen vier weken uitstel",
    ),
    "gereageerd": (
        case(SUMMONS, TODAY, ("heeft_gereageerd: nee", "heeft_gereageerd: ja")),
        "U hebt al geantwoord",
    ),
    "roldatum gemist": (case(SUMMONS, date(2025, 5, 6)), "mag u alsnog reageren"),
    "verstek": (case(SUMMONS + JUDGMENT.format("verstek"), date(2025, 5, 20)), "verstekvonnis"),
    "misschien verstek": (case(SUMMONS + JUDGMENT.format("onbekend"), date(2025, 5, 20)), "Misschien is het"),
    "tegenspraak": (case(SUMMONS + JUDGMENT.format("tegenspraak"), date(2025, 5, 20)), "hogere rechter"),
    "afspraak": (
        case(SUMMONS + JUDGMENT.format("").replace("vonnis\n", "proces-verbaal\n"), date(2025, 5, 20)),
        "even sterk als een vonnis",
    ),
    "ontruiming": (
        case(SUMMONS + JUDGMENT.format("tegenspraak"), date(2025, 6, 4), (WRITS, WRITS + BEVEL)),
        "maandag 16 juni 2025",
    ),
    "moratorium": (case(example_text("moratorium"), date(2025, 12, 18)), "16 juni 2026"),
    "ontruimd": (case(SUMMONS + "\nontruimd_op: 16 juni 2025\n", date(2025, 6, 17)), "Uw woning is ontruimd"),
}


@pytest.mark.parametrize("stage", STAGES)
def test_each_stage_has_its_explanation(stage: str) -> None:
    found, says = STAGES[stage]
    made = letter("uitleg", found)
    text = to_text(made)
    assert says in text
    assert "None" not in text
    assert "{" not in text
    assert not made.banner
    assert "Wat moet u nu doen?" in text


@pytest.mark.parametrize("stage", STAGES)
def test_the_explanation_takes_two_pages_at_most(stage: str) -> None:
    data = to_pdf(to_html(letter("uitleg", STAGES[stage][0])))
    assert len(pypdf.PdfReader(io.BytesIO(data)).pages) <= 2
    assert check_pdf(data) == []


@pytest.mark.parametrize("stage", STAGES)
def test_the_time_line_is_one_accessible_page(stage: str) -> None:
    data = to_pdf(timeline_html(STAGES[stage][0]), styles=("timeline.css",))
    assert len(pypdf.PdfReader(io.BytesIO(data)).pages) == 1
    assert check_pdf(data) == []


def test_every_text_of_the_explanation_is_used() -> None:
    """A text that no stage reaches would never be read before a tenant reads it."""
    from juridisch.documents.facts import facts

    used = {facts(document("uitleg"), found, Settings())["stadium"] for found, _ in STAGES.values()}
    there = {path.stem for path in (TEMPLATES / "letters" / "uitleg").glob("*.md")} - {"basis"}
    assert used == there


def sentences(made: Letter) -> Iterator[str]:
    """The sentences for a tenant; a date or an amount is one word."""
    for text in texts(made.body):
        words = re.sub(r"(\w+dag )?\d{1,2} [a-z]+ \d{4}", "datum", plain(text))
        words = words.replace("Woonstichting Voorbeeld", "verhuurder").replace(
            "Verhuur Voorbeeld B.V.", "verhuurder"
        )
        words = words.replace("Gemeente Voorbeeld, schuldhulp", "gemeente")
        yield from (part.strip() for part in re.split(r"(?<=[.?!:])\s+", words) if part.strip())


@pytest.mark.parametrize("stage", STAGES)
def test_sentences_for_tenants_are_short(stage: str) -> None:
    """Documenten e6: fifteen words at most. Length only; it does not measure whether words are familiar."""
    long = [s for s in sentences(letter("uitleg", STAGES[stage][0])) if len(s.split()) > 15]
    assert long == []


@pytest.mark.parametrize("stage", STAGES)
def test_no_date_in_the_explanation_but_those_of_rules_and_facts(stage: str) -> None:
    found, _ = STAGES[stage]
    text = to_text(letter("uitleg", found))
    written = set(
        re.findall(r"\d{1,2} (?:jan|feb|maa|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]* \d{4}", text)
    )
    from juridisch.dutch import write_date

    known_days = {item.day for item in found.timeline.dated}
    known_days |= {d.outcome.day for d in found.timeline.deadlines} | {found.today, date(2026, 11, 23)}
    known_days |= {day for day in (found.dossier.peildatum_eiser,) if isinstance(day, date)}
    assert written <= {write_date(day) for day in known_days}


def test_no_telephone_number_of_our_own() -> None:
    for path in (TEMPLATES / "letters").rglob("*.md"):
        assert not re.search(r"0[0-9]{2,3}[ -]?[0-9]{4,}", path.read_text(encoding="utf-8")), path


LETTERS = {
    "uitstel": letter("uitstel", STAGES["dagvaarding"][0]),
    "tweede uitstel": letter(
        "uitstel",
        case(
            SUMMONS,
            date(2025, 5, 20),
            ("roltijd:", "nieuwe_roldatum: 28 mei 2025\nroltijd:"),
            ("akkoord_eiser: onbekend", "akkoord_eiser: ja\ntoelichting_uitstel: Ik lag van 1 tot 20 mei in het ziekenhuis."),
        ),
    ),
    "gemachtigde": letter(
        "uitstel",
        case(
            SUMMONS,
            TODAY,
            (
                "ondertekenaar: huurder",
                ("ondertekenaar: gemachtigde\ngemachtigde:\n  naam: G. Voorbeeld\n  organisatie: Rechtshulp Voorbeeld\n"
                "  email: g@example.nl"),
            ),
        ),
    ),
    "bewindvoerder": letter(
        "uitstel",
        case(
            SUMMONS,
            TODAY,
            ("ondertekenaar: huurder", "ondertekenaar: bewindvoerder"),
            (
                "onder_bewind: nee",
                ("onder_bewind: ja\n    bewindvoerder:\n      naam: B. Voorbeeld\n      kantoor: Bewind Voorbeeld\n      adres:\n"
                "        straat: Kade\n        huisnummer: 4\n        postcode: 1234 AB\n        plaats: Utrecht"),
            ),
        ),
    ),
    "twee huurders": letter("uitstel", case(SUMMONS, TODAY, ("\nverhuurder:\n", SECOND_TENANT))),
    "concept": letter(
        "uitstel",
        case(SUMMONS, TODAY, ("roldatum: 30 april 2025", "roldatum:"), ("    straat: Postbus", "    straat:")),
        concept=True,
    ),
    "uitleg": letter("uitleg", STAGES["dagvaarding"][0]),
    "moratorium": letter("uitleg", STAGES["moratorium"][0]),
    "hostile": letter(
        "uitstel",
        case(SUMMONS, TODAY, ("achternaam: Testman", f"achternaam: '{HOSTILE}'"), ("Woonstichting Voorbeeld", HOSTILE)),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LETTERS)
def test_word_pdf_and_text_say_the_same(name: str, tmp_path: Path) -> None:
    made = LETTERS[name]
    word = squeezed(office_text(to_docx(made), tmp_path), "word")
    pdf = squeezed("\n".join(struct_text(to_pdf(to_html(made)), tmp_path)), "pdf")
    assert word == pdf


@pytest.mark.parametrize("name", LETTERS)
def test_each_letter_is_accessible_and_signed(name: str) -> None:
    made = LETTERS[name]
    assert check_pdf(to_pdf(to_html(made))) == []
    assert made.signatures
    assert all(any(plain(line).strip() for line in lines) for lines in made.signatures)


def test_a_hostile_name_comes_out_as_typed(tmp_path: Path) -> None:
    name = f"T. {HOSTILE}"
    made = LETTERS["hostile"]
    assert to_text(made).count(name) >= 3
    assert name in office_text(to_docx(made), tmp_path)
    assert name in " ".join(struct_text(to_pdf(to_html(made)), tmp_path))


def test_a_second_request_gives_its_reason() -> None:
    text = to_text(LETTERS["tweede uitstel"])
    assert "tweede verzoek" in text
    assert "Ik lag van 1 tot 20 mei in het ziekenhuis." in text
    assert "woensdag 28 mei 2025" in text
    assert "Bewijs van de reden" in text


def test_two_tenants_ask_together() -> None:
    text = to_text(LETTERS["twee huurders"])
    assert "Wij willen schriftelijk antwoorden" in text
    assert "Gedaagden: T. Testman en S. van der Voorbeeld" in text
    assert [plain(lines[0]) for lines in LETTERS["twee huurders"].signatures] == [
        "T. Testman",
        "S. van der Voorbeeld",
    ]


def test_who_acts_for_the_tenant_signs_and_says_so() -> None:
    text = to_text(LETTERS["gemachtigde"])
    assert "Ik ben de gemachtigde van de gedaagde, T. Testman." in text
    assert "Volmacht" in text
    assert "Ik ben bewindvoerder over de goederen van T. Testman" in to_text(LETTERS["bewindvoerder"])


def test_on_the_roll_day_itself_the_letter_goes_along() -> None:
    text = to_text(letter("uitstel", case(SUMMONS, date(2025, 4, 30))))
    assert "vandaag op de rolzitting" in text
    assert "vóór" not in text


def test_no_request_admits_the_debt() -> None:
    for name, made in LETTERS.items():
        if name not in ("uitleg", "moratorium"):
            text = to_text(made)
            assert "wordt niets van de vordering erkend" in text
            assert "mijn schuld" not in text
            assert "mijn achterstand" not in text


def test_gaps_are_counted_and_marked() -> None:
    made = LETTERS["concept"]
    assert made.banner.startswith("CONCEPT")
    assert "[NOG INVULLEN: roldatum]" in made.gaps
    assert any("postadres" in gap for gap in made.gaps)


def test_every_document_has_its_template_and_is_reached() -> None:
    for kind in DOCUMENTS:
        assert (TEMPLATES / "letters" / f"{kind}.md").exists()
