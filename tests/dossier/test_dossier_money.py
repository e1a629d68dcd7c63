"""What `controleer` says about rent, payments and papers that cannot be right, or that deserve a look."""

from datetime import date

import pytest

from juridisch.dossier import Dossier, check, read_text
from juridisch.errors import ProblemsError

TODAY = date(2026, 11, 25)


def remarks(text: str) -> tuple[dict[str, str], dict[str, str]]:
    found = check(read_text(text), TODAY)
    return {p.field: p.message for p in found.wrong}, {p.field: p.message for p in found.look}


@pytest.mark.parametrize(
    ("text", "field", "words"),
    [
        (
            "huurverloop: [{vanaf: 3-2026}, {vanaf: 3-2026}]",
            "huurverloop[2].vanaf",
            "komt niet na maart 2026",
        ),
        ("huurverloop: [{vanaf: 3-2026}, {vanaf: 2-2026}]", "huurverloop[2].vanaf", "volgorde van de tijd"),
        (
            "contract: {ingangsdatum: 1-4-2026}\nhuurverloop: [{vanaf: 3-2026}]",
            "huurverloop[1].vanaf",
            "vóór het begin van de huur",
        ),
        ("betalingen: [{datum: 26-11-2026}]", "betalingen[1].datum", "kan nog niet gebeurd zijn"),
        ("nieuwe_feiten: [{datum: 1-1-2027}]", "nieuwe_feiten[1].datum", "kan nog niet gebeurd zijn"),
        ("overzicht_eiser: [{maand: 3-2026}, {maand: maart 2026}]", "overzicht_eiser", "staat er 2 keer in"),
        (
            "exploten: [{ontruiming_datum: 3-12-2026}]\nvraag_uitstel: {nieuwe_datum: 3-12-2026}",
            "vraag_uitstel.nieuwe_datum",
            "niet na de aangezegde ontruiming",
        ),
    ],
)
def test_what_cannot_be_right(text: str, field: str, words: str) -> None:
    wrong, _ = remarks(text)
    assert words in wrong[field]


@pytest.mark.parametrize(
    ("text", "field", "words"),
    [
        (
            "totale_huur: 700\nhuurverloop: [{vanaf: 3-2026, kale_huur: 650, servicekosten: '45,50'}]",
            "huurverloop[1]",
            "€ 695,50",
        ),
        (
            "huurverloop: [{vanaf: 3-2026}]\nbetalingen: [{datum: 27-2-2026, bedrag: 600}]",
            "betalingen[1].datum",
            "vóór de eerste maand",
        ),
        (
            "huurverloop: [{vanaf: 3-2026}]\nbetalingen: [{datum: 5-3-2026, maand: 2-2026}]",
            "betalingen[1].maand",
            "februari 2026 wordt niet nagerekend",
        ),
        ("brief14: [{bedrag_genoemd: 700, hoofdsom: 650}]", "brief14[1].bedrag_genoemd", "goede plek"),
        ("voorstel: {eerste_betaling: 24-11-2026}", "voorstel.eerste_betaling", "al voorbij"),
        ("huurvoorstel: {oude_huur: 650, nieuwe_huur: 650}", "huurvoorstel.nieuwe_huur", "niet meer dan"),
        (
            "vonnissen: [{datum: 1-10-2026}]\nnieuwe_feiten: [{datum: 30-9-2026}]",
            "nieuwe_feiten[1].datum",
            "geen nieuw feit",
        ),
        (
            (
                "exploten: [{ontruiming_datum: 3-12-2026, ontruiming_tijd: 10:00}]\n"
                "vraag_uitstel: {antwoord_uiterlijk: 3-12-2026, antwoord_tijd: 17:00}"
            ),
            "vraag_uitstel.antwoord_uiterlijk",
            "Vraag eerder antwoord",
        ),
        (
            "exploten: [{ontruiming_datum: 3-12-2026}]\nvraag_uitstel: {antwoord_uiterlijk: 4-12-2026}",
            "vraag_uitstel.antwoord_uiterlijk",
            "Vraag eerder antwoord",
        ),
    ],
)
def test_what_deserves_a_look(text: str, field: str, words: str) -> None:
    wrong, look = remarks(text)
    assert field not in wrong
    assert words in look[field]


def test_what_fits_together_gives_no_remark() -> None:
    wrong, look = remarks(
        "totale_huur: 695,50\ncontract: {ingangsdatum: 15-3-2019}\n"
        "huurverloop: [{vanaf: 3-2019, kale_huur: 650, servicekosten: '45,50'}]\n"
        "betalingen: [{datum: 25-11-2026, bedrag: 10, maand: 3-2019}]\nvoorstel: {eerste_betaling: 25-11-2026}\n"
        "brief14: [{bedrag_genoemd: 40, hoofdsom: 100}]\nkosten_per_maand: [{maand: 1-2026}, {maand: 2-2026}]\n"
    )
    assert (wrong, look) == ({}, {})


@pytest.mark.parametrize("text", ["april 2025", "4-2025", "04-2025", "2025-04", "1 april 2025", "apr 2025"])
def test_a_month_is_read_in_the_ways_people_write_it(text: str) -> None:
    assert read_text(f"huurverloop: [{{vanaf: {text}}}]").huurverloop[0].vanaf == date(2025, 4, 1)


@pytest.mark.parametrize("text", ["april", "2 april 2025", "13-2025", "april 25", "2025-4", "2025"])
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(ProblemsError) as caught:
        read_text(f"huurverloop: [{{vanaf: {text}}}]")
    assert "is geen maand" in caught.value.problems[0].message


@pytest.mark.parametrize(
    ("text", "right"),
    [("A.V.", True), ("a.v.", True), ("AV", True), ("Anna", False), ("Anna V.", False), ("ANNA", False)],
)
def test_a_child_has_initials_and_no_name(text: str, right: bool) -> None:
    if right:
        assert read_text(f"kinderen: [{{initialen: {text}}}]").kinderen[0].initialen in ("A.V.", "AV")
    else:
        with pytest.raises(ProblemsError, match="niet klopt"):
            read_text(f"kinderen: [{{initialen: {text}}}]")


@pytest.mark.parametrize(
    ("text", "value"), [("3", "3.0"), ("2,5", "2.5"), ("15%", "15.0"), ("15 %", "15.0"), ("100", "100.0")]
)
def test_percentages(text: str, value: str) -> None:
    assert str(read_text(f'bedingen: [{{opslag_procent: "{text}"}}]').bedingen[0].opslag_procent) == value


@pytest.mark.parametrize("text", ["101", "-1", "drie", "1,234", "3%%"])
def test_what_is_no_percentage_is_refused(text: str) -> None:
    with pytest.raises(ProblemsError):
        read_text(f'bedingen: [{{opslag_procent: "{text}"}}]')


def test_nothing_asked_gives_no_remark() -> None:
    found = check(Dossier(versie=1), TODAY)
    assert (found.wrong, found.look) == ((), ())
