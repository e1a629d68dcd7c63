"""Which dates follow from which facts, and what the time line says when a fact is missing."""

from __future__ import annotations

from datetime import date

import pytest

from juridisch.assessment import assess
from juridisch.dossier import read_text
from juridisch.law import Stage
from juridisch.timeline import Deadline, Event, Timeline, timeline, urgency

TODAY = date(2026, 11, 25)


def of(text: str, today: date = TODAY) -> Timeline:
    """The time line of a dossier with only these facts."""
    return timeline(read_text("versie: 1\n" + text), today)


def rules(found: Timeline) -> dict[str, date]:
    """The computed dates by rule."""
    return {item.outcome.rule.id: item.outcome.day for item in found.deadlines}


def keys(found: Timeline) -> set[str]:
    """What is missing."""
    return {item.key for item in found.missing}


def event(found: Timeline, key: str) -> Event:
    return next(item for item in found.dated if isinstance(item, Event) and item.key == key)


def test_an_empty_dossier_has_an_empty_time_line() -> None:
    assert of("") == Timeline((), ())


@pytest.mark.parametrize(
    ("facts", "last"),
    [
        ("ontvangen: 25-11-2026", date(2026, 12, 9)),
        ("verzonden: 23-11-2026", date(2026, 12, 9)),
        ("datum: 23-11-2026", date(2026, 12, 9)),
        ("datum: 20-11-2026\n    ontvangen: 25-11-2026", date(2026, 12, 9)),
    ],
)
def test_a_letter_runs_from_receipt_else_from_posting_else_from_its_date(facts: str, last: date) -> None:
    assert rules(of(f"brief14:\n  - {facts}\n")) == {"veertiendagenbrief": last}


def test_each_letter_has_its_own_date() -> None:
    found = of("brief14:\n  - ontvangen: 2-11-2026\n  - ontvangen: 25-11-2026\n")
    assert [d.outcome.day for d in found.deadlines] == [date(2026, 11, 16), date(2026, 12, 9)]
    assert len({d.key for d in found.deadlines}) == 2


def test_a_letter_without_any_date_says_what_to_look_for() -> None:
    found = of("brief14:\n  - termijn_tekst: veertien dagen\n")
    assert keys(found) == {"veertiendagenbrief-1"}
    assert "envelop" in found.missing[0].why.next_action


def test_a_summons_without_roll_day_asks_for_it() -> None:
    found = of("soort_procedure: bodem\nexploten:\n  - soort: dagvaarding\n    datum: 23-11-2026\n")
    assert keys(found) == {"antwoord"}
    assert rules(found) == {"dagvaarding": date(2026, 12, 1)}


def test_a_roll_day_too_soon_is_pointed_out_unless_the_judge_shortened() -> None:
    writ = "roldatum: 30-11-2026\nexploten:\n  - soort: dagvaarding\n    datum: 23-11-2026\n"
    found = of(writ)
    note = next(d.note for d in found.deadlines if d.outcome.rule.id == "dagvaarding")
    assert "te kort" in note
    assert "dagvaarding" not in rules(of(writ + "    termijn_verkort: ja\n"))
    assert "dagvaarding" not in rules(of(writ.replace("30-11", "01-12")))


def test_postponement_already_asked_is_not_asked_again() -> None:
    case = "soort_procedure: bodem\nroldatum: 16-12-2026\n"
    asked = case + "verzoeken:\n  - soort: uitstel\n    verstuurd: 24-11-2026\n"
    assert set(rules(of(case))) == {"antwoord", "uitstel-verzoek", "uitstel"}
    assert set(rules(of(asked))) == {"antwoord", "uitstel"}
    expected = next(d for d in of(asked).deadlines if d.outcome.rule.id == "uitstel")
    assert "nog niet beslist" in expected.note
    assert "nog niet beslist" in expected.instead


@pytest.mark.parametrize("outcome", ["afgewezen", "ingetrokken"])
def test_a_refused_postponement_leaves_the_first_roll_day(outcome: str) -> None:
    case = "soort_procedure: bodem\nroldatum: 16-12-2026\nverzoeken:\n  - soort: uitstel\n    verstuurd: 20-11-2026\n"
    found = of(case + f"    uitkomst: {outcome}\n")
    assert set(rules(found)) == {"antwoord"}
    assert "eerste roldatum" in found.deadlines[0].note


def test_after_an_answer_no_answer_is_due() -> None:
    assert rules(of("soort_procedure: bodem\nroldatum: 16-12-2026\nheeft_gereageerd: ja\n")) == {}


def test_an_unknown_procedure_is_asked_for_and_promises_no_postponement() -> None:
    found = of("roldatum: 16-12-2026\n")
    assert keys(found) == {"soort-procedure"}
    assert set(rules(found)) == {"antwoord", "uitstel-verzoek"}
    assert "geen kort geding" in next(
        d.note for d in found.deadlines if d.outcome.rule.id == "uitstel-verzoek"
    )


