"""The days on which the arrears count, with how many months of rent they are then. No findings here."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from juridisch.amounts.ledger import Arrears
from juridisch.dossier import Dossier, known
from juridisch.findings.arrears.rent import hearing_day, rent_ledger, summons_day, without_disputed
from juridisch.law import Unknown

_THREE = Decimal(3)


class Moment(NamedTuple):
    """The arrears on one day, with and without service costs. `name` is the key of its values.

    `undisputed` is with service costs and without the increases that the tenant disputes; None without any.
    """

    name: str
    day: date
    whole: Arrears
    bare: Arrears
    undisputed: Arrears | None = None

    @property
    def three(self) -> bool:
        """Whether it is three months or more in one of the two counts."""
        return self.whole.months >= _THREE or self.bare.months >= _THREE

    @property
    def surely_three(self) -> bool:
        """Whether it is so without the disputed increases too."""
        return self.three and (self.undisputed is None or self.undisputed.months >= _THREE)


def moments_of(dossier: Dossier, today: date) -> Iterator[Moment]:
    """The summons (else the day of the landlord's figures), today, and a hearing that is still to come."""
    served, stated, hearing = summons_day(dossier), known(dossier.peildatum_eiser), hearing_day(dossier)
    first = served or stated
    days: list[tuple[str, date]] = []
    if first and first < today:
        days.append(("dagvaarding" if served else "peildatum", first))
    days.append(("nu", today))
    if hearing and hearing > today:
        days.append(("zitting", hearing))
    for name, day in days:
        ledger = rent_ledger(dossier, day)
        if isinstance(ledger, Unknown):
            continue
        whole = ledger.months_in_arrears(day, with_service=True)
        bare = ledger.months_in_arrears(day, with_service=False)
        if not isinstance(whole, Unknown) and not isinstance(bare, Unknown):
            yield Moment(name, day, whole, bare, _undisputed(dossier, day))


def _undisputed(dossier: Dossier, day: date) -> Arrears | None:
    if not any(row.betwist is True for row in dossier.huurverloop):
        return None
    ledger = without_disputed(dossier, day)
    arrears = ledger if isinstance(ledger, Unknown) else ledger.months_in_arrears(day, with_service=True)
    return None if isinstance(arrears, Unknown) else arrears
