"""What follows from judgments: verzet, appeal, the last chance to pay."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from juridisch.deadlines import calculate, rule
from juridisch.dossier import Dossier, Vonnis, known
from juridisch.dossier.events import Beslag
from juridisch.dutch import write_date, write_weekday
from juridisch.timeline.items import Deadline, Event, Item, deadline, missing

IN_PERSON = ("persoon", "geweigerd")  # a refusal counts as service in person (Rv 46 lid 3)
#: Writs made under the judgment: service of it, or of its execution, in person starts the four weeks (Rv 143 lid 2).
UNDER_JUDGMENT = ("betekening vonnis", "bevel tot ontruiming", "nieuwe ontruimingsdatum", "anders")
_PRACTICE = "Praktijkregel, geen wet. Ook na deze dag kan nog worden ontruimd."
_TOO_LONG = "Langer dan een maand kan de rechter niet geven (art. 7:280 BW): kijk het vonnis na."
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


def last_judgment(dossier: Dossier) -> Vonnis | None:
    """The latest judgment or record of a settlement whose date is known."""
    dated = [judgment for judgment in dossier.vonnissen if known(judgment.datum)]
    return max(dated, key=lambda judgment: known(judgment.datum) or date.min, default=None)


def judgment_dates(number: int, judgment: Vonnis, dossier: Dossier, today: date) -> Iterator[Item]:
    """What follows from one judgment, or from a settlement that counts as one."""
    key, field = f"vonnis-{number}", f"vonnissen[{number}]"
    day = known(judgment.datum)
    settlement = known(judgment.titelvorm) == "proces-verbaal"
    name = "Afspraak op de zitting (proces-verbaal)" if settlement else "Vonnis"
    if day is None:
        yield missing(
            key,
            f"Wat volgt op het {'proces-verbaal' if settlement else 'vonnis'}",
            "De datum ervan is niet ingevuld.",
            f"Die staat op de eerste bladzijde. Vul {field}.datum in.",
        )
    else:
        yield Event(key, day, name, f"{field}.datum", _about(judgment, dossier))
        yield from _grace(key, field, judgment, day)
    if settlement:
        return
    if day and known(dossier.ontruimd_op) is None:
        yield from deadline(f"{key}-jaar", "vonnis-jaar", day, f"{field}.datum", _PRACTICE)
    yield from _waiting_for_order(key, judgment, dossier)
    kind = known(judgment.soort)
    if kind == "tegenspraak":
        if day:
            yield from _appeal(key, field, judgment, day, dossier)
        return
    if not may_be_default(judgment, dossier):
        return
    if kind is None:
        yield missing(
            f"{key}-soort",
            "Verzet of hoger beroep",
            "Het is niet bekend of het een verstekvonnis is.",
            f"Dat staat op de eerste bladzijde van het vonnis. Vul {field}.soort in. Doe tot die tijd alsof het verstek "
            "is: neem geen contact op met de deurwaarder over het vonnis.",
        )
    yield from _verzet(key, field, day, dossier, today)


def _about(judgment: Vonnis, dossier: Dossier) -> str:
    """What to know about a judgment before anything is done on it."""
    if known(judgment.titelvorm) == "proces-verbaal":
        return ""
    found = []
    if judgment.uitvoerbaar_bij_voorraad is False:
        found.append(
            "Niet uitvoerbaar bij voorraad: verzet of hoger beroep op tijd schorst de uitvoering (art. 145 en 350 Rv)."
        )
    if len(dossier.huurders) > 1 and may_be_default(judgment, dossier):
        found.append(
            "Is een van de huurders verschenen, dan geldt het vonnis voor allen als op tegenspraak: dan geen verzet, alleen "
            "hoger beroep (art. 140 lid 3 Rv)."
        )
    return " ".join(found)


def _waiting_for_order(key: str, judgment: Vonnis, dossier: Dossier) -> Iterator[Item]:
    """A judgment that gives time to leave, and no order yet: the first day cannot be known."""
    term, not_before = known(judgment.ontruimingstermijn), known(judgment.ontruiming_niet_voor)
    ordered = any(known(writ.soort) == "bevel tot ontruiming" for writ in dossier.exploten)
    if not (term or not_before) or ordered or known(dossier.ontruimd_op) is not None:
        return
    given = f"vanaf {write_weekday(not_before)}" if not_before else f"{term} na de betekening van het vonnis"
    yield missing(
        f"{key}-bevel",
        "Eerste dag van ontruiming",
        f"Het vonnis laat ontruimen toe {given}, maar er is nog geen bevel tot ontruiming ingevuld.",
        "Komt de deurwaarder met een bevel, vul dat in bij exploten.",
    )


def unknown_judgment_dates(dossier: Dossier, today: date) -> Iterator[Item]:
    """A writ under a judgment, but no judgment in the dossier: the dangerous case of a default judgment unseen."""
    if dossier.vonnissen or not any(known(writ.soort) in UNDER_JUDGMENT[:3] for writ in dossier.exploten):
        return
    yield missing(
        "vonnis",
        "Verzet of hoger beroep",
        "Het vonnis is niet ingevuld.",
        "Vraag de huurder om het vonnis en vul vonnissen in. Doe tot die tijd alsof het verstek is: neem geen contact op "
        "met de deurwaarder over het vonnis.",
    )
    days = [
        day
        for writ in dossier.exploten
        if known(writ.soort) in UNDER_JUDGMENT[:3] and (day := known(writ.datum))
    ]
    yield from _verzet("vonnis-0", "vonnissen", min(days, default=today), dossier, today)


def _grace(key: str, field: str, judgment: Vonnis, day: date) -> Iterator[Item]:
    """The last chance to pay. The day that the judgment names decides; of two, the earlier."""
    grace = judgment.terme_de_grace
    if grace.leeg:
        return
    term, until = known(grace.termijn), known(grace.uiterlijk)
    where = f"{field}.terme_de_grace"
    if term is None and until is None:
        longest = calculate(rule("terme-de-grace"), day).day
        yield missing(
            f"{key}-terme-de-grace",
            "Laatste dag om te betalen",
            "Het vonnis noemt de dag; die is niet ingevuld.",
            f"Zoek hem onder ‘De beslissing’ en vul {where} in. Nooit later dan {write_weekday(longest)}.",
        )
        return
    found = [
        item
        for given in ({"uiterlijk": until} if until else None, {"termijn": term} if term else None)
        if given
        for item in deadline(f"{key}-terme-de-grace", "terme-de-grace", day, where, **given)
    ]
    longest = calculate(rule("terme-de-grace"), day).day
    checked = [
        replace(item, note=f"{_TOO_LONG} {item.note}".rstrip())
        if isinstance(item, Deadline) and item.outcome.day > longest
        else item
        for item in found
    ]
    dated = [item for item in checked if isinstance(item, Deadline)]
    if len(dated) == 2 and dated[0].day != dated[1].day:
        first, last = sorted(dated, key=lambda item: item.day)
        note = f"Termijn en dag spreken elkaar tegen ({write_date(last.day)}): de vroegste telt. Lees het vonnis na."
        yield Deadline(first.key, first.outcome, first.field, note)
    else:
        yield checked[0]


def _appeal(key: str, field: str, judgment: Vonnis, day: date, dossier: Dossier) -> Iterator[Item]:
    """Three months, in kort geding four weeks; where it is not known which, the shorter."""
    kind = known(judgment.procedure) or known(dossier.soort_procedure)
    if kind == "verzet":  # the same instance as the judgment it opposes, so the same term
        others = {known(other.procedure) for other in dossier.vonnissen} | {known(dossier.soort_procedure)}
        kind = "kort geding" if "kort geding" in others else "bodem" if "bodem" in others else None
    if kind == "executie":  # mostly kort geding, but it may be an ordinary case (Rv 438)
        note = (
            "Een executiegeschil is meestal een kort geding. Alleen als het dat niet was, geldt deze datum."
        )
        yield from deadline(f"{key}-hoger-beroep-bodem", "hoger-beroep", day, f"{field}.datum", note)
    if kind == "bodem":
        yield from deadline(f"{key}-hoger-beroep", "hoger-beroep", day, f"{field}.datum")
        return
    note = (
        "Niet ingevuld is of dit een kort geding was. Daarom is met vier weken gerekend; in een gewone zaak is het drie "
        "maanden."
    )
    yield from deadline(
        f"{key}-hoger-beroep", "hoger-beroep-kort-geding", day, f"{field}.datum", "" if kind else note
    )


# --- verzet


class _Trigger(NamedTuple):
    start: date
    field: str
    rule: str
    note: str = ""


def _verzet(key: str, field: str, judged: date | None, dossier: Dossier, today: date) -> Iterator[Item]:
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
            "Kijk op het exploot hoe het is betekend en vraag naar elk contact met de deurwaarder. Vul exploten[…].wijze of "
            "daad_van_bekendheid in.",
        )
    if known(dossier.daad_van_bekendheid.datum) is None and not dossier.daad_van_bekendheid.leeg:
        yield missing(
            f"{key}-daad",
            "Eerste contact over het vonnis",
            "De dag van dat contact is niet ingevuld; die kan de vier weken eerder hebben laten ingaan.",
            "Zoek de dag op (telefoon, mail, bankafschrift) en vul daad_van_bekendheid.datum in. Kom tot die tijd vandaag.",
        )
    yield from _discovered(key, since, dossier)
    for number, seizure in enumerate(dossier.beslagen, 1):
        if known(seizure.eerste_uitbetaling) is None:
            yield missing(
                f"{key}-beslag-{number}",
                "Eerste betaling uit het beslag",
                "De dag van de eerste betaling is niet ingevuld.",
                f"Kijk op de loonstrook of het bankafschrift en vul beslagen[{number}].eerste_uitbetaling in. Vanaf die dag "
                "kunnen de vier weken voor verzet lopen (art. 144 Rv).",
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