def test_verzet_proceedings_know_no_postponement_of_four_weeks() -> None:
    assert set(rules(of("soort_procedure: verzet\nroldatum: 16-12-2026\n"))) == {"antwoord"}


def test_papers_for_the_hearing() -> None:
    found = of(
        "soort_procedure: bodem\nheeft_gereageerd: ja\nroldatum: 16-12-2026\nzitting_datum: 13-01-2027\n"
    )
    assert rules(found) == {"stukken-zitting": date(2027, 1, 3)}
    found = of("soort_procedure: kort geding\nroldatum: 16-12-2026\nzitting_datum: 13-01-2027\n")
    assert rules(found) == {}  # there the procesreglement says when
    assert keys(found) == {"stukken-zitting"}


@pytest.mark.parametrize("way", ["e-mail", "overhandigd"])
def test_a_letter_that_arrives_at_once_has_no_days_of_post(way: str) -> None:
    found = of(f"brief14:\n  - verzonden: 27-11-2026\n    wijze: {way}\n")
    assert rules(found) == {"veertiendagenbrief": date(2026, 12, 11)}


def test_after_a_postponement_the_new_roll_day_counts() -> None:
    found = of("roldatum: 18-11-2026\nnieuwe_roldatum: 16-12-2026\n")
    assert rules(found) == {"antwoord": date(2026, 12, 15)}


@pytest.mark.parametrize("kind", ["kort geding", "executie"])
def test_kort_geding_knows_no_postponement(kind: str) -> None:
    found = of(f"soort_procedure: {kind}\nroldatum: 16-12-2026\n")
    assert rules(found) == {}
    assert "bestaat in kort geding niet" in found.missing[0].why.next_action


def test_no_answer_is_due_after_a_judgment() -> None:
    text = "roldatum: 4-11-2026\nvonnissen:\n  - datum: 18-11-2026\n    soort: tegenspraak\n    procedure: bodem\n"
    assert set(rules(of(text))) == {"vonnis-jaar", "hoger-beroep"}


@pytest.mark.parametrize(
    ("own", "case", "rule", "says"),
    [
        ("bodem", "", "hoger-beroep", ""),
        ("", "bodem", "hoger-beroep", ""),
        ("kort geding", "bodem", "hoger-beroep-kort-geding", ""),
        ("", "kort geding", "hoger-beroep-kort-geding", ""),
        ("executie", "", "hoger-beroep-kort-geding", ""),
        ("", "", "hoger-beroep-kort-geding", "vier weken gerekend"),
    ],
)
def test_the_term_for_appeal_follows_the_procedure_else_the_shorter(
    own: str, case: str, rule: str, says: str
) -> None:
    text = f"soort_procedure: {case}\nvonnissen:\n  - datum: 2-11-2026\n    soort: tegenspraak\n    procedure: {own}\n"
    appeal = next(d for d in of(text).deadlines if d.outcome.rule.id.startswith("hoger"))
    assert appeal.outcome.rule.id == rule
    assert says in appeal.note


def test_appeal_in_kort_geding_is_shorter() -> None:
    text = "vonnissen:\n  - datum: 27-11-2026\n    soort: tegenspraak\n    procedure: kort geding\n"
    assert rules(of(text))["hoger-beroep-kort-geding"] == date(2026, 12, 28)


def test_a_settlement_is_no_judgment() -> None:
    found = of("vonnissen:\n  - datum: 4-9-2026\n    titelvorm: proces-verbaal\n")
    assert rules(found) == {}
    assert keys(found) == set()


DEFAULT = "vonnissen:\n  - datum: 2-11-2026\n    soort: verstek\n"


@pytest.mark.parametrize(
    ("facts", "rule", "last"),
    [
        ("exploten:\n  - soort: betekening vonnis\n    datum: 9-11-2026\n    wijze: persoon\n", "verzet", date(2026, 12, 7)),
        ("exploten:\n  - soort: betekening vonnis\n    datum: 9-11-2026\n    wijze: geweigerd\n", "verzet", date(2026, 12, 7)),
        ("exploten:\n  - soort: bevel tot ontruiming\n    datum: 9-11-2026\n    wijze: persoon\n", "verzet", date(2026, 12, 7)),
        ("exploten:\n  - soort: anders\n    datum: 9-11-2026\n    wijze: persoon\n", "verzet", date(2026, 12, 7)),
        ("verzoeken:\n  - soort: betalingsregeling\n    verstuurd: 9-11-2026\n", "verzet", date(2026, 12, 7)),
        ("daad_van_bekendheid:\n  datum: 10-11-2026\n", "verzet", date(2026, 12, 8)),
        ("beslagen:\n  - eerste_uitbetaling: 11-11-2026\n", "verzet-tenuitvoerlegging", date(2026, 12, 9)),
        ("ontruimd_op: 12-11-2026\n", "verzet-tenuitvoerlegging", date(2026, 12, 10)),
    ],
)  # fmt: skip
def test_what_starts_the_four_weeks(facts: str, rule: str, last: date) -> None:
    assert rules(of(DEFAULT + facts))[rule] == last


