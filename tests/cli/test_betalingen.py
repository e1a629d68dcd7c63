"""`juridisch dossier betalingen`: what was read is shown first, and only taken over when asked."""

from decimal import Decimal
from pathlib import Path

import pytest

from juridisch.cli.betalingen import named_month
from juridisch.dossier import read
from tests.cli.running import Run

BANK = Path(__file__).parent.parent / "bank" / "voorbeelden"
IBAN = "NL91 ABNA 0417 1643 00"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "zaak.yaml"
    path.write_text(f"# van mij\nversie: 1\niban_betaling: {IBAN}\n", encoding="utf-8")
    return path


def test_the_mapping_and_the_payments_are_shown_and_nothing_changes(run: Run, case: Path) -> None:
    before = case.read_bytes()
    result = run("dossier", "betalingen", str(case), str(BANK / "ing.csv"))
    assert result.code == 0
    assert "kolom 7 (‘Bedrag (EUR)’)" in result.out
    assert "2 betalingen aan rekening NL91 ABNA 0417 1643 00, samen € 1.391,00" in result.out
    assert "Er is nog niets gewijzigd" in " ".join(result.out.split())
    assert case.read_bytes() == before
    assert max(map(len, result.out.splitlines())) <= 80


def test_taking_over_adds_them_once_and_keeps_the_file(run: Run, case: Path) -> None:
    arguments = ("dossier", "betalingen", str(case), str(BANK / "ing.csv"), "--overnemen")
    assert run(*arguments).code == 0
    payments = read(case).betalingen
    assert [(p.bedrag, str(p.maand)) for p in payments] == [
        (Decimal("695.50"), "2025-04-01"),
        (Decimal("695.50"), "2025-05-01"),
    ]
    assert case.read_text().startswith("# van mij\n")
    assert "niets nieuws" in run(*arguments).out
    assert read(case).betalingen == payments


@pytest.mark.parametrize("name", sorted(path.name for path in BANK.iterdir()))
def test_every_bank_gives_the_same_payments(run: Run, case: Path, name: str) -> None:
    result = run("dossier", "betalingen", str(case), str(BANK / name))
    assert result.code == 0, result.err
    assert "samen € 1.391,00" in result.out


def test_the_landlord_can_be_found_by_name_and_a_period_be_set(run: Run, case: Path) -> None:
    result = run(
        "dossier", "betalingen", str(case), str(BANK / "ing.csv"), "--naam", "woningstichting", "--vanaf", "2-5-2025"
    )  # fmt: skip
    assert "1 betaling aan ‘woningstichting’ vanaf 2 mei 2025, samen € 695,50" in " ".join(result.out.split())


def test_without_a_landlord_it_asks_for_one(run: Run, tmp_path: Path) -> None:
    (tmp_path / "leeg.yaml").write_text("versie: 1\n")
    result = run("dossier", "betalingen", "leeg.yaml", str(BANK / "ing.csv"))
    assert result.code == 2
    assert "iban_betaling of verhuurder.naam" in " ".join(result.err.split())


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"PK\x03\x04rest", "Excel"),
        (b"", "leeg"),
        (b"Datum;Bedrag;Omschrijving\n1-4-2025;-10,00;a\n2-4-2025;-11,00;b\nmorgen;-12,00;c\n", "regel 4"),
    ],
)
def test_what_cannot_be_read_stops_everything(
    run: Run, case: Path, tmp_path: Path, data: bytes, words: str
) -> None:
    (tmp_path / "af.csv").write_bytes(data)
    before = case.read_bytes()
    result = run("dossier", "betalingen", str(case), "af.csv", "--overnemen")
    assert result.code == 2
    assert words in result.err
    assert case.read_bytes() == before


def test_a_file_that_is_not_there(run: Run, case: Path) -> None:
    assert "bestaat niet" in run("dossier", "betalingen", str(case), "weg.csv").err


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("Huur februari 2025", "februari 2025"),
        ("HUUR FEB. 2025 kenmerk 12", "feb 2025"),
        ("huur februari", ""),
        ("huur 02-2025", ""),
        ("jan 2025 en feb 2025", ""),
        ("mei 2025", "mei 2025"),
    ],
)
def test_only_a_month_named_with_its_year_counts(text: str, month: str) -> None:
    assert named_month(text) == month
