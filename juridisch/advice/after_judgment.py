"""The roads after a judgment: the remedies, and what stops or puts off an eviction."""

from __future__ import annotations

from juridisch.advice.model import State
from juridisch.advice.phases import shielded
from juridisch.advice.seen import (
    BEFORE_JUDGMENT,
    SHIELDED,
    Seen,
    asked,
    day_of_eviction,
    granted,
    later_verzet,
    pending,
    refused,
    until,
    verzet_runs,
)
from juridisch.assessment import Assessment
from juridisch.dossier import Vonnis, known
from juridisch.law import Stage
from juridisch.timeline import last_judgment
from juridisch.timeline.items import Deadline, computed, deadline

#: Findings that are put to the judge as an emergency, and need not be told twice.
_EMERGENCIES = ("medisch", "kinderen-zonder-opvang")


def verzet(case: Assessment) -> Seen:
    """Verzet; where the first day is over a later one may count (art. 143 Rv; ECLI:NL:HR:2024:1103)."""
    if verzet_runs(case):
        return Seen(State.DONE, "De verzetzaak loopt.")
    if not case.default_judgment:
        if case.stage in BEFORE_JUDGMENT:
            return Seen(State.LATER, "Alleen als de rechter beslist zonder dat u reageerde. Voorkom dat.")
        if not case.dossier.vonnissen:
            return _judgment_unknown(case)
        return Seen(State.CLOSED, _no_verzet(case))
    first = case.verzet
    if first is None or first.instead:
        return Seen(State.UNKNOWN, "De laatste dag is niet bekend. Reken op haast.")
    if first.open_day(case.today) >= case.today:
        return Seen(State.OPEN, first.note or "De tijd loopt nog.", first.open_day(case.today))
    later = later_verzet(case)
    if later:
        return Seen(State.UNKNOWN, "De eerste dag is voorbij. Misschien geldt voor u een latere dag.", later)
    return Seen(
        State.CLOSED,
        "De vier weken lijken voorbij. Heel soms kan het toch nog.",
        first.open_day(case.today),
    )


def _no_verzet(case: Assessment) -> str:
    """Why there is no verzet."""
    judgments = case.dossier.vonnissen
    if any(known(judgment.procedure) == "verzet" for judgment in judgments):
        return "De rechter heeft al over uw verzet beslist."
    if all(known(judgment.titelvorm) == "proces-verbaal" for judgment in judgments):
        return "U maakte een afspraak bij de rechter. Daartegen is geen verzet."
    return "Er is in de rechtszaak geantwoord. Dan is er geen verzet."


def _judgment_unknown(case: Assessment) -> Seen:
    """Evicted, and nobody knows on which judgment: it may be one by default (art. 144 onder d Rv)."""
    evicted = known(case.dossier.ontruimd_op)
    items = deadline("", "verzet-tenuitvoerlegging", evicted, "") if evicted else iter(())
    days = [item.day for item in items if isinstance(item, Deadline) and item.day >= case.today]
    return Seen(
        State.UNKNOWN, "Wij kennen het vonnis niet. Besliste de rechter zonder u?", min(days, default=None)
    )


def appeal(case: Assessment) -> Seen:
    """Appeal against a judgment in which the tenant was heard; not against a settlement."""
    if case.stage in BEFORE_JUDGMENT:
        return Seen(State.LATER, "Dit kan na een vonnis waarin u bent gehoord.")
    judgment = last_judgment(case.dossier)
    if judgment is not None and known(judgment.titelvorm) == "proces-verbaal":
        return Seen(State.CLOSED, "Tegen een afspraak bij de rechter bestaat geen hoger beroep.")
    several = len(case.dossier.huurders) > 1
    if verzet_runs(case):
        return Seen(State.LATER, "Dit kan na het vonnis in de verzetzaak.")
    if case.default_judgment:
        if judgment is not None and known(judgment.soort) == "verstek" and not several:
            return Seen(State.CLOSED, "Tegen een verstekvonnis doet u verzet, geen hoger beroep.")
        return _perhaps_appeal(case, judgment, several=several)
    seen = until(case, "hoger-beroep", "hoger-beroep-kort-geding")
    if several and seen.state is State.OPEN:
        extra = "Kwam een van de huurders niet in de rechtszaak? Dan gelden voor die huurder extra eisen."
        return seen._replace(reason=f"{seen.reason} {extra}")
    return seen


def _perhaps_appeal(case: Assessment, judgment: Vonnis | None, *, several: bool) -> Seen:
    """Nobody knows whether the tenant was heard. If so this is the road, and its day must not pass unseen."""
    who = "u of uw medehuurder" if several else "u"
    why = (
        f"Alleen als {who} in de rechtszaak hebt geantwoord. Dat staat op de eerste bladzijde van het vonnis."
    )
    if several:
        why = why.replace("hebt", "heeft")
    judged = known(judgment.datum) if judgment is not None else None
    if judged is None:
        return Seen(State.UNKNOWN, why)
    kind = known(judgment.procedure) if judgment is not None else None
    day = computed("hoger-beroep" if kind == "bodem" else "hoger-beroep-kort-geding", judged)
    if day is None or day < case.today:
        return Seen(State.UNKNOWN, f"{why} Misschien is het te laat: laat dat vandaag nakijken.")
    return Seen(State.UNKNOWN, why, day)


def second_chance(case: Assessment) -> Seen:
    """A last chance from the landlord: practice, not law."""
    if case.stage in BEFORE_JUDGMENT:
        return Seen(State.LATER, "Sommige verhuurders doen dit na een vonnis. Een regeling nu is beter.")
    if case.stage is Stage.ONTRUIMD:
        return Seen(State.CLOSED, "De woning is ontruimd.")
    if case.default_judgment:
        return Seen(State.UNKNOWN, "Overleg eerst over verzet. Vraag dit daarna.")
    return Seen(State.OPEN, "Vraag het de verhuurder, liefst samen met wie u helpt.")