def test_the_earliest_trigger_counts() -> None:
    found = of(
        DEFAULT
        + "exploten:\n  - soort: betekening vonnis\n    datum: 16-11-2026\n    wijze: persoon\n"
        + "daad_van_bekendheid:\n  datum: 20-11-2026\n"
        + "beslagen:\n  - eerste_uitbetaling: 13-11-2026\n"
    )
    verzet = next(d for d in found.deadlines if d.outcome.rule.id.startswith("verzet"))
    assert (verzet.outcome.start, verzet.field) == (date(2026, 11, 13), "beslagen[1].eerste_uitbetaling")


def test_of_two_triggers_on_one_day_the_stricter_counts() -> None:
    found = of(DEFAULT + "ontruimd_op: 13-11-2026\ndaad_van_bekendheid:\n  datum: 13-11-2026\n")
    verzet = assess(
        read_text(DEFAULT + "ontruimd_op: 13-11-2026\ndaad_van_bekendheid:\n  datum: 13-11-2026\n"), TODAY
    ).verzet
    assert verzet is not None
    assert verzet.day == date(2026, 12, 10)
    assert len([d for d in found.deadlines if d.outcome.rule.id.startswith("verzet")]) == 1


def test_a_judgment_discovered_after_a_seizure_gives_a_further_term() -> None:
    found = of(
        DEFAULT + "beslagen:\n  - eerste_uitbetaling: 5-11-2026\ndaad_van_bekendheid:\n  datum: 20-11-2026\n"
    )
    assert rules(found)["verzet-tenuitvoerlegging"] == date(2026, 12, 3)
    assert rules(found)["verzet-bekend"] == date(2026, 12, 18)


def test_a_seizure_without_first_payment_is_asked_for() -> None:
    assert "vonnis-1-beslag-1" in keys(of(DEFAULT + "beslagen:\n  - soort: loon\n"))


@pytest.mark.parametrize("way", ["onbekend", ""])
def test_a_writ_served_nobody_knows_how_counts_with_care(way: str) -> None:
    found = of(DEFAULT + f"exploten:\n  - soort: betekening vonnis\n    datum: 9-11-2026\n    wijze: {way}\n")
    verzet = next(d for d in found.deadlines if d.outcome.rule.id == "verzet")
    assert verzet.outcome.day == date(2026, 12, 7)
    assert "in persoon" in verzet.note


@pytest.mark.parametrize("way", ["envelop", "huisgenoot"])
def test_an_envelope_does_not_start_the_term_so_reckon_from_today(way: str) -> None:
    found = of(DEFAULT + f"exploten:\n  - soort: betekening vonnis\n    datum: 9-11-2026\n    wijze: {way}\n")
    verzet = next(d for d in found.deadlines if d.outcome.rule.id == "verzet")
    assert verzet.outcome.start == TODAY
    assert "vanaf vandaag" in verzet.note
    assert "Kom daarom vandaag" in verzet.instead
    assert "vonnis-1-verzet-start" in keys(found)


def test_contact_before_the_judgment_starts_nothing() -> None:
    found = of(DEFAULT + "daad_van_bekendheid:\n  datum: 1-10-2026\n")
    assert next(d for d in found.deadlines if d.outcome.rule.id == "verzet").outcome.start == TODAY


def test_an_unknown_kind_of_judgment_is_treated_with_care() -> None:
    found = of("vonnissen:\n  - datum: 2-11-2026\n    soort: onbekend\n")
    assert "vonnis-1-soort" in keys(found)
    assert "geen contact op met de deurwaarder" in found.missing[0].why.next_action
    assert assess(read_text("vonnissen:\n  - datum: 2-11-2026\n"), TODAY).default_judgment


def test_a_last_chance_to_pay() -> None:
    found = of(
        "vonnissen:\n  - datum: 2-11-2026\n    soort: tegenspraak\n    terme_de_grace:\n      termijn: 2 weken\n"
    )
    assert rules(found)["terme-de-grace"] == date(2026, 11, 16)


GRACE = (
    "vonnissen:\n  - datum: 2-11-2026\n    soort: tegenspraak\n    procedure: bodem\n    terme_de_grace:\n"
)


def test_the_day_that_the_judgment_names_decides() -> None:
    assert rules(of(GRACE + "      uiterlijk: 20-11-2026\n"))["terme-de-grace"] == date(2026, 11, 20)
    both = of(GRACE + "      termijn: 4 weken\n      uiterlijk: 20-11-2026\n")
    found = next(d for d in both.deadlines if d.outcome.rule.id == "terme-de-grace")
    assert found.outcome.day == date(2026, 11, 20)
    assert "tegen" in found.note


def test_an_unknown_last_chance_is_no_date() -> None:
    found = of(GRACE + "      termijn: onbekend\n")
    assert "terme-de-grace" not in rules(found)
    assert "2 december 2026" in next(m for m in found.missing if m.key.endswith("grace")).why.next_action


BEVEL = "exploten:\n  - soort: bevel tot ontruiming\n    datum: 23-11-2026\n"


