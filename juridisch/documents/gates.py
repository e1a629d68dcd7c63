"""Questions that are asked before any paper is made. A gate that closes says why, and which way is open instead.

A gate is a function of the assessment that returns a `Refusal`, or None when the paper may be made. A note is a function
that yields what the adviser should know beside a paper that is made all the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from juridisch.assessment import Assessment
from juridisch.deadlines import calculate, rule
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_weekday
from juridisch.errors import InputError, RefusedError
from juridisch.law import Stage
from juridisch.timeline import current_roldatum


class Refusal(NamedTuple):
    """Why a paper does not fit, and what does."""

    reason: str
    instead: str


Gate = Callable[[Assessment], Refusal | None]
Note = Callable[[Assessment], Iterator[str]]


def is_home(case: Assessment) -> Refusal | None:
    """G2: the rules on terme de grâce, early warning and moratorium are about homes only."""
    if known(case.dossier.woonruimte) is not False:
        return None
    return Refusal(
        "Dit is geen woning (woonruimte: nee); de brieven van dit programma zijn voor woningen.",
        "Ga met een bedrijfsruimte naar een advocaat.",
    )


def under_administration(dossier: Dossier) -> tuple[int, ...]:
    """The numbers, from 1, of the tenants under bewind or curatele."""
    return tuple(n for n, tenant in enumerate(dossier.huurders, 1) if known(tenant.onder_bewind) is True)


def signer_may_act(case: Assessment) -> Refusal | None:
    """G1 and G6: a tenant under bewind signs only with written consent; the administrator is the formal party."""
    dossier = case.dossier
    signer = known(dossier.ondertekenaar)
    under = [dossier.huurders[number - 1].bewindvoerder for number in under_administration(dossier)]
    if under and signer in (None, "huurder"):
        if any(known(administrator.soort) == "curator" for administrator in under):
            return Refusal(
                "De huurder staat onder curatele. De curator tekent.",
                "Zet ondertekenaar op bewindvoerder en vul huurders[…].bewindvoerder in, met soort: curator.",
            )
        if not all(known(administrator.toestemming) is True for administrator in under):
            return Refusal(
                "De huurder staat onder bewind of curatele. De bewindvoerder tekent, of geeft schriftelijk toestemming.",
                "Zet ondertekenaar op bewindvoerder en vul huurders[…].bewindvoerder in. Is er schriftelijke toestemming, "
                "zet dan huurders[…].bewindvoerder.toestemming op ja. Is de huurder zelf gedagvaard in plaats van de "
                "bewindvoerder, laat dat dan nakijken.",
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
            "Vraag de rechter met goede redenen om de zitting aan te houden (aanhouding-zitting). Ga sowieso naar de zitting.",
        )
    if kind == "verzet":
        return Refusal(
            "In verzet is de dagvaarding van de huurder zelf het antwoord (art. 147 Rv); deze brief past daar niet.",
            "Overleg met de deurwaarder of advocaat die het verzet uitbracht.",
        )
    return None


def second_request(dossier: Dossier) -> bool:
    """Whether postponement was already granted in this case."""
    granted = any(
        known(request.soort) == "uitstel" and known(request.uitkomst) == "toegewezen"
        for request in dossier.verzoeken
    )
    return granted or dossier.uitstel_eerder_verleend is True or dossier.nieuwe_roldatum is not None


def request_roldatum(dossier: Dossier) -> date | None:
    """The roll day on which a request for postponement is about: after one that was granted only the new day."""
    return known(dossier.nieuwe_roldatum if second_request(dossier) else dossier.roldatum)


def awaits_answer(case: Assessment) -> Refusal | None:
    """G4: postponement of the answer is for a case that is on the roll and not yet answered."""
    dossier = case.dossier
    if dossier.vonnissen or case.stage in (Stage.ONTRUIMING_AANGEZEGD, Stage.ONTRUIMD):
        return Refusal(
            "Er ligt al een vonnis of een afspraak, of de ontruiming is al aangezegd of gedaan; uitstel voor het antwoord "
            "kan dan niet meer.",
            "Bekijk met ‘juridisch tijdlijn’ wat er nog wel kan.",
        )
    if case.stage is Stage.AANMANING:
        return Refusal(
            "Er is nog geen dagvaarding, dus er valt nog geen antwoord uit te stellen.",
            "Is er wel een dagvaarding, vul dan roldatum en exploten in.",
        )
    if known(dossier.heeft_gereageerd) is True:
        return Refusal(
            "De huurder heeft al geantwoord (heeft_gereageerd: ja).", "Wacht op bericht van de rechtbank."
        )
    roldatum = request_roldatum(dossier)
    if roldatum and roldatum < case.today:
        return Refusal(
            f"De rolzitting was op {write_weekday(roldatum)}; uitstel vragen kan niet meer.",
            "Bel vandaag de griffie. Zolang er geen eindvonnis is, kan de huurder alsnog verschijnen (art. 142 Rv). Is er "
            "al een nieuwe dag, vul dan nieuwe_roldatum in.",
        )
    return None


def last_day_for_the_registry(dossier: Dossier) -> date | None:
    """The last working day before the roll day: a letter must have reached the court by then."""
    roldatum = current_roldatum(dossier)
    if roldatum is None:
        return None
    try:
        return calculate(rule("uitstel-verzoek"), roldatum).cautious
    except InputError:  # outside the years for which the rule states the law
        return None


def too_late_for_post(case: Assessment) -> Iterator[str]:
    """A letter posted on the last working day before the roll day arrives after it; on the day itself only a counter helps."""
    roldatum, last = current_roldatum(case.dossier), last_day_for_the_registry(case.dossier)
    if roldatum and roldatum < case.today:
        return  # it is no longer a matter of how the letter goes
    if roldatum == case.today:
        yield (
            "De roldatum is vandaag; per post niet meer op tijd. Breng het vandaag naar de griffie, vóór het tijdstip van de "
            "zitting, of geef het op de rolzitting zelf."
        )
    elif last and case.today >= last:
        yield (
            "De griffie krijgt deze brief per post niet meer op tijd. Breng hem naar de balie, of vraag het uitstel op de "
            "rolzitting."
        )


def authority_of_administrator(case: Assessment) -> Iterator[str]:
    """Who acts for a tenant under bewind has his authority from the administrator."""
    if known(case.dossier.ondertekenaar) == "gemachtigde" and under_administration(case.dossier):
        yield (
            "De huurder staat onder bewind of curatele. De volmacht van de gemachtigde moet van de bewindvoerder of curator "
            "komen."
        )


def aware_of_verzet(case: Assessment, acknowledged: bool) -> None:
    """G5, the verstek trap: any paper after a default judgment may start the four weeks of verzet.

    Raises RefusedError with the date until the user says to know it.
    """
    if acknowledged or not case.default_judgment:
        return
    verzet = case.verzet
    reckon = (
        f"Reken voor verzet uiterlijk op {write_weekday(verzet.day)}."
        if verzet
        else "De laatste dag voor verzet is niet te berekenen; reken vanaf vandaag."
    )
    note = verzet.note if verzet else ""
    raise RefusedError(
        "Er is (misschien) een verstekvonnis. Elke brief die laat zien dat de huurder dat vonnis kent, kan de vier "
        "weken voor verzet laten ingaan.",
        reckon,
        *([note] if note else []),
        "Is verzet bekeken of niet gewenst, geef dan --ik-weet-het erbij.",
    )
