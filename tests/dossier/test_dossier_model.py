"""Each kind of fact: what it accepts, what it refuses, and that nothing English comes out."""

import re
from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from juridisch.dossier import Dossier, fields, find, read_text, read_value, value_at
from juridisch.dossier.facts import Kind
from juridisch.dossier.messages import problems
from juridisch.dossier.people import Adres, Huurder
from juridisch.errors import InputError, ProblemsError

BSN = "123456782"  # passes the elfproef; a number that everyone uses as an example

FACTS = [field for field in fields() if field.kind is not None]


def wrong(text: str) -> dict[str, str]:
    with pytest.raises(ProblemsError) as caught:
        read_text(text)
    return {problem.field: problem.message for problem in caught.value.problems}


@pytest.mark.parametrize(
    ("path", "typed", "value"),
    [
        ("huurders[1].adres.postcode", "1234ab", "1234 AB"),
        ("huurders[1].email", "Jan@Example.NL", "jan@example.nl"),
        ("huurders[1].voorvoegsel", "Van der", "van der"),
        ("huurders[1].telefoon", "+31 (0)10 000 00 00".replace("10 0", "10 1"), "+31 (0)10 100 00 00"),
        ("huurders[1].telefoon", "010-0000000", "010-0000000"),
        ("huurders[1].telefoon", "+48 123 456 789", "+48 123 456 789"),
        ("huurders[1].achternaam", "  de   Vries ", "de Vries"),
        ("verhuurder.kvk", "0000 0000", "00000000"),
        ("roltijd", "09.30 uur", time(9, 30)),
        ("roltijd", "23:59", time(23, 59)),
        ("toelichting_uitstel", "x" * 2000, "x" * 2000),
        ("huurders[1].achternaam", "x" * 200, "x" * 200),
        ("soort_procedure", "Kort-Geding", "kort geding"),
        ("standpunt_achterstand", "erkent deels", "erkent_deels"),
        ("verzoeken[1].soort", "terme de grâce", "terme de grace"),
        ("iban_betaling", "NL91 ABNA 0417 1643 00", "NL91ABNA0417164300"),
        ("kale_huur", "€ 1.950,50", Decimal("1950.50")),
        ("betaaldag", "28", 28),
        ("notities", "regel 1\nregel 2", "regel 1\nregel 2"),
    ],
)
def test_values_are_read_as_people_write_them(path: str, typed: str, value: object) -> None:
    assert read_value(path, typed) == value


@pytest.mark.parametrize(
    ("path", "typed", "words"),
    [
        ("huurders[1].adres.postcode", "0234 AB", "geen Nederlandse postcode"),
        ("huurders[1].adres.postcode", "1234 SS", "geen Nederlandse postcode"),
        ("huurders[1].email", "jan@voorbeeld", "geen e-mailadres"),
        ("huurders[1].email", "a@b.nl, c@d.nl", "geen e-mailadres"),
        ("huurders[1].telefoon", "12345", "geen telefoonnummer"),
        ("huurders[1].telefoon", "+31 0 12", "geen telefoonnummer"),
        ("huurders[1].achternaam", "x" * 201, "201 tekens"),
        ("toelichting_uitstel", "x" * 2001, "2001 tekens"),
        ("verhuurder.kvk", "1234567", "acht cijfers"),
        ("roltijd", "24:00", "geen tijd"),
        ("roltijd", "9:60", "geen tijd"),
        ("roltijd", "half tien", "geen tijd"),
        ("woonruimte", "true", "Schrijf ja, nee of onbekend"),
        ("soort_procedure", "hoger beroep", "Kies uit: bodem"),
        ("exploten[1].wijze", "enveloppe", "Bedoelde u ‘envelop’"),
        ("iban_betaling", "NL91 ABNA 0417 1643 01", "geen geldig rekeningnummer"),
        ("betaaldag", "29", "1 tot en met 28"),
        ("betaaldag", "0", "1 tot en met 28"),
        ("betaaldag", "1,5", "1 tot en met 28"),
        ("verzoeken[1].maanden", "61", "1 tot en met 60"),
        ("roldatum", "3-2-26", "vier cijfers"),
        ("roldatum", "a\x1bb", "U+001B"),
        ("deurwaarder.dossiernummer", "x" * 41, "41 tekens"),
    ],
)
def test_other_values_are_refused_with_the_reason(path: str, typed: str, words: str) -> None:
    with pytest.raises(InputError) as caught:
        read_value(path, typed)
    assert words in caught.value.message
    assert caught.value.exit_code == 2


