"""The defence (conclusie van antwoord) of a tenant against a claim for arrears, dissolution and eviction (documents §2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from juridisch.assessment import Assessment
from juridisch.documents import gates
from juridisch.documents.argument import Choice
from juridisch.documents.document import Document
from juridisch.documents.exhibits import Exhibits, exhibits
from juridisch.documents.facts import needs
from juridisch.documents.facts.reader import Reader, document_date, series, tenant_names
from juridisch.documents.facts.recipients import court, needs_court
from juridisch.documents.facts.signer import signer
from juridisch.documents.gap import Gap, join
from juridisch.documents.kinds import defence_facts, defence_people
from juridisch.documents.kinds.defence_blocks import (
    PLACES,
    as_facts,
    defence_choices,
    denies_all,
    petitum,
    summary_proceedings,
    taken,
)
from juridisch.documents.kinds.defence_gates import beside, in_court, judge, may_represent
from juridisch.documents.kinds.defence_rulings import rulings
from juridisch.dossier import Dossier, known
from juridisch.dossier.papers import StukSoort
from juridisch.dutch import write_amount
from juridisch.errors import Problem
from juridisch.law import Stage
from juridisch.settings import Settings
from juridisch.timeline import current_roldatum

#: Papers that the statement of facts cites, before those of the blocks.
_IN_THE_FACTS = ("huurcontract", "algemene bepalingen", "14-dagenbrief", "afspraak over regeling")

#: Kinds that a text cites in one breath, as `stukken['a+b']`.
_TOGETHER = (
    "huurcontract+algemene bepalingen",
    "huurspecificatie+betaalbewijzen+bankafschriften",
    "betaalbewijzen+bankafschriften",
    "melding gebreken+foto’s",
    "beschikking bewind+uittreksel register",
    "aanmelding schuldhulp+verslag schuldhulp",
    "budgetplan+inkomensbewijs",
    "aanmaningen+correspondentie",
    "correspondentie+anders",
)


def paper_exhibits(case: Assessment, blocks: tuple[Choice, ...]) -> Exhibits:
    """The exhibits in the order in which the defence cites them."""
    unlicensed = (
        known(case.dossier.ondertekenaar) == "gemachtigde"
        and known(case.dossier.gemachtigde.is_advocaat) is not True
    )
    before = [kind for b in blocks if b.argument.place == PLACES[0] for kind in b.argument.exhibits]
    after = [kind for b in blocks for kind in b.argument.exhibits]
    cited = [*(["volmacht"] if unlicensed else []), *before, *_IN_THE_FACTS, *after]
    return exhibits(case.dossier, cited, "productie")


def _needs(case: Assessment, _settings: Settings) -> Iterator[str]:
    dossier = case.dossier
    yield from needs.tenants(case)
    yield from ("woonruimte", "verhuurder.naam", "soort_procedure")
    yield from needs_court(case)
    if summary_proceedings(dossier):
        yield from ("gerecht.team", "zitting_datum")
    elif known(dossier.nieuwe_roldatum) is None:
        yield "roldatum"
    yield from (f"eis.{part}" for part in defence_facts.ANSWERED)
    yield "standpunt_achterstand"
    if dossier.eis.betaling is not False:
        yield from ("achterstand_volgens_eiser", "peildatum_eiser")
    if any(block.argument.id == "V27" for block in taken(case)):
        yield "vraag_uitstel.ontruimingstermijn_weken"
    yield from needs.signer(case)


def _facts(case: Assessment, reader: Reader, settings: Settings) -> dict[str, Any]:
    """Everything that the template and the blocks may use."""
    dossier = case.dossier
    names, urgent, blocks = tenant_names(case, reader), summary_proceedings(dossier), taken(case)
    by = signer(case, reader, settings, names)
    stated, said = reader("standpunt_achterstand"), defence_facts.view(case)
    figures = defence_facts.figures(case)
    asked, cited, who = petitum(blocks, dossier), paper_exhibits(case, blocks), judge(dossier)
    return {
        **by,
        **defence_facts.voice(case, by["namens"]),
        **figures,
        **_without_increases(case, blocks, figures),
        **rulings(document_date(case)),
        **defence_facts.events(case, reader),
        **defence_people.household(case, reader),
        **defence_people.counterclaims(case),
        **defence_people.administrations(dossier, names),
        **defence_people.flaws(blocks),
        "rechter": True,
        "kg": urgent,
        "u": who if by["namens"] else "u",
        "rechter_naam": who,
        "aanhef": f"Geachte {who.removeprefix('de ')},",
        "titel": _title(urgent, bool(asked.counter)),
        "geadresseerde": court(case, reader),
        "gedaagden": names,
        "gedaagde": series(names) if len(names) < 3 else join(" ", (names[0], "en anderen")),
        "meer": len(names) > 1,
        "eiser": reader("verhuurder.naam"),
        "eiser_gemachtigde": join(
            ", ", (reader("verhuurder_gemachtigde.naam"), reader("verhuurder_gemachtigde.kantoor"))
        ),
        "woning": _home(dossier),
        "zaaknummer": reader("zaaknummer"),
        "roldatum": "" if urgent else current_roldatum(dossier) or reader("roldatum"),
        "zitting": reader("zitting_datum") if urgent else "",
        "kenmerk_ons": reader("kenmerk_ons"),
        "alsnog": case.stage is Stage.ROLDATUM_GEMIST and not urgent,
        "standpunt": said,
        "standpunt_gap": stated if isinstance(stated, Gap) else "",
        "voor_zover": said not in ("erkent", "erkent_deels"),
        "overzicht_eiser": bool(dossier.overzicht_eiser),
        "maanden": defence_facts.months_in_words(case) if figures["noem_eigen"] else "",
        "delen": _parts(reader, asked.keys),
        "gevraagd": [part for part in defence_facts.PARTS if getattr(dossier.eis, part) is True],
        "blokken": {p: [b.facts() for b in blocks if b.argument.place == p] for p in PLACES},
        "stukken": cited.as_facts(get_args(StukSoort)) | _together(cited),
        "producties": cited.lines,
        "geldige_brief": any(f.weight.value == "in orde" for f in case.findings.of("brief14-geldig")),
        "verzoeken": {
            "vooraf": as_facts(asked.first),
            "rang": [{"naam": rank, "posten": as_facts(requests)} for rank, requests in asked.ranked],
            "altijd": as_facts(asked.always),
            "reconventie": as_facts(asked.counter),
        },
        "eigen_teksten": [
            part.strip()
            for own in dossier.eigen_teksten
            if known(own.brief) == "verweer"
            for part in (known(own.tekst) or "").split("\n\n")
            if part.strip()
        ],
        "verhinderd": reader("verhinderdata"),
        "schuldenfunctionaris": not denies_all(dossier) and not urgent and dossier.shv.leeg,
    }


def _without_increases(
    case: Assessment, blocks: tuple[Choice, ...], figures: dict[str, Any]
) -> dict[str, Any]:
    """The sum without the disputed increases, where V05 says that they do not hold."""
    if not figures["noem_eigen"] or all(block.argument.id != "V05" for block in blocks):
        return {}
    lower = defence_facts.without_increases(case, figures["eigen"])
    return {} if lower is None else {"eigen_zonder": lower}


def _together(cited: Exhibits) -> dict[str, str]:
    """Exhibits that prove one thing, cited together: ‘ (producties 2 en 3)’."""
    found = {}
    for kinds in _TOGETHER:
        numbers = sorted({e.number for e in cited.numbered if e.kind in kinds.split("+")})
        words = [str(number) for number in numbers]
        listed = " en ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
        found[kinds] = f" ({'producties' if len(words) > 1 else 'productie'} {listed})" if words else ""
    return found


def _title(urgent: bool, counterclaim: bool) -> str:
    if urgent:
        return "Pleitaantekeningen: verweer in kort geding"
    return f"Conclusie van antwoord{', tevens eis in reconventie' if counterclaim else ''}"


def _home(dossier: Dossier) -> str:
    """The address of the home on one line; '' when it is not the address that the dossier knows."""
    first = dossier.huurders[0] if dossier.huurders else None
    known_here = first is not None and known(first.adres_is_gehuurde) is not False
    return ", ".join(" ".join(line.split()) for line in first.adres.regels) if first and known_here else ""


def _parts(reader: Reader, asked: frozenset[str]) -> list[dict[str, Any]]:
    """Each part of the claim that is asked, or of which that is not known; and whether the petitum answers it."""
    answers = {
        "betaling": {"achterstand-vaststellen"},
        "toekomstige_huur": {"toekomstige-huur"},
        "ontbinding": {"ontbinding-afwijzen"},
        "ontruiming": {"ontbinding-afwijzen", "voorziening-weigeren"},
        "incassokosten": {"kosten-afwijzen", "kosten-beperken"},
        "rente": {"rente-afwijzen", "rente-beperken"},
        "boete": {"boete-afwijzen"},
        "proceskosten": {"proceskosten"},
        "uitvoerbaar_bij_voorraad": {"niet-uitvoerbaar"},
    }
    found = []
    for part, name in defence_facts.PARTS.items():
        value = reader(f"eis.{part}")
        if value is True or isinstance(value, Gap):
            unknown = value if isinstance(value, Gap) else ""
            whole = "alles-afwijzen" in asked and part not in ("proceskosten", "uitvoerbaar_bij_voorraad")
            found.append(
                {
                    "soort": part,
                    "naam": name,
                    "onbekend": unknown,
                    "weersproken": whole or bool(answers[part] & asked),
                    "helemaal": whole or f"{part}-afwijzen" in asked,
                }
            )
    return found


def _conflicts(case: Assessment) -> Iterator[Problem]:
    """Who admits the whole sum cannot dispute it in the same paper, nor admit more than he says that he owes."""
    if known(case.dossier.standpunt_achterstand) != "erkent":
        return
    asked, own = known(case.dossier.achterstand_volgens_eiser), defence_facts.calculated(case)
    if asked is not None and own is not None and own < asked:
        yield Problem(
            "standpunt_achterstand",
            f"Met ‘erkent’ erkent de huurder {write_amount(asked)}, maar zijn eigen betalingen komen uit op {write_amount(own)}. "
            "Een erkenning bij de rechter is bijna niet terug te nemen (art. 154 Rv). Kies ‘erkent_deels’, of kijk na waar het "
            "verschil vandaan komt.",
        )
    for choice in defence_choices(case):
        if choice.taken and choice.by_hand and choice.argument.id in ("V03", "V04", "V05", "V22", "V23"):
            yield Problem(
                f"blokken.{choice.argument.id}",
                f"{choice.argument.id} ({choice.argument.name}) betwist het bedrag, maar standpunt_achterstand is ‘erkent’. "
                "Kies een ander standpunt, of zet dit blok uit.",
            )


def _fits(case: Assessment) -> str:
    if in_court(case):
        return ""
    return (
        "Er is een kort geding: dit is het verweer voor de zitting."
        if summary_proceedings(case.dossier)
        else "Er is een dagvaarding: dit is het antwoord aan de rechter."
    )


DOCUMENT = Document(
    id="verweer",
    name="Verweer (conclusie van antwoord)",
    to="de kantonrechter",
    purpose="Antwoordt op de dagvaarding: wat klopt er niet, en waarom moet de huurder in de woning kunnen blijven.",
    outgoing=True,
    register="processtuk",
    gates=(gates.is_home, in_court, gates.signer_may_act, may_represent),
    needs=_needs,
    facts=_facts,
    fits=_fits,
    channel="post of balie van de griffie, in tweevoud; e-mail alleen naar het adres in de brief van de rechtbank",
    example="dagvaarding",
    conflicts=_conflicts,
    notes=(beside, gates.too_late_for_post, gates.authority_of_administrator),
)
