"""The six phases, where the case stands in them, and what the landlord may do next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from juridisch.advice.model import Next, Step
from juridisch.assessment import Assessment
from juridisch.deadlines import calculate, rule
from juridisch.deadlines.counting import Value
from juridisch.dossier import known
from juridisch.dutch import write_weekday
from juridisch.errors import InputError
from juridisch.law import Phase, Stage
from juridisch.timeline import Deadline, Event, current_roldatum, last_judgment

_ABOUT = {
    Phase.ACHTERSTAND: "U hebt huur niet betaald. De verhuurder stuurt een herinnering.",
    Phase.INCASSO: "De verhuurder of een incassobureau vraagt om betaling, vaak met kosten erbij.",
    Phase.VONNIS: "De verhuurder vraagt de rechter om een beslissing. U mag daarop antwoorden.",
    Phase.NA_VONNIS: "De rechter heeft beslist, of u maakte een afspraak bij de rechter.",
    Phase.UITZETTING: "De deurwaarder heeft een dag genoemd waarop u uit de woning moet.",
    Phase.NA_UITZETTING: "U bent uit de woning gezet.",
}

_STANDING = {
    Stage.AANMANING: "Er is nog geen rechtszaak. Nu kunt u het meeste voorkomen.",
    Stage.DAGVAARDING: "U bent voor de rechter geroepen. Er is nog niets beslist. Reageer altijd.",
    Stage.ROLDATUM_GEMIST: "De zitting is voorbij en voor zover wij weten hebt u niet gereageerd. Zolang er geen vonnis is, "
                           "kan dat nog.",
    Stage.VERSTEKVONNIS: "De rechter heeft (misschien) beslist zonder u. Daartegen kunt u soms nog in verzet. Daarvoor is weinig "
                         "tijd.",
    Stage.VONNIS_TEGENSPRAAK: "De rechter heeft beslist, of er staat een afspraak op papier. Die mag worden uitgevoerd.",
    Stage.ONTRUIMING_AANGEZEGD: "De ontruiming is aangekondigd. Er is haast bij.",
    Stage.ONTRUIMD: "De woning is ontruimd. Tegenhouden kan niet meer. Er is nog wel iets te doen.",
}  # fmt: skip


def standing(case: Assessment) -> str:
    """Where the case stands, in a sentence or two."""
    if case.moratorium and case.stage is not Stage.ONTRUIMD:
        return (
            f"De rechter heeft u een moratorium gegeven. U bent beschermd tot en met {write_weekday(case.moratorium.day)}, "
            "zolang u de huur op tijd betaalt."
        )
    if shielded(case) and case.stage is not Stage.ONTRUIMD:
        return (
            "De rechter heeft u een moratorium gegeven. Tot welke dag u bent beschermd, staat in de beslissing. Wij weten die "
            "dag niet."
        )
    if case.stage is Stage.VONNIS_TEGENSPRAAK and case.findings.of("middel-schorst"):
        return "De rechter heeft beslist. Hoger beroep dat op tijd is ingesteld, houdt de uitvoering van dit vonnis tegen."
    if case.stage is Stage.VERSTEKVONNIS and not case.default_judgment:
        return "U bent in verzet. De rechter kijkt opnieuw naar uw zaak. Het vonnis mag intussen vaak worden uitgevoerd."
    if case.missed_hearing:
        return _STANDING[Stage.ROLDATUM_GEMIST]
    if case.paper_unknown:
        return "Wij weten niet welk papier u hebt. Het kan al een beslissing van de rechter zijn. Laat het vandaag zien."
    if threatens(case) and (day := passed_day(case)):
        return (
            f"De dag van de ontruiming, {write_weekday(day)}, is voorbij. Wij weten niet of u uit de woning bent gezet. "
            "Woont u er nog? Dan kan het nog worden tegengehouden."
        )
    return _STANDING[case.stage]


def phase_of(case: Assessment) -> Phase:
    """The phase for the tenant: without a letter of a collector it is still the first one."""
    collected = known(case.dossier.incassant.naam) or case.dossier.eerste_papier == "incassobrief"
    if case.stage is Stage.AANMANING and not case.dossier.brief14 and not collected:
        return Phase.ACHTERSTAND
    return case.phase


def steps(case: Assessment) -> tuple[Step, ...]:
    """All six phases, with where the case is."""
    here = phase_of(case)
    order = list(Phase)
    return tuple(
        Step(phase, _ABOUT[phase], phase is here, order.index(phase) < order.index(here)) for phase in order
    )


def landlord_next(case: Assessment) -> Iterator[Next]:
    """What the other side may do now, with the first day where one can be worked out."""
    dossier, today = case.dossier, case.today
    match case.stage:
        case Stage.AANMANING:
            if not dossier.brief14:
                yield Next(
                    "Een brief sturen die u veertien dagen geeft. Pas daarna mogen er incassokosten bij komen.",
                    None, "Dat kan elke dag.",
                )  # fmt: skip
            yield Next(
                "U dagvaarden. Tussen de dagvaarding en de rolzitting zit ten minste een week.",
                _first("dagvaarding", today),
                "Dit is de vroegste rolzitting als de dagvaarding vandaag komt.",
            )
        case Stage.DAGVAARDING | Stage.ROLDATUM_GEMIST:
            day = current_roldatum(dossier) or known(dossier.zitting_datum)
            yield Next(
                "Een vonnis vragen. Antwoordt u niet, dan beslist de rechter zonder u (verstek).",
                max(day, today) if day else None,
                "Na de zitting." if day else "De dag van de zitting is niet bekend.",
            )
        case Stage.VERSTEKVONNIS | Stage.VONNIS_TEGENSPRAAK:
            first, own = _first_under_judgment(case)
            yield Next(
                "Een deurwaarder sturen met een brief, en daarna de woning ontruimen.",
                first,
                "Dit is de vroegste dag als de brief vandaag komt."
                + (f" {own}" if own else " In het vonnis kan een latere dag staan."),
            )
        case Stage.ONTRUIMING_AANGEZEGD:
            yield from _eviction(case)
        case Stage.ONTRUIMD:
            yield Next(
                "De kosten van de ontruiming en de achterstand bij u ophalen, ook met beslag op inkomen.",
                None,
                "Daarvoor is geen nieuwe zaak nodig.",
            )


def _first_under_judgment(case: Assessment) -> tuple[date | None, str]:
    """The first day of an eviction if the order came today, with what the judgment itself says about it."""
    judgment, today = last_judgment(case.dossier), case.today
    if judgment is None:
        return _first("ontruiming", today), ""
    not_before = known(judgment.ontruiming_niet_voor)
    grace = known(judgment.terme_de_grace.uiterlijk)
    if not_before and not_before > today:
        return _first("ontruiming", today, {"niet-voor": not_before}), "Eerder mag het niet van de rechter."
    if grace and grace >= today:
        after = grace + timedelta(days=1)
        return _first("ontruiming", today, {"niet-voor": after}), "Betaalt u op tijd alles, dan mag het niet."
    if term := known(judgment.ontruimingstermijn):
        served = [
            day
            for writ in case.dossier.exploten
            if known(writ.soort) == "betekening vonnis" and (day := known(writ.datum))
        ]
        return (
            _first("ontruiming", today, {"vonnistermijn": term, "betekening": min(served, default=today)}),
            f"Het vonnis geeft u {term} vanaf de dag dat de deurwaarder het bracht.",
        )
    return _first("ontruiming", today), ""


def _eviction(case: Assessment) -> Iterator[Next]:
    if shielded(case):
        yield Next(
            "Opnieuw een dag voor de ontruiming noemen als het moratorium voorbij is.",
            None,
            f"Het moratorium loopt tot en met {write_weekday(case.moratorium.day)}."
            if case.moratorium
            else "Tot wanneer het loopt, staat in de beslissing van de rechter.",
        )
        return
    announced = announced_day(case)
    if announced:
        yield Next("De woning ontruimen.", announced.day, "Deze dag noemde de deurwaarder.")
        return
    if passed_day(case):
        yield Next(
            "U een nieuwe dag voor de ontruiming schrijven.",
            _first("ontruiming-nieuwe-datum", case.today),
            "Dit is de vroegste dag als die brief vandaag komt. Hebt u al een nieuwe brief, dan geldt de dag in die brief.",
        )
        return
    first = min((item.outcome.day for item in case.timeline.deadlines if _first_day(item)), default=None)
    yield Next(
        "De woning ontruimen.",
        first if first and first > case.today else None,
        "De dag is niet bekend. Die staat in het stuk van de deurwaarder. Doe tot die tijd alsof het elke dag kan zijn.",
    )


def _first_day(item: Deadline) -> bool:
    return item.outcome.rule.id in ("ontruiming", "ontruiming-nieuwe-datum")


def announced_day(case: Assessment) -> Event | None:
    """The eviction day that the bailiff named, if it is still to come."""
    days = [
        item
        for item in case.timeline.dated
        if isinstance(item, Event)
        and item.key.endswith("-aangezegd")
        and item.decisive
        and item.day >= case.today
    ]
    return days[0] if days else None


def passed_day(case: Assessment) -> date | None:
    """The last announced eviction day, where all of them are over and nobody said whether it was carried out."""
    if announced_day(case) or known(case.dossier.ontruimd_op):
        return None
    days = [
        item.day
        for item in case.timeline.dated
        if isinstance(item, Event) and item.key.endswith("-aangezegd")
    ]
    return max(days, default=None)


def shielded(case: Assessment) -> bool:
    """Whether a moratorium runs, or may run: one of which the length is not known counts until its longest day."""
    longest = case.moratorium_maximum
    return case.moratorium is not None or (longest is not None and longest.day >= case.today)


def threatens(case: Assessment) -> bool:
    """Whether the tenant may be put out any day: an order is there, and no moratorium or eviction."""
    return case.stage is Stage.ONTRUIMING_AANGEZEGD and not shielded(case)


def _first(rule_id: str, start: date, options: dict[str, Value] | None = None) -> date | None:
    try:
        return calculate(rule(rule_id), start, options or {}).cautious
    except InputError:  # before the rule's law
        return None
