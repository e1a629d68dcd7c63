"""The request to the judge for a last term to pay everything (terme de grâce, art. 7:280 BW; documents §6, e3)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from juridisch.amounts.money import add
from juridisch.assessment import Assessment
from juridisch.documents import gates
from juridisch.documents.document import Document
from juridisch.documents.exhibits import Exhibits, exhibits
from juridisch.documents.facts import needs
from juridisch.documents.facts.frame import frame, own_text
from juridisch.documents.facts.reader import Reader, document_date
from juridisch.documents.facts.recipients import court, needs_court
from juridisch.documents.gates import Refusal
from juridisch.documents.kinds.grace_sum import ASKED, by_the_landlords_account, latest, parts, to_come
from juridisch.documents.kinds.paying import court_days, voice
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_amount, write_date, write_weekday
from juridisch.errors import Problem
from juridisch.findings.arrears.rent import Rent, rent_now
from juridisch.law import Stage
from juridisch.settings import Settings
from juridisch.timeline import current_roldatum

ID = "terme-de-grace"
_PROOF = ("toezegging betaling", "betaalbewijzen", "bankafschriften")
_FROM = {
    "bijzondere bijstand": "uit bijzondere bijstand van de gemeente",
    "lening": "uit een lening",
    "familie": "van familie",
    "saneringskrediet": "uit een saneringskrediet",
    "noodfonds": "van een noodfonds",
}


def _procedure(case: Assessment) -> Refusal | None:
    kind = known(case.dossier.soort_procedure)
    if kind in ("kort geding", "executie"):
        return Refusal(
            "In kort geding beslist de rechter op de zitting, en hij ontbindt het huurcontract niet. Dit losse verzoek past daar "
            "niet.",
            "Vraag op de zitting om een termijn om te betalen, met het bewijs erbij, en zet het in ‘verweer’.",
        )
    if kind == "verzet":
        return Refusal(
            "In verzet is de dagvaarding van de huurder zelf het antwoord (art. 147 Rv).",
            "Laat het verzoek opnemen in de verzetdagvaarding, of overleg met de advocaat.",
        )
    return None


def _between_answer_and_judgment(case: Assessment) -> Refusal | None:
    dossier = case.dossier
    if case.stage is Stage.AANMANING:
        return Refusal(
            "Er is nog geen dagvaarding, dus nog geen rechter die een termijn kan geven.",
            "Betaal nu, of maak ‘betalingsvoorstel’.",
        )
    if case.stage is Stage.ROLDATUM_GEMIST:
        return Refusal(
            "De rolzitting is gemist en er is niet geantwoord.",
            "Stuur eerst ‘alsnog-verschijnen’ en zet dit verzoek in ‘verweer’.",
        )
    if case.stage is not Stage.DAGVAARDING:
        return Refusal(
            "Er is al een vonnis of een afspraak op de zitting; de rechter kan deze termijn dan niet meer geven.",
            "Kijk of het vonnis zelf een termijn geeft (vonnissen[…].terme_de_grace). Bekijk anders ‘ontruiming-uitstel’ of "
            "‘moratorium’.",
        )
    if known(dossier.heeft_gereageerd) is False:
        return Refusal(
            "De huurder heeft nog niet geantwoord op de dagvaarding.",
            "Maak ‘verweer’: daarin komt dit verzoek vanzelf, als bron_volledige_betaling is ingevuld.",
        )
    return None


def _dissolution_asked(case: Assessment) -> Refusal | None:
    if case.dossier.eis.ontbinding is not False:
        return None
    return Refusal(
        "De verhuurder vraagt geen ontbinding. De termijn van artikel 7:280 BW is alleen daarvoor.",
        "Maak ‘betalingsvoorstel’ als betalen in delen mogelijk is.",
    )


def _enough_and_in_time(case: Assessment) -> Refusal | None:
    """The whole sum, within the month: less is no reason to give the term."""
    source = case.dossier.bron_volledige_betaling
    amount, day, most = known(source.bedrag), known(source.datum), latest(case)
    if day and most and day > most:
        return Refusal(
            f"Het geld komt op {write_weekday(day)}. De rechter kan ten hoogste een maand geven, naar verwachting tot "
            f"{write_weekday(most)}.",
            "Vraag om het geld eerder. Lukt dat niet, maak dan ‘betalingsvoorstel’.",
        )
    found = parts(case.dossier, day, case.today) if day else None
    if amount and day and found and amount < add(p.amount for p in found):
        return Refusal(
            f"Er komt {write_amount(amount)}, maar op {write_date(day)} is {write_amount(add(p.amount for p in found))} nodig: "
            "de huur tot die dag en wat de verhuurder verder vraagt.",
            "Zoek geld voor de rest, of maak ‘betalingsvoorstel’. Wie niet alles betaalt, verliest de woning alsnog.",
        )
    return None


def _needs(case: Assessment, _settings: Settings) -> Iterator[str]:
    dossier = case.dossier
    yield from needs.tenants(case)
    yield from (
        "verhuurder.naam",
        "soort_procedure",
        "heeft_gereageerd",
        "eis.ontbinding",
        "standpunt_achterstand",
    )
    yield from needs_court(case)
    yield from needs.signer(case)
    yield from (f"bron_volledige_betaling.{part}" for part in ("soort", "bedrag", "datum", "bewijs"))
    yield from _ledger_needs(dossier)
    for part, (field, _) in ASKED.items():
        if getattr(dossier.eis, part) is True:
            yield field
    yield "lopende_huur_betaalbaar"


def _ledger_needs(dossier: Dossier) -> Iterator[str]:
    """What the rent of each month rests on; without it there is no exact sum."""
    yield "betaaldag"
    if dossier.huurverloop or not dossier.overzicht_eiser:
        for number in range(1, max(1, len(dossier.huurverloop)) + 1):
            yield from (f"huurverloop[{number}].{part}" for part in ("vanaf", "kale_huur", "servicekosten"))
    for number in range(1, len(dossier.betalingen) + 1):
        yield from (f"betalingen[{number}].{part}" for part in ("datum", "bedrag"))


def _facts(case: Assessment, reader: Reader, settings: Settings) -> dict[str, Any]:
    """What is asked, the exact sum by that day, where the money comes from, and what if the judge says no."""
    dossier = case.dossier
    base = frame(case, reader, settings)
    source = dossier.bron_volledige_betaling
    day, amount = known(source.datum), known(source.bedrag)
    found = (parts(dossier, day, case.today) if day else None) or ()
    total = add(part.amount for part in found)
    coming = to_come(dossier, day, case.today) if found and day else Decimal(0)
    papers, cited = _papers(dossier)
    rent, ahead = rent_now(dossier), court_days(case)
    return {
        **base,
        **voice(base, "gedaagde"),
        "geadresseerde": court(case, reader),
        "eiser": base["verhuurder"],
        "roldatum": current_roldatum(dossier) or "",
        "zitting": next((d for d in ahead if d == known(dossier.zitting_datum)), ""),
        "datum": reader("bron_volledige_betaling.datum"),
        "onderdelen": [part._asdict() for part in found],
        "totaal": total if found else "",
        "komt_nog": coming or "",
        "zonder_huur": total - coming,
        "beschikbaar": reader("bron_volledige_betaling.bedrag"),
        "ruim": bool(found and amount and amount > total),
        "proceskosten_open": dossier.eis.proceskosten is not False,
        "standpunt": reader("standpunt_achterstand"),
        "bron": _whence(reader),
        "bewijs": reader("bron_volledige_betaling.bewijs"),
        "bewijs_nummer": cited,
        "huur": rent.total if isinstance(rent, Rent) and rent.total is not None else "",
        "huur_lukt": dossier.lopende_huur_betaalbaar is True,
        "huur_vraag": reader("lopende_huur_betaalbaar") if known(dossier.lopende_huur_betaalbaar) is None else "",
        "wederpartij": _other_side(dossier, base["verhuurder"]),
        "stukken": papers.as_facts(_PROOF),
        "bijlagen": papers.lines,
        "eigen": own_text(case, ID),
    }  # fmt: skip


def _papers(dossier: Dossier) -> tuple[Exhibits, str]:
    """The exhibits, and where the proof of the money stands: what is relied on goes along, at hand already or not (Rv 85)."""
    proof = known(dossier.bron_volledige_betaling.bewijs)
    own = [proof[:1].upper() + proof[1:]] if proof and not _promise_at_hand(dossier) else []
    papers = exhibits(dossier, _PROOF, "productie", own)
    cited = papers.cite(own[0] if own else "toezegging betaling")
    return papers, f" ({cited})" if cited else ""


def _promise_at_hand(dossier: Dossier) -> bool:
    return any(known(paper.soort) == "toezegging betaling" for paper in dossier.stukken)


def _whence(reader: Reader) -> Any:
    """Where the money comes from, as a phrase; '' when the dossier says only ‘anders’."""
    kind = reader("bron_volledige_betaling.soort")
    return _FROM.get(kind, "") if isinstance(kind, str) else kind


def _other_side(dossier: Dossier, landlord: Any) -> Any:
    """Who acts for the landlord gets the copy, else the landlord."""
    agent = dossier.verhuurder_gemachtigde
    return known(agent.kantoor) or known(agent.naam) or known(dossier.deurwaarder.kantoor) or landlord


def _not_over(case: Assessment) -> Iterator[Problem]:
    day = known(case.dossier.bron_volledige_betaling.datum)
    if day and day < document_date(case):
        yield Problem(
            "bron_volledige_betaling.datum",
            f"Het geld zou er zijn op {write_weekday(day)}. Die dag is voorbij. Is het er, betaal dan meteen en stuur het "
            "bewijs; vul anders een nieuwe dag in.",
        )


def _fits(case: Assessment) -> str:
    source = case.dossier.bron_volledige_betaling
    asked = any(
        known(r.soort) == "terme de grace" and known(r.uitkomst) in (None, "in behandeling", "toegewezen")
        for r in case.dossier.verzoeken
    )
    if (
        asked
        or not (known(source.bedrag) and known(source.datum))
        or known(case.dossier.heeft_gereageerd) is not True
    ):
        return ""
    return "Er is geld om alles te betalen, en er is nog geen vonnis."


def _beside(case: Assessment) -> Iterator[str]:
    dossier = case.dossier
    sitting = known(dossier.zitting_datum)
    over = sitting is not None and sitting < case.today
    if sitting and over:
        yield (
            f"De zitting was op {write_weekday(sitting)}. Bel vandaag de griffie: is er al een vonnis, en mag dit stuk er nog "
            "bij? Dien het niet zomaar in."
        )
    yield (
        "De rechter hoeft deze termijn niet te geven. Wie hem krijgt, moet alles op tijd betalen: een cent te weinig en "
        "het contract eindigt. Het geld moet op die dag op de rekening staan (art. 6:114 lid 2 BW)."
    )
    yield "Kan er eerder worden betaald, betaal dan nu. Betalen vóór het vonnis helpt vaak meer dan een termijn vragen."
    yield "Een aanbod om te betalen kan gelden als erkenning (art. 3:318 BW). Noem bij elke betaling de maand (art. 6:43 BW)."
    if dossier.eis.proceskosten is not False and not any(
        known(i.soort) == "griffierecht" for i in dossier.proceskosten
    ):
        yield "De proceskosten zijn nog niet helemaal bekend. Houd geld achter de hand voor griffierecht en salaris."
    if not _promise_at_hand(dossier):
        yield (
            "Zonder bewijs: de toezegging van het geld staat niet bij de stukken. Het stuk noemt haar wel als productie 1: leg "
            "haar erbij, of dien dit niet in. Zonder bewijs helpt dit verzoek weinig."
        )
    if dossier.lopende_huur_betaalbaar is False:
        yield "De gewone huur lukt nu niet. De rechter zal daarom weinig vertrouwen hebben; regel eerst inkomen of budgetbeheer."
    if known(dossier.bron_volledige_betaling.soort) == "lening":
        yield "Een lening is een nieuwe schuld. Kijk of de huurder die kan terugbetalen."
    hearing = next((d for d in case.timeline.deadlines if d.key == "stukken-zitting"), None)
    if hearing and not over:
        late = (
            " Die dag is voorbij: breng het vandaag, en vraag de rechter het toch te lezen."
            if hearing.day < case.today
            else ""
        )
        yield (
            "Dit stuk en de producties moeten op tijd voor de zitting bij de griffie en de andere kant zijn, uiterlijk "
            f"{write_weekday(hearing.day)}.{late}"
        )
    yield from by_the_landlords_account(dossier, case.today)


DOCUMENT = Document(
    id=ID,
    name="Verzoek om een laatste termijn om te betalen (terme de grâce)",
    to="de kantonrechter, met een kopie aan de andere kant",
    purpose="Vraagt de rechter om ten hoogste een maand, zodat alles kan worden betaald en het contract blijft.",
    outgoing=True,
    register="processtuk",
    gates=(
        gates.is_home,
        _procedure,
        _between_answer_and_judgment,
        _dissolution_asked,
        gates.signer_may_act,
        _enough_and_in_time,
    ),
    needs=_needs,
    facts=_facts,
    fits=_fits,
    channel="post of balie van de griffie, in tweevoud; dezelfde dag een kopie aan de andere kant",
    example="dagvaarding",
    conflicts=_not_over,
    notes=(_beside, gates.authority_of_administrator),
)
