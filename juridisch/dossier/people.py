"""Who is in the case: tenants, landlord, bailiff, court, helpers."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from juridisch.dossier.facts import (
    Code,
    Day,
    Email,
    Kvk,
    Onbekend,
    Phone,
    Postcode,
    Prefix,
    ShortCode,
    Text,
    YesNo,
    choice,
    known,
)
from juridisch.dossier.part import Part, fact, group

Aanspreekvorm = Literal["heer", "mevrouw", "geen"]
VerhuurderSoort = Literal["corporatie", "bedrijf", "particulier"]
IncassantSoort = Literal["incassobureau", "deurwaarder", "advocaat", "zelf"]
VertegenwoordigerSoort = Literal["bewindvoerder", "curator"]
Burgerlijk = Literal["alleenstaand", "gehuwd", "geregistreerd partner", "samenwonend"]
ShvStand = Literal["aangemeld", "stabilisatie", "inventarisatie", "aanbod", "mislukt"]

_SUMMONS = "staat op de eerste bladzijde van de dagvaarding"
_COURT_LETTER = "staat in de brief van de Rechtspraak die bij de dagvaarding zit"
_BAILIFF = "staat boven of onder aan elk stuk van de deurwaarder"


class Adres(Part):
    """A Dutch address; a PO box has `straat: Postbus`."""

    straat: Text = fact("De straat, zonder huisnummer. Bij een postbus: Postbus.", "Voorbeeldstraat")
    huisnummer: Code = fact("Het huisnummer of het nummer van de postbus.", "1")
    toevoeging: Code = fact("De letter of toevoeging achter het huisnummer.", "A")
    postcode: Postcode = fact("De postcode.", "1234 AB")
    plaats: Text = fact("De woonplaats.", "Utrecht")

    @property
    def regels(self) -> tuple[str, ...]:
        """The lines for an envelope, without what is absent or unknown (two spaces after the postcode)."""
        first = " ".join(filter(None, map(known, (self.straat, self.huisnummer, self.toevoeging))))
        second = "  ".join(filter(None, map(known, (self.postcode, self.plaats))))
        return tuple(filter(None, (first, second)))


class Bewindvoerder(Part):
    """The administrator of a tenant whose goods are under *bewind*, or the curator; the formal party in court."""

    naam: Text = fact(
        "De naam van de bewindvoerder.", "B. Voorbeeld", "staat in de beschikking van de kantonrechter"
    )
    ingesteld_op: Day = fact(
        "De dag waarop het bewind of de curatele begon.",
        "1 februari 2024",
        "staat in de beschikking van de kantonrechter",
    )
    soort: Annotated[VertegenwoordigerSoort | Onbekend | None, choice(get_args(VertegenwoordigerSoort))] = (
        fact(
            "Is het een bewindvoerder (bewind) of een curator (curatele)?",
            "bewindvoerder",
            "staat in de beschikking van de kantonrechter",
        )
    )
    kantoor: Text = fact("Het kantoor van de bewindvoerder.", "Voorbeeld Bewind")
    adres: Adres = group(Adres, "Het adres van de bewindvoerder.")
    email: Email = fact("Het e-mailadres van de bewindvoerder.", "bewind@example.nl")
    toestemming: YesNo = fact(
        "Heeft de bewindvoerder schriftelijk toestemming gegeven dat de huurder zelf tekent?", "nee"
    )


class Huurder(Part):
    """One tenant."""

    voorletters: Text = fact(
        "De voorletters, met punten.", "T.", "staat op het identiteitsbewijs en in het huurcontract"
    )
    voorvoegsel: Prefix = fact("Het voorvoegsel van de achternaam, als dat er is.", "van der")
    achternaam: Text = fact("De achternaam, zonder voorvoegsel.", "Testman", "staat in het huurcontract")
    aanspreekvorm: Annotated[Aanspreekvorm | Onbekend | None, choice(get_args(Aanspreekvorm))] = fact(
        "Hoe de huurder wil worden aangesproken.", "geen"
    )
    geboortedatum: Day = fact("De geboortedatum.", "3 februari 1985", "staat op het identiteitsbewijs")
    adres: Adres = group(Adres, "Het woonadres.", "staat in het huurcontract")
    adres_is_gehuurde: YesNo = fact("Is dit woonadres de gehuurde woning waar de zaak over gaat?", "ja")
    postadres: Adres = group(Adres, "Het adres voor de post, als dat niet het gehuurde is.")
    telefoon: Phone = fact("Het telefoonnummer waarop de huurder bereikbaar is.", "010-0000000")
    email: Email = fact("Het e-mailadres.", "huurder@example.nl")
    tolk_nodig: YesNo = fact("Heeft de huurder een tolk nodig?", "nee")
    burgerlijke_staat: Annotated[Burgerlijk | Onbekend | None, choice(get_args(Burgerlijk))] = fact(
        "De burgerlijke staat.", "alleenstaand"
    )
    gemeenschap_uitgesloten: YesNo = fact(
        "Bij een huwelijk: staat in de huwelijkse voorwaarden dat er niets gemeenschappelijk is?", "nee"
    )
    onder_bewind: YesNo = fact(
        "Staat de huurder onder bewind of curatele?",
        "nee",
        "staat in het Centraal Curatele- en bewindregister",
    )
    bewindvoerder: Bewindvoerder = group(Bewindvoerder, "De bewindvoerder of curator, als die er is.")

    @property
    def naam(self) -> str:
        """The name as on an envelope, without what is absent or unknown: "T. van der Testman"."""
        return " ".join(filter(None, map(known, (self.voorletters, self.voorvoegsel, self.achternaam))))


class Verhuurder(Part):
    """The landlord, the claimant in court."""

    naam: Text = fact("De naam van de verhuurder, precies zoals op de dagvaarding of in het contract.",
                      "Woonstichting Voorbeeld", f"{_SUMMONS}, of in het huurcontract")  # fmt: skip
    rechtsvorm: Text = fact("De rechtsvorm.", "stichting", _SUMMONS)
    soort: Annotated[VerhuurderSoort | Onbekend | None, choice(get_args(VerhuurderSoort))] = fact(
        "Wat voor verhuurder het is.", "corporatie"
    )
    adres: Adres = group(Adres, "Het adres van de verhuurder.", "staat in het huurcontract")
    email: Email = fact("Het e-mailadres van de verhuurder.", "verhuurder@example.nl")
    kvk: Kvk = fact("Het nummer bij de Kamer van Koophandel.", "00000000", "staat onder aan het briefpapier")


class VerhuurderGemachtigde(Part):
    """Who acts in court for the landlord."""

    naam: Text = fact("De naam van de gemachtigde van de verhuurder.", "A. Voorbeeld", _SUMMONS)
    kantoor: Text = fact("Het kantoor van die gemachtigde.", "Voorbeeld Advocaten", _SUMMONS)
    kenmerk: Code = fact("Het kenmerk van dat kantoor.", "VB-001", _SUMMONS)


class Incassant(Part):
    """Who collects the arrears."""

    naam: Text = fact(
        "De naam van wie de huurachterstand int.", "Incassobureau Voorbeeld", "staat op de aanmaning"
    )
    soort: Annotated[IncassantSoort | Onbekend | None, choice(get_args(IncassantSoort))] = fact(
        "Wie het is; ‘zelf’ als de verhuurder zelf int.", "incassobureau"
    )

    adres: Adres = group(Adres, "Het adres van de incassant.", "staat op de aanmaning")
    email: Email = fact("Het e-mailadres van de incassant.", "incasso@example.nl", "staat op de aanmaning")
    kenmerk: ShortCode = fact("Het dossiernummer van de incassant.", "INC-2026-001", "staat op de aanmaning")
    registratienummer: Code = fact(
        "Het nummer in het register van incassodienstverleners.",
        "INC-0000",
        "staat op de aanmaning (dat is verplicht)",
    )
    geregistreerd: YesNo = fact(
        "Staat de incassant in dat register?",
        "nee",
        "staat in het openbare register van incassodienstverleners",
    )
    geschorst: YesNo = fact(
        "Is de registratie geschorst?", "nee", "staat in het openbare register van incassodienstverleners"
    )
    vordering_overgenomen: YesNo = fact(
        "Heeft de incassant de schuld van de verhuurder gekocht?", "nee", "staat dan op de aanmaning"
    )
    eerste_aanmaning: Day = fact(
        "De datum van de eerste schriftelijke aanmaning van deze incassant.",
        "5 oktober 2026",
        "staat op de aanmaning",
    )


class Deurwaarder(Part):
    """The bailiff."""

    naam: Text = fact("De naam van de deurwaarder.", "D. Voorbeeld", _BAILIFF)
    kantoor: Text = fact("Het kantoor van de deurwaarder.", "Gerechtsdeurwaarders Voorbeeld", _BAILIFF)
    adres: Adres = group(Adres, "Het adres van het kantoor.", _BAILIFF)
    email: Email = fact("Het e-mailadres van het kantoor.", "deurwaarder@example.nl", _BAILIFF)
    telefoon: Phone = fact("Het telefoonnummer van het kantoor.", "010-0000000", _BAILIFF)
    dossiernummer: ShortCode = fact("Het dossiernummer van de deurwaarder.", "VB-2025-001", _BAILIFF)


class Gerecht(Part):
    """The court. Its e-mail address comes from the court's own letter only, never from a list."""

    naam: Text = fact("De naam van de rechtbank.", "Rechtbank Midden-Nederland", _SUMMONS)
    team: Text = fact("Het team of de afdeling.", "team kanton", _SUMMONS)
    locatie: Text = fact("De plaats waar de zitting is.", "Utrecht", _SUMMONS)
    postadres: Adres = group(Adres, "Het postadres van de griffie.", _COURT_LETTER)
    email: Email = fact("Het e-mailadres van de griffie, alleen uit de brief van de rechtbank zelf.",
                        "griffie@example.nl", _COURT_LETTER)  # fmt: skip


