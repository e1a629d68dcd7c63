"""The letter that invites the bailiff to put an objection to the judge, with the landlord's consent (documents §5.5)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from typing import Any

from juridisch.assessment import Assessment
from juridisch.deadlines.calendar import Calendar
from juridisch.documents import gates
from juridisch.documents.document import Document
from juridisch.documents.exhibits import Exhibits, exhibits
from juridisch.documents.facts import needs
from juridisch.documents.facts.frame import frame, own_text
from juridisch.documents.facts.reader import Reader
from juridisch.documents.facts.recipients import bailiff
from juridisch.documents.gates import Refusal
from juridisch.documents.kinds import eviction_facts, renvooi_answers
from juridisch.documents.kinds.eviction_delay import (
    announced_and_ahead,
    answer_in_time,
    little_time_left,
    needs_bailiff,
)
from juridisch.dossier import known, value_at
from juridisch.dutch import write_weekday
from juridisch.findings import Finding, Weight
from juridisch.findings.court.summons import is_closed
from juridisch.settings import Settings
from juridisch.timeline import last_judgment

#: The hours within which an eviction may take place (Rv 64).
OPENS, CLOSES = time(7), time(20)
#: Papers that prove a ground, by the number of its question.
_PROOF = {
    "R1": ("vonnis", "exploot", "huurcontract"),
    "R2": ("exploot", "vonnis"),
    "R8": ("antwoord gemeente",),
    "R9": ("beschikking bewind", "uittreksel register"),
    "R10": ("uittreksel BRP",),
}
_DAYS = ("datum", "eerste_dag", "bevel", "bevel_tot", "betekening_vonnis", "moratorium_tot")
_CITED = tuple(dict.fromkeys(kind for kinds in _PROOF.values() for kind in kinds))


def grounds(case: Assessment) -> list[tuple[str, Finding]]:
    """The findings that may be told: a medical fact only with consent."""
    consent = case.dossier.gezondheid.toestemming is True
    return [
        (answer.question.number, finding)
        for answer in renvooi_answers.grounds(case)
        for finding in answer.findings
        if answer.question.number != "R7" or consent
    ]


def objections(case: Assessment) -> list[tuple[str, Finding]]:
    """What the letter tells: the grounds, and beside them that the municipality was not informed (R3)."""
    informed = [
        (a.question.number, finding)
        for a in renvooi_answers.answers(case)
        if a.question.number == "R3" and a.word == renvooi_answers.YES
        for finding in a.findings
    ]
    return sorted([*grounds(case), *informed], key=lambda pair: int(pair[0][1:]))


def has_ground(case: Assessment) -> Refusal | None:
    """Without a ground the letter would only show that the judgment is known."""
    if grounds(case):
        return None
    if any(answer.question.number == "R7" for answer in renvooi_answers.grounds(case)):
        return Refusal(
            "De enige grond is medisch, en er is geen toestemming om die te noemen (gezondheid.toestemming).",
            "Vraag de huurder om toestemming, of kies een andere weg: zie ‘renvooi’.",
        )
    return Refusal(
        "Er is nu geen grond om de deurwaarder tot renvooi uit te nodigen.",
        "Loop met ‘renvooi’ de vragen na. Vraag anders uitstel (‘ontruiming-uitstel’) of een moratorium (‘moratorium’).",
    )


def _needs(case: Assessment, _settings: Settings) -> Iterator[str]:
    yield from needs.tenants(case)
    yield from needs.signer(case)
    yield from ("woonruimte", "verhuurder.naam")
    yield from needs_bailiff(case)
    yield from eviction_facts.needs_announcement(case)
    yield from eviction_facts.needs_title(case)
    yield from ("vraag_uitstel.antwoord_uiterlijk", "vraag_uitstel.antwoord_tijd")
    if any(number == "R1" for number, _ in grounds(case)):
        yield "uitvoering.titel_toelichting"


def _facts(case: Assessment, reader: Reader, settings: Settings) -> dict[str, Any]:
    """The grounds in the order of the checklist, each with its proof, and when an answer must be there."""
    dossier = case.dossier
    shared = frame(case, reader, settings)
    told, judgment = objections(case), last_judgment(dossier)
    numbers = [number for number, _ in told]
    proofs = [proof for _, finding in told if (proof := _own_proof(case, finding))]
    kinds = [
        kind for number, finding in told if not _own_proof(case, finding) for kind in _PROOF.get(number, ())
    ]
    papers = exhibits(dossier, kinds, "bijlage", own=[p[:1].upper() + p[1:] for p in dict.fromkeys(proofs)])
    return {
        **shared,
        **eviction_facts.announced(case, reader),
        **eviction_facts.asked_moratorium(case),
        "v": eviction_facts.voice(shared, "de huurder", "de huurders"),
        "geadresseerde": bailiff(case, reader),
        "vooruit": reader("deurwaarder.email"),
        "dossiernummer": reader("deurwaarder.dossiernummer"),
        "titel": eviction_facts.title(case, reader),
        "antwoord_dag": reader("vraag_uitstel.antwoord_uiterlijk"),
        "antwoord_tijd": reader("vraag_uitstel.antwoord_tijd"),
        "gronden": [_ground(case, number, finding, papers) for number, finding in told],
        "onduidelijk": eviction_facts.clause(reader("uitvoering.titel_toelichting")),
        "eigen_termijn": judgment is not None
        and (known(judgment.ontruimingstermijn) or known(judgment.ontruiming_niet_voor)) is not None,
        "noodtoestand": any(number in ("R7", "R8") for number in numbers),
        "misbruik": any(number in ("R6", "R11") for number in numbers),
        "fout": any(number in renvooi_answers.PLAUSIBLE for number in numbers),
        **_administration(case, shared["huurders"]),
        "kinderen": eviction_facts.children(dossier),
        "stukken": papers.as_facts(_CITED),
        "bijlagen": papers.lines,
        "eigen": own_text(case, "renvooi"),
    }


def _administration(case: Assessment, names: list[Any]) -> dict[str, Any]:
    """Who of the tenants is under what, and what the one who decides for them is called."""
    under = gates.under_administration(case.dossier)
    kinds = {known(case.dossier.huurders[number - 1].bewindvoerder.soort) for number in under}
    measure, title = (
        ("curatele", "curator")
        if kinds == {"curator"}
        else ("bewind", "bewindvoerder")
        if kinds == {"bewindvoerder"}
        else ("bewind of curatele", "bewindvoerder of curator")
    )
    return {
        "onder_bewind": [names[number - 1] for number in under],
        "maatregel": measure,
        "wie_beslist": title,
    }


def _forbidden(case: Assessment, finding: Finding) -> dict[str, str]:
    """Which of the two may not be: the day, with its name, and the hour."""
    if finding.id != "ontruiming-dag":
        return {"verboden_dag": "", "verboden_uur": ""}
    path = finding.fields[0].rpartition(".")[0]
    day = known(value_at(case.dossier, f"{path}.ontruiming_datum"))
    hour = known(value_at(case.dossier, f"{path}.ontruiming_tijd"))
    closed = isinstance(day, date) and is_closed(day)
    name = Calendar().describe(day, weekend=False) if isinstance(day, date) and closed else ""
    return {
        "verboden_dag": f"{write_weekday(day)}{f' ({name})' if name else ''}"
        if isinstance(day, date) and closed
        else "",
        "verboden_uur": f"{hour.hour}.{hour.minute:02}"
        if isinstance(hour, time) and not OPENS <= hour <= CLOSES
        else "",
    }


def _fact_path(finding: Finding) -> str:
    """Where the new fact stands in the dossier that the finding is about."""
    return next((field for field in finding.fields if field.startswith("nieuwe_feiten[")), "")


def _own_proof(case: Assessment, finding: Finding) -> str:
    """The proof that the dossier names for a new fact."""
    path = _fact_path(finding)
    proof = known(value_at(case.dossier, f"{path}.bewijs")) if path else finding.values.get("bewijs")
    answered = any(known(paper.soort) == "antwoord gemeente" for paper in case.dossier.stukken)
    if not path and finding.id == "kinderen-zonder-opvang" and answered:
        return ""  # the paper itself is at hand, with its own title
    return str(eviction_facts.clause(proof)) if proof else ""


def _ground(case: Assessment, number: str, finding: Finding, papers: Exhibits) -> dict[str, Any]:
    """One ground as plain facts; the words are those of the template, what happened those of the user."""
    path, proof = _fact_path(finding), _own_proof(case, finding)
    told = known(value_at(case.dossier, f"{path}.feit")) if path else ""
    if number == "R7" and not path:
        told = eviction_facts.health(case.dossier)
    cited = papers.cite(proof[:1].upper() + proof[1:]) if proof else ""
    days = {name: value for name, value in finding.values.items() if isinstance(value, date)}
    served = days.get("exploot")
    return {
        "nr": number,
        "soort": finding.id,
        "feit": eviction_facts.sentence(told or ""),
        "bijlage": f" ({cited})" if cited else "",
        "voor_betekening": "betekening_vonnis" in days,
        "exploot_dag": write_weekday(served) if served else "",
        "niet_uitvoerbaar": number == "R5" and finding.weight is not Weight.NAVRAGEN,
        **_forbidden(case, finding),
        **{name: days.get(name, "") for name in _DAYS},
    }  # fmt: skip


def _fits(case: Assessment) -> str:
    if announced_and_ahead(case) or not any(
        number in renvooi_answers.PLAUSIBLE for number, _ in grounds(case)
    ):
        return ""  # on the other grounds a kort geding or moratorium comes first, and the letter is an extra
    return "Er is een bezwaar tegen de ontruiming dat de deurwaarder aan de rechter kan voorleggen."


def _what_weighs(case: Assessment) -> Iterator[str]:
    yield (
        "Bel de deurwaarder eerst, en vraag ook de verhuurder of hij instemt met renvooi. Stuur de brief daarna per e-mail en "
        "per post."
    )
    yield (
        "Deze brief kan later als bewijs worden gebruikt. Zet er geen dreiging met een klacht in, en alleen wat bewezen is. "
        "Bereid het kort geding (of het moratorium) tegelijk voor."
    )
    proven = {
        number
        for number, finding in grounds(case)
        if _own_proof(case, finding) or number not in ("R6", "R7", "R8", "R11")
    }
    if bare := sorted({number for number, _ in grounds(case)} - proven):
        yield f"Zonder bewijs: {', '.join(bare)}. Zonder bewijs gaat de deurwaarder door; zoek het vandaag."
    hidden = {a.question.number for a in renvooi_answers.grounds(case)} - {
        number for number, _ in grounds(case)
    }
    if "R7" in hidden:
        yield "Het medische feit staat niet in de brief, want er is geen toestemming (gezondheid.toestemming)."
    own_hand = known(case.dossier.ondertekenaar) in (None, "huurder")
    if own_hand and any("huurder" in (known(fact.feit) or "").split() for fact in case.dossier.nieuwe_feiten):
        yield (
            "De huurder tekent zelf, maar bij nieuwe_feiten staat ‘de huurder’. Schrijf dat feit in de ik-vorm: het komt "
            "letterlijk in de brief."
        )
    if known(case.dossier.uitvoering.veiligheid):
        yield "Wat de deurwaarder over de veiligheid moet weten, staat niet in de brief: meld dat zakelijk en apart."


DOCUMENT = Document(
    id="renvooi-brief",
    name="Brief aan de deurwaarder: uitnodiging tot renvooi",
    to="de deurwaarder, met kopie aan de verhuurder en de gemeente",
    purpose="Legt de deurwaarder het bezwaar met bewijs voor en vraagt hem te wachten of het aan de rechter voor te leggen.",
    outgoing=True,
    register="brief",
    gates=(gates.is_home, eviction_facts.not_evicted, announced_and_ahead, has_ground, gates.signer_may_act),
    needs=_needs,
    facts=_facts,
    fits=_fits,
    channel="eerst bellen, dan e-mail en post",
    example="ontruiming",
    conflicts=answer_in_time,
    notes=(little_time_left, _what_weighs, gates.authority_of_administrator),
)
