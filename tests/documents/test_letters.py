"""The letters themselves: every stage has its text, what people typed stays as typed, and each fits its pages."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pypdf
import pytest

from juridisch.assessment import Assessment, assess
from juridisch.documents.blocks import Letter, Table, plain, texts
from juridisch.documents.catalogue import DOCUMENTS, document
from juridisch.documents.html import to_html
from juridisch.documents.make import compose, notes
from juridisch.documents.pdf import to_pdf
from juridisch.documents.plain import to_text
from juridisch.documents.source import TEMPLATES
from juridisch.documents.timeline_page import to_html as timeline_html
from juridisch.documents.word import to_docx
from juridisch.dossier import Dossier, example_text, read_text
from juridisch.errors import ProblemsError, RefusedError
from juridisch.settings import Settings
from tests.documents.helpers import HOSTILE, office_text, squeezed, struct_text
from tests.documents.pdf_checks import check_pdf

TODAY = date(2025, 4, 22)
SUMMONS = example_text("dagvaarding")
JUDGMENT = "\nvonnissen:\n  - datum: 14 mei 2025\n    titelvorm: vonnis\n    soort: {}\n"
BEVEL = "  - soort: bevel tot ontruiming\n    datum: 2 juni 2025\n    ontruiming_datum: 16 juni 2025\n    ontruiming_tijd: 9:30\n"
WRITS = "exploten:\n"
PAST = "  - soort: bevel tot ontruiming\n    datum: 2 mei 2025\n    ontruiming_datum: 16 mei 2025\n"
ASKED = "\nverzoeken:\n  - soort: uitstel\n    verstuurd: 22 april 2025\n    uitkomst: {}\n"
GRACE = "    terme_de_grace:\n      {}\n"
KNOWN_END = ("    maanden:\n", "    maanden: 6\n")
BEWIND = """onder_bewind: ja
    bewindvoerder:
      naam: B. Voorbeeld
      soort: bewindvoerder
      kantoor: Bewind Voorbeeld
      adres:
        straat: Kade
        huisnummer: 4
        postcode: 1234 AB
        plaats: Utrecht"""
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
    "dagvaarding": (case(SUMMONS), "oproep om bij de rechter te komen"),
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
    "moratorium": (
        case(example_text("moratorium"), date(2025, 12, 18), KNOWN_END),
        "U bent beschermd tot en met",
    ),
    "moratorium, duur onbekend": (
        case(example_text("moratorium"), date(2025, 12, 18)),
        "Langer dan tot en met dinsdag 16 juni 2026 kan niet",
    ),
    "ontruiming voorbij": (
        case(SUMMONS + JUDGMENT.format("tegenspraak"), date(2025, 6, 4), (WRITS, WRITS + PAST)),
        "De deurwaarder noemde vrijdag 16 mei 2025. Die dag is voorbij.",
    ),
    "bevel zonder vonnis": (
        case(SUMMONS, date(2025, 6, 4), (WRITS, WRITS + BEVEL)),
        "Bel of mail de deurwaarder niet over het vonnis",
    ),
    "dag ontruiming onbekend": (
        case(
            SUMMONS,
            date(2025, 6, 4),
            (WRITS, WRITS + "  - soort: bevel tot ontruiming\n    datum: 2 juni 2025\n"),
        ),
        "De dag staat in de brief van de deurwaarder.",
    ),
    "laatste kans": (
        case(
            SUMMONS + JUDGMENT.format("tegenspraak") + GRACE.format("uiterlijk: 9 juni 2025"),
            date(2025, 5, 20),
        ),
        "vrijdag 6 juni 2025",
    ),
    "laatste kans, dag onbekend": (
        case(SUMMONS + JUDGMENT.format("tegenspraak") + GRACE.format("termijn: onbekend"), date(2025, 5, 20)),
        "De laatste dag om te betalen. Die staat in het vonnis.",
    ),
    "aanmaning voorbij": (
        case(example_text("veertiendagenbrief"), date(2014, 10, 1)),
        "Die tijd is voorbij.",
    ),
    "rolzitting vandaag": (case(SUMMONS, date(2025, 4, 30)), "Antwoord daar, of vraag uitstel."),
    "uitstel geweigerd": (
        case(SUMMONS + ASKED.format("afgewezen"), date(2025, 4, 24)),
        "De rechter gaf dat niet.",
    ),
    "executie": (
        case(SUMMONS, TODAY, ("bodem", "executie")),
        "De dag van de zitting staat in de dagvaarding.",
    ),
    "verzet": (case(SUMMONS, TODAY, ("bodem", "verzet")), "Kijk in de tabel wat de laatste dag is."),
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
    from juridisch.documents.make import facts

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
    warned = " ".join(w for d in found.timeline.deadlines for w in d.outcome.warnings)  # the last bank day
    assert {day for day in written if day not in warned} <= {write_date(day) for day in known_days}


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
        case(SUMMONS, TODAY, ("ondertekenaar: huurder", "ondertekenaar: bewindvoerder"), ("onder_bewind: nee", BEWIND)),
    ),
    "bewindvoerder en huurder": letter(
        "uitstel",
        case(
            SUMMONS,
            TODAY,
            ("ondertekenaar: huurder", "ondertekenaar: bewindvoerder"),
            ("onder_bewind: nee", BEWIND),
            ("\nverhuurder:\n", SECOND_TENANT),
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
    "uitleg, duur onbekend": letter("uitleg", STAGES["moratorium, duur onbekend"][0]),
    "uitleg, dag onbekend": letter("uitleg", STAGES["dag ontruiming onbekend"][0]),
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


def without_each(data: object) -> Iterator[Any]:
    """The data of a dossier with one thing left out, for each thing in it: a fact, a group or an item of a list."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield {k: v for k, v in data.items() if k != key}
            yield from ({**data, key: changed} for changed in without_each(value))
    elif isinstance(data, tuple):
        for n, value in enumerate(data):
            yield data[:n] + data[n + 1 :]
            yield from ((*data[:n], changed, *data[n + 1 :]) for changed in without_each(value))


