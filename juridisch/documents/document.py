"""A kind of letter or court paper: what it is for, when it may be made, which facts it cannot do without."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from juridisch.assessment import Assessment
from juridisch.documents.gates import Gate, Note, Refusal
from juridisch.dossier import missing
from juridisch.errors import Problem
from juridisch.settings import Settings

if TYPE_CHECKING:
    from juridisch.documents.facts.reader import Reader

#: For whom the words are: a tenant and whoever reads for him (B1), a landlord or authority in a letter, or a court.
Register = Literal["B1", "brief", "processtuk"]


@dataclass(frozen=True)
class Document:
    """A kind of letter or court paper; its text is `templates/letters/ID.md`.

    `facts` gives what the template may use; `needs` yields the fields that must be known. `outgoing` papers reach the
    other side or a court, so that the verstek trap guards them. `conflicts` yields facts that cannot both stand in it, and no
    draft gets around those; `notes` say what the adviser should know beside the finished paper. `fits` says why it belongs in
    the package of a case now, or gives '' when it does not; `channel` says how to send it. `example` is the shipped dossier
    that shows it. A paper `for_adviser` is no use to a tenant who has no adviser.
    """

    id: str
    name: str
    to: str
    purpose: str  # one sentence for the catalogue: what it does for the tenant
    outgoing: bool
    register: Register
    gates: tuple[Gate, ...]
    needs: Callable[[Assessment, Settings], Iterator[str]]
    facts: Callable[[Assessment, Reader, Settings], dict[str, Any]]
    fits: Callable[[Assessment], str]
    channel: str
    example: str
    conflicts: Callable[[Assessment], Iterator[Problem]] = lambda _case: iter(())
    notes: tuple[Note, ...] = ()
    for_adviser: bool = False

    def refusal(self, case: Assessment) -> Refusal | None:
        """Why it does not fit this case, or None."""
        return next((found for gate in self.gates if (found := gate(case))), None)

    def gaps(self, case: Assessment, settings: Settings) -> tuple[Problem, ...]:
        """The facts that are still missing, each with where it stands on paper."""
        return missing(case.dossier, dict.fromkeys(self.needs(case, settings)))
