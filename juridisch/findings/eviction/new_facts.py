"""What changed after the judgment: paid, a new arrangement or lease, illness, children without a place.

These facts seldom make the bailiff stop by himself; they are for a kort geding about the execution (Rv 438) or a moratorium.
Which test the judge applies depends on the remedy that is still open (HR 20 December 2019).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from juridisch.dossier import Dossier, known
from juridisch.dutch import write_date
from juridisch.findings.eviction.announced import announced_day, announcements
from juridisch.findings.eviction.suspension import TEST, judges_test
from juridisch.findings.finding import Check, Finding, Question, Subject, Weight, ask, found
from juridisch.law import Certainty, Source
from juridisch.sources import page, ruling, rv
from juridisch.timeline import last_judgment
from juridisch.timeline.execution import evicted

_SUBJECT = Subject.ONTRUIMING
_BASE = (rv("438"), TEST)
PAID = Check("betaald-na-vonnis", _SUBJECT, "Is de hele schuld na het vonnis betaald?", _BASE)
ARRANGED = Check("nieuwe-regeling", _SUBJECT, "Is er na het vonnis een regeling afgesproken?", _BASE)
LEASE = Check(
    "nieuwe-huur",
    _SUBJECT,
    "Is er na het vonnis opnieuw gehuurd, of is huur aangenomen zonder voorbehoud?",
    _BASE,
)
MEDICAL = Check("medisch", _SUBJECT, "Zijn er na het vonnis ernstige medische feiten gekomen?", _BASE)
CHILDREN = Check(
    "kinderen-zonder-opvang",
    _SUBJECT,
    "Komen er kinderen op straat omdat er geen plek is?",
    (*_BASE, ruling("HR 28 november 2025", "ECLI:NL:HR:2025:1799", Certainty.VAKBRON)),
)
CHECKS = (PAID, ARRANGED, LEASE, MEDICAL, CHILDREN)

_GRANTED = "toegewezen: Rechtbank"
_REFUSED = "afgewezen: Rechtbank"
_USE_IT = page(
    "mannaertsappels.nl, use it or lose it",
    "https://www.mannaertsappels.nl/ontruimingsvonnis-huur-use-it-or-lose-it/",
)
_NEITHER_NEW = ruling(f"{_REFUSED} Limburg 28 november 2016", "ECLI:NL:RBLIM:2016:10291")


class Fact(NamedTuple):
    """What happened, from the dossier."""

    day: date | None
    proof: str | None
    fields: tuple[str, ...]


class _Kind(NamedTuple):
    check: Check
    question: str  # on the checklist
    title: str
    text: str
    evidence: tuple[str, ...]
    risk: str
    sources: tuple[Source, ...]


_LEASE_TEXT = (
    "Na het vonnis is {what}. Dat kan betekenen dat er een nieuwe huur is, of dat de verhuurder zijn recht om te ontruimen "
    "opgaf."
)
_KINDS = {
    "schuld betaald": _Kind(
        PAID,
        "R6",
        "De schuld is na het vonnis betaald",
        "De huurder betaalde na het vonnis de schuld. Is alles betaald, ook de kosten, dan kan ontruimen misbruik zijn: waar "
        "het vonnis voor diende, is er niet meer.",
        ("betaalbewijzen", "een overzicht van de verhuurder met saldo nul"),
        "Bij herhaalde achterstanden mocht ontruimen ook na betaling nog. Ga na of ook rente en kosten zijn betaald.",
        (
            ruling(f"{_GRANTED} Oost-Brabant 29 oktober 2014", "ECLI:NL:RBOBR:2014:6524"),
            ruling(f"{_REFUSED} Rotterdam 20 november 2024", "ECLI:NL:RBROT:2024:11624"),
            _USE_IT,
        ),
    ),
    "nieuwe regeling": _Kind(
        ARRANGED,
        "R6",
        "Na het vonnis is een regeling afgesproken",
        "De verhuurder sprak na het vonnis een regeling af. Komt de huurder die na, dan kan ontruimen misbruik zijn. Lees of "
        "de verhuurder zich het recht om te ontruimen voorbehield.",
        ("de bevestiging van de regeling", "betaalbewijzen van elke termijn"),
        "Met een voorbehoud, of na een gemiste termijn, mocht de verhuurder soms verder op het oude vonnis.",
        (
            page(
                "anders: vbtm.nl, ontruimen op een oud vonnis",
                "https://www.vbtm.nl/weblog/ontruimen-op-basis-van-een-oud-vonnis",
            ),
            _USE_IT,
        ),
    ),
    "nieuwe huurovereenkomst": _Kind(
        LEASE,
        "R11",
        "Na het vonnis is er opnieuw gehuurd",
        _LEASE_TEXT.format(what="een nieuw huurcontract gesloten"),
        ("het nieuwe contract",),
        "De verhuurder zal zeggen dat het alleen uitstel was. Kijk naar de woorden van het contract.",
        (_USE_IT, ruling("anders: Hof Amsterdam 26 juli 2016", "ECLI:NL:GHAMS:2016:3089", Certainty.VAKBRON)),
    ),
    "huur aangenomen zonder voorbehoud": _Kind(
        LEASE,
        "R11",
        "De verhuurder nam huur aan zonder voorbehoud",
        _LEASE_TEXT.format(what="huur aangenomen zonder dat de verhuurder iets voorbehield"),
        ("afschriften", "brieven en facturen van de verhuurder met het woord ‘huur’"),
        "Geld aannemen is nog geen nieuwe huur: wie blijft wonen, moet ook betalen. Het hangt van alle omstandigheden af.",
        (_USE_IT, ruling("anders: Hof Amsterdam 26 juli 2016", "ECLI:NL:GHAMS:2016:3089", Certainty.VAKBRON)),
    ),
    "medisch": _Kind(
        MEDICAL,
        "R7",
        "Nieuwe medische feiten kunnen een noodtoestand zijn",
        "Na het vonnis kwamen er ernstige medische feiten. Ontstaat door de ontruiming een noodtoestand, dan kan de rechter "
        "haar schorsen. Het moet nieuw zijn en bewezen, met een recente verklaring.",
        ("een recente verklaring van een arts of behandelaar",),
        "Zonder bewijs telt een medische reden niet. Dat de huurder dakloos wordt, is op zichzelf meestal niet genoeg.",
        (
            ruling(f"{_GRANTED} Midden-Nederland 29 april 2020", "ECLI:NL:RBMNE:2020:1698"),
            ruling(f"{_GRANTED} Zeeland-West-Brabant 2 september 2024", "ECLI:NL:RBZWB:2024:6256"),
            _NEITHER_NEW,
            ruling("afgewezen: Hof Amsterdam 2 september 2025", "ECLI:NL:GHAMS:2025:2286"),
        ),
    ),
    "kinderen zonder opvang": _Kind(
        CHILDREN,
        "R8",
        "Er is geen plek voor de kinderen",
        "Bij ontruiming is er geen plek voor de kinderen. Hun belang weegt zwaar, maar niet altijd het zwaarst. De rechter "
        "moet onderzoeken wat de ontruiming voor hen betekent, en kan voorwaarden stellen, zoals meer tijd of eerst bewijs "
        "van opvang.",
        (
            "het schriftelijke antwoord van de gemeente",
            "een uittreksel uit de basisregistratie",
            "een brief van school of hulpverlening",
        ),
        "Kinderen houden een ontruiming niet altijd tegen: na een jaar achterstand mocht het, met twee maanden om te vertrekken.",
        (
            ruling(f"{_GRANTED} Rotterdam 13 augustus 2021", "ECLI:NL:RBROT:2021:8307"),
            ruling("tussenvonnis: Rechtbank Noord-Holland 19 mei 2021", "ECLI:NL:RBNHO:2021:4217"),
            ruling("anders: Rechtbank Midden-Nederland 8 mei 2025", "ECLI:NL:RBMNE:2025:2959"),
            _NEITHER_NEW,
        ),
    ),
}


def look(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """What happened after the judgment that a judge may weigh, as long as the home has not been cleared."""
    day = announced_day(dossier, today)
    if evicted(dossier, today) or not (dossier.vonnissen or announcements(dossier)):
        return
    if not (dossier.nieuwe_feiten or dossier.kinderen) and dossier.gezondheid.leeg:
        return
    test = judges_test(dossier, today)
    told = set()
    for number, fact in enumerate(dossier.nieuwe_feiten, 1):
        kind = _KINDS.get(known(fact.soort) or "")
        if kind:
            told.add(kind.check.id)
            where = (f"nieuwe_feiten[{number}]",)
            yield _finding(kind, Fact(known(fact.datum), known(fact.bewijs), where), dossier, test, day)
    health = dossier.gezondheid
    since, what = known(health.sinds), known(health.omschrijving)
    # Health without consent stays out of every paper, and so out of the findings.
    if MEDICAL.id not in told and health.toestemming is True and since and what:
        fields = ("gezondheid.sinds", "gezondheid.bewijs")
        yield _finding(_KINDS["medisch"], Fact(since, known(health.bewijs), fields), dossier, test, day)
    if CHILDREN.id not in told:
        yield from _no_place(dossier, test, day)


def _no_place(dossier: Dossier, test: str, day: date | None) -> Iterator[Finding | Question]:
    """Children at home, and what the municipality answered."""
    if not any(child.woont_thuis is not False for child in dossier.kinderen):
        return
    place = known(dossier.opvang.plek)
    if place is False:
        proof = "antwoord van de gemeente" if known(dossier.opvang.antwoord_datum) else None
        fact = Fact(
            known(dossier.opvang.antwoord_datum), proof, ("kinderen", "opvang.plek", "opvang.antwoord_datum")
        )
        yield _finding(_KINDS["kinderen zonder opvang"], fact, dossier, test, day)
    elif place is None and day:
        yield ask(
            CHILDREN,
            "Heeft de gemeente een plek voor de kinderen?",
            "Er wonen kinderen en de ontruiming is aangezegd. Niet bekend is of er opvang is.",
            "Vraag de gemeente vandaag om opvang, en om een schriftelijk antwoord.",
            fields=("opvang.plek", "opvang.antwoord_datum"),
        )


def _finding(kind: _Kind, fact: Fact, dossier: Dossier, test: str, day: date | None) -> Finding:
    """Only what is new and proven speaks for the tenant; otherwise somebody has to look it up first."""
    judgment = last_judgment(dossier)
    judged = known(judgment.datum) if judgment else None
    doubts = []
    if fact.day is None:
        doubts.append("Zoek op welke dag dit was.")
    elif judged and fact.day <= judged:
        doubts.append(
            f"Maar volgens het dossier was dit al zo op {write_date(fact.day)}, vóór het vonnis van {write_date(judged)}. Dan "
            "is het niet nieuw."
        )
    if not fact.proof:
        doubts.append("Er is nog geen bewijs.")
    # Of somebody's health no more goes into papers than he agreed to.
    private = kind.check is MEDICAL and dossier.gezondheid.toestemming is not True
    values: dict[str, object] = {"renvooi": kind.question, "nieuw": not doubts}
    values |= {
        name: value
        for name, value in (
            ("datum", fact.day),
            ("bewijs", None if private else fact.proof),
            ("ontruiming", day),
        )
        if value
    }
    return found(
        kind.check,
        Weight.NAVRAGEN if doubts else Weight.VOOR,
        kind.title,
        " ".join((kind.text, *doubts)),
        certainty=Certainty.AFGELEID if kind.check is LEASE else None,
        sources=kind.sources,
        fields=fact.fields,
        evidence=kind.evidence,
        risk=f"{kind.risk} {test}",
        values=values,
    )
