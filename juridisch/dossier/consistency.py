"""Facts that contradict each other, or that fit together but seldom: the rules behind `check`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from juridisch.dossier.consistency_money import money_remarks
from juridisch.dossier.events import Exploot, Verzoek, Vonnis
from juridisch.dossier.facts import Fact, known
from juridisch.dossier.fields import children, value_at
from juridisch.dossier.model import Dossier
from juridisch.dutch import WEEKDAYS, write_amount, write_date
from juridisch.errors import Problem

# How case numbers look in published judgments. Courts vary, so a number that does not fit is only worth a look.
CASE_NUMBERS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\d{6,8}\s?[\\/]?\s?[A-Z]{2}\s(EXPL|VERZ)\s\d{2}-\d{1,6}(\s.*)?",
        r"C/\d{2}/\d{6}\s?/\s?[A-Z]{2}\s[A-Z]{2}\s\d{2}[-./]\d{1,5}",
        r"(C/\d{2}/)?\d{5,6}\s?/?\s?FT RK\s\d{2}[-./]\d{1,5}",
        r"200\.\d{3}\.\d{3}([/_]\d{2})?",
    )
)


class Remark(NamedTuple):
    """A problem, and whether it is certain."""

    wrong: bool
    problem: Problem


def _wrong(field: str, message: str) -> Remark:
    return Remark(True, Problem(field, message))


def _look(field: str, message: str) -> Remark:
    return Remark(False, Problem(field, message))


_FAR = timedelta(days=60)


def _letter_date(dossier: Dossier, today: date) -> Iterator[Remark]:
    day = known(dossier.documentdatum)
    if day and abs(day - today) > _FAR:
        yield _look(
            "documentdatum",
            f"Boven elke brief komt {write_date(day)}, ver van vandaag. Maak het veld leeg om de datum van vandaag te "
            "gebruiken.",
        )


def remarks(dossier: Dossier, today: date) -> Iterator[Remark]:
    """All remarks, in the order of the form."""
    yield from _blank_items(dossier)
    yield from _letter_date(dossier, today)
    yield from _people(dossier, today)
    yield from _rent(dossier, today)
    yield from _letters(dossier, today)
    yield from _court_days(dossier)
    yield from (Remark(True, problem) for problem in not_unanimous(dossier))
    for number, exploot in enumerate(dossier.exploten, 1):
        yield from _exploot(dossier, exploot, f"exploten[{number}]", today)
    for number, vonnis in enumerate(dossier.vonnissen, 1):
        yield from _vonnis(dossier, vonnis, f"vonnissen[{number}]", today)
    for number, verzoek in enumerate(dossier.verzoeken, 1):
        yield from _verzoek(verzoek, f"verzoeken[{number}]", today)
    yield from _after_judgment(dossier, today)
    yield from money_remarks(dossier, today, _wrong, _look)


def _after_judgment(dossier: Dossier, today: date) -> Iterator[Remark]:
    paths = ["daad_van_bekendheid.datum", "ontruimd_op"]
    paths += [f"beslagen[{number}].eerste_uitbetaling" for number, _ in enumerate(dossier.beslagen, 1)]
    first = _first_judgment(dossier)
    for path in paths:
        yield from _past(dossier, path, today)
        day = _day(dossier, path)
        if first is not None and day is not None and day < first:
            yield _look(path, f"{write_date(day)} ligt vóór het vonnis ({write_date(first)}). Klopt dat?")


def _first_judgment(dossier: Dossier) -> date | None:
    """The earliest judgment, if the day of every judgment is known."""
    days = [day for vonnis in dossier.vonnissen if (day := known(vonnis.datum)) is not None]
    return min(days) if days and len(days) == len(dossier.vonnissen) else None


def _day(dossier: Dossier, path: str) -> date | None:
    value = value_at(dossier, path)
    return value if isinstance(value, date) else None


def _past(dossier: Dossier, path: str, today: date) -> Iterator[Remark]:
    day = _day(dossier, path)
    if day is not None and day > today:
        yield _wrong(
            path, f"{write_date(day)} ligt na vandaag ({write_date(today)}); dit kan nog niet gebeurd zijn."
        )


def _order(dossier: Dossier, wrong: bool, *paths: str) -> Iterator[Remark]:
    """The known days among these must not go back in time."""
    days = [(path, day) for path in paths if (day := _day(dossier, path)) is not None]
    for (first, earlier), (second, later) in pairwise(days):
        if later < earlier:
            message = (
                f"{write_date(later)} ligt vóór ‘{first}’ ({write_date(earlier)}). Controleer beide datums."
            )
            yield Remark(wrong, Problem(second, message))


def _blank_items(dossier: Dossier) -> Iterator[Remark]:
    for name in (field.name for field in children(Dossier) if field.many):
        for number, item in enumerate(getattr(dossier, name), 1):
            if item.leeg:
                yield _wrong(f"{name}[{number}]", "Dit onderdeel is leeg. Vul het in, of haal de regels weg.")


def _people(dossier: Dossier, today: date) -> Iterator[Remark]:
    for number, huurder in enumerate(dossier.huurders, 1):
        path = f"huurders[{number}]"
        birth = known(huurder.geboortedatum)
        if birth is not None and birth > today:
            yield from _past(dossier, f"{path}.geboortedatum", today)
        elif birth is not None and birth + relativedelta(years=18) > today:
            yield _wrong(
                f"{path}.geboortedatum",
                f"Wie op {write_date(birth)} is geboren, is nog geen 18 jaar. Klopt de datum wel, dan moet een "
                "wettelijk vertegenwoordiger optreden; vraag een advocaat.",
            )
    bewind = [known(huurder.onder_bewind) for huurder in dossier.huurders]
    if dossier.ondertekenaar == "bewindvoerder" and bewind and not any(b is not False for b in bewind):
        yield _wrong("ondertekenaar", "De bewindvoerder ondertekent, maar bij onder_bewind staat nee.")
    consent = all(
        known(huurder.bewindvoerder.toestemming) is True
        for huurder in dossier.huurders
        if known(huurder.onder_bewind) is True
    )
    if dossier.ondertekenaar == "huurder" and True in bewind and not consent:
        yield _look(
            "ondertekenaar",
            "Een huurder staat onder bewind. Dan tekent de bewindvoerder, of de huurder met diens schriftelijke "
            "toestemming.",
        )


def _rent(dossier: Dossier, today: date) -> Iterator[Remark]:
    bare, service, total = known(dossier.kale_huur), known(dossier.servicekosten), known(dossier.totale_huur)
    if bare is not None and total is not None and bare + (service or 0) > total:
        yield _wrong(
            "totale_huur",
            f"{write_amount(total)} is minder dan kale huur en servicekosten samen "
            f"({write_amount(bare + (service or 0))}).",
        )
    elif bare is not None and service is not None and total is not None and bare + service < total:
        yield _look(
            "totale_huur",
            f"{write_amount(total)} is meer dan kale huur en servicekosten samen ({write_amount(bare + service)}). "
            "Zit er nog iets anders in?",
        )
    yield from _past(dossier, "peildatum_eiser", today)


def _letters(dossier: Dossier, today: date) -> Iterator[Remark]:
    for number, _ in enumerate(dossier.brief14, 1):
        path = f"brief14[{number}]"
        for name in ("datum", "verzonden", "ontvangen"):
            yield from _past(dossier, f"{path}.{name}", today)
        yield from _order(dossier, False, f"{path}.datum", f"{path}.verzonden")
        yield from _order(dossier, True, f"{path}.verzonden", f"{path}.ontvangen")
        if _day(dossier, f"{path}.verzonden") is None:
            yield from _order(dossier, False, f"{path}.datum", f"{path}.ontvangen")


def _court_days(dossier: Dossier) -> Iterator[Remark]:
    yield from _case_number("zaaknummer", dossier.zaaknummer)
    for name in ("roldatum", "nieuwe_roldatum", "zitting_datum"):
        day = _day(dossier, name)
        if day is not None and day.weekday() >= 5:
            yield _look(
                name, f"{write_date(day)} is een {WEEKDAYS[day.weekday()]}; dan zijn er geen zittingen."
            )
    first, new = known(dossier.roldatum), known(dossier.nieuwe_roldatum)
    if first is not None and new is not None and new <= first:
        yield _wrong("nieuwe_roldatum", f"{write_date(new)} ligt niet na de roldatum ({write_date(first)}).")
    yield from _order(dossier, False, "nieuwe_roldatum" if new else "roldatum", "zitting_datum")
    if dossier.nieuwe_roldatum is None and dossier.uitstel_eerder_verleend is True:
        yield _look("nieuwe_roldatum", "Er is al uitstel verleend, maar de nieuwe roldatum is niet ingevuld.")


def not_unanimous(dossier: Dossier) -> Iterator[Problem]:
    """A request for postponement on behalf of both sides, while the other side does not agree."""
    if dossier.reden_uitstel == "eenstemmig" and dossier.akkoord_eiser is False:
        yield Problem(
            "akkoord_eiser",
            "Bij ‘reden_uitstel’ staat eenstemmig, maar de verhuurder is het niet eens met het uitstel (akkoord_eiser: "
            "nee). Kies een andere reden, of verbeter akkoord_eiser.",
        )


def _case_number(path: str, number: Fact[str]) -> Iterator[Remark]:
    text = known(number)
    if text is not None and not any(pattern.fullmatch(text) for pattern in CASE_NUMBERS):
        yield _look(
            path,
            f"‘{text}’ ziet er niet uit als een zaaknummer van een rechtbank. Vergelijk het met de brief.",
        )


def _exploot(dossier: Dossier, exploot: Exploot, path: str, today: date) -> Iterator[Remark]:
    yield from _past(dossier, f"{path}.datum", today)
    served, announced = known(exploot.datum), known(exploot.ontruiming_datum)
    if served is None:
        return
    roldatum = known(dossier.roldatum)
    if exploot.soort == "dagvaarding" and roldatum is not None:
        if roldatum < served:
            yield _wrong(
                "roldatum", f"{write_date(roldatum)} ligt vóór de dagvaarding ({write_date(served)})."
            )
        elif roldatum < served + timedelta(days=8) and exploot.termijn_verkort is not True:
            yield _look(
                "roldatum",
                f"Tussen de dagvaarding ({write_date(served)}) en {write_date(roldatum)} zit geen volle week "
                "(art. 114 en 119 Rv). Heeft de rechter de termijn verkort?",
            )
    judged = [day for vonnis in dossier.vonnissen if (day := known(vonnis.datum)) is not None]
    complete = len(judged) == len(dossier.vonnissen) > 0
    if exploot.soort in ("betekening vonnis", "bevel tot ontruiming") and complete and served < min(judged):
        yield _wrong(
            f"{path}.datum", f"{write_date(served)} ligt vóór het vonnis ({write_date(min(judged))})."
        )
    if announced is not None and announced < served:
        yield _wrong(
            f"{path}.ontruiming_datum",
            f"{write_date(announced)} ligt vóór het exploot ({write_date(served)}).",
        )
    elif announced is not None and announced < served + timedelta(days=3):
        yield _look(
            f"{path}.ontruiming_datum",
            f"Tussen het exploot ({write_date(served)}) en de ontruiming ({write_date(announced)}) zitten minder dan "
            "drie dagen (art. 555 Rv). Bel vandaag nog een advocaat.",
        )


def _vonnis(dossier: Dossier, vonnis: Vonnis, path: str, today: date) -> Iterator[Remark]:
    yield from _case_number(f"{path}.zaaknummer", vonnis.zaaknummer)
    yield from _past(dossier, f"{path}.datum", today)
    judged, roldatum = known(vonnis.datum), known(dossier.roldatum)
    if vonnis.titelvorm == "proces-verbaal" and vonnis.soort == "verstek":
        yield _wrong(
            f"{path}.soort", "Een proces-verbaal kan geen verstek zijn: beide partijen waren op de zitting."
        )
    if judged is None:
        return
    if roldatum is not None and judged < roldatum:
        number, own = known(vonnis.zaaknummer), known(dossier.zaaknummer)
        if number is None or own is None or number == own:
            yield Remark(
                number is not None and number == own,
                Problem(
                    f"{path}.datum",
                    f"{write_date(judged)} ligt vóór de roldatum ({write_date(roldatum)}). Hoort dit vonnis bij een "
                    "eerdere zaak, vul dan beide zaaknummers in.",
                ),
            )
    for name in ("ontruiming_niet_voor", "terme_de_grace.uiterlijk"):
        yield from _order(dossier, True, f"{path}.datum", f"{path}.{name}")
    last = known(vonnis.terme_de_grace.uiterlijk)
    if last is not None and last > judged + relativedelta(months=1):
        yield _look(
            f"{path}.terme_de_grace.uiterlijk",
            f"{write_date(last)} ligt meer dan een maand na het vonnis; langer geeft de wet niet (art. 7:280 BW).",
        )


def _verzoek(verzoek: Verzoek, path: str, today: date) -> Iterator[Remark]:
    days = {"verstuurd": known(verzoek.verstuurd), "uitkomst_datum": known(verzoek.uitkomst_datum)}
    days["tussenbeslissing_datum"] = known(verzoek.tussenbeslissing_datum)
    for name, day in days.items():
        if day is not None and day > today:
            yield _wrong(f"{path}.{name}", f"{write_date(day)} ligt na vandaag ({write_date(today)}).")
    sent, decided, until = days["verstuurd"], days["uitkomst_datum"], known(verzoek.tot)
    days["zitting_datum"] = known(verzoek.zitting_datum)
    for name, day in days.items():
        if sent is not None and day is not None and day < sent:
            yield _wrong(f"{path}.{name}", f"{write_date(day)} ligt vóór de verzending ({write_date(sent)}).")
    if decided is not None and verzoek.uitkomst in (None, "in behandeling"):
        yield _look(
            f"{path}.uitkomst", f"Er is beslist op {write_date(decided)}, maar de uitkomst is niet ingevuld."
        )
    if until is not None and decided is not None and until < decided:
        yield _wrong(f"{path}.tot", f"{write_date(until)} ligt vóór de beslissing ({write_date(decided)}).")
    if verzoek.soort == "moratorium":
        if (months := known(verzoek.maanden)) is not None and months > 6:
            yield _wrong(f"{path}.maanden", "Een moratorium duurt hooguit zes maanden (art. 287b Fw).")
        if until is not None and decided is not None and until > decided + relativedelta(months=6):
            yield _wrong(f"{path}.tot", "Een moratorium duurt hooguit zes maanden (art. 287b Fw).")
