"""What an answer changes in the dossier: its own field, what a choice puts elsewhere, and what no longer holds."""

from __future__ import annotations

from collections.abc import Iterable

from juridisch.dossier import ONBEKEND, Dossier, read_value, value_at
from juridisch.dossier.facts import Fact
from juridisch.wizard.engine import Ask, Turn
from juridisch.wizard.places import bare, resolve, value_of, with_names
from juridisch.wizard.questions import moved_from


def changes_of(ask: Ask, value: Fact[object], old: Fact[object], dossier: Dossier) -> dict[str, object]:
    """What to save for an answer. What the old choice had put elsewhere goes, unless the user is asked about that."""
    changes: dict[str, object] = {}
    if old is not None and old != value and not ask.question.bij_wijziging:
        changes = dict.fromkeys(put_by(ask, old, dossier))
    changes |= with_names(ask.path if ask.item else ask.question.veld, value, dossier)
    return {**changes, **put_elsewhere(ask, value, dossier)}


def put_elsewhere(ask: Ask, value: Fact[object], dossier: Dossier) -> dict[str, object]:
    """What a choice puts in other fields."""
    changes: dict[str, object] = {}
    for target, put in _zet(ask, value).items():
        source = moved_from(put)
        if not source:
            changes |= with_names(target, put, dossier)
        elif value_of(dossier, target) is None and (there := value_of(dossier, source)) is not None:
            changes |= with_names(target, there, dossier) | {resolve(source, dossier): None}
    return changes


def put_by(ask: Ask, value: Fact[object], dossier: Dossier) -> list[str]:
    """Where the dossier still says what that choice put there."""
    places = {
        resolve(target, dossier): read_value(bare(target), put)
        for target, put in _zet(ask, value).items()
        if not moved_from(put)
    }
    return [place for place, put in places.items() if value_at(dossier, place) == put]


def lost_by(
    ask: Ask, old: Fact[object], before: Iterable[Turn], after: Iterable[Turn], dossier: Dossier
) -> list[str]:
    """The answers that are about the old choice alone: of this chapter, and not asked for any more after the change."""
    still = {turn.path for turn in after if isinstance(turn, Ask)}
    of_old = [
        turn.path
        for turn in before
        if isinstance(turn, Ask)
        and turn.path
        and turn.path not in still
        and turn.chapter.id == ask.chapter.id
    ]
    return [path for path in of_old if value_at(dossier, path) is not None] + put_by(ask, old, dossier)


def _zet(ask: Ask, value: Fact[object]) -> dict[str, str]:
    words: dict[object, str] = {ONBEKEND: "onbekend", True: "ja", False: "nee"}
    word = words[value] if value is ONBEKEND or isinstance(value, bool) else str(value)
    return dict((ask.question.zet or {}).get(word, {}))
