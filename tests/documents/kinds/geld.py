"""What the tests of the papers about money share: cases from `tests/dossiers`, and that nothing is admitted by accident."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from juridisch.assessment import Assessment, assess
from juridisch.documents.document import Document
from juridisch.documents.plain import to_text
from juridisch.dossier import Dossier, read_text
from juridisch.errors import ProblemsError, RefusedError
from juridisch.settings import Settings
from tests.documents.helpers import HOSTILE
from tests.documents.kinds import hulp
from tests.documents.kinds.hulp import clean as clean
from tests.documents.kinds.hulp import text as text

DOSSIERS = Path(__file__).parents[2] / "dossiers"
DAYS = {
    "geld-regeling": date(2026, 11, 25),
    "geld-kosten": date(2026, 11, 25),
    "geld-kans": date(2026, 11, 25),
    "geld-huur": date(2026, 6, 1),
}
STANDPOINTS = ("betwist_geheel", "betwist_deels", "erkent_deels", "erkent")
_NO = re.compile(r"\b(niet|geen|zonder)\b")

DEED = """ondertekenaar: gemachtigde
gemachtigde:
  naam: G. Voorbeeld
  organisatie: Rechtshulp Voorbeeld
  email: g@example.nl
"""
AGENT = ("ondertekenaar: huurder", DEED)


def case(name: str, *changes: tuple[str, str], today: date | None = None, more: str = "") -> Assessment:
    """A dossier of ours with a few texts changed and some lines added, on its own day."""
    text = (DOSSIERS / f"{name}.yaml").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return assess(read_text(f"{text}\n{more}"), today or DAYS[name])


def drafts(kind: Document, complete: Assessment) -> int:
    """Draft the paper with each thing left out; a gate may say no, nothing else. Gaps must be marked, the rest stays clean."""
    made = 0
    for changed in hulp.without_each(complete.dossier.model_dump(exclude_none=True)):
        if "versie" not in changed:
            continue
        found = assess(Dossier.model_validate(changed), complete.today)
        try:
            draft = hulp.letter(kind, found, concept=True)
        except (RefusedError, ProblemsError):
            continue
        made += 1
        said = to_text(draft)
        assert ("[NOG INVULLEN: " in said) == bool(draft.gaps)
        clean(draft, said.replace("NOG INVULLEN", ""))
        if not kind.gaps(found, Settings()):  # what is not asked for leaves no trace
            assert not draft.gaps
    return made


def admissions(said: str) -> list[str]:
    """The sentences that acknowledge something: a form of ‘erkennen’ that is not denied."""
    found = re.split(r"(?<=[.?!:])\s+", said)
    return [s for s in found if re.search(r"\berken(?!ning\b)\w*|\bklopt\b", s.lower()) and not _NO.search(s)]


def hostile(kind: Document, name: str, *changes: tuple[str, str]) -> str:
    """A name that looks like markup and template code comes out as typed, at least twice."""
    found = case(name, ("achternaam: ", f"achternaam: '{HOSTILE}' #"), *changes)
    said = to_text(hulp.letter(kind, found))
    assert said.count(HOSTILE) >= 2
    return said


def reads_well(kind: Document, found: Assessment) -> None:
    """Sentences of fifteen words at most on average and twenty-five at the very most; length says nothing of the words."""
    lengths = hulp.sentences(kind, found)
    assert sum(lengths) / len(lengths) <= 15
    assert max(lengths) <= 25


def own_words(kind: Document, name: str) -> None:
    """The user's own paragraphs for this paper stand in it as typed, and those for another do not."""
    mine = f"eigen_teksten:\n  - brief: {kind.id}\n    tekst: Een *eigen* zin.\n  - brief: uitstel\n    tekst: Andere zin.\n"
    said = text(kind, case(name, more=mine))
    assert "Een *eigen* zin." in said
    assert "Andere zin." not in said
