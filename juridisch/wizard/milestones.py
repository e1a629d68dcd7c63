"""What is shown on the way: the first day that counts, with why and what to do; in six lines at most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from juridisch.advice import When, advise
from juridisch.assessment import Assessment
from juridisch.deadlines.rule import Kind
from juridisch.dossier import check, known
from juridisch.dutch import write_weekday
from juridisch.law import Stage, Status
from juridisch.timeline import Deadline, Event
from juridisch.wizard.speak import item, paragraph

MOST_LINES = 6
_COURT = "bel vandaag de rechtbank"
#: Said when what started the four weeks of verzet is not known for certain.
FROM_TODAY = (
    "Niet alles is zeker. Reken voor verzet uiterlijk vanaf vandaag{day}. Misschien begon de tijd eerder, en is die bijna of al "
    "voorbij. Laat het vandaag nakijken: ook de deurwaarder heeft enkele werkdagen nodig."
)
IMPOSSIBLE = "Uw antwoorden kunnen niet allemaal kloppen. Daarom rekenen we nu geen dag uit."
#: Days that are of no use to who has been put out, and a day that rests on what the judge may still decide.
_NOT_SHOWN = ("verzet-bekend", "uitstel", "schuldhulp-gesprek", "schuldhulp-spoed")
_EVICTION = ("ontruiming", "ontruiming-nieuwe-datum")
_BASIS = {
    Status.WET: "Berekend met de wet",
    Status.RECHTSPRAAK: "Berekend met uitspraken van rechters",
    Status.PROCESREGLEMENT: "Berekend met de regels van de rechtbank",
    Status.PRAKTIJKREGEL: "Dit is een gewoonte, geen wet",
    Status.OPGEGEVEN: "Berekend met wat op uw papier staat",
}


def deadline_lines(case: Assessment, *, adviser: bool = False) -> list[str]:
    """The days that count first, and the first thing to do; a day on paper goes before a computed one."""
    wrong = bool(check(case.dossier, case.today).wrong)
    days = (
        [IMPOSSIBLE, *_days(case, adviser=adviser, computed=False)]
        if wrong
        else [*_days(case, adviser=adviser)]
    )
    unknown = [] if days else [*_unknown(case)]
    days = days or unknown
    if not days and not case.verzet_in_doubt:
        days = ["Er is nog geen dag uit te rekenen. Wacht toch niet met hulp vragen."]
    doubt = [_from_today(case, wrong=wrong)] if case.verzet_in_doubt else []
    first = "Doe daarna" if _today(case) or any(_COURT in text for text in unknown) else "Doe eerst"
    action = [f"{first}: {text}" for text in _first_actions(case)[:1]]
    must = [item(text, "- ") for text in (*doubt, *action)]
    shown: list[str] = []
    for text in days:
        block = item(text, "- ")
        used = sum(b.count("\n") + 1 for b in (*shown, block, *must))
        if shown and used > MOST_LINES:
            break
        shown.append(block)
    lines = [line for block in (*shown, *must) for line in block.split("\n")]
    return lines[:MOST_LINES] if not must else lines


def _from_today(case: Assessment, *, wrong: bool) -> str:
    """With the last day that can be right at all, when it rests on no date of the dossier that may be wrong."""
    last = case.verzet.day if case.verzet and not wrong else None
    day = f": dan is {write_weekday(last)} de laatste dag" if last and last >= case.today else ""
    return FROM_TODAY.format(day=day)


def _today(case: Assessment) -> bool:
    """Whether something decisive happens today: that goes before all."""
    return any(
        isinstance(entry, Event) and entry.decisive and entry.day == case.today
        for entry in case.timeline.dated
    )


def _days(case: Assessment, *, adviser: bool, computed: bool = True) -> Iterator[str]:
    """The days that stand on paper, the announced eviction before all; then the computed ones, each in order."""
    ahead = [entry for entry in case.timeline.dated if entry.open_day(case.today) >= case.today]
    events = [
        e for e in ahead if isinstance(e, Event) and e.decisive and not (_announced(e) and _evicted(case))
    ]
    for event in sorted(events, key=lambda event: (not _announced(event), event.day)):
        yield f"{write_weekday(event.day)}: {event.decisive} Dat staat op uw papier. {event.warning}".strip()
    named = any(_announced(event) for event in events)
    for entry in sorted(
        _computed(ahead, case) if computed else (), key=lambda entry: entry.open_day(case.today)
    ):
        if not (named and entry.outcome.rule.id in _EVICTION):
            yield _proved(entry, case, adviser=adviser)


def _computed(ahead: Iterable[Event | Deadline], case: Assessment) -> Iterator[Deadline]:
    """The computed days on which a tenant may rely."""
    for entry in ahead:
        if isinstance(entry, Deadline) and not entry.instead and _counts(entry, case):
            yield entry


def _announced(event: Event) -> bool:
    return event.key.endswith("-aangezegd")


def _evicted(case: Assessment) -> bool:
    return case.stage is Stage.ONTRUIMD


def _proved(entry: Deadline, case: Assessment, *, adviser: bool) -> str:
    outcome = entry.outcome
    basis = _BASIS[outcome.rule.status]
    source = f" ({outcome.sources[0].citation})" if outcome.sources and adviser else ""
    note = f" {entry.note}" if entry.note.startswith("De voorzichtige dag") else ""
    return f"{write_weekday(entry.open_day(case.today))}: {outcome.rule.plain} {basis}{source}.{note}"


def _counts(entry: Deadline, case: Assessment) -> bool:
    rule = entry.outcome.rule
    if not rule.plain or rule.id in _NOT_SHOWN or entry.outcome.kind is Kind.MAXIMUM:
        return False
    return not (_evicted(case) and rule.id in (*_EVICTION, "terme-de-grace"))


def _unknown(case: Assessment) -> Iterator[str]:
    """No day ahead: what is over and what can still be done, and what is missing."""
    past = [entry for entry in case.timeline.dated if entry.open_day(case.today) < case.today]
    events = [e for e in past if isinstance(e, Event) and e.decisive]
    for event in events:
        yield f"{write_weekday(event.day)} is voorbij: {event.decisive} {event.warning}".strip()
    for entry in [] if events else _computed(past, case):
        name = entry.outcome.rule.name.lower()
        yield f"{write_weekday(entry.day)} is voorbij ({name}). Laat vandaag nakijken wat er nog kan."
    if (
        known(case.dossier.roldatum) is None
        and case.stage is Stage.DAGVAARDING
        and not known(case.dossier.zitting_datum)
    ):
        yield f"De dag van de zitting weten we niet. Zoek de dagvaarding of {_COURT}."
    if any(_announced(event) for event in events) and not _evicted(case):
        yield "Woont u er nog? Doe alsof het elke dag kan zijn, tot u een nieuwe dag hebt."
    elif case.stage is Stage.ONTRUIMING_AANGEZEGD:
        yield "De dag van de ontruiming weten we niet. Doe alsof het elke dag kan zijn."
    if any(entry.key.startswith("veertiendagenbrief") for entry in case.timeline.missing):
        yield "Wanneer de brief kwam, weten we niet. Betaal de huur die u niet betwist zo snel u kunt."


def _first_actions(case: Assessment) -> list[str]:
    advice = advise(case)
    return [action.what for when in When for action in advice.at(when)]


def advice_lines(case: Assessment, text: str = "", most: int = 2) -> Iterator[str]:
    """A word to begin with, and the first things to do."""
    if text:
        yield paragraph(text)
    for what in _first_actions(case)[:most]:
        yield item(what, "- ")
