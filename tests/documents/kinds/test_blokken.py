from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from juridisch.documents import argument
from juridisch.documents.argument import Choice, arguments, choices
from juridisch.documents.engine import TemplateError
from juridisch.documents.kinds import defence, defence_facts
from juridisch.documents.kinds.defence_blocks import (
    ASKS,
    PLACES,
    Request,
    Tier,
    as_facts,
    defence_choices,
    denies_all,
    petitum,
    taken,
)
from juridisch.documents.kinds.defence_rulings import RULINGS, rulings
from juridisch.documents.source import TEMPLATES, read_source
from juridisch.documents.text import render
from juridisch.dossier.papers import BLOKKEN
from tests.documents.kinds.answers import DAYS, changed, text_of

#: Where each block is on, and a sentence that only this block says.
SAYS = {
    "V01": ("verweer-bewind", "In een zaak over dat recht is de bewindvoerder de partij die gedagvaard moet worden"),
    "V02": ("verweer-bewind", "De roldatum kon dus niet vóór 28 november 2026 liggen."),
    "V03": ("verweer-betwist", "Volgens de eigen berekening was het op die dag ten hoogste € 1.736,50"),
    "V04": ("verweer-betwist", "Het gaat om € 350,00, bij februari 2025."),
    "V05": ("verweer-bewind", "Er staat: ‘De huur stijgt elk jaar met de inflatie plus ten hoogste 5%’."),
    "V06": ("verweer-betwist", "De rechter moet dan zelf toetsen of bedingen in het contract oneerlijk zijn"),
    "V07": ("verweer-betwist", "staat: ‘binnen 14 dagen na dagtekening van deze brief’."),
    "V08": ("verweer-bewind", "Dat is ten hoogste € 515,00."),
    "V09": ("verweer-betwist", "Daarover is het ten hoogste € 104,33."),
    "V10": ("verweer-bewind", "gaat rechtstreeks naar eiser zelf"),
    "V11": ("verweer-betwist", "Dat maakte verschil. Met hulp van de gemeente was de achterstand in februari gestopt"),
    "V12": ("verweer-betwist", "De wet noemt geen aantal maanden; rechters gaan vaak uit van drie."),
    "V13": ("verweer-betwist", "Na de dagvaarding is € 695,50 betaald, alleen voor huur"),
    "V14": ("verweer-bewind", "Op 12 oktober 2026 is een betalingsregeling afgesproken"),
    "V15": ("verweer-betwist", "Voor zover er een achterstand is, kwam die door verlies van inkomen."),
    "V16": ("verweer-kort-geding", "om dit alle drie te doen: onderzoeken, meewegen, en zo nodig voorwaarden stellen"),
    "V17": ("verweer-bewind", "Een aanbod aan de schuldeisers is naar verwachting klaar op 1 maart 2027."),
    "V18": ("verweer-kort-geding", "Op 1 december 2026 komt er € 4.900,00 uit saneringskrediet"),
    "V19": ("verweer-gebreken", "Dat deel moet in verhouding staan tot het gebrek"),
    "V20": ("verweer-gebreken", "dat is € 97,50 per maand aan kale huur"),
    "V21": ("verweer-gebreken", "€ 180,00 voor reparatie van de ketel"),
    "V22": ("verweer-gebreken", "Eiser moest het overzicht van de servicekosten over 2025 uiterlijk op 30 juni 2026 geven"),
    "V23": ("verweer-gebreken", "De huur van mei 2021, € 700,00, is ouder dan vijf jaar."),
    "V24": ("verweer-betwist", "is dat tot en met 1 april 2025 ten hoogste € 9,83."),
    "V25": ("verweer-bewind", "Toen eiser dagvaardde, liep er een betalingsregeling die werd nagekomen"),
    "V26": ("verweer-betwist", "is na een geslaagd hoger beroep niet meer terug te geven"),
    "V27": ("verweer-betwist", "om een termijn van ten minste 8 weken na betekening van het vonnis"),
    "V28": ("verweer-betwist", "naast de gewone huur elke maand € 100,00 te betalen, voor het eerst op 1 juni 2025"),
    "V29": ("verweer-kort-geding", "Een kort geding is voor zaken met spoed"),
}  # fmt: skip


def test_every_block_has_its_text_and_its_name() -> None:
    assert {block: found.name for block, found in arguments().items()} == BLOKKEN
    assert set(SAYS) == set(BLOKKEN)