def test_the_order_to_leave() -> None:
    found = of(BEVEL)
    assert (
        rules(found).items() >= {"ontruiming": date(2026, 11, 27), "bevel-jaar": date(2027, 11, 23)}.items()
    )
    assert "exploot-1-aangezegd" in keys(found)


def test_a_bailiff_at_work_without_a_judgment_in_the_dossier_is_the_dangerous_case() -> None:
    found = of(BEVEL)
    assert "vonnis" in keys(found)
    assert rules(found)["verzet"] == date(2026, 12, 21)
    assert assess(read_text(BEVEL), TODAY).default_judgment
    assert "vonnis" not in keys(
        of(BEVEL + "vonnissen:\n  - datum: 2-11-2026\n    titelvorm: proces-verbaal\n")
    )


def test_shortened_days_are_not_computed_around() -> None:
    found = of(BEVEL + "    termijn_verkort: ja\n    ontruiming_datum: 25-11-2026\n")
    eviction = next(d for d in found.deadlines if d.outcome.rule.id == "ontruiming")
    assert "verkort" in eviction.note
    assert eviction.instead
    assert event(found, "exploot-1-aangezegd").warning == ""


NEW_DAY = "  - soort: nieuwe ontruimingsdatum\n    datum: 4-12-2026\n    ontruiming_datum: {}\n"


def test_a_new_day_has_its_own_three_days() -> None:
    found = of(BEVEL + "    ontruiming_datum: 1-12-2026\n" + NEW_DAY.format("7-12-2026"), date(2026, 12, 4))
    assert rules(found)["ontruiming-nieuwe-datum"] == date(2026, 12, 7)
    assert "Mogelijk is dat te kort" in event(found, "exploot-2-aangezegd").warning
    assert event(found, "exploot-1-aangezegd").decisive == ""
    assert "Vervangen" in event(found, "exploot-1-aangezegd").warning
    assert "eerder dan" in event(of(BEVEL + NEW_DAY.format("5-12-2026")), "exploot-2-aangezegd").warning
    assert event(of(BEVEL + NEW_DAY.format("9-12-2026")), "exploot-2-aangezegd").warning == ""


def test_an_announced_day_that_passed_asks_what_happened() -> None:
    text = BEVEL + "    ontruiming_datum: 30-11-2026\n"
    assert "exploot-1-voorbij" in keys(of(text, date(2026, 12, 1)))
    assert "exploot-1-voorbij" not in keys(of(text, date(2026, 11, 30)))
    assert "exploot-1-voorbij" not in keys(of(text + "ontruimd_op: 30-11-2026\n", date(2026, 12, 1)))


def test_after_the_eviction_belongings_must_be_fetched() -> None:
    assert rules(of("ontruimd_op: 23-11-2026\n"))["inboedel"] == date(2027, 2, 22)


def test_debt_counselling_is_urgent_once_an_eviction_threatens() -> None:
    asked = "verzoeken:\n  - soort: schuldhulp\n    verstuurd: 23-11-2026\n"
    assert rules(of(asked)) == {"schuldhulp-gesprek": date(2026, 12, 21)}
    assert rules(of(asked + "soort_procedure: bodem\nroldatum: 16-12-2026\n"))["schuldhulp-spoed"] == date(
        2026, 11, 26
    )
    assert rules(of("shv:\n  aanmelddatum: 23-11-2026\n")) == {"schuldhulp-gesprek": date(2026, 12, 21)}


def test_the_announced_day_stands_beside_the_computed_one() -> None:
    found = of(BEVEL + "    ontruiming_datum: 8-12-2026\n    ontruiming_tijd: 10:00\n")
    announced = event(found, "exploot-1-aangezegd")
    assert (announced.day, announced.what, announced.warning) == (
        date(2026, 12, 8), "Aangezegde ontruiming, 10.00 uur", "",
    )  # fmt: skip
    assert announced.decisive


@pytest.mark.parametrize(("day", "says"), [("25-11-2026", "eerder dan"), ("29-11-2026", "zonder verlof")])
def test_an_announced_day_that_cannot_be_right_is_pointed_out(day: str, says: str) -> None:
    assert says in event(of(BEVEL + f"    ontruiming_datum: {day}\n"), "exploot-1-aangezegd").warning


def test_the_term_of_the_judgment_counts_too() -> None:
    judgment = "vonnissen:\n  - datum: 2-11-2026\n    soort: tegenspraak\n    ontruimingstermijn: 14 dagen\n"
    served = "  - soort: betekening vonnis\n    datum: 23-11-2026\n    wijze: envelop\n"
    assert rules(of(judgment + BEVEL + served))["ontruiming"] == date(2026, 12, 8)
    without = next(d for d in of(judgment + BEVEL).deadlines if d.outcome.rule.id == "ontruiming")
    assert without.outcome.day == date(2026, 11, 27)
    assert "14 dagen na de betekening" in without.note
    named = judgment.replace("ontruimingstermijn: 14 dagen", "ontruiming_niet_voor: 1-2-2027")
    assert rules(of(named + BEVEL))["ontruiming"] == date(2027, 2, 1)


