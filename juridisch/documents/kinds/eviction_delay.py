"""The letter that asks the bailiff to put off the eviction, with a copy to the landlord and the municipality (documents §3.2)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time, timedelta
from typing import Any

from juridisch.assessment import Assessment
from juridisch.deadlines.calendar import Calendar
from juridisch.documents import gates
from juridisch.documents.document import Document
from juridisch.documents.exhibits import exhibits
from juridisch.documents.facts import needs
from juridisch.documents.facts.frame import frame, own_text
from juridisch.documents.facts.reader import Reader
from juridisch.documents.facts.recipients import bailiff
from juridisch.documents.gates import Refusal
from juridisch.documents.kinds import eviction_facts, eviction_rent, moratorium
from juridisch.dossier import Dossier, known
from juridisch.dossier.consistency_money import answer_comes_too_late
from juridisch.dutch import write_weekday
from juridisch.errors import Problem
from juridisch.law import Stage
from juridisch.settings import Settings
from juridisch.timeline.execution import evicted

_CITED = ("betaalbewijzen", "bewijs budgetbeheer", "toezegging betaling", "aanmelding schuldhulp", "verslag schuldhulp",
          "inkomensbewijs", "antwoord gemeente", "medische verklaring")  # fmt: skip


def announced_and_ahead(case: Assessment) -> Refusal | None:
    """There must be a day to put off."""
    if case.stage is not Stage.ONTRUIMING_AANGEZEGD:
        return Refusal(
            "Er is nog geen ontruiming aangezegd: er is geen dag die uitgesteld kan worden.",
            "Is er een exploot met een dag, vul dat dan in bij exploten. Bekijk anders ‘betalingsvoorstel’ en ‘moratorium’.",
        )
    item = eviction_facts.announcement(case)
    if item and item.day and item.day < case.today:
        return Refusal(
            f"De aangezegde dag, {write_weekday(item.day)}, is voorbij.",
            "Is de woning ontruimd, vul dan ontruimd_op in. Is er een nieuwe dag aangezegd, vul dat exploot in bij exploten.",
        )
    return None


def answer_and_new_day(case: Assessment) -> Iterator[Problem]:
    """An answer has to come before the eviction, and a new day lies after it."""
    item, asked = eviction_facts.announcement(case), case.dossier.vraag_uitstel
    day = item.day if item else None
    new = known(asked.nieuwe_datum)
    if day and new and new <= day:
        yield Problem(
            "vraag_uitstel.nieuwe_datum",
            f"De gevraagde nieuwe dag, {write_weekday(new)}, ligt niet na de aangezegde dag, {write_weekday(day)}.",
        )
    yield from answer_in_time(case)


def answer_in_time(case: Assessment) -> Iterator[Problem]:
    """The day for the answer lies ahead, and well before the eviction."""
    item, answer = eviction_facts.announcement(case), known(case.dossier.vraag_uitstel.antwoord_uiterlijk)
    day, hour = item.day if item else None, eviction_facts.hour(case)
    if answer and answer < case.today:
        yield Problem(
            "vraag_uitstel.antwoord_uiterlijk",
            f"De dag voor het antwoord, {write_weekday(answer)}, is voorbij.",
        )
    elif day and answer and answer_comes_too_late(case.dossier, day, hour):
        yield Problem(
            "vraag_uitstel.antwoord_uiterlijk",
            f"De dag voor het antwoord, {write_weekday(answer)}, ligt na de aangezegde ontruiming, {write_weekday(day)}."
            if answer > day
            else f"Het antwoord komt te laat: de ontruiming is op {write_weekday(day)}"
            f"{f' om {hour:%H.%M} uur' if hour else ''}. Vraag antwoord op een dag daarvóór, of ten minste twee uur ervoor.",
        )


def little_time_left(case: Assessment) -> Iterator[str]:
    """After an answer on the last working day, or on the day itself, a judge can hardly still be asked."""
    item, asked = eviction_facts.announcement(case), case.dossier.vraag_uitstel
    answer, by = known(asked.antwoord_uiterlijk), known(asked.antwoord_tijd)
    if not (item and item.day and answer and case.today <= answer <= item.day):
        return
    calendar, last = Calendar(), item.day - timedelta(days=1)
    while not calendar.is_working_day(last):
        last -= timedelta(days=1)
    if answer > last or (answer == last and (by is None or by > time(12))):
        yield (
            f"Het antwoord komt kort voor de ontruiming ({write_weekday(item.day)}). Na een nee is er bijna geen tijd meer voor "
            "de rechter. Vraag eerder antwoord, of breng het verzoek aan de rechter al vandaag weg."
        )


def needs_bailiff(case: Assessment) -> Iterator[str]:
    """Where the letter goes, and under which number."""
    dossier = case.dossier
    yield (
        "deurwaarder.naam"
        if known(dossier.deurwaarder.naam) and not known(dossier.deurwaarder.kantoor)
        else ("deurwaarder.kantoor")
    )
    yield "deurwaarder.dossiernummer"
    yield from (f"deurwaarder.adres.{part}" for part in needs.ADDRESS)


def _needs(case: Assessment, _settings: Settings) -> Iterator[str]:
    yield from needs.tenants(case)
    yield from needs.signer(case)
    yield from ("woonruimte", "verhuurder.naam", "lopende_huur_betaalbaar")
    yield from needs_bailiff(case)
    yield from eviction_facts.needs_announcement(case)
    yield from eviction_facts.needs_title(case)
    yield from (f"vraag_uitstel.{part}" for part in ("nieuwe_datum", "antwoord_uiterlijk", "antwoord_tijd"))
    if _offers(case.dossier):
        yield "standpunt_achterstand"
    if _monthly(case.dossier):
        yield "voorstel.eerste_betaling"


def _offers(dossier: Dossier) -> bool:
    """Whether money is offered on what the landlord says is open."""
    source = dossier.bron_volledige_betaling
    return _monthly(dossier) or _source_known(source)


def _monthly(dossier: Dossier) -> bool:
    """Whether an amount a month is offered: never to who cannot pay even the rent, for that promise would be broken."""
    return known(dossier.voorstel.bedrag_per_maand) is not None and dossier.lopende_huur_betaalbaar is True


def _source_known(source: Any) -> bool:
    return known(source.bedrag) is not None and known(source.datum) is not None


def _facts(case: Assessment, reader: Reader, settings: Settings) -> dict[str, Any]:
    """What is asked, what is offered, why it is fair, and what comes if the answer is no."""
    dossier = case.dossier
    shared = frame(case, reader, settings)
    papers = exhibits(dossier, [kind for kind in _CITED if _has_place(kind, dossier)], "bijlage")
    source = dossier.bron_volledige_betaling
    return {
        **shared,
        **eviction_facts.announced(case, reader),
        **eviction_facts.no_shelter(dossier),
        **eviction_facts.asked_moratorium(case),
        "v": eviction_facts.voice(shared, "de huurder", "de huurders"),
        "geadresseerde": bailiff(case, reader),
        "vooruit": reader("deurwaarder.email"),
        "dossiernummer": reader("deurwaarder.dossiernummer"),
        "titel": eviction_facts.title(case, reader),
        "nieuwe_dag": reader("vraag_uitstel.nieuwe_datum"),
        "antwoord_dag": reader("vraag_uitstel.antwoord_uiterlijk"),
        "antwoord_tijd": reader("vraag_uitstel.antwoord_tijd"),
        "huur_betaalbaar": dossier.lopende_huur_betaalbaar is True,
        "betaald_maanden": eviction_rent.paid_months(dossier),
        "waarborg": eviction_facts.clause(known(dossier.lopende_huur.gegarandeerd_door)),
        "bedrag": reader("voorstel.bedrag_per_maand") if _monthly(dossier) else "",
        "eerste_betaling": reader("voorstel.eerste_betaling"),
        "ineens": (known(source.bedrag) or "") if _source_known(source) else "",
        "ineens_op": (known(source.datum) or "") if _source_known(source) else "",
        "ineens_uit": known(source.soort) if known(source.soort) not in (None, "anders") else "",
        "biedt": _offers(dossier),
        "shv": reader("shv.organisatie") if known(dossier.shv.stand) != "mislukt" else "",
        "shv_sinds": known(dossier.shv.aanmelddatum) or "",
        "shv_aanbod": known(dossier.shv.verwacht_aanbod) or "",
        "kinderen": eviction_facts.children(dossier),
        "gezondheid": eviction_facts.health(dossier),
        "moratorium_kan": _may_ask_moratorium(case),
        "stukken": papers.as_facts(_CITED),
        "bijlagen": papers.lines,
        "eigen": own_text(case, "ontruiming-uitstel"),
    }


def _has_place(kind: str, dossier: Dossier) -> bool:
    """Whether the letter speaks of what this paper proves."""
    if kind == "medische verklaring":
        return bool(eviction_facts.health(dossier))
    if kind == "antwoord gemeente":
        return dossier.opvang.plek is False
    if kind == "toezegging betaling":
        return _source_known(dossier.bron_volledige_betaling)
    if kind in ("betaalbewijzen", "bewijs budgetbeheer"):
        return dossier.lopende_huur_betaalbaar is True
    if kind == "inkomensbewijs":
        return _offers(dossier)
    return bool(known(dossier.shv.organisatie)) and known(dossier.shv.stand) != "mislukt"


def _may_ask_moratorium(case: Assessment) -> bool:
    """Whether a moratorium is a road that this case can take: only then is it announced."""
    ready = known(case.dossier.shv.stand) in ("aangemeld", "inventarisatie", "aanbod")
    return (
        ready and case.dossier.lopende_huur_betaalbaar is True and moratorium.DOCUMENT.refusal(case) is None
    )


def _fits(case: Assessment) -> str:
    asked = any(
        known(request.soort) == "uitstel ontruiming"
        and known(request.uitkomst) in (None, "in behandeling", "toegewezen")
        for request in case.dossier.verzoeken
    )
    if asked or case.moratorium or not eviction_facts.lies_ahead(case) or evicted(case.dossier, case.today):
        return ""
    return "De ontruiming is aangezegd. Uitstel vragen kost niets en kan naast een moratorium."


def _what_weighs(case: Assessment) -> Iterator[str]:
    dossier = case.dossier
    yield (
        "Bel de deurwaarder eerst. Stuur de brief daarna per e-mail en per post, met een kopie aan de verhuurder en de "
        "gemeente."
    )
    yield (
        "Krijgt u uitstel, vraag dan een schriftelijke bevestiging met de nieuwe dag. Een nieuwe dag kan drie dagen van tevoren "
        "worden aangezegd: blijf dus aan een echte oplossing werken."
    )
    if dossier.lopende_huur_betaalbaar is False:
        yield (
            "De gewone huur kan nu niet op tijd worden betaald. De kans op uitstel is klein: zorg eerst voor inkomen en "
            "toeslagen."
        )
        if known(dossier.voorstel.bedrag_per_maand) is not None:
            yield (
                "Het bedrag per maand (voorstel.bedrag_per_maand) staat niet in de brief: wie de gewone huur niet kan betalen, "
                "kan dat er niet bij betalen."
            )
    if _offers(dossier):
        yield (
            "Een aanbod kan als erkenning worden gelezen en stuit dan de verjaring (artikel 3:318 BW). Wat wordt betaald, kan de "
            "schuldeiser eerst op kosten en rente boeken (artikel 6:44 BW); noem bij de huur daarom altijd de maand (artikel "
            "6:43 BW)."
        )
    if _may_ask_moratorium(case):
        yield (
            "De brief kondigt een moratorium aan. Maak ‘moratorium’ nu al klaar: als het antwoord nee is, moet het dezelfde "
            "dag weg."
        )
    elif not eviction_facts.asked_moratorium(case)["moratorium_gevraagd"]:
        yield (
            "De brief kondigt een kort geding aan, want voor een moratorium is niet alles er. Daarvoor betaalt de huurder "
            "griffierecht. Bij de kantonrechter kan het zonder advocaat."
        )


DOCUMENT = Document(
    id="ontruiming-uitstel",
    name="Verzoek om uitstel van de ontruiming",
    to="de deurwaarder, met kopie aan de verhuurder en de gemeente",
    purpose="Vraagt de deurwaarder de ontruiming uit te stellen tot een nieuwe dag, met een aanbod.",
    outgoing=True,
    register="brief",
    gates=(
        gates.is_home,
        eviction_facts.not_evicted,
        eviction_facts.moratorium_runs,
        announced_and_ahead,
        gates.signer_may_act,
    ),
    needs=_needs,
    facts=_facts,
    fits=_fits,
    channel="eerst bellen, dan e-mail en post",
    example="ontruiming",
    conflicts=answer_and_new_day,
    notes=(little_time_left, _what_weighs, gates.authority_of_administrator),
)
