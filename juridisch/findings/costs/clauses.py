"""Clauses of the lease that a judge should test of his own motion (Richtlijn 93/13; art. 6:233 a BW): a request, no certainty.

The directive needs a landlord who lets as a trade. Courts differ, so each finding names decisions both ways.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from juridisch.dossier import ONBEKEND, Dossier, known
from juridisch.dutch import write_amount
from juridisch.findings.finding import Check, Finding, Item, Money, Question, Subject, Weight, ask, found
from juridisch.findings.letter.notice import costs_claimed
from juridisch.law import Certainty, Source
from juridisch.sources import bw6, ruling, treaty

#: A yearly rise of so many percent above inflation is in principle not unfair (HR 29 November 2024).
ACCEPTED_RISE = Decimal(3)

_DIRECTIVE = treaty("Richtlijn 93/13/EEG", "https://eur-lex.europa.eu/eli/dir/1993/13/oj")
_UNFAIR = (_DIRECTIVE, bw6("6:233 a"))


def _check(kind: str, about: str) -> Check:
    return Check(f"beding-{kind}", Subject.BEDINGEN, about, _UNFAIR)


COSTS = _check("incassokosten", "Of een beding over incassokosten oneerlijk kan zijn.")
INTEREST = _check("rente", "Of een beding over rente oneerlijk kan zijn.")
PENALTY = _check("boete", "Of een boetebeding oneerlijk kan zijn.")
LITIGATION = _check("proceskosten", "Of een beding over proceskosten oneerlijk kan zijn.")
RISE = _check("huurverhoging", "Of een beding over de jaarlijkse huurverhoging oneerlijk kan zijn.")
CLAIMED_PENALTY = Check(
    "boete", Subject.BEDINGEN, "Of de gevraagde boete op een geldig beding steunt.", _UNFAIR
)
LEASE = Check("bedingen", Subject.BEDINGEN, "Of het contract en de algemene bepalingen bekend zijn.", _UNFAIR)
CHECKS = (COSTS, INTEREST, PENALTY, LITIGATION, RISE, CLAIMED_PENALTY, LEASE)

_AMSTERDAM = ruling("Rb. Amsterdam 2025", "ECLI:NL:RBAMS:2025:2663")
_AMSTERDAM_DECEMBER = ruling("Rb. Amsterdam 5 december 2025", "ECLI:NL:RBAMS:2025:9578")
_HOF = ruling("Hof Amsterdam 9 december 2025", "ECLI:NL:GHAMS:2025:3360")
_ROTTERDAM = ruling("Rb. Rotterdam 2 juli 2025", "ECLI:NL:RBROT:2025:7544")
_ROTTERDAM_FAIR = ruling("Rb. Rotterdam 22 augustus 2025", "ECLI:NL:RBROT:2025:10465")
_NOORD_HOLLAND = ruling("Rb. Noord-Holland 30 juli 2025", "ECLI:NL:RBNHO:2025:8926")
_NOORD_HOLLAND_MAY = ruling("Rb. Noord-Holland 22 mei 2025", "ECLI:NL:RBNHO:2025:5557", Certainty.VAKBRON)
_HR_COSTS = ruling("HR 23 mei 2025", "ECLI:NL:HR:2025:820", Certainty.VAKBRON)
_HR_ASKED = ruling("HR 4 juli 2025", "ECLI:NL:HR:2025:1081", Certainty.VAKBRON)
_HR_RISE = ruling("HR 29 november 2024", "ECLI:NL:HR:2024:1780", Certainty.VAKBRON)


class _Kind(NamedTuple):
    """What is known about one kind of clause."""

    check: Check
    weight: Weight
    title: str
    decided: str  # what judges did, both ways
    sources: tuple[Source, ...]
    risk: str


_NO_FALLBACK = (
    "Is het beding oneerlijk, dan kan de verhuurder volgens deze rechters ook niet terugvallen op de wet."
)
_KINDS = {
    "incassokosten": _Kind(
        COSTS,
        Weight.NAVRAGEN,
        "Het beding over incassokosten kan oneerlijk zijn",
        f"Rechters in Amsterdam en Noord-Holland vonden zulke bedingen in 2025 oneerlijk. {_NO_FALLBACK}",
        (_AMSTERDAM, _AMSTERDAM_DECEMBER, _NOORD_HOLLAND, _ROTTERDAM, _ROTTERDAM_FAIR, _HOF),
        "De rechtbank Rotterdam en het hof Amsterdam vonden in 2025 een beding over incassokosten niet oneerlijk. De "
        "uitkomst verschilt per tekst en per rechter.",
    ),
    "rente": _Kind(
        INTEREST,
        Weight.NAVRAGEN,
        "Het beding over rente kan oneerlijk zijn",
        "De rechtbank Noord-Holland vond zo’n beding in 2025 oneerlijk. Soms verviel dan ook de wettelijke rente.",
        (_NOORD_HOLLAND, _NOORD_HOLLAND_MAY),
        "Of bij een oneerlijk beding ook de wettelijke rente vervalt, is niet beslist: rechters verschillen.",
    ),
    "boete": _Kind(
        PENALTY,
        Weight.WAARSCHIJNLIJK,
        "Het boetebeding is waarschijnlijk oneerlijk",
        "Rechters in Amsterdam en Rotterdam wezen in 2025 een boete voor te laat betalen af, omdat het beding oneerlijk was.",
        (_AMSTERDAM, _ROTTERDAM),
        "Een rechter kijkt naar de tekst en het bedrag van dit beding; een andere tekst kan een andere uitkomst geven.",
    ),
    "proceskosten": _Kind(
        LITIGATION,
        Weight.WAARSCHIJNLIJK,
        "Het beding over proceskosten is waarschijnlijk oneerlijk",
        "De Hoge Raad vond zo’n beding in 2025 oneerlijk. Of de rechter daarna nog de gewone proceskosten mag toewijzen, "
        "is aan het Europese Hof gevraagd; een antwoord is niet gevonden.",
        (_HR_COSTS, _HR_ASKED),
        "De rechter kan de gewone proceskosten toch toewijzen (art. 237 Rv).",
    ),
}  # fmt: skip


def look(dossier: Dossier, today: date) -> Iterator[Finding | Question]:  # noqa: ARG001  (every module looks on a day)
    """All checks on clauses."""
    if not any(known(clause.soort) for clause in dossier.bedingen):
        yield from _lease_missing(dossier)
    elif known(dossier.verhuurder.soort) is None:
        yield ask(
            LEASE,
            "Verhuurt de verhuurder als beroep?",
            "Alleen tegenover een verhuurder die van verhuren zijn beroep maakt, toetst de rechter of een beding oneerlijk is.",
            "Zoek uit of het een corporatie, een bedrijf of een particulier is, en vul verhuurder.soort in.",
            fields=("verhuurder.soort",),
        )
    else:
        for number, clause in enumerate(dossier.bedingen, 1):
            kind = known(clause.soort)
            if kind in _KINDS:
                yield _tested(dossier, number, _KINDS[kind])
            elif kind == "huurverhoging":
                yield _rise(dossier, number)
    if penalty := known(dossier.boete_gevorderd):
        yield _penalty(dossier, penalty)
    elif dossier.boete_gevorderd is ONBEKEND and dossier.eis.boete is not False:
        yield ask(
            CLAIMED_PENALTY,
            "Hoeveel boete wordt er gevraagd?",
            "Of er een boete wordt gevraagd, en hoeveel, is niet bekend.",
            "Kijk in de dagvaarding of de laatste brief en vul boete_gevorderd in.",
            fields=("boete_gevorderd",),
        )


def _lease_missing(dossier: Dossier) -> Iterator[Question]:
    amounts = (known(dossier.rente_gevorderd), known(dossier.boete_gevorderd))
    if costs_claimed(dossier) or any(amounts) or dossier.eis.rente is True or dossier.eis.boete is True:
        yield ask(
            LEASE,
            "Wat staat er in het contract over kosten, rente en boete?",
            "Er worden kosten, rente of een boete gevraagd. Ook een juist bedrag kan nul zijn als het contract daarover "
            "een oneerlijk beding heeft, en het contract is nog niet bekeken.",
            "Vraag om het contract en de algemene bepalingen, en neem de bedingen letterlijk over in bedingen.",
            fields=("bedingen",),
        )


def _place(dossier: Dossier, number: int) -> str:
    article = known(dossier.bedingen[number - 1].artikel)
    return (
        f"In artikel {article} van het contract of de bepalingen"
        if article
        else "In het contract of de bepalingen"
    )


def _values(dossier: Dossier, number: int) -> dict[str, object]:
    clause = dossier.bedingen[number - 1]
    return {
        "artikel": known(clause.artikel) or "",
        "beding": known(clause.tekst) or "",
        "beroepsmatig": _by_trade(dossier),
    }


def _by_trade(dossier: Dossier) -> bool:
    return known(dossier.verhuurder.soort) in ("corporatie", "bedrijf")


_PRIVATE = (
    "De verhuurder is een particulier. De toets op oneerlijke bedingen geldt alleen als hij van verhuren zijn beroep "
    "maakt. Vraag na of hij meer woningen verhuurt."
)


def _tested(dossier: Dossier, number: int, kind: _Kind) -> Finding:
    stands = f"{_place(dossier, number)} staat een beding over {kind.check.id.removeprefix('beding-')}."
    trade = _by_trade(dossier)
    return found(
        kind.check,
        kind.weight if trade else Weight.NAVRAGEN,
        kind.title if trade else "Of dit beding getoetst wordt, hangt af van de verhuurder",
        f"{stands} {kind.decided} Vraag de rechter dit te toetsen." if trade else f"{stands} {_PRIVATE}",
        certainty=Certainty.OPEN,
        sources=kind.sources,
        fields=(f"bedingen[{number}]", "verhuurder.soort"),
        evidence=("huurcontract", "algemene bepalingen"),
        risk=kind.risk,
        values=_values(dossier, number),
        number=number,
    )


def _rise(dossier: Dossier, number: int) -> Finding:
    rise, trade = known(dossier.bedingen[number - 1].opslag_procent), _by_trade(dossier)
    stands = f"{_place(dossier, number)} staat een beding over huurverhoging."
    fields = (f"bedingen[{number}].opslag_procent", "verhuurder.soort")
    evidence = ("huurcontract", "algemene bepalingen", "brieven over huurverhoging")
    if rise is not None:
        percentage = f"{rise.normalize():f} %".replace(".", ",")
        stands = (
            f"{_place(dossier, number)} mag de huur elk jaar tot {percentage} boven op de inflatie stijgen."
        )
    if rise is not None and rise <= ACCEPTED_RISE:
        return found(
            RISE,
            Weight.IN_ORDE,
            "Het beding over huurverhoging is in beginsel niet oneerlijk",
            f"{stands} Tot 3 % boven op de inflatie is zo’n beding volgens de Hoge Raad in beginsel niet oneerlijk.",
            sources=(_HR_RISE,),
            fields=fields,
            evidence=evidence,
            values={**_values(dossier, number), "opslag_procent": rise},
            number=number,
        )
    decided = (
        "Boven 3 % kan het oneerlijk zijn: in 2025 schrapte het hof Amsterdam een opslag tot 5 % en de rechtbank Amsterdam "
        "een van 4 %."
        if rise is not None
        else (
            "Of het oneerlijk kan zijn, hangt af van de tekst en van het percentage boven de inflatie, en dat is niet "
            "ingevuld."
        )
    )
    if not trade:
        decided = _PRIVATE
    return found(
        RISE,
        Weight.NAVRAGEN,
        "Het beding over huurverhoging kan oneerlijk zijn",
        f"{stands} {decided} Vraag de rechter dit te toetsen, en reken de huur zonder de verhogingen na.",
        certainty=Certainty.OPEN,
        sources=(_HR_RISE, _HOF, _AMSTERDAM_DECEMBER),
        fields=fields,
        evidence=evidence,
        risk=(
            "De aanpassing aan de inflatie kan blijven staan, ook als de opslag vervalt. Bij sociale huur heeft dit weinig "
            "gevolg."
        ),
        values={**_values(dossier, number), **({} if rise is None else {"opslag_procent": rise})},
        number=number,
    )


def _penalty(dossier: Dossier, penalty: Decimal) -> Finding:
    """A penalty needs a clause, and the clause must be fair; courts differ, so it is never more than a request to test."""
    number = next((n for n, clause in enumerate(dossier.bedingen, 1) if known(clause.soort) == "boete"), None)
    asked = f"Er wordt {write_amount(penalty)} boete gevraagd."
    if number is None:
        title = "Waar de boete is afgesproken, is niet bekend"
        looked = any(known(clause.soort) for clause in dossier.bedingen)
        text = f"{asked} Een boete mag alleen als die is afgesproken. " + (
            "In de bedingen die zijn ingevuld, staat geen boete."
            if looked
            else "Het contract is nog niet bekeken."
        )
        text += " Vraag de verhuurder waar de boete is afgesproken."
    elif _by_trade(dossier):
        title = "De boete kan op een oneerlijk beding steunen"
        text = (
            f"{asked} Rechters wezen in 2025 zulke boetes af, omdat het beding oneerlijk was. Vraag de rechter dit te "
            "toetsen. De uitkomst hangt af van de tekst."
        )
    else:
        title = "Of de boete mag, hangt af van de verhuurder"
        text = (
            f"{asked} Alleen bij een verhuurder die van verhuren zijn beroep maakt, toetst de rechter of het beding "
            "oneerlijk is."
        )
    return found(
        CLAIMED_PENALTY,
        Weight.NAVRAGEN,
        title,
        text,
        certainty=Certainty.OPEN,
        sources=(_AMSTERDAM, _ROTTERDAM),
        fields=("boete_gevorderd", "bedingen"),
        evidence=("huurcontract", "algemene bepalingen"),
        risk="De verhuurder zal zeggen dat de boete is afgesproken en past bij de schade.",
        money=Money(Item.BOETE, penalty, penalty, Decimal("0.00")),
        values={"boete": penalty, "beroepsmatig": _by_trade(dossier)},
        number=number,
    )
