"""The beslagvrije voet from the outside: what can never be taken, and what always can.

The formula between the two (art. 475da lid 2 Rv) is not rebuilt here: www.uwbeslagvrijevoet.nl has it. Amounts are
euros per month, income is net and with holiday pay.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from juridisch.amounts import tables
from juridisch.amounts.money import Line, cents, checked, share
from juridisch.dutch import write_amount
from juridisch.law import Certainty, Source, Unknown
from juridisch.sources import page, rv

_GROUPS = page("schuldinfo.nl", "https://schuldinfo.nl/beslag-inkomen/hoogte-beslagvrije-voet/")

_ALWAYS = (
    "Dit zijn alleen de buitenste grenzen. Reken de beslagvrije voet zelf na op www.uwbeslagvrijevoet.nl.",
    "Bij hoge woonkosten kan de beslagvrije voet op verzoek omhoog (art. 475da lid 5 Rv).",
    "Is de uitkomst duidelijk te hard? Vraag de kantonrechter om meer (art. 475fa Rv).",
    "Zonder adres in de basisregistratie personen gelden andere regels (art. 475da lid 4 Rv).",
)


class Household(Enum):
    """Who lives together; the words of the table."""

    SINGLE = "alleenstaande"
    SINGLE_PARENT = "alleenstaande ouder"
    COUPLE = "gehuwd of samenwonend zonder kinderen"
    COUPLE_WITH_CHILDREN = "gehuwd of samenwonend met kinderen"


class Bounds(NamedTuple):
    """The limits of what an attachment on income leaves and takes, per month."""

    most_protected: Decimal  # the beslagvrije voet is never higher
    least_taken: Decimal  # so this can always be taken
    least_protected: Decimal | None  # known only for an income at or below the bijstandsnorm
    most_taken: Decimal | None
    lines: tuple[Line, ...]
    warnings: tuple[str, ...]
    sources: tuple[Source, ...]
    certainty: Certainty


def bounds(
    day: date, household: Household, net_income: Decimal, below_norm: bool | None = None
) -> Bounds | Unknown:
    """The outer tests for an attachment that works on that day; Unknown for a half-year without amounts.

    `below_norm` says whether the income is at or below the bijstandsnorm (None: not known).
    """
    income = checked(net_income, "Het inkomen")
    maxima, part = tables.current().protected_maxima.at(day), tables.current().protected_share.at(day)
    if isinstance(maxima, Unknown):
        return Unknown(maxima.reason, "Reken het na op www.uwbeslagvrijevoet.nl.")
    if isinstance(part, Unknown):
        return part
    maximum = {
        Household.SINGLE: maxima.value.single,
        Household.SINGLE_PARENT: maxima.value.single_parent,
        Household.COUPLE: maxima.value.couple,
        Household.COUPLE_WITH_CHILDREN: maxima.value.couple_with_children,
    }[household]
    allowed = cents(share(part.value, income))
    most = min(allowed, maximum)
    sources, sure = [rv("475da lid 1"), maxima.source, part.source], min(maxima.certainty, part.certainty)
    warnings = list(_ALWAYS)
    least: Decimal | None = None
    if below_norm:
        least = most
        sources.append(_GROUPS)
        sure = min(sure, _GROUPS.certainty)
        warnings.insert(
            0,
            f"Bij een inkomen tot de bijstandsnorm mag er ten hoogste {write_amount(income - most)} per maand af.",
        )
    return Bounds(
        most,
        income - most,
        least,
        None if least is None else income - least,
        (
            Line(f"{part.value} % van het inkomen", allowed),
            Line(f"Hoogste beslagvrije voet ({household.value})", maximum),
        ),
        tuple(warnings),
        tuple(sources),
        sure,
    )
