"""The fourteen-day letter: did it come, is each requirement met, and what follows from it (art. 6:96 lid 6 BW).

What it says is looked at in `words`, its days in `days`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from juridisch.dossier import Dossier, known
from juridisch.findings.finding import Finding, Question, Weight, ask, found
from juridisch.findings.letter.checks import (
    CHECKS,
    LATER,
    MISSING,
    PAPER,
    VALID,
)
from juridisch.findings.letter.days import early, paid, principal, receipt
from juridisch.findings.letter.notice import (
    Days,
    Met,
    Notice,
    costs_claimed,
    dated,
    first_valid,
    notices,
)
from juridisch.findings.letter.words import amount, consequence, term
from juridisch.law import Certainty, Unknown

__all__ = ["CHECKS", "look"]


def look(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """All checks on the letters."""
    letters = notices(dossier)
    yield from _missing(dossier, letters)
    asked_due_day = False
    for notice in letters:
        yield from term(notice)
        yield from receipt(dossier, notice, today, _earlier(notice, letters))
        yield from amount(dossier, notice)
        yield from consequence(notice)
        for outcome in early(dossier, notice):
            if isinstance(outcome, Question) and outcome.fields == ("betaaldag",):
                if asked_due_day:
                    continue
                asked_due_day = True
            yield outcome
        yield from principal(dossier, notice)
        yield from paid(dossier, notice)
    if letters:
        yield from _valid(dossier, letters, today)


def _earlier(notice: Notice, letters: tuple[Notice, ...]) -> Notice | None:
    """A letter from before this one that is, or may be, good."""
    for other in letters:
        before = (other.started or date.max, other.number) < (notice.started or date.max, notice.number)
        if before and other.met in (Met.UNKNOWN, Met.YES):
            return other
    return None


def _missing(dossier: Dossier, letters: tuple[Notice, ...]) -> Iterator[Finding | Question]:
    got = known(dossier.veertiendagenbrief_gekregen)
    disputed = [n for n in letters if known(n.letter.ontvangen) is None]
    if got is False and (disputed or not letters) and (costs_claimed(dossier) or letters):
        yield found(
            MISSING,
            Weight.WAARSCHIJNLIJK,
            "De huurder kreeg geen 14-dagenbrief",
            "De huurder zegt dat er geen brief kwam die veertien dagen gaf om zonder kosten te betalen. Zonder die brief "
            "zijn er geen incassokosten verschuldigd. De verhuurder moet bewijzen dat de brief is aangekomen, en wanneer.",
            fields=("veertiendagenbrief_gekregen",),
            evidence=("14-dagenbrief", "bewijs van verzending en ontvangst"),
            risk=(
                "De verhuurder kan een kopie en een bewijs van verzending geven. Zonder verweer van de huurder mag een rechter "
                "aannemen dat gewone post op de tweede bezorgdag is aangekomen."
            ),
        )
    elif got is False and letters:
        yield ask(
            MISSING,
            "Kwam de 14-dagenbrief nu wel of niet?",
            "Volgens het dossier kreeg de huurder geen 14-dagenbrief, maar er staat wel een dag van ontvangst bij een brief. "
            "Zonder een brief die is aangekomen, zijn er geen incassokosten verschuldigd.",
            "Vraag de huurder of de brief kwam. Zo niet, maak ontvangen dan leeg. Zo ja, vul bij "
            "veertiendagenbrief_gekregen ‘ja’ in.",
            fields=("veertiendagenbrief_gekregen", f"brief14[{letters[0].number}].ontvangen"),
        )
    elif costs_claimed(dossier) and not letters:
        known_letter = got is True
        reason = "Er worden incassokosten gevraagd, maar "
        reason += (
            "wat er in de 14-dagenbrief staat, is niet ingevuld."
            if known_letter
            else "of de huurder een 14-dagenbrief kreeg, is niet bekend."
        )
        yield ask(
            MISSING,
            "Is er een 14-dagenbrief?",
            reason,
            "Vraag de huurder naar alle aanmaningen, en vraag de verhuurder om een kopie met het bewijs van verzending. "
            "Vul veertiendagenbrief_gekregen en brief14 in.",
            fields=("veertiendagenbrief_gekregen", "brief14"),
        )


def _valid(dossier: Dossier, letters: tuple[Notice, ...], today: date) -> Iterator[Finding | Question]:
    valid = first_valid(dossier)
    if isinstance(valid, Unknown):
        yield found(
            VALID,
            Weight.NAVRAGEN,
            "Of er een geldige 14-dagenbrief is, staat nog niet vast",
            f"{valid.reason} {valid.next_action} Zonder een geldige brief zijn er geen incassokosten verschuldigd.",
            certainty=Certainty.OPEN,
            fields=("brief14",),
        )
        return
    if valid is None:
        certain = all(notice.met is Met.NO for notice in letters)
        names = "; ".join(f"brief {n.number}: {', '.join(n.failing)}" for n in letters)
        yield found(
            VALID,
            Weight.FOUT if certain else Weight.WAARSCHIJNLIJK,
            "Geen van de brieven is een geldige 14-dagenbrief"
            if len(letters) > 1
            else "De 14-dagenbrief is niet geldig",
            f"Dit klopt niet ({names}). Daarom zijn er nu geen incassokosten verschuldigd. Een nieuwe, goede brief kan dat "
            "veranderen voor wat dan nog niet is betaald.",
            fields=("brief14",),
            evidence=PAPER,
            risk="De verhuurder kan alsnog een goede brief sturen. Betaal daarom de huur die niet wordt betwist.",
        )
        return
    earlier = [
        n
        for n in letters
        if n.number != valid.number and (n.started or date.max) <= (valid.started or date.max)
    ]
    text = f"Brief {valid.number} voldoet aan alle eisen die zijn nagekeken."
    if earlier:
        numbers = " en ".join(str(n.number) for n in earlier)
        text += (
            f" Brief {numbers} niet: wachten maakt een foute brief niet goed. Alleen over wat na brief {valid.number} niet "
            "op tijd is betaald, kunnen kosten verschuldigd zijn."
        )
    also = [n.number for n in letters if n.met is Met.YES and n.number != valid.number]
    if also:
        text += f" Ook brief {' en '.join(map(str, also))} voldoet; voor dezelfde huur kunnen maar één keer kosten komen."
    elif not earlier and isinstance(valid.days, Days) and today > valid.days.last:
        text += " Wat daarna niet op tijd is betaald, kan incassokosten opleveren."
    yield found(
        VALID,
        Weight.IN_ORDE,
        "Er is een geldige 14-dagenbrief",
        text,
        sources=(LATER,) if earlier else (),
        fields=("brief14",),
        values={"geldige_brief": valid.number, **dated(valid)},
        number=valid.number,
    )
