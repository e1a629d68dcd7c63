"""Every argument block is on in some dossier and off in another, by what was found or claimed and not only by hand."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

import pytest

from juridisch.assessment import Assessment
from juridisch.documents.argument import Choice, arguments
from juridisch.documents.kinds.defence import DOCUMENT
from juridisch.documents.kinds.defence_blocks import defence_choices
from tests.documents.every_case import CASES, case

BLOCKS = tuple(arguments())
_BY_HAND = "in het dossier staat bij blokken"
#: Blocks that a part of the claim switches on, when there is no finding of theirs.
_BY_CLAIM = {"V03", "V15", "V25", "V26", "V27"}


@lru_cache(maxsize=1)
def everywhere() -> dict[str, dict[str, Choice]]:
    """Of each block: the choice in every dossier."""
    found: dict[str, dict[str, Choice]] = defaultdict(dict)
    for name in CASES:
        for choice in defence_choices(case(name)):
            found[choice.argument.id][name] = choice
    return found


def can_be_answered(name: str) -> bool:
    """Whether a defence may be made in this case at all."""
    return DOCUMENT.refusal(case(name)) is None


def test_every_block_may_stand_in_a_defence() -> None:
    assert set(everywhere()) == set(BLOCKS)
    assert [f"V{number:02}" for number in range(1, 30)] == list(BLOCKS)


@pytest.mark.parametrize("block", BLOCKS)
def test_it_is_taken_somewhere_without_a_hand(block: str) -> None:
    taken = {n: c for n, c in everywhere()[block].items() if c.taken and not c.by_hand and can_be_answered(n)}
    assert taken, f"add tests/dossiers/blok-{block}.yaml"
    if arguments()[block].findings:
        assert any(c.findings for c in taken.values()), f"no finding ever switches on {block}"
    else:
        assert block in _BY_CLAIM


@pytest.mark.parametrize("block", BLOCKS)
def test_it_is_left_out_somewhere_without_a_hand(block: str) -> None:
    left = {
        n: c for n, c in everywhere()[block].items() if not c.taken and not c.by_hand and can_be_answered(n)
    }
    assert left


@pytest.mark.parametrize("block", BLOCKS)
def test_each_choice_says_why(block: str) -> None:
    for name, choice in everywhere()[block].items():
        assert choice.why.strip(), name
        assert choice.by_hand == choice.why.startswith(_BY_HAND), name
        if choice.taken and not choice.by_hand:
            reason = "bevinding: " if choice.findings else "de huurder betwist|er wordt|er worden"
            assert choice.why.startswith(tuple(reason.split("|"))), (name, choice.why)
            assert choice.findings or block in _BY_CLAIM, name
        assert all(finding.id in choice.argument.findings for finding in choice.findings), name


def test_no_block_is_put_in_a_dossier_by_hand() -> None:
    assert [(b, n) for b in BLOCKS for n, c in everywhere()[b].items() if c.by_hand] == []


# --- one fact makes the difference ------------------------------------------------------------------------------

#: A dossier in which the block is on, and the smallest change by which it is off; the reason then says this.
SWITCHES: dict[str, tuple[str, tuple[tuple[str, str], ...], str]] = {
    "V01": ("verweer-bewind", (("dagvaarding.gedaagde", "bewindvoerder"),), "geen bevinding"),
    "V03": ("verweer-betwist", (("standpunt_achterstand", "erkent"),), "erkent het bedrag"),
    "V05": ("verweer-bewind", (("standpunt_achterstand", "erkent"),), "erkent het bedrag"),
    "V06": ("uitspraak-RBNHO-2025-8926", (("verhuurder.soort", "particulier"),), "van verhuren zijn beroep"),
    "V07": ("verweer-betwist", (("eis.incassokosten", "nee"),), "geen incassokosten gevraagd"),
    "V08": ("verweer-bewind", (("eis.incassokosten", "nee"),), "geen incassokosten gevraagd"),
    "V09": ("verweer-betwist", (("eis.incassokosten", "nee"),), "geen incassokosten gevraagd"),
    "V10": ("verweer-bewind", (("incassant.geregistreerd", "ja"),), "geen bevinding"),
    "V12": ("verweer-betwist", (("eis.ontbinding", "nee"), ("eis.ontruiming", "nee")), "geen ontbinding of ontruiming"),
    "V15": ("uitspraak-RBNHO-2025-8926", (("eis.ontbinding", "nee"), ("eis.ontruiming", "nee")), "geen bevinding"),
    "V19": ("verweer-gebreken", (("oorzaak_achterstand", "inkomensverlies"),), "dit argument is gevaarlijk"),
    "V20": ("verweer-gebreken", (("soort_procedure", "kort geding"),), "past niet in een kort geding"),
    "V24": ("uitspraak-RBNHO-2025-8926", (("eis.rente", "nee"),), "geen rente gevraagd"),
    "V25": ("uitspraak-RBNHO-2025-8926", (("eis.proceskosten", "nee"),), "geen bevinding"),
    "V26": ("uitspraak-RBNHO-2025-8926", (("eis.uitvoerbaar_bij_voorraad", "nee"),), "geen bevinding"),
    "V27": ("uitspraak-RBNHO-2025-8926", (("eis.ontruiming", "nee"),), "geen bevinding"),
    "V29": ("verweer-kort-geding", (("soort_procedure", "bodem"),), "geen bevinding"),
}  # fmt: skip


def _choice(found: Assessment, block: str) -> Choice:
    return next(choice for choice in defence_choices(found) if choice.argument.id == block)


@pytest.mark.parametrize("block", SWITCHES)
def test_one_fact_switches_it_off(block: str) -> None:
    name, changes, reason = SWITCHES[block]
    assert _choice(case(name), block).taken
    off = _choice(case(name, *changes), block)
    assert not off.taken
    assert reason in off.why, off.why


@pytest.mark.parametrize("block", BLOCKS)
def test_the_adviser_has_the_last_word(block: str) -> None:
    for word in ("aan", "uit"):
        choice = _choice(case("verweer-betwist", (f"blokken.{block}", word)), block)
        assert choice.taken == (word == "aan")
        assert choice.by_hand
        assert choice.why == f"{_BY_HAND}: {block}: {word}"
