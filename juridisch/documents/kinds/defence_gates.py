"""When a defence can be filed, by whom, and what the adviser should know beside it (documents §0, §1, §2.1)."""

from __future__ import annotations

from collections.abc import Iterator

from juridisch.assessment import Assessment
from juridisch.documents.gates import Refusal
from juridisch.documents.kinds import defence_facts
from juridisch.documents.kinds.defence_blocks import summary_proceedings, taken
from juridisch.documents.kinds.payment_offer_plan import something_open
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_amount, write_weekday
from juridisch.law import Stage
from juridisch.timeline import current_roldatum


def judge(dossier: Dossier) -> str:
    """Which judge: in kort geding the team of the court tells whether it is the kantonrechter."""
    team = (known(dossier.gerecht.team) or "kanton").lower()
    return (
        "de voorzieningenrechter"
        if summary_proceedings(dossier) and "kanton" not in team
        else "de kantonrechter"
    )


def in_court(case: Assessment) -> Refusal | None:
    """G3 and G4: a case that is before the judge, not yet answered and not yet decided."""
    dossier = case.dossier
    kind = known(dossier.soort_procedure)
    if kind == "verzet":
        return Refusal(
            "In verzet is de dagvaarding van de huurder zelf het antwoord (art. 147 Rv); een conclusie van antwoord past daar "
            "niet.",
            "Geef deze argumenten aan de deurwaarder of advocaat die de verzetdagvaarding maakt (verzetnotitie).",
        )
    if kind == "executie":
        return Refusal(
            "In een executiegeschil over een ontruiming is de huurder meestal zelf de eiser; daar past geen antwoord.",
            "Ga naar een advocaat, of bekijk de renvooi-checklist en het moratorium.",
        )
    if case.stage is Stage.ONTRUIMD:
        return Refusal("De woning is al ontruimd; een verweer komt te laat.", "Ga naar een advocaat.")
    if dossier.vonnissen or case.stage is Stage.ONTRUIMING_AANGEZEGD:
        return Refusal(
            "Er is al een vonnis of een aangezegde ontruiming; antwoorden in die zaak kan niet meer.",
            "Bij verstek: maak de verzetnotitie. Bij tegenspraak: vraag een advocaat naar hoger beroep. Bekijk ‘juridisch "
            "tijdlijn’ voor de dagen.",
        )
    if known(dossier.heeft_gereageerd) is True:
        return Refusal(
            "De huurder heeft al geantwoord (heeft_gereageerd: ja).",
            "Wacht op bericht van de rechtbank. Is alleen uitstel gevraagd, zet heeft_gereageerd dan op nee.",
        )
    if kind == "kort geding":
        sitting = known(dossier.zitting_datum)
        if sitting and sitting < case.today:
            return Refusal(
                f"De zitting was op {write_weekday(sitting)}; dit verweer komt te laat.",
                "Bel vandaag de griffie en vraag wanneer het vonnis komt.",
            )
        return None
    if case.stage is Stage.AANMANING:
        return Refusal(
            "Er is nog geen dagvaarding, dus er valt nog niets te antwoorden aan de rechter.",
            "Maak nu een brief aan wie de huur int: incassokosten, stukken-opvragen of betalingsvoorstel. Is er wel een "
            "dagvaarding, vul dan roldatum en exploten in.",
        )
    return None


def may_represent(case: Assessment) -> Refusal | None:
    """Before the voorzieningenrechter a tenant comes himself or with a lawyer, not with another representative (Rv 255)."""
    dossier = case.dossier
    if known(dossier.ondertekenaar) != "gemachtigde" or known(dossier.gemachtigde.is_advocaat) is True:
        return None
    if judge(dossier) != "de voorzieningenrechter":
        return None
    return Refusal(
        "In kort geding bij de voorzieningenrechter kan een gemachtigde die geen advocaat is, niet optreden (art. 255 Rv).",
        "Zet ondertekenaar op huurder, of schakel een advocaat in. Is het de kantonrechter, zet dan gerecht.team op ‘team "
        "kanton’.",
    )


