"""How many months of rent the arrears are, on the days on which it counts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import ROUND_DOWN, Decimal

from juridisch.dossier import Dossier, known
from juridisch.dutch import write_amount, write_date
from juridisch.findings.arrears.doubt import (
    assumed_paid_before,
    known_long_enough,
    last_known,
    older_rent_unknown,
)
from juridisch.findings.arrears.moments import Moment, moments_of
from juridisch.findings.arrears.rent import (
    ON_LANDLORD,
    on_landlords_table,
    payments_lack,
    rent_ledger,
    rent_now,
    summoned,
)
from juridisch.findings.finding import Check, Finding, Question, Subject, Weight, ask, found
from juridisch.law import Certainty, Unknown
from juridisch.sources import bw6, page, ruling

_CIRCUMSTANCES = ruling("HR 28 september 2018", "ECLI:NL:HR:2018:1810", Certainty.VAKBRON)
_LATE = ruling("Hof Den Bosch 2017", "ECLI:NL:GHSHE:2017:4617")
_NORM = page(
    "schakenraad.nl over de terme de grâce",
    "https://schakenraad.nl/blog/terme-de-grace-voor-woon-en-bedrijfsruimte/",
)

MONTHS = Check(
    "achterstand-maanden",
    Subject.ACHTERSTAND,
    "Hoeveel maanden huur de achterstand is: bij de dagvaarding, nu en op de zitting.",
    (bw6("6:265"), _CIRCUMSTANCES),
)
UNDER_THREE = Check(
    "achterstand-onder-drie-maanden",
    Subject.ACHTERSTAND,
    "Of de achterstand bij de dagvaarding en nu kleiner is dan drie maanden huur.",
    (bw6("6:265"), _CIRCUMSTANCES),
)
CHECKS: tuple[Check, ...] = (MONTHS, UNDER_THREE)

_FIELDS = ("huurverloop", "betalingen", "betaaldag")
_NO_STATUTE = "De wet noemt geen aantal maanden; rechters hanteren drie maanden als uitgangspunt en wegen alle omstandigheden."


def look(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """The months, and a question where nothing is known of the last ones."""
    every = list(moments_of(dossier, today))
    if not every:
        yield from _by_his_own_figure(dossier)
    elif not payments_lack(dossier, today):  # without them three months or more would say nothing
        moments = [m for m in every if known_long_enough(dossier, min(m.day, today), today)]
        three = any(m.three for m in moments)
        if three and _above_his_claim(dossier, today):
            yield from _by_his_own_figure(
                dossier
            )  # then payments lack here too: fewer than three would still be right
        elif any(m.day <= today for m in moments) and (three or not older_rent_unknown(dossier, today)):
            yield _months(moments, today, _assumed(dossier, today))
        claimed = known(dossier.achterstand_volgens_eiser) is not None or summoned(dossier)
        if claimed and len(moments) < len(every):
            yield _ask_later_payments(dossier, today)


def _above_his_claim(dossier: Dossier, today: date) -> bool:
    """Whether the own calculation is higher than what the landlord asks on the same day, so that payments may lack."""
    asked, day = known(dossier.achterstand_volgens_eiser), known(dossier.peildatum_eiser)
    if asked is None or day is None or day > today or known(dossier.heeft_betaald) is False:
        return False
    ledger = rent_ledger(dossier, day)
    return not isinstance(ledger, Unknown) and asked < min(ledger.open, ledger.open_on(day))


def _assumed(dossier: Dossier, today: date) -> str:
    if on_landlords_table(dossier):
        return ON_LANDLORD
    ledger = rent_ledger(dossier, today)
    return "" if isinstance(ledger, Unknown) else assumed_paid_before(dossier, ledger)


def _ask_later_payments(dossier: Dossier, today: date) -> Question:
    last = last_known(dossier, today)
    since = (
        f"Over betalingen na {write_date(last)} is niets bekend"
        if last
        else "Over betalingen is niets bekend"
    )
    return ask(
        MONTHS,
        "De betalingen van de laatste maanden",
        f"{since}. Daarom is niet te zeggen hoe hoog de achterstand nu is.",
        "Vraag de bankafschriften van daarna en vul betalingen in, of vraag de verhuurder om een nieuw overzicht en vul "
        "achterstand_volgens_eiser en peildatum_eiser in. Een afschrift inlezen kan met ‘juridisch dossier betalingen’.",
        fields=("betalingen", "peildatum_eiser"),
    )


def _values(moments: list[Moment]) -> dict[str, object]:
    values: dict[str, object] = {}
    for moment in moments:
        values |= {
            f"maanden_{moment.name}": moment.whole.months,
            f"maanden_{moment.name}_kaal": moment.bare.months,
            f"achterstand_{moment.name}": moment.whole.unpaid,
            f"dag_{moment.name}": moment.day,
        }
        if moment.undisputed:
            values[f"maanden_{moment.name}_zonder_verhoging"] = moment.undisputed.months
    return values | {"maandhuur": moments[-1].whole.rent}


def _months(moments: list[Moment], today: date, assumed: str) -> Finding:
    past = [moment for moment in moments if moment.day <= today]
    now = past[-1].day == today  # else nothing is known of the last months
    text = f"Volgens de eigen berekening {_over_time(past)}. {_NO_STATUTE}"
    ahead = [moment for moment in moments if moment.day > today]
    coming = "".join(
        f" Op de zitting van {write_date(moment.day)} is dat zonder nieuwe betalingen {_in_words(moment)}."
        for moment in ahead
    )
    by_then = coming if ahead and ahead[0].three else ""
    if not any(moment.three for moment in past):
        return found(
            UNDER_THREE,
            Weight.VOOR if now else Weight.NAVRAGEN,
            f"De achterstand {'is' if now else 'was'} kleiner dan drie maanden huur",
            text,
            certainty=Certainty.AFGELEID,
            sources=(_NORM, _LATE),
            fields=_FIELDS,
            evidence=("eigen overzicht van huur en betalingen",),
            risk="Bij steeds te laat betalen kan minder dan drie maanden ook genoeg zijn (Hof Den Bosch 2017)."
            f"{by_then} {assumed}".strip(),
            values=_values(moments),
        )
    if not any(moment.surely_three for moment in past):
        return found(
            MONTHS,
            Weight.NAVRAGEN,
            "Drie maanden of niet: dat hangt af van de huurverhoging",
            f"{text}{coming} Geldt de betwiste huurverhoging niet, dan blijft het onder de drie maanden.",
            certainty=Certainty.AFGELEID,
            sources=(_NORM,),
            fields=_FIELDS,
            evidence=("eigen overzicht van huur en betalingen", "brieven over de huurverhoging"),
            risk=f"Geldt de verhoging wel, dan telt het verschil mee. {assumed}".strip(),
            values=_values(moments),
        )
    return found(
        MONTHS,
        Weight.TEGEN,
        _title(past, now=now),
        f"{text}{coming}",
        certainty=Certainty.AFGELEID,
        sources=(_NORM,),
        fields=_FIELDS,
        evidence=("eigen overzicht van huur en betalingen",),
        risk="Bij drie maanden of meer wijzen rechters ontbinding vaak toe. De huurder moet zelf vertellen en bewijzen waarom "
        f"dat hier te ver gaat (art. 6:265 lid 1 BW). {assumed}".strip(),
        values=_values(moments),
    )


def _title(past: list[Moment], *, now: bool) -> str:
    if now and past[-1].three:
        return "De achterstand is drie maanden huur of meer"
    if past[0].name == "dagvaarding":
        return "De achterstand was bij de dagvaarding drie maanden of meer"
    return "De achterstand was drie maanden huur of meer"


def _over_time(past: list[Moment]) -> str:
    now = f"is de achterstand nu {_in_words(past[-1])}" if past[-1].name == "nu" else ""
    if past[0].name == "nu":
        return now
    what = (
        "de dag van de dagvaarding"
        if past[0].name == "dagvaarding"
        else "de dag van het overzicht van de verhuurder"
    )
    then = f"was de achterstand op {write_date(past[0].day)}, {what}, {_in_words(past[0])}"
    return f"{then}, en {now}" if now else then


def _in_words(moment: Moment) -> str:
    text, besides = _count(moment.whole.months), []
    if moment.bare.months != moment.whole.months:
        besides.append(f"zonder servicekosten {number(moment.bare.months)}")
    if moment.undisputed and moment.undisputed.months != moment.whole.months:
        besides.append(f"zonder de betwiste verhoging {number(moment.undisputed.months)}")
    return f"{text} ({', '.join(besides)})" if besides else text


def _count(months: Decimal) -> str:
    return f"{number(months)} {'maand' if months == 1 else 'maanden'}"


def number(value: Decimal) -> str:
    """A number in running text, without needless decimals.

    >>> number(Decimal("3.00")), number(Decimal("2.50"))
    ('3', '2,5')
    """
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def _by_his_own_figure(dossier: Dossier) -> Iterator[Finding]:
    """Without a ledger that can be relied on, the landlord's own amount is set against the rent."""
    asked, day, rent = (
        known(dossier.achterstand_volgens_eiser),
        known(dossier.peildatum_eiser),
        rent_now(dossier),
    )
    if asked is None or isinstance(rent, Unknown) or not rent.total:
        return
    months = (asked / rent.total).quantize(Decimal("0.01"), ROUND_DOWN)
    yield found(
        MONTHS,
        Weight.NAVRAGEN,
        f"Volgens de verhuurder is het {_count(months)} huur",
        f"Het bedrag van de verhuurder ({write_amount(asked)}{f' op {write_date(day)}' if day else ''}) is {number(months)} keer "
        f"de maandhuur van {write_amount(rent.total)}. Kijk of er geen kosten of rente in zitten: die tellen niet mee voor het "
        f"aantal maanden. {_NO_STATUTE}",
        certainty=Certainty.AFGELEID,
        sources=(_NORM,),
        fields=("achterstand_volgens_eiser", *_FIELDS),
        values={"maanden_volgens_verhuurder": months, "maandhuur": rent.total},
    )
