"""Where the payments went, and what disputed increases make: the landlord's booking against the law and the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from juridisch.amounts.comparison import Difference, Differences, Kind, LandlordRow, differences
from juridisch.amounts.ledger import Ledger
from juridisch.amounts.money import ZERO, add
from juridisch.amounts.terms import Month
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_amount, write_date
from juridisch.errors import InputError
from juridisch.findings.arrears.rent import (
    as_claimed,
    on_landlords_table,
    payments_lack,
    rent_ledger,
    summons_day,
    without_disputed,
)
from juridisch.findings.finding import Check, Finding, Question, Subject, Weight, ask, found
from juridisch.law import Certainty, Unknown
from juridisch.sources import bw6, bw7, ruling

PAYMENTS = Check(
    "achterstand-betalingen",
    Subject.ACHTERSTAND,
    "Of alle betalingen van de huurder in het overzicht van de verhuurder staan.",
    (bw6("6:43"), bw6("6:114")),
)
IMPUTATION = Check(
    "toerekening",
    Subject.ACHTERSTAND,
    "Of betalingen naar de genoemde maand en naar de huur gingen, en niet naar kosten die niet verschuldigd zijn.",
    (bw6("6:43"), bw6("6:44")),
)
INCREASE = Check(
    "huurverhoging-betwist",
    Subject.ACHTERSTAND,
    "Hoe hoog de achterstand is met en zonder de huurverhogingen die de huurder betwist.",
    (bw7("7:251"), bw7("7:253")),
)
CHECKS: tuple[Check, ...] = (PAYMENTS, IMPUTATION, INCREASE)

_BIK_ARE_COSTS = ruling("HR 10 juli 2015", "ECLI:NL:HR:2015:1868", Certainty.VAKBRON)
_NAMED = ruling("Hof Den Bosch 2015", "ECLI:NL:GHSHE:2015:328", Certainty.VAKBRON)


def look(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """Payments that are missing or booked elsewhere, and disputed increases."""
    day = known(dossier.peildatum_eiser) or summons_day(dossier) or today
    if day <= today:  # a later day is a slip, which is asked with the amount
        yield from _payments(dossier, day)
        yield from _imputation(dossier, day)
        yield from _increase(dossier, day)


def landlord_rows(dossier: Dossier) -> tuple[LandlordRow, ...]:
    """The landlord's table, as far as its rows are whole."""
    return tuple(
        LandlordRow(Month.of(month), charged, paid)
        for row in dossier.overzicht_eiser
        if (month := known(row.maand))
        and (charged := known(row.verschuldigd)) is not None
        and (paid := known(row.betaald)) is not None
    )


def compare(dossier: Dossier, ledger: Ledger) -> Differences | None:
    """The ledger beside the landlord's table; None where there is nothing to compare."""
    rows = landlord_rows(dossier)
    if not rows or on_landlords_table(dossier):
        return None
    try:
        return differences(ledger, rows)
    except InputError:  # a month twice: the table cannot be compared
        return None


def in_words(item: Difference) -> str:
    """One difference in running text, without its full stop."""
    if item.kind is Kind.CHARGED:
        return f"voor {item.month} rekent hij {write_amount(item.theirs)} in plaats van {write_amount(item.ours)}"
    if item.kind is Kind.PAID:
        return f"voor {item.month} boekte hij {write_amount(item.theirs)} als betaald in plaats van {write_amount(item.ours)}"
    if item.kind is Kind.LANDLORD_LACKS:
        return f"{item.month} staat er niet in"
    return f"hij rekent {write_amount(item.theirs)} voor {item.month}, en over die maand is hier geen huur bekend"


def _payments(dossier: Dossier, day: date) -> Iterator[Finding]:
    if known(dossier.peildatum_eiser) is None or not dossier.betalingen or not dossier.overzicht_eiser:
        return
    ledger = rent_ledger(dossier, day)
    compared = None if isinstance(ledger, Unknown) else compare(dossier, ledger)
    if isinstance(ledger, Unknown) or compared is None:
        return
    table = {row.month: row for row in landlord_rows(dossier)}
    both = [row for row in ledger.rows if row.month in table]
    ours, theirs = add(row.paid for row in both), add(table[row.month].paid for row in both)
    asked = known(dossier.achterstand_volgens_eiser)
    # Booked on another month is no missing payment: then the sum of the claim is right.
    if ours <= theirs or (asked is not None and asked <= ledger.open):
        return
    lacking = [row for row in both if row.paid > table[row.month].paid]
    names = enumerated(f"{row.month} ({write_amount(row.paid - table[row.month].paid)})" for row in lacking)
    yield found(
        PAYMENTS,
        Weight.WAARSCHIJNLIJK,
        f"Betalingen van {write_amount(ours - theirs)} staan niet in het overzicht",
        f"Tot en met {write_date(day)} boekte de verhuurder {write_amount(theirs)} als betaald, voor de maanden in zijn "
        "overzicht. "
        f"De huurder betaalde daarvoor {write_amount(ours)}. Het verschil zit in {names}.",
        certainty=Certainty.AFGELEID,
        fields=("betalingen", "overzicht_eiser"),
        evidence=tuple(dict.fromkeys(proof for p in dossier.betalingen if (proof := known(p.bewijs))))
        or ("bankafschriften",),
        risk="De verhuurder kan zeggen dat het geld op een andere maand, op kosten of op een andere rekening is geboekt.",
        values={"ontbreekt": ours - theirs, "maanden": tuple(str(row.month) for row in lacking)},
    )


