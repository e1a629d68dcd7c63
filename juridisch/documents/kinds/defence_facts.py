"""What the words of a defence rest on: who speaks, the figures, the household, the claim part by part.

No figure of our own stands in a paper of a tenant who disputes the whole debt, nor one that is higher than what is claimed.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from juridisch.amounts.terms import Month
from juridisch.assessment import Assessment
from juridisch.documents.facts.reader import Reader, document_date
from juridisch.dossier import known
from juridisch.dutch import write_amount, write_date
from juridisch.findings.arrears.doubt import older_rent_unknown
from juridisch.findings.arrears.months import number as in_words
from juridisch.findings.arrears.rent import (
    Rent,
    on_landlords_table,
    rent_ledger,
    rent_now,
    summons_day,
)
from juridisch.law import Unknown

#: Verbs in the three forms that the texts use: ik, gedaagde, wij (gedaagden).
_VERBS = (
    ("heb", "heeft", "hebben"), ("ben", "is", "zijn"), ("vraag", "vraagt", "vragen"), ("betwist", "betwist", "betwisten"),
    ("huur", "huurt", "huren"), ("erken", "erkent", "erkennen"), ("verschijn", "verschijnt", "verschijnen"),
    ("bied", "biedt", "bieden"), ("wil", "wil", "willen"), ("kan", "kan", "kunnen"), ("antwoord", "antwoordt", "antwoorden"),
    ("verreken", "verrekent", "verrekenen"), ("verklaar", "verklaart", "verklaren"),
)  # fmt: skip
#: Parts of the claim in the order in which they are answered, with their name.
PARTS = {
    "betaling": "Betaling van de huurachterstand",
    "toekomstige_huur": "Betaling tot de dag van ontruiming",
    "ontbinding": "Ontbinding van het huurcontract",
    "ontruiming": "Ontruiming van de woning",
    "incassokosten": "Incassokosten",
    "rente": "Rente",
    "boete": "Boete",
    "proceskosten": "Proceskosten",
    "uitvoerbaar_bij_voorraad": "Vonnis dat meteen mag worden uitgevoerd",
}
#: The parts about which a defence must be able to speak.
ANSWERED = tuple(part for part in PARTS if part not in ("toekomstige_huur", "boete"))


def voice(case: Assessment, represented: str) -> dict[str, Any]:
    """The words for who speaks: in the first person when the tenants sign, else about the defendants."""
    several = len(case.dossier.huurders) > 1
    form = 2 if several else 1 if represented else 0
    subject = ("gedaagden" if several else "gedaagde") if represented else "wij" if several else "ik"
    verbs: dict[str, str] = {forms[0]: forms[form] for forms in _VERBS}
    appeal = {
        "ik": "beroep mij",
        "wij": "beroepen ons",
        "gedaagde": "beroept zich",
        "gedaagden": "beroepen zich",
    }
    verbs["beroep"] = appeal[subject]
    landlord = "eiser" if represented else "de verhuurder"
    return {
        "wie": {"ik": subject, "Ik": subject.capitalize()},
        "ww": verbs,
        "de_eiser": landlord,
        "De_eiser": landlord[:1].upper() + landlord[1:],
    }


def figures(case: Assessment) -> dict[str, Any]:
    """The own calculation, as far as it may be shown; `noem_eigen` says whether it may."""
    dossier, asked = case.dossier, known(case.dossier.achterstand_volgens_eiser)
    view, stated = known(dossier.standpunt_achterstand), known(dossier.peildatum_eiser)
    result: dict[str, Any] = {"noem_eigen": False, "eigen": "", "tabel": [], "tabel_eiser": False}
    day = stated or document_date(case)
    ledger = rent_ledger(dossier, day)
    if isinstance(ledger, Unknown) or on_landlords_table(dossier) or not dossier.betalingen:
        return result
    if older_rent_unknown(dossier, case.today):  # then the own calculation may lack months that he asks
        return result
    own = ledger.open
    if view is None or asked is None or own > asked or (view == "betwist_geheel" and own):
        return result
    later = rent_ledger(dossier, document_date(case))
    until, shown = day, ledger
    if document_date(case) > day and not isinstance(later, Unknown) and later.open <= own:
        until, shown = document_date(case), later
    theirs = {
        Month.of(month): paid
        for row in dossier.overzicht_eiser
        if (month := known(row.maand)) and (paid := known(row.betaald)) is not None
    }
    rows = [
        {
            "maand": str(row.month),
            "huur": row.charged,
            "betaald": row.paid,
            "open": row.open,
            "eiser": write_amount(theirs[row.month]) if row.month in theirs else "niet vermeld",
        }
        for row in shown.rows
    ]
    return result | {
        "noem_eigen": True,
        "eigen": own,
        "eigen_op": day,
        "tabel": [] if view == "erkent" else rows,
        "tabel_eiser": bool(theirs),
        "tabel_tot": until,
        "tabel_open": shown.open,
    }


def months_in_words(case: Assessment) -> str:
    """How many months the arrears are on the days that count, from the finding that they are few."""
    for finding in case.findings.of("achterstand-onder-drie-maanden"):
        values, parts = finding.values, []
        for name, what in (("dagvaarding", "de dag van de dagvaarding"), ("peildatum", ""), ("nu", "")):
            months, day = values.get(f"maanden_{name}"), values.get(f"dag_{name}")
            if isinstance(months, Decimal) and isinstance(day, date):
                parts.append(f"{in_words(months)} maanden op {write_date(day)}{f' ({what})' if what else ''}")
        return " en ".join(parts)
    return ""


def events(case: Assessment, reader: Reader) -> dict[str, Any]:
    """What happened, for the statement of facts."""
    dossier = case.dossier
    now = rent_now(dossier)
    plans = [day for plan in dossier.regelingen if (day := known(plan.datum))]
    return {
        "huur_sinds": reader("contract.ingangsdatum"),
        "contract_van": reader("contract.datum"),
        "huur_totaal": now.total if isinstance(now, Rent) and now.total is not None else "",
        "huur_kaal": now.bare if isinstance(now, Rent) and now.bare is not None else "",
        "brieven": [day for letter in dossier.brief14 if (day := known(letter.datum))],
        "dagvaarding_op": summons_day(dossier) or "",
        "regelingen": plans,
        "uitstel_tot": known(dossier.nieuwe_roldatum) or "",
        "gevorderd": reader("achterstand_volgens_eiser"),
        "peildatum": reader("peildatum_eiser"),
    }
