"""How a road looks in a case, and what all roads ask of a dossier: was it asked, granted, refused; until which day."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from juridisch.advice.model import State
from juridisch.advice.phases import announced_day
from juridisch.assessment import Assessment
from juridisch.dossier import Verzoek, known
from juridisch.dutch import write_weekday
from juridisch.findings import Finding
from juridisch.law import Stage
from juridisch.timeline import Deadline

_VERZET_RULES = ("verzet", "verzet-tenuitvoerlegging", "verzet-bekend")
SHIELDED = "Nu niet nodig: het moratorium loopt."
SUMMONED = (Stage.DAGVAARDING, Stage.ROLDATUM_GEMIST)
JUDGED = (Stage.VERSTEKVONNIS, Stage.VONNIS_TEGENSPRAAK, Stage.ONTRUIMING_AANGEZEGD)
BEFORE_JUDGMENT = (Stage.AANMANING, *SUMMONED)


class Seen(NamedTuple):
    """How a road looks in a case: its state, the reason in a sentence, and the last day where there is one."""

    state: State
    reason: str
    before: date | None = None


def verzet_runs(case: Assessment) -> bool:
    """Whether the case was opened again by verzet and no judge has decided on that yet."""
    decided = any(known(judgment.procedure) == "verzet" for judgment in case.dossier.vonnissen)
    return known(case.dossier.soort_procedure) == "verzet" and not decided


def suspends(case: Assessment) -> Finding | None:
    """The finding that a remedy, still open, stops the execution: the judgment is not enforceable yet (Rv 145, 350)."""
    return next(iter(case.findings.of("middel-schorst")), None)


def stops_before(case: Assessment) -> date | None:
    """The announced day before which that remedy has to be brought."""
    found, announced = suspends(case), announced_day(case)
    return announced.day if found and announced else None


def may_reopen(case: Assessment) -> bool:
    """Whether a default judgment may still be opened again: then all that is said before a judgment can be said there."""
    verzet = case.verzet
    unknown = verzet is None or bool(verzet.instead)
    return case.default_judgment and (unknown or later_verzet(case) is not None)


def later_verzet(case: Assessment) -> date | None:
    """The first day of verzet that is still to come, where the earliest is over."""
    days = [
        item.open_day(case.today)
        for item in case.timeline.deadlines
        if item.outcome.rule.id in _VERZET_RULES and not item.instead
    ]
    return min((day for day in days if day >= case.today), default=None)


def asked(case: Assessment, kind: str) -> Verzoek | None:
    """The last request of that kind."""
    found = [request for request in case.dossier.verzoeken if known(request.soort) == kind]
    return max(found, key=lambda request: known(request.verstuurd) or date.min, default=None)


def pending(request: Verzoek | None) -> bool:
    """Whether it was asked and not decided."""
    return request is not None and known(request.uitkomst) in (None, "in behandeling")


def refused(request: Verzoek | None) -> bool:
    """Whether it was refused."""
    return request is not None and known(request.uitkomst) == "afgewezen"


def granted(request: Verzoek | None) -> bool:
    """Whether it was granted."""
    return request is not None and known(request.uitkomst) == "toegewezen"


def deadline(case: Assessment, *rule_ids: str) -> Deadline | None:
    """The first day of these rules; one that is over too."""
    found = [
        item for item in case.timeline.deadlines if item.outcome.rule.id in rule_ids and not item.instead
    ]
    return min(found, key=lambda item: item.day, default=None)


def until(case: Assessment, *rule_ids: str, open_: str = "De tijd loopt nog.") -> Seen:
    """Open until the day of these rules; `open_` says why, unless there is a note."""
    item = deadline(case, *rule_ids)
    if item is None:
        return Seen(State.UNKNOWN, "De laatste dag is nog niet te berekenen. Laat dit vandaag nakijken.")
    day = item.open_day(case.today)
    if day < case.today:
        return Seen(State.CLOSED, "Die dag is voorbij. Laat nakijken of er nog een uitzondering is.", day)
    return Seen(State.OPEN, item.note or open_, day)


def day_of_eviction(case: Assessment, words: str = "De ontruiming is aangekondigd voor") -> str:
    """The announced day, in words: a limit that nobody should wait for."""
    announced = announced_day(case)
    return f" {words} {write_weekday(announced.day)}." if announced else ""
