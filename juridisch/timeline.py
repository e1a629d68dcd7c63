"""Which dates follow from the facts of a dossier, in order, and which cannot be known yet.

Each fact of the dossier is looked at by one small function that yields what follows from it: an `Event` (it happened,
or a day that somebody else fixed), a `Deadline` (a computed date) or a `Missing` (a date that cannot be worked out,
with the fact that is missing and where it stands on paper).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from juridisch.deadlines import Outcome, calculate, rule
from juridisch.deadlines.calendar import Calendar
from juridisch.deadlines.counting import Value
from juridisch.dossier import Brief14, Dossier, Exploot, Verzoek, Vonnis, known
from juridisch.dutch import write_weekday
from juridisch.errors import InputError
from juridisch.law import Unknown

_ROLZITTING = "De rolzitting bij de rechter."
_SITTING = "De zitting bij de rechter. Ga daarheen."
IN_PERSON = ("persoon", "geweigerd")  # a refusal counts as service in person (Rv 46 lid 3)


@dataclass(frozen=True)
class Event:
    """A day that is a fact: something happened, or a court or bailiff fixed it. `field` is where it came from."""

    key: str
    day: date
    what: str
    field: str
    warning: str = ""
    #: A day that somebody fixed and that decides the case, such as the announced eviction; in plain words for a tenant.
    decisive: str = ""


@dataclass(frozen=True)
class Deadline:
    """A computed date. `key` is stable, so that a calendar updates it; `field` is the fact it starts from."""

    key: str
    outcome: Outcome
    field: str
    note: str = ""

    @property
    def day(self) -> date:
        """The day to reckon with: the cautious one."""
        return self.outcome.cautious


@dataclass(frozen=True)
class Missing:
    """A date that cannot be worked out yet."""

    key: str
    what: str
    why: Unknown


Item = Event | Deadline | Missing


@dataclass(frozen=True)
class Timeline:
    """Everything with a date in order of day, then what is missing."""

    dated: tuple[Event | Deadline, ...]
    missing: tuple[Missing, ...]

    @property
    def deadlines(self) -> tuple[Deadline, ...]:
        """The computed dates alone."""
        return tuple(item for item in self.dated if isinstance(item, Deadline))


def urgency(day: date, today: date) -> str:
    """How near a day is, in the words of the time line."""
    left = (day - today).days
    if left < 0:
        return "voorbij"
    near = ((0, "vandaag"), (2, "binnen 2 dagen"), (7, "binnen 7 dagen"), (14, "binnen 14 dagen"))
    return next((word for limit, word in near if left <= limit), "later")


def timeline(dossier: Dossier, today: date) -> Timeline:
    """All dates that follow from the dossier on that day."""
    items = [
        *(item for n, letter in enumerate(dossier.brief14, 1) for item in _letter(n, letter)),
        *_summons(dossier, today),
        *(
            item
            for n, judgment in enumerate(dossier.vonnissen, 1)
            for item in _judgment(n, judgment, dossier, today)
        ),
        *(item for n, writ in enumerate(dossier.exploten, 1) for item in _writ(n, writ, dossier)),
        *(item for n, request in enumerate(dossier.verzoeken, 1) for item in _request(n, request)),
        *_evicted(dossier),
    ]
    dated = [item for item in items if not isinstance(item, Missing)]
    return Timeline(
        dated=tuple(sorted(dated, key=lambda item: (item.day, isinstance(item, Deadline)))),
        missing=tuple(item for item in items if isinstance(item, Missing)),
    )


def last_judgment(dossier: Dossier) -> Vonnis | None:
    """The latest judgment or record of a settlement whose date is known."""
    dated = [judgment for judgment in dossier.vonnissen if known(judgment.datum)]
    return max(dated, key=lambda judgment: known(judgment.datum) or date.min, default=None)


def current_roldatum(dossier: Dossier) -> date | None:
    """The day on which the answer is due: after a postponement the new one."""
    return known(dossier.nieuwe_roldatum) or known(dossier.roldatum)


def running_moratorium(dossier: Dossier, today: date) -> Deadline | None:
    """The moratorium that protects the tenant today, if there is one."""
    for number, request in enumerate(dossier.verzoeken, 1):
        for item in _moratorium(number, request):
            if isinstance(item, Deadline) and item.outcome.start <= today <= item.day:
                return item
    return None


def _deadline(
    key: str, rule_id: str, start: date, field: str, note: str = "", **options: Value | None
) -> Iterator[Item]:
    """The date of a rule; where the rule refuses (too old, impossible options) the reason takes its place."""
    given = {name.replace("_", "-"): value for name, value in options.items() if value is not None}
    try:
        yield Deadline(key, calculate(rule(rule_id), start, given), field, note)
    except InputError as error:
        yield Missing(key, rule(rule_id).name, Unknown(error.message, " ".join(error.hints)))


def _missing(key: str, what: str, reason: str, action: str) -> Missing:
    return Missing(key, what, Unknown(reason, action))


# --- before the court


def _letter(number: int, letter: Brief14) -> Iterator[Item]:
    key, field = f"veertiendagenbrief-{number}", f"brief14[{number}]"
    received, sent, dated = known(letter.ontvangen), known(letter.verzonden), known(letter.datum)
    if sent:
        yield Event(f"{key}-brief", sent, "Veertiendagenbrief verstuurd", f"{field}.verzonden")
    elif dated:
        yield Event(f"{key}-brief", dated, "Datum op de veertiendagenbrief", f"{field}.datum")
    if received:
        yield Event(f"{key}-ontvangst", received, "Veertiendagenbrief ontvangen", f"{field}.ontvangen")
        yield from _deadline(key, "veertiendagenbrief", received, f"{field}.ontvangen")
    elif sent:
        yield from _deadline(key, "veertiendagenbrief", sent, f"{field}.verzonden", verzonden=True)
    elif dated:
        note = "Gerekend vanaf de datum op de brief; zoek de poststempel of vraag wanneer de brief kwam."
        yield from _deadline(key, "veertiendagenbrief", dated, f"{field}.datum", note, verzonden=True)
    else:
        yield _missing(
            key,
            "Laatste dag van de veertiendagenbrief",
            "Het is niet bekend wanneer de brief is verstuurd of ontvangen.",
            f"Vraag het de huurder of zoek de envelop, en vul {field}.ontvangen of {field}.verzonden in. "
            "Betaal intussen zo snel mogelijk.",
        )


# --- the summons


def _summons(dossier: Dossier, today: date) -> Iterator[Item]:
    roldatum, new = known(dossier.roldatum), known(dossier.nieuwe_roldatum)
    has_summons = any(known(writ.soort) == "dagvaarding" for writ in dossier.exploten)
    if roldatum:
        yield Event(
            "roldatum",
            roldatum,
            "Rolzitting bij de kantonrechter",
            "roldatum",
            decisive="" if new else _ROLZITTING,
        )
    if new:
        yield Event(
            "nieuwe-roldatum", new, "Nieuwe rolzitting, na uitstel", "nieuwe_roldatum", decisive=_ROLZITTING
        )
    if hearing := known(dossier.zitting_datum):
        yield Event(
            "zitting", hearing, "Zitting (mondelinge behandeling)", "zitting_datum", decisive=_SITTING
        )
    if dossier.vonnissen:
        return
    if known(dossier.soort_procedure) == "kort geding":
        if not hearing and (has_summons or roldatum):
            yield _missing(
                "zitting", "De zitting in kort geding", "De dag van de zitting is niet ingevuld.",
                "De rechter bepaalt die dag; hij staat in de dagvaarding. Vul zitting_datum in. Uitstel van vier weken "
                "bestaat in kort geding niet.",
            )  # fmt: skip
        return
    day = new or roldatum
    if day is None:
        if has_summons:
            yield _missing(
                "antwoord", "Laatste dag voor het antwoord", "De roldatum is niet ingevuld.",
                "De roldatum staat op de eerste bladzijde van de dagvaarding. Vul roldatum in.",
            )  # fmt: skip
        return
    field = "nieuwe_roldatum" if new else "roldatum"
    yield from _deadline("antwoord", "antwoord", day, field)
    if roldatum and not new:
        asked = any(
            known(request.soort) == "uitstel" and known(request.verstuurd) for request in dossier.verzoeken
        )
        if not asked:
            yield from _deadline("uitstel-verzoek", "uitstel-verzoek", roldatum, "roldatum")
        if day >= today or asked:
            note = "" if asked else "Alleen als u uitstel vraagt en krijgt."
            yield from _deadline("uitstel", "uitstel", roldatum, "roldatum", note)


# --- the judgment


def _judgment(number: int, judgment: Vonnis, dossier: Dossier, today: date) -> Iterator[Item]:
    key, field = f"vonnis-{number}", f"vonnissen[{number}]"
    day = known(judgment.datum)
    settlement = known(judgment.titelvorm) == "proces-verbaal"
    name = "Afspraak op de zitting (proces-verbaal)" if settlement else "Vonnis"
    if day is None:
        yield _missing(
            key, f"Wat volgt op het {name.lower()}", "De datum ervan is niet ingevuld.",
            f"Die staat op de eerste bladzijde. Vul {field}.datum in.",
        )  # fmt: skip
        return
    yield Event(key, day, name, f"{field}.datum")
    grace = judgment.terme_de_grace
    if not grace.leeg:
        yield from _deadline(
            f"{key}-terme-de-grace", "terme-de-grace", day, f"{field}.terme_de_grace",
            termijn=known(grace.termijn), uiterlijk=known(grace.uiterlijk) if not known(grace.termijn) else None,
        )  # fmt: skip
    if settlement:
        return
    yield from _deadline(f"{key}-jaar", "vonnis-jaar", day, f"{field}.datum")
    kind = known(judgment.soort)
    if kind == "verstek":
        yield from _verzet(key, field, day, dossier, today)
    elif kind == "tegenspraak":
        appeal = "hoger-beroep-kort-geding" if known(judgment.procedure) == "kort geding" else "hoger-beroep"
        yield from _deadline(f"{key}-{appeal}", appeal, day, f"{field}.datum")
    else:
        yield _missing(
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
        yield from _deadline(f"{key}-verzet", law, start, where, note)
        return
    yield from _deadline(
        f"{key}-verzet", "verzet", today, f"{field}.datum",
        "Niet bekend wanneer de vier weken ingingen: reken uiterlijk vanaf vandaag. Ze kunnen eerder zijn ingegaan, en "
        "dan is dit te laat.",
    )  # fmt: skip
    yield _missing(
        f"{key}-verzet-start", "Begin van de verzettermijn",
        "Niet bekend is of het vonnis in persoon is betekend, of wanneer de huurder het leerde kennen.",
        "Kijk op het exploot hoe het is betekend en vraag naar elk contact met de deurwaarder. Vul exploten[].wijze of "
        "daad_van_bekendheid in.",
    )  # fmt: skip


# --- writs of the bailiff


def _writ(number: int, writ: Exploot, dossier: Dossier) -> Iterator[Item]:
    key, field = f"exploot-{number}", f"exploten[{number}]"
    kind, day = known(writ.soort), known(writ.datum)
    names = {
        "dagvaarding": "Dagvaarding betekend",
        "betekening vonnis": "Vonnis betekend",
        "bevel tot ontruiming": "Bevel tot ontruiming gebracht",
        "nieuwe ontruimingsdatum": "Nieuwe ontruimingsdatum aangezegd",
    }
    if day is None:
        if kind in names:
            yield _missing(
                key, names[kind], "De datum van het exploot is niet ingevuld.",
                f"Die staat boven aan het stuk van de deurwaarder. Vul {field}.datum in.",
            )  # fmt: skip
    else:
        yield Event(key, day, names.get(kind or "", "Stuk van de deurwaarder"), f"{field}.datum")
        if kind == "dagvaarding":
            yield from _summons_term(key, field, writ, day, dossier)
        elif kind == "bevel tot ontruiming":
            yield from _eviction(key, field, day, dossier)
            yield from _deadline(f"{key}-bevel-jaar", "bevel-jaar", day, f"{field}.datum")
    if kind in ("bevel tot ontruiming", "nieuwe ontruimingsdatum"):
        yield from _announced(key, field, writ, dossier)


def _summons_term(key: str, field: str, writ: Exploot, day: date, dossier: Dossier) -> Iterator[Item]:
    roldatum = known(dossier.roldatum)
    for item in _deadline(f"{key}-dagvaarding", "dagvaarding", day, f"{field}.datum"):
        short = isinstance(item, Deadline) and roldatum is not None and roldatum < item.outcome.day
        if isinstance(item, Deadline) and short and known(writ.termijn_verkort) is not True:
            note = "De roldatum ligt eerder: de dagvaarding lijkt te kort. Laat dit nakijken, en reageer toch op tijd."
            yield Deadline(item.key, item.outcome, item.field, note)
        elif not isinstance(item, Deadline) or roldatum is None:
            yield item


def _eviction(key: str, field: str, day: date, dossier: Dossier) -> Iterator[Item]:
    judgment = last_judgment(dossier)
    term = known(judgment.ontruimingstermijn) if judgment else None
    not_before = known(judgment.ontruiming_niet_voor) if judgment else None
    served = _service_of_judgment(dossier)
    if not_before:
        yield from _deadline(f"{key}-ontruiming", "ontruiming", day, f"{field}.datum", niet_voor=not_before)
    elif term and served:
        yield from _deadline(
            f"{key}-ontruiming", "ontruiming", day, f"{field}.datum", vonnistermijn=term, betekening=served
        )
    else:
        note = (
            f"Het vonnis geeft nog {term} na de betekening; de dag van betekening is niet ingevuld."
            if term
            else ""
        )
        yield from _deadline(f"{key}-ontruiming", "ontruiming", day, f"{field}.datum", note)


def _service_of_judgment(dossier: Dossier) -> date | None:
    days = [
        day
        for writ in dossier.exploten
        if known(writ.soort) == "betekening vonnis" and (day := known(writ.datum)) is not None
    ]
    return min(days, default=None)


def _announced(key: str, field: str, writ: Exploot, dossier: Dossier) -> Iterator[Item]:
    """The date in the exploot governs urgency, whatever the count says."""
    announced = known(writ.ontruiming_datum)
    if announced is None:
        yield _missing(
            f"{key}-aangezegd", "De aangezegde ontruimingsdatum", "De dag van de ontruiming is niet ingevuld.",
            f"Die staat in het exploot. Vul {field}.ontruiming_datum in. Doe tot die tijd alsof het elke dag kan zijn.",
        )  # fmt: skip
        return
    time = known(writ.ontruiming_tijd)
    what = "Aangezegde ontruiming" + (f", {time:%H.%M} uur" if time else "")
    yield Event(
        f"{key}-aangezegd", announced, what, f"{field}.ontruiming_datum", _too_early(writ, announced, dossier),
        decisive="De deurwaarder wil uw woning ontruimen.",
    )  # fmt: skip


def _too_early(writ: Exploot, announced: date, dossier: Dossier) -> str:
    calendar = Calendar()
    if not calendar.is_service_day(announced):
        return (
            f"Op {write_weekday(announced)} ({calendar.describe(announced)}) mag zonder verlof niet worden ontruimd. "
            "Kijk de datum na; klopt hij, zoek dan vandaag nog hulp."
        )
    day = known(writ.datum)
    if day is None or known(writ.soort) != "bevel tot ontruiming":
        return ""
    for item in _eviction("", "", day, dossier):
        if isinstance(item, Deadline) and announced < item.outcome.day:
            return (
                f"Dat is eerder dan de berekende eerste dag, {write_weekday(item.outcome.day)}. Reken op de aangezegde "
                "dag, en laat dit vandaag nog nakijken."
            )
    return ""


# --- what was asked


def _request(number: int, request: Verzoek) -> Iterator[Item]:
    key, field = f"verzoek-{number}", f"verzoeken[{number}]"
    kind = known(request.soort) or "verzoek"
    name = {"terme de grace": "terme de grâce"}.get(kind, kind)
    for day, what, part in (
        (known(request.verstuurd), f"Gevraagd: {name}", "verstuurd"),
        (known(request.tussenbeslissing_datum), f"Voorlopige beslissing: {name}", "tussenbeslissing_datum"),
        (known(request.zitting_datum), f"Zitting: {name}", "zitting_datum"),
        (known(request.uitkomst_datum), f"{(known(request.uitkomst) or 'beslist').capitalize()}: {name}", "uitkomst_datum"),
    ):  # fmt: skip
        if day:
            yield Event(
                f"{key}-{part}",
                day,
                what,
                f"{field}.{part}",
                decisive=_SITTING if part == "zitting_datum" else "",
            )
    yield from _moratorium(number, request)


def _moratorium(number: int, request: Verzoek) -> Iterator[Item]:
    key, field = f"verzoek-{number}-moratorium", f"verzoeken[{number}]"
    if known(request.soort) != "moratorium" or known(request.uitkomst) != "toegewezen":
        return
    granted = known(request.uitkomst_datum)
    if granted is None:
        yield _missing(
            key, "Einde van het moratorium", "De datum van de toewijzing is niet ingevuld.",
            f"Die staat op de beslissing. Vul {field}.uitkomst_datum in.",
        )  # fmt: skip
        return
    until = known(request.tot)
    months = known(request.maanden) if until is None else None
    note = (
        ""
        if until or months
        else "De beslissing noemt hier geen duur; zes maanden is het maximum. Kijk dit na."
    )
    yield from _deadline(
        key, "moratorium", granted, f"{field}.uitkomst_datum", note, tot=until, maanden=months
    )


def _evicted(dossier: Dossier) -> Iterator[Item]:
    if day := known(dossier.ontruimd_op):
        yield Event("ontruimd", day, "Woning ontruimd", "ontruimd_op")
