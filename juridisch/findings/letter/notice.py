"""One fourteen-day letter held against the law: its days, each requirement, and which letter is the first good one.

The requirements of art. 6:96 lid 6 BW: sent after the tenant was in default, received, a term of fourteen days from the day
after receipt, the consequence and the amount of the costs named, and the amount no higher than the scale. No findings here:
`letter` says it to people, `costs` reckons with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import IntEnum

from juridisch.amounts import tables
from juridisch.amounts.collection import CollectionCosts, collection_costs, vat_on
from juridisch.amounts.money import CENT, ZERO, add, cents
from juridisch.amounts.terms import Month
from juridisch.deadlines import Outcome, calculate, rule
from juridisch.dossier import Brief14, Dossier, known
from juridisch.errors import InputError
from juridisch.findings.arrears.rent import rent_ledger
from juridisch.findings.letter.wording import Verdict, Wording, judge, judge_date
from juridisch.law import Unknown

#: By these ways a letter is there at once; the presumption about the post is not for them.
_AT_ONCE = ("e-mail", "overhandigd")


class Met(IntEnum):
    """Whether a requirement is met, from bad to good; of several the lowest counts."""

    NO = 0
    LIKELY_NOT = 1
    UNKNOWN = 2  # a fact is missing, or the law leaves it open
    YES = 3


@dataclass(frozen=True)
class Days:
    """When a letter came and until when the tenant may pay without costs.

    `proven` is False for a receipt that is only presumed from the post or the date on the letter.
    """

    sent: date | None
    received: date
    proven: bool
    last: date  # the last day to pay without costs
    cautious: date
    other_last: date  # the last day by the most lenient reading; `last` if there is none
    outcome: Outcome


@dataclass(frozen=True)
class Notice:
    """A letter with everything that was found about it."""

    number: int
    letter: Brief14
    days: Days | Unknown
    wording: Wording | None
    requirements: dict[str, Met]
    started: date | None  # to put letters in order

    @property
    def met(self) -> Met:
        """The weakest requirement."""
        return min(self.requirements.values())

    @property
    def failing(self) -> tuple[str, ...]:
        """The names of the requirements that are the reason for `met`."""
        return tuple(name for name, met in self.requirements.items() if met is self.met)


def costs_claimed(dossier: Dossier) -> bool:
    """Whether collection costs are claimed: an amount, costs per month, or the demand in the summons."""
    per_month = any(known(row.kosten) for row in dossier.kosten_per_maand)
    return bool(known(dossier.incassokosten_gevorderd)) or per_month or dossier.eis.incassokosten is True


def notices(dossier: Dossier) -> tuple[Notice, ...]:
    """Every letter that says something, in the order of the dossier."""
    return tuple(
        _notice(number, letter, dossier)
        for number, letter in enumerate(dossier.brief14, 1)
        if not letter.leeg
    )


def first_valid(dossier: Dossier) -> Notice | Unknown | None:
    """The first letter in time that meets every requirement; None when each of them fails or there is none.

    A letter that cannot be judged yet stands in the way only when no good one is there: then `Unknown` names it.
    """
    found = sorted(notices(dossier), key=lambda notice: (notice.started or date.max, notice.number))
    for notice in found:
        if notice.met is Met.YES:
            return notice
    for notice in found:
        if notice.met is Met.UNKNOWN:
            what = ", ".join(notice.failing)
            return Unknown(
                f"Van brief {notice.number} staat nog niet vast of hij geldig is: {what}.",
                f"Vul aan wat ontbreekt bij brief14[{notice.number}], of laat de brief nakijken.",
            )
    return None


def days_of(letter: Brief14) -> Days | Unknown:
    """The days of one letter: from receipt, else presumed from posting or from the date on it."""
    received, sent, dated = known(letter.ontvangen), known(letter.verzonden), known(letter.datum)
    start = received or sent or dated
    if start is None:
        return Unknown(
            "Het is niet bekend wanneer de brief is verstuurd of ontvangen.",
            "Vraag het de huurder, of zoek de envelop of de e-mail.",
        )
    way = known(letter.wijze)
    posted = received is None and way not in _AT_ONCE
    try:
        outcome = calculate(rule("veertiendagenbrief"), start, {"verzonden": True} if posted else {})
    except InputError as error:
        return Unknown(error.message, " ".join(error.hints))
    arrival = outcome.steps[0].day if posted else start
    proven = received is not None or way == "overhandigd"
    last_of_all = max((outcome.day, *(reading.day for reading in outcome.readings)))
    return Days(sent or dated, arrival, proven, outcome.day, outcome.cautious, last_of_all, outcome)


def worded(letter: Brief14, days: Days | Unknown) -> Wording | None:
    """The judgment on the words of the term, a fixed day included; None when the words are not filled in."""
    text = known(letter.termijn_tekst)
    if text is None:
        return None
    wording = judge(text)
    if wording.last_day is None or wording.verdict is Verdict.ONGELDIG:
        return wording
    if isinstance(days, Unknown):
        reason = f"{wording.reason} Zonder de dag van ontvangst is niet te zeggen of dat laat genoeg is."
        return wording._replace(verdict=Verdict.ONDUIDELIJK, reason=reason)
    return judge_date(wording.last_day, days.last, presumed=not days.proven)


def months_of(letter: Brief14) -> tuple[Month, ...]:
    """The months that a letter is about, oldest first; nothing when the oldest is not known."""
    oldest, count = known(letter.oudste_maand), known(letter.aantal_maanden)
    return () if oldest is None else tuple(Month.of(oldest).plus(n) for n in range(count or 1))


def allowed_by_scale(letter: Brief14, principal: Decimal) -> CollectionCosts:
    """The costs that the scale allows over the principal of a letter, without btw.

    Over small instalments the result is a range since 1 October 2024; the months then count as equal parts.
    """
    count = known(letter.aantal_maanden) or 1
    day = known(letter.ontvangen) or known(letter.verzonden) or known(letter.datum)
    since = tables.current().instalments.rows[0].since
    part = cents(principal / count)
    rest = principal - part * (count - 1)
    if count == 1 or not part or rest <= 0:
        return collection_costs([principal])
    each = [part] * (count - 1) + [rest]
    return collection_costs(each, instalments=day is None or day >= since)


def _notice(number: int, letter: Brief14, dossier: Dossier) -> Notice:
    days = days_of(letter)
    wording = worded(letter, days)
    gets = known(dossier.veertiendagenbrief_gekregen)
    receipt = Met.YES
    if isinstance(days, Unknown):
        receipt = Met.UNKNOWN
    elif gets is False and not known(letter.ontvangen):
        receipt = Met.LIKELY_NOT
    requirements = {
        "de ontvangst": receipt,
        "de termijn": _term(wording, days),
        "het bedrag van de kosten": amount_met(letter),
        "het gevolg": {True: Met.YES, False: Met.NO, None: Met.UNKNOWN}[known(letter.gevolg_genoemd)],
        "het moment van versturen": came_early(dossier, letter, days),
    }
    started = known(letter.ontvangen) or known(letter.verzonden) or known(letter.datum)
    return Notice(number, letter, days, wording, requirements, started)


def _term(wording: Wording | None, days: Days | Unknown) -> Met:
    if wording is None or wording.verdict is Verdict.ONDUIDELIJK:
        return Met.UNKNOWN
    if wording.verdict is Verdict.GELDIG:
        return Met.YES
    fixed = wording.last_day is not None
    return Met.LIKELY_NOT if fixed and isinstance(days, Days) and not days.proven else Met.NO


def amount_met(letter: Brief14) -> Met:
    """Whether the letter names an amount of costs, and no higher one than the scale allows."""
    named, principal = known(letter.bedrag_genoemd), known(letter.hoofdsom)
    if named is None:
        return Met.UNKNOWN
    if named == 0:
        return Met.NO
    if named <= tables.current().collection.rows[-1].value.minimum:
        return Met.YES
    if not principal:
        return Met.UNKNOWN
    allowed, vat = allowed_by_scale(letter, principal), vat_in(letter)
    with_vat = allowed.costs + vat_on(allowed.costs)
    if named > (allowed.costs if vat is False else with_vat) + CENT:
        return Met.LIKELY_NOT
    if named > allowed.costs + CENT and vat is None:
        return Met.UNKNOWN
    return Met.UNKNOWN if allowed.least is not None and named > allowed.least + CENT else Met.YES


def vat_in(letter: Brief14) -> bool | None:
    """Whether btw may be in the amount of a letter: it is not without the statement of art. 2 lid 3 Besluit BIK in it."""
    return False if known(letter.btw_verklaring) is False else known(letter.btw_in_bedrag)


def came_early(dossier: Dossier, letter: Brief14, days: Days | Unknown) -> Met:
    """Whether the letter came after the tenant was in default for all months in it (art. 6:83 a BW).

    Without the months the ledger may tell: rent of at least the principal of the letter was in default when it came.
    """
    due_day, months = known(dossier.betaaldag), months_of(letter)
    if due_day is None or isinstance(days, Unknown):
        return Met.UNKNOWN
    if not months:
        principal, ledger = known(letter.hoofdsom), rent_ledger(dossier, days.received)
        if not principal or isinstance(ledger, Unknown):
            return Met.UNKNOWN
        return Met.YES if ledger.open_on(days.sent or days.received) >= principal else Met.UNKNOWN
    first, last = months[0].day(due_day), months[-1].day(due_day)
    if days.received <= first:
        return Met.NO
    if days.received <= last:
        return Met.LIKELY_NOT
    return Met.YES if days.sent is None or days.sent > last else Met.UNKNOWN


def paid_in_time(dossier: Dossier, notice: Notice) -> tuple[Decimal, Decimal]:
    """What was credited for the months of a letter after it was sent: within the term, and later but still arguably in time.

    A payment for which the tenant named another month does not count; without a name it goes to the oldest debt (6:43).
    """
    if isinstance(notice.days, Unknown):
        return ZERO, ZERO
    begin, oldest = notice.days.sent or notice.days.received, known(notice.letter.oudste_maand)
    first = Month.of(oldest) if oldest else None
    last = months_of(notice.letter)[-1] if first and known(notice.letter.aantal_maanden) else Month.of(begin)
    in_time: list[Decimal] = []
    late: list[Decimal] = []
    for payment in dossier.betalingen:
        day, amount, named = known(payment.datum), known(payment.bedrag), known(payment.maand)
        if day is None or not amount or not begin <= day <= notice.days.other_last:
            continue
        if named is None or ((first is None or first <= Month.of(named)) and Month.of(named) <= last):
            (in_time if day <= notice.days.last else late).append(amount)
    return add(in_time), add(late)


def dated(notice: Notice) -> dict[str, object]:
    """The day on the letter, for who writes about it."""
    day = known(notice.letter.datum) or known(notice.letter.verzonden)
    return {"brief_datum": day} if day else {}
