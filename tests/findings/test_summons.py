from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import juridisch.findings.court.appearance as appearance
import juridisch.findings.court.content as summons_content
import juridisch.findings.court.summons as summons
from juridisch.deadlines import calculate, rule
from juridisch.dossier import Dossier
from juridisch.findings.finding import Finding, Question, Weight
from juridisch.law import Certainty

TODAY = date(2026, 11, 25)
MODULES = (summons, summons_content, appearance)


def outcomes(facts: dict[str, Any], today: date = TODAY) -> list[Finding | Question]:
    dossier = Dossier.model_validate(facts)
    return [outcome for module in MODULES for outcome in module.look(dossier, today)]


def of(check: str, facts: dict[str, Any], today: date = TODAY) -> list[Finding | Question]:
    return [outcome for outcome in outcomes(facts, today) if outcome.id == check]


def one(check: str, facts: dict[str, Any], today: date = TODAY) -> Finding:
    (found,) = of(check, facts, today)
    assert isinstance(found, Finding)
    return found


def asked(check: str, facts: dict[str, Any], today: date = TODAY) -> Question:
    (found,) = of(check, facts, today)
    assert isinstance(found, Question)
    return found


def served(day: str = "23-11-2026", roldatum: str = "1-12-2026", **more: Any) -> dict[str, Any]:
    writ = {"soort": "dagvaarding", "datum": day, **more.pop("exploot", {})}
    return {"soort_procedure": "bodem", "roldatum": roldatum, "exploten": [writ], **more}


def test_every_check_declares_itself_once() -> None:
    ids = [check.id for module in MODULES for check in module.CHECKS]
    assert len(set(ids)) == len(ids)
    assert set(ids) == {
        "dagvaarding-termijn", "dagvaarding-dag", "dagvaarding-inhoud", "dagvaarding-gerecht",
        "dagvaarding-kort-geding", "dagvaarding-bewind", "verstek", "medehuurder",
    }  # fmt: skip
    assert all(check.sources for module in MODULES for check in module.CHECKS)


def test_without_a_summons_nothing_is_said() -> None:
    assert outcomes({}) == []
    assert outcomes({"huurders": [{"onder_bewind": "ja"}], "leefsituatie": "paar met kinderen"}) == []


# The term: service on 23 November 2026, so 1 December is the first roldatum (worked date 27).


def test_term_is_long_enough_from_the_eighth_day() -> None:
    found = one("dagvaarding-termijn", served())
    assert found.weight is Weight.IN_ORDE
    assert found.values["eerste_roldatum"] == date(2026, 12, 1)
    assert found.number == 1


def test_term_one_day_too_short_is_wrong_when_the_judge_did_not_shorten_it() -> None:
    facts = served(roldatum="30-11-2026", exploot={"termijn_verkort": "nee"})
    found = one("dagvaarding-termijn", facts)
    assert found.weight is Weight.FOUT
    assert found.values == {
        "betekening": date(2026, 11, 23), "roldatum": date(2026, 11, 30),
        "eerste_roldatum": date(2026, 12, 1), "dagen_te_kort": 1,
    }  # fmt: skip
    assert "dinsdag 1 december 2026" in found.text
    assert "artikel 122 Rv" in found.risk
    assert {"art. 114 Rv", "art. 119 Rv", "art. 122 Rv"} <= {source.citation for source in found.sources}


def test_term_too_short_is_likely_wrong_while_nobody_looked_at_the_head_of_the_writ() -> None:
    found = one("dagvaarding-termijn", served(roldatum="30-11-2026"))
    assert found.weight is Weight.WAARSCHIJNLIJK
    assert "boven aan de dagvaarding" in found.text


def test_term_that_was_shortened_is_looked_up() -> None:
    found = one("dagvaarding-termijn", served(roldatum="26-11-2026", exploot={"termijn_verkort": "ja"}))
    assert found.weight is Weight.NAVRAGEN
    assert "artikel 117 Rv" in found.text


def test_term_after_an_answer_reminds_that_objections_go_together() -> None:
    found = one("dagvaarding-termijn", served(roldatum="30-11-2026", heeft_gereageerd="ja"))
    assert "artikel 128 lid 3 Rv" in found.risk


def test_term_in_an_unknown_procedure_is_a_question_only_when_it_matters() -> None:
    short = asked("dagvaarding-termijn", served(roldatum="30-11-2026", soort_procedure="onbekend"))
    assert short.fields[0] == "soort_procedure"
    long = one("dagvaarding-termijn", served(soort_procedure="onbekend"))
    assert long.weight is Weight.IN_ORDE


@pytest.mark.parametrize("kind", ["kort geding", "executie"])
def test_term_is_not_counted_where_the_judge_fixes_the_day(kind: str) -> None:
    assert of("dagvaarding-termijn", served(roldatum="24-11-2026", soort_procedure=kind)) == []


