"""Reading a bank's file without guessing: notation, broken lines, hostile files, mapping by hand, selection."""

from __future__ import annotations

import csv
import io
import string
from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juridisch.bank import Mapping, Reading, Row, clean_text, propose, rows, select
from juridisch.dutch import write_amount
from juridisch.errors import InputError, Problem

D = Decimal
HEAD = "Datum;Naam;Tegenrekening;Bedrag;Omschrijving\n"


def read(text: str, columns: str = "") -> Reading:
    data = text.encode()
    return rows(data, propose(data, columns).mapping)


def lines(*cells: tuple[str, str]) -> str:
    return HEAD + "".join(f"{day};Verhuurder;;{amount};huur\n" for day, amount in cells)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x03\x04rest", "Excel"),
        (b"\xd0\xcf\x11\xe0rest", "Excel"),
        (b"%PDF-1.7", "pdf"),
        ("Datum;Bedrag".encode("utf-16"), "UTF-16"),
        (b"<?xml version='1.0'?><Document>", "XML"),
        (b"\xef\xbb\xbf  <html>", "XML"),
        (b":20:940S\n", "MT940"),
        (b"{1:F01INGBNL2A", "MT940"),
        (b"OFXHEADER:100", "OFX"),
        (b"", "leeg"),
        (b" \n\r\n ", "leeg"),
        (b"a;b;c\0;d\n", "geen tekst"),
        (b"a;b;\x81\xff\n", "geen tekst"),
        (b"een brief zonder kolommen\n", "geen kolommen"),
    ],
)
def test_what_is_no_csv_is_refused_with_what_to_do(data: bytes, what: str) -> None:
    with pytest.raises(InputError, match=what) as found:
        propose(data)
    assert found.value.hints


def test_a_file_of_more_than_5_mb_is_refused() -> None:
    line = b"2025-04-01;V;;-1,00;x\n"
    padded = (HEAD.encode() + line).ljust(5_000_000)
    assert len(rows(padded, propose(padded).mapping).rows) == 1
    with pytest.raises(InputError, match="5 MB"):
        propose(padded + b" ")
    with pytest.raises(InputError, match="5 MB"):
        propose(HEAD.encode() + line * (5_000_000 // len(line) + 1))


def test_the_decimal_sign_is_settled_by_the_column() -> None:
    assert [r.amount for r in read(lines(("2025-04-01", "-1.234"), ("2025-04-02", "-1,50"))).rows] == [
        1234,
        D("1.50"),
    ]
    assert [r.amount for r in read(lines(("2025-04-01", "-1,234"), ("2025-04-02", "-1.50"))).rows] == [
        1234,
        D("1.50"),
    ]
    assert [r.amount for r in read(lines(("2025-04-01", "-695"), ("2025-04-02", "-7"))).rows] == [695, 7]


@pytest.mark.parametrize("amount", ["-1.234", "-1,234"])
def test_an_amount_that_can_be_read_in_two_ways_is_refused(amount: str) -> None:
    with pytest.raises(InputError, match=f"{amount}’ op regel 2 is op twee manieren"):
        propose(lines(("2025-04-01", amount), ("2025-04-02", "-7")).encode())


def test_two_decimal_signs_in_one_column_are_refused() -> None:
    with pytest.raises(InputError, match=r"‘-1,50’ op regel 2 en ‘-1\.50’ op regel 3"):
        propose(lines(("2025-04-01", "-1,50"), ("2025-04-02", "-1.50")).encode())


@pytest.mark.parametrize(
    ("written", "paid"),
    [
        ("-695,50", "695.50"),
        ("695,50-", "695.50"),
        ("−695,50", "695.50"),
        ("€ -695,50", "695.50"),
        ("-€ 1.695,5", "1695.50"),
        ("EUR 695,50", "-695.50"),
        ("+695,50", "-695.50"),
        ("-12.345.678,90", "12345678.90"),
    ],
)
def test_how_amounts_are_written(written: str, paid: str) -> None:
    assert read(lines(("2025-04-01", written))).rows[0].amount == D(paid)


@pytest.mark.parametrize(
    "bad",
    [
        "",
        "-",
        "x",
        "=1+1",
        "=-695,50",
        "-1.23,45",
        "-1,234",
        "--1,00",
        "-1,00-",
        "(1,00)",
        "1e3",
        "-\u0661,\u0660\u0660",
        "-999999999999,00",
    ],
)
def test_a_bad_amount_is_a_problem_of_its_line(bad: str) -> None:
    found = read(lines(("2025-04-01", "-695,50"), ("2025-04-02", bad), ("2025-04-03", "-2,00")))
    assert [row.line for row in found.rows] == [2, 4]
    assert [problem.field for problem in found.problems] == ["regel 3"]
    assert "geen bedrag" in found.problems[0].message


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("20250403", date(2025, 4, 3)),
        ("2025-04-03", date(2025, 4, 3)),
        ("2025/04/03", date(2025, 4, 3)),
        ("2025-04-03 12:30:01", date(2025, 4, 3)),
        ("2025-04-03T12:30", date(2025, 4, 3)),
        ("3-4-2025", date(2025, 4, 3)),
        ("03-04-2025", date(2025, 4, 3)),
        ("03.04.2025", date(2025, 4, 3)),
        ("23/04/2025", date(2025, 4, 23)),
        ("04/23/2025", date(2025, 4, 23)),
        ("04-23-2025", date(2025, 4, 23)),
    ],
)
def test_how_days_are_written(written: str, day: date) -> None:
    assert read(lines((written, "-1,00"))).rows[0].day == day


