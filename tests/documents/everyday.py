"""Which Dutch words everybody knows: the commonest ones in the subtitles of films (pyspellchecker, from OpenSubtitles).

Subtitles come close to everyday talk. The list is that of a spelling checker and has its holes: words that begin with
"aa" or carry an accent lost their counts, so those pass, as do words of up to three letters.
"""

from __future__ import annotations

from functools import lru_cache

from spellchecker import SpellChecker

COMMON = 5_000


def common(word: str) -> bool:
    """Whether this word, in small letters, is among the commonest; words that the list cannot judge pass."""
    return len(word) <= 3 or word.startswith("aa") or not word.isascii() or word in _commonest()


@lru_cache(maxsize=1)
def _commonest() -> frozenset[str]:
    counts = SpellChecker(language="nl").word_frequency.dictionary
    return frozenset(sorted(counts, key=lambda word: (-counts[word], word))[:COMMON])
