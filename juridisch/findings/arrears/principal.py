"""The amount of rent that is asked: the landlord's figure against the rent month by month and the payments."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from juridisch.amounts.comparison import Differences
from juridisch.amounts.ledger import Ledger
from juridisch.amounts.money import Line
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_amount, write_date
from juridisch.findings.arrears.bookings import compare, in_words
from juridisch.findings.arrears.doubt import assumed_paid_before, older_rent_unknown
from juridisch.findings.arrears.rent import (
    as_claimed,
    on_landlords_table,
    payments_unknown,
    rent_ledger,
    summoned,
)
from juridisch.findings.arrears.shares import Doubt, doubts_about, shares_of
from juridisch.findings.finding import (
    Check,
    Finding,
    Item,
    Money,
    Question,
    Subject,
    Weight,
    ask,
    found,
)
from juridisch.law import Certainty, Unknown
from juridisch.sources import bw6, bw7

AMOUNT = Check(
    "achterstand-hoogte",
    Subject.ACHTERSTAND,
    "Of het gevraagde bedrag klopt met de huur per maand en de betalingen.",
    (bw7("7:212"), bw6("6:43")),
)
CHECKS: tuple[Check, ...] = (AMOUNT,)

_BRING = (
    "Vraag de bankafschriften sinds de eerste maand die u narekent, en vul betalingen in. Een afschrift inlezen kan met "
    "‘juridisch dossier betalingen’."
)
BARE_DENIAL = (
    "Alleen ontkennen is niet genoeg: de huurder kent zijn eigen betalingen. "
    "De verhuurder kan alsnog een overzicht geven."
)


def look(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """The amount asked against the ledger on the day of the claim."""
    asked, day = known(dossier.achterstand_volgens_eiser), known(dossier.peildatum_eiser)
    if asked is None:
        if summoned(dossier) and not dossier.vonnissen:
            yield _missing(
                "De verhuurder vraagt geld, en het is niet bekend hoeveel huur dat is.",
                "Zoek het bedrag aan huur in de dagvaarding, zonder kosten en rente. Vul achterstand_volgens_eiser in.",
                "achterstand_volgens_eiser",
            )
        return
    if day is None:
        yield _missing(
            f"De verhuurder vraagt {write_amount(asked)}, en het is niet bekend op welke dag hij dat berekende.",
            "Zoek die dag in de dagvaarding of in zijn overzicht en vul peildatum_eiser in.",
            "peildatum_eiser",
        )
        return
    if day > today:
        yield _missing(
            f"De dag waarop de achterstand is berekend ({write_date(day)}), moet nog komen.",
            "Kijk peildatum_eiser na.",
            "peildatum_eiser",
        )
        return
    ledger = rent_ledger(dossier, day)
    if isinstance(ledger, Unknown):
        bring = (
            ""
            if dossier.betalingen
            else " Vraag ook alle bankafschriften sinds die maand en vul betalingen in."
        )
        yield _missing(ledger.reason, ledger.next_action + bring, "huurverloop", "betaaldag", "betalingen")
    elif on_landlords_table(dossier):
        yield from _against_own_table(asked, day, ledger)
    else:
        yield _against_ledger(dossier, asked, day, ledger, today)


def _missing(reason: str, action: str, *fields: str) -> Question:
    return ask(AMOUNT, "De hoogte van de achterstand narekenen", reason, action, fields=fields)


def _against_own_table(asked: Decimal, day: date, ledger: Ledger) -> Iterator[Finding | Question]:
    """Without the rent through time only the landlord's table can be held against his own amount."""
    if asked > ledger.open:
        yield found(
            AMOUNT,
            Weight.WAARSCHIJNLIJK,
            "Het bedrag is hoger dan het eigen overzicht van de verhuurder",
            f"De verhuurder vraagt {write_amount(asked)} huurachterstand op {write_date(day)}. De maanden in zijn eigen "
            f"overzicht tellen op tot ten hoogste {write_amount(ledger.open)}: {write_amount(asked - ledger.open)} minder. "
            "Hij moet uitleggen waaruit de rest bestaat.",
            certainty=Certainty.AFGELEID,
            fields=("achterstand_volgens_eiser", "overzicht_eiser"),
            evidence=("overzicht van de verhuurder",),
            risk="Er kan een maand in het overzicht ontbreken, of er kunnen kosten in het bedrag zitten.",
            money=Money(Item.HOOFDSOM, asked, ledger.open),
            lines=_lines(ledger),
            values={"gevraagd": asked, "eigen_berekening": ledger.open, "peildatum": day},
        )
    yield _missing(
        "Alleen het overzicht van de verhuurder is bekend. Een eigen berekening is er nog niet.",
        f"Zoek de brieven over de huur en vul huurverloop in. {_BRING}",
        "huurverloop",
        "betalingen",
    )


