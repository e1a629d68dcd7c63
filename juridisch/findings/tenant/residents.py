"""Who lives in the home: children, health, and whether there is another place to live."""

from __future__ import annotations

from collections.abc import Iterator

from juridisch.dossier import Dossier, known
from juridisch.dutch import write_date
from juridisch.findings.arrears.bookings import enumerated
from juridisch.findings.finding import Check, Finding, Question, Subject, Weight, ask, found
from juridisch.law import Certainty
from juridisch.sources import bw6, ruling, treaty

_CIRCUMSTANCES = ruling("HR 28 september 2018", "ECLI:NL:HR:2018:1810", Certainty.VAKBRON)
_CHILDREN = ruling("HR 28 november 2025", "ECLI:NL:HR:2025:1799", Certainty.VAKBRON)
_NOT_ABSOLUTE = ruling("Rb. Midden-Nederland 8 mei 2025", "ECLI:NL:RBMNE:2025:2959")
_UNPROVEN = ruling("Hof Amsterdam 2 september 2025", "ECLI:NL:GHAMS:2025:2286")
_CHILD_TREATY = treaty("art. 3 lid 1 IVRK", "https://wetten.overheid.nl/BWBV0002508")
_HOME_TREATY = treaty("art. 8 EVRM", "https://wetten.overheid.nl/BWBV0001000")


CHILDREN = Check(
    "kinderen",
    Subject.HUURDER,
    "Of er kinderen in de woning zijn, en wat de rechter dan moet doen.",
    (_CHILD_TREATY, _CHILDREN),
)
HEALTH = Check(
    "gezondheid",
    Subject.HUURDER,
    "Of de gezondheid van een bewoner meeweegt.",
    (bw6("6:265 lid 1"), _HOME_TREATY, _CIRCUMSTANCES),
)
SHELTER = Check(
    "opvang",
    Subject.HUURDER,
    "Of er een andere plek is om te wonen.",
    (bw6("6:265 lid 1"), _HOME_TREATY, _CIRCUMSTANCES),
)
CHECKS: tuple[Check, ...] = (CHILDREN, HEALTH, SHELTER)


def look(dossier: Dossier) -> Iterator[Finding | Question]:
    """The people in the home."""
    yield from _children(dossier)
    yield from _health(dossier)
    yield from _shelter(dossier)


def _children(dossier: Dossier) -> Iterator[Finding | Question]:
    home = [
        child
        for child in dossier.kinderen
        if not child.leeg and not (child.woont_thuis is False and known(child.omgang) is None)
    ]
    if not home:
        if not dossier.kinderen and known(dossier.leefsituatie) in (
            "alleenstaande ouder",
            "paar met kinderen",
        ):
            yield ask(
                CHILDREN,
                "De kinderen in de woning",
                "De huurder leeft met kinderen, maar er is niets over hen ingevuld.",
                "Vul kinderen in: alleen initialen en leeftijd, en waarom de woning voor hen belangrijk is.",
                fields=("kinderen",),
            )
        return
    ages = sorted(age for child in home if (age := known(child.leeftijd)) is not None)
    who = "woont een kind" if len(home) == 1 else f"wonen {len(home)} kinderen"
    visiting = all(child.woont_thuis is False for child in home)
    if visiting:
        who = "komt geregeld een kind" if len(home) == 1 else f"komen geregeld {len(home)} kinderen"
    of_age = f" ({enumerated(map(str, ages))} jaar)" if len(ages) == len(home) else ""
    reasons = [
        text.rstrip(".") for child in home for text in (known(child.school), known(child.zorg)) if text
    ]
    yield found(
        CHILDREN,
        Weight.VOOR,
        "Er zijn kinderen in de woning",
        f"In de woning {who}{of_age}. De rechter moet zelf onderzoeken of er kinderen zijn en wat hun belangen zijn. Die wegen "
        "zwaar, en hij kan voorwaarden stellen, zoals een langere termijn of eerst een andere plek (HR 28 november 2025)."
        + (f" Van belang: {enumerated(reasons)}." if reasons else ""),
        sources=(_HOME_TREATY, _NOT_ABSOLUTE),
        fields=("kinderen",),
        evidence=("uittreksel uit de basisregistratie personen", "verklaring van school of hulp"),
        risk="Het belang van kinderen weegt zwaar, maar houdt een ontruiming niet altijd tegen (Rb. Midden-Nederland 8 mei 2025: "
        "wel ontruiming, met twee maanden de tijd). Noem alleen initialen en leeftijd.",
        values={"aantal": len(home), **({"leeftijden": tuple(ages)} if ages else {})},
    )