@pytest.mark.parametrize("block", SAYS)
def test_says_its_fact_where_it_belongs_and_nothing_when_off(block: str) -> None:
    name, sentence = SAYS[block]
    assert sentence in text_of(changed(name))
    off = changed(name, ("\nondertekenaar:", f"\nblokken:\n  {block}: uit\nondertekenaar:"))
    assert sentence not in text_of(off)


@pytest.mark.parametrize("block", SAYS)
def test_is_off_in_some_case(block: str) -> None:
    off = [name for name in DAYS if block not in {c.argument.id for c in taken(changed(name))}]
    asked_everywhere = (
        "V03",
        "V15",
        "V25",
        "V27",
    )  # every case here asks money, eviction and costs, and disputes a part
    assert off or block in asked_everywhere


def test_front_matter_is_whole() -> None:
    for found in arguments().values():
        assert found.place in PLACES
        assert set(found.asks) <= set(ASKS), found.id
        assert found.asks, found.id
        assert found.basis, found.id
        assert len(found.risk) > 40, found.id
        assert "verweer" in found.documents
    shared = [found.id for found in arguments().values() if "incassokosten" in found.documents]
    assert shared == ["V07", "V08", "V09", "V10"]
    assert arguments()["V19"].strength == "zwak"


@pytest.mark.parametrize("block", SAYS)
def test_text_cites_only_its_own_exhibits_and_all_of_them(block: str) -> None:
    _, body = read_source(TEMPLATES, f"blokken/{block}.md")
    cited = re.findall(r"stukken(?:\.(\w+)|\['([^']+)'\])", body)
    kinds = {kind for plain, quoted in cited for kind in (plain or quoted).split("+")}
    assert kinds == set(arguments()[block].exhibits)


@pytest.mark.parametrize("block", ["V07", "V08", "V09", "V10"])
def test_the_blocks_on_costs_can_stand_in_a_letter(block: str, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "proef.md").write_text(
        "---\nbetreft: proef\n---\n{% for blok in blokken %}\n{% include blok.bestand %}\n\n\n{% endfor %}\n",
        encoding="utf-8",
    )
    (tmp_path / "blokken").symlink_to(TEMPLATES / "blokken")
    name = SAYS[block][0]
    chosen = [c for c in choices(changed(name), "incassokosten") if c.argument.id == block and c.taken]
    assert chosen
    made = render(
        "proef",
        {
            "rechter": False,
            "namens": "",
            "wij": False,
            "blokken": [c.facts() for c in chosen],
            "stukken": {kind: "" for c in chosen for kind in c.argument.exhibits},
        },
        created=DAYS[name],
        templates=tmp_path,
    )
    said = " ".join(run.text for part in made.body for run in getattr(part, "text", ()))
    assert len(said) > 100
    assert not re.search(r"gedaagde|\beiser\b|dagvaarding|\bu\b", said)
    assert not made.gaps


def test_every_request_has_a_block_and_words() -> None:
    for name in DAYS:
        case = changed(name)
        asked = petitum(taken(case), case.dossier)
        for key in asked.keys:
            assert any(key in choice.argument.asks for choice in taken(case))
        said = text_of(case).partition("Verzoek\n")[2]
        assert len(
            re.findall(r"^(?:\d+\.|   [a-z]\.) ", said.partition("Producties")[0], re.MULTILINE)
        ) >= len(asked.requests)


@pytest.mark.parametrize("name", DAYS)
def test_every_request_of_a_block_is_asked(name: str) -> None:
    case = changed(name)
    unclaimed = {
        "kosten-afwijzen", "kosten-beperken", "rente-beperken", "rente-afwijzen", "boete-afwijzen", "toekomstige-huur",
        "proceskosten", "niet-uitvoerbaar",
    }  # fmt: skip
    unclaimed.add("voorziening-weigeren" if denies_all(case.dossier) else "alles-afwijzen")
    wanted = {key for choice in taken(case) for key in choice.argument.asks}
    lacking = wanted - petitum(taken(case), case.dossier).keys
    assert lacking <= unclaimed
    if "rente-beperken" in lacking:
        assert case.dossier.eis.rente is False


def test_a_request_without_a_place_is_an_error() -> None:
    case = changed("verweer-betwist")
    first = taken(case)[0]
    strange = replace(first, argument=replace(first.argument, asks=("gratis-wonen",)))
    with pytest.raises(TemplateError, match="gratis-wonen"):
        petitum([strange], case.dossier)


