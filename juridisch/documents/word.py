"""A letter as a Word file, on our letterhead or on one of the user's own."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.parts.numbering import NumberingPart
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, nodes
from jinja2 import TemplateError as JinjaError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree
from markupsafe import Markup

from juridisch.documents.letterhead import read_letterhead
from juridisch.documents.source import TEMPLATES
from juridisch.documents.wordxml import COVER_STYLES, INDENT, STYLES, TABLE_STYLE, Numbers, WordXml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from jinja2 import Environment

    from juridisch.documents.blocks import Letter

_LANGUAGE = "nl-NL"
_MAX_PROPERTY = 255  # python-docx refuses more
_TEXT_WIDTH = 9354  # 165 mm in twips, where the letterhead does not say
_PARAGRAPH = re.compile(r"<w:p[ >].*?</w:p>", re.DOTALL)
_TEXT = re.compile(r"<[^>]*>")
_LINE_ALONE = re.compile(r"\s*\{\{p\s+brief\s*\}\}\s*")
_LINE = re.compile(r"\{\{\s*brief\s*\}\}")
#: How LibreOffice names the relation that Word and python-docx call RELATIONSHIP_TYPE.CORE_PROPERTIES.
_LIBREOFFICE_PROPERTIES = (
    "http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/core-properties"
)


def to_docx(letter: Letter, letterhead: Path | None = None) -> bytes:
    """The letter on this letterhead, ours by default. The same letter gives the same bytes.

    Raises InputError when the letterhead cannot be used.
    """
    data = read_letterhead(letterhead) if letterhead else standard_letterhead()
    template = Template(io.BytesIO(data))
    template.init_docx()
    document = template.docx
    numbering = _numbering(document)
    numbers = Numbers(1 + max([0, *(int(number.numId) for number in numbering.num_lst)]))
    known = (*STYLES, *COVER_STYLES, TABLE_STYLE)
    styles = {style.name: style for style in document.styles if style.name in known}
    ids = {name: style.style_id for name, style in styles.items()}
    rooms = {name: _room(style.element) for name, style in styles.items()}
    xml = WordXml(ids, rooms, _text_width(document), numbers).letter(letter)
    template.render({"brief": Markup(xml)}, _environment())  # noqa: S704  WordXml escapes every text
    _define_lists(numbering, numbers)
    _set_language(document)
    _set_properties(document, letter)
    stream = io.BytesIO()
    document.save(stream)
    return _same_bytes(stream.getvalue())


class Template(DocxTemplate):  # type: ignore[misc]  # the base class has no types
    """docxtpl that fills the body only, repairs nothing and can say what it would run."""

    def is_plain(self) -> bool:
        """Whether `brief` is all that the template code of the body asks for. Parses it, runs nothing."""
        try:
            tree = _environment().parse(self.patch_xml(self.get_xml()))
        except (JinjaError, RecursionError):
            return False
        outputs = [node for node in tree.body if isinstance(node, nodes.Output)]
        parts = [
            part for output in outputs for part in output.nodes if not isinstance(part, nodes.TemplateData)
        ]
        return len(outputs) == len(tree.body) and [
            isinstance(part, nodes.Name) and part.name == "brief" for part in parts
        ] == [True]

    def line_in_body(self) -> bool:
        """Whether the line is a paragraph of its own in the text of the letter."""
        xml = self.patch_xml(self.get_xml())
        try:
            tree = etree.fromstring(xml.replace("{{ brief }}", "<brief/>"), _strict())
        except etree.XMLSyntaxError:
            return False
        alone = tree.find("brief") is not None and len(tree.findall(".//brief")) == 1
        # docxtpl puts the letter in place of the whole paragraph, so other words in it would be lost.
        lines = [_TEXT.sub("", paragraph) for paragraph in _PARAGRAPH.findall(self.get_xml())]
        line = next((text for text in lines if "brief" in text and "{{" in text), "")
        return alone and _LINE_ALONE.fullmatch(line) is not None

    def patch_xml(self, src_xml: str) -> str:
        """Make docxtpl's tag a plain one, in one spelling."""
        patched: str = super().patch_xml(src_xml)
        return _LINE.sub("{{ brief }}", patched)

    def fix_tables(self, xml: str) -> Any:
        """Parse what was rendered. docxtpl would repair broken XML, and lose text without a word."""
        return etree.fromstring(xml, _strict())

    def build_headers_footers_xml(self, *_: object) -> Iterator[tuple[str, bytes]]:
        """Leave headers and footers as they are."""
        return iter(())

    def render_properties(self, context: Mapping[str, Any], jinja_env: Environment | None = None) -> None:
        """Leave the properties to `to_docx`: docxtpl escapes them twice."""

    def render_footnotes(self, context: Mapping[str, Any], jinja_env: Environment | None = None) -> None:
        """Leave footnotes as they are."""


def _strict() -> Any:
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)


