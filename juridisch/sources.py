"""The acts that rules, amounts and findings rest on, each in the version (toestand) that was read."""

from __future__ import annotations

from datetime import date

from juridisch.law import Certainty, Source


def _act(name: str, bwb: str, version: str) -> tuple[str, str, date]:
    return name, f"https://wetten.overheid.nl/{bwb}/{version}", date.fromisoformat(version)


_RV_BWB, _AWB_BWB = "BWBR0001827", "BWBR0005537"

_ATW = _act("Atw", "BWBR0002448", "2010-10-10")
_RV = _act("Rv", _RV_BWB, "2026-07-14")
_BW3 = _act("BW", "BWBR0005291", "2025-07-01")
_BW6 = _act("BW", "BWBR0005289", "2026-07-16")
_BW7 = _act("BW", "BWBR0005290", "2026-07-01")
_FW = _act("Fw", "BWBR0001860", "2026-09-01")
_AWB = _act("Awb", _AWB_BWB, "2026-07-01")
_WGS = _act("Wgs", "BWBR0031331", "2026-07-01")
_AWIR = _act("Awir", "BWBR0018472", "2026-01-01")
_GDW = _act("Gdw", "BWBR0012197", "2025-01-01")
_WGBZ = _act("Wgbz", "BWBR0028899", "2026-01-01")
_WKI = _act("Wki", "BWBR0046685", "2026-10-01")
_BTAG = _act("Btag", "BWBR0012638", "2026-01-01")
_BGS = _act("Bgs", "BWBR0043850", "2024-01-01")


def _article(act: tuple[str, str, date], article: str) -> Source:
    name, url, version = act
    return Source(f"art. {article} {name}", url, version)


def atw(article: str) -> Source:
    """Algemene termijnenwet."""
    return _article(_ATW, article)


def rv(article: str) -> Source:
    """Wetboek van Burgerlijke Rechtsvordering."""
    return _article(_RV, article)


def bw3(article: str) -> Source:
    """Burgerlijk Wetboek Boek 3."""
    return _article(_BW3, article)


def bw6(article: str) -> Source:
    """Burgerlijk Wetboek Boek 6."""
    return _article(_BW6, article)


def bw7(article: str) -> Source:
    """Burgerlijk Wetboek Boek 7."""
    return _article(_BW7, article)


def fw(article: str) -> Source:
    """Faillissementswet."""
    return _article(_FW, article)


def awb(article: str) -> Source:
    """Algemene wet bestuursrecht."""
    return _article(_AWB, article)


def awir(article: str) -> Source:
    """Algemene wet inkomensafhankelijke regelingen."""
    return _article(_AWIR, article)


def gdw(article: str) -> Source:
    """Gerechtsdeurwaarderswet."""
    return _article(_GDW, article)


def wgs(article: str) -> Source:
    """Wet gemeentelijke schuldhulpverlening."""
    return _article(_WGS, article)


def bgs(article: str) -> Source:
    """Besluit gemeentelijke schuldhulpverlening; open, for a newer version (2026-01-01) exists and was not read."""
    return _article(_BGS, article)._replace(certainty=Certainty.OPEN)


def wgbz(article: str) -> Source:
    """Wet griffierechten burgerlijke zaken."""
    return _article(_WGBZ, article)


def wki(article: str) -> Source:
    """Wet kwaliteit incassodienstverlening."""
    return _article(_WKI, article)


def btag(article: str) -> Source:
    """Besluit tarieven ambtshandelingen gerechtsdeurwaarders."""
    return _article(_BTAG, article)


def bik(article: str) -> Source:
    """Besluit vergoeding voor buitengerechtelijke incassokosten, read as published; the text since 2024 was not read."""
    return Source(
        f"art. {article} Besluit vergoeding voor buitengerechtelijke incassokosten (tekst van 2012)",
        "https://zoek.officielebekendmakingen.nl/stb-2012-141.html",
        None,
        Certainty.TEKST,
    )


def treaty(citation: str, url: str) -> Source:
    """A treaty or a directive, known from the decisions that apply it; its text was not read."""
    return Source(citation, url, None, Certainty.VAKBRON)


def awb_older(article: str) -> Source:
    """An article of the Awb that was only read in an older text, of an unknown date."""
    return Source(
        f"art. {article} Awb (oudere tekst gelezen)",
        f"https://wetten.overheid.nl/{_AWB_BWB}",
        None,
        Certainty.OPEN,
    )


def rv_before(article: str) -> Source:
    """An article of Rv in a text that is no longer law and was not read."""
    return Source(
        f"art. {article} Rv (oude tekst niet gelezen)",
        f"https://wetten.overheid.nl/{_RV_BWB}",
        None,
        Certainty.ONBEVESTIGD,
    )


def ruling(citation: str, ecli: str, certainty: Certainty = Certainty.UITSPRAAK) -> Source:
    """A decision, with its place in the official register; VAKBRON where only comments on it were read."""
    return Source(
        f"{citation}, {ecli}",
        f"https://uitspraken.rechtspraak.nl/details?id={ecli}",
        None,
        certainty,
    )


def page(citation: str, url: str, certainty: Certainty = Certainty.VAKBRON) -> Source:
    """A professional or official page."""
    return Source(citation, url, None, certainty)
