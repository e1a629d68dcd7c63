"""How many months of rent the arrears are, on the days on which it counts, and whether they went down since the summons."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import ROUND_DOWN, Decimal
from typing import NamedTuple

from juridisch.amounts.ledger import Arrears
from juridisch.amounts.money import add
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_amount, write_date
from juridisch.findings.arrears.rent import (
    ON_LANDLORD,
    hearing_day,
    on_landlords_table,
    payments_unknown,
    rent_ledger,
    rent_now,
    summons_day,
)
from juridisch.findings.finding import Check, Finding, Question, Subject, Weight, found
from juridisch.law import Certainty, Unknown
from juridisch.sources import bw6, page, ruling

_CIRCUMSTANCES = ruling("HR 28 september 2018", "ECLI:NL:HR:2018:1810", Certainty.VAKBRON)
_LATE = ruling("Hof Den Bosch 2017", "ECLI:NL:GHSHE:2017:4617")
_CAUGHT_UP = ruling("Hof Amsterdam 2019", "ECLI:NL:GHAMS:2019:2688", Certainty.VAKBRON)
_AGAIN = ruling("Rb. Rotterdam 20 november 2024", "ECLI:NL:RBROT:2024:11624")
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
CAUGHT_UP = Check(
    "achterstand-ingelopen",
    Subject.ACHTERSTAND,
    "Of er na de dagvaarding is betaald.",
    (bw6("6:265"), _CIRCUMSTANCES, _CAUGHT_UP),
)
CHECKS: tuple[Check, ...] = (MONTHS, UNDER_THREE, CAUGHT_UP)

_THREE = Decimal(3)
_FIELDS = ("huurverloop", "betalingen", "betaaldag")
_NO_STATUTE = "De wet noemt geen aantal maanden; rechters hanteren drie maanden als uitgangspunt en wegen alle omstandigheden."


class Moment(NamedTuple):
    """The arrears on one day, with and without service costs. `name` is the key of its values."""

    name: str
    day: date
    whole: Arrears
    bare: Arrears

    @property
    def three(self) -> bool:
        """Whether it is three months or more in one of the two counts."""
        return self.whole.months >= _THREE or self.bare.months >= _THREE


def look(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """The months, and what was paid since the summons."""
    moments = list(_moments(dossier, today))
    if moments:
        if not _may_lack_payments(dossier, moments, today):
            yield _months(moments, today, ON_LANDLORD if on_landlords_table(dossier) else "")
    else:
        yield from _by_his_own_figure(dossier)
    yield from _caught_up(dossier, today)


def _moments(dossier: Dossier, today: date) -> Iterator[Moment]:
    """The summons (else the day of the landlord's figures), today, and a hearing that is still to come."""
    served, stated, hearing = summons_day(dossier), known(dossier.peildatum_eiser), hearing_day(dossier)
    first = served or stated
    days: list[tuple[str, date]] = []
    if first and first < today:
        days.append(("dagvaarding" if served else "peildatum", first))
    days.append(("nu", today))
    if hearing and hearing > today:
        days.append(("zitting", hearing))
    for name, day in days:
        ledger = rent_ledger(dossier, day)
        if isinstance(ledger, Unknown):
            continue
        whole = ledger.months_in_arrears(day, with_service=True)
        bare = ledger.months_in_arrears(day, with_service=False)
        if not isinstance(whole, Unknown) and not isinstance(bare, Unknown):
            yield Moment(name, day, whole, bare)


def _may_lack_payments(dossier: Dossier, moments: list[Moment], today: date) -> bool:
    """Whether no payment is entered while the landlord asks less than all the rent: then payments are missing.

    Without them three months or more would say nothing; fewer than three is right all the same.
    """
    if not payments_unknown(dossier) or not dossier.huurverloop or not any(m.three for m in moments):
        return False
    asked, day = known(dossier.achterstand_volgens_eiser), known(dossier.peildatum_eiser)
    ledger = rent_ledger(dossier, day or today)
    return (
        asked is None or isinstance(ledger, Unknown) or asked < min(ledger.open, ledger.open_on(day or today))
    )


def _months(moments: list[Moment], today: date, assumed: str) -> Finding:
    values: dict[str, object] = {}
    for moment in moments:
        values |= {
            f"maanden_{moment.name}": moment.whole.months,
            f"maanden_{moment.name}_kaal": moment.bare.months,
            f"achterstand_{moment.name}": moment.whole.unpaid,
            f"dag_{moment.name}": moment.day,
        }
    values["maandhuur"] = moments[-1].whole.rent
    past = [moment for moment in moments if moment.day <= today]
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
            Weight.VOOR,
            "De achterstand is kleiner dan drie maanden huur",
            text,
            certainty=Certainty.AFGELEID,
            sources=(_NORM, _LATE),
            fields=_FIELDS,
            evidence=("eigen overzicht van huur en betalingen",),
            risk="Bij steeds te laat betalen kan minder dan drie maanden ook genoeg zijn (Hof Den Bosch 2017)."
            f"{by_then} {assumed}".strip(),
            values=values,
        )
    return found(
        MONTHS,
        Weight.TEGEN,
        "De achterstand is drie maanden huur of meer"
        if past[-1].three
        else "De achterstand was bij de dagvaarding drie maanden of meer",
        f"{text}{coming}",
        certainty=Certainty.AFGELEID,
        sources=(_NORM,),
        fields=_FIELDS,
        evidence=("eigen overzicht van huur en betalingen",),
        risk="Bij drie maanden of meer wijzen rechters ontbinding vaak toe. De huurder moet zelf vertellen en bewijzen waarom "
        f"dat hier te ver gaat (art. 6:265 lid 1 BW). {assumed}".strip(),
        values=values,
    )


