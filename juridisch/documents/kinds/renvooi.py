"""The adviser's checklist before a renvooi: may the bailiff be asked to put an objection to the judge? (documents §5)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from juridisch.assessment import Assessment
from juridisch.documents import gates
from juridisch.documents.document import Document
from juridisch.documents.facts.reader import Reader, tenant_names
from juridisch.documents.gap import join
from juridisch.documents.gates import Refusal
from juridisch.documents.kinds import eviction_facts, renvooi_answers
from juridisch.documents.kinds.renvooi_answers import ASK, CLOSED, NO, OPEN_STRICT, OPEN_WEIGHED, YES, Answer
from juridisch.dossier import known
from juridisch.dutch import write_weekday
from juridisch.findings.eviction.suspension import judges_test
from juridisch.law import Stage
from juridisch.settings import Settings

_TESTS = (
    (
        OPEN_WEIGHED,
        "Verzet of hoger beroep kan of loopt; het vonnis legt niet uit waarom het meteen mag worden uitgevoerd",
        "De rechter weegt de belangen. Uitgangspunt: een vonnis mag worden uitgevoerd.",
    ),
    (
        OPEN_STRICT,
        "Hetzelfde, maar het vonnis legt dat wel uit",
        "Alleen feiten die de eerste rechter niet kon meewegen, of een duidelijke fout.",
    ),
    (
        CLOSED,
        "Geen verzet of hoger beroep meer",
        "Alleen misbruik: een duidelijke fout, of een noodtoestand door feiten van na het vonnis.",
    ),
)


def under_execution(case: Assessment) -> Refusal | None:
    """A renvooi is about the execution of a title."""
    if case.dossier.vonnissen or case.stage is Stage.ONTRUIMING_AANGEZEGD:
        return None
    return Refusal(
        "Er is nog geen vonnis of bevel tot ontruiming. Renvooi gaat over de uitvoering daarvan.",
        "Is er een vonnis of exploot, vul het dan in. Maak anders ‘verweer’ of ‘uitstel’.",
    )


def _facts(case: Assessment, reader: Reader, settings: Settings) -> dict[str, Any]:
    """The answers, what follows from them, and the test that the judge applies."""
    given = renvooi_answers.answers(case)
    line, why = renvooi_answers.conclusion(given)
    situations = renvooi_answers.situations(case)
    here = ASK if not situations else "misschien" if len(situations) > 1 else YES
    verzet = case.verzet
    return {
        "auteur": known(settings.organisatie) or known(case.dossier.adviseur.naam) or "",
        "kenmerk_ons": reader("kenmerk_ons"),
        "huurder": join(", ", tenant_names(case, reader)),
        "dossiernummer": reader("deurwaarder.dossiernummer"),
        "titel": eviction_facts.title(case, reader) if case.dossier.vonnissen else "",
        "ontruiming": eviction_facts.announced(case, reader)["ontruiming"],
        "levensgevaar": any(a.question.number == "R12" and a.word == YES for a in given),
        "conclusie": line,
        "steunt_op": why,
        "nog_open": renvooi_answers.open_questions(given),
        "brief_kan": bool(renvooi_answers.grounds(case)),
        "vragen": [_row(answer, case) for answer in given],
        "toetsen": [
            {"als": when, "dan": then, "hier": here if key in situations or not situations else NO} for key, when, then in _TESTS
        ],
        "toets": judges_test(case.dossier, case.today),
        "uitspraken": _rulings(given),
        "verstek": case.default_judgment,
        "verzet_dag": write_weekday(verzet.day) if verzet else "",
    }  # fmt: skip


def _row(answer: Answer, case: Assessment) -> dict[str, Any]:
    """One row of the table."""
    return {
        "nr": answer.question.number,
        "vraag": answer.question.text,
        "woord": answer.word,
        "waarom": answer.why,
        "bewijs": answer.question.proof,
        "actie": renvooi_answers.action(answer, case.dossier),
    }


def _rulings(given: tuple[Answer, ...]) -> list[Any]:
    """Published decisions on the grounds that are there or may be, granted and refused, each once."""
    cited = (source for answer in given for finding in answer.findings for source in finding.sources)
    return list(
        dict.fromkeys(s.citation for s in cited if "ECLI" in s.citation and "2019:2026" not in s.citation)
    )


def _fits(case: Assessment) -> str:
    if case.stage is not Stage.ONTRUIMING_AANGEZEGD or not eviction_facts.lies_ahead(case):
        return ""
    return "De ontruiming is aangezegd: loop na of er een bezwaar is dat de deurwaarder aan de rechter kan voorleggen."


def _what_weighs(case: Assessment) -> Iterator[str]:
    if case.dossier.uitvoering.levensgevaar is True:
        yield "LEVENSGEVAAR: bel nu de huisarts of de GGZ (of 113; bij direct gevaar 112). Dit blad kan wachten."
    yield "Wat op ‘na te vragen’ staat, is niet ‘nee’. Vraag het vandaag en vul het in het dossier in."
    if renvooi_answers.grounds(case):
        yield "Er is een grond: maak ‘renvooi-brief’. Alleen de deurwaarder kan naar de rechter met renvooi; u nodigt hem uit."


DOCUMENT = Document(
    id="renvooi",
    name="Checklist deurwaardersrenvooi",
    to="de adviseur",
    purpose="Loopt de dertien vragen na en zegt of de deurwaarder het bezwaar aan de rechter kan voorleggen.",
    outgoing=False,
    register="brief",
    gates=(gates.is_home, eviction_facts.not_evicted, under_execution),
    needs=lambda _case, _settings: iter(()),  # what is not known is one of its answers
    facts=_facts,
    fits=_fits,
    channel="voor uzelf",
    for_adviser=True,
    example="ontruiming",
    notes=(_what_weighs,),
)
