"""What every letter and court paper of the tenant shares: who sends, about which home, and what he says of the arrears."""

from __future__ import annotations

from typing import Any

from juridisch.assessment import Assessment
from juridisch.documents.facts.reader import Reader, series, tenant_names
from juridisch.documents.facts.signer import signer
from juridisch.documents.gap import join
from juridisch.dossier import known
from juridisch.settings import Settings


def frame(case: Assessment, reader: Reader, settings: Settings) -> dict[str, Any]:
    """The facts under the names that all templates use.

    `namens` is '' when the tenants sign themselves, else "gemachtigde" or "bewindvoerder"; `wij` when more than one signs;
    `meer` when there is more than one tenant; `eigen` the user's own paragraphs for this paper (see `own_text`).
    """
    dossier = case.dossier
    names = tenant_names(case, reader)
    return {
        **signer(case, reader, settings, names),
        "huurders": names,
        "huurder": series(names),
        "meer": len(names) > 1,
        "woning": home(reader),
        "verhuurder": reader("verhuurder.naam"),
        "kenmerk_ons": reader("kenmerk_ons"),
        "kenmerk_uw": reader("kenmerk_uw"),
        "zaaknummer": reader("zaaknummer"),
        "standpunt": known(dossier.standpunt_achterstand) or "",
    }


def home(reader: Reader) -> Any:
    """The rented home in one line: street, number, postcode, town."""
    street = join(" ", _parts(reader, "straat", "huisnummer", "toevoeging"))
    return join(", ", (street, join(" ", _parts(reader, "postcode", "plaats"))))


def _parts(reader: Reader, *names: str) -> list[Any]:
    return [reader(f"huurders[1].adres.{name}") for name in names]


def own_text(case: Assessment, document_id: str) -> list[str]:
    """The user's own paragraphs for this paper, each a text of its own."""
    texts = [known(own.tekst) or "" for own in case.dossier.eigen_teksten if known(own.brief) == document_id]
    return [part.strip() for text in texts for part in text.split("\n\n") if part.strip()]
