"""Facts laid beside each other: what cannot be, what is missing, what deserves a look."""

from datetime import date

import pytest

from juridisch.dossier import Dossier, check, missing, read_text

TODAY = date(2025, 12, 20)


def outcome(text: str, list_name: str, today: date = TODAY) -> dict[str, str]:
    return {problem.field: problem.message for problem in getattr(check(read_text(text), today), list_name)}


def judgment(rest: str = "") -> str:
    return f"vonnissen: [{{datum: 3-9-2025{rest}}}]\n"


@pytest.mark.parametrize(
    ("text", "where", "field", "words"),
    [
        ("huurders: [{geboortedatum: 21-12-2007}]", "wrong", "huurders[1].geboortedatum", "nog geen 18"),
        ("huurders: [{geboortedatum: 21-12-2025}]", "wrong", "huurders[1].geboortedatum", "na vandaag"),
        ("huurders: [{onder_bewind: nee}]\nondertekenaar: bewindvoerder", "wrong", "ondertekenaar", "staat nee"),
        ("huurders: [{onder_bewind: ja}]\nondertekenaar: huurder", "look", "ondertekenaar", "bewindvoerder"),
        ("huurders: [{}, {achternaam: X}]", "wrong", "huurders[1]", "is leeg"),
        ("beslagen: [{}, {soort: loon}]", "wrong", "beslagen[1]", "is leeg"),
        ("kale_huur: 650\nservicekosten: 50\ntotale_huur: 699,99", "wrong", "totale_huur", "minder dan"),
        ("kale_huur: 650\ntotale_huur: 649", "wrong", "totale_huur", "minder dan"),
        ("kale_huur: 650\nservicekosten: 50\ntotale_huur: 701", "look", "totale_huur", "iets anders in"),
        ("peildatum_eiser: 21-12-2025", "wrong", "peildatum_eiser", "na vandaag"),
        ("brief14: [{datum: 21-12-2025}]", "wrong", "brief14[1].datum", "na vandaag"),
        ("brief14: [{verzonden: 2-9-2025, ontvangen: 1-9-2025}]", "wrong", "brief14[1].ontvangen", "vóór"),
        ("brief14: [{datum: 2-9-2025, verzonden: 1-9-2025}]", "look", "brief14[1].verzonden", "vóór"),
        ("brief14: [{datum: 2-9-2025, ontvangen: 1-9-2025}]", "look", "brief14[1].ontvangen", "vóór"),
        ("zaaknummer: 12345", "look", "zaaknummer", "ziet er niet uit"),
        ("roldatum: 3-5-2025", "look", "roldatum", "zaterdag"),
        ("nieuwe_roldatum: 4-5-2025", "look", "nieuwe_roldatum", "zondag"),
        ("roldatum: 30-4-2025\nnieuwe_roldatum: 30-4-2025", "wrong", "nieuwe_roldatum", "niet na"),
        ("roldatum: 30-4-2025\nzitting_datum: 29-4-2025", "look", "zitting_datum", "vóór ‘roldatum’"),
        (
            "roldatum: 30-4-2025\nnieuwe_roldatum: 28-5-2025\nzitting_datum: 27-5-2025",
            "look", "zitting_datum", "vóór ‘nieuwe_roldatum’",
        ),
        (
            "roldatum: 16-4-2025\nexploten: [{soort: dagvaarding, datum: 16-4-2025}]",
            "look", "roldatum", "geen volle week",
        ),
        ("huurders: [{geboortedatum: 20-12-2025}]", "wrong", "huurders[1].geboortedatum", "nog geen 18"),
        ("uitstel_eerder_verleend: ja", "look", "nieuwe_roldatum", "niet ingevuld"),
        ("exploten: [{datum: 21-12-2025}]", "wrong", "exploten[1].datum", "na vandaag"),
        (
            "roldatum: 15-4-2025\nexploten: [{soort: dagvaarding, datum: 16-4-2025}]",
            "wrong", "roldatum", "vóór de dagvaarding",
        ),
        (
            "roldatum: 23-4-2025\nexploten: [{soort: dagvaarding, datum: 16-4-2025}]",
            "look", "roldatum", "geen volle week",
        ),
        (
            judgment() + "exploten: [{soort: betekening vonnis, datum: 2-9-2025}]",
            "wrong", "exploten[1].datum", "vóór het vonnis",
        ),
        (
            "exploten: [{soort: bevel tot ontruiming, datum: 2-9-2025, ontruiming_datum: 1-9-2025}]",
            "wrong", "exploten[1].ontruiming_datum", "vóór het exploot",
        ),
        (
            "exploten: [{soort: bevel tot ontruiming, datum: 2-9-2025, ontruiming_datum: 4-9-2025}]",
            "look", "exploten[1].ontruiming_datum", "minder dan drie dagen",
        ),
        ("vonnissen: [{datum: 21-12-2025}]", "wrong", "vonnissen[1].datum", "na vandaag"),
        ("vonnissen: [{titelvorm: proces-verbaal, soort: verstek}]", "wrong", "vonnissen[1].soort", "geen verstek"),
        (judgment(", zaaknummer: x"), "look", "vonnissen[1].zaaknummer", "ziet er niet uit"),
        (judgment() + "roldatum: 4-9-2025", "look", "vonnissen[1].datum", "vóór de roldatum"),
        (
            judgment(", zaaknummer: 0000000 UC EXPL 25-1") + "roldatum: 4-9-2025\nzaaknummer: 0000000 UC EXPL 25-1",
            "wrong", "vonnissen[1].datum", "vóór de roldatum",
        ),
        (judgment(", ontruiming_niet_voor: 2-9-2025"), "wrong", "vonnissen[1].ontruiming_niet_voor", "vóór"),
        (
            judgment(", terme_de_grace: {uiterlijk: 2-9-2025}"),
            "wrong", "vonnissen[1].terme_de_grace.uiterlijk", "vóór",
        ),
        (
            judgment(", terme_de_grace: {uiterlijk: 4-10-2025}"),
            "look", "vonnissen[1].terme_de_grace.uiterlijk", "meer dan een maand",
        ),
        ("verzoeken: [{verstuurd: 21-12-2025}]", "wrong", "verzoeken[1].verstuurd", "na vandaag"),
        ("verzoeken: [{uitkomst_datum: 21-12-2025}]", "wrong", "verzoeken[1].uitkomst_datum", "na vandaag"),
        (
            "verzoeken: [{verstuurd: 28-11-2025, tussenbeslissing_datum: 27-11-2025}]",
            "wrong", "verzoeken[1].tussenbeslissing_datum", "vóór de verzending",
        ),
        (
            "verzoeken: [{verstuurd: 28-11-2025, zitting_datum: 27-11-2025}]",
            "wrong", "verzoeken[1].zitting_datum", "vóór de verzending",
        ),
        (
            "verzoeken: [{uitkomst: in behandeling, uitkomst_datum: 1-12-2025}]",
            "look", "verzoeken[1].uitkomst", "niet ingevuld",
        ),
        (
            "verzoeken: [{uitkomst: toegewezen, uitkomst_datum: 1-12-2025, tot: 30-11-2025}]",
            "wrong", "verzoeken[1].tot", "vóór de beslissing",
        ),
        ("verzoeken: [{soort: moratorium, maanden: 7}]", "wrong", "verzoeken[1].maanden", "zes maanden"),
        (
            "verzoeken: [{soort: moratorium, uitkomst_datum: 1-12-2025, uitkomst: toegewezen, tot: 2-6-2026}]",
            "wrong", "verzoeken[1].tot", "zes maanden",
        ),
        ("ontruimd_op: 21-12-2025", "wrong", "ontruimd_op", "na vandaag"),
        (judgment() + "ontruimd_op: 2-9-2025", "look", "ontruimd_op", "vóór het vonnis"),
        ("beslagen: [{eerste_uitbetaling: 21-12-2025}]", "wrong", "beslagen[1].eerste_uitbetaling", "na vandaag"),
    ],
)  # fmt: skip
def test_contradictions_are_seen(text: str, where: str, field: str, words: str) -> None:
    assert words in outcome(text, where)[field]


