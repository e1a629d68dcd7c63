"""The reasons for which the program says no. They carry Dutch text for people; only `cli` prints them.

Each class says which exit code belongs to it: 2 when the input is not usable or facts are missing, 1 when the
work could not or may not be done.
"""

from __future__ import annotations

import errno
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


#: {} is the file. What is not listed gets its code ("EBUSY"), since the system's own words are English.
_REASONS = {
    errno.ENOENT: "Dit bestaat niet: {}.",
    errno.EACCES: "U hebt geen toegang tot {}.",
    errno.EPERM: "U hebt geen toegang tot {}.",
    errno.EEXIST: "Dit bestaat al: {}.",
    errno.EISDIR: "Dit is een map, geen bestand: {}.",
    errno.ENOTDIR: "In {} staat een naam die geen map is.",
    errno.ENOTEMPTY: "De map {} is niet leeg.",
    errno.ENOSPC: "De schijf is vol.",
    errno.EDQUOT: "De schijfruimte die u mag gebruiken, is op.",
    errno.EROFS: "De schijf met {} is alleen te lezen.",
    errno.EFBIG: "Dit wordt te groot: {}.",
    errno.ENAMETOOLONG: "De naam van {} is te lang.",
    errno.ELOOP: "Dit is een koppeling die naar zichzelf wijst: {}.",
    errno.EMFILE: "Er staan te veel bestanden open.",
    errno.ENFILE: "Er staan te veel bestanden open.",
    errno.EIO: "Lezen of schrijven van {} lukt niet: de schijf meldt een fout.",
    errno.ENOMEM: "Er is te weinig geheugen.",
}


def reason(number: int) -> str:
    """Why the system refused a file, in Dutch; {} is the file."""
    code = errno.errorcode.get(number, f"foutcode {number}")
    return _REASONS.get(number, f"Lezen of schrijven van {{}} lukt niet ({code}).")
