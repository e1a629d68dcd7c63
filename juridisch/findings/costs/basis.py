"""What is asked in collection costs, and what may be asked at most: the reckoning behind the findings of `costs`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from juridisch.amounts.collection import CollectionCosts, collection_costs, vat_on, with_part_payment
from juridisch.amounts.money import CENT, ZERO, Line, add
from juridisch.dossier import Brief14, Dossier, known
from juridisch.dutch import write_amount, write_date
from juridisch.findings.costs.collector import Unregistered, unregistered
from juridisch.findings.finding import Weight
from juridisch.findings.letter.notice import (
    Days,
    Met,
    Notice,
    allowed_by_scale,
    first_valid,
    notices,
    paid_in_time,
)
from juridisch.law import Certainty, Source, Unknown
from juridisch.sources import bw6, wki

_OTHERS = ("incassobureau", "deurwaarder", "advocaat")


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


def vat_claimed(dossier: Dossier, letter: Brief14 | None, amount: Decimal, net: Decimal) -> bool | None:
    """Whether the amount holds btw: as filled in, else exactly the scale with btw, else as in the letter. None: not known."""
    claimed = known(dossier.btw_gevorderd)
    if claimed is None and abs(amount - net - vat_on(net)) <= CENT:
        return True
    return claimed if claimed is not None or letter is None else known(letter.btw_in_bedrag)


def most(dossier: Dossier, today: date, amount: Decimal) -> Most | Unknown | None:
    """What may be asked at most on that day; None when there is nothing to hold it against."""
    valid = first_valid(dossier)
    without = unregistered(dossier)
    if without and without.certain and not (isinstance(valid, Notice) and _by_another(valid, without)):
        return Most(
            ZERO,
            "Het incassobureau is niet geldig geregistreerd; dan mag het geen incassokosten vragen (art. 18 Wki).",
            sources=(wki("18 lid 2"),),
        )
    letters = notices(dossier)
    if not letters and known(dossier.veertiendagenbrief_gekregen) is False:
        return Most(
            ZERO,
            "De huurder kreeg geen 14-dagenbrief, en zonder die brief zijn er geen incassokosten.",
            Weight.WAARSCHIJNLIJK,
        )
    if letters and valid is None:
        certain = all(notice.met is Met.NO for notice in letters)
        reason = "Er is geen geldige 14-dagenbrief, en zonder die brief zijn er geen incassokosten."
        return Most(ZERO, reason, Weight.FOUT if certain else Weight.WAARSCHIJNLIJK)
    if valid is None or isinstance(valid, Unknown):
        return _upper(dossier, letters, amount)
    return _after(dossier, valid, today, amount)


def _by_another(letter: Notice, without: Unregistered) -> bool:
    """Whether the letter is the landlord’s own, or of a bailiff or lawyer before that collector (art. 2 and 18 lid 2 Wki)."""
    sender = known(letter.letter.afzender)
    earlier = letter.started is not None and without.demand is not None and letter.started < without.demand
    return sender == "verhuurder" or (sender in ("deurwaarder", "advocaat") and earlier)


def _upper(dossier: Dossier, letters: tuple[Notice, ...], amount: Decimal) -> Most | None:
    """The scale over the largest principal that is known, as long as no letter is known to be good."""
    principals = [principal for n in letters if (principal := known(n.letter.hoofdsom))]
    if not principals and (claimed := known(dossier.achterstand_volgens_eiser)):
        principals = [claimed]
    if not principals:
        return None
    principal = max(principals)
    costs = collection_costs([principal])
    found = _with_vat(dossier, None, costs, amount)
    return replace(
        found,
        reason=f"Als er een geldige 14-dagenbrief is, mag volgens de staffel over {write_amount(principal)} ten hoogste "
        f"{write_amount(found.allowed)}; zonder die brief niets.",
        least=ZERO,
        weight=Weight.WAARSCHIJNLIJK,
        certainty=Certainty.OPEN,
    )


def _after(dossier: Dossier, valid: Notice, today: date, amount: Decimal) -> Most | Unknown:
    """The costs after a good letter."""
    days, principal = valid.days, known(valid.letter.hoofdsom)
    if isinstance(days, Days) and today <= days.last:
        return Most(
            ZERO,
            f"De veertien dagen lopen nog, tot en met {write_date(days.last)}. Er zijn nog geen kosten verschuldigd.",
            Weight.FOUT if days.proven else Weight.WAARSCHIJNLIJK,
            not_yet=True,
        )
    if not principal:
        return Unknown(
            f"Het huurbedrag waar brief {valid.number} over gaat, is niet bekend.",
            f"Neem het over uit de brief en vul brief14[{valid.number}].hoofdsom in.",
        )
    in_time, _ = paid_in_time(dossier, valid)
    if in_time >= principal:
        proven = isinstance(days, Days) and days.proven
        return Most(
            ZERO,
            "Alles uit de brief is binnen de veertien dagen betaald.",
            Weight.FOUT if proven else Weight.WAARSCHIJNLIJK,
            sources=(bw6("6:114 lid 2"),),
        )
    if in_time:
        costs = with_part_payment(principal, in_time)
        over = f"Van {write_amount(principal)} is {write_amount(in_time)} op tijd betaald; de staffel geldt over de rest"
    else:
        costs = allowed_by_scale(valid.letter, principal)
        over = f"De staffel geldt over het huurbedrag in de brief, {write_amount(principal)}"
    found = _with_vat(dossier, valid.letter, costs, amount)
    if found.least is None and costs.least is not None:
        found = replace(found, least=costs.least)
    reason = f"{over}: ten hoogste {write_amount(found.allowed)}."
    if costs.least is not None:
        reason += (
            f" Voor kleine termijnen kan het minder zijn, {write_amount(costs.least)}. Laat dit nakijken."
        )
    return replace(found, reason=reason)


def _with_vat(dossier: Dossier, letter: Brief14 | None, costs: CollectionCosts, amount: Decimal) -> Most:
    """The costs with the btw that may come on top; a range when it cannot be said whether it may."""
    base = Most(
        costs.costs,
        "",
        least=costs.least,
        lines=costs.lines,
        sources=costs.sources,
        certainty=costs.certainty,
    )
    may, _ = vat_allowed(dossier, letter)
    claimed = vat_claimed(dossier, letter, amount, costs.costs)
    if may is False or claimed is False or (claimed is None and amount <= costs.costs + CENT):
        return base
    extra = vat_on(costs.costs)
    return replace(
        base,
        allowed=costs.costs + extra,
        least=costs.least if may is True else (costs.costs if costs.least is None else costs.least),
        lines=(*costs.lines, Line("21 % btw", extra)),
    )
