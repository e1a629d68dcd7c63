"""What the tests of documents share: a letter with everything in it, and other programs that read it back."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from juridisch.documents.gap import Gap
from juridisch.documents.source import TEMPLATES
from juridisch.documents.text import render

if TYPE_CHECKING:
    from juridisch.documents.blocks import Letter

SAMPLES = Path(__file__).parent / "sjablonen"
HOSTILE = "J. *Jansen* & Zn <b>x</b> {{ 7*7 }} €"
CREATED = date(2026, 11, 25)
FOOTER = "juridisch 0.1.0 · stand van de wet 23 november 2026 · berekend op 25 november 2026"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def facts(**changes: object) -> dict[str, object]:
    """A complete set of facts for `voorbeeld`."""
    months = (
        ("augustus 2026", "650.17", ""),
        ("september 2026", "0", "ziek"),
        ("oktober 2026", "0", "loon te laat"),
    )
    complete: dict[str, object] = {
        "huurder": {
            "naam": "Sanne de Vries",
            "straat": "Kanaalstraat 12 bis",
            "postcode": "3531 CJ",
            "plaats": "Utrecht",
            "telefoon": "06 12 34 56 77",
        },
        "verhuurder": {
            "naam": "Stichting Wonen",
            "afdeling": "",
            "straat": "Postbus 1234",
            "postcode": "3500 BA",
            "plaats": "Utrecht",
        },
        "aanmaning": {"datum": "2026-11-12", "kenmerk": "INC-2026-0341"},
        "kenmerk": "",
        "zaaknummer": "",
        "vandaag": CREATED,
        "vordering": Decimal("1950.50"),
        "kosten": "292.58",
        "genoemde_termijn": "10 dagen",
        "start": date(2026, 12, 1),
        "termijn": 75,
        "melding": date(2026, 11, 20),
        "reactie": date(2026, 12, 9),
        "wensen": ["Een kopie van het huurcontract."],
        "maanden": [
            {"maand": month, "huur": "650.17", "betaald": paid, "opmerking": remark}
            for month, paid, remark in months
        ],
        "toelichting": "Eerste regel.\nTweede regel.",
    }  # fmt: skip
    return complete | changes


def hostile(value: object = HOSTILE) -> dict[str, object]:
    """The same facts with a hostile value in every kind of place."""
    complete = facts()
    tenant, landlord = complete["huurder"], complete["verhuurder"]
    assert isinstance(tenant, dict)
    assert isinstance(landlord, dict)
    return facts(
        huurder={**tenant, "naam": value, "straat": value},
        verhuurder={**landlord, "naam": value},
        kenmerk=value,
        wensen=[value, "gewoon"],
        maanden=[{"maand": value, "huur": "1", "betaald": "2", "opmerking": value}],
        toelichting=value,
    )


def letter(values: dict[str, object] | None = None, **options: Any) -> Letter:
    """The sample letter."""
    settings: dict[str, Any] = {"created": CREATED, "footer": FOOTER, "templates": SAMPLES}
    return render("voorbeeld", values or facts(), **settings | options)


def from_source(
    tmp_path: Path, source: str, values: dict[str, object] | None = None, **options: Any
) -> Letter:
    """A letter from a template that stands in the test."""
    (tmp_path / "letters").mkdir(exist_ok=True)
    (tmp_path / "letters" / "proef.md").write_text(source, encoding="utf-8")
    settings: dict[str, Any] = {"created": CREATED, "templates": tmp_path}
    return render("proef", values or {}, **settings | options)


COVERED = """---
betreft: Conclusie van antwoord
betreft_label: ""
slot: Hoogachtend,
ondertekening: T. Testman
bijlagen_titel: Producties
bijlagen: "{% for stuk in stukken %}{{ stuk }}\\n{% endfor %}"
voorbladen: "{% for stuk in voorbladen %}{{ stuk }}\\n{% endfor %}"
---
Tekst.
"""


def covered(tmp_path: Path, sheets: tuple[str, ...] = ("Huurovereenkomst", "Brief", "Brief")) -> Letter:
    """A court paper with three exhibits, two of one name, and a cover sheet for some of them."""
    values: dict[str, object] = {
        "stukken": ["Huurovereenkomst", "Brief", "Brief"],
        "voorbladen": list(sheets),
    }
    folder = tmp_path / "voorbladen"  # a compiled template is kept by its place
    folder.mkdir(exist_ok=True)
    return from_source(folder, COVERED, values, footer=FOOTER)


def with_gap() -> Letter:
    """The sample letter with two facts missing, one of them twice."""
    return letter(
        facts(zaaknummer=Gap("zaaknummer"), genoemde_termijn=Gap("de termijn"), wensen=[Gap("zaaknummer")])
    )


def program(name: str) -> str:
    """Where a program of the system is; skips the test when it is not there."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} staat niet op deze computer")
    return found


def office_text(docx: bytes, folder: Path) -> str:
    """The text that LibreOffice reads in a Word file, list numbers included."""
    (folder / "brief.docx").write_bytes(docx)
    _office(folder, "txt:Text (encoded):UTF8")
    return (folder / "brief.txt").read_text(encoding="utf-8-sig")


