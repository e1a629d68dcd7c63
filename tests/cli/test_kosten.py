"""`juridisch kosten` as people and their scripts call it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

import pytest

from juridisch.cli import main
from juridisch.cli.kosten import MOST_AMOUNTS
from tests.amounts.golden import GOLDEN

TODAY = ("--vandaag", "2026-11-25")
INCASSO = {
    "hoofdsom", "kosten", "kosten_minimaal", "btw", "totaal", "hoofdsom_en_kosten", "regels", "zekerheid", "grondslag",
    "waarschuwingen", "versie", "stand_van_de_wet", "berekend_op",
}  # fmt: skip
RENTE = {
    "hoofdsom", "van", "tot", "berekend_tot", "rente", "rente_laagste", "rente_hoogste", "totaal", "onbekend", "regels",
    "zekerheid", "grondslag", "waarschuwingen", "versie", "stand_van_de_wet", "berekend_op",
}  # fmt: skip


class Result(NamedTuple):
    code: int
    out: str
    err: str


class Run:
    """Runs `juridisch kosten` and keeps what it says."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def __call__(self, *args: str) -> Result:
        code = main(["kosten", *args, *TODAY])
        out, err = self.capsys.readouterr()
        return Result(code, out, err)

    def json(self, *args: str, code: int = 0) -> dict[str, Any]:
        result = self(*args, "--json")
        assert result.code == code, result.err
        found = json.loads(result.out)
        assert isinstance(found, dict)
        return found


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    return Run(capsys)


# --- incasso


@pytest.mark.parametrize("row", GOLDEN["bik_berekend"], ids=lambda row: row["hoofdsom"])
def test_incasso_for_every_computed_example(run: Run, row: dict[str, str]) -> None:
    found = run.json("incasso", row["hoofdsom"], "--btw")
    assert set(found) == INCASSO
    assert Decimal(found["hoofdsom"]) == Decimal(row["hoofdsom"])
    assert Decimal(found["kosten"]) == Decimal(row["bik"])
    assert Decimal(found["btw"]) == Decimal(row["btw_21"])
    assert Decimal(found["totaal"]) == Decimal(row["totaal_incl_btw"])
    assert found["kosten_minimaal"] is None


def test_incasso_as_json_is_what_the_page_says(run: Run) -> None:
    found = run.json("incasso", "650", "€ 650", "650,00")
    assert found["hoofdsom"] == "1950.00"
    assert found["kosten"] == found["totaal"] == "292.50"
    assert found["btw"] == "0.00"
    assert found["hoofdsom_en_kosten"] == "2242.50"
    assert found["regels"] == [{"tekst": "15 % over de eerste € 1.950,00", "bedrag": "292.50"}]
    assert found["zekerheid"] == "vakbron"
    assert found["grondslag"][0] == {
        "bron": "art. 6:96 lid 5-7 BW",
        "url": "https://wetten.overheid.nl/BWBR0005289/2026-07-16",
        "toestand": "2026-07-16",
    }
    assert any("€ 97,50" in warning for warning in found["waarschuwingen"])
    assert found["berekend_op"] == "2026-11-25"


def test_incasso_gives_a_range_for_small_instalments(run: Run) -> None:
    found = run.json("incasso", "200", "200", "--btw")
    assert (found["kosten"], found["kosten_minimaal"], found["btw"], found["totaal"]) == (
        "60.00", "40.00", "12.60", "72.60",
    )  # fmt: skip
    assert [line["bedrag"] for line in found["regels"]] == ["60.00", "12.60", "40.00", "8.40"]
    assert found["zekerheid"] == "open"
    screen = run("incasso", "200", "200").out
    assert re.search(r"Ten hoogste +€ 60,00\n", screen)
    assert re.search(r"Misschien minder +€ 40,00\n", screen)
    assert "Laat dit nakijken" in " ".join(screen.split())


def test_incasso_on_a_screen_shows_the_sum_line_by_line(run: Run) -> None:
    lines = run("incasso", "4000", "--btw").out.splitlines()
    assert lines[:8] == [
        "Incassokosten over € 4.000,00",
        "",
        "15 % over de eerste € 2.500,00".ljust(70) + " € 375,00",
        "10 % over nog eens € 1.500,00".ljust(70) + " € 150,00",
        "21 % btw".ljust(70) + " € 110,25",
        " " * 61 + "-" * 18,
        "Ten hoogste".ljust(70) + " € 635,25",
        "",
    ]
    assert "Hoe zeker: vakbron, minstens één bron is alleen via een vakbron gelezen" in lines


@pytest.mark.parametrize(
    "args",
    [
        ("incasso", "0.01"),
        ("incasso", "999999999.99", "--btw"),
        ("incasso", *["200"] * 200, "--btw"),
        ("rente", "1950", "1-3-2025", "23-11-2026"),
        ("rente", "999999999", "1-1-2001", "31-12-2026"),
        ("rente", "1950", "1-3-2025", "23-2-2027"),
    ],
)
def test_every_screen_fits(run: Run, args: tuple[str, ...]) -> None:
    out = run(*args).out
    assert max(map(len, out.splitlines())) <= 79
    assert "\u00a0" not in out
    assert "€\n" not in out


def test_not_more_amounts_than_anyone_means(run: Run) -> None:
    assert run("incasso", *["300"] * MOST_AMOUNTS).code == 0
    result = run("incasso", *["300"] * (MOST_AMOUNTS + 1))
    assert (result.code, result.out) == (2, "")
    assert "201 bedragen" in result.err


# --- rente


