"""Who must be summoned and who must appear: a tenant under *bewind*, a partner, and who missed the roll day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from juridisch.dossier import Dossier, known
from juridisch.dossier.people import Huurder
from juridisch.dutch import write_date
from juridisch.findings.court.summons import contestable, first_service
from juridisch.findings.finding import Check, Finding, Question, Subject, Weight, ask, found
from juridisch.law import Certainty
from juridisch.sources import bw7, page, ruling, rv
from juridisch.timeline import current_roldatum

_BEWIND_2014 = ruling("HR 7 maart 2014", "ECLI:NL:HR:2014:525", Certainty.VAKBRON)
BEWIND = Check(
    "dagvaarding-bewind",
    Subject.DAGVAARDING,
    "Is de bewindvoerder gedagvaard als de huurder onder bewind staat?",
    (
        _BEWIND_2014,
        page(
            "hupkesadvocaten.nl, huurder of bewindvoerder dagvaarden",
            "https://www.hupkesadvocaten.nl/huurgeschil-huurder-of-bewindvoerder-dagvaarden/",
        ),
    ),
)
DEFAULT = Check(
    "verstek",
    Subject.DAGVAARDING,
    "Is de roldatum voorbij zonder reactie, en kan de huurder nog verschijnen?",
    (rv("139"), rv("141"), rv("142")),
)
COTENANT = Check(
    "medehuurder",
    Subject.DAGVAARDING,
    "Zijn alle huurders en partners in beeld?",
    (bw7("7:266 lid 1–2"), rv("140 lid 3"), rv("335 lid 2")),
)
CHECKS = (BEWIND, DEFAULT, COTENANT)

_BEGUN_LATER = ruling("conclusie A-G 5 april 2024", "ECLI:NL:PHR:2024:366", Certainty.VAKBRON)
_UNAWARE = page(
    "vbtm.nl, Hoge Raad: verhuurder moet bewindvoerder dagvaarden",
    "https://www.vbtm.nl/weblog/hoge-raad-verhuurder-moet-bewindvoerder-dagvaarden",
)
#: A roll day missed longer ago than this is a typing error or a case that ended otherwise.
_LONG_AGO = timedelta(days=365)


def look(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """Who is missing from the case."""
    if not contestable(dossier):
        return
    yield from _under_bewind(dossier)
    if not dossier.vonnissen:
        yield from _missed(dossier, today)
        yield from _together(dossier)


def _under_bewind(dossier: Dossier) -> Iterator[Finding | Question]:
    not_asked = tuple(
        f"huurders[{n}].onder_bewind"
        for n, h in enumerate(dossier.huurders, 1)
        if known(h.onder_bewind) is None
    )
    if not_asked:
        yield ask(
            BEWIND,
            "Staat de huurder onder bewind of curatele?",
            "Onder bewind moet de verhuurder de bewindvoerder dagvaarden, en tekent de bewindvoerder de brieven.",
            "Vraag het de huurder, of zoek het op in het Centraal Curatele- en bewindregister.",
            fields=not_asked,
        )
    under = [(n, h) for n, h in enumerate(dossier.huurders, 1) if h.onder_bewind is True]
    if not under:
        return
    who = known(dossier.dagvaarding.gedaagde)
    if who is None:
        yield ask(
            BEWIND,
            "Wie is er gedagvaard: de huurder of de bewindvoerder?",
            "De huurder staat onder bewind of curatele, en niet bekend is op wiens naam de dagvaarding staat.",
            "Dat staat op de eerste bladzijde van de dagvaarding. Vul dagvaarding.gedaagde in.",
            fields=("dagvaarding.gedaagde",),
        )
        return
    for number, tenant in under:
        yield _summoned_for(tenant, number, who, dossier)


def _summoned_for(tenant: Huurder, number: int, who: str, dossier: Dossier) -> Finding:
    """The tenant himself was summoned, or the one who acts for him."""
    curator = known(tenant.bewindvoerder.soort) == "curator"
    keeper, state, the_state = (
        ("de curator", "curatele", "de curatele") if curator else ("de bewindvoerder", "bewind", "het bewind")
    )
    since, served = known(tenant.bewindvoerder.ingesteld_op), first_service(dossier)
    fields: tuple[str, ...] = (f"huurders[{number}].onder_bewind", "dagvaarding.gedaagde")
    # The ruling is about bewind; for curatele nothing was read.
    certainty = Certainty.ONBEVESTIGD if curator else None
    tell_apart = number if len(dossier.huurders) > 1 else None
    if who != "huurder":
        return found(
            BEWIND,
            Weight.IN_ORDE,
            f"{keeper.capitalize()} is gedagvaard",
            f"De huurder staat onder {state} en {keeper} is gedagvaard, zoals het hoort. {keeper.capitalize()} voert de "
            "procedure en tekent de stukken.",
            certainty=certainty,
            fields=fields,
            number=tell_apart,
        )
    values = {"bewind_sinds": since, "bewindvoerder": known(tenant.bewindvoerder.naam)}
    evidence = ("de beschikking van de rechter", "een uittreksel uit het register", "de dagvaarding")
    fields += (f"huurders[{number}].bewindvoerder.ingesteld_op",)
    if since and served and since > served:
        return found(
            BEWIND,
            Weight.NAVRAGEN,
            f"{the_state.capitalize()} begon pas na de dagvaarding",
            f"De dagvaarding is gebracht op {write_date(served)}, {the_state} begon op {write_date(since)}. Toen mocht de "
            f"huurder zelf worden gedagvaard. Vanaf dat begin hoort {keeper} de procedure te voeren: laat {keeper} zich "
            "vandaag melden bij de rechtbank.",
            certainty=certainty,
            sources=(_BEGUN_LATER,),
            fields=fields,
            evidence=evidence,
            risk="De dagvaarding blijft geldig. Het gaat er alleen om wie er verder mag procederen.",
            values={name: value for name, value in values.items() if value is not None},
            number=tell_apart,
        )
    signed = known(dossier.contract.datum) or known(dossier.contract.ingangsdatum)
    older = (
        " Over een huurcontract van vóór het bewind dachten lagere rechters verschillend, vóór die uitspraak."
        if since and signed and signed < since
        else ""
    )
    doubt = " Voor curatele is dit niet nagekeken: laat dat doen." if curator else ""
    return found(
        BEWIND,
        Weight.WAARSCHIJNLIJK,
        f"De huurder is gedagvaard in plaats van {keeper}",
        f"De huurder staat onder {state}. Het huurrecht valt daaronder, en dan moet de verhuurder {keeper} dagvaarden, als "
        f"hij {the_state} kende of had moeten kennen. Vraag de rechter om de verhuurder niet-ontvankelijk te verklaren, of om "
        f"eerst {keeper} te laten oproepen.{doubt}",
        certainty=certainty,
        sources=(_UNAWARE,),
        fields=fields,
        evidence=evidence,
        risk=f"Vaak wordt dit hersteld: {keeper} komt alsnog in de procedure. De verhuurder kan zeggen dat hij {the_state} niet "
        f"kende; staat het in het register, dan helpt dat hem weinig.{older}".replace(
            "het curatele", "de curatele"
        ),
        values={name: value for name, value in values.items() if value is not None},
        number=tell_apart,
    )


def _missed(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """Until there is a judgment, who did not appear may still do so (Rv 142)."""
    day = current_roldatum(dossier)
    if day is None or day >= today or dossier.heeft_gereageerd is True:
        return
    if known(dossier.heeft_gereageerd) is None or today - day > _LONG_AGO:
        yield ask(
            DEFAULT,
            "Heeft de huurder op tijd geantwoord?",
            f"De roldatum, {write_date(day)}, is voorbij en niet bekend is hoe de zaak nu staat.",
            "Vraag het de huurder vandaag en bel de griffie: is er al een vonnis? Is er niet geantwoord en is er nog geen "
            "vonnis, laat de huurder dan vandaag nog verschijnen. Vul heeft_gereageerd in, en vonnissen als er een vonnis "
            "is.",
            fields=("heeft_gereageerd", "roldatum"),
        )
        return
    yield found(
        DEFAULT,
        Weight.VOOR,
        "De roldatum is gemist, maar verschijnen kan nog",
        f"Op {write_date(day)} had de huurder moeten antwoorden. Zolang er geen vonnis is, kan hij alsnog verschijnen en "
        "antwoorden (artikel 142 Rv). Bel vandaag de griffie, vraag of er al vonnis is, en stuur dezelfde dag het bericht.",
        fields=("roldatum", "nieuwe_roldatum", "heeft_gereageerd"),
        evidence=("de dagvaarding met de roldatum",),
        risk="De kosten die het wegblijven veroorzaakte, blijven voor rekening van de huurder (artikel 141 en 142 Rv). Is "
        "het vonnis er al, dan blijft alleen verzet over.",
        values={"roldatum": day, "vandaag": today},
    )


def _together(dossier: Dossier) -> Iterator[Finding | Question]:
    """One judgment for all: who stays away while another appears loses verzet (Rv 140 lid 3)."""
    trap = (
        "Verschijnt van meer gedaagden maar één, dan geldt het vonnis voor allen als op tegenspraak (artikel 140 lid 3 Rv). "
        "Wie wegbleef, kan dan niet meer in verzet."
    )
    if len(dossier.huurders) > 1:
        yield found(
            COTENANT,
            Weight.NAVRAGEN,
            "Alle huurders moeten verschijnen",
            f"{trap} Kijk wie er in de dagvaarding staan, en laat ieder van hen antwoorden of een volmacht tekenen.",
            fields=("huurders",),
            evidence=("de dagvaarding", "het huurcontract"),
            risk="Voor wie wegbleef, blijft alleen hoger beroep over, en pas nadat hij voorlopig aan het vonnis heeft "
            "voldaan (artikel 335 lid 2 Rv).",
        )
    elif (known(dossier.leefsituatie) or "").startswith("paar"):
        yield ask(
            COTENANT,
            "Huurt de partner mee?",
            "De huurder leeft samen, maar in het dossier staat één huurder. Wie getrouwd is of een geregistreerd "
            f"partnerschap heeft en in de woning woont, is volgens de wet medehuurder (artikel 7:266 BW). {trap}",
            "Vraag of er een huwelijk of geregistreerd partnerschap is, en wie er in het contract en de dagvaarding staan. "
            "Zet een medehuurder bij huurders.",
            fields=("huurders", "leefsituatie"),
        )
