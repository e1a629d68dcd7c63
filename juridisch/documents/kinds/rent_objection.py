"""The objection to a rent increase, to the landlord before it takes effect (art. 7:252, 7:253 and 7:248 BW)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from juridisch.assessment import Assessment
from juridisch.deadlines import calculate, rule
from juridisch.documents import gates
from juridisch.documents.document import Document
from juridisch.documents.facts import needs
from juridisch.documents.facts.frame import frame, own_text
from juridisch.documents.facts.reader import Reader
from juridisch.documents.facts.recipients import landlord
from juridisch.documents.gates import Refusal
from juridisch.documents.kinds.paying import voice
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_amount, write_weekday
from juridisch.errors import InputError, Problem
from juridisch.law import Stage
from juridisch.settings import Settings

ID = "huurverhoging-bezwaar"
_FREE = ("midden", "vrij")
_FEW_DAYS = 4  # the post takes up to three days; fewer than this is too near


def segment(dossier: Dossier) -> str | None:
    """Which rules hold: `sociaal`, `midden` or `vrij`; None when it is not known.

    Article 7:247 BW takes only self-contained homes out of the rules, so that a room is always under them.
    """
    if known(dossier.contract.woningtype) == "onzelfstandig":
        return "sociaal"
    return known(dossier.contract.segment)


def day_of(rule_id: str, start: date) -> date | None:
    """The cautious day of a rule; None outside the years for which it states the law."""
    try:
        return calculate(rule(rule_id), start).cautious
    except InputError:
        return None


def _not_evicted(case: Assessment) -> Refusal | None:
    if case.stage is not Stage.ONTRUIMD:
        return None
    return Refusal(
        "De woning is al ontruimd; bezwaar tegen een nieuwe huurverhoging heeft geen zin meer.",
        "Bekijk met ‘juridisch tijdlijn’ wat er nog kan.",
    )


def _before_the_start(case: Assessment) -> Refusal | None:
    """The objection counts only before the day of the increase; after it the Huurcommissie is the way."""
    start = known(case.dossier.huurvoorstel.ingangsdatum)
    if start is None or start > case.today:
        return None
    kind, until = segment(case.dossier), day_of("huurcommissie-huurverhoging", start)
    gone = f"De verhoging ging in op {write_weekday(start)}. Bezwaar moest er vóór die dag zijn."
    if until is None or until < case.today:
        over = f" De vier maanden daarvoor zijn op {write_weekday(until)} geëindigd." if until else ""
        return Refusal(
            gone, f"Ook de Huurcommissie kan waarschijnlijk niet meer helpen.{over} Laat de zaak nakijken."
        )
    by_proposal = (
        "Betaalt de huurder de verhoging niet en komt er binnen drie maanden een aangetekende herinnering? Ga dan naar de "
        f"Huurcommissie, uiterlijk {write_weekday(until)} (art. 7:253 lid 2 en 3 BW)."
    )
    by_clause = (
        "Staat de verhoging in het contract en is die te hoog? Vraag de Huurcommissie dan om een uitspraak, uiterlijk "
        f"{write_weekday(until)} (art. 7:248 lid 4 BW)."
    )
    if kind is None:
        return Refusal(
            gone,
            f"Bij een sociale huur: {_lower(by_proposal)} Bij vrije sector of middenhuur: {_lower(by_clause)}",
        )
    return Refusal(gone, by_clause if kind in _FREE else by_proposal)


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def _needs(case: Assessment, _settings: Settings) -> Iterator[str]:
    yield from needs.tenants(case)
    yield "verhuurder.naam"
    yield from (f"verhuurder.adres.{part}" for part in needs.ADDRESS)
    yield from needs.signer(case)
    yield from (
        f"huurvoorstel.{part}" for part in ("ingangsdatum", "oude_huur", "nieuwe_huur", "brief_datum")
    )
    if segment(case.dossier) is None:
        yield "contract.segment"


def _facts(case: Assessment, reader: Reader, settings: Settings) -> dict[str, Any]:
    """Which increase, why not, and what the law gives each side now."""
    dossier = case.dossier
    base = frame(case, reader, settings)
    proposal = dossier.huurvoorstel
    start, sent = known(proposal.ingangsdatum), known(proposal.brief_datum)
    old, new = known(proposal.oude_huur), known(proposal.nieuwe_huur)
    in_time = day_of("huurverhoging-voorstel", start) if start else None
    kind = segment(dossier)
    clause = next((b for b in dossier.bedingen if known(b.soort) == "huurverhoging"), None)
    return {
        **base,
        **voice(base),
        "geadresseerde": landlord(case, reader),
        "ingang": reader("huurvoorstel.ingangsdatum"),
        "oud": reader("huurvoorstel.oude_huur"),
        "nieuw": reader("huurvoorstel.nieuwe_huur"),
        "verschil": new - old if new is not None and old is not None else "",
        "brief": reader("huurvoorstel.brief_datum"),
        "segment": reader("contract.segment") if kind is None else kind,
        "te_laat": bool(sent and in_time and sent > in_time),
        "uiterlijk_voorstel": in_time or "",
        "verhuurder_tot": (day_of("huurcommissie-verhuurder", start) if start else None) or "",
        "huurcommissie_tot": (day_of("huurcommissie-huurverhoging", start) if start else None) or "",
        "artikel": (known(clause.artikel) if clause else None) or "",
        "reden": reader("huurvoorstel.reden_bezwaar"),
        "eigen": own_text(case, ID),
    }


def _really_higher(case: Assessment) -> Iterator[Problem]:
    proposal = case.dossier.huurvoorstel
    old, new = known(proposal.oude_huur), known(proposal.nieuwe_huur)
    if old is not None and new is not None and new <= old:
        yield Problem(
            "huurvoorstel.nieuwe_huur",
            f"De nieuwe huur ({write_amount(new)}) is niet hoger dan de oude ({write_amount(old)}). Kijk beide na.",
        )
    sent, start = known(proposal.brief_datum), known(proposal.ingangsdatum)
    if sent and sent > case.today:
        yield Problem(
            "huurvoorstel.brief_datum",
            f"Het voorstel zou van {write_weekday(sent)} zijn. Die dag moet nog komen.",
        )
    elif sent and start and sent >= start:
        yield Problem(
            "huurvoorstel.brief_datum",
            f"Het voorstel ({write_weekday(sent)}) is niet van vóór de ingangsdatum ({write_weekday(start)}). Kijk dat na.",
        )


def _fits(case: Assessment) -> str:
    start = known(case.dossier.huurvoorstel.ingangsdatum)
    if start is None or start <= case.today:
        return ""
    last = day_of("huurverhoging-bezwaar", start)
    return (
        f"Bezwaar tegen de huurverhoging moet uiterlijk {write_weekday(last)} bij de verhuurder zijn."
        if last
        else ""
    )


def _beside(case: Assessment) -> Iterator[str]:
    dossier = case.dossier
    start, kind = known(dossier.huurvoorstel.ingangsdatum), segment(dossier)
    last = day_of("huurverhoging-bezwaar", start) if start else None
    if last:
        yield f"Het bezwaar moet uiterlijk {write_weekday(last)} bij de verhuurder zijn. Bewaar bewijs dat hij het kreeg."
        if (last - case.today).days < _FEW_DAYS:
            yield "Met de post is dat te kort. Geef de brief af en vraag een bewijs van ontvangst, of mail hem ook."
    if kind == "sociaal":
        yield (
            "Zorg dat de huurder de verhoging niet betaalt, ook niet per incasso: betalen kan gelden als instemmen (art. 7:253 "
            "lid 2 BW). De huur van nu moet wel doorlopen."
        )
        yield (
            "Gaat het om een verhoging wegens het inkomen (art. 7:252a BW)? Dan horen er gegevens over het inkomen of het "
            "huishouden bij het bezwaar (art. 7:253 lid 1 BW)."
        )
    elif kind is not None:
        yield (
            "In de vrije sector en bij middenhuur is niet betalen gevaarlijk: een geldig beding in het contract werkt vanzelf. "
            "Kijk in het contract, en toets het beding."
        )
        if kind == "midden":
            yield "Welke weg bij middenhuur geldt, is niet helemaal nagekeken. De brief houdt daarom beide wegen open."
    if not known(dossier.huurvoorstel.reden_bezwaar):
        yield "Er staat geen reden in de brief (huurvoorstel.reden_bezwaar). Dat hoeft niet, maar een reden helpt."


DOCUMENT = Document(
    id=ID,
    name="Bezwaar tegen een huurverhoging",
    to="de verhuurder",
    purpose="Laat de verhuurder vóór de ingangsdatum weten dat de huurder niet akkoord gaat met de hogere huur.",
    outgoing=True,
    register="B1",
    gates=(gates.is_home, _not_evicted, _before_the_start, gates.signer_may_act),
    needs=_needs,
    facts=_facts,
    fits=_fits,
    channel="aangetekend, of afgeven met een bewijs van ontvangst; e-mail erbij",
    example="dagvaarding",
    conflicts=_really_higher,
    notes=(_beside, gates.authority_of_administrator),
)
