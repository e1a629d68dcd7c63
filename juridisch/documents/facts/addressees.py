"""To whom the letter to the tenants goes, and how it greets them."""

from __future__ import annotations

from typing import Any

from juridisch.assessment import Assessment
from juridisch.documents.facts.reader import Reader, series, tenant_names
from juridisch.documents.gap import Gap, concat, join
from juridisch.documents.gates import under_administration
from juridisch.dossier import known
from juridisch.dossier.people import Huurder

_MEASURES = {"bewindvoerder": "bewind", "curator": "curatele"}


def addressees(case: Assessment, reader: Reader) -> dict[str, Any]:
    """All tenants, with who decides for those under bewind or curatele."""
    tenants = case.dossier.huurders or (Huurder(),)
    names = tenant_names(case, reader)
    return {
        "samen": len(tenants) > 1,
        "aan": series([_with_title(n, tenant, names[n]) for n, tenant in enumerate(tenants)]),
        "aanhef": concat(
            join(", ", [_greeting(n, tenant, names[n], reader) for n, tenant in enumerate(tenants)]), ","
        ),
        "bewind": [
            {"naam": names[n - 1], "rol": role or "bewindvoerder of curator",
             "maatregel": _MEASURES.get(role or "", "bewind of curatele")}
            for n in under_administration(case.dossier)
            for role in (known(tenants[n - 1].bewindvoerder.soort),)
        ],
    }  # fmt: skip


def _with_title(number: int, tenant: Huurder, name: Any) -> Any:
    title = {"heer": "de heer", "mevrouw": "mevrouw"}.get(known(tenant.aanspreekvorm) or "", "")
    return join(" ", (title if number else title.capitalize(), name))


def _greeting(number: int, tenant: Huurder, name: Any, reader: Reader) -> Any:
    dear = "geachte" if number else "Geachte"
    form = known(tenant.aanspreekvorm)
    if form not in ("heer", "mevrouw"):
        return join(" ", (dear, name))
    family = join(" ", (known(tenant.voorvoegsel), reader(f"huurders[{number + 1}].achternaam")))
    if not isinstance(family, Gap):
        family = family[:1].upper() + family[1:]
    return join(" ", (dear, form, family))