def enumerated(names: Iterable[str]) -> str:
    """Names in running text: "a, b en c"."""
    every = list(names)
    return every[0] if len(every) == 1 else f"{', '.join(every[:-1])} en {every[-1]}"


def _imputation(dossier: Dossier, day: date) -> Iterator[Finding]:
    if not dossier.betalingen or on_landlords_table(dossier):
        return
    own, claimed = rent_ledger(dossier, day), as_claimed(dossier, day)
    if isinstance(own, Unknown):
        return
    elsewhere = _named_elsewhere(dossier, own, day)
    eaten = ZERO if isinstance(claimed, Unknown) else claimed.open - own.open
    if not elsewhere and not eaten:
        return
    asked = known(dossier.achterstand_volgens_eiser)
    costs_first = bool(eaten) and asked == own.open + eaten  # his own figure is as if costs went first
    likely = bool(elsewhere) or costs_first
    text = ""
    if elsewhere:
        text = (
            f"De huurder noemde bij het betalen {enumerated([str(month) for month in elsewhere])}, maar in het overzicht van de "
            "verhuurder is dat niet (helemaal) zo geboekt. De maand die de huurder uitdrukkelijk noemt, gaat voor "
            "(art. 6:43 lid 1 BW). "
        )
    if eaten:
        text += (
            f"Gaan de gevraagde kosten en rente eerst van de betalingen af, dan staat er op {write_date(day)} "
            f"{write_amount(own.open + eaten)} huur open; gaan de betalingen naar de huur, {write_amount(own.open)}. Binnen een "
            "schuld gaan kosten en rente voor (art. 6:44 BW), maar alleen als die echt betaald moeten worden."
        )
    yield found(
        IMPUTATION,
        Weight.WAARSCHIJNLIJK if likely else Weight.NAVRAGEN,
        "Betalingen lijken niet goed geboekt" if likely else "Kijk of betalingen op kosten zijn geboekt",
        text.strip(),
        sources=(*((_BIK_ARE_COSTS,) if eaten else ()), *((_NAMED,) if elsewhere else ())),
        fields=("betalingen", "incassokosten_gevorderd", "rente_gevorderd"),
        evidence=("bankafschriften met omschrijving", "overzicht van de verhuurder"),
        risk="Zijn de incassokosten wel verschuldigd, dan mag de verhuurder een betaling eerst daarop boeken.",
        values={
            "op_kosten_geboekt": eaten if costs_first else ZERO,
            "genoemde_maanden": tuple(map(str, elsewhere)),
        },
    )


def _named_elsewhere(dossier: Dossier, own: Ledger, day: date) -> list[Month]:
    """The months that the tenant named, of which the landlord's table shows less paid than he paid for them."""
    table = {row.month: row for row in landlord_rows(dossier)}
    charged = {row.month: row.charged for row in own.rows}
    named: dict[Month, Decimal] = {}
    for payment in dossier.betalingen:
        paid_on, amount, month = known(payment.datum), known(payment.bedrag), known(payment.maand)
        if paid_on and amount and month and paid_on <= day:
            named[Month.of(month)] = named.get(Month.of(month), ZERO) + amount
    return sorted(
        month
        for month, amount in named.items()
        if month in table and table[month].paid < min(amount, charged.get(month, ZERO))
    )


def _increase(dossier: Dossier, day: date) -> Iterator[Finding | Question]:
    disputed = [row for row in dossier.huurverloop if row.betwist is True]
    if not disputed:
        return
    with_all, without = rent_ledger(dossier, day), without_disputed(dossier, day)
    if isinstance(with_all, Unknown):
        return  # asked with the amount
    fields = ("huurverloop",)
    if isinstance(without, Unknown):
        yield ask(INCREASE, "De betwiste huurprijs", without.reason, without.next_action, fields=fields)
        return
    since = known(disputed[0].vanaf)
    asked, more = known(dossier.achterstand_volgens_eiser), with_all.charged - without.charged
    # An own calculation above his claim is not named: then payments may lack, and it is not for the tenant to say.
    lacking = payments_lack(dossier, day)
    named = not lacking and (asked is None or with_all.open <= asked)
    amounts = (
        f"Met die huur staat er op {write_date(day)} volgens de eigen berekening {write_amount(with_all.open)} open, met de "
        f"huur van daarvoor {write_amount(without.open)}."
        if named
        else f"Over alle maanden tot en met {write_date(day)} maakt die verhoging {write_amount(more)} verschil, betaald of niet."
    )
    values: dict[str, object] = {"verschil": more, "peildatum": day}
    if not lacking:
        values |= {"met_verhoging": with_all.open, "zonder_verhoging": without.open}
    yield found(
        INCREASE,
        Weight.NAVRAGEN,
        "De achterstand met en zonder de betwiste huurverhoging"
        if named
        else "Wat de betwiste huurverhoging verschil maakt",
        f"De huurder is het niet eens met de huur vanaf {Month.of(since) if since else 'onbekend'}. {amounts} "
        "Of de verhoging geldt, moet nog worden nagekeken: op voorstel of uit het contract, op tijd, en niet vaker dan eens "
        "per twaalf maanden (art. 7:251 lid 1 BW).",
        certainty=Certainty.AFGELEID,
        fields=fields,
        evidence=("brieven over de huurverhoging", "huurcontract", "bezwaar van de huurder"),
        risk="Geldt de verhoging wel, dan telt het verschil mee als achterstand.",
        values=values,
    )
