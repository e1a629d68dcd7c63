"""Where a request to the municipality stands, and what makes an eviction threaten: what the papers to it share."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from juridisch.assessment import Assessment
from juridisch.documents.gap import Gap
from juridisch.documents.gates import Refusal
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_weekday
from juridisch.law import Stage
from juridisch.timeline import Event

_STAGES = {
    Stage.DAGVAARDING: "dagvaarding",
    Stage.ROLDATUM_GEMIST: "dagvaarding",
    Stage.VERSTEKVONNIS: "vonnis",
    Stage.VONNIS_TEGENSPRAAK: "vonnis",
    Stage.ONTRUIMING_AANGEZEGD: "aangezegd",
}
#: How far the counselling is when the first talk has been held.
AFTER_TALK = ("stabilisatie", "inventarisatie", "aanbod")


class Report(NamedTuple):
    """That the tenant turned to the municipality for debt counselling: when, and what was decided on it."""

    day: date | None
    field: str
    outcome: str  # '' when nothing is known of a decision


def report(dossier: Dossier) -> Report | None:
    """The last request for debt counselling that was not withdrawn, or the day of registering; None without either."""
    registered = known(dossier.shv.aanmelddatum)
    asked = [
        (known(request.verstuurd) or date.min, number, request)
        for number, request in enumerate(dossier.verzoeken, 1)
        if known(request.soort) == "schuldhulp" and known(request.uitkomst) != "ingetrokken"
    ]
    if asked:
        _, number, last = max(asked, key=lambda found: found[:2])
        outcome = known(last.uitkomst) or ""
        if day := known(last.verstuurd):
            return Report(day, f"verzoeken[{number}].verstuurd", outcome)
        return Report(registered, f"verzoeken[{number}].verstuurd", outcome)
    if registered or known(dossier.shv.stand):
        return Report(registered, "shv.aanmelddatum", "")
    return None


def threat(case: Assessment) -> str:
    """What makes an eviction threaten (Wgs 4 lid 2): `aangezegd`, `vonnis`, `dagvaarding`, or '' when nothing does.

    That a summons is enough is a reading; the letter says it as the tenant's own view.
    """
    found = _STAGES.get(case.stage, "")
    asked = known(case.dossier.eis.ontruiming)
    return "" if asked is False and found != "aangezegd" else found


def announced(case: Assessment) -> tuple[Event | None, str]:
    """The announced day of the eviction, with the path of its hour; the next one, else the last that is over."""
    days = [
        item
        for item in case.timeline.dated
        if isinstance(item, Event) and item.key.endswith("-aangezegd") and item.decisive
    ]
    ahead = [item for item in days if item.day >= case.today]
    found = ahead[0] if ahead else days[-1] if days else None
    return found, found.field.replace("_datum", "_tijd") if found else ""


def talk_rule(threatened: bool) -> tuple[str, str]:
    """The rule for the first talk, and its article."""
    return ("schuldhulp-spoed", "4 lid 2") if threatened else ("schuldhulp-gesprek", "4 lid 1")


def no_decision_yet(case: Assessment) -> Refusal | None:
    """A decision on the request asks for an objection or an appointment, not for another letter."""
    found = report(case.dossier)
    if found is None or found.outcome not in ("toegewezen", "afgewezen"):
        return None
    if found.outcome == "toegewezen":
        return Refusal(
            "De gemeente heeft de schuldhulp al toegekend.",
            "Bel de contactpersoon van de schuldhulp en vraag om spoed als er ontruiming dreigt.",
        )
    last = next((d for d in case.timeline.deadlines if d.outcome.rule.id == "bezwaar"), None)
    until = f" Dat kan tot en met {write_weekday(last.day)}." if last and last.day >= case.today else ""
    return Refusal(
        "De gemeente heeft de schuldhulp geweigerd. Daartegen helpt geen nieuwe melding.",
        f"Maak bezwaar tegen dat besluit.{until} Vraag bij haast ook een voorlopige voorziening.",
    )


def threatened_on(case: Assessment, day: date) -> bool:
    """Whether a summons that asks for eviction, a judgment or an announced eviction was there on that day."""
    if not threat(case):
        return False
    dossier = case.dossier
    since = (*(known(w.datum) for w in dossier.exploten), *(known(v.datum) for v in dossier.vonnissen))
    return any(start and start <= day for start in since)


def without_stop(text: Any) -> Any:
    """The same without a full stop at the end, for the sentence of the letter ends with its own."""
    return text if isinstance(text, Gap) else str(text).rstrip(" .")
