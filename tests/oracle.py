"""A second, naive implementation of every date rule, to check the real one against.

Written from the table of rules and the law text, with no import from the package. Each rule is one small
function of the start date and its options; `answer` picks it. Counting and the calendar stand in
`oracle_days.py`.

The words of the table: *roll* is Atw 1 lid 1; *moved on* and *earlier* go past the days without service of
writs (Rv 64, 438b, 1077 lid 3); a *werkdag* is Monday to Friday and no Atw day.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from tests.oracle_days import (
    ONE_DAY,
    earlier,
    end_with_two_werkdagen,
    is_werkdag,
    last_werkdag_on_or_before,
    minus_days,
    moved_on,
    nth_delivery_day_after,
    nth_werkdag_after,
    plus_days,
    plus_months,
    plus_term,
    plus_weeks,
    plus_years,
    roll,
)

Option = date | str | int | bool
WSNP_SHORTER_FROM = date(2023, 7, 1)  # Stb. 2023, 87


class UnsettledError(ValueError):
    """The table and the law text it was written from do not say what this combination gives."""


class Answer(NamedTuple):
    """What a rule gives. `lezingen`: the other dates that are listed, without `datum`, in order of date."""

    datum: date
    voorzichtig: date
    lezingen: tuple[date, ...]


def _same(datum: date, *readings: date) -> Answer:
    """The cautious date is the date itself."""
    return _differs(datum, datum, *readings)


def _differs(datum: date, voorzichtig: date, *readings: date) -> Answer:
    return Answer(datum, voorzichtig, tuple(sorted(set(readings) - {datum})))


# --- before the court -----------------------------------------------------------------------------


def veertiendagenbrief(start: date, *, verzonden: bool = False) -> Answer:
    """BW 6:96 lid 6: fourteen days from the day after receipt; HR:2016:2704 for the presumed receipt.

    Whether Atw 1 applies is open: listed. Cautious: a werkdag, for the money must be credited (BW 6:114 lid 2).
    """
    receipt, early_receipt = start, start
    if verzonden:
        receipt, early_receipt = nth_delivery_day_after(start, 2), nth_delivery_day_after(start, 1)
    datum = plus_days(receipt, 14)
    return _differs(datum, last_werkdag_on_or_before(plus_days(early_receipt, 14)), roll(datum))


# --- summons and answer ---------------------------------------------------------------------------


def dagvaarding(start: date) -> Answer:
    """Rv 114, 119: a week, neither the day of service nor the roldatum counts. No Atw 1 (Rv 1077 lid 2)."""
    return _same(plus_days(start, 8))


def dagvaarding_uiterlijk(start: date) -> Answer:
    """Rv 114, 119 counted back from the roldatum; earlier if no service that day (Rv 64 lid 2)."""
    return _same(earlier(minus_days(start, 8)))


def antwoord(start: date) -> Answer:
    """Rv 82 lid 1: in writing, filed before the roldatum; lid 2: orally on the day itself."""
    return _same(last_werkdag_on_or_before(minus_days(start, 1)), start)


def uitstel_verzoek(start: date) -> Answer:
    """Procesreglement (rechtspraak.nl): received at the latest the day before; orally on the day itself."""
    return _same(last_werkdag_on_or_before(minus_days(start, 1)), start)


def uitstel(start: date) -> Answer:
    """Rv 133 and procesreglement: four weeks; the court sets the day, so no Atw."""
    return _same(plus_days(start, 28))


def herstelexploot(start: date) -> Answer:
    """Rv 125 lid 5: within two weeks after the roldatum."""
    return _same(roll(plus_weeks(start, 2)))


def stukken_zitting(start: date) -> Answer:
    """Rv 87 lid 6: ten days before the hearing, counted back (Atw 1 lid 2: no roll)."""
    datum = minus_days(start, 10)
    return _differs(datum, last_werkdag_on_or_before(datum))


# --- remedies -------------------------------------------------------------------------------------


def verzet(start: date, *, buitenland: bool = False) -> Answer:
    """Rv 143 lid 2: four weeks, eight when the only known abode is abroad."""
    return _same(roll(plus_weeks(start, 8 if buitenland else 4)))


def verzet_tenuitvoerlegging(start: date) -> Answer:
    """Rv 143 lid 3, 144: "vangt aan op de dag" of execution; a strict reader makes that day day 1."""
    strict = roll(plus_days(start, 27))
    return _differs(roll(plus_days(start, 28)), strict, strict)


def verzet_bekend(start: date) -> Answer:
    """Art. 6 EVRM, HR 30-8-2024, ECLI:NL:HR:2024:1103: four more weeks from learning of the judgment."""
    return _same(roll(plus_weeks(start, 4)))


def hoger_beroep(start: date) -> Answer:
    """Rv 339 lid 1; three months is not more than three months, so Atw 1 applies (Atw 4 a)."""
    return _same(roll(plus_months(start, 3)))


def hoger_beroep_kort_geding(start: date) -> Answer:
    """Rv 339 lid 2."""
    return _same(roll(plus_weeks(start, 4)))


def cassatie(start: date) -> Answer:
    """Rv 402 lid 1."""
    return _same(roll(plus_months(start, 3)))


def cassatie_kort_geding(start: date) -> Answer:
    """Rv 402 lid 2: the double of four weeks."""
    return _same(roll(plus_weeks(start, 8)))


def terme_de_grace(start: date, *, uiterlijk: date | None = None, termijn: str | None = None) -> Answer:
    """BW 7:280: at most a month; the judge's own words go first. A judge's term: no Atw."""
    if uiterlijk is not None and termijn is not None:
        raise ValueError("uiterlijk or termijn, not both")
    if uiterlijk is not None:
        return _same(uiterlijk)
    return _same(plus_term(start, termijn or "1 maand"))


# --- eviction -------------------------------------------------------------------------------------


def ontruiming(
    start: date,
    *,
    vonnistermijn: str | None = None,
    betekening: date | None = None,
    niet_voor: date | None = None,
) -> Answer:
    """Rv 555 lid 1, 502 lid 1: after three days (Atw 2, then 1), on a day for execution (438b).

    Literal, without the Atw: D + 4. What the judgment itself gives the tenant (a term after betekening, or
    "not before") is a judge's term: no Atw.
    """
    by_law = roll(end_with_two_werkdagen(start, 3)) + ONE_DAY
    literal = plus_days(start, 4)
    if (vonnistermijn is None) != (betekening is None):
        raise ValueError("vonnistermijn and betekening go together")
    if vonnistermijn is not None and betekening is not None:
        after_term = plus_term(betekening, vonnistermijn) + ONE_DAY
        by_law, literal = max(by_law, after_term), max(literal, after_term)
    if niet_voor is not None:
        by_law, literal = max(by_law, niet_voor), max(literal, niet_voor)
    return _differs(moved_on(by_law), moved_on(literal), moved_on(literal))


def ontruiming_nieuwe_datum(start: date) -> Answer:
    """Rv 555 lid 2: announced at least three days before. Calendar count; clear days and Atw 2 are listed.

    The term is counted back from the eviction, so its three days are the three before the eviction, the day of
    the announcement among them; with Atw 2 the days from that day to the eve must hold two werkdagen.
    """
    eviction, days, werkdagen = start, 0, 0
    while days < 3 or werkdagen < 2:
        days += 1
        if is_werkdag(eviction):
            werkdagen += 1
        eviction += ONE_DAY
    return _same(moved_on(plus_days(start, 3)), moved_on(plus_days(start, 4)), moved_on(eviction))


def bevel_jaar(start: date) -> Answer:
    """Rv 503, 555 lid 1: a year; no Atw (Atw 4 a)."""
    return _same(plus_years(start, 1))


def vonnis_jaar(start: date) -> Answer:
    """Practice only: after a year an execution can be misuse. No term of law."""
    return _same(plus_years(start, 1))


# --- limitation: "na de aanvang van de dag, volgende op", in years, so no Atw ---------------------


def _verjaring(start: date, years: int) -> Answer:
    literal = plus_years(start + ONE_DAY, years) - ONE_DAY
    same_number = plus_years(start, years)
    return _differs(literal, max(literal, same_number), same_number)


def verjaring_vonnis(start: date) -> Answer:
    """BW 3:324 lid 1."""
    return _verjaring(start, 20)


def verjaring_huur(start: date) -> Answer:
    """BW 3:308."""
    return _verjaring(start, 5)


def verjaring_huurverhoging(start: date, *, zonder_kennisgeving: bool = False) -> Answer:
    """BW 7:251 lid 2."""
    return _verjaring(start, 1 if zonder_kennisgeving else 2)


# --- debt relief ----------------------------------------------------------------------------------


def moratorium(start: date, *, maanden: int = 6, tot: date | None = None) -> Answer:
    """Fw 287b lid 5: at most six months, the day of the judgment included; the dictum goes first."""
    if tot is not None:
        return _same(tot)
    end = plus_months(start, maanden)
    return _same(end - ONE_DAY, end)


def afkoelingsperiode(start: date, *, maanden: int = 6) -> Answer:
    """Wgs 5, Bgs 9 lid 2: at most six months, from the day after the ruling. Cautious: D + months if earlier."""
    datum = plus_months(start + ONE_DAY, maanden) - ONE_DAY
    same_number = plus_months(start, maanden)
    return _differs(datum, min(datum, same_number), same_number)


def wsnp_hoger_beroep(start: date) -> Answer:
    """Fw 292 lid 3; Atw applies (Fw 362 lid 1 does not name 292)."""
    return _same(roll(plus_days(start, 8)))


def wsnp_cassatie(start: date) -> Answer:
    """Fw 292 lid 5."""
    return _same(roll(plus_days(start, 8)))


def wsnp_duur(start: date, *, eerste_aflossing: date | None = None) -> Answer:
    """Fw 349a lid 1: eighteen months, that day included; three years for admissions before 1 July 2023."""
    if start < WSNP_SHORTER_FROM:
        if eerste_aflossing is not None:
            raise UnsettledError(
                "a first repayment as the start came with Stb. 2023, 87; no older text at hand"
            )
        return _same(plus_months(start, 36) - ONE_DAY)
    first = start if eerste_aflossing is None else min(start, eerste_aflossing)
    return _same(plus_months(first, 18) - ONE_DAY)


def wsnp_aanvulling(start: date) -> Answer:
    """Fw 287 lid 2: the court sets it, at most a month; no Atw."""
    return _same(plus_months(start, 1))


def schuldhulp_spoed(start: date) -> Answer:
    """Wgs 4 lid 2: within three werkdagen."""
    return _same(nth_werkdag_after(start, 3))


def schuldhulp_gesprek(start: date) -> Answer:
    """Wgs 4 lid 1."""
    return _same(roll(plus_weeks(start, 4)))


def schuldhulp_besluit(start: date) -> Answer:
    """Wgs 4a lid 3: a term of the municipality's own verordening, at most eight weeks; no Atw (Atw 5)."""
    return _same(plus_weeks(start, 8))


