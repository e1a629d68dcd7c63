from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from juridisch.findings.letter.wording import Verdict, judge, judge_date

VALID, INVALID, UNCLEAR = Verdict.GELDIG, Verdict.ONGELDIG, Verdict.ONDUIDELIJK

#: The cases BW696-01 to -05 and -09: wordings of HR 25-11-2016 (ECLI:NL:HR:2016:2704) and decisions on them.
PUBLISHED = [
    ("binnen veertien dagen vanaf de dag nadat deze brief bij u is bezorgd", VALID, 14),
    ("binnen vijftien dagen nadat deze brief bij u is bezorgd", VALID, 15),
    ("binnen veertien dagen na heden", INVALID, 14),
    ("binnen veertien dagen na verzending van deze brief", INVALID, 14),
    ("binnen 14 dagen na dagtekening van deze brief", INVALID, 14),  # Hof Arnhem-Leeuwarden 7-2-2017
    ("binnen 16 dagen na heden", INVALID, 16),  # Hof Den Haag 26-9-2017
]
ALIKE = [
    ("Binnen Veertien (14) dagen vanaf de dag nadat deze brief bij u is bezorgd", VALID, 14),
    ("binnen 14 (veertien) dagen na de dag van ontvangst", VALID, 14),
    ("binnen 14 dagen, ingaande de dag na ontvangst", VALID, 14),
    ("binnen een termijn van 14 dagen, aanvangende de dag na ontvangst van deze brief", VALID, 14),
    ("BINNEN VEERTIEN-DAGEN\nVANAF DE DAG NA ONTVANGST", VALID, 14),
    ("binnen veertiendagen na de dag waarop u deze brief hebt ontvangen", VALID, 14),
    ("binnen 14\u00a0dagen gerekend vanaf de dag nadat deze aanmaning door u is ontvangen", VALID, 14),
    ("vanaf de dag nadat deze brief bij u is bezorgd heeft u 14 dagen de tijd", VALID, 14),
    ("Ontvangen wij geen betaling binnen 15 dagen nadat deze brief bij u is bezorgd op onze rekening", VALID, 15),
    ("binnen 14 dagen vanaf de dag nadat deze brief van 10 september 2014 bij u is bezorgd", VALID, 14),
    ("binnen drie weken nadat u deze brief heeft ontvangen", VALID, 21),
    ("binnen 15 dagen vanaf de dag van ontvangst", VALID, 15),
    ("binnen één maand na de dag van ontvangst", VALID, 28),
    ("binnen twee weken na heden", INVALID, 14),
    ("binnen veertien dagen vanaf vandaag", INVALID, 14),
    ("binnen 14 dagen, te rekenen vanaf de dag na dagtekening van deze brief", INVALID, 14),
    ("binnen 14 dagen gerekend vanaf de dag van ontvangst", INVALID, 14),
    ("binnen 13 dagen vanaf de dag na ontvangst", INVALID, 13),
    ("binnen vijf dagen", INVALID, 5),
    ("binnen acht dagen na ontvangst van deze brief", INVALID, 8),
    ("binnen een week", INVALID, 7),
    ("binnen 48 uur", INVALID, None),
    ("per omgaande", INVALID, None),
    ("binnen 14 dagen na ontvangst", UNCLEAR, 14),
    ("binnen veertien dagen nadat deze brief bij u is bezorgd", UNCLEAR, 14),
    ("binnen 14 dagen", UNCLEAR, 14),
    ("binnen 17 dagen na heden", UNCLEAR, 17),
    ("binnen 10 werkdagen na ontvangst", UNCLEAR, 10),
    ("binnen 14 dagen aanvangende de dag na aanmaning", UNCLEAR, 14),
    ("14 dagen na de dag dat u deze brief heeft gekregen", VALID, 14),
    ("De termijn van 14 dagen begint op de dag nadat deze brief bij u is bezorgd", VALID, 14),
    ("U heeft 14 dagen de tijd. Die termijn gaat in op de dag nadat u deze brief hebt ontvangen", VALID, 14),
    ("De termijn van 14 dagen loopt vanaf vandaag", INVALID, 14),
    ("binnen 14 werkdagen na ontvangst", VALID, 14),
    ("binnen 11 werkdagen na ontvangst", VALID, 15),
    ("binnen 5 werkdagen na ontvangst", INVALID, 5),
    ("binnen 6 werkdagen na ontvangst", UNCLEAR, 6),
    ("binnen 14 werkdagen na heden", UNCLEAR, 14),
    ("binnen 14 dagen vanaf de dag na ontvangst, bij gebreke waarvan binnen 3 dagen wordt gedagvaard", VALID, 14),
    ("binnen 14 dagen vanaf de dag na ontvangst, zo niet dan volgt binnen 3 dagen een dagvaarding", VALID, 14),
]  # fmt: skip
NOT_UNDERSTOOD = [
    "binnen 15 dagen na ontvangst van de factuur",
    "binnen 15 dagen na ontvangst van uw betaling",
    "binnen 15 dagen nadat de factuur bij u is bezorgd",
    "geen 14 dagen vanaf de dag na ontvangst",
    "binnen 14 dagen vanaf de dag na ontvangst, uiterlijk 5 dagen na dagtekening",
    "binnen 14 dagen vanaf de dag na ontvangst; deze brief wordt geacht vandaag te zijn ontvangen",
    "betaal direct, binnen 14 dagen vanaf de dag na ontvangst",
    "binnen 14 dagen vanaf de dag na ontvangst, zie 3 maart 2025",
    "dit is een veertiendagenbrief",
    "binnen 14 dagen vanaf de dag na ontvangst, anders moet u binnen 3 dagen betalen of volgt dagvaarding",
    "bij gebreke waarvan binnen 14 dagen wordt gedagvaard",
    "zo snel als het u lukt",
    "",
]