def test_a_request_without_words_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(ASKS, "gratis-wonen", Tier.ALWAYS)
    case = changed("verweer-betwist")

    def with_strange(_found: object) -> tuple[Choice, ...]:
        first, *rest = taken(case)
        return (replace(first, argument=replace(first.argument, asks=("gratis-wonen",))), *rest)

    monkeypatch.setattr(defence, "taken", with_strange)
    with pytest.raises(TemplateError, match="verzoek_zonder_tekst"):
        text_of(case)


def test_ranks_follow_what_is_asked() -> None:
    case = changed("verweer-bewind")
    asked = petitum(taken(case), case.dossier)
    assert [rank for rank, _ in asked.ranked] == [
        "Primair",
        "Subsidiair",
        "Meer subsidiair",
        "Uiterst subsidiair",
    ]
    assert [request.key for request in asked.ranked[0][1]] == ["niet-ontvankelijk"]
    assert [request.key for request in asked.ranked[3][1]] == ["ontruimingstermijn", "niet-uitvoerbaar"]
    alone = [choice for choice in taken(case) if choice.argument.id == "V27"]
    assert [rank for rank, _ in petitum(alone, case.dossier).ranked] == ["Primair"]
    assert as_facts(petitum(alone, case.dossier).ranked[0][1])[0]["sleutel"] == "ontruimingstermijn"


def test_who_denies_everything_asks_that_first() -> None:
    case = changed("verweer-kort-geding")
    keys = [request.key for request in petitum(taken(case), case.dossier).ranked[0][1]]
    assert keys == ["alles-afwijzen"]
    case = changed("verweer-betwist", ("achterstand: betwist_deels", "achterstand: betwist_geheel"))
    said = text_of(case)
    assert "Primair vraag ik de kantonrechter alle vorderingen af te wijzen." in said
    second = petitum(taken(case), case.dossier).ranked[1][1]
    assert {"achterstand-vaststellen", "ontbinding-afwijzen", "kosten-afwijzen"} <= {r.key for r in second}
    assert "overgelaten" not in said.partition("Vooraf\n")[0]


HELD = {
    "V19": ("verweer-gebreken", ("oorzaak_achterstand: gebreken aan de woning", "oorzaak_achterstand: ziekte"), "gevaarlijk"),
    "V06": ("verweer-gebreken", ("soort: bedrijf", "soort: particulier"), "beroep"),
    "V24": ("verweer-gebreken", ("soort: bedrijf", "soort: particulier"), "beroep"),
    "V20": ("verweer-gebreken", ("soort_procedure: bodem", "soort_procedure: kort geding"), "kort geding"),
    "V28": ("verweer-betwist", ("soort_procedure: bodem", "soort_procedure: kort geding"), "kort geding"),
    "V04": ("verweer-betwist", ("achterstand: betwist_deels", "achterstand: erkent"), "erkent"),
    "V07": ("verweer-betwist", ("incassokosten: ja", "incassokosten: nee"), "geen incassokosten"),
}  # fmt: skip


@pytest.mark.parametrize("block", HELD)
def test_is_held_back_with_the_reason(block: str) -> None:
    name, change, reason = HELD[block]
    assert block in {choice.argument.id for choice in taken(changed(name))}
    held = next(c for c in defence_choices(changed(name, change)) if c.argument.id == block)
    assert not held.taken
    assert reason in held.why


def test_a_private_landlord_keeps_only_the_disputed_increase() -> None:
    case = changed("verweer-bewind", ("  soort: bedrijf", "  soort: particulier"))
    found = next(choice for choice in taken(case) if choice.argument.id == "V05")
    assert [finding.id for finding in found.findings] == ["huurverhoging-betwist"]
    assert "consument" not in text_of(case)


def test_what_the_adviser_decided_stands() -> None:
    forced = changed(
        "verweer-gebreken",
        ("oorzaak_achterstand: gebreken aan de woning", "oorzaak_achterstand: ziekte"),
        ("\nondertekenaar:", "\nblokken:\n  V19: aan\n  V15: uit\nondertekenaar:"),
    )
    ids = {choice.argument.id for choice in taken(forced)}
    assert "V19" in ids
    assert "V15" not in ids


