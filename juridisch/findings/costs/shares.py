"""How much costs each demand may have started, without btw: at most, and what is sure.

Every good letter counts for the months that it was about, that were unpaid then, and that stood in no earlier good one
(art. 6:96 lid 6 BW). Months that were already late at an earlier demand belonged in it, so that the scale runs over the sum
(lid 7). Of small instalments soon after each other it is not known how much less is due (lid 8): a range.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from juridisch.amounts import tables
from juridisch.amounts.collection import CollectionCosts, fee, with_part_payment
from juridisch.amounts.money import ZERO, Line, cents
from juridisch.amounts.terms import Month
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_amount, write_date
from juridisch.findings.costs.demands import Demand, late_on
from juridisch.findings.letter.moment import Days
from juridisch.findings.letter.notice import paid_in_time
from juridisch.findings.letter.scale import allowed_by_scale, follows_small
from juridisch.law import Certainty, Source
from juridisch.sources import bw6


@dataclass(frozen=True)
class Share:
    """What one demand gives.

    `least` can be more than `most`, where `most` already stands with an earlier one. `doubts` are reasons why less may be
    due, as Dutch sentences without a full stop.
    """

    demand: Demand
    rent: Decimal  # over which the scale runs, before what was paid in time
    most: Decimal
    least: Decimal
    said: str
    doubts: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    sources: tuple[Source, ...] = ()
    certainty: Certainty = Certainty.TEKST
    not_yet: bool = False  # the term still runs
    presumed: bool = False  # that nothing is due rests on a receipt that is only presumed


def shares(dossier: Dossier, found: list[Demand], today: date) -> list[Share]:
    """The share of each demand, in order of time; those without a known principal are left out."""
    result: list[Share] = []
    for demand in found:
        if demand.principal:
            share = _share(dossier, demand, result, today)
            if share is not None:
                result.append(share)
    return result


def _share(dossier: Dossier, demand: Demand, before: list[Share], today: date) -> Share | None:
    sure = [share.demand for share in before if not share.demand.doubt]
    new, new_beside_sure = _fresh(demand, [share.demand for share in before]), _fresh(demand, sure)
    if demand.months and new_beside_sure == frozenset():
        return None  # a good letter already counted for all of it
    known_months = new is not None and new_beside_sure is not None
    own = _alone(dossier, demand, (new or new_beside_sure if known_months else None) or demand.months, today)
    if own is None:
        return None
    most, least, doubts = own.most, own.least, list(own.doubts)
    if known_months and before and new != new_beside_sure:
        # An earlier demand that may be good was about the same: then this one adds nothing to it, but stands if that one falls.
        beside = _alone(dossier, demand, new_beside_sure or demand.months, today)
        least, most = beside.least if beside else ZERO, own.most if new else ZERO
    if not known_months:
        doubts.append(f"Of {demand.name} over andere huur ging dan de eerdere, staat niet vast")
        least = ZERO if sure else least
    if demand.doubt:
        doubts.insert(0, demand.doubt)
        least = ZERO
    joined = _belonged_with(dossier, demand, before)
    if joined is not None and most:
        if joined.most and not _small(own):  # of small instalments the sum is no ceiling that is sure
            most = min(most, fee(cents(joined.rent + own.rent)) - fee(joined.rent))
        least = ZERO
        doubts.append(
            f"De huur van {demand.name} was al te laat bij {joined.demand.name} en hoorde daarin (art. 6:96 lid 7 BW); of de "
            "tweede dan kosten geeft, is niet beslist"
        )
    if most and follows_small(dossier, demand.day, cents(own.rent / max(1, len(demand.months)))):
        least = ZERO
        doubts.append(
            f"{_capital(demand.name)} kwam binnen zes maanden na een eerdere aanmaning; voor kleine termijnen zijn de kosten "
            "dan lager (art. 6:96 lid 8 BW), en hoeveel is niet gelezen"
        )
    certainty = Certainty.OPEN if doubts else own.certainty
    return replace(own, most=most, least=least, doubts=tuple(doubts), certainty=certainty)


def _small(share: Share) -> bool:
    limit = tables.current().instalments.rows[-1].value.limit
    return share.rent / max(1, len(share.demand.months)) <= limit


def _fresh(demand: Demand, earlier: list[Demand]) -> frozenset[Month] | None:
    """The months that no earlier demand was about; None when that cannot be said."""
    if not earlier:
        return demand.months
    if not demand.months or not all(other.months for other in earlier):
        return None
    return demand.months - frozenset[Month]().union(*(other.months for other in earlier))


def _belonged_with(dossier: Dossier, demand: Demand, before: list[Share]) -> Share | None:
    due_day = known(dossier.betaaldag)
    for share in before:
        day = share.demand.day
        apart = share.demand.months and not demand.months & share.demand.months
        if day and apart and (demand.day == day or late_on(demand.months, day, due_day)):
            return share
    return None


def _alone(dossier: Dossier, demand: Demand, months: frozenset[Month], today: date) -> Share | None:
    """The share of one demand for these months as if it were the only one; None when there is no rent left in it."""
    rent = demand.rent_of(dossier, months)
    if not rent:
        return None
    notice = demand.notice
    if notice is None:
        return Share(demand, rent, fee(rent), fee(rent), "", lines=(Line(_over(demand, rent), fee(rent)),))
    days = notice.days
    proven = isinstance(days, Days) and days.proven
    if isinstance(days, Days) and today <= days.last:
        said = f"De veertien dagen lopen nog, tot en met {write_date(days.last)}. Er zijn nog geen kosten verschuldigd."
        return Share(demand, rent, ZERO, ZERO, said, not_yet=True, presumed=not proven)
    in_time, late = paid_in_time(dossier, notice)
    if in_time >= rent:
        said = "Alles uit de brief is binnen de veertien dagen betaald."
        return Share(demand, rent, ZERO, ZERO, said, sources=(bw6("6:114 lid 2"),), presumed=not proven)
    whole = allowed_by_scale(notice.letter, rent, len(months) or None)
    costs, said = whole, f"De staffel geldt over het huurbedrag in de brief, {write_amount(rent)}"
    named = known(notice.letter.hoofdsom)
    if named and rent < named:
        said = f"De staffel geldt over de huur die toen openstond, {write_amount(rent)}"
    if in_time:
        costs = with_part_payment(rent, in_time)
        said = f"Van {write_amount(rent)} is {write_amount(in_time)} op tijd betaald; de staffel geldt over de rest"
    least, doubts = _least(whole, costs), []
    if late:
        left = rent - in_time - late
        least = min(least, fee(left)) if left > 0 else ZERO
        doubts.append(
            f"Op de eerste werkdag na de veertien dagen is nog {write_amount(late)} betaald; of dat op tijd is, is niet beslist"
        )
    if whole.least is not None:
        doubts.append(
            f"Voor kleine termijnen kan het minder zijn: volgens gepubliceerde uitleg {write_amount(whole.least)}"
        )
    return Share(
        demand, rent, costs.costs, least, said, tuple(doubts), costs.lines, costs.sources, costs.certainty
    )


def _least(whole: CollectionCosts, costs: CollectionCosts) -> Decimal:
    return costs.costs if whole.least is None else min(whole.least, costs.costs)


def _over(demand: Demand, rent: Decimal) -> str:
    return f"{_capital(demand.name)}, over {write_amount(rent)}"


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
