"""The reasons for which the program says no. They carry Dutch text for people; only `cli` prints them.

Each class says which exit code belongs to it: 2 when the input is not usable or facts are missing, 1 when the
work could not or may not be done.
"""

from __future__ import annotations

from typing import NamedTuple


class JuridischError(Exception):
    """Base of all refusals. `message` is one sentence; `hints` are the lines that say what to do."""

    exit_code = 1

    def __init__(self, message: str, *hints: str) -> None:
        super().__init__(message)
        self.message = message
        self.hints = hints


class InputError(JuridischError):
    """What was given is not usable; the message names the field, what was read and what to do."""

    exit_code = 2


class CannotError(JuridischError):
    """The machine cannot do it now: a missing library, a full disk, a folder that cannot be written."""


class RefusedError(JuridischError):
    """It may not be done: a gate, or the verstek trap."""


class Problem(NamedTuple):
    """One thing wrong or missing in what a user wrote."""

    field: str  # "huurders[1].adres.postcode": the Dutch field name with its place in the file
    message: str  # one Dutch sentence: what was read, what is wrong, what to do
    missing: bool = False  # a gap to fill in, as opposed to something wrong
    where: str = ""  # for a gap: where the fact can be found on paper


class ProblemsError(InputError):
    """Everything that is wrong or missing at once, so that nobody has to run a command five times."""

    def __init__(self, message: str, problems: tuple[Problem, ...], *hints: str) -> None:
        super().__init__(message, *hints)
        self.problems = problems
