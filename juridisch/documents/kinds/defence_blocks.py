"""Which argument blocks a defence takes, and what it asks of the judge because of them (documents §2.3-2.4).

The findings choose the blocks. Here is what a finding cannot know: which parts of the claim are made, in which kind of
procedure, what the tenant says about the arrears, and whether the landlord lets as a trade. Each request of a block stands in
the petitum, and the petitum holds nothing that no block supports.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal
from enum import Enum
from typing import Any, NamedTuple

from juridisch.assessment import Assessment
from juridisch.documents.argument import Choice, choices
from juridisch.documents.engine import TemplateError
from juridisch.documents.kinds.payment_offer_plan import something_open
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_amount

#: The headings of the paper, in their order, as blocks name them.
PLACES = (
    "formeel", "hoogte", "kosten", "ontbinding", "laatste kans", "uitvoerbaar", "proceskosten", "reconventie",
)  # fmt: skip
_HOME = ("ontbinding", "laatste kans", "uitvoerbaar")
_AMOUNT = ("V03", "V04", "V05", "V22", "V23")
_UNFAIR_TERMS = ("beding-huurverhoging", "rente-contract")


class Tier(Enum):
    """Where a request stands in the petitum; the first four are called primair, subsidiair … as far as they are used."""

    FIRST = "vooraf"
    WHOLE = "geheel"
    PART = "deel"
    CHANCE = "kans"
    LAST = "laatst"
    ALWAYS = "in alle gevallen"
    COUNTER = "in reconventie"


#: What a block can ask, by the key in its front matter; the words stand in `delen/verzoek.md`.
ASKS: dict[str, Tier] = {
    "gebrek-dagvaarding": Tier.FIRST,
    "kinderen-onderzoeken": Tier.FIRST,
    "niet-ontvankelijk": Tier.WHOLE,
    "alles-afwijzen": Tier.WHOLE,
    "voorziening-weigeren": Tier.WHOLE,
    "achterstand-vaststellen": Tier.PART,
    "betalingen-aftrekken": Tier.PART,
    "huurverhoging-toetsen": Tier.PART,
    "verjaring": Tier.PART,
    "servicekosten": Tier.PART,
    "opschorting": Tier.PART,
    "verrekenen": Tier.PART,
    "bedingen-toetsen": Tier.PART,
    "kosten-afwijzen": Tier.PART,
    "kosten-beperken": Tier.PART,
    "rente-afwijzen": Tier.PART,
    "rente-beperken": Tier.PART,
    "boete-afwijzen": Tier.PART,
    "toekomstige-huur": Tier.PART,
    "ontbinding-afwijzen": Tier.PART,
    "terme-de-grace": Tier.CHANCE,
    "aanhouden": Tier.CHANCE,
    "voorwaardelijk": Tier.CHANCE,
    "ontruimingstermijn": Tier.LAST,
    "voorwaarden-kinderen": Tier.LAST,
    "niet-uitvoerbaar": Tier.LAST,
    "proceskosten": Tier.ALWAYS,
    "huurvermindering": Tier.COUNTER,
    "vermindering-verrekenen": Tier.COUNTER,
    "kosten-reconventie": Tier.COUNTER,
}
#: Requests about one part of the claim: without that part there is nothing to refuse.
_ABOUT = {
    "kosten-afwijzen": "incassokosten",
    "kosten-beperken": "incassokosten",
    "rente-afwijzen": "rente",
    "rente-beperken": "rente",
    "boete-afwijzen": "boete",
    "toekomstige-huur": "toekomstige_huur",
    "proceskosten": "proceskosten",
    "niet-uitvoerbaar": "uitvoerbaar_bij_voorraad",
    "ontruimingstermijn": "ontruiming",
    "achterstand-vaststellen": "betaling",
    "betalingen-aftrekken": "betaling",
}
#: Parts that nobody has to fill in: these are asked only when the dossier says so.
_OPTIONAL = ("boete", "toekomstige_huur")
#: A request that goes on, "or in any case", with a milder one about the same part.
_MILDER = {"kosten-afwijzen": "kosten-beperken", "rente-afwijzen": "rente-beperken"}
#: What V06 asks because of which unfair term.
_BECAUSE_OF_TERM = {
    "kosten-afwijzen": {"beding-incassokosten"},
    "rente-afwijzen": {"beding-rente"},
    "boete-afwijzen": {"beding-boete", "boete"},
}
_RANKS = ("Primair", "Subsidiair", "Meer subsidiair", "Uiterst subsidiair")


class Request(NamedTuple):
    """One request of the petitum and the blocks that support it; `milder` is what is asked if it is not granted."""

    key: str
    blocks: tuple[Choice, ...]
    milder: Request | None = None


class Petitum(NamedTuple):
    """All requests, by tier; `ranked` are those with a rank, in order."""

    first: tuple[Request, ...]
    ranked: tuple[tuple[str, tuple[Request, ...]], ...]
    always: tuple[Request, ...]
    counter: tuple[Request, ...]

    @property
    def keys(self) -> frozenset[str]:
        """The keys of all requests."""
        return frozenset(key for r in self.requests for key in (r.key, *([r.milder.key] if r.milder else [])))

    @property
    def requests(self) -> tuple[Request, ...]:
        """All requests, in the order in which they stand in the paper."""
        ranked = (request for _, requests in self.ranked for request in requests)
        return (*self.first, *ranked, *self.always, *self.counter)


def summary_proceedings(dossier: Dossier) -> bool:
    """Whether it is a kort geding."""
    return known(dossier.soort_procedure) == "kort geding"


def defence_choices(case: Assessment, document_id: str = "verweer") -> tuple[Choice, ...]:
    """Every block, taken or left out, with the reason; what the adviser decided stands."""
    return tuple(choice if choice.by_hand else _fitted(choice, case) for choice in choices(case, document_id))


def taken(case: Assessment) -> tuple[Choice, ...]:
    """The blocks of the defence, in the order of the headings."""
    found = [choice for choice in defence_choices(case) if choice.taken]
    strange = sorted({c.argument.place for c in found} - set(PLACES))
    if strange:
        raise TemplateError(f"blocks under headings that a defence does not have: {', '.join(strange)}")
    return tuple(sorted(found, key=lambda choice: PLACES.index(choice.argument.place)))


def _fitted(choice: Choice, case: Assessment) -> Choice:
    choice = _on_the_claim(choice, case)
    if not choice.taken:
        return choice
    choice = replace(choice, findings=tuple(f for f in choice.findings if _holds(f.id, case)))
    for applies, reason in _HELD:
        if applies(choice, case):
            return replace(choice, taken=False, why=reason)
    return choice


def _holds(check: str, case: Assessment) -> bool:
    """A finding about an unfair term is no argument against who does not let as a trade."""
    return check not in _UNFAIR_TERMS or known(case.dossier.verhuurder.soort) in ("corporatie", "bedrijf")


def _on_the_claim(choice: Choice, case: Assessment) -> Choice:
    """Blocks that answer a part of the claim are taken because that part is asked, whatever was found."""
    if choice.taken or choice.why.startswith("wel een bevinding"):
        return choice
    asked, reason = _BECAUSE_ASKED.get(choice.argument.id, (lambda _case: False, ""))
    return replace(choice, taken=True, why=reason) if asked(case) else choice


def _home_at_stake(case: Assessment) -> bool:
    return case.dossier.eis.ontbinding is True or case.dossier.eis.ontruiming is True


_BECAUSE_ASKED: dict[str, tuple[Callable[[Assessment], bool], str]] = {
    "V03": (
        lambda case: (
            case.dossier.eis.betaling is True
            and known(case.dossier.standpunt_achterstand)
            in ("betwist_geheel", "betwist_deels", "erkent_deels")
        ),
        "de huurder betwist (een deel van) het bedrag",
    ),
    "V15": (_home_at_stake, "er wordt ontbinding of ontruiming gevraagd"),
    "V25": (lambda case: case.dossier.eis.proceskosten is True, "er worden proceskosten gevraagd"),
    "V26": (
        lambda case: (
            case.dossier.eis.uitvoerbaar_bij_voorraad is True and case.dossier.eis.ontruiming is True
        ),
        "er wordt een vonnis gevraagd dat meteen mag worden uitgevoerd",
    ),
    "V27": (lambda case: case.dossier.eis.ontruiming is True, "er wordt ontruiming gevraagd"),
}

#: Reasons to leave out a block that the findings switched on.
_HELD: tuple[tuple[Callable[[Choice, Assessment], bool], str], ...] = (
    (
        lambda choice, _case: (
            bool(choice.argument.findings)
            and not choice.findings
            and choice.argument.id not in _BECAUSE_ASKED
        ),
        "niet staat vast dat de verhuurder van verhuren zijn beroep maakt",
    ),
    (
        lambda choice, case: (
            choice.argument.id == "V06"
            and known(case.dossier.verhuurder.soort) not in ("corporatie", "bedrijf")
        ),
        "niet staat vast dat de verhuurder van verhuren zijn beroep maakt",
    ),
    (
        lambda choice, case: (
            choice.argument.id in _AMOUNT and known(case.dossier.standpunt_achterstand) == "erkent"
        ),
        "de huurder erkent het bedrag (standpunt_achterstand: erkent)",
    ),
    (
        lambda choice, case: (
            choice.argument.id == "V19"
            and known(case.dossier.oorzaak_achterstand) != "gebreken aan de woning"
        ),
        "de huurder hield de huur niet in vanwege de gebreken; dit argument is gevaarlijk",
    ),
    (
        lambda choice, case: choice.argument.id in ("V20", "V28") and summary_proceedings(case.dossier),
        "dit past niet in een kort geding",
    ),
    (
        lambda choice, case: choice.argument.id == "V28" and something_open(case) is not None,
        "er is volgens het eigen overzicht geen huur meer open",
    ),
    (
        lambda choice, case: (
            choice.argument.place in _HOME
            and choice.argument.id != "V17"
            and case.dossier.eis.ontbinding is False
            and case.dossier.eis.ontruiming is False
        ),
        "er wordt geen ontbinding of ontruiming gevraagd",
    ),
    (
        lambda choice, case: (
            choice.argument.id in ("V07", "V08", "V09", "V10") and case.dossier.eis.incassokosten is False
        ),
        "er worden geen incassokosten gevraagd",
    ),
    (
        lambda choice, case: choice.argument.id == "V24" and case.dossier.eis.rente is False,
        "er wordt geen rente gevraagd",
    ),
)


def petitum(blocks: Iterable[Choice], dossier: Dossier) -> Petitum:
    """What is asked, gathered from the blocks; nothing about a part that is not claimed.

    Raises TemplateError for a request that has no place: then a block would ask something that the paper never says.
    """
    support: dict[str, list[Choice]] = {}
    for block in blocks:
        for key in block.argument.asks:
            if key not in ASKS:
                raise TemplateError(
                    f"blokken/{block.argument.id}.md asks {key!r}, which has no place in the petitum"
                )
            if _asks(block, key, dossier):
                support.setdefault(key, []).append(block)
    if "alles-afwijzen" in support:  # in kort geding that is the same request
        support.pop("voorziening-weigeren", None)
    tiers: dict[Tier, list[Request]] = {tier: [] for tier in Tier}
    for key, usual in ASKS.items():
        if key in support and not any(key == milder and hard in support for hard, milder in _MILDER.items()):
            milder = _MILDER.get(key, "")
            then = Request(milder, tuple(support[milder])) if milder in support else None
            tiers[_tier(key, usual, dossier)].append(Request(key, tuple(support[key]), then))
    used = [tiers[t] for t in (Tier.WHOLE, Tier.PART, Tier.CHANCE, Tier.LAST) if tiers[t]]
    return Petitum(
        tuple(tiers[Tier.FIRST]),
        tuple((rank, tuple(requests)) for rank, requests in zip(_RANKS, used, strict=False)),
        tuple(tiers[Tier.ALWAYS]),
        tuple(tiers[Tier.COUNTER]),
    )


def _asks(block: Choice, key: str, dossier: Dossier) -> bool:
    """Whether a block asks this in this case: not about a part that is not claimed, nor a term that is not in the contract."""
    part = _ABOUT.get(key, "")
    claimed = getattr(dossier.eis, part, None)
    if claimed is False or (part in _OPTIONAL and claimed is not True):
        return False
    if key == "alles-afwijzen":
        return denies_all(dossier)
    if block.argument.id == "V06" and key in _BECAUSE_OF_TERM:
        by_hand = {f"beding-{known(clause.soort)}" for clause in dossier.bedingen}
        found = {finding.id for finding in block.findings} or by_hand
        return bool(_BECAUSE_OF_TERM[key] & found)
    return True


def denies_all(dossier: Dossier) -> bool:
    """Whether the tenant denies the whole debt; then he asks first of all that the whole claim is refused."""
    return known(dossier.standpunt_achterstand) == "betwist_geheel"


def _tier(key: str, usual: Tier, dossier: Dossier) -> Tier:
    """In kort geding the eviction is the whole claim, unless everything is refused already."""
    first = summary_proceedings(dossier) and key == "ontbinding-afwijzen" and not denies_all(dossier)
    return Tier.WHOLE if first else usual


def as_facts(requests: Iterable[Request]) -> list[dict[str, Any]]:
    """The requests for a template, each with the facts of the first block that supports it.

    `grens` is the most that may remain of costs or interest; `anders` is that of the milder request.
    """
    return [
        {
            "sleutel": request.key,
            "blok": request.blocks[0].facts(),
            "grens": _limit(request),
            "anders": _limit(request.milder) if request.milder else "",
        }
        for request in requests
    ]


def _limit(request: Request) -> str:
    """The highest amount that its blocks calculated, in words; else the measure of the law."""
    interest = request.key == "rente-beperken"
    names = ("rente_hoogstens",) if interest else ("kosten_samen_hoogstens", "incassokosten_hoogstens")
    for name in names:
        for block in request.blocks:
            if isinstance(amount := block.facts().get(name), Decimal):
                return f"{'' if interest else 'ten hoogste '}{write_amount(amount)}".replace("€ ", "€\u00a0")
    return (
        "de wettelijke rente over de huur die te laat was" if interest else "wat de wet ten hoogste toestaat"
    )
