"""The annexes of the petition for a moratorium: which must be there, which help, and which are at hand (documents §4.5)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from juridisch.assessment import Assessment
from juridisch.documents.exhibits import Exhibit, Exhibits, title
from juridisch.documents.gap import Gap
from juridisch.documents.gates import under_administration
from juridisch.documents.kinds.eviction_facts import announcement, health, settled
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_date
from juridisch.law import Stage
from juridisch.timeline import last_judgment


class Annex(NamedTuple):
    """A paper that belongs with the petition; `must` when the court cannot do without it."""

    kind: str
    title: str
    must: bool
    at_hand: bool


def annexes(case: Assessment) -> tuple[Annex, ...]:
    """Every annex that this case asks for, in the order of the petition."""
    return tuple(
        annex for kind, words, must in _wanted(case) for annex in _annexes(case.dossier, kind, words, must)
    )


def _wanted(case: Assessment) -> Iterator[tuple[str, str, bool]]:
    """Kind of paper, what to call it when it is not at hand, and whether it is confirmed as required."""
    dossier, married = case.dossier, _partner(case.dossier)
    yield "WSNP-verzoekschrift", "WSNP-verzoekschrift (artikel 284 Fw), officieel model", True
    if dossier.vonnissen or case.stage is Stage.ONTRUIMING_AANGEZEGD:
        yield "vonnis", "Proces-verbaal van de zitting" if settled(case) else "Vonnis", True
    else:
        yield "dagvaarding", "Dagvaarding", True
    if announcement(case):
        yield "exploot", "Exploot met de aangezegde ontruiming", True
    yield "schuldenoverzicht", "Overzicht van de schulden", False
    yield "verslag schuldhulp", "Beschrijving van het traject door de schuldhulp", True
    yield "aanmelding schuldhulp", "Bevestiging van de aanmelding bij de schuldhulp", False
    yield (
        "inkomensbewijs",
        f"Bewijs van het inkomen van drie maanden{', ook van de partner' if married else ''}",
        False,
    )
    yield "huurcontract", "Huurcontract", False
    yield "huurspecificatie", "Specificatie van de huur", False
    yield "betaalbewijzen", "Bewijzen van betaling van de lopende huur", False
    yield "budgetplan", "Budgetplan of berekening van de aflosruimte (VTLB)", False
    if dossier.shv.budgetbeheer is True:
        yield "bewijs budgetbeheer", "Bewijs van budgetbeheer", False
    if under_administration(dossier):
        yield "beschikking bewind", "Beschikking van bewind of curatele", False
    yield "uittreksel BRP", "Uittreksel uit de basisregistratie personen", False
    if dossier.opvang.plek is False:
        yield "antwoord gemeente", "Antwoord van de gemeente over opvang", False
    if dossier.kinderen:
        yield "schoolverklaring", "Verklaring van school of hulpverlening", False
    if health(dossier):
        yield "medische verklaring", "Verklaring over de gezondheid, alleen wat nodig is", False
    verdict, refusers = known(dossier.wsnp.verklaring), known(dossier.wsnp.weigeraars)
    if verdict == "afgegeven":
        yield "verklaring 285", "Verklaring van artikel 285 Fw", True
    elif verdict == "geweigerd":
        yield (
            "verklaring 285",
            "Brief met de weigering van de verklaring van artikel 285 Fw, en de reden",
            True,
        )
    if verdict == "afgegeven" and dossier.wsnp.aanbod_gedaan is True and refusers:
        yield "correspondentie", "Reacties van de schuldeisers op het aanbod", True  # art. 287a
    else:
        yield "correspondentie", "Brieven en berichten van en aan de verhuurder", False
    if known(dossier.ondertekenaar) == "gemachtigde" and dossier.gemachtigde.is_advocaat is not True:
        yield "volmacht", "Volmacht", True  # art. 284 lid 2 Fw


def lacking(case: Assessment) -> list[Annex]:
    """Those that the court cannot do without and that are not at hand."""
    return [annex for annex in annexes(case) if annex.must and not annex.at_hand]


def listed(case: Assessment) -> list[str | Gap]:
    """The list at the end of the petition; what still has to be found is a gap."""
    along = [annex for annex in annexes(case) if annex.must or annex.at_hand]
    return [annex.title if annex.at_hand else Gap(f"bijlage toevoegen, {annex.title}") for annex in along]


def _partner(dossier: Dossier) -> bool:
    return any(known(t.burgerlijke_staat) in ("gehuwd", "geregistreerd partner") for t in dossier.huurders)


def _annexes(dossier: Dossier, kind: str, words: str, must: bool) -> list[Annex]:
    """Those at hand under their own titles, else the one to get."""
    papers = [paper for paper in dossier.stukken if known(paper.soort) == kind]
    return [Annex(kind, title(paper), must, True) for paper in papers] or [
        Annex(kind, _named(dossier, words), must, False)
    ]


def _named(dossier: Dossier, words: str) -> str:
    """A title as the list shows it; the judgment with its day."""
    judgment = last_judgment(dossier)
    day = known(judgment.datum) if judgment else None
    return (
        f"{words} van {write_date(day)}" if day and words.startswith(("Vonnis", "Proces-verbaal")) else words
    )


def numbered(case: Assessment) -> Exhibits:
    """Those that go along: what is at hand, and what the court cannot do without, which therefore must be found."""
    along = [annex for annex in annexes(case) if annex.must or annex.at_hand]
    return Exhibits(
        tuple(Exhibit(number, annex.kind, annex.title) for number, annex in enumerate(along, 1)),
        tuple(annex.kind for annex in annexes(case) if not annex.at_hand),
        "bijlage",
    )
