"""Before any court: the fourteen-day letter of the collection costs."""

from __future__ import annotations

from datetime import date

from juridisch.deadlines.counting import DeliveryDay, after, atw1, working_day_on_or_before
from juridisch.deadlines.rule import Kind, Option, OptionKind, Reading, Rule, Way
from juridisch.law import Certainty, Party, Phase, Status
from juridisch.sources import atw, bw6, ruling

_HR_2016 = ruling("HR 25 november 2016", "ECLI:NL:HR:2016:2704", Certainty.VAKBRON)
_CREDITED = "het geld moet dan op de rekening van de verhuurder staan (art. 6:114 lid 2 BW)"

_RECEIVED = Way(
    since=date(2012, 7, 1),
    moves=(after(days=14),),
    sources=(bw6("6:96 lid 6"), _HR_2016),
    readings=(
        Reading(
            "met verlenging volgens de Algemene termijnenwet (verdedigbaar, geen uitspraak gevonden)",
            (after(days=14), atw1),
            atw("1 lid 1")._replace(certainty=Certainty.OPEN),
        ),
    ),
    cautious=Reading(_CREDITED, (after(days=14), working_day_on_or_before), bw6("6:114 lid 2")),
)
_PRESUMED = (
    "De dag van ontvangst is vermoed: de tweede bezorgdag na het versturen. Weet u wanneer de brief echt kwam, reken dan "
    "daarmee, zonder --verzonden."
)
_GOOD_FRIDAY = "Dat op Goede Vrijdag en op gelijkgestelde dagen post wordt bezorgd, is een aanname."
_POSTED = _RECEIVED._replace(
    when=frozenset({"verzonden"}),
    moves=(DeliveryDay(2), after(days=14)),
    readings=tuple(
        reading._replace(moves=(DeliveryDay(2), *reading.moves)) for reading in _RECEIVED.readings
    ),
    cautious=Reading(
        "de brief kan een bezorgdag eerder zijn gekomen, en " + _CREDITED,
        (DeliveryDay(1), after(days=14), working_day_on_or_before),
        bw6("6:114 lid 2"),
    ),
    counting=Certainty.AFGELEID,
    warnings=(_PRESUMED, _GOOD_FRIDAY),
    trigger="de dag waarop de brief is verstuurd",
)
_POSTED_SLOWER = _POSTED._replace(
    since=date(2026, 7, 1),
    # The presumption is of 2016, when post came the next day; whether it still holds is not decided.
    counting=Certainty.OPEN,
    warnings=(
        _PRESUMED,
        "Sinds 1 juli 2026 is een langere bezorgtijd verdedigbaar; de regeling zelf is niet gelezen. Reken er niet op.",
        _GOOD_FRIDAY,
    ),
)

VEERTIENDAGENBRIEF = Rule(
    id="veertiendagenbrief",
    name="Betalen na de veertiendagenbrief",
    phases=(Phase.ACHTERSTAND, Phase.INCASSO),
    kind=Kind.LAST_DAY,
    actor=Party.HUURDER,
    status=Status.WET,
    trigger="de dag waarop de huurder de brief ontving",
    todo="Betaal de huur die in de brief staat, zo dat het geld uiterlijk op de voorzichtige dag is bijgeschreven. "
    "Dan zijn over dat deel geen incassokosten verschuldigd.",
    plain="Laatste dag om zonder incassokosten te betalen. Het geld moet dan op de rekening staan.",
    ways=(_RECEIVED, _POSTED, _POSTED_SLOWER),
    options=(
        Option("verzonden", OptionKind.FLAG, "De datum is de dag van verzending; de ontvangst is onbekend."),
    ),
    warnings=(
        (
            "Een brief die de termijn laat lopen vanaf de dagtekening of de verzending maakt geen incassokosten "
            "verschuldigd. Een nieuwe, juiste brief doet dat wel."
        ),
        (
            "De brief moet ook de gevolgen en het bedrag van de kosten noemen, en alle open maanden samen "
            "(art. 6:96 lid 6 en 7 BW)."
        ),
        "Betwist de huurder dat de brief kwam, dan moet de verhuurder de ontvangst bewijzen.",
        "Staat er ‘binnen vijftien dagen nadat’, dan is ontvangst + 15 verdedigbaar; reken met deze dag.",
        (
            "Kwam de brief per e-mail, dan telt de dag waarop die in de mailbox kwam. Reken dan zonder --verzonden."
        ),
        "De brief gaat alleen over incassokosten. Rente en de huurschuld zelf lopen door.",
    ),
)

RULES = (VEERTIENDAGENBRIEF,)
