"""Every document of the program: what it is for, when it may be made, and which facts it cannot do without.

Adding a document is adding an entry here, its template `templates/letters/ID.md` and its facts in `facts`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from juridisch.assessment import Assessment
from juridisch.documents import gates
from juridisch.documents.gates import Gate, Note, Refusal, second_request, under_administration
from juridisch.dossier import Dossier, known, missing
from juridisch.dossier.consistency import not_unanimous
from juridisch.errors import InputError, Problem
from juridisch.law import Stage
from juridisch.settings import Settings


@dataclass(frozen=True)
class Document:
    """A kind of letter or court paper.

    `needs` yields the fields that must be known; `outgoing` papers reach the other side or a court, so that the
    verstek trap guards them. `conflicts` yields facts that cannot both stand in it, and no draft gets around those;
    `notes` say what the adviser should know beside the finished paper.
    """

    id: str
    name: str
    to: str
    outgoing: bool
    gates: tuple[Gate, ...]
    needs: Callable[[Assessment, Settings], Iterator[str]]
    conflicts: Callable[[Assessment], Iterator[Problem]] = lambda _case: iter(())
    notes: tuple[Note, ...] = ()

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
    yield from (f"{mail_address(case.dossier)}.{part}" for part in _ADDRESS)


def mail_address(dossier: Dossier) -> str:
    """Where the tenants get mail: the address for mail where one is given, and wherever they live elsewhere."""
    first = dossier.huurders[0] if dossier.huurders else None
    elsewhere = first is not None and (
        bool(first.postadres.regels) or known(first.adres_is_gehuurde) is False
    )
    return f"huurders[1].{'postadres' if elsewhere else 'adres'}"


def _postponement(case: Assessment, _settings: Settings) -> Iterator[str]:
    dossier = case.dossier
    yield from _tenants(case)
    yield from ("woonruimte", "verhuurder.naam", "soort_procedure", "gerecht.naam", "gerecht.locatie")
    yield from (f"gerecht.postadres.{part}" for part in ("straat", "postcode", "plaats"))
    second = second_request(dossier)
    yield "nieuwe_roldatum" if second else "roldatum"
    yield from _signer(case)
    reason = known(dossier.reden_uitstel)
    if not second:
        yield "reden_uitstel"
    if second or reason == "eenstemmig":
        yield "akkoord_eiser"
    if (second and reason != "eenstemmig") or reason == "anders":
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
        numbers = under_administration(dossier) or (1,)
        for number in numbers:
            yield from (f"huurders[{number}].bewindvoerder.{part}" for part in ("naam", "soort"))
        yield from (f"huurders[{numbers[0]}].bewindvoerder.adres.{part}" for part in _ADDRESS)
        return
    yield "ondertekenaar"
    first = dossier.huurders[0] if dossier.huurders else None
    if first is None or not known(first.email):
        yield "huurders[1].telefoon"


def _explanation(case: Assessment, settings: Settings) -> Iterator[str]:
    for number in range(1, max(1, len(case.dossier.huurders)) + 1):
        yield f"huurders[{number}].achternaam"
    yield from _mail_address(case)
    yield "verhuurder.naam"
    if case.stage is Stage.DAGVAARDING:
        yield "soort_procedure"
        if known(case.dossier.soort_procedure) not in ("kort geding", "executie") and not known(
            case.dossier.nieuwe_roldatum
        ):
            yield "roldatum"
    if not (known(settings.organisatie) or known(settings.afzender.naam)):
        yield "adviseur.naam"
    adviser, sender = case.dossier.adviseur, settings.afzender
    ways = (sender.telefoon, sender.email, settings.telefoon, adviser.telefoon, adviser.email)
    if not any(map(known, ways)):  # the letter says: call us
        yield "adviseur.telefoon"


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
            conflicts=lambda case: not_unanimous(case.dossier),
            notes=(gates.too_late_for_post, gates.authority_of_administrator),
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
