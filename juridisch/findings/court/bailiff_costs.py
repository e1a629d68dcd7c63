"""The costs of the bailiff beside his tariff (Btag).

What lies above the bare tariff may be explained by disbursements (art. 9 Btag), so it is asked about, not called wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from juridisch.amounts.money import ZERO
from juridisch.amounts.tariffs import Costs, may_be_halved
from juridisch.dossier import Dossier, known
from juridisch.dossier.claim import Kostenpost
from juridisch.dutch import write_amount, write_date
from juridisch.findings.court.bailiff_tariff import (
    ACTS_BY_KIND,
    TIME,
    WITNESS,
    WITNESS_TIME,
    Tariff,
    other_tariff,
    tariff_of,
)
from juridisch.findings.finding import Check, Finding, Item, Money, Question, Subject, Weight, ask, found
from juridisch.law import Certainty, Unknown
from juridisch.sources import btag

_SUBJECT = Subject.PROCESKOSTEN
ACTS = Check(
    "deurwaarderskosten",
    _SUBJECT,
    "Zijn de kosten van de deurwaarder niet hoger dan zijn tarief?",
    (btag("2"), btag("9"), btag("10"), btag("14 lid 2")),
)
CHECKS = (ACTS,)

_AT_EVICTION = ("ontruiming", WITNESS, TIME, WITNESS_TIME)
_REMARKS = {
    WITNESS: "Een getuige kost alleen geld als het proces-verbaal hem noemt (artikel 6 Btag en 556 Rv): kijk dat na.",
    TIME: "Extra tijd telt pas na drie uur, per kwartier (artikel 7 Btag): kijk in het proces-verbaal hoelang het duurde.",
    WITNESS_TIME: "Extra tijd telt pas na drie uur, per kwartier (artikel 7 Btag): kijk in het proces-verbaal hoelang het "
    "duurde en of het de getuige noemt.",
}
_VAT = (
    "Btw mag alleen als de verhuurder die niet kan verrekenen, dat uitdrukkelijk verklaart, en het onder het exploot staat "
    "(artikel 10 Btag)."
)


def look(dossier: Dossier, _today: date) -> Iterator[Finding | Question]:
    """Each act of the bailiff that is charged."""
    kinds = [known(item.soort) for item in dossier.proceskosten]
    for number, item in enumerate(dossier.proceskosten, 1):
        kind, asked = kinds[number - 1] or "", known(item.bedrag)
        if not asked:
            continue
        if kind in ACTS_BY_KIND:
            yield _act(number, item, kind, asked, dossier, again=kind in kinds[: number - 1])
        elif kind == "uitschotten":
            yield _disbursements(number, item, asked)
        elif kind == "proces-verbaal" or (kind == "anders" and _names_record(item)):
            yield _record(number, asked)
        elif kind == "anders":
            yield _notariff_of(number, item, asked)


def _day_of(kind: str, item: Kostenpost, dossier: Dossier) -> date | None:
    """The day of the act, which decides the tariff (art. 14 lid 2 Btag)."""
    if day := known(item.datum):
        return day
    if kind in _AT_EVICTION:
        return known(dossier.ontruimd_op)
    days = [day for writ in dossier.exploten if known(writ.soort) == kind and (day := known(writ.datum))]
    return days[0] if len(days) == 1 else None


def _act(
    number: int, item: Kostenpost, kind: str, asked: Decimal, dossier: Dossier, *, again: bool
) -> Finding | Question:
    act, field = ACTS_BY_KIND[kind], f"proceskosten[{number}]"
    day, count = _day_of(kind, item, dossier), known(item.aantal) if act.unit else Decimal(1)
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
    if not count or count % 1:
        return ask(
            ACTS,
            title,
            f"Het tarief is een bedrag per keer, en het aantal {act.unit} is niet (goed) ingevuld.",
            f"Dat aantal staat onder aan het exploot. Vul {field}.aantal in.",
            fields=(f"{field}.aantal",),
            number=number,
        )
    tariff = tariff_of(kind, day, int(count), half=item.meteen_voldaan is True)
    if isinstance(tariff, Unknown):
        return ask(ACTS, title, *tariff, fields=(f"{field}.datum",), number=number)
    verdict = _verdict(item, kind, asked, day, int(count), tariff, again=again)
    about = f", {item.omschrijving}" if known(item.omschrijving) else ""
    half = " Het is het halve tarief, omdat de huurder meteen deed wat werd gevraagd (artikel 4 Btag)." if (
        item.meteen_voldaan is True and may_be_halved(act.article)
    ) else ""  # fmt: skip
    return found(
        ACTS,
        verdict.weight,
        verdict.title,
        f"Voor {act.name} op {write_date(day)} is {write_amount(asked)} gerekend{about}. Het tarief van die dag is "
        f"{write_amount(tariff.bare.total)} zonder btw en {write_amount(tariff.full.total)} met btw.{half} "
        f"{verdict.remarks}".rstrip(),
        certainty=verdict.allowed.certainty,
        sources=verdict.allowed.sources,
        fields=(f"{field}.bedrag", f"{field}.datum", f"{field}.btw"),
        evidence=("het exploot, met de kosten onderaan",),
        risk="Voor zoeken in registers, een slotenmaker, verhuizers of extra tijd mag de deurwaarder meer rekenen, als het "
        "onder het exploot staat."
        if asked > verdict.allowed.total
        else "",
        money=Money(act.item, asked, verdict.allowed.total, None, f"{kind} {number}"),
        lines=verdict.allowed.lines,
        values={
            "soort": kind,
            "gevraagd": asked,
            "tarief": tariff.bare.total,
            "tarief_met_btw": tariff.full.total,
        },
        number=number,
    )


class _Verdict(NamedTuple):
    """What is said of an amount beside the tariff, and up to what it is allowed."""

    weight: Weight
    title: str
    remarks: str
    allowed: Costs


def _verdict(
    item: Kostenpost, kind: str, asked: Decimal, day: date, count: int, tariff: Tariff, *, again: bool
) -> _Verdict:
    name, with_vat = ACTS_BY_KIND[kind].name, known(item.btw)
    allowed = tariff.full if with_vat else tariff.bare
    remarks = [_REMARKS[kind]] if kind in _REMARKS else []
    if again and kind == "dagvaarding":
        remarks.append(
            "Een exploot dat een eerdere fout herstelt, is niet voor rekening van de huurder (artikel 11 Btag)."
        )
    vat = _about_vat(asked, tariff.bare, with_vat)
    if asked <= allowed.total:
        weight, title = Weight.IN_ORDE, f"De kosten van {name} passen bij het tarief"
        if remarks:
            weight, title = Weight.NAVRAGEN, f"Kosten van {name}: kijk dit na"
        return _Verdict(weight, title, " ".join(filter(None, (vat, *remarks))), allowed)
    if with_vat is False and asked == tariff.full.total:
        remark = f"Dit is precies het tarief met btw, en volgens het dossier zit er geen btw in. Kijk het na. {_VAT}"
        return _Verdict(
            Weight.NAVRAGEN,
            f"Kosten van {name}: precies het tarief met btw",
            " ".join((remark, *remarks)),
            allowed,
        )
    if wrong := other_tariff(item, kind, asked, day, count, tariff):
        highest = tariff.bare if with_vat is False else tariff.full
        return _Verdict(
            Weight.WAARSCHIJNLIJK,
            f"Kosten van {name}: {wrong.title}",
            " ".join((wrong.why, *remarks)),
            highest,
        )
    remarks.append(
        f"Het verschil is {write_amount(asked - allowed.total)}. Alleen nodige uitgaven mogen erbij, apart genoemd onder het "
        "exploot en met een factuur (artikel 9 Btag): vraag daarnaar."
    )
    return _Verdict(
        Weight.NAVRAGEN,
        f"Kosten van {name}: hoger dan het tarief",
        " ".join(filter(None, (vat, *remarks))),
        allowed,
    )


def _about_vat(asked: Decimal, bare: Costs, with_vat: bool | None) -> str:
    """When btw may come on top; said where it may be in the amount."""
    if with_vat is False or asked <= bare.total:
        return ""
    unknown = "" if with_vat else " Niet ingevuld is of er btw in zit."
    return f"{unknown} {_VAT}".lstrip()


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


def _names_record(item: Kostenpost) -> bool:
    return re.search(r"proces[- ]?verbaal", known(item.omschrijving) or "", re.IGNORECASE) is not None


def _record(number: int, asked: Decimal) -> Finding:
    """A record (proces-verbaal) is part of the act: art. 2 Btag has no such item."""
    return found(
        ACTS,
        Weight.WAARSCHIJNLIJK,
        "Het proces-verbaal is apart gerekend",
        f"Voor het proces-verbaal is {write_amount(asked)} gerekend. Artikel 2 Btag noemt daarvoor geen bedrag: het hoort bij "
        "de handeling zelf, zoals de ontruiming. Vraag waarom het er apart bij staat.",
        certainty=Certainty.AFGELEID,
        fields=(f"proceskosten[{number}].bedrag",),
        evidence=("het exploot, met de kosten onderaan",),
        risk="Het kan een ander woord zijn voor extra tijd of voor uitgaven; dan moet dat onder het exploot staan.",
        money=Money(Item.EXECUTIEKOSTEN, asked, ZERO, None, f"proces-verbaal {number}"),
        values={"soort": "proces-verbaal", "gevraagd": asked},
        number=number,
    )


def _notariff_of(number: int, item: Kostenpost, asked: Decimal) -> Finding:
    what = f" ({item.omschrijving})" if known(item.omschrijving) else ""
    return found(
        ACTS,
        Weight.NAVRAGEN,
        "Vraag na: kosten zonder bekend tarief",
        f"Er is {write_amount(asked)} aan andere kosten gerekend{what}. De deurwaarder mag rekenen wat in zijn tarief staat "
        "(artikel 2 tot en met 7 Btag), en nodige uitgaven met een factuur (artikel 9 Btag). Vraag bij welk artikel dit hoort.",
        certainty=Certainty.AFGELEID,
        fields=(f"proceskosten[{number}].bedrag", f"proceskosten[{number}].soort"),
        evidence=("het exploot, met de kosten onderaan",),
        risk="Staan de kosten al in een vonnis, dan kan dat alleen in verzet of hoger beroep worden veranderd.",
        values={"soort": "anders", "gevraagd": asked},
        number=number,
    )
