"""Which recent rulings a defence may cite: only those that existed on the day of the paper.

A block tests `uitspraken['HR:2025:1799']`, or takes one of the lists. Rulings from before 2024 are cited without a test.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

#: The day of each ruling since 2024 that a block cites, by the ECLI without ‘ECLI:NL:’. Of RBAMS:2025:2663 only the year
#: was read: it counts from the last day of that year.
RULINGS: Mapping[str, date] = {
    "HR:2024:1780": date(2024, 11, 29),
    "RBMNE:2025:2959": date(2025, 5, 8),
    "HR:2025:820": date(2025, 5, 23),
    "RBNHO:2025:6432": date(2025, 6, 11),
    "RBROT:2025:7544": date(2025, 7, 2),
    "HR:2025:1081": date(2025, 7, 4),
    "RBNHO:2025:8926": date(2025, 7, 30),
    "RBROT:2025:10465": date(2025, 8, 22),
    "HR:2025:1799": date(2025, 11, 28),
    "RBAMS:2025:9578": date(2025, 12, 5),
    "GHAMS:2025:3360": date(2025, 12, 9),
    "RBAMS:2025:2663": date(2025, 12, 31),
}
#: Lists in running text, by the name under which V06 has them.
_LISTS = {
    "oneerlijk_vonden": {
        "RBAMS:2025:2663": "Rechtbank Amsterdam",
        "RBNHO:2025:8926": "Rechtbank Noord-Holland",
    },
    "eerlijk_vonden": {"RBROT:2025:10465": "Rechtbank Rotterdam", "GHAMS:2025:3360": "Hof Amsterdam"},
    "boete_afgewezen": {"RBAMS:2025:2663": "Rechtbank Amsterdam", "RBROT:2025:7544": "Rechtbank Rotterdam"},
}


def rulings(day: date) -> dict[str, Any]:
    """Per ruling whether it existed on that day, and the lists of those that did."""
    there = {name: ruled <= day for name, ruled in RULINGS.items()}
    lists = {
        key: [f"{court} (ECLI:NL:{name})" for name, court in courts.items() if there[name]]
        for key, courts in _LISTS.items()
    }
    return {"uitspraken": there, **lists}
