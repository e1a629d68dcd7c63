"""The form of a new dossier: every field, in the order of a consult, with a plain word about each."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from juridisch.dossier.fields import Field, children
from juridisch.dossier.model import VERSION, Dossier
from juridisch.dossier.part import Part

_WIDTH = 100
_GLUE = "\ue000"
_HEAD = """\
Dossier voor juridisch

Vul in wat u weet, achter de dubbele punt. Weet u iets nog niet, laat het dan leeg.
Is het gevraagd maar niet bekend, schrijf dan: onbekend
Datums:    3-2-2026 of 3 februari 2026
Bedragen:  1950 of 1.950,50
Ja of nee: ja, nee of onbekend
Gebruik spaties, geen tabs, en laat de regels evenver inspringen. Wat achter # staat, is uitleg.
Zet een waarde met : of # erin tussen aanhalingstekens: "Jansen: de bakker"
Meer van hetzelfde (nog een huurder, nog een brief)? Kopieer het onderdeel, met het streepje.

Zet geen BSN in dit bestand. Het bevat persoonsgegevens: bewaar het op een veilige plek."""

# The first field of each section → its heading.
_SECTIONS = {
    "versie": "Dit dossier",
    "huurders": "1. De huurder",
    "verhuurder": "2. De verhuurder, de incassant en de deurwaarder",
    "woonruimte": "3. De woning, de huur en de achterstand",
    "brief14": "4. Brieven over de achterstand",
    "soort_procedure": "5. De rechtszaak",
    "exploten": "6. Stukken van de deurwaarder",
    "vonnissen": "7. Vonnis",
    "verzoeken": "8. Wat al is gevraagd",
    "daad_van_bekendheid": "9. Wat er na het vonnis gebeurde",
    "leefsituatie": "10. Het huishouden, de oorzaak en het geld",
    "gebreken": "11. Gebreken, tegenvorderingen en servicekosten",
    "gemeente": "12. De gemeente en de schuldhulp",
    "vraag_uitstel": "13. Wat er in de brieven moet komen",
    "ondertekenaar": "14. Wie ondertekent en wie helpt",
    "notities": "15. Notities",
}


def new_text(model: type[Part] = Dossier, head: str = _HEAD) -> str:
    """The text of an empty form. As it is, it reads as a dossier in which nothing has been asked yet."""
    lines = [f"# {line}".rstrip() for line in head.splitlines()]
    if model is not Dossier:
        lines.append("")
    told: set[type[Part]] = set()
    for field in children(model):
        if model is Dossier and field.name in _SECTIONS:
            lines += ["", f"# ---- {_SECTIONS[field.name]} ".ljust(_WIDTH, "-"), ""]
        lines += _field(field, "", "", told)
    return "\n".join(lines) + "\n"


def _field(field: Field, indent: str, dash: str, told: set[type[Part]], quiet: bool = False) -> Iterator[str]:
    """A comment, then the field with nothing behind it. The fields of an address are told about once."""
    if not quiet:
        yield from _comment(_about(field), indent + " " * len(dash))
    value = f" {VERSION}" if field.name == "versie" else ""
    yield f"{indent}{dash}{field.name}:{value}"
    if field.model is None:
        return
    quiet = field.model in told
    told.add(field.model)
    inner = indent + " " * (len(dash) + 2)
    for number, child in enumerate(children(field.model)):
        first = field.many and number == 0  # stands behind the dash, the others below it
        lead = inner + "  " if field.many and not first else inner
        yield from _field(child, lead, "- " if first else "", told, quiet)


def _about(field: Field) -> str:
    text = field.description
    if field.where:
        text += f" Dit {field.where}."
    if field.kind is not None and field.kind.choices and field.kind.choices != ("ja", "nee"):
        text += f" Kies uit: {', '.join(field.kind.choices)}."
    elif field.example and field.name != "versie" and not (field.kind and field.kind.choices):
        text += " Bijvoorbeeld: " + field.example.replace(" ", _GLUE)  # an example stays on one line
    return text


def _comment(text: str, indent: str) -> Iterator[str]:
    lead = f"{indent}# "
    for line in textwrap.wrap(
        text, _WIDTH, initial_indent=lead, subsequent_indent=lead, break_on_hyphens=False
    ):
        yield line.replace(_GLUE, " ")
