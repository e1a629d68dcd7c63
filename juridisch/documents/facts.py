"""What a template may know of a case: plain text, dates, amounts and lists, put together here and nowhere else.

A fact that the document needs and that is missing becomes a `Gap`; the caller decides whether gaps are allowed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time
from typing import Any

from juridisch.assessment import Assessment
from juridisch.documents.catalogue import Document, second_request
from juridisch.documents.gap import Gap
from juridisch.dossier import Dossier, Fact, find, known, value_at
from juridisch.dossier.people import Adres, Huurder
from juridisch.law import Stage
from juridisch.settings import Settings
from juridisch.timeline import Deadline, Event, current_roldatum, last_judgment

Facts = Mapping[str, Any]


class _Reader:
    """Reads facts of the dossier; a needed one that is missing comes out as a gap."""

    def __init__(self, dossier: Dossier, needed: Sequence[str]) -> None:
        self._dossier = dossier
        self._needed = set(needed)

    def __call__(self, path: str) -> Any:
        value = known(value_at(self._dossier, path))
        if value is None:
            return Gap(_label(path)) if path in self._needed else ""
        return _clock(value) if isinstance(value, time) else value

    def address(self, path: str) -> list[Any]:
        """The lines of an address; with gaps only where the document needs it."""
        if not any(f"{path}.{part}" in self._needed for part in ("straat", "postcode", "plaats")):
            address = value_at(self._dossier, path)
            return list(address.regels) if isinstance(address, Adres) else []
        street = (self(f"{path}.{part}") for part in ("straat", "huisnummer", "toevoeging"))
        town = (self(f"{path}.{part}") for part in ("postcode", "plaats"))
        return [_joined(" ", street), _joined("  ", town)]


def _joined(between: str, parts: Iterable[Any]) -> Any:
    """Parts as one text; with a gap among them the whole is that gap, for half a name looks like a name."""
    there = [part for part in parts if part]
    return next((part for part in there if isinstance(part, Gap)), between.join(map(str, there)))


def _label(path: str) -> str:
    """What to fill in, in the words of the form: ‘gerecht: naam’."""
    field = find(path)
    parent = path.rpartition(".")[0]
    return f"{find(parent).title.lower()}: {field.title.lower()}" if parent else field.title.lower()


def _clock(value: time) -> str:
    return f"{value.hour}.{value.minute:02}"


def facts(document: Document, case: Assessment, settings: Settings) -> Facts:
    """The facts for the template of this document."""
    reader = _Reader(case.dossier, list(document.needs(case, settings)))
    make = {"uitstel": _postponement, "uitleg": _explanation}[document.id]
    return {"vandaag": document_date(case), **make(case, reader, settings)}


def document_date(case: Assessment) -> date:
    """The date above the letter: what the dossier says, else today."""
    return known(case.dossier.documentdatum) or case.today


def _tenant_names(case: Assessment, reader: _Reader) -> list[Any]:
    """Every tenant as on an envelope; a needed name that is missing shows as a gap."""
    return [
        _joined(
            " ",
            (reader(f"huurders[{number}].{part}") for part in ("voorletters", "voorvoegsel", "achternaam")),
        )
        for number in range(1, max(1, len(case.dossier.huurders)) + 1)
    ]


def _tenant_address(case: Assessment, reader: _Reader) -> list[Any]:
    return reader.address(_home(case))


def _home(case: Assessment) -> str:
    """Where the tenant gets mail."""
    first = case.dossier.huurders[0] if case.dossier.huurders else Huurder()
    return "huurders[1].postadres" if first.adres_is_gehuurde is False else "huurders[1].adres"


# --- request for postponement


def _postponement(case: Assessment, reader: _Reader, settings: Settings) -> Facts:
    dossier = case.dossier
    names = _tenant_names(case, reader)
    roldatum = current_roldatum(dossier) or reader("roldatum")
    signer = _signer(case, reader, settings, names)
    return {
        **signer,
        "geadresseerde": [
            reader("gerecht.naam"),
            _joined(
                " ",
                (
                    f"Griffie {known(dossier.gerecht.team) or 'team kanton'}, locatie",
                    reader("gerecht.locatie"),
                ),
            ),
            *reader.address("gerecht.postadres"),
        ],
        "gedaagden": names,
        "meer": len(names) > 1,
        "eiser": reader("verhuurder.naam"),
        "zaaknummer": reader("zaaknummer"),
        "roldatum": roldatum,
        "roltijd": reader("roltijd"),
        "kenmerk_ons": reader("kenmerk_ons"),
        "tweede": second_request(case),
        "reden": reader("reden_uitstel"),
        "toelichting": reader("toelichting_uitstel"),
        "akkoord": _yes_no(dossier.akkoord_eiser),
        "shv": reader("shv.organisatie"),
        "op_de_dag": roldatum == case.today if isinstance(roldatum, date) else False,
    }


def _yes_no(fact: Fact[bool]) -> str:
    value = known(fact)
    return "" if value is None else "ja" if value else "nee"


def _signer(case: Assessment, reader: _Reader, settings: Settings, names: list[str]) -> dict[str, Any]:
    """Who sends and signs: the tenants, their administrator, or who acts for them."""
    dossier = case.dossier
    signer = known(dossier.ondertekenaar)
    if signer == "gemachtigde":
        name, firm = reader("gemachtigde.naam"), reader("gemachtigde.organisatie")
        email, phone = reader("gemachtigde.email"), reader("gemachtigde.telefoon")
        own = known(settings.organisatie) in (None, firm)
        address = list(settings.adres.regels) if own else []
        return {
            "namens": "gemachtigde",
            "auteur": name,
            "afzender": _lines(firm, name, *address, phone, email),
            "plaats": _place(case, settings, reader, known(settings.adres.plaats)),
            "ondertekenaars": [_lines(name, firm, _joined(" ", ("gemachtigde van", _series(names))))],
            "contact": _contact(phone, email),
            "volmacht": known(dossier.gemachtigde.is_advocaat) is not True,
        }
    if signer == "bewindvoerder":
        number = next((n for n, t in enumerate(dossier.huurders, 1) if known(t.onder_bewind) is True), 1)
        path = f"huurders[{number}].bewindvoerder"
        name, firm, email = (reader(f"{path}.{part}") for part in ("naam", "kantoor", "email"))
        return {
            "namens": "bewindvoerder",
            "auteur": name,
            "afzender": _lines(firm, name, *reader.address(f"{path}.adres"), email),
            "plaats": _place(case, settings, reader, reader(f"{path}.adres.plaats")),
            "ondertekenaars": [_lines(name, _joined(" ", ("bewindvoerder van", names[number - 1])))],
            "contact": _contact("", email) if email else "het adres boven deze brief",
            "volmacht": False,
        }
    phone, email = reader("huurders[1].telefoon"), reader("huurders[1].email")
    return {
        "namens": "",
        "auteur": _series(names),
        "afzender": _lines(*names, *_tenant_address(case, reader), phone, email),
        "plaats": _place(case, settings, reader),
        "ondertekenaars": [[name] for name in names],
        "contact": _contact(phone, email),
        "volmacht": False,
    }


def _place(case: Assessment, settings: Settings, reader: _Reader, town: Any = None) -> Any:
    """The place above the letter: as told, else where the sender lives, else where the tenant lives."""
    return known(case.dossier.plaats) or known(settings.plaats) or town or reader(f"{_home(case)}.plaats")


def _lines(*values: Any) -> list[Any]:
    return [value for value in values if value]


def _contact(phone: Any, email: Any) -> Any:
    return _joined(" of ", (phone, email))


def _series(names: Sequence[Any]) -> Any:
    gap = next((name for name in names if isinstance(name, Gap)), None)
    return gap or " en ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


# --- letter of explanation to the tenant


def _explanation(case: Assessment, reader: _Reader, settings: Settings) -> Facts:
    dossier = case.dossier
    judgment = last_judgment(dossier)
    rows = _rows(case)
    sender = _adviser(case, reader, settings)
    announced = _announced(case)
    return {
        **sender,
        "stadium": _text_for(case),
        "geadresseerde": [_with_title(case, reader), *_tenant_address(case, reader)],
        "aanhef": _salutation(case, reader),
        "plaats": _place(case, settings, reader, known(settings.adres.plaats)),
        "kenmerk_ons": reader("kenmerk_ons"),
        "verhuurder": reader("verhuurder.naam"),
        "bedrag_gevraagd": known(dossier.achterstand_volgens_eiser) or "",
        "peildatum": known(dossier.peildatum_eiser) or "",
        "brief14": bool(dossier.brief14),
        "kort_geding": known(dossier.soort_procedure) == "kort geding",
        "zitting": known(dossier.zitting_datum) or "",
        "roldatum": current_roldatum(dossier) or reader("roldatum"),
        "roltijd": reader("roltijd") if known(dossier.nieuwe_roldatum) is None else "",
        "gereageerd": known(dossier.heeft_gereageerd) is True,
        "uitstel_verleend": known(dossier.nieuwe_roldatum) is not None,
        "uitstel_gevraagd": _asked(dossier, "uitstel") or "",
        "vonnis_dag": (known(judgment.datum) if judgment else None) or "",
        "afspraak": judgment is not None and known(judgment.titelvorm) == "proces-verbaal",
        "verstek": case.default_judgment,
        "verstek_zeker": judgment is not None and known(judgment.soort) == "verstek",
        "ontruiming_dag": announced.day if announced else "",
        "ontruiming_tijd": announced.what.rpartition(", ")[2].removesuffix(" uur")
        if announced and ", " in announced.what
        else "",
        "ontruimd_op": known(dossier.ontruimd_op) or "",
        "moratorium_tot": case.moratorium.day if case.moratorium else "",
        "shv": reader("shv.organisatie"),
        "data": rows,
        "vaste_dag": any(row["vast"] for row in rows),
        "onbekend": [missing.what for missing in case.timeline.missing],
    }


def _text_for(case: Assessment) -> str:
    """Which text explains this stage."""
    if case.moratorium and case.stage is not Stage.ONTRUIMD:
        return "moratorium"
    if case.stage is Stage.VONNIS_TEGENSPRAAK:
        return "vonnis"
    return str(case.stage.value).replace(" ", "-")


def _rows(case: Assessment) -> list[dict[str, Any]]:
    """The days to come, in order; a day that judge or bailiff fixed takes the place of the computed one."""
    announced = _announced(case) is not None
    rows = []
    for item in case.timeline.dated:
        if item.day < case.today:
            continue
        if isinstance(item, Deadline):
            superseded = announced and item.outcome.rule.id == "ontruiming"
            if item.outcome.rule.plain and not superseded:
                rows.append({"dag": item.day, "wat": item.outcome.rule.plain, "vast": False})
        elif item.decisive:
            rows.append({"dag": item.day, "wat": item.decisive, "vast": True})
    return rows


def _announced(case: Assessment) -> Event | None:
    """The next eviction day that the bailiff named, if it is not past."""
    days = [
        item
        for item in case.timeline.dated
        if isinstance(item, Event) and item.key.endswith("-aangezegd") and item.day >= case.today
    ]
    return days[0] if days else None


def _asked(dossier: Dossier, kind: str) -> date | None:
    days = [day for r in dossier.verzoeken if known(r.soort) == kind and (day := known(r.verstuurd))]
    return max(days, default=None)


def _adviser(case: Assessment, reader: _Reader, settings: Settings) -> dict[str, Any]:
    """Who explains: the organisation of the settings, else the adviser in the dossier."""
    own, adviser = settings.afzender, case.dossier.adviseur
    firm: Any = known(settings.organisatie) or known(adviser.organisatie)
    name: Any = known(own.naam) or known(adviser.naam)
    if not (name or firm):
        name = reader("adviseur.naam")
    phone = known(own.telefoon) or known(settings.telefoon) or known(adviser.telefoon)
    email = known(own.email) or known(adviser.email)
    return {
        "auteur": firm or name,
        "afzender": _lines(firm, *settings.adres.regels, phone, email, known(settings.website)),
        "ondertekenaar": _lines(name, known(own.functie), firm),
        "bellen": _contact(phone, email),
    }


def _with_title(case: Assessment, reader: _Reader) -> Any:
    first = case.dossier.huurders[0] if case.dossier.huurders else Huurder()
    title = {"heer": "De heer", "mevrouw": "Mevrouw"}.get(known(first.aanspreekvorm) or "", "")
    return _joined(" ", (title, _tenant_names(case, reader)[0]))


def _salutation(case: Assessment, reader: _Reader) -> Any:
    first = case.dossier.huurders[0] if case.dossier.huurders else Huurder()
    family = _joined(" ", (known(first.voorvoegsel), reader("huurders[1].achternaam")))
    if isinstance(family, Gap):
        return family
    form = known(first.aanspreekvorm)
    if form in ("heer", "mevrouw"):
        return f"Geachte {form} {family[:1].upper()}{family[1:]},"
    name = _tenant_names(case, reader)[0]
    return name if isinstance(name, Gap) else f"Geachte {name},"
