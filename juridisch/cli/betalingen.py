"""`juridisch dossier betalingen`: payments from a bank's file into the dossier, after the user saw how it was read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from juridisch.amounts.money import add
from juridisch.cli import show
from juridisch.cli.base import DATE, Command
from juridisch.cli.common import FILE, everywhere
from juridisch.dutch import write_amount, write_date, write_short
from juridisch.errors import InputError, ProblemsError

if TYPE_CHECKING:
    from juridisch.bank import Proposal, Row
    from juridisch.dossier import Dossier

_LARGEST = 5_000_000


@click.command("betalingen", cls=Command)
@click.argument("pad", type=FILE, metavar="DOSSIER")
@click.argument("afschrift", type=FILE, metavar="AFSCHRIFT")
@click.option(
    "--kolommen", default="", metavar="LIJST", help="Wijs kolommen aan: datum=1,bedrag=7,omschrijving=8+9."
)
@click.option(
    "--rekening", metavar="IBAN", help="Alleen betalingen aan deze rekening; standaard iban_betaling."
)
@click.option("--naam", metavar="TEKST", help="Alleen betalingen aan wie zo heet; standaard de verhuurder.")
@click.option(
    "--vanaf", type=DATE, help="Alleen betalingen vanaf deze dag; standaard de eerste maand van huurverloop."
)
@click.option("--tot", type=DATE, help="Alleen betalingen tot en met deze dag.")
@click.option(
    "--overnemen", is_flag=True, help="Zet de betalingen in het dossier. Zonder dit kijkt u alleen."
)
@everywhere
def betalingen(
    pad: Path, afschrift: Path, kolommen: str, rekening: str | None, naam: str | None, vanaf: date | None, tot: date | None,
    overnemen: bool, vandaag: date, overschrijf: bool,  # noqa: ARG001
) -> None:  # fmt: skip
    """Lees betalingen aan de verhuurder uit een afschrift (CSV of TXT) van de bank.

    U ziet eerst welke kolom waarvoor is gelezen, en welke betalingen zijn gevonden. Klopt dat, geef dan dezelfde opdracht
    met --overnemen. Wat al in het dossier staat, komt er niet dubbel in.

    De bank noemt de dag van afschrijven. Kwam het geld later bij de verhuurder binnen, verbeter dan de datum.
    """
    from juridisch import bank
    from juridisch.dossier import known, read

    dossier = read(pad)
    data = _bytes(afschrift)
    proposal = bank.propose(data, kolommen)
    click.echo("\n".join(_mapping(proposal)))
    if proposal.mapping.missing:
        raise InputError(
            f"De kolom voor {' en '.join(proposal.mapping.missing)} is niet gevonden.",
            "Wijs hem aan met --kolommen, bijvoorbeeld datum=1,bedrag=7.",
        )
    reading = bank.rows(data, proposal.mapping)
    if reading.problems:
        raise ProblemsError(
            f"In ‘{afschrift.name}’ zijn niet alle regels te lezen; er is niets overgenomen.",
            reading.problems,
            "Verbeter de regels of haal ze weg, of wijs de kolommen aan met --kolommen.",
        )
    iban, name = rekening or known(dossier.iban_betaling), naam or known(dossier.verhuurder.naam)
    if rekening is None and naam is not None:
        iban = None
    if iban is None and name is None:
        raise InputError(
            "Het is niet bekend aan wie de huur wordt betaald.",
            "Vul iban_betaling of verhuurder.naam in, of geef --rekening of --naam.",
        )
    since = vanaf or (known(dossier.huurverloop[0].vanaf) if dossier.huurverloop else None)
    found = bank.select(reading.rows, iban=iban, name=None if iban else name, since=since, until=tot)
    who = f"rekening {_grouped(iban)}" if iban else f"‘{name}’"
    paid = sorted((row for row in found if row.amount > 0), key=lambda row: (row.day, row.line))
    back = [row for row in found if row.amount < 0]
    click.echo("\n".join(_found(paid, who, len(reading.rows), since)))
    _say_reversed(back)
    if not paid:
        return
    new = [row for row in paid if not _present(row, dossier)]
    if len(new) < len(paid):
        click.echo(show.paragraph(f"Al in het dossier: {len(paid) - len(new)}."))
    if not new:
        click.echo(show.paragraph("Er is niets nieuws om over te nemen."))
        return
    if not overnemen:
        click.echo(
            show.paragraph(
                "Klopt dit? Geef dan dezelfde opdracht met --overnemen. Er is nog niets gewijzigd."
            )
        )
        return
    _take_over(pad, dossier, new, afschrift.name)


def _grouped(iban: str) -> str:
    """An account number as it stands on paper."""
    bare = "".join(iban.split())
    return " ".join(bare[start : start + 4] for start in range(0, len(bare), 4))


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            data = stream.read(_LARGEST + 1)
    except FileNotFoundError:
        raise InputError(f"‘{path}’ bestaat niet.", "Controleer de naam van het afschrift.") from None
    except IsADirectoryError:
        raise InputError(f"‘{path}’ is een map, geen bestand.", "Geef het afschrift zelf.") from None
    if len(data) > _LARGEST:
        raise InputError(f"‘{path.name}’ is groter dan 5 MB.", "Haal een kortere periode op bij de bank.")
    return data


def _mapping(proposal: Proposal) -> Iterator[str]:
    """Which column was taken for what, with the first payments so read."""
    mapping = proposal.mapping
    yield "Zo is het afschrift gelezen:"
    for role in ("datum", "bedrag", "richting", "tegenrekening", "naam"):
        column = getattr(mapping, role)
        words = _column(proposal, () if column is None else (column,))
        if role == "richting" and column is None:
            words = "geen kolom; een min voor het bedrag is geld dat eraf ging"
        yield show.table(((f"  {role}", words),), (16,))
    yield show.table((("  omschrijving", _column(proposal, mapping.omschrijving)),), (16,))
    yield from (show.paragraph(f"Let op: {note}") for note in proposal.notes)
    if proposal.sample:
        yield "Voorbeeld:"
        yield from (_line(row) for row in proposal.sample)


def _column(proposal: Proposal, columns: tuple[int, ...]) -> str:
    if not columns:
        return "niet gevonden"
    names = [
        f"kolom {number + 1}" + (f" (‘{proposal.header[number]}’)" if number < len(proposal.header) else "")
        for number in columns
    ]
    return " en ".join(names)


def _line(row: Row) -> str:
    text = " ".join(filter(None, (row.name, row.text)))
    amount = f"{'af ' if row.amount > 0 else 'bij'} {write_amount(abs(row.amount)).rjust(11)}"
    return show.table(((f"  {write_short(row.day)}", amount, text or "-"),), (12, 15))


def _found(paid: list[Row], who: str, total: int, since: date | None) -> Iterator[str]:
    yield ""
    period = f" vanaf {write_date(since)}" if since else ""
    if not paid:
        yield show.paragraph(
            f"Geen betalingen aan {who} gevonden{period}, van {total} regels. Zoek met --rekening of --naam."
        )
        return
    amount = add(row.amount for row in paid)
    count = "1 betaling" if len(paid) == 1 else f"{len(paid)} betalingen"
    yield show.paragraph(f"{count} aan {who}{period}, samen {write_amount(amount)}:")
    yield from (_line(row) for row in paid)


def _say_reversed(back: list[Row]) -> None:
    if not back:
        return
    click.echo(
        show.paragraph(
            "Let op: dit kwam terug van de verhuurder of werd teruggeboekt. Het is geen betaling. Haal de betaling die is "
            "teruggeboekt zelf weg uit het dossier."
        )
    )
    for row in back:
        click.echo(_line(row))


def _present(row: Row, dossier: Dossier) -> bool:
    from juridisch.dossier import known

    return any(known(own.datum) == row.day and known(own.bedrag) == row.amount for own in dossier.betalingen)


#: A month that was named with its year; anything shorter would be a guess.
_NAMED = re.compile(
    r"\b(jan(?:uari)?|feb(?:r|ruari)?|mrt|maart|apr(?:il)?|mei|jun[i]?|jul[i]?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.? +(20[0-9]{2})\b",
    re.IGNORECASE,
)


def named_month(text: str) -> str:
    """The month that a description names in so many words; '' when it names none, or more than one.

    >>> named_month("huur februari 2025"), named_month("huur feb"), named_month("jan 2025 en feb 2025")
    ('februari 2025', '', '')
    """
    found = {f"{month.lower()} {year}" for month, year in _NAMED.findall(text)}
    return found.pop() if len(found) == 1 else ""


def _take_over(path: Path, dossier: Dossier, new: list[Row], source: str) -> None:
    from juridisch.dossier import update

    first = len(dossier.betalingen) + 1
    changes: dict[str, object] = {}
    for number, row in enumerate(new, first):
        changes[f"betalingen[{number}].datum"] = row.day
        changes[f"betalingen[{number}].bedrag"] = row.amount
        if month := named_month(row.text):
            changes[f"betalingen[{number}].maand"] = month
        if row.text:
            changes[f"betalingen[{number}].omschrijving"] = row.text[:200]
        changes[f"betalingen[{number}].bewijs"] = f"bankafschrift {source}"
    update(path, changes)
    count = "1 betaling" if len(new) == 1 else f"{len(new)} betalingen"
    click.echo(show.paragraph(f"{count} in ‘{path}’ gezet. Kijk ze na en verder met: juridisch toets {path}"))
