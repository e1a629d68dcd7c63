"""Tariffs of court and bailiff: griffierecht, salaris of the gemachtigde, nakosten and acts (Btag), by date.

Everything is looked up by the day that decides: the first rolzitting for the griffierecht, the judgment for the salaris
and the nakosten, the act itself for the bailiff. A day without a known tariff gives `Unknown`. Amounts are euros.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from juridisch.amounts import tables
from juridisch.amounts.money import ZERO, Line, add, add_lines, cents, checked, share
from juridisch.amounts.tables import Row
from juridisch.dutch import write_amount
from juridisch.errors import InputError
from juridisch.law import Certainty, Source, Unknown
from juridisch.sources import btag, rv, wgbz

#: Points in a defended case: the summons and the hearing (nl.legal). By default one: no source was found.
POINTS_DEFENDED, POINTS_DEFAULT = Decimal(2), Decimal(1)

#: What goes with every griffierecht.
COURT_FEE_NOTES = (
    "Alleen wie de zaak begint, betaalt griffierecht. De gedaagde bij de kantonrechter niet, ook niet in verzet (art. 4 Wgbz).",
    "Of rente en incassokosten meetellen voor de hoogte, is niet beslist. Ligt het bedrag vlak bij een grens? Laat dit nakijken.",
)

#: Acts for which art. 4 Btag halves the tariff when the tenant performs on the spot.
_HALVED = frozenset(f"2{letter}" for letter in "bdefghijklmnoqrstuvwy")
_EVICTION = "2v"


class Payer(Enum):
    """Who begins the case; it decides the column of the griffierecht."""

    LEGAL = "niet_natuurlijk"  # a corporation, a company
    NATURAL = "natuurlijk"  # a private landlord, a sole trader
    POOR = "onvermogend"  # with proof of a low income


class Tariff(NamedTuple):
    """An amount from a table. Within `tolerance` of it nothing can be said."""

    line: Line
    source: Source
    certainty: Certainty
    tolerance: Decimal = ZERO

    @property
    def amount(self) -> Decimal:
        """The amount in euros."""
        return self.line.amount


def court_fee(first_hearing: date, claim: Decimal | None, payer: Payer) -> Tariff | Unknown:
    """Griffierecht of the kantonrechter for a claim in principal (None: no fixed amount, such as eviction alone)."""
    row = tables.current().court_fees.at(first_hearing)
    if isinstance(row, Unknown):
        return row
    due = ZERO if claim is None else checked(claim, "De vordering")  # onbepaald: the lowest band
    band = next(band for band in row.value.bands if band.up_to is None or due <= band.up_to)
    poor = payer is Payer.POOR
    columns = {Payer.LEGAL: band.legal_person, Payer.NATURAL: band.natural_person, Payer.POOR: band.poor}
    sure = min(row.certainty, row.value.poor_certainty) if poor else row.certainty
    return Tariff(Line("Griffierecht", columns[payer]), row.source, sure, row.value.tolerance)


class _Point(NamedTuple):
    """Salaris per point and the most points, for one claim."""

    amount: Decimal
    most: Decimal | None
    source: Source
    certainty: Certainty


def salary(
    judgment: date, claim: Decimal | None, points: Decimal, *, eviction_only: bool = False
) -> Tariff | Unknown:
    """Salaris for that many points, of which no more count than the table allows.

    `claim` is the principal with interest and collection costs; without one the judge chooses, unless `eviction_only`.
    """
    if not 0 < points < 100 or points * 4 % 1:
        raise InputError("Het aantal punten kan niet kloppen.", "Geef hele, halve of kwart punten, zoals 2.")
    point = _point(judgment, claim, eviction_only)
    if isinstance(point, Unknown):
        return point
    counted = points if point.most is None else min(points, point.most)
    number = f"{counted.normalize():f}".replace(".", ",")
    name = f"Salaris gemachtigde: {number} x {write_amount(point.amount)}"
    return Tariff(Line(name, cents(counted * point.amount)), point.source, point.certainty)


def _point(judgment: date, claim: Decimal | None, eviction_only: bool) -> _Point | Unknown:
    row = tables.current().court_points.at(judgment)
    if isinstance(row, Unknown):
        return row
    if eviction_only:
        return _Point(row.value.eviction, row.value.eviction_points, row.source, row.certainty)
    if claim is None:
        low, high = row.value.undetermined
        return Unknown(
            f"Bij een onbepaalde vordering kiest de rechter een bedrag per punt van {write_amount(low)} tot "
            f"{write_amount(high)}.",
            "Neem het bedrag uit het vonnis.",
        )
    due = checked(claim, "De vordering")
    band = next(band for band in row.value.bands if band.up_to is None or due <= band.up_to)
    return _Point(band.per_point, band.points, row.source, row.certainty)


def after_costs(judgment: date, claim: Decimal | None, *, eviction_only: bool = False) -> Tariff | Unknown:
    """Nakosten: half a point of the salaris, with a maximum. Serving the judgment comes on top."""
    row, point = tables.current().after_costs.at(judgment), _point(judgment, claim, eviction_only)
    if isinstance(row, Unknown):
        return row
    if isinstance(point, Unknown):
        return point
    sure = min(row.certainty, point.certainty)
    return Tariff(Line("Nakosten", cents(min(point.amount / 2, row.value))), row.source, sure)


@dataclass(frozen=True)
class Costs:
    """Several amounts together. Within `tolerance` of the total nothing can be said."""

    lines: tuple[Line, ...]
    sources: tuple[Source, ...]
    certainty: Certainty
    tolerance: Decimal = ZERO

    @property
    def total(self) -> Decimal:
        """The sum of the lines."""
        return add_lines(self.lines)


class Extras(NamedTuple):
    """What a bailiff may add to an act; each needs its own condition."""

    witness: bool = False  # art. 6: a witness is named in the record of the eviction
    quarters: int = 0  # art. 7: of 15 minutes beyond three hours
    witness_quarters: int = 0
    disbursements: Decimal = ZERO  # art. 9: necessary, itemised, with the invoice
    half: bool = False  # art. 4: the tenant performed on the spot


_NO_EXTRAS = Extras()


def bailiff_act(
    article: str, day: date, *, vat: bool = False, extras: Extras = _NO_EXTRAS
) -> Costs | Unknown:
    """An act of the bailiff on a day; `article` is the part of the Btag, "2a". Btw is over everything (art. 10)."""
    row = tables.current().bailiff.at(day)
    if isinstance(row, Unknown):
        return row
    act = row.value.acts.get(article)
    if act is None:
        known = ", ".join(row.value.acts)
        raise InputError(
            f"De handeling ‘{article}’ staat niet in de tabel van de deurwaarder.", f"Kies uit: {known}."
        )
    _check(article, extras)
    factor = Decimal("0.5") if extras.half else Decimal(1)
    lines = [Line(_capital(act.name) + (" (half tarief)" if extras.half else ""), cents(act.amount * factor))]
    if extras.witness:
        lines.append(Line("Getuige", cents(row.value.witness * factor)))
    if extras.quarters:
        lines.append(Line(f"{extras.quarters} kwartier na drie uur", extras.quarters * row.value.quarter))
    if extras.witness_quarters:
        amount = extras.witness_quarters * row.value.witness_quarter
        lines.append(Line(f"{extras.witness_quarters} kwartier van de getuige na drie uur", amount))
    if extras.disbursements:
        lines.append(Line("Verschotten", checked(extras.disbursements, "Het bedrag van de verschotten")))
    sources = [btag(f"{article[0]} onder {article[1]}"), row.source]
    if vat:
        lines.append(Line(f"{row.value.vat} % btw", cents(share(row.value.vat, add_lines(lines)))))
        sources.append(btag("10"))
    return Costs(tuple(lines), tuple(sources), min(row.certainty, act.certainty))


def may_be_halved(article: str) -> bool:
    """Whether art. 4 Btag halves the tariff of this act when the tenant performs on the spot."""
    return article in _HALVED


def _check(article: str, extras: Extras) -> None:
    if extras.half and not may_be_halved(article):
        raise InputError(
            "Het halve tarief van art. 4 Btag geldt niet voor deze handeling.", "Reken het hele tarief."
        )
    if article != _EVICTION and (extras.witness or extras.quarters or extras.witness_quarters):
        raise InputError("Getuige en kwartieren staan alleen bij de ontruiming in de tabel.", "Laat ze weg.")
    if extras.witness_quarters and not extras.witness:
        raise InputError("Kwartieren van een getuige zonder getuige kan niet.", "Geef ook de getuige op.")
    if min(extras.quarters, extras.witness_quarters) < 0:
        raise InputError("Het aantal kwartieren kan niet onder nul zijn.", "Geef een aantal vanaf nul.")


class Case(NamedTuple):
    """What decides the costs of proceedings at the kantonrechter."""

    summons: date  # the day of service
    first_hearing: date
    judgment: date
    principal: Decimal | None  # claimed in the summons; None: eviction alone
    interest_and_costs: Decimal = ZERO  # claimed too; they count for the salaris
    payer: Payer = Payer.LEGAL
    points: Decimal = POINTS_DEFENDED
    vat: bool = True  # over the writ, if the conditions of art. 10 Btag are met
    disbursements: Decimal = ZERO  # of the writ, without btw


def court_costs(case: Case) -> Costs | Unknown:
    """What the losing party has to pay (proceskosten): writ, griffierecht, salaris and nakosten."""
    alone = case.principal is None
    claim = None if case.principal is None else case.principal + case.interest_and_costs
    writ = bailiff_act("2a", case.summons, vat=case.vat, extras=Extras(disbursements=case.disbursements))
    if isinstance(writ, Unknown):
        return writ
    found: list[Tariff] = []
    for part in (
        court_fee(case.first_hearing, case.principal, case.payer),
        salary(case.judgment, claim, case.points, eviction_only=alone),
        after_costs(case.judgment, claim, eviction_only=alone),
    ):
        if isinstance(part, Unknown):
            return part
        found.append(part)
    return Costs(
        (Line("Dagvaarding", writ.total), *(part.line for part in found)),
        (rv("237 lid 1"), wgbz("3"), *writ.sources, *(part.source for part in found)),
        min(writ.certainty, *(part.certainty for part in found)),
        add(part.tolerance for part in found),
    )


def summary_amounts(judgment: date) -> Row[tuple[Decimal, ...]] | Unknown:
    """The amounts of salaris in kort geding, from low to high; which one fits which case was not read."""
    return tables.current().summary_proceedings.at(judgment)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