@pytest.mark.parametrize(
    "row", GOLDEN["rente_berekend"] + GOLDEN["rente_gepubliceerd"], ids=lambda row: row["opmerking"]
)
def test_rente_for_every_worked_example(run: Run, row: dict[str, str]) -> None:
    found = run.json("rente", row["hoofdsom"], row["van"], row["tot"])
    assert set(found) == RENTE
    assert Decimal(found["rente"]) == Decimal(row["rente"])
    assert Decimal(found["rente_laagste"]) <= Decimal(found["rente"]) <= Decimal(found["rente_hoogste"])
    assert Decimal(found["totaal"]) == Decimal(row["hoofdsom"]) + Decimal(row["rente"])
    assert (found["van"], found["tot"], found["berekend_tot"]) == (row["van"], row["tot"], row["tot"])
    assert found["onbekend"] is None
    assert sum(Decimal(line["bedrag"]) for line in found["regels"]) == Decimal(row["rente"])


def test_rente_on_a_screen_names_the_weekdays(run: Run) -> None:
    screen = run("rente", "1.950", "1-3-2025", "23 november 2026").out
    assert "Van zaterdag 1 maart 2025 tot en met maandag 23 november 2026." in screen
    assert re.search(r"Rente +€ 171,22\n", screen)
    assert re.search(r"Schuld en rente samen +€ 2.121,22\n", screen)
    assert "€ 171,00 tot € 171,55" in screen


def test_rente_beyond_the_known_rates_shows_what_is_known_and_stops_with_2(run: Run) -> None:
    result = run("rente", "1000", "2026-01-01", "2027-03-01")
    assert result.code == 2
    assert re.search(r"Rente tot en met 31 december 2026 +€ 40,00\n", result.out)
    assert "Dit is niet alles" in result.out
    assert "Schuld en rente samen" not in result.out
    assert result.err.startswith("Fout: De wettelijke rente vanaf 1 januari 2027 is nog niet bekend.")


def test_rente_beyond_the_known_rates_as_json(run: Run) -> None:
    found = run.json("rente", "1000", "2026-01-01", "2027-03-01", code=2)
    assert set(found) == RENTE
    assert (found["rente"], found["berekend_tot"], found["totaal"]) == ("40.00", "2026-12-31", None)
    assert found["onbekend"]["vanaf"] == "2027-01-01"
    assert "nog niet bekend" in found["onbekend"]["reden"]
    assert found["onbekend"]["actie"]


@pytest.mark.parametrize(("start", "end"), [("1-2-2000", "1-1-2026"), ("1-1-2027", "1-2-2027")])
def test_rente_without_any_known_day_gives_no_amount(run: Run, start: str, end: str) -> None:
    result = run("rente", "1000", start, end)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("Fout: De wettelijke rente v")
    found = run.json("rente", "1000", start, end, code=2)
    assert found["rente"] is found["totaal"] is found["rente_laagste"] is found["berekend_tot"] is None
    assert found["onbekend"]["reden"]


def test_a_day_of_payment_in_the_future_is_pointed_out(run: Run) -> None:
    assert "Woensdag 2 december 2026 ligt in de toekomst." in run("rente", "500", "1-9-2026", "2-12-2026").out
    assert "toekomst" not in run("rente", "500", "1-9-2026", "25-11-2026").out
    assert any(
        "toekomst" in said for said in run.json("rente", "500", "1-9-2026", "2-12-2026")["waarschuwingen"]
    )


# --- bad input


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("incasso",), "BEDRAG"),
        (("incasso", "0"), "meer zijn dan nul"),
        (("incasso", "100", "0,00"), "meer zijn dan nul"),
        (("incasso", "--", "-5"), "‘-5’ is geen bedrag"),
        (("incasso", "-5"), "-5"),
        (("incasso", "honderd"), "‘honderd’ is geen bedrag"),
        (("incasso", "1,234"), "‘1,234’ is geen bedrag"),
        (("rente", "0", "1-1-2026", "2-1-2026"), "meer zijn dan nul"),
        (("rente", "100", "2-1-2026", "1-1-2026"), "ligt na de laatste dag"),
        (("rente", "100", "1-1-2026"), "TOT"),
        (("rente", "100", "31-2-2026", "1-4-2026"), "31 februari 2026 bestaat niet"),
        (("rent", "100"), "Bedoelde u ‘rente’"),
    ],
)
def test_what_cannot_be_used_is_named(run: Run, args: tuple[str, ...], says: str) -> None:
    result = run(*args)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("Fout: ")
    assert says in result.err


def test_kosten_without_anything_says_what_there_is(run: Run) -> None:
    main(["kosten", "--help"])
    out = run.capsys.readouterr().out
    assert "incasso" in out and "rente" in out


def test_doctor_names_the_tables_that_run_out() -> None:
    from juridisch.amounts.tables import expiries
    from juridisch.cli.doctor import _tables

    rows = [row for row in _tables(date(2026, 11, 25)) if row[1] == "bedragen"]
    assert [row[0] for row in rows] == [False] * len(expiries(date(2026, 11, 25)))
    assert "31 december 2026" in rows[0][2]
    assert [row[0] for row in _tables(date(2025, 12, 1)) if row[1] == "bedragen"] == [True]


def test_the_command_stays_light() -> None:
    """Exact, unlike a clock: which modules were loaded."""
    banned = (
        "weasyprint", "docxtpl", "jinja2", "lxml", "holidays", "babel", "yaml", "ruamel", "pydantic", "rich",
        "importlib.metadata", "dateutil.relativedelta", "pathlib", "urllib",
    )  # fmt: skip
    code = (
        "import sys; from juridisch.cli import main; "
        "main(['kosten', 'incasso', '650', '650', '--btw']); "
        "main(['kosten', 'rente', '1950', '1-3-2025', '23-11-2026', '--json']); "
        f"print([name for name in {banned!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"
