"""The offer to pay in instalments, to whoever handles the claim (documents §6, e1)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from juridisch.amounts.plan import Affordability, Schedule
from juridisch.assessment import Assessment
from juridisch.documents import gates
from juridisch.documents.document import Document
from juridisch.documents.exhibits import exhibits
from juridisch.documents.facts import needs
from juridisch.documents.facts.frame import frame, own_text
from juridisch.documents.facts.reader import Reader, document_date
from juridisch.documents.gap import Gap
from juridisch.documents.kinds.paying import (
    IN_COURT,
    answer_before,
    court_days,
    iban,
    needs_recipient,
    not_to_collector,
    own_account,
    recipient,
    voice,
)
from juridisch.documents.kinds.payment_offer_plan import (
    Basis,
    basis,
    can_keep,
    plan,
    something_open,
    stage_fits,
)
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_amount, write_weekday
from juridisch.errors import Problem
from juridisch.findings.arrears.rent import Rent, rent_ledger, rent_now
from juridisch.findings.tenant.proposal import budget
from juridisch.law import Stage, Unknown
from juridisch.settings import Settings

_ACCOUNT = ("betaalbewijzen", "bankafschriften")
_PROOF = ("inkomensbewijs", "budgetplan")
_USUAL_TERMS = 12
#: What the own account begins with.
_SUM = ("huurverloop[1].vanaf", "huurverloop[1].kale_huur", "betaaldag", "betalingen[1].datum")


def _needs(case: Assessment, _settings: Settings) -> Iterator[str]:
    dossier = case.dossier
    yield from needs.tenants(case)
    yield "verhuurder.naam"
    yield from needs_recipient(case)
    yield from needs.signer(case)
    found = basis(case)
    if found.kind == "vonnis":
        yield from (
            f"vonnissen[{found.number}].{part}" for part in ("datum", "titelvorm", "bedrag_toegewezen")
        )
    else:
        yield "standpunt_achterstand"
        if found.kind == "volgens":
            yield "achterstand_volgens_eiser"
    yield from ("voorstel.bedrag_per_maand", "voorstel.eerste_betaling", "lopende_huur_betaalbaar")
    if _rent(dossier) is None:
        yield "totale_huur"
    if _acknowledges_without_sum(case):
        yield from _SUM
    yield from _budget_needs(dossier)


def _budget_needs(dossier: Dossier) -> Iterator[str]:
    """What the budget lacks: an offer goes out only when it has been held against one."""
    for name, part in (("inkomens", "netto_per_maand"), ("vaste_lasten", "bedrag"), ("toeslagen", "bedrag")):
        items = getattr(dossier, name)
        yield from (f"{name}[{n}].{part}" for n in range(1, len(items) + 1))
        if not items and name != "toeslagen":
            yield f"{name}[1].{part}"
    yield "leefgeld"


def _acknowledges_without_sum(case: Assessment) -> bool:
    """Whether a part would be acknowledged while nothing says how much: then the own account has to come first."""
    dossier = case.dossier
    partly = known(dossier.standpunt_achterstand) == "erkent_deels" and not dossier.vonnissen
    return partly and own_account(dossier, case.today) is None


def _own_then(dossier: Dossier) -> Decimal | None:
    """What was open on the day of the landlord's amount, with the rent of that day: only that can be held against it."""
    day = known(dossier.peildatum_eiser)
    if day is None or own_account(dossier, day) is None:
        return None
    ledger = rent_ledger(dossier, day)
    return None if isinstance(ledger, Unknown) else ledger.open


def _rent(dossier: Dossier) -> Decimal | None:
    now = rent_now(dossier)
    return now.total if isinstance(now, Rent) else None