@pytest.mark.parametrize("field", FACTS, ids=lambda field: field.path)
def test_every_example_in_the_descriptions_can_be_typed(field: Any) -> None:
    path = field.path.replace("[]", "[1]")
    value = read_value(path, field.example)
    assert value is not None
    for choice in field.kind.choices:
        assert read_value(path, choice) in (choice, choice == "ja")


def test_code_may_pass_values_as_they_are() -> None:
    dossier = Dossier(
        roldatum=date(2026, 2, 3),
        kale_huur=Decimal(650),
        akkoord_eiser=True,
        huurders=(Huurder(achternaam="X"),),
    )
    assert value_at(dossier, "huurders[1].achternaam") == "X"
    assert value_at(dossier, "huurders[2].achternaam") is None
    assert value_at(dossier, "roldatum") == date(2026, 2, 3)


def test_a_dossier_does_not_change() -> None:
    with pytest.raises(ValidationError):
        Dossier().plaats = "Utrecht"


def test_name_and_address_leave_out_what_is_not_known() -> None:
    huurder = Huurder(voorletters="T.", voorvoegsel="van", achternaam="Testman")
    assert huurder.naam == "T. van Testman"
    assert Huurder(achternaam="Testman", voorletters="onbekend").naam == "Testman"
    assert Adres(straat="Voorbeeldstraat", huisnummer="1", postcode="1234AB", plaats="Utrecht").regels == (
        "Voorbeeldstraat 1",
        "1234 AB  Utrecht",
    )
    assert Adres().regels == ()


@pytest.mark.parametrize(
    "key", ["bsn", "BSN", "burgerservicenummer", "Burger_Service_Nummer", "sofi-nummer", "b.s.n."]
)
def test_a_bsn_has_no_field_and_is_not_repeated(key: str) -> None:
    for text in (
        f"{key}: {BSN}\n",
        f"huurders:\n  - {key}: {BSN}\n",
        f"huurders:\n  - bewindvoerder: {{{key}: {BSN}}}\n",
    ):
        message = " ".join(wrong(text).values())
        assert "Een BSN hoort niet in het dossier" in message
        assert BSN not in message


@pytest.mark.parametrize(
    "written", [BSN, "1234.56.782", "1234 56 782", "123-456-782", f"BSN{BSN}", f"nr. {BSN}, ja"]
)
@pytest.mark.parametrize(
    "path", ["notities", "toelichting_uitstel", "huurders[1].achternaam", "verzoeken[1].toelichting"]
)
def test_a_bsn_in_words_is_refused_and_not_repeated(path: str, written: str) -> None:
    with pytest.raises(InputError) as caught:
        read_value(path, f"De huurder heeft {written}")
    assert "kan zijn" in caught.value.message
    assert "782" not in caught.value.message


@pytest.mark.parametrize(
    "path", ["huurders[1].geboortedatum", "verhuurder.kvk", "kale_huur", "betaaldag", "huurders[1].telefoon"]
)
def test_a_bsn_in_the_wrong_field_is_not_repeated(path: str) -> None:
    if path == "kale_huur":  # an amount of nine digits is an amount
        assert read_value(path, BSN) == Decimal(BSN)
        return
    with pytest.raises(InputError) as caught:
        read_value(path, BSN)
    assert BSN not in " ".join((caught.value.message, *caught.value.hints))


@pytest.mark.parametrize(
    ("path", "typed"),
    [
        ("notities", "bel 0612345677 of +31 612345677 of +31 (0)612345677"),
        ("notities", "dossier 123456789"),  # fails the elfproef
        ("notities", "factuur 9123456782"),
        ("deurwaarder.dossiernummer", BSN),
        ("zaaknummer", BSN),
        ("kenmerk_uw", BSN),
    ],
)
def test_other_numbers_are_left_alone(path: str, typed: str) -> None:
    assert read_value(path, typed) == typed


