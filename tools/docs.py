"""Write the reference pages that follow from the program itself, such as docs/opdrachten.md and docs/bedragen.md.

    .venv/bin/python tools/docs.py

The environment is the one that `python3 cli.py` makes; the program itself comes from this checkout.
A test compares the pages with what this makes, so that they never lag behind.
"""

# ruff: noqa: E402 (the path to the program comes first)

from __future__ import annotations

import io
import os
import sys
import tomllib
from collections.abc import Callable, Iterable
from contextlib import redirect_stdout
from datetime import date
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))  # Python itself only looks in tools/

from juridisch import words
from juridisch.amounts import tables
from juridisch.cli import main, show
from juridisch.deadlines import RULES, Rule, calculate
from juridisch.deadlines.counting import Count, DeliveryDay, Move, WorkingDays
from juridisch.deadlines.rule import Way
from juridisch.documents.argument import arguments
from juridisch.documents.catalogue import DOCUMENTS
from juridisch.dossier import fields
from juridisch.dutch import write_date
from juridisch.findings import CHECKS, Subject
from juridisch.law import Phase, Source
from juridisch.settings import Settings

DOCS = ROOT / "docs"
_MADE = "<!-- Gemaakt door tools/docs.py; wijzig het programma, niet deze bladzijde. -->\n"

COMMANDS = (
    *(
        (name,)
        for name in (
            "wizard",
            "termijn",
            "kalender",
            "dossier",
            "kosten",
            "tijdlijn",
            "toets",
            "advies",
            "brief",
        )
    ),
    ("termijn", "vrij"),
    *(("kosten", name) for name in ("incasso", "rente")),
    *(("dossier", name) for name in ("nieuw", "controleer", "betalingen", "anoniem", "schema")),
    ("brief", "uitstel"),
    ("brief", "voorbeeld"),
    *((name,) for name in ("pakket", "demo", "doctor", "instellingen")),
)

_CONTRACT = """
## Afspraken voor andere programma's

- Een datum is `2026-11-23`, `23-11-2026` of `23 november 2026`; een bedrag `1950`, `1950,50`, `1950.50` of `1.950,50`.
- Met `--json` staat op de standaarduitvoer JSON en niets anders. Data zijn ISO, bedragen tekst met twee decimalen en een
  punt. Sleutels kunnen erbij komen, maar verdwijnen niet en veranderen niet van betekenis.
- Afsluitcode 0: gedaan. 1: het kon of mocht niet (een bibliotheek ontbreekt, de schijf is vol, een brief past niet bij de
  zaak, de gebruiker brak af). 2: de invoer is niet bruikbaar of er ontbreken gegevens. `pakket` maakt wat kan; een brief
  waarvoor gegevens ontbreken is een concept, en dan is de code 0. Het stopt met 1 als er brieven wachten op het verzet
  tegen een verstekvonnis, en met 2 als gegevens elkaar tegenspreken.
- Fouten staan op de foutuitvoer en beginnen met `Fout:`.

`termijn … --json` geeft één object met `regel`, `naam`, `wie` (H huurder, V verhuurder of deurwaarder, G gemeente, R
rechtbank), `start`, `datum`, `voorzichtig`, `voorzichtig_reden`, `weekdag`, `soort`, `status`, `zekerheid`, `grondslag`
(lijst van `bron`, `url`, `toestand`), `lezingen` (lijst van `datum`, `lezing`, `bron`), `stappen` (lijst van `datum`,
`uitleg`), `waarschuwingen`, `versie`, `stand_van_de_wet` en `berekend_op`.

`tijdlijn … --json` geeft `vandaag`, `stadium`, `fase`, `gebeurtenissen`, `termijnen` (elk als hierboven, met `sleutel`,
`veld`, `opmerking` en `urgentie`), `ontbreekt` en dezelfde drie sleutels over de berekening.

`kosten incasso … --json` geeft één object met `hoofdsom` (alle bedragen samen), `kosten` (ten hoogste, zonder btw),
`kosten_minimaal` (`null`, behalve waar de wet een bereik laat), `btw`, `totaal` (`kosten` en `btw`), `hoofdsom_en_kosten`,
`regels` (lijst van `tekst`, `bedrag`), `zekerheid`, `grondslag`, `waarschuwingen` en dezelfde drie sleutels.

`kosten rente … --json` geeft `hoofdsom`, `van`, `tot`, `berekend_tot`, `rente`, `rente_laagste`, `rente_hoogste`, `totaal`
(`hoofdsom` en `rente`), `onbekend` (`null`, of `reden`, `actie`, `vanaf`), en verder wat `incasso` geeft. Is het percentage
van een deel van de tijd niet bekend, dan gaat `rente` over de dagen tot en met `berekend_tot`, is `totaal` `null`, en
is de afsluitcode 2.

`toets … --json` geeft `stadium`, `bevindingen` (elk met `id`, `nummer`, `onderwerp`, `weging`, `titel`, `tekst`,
`onderdeel`, `gevraagd`, `toegestaan`, `toegestaan_minimaal`, `te_veel`, `regels`, `zekerheid`, `grondslag`, `bewijs`,
`risico`, `velden`), `vragen` (elk met `id`, `nummer`, `onderwerp`, `titel`, `reden`, `actie`, `velden`), `te_veel`
(`totaal` en `per_onderdeel`) en dezelfde drie sleutels. `weging` is `fout`, `waarschijnlijk fout`, `voor de huurder`,
`na te vragen`, `tegen de huurder` of `in orde`. Alle controles staan in [toetsen.md](toetsen.md).

`advies … --json` geeft `stadium`, `fase`, `stand`, `fasen`, `acties` (elk met `id`, `wat`, `wie`, `waar`, `wanneer`,
`uiterlijk`, `op_de_dag`, `meenemen`, `brief`, `waarschuwing`), `verhuurder` (wat hij nu kan doen), `wegen`
(elk met `stand` en `tot`), `onbekend`, `hulp` en dezelfde drie sleutels.
"""


