"""The arrears: does the summons say how they are made up.

The amount is in `principal`, where the payments went in `bookings`, the months in arrears in `months`, what was paid
since the summons in `caught_up`, service costs in
`service_costs`, limitation in `limitation`; this module collects them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from juridisch.dossier import Dossier
from juridisch.findings.arrears import bookings, caught_up, limitation, months, principal, service_costs
from juridisch.findings.arrears.principal import BARE_DENIAL
from juridisch.findings.arrears.rent import summoned
from juridisch.findings.finding import Check, Finding, Question, Subject, Weight, ask, found
from juridisch.law import Certainty
from juridisch.sources import rv

SPECIFICATION = Check(
    "achterstand-specificatie",
    Subject.ACHTERSTAND,
    "Of de dagvaarding per maand laat zien wat er niet is betaald.",
    (rv("111 lid 2 en 3"), rv("120 lid 4")),
)
CHECKS: tuple[Check, ...] = (
    SPECIFICATION,
    *principal.CHECKS,
    *bookings.CHECKS,
    *months.CHECKS,
    *caught_up.CHECKS,
    *service_costs.CHECKS,
    *limitation.CHECKS,
)


def look(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """All checks of the arrears."""
    yield from _specification(dossier)
    for part in (principal, bookings, months, caught_up, service_costs, limitation):
        yield from part.look(dossier, today)


def _specification(dossier: Dossier) -> Iterator[Finding | Question]:
    if not summoned(dossier) or dossier.vonnissen:
        return
    field = "dagvaarding.specificatie_per_maand"
    given = dossier.dagvaarding.specificatie_per_maand
    if given is True:
        yield found(
            SPECIFICATION,
            Weight.IN_ORDE,
            "De dagvaarding laat per maand zien wat er openstaat",
            "In de dagvaarding of de stukken staat per maand wat er volgens de verhuurder niet is betaald.",
            fields=(field,),
        )
    elif given is False:
        yield found(
            SPECIFICATION,
            Weight.WAARSCHIJNLIJK,
            "De dagvaarding laat niet per maand zien wat er openstaat",
            "In de dagvaarding en de stukken staat niet per maand wat er niet is betaald. De verhuurder moet zijn eis en de "
            "gronden daarvan noemen, en ook het verweer van de huurder en het bewijs (art. 111 lid 2 en 3 Rv). Noemt hij "
            "verweer en bewijs niet, dan verbindt de rechter daaraan de gevolgen die hij nodig vindt (art. 120 lid 4 Rv).",
            certainty=Certainty.AFGELEID,
            fields=(field,),
            evidence=("dagvaarding", "stukken bij de dagvaarding"),
            risk=BARE_DENIAL,
        )
    elif not dossier.overzicht_eiser:
        yield ask(
            SPECIFICATION,
            "Overzicht per maand in de dagvaarding",
            "Het is niet bekend of de dagvaarding per maand laat zien wat er niet is betaald.",
            f"Kijk in de dagvaarding en de stukken erbij. Vul {field} in.",
            fields=(field,),
        )
