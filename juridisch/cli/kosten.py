"""`juridisch kosten`: what collection costs and interest may be at most, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from textwrap import wrap

import click

from juridisch import receipt, words
from juridisch.amounts.collection import CollectionCosts, collection_costs
from juridisch.amounts.interest import Interest, statutory_interest
from juridisch.amounts.money import Line
from juridisch.cli import show
from juridisch.cli.base import AMOUNT, DATE, Group
from juridisch.cli.common import everywhere, json_option, print_json
from juridisch.dutch import write_amount, write_date, write_weekday
from juridisch.errors import InputError
from juridisch.law import Certainty, Source

MOST_AMOUNTS = 200
_AMOUNT_WIDTH = 18  # € 9.999.999.999,99


@click.group(cls=Group)
def kosten() -> None:
    """Reken na wat incassokosten en rente ten hoogste mogen zijn."""


@kosten.command("incasso")
@click.argument("bedragen", type=AMOUNT, nargs=-1, required=True, metavar="BEDRAG [BEDRAG]…")
@click.option("--btw", is_flag=True, help="Met btw; die mag er alleen onder voorwaarden bij.")
@json_option
@everywhere
def incasso(
    bedragen: tuple[Decimal, ...],
    btw: bool,
    as_json: bool,
    vandaag: date,
    overschrijf: bool,  # noqa: ARG001 (every command has it)
) -> None:
    """Incassokosten over een schuld, volgens de wettelijke staffel.

    \b
    Voorbeelden:
      juridisch kosten incasso 1950
      juridisch kosten incasso 650 650 650 --btw

    Geef de maanden huur die in één brief staan als losse bedragen. Bij kleine termijnen zegt de wet iets anders dan
    bij grote.
    """  # noqa: D301 (the sign is click's: these lines stay as they are)
    if len(bedragen) > MOST_AMOUNTS:
        raise InputError(
            f"Er staan {len(bedragen)} bedragen; het mogen er {MOST_AMOUNTS} zijn.", "Tel er een aantal op."
        )
    found = collection_costs(bedragen, vat=btw)
    if as_json:
        print_json(collection_json(found, vandaag))
    else:
        click.echo("\n".join(_collection_lines(found, bedragen, vandaag)))


@kosten.command("rente")
@click.argument("bedrag", type=AMOUNT)
@click.argument("van", type=DATE)
@click.argument("tot", type=DATE)
@json_option
@everywhere
def rente(bedrag: Decimal, van: date, tot: date, as_json: bool, vandaag: date, overschrijf: bool) -> None:  # noqa: ARG001
    """Wettelijke rente over een schuld, met rente op rente per jaar.

    \b
    Voorbeeld:
      juridisch kosten rente 650 2-8-2026 23-11-2026

    VAN is de eerste dag van verzuim, TOT de dag van betaling. Beide dagen tellen mee. Is het percentage van een
    deel van de tijd nog niet bekend, dan ziet u de rest en stopt het met 2.
    """  # noqa: D301 (the sign is click's: these lines stay as they are)
    found = statutory_interest(bedrag, van, tot)
    if as_json:
        print_json(interest_json(found, bedrag, van, tot, vandaag))
    elif found.until:
        click.echo("\n".join(_interest_lines(found, bedrag, van, tot, vandaag)))
    if found.unknown:
        raise InputError(found.unknown.reason, found.unknown.next_action)


def collection_json(found: CollectionCosts, today: date) -> dict[str, object]:
    """The costs for other programs; `totaal` is costs and btw, at most. `kosten_minimaal` is null without a range."""
    return {
        "hoofdsom": _plain(found.principal),
        "kosten": _plain(found.costs),
        "kosten_minimaal": _plain(found.least),
        "btw": _plain(found.vat),
        "totaal": _plain(found.total),
        "hoofdsom_en_kosten": _plain(found.principal + found.total),
        "regels": _lines_json((*found.lines, *found.least_lines)),
        "zekerheid": found.certainty.word,
        "grondslag": [source.as_json() for source in found.sources],
        "waarschuwingen": list(found.warnings),
        **receipt.as_json(today),
    }


def interest_json(
    found: Interest, principal: Decimal, start: date, end: date, today: date
) -> dict[str, object]:
    """The interest for other programs. Where a rate is not known `totaal` is null and `onbekend` says from when."""
    some = found.until is not None
    return {
        "hoofdsom": _plain(principal),
        "van": start.isoformat(),
        "tot": end.isoformat(),
        "berekend_tot": found.until.isoformat() if found.until else None,
        "rente": _plain(found.amount if some else None),
        "rente_laagste": _plain(found.low if some else None),
        "rente_hoogste": _plain(found.high if some else None),
        "totaal": None if found.unknown else _plain(principal + found.amount),
        "onbekend": {
            "reden": found.unknown.reason,
            "actie": found.unknown.next_action,
            "vanaf": found.unknown_from.isoformat(),
        }
        if found.unknown and found.unknown_from
        else None,
        "regels": _lines_json(found.lines),
        "zekerheid": found.certainty.word,
        "grondslag": [source.as_json() for source in found.sources],
        "waarschuwingen": _interest_warnings(found, end, today),
        **receipt.as_json(today),
    }


def _interest_warnings(found: Interest, end: date, today: date) -> list[str]:
    ahead = f"{write_weekday(end).capitalize()} ligt in de toekomst. Eerder betalen kost minder rente."
    return [*([ahead] if end > today else []), *found.warnings]


def _collection_lines(found: CollectionCosts, amounts: Sequence[Decimal], today: date) -> Iterable[str]:
    together = f" ({len(amounts)} bedragen samen)" if len(amounts) > 1 else ""
    yield show.paragraph(f"Incassokosten over {write_amount(found.principal)}{together}")
    yield ""
    yield from _table(found.lines, Line("Ten hoogste", found.total))
    if found.least is not None:
        yield ""
        yield from _table(
            found.least_lines,
            Line("Misschien minder", sum((line.amount for line in found.least_lines), Decimal(0))),
        )
    yield ""
    yield from _foot(found.sources, found.certainty, found.warnings, today)


def _interest_lines(
    found: Interest, principal: Decimal, start: date, end: date, today: date
) -> Iterable[str]:
    yield show.paragraph(f"Wettelijke rente over {write_amount(principal)}")
    yield show.paragraph(f"Van {write_weekday(start)} tot en met {write_weekday(found.until or end)}.")
    yield ""
    if found.unknown:
        yield from _table(
            found.lines, Line(f"Rente tot en met {write_date(found.until or end)}", found.amount)
        )
        yield show.paragraph("Dit is niet alles: de dagen daarna ontbreken.")
    else:
        yield from _table(found.lines, Line("Rente", found.amount))
        yield from _table((Line("Schuld en rente samen", principal + found.amount),))
    yield show.paragraph(
        f"Andere manieren van tellen geven {write_amount(found.low)} tot {write_amount(found.high)}."
    )
    yield ""
    yield from _foot(found.sources, found.certainty, _interest_warnings(found, end, today), today)


def _foot(
    sources: Sequence[Source], certainty: Certainty, warnings: Iterable[str], today: date
) -> Iterable[str]:
    yield _loose(show.paragraph(_tight(f"Grondslag: {show.sources(sources)}")))
    yield show.paragraph(f"Hoe zeker: {certainty.word}, {words.SURE[certainty]}")
    yield "Let op"
    yield from (_loose(show.bullet(_tight(warning))) for warning in warnings)
    yield receipt.as_short_line(today)


def _tight(text: str) -> str:
    """Amounts and percentages that no line end can come into."""
    return text.replace("€ ", "€\u00a0").replace(" %", "\u00a0%")


def _loose(text: str) -> str:
    return text.replace("\u00a0", " ")


def _table(lines: Iterable[Line], total: Line | None = None) -> Iterable[str]:
    """Texts on the left, amounts right-aligned in one column, and a total under a rule."""
    for line in lines:
        yield from _row(line)
    if total:
        yield " " * (show.WIDTH - _AMOUNT_WIDTH) + "-" * _AMOUNT_WIDTH
        yield from _row(total)


def _row(line: Line) -> Iterable[str]:
    width = show.WIDTH - _AMOUNT_WIDTH - 2
    parts = [*map(_loose, wrap(_tight(line.text), width, subsequent_indent="  ", break_on_hyphens=False))]
    amount = write_amount(line.amount).rjust(_AMOUNT_WIDTH)
    yield from parts[:-1]
    yield parts[-1].ljust(show.WIDTH - _AMOUNT_WIDTH) + amount


def _lines_json(lines: Iterable[Line]) -> list[dict[str, str | None]]:
    return [{"tekst": line.text, "bedrag": _plain(line.amount)} for line in lines]


def _plain(amount: Decimal | None) -> str | None:
    return None if amount is None else f"{amount:.2f}"
