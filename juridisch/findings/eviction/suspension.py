"""Which test a judge applies who is asked to stop an eviction (HR 20 December 2019, ECLI:NL:HR:2019:2026)."""

from __future__ import annotations

from datetime import date

from juridisch.dossier import Dossier, known
from juridisch.law import Certainty
from juridisch.sources import ruling
from juridisch.timeline import last_judgment, timeline

TEST = ruling("HR 20 december 2019", "ECLI:NL:HR:2019:2026", Certainty.VAKBRON)


def judges_test(dossier: Dossier, today: date) -> str:
    """Which test the judge applies to the last judgment, in words (HR:2019:2026)."""
    judgment = last_judgment(dossier)
    if judgment is None:
        return "Welke toets de rechter aanlegt, hangt af van het vonnis: vul dat in."
    if known(judgment.titelvorm) == "proces-verbaal":
        return (
            "De titel is een afspraak op de zitting. Welke toets dan geldt, is niet nagekeken: laat dat doen."
        )
    start = "Uitgangspunt is dat een vonnis mag worden uitgevoerd."
    prefix = f"vonnis-{dossier.vonnissen.index(judgment) + 1}"
    remedies = (
        f"{prefix}-verzet",
        f"{prefix}-verzet-zeker",
        f"{prefix}-hoger-beroep",
        f"{prefix}-hoger-beroep-bodem",
    )
    running = known(dossier.soort_procedure) == "verzet" or any(
        item.key in remedies and item.open_day(today) >= today for item in timeline(dossier, today).deadlines
    )
    if not running:
        return (
            f"{start} Er lijkt geen verzet of hoger beroep meer open te staan. Dan stopt de rechter de ontruiming alleen bij "
            "misbruik: een duidelijke fout in het vonnis, of een noodtoestand door feiten van na het vonnis."
        )
    if known(judgment.uitvoerbaar_bij_voorraad) is False:
        return (
            "Het vonnis is niet uitvoerbaar bij voorraad. Verzet of hoger beroep, op tijd en op de goede manier ingesteld, "
            "schorst de uitvoering (artikel 145 en 350 Rv). Zolang het niet is ingesteld, mag het vonnis worden uitgevoerd."
        )
    reasoned = known(judgment.uitvoerbaar_gemotiveerd)
    weigh = "weegt de rechter de belangen van beide kanten"
    strict = "tellen alleen feiten die de eerste rechter niet kon meewegen, of een duidelijke fout"
    if reasoned is None:
        return (
            f"{start} Verzet of hoger beroep lijkt nog mogelijk. Legt het vonnis niet uit waarom het meteen mag worden "
            f"uitgevoerd, dan {weigh}; legt het dat wel uit, dan {strict}."
        )
    if reasoned:
        return f"{start} Het vonnis legt uit waarom het meteen mag worden uitgevoerd. Daarom {strict}."
    return (
        f"{start} Verzet of hoger beroep lijkt nog mogelijk, en het vonnis legt niet uit waarom het meteen mag worden "
        f"uitgevoerd. Dan {weigh}."
    )