REQUESTS = {
    "eerste": SUMMONS,
    "tweede": SUMMONS.replace(
        "roltijd:", "nieuwe_roldatum: 28 mei 2025\ntoelichting_uitstel: Ziek.\nroltijd:"
    ),
    "eenstemmig": SUMMONS.replace("akkoord_eiser: onbekend", "akkoord_eiser: ja").replace(
        "reden_uitstel: rechtshulp zoeken", "reden_uitstel: eenstemmig"
    ),
    "gemachtigde": SUMMONS.replace(
        "ondertekenaar: huurder",
        "ondertekenaar: gemachtigde\ngemachtigde:\n  naam: G. Voorbeeld\n  organisatie: Hulp",
    ),
    "bewindvoerder": SUMMONS.replace("ondertekenaar: huurder", "ondertekenaar: bewindvoerder")
    .replace("onder_bewind: nee", BEWIND)
    .replace("\nverhuurder:\n", SECOND_TENANT),
}


@pytest.mark.parametrize("name", REQUESTS)
def test_a_draft_of_the_request_can_miss_any_fact(name: str) -> None:
    drafts("uitstel", case(REQUESTS[name]))


@pytest.mark.parametrize("stage", STAGES)
def test_a_draft_of_the_explanation_can_miss_any_fact(stage: str) -> None:
    drafts("uitleg", STAGES[stage][0])


def drafts(kind: str, complete: Assessment) -> None:
    """Draft the letter of the case with each thing left out; a gate or a contradiction may say no, nothing else."""
    made = 0
    for changed in without_each(complete.dossier.model_dump(exclude_none=True)):
        if "versie" not in changed:
            continue
        try:
            draft = letter(kind, assess(Dossier.model_validate(changed), complete.today), concept=True)
        except (RefusedError, ProblemsError):
            continue
        made += 1
        assert not draft.gaps or f"{len(draft.gaps)} gegeven" in draft.banner
        text = to_text(draft)
        assert ("[NOG INVULLEN: " in text) == bool(draft.gaps)
        assert "None" not in text
    assert made > 10


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
        if "uitleg" not in name and name != "moratorium":
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


# --- the request for postponement, point by point


def request(text: str = SUMMONS, today: date = TODAY, *changes: tuple[str, str]) -> str:
    """The text of the request for that case."""
    return to_text(letter("uitstel", case(text, today, *changes)))


SECOND = ("roltijd:", "nieuwe_roldatum: 28 mei 2025\nroltijd:")
WHY = ("akkoord_eiser: onbekend", "akkoord_eiser: nee\ntoelichting_uitstel: Ik lag in het ziekenhuis.")
REASON = "reden_uitstel: rechtshulp zoeken"
FIRST = "Dit is het eerste verzoek om uitstel in deze zaak."


def test_the_first_request_is_called_so_only_when_it_is_known_to_be() -> None:
    assert FIRST in request()
    unknown = request(SUMMONS, TODAY, ("uitstel_eerder_verleend: nee", "uitstel_eerder_verleend: onbekend"))
    assert "eerste verzoek" not in unknown
    assert "eerder uitstel" not in unknown


@pytest.mark.parametrize(
    ("outcome", "says"),
    [
        ("in behandeling", "Op 22 april 2025 is eerder uitstel gevraagd. Daarop is nog niet beslist."),
        ("afgewezen", "Op 22 april 2025 is eerder uitstel gevraagd. Daarop is afwijzend beslist."),
        ("ingetrokken", "Op 22 april 2025 is eerder uitstel gevraagd. Dat verzoek is ingetrokken."),
        (
            "onbekend",
            "Op 22 april 2025 is eerder uitstel gevraagd. Een beslissing daarop is nog niet bekend.",
        ),
    ],
)
def test_an_earlier_request_is_named_with_what_came_of_it(outcome: str, says: str) -> None:
    text = request(SUMMONS + ASKED.format(outcome), date(2025, 4, 24))
    assert says in text
    assert "eerste verzoek" not in text


def test_the_letter_itself_is_no_earlier_request() -> None:
    assert FIRST in request(SUMMONS + ASKED.format("in behandeling"), TODAY)


def test_the_administrator_stands_for_his_own_tenants_only() -> None:
    made = LETTERS["bewindvoerder en huurder"]
    text = to_text(made)
    assert "B. Voorbeeld is bewindvoerder over de goederen van T. Testman en treedt" in text
    assert "S. van der Voorbeeld treedt zelf op." in text
    assert "Wij willen schriftelijk antwoorden" in text
    assert [[plain(line) for line in lines] for lines in made.signatures] == [
        ["B. Voorbeeld", "bewindvoerder van T. Testman"],
        ["S. van der Voorbeeld"],
    ]


def test_a_curator_is_no_administrator() -> None:
    curator = BEWIND.replace("soort: bewindvoerder", "soort: curator").replace(
        "Bewind Voorbeeld", "Kantoor Voorbeeld"
    )
    text = request(
        SUMMONS,
        TODAY,
        ("ondertekenaar: huurder", "ondertekenaar: bewindvoerder"),
        ("onder_bewind: nee", curator),
    )
    assert "Ik ben curator van T. Testman" in text
    assert "bewind" not in text.lower()


def test_a_tenant_under_administration_signs_with_written_consent_only() -> None:
    consent = BEWIND.replace("soort: bewindvoerder", "soort: bewindvoerder\n      toestemming: ja")
    with pytest.raises(RefusedError) as refused:
        request(SUMMONS, TODAY, ("onder_bewind: nee", BEWIND))
    assert refused.value.message == (
        "De huurder staat onder bewind of curatele. De bewindvoerder tekent, of geeft schriftelijk toestemming."
    )
    made = letter("uitstel", case(SUMMONS, TODAY, ("onder_bewind: nee", consent)))
    assert "Schriftelijke toestemming van de bewindvoerder" in to_text(made)
    assert plain(made.signatures[0][0]) == "T. Testman"
    with pytest.raises(RefusedError, match="De curator tekent"):
        request(
            SUMMONS, TODAY, ("onder_bewind: nee", consent.replace("soort: bewindvoerder", "soort: curator"))
        )
    assert "toestemming" not in request()