def _against_ledger(
    dossier: Dossier, asked: Decimal, day: date, ledger: Ledger, today: date
) -> Finding | Question:
    own, claimed = ledger.open, as_claimed(dossier, day)
    first_costs = None if isinstance(claimed, Unknown) else claimed.open
    compared = compare(dossier, ledger)
    values: dict[str, object] = {"gevraagd": asked, "eigen_berekening": own, "peildatum": day}
    if first_costs is not None:
        values["eigen_berekening_kosten_eerst"] = first_costs
    if compared:
        values["verschillen"] = tuple(map(in_words, compared.items))
    if asked < own and asked != ledger.open_on(day) and payments_unknown(dossier):
        return _missing(
            "Er zijn geen betalingen ingevuld, terwijl de verhuurder er wel kreeg.", _BRING, "betalingen"
        )
    if asked > own and (early := _starts_too_late(ledger, compared)):
        return early
    if asked > own and older_rent_unknown(dossier, today):
        return _which_months(asked, ledger)
    assumed = " ".join(
        filter(None, dict.fromkeys((*ledger.assumptions, assumed_paid_before(dossier, ledger))))
    )
    if asked in (own, ledger.open_on(day)):
        if doubts := doubts_about(dossier, day, asked, ledger, today):
            return _right_with_doubts(asked, day, doubts, assumed, _lines(ledger, first_costs), values)
        return found(
            AMOUNT,
            Weight.IN_ORDE,
            "Het bedrag van de achterstand komt uit",
            f"De verhuurder vraagt {write_amount(asked)} huurachterstand op {write_date(day)}. De huur per maand en de "
            "ingevulde betalingen geven hetzelfde bedrag.",
            certainty=Certainty.AFGELEID,
            fields=("achterstand_volgens_eiser", "huurverloop", "betalingen"),
            risk=assumed,
            money=Money(Item.HOOFDSOM, asked, asked),
            lines=_lines(ledger, first_costs),
            values=values,
        )
    if asked < own:
        return found(
            AMOUNT,
            Weight.NAVRAGEN,
            "De eigen berekening komt hoger uit dan het gevraagde bedrag",
            f"De verhuurder vraagt {write_amount(asked)} op {write_date(day)}. De ingevulde huur en betalingen geven een hoger "
            "bedrag. Kijk of alle betalingen erin staan en of het huurverloop klopt, en noem het hogere bedrag niet in brieven "
            "of stukken.",
            certainty=Certainty.AFGELEID,
            fields=("huurverloop", "betalingen", "achterstand_volgens_eiser"),
            evidence=("bankafschriften",),
            risk=assumed,
            lines=_lines(ledger, first_costs),
            values=values,
        )
    text = (
        f"De verhuurder vraagt {write_amount(asked)} huurachterstand op {write_date(day)}. De huur per maand en de ingevulde "
        f"betalingen geven op die dag ten hoogste {write_amount(own)}: {write_amount(asked - own)} minder. "
    )
    if first_costs is not None and first_costs != own:
        text += f"Gaan de betalingen eerst naar de gevraagde kosten en rente, dan is het {write_amount(first_costs)}. "
    if compared and compared.items:
        more = f", en nog {len(compared.items) - 1} keer" if len(compared.items) > 1 else ""
        text += f"In zijn overzicht wijkt dit af: {in_words(compared.items[0])}{more}."
    return found(
        AMOUNT,
        Weight.WAARSCHIJNLIJK,
        f"De gevraagde achterstand is {write_amount(asked - own)} te hoog",
        text.strip(),
        certainty=Certainty.AFGELEID,
        fields=("achterstand_volgens_eiser", "huurverloop", "betalingen"),
        evidence=("eigen overzicht van huur en betalingen", "bankafschriften", "brieven over de huur"),
        risk=f"{BARE_DENIAL} {assumed}".strip(),
        money=Money(Item.HOOFDSOM, asked, own, shares=shares_of(dossier, asked - own, compared)),
        lines=_lines(ledger, first_costs),
        values=values,
    )


