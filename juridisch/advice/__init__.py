"""The advice: where a case stands in the six phases, what to do and by when, what is still possible, and who helps.

advice = advise(assess(dossier, today))
"""

from __future__ import annotations

from juridisch.advice.actions import actions
from juridisch.advice.model import (
    NO_LAWYER,
    UNTIL_THE_DAY,
    Action,
    Advice,
    Help,
    Next,
    Road,
    State,
    Step,
    When,
)
from juridisch.advice.phases import landlord_next, phase_of, standing, steps
from juridisch.advice.roads import roads
from juridisch.advice.side_roads import WHERE_TO_GO, side_roads
from juridisch.assessment import Assessment

__all__ = [
    "NO_LAWYER",
    "UNTIL_THE_DAY",
    "Action",
    "Advice",
    "Help",
    "Next",
    "Road",
    "State",
    "Step",
    "When",
    "advise",
]


def advise(case: Assessment) -> Advice:
    """The advice on this case; pure, on the day of the assessment."""
    seen = roads(case)
    return Advice(
        today=case.today,
        stage=case.stage,
        phase=phase_of(case),
        standing=standing(case),
        steps=steps(case),
        next=tuple(landlord_next(case)),
        actions=actions(case, seen),
        roads=seen,
        unknown=tuple(
            f"{item.what.rstrip('?')}: {item.why.reason} {item.why.next_action}"
            for item in case.timeline.missing
            if not item.key.endswith("-bevel")  # what the landlord may do next says it in plain words
        ),
        side=tuple(side_roads(case)),
        help=WHERE_TO_GO,
    )
