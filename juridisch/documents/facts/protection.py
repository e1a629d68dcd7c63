"""Where a request for a moratorium stands, as far as no moratorium protects the tenant today."""

from __future__ import annotations

from datetime import date
from typing import Any

from juridisch.assessment import Assessment
from juridisch.dossier import Verzoek, known
from juridisch.law import Stage
from juridisch.timeline import Deadline, Event
from juridisch.timeline.requests import moratorium_dates

_NOTHING: dict[str, Any] = {
    "bescherming": "",
    "bescherming_gevraagd": "",
    "bescherming_sinds": "",
    "bescherming_zitting": "",
    "bescherming_zitting_voorbij": "",
    "bescherming_tot": "",
    "bescherming_hoogstens": "",
}


def protection(case: Assessment, stage: str) -> dict[str, Any]:
    """What came of the last request: `gevraagd`, `voorlopig`, `geweigerd`, `voorbij`, or '' when there is nothing to say."""
    if case.stage is Stage.ONTRUIMD or stage == "moratorium":
        return _NOTHING
    asked = [
        (known(request.verstuurd) or known(request.uitkomst_datum) or date.min, number, request)
        for number, request in enumerate(case.dossier.verzoeken, 1)
        if known(request.soort) == "moratorium" and known(request.uitkomst) != "ingetrokken"
    ]
    if not asked:
        return _NOTHING
    _, number, last = max(asked, key=lambda found: found[:2])
    match known(last.uitkomst):
        case "afgewezen":
            return _NOTHING | {"bescherming": "geweigerd"}
        case "toegewezen":
            return _NOTHING | _ended(number, last, case)
    return _NOTHING | _undecided(last, case)


def _ended(number: int, request: Verzoek, case: Assessment) -> dict[str, Any]:
    for item in moratorium_dates(number, request):
        if isinstance(item, Deadline) and item.day < case.today:
            name = "bescherming_hoogstens" if item.instead else "bescherming_tot"
            return {"bescherming": "voorbij", name: item.day}
    return {}


def _undecided(request: Verzoek, case: Assessment) -> dict[str, Any]:
    interim, hearing = known(request.tussenbeslissing_datum), known(request.zitting_datum)
    if interim is None:
        return {"bescherming": "gevraagd", "bescherming_gevraagd": known(request.verstuurd) or ""}
    over = hearing is not None and hearing < case.today
    return {
        "bescherming": "voorlopig",
        "bescherming_sinds": interim,
        "bescherming_zitting": "" if over else hearing or "",
        "bescherming_zitting_voorbij": hearing if over else "",
    }


def stands_against(item: Event, case: Assessment, found: dict[str, Any]) -> str:
    """Why an announced eviction may not go on that day, for the row of that day."""
    if not item.key.endswith("-aangezegd"):
        return ""
    running = case.moratorium
    if running and running.outcome.start <= item.day <= running.day:
        return "Uw bescherming houdt dit tegen, zolang u de huur op tijd betaalt."
    hearing = found["bescherming_zitting"]
    if hearing and found["bescherming_sinds"] <= item.day < hearing:
        return "De rechter nam een voorlopige beslissing: laat ons vandaag zien of die dit verbiedt."
    return ""