def test_term_in_verzet_is_not_counted_to_the_roldatum_of_the_verzet() -> None:
    facts = served(soort_procedure="verzet", vonnissen=[{"soort": "verstek", "datum": "25-11-2026"}])
    assert of("dagvaarding-termijn", facts) == []


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        (served(roldatum=""), "roldatum"),
        ({"roldatum": "1-12-2026"}, "exploten"),
        (served(day="onbekend"), "exploten[1].datum"),
        (served(day="2-12-2026"), "exploten[1].datum"),  # after the roldatum
        (served(day="3-3-1975", roldatum="3-4-1975"), "exploten[1].datum"),  # before the law that was read
    ],
)
def test_term_asks_for_what_is_missing_or_cannot_be(facts: dict[str, Any], field: str) -> None:
    assert field in asked("dagvaarding-termijn", facts).fields


def test_published_summons_with_fourteen_whole_days() -> None:
    """ECLI:NL:GHSGR:2004:AO9000: served on 1 May 2002 for 16 May; the first summons was valid."""
    facts = served(day="1-5-2002", roldatum="16-5-2002")
    assert one("dagvaarding-termijn", facts, date(2002, 5, 13)).weight is Weight.IN_ORDE


@given(st.dates(date(2003, 1, 1), date(2028, 12, 1)), st.integers(0, 20))
def test_term_agrees_with_the_rule_on_every_day(day: date, days: int) -> None:
    roldatum = day + timedelta(days=days)
    facts = served(exploot={"datum": day, "termijn_verkort": "nee"}) | {"roldatum": roldatum}
    found = one("dagvaarding-termijn", facts)
    enough = roldatum >= calculate(rule("dagvaarding"), day).day
    assert found.weight is (Weight.IN_ORDE if enough else Weight.FOUT)
    assert enough == (days >= 8)


# The day of service


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("22-11-2026", "zondag 22 november 2026"),
        ("3-4-2026", "Goede Vrijdag"),
        ("15-5-2026", "gelijkgesteld"),  # Rv 1077 lid 3: decree days too
        ("27-4-2026", "Koningsdag"),
    ],
)
def test_service_on_a_closed_day(day: str, why: str) -> None:
    found = one("dagvaarding-dag", served(day=day))
    assert found.weight is Weight.WAARSCHIJNLIJK
    assert why in found.text
    assert "artikel 66" in found.risk


@pytest.mark.parametrize("day", ["21-11-2026", "23-11-2026", "3-3-1975"])
def test_service_on_a_saturday_a_working_day_or_outside_the_calendar_is_silent(day: str) -> None:
    assert of("dagvaarding-dag", served(day=day)) == []


# The content


def content(**parts: str) -> dict[str, Any]:
    right = dict.fromkeys(("eis_en_gronden", "verweer_genoemd", "bewijs_genoemd", "stukken_bijgevoegd"), "ja")
    return {"dagvaarding": right | parts}


def test_content_that_is_complete() -> None:
    assert one("dagvaarding-inhoud", content()).weight is Weight.IN_ORDE


@pytest.mark.parametrize(
    ("part", "weight", "article"),
    [
        ("eis_en_gronden", Weight.FOUT, "artikel 111 lid 2"),
        ("verweer_genoemd", Weight.WAARSCHIJNLIJK, "artikel 120 lid 4"),
        ("bewijs_genoemd", Weight.WAARSCHIJNLIJK, "artikel 111 lid 3"),
        ("stukken_bijgevoegd", Weight.FOUT, "artikel 85"),
    ],
)
def test_content_that_lacks_one_part(part: str, weight: Weight, article: str) -> None:
    found = one("dagvaarding-inhoud", content(**{part: "nee"}))
    assert found.weight is weight
    assert article in found.text
    assert f"dagvaarding.{part}" in found.fields


def test_content_lacking_defence_and_evidence_is_one_finding() -> None:
    found = one("dagvaarding-inhoud", content(verweer_genoemd="nee", bewijs_genoemd="nee"))
    assert found.values["ontbreekt"] == (
        "wat de huurder al eerder tegen de eis inbracht",
        "welk bewijs de verhuurder heeft",
    )


def test_content_not_asked_is_one_question_beside_what_is_known() -> None:
    facts = {"dagvaarding": {"eis_en_gronden": "nee", "bewijs_genoemd": "onbekend"}}
    found, question = of("dagvaarding-inhoud", facts)
    assert isinstance(found, Finding) and found.weight is Weight.FOUT
    assert isinstance(question, Question)
    assert question.fields == (
        "dagvaarding.verweer_genoemd", "dagvaarding.bewijs_genoemd", "dagvaarding.stukken_bijgevoegd",
    )  # fmt: skip


