"""The eviction: the bailiff's order, the first possible day, and how long the order lasts."""

from __future__ import annotations

from datetime import date

from juridisch.deadlines.counting import (
    Given,
    after,
    atw1,
    atw2,
    judgment_names,
    next_day,
    service_day,
    two_working_days_before,
)
from juridisch.deadlines.rule import (
    Kind,
    NotBefore,
    Option,
    OptionKind,
    Reading,
    Rule,
    Start,
    Way,
)
from juridisch.law import Certainty, Party, Phase, Status
from juridisch.sources import atw, awb_older, rv, rv_before

_OLD_TEXT = (
    "Vóór 1 oktober 2020 hoefde de ontruimingsdatum niet in het exploot te staan (art. 555 Rv, oude tekst)."
)
_SINCE_2020 = Way(
    since=date(2020, 10, 1),
    moves=(after(days=3), atw2, atw1, next_day, service_day),
    sources=(
        rv("555 lid 1"),
        rv("502 lid 1"),
        atw("1 en 2"),
        rv("64"),
        rv("438b"),
        rv("1077 lid 3"),
    ),
    # No decision says in so many words that the Atw governs these three days; Rv 1077 does not exclude them.
    counting=Certainty.AFGELEID,
    readings=(
        Reading(
            "drie dagen letterlijk, zonder de Algemene termijnenwet",
            (after(days=3), next_day, service_day),
            rv("555 lid 1")._replace(certainty=Certainty.OPEN),
        ),
    ),
)
_BEFORE_2020 = _SINCE_2020._replace(
    since=date(2002, 1, 1),
    sources=(
        rv_before("555 en 502"),
        atw("1 en 2"),
        rv_before("64, 438b en 1077"),
    ),
    counting=Certainty.ONBEVESTIGD,
    readings=tuple(
        reading._replace(source=rv_before("555")._replace(certainty=Certainty.OPEN))
        for reading in _SINCE_2020.readings
    ),
    warnings=(_OLD_TEXT, "De tekst van vóór 1 oktober 2020 is niet gelezen: laat deze datum nakijken."),
)
_JUDGMENT_TERM = NotBefore("betekening", (after(Given("vonnistermijn")), next_day, service_day))
_NAMED_DAY = NotBefore("niet-voor", (judgment_names, service_day))


def _with_judgment(way: Way) -> tuple[Way, ...]:
    """The count alone, with the term in the judgment, and with the day that the judgment names."""
    return (
        way,
        way._replace(when=frozenset({"vonnistermijn", "betekening"}), not_before=_JUDGMENT_TERM),
        way._replace(when=frozenset({"niet-voor"}), not_before=_NAMED_DAY),
    )


ONTRUIMING = Rule(
    id="ontruiming",
    name="Eerste dag waarop ontruimd kan worden",
    phases=(Phase.UITZETTING,),
    kind=Kind.FIRST_DAY,
    actor=Party.VERHUURDER,
    status=Status.WET,
    trigger="de dag waarop de deurwaarder het exploot met het bevel tot ontruiming bracht",
    todo="Kijk welke ontruimingsdatum in het exploot staat: die dag telt, niet deze berekening. Zoek vandaag nog hulp. "
    "Een moratorium of executiegeschil moet vóór de ontruiming zijn gevraagd.",
    plain="Op zijn vroegst kan de deurwaarder op deze dag ontruimen.",
    ways=(*_with_judgment(_SINCE_2020), *_with_judgment(_BEFORE_2020)),
    options=(
        Option(
            "vonnistermijn",
            OptionKind.TERM,
            "De termijn uit het vonnis, zoals ‘14 dagen’ na betekening.",
            needs=("betekening",),
        ),
        Option(
            "betekening",
            OptionKind.DATE,
            "De dag waarop het vonnis is betekend.",
            needs=("vonnistermijn",),
        ),
        Option(
            "niet-voor",
            OptionKind.DATE,
            "De eerste dag waarop volgens het vonnis ontruimd mag worden.",
            excludes=("vonnistermijn", "betekening"),
        ),
    ),
    warnings=(
        "De rechter kan de drie dagen hebben verkort (art. 502 lid 1 Rv); dat staat dan in het exploot.",
        "Een deurwaarder die de Algemene termijnenwet over het hoofd ziet, kan op de voorzichtige dag al komen.",
        (
            "Op zaterdag mag ontruimd worden, tussen 7.00 en 20.00 uur. Op zondagen en feestdagen alleen met verlof van "
            "de rechter; reken daar niet op."
        ),
        (
            "Is de datum in het exploot eerder dan berekend, laat dat dan vandaag nog aanvoeren in een executiegeschil; "
            "reken intussen op die datum."
        ),
        "Geeft het vonnis een eigen termijn, reken dan met --vonnistermijn of --niet-voor.",
    ),
    start=Start.WRIT,
)