def test_no_hint_at_debts() -> None:
    help_of = "\nshv:\n  organisatie: {}\n"
    change = (REASON, "reden_uitstel: schuldhulp loopt")
    plain_help = "De tijd is nodig om het antwoord met hulp voor te bereiden."
    assert plain_help in request(SUMMONS, TODAY, change)
    for name in ("Gemeente Voorbeeld, schuldhulp", "Kredietbank Voorbeeld"):
        text = request(SUMMONS + help_of.format(name), TODAY, change)
        assert plain_help in text
        assert "schuld" not in text.lower()
    text = request(SUMMONS + help_of.format("Wijkteam Voorbeeld"), TODAY, change)
    assert "het antwoord met hulp van Wijkteam Voorbeeld voor te bereiden" in text


def test_both_sides_ask_only_when_both_sides_do() -> None:
    change = (REASON, "reden_uitstel: eenstemmig")
    agreed = ("akkoord_eiser: onbekend", "akkoord_eiser: ja")
    text = request(SUMMONS, TODAY, change, agreed)
    assert "Partijen vragen dit uitstel eenstemmig." in text
    assert "Bericht van de eiser over het uitstel" in text
    with pytest.raises(ProblemsError) as missing:
        request(SUMMONS, TODAY, change)
    assert [problem.field for problem in missing.value.problems] == ["akkoord_eiser"]
    against = case(SUMMONS, TODAY, change, ("akkoord_eiser: onbekend", "akkoord_eiser: nee"))
    for concept in (False, True):
        with pytest.raises(ProblemsError, match="spreken gegevens elkaar tegen"):
            letter("uitstel", against, concept=concept)
    again = request(SUMMONS, date(2025, 5, 20), SECOND, change, agreed)
    assert "Partijen vragen dit uitstel eenstemmig." in again
    assert "klemmende" not in again
    assert "Bewijs van de reden" not in again


def test_only_a_second_request_says_that_the_claimant_disagrees() -> None:
    assert "niet mee eens" not in request(SUMMONS, TODAY, WHY)
    assert "De eiser is het er niet mee eens." in request(SUMMONS, date(2025, 5, 20), SECOND, WHY)


def test_the_letter_promises_nothing_about_coming() -> None:
    text = request()
    assert "Zo nodig wordt het uitstel op de rolzitting mondeling gevraagd." in text
    assert "kom ik" not in text
    assert "artikel 133 lid 2" in text


def test_the_judge_grants() -> None:
    text = request(SUMMONS, date(2025, 5, 20), SECOND, WHY)
    assert "De kantonrechter gaf eerder uitstel tot die dag." in text
    assert "laten weten of het uitstel is verleend, en tot welke datum?" in text
    assert "Het bewijs van deze reden is bijgevoegd." in text
    assert "9.30 uur" not in text  # the hour of the first roll day
    assert "U gaf" not in text
    assert "bijgevoegd" not in request()


def test_a_second_request_needs_the_new_day() -> None:
    granted = ("uitstel_eerder_verleend: nee", "uitstel_eerder_verleend: ja")
    for today in (TODAY, date(2025, 5, 6)):
        with pytest.raises(ProblemsError) as missing:
            request(SUMMONS, today, granted, WHY)
        assert [problem.field for problem in missing.value.problems] == ["nieuwe_roldatum"]
    draft = letter("uitstel", case(SUMMONS, TODAY, granted, WHY), concept=True)
    assert "30 april" not in to_text(draft)


def test_the_subject_names_the_case() -> None:
    rest = "verzoek om uitstel voor antwoord, rolzitting {}, Woonstichting Voorbeeld tegen T. Testman\n"
    assert "Betreft: " + rest.format("30 april 2025") in request()
    assert "Betreft: tweede " + rest.format("28 mei 2025") in request(SUMMONS, date(2025, 5, 20), SECOND, WHY)
    assert "tegen T. Testman en S. van der Voorbeeld\n" in to_text(LETTERS["twee huurders"])
    three = SECOND_TENANT.replace("\nverhuurder:", SECOND_TENANT.replace("S.", "U."))
    assert "tegen T. Testman en anderen\n" in request(SUMMONS, TODAY, ("\nverhuurder:\n", three))
    assert "vier weken uitstel" in request()


def test_the_representative_speaks_for_the_tenant() -> None:
    assert "Namens T. Testman wil ik schriftelijk antwoorden" in to_text(LETTERS["gemachtigde"])


def test_the_address_for_e_mail_is_that_of_the_court_alone() -> None:
    assert "Vooruit per e-mail" not in request()
    change = ("  locatie: Utrecht\n", "  locatie: Utrecht\n  email: griffie@example.nl\n")
    assert "Vooruit per e-mail: griffie@example.nl" in request(SUMMONS, TODAY, change)


@pytest.mark.parametrize(
    ("today", "late"), [(date(2025, 4, 28), False), (date(2025, 4, 29), True), (date(2025, 4, 30), True)]
)
def test_the_post_is_too_late_from_the_last_working_day(today: date, late: bool) -> None:
    said = notes(document("uitstel"), case(SUMMONS, today))
    assert any("per post niet meer op tijd" in note for note in said) is late
    assert notes(document("uitleg"), case(SUMMONS, today)) == []


def test_the_authority_of_a_representative_comes_from_the_administrator() -> None:
    signer = ("ondertekenaar: huurder", "ondertekenaar: gemachtigde")
    assert notes(document("uitstel"), case(SUMMONS, TODAY, signer)) == []
    (note,) = notes(document("uitstel"), case(SUMMONS, TODAY, signer, ("onder_bewind: nee", BEWIND)))
    assert "volmacht" in note
    assert "bewindvoerder" in note


