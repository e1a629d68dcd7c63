"""The tables of `bedragen.toml`, read once and checked: a row by date, or why there is none.

Outside the days for which a table is known there is no row. The nearest one is never taken. A mistake in the file is
a programming error and gives `ValueError`; users never see the file.
"""

from __future__ import annotations

import os.path
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import Any, Generic, NamedTuple, TypeVar

from juridisch.amounts.values import (
    READERS,
    BailiffTariffs,
    CourtFees,
    CourtPoints,
    Maxima,
    PlanLimits,
    RentAllowance,
    Scale,
    SmallInstalments,
    certainty_of,
)
from juridisch.dutch import write_date
from juridisch.law import Certainty, Source, Unknown

T = TypeVar("T")
_DAY = timedelta(days=1)


class Row(NamedTuple, Generic[T]):
    """What a table gives, from a day up to and including another (None: until it is changed), and its source."""

    value: T
    since: date
    until: date | None
    source: Source

    @property
    def certainty(self) -> Certainty:
        """How sure the row is."""
        return self.source.certainty


@dataclass(frozen=True)
class Table(Generic[T]):
    """Rows in order of time. `known_until` is the last day for which the newest row may be used."""

    key: str  # its name in the file
    name: str  # what people call it, Dutch
    rows: tuple[Row[T], ...]
    known_until: date | None = None
    explanation: str = ""
    warning: str = ""

    def at(self, day: date) -> Row[T] | Unknown:
        """The row for a day; Unknown outside the periods that are known."""
        for row in reversed(self.rows):
            if row.since <= day:
                return row if row.until is None or day <= row.until else self._unknown(row.until + _DAY, day)
        return Unknown(
            f"{self.name}: voor {write_date(self.rows[0].since)} staan er geen bedragen in het programma.",
            "Zoek het bedrag van toen op via wetten.overheid.nl of rechtspraak.nl.",
        )

    def _unknown(self, since: date, day: date) -> Unknown:
        if self.known_until and day > self.known_until:
            return Unknown(
                f"{self.name}: het tarief vanaf {write_date(since)} is nog niet bekend in het programma.",
                "Zoek het nieuwe bedrag op, of haal een nieuwe versie van het programma.",
            )
        return Unknown(
            f"{self.name}: het bedrag op {write_date(day)} is niet gevonden.",
            "Zoek het bedrag van toen op via wetten.overheid.nl of rechtspraak.nl.",
        )


@dataclass(frozen=True)
class Tables:
    """Every table of the file; the names of the fields are ours, the keys of the file Dutch."""

    collection: Table[Scale]
    instalments: Table[SmallInstalments]
    interest: Table[Decimal]
    court_fees: Table[CourtFees]
    court_points: Table[CourtPoints]
    after_costs: Table[Decimal]
    summary_proceedings: Table[tuple[Decimal, ...]]
    bailiff: Table[BailiffTariffs]
    protected_maxima: Table[Maxima]
    protected_share: Table[Decimal]
    rent_allowance: Table[RentAllowance]
    plan: Table[PlanLimits]

    def __iter__(self) -> Iterator[Table[Any]]:  # in the order of the file
        return (getattr(self, field.name) for field in fields(self))

    def expiries(self, today: date) -> list[tuple[str, date]]:
        """The tables that run out within a year, or have, with their last day; the first to run out first."""
        ends = [(table.name, table.known_until) for table in self if table.known_until]
        return sorted((found for found in ends if (found[1] - today).days <= 365), key=lambda found: found[1])


@cache
def current() -> Tables:
    """The tables of the program."""
    # Not with importlib.resources or pathlib: they take milliseconds of every start, and a wheel is unpacked anyway.
    with open(os.path.join(os.path.dirname(__file__), "bedragen.toml"), encoding="utf-8") as file:
        return load(file.read())


def expiries(today: date) -> list[tuple[str, date]]:
    """Which tables run out within a year of today, or already have, with their last day."""
    return current().expiries(today)


def load(text: str) -> Tables:
    """Read and check a file of tables; ValueError says what is wrong in it."""
    data = tomllib.loads(text, parse_float=Decimal)
    if unknown := data.keys() - {key for key, _ in READERS.values()}:
        raise ValueError(f"bedragen.toml: unknown tables {sorted(unknown)}")
    return Tables(**{name: _table(key, data[key], read) for name, (key, read) in READERS.items()})


def _table(key: str, data: dict[str, Any], read: Callable[[dict[str, Any]], T]) -> Table[T]:
    rows: list[Row[T]] = []
    raw, end = data["rij"], data.get("bekend_tot")
    for here, following in zip(raw, [*raw[1:], None], strict=True):
        until = here.get("tot_en_met") or (following["vanaf"] - _DAY if following else end)
        _check(key, here, until, following, gaps=data.get("gaten", False))
        source = Source(here["bron"], here["url"], here.get("toestand"), certainty_of(here["zekerheid"]))
        rows.append(Row(read(here), here["vanaf"], until, source))
    return Table(key, data["naam"], tuple(rows), end, data["uitleg"], data.get("let_op", ""))


def _check(
    key: str, row: dict[str, Any], until: date | None, following: dict[str, Any] | None, *, gaps: bool
) -> None:
    where = f"bedragen.toml: {key} {row['vanaf']}"
    if not row["bron"] or not row["url"].startswith(("https://", "http://")):
        raise ValueError(f"{where}: no source")
    if until and until < row["vanaf"]:
        raise ValueError(f"{where}: ends before it begins")
    if following and until:
        if until >= following["vanaf"]:
            raise ValueError(f"{where}: overlaps with {following['vanaf']}")
        if until + _DAY < following["vanaf"] and not gaps:
            raise ValueError(f"{where}: a gap before {following['vanaf']}")
