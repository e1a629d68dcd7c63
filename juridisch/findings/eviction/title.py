"""May this judgment still be executed? Its age, and verzet; and what is left once the home was cleared."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from juridisch.dossier import Dossier, Vonnis, known
from juridisch.dutch import write_date, write_weekday
from juridisch.findings.eviction.announced import announced_day
from juridisch.findings.eviction.suspension import TEST
from juridisch.findings.finding import Check, Finding, Question, Subject, Weight, ask, found
from juridisch.law import Certainty
from juridisch.sources import bw3, page, ruling, rv
from juridisch.timeline import (
    Deadline,
    Event,
    last_judgment,
    timeline,
)
from juridisch.timeline.execution import evicted
from juridisch.timeline.items import computed, deadline

_SUBJECT = Subject.ONTRUIMING
OLD = Check(
    "oud-vonnis",
    _SUBJECT,
    "Is het vonnis ouder dan een jaar? Een praktijkregel, geen wet.",
    (
        page(
            "woningcorporaties.nl, houdbaarheid van een ontruimingsvonnis",
            "https://www.woningcorporaties.nl/nieuws/houdbaarheidsdatum-ontruimingsvonnis-bij-huur",
            Certainty.OPEN,
        ),
        page(
            "anders: vbtm.nl, ontruimen op een oud vonnis",
            "https://www.vbtm.nl/weblog/ontruimen-op-basis-van-een-oud-vonnis",
        ),
        ruling("anders: Hof Amsterdam 26 juli 2016", "ECLI:NL:GHAMS:2016:3089", Certainty.VAKBRON),
        page(
            "mannaertsappels.nl, use it or lose it",
            "https://www.mannaertsappels.nl/ontruimingsvonnis-huur-use-it-or-lose-it/",
        ),
    ),
)
EXPIRED = Check(
    "verjaard-vonnis",
    _SUBJECT,
    "Is het vonnis verjaard?",
    (bw3("3:324 lid 1"), bw3("3:325"), bw3("3:322")),
)
VERZET = Check(
    "verzet-loopt",
    _SUBJECT,
    "Loopt er verzet, en houdt dat de ontruiming tegen?",
    (rv("145"), rv("143"), rv("438")),
)
DONE = Check(
    "ontruimd",
    _SUBJECT,
    "De woning is ontruimd: wat kan er nog?",
    (ruling("Hof Amsterdam 2 september 2025", "ECLI:NL:GHAMS:2025:2286"), rv("556 lid 3")),
)
CHECKS = (OLD, EXPIRED, VERZET, DONE)

_VERZET_PENDING = ruling("geschorst: Rechtbank Oost-Brabant 29 oktober 2014", "ECLI:NL:RBOBR:2014:6524")


def look(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """What can be said about the execution of the judgment."""
    if evicted(dossier, today):
        yield from _done(dossier, today)
        return
    day = announced_day(dossier, today)
    judgment = last_judgment(dossier)
    if judgment and known(judgment.titelvorm) != "proces-verbaal":
        yield from _age(judgment, dossier, day, today)
    if dossier.vonnissen or day:
        yield from _verzet(dossier, day)


def _age(judgment: Vonnis, dossier: Dossier, day: date | None, today: date) -> Iterator[Finding | Question]:
    """Twenty years by the act, a year by a rule of practice. A settlement is no judgment: left alone."""
    judged, then = known(judgment.datum), day or today
    if judged is None:
        return
    field = f"vonnissen[{dossier.vonnissen.index(judgment) + 1}].datum"
    limitation = next(deadline("", "verjaring-vonnis", judged, ""))
    year = computed("vonnis-jaar", judged)
    if not isinstance(limitation, Deadline):
        yield ask(
            EXPIRED,
            "Is dit vonnis nog geldig?",
            f"Het vonnis is van {write_date(judged)}. Voor zo’n oude datum is het recht niet nagekeken.",
            "Kijk de datum na. Klopt hij, laat dan een jurist beoordelen of het vonnis verjaard is.",
            fields=(field,),
        )
    elif then > limitation.day:
        yield found(
            EXPIRED,
            Weight.WAARSCHIJNLIJK,
            "Het vonnis is misschien verjaard",
            f"Het vonnis is van {write_date(judged)}. De bevoegdheid om het uit te voeren verjaart na twintig jaar, dus na "
            f"{write_date(limitation.day)}, tenzij de termijn is gestuit (artikel 3:324 en 3:325 BW). De huurder moet er zelf "
            "een beroep op doen (artikel 3:322 BW).",
            certainty=limitation.outcome.certainty,
            fields=(field,),
            evidence=("het vonnis", "alle exploten en aanmaningen sindsdien"),
            risk="Een betekening, een aanmaning of een daad van uitvoering stuit de termijn; dan begint hij opnieuw.",
            values={"vonnis": judged, "verjaard_na": limitation.day},
        )
    elif year and then > year:
        yield found(
            OLD,
            Weight.NAVRAGEN,
            "Het vonnis is ouder dan een jaar",
            f"Het vonnis is van {write_date(judged)}. De wet noemt geen jaar: een vonnis kan twintig jaar worden uitgevoerd. "
            "In de praktijk wordt ontruimen na een jaar soms misbruik genoemd, maar rechters stonden het ook toe. Ga na of "
            "de schuld intussen is betaald, of er een regeling of een nieuw huurcontract kwam, en wat de verhuurder daarbij "
            "voorbehield.",
            certainty=Certainty.OPEN,
            fields=(field, "nieuwe_feiten"),
            evidence=("betaalbewijzen van na het vonnis", "brieven over een regeling"),
            risk="De leeftijd alleen beslist niet. Zeg nooit dat de huurder na een jaar veilig is; laat dit nakijken.",
            values={"vonnis": judged, "ouder_dan_jaar_sinds": year},
        )


def _verzet(dossier: Dossier, day: date | None) -> Iterator[Finding | Question]:
    """Verzet that was brought stops the execution only where the judgment was not declared enforceable (Rv 145)."""
    heard = any(known(v.procedure) == "verzet" and known(v.soort) == "tegenspraak" for v in dossier.vonnissen)
    if known(dossier.soort_procedure) != "verzet" or heard:
        return
    opposed = [(n, v) for n, v in enumerate(dossier.vonnissen, 1) if known(v.soort) in ("verstek", None)]
    number, judgment = opposed[0] if opposed else (1, None)
    enforceable = known(judgment.uitvoerbaar_bij_voorraad) if judgment else None
    fields = ("soort_procedure", f"vonnissen[{number}].uitvoerbaar_bij_voorraad")
    evidence = ("het verzetexploot", "het verstekvonnis")
    values: dict[str, object] = {"renvooi": "R5"} | ({"ontruiming": day} if day else {})
    if enforceable is None:
        yield ask(
            VERZET,
            "Houdt het verzet de ontruiming tegen?",
            "Niet bekend is of het verstekvonnis uitvoerbaar bij voorraad is.",
            "Kijk in het vonnis onder ‘De beslissing’. Staat er ‘uitvoerbaar bij voorraad’, dan houdt verzet de ontruiming "
            "niet tegen (artikel 145 Rv).",
            fields=fields,
        )
    elif enforceable:
        yield found(
            VERZET,
            Weight.NAVRAGEN,
            "Er loopt verzet, maar dat houdt de ontruiming niet tegen",
            "Het vonnis is uitvoerbaar bij voorraad. Daarom mag het worden uitgevoerd, ook nu er verzet loopt (artikel 145 "
            "Rv). Daarvoor is een kort geding bij de rechter nodig, of een moratorium; vraag de deurwaarder ook om te "
            "wachten.",
            sources=(TEST, _VERZET_PENDING),
            fields=fields,
            evidence=evidence,
            risk="Uitgangspunt is dat een vonnis mag worden uitgevoerd. De rechter weegt de belangen en let op de kans van "
            "het verzet alleen als het vonnis een duidelijke fout bevat.",
            values=values,
        )
    else:
        yield found(
            VERZET,
            Weight.WAARSCHIJNLIJK if day else Weight.VOOR,
            "Het verzet schorst de ontruiming",
            "Het vonnis is niet uitvoerbaar bij voorraad. Verzet dat op tijd en met een exploot is gedaan, schorst dan de "
            "uitvoering (artikel 145 Rv). "
            + (
                f"Ontruimen op {write_weekday(day)} mag dan niet: stuur de deurwaarder vandaag het verzetexploot."
                if day
                else "Bewaar het verzetexploot en stuur de deurwaarder een kopie."
            ),
            fields=fields,
            evidence=evidence,
            risk="De verhuurder kan zeggen dat het verzet te laat was of niet goed is gedaan.",
            values=values,
        )


def _done(dossier: Dossier, today: date) -> Iterator[Finding]:
    """Nothing is left to suspend; there is still verzet or appeal, and there are the belongings."""
    on = known(dossier.ontruimd_op)
    if on is None:
        return
    dates = timeline(dossier, today)
    belongings = next((d for d in dates.deadlines if d.key == "inboedel" and d.outcome.day >= today), None)
    fetch = (
        "Haal de spullen meteen op bij de gemeente. Na dertien weken mogen ze worden verkocht, en soms al na twee weken: "
        f"reken met {write_date(belongings.day)}."
        if belongings
        else "Vraag de gemeente waar de spullen zijn of wat ze opbrachten."
    )
    yield found(
        DONE,
        Weight.TEGEN,
        "De woning is ontruimd: schorsen kan niet meer",
        f"De woning is ontruimd op {write_date(on)}. De rechter kan een ontruiming die al is gedaan niet meer schorsen. "
        f"{fetch} Verzet of hoger beroep kan nog zolang de termijn loopt; laat die vandaag nakijken.",
        fields=("ontruimd_op",),
        evidence=("het proces-verbaal van ontruiming",),
        risk="Ook wie in verzet of hoger beroep gelijk krijgt, krijgt een woning die weer verhuurd is meestal niet terug.",
        values={"ontruimd_op": on, **({"spullen_tot": belongings.day} if belongings else {})},
    )
    event = next((d for d in dates.dated if isinstance(d, Event) and d.key == "ontruimd"), None)
    if event and event.warning:
        yield found(
            DONE,
            Weight.WAARSCHIJNLIJK,
            "Er is te vroeg ontruimd",
            f"De woning is ontruimd op {write_date(on)}. {event.warning}",
            certainty=Certainty.AFGELEID,
            sources=(rv("555"), rv("502 lid 1")),
            fields=("ontruimd_op", "exploten"),
            evidence=("het exploot met de ontruimingsdatum", "het proces-verbaal van ontruiming"),
            risk="De rechter kan de termijn hebben verkort. Vraag een advocaat wat het gevolg is.",
            values={"ontruimd_op": on, "te_vroeg": True},
        )
