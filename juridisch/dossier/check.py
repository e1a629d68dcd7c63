"""Everything about a dossier at once: what cannot be right, what is missing, what deserves a look.

The model sees to the form of each fact; here facts are laid beside each other and beside today.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from juridisch.dossier import consistency
from juridisch.dossier.facts import Onbekend, known
from juridisch.dossier.fields import find, value_at
from juridisch.dossier.file import read, read_without
from juridisch.dossier.model import Dossier
from juridisch.errors import Problem, ProblemsError

_PERSON = ("achternaam", "adres.straat", "adres.huisnummer", "adres.postcode", "adres.plaats")
_ALWAYS = (
    "huurders[1].voorletters", "huurders[1].adres_is_gehuurde", "huurders[1].onder_bewind",
    "verhuurder.naam", "woonruimte", "lopende_huur_betaalbaar",
)  # fmt: skip
_SUMMONED = (
    "soort_procedure", "gerecht.naam", "gerecht.locatie",
)  # fmt: skip
_TO_COURT = (
    "ondertekenaar", "gerecht.postadres.straat", "gerecht.postadres.postcode", "gerecht.postadres.plaats",
)  # fmt: skip


class Check(NamedTuple):
    """The outcome: three lists of problems, in the order of the form."""

    wrong: tuple[Problem, ...]  # facts that cannot all be true: no letter can rest on them
    missing: tuple[Problem, ...]  # gaps in what the work at this stage needs, each with where to find it
    look: tuple[Problem, ...]  # possible, but worth a second look


def check(dossier: Dossier, today: date) -> Check:
    """Lay the facts beside each other. `today` decides what lies in the future."""
    remarks = tuple(consistency.remarks(dossier, today))
    return Check(
        wrong=tuple(r.problem for r in remarks if r.wrong),
        missing=(*_nothing_yet(dossier), *missing(dossier, dict.fromkeys(_needed(dossier, today)))),
        look=tuple(r.problem for r in remarks if not r.wrong),
    )


def _nothing_yet(dossier: Dossier) -> Iterator[Problem]:
    if not dossier.brief14 and not dossier.exploten and not dossier.vonnissen and not known(dossier.roldatum):
        yield Problem(
            "exploten",
            "Er staat nog geen brief, stuk van de deurwaarder of vonnis in. Daaruit volgen de datums.",
            missing=True,
            where="staat op de papieren die de huurder bij zich heeft",
        )


def examine(path: Path, today: date) -> Check:
    """Everything about a file at once: what cannot be read stands beside what is missing or contradicts.

    Raises InputError when it is no dossier at all.
    """
    try:
        return check(read(path), today)
    except ProblemsError as error:
        unread = error.problems
    rest = read_without(path, unread)
    if rest is None:
        return Check(unread, (), ())
    found = check(rest, today)
    names = {problem.field for problem in unread}
    return Check(
        unread + found.wrong, tuple(gap for gap in found.missing if gap.field not in names), found.look
    )


def missing(dossier: Dossier, paths: Iterable[str]) -> tuple[Problem, ...]:
    """The gaps among these fields ("gerecht.naam", "huurders[1].achternaam"): absent, or known to be unknown."""
    return tuple(
        _gap(path, value_at(dossier, path)) for path in paths if known(value_at(dossier, path)) is None
    )


def _gap(path: str, value: object) -> Problem:
    field = find(path)
    state = "staat op ‘onbekend’" if isinstance(value, Onbekend) else "is nog niet ingevuld"
    return Problem(path, f"‘{path}’ {state}: {_lower(field.description)}", missing=True, where=field.where)


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def _needed(dossier: Dossier, today: date) -> Iterator[str]:
    for number in range(1, max(1, len(dossier.huurders)) + 1):
        yield from (f"huurders[{number}].{name}" for name in _PERSON)
    yield from _ALWAYS
    yield from _follow_ups(dossier)
    for number, brief in enumerate(dossier.brief14, 1):
        yield f"brief14[{number}].termijn_tekst"
        if known(brief.ontvangen) is None:
            yield f"brief14[{number}].verzonden"
    for number, exploot in enumerate(dossier.exploten, 1):
        yield from (f"exploten[{number}].{name}" for name in ("soort", "datum"))
        if exploot.soort in ("dagvaarding", "betekening vonnis", "bevel tot ontruiming"):
            yield f"exploten[{number}].wijze"
        if exploot.soort in ("bevel tot ontruiming", "nieuwe ontruimingsdatum"):
            yield from (f"exploten[{number}].{name}" for name in ("ontruiming_datum", "ontruiming_tijd"))
    for number, vonnis in enumerate(dossier.vonnissen, 1):
        yield from (f"vonnissen[{number}].{name}" for name in ("datum", "titelvorm"))
        if vonnis.titelvorm != "proces-verbaal":
            yield from (f"vonnissen[{number}].{name}" for name in ("soort", "uitvoerbaar_bij_voorraad"))
    if not dossier.vonnissen and _summoned(dossier):
        yield from (*_SUMMONED, *_TO_COURT)
        if known(dossier.soort_procedure) in ("kort geding", "executie"):
            yield "zitting_datum"  # there the judge fixes the day; a roll day does not exist
        else:
            yield from ("roldatum", "uitstel_eerder_verleend")
            if dossier.uitstel_eerder_verleend is True:
                yield from ("nieuwe_roldatum", "toelichting_uitstel")
        roldatum = known(dossier.nieuwe_roldatum) or known(dossier.roldatum)
        if roldatum is not None and roldatum <= today:
            yield "heeft_gereageerd"
        if not any(exploot.soort == "dagvaarding" for exploot in dossier.exploten):
            yield f"exploten[{len(dossier.exploten) + 1}].datum"


def _summoned(dossier: Dossier) -> bool:
    return known(dossier.roldatum) is not None or any(e.soort == "dagvaarding" for e in dossier.exploten)


def _follow_ups(dossier: Dossier) -> Iterator[str]:
    """Facts that another answer makes necessary."""
    for number, huurder in enumerate(dossier.huurders, 1):
        if huurder.adres_is_gehuurde is False:
            yield from (f"huurders[{number}].postadres.{name}" for name in ("straat", "postcode", "plaats"))
        if huurder.onder_bewind is True:
            yield from (f"huurders[{number}].bewindvoerder.{name}" for name in ("naam", "soort"))
    if dossier.ondertekenaar == "gemachtigde":
        yield "gemachtigde.naam"
    if known(dossier.achterstand_volgens_eiser) is not None:
        yield "peildatum_eiser"
    if dossier.reden_uitstel == "anders":
        yield "toelichting_uitstel"
    if dossier.reden_uitstel == "eenstemmig":
        yield "akkoord_eiser"
    for number, verzoek in enumerate(dossier.verzoeken, 1):
        yield from (f"verzoeken[{number}].{name}" for name in ("soort", "verstuurd"))
        if verzoek.uitkomst in ("toegewezen", "afgewezen"):
            yield f"verzoeken[{number}].uitkomst_datum"
