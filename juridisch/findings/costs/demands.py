"""The demands that may have started collection costs: the letters, and demands of which only the costs are known.

A demand starts costs for the rent it was about, once (art. 6:96 lid 6 and 7 BW): what stood in an earlier good letter does
not count again. Here only what is known of each; `shares` reckons.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from juridisch.amounts.terms import LAST_DUE_DAY, Month
from juridisch.dossier import Brief14, Dossier, known
from juridisch.findings.costs.collector import Unregistered, register_doubt, unregistered
from juridisch.findings.letter.moment import Met, months_of, owed
from juridisch.findings.letter.notice import Notice, notices
from juridisch.findings.letter.scale import base_of, demanded
from juridisch.law import Source
from juridisch.sources import wki

_ROWS = "Of bij alle losse maanden een geldige 14-dagenbrief kwam, is niet bekend"


@dataclass(frozen=True)
class Demand:
    """One demand. `months` is empty when it is not known which months it was about; `principal` the rent it may count for."""

    name: str
    day: date | None
    months: frozenset[Month]
    principal: Decimal | None
    doubt: str  # why it is not certain that it was good; empty when it was
    notice: Notice | None = None
    sources: tuple[Source, ...] = ()  # on which the doubt rests

    def rent_of(self, dossier: Dossier, months: frozenset[Month]) -> Decimal | None:
        """The rent of some of its months, by the ledger; else in proportion."""
        if not self.principal or months == self.months:
            return self.principal
        if self.notice is not None:
            really = owed(dossier, self.notice.letter, self.notice.days, tuple(sorted(months)))
            if really is not None:
                return min(self.principal, really)
        return (self.principal * len(months) / len(self.months)).quantize(Decimal("0.01"))


def demands(dossier: Dossier, today: date) -> list[Demand]:
    """The demands that are or may be good, by day; those that are certainly or probably not good are left out."""
    letters = notices(dossier)
    counting = _not_spoilt(dossier, letters)
    found = [demand for notice in counting if (demand := _of_letter(dossier, notice, today))]
    found += _of_rows(dossier, letters)
    return sorted(found, key=lambda demand: (demand.day or date.max, demand.name))


def letters_that_count(dossier: Dossier) -> tuple[Notice, ...]:
    """The letters that a collector without registration did not spoil."""
    return _not_spoilt(dossier, notices(dossier))


def _not_spoilt(dossier: Dossier, letters: tuple[Notice, ...]) -> tuple[Notice, ...]:
    without = unregistered_for_certain(dossier)
    return letters if without is None else tuple(n for n in letters if _by_another(n, without.demand))


def _of_letter(dossier: Dossier, notice: Notice, today: date) -> Demand | None:
    if notice.met in (Met.NO, Met.LIKELY_NOT):
        return None
    letter, doubt, sources = notice.letter, "", tuple[Source, ...]()
    if notice.met is Met.UNKNOWN:
        doubt = f"Van brief {notice.number} staat nog niet vast of hij geldig is: {', '.join(notice.failing)}"
    elif (open_ := register_doubt(dossier, today)) and not _by_another(notice, open_.demand):
        doubt, sources = (
            f"{open_.reason}: misschien zijn er dan geen kosten (art. 18 Wki)",
            (wki("18 lid 2"),),
        )
    counted = known(letter.aantal_maanden) is not None
    months = frozenset(months_of(letter) if counted else ())
    principal = base_of(dossier, letter, notice.days) or owed(dossier, letter, notice.days) or None
    return Demand(
        f"brief {notice.number}",
        demanded(letter) or notice.started,
        months,
        principal,
        doubt,
        notice,
        sources,
    )


def _by_another(notice: Notice, demand: date | None) -> bool:
    """Whether the letter is the landlord’s own, or of a bailiff or lawyer before that collector (art. 2 and 18 lid 2 Wki)."""
    sender = known(notice.letter.afzender)
    earlier = notice.started is not None and demand is not None and notice.started < demand
    return sender == "verhuurder" or (sender in ("deurwaarder", "advocaat") and earlier)


def _of_rows(dossier: Dossier, letters: tuple[Notice, ...]) -> list[Demand]:
    """Costs for a month of which no letter is filled in: there may have been a good one."""
    if unregistered_for_certain(dossier):
        return []
    found = []
    for row in dossier.kosten_per_maand:
        day, month, principal = known(row.aanmaning_datum), known(row.maand), known(row.hoofdsom)
        if not (day and month and principal and known(row.kosten)):
            continue
        if any(_is_about(notice.letter, day, Month.of(month)) for notice in letters):
            continue
        name = f"de aanmaning voor {Month.of(month)}"
        found.append(Demand(name, day, frozenset({Month.of(month)}), principal, _ROWS))
    return found


def unregistered_for_certain(dossier: Dossier) -> Unregistered | None:
    """The collector whose costs certainly fall away."""
    without = unregistered(dossier)
    return without if without and without.certain else None


def _is_about(letter: Brief14, day: date, month: Month) -> bool:
    """Whether a row of costs is about this letter: the same month; where its months are not known, the same day."""
    months = months_of(letter)
    return (
        month in months
        if months
        else day in (known(letter.datum), known(letter.verzonden), known(letter.ontvangen))
    )


def late_on(months: frozenset[Month], day: date, due_day: int | None) -> bool:
    """Whether all these months were certainly in default on a day, so that they belonged in a demand of that day (lid 7)."""
    return bool(months) and all(month.day(due_day or LAST_DUE_DAY) < day for month in months)
