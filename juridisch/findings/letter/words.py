"""What a fourteen-day letter says: the words of the term, the amount of the costs, the consequence."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from juridisch.amounts.collection import vat_on
from juridisch.amounts.money import CENT, ZERO, Line
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_amount
from juridisch.findings.finding import Finding, Question, Weight, ask, found
from juridisch.findings.letter.checks import (
    AMOUNT,
    CONSEQUENCE,
    FIXED_DAY,
    PAPER,
    SIXTEEN,
    TERM,
    TOO_HIGH,
)
from juridisch.findings.letter.notice import Met, Notice, dated
from juridisch.findings.letter.scale import allowed_by_scale, amount_met, base_of, on_costs, vat_allowed
from juridisch.findings.letter.wording import Verdict
from juridisch.law import Certainty


def term(notice: Notice) -> Iterator[Finding | Question]:
    """Whether the words of the term are right."""
    field, wording = f"brief14[{notice.number}].termijn_tekst", notice.wording
    if wording is None:
        yield ask(
            TERM,
            "Welke termijn geeft de brief?",
            "Of een brief kosten oplevert, hangt af van de precieze woorden van de termijn, en die zijn niet ingevuld.",
            f"Neem de zin met de termijn letterlijk over in {field}.",
            fields=(field,),
            number=notice.number,
        )
        return
    met = notice.requirements["de termijn"]
    weight, title, follows = {
        Met.NO: (Weight.FOUT, "De termijn in de 14-dagenbrief is te kort", "Deze brief maakt geen incassokosten verschuldigd."),
        Met.LIKELY_NOT: (
            Weight.WAARSCHIJNLIJK,
            "De termijn in de 14-dagenbrief is waarschijnlijk te kort",
            "De dag van ontvangst is hier vermoed: de verhuurder moet bewijzen dat de brief eerder kwam.",
        ),
        Met.UNKNOWN: (
            Weight.NAVRAGEN,
            "Of de termijn in de 14-dagenbrief goed is, is niet zeker",
            "Laat deze woorden nakijken.",
        ),
        Met.YES: (Weight.IN_ORDE, "De termijn in de 14-dagenbrief is goed", ""),
    }[met]  # fmt: skip
    decided_by = (FIXED_DAY,) if wording.last_day else ()
    if wording.verdict is Verdict.ONGELDIG and (wording.days or 0) > 14:
        decided_by = (*decided_by, SIXTEEN)
    quoted = known(notice.letter.termijn_tekst) or ""
    yield found(
        TERM,
        weight,
        title,
        f"In de brief staat ‘{quoted}’. {wording.reason} {follows}".rstrip(),
        certainty=Certainty.OPEN if met is Met.UNKNOWN else None,
        sources=decided_by,
        fields=(field,),
        evidence=PAPER,
        risk=(
            "Een te korte termijn wordt niet goed doordat de verhuurder daarna nog wacht. Een nieuwe, goede brief kan wel "
            "kosten opleveren over wat dan nog niet is betaald."
        )
        if weight in (Weight.FOUT, Weight.WAARSCHIJNLIJK)
        else "",
        values={"citaat_termijn": quoted, "termijn_oordeel": wording.verdict.value, **dated(notice)},
        number=notice.number,
    )


def amount(dossier: Dossier, notice: Notice) -> Iterator[Finding | Question]:
    """Whether the letter names the costs, and not too much."""
    field, letter = f"brief14[{notice.number}]", notice.letter
    named, principal = known(letter.bedrag_genoemd), base_of(dossier, letter, notice.days)
    met = amount_met(dossier, letter, notice.days)
    if named is None:
        yield ask(
            AMOUNT,
            "Welke kosten noemt de brief?",
            "Een 14-dagenbrief moet het bedrag van de incassokosten noemen; of dat zo is, is niet ingevuld.",
            f"Kijk in de brief en vul {field}.bedrag_genoemd in. Noemt de brief geen bedrag, vul dan 0,00 in.",
            fields=(f"{field}.bedrag_genoemd",),
            number=notice.number,
        )
        return
    if met is Met.NO:
        yield found(
            AMOUNT,
            Weight.FOUT,
            "De brief noemt geen bedrag aan incassokosten",
            "De brief zegt niet hoeveel incassokosten erbij komen. De wet eist dat de brief het bedrag noemt. Deze brief "
            "maakt daarom geen incassokosten verschuldigd.",
            fields=(f"{field}.bedrag_genoemd",),
            evidence=PAPER,
            values=dated(notice),
            number=notice.number,
        )
        return
    if not principal:
        if met is Met.UNKNOWN:
            yield ask(
                AMOUNT,
                "Over welk huurbedrag gaat de brief?",
                f"De brief noemt {write_amount(named)} aan kosten; zonder het huurbedrag is niet te zien of dat te veel is.",
                f"Vul {field}.hoofdsom in: het huurbedrag dat volgens de brief openstaat.",
                fields=(f"{field}.hoofdsom",),
                number=notice.number,
            )
            return
        yield found(
            AMOUNT,
            Weight.IN_ORDE,
            "Het bedrag in de brief is niet te hoog",
            f"De brief noemt {write_amount(named)}. Dat is niet meer dan het minimum van de staffel.",
            fields=(f"{field}.bedrag_genoemd",),
            evidence=PAPER,
            number=notice.number,
        )
        return
    yield from _against_scale(dossier, notice, named, principal, met)


def _against_scale(
    dossier: Dossier, notice: Notice, named: Decimal, principal: Decimal, met: Met
) -> Iterator[Finding | Question]:
    field, letter = f"brief14[{notice.number}]", notice.letter
    allowed = allowed_by_scale(letter, principal)
    may, why = vat_allowed(dossier, letter)
    holds = known(letter.btw_in_bedrag)
    with_vat = may is not False and holds is not False
    most = allowed.costs + (vat_on(allowed.costs) if with_vat else ZERO)
    if met is Met.UNKNOWN and named > allowed.costs + CENT:
        yield _vat_question(notice, named, allowed.costs, most, holds=holds is not None)
        return
    limit = most if with_vat and named > allowed.costs + CENT else allowed.costs
    over = (
        f"Over {write_amount(principal)} is volgens de staffel ten hoogste {write_amount(limit)} toegestaan"
    )
    over += ", met btw." if limit != allowed.costs else "."
    if named > limit + CENT and holds is True and may is False:
        over += f" {why}"
    if met is Met.LIKELY_NOT:
        weight, title = Weight.WAARSCHIJNLIJK, "De brief noemt te hoge incassokosten"
        tail = (
            "Met een te hoog bedrag is de brief volgens een werkgroep van rechters niet geldig, en zijn er helemaal geen "
            "kosten."
        )
    elif met is Met.UNKNOWN:
        weight, title = Weight.NAVRAGEN, "Of het bedrag in de brief te hoog is, staat niet vast"
        tail = "Voor kleine termijnen gelden sinds 1 oktober 2024 lagere bedragen, die niet zijn gelezen. Laat dit nakijken."
    else:
        weight, title, tail = Weight.IN_ORDE, "Het bedrag in de brief past bij de staffel", ""
    yield found(
        AMOUNT,
        weight,
        title,
        f"De brief noemt {write_amount(named)}. {over} {tail}".rstrip(),
        certainty=allowed.certainty,
        sources=(*on_costs(allowed.sources), *((TOO_HIGH,) if met is Met.LIKELY_NOT else ())),
        fields=(f"{field}.bedrag_genoemd", f"{field}.hoofdsom"),
        evidence=PAPER,
        risk="De verhuurder kan zeggen dat alleen het te hoge deel vervalt." if met is Met.LIKELY_NOT else "",
        lines=(
            *allowed.lines,
            *((Line("21 % btw", vat_on(allowed.costs)),) if limit != allowed.costs else ()),
        ),
        values={"kosten_in_brief": named, "kosten_hoogstens": limit, **dated(notice)},
        number=notice.number,
    )


def _vat_question(
    notice: Notice, named: Decimal, without: Decimal, most: Decimal, *, holds: bool
) -> Question:
    """What to ask of an amount that is only right with btw; `holds`: that it holds btw is known."""
    field = f"brief14[{notice.number}]"
    wanted = ("btw_verklaring", "afzender") if holds else ("btw_in_bedrag",)
    action = (
        "Kijk wie de brief stuurde en of erin staat dat de verhuurder de btw niet kan verrekenen. Vul "
        f"{field}.btw_verklaring en {field}.afzender in."
        if holds
        else f"Kijk in de brief of er btw in het bedrag zit en vul {field}.btw_in_bedrag in."
    )
    return ask(
        AMOUNT,
        "Mag er btw in het bedrag van de brief zitten?"
        if holds
        else "Zit er btw in het bedrag van de brief?",
        f"De brief noemt {write_amount(named)}. Zonder btw is {write_amount(without)} toegestaan, met btw {write_amount(most)}.",
        action,
        fields=tuple(f"{field}.{name}" for name in wanted),
        number=notice.number,
    )


def consequence(notice: Notice) -> Iterator[Finding | Question]:
    """Whether the letter says what follows when nothing is paid."""
    field = f"brief14[{notice.number}].gevolg_genoemd"
    named = known(notice.letter.gevolg_genoemd)
    if named is None:
        yield ask(
            CONSEQUENCE,
            "Noemt de brief het gevolg van niet betalen?",
            "De brief moet zeggen dat er kosten bij komen als de huurder niet op tijd betaalt; of dat zo is, is niet ingevuld.",
            f"Kijk in de brief en vul {field} in.",
            fields=(field,),
            number=notice.number,
        )
        return
    text = (
        "De brief zegt dat er kosten bij komen als niet op tijd wordt betaald."
        if named
        else "De brief zegt niet dat er kosten bij komen als niet op tijd wordt betaald. De wet eist dat wel. Deze brief maakt "
        "daarom geen incassokosten verschuldigd."
    )
    yield found(
        CONSEQUENCE,
        Weight.IN_ORDE if named else Weight.FOUT,
        "De brief noemt het gevolg van niet betalen"
        if named
        else "De brief noemt het gevolg van niet betalen niet",
        text,
        fields=(field,),
        evidence=PAPER,
        values=dated(notice),
        number=notice.number,
    )
