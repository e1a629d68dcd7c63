"""Questions that are asked before any paper is made. A gate that closes says why, and which way is open instead.

A gate is a function of the assessment that returns a `Refusal`, or None when the paper may be made.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from juridisch.assessment import Assessment
from juridisch.dossier import known
from juridisch.dutch import write_weekday
from juridisch.errors import RefusedError
from juridisch.law import Stage
from juridisch.timeline import current_roldatum


class Refusal(NamedTuple):
    """Why a paper does not fit, and what does."""

    reason: str
    instead: str


Gate = Callable[[Assessment], Refusal | None]


def is_home(case: Assessment) -> Refusal | None:
    """G2: the rules on terme de grâce, early warning and moratorium are about homes only."""
    if known(case.dossier.woonruimte) is not False:
        return None
    return Refusal(
        "Dit is geen woning (woonruimte: nee); de brieven van dit programma zijn voor woningen.",
        "Ga met een bedrijfsruimte naar een advocaat.",
    )


def signer_may_act(case: Assessment) -> Refusal | None:
    """G1 and G6: a tenant under bewind does not sign; the administrator is the formal party."""
    signer = known(case.dossier.ondertekenaar)
    under = any(known(tenant.onder_bewind) is True for tenant in case.dossier.huurders)
    if under and signer in (None, "huurder"):
        return Refusal(
            "De huurder staat onder bewind en kan dit niet zelf ondertekenen.",
            "Zet ondertekenaar op bewindvoerder en vul huurders[…].bewindvoerder in. Is de huurder zelf gedagvaard in "
            "plaats van de bewindvoerder, laat dat dan nakijken.",
        )
    if signer == "bewindvoerder" and not under:
        return Refusal(
            "De bewindvoerder staat als ondertekenaar, maar geen huurder staat onder bewind.",
            "Kijk huurders[…].onder_bewind en ondertekenaar na.",
        )
    return None


def not_kort_geding(case: Assessment) -> Refusal | None:
    """G3: in kort geding the judge fixes the day (Rv 254); the four weeks do not exist there."""
    kind = known(case.dossier.soort_procedure)
    if kind in ("kort geding", "executie"):
        return Refusal(
            "In kort geding bestaat geen uitstel van vier weken: de rechter bepaalt de dag zelf (art. 254 Rv).",
            "Vraag de rechter met goede redenen om de zitting aan te houden, en ga hoe dan ook naar de zitting.",
        )
    if kind == "verzet":
        return Refusal(
            "In verzet is de dagvaarding van de huurder zelf het antwoord (art. 147 Rv); deze brief past daar niet.",
            "Overleg met de deurwaarder of advocaat die het verzet uitbracht.",
        )
    return None


def awaits_answer(case: Assessment) -> Refusal | None:
    """G4: postponement of the answer is for a case that is on the roll and not yet answered."""
    roldatum = current_roldatum(case.dossier)
    if case.dossier.vonnissen or case.stage in (Stage.ONTRUIMING_AANGEZEGD, Stage.ONTRUIMD):
        return Refusal(
            "Er ligt al een vonnis of een afspraak; uitstel voor het antwoord kan dan niet meer.",
            "Bekijk met ‘juridisch tijdlijn’ wat er nog wel kan.",
        )
    if case.stage is Stage.AANMANING:
        return Refusal(
            "Er is nog geen dagvaarding, dus er valt nog geen antwoord uit te stellen.",
            "Is er wel een dagvaarding, vul dan roldatum en exploten in.",
        )
    if known(case.dossier.heeft_gereageerd) is True:
        return Refusal(
            "De huurder heeft al geantwoord (heeft_gereageerd: ja).", "Wacht op bericht van de rechtbank."
        )
    if roldatum and roldatum < case.today:
        return Refusal(
            f"De rolzitting was op {write_weekday(roldatum)}; uitstel vragen kan niet meer.",
            "Bel vandaag de griffie. Zolang er geen eindvonnis is, kan de huurder alsnog verschijnen (art. 142 Rv). Is er "
            "al een nieuwe dag, vul dan nieuwe_roldatum in.",
        )
    return None


def aware_of_verzet(case: Assessment, acknowledged: bool) -> None:
    """G5, the verstek trap: any paper after a default judgment may start the four weeks of verzet.

    Raises RefusedError with the date until the user says to know it.
    """
    if acknowledged or not case.default_judgment:
        return
    verzet = case.verzet
    date = (
        f"Reken voor verzet uiterlijk op {write_weekday(verzet.day)}."
        if verzet
        else "De laatste dag voor verzet is niet te berekenen; reken vanaf vandaag."
    )
    note = verzet.note if verzet else ""
    raise RefusedError(
        "Er is (misschien) een verstekvonnis. Elke brief die laat zien dat de huurder dat vonnis kent, kan de vier "
        "weken voor verzet laten ingaan.",
        date,
        *([note] if note else []),
        "Is verzet bekeken of niet gewenst, geef dan --ik-weet-het erbij.",
    )
