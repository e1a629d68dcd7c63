"""The request to put off the hearing in kort geding, where no fixed postponement exists (documents §0 G3, §2.7)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from juridisch.assessment import Assessment
from juridisch.documents import gates
from juridisch.documents.document import Document
from juridisch.documents.facts import needs
from juridisch.documents.facts.frame import frame, own_text
from juridisch.documents.facts.reader import Reader
from juridisch.documents.facts.recipients import court, needs_court
from juridisch.documents.gap import join
from juridisch.documents.gates import Refusal
from juridisch.documents.kinds import eviction_facts
from juridisch.dossier import known
from juridisch.dutch import write_weekday
from juridisch.law import Stage
from juridisch.settings import Settings


def in_kort_geding(case: Assessment) -> Refusal | None:
    """In the ordinary procedure there is postponement by the rules of the roll; verzet and execution are the tenant's own."""
    match known(case.dossier.soort_procedure):
        case "bodem":
            return Refusal(
                "Dit is een gewone procedure, geen kort geding. Daar vraagt u uitstel voor het antwoord.",
                "Maak ‘uitstel’. Is er al geantwoord en komt er een zitting, bel dan de griffie over een andere dag.",
            )
        case "verzet" | "executie":
            return Refusal(
                "In deze procedure dagvaardt de huurder zelf. Dan vraagt niet de gedaagde om aanhouding.",
                "Overleg met de griffie, of met de advocaat of deurwaarder die de dagvaarding uitbracht.",
            )
    return None


def hearing_ahead(case: Assessment) -> Refusal | None:
    """There must be a hearing that can still be put off."""
    if case.dossier.vonnissen or case.stage in (Stage.ONTRUIMING_AANGEZEGD, Stage.ONTRUIMD):
        return Refusal(
            "Er is al een vonnis of een afspraak, of de ontruiming is aangezegd. De zitting is dus geweest.",
            "Bekijk met ‘juridisch tijdlijn’ wat er nog kan.",
        )
    day = known(case.dossier.zitting_datum)
    if day and day < case.today:
        return Refusal(
            f"De zitting was op {write_weekday(day)}; aanhouden kan niet meer.",
            "Bel vandaag de griffie: is er vonnis gewezen, of is er een nieuwe dag? Vul dat in.",
        )
    return None


def _needs(case: Assessment, _settings: Settings) -> Iterator[str]:
    yield from needs.tenants(case)
    yield from needs.signer(case)
    yield from (
        "woonruimte",
        "verhuurder.naam",
        "soort_procedure",
        "zitting_datum",
        "vraag_uitstel.reden_aanhouding",
    )
    yield from needs_court(case)


def _facts(case: Assessment, reader: Reader, settings: Settings) -> dict[str, Any]:
    """Which hearing, why later, what the other side says of it, and that the tenant comes all the same."""
    dossier = case.dossier
    shared = frame(case, reader, settings)
    consent = known(dossier.akkoord_eiser)
    names = shared["huurders"]
    lawyer = dossier.verhuurder_gemachtigde
    other = known(lawyer.naam) or known(lawyer.kantoor) or "De eiser"
    return {
        **shared,
        "v": eviction_facts.voice(shared, "gedaagde", "gedaagden"),
        "geadresseerde": court(case, reader),
        "vooruit": known(dossier.gerecht.email) or "",
        "gedaagde": shared["huurder"] if len(names) < 3 else join(" ", (names[0], "en anderen")),
        "zitting": reader("zitting_datum"),
        "vandaag_zitting": known(dossier.zitting_datum) == case.today,
        "reden": eviction_facts.sentence(reader("vraag_uitstel.reden_aanhouding")),
        "akkoord": "" if consent is None else "ja" if consent else "nee",
        "ontruiming_gevraagd": dossier.eis.ontruiming is True,
        "kinderen": eviction_facts.children(dossier),
        "verhinderd": eviction_facts.clause(reader("verhinderdata")),
        "tegenpartij": other[:1].upper() + other[1:],
        "eigen": own_text(case, "aanhouding-zitting"),
    }


def _fits(case: Assessment) -> str:
    day = known(case.dossier.zitting_datum)
    reason = known(case.dossier.vraag_uitstel.reden_aanhouding)
    if known(case.dossier.soort_procedure) != "kort geding" or day is None or day < case.today or not reason:
        return ""
    return "Er is een zitting in kort geding, en er is een reden om die later te houden."


def _what_weighs(case: Assessment) -> Iterator[str]:
    yield (
        "Kom hoe dan ook naar de zitting, ook als er geen antwoord is. Vast uitstel bestaat in kort geding niet, en wie "
        "wegblijft, krijgt meestal een verstekvonnis. Houd het verweer dus klaar."
    )
    yield "Bel eerst de griffie en de andere kant. Stemt die in, zet dan akkoord_eiser op ja; dat helpt het meest."
    yield "Stuur bewijs van de reden mee, zoals een afspraak met een advocaat."
    signer, team = known(case.dossier.ondertekenaar), (known(case.dossier.gerecht.team) or "").lower()
    if signer == "gemachtigde" and case.dossier.gemachtigde.is_advocaat is not True and "kanton" not in team:
        yield (
            "Is het kort geding bij de voorzieningenrechter en niet bij de kantonrechter, dan mag een gemachtigde die geen "
            "advocaat is, niet voor de huurder optreden (artikel 255 Rv). Laat de huurder dan zelf tekenen."
        )
    day = known(case.dossier.zitting_datum)
    if day and (day - case.today).days <= 2:
        yield "De zitting is al heel dichtbij: bel de griffie vandaag en breng de brief naar de balie."


DOCUMENT = Document(
    id="aanhouding-zitting",
    name="Verzoek om de zitting in kort geding aan te houden",
    to="de griffie van de rechtbank",
    purpose="Vraagt de rechter in kort geding om een latere zitting, met de reden.",
    outgoing=True,
    register="processtuk",
    gates=(gates.is_home, in_kort_geding, hearing_ahead, gates.signer_may_act),
    needs=_needs,
    facts=_facts,
    fits=_fits,
    channel="bellen, en dan balie of post; e-mail alleen naar het adres in de brief van de rechtbank",
    example="dagvaarding",
    notes=(_what_weighs, gates.authority_of_administrator),
)
