"""`juridisch termijn` as people call it: a term of their own, the proof as a page, and what is refused."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from juridisch.cli.errors import run as run_program
from juridisch.cli.root import juridisch
from tests.documents.helpers import program

TODAY = ("--vandaag", "2026-11-25")


def answer(*arguments: str) -> dict[str, Any]:
    result = CliRunner().invoke(juridisch, ["termijn", *arguments, *TODAY, "--json"], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert isinstance(found, dict)
    return found


def refusal(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run_program(juridisch, ["termijn", *arguments, *TODAY]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    return err


@pytest.mark.parametrize(
    ("arguments", "last", "cautious"),
    [
        # Christmas Day 2026 is a Friday: an act's term of two weeks moves on to Monday 28 December.
        (("2026-12-11", "--lengte", "2 weken", "--soort", "wet"), "2026-12-28", "2026-12-25"),
        # Three months is within art. 4 Atw, four is not.
        (("2026-09-25", "--lengte", "3 maanden", "--soort", "wet"), "2026-12-28", "2026-12-25"),
        (("2026-08-25", "--lengte", "4 maanden", "--soort", "wet"), "2026-12-25", "2026-12-25"),
        (("2026-09-26", "--lengte", "90 dagen", "--soort", "wet"), "2026-12-28", "2026-12-25"),
        (("2026-09-25", "--lengte", "91 dagen", "--soort", "wet"), "2026-12-25", "2026-12-25"),
        # The judge and a contract are no act.
        (("2026-12-11", "--lengte", "2 weken", "--soort", "rechter"), "2026-12-25", "2026-12-25"),
        (("2026-12-11", "--lengte", "2 weken", "--soort", "contract"), "2026-12-25", "2026-12-25"),
        # Art. 2 Atw: of three days at least two are working days; of two days that is not asked.
        (("2026-12-24", "--lengte", "3 dagen", "--soort", "wet"), "2026-12-29", "2026-12-27"),
        (("2026-12-24", "--lengte", "2 dagen", "--soort", "wet"), "2026-12-28", "2026-12-26"),
        # Backwards nothing moves (art. 1 lid 2); that art. 2 asks for two working days there too is a reading.
        (("2026-12-29", "--lengte", "3 dagen", "--soort", "wet", "--terug"), "2026-12-26", "2026-12-24"),
        (("2026-11-30", "--lengte", "3 dagen", "--soort", "wet", "--terug"), "2026-11-27", "2026-11-26"),
        (("2026-12-04", "--lengte", "3 dagen", "--soort", "wet", "--terug"), "2026-12-01", "2026-12-01"),
        (("2026-11-30", "--lengte", "2 dagen", "--soort", "wet", "--terug"), "2026-11-28", "2026-11-28"),
        (("2026-11-30", "--lengte", "3 dagen", "--soort", "rechter", "--terug"), "2026-11-27", "2026-11-27"),
        # 31 January plus a month.
        (("2027-01-31", "--lengte", "1 maand", "--soort", "rechter"), "2027-02-28", "2027-02-28"),
    ],
)
def test_a_term_of_ones_own(arguments: tuple[str, ...], last: str, cautious: str) -> None:
    found = answer("vrij", *arguments)
    assert (found["datum"], found["voorzichtig"]) == (last, cautious)


def test_two_working_days_counted_backwards_are_not_settled() -> None:
    found = answer("vrij", "2026-11-30", "--lengte", "3 dagen", "--soort", "wet", "--terug")
    assert found["zekerheid"] == "open"
    assert [(other["datum"], other["bron"]) for other in found["lezingen"]] == [("2026-11-26", "art. 2 Atw")]
    assert "niet beslist" in " ".join(found["waarschuwingen"])


@pytest.mark.parametrize(
    ("length", "warned"),
    [("2 dagen", False), ("3 dagen", True), ("90 dagen", True), ("91 dagen", False), ("1 week", False)],
)
def test_where_two_working_days_cannot_matter_nothing_is_said_of_them(length: str, warned: bool) -> None:
    """The term of three days here lies in an ordinary week, so that both readings give one day."""
    found = answer("vrij", "2026-12-04", "--lengte", length, "--soort", "wet", "--terug")
    assert found["lezingen"] == []
    assert ("niet beslist" in " ".join(found["waarschuwingen"])) is warned


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-11-22", "Op zondag 22 november 2026 mag een deurwaarder"),
        ("2026-12-25", "Op vrijdag 25 december 2026 (eerste kerstdag) mag een deurwaarder"),
    ],
)
def test_a_day_without_writs_is_named_with_its_reason_if_it_has_one(day: str, said: str) -> None:
    warnings = " ".join(answer("ontruiming", day)["waarschuwingen"])
    assert said.casefold() in warnings.casefold()
    assert "()" not in warnings


@pytest.mark.parametrize(
    ("arguments", "read"),
    [
        (("vrij", "2026-12-11", "--lengte", "0 dagen", "--soort", "wet"), "0 dagen"),
        (("vrij", "2026-12-11", "--lengte", "veel", "--soort", "wet"), "veel"),
        (("vrij", "2026-12-11", "--lengte", "2 weken", "--soort", "gewoonte"), "gewoonte"),
        (("vrij", "2026-12-11", "--soort", "wet"), "--lengte"),
        (
            ("ontruiming", "2026-12-11", "--vonnistermijn", "14 dagen na betekening van dit vonnis"),
            "Schrijf alleen de lengte, zoals ‘14 dagen’.",
        ),
        (("vrij", "2026-12-11", "--lengte", "twee weken geleden", "--soort", "wet"), "zoals ‘twee weken’."),
        (("vrij", "2026-12-11", "--lengte", "14 dingen na betekening", "--soort", "wet"), "geen termijn"),
        (("moratorium", "2026-12-11", "--maanden", "0"), "--maanden 0"),
        (("ontruimingg", "2026-12-11"), "ontruiming"),
    ],
)
def test_what_cannot_be_used_is_named(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], read: str
) -> None:
    assert read in refusal(capsys, *arguments)


def test_the_proof_as_a_page(tmp_path: Path) -> None:
    page = tmp_path / "bewijs.pdf"
    result = CliRunner().invoke(
        juridisch, ["termijn", "ontruiming", "2026-12-23", *TODAY, "--pdf", str(page)]
    )
    assert result.exit_code == 0
    assert f"Gemaakt: {page}" in result.stdout
    text = subprocess.run(
        [program("pdftotext"), "-layout", str(page), "-"], check=True, capture_output=True, timeout=60
    ).stdout.decode()
    for part in ("dinsdag 29 december 2026", "maandag 28 december 2026", "tweede kerstdag", "555"):
        assert part.casefold() in text.casefold()
    info = subprocess.run(
        [program("pdfinfo"), str(page)], check=True, capture_output=True, timeout=60
    ).stdout.decode()
    assert "Tagged:          yes" in info
    assert "Pages:           1" in info


def test_one_file_for_two_results_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    both = str(tmp_path / "een.pdf")
    assert "eigen naam" in refusal(capsys, "ontruiming", "2026-12-23", "--pdf", both, "--ics", both)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("arguments", "today", "said"),
    [
        (("verzet", "2026-10-01"), "2026-10-28", ""),
        (("verzet", "2026-10-01"), "2026-10-29", "dat is vandaag"),
        (("verzet", "2026-10-01"), "2026-10-30", "Laat vandaag nakijken wat er nog kan"),
        (("verzet-tenuitvoerlegging", "2026-11-27"), "2026-12-24", "eerste van deze dagen is vandaag"),
        (("verzet-tenuitvoerlegging", "2026-11-27"), "2026-12-26", "eerste van deze dagen is al voorbij"),
        (("ontruiming", "2026-12-23"), "2026-12-27", ""),
        (("ontruiming", "2026-12-23"), "2026-12-28", "dit kan misschien nu al"),
        (("ontruiming", "2026-12-23"), "2026-12-29", "dit kan nu al"),
        (("dagvaarding-uiterlijk", "2026-12-16"), "2026-12-20", "deze dag is voorbij"),
    ],
)
def test_a_day_that_is_here_or_over_is_pointed_out(arguments: tuple[str, ...], today: str, said: str) -> None:
    result = CliRunner().invoke(juridisch, ["termijn", *arguments, "--vandaag", today])
    lines = [line for line in result.stdout.splitlines() if line.startswith("Let op: d")]
    assert [said in line for line in lines] == ([True] if said else [])
