"""What stops or puts off an eviction, and what is left to do after it."""

from __future__ import annotations

from collections.abc import Iterator

from juridisch.advice.first_steps import HELPER
from juridisch.advice.model import Action, Road, State, When
from juridisch.advice.phases import shielded, threatens
from juridisch.advice.seen import deadline
from juridisch.advice.urgency import open_road
from juridisch.assessment import Assessment
from juridisch.law import Stage


def moratorium(case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    """Asking for a moratorium; and under one, knowing its day and paying the rent."""
    road = roads["moratorium"]
    if road.state is State.OPEN and threatens(case):
        yield Action(
            "moratorium",
            "Vraag de rechtbank om een moratorium. Bel eerst de griffie. Vraag ook: geen ontruiming tot de zitting.",
            "uw schuldhulp of wie u helpt", "de rechtbank, team insolventie", When.VANDAAG, None,
            "de brief van de deurwaarder, het vonnis, bewijs van inkomen en van betaalde huur", "moratorium",
        )  # fmt: skip
    if shielded(case) and not case.moratorium:
        yield Action(
            "moratorium-dag", "Zoek op tot welke dag het moratorium loopt, en hoeveel maanden het duurt.", "u of wie u helpt",
            "de beslissing van de rechtbank, onder ‘De beslissing’", When.VANDAAG, None, "", "",
            "Tot u het weet: doe alsof het snel voorbij is.",
        )  # fmt: skip
    if shielded(case):
        yield Action(
            "moratorium-huur", "Betaal elke maand de huur op tijd. Eén keer te laat en de bescherming is weg.", "u",
            "de rekening van de verhuurder", When.DEZE_WEEK,
        )  # fmt: skip


def suspend(_case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    """A lawyer looks whether a judge can stop it."""
    road = open_road(roads, "executiegeschil") or open_road(roads, "noodtoestand")
    if road:
        yield Action(
            "executiegeschil", "Laat een advocaat of jurist nakijken of de rechter de ontruiming kan stoppen.", "wie u helpt",
            HELPER, When.VANDAAG, None, "het vonnis, de brief van de deurwaarder en het bewijs",
            "renvooi",
        )  # fmt: skip


def delay(_case: Assessment, roads: dict[str, Road]) -> Iterator[Action]:
    """Asking the bailiff for a later day."""
    if open_road(roads, "uitstel-ontruiming"):
        yield Action(
            "uitstel-ontruiming", "Vraag de deurwaarder om uitstel van de ontruiming. Vraag om een ja op papier.",
            "u of wie u helpt", "de deurwaarder", When.VANDAAG, None, "bewijs dat de huur nu wordt betaald",
            "ontruiming-uitstel",
        )  # fmt: skip


def belongings(case: Assessment, _roads: dict[str, Road]) -> Iterator[Action]:
    """The municipality keeps them for thirteen weeks at most, and may sell or destroy sooner (Rv 556 lid 3, Awb 5:30)."""
    if case.stage is not Stage.ONTRUIMD:
        return
    item = deadline(case, "inboedel")
    if item and item.day >= case.today:
        what, before = "Haal uw spullen op. Bel eerst waar ze zijn.", item.day
    else:
        what, before = "Vraag of uw spullen er nog zijn. Haal ze meteen op.", None
    yield Action(
        "inboedel", what, "u", "uw gemeente", When.VANDAAG, before, "uw identiteitsbewijs", "",
        "Verkopen kan al na twee weken. Wat niets waard lijkt, mag meteen weg.",
    )  # fmt: skip
