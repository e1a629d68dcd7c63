"""The payments in a bank's file: first a proposal of how to read it, then the rows, then those to the landlord."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from juridisch.bank.columns import Columns, find_columns
from juridisch.bank.mapping import Mapping, direction, key, override
from juridisch.bank.table import Record, read_table
from juridisch.bank.values import Amounts, Cell, Days, amounts, days
from juridisch.dutch import show
from juridisch.errors import InputError, Problem


class Row(NamedTuple):
    """One payment.

    `amount` (euros) is above zero for money that the account holder paid, below zero for money that came in, such as a
    payment that was reversed. `line` is the number of the line in the file. `day` is the day on which the tenant's bank
    booked it. The law looks at the day on which the landlord's account was credited (art. 6:114 lid 2 BW): with most
    payments the same day, but not with all.
    """

    day: date
    amount: Decimal
    counter_iban: str
    name: str
    text: str
    line: int


class Reading(NamedTuple):
    """All lines that could be read, and for each other line its number and the reason."""

    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]
    notes: tuple[str, ...]


class Proposal(NamedTuple):
    """How a file would be read; a user looks at it before it is used.

    `header` are the names above the columns (() without), `sample` the first three payments so read, `notes` what was
    settled or not understood. With `mapping.missing` the file cannot be read until the user names those columns.
    """

    encoding: str
    delimiter: str
    header: tuple[str, ...]
    width: int
    mapping: Mapping
    sample: tuple[Row, ...]
    notes: tuple[str, ...]


_SAMPLE = 3
_CHOOSE = "Wijs de kolom zelf aan, bijvoorbeeld met datum=1,bedrag=7."


def propose(data: bytes, columns: str = "") -> Proposal:
    """How to read a file. `columns` is what the user typed to correct the mapping (`override`).

    Raises InputError when it is no CSV, or when days or amounts can be read in two ways.
    """
    table = read_table(data)
    found = find_columns(table)
    mapping = override(found.mapping, found.header, found.width, columns)
    notes = [*found.notes, *_not_found(mapping)]
    sample: tuple[Row, ...] = ()
    if not mapping.missing:
        reading = _rows(found, mapping)
        sample = reading.rows[:_SAMPLE]
        notes += reading.notes
        if reading.problems:
            count = len(reading.problems)
            notes.append("1 regel is niet te lezen." if count == 1 else f"{count} regels zijn niet te lezen.")
    return Proposal(table.encoding, table.delimiter, found.header, found.width, mapping, sample, tuple(notes))


def rows(data: bytes, mapping: Mapping) -> Reading:
    """Every payment of the file. A line that cannot be read is among `problems`, never left out in silence."""
    return _rows(find_columns(read_table(data)), mapping)


def _not_found(mapping: Mapping) -> list[str]:
    notes = [f"De kolom voor {role} is niet gevonden. {_CHOOSE}" for role in mapping.missing]
    if mapping.tegenrekening is None:
        notes.append("Er is geen kolom met de tegenrekening; die wordt gezocht in de omschrijving.")
    if mapping.naam is None:
        notes.append("Er is geen kolom met de naam; die wordt gezocht in de omschrijving.")
    if not mapping.omschrijving:
        notes.append("Er is geen kolom met de omschrijving.")
    return notes


def _rows(columns: Columns, mapping: Mapping) -> Reading:
    if mapping.datum is None or mapping.bedrag is None:
        raise InputError(f"De kolom voor {' en '.join(mapping.missing)} is niet bekend.", _CHOOSE)
    records = columns.records
    if not records:
        return Reading((), (), ("Er staan geen betalingen in dit bestand.",))
    how_days = days([Cell(record.line, record.cell(mapping.datum)) for record in records])
    how_amounts = amounts([Cell(record.line, record.cell(mapping.bedrag)) for record in records])
    found, problems = [], []
    for record in records:
        try:
            found.append(_row(_whole(record, columns.width, mapping), mapping, how_days, how_amounts))
        except ValueError as error:
            problems.append(Problem(f"regel {record.line}", f"{error}."))
    notes = [note for note in (how_days.note, how_amounts.note) if note]
    if mapping.richting is None and found and all(row.amount <= 0 for row in found):
        notes.append(
            "Geen enkel bedrag heeft een min. Dan lijkt alles te zijn ontvangen en niets betaald. Is er een kolom Af/Bij, "
            "wijs die dan aan met richting=."
        )
    return Reading(tuple(found), tuple(problems), tuple(notes))


def _whole(record: Record, width: int, mapping: Mapping) -> Record:
    """The line itself, unless it was cut wrongly: then what stands in a column may belong in another one."""
    if record.trouble:
        raise ValueError(record.trouble)
    if any(record.cells[width:]):
        raise ValueError("Deze regel heeft meer kolommen dan de andere")
    if len(record.cells) <= max(mapping.datum or 0, mapping.bedrag or 0, mapping.richting or 0):
        raise ValueError("Deze regel heeft minder kolommen dan de andere")
    return record


def _row(record: Record, mapping: Mapping, how_days: Days, how_amounts: Amounts) -> Row:
    def cell(column: int | None) -> str:
        return "" if column is None else record.cell(column)

    if cell(mapping.munt) not in ("", "EUR"):
        raise ValueError(f"Het bedrag is niet in euro’s maar in ‘{show(cell(mapping.munt))}’")
    day = how_days.read(cell(mapping.datum))
    amount = -how_amounts.read(cell(mapping.bedrag))
    if mapping.richting is not None:
        way = direction(cell(mapping.richting))
        if way is None:
            raise ValueError(f"‘{show(cell(mapping.richting))}’ zegt niet of het geld af of bij ging")
        if amount > 0 and way > 0:  # a minus, and yet ‘Bij’
            raise ValueError(
                "het bedrag heeft een min, en in de kolom voor de richting staat dat het erbij kwam"
            )
        amount = abs(amount) if way < 0 else -abs(amount)
    text = " ".join(filter(None, (_unquoted(record.cell(column)) for column in mapping.omschrijving)))
    iban = compact(cell(mapping.tegenrekening)) or _iban_in(text)
    name = cell(mapping.naam) or _name_in(text)
    return Row(day, amount, iban, clean_text(name), clean_text(text), record.line)


def _unquoted(text: str) -> str:
    """Without the single quotes in which some banks put a description."""
    return text[1:-1].strip() if len(text) > 1 and text[0] == text[-1] == "'" else text


def compact(iban: str) -> str:
    """An account number without spaces, in capitals."""
    return re.sub(r"\s", "", iban).upper()


def _iban_in(text: str) -> str:
    """The one IBAN in a description; '' if there is none or more than one."""
    from stdnum import iban

    found = {
        match for match in re.findall(r"\b[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}\b", text) if iban.is_valid(match)
    }
    return found.pop() if len(found) == 1 else ""


def _name_in(text: str) -> str:
    """The name in a description of ABN AMRO: /NAME/…/ or Naam: … (until the next word with a colon)."""
    if match := re.search(r"/NAME/([^/]+)", text):
        return match[1].strip()
    match = re.search(r"\bNaam: *(.+?)(?= {2,}|\s+[A-Z][A-Za-z]*:|$)", text)
    return match[1].strip() if match else ""


#: Nine digits on their own or in groups, no part of a longer number.
_NINE = re.compile(r"(?<![0-9A-Za-z])[0-9](?:[ .-]?[0-9]){8}(?![0-9])")
_LEFT_OUT = "[nummer weggelaten]"


def clean_text(text: str) -> str:
    """Text on one line without control characters, and without nine digits that may be a BSN (elfproef).

    One in eleven other numbers of nine digits goes too. What looks like a formula stays text as it is.

    >>> clean_text("huur  mei 123456782"), clean_text("kenmerk 123456789")
    ('huur mei [nummer weggelaten]', 'kenmerk 123456789')
    """
    from stdnum.nl import bsn

    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())

    def replaced(match: re.Match[str]) -> str:
        return _LEFT_OUT if bsn.is_valid(re.sub("[^0-9]", "", match[0])) else match[0]

    return _NINE.sub(replaced, line)


def select(
    found: Iterable[Row],
    *,
    iban: str | None = None,
    name: str | None = None,
    since: date | None = None,
    until: date | None = None,
    text: str | None = None,
) -> tuple[Row, ...]:
    """The rows that meet every condition given: to or from that account, with that in the name or the description.

    Money that came back (below zero) is among them on purpose: a reversed payment was no payment. Capitals, accents and
    signs do not matter, nor do spaces in the IBAN; `since` and `until` count in.
    """
    return tuple(
        row
        for row in found
        if (iban is None or row.counter_iban == compact(iban))
        and (name is None or key(name) in key(row.name))
        and (text is None or key(text) in key(row.text))
        and (since is None or since <= row.day)
        and (until is None or row.day <= until)
    )
