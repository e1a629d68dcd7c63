"""Defects of the home, and what the landlord owes the tenant: less rent, and set-off."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from juridisch.amounts.money import cents, share
from juridisch.deadlines import calculate, rule
from juridisch.dossier import Dossier, known
from juridisch.dossier.rent import Gebrek, Tegenvordering
from juridisch.dutch import write_amount, write_date
from juridisch.errors import InputError
from juridisch.findings.arrears.months import number as in_words
from juridisch.findings.arrears.rent import Rent, rent_now
from juridisch.findings.finding import Check, Finding, Question, Subject, Weight, ask, found
from juridisch.law import Certainty, Source
from juridisch.sources import bw6, bw7, ruling, rv

_NO_NOTICE = ruling("HR 8 maart 2002", "ECLI:NL:HR:2002:AD7343", Certainty.VAKBRON)
_STILL = ruling("Hof Amsterdam 2019", "ECLI:NL:GHAMS:2019:1911", Certainty.VAKBRON)

DEFECTS = Check(
    "gebreken",
    Subject.HUURDER,
    "Of gemelde gebreken recht geven op een lagere huur of op uitstel van betaling.",
    (bw7("7:207"), bw6("6:262"), rv("137")),
)
COUNTERCLAIM = Check(
    "tegenvordering",
    Subject.HUURDER,
    "Of de verhuurder de huurder nog geld schuldig is.",
    (bw6("6:127"), bw6("6:136"), bw7("7:206 lid 3")),
)
CHECKS: tuple[Check, ...] = (DEFECTS, COUNTERCLAIM)


def look(dossier: Dossier, today: date) -> Iterator[Finding | Question]:
    """Each defect and each counterclaim of the dossier."""
    for number, defect in enumerate(dossier.gebreken, 1):
        if not defect.leeg:
            yield _defect(number, defect, dossier, today)
    for number, claim in enumerate(dossier.tegenvorderingen, 1):
        if not claim.leeg:
            yield _counterclaim(number, claim)


def _defect(number: int, defect: Gebrek, dossier: Dossier, today: date) -> Finding | Question:
    reported, repaired, part = (
        known(defect.meldingsdatum),
        known(defect.hersteld_op),
        known(defect.percentage),
    )
    field, what = f"gebreken[{number}]", (known(defect.omschrijving) or "een gebrek").rstrip(".")
    if reported is None:
        return ask(
            DEFECTS,
            "Wanneer het gebrek is gemeld",
            f"Het is niet bekend wanneer dit gebrek aan de verhuurder is gemeld: {what}.",
            f"Zoek de brief of e-mail waarin het is gemeld en vul {field}.meldingsdatum in. Is het niet gemeld, doe dat dan "
            "vandaag, schriftelijk.",
            fields=(f"{field}.meldingsdatum",),
            number=number,
        )
    values: dict[str, object] = {"gebrek": what, "gemeld": reported}
    text = f"{what[:1].upper()}{what[1:]}. Dit is gemeld op {write_date(reported)} en "
    text += f"hersteld op {write_date(repaired)}. " if repaired else "volgens het dossier niet hersteld. "
    text += (
        "De huurder kan voor die tijd een lagere huur vragen, naar verhouding (art. 7:207 BW). In een rechtszaak moet dat als "
        "tegeneis in het antwoord zelf (art. 137 Rv)."
    )
    now = rent_now(dossier)
    if part and isinstance(now, Rent) and now.bare:
        monthly = cents(share(part, now.bare))
        values |= {"percentage": part, "per_maand": monthly}
        text += f" Bij {in_words(part)} procent van de kale huur is dat {write_amount(monthly)} per maand."
    back, sources = _reaches_back(dossier, reported, today, values)
    return found(
        DEFECTS,
        Weight.VOOR,
        "Een gemeld gebrek kan recht geven op een lagere huur",
        f"{text} {back}".strip(),
        certainty=Certainty.AFGELEID,
        sources=(*sources, _NO_NOTICE, _STILL),
        fields=(field,),
        evidence=(known(defect.bewijs) or "bewijs van de melding", "foto’s van het gebrek"),
        risk="Zelf de huur inhouden is gevaarlijk. Uitstel van betaling mag alleen voor zover het gebrek dat rechtvaardigt "
        "(art. 6:262 lid 2 BW), na herstel moet alles meteen worden betaald, en wie te veel inhoudt, kan de woning verliezen. "
        "Een lagere huur alleen redt het niet altijd: bij 15 procent minder bleef de ontbinding toch staan (Hof Amsterdam 2019).",
        values=values,
        number=number,
    )


def _reaches_back(
    dossier: Dossier, reported: date, today: date, values: dict[str, object]
) -> tuple[str, tuple[Source, ...]]:
    """How far a claim of now goes back; art. 7:257 BW does not hold for liberalised rent (art. 7:247 BW)."""
    free = bw7("7:247")
    segment = known(dossier.contract.segment)
    if segment == "vrij":
        return (
            "In de vrije sector geldt de grens van zes maanden van art. 7:257 BW niet; daar geldt art. 7:207 BW zelf.",
            (free,),
        )
    try:
        outcome = calculate(rule("huurprijsvermindering"), reported)
    except InputError:  # reported before this law
        return "", ()
    last = outcome.cautious
    values["laatste_dag_tot_melding"] = last
    text = (
        f"Wie dat uiterlijk op {write_date(last)} vraagt, gaat terug tot de melding; daarna hooguit zes maanden (art. 7:257 BW)."
        if today <= last
        else f"Sinds {write_date(last)} gaat dat voor het verleden hooguit zes maanden terug (art. 7:257 lid 3 BW)."
    )
    if segment is None:
        return f"{text} In de vrije sector geldt die grens niet (art. 7:247 BW).", (bw7("7:257"), free)
    return text, (bw7("7:257"),)


def _counterclaim(number: int, claim: Tegenvordering) -> Finding | Question:
    amount, what, proof = (
        known(claim.bedrag),
        (known(claim.omschrijving) or "iets").rstrip("."),
        known(claim.bewijs),
    )
    field = f"tegenvorderingen[{number}]"
    if amount is None:
        return ask(
            COUNTERCLAIM,
            "Wat de verhuurder nog moet betalen",
            f"Het is niet bekend hoeveel de verhuurder nog moet betalen voor {what}.",
            f"Zoek de factuur of afrekening en vul {field}.bedrag in.",
            fields=(f"{field}.bedrag",),
            number=number,
        )
    return found(
        COUNTERCLAIM,
        Weight.VOOR,
        f"De verhuurder moet de huurder misschien nog {write_amount(amount)} betalen",
        f"De verhuurder zou de huurder nog {write_amount(amount)} moeten betalen voor {what}. Met een verklaring aan hem "
        "kan dat van de achterstand af (verrekenen, art. 6:127 BW).",
        certainty=Certainty.AFGELEID,
        fields=(field,),
        evidence=(proof or "factuur of afrekening",),
        risk=("" if proof else "Er is geen bewijs ingevuld. ")
        + "Is niet eenvoudig vast te stellen of de verhuurder dit moet betalen, dan kan de rechter de huur toch toewijzen (art. "
        "6:136 BW). Kosten van eigen herstel tellen alleen als de verhuurder in verzuim was (art. 7:206 lid 3 BW). Kijk ook of "
        "het contract verrekenen verbiedt.",
        values={"bedrag": amount, "waarvoor": what},
        number=number,
    )
