"""An arrangement that was made before, and the money to pay everything at once (terme de grâce)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from juridisch.deadlines import calculate, rule
from juridisch.dossier import Dossier, known
from juridisch.dossier.household import Regeling
from juridisch.dutch import write_amount, write_date
from juridisch.errors import InputError
from juridisch.findings.arrears.rent import hearing_day, summons_day
from juridisch.findings.finding import Check, Finding, Question, Subject, Weight, ask, found
from juridisch.findings.tenant.proposal import ACKNOWLEDGES, debt
from juridisch.law import Certainty
from juridisch.sources import bw6, bw7, ruling

_ONE_MONTH = ruling("Rb. Noord-Holland 11 juni 2025", "ECLI:NL:RBNHO:2025:6432")
_LAST_CHANCE = ruling("Rb. Rotterdam 2 juli 2025", "ECLI:NL:RBROT:2025:7544")

ARRANGEMENT = Check(
    "regeling-lopend",
    Subject.REGELING,
    "Of er een betalingsregeling loopt, en of de huurder zich eraan houdt.",
    (bw6("6:38"), bw6("6:81"), bw6("6:83"), bw6("6:248")),
)
FULL_PAYMENT = Check(
    "volledige-betaling",
    Subject.REGELING,
    "Of alles binnen een maand betaald kan worden (terme de grâce).",
    (bw7("7:280"),),
)
CHECKS: tuple[Check, ...] = (ARRANGEMENT, FULL_PAYMENT)


def look(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """Each arrangement of the dossier, and full payment where there is a source for it."""
    for number, plan in enumerate(dossier.regelingen, 1):
        yield from _arrangement(number, plan, dossier, today)
    yield from _full_payment(dossier, today)


def _arrangement(number: int, plan: Regeling, dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    field, made = f"regelingen[{number}]", known(plan.datum)
    name = f"de regeling van {write_date(made)}" if made else "de betalingsregeling"
    values: dict[str, object] = {"regeling_van": made} if made else {}
    proof = tuple(filter(None, (known(plan.bewijs) or "bevestiging van de regeling", "betaalbewijzen")))
    if plan.nagekomen is False:
        yield found(
            ARRANGEMENT,
            Weight.TEGEN,
            "Een betalingsregeling is niet nagekomen",
            f"De huurder hield zich niet aan {name}. Een gemiste termijn maakt meestal een einde aan de regeling, en de rechter "
            "weegt het mee. Leg uit waardoor het misging.",
            certainty=Certainty.AFGELEID,
            fields=(f"{field}.nagekomen",),
            risk="De verhuurder zal zeggen dat een nieuwe regeling weer niet lukt.",
            values=values,
            number=number,
        )
    elif plan.nagekomen is True and plan.beeindigd is True:
        yield found(
            ARRANGEMENT,
            Weight.NAVRAGEN,
            "De verhuurder stopte een regeling die werd nagekomen",
            f"De huurder hield zich aan {name}, en toch stopte de verhuurder ermee. Kijk in de afspraak of hij dat mocht, en "
            "vraag waarom hij stopte.",
            certainty=Certainty.AFGELEID,
            fields=(f"{field}.beeindigd",),
            evidence=proof,
            risk="In veel regelingen staat dat de verhuurder bij nieuwe achterstand mag stoppen.",
            values=values,
            number=number,
        )
    elif plan.nagekomen is True:
        served = summons_day(dossier)
        after = bool(made and served and made < served <= today)
        text = (
            f"De huurder houdt zich aan {name}. Wat later betaald mag worden, kan de verhuurder nu nog niet opeisen; dan is er "
            "voor die termijnen geen verzuim (art. 6:38 en 6:81 BW)."
        )
        if after and served:
            text += f" Toch bracht hij op {write_date(served)} een dagvaarding."
        yield found(
            ARRANGEMENT,
            Weight.WAARSCHIJNLIJK if after and plan.voorbehoud is not True else Weight.VOOR,
            "De verhuurder ging door terwijl een regeling loopt"
            if after
            else "Er loopt een betalingsregeling",
            text,
            certainty=Certainty.AFGELEID,
            fields=(f"{field}.nagekomen", f"{field}.voorbehoud"),
            evidence=proof,
            risk=(
                "In de regeling staat een voorbehoud: de verhuurder zal zeggen dat hij toch verder mocht. "
                if plan.voorbehoud is True
                else "Staat er een voorbehoud in de afspraak, dan zal de verhuurder zeggen dat hij toch verder mocht. "
            )
            + ACKNOWLEDGES,
            values=values,
            number=number,
        )
    elif not plan.leeg and plan.beeindigd is not True:
        yield ask(
            ARRANGEMENT,
            "De betalingsregeling",
            f"Het is niet bekend of de huurder zich aan {name} hield.",
            f"Leg de afspraak naast de bankafschriften en vul {field}.nagekomen in.",
            fields=(f"{field}.nagekomen",),
            number=number,
        )


def _full_payment(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    source = dossier.bron_volledige_betaling
    if source.leeg or dossier.woonruimte is False or dossier.vonnissen:
        return
    amount, day, kind = known(source.bedrag), known(source.datum), known(source.soort)
    if amount is None or day is None:
        names = tuple(name for name, value in (("bedrag", amount), ("datum", day)) if value is None)
        yield ask(
            FULL_PAYMENT,
            "Alles in één keer betalen",
            f"Er is geld om alles te betalen, maar {' en '.join(names)} ontbreekt.",
            f"Vraag een schriftelijke toezegging en vul bron_volledige_betaling.{names[0]} in.",
            fields=tuple(f"bron_volledige_betaling.{name}" for name in names),
        )
        return
    hearing = hearing_day(dossier)
    begin = max(today, hearing) if hearing else today
    try:
        latest = calculate(rule("terme-de-grace"), begin).day
    except InputError:
        return
    owed = debt(dossier, today)
    why = ""
    if day < today:
        why = "maar die dag is al voorbij: kijk of het geld er is"
    elif owed is None:
        why = "maar het is niet bekend hoeveel er openstaat"
    elif amount < owed:
        why = f"maar dat is minder dan de {write_amount(owed)} die volgens de berekening openstaat, en er komen nog kosten bij"
    elif day > latest:
        why = f"maar dat is later dan een maand na {write_date(begin)}"
    whence = f" uit {kind}" if kind and kind != "anders" else ""
    yield found(
        FULL_PAYMENT,
        Weight.NAVRAGEN if why else Weight.VOOR,
        "Kijk of alles binnen een maand kan worden betaald"
        if why
        else "Alles kan binnen een maand worden betaald",
        f"Er komt {write_amount(amount)}{whence}, op {write_date(day)}"
        + (f", {why}. " if why else ". ")
        + "Voordat de rechter ontbindt, kan hij de huurder ten hoogste een maand geven om alles te betalen (art. 7:280 BW). "
        "Rechters doen dat vooral als vaststaat dat het hele bedrag er dan is.",
        certainty=Certainty.AFGELEID,
        sources=(_ONE_MONTH, _LAST_CHANCE),
        fields=("bron_volledige_betaling.bedrag", "bron_volledige_betaling.datum"),
        evidence=(known(source.bewijs) or "schriftelijke toezegging van wie betaalt",),
        risk="De rechter hoeft dit niet te geven. Met de kosten en de gewone huur tot die dag is het bedrag hoger; wie de dag "
        f"mist, verliest de woning. {ACKNOWLEDGES}",
        values={"bedrag": amount, "datum": day, "uiterlijk": latest, **({"bron": kind} if kind else {})},
    )