def test_a_valid_later_letter_narrows_the_defence_on_costs() -> None:
    first = "    afzender: verhuurder\n"
    later = """\
  - datum: 3 maart 2025
    ontvangen: 5 maart 2025
    termijn_tekst: binnen veertien dagen vanaf de dag nadat deze brief bij u is bezorgd
    bedrag_genoemd: 104,33
    btw_in_bedrag: nee
    gevolg_genoemd: ja
    hoofdsom: 695,50
    aantal_maanden: 1
    oudste_maand: februari 2025
"""
    second = (first, f"{first}{later}{first}")
    said = text_of(changed("verweer-betwist", second))
    assert "hooguit gaan over wat na een goede brief niet op tijd is betaald" in said
    assert "Daarom zijn geen incassokosten verschuldigd." not in said
    assert (
        "of in elk geval te beperken tot kosten over wat na een goede 14-dagenbrief onbetaald bleef, en tot ten hoogste € 104,33"
        in said
    )


def test_a_block_under_an_unknown_heading_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    case = changed("verweer-betwist")
    strange = {block: replace(found, place="elders") for block, found in arguments().items()}
    monkeypatch.setattr(argument, "arguments", lambda: strange)
    with pytest.raises(TemplateError, match="elders"):
        taken(case)


def test_months_are_told_with_their_days() -> None:
    assert defence_facts.months_in_words(changed("verweer-betwist")) == (
        "2,5 maanden op 16 april 2025 (de dag van de dagvaarding) en 1,5 maanden op 22 april 2025"
    )


def test_no_ruling_is_cited_before_its_day() -> None:
    cited = {
        ecli
        for path in (TEMPLATES / "blokken").glob("*.md")
        for ecli in re.findall(
            r"ECLI:NL:([A-Z]+:20(?:2[4-9]|[3-9]\d):\d+)", read_source(TEMPLATES, f"blokken/{path.name}")[1]
        )
    }
    assert cited <= set(RULINGS)
    for name in DAYS:
        for ecli in re.findall(r"ECLI:NL:([A-Z]+:\d{4}:\w+)", text_of(changed(name))):
            assert RULINGS.get(ecli, DAYS[name]) <= DAYS[name], (name, ecli)


def test_on_the_day_of_a_ruling_it_is_there() -> None:
    def cites(day: date) -> bool:
        return bool(rulings(day)["uitspraken"]["HR:2025:1799"])

    assert [cites(date(2025, 11, 27)), cites(date(2025, 11, 28))] == [False, True]
    assert rulings(date(2025, 7, 2))["boete_afgewezen"] == ["Rechtbank Rotterdam (ECLI:NL:RBROT:2025:7544)"]
    assert "ECLI:NL:HR:2025:1799" in text_of(changed("verweer-kort-geding"))
    assert (
        "Oneerlijk volgens Rechtbank Amsterdam (ECLI:NL:RBAMS:2025:2663) en Rechtbank Noord-Holland"
        in text_of(
            changed("verweer-betwist", ("plaats: Utrecht", "plaats: Utrecht\ndocumentdatum: 2 februari 2026"))
        )
    )


def test_a_sum_without_disputed_increases_is_asked_first() -> None:
    young = changed("verweer-bewind", ("ingangsdatum: 1 april 2023", "ingangsdatum: 1 juni 2026"))
    said = text_of(young)
    assert re.search(
        r"vast te stellen op ten hoogste € 3\.\d00,00 \(zonder de betwiste huurverhoging\), of anders op ten hoogste € 3\.800,00",
        said,
    )
    off = changed(
        "verweer-bewind",
        ("ingangsdatum: 1 april 2023", "ingangsdatum: 1 juni 2026"),
        ("\nondertekenaar:", "\nblokken:\n  V05: uit\nondertekenaar:"),
    )
    assert "zonder de betwiste huurverhoging" not in text_of(off)


def test_a_term_is_asked_to_fall_with_what_was_claimed_on_it() -> None:
    case = changed("verweer-bewind")
    asked = petitum(taken(case), case.dossier)
    assert "boete-afwijzen" in asked.keys
    assert "rente-afwijzen" not in asked.keys  # no interest is claimed
    (costs,) = [r for r in asked.requests if r.key == "kosten-afwijzen"]
    assert costs.milder and costs.milder.key == "kosten-beperken"
    said = text_of(changed("verweer-gebreken"))
    assert "de rente af te wijzen, of in elk geval voor zover die hoger is dan de wettelijke rente" in said


def test_urgency_is_not_denied_for_months_that_are_recent() -> None:
    said = text_of(changed("verweer-kort-geding"))
    assert "Een deel van de maanden die hij vraagt, is al lang geleden." in said


def test_interest_over_a_later_letter_has_no_amount_of_his_own() -> None:
    found = [block for block in taken(changed("verweer-betwist")) if block.argument.id == "V24"]
    assert as_facts([Request("rente-beperken", tuple(found))])[0]["grens"] == "€\u00a09,83"
