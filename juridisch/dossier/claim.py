"""The claim and what led to it: what is asked in court, early warning (vroegsignalering), costs of the proceedings."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from juridisch.dossier.facts import (
    Amount,
    Day,
    Number,
    Onbekend,
    Prose,
    Text,
    YesNo,
    choice,
)
from juridisch.dossier.part import Part, fact

Gedaagde = Literal["huurder", "bewindvoerder", "beiden"]
Kostensoort = Literal[
    "griffierecht", "salaris gemachtigde", "nakosten", "dagvaarding", "betekening vonnis", "overbetekening",
    "aanzegging", "ontruiming", "getuige ontruiming", "extra tijd ontruiming", "extra tijd getuige", "proces-verbaal",
    "loonbeslag", "bankbeslag", "inning bij beslag", "informatieverzoek", "uitschotten", "anders",
]  # fmt: skip
_SUMMONS = "staat in de dagvaarding"
_CLAIM = "staat aan het eind van de dagvaarding, na ‘mitsdien’ of ‘vordert’"


class Eis(Part):
    """What the landlord asks of the judge; each part gets an answer of its own."""

    betaling: YesNo = fact("Vraagt de verhuurder betaling van de achterstand?", "ja", _CLAIM)
    toekomstige_huur: YesNo = fact("Vraagt hij ook de huur tot de dag van ontruiming?", "ja", _CLAIM)
    ontbinding: YesNo = fact("Vraagt hij ontbinding van het huurcontract?", "ja", _CLAIM)
    ontruiming: YesNo = fact("Vraagt hij ontruiming van de woning?", "ja", _CLAIM)
    incassokosten: YesNo = fact("Vraagt hij incassokosten?", "ja", _CLAIM)
    rente: YesNo = fact("Vraagt hij rente?", "ja", _CLAIM)
    boete: YesNo = fact("Vraagt hij een boete?", "nee", _CLAIM)
    proceskosten: YesNo = fact("Vraagt hij de proceskosten?", "ja", _CLAIM)
    uitvoerbaar_bij_voorraad: YesNo = fact(
        "Vraagt hij een vonnis dat meteen uitgevoerd mag worden (‘uitvoerbaar bij voorraad’)?", "ja", _CLAIM
    )


class Dagvaarding(Part):
    """What stands in the summons, and whom it is made out to."""

    gedaagde: Annotated[Gedaagde | Onbekend | None, choice(get_args(Gedaagde))] = fact(
        "Wie er is gedagvaard.", "huurder", "staat op de eerste bladzijde van de dagvaarding"
    )
    specificatie_per_maand: YesNo = fact(
        "Staat er per maand bij wat er niet is betaald?", "nee", f"{_SUMMONS} of bij de stukken"
    )
    eis_en_gronden: YesNo = fact("Staat er wat de verhuurder vraagt en waarom?", "ja", _SUMMONS)
    verweer_genoemd: YesNo = fact("Staat er wat de huurder er al tegen inbracht?", "nee", _SUMMONS)
    bewijs_genoemd: YesNo = fact("Staat er welk bewijs de verhuurder heeft?", "ja", _SUMMONS)
    stukken_bijgevoegd: YesNo = fact("Zaten de stukken erbij waar de dagvaarding naar verwijst?", "nee")
    vroegsignalering_genoemd: YesNo = fact(
        "Staat er wat de verhuurder deed om schuldhulp in te schakelen?", "nee", _SUMMONS
    )
    gerecht_van_de_woning: YesNo = fact(
        "Ligt de woning in het gebied van de rechtbank die in de dagvaarding staat?", "ja", _SUMMONS
    )


class Vroegsignalering(Part):
    """The four steps of art. 2 Bgs before the landlord reports the arrears to the municipality, and the report."""

    contactpoging: YesNo = fact("Probeerde de verhuurder persoonlijk contact te krijgen?", "nee")
    gewezen_op_schuldhulp: YesNo = fact(
        "Wees de verhuurder op de mogelijkheid van schuldhulp?", "nee", "staat in de herinnering"
    )
    herinnering: YesNo = fact("Stuurde de verhuurder ten minste één schriftelijke herinnering?", "ja")
    herinnering_datum: Day = fact(
        "De datum van de eerste herinnering.", "10 februari 2025", "staat op de herinnering"
    )
    aanbod_melding: YesNo = fact(
        "Bood de verhuurder aan om met uw toestemming uw gegevens aan de gemeente door te geven?",
        "nee",
        "staat in de herinnering",
    )
    bezwaar_huurder: YesNo = fact("Wilde de huurder niet dat de gegevens werden doorgegeven?", "nee")
    gemeld: YesNo = fact("Meldde de verhuurder de achterstand bij de gemeente?", "nee", "weet de gemeente")
    melding_datum: Day = fact("De datum van die melding.", "1 maart 2025", "weet de gemeente")
    gevolg: Prose = fact(
        "Wat er anders was gegaan als de verhuurder dit wel had gedaan. Zonder dit weegt het weinig.",
        "Dan had de gemeente in februari al hulp gegeven en was de achterstand één maand gebleven.",
    )


class Kostenpost(Part):
    """One item of the costs of the proceedings or of the execution, as claimed or awarded."""

    soort: Annotated[Kostensoort | Onbekend | None, choice(get_args(Kostensoort))] = fact(
        "Waarvoor de kosten zijn.", "griffierecht", "staat in het vonnis of onder aan het exploot"
    )
    bedrag: Amount = fact("Het bedrag dat wordt gevraagd of is toegewezen.", "257,00")
    datum: Day = fact(
        "De dag van het exploot of het vonnis; bij griffierecht de dag van de eerste zitting.",
        "16 april 2025",
    )
    punten: Number = fact("Bij salaris: het aantal punten.", "2", "staat in het vonnis")
    aantal: Number = fact(
        "Bij extra tijd: het aantal kwartieren. Bij inning: het aantal maanden.",
        "2",
        "staat onder aan het exploot",
    )
    btw: YesNo = fact("Zit er btw in het bedrag?", "ja", "staat onder aan het exploot")
    meteen_voldaan: YesNo = fact(
        "Deed de huurder meteen wat de deurwaarder vroeg, toen die kwam?", "nee", "staat in het exploot"
    )
    omschrijving: Text = fact("Wat er verder bij staat.", "slotenmaker", "staat onder aan het exploot")
