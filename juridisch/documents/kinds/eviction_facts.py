"""What the papers against an eviction share: the announced day, the title, who lives in the home, and who speaks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, time
from typing import Any

from juridisch.assessment import Assessment
from juridisch.documents.facts.reader import Reader
from juridisch.documents.gap import Gap, join
from juridisch.documents.gates import Refusal
from juridisch.dossier import Dossier, known, value_at
from juridisch.dossier.household import Kind
from juridisch.dutch import write_date, write_weekday
from juridisch.findings.eviction.announced import Announcement, announcements
from juridisch.law import Stage
from juridisch.timeline import last_judgment
from juridisch.timeline.requests import pending_moratorium

#: One who signs himself, several who do, one for whom another signs, several for whom another does.
_FORMS = {
    "mij": ("mij", "ons", "", ""),
    "mijn": ("mijn", "onze", "de", "de"),  # before a word with ‘de’
    "mijn_het": ("mijn", "ons", "het", "het"),  # before a word with ‘het’
    "ben": ("ben", "zijn", "is", "zijn"),
    "heb": ("heb", "hebben", "heeft", "hebben"),
    "kan": ("kan", "kunnen", "kan", "kunnen"),
    "wil": ("wil", "willen", "wil", "willen"),
    "weet": ("weet", "weten", "weet", "weten"),
    "woon": ("woon", "wonen", "woont", "wonen"),
    "vraag": ("vraag", "vragen", "vraagt", "vragen"),
    "betaal": ("betaal", "betalen", "betaalt", "betalen"),
    "bied": ("bied", "bieden", "biedt", "bieden"),
    "begin": ("begin", "beginnen", "begint", "beginnen"),
    "erken": ("erken", "erkennen", "erkent", "erkennen"),
    "geef": ("geef", "geven", "geeft", "geven"),
    "noem": ("noem", "noemen", "noemt", "noemen"),
    "kom": ("kom", "komen", "komt", "komen"),
    "sta": ("sta", "staan", "staat", "staan"),
    "huur": ("huur", "huren", "huurt", "huren"),
}


def voice(who: Mapping[str, Any], one: str, several: str) -> dict[str, str]:
    """The words that change with who speaks, from `frame`: ik, wij, or `one` and `several` such as de huurder, de huurders.

    `wie` is the one who speaks (`Wie` at the start of a sentence), `mij` the same as an object.
    """
    number = (1 if who["wij"] else 0) if not who["namens"] else (3 if who["meer"] else 2)
    subject = ("ik", "wij", one, several)[number]
    words = {name: forms[number] or subject for name, forms in _FORMS.items()}
    me = words["mij"]
    return words | {
        "wie": subject,
        "Wie": subject[:1].upper() + subject[1:],
        "Mij": me[:1].upper() + me[1:],
    }


def announcement(case: Assessment) -> Announcement | None:
    """The announcement to reckon with: that of the first day that lies ahead, else the last one."""
    current = announcements(case.dossier)
    ahead = [item for item in current if item.day and item.day >= case.today]
    return min(ahead, key=lambda item: item.day or date.max) if ahead else current[-1] if current else None


def hour(case: Assessment) -> time | None:
    """The announced hour of that day."""
    item = announcement(case)
    found = known(value_at(case.dossier, f"{item.field}.ontruiming_tijd")) if item else None
    return found if isinstance(found, time) else None


def lies_ahead(case: Assessment) -> bool:
    """Whether an eviction is announced for today or later, or for a day that nobody has filled in."""
    item = announcement(case)
    return item is not None and (item.day is None or item.day >= case.today)


def needs_announcement(case: Assessment) -> Iterator[str]:
    """The day of the writ, and the day and hour of the eviction."""
    item = announcement(case)
    if item:
        yield from (f"{item.field}.{part}" for part in ("datum", "ontruiming_datum", "ontruiming_tijd"))


def announced(case: Assessment, reader: Reader) -> dict[str, Any]:
    """For a template: `ontruiming` with its hour, `ontruiming_dag`, the day of the writ, and whether the day is over."""
    item = announcement(case)
    if item is None:
        return {"ontruiming": "", "ontruiming_dag": "", "exploot_dag": "", "dag_voorbij": False}
    day = reader(f"{item.field}.ontruiming_datum")
    hour = reader(f"{item.field}.ontruiming_tijd")
    written = write_weekday(day) if isinstance(day, date) else day
    return {
        "ontruiming": join(" om ", (written, join(" ", (hour, "uur")) if hour else "")),
        "ontruiming_dag": written,
        "exploot_dag": reader(f"{item.field}.datum"),
        "dag_voorbij": not lies_ahead(case),
    }


def title_path(dossier: Dossier) -> str:
    """Where the judgment or settlement stands on which the eviction rests."""
    judgment = last_judgment(dossier)
    return f"vonnissen[{dossier.vonnissen.index(judgment) + 1 if judgment else 1}]"


def needs_title(case: Assessment) -> Iterator[str]:
    """What names the title: its day and its number."""
    path = title_path(case.dossier)
    yield f"{path}.datum"
    if not known(case.dossier.zaaknummer):
        yield f"{path}.zaaknummer"


def title(case: Assessment, reader: Reader) -> Any:
    """The title in words: ‘het vonnis van 3 september 2025, zaaknummer 00000000 UC EXPL 25-0000’."""
    judgment, path = last_judgment(case.dossier), title_path(case.dossier)
    form = known(judgment.titelvorm) if judgment else None
    day, number = reader(f"{path}.datum"), reader(f"{path}.zaaknummer") or reader("zaaknummer")
    written = write_date(day) if isinstance(day, date) else day
    named = join(" van ", (f"het {form or 'vonnis'}", written))
    return join(", ", (named, join(" ", ("zaaknummer", number)) if number else ""))


def settled(case: Assessment) -> bool:
    """Whether the title is the record of a settlement."""
    judgment = last_judgment(case.dossier)
    return judgment is not None and known(judgment.titelvorm) == "proces-verbaal"


def children(dossier: Dossier) -> list[str]:
    """The children in the home, by initials and age; only by age when there are no initials."""
    return [text for child in dossier.kinderen if child.woont_thuis is not False if (text := _child(child))]


def _child(child: Kind) -> str:
    initials, age = known(child.initialen), known(child.leeftijd)
    if initials is None:
        return f"een kind van {age} jaar" if age is not None else ""
    return f"{initials} ({age} jaar)" if age is not None else f"een kind ({initials})"


def health(dossier: Dossier) -> str:
    """What may be said of somebody's health: nothing without consent."""
    if dossier.gezondheid.toestemming is not True:
        return ""
    return str(sentence(known(dossier.gezondheid.omschrijving) or ""))


