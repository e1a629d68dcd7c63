"""What is asked in collection costs, and what may be asked at most: the reckoning behind the findings of `costs`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from juridisch.amounts.collection import CollectionCosts, collection_costs, vat_on
from juridisch.amounts.money import CENT, ZERO, Line, add
from juridisch.dossier import Brief14, Dossier, known
from juridisch.dutch import write_amount
from juridisch.findings.costs.demands import (
    Demand,
    demands,
    letters_that_count,
    unregistered_for_certain,
)
from juridisch.findings.costs.shares import Share, shares
from juridisch.findings.finding import Weight
from juridisch.findings.letter.notice import Days, Met, Notice, notices, paid_in_time
from juridisch.findings.letter.scale import base_of, on_costs, vat_allowed
from juridisch.law import Certainty, Source, Unknown
from juridisch.sources import bw6, wki

__all__ = ["Asked", "Most", "asked", "most", "vat_allowed", "vat_claimed"]


class Asked(NamedTuple):
    """The costs that are asked, and the field they stand in. `announced`: only named in a letter, not claimed yet."""

    amount: Decimal
    field: str
    announced: bool = False


@dataclass(frozen=True)
class Most:
    """What may be asked at most and why. `weight` is what asking more amounts to; `least` is set for a range."""

    allowed: Decimal
    reason: str
    weight: Weight = Weight.FOUT
    least: Decimal | None = None
    lines: tuple[Line, ...] = ()
    sources: tuple[Source, ...] = ()
    certainty: Certainty = Certainty.TEKST
    not_yet: bool = False  # the term still runs
    risk: str = ""  # what the landlord may answer


_NEW_LETTER = (
    "De verhuurder kan alsnog een geldige 14-dagenbrief sturen, of bewijzen dat een goede brief is ontvangen."
)
_REGISTERED = "De verhuurder kan zeggen dat het bureau toen wel geregistreerd was."
_CREDITED = (
    "De verhuurder kan zeggen dat het geld later op zijn rekening stond. Het bankafschrift wijst dat uit."
)


def asked(dossier: Dossier) -> Asked | None:
    """The claim; else the sum of the costs per month; else what the last letter announces. None when nothing is asked."""
    claimed = known(dossier.incassokosten_gevorderd)
    if claimed is not None:
        return Asked(claimed, "incassokosten_gevorderd") if claimed else None
    per_month = add(known(row.kosten) or ZERO for row in dossier.kosten_per_maand)
    if per_month:
        return Asked(per_month, "kosten_per_maand")
    named = [(n.number, amount) for n in notices(dossier) if (amount := known(n.letter.bedrag_genoemd))]
    if not named:
        return None
    number, amount = named[-1]
    return Asked(amount, f"brief14[{number}].bedrag_genoemd", announced=True)


def vat_claimed(dossier: Dossier, letter: Brief14 | None, amount: Decimal, net: Decimal) -> bool | None:
    """Whether the amount holds btw: as filled in, else exactly the scale with btw, else as in the letter. None: not known."""
    claimed = known(dossier.btw_gevorderd)
    if claimed is None and abs(amount - net - vat_on(net)) <= CENT:
        return True
    return claimed if claimed is not None or letter is None else known(letter.btw_in_bedrag)


def most(dossier: Dossier, today: date, amount: Decimal) -> Most | Unknown | None:
    """What may be asked at most on that day; None when there is nothing to hold it against."""
    letters, found = letters_that_count(dossier), demands(dossier, today)
    if unregistered_for_certain(dossier) and not found and not letters:
        return Most(
            ZERO,
            "Het incassobureau is niet geldig geregistreerd; dan mag het geen incassokosten vragen (art. 18 Wki).",
            sources=(wki("18 lid 2"),),
            risk=_REGISTERED,
        )
    if not notices(dossier) and known(dossier.veertiendagenbrief_gekregen) is False:
        return Most(
            ZERO,
            "De huurder kreeg geen 14-dagenbrief, en zonder die brief zijn er geen incassokosten.",
            Weight.WAARSCHIJNLIJK,
            risk=_NEW_LETTER,
        )
    if letters and not found and all(_paid(dossier, notice) for notice in letters):
        return Most(
            ZERO,
            "Alles uit de brief is binnen de veertien dagen betaald. Ook als de brief geldig is, zijn er dan geen kosten.",
            sources=(bw6("6:114 lid 2"),),
            risk=_CREDITED,
        )
    if letters and not found:
        certain = all(notice.met is Met.NO for notice in letters)
        reason = "Er is geen geldige 14-dagenbrief, en zonder die brief zijn er geen incassokosten."
        return Most(ZERO, reason, Weight.FOUT if certain else Weight.WAARSCHIJNLIJK, risk=_NEW_LETTER)
    for demand in found:
        if demand.principal is None and not demand.doubt and demand.notice:
            number = demand.notice.number
            return Unknown(
                f"Het huurbedrag waar brief {number} over gaat, is niet bekend.",
                f"Neem het over uit de brief en vul brief14[{number}].hoofdsom in.",
            )
    each = shares(dossier, found, today)
    return _together(dossier, each, amount) if each else _upper(dossier, amount)


def _paid(dossier: Dossier, notice: Notice) -> bool:
    """Whether all rent of a letter of which the receipt is sure was paid in time: then its worth makes no difference."""
    rent = base_of(dossier, notice.letter, notice.days)
    proven = isinstance(notice.days, Days) and notice.days.proven
    return proven and rent is not None and rent > 0 and paid_in_time(dossier, notice)[0] >= rent


def _upper(dossier: Dossier, amount: Decimal) -> Most | None:
    """The scale over the rent that is asked, as long as no letter says over how much it goes."""
    principals = [principal for n in notices(dossier) if (principal := known(n.letter.hoofdsom))]
    if not principals and (claimed := known(dossier.achterstand_volgens_eiser)):
        principals = [claimed]
    if not principals:
        return None
    principal = max(principals)
    found = _with_vat(dossier, (), collection_costs([principal]), amount)
    return replace(
        found,
        reason=f"Als er een geldige 14-dagenbrief is, mag volgens de staffel over {write_amount(principal)} ten hoogste "
        f"{write_amount(found.allowed)}; zonder die brief niets.",
        least=ZERO,
        weight=Weight.WAARSCHIJNLIJK,
        certainty=Certainty.OPEN,
    )


def _together(dossier: Dossier, each: list[Share], amount: Decimal) -> Most:
    """All demands together."""
    least = add(share.least for share in each)
    high = max(add(share.most for share in each), least)
    counted = [share for share in each if share.most or share.least]
    if not counted:
        first = each[0]
        return Most(
            ZERO,
            " ".join(dict.fromkeys(share.said for share in each)),
            Weight.WAARSCHIJNLIJK if any(share.presumed for share in each) else Weight.FOUT,
            sources=first.sources,
            not_yet=all(share.not_yet for share in each),
            risk="" if all(share.not_yet for share in each) else _CREDITED,
        )
    doubts = tuple(dict.fromkeys(doubt for share in each for doubt in share.doubts))
    lines = counted[0].lines if len(counted) == 1 else _lines(counted)
    costs = CollectionCosts(
        add(share.rent for share in counted), high, None if least == high else least, ZERO, lines, (),
        on_costs(dict.fromkeys(source for share in counted for source in share.sources)),
        min(share.certainty for share in each),
    )  # fmt: skip
    found = _with_vat(dossier, tuple(share.demand for share in counted), costs, amount)
    open_law = dict.fromkeys(source for share in counted for source in share.demand.sources)
    found = replace(found, sources=(*found.sources, *open_law))
    if costs.least is not None:
        found = replace(found, least=costs.least)
    unsure = any(share.demand.doubt for share in counted) or any(s.presumed for s in each) or _less(counted)
    return replace(
        found,
        reason=_reason(counted, found, doubts),
        weight=Weight.WAARSCHIJNLIJK if unsure else Weight.FOUT,
        certainty=Certainty.OPEN if doubts else found.certainty,
    )


def _less(counted: list[Share]) -> bool:
    """Whether the tenant’s own account makes the rent less than the letter says."""
    return any(
        (notice := share.demand.notice) and share.demand.principal != known(notice.letter.hoofdsom)
        for share in counted
    )


def _lines(counted: list[Share]) -> tuple[Line, ...]:
    return tuple(
        Line(
            f"{share.demand.name[:1].upper()}{share.demand.name[1:]}, over {write_amount(share.rent)}",
            share.most,
        )
        for share in counted
    )


def _reason(counted: list[Share], found: Most, doubts: tuple[str, ...]) -> str:
    if len(counted) == 1:
        (only,) = counted
        if only.demand.doubt and not (only.demand.notice and only.demand.notice.met is Met.YES):
            begin = (
                f"Als er een geldige 14-dagenbrief is, mag volgens de staffel over {write_amount(only.rent)} ten hoogste "
                f"{write_amount(found.allowed)}; zonder die brief niets."
            )
        else:
            begin = f"{only.said}: ten hoogste {write_amount(found.allowed)}."
    else:
        names = [f"{share.demand.name} (over {write_amount(share.rent)})" for share in counted]
        who = f"{', '.join(names[:-1])} en {names[-1]}"
        give = "kunnen kosten geven" if doubts else "geven elk kosten"
        begin = f"{who[:1].upper()}{who[1:]} {give}: samen ten hoogste {write_amount(found.allowed)}."
    if not doubts:
        return begin
    told = [f"{doubt}." for doubt in doubts[:2]]
    least = f" Zonder oneerlijk beding mag in elk geval {write_amount(found.least)}." if found.least else ""
    return f"{begin} {' '.join(told)}{least} Laat dit nakijken."


def _with_vat(dossier: Dossier, found: tuple[Demand, ...], costs: CollectionCosts, amount: Decimal) -> Most:
    """The costs with the btw that may come on top; a range when it cannot be said whether it may."""
    base = Most(
        costs.costs,
        "",
        least=costs.least,
        lines=costs.lines,
        sources=on_costs(costs.sources),
        certainty=costs.certainty,
    )
    letters: list[Brief14 | None] = [demand.notice.letter for demand in found if demand.notice]
    letters = letters or [None]
    may = {vat_allowed(dossier, letter)[0] for letter in letters}
    claimed = vat_claimed(dossier, letters[0], amount, costs.costs)
    if may == {False} or claimed is False or (claimed is None and amount <= costs.costs + CENT):
        return base
    extra = vat_on(costs.costs)
    return replace(
        base,
        allowed=costs.costs + extra,
        least=costs.least if may == {True} else (costs.costs if costs.least is None else costs.least),
        lines=(*costs.lines, Line("21 % btw", extra)),
    )
