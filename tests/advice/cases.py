"""Every case that an advice is read on: the shipped examples, the dossiers of the papers, and those of `zaken/`."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from juridisch.advice import Advice, advise
from juridisch.assessment import Assessment, assess
from juridisch.dossier import read_text
from juridisch.dutch import read_date
from tests.documents import every_case

FOLDER = Path(__file__).parent / "zaken"
OWN = tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))
NAMES = (*every_case.CASES, *OWN)
_DAY = re.compile(r"speelt op (\d{1,2} \w+ \d{4})", re.IGNORECASE)


def source(name: str) -> str:
    """The text of the dossier."""
    return (FOLDER / f"{name}.yaml").read_text(encoding="utf-8") if name in OWN else every_case.source(name)


@lru_cache(maxsize=128)
def case(name: str) -> Assessment:
    """The case on its own day."""
    if name not in OWN:
        return every_case.case(name)
    text = source(name)
    found = _DAY.search(" ".join(text.partition("versie:")[0].replace("#", "").split()))
    assert found, f"{name}: above its first line no “Speelt op …”"
    return assess(read_text(text), read_date(found[1]))


@lru_cache(maxsize=128)
def advice(name: str) -> Advice:
    """The advice on it."""
    return advise(case(name))
