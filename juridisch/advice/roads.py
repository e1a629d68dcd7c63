"""The ways to keep the home, from an arrangement to help after the eviction: for each case open, done, later or closed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from juridisch.advice import after_judgment as after
from juridisch.advice import before_judgment as before
from juridisch.advice.model import Road, State
from juridisch.advice.seen import Seen, suspends, verzet_runs
from juridisch.assessment import Assessment
from juridisch.findings import Weight
from juridisch.law import Certainty, Source, Stage
from juridisch.sources import bw6, bw7, fw, ruling, rv, wgs

#: Practice, not law: what some landlords do.
_PRACTICE = Source(
    "Handreiking Voorkomen Huisuitzettingen (Stichting Eropaf!, 2013)", "", None, Certainty.VAKBRON
)


class _Kind(NamedTuple):
    """A road as declared."""

    id: str
    name: str
    condition: str
    limits: str
    sources: tuple[Source, ...]
    see: Callable[[Assessment], Seen]
    paper: str = ""


def roads(case: Assessment) -> tuple[Road, ...]:
    """Every road, seen on this case."""
    return tuple(_roads(case))


def _roads(case: Assessment) -> Iterator[Road]:
    evicted = case.stage is Stage.ONTRUIMD
    for kind in _KINDS:
        seen = kind.see(case)
        limits = _SUSPENDS[kind.id] if kind.id in _SUSPENDS and _not_enforceable(case) else kind.limits
        condition, limits = (evicted and _EVICTED.get(kind.id)) or (kind.condition, limits)
        certainty = min((source.certainty for source in kind.sources), default=Certainty.ONBEVESTIGD)
        yield Road(
            kind.id, kind.name, seen.state, seen.reason, condition, limits, kind.sources, certainty, seen.before,
            kind.paper if seen.state in (State.OPEN, State.UNKNOWN) else "",
        )  # fmt: skip


def _not_enforceable(case: Assessment) -> bool:
    """Whether verzet or appeal suspends the judgment: it was not declared enforceable (Rv 145, 350)."""
    opposed = verzet_runs(case) and any(
        f.weight is not Weight.NAVRAGEN for f in case.findings.of("verzet-loopt")
    )
    return suspends(case) is not None or opposed


#: What a remedy does not do, where the judgment is not enforceable while it runs.
_SUSPENDS = {
    "verzet": "Het gaat via een deurwaarder, niet met een brief. Alleen verzet dat op tijd en goed is gebracht, houdt de "
              "ontruiming tegen.",
    "hoger-beroep": "Alleen met een advocaat. Alleen hoger beroep dat op tijd is ingesteld, houdt de ontruiming tegen.",
}  # fmt: skip

#: For whom a road is, and what it does not do, once the home has been cleared.
_EVICTED = {
    "regeling": ("U kunt elke maand iets betalen.", "Beloof niet meer dan lukt."),
    "gemeente": (
        "U hebt schulden die u niet zelf oplost.",
        "Het eerste gesprek moet er binnen vier weken zijn.",
    ),
    "verzet": (
        "De rechter besliste zonder dat u reageerde.",
        "Het gaat via een deurwaarder, niet met een brief. De woning krijgt u niet vanzelf terug.",
    ),
    "hoger-beroep": (
        "U was in de zaak en bent het niet eens met het vonnis.",
        "Alleen met een advocaat. Ook dan krijgt u de woning niet vanzelf terug.",
    ),
}

_KINDS = (
    _Kind("regeling", "Een betalingsregeling", "U kunt de gewone huur betalen en daarnaast iets van de schuld.",
          "De verhuurder mag nee zeggen. Een voorstel kan worden gelezen als: ik erken de schuld.", (bw6("29"),),
          before.arrangement, "betalingsvoorstel"),
    _Kind("kosten", "De kosten betwisten", "De brief of het bedrag klopt niet.", "De huur zelf blijft u betalen.",
          (bw6("96 lid 5-7"),), before.costs, "incassokosten"),
    _Kind("gemeente", "Schuldhulp van de gemeente", "U kunt uw schulden niet zelf oplossen.",
          "Bij een dreigende ontruiming moet het eerste gesprek er binnen drie werkdagen zijn. Anders binnen vier weken.",
          (wgs("4"),), before.municipality, "schuldhulp-melding"),
    _Kind("uitstel", "Uitstel om te antwoorden", "U bent gedagvaard en wilt schriftelijk antwoorden.",
          "Meestal vier weken, één keer. Het telt pas als de rechter ja zegt.", (rv("133"), rv("128")),
          before.postponement, "uitstel"),
    _Kind("verweer", "Antwoorden aan de rechter", "Er is een dagvaarding en nog geen vonnis.",
          "Zeg alles in één keer. Wat u vergeet, telt later vaak niet meer.", (rv("128"), rv("82")), before.defence, "verweer"),
    _Kind("alsnog", "Alsnog meedoen", "U miste de rolzitting en er is nog geen vonnis.",
          "De kosten daarvan kunt u zelf moeten betalen.", (rv("142"), rv("141")), before.late_appearance, "alsnog-verschijnen"),
    _Kind("terme-de-grace", "Een maand om alles te betalen (terme de grâce)",
          "U kunt binnen een maand de hele schuld betalen, met bewijs.", "De rechter hoeft het niet te geven. Langer dan een "
          "maand kan niet.", (bw7("280"),), before.grace, "terme-de-grace"),
    _Kind("verzet", "Verzet tegen een verstekvonnis", "De rechter besliste zonder dat u reageerde.",
          "Het gaat via een deurwaarder, niet met een brief. Ontruimen mag vaak toch, tenzij een rechter dat stopt.",
          (rv("143"), rv("144"), rv("145")), after.verzet, "verzetnotitie"),
    _Kind("hoger-beroep", "Hoger beroep", "U was in de zaak en bent het niet eens met het vonnis.",
          "Alleen met een advocaat. De ontruiming mag vaak toch doorgaan.", (rv("339"), rv("332")), after.appeal),
    _Kind("tweede-kans", "Een tweede kans van de verhuurder", "De verhuurder wil u onder voorwaarden laten blijven.",
          "Dit is gewoonte bij sommige verhuurders, geen recht. Wie een afspraak mist, kan alsnog worden ontruimd.",
          (_PRACTICE,), after.second_chance),
    _Kind("uitstel-ontruiming", "Uitstel van de deurwaarder", "De deurwaarder heeft een dag genoemd.",
          "Alleen met een ja op papier. Een nieuwe dag kan al na drie dagen komen.", (rv("555"),), after.delay,
          "ontruiming-uitstel"),
    _Kind("executiegeschil", "De rechter vragen het stop te zetten", "Er is een fout gemaakt, of er is iets nieuws.",
          "Dit is een snelle zaak. U betaalt geld aan de rechtbank (griffierecht). De deurwaarder kan ook zelf naar de "
          "rechter stappen (renvooi).",
          (rv("438"), ruling("HR 20 december 2019", "ECLI:NL:HR:2019:2026", Certainty.VAKBRON)), after.suspension, "renvooi"),
    _Kind("noodtoestand", "Een noodsituatie aan de rechter voorleggen",
          "Na het vonnis kwam er iets ernstigs bij, en u kunt dat bewijzen.",
          "Geen andere woning hebben is op zichzelf niet genoeg.", (rv("438"),
          ruling("HR 28 november 2025 (kinderen)", "ECLI:NL:HR:2025:1799", Certainty.VAKBRON)), after.emergency, "renvooi"),
    _Kind("moratorium", "Een moratorium", "De ontruiming dreigt, de schuldhulp is bezig en u kunt de gewone huur betalen.",
          "Hooguit zes maanden. Het vervalt als u de huur te laat betaalt. Het hoort bij een verzoek om schuldsanering.",
          (fw("287b"), fw("284")), after.moratorium, "moratorium"),
    _Kind("na-ontruiming", "Hulp na de ontruiming", "De woning is ontruimd.", "De woning krijgt u hierdoor niet terug.",
          (rv("556 lid 3"),), after.afterwards),
)  # fmt: skip
