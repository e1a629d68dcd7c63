"""The adviser's own settings: organisation, sender, letterhead, output folder.

They stand in `instellingen.yaml` in the user's configuration folder and are read as strictly as a dossier. Without
the file everything is empty, and that is fine.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import platformdirs

from juridisch.dossier.facts import Email, Kind, Onbekend, Phone, Text, known
from juridisch.dossier.file import parse_as, source
from juridisch.dossier.new import new_text
from juridisch.dossier.part import Part, fact, group
from juridisch.dossier.people import Adres
from juridisch.dutch import show
from juridisch.errors import InputError

FILE_NAME = "instellingen.yaml"

_HEAD = """\
Instellingen van juridisch

Deze gegevens komen in elke brief die u maakt. Vul in wat u wilt gebruiken; wat u leeg laat, telt niet mee.
Gebruik spaties, geen tabs. Wat achter # staat, is uitleg."""


def _word_file(text: str) -> Path:
    if not text.lower().endswith(".docx"):
        raise InputError(f"‘{show(text)}’ is geen Word-bestand.", "Geef een bestand dat eindigt op .docx.")
    return Path(text)


_DOCX = Kind("de naam van een Word-bestand", _word_file, instances=(Path,), number=True)
_FOLDER = Kind("de naam van een map", Path, instances=(Path,), number=True)


class Afzender(Part):
    """Who sends the letters."""

    naam: Text = fact("De naam onder uw brieven.", "A. Voorbeeld")
    functie: Text = fact("Uw functie.", "juridisch adviseur")
    telefoon: Phone = fact("Uw eigen telefoonnummer.", "010-0000000")
    email: Email = fact("Uw eigen e-mailadres.", "adviseur@example.nl")


class Settings(Part):
    """All settings; each may be absent."""

    organisatie: Text = fact("De naam van uw organisatie.", "Rechtshulp Voorbeeld")
    adres: Adres = group(Adres, "Het adres van uw organisatie.")
    telefoon: Phone = fact("Het telefoonnummer van uw organisatie.", "010-0000000")
    website: Text = fact("De website van uw organisatie.", "www.example.nl")
    plaats: Text = fact("De plaats boven uw brieven.", "Utrecht")
    afzender: Afzender = group(Afzender, "Wie de brieven stuurt.")
    briefpapier: Annotated[Path | Onbekend | None, _DOCX] = fact(
        "Uw eigen briefpapier: een Word-bestand. Zonder map ervoor: in de map van dit bestand.",
        "briefpapier.docx",
    )
    uitvoermap: Annotated[Path | Onbekend | None, _FOLDER] = fact(
        "De map waarin nieuwe brieven komen, als u er geen noemt.", "~/Documenten/juridisch"
    )


def settings_path() -> Path:
    """Where the settings of this user belong."""
    return platformdirs.user_config_path("juridisch", appauthor=False) / FILE_NAME


def read_settings(path: Path | None = None) -> Settings:
    """The settings in the file, or empty ones when there is no file or nothing is in it.

    `~` is filled in, and other paths are taken from the folder of the file. Raises what `dossier.read` raises.
    """
    path = path or settings_path()
    if not path.exists():
        return Settings()
    text = source(path)
    settings = parse_as(Settings, text, path.name) if _says_something(text) else Settings()
    return settings.model_copy(
        update={
            name: path.parent / value.expanduser()
            for name in ("briefpapier", "uitvoermap")
            if (value := known(getattr(settings, name))) is not None
        }
    )


def _says_something(text: str) -> bool:
    return any(line.strip() and not line.lstrip().startswith("#") for line in text.splitlines())


def new_settings_text() -> str:
    """The text of an empty settings file, with a word about each field."""
    return new_text(Settings, _HEAD)
