"""The words with which a fourteen-day letter gives its term, read and judged. Pure text, no dossier.

The term runs from the day after receipt (art. 6:96 lid 6 BW; HR 25 November 2016, ECLI:NL:HR:2016:2704). Two wordings are
known to be right: fourteen days from the day after the letter was delivered, and fifteen days after it was delivered. Wrong
are those that let the term run from the letter itself or from posting, and those that leave less than fourteen days. A term
that is confusing makes the letter fail as well. What is not understood is never called right: it is `ONDUIDELIJK`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

from juridisch.dutch import read_date, show, write_date
from juridisch.errors import InputError
from juridisch.findings.letter import phrases
from juridisch.findings.letter.phrases import (
    AFTER_LETTER,
    AT_ONCE,
    DATE,
    DAYS,
    LINK,
    NO_TERM,
    REVERSES,
    STARTS,
    Start,
)

#: The law gives this many days, counted from the day after receipt.
TERM = 14
#: So many days from the letter itself were refused (Hof Den Haag 26 September 2017); about more nothing was found.
_REFUSED = 16
#: So many working days are less than fourteen days, whatever holidays lie in them.
_NEVER_ENOUGH = 5


class Verdict(Enum):
    """What the words are worth."""

    GELDIG = "geldig"
    ONGELDIG = "ongeldig"
    ONDUIDELIJK = "onduidelijk"


class Wording(NamedTuple):
    """The verdict with its reason (one Dutch sentence), the days that the words give, and the words that decide.

    `last_day` is the last day to pay that stands in the words as a date; it is judged by `judge_date`.
    """

    verdict: Verdict
    reason: str
    days: int | None = None
    quoted: str = ""
    last_day: date | None = None


def judge(text: str) -> Wording:
    """Judge the words of a term, without knowing when the letter came."""
    plain = phrases.plain(text)
    plain, last_day, loose_date = _take_dates(plain)
    plain = phrases.without_sanction(NO_TERM.sub(" ", plain))
    found = list(_terms(plain))
    at_once = AT_ONCE.search(plain)
    if at_once and not found and last_day is None:
        reason = f"Er staat ‘{at_once[0]}’: dat is geen termijn van veertien dagen."
        return Wording(Verdict.ONGELDIG, reason, None, at_once[0])
    if not found:
        reason = "Uit deze woorden blijkt geen termijn van veertien dagen vanaf de dag na ontvangst."
        if last_day:
            reason = f"De brief noemt alleen een vaste dag: {write_date(last_day)}."
        return Wording(Verdict.ONDUIDELIJK, reason, None, show(text, 80), last_day)
    verdicts = {wording.verdict for wording in found}
    chosen = found[0] if len(verdicts) == 1 else None
    if chosen is None:
        quotes = " en ".join(f"‘{wording.quoted}’" for wording in found[:2])
        reason = f"De brief noemt meer dan één termijn ({quotes}). Een verwarrende termijn kan de brief ongeldig maken."
        return Wording(Verdict.ONDUIDELIJK, reason, found[0].days, show(text, 80), last_day)
    if chosen.verdict is Verdict.GELDIG:
        reversed_by = at_once or REVERSES.search(plain) or AFTER_LETTER.search(plain)
        if reversed_by or loose_date:
            other = reversed_by[0] if reversed_by else loose_date
            reason = f"De termijn lijkt goed, maar er staat ook ‘{other}’. Een verwarrende termijn kan de brief ongeldig maken."
            return Wording(Verdict.ONDUIDELIJK, reason, chosen.days, show(text, 80), last_day)
    return chosen._replace(last_day=last_day)


def judge_date(last_day: date, required: date, *, presumed: bool) -> Wording:
    """Judge a fixed last day against the day until which the tenant may pay without costs (receipt and fourteen days).

    With `presumed` the receipt is not proven, so that a day that is late enough proves nothing.
    """
    quoted = write_date(last_day)
    named = f"De brief noemt {quoted} als laatste dag"
    if last_day < required:
        short = (required - last_day).days
        size = "één dag" if short == 1 else f"{short} dagen"
        reason = f"{named}; dat is {size} te vroeg, want de termijn loopt tot en met {write_date(required)}."
        return Wording(Verdict.ONGELDIG, reason, None, quoted, last_day)
    if presumed:
        reason = f"{named}. Of dat laat genoeg is, hangt af van de dag van ontvangst, en die staat niet vast."
        return Wording(Verdict.ONDUIDELIJK, reason, None, quoted, last_day)
    return Wording(Verdict.GELDIG, f"{named}; dat is laat genoeg.", None, quoted, last_day)


_BEFORE_DATE = (
    r"(?:\b((?:brief|aanmaning|schrijven|herinnering|e-?mail) van|uiterlijk voor|op of voor|uiterlijk op|op uiterlijk|"
    r"tot en met|t m|uiterlijk|voor|vanaf|na|op) )?"
)
_UP_TO = ("uiterlijk", "uiterlijk op", "op uiterlijk", "tot en met", "t m", "op of voor", "na", "op")


def _take_dates(plain: str) -> tuple[str, date | None, str]:
    """The text without its dates; the last day to pay that they name, and a date whose meaning is not clear."""
    last: date | None = None
    loose = ""

    def take(match: re.Match[str]) -> str:
        nonlocal last, loose
        before, words = match[1] or "", match[2]
        try:
            day = read_date(words)
        except InputError:
            loose = words
            return " "
        term = re.search(rf"{phrases.TERM.pattern}(?: te rekenen| gerekend)? $", plain[: match.start()])
        if before in ("na", "vanaf") and term and term[3] in DAYS:
            # ‘14 dagen na 10-9-2014’: counted from a fixed day, so that the end is fixed too.
            end = day + timedelta(days=int(term[1]) * DAYS[term[3]] - (before == "vanaf"))
        elif before in ("voor", "uiterlijk voor", "vanaf"):
            end = day - timedelta(days=1)
        elif before in _UP_TO:
            end = day
        elif before.endswith(" van"):
            return before.removesuffix("van")
        else:
            loose = words
            return " "
        last = end if last is None else min(last, end)
        return " "

    left = re.sub(rf"{_BEFORE_DATE}\b({DATE})\b", take, plain)
    return " ".join(left.split()), last, loose


def _terms(plain: str) -> Iterator[Wording]:
    """Each term in the text with its own verdict."""
    for match in phrases.TERM.finditer(plain):
        unit = match[3]
        if unit in ("uur", "uren"):
            yield Wording(
                Verdict.ONGELDIG,
                f"De brief geeft {match[0]}: dat is minder dan veertien dagen.",
                None,
                match[0],
            )
            continue
        days = int(match[1]) * DAYS[unit]
        start, quoted = _start(plain, match)
        yield _judged(days, start, quoted, working=match[2] == "werk")


def _start(plain: str, term: re.Match[str]) -> tuple[Start, str]:
    """From which day a term runs, and the words that say so: right behind the term, or right before it."""
    for start, words in STARTS:
        if behind := re.match(rf"{LINK} {words}(?:$|\s)", plain[term.end() :] + " "):
            return start, (term[0] + behind[0]).strip()
        if before := re.search(rf"\b{words}{LINK}(?: binnen| een termijn van)? $", plain[: term.start()]):
            return start, (before[0] + term[0]).strip()
    if found := AFTER_LETTER.search(plain):
        between = (
            plain[term.start() : found.end()]
            if found.start() > term.end()
            else plain[found.start() : term.end()]
        )
        return Start.LETTER, between if len(between) <= 80 else f"{term[0]} … {found[0]}"
    return Start.NONE, term[0]


def _judged(days: int, start: Start, quoted: str, *, working: bool) -> Wording:
    """The verdict on so many days from such a start."""
    invalid, unclear, valid = Verdict.ONGELDIG, Verdict.ONDUIDELIJK, Verdict.GELDIG
    if working:
        return _in_working_days(days, start, quoted)
    if days < TERM:
        return Wording(invalid, f"De brief geeft {_days(days)}; de wet eist er veertien.", days, quoted)
    if start is Start.STATUTE:
        return Wording(
            unclear,
            "De brief gebruikt de woorden van de wet, ‘de dag na aanmaning’. Bedoeld is de dag na ontvangst (Hoge Raad 25 "
            "november 2016). Of een huurder dat uit deze woorden genoeg begrijpt, is in geen gevonden uitspraak beslist.",
            days,
            quoted,
        )
    if start is Start.DAY_AFTER:
        return Wording(valid, f"De brief geeft {_days(days)} vanaf de dag na ontvangst.", days, quoted)
    if start is Start.EVENT and days > TERM:
        return Wording(
            valid,
            f"De brief geeft {_days(days)} na ontvangst, dus veertien volle dagen of meer.",
            days,
            quoted,
        )
    if start is Start.EVENT:
        return Wording(
            unclear,
            "De Hoge Raad keurde ‘veertien dagen vanaf de dag nadat’ en ‘vijftien dagen nadat’ goed. Telt ‘na ontvangst’ de rest "
            "van de dag van ontvangst mee, dan is deze termijn een dag te kort; dat is niet beslist.",
            days,
            quoted,
        )
    if start is Start.SAME_DAY and days > TERM:
        return Wording(
            valid,
            f"De brief geeft {_days(days)} vanaf de dag van ontvangst, dus veertien daarna.",
            days,
            quoted,
        )
    if start is Start.SAME_DAY:
        return Wording(
            invalid, "De dag van ontvangst telt hier mee; dan is de termijn een dag te kort.", days, quoted
        )
    if start is Start.LETTER and days <= _REFUSED:
        return Wording(
            invalid,
            "De termijn begint bij de brief of het versturen, en niet op de dag na ontvangst.",
            days,
            quoted,
        )
    if start is Start.LETTER:
        return Wording(
            unclear,
            "De termijn begint bij de brief of het versturen. Zestien dagen zo geteld is afgewezen; over een langere termijn is "
            "geen uitspraak gevonden.",
            days,
            quoted,
        )
    return Wording(unclear, "De brief zegt niet vanaf welke dag de termijn loopt.", days, quoted)


def _in_working_days(days: int, start: Start, quoted: str) -> Wording:
    """The same for working days: between them lie at least the weekends."""
    at_least = days + 2 * ((days - 1) // 5)
    if days <= _NEVER_ENOUGH:
        reason = f"De brief geeft {days} werkdagen; dat zijn nooit veertien dagen."
        return Wording(Verdict.ONGELDIG, reason, days, quoted)
    if at_least <= TERM:
        reason = "De brief telt in werkdagen; of dat veertien dagen zijn, hangt af van de kalender."
        return Wording(Verdict.ONDUIDELIJK, reason, days, quoted)
    if start in (Start.DAY_AFTER, Start.EVENT, Start.SAME_DAY):
        reason = f"De brief geeft {days} werkdagen vanaf de ontvangst; met de weekeinden is dat veertien dagen of meer."
        return Wording(Verdict.GELDIG, reason, days if days >= TERM else at_least, quoted)
    return _judged(at_least, start, quoted, working=False)._replace(days=days)


def _days(days: int) -> str:
    return "één dag" if days == 1 else f"{days} dagen"
