"""What to do, one action a line, by urgency: who does it, where, before when, what to bring.

What was already done (sent, granted, refused, paid) is not asked for again: an action rests on a road that is open.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from juridisch.advice.court_actions import appeal, appear, defend, hearing, other_hearings, postpone
from juridisch.advice.eviction_actions import belongings, delay, moratorium, suspend
from juridisch.advice.first_steps import first_of_all, settled
from juridisch.advice.model import Action, Road, State, When
from juridisch.advice.money_actions import arrange, dispute, grace
from juridisch.advice.phases import shielded, threatens
from juridisch.advice.seen import JUDGED
from juridisch.advice.urgency import PAPERS, how_soon
from juridisch.assessment import Assessment
from juridisch.dossier import known
from juridisch.dutch import MONTHS
from juridisch.law import Stage

#: What an administrator (bewindvoerder) does for the tenant (art. 1:441 BW).
_ADMINISTRATOR = frozenset(
    {"verhuurder-bellen", "bedrag", "kosten", "regeling", "uitstel", "verweer", "alsnog", "terme-de-grace", "betalen-brief",
     "betalen-vonnis", "huur", "moratorium", "moratorium-huur", "uitstel-ontruiming", "hoger-beroep", "gemeente", "bezwaar"}
)  # fmt: skip
_BEFORE_ALL = ("zorg", "hulp-vandaag", "al-ontruimd", "opvang")


def actions(case: Assessment, roads: Iterable[Road]) -> tuple[Action, ...]:
    """All actions; `Advice.at` puts them in order."""
    found = {road.id: road for road in roads}
    every = [*first_of_all(case), *_landlord(case), *_from_roads(case, found), *_always(case)]
    return tuple(_once(_represented(case, every)))


def _once(actions: Iterable[Action]) -> Iterator[Action]:
    seen: set[str] = set()
    for action in actions:
        if action.id not in seen:
            seen.add(action.id)
            yield action


def _from_roads(case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    makers = (
        postpone, defend, hearing, other_hearings, appear, appeal, moratorium, suspend, delay, _municipality, dispute, grace,
        arrange, belongings,
    )  # fmt: skip
    for make in makers:
        yield from make(case, roads)


def _municipality(case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    road = roads["gemeente"]
    urgent = case.stage in JUDGED
    title = "een afspraak bij de rechter" if settled(case) else "een vonnis"
    said = "u wordt ontruimd" if threatens(case) else f"er {title} is"
    papers = "uw brieven, uw inkomen en uw identiteitsbewijs"
    quiet = (
        "Zeg dat verzet misschien nog kan. Vraag hun daarom nog niet te bellen met de deurwaarder of de verhuurder."
        if urgent and case.default_judgment
        else ""
    )
    disputed = known(case.dossier.standpunt_achterstand) == "betwist_geheel" and case.stage is Stage.AANMANING
    if road.state is State.OPEN and not disputed:
        yield Action(
            "gemeente", f"Vraag schuldhulp.{f' Zeg dat {said}.' if urgent else ''}", "u", "uw gemeente",
            When.VANDAAG if urgent else When.DEZE_WEEK, None, papers, "schuldhulp-melding", quiet,
        )  # fmt: skip
    elif road.state is State.UNKNOWN and road.before:
        yield Action(
            "bezwaar", "De gemeente weigerde schuldhulp. Maak bezwaar op papier.", "u, met wie u helpt", "uw gemeente",
            how_soon(case, road.before), road.before, "het besluit van de gemeente",
        )  # fmt: skip
    elif urgent and not shielded(case):
        yield Action(
            "schuldhulp-bellen", f"Vertel uw schuldhulp vandaag dat {said}.", "u",
            known(case.dossier.shv.organisatie) or "de schuldhulp", When.VANDAAG, None,
            "de brief van de deurwaarder en het vonnis", "", quiet,
        )  # fmt: skip


def _landlord(case: Assessment) -> Iterator[Action]:
    """Early contact prevents most: before there is a case, and only with the landlord himself."""
    if case.stage is Stage.AANMANING and not case.default_judgment and not case.paper_unknown:
        yield Action(
            "verhuurder-bellen", "Bel uw verhuurder. Zeg dat u de huur wilt betalen en vraag wat er kan.", "u", "de verhuurder",
            When.DEZE_WEEK, None, "uw laatste betaalbewijzen", "", "Beloof niet meer dan u kunt betalen. Vraag een brief terug.",
        )  # fmt: skip


def _represented(case: Assessment, actions: Iterable[Action]) -> Iterator[Action]:
    """Where a tenant is under administration the administrator acts; only what saves a life or a home goes before him."""
    under = [known(tenant.onder_bewind) is True for tenant in case.dossier.huurders]
    told = not any(under)
    for action in actions:
        if not told and action.id not in _BEFORE_ALL:
            told = True
            yield Action(
                "bewindvoerder", "Geef alle brieven aan uw bewindvoerder. Die beslist met u over geld.", "u",
                "uw bewindvoerder", When.VANDAAG,
            )  # fmt: skip
        if any(under) and all(under) and action.id in _ADMINISTRATOR:
            yield action._replace(who="uw bewindvoerder, samen met u")
        else:
            yield action


def _always(case: Assessment) -> Iterator[Action]:
    """Paying the rent of now, and having the papers together."""
    if case.stage is Stage.ONTRUIMD:
        return
    dossier = case.dossier
    if known(dossier.lopende_huur_betaalbaar) is False:
        yield Action(
            "inkomen", "Laat nakijken waarom de gewone huur niet lukt: inkomen, toeslagen, beslag.", "u",
            "de sociaal raadslieden", When.DEZE_WEEK, None, "loonstroken, bankafschriften en brieven over toeslagen",
        )  # fmt: skip
    elif not shielded(case) and not _paid(case):
        month = f"{MONTHS[case.today.month - 1]} {case.today.year}"
        yield Action(
            "huur", f"Betaal de gewone huur van {month} en daarna elke maand. Schrijf de maand erbij.", "u",
            "de rekening van de verhuurder", When.DEZE_WEEK, None, "",
        )  # fmt: skip
    yield Action("papieren", f"Leg klaar: {PAPERS}. Bewaar ook de enveloppen.", "u", "thuis", When.DEZE_WEEK)


def _paid(case: Assessment) -> bool:
    last = known(case.dossier.lopende_huur.laatste_betaalde_maand)
    return last is not None and (last.year, last.month) >= (case.today.year, case.today.month)
