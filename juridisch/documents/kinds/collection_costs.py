"""The letter that disputes collection costs, to whoever asks them (documents §6, e2; blocks V07-V10)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from juridisch.assessment import Assessment
from juridisch.documents import gates
from juridisch.documents.argument import Choice, choices
from juridisch.documents.document import Document
from juridisch.documents.exhibits import exhibits
from juridisch.documents.facts import needs
from juridisch.documents.facts.frame import frame, own_text
from juridisch.documents.facts.reader import Reader
from juridisch.documents.facts.recipients import claimant_side, needs_claimant_side
from juridisch.documents.gap import Gap
from juridisch.documents.gates import Refusal
from juridisch.documents.kinds.paying import (
    addressed,
    answer_before,
    iban,
    needs_recipient,
    not_to_collector,
    own_account,
    recipient,
    voice,
)
from juridisch.dossier import known
from juridisch.dutch import write_amount, write_weekday
from juridisch.findings import Finding, Weight
from juridisch.findings.costs.basis import asked
from juridisch.law import Stage
from juridisch.settings import Settings

ID = "incassokosten"
_WRONG = (Weight.FOUT, Weight.WAARSCHIJNLIJK)
#: The unregistered collector comes first: with him nothing else matters.
_ORDER = ("V10", "V07", "V08", "V09")


def arguments(case: Assessment) -> tuple[Choice, ...]:
    """The blocks that this letter takes; one that only rests on a term that still runs is no argument."""
    found = [
        choice
        for choice in choices(case, ID)
        if choice.taken and (choice.by_hand or any(finding.weight in _WRONG for finding in choice.findings))
    ]
    return tuple(
        sorted(found, key=lambda c: _ORDER.index(c.argument.id) if c.argument.id in _ORDER else len(_ORDER))
    )


def _conclusion(case: Assessment) -> Finding | None:
    return next(iter(case.findings.of("incassokosten")), None)


def _out_of_court(case: Assessment) -> Refusal | None:
    """Once there is a summons the costs are part of the claim, and the judge decides on them."""
    if case.stage is Stage.AANMANING:
        return None
    if case.stage is Stage.DAGVAARDING:
        return Refusal(
            "Er is een dagvaarding. Over de incassokosten beslist nu de rechter; een brief vervangt het antwoord niet.",
            "Maak ‘verweer’: daar komen dezelfde argumenten in.",
        )
    if case.stage is Stage.ROLDATUM_GEMIST:
        return Refusal(
            "De rolzitting is gemist. Een brief over de kosten houdt een verstekvonnis niet tegen.",
            "Stuur eerst ‘alsnog-verschijnen’ en zet de argumenten in ‘verweer’.",
        )
    return Refusal(
        "Er is al een vonnis of een afspraak op de zitting. De kosten die daarin staan, verdwijnen niet door een brief.",
        "Bekijk met ‘juridisch tijdlijn’ of verzet of hoger beroep nog kan. Bij verstek: maak eerst ‘verzetnotitie’.",
    )


def _costs_are_asked(case: Assessment) -> Refusal | None:
    if asked(case.dossier) is not None or case.dossier.eis.incassokosten is True:
        return None
    return Refusal(
        "Er worden volgens het dossier geen incassokosten gevraagd.",
        "Vraagt iemand ze wel, vul dan incassokosten_gevorderd in.",
    )


def _costs_are_wrong(case: Assessment) -> Refusal | None:
    """The letter says that the costs are wrong, so a finding must say so too."""
    conclusion = _conclusion(case)
    if any(choice.by_hand for choice in arguments(case)):
        return None
    if conclusion and conclusion.weight is Weight.VOOR:
        last = case.findings.of("brief14-ontvangst")
        until = next((day for f in last if isinstance(day := f.values.get("laatste_dag"), date)), None)
        return Refusal(
            "De veertien dagen van de brief lopen nog. Er zijn nog geen incassokosten verschuldigd.",
            f"Betaal de huur uit de brief zonder kosten{f', uiterlijk {write_weekday(until)}' if until else ''}. Noem bij de "
            "betaling de maand.",
        )
    if conclusion and conclusion.weight is Weight.IN_ORDE:
        return Refusal(
            "De incassokosten zijn volgens de berekening niet hoger dan de wet toestaat.",
            "Vraag met ‘stukken-opvragen’ om het contract: bij een oneerlijk beding over kosten kan het bedrag toch nul zijn.",
        )
    if arguments(case):
        return None
    questions = [
        q
        for check in ("incassokosten", "brief14-termijn", "brief14-ontbreekt")
        for q in case.findings.asked(check)
    ]
    return Refusal(
        "Er is geen fout in de incassokosten gevonden.",
        f"Zoek dit eerst uit: {questions[0].unknown.next_action}"
        if questions
        else "Vraag met ‘stukken-opvragen’ om de 14-dagenbrief en een berekening.",
    )


def _needs(case: Assessment, _settings: Settings) -> Iterator[str]:
    yield from needs.tenants(case)
    yield "verhuurder.naam"
    yield from _needs_address(case)
    yield from needs.signer(case)
    yield "standpunt_achterstand"
    if asked(case.dossier) is None:
        yield "incassokosten_gevorderd"


def _needs_address(case: Assessment) -> Iterator[str]:
    """The collector himself is written to, also when nobody need pay him; or whoever handles the claim."""
    yield from needs_claimant_side(case) if not_to_collector(case.dossier) else needs_recipient(case)


def _facts(case: Assessment, reader: Reader, settings: Settings) -> dict[str, Any]:
    """Which costs, why they are wrong, what happens to the rent, and by when an answer is due."""
    dossier = case.dossier
    base = frame(case, reader, settings)
    found = arguments(case)
    claim, conclusion = asked(dossier), _conclusion(case)
    kinds = [kind for choice in found for kind in choice.argument.exhibits]
    papers = exhibits(dossier, kinds, "bijlage")
    most = (
        conclusion.values.get("incassokosten_hoogstens")
        if conclusion and conclusion.weight in _WRONG
        else None
    )
    return {
        **base,
        **voice(base),
        **_to(case, reader),
        **_rent(case, reader),
        "rechter": False,
        "bedrag": claim.amount if claim else reader("incassokosten_gevorderd"),
        "aangekondigd": bool(claim and claim.announced),
        "hoogstens": most if most else "",
        "blokken": [_block(choice) for choice in found],
        "niet_betalen_aan": _collector(reader) if not_to_collector(dossier) else "",
        "iban": iban(reader),
        "antwoord": answer_before(case) or "",
        "stukken": papers.as_facts(kinds),
        "bijlagen": papers.lines,
        "eigen": own_text(case, ID),
    }  # fmt: skip


def _block(choice: Choice) -> dict[str, Any]:
    """The facts of a block. A letter without a date is called just that, so the date is always there, if need be empty."""
    facts = choice.facts()
    return facts | {"elk": [{"brief_datum": "", **values} for values in facts["elk"]]}


def _to(case: Assessment, reader: Reader) -> dict[str, Any]:
    if not not_to_collector(case.dossier):
        return recipient(case, reader)
    # The collector must hear why he is not paid; only the money goes to the landlord.
    kind, address = claimant_side(case, reader)
    return {"geadresseerde": address, **addressed(kind, reader)}


def _collector(reader: Reader) -> Any:
    return reader("incassant.naam") or "het incassobureau"


def _rent(case: Assessment, reader: Reader) -> dict[str, Any]:
    """What the letter says of the rent itself: `betaald`, `betwist`, `voorstel`, `betaalt`, or `alleen` (purpose of payments)."""
    dossier = case.dossier
    stand, own = reader("standpunt_achterstand"), own_account(dossier, case.today)
    amount: Decimal | None = own.amount if own else None
    if amount is None and not isinstance(stand, Gap) and stand == "erkent":
        amount = known(dossier.achterstand_volgens_eiser)
    source = dossier.bron_volledige_betaling
    if amount == 0:
        says = "betaald"
    elif isinstance(stand, Gap) or stand == "betwist_geheel":
        says = "betwist"
    elif known(dossier.voorstel.bedrag_per_maand):
        says = "voorstel"
    else:
        says = "alleen" if amount is None else "betaalt"
    day = known(source.datum)
    return {
        "huur_zegt": says,
        "huur_bedrag": "" if amount is None else amount,
        "maanden": own.months if own and says in ("betaalt", "voorstel") else "",
        "betaaldatum": day if day and day >= case.today and says == "betaalt" else "",
        "standpunt": stand,
    }


def _fits(case: Assessment) -> str:
    claim = asked(case.dossier)
    return f"De gevraagde incassokosten{f' ({write_amount(claim.amount)})' if claim else ''} kloppen niet."


def _risks(case: Assessment) -> Iterator[str]:
    says = _rent(case, Reader(case.dossier, []))["huur_zegt"]
    if says == "betaalt":
        yield "De brief zegt dat de huur wordt betaald. Kan dat niet in één keer, vul dan eerst voorstel in."
    if says != "betaald":
        yield (
            "Laat de huurder bij elke betaling ‘huur’ en de maand noemen (art. 6:43 BW). Anders gaat het geld eerst naar kosten "
            "(art. 6:44 BW). De verhuurder mag een aanbod met een andere volgorde weigeren (art. 6:44 lid 2 BW)."
        )
    yield (
        "Een nieuwe, goede 14-dagenbrief kan alsnog kosten laten ontstaan over wat dan open is. Betaal wat vaststaat dus binnen "
        "die veertien dagen."
    )
    if not_to_collector(case.dossier):
        yield (
            "Bewaar een afdruk van het register met de datum erop. De huur blijft verschuldigd aan de verhuurder: "
            "laat de huurder die daar betalen."
        )
    yield "Wie huur betaalt, kan die schuld erkennen (art. 3:318 BW). Kijk eerst of er oude maanden bij zitten."


DOCUMENT = Document(
    id=ID,
    name="Bezwaar tegen incassokosten",
    to="het incassobureau, de deurwaarder of de verhuurder",
    purpose="Legt uit waarom de incassokosten niet kloppen, en vraagt om ze te laten vervallen.",
    outgoing=True,
    register="B1",
    gates=(gates.is_home, _out_of_court, _costs_are_asked, gates.signer_may_act, _costs_are_wrong),
    needs=_needs,
    facts=_facts,
    fits=_fits,
    channel="e-mail en post; bewaar het bewijs van verzending",
    example="incasso",
    notes=(_risks, gates.authority_of_administrator),
)
