"""Saving only with consent: asked once, before anything is written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from juridisch.errors import CannotError, InputError
from juridisch.wizard import speak

if TYPE_CHECKING:
    from juridisch.wizard.session import Session

DEFAULT = "zaak.yaml"
_TRIES = 3
_ABOUT = "Alleen op deze computer, en alleen u kunt het lezen. Dan kunt u later verder gaan."
_WHY = "Met ‘j’ komt er een bestand op deze computer. Met ‘n’ zijn uw antwoorden weg als u stopt."
_IN_MEMORY = "Goed, ik bewaar niets. Als u stopt, zijn uw antwoorden weg."


def ask(session: Session) -> None:
    """Ask whether the answers may be kept, and in which file; from then on they are."""
    session.say()
    where = f"in {session.wanted}" if session.wanted else "in een bestand"
    session.say(speak.paragraph(f"Mag ik uw antwoorden bewaren {where}? {_ABOUT}"))
    if not session.agree("Bewaren? (j/n) ", _WHY):
        session.say(_IN_MEMORY)
        return
    for attempt in range(_TRIES):
        path = session.wanted if session.wanted and attempt == 0 else _name(session)
        try:
            session.store.keep_in(path)
        except (InputError, CannotError) as error:
            session.say(speak.paragraph(error.message))
        else:
            session.say(speak.paragraph(f"Uw antwoorden staan vanaf nu in {path}."))
            return
    session.say("Bewaren lukt niet. We gaan verder zonder bewaren.")


def _name(session: Session) -> Path:
    while True:
        typed = session.lines.ask(f"Hoe moet het bestand heten? (Enter = {DEFAULT}) ").strip() or DEFAULT
        match speak.key(typed):
            case "stop":
                raise speak.Stopped
            case "?" | "terug" | "weet ik niet" | "overslaan" | "geen idee":
                session.say("Kies zelf een naam, zoals zaak.yaml. Het bestand komt in de map waar u nu bent.")
            case _:
                return Path(typed if typed.lower().endswith((".yaml", ".yml")) else f"{typed}.yaml")