@pytest.mark.parametrize("value", ["onbekend", ""])
def test_a_paper_that_goes_out_asks_whether_it_is_a_home(value: str) -> None:
    with pytest.raises(ProblemsError) as missing:
        request(SUMMONS, TODAY, ("woonruimte: ja", f"woonruimte: {value}"))
    assert [problem.field for problem in missing.value.problems] == ["woonruimte"]


# --- the explanation, point by point


def explanation(stage: str) -> str:
    """The explanation of a stage as text."""
    return to_text(letter("uitleg", STAGES[stage][0]))


def part(text: str, start: str, end: str) -> str:
    """What stands between two headings."""
    return text.split(f"\n{start}\n", 1)[1].split(f"\n{end}\n", 1)[0]


def table(stage: str) -> str:
    """The rows of the table: the dates that the tenant is told to reckon with."""
    body = letter("uitleg", STAGES[stage][0]).body
    rows = [
        row
        for block in body
        if isinstance(block, Table) and plain(block.header[0]) == "Datum"
        for row in block.rows
    ]
    return "\n".join(": ".join(map(plain, row)) for row in rows)


def test_the_heading_and_the_safest_day() -> None:
    text = explanation("dagvaarding")
    assert "Wat mag u niet doen?" in text
    assert "Wij noemen de veiligste dag die wij kennen." in text
    assert "moest u op 1 april 2025 nog € 2.086,50 huur betalen" in text
    assert " gerekend op" not in text


def test_a_fixed_day_is_marked_in_words_too() -> None:
    rows = table("dagvaarding").splitlines()
    fixed = [row for row in rows if "(bepaald door rechter of deurwaarder)" in row]
    assert [("rolzitting" in row) for row in fixed] == [True]
    assert len(rows) == 4


def test_protection_has_a_day_only_when_the_judge_gave_it() -> None:
    known_end, unknown = explanation("moratorium"), explanation("moratorium, duur onbekend")
    assert "dinsdag 16 juni 2026" in table("moratorium")
    assert "Dat geldt alleen als u elke maand de huur op tijd betaalt." in known_end
    assert "Hoelang dat duurt, staat in de beslissing." in unknown
    assert "Laat ons de beslissing zien." in unknown
    assert table("moratorium, duur onbekend") == ""
    assert "beschermd tot en met" not in unknown


def test_a_new_announcement_goes_before_a_moratorium_of_unknown_length() -> None:
    again = "  - soort: nieuwe ontruimingsdatum\n    datum: 5 februari 2026\n    ontruiming_datum: 12 februari 2026\n"
    text = example_text("moratorium").replace(WRITS, WRITS + again)
    made = to_text(letter("uitleg", case(text, date(2026, 2, 6))))
    assert "De deurwaarder noemt donderdag 12 februari 2026" in made
    assert "Hoelang het moratorium duurt, staat in de beslissing." in made


def test_money_must_be_there_on_a_bank_day() -> None:
    assert "vrijdag 6 juni 2025" in table("laatste kans")  # 9 June is Whit Monday
    assert "9 juni" not in explanation("laatste kans")
    on_the_day = case(
        SUMMONS + JUDGMENT.format("tegenspraak") + GRACE.format("uiterlijk: 9 juni 2025"), date(2025, 6, 8)
    )
    assert "maandag 9 juni 2025" in to_text(letter("uitleg", on_the_day))
    assert "14 juni" not in explanation("laatste kans, dag onbekend")
    assert "betaald" not in table("laatste kans, dag onbekend")


def test_the_letter_about_a_default_judgment_gives_its_own_date() -> None:
    two = (
        SUMMONS
        + JUDGMENT.format("verstek")
        + "  - datum: 28 mei 2025\n    titelvorm: vonnis\n    soort: tegenspraak\n"
    )
    text = to_text(letter("uitleg", case(two, date(2025, 6, 4))))
    assert "Dat was op woensdag 14 mei 2025. U had niet geantwoord." in text


def test_more_time_for_who_knew_nothing_is_no_day_to_rely_on() -> None:
    seized = "beslagen:\n  - soort: loon\n    eerste_uitbetaling: 2 juni 2025\ndaad_van_bekendheid:\n  datum: 10 juni 2025\n"
    found = case(SUMMONS + JUDGMENT.format("verstek") + seized, date(2025, 6, 12))
    assert any(d.outcome.rule.id == "verzet-bekend" for d in found.timeline.deadlines)
    text = to_text(letter("uitleg", found))
    assert text.count("Laatste dag voor verzet") == 1
    assert "Wist u niets van het vonnis en niets van het beslag? Zeg dat tegen ons." in text


def test_not_a_word_to_the_bailiff_when_the_judgment_may_be_by_default() -> None:
    assert "Bel of mail de deurwaarder niet" not in explanation("ontruiming")
    assert "Bel of mail de deurwaarder niet" in explanation("bevel zonder vonnis")


def test_on_the_day_of_the_eviction_the_hour_counts() -> None:
    found = case(SUMMONS + JUDGMENT.format("tegenspraak"), date(2025, 6, 16), (WRITS, WRITS + BEVEL))
    made = " ".join(to_text(letter("uitleg", found)).split())
    assert "Dat is vandaag. Soms kan het vóór 9.30 uur nog worden tegengehouden." in made
    assert "Tot die dag" not in made


def test_an_announced_day_that_is_over() -> None:
    text = explanation("ontruiming voorbij")
    assert "Is de ontruiming niet doorgegaan? Dan kan er snel een nieuwe dag komen." in text
    assert "op die dag" not in text
    assert "voorbij" not in explanation("ontruiming")
    assert "Vraag een gesprek binnen drie werkdagen." in text
    assert "Ga niet uit uzelf weg. Praat eerst met ons." in text
    assert "Ga niet uit uzelf weg vóór die dag. Praat eerst met ons." in explanation("ontruiming")


