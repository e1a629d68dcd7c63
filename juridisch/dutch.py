"""Dates, amounts and terms as Dutch people write them: strict readers, plain writers.

Nothing is guessed. A two-digit year, a 31st of February or a third decimal is refused with what to type instead.
Libraries that read dates guess (`2026-02-03` becomes 2 March), which is why these readers are our own.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from juridisch.errors import InputError
from juridisch.law import Term

if TYPE_CHECKING:
    from decimal import Decimal

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

FIRST_YEAR, LAST_YEAR = 1900, 2100

_ABBREVIATIONS = {
    "jan": 1, "feb": 2, "febr": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "dec": 12,
}  # fmt: skip
# Texts, not compiled patterns: `re` compiles (and keeps) only those that are used, which saves start-up time.
_ISO = r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
_DUTCH = r"([0-9]{1,2})-([0-9]{1,2})-([0-9]{1,4})"
_WORDS = r"([0-9]{1,2}) +([A-Za-z]+)\.? +([0-9]{1,4})"
# With points between thousands only a comma may start the cents: 1.950.00 is more likely a slip than an amount. And
# 0.001 is no thousand.
_AMOUNT = r"(?:€ ?)?(?:([1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,([0-9]{1,2}|-))?|([0-9]+)(?:[,.]([0-9]{1,2}|-))?)"
_TERM = r"([0-9]{1,4}|[A-Za-zéÉ]+) +([A-Za-z]+)"

_HOW_DATE = "Schrijf de datum als 3-2-2026 (dag-maand-jaar), 2026-02-03 of 3 februari 2026."
_HOW_AMOUNT = "Schrijf het bedrag als 1950, 1950,50 of 1.950,50, met hooguit twee cijfers achter de komma."
_HOW_TERM = "Schrijf de termijn als een getal en een eenheid, zoals 14 dagen, 4 weken of 1 maand."


def show(text: str, width: int = 40) -> str:
    """What a user typed, fit to repeat in a message: printable, on one line and not too long."""
    clean = "".join(c if c.isprintable() else "�" for c in " ".join(text.split()))
    return clean if len(clean) <= width else clean[: width - 1] + "…"


def read_date(text: str) -> date:
    """Read a Dutch or ISO date.

    >>> read_date("3-2-2026"), read_date("2026-02-03") == read_date("3 februari 2026")
    (datetime.date(2026, 2, 3), True)
    """
    stripped = text.strip()
    if match := re.fullmatch(_ISO, stripped):
        year, month, day = match[1], int(match[2]), int(match[3])
    elif match := re.fullmatch(_DUTCH, stripped):
        day, month, year = int(match[1]), int(match[2]), match[3]
    elif match := re.fullmatch(_WORDS, stripped):
        day, month, year = int(match[1]), _month_number(match[2]), match[3]
    else:
        raise InputError(f"‘{show(text)}’ is geen datum.", _HOW_DATE)
    return _date(day, month, year, text)


def _month_number(name: str) -> int:
    lowered = name.lower()
    if lowered in MONTHS:
        return MONTHS.index(lowered) + 1
    if lowered in _ABBREVIATIONS:
        return _ABBREVIATIONS[lowered]
    raise InputError(f"‘{show(name)}’ is geen Nederlandse maandnaam.", _HOW_DATE)


def _date(day: int, month: int, year: str, text: str) -> date:
    if len(year) != 4:
        raise InputError(f"Het jaartal in ‘{show(text)}’ heeft geen vier cijfers.", _HOW_DATE)
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        raise InputError(
            f"Het jaar {year} in ‘{show(text)}’ ligt buiten {FIRST_YEAR}–{LAST_YEAR}.", _HOW_DATE
        )
    if not 1 <= month <= 12:
        raise InputError(f"Maand {month} in ‘{show(text)}’ bestaat niet.", _HOW_DATE)
    try:
        return date(int(year), month, day)
    except ValueError:
        raise InputError(
            f"{day} {MONTHS[month - 1]} {year} bestaat niet (gelezen: ‘{show(text)}’).", _HOW_DATE
        ) from None


def write_date(day: date) -> str:
    """The date in running text.

    >>> write_date(date(2026, 2, 3))
    '3 februari 2026'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def write_weekday(day: date) -> str:
    """The date with its weekday, so that a swapped day and month is seen.

    >>> write_weekday(date(2026, 2, 3))
    'dinsdag 3 februari 2026'
    """
    return f"{WEEKDAYS[day.weekday()]} {write_date(day)}"


def write_short(day: date) -> str:
    """The date for tables only.

    >>> write_short(date(2026, 2, 3))
    '3-2-2026'
    """
    return f"{day.day}-{day.month}-{day.year}"


def read_amount(text: str) -> Decimal:
    """Read an amount in euros; a point before three digits separates thousands.

    >>> [str(read_amount(t)) for t in ("1950", "1.950,50", "€ 1950.5", "1.950")]
    ['1950.00', '1950.50', '1950.50', '1950.00']
    """
    from decimal import Decimal

    match = re.fullmatch(_AMOUNT, text.strip().replace("\u00a0", " "))
    euros = (match[1] or match[3]).replace(".", "") if match else ""
    if match is None or len(euros) > 9:
        raise InputError(f"‘{show(text)}’ is geen bedrag.", _HOW_AMOUNT)
    cents = (match[2] or match[4] or "").strip("-").ljust(2, "0")
    return Decimal(f"{euros}.{cents}")


def write_amount(amount: Decimal) -> str:
    """The amount as Dutch readers expect it.

    >>> from decimal import Decimal
    >>> write_amount(Decimal("1950.50"))
    '€ 1.950,50'
    """
    return "€ " + f"{amount:,.2f}".replace(",", " ").replace(".", ",").replace(" ", ".")


_NUMBER_WORDS = (
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
    "dertien", "veertien", "vijftien",
)  # fmt: skip
_UNITS = {
    "dag": "dag", "dagen": "dag", "week": "week", "weken": "week",
    "maand": "maand", "maanden": "maand", "jaar": "jaar", "jaren": "jaar",
}  # fmt: skip


def read_term(text: str) -> Term:
    """Read a length of time as a judgment words it.

    >>> read_term("14 dagen"), str(read_term("één maand"))
    (Term(number=14, unit='dag'), '1 maand')
    """
    match = re.fullmatch(_TERM, text.strip())
    if match is None or match[2].lower() not in _UNITS:
        # ‘14 dagen na betekening’: a length, but from which day it runs is another question.
        longer = re.match(_TERM + r"(?= +\S)", text.strip())
        if longer and longer[2].lower() in _UNITS:
            raise InputError(
                f"‘{show(text)}’ is meer dan een lengte.",
                f"Schrijf alleen de lengte, zoals ‘{show(longer[0])}’.",
            )
        raise InputError(f"‘{show(text)}’ is geen termijn.", _HOW_TERM)
    word = match[1].lower().replace("é", "e")
    if word.isdigit():
        number = int(word)
    elif word in _NUMBER_WORDS:
        number = _NUMBER_WORDS.index(word)
    else:
        raise InputError(f"‘{show(text)}’ is geen termijn.", _HOW_TERM)
    unit = _UNITS[match[2].lower()]
    if number == 0 or number > {"dag": 3660, "week": 520, "maand": 120, "jaar": 30}[unit]:
        raise InputError(f"De termijn ‘{show(text)}’ kan niet kloppen.", _HOW_TERM)
    return Term(number, unit)