class _CachedEnvironment(ImmutableSandboxedEnvironment):
    """Compiles each letterhead once: compiling takes longer than everything else."""

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined)
        self._compile_once = lru_cache(maxsize=8)(super().from_string)

    def from_string(self, source: Any, *_: Any, **__: Any) -> Any:
        """The compiled template of a letterhead."""
        return self._compile_once(source)


@lru_cache(maxsize=1)
def _environment() -> _CachedEnvironment:
    return _CachedEnvironment()


@lru_cache(maxsize=1)
def standard_letterhead() -> bytes:
    """Our own letterhead, which a user can copy and change."""
    return (TEMPLATES / "letterhead.docx").read_bytes()


def _numbering(document: Any) -> Any:
    """The list definitions of the document; python-docx cannot make them when there are none."""
    part = document.part
    try:
        return part.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element
    except KeyError:
        element = parse_xml(f"<w:numbering {nsdecls('w')}/>")
        name = PackURI("/word/numbering.xml")
        new = NumberingPart(name, CONTENT_TYPE.WML_NUMBERING, element, part.package)
        part.relate_to(new, RELATIONSHIP_TYPE.NUMBERING)
        return element


_LEVELS = {
    "bullet": (("bullet", "•"), ("bullet", "–")),
    "decimal": (("decimal", "%1."), ("lowerLetter", "%2.")),
}


def _define_lists(numbering: Any, numbers: Numbers) -> None:
    """Add our two kinds of list and, so that each list begins anew, a definition for every numbered one."""
    kinds = numbering.findall(qn("w:abstractNum"))
    free = 1 + max([0, *(int(kind.get(qn("w:abstractNumId"))) for kind in kinds)])
    for place, (key, levels) in enumerate(_LEVELS.items()):
        text = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>'
            f'<w:lvlText w:val="{shape}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{INDENT * (level + 1)}"'
            f' w:hanging="{INDENT}"/></w:pPr></w:lvl>'
            for level, (number_format, shape) in enumerate(levels)
        )
        kind = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{free + list(_LEVELS).index(key)}">'
            f'<w:multiLevelType w:val="hybridMultilevel"/>{text}</w:abstractNum>'
        )
        numbering.insert(len(kinds) + place, kind)  # all kinds stand before all lists
    numbering.append(_list_definition(numbers.bullets, free, ""))
    for number, level, start in numbers.lists:
        override = f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        numbering.append(_list_definition(number, free + 1, override))


def _list_definition(number: int, kind: int, override: str) -> Any:
    return parse_xml(
        f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{kind}"/>{override}</w:num>'
    )


def _text_width(document: Any) -> int:
    for section in document.sections:
        sizes = section.page_width, section.left_margin, section.right_margin
        if None not in sizes:
            return (sizes[0] - sizes[1] - sizes[2]) // 635  # type: ignore[no-any-return]  # from EMU to twips
    return _TEXT_WIDTH


def _room(style: Any) -> tuple[int, int]:
    """The fixed height of a line of this style and the room after it, in twips; zeros when it is not fixed."""
    spacing = style.find(f"{qn('w:pPr')}/{qn('w:spacing')}")
    if spacing is None or spacing.get(qn("w:lineRule")) != "exact":
        return 0, 0
    return int(spacing.get(qn("w:line"), 0)), int(spacing.get(qn("w:after"), 0))


def _set_language(document: Any) -> None:
    """Dutch for the spelling checker and for screen readers, whatever language the letterhead was made in."""
    styles = document.styles.element
    for language in styles.iter(qn("w:lang")):
        language.set(qn("w:val"), _LANGUAGE)
    if styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:lang')}") is None:
        normal = document.styles["Normal"].element.get_or_add_rPr()
        normal.append(parse_xml(f'<w:lang {nsdecls("w")} w:val="{_LANGUAGE}"/>'))


def _set_properties(document: Any, letter: Letter) -> None:
    relations = document.part.package.rels
    for key in [key for key, relation in relations.items() if relation.reltype == _LIBREOFFICE_PROPERTIES]:
        # python-docx does not know this spelling and would add a second part of the same name.
        del relations[key]
    properties = document.core_properties
    made = datetime.combine(letter.created, time(12), tzinfo=UTC)
    properties.title = letter.title[:_MAX_PROPERTY]
    properties.author = properties.last_modified_by = letter.author[:_MAX_PROPERTY]
    properties.language = _LANGUAGE
    properties.created = properties.modified = made
    properties.revision = 1
    for name in ("subject", "comments", "keywords", "category", "identifier", "version", "content_status"):
        setattr(properties, name, "")


def _same_bytes(data: bytes) -> bytes:
    """The same parts in the same order with a fixed time stamp: python-docx writes the time of today."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(stream, "w") as target:
        for part in source.infolist():
            entry = zipfile.ZipInfo(part.filename)  # of 1980 unless told otherwise
            entry.compress_type, entry.create_system, entry.external_attr = (
                zipfile.ZIP_DEFLATED,
                3,
                0o644 << 16,
            )
            target.writestr(entry, source.read(part))
    return stream.getvalue()
