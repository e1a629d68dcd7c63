"""What the bailiff must know before he comes: an unclear title, who was not involved, others in the home, danger.

With question R1, R9 or R10 a renvooi is plausible: the bailiff puts his objection to the judge (Rv 438 lid 5). Only he can
do that; the tenant or his adviser invites him to, with proof.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from juridisch.dossier import Dossier, known
from juridisch.dossier.people import Huurder
from juridisch.findings.eviction.announced import announcements, contact_warning
from juridisch.findings.eviction.suspension import TEST
from juridisch.findings.finding import Check, Finding, Question, Subject, Weight, ask, found
from juridisch.law import Certainty
from juridisch.sources import ruling, rv
from juridisch.timeline import last_judgment
from juridisch.timeline.execution import evicted

_SUBJECT = Subject.ONTRUIMING
_RENVOOI = rv("438 lid 5")
TITLE = Check(
    "titel-onduidelijk",
    _SUBJECT,
    "Is duidelijk wie weg moet, en uit welke ruimte?",
    (_RENVOOI, rv("438 lid 1–2")),
)
BEWIND = Check(
    "bewindvoerder-niet-betrokken",
    _SUBJECT,
    "Is de bewindvoerder bij de procedure betrokken?",
    (ruling("HR 7 maart 2014", "ECLI:NL:HR:2014:525", Certainty.VAKBRON), _RENVOOI),
)
OTHERS = Check(
    "anderen-met-eigen-recht",
    _SUBJECT,
    "Wonen er anderen die zelf recht hebben om er te wonen?",
    (rv("438 lid 6"), _RENVOOI),
)
LIFE = Check(
    "levensgevaar",
    _SUBJECT,
    "Dreigt er levensgevaar of zelfdoding?",
    (TEST,),
)
SAFETY = Check(
    "veiligheid",
    _SUBJECT,
    "Moet de deurwaarder iets weten over de veiligheid?",
    (rv("556 lid 1"),),
)
CHECKS = (LIFE, TITLE, BEWIND, OTHERS, SAFETY)

_INVITE = (
    "Vraag de deurwaarder, met bewijs, om te wachten of om dit zelf aan de rechter voor te leggen (renvooi, artikel 438 lid "
    "5 Rv). Vraag eerst of de verhuurder daarmee instemt."
)
_DUTY = "De deurwaarder moet in beginsel uitvoeren wat in het vonnis staat. Zonder bewijs gaat hij door."


def look(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """What stands in the way of an eviction. Danger to life is told at any time."""
    if dossier.uitvoering.levensgevaar is True:
        yield _life()
    coming = bool(announcements(dossier))
    if evicted(dossier, today) or not (coming or dossier.vonnissen):
        return
    if coming and known(dossier.uitvoering.levensgevaar) is None:
        yield ask(
            LIFE,
            "Is er gevaar voor iemands leven?",
            "Een ontruiming kan iemand tot wanhoop brengen. Dat is nog niet gevraagd.",
            "Vraag het rustig en rechtstreeks. Zegt iemand dat hij niet meer wil leven, bel dan meteen de huisarts, de GGZ "
            "of 113; bij direct gevaar 112.",
            fields=("uitvoering.levensgevaar",),
        )
    yield from _title(dossier, coming)
    yield from _bewind(dossier, coming)
    yield from _others(dossier, coming)
    yield from _safety(dossier)


def _life() -> Finding:
    """Care first; the procedure comes second. A finding for the tenant, so that it stands high."""
    return found(
        LIFE,
        Weight.VOOR,
        "LEVENSGEVAAR: bel vandaag de huisarts of de GGZ, zorg gaat voor",
        "Er dreigt levensgevaar of zelfdoding. Bel nu de huisarts of de crisisdienst van de GGZ, of 113 "
        "(zelfmoordpreventie); bij direct gevaar 112. Laat de huurder niet alleen. Meld het daarna ook aan de deurwaarder en "
        "de gemeente, in overleg met de huurder.",
        certainty=Certainty.AFGELEID,
        fields=("uitvoering.levensgevaar",),
        evidence=("een recente verklaring van huisarts of GGZ",),
        risk="Voor de rechter telt alleen wat nieuw is en bewezen. Een verklaring van een arts helpt; haar ontbreken is geen "
        "reden om met hulp te wachten.",
        values={"renvooi": "R12"},
    )


def _title(dossier: Dossier, coming: bool) -> Iterator[Finding | Question]:
    unclear, what = known(dossier.uitvoering.titel_onduidelijk), known(dossier.uitvoering.titel_toelichting)
    fields = ("uitvoering.titel_onduidelijk", "uitvoering.titel_toelichting")
    if unclear:
        yield found(
            TITLE,
            Weight.WAARSCHIJNLIJK,
            "Het vonnis of het exploot is onduidelijk",
            f"Het is niet duidelijk wie weg moet, of uit welke ruimte{f': {what}' if what else ''}. De deurwaarder mag alleen "
            f"uitvoeren wat in het vonnis staat. {_INVITE}",
            certainty=Certainty.AFGELEID,
            fields=fields,
            evidence=("het vonnis", "het exploot", "het huurcontract"),
            risk=f"De rechter kan herstel van een verzuim bevelen (artikel 438 lid 3 Rv). {_DUTY}{contact_warning(dossier)}",
            values={"renvooi": "R1", **({"onduidelijk": what} if what else {})},
        )
    elif unclear is None and coming:
        yield ask(
            TITLE,
            "Kloppen de namen en het adres in vonnis en exploot?",
            "Nog niet is nagekeken of vonnis en exploot duidelijk zijn.",
            "Vergelijk namen, adres, huisnummer en de ruimte (woning, berging, garage) met het huurcontract.",
            fields=fields[:1],
        )


def _bewind(dossier: Dossier, coming: bool) -> Iterator[Finding | Question]:
    under = [(n, h) for n, h in enumerate(dossier.huurders, 1) if h.onder_bewind is True]
    if not under:
        return
    who, fields = (
        known(dossier.dagvaarding.gedaagde),
        ("dagvaarding.gedaagde", f"huurders[{under[0][0]}].onder_bewind"),
    )
    if who is None and coming:
        yield ask(
            BEWIND,
            "Is de bewindvoerder gedagvaard?",
            "De huurder staat onder bewind of curatele. Niet bekend is of het vonnis tegen de bewindvoerder is gewezen.",
            "Kijk op de eerste bladzijde van de dagvaarding of het vonnis. Vul dagvaarding.gedaagde in.",
            fields=fields,
        )
    elif who == "huurder":
        yield _not_involved(dossier, *under[0], fields)


def _not_involved(dossier: Dossier, number: int, tenant: Huurder, fields: tuple[str, ...]) -> Finding:
    """Whether it helps depends on when the bewind began."""
    judgment, since = last_judgment(dossier), known(tenant.bewindvoerder.ingesteld_op)
    judged = known(judgment.datum) if judgment else None
    later = since is not None and judged is not None and since > judged
    return found(
        BEWIND,
        Weight.NAVRAGEN if later else Weight.WAARSCHIJNLIJK,
        "De bewindvoerder is niet bij de procedure betrokken",
        "De huurder staat onder bewind, maar de verhuurder dagvaardde de huurder zelf. Volgens de Hoge Raad moet hij de "
        "bewindvoerder dagvaarden als hij het bewind kende of had moeten kennen. "
        + (
            "Dit bewind begon pas na het vonnis. Laat nakijken of de bewindvoerder nu alsnog iets kan doen."
            if later
            else f"{_INVITE} Een kort geding kan daarnaast, en dat begint de bewindvoerder."
        ),
        certainty=Certainty.AFGELEID,
        fields=(*fields, f"huurders[{number}].bewindvoerder.ingesteld_op"),
        evidence=("de beschikking van de rechter", "een uittreksel uit het register", "het vonnis"),
        risk="De verhuurder kan zeggen dat hij het bewind niet kende. Staat het in het register, dan helpt dat hem weinig."
        + contact_warning(dossier),
        values={"renvooi": "R9", **({"bewind_sinds": since} if since else {})},
    )


def _others(dossier: Dossier, coming: bool) -> Iterator[Finding | Question]:
    others, fields = (
        known(dossier.uitvoering.anderen_met_eigen_recht),
        ("uitvoering.anderen_met_eigen_recht",),
    )
    if others:
        yield found(
            OTHERS,
            Weight.WAARSCHIJNLIJK,
            "In de woning wonen anderen met een eigen recht",
            "Het vonnis geldt tegen de huurder. Wie er een eigen recht heeft om te wonen, zoals een medehuurder of "
            "onderhuurder, kan zich zelf tegen de ontruiming verzetten en dagvaardt dan verhuurder én huurder (artikel 438 "
            f"lid 6 Rv). {_INVITE}",
            certainty=Certainty.AFGELEID,
            fields=fields,
            evidence=("een uittreksel uit de basisregistratie", "het contract van die ander"),
            risk="De verhuurder kan zeggen dat de ander geen eigen recht heeft, of dat hij niets van hem wist. Zonder bewijs "
            "gaat de deurwaarder door." + contact_warning(dossier),
            values={"renvooi": "R10"},
        )
    elif others is None and coming:
        yield ask(
            OTHERS,
            "Wonen er anderen met een eigen recht?",
            "Een onderhuurder of een ex-partner met een eigen recht kan zich zelf tegen de ontruiming verzetten.",
            "Vraag wie er wonen en of iemand van hen een eigen contract heeft.",
            fields=fields,
        )


def _safety(dossier: Dossier) -> Iterator[Finding]:
    if what := known(dossier.uitvoering.veiligheid):
        yield found(
            SAFETY,
            Weight.NAVRAGEN,
            "Meld de deurwaarder wat hij moet weten",
            f"Voor wie bij een ontruiming komt, is dit van belang: {what}. Meld het de deurwaarder en de gemeente, zodat "
            "niemand schrikt of gewond raakt. Het is geen reden waarom de ontruiming niet mag.",
            certainty=Certainty.AFGELEID,
            fields=("uitvoering.veiligheid",),
            risk="Als dreigement opgevat keert dit zich tegen de huurder. Schrijf het zakelijk op."
            + contact_warning(dossier),
            values={"renvooi": "R13", "veiligheid": what},
        )
