"""The checks on a fourteen-day letter and what they rest on."""

from __future__ import annotations

from juridisch.findings.finding import Check, Subject
from juridisch.law import Certainty
from juridisch.sources import bik, bw3, bw6, page, ruling

HR_2016 = ruling("HR 25 november 2016", "ECLI:NL:HR:2016:2704", Certainty.VAKBRON)
_REQUIREMENTS = bw6("6:96 lid 6")
TOO_HIGH = page(
    "schuldinfo.nl, ‘Onjuiste aanmaning? Geen incassokosten!’",
    "https://schuldinfo.nl/nieuwsbericht/news/onjuiste-aanmaning-geen-incassokosten/",
)
SIXTEEN = page(
    "Hof Den Haag 26 september 2017, via thladvocaten.nl", "https://www.thladvocaten.nl/news/215/87/"
)
FIXED_DAY = ruling("Rb. Midden-Nederland 2016", "ECLI:NL:RBMNE:2016:1575", Certainty.VAKBRON)
LATER = bw6("6:96 lid 6")._replace(certainty=Certainty.AFGELEID)
PAPER = ("14-dagenbrief",)


MISSING = Check(
    "brief14-ontbreekt",
    Subject.BRIEF,
    "Of de huurder een brief kreeg die veertien dagen gaf om zonder kosten te betalen.",
    (_REQUIREMENTS, HR_2016),
)
TERM = Check(
    "brief14-termijn",
    Subject.BRIEF,
    "Of de woorden van de brief veertien dagen geven vanaf de dag na ontvangst.",
    (_REQUIREMENTS, HR_2016),
)
RECEIPT = Check(
    "brief14-ontvangst",
    Subject.BRIEF,
    "Wanneer de brief kwam, en tot en met welke dag zonder kosten betaald kon worden.",
    (_REQUIREMENTS, bw3("3:37 lid 3"), HR_2016),
)
AMOUNT = Check(
    "brief14-bedrag",
    Subject.BRIEF,
    "Of de brief het bedrag van de incassokosten noemt, en niet meer dan de staffel toestaat.",
    (_REQUIREMENTS, bik("2")),
)
CONSEQUENCE = Check(
    "brief14-gevolg",
    Subject.BRIEF,
    "Of de brief zegt dat er kosten bij komen als niet op tijd wordt betaald.",
    (_REQUIREMENTS,),
)
EARLY = Check(
    "brief14-te-vroeg",
    Subject.BRIEF,
    "Of de brief pas kwam nadat de huur te laat was.",
    (_REQUIREMENTS, bw6("6:81"), bw6("6:83, aanhef en onder a")),
)
PRINCIPAL = Check(
    "brief14-hoofdsom",
    Subject.BRIEF,
    "Of het huurbedrag in de brief toen echt te laat en niet betaald was.",
    (_REQUIREMENTS._replace(certainty=Certainty.AFGELEID),),
)
PAID = Check(
    "brief14-betaald",
    Subject.BRIEF,
    "Wat er binnen de veertien dagen is betaald.",
    (_REQUIREMENTS, bw6("6:114 lid 2"), HR_2016),
)
VALID = Check(
    "brief14-geldig",
    Subject.BRIEF,
    "Welke brief als eerste aan alle eisen voldoet.",
    (_REQUIREMENTS, HR_2016),
)
CHECKS = (MISSING, TERM, RECEIPT, AMOUNT, CONSEQUENCE, EARLY, PRINCIPAL, PAID, VALID)
