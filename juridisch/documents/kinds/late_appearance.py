"""The message to the court that the defendant appears after all (documents §6, e8; Rv 141, 142)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from juridisch.assessment import Assessment
from juridisch.documents import gates
from juridisch.documents.document import Document
from juridisch.documents.facts import needs
from juridisch.documents.facts.frame import frame, own_text
from juridisch.documents.facts.reader import Reader, series
from juridisch.documents.facts.recipients import court, needs_court
from juridisch.documents.gap import join
from juridisch.documents.gates import Refusal
from juridisch.dossier import known
from juridisch.dutch import write_weekday
from juridisch.law import Stage
from juridisch.settings import Settings
from juridisch.timeline import current_roldatum

_AFTER_JUDGMENT = (Stage.VONNIS_TEGENSPRAAK, Stage.VERSTEKVONNIS, Stage.ONTRUIMING_AANGEZEGD, Stage.ONTRUIMD)


def _ordinary_case(case: Assessment) -> Refusal | None:
    """G3: without a roll there is no roll day that was missed."""
    kind = known(case.dossier.soort_procedure)
    if kind in ("kort geding", "executie"):
        return Refusal(
            "Dit is een kort geding: daar bestaat geen rol en geen uitstel van vier weken (artikel 254 Rv).",
            "Bel vandaag de griffie: is er al een vonnis? Zo niet, vraag of de huurder nog gehoord kan worden. Zoek hulp.",
        )
    if kind == "verzet":
        return Refusal(
            "In verzet is de dagvaarding van de huurder zelf het antwoord (artikel 147 Rv); hij is dus al verschenen.",
            "Overleg met de deurwaarder of advocaat die het verzet uitbracht.",
        )
    return None


def _missed(case: Assessment) -> Refusal | None:
    """G4: only between a missed roll day and the final judgment (Rv 142)."""
    if case.dossier.vonnissen or case.stage in _AFTER_JUDGMENT:
        return Refusal(
            "Er is al een vonnis, of er wordt al uitgevoerd. Alsnog verschijnen kan alleen tot het eindvonnis (artikel 142 Rv).",
            "Is het een verstekvonnis, maak dan ‘verzetnotitie’, en neem nog geen contact op over het vonnis. Is het "
            "een vonnis op tegenspraak, ga dan naar een advocaat voor hoger beroep.",
        )
    if case.stage is Stage.AANMANING:
        return Refusal(
            "Er is nog geen dagvaarding, dus er is niets gemist.",
            "Is er wel een dagvaarding, vul dan roldatum en exploten in.",
        )
    if known(case.dossier.heeft_gereageerd) is True:
        return Refusal(
            "De huurder heeft al geantwoord (heeft_gereageerd: ja) en is dus verschenen.",
            "Wacht op bericht van de rechtbank, of bel de griffie.",
        )
    roldatum = current_roldatum(case.dossier)
    if roldatum and roldatum >= case.today:
        return Refusal(
            f"De rolzitting is pas op {write_weekday(roldatum)}; er is nog niets gemist.",
            "Maak ‘uitstel’ of ‘verweer’.",
        )
    return None


def _needs(case: Assessment, _settings: Settings) -> Iterator[str]:
    yield from needs.tenants(case)
    yield from ("woonruimte", "verhuurder.naam", "soort_procedure")
    yield from needs_court(case)
    yield "nieuwe_roldatum" if known(case.dossier.nieuwe_roldatum) else "roldatum"
    yield "heeft_gereageerd"
    yield from needs.signer(case)


def _facts(case: Assessment, reader: Reader, settings: Settings) -> dict[str, Any]:
    """Who appears in which case, and which roll day was missed."""
    base = frame(case, reader, settings)
    names = base["huurders"]
    return {
        **base,
        "geadresseerde": court(case, reader),
        "vooruit": known(case.dossier.gerecht.email) or "",
        "gedaagde": series(names) if len(names) < 3 else join(" ", (names[0], "en anderen")),
        "roldatum": current_roldatum(case.dossier) or reader("roldatum"),
        "eigen": own_text(case, "alsnog-verschijnen"),
    }


def _call_first(case: Assessment) -> Iterator[str]:
    yield (
        "Bel eerst de griffie: is er al vonnis gewezen? Zo ja, stuur deze brief dan niet. Hij laat zien dat de huurder "
        "de zaak kent; kijk dan eerst naar verzet."
    )
    yield (
        "Breng de brief vandaag naar de griffie, of stuur hem vandaag en bel na. Elke dag kan er vonnis komen."
    )
    yield (
        "De kosten die door het wegblijven zijn ontstaan, blijven voor de huurder (artikel 141 en 142 Rv). Alleen als "
        "de dagvaarding nietig wordt verklaard, is dat anders."
    )
    if len(case.dossier.huurders) > 1:
        yield (
            "Verschijnt één van de huurders, dan geldt het vonnis voor allen als op tegenspraak (artikel 140 lid 3 "
            "Rv). Verzet is er dan niet meer, wel hoger beroep. Laat daarom alle huurders tekenen."
        )


DOCUMENT = Document(
    id="alsnog-verschijnen",
    name="Bericht aan de rechtbank: alsnog verschijnen",
    to="de griffie van de kantonrechter",
    purpose="Meldt dat de huurder na een gemiste rolzitting alsnog meedoet, en vraagt vier weken voor het antwoord.",
    outgoing=True,
    register="processtuk",
    gates=(gates.is_home, _ordinary_case, _missed, gates.signer_may_act),
    needs=_needs,
    facts=_facts,
    fits=lambda _case: "De rolzitting is gemist; tot het eindvonnis kan de huurder alsnog meedoen.",
    channel="vandaag naar de balie van de griffie, en bellen; e-mail alleen naar het adres in de brief van de rechtbank",
    example="dagvaarding",
    notes=(_call_first, gates.authority_of_administrator),
)
