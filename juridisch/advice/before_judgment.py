"""The roads that are there before a judgment: money, help, and the answer in court."""

from __future__ import annotations

from juridisch.advice.model import State
from juridisch.advice.seen import (
    BEFORE_JUDGMENT,
    JUDGED,
    SUMMONED,
    Seen,
    asked,
    deadline,
    granted,
    may_reopen,
    pending,
    refused,
    until,
    verzet_runs,
)
from juridisch.assessment import Assessment
from juridisch.dossier import known
from juridisch.law import Stage
from juridisch.timeline import current_roldatum

_IN_VERZET = Seen(State.LATER, "Dit kan in de verzetzaak: dan kijkt de rechter opnieuw.")


def arrangement(case: Assessment) -> Seen:
    """An arrangement: at every moment, but after a default judgment only once verzet was looked at."""
    if case.stage is Stage.ONTRUIMD:
        return Seen(
            State.OPEN, "De schuld blijft. Een regeling kan nog, maar de woning komt er niet door terug."
        )
    running = [
        r for r in case.dossier.regelingen if known(r.nagekomen) is True and known(r.beeindigd) is not True
    ]
    if running or granted(asked(case, "betalingsregeling")):
        return Seen(State.DONE, "Er is een regeling. Houd u eraan, en bewaar de bewijzen.")
    if pending(asked(case, "betalingsregeling")):
        return Seen(
            State.DONE, "U hebt een regeling voorgesteld. Wacht niet af: vraag om een schriftelijk antwoord."
        )
    if case.default_judgment and refused(asked(case, "betalingsregeling")):
        return Seen(State.UNKNOWN, "De ander zei nee. Overleg over verzet voordat u het opnieuw vraagt.")
    if known(case.dossier.lopende_huur_betaalbaar) is False:
        return Seen(State.UNKNOWN, "Eerst moet de gewone huur te betalen zijn. Laat uw inkomen nakijken.")
    if case.default_judgment:
        return Seen(
            State.UNKNOWN, "Overleg eerst over verzet: een voorstel kan de tijd voor verzet laten ingaan."
        )
    if refused(asked(case, "betalingsregeling")):
        return Seen(
            State.OPEN, "De ander zei nee. Een beter voorstel kan altijd, liefst via iemand die u helpt."
        )
    return Seen(State.OPEN, "Een voorstel doen kan op elk moment.")


def costs(case: Assessment) -> Seen:
    """The collection costs: open where a fault was found, perhaps where they are asked and nothing was found."""
    if case.stage is Stage.ONTRUIMD or case.dossier.vonnissen:
        if may_reopen(case) or verzet_runs(case):
            return _IN_VERZET
        return Seen(State.CLOSED, "De rechter heeft al over de kosten beslist.")
    found = case.findings
    wrong = [f for f in found.found if f.id == "incassokosten" and f.money and f.money.excess]
    if wrong:
        where = " Zet het in uw antwoord aan de rechter." if case.stage in SUMMONED else ""
        return Seen(State.OPEN, f"{wrong[0].title}.{where}")
    if found.asked("incassokosten") or found.asked("brief14-termijn"):
        return Seen(State.UNKNOWN, "Er ontbreken nog gegevens over de brief of de kosten.")
    if known(case.dossier.incassokosten_gevorderd) or case.dossier.kosten_per_maand:
        return Seen(State.UNKNOWN, "Wij weten niet zeker of de kosten kloppen. Laat ze nakijken.")
    return Seen(State.LATER, "Er worden nog geen kosten gevraagd.")


def municipality(case: Assessment) -> Seen:
    """Debt counselling: open until the tenant registered; a refusal can be objected to."""
    request = asked(case, "schuldhulp")
    running = known(case.dossier.shv.stand)
    if running == "mislukt":
        return Seen(
            State.OPEN,
            "De schuldhulp is gestopt. Vraag een besluit op papier. Daartegen kunt u bezwaar maken.",
        )
    if running or known(case.dossier.shv.aanmelddatum) or granted(request):
        return Seen(State.DONE, "U bent aangemeld. Ga naar alle afspraken en vertel alles wat verandert.")
    if refused(request):
        item = deadline(case, "bezwaar")
        day = item.day if item and item.day >= case.today else None
        return Seen(
            State.UNKNOWN, "De gemeente zei nee. Bezwaar kan binnen zes weken. Laat dat nakijken.", day
        )
    if pending(request):
        item = deadline(case, "schuldhulp-spoed", "schuldhulp-gesprek")
        return Seen(State.DONE, "U hebt zich gemeld.", item.day if item else None)
    return Seen(State.OPEN, "Melden kan elke dag.")


