"""The costs of the bailiff beside his tariff (Btag).

What lies above the bare tariff may be explained by disbursements (art. 9 Btag), so it is asked about, not called wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from juridisch.amounts.tariffs import Costs, Extras, bailiff_act
from juridisch.dossier import Dossier, known
from juridisch.dossier.claim import Kostenpost
from juridisch.dutch import write_amount, write_date
from juridisch.findings.finding import Check, Finding, Item, Money, Question, Subject, Weight, ask, found
from juridisch.law import Unknown
from juridisch.sources import btag

_SUBJECT = Subject.PROCESKOSTEN
ACTS = Check(
    "deurwaarderskosten",
    _SUBJECT,
    "Zijn de kosten van de deurwaarder niet hoger dan zijn tarief?",
    (btag("2"), btag("9"), btag("10"), btag("14 lid 2")),
)
CHECKS = (ACTS,)


class _Act(NamedTuple):
    """What an item of the costs is in the Btag, and to which part of the claim it belongs."""

    article: str
    name: str
    item: Item = Item.EXECUTIEKOSTEN


_ACTS = {
    "dagvaarding": _Act("2a", "de dagvaarding", Item.PROCESKOSTEN),
    "betekening vonnis": _Act("2b", "de betekening van het vonnis"),
    "overbetekening": _Act("2d", "de overbetekening"),
    "ontruiming": _Act("2v", "de ontruiming"),
    "getuige ontruiming": _Act("2v", "de getuige bij de ontruiming"),
    "loonbeslag": _Act("2j", "het beslag op loon of uitkering"),
    "bankbeslag": _Act("2i", "het beslag op de bankrekening"),
}
_WITNESS = "getuige ontruiming"


def look(dossier: Dossier, _today: date) -> Iterator[Finding | Question]:
    """Each act of the bailiff that is charged."""
    kinds = [known(item.soort) for item in dossier.proceskosten]
    for number, item in enumerate(dossier.proceskosten, 1):
        kind, asked = kinds[number - 1] or "", known(item.bedrag)
        if not asked:
            continue
        if kind in _ACTS:
            yield _act(number, item, kind, asked, dossier, again=kind in kinds[: number - 1])
        elif kind == "uitschotten":
            yield _disbursements(number, item, asked)


def _tariff(kind: str, day: date, *, vat: bool) -> Costs | Unknown:
    """The bare tariff of that day. Of the witness it is what he adds to an eviction."""
    bare = bailiff_act(_ACTS[kind].article, day, vat=vat)
    if kind != _WITNESS or isinstance(bare, Unknown):
        return bare
    both = bailiff_act("2v", day, vat=vat, extras=Extras(witness=True))
    if isinstance(both, Unknown):
        return both
    witness = both.lines[1]._replace(amount=both.total - bare.total)
    return Costs((witness,), (btag("6"), *both.sources[1:]), both.certainty)


def _day_of(kind: str, item: Kostenpost, dossier: Dossier) -> date | None:
    """The day of the act, which decides the tariff (art. 14 lid 2 Btag)."""
    if day := known(item.datum):
        return day
    if kind in ("ontruiming", _WITNESS):
        return known(dossier.ontruimd_op)
    days = [day for writ in dossier.exploten if known(writ.soort) == kind and (day := known(writ.datum))]
    return days[0] if len(days) == 1 else None


def _act(
    number: int, item: Kostenpost, kind: str, asked: Decimal, dossier: Dossier, *, again: bool
) -> Finding | Question:
    act, field = _ACTS[kind], f"proceskosten[{number}]"
    day = _day_of(kind, item, dossier)
    title = f"Kloppen de kosten van {act.name}?"
    if day is None:
        return ask(
            ACTS,
            title,
            "Het tarief hangt af van de dag van het exploot, en die is niet ingevuld.",
            f"Die dag staat boven aan het exploot. Vul {field}.datum in.",
            fields=(f"{field}.datum",),
            number=number,
        )
    bare, full = _tariff(kind, day, vat=False), _tariff(kind, day, vat=True)
    if isinstance(bare, Unknown):
        return ask(ACTS, title, *bare, fields=(f"{field}.datum",), number=number)
    if isinstance(full, Unknown):
        return ask(ACTS, title, *full, fields=(f"{field}.datum",), number=number)
    with_vat = known(item.btw)
    allowed = full if with_vat else bare
    above = asked - allowed.total
    remarks = []
    if kind == _WITNESS:
        remarks.append(
            "Een getuige kost alleen geld als het proces-verbaal hem noemt (artikel 6 Btag en 556 Rv): kijk dat na."
        )
    if again and kind == "dagvaarding":
        remarks.append(
            "Een exploot dat een eerdere fout herstelt, is niet voor rekening van de huurder (artikel 11 Btag)."
        )
    if above > 0:
        weight, name = Weight.NAVRAGEN, f"Kosten van {act.name}: hoger dan het tarief"
        remarks.append(
            f"Het verschil is {write_amount(above)}. Alleen nodige uitgaven mogen erbij, apart genoemd onder het exploot en "
            "met een factuur (artikel 9 Btag): vraag daarnaar."
        )
    elif remarks:
        weight, name = Weight.NAVRAGEN, f"Kosten van {act.name}: kijk dit na"
    else:
        weight, name = Weight.IN_ORDE, f"De kosten van {act.name} passen bij het tarief"
    said = " ".join(filter(None, (_about_vat(asked, bare, with_vat), *remarks)))
    about = f", {item.omschrijving}" if known(item.omschrijving) else ""
    return found(
        ACTS,
        weight,
        name,
        f"Voor {act.name} op {write_date(day)} is {write_amount(asked)} gerekend{about}. Het tarief van die dag is "
        f"{write_amount(bare.total)} zonder btw en {write_amount(full.total)} met btw. {said}".rstrip(),
        certainty=allowed.certainty,
        sources=allowed.sources,
        fields=(f"{field}.bedrag", f"{field}.datum", f"{field}.btw"),
        evidence=("het exploot, met de kosten onderaan",),
        risk="Voor zoeken in registers, een slotenmaker, verhuizers of extra tijd mag de deurwaarder meer rekenen, als het "
        "onder het exploot staat."
        if above > 0
        else "",
        money=Money(act.item, asked, allowed.total, None, f"{kind} {number}"),
        lines=allowed.lines,
        values={"soort": kind, "gevraagd": asked, "tarief": bare.total, "tarief_met_btw": full.total},
        number=number,
    )


def _about_vat(asked: Decimal, bare: Costs, with_vat: bool | None) -> str:
    """When btw may come on top; said where it may be in the amount."""
    if with_vat is False or asked <= bare.total:
        return ""
    unknown = "" if with_vat else " Niet ingevuld is of er btw in zit."
    return (
        f"{unknown} Btw mag alleen als de verhuurder die niet kan verrekenen, dat uitdrukkelijk verklaart, en het onder het "
        "exploot staat (artikel 10 Btag)."
    ).lstrip()


def _disbursements(number: int, item: Kostenpost, asked: Decimal) -> Finding:
    what = f" ({item.omschrijving})" if known(item.omschrijving) else ""
    return found(
        ACTS,
        Weight.NAVRAGEN,
        "Vraag na: uitgaven die de deurwaarder doorrekent",
        f"Er is {write_amount(asked)} aan uitgaven gerekend{what}. Dat mag alleen als ze nodig waren, apart onder het exploot "
        "staan en de factuur eraan vastzit (artikel 9 Btag). Vraag om die factuur.",
        fields=(f"proceskosten[{number}].bedrag",),
        evidence=("het exploot", "de factuur"),
        risk="Met een factuur van een ander bedrijf zijn zulke uitgaven meestal in orde.",
        values={"soort": "uitschotten", "gevraagd": asked},
        number=number,
    )