def bezwaar(start: date) -> Answer:
    """Awb 6:7, 6:8 lid 1."""
    return _same(roll(plus_weeks(start, 6)))


def beslagvrije_voet(start: date) -> Answer:
    """Rv 475i lid 3."""
    return _same(roll(plus_weeks(start, 4)))


# --- rent -----------------------------------------------------------------------------------------


def huurprijsvermindering(start: date) -> Answer:
    """BW 7:257 lid 1, 3: six months from the start of the next day. Cautious: D + 6 months if earlier."""
    datum = plus_months(start + ONE_DAY, 6) - ONE_DAY
    same_number = plus_months(start, 6)
    return _differs(datum, min(datum, same_number), same_number)


def huurverhoging_bezwaar(start: date) -> Answer:
    """BW 7:253 lid 1: in writing before the increase starts."""
    return _same(minus_days(start, 1))


def huurcommissie_huurverhoging(start: date) -> Answer:
    """BW 7:253 lid 2-3: four months from the start; "na die datum" can be read as D + 4 months."""
    end = plus_months(start, 4)
    return _same(end - ONE_DAY, end)


def huurcommissie_aanvangshuur(start: date) -> Answer:
    """BW 7:249: until six months after the moment the lease started."""
    end = plus_months(start, 6)
    return _differs(end, end - ONE_DAY, end - ONE_DAY)


