"""A term that no rule knows: the user says how long it is and who set it, and the Atw decides the rest.

Source: art. 1, 2 and 4 Atw. The act covers only terms set by an act (or a general measure, art. 5), not those of a judge,
a contract or a rule of procedure; and not terms of more than 90 days, twelve weeks or three months, or in years.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum

from juridisch.deadlines.counting import Count, Move, Walk, atw1, atw2
from juridisch.deadlines.rule import Kind, Reading, Rule, Way
from juridisch.law import Certainty, Party, Source, Status, Term
from juridisch.sources import atw


class SetBy(Enum):
    """Who set the term."""

    WET = "wet"
    RECHTER = "rechter"
    CONTRACT = "contract"


#: The longest term that the act covers, by unit (art. 4 a); one year is already too long.
_LONGEST = {"dag": 90, "week": 12, "maand": 3, "jaar": 0}
_FEWEST_DAYS_FOR_TWO = 3  # art. 2 speaks of terms of at least three days


def free_rule(length: Term, set_by: SetBy, *, backwards: bool = False) -> Rule:
    """The rule for such a term. Its cautious date is never one that the Atw moved."""
    covered, why = _covered(length, set_by, backwards)
    plain = (Count(length, -1 if backwards else 1),)
    lengthened: tuple[Move, ...] = (
        (*plain, atw2, atw1)
        if length.unit != "dag" or length.number >= _FEWEST_DAYS_FOR_TWO
        else (*plain, atw1)
    )
    unsettled = backwards and _perhaps_two_working_days(length, set_by)
    way = Way(
        since=date(1982, 1, 1),
        moves=lengthened if covered else plain,
        sources=(_source(set_by, backwards),),
        counting=Certainty.AFGELEID,
        readings=(_TWO_WORKING_DAYS._replace(moves=(*plain, _two_working_days_back)),) if unsettled else (),
        cautious=Reading("zonder verlenging", plain, atw("1 lid 1")) if covered else None,
    )
    return Rule(
        id="vrij",
        name=f"Termijn van {length}{', teruggerekend' if backwards else ''}",
        phases=(),
        kind=Kind.LATEST_BEFORE if backwards else Kind.LAST_DAY,
        actor=Party.HUURDER,
        status=Status.OPGEGEVEN,
        trigger="de dag waarvan u terugrekent" if backwards else "de dag waarna de termijn begint",
        todo="Kijk in de wet, het vonnis of het contract of de termijn zo loopt, en handel op de voorzichtige dag.",
        ways=(way,),
        warnings=(
            why,
            *([_UNSETTLED] if unsettled else []),
            "De lengte en het begin hebt u zelf opgegeven; het programma heeft ze niet nagekeken.",
        ),
    )


def _perhaps_two_working_days(length: Term, set_by: SetBy) -> bool:
    """Whether art. 2 Atw might make such a backwards term longer; in a week or a month there are always two."""
    return (
        set_by is SetBy.WET
        and length.unit == "dag"
        and _FEWEST_DAYS_FOR_TWO <= length.number <= _LONGEST["dag"]
    )


def _two_working_days_back(walk: Walk) -> None:
    """Atw art. 2 read on a term counted back from an event: two working days lie in it, the last of them its eve."""
    day, working = walk.origin, 0
    while working < 2:
        day -= timedelta(days=1)
        working += walk.calendar.is_working_day(day)
    day = min(day, walk.day)
    walk.to(
        day, "Atw art. 2, zo gelezen: vóór de dag zelf zitten twee werkdagen in de termijn, dus {0}.", day
    )


# Art. 1 lid 2 Atw takes backwards terms out of art. 1 only; the wording of art. 2 has no such exception.
_TWO_WORKING_DAYS = Reading(
    "met twee werkdagen in de termijn, art. 2 Atw", (), atw("2")._replace(certainty=Certainty.OPEN)
)
_UNSETTLED = (
    "Of in een teruggerekende termijn van drie dagen of meer twee werkdagen moeten zitten (art. 2 Atw), is niet beslist. "
    "Houd de vroegste dag aan."
)


def _covered(length: Term, set_by: SetBy, backwards: bool) -> tuple[bool, str]:
    if set_by is SetBy.RECHTER:
        return (
            False,
            "De rechter stelde de termijn: de Algemene termijnenwet geldt daarvoor niet. Lees de uitspraak.",
        )
    if set_by is SetBy.CONTRACT:
        return (
            False,
            "De termijn staat in een contract of brief: de Algemene termijnenwet geldt daarvoor niet.",
        )
    if backwards:
        return False, "Het einde van een termijn die wordt teruggerekend, verschuift niet (art. 1 lid 2 Atw)."
    if length.number > _LONGEST[length.unit]:
        return False, (
            "De Algemene termijnenwet geldt niet voor termijnen van meer dan 90 dagen, twaalf weken of drie maanden, en niet "
            "voor jaren (art. 4 Atw): geen verlenging."
        )
    return True, (
        "De Algemene termijnenwet geldt voor een wettelijke termijn van deze lengte, tenzij die wet zelf anders zegt "
        "(zoals art. 1077 Rv en art. 362 Fw)."
    )


def _source(set_by: SetBy, backwards: bool) -> Source:
    if set_by is SetBy.WET:
        return atw("1 lid 2") if backwards else atw("1, 2 en 4")
    return atw("1 lid 1")
