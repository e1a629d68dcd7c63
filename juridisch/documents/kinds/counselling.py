"""The report to the municipality that an eviction threatens, with a request for debt counselling (documents §6, e4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from juridisch.assessment import Assessment
from juridisch.documents import gates
from juridisch.documents.document import Document
from juridisch.documents.facts import needs
from juridisch.documents.facts.frame import frame, own_text
from juridisch.documents.facts.reader import Reader, document_date, lines, series
from juridisch.documents.facts.recipients import municipality
from juridisch.documents.gap import Gap
from juridisch.documents.gates import Refusal
from juridisch.documents.kinds.municipality_state import (
    AFTER_TALK,
    Report,
    announced,
    no_decision_yet,
    report,
    talk_rule,
    threat,
    threatened_on,
    without_stop,
)
from juridisch.dossier import Dossier, Fact, known
from juridisch.dossier.household import Kind
from juridisch.dutch import write_weekday
from juridisch.law import Stage
from juridisch.settings import Settings
from juridisch.timeline import current_roldatum, last_judgment
from juridisch.timeline.execution import ANNOUNCING
from juridisch.timeline.items import computed

_MUNICIPALITY = re.compile(r"(?:de )?gemeente(?: [A-Z].*)?", re.IGNORECASE)


def _not_evicted(case: Assessment) -> Refusal | None:
    if case.stage is not Stage.ONTRUIMD:
        return None
    return Refusal(
        "De woning is al ontruimd; er dreigt geen ontruiming meer.",
        "Ga vandaag naar het loket van de gemeente voor opvang en schuldhulp.",
    )


def _not_reported(case: Assessment) -> Refusal | None:
    """Once reported, a second report is only for a threat that came up since; what is late asks for another letter."""
    dossier = case.dossier
    found = report(dossier)
    if found is None or known(dossier.shv.stand) == "mislukt" or _newly_threatened(case, found):
        return None
    when = f" op {write_weekday(found.day)}" if found.day else ""
    if known(dossier.shv.stand) in AFTER_TALK:
        return Refusal(
            f"De huurder heeft zich{when} al gemeld en de schuldhulp is bezig.",
            "Bel de contactpersoon van de schuldhulp. Blijft het besluit uit, maak dan ‘gemeente-ingebrekestelling’.",
        )
    until = computed(talk_rule(_threatened_then(case, found))[0], found.day) if found.day else None
    if until and until < case.today:
        return Refusal(
            f"De huurder heeft zich{when} al gemeld. Het gesprek had er uiterlijk {write_weekday(until)} moeten zijn.",
            "Maak ‘gemeente-ingebrekestelling’: die vraagt de gemeente om het gesprek dat te laat is.",
        )
    wait = f" Het gesprek moet er uiterlijk {write_weekday(until)} zijn." if until else ""
    return Refusal(
        f"De huurder heeft zich{when} al gemeld.{wait}",
        "Bel de gemeente voor een afspraak. Komt het gesprek te laat, maak dan ‘gemeente-ingebrekestelling’.",
    )


def _newly_threatened(case: Assessment, found: Report) -> bool:
    """An eviction announced after the report, while the first talk is not known to have been held."""
    days = [known(w.datum) for w in case.dossier.exploten if known(w.soort) in ANNOUNCING]
    return (
        found.day is not None
        and known(case.dossier.shv.stand) in (None, "aangemeld")
        and any(day and day > found.day for day in days)
    )


def _threatened_then(case: Assessment, found: Report) -> bool:
    """Whether an eviction threatened on the day of the report: then three working days held from the start."""
    return threatened_on(case, found.day) if found.day else False


def _needs(case: Assessment, _settings: Settings) -> Iterator[str]:
    dossier = case.dossier
    yield from needs.tenants(case)
    yield from ("woonruimte", "verhuurder.naam")
    yield from needs.signer(case)
    if not known(dossier.shv.organisatie):
        yield "huurders[1].adres.plaats"
    if case.stage is Stage.ONTRUIMING_AANGEZEGD:
        if announced(case)[0] is None:
            yield f"exploten[{_last_announcement(dossier)}].ontruiming_datum"
    elif case.stage is not Stage.AANMANING:
        yield "eis.ontruiming"
    if known(dossier.achterstand_volgens_eiser) is not None:
        yield "standpunt_achterstand"


def _last_announcement(dossier: Dossier) -> int:
    return max(n for n, writ in enumerate(dossier.exploten, 1) if known(writ.soort) in ANNOUNCING)


def _facts(case: Assessment, reader: Reader, settings: Settings) -> dict[str, Any]:
    """Who reports what, by when the talk must be, and what the household needs."""
    dossier = case.dossier
    threatens = threat(case)
    day, hour = announced(case)
    eviction: Any = day.day if day else ""
    if threatens == "aangezegd" and day is None:
        eviction = reader(f"exploten[{_last_announcement(dossier)}].ontruiming_datum")
    rule, article = talk_rule(bool(threatens))
    talk = computed(rule, document_date(case))
    judgment = last_judgment(dossier)
    earlier = report(dossier)
    base = frame(case, reader, settings)
    return {
        **base,
        **_household(case, reader),
        "geadresseerde": municipality(case, reader),
        "dreigt": threatens,
        "verstek": case.default_judgment,
        "ontruiming": eviction if threatens == "aangezegd" else "",
        "tijd": reader(hour) if hour and threatens == "aangezegd" else "",
        "voorbij": bool(day and day.day < case.today),
        "gesprek": talk or "",
        "artikel": article,
        "te_laat": bool(day and talk and case.today <= day.day <= talk),
        "eis_ontruiming": reader("eis.ontruiming") if threatens in ("vonnis", "dagvaarding") else "",
        "eerder": (earlier.day if earlier else None) or "",
        "personen": [_person(case, reader, number, name) for number, name in enumerate(base["huurders"], 1)],
        "deurwaarder": series(lines(reader("deurwaarder.kantoor") or reader("deurwaarder.naam"))),
        "dossiernummer": reader("deurwaarder.dossiernummer"),
        "titel": "proces-verbaal" if judgment and known(judgment.titelvorm) == "proces-verbaal" else "vonnis",
        "vonnis": (known(judgment.datum) if judgment else None) or "",
        "roldatum": _roll_day(case),
        "bedrag": _amount(dossier),
        "peildatum": known(dossier.peildatum_eiser) or "",
        "standpunt": reader("standpunt_achterstand") if _amount(dossier) != "" else "",
        "eigen": own_text(case, "schuldhulp-melding"),
    }


def _person(case: Assessment, reader: Reader, number: int, name: Any) -> dict[str, Any]:
    return {
        "naam": name,
        "geboren": reader(f"huurders[{number}].geboortedatum"),
        "telefoon": reader(f"huurders[{number}].telefoon"),
        "tolk": case.dossier.huurders[number - 1].tolk_nodig is True if case.dossier.huurders else False,
    }


def _roll_day(case: Assessment) -> Any:
    """The next roll day; one that is over says nothing to the municipality."""
    day = current_roldatum(case.dossier)
    return day if day and day >= case.today and threat(case) == "dagvaarding" else ""


def _amount(dossier: Dossier) -> Any:
    amount = known(dossier.achterstand_volgens_eiser)
    return "" if amount is None else amount


def _household(case: Assessment, reader: Reader) -> dict[str, Any]:
    """Who lives in the home and why the rent stayed unpaid; health only with consent."""
    dossier = case.dossier
    may = dossier.gezondheid.toestemming is True
    cause = known(dossier.oorzaak_achterstand)
    private = cause == "ziekte" and not may
    consent = dossier.toestemming
    return {
        "leefsituatie": reader("leefsituatie"),
        "kinderen": [child(kid) for kid in dossier.kinderen if kid.woont_thuis is not False],
        "gezondheid": reader("gezondheid.omschrijving") if may else "",
        "oorzaak": "" if private or cause in (None, "anders") else cause,
        "toelichting": "" if private else reader("oorzaak_toelichting"),
        "huur_lukt": _yes_no(dossier.lopende_huur_betaalbaar),
        "plek": _yes_no(dossier.alternatief_woonruimte),
        "delen_met": (with_whom := _with_whom(reader)) if known(consent.datum) else "",
        "mag": _may(with_whom if known(consent.datum) else ""),
        "delen_tot": (known(consent.tot) if known(consent.datum) else None) or "",
    }


def _with_whom(reader: Reader) -> Any:
    """With whom the municipality may share; the municipality itself, to whom the letter goes, left out."""
    named = without_stop(reader("toestemming.aan_wie"))
    if isinstance(named, Gap):
        return named
    others = [
        part for part in re.split(r",\s*|\s+en\s+", named) if part and not _MUNICIPALITY.fullmatch(part)
    ]
    return series(others) if others else ""


def _may(named: Any) -> str:
    """Whom it may speak to: `beide`, `verhuurder`, `deurwaarder`, or '' when nothing was said of either."""
    said = "" if isinstance(named, Gap) else str(named).casefold()
    found = [who for who in ("verhuurder", "deurwaarder") if who in said]
    return "beide" if len(found) == 2 else "".join(found)


def _yes_no(fact: Fact[bool]) -> str:
    value = known(fact)
    return "" if value is None else "ja" if value else "nee"


def child(kid: Kind) -> str:
    """A child as papers name it: initials and age."""
    age = known(kid.leeftijd)
    years = "leeftijd nog niet bekend" if age is None else "jonger dan 1 jaar" if age == 0 else f"{age} jaar"
    return f"{known(kid.initialen) or 'een kind'} ({years})"


def _fits(case: Assessment) -> str:
    if case.moratorium:
        return ""
    if threat(case):
        return "Er dreigt ontruiming: de gemeente moet dan binnen drie werkdagen een gesprek houden."
    return "De huurder heeft schulden en heeft zich nog niet bij de gemeente gemeld."


def _again(case: Assessment) -> Iterator[str]:
    if known(case.dossier.shv.stand) == "mislukt":
        yield (
            "De gemeente mag schuldhulp weigeren aan wie eerder schuldhulp kreeg (artikel 3 lid 2 Wgs). Leg uit wat "
            "er nu anders is."
        )


def _proof(case: Assessment) -> Iterator[str]:
    yield (
        "De drie werkdagen of vier weken lopen vanaf de dag waarop de gemeente de melding krijgt. Geef de brief af aan "
        "het loket of gebruik de beveiligde weg van de gemeente, en bewaar het bewijs. Neem een identiteitsbewijs mee "
        "(artikel 7 Wgs)."
    )
    yield (
        "Het BSN staat niet in het dossier. Laat de huurder het zelf met pen invullen, en mail een ingevulde brief "
        "nooit gewoon."
    )
    if threat(case) == "dagvaarding":
        yield (
            "De wet noemt ‘gedwongen woningontruiming’. Of een dagvaarding daarvoor genoeg is, kan de gemeente anders "
            "zien. Houd dan ook rekening met vier weken."
        )


DOCUMENT = Document(
    id="schuldhulp-melding",
    name="Melding bij de gemeente: er dreigt ontruiming, verzoek om schuldhulp",
    to="de schuldhulpverlening van de gemeente",
    purpose="Vraagt de gemeente om een spoedgesprek, schuldhulp en hulp om de ontruiming te voorkomen.",
    outgoing=True,
    register="B1",
    gates=(gates.is_home, _not_evicted, no_decision_yet, _not_reported, gates.signer_may_act),
    needs=_needs,
    facts=_facts,
    fits=_fits,
    channel="vandaag afgeven aan het loket van de gemeente, of via haar beveiligde formulier; vraag een ontvangstbewijs",
    example="dagvaarding",
    notes=(_proof, _again, gates.authority_of_administrator),
)
