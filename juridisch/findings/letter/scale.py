"""The amount of costs that a fourteen-day letter may name: over which rent, by the scale, and with btw or without."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from juridisch.amounts import tables
from juridisch.amounts.collection import CollectionCosts, collection_costs, vat_on
from juridisch.amounts.money import CENT, ZERO, cents
from juridisch.deadlines.counting import shift
from juridisch.dossier import Brief14, Dossier, known
from juridisch.findings.letter.moment import Days, Met, owed
from juridisch.law import Source, Term, Unknown

_OTHERS = ("incassobureau", "deurwaarder", "advocaat")


def vat_allowed(dossier: Dossier, letter: Brief14 | None) -> tuple[bool | None, str]:
    """Whether btw may come on top (art. 2 lid 3 Besluit BIK), None when it cannot be said; and why, in Dutch."""
    kind = known(dossier.incassant.soort)
    sender = known(letter.afzender) if letter else None
    if kind == "zelf" or (kind is None and sender == "verhuurder"):
        return False, "De verhuurder int zelf, en dan rekent niemand hem btw."
    if known(dossier.incassant.vordering_overgenomen) is True:
        return False, "De incassant heeft de schuld gekocht, en dan is er geen btw te verrekenen."
    declared = known(letter.btw_verklaring) if letter else None
    if declared is False:
        return False, "In de brief staat niet dat de verhuurder de btw niet kan verrekenen."
    if declared is True and (kind in _OTHERS or sender in _OTHERS):
        return (
            True,
            "Een ander int voor de verhuurder, en in de brief staat dat hij de btw niet kan verrekenen.",
        )
    return None, "Of aan de voorwaarden voor btw is voldaan, is niet bekend."


def base_of(dossier: Dossier, letter: Brief14, days: Days | Unknown) -> Decimal | None:
    """The rent over which the costs run: what the letter says, but no more than was then unpaid; None when not named.

    Where nothing was unpaid the letter itself is in doubt, so that its own amount stays.
    """
    principal = known(letter.hoofdsom)
    really = owed(dossier, letter, days)
    return min(principal, really) if principal and really else principal


def principal_met(dossier: Dossier, letter: Brief14, days: Days | Unknown) -> Met:
    """Whether any of the rent in the letter was unpaid when it came; the tenant's own account alone proves no more."""
    return Met.LIKELY_NOT if known(letter.hoofdsom) and owed(dossier, letter, days) == 0 else Met.YES


def allowed_by_scale(letter: Brief14, principal: Decimal, count: int | None = None) -> CollectionCosts:
    """The costs that the scale allows over the principal of a letter, without btw.

    Over small instalments the result is a range since 1 October 2024; the `count` months (those of the letter) then count
    as equal parts.
    """
    count = count or known(letter.aantal_maanden) or 1
    day = known(letter.ontvangen) or known(letter.verzonden) or known(letter.datum)
    since = tables.current().instalments.rows[0].since
    part = cents(principal / count)
    rest = principal - part * (count - 1)
    if count == 1 or not part or rest <= 0:
        return collection_costs([principal])
    each = [part] * (count - 1) + [rest]
    return collection_costs(each, instalments=day is None or day >= since)


def follows_small(dossier: Dossier, day: date | None, instalment: Decimal) -> bool:
    """Whether a demand for such an instalment came within six months of an earlier one (art. 6:96 lid 8 BW).

    Then its costs are lower; by how much was not read. Every earlier demand counts, whatever it was worth.
    """
    small = tables.current().instalments.rows[-1].value
    since = tables.current().instalments.rows[0].since
    if day is None or day < since or instalment > small.limit:
        return False
    first = shift(day, Term(small.months, "maand"), -1)
    letters = (demanded(letter) for letter in dossier.brief14)
    rows = (known(row.aanmaning_datum) for row in dossier.kosten_per_maand)
    return any(first <= other < day for other in (*letters, *rows) if other)


def demanded(letter: Brief14) -> date | None:
    """The day of the demand."""
    return known(letter.verzonden) or known(letter.datum) or known(letter.ontvangen)


def amount_met(dossier: Dossier, letter: Brief14, days: Days | Unknown) -> Met:
    """Whether the letter names an amount of costs, and no higher one than the scale allows."""
    named, principal = known(letter.bedrag_genoemd), base_of(dossier, letter, days)
    if named is None:
        return Met.UNKNOWN
    if named == 0:
        return Met.NO
    each = cents(principal / (known(letter.aantal_maanden) or 1)) if principal else None
    if each is not None and follows_small(dossier, demanded(letter), each):
        return Met.UNKNOWN
    if named <= tables.current().collection.rows[-1].value.minimum:
        return Met.YES
    if not principal:
        return Met.UNKNOWN
    allowed = allowed_by_scale(letter, principal)
    may, holds = vat_allowed(dossier, letter)[0], known(letter.btw_in_bedrag)
    vat = ZERO if may is False or holds is False else vat_on(allowed.costs)
    if named > allowed.costs + vat + CENT:
        return Met.LIKELY_NOT
    if named > allowed.costs + CENT and (may is None or holds is None):
        return Met.UNKNOWN
    return Met.UNKNOWN if allowed.least is not None and named > allowed.least + CENT else Met.YES


def on_costs(sources: Iterable[Source]) -> tuple[Source, ...]:
    """The sources of the scale without the law on collectors, which only matters where it is what decides."""
    return tuple(source for source in sources if not source.citation.endswith("Wki"))
