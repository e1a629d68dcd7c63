"""Shared by the checks of costs: how large the claim may be, a range from a table, and an amount beside it.

The tables go by the size of the claim. Whether interest and collection costs count is not settled for the griffierecht, and
they are not always known; so an amount is only called too high when it is too high for every claim that this may be.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from juridisch.amounts.money import ZERO, Line, add, cents, share
from juridisch.amounts.tariffs import Payer, Tariff
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_amount
from juridisch.findings.finding import Check, Finding, Item, Money, Weight, found
from juridisch.law import Certainty, Source

CLAIM = ("achterstand_volgens_eiser", "incassokosten_gevorderd", "rente_gevorderd")
#: What collection costs and interest may add to a claim when they are not known, in percents: the highest of the scale with
#: btw, and a cautious guess for interest. Only used to keep quiet near the edge of a band.
_COLLECTION_AT_MOST, _INTEREST_AT_MOST = Decimal(19), Decimal(10)
AWARDED = "Staat het bedrag al in een vonnis, dan kan het alleen in verzet of hoger beroep worden veranderd."

_HIGHER_ROW = "als een hogere rij geldt, omdat rente en kosten of de ontruiming meetellen. Dat is niet zeker."


class Claim(NamedTuple):
    """The size of the claim: the principal, and with what is claimed besides. None: an eviction alone."""

    principal: Decimal | None
    most: Decimal | None
    complete: bool = True  # whether all that is claimed besides is known, so that `most` is no guess


def claim_of(dossier: Dossier) -> Claim | None:
    """What is claimed; None where that is not known."""
    principal = known(dossier.achterstand_volgens_eiser)
    if dossier.eis.betaling is False:
        return Claim(None, None)
    if not principal:
        return None
    extras = (
        (known(dossier.incassokosten_gevorderd), _COLLECTION_AT_MOST),
        (known(dossier.rente_gevorderd), _INTEREST_AT_MOST),
        (known(dossier.boete_gevorderd), ZERO),
    )
    besides = add(share(most, principal) if extra is None else extra for extra, most in extras)
    complete = all(extra is not None for extra, most in extras if most)
    return Claim(principal, cents(principal + besides), complete)


def payers(dossier: Dossier) -> tuple[Payer, ...]:
    """Which column of the table may be meant, the lower one first."""
    kind, form = known(dossier.verhuurder.soort), (known(dossier.verhuurder.rechtsvorm) or "").lower()
    if kind == "particulier" or "eenmanszaak" in form:
        return (Payer.NATURAL,)
    return (Payer.LEGAL,) if kind else (Payer.NATURAL, Payer.LEGAL)


class Known(NamedTuple):
    """What the table gives: the lowest and the highest amount that may be meant."""

    least: Decimal
    most: Decimal
    lines: tuple[Line, ...]
    sources: tuple[Source, ...]
    certainty: Certainty
    tolerance: Decimal = ZERO


def as_range(*options: Tariff) -> Known:
    """The tariffs that may be meant, as one range; its certainty is that of the tariffs, not of which one it is."""
    low, high = min(options, key=lambda t: t.amount), max(options, key=lambda t: t.amount)
    sure = min(option.certainty for option in options)
    return Known(
        low.amount,
        high.amount,
        (high.line,) if low.amount == high.amount else (low.line, high.line),
        tuple(dict.fromkeys(option.source for option in options)),
        sure,
        max(option.tolerance for option in options),
    )


def weighed(
    check: Check,
    number: int,
    item: str,
    asked: Decimal,
    given: Known,
    what: str,
    explain: str,
    fields: tuple[str, ...],
    *,
    explained: bool = False,
    between: str = "",
) -> Finding:
    """The amount beside the table. A table of a professional page or a custom of judges never makes it certainly wrong.

    `between` says what has to be so for an amount inside the range. What no source confirms (onbevestigd, open) is only
    asked about.
    """
    values: dict[str, object] = {"soort": item, "gevraagd": asked, "hoogstens": given.most}
    above, within = asked > given.most + given.tolerance, asked > given.least + given.tolerance
    money = Money(
        Item.PROCESKOSTEN,
        asked,
        given.most if within else max(asked, given.most),  # inside the margin nothing is too much
        given.least if given.least < given.most else None,
        f"{item} {number}",
    )
    table = write_amount(given.most) if given.least == given.most else (
        f"{write_amount(given.least)} tot {write_amount(given.most)}"
    )  # fmt: skip
    margin = f" Een verschil tot {write_amount(given.tolerance)} zegt niets." if given.tolerance else ""
    verdict = (
        f"{what} is {write_amount(asked)}; de tabel geeft {'ten hoogste ' if above else ''}{table}.{margin}"
    )
    title, weight = f"{what} past bij de tabel", Weight.IN_ORDE
    if above:
        title, weight = (
            f"{what} is hoger dan de tabel",
            Weight.NAVRAGEN
            if explained or given.certainty <= Certainty.ONBEVESTIGD
            else Weight.WAARSCHIJNLIJK,
        )
    elif within:
        title, weight = f"{what}: niet zeker welk bedrag geldt", Weight.NAVRAGEN
        explain += (
            f" Boven {write_amount(given.least)} past het alleen {between or _HIGHER_ROW} Laat dit nakijken."
        )
    return found(
        check,
        weight,
        title,
        f"{verdict} {explain}",
        certainty=Certainty.OPEN if within and not above else given.certainty,
        sources=given.sources,
        fields=fields,
        evidence=("de dagvaarding of het vonnis",),
        risk=AWARDED if above else "",
        money=money,
        lines=given.lines,
        values=values,
        number=number,
    )
