"""The facts of a petition for a moratorium in the order of the official model, for the adviser to carry over (documents §4.4).

It is a paper of its own because the landlord gets to read the petition, and this sheet has a line for the BSN.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from juridisch.amounts.terms import Month
from juridisch.assessment import Assessment
from juridisch.documents import gates
from juridisch.documents.document import Document
from juridisch.documents.facts.frame import home
from juridisch.documents.facts.reader import Reader, lines, tenant_names
from juridisch.documents.gap import join
from juridisch.documents.kinds import eviction_facts, eviction_rent, moratorium
from juridisch.documents.kinds.moratorium_annexes import annexes
from juridisch.documents.kinds.moratorium_facts import address, awarded, debts, payments, summons_path
from juridisch.dossier import Dossier, Fact, known
from juridisch.dutch import write_amount, write_date, write_weekday
from juridisch.settings import Settings
from juridisch.timeline import last_judgment

ASK = "navragen"
_PEN = "______________________"


def _facts(case: Assessment, reader: Reader, settings: Settings) -> dict[str, Any]:
    """Rows of label and value under the headings of the model; what nobody knows yet says so."""
    dossier = case.dossier
    return {
        "auteur": known(settings.organisatie) or known(dossier.adviseur.naam) or "",
        "kenmerk_ons": reader("kenmerk_ons"),
        "huurder": join(", ", tenant_names(case, reader)),
        "ontruiming": eviction_facts.announced(case, reader)["ontruiming"],
        "tekst_voor": not moratorium.DOCUMENT.refusal(case),
        "nu_niet": " ".join(moratorium.DOCUMENT.refusal(case) or ()),
        "verzoekers": [_rows(_applicant(dossier, number, reader)) for number in range(1, max(1, len(dossier.huurders)) + 1)],
        "partijen": _rows((*_helpers(case, reader), *_other_side(reader))),
        "dreiging": _rows(_threat(case, reader)),
        "schulden": [row | {"bedrag": _amount(row["bedrag"])} for row in debts(case, reader)],
        "volgens": "volgens het vonnis" if awarded(dossier) is not None else "volgens de verhuurder",
        "inkomsten": [_post(i.soort, i.netto_per_maand, known(i.van)) for i in dossier.inkomens]
        + [_post(benefit.soort, benefit.bedrag, None) for benefit in dossier.toeslagen],
        "lasten": [_post(charge.soort, charge.bedrag, None) for charge in dossier.vaste_lasten],
        "leefgeld": _amount(known(dossier.leefgeld)),
        "partner": any(known(t.burgerlijke_staat) in ("gehuwd", "geregistreerd partner") for t in dossier.huurders),
        "huurbetaling": _rows(_rent(dossier, reader)),
        "traject": _rows(_course(dossier, reader)),
        "overig": _rows(_other(dossier, reader)),
        "punten": _points(case),
        "bijlagenlijst": [
            {"stuk": a.title, "eis": "ja" if a.must else "helpt", "er": "ja" if a.at_hand else "nog niet"} for a in annexes(case)
        ],
    }  # fmt: skip


def _rows(pairs: Iterable[tuple[str, Any]]) -> list[dict[str, Any]]:
    return [{"wat": label, "is": value or ASK} for label, value in pairs]


def _amount(amount: Any) -> str:
    return write_amount(amount) if isinstance(amount, Decimal) else ASK


def _post(kind: Fact[str], amount: Fact[Decimal], whose: str | None) -> dict[str, str]:
    return {"wat": join_text(known(kind) or ASK, whose), "bedrag": _amount(known(amount))}


def join_text(text: str, whose: str | None) -> str:
    """A kind of income with whose it is."""
    return f"{text} ({whose})" if whose else text


def _day(day: Any) -> str:
    return write_date(day) if day else ""


def _yes(fact: Fact[bool]) -> str:
    value = known(fact)
    return "" if value is None else "ja" if value else "nee"


def _applicant(dossier: Dossier, number: int, reader: Reader) -> Iterator[tuple[str, Any]]:
    """Heading 2: the person, with a line for the BSN and nothing stored of it."""
    path = f"huurders[{number}]"
    yield (
        "Naam",
        join(" ", (reader(f"{path}.{part}") for part in ("voorletters", "voorvoegsel", "achternaam"))),
    )
    yield "BSN (zelf invullen met pen)", _PEN
    yield "Geboortedatum", _day(reader(f"{path}.geboortedatum"))
    yield "Adres", address(reader, f"{path}.adres")
    yield "Telefoon", reader(f"{path}.telefoon")
    yield "E-mail", reader(f"{path}.email")
    yield "Burgerlijke staat", reader(f"{path}.burgerlijke_staat")
    tenant = dossier.huurders[number - 1] if number <= len(dossier.huurders) else None
    if tenant and known(tenant.burgerlijke_staat) in ("gehuwd", "geregistreerd partner"):
        yield "Iedere gemeenschap van goederen uitgesloten", _yes(tenant.gemeenschap_uitgesloten)
    yield "Onder bewind of curatele", _yes(tenant.onder_bewind) if tenant else ""
    yield "Tolk nodig", _yes(tenant.tolk_nodig) if tenant else ""


def _helpers(case: Assessment, reader: Reader) -> Iterator[tuple[str, Any]]:
    """Heading 3: who acts, who helps with the debts, the administrator."""
    dossier = case.dossier
    if known(dossier.ondertekenaar) == "gemachtigde":
        yield "Gemachtigde", join(", ", lines(reader("gemachtigde.naam"), reader("gemachtigde.organisatie")))
        yield "Advocaat", _yes(dossier.gemachtigde.is_advocaat)
    for number in gates.under_administration(dossier):
        path = f"huurders[{number}].bewindvoerder"
        yield "Bewindvoerder of curator", join(", ", lines(reader(f"{path}.naam"), reader(f"{path}.kantoor")))
        yield "Ingesteld op", _day(reader(f"{path}.ingesteld_op"))
    yield "Schuldhulp", reader("shv.organisatie")
    yield "Contactpersoon", join(", ", lines(reader("shv.contact"), reader("shv.telefoon")))


def _other_side(reader: Reader) -> Iterator[tuple[str, Any]]:
    """Heading 4."""
    yield "Verhuurder", reader("verhuurder.naam")
    yield "Adres", address(reader, "verhuurder.adres")
    yield "KvK-nummer", reader("verhuurder.kvk")
    yield "Deurwaarder", join(", ", lines(reader("deurwaarder.kantoor"), reader("deurwaarder.naam")))
    yield "Dossiernummer", reader("deurwaarder.dossiernummer")


def _threat(case: Assessment, reader: Reader) -> Iterator[tuple[str, Any]]:
    """Heading 6."""
    announced = eviction_facts.announced(case, reader)
    yield "Woning", home(reader)
    if last_judgment(case.dossier):
        yield "Titel", eviction_facts.title(case, reader)
    if eviction_facts.announcement(case):
        yield "Exploot van", _day(announced["exploot_dag"])
        yield "Aangezegde ontruiming", announced["ontruiming"]
    else:
        yield "Dagvaarding van", _day(reader(summons_path(case.dossier)))


def _rent(dossier: Dossier, reader: Reader) -> Iterator[tuple[str, Any]]:
    """Heading 9: the rent that falls due now."""
    yield "Huur per maand", _amount(reader("totale_huur"))
    yield "Laatste maand die is betaald", eviction_rent.last_paid_month(dossier)
    for payment in payments(dossier):
        yield (
            f"Betaling voor {payment['maand']}",
            f"{write_amount(payment['bedrag'])} op {write_date(payment['datum'])}",
        )
    yield "Hoe de betaling is geregeld", reader("lopende_huur.gegarandeerd_door")
    yield "Budgetbeheer", _yes(dossier.shv.budgetbeheer)


def _course(dossier: Dossier, reader: Reader) -> Iterator[tuple[str, Any]]:
    """Headings 8 and 11, and f and h of art. 285 lid 1."""
    yield "Aangemeld op", _day(reader("shv.aanmelddatum"))
    yield "Stand", reader("shv.stand")
    yield "Aanbod klaar rond", _day(reader("shv.verwacht_aanbod"))
    yield "Nog nodig volgens de schuldhulp", reader("wsnp.maanden_nodig")
    months = known(dossier.wsnp.maanden_gevraagd)
    yield "Gevraagd moratorium", f"{months} {'maand' if months == 1 else 'maanden'}" if months else ""
    statement, day = reader("wsnp.verklaring"), known(dossier.wsnp.verklaring_datum)
    yield (
        "Verklaring van artikel 285 Fw (onder f)",
        f"{statement} op {write_date(day)}" if statement and day else statement,
    )
    yield "Aanbod gedaan (onder h)", _yes(dossier.wsnp.aanbod_gedaan)
    if dossier.wsnp.aanbod_gedaan is True:
        yield "Wie weigerde, en waarom", reader("wsnp.weigeraars")
    yield "Ook artikel 287 lid 4 Fw", _yes(dossier.wsnp.voorlopige_voorziening)


def _other(dossier: Dossier, reader: Reader) -> Iterator[tuple[str, Any]]:
    """Parts b, c, g and i of art. 285 lid 1."""
    yield "Bezittingen (onder b), met pand of hypotheek", reader("wsnp.bezittingen")
    yield "Borg of medeschuldenaar (onder g)", ""
    yield "Verwachte veranderingen in het inkomen, drie jaar vooruit (onder c)", ""
    yield (
        "Eerdere schuldsanering, geëindigd op",
        _day(reader("wsnp.eerdere_wsnp")) or "geen in het dossier; navragen",
    )
    for seizure in dossier.beslagen:
        creditor, kind, amount = (
            known(seizure.schuldeiser),
            known(seizure.soort),
            known(seizure.bedrag_per_maand),
        )
        monthly = f"{write_amount(amount)} per maand" if amount is not None else ""
        yield "Beslag (een moratorium raakt dit niet)", ", ".join(filter(None, (creditor, kind, monthly)))
    for child in eviction_facts.children(dossier):
        yield "Kind in de woning", child


def _points(case: Assessment) -> list[dict[str, str]]:
    """The four things the court must be able to see (documents §4.3)."""
    dossier = case.dossier
    threat = bool(dossier.vonnissen or eviction_facts.announcement(case) or dossier.eis.ontruiming is True)
    owed = bool(known(dossier.wsnp.ontstaan_schulden) and known(dossier.standpunt_achterstand))
    stand = known(dossier.shv.stand)
    helped = None if stand is None else stand in ("aangemeld", "inventarisatie", "aanbod")
    rent = False if moratorium.pays_rent(case) else known(dossier.lopende_huur_betaalbaar)
    month = known(dossier.lopende_huur.laatste_betaalde_maand)
    return [
        {"punt": punt, "staat": ASK if ok is None else "ja" if ok else "nog niet", "let_op": note}
        for punt, ok, note in (
            (
                "Er dreigt ontruiming, met een stuk waaruit dat blijkt",
                threat,
                "exploot met datum, vonnis of dagvaarding",
            ),
            (
                "De schulden, en dat de oorzaken onder controle zijn",
                owed,
                "ook de laatste drie jaar: eerlijk en volledig",
            ),
            ("Er wordt gewerkt aan een regeling", helped, "alleen stabilisatie telt niet"),
            (
                "De huur en vaste lasten kunnen worden betaald",
                rent,
                f"laatste maand die is betaald: {Month.of(month)}"
                if month
                else "bewijs van de laatste twee of drie maanden",
            ),
        )
    ]


def _not_now(case: Assessment) -> Iterator[str]:
    refusal = moratorium.DOCUMENT.refusal(case)
    if refusal:
        yield f"Het verzoek zelf wordt nu niet gemaakt. {refusal.reason} {refusal.instead}"


def _verzet_first(case: Assessment) -> Iterator[str]:
    """The petition shows that the judgment is known: the four weeks of verzet may begin with it."""
    if case.default_judgment:
        verzet = case.verzet
        by = f" Reken uiterlijk op {write_weekday(verzet.day)}." if verzet else ""
        yield (
            "Er is (misschien) een verstekvonnis. Het verzoek kan de vier weken voor verzet laten ingaan: kijk eerst naar "
            f"verzet (‘verzetnotitie’).{by}"
        )


DOCUMENT = Document(
    id="moratorium-gegevensblad",
    name="Gegevensblad bij het moratorium",
    to="de adviseur",
    purpose="Zet de gegevens in de volgorde van het officiële formulier, met de bijlagen en wat nog ontbreekt.",
    outgoing=False,
    register="brief",
    gates=(
        gates.is_home,
        eviction_facts.not_evicted,
        moratorium.threatened,
        moratorium.no_moratorium,
        eviction_facts.day_ahead,
    ),
    needs=lambda _case, _settings: iter(()),  # it is the list of what is still to be asked
    facts=_facts,
    fits=lambda case: moratorium.DOCUMENT.fits(case),
    channel="voor uzelf; neem de gegevens over in het officiële formulier",
    for_adviser=True,
    example="ontruiming",
    notes=(_verzet_first, _not_now),
)