def test_a_later_announcement_takes_the_place_of_an_earlier_one() -> None:
    newer = "  - soort: nieuwe ontruimingsdatum\n    datum: 3 juni 2025\n    ontruiming_datum: 20 juni 2025\n"
    found = case(SUMMONS + JUDGMENT.format("tegenspraak"), date(2025, 6, 4), (WRITS, WRITS + BEVEL + newer))
    text = to_text(letter("uitleg", found))
    assert "De deurwaarder noemt vrijdag 20 juni 2025." in text
    assert "16 juni" not in text


def test_who_has_answered_is_not_told_to_answer() -> None:
    text = explanation("gereageerd")
    assert "Reageer altijd" not in text
    assert "Laatste dag: uw" not in text
    assert "uitstel" not in text
    assert "Reageer altijd" in explanation("dagvaarding")


def test_the_term_of_the_letter_is_over_or_in_the_table() -> None:
    running, over = explanation("aanmaning"), explanation("aanmaning voorbij")
    assert "vóór de dag in de tabel" in running
    assert "donderdag 25 september 2014" in table("aanmaning")
    assert "voorbij" not in running
    assert (
        "Die brief geeft u veertien dagen om te betalen. Die tijd is voorbij. Laat ons kijken of de brief klopt."
        in over
    )
    assert "tabel" not in over
    for text in (running, over):
        assert "is er nog geen rechtszaak." in text
        assert "Betaal de huur waarvan u weet dat die klopt, als dat kan." in text
        assert "Kosten van de verhuurder om zijn geld te krijgen." in text


def test_without_a_day_of_receipt_nothing_is_said_to_be_over() -> None:
    text = example_text("veertiendagenbrief")
    for field in (
        "datum: 10 september 2014              # verzonnen",
        "ontvangen: 11 september 2014          # afgeleid",
    ):
        text = text.replace(field, field.partition(":")[0] + ":")
    made = to_text(letter("uitleg", case(text, date(2014, 10, 1))))
    assert "voorbij" not in made
    assert "tabel" not in made
    assert "De laatste dag om te betalen zonder extra kosten." in made


@pytest.mark.parametrize(("today", "late"), [(date(2025, 4, 29), False), (date(2025, 4, 30), True)])
def test_after_the_last_working_day_only_the_roll_day_is_left(today: date, late: bool) -> None:
    text = to_text(letter("uitleg", case(SUMMONS, today)))
    assert (
        "Ga op woensdag 30 april 2025 naar de rolzitting. Antwoord daar, of vraag uitstel." in text
    ) is late
    assert ("Kijk in de tabel wat de laatste dag is." in text) is not late


def test_the_weekend_before_the_roll_day_is_late() -> None:
    monday = ("roldatum: 30 april 2025", "roldatum: 5 mei 2025")  # a Monday
    assert "Antwoord daar, of vraag uitstel." in to_text(
        letter("uitleg", case(SUMMONS, date(2025, 5, 3), monday))
    )


@pytest.mark.parametrize("kind", ["executie", "verzet", "kort geding", "onbekend"])
def test_four_weeks_are_offered_in_the_ordinary_procedure_alone(kind: str) -> None:
    offer = "U mag ook vier weken uitstel vragen."
    assert offer in explanation("dagvaarding")
    made = letter(
        "uitleg", case(SUMMONS, TODAY, ("soort_procedure: bodem", f"soort_procedure: {kind}")), concept=True
    )
    text = to_text(made)
    assert offer not in text
    assert "vraag op tijd uitstel" not in text
    assert "om uitstel" not in text
    assert "als u uitstel krijgt" not in text


def test_a_refused_postponement_leaves_only_the_answer() -> None:
    text = explanation("uitstel geweigerd")
    assert "Antwoord op tijd aan de rechter. Kijk in de tabel wat de laatste dag is." in text
    assert "vraag op tijd uitstel" not in text
    assert "Dan kan uw antwoord op tijd klaar zijn." in explanation("uitstel verleend")


def test_the_letter_about_a_default_judgment_asks_how_it_came() -> None:
    text = explanation("verstek")
    assert "Gaf iemand het aan u zelf? Wilde u het niet aannemen? Of lag het in de brievenbus?" in text
    assert "Huurt u samen met iemand die wel antwoordde? Zeg dat tegen ons." in text
    assert "U hebt daarvoor maar weinig tijd." in text
    assert "De verhuurder mag het vonnis meestal laten uitvoeren, ook als u verzet doet." in text


def test_after_a_judgment() -> None:
    appeal = "De verhuurder mag vaak al ontruimen terwijl het hoger beroep loopt."
    text = explanation("tegenspraak")
    assert appeal in text
    assert appeal not in explanation("afspraak")
    assert "Zorg dat het geld dan al op de rekening van de verhuurder staat." in text
    assert "Tot die dag is er soms nog iets te doen." in text


def test_after_an_eviction() -> None:
    text = explanation("ontruimd")
    assert "Dan kunt u post krijgen." in text
    assert "Schuldhulp kan u helpen uw schulden te regelen. Vraag daar nu al om." in text
    assert "Sommige spullen mogen meteen weg." in text
    assert "uitkering" not in text


@pytest.mark.parametrize("stage", STAGES)
def test_no_promise_to_watch_over_the_case(stage: str) -> None:
    ours = part(explanation(stage), "Wat doen wij?", "Wat kan er gebeuren?")
    for promise in (
        "in de gaten",
        "op tijd",
        "Wij maken",
        "Wij vragen",
        "Wij helpen",
        "Wij zoeken",
        "Wij zorgen",
    ):
        assert promise not in ours


@pytest.mark.parametrize("stage", STAGES)
def test_what_is_unknown_is_said_in_plain_words(stage: str) -> None:
    from juridisch.documents.make import facts

    unknown = " ".join(facts(document("uitleg"), STAGES[stage][0], Settings())["onbekend"])
    for jargon in ("_", "[", "exploot", "betek", "aangezegd", "termijn", "roldatum", "proces", "vul "):
        assert jargon not in unknown.lower()


