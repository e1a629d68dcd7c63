"""How hard a letter is to read, as far as counting can tell.

Measured, each with its limits:

- the length of sentences. A date, an amount, a name, an address on the web and what is still to be filled in count as
  one word. A colon ends a sentence, a semicolon does not; each item of a list is at least one sentence. Headings and
  cells of tables count only when they end as a sentence does: else they would make every mean look good.
- the share of long words, of more than LONG letters. Dutch writes compounds as one word, so a long word may be easy.
- passive sentences: a form of "worden" or "zijn" with a past participle in the same part of the sentence. It knows no
  grammar: a state ("is geregeld") counts as passive, and a participle that does not look like one (onderbouwd) is missed.
- words to avoid, each with what to write instead, and words of law that nothing near their first place explains
  (`templates/vermijden.toml`). "Explained" means: something that looks like an explanation stands there. Whether it
  helps, only a reader can say.
- rare words, when the caller knows which words are common. Names and numbers do not count.

Not measured: whether the text is true, whether the order helps, whether a reader knows what to do. No number here makes
a text B1: these are tripwires, and reading aloud to someone comes first.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from juridisch.documents.blocks import Block, Heading, Letter, Table, plain, texts
from juridisch.documents.source import TEMPLATES

LONG = 12

_DATE = re.compile(r"\b(?:\w+dag )?\d{1,2} [a-z]+ \d{4}\b")
_AMOUNT = re.compile(r"€[\s\u00a0]?[\d.]+(?:,\d\d|,-)?")
_ADDRESS = re.compile(r"\b[\w.+-]+@[\w-]+\.[\w.]+\w|\b(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:nl|com|org|eu)\b")
_GAP = re.compile(r"\[NOG INVULLEN: [^\]]*\]")
_STARTS = "Aan|Als|Bij|Dat|De|Die|Dit|Een|En|Er|Heeft|Het|Ik|In|Is|Met|Namens|Op|Tegen|Tot|Uit|Van|Volgens|Voor|Wij|Wilt|U"
_BETWEEN = r"(?:\s+(?:van|de|der|den|het|’t|in|te|ter|ten|op|&|[A-Z][\w’-]*|B\.V\.|N\.V\.))*"
_SURNAME = r"\s+(?:[A-Z][\w’-]+|B\.V\.|N\.V\.)"
_NAME = re.compile(  # T. Testman; S. van der Voorbeeld; Woonstichting Voorbeeld; Verhuur Voorbeeld B.V.
    rf"\b(?:(?:[A-Z]\.)+|(?!(?:{_STARTS})\b)[A-Z][\w’-]+){_BETWEEN}{_SURNAME}"
)
_ABBREVIATIONS = re.compile(
    r"\b(art|artt|bijv|bv|ca|e\.d|enz|incl|jo|m\.a\.w|mr|nr|o\.a|resp|t/m|tel|vgl|zgn)\.(?=\s)", re.IGNORECASE
)
_END = re.compile(r"(?<=:)\s+|(?<=[.?!…])[”’)]*\s+(?=[^a-z])|\n+")
_WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:[-’'][A-Za-zÀ-ÿ]+)*")
_TO_BE = {"ben", "bent", "is", "zijn", "was", "waren", "geweest"}
_TO_BECOME = {"word", "wordt", "worden", "werd", "werden", "geworden"}
_NOT_AFTER = {
    "te",
    "de",
    "het",
    "een",
    "geen",
    "uw",
    "mijn",
    "ons",
    "deze",
    "dit",
    "die",
}  # an infinitive or a noun
_PREFIXES = (
    "aan|achter|af|binnen|bij|boven|buiten|dicht|door|in|klaar|kwijt|los|mee|na|neer|om|onder|op|open|over|plaats|rond|"
    "samen|stil|tegen|terug|toe|uit|vast|voor|vooruit|vrij|weg"
)
# After be-, ver- and so on an infinitive looks like a participle (ontruimen, betalen), so here the strong ones have a name.
_STRONG = (
    "boden|bonden|broken|dwongen|geten|geven|grepen|groepen|holpen|houden|keken|kozen|kregen|laten|lopen|loren|nomen|roepen|"
    "scheiden|schoven|schreven|slagen|sloten|sproken|stonden|trokken|vallen|vangen|vonden|wezen|wogen|worpen|worven|zonden"
)
_PARTICIPLE = re.compile(
    rf"(?:{_PREFIXES})?(?:ge\w{{2,}}(?:d|t|en)|(?:be|her|ont|ver|er)(?:\w{{2,}}[dt]|{_STRONG}))|gedaan|\w*gezien"
)
_CLAUSE = re.compile(
    r"[,;:()–]|\b(?:en|maar|want|of|dus|omdat|als|dat|die|wanneer|voordat|totdat|zodat|terwijl)\b"
)
_EXPLAINS = re.compile(
    r"\b(?:dat|dit|zo’n \w+|een \w+) (?:is|zijn|heet|heten|betekent|noem(?:t|en)|houdt in)\b"
    r"|\b(?:heet|heten|betekent|noemen|noemt|wil zeggen|oftewel|ofwel|bedoelen|die dag)\b",
    re.IGNORECASE,
)
_NEAR = 2  # sentences before and after


@dataclass(frozen=True)
class Language:
    """What was measured. Shares run from 0 to 1; the sentences and words behind each stand with it."""

    sentences: tuple[str, ...]
    mean: float  # words a sentence
    longest: str
    long_words: float
    passive: tuple[str, ...]
    avoid: tuple[tuple[str, str], ...]  # the word and what to write instead
    unexplained: tuple[str, ...]
    rare: tuple[str, ...]
    rare_share: float

    @property
    def passive_share(self) -> float:
        """The share of sentences that look passive."""
        return len(self.passive) / max(1, len(self.sentences))


def measure(letter: Letter, common: Callable[[str], bool] | None = None) -> Language:
    """Measure the body of a letter; `common` says of a word in small letters whether everybody knows it."""
    said = tuple(sentences(letter))
    counts = [count(sentence) for sentence in said]
    words = [word for sentence in said for word in _words(sentence)]
    rare = tuple(word for word in words if common and not common(word))
    total = max(1, len(words))
    return Language(
        sentences=said,
        mean=sum(counts) / max(1, len(counts)),
        longest=max(said, key=count, default=""),
        long_words=sum(len(word) > LONG for word in words) / total,
        passive=tuple(filter(is_passive, said)),
        avoid=tuple(found for sentence in said for found in _to_avoid(sentence)),
        unexplained=tuple(_unexplained(letter, said)),
        rare=tuple(dict.fromkeys(rare)),
        rare_share=len(rare) / total,
    )


def sentences(letter: Letter) -> Iterator[str]:
    """The sentences of the body in reading order; what counts as one word is one word there."""
    for block in letter.body:
        for text in texts((block,)):
            said = plain(text)
            if not isinstance(block, Heading | Table) or said.rstrip("”’) ").endswith((".", "?", "!")):
                yield from split(said)


def split(text: str) -> Iterator[str]:
    """The sentences of a text, with dates, amounts, names and gaps each as one word."""
    text = text.replace("\u00a0", " ")
    for pattern, word in (
        (_GAP, "Invulling"),
        (_DATE, "datum"),
        (_AMOUNT, "bedrag"),
        (_ADDRESS, "adres"),
        (_NAME, "Naam"),
    ):
        text = pattern.sub(word, text)
    text = _ABBREVIATIONS.sub(lambda found: found[1].replace(".", ""), text)
    yield from (part.strip() for part in _END.split(text) if _WORD.search(part))


def count(sentence: str) -> int:
    """The words of one sentence of `split`."""
    return sum(1 for part in sentence.split() if re.search(r"\w", part))


def is_passive(sentence: str) -> bool:
    """Whether it looks passive: see the limits above."""
    for number, clause in enumerate(_CLAUSE.split(sentence.lower())):
        words = _WORD.findall(clause)
        has_form = any(word in _TO_BE or word in _TO_BECOME for word in words)
        first = 0 if number else 1  # "Gerekend vanaf vandaag is …"
        if has_form and any(_is_participle(words, place) for place in range(first, len(words))):
            return True
    return False


def _is_participle(words: list[str], place: int) -> bool:
    word = words[place]
    before = words[place - 1] if place else ""
    if (
        word in _lists().no_participle
        or word in _TO_BECOME
        or before in ("te", "de", "het", "een", "geen", "uw", "mijn", "deze", "dit")
    ):
        return False
    return _PARTICIPLE.fullmatch(word) is not None and not word.endswith("heid")


def _words(sentence: str) -> Iterator[str]:
    """Its words in small letters, without names: what has a capital and does not begin the sentence."""
    for number, found in enumerate(_WORD.finditer(sentence)):
        word = found[0]
        if word[0].isupper() and (number or word in ("Naam", "Invulling")):
            continue
        yield word.lower()


class _Lists(NamedTuple):
    avoid: dict[str, str]  # the word, and what to write instead
    explain: tuple[str, ...]
    no_participle: frozenset[str]


@lru_cache(maxsize=1)
def _lists() -> _Lists:
    data = tomllib.loads((TEMPLATES / "vermijden.toml").read_text(encoding="utf-8"))
    return _Lists(
        data["vermijden"], tuple(data["uitleggen"]["woorden"]), frozenset(data["lijdend"]["nooit"].split())
    )


@lru_cache(maxsize=1)
def _avoided() -> re.Pattern[str]:
    longest_first = sorted(_lists().avoid, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)


def _to_avoid(sentence: str) -> Iterator[tuple[str, str]]:
    alternatives = _lists().avoid
    for found in _avoided().finditer(sentence):
        yield found[0].lower(), alternatives[found[0].lower()]


def _unexplained(letter: Letter, said: tuple[str, ...]) -> Iterator[str]:
    glossary = " | ".join(_first_cells(letter.body)).lower()
    for term in _lists().explain:
        pattern = re.compile(rf"\b{re.escape(term).replace(re.escape('*'), '[a-zà-ÿ]*')}\b", re.IGNORECASE)
        first = next((number for number, sentence in enumerate(said) if pattern.search(sentence)), None)
        if first is None or pattern.search(glossary):
            continue
        near = said[max(0, first - _NEAR) : first + _NEAR + 1]
        if not (_EXPLAINS.search(" ".join(near)) or _between_brackets(pattern, said[first])):
            yield term


def _first_cells(body: tuple[Block, ...]) -> Iterator[str]:
    """The words that a table explains: its first column, when it has two."""
    for block in body:
        if isinstance(block, Table) and len(block.header) == 2:
            yield from (plain(row[0]) for row in block.rows)


def _between_brackets(pattern: re.Pattern[str], sentence: str) -> bool:
    """Whether the word stands between brackets behind its plain words, or its plain words behind it."""
    inside = any(pattern.search(part) for part in re.findall(r"\([^)]*\)", sentence))
    return inside or re.search(rf"(?:{pattern.pattern})”?\s*\(", sentence, re.IGNORECASE) is not None
