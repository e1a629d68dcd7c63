"""Any mixture of facts gives a time line, a page, a calendar and drafts: nothing falls over, and no key stands twice.

The dossiers are drawn at random from facts that occur, in combinations that need not make sense, many of them missing or
unknown and some of another age.
"""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

import pytest

from juridisch.advice import advise
from juridisch.assessment import assess
from juridisch.cli.advies import advice_json, screen
from juridisch.documents.agenda import of_timeline
from juridisch.documents.catalogue import DOCUMENTS, document
from juridisch.documents.make import compose
from juridisch.documents.plain import to_text
from juridisch.documents.timeline_page import to_html
from juridisch.dossier import Dossier, read_text
from juridisch.errors import ProblemsError, RefusedError
from juridisch.settings import Settings
from tests.documents.every_case import CASES, day, source
from tests.findings.any_facts import draw

TODAY = date(2026, 11, 25)
_NEAR = (-400, -40, -30, -28, -8, -3, -2, -1, 0, 1, 2, 3, 8, 30, 60)
_PROCEDURES = ("bodem", "kort geding", "verzet", "executie")
_REQUESTS = (
    "uitstel", "uitstel ontruiming", "moratorium", "terme de grace", "schuldhulp", "betalingsregeling", "anders",
)  # fmt: skip
_WRITS = ("dagvaarding", "betekening vonnis", "bevel tot ontruiming", "nieuwe ontruimingsdatum", "anders")


class Draw:
    """Draws facts; the same seed gives the same dossier."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 (no secret)

    def one(self, *values: object, often: float = 0.7) -> object:
        """One of the values, or nothing, or that it is unknown."""
        chosen = values if self._random.random() < often else (None, "onbekend")
        return self._random.choice(chosen)

    def day(self, often: float = 0.7) -> object:
        """A day near today, at times one of another age."""
        near = TODAY + timedelta(days=self._random.choice(_NEAR) + self._random.randint(-3, 3))
        old = date(self._random.choice((1975, 1990, 2003, 2031, 2090)), self._random.randint(1, 12), 3)
        return self.one(old if self._random.random() < 0.06 else near, often=often)

    def dossier(self) -> Dossier:
        """A whole dossier."""
        return Dossier.model_validate(
            {
                "versie": 1,
                "huurders": self._some(self._tenant, 3),
                "verhuurder": {"naam": self.one("Woonstichting Voorbeeld")},
                "soort_procedure": self.one(*_PROCEDURES),
                "roldatum": self.day(0.5),
                "nieuwe_roldatum": self.day(0.2),
                "zitting_datum": self.day(0.3),
                "heeft_gereageerd": self.one("ja", "nee"),
                "reden_uitstel": self.one("ziekte", "eenstemmig", "rechtshulp zoeken"),
                "ontruimd_op": self.day(0.15),
                "daad_van_bekendheid": {"datum": self.day(0.3), "wat": self.one("brief", often=0.3)},
                "vonnissen": self._some(self._judgment, 2),
                "exploten": self._some(self._writ, 3),
                "verzoeken": self._some(self._request, 2),
                "beslagen": self._some(
                    lambda: {
                        "schuldeiser": self.one("Verzekeraar Voorbeeld"),
                        "eerste_uitbetaling": self.day(),
                    },
                    1,
                ),
            }
        )

    def _some(self, make: Any, most: int) -> list[dict[str, object]]:
        return [make() for _ in range(self._random.randint(0, most))]

    def _tenant(self) -> dict[str, object]:
        return {
            "voorletters": self.one("A."),
            "achternaam": self.one("Voorbeeld"),
            "onder_bewind": self.one("ja", "nee"),
            "aanspreekvorm": self.one("heer", "mevrouw"),
        }

    def _judgment(self) -> dict[str, object]:
        return {
            "datum": self.day(),
            "titelvorm": self.one("vonnis", "proces-verbaal"),
            "soort": self.one("verstek", "tegenspraak"),
            "procedure": self.one(*_PROCEDURES),
            "uitvoerbaar_bij_voorraad": self.one("ja", "nee"),
            "ontruimingstermijn": self.one("14 dagen", often=0.3),
            "ontruiming_niet_voor": self.day(0.2),
            "terme_de_grace": {"termijn": self.one("6 weken", often=0.2), "uiterlijk": self.day(0.2)},
        }

    def _writ(self) -> dict[str, object]:
        return {
            "soort": self.one(*_WRITS),
            "datum": self.day(),
            "wijze": self.one("persoon", "geweigerd", "huisgenoot", "envelop"),
            "termijn_verkort": self.one("ja", "nee", often=0.2),
            "ontruiming_datum": self.day(0.5),
        }

    def _request(self) -> dict[str, object]:
        return {
            "soort": self.one(*_REQUESTS),
            "verstuurd": self.day(),
            "tussenbeslissing_datum": self.day(0.2),
            "zitting_datum": self.day(0.2),
            "uitkomst": self.one("in behandeling", "toegewezen", "afgewezen", "ingetrokken"),
            "uitkomst_datum": self.day(),
            "tot": self.day(0.3),
            "maanden": self.one("4", often=0.3),
        }


@pytest.mark.parametrize("batch", range(10))
def test_any_mixture_of_facts(batch: int) -> None:
    for seed in range(batch * 100, batch * 100 + 100):
        case = assess(Draw(seed).dossier(), TODAY)
        keys = [item.key for item in (*case.timeline.dated, *case.timeline.missing)]
        assert len(set(keys)) == len(keys), seed
        to_html(case)
        events = of_timeline(case.timeline, "zaak", "", TODAY)
        assert len({event.uid for event in events}) == len(events), seed
        assert all(event.day >= TODAY for event in events), seed
        for kind in ("uitleg", "uitstel"):
            try:
                draft = compose(document(kind), case, Settings(), concept=True, acknowledged=True)
            except (RefusedError, ProblemsError):
                continue
            assert "None" not in to_text(draft), seed


@pytest.mark.parametrize("batch", range(10))
def test_any_facts_of_the_model_give_an_advice_and_papers(batch: int) -> None:
    """Here every field of the model may be absent, unknown or a value: money, household, requests and all."""
    for seed in range(batch * 10, batch * 10 + 10):
        case = assess(draw(seed), TODAY)
        advice = advise(case)
        lines = list(screen(advice))
        assert advice_json(advice)["acties"], seed
        assert max(len(part) for line in lines for part in line.splitlines() or [""]) <= 80, seed
        assert "None" not in "\n".join(lines), seed
        for kind in DOCUMENTS:
            try:
                draft = compose(document(kind), case, Settings(), concept=True, acknowledged=True)
            except (RefusedError, ProblemsError):
                continue
            text = to_text(draft)
            assert "None" not in text and "{{" not in text and "  ." not in text, (seed, kind)


@pytest.mark.parametrize("name", CASES)
def test_a_case_can_be_looked_at_on_any_day(name: str) -> None:
    """Also long before and after its own: `--vandaag` is free, and a file may lie for years."""
    dossier = read_text(source(name))
    for shift in (-4000, -700, -200, -60, -20, -7, -1, 0, 1, 3, 7, 30, 90, 400, 1500):
        today = day(name) + timedelta(days=shift)
        case = assess(dossier, today)
        assert case.findings.found or case.findings.questions, shift
        assert list(screen(advise(case))), shift