def test_day_and_month_are_settled_by_the_column() -> None:
    found = read(lines(("03/04/2025", "-1,00"), ("23/04/2025", "-1,00")))
    assert found.rows[0].day == date(2025, 4, 3)
    found = read(lines(("03/04/2025", "-1,00"), ("04/23/2025", "-1,00")))
    assert found.rows[0].day == date(2025, 3, 4)
    assert any("maand-dag-jaar" in note for note in found.notes)


@pytest.mark.parametrize("other", ["05/06/2025", "x"])
def test_slashes_that_can_be_read_in_two_ways_are_refused(other: str) -> None:
    with pytest.raises(InputError, match="wat de dag is en wat de maand"):
        propose(lines(("03/04/2025", "-1,00"), (other, "-1,00")).encode())


def test_twelve_can_be_a_month_and_thirteen_cannot() -> None:
    with pytest.raises(InputError, match="wat de dag is en wat de maand"):
        propose(lines(("12/11/2025", "-1,00"), ("11/12/2025", "-1,00")).encode())
    assert read(lines(("13/12/2025", "-1,00"))).rows[0].day == date(2025, 12, 13)
    assert read(lines(("12/13/2025", "-1,00"))).rows[0].day == date(2025, 12, 13)


@pytest.mark.parametrize(("year", "read_"), [(1899, 0), (1900, 1), (2100, 1), (2101, 0)])
def test_years_that_cannot_be_are_problems(year: int, read_: int) -> None:
    found = read(lines((f"{year}-01-01", "-1,00"), ("2025-01-01", "-1,00")))
    assert (len(found.rows), len(found.problems)) == (1 + read_, 1 - read_)


def test_slashes_in_both_orders_are_refused() -> None:
    with pytest.raises(InputError, match="wat de dag is en wat de maand"):
        propose(lines(("23/04/2025", "-1,00"), ("04/23/2025", "-1,00")).encode())


@pytest.mark.parametrize(
    "bad", ["", "x", "03-13-2025", "31-02-2025", "01-04-25", "2025-04-01", "01-04-0025", "=A1"]
)
def test_a_bad_day_is_a_problem_of_its_line(bad: str) -> None:
    found = read(lines(("25-04-2025", "-1,00"), ("26-04-2025", "-1,00"), (bad, "-1,00")))
    assert len(found.rows) == 2
    assert [problem.field for problem in found.problems] == ["regel 4"]


@pytest.mark.parametrize("line", ["2025-04-02;V;;-1,00;a;b", "2025-04-02;V;V", "2025-04-02"])
def test_a_line_with_other_columns_is_reported(line: str) -> None:
    found = read(lines(("2025-04-01", "-1,00"), ("2025-04-01", "-1,00")) + line + "\n")
    assert len(found.rows) == 2
    assert found.problems[0].field == "regel 4" and "kolommen" in found.problems[0].message


def test_a_stray_quotation_mark_does_not_swallow_the_next_lines() -> None:
    text = lines(("2025-04-01", "-1,00")) + '2025-04-02;"V;;-2,00;x\n' + "2025-04-03;V;;-3,00;x\n"
    found = read(text)
    assert [row.amount for row in found.rows] == [1, 3]
    assert found.problems == (Problem("regel 3", "De aanhalingstekens op deze regel kloppen niet."),)


def test_a_quotation_mark_in_a_tab_file_is_just_a_sign() -> None:
    line = '123456789\tEUR\t20250401\t10,00\t8,00\t20250401\t-2,00\t"Café" de Test\n'
    assert read(line * 2).rows[0].text == '"Café" de Test'


