"""What happened in a case: letters, writs, judgments, requests. Each can happen more than once."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from juridisch.dossier.facts import (
    Amount,
    Clock,
    Code,
    Day,
    Length,
    Month,
    Onbekend,
    Prose,
    Text,
    YesNo,
    choice,
    whole,
)
from juridisch.dossier.part import Part, fact, group

BriefWijze = Literal["post", "aangetekend", "e-mail", "overhandigd", "anders"]
Afzender = Literal["verhuurder", "incassobureau", "deurwaarder", "advocaat"]
Procedure = Literal["bodem", "kort geding", "verzet", "executie"]
ExplootSoort = Literal[
    "dagvaarding", "betekening vonnis", "bevel tot ontruiming", "nieuwe ontruimingsdatum", "anders"
]
ExplootWijze = Literal["persoon", "geweigerd", "huisgenoot", "envelop", "openbaar"]
VonnisSoort = Literal["verstek", "tegenspraak"]
Titelvorm = Literal["vonnis", "proces-verbaal"]
VerzoekSoort = Literal[
    "uitstel",
    "uitstel ontruiming",
    "moratorium",
    "terme de grace",
    "schuldhulp",
    "betalingsregeling",
    "anders",
]
Uitkomst = Literal["in behandeling", "toegewezen", "afgewezen", "ingetrokken"]
_WRIT = "staat boven aan het exploot (het stuk van de deurwaarder)"
_JUDGMENT = "staat op de eerste bladzijde van het vonnis of proces-verbaal"
_RULING = "staat in de laatste alinea’s van het vonnis, onder ‘De beslissing’"
_LETTER = "staat in de brief"


class Brief14(Part):
    """A letter that gives fourteen days to pay without costs (art. 6:96 lid 6 BW)."""

    datum: Day = fact("De datum die op de brief staat.", "10 september 2014", _LETTER)
    verzonden: Day = fact(
        "De dag van verzending.", "10 september 2014", "staat op de poststempel of in de e-mail"
    )
    ontvangen: Day = fact(
        "De dag van ontvangst, alleen als die vaststaat.",
        "11 september 2014",
        "weet de huurder; bij aangetekende post staat het in de track-en-trace",
    )
    wijze: Annotated[BriefWijze | Onbekend | None, choice(get_args(BriefWijze))] = fact(
        "Hoe de brief is verstuurd.", "post"
    )
    termijn_tekst: Text = fact(
        "De woorden waarmee de brief de termijn geeft, letterlijk.",
        "binnen 14 dagen na de dag van ontvangst",
        _LETTER,
    )
    bedrag_genoemd: Amount = fact("De incassokosten die de brief noemt, in euro’s.", "110,33", _LETTER)
    btw_in_bedrag: YesNo = fact("Zit er btw in dat bedrag?", "nee", _LETTER)
    btw_verklaring: YesNo = fact(
        "Staat er in de brief dat de verhuurder de btw niet kan verrekenen?", "nee", _LETTER
    )
    gevolg_genoemd: YesNo = fact(
        "Staat er in de brief dat er kosten bij komen als u niet op tijd betaalt?", "ja", _LETTER
    )
    hoofdsom: Amount = fact("Het huurbedrag dat volgens de brief openstaat.", "650,00", _LETTER)
    aantal_maanden: Annotated[int | Onbekend | None, whole(1, 120)] = fact(
        "Over hoeveel huurmaanden de brief gaat.", "1", _LETTER
    )
    oudste_maand: Month = fact("De oudste huurmaand waar de brief over gaat.", "september 2014", _LETTER)
    afzender: Annotated[Afzender | Onbekend | None, choice(get_args(Afzender))] = fact(
        "Wie de brief stuurde.", "incassobureau", "staat boven de brief"
    )


class Exploot(Part):
    """A writ served by the bailiff. One writ that does two things (service and order) is two items."""

    soort: Annotated[ExplootSoort | Onbekend | None, choice(get_args(ExplootSoort))] = fact(
        "Wat de deurwaarder bracht. Betekent één stuk het vonnis en beveelt het ook ontruiming? Maak dan twee "
        "onderdelen met dezelfde datum.",
        "dagvaarding",
        _WRIT,
    )
    datum: Day = fact("De dag waarop de deurwaarder het bracht.", "16 april 2025", _WRIT)
    wijze: Annotated[ExplootWijze | Onbekend | None, choice(get_args(ExplootWijze))] = fact(
        "Hoe het is gebracht; ‘geweigerd’ als de huurder het zelf niet wilde aannemen.", "envelop",
        "staat aan het eind van het exploot",
    )  # fmt: skip
    ontruiming_datum: Day = fact(
        "De aangezegde dag van de ontruiming.", "20 november 2025", "staat in het bevel tot ontruiming"
    )
    ontruiming_tijd: Clock = fact("De aangezegde tijd.", "9:30", "staat in het bevel tot ontruiming")
    gemeente_ingelicht: YesNo = fact(
        "Bij een aangezegde ontruiming: weet de gemeente van de deurwaarder op welke dag hij komt?",
        "ja",
        "weet de gemeente",
    )
    termijn_verkort: YesNo = fact(
        "Heeft de rechter de termijn verkort?", "nee", "staat dan boven aan de dagvaarding"
    )


class TermeDeGrace(Part):
    """The last chance to pay that a judgment gives (art. 7:280 BW), in the judgment's own words."""

    termijn: Length = fact("De termijn die het vonnis geeft.", "1 maand", _RULING)
    uiterlijk: Day = fact("Of de dag die het vonnis noemt.", "1 oktober 2025", _RULING)


