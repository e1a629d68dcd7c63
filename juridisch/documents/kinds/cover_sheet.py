"""The adviser's cover sheet: what is still missing, what can go wrong, what to ask and which days to guard (documents §2.6).

Internal: it names weaknesses of the case and is never sent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from juridisch.assessment import Assessment
from juridisch.documents import gates
from juridisch.documents.argument import Choice
from juridisch.documents.document import Document
from juridisch.documents.facts.reader import Reader, document_date, lines, place, series, tenant_names
from juridisch.documents.kinds import defence
from juridisch.documents.kinds.defence_blocks import defence_choices, summary_proceedings, taken
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_weekday
from juridisch.findings import Weight
from juridisch.findings.arrears.rent import rent_ledger
from juridisch.law import Unknown
from juridisch.settings import Settings
from juridisch.timeline import Deadline, Event

#: So much of each list, that the sheet stays within three pages; the rest is counted.
_DATES, _QUESTIONS, _FIELDS, _AGAINST = 8, 8, 5, 6


def _needs(_case: Assessment, _settings: Settings) -> Iterator[str]:
    return iter(())


def _facts(case: Assessment, reader: Reader, settings: Settings) -> dict[str, Any]:
    """Everything that an adviser should see before he hands over the papers."""
    dossier = case.dossier
    adviser = known(settings.afzender.naam) or known(dossier.adviseur.naam)
    firm = known(settings.organisatie) or known(dossier.adviseur.organisatie)
    answers = defence.DOCUMENT.refusal(case) is None
    blocks = taken(case) if answers else ()
    left = _left_out(case) if answers else ([], [])
    questions = [
        {"vraag": q.title if q.title.endswith("?") else f"{q.title}:", "doe": q.unknown.next_action}
        for q in case.findings.questions
    ]
    against = [{"titel": f.title, "risico": f.risk} for f in case.findings.found if f.weight is Weight.TEGEN]
    return {
        "auteur": adviser or firm or "",
        "afzender": lines(firm, adviser),
        "plaats": place(case, settings, reader, known(settings.adres.plaats)),
        "huurders": [name for name in tenant_names(case, reader) if name],
        "huurder": series([name for name in tenant_names(case, reader) if name] or ["de huurder"]),
        "verhuurder": reader("verhuurder.naam"),
        "kenmerk_ons": reader("kenmerk_ons"),
        "zaaknummer": reader("zaaknummer"),
        "stadium": case.stage.value,
        "dagen": _days(case),
        "stukken": _papers(case, settings),
        "antwoord": answers,
        "kg": summary_proceedings(dossier),
        "argumenten": [_argument(block, dossier) for block in blocks],
        "weggelaten": left[0],
        "zonder_bevinding": left[1],
        "geen_productie": [k for k in defence.paper_exhibits(case, blocks).lacking if k != "anders"]
        if answers
        else [],
        "vragen": questions[:_QUESTIONS],
        "vragen_meer": max(0, len(questions) - _QUESTIONS),
        "tegen": against[:_AGAINST],
        "tegen_meer": max(0, len(against) - _AGAINST),
        "verstek": case.default_judgment,
        "verzet": write_weekday(case.verzet.day) if case.verzet and case.default_judgment else "",
        "standpunt": known(dossier.standpunt_achterstand) or "",
        "voorstel": bool(known(dossier.voorstel.bedrag_per_maand))
        or bool(known(dossier.bron_volledige_betaling.bedrag)),
        "onbetaalbaar": any(
            f.weight is Weight.TEGEN
            for check in ("voorstel-haalbaar", "lopende-huur")
            for f in case.findings.of(check)
        ),
        "betalingen": bool(dossier.betalingen),
        "betwiste_kosten": any(
            f.weight in (Weight.FOUT, Weight.WAARSCHIJNLIJK) for f in case.findings.of("incassokosten")
        ),
        "aannames": _assumed(case),
        "gezondheid": known(dossier.gezondheid.omschrijving) is not None,
        "toestemming": dossier.gezondheid.toestemming is True,
    }


def _days(case: Assessment) -> list[dict[str, Any]]:
    """The days that are still to come, nearest first; a date that nobody may rely on shows its reason instead."""
    found = []
    for item in case.timeline.dated:
        day = item.open_day(case.today)
        if day < case.today or (isinstance(item, Event) and not item.decisive):
            continue
        what = item.outcome.rule.name if isinstance(item, Deadline) else item.what
        note = (item.instead or item.note) if isinstance(item, Deadline) else item.warning
        found.append((day, {"dag": write_weekday(day), "wat": what, "let_op": note}))
    return [row for _, row in sorted(found, key=lambda pair: pair[0])[:_DATES]]


def _papers(case: Assessment, settings: Settings) -> list[dict[str, Any]]:
    """Each paper that fits now, with what it still lacks."""
    from juridisch.documents.catalogue import DOCUMENTS  # the catalogue holds this sheet too

    found = []
    for paper in DOCUMENTS.values():
        if paper.id == DOCUMENT.id or paper.refusal(case) or not paper.fits(case):
            continue
        fields = [gap.field for gap in paper.gaps(case, settings)]
        clashes = [problem.message for problem in paper.conflicts(case)]
        found.append(
            {
                "naam": paper.name,
                "ontbreekt": fields[:_FIELDS],
                "meer": max(0, len(fields) - _FIELDS),
                "botst": clashes[:1],
                "weg": paper.channel,
            }
        )
    return found


def _argument(block: Choice, dossier: Dossier) -> dict[str, Any]:
    """A block that is taken: how strong, what the other side will say, whether there is a paper that proves it."""
    at_hand = {known(paper.soort) for paper in dossier.stukken}
    kinds = block.argument.exhibits
    proven = any(kind in at_hand for kind in kinds)
    return {
        "id": block.argument.id,
        "naam": block.argument.name,
        "sterkte": block.argument.strength,
        "risico": block.argument.risk,
        "waarom": block.why,
        "bewijs": "met bewijs" if proven else "zonder bewijs",
    }


def _left_out(case: Assessment) -> tuple[list[dict[str, str]], list[str]]:
    """The blocks that are not in it: those with a reason worth reading, and those for which nothing was found."""
    told, silent = [], []
    for choice in defence_choices(case):
        if choice.taken:
            continue
        if choice.why.startswith("er is geen bevinding"):
            silent.append(choice.argument.id)
        else:
            told.append({"id": choice.argument.id, "naam": choice.argument.name, "waarom": choice.why})
    return told, silent


def _assumed(case: Assessment) -> Sequence[str]:
    """What the own table of the rent rests on for want of a rule or a fact."""
    ledger = rent_ledger(case.dossier, document_date(case))
    return [] if isinstance(ledger, Unknown) else list(dict.fromkeys(ledger.assumptions))


DOCUMENT = Document(
    id="aanbiedingsblad",
    name="Aanbiedingsblad voor de adviseur",
    to="de adviseur zelf",
    purpose="Laat zien wat er nog ontbreekt, waar de risico’s zitten en welke dagen u moet bewaken.",
    outgoing=False,
    register="brief",
    gates=(gates.is_home,),
    needs=_needs,
    facts=_facts,
    fits=lambda _case: "Lees dit eerst: het zegt wat er nog ontbreekt en waar de risico’s zitten.",
    channel="niet versturen: alleen voor de adviseur",
    for_adviser=True,
    example="dagvaarding",
)
