"""The petition for a moratorium (art. 287b Fw) within that for debt restructuring (art. 284 Fw) (documents §4).

The official model has to be used; this is the text to carry over, and `moratorium_sheet` the facts for its boxes.
"""

from __future__ import annotations

from collections.abc import Iterator

from juridisch.assessment import Assessment
from juridisch.documents import gates
from juridisch.documents.document import Document
from juridisch.documents.facts import needs
from juridisch.documents.facts.reader import document_date
from juridisch.documents.gates import Refusal
from juridisch.documents.kinds import eviction_facts, eviction_rent, moratorium_facts, moratorium_notes
from juridisch.documents.kinds.moratorium_annexes import lacking
from juridisch.dossier import known
from juridisch.dutch import write_date, write_weekday
from juridisch.errors import Problem
from juridisch.law import Stage
from juridisch.settings import Settings
from juridisch.timeline.requests import pending_moratorium


def threatened(case: Assessment) -> Refusal | None:
    """Check 1: there is a paper from which the eviction threatens: a writ, a judgment, or a summons that asks for it."""
    if case.stage is Stage.AANMANING:
        return Refusal(
            "Er is nog geen dagvaarding, vonnis of exploot waaruit blijkt dat ontruiming dreigt. Zonder dat stuk kan een "
            "moratorium niet (artikel 287b lid 2 Fw).",
            "Meld de achterstand nu bij de gemeente (‘schuldhulp-melding’) en doe een betalingsvoorstel.",
        )
    titled = case.dossier.vonnissen or case.stage is Stage.ONTRUIMING_AANGEZEGD
    if not titled and case.dossier.eis.ontruiming is False:
        return Refusal(
            "De verhuurder vraagt geen ontruiming (eis.ontruiming: nee). Dan is er geen bedreigende situatie.",
            "Maak een verweer of een betalingsvoorstel.",
        )
    return None


def counselled(case: Assessment) -> Refusal | None:
    """Check 3: somebody works, or will work, on an arrangement with all creditors; stabilisation alone is not that."""
    stand = known(case.dossier.shv.stand)
    if stand == "stabilisatie":
        return Refusal(
            "De schuldhulp is nog bezig met stabilisatie. Dat telt niet als werken aan een schuldregeling, en zonder dat wijst "
            "de rechtbank een moratorium af.",
            "Vraag de schuldhulp vandaag om te beginnen met de inventarisatie en dat op papier te zetten. Vraag intussen "
            "uitstel van de ontruiming (‘ontruiming-uitstel’).",
        )
    if stand == "mislukt":
        return Refusal(
            "De schuldhulp is mislukt. Een moratorium geeft tijd om een regeling te maken; daar moet iemand aan werken.",
            "Vraag om de verklaring van artikel 285 Fw en dien een volledig WSNP-verzoek in met een voorlopige voorziening "
            "(artikel 287 lid 4 Fw). Begint de schuldhulp opnieuw, pas dan shv.stand aan.",
        )
    return None


def pays_rent(case: Assessment) -> Refusal | None:
    """Check 4: the rent can be paid during the moratorium."""
    if case.dossier.lopende_huur_betaalbaar is not False:
        return _rent_is_there(case)
    return Refusal(
        "De gewone huur kan niet op tijd worden betaald. Dan wijst de rechtbank een moratorium af, of het vervalt meteen "
        "(artikel 305 lid 2 Fw).",
        "Zorg eerst voor inkomen, toeslagen en budgetbeheer. Lukt dat, zet dan lopende_huur_betaalbaar op ja.",
    )


_PAY_NOW = "Bel eerst de griffie van het team insolventie en de deurwaarder. Betaal nu, met een directe overboeking. "


def _evicted_at_once(case: Assessment) -> str:
    """That the eviction is today or tomorrow, with its hour: then every hour counts."""
    item, hour = eviction_facts.announcement(case), eviction_facts.hour(case)
    if item is None or item.day is None or not 0 <= (item.day - case.today).days <= 1:
        return ""
    when = "vandaag" if item.day == case.today else "morgen"
    return f"De ontruiming is {when}{f' om {hour:%H.%M} uur' if hour else ''}. "


def _rent_is_there(case: Assessment) -> Refusal | None:
    """The rent that fell due last must have been paid: who says that he can pay it has to show that."""
    month = eviction_rent.last_due(case)
    if eviction_rent.is_paid(case.dossier, month) is not False:
        return None
    soon = _evicted_at_once(case)
    return Refusal(
        f"{soon}De huur van {month} is volgens het dossier niet (helemaal) betaald. Zonder de lopende huur wijst de rechtbank "
        "een moratorium af, of het vervalt meteen (artikel 305 lid 2 Fw).",
        f"{_PAY_NOW if soon else ''}Laat die huur vandaag betalen, noem daarbij de maand en bewaar het "
        "bewijs. Zet de betaling bij betalingen en pas "
        "lopende_huur.laatste_betaalde_maand aan. Vraag intussen uitstel van de ontruiming (‘ontruiming-uitstel’).",
    )


def not_asked_before(case: Assessment) -> Refusal | None:
    """A request that waits for its decision is not made twice."""
    asked = pending_moratorium(case.dossier)
    day = known(asked.verstuurd) if asked else None
    if asked is None or day == document_date(case):
        return None
    return Refusal(
        f"Er is al een moratorium gevraagd{f' op {write_date(day)}' if day else ''}, en daarop is nog niet beslist.",
        "Bel de griffie van het team insolventie. Stuur wat nog ontbreekt na bij dat verzoek, of vul de uitkomst in bij "
        "verzoeken.",
    )