class Gemeente(Part):
    """The municipality."""

    naam: Text = fact("De naam van de gemeente, zonder het woord gemeente.", "Utrecht")
    adres: Adres = group(Adres, "Het postadres van de gemeente.")


class Shv(Part):
    """The debt counselling (schuldhulpverlening) of the municipality."""

    organisatie: Text = fact("De organisatie voor schuldhulp.", "Gemeente Voorbeeld, schuldhulp")
    contact: Text = fact("De contactpersoon.", "S. Voorbeeld")
    telefoon: Phone = fact("Het telefoonnummer van de schuldhulp.", "010-0000000")
    stand: Annotated[ShvStand | Onbekend | None, choice(get_args(ShvStand))] = fact(
        "Hoe ver de schuldhulp is.", "aangemeld", "staat in de laatste brief van de schuldhulp"
    )
    aanmelddatum: Day = fact(
        "De dag van aanmelding.", "1 april 2025", "staat in de bevestiging van de schuldhulp"
    )
    eerste_gesprek: Day = fact(
        "De dag van het eerste gesprek.", "15 april 2025", "staat in de uitnodiging van de schuldhulp"
    )
    verwacht_aanbod: Day = fact(
        "Wanneer het aanbod aan de schuldeisers klaar is, volgens de schuldhulp.", "1 september 2025"
    )
    budgetbeheer: YesNo = fact("Betaalt de schuldhulp of een bewindvoerder de vaste lasten?", "ja")


class Gemachtigde(Part):
    """Who signs and acts for the tenant."""

    naam: Text = fact("De naam van de gemachtigde van de huurder.", "G. Voorbeeld")
    organisatie: Text = fact("De organisatie van de gemachtigde.", "Rechtshulp Voorbeeld")
    email: Email = fact("Het e-mailadres van de gemachtigde.", "gemachtigde@example.nl")
    telefoon: Phone = fact("Het telefoonnummer van de gemachtigde.", "010-0000000")
    is_advocaat: YesNo = fact(
        "Is de gemachtigde advocaat? Zo niet, dan kan de rechter om een volmacht vragen.", "nee"
    )


class Adviseur(Part):
    """Who helps; not in signed text."""

    naam: Text = fact("De naam van de adviseur.", "A. Voorbeeld")
    organisatie: Text = fact("De organisatie van de adviseur.", "Rechtshulp Voorbeeld")
    telefoon: Phone = fact("Het telefoonnummer van de adviseur.", "010-0000000")
    email: Email = fact("Het e-mailadres van de adviseur.", "adviseur@example.nl")
