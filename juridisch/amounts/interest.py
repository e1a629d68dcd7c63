"""Interest over a sum: the statutory rate (art. 6:119 BW) and a rate that was agreed.

How it is counted: `start` is the first day of default and `end` the day of payment, and both count. On each
anniversary of `start` the interest of that year is added to the sum (6:119 lid 2). A full year is exactly the
rate; when the rate changes within it, by the days of that year. The rest is days/365, or days/366 for days in a leap
year. Every year and the last part are rounded to cents. For the count of days no rule of law was found; it follows a
published example, so every answer carries a band (`low`, `high`): days/365 throughout, and a day more or less.

A rate that is not known is never replaced by another: the days without a rate are left out and `unknown` says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from juridisch.amounts import tables
from juridisch.amounts.money import ZERO, Line, add, checked
from juridisch.amounts.tables import Row
from juridisch.amounts.years import Spell, amounts_of, cut, lines_of, rows_between, years_between
from juridisch.dutch import write_amount, write_date, write_short
from juridisch.errors import InputError
from juridisch.law import Certainty, Source, Unknown
from juridisch.sources import bw6, page, wki

_DAY = timedelta(days=1)
_COUNT = page("schuldinfo.nl (voorbeeld van de telling)", "http://www.schuldinfo.nl/index.php?id=49&")

_ALWAYS = (
    "De rente loopt per termijn: elke maand huur heeft een eigen eerste dag, de dag na de laatste dag om te betalen.",
    "De dag van betaling is de dag waarop het geld op de rekening van de verhuurder staat (art. 6:114 lid 2 BW).",
    "Staat in het huurcontract een oneerlijk rentebeding, dan kan de rente helemaal vervallen. Laat het contract nakijken.",
    (
        "Vroeg een incassobureau dat niet in het register staat schriftelijk om betaling? Dan telt de vertraging vanaf die "
        "dag niet mee (art. 18 Wki, sinds 1 oktober 2026)."
    ),
    "De handelsrente (art. 6:119a BW) is hoger en geldt nooit voor de huur van een woning.",
)
_BAND = (
    "Hoe dagen geteld worden, staat niet in de wet. Een klein verschil met een andere berekening zegt niets."
)


@dataclass(frozen=True)
class State:
    """Where a calculation of statutory interest stands after its last counted day; `carry_on` goes on from it.

    From the sum and its first day everything can be had again without a rounding in between: the anniversaries, the
    interest that was added to the sum, and the days of the running year. `amount` is what was already given.
    """

    principal: Decimal
    start: date  # its anniversaries are the days on which interest is added
    until: date  # the last day that was counted
    amount: Decimal


@dataclass(frozen=True)
class Interest:
    """Interest in cents, from the first day up to and including `until` (None: not a single day could be counted)."""

    amount: Decimal
    low: Decimal
    high: Decimal
    lines: tuple[Line, ...]
    warnings: tuple[str, ...]
    sources: tuple[Source, ...]
    certainty: Certainty
    until: date | None
    unknown: Unknown | None = None  # why days after `until` are missing
    unknown_from: date | None = None
    state: State | None = None


def statutory_interest(principal: Decimal, start: date, end: date) -> Interest:
    """Statutory interest over a sum from the first day of default up to and including the day of payment.

    InputError when `start` lies after `end`. Outside the days with a known rate: see `Interest.unknown`.
    """
    sum_due = checked(principal, "De hoofdsom")
    if start > end:
        raise InputError(
            f"De eerste dag, {write_date(start)}, ligt na de laatste dag, {write_date(end)}.",
            "Geef eerst de eerste dag van verzuim en dan de dag van betaling.",
        )
    rates = tables.current().interest
    if isinstance(rates.at(start), Unknown):
        return _nothing(_no_rate(start), start)
    last = min(end, rates.known_until or end)
    rows = rows_between(rates.rows, start, last)
    years = years_between(rows, start, last)
    amounts = amounts_of(sum_due, years)
    amount = add(amounts)
    low, high = _band(sum_due, start, last, amount)
    return Interest(
        amount,
        low,
        high,
        tuple(lines_of(sum_due, years, amounts)),
        (*_ALWAYS, _BAND),
        (bw6("6:119 lid 1-2"), bw6("6:120 lid 1"), *_sources(rows), _COUNT, wki("18")),
        min(Certainty.AFGELEID, *(row.certainty for row in rows)),
        last,
        _no_rate(last + _DAY) if end > last else None,
        last + _DAY if end > last else None,
        State(sum_due, start, last, amount),
    )


def carry_on(state: State, end: date) -> Interest:
    """The interest from the day after `state.until`; with what went before it is exactly that of one calculation.

    The lines are those of the whole, from the first day, since interest runs over interest. A payment in between changes
    the sum: begin a new calculation with what is left of it.
    """
    if end <= state.until:
        raise InputError(
            f"Tot en met {write_date(state.until)} is de rente al berekend.",
            "Geef een latere dag van betaling.",
        )
    whole = statutory_interest(state.principal, state.start, end)
    before = Line(f"Af: al berekend tot en met {write_date(state.until)}", -state.amount)
    return replace(
        whole,
        amount=whole.amount - state.amount,
        low=min(max(whole.low - state.amount, ZERO), whole.amount - state.amount),
        high=whole.high - state.amount,
        lines=(*whole.lines, before),
    )


def interest_on_terms(terms: Sequence[tuple[Decimal, date]], end: date) -> Interest:
    """Statutory interest over several sums, such as months of rent, each with its own first day of default."""
    if not terms:
        raise InputError("Er is geen bedrag opgegeven.", "Geef van elke termijn het bedrag en de eerste dag.")
    each = [(amount, start, statutory_interest(amount, start, end)) for amount, start in terms]
    found = [interest for _, _, interest in each]
    missing = next((interest for interest in found if interest.unknown), None)
    untils = [interest.until for interest in found if interest.until]
    return Interest(
        add(interest.amount for interest in found),
        add(interest.low for interest in found),
        add(interest.high for interest in found),
        tuple(
            Line(f"{write_amount(amount)} vanaf {write_date(start)}", interest.amount)
            for amount, start, interest in each
        ),
        tuple(dict.fromkeys(warning for interest in found for warning in interest.warnings)),
        tuple(dict.fromkeys(source for interest in found for source in interest.sources)),
        min(interest.certainty for interest in found),
        min(untils) if len(untils) == len(found) else None,
        missing.unknown if missing else None,
        min((i.unknown_from for i in found if i.unknown_from), default=None),
    )


def contractual_interest(
    principal: Decimal, start: date, end: date, percentage: Decimal, *, compound: bool = False
) -> Decimal:
    """Interest by a yearly percentage that was agreed, counted as above; over interest only with `compound`."""
    sum_due = checked(principal, "De hoofdsom")
    if start > end:
        raise InputError("De eerste dag van de rente ligt na de laatste.", "Wissel de data om.")
    if not 0 <= percentage <= 1000:
        raise InputError("Het rentepercentage kan niet kloppen.", "Geef het percentage per jaar.")
    years = [year._replace(spells=(Spell(year.first, year.last, percentage),)) for year in cut(start, end)]
    return add(amounts_of(sum_due, years, compound=compound))


def _sources(rows: Sequence[Row[Decimal]]) -> Iterator[Source]:
    return (
        row.source._replace(citation=f"{row.value} % vanaf {write_short(row.since)}: {row.source.citation}")
        for row in rows
    )


def _band(principal: Decimal, start: date, end: date, amount: Decimal) -> tuple[Decimal, Decimal]:
    """The least and the most of the ways to count: days/365 throughout or not, and a day more or less."""
    rates = tables.current().interest
    found = [amount]
    for first, last in ((start, end), (start, end - _DAY), (start, end + _DAY), (start - _DAY, end)):
        if isinstance(rates.at(first), Row) and isinstance(rates.at(last), Row):
            years = years_between(rows_between(rates.rows, first, last), first, last)
            found += [add(amounts_of(principal, years, days_365=way)) for way in (False, True)]
    return min(found), max(found)


def _no_rate(day: date) -> Unknown:
    """Why there is no rate on a day from which, or up to which, none is known."""
    rates = tables.current().interest
    if day < rates.rows[0].since:
        return Unknown(
            f"De wettelijke rente van voor {write_date(rates.rows[0].since)} staat niet in het programma.",
            "Reken het deel daarvoor na met de percentages van toen.",
        )
    return Unknown(
        f"De wettelijke rente vanaf {write_date((rates.known_until or day) + _DAY)} is nog niet bekend.",
        "Zoek het percentage in het Staatsblad, of haal een nieuwe versie van het programma. Tot die dag kan het wel.",
    )


def _nothing(unknown: Unknown, start: date) -> Interest:
    sources = (bw6("6:119 lid 1-2"), bw6("6:120 lid 1"))
    return Interest(ZERO, ZERO, ZERO, (), _ALWAYS, sources, Certainty.OPEN, None, unknown, start)
