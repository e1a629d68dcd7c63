"""What the adviser should know beside the petition for a moratorium (documents §4.2, §4.6)."""

from __future__ import annotations

from collections.abc import Iterator

from juridisch.assessment import Assessment
from juridisch.documents import gates
from juridisch.documents.kinds import eviction_facts, eviction_rent, moratorium_facts
from juridisch.documents.kinds.moratorium_annexes import lacking
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_weekday


def to_the_registry(case: Assessment) -> Iterator[str]:
    """Which model, which registry, who asks."""
    yield (
        "Gebruik het officiële model van Bureau Wsnp en wijk niet af van de vaste tekst. Dit stuk is de tekst om over te nemen; "
        "‘moratorium-gegevensblad’ volgt de volgorde van het model."
    )
    yield (
        "Bel eerst de griffie van het team insolventie van de rechtbank (niet de kantonrechter): naar welk adres, hoe vandaag in "
        "te dienen, in hoeveel exemplaren. Dat staat nergens vast."
    )
    if gates.under_administration(case.dossier):
        yield "Vraag de griffie ook welke rechtbank bevoegd is: bij bewind kan de woonplaats van de bewindvoerder beslissen."
    if len(case.dossier.huurders) > 1:
        yield (
            "Er zijn twee of meer verzoekers. Voor partners bestaat een model voor twee aanvragers; wie geen partners zijn, "
            "dienen elk een eigen verzoek in."
        )


def what_weighs(case: Assessment) -> Iterator[str]:
    """What the court looks at, and what can go wrong."""
    dossier = case.dossier
    item = eviction_facts.announcement(case)
    if item and item.day and item.day < case.today:
        yield (
            f"De aangezegde dag, {write_weekday(item.day)}, is voorbij en de ontruiming is uitgesteld. Bel vandaag de "
            "deurwaarder: is er een nieuwe dag? Is de woning al ontruimd, dan kan dit verzoek niet meer."
        )
    if eviction_facts.settled(case):
        yield (
            "De titel is een proces-verbaal. Lees het na: eindigde de huur daarin met wederzijds goedvinden en niet door de "
            "achterstand, dan is een moratorium wel geweigerd."
        )
    if any(known(r.soort) == "moratorium" and known(r.uitkomst) == "afgewezen" for r in dossier.verzoeken):
        yield (
            "Een eerder moratorium is geweigerd. Daartegen staat geen hoger beroep open; een nieuw verzoek heeft alleen zin met "
            "nieuwe feiten. Zet die in wsnp.verloop of in een eigen tekst."
        )
    before = eviction_rent.last_due(case).plus(-1)
    if not eviction_rent.is_paid(dossier, before):
        yield (
            f"In het dossier staat niet dat de huur van {before} is betaald. De rechtbank kijkt naar de laatste twee of drie "
            "maanden: zoek het bewijs, of leg uit waarom die huur openstaat."
        )
    yield (
        "De eerste huur die te laat is, beëindigt het moratorium. Zet de betaaldag in de agenda en laat de huur liefst door "
        "budgetbeheer betalen."
    )
    yield (
        "De schuldhulpverlener moet op de zitting zijn en zelf het verloop beschrijven. Kijk ook of hij een instelling is als in "
        "artikel 48 Wck: anders wijst de rechtbank af (artikel 287a lid 7 en 287b lid 3 Fw)."
    )
    yield (
        "De verhuurder krijgt alles te lezen. Kijk na wat over schulden, boetes en gezondheid in het verzoek staat, en doe "
        "medische stukken in een apart, klein stel."
    )
    if known(dossier.toestemming.datum) is None:
        yield "Leg vast dat de huurder toestemming geeft om deze gegevens te delen (‘toestemming’)."
    if known(dossier.standpunt_achterstand) not in ("erkent", None):
        yield (
            "Een schuldenlijst kan als erkenning worden gelezen en stuit dan de verjaring (artikel 3:318 BW). Het verzoek zegt "
            "daarom dat het opgaven van schuldeisers zijn."
        )
    yield from _statement(dossier)
    yield (
        "Gewone afloop: het moratorium wordt gegeven en het WSNP-verzoek wordt niet-ontvankelijk verklaard omdat de verklaring "
        "van artikel 285 Fw ontbreekt. Leg dat de huurder uit."
    )
    if missing := lacking(case):
        titles = "; ".join(annex.title for annex in missing)
        yield f"Deze bijlagen staan in het verzoek, maar niet bij stukken: {titles}. Zonder deze wordt het afgewezen."


def _statement(dossier: Dossier) -> Iterator[str]:
    """What hangs on the statement of art. 285: the forced arrangement, and what to do when it was refused."""
    if moratorium_facts.forced(dossier):
        yield (
            "Voor het dwangakkoord (artikel 287a Fw) is een eigen model. Voeg het aanbod, de reacties per schuldeiser en de "
            "berekening bij, en de volledige verklaring van artikel 285 Fw."
        )
    elif moratorium_facts.refusers(dossier):
        yield (
            "Dit verzoek vraagt geen dwangakkoord (artikel 287a Fw). Daarvoor is eerst een volledige verklaring van artikel 285 "
            "Fw nodig, met het aanbod, de reacties en de berekening. Is die er, zet dan wsnp.verklaring op afgegeven."
        )
    if known(dossier.wsnp.verklaring) == "geweigerd":
        yield (
            "De verklaring van artikel 285 Fw is geweigerd. Vraag vandaag schriftelijk waarom. Kwam de weigering van de "
            "gemeente, laat dan nakijken of daartegen bezwaar kan, en reken intussen op zes weken (‘juridisch termijn bezwaar’)."
        )
