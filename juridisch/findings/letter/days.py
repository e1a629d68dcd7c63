"""The days of a fourteen-day letter: when it came, whether that was too early, what was unpaid, and what was paid in time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from juridisch.amounts.collection import fee
from juridisch.amounts.money import CENT, ZERO
from juridisch.dossier import Dossier, known
from juridisch.dutch import write_amount, write_date
from juridisch.findings.finding import Finding, Question, Weight, ask, found
from juridisch.findings.letter.checks import EARLY, PAID, PAPER, PRINCIPAL, RECEIPT
from juridisch.findings.letter.moment import Days, Met, came_early, months_of, owed
from juridisch.findings.letter.notice import Notice, costs_claimed, dated, paid_in_time
from juridisch.findings.letter.scale import base_of
from juridisch.law import Certainty, Unknown
from juridisch.sources import bw6


def receipt(
    dossier: Dossier, notice: Notice, today: date, earlier: Notice | None
) -> Iterator[Finding | Question]:
    """When the letter came, and until when the tenant can pay without costs; `earlier` went before and is, or may be, good."""
    field, days = f"brief14[{notice.number}]", notice.days
    if isinstance(days, Unknown):
        yield ask(
            RECEIPT,
            "Wanneer kwam de brief?",
            days.reason,
            f"{days.next_action} Vul {field}.ontvangen of {field}.verzonden in.",
            fields=(f"{field}.ontvangen", f"{field}.verzonden"),
            number=notice.number,
        )
        return
    came = (
        f"De brief kwam op {write_date(days.received)}."
        if days.proven
        else (
            f"De dag van ontvangst staat niet vast; vermoed is {write_date(days.received)}. Betwist de huurder die dag, dan "
            "moet de verhuurder hem bewijzen."
        )
    )
    values: dict[str, object] = {
        "ontvangen": days.received,
        "ontvangst_staat_vast": days.proven,
        "laatste_dag": days.last,
        "betaal_uiterlijk": days.cautious,
        **dated(notice),
    }
    if today <= days.last:
        weight, title, tail = _running(dossier, days, today, earlier)
    else:
        weight, title, tail = _passed(notice, days)
    yield found(
        RECEIPT,
        weight,
        title,
        f"{came} {tail}",
        certainty=days.outcome.certainty,
        sources=(bw6("6:114 lid 2"),),
        fields=(f"{field}.ontvangen" if days.proven else f"{field}.verzonden",),
        evidence=(*PAPER, "envelop, e-mail of verzendbewijs"),
        values=values,
        number=notice.number,
    )


def _running(dossier: Dossier, days: Days, today: date, earlier: Notice | None) -> tuple[Weight, str, str]:
    """What a term that still runs means."""
    claimed = costs_claimed(dossier)
    weight = Weight.FOUT if claimed and days.proven else Weight.WAARSCHIJNLIJK if claimed else Weight.VOOR
    tail = "Er zijn dus nog geen incassokosten verschuldigd."
    if earlier is not None:
        weight = Weight.VOOR
        tail = f"Brief {earlier.number} ging eraan vooraf; over wat daarin stond, kunnen al kosten verschuldigd zijn."
    if days.cautious >= today:
        tail += f" Zorg dat het geld uiterlijk op {write_date(days.cautious)} is bijgeschreven."
    else:
        tail += (
            " De voorzichtige dag is al voorbij: betaal meteen, zo dat het geld vandaag wordt bijgeschreven."
        )
    until = f"Tot en met {write_date(days.last)} kan zonder incassokosten worden betaald."
    return weight, "De veertien dagen zijn nog niet voorbij", f"{until} {tail}"


def _passed(notice: Notice, days: Days) -> tuple[Weight, str, str]:
    """What a term that has passed means; after a letter that is not good the day decides nothing."""
    weight = Weight.IN_ORDE if days.proven else Weight.NAVRAGEN
    last = write_date(days.last)
    if notice.met in (Met.NO, Met.LIKELY_NOT):
        likely = "waarschijnlijk " if notice.met is Met.LIKELY_NOT else ""
        title = "De dag van ontvangst is bekend" if days.proven else "De dag van ontvangst staat niet vast"
        tail = (
            f"Veertien dagen daarna is {last}. Omdat de brief {likely}niet geldig is ({', '.join(notice.failing)}), geeft "
            f"die dag {likely}geen kosten."
        )
        return weight, title, tail
    title = "De veertien dagen zijn voorbij" if days.proven else "De dag van ontvangst staat niet vast"
    condition = "" if notice.met is Met.YES else "Als de brief verder goed is: "
    until = f"{'tot' if condition else 'Tot'} en met {last} kon zonder incassokosten worden betaald."
    return weight, title, f"{condition}{until}"


def early(dossier: Dossier, notice: Notice) -> Iterator[Finding | Question]:
    """Whether the letter came after the tenant was in default."""
    field, met, months = (
        f"brief14[{notice.number}]",
        came_early(dossier, notice.letter, notice.days),
        months_of(notice.letter),
    )
    due_day = known(dossier.betaaldag)
    if isinstance(notice.days, Unknown):
        return
    if due_day is None or (not months and met is Met.UNKNOWN):
        missing = "betaaldag" if due_day is None else f"{field}.oudste_maand"
        action = (
            "Zoek in het huurcontract op welke dag van de maand de huur betaald moet zijn, en vul betaaldag in."
            if due_day is None
            else f"Kijk over welke maanden de brief gaat, en vul {field}.oudste_maand en {field}.aantal_maanden in."
        )
        yield ask(
            EARLY,
            "Was de huur al te laat toen de brief kwam?",
            "Een 14-dagenbrief telt alleen als de huur toen al te laat was; dat is nog niet na te gaan.",
            action,
            fields=(missing,),
            number=notice.number,
        )
        return
    if not months:
        text = f"Op {write_date(notice.days.sent or notice.days.received)} was ten minste het bedrag van de brief te laat."
        yield found(
            EARLY, Weight.IN_ORDE, "De huur was al te laat toen de brief kwam", text,
            certainty=Certainty.AFGELEID, fields=("huurverloop", "betalingen"), number=notice.number,
        )  # fmt: skip
        return
    first, last = months[0].day(due_day), months[-1].day(due_day)
    due = f"De huur van {months[0]} moest op {write_date(first)} betaald zijn; een dag later was de huurder te laat."
    if met is Met.NO:
        weight, title = Weight.FOUT, "De 14-dagenbrief kwam te vroeg"
        text = (
            f"{due} De brief kwam op {write_date(notice.days.received)}, toen de huur nog niet te laat was. Zo’n brief "
            "maakt geen incassokosten verschuldigd."
        )
    elif met is Met.LIKELY_NOT:
        weight, title = Weight.WAARSCHIJNLIJK, "De 14-dagenbrief kwam te vroeg voor een van de maanden"
        text = (
            f"De brief gaat ook over {months[-1]}. Die huur moest op {write_date(last)} betaald zijn en was nog niet te "
            "laat toen de brief kwam. Het bedrag in de brief is dan te hoog."
        )
    elif met is Met.UNKNOWN:
        weight, title = Weight.NAVRAGEN, "De brief is geschreven voordat de huur te laat was"
        text = (
            f"De huur moest op {write_date(last)} betaald zijn. De brief is eerder verstuurd, maar kwam daarna aan. Of zo’n "
            "brief telt, is niet beslist. Laat dit nakijken."
        )
    else:
        weight, title = Weight.IN_ORDE, "De huur was al te laat toen de brief kwam"
        text = f"{due} De brief kwam daarna."
    yield found(
        EARLY,
        weight,
        title,
        text,
        certainty=Certainty.OPEN if met is Met.UNKNOWN else Certainty.AFGELEID,
        fields=(f"{field}.oudste_maand", "betaaldag"),
        evidence=(*PAPER, "huurcontract"),
        risk="Soms is een betaaldag alleen een streefdag; dan is een ingebrekestelling nodig (art. 6:83 a BW)."
        if weight is Weight.IN_ORDE
        else "",
        values={"betaaldag": first, **dated(notice)},
        number=notice.number,
    )


def principal(dossier: Dossier, notice: Notice) -> Iterator[Finding]:
    """Whether the rent that the letter names was in default and unpaid, by the tenant's account of rent and payments."""
    letter, field = notice.letter, f"brief14[{notice.number}].hoofdsom"
    named, really = known(letter.hoofdsom), owed(dossier, letter, notice.days)
    too_early = came_early(dossier, letter, notice.days) in (Met.NO, Met.LIKELY_NOT)  # that finding says it
    if not named or really is None or too_early or named <= really + CENT:
        return
    if really:
        weight, title = Weight.NAVRAGEN, "De brief noemt meer huur dan er openstond"
        more = named - really
        text = (
            f"De brief noemt {write_amount(named)} aan huur. Volgens de ingevulde huur en betalingen was toen van die maanden "
            f"{write_amount(really)} te laat. Incassokosten mogen alleen over die huur."
        )
        if abs(more - fee(really)) <= CENT:
            text += f" Het verschil, {write_amount(more)}, is precies het bedrag van de incassokosten."
        text += " Vraag hoe het bedrag is opgebouwd."
    else:
        weight, title = Weight.WAARSCHIJNLIJK, "Toen de brief kwam, stond er niets meer open"
        text = (
            f"De brief noemt {write_amount(named)} aan huur. Volgens de ingevulde huur en betalingen was die huur al betaald "
            "voordat de brief ging. Zo’n brief maakt geen incassokosten verschuldigd."
        )
    yield found(
        PRINCIPAL,
        weight,
        title,
        text,
        fields=(field, "huurverloop", "betalingen"),
        evidence=("bankafschriften", *PAPER),
        risk="De verhuurder kan zeggen dat de betaling voor een oudere maand was, of dat er meer huur openstond.",
        values={"hoofdsom_brief": named, "huur_open": really, **dated(notice)},
        number=notice.number,
    )


