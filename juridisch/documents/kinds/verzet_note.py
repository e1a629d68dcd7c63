"""The adviser's note on verzet against a default judgment: no letter, for a letter cannot be verzet (documents §6, e5).

Verzet is done by a writ that a bailiff serves (Rv 143 lid 2). The order to the lawyer or bailiff is `verzet_order`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from juridisch.assessment import Assessment
from juridisch.documents import gates
from juridisch.documents.document import Document
from juridisch.documents.facts.frame import home
from juridisch.documents.facts.reader import Reader, lines, place, series, tenant_names
from juridisch.documents.gates import Refusal, under_administration
from juridisch.dossier import Dossier, Vonnis, known
from juridisch.dossier.events import Exploot
from juridisch.law import Stage
from juridisch.settings import Settings
from juridisch.timeline import Deadline
from juridisch.timeline.verzet import IN_PERSON, UNDER_JUDGMENT, may_be_default

RULES = ("verzet", "verzet-tenuitvoerlegging", "verzet-bekend")
_MISSING = re.compile(r"vonnis(-[0-9]+)?(-(soort|verzet.*|daad|beslag-[0-9]+))?")
_SERVED = {
    "betekening vonnis": "vonnis betekend",
    "bevel tot ontruiming": "bevel tot ontruiming gebracht",
    "nieuwe ontruimingsdatum": "nieuwe ontruimingsdatum aangezegd",
    "anders": "ander stuk van de deurwaarder",
}
_MANNER = {
    "persoon": "in persoon: start de termijn",
    "geweigerd": "geweigerd, telt als in persoon: start de termijn",
    "huisgenoot": "aan een huisgenoot: niet in persoon",
    "envelop": "in een envelop: niet in persoon",
    "openbaar": "openbaar: niet in persoon",
}
#: What whoever brings out the writ needs, by kind of paper, in the order of use.
PAPERS = (
    "vonnis", "exploot", "dagvaarding", "huurcontract", "huurspecificatie", "betaalbewijzen", "14-dagenbrief",
    "correspondentie", "inkomensbewijs",
)  # fmt: skip


def is_default(case: Assessment) -> Refusal | None:
    """Verzet is open only against a default judgment that is not yet opposed (Rv 143)."""
    if case.default_judgment:
        return None
    if known(case.dossier.soort_procedure) == "verzet":
        return Refusal(
            "De verzetzaak loopt al (soort_procedure: verzet).",
            "Kijk met de deurwaarder of advocaat na of het exploot op tijd is uitgebracht.",
        )
    if case.dossier.vonnissen:
        return Refusal(
            "Er is geen verstekvonnis. Verzet kan alleen daartegen (artikel 143 Rv).",
            "Tegen een vonnis op tegenspraak staat hoger beroep open, met een advocaat. Zie ‘juridisch tijdlijn’.",
        )
    if case.stage is Stage.ROLDATUM_GEMIST:
        return Refusal(
            "De rolzitting is gemist, maar er is nog geen vonnis in het dossier.",
            "Maak ‘alsnog-verschijnen’, en bel de griffie of er al vonnis is.",
        )
    return Refusal(
        "Er is geen vonnis in het dossier.", "Is er een vonnis, vul dan vonnissen in, met soort en datum."
    )


def default_judgment(dossier: Dossier) -> tuple[int, Vonnis] | None:
    """The last judgment that is, or may be, one by default, with its number."""
    found = [
        (known(judgment.datum) or date.min, number, judgment)
        for number, judgment in enumerate(dossier.vonnissen, 1)
        if may_be_default(judgment, dossier)
    ]
    if not found:
        return None
    _, number, judgment = max(found, key=lambda item: item[:2])
    return number, judgment


def dates(case: Assessment) -> list[dict[str, Any]]:
    """Every computed day for verzet, the earliest first: from when, why, until when."""
    found = [item for item in case.timeline.deadlines if item.outcome.rule.id in RULES]
    return [
        {
            "begin": "" if item.instead else item.outcome.start,
            "waarom": _why(item, case.dossier),
            "dag": item.day,
            "gewoon": item.outcome.day if item.outcome.day != item.day else "",
            "voorbij": item.open_day(case.today) < case.today,
            "grondslag": item.outcome.sources[0].citation,
            "noot": item.note,
        }
        for item in sorted(found, key=lambda item: item.day)
    ]


def _why(item: Deadline, dossier: Dossier) -> str:
    """What started the term, in words."""
    if item.instead:
        return "begin niet bekend, gerekend vanaf vandaag"
    number = int(match[1]) if (match := re.search(r"\[([0-9]+)\]", item.field)) else 0
    name = item.field.partition("[")[0].partition(".")[0]
    if name == "exploten":
        writ = dossier.exploten[number - 1]
        manner = "in persoon" if known(writ.wijze) in IN_PERSON else "misschien in persoon"
        return f"{_SERVED.get(known(writ.soort) or '', 'stuk van de deurwaarder')}, {manner}"
    if name == "verzoeken":
        return f"verzoek van de huurder: {known(dossier.verzoeken[number - 1].soort) or 'onbekend'}"
    if name == "beslagen":
        return "eerste betaling uit het beslag"
    if name == "ontruimd_op":
        return "ontruiming gedaan"
    if item.outcome.rule.id == "verzet-bekend":
        return "vonnis pas na de uitvoering ontdekt"
    return f"huurder kende het vonnis: {known(dossier.daad_van_bekendheid.wat) or 'contact over het vonnis'}"


def facts_of_service(dossier: Dossier) -> list[dict[str, Any]]:
    """What happened under the judgment, day by day, and what each means for the start of the term."""
    found: list[tuple[date, str, str]] = []
    for writ in dossier.exploten:
        if (day := known(writ.datum)) and known(writ.soort) in UNDER_JUDGMENT:
            found.append((day, _SERVED[str(known(writ.soort))], _manner(writ)))
    for request in dossier.verzoeken:
        if day := known(request.verstuurd):
            found.append(
                (day, f"verzoek verstuurd: {known(request.soort) or 'onbekend'}", "kan bekendheid tonen")
            )
    for seizure in dossier.beslagen:
        if day := known(seizure.eerste_uitbetaling):
            found.append(
                (
                    day,
                    f"eerste betaling uit beslag op {known(seizure.soort) or 'inkomen'}",
                    "uitvoering, artikel 144 Rv",
                )
            )
    if day := known(dossier.daad_van_bekendheid.datum):
        what = known(dossier.daad_van_bekendheid.wat) or "contact over het vonnis"
        found.append((day, f"daad van bekendheid: {what}", "start de termijn"))
    if day := known(dossier.ontruimd_op):
        found.append((day, "woning ontruimd", "uitvoering, artikel 144 Rv"))
    return [{"dag": day, "wat": what, "gevolg": effect} for day, what, effect in sorted(found)]


def _manner(writ: Exploot) -> str:
    return _MANNER.get(known(writ.wijze) or "", "wijze onbekend: kijk aan het eind van het exploot")


def papers(dossier: Dossier) -> tuple[list[str], list[str]]:
    """Of what the lawyer or bailiff needs: the kinds at hand, and those to look for."""
    at_hand = {known(paper.soort) for paper in dossier.stukken}
    if "bankafschriften" in at_hand:
        at_hand.add("betaalbewijzen")
    return [kind for kind in PAPERS if kind in at_hand], [kind for kind in PAPERS if kind not in at_hand]


def judgment_facts(case: Assessment) -> dict[str, Any]:
    """The judgment in words: its day, court and number, and whether verzet stops it."""
    found = default_judgment(case.dossier)
    judgment = found[1] if found else None
    execute = known(judgment.uitvoerbaar_bij_voorraad) if judgment else None
    amount = known(judgment.bedrag_toegewezen) if judgment else None
    return {
        "vonnis": (known(judgment.datum) if judgment else None) or "",
        "vonnis_nummer": (known(judgment.zaaknummer) if judgment else None)
        or known(case.dossier.zaaknummer)
        or "",
        "zeker_verstek": bool(judgment and known(judgment.soort) == "verstek"),
        "uitvoerbaar": "" if execute is None else "ja" if execute else "nee",
        "toegewezen": "" if amount is None else amount,
        "gerecht": known(case.dossier.gerecht.naam) or "",
        "locatie": known(case.dossier.gerecht.locatie) or "",
    }


def reckon(case: Assessment) -> dict[str, Any]:
    """The day to reckon with: the earliest that is not over, else the earliest of all."""
    rows = dates(case)
    open_ones = [row for row in rows if not row["voorbij"]]
    first = rows[0] if rows else None
    chosen = open_ones[0] if open_ones else first
    return {
        "data": rows,
        "rekendag": chosen["dag"] if chosen else "",
        "begin_onbekend": bool(chosen and chosen["begin"] == ""),
        "alles_voorbij": bool(rows) and not open_ones,
        "eerste_voorbij": bool(first and open_ones and first["voorbij"]),
    }


def _needs(_case: Assessment, _settings: Settings) -> Iterator[str]:
    yield from ("huurders[1].achternaam", "verhuurder.naam", "woonruimte")


def _facts(case: Assessment, reader: Reader, settings: Settings) -> dict[str, Any]:
    """All that a colleague must know to have the writ served in time."""
    dossier = case.dossier
    there, absent = papers(dossier)
    names = tenant_names(case, reader)
    day = next(
        (i.day for i in case.timeline.dated if i.key.endswith("-aangezegd") and i.day >= case.today), ""
    )
    return {
        **judgment_facts(case),
        **reckon(case),
        "auteur": known(settings.organisatie) or "",
        "afzender": lines(known(settings.organisatie)),
        "plaats": place(case, settings, reader, known(settings.adres.plaats)),
        "huurder": series(names),
        "meer": len(names) > 1,
        "woning": home(reader),
        "verhuurder": reader("verhuurder.naam"),
        "kenmerk_ons": reader("kenmerk_ons"),
        "feiten": facts_of_service(dossier),
        "na_te_vragen": [
            {"waarom": item.why.reason, "doen": item.action}
            for item in case.timeline.missing
            if _MISSING.fullmatch(item.key)
        ],
        "aanwezig": there,
        "ontbreekt": absent,
        "bewind": bool(under_administration(dossier)),
        "ontruiming": day,
    }


DOCUMENT = Document(
    id="verzetnotitie",
    name="Notitie over verzet (alleen voor de adviseur)",
    to="de adviseur zelf",
    purpose="Rekent uit tot wanneer verzet kan en zet op een rij wat de advocaat of deurwaarder nodig heeft.",
    outgoing=False,  # it stays in the adviser’s file
    register="brief",
    gates=(gates.is_home, is_default),
    needs=_needs,
    facts=_facts,
    fits=lambda _case: (
        "Er is (misschien) een verstekvonnis: kijk eerst naar verzet, vóór elk contact over het vonnis."
    ),
    channel="alleen voor intern gebruik; niet versturen",
    for_adviser=True,
    example="verstekvonnis",
)
