"""Every layout that we know, in a fictitious file: the same four payments must come out of each."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from juridisch.bank import propose, rows, select

D = Decimal
FOLDER = Path(__file__).parent / "voorbeelden"
LANDLORD = "NL91ABNA0417164300"
FILES = sorted(path.name for path in FOLDER.iterdir())
PAYMENTS = [
    (date(2025, 4, 1), D("695.50"), LANDLORD, "woningstichting voorbeeld", "huur april 2025"),
    (date(2025, 4, 3), D("23.10"), "NL39RABO0300065264", "supermarkt testman", "boodschappen"),
    (date(2025, 4, 25), D("-1850.00"), "NL02ABNA0123456789", "werkgever voorbeeld bv", "salaris april"),
    (date(2025, 5, 2), D("695.50"), LANDLORD, "woningstichting voorbeeld", "huur mei 2025"),
]


def test_there_is_a_file_of_every_bank() -> None:
    banks = {name.split(".")[0].split("_")[0] for name in FILES}
    assert banks == {"ing", "rabobank", "abnamro", "asn", "sns", "triodos", "bunq", "knab"}


@pytest.mark.parametrize("name", FILES)
def test_the_payments_come_out(name: str) -> None:
    data = (FOLDER / name).read_bytes()
    proposal = propose(data)
    assert not proposal.mapping.missing
    reading = rows(data, proposal.mapping)
    assert not reading.problems
    assert [(r.day, r.amount, r.counter_iban, r.name.lower()) for r in reading.rows] == [
        payment[:4] for payment in PAYMENTS
    ]
    assert all(payment[4] in row.text.lower() for payment, row in zip(PAYMENTS, reading.rows, strict=True))
    assert proposal.sample == reading.rows[:3]


@pytest.mark.parametrize("name", FILES)
def test_the_payments_to_the_landlord(name: str) -> None:
    data = (FOLDER / name).read_bytes()
    found = select(rows(data, propose(data).mapping).rows, iban="nl91 abna 0417 1643 00")
    assert [row.amount for row in found] == [D("695.50"), D("695.50")]


def test_line_numbers_are_those_of_the_file() -> None:
    for name, first in (("ing.csv", 2), ("knab.csv", 3), ("abnamro.tab", 1)):
        data = (FOLDER / name).read_bytes()
        assert [row.line for row in rows(data, propose(data).mapping).rows] == list(range(first, first + 4))


def test_the_proposal_tells_how_the_file_is_written() -> None:
    found = propose((FOLDER / "rabobank.csv").read_bytes())
    assert (found.encoding, found.delimiter, found.width) == ("Windows-1252", "komma", 26)
    assert found.header[11] == "Naam initiërende partij"
    found = propose((FOLDER / "abnamro.tab").read_bytes())
    assert (found.encoding, found.delimiter, found.header) == ("UTF-8", "tab", ())
    assert any("ABN AMRO" in note for note in found.notes)


def test_what_stands_above_the_payments_is_named() -> None:
    notes = propose((FOLDER / "knab.csv").read_bytes()).notes
    assert any(note.startswith("Regel 1 ") and "KNAB EXPORT" in note for note in notes)


def test_the_day_on_which_the_bank_booked_comes_first() -> None:
    """Knab has both a Transactiedatum and a Boekdatum."""
    assert propose((FOLDER / "knab.csv").read_bytes()).mapping.datum == 15


def test_the_english_notation_is_named() -> None:
    assert any("decimale punt" in note for note in propose((FOLDER / "bunq_engels.csv").read_bytes()).notes)
    assert any("decimale komma" in note for note in propose((FOLDER / "bunq.csv").read_bytes()).notes)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("ending", [b"\r\n", b"\r", b"\n"])
def test_line_ends_and_a_byte_order_mark_do_not_matter(name: str, ending: bytes) -> None:
    data = (FOLDER / name).read_bytes().replace(b"\r\n", b"\n")
    mapping = propose(data).mapping
    changed = data.replace(b"\n", ending)
    if name != "rabobank.csv":
        changed = b"\xef\xbb\xbf" + changed
    assert rows(changed, propose(changed).mapping) == rows(data, mapping)