def _right_with_doubts(
    asked: Decimal,
    day: date,
    doubts: list[Doubt],
    assumed: str,
    lines: tuple[Line, ...],
    values: dict[str, object],
) -> Finding:
    """The sum comes out, but a part may not be due: then it is not in order."""
    return found(
        AMOUNT,
        Weight.NAVRAGEN,
        "Het bedrag komt uit, maar een deel staat niet vast",
        f"De verhuurder vraagt {write_amount(asked)} huurachterstand op {write_date(day)}. De huur per maand en de "
        f"ingevulde betalingen geven hetzelfde bedrag. {' '.join(doubt.text for doubt in doubts)}",
        certainty=Certainty.AFGELEID,
        fields=("achterstand_volgens_eiser", "huurverloop", "betalingen"),
        risk=assumed,
        money=Money(Item.HOOFDSOM, asked, asked, min(doubt.left for doubt in doubts)),
        lines=lines,
        values=values,
    )


def _which_months(asked: Decimal, ledger: Ledger) -> Question:
    """More is asked than the ledger has: that may be rent from before it begins."""
    return _missing(
        f"De verhuurder vraagt {write_amount(asked)}. De eigen berekening komt lager uit, maar begint pas in "
        f"{ledger.rows[0].month}: het verschil kan huur van eerdere maanden zijn.",
        "Vraag de verhuurder om zijn overzicht per maand en vul overzicht_eiser in. Of begin het huurverloop en de betalingen "
        "bij de eerste maand van de huur, en vul contract.ingangsdatum in.",
        "overzicht_eiser",
        "huurverloop",
        "contract.ingangsdatum",
    )


def _starts_too_late(ledger: Ledger, compared: Differences | None) -> Question | None:
    """What is asked over months before the ledger begins cannot be checked with it."""
    if not ledger.rows:
        return _missing(
            "Het huurverloop begint na de dag waarop de verhuurder de achterstand berekende.",
            f"Begin het huurverloop bij de oudste maand die de verhuurder vraagt. {_BRING}",
            "huurverloop",
        )
    first = ledger.rows[0].month
    before = [item for item in compared.items if item.month < first and item.amount > 0] if compared else []
    if not before:
        return None
    return _missing(
        f"De verhuurder vraagt ook huur over {before[0].month}, en het huurverloop begint pas in {first}.",
        f"Begin het huurverloop bij {before[0].month}. {_BRING}",
        "huurverloop",
    )


def _lines(ledger: Ledger, first_costs: Decimal | None = None) -> tuple[Line, ...]:
    lines = [
        Line("Huur die betaald moest worden", ledger.charged),
        Line("Af: betalingen op die huur", -ledger.paid),
        Line("Open volgens deze berekening", ledger.open),
    ]
    if first_costs is not None and first_costs != ledger.open:
        lines.append(Line("Open als betalingen eerst naar kosten en rente gaan", first_costs))
    return tuple(lines)