def office_texts(docx: dict[str, bytes], folder: Path) -> dict[str, str]:
    """The texts of many Word files, each under its name, in one run of LibreOffice."""
    paths = {name: folder / f"{name}.docx" for name in docx}
    for name, path in paths.items():
        path.write_bytes(docx[name])
    _office(folder, "txt:Text (encoded):UTF8", files=tuple(paths.values()))
    return {name: path.with_suffix(".txt").read_text(encoding="utf-8-sig") for name, path in paths.items()}


def office_pdf(docx: bytes, folder: Path) -> bytes:
    """The Word file as LibreOffice prints it."""
    (folder / "brief.docx").write_bytes(docx)
    _office(folder, "pdf")
    return (folder / "brief.pdf").read_bytes()


def office_docx(docx: bytes, folder: Path) -> bytes:
    """The Word file as LibreOffice saves it."""
    (folder / "brief.docx").write_bytes(docx)
    _office(folder, "docx", folder / "bewaard")
    return (folder / "bewaard" / "brief.docx").read_bytes()


def _office(folder: Path, kind: str, target: Path | None = None, files: tuple[Path, ...] = ()) -> None:
    command = [program("soffice"), "--headless", f"-env:UserInstallation={(folder / 'profiel').as_uri()}"]
    command += ["--convert-to", kind, "--outdir", str(target or folder)]
    command += map(str, files or (folder / "brief.docx",))
    # Word has Arial; a bare Debian has nothing like it. Our own Liberation Sans has the same widths.
    fonts = folder / "fonts.conf"
    fonts.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<include>/etc/fonts/fonts.conf</include><dir>{TEMPLATES / 'fonts'}</dir></fontconfig>",
        encoding="utf-8",
    )
    environment = {**os.environ, "FONTCONFIG_FILE": str(fonts)}
    subprocess.run(command, check=True, capture_output=True, timeout=120, env=environment)


def struct_text(pdf: bytes, folder: Path) -> list[str]:
    """The text in the tags of a PDF, as a screen reader gets it: without page numbers, list numbers included."""
    (folder / "brief.pdf").write_bytes(pdf)
    command = [program("pdfinfo"), "-struct-text", "-enc", "UTF-8", str(folder / "brief.pdf")]
    done = subprocess.run(command, check=True, capture_output=True, timeout=60)
    return _without_repeated_headers(done.stdout.decode().splitlines())


def _without_repeated_headers(lines: list[str]) -> list[str]:
    """The texts; on each page that a table goes on, WeasyPrint repeats its header as that of another table."""
    texts: list[str] = []
    last: list[str] = []
    header: list[str] = []
    depth = -1  # of the header that is being read
    for line in lines:
        indent = len(line) - len(line.lstrip())
        if depth >= 0 and indent <= depth:
            texts += header if header != last else []
            last, depth = header, -1
        quoted = re.fullmatch(r' *"(.*)"', line)
        if quoted:
            (header if depth >= 0 else texts).append(quoted[1])
        elif line.strip() == "THead":
            header, depth = [], indent
        elif re.match(r" *(P|H[1-6]|L)\b", line) and depth < 0:
            last = []  # another table
    return texts


def words(pdf: bytes, folder: Path) -> list[tuple[int, float, float, float, str]]:
    """Each word on paper: page, left, top and right in millimetres, and the word."""
    (folder / "brief.pdf").write_bytes(pdf)
    command = [program("pdftotext"), "-bbox", str(folder / "brief.pdf"), "-"]
    done = subprocess.run(command, check=True, capture_output=True, timeout=60)
    found = []
    page = 0
    for line in done.stdout.decode().splitlines():
        page += "<page " in line
        if match := re.search(
            r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">(.*)</word>', line
        ):
            left, top, right = (float(match[number]) * 25.4 / 72 for number in (1, 2, 3))
            found.append((page, left, top, right, match[4]))
    return found


#: A bullet as LibreOffice exports it, as it stands alone in the tags of a PDF, and as plain text has it.
BULLETS = {"word": r"^ {4,}[•◦] ", "pdf": r"^[•–]\s*$", "plain": r"^ *- "}


def squeezed(text: str, kind: str) -> str:
    """Text without white space, with one kind of bullet."""
    return "".join(re.sub(BULLETS[kind], "• ", text, flags=re.MULTILINE).split())


def part(docx: bytes, name: str) -> str:
    """One part of a Word file."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return archive.read(name).decode()


def changed(name: str, *replacements: tuple[str, str], source: bytes | None = None) -> bytes:
    """Our letterhead with something else in one part."""
    stream = io.BytesIO()
    original = source or (TEMPLATES / "letterhead.docx").read_bytes()
    with (
        zipfile.ZipFile(io.BytesIO(original)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for entry in old.infolist():
            text = old.read(entry).decode()
            if entry.filename == name:
                for before, after in replacements:
                    assert before in text
                    text = text.replace(before, after)
            new.writestr(entry.filename, text)
    return stream.getvalue()
