"""What can be wrong with a file: each thing has one clear Dutch message with the file, the line and what to do."""

import re
import stat
from datetime import date, time
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juridisch.dossier import ONBEKEND, Dossier, create, read, read_text, update
from juridisch.errors import CannotError, InputError, JuridischError, ProblemsError
from juridisch.law import Term

# Words of Python, YAML or pydantic that no user should meet. "index" and the like are Dutch too.
ENGLISH = re.compile(
    r"\b(the|expected|found|could|not|should|valid|input|error|mapping|values|while|scanning|parsing|stream|token|"
    r"character|must|none|null|true|false|dict|list|tuple|str|int|type|extra|allowed|permitted|traceback|line)\b",
    re.IGNORECASE,
)


def said(error: JuridischError) -> str:
    lines = [error.message, *error.hints]
    if isinstance(error, ProblemsError):
        lines += [f"{problem.field}: {problem.message}" for problem in error.problems]
    return "\n".join(lines)


def refusal(data: str | bytes, folder: Path) -> str:
    path = folder / "zaak.yaml"
    path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass"))
    with pytest.raises(JuridischError) as caught:
        read(path)
    text = said(caught.value)
    assert not ENGLISH.search(text), text
    assert "zaak.yaml" in text
    return text


@pytest.mark.parametrize(
    ("data", "line", "words"),
    [
        pytest.param("plaats: a: b", 1, "dubbele punt", id="colon in a value"),
        pytest.param("plaats: Utrecht\nroldatum 3-2-2026\n", 2, "dubbele punt", id="no colon"),
        pytest.param("versie: 1\nplaats: 'Utrecht\nroldatum: x\n", 2, "aanhalingsteken", id="open quote"),
        pytest.param('plaats: "a\\qb"', 1, "backslash", id="escape"),
        pytest.param('plaats: "\\U00110000"', None, "backslash", id="impossible escape"),
        pytest.param("plaats: [a, b", 1, "haak", id="open bracket"),
        pytest.param("plaats: @home", 1, "aanhalingstekens", id="at sign"),
        pytest.param("plaats: 'a' b", 1, "achter een aanhalingsteken", id="text behind quote"),
        pytest.param("  plaats: a\nversie: 1", 2, "inspringing", id="indentation"),
        pytest.param("gerecht:\n\tnaam: x", 2, "tab", id="tab"),
        pytest.param("plaats: - a", 1, "streepje", id="dash"),
        pytest.param("plaats: &", 1, "aanhalingstekens", id="ampersand"),
        pytest.param("plaats: !<x y", 1, "aanhalingstekens", id="broken tag"),
        pytest.param("versie: 1\n---\nplaats: b", 2, "tweede dossier", id="two documents"),
        pytest.param("versie: 1\n...\nplaats", 3, "tweede dossier", id="text after the end"),
        pytest.param("%YAML 1.1\n---\nversie: 1", 1, "%", id="directive"),
        pytest.param("versie: 1\n? [a]\n: b", 2, "naam van een veld", id="complex key"),
        pytest.param(
            "versie: 1\nplaats: &a Utrecht\nkenmerk_ons: *a", 2, "begint een waarde met &", id="anchor"
        ),
        pytest.param("versie: 1\nplaats: *a", 2, "begint een waarde met *", id="alias"),
        pytest.param("versie: 1\nplaats: !!str Utrecht", 2, "begint een waarde met !", id="tag"),
        pytest.param("versie: 1\ngerecht:\n  <<: x", 3, "Onbekend veld", id="merge key"),
        pytest.param("plaats: a\nversie: 1\nplaats: b", 3, "op regel 1", id="duplicate key"),
        pytest.param(
            "huurders:\n - voorletters: A.\n   voorletters: B.", 3, "op regel 2", id="duplicate in a list"
        ),
        pytest.param("kenmerk_uw: #123", 1, "opmerking", id="value that is a comment"),
        pytest.param("- plaats: x", 1, "geen velden", id="a list"),
        pytest.param("zomaar tekst", 1, "geen velden", id="plain text"),
        pytest.param("versie: 1\nplaats: a\0b", 2, "U+0000", id="NUL"),
        pytest.param("versie: 1\nplaats: a\x1bb", 2, "U+001B", id="control"),
        pytest.param("versie: 1\nplaats: a\u202eb", 2, "U+202E", id="bidi override"),
        pytest.param("versie: 1\nplaats: a\u2067b", 2, "U+2067", id="bidi isolate"),
        pytest.param("versie: 1\nplaats: a\u2069b", 2, "U+2069", id="end of an isolate"),
        pytest.param("versie: 1\nplaats: a\u200bb", 2, "U+200B", id="invisible"),
        pytest.param("versie: 1\nplaats: a\ue000b", 2, "U+E000", id="private use"),
        pytest.param('versie: 1\nplaats: "a\\ud800b"', 2, "U+D800", id="escaped surrogate"),
        pytest.param('versie: 1\nplaats: "a\\0b"', 2, "U+0000", id="escaped NUL"),
        pytest.param('versie: 1\n"pla\\0ats": b', 2, "onzichtbaar teken", id="control in a key"),
        pytest.param(b"versie: 1\nplaats: caf\xe9", 2, "UTF-8", id="latin-1"),
        pytest.param("versie: 1".encode("utf-16"), 1, "UTF-16", id="utf-16"),
        pytest.param("versie: 1\nplaats: \ud800", 2, "UTF-8", id="encoded surrogate"),
        pytest.param("versie: 2\nnieuw_veld: 1", 1, "nieuwere versie", id="newer version"),
        pytest.param(b"", None, "leeg", id="empty"),
        pytest.param("# alleen een opmerking\n", None, "leeg", id="only a comment"),
        pytest.param("a: " + "[" * 200_000, 1, "te diep", id="deep"),
        pytest.param("plaats: " + "a" * 1_000_000, None, "1 MB", id="huge"),
    ],
)
def test_each_broken_file_gets_its_own_message_with_file_line_and_cure(
    data: str | bytes, line: int | None, words: str, tmp_path: Path
) -> None:
    text = refusal(data, tmp_path)
    assert words in text
    if line is not None:
        assert re.search(rf"[Rr]egel {line}\b", text), text


