"""The tariff of the bailiff for each kind of cost, and an amount that is exactly another tariff. No findings here."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from juridisch.amounts.tariffs import Costs, Extras, bailiff_act, may_be_halved
from juridisch.dossier import known
from juridisch.dossier.claim import Kostenpost
from juridisch.findings.finding import Item
from juridisch.law import Unknown
from juridisch.sources import btag

#: So many years ahead an amount is recognised.
_LATER_YEARS = 2


class Act(NamedTuple):
    """What an item of the costs is in the Btag, and to which part of the claim it belongs.

    `unit` is what the tariff is for, where it is charged so many times.
    """

    article: str
    name: str
    item: Item = Item.EXECUTIEKOSTEN
    unit: str = ""


ACTS_BY_KIND = {
    "dagvaarding": Act("2a", "de dagvaarding", Item.PROCESKOSTEN),
    "betekening vonnis": Act("2b", "de betekening van het vonnis"),
    "aanzegging": Act("2c", "de aanzegging"),
    "overbetekening": Act("2d", "de overbetekening"),
    "ontruiming": Act("2v", "de ontruiming"),
    "getuige ontruiming": Act("2v", "de getuige bij de ontruiming"),
    "extra tijd ontruiming": Act("2v", "de extra tijd bij de ontruiming", unit="kwartieren"),
    "extra tijd getuige": Act("2v", "de extra tijd van de getuige", unit="kwartieren"),
    "loonbeslag": Act("2j", "het beslag op loon of uitkering"),
    "bankbeslag": Act("2i", "het beslag op de bankrekening"),
    "inning bij beslag": Act("3a", "het innen bij het beslag", unit="maanden"),
    "informatieverzoek": Act("2x", "het verzoek om informatie"),
}
WITNESS, TIME, WITNESS_TIME = "getuige ontruiming", "extra tijd ontruiming", "extra tijd getuige"


class Tariff(NamedTuple):
    """The tariff of a day without and with btw."""

    bare: Costs
    full: Costs


def tariff_of(kind: str, day: date, count: int, *, half: bool) -> Tariff | Unknown:
    """The tariff of an act on a day, so many times where it goes by unit; half of it under art. 4 Btag."""
    bare, full = (_costs(kind, day, count, half=half, vat=vat) for vat in (False, True))
    if isinstance(bare, Unknown):
        return bare
    return full if isinstance(full, Unknown) else Tariff(bare, full)


def _costs(kind: str, day: date, count: int, *, half: bool, vat: bool) -> Costs | Unknown:
    """The tariff of that day. Of a witness or of extra time it is what it adds to an eviction."""
    article = ACTS_BY_KIND[kind].article
    half = half and may_be_halved(article)
    added = {
        WITNESS: (Extras(witness=True, half=half), Extras(half=half)),
        TIME: (Extras(quarters=count), Extras()),
        WITNESS_TIME: (Extras(witness=True, witness_quarters=count), Extras(witness=True)),
    }.get(kind)
    if added is None:
        once = bailiff_act(article, day, vat=vat, extras=Extras(half=half))
        if isinstance(once, Unknown) or count == 1:
            return once
        return Costs((once.lines[0]._replace(amount=once.total * count),), once.sources, once.certainty)
    whole, rest = (bailiff_act(article, day, vat=vat, extras=extras) for extras in added)
    if isinstance(whole, Unknown):
        return whole
    if isinstance(rest, Unknown):
        return rest
    line = next(line for line in whole.lines if line not in rest.lines)
    rule = btag("6") if kind == WITNESS else btag("7")
    return Costs(
        (line._replace(amount=whole.total - rest.total),), (rule, *whole.sources[1:]), whole.certainty
    )


class Other(NamedTuple):
    """A tariff that is exactly what is asked, and is not that of this act on this day."""

    title: str
    why: str


def other_tariff(
    item: Kostenpost, kind: str, asked: Decimal, day: date, count: int, tariff: Tariff
) -> Other | None:
    """The whole tariff where half is due, or that of a later year: it is too high, and no disbursement explains it."""
    with_vat, half = known(item.btw), item.meteen_voldaan is True
    if asked <= tariff.full.total and with_vat is not False:
        return None
    if half and asked in _amounts(tariff_of(kind, day, count, half=False), with_vat=with_vat):
        return Other("heel tarief", "Dit is precies het hele tarief.")
    for year in range(day.year + 1, day.year + _LATER_YEARS + 1):
        if asked in _amounts(tariff_of(kind, date(year, 12, 31), count, half=half), with_vat=with_vat):
            return Other(
                "tarief van een ander jaar",
                f"Dit is precies het tarief van {year}. De dag van de handeling beslist (artikel 14 Btag): kijk eerst of de "
                "datum klopt.",
            )
    return None


def _amounts(tariff: Tariff | Unknown, *, with_vat: bool | None) -> tuple[Decimal, ...]:
    if isinstance(tariff, Unknown):
        return ()
    bare, full = tariff.bare.total, tariff.full.total
    return (bare, full) if with_vat is None else (full,) if with_vat else (bare,)