GRANTED = "verzoeken:\n  - soort: moratorium\n    verstuurd: 27-11-2025\n    uitkomst: toegewezen\n"


def test_a_moratorium_ends_as_granted() -> None:
    day = "    uitkomst_datum: 17-12-2025\n"
    maximum = next(iter(of(GRANTED + day).deadlines))
    assert maximum.day == date(2026, 6, 16)
    assert "Langer dan" in maximum.instead
    assert rules(of(GRANTED + day + "    maanden: 3\n"))["moratorium"] == date(2026, 3, 16)
    assert rules(of(GRANTED + day + "    tot: 1-5-2026\n"))["moratorium"] == date(2026, 5, 1)
    assert keys(of(GRANTED)) == {"verzoek-1-moratorium"}


def test_a_moratorium_of_too_many_months_shows_why_it_cannot_be() -> None:
    found = of(GRANTED + "    uitkomst_datum: 17-12-2025\n    maanden: 9\n")
    assert "1 tot en met 6" in found.missing[0].why.reason


def test_a_refused_moratorium_protects_nobody() -> None:
    found = of(GRANTED.replace("toegewezen", "afgewezen") + "    uitkomst_datum: 17-12-2025\n")
    assert rules(found) == {}
    assert "geen hoger beroep" in event(found, "verzoek-1-uitkomst_datum").warning


def test_an_announced_eviction_during_a_moratorium_says_so() -> None:
    text = (
        GRANTED
        + "    uitkomst_datum: 17-8-2026\n    maanden: 6\n"
        + BEVEL
        + "    ontruiming_datum: 8-12-2026\n"
    )
    assert "moratorium" in event(of(text), "exploot-1-aangezegd").warning
    unknown = text.replace("    maanden: 6\n", "")
    assert event(of(unknown), "exploot-1-aangezegd").warning == ""


def test_a_date_too_old_for_the_rule_gives_the_reason() -> None:
    found = of("brief14:\n  - ontvangen: 1-2-2011\n")
    assert rules(found) == {}
    assert "nagekeken voor data vanaf" in found.missing[0].why.reason


def test_everything_stands_in_order_of_the_day_to_reckon_with() -> None:
    found = of("roldatum: 16-12-2026\n" + BEVEL + "    ontruiming_datum: 8-12-2026\n" + DEFAULT)
    days = [item.day for item in found.dated]
    assert days == sorted(days)
    assert all(item.day == item.outcome.cautious for item in found.dated if isinstance(item, Deadline))
    assert len({item.key for item in found.dated}) == len(found.dated)


@pytest.mark.parametrize(
    ("days", "word"),
    [(-1, "voorbij"), (0, "vandaag"), (1, "binnen 2 dagen"), (2, "binnen 2 dagen"), (3, "binnen 7 dagen"),
     (7, "binnen 7 dagen"), (8, "binnen 14 dagen"), (14, "binnen 14 dagen"), (15, "later")],
)  # fmt: skip
def test_urgency(days: int, word: str) -> None:
    assert urgency(date.fromordinal(TODAY.toordinal() + days), TODAY) == word


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("", Stage.AANMANING),
        ("brief14:\n  - ontvangen: 25-11-2026\n", Stage.AANMANING),
        ("roldatum: 16-12-2026\n", Stage.DAGVAARDING),
        ("roldatum: 25-11-2026\n", Stage.DAGVAARDING),
        ("roldatum: 24-11-2026\n", Stage.ROLDATUM_GEMIST),
        ("roldatum: 24-11-2026\nheeft_gereageerd: ja\n", Stage.DAGVAARDING),
        ("roldatum: 24-11-2026\nnieuwe_roldatum: 22-12-2026\n", Stage.DAGVAARDING),
        ("exploten:\n  - soort: dagvaarding\n", Stage.DAGVAARDING),
        (DEFAULT, Stage.VERSTEKVONNIS),
        ("vonnissen:\n  - soort: onbekend\n    datum: 2-11-2026\n", Stage.VERSTEKVONNIS),
        ("vonnissen:\n  - soort: tegenspraak\n", Stage.VONNIS_TEGENSPRAAK),
        ("vonnissen:\n  - titelvorm: proces-verbaal\n", Stage.VONNIS_TEGENSPRAAK),
        (DEFAULT + BEVEL, Stage.ONTRUIMING_AANGEZEGD),
        ("ontruimd_op: 25-11-2026\n", Stage.ONTRUIMD),
        ("ontruimd_op: 26-11-2026\n", Stage.AANMANING),
    ],
)
def test_the_stage_follows_from_the_facts(text: str, stage: Stage) -> None:
    assert assess(read_text("versie: 1\n" + text), TODAY).stage is stage


