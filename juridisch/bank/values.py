"""Days and amounts as banks write them, settled for a whole column and never for one cell.

`1.234` is twelve hundred euros with a decimal comma and something else with a decimal point; `03/04/2025` is 3 April or
4 March. One cell cannot tell. So the column settles the notation; where the column cannot tell either, it is refused.
A cell that does not fit the notation of its column is refused alone: the readers raise ValueError with a Dutch reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from juridisch.dutch import FIRST_YEAR, LAST_YEAR, show
from juridisch.errors import InputError

_TIME = r"(?:[ T][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?)?"
_YEAR_FIRST = re.compile(rf"([0-9]{{4}})([-/.]?)([0-9]{{2}})\2([0-9]{{2}}){_TIME}")
_YEAR_LAST = re.compile(rf"([0-9]{{1,2}})([-/.])([0-9]{{1,2}})\2([0-9]{{4}}){_TIME}")

_AMOUNT = re.compile(r"([-+−]?)(?:(?:€|EUR) ?)?([-+−]?)([0-9][0-9.,]*)([-+−]?)")
_COMMA = re.compile(r"(?:[0-9]{1,11}|[0-9]{1,3}(?:\.[0-9]{3}){1,3})(?:,[0-9]{1,2})?")
_POINT = re.compile(r"(?:[0-9]{1,11}|[0-9]{1,3}(?:,[0-9]{3}){1,3})(?:\.[0-9]{1,2})?")
#: Cents behind the sign: only this tells which sign is the decimal one.
_SURE_COMMA, _SURE_POINT = re.compile(r"[0-9.]*,[0-9]{1,2}"), re.compile(r"[0-9,]*\.[0-9]{1,2}")

_SAME_FILE = "Is het bestand in Excel bewerkt? Download het dan opnieuw bij de bank en wijzig er niets in."


class Cell(NamedTuple):
    """A cell of a column, with the number of its line in the file."""

    line: int
    text: str


class Days(NamedTuple):
    """How the days of a column are read; `note` says which reading was taken where more forms exist."""

    read: Callable[[str], date]
    note: str = ""


class Amounts(NamedTuple):
    """How the amounts of a column are read, with their sign; `note` says which sign is the decimal one."""

    read: Callable[[str], Decimal]
    note: str = ""


def looks_like_day(text: str) -> bool:
    """Whether a cell is a day, in any order of day and month.

    >>> looks_like_day("20250401"), looks_like_day("1-4-2025"), looks_like_day("20259901")
    (True, True, False)
    """
    if match := _YEAR_FIRST.fullmatch(text):
        return _make(match[1], match[3], match[4]) is not None
    if match := _YEAR_LAST.fullmatch(text):
        return bool(_make(match[4], match[3], match[1]) or _make(match[4], match[1], match[3]))
    return False


def looks_like_amount(text: str) -> bool:
    """Whether a cell is an amount with cents, in either notation."""
    match = _AMOUNT.fullmatch(text)
    return match is not None and _sure(match[3]) in (",", ".")


def days(column: Sequence[Cell]) -> Days:
    """How to read a column of days. InputError if day and month cannot be told apart, or if there are no days."""
    year_first = [cell for cell in column if _YEAR_FIRST.fullmatch(cell.text)]
    year_last = [match for cell in column if (match := _YEAR_LAST.fullmatch(cell.text))]
    if not year_first and not year_last:
        raise InputError("In de kolom voor de datum staat geen datum.", "Wijs een andere kolom aan.")
    if len(year_first) >= len(year_last):
        return Days(lambda text: _day(_YEAR_FIRST.fullmatch(text), (1, 3, 4), text))
    day_first = any(int(match[1]) > 12 for match in year_last)
    month_first = any(int(match[3]) > 12 for match in year_last)
    slashes = any(match[2] == "/" for match in year_last)
    if slashes and day_first == month_first:
        raise InputError(
            "In dit bestand is niet te zien wat de dag is en wat de maand, zoals in "
            f"‘{show(year_last[0][0])}’.",
            "Download het bestand opnieuw, en kies bij de bank de Nederlandse notatie (dag-maand-jaar).",
        )
    if month_first and not day_first:
        note = "De datums staan als maand-dag-jaar: anders bestaan er maanden boven de 12."
        return Days(lambda text: _day(_YEAR_LAST.fullmatch(text), (4, 1, 3), text), note)
    note = "De datums zijn gelezen als dag-maand-jaar."
    return Days(lambda text: _day(_YEAR_LAST.fullmatch(text), (4, 3, 1), text), note)


def _day(match: re.Match[str] | None, order: tuple[int, int, int], text: str) -> date:
    if match is None:
        raise ValueError(f"‘{show(text)}’ is geen datum zoals op de andere regels")
    found = _make(*(match[group] for group in order))
    if found is None:
        raise ValueError(f"‘{show(text)}’ is geen bestaande dag")
    return found


def _make(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day)) if FIRST_YEAR <= int(year) <= LAST_YEAR else None
    except ValueError:
        return None


def amounts(column: Sequence[Cell]) -> Amounts:
    """How to read a column of amounts. InputError if the decimal sign cannot be told, or differs within the column."""
    figures = [(cell, match[3]) for cell in column if (match := _AMOUNT.fullmatch(cell.text))]
    if not figures:
        raise InputError("In de kolom voor het bedrag staat geen bedrag.", "Wijs een andere kolom aan.")
    by_sign: dict[str, Cell] = {}
    for cell, figure in figures:
        by_sign.setdefault(_sure(figure), cell)
    comma, point = by_sign.get(","), by_sign.get(".")
    if comma and point:
        raise InputError(
            f"De bedragen staan op twee manieren in dit bestand: ‘{show(comma.text)}’ op regel {comma.line} en "
            f"‘{show(point.text)}’ op regel {point.line}.",
            _SAME_FILE,
        )
    if not comma and not point and "?" in by_sign:
        doubtful = by_sign["?"]
        raise InputError(
            f"Het bedrag ‘{show(doubtful.text)}’ op regel {doubtful.line} is op twee manieren te lezen, en de andere "
            "bedragen geven geen uitsluitsel.",
            _SAME_FILE,
        )
    sign, form = (".", _POINT) if point else (",", _COMMA)
    note = f"De bedragen hebben een decimale {'punt' if point else 'komma'}." if comma or point else ""
    return Amounts(lambda text: _amount(text, sign, form), note)


def _sure(figure: str) -> str:
    """The decimal sign, '' if the figure has none, '?' if it could be either."""
    if _SURE_COMMA.fullmatch(figure) and _COMMA.fullmatch(figure):
        return ","
    if _SURE_POINT.fullmatch(figure) and _POINT.fullmatch(figure):
        return "."
    return "" if figure.isdigit() else "?"


def _amount(text: str, sign: str, form: re.Pattern[str]) -> Decimal:
    match = _AMOUNT.fullmatch(text)
    signs = "".join(match[group] for group in (1, 2, 4)) if match else ""
    if match is None or not form.fullmatch(match[3]) or len(signs) > 1:
        raise ValueError(f"‘{show(text)}’ is geen bedrag zoals op de andere regels")
    thousands = "," if sign == "." else "."
    amount = Decimal(match[3].replace(thousands, "").replace(sign, ".")).quantize(Decimal("0.01"))
    return -amount if signs in ("-", "−") else amount