def test_every_date_that_can_be_missing_has_its_plain_words() -> None:
    from juridisch.documents.kinds.explanation import PLAIN

    bare = "soort: bevel tot ontruiming\n"
    dossiers = [
        "brief14:\n  - bedrag_genoemd: 40\n",
        "exploten:\n  - soort: dagvaarding\n",
        "roldatum: 30 april 2025\n",
        "soort_procedure: kort geding\nexploten:\n  - soort: dagvaarding\n    datum: 16 april 2025\n",
        f"exploten:\n  - {bare}",
        f"exploten:\n  - {bare}    datum: 2 april 2025\n    ontruiming_datum: 9 april 2025\n",
        "vonnissen:\n  - titelvorm: vonnis\n",
        "vonnissen:\n  - datum: 2 april 2025\n    soort: verstek\nbeslagen:\n  - soort: loon\n",
        "vonnissen:\n  - datum: 2 april 2025\n    soort: tegenspraak\n    terme_de_grace:\n      termijn: onbekend\n",
        "verzoeken:\n  - soort: moratorium\n    uitkomst: toegewezen\n",
        "vonnissen:\n  - datum: 2 april 1990\n    soort: verstek\n",
        "vonnissen:\n  - datum: 2 april 1990\n    soort: tegenspraak\n",
        "roldatum: 30 april 1990\nsoort_procedure: bodem\n",
    ]
    seen = {
        re.sub(r"-[0-9]+", "", item.key)
        for text in dossiers
        for item in assess(read_text(text), TODAY).timeline.missing
    }
    assert len(seen) > 12
    assert seen <= set(PLAIN)


@pytest.mark.parametrize(
    ("contact", "says"), [("telefoon: 010-0000009", "Bel ons"), ("email: a@example.nl", "Mail ons")]
)
def test_the_tenant_is_told_to_call_only_where_one_can(contact: str, says: str) -> None:
    nobody = (
        ("  telefoon: 010-0000002\n  email: adviseur@example.nl\n", ""),
        ("  organisatie: Rechtshulp Voorbeeld\n", f"  organisatie: Rechtshulp Voorbeeld\n  {contact}\n"),
    )
    text = to_text(letter("uitleg", case(SUMMONS, TODAY, *nobody)))
    assert f"{says} dan meteen." in text
    assert len({"Bel ons", "Mail ons"} & {word for word in ("Bel ons", "Mail ons") if word in text}) == 1
    with pytest.raises(ProblemsError) as missing:
        letter("uitleg", case(SUMMONS, TODAY, nobody[0]))
    assert [problem.field for problem in missing.value.problems] == ["adviseur.telefoon"]


# --- what may have changed since: requests, helpers, more than one tenant


def explained(text: str, today: date, *changes: tuple[str, str]) -> str:
    """The explanation of a dossier as text."""
    return to_text(letter("uitleg", case(text, today, *changes)))


def asked(**fields: str) -> str:
    """A request for a moratorium."""
    return "\nverzoeken:\n  - soort: moratorium\n" + "".join(
        f"    {key}: {value}\n" for key, value in fields.items()
    )


EVICTION = (WRITS, WRITS + BEVEL)
JUDGED = SUMMONS + JUDGMENT.format("tegenspraak")
PENDING = asked(verstuurd="3 juni 2025", uitkomst="in behandeling")
INTERIM = asked(verstuurd="3 juni 2025", tussenbeslissing_datum="4 juni 2025", zitting_datum="20 juni 2025")
REFUSED = asked(verstuurd="1 juni 2025", uitkomst="afgewezen", uitkomst_datum="3 juni 2025")
ENDED = asked(uitkomst="toegewezen", uitkomst_datum="20 mei 2025", tot="2 juni 2025")
RUNNING = asked(uitkomst="toegewezen", uitkomst_datum="3 juni 2025", tot="{}")
SETTLED = SUMMONS + JUDGMENT.format("").replace("vonnis\n", "proces-verbaal\n")
COUNSELLED = "\nshv:\n  organisatie: Wijkteam Voorbeeld\n"
HEARING = "Op de zitting kunt u ook zelf vertellen."
IN_FOUR_WEEKS = date(2025, 6, 4)


def test_a_day_of_which_the_cautious_count_is_over_stays() -> None:
    evicted = SUMMONS + "\nontruimd_op: 16 juni 2025\n"
    safest = "Wij noemen de veiligste dag die wij kennen."
    for today, late in ((date(2025, 6, 30), False), (date(2025, 7, 1), True), (date(2025, 9, 16), None)):
        made = explained(evicted, today)
        assert ("maandag 30 juni 2025" in made) is (late is False)
        assert ("maandag 15 september 2025" in made) is (late is True)
        assert ("(misschien al voorbij: bel ons vandaag)" in made) is (late is True)
        assert (safest in made) is (late is False)
        assert ("of schrijven dat die misschien voorbij is." in made) is (late is True)


def test_an_eviction_that_may_already_come_says_so() -> None:
    bare = "  - soort: bevel tot ontruiming\n    datum: 2 mei 2025\n"
    made = explained(JUDGED, date(2025, 5, 7), (WRITS, WRITS + bare))
    assert "(kan misschien nu al: bel ons vandaag)" in made
    assert "donderdag 8 mei 2025" in made


