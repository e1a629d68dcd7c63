"""A remedy that is still open against a judgment that is not enforceable: using it stops the eviction (Rv 145, 350)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from juridisch.dossier import Dossier, Vonnis, known
from juridisch.dutch import write_weekday
from juridisch.findings.eviction.announced import announced_day, announcements
from juridisch.findings.finding import Check, Finding, Question, Subject, Weight, ask, found
from juridisch.sources import rv
from juridisch.timeline import Deadline, last_judgment, may_be_default, timeline
from juridisch.timeline.execution import evicted

REMEDY = Check(
    "middel-schorst",
    Subject.ONTRUIMING,
    "Houdt verzet of hoger beroep dat nog kan, de ontruiming tegen?",
    (rv("145"), rv("350 lid 1")),
)
CHECKS = (REMEDY,)
_KEYS = ("verzet", "verzet-zeker", "hoger-beroep", "hoger-beroep-bodem")


def look(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """Said as long as the home was not cleared and nobody brought verzet yet; that one is looked at in `title`."""
    judgment = _judgment(dossier)
    if judgment is None or evicted(dossier, today) or known(judgment.titelvorm) == "proces-verbaal":
        return
    default = may_be_default(judgment, dossier)
    if default and known(dossier.soort_procedure) == "verzet":
        return
    number = dossier.vonnissen.index(judgment) + 1
    last = _last_day(number, dossier, today)
    if last is None:
        return
    field = f"vonnissen[{number}].uitvoerbaar_bij_voorraad"
    name = "hoger beroep"
    if default:
        name = "verzet" if known(judgment.soort) == "verstek" else "verzet of hoger beroep"
    enforceable = _enforceable(judgment, dossier)
    if enforceable is False:
        yield _suspends(name, last, announced_day(dossier, today), field, today)
    elif enforceable is None and announcements(dossier):
        yield ask(
            REMEDY,
            f"Houdt {name} de ontruiming tegen?",
            f"{name[:1].upper()}{name[1:]} kan misschien nog, maar of het vonnis uitvoerbaar bij voorraad is, is niet bekend.",
            "Kijk in het vonnis onder ‘De beslissing’. Staat er niet ‘uitvoerbaar bij voorraad’, dan schorst "
            f"{name} de uitvoering (artikel 145 en 350 Rv): zoek dan vandaag juridische hulp.",
            fields=(field,),
        )


def _judgment(dossier: Dossier) -> Vonnis | None:
    """The latest judgment; one without a date when it is the only one."""
    return last_judgment(dossier) or (dossier.vonnissen[0] if len(dossier.vonnissen) == 1 else None)


def _enforceable(judgment: Vonnis, dossier: Dossier) -> bool | None:
    """As filled in. A judgment in verzet may leave the enforceable one it opposes in force: then it is to be looked up."""
    own = known(judgment.uitvoerbaar_bij_voorraad)
    if own is False and known(judgment.procedure) == "verzet":
        others = [other for other in dossier.vonnissen if other is not judgment]
        return False if all(other.uitvoerbaar_bij_voorraad is False for other in others) else None
    return own


def _last_day(number: int, dossier: Dossier, today: date) -> Deadline | None:
    """The first last day that is still to come, of the remedies against this judgment."""
    keys = [f"vonnis-{number}-{key}" for key in _KEYS]
    days = [d for d in timeline(dossier, today).deadlines if d.key in keys and d.open_day(today) >= today]
    return min(days, key=lambda item: item.open_day(today), default=None)


def _suspends(name: str, last: Deadline, day: date | None, field: str, today: date) -> Finding:
    how = "met een exploot van een deurwaarder" if name == "verzet" else "door een advocaat"
    if " of " in name:
        how = "op de goede manier"
    term = (
        "Tot wanneer dat kan, staat niet vast: reken op haast."
        if last.instead
        else f"Dat kan tot en met {write_weekday(last.open_day(today))}."
    )
    if day:
        action = (
            f"Ontruimen op {write_weekday(day)} mag niet meer als het daarvóór is ingesteld. Wacht dus niet op de laatste dag: "
            "zoek vandaag hulp, en laat de deurwaarder het exploot meteen zien."
        )
    else:
        action = (
            "Stel het in voordat de woning wordt ontruimd, en laat de deurwaarder het exploot meteen zien."
        )
    return found(
        REMEDY,
        Weight.VOOR,
        f"{name[:1].upper()}{name[1:]} schorst de ontruiming",
        f"Het vonnis is niet uitvoerbaar bij voorraad. {name[:1].upper()}{name[1:]}, op tijd en {how} ingesteld, schorst dan de "
        f"uitvoering (artikel 145 en 350 Rv). {term} {action}",
        certainty=last.outcome.certainty,
        fields=(field,),
        evidence=("het vonnis", "het exploot van verzet of hoger beroep"),
        risk="Zolang het niet is ingesteld, mag het vonnis na betekening worden uitgevoerd. De verhuurder kan zeggen dat het te "
        "laat of niet goed is gedaan, of de rechter vragen het vonnis alsnog uitvoerbaar bij voorraad te verklaren.",
        values={"middel": name, **({"ontruiming": day} if day else {})},
    )
