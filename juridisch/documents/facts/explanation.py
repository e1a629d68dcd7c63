"""The facts of the letter that explains the case to the tenant."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from juridisch.assessment import Assessment
from juridisch.deadlines.calendar import ONE_DAY, Calendar
from juridisch.deadlines.rule import Kind
from juridisch.documents.facts.reader import (
    Reader,
    contact,
    lines,
    place,
    tenant_address,
    tenant_names,
)
from juridisch.documents.gap import Gap, concat, join
from juridisch.dossier import Dossier, known
from juridisch.dossier.people import Huurder
from juridisch.law import Stage
from juridisch.settings import Settings
from juridisch.timeline import Deadline, Event, current_roldatum, last_judgment
from juridisch.timeline.judgment import may_be_default


def explanation(case: Assessment, reader: Reader, settings: Settings) -> dict[str, Any]:
    """What the letter tells: where the case stands, which days come, and what is not known."""
    dossier = case.dossier
    stage = _text_for(case)
    rows = _rows(case)
    sender = _adviser(case, reader, settings)
    return {
        **sender,
        **_summons(case, reader, rows),
        **_judgment(case, stage),
        **_eviction(case),
        **_letter14(case, rows),
        "stadium": stage,
        "geadresseerde": [_with_title(case, reader), *tenant_address(case, reader)],
        "aanhef": _salutation(case, reader),
        "plaats": place(case, settings, reader, known(settings.adres.plaats)),
        "kenmerk_ons": reader("kenmerk_ons"),
        "verhuurder": reader("verhuurder.naam"),
        "bedrag_gevraagd": known(dossier.achterstand_volgens_eiser) or "",
        "peildatum": known(dossier.peildatum_eiser) or "",
        "verstek": case.default_judgment,
        "moratorium_tot": case.moratorium.day if case.moratorium else "",
        "moratorium_hoogstens": case.moratorium_maximum.day if case.moratorium_maximum else "",
        "shv": reader("shv.organisatie"),
        "data": rows,
        "vaste_dag": any(row["vast"] for row in rows),
        "onbekend": _unknown(case, stage),
    }


def _summons(case: Assessment, reader: Reader, rows: list[dict[str, Any]]) -> dict[str, Any]:
    dossier = case.dossier
    asked = [r for r in dossier.verzoeken if known(r.soort) == "uitstel" and known(r.verstuurd) is not None]
    last = max(asked, key=lambda request: known(request.verstuurd) or date.min, default=None)
    roldatum = current_roldatum(dossier) or reader("roldatum")
    return {
        "kort_geding": known(dossier.soort_procedure) == "kort geding",
        "zonder_rol": known(dossier.soort_procedure) in ("kort geding", "executie"),
        "uitstel_mag": _may_be_postponed(dossier),
        "zitting": known(dossier.zitting_datum) or "",
        "roldatum": roldatum,
        "roltijd": reader("roltijd") if known(dossier.nieuwe_roldatum) is None else "",
        "gereageerd": known(dossier.heeft_gereageerd) is True,
        "uitstel_verleend": known(dossier.nieuwe_roldatum) is not None,
        "uitstel_gevraagd": (known(last.verstuurd) if last else None) or "",
        "uitstel_geweigerd": last is not None and known(last.uitkomst) == "afgewezen",
        "uitstel_ingetrokken": last is not None and known(last.uitkomst) == "ingetrokken",
        # After the last working day before it only the roll day itself is left.
        "te_laat": isinstance(roldatum, date) and not any(row["regel"] == "antwoord" for row in rows),
    }


def _may_be_postponed(dossier: Dossier) -> bool:
    """The four weeks exist in the ordinary procedure alone."""
    return known(dossier.soort_procedure) == "bodem"


def _judgment(case: Assessment, stage: str) -> dict[str, Any]:
    judgments = case.dossier.vonnissen
    last = last_judgment(case.dossier)
    defaults = [judgment for judgment in judgments if may_be_default(judgment, case.dossier)]
    default = max(defaults, key=lambda judgment: known(judgment.datum) or date.min, default=None)
    day = case.default_judgment_date if stage == "verstekvonnis" else known(last.datum) if last else None
    return {
        "vonnis_dag": day or "",
        "afspraak": last is not None and known(last.titelvorm) == "proces-verbaal",
        "verstek_zeker": default is not None and known(default.soort) == "verstek",
    }


def _eviction(case: Assessment) -> dict[str, Any]:
    announced, past = _announced(case), _announced(case, past=True)
    return {
        "ontruiming_dag": announced.day if announced else "",
        "ontruiming_tijd": announced.what.rpartition(", ")[2].removesuffix(" uur")
        if announced and ", " in announced.what
        else "",
        "ontruiming_voorbij": past.day if past and not announced else "",
        "ontruimd_op": known(case.dossier.ontruimd_op) or "",
    }


def _letter14(case: Assessment, rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Whether there is a fourteen-day letter, whether its term is over by every count, and whether the table shows it."""
    terms = [d for d in case.timeline.deadlines if d.outcome.rule.id == "veertiendagenbrief"]
    over = [d for d in terms if not d.instead and max(d.outcome.day, d.day) < case.today]
    return {
        "brief14": bool(case.dossier.brief14),
        "brief14_voorbij": bool(over) and len(over) == len(case.dossier.brief14),
        "brief14_in_tabel": any(row["regel"] == "veertiendagenbrief" for row in rows),
    }


