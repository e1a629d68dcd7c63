"""What the rows of `bedragen.toml` say, as values: one kind for each table, and how it is read from the file.

Amounts are euros, percentages whole percents, all `Decimal`. A mistake in the file gives `ValueError`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from itertools import pairwise
from typing import Any, NamedTuple

from juridisch.law import Certainty


class Bracket(NamedTuple):
    """A part of the principal and the percentage over it; without width it has no end."""

    width: Decimal | None
    percentage: Decimal


class Scale(NamedTuple):
    """The scale of out-of-court collection costs (euros), and the btw that may come on top (percent)."""

    brackets: tuple[Bracket, ...]
    minimum: Decimal
    maximum: Decimal
    vat: Decimal


class SmallInstalments(NamedTuple):
    """The instalments to which BW 6:96 lid 8 applies, and what is published about their costs."""

    limit: Decimal  # an instalment of at most this costs the minimum
    first: Decimal
    following: Decimal  # inferred, for a letter with an earlier one within the months
    most: Decimal  # published, for all letters within the months
    months: int


class FeeBand(NamedTuple):
    """Court fees for a claim up to and including an amount; None: no end."""

    up_to: Decimal | None
    legal_person: Decimal
    natural_person: Decimal
    poor: Decimal


class CourtFees(NamedTuple):
    """Griffierecht. Within `tolerance` of an amount nothing can be said; the column `poor` has its own certainty."""

    bands: tuple[FeeBand, ...]
    tolerance: Decimal
    poor_certainty: Certainty


class PointBand(NamedTuple):
    """Salaris for a claim up to and including an amount, per point, with the most points (None: no limit)."""

    up_to: Decimal | None
    per_point: Decimal
    points: Decimal | None


class CourtPoints(NamedTuple):
    """Liquidatietarief kanton; the amounts are per point."""

    bands: tuple[PointBand, ...]
    eviction: Decimal
    eviction_points: Decimal
    other_requests: Decimal
    undetermined: tuple[Decimal, Decimal]


class BailiffAct(NamedTuple):
    """An act of the bailiff (`article` of the Btag, "2a"), without btw; not always as sure as the rest of its row."""

    article: str
    name: str
    amount: Decimal
    certainty: Certainty


class BailiffTariffs(NamedTuple):
    """Btag of a year, without btw."""

    acts: Mapping[str, BailiffAct]
    witness: Decimal
    quarter: Decimal  # each 15 minutes beyond three hours
    witness_quarter: Decimal
    vat: Decimal


class Maxima(NamedTuple):
    """The highest beslagvrije voet per month, by household."""

    single: Decimal
    single_parent: Decimal
    couple: Decimal
    couple_with_children: Decimal


class RentAllowance(NamedTuple):
    """Limits of the huurtoeslag: rent per month that counts, and property."""

    rent: Decimal
    rent_young: Decimal  # 18 to 20 years
    property_alone: Decimal
    property_partners: Decimal


class PlanLimits(NamedTuple):
    """Months of a debt settlement, and after how many a debt is called a problem (NVVK)."""

    months: int
    problem_months: int


def certainty_of(word: str) -> Certainty:
    """The certainty with that name in the file."""
    found = {certainty.word: certainty for certainty in Certainty}.get(word)
    if found is None:
        raise ValueError(f"bedragen.toml: {word!r} is no word of certainty")
    return found


def _bands(data: dict[str, Any]) -> list[dict[str, Any]]:
    """Bands in ascending order, the last one without an end."""
    found: list[dict[str, Any]] = data["banden"]
    if "tot_en_met" in found[-1] or any("tot_en_met" not in band for band in found[:-1]):
        raise ValueError("bedragen.toml: the last band, and no other, has no end")
    if any(a["tot_en_met"] >= b["tot_en_met"] for a, b in pairwise(found[:-1])):
        raise ValueError("bedragen.toml: bands must go up")
    return found


def _money(data: dict[str, Any], key: str) -> Decimal:
    return Decimal(data[key])


def _maybe(value: Decimal | int | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def _scale(row: dict[str, Any]) -> Scale:
    parts = tuple(Bracket(_maybe(part.get("breedte")), _money(part, "procent")) for part in row["schijven"])
    if parts[-1].width is not None or any(part.width is None for part in parts[:-1]):
        raise ValueError("bedragen.toml: only the last bracket has no width")
    return Scale(parts, _money(row, "minimum"), _money(row, "maximum"), _money(row, "btw_procent"))


def _instalments(row: dict[str, Any]) -> SmallInstalments:
    return SmallInstalments(
        _money(row, "grens"),
        _money(row, "eerste"),
        _money(row, "volgende"),
        _money(row, "hoogste_per_periode"),
        row["maanden"],
    )


def _fees(row: dict[str, Any]) -> CourtFees:
    bands = tuple(
        FeeBand(
            _maybe(band.get("tot_en_met")),
            _money(band, "niet_natuurlijk"),
            _money(band, "natuurlijk"),
            _money(band, "onvermogend"),
        )
        for band in _bands(row)
    )
    return CourtFees(bands, _money(row, "marge"), certainty_of(row["zekerheid_onvermogend"]))


def _points(row: dict[str, Any]) -> CourtPoints:
    bands = tuple(
        PointBand(_maybe(band.get("tot_en_met")), _money(band, "per_punt"), _maybe(band.get("punten")))
        for band in _bands(row)
    )
    return CourtPoints(
        bands,
        _money(row, "ontruiming"),
        _money(row, "ontruiming_punten"),
        _money(row, "overige_verzoeken"),
        (_money(row, "onbepaald_laagste"), _money(row, "onbepaald_hoogste")),
    )


def _bailiff(row: dict[str, Any]) -> BailiffTariffs:
    acts = {}
    for act in row["handelingen"]:
        sure = certainty_of(act.get("zekerheid", row["zekerheid"]))
        acts[act["artikel"]] = BailiffAct(act["artikel"], act["wat"], _money(act, "bedrag"), sure)
    return BailiffTariffs(
        acts,
        _money(row, "getuige_ontruiming"),
        _money(row, "per_kwartier"),
        _money(row, "per_kwartier_getuige"),
        _money(row, "btw_procent"),
    )


def _maxima(row: dict[str, Any]) -> Maxima:
    return Maxima(
        _money(row, "alleenstaande"),
        _money(row, "alleenstaande_ouder"),
        _money(row, "gehuwd_zonder"),
        _money(row, "gehuwd_met"),
    )


def _allowance(row: dict[str, Any]) -> RentAllowance:
    return RentAllowance(
        _money(row, "hoogste_rekenhuur"),
        _money(row, "hoogste_rekenhuur_jongeren"),
        _money(row, "vermogen_alleen"),
        _money(row, "vermogen_partners"),
    )


#: For each table of the program: its key in the file, and what makes a value of a row.
READERS: dict[str, tuple[str, Callable[[dict[str, Any]], Any]]] = {
    "collection": ("incassokosten", _scale),
    "instalments": ("termijnbetalingen", _instalments),
    "interest": ("wettelijke_rente", lambda row: _money(row, "procent")),
    "court_fees": ("griffierecht", _fees),
    "court_points": ("liquidatietarief", _points),
    "after_costs": ("nakosten", lambda row: _money(row, "hoogste")),
    "summary_proceedings": ("kort_geding", lambda row: tuple(map(Decimal, row["bedragen"]))),
    "bailiff": ("btag", _bailiff),
    "protected_maxima": ("beslagvrije_voet", _maxima),
    "protected_share": ("beslagruimte", lambda row: _money(row, "procent")),
    "rent_allowance": ("huurtoeslag", _allowance),
    "plan": (
        "betalingsregeling",
        lambda row: PlanLimits(row["maanden"], row["problematisch_maanden"]),
    ),
}