def inboedel(start: date) -> Answer:
    """Rv 556 lid 3, Awb 5:30 lid 1: thirteen weeks (no Atw); lid 2-3: sale can come after two weeks."""
    return _differs(plus_weeks(start, 13), plus_weeks(start, 2))


# --- beyond the table of the contract -------------------------------------------------------------


def _verjaring_gestuit(start: date, years: int, gestuit: date | None) -> Answer:
    """BW 3:319: a new term, as long but five years at most, that never ends before the first would have."""
    first = _verjaring(start, years)
    if gestuit is None:
        return first
    again = plus_years(gestuit + ONE_DAY, min(years, 5)) - ONE_DAY
    datum, other = max(first.datum, again), max(plus_years(start, years), again)
    return _differs(datum, max(datum, other), other)


def huurverhoging_voorstel(start: date) -> Answer:
    """BW 7:252 lid 1: at least two months before; the same day number, else the last day of that month."""
    day = start
    months = 0
    while months < 2:
        day -= ONE_DAY
        if day.month != (day + ONE_DAY).month:
            months += 1
    while day.day > start.day:
        day -= ONE_DAY
    return _same(day)


def dwangsom(start: date) -> Answer:
    """Awb 4:17 lid 3: when two weeks have gone by after the notice; the fourteenth day itself is listed."""
    return _differs(plus_days(start, 15), plus_days(start, 14), plus_days(start, 14))


def toeslag_aanvraag(start: date) -> Answer:
    """Awir 15 lid 1: until 31 December of the next year."""
    day = start
    while (day.year, day.month, day.day) != (start.year + 1, 12, 31):
        day += ONE_DAY
    return _same(day)