class Vonnis(Part):
    """A judgment, or the record of a settlement (proces-verbaal), on which an eviction can rest."""

    datum: Day = fact("De datum van het vonnis of het proces-verbaal.", "3 september 2025", _JUDGMENT)
    zaaknummer: Code = fact("Het zaaknummer.", "00000000 UC EXPL 25-0000", _JUDGMENT)
    titelvorm: Annotated[Titelvorm | Onbekend | None, choice(get_args(Titelvorm))] = fact(
        "Is het een vonnis, of een proces-verbaal met een afspraak op de zitting?", "vonnis", _JUDGMENT
    )
    soort: Annotated[VonnisSoort | Onbekend | None, choice(get_args(VonnisSoort))] = fact(
        "Verstek (de huurder reageerde niet) of tegenspraak. Laat leeg bij een proces-verbaal.", "tegenspraak",
        _JUDGMENT,
    )  # fmt: skip
    procedure: Annotated[Procedure | Onbekend | None, choice(get_args(Procedure))] = fact(
        "De soort procedure waarin het is gewezen.", "bodem", _JUDGMENT
    )
    uitvoerbaar_bij_voorraad: YesNo = fact("Staat er ‘uitvoerbaar bij voorraad’ in?", "ja", _RULING)
    uitvoerbaar_gemotiveerd: YesNo = fact(
        "Legt het vonnis uit waarom het meteen uitgevoerd mag worden?", "nee", _RULING
    )
    bedrag_toegewezen: Amount = fact(
        "Wat de huurder volgens het vonnis alles bij elkaar moet betalen.", "3.284,97", _RULING
    )
    ontruimingstermijn: Length = fact(
        "De termijn om te ontruimen die het vonnis geeft. Schrijf alleen de lengte, zonder ‘na betekening’.",
        "14 dagen",
        _RULING,
    )
    ontruiming_niet_voor: Day = fact("De dag waarvoor niet ontruimd mag worden.", "1 oktober 2025", _RULING)
    terme_de_grace: TermeDeGrace = group(
        TermeDeGrace, "Laatste kans om te betalen (terme de grâce), als het vonnis die geeft.", _RULING
    )


class Verzoek(Part):
    """What was already asked, of whomever, and what came of it."""

    soort: Annotated[VerzoekSoort | Onbekend | None, choice(get_args(VerzoekSoort))] = fact(
        "Wat er is gevraagd.", "moratorium", "staat in uw eigen brief of verzoekschrift"
    )
    verstuurd: Day = fact(
        "De dag van verzending of indiening.", "27 november 2025", "staat op uw eigen brief"
    )
    tussenbeslissing_datum: Day = fact(
        "De dag van een voorlopige beslissing.", "28 november 2025", "staat op de brief van de rechtbank"
    )
    zitting_datum: Day = fact(
        "De dag van de zitting.", "10 december 2025", "staat op de oproep van de rechtbank"
    )
    uitkomst: Annotated[Uitkomst | Onbekend | None, choice(get_args(Uitkomst))] = fact(
        "Wat er op het verzoek is beslist.", "in behandeling"
    )
    uitkomst_datum: Day = fact("De dag van die beslissing.", "17 december 2025", "staat op de beslissing")
    maanden: Annotated[int | Onbekend | None, whole(1, 60)] = fact(
        "Het aantal maanden waarvoor het is toegewezen.", "6", "staat onder ‘De beslissing’"
    )
    tot: Day = fact("Of de einddatum die de beslissing noemt.", "17 juni 2026", "staat onder ‘De beslissing’")
    toelichting: Prose = fact("Wat er verder over te zeggen is.", "Mondeling gevraagd op de rolzitting.")


class DaadVanBekendheid(Part):
    """The first act that shows that the tenant knew of a default judgment; it starts the four weeks of verzet."""

    datum: Day = fact(
        "De eerste dag waarop de huurder contact had over het vonnis.",
        "1 oktober 2025",
        "weet de huurder",
    )
    wat: Text = fact(
        "Wat dat contact was: een brief, telefoontje, betalingsvoorstel of verzoek.",
        "telefoontje met de deurwaarder",
    )


class Beslag(Part):
    """A seizure. Its first payment to the creditor executes the judgment (Rv 144 b)."""

    schuldeiser: Text = fact(
        "Voor wie het beslag is.", "Woonstichting Voorbeeld", "staat in het beslagexploot"
    )
    soort: Text = fact("Waarop het beslag ligt.", "loon", "staat in het beslagexploot")
    eerste_uitbetaling: Day = fact(
        "De dag waarop er voor het eerst uit het beslag is betaald.",
        "23 oktober 2025",
        "staat op de loonstrook",
    )
    mededeling_ontvangen: Day = fact(
        "De dag waarop de brief met de beslagvrije voet kwam.", "3 oktober 2025", "staat op de envelop"
    )
    bedrag_per_maand: Amount = fact(
        "Wat er per maand wordt ingehouden.", "120,00", "staat op de loonstrook of specificatie"
    )