def commands_page() -> str:
    """Every command with its own help."""
    parts = [_MADE, "# Opdrachten\n"]
    for command in ((), *sorted(COMMANDS)):
        parts.append(f"## {' '.join(('juridisch', *command))}\n\n```\n{_help(command)}```\n")
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


EXAMPLE_DAY = date(2026, 11, 27)


def rules_index() -> str:
    """All rules by phase, with a link to each page."""
    parts = [_MADE, "# De regels van `juridisch termijn`\n"]
    for phase in Phase:
        rules = [rule for rule in RULES.values() if rule.phases[0] is phase]
        if rules:
            rows = "\n".join(
                f"| [{rule.id}](regels/{rule.id}.md) | {rule.name} | {rule.status.value} |" for rule in rules
            )
            parts.append(f"## {phase.value}\n\n| regel | wat | soort regel |\n|---|---|---|\n{rows}\n")
    parts.append("Een andere termijn: `juridisch termijn vrij DATUM --lengte … --soort …`.\n")
    return "\n".join(parts)


def rule_page(rule: Rule) -> str:
    """One rule: what it is, on what it rests, how it counts, and an example with its proof."""
    parts = [
        _MADE,
        f"# {rule.name}\n",
        f"`juridisch termijn {rule.id} DATUM`\n",
        f"- DATUM is {rule.trigger}.",
        f"- Wie: {rule.actor.label}. Uitkomst: `{rule.kind.value}`. Soort regel: {words.STATUS[rule.status]}.",
        f"- Fase: {', '.join(phase.value for phase in rule.phases)}.",
        *(f"- `--{option.name}`: {option.help}" for option in rule.options),
        "",
        f"**Wat te doen.** {rule.todo}\n",
        "**Let op.**\n",
        *(f"- {warning}" for warning in rule.warnings),
        "",
        "## Hoe het telt\n",
        *(_way(way) for way in sorted(rule.ways, key=lambda way: (-way.since.toordinal(), len(way.when)))),
        "## Voorbeeld\n",
        f"```\n{show.deadline(calculate(rule, EXAMPLE_DAY), EXAMPLE_DAY)}\n```",
    ]
    return "\n".join(parts) + "\n"


