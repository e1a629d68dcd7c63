"""Dossiers with any mixture of facts, drawn from the model itself: every field may be absent, unknown or a value."""

from __future__ import annotations

import re
import typing
from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

from juridisch.dossier import Dossier
from juridisch.dossier.facts import Kind
from juridisch.dossier.part import Part

TODAY = date(2026, 11, 25)
_NEAR = (-2000, -800, -400, -200, -60, -30, -10, -1, 0, 1, 10, 40, 200)
_TEXTS: dict[str, Callable[[Random], str]] = {
    "een datum": lambda r: _day(r).isoformat(),
    "een maand": lambda r: f"{r.choice((2019, 2024, 2025, 2026, 2026, 1975, 2090))}-{r.randint(1, 12):02d}",
    "een bedrag": lambda r: r.choice(("0", "0,01", "12", "45,50", "100", "650", "695,50", "1500", "2086,50")),
    "een percentage": lambda r: r.choice(("0", "3", "5", "15")),
    "een getal": lambda r: r.choice(("0", "1", "2")),
    "een termijn": lambda _r: "14 dagen",
    "een tijd": lambda _r: "9:30",
    "initialen": lambda _r: "A.V.",
    "een postcode": lambda _r: "1234 AB",
    "een nummer of kenmerk": lambda _r: "VB-001",
}


def _day(r: Random) -> date:
    old = date(r.choice((1975, 2003, 2090)), r.randint(1, 12), 3)
    return old if r.random() < 0.05 else TODAY + timedelta(days=r.choice(_NEAR))


def draw(seed: int) -> Dossier:
    """The same dossier for the same seed."""
    r = Random(seed)  # noqa: S311 (no secret)
    facts = _group(r, Dossier, r.choice((0.15, 0.4, 0.7, 0.95)))
    return Dossier.model_validate(facts | _coherent(Random(-1 - seed)))  # noqa: S311 (no secret)


def _coherent(r: Random) -> dict[str, Any]:
    """Rent, payments and at times a claim that go together, so that there is a ledger.

    It has a draw of its own, so that a new field of the model changes nothing here.
    """
    if r.random() < 0.4:
        return {}
    steps = [("2019", "7"), ("2024", "7"), ("2025", "7"), ("2026", "7")][r.randint(0, 3) :]
    facts: dict[str, Any] = {
        "betaaldag": "1",
        "huurverloop": [
            {
                "vanaf": f"{month}-{year}",
                "kale_huur": str(600 + 10 * number),
                "servicekosten": "45,50",
                "betwist": r.choice(("ja", "nee", "nee")),
                "schriftelijk_meegedeeld": r.choice(("ja", "nee", "onbekend")),
            }
            for number, (year, month) in enumerate(steps)
        ],
        "betalingen": [
            {"datum": _day(r).isoformat(), "bedrag": r.choice(("45,50", "650", "695,50"))}
            for _ in range(r.randint(0, 4))
        ],
    }
    if r.random() < 0.3:  # a claim of all rent, as if nothing was paid
        facts |= {"peildatum_eiser": "20-11-2026", "achterstand_volgens_eiser": "99.999"}
        year = r.choice((2024, 2025, 2026))
        facts["overzicht_eiser"] = [
            {"maand": f"{month}-{year}", "verschuldigd": "695,50", "betaald": "0"} for month in range(7, 12)
        ]
    if r.random() < 0.3:
        facts["exploten"] = [{"soort": "dagvaarding", "datum": (TODAY - timedelta(days=15)).isoformat()}]
        facts["betalingen"].append({"datum": TODAY.isoformat(), "bedrag": "1.000"})
    return facts


def _group(r: Random, model: type[Part], dense: float) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        if r.random() > dense:
            continue
        kind = field.annotation
        if isinstance(kind, type) and issubclass(kind, Part):
            found[name] = _group(r, kind, dense)
        elif typing.get_origin(kind) is tuple:
            found[name] = [_group(r, typing.get_args(kind)[0], dense) for _ in range(r.randint(0, 4))]
        else:
            found[name] = _value(r, next(item for item in field.metadata if isinstance(item, Kind)))
    return found


def _value(r: Random, kind: Kind) -> str | None:
    if r.random() < 0.06:
        return "onbekend"
    if kind.choices:
        return r.choice(kind.choices)
    if kind.name in _TEXTS:
        return _TEXTS[kind.name](r)
    if bounds := re.fullmatch(r"een getal van (\d+) tot en met (\d+)", kind.name):
        low, high = map(int, bounds.groups())
        return str(r.randint(low, min(high, low + 30)))
    return (
        r.choice(("tekst van de huurder.", "huur", "loon"))
        if kind.name.startswith("een") and "tekst" in kind.name
        else None
    )
