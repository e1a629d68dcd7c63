"""The days that royal decrees put on a par with a general holiday (Atw art. 3 lid 3), as data.

They follow no computable rule (4 May 2015 was one, 4 May 2026 is not), so only published decrees stand here. To add a
decree: add one `Decree` and move LAST_YEAR. Sources per day and what was not read: the `note` of each decree.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from juridisch.law import Certainty

#: The years for which the decrees are known; outside them the calendar warns.
FIRST_YEAR, LAST_YEAR = 2005, 2028


class Decree(NamedTuple):
    """A royal decree: what people call it, where it stands, how sure we are of it, and its days."""

    citation: str
    url: str
    certainty: Certainty
    days: tuple[date, ...]
    note: str = ""


def _days(*texts: str) -> tuple[date, ...]:
    return tuple(map(date.fromisoformat, texts))


_TITLE_SEEN = (
    "https://sterfgeval.nl/juridisch/overige/vragen-van-uitvaartondernemers/"
    "gemeentelijke-feestdag-bij-lijkbezorging-feestdagen-in-2026-2028/70745"
)

DECREES = (
    Decree(
        "KB 26 november 2003, nr. 03.004876",
        "https://wetten.overheid.nl/BWBR0015963",
        Certainty.TEKST,
        _days("2005-05-06", "2006-05-26", "2007-05-18", "2007-12-27", "2007-12-28", "2007-12-31"),
    ),
    Decree(
        "KB 27 september 2007, nr. 07.003139",
        "https://wetten.overheid.nl/BWBR0022669",
        Certainty.TEKST,
        _days(
            "2007-12-24", "2008-05-02", "2009-01-02", "2009-05-01", "2009-05-04", "2009-05-22", "2010-05-14"
        ),
        "Het opschrift noemt drie dagen van 2009 niet; artikel 1 wel, en dat beslist.",
    ),
    Decree(
        "KB 7 juni 2010, nr. 10.001566",
        "https://wetten.overheid.nl/BWBR0027755",
        Certainty.TEKST,
        _days(
            "2011-05-06", "2011-06-03", "2012-05-18", "2012-12-24",
            "2012-12-31", "2013-04-29", "2013-05-10", "2013-12-27",
        ),
    ),
    Decree(
        "KB 17 juni 2013, nr. 13.001210",
        "https://wetten.overheid.nl/BWBR0033679",
        Certainty.TEKST,
        _days("2014-05-30", "2015-01-02", "2015-05-04", "2015-05-15", "2016-05-06"),
    ),
    Decree(
        "KB 24 oktober 2016, nr. 2016001827 (Stcrt. 2016, 58653)",
        "https://wetten.overheid.nl/BWBR0038666/2016-11-01",
        Certainty.TEKST,
        _days(
            "2017-04-28", "2017-05-26", "2018-05-11", "2018-12-24", "2018-12-31", "2019-05-31", "2019-12-27"
        ),
    ),
    Decree(
        "KB 20 september 2019",
        "https://www.legal-support-office.nl/de-civiele-rol/feestdagen/",
        Certainty.VAKBRON,
        _days("2020-05-22", "2021-05-14", "2022-05-27"),
        "De tekst van het besluit is niet gelezen; voor 22 mei 2020 is één bron gevonden.",
    ),
    Decree(
        "KB voor 2023-2025 (Stcrt. 2022, 7812)",
        _TITLE_SEEN,
        Certainty.VAKBRON,
        _days("2023-04-28", "2023-05-19", "2024-05-10", "2024-12-27", "2025-05-30"),
        "Alleen het opschrift is gezien; de tekst van het besluit is niet gelezen.",
    ),
    Decree(
        "KB voor 2026–2028 (Stcrt. 2025, 24713)",
        _TITLE_SEEN,
        Certainty.VAKBRON,
        _days("2026-01-02", "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26"),
        "Alleen het opschrift is gezien; de tekst van het besluit is niet gelezen.",
    ),
)  # fmt: skip