def no_moratorium(case: Assessment) -> Refusal | None:
    """While one runs there is nothing to ask; that it can be extended is not settled."""
    running = case.moratorium or case.moratorium_maximum
    if running is None:
        return None
    return Refusal(
        f"Er loopt al een moratorium, {'uiterlijk ' if not case.moratorium else ''}tot en met {write_weekday(running.day)}.",
        "Reken er niet op dat het wordt verlengd: de wet noemt ten hoogste zes maanden. Zorg dat de regeling of het "
        "WSNP-verzoek vóór die dag klaar is.",
    )


def _needs(case: Assessment, _settings: Settings) -> Iterator[str]:
    dossier = case.dossier
    yield from needs.tenants(case)
    yield from needs.signer(case)
    count = max(1, len(dossier.huurders))
    for number in range(1, count + 1):
        yield from (f"huurders[{number}].{part}" for part in ("geboortedatum", "burgerlijke_staat"))
    if moratorium_facts.married(dossier):
        yield "huurders[1].gemeenschap_uitgesloten"
    yield from ("woonruimte", "verhuurder.naam", "gerecht.naam")
    yield from (f"verhuurder.adres.{part}" for part in needs.ADDRESS)
    yield from _threat(case)
    yield from _debts(case)
    yield from ("shv.organisatie", "shv.aanmelddatum", "shv.stand", "wsnp.verloop", "wsnp.maanden_nodig")
    yield from ("lopende_huur_betaalbaar", "totale_huur", "lopende_huur.laatste_betaalde_maand")
    yield from ("inkomens[1].soort", "inkomens[1].netto_per_maand")
    yield from ("wsnp.maanden_gevraagd", "wsnp.waarom_niet_anders", "wsnp.verklaring", "wsnp.aanbod_gedaan")


def _threat(case: Assessment) -> Iterator[str]:
    """Check 1: the paper with its date."""
    yield from eviction_facts.needs_announcement(case)
    if case.dossier.vonnissen or case.stage is Stage.ONTRUIMING_AANGEZEGD:
        yield from eviction_facts.needs_title(case)
        if eviction_facts.announcement(case):
            yield from ("deurwaarder.kantoor", "deurwaarder.dossiernummer")
    else:
        yield from (moratorium_facts.summons_path(case.dossier), "eis.ontruiming")


def _debts(case: Assessment) -> Iterator[str]:
    """Check 2: which debts there are, and how they came."""
    dossier = case.dossier
    yield from ("standpunt_achterstand", "wsnp.ontstaan_schulden")
    if moratorium_facts.awarded(dossier) is None:
        yield "achterstand_volgens_eiser"
    listed = any(known(paper.soort) == "schuldenoverzicht" for paper in dossier.stukken)
    for number in range(1, max(len(dossier.schulden), 0 if listed else 1) + 1):
        yield from (f"schulden[{number}].{part}" for part in ("schuldeiser", "bedrag"))


def _fits(case: Assessment) -> str:
    ready = known(case.dossier.shv.stand) in ("aangemeld", "inventarisatie", "aanbod")
    if not ready or not (case.dossier.vonnissen or case.stage is Stage.ONTRUIMING_AANGEZEGD):
        return ""
    if (
        pending_moratorium(case.dossier)
        or case.dossier.lopende_huur_betaalbaar is not True
        or pays_rent(case)
    ):
        return ""
    return "De woning kan worden ontruimd, er loopt schuldhulp en de gewone huur kan worden betaald."


class Petition(Document):
    """A paper that is no more than a draft while an annex that the court cannot do without is not at hand."""

    def gaps(self, case: Assessment, settings: Settings) -> tuple[Problem, ...]:
        """The facts that are missing, then the annexes, and what only the counsellor can write."""
        found = [
            Problem(
                f"stukken (soort: {annex.kind})", f"Bij stukken staat nog niet: {annex.title}.", missing=True
            )
            for annex in lacking(case)
        ]
        if moratorium_facts.forced(case.dossier):
            found.append(
                Problem(
                    "de tekst over het dwangakkoord",
                    f"Schrijf zelf in het stuk: {moratorium_facts.OFFER}.",
                    missing=True,
                    where="in het aanbod en de berekening van de schuldhulp",
                )
            )
        return (*super().gaps(case, settings), *found)


GATES = (
    gates.is_home,
    eviction_facts.not_evicted,
    threatened,
    no_moratorium,
    not_asked_before,
    eviction_facts.day_ahead,
    counselled,
    pays_rent,
    gates.signer_may_act,
)

DOCUMENT = Petition(
    id="moratorium",
    name="Verzoek om een moratorium met WSNP-verzoek",
    to="de rechtbank, team insolventie",
    purpose="Vraagt de rechtbank de ontruiming ten hoogste zes maanden te verbieden, zodat de schuldhulp een regeling kan maken.",
    outgoing=True,
    register="processtuk",
    gates=GATES,
    needs=_needs,
    facts=moratorium_facts.facts,
    fits=_fits,
    channel="eerst bellen met de griffie van het team insolventie; dan balie of post",
    example="ontruiming",
    notes=(moratorium_notes.to_the_registry, moratorium_notes.what_weighs, gates.authority_of_administrator),
)
