"""The receipt on everything that leaves the program, so that a colleague can redo it years later."""

from __future__ import annotations

from datetime import date

from juridisch import __version__
from juridisch.dutch import write_date, write_short
from juridisch.law import LAW_AS_OF


def as_json(calculated_on: date) -> dict[str, str]:
    """The receipt as keys: program version, state of the law, calculation date."""
    return {
        "versie": __version__,
        "stand_van_de_wet": LAW_AS_OF.isoformat(),
        "berekend_op": calculated_on.isoformat(),
    }


def as_line(calculated_on: date) -> str:
    """The receipt in one line, for the foot of a page."""
    return (
        f"juridisch {__version__} · stand van de wet {write_date(LAW_AS_OF)} · "
        f"berekend op {write_date(calculated_on)}"
    )


def as_short_line(calculated_on: date) -> str:
    """The receipt within the width of a screen."""
    return f"juridisch {__version__} · wet van {write_short(LAW_AS_OF)} · berekend op {write_short(calculated_on)}"
