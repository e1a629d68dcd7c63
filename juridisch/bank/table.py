"""From the bytes of a bank's file to numbered lines of cells: is it text, in which encoding, with which separator.

The readers of other formats say no here with what to do: an Excel file, a PDF or MT940 is no CSV.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from typing import NamedTuple

from juridisch.errors import InputError

MOST_BYTES = 5_000_000
_DELIMITERS = {";": "puntkomma", ",": "komma", "\t": "tab", "|": "verticale streep"}
_FEWEST_CELLS = 3

_AGAIN = "Download de betalingen bij de bank opnieuw, en kies CSV (kommagescheiden) of TXT."
#: How other kinds of file begin.
_OTHER = (
    (b"PK\x03\x04", "Dit is een Excel-bestand of een zip-bestand.", "Open het, en sla het op als CSV."),
    (b"\xd0\xcf\x11\xe0", "Dit is een oud Excel-bestand.", "Open het in Excel, en sla het op als CSV."),
    (b"%PDF", "Dit is een pdf.", _AGAIN),
    (b"\xff\xfe", "Dit bestand is opgeslagen als UTF-16.", "Sla het op als CSV UTF-8."),
    (b"\xfe\xff", "Dit bestand is opgeslagen als UTF-16.", "Sla het op als CSV UTF-8."),
    (b"<", "Dit is een XML- of HTML-bestand.", _AGAIN),
    (b":20:", "Dit is een MT940-bestand.", _AGAIN),
    (b"{1:", "Dit is een MT940-bestand.", _AGAIN),
    (b"OFXHEADER", "Dit is een OFX-bestand.", _AGAIN),
)


class Record(NamedTuple):
    """One line: the number of its (first) line in the file, its cells, and why it could not be cut, '' if it could."""

    line: int
    cells: tuple[str, ...]
    trouble: str = ""

    def cell(self, column: int) -> str:
        """The cell, '' where the line is too short."""
        return self.cells[column] if column < len(self.cells) else ""


class Table(NamedTuple):
    """The file as lines; `encoding` and `delimiter` in the words that a user sees."""

    records: tuple[Record, ...]
    encoding: str
    delimiter: str


def read_table(data: bytes) -> Table:
    """Cut a file into lines of cells; empty lines are left out. InputError when it is no CSV."""
    text, encoding = decode(data)
    if not text.strip():
        raise InputError("Dit bestand is leeg.", _AGAIN)
    candidates = [(sign, _cut_either(text, sign)) for sign in _DELIMITERS]
    sign, records = max(candidates, key=lambda found: _regular(found[1]))
    if not any(len(record.cells) >= _FEWEST_CELLS for record in records):
        raise InputError(
            "Dit bestand heeft geen kolommen die te herkennen zijn.",
            "De kolommen moeten gescheiden zijn door een puntkomma, een komma of een tab.",
            _AGAIN,
        )
    return Table(records, encoding, _DELIMITERS[sign])


def decode(data: bytes) -> tuple[str, str]:
    """The text and the name of its encoding: UTF-8 if it is that, else Windows-1252, as Dutch banks still use."""
    if len(data) > MOST_BYTES:
        raise InputError(
            f"Dit bestand is te groot: het mag hooguit {MOST_BYTES // 1_000_000} MB zijn.",
            "Download de betalingen over een kortere periode.",
        )
    begin = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    for sign, what, action in _OTHER:
        if begin.startswith(sign):
            raise InputError(what, action)
    try:
        text, encoding = data.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError:
        try:
            text, encoding = data.decode("cp1252"), "Windows-1252"
        except UnicodeDecodeError:
            raise InputError("Dit bestand is geen tekst.", _AGAIN) from None
    if "\0" in text:
        raise InputError("Dit bestand is geen tekst.", _AGAIN)
    return text, encoding


def _regular(records: tuple[Record, ...]) -> tuple[int, int]:
    """How much a way of cutting looks right: so many lines have the same number of cells, and how many cells that is."""
    widths = Counter(
        len(record.cells) for record in records if len(record.cells) >= _FEWEST_CELLS and not record.trouble
    )
    width, count = max(widths.items(), key=lambda found: (found[1], found[0]), default=(0, 0))
    return count, width


def _cut_either(text: str, delimiter: str) -> tuple[Record, ...]:
    """With single quotes around texts, as ASN and SNS do, unless there are double ones or it gives less order."""
    double = _cut(text, delimiter, '"')
    if '"' in text or "'" not in text:
        return double
    single = _cut(text, delimiter, "'")
    return single if _regular(single)[0] >= _regular(double)[0] else double


def _cut(text: str, delimiter: str, quote: str) -> tuple[Record, ...]:
    try:
        records = tuple(_read(io.StringIO(text, newline=""), delimiter, quote, 0))
    except csv.Error:
        # A stray quotation mark: then each line stands on its own, so that one bad line does not swallow the next ones.
        records = tuple(_line_by_line(text, delimiter, quote))
    filled = tuple(record for record in records if any(cell for cell in record.cells) or record.trouble)
    return filled[1:] if filled and filled[0].cells[:1] == (f"sep={delimiter}",) else filled


def _read(lines: io.StringIO, delimiter: str, quote: str, before: int) -> list[Record]:
    reader = csv.reader(lines, delimiter=delimiter, quotechar=quote, strict=True)
    found, last = [], before
    for cells in reader:
        found.append(Record(last + 1, tuple(cell.strip() for cell in cells)))
        last = before + reader.line_num
    return found


def _line_by_line(text: str, delimiter: str, quote: str) -> list[Record]:
    found = []
    for number, line in enumerate(io.StringIO(text, newline="")):
        try:
            found += _read(io.StringIO(line, newline=""), delimiter, quote, number)
        except csv.Error:
            if quote in line and delimiter == "\t":  # the tab-separated files know no quotation marks
                found.append(Record(number + 1, tuple(cell.strip() for cell in line.split("\t"))))
            else:
                found.append(Record(number + 1, (), "De aanhalingstekens op deze regel kloppen niet"))
    return found
