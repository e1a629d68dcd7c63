"""Where a case stands: the one reading of the dossier that screens, letters, wizard and batch share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from juridisch.dossier import Dossier, Vonnis, known
from juridisch.law import Phase, Stage
from juridisch.timeline import (
    Deadline,
    Timeline,
    current_roldatum,
    last_judgment,
    running_moratorium,
    timeline,
)

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
    """The dossier seen on one day. `moratorium` is the protection that runs today, None without one."""

    dossier: Dossier
    today: date
    stage: Stage
    phase: Phase
    timeline: Timeline
    moratorium: Deadline | None

    @property
    def default_judgment(self) -> bool:
        """Whether the last judgment was given by default: then every outgoing paper may start the verzet term."""
        judgment = last_judgment(self.dossier)
        return judgment is not None and may_be_default(judgment)

    @property
    def verzet(self) -> Deadline | None:
        """The last day for verzet, where it is in play."""
        return next((d for d in self.timeline.deadlines if d.outcome.rule.id.startswith("verzet")), None)


def may_be_default(judgment: Vonnis) -> bool:
    """Whether the judgment is, or may be, one by default: where nobody knows, the careful answer is yes."""
    if known(judgment.titelvorm) == "proces-verbaal":
        return False
    return known(judgment.soort) != "tegenspraak"


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
    )


def _stage(dossier: Dossier, today: date) -> Stage:
    evicted = known(dossier.ontruimd_op)
    if evicted and evicted <= today:
        return Stage.ONTRUIMD
    if any(known(w.soort) in ("bevel tot ontruiming", "nieuwe ontruimingsdatum") for w in dossier.exploten):
        return Stage.ONTRUIMING_AANGEZEGD
    if dossier.vonnissen:
        default = any(may_be_default(judgment) for judgment in dossier.vonnissen)
        return Stage.VERSTEKVONNIS if default else Stage.VONNIS_TEGENSPRAAK
    roldatum = current_roldatum(dossier)
    summoned = roldatum or any(known(writ.soort) == "dagvaarding" for writ in dossier.exploten)
    if not summoned:
        return Stage.AANMANING
    if roldatum and roldatum < today and known(dossier.heeft_gereageerd) is not True:
        return Stage.ROLDATUM_GEMIST
    return Stage.DAGVAARDING
