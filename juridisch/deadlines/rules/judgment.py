"""What follows from the judgment itself."""

from __future__ import annotations

from datetime import date

from juridisch.deadlines.calendar import ONE_DAY, Calendar
from juridisch.deadlines.counting import Given, after, judgment_names, shift
from juridisch.deadlines.rule import Kind, Option, OptionKind, Outcome, Rule, Way
from juridisch.dutch import write_date, write_weekday
from juridisch.law import Certainty, Party, Phase, Status, Term
from juridisch.sources import bw7, page, ruling


def _longer_than_a_month(outcome: Outcome) -> str:
    longest = shift(outcome.start, Term(1, "maand"))
    if outcome.day <= longest:
        return ""
    return (
        f"Dit is later dan {write_date(longest)}, een maand na {write_date(outcome.start)}. De wet laat ten hoogste een maand "
        "toe: "
        "lees het vonnis nog eens en laat dit nakijken."
    )


def _no_bank_day(outcome: Outcome) -> str:
    if not Calendar().is_atw_day(outcome.day):
        return ""
    day = outcome.day
    while Calendar().is_atw_day(day):
        day -= ONE_DAY
    return (
        f"{write_weekday(outcome.day).capitalize()} is geen bankwerkdag. Zorg dat het geld uiterlijk {write_weekday(day)} is "
        "bijgeschreven."
    )


_MAXIMUM = Way(
    since=date(2003, 8, 1),
    moves=(after(months=1),),
    sources=(bw7("7:280"),),
    counting=Certainty.AFGELEID,
)
TERME_DE_GRACE = Rule(
    id="terme-de-grace",
    name="Terme de grâce: laatste kans om te betalen",
    phases=(Phase.VONNIS, Phase.NA_VONNIS),
    kind=Kind.MAXIMUM,
    actor=Party.HUURDER,
    status=Status.WET,
    trigger="de dag van het vonnis dat deze laatste kans geeft",
    todo="Lees in het vonnis welke dag de rechter noemt; die telt. Betaal álles wat daar staat, en zo vroeg dat het geld "
    "vóór die dag is bijgeschreven. Bewaar het bewijs.",
    plain="Laatste dag: alles wat in het vonnis staat, moet zijn betaald.",
    ways=(
        _MAXIMUM,
        _MAXIMUM._replace(
            when=frozenset({"uiterlijk"}), start="uiterlijk", moves=(judgment_names,), kind=Kind.LAST_DAY
        ),
        _MAXIMUM._replace(when=frozenset({"termijn"}), moves=(after(Given("termijn")),), kind=Kind.LAST_DAY),
    ),
    options=(
        Option("uiterlijk", OptionKind.DATE, "De laatste dag die het vonnis noemt.", excludes=("termijn",)),
        Option("termijn", OptionKind.TERM, "De termijn die het vonnis noemt, zoals ‘2 weken’."),
    ),
    warnings=(
        "De rechter bepaalt de termijn; die wordt in het weekend of op een feestdag niet verlengd.",
        "Eén cent te weinig, of een dag te laat bijgeschreven (art. 6:114 lid 2 BW), en de huur is ontbonden.",
        "Loopt de termijn volgens het vonnis vanaf de betekening, geef dan de datum van betekening op.",
    ),
    notices=(_longer_than_a_month, _no_bank_day),
)

VONNIS_JAAR = Rule(
    id="vonnis-jaar",
    name="Vonnis tot ontruiming ouder dan een jaar",
    phases=(Phase.NA_VONNIS, Phase.UITZETTING),
    kind=Kind.GUIDE,
    actor=Party.VERHUURDER,
    status=Status.PRAKTIJKREGEL,
    trigger="de dag van het vonnis",
    todo="Wil de verhuurder na deze dag nog ontruimen, kijk dan of de schuld intussen is betaald, of er een regeling of "
    "een nieuwe huurovereenkomst was, en vraag advies over een executiegeschil.",
    ways=(
        Way(
            since=date(2002, 1, 1),
            moves=(after(years=1),),
            sources=(
                page(
                    "woningcorporaties.nl, houdbaarheid van een ontruimingsvonnis",
                    "https://www.woningcorporaties.nl/nieuws/houdbaarheidsdatum-ontruimingsvonnis-bij-huur",
                ),
                ruling("anders: Hof Amsterdam 26 juli 2016", "ECLI:NL:GHAMS:2016:3089", Certainty.VAKBRON),
            ),
            counting=Certainty.OPEN,
        ),
    ),
    warnings=(
        (
            "Dit is geen wet. Een vonnis kan twintig jaar worden uitgevoerd (art. 3:324 BW); een huurder is na een jaar niet "
            "veilig. Rechters hebben oude vonnissen ook na een jaar laten uitvoeren."
        ),
    ),
)

RULES = (TERME_DE_GRACE, VONNIS_JAAR)