NIEUWE_DATUM = Rule(
    id="ontruiming-nieuwe-datum",
    name="Eerste dag na een nieuwe aanzegging van de ontruiming",
    phases=(Phase.UITZETTING,),
    kind=Kind.FIRST_DAY,
    actor=Party.VERHUURDER,
    status=Status.WET,
    trigger="de dag waarop de deurwaarder een nieuwe datum aanzegde",
    todo="Kijk welke nieuwe datum is aangezegd: die telt. Zoek vandaag nog hulp.",
    plain="Op zijn vroegst kan de deurwaarder op deze dag ontruimen.",
    ways=(
        Way(
            since=date(2020, 10, 1),
            moves=(after(days=3), service_day),
            sources=(rv("555 lid 2"),),
            counting=Certainty.OPEN,
            readings=(
                Reading(
                    "drie volle dagen tussen aanzegging en ontruiming",
                    (after(days=4), service_day),
                    rv("555 lid 2")._replace(certainty=Certainty.OPEN),
                ),
                Reading(
                    "met twee werkdagen in de drie dagen (Algemene termijnenwet)",
                    (after(days=3), two_working_days_before, service_day),
                    atw("2")._replace(certainty=Certainty.OPEN),
                ),
            ),
        ),
    ),
    warnings=(
        (
            "Hoe deze drie dagen tellen, is niet beslist. Is er korter dan vier dagen van tevoren aangezegd, of liggen er geen "
            "twee werkdagen voor, laat het dan vandaag nog nakijken."
        ),
        "Is de eerste aangezegde datum gewoon voorbijgegaan zonder nieuwe aanzegging, dan mag er niet zomaar worden ontruimd.",
    ),
)

BEVEL_JAAR = Rule(
    id="bevel-jaar",
    name="Het bevel tot ontruiming verloopt",
    phases=(Phase.UITZETTING,),
    kind=Kind.LAST_DAY,
    actor=Party.VERHUURDER,
    status=Status.WET,
    trigger="de dag waarop het exploot met het bevel is gebracht",
    todo="Wil de deurwaarder na deze dag ontruimen, dan moet hij eerst een nieuw bevel brengen, met een datum en opnieuw "
    "drie dagen. Een nieuw vonnis is niet nodig.",
    ways=(
        Way(
            since=date(2002, 1, 1),
            moves=(after(years=1),),
            sources=(rv("503"), rv("555 lid 1")),
            counting=Certainty.AFGELEID,
        ),
    ),
    warnings=(
        "Dit is geen veilige haven: de verhuurder kan het bevel elke dag vernieuwen.",
        (
            "De literatuur over art. 503 Rv gaat over beslag op een huis; art. 555 lid 1 Rv verklaart het ook hier van "
            "toepassing."
        ),
    ),
    start=Start.WRIT,
)

INBOEDEL = Rule(
    id="inboedel",
    name="Spullen ophalen bij de gemeente",
    phases=(Phase.NA_UITZETTING,),
    kind=Kind.LAST_DAY,
    actor=Party.HUURDER,
    status=Status.WET,
    trigger="de dag waarop de spullen zijn meegenomen",
    todo="Haal de spullen meteen op. Vraag de gemeente waar ze liggen en vraag om een afschrift van het proces-verbaal.",
    plain="Haal uw spullen vóór deze dag op bij de gemeente. Liefst meteen.",
    ways=(
        Way(
            since=date(2021, 4, 1),
            moves=(after(weeks=13),),
            sources=(rv("556 lid 3"), awb_older("5:29 en 5:30")),
            cautious=Reading(
                "haal meteen op: worden de kosten te hoog, dan mag na twee weken worden verkocht",
                (after(weeks=2),),
                awb_older("5:30 lid 2–3"),
            ),
        ),
    ),
    warnings=(
        "Spullen die voor de eigenaar waardeloos lijken, mag de gemeente meteen weggooien (art. 556 lid 3 Rv).",
        (
            "De twee weken lopen pas vanaf de dag waarop het afschrift van het proces-verbaal is gegeven. Ze gelden niet voor "
            "gevaarlijke of bederfelijke spullen (art. 5:30 lid 3 Awb)."
        ),
        "Is er verkocht, vraag dan de opbrengst, na aftrek van kosten, binnen drie jaar (art. 5:30 lid 4 Awb).",
    ),
)

RULES = (ONTRUIMING, NIEUWE_DATUM, BEVEL_JAAR, INBOEDEL)
