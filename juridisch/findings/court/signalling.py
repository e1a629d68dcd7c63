"""Early warning (vroegsignalering): what a landlord does before he goes to court, and the report to the municipality.

The Besluit names no sanction. Judges weigh it; what the tenant can show about the consequence decides how much.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from juridisch.dossier import Dossier, Fact, known
from juridisch.dutch import write_date
from juridisch.findings.arrears.bookings import enumerated
from juridisch.findings.arrears.rent import summoned, summons_day
from juridisch.findings.finding import Check, Finding, Question, Subject, Weight, ask, found
from juridisch.sources import bgs, bw6, page, ruling

_NO_CONSEQUENCE = ruling("Rb. Noord-Holland 30 juli 2025", "ECLI:NL:RBNHO:2025:8926")
_TOO_SERIOUS = ruling("Hof Den Haag 30 september 2025", "ECLI:NL:GHDHA:2025:2038")
_REFUSED = page("ijzeradvocaten.nl", "https://ijzeradvocaten.nl/verhuurders-let-op-de-vroegsignalering/")

SIGNALLING = Check(
    "vroegsignalering",
    Subject.VROEGSIGNALERING,
    "Of de verhuurder de stappen van de vroegsignalering zette en de achterstand bij de gemeente meldde.",
    (bgs("2"), bw6("6:265 lid 1")),
)
CHECKS: tuple[Check, ...] = (SIGNALLING,)

_EVIDENCE = ("alle brieven en berichten van de verhuurder", "bevestiging van de gemeente over een melding")


class Step(NamedTuple):
    """One step: its field, whether it was done, and in words that it was not."""

    field: str
    done: Fact[bool]
    lacking: str


def look(dossier: Dossier, _today: date) -> Iterator[Finding | Question]:
    """The steps of art. 2 Bgs, as far as there is reason to look at them."""
    facts = dossier.vroegsignalering
    if (
        dossier.woonruimte is False
        or (facts.leeg and not summoned(dossier))
        or (facts.leeg and dossier.vonnissen)
    ):
        return
    steps = _steps(dossier)
    lacking = [step for step in steps if step.done is False]
    unknown = [step for step in steps if known(step.done) is None]
    if lacking:
        yield _lacking(dossier, lacking)
    if unknown:
        yield ask(
            SIGNALLING,
            "De stappen van de vroegsignalering",
            "Van sommige stappen is niet bekend of de verhuurder ze zette.",
            "Vraag de huurder naar alle brieven, telefoontjes en bezoeken van de verhuurder, en de gemeente of er een melding "
            "kwam. Vul de velden van vroegsignalering in.",
            fields=tuple(f"vroegsignalering.{step.field}" for step in unknown),
        )
    if not lacking and not unknown:
        objected = facts.bezwaar_huurder is True
        report = (
            "Omdat de huurder niet wilde dat zijn gegevens werden doorgegeven, hoefde de melding niet."
            if objected
            else "Ook meldde hij de achterstand bij de gemeente."
        )
        yield found(
            SIGNALLING,
            Weight.IN_ORDE,
            "De verhuurder zette de stappen van de vroegsignalering",
            "De verhuurder zocht persoonlijk contact, wees op schuldhulp, stuurde een herinnering en bood aan om gegevens "
            f"door te geven (art. 2 Besluit gemeentelijke schuldhulpverlening). {report}",
            fields=tuple(f"vroegsignalering.{step.field}" for step in steps),
            evidence=_EVIDENCE,
        )


def _steps(dossier: Dossier) -> list[Step]:
    facts = dossier.vroegsignalering
    steps = [
        Step("contactpoging", facts.contactpoging, "hij zocht geen persoonlijk contact"),
        Step("gewezen_op_schuldhulp", facts.gewezen_op_schuldhulp, "hij wees niet op schuldhulp"),
        Step("herinnering", facts.herinnering, "hij stuurde geen schriftelijke herinnering"),
        Step(
            "aanbod_melding",
            facts.aanbod_melding,
            "hij bood bij een herinnering niet aan om met toestemming gegevens aan de gemeente door te geven",
        ),
    ]
    if facts.bezwaar_huurder is not True:
        steps.append(_report(dossier))
    return steps


def _report(dossier: Dossier) -> Step:
    """The report itself: one that came only after the summons could not help any more."""
    reported, served = known(dossier.vroegsignalering.melding_datum), summons_day(dossier)
    if dossier.vroegsignalering.gemeld is True and reported and served and reported > served:
        return Step(
            "gemeld",
            False,
            f"hij meldde de achterstand pas op {write_date(reported)}, na de dagvaarding van {write_date(served)}",
        )
    return Step("gemeld", dossier.vroegsignalering.gemeld, "hij meldde de achterstand niet bij de gemeente")


def _lacking(dossier: Dossier, lacking: list[Step]) -> Finding:
    result = known(dossier.vroegsignalering.gevolg)
    text = (
        "Van de stappen in artikel 2 van het Besluit gemeentelijke schuldhulpverlening deed de verhuurder dit niet: "
        f"{enumerated([step.lacking for step in lacking])}. Het besluit noemt geen straf daarvoor; rechters wegen het mee als "
        "zij beslissen of ontbinding te ver gaat."
    )
    if dossier.dagvaarding.vroegsignalering_genoemd is False:
        text += " In de dagvaarding staat er ook niets over."
    text += (
        f" Wat er anders was gegaan: {result.rstrip('.')}."
        if result
        else " Zonder uitleg wat er anders was gegaan, weegt dit weinig: vul vroegsignalering.gevolg in."
    )
    return found(
        SIGNALLING,
        Weight.WAARSCHIJNLIJK if result else Weight.NAVRAGEN,
        "De verhuurder sloeg stappen van de vroegsignalering over",
        text,
        sources=(_NO_CONSEQUENCE, _TOO_SERIOUS, _REFUSED),
        fields=tuple(f"vroegsignalering.{step.field}" for step in lacking)
        + (() if result else ("vroegsignalering.gevolg",)),
        evidence=_EVIDENCE,
        risk="Bij een grote achterstand ging de ontbinding toch door: bij ruim acht maanden bleef het zonder gevolg (Rb. "
        "Noord-Holland 30 juli 2025), en Hof Den Haag vond de achterstand te ernstig (30 september 2025). De nieuwste tekst van "
        "het besluit is niet gelezen: laat dit nakijken.",
        values={
            "ontbrekende_stappen": tuple(step.field for step in lacking),
            "stappen_in_woorden": enumerated([step.lacking for step in lacking]),
            **({"gevolg": result} if result else {}),
        },
    )