@pytest.mark.parametrize(
    "text",
    [
        "huurders: [{geboortedatum: 20-12-2007}]",  # 18 today
        "kale_huur: 650\nservicekosten: 50\ntotale_huur: 700",
        "ontruimd_op: 20-12-2025",  # today
        "huurders: [{achternaam: X, geboortedatum: 1-1-1950}]\npeildatum_eiser: 20-12-2025",
        judgment() + "ontruimd_op: 3-9-2025",
        "verzoeken: [{uitkomst: toegewezen, uitkomst_datum: 1-12-2025, tot: 1-12-2025}]",
        "kale_huur: 650\ntotale_huur: 700",  # service costs not asked
        "kale_huur: 650\nservicekosten: onbekend\ntotale_huur: 700",
        "zaaknummer: 10717266 CV EXPL 23-12892",
        "zaaknummer: '11285116 \\ VV EXPL 24-49'",
        "zaaknummer: 11669172 \\ UC EXPL 25-3643 RJ/58605",
        "zaaknummer: C/10/704503 / KG ZA 25-805",
        "zaaknummer: 184477 FT RK 22/370",
        "zaaknummer: 200.123.456/01",
        "zaaknummer: onbekend",
        "roldatum: 24-4-2025\nexploten: [{soort: dagvaarding, datum: 16-4-2025}]",  # eight days
        "roldatum: 17-4-2025\nexploten: [{soort: dagvaarding, datum: 16-4-2025, termijn_verkort: ja}]",
        judgment() + "exploten: [{soort: betekening vonnis, datum: 3-9-2025}]",
        judgment() + "roldatum: 3-9-2025",
        judgment(", zaaknummer: 0000000 UC EXPL 25-1")
        + "roldatum: 4-9-2025\nzaaknummer: 0000000 UC EXPL 25-2",
        judgment(", terme_de_grace: {uiterlijk: 3-10-2025}"),
        "vonnissen: [{datum: 3-9-2025}, {soort: verstek}]\nexploten: [{soort: betekening vonnis, datum: 2-9-2025}]",
        "exploten: [{soort: bevel tot ontruiming, datum: 2-9-2025, ontruiming_datum: 5-9-2025}]",
        "verzoeken: [{verstuurd: 20-12-2025, zitting_datum: 5-1-2026, uitkomst: in behandeling}]",
        "verzoeken: [{soort: moratorium, uitkomst: toegewezen, uitkomst_datum: 1-12-2025, tot: 1-6-2026, maanden: 6}]",
        "verzoeken: [{soort: betalingsregeling, maanden: 12}]",
    ],
)
def test_what_can_be_is_left_alone(text: str) -> None:
    found = check(read_text(text), TODAY)
    assert (found.wrong, found.look) == ((), ())


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("plaats: x", "huurders[1].achternaam"),
        ("plaats: x", "exploten"),
        ("huurders: [{}, {achternaam: X}]", "huurders[2].adres.straat"),
        ("huurders: [{adres_is_gehuurde: nee}]", "huurders[1].postadres.straat"),
        ("huurders: [{achternaam: X}, {onder_bewind: ja}]", "huurders[2].bewindvoerder.naam"),
        ("ondertekenaar: gemachtigde", "gemachtigde.naam"),
        ("achterstand_volgens_eiser: 100", "peildatum_eiser"),
        ("reden_uitstel: anders", "toelichting_uitstel"),
        ("reden_uitstel: eenstemmig", "akkoord_eiser"),
        ("brief14: [{datum: 1-9-2025}]", "brief14[1].verzonden"),
        ("exploten: [{soort: dagvaarding, datum: 16-4-2025}]", "roldatum"),
        ("exploten: [{soort: dagvaarding, datum: 16-4-2025}]", "gerecht.postadres.straat"),
        ("roldatum: 30-4-2025", "exploten[1].datum"),
        ("exploten: [{soort: betekening vonnis}]", "exploten[1].wijze"),
        ("roldatum: 30-4-2025", "heeft_gereageerd"),
        ("roldatum: 20-12-2025", "heeft_gereageerd"),
        ("exploten: [{soort: bevel tot ontruiming}]", "exploten[1].ontruiming_datum"),
        ("vonnissen: [{titelvorm: vonnis}]", "vonnissen[1].soort"),
        ("verzoeken: [{soort: moratorium, uitkomst: toegewezen}]", "verzoeken[1].uitkomst_datum"),
    ],
)
def test_gaps_are_named(text: str, field: str) -> None:
    assert field in outcome(text, "missing")


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("huurders: [{adres_is_gehuurde: ja}]", "huurders[1].postadres.straat"),
        ("huurders: [{onder_bewind: onbekend}]", "huurders[1].bewindvoerder.naam"),
        ("brief14: [{ontvangen: 1-9-2025}]", "brief14[1].verzonden"),
        ("plaats: x", "roldatum"),
        ("brief14: [{datum: 1-9-2025}]", "exploten"),
        ("roldatum: 30-4-2025", "exploten"),
        ("exploten: [{soort: nieuwe ontruimingsdatum}]", "exploten[1].wijze"),
        ("roldatum: 22-12-2025", "heeft_gereageerd"),
        ("roldatum: 30-4-2025\nvonnissen: [{datum: 3-9-2025}]", "gerecht.naam"),
        ("vonnissen: [{titelvorm: proces-verbaal}]", "vonnissen[1].soort"),
        ("exploten: [{soort: dagvaarding}]", "exploten[1].ontruiming_datum"),
        ("verzoeken: [{soort: moratorium, uitkomst: in behandeling}]", "verzoeken[1].uitkomst_datum"),
    ],
)
def test_what_this_stage_does_not_need_is_not_asked(text: str, field: str) -> None:
    assert field not in outcome(text, "missing")


def test_a_gap_says_where_the_fact_stands_and_whether_it_was_asked() -> None:
    absent, unknown = missing(read_text("roltijd: onbekend"), ["roldatum", "roltijd"])
    assert (absent.field, absent.missing) == ("roldatum", True)
    assert absent.where == "staat op de eerste bladzijde van de dagvaarding"
    assert "nog niet ingevuld" in absent.message
    assert "onbekend" in unknown.message
    assert missing(read_text("roldatum: 30-4-2025"), ["roldatum"]) == ()


def test_each_gap_is_named_once() -> None:
    found = check(Dossier(), TODAY).missing
    assert len({problem.field for problem in found}) == len(found) > 5