def test_a_moratorium_runs_from_the_ruling_to_its_cautious_end() -> None:
    dossier = read_text(GRANTED + "    uitkomst_datum: 17-12-2025\n    maanden: 6\n")
    unknown = read_text(GRANTED + "    uitkomst_datum: 17-12-2025\n")
    for day, runs in (
        (date(2025, 12, 16), False),
        (date(2025, 12, 17), True),
        (date(2026, 6, 16), True),
        (date(2026, 6, 17), False),
    ):
        assert (assess(dossier, day).moratorium is not None) is runs
        assert assess(unknown, day).moratorium is None
        assert (assess(unknown, day).moratorium_maximum is not None) is runs


def test_an_older_default_judgment_beside_a_settlement_still_counts() -> None:
    both = read_text(DEFAULT + "  - datum: 20-11-2026\n    titelvorm: proces-verbaal\n")
    found = assess(both, TODAY)
    assert found.default_judgment
    assert found.default_judgment_date == date(2026, 11, 2)


_DEFAULT = "  - datum: 1-9-2026\n    soort: verstek\n    procedure: bodem\n"
_HEARD = "  - datum: 10-11-2026\n    soort: tegenspraak\n    procedure: verzet\n"


def test_a_judgment_in_verzet_takes_the_place_of_the_default_judgment() -> None:
    text = f"versie: 1\nvonnissen:\n{_DEFAULT}{_HEARD}"
    case = assess(read_text(text), TODAY)
    assert not case.default_judgment
    assert case.stage is Stage.VONNIS_TEGENSPRAAK
    assert case.verzet is None
    assert rules(case.timeline)["hoger-beroep"] == date(2027, 2, 10)


@pytest.mark.parametrize(
    "second",
    [
        _HEARD.replace("tegenspraak", "verstek"),  # nobody knows what is open then
        _HEARD.replace("    soort: tegenspraak\n", ""),
        _HEARD.replace("verzet", "bodem"),  # another case
        _HEARD.replace("10-11-2026", "10-8-2026"),  # from before the default judgment
        _HEARD.replace("datum: 10-11-2026\n    ", ""),
    ],
)
def test_any_doubt_about_that_keeps_verzet_open(second: str) -> None:
    assert assess(read_text(f"versie: 1\nvonnissen:\n{_DEFAULT}{second}"), TODAY).verzet is not None


@pytest.mark.parametrize(
    ("first", "rule_id", "last"),
    [
        ("bodem", "hoger-beroep", date(2027, 2, 10)),
        ("kort geding", "hoger-beroep-kort-geding", date(2026, 12, 8)),
        ("onbekend", "hoger-beroep-kort-geding", date(2026, 12, 8)),
    ],
)
def test_appeal_from_a_judgment_in_verzet_has_the_term_of_the_first_case(
    first: str, rule_id: str, last: date
) -> None:
    default = _DEFAULT.replace("bodem", first)
    assert rules(of(f"vonnissen:\n{default}{_HEARD}"))[rule_id] == last


VERSTEK = "vonnissen:\n  - datum: 14-10-2026\n    soort: verstek\n    procedure: bodem\n"


def noted(found: Timeline, rule_id: str) -> str:
    return next(item for item in found.deadlines if item.outcome.rule.id == rule_id).note


def test_a_right_that_still_runs_by_the_prevailing_reading_is_not_over() -> None:
    """Evicted on 28 October: verzet until 24 November by the careful reading, until 25 November by the other."""
    found = of(VERSTEK + "ontruimd_op: 28-10-2026\n")
    item = next(d for d in found.deadlines if d.outcome.rule.id == "verzet-tenuitvoerlegging")
    assert item.day < TODAY == item.outcome.day
    assert item.open_day(TODAY) == TODAY
    assert "kan het nog tot en met woensdag 25 november 2026" in item.note
    later = of(VERSTEK + "ontruimd_op: 28-10-2026\n", date(2026, 11, 26))
    item = next(d for d in later.deadlines if d.outcome.rule.id == "verzet-tenuitvoerlegging")
    assert item.open_day(date(2026, 11, 26)) < date(2026, 11, 26)
    assert "kan het nog" not in item.note


def test_a_doubtful_start_that_is_over_does_not_hide_the_certain_one() -> None:
    found = of(
        VERSTEK
        + "exploten:\n  - soort: betekening vonnis\n    datum: 26-10-2026\n    wijze: onbekend\n"
        + "  - soort: bevel tot ontruiming\n    datum: 20-11-2026\n    wijze: persoon\n"
    )
    days = {item.key: item.day for item in found.deadlines if item.outcome.rule.id == "verzet"}
    assert days == {"vonnis-1-verzet": date(2026, 11, 23), "vonnis-1-verzet-zeker": date(2026, 12, 18)}


def test_nothing_is_announced_any_more_after_the_eviction() -> None:
    text = VERSTEK + BEVEL + "    ontruiming_datum: 30-11-2026\nontruimd_op: 24-11-2026\n"
    found = of(text)
    assert {"ontruiming", "bevel-jaar", "vonnis-jaar"}.isdisjoint(rules(found))
    assert not [item for item in found.dated if item.key.endswith("-aangezegd")]
    assert "vóór de aangezegde dag, maandag 30 november 2026" in event(found, "ontruimd").warning
    late = of(text.replace("ontruimd_op: 24-11-2026", "ontruimd_op: 30-11-2026"), date(2026, 12, 1))
    assert event(late, "ontruimd").warning == ""


