"""The dossiers that come with the program: fictitious people on the dates of published rulings."""

from __future__ import annotations

from datetime import date
from importlib import resources

#: The names of the examples in the order of a case, each with the day on which it plays.
EXAMPLES = {
    "veertiendagenbrief": date(2014, 9, 12),
    "incasso": date(2026, 11, 2),
    "dagvaarding": date(2025, 4, 22),
    "verstekvonnis": date(2017, 12, 6),
    "ontruiming": date(2025, 11, 26),
    "moratorium": date(2025, 12, 18),
}


def example_text(name: str) -> str:
    """The text of an example, to read (`read_text`) or to write to a file of one's own."""
    return (resources.files("juridisch") / "voorbeelden" / f"{name}.yaml").read_text(encoding="utf-8")