@pytest.mark.parametrize(
    ("request_", "says"),
    [
        (
            PENDING,
            (
                "Op 3 juni 2025 is aan de rechter bescherming gevraagd (een moratorium). Voor zover wij weten, is er nog niet "
                "beslist. De aangekondigde dag gaat dus gewoon door tot de rechter iets anders beslist."
            ),
        ),
        (
            INTERIM,
            (
                "Staat erin dat u nu niet uit uw woning hoeft? Dan geldt dat tot de zitting op vrijdag 20 juni "
                "2025. Betaalt u de gewone huur te laat? Dan vervalt die bescherming."
            ),
        ),
        (REFUSED, "De rechter heeft dat geweigerd. Vraag ons vandaag wat u nog kunt doen."),
        (ENDED, "liep tot en met maandag 2 juni 2025. Reken erop dat die voorbij is."),
    ],
)
def test_a_request_for_a_moratorium_is_told(request_: str, says: str) -> None:
    found = case(JUDGED + request_, IN_FOUR_WEEKS, EVICTION)
    made = letter("uitleg", found)
    text = " ".join(to_text(made).split())
    assert says in text
    assert text.count("De rechter houdt de ontruiming een tijd tegen.") == 1
    assert ("Geeft de rechter een moratorium?" in text) is (request_ in (PENDING, INTERIM))
    assert "Dat kan bijvoorbeeld met een moratorium" not in text
    assert ("laat ons vandaag zien of die dit verbiedt" in text) is (request_ is INTERIM)
    assert [s for s in sentences(made) if len(s.split()) > 15] == []
    data = to_pdf(to_html(made))
    assert len(pypdf.PdfReader(io.BytesIO(data)).pages) <= 2
    evicted = explained(JUDGED + request_ + "\nontruimd_op: 3 juni 2025\n", IN_FOUR_WEEKS, EVICTION)
    assert "moratorium" not in evicted.lower()


@pytest.mark.parametrize("text", [SUMMONS, JUDGED, SUMMONS + JUDGMENT.format("verstek")])
def test_every_stage_tells_of_a_request(text: str) -> None:
    made = " ".join(explained(text + PENDING, IN_FOUR_WEEKS).split())
    assert "De vraag alleen houdt een ontruiming nog niet tegen." in made
    assert "De rechter houdt de ontruiming een tijd tegen." in made
    assert "moratorium" not in explained(text, IN_FOUR_WEEKS).lower()


def test_the_last_request_is_what_counts() -> None:
    again = ENDED + PENDING.replace("\nverzoeken:\n", "")
    made = " ".join(explained(JUDGED + again, IN_FOUR_WEEKS).split())
    assert "is er nog niet beslist" in made
    assert "liep tot en met" not in made


def test_after_the_hearing_a_provisional_ban_may_be_over() -> None:
    made = " ".join(explained(JUDGED + INTERIM, date(2025, 6, 21)).split())
    assert "Vraag ons vandaag of de bescherming nog geldt." in made


def test_protection_stands_against_an_announced_day_within_it() -> None:
    against = "Uw bescherming houdt dit tegen, zolang u de huur op tijd betaalt."
    for end, within in (("1 september 2025", True), ("16 juni 2025", True), ("15 juni 2025", False)):
        made = " ".join(explained(JUDGED + RUNNING.format(end), IN_FOUR_WEEKS, EVICTION).split())
        assert "De deurwaarder wil uw woning ontruimen." in made
        assert (against in made) is within


def test_after_the_eviction_no_eviction_is_to_come() -> None:
    bare = "  - soort: bevel tot ontruiming\n    datum: 2 juni 2025\n"
    for writ in (BEVEL, bare):
        made = explained(JUDGED + "\nontruimd_op: 3 juni 2025\n", IN_FOUR_WEEKS, (WRITS, WRITS + writ))
        for coming in ("wil uw woning", "16 juni", "Op zijn vroegst", "dag van de ontruiming", "eerste dag"):
            assert coming not in made


TWO = SECOND_TENANT.replace("    achternaam", "    aanspreekvorm: mevrouw\n    achternaam")


def forms(text: str) -> str:
    """The dossier with its first tenant a man."""
    return re.sub(r"    aanspreekvorm: .*\n", "    aanspreekvorm: heer\n", text, count=1)


def test_two_tenants_are_both_addressed() -> None:
    text = forms(SUMMONS).replace("\nverhuurder:\n", TWO, 1)
    made = explained(text, TODAY)
    assert "De heer T. Testman en mevrouw S. van der Voorbeeld\n" in made
    assert "Geachte heer Testman, geachte mevrouw Van der Voorbeeld," in made
    assert "Huurt u samen met iemand" not in made
    assert "Ieder van u moet reageren." in made
    default = explained(text + JUDGMENT.format("verstek"), date(2025, 5, 20))
    assert "Huurt u samen met iemand" not in default
    assert "Heeft een van u wel geantwoord? Zeg dat tegen ons." in default
    assert "Huurt u samen met iemand?" in explanation("dagvaarding")
    nameless = text.replace("    achternaam: Voorbeeld\n", "", 1)
    draft = letter("uitleg", case(nameless, TODAY), concept=True)
    assert "geachte mevrouw van der [NOG INVULLEN: huurders: achternaam]," in to_text(draft)
    drafts("uitleg", case(text))


def test_the_administrator_must_see_the_letter() -> None:
    made = " ".join(explained(SUMMONS, TODAY, ("onder_bewind: nee", BEWIND)).split())
    assert (
        "U staat onder bewind. De bewindvoerder moet in deze zaak beslissen en handelen. Geef deze brief vandaag aan de "
        "bewindvoerder." in made
    )
    two = " ".join(
        explained(SUMMONS, TODAY, ("onder_bewind: nee", BEWIND), ("\nverhuurder:\n", SECOND_TENANT)).split()
    )
    assert "T. Testman staat onder bewind." in two
    crowded = case(JUDGED + INTERIM + COUNSELLED, IN_FOUR_WEEKS, EVICTION, ("onder_bewind: nee", BEWIND))
    paragraphs = to_text(letter("uitleg", crowded)).split("\n\n")
    assert any(text.startswith("U staat onder bewind.") for text in paragraphs)
    assert any(text.startswith("Volgens Woonstichting Voorbeeld") for text in paragraphs)
    assert len(pypdf.PdfReader(io.BytesIO(to_pdf(to_html(letter("uitleg", crowded))))).pages) <= 2
    curator = BEWIND.replace("soort: bewindvoerder", "soort: curator")
    assert "U staat onder curatele. De curator moet" in " ".join(
        explained(SUMMONS, TODAY, ("onder_bewind: nee", curator)).split()
    )
    assert "bewind" not in explained(SUMMONS, TODAY, ("onder_bewind: nee", "onder_bewind: onbekend"))


