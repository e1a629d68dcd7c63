"""The request to the landlord for the papers on which the claim rests (documents §6, e9)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from juridisch.assessment import Assessment
from juridisch.deadlines import calculate
from juridisch.deadlines.free import SetBy, free_rule
from juridisch.documents import gates
from juridisch.documents.document import Document
from juridisch.documents.facts import needs
from juridisch.documents.facts.frame import frame, own_text
from juridisch.documents.facts.reader import Reader, document_date, series
from juridisch.documents.facts.recipients import landlord
from juridisch.documents.gates import Refusal, last_day_for_the_registry
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_date
from juridisch.errors import InputError
from juridisch.law import Stage, Term
from juridisch.settings import Settings
from juridisch.timeline import current_roldatum

_STAGES = (Stage.AANMANING, Stage.DAGVAARDING, Stage.ROLDATUM_GEMIST)
_A_WEEK = free_rule(Term(7, "dag"), SetBy.CONTRACT)  # a term in a letter; the act on terms does not cover it
_STEPS = ("contactpoging", "gewezen_op_schuldhulp", "herinnering", "aanbod_melding", "gemeld")


def _before_judgment(case: Assessment) -> Refusal | None:
    if case.stage in _STAGES:
        return None
    if case.default_judgment:
        return Refusal(
            "Er is (misschien) een verstekvonnis. Een brief aan de verhuurder kan de tijd voor verzet laten ingaan.",
            "Maak eerst ‘verzetnotitie’. De advocaat of deurwaarder die het verzet doet, vraagt de stukken op.",
        )
    return Refusal(
        "Er is al een vonnis of een afspraak op de zitting; om stukken vragen verandert daaraan niets.",
        "Bekijk met ‘juridisch tijdlijn’ wat er nog kan. De advocaat voor een hoger beroep vraagt stukken zelf op.",
    )


def _something_lacks(case: Assessment) -> Refusal | None:
    if lacking(case.dossier):
        return None
    return Refusal(
        "Alle stukken zijn er volgens het dossier al.",
        "Ontbreekt er toch iets, haal dat dan bij stukken weg.",
    )


def lacking(dossier: Dossier) -> list[str]:
    """The papers to ask for, in the words of the letter: only what the dossier says is not at hand."""
    at_hand = {known(paper.soort) for paper in dossier.stukken}
    found = []
    if "huurcontract" not in at_hand:
        found.append("het huurcontract, met alle bijlagen")
    if "algemene bepalingen" not in at_hand:
        found.append("de algemene bepalingen die bij het huurcontract horen")
    found += _statement(dossier, at_hand)
    found += _letter14(dossier, at_hand)
    if not all(known(getattr(dossier.vroegsignalering, step)) is True for step in _STEPS):
        found.append(
            "bewijs van vroegsignalering: uw pogingen tot contact, uw verwijzing naar schuldhulp, uw herinneringen en "
            "de melding aan de gemeente (artikel 2 van het Besluit gemeentelijke schuldhulpverlening)"
        )
    found += _service_costs(dossier, at_hand)
    if len(dossier.huurverloop) > 1 and "brief huurverhoging" not in at_hand:
        found.append("de brieven waarin u de huurverhogingen hebt aangekondigd")
    return found


def _statement(dossier: Dossier, at_hand: set[Any]) -> Iterator[str]:
    """The account month by month, unless the summons or the dossier has it."""
    if (
        "huurspecificatie" in at_hand
        or dossier.overzicht_eiser
        or dossier.dagvaarding.specificatie_per_maand is True
    ):
        return
    yield "een overzicht per maand: de huur, wat er is betaald en wanneer, en waarop u elke betaling hebt geboekt"


def _letter14(dossier: Dossier, at_hand: set[Any]) -> Iterator[str]:
    """The letter of fourteen days, and always the proof that it was sent; only where costs are asked."""
    if known(dossier.incassokosten_gevorderd) == 0 or dossier.eis.incassokosten is False:
        return
    name = "de brief met veertien dagen om zonder kosten te betalen (14-dagenbrief)"
    proof = "bewijs van verzending of ontvangst"
    if "14-dagenbrief" in at_hand or dossier.brief14:
        days = [write_date(day) for letter in dossier.brief14 if (day := known(letter.datum))]
        which = f" van {' en '.join(days)}" if days else ""
        yield f"{proof} van uw 14-dagenbrief{which}, met de dag"
    elif dossier.veertiendagenbrief_gekregen is False:
        yield f"{name}, als u die hebt gestuurd, met {proof}; die brief is hier niet aangekomen"
    else:
        yield f"{name}, met {proof}"


def _service_costs(dossier: Dossier, at_hand: set[Any]) -> Iterator[str]:
    """The yearly accounts (7:259 lid 2 BW), only where an advance is paid."""
    paid = [dossier.servicekosten, *(price.servicekosten for price in dossier.huurverloop)]
    if not any(known(amount) for amount in paid):
        return
    basis = "(artikel 7:259 lid 2 BW)"
    years = sorted(
        year
        for account in dossier.servicekosten_afrekeningen
        if (year := known(account.jaar)) and known(account.ontvangen_op) is None
    )
    if years:
        word = "afrekening" if len(years) == 1 else "afrekeningen"
        yield f"de {word} van de servicekosten over {series([str(year) for year in years])} {basis}"
    elif not dossier.servicekosten_afrekeningen and "afrekening servicekosten" not in at_hand:
        yield f"de jaarlijkse afrekeningen van de servicekosten {basis}"


def answer_by(case: Assessment) -> date | None:
    """The day asked for: a week from the letter, and before the roll day. None when the roll day leaves no time at all."""
    start = document_date(case)
    try:
        week = calculate(_A_WEEK, start).day
    except InputError:  # outside the years of the calendar
        return None
    roldatum, last = current_roldatum(case.dossier), last_day_for_the_registry(case.dossier)
    if roldatum is None or roldatum < start:
        return week
    return min(week, last) if last and last > start else None


def _needs(case: Assessment, _settings: Settings) -> Iterator[str]:
    yield from needs.tenants(case)
    yield from ("woonruimte", "verhuurder.naam")
    yield from (f"verhuurder.adres.{part}" for part in needs.ADDRESS)
    yield from needs.signer(case)


def _facts(case: Assessment, reader: Reader, settings: Settings) -> dict[str, Any]:
    """What is asked, and by when."""
    dossier = case.dossier
    roldatum = current_roldatum(dossier)
    return {
        **frame(case, reader, settings),
        "geadresseerde": landlord(case, reader),
        "contract": known(dossier.contract.datum) or "",
        "stukken": lacking(dossier),
        "uiterlijk": answer_by(case) or "",
        "roldatum": roldatum if roldatum and roldatum >= document_date(case) else "",
        "procedure": case.stage is not Stage.AANMANING,
        "email": (known(dossier.huurders[0].email) if dossier.huurders else None) or "",
        "eigen": own_text(case, "stukken-opvragen"),
    }


def _fits(case: Assessment) -> str:
    count = len(lacking(case.dossier))
    what = "Er ontbreekt een stuk" if count == 1 else f"Er ontbreken {count} soorten stukken"
    return f"{what} om de vordering na te kijken."


def _beside(case: Assessment) -> Iterator[str]:
    dossier = case.dossier
    other = known(dossier.deurwaarder.kantoor) or known(dossier.incassant.naam)
    if other:
        yield f"Stuur een kopie aan {other}: die heeft vaak het overzicht en de aanmaningen."
    if case.stage is Stage.DAGVAARDING:
        yield "Deze brief houdt de rechtszaak niet tegen. Houd de roldatum in de agenda en vraag zo nodig uitstel."
    if case.stage is Stage.ROLDATUM_GEMIST:
        yield "De rolzitting is gemist. Stuur eerst ‘alsnog-verschijnen’; misschien is er al vonnis."
    if answer_by(case) is None:
        yield "Voor de rolzitting is er bijna geen tijd meer. Mail of bel ook, en vraag uitstel om de stukken op te vragen."


DOCUMENT = Document(
    id="stukken-opvragen",
    name="Verzoek om stukken",
    to="de verhuurder",
    purpose="Vraagt de verhuurder om de stukken die nodig zijn om de vordering na te kijken.",
    outgoing=True,
    register="B1",
    gates=(gates.is_home, _before_judgment, _something_lacks, gates.signer_may_act),
    needs=_needs,
    facts=_facts,
    fits=_fits,
    channel="e-mail of post",
    example="dagvaarding",
    notes=(_beside, gates.authority_of_administrator),
)
