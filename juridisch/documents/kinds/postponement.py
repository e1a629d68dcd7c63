"""The request to the court for postponement of the answer (documents §3.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from juridisch.assessment import Assessment
from juridisch.documents import gates
from juridisch.documents.document import Document
from juridisch.documents.facts import needs
from juridisch.documents.facts.reader import Reader, document_date, series, tenant_names
from juridisch.documents.facts.signer import signer
from juridisch.documents.gap import join
from juridisch.documents.gates import request_roldatum, second_request
from juridisch.dossier import Fact, Verzoek, known
from juridisch.dossier.consistency import not_unanimous
from juridisch.settings import Settings


def _needs(case: Assessment, _settings: Settings) -> Iterator[str]:
    dossier = case.dossier
    yield from needs.tenants(case)
    yield from ("woonruimte", "verhuurder.naam", "soort_procedure", "gerecht.naam", "gerecht.locatie")
    yield from (f"gerecht.postadres.{part}" for part in ("straat", "postcode", "plaats"))
    second = second_request(dossier)
    yield "nieuwe_roldatum" if second else "roldatum"
    yield from needs.signer(case)
    reason = known(dossier.reden_uitstel)
    if not second:
        yield "reden_uitstel"
    if second or reason == "eenstemmig":
        yield "akkoord_eiser"
    if (second and reason != "eenstemmig") or reason == "anders":
        yield "toelichting_uitstel"


def _facts(case: Assessment, reader: Reader, settings: Settings) -> dict[str, Any]:
    """Who asks whom, why, and until when the case stands on the roll."""
    dossier = case.dossier
    names = tenant_names(case, reader)
    second = second_request(dossier)
    roldatum = request_roldatum(dossier) or reader("nieuwe_roldatum" if second else "roldatum")
    reason = reader("reden_uitstel")
    return {
        **signer(case, reader, settings, names),
        **_earlier_request(case),
        "geadresseerde": [
            reader("gerecht.naam"),
            join(
                " ",
                (
                    f"Griffie {known(dossier.gerecht.team) or 'team kanton'}, locatie",
                    reader("gerecht.locatie"),
                ),
            ),
            *reader.address("gerecht.postadres"),
        ],
        "vooruit": known(dossier.gerecht.email) or "",
        "gedaagden": names,
        "gedaagde": series(names) if len(names) < 3 else join(" ", (names[0], "en anderen")),
        "meer": len(names) > 1,
        "eiser": reader("verhuurder.naam"),
        "zaaknummer": reader("zaaknummer"),
        "roldatum": roldatum,
        "roltijd": "" if second else reader("roltijd"),  # the hour is that of the first roll day
        "kenmerk_ons": reader("kenmerk_ons"),
        "tweede": second,
        "reden": reason,
        "eenstemmig": known(dossier.reden_uitstel) == "eenstemmig" and known(dossier.akkoord_eiser) is True,
        "toelichting": reader("toelichting_uitstel"),
        "akkoord": _yes_no(dossier.akkoord_eiser),
        "shv": _discreet(reader("shv.organisatie")),
        "op_de_dag": roldatum == case.today if isinstance(roldatum, date) else False,
    }


def _earlier_request(case: Assessment) -> dict[str, Any]:
    """What was asked before; that it is the first request is said only when that is known."""
    dossier = case.dossier
    earlier = [
        request
        for request in dossier.verzoeken
        if known(request.soort) == "uitstel" and not _is_this_letter(request, case)
    ]
    last = max(earlier, key=lambda request: known(request.verstuurd) or date.min, default=None)
    return {
        "eerste": last is None and known(dossier.uitstel_eerder_verleend) is False,
        "eerder": last is not None,
        "eerder_op": (known(last.verstuurd) if last else None) or "",
        "eerder_uitkomst": (known(last.uitkomst) if last else None) or "",
    }


def _is_this_letter(request: Verzoek, case: Assessment) -> bool:
    """Whether the dossier already holds the letter that is made: sent on its date and not decided on."""
    return known(request.verstuurd) == document_date(case) and known(request.uitkomst) in (
        None,
        "in behandeling",
    )


def _discreet(helper: Any) -> Any:
    """The name of who helps, unless it tells the court and the landlord that there are debts."""
    return "" if re.search("schuld|krediet|sanering|budget", str(helper), re.IGNORECASE) else helper


def _yes_no(fact: Fact[bool]) -> str:
    value = known(fact)
    return "" if value is None else "ja" if value else "nee"


def _fits(case: Assessment) -> str:
    asked = any(
        known(r.soort) == "uitstel" and known(r.uitkomst) in (None, "in behandeling")
        for r in case.dossier.verzoeken
    )
    return "" if asked else "Er is een dagvaarding en er is nog niet geantwoord."


DOCUMENT = Document(
    id="uitstel",
    name="Verzoek om uitstel voor het antwoord",
    to="de griffie van de kantonrechter",
    purpose="Vraagt vier weken extra om schriftelijk te antwoorden op de dagvaarding.",
    outgoing=True,
    register="processtuk",
    gates=(gates.is_home, gates.not_kort_geding, gates.awaits_answer, gates.signer_may_act),
    needs=_needs,
    facts=_facts,
    fits=_fits,
    channel="post of balie van de griffie; e-mail alleen naar het adres in de brief van de rechtbank",
    example="dagvaarding",
    conflicts=lambda case: not_unanimous(case.dossier),
    notes=(gates.too_late_for_post, gates.authority_of_administrator),
)
