"""How soon something has to be done, and what every action asks of the roads."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from juridisch.advice.model import Road, State, When
from juridisch.assessment import Assessment

PAPERS = "alle brieven, het huurcontract en uw bankafschriften"
_SOON, _WEEK = timedelta(days=2), timedelta(days=7)


def how_soon(case: Assessment, before: date | None, otherwise: When = When.DEZE_WEEK) -> When:
    """How soon: a day within two days is today's work, one within a week this week's."""
    if before is None:
        return otherwise
    left = before - case.today
    if left <= _SOON:
        return When.VANDAAG
    return When.DEZE_WEEK if left <= _WEEK else otherwise


def open_road(roads: Mapping[str, Road], name: str) -> Road | None:
    """The road, if it is open."""
    road = roads[name]
    return road if road.state is State.OPEN else None
