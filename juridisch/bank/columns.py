"""Which column of a bank's file holds what: by the names above the columns, else by what stands in them.

A bank's own name decides nothing, for banks change their files. Layouts that were compared with public sample files of
other programs (November 2026): ING, Rabobank (Dutch and English headings), ABN AMRO (TAB), ASN/SNS/RegioBank (with and
without headings), Knab, bunq. Triodos is taken from one public importer. No bank's own description was read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from juridisch.bank.mapping import Mapping, direction, is_iban, key
from juridisch.bank.table import Record, Table
from juridisch.bank.values import looks_like_amount, looks_like_day
from juridisch.dutch import show

#: What stands above the columns, as `_key` writes it, the best first. The day on which the bank booked it comes first.
_NAMES: dict[str, tuple[str, ...]] = {
    "datum": (
        "boekdatum", "boekingsdatum", "datum", "transactiedatum", "booking date", "date", "transaction date",
    ),
    "bedrag": (
        "bedrag eur", "bedrag", "transactiebedrag", "bedrag bij af", "bedrag af bij", "amount eur", "amount",
    ),
    "richting": (
        "af bij", "bij af", "debet credit", "credit debet", "creditdebet", "debit credit", "credit debit", "d c", "c d",
    ),
    "tegenrekening": (
        "tegenrekening", "tegenrekening iban bban", "tegenrekeningnummer", "tegenrekening iban", "iban tegenrekening",
        "iban tegenpartij", "van naar", "counterparty", "counterpty iban bban", "counterparty iban", "counterparty account",
    ),
    "naam": (
        "naam omschrijving", "naam tegenpartij", "naam tegenrekening", "tegenrekeninghouder", "tegenpartij", "naam",
        "name description", "name counterpty", "counterparty name", "name", "payee",
    ),
    "munt": ("munt", "muntsoort", "valutacode", "valuta boeking", "valutasoort mutatie", "valuta", "ccy", "currency"),
}  # fmt: skip
_DESCRIPTIONS = re.compile(
    r"mededelingen|omschrijving(?: [0-9])?|description(?: [0-9])?|notifications|betalingskenmerk|payment reference"
)


class Layout(NamedTuple):
    """A file without headings, known by its number of columns and what stands in some of them."""

    name: str
    widths: range
    forms: dict[int, Callable[[str], bool]]
    mapping: Mapping


def _currency(text: str) -> bool:
    return bool(re.fullmatch("[A-Z]{3}", text))


def _directs(text: str) -> bool:
    return direction(text) is not None


_LAYOUTS = (
    Layout(
        "ABN AMRO (TAB): rekening, munt, datum, saldo voor, saldo na, rentedatum, bedrag, omschrijving",
        range(8, 9),
        {
            1: _currency, 2: looks_like_day, 3: looks_like_amount, 4: looks_like_amount, 5: looks_like_day,
            6: looks_like_amount,
        },
        Mapping(datum=2, bedrag=6, omschrijving=(7,), munt=1),
    ),
    Layout(
        "ASN, SNS of RegioBank: 19 kolommen zonder namen erboven",
        range(18, 20),
        {
            0: looks_like_day, 1: is_iban, 7: _currency, 8: looks_like_amount, 9: _currency, 10: looks_like_amount,
        },
        Mapping(datum=0, bedrag=10, tegenrekening=2, naam=3, omschrijving=(16, 17), munt=9),
    ),
    Layout(
        "Triodos: datum, rekening, bedrag, Debet of Credit, naam, tegenrekening, code, omschrijving",
        range(8, 10),
        {0: looks_like_day, 1: is_iban, 2: looks_like_amount, 3: _directs},
        Mapping(datum=0, bedrag=2, richting=3, naam=4, tegenrekening=5, omschrijving=(7,)),
    ),
)  # fmt: skip


class Columns(NamedTuple):
    """What was found: the names above the columns (() without), how many columns, the lines with payments, the mapping."""

    header: tuple[str, ...]
    width: int
    records: tuple[Record, ...]
    mapping: Mapping
    notes: tuple[str, ...]


#: Above the payments stand at most so many other lines.
_SEARCHED = 12


def find_columns(table: Table) -> Columns:
    """Find the line with names, and which column holds what."""
    records = table.records
    for index, record in enumerate(records[:_SEARCHED]):
        named = by_names(record.cells)
        if not named.missing:
            return _with_header(records, index, named)
    for index, record in enumerate(records[:_SEARCHED]):
        if any(looks_like_day(cell) for cell in record.cells):
            return _without_names(records, index)
    return Columns(
        (), _usual_width(records), records, Mapping(), ("In dit bestand is geen kolom met datums gevonden.",)
    )


def by_names(names: Sequence[str]) -> Mapping:
    """The mapping that the names above the columns give; what they do not name stays None."""
    keys = [key(name) for name in names]
    mapping = Mapping(omschrijving=tuple(n for n, name in enumerate(keys) if _DESCRIPTIONS.fullmatch(name)))
    for role, wanted in _NAMES.items():
        mapping = mapping.with_columns(role, [keys.index(name) for name in wanted if name in keys][:1])
    return mapping


def _skipped(records: Sequence[Record]) -> tuple[str, ...]:
    return tuple(
        f"Regel {record.line} staat boven de betalingen en is overgeslagen: "
        f"‘{show(' '.join(cell for cell in record.cells if cell))}’."
        for record in records
    )


def _with_header(records: tuple[Record, ...], index: int, mapping: Mapping) -> Columns:
    header, rest = records[index].cells, records[index + 1 :]
    width = max(len(header), _usual_width(rest))
    return Columns(header, width, rest, mapping, _skipped(records[:index]))


def _without_names(records: tuple[Record, ...], index: int) -> Columns:
    """Lines from the first with a day on; a line right above it with as many cells are names that we do not know."""
    header: tuple[str, ...] = ()
    above = records[:index]
    if above and len(above[-1].cells) == len(records[index].cells):
        header, above = above[-1].cells, above[:-1]
    rest = records[index:]
    notes = _skipped(above)
    usual = _usual_width(rest)
    sample = [record for record in rest if len(record.cells) == usual]
    for layout in _LAYOUTS:
        if usual in layout.widths and _fits(sample, layout):
            return Columns(header, usual, rest, layout.mapping, (*notes, f"Herkend als {layout.name}."))
    mapping, doubts = _by_content(sample, usual)
    return Columns(header, usual, rest, by_names(header).completed(mapping), (*notes, *doubts))


def _usual_width(records: Sequence[Record]) -> int:
    widths = [len(record.cells) for record in records]
    return max(Counter(widths).items(), key=lambda found: (found[1], found[0]), default=(0, 0))[0]


def _fits(sample: Sequence[Record], layout: Layout) -> bool:
    return all(_mostly(sample, column, form) for column, form in layout.forms.items())


def _mostly(sample: Sequence[Record], column: int, form: Callable[[str], bool]) -> bool:
    """Whether nine in ten of the lines have that form: a broken line must not hide what the column is."""
    return 10 * sum(form(record.cell(column)) for record in sample) >= 9 * len(sample)


def _by_content(sample: Sequence[Record], width: int) -> tuple[Mapping, tuple[str, ...]]:
    """What the columns hold by their content alone. Where two columns could be the amount, neither is taken."""

    def columns(form: Callable[[str], bool]) -> list[int]:
        return [column for column in range(width) if _mostly(sample, column, form)]

    day, amount, sign = columns(looks_like_day), columns(looks_like_amount), columns(_directs)
    accounts = [
        column
        for column in range(width)
        if any(is_iban(record.cell(column)) for record in sample)
        and all(not (cell := record.cell(column)) or is_iban(cell) for record in sample)
    ]
    # The own account is the same on every line.
    others = [column for column in accounts if len({record.cell(column) for record in sample}) > 1]
    texts = set(range(width)) - {*day, *amount, *sign, *accounts, *columns(_currency)}
    longest = max(texts, key=lambda n: (sum(len(record.cell(n)) for record in sample), -n), default=None)
    doubts = []
    if len(amount) > 1:
        numbers = ", ".join(str(column + 1) for column in amount)
        doubts.append(
            f"De kolommen {numbers} hebben allemaal bedragen; welke het bedrag is, is niet te zien."
        )
    if len(day) > 1:
        doubts.append(f"Er zijn meer kolommen met datums; kolom {day[0] + 1} is genomen.")
    return (
        Mapping(
            datum=day[0] if day else None,
            bedrag=amount[0] if len(amount) == 1 else None,
            richting=sign[0] if len(sign) == 1 else None,
            tegenrekening=others[0] if len(others) == 1 else None,
            omschrijving=() if longest is None else (longest,),
        ),
        tuple(doubts),
    )