@pytest.mark.parametrize("kind", ["uitstel ontruiming", "terme de grace", "betalingsregeling"])
def test_what_was_granted_runs_until_its_day(kind: str) -> None:
    granted = f"verzoeken:\n  - soort: {kind}\n    uitkomst: toegewezen\n"
    found = of(granted + "    tot: 15-1-2027\n")
    assert event(found, "verzoek-1-tot").day == date(2027, 1, 15)
    assert ("verzoek-1-tot" in keys(of(granted))) == (kind != "betalingsregeling")


def test_a_postponed_eviction_stands_against_the_announced_day() -> None:
    found = of(
        BEVEL
        + "    ontruiming_datum: 3-12-2026\n"
        + "verzoeken:\n  - soort: uitstel ontruiming\n    uitkomst: toegewezen\n    tot: 15-1-2027\n"
    )
    assert "uitgesteld tot en met vrijdag 15 januari 2027" in event(found, "exploot-1-aangezegd").warning


def test_an_order_of_more_than_a_year_must_be_renewed_first() -> None:
    old = "exploten:\n  - soort: bevel tot ontruiming\n    datum: 24-11-2025\n"
    new = "  - soort: nieuwe ontruimingsdatum\n    datum: 20-11-2026\n    ontruiming_datum: {}\n"
    late = of(old + new.format("30-11-2026"))
    assert "nieuw bevel" in event(late, "exploot-2-aangezegd").warning
    assert "exploot-1-aangezegd" not in keys(late)
    in_time = of(old + new.format("24-11-2026"))
    assert "nieuw bevel" not in event(in_time, "exploot-2-aangezegd").warning


def test_a_judge_shortens_the_order_and_not_the_judgment() -> None:
    text = (
        "vonnissen:\n  - datum: 2-11-2026\n    soort: tegenspraak\n    ontruiming_niet_voor: 1-12-2026\n"
        + BEVEL
        + "    termijn_verkort: ja\n    ontruiming_datum: {}\n"
    )
    early = of(text.format("26-11-2026"))
    assert "blijft gelden" in noted(early, "ontruiming")
    assert "pas toe vanaf dinsdag 1 december 2026" in event(early, "exploot-1-aangezegd").warning
    assert event(of(text.format("1-12-2026")), "exploot-1-aangezegd").warning == ""


def test_a_refusal_by_the_municipality_can_be_objected_to() -> None:
    refused = "verzoeken:\n  - soort: schuldhulp\n    uitkomst: afgewezen\n"
    assert rules(of(refused + "    uitkomst_datum: 16-11-2026\n"))["bezwaar"] == date(2026, 12, 28)
    assert "verzoek-1-bezwaar" in keys(of(refused))


def test_in_kort_geding_the_judge_fixes_the_day_of_the_summons() -> None:
    writ = "exploten:\n  - soort: dagvaarding\n    datum: 24-11-2026\nzitting_datum: 26-11-2026\n"
    assert rules(of("soort_procedure: kort geding\n" + writ)) == {}


def test_an_execution_case_may_have_either_term_of_appeal() -> None:
    found = of("vonnissen:\n  - datum: 2-11-2026\n    soort: tegenspraak\n    procedure: executie\n")
    assert rules(found)["hoger-beroep-kort-geding"] == date(2026, 11, 30)
    assert rules(found)["hoger-beroep"] == date(2027, 2, 2)
    assert "meestal een kort geding" in noted(found, "hoger-beroep")


def test_a_contact_of_unknown_date_is_a_gap() -> None:
    assert "vonnis-1-daad" in keys(
        of(VERSTEK + "daad_van_bekendheid:\n  datum: onbekend\n  wat: telefoontje\n")
    )
    assert "vonnis-1-daad" not in keys(of(VERSTEK))


def test_a_seizure_of_another_creditor_is_doubtful() -> None:
    text = (
        VERSTEK
        + "verhuurder:\n  naam: Woonstichting Voorbeeld\nbeslagen:\n  - schuldeiser: {}\n    eerste_uitbetaling: 2-11-2026\n"
    )
    assert "Alleen als het voor dít vonnis is" in noted(
        of(text.format("Zorgverzekeraar Voorbeeld")), "verzet-tenuitvoerlegging"
    )
    assert "vroegste" in noted(of(text.format("woonstichting voorbeeld")), "verzet-tenuitvoerlegging")


def test_when_the_case_is_in_verzet_no_term_for_it_runs() -> None:
    case = assess(read_text("versie: 1\nsoort_procedure: verzet\n" + VERSTEK), TODAY)
    assert case.verzet is None
    assert not case.default_judgment
    assert "vonnis-1-verzet" in keys(case.timeline)


