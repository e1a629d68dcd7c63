"""The people in the home and their money: children, health, cause of the arrears, income, a proposal."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from juridisch.dossier.facts import (
    Amount,
    Day,
    Initials,
    Month,
    Onbekend,
    Prose,
    ShortProse,
    Text,
    YesNo,
    choice,
    whole,
)
from juridisch.dossier.part import Part, fact

Leefsituatie = Literal["alleenstaande", "alleenstaande ouder", "paar zonder kinderen", "paar met kinderen"]
Oorzaak = Literal[
    "inkomensverlies", "ziekte", "scheiding", "toeslag of uitkering", "beslag", "hoge kosten",
    "fout in de administratie", "gebreken aan de woning", "anders",
]  # fmt: skip
BronSoort = Literal["bijzondere bijstand", "lening", "familie", "saneringskrediet", "noodfonds", "anders"]
NieuwFeitSoort = Literal[
    "schuld betaald", "nieuwe regeling", "nieuwe huurovereenkomst", "huur aangenomen zonder voorbehoud",
    "medisch", "kinderen zonder opvang", "anders",
]  # fmt: skip


class Kind(Part):
    """A child in the home: initials and age, never a full name."""

    initialen: Initials = fact("De initialen van het kind. Geen volledige naam.", "A.V.")
    leeftijd: Annotated[int | Onbekend | None, whole(0, 17)] = fact("De leeftijd in jaren.", "7")
    woont_thuis: YesNo = fact("Woont het kind in deze woning?", "ja")
    omgang: Text = fact("Komt het kind een deel van de tijd? Schrijf dan hoe vaak.", "om het weekend")
    school: Text = fact("Waarom de woning of de buurt voor het kind belangrijk is.", "school om de hoek")
    zorg: Text = fact("De zorg of hulp die het kind krijgt.", "jeugdhulp aan huis")


class Gezondheid(Part):
    """Health, only as far as needed and with consent."""

    omschrijving: ShortProse = fact(
        "Wat de rechter over de gezondheid moet weten. Hooguit 400 tekens.", "Zij is in behandeling."
    )
    bewijs: Text = fact("Het bewijs.", "brief van de huisarts van 3 april 2025")
    sinds: Day = fact("Sinds wanneer dit speelt.", "1 maart 2025")
    toestemming: YesNo = fact("Mag dit in stukken aan de rechter en de verhuurder staan?", "ja")


class Opvang(Part):
    """Whether the municipality has a place for the household."""

    gevraagd_op: Day = fact("De dag waarop om opvang is gevraagd.", "3 november 2025")
    plek: YesNo = fact("Heeft de gemeente een plek?", "nee", "staat in het antwoord van de gemeente")
    antwoord_datum: Day = fact("De datum van het antwoord van de gemeente.", "7 november 2025")
    antwoord: Text = fact("Wat de gemeente antwoordde, kort.", "er is geen plek voor gezinnen")


class Inkomen(Part):
    """An income."""

    soort: Text = fact("Wat voor inkomen het is.", "loon", "staat op de loonstrook of specificatie")
    netto_per_maand: Amount = fact("Het bedrag dat netto per maand binnenkomt.", "1.750,00")
    van: Text = fact("Van wie dit inkomen is.", "huurder")


class Post(Part):
    """A benefit or a fixed charge."""

    soort: Text = fact("Waarvoor het is.", "huurtoeslag")
    bedrag: Amount = fact("Het bedrag per maand.", "212,00")


class Schuld(Part):
    """A debt to somebody else."""

    schuldeiser: Text = fact("Aan wie de schuld is.", "Energie Voorbeeld")
    bedrag: Amount = fact("Het bedrag.", "840,00")
    ontstaan: Day = fact("Wanneer de schuld ontstond.", "1 januari 2025")
    oorzaak: Text = fact("Hoe de schuld ontstond.", "hoge naheffing")


class Voorstel(Part):
    """What the tenant offers to pay."""

    bedrag_per_maand: Amount = fact("Het bedrag per maand, boven op de gewone huur.", "100,00")
    eerste_betaling: Day = fact("De dag van de eerste betaling.", "1 mei 2025")


class BronBetaling(Part):
    """Where the money for paying everything at once comes from; without it no terme de grâce."""

    soort: Annotated[BronSoort | Onbekend | None, choice(get_args(BronSoort))] = fact(
        "Waar het geld vandaan komt.", "saneringskrediet"
    )
    bedrag: Amount = fact("Het bedrag.", "2.086,50")
    datum: Day = fact("De dag waarop het geld er is.", "15 mei 2025")
    bewijs: Text = fact("Het bewijs.", "toezegging van de kredietbank")


class Regeling(Part):
    """A payment arrangement that was made before."""

    datum: Day = fact("De dag van de afspraak.", "3 februari 2025", "staat in de bevestiging")
    partij: Text = fact("Met wie de afspraak is gemaakt.", "de deurwaarder")
    bedrag: Amount = fact("Het bedrag per keer.", "100,00", "staat in de bevestiging")
    nagekomen: YesNo = fact("Heeft de huurder zich er tot nu toe aan gehouden?", "ja")
    beeindigd: YesNo = fact("Heeft de verhuurder de regeling beëindigd?", "nee")
    voorbehoud: YesNo = fact(
        "Staat er in dat de verhuurder toch verder mag gaan?", "nee", "staat in de bevestiging"
    )
    bewijs: Text = fact("Het bewijs van de afspraak.", "e-mail van 3 februari 2025")


class NieuwFeit(Part):
    """Something that happened after the judgment."""

    soort: Annotated[NieuwFeitSoort | Onbekend | None, choice(get_args(NieuwFeitSoort))] = fact(
        "Wat er na het vonnis veranderde.", "nieuwe regeling"
    )
    datum: Day = fact("De dag waarop dat was.", "20 oktober 2025")
    feit: Prose = fact("Wat er gebeurde, in één of twee zinnen.", "De hele schuld is betaald.")
    bewijs: Text = fact("Het bewijs.", "bankafschrift van 20 oktober 2025")


class Uitvoering(Part):
    """What the bailiff must know when he comes (documents: the checklist for the renvooi)."""

    titel_onduidelijk: YesNo = fact(
        "Is in het vonnis of exploot onduidelijk wie weg moet, of uit welke ruimte?", "nee"
    )
    titel_toelichting: Text = fact("Wat er onduidelijk is.", "het vonnis noemt een ander huisnummer")
    anderen_met_eigen_recht: YesNo = fact(
        "Wonen er anderen met een eigen recht, zoals een onderhuurder?", "nee"
    )
    levensgevaar: YesNo = fact("Dreigt er levensgevaar, of is er kans op zelfdoding?", "nee")
    veiligheid: Text = fact("Wat de deurwaarder moet weten, zoals dieren.", "twee honden")


class LopendeHuur(Part):
    """Whether the rent that falls due now is paid."""

    gegarandeerd_door: Text = fact("Wie ervoor zorgt dat de huur wordt betaald.", "budgetbeheer")
    laatste_betaalde_maand: Month = fact(
        "De laatste maand waarvan de huur helemaal is betaald.", "maart 2025"
    )