def test_after_a_default_judgment_it_is_for_the_writ_of_verzet() -> None:
    facts = content(eis_en_gronden="nee") | {"vonnissen": [{"soort": "verstek", "datum": "1-10-2026"}]}
    assert "artikel 121 Rv" in one("dagvaarding-inhoud", facts).text


def test_after_a_defended_judgment_nothing_is_said_of_the_summons() -> None:
    facts = content(eis_en_gronden="nee") | {"vonnissen": [{"soort": "tegenspraak", "datum": "1-10-2026"}]}
    assert outcomes(facts) == []


# The court


def test_court_of_another_place_is_wrong_and_refers_the_case() -> None:
    facts = {"dagvaarding": {"gerecht_van_de_woning": "nee"}, "gerecht": {"naam": "Rechtbank Voorbeeld"}}
    found = one("dagvaarding-gerecht", facts)
    assert found.weight is Weight.FOUT
    assert "Rechtbank Voorbeeld" in found.text and "verwijst" in found.text
    assert found.certainty is Certainty.TEKST


def test_court_in_kort_geding_is_less_sure() -> None:
    facts = {"dagvaarding": {"gerecht_van_de_woning": "nee"}, "soort_procedure": "kort geding"}
    found = one("dagvaarding-gerecht", facts)
    assert found.weight is Weight.WAARSCHIJNLIJK and found.certainty is Certainty.AFGELEID


def test_court_right_asked_or_no_home() -> None:
    assert (
        one("dagvaarding-gerecht", {"dagvaarding": {"gerecht_van_de_woning": "ja"}}).weight is Weight.IN_ORDE
    )
    assert asked("dagvaarding-gerecht", served()).fields == ("dagvaarding.gerecht_van_de_woning",)
    assert of("dagvaarding-gerecht", served(woonruimte="nee")) == []


# Kort geding


def test_kort_geding_asks_for_urgency() -> None:
    found = one("dagvaarding-kort-geding", served(soort_procedure="kort geding"))
    assert found.weight is Weight.NAVRAGEN
    assert "geen gewoon uitstel van vier weken" in found.text
    assert found.certainty is Certainty.AFGELEID


@pytest.mark.parametrize(("since", "weight"), [("mei 2026", Weight.VOOR), ("juni 2026", Weight.NAVRAGEN)])
def test_kort_geding_over_old_arrears_speaks_for_the_tenant(since: str, weight: Weight) -> None:
    rent = [{"vanaf": since, "kale_huur": "650", "servicekosten": "0"}]
    found = one(
        "dagvaarding-kort-geding",
        served(soort_procedure="kort geding", huurverloop=rent, betaaldag="1", heeft_betaald="nee"),
    )
    assert found.weight is weight
    unpaid = served(
        soort_procedure="kort geding", huurverloop=rent, betaaldag="1"
    )  # nobody said what was paid
    assert one("dagvaarding-kort-geding", unpaid).weight is Weight.NAVRAGEN
    if weight is Weight.VOOR:
        assert found.values == {"oudste_achterstand": date(2026, 5, 1)}
        assert "De wet noemt geen termijn" in found.text


def test_kort_geding_cannot_dissolve() -> None:
    first, _ = of("dagvaarding-kort-geding", served(soort_procedure="kort geding", eis={"ontbinding": "ja"}))
    assert isinstance(first, Finding)
    assert first.weight is Weight.WAARSCHIJNLIJK and first.values == {"onderdeel": "ontbinding"}


def test_ordinary_procedure_says_nothing_of_kort_geding() -> None:
    assert of("dagvaarding-kort-geding", served(eis={"ontbinding": "ja"})) == []


# Bewind


def bewind(who: str = "huurder", **more: Any) -> dict[str, Any]:
    tenant = {"onder_bewind": "ja", "bewindvoerder": more.pop("bewindvoerder", {})}
    return served(huurders=[tenant], dagvaarding={"gedaagde": who}, **more)


def test_tenant_under_bewind_summoned_himself() -> None:
    found = one(
        "dagvaarding-bewind", bewind(bewindvoerder={"ingesteld_op": "1-2-2024", "naam": "B. Voorbeeld"})
    )
    assert found.weight is Weight.WAARSCHIJNLIJK
    assert found.values == {"bewind_sinds": date(2024, 2, 1), "bewindvoerder": "B. Voorbeeld"}
    assert "kende of had moeten kennen" in found.text
    assert any("ECLI:NL:HR:2014:525" in source.citation for source in found.sources)
    assert found.certainty is Certainty.VAKBRON and found.number is None


