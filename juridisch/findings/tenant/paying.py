"""Paying and arranging: is the running rent paid, and does debt help run.

The offer is in `proposal`, earlier arrangements and full payment in `arrangement`, the attachment on income in
`attachment`; this module collects them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from juridisch.amounts.terms import Month
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_amount, write_date
from juridisch.findings.arrears.rent import Rent, rent_now, summoned
from juridisch.findings.finding import Check, Finding, Question, Subject, Weight, ask, found
from juridisch.findings.tenant import arrangement, attachment, proposal
from juridisch.law import Certainty
from juridisch.sources import page, ruling, rv

_WSNP = page(
    "Bureau Wsnp", "https://www.bureauwsnp.nl/bibliotheek/verzoekschriften/verzoekschrift-moratorium/"
)
_MORATORIUM = ruling("Rb. Rotterdam 17 december 2025", "ECLI:NL:RBROT:2025:15019")
_OFFICER = page(
    "baliebulletin-middennederland.nl",
    "https://www.baliebulletin-middennederland.nl/project-schuldenfunctionaris/",
)

RUNNING_RENT = Check(
    "lopende-huur",
    Subject.REGELING,
    "Of de gewone huur vanaf nu elke maand op tijd betaald kan worden.",
    (_WSNP, _MORATORIUM),
)
DEBT_HELP = Check(
    "schuldhulp-loopt",
    Subject.REGELING,
    "Of er schuldhulp loopt, en hoe ver die is.",
    (rv("133"), _OFFICER),
)
CHECKS: tuple[Check, ...] = (
    *proposal.CHECKS,
    RUNNING_RENT,
    *arrangement.CHECKS,
    DEBT_HELP,
    *attachment.CHECKS,
)


def look(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """All checks about paying and arranging."""
    yield from proposal.look(dossier, today)
    yield from _running_rent(dossier)
    yield from arrangement.look(dossier, today)
    yield from _debt_help(dossier)
    yield from attachment.look(dossier, today)


def _running_rent(dossier: Dossier) -> Iterator[Finding | Question]:
    can = dossier.lopende_huur_betaalbaar
    by, last = (
        known(dossier.lopende_huur.gegarandeerd_door),
        known(dossier.lopende_huur.laatste_betaalde_maand),
    )
    now = rent_now(dossier)
    amount = (
        f" ({write_amount(now.total)} per maand)" if isinstance(now, Rent) and now.total is not None else ""
    )
    proof = ("betaalbewijzen van de laatste twee of drie maanden",)
    if can is True:
        text = f"De huurder kan de gewone huur{amount} vanaf nu elke maand op tijd betalen."
        text += f" Daarvoor zorgt: {by.rstrip('.')}." if by else ""
        text += f" De laatste maand die helemaal is betaald, is {Month.of(last)}." if last else ""
        yield found(
            RUNNING_RENT,
            Weight.VOOR,
            "De gewone huur kan vanaf nu op tijd worden betaald",
            f"{text} Dat is vaak het feit dat beslist, bij de rechter en bij een regeling.",
            certainty=Certainty.AFGELEID,
            fields=("lopende_huur_betaalbaar", "lopende_huur"),
            evidence=proof,
            risk="Zonder bewijs van betaling telt het weinig. Wie daarna weer te laat betaalt, verliest een moratorium.",
            values={"maand": str(Month.of(last))} if last else {},
        )
    elif can is False:
        yield found(
            RUNNING_RENT,
            Weight.TEGEN,
            "De gewone huur kan nu niet op tijd worden betaald",
            f"De huurder kan de gewone huur{amount} niet elke maand op tijd betalen. Een regeling, een laatste kans of een "
            "moratorium lukt dan meestal niet. Zorg eerst voor inkomen: uitkering, toeslagen of budgetbeheer.",
            certainty=Certainty.AFGELEID,
            fields=("lopende_huur_betaalbaar",),
            risk="De achterstand groeit elke maand. Beloof niets wat de begroting niet kan dragen.",
        )
    elif summoned(dossier) or dossier.vonnissen or not dossier.voorstel.leeg:
        yield ask(
            RUNNING_RENT,
            "De gewone huur van nu",
            "Het is niet bekend of de huurder de gewone huur vanaf nu elke maand op tijd kan betalen.",
            "Vraag het de huurder, met de begroting erbij. Vul lopende_huur_betaalbaar in.",
            fields=("lopende_huur_betaalbaar",),
        )


def _debt_help(dossier: Dossier) -> Iterator[Finding | Question]:
    help_, stand = dossier.shv, known(dossier.shv.stand)
    asked = [request for request in dossier.verzoeken if known(request.soort) == "schuldhulp"]
    if help_.leeg and not asked:
        if summoned(dossier) and not dossier.vonnissen:
            yield ask(
                DEBT_HELP,
                "Schuldhulp van de gemeente",
                "Het is niet bekend of er schuldhulp loopt.",
                "Vraag het de huurder. Zo niet: meld hem vandaag aan en vul shv in.",
                fields=("shv.stand", "shv.aanmelddatum"),
            )
        return
    if stand is None:
        yield _ask_stand()
        return
    if stand == "mislukt":
        yield found(
            DEBT_HELP,
            Weight.TEGEN,
            "De schuldhulp is mislukt",
            "De schuldhulp van de gemeente is gestopt of mislukt. De rechter zal vragen waarom. Vraag de gemeente schriftelijk "
            "om de reden, en of er opnieuw hulp kan komen.",
            certainty=Certainty.AFGELEID,
            fields=("shv.stand",),
        )
        return
    who, since, offer = known(help_.organisatie), known(help_.aanmelddatum), known(help_.verwacht_aanbod)
    text = f"De huurder krijgt schuldhulp{f' van {who}' if who else ''}{f' sinds {write_date(since)}' if since else ''}; stand: "
    text += f"{stand}."
    if offer:
        text += f" Het aanbod aan de schuldeisers is naar verwachting klaar op {write_date(offer)}."
    if help_.budgetbeheer is True:
        text += " De vaste lasten worden via budgetbeheer betaald."
    yield found(
        DEBT_HELP,
        Weight.VOOR,
        "Er loopt schuldhulp",
        f"{text} De rechter bepaalt de termijnen en kan de zaak daarvoor aanhouden (art. 133 Rv).",
        certainty=Certainty.AFGELEID,
        sources=(_WSNP,) if stand == "stabilisatie" else (),
        fields=("shv.stand", "shv.aanmelddatum"),
        evidence=("bevestiging van aanmelding", "plan van aanpak"),
        risk="Voor een moratorium telt de stabilisatie nog niet als traject (Bureau Wsnp): vraag wanneer het aanbod komt."
        if stand == "stabilisatie"
        else "De rechter hoeft niet te wachten. Hij wil zien dat de gewone huur wordt betaald en dat er een plan is.",
        values={
            "stand": stand,
            **({"organisatie": who} if who else {}),
            **({"aanmelddatum": since} if since else {}),
        },
    )


def _ask_stand() -> Question:
    return ask(
        DEBT_HELP,
        "Hoe ver de schuldhulp is",
        "Er is schuldhulp, maar het is niet bekend hoe ver die is.",
        "Bel de schuldhulp en vul shv.stand in.",
        fields=("shv.stand",),
    )