def test_mail_goes_to_the_address_for_mail() -> None:
    post = (
        "adres_is_gehuurde: {}\n    postadres:\n      straat: Postbus\n      huisnummer: 77\n      postcode: 1234 ZZ\n"
        "      plaats: Breda\n"
    )
    for home in ("ja", "onbekend", "nee"):
        change = ("adres_is_gehuurde: ja\n", post.format(home))
        for kind in ("uitleg", "uitstel"):
            made = to_text(letter(kind, case(SUMMONS, TODAY, change)))
            assert "Postbus 77\n1234 ZZ  Breda" in made


@pytest.mark.parametrize("request_", [PENDING, INTERIM, REFUSED, ENDED])
@pytest.mark.parametrize("judged", [JUDGED, SUMMONS + JUDGMENT.format("verstek")])
def test_the_longest_letters_take_two_pages_too(judged: str, request_: str) -> None:
    more = (("onder_bewind: nee", BEWIND), ("\nverhuurder:\n", TWO))
    made = letter("uitleg", case(judged + request_, IN_FOUR_WEEKS, EVICTION, *more))
    assert len(pypdf.PdfReader(io.BytesIO(to_pdf(to_html(made)))).pages) <= 2
    assert [s for s in sentences(made) if len(s.split()) > 15] == []


def test_what_is_not_a_date_stands_with_what_to_do() -> None:
    seized = "beslagen:\n  - soort: loon\n    eerste_uitbetaling: 2 juni 2025\ndaad_van_bekendheid:\n  datum: 10 juni 2025\n"
    made = explained(SUMMONS + JUDGMENT.format("verstek") + seized, date(2025, 6, 12))
    knew = "Wist u niets van het vonnis en niets van het beslag? Zeg dat tegen ons."
    assert knew in part(made, "Wat moet u nu doen?", "Belangrijke data")
    assert made.count("Wist u niets") == 1


@pytest.mark.parametrize("stage", STAGES)
def test_the_table_is_named_only_when_it_has_the_row(stage: str) -> None:
    if "Kijk in de tabel" in explanation(stage):
        assert "uw antwoord moet bij de rechter zijn" in table(stage)
    assert "vetgedrukt" not in explanation(stage)


def test_without_a_roll_day_no_table_is_named() -> None:
    draft = letter("uitleg", case(SUMMONS, TODAY, ("roldatum: 30 april 2025", "roldatum:")), concept=True)
    assert "in de tabel" not in to_text(draft)


def test_a_settlement_is_no_judgment() -> None:
    for made in (
        explained(SETTLED, IN_FOUR_WEEKS, EVICTION),
        explained(SETTLED, date(2025, 5, 20)),
        explained(SETTLED + "\nontruimd_op: 3 juni 2025\n", IN_FOUR_WEEKS),
    ):
        assert "het vonnis" not in made
        assert "het proces-verbaal" in made
    assert "en het vonnis." in explanation("ontruiming")


def test_what_is_said_of_fixed_days_is_true_without_bold() -> None:
    assert "behalve waar “bepaald door rechter of deurwaarder” staat." in explanation("dagvaarding")


def test_consent_says_for_whom() -> None:
    consent = BEWIND.replace("soort: bewindvoerder", "soort: bewindvoerder\n      toestemming: ja")
    change = ("onder_bewind: nee", consent)
    alone = request(SUMMONS, TODAY, change)
    assert "Schriftelijke toestemming van de bewindvoerder\n" in alone
    two = request(SUMMONS, TODAY, change, ("\nverhuurder:\n", SECOND_TENANT))
    assert "Schriftelijke toestemming van de bewindvoerder van T. Testman\n" in two


def test_who_has_help_is_sent_to_that_help() -> None:
    granted = "\nverzoeken:\n  - soort: schuldhulp\n    verstuurd: 1 april 2025\n    uitkomst: toegewezen\n"
    for more, helper in ((COUNSELLED, "Wijkteam Voorbeeld"), (granted, "uw schuldhulp")):
        made = explained(JUDGED + more, IN_FOUR_WEEKS, EVICTION)
        assert f"Bel vandaag {helper}. Zeg: “Ik word ontruimd.”" in " ".join(made.split())
        evicted = explained(JUDGED + more + "\nontruimd_op: 3 juni 2025\n", IN_FOUR_WEEKS)
        assert f"Vertel {helper} vandaag dat u bent ontruimd." in evicted
        for text in (made, evicted):
            assert f"Hulp bij schulden: bel {helper}." in text
            assert "ik wil schuldhulp" not in text
            assert "vraag uw gemeente om schuldhulp" not in text
            assert "Vraag daar nu al om" not in text
    failed = COUNSELLED + "  stand: mislukt\n"
    assert "ik wil schuldhulp" in explained(JUDGED + failed, IN_FOUR_WEEKS, EVICTION)


def test_in_summary_proceedings_there_is_a_hearing() -> None:
    for stage in ("kort geding", "executie"):
        made = explanation(stage)
        assert "Vaak komt er een zitting" not in made
        assert "Komt u wel? Dan kunt u op de zitting zelf uw verhaal vertellen." in made
    hearing = ("roltijd:", "zitting_datum: 8 mei 2025\nroltijd:")
    made = explained(SUMMONS, TODAY, hearing)
    assert HEARING in made
    assert "Vaak komt er een zitting" not in made
    assert "Vaak komt er een zitting" in explanation("dagvaarding")


def test_a_last_day_that_may_be_over_already_says_so() -> None:
    served = (
        "  - soort: betekening vonnis\n    datum: 16 mei 2025\n    wijze: onbekend\n"
        + BEVEL
        + "    wijze: persoon\n"
    )
    found = case(SUMMONS + JUDGMENT.format("verstek"), date(2025, 6, 16), (WRITS, WRITS + served))
    text = to_text(letter("uitleg", found))
    assert re.search(r"maandag 30 juni 2025: Laatste dag voor verzet[^\n]*misschien al voorbij", text)