def test_lease_older_than_the_bewind_is_told_as_a_risk() -> None:
    keeper = {"ingesteld_op": "1-2-2024"}
    older = one("dagvaarding-bewind", bewind(bewindvoerder=keeper, contract={"datum": "31-1-2024"}))
    newer = one("dagvaarding-bewind", bewind(bewindvoerder=keeper, contract={"datum": "1-2-2024"}))
    assert "lagere rechters verschillend" in older.risk
    assert "lagere rechters" not in newer.risk


@pytest.mark.parametrize(
    ("began", "weight"), [("23-11-2026", Weight.WAARSCHIJNLIJK), ("24-11-2026", Weight.NAVRAGEN)]
)
def test_bewind_that_began_after_service(began: str, weight: Weight) -> None:
    assert one("dagvaarding-bewind", bewind(bewindvoerder={"ingesteld_op": began})).weight is weight


def test_curator_likewise_but_not_looked_into() -> None:
    found = one("dagvaarding-bewind", bewind(bewindvoerder={"soort": "curator"}))
    assert found.weight is Weight.WAARSCHIJNLIJK and found.certainty is Certainty.ONBEVESTIGD
    assert "de curator" in found.title and "niet nagekeken" in found.text


@pytest.mark.parametrize("who", ["bewindvoerder", "beiden"])
def test_bewindvoerder_summoned_is_right(who: str) -> None:
    assert one("dagvaarding-bewind", bewind(who)).weight is Weight.IN_ORDE


def test_bewind_questions() -> None:
    assert asked("dagvaarding-bewind", bewind("onbekend")).fields == ("dagvaarding.gedaagde",)
    not_asked = served(huurders=[{"onder_bewind": "nee"}, {"achternaam": "Testman"}])
    assert asked("dagvaarding-bewind", not_asked).fields == ("huurders[2].onder_bewind",)
    assert of("dagvaarding-bewind", served(huurders=[{"onder_bewind": "nee"}])) == []


# The missed roll day


@pytest.mark.parametrize("roldatum", ["25-11-2026", "26-11-2026"])
def test_roll_day_not_missed_yet(roldatum: str) -> None:
    assert of("verstek", served(roldatum=roldatum, heeft_gereageerd="nee")) == []


def test_roll_day_missed_yesterday() -> None:
    found = one("verstek", served(roldatum="24-11-2026", heeft_gereageerd="nee"))
    assert found.weight is Weight.VOOR
    assert "artikel 142 Rv" in found.text and "artikel 141" in found.risk
    assert found.values == {"roldatum": date(2026, 11, 24), "vandaag": TODAY}


def test_roll_day_after_a_postponement_is_the_new_one() -> None:
    facts = served(roldatum="1-11-2026", nieuwe_roldatum="29-11-2026", heeft_gereageerd="nee")
    assert of("verstek", facts) == []


def test_roll_day_missed_without_knowing_of_an_answer_or_long_ago_is_asked() -> None:
    assert "heeft_gereageerd" in asked("verstek", served(roldatum="24-11-2026")).fields
    assert asked("verstek", served(roldatum="24-11-2025", heeft_gereageerd="nee")).unknown.reason
    assert one("verstek", served(roldatum="25-11-2025", heeft_gereageerd="nee")).weight is Weight.VOOR


def test_roll_day_missed_is_no_matter_after_an_answer_or_judgment() -> None:
    assert of("verstek", served(roldatum="24-11-2026", heeft_gereageerd="ja")) == []
    judged = served(roldatum="24-11-2026", heeft_gereageerd="nee", vonnissen=[{"soort": "verstek"}])
    assert of("verstek", judged) == []


# Partners and other tenants


def test_partner_who_is_not_in_the_dossier_is_asked_for() -> None:
    facts = served(huurders=[{"onder_bewind": "nee"}], leefsituatie="paar zonder kinderen")
    question = asked("medehuurder", facts)
    assert "artikel 7:266 BW" in question.unknown.reason and "artikel 140 lid 3 Rv" in question.unknown.reason
    assert of("medehuurder", served(huurders=[{}], leefsituatie="alleenstaande ouder")) == []
    assert of("medehuurder", served(huurders=[{}], leefsituatie="onbekend")) == []


def test_two_tenants_must_both_appear() -> None:
    found = one("medehuurder", served(huurders=[{"achternaam": "Testman"}, {"achternaam": "Voorbeeld"}]))
    assert found.weight is Weight.NAVRAGEN
    assert "niet meer in verzet" in found.text and "artikel 335 lid 2 Rv" in found.risk


def test_a_summons_on_a_day_of_a_royal_decree_is_as_sure_as_the_decree() -> None:
    def sure(day: str) -> Certainty:
        return one("dagvaarding-dag", served(exploten=[{"soort": "dagvaarding", "datum": day}])).certainty

    assert sure("15-5-2026") is Certainty.VAKBRON  # the text of the decree was not read
    assert sure("14-5-2026") is Certainty.TEKST  # Ascension Day
