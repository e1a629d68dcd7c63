"""click speaks Dutch here, whatever language the computer is set to.

click marks its texts with `gettext` and `ngettext` of the standard library, which choose a language from the
environment (LANGUAGE, LC_ALL, LC_MESSAGES, LANG). Those cannot be asked for one language, and setting LANGUAGE
ourselves would also reach every program that we start and every library that looks at it. So the catalogue is
opened directly and its two functions are put where click looks them up: in the modules of click, wherever one
holds the function of the standard library. That needs no name of click's own, and nothing outside click changes.

The few words of click that are not marked are the names of its types; those names are public and set here too.
What else is unmarked (`[OPTIONS]`, `COMMAND [ARGS]...`) is replaced in `juridisch.cli.base`.
"""

from __future__ import annotations

import functools
import gettext
import os
import sys
from typing import Any

import click

# Not pathlib: to import it takes three milliseconds, more than all the rest of this module.
CATALOGUE = os.path.join(os.path.dirname(__file__), "locale", "nl", "LC_MESSAGES", "messages.mo")

#: What a value is called in help ("--maanden GETAL") and in errors ("… is geen geldig getal.").
_TYPE_NAMES: tuple[tuple[type[click.ParamType[Any]], str], ...] = (
    (type(click.STRING), "tekst"),
    (type(click.UNPROCESSED), "tekst"),
    (type(click.INT), "getal"),
    (click.IntRange, "getal"),
    (type(click.FLOAT), "kommagetal"),
    (click.FloatRange, "kommagetal"),
    (type(click.BOOL), "ja/nee"),
    (click.Choice, "keuze"),
    (click.DateTime, "datum"),
    (click.File, "bestand"),
)


def speak_dutch() -> None:
    """Make the modules of click that are loaded now use Dutch; to call it again is harmless.

    Call it before a `click.Path` is made, since that keeps its (translated) name.
    """
    ours = {gettext.gettext: _gettext, gettext.ngettext: _ngettext}
    for name, module in list(sys.modules.items()):
        if name == "click" or name.startswith("click."):
            for attribute, value in list(vars(module).items()):
                if value is gettext.gettext or value is gettext.ngettext:
                    setattr(module, attribute, ours[value])
    for kind, word in _TYPE_NAMES:
        kind.name = word


@functools.cache
def _catalogue() -> gettext.GNUTranslations:
    with open(CATALOGUE, "rb") as file:
        return gettext.GNUTranslations(file)


def _gettext(message: str) -> str:
    return _catalogue().gettext(message) if message else ""  # "" is the key of the header


def _ngettext(singular: str, plural: str, number: int) -> str:
    return _catalogue().ngettext(singular, plural, number)
