"""Fields that several papers cannot do without: the tenants, where they get mail, who signs."""

from __future__ import annotations

from collections.abc import Iterator

from juridisch.assessment import Assessment
from juridisch.documents.gates import under_administration
from juridisch.dossier import Dossier, known

ADDRESS = ("straat", "huisnummer", "postcode", "plaats")


def tenants(case: Assessment) -> Iterator[str]:
    """The names of all tenants, whether they are under administration, and where they get mail."""
    for number in range(1, max(1, len(case.dossier.huurders)) + 1):
        yield from (f"huurders[{number}].{name}" for name in ("voorletters", "achternaam", "onder_bewind"))
    yield from mail(case)


def mail(case: Assessment) -> Iterator[str]:
    """The address where the tenants get mail."""
    yield from (f"{mail_address(case.dossier)}.{part}" for part in ADDRESS)


def mail_address(dossier: Dossier) -> str:
    """Where the tenants get mail: the address for mail where one is given, and wherever they live elsewhere."""
    first = dossier.huurders[0] if dossier.huurders else None
    elsewhere = first is not None and (
        bool(first.postadres.regels) or known(first.adres_is_gehuurde) is False
    )
    return f"huurders[1].{'postadres' if elsewhere else 'adres'}"


def signer(case: Assessment) -> Iterator[str]:
    """Who signs and how he can be reached."""
    dossier = case.dossier
    who = known(dossier.ondertekenaar)
    if who == "gemachtigde":
        yield "gemachtigde.naam"
        if not known(dossier.gemachtigde.email):
            yield "gemachtigde.telefoon"
        return
    if who == "bewindvoerder":
        numbers = under_administration(dossier) or (1,)
        for number in numbers:
            yield from (f"huurders[{number}].bewindvoerder.{part}" for part in ("naam", "soort"))
        yield from (f"huurders[{numbers[0]}].bewindvoerder.adres.{part}" for part in ADDRESS)
        return
    yield "ondertekenaar"
    first = dossier.huurders[0] if dossier.huurders else None
    if first is None or not known(first.email):
        yield "huurders[1].telefoon"
