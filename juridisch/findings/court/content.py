"""What the summons says: its content, the court, and what is different in kort geding."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from juridisch.dossier import Dossier, known
from juridisch.dutch import write_date
from juridisch.findings.arrears.doubt import known_long_enough
from juridisch.findings.arrears.rent import open_months, payments_lack, rent_ledger
from juridisch.findings.court.summons import ONLY_HARM, contestable, what_now
from juridisch.findings.finding import Check, Finding, Question, Subject, Weight, ask, found
from juridisch.law import Certainty, Unknown
from juridisch.sources import page, ruling, rv

_SUBJECT = Subject.DAGVAARDING
CONTENT = Check(
    "dagvaarding-inhoud",
    _SUBJECT,
    "Staat in de dagvaarding wat er volgens de wet in moet staan?",
    (rv("111 lid 2–3"), rv("120"), rv("122"), rv("85")),
)
COURT = Check(
    "dagvaarding-gerecht",
    _SUBJECT,
    "Is het de rechtbank van de plaats waar de woning ligt?",
    (rv("103"), rv("110")),
)
SUMMARY = Check(
    "dagvaarding-kort-geding",
    _SUBJECT,
    "Wat is er anders als het een kort geding is?",
    (rv("254"), rv("256")),
)
CHECKS = (CONTENT, COURT, SUMMARY)

_NO_DISSOLUTION = page(
    "sociaalverhaal.com, ontruiming door een deurwaarder",
    "https://www.sociaalverhaal.com/ontruiming-door-een-deurwaarder/",
)
_TIME_TO_PAY = ruling("Rechtbank Rotterdam 2 juli 2025", "ECLI:NL:RBROT:2025:7544")
#: Our own measure of old arrears, for lack of one in law; it only decides whether the point is worth making.
_OLD = timedelta(days=183)


def look(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """What can be said about the text of the summons."""
    if not contestable(dossier):
        return
    yield from _content(dossier)
    yield from _court(dossier)
    if known(dossier.soort_procedure) == "kort geding" and not dossier.vonnissen:
        yield from _summary_proceedings(dossier, today)


def _content(dossier: Dossier) -> Iterator[Finding | Question]:
    summons, where = dossier.dagvaarding, ("de dagvaarding",)
    parts = {
        "eis_en_gronden": summons.eis_en_gronden,
        "verweer_genoemd": summons.verweer_genoemd,
        "bewijs_genoemd": summons.bewijs_genoemd,
        "stukken_bijgevoegd": summons.stukken_bijgevoegd,
    }
    if summons.eis_en_gronden is False:
        yield found(
            CONTENT,
            Weight.FOUT,
            "De eis of de reden ervan staat niet in de dagvaarding",
            "In de dagvaarding moet staan wat de verhuurder vraagt en waarom (artikel 111 lid 2 Rv). Ontbreekt dat, dan kan "
            "de rechter de dagvaarding nietig verklaren of de verhuurder laten herstellen (artikel 120 en 122 Rv). "
            f"{what_now(dossier)}",
            fields=("dagvaarding.eis_en_gronden",),
            evidence=where,
            risk=ONLY_HARM,
            values={"onderdeel": "eis en gronden"},
        )
    lacking = [
        words
        for name, words in (
            ("verweer_genoemd", "wat de huurder al eerder tegen de eis inbracht"),
            ("bewijs_genoemd", "welk bewijs de verhuurder heeft"),
        )
        if parts[name] is False
    ]
    if lacking:
        yield found(
            CONTENT,
            Weight.WAARSCHIJNLIJK,
            "De dagvaarding noemt het verweer of het bewijs niet",
            f"In de dagvaarding moet ook staan {' en '.join(lacking)} (artikel 111 lid 3 Rv). De dagvaarding is daardoor niet "
            "ongeldig, maar de rechter mag er gevolgen aan verbinden (artikel 120 lid 4 en 21 Rv). Het telt vooral als de "
            "huurder vóór de dagvaarding al bezwaar had gemaakt.",
            sources=(rv("21"),),
            fields=("dagvaarding.verweer_genoemd", "dagvaarding.bewijs_genoemd"),
            evidence=("de dagvaarding", "brieven en e-mails met eerdere bezwaren"),
            risk="De verhuurder zal zeggen dat de huurder eerder niets van zich liet horen. Bewaar dus het bewijs daarvan.",
            values={"onderdeel": "verweer en bewijs", "ontbreekt": tuple(lacking)},
        )
    if summons.stukken_bijgevoegd is False:
        yield found(
            CONTENT,
            Weight.FOUT,
            "De stukken zaten niet bij de dagvaarding",
            "Wie zich in een dagvaarding op een stuk beroept, moet een afschrift meesturen (artikel 85 lid 1 Rv). De huurder "
            "kan om de stukken vragen. De rechter geeft hem dan gelegenheid om te reageren, of laat het stuk buiten "
            "beschouwing.",
            fields=("dagvaarding.stukken_bijgevoegd",),
            evidence=where,
            risk="De verhuurder kan de stukken alsnog geven. Dit levert dus vooral tijd op.",
            values={"onderdeel": "stukken"},
        )
    unknown = [name for name, fact in parts.items() if known(fact) is None]
    if unknown:
        yield ask(
            CONTENT,
            "Is de dagvaarding volledig?",
            "Niet alles over de inhoud van de dagvaarding is ingevuld.",
            "Lees de dagvaarding door: staan de eis en de reden erin, het eerdere verweer van de huurder en het bewijs, en "
            "zitten de stukken erbij?",
            fields=tuple(f"dagvaarding.{name}" for name in unknown),
        )
    elif all(fact is True for fact in parts.values()):
        yield found(
            CONTENT,
            Weight.IN_ORDE,
            "De dagvaarding noemt wat de wet vraagt",
            "De eis met de gronden, het eerdere verweer en het bewijs staan in de dagvaarding, en de stukken zaten erbij "
            "(artikel 111 en 85 Rv).",
            fields=tuple(f"dagvaarding.{name}" for name in parts),
            evidence=where,
        )


def _court(dossier: Dossier) -> Iterator[Finding | Question]:
    """Only for a home: the court of the place where it lies, which the judge checks himself (Rv 103, 110)."""
    fields = ("dagvaarding.gerecht_van_de_woning",)
    here, name = known(dossier.dagvaarding.gerecht_van_de_woning), known(dossier.gerecht.naam)
    if dossier.woonruimte is False or dossier.vonnissen:
        return
    if here is None:
        yield ask(
            COURT,
            "Is dit de juiste rechtbank?",
            "Niet bekend is of de woning in het gebied van deze rechtbank ligt.",
            "Zoek op rechtspraak.nl welke rechtbank bij de postcode van de woning hoort en vergelijk dat met de dagvaarding.",
            fields=fields,
        )
    elif here:
        yield found(
            COURT,
            Weight.IN_ORDE,
            "De dagvaarding noemt de juiste rechtbank",
            "De woning ligt in het gebied van deze rechtbank. Alleen die rechtbank mag over de huur van een woning oordelen "
            "(artikel 103 Rv).",
            fields=fields,
        )
    else:
        urgent = known(dossier.soort_procedure) == "kort geding"
        yield found(
            COURT,
            Weight.WAARSCHIJNLIJK if urgent else Weight.FOUT,
            "De zaak loopt bij de verkeerde rechtbank",
            f"De woning ligt niet in het gebied van {name or 'de rechtbank uit de dagvaarding'}. Over de huur van een woning "
            "mag alleen de rechtbank oordelen waar de woning ligt (artikel 103 Rv). De rechter kijkt dat zelf na en verwijst "
            "de zaak dan door (artikel 110 Rv).",
            certainty=Certainty.AFGELEID if urgent else None,
            fields=(*fields, "gerecht.naam"),
            evidence=("de dagvaarding", "het huurcontract met het adres"),
            risk="Verwijzing kost de verhuurder tijd, maar de zaak gaat daarna gewoon verder. Ga toch naar de zitting of "
            "antwoord op tijd.",
        )


def _summary_proceedings(dossier: Dossier, today: date) -> Iterator[Finding]:
    """No four weeks, no dissolution, and urgency that the landlord has to show."""
    if dossier.eis.ontbinding is True:
        yield found(
            SUMMARY,
            Weight.WAARSCHIJNLIJK,
            "In kort geding kan geen ontbinding worden uitgesproken",
            "De verhuurder vraagt ontbinding van het huurcontract. In een kort geding geeft de rechter alleen een voorlopige "
            "maatregel, zoals een ontruiming; ontbinden kan daar niet. Vraag de rechter om dat deel af te wijzen.",
            sources=(_NO_DISSOLUTION,),
            fields=("eis.ontbinding", "soort_procedure"),
            evidence=("de dagvaarding",),
            risk="De ontruiming zelf kan de rechter wel toewijzen. Alleen dit punt noemen is dus niet genoeg.",
            values={"onderdeel": "ontbinding"},
        )
    ledger = rent_ledger(dossier, today)
    unsure = payments_lack(dossier, today) or not known_long_enough(dossier, today, today)
    opened = () if isinstance(ledger, Unknown) or unsure else open_months(ledger, today)
    oldest = opened[0].term.due if opened else None
    hearing = (
        "In kort geding bepaalt de rechter zelf de dag, en er is geen gewoon uitstel van vier weken. Ga naar de zitting en "
        "stuur de stukken van tevoren."
    )
    risk = (
        "De verhuurder zal zeggen dat de schuld elke maand groeit en dat wachten hem geld kost. Vraag daarom ook om een "
        "laatste termijn om te betalen; die is in kort geding wel eens gegeven."
    )
    urgency = (
        "De verhuurder moet uitleggen waarom hij niet op een gewone procedure kan wachten (artikel 254 Rv)."
    )
    if oldest and today - oldest > _OLD:
        yield found(
            SUMMARY,
            Weight.VOOR,
            "De achterstand is oud: heeft de verhuurder wel haast?",
            f"{urgency} De oudste open maand moest al op {write_date(oldest)} betaald zijn. De wet noemt geen termijn, maar "
            f"wie lang wachtte, heeft minder snel spoed. {hearing}",
            certainty=Certainty.AFGELEID,
            sources=(_TIME_TO_PAY,),
            fields=("soort_procedure",),
            evidence=("het overzicht van de huur",),
            risk=risk,
            values={"oudste_achterstand": oldest},
        )
        return
    yield found(
        SUMMARY,
        Weight.NAVRAGEN,
        "Dit is een kort geding: vraag naar de spoed",
        f"{urgency} Zoek in de dagvaarding op welke reden hij geeft, en hoe oud de achterstand is. {hearing}",
        certainty=Certainty.AFGELEID,
        sources=(_TIME_TO_PAY,),
        fields=("soort_procedure", "huurverloop"),
        evidence=("de dagvaarding",),
        risk=risk,
    )
