"""The yearly account of service costs, and what the arrears are without them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from juridisch.amounts.money import ZERO
from juridisch.deadlines import calculate, rule
from juridisch.dossier import Dossier, Onbekend, known
from juridisch.dossier.rent import Afrekening
from juridisch.dutch import write_amount, write_date
from juridisch.errors import InputError
from juridisch.findings.arrears.doubt import known_long_enough, older_rent_unknown
from juridisch.findings.arrears.rent import payments_lack, rent_ledger, rent_now, summoned
from juridisch.findings.finding import Check, Finding, Question, Subject, Weight, ask, found
from juridisch.law import Certainty, Unknown
from juridisch.sources import bw7, ruling

_RECALCULATED = ruling("Rb. Noord-Holland 2021", "ECLI:NL:RBNHO:2021:306")

SERVICE_COSTS = Check(
    "servicekosten",
    Subject.ACHTERSTAND,
    "Of de jaarlijkse afrekening van de servicekosten er op tijd was, en wat daaruit volgt.",
    (bw7("7:259 lid 2"), bw7("7:260")),
)
CHECKS: tuple[Check, ...] = (SERVICE_COSTS,)


def look(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """Each account that the dossier names; without any a question, when there is reason to ask."""
    for number, account in enumerate(dossier.servicekosten_afrekeningen, 1):
        yield from _account(number, account, dossier, today)
    if (
        not dossier.servicekosten_afrekeningen
        and summoned(dossier)
        and not dossier.vonnissen
        and _pays(dossier)
    ):
        began = known(dossier.contract.ingangsdatum)
        last_year = today.year - (
            1 if today > date(today.year, 6, 30) else 2
        )  # the last one that must have come
        if began and began.year <= last_year:
            yield ask(
                SERVICE_COSTS,
                "De afrekeningen van de servicekosten",
                "De huurder betaalt servicekosten, en het is niet bekend of de jaarlijkse afrekeningen kwamen.",
                "Vraag de afrekeningen op en vul servicekosten_afrekeningen in: per jaar, met de dag van ontvangst.",
                fields=("servicekosten_afrekeningen",),
            )


def _pays(dossier: Dossier) -> bool:
    now = rent_now(dossier)
    if isinstance(now, Unknown) or now.total is None or now.bare is None:
        return bool(known(dossier.servicekosten))
    return now.total > now.bare


def _account(number: int, account: Afrekening, dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    year, field, came = known(account.jaar), f"servicekosten_afrekeningen[{number}]", account.ontvangen_op
    if year is None or year >= today.year:
        return
    advance, real = known(account.voorschot), known(account.werkelijk)
    if advance is not None and real is not None and advance > real:
        yield _back(number, year, advance, real)
        return
    try:
        due = calculate(rule("servicekosten-overzicht"), date(year, 12, 31)).day
        until = calculate(rule("servicekosten-huurcommissie"), date(year, 12, 31)).day
    except InputError:
        yield ask(
            SERVICE_COSTS,
            f"De afrekening van de servicekosten over {year}",
            f"Voor {year} is niet nagekeken wanneer de afrekening er moest zijn.",
            "Laat dit nakijken, bijvoorbeeld bij de Huurcommissie.",
            fields=(f"{field}.jaar",),
            number=number,
        )
        return
    if isinstance(came, Onbekend):
        yield ask(
            SERVICE_COSTS,
            f"De afrekening van de servicekosten over {year}",
            f"Het is niet bekend of en wanneer de afrekening over {year} kwam.",
            f"Vraag het de huurder, en vul {field}.ontvangen_op in. Laat het leeg als de afrekening niet kwam.",
            fields=(f"{field}.ontvangen_op",),
            number=number,
        )
    elif came is None and today > due:
        yield _absent(number, year, due, until, dossier, today)
    elif came:
        yield _received(number, account, year, came, due, until)


def _back(number: int, year: int, advance: Decimal, real: Decimal) -> Finding:
    field = f"servicekosten_afrekeningen[{number}]"
    return found(
        SERVICE_COSTS,
        Weight.VOOR,
        f"De huurder krijgt servicekosten over {year} terug",
        f"Over {year} betaalde de huurder {write_amount(advance)} vooruit en waren de kosten {write_amount(real)}. "
        f"Het verschil van {write_amount(advance - real)} hoort terug naar de huurder of van de achterstand af.",
        certainty=Certainty.AFGELEID,
        fields=(f"{field}.voorschot", f"{field}.werkelijk"),
        evidence=(f"afrekening over {year}", "betaalde voorschotten"),
        risk="De verhuurder kan zeggen dat hij dit al heeft verrekend: kijk in zijn overzicht.",
        values={"jaar": year, "terug": advance - real},
        number=number,
    )


def _commission(until: date) -> str:
    return f"Aan de Huurcommissie voorleggen kan tot en met {write_date(until)} (art. 7:260 lid 2 BW)."


def _absent(number: int, year: int, due: date, until: date, dossier: Dossier, today: date) -> Finding:
    values: dict[str, object] = {"jaar": year, "uiterlijk": due, "huurcommissie_tot": until}
    without = ""
    ledger = rent_ledger(dossier, today)
    unsure = (
        payments_lack(dossier, today)
        or older_rent_unknown(dossier, today)
        or not known_long_enough(dossier, today, today)
    )
    if not isinstance(ledger, Unknown) and not unsure:
        whole = ledger.months_in_arrears(today, with_service=True)
        bare = ledger.months_in_arrears(today, with_service=False)
        if not isinstance(whole, Unknown) and not isinstance(bare, Unknown):
            values |= {
                "maanden_met": whole.months,
                "maanden_zonder": bare.months,
                "achterstand_kaal": bare.unpaid,
            }
            if ZERO < bare.unpaid < whole.unpaid:
                without = (
                    f" Zonder servicekosten staat er volgens de eigen berekening {write_amount(bare.unpaid)} open in plaats van "
                    f"{write_amount(whole.unpaid)}."
                )
    return found(
        SERVICE_COSTS,
        Weight.WAARSCHIJNLIJK,
        f"De afrekening van de servicekosten over {year} kwam niet",
        f"De verhuurder moest het overzicht van de servicekosten over {year} uiterlijk op {write_date(due)} geven (art. 7:259 "
        f"lid 2 BW), en de huurder kreeg het niet. Vraag er schriftelijk om.{without}",
        certainty=Certainty.AFGELEID,
        sources=(_RECALCULATED,),
        fields=(f"servicekosten_afrekeningen[{number}].ontvangen_op",),
        evidence=("betaalde voorschotten", "brief waarin om de afrekening is gevraagd"),
        risk="Een overzicht dat niet of te laat kwam, neemt de kosten niet weg; het is een reden om ze na te rekenen."
        + (f" {_commission(until)}" if today <= until else ""),
        values=values,
        number=number,
    )


def _received(number: int, account: Afrekening, year: int, came: date, due: date, until: date) -> Finding:
    advance, real, field = (
        known(account.voorschot),
        known(account.werkelijk),
        f"servicekosten_afrekeningen[{number}]",
    )
    values: dict[str, object] = {
        "jaar": year,
        "ontvangen": came,
        "uiterlijk": due,
        "huurcommissie_tot": until,
    }
    if came > due:
        return found(
            SERVICE_COSTS,
            Weight.NAVRAGEN,
            f"De afrekening van de servicekosten over {year} kwam te laat",
            f"De afrekening kwam op {write_date(came)}; uiterlijk op {write_date(due)} moest die er zijn (art. 7:259 lid 2 BW). "
            "Dat neemt de kosten niet weg. Reken ze wel na: de huurder mag de stukken zien (lid 4).",
            certainty=Certainty.AFGELEID,
            fields=(f"{field}.ontvangen_op",),
            risk=_commission(until),
            values=values,
            number=number,
        )
    more = real - advance if advance is not None and real is not None else ZERO
    extra = (
        f" Volgens de afrekening is {write_amount(more)} meer uitgegeven dan vooruitbetaald." if more else ""
    )
    return found(
        SERVICE_COSTS,
        Weight.IN_ORDE,
        f"De afrekening van de servicekosten over {year} kwam op tijd",
        f"De afrekening kwam op {write_date(came)}; uiterlijk op {write_date(due)} moest die er zijn (art. 7:259 lid 2 BW)."
        f"{extra}",
        certainty=Certainty.AFGELEID,
        fields=(f"{field}.ontvangen_op",),
        risk=_commission(until),
        values=values,
        number=number,
    )
