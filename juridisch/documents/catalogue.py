"""Every document of the program: what it is for, when it may be made, and which facts it cannot do without.

Adding a document is adding an entry here, its template `templates/letters/ID.md` and its facts in `facts`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from juridisch.assessment import Assessment
from juridisch.documents import gates
from juridisch.documents.gates import Gate, Refusal
from juridisch.dossier import known, missing
from juridisch.errors import InputError, Problem
from juridisch.law import Stage
from juridisch.settings import Settings


@dataclass(frozen=True)
class Document:
    """A kind of letter or court paper.

    `needs` yields the fields that must be known; `outgoing` papers reach the other side or a court, so that the
    verstek trap guards them.
    """

    id: str
    name: str
    to: str
    outgoing: bool
    gates: tuple[Gate, ...]
    needs: Callable[[Assessment, Settings], Iterator[str]]

    def refusal(self, case: Assessment) -> Refusal | None:
        """Why it does not fit this case, or None."""
        return next((found for gate in self.gates if (found := gate(case))), None)

    def gaps(self, case: Assessment, settings: Settings) -> tuple[Problem, ...]:
        """The facts that are still missing, each with where it stands on paper."""
        return missing(case.dossier, dict.fromkeys(self.needs(case, settings)))


_ADDRESS = ("straat", "huisnummer", "postcode", "plaats")


def _tenants(case: Assessment) -> Iterator[str]:
    for number in range(1, max(1, len(case.dossier.huurders)) + 1):
        yield from (f"huurders[{number}].{name}" for name in ("voorletters", "achternaam", "onder_bewind"))
    yield from _mail_address(case)


def _mail_address(case: Assessment) -> Iterator[str]:
    first = case.dossier.huurders[0] if case.dossier.huurders else None
    elsewhere = first is not None and known(first.adres_is_gehuurde) is False
    yield from (f"huurders[1].{'postadres' if elsewhere else 'adres'}.{part}" for part in _ADDRESS)


def _postponement(case: Assessment, _settings: Settings) -> Iterator[str]:
    dossier = case.dossier
    yield from _tenants(case)
    yield from ("verhuurder.naam", "soort_procedure", "gerecht.naam", "gerecht.locatie")
    yield from (f"gerecht.postadres.{part}" for part in ("straat", "postcode", "plaats"))
    yield "nieuwe_roldatum" if known(dossier.nieuwe_roldatum) else "roldatum"
    yield from _signer(case)
    if second_request(case):
        yield from ("toelichting_uitstel", "akkoord_eiser")
    else:
        yield "reden_uitstel"
        if known(dossier.reden_uitstel) == "anders":
            yield "toelichting_uitstel"


def _signer(case: Assessment) -> Iterator[str]:
    dossier = case.dossier
    signer = known(dossier.ondertekenaar)
    if signer == "gemachtigde":
        yield "gemachtigde.naam"
        if not known(dossier.gemachtigde.email):
            yield "gemachtigde.telefoon"
        return
    if signer == "bewindvoerder":
        number = next((n for n, t in enumerate(dossier.huurders, 1) if known(t.onder_bewind) is True), 1)
        yield f"huurders[{number}].bewindvoerder.naam"
        yield from (f"huurders[{number}].bewindvoerder.adres.{part}" for part in _ADDRESS)
        return
    yield "ondertekenaar"
    first = dossier.huurders[0] if dossier.huurders else None
    if first is None or not known(first.email):
        yield "huurders[1].telefoon"


def second_request(case: Assessment) -> bool:
    """Whether postponement was already granted in this case."""
    dossier = case.dossier
    granted = any(
        known(request.soort) == "uitstel" and known(request.uitkomst) == "toegewezen"
        for request in dossier.verzoeken
    )
    return granted or dossier.uitstel_eerder_verleend is True or dossier.nieuwe_roldatum is not None


def _explanation(case: Assessment, settings: Settings) -> Iterator[str]:
    yield "huurders[1].achternaam"
    yield from _mail_address(case)
    yield "verhuurder.naam"
    if case.stage is Stage.DAGVAARDING:
        yield "soort_procedure"
        if known(case.dossier.soort_procedure) != "kort geding" and not known(case.dossier.nieuwe_roldatum):
            yield "roldatum"
    if not (known(settings.organisatie) or known(settings.afzender.naam)):
        yield "adviseur.naam"


DOCUMENTS: dict[str, Document] = {
    document.id: document
    for document in (
        Document(
            id="uitstel",
            name="Verzoek om uitstel voor het antwoord",
            to="de griffie van de kantonrechter",
            outgoing=True,
            gates=(gates.is_home, gates.not_kort_geding, gates.awaits_answer, gates.signer_may_act),
            needs=_postponement,
        ),
        Document(
            id="uitleg",
            name="Brief aan de huurder: wat er speelt en wat te doen",
            to="de huurder",
            outgoing=False,
            gates=(gates.is_home,),
            needs=_explanation,
        ),
    )
}


def document(document_id: str) -> Document:
    """The document with that id; InputError with the nearest name when there is none."""
    found = DOCUMENTS.get(document_id)
    if found is None:
        near = get_close_matches(document_id, DOCUMENTS, n=1)
        hint = f"Bedoelde u ‘{near[0]}’?" if near else f"Kies uit: {', '.join(DOCUMENTS)}."
        raise InputError(f"Er is geen brief ‘{document_id}’.", hint)
    return found
