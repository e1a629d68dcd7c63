"""How letters word a term: numbers, units, and the day from which the term runs, as patterns over plain text.

`plain` makes the text that all patterns read: small letters, no accents, figures for numbers, no punctuation within a sentence.
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum


class Start(Enum):
    """The day from which a term runs."""

    DAY_AFTER = "the day after receipt"
    EVENT = "receipt"
    SAME_DAY = "the day of receipt itself"
    LETTER = "the letter or its posting"
    STATUTE = "the day after the demand, in the words of art. 6:96 lid 6 BW"
    NONE = "not named"


_NUMBERS = {
    "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10,
    "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16, "zeventien": 17,
    "achttien": 18, "negentien": 19, "twintig": 20, "eenentwintig": 21, "achtentwintig": 28, "dertig": 30,
}  # fmt: skip
DAYS = {"dag": 1, "dagen": 1, "week": 7, "weken": 7, "maand": 28, "maanden": 28}

_NUMBER_WORD = re.compile(
    rf"\b({'|'.join(sorted(_NUMBERS, key=len, reverse=True))})(?= ?(?:kalender|werk)?(?:dag|wek|week|maand|uur))"
)
TERM = re.compile(r"\b(\d{1,3}) ?(kalender|werk)?(dag|dagen|week|weken|maand|maanden|uur|uren)\b")
DATE = r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-\d{4}|\d{1,2} [a-z]+\.? \d{4}"
# What looks like a term and is none.
NO_TERM = re.compile(
    r"\b(?:14|15) ?dagen ?brief\b|\b\d{1,3} (?:maand|maanden|week|weken) (?:huur|achterstand|huurachterstand)\b|"
    r"\b1 (?:dag|week|maand) te laat\b"
)

_LETTER = (
    r"(?:(?:deze|de|dit|het|onze|mijn) )?"
    r"(?:brief|aanmaning|aanmaningsbrief|schrijven|herinnering|betalingsherinnering|sommatie|e-?mail|mail|bericht)"
)
_RECEIPT = rf"(?:de )?(?:ontvangst|bezorging|aflevering)(?: (?:hiervan|daarvan|van {_LETTER})\b| door u\b)*(?! van\b)"
_DELIVERED = (
    rf"(?:{_LETTER} (?:(?:bij|door|aan) u )?(?:(?:is|werd|wordt) )?(?:bezorgd|ontvangen|afgeleverd)(?: (?:is|werd|wordt))?"
    rf"|u {_LETTER} (?:(?:heeft|hebt) )?(?:ontvangen|gekregen|ontvangt)(?: (?:heeft|hebt))?"
    rf"|{_LETTER} u (?:heeft |hebt )?bereikt(?: heeft)?)\b"
)
_DAY_THAT = r"(?:waarop|dat)"
_FROM = (
    r"(?:(?:te rekenen|gerekend|rekenend|beginnende?|startende?) (?:vanaf|met|op)|vanaf|ingaande?(?: op| vanaf)?|"
    r"aanvangende?(?: op| vanaf)?|(?:die|welke) (?:ingaat|begint|aanvangt|start)(?: op| vanaf)?|"
    r"(?:begint|start|loopt|gaat in|vangt aan)(?: te lopen)?(?: op| vanaf| met)?|na)"
)
_NEXT_DAY = (
    rf"(?:de dag na(?: de dag van)? {_RECEIPT}|de dag nadat {_DELIVERED}|de dag na (?:die|de dag) {_DAY_THAT} {_DELIVERED}|"
    rf"de dag volgende? op (?:de dag van )?{_RECEIPT}|de dag volgende? op (?:die|de dag) {_DAY_THAT} {_DELIVERED})"
)
_THE_DAY = rf"de (?:dag|datum) (?:van {_RECEIPT}|{_DAY_THAT} {_DELIVERED})"
STARTS: tuple[tuple[Start, str], ...] = (
    (Start.DAY_AFTER, rf"(?:{_FROM} {_NEXT_DAY}|na {_THE_DAY}|daags na {_RECEIPT})"),
    (Start.STATUTE, rf"{_FROM} de dag na (?:de |deze )?aanmaning(?! van)"),
    (Start.SAME_DAY, rf"{_FROM} {_THE_DAY}"),
    (Start.EVENT, rf"(?:na {_RECEIPT}|nadat {_DELIVERED}|{_FROM} {_RECEIPT}|{_FROM} het moment (?:dat|waarop) {_DELIVERED})"),
)  # fmt: skip
AFTER_LETTER = re.compile(
    r"\b(?:heden|vandaag|dagtekening|gedagtekend\w*|verzending|verzonden|verstuurd|versturen|verzend ?datum|brief ?datum|"
    r"dato|datum (?:van )?(?:deze |de |dit |onze )?(?:brief|schrijven|aanmaning|e-?mail|herinnering)|"
    r"(?:boven(?:staande|genoemde|vermelde)|deze) datum)\b"
)
AT_ONCE = re.compile(
    r"\b(?:per omgaande?|omgaand|onmiddellijk|per direct|direct|meteen|onverwijld|terstond|zo spoedig mogelijk|z\.?s\.?m)\b"
)
# What happens when nothing is paid, up to the end of the sentence: a term in it is no term to pay.
_SANCTION = re.compile(r"\b(?:bij gebreke (?:waar|daar|hier)van|zo niet|anders)\b[^.]*")
_SUIT = re.compile(r"\b(?:ge)?dagvaar\w*|\b(?:kanton)?rechter\b|\bprocedure\b|\bgerechtelijke\b")
_PAYING = re.compile(rf"\bbeta(?:al|len|alt|ling)\b|{_RECEIPT}|\bbezorgd\b|\bontvangen\b")
# Words that take back what a good term gives.
REVERSES = re.compile(
    r"\b(?:geacht|verondersteld|vermoed|(?:geen|niet|nooit)(?: termijn van| periode van)? \d{1,3} ?dagen)\b"
)
LINK = (
    r"(?: (?:de tijd|tijd|om|alsnog|te|betalen|kosteloos|en wel|namelijk|dus|u|heeft|hebt|krijgt|nog|"
    r"(?:\. )?(?:die|deze|de) termijn))*"
)


def without_sanction(plain_text: str) -> str:
    """The text without the part that only says when the case goes to court if nothing is paid."""

    def drop(match: re.Match[str]) -> str:
        only_suit = _SUIT.search(match[0]) and not _PAYING.search(match[0])
        return " " if only_suit and TERM.search(plain_text[: match.start()]) else match[0]

    return " ".join(_SANCTION.sub(drop, plain_text).split())


def plain(text: str) -> str:
    """Small letters without accents, one kind of hyphen, numbers as figures, no punctuation between words."""
    folded = unicodedata.normalize("NFKD", text[:1000]).casefold()
    folded = "".join(c for c in folded if not unicodedata.combining(c))
    folded = re.sub(r"[\u2010-\u2015\u2212]", "-", folded)
    folded = re.sub(r"(\d{1,2})[./](\d{1,2})[./](\d{4})", r"\1-\2-\3", folded)
    folded = re.sub(
        r"\b(\w+|\d+) ?\( ?(\d{1,3}|[a-z]+) ?\)(?= ?(?:kalender|werk)?(?:dag|week|weken|maand))",
        r"\1",
        folded,
    )
    folded = re.sub(r"[^\w\s.-]", " ", folded)
    folded = re.sub(r"(?<=[a-z])-+(?=[a-z])|(?<=\d)-+(?=[a-z])|(?<!\d)-|-(?!\d)", " ", folded)
    folded = " ".join(re.sub(r"\.(?!\s*\d)", " . ", folded).split())
    return _NUMBER_WORD.sub(lambda match: f"{_NUMBERS[match[1]]} ", folded).replace("  ", " ")
