"""What follows from what was asked and granted: the moratorium above all, and debt counselling."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from juridisch.dossier import Dossier, Verzoek, known
from juridisch.dutch import write_weekday
from juridisch.timeline.items import SITTING, Deadline, Event, Item, deadline, missing

_REFUSED = (
    "Hiertegen staat geen hoger beroep open. Is ook de schuldsanering geweigerd, dan is hoger beroep mogelijk binnen acht "
    "dagen, met een advocaat (art. 292 lid 3 Fw)."
)


def request_dates(number: int, request: Verzoek, dossier: Dossier) -> Iterator[Item]:
    """The days of one request, and what was granted."""
    key, field = f"verzoek-{number}", f"verzoeken[{number}]"
    kind, outcome = known(request.soort) or "verzoek", known(request.uitkomst)
    name = {"terme de grace": "terme de grâce"}.get(kind, kind)
    refused = _REFUSED if kind == "moratorium" and outcome == "afgewezen" else ""
    for day, what, part, warning in (
        (known(request.verstuurd), f"Gevraagd: {name}", "verstuurd", ""),
        (
            known(request.tussenbeslissing_datum),
            f"Voorlopige beslissing: {name}",
            "tussenbeslissing_datum",
            "",
        ),
        (known(request.zitting_datum), f"Zitting: {name}", "zitting_datum", ""),
        (
            known(request.uitkomst_datum),
            f"{(outcome or 'beslist').capitalize()}: {name}",
            "uitkomst_datum",
            refused,
        ),
    ):
        if day:
            decisive = SITTING if part == "zitting_datum" else ""
            yield Event(f"{key}-{part}", day, what, f"{field}.{part}", warning, decisive)
    yield from moratorium_dates(number, request)
    yield from _granted_until(key, field, request, name)
    if kind == "schuldhulp" and (day := known(request.verstuurd)):
        yield from _counselling(key, day, f"{field}.verstuurd", dossier)
    if kind == "schuldhulp" and outcome == "afgewezen":
        yield from _objection(key, field, known(request.uitkomst_datum))


def _granted_until(key: str, field: str, request: Verzoek, name: str) -> Iterator[Item]:
    """Until when a postponement or a plan runs that was granted; a moratorium has a rule of its own."""
    kind = known(request.soort)
    if known(request.uitkomst) != "toegewezen" or kind not in (
        "uitstel ontruiming",
        "terme de grace",
        "betalingsregeling",
    ):
        return
    if until := known(request.tot):
        decisive = {
            "uitstel ontruiming": "Tot en met deze dag is de ontruiming uitgesteld.",
            "terme de grace": "De laatste dag om te betalen.",
        }.get(kind, "")
        yield Event(f"{key}-tot", until, f"Loopt tot en met: {name}", f"{field}.tot", "", decisive)
    elif kind != "betalingsregeling":
        yield missing(
            f"{key}-tot",
            f"Einde van: {name}",
            "De dag tot wanneer is niet ingevuld.",
            "Die staat in de beslissing of de brief.",
            f"{field}.tot",
        )


def _objection(key: str, field: str, refused: date | None) -> Iterator[Item]:
    """A refusal by the municipality can be objected to (Awb 6:7)."""
    if refused is None:
        yield missing(
            f"{key}-bezwaar",
            "Bezwaar tegen de weigering van schuldhulp",
            "De datum van het besluit is niet ingevuld.",
            "Die staat op de brief van de gemeente.",
            f"{field}.uitkomst_datum",
        )
        return
    note = "Gerekend vanaf de datum van het besluit. De dag waarop het is verstuurd of uitgereikt telt."
    yield from deadline(f"{key}-bezwaar", "bezwaar", refused, f"{field}.uitkomst_datum", note)


def pending_moratorium(dossier: Dossier) -> Verzoek | None:
    """The last request for a moratorium on which the court has not decided finally."""
    asked = [
        request
        for request in dossier.verzoeken
        if known(request.soort) == "moratorium"
        and known(request.uitkomst) in (None, "in behandeling")
        and (known(request.verstuurd) or known(request.tussenbeslissing_datum)) is not None
    ]
    return asked[-1] if asked else None


def postponed_eviction(dossier: Dossier) -> date | None:
    """Until when a granted postponement of the eviction runs."""
    days = [
        day
        for request in dossier.verzoeken
        if known(request.soort) == "uitstel ontruiming"
        and known(request.uitkomst) == "toegewezen"
        and (day := known(request.tot))
    ]
    return max(days, default=None)


def counselling_dates(dossier: Dossier) -> Iterator[Item]:
    """The talk with the municipality after registering, where no request of its own is in the dossier."""
    day = known(dossier.shv.aanmelddatum)
    if day and not any(known(request.soort) == "schuldhulp" for request in dossier.verzoeken):
        yield Event("schuldhulp", day, "Aangemeld voor schuldhulp", "shv.aanmelddatum")
        yield from _counselling("schuldhulp", day, "shv.aanmelddatum", dossier)


def _counselling(key: str, day: date, field: str, dossier: Dossier) -> Iterator[Item]:
    """Three working days while an eviction threatens; a summons or judgment already makes it threaten."""
    threatened = bool(dossier.vonnissen or dossier.exploten or known(dossier.roldatum))
    rule_id = "schuldhulp-spoed" if threatened else "schuldhulp-gesprek"
    note = (
        "Gerekend met dreigende ontruiming, want er is een dagvaarding, vonnis of exploot."
        if threatened
        else ""
    )
    yield from deadline(f"{key}-gesprek", rule_id, day, field, note)


def moratorium_dates(number: int, request: Verzoek) -> Iterator[Item]:
    """The end of a moratorium that was granted; without its length only the longest that the act allows."""
    key, field = f"verzoek-{number}-moratorium", f"verzoeken[{number}]"
    if known(request.soort) != "moratorium" or known(request.uitkomst) != "toegewezen":
        return
    granted = known(request.uitkomst_datum)
    if granted is None:
        yield missing(
            key,
            "Einde van het moratorium",
            "De datum van de toewijzing is niet ingevuld.",
            "Die staat op de beslissing.",
            f"{field}.uitkomst_datum",
        )
        return
    until = known(request.tot)
    months = known(request.maanden) if until is None else None
    where = f"{field}.uitkomst_datum"
    if until or months:
        yield from deadline(key, "moratorium", granted, where, tot=until, maanden=months)
        return
    note = "In het dossier staat niet hoelang. Zes maanden is het maximum; het kan korter zijn. Kijk in de beslissing."
    for item in deadline(key, "moratorium", granted, where, note):
        if isinstance(item, Deadline):
            instead = (
                "Hoelang het moratorium duurt, staat in de beslissing. Langer dan tot en met "
                f"{write_weekday(item.day)} kan niet."
            )
            yield Deadline(item.key, item.outcome, item.field, item.note, instead)
        else:
            yield item


def running_moratorium(dossier: Dossier, today: date) -> Deadline | None:
    """The moratorium that protects the tenant today; its end must be known, for a maximum protects nobody."""
    return next((item for item in _moratoria(dossier, today) if not item.instead), None)


def longest_moratorium(dossier: Dossier, today: date) -> Deadline | None:
    """A moratorium granted for a length that is not in the dossier: it cannot last longer than this."""
    return next((item for item in _moratoria(dossier, today) if item.instead), None)


def _moratoria(dossier: Dossier, today: date) -> Iterator[Deadline]:
    for number, request in enumerate(dossier.verzoeken, 1):
        for item in moratorium_dates(number, request):
            if isinstance(item, Deadline) and item.outcome.start <= today <= item.day:
                yield item
