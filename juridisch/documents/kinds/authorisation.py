"""The authorisation of who acts for the tenant (volmacht; documents §6, e7; Rv 80)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from juridisch.assessment import Assessment
from juridisch.documents import gates
from juridisch.documents.document import Document
from juridisch.documents.facts import needs
from juridisch.documents.facts.frame import frame
from juridisch.documents.facts.reader import Reader, lines, series, tenant_address
from juridisch.documents.gap import Gap, join
from juridisch.documents.gates import Refusal, under_administration
from juridisch.dossier import known
from juridisch.dutch import write_date
from juridisch.law import Stage
from juridisch.settings import Settings
from juridisch.timeline import current_roldatum

_PEN = "Plaats en datum: ______________________"
_NO_COURT = (Stage.AANMANING, Stage.ONTRUIMD)


def _not_a_lawyer(case: Assessment) -> Refusal | None:
    """The court cannot ask a lawyer or bailiff for an authorisation (Rv 80 lid 3)."""
    if case.dossier.gemachtigde.is_advocaat is not True:
        return None
    return Refusal(
        "De gemachtigde is advocaat. Aan een advocaat kan de rechter geen volmacht vragen (artikel 80 lid 3 Rv).",
        "Leg de opdracht aan de advocaat vast in een opdrachtbevestiging; dat doet het kantoor zelf.",
    )


def _needs(case: Assessment, _settings: Settings) -> Iterator[str]:
    yield from needs.tenants(case)
    yield from (
        f"huurders[{number}].geboortedatum" for number in range(1, max(1, len(case.dossier.huurders)) + 1)
    )
    yield from ("woonruimte", "verhuurder.naam", "gemachtigde.naam")
    for number in under_administration(case.dossier):
        yield from (f"huurders[{number}].bewindvoerder.{part}" for part in ("naam", "soort"))
    if case.stage not in _NO_COURT:
        yield "gerecht.naam"


def _facts(case: Assessment, reader: Reader, settings: Settings) -> dict[str, Any]:
    """Who authorises whom, for which case. The tenants sign, or who decides for them; never the authorised."""
    base = frame(case, reader, settings)
    givers = _givers(case, reader, base["huurders"])
    tenants = [
        join(", geboren op ", (name, _written(reader(f"huurders[{number}].geboortedatum"))))
        for number, name in enumerate(base["huurders"], 1)
    ]
    several = len(givers) > 1
    in_court = case.stage not in _NO_COURT
    return {
        **base,
        "namens": "",  # the principal speaks
        "wij": several,
        "auteur": series(base["huurders"]),
        "afzender": lines(*tenants, *tenant_address(case, reader)),
        "ondertekenaars": [[*giver["regels"], _PEN] for giver in givers],
        "schulden": _about_all_debts(case),
        "bewind": [giver for giver in givers if giver["rol"]],
        "zelf": [giver["naam"] for giver in givers if not giver["rol"]],
        "gemachtigde": reader("gemachtigde.naam"),
        "organisatie": reader("gemachtigde.organisatie"),
        "gerecht": reader("gerecht.naam") if in_court else "",
        "roldatum": (current_roldatum(case.dossier) if in_court else None) or "",
    }


def _written(day: Any) -> Any:
    return write_date(day) if isinstance(day, date) else day


def _about_all_debts(case: Assessment) -> bool:
    """Whether a petition about all debts may come: it is prepared, or there is a title to evict."""
    prepared = case.dossier.wsnp.model_dump(exclude_none=True)
    return bool(prepared or case.dossier.vonnissen) or case.stage is Stage.ONTRUIMING_AANGEZEGD


def _givers(case: Assessment, reader: Reader, names: list[Any]) -> list[dict[str, Any]]:
    """Who gives the authorisation: each tenant, or the administrator of one who is under bewind or curatele."""
    under = under_administration(case.dossier)
    found: list[dict[str, Any]] = []
    for number, tenant in enumerate(names, 1):
        if number not in under:
            found.append({"naam": tenant, "rol": "", "regels": [tenant]})
            continue
        path = f"huurders[{number}].bewindvoerder"
        name, role = reader(f"{path}.naam"), reader(f"{path}.soort")
        title = role if isinstance(role, Gap) or role != "bewindvoerder" else "bewindvoerder over de goederen"
        signature = lines(name, reader(f"{path}.kantoor"), join(" ", (role, "van", tenant)))
        found.append({"naam": name, "rol": title, "voor": tenant, "regels": signature})
    return found


def _fits(case: Assessment) -> str:
    dossier = case.dossier
    if known(dossier.ondertekenaar) != "gemachtigde" or any(
        known(paper.soort) == "volmacht" for paper in dossier.stukken
    ):
        return ""
    return "De gemachtigde tekent de brieven; de rechter kan dan om een volmacht vragen."


def _before_signing(case: Assessment) -> Iterator[str]:
    yield (
        "Laat de huurder kiezen of de gemachtigde mag schikken, en streep het andere woord door. Een schikking op de "
        "zitting is even hard als een vonnis."
    )
    yield (
        "Tijdens de zaak gaat de post van de rechtbank en de andere partij naar de gemachtigde (artikel 80 lid 4 Rv). "
        "Spreek af wie de post dezelfde dag doorstuurt."
    )
    yield (
        "Laat de huurder elk stuk eerst lezen en schriftelijk goedkeuren als daarin staat dat er een achterstand is. Zonder dat "
        "akkoord dekt de volmacht die zin niet."
    )
    if _about_all_debts(case):
        yield (
            "De volmacht dekt ook een verzoek om schuldsanering of een moratorium (artikel 284 lid 2 Fw). Wil de huurder dat "
            "niet, streep die regel dan door, met een paraaf."
        )
    if case.default_judgment:
        yield (
            "Er is (misschien) een verstekvonnis. De volmacht noemt dat niet. Geef haar pas aan de deurwaarder, de "
            "verhuurder of de rechtbank als verzet is bekeken."
        )


DOCUMENT = Document(
    id="volmacht",
    name="Volmacht voor de gemachtigde",
    to="de gemachtigde",
    purpose="Legt vast wie voor de huurder optreedt en wat die mag.",
    # It stays with who acts for the tenant, and does not name the judgment; the paper that it goes along with has its own trap.
    outgoing=False,
    register="B1",
    gates=(gates.is_home, _not_a_lawyer, gates.signer_may_act),
    needs=_needs,
    facts=_facts,
    fits=_fits,
    channel="laten tekenen en bewaren; een kopie gaat mee met het eerste stuk aan de rechtbank",
    example="dagvaarding",
    notes=(_before_signing,),
)