@pytest.mark.parametrize(
    ("text", "field", "words"),
    [
        ("roldatm: 3-2-2026", "roldatm", "Bedoelde u ‘roldatum’?"),
        ("Plaats: Utrecht", "Plaats", "Bedoelde u ‘plaats’?"),
        ("achternaam: X", "achternaam", "onder ‘huurders’"),
        ("gerecht: {roldatum: 3-2-2026}", "gerecht.roldatum", "helemaal links"),
        ("xyzzy: 1", "xyzzy", "Haal het weg"),
        ("huurders:\n - adres: {}\n - adres: {postcod: 1}", "huurders[2].adres.postcod", "‘postcode’"),
        ("huurders: {achternaam: X}", "huurders", "streepje"),
        ("huurders: Jansen", "huurders", "lijst, geen tekst"),
        ("huurders: [Jansen]", "huurders[1]", "groep velden, geen tekst"),
        ("huurders: [[a]]", "huurders[1]", "geen lijst"),
        ("gerecht: onbekend", "gerecht", "groep velden, geen tekst"),
        ("plaats: [Utrecht]", "plaats", "geen lijst"),
        ("plaats: {a: b}", "plaats", "geen groep velden"),
        ("exploten: [" + "{soort: anders}, " * 401 + "]", "exploten", "passen er 400"),
    ],
)
def test_wrong_names_and_shapes_are_explained(text: str, field: str, words: str) -> None:
    assert words in wrong(text)[field]


def test_everything_is_reported_at_once_with_its_line() -> None:
    found = wrong(
        "roldatum: morgen\nkale_huur: veel\nhuurders:\n  - achternaam: X\n    adres:\n      postcode: 12\nplats: x\n"
    )
    assert [message.partition(":")[0] for message in found.values()] == [
        "Regel 1",
        "Regel 2",
        "Regel 6",
        "Regel 7",
    ]
    assert list(found) == ["roldatum", "kale_huur", "huurders[1].adres.postcode", "plats"]


SHAPES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.binary(max_size=3)
    | st.just({1}),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["naam", "adres", "straat", "soort", "datum", "x"]), inner, max_size=3
        )
    ),
    max_leaves=5,
)
DUTCH = re.compile(
    r"^(Hier|Een BSN|Onbekend veld|Deze|De |Het |Maand|In deze|‘|[0-9]+ [a-z]+ [0-9]{4} bestaat)"
)


@settings(max_examples=400)
@given(st.dictionaries(st.sampled_from([*Dossier.model_fields, "x"]), SHAPES, min_size=1, max_size=4))
def test_no_shape_of_data_gets_an_english_message(data: dict[str, Any]) -> None:
    try:
        Dossier.model_validate(data)
    except ValidationError as error:
        kinds = {detail["type"] for detail in error.errors()}
        assert kinds <= {"juridisch", "extra_forbidden"}  # whatever else pydantic can say does not occur
        for problem in problems(error, Dossier):
            assert DUTCH.match(problem.message), problem


def test_every_field_has_a_description_and_a_kind_or_a_group() -> None:
    for field in fields():
        assert field.description.strip()
        assert field.description[0].isupper()
        assert field.description[-1] in ".?)", field.path
        assert isinstance(field.kind, Kind) != (field.model is not None)
        assert not field.where or field.where.startswith(("staat ", "weet ")), field.path


def test_a_field_is_found_by_its_path_and_a_slip_gets_the_nearest() -> None:
    assert find("huurders[3].adres.postcode").path == "huurders[].adres.postcode"
    assert find("gerecht.locatie").where == "staat op de eerste bladzijde van de dagvaarding"
    with pytest.raises(InputError, match=r"Bedoelde u ‘gerecht\.naam’"):
        find("gerecht.nam")
    with pytest.raises(InputError, match="groep velden"):
        read_value("gerecht", "x")
