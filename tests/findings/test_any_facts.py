from __future__ import annotations

from decimal import Decimal

import pytest

from juridisch.findings.arrears.overview import CHECKS as ARREARS
from juridisch.findings.arrears.overview import look as look_at_arrears
from juridisch.findings.court.signalling import CHECKS as SIGNALLING
from juridisch.findings.court.signalling import look as look_at_signalling
from juridisch.findings.finding import Finding, Question, Weight
from juridisch.findings.tenant.household import CHECKS as HOUSEHOLD
from juridisch.findings.tenant.household import look as look_at_household
from juridisch.findings.tenant.paying import CHECKS as PLAN
from juridisch.findings.tenant.paying import look as look_at_plan
from tests.findings.any_facts import TODAY, draw

LOOKS = (
    (ARREARS, look_at_arrears),
    (SIGNALLING, look_at_signalling),
    (PLAN, look_at_plan),
    (HOUSEHOLD, look_at_household),
)


@pytest.mark.parametrize("batch", range(4))
def test_any_mixture_of_facts_gives_whole_sentences(batch: int) -> None:
    for seed in range(batch * 75, batch * 75 + 75):
        dossier = draw(seed)
        for checks, look in LOOKS:
            for outcome in look(dossier, TODAY):
                where = (seed, outcome.id)
                assert outcome.check in checks, where
                assert 0 < len(outcome.title) <= 70 and not outcome.title.endswith("."), (
                    where,
                    outcome.title,
                )
                for text in _texts(outcome):
                    assert "None" not in text and "  " not in text and ".." not in text, (where, text)
                    assert "onbekend is" not in text and "is verschuldigd" not in text, (where, text)
                if isinstance(outcome, Finding):
                    _whole(outcome)


def _texts(outcome: Finding | Question) -> tuple[str, ...]:
    if isinstance(outcome, Question):
        return outcome.unknown.reason, outcome.unknown.next_action
    return outcome.text, outcome.risk, *outcome.evidence, *(line.text for line in outcome.lines)


def _whole(finding: Finding) -> None:
    assert finding.text.endswith(".") and finding.sources
    if finding.money:
        assert finding.money.excess >= 0 and finding.money.allowed >= 0
        assert finding.weight not in (Weight.VOOR, Weight.TEGEN)
    for amount in (value for value in finding.values.values() if isinstance(value, Decimal)):
        assert amount == amount.quantize(Decimal("0.01"))


def test_the_draw_reaches_every_check() -> None:
    unseen = {check.id for checks, _ in LOOKS for check in checks}
    for seed in range(600):
        unseen -= {outcome.id for _, look in LOOKS for outcome in look(draw(seed), TODAY)}
        if not unseen:
            return
    pytest.fail(f"never reached: {sorted(unseen)}")
