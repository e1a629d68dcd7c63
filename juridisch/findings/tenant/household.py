"""The tenant and the household: what makes dissolution go too far, and what the judge will hold against it.

Who lives in the home is in `residents`, defects and counterclaims in `defects`; this module collects them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from juridisch.dossier import Dossier, known
from juridisch.dutch import write_date
from juridisch.findings.arrears.rent import summoned
from juridisch.findings.finding import Check, Finding, Question, Subject, Weight, ask, found
from juridisch.findings.tenant import defects, residents
from juridisch.law import Certainty
from juridisch.sources import bw6, page, ruling

_CIRCUMSTANCES = ruling("HR 28 september 2018", "ECLI:NL:HR:2018:1810", Certainty.VAKBRON)
_ELEVEN_MONTHS = page(
    "dankooradvocatuur.nl",
    "https://dankooradvocatuur.nl/kantonrechter-wijst-vordering-tot-ontbinding-en-ontruiming-woning-af-ondanks-"
    "huurachterstand-van-ruim-11-maanden/",
)
SOLVED = Check(
    "oorzaak-opgelost",
    Subject.HUURDER,
    "Of de oorzaak van de achterstand weg is.",
    (bw6("6:265 lid 1"), _CIRCUMSTANCES),
)
CAUSE = Check(
    "oorzaak-onbekend",
    Subject.HUURDER,
    "Of bekend is waardoor de achterstand kwam.",
    (bw6("6:265 lid 1"), _CIRCUMSTANCES),
)
LONG = Check(
    "huurt-lang",
    Subject.HUURDER,
    "Hoe lang de huurder hier al huurt.",
    (bw6("6:265 lid 1"), _CIRCUMSTANCES),
)
EARLIER = Check(
    "eerdere-zaken",
    Subject.HUURDER,
    "Of de verhuurder al eerder naar de rechter ging over huurachterstand.",
    (bw6("6:265 lid 1"), _CIRCUMSTANCES),
)
CHECKS: tuple[Check, ...] = (SOLVED, CAUSE, LONG, *residents.CHECKS, EARLIER, *defects.CHECKS)

#: From so many years on a long tenancy is worth naming: our own measure, no law says so.
_LONG_YEARS = 5


def look(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """All checks about the people in the home."""
    yield from _cause(dossier)
    yield from _long(dossier, today)
    yield from residents.look(dossier)
    yield from _earlier(dossier)
    yield from defects.look(dossier, today)


def _pending(dossier: Dossier) -> bool:
    return summoned(dossier) and not dossier.vonnissen


def _cause(dossier: Dossier) -> Iterator[Finding | Question]:
    cause, solved = known(dossier.oorzaak_achterstand), dossier.oorzaak_opgelost
    since, how = known(dossier.oorzaak_opgelost_sinds), known(dossier.oplossing)
    came = f"De achterstand kwam door: {cause}. " if cause and cause != "anders" else ""
    if solved is True:
        yield found(
            SOLVED,
            Weight.VOOR,
            "De oorzaak van de achterstand is weg",
            f"{came}Die oorzaak is er {f'sinds {write_date(since)} ' if since else ''}niet meer."
            + (f" De huurder zegt: ‘{how.rstrip('.')}’." if how else "")
            + " De rechter ontbindt niet als de achterstand dat, met alle omstandigheden, niet waard is; de huurder moet die "
            "omstandigheden zelf vertellen en bewijzen (art. 6:265 lid 1 BW).",
            certainty=Certainty.AFGELEID,
            sources=(_ELEVEN_MONTHS,),
            fields=("oorzaak_achterstand", "oorzaak_opgelost", "oorzaak_opgelost_sinds", "oplossing"),
            evidence=("bewijs van de oorzaak", "bewijs dat het is opgelost, zoals een loonstrook"),
            risk="Zonder bewijs telt het weinig. De verhuurder zal zeggen dat het eerder opgelost had kunnen zijn.",
            values={
                **({"oorzaak": cause} if cause else {}),
                **({"sinds": since} if since else {}),
                **({"oplossing": how} if how else {}),
            },
        )
    elif solved is False:
        yield found(
            SOLVED,
            Weight.TEGEN,
            "De oorzaak van de achterstand is er nog",
            f"{came}Die oorzaak is nog niet weg. De rechter zal vragen hoe het dan beter gaat. Zoek eerst hulp: schuldhulp, "
            "toeslagen of budgetbeheer.",
            certainty=Certainty.AFGELEID,
            fields=("oorzaak_opgelost",),
        )
    elif cause and _pending(dossier):
        yield ask(
            SOLVED,
            "Is de oorzaak van de achterstand weg?",
            "De oorzaak is bekend, maar niet of die nu weg is.",
            "Vraag het de huurder, met bewijs. Vul oorzaak_opgelost in.",
            fields=("oorzaak_opgelost",),
        )
    if cause is None and solved is not True and _pending(dossier):
        yield ask(
            CAUSE,
            "Waardoor de achterstand kwam",
            "Het is niet bekend waardoor de achterstand kwam, en de rechter weegt dat mee.",
            "Vraag het de huurder en vul oorzaak_achterstand en oorzaak_toelichting in.",
            fields=("oorzaak_achterstand", "oorzaak_toelichting"),
        )


def _long(dossier: Dossier, today: date) -> Iterator[Finding]:
    began = known(dossier.contract.ingangsdatum)
    if began is None or began > today:
        return
    years = today.year - began.year - ((today.month, today.day) < (began.month, began.day))
    if years < _LONG_YEARS:
        return
    never = known(dossier.eerdere_ontruimingszaken) == 0
    yield found(
        LONG,
        Weight.VOOR,
        f"De huurder huurt hier al {years} jaar",
        f"De huur begon op {write_date(began)}: {years} jaar geleden."
        + (" De verhuurder ging in die tijd nooit naar de rechter over huurachterstand." if never else "")
        + " De rechter weegt de hele tijd dat het goed ging mee.",
        certainty=Certainty.AFGELEID,
        fields=("contract.ingangsdatum", "eerdere_ontruimingszaken"),
        evidence=("huurcontract", "betaalbewijzen van eerdere jaren"),
        risk="De verhuurder zal wijzen op eerdere achterstanden, als die er waren.",
        values={"jaren": years, "ingangsdatum": began},
    )


def _earlier(dossier: Dossier) -> Iterator[Finding]:
    times = known(dossier.eerdere_ontruimingszaken)
    if not times:
        return
    yield found(
        EARLIER,
        Weight.TEGEN,
        "De verhuurder ging al eerder naar de rechter",
        f"De verhuurder ging al {'één keer' if times == 1 else f'{times} keer'} naar de rechter over huurachterstand. De rechter "
        "weegt dat mee: hij zal vragen waarom het nu wel goed gaat.",
        certainty=Certainty.AFGELEID,
        fields=("eerdere_ontruimingszaken",),
        evidence=("eerdere vonnissen",),
        risk="Bij steeds te laat betalen kan ook een kleinere achterstand genoeg zijn.",
        values={"aantal": times},
    )