def beside(case: Assessment) -> Iterator[str]:
    """How and when it goes to the court, and what comes after."""
    dossier = case.dossier
    if case.stage is Stage.ROLDATUM_GEMIST:
        yield (
            "De roldatum is voorbij. Bel vandaag de griffie: is er nog geen eindvonnis, stuur dan eerst of tegelijk "
            "‘alsnog-verschijnen’ (art. 142 Rv)."
        )
    if summary_proceedings(dossier):
        yield (
            "Stuur de producties vóór de zitting aan de rechtbank en aan de verhuurder. Ga hoe dan ook naar de zitting: dit "
            "stuk vervangt dat niet."
        )
    else:
        yield (
            f"Dien dit in tweevoud in, met de producties. {_by_when(case)}Wat er niet in staat, kan later verloren zijn (art. "
            "128 lid 3 Rv)."
        )
        yield (
            "Na dit antwoord komt meestal een mondelinge behandeling. Ga daarheen: uit wegblijven mag de rechter gevolgen "
            "trekken (art. 88 lid 2 Rv). Neem een nieuw overzicht van huur en betalingen mee."
        )
    if len(dossier.huurders) > 1:
        yield (
            "Laat alle gedaagde huurders tekenen of een volmacht geven. Verschijnt er één, dan geldt het vonnis voor allen als "
            "op tegenspraak (art. 140 lid 3 Rv)."
        )
    yield from _about_the_sum(case)
    blocks = {choice.argument.id for choice in taken(case)}
    if "V21" in blocks:
        yield from _set_off(dossier)
    nothing_open = something_open(case)
    if nothing_open and known(dossier.voorstel.bedrag_per_maand) and "V28" not in blocks:
        yield f"Het voorstel staat niet in dit stuk. {nothing_open.reason}"
    if blocks & {"V18", "V28", "V14"}:
        yield "Een voorstel of regeling kan gelden als erkenning van de schuld (art. 3:318 BW): lees het voorbehoud na."
    if "V19" in blocks:
        yield "V19 (opschorting) is gevaarlijk: te veel inhouden leidt tot ontbinding. Laat dit door een jurist nakijken."
    if "V20" in blocks:
        yield "V20 is een eis in reconventie. Die kan alleen nu, bij het antwoord (art. 137 Rv)."


def _by_when(case: Assessment) -> str:
    """Before the roll day; nothing on that day or after it, for then another note says what to do."""
    roldatum = current_roldatum(case.dossier)
    if roldatum and roldatum <= case.today:
        return ""
    return "Het moet vóór de roldatum bij de griffie zijn (art. 82 Rv); reken op de laatste werkdag ervoor. "


def _about_the_sum(case: Assessment) -> Iterator[str]:
    """Where what the tenant says of the arrears does not rest on a lower sum of his own."""
    said, own = known(case.dossier.standpunt_achterstand), defence_facts.calculated(case)
    asked = known(case.dossier.achterstand_volgens_eiser)
    if said == "erkent_deels" and defence_facts.view(case) != said:
        yield (
            "Het standpunt is ‘erkent_deels’, maar het dossier geeft geen eigen bedrag dat lager is dan de eis. Een erkenning "
            "zonder bedrag is gevaarlijk (art. 154 Rv). Daarom staat er alleen dat de hoogte wordt betwist. Vul huurverloop en "
            "betalingen in, dan komt het bedrag erbij."
        )
    if said in ("betwist_deels", "erkent_deels") and asked is not None and own is not None and own >= asked:
        yield (
            f"De eigen berekening ({write_amount(own)}) is niet lager dan wat wordt gevraagd. Waarop rust de betwisting? De "
            "huurder moet de waarheid zeggen (art. 21 Rv)."
        )


def _set_off(dossier: Dossier) -> Iterator[str]:
    """What a claim that is set off needs: its proof as an exhibit, and default where it is about repairs."""
    at_hand = {known(paper.soort) for paper in dossier.stukken} & {"anders", "correspondentie"}
    proofs = [proof for claim in dossier.tegenvorderingen if (proof := known(claim.bewijs))]
    if proofs and not at_hand:
        yield (
            f"Zet het bewijs van de tegenvordering ({', '.join(proofs)}) bij stukken (soort: anders). Dan wordt het een "
            "productie (art. 85 Rv)."
        )
    yield (
        "V21: gaat het om eigen herstel, zeg dan bij eigen_teksten wanneer de verhuurder een termijn voor het herstel kreeg. "
        "Zonder verzuim mag er niets van de huur af (art. 7:206 lid 3 BW)."
    )