def postponement(case: Assessment) -> Seen:
    """Four weeks to answer; not in kort geding, and once."""
    dossier = case.dossier
    if case.stage is Stage.AANMANING:
        return Seen(State.LATER, "Dit kan als er een dagvaarding is.")
    if case.stage not in SUMMONED:
        return Seen(State.CLOSED, "Uitstel is er alleen vóór het vonnis.")
    if known(dossier.soort_procedure) in ("kort geding", "executie"):
        return Seen(State.CLOSED, "In een snelle zaak (kort geding) bestaat dit uitstel niet.")
    if known(dossier.heeft_gereageerd) is True:
        return Seen(State.CLOSED, "Er is al geantwoord.")
    if known(dossier.nieuwe_roldatum) or granted(asked(case, "uitstel")):
        return Seen(State.DONE, "U hebt uitstel. Nog eens uitstel krijgt u alleen met een heel goede reden.")
    if pending(asked(case, "uitstel")):
        return Seen(State.DONE, "U hebt uitstel gevraagd. Bel de rechtbank of u het krijgt.")
    if refused(asked(case, "uitstel")):
        return Seen(State.CLOSED, "De rechter gaf geen uitstel. Antwoord daarom op tijd.")
    return _or_at_the_sitting(
        case,
        until(case, "uitstel-verzoek", open_="De rechtbank moet uw vraag vóór de rolzitting hebben."),
        "vraag het de rechter daar.",
    )


def defence(case: Assessment) -> Seen:
    """The answer: before the roldatum, or at the sitting itself."""
    if case.stage is Stage.AANMANING:
        return Seen(State.LATER, "Dit kan als er een dagvaarding is.")
    if verzet_runs(case):
        return Seen(
            State.DONE, "Wat u in het verzet schreef, is uw antwoord. Op de zitting kunt u nog vertellen."
        )
    if may_reopen(case):
        return _IN_VERZET
    if case.stage not in SUMMONED:
        return Seen(State.CLOSED, "Antwoorden kan niet meer na een vonnis.")
    if known(case.dossier.heeft_gereageerd) is True:
        return Seen(State.DONE, "U hebt geantwoord. Op de zitting kunt u nog vertellen. Ga daarheen.")
    if case.missed_hearing:
        return Seen(State.UNKNOWN, "De zitting is voorbij. Vraag de rechtbank of er al een vonnis is.")
    if case.stage is Stage.ROLDATUM_GEMIST:
        return Seen(
            State.UNKNOWN, "Eerst laten weten dat u alsnog meedoet. Dat kan zolang er geen vonnis is."
        )
    if known(case.dossier.soort_procedure) in ("kort geding", "executie"):
        return Seen(State.OPEN, "U antwoordt op de zitting. Ga daarheen.", known(case.dossier.zitting_datum))
    return _or_at_the_sitting(
        case,
        until(case, "antwoord", open_="De rechtbank moet uw antwoord vóór de rolzitting hebben."),
        "neem uw antwoord op papier mee, of zeg wat u ervan vindt.",
    )


def _or_at_the_sitting(case: Assessment, seen: Seen, spoken: str) -> Seen:
    """What no longer reaches the court on paper can still be said at the rolzitting, on that day itself (Rv 82)."""
    day = current_roldatum(case.dossier)
    if seen.state is not State.CLOSED or day is None or day < case.today:
        return seen
    return Seen(State.OPEN, f"Opsturen is te laat. Op de rolzitting zelf kan het nog: {spoken}", day)


def late_appearance(case: Assessment) -> Seen:
    """Appearing after the roldatum was missed, until the judgment (Rv 142)."""
    if case.stage is Stage.ROLDATUM_GEMIST:
        return Seen(
            State.OPEN, "Zolang er geen vonnis is, mag u alsnog reageren. Doe het vandaag.", case.today
        )
    if case.stage in BEFORE_JUDGMENT:
        return Seen(State.LATER, "Alleen nodig als u de rolzitting mist. Zorg dat dat niet gebeurt.")
    return Seen(State.CLOSED, "Er is al een vonnis.")


def grace(case: Assessment) -> Seen:
    """A month to pay everything (BW 7:280): asked before a judgment, or granted in one."""
    if case.stage is Stage.AANMANING:
        return Seen(State.LATER, "Dit kan als er een rechtszaak is.")
    if case.stage in JUDGED and not verzet_runs(case):
        if deadline(case, "terme-de-grace"):
            return until(case, "terme-de-grace", open_="De rechter gaf u deze laatste kans.")
        if any(not judgment.terme_de_grace.leeg for judgment in case.dossier.vonnissen):
            return Seen(
                State.UNKNOWN, "Misschien noemt het vonnis een dag. Zoek die op onder ‘De beslissing’."
            )
        if may_reopen(case):
            return _IN_VERZET
        return Seen(State.CLOSED, "De rechter heeft al beslist over het contract.")
    if case.stage is Stage.ONTRUIMD:
        return Seen(State.CLOSED, "De woning is ontruimd.")
    if pending(asked(case, "terme de grace")):
        return Seen(State.DONE, "U hebt dit gevraagd.")
    if refused(asked(case, "terme de grace")):
        return Seen(State.CLOSED, "De rechter heeft dit geweigerd.")
    if case.findings.of("volledige-betaling"):
        return Seen(State.OPEN, "Er is geld in zicht om alles te betalen.")
    return Seen(State.UNKNOWN, "Alleen zinvol als u binnen een maand alles kunt betalen. Kan dat?")
