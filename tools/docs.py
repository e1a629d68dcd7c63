"""Write the reference pages that follow from the program itself: docs/opdrachten.md and docs/dossier.md.

    python tools/docs.py

A test compares the pages with what this makes, so that they never lag behind.
"""

from __future__ import annotations

import io
import os
from contextlib import redirect_stdout
from pathlib import Path

from juridisch.cli import main
from juridisch.deadlines import RULES
from juridisch.documents.catalogue import DOCUMENTS
from juridisch.dossier import fields
from juridisch.settings import Settings

DOCS = Path(__file__).resolve().parent.parent / "docs"
_MADE = "<!-- Gemaakt door tools/docs.py; wijzig het programma, niet deze bladzijde. -->\n"

COMMANDS = (
    (), ("termijn",), ("kalender",), ("dossier",), ("dossier", "nieuw"), ("dossier", "controleer"), ("dossier", "schema"),
    ("tijdlijn",), ("brief",), *(("brief", kind) for kind in DOCUMENTS), ("pakket",), ("demo",), ("doctor",), ("instellingen",),
)  # fmt: skip

_CONTRACT = """
## Afspraken voor andere programma's

- Een datum is `2026-11-23`, `23-11-2026` of `23 november 2026`; een bedrag `1950`, `1950,50`, `1950.50` of `1.950,50`.
- Met `--json` staat op de standaarduitvoer JSON en niets anders. Data zijn ISO, bedragen tekst met twee decimalen en een
  punt. Sleutels kunnen erbij komen, maar verdwijnen niet en veranderen niet van betekenis.
- Afsluitcode 0: gedaan. 1: het kon of mocht niet (een bibliotheek ontbreekt, de schijf is vol, een brief past niet bij de
  zaak, de gebruiker brak af). 2: de invoer is niet bruikbaar of er ontbreken gegevens. `pakket` maakt wat kan en stopt met
  2 als er voor een passende brief gegevens ontbreken.
- Fouten staan op de foutuitvoer en beginnen met `Fout:`.

`termijn … --json` geeft één object met `regel`, `naam`, `wie` (H huurder, V verhuurder of deurwaarder, G gemeente, R
rechtbank), `start`, `datum`, `voorzichtig`, `voorzichtig_reden`, `weekdag`, `soort`, `status`, `zekerheid`, `grondslag`
(lijst van `bron`, `url`, `toestand`), `lezingen` (lijst van `datum`, `lezing`, `bron`), `stappen` (lijst van `datum`,
`uitleg`), `waarschuwingen`, `versie`, `stand_van_de_wet` en `berekend_op`.

`tijdlijn … --json` geeft `vandaag`, `stadium`, `fase`, `gebeurtenissen`, `termijnen` (elk als hierboven, met `sleutel`,
`veld`, `opmerking` en `urgentie`), `ontbreekt` en dezelfde drie sleutels over de berekening.
"""


def commands_page() -> str:
    """Every command with its own help."""
    parts = [_MADE, "# Opdrachten\n"]
    for command in COMMANDS:
        parts.append(f"## {' '.join(('juridisch', *command))}\n\n```\n{_help(command)}```\n")
    rows = "\n".join(f"| `{rule.id}` | {rule.name} | {rule.trigger} |" for rule in RULES.values())
    parts.append(
        f"## De regels van `juridisch termijn`\n\n| regel | wat | DATUM is |\n|---|---|---|\n{rows}\n"
    )
    return "\n".join(parts) + _CONTRACT


def _help(command: tuple[str, ...]) -> str:
    os.environ["COLUMNS"] = "80"  # not the width of whoever runs this
    stream = io.StringIO()
    with redirect_stdout(stream):
        main([*command, "--help"])
    return stream.getvalue()


def dossier_page() -> str:
    """Every field of the dossier and of the settings."""
    parts = [
        _MADE,
        "# Het dossier, veld voor veld\n",
        (
            "Een leeg veld is niet gevraagd; `onbekend` betekent: gevraagd, maar niet bekend. `[]` staat achter een lijst: elk "
            "onderdeel begint met een streepje. Een BSN hoort nergens in het dossier.\n"
        ),
        _table(fields()),
        "# Instellingen\n",
        "Het bestand `instellingen.yaml` maakt u met `juridisch instellingen --nieuw`.\n",
        _table(fields(Settings)),
    ]
    return "\n".join(parts)


def _table(found: object) -> str:
    rows = ["| veld | wat | voorbeeld | waar te vinden |", "|---|---|---|---|"]
    for field in found:  # type: ignore[attr-defined]
        name = f"`{field.path}{'[]' if field.many else ''}`"
        choices = f" Kies uit: {', '.join(field.kind.choices)}." if field.kind and field.kind.choices else ""
        rows.append(f"| {name} | {field.description}{choices} | {field.example} | {field.where} |")
    return "\n".join(rows) + "\n"


PAGES = {"opdrachten.md": commands_page, "dossier.md": dossier_page}

if __name__ == "__main__":
    for name, make in PAGES.items():
        (DOCS / name).write_text(make(), encoding="utf-8")
        print(DOCS / name)
