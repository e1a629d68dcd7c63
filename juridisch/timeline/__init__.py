"""Which dates follow from the facts of a dossier, in order, and which cannot be known yet.

Each fact of the dossier is looked at by one small function that yields what follows from it: an `Event` (it happened,
or a day that somebody else fixed), a `Deadline` (a computed date) or a `Missing` (a date that cannot be worked out,
with the fact that is missing and where it stands on paper).
"""

from __future__ import annotations

from datetime import date

from juridisch.dossier import Dossier, known
from juridisch.timeline.execution import eviction_done, writ_dates
from juridisch.timeline.items import Deadline, Event, Missing, Timeline, urgency
from juridisch.timeline.judgment import judgment_dates, last_judgment, unknown_judgment_dates
from juridisch.timeline.procedure import letter_dates, summons_dates
from juridisch.timeline.requests import (
    counselling_dates,
    longest_moratorium,
    request_dates,
    running_moratorium,
)
from juridisch.timeline.verzet import may_be_default

__all__ = [
    "Deadline",
    "Event",
    "Missing",
    "Timeline",
    "current_roldatum",
    "last_judgment",
    "longest_moratorium",
    "may_be_default",
    "running_moratorium",
    "timeline",
    "urgency",
]


def timeline(dossier: Dossier, today: date) -> Timeline:
    """All dates that follow from the dossier on that day."""
    items = [
        *(item for n, letter in enumerate(dossier.brief14, 1) for item in letter_dates(n, letter)),
        *summons_dates(dossier, today),
        *(
            item
            for n, judgment in enumerate(dossier.vonnissen, 1)
            for item in judgment_dates(n, judgment, dossier, today)
        ),
        *unknown_judgment_dates(dossier, today),
        *(item for n, writ in enumerate(dossier.exploten, 1) for item in writ_dates(n, writ, dossier, today)),
        *(
            item
            for n, request in enumerate(dossier.verzoeken, 1)
            for item in request_dates(n, request, dossier)
        ),
        *counselling_dates(dossier),
        *eviction_done(dossier),
    ]
    dated = [
        item.noted(today) if isinstance(item, Deadline) else item
        for item in items
        if not isinstance(item, Missing)
    ]
    return Timeline(
        dated=tuple(sorted(dated, key=lambda item: (item.day, isinstance(item, Deadline)))),
        missing=tuple(item for item in items if isinstance(item, Missing)),
    )


def current_roldatum(dossier: Dossier) -> date | None:
    """The day on which the answer is due: after a postponement the new one."""
    return known(dossier.nieuwe_roldatum) or known(dossier.roldatum)
