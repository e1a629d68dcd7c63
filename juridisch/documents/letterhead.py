"""Is this file a letterhead we can fill? Everything wrong with it in one message, and nothing of it is run.

A letterhead is any .docx with one line `{{p brief }}` and our styles. Other template code is refused by looking at
the parsed template, so it is never executed; macros, unzip bombs and entities are refused before anything is read.
"""

from __future__ import annotations

import io
import re
import zipfile
from functools import lru_cache
from typing import TYPE_CHECKING

from docx.enum.style import WD_STYLE_TYPE

from juridisch.documents.wordxml import STYLES, TABLE_STYLE
from juridisch.dutch import show
from juridisch.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

    from juridisch.documents.word import Template

LINE = "{{p brief }}"
_MAX_FILE = 20_000_000
_MAX_UNZIPPED = 100_000_000
_MAX_XML = 10_000_000  # a letterhead of one page has some 50,000
_MAX_PARTS = 1_000

_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TAG = re.compile(r"<[^>]*>")
_CODE = re.compile(r"\{\{|\{%|\{#")
_START = (
    f"Het briefpapier is een .docx met één regel {LINE} in de gewone tekst en onze stijlen.",
    "Begin het makkelijkst met ons eigen briefpapier: maak een brief zonder --briefpapier, open hem in Word,",
    f"vervang de tekst door {LINE} en zet uw logo en lettertype erin.",
)


def read_letterhead(path: Path) -> bytes:
    """The file, checked. Raises InputError with everything that is wrong."""
    try:
        if path.stat().st_size > _MAX_FILE:
            raise _refusal(path, f"het bestand is groter dan {_MAX_FILE // 1_000_000} MB")
        data = path.read_bytes()
    except FileNotFoundError:
        raise InputError(
            f"Het briefpapier ‘{show(str(path), 200)}’ bestaat niet.", "Kijk de naam na."
        ) from None
    except OSError as error:
        reason = "het is een map" if path.is_dir() else (error.strerror or "onbekende fout").lower()
        raise _refusal(path, f"het kan niet worden gelezen ({reason})") from error
    if problems := _problems(data):
        raise _refusal(path, "; ".join(problems))
    return data


def _refusal(path: Path, reason: str) -> InputError:
    return InputError(f"Het briefpapier ‘{show(path.name, 80)}’ kan niet worden gebruikt: {reason}.", *_START)


@lru_cache(maxsize=8)
def _problems(data: bytes) -> tuple[str, ...]:
    if problem := _archive_problem(data):
        return (problem,)
    from juridisch.documents.word import Template

    try:
        template = Template(io.BytesIO(data))
        template.init_docx()
        return (*_line_problems(template), *_other_code(template), *_style_problems(template))
    except (
        ValueError,
        KeyError,
        AttributeError,
        SyntaxError,
        zipfile.BadZipFile,
    ):  # lxml's errors are SyntaxErrors
        return ("het is geen heel Word-bestand (.docx)",)


def _archive_problem(data: bytes) -> str:
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return "het is een oud Word-bestand (.doc) of het heeft een wachtwoord; sla het op als gewone .docx"
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _parts_problem(archive)
    except (zipfile.BadZipFile, KeyError, ValueError, NotImplementedError, RuntimeError, EOFError, OSError):
        return "het is geen heel Word-bestand (.docx)"


def _parts_problem(archive: zipfile.ZipFile) -> str:
    parts = archive.infolist()
    # zipfile reads no further than the size that a part declares, so these sums hold for what is really read.
    if len(parts) > _MAX_PARTS or sum(part.file_size for part in parts) > _MAX_UNZIPPED:
        return "het is uitgepakt te groot"
    for part in parts:
        name = part.filename.lower()
        if name.endswith("vbaproject.bin"):
            return "er zitten macro’s in; sla het op als .docx zonder macro’s"
        if name.endswith((".xml", ".rels")):
            if part.file_size > _MAX_XML:
                return "het is uitgepakt te groot"
            content = archive.read(part)
            if b"<!DOCTYPE" in content or b"<!ENTITY" in content or not _is_utf8(content):
                return "er zit XML in die Word niet zelf maakt"
    kinds = archive.read("[Content_Types].xml").decode()
    if _MAIN_TYPE not in kinds:
        return "het is geen Word-document (.docx); sla een sjabloon (.dotx, .docm, .odt) op als gewone .docx"
    return ""


def _is_utf8(content: bytes) -> bool:
    # Word writes UTF-8; in another encoding <!DOCTYPE would not be seen.
    try:
        return "\x00" not in content.decode("utf-8")
    except UnicodeDecodeError:
        return False


def _line_problems(template: Template) -> tuple[str, ...]:
    xml = template.get_xml()
    # Counted before docxtpl's own patterns see the text: on many loose braces those take quadratic time.
    found = max(len(_CODE.findall(xml)), len(_CODE.findall(_TAG.sub("", xml))))
    if found == 0:
        return (f"de regel {LINE} ontbreekt",)
    if found > 1 and len(re.findall(r"\{\{p\s+brief\s*\}\}", _TAG.sub("", xml))) == found:
        return (f"de regel {LINE} staat er {found} keer in; één keer is genoeg",)
    if found > 1 or not template.is_plain():
        return (f"er staat andere sjablooncode in dan {LINE}; die voeren wij niet uit",)
    if not template.line_in_body():
        return (
            f"de regel {LINE} moet een eigen alinea zijn, niet in een tabel, tekstvak of tussen andere tekst",
        )
    return ()


def _other_code(template: Template) -> tuple[str, ...]:
    for part in template.docx.part.package.iter_parts():
        if "header" in part.partname or "footer" in part.partname or "footnotes" in part.partname:
            text = _TAG.sub("", part.blob.decode("utf-8", "replace"))
            if _CODE.search(text):
                return ("in de kop- of voettekst staat sjablooncode; zet daar alleen vaste tekst",)
    return ()


def _style_problems(template: Template) -> tuple[str, ...]:
    present = {(style.name, style.type) for style in template.docx.styles}
    wanted = [(name, WD_STYLE_TYPE.PARAGRAPH) for name in STYLES] + [(TABLE_STYLE, WD_STYLE_TYPE.TABLE)]
    missing = [name for name, kind in wanted if (name, kind) not in present]
    if not missing:
        return ()
    names = ", ".join(_as_word_says(name) for name in missing)
    return (f"{'deze stijl ontbreekt' if len(missing) == 1 else 'deze stijlen ontbreken'}: {names}",)


def _as_word_says(name: str) -> str:
    """Dutch Word shows its own styles under Dutch names, and so do we."""
    dutch = {
        "Heading 1": "Kop 1",
        "Heading 2": "Kop 2",
        "Heading 3": "Kop 3",
        "List Bullet": "Lijst opsom.teken",
        "List Number": "Lijstnummering",
        "List Continue": "Lijstvoortzetting",
    }
    return f"{dutch[name]} ({name})" if name in dutch else name
