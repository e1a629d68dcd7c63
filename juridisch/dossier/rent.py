"""The lease and the money: rent month by month, payments, clauses, what the landlord claims."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from juridisch.dossier.facts import (
    Amount,
    Code,
    Day,
    Month,
    Onbekend,
    Percent,
    Prose,
    Text,
    YesNo,
    choice,
    whole,
)
from juridisch.dossier.part import Part, fact

Woningtype = Literal["zelfstandig", "onzelfstandig"]
Segment = Literal["sociaal", "midden", "vrij"]
BedingSoort = Literal[
    "huurverhoging", "boete", "incassokosten", "rente", "proceskosten", "opschorting", "verrekening", "anders"
]
_LEASE = "staat in het huurcontract"
_TERMS = "staat in het huurcontract of in de algemene bepalingen"
_RENT_LETTER = "staat in de brief over de huur"
_BANK = "staat op het bankafschrift"
_TABLE = "staat in het overzicht bij de dagvaarding"


class Contract(Part):
    """The lease."""

    datum: Day = fact("De datum van het huurcontract.", "1 maart 2019", _LEASE)
    ingangsdatum: Day = fact("De dag waarop de huur begon.", "1 april 2019", _LEASE)
    bepaalde_tijd_einde: Day = fact(
        "De einddatum, alleen als het contract voor een vaste tijd is.", "31 maart 2027", _LEASE
    )
    woningtype: Annotated[Woningtype | Onbekend | None, choice(get_args(Woningtype))] = fact(
        "Zelfstandig (eigen voordeur, keuken en toilet) of onzelfstandig (een kamer).", "zelfstandig"
    )
    segment: Annotated[Segment | Onbekend | None, choice(get_args(Segment))] = fact(
        "Sociale huur, middenhuur of vrije sector.", "sociaal", "weet de verhuurder of de Huurcommissie"
    )


class Huurprijs(Part):
    """The rent from some month on; the next item is the next change."""

    vanaf: Month = fact(
        "De eerste maand met deze huur. Begin met de maand vanaf wanneer u wilt narekenen.", "januari 2025",
        _RENT_LETTER,
    )  # fmt: skip
    kale_huur: Amount = fact("De kale huur in deze tijd.", "650,00", _RENT_LETTER)
    servicekosten: Amount = fact(
        "De servicekosten en andere vaste bedragen in deze tijd.", "45,50", _RENT_LETTER
    )
    schriftelijk_meegedeeld: YesNo = fact(
        "Heeft de verhuurder deze verhoging dat jaar schriftelijk laten weten?", "ja", _RENT_LETTER
    )
    betwist: YesNo = fact("Is de huurder het met deze verhoging niet eens?", "nee")


class Betaling(Part):
    """A payment of the tenant."""

    datum: Day = fact(
        "De dag waarop het geld bij de verhuurder binnenkwam. Weet u die niet: de dag van afschrijven.",
        "3 februari 2025",
        _BANK,
    )
    bedrag: Amount = fact("Het bedrag.", "695,50", _BANK)
    maand: Month = fact(
        "De huurmaand die de huurder bij het betalen noemde. Leeg als er niets bij stond.",
        "februari 2025",
        "staat in de omschrijving op het bankafschrift",
    )
    omschrijving: Text = fact("De omschrijving bij de betaling.", "huur februari", _BANK)
    bewijs: Text = fact("Het bewijs dat u hebt.", "bankafschrift 2025-02")


class Overzichtsregel(Part):
    """A row of the landlord's own table of the arrears."""

    maand: Month = fact("De maand in het overzicht van de verhuurder.", "februari 2025", _TABLE)
    verschuldigd: Amount = fact("Wat de verhuurder voor die maand rekent.", "695,50", _TABLE)
    betaald: Amount = fact("Wat volgens de verhuurder voor die maand is betaald.", "0,00", _TABLE)


class Beding(Part):
    """A clause of the lease that the claim rests on, or may rest on; literally."""

    soort: Annotated[BedingSoort | Onbekend | None, choice(get_args(BedingSoort))] = fact(
        "Waar het beding over gaat.", "incassokosten", _TERMS
    )
    artikel: Code = fact("Het nummer van het artikel.", "25.2", _TERMS)
    tekst: Prose = fact("De tekst, letterlijk overgenomen.", "De huurder is … verschuldigd.", _TERMS)
    opslag_procent: Percent = fact(
        "Bij huurverhoging: het hoogste percentage dat boven op de inflatie mag komen.", "3", _TERMS
    )
    rente_procent: Percent = fact("Bij rente: het percentage per jaar.", "12", _TERMS)


class Stapelkosten(Part):
    """Collection costs that were charged for one month on its own."""

    maand: Month = fact("De huurmaand waarover kosten zijn gerekend.", "februari 2025", _TABLE)
    hoofdsom: Amount = fact("Het huurbedrag waarvoor is aangemaand.", "695,50", "staat in de aanmaning")
    kosten: Amount = fact("De kosten die voor die maand zijn gerekend.", "104,33", _TABLE)
    aanmaning_datum: Day = fact(
        "De datum van de aanmaning voor die maand.", "10 februari 2025", "staat op de aanmaning"
    )


class Gebrek(Part):
    """A defect of the home (art. 7:204 BW)."""

    omschrijving: Prose = fact("Wat er mis is.", "Schimmel in de slaapkamer.")
    meldingsdatum: Day = fact(
        "De dag waarop het is gemeld.", "1 december 2024", "staat in de brief of e-mail"
    )
    bewijs: Text = fact("Het bewijs van de melding.", "e-mail aan de verhuurder")
    hersteld_op: Day = fact("De dag waarop het is hersteld.", "1 maart 2025")
    percentage: Percent = fact("Welk deel van de huur redelijkerwijs minder zou zijn.", "15")


class Tegenvordering(Part):
    """What the landlord owes the tenant."""

    omschrijving: Text = fact("Waarvoor de verhuurder nog moet betalen.", "reparatie van de ketel")
    bedrag: Amount = fact("Het bedrag.", "180,00")
    bewijs: Text = fact("Het bewijs.", "factuur van 3 januari 2025")


class Afrekening(Part):
    """The yearly account of service costs (art. 7:259 BW)."""

    jaar: Annotated[int | Onbekend | None, whole(2000, 2100)] = fact("Het jaar van de afrekening.", "2024")
    ontvangen_op: Day = fact("De dag waarop de afrekening kwam. Leeg als die niet kwam.", "30 juni 2025")
    voorschot: Amount = fact("Wat de huurder dat jaar vooruit betaalde.", "546,00")
    werkelijk: Amount = fact(
        "De werkelijke kosten volgens de afrekening.", "480,00", "staat in de afrekening"
    )
