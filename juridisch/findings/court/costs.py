"""The costs of the proceedings beside the tables: griffierecht, salaris of the gemachtigde, nakosten."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from juridisch.amounts.money import ZERO, Line
from juridisch.amounts.tariffs import (
    POINTS_DEFAULT,
    POINTS_DEFENDED,
    Payer,
    Tariff,
    after_costs,
    bailiff_act,
    court_fee,
    salary,
    summary_amounts,
)
from juridisch.dossier import Dossier, known
from juridisch.dossier.claim import Kostenpost
from juridisch.dutch import write_amount, write_date
from juridisch.findings.court.cost_tables import (
    CLAIM,
    Claim,
    Known,
    as_range,
    claim_of,
    payers,
    weighed,
)
from juridisch.findings.finding import Check, Finding, Question, Subject, ask
from juridisch.law import Certainty, Unknown
from juridisch.sources import rv, wgbz
from juridisch.timeline import last_judgment

_SUBJECT = Subject.PROCESKOSTEN
FEE = Check(
    "griffierecht",
    _SUBJECT,
    "Is het griffierecht niet hoger dan de tabel van dat jaar?",
    (rv("237"), wgbz("3"), wgbz("10 lid 1")),
)
SALARY = Check(
    "salaris",
    _SUBJECT,
    "Past het salaris van de gemachtigde bij de tabel die rechters gebruiken?",
    (rv("237"),),
)
AFTER = Check("nakosten", _SUBJECT, "Zijn de nakosten niet hoger dan de tabel?", (rv("237 lid 4"),))
CHECKS = (FEE, SALARY, AFTER)


def look(dossier: Dossier, _today: date) -> Iterator[Finding | Question]:
    """Each item of the costs that a table of the courts knows."""
    looks = {"griffierecht": _fee, "salaris gemachtigde": _salary, "nakosten": _after}
    for number, item in enumerate(dossier.proceskosten, 1):
        check = looks.get(known(item.soort) or "")
        asked = known(item.bedrag)
        if check and asked:
            yield check(number, item, asked, dossier)


def _refuse(check: Check, number: int, unknown: Unknown, *fields: str) -> Question:
    title = {"griffierecht": "Klopt het griffierecht?", "salaris": "Klopt het salaris van de gemachtigde?"}
    return ask(check, title.get(check.id, "Kloppen de nakosten?"), *unknown, fields=fields, number=number)


def _no_claim(check: Check, number: int) -> Question:
    reason = "De tabel hangt af van de hoogte van de vordering, en die is niet ingevuld."
    action = "Zoek het bedrag op dat in de dagvaarding wordt gevraagd. Vul achterstand_volgens_eiser in."
    return _refuse(check, number, Unknown(reason, action), *CLAIM)


def _fee(number: int, item: Kostenpost, asked: Decimal, dossier: Dossier) -> Finding | Question:
    """By the year of the first rolzitting, the size of the claim, and who begins the case."""
    day, claim = known(item.datum) or known(dossier.roldatum), claim_of(dossier)
    fields = (f"proceskosten[{number}].bedrag", f"proceskosten[{number}].datum", "verhuurder.soort", *CLAIM)
    if day is None:
        reason = "De dag van de eerste zitting is niet bekend; die bepaalt welke tabel geldt."
        action = "De roldatum staat op de dagvaarding. Vul roldatum in."
        return _refuse(FEE, number, Unknown(reason, action), "roldatum", f"proceskosten[{number}].datum")
    if claim is None:
        return _no_claim(FEE, number)
    options = []
    for payer in payers(dossier):
        for size in (claim.principal, claim.most):
            tariff = court_fee(day, size, payer)
            if isinstance(tariff, Unknown):
                return _refuse(FEE, number, tariff, *fields[:2])
            options.append(tariff)
    given = as_range(*options)
    if len(payers(dossier)) > 1 and given.least < asked <= given.most:
        reason = "Een rechtspersoon betaalt meer griffierecht dan een particulier, en niet bekend is wat de verhuurder is."
        return _refuse(
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
        unsettled = " Dat bij alleen een ontruiming de laagste rij geldt, is niet bevestigd: vraag hoe dit bedrag is berekend."
    explain = f"Gekeken is naar {about} en een eerste zitting op {write_date(day)}.{unsettled}{limit}"
    return weighed(FEE, number, "griffierecht", asked, given, "Het griffierecht", explain, fields)


def _judged(item: Kostenpost, dossier: Dossier) -> date | None:
    """The day of the judgment, which decides the tariff."""
    judgment = last_judgment(dossier)
    return known(item.datum) or (known(judgment.datum) if judgment else None)


def _no_day(check: Check, number: int) -> Question:
    reason = "De dag van het vonnis bepaalt welk tarief geldt, en die is niet bekend."
    action = f"Vul proceskosten[{number}].datum in, of vonnissen als er een vonnis is."
    return _refuse(check, number, Unknown(reason, action), f"proceskosten[{number}].datum", "vonnissen")


def _salary(number: int, item: Kostenpost, asked: Decimal, dossier: Dossier) -> Finding | Question:
    """Points times the amount of the band: one in a default judgment, two in a defended case."""
    day, claim = _judged(item, dossier), claim_of(dossier)
    fields = (
        f"proceskosten[{number}].bedrag",
        f"proceskosten[{number}].punten",
        f"proceskosten[{number}].datum",
    )
    if day is None:
        return _no_day(SALARY, number)
    if known(dossier.soort_procedure) == "kort geding":
        return _summary(number, asked, day, fields)
    if claim is None:
        return _no_claim(SALARY, number)
    judgment = last_judgment(dossier)
    kind = known(judgment.soort) if judgment else None
    usual = POINTS_DEFAULT if kind == "verstek" else POINTS_DEFENDED
    named = known(item.punten)
    points = named or usual
    if not points or points >= 100 or points * 4 % 1:
        return _refuse(
            SALARY,
            number,
            Unknown("Het aantal punten kan niet kloppen.", "Kijk het na in het vonnis."),
            fields[1],
        )
    # By default one point is usual, but no source was found for it: without a number, two may be meant.
    most = max(points, POINTS_DEFENDED) if named is None else points
    given, lowest = _bands(day, claim, most, dossier), _bands(day, claim, min(points, usual), dossier)
    if isinstance(given, Unknown):
        return _refuse(SALARY, number, given, *fields)
    if isinstance(lowest, Unknown):
        return _refuse(SALARY, number, lowest, *fields)
    explain = (
        "De wet noemt geen bedrag; rechters gebruiken deze tabel, met punten voor wat er is gedaan. Gewoon zijn "
        f"{'' if kind != 'verstek' else 'waarschijnlijk '}één punt bij verstek, en twee als er verweer was: voor de dagvaarding "
        "en voor de zitting."
    )
    between = ""
    if lowest.most < given.most:
        given = given._replace(least=lowest.least, lines=tuple(dict.fromkeys((*lowest.lines, *given.lines))))
        between = f"bij meer dan {_in_points(min(points, usual))}. Vraag waarvoor de punten zijn."
    outcome = weighed(
        SALARY,
        number,
        "salaris",
        asked,
        given,
        "Het salaris van de gemachtigde",
        explain,
        fields,
        between=between,
    )
    return replace(outcome, values=outcome.values | {"punten": points})


def _in_points(points: Decimal) -> str:
    number = f"{points.normalize():f}".replace(".", ",")
    return f"{number} {'punt' if points == 1 else 'punten'}"


def _with_all(claim: Claim) -> tuple[Decimal, ...]:
    """The claims whose band may count for the salaris: with interest and costs, as far as they are known."""
    if claim.principal is None or claim.most is None:
        return ()
    return (claim.most,) if claim.complete else (claim.principal, claim.most)


def _bands(day: date, claim: Claim, points: Decimal, dossier: Dossier) -> Known | Unknown:
    """The bands that may be meant; an eviction that is claimed too has a row of its own."""
    sizes = _with_all(claim)
    bands = [salary(day, size, points) for size in sizes]
    eviction = salary(day, None, points, eviction_only=True)
    return _with_eviction(bands, eviction, dossier)


def _with_eviction(
    bands: list[Tariff | Unknown], eviction: Tariff | Unknown, dossier: Dossier
) -> Known | Unknown:
    """The row of an eviction may count too where it is claimed besides money, and is higher."""
    if isinstance(eviction, Unknown):
        return eviction
    if refused := next((band for band in bands if isinstance(band, Unknown)), None):
        return refused
    rows = [band for band in bands if isinstance(band, Tariff)]
    if not rows or (
        dossier.eis.ontruiming is not False and eviction.amount > max(row.amount for row in rows)
    ):
        rows.append(eviction)
    return as_range(*rows)


def _summary(number: int, asked: Decimal, day: date, fields: tuple[str, ...]) -> Finding | Question:
    """Three amounts in kort geding; which fits which case was not read."""
    row = summary_amounts(day)
    if isinstance(row, Unknown):
        return _refuse(SALARY, number, row, *fields)
    lines = tuple(Line("Salaris in kort geding", amount) for amount in row.value)
    most = max(row.value)
    given = Known(most, most, lines, (row.source,), row.certainty)
    amounts = " of ".join(map(write_amount, row.value))
    explain = (
        f"In kort geding gebruiken rechters {amounts}; welk bedrag bij welke zaak hoort, is niet nagekeken."
    )
    return weighed(SALARY, number, "salaris", asked, given, "Het salaris van de gemachtigde", explain, fields)


def _after(number: int, item: Kostenpost, asked: Decimal, dossier: Dossier) -> Finding | Question:
    """Half a point with a maximum; the service of the judgment comes on top."""
    day, claim = _judged(item, dossier), claim_of(dossier)
    fields = (f"proceskosten[{number}].bedrag", f"proceskosten[{number}].datum")
    if day is None:
        return _no_day(AFTER, number)
    if claim is None:
        return _no_claim(AFTER, number)
    sizes = _with_all(claim)
    bands = [after_costs(day, size) for size in sizes]
    given = _with_eviction(bands, after_costs(day, None, eviction_only=True), dossier)
    if isinstance(given, Unknown):
        return _refuse(AFTER, number, given, *fields)
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
