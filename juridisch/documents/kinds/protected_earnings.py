"""The request to the bailiff to work out the beslagvrije voet anew (documents §6; Rv 475d, 475da, 475dc, 475i).

The amount itself is not worked out here: www.uwbeslagvrijevoet.nl has the formula.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from juridisch.assessment import Assessment
from juridisch.deadlines import calculate, rule
from juridisch.documents import gates
from juridisch.documents.document import Document
from juridisch.documents.exhibits import exhibits
from juridisch.documents.facts import needs
from juridisch.documents.facts.frame import frame, own_text
from juridisch.documents.facts.reader import Reader
from juridisch.documents.facts.recipients import bailiff
from juridisch.documents.gap import Gap
from juridisch.documents.gates import Refusal
from juridisch.dossier import Dossier, known
from juridisch.dossier.events import Beslag
from juridisch.dutch import write_date, write_weekday
from juridisch.errors import InputError
from juridisch.settings import Settings

_PROOF = ("inkomensbewijs", "huurcontract", "huurspecificatie", "uittreksel BRP", "budgetplan")
_PERIODIC = {"loon": "het loon", "uitkering": "de uitkering", "pensioen": "het pensioen"}


def _seizures(dossier: Dossier) -> list[tuple[int, Beslag]]:
    """The seizures for the landlord, or for somebody not named: those of the bailiff in the dossier."""
    landlord = (known(dossier.verhuurder.naam) or "").casefold()
    return [
        (number, seizure)
        for number, seizure in enumerate(dossier.beslagen, 1)
        if not (creditor := known(seizure.schuldeiser)) or not landlord or creditor.casefold() == landlord
    ]


def _on_account(seizure: Beslag) -> bool:
    kind = (known(seizure.soort) or "").casefold()
    return "bank" in kind or "rekening" in kind


def _on_income(case: Assessment) -> Refusal | None:
    """The notice of Rv 475i is about periodic income, and goes to the bailiff who made the seizure."""
    dossier = case.dossier
    if not dossier.beslag_bekend:
        return Refusal(
            "Er staat geen beslag in het dossier.",
            "Is er beslag op loon of uitkering, vul dan beslagen in.",
        )
    own = _seizures(dossier)
    if not own:
        creditor = known(dossier.beslagen[0].schuldeiser)
        return Refusal(
            f"Het beslag is voor {creditor}, niet voor de verhuurder. De deurwaarder in dit dossier hoort daar niet bij.",
            "Schrijf de deurwaarder die op het beslagexploot staat. Maak daarvoor een eigen dossier.",
        )
    if all(_on_account(seizure) for _, seizure in own):
        return Refusal(
            "Dit is beslag op een bankrekening. Deze brief is voor beslag op loon of uitkering.",
            "Ook op een rekening moet een bedrag vrij blijven (artikel 475a lid 5 Rv). Leg het vandaag aan een adviseur voor.",
        )
    return None


def _seizure(dossier: Dossier) -> tuple[int, Beslag]:
    """The seizure that the letter is about: the first on income."""
    return next((found for found in _seizures(dossier) if not _on_account(found[1])), (1, Beslag()))


def _needs(case: Assessment, _settings: Settings) -> Iterator[str]:
    yield from needs.tenants(case)
    yield from ("woonruimte", "verhuurder.naam", "deurwaarder.kantoor", "deurwaarder.dossiernummer")
    yield from (f"deurwaarder.adres.{part}" for part in needs.ADDRESS)
    yield from (f"beslagen[{_seizure(case.dossier)[0]}].soort", "leefsituatie", "totale_huur")
    for number in range(1, max(1, len(case.dossier.inkomens)) + 1):
        yield from (f"inkomens[{number}].{part}" for part in ("soort", "netto_per_maand"))
    yield from needs.signer(case)


def _facts(case: Assessment, reader: Reader, settings: Settings) -> dict[str, Any]:
    """The seizure, what the household has and pays, and what is asked."""
    dossier = case.dossier
    number, _ = _seizure(dossier)
    kind = reader(f"beslagen[{number}].soort")
    at_home = [kid for kid in dossier.kinderen if kid.woont_thuis is not False]
    return {
        **frame(case, reader, settings),
        "geadresseerde": bailiff(case, reader),
        "dossiernummer": reader("deurwaarder.dossiernummer"),
        "beslag": kind if isinstance(kind, Gap) else _PERIODIC.get(kind.casefold(), kind),
        "ingehouden": reader(f"beslagen[{number}].bedrag_per_maand"),
        "leefsituatie": reader("leefsituatie"),
        "kinderen": len(at_home),
        "inkomens": [
            {
                "soort": reader(f"inkomens[{n}].soort"),
                "van": reader(f"inkomens[{n}].van"),
                "bedrag": reader(f"inkomens[{n}].netto_per_maand"),
            }
            for n in range(1, max(1, len(dossier.inkomens)) + 1)
        ],
        "toeslagen": [
            {"soort": soort, "bedrag": bedrag}
            for post in dossier.toeslagen
            if (soort := known(post.soort)) and (bedrag := known(post.bedrag)) is not None
        ],
        "huur": reader("totale_huur"),
        "minimum": dossier.inkomen_onder_bijstand is True,
        "vonnis": bool(dossier.vonnissen),
        "bewijs": exhibits(dossier, _PROOF, "bijlage").lines,
        "eigen": own_text(case, "beslagvrije-voet"),
    }


def _served(case: Assessment) -> date | None:
    """The last writ of another kind than the program knows: perhaps that of the seizure."""
    days = [day for w in case.dossier.exploten if known(w.soort) == "anders" and (day := known(w.datum))]
    return max((day for day in days if day <= case.today), default=None)


def _four_weeks(case: Assessment) -> Iterator[str]:
    """Within four weeks of the notice it works back to the seizure (Rv 475i lid 3)."""
    served = _served(case)
    if served is not None:
        try:
            last = calculate(rule("beslagvrije-voet"), served).cautious
        except InputError:
            last = None
        if last:
            late = (
                "dat is voorbij, dus het werkt niet meer terug"
                if last < case.today
                else "dan werkt het terug tot de dag van het beslag"
            )
            yield (
                f"Kwam de mededeling over de beslagvrije voet met het stuk van {write_date(served)}? Dan is "
                f"{write_weekday(last)} de laatste dag (artikel 475i lid 3 Rv): {late}."
            )
            return
    yield (
        "Kijk wanneer de mededeling over de beslagvrije voet kwam, en reken de laatste dag uit met ‘juridisch termijn "
        "beslagvrije-voet DATUM’. Binnen die vier weken werkt deze brief terug tot het beslag (artikel 475i lid 3 Rv)."
    )


def _beside(case: Assessment) -> Iterator[str]:
    dossier = case.dossier
    yield (
        "Het programma rekent de beslagvrije voet niet uit. Reken hem met de huurder na op www.uwbeslagvrijevoet.nl, "
        "en zet in een eigen tekst wat er anders is dan in de mededeling."
    )
    if not any(known(paper.soort) == "inkomensbewijs" for paper in dossier.stukken):
        yield (
            "Voeg een bewijs van het inkomen toe: de deurwaarder rekent alleen opnieuw met goede redenen (artikel "
            "475d lid 3 Rv)."
        )
    if len(dossier.beslagen) > 1:
        yield "Er is meer dan één beslag. Dan rekent de coördinerende deurwaarder; de brief vraagt om doorsturen."
    if known(dossier.toestemming.datum) is None:
        yield "De brief noemt het inkomen en het gezin. Vraag de huurder of dat mag."
    yield "Is de uitkomst duidelijk te hard, dan kan de kantonrechter de beslagvrije voet verhogen (artikel 475fa Rv)."


DOCUMENT = Document(
    id="beslagvrije-voet",
    name="Verzoek om de beslagvrije voet opnieuw uit te rekenen",
    to="de deurwaarder die beslag legde",
    purpose="Vraagt de deurwaarder om meer van het loon of de uitkering vrij te laten.",
    outgoing=True,
    register="B1",
    gates=(gates.is_home, _on_income, gates.signer_may_act),
    needs=_needs,
    facts=_facts,
    fits=lambda _case: (
        "Er ligt beslag op inkomen: laat de deurwaarder opnieuw rekenen met de juiste gegevens."
    ),
    channel="e-mail en post",
    example="ontruiming",
    notes=(_four_weeks, _beside, gates.authority_of_administrator),
)
