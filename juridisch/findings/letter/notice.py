"""One fourteen-day letter held against the law: each requirement, and which letters are good.

The requirements of art. 6:96 lid 6 BW: sent after the tenant was in default, for rent that was unpaid, received, a term of
fourteen days from the day after receipt, the consequence and the amount of the costs named, and the amount no higher than
the scale. No findings here: `letters` says it to people, `costs` reckons with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from juridisch.amounts.money import ZERO, add
from juridisch.amounts.terms import Month
from juridisch.dossier import Brief14, Dossier, known
from juridisch.findings.letter.moment import Days, Met, came_early, days_of, months_of
from juridisch.findings.letter.scale import amount_met, principal_met
from juridisch.findings.letter.wording import Verdict, Wording, judge, judge_date
from juridisch.law import Unknown

__all__ = [
    "Days",
    "Met",
    "Notice",
    "costs_claimed",
    "dated",
    "first_valid",
    "notices",
    "paid_in_time",
    "worded",
]


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


@lru_cache(maxsize=2)  # each check asks for them again, and each letter takes a ledger
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


def _notice(number: int, letter: Brief14, dossier: Dossier) -> Notice:
    days = days_of(letter)
    wording = worded(letter, days)
    gets = known(dossier.veertiendagenbrief_gekregen)
    receipt = Met.YES
    if isinstance(days, Unknown):
        receipt = Met.UNKNOWN
    elif gets is False and not known(letter.ontvangen):
        receipt = Met.LIKELY_NOT
    elif (
        gets is False or not days.proven
    ):  # a day of receipt beside “no letter came”: nobody knows which is true
        receipt = Met.UNKNOWN
    requirements = {
        "de ontvangst": receipt,
        "de termijn": _term(wording, days),
        "het bedrag van de kosten": amount_met(dossier, letter, days),
        "het gevolg": {True: Met.YES, False: Met.NO, None: Met.UNKNOWN}[known(letter.gevolg_genoemd)],
        "het moment van versturen": came_early(dossier, letter, days),
        "het huurbedrag": principal_met(dossier, letter, days),
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


def paid_in_time(dossier: Dossier, notice: Notice) -> tuple[Decimal, Decimal]:
    """What was credited for the months of a letter after it was sent: within the term, and later but still arguably in time.

    A payment for which the tenant named another month does not count; without a name it goes to the oldest debt (6:43).
    """
    if isinstance(notice.days, Unknown):
        return ZERO, ZERO
    begin, oldest = notice.days.begin, known(notice.letter.oudste_maand)
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
