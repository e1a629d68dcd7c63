"""What follows from letters and from the summons."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from juridisch.dossier import Brief14, Dossier, Verzoek, known
from juridisch.dutch import write_date
from juridisch.timeline.items import JUDGE_FIXES, ROLZITTING, SITTING, Event, Item, deadline, missing

_ARRIVES_AT_ONCE = ("e-mail", "overhandigd")  # the presumption about the post is not for these


def letter_dates(number: int, letter: Brief14) -> Iterator[Item]:
    """The last day of one fourteen-day letter: from receipt, else presumed from posting."""
    key, field = f"veertiendagenbrief-{number}", f"brief14[{number}]"
    received, sent, dated = known(letter.ontvangen), known(letter.verzonden), known(letter.datum)
    if sent:
        yield Event(f"{key}-brief", sent, "Veertiendagenbrief verstuurd", f"{field}.verzonden")
    elif dated:
        yield Event(f"{key}-brief", dated, "Datum op de veertiendagenbrief", f"{field}.datum")
    if received:
        yield Event(f"{key}-ontvangst", received, "Veertiendagenbrief ontvangen", f"{field}.ontvangen")
        yield from deadline(key, "veertiendagenbrief", received, f"{field}.ontvangen")
        return
    start, part = (sent, "verzonden") if sent else (dated, "datum")
    if start is None:
        yield missing(
            key,
            "Laatste dag van de veertiendagenbrief",
            "Het is niet bekend wanneer de brief is verstuurd of ontvangen.",
            "Zoek de envelop, of de dag waarop de brief kwam. Betaal intussen zo snel mogelijk wat niet wordt betwist.",
            f"{field}.ontvangen of {field}.verzonden",
        )
    elif known(letter.wijze) in _ARRIVES_AT_ONCE:
        note = f"Gestuurd per {known(letter.wijze)}: gerekend alsof de brief die dag aankwam."
        if known(letter.wijze) == "overhandigd":
            note = "Overhandigd: de brief kwam die dag aan."
        yield from deadline(key, "veertiendagenbrief", start, f"{field}.{part}", note)
    else:
        note = (
            ""
            if sent
            else "Gerekend vanaf de datum op de brief; zoek de poststempel of vraag wanneer de brief kwam."
        )
        yield from deadline(key, "veertiendagenbrief", start, f"{field}.{part}", note, verzonden=True)


def summons_dates(dossier: Dossier, today: date) -> Iterator[Item]:
    """The roll day and the days that hang on it; in kort geding the judge fixes the day himself."""
    roldatum, new = known(dossier.roldatum), known(dossier.nieuwe_roldatum)
    summoned = roldatum is not None or any(known(w.soort) == "dagvaarding" for w in dossier.exploten)
    if roldatum:
        what = f"Rolzitting, verplaatst naar {write_date(new)}" if new else "Rolzitting bij de kantonrechter"
        warning = "" if new else _on_the_roll(dossier, roldatum, today)
        yield Event("roldatum", roldatum, what, "roldatum", warning, "" if new else ROLZITTING)
    if new:
        yield Event(
            "nieuwe-roldatum",
            new,
            "Nieuwe rolzitting, na uitstel",
            "nieuwe_roldatum",
            _on_the_roll(dossier, new, today),
            ROLZITTING,
        )
    hearing = known(dossier.zitting_datum)
    if hearing:
        yield Event("zitting", hearing, "Zitting (mondelinge behandeling)", "zitting_datum", decisive=SITTING)
    if dossier.vonnissen:
        return
    kind = known(dossier.soort_procedure)
    if hearing and kind not in JUDGE_FIXES:
        note = "" if kind else "Alleen als het geen kort geding is; daar geldt een kortere termijn."
        yield from deadline("stukken-zitting", "stukken-zitting", hearing, "zitting_datum", note)
    if kind in JUDGE_FIXES:
        if hearing:
            yield missing(
                "stukken-zitting",
                "Stukken voor de zitting",
                "In kort geding staat de laatste dag in het procesreglement, niet in de wet.",
                "Stuur stukken zo vroeg mogelijk. Bel de griffie voor de laatste dag.",
            )
        if not hearing and summoned:
            yield missing(
                "zitting",
                "De zitting in kort geding",
                "De dag van de zitting is niet ingevuld.",
                "De rechter bepaalt die dag; hij staat in de dagvaarding. Uitstel van vier weken bestaat in kort geding niet.",
                "zitting_datum",
            )
        return
    if summoned and kind is None:
        yield missing(
            "soort-procedure",
            "Soort procedure",
            "Het is niet bekend of dit een kort geding is.",
            "Kijk in de dagvaarding of er ‘kort geding’ staat. In kort geding gelden de dagen voor antwoord en uitstel niet.",
            "soort_procedure",
        )
    if summoned and dossier.heeft_gereageerd is not True:
        yield from _answer(dossier, new, roldatum, today)


def _on_the_roll(dossier: Dossier, day: date, today: date) -> str:
    """What can still be done on the roll day and after it, as long as there is no judgment."""
    if dossier.vonnissen or dossier.heeft_gereageerd is True or known(dossier.soort_procedure) in JUDGE_FIXES:
        return ""
    if day == today:
        return "Vandaag kan het nog: ga naar de zitting en antwoord of vraag uitstel, mondeling of op papier."
    if day < today:
        return "Niet gereageerd? Zolang er geen vonnis is, kan de huurder alsnog verschijnen (art. 142 Rv). Doe het vandaag."
    return ""


def _answer(dossier: Dossier, new: date | None, roldatum: date | None, today: date) -> Iterator[Item]:
    day = new or roldatum
    if day is None:
        yield missing(
            "antwoord",
            "Laatste dag voor het antwoord",
            "De roldatum is niet ingevuld.",
            "De roldatum staat op de eerste bladzijde van de dagvaarding.",
            "roldatum",
        )
        return
    asked = _last_request(dossier, "uitstel")
    outcome = known(asked.uitkomst) if asked else None
    refused = outcome in ("afgewezen", "ingetrokken")
    note = (
        "Uitstel is er niet: het antwoord moet er op de eerste roldatum zijn." if refused and not new else ""
    )
    yield from deadline("antwoord", "antwoord", day, "nieuwe_roldatum" if new else "roldatum", note)
    if new or refused or known(dossier.soort_procedure) == "verzet" or roldatum is None:
        return
    if asked is None:
        kind_unknown = known(dossier.soort_procedure) is None
        note = "Alleen als het geen kort geding is." if kind_unknown else ""
        yield from deadline("uitstel-verzoek", "uitstel-verzoek", roldatum, "roldatum", note)
        if kind_unknown or day < today:
            return
        yield from deadline(
            "uitstel", "uitstel", roldatum, "roldatum", "Alleen als u uitstel vraagt en krijgt."
        )
    elif outcome == "toegewezen":
        note = "Uitstel is toegewezen: vul de dag uit de brief van de rechtbank in bij nieuwe_roldatum."
        yield from deadline("uitstel", "uitstel", roldatum, "roldatum", note)
    else:
        note = "Er is nog niet beslist op het verzoek om uitstel."
        instead = "De rechter heeft nog niet beslist over uw uitstel."
        yield from deadline("uitstel", "uitstel", roldatum, "roldatum", note, instead=instead)


def _last_request(dossier: Dossier, kind: str) -> Verzoek | None:
    sent = [request for request in dossier.verzoeken if known(request.soort) == kind]
    return max(sent, key=lambda request: known(request.verstuurd) or date.min, default=None)
