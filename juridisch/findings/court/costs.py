"""The costs of the proceedings beside the tables: griffierecht, salaris of the gemachtigde, nakosten."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from juridisch.amounts.money import ZERO
from juridisch.amounts.tariffs import Payer, Tariff, after_costs, bailiff_act, court_fee
from juridisch.dossier import Dossier, known
from juridisch.dossier.claim import Kostenpost
from juridisch.dutch import write_amount, write_date
from juridisch.findings.court.cost_tables import CLAIM, as_range, claim_of, payers, weighed
from juridisch.findings.court.salary import (
    SALARY,
    judged_on,
    no_claim,
    no_day,
    refuse,
    salary_of,
    sizes_of,
    with_eviction,
)
from juridisch.findings.finding import Check, Finding, Question, Subject
from juridisch.law import Certainty, Unknown
from juridisch.sources import rv, wgbz

_SUBJECT = Subject.PROCESKOSTEN
FEE = Check(
    "griffierecht",
    _SUBJECT,
    "Is het griffierecht niet hoger dan de tabel van dat jaar?",
    (rv("237"), wgbz("3"), wgbz("10 lid 1")),
)
AFTER = Check("nakosten", _SUBJECT, "Zijn de nakosten niet hoger dan de tabel?", (rv("237 lid 4"),))
CHECKS = (FEE, SALARY, AFTER)


def look(dossier: Dossier, _today: date) -> Iterator[Finding | Question]:
    """Each item of the costs that a table of the courts knows."""
    looks = {"griffierecht": _fee, "salaris gemachtigde": salary_of, "nakosten": _after}
    for number, item in enumerate(dossier.proceskosten, 1):
        check = looks.get(known(item.soort) or "")
        asked = known(item.bedrag)
        if check and asked:
            yield check(number, item, asked, dossier)


def _fee(number: int, item: Kostenpost, asked: Decimal, dossier: Dossier) -> Finding | Question:
    """By the year of the first rolzitting, the size of the claim, and who begins the case."""
    day, claim = known(item.datum) or known(dossier.roldatum), claim_of(dossier)
    fields = (f"proceskosten[{number}].bedrag", f"proceskosten[{number}].datum", "verhuurder.soort", *CLAIM)
    if day is None:
        reason = "De dag van de eerste zitting is niet bekend; die bepaalt welke tabel geldt."
        action = "De roldatum staat op de dagvaarding. Vul roldatum in."
        return refuse(FEE, number, Unknown(reason, action), "roldatum", f"proceskosten[{number}].datum")
    if claim is None:
        return no_claim(FEE, number)
    options = []
    for payer in payers(dossier):
        for size in (claim.principal, claim.most):
            tariff = court_fee(day, size, payer)
            if isinstance(tariff, Unknown):
                return refuse(FEE, number, tariff, *fields[:2])
            options.append(tariff)
    given = as_range(*options)
    if len(payers(dossier)) > 1 and given.least < asked <= given.most:
        reason = "Een rechtspersoon betaalt meer griffierecht dan een particulier, en niet bekend is wat de verhuurder is."
        return refuse(
            FEE,
            number,
            Unknown(reason, "Kijk op de dagvaarding en vul verhuurder.soort in."),
            "verhuurder.soort",
        )
    about = (
        "een vordering zonder vast bedrag"
        if claim.principal is None
        else f"een vordering van {write_amount(claim.principal)}"
    )
    own = court_fee(day, claim.principal, Payer.NATURAL)
    limit = (
        " Was de houding van de verhuurder erg onredelijk, dan kan de rechter het beperken tot wat de huurder als eiser zou "
        f"betalen, {write_amount(own.amount)} (artikel 237 lid 5 Rv)."
        if Payer.LEGAL in payers(dossier) and isinstance(own, Tariff) and own.amount < given.most
        else ""
    )
    unsettled = ""
    if claim.principal is None:  # that the lowest row is meant then, was not found in any source
        given = given._replace(certainty=min(given.certainty, Certainty.ONBEVESTIGD))
        unsettled = (
            ""
            if asked <= given.most
            else " Dat bij alleen een ontruiming de laagste rij geldt, is niet bevestigd: vraag hoe dit bedrag is berekend."
        )
    explain = f"Gekeken is naar {about} en een eerste zitting op {write_date(day)}.{unsettled}{limit}"
    return weighed(FEE, number, "griffierecht", asked, given, "Het griffierecht", explain, fields)


def _after(number: int, item: Kostenpost, asked: Decimal, dossier: Dossier) -> Finding | Question:
    """Half a point with a maximum; the service of the judgment comes on top."""
    day, claim = judged_on(item, dossier), claim_of(dossier)
    fields = (f"proceskosten[{number}].bedrag", f"proceskosten[{number}].datum")
    if day is None:
        return no_day(AFTER, number)
    if claim is None:
        return no_claim(AFTER, number)
    sizes = sizes_of(claim)
    bands = [after_costs(day, size) for size in sizes]
    given = with_eviction(bands, after_costs(day, None, eviction_only=True), dossier)
    if isinstance(given, Unknown):
        return refuse(AFTER, number, given, *fields)
    explain = (
        "Dat is een half punt van het salaris, met een maximum. De kosten van betekening komen er alleen bij als het vonnis "
        "is betekend."
    )
    service = bailiff_act("2b", day, vat=True)
    with_service = given.most + (ZERO if isinstance(service, Unknown) else service.total)
    maybe_service = given.most < asked <= with_service
    if maybe_service:
        explain += " Het verschil kan de betekening van het vonnis zijn: vraag een uitsplitsing."
    return weighed(
        AFTER,
        number,
        "nakosten",
        asked,
        given,
        "Het bedrag aan nakosten",
        explain,
        fields,
        explained=maybe_service,
    )