def _way(way: Way) -> str:
    when = f", met {' en '.join(f'`--{name}`' for name in sorted(way.when))}" if way.when else ""
    moves = [*_moves(way.moves)]
    if way.not_before:
        moves.append(
            f"niet eerder dan vanaf `--{way.not_before.start}`: {', '.join(_moves(way.not_before.moves))}"
        )
    rows = [
        f"### Vanaf {write_date(way.since)}{when}\n",
        *([f"DATUM is dan {way.trigger}.\n"] if way.trigger else []),
        f"Stappen: {', '.join(moves)}. De telling is `{way.counting.word}`.\n",
        "Grondslag:\n",
        *(f"- {_source(source)}" for source in way.sources),
    ]
    for reading in way.readings:
        rows.append(
            f"- Andere lezing: {reading.label} ({', '.join(_moves(reading.moves))}; {_source(reading.source)})"
        )
    if way.cautious:
        rows.append(f"- Voorzichtig: {way.cautious.label} ({', '.join(_moves(way.cautious.moves))})")
    rows += [f"- {warning}" for warning in way.warnings]
    return "\n".join(rows) + "\n"


_MOVE_WORDS = {
    "atw1": "Atw art. 1",
    "atw2": "Atw art. 2",
    "next_day": "de dag erna",
    "day_before": "een dag eerder",
    "from_next_day": "begint de dag erna",
    "itself": "die dag zelf",
    "judgment_names": "de dag die het vonnis noemt",
    "service_day": "door naar een dag waarop een exploot mag",
    "service_day_back": "terug naar een dag waarop een exploot mag",
    "working_day_before": "de laatste werkdag ervoor",
    "working_day_on_or_before": "de laatste werkdag erop of ervoor",
    "two_working_days_before": "twee werkdagen ervoor",
    "end_of_next_year": "31 december van het jaar erna",
}


def _moves(moves: Iterable[Move]) -> list[str]:
    found = []
    for move in moves:
        if isinstance(move, Count):
            found.append(f"{'+' if move.sign > 0 else '−'} {move.length}")
        elif isinstance(move, DeliveryDay):
            found.append(f"{move.number}e bezorgdag")
        elif isinstance(move, WorkingDays):
            found.append(f"{move.number}e werkdag")
        else:
            found.append(_MOVE_WORDS[move.__name__])
    return found


def _source(source: Source) -> str:
    version = f", tekst van {write_date(source.version)}" if source.version else ""
    return f"[{source.citation}]({source.url}){version} `{source.certainty.word}`"


def amounts_page() -> str:
    """Every table of amounts, row by row, with its source and how sure it is."""
    raw = tomllib.loads(
        (ROOT / "juridisch" / "amounts" / "bedragen.toml").read_text(encoding="utf-8"), parse_float=str
    )
    parts = [
        _MADE,
        "# Bedragen, percentages en tarieven\n",
        (
            "Alles staat in één bestand: `juridisch/amounts/bedragen.toml`. Daar staat ook hoe u een nieuw bedrag toevoegt. "
            "Buiten de dagen die hier staan, weigert het programma; het neemt nooit het dichtstbijzijnde bedrag. Bedragen "
            "zijn in euro’s. Wat de woorden over zekerheid betekenen, staat in [herkomst.md](herkomst.md).\n"
        ),
    ]
    for table in tables.current():
        end = f" Bekend tot en met {write_date(table.known_until)}." if table.known_until else ""
        parts.append(f"## {table.name}\n\n{table.explanation}{end}\n")
        if table.warning:
            parts.append(f"**Let op.** {table.warning}\n")
        rows = list(zip(table.rows, raw[table.key]["rij"], strict=True))
        if any(isinstance(value, list) for _, given in rows for value in given.values()):
            parts += [_amounts(row, given) for row, given in rows]
        else:
            parts.append(_columns([_flat(row, given) for row, given in rows]))
    return "\n".join(parts)


_OF_THE_ROW = ("vanaf", "tot_en_met", "zekerheid", "bron", "url", "toestand")


def _flat(row: tables.Row[object], given: dict[str, object]) -> dict[str, object]:
    """A row of single values, as one line of a table."""
    values = {key: value for key, value in given.items() if key not in _OF_THE_ROW}
    until = write_date(row.until) if row.until else ""
    return {"vanaf": write_date(row.since), "tot en met": until, **values, "bron": _source(row.source)}