def _facts(case: Assessment, reader: Reader, settings: Settings) -> dict[str, Any]:
    """Who offers whom what, what it rests on, and what is asked in return."""
    dossier = case.dossier
    base = frame(case, reader, settings)
    found = basis(case)
    own = None if found.kind == "vonnis" else own_account(dossier, case.today)
    claim, stand = known(dossier.achterstand_volgens_eiser), known(dossier.standpunt_achterstand)
    # Who disputes all shows no account of what is open, nor does anybody one that is higher than what is asked.
    shown = own is not None and stand != "betwist_geheel" and not (claim and own.amount > claim)
    then = _own_then(dossier) if shown else None
    papers = exhibits(dossier, (*(_ACCOUNT if shown else ()), *_PROOF), "bijlage")
    rent = _rent(dossier)
    first = known(dossier.voorstel.eerste_betaling)
    ahead = court_days(case)
    return {
        **base,
        **voice(base),
        **recipient(case, reader),
        **_judgment(case, reader, found),
        **_plan(case, reader),
        **_budget(dossier),
        "begroting": [gap for path in _missing_from_budget(dossier) if isinstance(gap := reader(path), Gap)],
        "grond": found.kind,
        "standpunt": "" if found.kind == "vonnis" else reader("standpunt_achterstand"),
        "schuld": _or_reader(found.amount, reader, _amount_path(found)),
        "claim": reader("achterstand_volgens_eiser") if claim is None and found.kind == "volgens" else _text(claim),
        "peildatum": known(dossier.peildatum_eiser) or "",
        "eigen_bedrag": next((gap for path in _SUM if isinstance(gap := reader(path), Gap)), "")
        if _acknowledges_without_sum(case)
        else _text(own.amount if own and shown else None),
        "toen": _text(then if own and then != own.amount else None),
        "maanden": own.months if own and shown else "",
        "lager": bool(own and claim and own.amount < claim),
        "huur": reader("totale_huur") if rent is None else rent,
        "iban": iban(reader),
        "kosten": bool(known(dossier.incassokosten_gevorderd)),
        "fase": "vonnis" if found.kind == "vonnis" else "rechter" if case.stage in IN_COURT else "",
        "zittingsdag": ahead[0] if ahead else "",
        "antwoord": answer_before(case, first) or "",
        "oplossing": _solved(dossier, base["namens"]),
        "stukken": papers.as_facts((*_ACCOUNT, *_PROOF)),
        "bijlagen": papers.lines,
        "eigen": own_text(case, "betalingsvoorstel"),
    }  # fmt: skip


def _amount_path(found: Basis) -> str:
    return (
        f"vonnissen[{found.number}].bedrag_toegewezen"
        if found.kind == "vonnis"
        else "achterstand_volgens_eiser"
    )


def _or_reader(value: Decimal | None, reader: Reader, path: str) -> Any:
    return reader(path) if value is None else value


def _text(value: Decimal | None) -> Any:
    return "" if value is None else value


def _judgment(case: Assessment, reader: Reader, found: Basis) -> dict[str, Any]:
    if found.kind != "vonnis":
        return {"titel": "", "vonnis": "", "afspraak": False}
    path = f"vonnissen[{found.number}]"
    settlement = known(case.dossier.vonnissen[found.number - 1].titelvorm) == "proces-verbaal"
    return {
        "titel": "het proces-verbaal (de afspraak op de zitting)" if settlement else "het vonnis",
        "vonnis": reader(f"{path}.datum"),
        "afspraak": settlement,
    }


def _plan(case: Assessment, reader: Reader) -> dict[str, Any]:
    """The instalments in a few figures; without them what is known."""
    found = plan(case)
    known_plan = isinstance(found, Schedule)
    last = found.rows[-1] if isinstance(found, Schedule) else None
    return {
        "per_maand": reader("voorstel.bedrag_per_maand"),
        "eerste": reader("voorstel.eerste_betaling"),
        "termijnen": len(found.rows) if isinstance(found, Schedule) else 0,
        "gepland": known_plan,
        "laatste_bedrag": last.amount if last else "",
        "laatste_dag": last.day if last else "",
    }


def _budget(dossier: Dossier) -> dict[str, Any]:
    """Totals only; nobody's separate charges go to the landlord."""
    found = budget(dossier)
    if not isinstance(found, Affordability):
        return {"inkomsten": "", "uitgaven": "", "over": ""}
    income, charges, living, left = (line.amount for line in found.lines)
    return {"inkomsten": income, "uitgaven": -(charges + living), "over": left}


def _missing_from_budget(dossier: Dossier) -> Iterator[str]:
    """What the offer rests on and the text does not print elsewhere."""
    yield "lopende_huur_betaalbaar"
    yield from _budget_needs(dossier)


def _solved(dossier: Dossier, acted_for: str) -> str:
    """The tenant's own sentence on what has changed; not in the words of another, and nothing about health without consent."""
    private = known(dossier.oorzaak_achterstand) == "ziekte" and dossier.gezondheid.toestemming is not True
    return (
        "" if acted_for or private or dossier.oorzaak_opgelost is not True else known(dossier.oplossing) or ""
    )


def _in_time(case: Assessment) -> Iterator[Problem]:
    first = known(case.dossier.voorstel.eerste_betaling)
    if first and first <= document_date(case):
        yield Problem(
            "voorstel.eerste_betaling",
            f"De eerste betaling staat op {write_weekday(first)}. Kies een dag na de datum van de brief.",
        )


def _not_too_much(case: Assessment) -> Iterator[Problem]:
    """Who acknowledges the whole sum acknowledges it for good: then his own account must not be lower (art. 3:318 BW)."""
    dossier = case.dossier
    then, claim = _own_then(dossier), known(dossier.achterstand_volgens_eiser)
    if (
        known(dossier.standpunt_achterstand) != "erkent"
        or dossier.vonnissen
        or not (then is not None and claim)
    ):
        return
    if then < claim:
        yield Problem(
            "standpunt_achterstand",
            f"Hier staat ‘erkent’, maar het eigen overzicht komt op die dag uit op {write_amount(then)} en de verhuurder "
            f"vraagt {write_amount(claim)}. Kies ‘erkent_deels’, of kijk de betalingen na.",
        )


