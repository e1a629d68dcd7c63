"""What the papers need besides the case itself: exhibits, choices of the adviser, what is asked for, consent."""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_args

from pydantic import create_model

from juridisch.dossier.facts import (
    Amount,
    Clock,
    Day,
    LongProse,
    Onbekend,
    Prose,
    Text,
    YesNo,
    choice,
    whole,
)
from juridisch.dossier.part import Part, fact

StukSoort = Literal[
    "huurcontract", "algemene bepalingen", "dagvaarding", "vonnis", "exploot", "14-dagenbrief", "aanmaningen",
    "huurspecificatie", "betaalbewijzen", "bankafschriften", "afspraak over regeling", "inkomensbewijs", "budgetplan",
    "aanmelding schuldhulp", "verslag schuldhulp", "schuldenoverzicht", "beschikking bewind", "melding gebreken",
    "foto’s", "afrekening servicekosten", "brief huurverhoging", "uittreksel register", "antwoord gemeente",
    "schoolverklaring", "medische verklaring", "uittreksel BRP", "toezegging betaling", "bewijs budgetbeheer", "volmacht",
    "WSNP-verzoekschrift", "verklaring 285", "correspondentie", "anders",
]  # fmt: skip
Blokkeuze = Literal["aan", "uit"]
Verklaring = Literal["afgegeven", "aangevraagd", "nog niet aangevraagd", "geweigerd"]
BriefSoort = Literal[
    "verweer", "aanhouding-zitting", "ontruiming-uitstel", "moratorium", "renvooi", "betalingsvoorstel", "incassokosten",
    "terme-de-grace", "schuldhulp-melding", "stukken-opvragen", "huurverhoging-bezwaar", "beslagvrije-voet",
    "gemeente-ingebrekestelling", "alsnog-verschijnen", "uitstel", "uitleg",
]  # fmt: skip

#: The argument blocks by id, with their name; the texts stand in `templates/blokken`, a test sees that the two agree.
BLOKKEN = {
    "V01": "verkeerde partij gedagvaard (bewind)",
    "V02": "te korte dagvaardingstermijn of ander gebrek",
    "V03": "specificatie ontbreekt of hoogte betwist",
    "V04": "betalingen niet goed geboekt",
    "V05": "huurverhoging ongeldig",
    "V06": "bedingen over boete, kosten of rente",
    "V07": "geen geldige 14-dagenbrief",
    "V08": "kosten per maand gestapeld",
    "V09": "incassokosten te hoog of met btw",
    "V10": "incassant niet geregistreerd",
    "V11": "vroegsignalering niet nageleefd",
    "V12": "achterstand kleiner dan drie maanden",
    "V13": "betaald of ingelopen",
    "V14": "lopende betalingsregeling",
    "V15": "tekortkoming gering of bijzonder",
    "V16": "woonbelang, gezondheid, kinderen",
    "V17": "schuldhulp loopt",
    "V18": "laatste kans om te betalen (terme de grâce)",
    "V19": "opschorting wegens gebreken",
    "V20": "huurprijsvermindering (eis in reconventie)",
    "V21": "verrekening",
    "V22": "servicekosten",
    "V23": "verjaring",
    "V24": "rente",
    "V25": "proceskosten",
    "V26": "uitvoerbaar bij voorraad",
    "V27": "ontruimingstermijn",
    "V28": "ontbinding alleen onder voorwaarde",
    "V29": "geen spoedeisend belang (kort geding)",
}

_KEUZE = Annotated[Blokkeuze | Onbekend | None, choice(get_args(Blokkeuze))]
_FIELDS: dict[str, Any] = {
    block: (_KEUZE, fact(f"Argument {block}: {name}.", "uit")) for block, name in BLOKKEN.items()
}
Blokken = create_model("Blokken", __base__=Part, __module__=__name__, **_FIELDS)
Blokken.__doc__ = "The argument blocks that the adviser adds or drops, whatever the findings say."


class EigenTekst(Part):
    """A text of the user's own, for one paper."""

    brief: Annotated[BriefSoort | Onbekend | None, choice(get_args(BriefSoort))] = fact(
        "In welke brief deze tekst komt.", "verweer"
    )
    tekst: LongProse = fact(
        "De tekst zelf. Een lege regel begint een nieuwe alinea.", "Op 3 maart belde ik al."
    )