def test_a_comma_between_single_quotes_is_no_separator() -> None:
    account = "01-04-2025,NL35ASNB0123456789,NL91ABNA0417164300,verhuurder,,,,EUR,9.00,EUR,-2.00"
    line = account + ",01-04-2025,01-04-2025,1,X,1,'','huur, april, 4',4\n"
    assert [row.text for row in read(line * 3).rows] == ["huur, april, 4"] * 3


def test_an_apostrophe_at_the_begin_of_a_name_is_no_quotation_mark() -> None:
    found = read(HEAD + "2025-04-01;'t Hof, Testman;;-1,00;huur\n2025-04-02;V;;-2,00;'s avonds\n")
    assert [row.name for row in found.rows] == ["'t Hof, Testman", "V"]
    assert not found.problems


def test_a_broken_line_is_counted_in_the_proposal() -> None:
    text = lines(("2025-04-01", "-1,00"), ("2025-04-02", "x"))
    assert "1 regel is niet te lezen." in propose(text.encode()).notes


def test_a_cell_over_two_lines_keeps_the_line_numbers() -> None:
    text = HEAD + '2025-04-01;V;;-1,00;"huur\napril"\n2025-04-02;V;;-2,00;x\n'
    found = read(text)
    assert [(row.line, row.text) for row in found.rows] == [(2, "huur april"), (4, "x")]


def test_another_currency_is_a_problem_of_its_line() -> None:
    text = "Datum;Munt;Bedrag;Naam\n2025-04-01;EUR;-1,00;V\n2025-04-02;USD;-1,00;V\n"
    found = read(text)
    assert len(found.rows) == 1 and "USD" in found.problems[0].message


def test_direction_words_decide_the_sign() -> None:
    head = "Datum;Naam;Af Bij;Bedrag\n"
    body = "".join(
        f"2025-04-01;V;{word};{amount}\n"
        for word, amount in (
            ("Af", "1,00"),
            ("Bij", "2,00"),
            ("AF", "-3,00"),
            ("Bij", "-4,00"),
            ("?", "5,00"),
        )
    )
    found = read(head + body)
    assert [row.amount for row in found.rows] == [1, -2, 3]
    assert [problem.field for problem in found.problems] == ["regel 5", "regel 6"]


def test_no_minus_and_no_direction_is_said() -> None:
    assert any(
        "Geen enkel bedrag heeft een min" in note for note in read(lines(("2025-04-01", "1,00"))).notes
    )
    assert not any("Geen enkel" in note for note in read(lines(("2025-04-01", "-1,00"))).notes)


def test_formulas_stay_text() -> None:
    for cell in ("=HYPERLINK(1)", "+31 SUM", "@cmd", "-2+3"):
        assert read(HEAD + f"2025-04-01;{cell};;-1,00;{cell}\n").rows[0].text == cell


def test_names_that_nobody_knows_are_found_by_what_stands_below() -> None:
    text = "Wanneer;Wie;Hoeveel\n2025-04-01;Woningstichting Voorbeeld;-1,00\n2025-04-02;Testman;-2,00\n"
    found = propose(text.encode())
    assert (found.mapping.datum, found.mapping.bedrag, found.mapping.omschrijving) == (0, 2, (1,))
    assert found.header == ("Wanneer", "Wie", "Hoeveel")


def test_of_two_columns_of_amounts_none_is_taken() -> None:
    text = "2025-04-01;x;-1,00;10,00\n2025-04-02;y;-2,00;8,00\n"
    found = propose(text.encode())
    assert found.mapping.missing == ("bedrag",) and found.sample == ()
    assert any("De kolommen 3, 4" in note for note in found.notes)
    with pytest.raises(InputError, match="bedrag"):
        rows(text.encode(), found.mapping)
    assert [row.amount for row in read(text, "bedrag=3").rows] == [1, 2]


def test_one_broken_line_in_ten_does_not_hide_what_a_column_is() -> None:
    good, bad = "2025-04-01;x;-1,00\n", "x;x;x\n"
    assert not propose((good * 9 + bad).encode()).mapping.missing
    assert propose((good * 8 + bad * 2).encode()).mapping.missing == ("datum", "bedrag")


def test_of_more_columns_of_days_the_first_is_taken_and_named() -> None:
    found = propose(b"x;2025-04-01;2025-04-02;-1,00\ny;2025-04-01;2025-04-02;-2,00\n")
    assert found.mapping.datum == 1
    assert any("kolom 2 is genomen" in note for note in found.notes)


