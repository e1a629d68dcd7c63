"""What the papers about paying share: who speaks, to whom, what is open by the tenant's own account, and by when to answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from juridisch.amounts.terms import Month
from juridisch.assessment import Assessment
from juridisch.deadlines import calculate
from juridisch.deadlines.free import SetBy, free_rule
from juridisch.documents.facts.reader import Reader, document_date
from juridisch.documents.facts.recipients import claimant_side, landlord, needs_claimant_side
from juridisch.dossier import Dossier, known
from juridisch.errors import InputError
from juridisch.findings.arrears.doubt import known_long_enough
from juridisch.findings.arrears.rent import open_months, rent_ledger
from juridisch.findings.costs.collector import unregistered
from juridisch.law import Stage, Term, Unknown
from juridisch.timeline import current_roldatum

#: The stages in which the case lies with the judge.
IN_COURT = (Stage.DAGVAARDING, Stage.ROLDATUM_GEMIST)
#: A term in a letter; the act on terms does not cover it.
_TWO_WEEKS = free_rule(Term(14, "dag"), SetBy.CONTRACT)


class Own(NamedTuple):
    """Unpaid rent by the tenant's own account, in euros, and the months it is about in words."""

    amount: Decimal
    months: str


def voice(base: dict[str, Any], third: str = "de huurder") -> dict[str, Any]:
    """How the tenants are named in a sentence: ‘ik’, ‘wij’, or `third` when somebody writes for them.

    `v` picks the verb from a list of three in a template: for ‘ik’, for several, for one third person. `Mijn` begins what is
    their own (a het-word), `zich` goes with reflexive verbs.
    """
    if base["namens"]:
        who = f"{third}s" if base["meer"] else third
        words = (who, who[:1].upper() + who[1:], who, "zich", "Het", 1 if base["meer"] else 2)
    elif base["wij"]:
        words = ("wij", "Wij", "ons", "ons", "Ons", 1)
    else:
        words = ("ik", "Ik", "mij", "mij", "Mijn", 0)
    return dict(zip(("ik", "Ik", "mij", "zich", "Mijn", "v"), words, strict=True))


def recipient(case: Assessment, reader: Reader) -> dict[str, Any]:
    """Who handles the claim, his address and file number, and the landlord where he gets a copy.

    Nobody need pay a collector without a valid registration (art. 18 Wki): then the landlord himself is written to.
    """
    kind, address = claimant_side(case, reader)
    if kind == "incassant" and not_to_collector(case.dossier):
        kind, address = "verhuurder", landlord(case, reader)
    return {"geadresseerde": address, **addressed(kind, reader)}


def addressed(kind: str, reader: Reader) -> dict[str, Any]:
    """The file number of whom a letter goes to, and the landlord where he gets a copy."""
    number = {"deurwaarder": "deurwaarder.dossiernummer", "incassant": "incassant.kenmerk"}.get(
        kind, "kenmerk_uw"
    )
    return {
        "aan": kind,
        "kenmerk_uw": reader(number) or reader("kenmerk_uw"),
        "kopie_aan": "" if kind == "verhuurder" else reader("verhuurder.naam"),
    }


def needs_recipient(case: Assessment) -> Iterable[str]:
    """The fields that `recipient` needs."""
    found = needs_claimant_side(case)
    if found[0].startswith("incassant") and not_to_collector(case.dossier):
        return [
            "verhuurder.naam",
            *(f"verhuurder.adres.{p}" for p in ("straat", "huisnummer", "postcode", "plaats")),
        ]
    return found


def not_to_collector(dossier: Dossier) -> bool:
    """Whether it is certain that nobody need pay the collector."""
    without = unregistered(dossier)
    return without is not None and without.certain


def own_account(dossier: Dossier, today: date) -> Own | None:
    """What is open by the rent and the payments in the dossier; None when one of the two is not known until now."""
    if not (dossier.huurverloop and dossier.betalingen and known_long_enough(dossier, today, today)):
        return None
    ledger = rent_ledger(dossier, today)
    if isinstance(ledger, Unknown):
        return None
    return Own(ledger.open_on(today), in_words([open_.row.month for open_ in open_months(ledger, today)]))


def in_words(months: Sequence[Month]) -> str:
    """Months as people say them; four or more in a row as from and until.

    >>> in_words([Month(2025, 2), Month(2025, 3)])
    'februari en maart 2025'
    """
    runs: list[list[Month]] = []
    for month in months:
        if runs and month == runs[-1][-1].plus(1):
            runs[-1].append(month)
        else:
            runs.append([month])
    parts: list[str] = []
    for run in runs:
        parts += [f"{run[0]} tot en met {run[-1]}"] if len(run) > 3 else [str(month) for month in run]
    return _one_year(" en ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts), months)


def _one_year(text: str, months: Sequence[Month]) -> str:
    """The year once, when it is the same in all months."""
    years = {month.year for month in months}
    if len(years) != 1:
        return text
    year = f" {years.pop()}"
    return text.replace(year, "") + year


def answer_before(case: Assessment, *days: date | None) -> date | None:
    """Before which day to answer: two weeks from the letter, or the first of the days that is nearer but still ahead."""
    start = document_date(case)
    ahead = [day for day in (*days, *court_days(case)) if day and day > start]
    try:
        return min(calculate(_TWO_WEEKS, start).day, *ahead) if ahead else calculate(_TWO_WEEKS, start).day
    except InputError:  # outside the years of the calendar
        return min(ahead, default=None)


def court_days(case: Assessment) -> tuple[date, ...]:
    """The roll day and the hearing, as far as they are ahead."""
    days = (current_roldatum(case.dossier), known(case.dossier.zitting_datum))
    return (
        tuple(sorted(day for day in days if day and day >= case.today)) if not case.dossier.vonnissen else ()
    )


def iban(reader: Reader) -> Any:
    """The account for the rent as on paper, in groups of four; '' when it is not known."""
    number = reader("iban_betaling")
    return (
        " ".join(number[at : at + 4] for at in range(0, len(number), 4))
        if isinstance(number, str)
        else number
    )