class Stuk(Part):
    """A paper at hand that can be added as an exhibit."""

    soort: Annotated[StukSoort | Onbekend | None, choice(get_args(StukSoort))] = fact(
        "Wat voor stuk het is.", "huurcontract"
    )
    omschrijving: Text = fact(
        "Hoe het in de lijst moet heten, als dat anders is.", "huurcontract van 1 maart 2019"
    )
    datum: Day = fact("De datum van het stuk.", "1 maart 2019", "staat op het stuk")


class VraagUitstel(Part):
    """What is asked of the bailiff or the judge about the day of the eviction or the hearing."""

    nieuwe_datum: Day = fact("Tot welke dag uitstel van de ontruiming wordt gevraagd.", "15 januari 2026")
    antwoord_uiterlijk: Day = fact("De dag waarop er uiterlijk antwoord moet zijn.", "18 november 2025")
    antwoord_tijd: Clock = fact("De tijd waarop er uiterlijk antwoord moet zijn.", "12:00")
    reden_aanhouding: Prose = fact(
        "Waarom de zitting in kort geding later moet zijn.", "Ik kan pas op 12 mei een advocaat spreken."
    )
    ontruimingstermijn_weken: Annotated[int | Onbekend | None, whole(1, 26)] = fact(
        "Hoeveel weken de huurder nodig heeft om te verhuizen, als de rechter de ontruiming toewijst.", "8"
    )
    ontruimingstermijn_reden: Text = fact("Waarom zo lang.", "er is nog geen andere woning voor het gezin")


class Wsnp(Part):
    """What the petition for debt restructuring and a moratorium needs (art. 284, 285, 287b Fw)."""

    maanden_gevraagd: Annotated[int | Onbekend | None, whole(1, 6)] = fact(
        "Voor hoeveel maanden het moratorium wordt gevraagd.", "6"
    )
    maanden_nodig: Text = fact(
        "Hoe lang de schuldhulp nog nodig heeft, volgens de schuldhulp.", "vier maanden"
    )
    verloop: LongProse = fact(
        "Wat de schuldhulp tot nu toe deed. Laat de schuldhulp dit zelf schrijven.",
        "Op 1 oktober 2025 was het eerste gesprek.",
    )
    ontstaan_schulden: LongProse = fact(
        "Hoe de schulden ontstonden en waarom dat nu anders is.", "Door ziekte verloor ik mijn werk."
    )
    waarom_niet_anders: Prose = fact(
        "Waarom de ontruiming niet op een andere manier is te voorkomen.", "De verhuurder wil geen regeling."
    )
    verklaring: Annotated[Verklaring | Onbekend | None, choice(get_args(Verklaring))] = fact(
        "Is er een verklaring van de gemeente of kredietbank (artikel 285 Fw)?", "aangevraagd"
    )
    verklaring_datum: Day = fact("De datum van die verklaring.", "20 november 2025", "staat op de verklaring")
    aanbod_gedaan: YesNo = fact("Is er al een aanbod aan de schuldeisers gedaan?", "nee")
    weigeraars: Text = fact("Welke schuldeisers dat aanbod weigerden.", "Verhuur Voorbeeld B.V.")
    voorlopige_voorziening: YesNo = fact(
        "Vraagt u ook een voorlopige voorziening (artikel 287 lid 4 Fw)?", "nee"
    )
    bezittingen: Prose = fact("Wat de huurder bezit dat waarde heeft.", "een fiets en inboedel")
    eerdere_wsnp: Day = fact("Wanneer een eerdere schuldsanering eindigde, als die er was.", "1 juni 2012")


class Huurvoorstel(Part):
    """A rent increase that the landlord proposes or applies."""

    ingangsdatum: Day = fact(
        "De dag waarop de hogere huur zou ingaan.", "1 juli 2026", "staat in het voorstel"
    )
    oude_huur: Amount = fact("De kale huur tot dan.", "650,00", "staat in het voorstel")
    nieuwe_huur: Amount = fact("De kale huur die wordt gevraagd.", "690,00", "staat in het voorstel")
    brief_datum: Day = fact("De datum van het voorstel.", "20 april 2026", "staat op het voorstel")
    reden_bezwaar: Prose = fact(
        "Waarom de huurder het niet eens is.", "De verhoging is meer dan is toegestaan."
    )


class Toestemming(Part):
    """Consent to share data (AVG)."""

    datum: Day = fact("De dag waarop de huurder toestemming gaf.", "22 april 2025")
    aan_wie: Text = fact("Met wie gegevens worden gedeeld.", "de gemeente en de verhuurder")
    doel: Text = fact("Waarvoor.", "een regeling voor de huurachterstand")
    tot: Day = fact("Tot wanneer de toestemming geldt.", "22 oktober 2025")
