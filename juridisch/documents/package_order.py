"""By when each paper of a package has to be there, and which goes first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from juridisch.advice import Advice, When
from juridisch.assessment import Assessment
from juridisch.documents.document import Document
from juridisch.documents.kinds.eviction_facts import announcement
from juridisch.dossier import known
from juridisch.law import Stage

if TYPE_CHECKING:
    from juridisch.documents.package import Paper

#: What the adviser reads before anything goes out.
_READ_FIRST = ("aanbiedingsblad",)
#: After a default judgment verzet comes before every contact.
_VERZET = ("verzetnotitie", "verzet-opdracht")
#: What holds off an eviction is worth nothing on the day of the eviction itself.
_STOPPING = ("ontruiming-uitstel", "moratorium", "moratorium-gegevensblad", "renvooi", "renvooi-brief")
#: A paper that follows another at once: the request to the bailiff promises the petition, which goes with its sheet.
_AFTER = {
    "verzet-opdracht": "verzetnotitie",
    "moratorium": "ontruiming-uitstel",
    "moratorium-gegevensblad": "moratorium",
    "renvooi-brief": "renvooi",
}

#: So short before an eviction nobody waits for an answer.
_NEAR = timedelta(days=1)


class Due(NamedTuple):
    """How soon a paper must be there: the group and the place in it, whether it is work for today, and the last day."""

    group: int
    place: int
    today: bool
    before: date | None = None


def due(document: Document, advice: Advice, case: Assessment) -> Due:
    """From the advice, except for verzet and for what holds off an eviction."""
    if document.id in _READ_FIRST:
        return Due(-2, 0, today=False)
    if document.id in _VERZET:
        return Due(-1, _VERZET.index(document.id), today=True, before=_verzet_day(case))
    announced = case.stage is Stage.ONTRUIMING_AANGEZEGD
    if announced and document.id in _STOPPING:
        before = petition_day(case) if document.id.startswith("moratorium") else None
        return Due(0, _STOPPING.index(document.id), today=True, before=before)
    for group, when in enumerate(When):
        for place, action in enumerate(advice.at(when)):
            if action.paper == document.id:
                # What is for today comes in the order of the advice, the rest by day.
                first = len(_STOPPING) + place if when is When.VANDAAG else 0
                return Due(group, first, when is When.VANDAAG, action.before)
    return Due(len(When) + (not document.outgoing), 0, today=False)


def in_order(papers: Iterable[Paper]) -> tuple[Paper, ...]:
    """By urgency, then by day, each follower right behind what it goes with; the rest as given."""
    found = sorted(papers, key=lambda paper: (paper.due.group, paper.due.place, paper.due.before or date.max))
    ids = {paper.document.id for paper in found}
    placed = [paper for paper in found if _AFTER.get(paper.document.id) not in ids]
    for follower, leader in _AFTER.items():  # who is followed is itself placed by then
        paper = next((paper for paper in found if paper.document.id == follower), None)
        if paper and leader in ids:
            at = next(n for n, other in enumerate(placed) if other.document.id == leader)
            placed.insert(at + 1, paper)
    return tuple(placed)


def petition_day(case: Assessment) -> date | None:
    """The day on which the bailiff must have answered, and the petition goes out when he says no.

    None without such a day ahead, and when the petition cannot wait for it.
    """
    day = known(case.dossier.vraag_uitstel.antwoord_uiterlijk)
    ahead = day and day >= case.today and case.stage is Stage.ONTRUIMING_AANGEZEGD
    return day if ahead and not petition_cannot_wait(case) else None


def petition_cannot_wait(case: Assessment) -> bool:
    """Whether the answer, or today, is so near the eviction that the petition must not wait for the bailiff."""
    item, answer = announcement(case), known(case.dossier.vraag_uitstel.antwoord_uiterlijk)
    if item is None or item.day is None or item.day < case.today:
        return False
    return item.day - case.today <= _NEAR or bool(answer and item.day - answer <= _NEAR)


def _verzet_day(case: Assessment) -> date | None:
    """The last day for verzet as far as one may rely on it: not one reckoned from today for want of a beginning."""
    verzet = case.verzet
    if verzet is None or verzet.instead:
        return None
    day = verzet.open_day(case.today)
    return day if day >= case.today else None
