"""What the facts of all documents share: reading the dossier, and names, addresses and places as they are written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from typing import Any

from juridisch.assessment import Assessment
from juridisch.documents.facts.needs import mail_address
from juridisch.documents.gap import Gap, join
from juridisch.dossier import Dossier, find, known, value_at
from juridisch.dossier.people import Adres
from juridisch.settings import Settings


def document_date(case: Assessment) -> date:
    """The date above the letter: what the dossier says, else today."""
    return known(case.dossier.documentdatum) or case.today


class Reader:
    """Reads facts of the dossier; a needed one that is missing comes out as a gap."""

    def __init__(self, dossier: Dossier, needed: Sequence[str]) -> None:
        self._dossier = dossier
        self._needed = set(needed)

    def __call__(self, path: str) -> Any:
        """The fact at that path; '' when it is missing and not needed."""
        value = known(value_at(self._dossier, path))
        if value is None:
            return Gap(_label(path)) if path in self._needed else ""
        return _clock(value) if isinstance(value, time) else value

    def needs(self, path: str) -> bool:
        """Whether the document cannot do without that fact."""
        return path in self._needed

    def address(self, path: str) -> list[Any]:
        """The lines of an address; with gaps only where the document needs it."""
        if not any(f"{path}.{part}" in self._needed for part in ("straat", "postcode", "plaats")):
            address = value_at(self._dossier, path)
            return list(address.regels) if isinstance(address, Adres) else []
        street = (self(f"{path}.{part}") for part in ("straat", "huisnummer", "toevoeging"))
        town = (self(f"{path}.{part}") for part in ("postcode", "plaats"))
        return [join(" ", street), join("  ", town)]


def _label(path: str) -> str:
    """What to fill in, in the words of the form: ‘gerecht: naam’."""
    field = find(path)
    parent = path.rpartition(".")[0]
    return f"{find(parent).title.lower()}: {field.title.lower()}" if parent else field.title.lower()


def _clock(value: time) -> str:
    return f"{value.hour}.{value.minute:02}"


def tenant_names(case: Assessment, reader: Reader) -> list[Any]:
    """Every tenant as on an envelope; a needed name that is missing shows as a gap."""
    return [
        join(
            " ",
            (reader(f"huurders[{number}].{part}") for part in ("voorletters", "voorvoegsel", "achternaam")),
        )
        for number in range(1, max(1, len(case.dossier.huurders)) + 1)
    ]


def tenant_address(case: Assessment, reader: Reader) -> list[Any]:
    """The lines of the address where the tenant gets mail."""
    return reader.address(mail_address(case.dossier))


def place(case: Assessment, settings: Settings, reader: Reader, town: Any = None) -> Any:
    """The place above the letter: as told, else where the sender lives, else where the tenant lives."""
    return (
        known(case.dossier.plaats)
        or known(settings.plaats)
        or town
        or reader(f"{mail_address(case.dossier)}.plaats")
    )


def lines(*values: Any) -> list[Any]:
    """Those that say something."""
    return [value for value in values if value]


def contact(phone: Any, email: Any) -> Any:
    """How somebody can be reached."""
    return join(" of ", (phone, email))


def series(names: Sequence[Any]) -> Any:
    """a, b en c."""
    return join(" en ", (join(", ", names[:-1]), *names[-1:]))