@pytest.mark.parametrize(
    ("today", "said"),
    [(date(2026, 12, 15), ""), (date(2026, 12, 16), "Vandaag kan het nog"), (date(2026, 12, 17), "142 Rv")],
)
def test_what_can_be_done_on_the_roll_day_and_after_it(today: date, said: str) -> None:
    warning = event(of("soort_procedure: bodem\nroldatum: 16-12-2026\n", today), "roldatum").warning
    assert said in warning
    assert bool(said) == bool(warning)


def test_a_postponed_roll_day_says_where_it_went() -> None:
    found = of("soort_procedure: bodem\nroldatum: 16-12-2026\nnieuwe_roldatum: 13-1-2027\n")
    assert "verplaatst naar 13 januari 2027" in event(found, "roldatum").what


def test_a_judgment_that_gives_time_and_no_order_yet() -> None:
    text = "vonnissen:\n  - datum: 2-11-2026\n    soort: tegenspraak\n    ontruimingstermijn: 14 dagen\n"
    assert "vonnis-1-bevel" in keys(of(text))
    assert "vonnis-1-bevel" not in keys(of(text + BEVEL))


def test_a_writ_on_a_sunday_is_pointed_out() -> None:
    found = of("exploten:\n  - soort: bevel tot ontruiming\n    datum: 22-11-2026\n")
    assert "art. 64 Rv" in event(found, "exploot-1").warning


def test_a_last_chance_of_more_than_a_month_is_pointed_out() -> None:
    found = of(
        "vonnissen:\n  - datum: 2-11-2026\n    soort: tegenspraak\n    terme_de_grace:\n      termijn: 6 weken\n"
    )
    assert "7:280 BW" in noted(found, "terme-de-grace")


def test_what_stands_on_a_judgment() -> None:
    text = "vonnissen:\n  - datum: 2-11-2026\n    soort: verstek\n    uitvoerbaar_bij_voorraad: nee\n"
    two = "huurders:\n  - achternaam: Een\n  - achternaam: Twee\n"
    assert "schorst" in event(of(text), "vonnis-1").warning
    assert "140 lid 3" not in event(of(text), "vonnis-1").warning
    assert "140 lid 3" in event(of(text + two), "vonnis-1").warning


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ("    verstuurd: 23-11-2026\n", "houdt dat de ontruiming niet tegen"),
        ("    verstuurd: 20-11-2026\n    tussenbeslissing_datum: 23-11-2026\n", "voorlopig beslist"),
        ("    verstuurd: 20-11-2026\n    uitkomst: afgewezen\n    uitkomst_datum: 24-11-2026\n", ""),
    ],
)
def test_a_moratorium_that_was_asked_is_named_at_the_announced_day(facts: str, said: str) -> None:
    found = of(BEVEL + "    ontruiming_datum: 3-12-2026\nverzoeken:\n  - soort: moratorium\n" + facts)
    warning = event(found, "exploot-1-aangezegd").warning
    assert said in warning
    assert bool(said) == bool(warning)


def test_the_first_day_within_a_moratorium_says_so() -> None:
    granted = "verzoeken:\n  - soort: moratorium\n    uitkomst: toegewezen\n    uitkomst_datum: 20-11-2026\n    maanden: 6\n"
    assert "Er loopt een moratorium" in noted(of(BEVEL + granted), "ontruiming")
    assert "moratorium" not in noted(of(BEVEL), "ontruiming")


def test_the_calendar_keeps_the_day_that_is_left() -> None:
    from juridisch.documents.agenda import of_timeline

    found = of(VERSTEK + "ontruimd_op: 28-10-2026\n")
    events = {event.title: event for event in of_timeline(found, "zaak", "", TODAY)}
    left = events["Laatste dag: verzet nadat het vonnis is uitgevoerd"]
    assert left.day == TODAY
    assert "dinsdag 24 november 2026, is voorbij" in left.description


def test_one_old_date_does_not_take_the_time_line_along() -> None:
    """What is from before a rule was checked becomes a gap; the announced day still stands."""
    old = "vonnissen:\n  - datum: 1-3-1991\n    soort: tegenspraak\n    terme_de_grace:\n      termijn: 1 maand\n"
    found = of(
        old
        + "exploten:\n  - soort: bevel tot ontruiming\n    datum: 1-4-1991\n    ontruiming_datum: 3-12-2026\n"
    )
    assert event(found, "exploot-1-aangezegd").day == date(2026, 12, 3)
    assert {"vonnis-1-terme-de-grace", "exploot-1-bevel-jaar"} <= keys(found)
    assert "vonnis-1-terme-de-grace" in keys(of(old.replace("termijn: 1 maand", "termijn: onbekend")))


def test_a_request_does_not_hide_what_is_wrong_with_the_announced_day() -> None:
    asked = "verzoeken:\n  - soort: moratorium\n    verstuurd: 23-11-2026\n"
    warning = event(of(BEVEL + "    ontruiming_datum: 25-11-2026\n" + asked), "exploot-1-aangezegd").warning
    assert "houdt dat de ontruiming niet tegen" in warning
    assert "eerder dan de berekende eerste dag" in warning