def test_what_is_plain_gives_no_doubts() -> None:
    found = propose(b"2025-04-01;-1,00;huur\n2025-04-02;-2,00;huur\n")
    assert not any("welke het bedrag is" in note or "is genomen" in note for note in found.notes)
    assert found.mapping == Mapping(datum=0, bedrag=1, omschrijving=(2,))


def test_a_column_of_directions_is_found_without_its_name() -> None:
    found = propose(b"2025-04-01;1,00;Af\n2025-04-02;2,00;Bij\n")
    assert found.mapping == Mapping(datum=0, bedrag=1, richting=2)


def test_a_title_above_nameless_columns_is_no_header() -> None:
    found = propose(b"Mijn rekening\n2025-04-01;x;-1,00\n2025-04-02;y;-2,00\n")
    assert found.header == () and any("Mijn rekening" in note for note in found.notes)


def test_names_that_are_known_count_beside_what_is_found_by_content() -> None:
    text = "Wanneer;Tegenrekening;Naam;Hoeveel\n2025-04-01;NL91ABNA0417164300;V;-1,00\n"
    assert propose(text.encode()).mapping == Mapping(
        datum=0, bedrag=3, tegenrekening=1, naam=2, omschrijving=()
    )


def test_a_short_line_without_its_day_is_reported() -> None:
    text = "Bedrag;Naam;Omschrijving;Datum\n-1,00;V;huur;2025-04-01\n-2,00;V;huur\n"
    assert "minder kolommen" in read(text).problems[0].message


def test_single_quotes_around_a_description_fall_away() -> None:
    text = 'Datum;Bedrag;Omschrijving\n2025-04-01;-1,00;"\'huur mei\'"\n2025-04-02;-1,00;"\'s avonds"\n'
    assert [row.text for row in read(text).rows] == ["huur mei", "'s avonds"]


def test_more_than_one_account_in_a_description_is_not_chosen_from() -> None:
    both = "van NL91ABNA0417164300 naar NL39RABO0300065264"
    assert read(HEAD + f"2025-04-01;V;;-1,00;{both}\n").rows[0].counter_iban == ""
    wrong = "naar NL91ABNA0417164301"
    assert read(HEAD + f"2025-04-01;V;;-1,00;{wrong}\n").rows[0].counter_iban == ""


def test_the_own_account_is_not_the_other_one() -> None:
    own, one, two = "NL20INGB0001234567", "NL91ABNA0417164300", "NL39RABO0300065264"
    text = f"2025-04-01;{own};{one};-1,00;huur\n2025-04-02;{own};{two};-2,00;anders\n"
    assert propose(text.encode()).mapping.tegenrekening == 2


def test_a_file_without_days_tells_so() -> None:
    found = propose(b"a;b;c\nd;e;f\n")
    assert found.mapping.missing == ("datum", "bedrag")
    assert any("geen kolom met datums" in note for note in found.notes)


def test_a_header_without_payments_is_no_error() -> None:
    found = propose(HEAD.encode())
    assert found.sample == () and any("geen betalingen" in note for note in found.notes)


def test_the_user_can_name_columns() -> None:
    data = lines(("2025-04-01", "-1,00")).encode()
    found = propose(data, "omschrijving=Naam+5, naam=geen, TEGENREKENING = 3").mapping
    assert found == Mapping(datum=0, bedrag=3, tegenrekening=2, omschrijving=(1, 4))


@pytest.mark.parametrize(
    "typed", ["bedrag", "prijs=3", "bedrag=0", "bedrag=6", "bedrag=Prijs", "bedrag=3+4", "bedrag="]
)
def test_an_impossible_choice_of_columns_is_refused(typed: str) -> None:
    with pytest.raises(InputError) as found:
        propose(lines(("2025-04-01", "-1,00")).encode(), typed)
    assert any("datum=1,bedrag=7" in hint for hint in found.value.hints)


def test_a_wrongly_chosen_column_is_refused() -> None:
    data = lines(("2025-04-01", "-1,00")).encode()
    with pytest.raises(InputError, match="geen bedrag"):
        propose(data, "bedrag=2")
    with pytest.raises(InputError, match="geen datum"):
        propose(data, "datum=2")


