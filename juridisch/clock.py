"""The only reader of the clock. Everything else is given `today`, so that a result can be redone later."""

from __future__ import annotations

from datetime import UTC, date, datetime


def today() -> date:
    """The date in the Netherlands now, whatever the time zone of the machine."""
    return dutch_date(datetime.now(UTC))


def dutch_date(moment: datetime) -> date:
    """The date in the Netherlands at a moment given in UTC.

    The Netherlands are one hour ahead of UTC, in summer two, so before 22.00 UTC the date is the same. Only after that
    the table of time zones is needed, which costs a twentieth of a start-up to load.
    """
    if moment.hour < 22:
        return moment.date()
    from zoneinfo import ZoneInfo

    return moment.astimezone(ZoneInfo("Europe/Amsterdam")).date()
