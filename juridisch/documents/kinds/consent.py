"""The consent of the tenant to share data (documents §6, e10)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from juridisch.assessment import Assessment
from juridisch.documents import gates
from juridisch.documents.document import Document
from juridisch.documents.facts import needs
from juridisch.documents.facts.frame import frame
from juridisch.documents.facts.reader import Reader, document_date, lines, place, series, tenant_address
from juridisch.documents.gap import join
from juridisch.documents.gates import Refusal, under_administration
from juridisch.documents.kinds.municipality_state import without_stop
from juridisch.dossier import known
from juridisch.dutch import write_date
from juridisch.settings import Settings


def _not_over(case: Assessment) -> Refusal | None:
    until = known(case.dossier.toestemming.tot)
    if until is None or until >= document_date(case):
        return None
    return Refusal(
        f"De toestemming liep tot {write_date(until)}; die dag is voorbij.",
        "Bespreek met de huurder een nieuwe einddatum en vul toestemming.tot in.",
    )


def _needs(case: Assessment, settings: Settings) -> Iterator[str]:
    yield from needs.tenants(case)
    yield "woonruimte"
    yield from (f"toestemming.{part}" for part in ("aan_wie", "doel", "tot"))
    for number in under_administration(case.dossier):
        yield from (f"huurders[{number}].bewindvoerder.{part}" for part in ("naam", "soort"))
    if not _organisation(case, settings):
        yield "adviseur.organisatie"


def _organisation(case: Assessment, settings: Settings) -> str | None:
    """Who gets the consent: an organisation, never the name of an adviser."""
    dossier = case.dossier
    return (
        known(settings.organisatie)
        or known(dossier.adviseur.organisatie)
        or known(dossier.gemachtigde.organisatie)
    )


def _facts(case: Assessment, reader: Reader, settings: Settings) -> dict[str, Any]:
    """Who may share what with whom, for what and until when. The tenants sign; who decides for them signs along."""
    dossier = case.dossier
    base = frame(case, reader, settings)
    names = base["huurders"]
    given = known(dossier.toestemming.datum)
    return {
        **base,
        "namens": "",
        "wij": len(names) > 1,
        "auteur": series(names),
        "afzender": lines(*names, *tenant_address(case, reader)),
        "plaats": place(case, settings, reader),
        "ondertekenaars": [[name] for name in names] + _along(case, reader, names),
        "mee": bool(under_administration(dossier)),
        "organisatie": _organisation(case, settings) or reader("adviseur.organisatie"),
        "aan_wie": without_stop(reader("toestemming.aan_wie")),
        "doel": without_stop(reader("toestemming.doel")),
        "tot": reader("toestemming.tot"),
        "gegeven": given if given and given < document_date(case) else "",
        "geld": bool(dossier.inkomens or dossier.schulden or dossier.vaste_lasten or dossier.toeslagen),
        "gezin": bool(known(dossier.leefsituatie) or dossier.kinderen),
        "kinderen": bool(dossier.kinderen),
        "gezondheid": bool(
            known(dossier.gezondheid.omschrijving) and dossier.gezondheid.toestemming is not False
        ),
        "schuldhulp": not dossier.shv.leeg,
    }


def _along(case: Assessment, reader: Reader, names: list[Any]) -> list[list[Any]]:
    """The administrators of tenants under bewind or curatele, who sign along."""
    return [
        lines(
            reader(f"huurders[{number}].bewindvoerder.naam"),
            join(" ", (reader(f"huurders[{number}].bewindvoerder.soort"), "van", names[number - 1])),
        )
        for number in under_administration(case.dossier)
    ]


def _fits(case: Assessment) -> str:
    consent = case.dossier.toestemming
    if known(consent.aan_wie) is None or known(consent.datum) is not None:
        return ""
    return "Er worden gegevens gedeeld; daarvoor is een getekende toestemming nodig."


def _how(case: Assessment) -> Iterator[str]:
    yield "Lees de toestemming samen door. Noem de ontvangers zo precies als u kunt, en geef de huurder een kopie."
    health = case.dossier.gezondheid
    if known(health.omschrijving) and health.toestemming is not True:
        yield (
            "Gezondheid is een bijzonder gegeven: laat de huurder daar apart over kiezen. Zet gezondheid.toestemming "
            "pas op ja als ‘ja’ is blijven staan."
        )


DOCUMENT = Document(
    id="toestemming",
    name="Toestemming om gegevens te delen",
    to="de eigen organisatie",
    purpose="Legt vast welke gegevens met wie mogen worden gedeeld, waarvoor en tot wanneer.",
    outgoing=False,  # it stays in the adviser’s file, and says nothing of the case
    register="B1",
    gates=(gates.is_home, _not_over, gates.signer_may_act),
    needs=_needs,
    facts=_facts,
    fits=_fits,
    channel="samen lezen, laten tekenen en bewaren; een kopie voor de huurder",
    example="dagvaarding",
    notes=(_how,),
)
