"""A term that no rule knows: the user says how long it is and who set it, and the Atw decides the rest.

Source: art. 1, 2 and 4 Atw. The act covers only terms set by an act (or a general measure, art. 5), not those of a judge,
a contract or a rule of procedure; and not terms of more than 90 days, twelve weeks or three months, or in years.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from juridisch.deadlines.counting import Count, Move, atw1, atw2
from juridisch.deadlines.rule import Kind, Reading, Rule, Way
from juridisch.deadlines.sources import atw
from juridisch.law import Certainty, Party, Source, Status, Term


class SetBy(Enum):
    """Who set the term."""

    WET = "wet"
    RECHTER = "rechter"
    CONTRACT = "contract"


#: The longest term that the act covers, by unit (art. 4 a); one year is already too long.
_LONGEST = {"dag": 90, "week": 12, "maand": 3, "jaar": 0}
_MOST_DAYS_WITHOUT_TWO = 3  # art. 2 speaks of terms of at least three days


def free_rule(length: Term, set_by: SetBy, *, backwards: bool = False) -> Rule:
    """The rule for such a term. Its cautious date is never one that the Atw moved."""
    covered, why = _covered(length, set_by, backwards)
    plain = (Count(length, -1 if backwards else 1),)
    lengthened: tuple[Move, ...] = (
        (*plain, atw2, atw1)
        if length.unit != "dag" or length.number >= _MOST_DAYS_WITHOUT_TWO
        else (*plain, atw1)
    )
    way = Way(
        since=date(1982, 1, 1),
        moves=lengthened if covered else plain,
        sources=(_source(set_by, backwards),),
        counting=Certainty.AFGELEID,
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
            "De lengte en het begin hebt u zelf opgegeven; het programma heeft ze niet nagekeken.",
        ),
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
        return False, "Een termijn die wordt teruggerekend, wordt niet verlengd (art. 1 lid 2 Atw)."
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