def _health(dossier: Dossier) -> Iterator[Finding | Question]:
    health, what = dossier.gezondheid, known(dossier.gezondheid.omschrijving)
    if what is None or health.toestemming is False:
        return
    if health.toestemming is not True:
        yield ask(
            HEALTH,
            "Mag de gezondheid worden genoemd?",
            "Er staat iets over de gezondheid, maar niet of dat in stukken aan de rechter en de verhuurder mag staan.",
            "Vraag toestemming aan wie het betreft en vul gezondheid.toestemming in.",
            fields=("gezondheid.toestemming",),
        )
        return
    since, proof = known(health.sinds), known(health.bewijs)
    yield found(
        HEALTH,
        Weight.VOOR,
        "De gezondheid van een bewoner weegt mee",
        f"{what.rstrip('.')}.{f' Dat speelt sinds {write_date(since)}.' if since else ''} De rechter weegt mee wat ontruiming "
        "voor de gezondheid betekent.",
        certainty=Certainty.AFGELEID,
        sources=(_UNPROVEN,),
        fields=("gezondheid",),
        evidence=(proof or "verklaring van een arts of behandelaar (alleen wat nodig is)",),
        risk="Een stuk van een arts gaat ook naar de verhuurder: geef niet meer dan nodig."
        if proof
        else "Er is geen bewijs ingevuld. Een medisch verhaal zonder stuk van een arts legt de rechter naast zich neer (Hof "
        "Amsterdam 2 september 2025).",
        values={
            "omschrijving": what,
            **({"sinds": since} if since else {}),
            **({"bewijs": proof} if proof else {}),
        },
    )


def _shelter(dossier: Dossier) -> Iterator[Finding | Question]:
    place, own = dossier.opvang, dossier.alternatief_woonruimte
    asked, answered, answer = known(place.gevraagd_op), known(place.antwoord_datum), known(place.antwoord)
    if place.plek is False or (own is False and place.plek is not True):
        said = (
            "De gemeente heeft geen plek"
            if place.plek is False
            else "De huurder heeft geen andere plek om te wonen"
        )
        said += f" ({answer.rstrip('.')})" if place.plek is False and answer else ""
        said += (
            f", volgens haar antwoord van {write_date(answered)}" if place.plek is False and answered else ""
        )
        more = " De huurder heeft zelf ook geen andere plek." if place.plek is False and own is False else ""
        yield found(
            SHELTER,
            Weight.VOOR,
            "Er is geen andere plek om te wonen",
            f"{said}.{more} De rechter weegt mee dat de huurder dan op straat komt, en kan een langere termijn geven.",
            certainty=Certainty.AFGELEID,
            sources=(_CHILDREN,) if dossier.kinderen else (),
            fields=("opvang", "alternatief_woonruimte"),
            evidence=("schriftelijk antwoord van de gemeente",),
            risk="Alleen geen andere woning hebben is meestal niet genoeg om een ontruiming te stoppen. Vraag de gemeente om een "
            "schriftelijk antwoord.",
            values={
                **({"gevraagd_op": asked} if asked else {}),
                **({"antwoord_datum": answered} if answered else {}),
                **({"antwoord": answer} if answer else {}),
            },
        )
    elif asked and not isinstance(place.plek, bool):
        yield ask(
            SHELTER,
            "Het antwoord van de gemeente over opvang",
            f"Op {write_date(asked)} is om opvang gevraagd, maar het antwoord van de gemeente is niet bekend.",
            "Vraag de gemeente om een schriftelijk antwoord en vul opvang.plek in.",
            fields=("opvang.plek", "opvang.antwoord"),
        )