def _over_time(past: list[Moment]) -> str:
    now = f"is de achterstand nu {_in_words(past[-1])}"
    if len(past) == 1:
        return now
    what = (
        "de dag van de dagvaarding"
        if past[0].name == "dagvaarding"
        else "de dag van het overzicht van de verhuurder"
    )
    return f"was de achterstand op {write_date(past[0].day)}, {what}, {_in_words(past[0])}, en {now}"


def _in_words(moment: Moment) -> str:
    text = _count(moment.whole.months)
    if moment.bare.months != moment.whole.months:
        text += f" (zonder servicekosten {number(moment.bare.months)})"
    return text


def _count(months: Decimal) -> str:
    return f"{number(months)} {'maand' if months == 1 else 'maanden'}"


def number(value: Decimal) -> str:
    """A number in running text, without needless decimals.

    >>> number(Decimal("3.00")), number(Decimal("2.50"))
    ('3', '2,5')
    """
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def _by_his_own_figure(dossier: Dossier) -> Iterator[Finding]:
    """Without a ledger only the landlord's own amount can be set against the rent."""
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


def _caught_up(dossier: Dossier, today: date) -> Iterator[Finding]:
    served = summons_day(dossier)
    if served is None or served >= today:
        return
    then, now = rent_ledger(dossier, served), rent_ledger(dossier, today)
    if isinstance(then, Unknown) or isinstance(now, Unknown):
        return
    paid = add(
        amount
        for payment in dossier.betalingen
        if (day := known(payment.datum)) and (amount := known(payment.bedrag)) and served < day <= today
    )
    before, after = then.open_on(served), now.open_on(today)
    if not paid or not before or after > before:
        return
    yield found(
        CAUGHT_UP,
        Weight.VOOR,
        *_what_was_paid(served, paid, before, after),
        certainty=Certainty.AFGELEID,
        sources=(_AGAIN,),
        fields=("betalingen",),
        evidence=("betaalbewijzen van na de dagvaarding",),
        risk="De proceskosten blijven meestal voor de huurder. Wie na een achterstand weer te laat betaalt, kan de woning toch "
        "verliezen (Rb. Rotterdam 20 november 2024).",
        values={"betaald_na_dagvaarding": paid, "open_dagvaarding": before, "open_nu": after},
    )


def _what_was_paid(served: date, paid: Decimal, before: Decimal, after: Decimal) -> tuple[str, str]:
    text = f"Na de dagvaarding van {write_date(served)} betaalde de huurder {write_amount(paid)}. "
    if not after:
        title = "Alle huur is na de dagvaarding betaald"
        text += "Volgens de eigen berekening staat er geen huur meer open."
    elif after < before:
        title = "De achterstand is na de dagvaarding kleiner geworden"
        text += f"Volgens de eigen berekening ging de achterstand van {write_amount(before)} naar {write_amount(after)}."
    else:
        title = "Sinds de dagvaarding is de gewone huur betaald"
        text += f"De achterstand van {write_amount(before)} is daardoor niet groter geworden."
    return title, f"{text} De rechter weegt alle omstandigheden, ook wat er na de dagvaarding is betaald."
