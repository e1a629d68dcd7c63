"""The letter that explains the case to the tenant, with the days that count (documents §6, e6)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from juridisch.assessment import Assessment
from juridisch.deadlines.calendar import ONE_DAY, Calendar
from juridisch.deadlines.rule import Kind
from juridisch.documents import gates
from juridisch.documents.document import Document
from juridisch.documents.facts import needs
from juridisch.documents.facts.addressees import addressees
from juridisch.documents.facts.protection import protection, stands_against
from juridisch.documents.facts.reader import Reader, contact, lines, place, tenant_address
from juridisch.dossier import Dossier, known
from juridisch.law import Stage
from juridisch.settings import Settings
from juridisch.timeline import Deadline, Event, current_roldatum, last_judgment
from juridisch.timeline.verzet import may_be_default


def _needs(case: Assessment, settings: Settings) -> Iterator[str]:
    for number in range(1, max(1, len(case.dossier.huurders)) + 1):
        yield f"huurders[{number}].achternaam"
    yield from needs.mail(case)
    yield "verhuurder.naam"
    if case.stage is Stage.DAGVAARDING:
        yield "soort_procedure"
        if known(case.dossier.soort_procedure) not in ("kort geding", "executie") and not known(
            case.dossier.nieuwe_roldatum
        ):
            yield "roldatum"
    if not (known(settings.organisatie) or known(settings.afzender.naam)):
        yield "adviseur.naam"
    adviser, sender = case.dossier.adviseur, settings.afzender
    ways = (sender.telefoon, sender.email, settings.telefoon, adviser.telefoon, adviser.email)
    if not any(map(known, ways)):  # the letter says: call us
        yield "adviseur.telefoon"


def _facts(case: Assessment, reader: Reader, settings: Settings) -> dict[str, Any]:
    """What the letter tells: where the case stands, which days come, and what is not known."""
    dossier = case.dossier
    stage = _text_for(case)
    protected = protection(case, stage)
    rows = _rows(case, protected)
    to = addressees(case, reader)
    sender = _adviser(case, reader, settings)
    return {
        **sender,
        **to,
        **protected,
        **_summons(case, reader, rows),
        **_judgment(case, stage),
        **_eviction(case),
        **_letter14(case, rows),
        # With more to tell, what the text itself explains is not explained again: two pages.
        "vol": bool(protected["bescherming"] or to["bewind"]),
        "stadium": stage,
        "geadresseerde": [to["aan"], *tenant_address(case, reader)],
        "plaats": place(case, settings, reader, known(settings.adres.plaats)),
        "kenmerk_ons": reader("kenmerk_ons"),
        "verhuurder": reader("verhuurder.naam"),
        "bedrag_gevraagd": known(dossier.achterstand_volgens_eiser) or "",
        "peildatum": known(dossier.peildatum_eiser) or "",
        "verstek": case.default_judgment,
        "moratorium_tot": case.moratorium.day if case.moratorium else "",
        "moratorium_hoogstens": case.moratorium_maximum.day if case.moratorium_maximum else "",
        "shv": reader("shv.organisatie"),
        "schuldhulp_loopt": _counselled(dossier),
        "data": rows,
        "vaste_dag": any(row["vast"] for row in rows),
        "dag_misschien_voorbij": any(row["voorbij"] for row in rows),
        "antwoord_in_tabel": any(row["regel"] == "antwoord" for row in rows),
        "ontdekt": any(item.outcome.rule.id == "verzet-bekend" for item in _ahead(case)),
        "beslag": dossier.beslag_bekend,
        "onbekend": _unknown(case, stage),
    }


def _counselled(dossier: Dossier) -> bool:
    """Whether somebody already helps with the debts: then there is nothing to ask the municipality for."""
    granted = any(
        known(request.soort) == "schuldhulp" and known(request.uitkomst) == "toegewezen"
        for request in dossier.verzoeken
    )
    return known(dossier.shv.stand) != "mislukt" and (granted or bool(known(dossier.shv.organisatie)))


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
        "zitting_komt": known(dossier.soort_procedure) in ("kort geding", "executie")
        or (known(dossier.zitting_datum) or date.min) >= case.today,
        "roldatum": roldatum,
        "roltijd": reader("roltijd") if known(dossier.nieuwe_roldatum) is None else "",
        "gereageerd": known(dossier.heeft_gereageerd) is True,
        "uitstel_verleend": known(dossier.nieuwe_roldatum) is not None,
        "uitstel_gevraagd": (known(last.verstuurd) if last else None) or "",
        "uitstel_geweigerd": last is not None and known(last.uitkomst) == "afgewezen",
        "uitstel_ingetrokken": last is not None and known(last.uitkomst) == "ingetrokken",
        # After the last working day before it only the roll day itself is left.
        "te_laat": isinstance(roldatum, date)
        and not any(row["regel"] == "antwoord" and not row["voorbij"] for row in rows),
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
        "alleen_afspraak": _settled(case.dossier),
        "verstek_zeker": default is not None and known(default.soort) == "verstek",
    }


def _settled(dossier: Dossier) -> bool:
    """Whether there is no judgment, only an agreement that was written down in court."""
    forms = {known(judgment.titelvorm) for judgment in dossier.vonnissen}
    return forms == {"proces-verbaal"}


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


#: Of no use any more once the tenant has been put out.
_BEFORE_EVICTION = ("ontruiming", "ontruiming-nieuwe-datum", "terme-de-grace", "moratorium")


def _is_row(item: Deadline, case: Assessment) -> bool:
    """Whether a tenant may rely on this computed day, and has use for it."""
    rule = item.outcome.rule
    if rule.id in _BEFORE_EVICTION and case.stage is Stage.ONTRUIMD:
        return False
    if not rule.plain or item.instead or item.outcome.kind is Kind.MAXIMUM or rule.id == "verzet-bekend":
        return False  # the last one is for who overlooked both judgment and execution: no day to rely on
    if rule.id in ("uitstel-verzoek", "uitstel") and not _may_be_postponed(case.dossier):
        return False
    return not (rule.id == "ontruiming" and _announced(case))  # the day that the bailiff named goes before it


def _rows(case: Assessment, protected: dict[str, Any]) -> list[dict[str, Any]]:
    """The days to come, in order; a day that judge or bailiff fixed takes the place of the computed one."""
    rows = []
    for item in case.timeline.dated:
        if item.open_day(case.today) < case.today:
            continue
        if isinstance(item, Deadline):
            if _is_row(item, case):
                rule = item.outcome.rule
                # Over by the careful count; or it only holds when an earlier day, now over, did not start the term.
                late = item.day < case.today or item.key.endswith("-zeker")
                row = {
                    "dag": _day_to_pay(item, case.today),
                    "wat": rule.plain,
                    "vast": False,
                    "regel": rule.id,
                }
                rows.append(row | {"voorbij": late, "bij": _remark(item) if late else ""})
        elif item.decisive and not (case.stage is Stage.ONTRUIMD and item.key.endswith("-aangezegd")):
            row = {"dag": item.day, "wat": item.decisive, "vast": True, "regel": ""}
            rows.append(row | {"voorbij": False, "bij": stands_against(item, case, protected)})
    return sorted(rows, key=lambda row: row["dag"])


def _remark(item: Deadline) -> str:
    """What stands with a day of which the cautious count is over."""
    return "kan misschien nu al" if item.outcome.kind is Kind.FIRST_DAY else "misschien al voorbij"


def _day_to_pay(item: Deadline, today: date) -> date:
    """Money arrives on working days: for the last chance to pay the last of those counts, unless it has passed."""
    last, calendar = item.open_day(today), Calendar()
    day = last
    if item.outcome.rule.id != "terme-de-grace":
        return day
    while calendar.is_atw_day(day):
        day -= ONE_DAY
    return day if day >= today else last


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
_EVICTION_TO_COME = ("exploot-aangezegd", "exploot-ontruiming", "vonnis-terme-de-grace", "verzoek-moratorium")
_OTHER_DAY = "Een andere dag in uw zaak. Vraag ons daarnaar."


def _unknown(case: Assessment, stage: str) -> list[str]:
    """What has no day that a tenant may rely on: in plain words, each once."""
    sentences = [item.instead for item in _ahead(case) if not _said_elsewhere(item, case, stage)]
    evicted = case.stage is Stage.ONTRUIMD
    keys = [re.sub(r"-[0-9]+", "", item.key) for item in case.timeline.missing]
    sentences += [PLAIN.get(key, _OTHER_DAY) for key in keys if not (evicted and key in _EVICTION_TO_COME)]
    if _settled(case.dossier):
        sentences = [text.replace("het vonnis", "het proces-verbaal") for text in sentences]
    return list(dict.fromkeys(filter(None, sentences)))


def _ahead(case: Assessment) -> list[Deadline]:
    """The computed days for a tenant that may still be open."""
    return [
        item
        for item in case.timeline.deadlines
        if item.outcome.rule.plain and item.open_day(case.today) >= case.today
    ]


def _said_elsewhere(item: Deadline, case: Assessment, stage: str) -> bool:
    rule_id = item.outcome.rule.id
    if rule_id in _BEFORE_EVICTION and case.stage is Stage.ONTRUIMD:
        return True
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


DOCUMENT = Document(
    id="uitleg",
    name="Brief aan de huurder: wat er speelt en wat te doen",
    to="de huurder",
    purpose="Legt in gewone taal uit waar de zaak staat, wat de huurder moet doen en op welke dag.",
    outgoing=False,
    register="B1",
    gates=(gates.is_home,),
    needs=_needs,
    facts=_facts,
    fits=lambda _case: "De huurder hoort te weten wat er speelt en wat hij moet doen.",
    channel="meegeven of per post",
    for_adviser=True,
    example="dagvaarding",
)
