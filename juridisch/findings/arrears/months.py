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
from juridisch.findings.arrears.doubt import (
    assumed_paid_before,
    known_long_enough,
    last_known,
    older_rent_unknown,
)
from juridisch.findings.arrears.rent import (
    ON_LANDLORD,
    hearing_day,
    on_landlords_table,
    payments_lack,
    rent_ledger,
    rent_now,
    summons_day,
    without_disputed,
)
from juridisch.findings.finding import Check, Finding, Question, Subject, Weight, ask, found
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
    """The arrears on one day, with and without service costs. `name` is the key of its values.

    `undisputed` is with service costs and without the increases that the tenant disputes; None without any.
    """

    name: str
    day: date
    whole: Arrears
    bare: Arrears
    undisputed: Arrears | None = None

    @property
    def three(self) -> bool:
        """Whether it is three months or more in one of the two counts."""
        return self.whole.months >= _THREE or self.bare.months >= _THREE

    @property
    def surely_three(self) -> bool:
        """Whether it is so without the disputed increases too."""
        return self.three and (self.undisputed is None or self.undisputed.months >= _THREE)


def look(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """The months, and what was paid since the summons."""
    every = list(_moments(dossier, today))
    if not every:
        yield from _by_his_own_figure(dossier)
    elif not payments_lack(dossier, today):  # without them three months or more would say nothing
        moments = [m for m in every if known_long_enough(dossier, min(m.day, today), today)]
        if moments and (any(m.three for m in moments) or not older_rent_unknown(dossier, today)):
            yield _months(moments, today, _assumed(dossier, today))
        if len(moments) < len(every):
            yield _ask_later_payments(dossier, today)
    yield from _caught_up(dossier, today)


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
            yield Moment(name, day, whole, bare, _undisputed(dossier, day))


def _undisputed(dossier: Dossier, day: date) -> Arrears | None:
    if not any(row.betwist is True for row in dossier.huurverloop):
        return None
    ledger = without_disputed(dossier, day)
    arrears = ledger if isinstance(ledger, Unknown) else ledger.months_in_arrears(day, with_service=True)
    return None if isinstance(arrears, Unknown) else arrears


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
    if served is None or served >= today or not known_long_enough(dossier, today, today):
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
    older = older_rent_unknown(dossier, today)  # then what is open is not known, but that it was paid is
    values: dict[str, object] = {"betaald_na_dagvaarding": paid}
    if not older:
        values |= {"open_dagvaarding": before, "open_nu": after}
    yield found(
        CAUGHT_UP,
        Weight.VOOR,
        *_what_was_paid(served, paid, None if older else (before, after)),
        certainty=Certainty.AFGELEID,
        sources=(_AGAIN,),
        fields=("betalingen",),
        evidence=("betaalbewijzen van na de dagvaarding",),
        risk="De proceskosten blijven meestal voor de huurder. Wie na een achterstand weer te laat betaalt, kan de woning toch "
        "verliezen (Rb. Rotterdam 20 november 2024).",
        values=values,
    )


def _what_was_paid(served: date, paid: Decimal, open_rent: tuple[Decimal, Decimal] | None) -> tuple[str, str]:
    """Title and text; `open_rent` is what was open at the summons and what is now."""
    text = f"Na de dagvaarding van {write_date(served)} betaalde de huurder {write_amount(paid)}. "
    if open_rent is None:
        title = "Na de dagvaarding is er betaald"
        text += "Hoeveel er nog openstaat, hangt af van de maanden die de verhuurder vraagt."
    elif not open_rent[1]:
        title = "Alle huur is na de dagvaarding betaald"
        text += "Volgens de eigen berekening staat er geen huur meer open."
    elif open_rent[1] < open_rent[0]:
        title = "De achterstand is na de dagvaarding kleiner geworden"
        text += (
            f"Volgens de eigen berekening ging de achterstand van {write_amount(open_rent[0])} naar "
            f"{write_amount(open_rent[1])}."
        )
    else:
        title = "Sinds de dagvaarding is de gewone huur betaald"
        text += f"De achterstand van {write_amount(open_rent[0])} is daardoor niet groter geworden."
    return title, f"{text} De rechter weegt alle omstandigheden, ook wat er na de dagvaarding is betaald."