def _text_for(case: Assessment) -> str:
    """Which text explains this stage.

    A moratorium of unknown length may be over: a day that the bailiff has named goes before it.
    """
    protected = case.moratorium or (case.moratorium_maximum and not _announced(case))
    if protected and case.stage is not Stage.ONTRUIMD:
        return "moratorium"
    if case.stage is Stage.VONNIS_TEGENSPRAAK:
        return "vonnis"
    return str(case.stage.value).replace(" ", "-")


def _is_row(item: Deadline, case: Assessment) -> bool:
    """Whether a tenant may rely on this computed day, and has use for it."""
    rule = item.outcome.rule
    if not rule.plain or item.instead or item.outcome.kind is Kind.MAXIMUM or rule.id == "verzet-bekend":
        return False  # the last one is for who overlooked both judgment and execution: no day to rely on
    if rule.id in ("uitstel-verzoek", "uitstel") and not _may_be_postponed(case.dossier):
        return False
    return not (rule.id == "ontruiming" and _announced(case))  # the day that the bailiff named goes before it


def _rows(case: Assessment) -> list[dict[str, Any]]:
    """The days to come, in order; a day that judge or bailiff fixed takes the place of the computed one."""
    rows = []
    for item in case.timeline.dated:
        if item.day < case.today:
            continue
        if isinstance(item, Deadline):
            if _is_row(item, case):
                rule = item.outcome.rule
                rows.append(
                    {"dag": _day_to_pay(item, case.today), "wat": rule.plain, "vast": False, "regel": rule.id}
                )
        elif item.decisive:
            rows.append({"dag": item.day, "wat": item.decisive, "vast": True, "regel": ""})
    return sorted(rows, key=lambda row: row["dag"])


def _day_to_pay(item: Deadline, today: date) -> date:
    """Money arrives on working days: for the last chance to pay the last of those counts, unless it has passed."""
    day, calendar = item.day, Calendar()
    if item.outcome.rule.id != "terme-de-grace":
        return day
    while calendar.is_atw_day(day):
        day -= ONE_DAY
    return day if day >= today else item.day