@pytest.mark.parametrize(("text", "verdict", "days"), PUBLISHED)
def test_published_wordings(text: str, verdict: Verdict, days: int) -> None:
    found = judge(text)
    assert (found.verdict, found.days) == (verdict, days)


@pytest.mark.parametrize(("text", "verdict", "days"), ALIKE)
def test_other_ways_to_write_it(text: str, verdict: Verdict, days: int | None) -> None:
    found = judge(text)
    assert (found.verdict, found.days) == (verdict, days)


@pytest.mark.parametrize("text", NOT_UNDERSTOOD)
def test_what_is_not_understood_is_unclear(text: str) -> None:
    assert judge(text).verdict is UNCLEAR


def test_reasons_say_what_is_wrong() -> None:
    assert "niet op de dag na ontvangst" in judge("binnen veertien dagen na heden").reason
    assert "8 dagen" in judge("binnen acht dagen na ontvangst").reason
    assert (
        "meer dan één termijn" in judge("binnen 14 dagen vanaf de dag na ontvangst of binnen 5 dagen").reason
    )
    assert "Hoge Raad" in judge("binnen 14 dagen na ontvangst").reason
    assert "geen uitspraak gevonden" in judge("binnen 30 dagen na heden").reason
    law = judge("veertien dagen, aanvangende de dag na aanmaning").reason
    assert "woorden van de wet" in law and "zegt niet vanaf welke dag" not in law
    assert "dag te kort" not in judge("14 werkdagen na ontvangst").reason
    assert "nooit veertien" in judge("binnen 5 werkdagen").reason
    assert "‘per omgaande’" in judge("Betaal per omgaande!").reason


@pytest.mark.parametrize(
    ("text", "last_day"),
    [
        ("binnen 14 dagen, dus voor 25-09-2014", date(2014, 9, 24)),
        ("vóór 25 september 2014", date(2014, 9, 24)),
        ("uiterlijk op 25.09.2014", date(2014, 9, 25)),
        ("uiterlijk 2014-09-25", date(2014, 9, 25)),
        ("tot en met 25 september 2014", date(2014, 9, 25)),
        ("binnen 14 dagen na 10 september 2014", date(2014, 9, 24)),
        ("binnen 14 dagen vanaf 10 september 2014", date(2014, 9, 23)),
        ("voor 1-10-2014, uiterlijk 25-9-2014", date(2014, 9, 25)),
        ("binnen 14 dagen", None),
        ("voor 31-02-2014", None),
    ],
)
def test_a_day_in_the_words(text: str, last_day: date | None) -> None:
    found = judge(text)
    assert (found.verdict, found.last_day) == (UNCLEAR, last_day)


def test_a_day_beside_words_that_are_wrong_anyway() -> None:
    found = judge("binnen 14 dagen na heden, dus voor 25-09-2014")
    assert (found.verdict, found.last_day) == (INVALID, date(2014, 9, 24))


def test_a_fixed_day_is_a_day_short() -> None:
    # ECLI:NL:RBMNE:2016:1575: ‘voor 25-09-2014’; received on 11 September, so that the term runs through the 25th.
    found = judge_date(date(2014, 9, 24), date(2014, 9, 25), presumed=False)
    assert found.verdict is INVALID
    assert "één dag te vroeg" in found.reason and "25 september 2014" in found.reason


@given(st.dates(date(2013, 1, 1), date(2090, 1, 1)), st.integers(-30, 30), st.booleans())
def test_a_fixed_day_is_right_from_the_last_day_on(required: date, offset: int, presumed: bool) -> None:
    found = judge_date(required + timedelta(days=offset), required, presumed=presumed)
    late_enough = UNCLEAR if presumed else VALID
    assert found.verdict is (INVALID if offset < 0 else late_enough)
    if offset < -1:
        assert f"{-offset} dagen" in found.reason


@given(st.text(max_size=300))
@example("binnen ² dagen")
@example("99-99-9999 999 dagen (((((")
def test_any_text_gives_a_verdict_and_never_a_good_one(text: str) -> None:
    found = judge(text)
    assert found.reason.endswith(".")
    if found.verdict is VALID:
        assert "ontv" in text.casefold() or "bezorg" in text.casefold() or "aflever" in text.casefold()


_WORDS = st.sampled_from(
    [
        "binnen", "14 dagen", "vijftien dagen", "5 dagen", "na", "vanaf de dag na", "nadat deze brief bij u is bezorgd",
        "ontvangst", "heden", "de dag van", "dagtekening", "voor 25-09-2014", "deze brief", "van de factuur", "direct",
        ",", "geacht", "niet", "vanaf", "u", "de dag waarop u deze brief ontvangt",
    ]
)  # fmt: skip


@given(st.lists(_WORDS, max_size=12).map(" ".join))
def test_a_good_verdict_needs_receipt_and_enough_days(text: str) -> None:
    found = judge(text)
    if found.verdict is VALID:
        assert found.days is not None and found.days >= 14
        assert any(word in found.quoted for word in ("ontv", "bezorgd"))
        assert not any(word in text for word in ("5 dagen", "heden", "dagtekening", "direct", "geacht"))


@given(st.integers(1, 60), st.dates(date(2024, 1, 1), date(2027, 12, 31)))
def test_working_days_that_are_called_enough_are_fourteen_days_from_any_day(
    days: int, received: date
) -> None:
    found = judge(f"binnen {days} werkdagen na ontvangst")
    end, left = received, days
    while left:
        end += timedelta(days=1)
        left -= end.weekday() < 5
    if found.verdict is VALID:
        assert end - received >= timedelta(days=14)
    if found.verdict is INVALID:
        assert end - received < timedelta(days=14)
