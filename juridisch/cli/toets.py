"""`juridisch toets`: is the claim right? Findings by weight, with the amounts, and what is still to be asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from juridisch import receipt, words
from juridisch.amounts.money import ZERO
from juridisch.assessment import Assessment
from juridisch.cli import show
from juridisch.cli.base import Command
from juridisch.cli.case import open_case
from juridisch.cli.common import FILE, everywhere, json_option, print_json
from juridisch.dutch import write_amount, write_weekday
from juridisch.findings import Finding, Findings, Money, Question, Weight

_HEADINGS = {
    Weight.FOUT: "FOUT: dit kan zo niet",
    Weight.WAARSCHIJNLIJK: "WAARSCHIJNLIJK FOUT: dit is te betwisten",
    Weight.VOOR: "WAT VOOR DE HUURDER PLEIT",
    Weight.NAVRAGEN: "NA TE VRAGEN: dit beslist nog niets",
    Weight.TEGEN: "WAT DE RECHTER TEGEN DE HUURDER KAN WEGEN",
    Weight.IN_ORDE: "IN ORDE: nagekeken en goed",
}


@click.command(cls=Command)
@click.argument("pad", type=FILE, metavar="DOSSIER")
@json_option
@everywhere
def toets(pad: Path, as_json: bool, vandaag: date, overschrijf: bool) -> None:  # noqa: ARG001
    """Toets wat de verhuurder vraagt en doet aan de wet.

    Elke bevinding zegt wat er mis is, hoeveel het scheelt, welk artikel het is, hoe zeker dat is en welk bewijs u nodig
    hebt. Ook wat voor de huurder pleit staat erbij. Ontbreekt een gegeven, dan staat er wat u moet vragen.
    """
    case = open_case(pad, vandaag)
    if as_json:
        print_json(findings_json(case))
    else:
        click.echo("\n".join(_screen(case)))


def _screen(case: Assessment) -> Iterator[str]:
    result = case.findings
    yield show.paragraph(f"Toets op {write_weekday(case.today)}: {case.stage.value}.")
    yield ""
    if not result.found and not result.questions:
        yield show.paragraph(
            "Er valt nog niets te toetsen. Vul in wat de verhuurder vraagt en welke brieven er zijn: de velden onder ‘brief14’, "
            "‘eis’ en ‘huurverloop’."
        )
    yield from _total(result)
    number = 0
    for weight, findings in groupby(result.found, key=lambda finding: finding.weight):
        yield _HEADINGS[weight]
        yield ""
        for finding in findings:
            number += 1
            yield from (_brief if weight is Weight.IN_ORDE else _full)(number, finding)
        if weight is Weight.IN_ORDE:
            yield ""
    if result.questions:
        yield "NOG TE VRAGEN: zonder deze gegevens is niet te zeggen of het klopt"
        yield ""
        for question in result.questions:
            yield from _question(question)
    yield receipt.as_short_line(case.today)


def _total(result: Findings) -> Iterator[str]:
    total = result.total_excess
    if not total:
        return
    rows = [(item.value, write_amount(amount)) for item, amount in result.excess.items()]
    if len(rows) == 1:
        yield show.paragraph(f"Te veel gevraagd: {write_amount(total)} ({rows[0][0]}).")
    else:
        yield f"Te veel gevraagd: {write_amount(total)}"
        width = max(len(amount) for _, amount in rows)
        yield from (f"  {amount.rjust(width)}  {name}" for name, amount in rows)
    sure = result.sure_excess
    if sure < total:
        rest = (
            f"{write_amount(sure)} daarvan staat vast; de rest is te betwisten"
            if sure
            else "Niets daarvan staat vast: het is te betwisten"
        )
        yield show.paragraph(f"{rest}. Kijk bij elke bevinding hoe zeker zij is.")
    yield ""


def _full(number: int, finding: Finding) -> Iterator[str]:
    yield show.bullet(finding.title, f"{number}. ")
    yield _indented(finding.text)
    if finding.money:
        yield _indented(money(finding.money))
    for line in finding.lines:
        yield show.amount_line(line.text, line.amount)
    yield _indented(f"Grondslag: {show.sources(finding.sources)}")
    yield _indented(f"Hoe zeker: {finding.certainty.word}, {words.SURE[finding.certainty]}")
    if finding.evidence:
        yield _indented(f"Bewijs: {'; '.join(finding.evidence)}")
    if finding.risk:
        yield _indented(f"Houd rekening met: {finding.risk}")
    yield ""


def _brief(number: int, finding: Finding) -> Iterator[str]:
    yield show.bullet(f"{finding.title}. {finding.text}", f"{number}. ")


def _question(question: Question) -> Iterator[str]:
    yield show.bullet(question.title)
    yield _indented(f"{question.unknown.reason} {question.unknown.next_action}", "  ")
    if question.fields:
        yield _indented(f"Veld: {', '.join(question.fields)}", "  ")


def _indented(text: str, indent: str = "   ") -> str:
    return show.bullet(text, indent)


def money(amounts: Money) -> str:
    """Asked, allowed and too much, on one line."""
    allowed = f"ten hoogste {write_amount(amounts.allowed)}" if amounts.allowed else "niets"
    if amounts.least is not None and amounts.least != amounts.allowed:
        allowed = f"tussen {write_amount(amounts.least)} en {write_amount(amounts.allowed)}"
    tail = f", te veel {write_amount(amounts.excess)}" if amounts.excess else ""
    return f"Gevraagd {write_amount(amounts.asked)}, toegestaan {allowed}{tail}."


def too_much(finding: Finding) -> Decimal:
    """What is too much by this finding; nothing when it was looked at and is right, whatever a cent of rounding says."""
    wrong = finding.weight in (Weight.FOUT, Weight.WAARSCHIJNLIJK, Weight.NAVRAGEN)
    return finding.money.excess if finding.money and wrong else ZERO


def findings_json(case: Assessment) -> dict[str, Any]:
    """The findings as the JSON of the contract: amounts are strings with two decimals and a point."""
    result = case.findings
    return {
        "stadium": case.stage.value,
        "bevindingen": [_finding_json(finding) for finding in result.found],
        "vragen": [
            {
                "id": question.id,
                "nummer": question.number,
                "onderwerp": question.subject.value,
                "titel": question.title,
                "reden": question.unknown.reason,
                "actie": question.unknown.next_action,
                "velden": list(question.fields),
            }
            for question in result.questions
        ],
        "te_veel": {
            "totaal": f"{result.total_excess:.2f}",
            "staat_vast": f"{result.sure_excess:.2f}",
            "per_onderdeel": {item.value: f"{amount:.2f}" for item, amount in result.excess.items()},
        },
        **receipt.as_json(case.today),
    }


def _finding_json(finding: Finding) -> dict[str, Any]:
    amounts = finding.money
    return {
        "id": finding.id,
        "nummer": finding.number,
        "onderwerp": finding.subject.value,
        "weging": finding.weight.value,
        "titel": finding.title,
        "tekst": finding.text,
        "onderdeel": amounts.item.value if amounts else None,
        "gevraagd": f"{amounts.asked:.2f}" if amounts else None,
        "toegestaan": f"{amounts.allowed:.2f}" if amounts else None,
        "toegestaan_minimaal": f"{amounts.least:.2f}" if amounts and amounts.least is not None else None,
        "te_veel": f"{too_much(finding):.2f}" if amounts else None,
        "regels": [{"tekst": line.text, "bedrag": f"{line.amount:.2f}"} for line in finding.lines],
        "zekerheid": finding.certainty.word,
        "grondslag": [source.as_json() for source in finding.sources],
        "bewijs": list(finding.evidence),
        "risico": finding.risk or None,
        "velden": list(finding.fields),
    }