def paid(dossier: Dossier, notice: Notice) -> Iterator[Finding | Question]:
    """What was paid within the term."""
    due = base_of(dossier, notice.letter, notice.days)
    in_time, late = paid_in_time(dossier, notice)
    if isinstance(notice.days, Unknown) or not due or not (in_time or late):
        return
    last = write_date(notice.days.last)
    rest = max(due - in_time, ZERO)
    values = {"betaald_op_tijd": in_time, "rest": rest, "laatste_dag": notice.days.last, **dated(notice)}
    fields = ("betalingen", f"brief14[{notice.number}].hoofdsom")
    if not rest:
        weight = Weight.FOUT if costs_claimed(dossier) and notice.days.proven else Weight.VOOR
        if weight is Weight.VOOR and costs_claimed(dossier):
            weight = Weight.WAARSCHIJNLIJK
        title = "Alles uit de brief is binnen de veertien dagen betaald"
        text = (
            f"De brief ging over {write_amount(due)}. Tot en met {last} is daarvan alles bijgeschreven. Er zijn over "
            "deze brief geen incassokosten verschuldigd."
        )
    elif in_time:
        weight = Weight.VOOR
        title = "Een deel is binnen de veertien dagen betaald"
        text = (
            f"Van {write_amount(due)} is tot en met {last} {write_amount(in_time)} bijgeschreven. Incassokosten mogen "
            f"alleen worden berekend over de rest, {write_amount(rest)}."
        )
    else:
        weight = Weight.NAVRAGEN
        title = "Er is betaald na de veertien dagen, maar misschien nog op tijd"
        text = (
            f"De veertien dagen liepen tot en met {last}. Na die dag, op de eerste werkdag, is {write_amount(late)} "
            "bijgeschreven. Of de termijn doorloopt tot een werkdag, is niet beslist. Laat dit nakijken."
        )
    yield found(
        PAID,
        weight,
        title,
        text,
        certainty=Certainty.OPEN if weight is Weight.NAVRAGEN else notice.days.outcome.certainty,
        fields=fields,
        evidence=("bankafschriften", *PAPER),
        risk="Betalen is bijschrijven op de rekening van de verhuurder; de dag van afschrijven telt niet.",
        values=values,
        number=notice.number,
    )
