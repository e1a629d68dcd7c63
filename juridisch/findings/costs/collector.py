"""Who collects: a collector for others must be registered (art. 18 Wki, since 1 October 2026).

Without registration, or while it is suspended, there are no collection costs and no statutory interest from the collector's
written demand on, and nobody need pay that collector. The rent itself stays due to the landlord.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from juridisch.dossier import ONBEKEND, Dossier, known
from juridisch.dutch import write_date
from juridisch.findings.finding import Check, Finding, Question, Subject, Weight, ask, found
from juridisch.law import Certainty
from juridisch.sources import wki

#: The first day of art. 18 Wki. No transitional law was found for demands sent before it.
SINCE = date(2026, 10, 1)

REGISTER = Check(
    "incassant-register",
    Subject.INCASSOKOSTEN,
    "Of het incassobureau in het register van incassodienstverleners staat.",
    (wki("2"), wki("4"), wki("18")),
)
CHECKS = (REGISTER,)

_FIELDS = ("incassant.geregistreerd", "incassant.geschorst")
_RENT_STAYS = "De huur zelf blijft verschuldigd: betaal die aan de verhuurder."
_REASON = {True: "is geschorst in", False: "staat niet in"}


class Unregistered(NamedTuple):
    """A collector without a valid registration, and its first written demand (None: not known)."""

    demand: date | None

    @property
    def certain(self) -> bool:
        """Whether the demand lies in the time of art. 18 Wki, so that its consequences hold."""
        return self.demand is not None and self.demand >= SINCE


def unregistered(dossier: Dossier) -> Unregistered | None:
    """The collector, when it is known to be not registered or suspended; None for all others."""
    collector = dossier.incassant
    if not _is_collector(dossier) or (
        collector.geregistreerd is not False and collector.geschorst is not True
    ):
        return None
    return Unregistered(_demand(dossier))


class Doubt(NamedTuple):
    """Why it is open whether a collector may ask costs: a fact to be asked, or (`open_law`) law that was not found."""

    reason: str
    demand: date | None
    open_law: bool


def register_doubt(dossier: Dossier, today: date) -> Doubt | None:
    """Whether costs and interest may fall away for want of a registration, without being certain of it."""
    if today < SINCE:
        return None
    demand, without = _demand(dossier), unregistered(dossier)
    if without is not None:
        if without.certain:
            return None
        if demand is None:
            return Doubt(
                "Het incassobureau is niet geldig geregistreerd, en sinds wanneer het aanmaant, is niet bekend",
                None,
                False,
            )
        return Doubt(
            "Het incassobureau is niet geldig geregistreerd, en voor aanmaningen van voor 1 oktober 2026 is geen overgangsrecht "
            "gevonden",
            demand,
            True,
        )
    if dossier.incassant.geregistreerd is True and dossier.incassant.geschorst is False:
        return None
    if _kind_to_ask(dossier):
        return Doubt("Of een incassobureau int dat geregistreerd moet zijn, is niet bekend", demand, False)
    if _is_collector(dossier) and (demand is None or demand >= SINCE):
        return Doubt("Of het incassobureau geldig is geregistreerd, is niet bekend", demand, False)
    return None


def look(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """Whether the collector is registered."""
    if today >= SINCE and _kind_to_ask(dossier) and register_doubt(dossier, today):
        yield ask(
            REGISTER,
            "Is de incassant een incassobureau?",
            "Alleen een incassobureau moet geregistreerd zijn; een deurwaarder, een advocaat en de verhuurder zelf niet (art. 4 "
            "lid 2 Wki). Wat deze incassant is, is niet bekend.",
            "Kijk op de brief en zoek de naam op in het register van gerechtsdeurwaarders. Vul incassant.soort in.",
            fields=("incassant.soort",),
        )
        return
    if not _is_collector(dossier):
        return
    name = known(dossier.incassant.naam) or "Het incassobureau"
    without, demand = unregistered(dossier), _demand(dossier)
    if without is not None:
        if without.certain or today >= SINCE:
            yield _unregistered(dossier, name, without)
        return
    if today < SINCE:
        return
    if dossier.incassant.geregistreerd is True and dossier.incassant.geschorst is False:
        yield _registered(dossier, name)
    elif demand is None or demand >= SINCE:
        half = dossier.incassant.geregistreerd is True
        yield ask(
            REGISTER,
            "Is de registratie van het incassobureau geschorst?"
            if half
            else "Staat het incassobureau in het register?",
            f"{name} int voor de verhuurder. Zonder geldige registratie mag het geen incassokosten vragen (art. 18 Wki).",
            "Zoek het bureau op in het openbare register van incassodienstverleners; het nummer hoort op de brief te "
            "staan. Vul incassant.geregistreerd en incassant.geschorst in.",
            fields=_FIELDS[1:] if half else _FIELDS,
        )


def _is_collector(dossier: Dossier) -> bool:
    """Whether a third party collects that needs a registration: no landlord, bailiff or lawyer (art. 2 and 4 lid 2 Wki)."""
    kind = known(dossier.incassant.soort)
    if kind is not None or dossier.incassant.soort is ONBEKEND:
        return kind == "incassobureau"
    return _bureau_wrote(dossier)


def _kind_to_ask(dossier: Dossier) -> bool:
    """Whether the kind of collector was asked and is not known, while something points to one without registration."""
    collector = dossier.incassant
    if collector.soort is not ONBEKEND:
        return False
    return collector.geregistreerd is False or collector.geschorst is True or _bureau_wrote(dossier)


def _bureau_wrote(dossier: Dossier) -> bool:
    return any(known(letter.afzender) == "incassobureau" for letter in dossier.brief14)


def _demand(dossier: Dossier) -> date | None:
    """The first written demand of the collector: as filled in, else its first letter."""
    letters = [
        known(letter.verzonden) or known(letter.datum)
        for letter in dossier.brief14
        if known(letter.afzender) == "incassobureau"
    ]
    return min((day for day in (known(dossier.incassant.eerste_aanmaning), *letters) if day), default=None)


def _unregistered(dossier: Dossier, name: str, without: Unregistered) -> Finding:
    state = f"{name} {_REASON[dossier.incassant.geregistreerd is not False]} het register van incassodienstverleners."
    values: dict[str, object] = {"incassant": name}
    if without.demand:
        values["eerste_aanmaning"] = without.demand
    if without.certain and without.demand:
        return found(
            REGISTER,
            Weight.FOUT,
            "Het incassobureau is niet geldig geregistreerd",
            f"{state} Daarom zijn er geen incassokosten verschuldigd, ook niet voor wie later dezelfde schuld int. Vanaf de "
            f"schriftelijke aanmaning van {write_date(without.demand)} loopt er geen wettelijke rente, en niemand hoeft aan "
            f"dit bureau te betalen. {_RENT_STAYS}",
            fields=(*_FIELDS, "incassant.eerste_aanmaning"),
            evidence=("aanmaning", "afdruk van het register met de datum"),
            risk="De verhuurder kan zeggen dat hij zelf int, of dat het bureau op die dag wel geregistreerd was. Voor de "
            "verhuurder zelf, deurwaarders en advocaten geldt de eis niet.",
            values=values,
        )
    when = (
        f"De aanmaning is van {write_date(without.demand)}, voor {write_date(SINCE)}."
        if without.demand
        else "De dag van de eerste schriftelijke aanmaning is niet bekend."
    )
    return found(
        REGISTER,
        Weight.NAVRAGEN,
        "Niet geldig geregistreerd; wat dat betekent, is onzeker",
        f"{state} {when} Sinds {write_date(SINCE)} mag zo’n bureau geen incassokosten vragen; overgangsrecht voor oudere "
        f"aanmaningen is niet gevonden. Laat dit nakijken. {_RENT_STAYS}",
        certainty=Certainty.OPEN,
        fields=(*_FIELDS, "incassant.eerste_aanmaning"),
        evidence=("aanmaning", "afdruk van het register met de datum"),
        risk="De verhuurder zal zeggen dat de wet niet geldt voor aanmaningen van voor die dag.",
        values=values,
    )


def _registered(dossier: Dossier, name: str) -> Finding:
    number = known(dossier.incassant.registratienummer)
    tail = (
        f"Het nummer op de brief is {number}."
        if number
        else "Het registratienummer hoort op de brief te staan (art. 11 Wki); kijk of het er staat."
    )
    return found(
        REGISTER,
        Weight.IN_ORDE,
        "Het incassobureau is geregistreerd",
        f"{name} staat in het register van incassodienstverleners. {tail} Het bureau moet laten zien hoe de vordering is "
        "opgebouwd, en heeft een klachtenregeling (art. 13 Wki).",
        sources=(wki("11"), wki("13 lid 2 en 5")),
        fields=_FIELDS,
    )