def _amounts(row: tables.Row[object], given: dict[str, object]) -> str:
    until = f" tot en met {write_date(row.until)}" if row.until else ""
    lines = [f"### Vanaf {write_date(row.since)}{until}\n", f"- Bron: {_source(row.source)}"]
    nested = []
    for key, value in given.items():
        if key in _OF_THE_ROW:
            continue
        if isinstance(value, list) and isinstance(value[0], dict):
            nested.append(_columns(value))
        else:
            shown = "; ".join(map(str, value)) if isinstance(value, list) else value
            lines.append(f"- {key.replace('_', ' ')}: {shown}")
    return "\n".join(lines) + "\n" + "".join(f"\n{table}" for table in nested)


def _columns(found: list[dict[str, object]]) -> str:
    names = list(dict.fromkeys(name for line in found for name in line))
    rows = [f"| {' | '.join(name.replace('_', ' ') for name in names)} |", f"|{'---|' * len(names)}"]
    rows += [f"| {' | '.join(str(line.get(name, '')) for name in names)} |" for line in found]
    return "\n".join(rows) + "\n"


def checks_page() -> str:
    """Every check of `toets`, with what it rests on."""
    parts = [
        _MADE,
        "# De controles van `juridisch toets`\n",
        (
            "Elke controle geeft een bevinding, of een vraag als er een gegeven ontbreekt. Een bevinding is zo zeker als de "
            "zwakste bron waarop zij rust. Wat een praktijkregel is, wordt nooit als wet getoond.\n"
        ),
    ]
    for subject in Subject:
        found = [check for check in CHECKS.values() if check.subject is subject]
        if found:
            rows = "\n".join(
                f"| `{check.id}` | {check.about} | {'; '.join(_source(source) for source in check.sources)} |"
                for check in found
            )
            parts.append(
                f"## {subject.value}\n\n| id | wat er wordt nagekeken | grondslag |\n|---|---|---|\n{rows}\n"
            )
    return "\n".join(parts)


def papers_page() -> str:
    """Every document of the catalogue, and every argument block."""
    parts = [
        _MADE,
        "# De brieven en processtukken\n",
        (
            "`juridisch brief SOORT DOSSIER -o MAP` maakt er één, `juridisch pakket DOSSIER -o MAP` alles wat nu past, en "
            "`juridisch brief voorbeeld SOORT` laat zien hoe het wordt. Een stuk dat niet bij de zaak past, wordt geweigerd met "
            "de reden en met wat wel past. Na een verstekvonnis komt eerst de datum voor verzet.\n"
        ),
        "| soort | wat | aan | hoe versturen |\n|---|---|---|---|",
        *(f"| `{d.id}` | **{d.name}.** {d.purpose} | {d.to} | {d.channel} |" for d in DOCUMENTS.values()),
        "\n## De argumenten\n",
        (
            "Elk argument is een kleine tekst in `juridisch/templates/blokken/`. Bevindingen zetten het aan; met "
            "`blokken: {V05: uit}` in het dossier zet u het zelf aan of uit. Het aanbiedingsblad zegt waarom een argument wel of "
            "niet is opgenomen.\n"
        ),
        "| blok | argument | sterkte | gaat aan bij | grondslag | houd rekening met |\n|---|---|---|---|---|---|",
        *(
            f"| {a.id} | {a.name} | {a.strength} | {', '.join(f'`{f}`' for f in a.findings)} | {'; '.join(a.basis)} | {a.risk} |"
            for a in arguments().values()
        ),
    ]
    return "\n".join(parts) + "\n"


PAGES: dict[str, Callable[[], str]] = {
    "opdrachten.md": commands_page,
    "bedragen.md": amounts_page,
    "dossier.md": dossier_page,
    "toetsen.md": checks_page,
    "documenten.md": papers_page,
    "regels.md": rules_index,
    **{f"regels/{rule.id}.md": partial(rule_page, rule) for rule in RULES.values()},
}

if __name__ == "__main__":
    (DOCS / "regels").mkdir(exist_ok=True)
    for old in (DOCS / "regels").glob("*.md"):
        if f"regels/{old.name}" not in PAGES:
            old.unlink()
    for name, make in PAGES.items():
        (DOCS / name).write_text(make(), encoding="utf-8")
    print(f"{len(PAGES)} bladzijden in {DOCS}")
