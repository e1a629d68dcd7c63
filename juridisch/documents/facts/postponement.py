"""The facts of the request for postponement to the court."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from juridisch.assessment import Assessment
from juridisch.documents.facts.reader import (
    Reader,
    contact,
    document_date,
    lines,
    place,
    series,
    tenant_address,
    tenant_names,
)
from juridisch.documents.gap import Gap, join
from juridisch.documents.gates import request_roldatum, second_request, under_administration
from juridisch.dossier import Fact, Verzoek, known
from juridisch.settings import Settings


def postponement(case: Assessment, reader: Reader, settings: Settings) -> dict[str, Any]:
    """Who asks whom, why, and until when the case stands on the roll."""
    dossier = case.dossier
    names = tenant_names(case, reader)
    second = second_request(dossier)
    roldatum = request_roldatum(dossier) or reader("nieuwe_roldatum" if second else "roldatum")
    reason = reader("reden_uitstel")
    return {
        **_signer(case, reader, settings, names),
        **_earlier_request(case),
        "geadresseerde": [
            reader("gerecht.naam"),
            join(
                " ",
                (
                    f"Griffie {known(dossier.gerecht.team) or 'team kanton'}, locatie",
                    reader("gerecht.locatie"),
                ),
            ),
            *reader.address("gerecht.postadres"),
        ],
        "vooruit": known(dossier.gerecht.email) or "",
        "gedaagden": names,
        "gedaagde": series(names) if len(names) < 3 else join(" ", (names[0], "en anderen")),
        "meer": len(names) > 1,
        "eiser": reader("verhuurder.naam"),
        "zaaknummer": reader("zaaknummer"),
        "roldatum": roldatum,
        "roltijd": "" if second else reader("roltijd"),  # the hour is that of the first roll day
        "kenmerk_ons": reader("kenmerk_ons"),
        "tweede": second,
        "reden": reason,
        "eenstemmig": known(dossier.reden_uitstel) == "eenstemmig" and known(dossier.akkoord_eiser) is True,
        "toelichting": reader("toelichting_uitstel"),
        "akkoord": _yes_no(dossier.akkoord_eiser),
        "shv": _discreet(reader("shv.organisatie")),
        "op_de_dag": roldatum == case.today if isinstance(roldatum, date) else False,
    }


def _earlier_request(case: Assessment) -> dict[str, Any]:
    """What was asked before; that it is the first request is said only when that is known."""
    dossier = case.dossier
    earlier = [
        request
        for request in dossier.verzoeken
        if known(request.soort) == "uitstel" and not _is_this_letter(request, case)
    ]
    last = max(earlier, key=lambda request: known(request.verstuurd) or date.min, default=None)
    return {
        "eerste": last is None and known(dossier.uitstel_eerder_verleend) is False,
        "eerder": last is not None,
        "eerder_op": (known(last.verstuurd) if last else None) or "",
        "eerder_uitkomst": (known(last.uitkomst) if last else None) or "",
    }


def _is_this_letter(request: Verzoek, case: Assessment) -> bool:
    """Whether the dossier already holds the letter that is made: sent on its date and not decided on."""
    return known(request.verstuurd) == document_date(case) and known(request.uitkomst) in (
        None,
        "in behandeling",
    )


def _discreet(helper: Any) -> Any:
    """The name of who helps, unless it tells the court and the landlord that there are debts."""
    return "" if re.search("schuld|krediet|sanering|budget", str(helper), re.IGNORECASE) else helper


def _yes_no(fact: Fact[bool]) -> str:
    value = known(fact)
    return "" if value is None else "ja" if value else "nee"


def _signer(case: Assessment, reader: Reader, settings: Settings, names: list[Any]) -> dict[str, Any]:
    """Who sends and signs: the tenants, their administrator, or who acts for them."""
    dossier = case.dossier
    none: dict[str, Any] = {
        "vertegenwoordigers": [],
        "zelf": [],
        "wij": False,
        "volmacht": False,
        "toestemming": [],
    }
    signer = known(dossier.ondertekenaar)
    if signer == "gemachtigde":
        name, firm = reader("gemachtigde.naam"), reader("gemachtigde.organisatie")
        email, phone = reader("gemachtigde.email"), reader("gemachtigde.telefoon")
        own = known(settings.organisatie) in (None, firm)
        address = list(settings.adres.regels) if own else []
        return none | {
            "namens": "gemachtigde",
            "auteur": name,
            "afzender": lines(firm, name, *address, phone, email),
            "plaats": place(case, settings, reader, known(settings.adres.plaats)),
            "ondertekenaars": [lines(name, firm, join(" ", ("gemachtigde van", series(names))))],
            "contact": contact(phone, email),
            "volmacht": known(dossier.gemachtigde.is_advocaat) is not True,
        }
    if signer == "bewindvoerder":
        return none | _administrators(case, reader, settings, names)
    phone, email = reader("huurders[1].telefoon"), reader("huurders[1].email")
    return none | {
        "namens": "",
        "wij": len(names) > 1,
        "auteur": series(names),
        "afzender": lines(*names, *tenant_address(case, reader), phone, email),
        "plaats": place(case, settings, reader),
        "ondertekenaars": [[name] for name in names],
        "contact": contact(phone, email),
        "toestemming": [
            names[number - 1] for number in under_administration(dossier)
        ],  # without it the gate is closed
    }


def _administrators(case: Assessment, reader: Reader, settings: Settings, names: list[Any]) -> dict[str, Any]:
    """Each administrator signs for the tenants he stands for; a tenant without one signs himself."""
    under = under_administration(case.dossier) or (1,)
    whose: dict[tuple[Any, ...], list[int]] = {}
    for number in under:
        path = f"huurders[{number}].bewindvoerder"
        whose.setdefault(
            tuple(str(reader(f"{path}.{part}")) for part in ("naam", "kantoor", "soort")), []
        ).append(number)
    found, signatures = [], []
    for numbers in whose.values():
        path = f"huurders[{numbers[0]}].bewindvoerder"
        name, role, tenants = reader(f"{path}.naam"), reader(f"{path}.soort"), [names[n - 1] for n in numbers]
        title = role if isinstance(role, Gap) or role != "bewindvoerder" else "bewindvoerder over de goederen"
        found.append({"naam": name, "titel": title, "voor": tenants, "meer": len(tenants) > 1})
        signatures.append(lines(name, join(" ", (role, "van", series(tenants)))))
    rest = [name for number, name in enumerate(names, 1) if number not in under]
    path = f"huurders[{under[0]}].bewindvoerder"
    name, firm, email = (reader(f"{path}.{part}") for part in ("naam", "kantoor", "email"))
    return {
        "namens": "bewindvoerder",
        "wij": len(found) + len(rest) > 1,
        "vertegenwoordigers": found,
        "zelf": rest,
        "auteur": name,
        "afzender": lines(firm, name, *reader.address(f"{path}.adres"), email),
        "plaats": place(case, settings, reader, reader(f"{path}.adres.plaats")),
        "ondertekenaars": [*signatures, *([name] for name in rest)],
        "contact": email or "het adres boven deze brief",
    }