def beslag_bevel(start: date) -> Answer:
    """Rv 439: two days, then seizure; Atw 1 but not Atw 2 (fewer than three days)."""
    datum = moved_on(roll(plus_days(start, 2)) + ONE_DAY)
    literal = moved_on(plus_days(start, 3))
    return _differs(datum, min(datum, literal), literal)


MORE: dict[str, Callable[..., Answer]] = {
    "huurverhoging-voorstel": huurverhoging_voorstel,
    "huurcommissie-verhuurder": lambda start: _same(roll(plus_weeks(start, 6))),
    "wsnp-wijziging-hoger-beroep": wsnp_hoger_beroep,
    "wsnp-beeindiging-hoger-beroep": wsnp_hoger_beroep,
    "wsnp-einde-hoger-beroep": wsnp_hoger_beroep,
    "hoger-beroep-rekest": hoger_beroep,
    "beslag-bevel": beslag_bevel,
    "beslag-betekening": lambda start: _same(roll(plus_days(start, 8))),
    "verjaring-ontbinding": lambda start, gestuit=None: _verjaring_gestuit(start, 5, gestuit),
    "verjaring-onder-vonnis": lambda start, gestuit=None: _verjaring_gestuit(start, 5, gestuit),
    "verjaring-huur": lambda start, gestuit=None: _verjaring_gestuit(start, 5, gestuit),
    "verjaring-vonnis": lambda start, gestuit=None: _verjaring_gestuit(start, 20, gestuit),
    "verjaring-huurverhoging": lambda start, gestuit=None, zonder_kennisgeving=False: _verjaring_gestuit(
        start, 1 if zonder_kennisgeving else 2, gestuit
    ),
    "dwangsom": dwangsom,
    "dwangsom-einde": lambda start: _same(plus_days(start, 41)),
    "toeslag-aanvraag": toeslag_aanvraag,
    "tuchtklacht": lambda start: _same(plus_years(start, 3)),
    "servicekosten-overzicht": lambda start: _same(plus_months(start, 6)),
    "servicekosten-huurcommissie": lambda start: _same(plus_months(start, 30)),
}


RULES: dict[str, Callable[..., Answer]] = {
    "veertiendagenbrief": veertiendagenbrief,
    "dagvaarding": dagvaarding,
    "dagvaarding-uiterlijk": dagvaarding_uiterlijk,
    "antwoord": antwoord,
    "uitstel-verzoek": uitstel_verzoek,
    "uitstel": uitstel,
    "herstelexploot": herstelexploot,
    "stukken-zitting": stukken_zitting,
    "verzet": verzet,
    "verzet-tenuitvoerlegging": verzet_tenuitvoerlegging,
    "verzet-bekend": verzet_bekend,
    "hoger-beroep": hoger_beroep,
    "hoger-beroep-kort-geding": hoger_beroep_kort_geding,
    "cassatie": cassatie,
    "cassatie-kort-geding": cassatie_kort_geding,
    "terme-de-grace": terme_de_grace,
    "ontruiming": ontruiming,
    "ontruiming-nieuwe-datum": ontruiming_nieuwe_datum,
    "bevel-jaar": bevel_jaar,
    "vonnis-jaar": vonnis_jaar,
    "verjaring-vonnis": verjaring_vonnis,
    "verjaring-huur": verjaring_huur,
    "verjaring-huurverhoging": verjaring_huurverhoging,
    "moratorium": moratorium,
    "afkoelingsperiode": afkoelingsperiode,
    "wsnp-hoger-beroep": wsnp_hoger_beroep,
    "wsnp-cassatie": wsnp_cassatie,
    "wsnp-duur": wsnp_duur,
    "wsnp-aanvulling": wsnp_aanvulling,
    "schuldhulp-spoed": schuldhulp_spoed,
    "schuldhulp-gesprek": schuldhulp_gesprek,
    "schuldhulp-besluit": schuldhulp_besluit,
    "bezwaar": bezwaar,
    "beslagvrije-voet": beslagvrije_voet,
    "huurprijsvermindering": huurprijsvermindering,
    "huurverhoging-bezwaar": huurverhoging_bezwaar,
    "huurcommissie-huurverhoging": huurcommissie_huurverhoging,
    "huurcommissie-aanvangshuur": huurcommissie_aanvangshuur,
    "inboedel": inboedel,
}


def answer(rule_id: str, start: date, **options: Option) -> Answer:
    """The dates of a rule for a start date.

    Options are named as on the command line, with underscores; an option the rule does not have is a TypeError.
    Raises KeyError for an unknown rule, OutsideCalendarError (of oracle_days) where the answer hangs on a day
    before 2005 or after 2028, UnsettledError where the table is silent. Days for which a rule was not yet law
    are answered all the same.
    """
    return (MORE.get(rule_id) or RULES[rule_id])(start, **options)
