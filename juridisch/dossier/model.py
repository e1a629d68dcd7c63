"""The dossier: one case, as the law of eviction needs it. Frozen; no files, no clock.

Field names are Dutch and the same in the file, in the code and in the templates. What can happen more than once
(letters, exploten, judgments, requests) is a list.
"""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from juridisch.dossier.claim import Dagvaarding, Eis, Kostenpost, Vroegsignalering
from juridisch.dossier.events import (
    Beslag,
    Brief14,
    DaadVanBekendheid,
    Exploot,
    Procedure,
    Verzoek,
    Vonnis,
)
from juridisch.dossier.facts import (
    Amount,
    Clock,
    Code,
    Day,
    Iban,
    Notes,
    Onbekend,
    Prose,
    Text,
    YesNo,
    choice,
    known,
    whole,
)
from juridisch.dossier.household import (
    BronBetaling,
    Gezondheid,
    Inkomen,
    Kind,
    Leefsituatie,
    LopendeHuur,
    NieuwFeit,
    Oorzaak,
    Opvang,
    Post,
    Regeling,
    Schuld,
    Uitvoering,
    Voorstel,
)
from juridisch.dossier.papers import (
    Blokken,
    EigenTekst,
    Huurvoorstel,
    Stuk,
    Toestemming,
    VraagUitstel,
    Wsnp,
)
from juridisch.dossier.part import Lijst, Part, fact, group, items
from juridisch.dossier.people import (
    Adviseur,
    Deurwaarder,
    Gemachtigde,
    Gemeente,
    Gerecht,
    Huurder,
    Incassant,
    Shv,
    Verhuurder,
    VerhuurderGemachtigde,
)
from juridisch.dossier.rent import (
    Afrekening,
    Beding,
    Betaling,
    Contract,
    Gebrek,
    Huurprijs,
    Overzichtsregel,
    Stapelkosten,
    Tegenvordering,
)

#: The version of the file format; raised only when older files must be read differently.
VERSION = 1

Standpunt = Literal["betwist_geheel", "betwist_deels", "erkent_deels", "erkent"]
RedenUitstel = Literal[
    "rechtshulp zoeken", "stukken opvragen", "schuldhulp loopt", "ziekte", "eenstemmig", "anders"
]
Papier = Literal[
    "herinnering",
    "14-dagenbrief",
    "incassobrief",
    "dagvaarding",
    "vonnis",
    "ontruiming aangezegd",
    "ontruimd",
    "anders",
]
Ondertekenaar = Literal["huurder", "bewindvoerder", "gemachtigde"]

_SUMMONS = "staat op de eerste bladzijde van de dagvaarding"
_CLAIM = "staat in de dagvaarding of de laatste brief van de verhuurder"