def no_shelter(dossier: Dossier) -> dict[str, Any]:
    """That the municipality has no place, and the day on which it said so."""
    none = dossier.opvang.plek is False
    return {
        "geen_opvang": none,
        "opvang_antwoord": (known(dossier.opvang.antwoord_datum) or "") if none else "",
    }


def day_ahead(case: Assessment) -> Refusal | None:
    """After the announced day the eviction may have been done: somebody has to look first, unless it was put off."""
    item = announcement(case)
    put_off = any(
        known(request.soort) == "uitstel ontruiming" and known(request.uitkomst) == "toegewezen"
        for request in case.dossier.verzoeken
    )
    if item is None or item.day is None or item.day >= case.today or put_off:
        return None
    return Refusal(
        f"De aangezegde dag, {write_weekday(item.day)}, is voorbij. Na een ontruiming kan een moratorium niet meer.",
        "Is de woning ontruimd, vul dan ontruimd_op in. Is er een nieuwe dag aangezegd, vul dat exploot in bij exploten. Is de "
        "ontruiming uitgesteld zonder nieuwe dag, zet dat dan bij verzoeken (soort: uitstel ontruiming, uitkomst: toegewezen).",
    )


def sentence(text: Any) -> Any:
    """What somebody typed, ending as a sentence does."""
    return (
        text if isinstance(text, Gap) or not text or str(text).endswith((".", "!", "?", "’")) else f"{text}."
    )


def clause(text: Any) -> Any:
    """What somebody typed, without the full stop that the template puts."""
    return text if isinstance(text, Gap) else str(text or "").rstrip(". ")


def asked_moratorium(case: Assessment) -> dict[str, Any]:
    """When a moratorium was asked on which no final decision was given, and when there was a provisional one."""
    asked = pending_moratorium(case.dossier)
    return {
        "moratorium_gevraagd": (known(asked.verstuurd) or known(asked.tussenbeslissing_datum) or "")
        if asked
        else "",
        "moratorium_voorlopig": (known(asked.tussenbeslissing_datum) or "") if asked else "",
    }


def not_evicted(case: Assessment) -> Refusal | None:
    """After the eviction there is nothing left to stop (documents §0.1)."""
    if case.stage is not Stage.ONTRUIMD:
        return None
    return Refusal(
        "De woning is al ontruimd. Een rechter kan dat niet meer tegenhouden.",
        "Haal de spullen meteen op bij de gemeente, vraag de gemeente om opvang, en laat vandaag een advocaat kijken naar "
        "verzet of hoger beroep.",
    )


def moratorium_runs(case: Assessment) -> Refusal | None:
    """Where the announced day lies within a moratorium nobody has to ask for time."""
    item = announcement(case)
    if not case.moratorium or (item and item.day and item.day > case.moratorium.day):
        return None
    return Refusal(
        f"Er loopt een moratorium tot en met {write_weekday(case.moratorium.day)}. Tot die dag mag de woning niet worden "
        "ontruimd, als de gewone huur op tijd wordt betaald.",
        "Zegt de deurwaarder toch een ontruiming aan, stuur dan ‘renvooi-brief’ met de beslissing van de rechtbank.",
    )
