"""The only reader of the clock. Everything else is given `today`, so that a result can be redone later."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo


def today() -> date:
    """The date in the Netherlands now, whatever the time zone of the machine."""
    return datetime.now(ZoneInfo("Europe/Amsterdam")).date()
