"""Collection costs: whether any may be asked, how much at most, and with btw (art. 6:96 lid 5-8 BW).

What is asked and allowed is worked out in `basis`; costs that were charged twice are looked at in `stacked`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from juridisch.amounts.collection import fee, vat_on
from juridisch.amounts.money import CENT, ZERO
from juridisch.dossier import ONBEKEND, Dossier, known
from juridisch.dutch import write_amount
from juridisch.findings.costs import stacked as costs_stacked
from juridisch.findings.costs.basis import Asked, Most, asked, most, vat_allowed, vat_claimed
from juridisch.findings.costs.demands import demands
from juridisch.findings.finding import Check, Finding, Item, Money, Question, Subject, Weight, ask, found
from juridisch.findings.letter.checks import HR_2016
from juridisch.findings.letter.notice import Notice, first_valid, notices
from juridisch.findings.letter.scale import allowed_by_scale, base_of
from juridisch.law import Source, Unknown
from juridisch.sources import bik, bw6, page, ruling

COSTS = Check(
    "incassokosten",
    Subject.INCASSOKOSTEN,
    "Of er incassokosten verschuldigd kunnen zijn, en hoeveel ten hoogste.",
    (bw6("6:96 lid 5-7"), bik("2")),
)
HEIGHT = Check(
    "incassokosten-hoogte",
    Subject.INCASSOKOSTEN,
    "Of de incassokosten boven de staffel liggen, en waardoor.",
    (bw6("6:96 lid 5"), bik("2")),
)
VAT = Check(
    "incassokosten-btw",
    Subject.INCASSOKOSTEN,
    "Of er btw over de incassokosten mag worden gevraagd.",
    (bik("2 lid 3"),),
)
CHECKS = (COSTS, HEIGHT, VAT, *costs_stacked.CHECKS)

_BASE = page(
    "huurregels.nl (de hoofdsom, zonder rente en kosten)",
    "https://huurregels.nl/uitvoeringswet-huurprijzen-woonruimte",
)
_LETTERS_AMOUNT = ruling("Hof ’s-Hertogenbosch 2015", "ECLI:NL:GHSHE:2015:5152")
_VAT_LETTER = page(
    "das.nl, ‘Wanneer mag btw worden verrekend over de incassokosten?’",
    "https://www.das.nl/ondernemer/kennisbank/archief/wanneer-mag-btw-worden-verrekend-over-de-incassokosten",
)
_VAT_BOUGHT = page(
    "schuldinfo.nl, ‘Ten onrechte btw-opslag bij gekochte vorderingen’",
    "https://schuldinfo.nl/nieuwsbericht/news/ten-onrechte-btw-opslag-bij-gekochte-vorderingen/",
)
_WRONG = (Weight.FOUT, Weight.WAARSCHIJNLIJK)
_MAY_BE_NIL = "Ook een juist bedrag kan nul zijn als het huurcontract een oneerlijk beding over kosten heeft."


def look(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """All checks on collection costs."""
    claim = asked(dossier)
    if claim is None:
        claimed = dossier.eis.incassokosten is True and known(dossier.incassokosten_gevorderd) is None
        if claimed or (
            dossier.incassokosten_gevorderd is ONBEKEND and dossier.eis.incassokosten is not False
        ):
            yield ask(
                COSTS,
                "Hoeveel incassokosten worden er gevraagd?",
                "De verhuurder vraagt incassokosten, maar het bedrag is niet ingevuld."
                if claimed
                else "Of er incassokosten worden gevraagd, en hoeveel, is niet bekend.",
                "Neem het bedrag over uit de dagvaarding en vul incassokosten_gevorderd in.",
                fields=("incassokosten_gevorderd",),
            )
        return
    limit = most(dossier, today, claim.amount)
    yield from _conclusion(dossier, claim, limit)
    if not claim.announced:
        yield from _height(dossier, today, claim, limit)
    yield from _vat(dossier, claim)
    yield from costs_stacked.look(dossier, claim)


def _conclusion(dossier: Dossier, claim: Asked, limit: Most | Unknown | None) -> Iterator[Finding | Question]:
    if limit is None:
        return
    if isinstance(limit, Unknown):
        yield ask(
            COSTS,
            "Over welk bedrag zijn de kosten berekend?",
            limit.reason,
            limit.next_action,
            fields=("brief14",),
        )
        return
    weight, title = _outcome(claim, limit)
    begin = f"{'De brief noemt' if claim.announced else 'Er wordt'} {write_amount(claim.amount)} aan incassokosten"
    begin += "." if claim.announced else " gevraagd."
    tail = _MAY_BE_NIL if weight is Weight.IN_ORDE else ""
    yield found(
        COSTS,
        weight,
        title,
        f"{begin} {limit.reason} {tail}".rstrip(),
        certainty=limit.certainty,
        sources=(HR_2016, *limit.sources),
        fields=(claim.field, "brief14"),
        evidence=("14-dagenbrief", "overzicht van de kosten"),
        risk=limit.risk,
        money=_money(dossier, claim, limit, weight),
        lines=limit.lines,
        values={"incassokosten": claim.amount, "incassokosten_hoogstens": limit.allowed},
    )


def _money(dossier: Dossier, claim: Asked, limit: Most, weight: Weight) -> Money:
    """Asked and allowed. A cent of rounding is not too much. Costs that are in the rent already count there, once."""
    allowed = limit.allowed if weight in _WRONG else max(limit.allowed, claim.amount)
    least = limit.least if limit.least is None or limit.least <= allowed else None
    item = costs_stacked.item_of(dossier, claim) if weight in _WRONG else Item.INCASSOKOSTEN
    return Money(item, claim.amount, allowed, least)


def _outcome(claim: Asked, limit: Most) -> tuple[Weight, str]:
    """The weight and the title."""
    if limit.not_yet and claim.announced:
        return Weight.VOOR, "Er zijn nog geen incassokosten verschuldigd"
    if claim.amount <= limit.allowed + CENT:
        if limit.least is None or claim.amount <= limit.least + CENT:
            return Weight.IN_ORDE, "De incassokosten zijn niet hoger dan de wet toestaat"
        return Weight.NAVRAGEN, "Of deze incassokosten mogen, staat nog niet vast"
    likely = limit.weight is Weight.WAARSCHIJNLIJK
    if not limit.allowed:
        return limit.weight, "Er zijn " + (
            "waarschijnlijk " if likely else ""
        ) + "geen incassokosten verschuldigd"
    return limit.weight, "De incassokosten zijn " + ("waarschijnlijk " if likely else "") + "te hoog"


def _height(
    dossier: Dossier, today: date, claim: Asked, conclusion: Most | Unknown | None
) -> Iterator[Finding | Question]:
    """Above the scale, whatever the letter is worth; and which mistake explains the amount.

    Only where one letter decides: over several demands the conclusion itself adds up.
    """
    letter = _letter(dossier)
    principal = base_of(dossier, letter.letter, letter.days) if letter else None
    if letter is None or not principal or any(d.notice != letter for d in demands(dossier, today)):
        return
    scale = allowed_by_scale(letter.letter, principal)
    may, _ = vat_allowed(dossier, letter.letter)
    claimed = vat_claimed(dossier, letter.letter, claim.amount, scale.costs)
    vat = ZERO if may is False or claimed is False else vat_on(scale.costs)
    limit = scale.costs + vat
    if claim.amount <= limit + CENT:
        return
    said = isinstance(conclusion, Most) and conclusion.allowed <= limit  # the conclusion counts it
    own_account = principal != known(letter.letter.hoofdsom)
    if isinstance(conclusion, Most) and conclusion.weight is not Weight.FOUT and not own_account:
        said = False  # what is above the scale stands, whatever becomes of the conclusion
    over = "de huur die toen openstond" if own_account else "het huurbedrag in de brief"
    cause, sources = _cause(dossier, claim.amount, principal)
    yield found(
        HEIGHT,
        Weight.WAARSCHIJNLIJK if own_account else Weight.FOUT,
        "De incassokosten liggen boven de staffel",
        f"Er wordt {write_amount(claim.amount)} gevraagd. Over {over}, {write_amount(principal)}, is "
        f"het volgens de staffel ten hoogste {write_amount(limit)}{', met btw' if vat else ''}. {cause}".rstrip(),
        certainty=scale.certainty,
        sources=(_BASE, *sources),
        fields=(claim.field, f"brief14[{letter.number}].hoofdsom"),
        evidence=("14-dagenbrief",),
        risk="De verhuurder kan zeggen dat hij over een hoger bedrag heeft aangemaand. Vraag dan om die brief.",
        money=None
        if said
        else Money(costs_stacked.item_of(dossier, claim), claim.amount, limit, scale.least),
        lines=scale.lines,
        values={
            "incassokosten_hoogstens": limit,
            "hoofdsom_brief": known(letter.letter.hoofdsom),
            **({"huur_open": principal} if own_account else {}),
        },
        number=letter.number,
    )


def _letter(dossier: Dossier) -> Notice | None:
    """The letter whose amount counts: the first good one, else the first that names its principal."""
    valid = first_valid(dossier)
    if isinstance(valid, Notice):
        return valid
    return next((notice for notice in notices(dossier) if known(notice.letter.hoofdsom)), None)


def _cause(dossier: Dossier, amount: Decimal, principal: Decimal) -> tuple[str, tuple[Source, ...]]:
    """Which wrong base gives exactly this amount."""
    interest, arrears = known(dossier.rente_gevorderd), known(dossier.achterstand_volgens_eiser)
    bases = [
        (principal + interest, "de huur plus de rente", ()) if interest else None,
        (principal + fee(principal), "de huur plus eerdere kosten", ()),
        (arrears, "de latere achterstand en niet over het bedrag in de brief", (_LETTERS_AMOUNT,))
        if arrears
        else None,
    ]
    for base, name, sources in filter(None, bases):
        costs = fee(base)
        if base != principal and min(abs(amount - costs), abs(amount - costs - vat_on(costs))) <= CENT:
            return f"Het bedrag klopt precies als de kosten zijn berekend over {name}.", sources
    return "", ()


def _vat(dossier: Dossier, claim: Asked) -> Iterator[Finding | Question]:
    letter = _letter(dossier)
    principal = base_of(dossier, letter.letter, letter.days) if letter else None
    net = allowed_by_scale(letter.letter, principal).costs if letter and principal else None
    claimed = known(dossier.btw_gevorderd)
    if claimed is None and letter is not None and net is not None:
        claimed = vat_claimed(dossier, letter.letter, claim.amount, net)
    if not claimed:
        return
    may, reason = vat_allowed(dossier, letter.letter if letter else None)
    number = letter.number if letter else None
    fields = ("btw_gevorderd", "incassant.soort", *((f"brief14[{number}].btw_verklaring",) if number else ()))
    if may is None:
        yield ask(
            VAT,
            "Mag er btw over de incassokosten?",
            "Btw mag alleen als een ander voor de verhuurder int, de verhuurder de btw niet kan verrekenen, en hij dat "
            "allebei uitdrukkelijk verklaart in de brief. Dat is nog niet na te gaan.",
            "Kijk wie de brief stuurde en of die verklaring erin staat. Vraag ook of de vordering is verkocht: bij een "
            "gekochte vordering mag er geen btw bij.",
            fields=fields,
            number=number,
        )
        return
    own = known(dossier.incassant.soort) == "zelf"
    weight = Weight.IN_ORDE if may else Weight.FOUT if own else Weight.WAARSCHIJNLIJK
    title = "De btw over de incassokosten mag" if may else "Er mag geen btw over de incassokosten"
    tail = (
        "Is de vordering verkocht, dan mag er alsnog geen btw bij: vraag dat na."
        if may
        else "De btw hoort er dus niet bij."
    )
    yield found(
        VAT,
        weight,
        title,
        f"In het gevraagde bedrag zit btw. {reason} {tail}",
        sources=(_VAT_LETTER, _VAT_BOUGHT),
        fields=fields,
        evidence=("14-dagenbrief",),
        risk=""
        if may
        else "De verhuurder kan zeggen dat hij de verklaring later alsnog geeft; de voorwaarden staan in het Besluit.",
        money=None
        if may or net is None or claim.announced
        else Money(costs_stacked.item_of(dossier, claim), claim.amount, net),
        number=number,
    )
