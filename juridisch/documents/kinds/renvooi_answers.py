"""The thirteen questions before a renvooi, answered from the findings and the dossier, and what follows (documents §5)."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from juridisch.assessment import Assessment
from juridisch.documents.kinds.eviction_facts import announcement
from juridisch.dossier import Dossier, known
from juridisch.findings import Finding, Weight
from juridisch.timeline import last_judgment

YES, NO, ASK = "ja", "nee", "na te vragen"
#: Grounds on which a renvooi is plausible; those for a kort geding or moratorium; one that is for the verzet itself.
PLAUSIBLE = ("R1", "R2", "R4", "R9", "R10")
OTHER_ROAD = ("R5", "R6", "R7", "R8", "R11")
_SURE = (Weight.FOUT, Weight.WAARSCHIJNLIJK, Weight.VOOR)
#: Questions about whether something is there: any finding says that it is.
_ANY = ("R4", "R5", "R13")


#: Who was in arrears again after a judgment has been refused (documents §5.3, R6).
_REPEATED = "; niet bij herhaalde achterstand"


class Question(NamedTuple):
    """A question of the checklist; `denied` says from the dossier why the answer is no, or gives ''."""

    number: str
    text: str
    checks: tuple[str, ...]
    proof: str
    action: str
    denied: Callable[[Assessment], str]


class Answer(NamedTuple):
    """A question with its answer: ja, nee or na te vragen, and what it rests on."""

    question: Question
    word: str
    why: str
    findings: tuple[Finding, ...]


def _fact_denied(told: str) -> Callable[[Assessment], str]:
    """A new fact that is not among those the adviser listed is taken not to be there; with none listed nothing was asked."""
    return lambda case: f"bij nieuwe_feiten staat geen {told}" if case.dossier.nieuwe_feiten else ""


def _not_paid(case: Assessment) -> str:
    """A plan that was made after the judgment may be the new arrangement, whatever the list of new facts says."""
    judgment = last_judgment(case.dossier)
    judged = known(judgment.datum) if judgment else None
    later = any(
        (day := known(plan.datum)) and (judged is None or day > judged) for plan in case.dossier.regelingen
    )
    return "" if later else _fact_denied("betaling of regeling")(case)


def _announcement_in_order(case: Assessment) -> str:
    item = announcement(case)
    if item is None:
        return "er is nog geen ontruiming aangezegd"
    return "het exploot en de dag zijn nagekeken" if item.day and item.served else ""


def _municipality_knows(case: Assessment) -> str:
    item = announcement(case)
    if item is None:
        return "er is nog geen ontruiming aangezegd"
    return "de gemeente is ingelicht" if item.writ.gemeente_ingelicht is True else ""


def _no_verzet(case: Assessment) -> str:
    if known(case.dossier.soort_procedure) == "verzet":
        return ""
    return "verzet is niet ingesteld" if case.default_judgment else "geen verstekvonnis"


def _no_homeless_children(case: Assessment) -> str:
    dossier = case.dossier
    if dossier.kinderen and not any(child.woont_thuis is not False for child in dossier.kinderen):
        return "er wonen geen kinderen"
    if not dossier.kinderen and known(dossier.leefsituatie) in ("alleenstaande", "paar zonder kinderen"):
        return "er wonen geen kinderen"
    return "de gemeente heeft een plek" if dossier.opvang.plek is True else ""


def _administrator_involved(case: Assessment) -> str:
    dossier = case.dossier
    if dossier.huurders and all(tenant.onder_bewind is False for tenant in dossier.huurders):
        return "de huurder staat niet onder bewind"
    return (
        "de bewindvoerder is gedagvaard"
        if known(dossier.dagvaarding.gedaagde) in ("bewindvoerder", "beiden")
        else ""
    )


def _field_denied(read: Callable[[Dossier], object], why: str) -> Callable[[Assessment], str]:
    return lambda case: why if read(case.dossier) is False else ""


QUESTIONS = (
    Question("R1", "Is de titel onduidelijk (adres, personen, ruimte, datum)?", ("titel-onduidelijk",), "vonnis, exploot",
             "nodig uit tot renvooi", _field_denied(lambda d: d.uitvoering.titel_onduidelijk, "de titel is duidelijk")),
    Question("R2", "Is het exploot fout (geen drie dagen, geen datum, een verboden dag)?",
             ("ontruiming-exploot", "ontruiming-drie-dagen", "ontruiming-dag", "bevel-verlopen"), "exploot",
             "bezwaar en renvooi", _announcement_in_order),
    Question("R3", "Is de gemeente niet ingelicht (artikel 14 Gdw)?", ("ontruiming-gemeente",), "antwoord van de gemeente",
             "maak bezwaar en vraag wanneer het is gemeld", _municipality_knows),
    Question("R4", "Is er een moratorium gevraagd of gegeven, of loopt er WSNP?", ("moratorium",),
             "ontvangstbevestiging, beslissing", "vraag te wachten; gaat de verhuurder door: renvooi",
             lambda case: "" if any(known(r.soort) == "moratorium" for r in case.dossier.verzoeken)
             else "geen moratorium bij verzoeken; vraag of er WSNP loopt"),
    Question("R5", "Is er verzet ingesteld tegen een verstekvonnis?", ("verzet-loopt",), "verzetexploot",
             "kort geding, en renvooi; verzet schorst alleen zonder ‘uitvoerbaar bij voorraad’ (artikel 145 Rv)", _no_verzet),
    Question("R6", "Is alles betaald, of is er na het vonnis een regeling?", ("betaald-na-vonnis", "nieuwe-regeling"),
             "betaalbewijs, brief", f"kort geding: misbruik{_REPEATED}",
             _not_paid),
    Question("R7", "Zijn er nieuwe, ernstige medische feiten?", ("medisch",), "recente verklaring", "kort geding: noodtoestand",
             _fact_denied("medisch feit")),
    Question("R8", "Komen kinderen zonder opvang te zitten?", ("kinderen-zonder-opvang",), "schriftelijk antwoord gemeente",
             "kort geding: noodtoestand en artikel 3 IVRK", _no_homeless_children),
    Question("R9", "Is er bewind en bleef de bewindvoerder erbuiten?", ("bewindvoerder-niet-betrokken",), "beschikking, register",
             "renvooi, en kort geding door de bewindvoerder", _administrator_involved),
    Question("R10", "Wonen er anderen met een eigen recht?", ("anderen-met-eigen-recht",), "BRP, contract",
             "die ander verzet zich zelf (artikel 438 lid 6 Rv); renvooi",
             _field_denied(lambda d: d.uitvoering.anderen_met_eigen_recht, "er wonen geen anderen met een eigen recht")),
    Question("R11", "Is er na het vonnis opnieuw verhuurd of huur aangenomen zonder voorbehoud?", ("nieuwe-huur",), "brieven",
             "kort geding: misbruik of rechtsverwerking", _fact_denied("nieuwe huur")),
    Question("R12", "Dreigt er levensgevaar of zelfdoding?", ("levensgevaar",), "huisarts, GGZ, politie",
             "bel vandaag; zorg gaat voor", _field_denied(lambda d: d.uitvoering.levensgevaar, "er is naar gevraagd")),
    Question("R13", "Moet de deurwaarder iets weten over veiligheid of dieren?", ("veiligheid",), "melding",
             "meld het zakelijk; het is geen juridische grond", lambda _case: ""),
)  # fmt: skip


def answers(case: Assessment) -> tuple[Answer, ...]:
    """Every question with its answer. What nobody asked yet is ‘na te vragen’, never ‘nee’."""
    return tuple(_answer(question, case) for question in QUESTIONS)


def _answer(question: Question, case: Assessment) -> Answer:
    found = tuple(f for f in case.findings.found if f.values.get("renvooi") == question.number)
    sure = found if question.number in _ANY else tuple(f for f in found if f.weight in _SURE)
    if sure:
        return Answer(question, YES, _lower(sure[0].title), sure)
    if found:
        return Answer(question, ASK, f"{_lower(found[0].title)}: nog niet zeker of niet bewezen", found)
    asked = next((q for q in case.findings.questions if q.id in question.checks), None)
    if asked:
        return Answer(question, ASK, _lower(asked.title), ())
    denied = question.denied(case)
    return Answer(question, NO if denied else ASK, denied or "nog niet gevraagd", ())


def _lower(title: str) -> str:
    return title if title[:2].isupper() else title[:1].lower() + title[1:]


def grounds(case: Assessment) -> tuple[Answer, ...]:
    """The answers that are a ground to put to the bailiff."""
    return tuple(a for a in answers(case) if a.word == YES and a.question.number in PLAUSIBLE + OTHER_ROAD)


def action(answer: Answer, dossier: Dossier) -> str:
    """What to do now; that arrears came back weakens a payment after the judgment."""
    if answer.word == NO:
        return "geen"
    if answer.question.number != "R6":
        return answer.question.action
    match known(dossier.eerdere_ontruimingszaken):
        case 0:
            return answer.question.action.removesuffix(_REPEATED)
        case None:
            return f"{answer.question.action}: vraag na of er eerder een ontruimingszaak was"
    return f"{answer.question.action}, en er was eerder een ontruimingszaak"


def conclusion(given: tuple[Answer, ...]) -> tuple[str, str]:
    """The conclusion line of documents §5.3, and what it rests on."""
    yes = [a.question.number for a in given if a.word == YES]
    plausible = [number for number in yes if number in PLAUSIBLE]
    other = [number for number in yes if number in OTHER_ROAD]
    if plausible:
        return "Renvooi is aannemelijk.", _rests_on(plausible)
    if other:
        return (
            "Een kort geding over de executie of een moratorium ligt voor de hand; renvooi hooguit daarnaast.",
            _rests_on(other),
        )
    return "Er is nu geen grond voor renvooi.", ""


def _rests_on(numbers: list[str]) -> str:
    return f"Dat volgt uit {', '.join(numbers[:-1])}{' en ' if numbers[:-1] else ''}{numbers[-1]}."


def open_questions(given: tuple[Answer, ...]) -> list[str]:
    """The questions whose answer can still change the conclusion."""
    numbers = [a.question.number for a in given if a.word == ASK]
    return [number for number in numbers if number in PLAUSIBLE + OTHER_ROAD]


#: Where a case stands for the test of HR 20 December 2019.
OPEN_WEIGHED, OPEN_STRICT, CLOSED = "belangen", "nieuw", "misbruik"


def situations(case: Assessment) -> tuple[str, ...]:
    """Which of the three tests may apply: one, two when it is not known whether reasons were given, none without a judgment."""
    dossier = case.dossier
    judgment = last_judgment(dossier)
    if judgment is None or known(judgment.titelvorm) == "proces-verbaal":
        return ()
    prefix = f"vonnis-{dossier.vonnissen.index(judgment) + 1}-"
    remedies = tuple(
        f"{prefix}{name}" for name in ("verzet", "verzet-zeker", "hoger-beroep", "hoger-beroep-bodem")
    )
    remedy = known(dossier.soort_procedure) == "verzet" or any(
        item.key in remedies and item.open_day(case.today) >= case.today for item in case.timeline.deadlines
    )
    if not remedy:
        return (CLOSED,)
    reasoned = known(judgment.uitvoerbaar_gemotiveerd)
    return (OPEN_WEIGHED, OPEN_STRICT) if reasoned is None else (OPEN_STRICT if reasoned else OPEN_WEIGHED,)
