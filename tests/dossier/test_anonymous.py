"""The copy for a colleague holds nothing that tells who it is about, and still works."""

import re
from datetime import date

import pytest
from pydantic_core import PydanticCustomError

from juridisch.assessment import assess
from juridisch.dossier import EXAMPLES, Dossier, example_text, fields, find, read_text
from juridisch.dossier.anonymous import anonymous

HIDDEN = "Geheimnaam"


@pytest.mark.parametrize("name", EXAMPLES)
def test_nothing_of_the_people_is_left_and_the_case_is_the_same(name: str) -> None:
    original = read_text(example_text(name))
    made = anonymous(original)
    copy = read_text(made.text)
    tenant = original.huurders[0]
    for word in (
        tenant.achternaam,
        tenant.adres.straat,
        tenant.adres.postcode,
        tenant.telefoon,
        "VB-",
        "Testman",
    ):
        assert str(word) not in made.text
    today = EXAMPLES[name]
    one, other = assess(original, today), assess(copy, today)
    assert one.stage is other.stage
    assert [d.day for d in one.timeline.deadlines] == [d.day for d in other.timeline.deadlines]
    assert [f.id for f in one.findings.found] == [f.id for f in other.findings.found]
    assert one.findings.excess == other.findings.excess
    assert made.left_out > 5


def _filled(path: str) -> str:
    """The field filled with something that gives a person away, as far as its kind allows."""
    field = find(path)
    assert field.kind is not None
    for text in (
        HIDDEN,
        "A.V.",
        "012-3456780",
        "geheim@example.nl",
        "1234 XY",
        "NL91 ABNA 0417 1643 00",
        "12345678",
    ):
        try:
            field.kind.validate(text)
        except PydanticCustomError:  # another kind of field
            continue
        return text
    return ""


_HARMLESS = ("een bedrag", "een percentage", "een getal")
TEXTS = [
    f.path
    for f in fields()
    if f.kind and not f.kind.choices and not f.kind.name.startswith(_HARMLESS) and _filled(f.path)
]
_KEPT = {
    "verhuurder.rechtsvorm", "bedingen[].artikel", "bedingen[].tekst", "brief14[].termijn_tekst", "beslagen[].soort",
    "inkomens[].soort", "toeslagen[].soort", "vaste_lasten[].soort",
}  # fmt: skip


@pytest.mark.parametrize("path", sorted(set(TEXTS) - _KEPT))
def test_no_field_with_free_text_comes_through(path: str) -> None:
    secret = _filled(path)
    data: object = secret
    for step in reversed(re.findall(r"[A-Za-z0-9_]+|\[\]", path)):
        data = [data] if step == "[]" else {step: data}
    made = anonymous(Dossier.model_validate(data))
    assert secret not in made.text, path


def test_a_child_keeps_its_age_and_loses_its_initials() -> None:
    text = anonymous(read_text("kinderen: [{initialen: Q.X., leeftijd: 7}]")).text
    assert "Q.X." not in text
    assert read_text(text).kinderen[0].leeftijd == 7


def test_the_birthday_is_left_out_and_what_is_unknown_stays_unknown() -> None:
    text = anonymous(read_text("huurders: [{geboortedatum: 3-2-1985}]\nroldatum: onbekend")).text
    assert "1985" not in text
    assert "roldatum: onbekend" in text
    assert date(1985, 2, 3).isoformat() not in text