def suspension(case: Assessment) -> Seen:
    """The judge who can stop the execution (Rv 438): where a fault or a new fact was found."""
    if case.stage in BEFORE_JUDGMENT:
        return Seen(State.LATER, "Dit kan als er een vonnis is dat wordt uitgevoerd.")
    if case.stage is Stage.ONTRUIMD:
        return Seen(State.CLOSED, "De woning is al ontruimd.")
    if shielded(case):
        return Seen(State.LATER, SHIELDED)
    grounds = [f for f in case.findings.found if f.values.get("renvooi") and f.weight.value != "in orde"]
    if others := [f for f in grounds if f.id not in _EMERGENCIES]:
        return Seen(State.OPEN, f"{others[0].title}.")
    if grounds:
        return Seen(State.OPEN, "Zo komt de noodsituatie bij de rechter.")
    return Seen(State.UNKNOWN, "Er is nog geen fout of nieuw feit gevonden. Alleen dan heeft dit kans.")


def emergency(case: Assessment) -> Seen:
    """An emergency that arose after the judgment."""
    if case.stage in BEFORE_JUDGMENT:
        return Seen(State.LATER, "Dit kan als de ontruiming dreigt.")
    if case.stage is Stage.ONTRUIMD:
        return Seen(State.CLOSED, "De woning is al ontruimd.")
    if shielded(case):
        return Seen(State.LATER, SHIELDED)
    found = [f for f in case.findings.found if f.id in _EMERGENCIES]
    if found:
        return Seen(State.OPEN, f"{found[0].title}.")
    return Seen(
        State.UNKNOWN,
        "Is er na het vonnis iets ernstigs veranderd? Denk aan ziekte of geen opvang voor kinderen.",
    )


def moratorium(case: Assessment) -> Seen:
    """The moratorium (Fw 287b) and its conditions."""
    if case.stage is Stage.ONTRUIMD:
        return Seen(State.CLOSED, "De woning is al ontruimd.")
    if case.moratorium:
        return Seen(State.DONE, "U bent beschermd, zolang u de huur op tijd betaalt.", case.moratorium.day)
    if shielded(case):
        return Seen(State.DONE, "U hebt een moratorium. Zoek in de beslissing tot welke dag het loopt.")
    request = asked(case, "moratorium")
    if pending(request):
        return Seen(State.DONE, "U hebt dit gevraagd. Tot de rechter beslist, bent u nog niet beschermd.")
    if refused(request):
        return Seen(State.CLOSED, "De rechter heeft het geweigerd. Daartegen is geen hoger beroep.")
    if granted(request):
        return Seen(State.CLOSED, "De bescherming is voorbij. Reken niet op meer tijd.")
    if case.stage in BEFORE_JUDGMENT:
        return Seen(State.LATER, "Dit kan als er een ontruiming dreigt en de schuldhulp bezig is.")
    if known(case.dossier.lopende_huur_betaalbaar) is False:
        return Seen(
            State.UNKNOWN, "Zonder betaling van de gewone huur geeft de rechter dit niet. Los dat eerst op."
        )
    if known(case.dossier.shv.stand) in (None, "stabilisatie", "mislukt"):
        helped = known(case.dossier.shv.aanmelddatum) or known(case.dossier.shv.stand) == "stabilisatie"
        todo = "Vraag uw schuldhulp of dat zo is." if helped else "Meld u vandaag."
        return Seen(
            State.UNKNOWN,
            f"De schuldhulp moet bezig zijn met een regeling. {todo}{day_of_eviction(case, 'De dag van de ontruiming is')}",
        )
    return Seen(
        State.OPEN,
        f"Ook op de laatste dag kan dit nog, maar wacht daar niet op.{day_of_eviction(case, 'De dag van de ontruiming is')}",
    )


def delay(case: Assessment) -> Seen:
    """A later day from the bailiff, once he has named one."""
    if case.stage is not Stage.ONTRUIMING_AANGEZEGD:
        closed = case.stage is Stage.ONTRUIMD
        return Seen(State.CLOSED if closed else State.LATER, "De woning is al ontruimd." if closed else
                    "Dit kan als de deurwaarder een dag heeft genoemd.")  # fmt: skip
    if shielded(case):
        return Seen(State.LATER, SHIELDED)
    request = asked(case, "uitstel ontruiming")
    if granted(request):
        return Seen(State.DONE, "De deurwaarder gaf uitstel. Bewaar dat op papier.")
    if pending(request):
        return Seen(State.DONE, "U hebt dit gevraagd. Zonder ja op papier gaat de ontruiming door.")
    if refused(request):
        return Seen(
            State.CLOSED, "De deurwaarder heeft nee gezegd. Alleen een rechter kan het nu nog tegenhouden."
        )
    if case.default_judgment:
        return Seen(
            State.UNKNOWN, "Overleg eerst over verzet: deze vraag kan de tijd voor verzet laten ingaan."
        )
    return Seen(State.OPEN, f"De deurwaarder mag nee zeggen.{day_of_eviction(case)}")


def afterwards(case: Assessment) -> Seen:
    """What is left after the eviction: belongings, shelter, post."""
    if case.stage is not Stage.ONTRUIMD:
        return Seen(State.LATER, "Alleen na een ontruiming.")
    return Seen(State.OPEN, "Voor uw spullen, een slaapplek en een postadres.")
