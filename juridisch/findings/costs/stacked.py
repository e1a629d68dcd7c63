"""Costs that were charged more than once: per month, by two parties, or hidden in the arrears (art. 6:96 lid 7-8 BW)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from juridisch.amounts.collection import CollectionCosts, collection_costs, fee, separate_letters
from juridisch.amounts.money import CENT, ZERO, add
from juridisch.amounts.terms import LAST_DUE_DAY, Month
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_amount, write_date
from juridisch.findings.arrears.rent import rent_ledger
from juridisch.findings.costs.basis import Asked
from juridisch.findings.finding import Check, Finding, Item, Money, Question, Subject, Weight, ask, found
from juridisch.findings.letter.scale import on_costs
from juridisch.law import Certainty, Unknown
from juridisch.sources import bw6, page

STACKED = Check(
    "incassokosten-gestapeld",
    Subject.INCASSOKOSTEN,
    "Of er voor elke maand apart kosten zijn gerekend terwijl er al meer maanden openstonden.",
    (bw6("6:96 lid 7"), bw6("6:96 lid 8")),
)
DOUBLE = Check(
    "incassokosten-dubbel",
    Subject.INCASSOKOSTEN,
    "Of zowel de verhuurder als een incassobureau kosten rekent voor dezelfde schuld.",
    (page("huurgeschil.nl, ‘Incassokosten en huurachterstand’", "https://huurgeschil.nl"),),
)
IN_ARREARS = Check(
    "kosten-over-kosten",
    Subject.INCASSOKOSTEN,
    "Of er incassokosten in de achterstand zijn meegeteld.",
    (bw6("6:96 lid 7")._replace(certainty=Certainty.AFGELEID),),
)
CHECKS = (STACKED, DOUBLE, IN_ARREARS)

_SEPARATE = page(
    "das.nl, ‘Hoe gaat u om met meerdere vorderingen?’",
    "https://www.das.nl/ondernemer/kennisbank/betalingen/openstaande-factuur-incasseren/hoe-gaat-u-om-met-meerdere-vorderingen",
)


class _Charge(NamedTuple):
    """Costs charged for one month: the day of the demand, the month, the rent and the costs."""

    day: date
    month: Month
    principal: Decimal
    costs: Decimal


def look(dossier: Dossier, claim: Asked) -> Iterator[Finding | Question]:
    """All checks on costs that were charged more than once."""
    yield from _stacked(dossier, claim)
    yield from _double(dossier, claim)
    yield from _in_arrears(dossier, claim)


def _stacked(dossier: Dossier, claim: Asked) -> Iterator[Finding | Question]:
    rows = [row for row in dossier.kosten_per_maand if known(row.kosten)]
    if len(rows) < 2:
        return
    charges = _charges(dossier)
    due_day = known(dossier.betaaldag)
    groups = _groups(charges, due_day) if len(charges) == len(rows) else None
    if groups is None:
        field = "betaaldag" if len(charges) == len(rows) else "kosten_per_maand"
        yield ask(
            STACKED,
            "Stonden er al meer maanden open toen er kosten werden gerekend?",
            "Er zijn kosten per maand gerekend. Maanden die tegelijk openstonden, hoorden in één brief; dat is nog niet na "
            "te gaan.",
            "Vul de dag in waarop de huur betaald moet zijn (betaaldag)."
            if field == "betaaldag"
            else "Vul bij elke maand de hoofdsom, de kosten en de datum van de aanmaning in.",
            fields=(field,),
        )
        return
    together = [group for group in groups if len(group) > 1]
    singles = [group[0] for group in groups if len(group) == 1]
    results: list[CollectionCosts] = [collection_costs([c.principal for c in group]) for group in together]
    if singles:
        results.append(separate_letters([(charge.day, charge.principal) for charge in singles]))
    asked, most = add(charge.costs for charge in charges), add(result.costs for result in results)
    least = add(result.costs if result.least is None else result.least for result in results)
    # Where lid 8 makes less of a small instalment, how much was not read: never more than each letter on its own.
    ceiling = most + add(fee(c.principal) for c in singles) - (results[-1].costs if singles else ZERO)
    published = most if ceiling > most else None
    yield _judged(
        charges,
        together,
        Money(item_of(dossier, claim), asked, ceiling, least if least < ceiling else None),
        results,
        published,
    )


def _judged(
    charges: Sequence[_Charge],
    together: Sequence[Sequence[_Charge]],
    money: Money,
    results: Sequence[CollectionCosts],
    published: Decimal | None,
) -> Finding:
    asked = money.asked
    text = f"Voor {len(charges)} maanden is apart {write_amount(asked)} aan kosten gerekend."
    for group in together:
        months = ", ".join(str(charge.month) for charge in group)
        text += (
            f" Op {write_date(group[0].day)} waren al {len(group)} maanden te laat ({months}): die hoorden in één "
            "aanmaning, met kosten over het totaal."
        )
    limit = f"Als er geldige brieven zijn, is het ten hoogste {write_amount(money.allowed)}."
    if asked > money.allowed + CENT:
        weight, title = Weight.FOUT, "Per maand zijn te veel incassokosten gerekend"
        tail = limit
    elif money.least is not None and asked > money.least + CENT:
        weight, title = Weight.NAVRAGEN, "Of de kosten per maand mogen, staat niet vast"
        tail = f"{limit} Voor kleine termijnen kan het minder zijn, {write_amount(money.least)}."
        if published is not None and money.least < published:
            tail += f" Volgens gepubliceerde uitleg is het {write_amount(published)}."
        tail += " Laat dit nakijken."
    elif together:
        weight, title = Weight.NAVRAGEN, "De maanden hoorden in één aanmaning"
        tail = (
            "Voor het bedrag maakt dat hier geen verschil. Of losse aanmaningen dan kosten geven, is niet beslist; laat "
            "dit nakijken."
        )
    else:
        weight, title = Weight.IN_ORDE, "De kosten per maand passen bij de staffel"
        tail = "Elke aanmaning ging uit toen alleen die maand te laat was, en de kosten zijn niet hoger dan de staffel."
    return found(
        STACKED,
        weight,
        title,
        f"{text} {tail}",
        certainty=min(result.certainty for result in results)
        if weight is not Weight.NAVRAGEN
        else Certainty.OPEN,
        sources=(_SEPARATE, *on_costs(results[0].sources)),
        fields=("kosten_per_maand", "betaaldag"),
        evidence=("alle aanmaningen", "overzicht van de verhuurder"),
        risk=(
            "De verhuurder kan zeggen dat hij elke maand aanmaande voordat de volgende huur te laat was; dan mogen losse "
            "kosten."
        )
        if together
        else "",
        money=money if weight is Weight.FOUT else money._replace(allowed=max(money.allowed, asked)),
        lines=tuple(line for result in results for line in result.lines),
        values={"maanden": len(charges), "kosten_samen_hoogstens": money.allowed},
    )


def _charges(dossier: Dossier) -> list[_Charge]:
    """The rows in which everything is filled in, by day of demand and month."""
    found_rows = []
    for row in dossier.kosten_per_maand:
        day, month = known(row.aanmaning_datum), known(row.maand)
        principal, costs = known(row.hoofdsom), known(row.kosten)
        if day and month and principal and costs:
            found_rows.append(_Charge(day, Month.of(month), principal, costs))
    return sorted(found_rows)


def _groups(charges: Sequence[_Charge], due_day: int | None) -> list[list[_Charge]] | None:
    """The charges that belonged in one letter; None when the day of payment is needed and not known.

    On the day of a demand every month that is in default and was not dunned before belongs in that one letter.
    """
    left, groups = list(charges), []
    while left:
        first = left[0]
        group = [first]
        for other in left[1:]:
            late = other.day == first.day or _in_default(other.month, first.day, due_day)
            if late is None:
                return None
            if late:
                group.append(other)
        left = [charge for charge in left if charge not in group]
        groups.append(group)
    return groups


def _in_default(month: Month, day: date, due_day: int | None) -> bool | None:
    """Whether the rent of a month was late on a day: after the day of payment (art. 6:83 a BW)."""
    if due_day is not None:
        return month.day(due_day) < day
    if day <= month.day(1):
        return False
    return True if day > month.day(LAST_DUE_DAY) else None


def _double(dossier: Dossier, claim: Asked) -> Iterator[Finding | Question]:
    named = [
        (sender, amount)
        for letter in dossier.brief14
        if (sender := known(letter.afzender)) and (amount := known(letter.bedrag_genoemd))
    ]
    own = dict(named)
    if (
        claim.announced
        or len(own) < 2
        or len(named) != len(own)
        or abs(claim.amount - add(own.values())) > CENT
    ):
        return
    who = " en ".join(own)
    most = max(own.values())
    yield found(
        DOUBLE,
        Weight.WAARSCHIJNLIJK,
        "Twee partijen rekenen kosten voor dezelfde schuld",
        f"Het gevraagde bedrag, {write_amount(claim.amount)}, is precies de som van de kosten in de brieven van {who}. "
        f"Incassokosten mogen voor dezelfde schuld maar één keer, dus ten hoogste {write_amount(most)}.",
        fields=(claim.field, "brief14"),
        evidence=("alle aanmaningen",),
        risk="De verhuurder kan zeggen dat de brieven over verschillende maanden gaan.",
        money=Money(item_of(dossier, claim), claim.amount, most),
        values={"afzenders": who},
    )


def hidden_in_rent(dossier: Dossier, claim: Asked) -> Decimal | None:
    """The open rent, when the arrears that are asked are exactly that plus these costs; else None."""
    arrears, day = known(dossier.achterstand_volgens_eiser), known(dossier.peildatum_eiser)
    if claim.announced or not arrears or day is None or not dossier.huurverloop:
        return None
    ledger = rent_ledger(dossier, day)
    if isinstance(ledger, Unknown):
        return None
    return next(
        (
            rent
            for rent in (ledger.open_on(day), ledger.open)
            if rent and abs(arrears - rent - claim.amount) <= CENT
        ),
        None,
    )


def item_of(dossier: Dossier, claim: Asked) -> Item:
    """Of what these costs are part: of the rent when they are in it, so that they count once."""
    return Item.INCASSOKOSTEN if hidden_in_rent(dossier, claim) is None else Item.HOOFDSOM


def _in_arrears(dossier: Dossier, claim: Asked) -> Iterator[Finding | Question]:
    rent, arrears = hidden_in_rent(dossier, claim), known(dossier.achterstand_volgens_eiser)
    if rent is None or arrears is None:
        return
    yield found(
        IN_ARREARS,
        Weight.WAARSCHIJNLIJK,
        "In de achterstand lijken incassokosten te zitten",
        f"De verhuurder noemt {write_amount(arrears)} aan achterstand. Dat is precies de open huur, "
        f"{write_amount(rent)}, plus de incassokosten van {write_amount(claim.amount)}. Dan worden die kosten twee "
        "keer gevraagd, of tellen ze mee als huur. In het totaal staan ze daarom maar één keer.",
        fields=("achterstand_volgens_eiser", "huurverloop", claim.field),
        evidence=("overzicht van de verhuurder", "bankafschriften"),
        risk="De verhuurder kan laten zien dat het bedrag alleen uit huur bestaat.",
        values={"open_huur": rent},
    )
