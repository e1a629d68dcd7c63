"""A citizen service number (BSN) never enters a dossier: what is not stored cannot leak.

Papers that need the number leave a line to fill in by pen.
"""

from __future__ import annotations

import re

#: Names under which people try to store it; compared after lower-casing, without spaces, points and underscores.
BSN_KEYS = frozenset({"bsn", "bsnnummer", "burgerservicenummer", "sofinummer", "sofi", "burgerservicenr"})

BSN_KEY = (
    "Een BSN hoort niet in het dossier. Haal deze regel weg. Waar een formulier om het BSN vraagt, laat juridisch "
    "een regel open om met de pen in te vullen."
)
BSN_VALUE = (
    "Hier staat een getal van negen cijfers dat een BSN kan zijn. Een BSN hoort niet in het dossier: haal het weg. "
    "Is het een ander nummer, zet het dan in het veld voor dat nummer, zoals kenmerk_uw, zaaknummer of "
    "deurwaarder.dossiernummer."
)

# Nine digits on their own, or in the groups in which people write a BSN. Part of a longer number is no BSN, nor is
# what follows +31, 0031 or (0): that is a telephone number.
_CANDIDATE = re.compile(
    r"(?<![0-9])(?<!\+31)(?<!\+31[ -])(?<!0031[ -])(?<!\(0\))(?<!\(0\)[ -])"
    r"(?:[0-9]{9}|[0-9]{4}[ .-][0-9]{2}[ .-][0-9]{3}|[0-9]{3}[ .-][0-9]{3}[ .-][0-9]{3}"
    r"|[0-9]{3}[ .-][0-9]{2}[ .-][0-9]{4}|[0-9]{2}[ .-][0-9]{3}[ .-][0-9]{4})(?![0-9])"
)


def is_bsn_key(key: str) -> bool:
    """Whether a field name asks for a BSN."""
    return re.sub(r"[\s._-]", "", key).lower() in BSN_KEYS


def has_bsn(text: str) -> bool:
    """Whether the text holds nine digits that pass the *elfproef*.

    One in eleven other numbers of nine digits passes too, so fields that are meant for numbers are not searched.

    >>> has_bsn("nummer 123456782"), has_bsn("bel 0612345678"), has_bsn("+31 612345677")
    (True, False, False)
    """
    from stdnum.nl import bsn

    return any(bsn.is_valid(re.sub("[^0-9]", "", match[0])) for match in _CANDIDATE.finditer(text))