def _conflicts(case: Assessment) -> Iterator[Problem]:
    yield from _in_time(case)
    yield from _not_too_much(case)


def _fits(case: Assessment) -> str:
    pending = any(
        known(request.soort) == "betalingsregeling"
        and known(request.uitkomst) in (None, "in behandeling", "toegewezen")
        for request in case.dossier.verzoeken
    )
    running = any(
        known(p.nagekomen) is True and known(p.beeindigd) is not True for p in case.dossier.regelingen
    )
    monthly = known(case.dossier.voorstel.bedrag_per_maand)
    if pending or running or not monthly or case.moratorium:
        return ""
    return f"De huurder kan {write_amount(monthly)} per maand aanbieden."


def _risks(case: Assessment) -> Iterator[str]:
    dossier = case.dossier
    yield (
        "Een voorstel om te betalen kan gelden als erkenning, ook zonder dat woord (art. 3:318 en 3:37 BW). Dan begint de "
        "verjaring opnieuw. Kijk eerst of er oude maanden of een oude huurverhoging in het bedrag zitten."
    )
    yield (
        "Niemand hoeft betaling in delen aan te nemen (art. 6:29 BW). Laat de huurder bij elke betaling de maand noemen: anders "
        "gaat het geld eerst naar kosten en rente (art. 6:43 en 6:44 BW)."
    )
    if case.stage in IN_COURT:
        yield (
            "Houd de roldatum in de agenda. Een regeling stopt de rechtszaak niet: pas als de eiser de zaak schriftelijk "
            "intrekt, hoeft er geen antwoord meer te komen."
        )
    if known(dossier.standpunt_achterstand) == "betwist_geheel" and not dossier.vonnissen:
        yield "De huurder betwist alles en biedt toch betaling aan. Bespreek of dat nodig is; het maakt het verweer zwakker."
    own, claim = own_account(dossier, case.today), known(dossier.achterstand_volgens_eiser)
    if own and claim and own.amount > claim and not dossier.vonnissen:
        yield (
            f"Het eigen overzicht komt uit op {write_amount(own.amount)}; dat is meer dan de {write_amount(claim)} die de "
            "verhuurder noemt. Het voorstel gaat niet hoger dan wat hij vraagt. Wat er sindsdien bij kwam, moet als gewone "
            "huur worden betaald. Kijk de betalingen en het standpunt over de achterstand na voordat dit weggaat."
        )
    then = _own_then(dossier)
    if then and then == claim and known(dossier.standpunt_achterstand) in ("betwist_deels", "erkent_deels"):
        yield (
            "Het eigen overzicht komt op de dag van de verhuurder precies uit op zijn bedrag. Wat wordt dan betwist? Kijk het "
            "standpunt na (standpunt_achterstand)."
        )
    if case.stage is Stage.ROLDATUM_GEMIST:
        yield "De rolzitting is gemist. Stuur eerst ‘alsnog-verschijnen’; anders volgt een verstekvonnis."
    if dossier.vonnissen:
        yield "Trek betalingen van na het vonnis eerst van het bedrag af, en kijk of het vonnis ook rente toewijst."
    if any(plan_.nagekomen is False for plan_ in dossier.regelingen):
        yield "Een eerdere regeling liep mis. Leg in eigen woorden uit wat er nu anders is (eigen_teksten)."
    if known(dossier.shv.stand) in ("aangemeld", "stabilisatie", "inventarisatie", "aanbod"):
        yield "Er loopt schuldhulp. Overleg met de schuldhulp voordat dit voorstel weggaat."
    if not_to_collector(dossier):
        yield "Het incassobureau heeft geen geldige registratie (art. 18 Wki). De brief gaat daarom naar de verhuurder zelf."
    found = plan(case)
    if isinstance(found, Schedule) and len(found.rows) > _USUAL_TERMS:
        yield (
            f"Het voorstel heeft {len(found.rows)} termijnen. Er zijn verhuurders die er hooguit {_USUAL_TERMS} geven; dat is "
            "hun beleid, geen wet."
        )


DOCUMENT = Document(
    id="betalingsvoorstel",
    name="Voorstel voor een betalingsregeling",
    to="de deurwaarder, het incassobureau of de verhuurder",
    purpose="Biedt aan om in termijnen te betalen, zonder meer te erkennen dan de huurder wil.",
    outgoing=True,
    register="B1",
    gates=(gates.is_home, stage_fits, something_open, gates.signer_may_act, can_keep),
    needs=_needs,
    facts=_facts,
    fits=_fits,
    channel="e-mail en post; vraag een schriftelijk antwoord",
    example="dagvaarding",
    conflicts=_conflicts,
    notes=(_risks, gates.authority_of_administrator),
)
