"""What follows from letters, the summons and judgments."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from juridisch.dossier import Brief14, Dossier, Vonnis, known
from juridisch.timeline.items import ROLZITTING, SITTING, Event, Item, deadline, missing

IN_PERSON = ("persoon", "geweigerd")  # a refusal counts as service in person (Rv 46 lid 3)


def letter_dates(number: int, letter: Brief14) -> Iterator[Item]:
    """The last day of one fourteen-day letter: from receipt, else presumed from posting."""
    key, field = f"veertiendagenbrief-{number}", f"brief14[{number}]"
    received, sent, dated = known(letter.ontvangen), known(letter.verzonden), known(letter.datum)
    if sent:
        yield Event(f"{key}-brief", sent, "Veertiendagenbrief verstuurd", f"{field}.verzonden")
    elif dated:
        yield Event(f"{key}-brief", dated, "Datum op de veertiendagenbrief", f"{field}.datum")
    if received:
        yield Event(f"{key}-ontvangst", received, "Veertiendagenbrief ontvangen", f"{field}.ontvangen")
        yield from deadline(key, "veertiendagenbrief", received, f"{field}.ontvangen")
    elif sent:
        yield from deadline(key, "veertiendagenbrief", sent, f"{field}.verzonden", verzonden=True)
    elif dated:
        note = "Gerekend vanaf de datum op de brief; zoek de poststempel of vraag wanneer de brief kwam."
        yield from deadline(key, "veertiendagenbrief", dated, f"{field}.datum", note, verzonden=True)
    else:
        yield missing(
            key,
            "Laatste dag van de veertiendagenbrief",
            "Het is niet bekend wanneer de brief is verstuurd of ontvangen.",
            f"Vraag het de huurder of zoek de envelop, en vul {field}.ontvangen of {field}.verzonden in. "
            "Betaal intussen zo snel mogelijk.",
        )


def summons_dates(dossier: Dossier, today: date) -> Iterator[Item]:
    """The roll day and the days that hang on it; in kort geding the judge fixes the day himself."""
    roldatum, new = known(dossier.roldatum), known(dossier.nieuwe_roldatum)
    has_summons = any(known(writ.soort) == "dagvaarding" for writ in dossier.exploten)
    if roldatum:
        yield Event(
            "roldatum",
            roldatum,
            "Rolzitting bij de kantonrechter",
            "roldatum",
            decisive="" if new else ROLZITTING,
        )
    if new:
        yield Event(
            "nieuwe-roldatum", new, "Nieuwe rolzitting, na uitstel", "nieuwe_roldatum", decisive=ROLZITTING
        )
    if hearing := known(dossier.zitting_datum):
        yield Event("zitting", hearing, "Zitting (mondelinge behandeling)", "zitting_datum", decisive=SITTING)
    if dossier.vonnissen:
        return
    if known(dossier.soort_procedure) == "kort geding":
        if not hearing and (has_summons or roldatum):
            yield missing(
                "zitting", "De zitting in kort geding", "De dag van de zitting is niet ingevuld.",
                "De rechter bepaalt die dag; hij staat in de dagvaarding. Vul zitting_datum in. Uitstel van vier weken "
                "bestaat in kort geding niet.",
            )  # fmt: skip
        return
    day = new or roldatum
    if day is None:
        if has_summons:
            yield missing(
                "antwoord", "Laatste dag voor het antwoord", "De roldatum is niet ingevuld.",
                "De roldatum staat op de eerste bladzijde van de dagvaarding. Vul roldatum in.",
            )  # fmt: skip
        return
    field = "nieuwe_roldatum" if new else "roldatum"
    yield from deadline("antwoord", "antwoord", day, field)
    if roldatum and not new:
        asked = any(
            known(request.soort) == "uitstel" and known(request.verstuurd) for request in dossier.verzoeken
        )
        if not asked:
            yield from deadline("uitstel-verzoek", "uitstel-verzoek", roldatum, "roldatum")
        if day >= today or asked:
            note = "" if asked else "Alleen als u uitstel vraagt en krijgt."
            yield from deadline("uitstel", "uitstel", roldatum, "roldatum", note)


def judgment_dates(number: int, judgment: Vonnis, dossier: Dossier, today: date) -> Iterator[Item]:
    """What follows from one judgment, or from a settlement that counts as one."""
    key, field = f"vonnis-{number}", f"vonnissen[{number}]"
    day = known(judgment.datum)
    settlement = known(judgment.titelvorm) == "proces-verbaal"
    name = "Afspraak op de zitting (proces-verbaal)" if settlement else "Vonnis"
    if day is None:
        yield missing(
            key, f"Wat volgt op het {name.lower()}", "De datum ervan is niet ingevuld.",
            f"Die staat op de eerste bladzijde. Vul {field}.datum in.",
        )  # fmt: skip
        return
    yield Event(key, day, name, f"{field}.datum")
    grace = judgment.terme_de_grace
    if not grace.leeg:
        yield from deadline(
            f"{key}-terme-de-grace", "terme-de-grace", day, f"{field}.terme_de_grace",
            termijn=known(grace.termijn), uiterlijk=known(grace.uiterlijk) if not known(grace.termijn) else None,
        )  # fmt: skip
    if settlement:
        return
    yield from deadline(f"{key}-jaar", "vonnis-jaar", day, f"{field}.datum")
    kind = known(judgment.soort)
    if kind == "verstek":
        yield from _verzet(key, field, day, dossier, today)
    elif kind == "tegenspraak":
        appeal = "hoger-beroep-kort-geding" if known(judgment.procedure) == "kort geding" else "hoger-beroep"
        yield from deadline(f"{key}-{appeal}", appeal, day, f"{field}.datum")
    else:
        yield missing(
            f"{key}-soort", "Verzet of hoger beroep", "Het is niet bekend of het een verstekvonnis is.",
            f"Dat staat op de eerste bladzijde van het vonnis. Vul {field}.soort in. Doe tot die tijd alsof het verstek "
            "is: neem geen contact op met de deurwaarder over het vonnis.",
        )  # fmt: skip


def _verzet(key: str, field: str, day: date, dossier: Dossier, today: date) -> Iterator[Item]:
    """The earliest of everything that may have started the four weeks; without any, reckon from today."""
    triggers = [
        (known(writ.datum), f"exploten[{n}].datum", "verzet")
        for n, writ in enumerate(dossier.exploten, 1)
        if known(writ.soort) == "betekening vonnis" and known(writ.wijze) in IN_PERSON
    ]
    triggers.append((known(dossier.daad_van_bekendheid.datum), "daad_van_bekendheid.datum", "verzet"))
    triggers += [
        (known(seizure.eerste_uitbetaling), f"beslagen[{n}].eerste_uitbetaling", "verzet-tenuitvoerlegging")
        for n, seizure in enumerate(dossier.beslagen, 1)
    ]
    triggers.append((known(dossier.ontruimd_op), "ontruimd_op", "verzet-tenuitvoerlegging"))
    dated = sorted((start, where, law) for start, where, law in triggers if start and start >= day)
    if dated:
        start, where, law = dated[0]
        note = (
            "Gerekend vanaf de vroegste bekende dag. Was er eerder al contact over het vonnis? Dan telt dat."
        )
        yield from deadline(f"{key}-verzet", law, start, where, note)
        return
    yield from deadline(
        f"{key}-verzet", "verzet", today, f"{field}.datum",
        "Niet bekend wanneer de vier weken ingingen: reken uiterlijk vanaf vandaag. Ze kunnen eerder zijn ingegaan, en "
        "dan is dit te laat.",
    )  # fmt: skip
    yield missing(
        f"{key}-verzet-start", "Begin van de verzettermijn",
        "Niet bekend is of het vonnis in persoon is betekend, of wanneer de huurder het leerde kennen.",
        "Kijk op het exploot hoe het is betekend en vraag naar elk contact met de deurwaarder. Vul exploten[].wijze of "
        "daad_van_bekendheid in.",
    )  # fmt: skip
