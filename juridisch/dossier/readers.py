"""Strict readers for the kinds of text that a dossier holds beside dates, amounts and terms (`juridisch.dutch`)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, time
from decimal import Decimal
from difflib import get_close_matches

from juridisch import dutch
from juridisch.errors import InputError


def line(limit: int) -> Callable[[str], str]:
    """Text on one line of at most so many characters; runs of white space become one space."""

    def read(text: str) -> str:
        line = " ".join(text.split())
        if len(line) > limit:
            raise InputError(
                f"Deze tekst heeft {len(line)} tekens; er passen er {limit}.", "Maak de tekst korter."
            )
        return line

    return read


def prose(limit: int) -> Callable[[str], str]:
    """Text of more lines, of at most so many characters."""

    def read(text: str) -> str:
        if len(text) > limit:
            raise InputError(
                f"Deze tekst heeft {len(text)} tekens; er passen er {limit}.", "Maak de tekst korter."
            )
        return text.replace("\r\n", "\n").replace("\r", "\n")

    return read


def matching(pattern: str, what: str, how: str, clean: Callable[[str], str]) -> Callable[[str], str]:
    """Text that fits a pattern after cleaning."""
    compiled = re.compile(pattern)

    def read(text: str) -> str:
        cleaned = clean(text)
        if not compiled.fullmatch(cleaned):
            raise InputError(f"‘{dutch.show(text)}’ is geen {what}.", how)
        return cleaned

    return read


def read_month(text: str) -> date:
    """A month, as its first day: "april 2025", "4-2025", "2025-04" or "1 april 2025"."""
    for whole in (f"1 {text}", f"1-{text}", f"{text}-01", text):
        try:
            day = dutch.read_date(whole)
        except InputError:
            continue
        if day.day == 1:
            return day
    raise InputError(
        f"‘{dutch.show(text)}’ is geen maand.", "Schrijf de maand als april 2025, 4-2025 of 2025-04."
    )


def number(most: int, what: str, sign: str = "") -> Callable[[str], Decimal]:
    """A number from 0 to `most` with at most two decimals; a sign such as % behind it is taken off."""

    def read(text: str) -> Decimal:
        plain = text.removesuffix(sign).strip() if sign else text
        match = re.fullmatch(r"([0-9]{1,3})(?:[,.]([0-9]{1,2}))?", plain)
        value = Decimal(f"{match[1]}.{match[2] or 0}") if match else None
        if value is None or value > most:
            raise InputError(
                f"‘{dutch.show(text)}’ is geen {what}.",
                f"Schrijf een getal van 0 tot en met {most}, zoals 2 of 2,5.",
            )
        return value

    return read


def read_phone(text: str) -> str:
    """A telephone number, kept as typed."""
    digits = re.sub(r"[ ().-]", "", text.replace("(0)", "") if text.startswith("+") else text)
    if not re.fullmatch(
        r"0[1-9][0-9]{8}|0[89]00[0-9]{4,7}|140[0-9]{2,3}|\+31[1-9][0-9]{8}|\+(?!31)[1-9][0-9]{7,14}", digits
    ):
        raise InputError(
            f"‘{dutch.show(text)}’ is geen telefoonnummer.",
            "Schrijf tien cijfers, zoals 010-0000000, of begin met het landnummer, zoals +31.",
        )
    return " ".join(text.split())  # as typed, because the groups make it readable


def read_postcode(text: str) -> str:
    """A Dutch postcode, as "1234 AB"."""
    from stdnum.exceptions import ValidationError
    from stdnum.nl import postcode

    try:
        return str(postcode.validate(text))
    except ValidationError:
        raise InputError(
            f"‘{dutch.show(text)}’ is geen Nederlandse postcode.", "Schrijf de postcode als 1234 AB."
        ) from None


def read_iban(text: str) -> str:
    """An IBAN without spaces, its check digits right."""
    from stdnum import iban
    from stdnum.exceptions import ValidationError

    try:
        return str(iban.validate(text))
    except ValidationError:
        raise InputError(
            f"‘{dutch.show(text)}’ is geen geldig rekeningnummer (IBAN).",
            "Controleer de cijfers; een Nederlands nummer ziet eruit als NL91 ABNA 0417 1643 00.",
        ) from None


def read_clock(text: str) -> time:
    """A time of the day."""
    match = re.fullmatch(r"([0-9]{1,2})[:.]([0-9]{2})(?: ?uur)?", text)
    if match is None or int(match[1]) > 23 or int(match[2]) > 59:
        raise InputError(f"‘{dutch.show(text)}’ is geen tijd.", "Schrijf de tijd als 9:30 of 14:00.")
    return time(int(match[1]), int(match[2]))


def read_yes_no(text: str) -> bool:
    """Yes or no, in Dutch."""
    if text.lower() not in ("ja", "nee"):
        raise InputError(
            f"‘{dutch.show(text)}’ is geen antwoord op deze vraag.", "Schrijf ja, nee of onbekend."
        )
    return text.lower() == "ja"


def whole(low: int, high: int) -> Callable[[str], int]:
    """A whole number from low to high."""

    def read(text: str) -> int:
        if not re.fullmatch("[0-9]{1,4}", text) or not low <= int(text) <= high:
            raise InputError(
                f"‘{dutch.show(text)}’ kan hier niet.", f"Schrijf een getal van {low} tot en met {high}."
            )
        return int(text)

    return read


def _key(text: str) -> str:
    """Spelling that does not matter for a choice: capitals, accents, hyphens, underscores, double spaces."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(re.sub("[-_]", " ", bare).lower().split())


def one_of(options: tuple[str, ...]) -> Callable[[str], str]:
    """One of a few words, however it is capitalised, accented or hyphenated; gives the word of the list."""
    by_key = {_key(option): option for option in options}

    def read(text: str) -> str:
        if found := by_key.get(_key(text)):
            return found
        raise InputError(
            f"‘{dutch.show(text)}’ staat niet in de lijst.{guess(_key(text), by_key)}",
            f"Kies uit: {', '.join(options)}.",
        )

    return read


def guess(typed: str, known_words: Mapping[str, str]) -> str:
    """' Bedoelde u ‘…’?' for the nearest known word, or nothing."""
    near = get_close_matches(typed, known_words, n=1, cutoff=0.6)
    return f" Bedoelde u ‘{known_words[near[0]]}’?" if near else ""
