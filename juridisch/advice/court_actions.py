"""What to do in the court case itself: postpone, answer, go, appear after all, appeal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from juridisch.advice.model import Action, Road, State, When
from juridisch.advice.seen import pending, stops_before, suspends
from juridisch.advice.urgency import PAPERS, how_soon, open_road
from juridisch.assessment import Assessment
from juridisch.dossier import known
from juridisch.dutch import write_weekday
from juridisch.law import Stage
from juridisch.timeline import current_roldatum

#: Kinds of procedure in which the answer is given at the hearing.
_AT_THE_SITTING = ("kort geding", "executie")


def postpone(case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    """Four weeks more to answer, while a letter still arrives in time."""
    road = open_road(roads, "uitstel")
    if road and road.before != current_roldatum(case.dossier):
        yield Action(
            "uitstel", "Vraag de rechter vier weken uitstel om te antwoorden.", "u of wie u helpt", "de griffie van de rechtbank",
            how_soon(case, road.before), road.before, "de eerste bladzijde van de dagvaarding", "uitstel",
            "Bel daarna of het is gekomen. Krijgt u geen bericht? Ga dan naar de rolzitting.",
        )  # fmt: skip


def defend(case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    """The answer: on paper, at the rolzitting itself, or at the hearing of a kort geding."""
    road = open_road(roads, "verweer")
    if road is None:
        return
    if known(case.dossier.soort_procedure) in _AT_THE_SITTING:
        yield from _defend_at_the_sitting(case)
        return
    roldatum = current_roldatum(case.dossier)
    if roldatum and road.before == roldatum:  # too late to send: what is left is the sitting itself
        day = "vandaag" if roldatum == case.today else f"op {write_weekday(roldatum)}"
        yield Action(
            "rolzitting", f"Ga {day} naar de rolzitting. Vraag daar vier weken uitstel, of geef uw antwoord.", "u",
            "de rechtbank, op de tijd die in de dagvaarding staat", how_soon(case, roldatum), None,
            "de dagvaarding en uw identiteitsbewijs", "verweer",
            "Gaat u niet en stuurde u niets, dan beslist de rechter zonder u.",
        )  # fmt: skip
        return
    postponing = roads["uitstel"].state is State.OPEN
    yield Action(
        "verweer",
        "Maak uw antwoord voor de rechter."
        + (" Met uitstel hebt u daar vier weken langer voor." if postponing else ""),
        "u, met wie u helpt",
        "de griffie van de rechtbank",
        how_soon(case, road.before),
        road.before,
        PAPERS,
        "verweer",
    )
    if roldatum and roldatum > case.today and known(case.dossier.heeft_gereageerd) is not True:
        yield Action(
            "rolzitting", "Is er dan nog niets verstuurd? Ga zelf naar de rolzitting. Vraag daar uitstel, of geef uw antwoord.",
            "u", "de rechtbank", how_soon(case, roldatum, When.LATER), roldatum, "de dagvaarding",
            on_the_day=True,
        )  # fmt: skip


def _defend_at_the_sitting(case: Assessment) -> Iterator[Action]:
    """In kort geding there is no written round: the answer is given at the hearing, and may be sent before."""
    hearing = known(case.dossier.zitting_datum)
    day = hearing if hearing and hearing >= case.today else None
    yield Action(
        "verweer", "Maak uw antwoord. Stuur uw stukken zo vroeg mogelijk. Ga naar de zitting.", "u, met wie u helpt",
        "de rechtbank", how_soon(case, day, When.VANDAAG), day, PAPERS, "verweer",
        "" if day else "De dag staat in de dagvaarding. Vindt u hem niet? Bel vandaag de rechtbank.", on_the_day=True,
    )  # fmt: skip


def hearing(case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    """The hearing, also when the answer was sent: the judge may draw his conclusions from an empty chair (Rv 88 lid 2)."""
    day = known(case.dossier.zitting_datum)
    if not day or day < case.today or case.stage is Stage.ONTRUIMD:
        return
    if known(case.dossier.soort_procedure) in _AT_THE_SITTING and open_road(roads, "verweer"):
        return  # said there
    yield _go("zitting", "Ga naar de zitting. Vertel daar zelf uw verhaal.", case, day)


def other_hearings(case: Assessment, _roads: dict[str, Road]) -> Iterator[Action]:
    """The hearing about something that was asked, such as the moratorium: who stays away seldom gets it."""
    for request in case.dossier.verzoeken:
        day, kind = known(request.zitting_datum), known(request.soort)
        if day and day >= case.today and pending(request) and case.stage is not Stage.ONTRUIMD:
            name = {"terme de grace": "laatste maand", None: "verzoek"}.get(kind, kind)
            yield _go(f"zitting-{kind or 'verzoek'}", f"Ga naar de zitting over uw {name}.", case, day)


def _go(name: str, what: str, case: Assessment, day: date) -> Action:
    return Action(
        name, what, "u", "de rechtbank", how_soon(case, day, When.LATER), day,
        "uw oproep, uw identiteitsbewijs en nieuwe betaalbewijzen", on_the_day=True,
    )  # fmt: skip


def appear(case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    """Appearing after the rolzitting was missed: today, for the judgment may come any day."""
    if open_road(roads, "alsnog"):
        yield Action(
            "alsnog", "Laat de rechtbank weten dat u alsnog wilt antwoorden.", "u of wie u helpt", "de griffie van de rechtbank",
            When.VANDAAG, case.today, "de dagvaarding", "alsnog-verschijnen",
        )  # fmt: skip


def appeal(case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    """Appeal needs a lawyer (Rv 353), and he needs time."""
    road = open_road(roads, "hoger-beroep")
    if road is None:
        return
    eviction = stops_before(case)
    if eviction:
        before = max(case.today, eviction - timedelta(days=1))
        yield Action(
            "hoger-beroep", "Bel vandaag een advocaat. Hoger beroep kan deze ontruiming tegenhouden.", "u", "een advocaat",
            When.VANDAAG, min(before, road.before) if road.before else before, "het vonnis en de brief van de deurwaarder", "",
            f"Het vonnis is niet ‘uitvoerbaar bij voorraad’. Daarom helpt hoger beroep, als het er is vóór "
            f"{write_weekday(eviction)}.",
        )  # fmt: skip
        return
    yield Action(
        "hoger-beroep", "Wilt u in hoger beroep? Bel nu een advocaat. Die heeft tijd nodig.", "u", "een advocaat",
        how_soon(case, road.before), road.before, "het vonnis", "",
        "Dit vonnis is niet ‘uitvoerbaar bij voorraad’. Hoger beroep op tijd houdt een ontruiming tegen."
        if suspends(case)
        else "",
    )  # fmt: skip
