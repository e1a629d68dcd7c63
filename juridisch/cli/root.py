"""The command `juridisch` itself: its sub-commands, and what one sees without any."""

from __future__ import annotations

import os

import click

from juridisch import __version__
from juridisch.cli.base import Group, Lazy

_WELCOME = """\
juridisch helpt mensen met een huurachterstand hun woning te houden.

  juridisch wizard                        stap voor stap, in gewone taal
  juridisch termijn ontruiming 23-12-2026 één datum, met het bewijs
  juridisch dossier nieuw zaak.yaml       begin zelf een dossier
  juridisch advies zaak.yaml              wat u nu doet en wat er nog kan
  juridisch tijdlijn zaak.yaml            alle data die uit het dossier volgen
  juridisch toets zaak.yaml               klopt wat de verhuurder vraagt?
  juridisch brief uitstel zaak.yaml -o .  een brief in Word en PDF
  juridisch pakket zaak.yaml -o map       alles wat bij deze zaak past
  juridisch --help                        alle opdrachten"""


@click.command(
    cls=Group,
    invoke_without_command=True,
    lazy={
        "wizard": Lazy("juridisch.cli.wizard:wizard", "Stap voor stap, in gewone taal: begin hier."),
        "termijn": Lazy("juridisch.cli.termijn:termijn", "Reken een termijn uit, met het bewijs."),
        "kalender": Lazy("juridisch.cli.kalender:kalender", "Feestdagen van de Algemene termijnenwet."),
        "dossier": Lazy("juridisch.cli.dossier:dossier", "Maak een dossier of kijk het na."),
        "kosten": Lazy("juridisch.cli.kosten:kosten", "Reken incassokosten en rente na."),
        "tijdlijn": Lazy("juridisch.cli.tijdlijn:tijdlijn", "Alle data die uit een dossier volgen."),
        "toets": Lazy("juridisch.cli.toets:toets", "Toets wat de verhuurder vraagt aan de wet."),
        "advies": Lazy("juridisch.cli.advies:advies", "Waar de zaak staat, wat te doen en wat er nog kan."),
        "brief": Lazy("juridisch.cli.brief:brief", "Maak een brief in Word, PDF of tekst."),
        "pakket": Lazy("juridisch.cli.brief:pakket", "Maak alles wat bij een zaak past."),
        "demo": Lazy("juridisch.cli.demo:demo", "Doe het hele werk op een voorbeeld."),
        "doctor": Lazy("juridisch.cli.doctor:doctor", "Kijk wat deze computer kan en wat er ontbreekt."),
        "instellingen": Lazy("juridisch.cli.instellingen:instellingen", "Uw eigen gegevens en briefpapier."),
    },
)
@click.version_option(__version__, prog_name="juridisch", help="Toon de versie en stop.")
@click.pass_context
def juridisch(context: click.Context) -> None:
    """Termijnen en brieven bij huurachterstand en ontruiming.

    Alles blijft op uw eigen computer. Dit programma is geen jurist: laat belangrijke stappen nakijken.
    """
    if context.invoked_subcommand is None:
        click.echo(_WELCOME)
        if program := os.environ.get("JURIDISCH_OPDRACHT"):
            click.echo(f"\nTyp steeds ‘{program}’ in plaats van ‘juridisch’.")