class Dossier(Part):
    """One case."""

    versie: Annotated[int | None, whole(1, 9999)] = fact("De versie van dit formulier. Laat dit staan.", "1")
    kenmerk_ons: Code = fact("Uw eigen kenmerk.", "VB-001")
    kenmerk_uw: Code = fact("Het kenmerk van de andere partij.", "2025-001", "staat boven aan hun brief")
    eerste_papier: Annotated[Papier | Onbekend | None, choice(get_args(Papier))] = fact(
        "Het laatste belangrijke papier dat de huurder kreeg.", "dagvaarding"
    )
    plaats: Text = fact("De plaats boven uw brieven.", "Utrecht")
    documentdatum: Day = fact("De datum boven uw brieven. Leeg betekent: vandaag.", "22 april 2025")

    huurders: Lijst[Huurder] = items("De huurders. Zet ook een partner of medehuurder erbij.")
    verhuurder: Verhuurder = group(Verhuurder, "De verhuurder.")
    verhuurder_gemachtigde: VerhuurderGemachtigde = group(
        VerhuurderGemachtigde, "Wie in de procedure voor de verhuurder optreedt.", _SUMMONS
    )
    incassant: Incassant = group(Incassant, "Wie de huurachterstand int.")
    deurwaarder: Deurwaarder = group(
        Deurwaarder, "De deurwaarder.", "staat boven of onder aan elk stuk van de deurwaarder"
    )

    woonruimte: YesNo = fact("Gaat het om een woning (en niet om een winkel, werkruimte of garage)?", "ja")
    kale_huur: Amount = fact(
        "De kale huur per maand, in euro’s.", "650,00", "staat in de laatste brief over de huur"
    )
    servicekosten: Amount = fact(
        "De servicekosten per maand.", "45,50", "staat in de laatste brief over de huur"
    )
    totale_huur: Amount = fact("De huur per maand alles bij elkaar.", "695,50", "staat op de bankafschriften")
    contract: Contract = group(Contract, "Het huurcontract.")
    bedingen: Lijst[Beding] = items(
        "Bedingen in het contract of de algemene bepalingen over huurverhoging, boete, kosten of rente.",
        "staat in het huurcontract of in de algemene bepalingen",
    )
    betaaldag: Annotated[int | Onbekend | None, whole(1, 28)] = fact(
        "De dag van de maand waarop de huur betaald moet zijn.", "1", "staat in het huurcontract"
    )
    iban_betaling: Iban = fact(
        "De rekening waarop de huur betaald moet worden.",
        "NL91 ABNA 0417 1643 00",
        "staat in het huurcontract",
    )
    achterstand_volgens_eiser: Amount = fact("De huurachterstand volgens de verhuurder.", "2.086,50", _CLAIM)
    peildatum_eiser: Day = fact("De dag waarop die achterstand is berekend.", "1 april 2025", _CLAIM)
    huurverloop: Lijst[Huurprijs] = items(
        "De huur door de tijd: de eerste regel is de eerste maand die u narekent, elke volgende een wijziging. Voor die "
        "eerste maand gaat het programma ervan uit dat alles betaald was.",
    )
    betalingen: Lijst[Betaling] = items(
        "De betalingen van de huurder, vanaf die eerste maand. Inlezen van een bankafschrift kan met ‘juridisch dossier "
        "betalingen’.",
    )
    heeft_betaald: YesNo = fact(
        "Heeft de huurder vanaf die eerste maand iets betaald? Nee betekent: er zijn geen betalingen.", "ja"
    )
    overzicht_eiser: Lijst[Overzichtsregel] = items("Het overzicht van de achterstand dat de verhuurder gaf.")
    standpunt_achterstand: Annotated[Standpunt | Onbekend | None, choice(get_args(Standpunt))] = fact(
        "Wat de huurder van die achterstand vindt. ‘erkent’ heeft gevolgen: vul dat alleen in na overleg.",
        "betwist_deels",
    )
    lopende_huur_betaalbaar: YesNo = fact(
        "Kan de huurder de gewone huur vanaf nu elke maand op tijd betalen?", "ja"
    )

    lopende_huur: LopendeHuur = group(LopendeHuur, "De huur van nu.")

    brief14: Lijst[Brief14] = items(
        "Brieven die veertien dagen geven om zonder kosten te betalen (14-dagenbrief)."
    )

    veertiendagenbrief_gekregen: YesNo = fact(
        "Kreeg de huurder een brief die veertien dagen gaf om zonder kosten te betalen?", "ja"
    )
    incassokosten_gevorderd: Amount = fact("De incassokosten die worden gevraagd, met btw als die erbij zit.",
                                           "292,50", _CLAIM)  # fmt: skip
    btw_gevorderd: YesNo = fact("Zit er btw in die incassokosten?", "nee", _CLAIM)
    rente_gevorderd: Amount = fact("De rente die tot nu toe wordt gevraagd.", "21,40", _CLAIM)
    rente_berekend_tot: Day = fact("De dag tot en met welke die rente is berekend.", "1 april 2025", _CLAIM)
    boete_gevorderd: Amount = fact("De boete die wordt gevraagd.", "0,00", _CLAIM)
    kosten_per_maand: Lijst[Stapelkosten] = items(
        "Incassokosten die voor elke maand apart zijn gerekend, als dat zo is."
    )
    vroegsignalering: Vroegsignalering = group(
        Vroegsignalering, "Wat de verhuurder deed voordat hij naar de rechter ging (vroegsignalering)."
    )

    soort_procedure: Annotated[Procedure | Onbekend | None, choice(get_args(Procedure))] = fact(
        "De soort procedure. Leid die niet af uit het zaaknummer.",
        "bodem",
        f"{_SUMMONS} (staat er ‘kort geding’?)",
    )
    gerecht: Gerecht = group(Gerecht, "De rechtbank.", _SUMMONS)
    zaaknummer: Code = fact(
        "Het zaaknummer. Vaak is dat bij de dagvaarding nog niet bekend.", "00000000 UC EXPL 25-0000",
        "staat in brieven van de rechtbank",
    )  # fmt: skip
    roldatum: Day = fact(
        "De dag van de rolzitting: dan moet de huurder antwoorden.", "30 april 2025", _SUMMONS
    )
    roltijd: Clock = fact("De tijd van de rolzitting.", "9:30", _SUMMONS)
    nieuwe_roldatum: Day = fact(
        "De nieuwe roldatum, als de rechter uitstel heeft gegeven.",
        "28 mei 2025",
        "staat in de brief van de rechtbank",
    )
    zitting_datum: Day = fact(
        "De dag van de mondelinge behandeling (na het antwoord).",
        "1 augustus 2025",
        "staat op de oproep van de rechtbank",
    )
    eis: Eis = group(Eis, "Wat de verhuurder de rechter vraagt.")
    dagvaarding: Dagvaarding = group(Dagvaarding, "Wat er in de dagvaarding staat.")
    verhinderdata: Text = fact(
        "Dagen waarop de huurder niet naar een zitting kan komen.", "3 juni 2025, 10 juni 2025 (ochtend)"
    )
    uitstel_eerder_verleend: YesNo = fact("Heeft de huurder in deze zaak al eens uitstel gekregen?", "nee")
    heeft_gereageerd: YesNo = fact(
        "Heeft de huurder in deze zaak al geantwoord, schriftelijk of mondeling?", "nee"
    )
    reden_uitstel: Annotated[RedenUitstel | Onbekend | None, choice(get_args(RedenUitstel))] = fact(
        "Waarom uitstel nodig is; ‘eenstemmig’ als de verhuurder het ermee eens is.", "rechtshulp zoeken"
    )
    toelichting_uitstel: Prose = fact(
        "Toelichting bij die reden; komt in de brief.", "Ik heb op 6 mei een afspraak."
    )
    akkoord_eiser: YesNo = fact("Is de verhuurder het eens met het uitstel?", "onbekend")

    exploten: Lijst[Exploot] = items("Stukken die de deurwaarder bracht (exploten).")
    vonnissen: Lijst[Vonnis] = items("Vonnissen, en processen-verbaal met een afspraak op de zitting.")
    verzoeken: Lijst[Verzoek] = items("Wat al is gevraagd: aan de rechter, de verhuurder of de gemeente.")
    daad_van_bekendheid: DaadVanBekendheid = group(
        DaadVanBekendheid,
        "Bij een verstekvonnis: het eerste contact waaruit blijkt dat de huurder het vonnis kende.",
    )
    beslagen: Lijst[Beslag] = items("Beslagen op loon, uitkering of bankrekening.")
    proceskosten: Lijst[Kostenpost] = items(
        "Kosten van de procedure en van de deurwaarder, zoals gevraagd of toegewezen."
    )
    nieuwe_feiten: Lijst[NieuwFeit] = items("Wat er na het vonnis veranderde.")
    uitvoering: Uitvoering = group(Uitvoering, "Bijzonderheden bij een ontruiming.")
    ontruimd_op: Day = fact(
        "De dag waarop de woning is ontruimd.",
        "20 november 2025",
        "staat in het proces-verbaal van ontruiming",
    )

    leefsituatie: Annotated[Leefsituatie | Onbekend | None, choice(get_args(Leefsituatie))] = fact(
        "Met wie de huurder leeft.", "alleenstaande"
    )
    kinderen: Lijst[Kind] = items("Kinderen onder de 18 in de woning: initialen en leeftijd.")
    gezondheid: Gezondheid = group(
        Gezondheid, "De gezondheid van wie in de woning wonen, als dat van belang is."
    )
    opvang: Opvang = group(Opvang, "Of de gemeente een andere plek heeft.")
    alternatief_woonruimte: YesNo = fact("Heeft de huurder een andere plek om te wonen?", "nee")
    oorzaak_achterstand: Annotated[Oorzaak | Onbekend | None, choice(get_args(Oorzaak))] = fact(
        "Waardoor de achterstand kwam.", "inkomensverlies"
    )
    oorzaak_toelichting: Prose = fact(
        "Hoe dat ging, in een paar zinnen.", "In januari stopte mijn tijdelijke contract."
    )
    oorzaak_opgelost: YesNo = fact("Is die oorzaak weg?", "ja")
    oorzaak_opgelost_sinds: Day = fact("Sinds wanneer.", "1 maart 2025")
    oplossing: Prose = fact("Wat er is opgelost, in één zin.", "Sinds 1 maart heb ik weer vast werk.")
    inkomens: Lijst[Inkomen] = items("De inkomens van het huishouden, netto per maand.")
    toeslagen: Lijst[Post] = items("De toeslagen, per maand.")
    vaste_lasten: Lijst[Post] = items("De vaste lasten per maand. Ook de huur.")
    leefgeld: Amount = fact("Wat het huishouden per maand nodig heeft voor eten en kleding.", "500,00")
    inkomen_onder_bijstand: YesNo = fact("Is het inkomen niet hoger dan de bijstand?", "nee")
    schulden: Lijst[Schuld] = items("Andere schulden dan de huur.")
    voorstel: Voorstel = group(Voorstel, "Wat de huurder kan aanbieden.")
    bron_volledige_betaling: BronBetaling = group(
        BronBetaling, "Waar geld vandaan komt om alles in één keer te betalen, als dat kan."
    )
    regelingen: Lijst[Regeling] = items("Betalingsregelingen die eerder zijn afgesproken.")
    gebreken: Lijst[Gebrek] = items("Gebreken aan de woning.")
    tegenvorderingen: Lijst[Tegenvordering] = items("Wat de verhuurder nog aan de huurder moet betalen.")
    servicekosten_afrekeningen: Lijst[Afrekening] = items("De jaarlijkse afrekeningen van de servicekosten.")
    eerdere_ontruimingszaken: Annotated[int | Onbekend | None, whole(0, 20)] = fact(
        "Hoe vaak de verhuurder al eerder naar de rechter ging over huurachterstand.", "0"
    )

    gemeente: Gemeente = group(Gemeente, "De gemeente waar de huurder woont.")
    shv: Shv = group(Shv, "De schuldhulp van de gemeente.")
    vraag_uitstel: VraagUitstel = group(
        VraagUitstel, "Wat er aan uitstel wordt gevraagd bij een ontruiming of zitting."
    )
    wsnp: Wsnp = group(Wsnp, "Gegevens voor een moratorium en schuldsanering.")
    huurvoorstel: Huurvoorstel = group(Huurvoorstel, "Een huurverhoging waartegen de huurder bezwaar maakt.")
    toestemming: Toestemming = group(Toestemming, "De toestemming om gegevens te delen.")
    stukken: Lijst[Stuk] = items("De stukken die u hebt en mee kunt sturen. Van elk soort één is genoeg.")
    eigen_teksten: Lijst[EigenTekst] = items("Eigen tekst die in een brief moet komen.")
    blokken: Blokken = group(  # type: ignore[valid-type]  # a model made from the list of blocks
        Blokken, "Argumenten die u zelf in het verweer zet (aan) of eruit haalt (uit)."
    )
    ondertekenaar: Annotated[Ondertekenaar | Onbekend | None, choice(get_args(Ondertekenaar))] = fact(
        "Wie de brieven ondertekent.", "huurder"
    )
    gemachtigde: Gemachtigde = group(Gemachtigde, "De gemachtigde van de huurder, als die er is.")
    adviseur: Adviseur = group(Adviseur, "De adviseur die helpt. Komt niet in ondertekende stukken.")
    notities: Notes = fact(
        "Vrije notities. Deze worden nooit afgedrukt. Zet hier geen BSN in.", "Belt liever na 14:00."
    )

    @property
    def beslag_bekend(self) -> bool:
        """Whether anything is known of a seizure: one of which every fact is unknown may not exist at all."""
        return any(known(value) is not None for seizure in self.beslagen for _, value in seizure)
