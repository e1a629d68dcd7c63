"""The municipality is late: notice of default for a decision, or a complaint for a talk (documents §6, e4).

A penalty (dwangsom) exists only for a late decision on a request (Awb 4:17; Wgs 4a). The first talk (Wgs 4) is no decision:
there the paper is a complaint and says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from juridisch.assessment import Assessment
from juridisch.documents import gates
from juridisch.documents.document import Document
from juridisch.documents.facts import needs
from juridisch.documents.facts.frame import frame, own_text
from juridisch.documents.facts.reader import Reader, document_date
from juridisch.documents.gap import join
from juridisch.documents.gates import Refusal
from juridisch.documents.kinds.municipality_state import (
    AFTER_TALK,
    announced,
    no_decision_yet,
    report,
    talk_rule,
    threat,
    threatened_on,
)
from juridisch.dossier import known
from juridisch.dutch import write_weekday
from juridisch.settings import Settings
from juridisch.timeline.items import computed


class Late(NamedTuple):
    """What the municipality should have done, and by when."""

    what: str  # "besluit" or "gesprek"
    reported: date
    talk: date  # last day for the first talk
    day: date  # last day of what is late
    threatened: bool  # whether the talk had to be within three working days


def due(case: Assessment) -> Late | None:
    """What is due from the municipality, whether late or not; None where no day can be worked out.

    For the decision the longest term counts, so that the notice is never too early: the first talk on its last ordinary day
    (four weeks) and eight weeks after that.
    """
    found = report(case.dossier)
    if found is None or found.day is None:
        return None
    threatened = threatened_on(case, found.day)
    if known(case.dossier.shv.stand) in AFTER_TALK:
        talk = computed("schuldhulp-gesprek", found.day)
        decision = computed("schuldhulp-besluit", talk) if talk else None
        return Late("besluit", found.day, talk, decision, False) if talk and decision else None
    talk = computed(talk_rule(threatened)[0], found.day)
    return Late("gesprek", found.day, talk, talk, threatened) if talk else None


def _reported(case: Assessment) -> Refusal | None:
    if report(case.dossier) is None:
        return Refusal(
            "De huurder heeft zich volgens het dossier nog niet bij de gemeente gemeld; er is dus niets te laat.",
            "Maak eerst ‘schuldhulp-melding’. Is er wel gemeld, vul dan shv.aanmelddatum in.",
        )
    if known(case.dossier.shv.stand) == "mislukt":
        return Refusal(
            "De schuldhulp is mislukt (shv.stand). Er loopt dus geen verzoek waarop de gemeente te laat is.",
            "Maak een nieuwe ‘schuldhulp-melding’, of bespreek schuldsanering via de rechter (WSNP).",
        )
    return None


def _is_late(case: Assessment) -> Refusal | None:
    """A notice before the term is over has no effect (Awb 4:17 lid 3)."""
    found = due(case)
    if found is None or found.day < case.today:
        return None
    if found.what == "gesprek":
        return Refusal(
            f"De gemeente is nog niet te laat: zij heeft voor het gesprek tot en met {write_weekday(found.day)}.",
            "Bel de gemeente voor een afspraak. Is het gesprek er al geweest, pas dan shv.stand aan.",
        )
    return Refusal(
        f"De gemeente is nog niet zeker te laat: zij heeft voor het besluit uiterlijk tot en met {write_weekday(found.day)}.",
        "Kijk in de verordening van de gemeente of de termijn korter is. Te vroeg in gebreke stellen werkt niet.",
    )


def _needs(case: Assessment, _settings: Settings) -> Iterator[str]:
    dossier = case.dossier
    yield from needs.tenants(case)
    yield from ("woonruimte", "shv.stand", "huurders[1].adres.plaats")
    yield from needs.signer(case)
    found = report(dossier)
    if found and found.day is None:
        yield found.field
    if found and found.field.startswith("verzoeken"):
        yield found.field.replace("verstuurd", "uitkomst")


def _facts(case: Assessment, reader: Reader, settings: Settings) -> dict[str, Any]:
    """What was asked when, what is late since when, and what follows."""
    found = due(case)
    base = report(case.dossier)
    day, _ = announced(case)
    ahead = day and day.day >= case.today
    reported = reader(base.field) if base else ""
    return {
        **frame(case, reader, settings),
        "geadresseerde": [
            "College van burgemeester en wethouders",
            join(" ", ("Gemeente", reader("huurders[1].adres.plaats"))),
        ],
        "soort": found.what if found else "gesprek",
        "gevraagd": (base.day if base else None) or reported,
        "gesprek": found.talk if found else "",
        "uiterlijk": found.day if found else "",
        "artikel": talk_rule(bool(found and found.threatened))[1],
        "werkdagen": bool(found and found.threatened),
        "dreigt": threat(case),
        "ontruiming": day.day if day and ahead else "",
        "dwangsom": computed("dwangsom", document_date(case)) or "",
        "schuldhulp": reader("shv.organisatie"),
        "stand": reader("shv.stand"),
        "uitkomst": reader(base.field.replace("verstuurd", "uitkomst"))
        if base and base.field.startswith("verzoeken")
        else "",
        "eigen": own_text(case, "gemeente-ingebrekestelling"),
    }


def _fits(case: Assessment) -> str:
    found = due(case)
    if found is None:
        return ""
    if found.what == "besluit":
        return f"Het besluit over schuldhulp had er uiterlijk {write_weekday(found.day)} moeten zijn."
    return f"Het eerste gesprek met de gemeente had er uiterlijk {write_weekday(found.day)} moeten zijn."


def _what_it_does(case: Assessment) -> Iterator[str]:
    found = due(case)
    if found is None:
        return
    if found.what == "gesprek":
        yield (
            "Op een te laat gesprek staat geen dwangsom: het gesprek is geen beschikking (artikel 4 Wgs). Deze brief "
            "is daarom een klacht. Bel ook vandaag de gemeente; bij een ontruiming helpt de wethouder of de ombudsman "
            "soms sneller."
        )
        return
    yield (
        f"Gerekend is met de langste termijn: een gesprek op {write_weekday(found.talk)} en daarna acht weken. Was het gesprek "
        "later, reken dan vanaf die dag (juridisch termijn schuldhulp-besluit) en wacht zo nodig: te vroeg in gebreke stellen "
        "werkt niet. Wacht na het einde ook niet onredelijk lang (artikel 4:17 lid 5 Awb)."
    )
    yield (
        "De dwangsom geldt alleen als de huurder zelf om schuldhulp vroeg. Kwam de hulp na een melding van de "
        "verhuurder, dan kan de gemeente zeggen dat er geen aanvraag was."
    )


def _address(_case: Assessment) -> Iterator[str]:
    yield "Kijk na of de gemeente zo heet als de woonplaats, en zet haar adres erboven. Bewaar het bewijs van ontvangst."


DOCUMENT = Document(
    id="gemeente-ingebrekestelling",
    name="Ingebrekestelling of klacht: de gemeente is te laat",
    to="het college van burgemeester en wethouders",
    purpose="Zet de gemeente aan tot het besluit of het gesprek over schuldhulp dat te laat is.",
    outgoing=True,
    register="B1",
    gates=(gates.is_home, _reported, no_decision_yet, _is_late, gates.signer_may_act),
    needs=_needs,
    facts=_facts,
    fits=_fits,
    channel="aangetekend, of afgeven aan het loket met een ontvangstbewijs",
    example="ontruiming",
    notes=(_what_it_does, _address, gates.authority_of_administrator),
)
