"""Facts about rent, payments, income and the papers to be made that contradict each other or that seldom fit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, time
from itertools import pairwise
from typing import TypeVar

from juridisch.dossier.facts import known
from juridisch.dossier.fields import value_at
from juridisch.dossier.model import Dossier
from juridisch.dutch import MONTHS, write_amount, write_date

R = TypeVar("R")
#: Makes a remark of a field and a message: one that is certain, or one that is only worth a look.
Say = Callable[[str, str], R]

_PAST_LISTS = {
    "betalingen": ("datum",), "kosten_per_maand": ("aanmaning_datum",), "gebreken": ("meldingsdatum", "hersteld_op"),
    "regelingen": ("datum",), "nieuwe_feiten": ("datum",), "proceskosten": ("datum",), "schulden": ("ontstaan",),
    "stukken": ("datum",),
}  # fmt: skip
#: How many minutes there must be at least between an answer and an eviction on the same day.
_AHEAD = 120
_PAST = (
    "contract.datum", "vroegsignalering.herinnering_datum", "vroegsignalering.melding_datum", "incassant.eerste_aanmaning",
    "opvang.gevraagd_op", "opvang.antwoord_datum", "gezondheid.sinds", "oorzaak_opgelost_sinds", "wsnp.verklaring_datum",
    "huurvoorstel.brief_datum", "toestemming.datum", "lopende_huur.laatste_betaalde_maand",
)  # fmt: skip


def money_remarks(dossier: Dossier, today: date, wrong: Say[R], look: Say[R]) -> Iterator[R]:
    """All remarks about money and papers; `wrong` and `look` make one."""
    yield from _rent_rows(dossier, wrong, look)
    yield from _payments(dossier, look)
    yield from _future(dossier, today, wrong)
    yield from _twice(dossier, wrong)
    yield from _letters(dossier, look)
    yield from _plans(dossier, today, wrong, look)


def month_name(day: date) -> str:
    """A month in words.

    >>> month_name(date(2025, 4, 1))
    'april 2025'
    """
    return f"{MONTHS[day.month - 1]} {day.year}"


def _rent_rows(dossier: Dossier, wrong: Say[R], look: Say[R]) -> Iterator[R]:
    rows = [(n, day, row) for n, row in enumerate(dossier.huurverloop, 1) if (day := known(row.vanaf))]
    for (_, earlier, _row), (number, later, _next) in pairwise(rows):
        if later <= earlier:
            yield wrong(
                f"huurverloop[{number}].vanaf",
                f"{month_name(later)} komt niet na {month_name(earlier)}. Zet de regels in de volgorde van de tijd, elke maand "
                "één keer.",
            )
    if rows and rows[-1][2].kale_huur is not None:
        number, _, last = rows[-1]
        bare, service, total = known(last.kale_huur), known(last.servicekosten), known(dossier.totale_huur)
        if bare is not None and total is not None and bare + (service or 0) != total:
            yield look(
                f"huurverloop[{number}]",
                f"Kale huur en servicekosten zijn hier samen {write_amount(bare + (service or 0))}, maar bij totale_huur staat "
                f"{write_amount(total)}.",
            )
    start = known(dossier.contract.ingangsdatum)
    if rows and start and rows[0][1] < start.replace(day=1):
        yield wrong(
            "huurverloop[1].vanaf",
            f"{month_name(rows[0][1])} ligt vóór het begin van de huur ({write_date(start)}).",
        )


def _payments(dossier: Dossier, look: Say[R]) -> Iterator[R]:
    if known(dossier.heeft_betaald) is False and dossier.betalingen:
        yield look(
            "heeft_betaald", "Hier staat nee, maar bij betalingen staat er wel iets. Welke van de twee klopt?"
        )
    first = known(dossier.huurverloop[0].vanaf) if dossier.huurverloop else None
    for number, payment in enumerate(dossier.betalingen, 1):
        day, month = known(payment.datum), known(payment.maand)
        if first and day and day < first and not month:
            yield look(
                f"betalingen[{number}].datum",
                f"{write_date(day)} ligt vóór de eerste maand die wordt nagerekend ({month_name(first)}). De betaling telt dan "
                "voor die maand mee. Was ze voor een eerdere maand, haal haar dan weg.",
            )
        if first and month and month < first:
            yield look(
                f"betalingen[{number}].maand",
                f"{month_name(month)} wordt niet nagerekend; het begint bij {month_name(first)}.",
            )


def answer_comes_too_late(dossier: Dossier, eviction: date | None, hour: time | None) -> bool:
    """Whether the answer is asked after the eviction, or on its day without two hours between them that are known."""
    asked = dossier.vraag_uitstel
    answer, by = known(asked.antwoord_uiterlijk), known(asked.antwoord_tijd)
    if answer is None or eviction is None or answer < eviction:
        return False
    if answer > eviction or hour is None or by is None:
        return True
    return (hour.hour - by.hour) * 60 + hour.minute - by.minute < _AHEAD


def _future(dossier: Dossier, today: date, wrong: Say[R]) -> Iterator[R]:
    paths = list(_PAST)
    for name, fields in _PAST_LISTS.items():
        paths += [f"{name}[{n}].{field}" for n, _ in enumerate(getattr(dossier, name), 1) for field in fields]
    # A court fee goes by the first hearing, which may be still to come.
    fees = [
        n for n, cost in enumerate(dossier.proceskosten, 1) if known(cost.soort) in ("griffierecht", None)
    ]
    for path in paths:
        day = known(value_at(dossier, path))
        if path in [f"proceskosten[{n}].datum" for n in fees]:
            continue
        if isinstance(day, date) and day > today:
            yield wrong(
                path,
                f"{write_date(day)} ligt na vandaag ({write_date(today)}); dit kan nog niet gebeurd zijn.",
            )


def _twice(dossier: Dossier, wrong: Say[R]) -> Iterator[R]:
    for name in ("overzicht_eiser", "kosten_per_maand"):
        months = Counter(known(row.maand) for row in getattr(dossier, name))
        for month, count in months.items():
            if month is not None and count > 1:
                yield wrong(name, f"{month_name(month)} staat er {count} keer in. Neem de maand één keer op.")


def _letters(dossier: Dossier, look: Say[R]) -> Iterator[R]:
    for number, letter in enumerate(dossier.brief14, 1):
        costs, principal = known(letter.bedrag_genoemd), known(letter.hoofdsom)
        if costs is not None and principal is not None and costs > principal > 0:
            yield look(
                f"brief14[{number}].bedrag_genoemd",
                f"De kosten ({write_amount(costs)}) zijn hoger dan het huurbedrag ({write_amount(principal)}). Staan ze op de "
                "goede plek?",
            )


def _plans(dossier: Dossier, today: date, wrong: Say[R], look: Say[R]) -> Iterator[R]:
    for path in ("voorstel.eerste_betaling", "bron_volledige_betaling.datum", "vraag_uitstel.nieuwe_datum"):
        day = known(value_at(dossier, path))
        if isinstance(day, date) and day < today:
            yield look(path, f"{write_date(day)} is al voorbij. Kies een dag die nog komt.")
    answer = known(dossier.vraag_uitstel.antwoord_uiterlijk)
    for number, writ in enumerate(dossier.exploten, 1):
        announced = known(writ.ontruiming_datum)
        hour = known(writ.ontruiming_tijd)
        ahead = announced if announced and announced >= today else None
        if ahead and answer and answer_comes_too_late(dossier, ahead, hour):
            yield look(
                "vraag_uitstel.antwoord_uiterlijk",
                f"{write_date(answer)} ligt niet ruim vóór de aangezegde ontruiming ({write_date(ahead)}, "
                f"exploten[{number}]). Vraag eerder antwoord.",
            )
    new = known(dossier.vraag_uitstel.nieuwe_datum)
    last = max((day for writ in dossier.exploten if (day := known(writ.ontruiming_datum))), default=None)
    if new and last and new <= last:
        yield wrong(
            "vraag_uitstel.nieuwe_datum",
            f"{write_date(new)} ligt niet na de aangezegde ontruiming ({write_date(last)}).",
        )
    old, raised = known(dossier.huurvoorstel.oude_huur), known(dossier.huurvoorstel.nieuwe_huur)
    if old is not None and raised is not None and raised <= old:
        yield look(
            "huurvoorstel.nieuwe_huur", f"{write_amount(raised)} is niet meer dan {write_amount(old)}."
        )
    judged = [day for judgment in dossier.vonnissen if (day := known(judgment.datum))]
    for number, fact in enumerate(dossier.nieuwe_feiten, 1):
        happened = known(fact.datum)
        if happened and judged and happened < min(judged):
            yield look(
                f"nieuwe_feiten[{number}].datum",
                f"{write_date(happened)} ligt vóór het vonnis ({write_date(min(judged))}); dan is het geen nieuw feit.",
            )
