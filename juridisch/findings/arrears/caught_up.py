"""Whether the tenant paid after the summons, and whether the arrears went down."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from juridisch.amounts.money import add
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_amount, write_date
from juridisch.findings.arrears.doubt import known_long_enough, older_rent_unknown
from juridisch.findings.arrears.rent import rent_ledger, summons_day
from juridisch.findings.finding import Check, Finding, Question, Subject, Weight, found
from juridisch.law import Certainty, Unknown
from juridisch.sources import bw6, ruling

_CIRCUMSTANCES = ruling("HR 28 september 2018", "ECLI:NL:HR:2018:1810", Certainty.VAKBRON)
_CAUGHT_UP = ruling("Hof Amsterdam 2019", "ECLI:NL:GHAMS:2019:2688", Certainty.VAKBRON)
_AGAIN = ruling("Rb. Rotterdam 20 november 2024", "ECLI:NL:RBROT:2024:11624")

CAUGHT_UP = Check(
    "achterstand-ingelopen",
    Subject.ACHTERSTAND,
    "Of er na de dagvaarding is betaald.",
    (bw6("6:265"), _CIRCUMSTANCES, _CAUGHT_UP),
)
CHECKS: tuple[Check, ...] = (CAUGHT_UP,)


def look(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """What was paid between the summons and today, and what is open after it."""
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
        Weight.NAVRAGEN if older else Weight.VOOR,
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
