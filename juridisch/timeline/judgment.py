"""What follows from judgments: appeal, the last chance to pay, and verzet where it is open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from juridisch.dossier import Dossier, Vonnis, known
from juridisch.dutch import write_date, write_weekday
from juridisch.timeline.items import Deadline, Event, Item, computed, deadline, missing
from juridisch.timeline.verzet import UNDER_JUDGMENT, may_be_default, verzet_dates

_PRACTICE = "Praktijkregel, geen wet. Ook na deze dag kan nog worden ontruimd."
_TOO_LONG = "Langer dan een maand kan de rechter niet geven (art. 7:280 BW): kijk het vonnis na."


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
            "Die staat op de eerste bladzijde.",
            f"{field}.datum",
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
            "Dat staat op de eerste bladzijde van het vonnis. Doe tot die tijd alsof het verstek is: neem geen contact op met "
            "de deurwaarder over het vonnis.",
            f"{field}.soort",
        )
    yield from verzet_dates(key, field, day, dossier, today)


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
        "Komt de deurwaarder met een bevel? Laat dat dan meteen zien.",
        "exploten",
    )


def unknown_judgment_dates(dossier: Dossier, today: date) -> Iterator[Item]:
    """A writ under a judgment, but no judgment in the dossier: the dangerous case of a default judgment unseen."""
    if dossier.vonnissen or not any(known(writ.soort) in UNDER_JUDGMENT[:3] for writ in dossier.exploten):
        return
    yield missing(
        "vonnis",
        "Verzet of hoger beroep",
        "Het vonnis is niet ingevuld.",
        "Zoek het vonnis op. Doe tot die tijd alsof het verstek is: neem geen contact op met de deurwaarder over het vonnis.",
        "vonnissen",
    )
    days = [
        day
        for writ in dossier.exploten
        if known(writ.soort) in UNDER_JUDGMENT[:3] and (day := known(writ.datum))
    ]
    yield from verzet_dates("vonnis-0", "vonnissen", min(days, default=today), dossier, today)


def _grace(key: str, field: str, judgment: Vonnis, day: date) -> Iterator[Item]:
    """The last chance to pay. The day that the judgment names decides; of two, the earlier."""
    grace = judgment.terme_de_grace
    if grace.leeg:
        return
    term, until = known(grace.termijn), known(grace.uiterlijk)
    where = f"{field}.terme_de_grace"
    if term is None and until is None:
        longest = computed("terme-de-grace", day)
        yield missing(
            f"{key}-terme-de-grace",
            "Laatste dag om te betalen",
            "Het vonnis noemt de dag; die is niet ingevuld.",
            "Zoek hem onder ‘De beslissing’."
            + (f" Nooit later dan {write_weekday(longest)}." if longest else ""),
            where,
        )
        return
    found = [
        item
        for given in ({"uiterlijk": until} if until else None, {"termijn": term} if term else None)
        if given
        for item in deadline(f"{key}-terme-de-grace", "terme-de-grace", day, where, **given)
    ]
    longest = computed("terme-de-grace", day)
    checked = [
        replace(item, note=f"{_TOO_LONG} {item.note}".rstrip())
        if isinstance(item, Deadline) and longest and item.outcome.day > longest
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
