"""Out-of-court collection costs (buitengerechtelijke incassokosten): what may be asked at most, and why.

Source: art. 6:96 lid 5-8 BW and art. 2 Besluit vergoeding voor buitengerechtelijke incassokosten, of which the text
of 2012 was read. Since 1 October 2024 the Besluit has rules for small instalments that were not found, so there the
answer is a range. Amounts are euros in cents.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from juridisch.amounts import tables
from juridisch.amounts.money import ZERO, Line, add, add_lines, cents, checked, share
from juridisch.amounts.tables import Row
from juridisch.amounts.values import Scale, SmallInstalments
from juridisch.deadlines.counting import shift
from juridisch.dutch import write_amount, write_date
from juridisch.errors import InputError
from juridisch.law import Certainty, Source, Term
from juridisch.sources import bw6, page, ruling, wki

_PARTLY_PAID = ruling("HR 25 november 2016", "ECLI:NL:HR:2016:2704", Certainty.VAKBRON)
_PUBLISHED = page(
    "kantoorabri.nl",
    "https://kantoorabri.nl/overheid-pakt-stapeling-incassokosten-bij-termijnbetalingen-aan/",
)

_ALWAYS = (
    "Reken over de kale schuld: zonder rente en zonder eerdere kosten.",
    "Er is niets verschuldigd zonder een geldige veertiendagenbrief waarna niet op tijd is betaald (art. 6:96 lid 6 BW).",
    (
        "Ook een juist bedrag kan nul zijn: als het huurcontract een oneerlijk beding over kosten heeft. "
        "Laat het contract nakijken."
    ),
    (
        "Staat het incassobureau niet in het register? Dan zijn er sinds 1 oktober 2026 geen incassokosten verschuldigd "
        "(art. 18 Wki). Dat geldt niet voor de verhuurder zelf, deurwaarders en advocaten. Voor brieven van daarvoor is "
        "het niet zeker."
    ),
)
_VAT = (
    "Btw mag alleen als drie dingen kloppen: een deurwaarder of incassobureau rekent btw, de verhuurder kan die niet "
    "verrekenen, en hij verklaart dat allebei uitdrukkelijk, in de veertiendagenbrief. Niet bij eigen personeel en niet bij "
    "een gekochte vordering."
)
_CHECK = (
    "Bij termijnen van ten hoogste {limit} en meer dan één termijn of brief gelden sinds 1 oktober 2024 lagere bedragen. "
    "De tekst daarvan is niet gelezen; daarom staat hier een bereik. Laat dit nakijken."
)
_EARLIER = (
    "Gaat het om een termijn, zoals een maand huur, en kwam er in de zes maanden ervoor al een aanmaning? Dan is het "
    "minder (art. 6:96 lid 8 BW). Laat dat nakijken."
)


@dataclass(frozen=True)
class CollectionCosts:
    """What may be asked at most. `lines` add up to `total`; `least_lines` show the lower reading, if there is one."""

    principal: Decimal
    costs: Decimal  # at most, without btw
    least: Decimal | None  # without btw; None where the law leaves no range
    vat: Decimal
    lines: tuple[Line, ...]
    warnings: tuple[str, ...]
    sources: tuple[Source, ...]
    certainty: Certainty
    least_lines: tuple[Line, ...] = ()

    @property
    def total(self) -> Decimal:
        """Costs and btw, at most; without the principal."""
        return self.costs + self.vat


def fee(principal: Decimal) -> Decimal:
    """The scale over a principal, half a cent up; InputError when nothing is due.

    >>> fee(Decimal(1950)), fee(Decimal(100))
    (Decimal('292.50'), Decimal('40.00'))
    """
    left = checked(principal, "De hoofdsom")
    scale, amount = _scale().value, Decimal(0)
    for bracket in scale.brackets:
        part = left if bracket.width is None else min(left, bracket.width)
        amount += share(bracket.percentage, part)
        left -= part
    return cents(min(max(amount, scale.minimum), scale.maximum))


def vat_on(costs: Decimal) -> Decimal:
    """The btw over costs that are already rounded, in cents."""
    return cents(share(_scale().value.vat, costs))


def collection_costs(
    principals: Sequence[Decimal], *, vat: bool = False, instalments: bool = True
) -> CollectionCosts:
    """The costs of one letter for these amounts, by the law of today.

    Principals that can be dunned together are added up (6:96 lid 7). With `instalments` they are terms of one lease,
    such as months of rent; when one of several is small, lid 8 and what is not read of the Besluit leave a range.
    """
    if not principals:
        raise InputError("Er is geen bedrag opgegeven.", "Geef ten minste één bedrag dat openstaat.")
    each = [checked(amount, "Het bedrag") for amount in principals]
    most, small = fee(add(each)), _instalments()
    warnings, sure, sources = list(_ALWAYS), _scale().certainty, [bw6("6:96 lid 5-7"), *_scale_sources()]
    least: Decimal | None = None
    least_name = ""
    if instalments and len(each) == 1 and each[0] <= small.value.limit:
        warnings.append(_EARLIER)
    if instalments and len(each) > 1:
        highest = max(map(fee, each))
        sources.append(bw6("6:96 lid 8"))
        if min(each) <= small.value.limit:
            sure = small.certainty
            sources += [small.source, _PUBLISHED]
            warnings.insert(0, _CHECK.format(limit=write_amount(small.value.limit)))
            if highest < most:
                least = highest
                least_name = "Volgens gepubliceerde uitleg: de hoogste vergoeding van één termijn"
        elif highest < most:
            warnings.append(
                f"Niet beslist is of u kunt aanvoeren dat alleen de vergoeding van één termijn mag, {write_amount(highest)} "
                "(art. 6:96 lid 8 BW). Gebruik dat alleen als verweer."
            )
    return _result(each, most, _steps(add(each), most), least, least_name, vat, warnings, sources, sure)


def with_part_payment(principal: Decimal, paid: Decimal, *, vat: bool = False) -> CollectionCosts:
    """The costs when part was paid within the fourteen days: over what is left (HR 25 november 2016)."""
    left = checked(principal, "De hoofdsom") - (checked(paid, "Het betaalde bedrag") if paid else ZERO)
    if left <= 0:
        return CollectionCosts(
            ZERO, ZERO, None, ZERO, (), ("Alles is op tijd betaald: er zijn geen kosten verschuldigd.",),
            (bw6("6:96 lid 6"),), Certainty.TEKST,
        )  # fmt: skip
    costs = fee(left)
    warnings = ["Alleen wat binnen de veertien dagen is bijgeschreven, telt als op tijd betaald.", *_ALWAYS]
    sources = [bw6("6:96 lid 5-7"), *_scale_sources(), _PARTLY_PAID]
    return _result([left], costs, _steps(left, costs), None, "", vat, warnings, sources, Certainty.VAKBRON)


def separate_letters(letters: Sequence[tuple[date, Decimal]], *, vat: bool = False) -> CollectionCosts:
    """The costs of letters on different days, each for one term that was then the only one open.

    A letter for a small instalment costs less when another went before it within six months (6:96 lid 8, since
    1 October 2024). How much less was not read: `costs` follows what is published, `least` counts such a letter as nothing.
    """
    if not letters:
        raise InputError("Er is geen brief opgegeven.", "Geef van elke brief de datum en het bedrag.")
    small, ordered = _instalments(), sorted(letters)
    fees: list[Decimal] = []
    certain: list[Decimal] = []
    lines: list[Line] = []
    for number, (day, amount) in enumerate(ordered):
        most, settled = _letter_fee(number, ordered, fees, small)
        fees.append(most)
        certain.append(most if settled else ZERO)
        lines.append(Line(f"Brief van {write_date(day)} over {write_amount(amount)}", most))
    sources, warnings = [bw6("6:96 lid 5-8"), *_scale_sources()], []
    costs, least = add(fees), add(certain)
    if least < costs:
        sources.append(small.source)
        warnings.append(_CHECK.format(limit=write_amount(small.value.limit)))
    together = fee(add(amount for _, amount in ordered))
    if together < costs:
        warnings.append(
            f"Stonden er al meer termijnen open toen een brief ging, dan hoorden die in één brief (art. 6:96 lid 7 BW). "
            f"Over het totaal is het ten hoogste {write_amount(together)}."
        )
    sure = small.certainty if least < costs else _scale().certainty
    return _result(
        [amount for _, amount in ordered],
        costs,
        lines,
        least if least < costs else None,
        "Zeker: brieven zonder eerdere brief in zes maanden",
        vat,
        [*warnings, *_ALWAYS],
        sources,
        sure,
    )


def _letter_fee(
    number: int,
    letters: Sequence[tuple[date, Decimal]],
    fees: Sequence[Decimal],
    small: Row[SmallInstalments],
) -> tuple[Decimal, bool]:
    """The fee of a letter, given those before it, and whether it is certain."""
    day, amount = letters[number]
    law = small.value
    if amount > law.limit or day < small.since:
        return fee(amount), True
    start = shift(day, Term(law.months, "maand"), -1)
    before = [n for n in range(number) if start <= letters[n][0]]
    if not before:
        return fee(amount), True
    asked = add(fees[n] for n in before if letters[n][1] <= law.limit)
    return min(law.following, max(law.most - asked, ZERO)), False


def _steps(principal: Decimal, costs: Decimal) -> list[Line]:
    """The scale bracket by bracket; the lines add up to the costs."""
    scale, left = _scale().value, principal
    lines: list[Line] = []
    for bracket in scale.brackets:
        part = left if bracket.width is None else min(left, bracket.width)
        if part:
            percentage = f"{bracket.percentage.normalize():f}".replace(".", ",")
            text = f"{percentage} % over {'de eerste' if not lines else 'nog eens'} {write_amount(part)}"
            lines.append(Line(text, cents(share(bracket.percentage, part))))
        left -= part
    rest = costs - add_lines(lines)
    if costs == scale.minimum and rest > 0:
        lines.append(Line(f"Aangevuld tot het minimum van {write_amount(scale.minimum)}", rest))
    elif rest:
        lines.append(Line(f"Niet meer dan het maximum van {write_amount(scale.maximum)}", rest))
    return lines


def _result(
    principals: Sequence[Decimal],
    costs: Decimal,
    lines: Sequence[Line],
    least: Decimal | None,
    least_name: str,
    vat: bool,
    warnings: Sequence[str],
    sources: Sequence[Source],
    certainty: Certainty,
) -> CollectionCosts:
    percentage = f"{_scale().value.vat:f} % btw"
    extra = vat_on(costs) if vat else ZERO
    least_lines = [] if least is None else [Line(least_name, least)]
    if least is not None and vat:
        least_lines.append(Line(f"{percentage} daarover", vat_on(least)))
    return CollectionCosts(
        add(principals),
        costs,
        least,
        extra,
        (*lines, *([Line(percentage, extra)] if vat else [])),
        (*([_VAT] if vat else []), *warnings, tables.current().collection.warning),
        (*sources, wki("18")),
        certainty,
        tuple(least_lines),
    )


def _scale() -> Row[Scale]:
    return tables.current().collection.rows[-1]


def _scale_sources() -> list[Source]:
    """Where the scale was read, and what shows that it still holds."""
    return [row.source for row in tables.current().collection.rows]


def _instalments() -> Row[SmallInstalments]:
    return tables.current().instalments.rows[-1]
