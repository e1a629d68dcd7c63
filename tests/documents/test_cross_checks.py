"""What must hold between a paper and the dossier behind it (documents §10.8), for every paper that any dossier gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING, get_args

import pytest

from juridisch.documents.catalogue import DOCUMENTS
from juridisch.dossier import Dossier, example_text, known, read_text
from juridisch.dossier.edit import set_value
from juridisch.dossier.fields import steps
from juridisch.dossier.model import Standpunt
from juridisch.dossier.part import Part
from juridisch.errors import InputError, ProblemsError
from tests.documents.clean_text import leftovers
from tests.documents.every_case import CASES, Made, made

if TYPE_CHECKING:
    from juridisch.assessment import Assessment

VIEWS: tuple[str, ...] = get_args(Standpunt)
ADVISER, OFFICE = "Q. Zeldzaam", "Raadslieden Zeldzaam"
every_case = pytest.mark.parametrize("name", CASES)


def with_view(name: str, view: str) -> tuple[Made, ...]:
    """The papers of this dossier as if the tenant says this about the arrears."""
    return made(name, ("standpunt_achterstand", view))


# --- nothing is admitted by accident --------------------------------------------------------------------------

#: Words that admit a debt, whoever says them: "ik ben € 100 schuldig", "mijn huurachterstand", "wij moeten nog betalen".
_ADMITS = re.compile(
    r"\berken\w*|\b(?:ver)?schuldig\b|\bachterstallig\w*|\btekortgeschoten\b"
    r"|\b(?:mijn|onze)\s+(?:huur)?(?:schuld|achterstand)"
    r"|\b(?:ik|wij|de huurders?|gedaagden?|verzoekers?)\s+(?:heb|hebben|heeft|loop|lopen|loopt|sta|staan|staat|ben|zijn|is)\b"
    r"[^.]{0,60}\b(?:(?:huur)?achterstand|achter\b|schuld\b|niet betaald)"
    r"|\b(?:ik|wij|de huurders?|gedaagden?)\s+moet(?:en)?\b[^.]{0,60}\bbetalen\b|\bmoet(?:en)? nog betalen\b|\bnog te betalen\b"
    r"|(?<!bewijs van )\bde (?:huur)?achterstand (?:is|was|bedraagt|bedroeg)\b|\bdeze (?:huur)?achterstand\b",
    re.IGNORECASE,
)
#: What makes it the opposite of an admission, or the words of somebody else.
_RESERVES = re.compile(
    r"\b(?:niets?|geen|zonder|betwist\w*)\b|volgens (?:u|eiser|de verhuurder|het vonnis|het proces-verbaal)\b"
    r"|voor zover|als er (?:al )?een achterstand is|^(?:- )?[^‘]*‘[^’]*\bverschuldigd\b[^’]*’|kan gelden als erkenning"
    r"|alleen verschuldigd na|de eiser moet|(?:eiser|de verhuurder) moet zelf",
    re.IGNORECASE,
)
#: Papers for the eyes of the adviser, or of the tenant himself.
_INTERNAL = {kind for kind, document in DOCUMENTS.items() if not document.outgoing}


def admissions(paper: Made) -> list[str]:
    """Sentences that admit a debt without a reservation in them."""
    return [s for s in paper.sentences if _ADMITS.search(s) and not _RESERVES.search(s)]


@every_case
@pytest.mark.parametrize("view", ["betwist_geheel", "betwist_deels"])
def test_no_paper_admits_what_the_tenant_disputes(name: str, view: str) -> None:
    found = {p.document.id: admissions(p) for p in with_view(name, view) if p.document.id not in _INTERNAL}
    assert {kind: said for kind, said in found.items() if said} == {}


@every_case
def test_without_a_view_no_paper_admits_anything(name: str) -> None:
    found = {p.document.id: admissions(p) for p in with_view(name, "") if p.document.id not in _INTERNAL}
    assert {kind: said for kind, said in found.items() if said} == {}


@every_case
def test_who_admits_a_part_never_admits_the_whole(name: str) -> None:
    whole = re.compile(
        r"\bdat bedrag erken|\berken(?:nen|t)? de huurachterstand van|^(?:- )?(?:betaling[^:]*: )?erkend\.$",
        re.I,
    )
    for paper in with_view(name, "erkent_deels"):
        assert [s for s in paper.sentences if whole.search(s)] == [], paper.document.id


def test_the_search_finds_admissions_and_lets_reservations_pass() -> None:
    def found(text: str) -> bool:
        return bool(_ADMITS.search(text) and not _RESERVES.search(text))

    for text in (
        "Ik erken de huurachterstand van € 100,00.", "Mijn schuld van € 100,00 los ik af.", "Ik moet nog € 100,00 betalen.",
        "Ik ben u € 100,00 schuldig.", "Wij hebben een achterstand.", "De huurachterstand is € 100,00.", "Ik sta in de schuld.",
        "De huurder loopt achter met de huur.", "Deze achterstand is klein.", "Gedaagde is tekortgeschoten.",
    ):  # fmt: skip
        assert found(text), text
    for text in (
        "Met deze brief erken ik geen bedrag.", "Volgens u is de achterstand € 100,00.", "Ik wil een regeling.",
        "Voor dit voorstel ga ik uit van € 100,00, zonder dat bedrag te erkennen.",
    ):  # fmt: skip
        assert not found(text), text


# --- an offer stands beside its reservation -------------------------------------------------------------------

_OFFERS = re.compile(
    r"\bbied(?:en|t)? aan\b[^.]*€|bedrag per maand: €|om die termijn, tot en met|geld om alles in één keer",
    re.IGNORECASE,
)
_RESERVATION = re.compile(
    r"geen erkenning|zonder (?:meer|enige achterstand) te erkennen|zonder dat [^.]* erken"
    r"|erken\w* (?:\w+ ){0,6}(?:niet|niets)\b|niets? [^.]*\berken",
    re.I,
)


@every_case
@pytest.mark.parametrize("view", VIEWS)
def test_an_offer_carries_its_reservation(name: str, view: str) -> None:
    lacking = [
        paper.document.id
        for paper in with_view(name, view)
        if paper.document.id not in _INTERNAL
        and _OFFERS.search(paper.text)
        and not _RESERVATION.search(paper.text)
    ]
    if view != "erkent":  # who admits the debt has nothing to reserve about it
        assert lacking == []
    else:
        assert "betalingsvoorstel" not in lacking  # costs and interest are never admitted with it


def test_every_paper_that_can_hold_an_offer_was_looked_at() -> None:
    offering = {p.document.id for name in CASES for p in made(name) if _OFFERS.search(p.text)}
    assert {"betalingsvoorstel", "ontruiming-uitstel", "verweer", "terme-de-grace"} <= offering


# --- every part of the claim is answered ------------------------------------------------------------------------


@every_case
@pytest.mark.parametrize("view", VIEWS)
def test_what_is_disputed_is_also_asked_and_nothing_else_is(name: str, view: str) -> None:
    for paper in with_view(name, view):
        if paper.document.id != "verweer":
            continue
        asked = paper.text.partition("\nVerzoek\n")[2].partition("\nHoogachtend")[0]
        words = {
            "Incassokosten": "de incassokosten", "Rente": "de rente", "Boete": "de boete", "Proceskosten": "proceskosten",
            "Betaling tot de dag van ontruiming": "betaling tot de dag van ontruiming",
            "Ontbinding van het huurcontract": "ontbinding", "Ontruiming van de woning": "ontruiming",
        }  # fmt: skip
        everything = (
            "alle vorderingen af te wijzen" in asked or "alle gevraagde voorzieningen te weigeren" in asked
        )
        urgent = "de gevraagde voorziening te weigeren" in asked  # that holds for what a kort geding can give
        for part, said in words.items():
            answer = re.search(rf"^- {part}: (.*)$", paper.text, re.MULTILINE)
            if answer and "NOG INVULLEN" not in answer[1]:
                left = "overgelaten" in answer[1]
                assert left != (everything or urgent or said in asked) or part == "Proceskosten", (
                    part,
                    answer[1],
                )
        if view == "betwist_geheel":
            assert everything


# --- amounts --------------------------------------------------------------------------------------------------

_AMOUNT = re.compile(r"€[ \u00a0]?(\d{1,3}(?:\.\d{3})*(?:,\d\d)?|\d+(?:,\d\d)?)")
#: Amounts of the law, not of the case: the highest penalty of art. 4:17 Awb, and the small terms of art. 6:96 lid 8 BW.
_OF_THE_LAW = {"gemeente-ingebrekestelling": {Decimal(1442)}, "aanbiedingsblad": {Decimal("266.67")}}


def _decimals(value: object) -> Iterator[Decimal]:
    if isinstance(value, Decimal):
        yield value
    elif isinstance(value, Part):
        yield from _decimals(value.model_dump())
    elif isinstance(value, dict):
        for item in value.values():
            yield from _decimals(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _decimals(item)


def _words(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Part):
        yield from _words(value.model_dump())
    elif isinstance(value, dict):
        for item in value.values():
            yield from _words(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _words(item)


def _amounts(text: str) -> set[Decimal]:
    return {Decimal(a.replace(".", "").replace(",", ".")) for a in _AMOUNT.findall(text)}


def in_the_case(case: Assessment) -> set[Decimal]:
    """Amounts that the dossier holds, in a field or in words, and those that the findings calculated and explain."""
    found = set(_decimals(case.dossier)) | _amounts(" ".join(_words(case.dossier)))
    for finding in case.findings.found:
        found |= set(_decimals(dict(finding.values))) | _amounts(f"{finding.text} {finding.risk}")
    return found


def sums(dossier: Dossier, known_amounts: set[Decimal]) -> set[Decimal]:
    """Totals that a paper may print, added up here once more: budget, debts, rent left open, the difference of two rents."""

    def total(*values: object) -> Decimal:
        return sum((v for v in values if isinstance(v, Decimal)), Decimal(0))

    income = total(*(known(i.netto_per_maand) for i in dossier.inkomens))
    benefits = total(*(known(t.bedrag) for t in dossier.toeslagen))
    charges = total(*(known(p.bedrag) for p in dossier.vaste_lasten))
    living = total(known(dossier.leefgeld))
    debts = total(*(known(s.bedrag) for s in dossier.schulden))
    rent = total(known(dossier.totale_huur)) or total(known(dossier.kale_huur), known(dossier.servicekosten))
    claims = [
        total(known(dossier.achterstand_volgens_eiser)),
        *(total(known(v.bedrag_toegewezen)) for v in dossier.vonnissen),
    ]
    payments = [p for item in dossier.betalingen if (p := known(item.bedrag)) is not None]
    found = {
        income, benefits, income + benefits, charges, charges + living, income + benefits - charges - living,
        rent, total(known(dossier.huurvoorstel.nieuwe_huur)) - total(known(dossier.huurvoorstel.oude_huur)),
        *(debts + claim for claim in claims), *(rent - payment for payment in payments),
    }  # fmt: skip
    for item in dossier.huurverloop:
        month = total(known(item.kale_huur), known(item.servicekosten))
        found |= {month, *(month - payment for payment in payments)}
    return found | known_amounts


@every_case
def test_every_amount_in_a_paper_comes_from_the_case(name: str) -> None:
    strange = {}
    for paper in made(name):
        here = in_the_case(paper.case)
        may = sums(paper.case.dossier, here) | _OF_THE_LAW.get(paper.document.id, set())
        calculated = set(_decimals(paper.facts))  # what the document worked out for itself
        added = totals(paper.text)
        less = {
            total - part for total, parts in added.items() for part in parts
        }  # a total without one of its lines
        printed = _amounts(paper.text) - may - set(added) - less
        unexplained = {a for a in printed if not (a in calculated and _adds_up(a, may))}
        if unexplained:
            strange[paper.document.id] = unexplained
    assert strange == {}


_ITEM = re.compile(r"^- .*€")
_TOTAL = re.compile(r"^- (?:Schuldeiser: )?Samen\b")


def totals(text: str) -> dict[Decimal, list[Decimal]]:
    """Each total under a list of amounts, with the amounts right above it."""
    found, above = {}, list[Decimal]()
    for line in text.splitlines():
        amounts = [Decimal(a.replace(".", "").replace(",", ".")) for a in _AMOUNT.findall(line)]
        if _TOTAL.match(line) and amounts:  # else it is a gap
            found[amounts[0]] = above
        above = [*above, amounts[0]] if _ITEM.match(line) and not _TOTAL.match(line) else []
    return found


@every_case
def test_a_total_is_the_sum_of_what_stands_above_it(name: str) -> None:
    for paper in made(name):
        for total, parts in totals(paper.text).items():
            assert total == sum(parts), (paper.document.id, total, parts)


def test_totals_are_found() -> None:
    assert totals("- Huur: € 1,50\n- Kosten: € 2,00\n- Samen: € 3,50\n") == {
        Decimal("3.50"): [Decimal("1.50"), Decimal(2)]
    }
    kinds = {paper.document.id for name in CASES for paper in made(name) if totals(paper.text)}
    assert {"terme-de-grace", "moratorium"} <= kinds


def _adds_up(amount: Decimal, of: set[Decimal]) -> bool:
    """Whether two amounts of the case, or one and some months of another, give this one."""
    positive = sorted(a for a in of if a > 0)
    pairs = {s for a, b in combinations(positive, 2) for s in (a + b, b - a)}
    months = {
        a * n + b for a in positive for n in range(2, 13) for b in (Decimal(0), *positive) if a * n <= amount
    }
    return amount in pairs or amount in months


def test_an_amount_that_nobody_gave_is_seen() -> None:
    (paper,) = [p for p in made("dagvaarding") if p.document.id == "verweer"]
    may = sums(paper.case.dossier, in_the_case(paper.case))
    assert _amounts("Er is € 9.876,54 gevraagd, en € 75.") - may == {Decimal("9876.54")}
    assert not _adds_up(Decimal("9876.54"), may)


# --- exhibits -------------------------------------------------------------------------------------------------

_CITED = re.compile(r"\b(?:productie|bijlage)(?:s|n)? (\d+(?:(?:, | en | tot en met )\d+)*)", re.IGNORECASE)


def cited(text: str) -> set[int]:
    """The numbers of the exhibits that a text names; "1 tot en met 3" names three."""
    found: set[int] = set()
    for group in _CITED.findall(text):
        for part in re.split(r", | en (?!met)", group):
            ends = [int(n) for n in re.findall(r"\d+", part)]
            found |= set(range(ends[0], ends[-1] + 1))
    return found


@every_case
def test_exhibits_are_numbered_and_each_number_that_is_cited_exists(name: str) -> None:
    for paper in made(name):
        letter = paper.letter
        body = paper.text.partition("\nProducties:")[0].partition("\nBijlagen:")[0]
        numbers = cited(body)
        assert numbers <= set(range(1, len(letter.enclosures) + 1)), (
            paper.document.id,
            numbers,
            len(letter.enclosures),
        )
        labels = [int(re.sub(r"\D", "", label)) for label, _ in letter.cover_sheets]
        assert labels == sorted(set(labels)), paper.document.id
        assert set(labels) <= set(range(1, len(letter.enclosures) + 1)), paper.document.id


def test_citations_are_read() -> None:
    assert cited("Zie productie 3 en (producties 1, 2 en 5).") == {1, 2, 3, 5}
    assert cited("producties 1 tot en met 4; bijlage 7") == {1, 2, 3, 4, 7}


def test_papers_that_cite_exhibits_were_looked_at() -> None:
    kinds = {p.document.id for name in CASES for p in made(name) if cited(p.text)}
    assert {"verweer", "moratorium", "terme-de-grace", "renvooi-brief", "ontruiming-uitstel"} <= kinds


# --- who is named, and who is not -----------------------------------------------------------------------------

#: Papers to the insolvency team of the court and to the municipality; ‘toestemming’ says that the number is not covered.
_BSN = {
    "moratorium",
    "moratorium-gegevensblad",
    "schuldhulp-melding",
    "gemeente-ingebrekestelling",
    "toestemming",
}


@every_case
def test_a_bsn_is_only_a_line_for_the_pen(name: str) -> None:
    for paper in made(name):
        lines = [line for line in paper.text.splitlines() if re.search(r"\bBSN\b|burgerservice", line)]
        assert not lines or paper.document.id in _BSN, paper.document.id
        if paper.document.id == "toestemming":
            assert all("niet" in line for line in lines)
            continue
        assert all("pen" in line and "___" in line for line in lines), (paper.document.id, lines)


@every_case
def test_no_number_in_a_paper_could_be_a_bsn(name: str) -> None:
    own = " ".join(_words(made(name)[0].case.dossier)) if made(name) else ""
    for paper in made(name):
        for number in re.findall(r"(?<!\d)\d{9}(?!\d)", paper.text):
            assert number in own, (paper.document.id, number)
            weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
            assert sum(int(d) * w for d, w in zip(number, weights, strict=True)) % 11, (
                paper.document.id,
                number,
            )


def test_the_papers_with_a_line_for_the_bsn_are_known() -> None:
    found = {p.document.id for name in CASES for p in made(name) if re.search(r"\bBSN\b", p.text)}
    assert found == {"moratorium-gegevensblad", "schuldhulp-melding", "toestemming"}


@every_case
def test_children_are_named_by_initials_only(name: str) -> None:
    for paper in made(name):
        initials = {i for kid in paper.case.dossier.kinderen if (i := known(kid.initialen))}
        for found in initials:
            assert re.fullmatch(r"(?:[A-Z]\.){1,4}", found)
            for match in re.finditer(re.escape(found), paper.text):
                after = paper.text[match.end() : match.end() + 25]
                assert not re.match(r"\s+(?!\()(?:van |de )?[A-Z][a-z]+", after), (
                    paper.document.id,
                    found,
                    after,
                )


@pytest.mark.parametrize("given", ["Anna", "Anna Testman", "A. Testman", "anna t."])
def test_a_dossier_takes_no_full_name_of_a_child(given: str) -> None:
    text = set_value(example_text("dagvaarding"), steps("kinderen[1].initialen"), given)
    with pytest.raises((InputError, ProblemsError)):
        read_text(text)


@every_case
def test_the_adviser_is_in_no_paper_that_somebody_else_signs(name: str) -> None:
    changes = [("adviseur.naam", ADVISER), ("adviseur.organisatie", OFFICE)]
    named = {
        paper.document.id
        for paper in made(name, *changes)
        if "Zeldzaam" in paper.text or "Zeldzaam" in f"{paper.letter.author} {paper.letter.title}"
    }
    # For the tenant (whom to call), for the adviser himself, and a consent that says with whom facts are shared.
    assert named <= {
        "uitleg",
        "aanbiedingsblad",
        "renvooi",
        "moratorium-gegevensblad",
        "toestemming",
        "verzetnotitie",
    }
    assert not any(DOCUMENTS[kind].outgoing and kind != "toestemming" for kind in named)


# --- clean ----------------------------------------------------------------------------------------------------


@every_case
@pytest.mark.parametrize("view", VIEWS)
def test_nothing_is_left_behind_whatever_the_tenant_says(name: str, view: str) -> None:
    found = {paper.document.id: leftovers(paper.text) for paper in with_view(name, view)}
    assert {kind: left for kind, left in found.items() if left} == {}
