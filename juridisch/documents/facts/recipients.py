"""To whom letters go: the landlord, the bailiff, who collects, the court, the municipality."""

from __future__ import annotations

from typing import Any

from juridisch.assessment import Assessment
from juridisch.documents.facts.reader import Reader, lines
from juridisch.documents.gap import join
from juridisch.dossier import known

_ADDRESS = ("straat", "huisnummer", "postcode", "plaats")


def landlord(_case: Assessment, reader: Reader) -> list[Any]:
    """The landlord with his address, as on an envelope."""
    return lines(reader("verhuurder.naam"), *reader.address("verhuurder.adres"))


def bailiff(_case: Assessment, reader: Reader) -> list[Any]:
    """The bailiff's office; the bailiff himself is named below it."""
    firm, name = reader("deurwaarder.kantoor"), reader("deurwaarder.naam")
    person = join(" ", ("t.a.v.", name)) if firm and name else name
    return lines(firm, person, *reader.address("deurwaarder.adres"))


def claimant_side(case: Assessment, reader: Reader) -> tuple[str, list[Any]]:
    """Who handles the claim now and his address lines: the bailiff when there is one, else who collects, else the landlord."""
    dossier = case.dossier
    if known(dossier.deurwaarder.kantoor) or known(dossier.deurwaarder.naam):
        return "deurwaarder", bailiff(case, reader)
    if known(dossier.incassant.naam) and known(dossier.incassant.soort) not in ("zelf", None):
        return "incassant", lines(reader("incassant.naam"), *reader.address("incassant.adres"))
    return "verhuurder", landlord(case, reader)


def needs_claimant_side(case: Assessment) -> list[str]:
    """The fields that `claimant_side` needs."""
    dossier = case.dossier
    if known(dossier.deurwaarder.kantoor) or known(dossier.deurwaarder.naam):
        return [
            "deurwaarder.kantoor",
            "deurwaarder.dossiernummer",
            *(f"deurwaarder.adres.{p}" for p in _ADDRESS),
        ]
    if known(dossier.incassant.naam) and known(dossier.incassant.soort) not in ("zelf", None):
        return ["incassant.naam", "incassant.kenmerk", *(f"incassant.adres.{p}" for p in _ADDRESS)]
    return ["verhuurder.naam", *(f"verhuurder.adres.{part}" for part in _ADDRESS)]


def court(case: Assessment, reader: Reader) -> list[Any]:
    """The registry of the kantonrechter, with the address from the summons."""
    team = known(case.dossier.gerecht.team) or "team kanton"
    return [
        reader("gerecht.naam"),
        join(" ", (f"Griffie {team}, locatie", reader("gerecht.locatie"))),
        *reader.address("gerecht.postadres"),
    ]


def needs_court(_case: Assessment) -> list[str]:
    """The fields that `court` needs."""
    return [
        "gerecht.naam",
        "gerecht.locatie",
        *(f"gerecht.postadres.{p}" for p in ("straat", "postcode", "plaats")),
    ]


def municipality(case: Assessment, reader: Reader) -> list[Any]:
    """The debt counselling of the municipality; without a name in the dossier, that of the town where the tenant lives."""
    name = known(case.dossier.shv.organisatie)
    if name:
        return [name]
    return [join(" ", ("Gemeente", reader("huurders[1].adres.plaats"))), "Afdeling schuldhulpverlening"]