def test_excel_s_hint_about_the_separator_is_skipped() -> None:
    assert len(read("sep=;\n" + lines(("2025-04-01", "-1,00"))).rows) == 1


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("huur 123456782 mei", "huur [nummer weggelaten] mei"),
        ("BSN 1234.56.782", "BSN [nummer weggelaten]"),
        ("123 456 782", "[nummer weggelaten]"),
        ("kenmerk 123456789", "kenmerk 123456789"),
        ("1234567820", "1234567820"),
        ("NL20INGB0123456782", "NL20INGB0123456782"),
        ("een\ttab\x07 en\u2028regel", "een tab en regel"),
    ],
)
def test_clean_text_leaves_out_what_may_be_a_bsn(text: str, clean: str) -> None:
    assert clean_text(text) == clean


def test_a_bsn_in_a_file_never_comes_out() -> None:
    data = (HEAD + "2025-04-01;Testman 123456782;;-1,00;bsn 123456782\n").encode()
    assert "123456782" not in repr(propose(data)) and "123456782" not in repr(
        rows(data, propose(data).mapping)
    )


ROWS = (
    Row(date(2025, 4, 1), D("695.50"), "NL91ABNA0417164300", "Woningstichting Één", "Huur april", 2),
    Row(date(2025, 4, 3), D("-695.50"), "NL91ABNA0417164300", "Woningstichting Één", "Storno", 3),
    Row(date(2025, 5, 1), D("695.50"), "NL39RABO0300065264", "Deurwaarder Test", "dossier 1", 4),
)


def test_select_takes_every_condition_together() -> None:
    assert select(ROWS) == ROWS
    assert select(ROWS, iban="NL91 ABNA 0417 1643 00") == ROWS[:2]
    assert select(ROWS, name="stichting een") == ROWS[:2]
    assert select(ROWS, text="HUUR") == ROWS[:1]
    assert select(ROWS, since=date(2025, 4, 3), until=date(2025, 5, 1)) == ROWS[1:]
    assert select(ROWS, since=date(2025, 4, 4), until=date(2025, 4, 30)) == ()
    assert select(ROWS, iban="NL91ABNA0417164300", text="dossier") == ()


WORDS = st.text(string.ascii_letters + " éÉ'-/.()&", min_size=0, max_size=30)
CENTS = st.integers(-99_999_999, 99_999_999)
ENTRIES = st.lists(
    st.tuples(st.dates(date(2000, 1, 1), date(2050, 12, 31)), CENTS, WORDS, WORDS), min_size=1, max_size=20
)


@given(
    ENTRIES,
    st.sampled_from([";", ",", "\t"]),
    st.sampled_from(["%Y%m%d", "%Y-%m-%d", "%d-%m-%Y"]),
    st.booleans(),
    st.sampled_from(["utf-8", "utf-8-sig", "cp1252"]),
)
def test_what_a_bank_writes_is_what_we_read(
    entries: list[tuple[date, int, str, str]], delimiter: str, form: str, point: bool, encoding: str
) -> None:
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=delimiter, quoting=csv.QUOTE_ALL)
    writer.writerow(("Datum", "Naam", "Bedrag", "Omschrijving"))
    for day, cents, name, text in entries:
        amount = write_amount(D(cents) / 100).removeprefix("€ ")
        if point:
            amount = amount.replace(".", "_").replace(",", ".").replace("_", ",")
        written = f"{day.year:04}" if form.startswith("%Y") else ""
        written = (
            form.replace("%Y", f"{day.year:04}")
            .replace("%m", f"{day.month:02}")
            .replace("%d", f"{day.day:02}")
        )
        writer.writerow((written, name, amount, text))
    data = file.getvalue().encode(encoding)
    found = rows(data, propose(data).mapping)
    assert not found.problems
    assert [(row.day, row.amount) for row in found.rows] == [
        (day, -D(cents) / 100) for day, cents, *_ in entries
    ]
    assert [row.name for row in found.rows if row.name] == [
        " ".join(name.split()) for *_, name, _ in entries if name.split()
    ]


@given(st.binary(max_size=400))
def test_no_bytes_make_it_stumble(data: bytes) -> None:
    with suppress(InputError):
        found = propose(data)
        if not found.mapping.missing:
            rows(data, found.mapping)


@given(st.text(alphabet="0123456789-/.,;\t\"'\n =+€ABNLdatumbeg", max_size=300))
def test_no_text_makes_it_stumble(text: str) -> None:
    for data in (text.encode(), ("Datum;Bedrag;Af Bij\n" + text).encode(), text.encode("cp1252")):
        with suppress(InputError):
            found = propose(data)
            if not found.mapping.missing:
                assert all(row.amount.is_finite() for row in rows(data, found.mapping).rows)