#: What cannot be worked out yet, in the words of the tenant, by the key of the item without its numbers. '' for what is
#: of no use to him or stands elsewhere in the letter.
PLAIN = {
    "antwoord": "De laatste dag om de rechter te antwoorden.",
    "soort-procedure": "Of dit een snelle zaak is (kort geding). Dan gelden andere dagen.",
    "stukken-zitting": "De laatste dag om bewijs naar de rechter te sturen.",
    "uitstel": "De nieuwe dag als u uitstel krijgt.",
    "uitstel-verzoek": "De laatste dag om uitstel te vragen.",
    "zitting": "De dag van de zitting bij de rechter.",
    "veertiendagenbrief": "De laatste dag om te betalen zonder extra kosten.",
    "exploot": "De dag waarop de deurwaarder een brief bracht.",
    "exploot-aangezegd": "De dag van de ontruiming. Die staat in de brief van de deurwaarder.",
    "exploot-bevel-jaar": "",
    "exploot-dagvaarding": "",
    "exploot-ontruiming": "De eerste dag waarop de deurwaarder mag ontruimen.",
    "exploot-voorbij": "",
    "inboedel": "De dag waarvóór u uw spullen moet ophalen.",
    "schuldhulp-gesprek": "De laatste dag voor een gesprek met de gemeente.",
    "vonnis": "De dag van de beslissing. Laat ons die beslissing zien.",
    "vonnis-beslag": "De eerste dag waarop er geld van uw inkomen of rekening is gehaald.",
    "vonnis-hoger-beroep": "De laatste dag voor hoger beroep.",
    "vonnis-jaar": "",
    "vonnis-soort": "Of u verzet kunt doen. Laat ons daarom de beslissing zien.",
    "vonnis-terme-de-grace": "De laatste dag om te betalen. Die staat in het vonnis.",
    "vonnis-verzet": "De laatste dag voor verzet.",
    "vonnis-verzet-bekend": "",
    "vonnis-verzet-start": "",  # the sentence in place of the last day says it
    "verzoek-gesprek": "De laatste dag voor een gesprek met de gemeente.",
    "verzoek-moratorium": "De laatste dag van uw bescherming. Laat ons de beslissing zien.",
}
_OTHER_DAY = "Een andere dag in uw zaak. Vraag ons daarnaar."
_DISCOVERED = "Wist u niets van het vonnis en niets van het beslag? Zeg dat tegen ons."


def _unknown(case: Assessment, stage: str) -> list[str]:
    """What has no day that a tenant may rely on: in plain words, each once."""
    ahead = [item for item in case.timeline.deadlines if item.outcome.rule.plain and item.day >= case.today]
    sentences = [item.instead for item in ahead if item.instead and not _said_elsewhere(item, case, stage)]
    sentences += [_DISCOVERED for item in ahead if item.outcome.rule.id == "verzet-bekend"]
    sentences += [PLAIN.get(re.sub(r"-[0-9]+", "", item.key), _OTHER_DAY) for item in case.timeline.missing]
    return list(dict.fromkeys(filter(None, sentences)))


def _said_elsewhere(item: Deadline, case: Assessment, stage: str) -> bool:
    rule_id = item.outcome.rule.id
    return (rule_id == stage == "moratorium") or (rule_id == "ontruiming" and _announced(case) is not None)


def _announced(case: Assessment, *, past: bool = False) -> Event | None:
    """The next eviction day that the bailiff named; with `past` the last one that is over."""
    days = [
        item
        for item in case.timeline.dated
        if isinstance(item, Event)
        and item.key.endswith("-aangezegd")
        and item.decisive  # a later writ names another day
        and (item.day < case.today) is past
    ]
    return (days[-1] if past else days[0]) if days else None


def _adviser(case: Assessment, reader: Reader, settings: Settings) -> dict[str, Any]:
    """Who explains: the organisation of the settings, else the adviser in the dossier."""
    own, adviser = settings.afzender, case.dossier.adviseur
    firm: Any = known(settings.organisatie) or known(adviser.organisatie)
    name: Any = known(own.naam) or known(adviser.naam)
    if not (name or firm):
        name = reader("adviseur.naam")
    phone = known(own.telefoon) or known(settings.telefoon) or known(adviser.telefoon)
    email = known(own.email) or known(adviser.email)
    if not (phone or email):
        phone = reader("adviseur.telefoon")
    return {
        "auteur": firm or name,
        "afzender": lines(firm, *settings.adres.regels, phone, email, known(settings.website)),
        "ondertekenaar": lines(name, known(own.functie), firm),
        "bellen": contact(phone, email),
        "bel": "Bel ons" if phone else "Mail ons",
    }


def _with_title(case: Assessment, reader: Reader) -> Any:
    first = case.dossier.huurders[0] if case.dossier.huurders else Huurder()
    title = {"heer": "De heer", "mevrouw": "Mevrouw"}.get(known(first.aanspreekvorm) or "", "")
    return join(" ", (title, tenant_names(case, reader)[0]))


def _salutation(case: Assessment, reader: Reader) -> Any:
    first = case.dossier.huurders[0] if case.dossier.huurders else Huurder()
    family = join(" ", (known(first.voorvoegsel), reader("huurders[1].achternaam")))
    form = known(first.aanspreekvorm)
    if form not in ("heer", "mevrouw"):
        return concat("Geachte ", tenant_names(case, reader)[0], ",")
    if not isinstance(family, Gap):
        family = family[:1].upper() + family[1:]
    return concat("Geachte ", form, " ", family, ",")
