"""Hard words, each explained in one short sentence: a tenant meets them on papers and must be able to use them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple


class Word(NamedTuple):
    """A word with what it means; `forms` is what stands for it in a text."""

    word: str
    meaning: str
    forms: str


WORDS = (
    Word("beslag", "Een deurwaarder haalt geld van uw loon, uitkering of bankrekening.", r"beslag\w*"),
    Word("bevel", "De brief waarin de deurwaarder zegt dat u weg moet.", r"bevel"),
    Word("bewindvoerder", "Iemand die van de rechter uw geldzaken moet regelen.", r"bewind\w*"),
    Word("briefadres", "Een adres voor uw post als u geen woning hebt.", r"briefadres"),
    Word("dagvaarding", "De brief waarmee u voor de rechter wordt geroepen.", r"dagvaard\w*|gedagvaard"),
    Word("griffie", "Het kantoor van de rechtbank.", r"griffie"),
    Word("griffierecht", "Geld dat u aan de rechtbank betaalt voor een zaak.", r"griffierecht"),
    Word("hoger beroep", "Een andere rechter kijkt opnieuw naar de zaak.", r"hoger beroep"),
    Word("incassokosten", "Kosten van wie voor de verhuurder om geld vraagt.", r"incassokosten"),
    Word("kort geding", "Een snelle rechtszaak.", r"kort geding"),
    Word("moratorium", "De rechter verbiedt de ontruiming een tijd, hooguit zes maanden.", r"moratorium"),
    Word("ontruiming", "U wordt uit de woning gezet.", r"ontruim\w*"),
    Word("renvooi", "De deurwaarder vraagt zelf aan de rechter of hij door mag gaan.", r"renvooi"),
    Word("rolzitting", "De dag waarop u uiterlijk moet antwoorden. De dag staat in de dagvaarding.", r"rolzitting"),
    Word("schuldhulp", "Hulp van de gemeente als u schulden hebt.", r"schuldhulp"),
    Word("schuldsanering", "Een regeling via de rechter om van schulden af te komen.", r"schuldsanering"),
    Word("terme de grâce", "Een laatste maand om alles te betalen.", r"terme de grâce"),
    Word("verstek", "De rechter besliste terwijl u niet reageerde.", r"verstek\w*"),
    Word("verzet", "U vraagt dezelfde rechter de zaak opnieuw te doen, nu met uw verhaal.", r"verzet\w*"),
    Word("vonnis", "De beslissing van de rechter.", r"vonnis\w*"),
)  # fmt: skip


def words_in(text: str) -> Iterator[Word]:
    """The hard words that stand in the text, in the order of the alphabet."""
    line = " ".join(text.split())
    for word in WORDS:
        if re.search(rf"\b(?:{word.forms})\b", line, re.IGNORECASE):
            yield word
