"""The dossiers that come with the program: fictitious people on the dates of published rulings."""

from __future__ import annotations

from importlib import resources

#: The names of the examples, in the order of a case.
EXAMPLES = ("veertiendagenbrief", "dagvaarding", "moratorium")


def example_text(name: str) -> str:
    """The text of an example, to read (`read_text`) or to write to a file of one's own."""
    return (resources.files("juridisch") / "voorbeelden" / f"{name}.yaml").read_text(encoding="utf-8")
