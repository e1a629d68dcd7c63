"""The order to the tenant's own lawyer or bailiff to serve the writ of verzet (documents §6, e5)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from juridisch.assessment import Assessment
from juridisch.documents import gates
from juridisch.documents.document import Document
from juridisch.documents.facts import needs
from juridisch.documents.facts.frame import frame
from juridisch.documents.facts.reader import Reader, lines
from juridisch.documents.gates import under_administration
from juridisch.documents.kinds.verzet_note import (
    default_judgment,
    facts_of_service,
    is_default,
    judgment_facts,
    papers,
    reckon,
)
from juridisch.dossier import known
from juridisch.settings import Settings


def _needs(case: Assessment, _settings: Settings) -> Iterator[str]:
    yield from needs.tenants(case)
    yield from ("woonruimte", "verhuurder.naam", "gerecht.naam")
    found = default_judgment(case.dossier)
    number = found[0] if found else 1
    yield from (f"vonnissen[{number}].{part}" for part in ("datum", "soort", "uitvoerbaar_bij_voorraad"))
    yield from needs.signer(_principal(case))
    if case.dossier.gemachtigde.is_advocaat is True:
        yield "gemachtigde.naam"


def _principal(case: Assessment) -> Assessment:
    """The case in which the lawyer of the dossier does not sign: nobody gives himself an order."""
    dossier = case.dossier
    if dossier.gemachtigde.is_advocaat is not True or known(dossier.ondertekenaar) != "gemachtigde":
        return case
    who = "bewindvoerder" if under_administration(dossier) else "huurder"
    return replace(case, dossier=dossier.model_copy(update={"ondertekenaar": who}))


def _facts(case: Assessment, reader: Reader, settings: Settings) -> dict[str, Any]:
    """The order with all facts that the writ needs. The lawyer of the dossier is addressed, never the signer."""
    dossier = case.dossier
    lawyer = dossier.gemachtigde.is_advocaat is True
    found = default_judgment(dossier)
    path = f"vonnissen[{found[0] if found else 1}]"
    there, _ = papers(dossier)
    to = (
        lines(reader("gemachtigde.organisatie"), reader("gemachtigde.naam"))
        if lawyer
        else ["Aan de advocaat of gerechtsdeurwaarder", "die het verzet uitbrengt"]
    )
    return {
        **frame(_principal(case), reader, settings),
        **judgment_facts(case),
        **reckon(case),
        "geadresseerde": to,
        "advocaat": lawyer,
        "vonnis": reader(f"{path}.datum"),
        "gerecht": reader("gerecht.naam"),
        "feiten": facts_of_service(dossier),
        "stukken": there,
        "laag_inkomen": dossier.inkomen_onder_bijstand is True,
    }


def _whom(case: Assessment) -> Iterator[str]:
    yield (
        "Geef dit niet aan de deurwaarder die voor de verhuurder werkt. Neem een ander kantoor of een advocaat, en bel "
        "vandaag of het de dag haalt."
    )
    if reckon(case)["alles_voorbij"]:
        yield (
            "De berekende laatste dag is voorbij. Vraag de advocaat eerst of verzet nog zin heeft; een te laat verzet "
            "kost geld."
        )


DOCUMENT = Document(
    id="verzet-opdracht",
    name="Opdracht om verzet in te stellen",
    to="de eigen advocaat of een deurwaarder",
    purpose="Geeft opdracht om op tijd een verzetexploot uit te brengen, met alle feiten daarvoor.",
    # It goes to the tenant’s own side, and it is what the trap asks for: verzet first.
    outgoing=False,
    register="brief",
    gates=(gates.is_home, is_default, gates.signer_may_act),
    needs=_needs,
    facts=_facts,
    fits=lambda _case: (
        "Verzet kan alleen met een exploot; dit is de opdracht daarvoor, als de huurder verzet wil."
    ),
    channel="vandaag per e-mail of langsbrengen, en bellen",
    example="verstekvonnis",
    notes=(_whom, gates.authority_of_administrator),
)
