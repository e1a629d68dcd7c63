"""Where a case stands: the one reading of the dossier that screens, letters, wizard and batch share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from juridisch.dossier import ONBEKEND, Dossier, known
from juridisch.law import Phase, Stage
from juridisch.timeline import (
    Deadline,
    Timeline,
    current_roldatum,
    longest_moratorium,
    may_be_default,
    running_moratorium,
    timeline,
)

if TYPE_CHECKING:
    from juridisch.findings import Findings

_UNDER_JUDGMENT = ("betekening vonnis", "bevel tot ontruiming", "nieuwe ontruimingsdatum")
#: Keys of what is missing that may have started the four weeks.
_DOUBT = re.compile(r"-(verzet-start|daad|beslag-[0-9]+)$")
_PHASES = {
    Stage.AANMANING: Phase.INCASSO,
    Stage.DAGVAARDING: Phase.VONNIS,
    Stage.ROLDATUM_GEMIST: Phase.VONNIS,
    Stage.VERSTEKVONNIS: Phase.NA_VONNIS,
    Stage.VONNIS_TEGENSPRAAK: Phase.NA_VONNIS,
    Stage.ONTRUIMING_AANGEZEGD: Phase.UITZETTING,
    Stage.ONTRUIMD: Phase.NA_UITZETTING,
}


@dataclass(frozen=True)
class Assessment:
    """The dossier seen on one day.

    `moratorium` is the protection that runs today, `moratorium_maximum` one of which the length is not known.
    """

    dossier: Dossier
    today: date
    stage: Stage
    phase: Phase
    timeline: Timeline
    moratorium: Deadline | None
    moratorium_maximum: Deadline | None

    @cached_property
    def findings(self) -> Findings:
        """What is wrong with the claim or the procedure, what speaks for the tenant, and what is still to be asked."""
        from juridisch.findings import look  # only who asks for findings pays for them

        return look(self.dossier, self.today)

    @property
    def default_judgment(self) -> bool:
        """Whether there is, or may be, a default judgment: then every outgoing paper may start the verzet term.

        A bailiff at work without a judgment in the dossier counts too: nobody has looked at it yet.
        """
        judgments = self.dossier.vonnissen
        if (
            known(self.dossier.soort_procedure) == "verzet"
        ):  # the writ of verzet has been served: the term did its work
            return False
        if judgments:
            return any(may_be_default(judgment, self.dossier) for judgment in judgments)
        return any(known(writ.soort) in _UNDER_JUDGMENT for writ in self.dossier.exploten)

    @property
    def paper_unknown(self) -> bool:
        """Whether there is a paper of which nobody knows what it is, and nothing else says where the case stands.

        It may be a default judgment: until somebody has seen it, nothing goes out and nobody is called.
        """
        paper = self.dossier.eerste_papier
        return (paper is ONBEKEND or paper == "anders") and self.stage is Stage.AANMANING

    @property
    def missed_hearing(self) -> bool:
        """Whether the hearing of a kort geding is over, and nobody said that the tenant was there: a judgment may be near."""
        day = known(self.dossier.zitting_datum)
        return (
            self.stage is Stage.DAGVAARDING
            and known(self.dossier.soort_procedure) == "kort geding"
            and day is not None
            and day < self.today
            and known(self.dossier.heeft_gereageerd) is not True
        )

    @property
    def verzet_in_doubt(self) -> bool:
        """Whether verzet is in play, and something that may have started its four weeks is not known."""
        if not (self.default_judgment and self.dossier.vonnissen):
            return False
        uncertain = any(_DOUBT.search(entry.key) for entry in self.timeline.missing)
        return self.verzet is None or bool(self.verzet.instead) or uncertain

    @property
    def default_judgment_date(self) -> date | None:
        """The date of the latest judgment that is, or may be, one by default."""
        days = [
            day
            for judgment in self.dossier.vonnissen
            if may_be_default(judgment, self.dossier) and (day := known(judgment.datum))
        ]
        return max(days, default=None)

    @property
    def verzet(self) -> Deadline | None:
        """The earliest last day for verzet, where it is in play."""
        found = [
            item
            for item in self.timeline.deadlines
            if item.outcome.rule.id in ("verzet", "verzet-tenuitvoerlegging")
        ]
        return min(found, key=lambda item: item.day, default=None)


def assess(dossier: Dossier, today: date) -> Assessment:
    """Read the dossier on that day."""
    stage = _stage(dossier, today)
    return Assessment(
        dossier=dossier,
        today=today,
        stage=stage,
        phase=_PHASES[stage],
        timeline=timeline(dossier, today),
        moratorium=running_moratorium(dossier, today),
        moratorium_maximum=longest_moratorium(dossier, today),
    )


def _stage(dossier: Dossier, today: date) -> Stage:
    evicted = known(dossier.ontruimd_op)
    if evicted and evicted <= today:
        return Stage.ONTRUIMD
    if any(known(w.soort) in ("bevel tot ontruiming", "nieuwe ontruimingsdatum") for w in dossier.exploten):
        return Stage.ONTRUIMING_AANGEZEGD
    if dossier.vonnissen:
        default = any(may_be_default(judgment, dossier) for judgment in dossier.vonnissen)
        return Stage.VERSTEKVONNIS if default else Stage.VONNIS_TEGENSPRAAK
    roldatum, hearing = current_roldatum(dossier), known(dossier.zitting_datum)
    summoned = roldatum or hearing or any(known(writ.soort) == "dagvaarding" for writ in dossier.exploten)
    if not summoned:
        return Stage.AANMANING
    if roldatum and roldatum < today and known(dossier.heeft_gereageerd) is not True:
        return Stage.ROLDATUM_GEMIST
    return Stage.DAGVAARDING
