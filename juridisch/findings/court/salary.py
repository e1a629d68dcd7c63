"""The salaris of the gemachtigde beside the table of the courts: points times the amount of a band."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from juridisch.amounts.money import Line
from juridisch.amounts.tariffs import POINTS_DEFAULT, POINTS_DEFENDED, Tariff, salary, summary_amounts
from juridisch.dossier import Dossier, known
from juridisch.dossier.claim import Kostenpost
from juridisch.dutch import write_amount
from juridisch.findings.court.cost_tables import CLAIM, Claim, Known, as_range, claim_of, weighed
from juridisch.findings.finding import Check, Finding, Question, Subject, ask
from juridisch.law import Unknown
from juridisch.sources import rv
from juridisch.timeline import last_judgment

SALARY = Check(
    "salaris",
    Subject.PROCESKOSTEN,
    "Past het salaris van de gemachtigde bij de tabel die rechters gebruiken?",
    (rv("237"),),
)


def refuse(check: Check, number: int, unknown: Unknown, *fields: str) -> Question:
    """The question of a check that cannot be done, with its title."""
    title = {"griffierecht": "Klopt het griffierecht?", "salaris": "Klopt het salaris van de gemachtigde?"}
    return ask(check, title.get(check.id, "Kloppen de nakosten?"), *unknown, fields=fields, number=number)


def no_claim(check: Check, number: int) -> Question:
    """The question for the size of the claim."""
    reason = "De tabel hangt af van de hoogte van de vordering, en die is niet ingevuld."
    action = "Zoek het bedrag op dat in de dagvaarding wordt gevraagd. Vul achterstand_volgens_eiser in."
    return refuse(check, number, Unknown(reason, action), *CLAIM)


def judged_on(item: Kostenpost, dossier: Dossier) -> date | None:
    """The day of the judgment, which decides the tariff."""
    judgment = last_judgment(dossier)
    return known(item.datum) or (known(judgment.datum) if judgment else None)


def no_day(check: Check, number: int) -> Question:
    """The question for the day of the judgment."""
    reason = "De dag van het vonnis bepaalt welk tarief geldt, en die is niet bekend."
    action = f"Vul proceskosten[{number}].datum in, of vonnissen als er een vonnis is."
    return refuse(check, number, Unknown(reason, action), f"proceskosten[{number}].datum", "vonnissen")


def salary_of(number: int, item: Kostenpost, asked: Decimal, dossier: Dossier) -> Finding | Question:
    """Points times the amount of the band: one in a default judgment, two in a defended case."""
    day, claim = judged_on(item, dossier), claim_of(dossier)
    fields = (
        f"proceskosten[{number}].bedrag",
        f"proceskosten[{number}].punten",
        f"proceskosten[{number}].datum",
    )
    if day is None:
        return no_day(SALARY, number)
    if known(dossier.soort_procedure) == "kort geding":
        return _summary(number, asked, day, fields)
    if claim is None:
        return no_claim(SALARY, number)
    judgment = last_judgment(dossier)
    kind = known(judgment.soort) if judgment else None
    usual = POINTS_DEFAULT if kind == "verstek" else POINTS_DEFENDED
    named = known(item.punten)
    points = named or usual
    if not points or points >= 100 or points * 4 % 1:
        return refuse(
            SALARY,
            number,
            Unknown("Het aantal punten kan niet kloppen.", "Kijk het na in het vonnis."),
            fields[1],
        )
    # By default one point is usual, but no source was found for it: without a number, two may be meant.
    most = max(points, POINTS_DEFENDED) if named is None else points
    given, lowest = _bands(day, claim, most, dossier), _bands(day, claim, min(points, usual), dossier)
    if isinstance(given, Unknown):
        return refuse(SALARY, number, given, *fields)
    if isinstance(lowest, Unknown):
        return refuse(SALARY, number, lowest, *fields)
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


def sizes_of(claim: Claim) -> tuple[Decimal, ...]:
    """The claims whose band may count for the salaris: with interest and costs, as far as they are known."""
    if claim.principal is None or claim.most is None:
        return ()
    return (claim.most,) if claim.complete else (claim.principal, claim.most)


def _bands(day: date, claim: Claim, points: Decimal, dossier: Dossier) -> Known | Unknown:
    """The bands that may be meant; an eviction that is claimed too has a row of its own."""
    sizes = sizes_of(claim)
    bands = [salary(day, size, points) for size in sizes]
    eviction = salary(day, None, points, eviction_only=True)
    return with_eviction(bands, eviction, dossier)


def with_eviction(
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
        return refuse(SALARY, number, row, *fields)
    lines = tuple(Line("Salaris in kort geding", amount) for amount in row.value)
    most = max(row.value)
    given = Known(most, most, lines, (row.source,), row.certainty)
    amounts = " of ".join(map(write_amount, row.value))
    explain = (
        f"In kort geding gebruiken rechters {amounts}; welk bedrag bij welke zaak hoort, is niet nagekeken."
    )
    return weighed(SALARY, number, "salaris", asked, given, "Het salaris van de gemachtigde", explain, fields)
