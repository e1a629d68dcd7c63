"""The ways to keep the home, from an arrangement to help after the eviction: for each case open, done, later or closed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from juridisch.advice.model import Road, State
from juridisch.advice.phases import announced_day, shielded, threatens
from juridisch.assessment import Assessment
from juridisch.dossier import Verzoek, Vonnis, known
from juridisch.dutch import write_weekday
from juridisch.law import Certainty, Source, Stage
from juridisch.sources import bw6, bw7, fw, ruling, rv, wgs
from juridisch.timeline import Deadline, current_roldatum, last_judgment
from juridisch.timeline.items import computed

#: Practice, not law: what some landlords do.
_PRACTICE = Source(
    "Handreiking Voorkomen Huisuitzettingen (Stichting Eropaf!, 2013)", "", None, Certainty.VAKBRON
)
_SHIELDED = "Nu niet nodig: het moratorium loopt."
_SUMMONED = (Stage.DAGVAARDING, Stage.ROLDATUM_GEMIST)
_JUDGED = (Stage.VERSTEKVONNIS, Stage.VONNIS_TEGENSPRAAK, Stage.ONTRUIMING_AANGEZEGD)
_BEFORE_JUDGMENT = (Stage.AANMANING, *_SUMMONED)


class Seen(NamedTuple):
    """How a road looks in a case: its state, the reason in a sentence, and the last day where there is one."""

    state: State
    reason: str
    before: date | None = None


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
    for kind in _KINDS:
        seen = kind.see(case)
        certainty = min((source.certainty for source in kind.sources), default=Certainty.ONBEVESTIGD)
        yield Road(
            kind.id, kind.name, seen.state, seen.reason, kind.condition, kind.limits, kind.sources, certainty, seen.before,
            kind.paper if seen.state in (State.OPEN, State.UNKNOWN) else "",
        )  # fmt: skip


def _asked(case: Assessment, kind: str) -> Verzoek | None:
    """The last request of that kind."""
    found = [request for request in case.dossier.verzoeken if known(request.soort) == kind]
    return max(found, key=lambda request: known(request.verstuurd) or date.min, default=None)


def _pending(request: Verzoek | None) -> bool:
    return request is not None and known(request.uitkomst) in (None, "in behandeling")


def _refused(request: Verzoek | None) -> bool:
    return request is not None and known(request.uitkomst) == "afgewezen"


def _granted(request: Verzoek | None) -> bool:
    return request is not None and known(request.uitkomst) == "toegewezen"


def _deadline(case: Assessment, *rule_ids: str) -> Deadline | None:
    """The first day of these rules; one that is over too."""
    found = [
        item for item in case.timeline.deadlines if item.outcome.rule.id in rule_ids and not item.instead
    ]
    return min(found, key=lambda item: item.day, default=None)


def _until(case: Assessment, *rule_ids: str) -> Seen:
    """Open until the day of these rules."""
    item = _deadline(case, *rule_ids)
    if item is None:
        return Seen(State.UNKNOWN, "De laatste dag is nog niet te berekenen. Laat dit vandaag nakijken.")
    day = item.open_day(case.today)
    if day < case.today:
        return Seen(State.CLOSED, "Die dag is voorbij. Laat nakijken of er nog een uitzondering is.", day)
    return Seen(State.OPEN, item.note or "De tijd loopt nog.", day)


def _or_at_the_sitting(case: Assessment, seen: Seen, spoken: str) -> Seen:
    """What no longer reaches the court on paper can still be said at the rolzitting, on that day itself (Rv 82)."""
    day = current_roldatum(case.dossier)
    if seen.state is not State.CLOSED or day is None or day < case.today:
        return seen
    return Seen(State.OPEN, f"Opsturen is te laat. Op de rolzitting zelf kan het nog: {spoken}", day)


def _day_of_eviction(case: Assessment) -> str:
    """The announced day, in words: a limit that nobody should wait for."""
    announced = announced_day(case)
    return f" De ontruiming is aangekondigd voor {write_weekday(announced.day)}." if announced else ""


def _arrangement(case: Assessment) -> Seen:
    if case.stage is Stage.ONTRUIMD:
        return Seen(
            State.OPEN, "De schuld blijft. Een regeling kan nog, maar de woning komt er niet door terug."
        )
    running = [
        r for r in case.dossier.regelingen if known(r.nagekomen) is True and known(r.beeindigd) is not True
    ]
    if running or _granted(_asked(case, "betalingsregeling")):
        return Seen(State.DONE, "Er is een regeling. Houd u eraan, en bewaar de bewijzen.")
    if _pending(_asked(case, "betalingsregeling")):
        return Seen(
            State.DONE, "U hebt een regeling voorgesteld. Wacht niet af: vraag om een schriftelijk antwoord."
        )
    if case.default_judgment and _refused(_asked(case, "betalingsregeling")):
        return Seen(State.UNKNOWN, "De ander zei nee. Overleg over verzet voordat u het opnieuw vraagt.")
    if known(case.dossier.lopende_huur_betaalbaar) is False:
        return Seen(State.UNKNOWN, "Eerst moet de gewone huur te betalen zijn. Laat uw inkomen nakijken.")
    if case.default_judgment:
        return Seen(
            State.UNKNOWN, "Overleg eerst over verzet: een voorstel kan de tijd voor verzet laten ingaan."
        )
    if _refused(_asked(case, "betalingsregeling")):
        return Seen(
            State.OPEN, "De ander zei nee. Een beter voorstel kan altijd, liefst via iemand die u helpt."
        )
    return Seen(State.OPEN, "Een voorstel doen kan op elk moment.")


def _costs(case: Assessment) -> Seen:
    if case.stage is Stage.ONTRUIMD or case.dossier.vonnissen:
        return Seen(State.CLOSED, "De rechter heeft al over de kosten beslist.")
    wrong = [f for f in case.findings.found if f.id == "incassokosten" and f.money and f.money.excess]
    if wrong:
        return Seen(State.OPEN, f"{wrong[0].title}.")
    if case.findings.asked("incassokosten") or case.findings.asked("brief14-termijn"):
        return Seen(State.UNKNOWN, "Er ontbreken nog gegevens over de brief of de kosten.")
    if case.stage is Stage.AANMANING and not case.dossier.brief14 and not case.dossier.kosten_per_maand:
        return Seen(State.LATER, "Er worden nog geen kosten gevraagd.")
    return Seen(State.CLOSED, "Er is niets gevonden dat niet klopt, of er worden geen kosten gevraagd.")


def _municipality(case: Assessment) -> Seen:
    asked = _asked(case, "schuldhulp")
    running = known(case.dossier.shv.stand)
    if running == "mislukt":
        return Seen(
            State.OPEN,
            "De schuldhulp is gestopt. Vraag een besluit op papier; daartegen kunt u bezwaar maken.",
        )
    if running or known(case.dossier.shv.aanmelddatum) or _granted(asked):
        return Seen(State.DONE, "U bent aangemeld. Ga naar alle afspraken en vertel alles wat verandert.")
    if _pending(asked):
        day = _deadline(case, "schuldhulp-spoed", "schuldhulp-gesprek")
        return Seen(State.DONE, "U hebt zich gemeld.", day.day if day else None)
    return Seen(State.OPEN, "Melden kan elke dag.")


def _postponement(case: Assessment) -> Seen:
    dossier = case.dossier
    if case.stage is Stage.AANMANING:
        return Seen(State.LATER, "Dit kan als er een dagvaarding is.")
    if case.stage not in _SUMMONED:
        return Seen(State.CLOSED, "Er is al beslist.")
    if known(dossier.soort_procedure) in ("kort geding", "executie"):
        return Seen(State.CLOSED, "In een snelle zaak (kort geding) bestaat dit uitstel niet.")
    if known(dossier.heeft_gereageerd) is True:
        return Seen(State.CLOSED, "Er is al geantwoord.")
    if known(dossier.nieuwe_roldatum) or _granted(_asked(case, "uitstel")):
        return Seen(State.DONE, "U hebt uitstel. Nog eens uitstel krijgt u alleen met een heel goede reden.")
    if _pending(_asked(case, "uitstel")):
        return Seen(State.DONE, "U hebt uitstel gevraagd. Bel de rechtbank of u het krijgt.")
    if _refused(_asked(case, "uitstel")):
        return Seen(State.CLOSED, "De rechter gaf geen uitstel. Antwoord daarom op tijd.")
    return _or_at_the_sitting(case, _until(case, "uitstel-verzoek"), "vraag het de rechter daar.")


def _defence(case: Assessment) -> Seen:
    if case.stage is Stage.AANMANING:
        return Seen(State.LATER, "Dit kan als er een dagvaarding is.")
    if case.stage not in _SUMMONED:
        return Seen(State.CLOSED, "De rechter heeft al beslist.")
    if known(case.dossier.heeft_gereageerd) is True:
        return Seen(State.DONE, "U hebt geantwoord. Op de zitting kunt u nog vertellen. Ga daarheen.")
    if case.stage is Stage.ROLDATUM_GEMIST:
        return Seen(
            State.UNKNOWN, "Eerst laten weten dat u alsnog meedoet. Dat kan zolang er geen vonnis is."
        )
    if known(case.dossier.soort_procedure) in ("kort geding", "executie"):
        return Seen(State.OPEN, "U antwoordt op de zitting. Ga daarheen.", known(case.dossier.zitting_datum))
    return _or_at_the_sitting(
        case, _until(case, "antwoord"), "neem uw antwoord op papier mee, of zeg wat u ervan vindt."
    )


def _late_appearance(case: Assessment) -> Seen:
    if case.stage is Stage.ROLDATUM_GEMIST:
        return Seen(
            State.OPEN, "Zolang er geen vonnis is, mag u alsnog reageren. Doe het vandaag.", case.today
        )
    if case.stage in _BEFORE_JUDGMENT:
        return Seen(State.LATER, "Alleen nodig als u de rolzitting mist. Zorg dat dat niet gebeurt.")
    return Seen(State.CLOSED, "Er is al een vonnis.")


def _grace(case: Assessment) -> Seen:
    if case.stage is Stage.AANMANING:
        return Seen(State.LATER, "Dit kan als er een rechtszaak is.")
    if case.stage in _JUDGED:
        if _deadline(case, "terme-de-grace"):
            return _until(case, "terme-de-grace")
        if any(not judgment.terme_de_grace.leeg for judgment in case.dossier.vonnissen):
            return Seen(
                State.UNKNOWN, "Misschien noemt het vonnis een dag. Zoek die op onder ‘De beslissing’."
            )
        return Seen(State.CLOSED, "De rechter heeft al beslist over het contract.")
    if case.stage is Stage.ONTRUIMD:
        return Seen(State.CLOSED, "De woning is ontruimd.")
    if _pending(_asked(case, "terme de grace")):
        return Seen(State.DONE, "U hebt dit gevraagd.")
    if _refused(_asked(case, "terme de grace")):
        return Seen(State.CLOSED, "De rechter heeft dit geweigerd.")
    if case.findings.of("volledige-betaling"):
        return Seen(State.OPEN, "Er is geld in zicht om alles te betalen.")
    return Seen(State.UNKNOWN, "Alleen zinvol als u binnen een maand alles kunt betalen. Kan dat?")


def _verzet(case: Assessment) -> Seen:
    if known(case.dossier.soort_procedure) == "verzet":
        return Seen(State.DONE, "De verzetzaak loopt.")
    if not case.default_judgment:
        if case.stage in _BEFORE_JUDGMENT:
            return Seen(State.LATER, "Alleen als de rechter beslist zonder dat u reageerde. Voorkom dat.")
        return Seen(State.CLOSED, "Het vonnis is niet bij verstek gewezen.")
    if case.verzet is None or case.verzet.instead:
        return Seen(
            State.UNKNOWN,
            "Wij weten niet wanneer de vier weken begonnen. Misschien zijn ze bijna voorbij, of voorbij. Laat het vandaag "
            "nakijken.",
        )
    return _until(case, "verzet", "verzet-tenuitvoerlegging")


def _appeal(case: Assessment) -> Seen:
    if case.stage in _BEFORE_JUDGMENT:
        return Seen(State.LATER, "Dit kan na een vonnis waarin u bent gehoord.")
    judgment = last_judgment(case.dossier)
    if judgment is not None and known(judgment.titelvorm) == "proces-verbaal":
        return Seen(State.CLOSED, "Tegen een afspraak bij de rechter bestaat geen hoger beroep.")
    if case.default_judgment:
        if judgment is not None and known(judgment.soort) == "verstek":
            return Seen(State.CLOSED, "Tegen een verstekvonnis doet u verzet, geen hoger beroep.")
        return _perhaps_appeal(case, judgment)
    return _until(case, "hoger-beroep", "hoger-beroep-kort-geding")


def _perhaps_appeal(case: Assessment, judgment: Vonnis | None) -> Seen:
    """Nobody knows whether the tenant was heard. If so this is the road, and its day must not pass unseen."""
    why = "Alleen als u in de rechtszaak hebt geantwoord (vonnis op tegenspraak). Dat staat op de eerste bladzijde."
    judged = known(judgment.datum) if judgment is not None else None
    if judged is None:
        return Seen(State.UNKNOWN, why)
    kind = known(judgment.procedure) if judgment is not None else None
    day = computed("hoger-beroep" if kind == "bodem" else "hoger-beroep-kort-geding", judged)
    if day is None or day < case.today:
        return Seen(State.UNKNOWN, f"{why} Misschien is het te laat: laat dat vandaag nakijken.")
    return Seen(State.UNKNOWN, why, day)


def _second_chance(case: Assessment) -> Seen:
    if case.stage in _BEFORE_JUDGMENT:
        return Seen(State.LATER, "Sommige verhuurders doen dit na een vonnis. Een regeling nu is beter.")
    if case.stage is Stage.ONTRUIMD:
        return Seen(State.CLOSED, "De woning is ontruimd.")
    if case.default_judgment:
        return Seen(State.UNKNOWN, "Overleg eerst over verzet. Vraag dit daarna.")
    return Seen(State.OPEN, "Vraag het de verhuurder, liefst samen met wie u helpt.")


def _suspension(case: Assessment) -> Seen:
    if case.stage in _BEFORE_JUDGMENT:
        return Seen(State.LATER, "Dit kan als er een vonnis is dat wordt uitgevoerd.")
    if case.stage is Stage.ONTRUIMD:
        return Seen(State.CLOSED, "De woning is al ontruimd.")
    if shielded(case):
        return Seen(State.LATER, _SHIELDED)
    grounds = [f for f in case.findings.found if f.values.get("renvooi") and f.weight.value != "in orde"]
    if grounds:
        return Seen(State.OPEN, f"{grounds[0].title}.")
    return Seen(State.UNKNOWN, "Er is nog geen fout of nieuw feit gevonden. Alleen dan heeft dit kans.")


def _emergency(case: Assessment) -> Seen:
    if case.stage in _BEFORE_JUDGMENT:
        return Seen(State.LATER, "Dit kan als de ontruiming dreigt.")
    if case.stage is Stage.ONTRUIMD:
        return Seen(State.CLOSED, "De woning is al ontruimd.")
    if shielded(case):
        return Seen(State.LATER, _SHIELDED)
    found = [f for f in case.findings.found if f.id in ("medisch", "kinderen-zonder-opvang")]
    if found:
        return Seen(State.OPEN, f"{found[0].title}.")
    return Seen(
        State.UNKNOWN,
        "Is er na het vonnis iets ernstigs veranderd? Denk aan ziekte of geen opvang voor kinderen.",
    )


def _moratorium(case: Assessment) -> Seen:
    if case.stage is Stage.ONTRUIMD:
        return Seen(State.CLOSED, "De woning is al ontruimd.")
    if case.moratorium:
        return Seen(State.DONE, "U bent beschermd, zolang u de huur op tijd betaalt.", case.moratorium.day)
    if shielded(case):
        return Seen(State.DONE, "U hebt een moratorium. Zoek in de beslissing tot welke dag het loopt.")
    asked = _asked(case, "moratorium")
    if _pending(asked):
        return Seen(State.DONE, "U hebt dit gevraagd. Tot de rechter beslist, bent u nog niet beschermd.")
    if asked is not None and known(asked.uitkomst) == "afgewezen":
        return Seen(State.CLOSED, "De rechter heeft dit geweigerd. Daartegen is geen hoger beroep.")
    if _granted(asked):
        return Seen(State.CLOSED, "De bescherming is voorbij. Reken niet op meer tijd.")
    if case.stage in _BEFORE_JUDGMENT:
        return Seen(State.LATER, "Dit kan als er een ontruiming dreigt en de schuldhulp bezig is.")
    if known(case.dossier.lopende_huur_betaalbaar) is False:
        return Seen(
            State.UNKNOWN, "Zonder betaling van de gewone huur geeft de rechter dit niet. Los dat eerst op."
        )
    if known(case.dossier.shv.stand) in (None, "stabilisatie", "mislukt"):
        soon = "vandaag" if threatens(case) else "deze week"
        return Seen(
            State.UNKNOWN,
            f"De schuldhulp moet bezig zijn met een regeling. Meld u {soon}.{_day_of_eviction(case)}",
        )
    return Seen(
        State.OPEN, f"Ook op de laatste dag kan dit nog, maar wacht daar niet op.{_day_of_eviction(case)}"
    )


def _delay(case: Assessment) -> Seen:
    if case.stage is not Stage.ONTRUIMING_AANGEZEGD:
        closed = case.stage is Stage.ONTRUIMD
        return Seen(State.CLOSED if closed else State.LATER, "De woning is al ontruimd." if closed else
                    "Dit kan als de deurwaarder een dag heeft genoemd.")  # fmt: skip
    if shielded(case):
        return Seen(State.LATER, _SHIELDED)
    asked = _asked(case, "uitstel ontruiming")
    if _granted(asked):
        return Seen(State.DONE, "De deurwaarder gaf uitstel. Bewaar dat op papier.")
    if _pending(asked):
        return Seen(State.DONE, "U hebt dit gevraagd. Zonder ja op papier gaat de ontruiming door.")
    if _refused(asked):
        return Seen(
            State.CLOSED, "De deurwaarder heeft nee gezegd. Alleen een rechter kan het nu nog tegenhouden."
        )
    if case.default_judgment:
        return Seen(
            State.UNKNOWN, "Overleg eerst over verzet: deze vraag kan de tijd voor verzet laten ingaan."
        )
    return Seen(State.OPEN, f"De deurwaarder mag nee zeggen.{_day_of_eviction(case)}")


def _afterwards(case: Assessment) -> Seen:
    if case.stage is not Stage.ONTRUIMD:
        return Seen(State.LATER, "Alleen na een ontruiming.")
    item = _deadline(case, "inboedel")
    return Seen(
        State.OPEN, "Haal uw spullen meteen op. Vraag opvang en een briefadres.", item.day if item else None
    )


_KINDS = (
    _Kind("regeling", "Een betalingsregeling", "U kunt de gewone huur betalen en daarnaast iets van de schuld.",
          "De verhuurder mag nee zeggen. Een voorstel kan worden gelezen als: ik erken de schuld.", (bw6("29"),),
          _arrangement, "betalingsvoorstel"),
    _Kind("kosten", "De kosten betwisten", "De brief of het bedrag klopt niet.", "De huur zelf blijft u betalen.",
          (bw6("96 lid 5-7"),), _costs, "incassokosten"),
    _Kind("gemeente", "Schuldhulp van de gemeente", "U kunt uw schulden niet zelf oplossen.",
          "Bij een dreigende ontruiming moet het eerste gesprek er binnen drie werkdagen zijn. Anders binnen vier weken.",
          (wgs("4"),), _municipality, "schuldhulp-melding"),
    _Kind("uitstel", "Uitstel om te antwoorden", "U bent gedagvaard en wilt schriftelijk antwoorden.",
          "Meestal vier weken, één keer. Het telt pas als de rechter ja zegt.", (rv("133"), rv("128")), _postponement, "uitstel"),
    _Kind("verweer", "Antwoorden aan de rechter", "Er is een dagvaarding en nog geen vonnis.",
          "Zeg alles in één keer. Wat u vergeet, telt later vaak niet meer.", (rv("128"), rv("82")), _defence, "verweer"),
    _Kind("alsnog", "Alsnog meedoen", "U miste de rolzitting en er is nog geen vonnis.",
          "De kosten daarvan kunt u zelf moeten betalen.", (rv("142"), rv("141")), _late_appearance, "alsnog-verschijnen"),
    _Kind("terme-de-grace", "Een maand om alles te betalen (terme de grâce)",
          "U kunt binnen een maand de hele schuld betalen, met bewijs.", "De rechter hoeft het niet te geven. Langer dan een "
          "maand kan niet.", (bw7("280"),), _grace, "terme-de-grace"),
    _Kind("verzet", "Verzet tegen een verstekvonnis", "De rechter besliste zonder dat u reageerde.",
          "Het gaat via een deurwaarder, niet met een brief. Ontruimen mag vaak toch, tenzij een rechter dat stopt.",
          (rv("143"), rv("144"), rv("145")), _verzet, "verzetnotitie"),
    _Kind("hoger-beroep", "Hoger beroep", "U was in de zaak en bent het niet eens met het vonnis.",
          "Alleen met een advocaat. De ontruiming mag vaak toch doorgaan.", (rv("339"), rv("332")), _appeal),
    _Kind("tweede-kans", "Een tweede kans van de verhuurder", "De verhuurder wil u onder voorwaarden laten blijven.",
          "Dit is gewoonte bij sommige verhuurders, geen recht. Wie een afspraak mist, kan alsnog worden ontruimd.",
          (_PRACTICE,), _second_chance),
    _Kind("uitstel-ontruiming", "Uitstel van de deurwaarder", "De deurwaarder heeft een dag genoemd.",
          "Alleen met een ja op papier. Een nieuwe dag kan al na drie dagen komen.", (rv("555"),), _delay, "ontruiming-uitstel"),
    _Kind("executiegeschil", "De rechter vragen het stop te zetten", "Er is een fout gemaakt, of er is iets nieuws.",
          "Dit is een snelle zaak. U betaalt griffierecht. De deurwaarder kan ook zelf naar de rechter stappen (renvooi).",
          (rv("438"), ruling("HR 20 december 2019", "ECLI:NL:HR:2019:2026", Certainty.VAKBRON)), _suspension, "renvooi"),
    _Kind("noodtoestand", "Een noodsituatie aan de rechter voorleggen",
          "Na het vonnis kwam er iets ernstigs bij, en u kunt dat bewijzen.",
          "Geen andere woning hebben is op zichzelf niet genoeg.", (rv("438"),
          ruling("HR 28 november 2025 (kinderen)", "ECLI:NL:HR:2025:1799", Certainty.VAKBRON)), _emergency, "renvooi"),
    _Kind("moratorium", "Een moratorium", "De ontruiming dreigt, de schuldhulp is bezig en u kunt de gewone huur betalen.",
          "Hooguit zes maanden. Het vervalt als u de huur te laat betaalt. Het hoort bij een verzoek om schuldsanering.",
          (fw("287b"), fw("284")), _moratorium, "moratorium"),
    _Kind("na-ontruiming", "Hulp na de ontruiming", "De woning is ontruimd.", "De woning krijgt u hierdoor niet terug.",
          (rv("556 lid 3"),), _afterwards),
)  # fmt: skip