def test_aliases_cannot_grow_a_small_file_into_a_large_one(tmp_path: Path) -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(20)
    )
    assert "begint een waarde met &" in refusal(bomb, tmp_path)


def test_a_missing_file_a_folder_and_a_strange_name_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="bestaat niet"):
        read(tmp_path / "weg.yaml")
    with pytest.raises(InputError, match="is een map"):
        read(tmp_path)
    with pytest.raises(CannotError, match="niet te lezen"):
        read(tmp_path / "a\0b")


def test_a_byte_order_mark_and_windows_line_ends_are_fine(tmp_path: Path) -> None:
    path = tmp_path / "zaak.yaml"
    path.write_bytes(b"\xef\xbb\xbfplaats: Utrecht\r\nroldatum: 3-2-2026\r\n")
    assert read(path) == Dossier(plaats="Utrecht", roldatum=date(2026, 2, 3))


def test_scalars_arrive_as_typed() -> None:
    dossier = read_text(
        "huurders:\n  - telefoon: 0612345677\n    voorletters: No\n    adres: {huisnummer: 012}\n"
        "kenmerk_ons: 1e3\nkale_huur: 1.234\nroldatum: 2026-02-03\nroltijd: 9:30\nakkoord_eiser: nee\n"
        "vonnissen: [{ontruimingstermijn: één maand}]\n"
    )
    huurder = dossier.huurders[0]
    assert (huurder.telefoon, huurder.voorletters, huurder.adres.huisnummer) == ("0612345677", "No", "012")
    assert dossier.kenmerk_ons == "1e3"
    assert dossier.kale_huur == Decimal("1234.00")
    assert dossier.roldatum == date(2026, 2, 3)
    assert dossier.roltijd == time(9, 30)
    assert dossier.akkoord_eiser is False
    assert dossier.vonnissen[0].ontruimingstermijn == Term(1, "maand")


def test_absent_unknown_and_known_are_three_things() -> None:
    dossier = read_text("roldatum:\nzaaknummer: onbekend\nwoonruimte: Onbekend\nplaats: Utrecht\ngerecht:\n")
    assert dossier.roldatum is None
    assert dossier.zaaknummer is ONBEKEND
    assert dossier.woonruimte is ONBEKEND
    assert dossier.plaats == "Utrecht"
    assert dossier.gerecht.leeg


def test_unknown_cannot_pass_for_yes_or_no() -> None:
    with pytest.raises(TypeError):
        bool(ONBEKEND)


def test_empty_items_at_the_end_are_the_form_and_those_in_between_keep_their_number() -> None:
    dossier = read_text(
        "exploten:\n  - soort:\n  - soort: dagvaarding\n  - soort:\n    datum:\nhuurders:\n  -\n"
    )
    assert [item.soort for item in dossier.exploten] == [None, "dagvaarding"]
    assert dossier.huurders == ()


def test_a_new_file_is_for_the_owner_only_and_is_never_overwritten_unasked(tmp_path: Path) -> None:
    path = tmp_path / "zaak.yaml"
    create(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(InputError, match="bestaat al"):
        create(path)
    path.chmod(0o644)
    update(path, {"plaats": "Utrecht"})
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@given(
    st.text(st.characters(codec="utf-8"), max_size=60) | st.text("ab:-#'\"[]{}&*!|>%@\n \t?,.", max_size=30)
)
def test_whatever_the_text_there_is_a_dossier_or_a_dutch_refusal(text: str) -> None:
    try:
        read_text(text)
    except InputError as error:
        own = said(error)
        for word in re.findall(r"[a-zA-Z]+", text):
            own = own.replace(word, "")
        assert not ENGLISH.search(own), own
