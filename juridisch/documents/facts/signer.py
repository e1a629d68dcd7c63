"""Who sends and signs a letter: the tenants, their administrator, or who acts for them."""

from __future__ import annotations

from typing import Any

from juridisch.assessment import Assessment
from juridisch.documents.facts.reader import Reader, contact, lines, place, series, tenant_address
from juridisch.documents.gap import Gap, join
from juridisch.documents.gates import under_administration
from juridisch.dossier import known
from juridisch.settings import Settings


def signer(case: Assessment, reader: Reader, settings: Settings, names: list[Any]) -> dict[str, Any]:
    """Who sends and signs: the tenants, their administrator, or who acts for them."""
    dossier = case.dossier
    none: dict[str, Any] = {
        "vertegenwoordigers": [],
        "zelf": [],
        "wij": False,
        "volmacht": False,
        "toestemming": [],
    }
    who = known(dossier.ondertekenaar)
    if who == "gemachtigde":
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
    if who == "bewindvoerder":
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
