"""What follows from what was asked and granted: the moratorium above all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from juridisch.dossier import Dossier, Verzoek, known
from juridisch.timeline.items import SITTING, Deadline, Event, Item, deadline, missing


def request_dates(number: int, request: Verzoek) -> Iterator[Item]:
    """The days of one request, and what was granted."""
    key, field = f"verzoek-{number}", f"verzoeken[{number}]"
    kind = known(request.soort) or "verzoek"
    name = {"terme de grace": "terme de grâce"}.get(kind, kind)
    for day, what, part in (
        (known(request.verstuurd), f"Gevraagd: {name}", "verstuurd"),
        (known(request.tussenbeslissing_datum), f"Voorlopige beslissing: {name}", "tussenbeslissing_datum"),
        (known(request.zitting_datum), f"Zitting: {name}", "zitting_datum"),
        (known(request.uitkomst_datum), f"{(known(request.uitkomst) or 'beslist').capitalize()}: {name}", "uitkomst_datum"),
    ):  # fmt: skip
        if day:
            yield Event(
                f"{key}-{part}",
                day,
                what,
                f"{field}.{part}",
                decisive=SITTING if part == "zitting_datum" else "",
            )
    yield from moratorium_dates(number, request)


def moratorium_dates(number: int, request: Verzoek) -> Iterator[Item]:
    """The end of a moratorium that was granted."""
    key, field = f"verzoek-{number}-moratorium", f"verzoeken[{number}]"
    if known(request.soort) != "moratorium" or known(request.uitkomst) != "toegewezen":
        return
    granted = known(request.uitkomst_datum)
    if granted is None:
        yield missing(
            key, "Einde van het moratorium", "De datum van de toewijzing is niet ingevuld.",
            f"Die staat op de beslissing. Vul {field}.uitkomst_datum in.",
        )  # fmt: skip
        return
    until = known(request.tot)
    months = known(request.maanden) if until is None else None
    note = (
        ""
        if until or months
        else "De beslissing noemt hier geen duur; zes maanden is het maximum. Kijk dit na."
    )
    yield from deadline(
        key, "moratorium", granted, f"{field}.uitkomst_datum", note, tot=until, maanden=months
    )


def eviction_done(dossier: Dossier) -> Iterator[Item]:
    """The eviction itself."""
    if day := known(dossier.ontruimd_op):
        yield Event("ontruimd", day, "Woning ontruimd", "ontruimd_op")


def running_moratorium(dossier: Dossier, today: date) -> Deadline | None:
    """The moratorium that protects the tenant today, if there is one."""
    for number, request in enumerate(dossier.verzoeken, 1):
        for item in moratorium_dates(number, request):
            if isinstance(item, Deadline) and item.outcome.start <= today <= item.day:
                return item
    return None
