"""Verzet against a default judgment: what may have started the four weeks (Rv 143, 144)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from juridisch.dossier import Dossier, Vonnis, known
from juridisch.dossier.events import Beslag
from juridisch.dutch import write_date
from juridisch.timeline.items import Deadline, Item, deadline, missing

IN_PERSON = ("persoon", "geweigerd")  # a refusal counts as service in person (Rv 46 lid 3)
#: Writs made under the judgment: service of it, or of its execution, in person starts the four weeks (Rv 143 lid 2).
UNDER_JUDGMENT = ("betekening vonnis", "bevel tot ontruiming", "nieuwe ontruimingsdatum", "anders")
_UNKNOWN_START = (
    "Verzet: wij weten niet wanneer de tijd begon. Misschien is die al bijna voorbij. Kom daarom vandaag."
)


def may_be_default(judgment: Vonnis, dossier: Dossier) -> bool:
    """Whether verzet is, or may be, open against this judgment: where nobody knows, the careful answer is yes.

    A later judgment in verzet proceedings in which the tenant was heard takes its place: the case was opened again
    (Rv 147 lid 1), and what is left is appeal.
    """
    if known(judgment.titelvorm) == "proces-verbaal" or known(judgment.soort) == "tegenspraak":
        return False
    day = known(judgment.datum)
    return not any(
        known(later.procedure) == "verzet"
        and known(later.soort) == "tegenspraak"
        and later is not judgment
        and (day is None or (known(later.datum) or date.min) >= day)
        for later in dossier.vonnissen
    )


class _Trigger(NamedTuple):
    start: date
    field: str
    rule: str
    note: str = ""


def verzet_dates(key: str, field: str, judged: date | None, dossier: Dossier, today: date) -> Iterator[Item]:
    """The earliest of everything that may have started the four weeks; without any, reckon from today."""
    if known(dossier.soort_procedure) == "verzet":
        yield missing(
            f"{key}-verzet",
            "Verzet",
            "Volgens het dossier loopt de verzetzaak al.",
            "Kijk na of de verzetdagvaarding op tijd is uitgebracht.",
        )
        return
    since = judged or date.min
    triggers = [t for t in (*_known_triggers(dossier), *_doubtful_triggers(dossier)) if since <= t.start]
    dated = [
        item
        for trigger in triggers
        for item in deadline(f"{key}-verzet", trigger.rule, trigger.start, trigger.field, trigger.note)
        if isinstance(item, Deadline)
    ]
    if dated:
        first = min(dated, key=lambda item: item.day)
        yield first
        if (
            first.open_day(today) < today
        ):  # perhaps over, for the start is in doubt; what is certain may still run
            sure = {trigger.field for trigger in _known_triggers(dossier)}
            certain = min(
                (item for item in dated if item.field in sure), key=lambda item: item.day, default=first
            )
            if first.field not in sure and certain is not first:
                note = "Deze dag geldt als de eerdere dag niet telt. " + certain.note
                yield replace(certain, key=f"{key}-verzet-zeker", note=note)
    else:
        yield from deadline(
            f"{key}-verzet",
            "verzet",
            today,
            f"{field}.datum" if judged else field,
            "Niet bekend wanneer de vier weken ingingen: reken uiterlijk vanaf vandaag. Ze kunnen eerder zijn ingegaan, en "
            "dan is dit te laat.",
            instead=_UNKNOWN_START,
        )
        yield missing(
            f"{key}-verzet-start",
            "Begin van de verzettermijn",
            "Niet bekend is of het vonnis in persoon is betekend, of wanneer de huurder het leerde kennen.",
            "Kijk op het stuk van de deurwaarder hoe het is gebracht. Zoek uit wanneer er voor het eerst contact over was.",
            "exploten[…].wijze of daad_van_bekendheid",
        )
    if known(dossier.daad_van_bekendheid.datum) is None and not dossier.daad_van_bekendheid.leeg:
        yield missing(
            f"{key}-daad",
            "Eerste contact over het vonnis",
            "De dag van dat contact is niet ingevuld; die kan de vier weken eerder hebben laten ingaan.",
            "Zoek de dag op: telefoon, mail, bankafschrift. Kom tot die tijd vandaag.",
            "daad_van_bekendheid.datum",
        )
    yield from _discovered(key, since, dossier)
    for number, seizure in enumerate(dossier.beslagen, 1):
        if known(seizure.eerste_uitbetaling) is None:
            yield missing(
                f"{key}-beslag-{number}",
                "Eerste betaling uit het beslag",
                "De dag van de eerste betaling is niet ingevuld.",
                "Kijk op de loonstrook of het bankafschrift. Vanaf die dag kunnen de vier weken voor verzet lopen (art. 144 Rv).",
                f"beslagen[{number}].eerste_uitbetaling",
            )


def _known_triggers(dossier: Dossier) -> Iterator[_Trigger]:
    earliest = (
        "Gerekend vanaf de vroegste bekende dag. Was er eerder al contact over het vonnis? Dan telt dat."
    )
    for number, writ in enumerate(dossier.exploten, 1):
        day = known(writ.datum)
        if day and known(writ.soort) in UNDER_JUDGMENT and known(writ.wijze) in IN_PERSON:
            yield _Trigger(day, f"exploten[{number}].datum", "verzet", earliest)
    if day := known(dossier.daad_van_bekendheid.datum):
        yield _Trigger(day, "daad_van_bekendheid.datum", "verzet", earliest)
    for number, request in enumerate(dossier.verzoeken, 1):
        if day := known(request.verstuurd):
            note = f"Gerekend vanaf uw verzoek van {write_date(day)}: daaruit kan blijken dat u het vonnis kende."
            yield _Trigger(day, f"verzoeken[{number}].verstuurd", "verzet", note)
    for number, seizure in enumerate(dossier.beslagen, 1):
        if (day := known(seizure.eerste_uitbetaling)) and not _of_another(seizure, dossier):
            yield _Trigger(
                day, f"beslagen[{number}].eerste_uitbetaling", "verzet-tenuitvoerlegging", earliest
            )
    if day := known(dossier.ontruimd_op):
        yield _Trigger(day, "ontruimd_op", "verzet-tenuitvoerlegging", earliest)


def _doubtful_triggers(dossier: Dossier) -> Iterator[_Trigger]:
    """Writs of which nobody knows whether they were served in person: a careful adviser reckons that they were.

    And a seizure that names another creditor: perhaps it is not for this judgment (Rv 144).
    """
    for number, seizure in enumerate(dossier.beslagen, 1):
        if (day := known(seizure.eerste_uitbetaling)) and _of_another(seizure, dossier):
            note = (
                f"Het beslag noemt {known(seizure.schuldeiser)}, niet de verhuurder. Alleen als het voor dít vonnis is, geldt "
                "deze dag. Kijk in het beslagexploot."
            )
            yield _Trigger(day, f"beslagen[{number}].eerste_uitbetaling", "verzet-tenuitvoerlegging", note)
    for number, writ in enumerate(dossier.exploten, 1):
        day = known(writ.datum)
        if day and known(writ.soort) in UNDER_JUDGMENT and known(writ.wijze) is None:
            note = (
                f"Niet bekend is of het stuk van {write_date(day)} in persoon is gebracht; zo ja, dan geldt deze dag. Kijk "
                "aan het eind van het exploot."
            )
            yield _Trigger(day, f"exploten[{number}].datum", "verzet", note)


def _of_another(seizure: Beslag, dossier: Dossier) -> bool:
    creditor, landlord = known(seizure.schuldeiser), known(dossier.verhuurder.naam)
    return bool(creditor and landlord) and str(creditor).casefold() != str(landlord).casefold()


def _discovered(key: str, since: date, dossier: Dossier) -> Iterator[Item]:
    """The judgment discovered only after its execution (HR:2024:1103). Nobody overlooks his own eviction."""
    found = known(dossier.daad_van_bekendheid.datum)
    executed = [day for seizure in dossier.beslagen if (day := known(seizure.eerste_uitbetaling))]
    if found and executed and since <= min(executed) < found:
        note = "Alleen als de huurder van het vonnis en van het beslag niets wist. Reken op de eerdere dag."
        yield from deadline(f"{key}-verzet-bekend", "verzet-bekend", found, "daad_van_bekendheid.datum", note)
