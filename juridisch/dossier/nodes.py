"""YAML text as a small tree: every scalar is the text that was typed, with its line and its place in the file.

YAML as such gives types (0612345677 becomes a number, 9:30 becomes 570) and has machinery that a case file does not
need (anchors, tags, merge keys, more documents). Here the first does not happen and the second is refused. The
places make it possible to change one value and leave every other byte as it was (`edit.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ruamel.yaml import YAML
from ruamel.yaml import events as ev
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from juridisch.dossier.syntax import check_characters, explain, hidden_character
from juridisch.dutch import show
from juridisch.errors import InputError, Problem

MAX_DEPTH = 10


@dataclass(frozen=True)
class Scalar:
    """A value as typed. `start` and `end` are offsets in the text; equal when nothing was typed."""

    text: str
    line: int
    start: int
    end: int
    style: str | None = None  # None plain, ' or ", | or > for a block


@dataclass(frozen=True)
class Entry:
    """One `key: value` of a mapping."""

    key: Scalar
    column: int
    value: Node


@dataclass(frozen=True)
class Mapping:
    """A group of fields. `end` is where its last value ends, or the closing brace of a flow mapping."""

    line: int
    end: int
    flow: bool
    entries: dict[str, Entry]


@dataclass(frozen=True)
class Sequence:
    """A list; `column` is where its dashes stand."""

    line: int
    column: int
    start: int
    end: int
    flow: bool
    items: tuple[Node, ...]


Node = Scalar | Mapping | Sequence


_COMMENT_VALUE = re.compile(r"[ \t]*(#[^\s#-][^\r\n]*)")
_NEXT_DASH = re.compile(r"[^\r\n]*(?:\r?\n[ \t]*(?:#[^\r\n]*)?)*?\r?\n?[ \t]*-")


@dataclass
class _Builder:
    text: str
    name: str
    events: Iterator[ev.Event]
    problems: list[Problem] = field(default_factory=list)

    def problem(self, path: str, line: int, message: str) -> None:
        self.problems.append(Problem(path, f"Regel {line}: {message}"))

    def document(self) -> Node | None:
        root: Node | None = None
        for event in self.events:
            if isinstance(event, ev.DocumentStartEvent):
                line = _line(event)
                if root is not None:
                    raise InputError(
                        f"‘{self.name}’, regel {line}: hier begint een tweede dossier (---).",
                        "Zet elk dossier in een eigen bestand, of haal de regel met --- weg.",
                    )
                if event.version or event.tags or self.text.startswith("%"):
                    raise InputError(
                        f"‘{self.name}’, regel 1: een regel die met % begint, hoort niet in dit bestand.",
                        "Haal die regel weg.",
                    )
            elif isinstance(event, ev.NodeEvent):
                root = self.node(event, "", 0, 0)
        return root

    def node(self, event: ev.Event, path: str, depth: int, place: int) -> Node:
        """The node that an event begins; `place` is where it would stand if nothing was typed."""
        line = _line(event)
        if depth > MAX_DEPTH:
            raise InputError(
                f"‘{self.name}’, regel {line}: de velden staan te diep in elkaar.",
                "Een dossier heeft hooguit vier lagen. Vergelijk met een nieuw formulier: juridisch dossier nieuw PAD.",
            )
        self.refuse_machinery(event, path, line)
        if isinstance(event, ev.MappingStartEvent):
            return self.mapping(event, path, depth)
        if isinstance(event, ev.SequenceStartEvent):
            return self.sequence(event, path, depth)
        if isinstance(event, ev.ScalarEvent):
            return self.scalar(event, path, line, place)
        return Scalar("", line, place, place)  # an alias, which is refused above

    def refuse_machinery(self, event: ev.Event, path: str, line: int) -> None:
        sign = "*" if isinstance(event, ev.AliasEvent) else "&" if getattr(event, "anchor", None) else ""
        if not sign and getattr(event, "ctag", None) is not None:
            sign = "!"
        if sign:
            self.problem(
                path, line,
                f"hier begint een waarde met {sign}. Dat heeft in YAML een eigen betekenis die hier niet mag. "
                "Hoort het teken bij de tekst, zet dan de hele waarde tussen aanhalingstekens.",
            )  # fmt: skip

    def scalar(self, event: ev.ScalarEvent, path: str, line: int, place: int) -> Scalar:
        start, end = event.start_mark.index, event.end_mark.index
        if start == end:  # nothing typed; the parser's mark is at what comes next
            start = end = place
            line = self.text.count("\n", 0, place) + 1
        if event.style in ("|", ">"):  # its end mark lies after the blank lines below it
            end = start + len(self.text[start:end].rstrip())
        if start == end and (match := _COMMENT_VALUE.match(self.text, end)):
            self.problem(
                path, line,
                f"‘{show(match[1])}’ telt in YAML als opmerking, dus is dit veld leeg. Is het de waarde, zet er dan "
                "aanhalingstekens omheen; is het een opmerking, zet dan een spatie achter #.",
            )  # fmt: skip
        return Scalar(event.value, line, start, end, event.style)

    def mapping(self, event: ev.MappingStartEvent, path: str, depth: int) -> Mapping:
        entries: dict[str, Entry] = {}
        end = event.end_mark.index
        while not isinstance(key_event := next(self.events), ev.MappingEndEvent):
            if not isinstance(key_event, ev.ScalarEvent):
                raise InputError(
                    f"‘{self.name}’, regel {_line(key_event)}: hier staat geen geldige naam van een veld.",
                    "Schrijf elk veld als ‘naam: waarde’. Begint de naam met ?, [, { of *, haal dat teken dan weg.",
                )
            key = Scalar(
                key_event.value,
                _line(key_event),
                key_event.start_mark.index,
                key_event.end_mark.index,
                key_event.style,
            )
            here = f"{path}.{show(key.text)}" if path else show(key.text)
            colon = self.text.find(":", key.end) + 1
            value = self.node(next(self.events), here, depth + 1, colon)
            end = value.end
            self.refuse_machinery(key_event, here, key.line)
            if hidden_character(key.text):
                self.problem(
                    here, key.line, "in de naam van dit veld zit een onzichtbaar teken. Typ de naam opnieuw."
                )
            elif key.text in entries:
                first = entries[key.text].key.line
                self.problem(
                    here,
                    key.line,
                    f"dit veld staat er al, op regel {first}. Haal een van de twee regels weg.",
                )
            else:
                entries[key.text] = Entry(key, key_event.start_mark.column, value)
        flow = bool(event.flow_style)
        return Mapping(_line(event), key_event.end_mark.index if flow else end, flow, entries)

    def sequence(self, event: ev.SequenceStartEvent, path: str, depth: int) -> Sequence:
        items: list[Node] = []
        end = event.end_mark.index
        while not isinstance(item := next(self.events), ev.SequenceEndEvent):
            dash = self.dash_after(end) if items else event.start_mark.index + 1
            items.append(self.node(item, f"{path}[{len(items) + 1}]", depth + 1, dash))
            end = items[-1].end
        flow, start = bool(event.flow_style), event.start_mark
        return Sequence(
            _line(event), start.column, start.index, item.end_mark.index if flow else end, flow, tuple(items)
        )

    def dash_after(self, end: int) -> int:
        """Where the next item of a list begins: behind the first dash that is not in a comment."""
        match = _NEXT_DASH.match(self.text, end)
        return match.end() if match else end


def _line(event: ev.Event) -> int:
    return int(event.start_mark.line) + 1


def parse(text: str, name: str) -> tuple[Mapping, tuple[Problem, ...]]:
    """The tree of a file, and what is wrong with its form but does not hinder reading on.

    `name` is what messages call the file. Raises InputError with the line when the text is not YAML, or is empty.
    """
    check_characters(text, name)
    builder = _Builder(text, name, iter(YAML(typ="safe", pure=True).parse(text)))
    try:
        root = builder.document()
    except MarkedYAMLError as error:
        raise explain(error, text, name) from None
    except (
        YAMLError,
        ValueError,
        OverflowError,
    ):  # an escape for a character that does not exist: "\U00110000"
        raise InputError(
            f"‘{name}’ is niet te lezen: er staat een teken in dat niet bestaat.",
            "Zoek een backslash (\\) tussen dubbele aanhalingstekens en gebruik daar enkele aanhalingstekens.",
        ) from None
    if root is None or (isinstance(root, Scalar) and not root.text.strip()):
        raise InputError(
            f"‘{name}’ is leeg.", "Maak een formulier om in te vullen: juridisch dossier nieuw PAD."
        )
    if not isinstance(root, Mapping):
        raise InputError(
            f"‘{name}’, regel {root.line}: hier staan geen velden.",
            "Schrijf elk veld op een eigen regel als ‘naam: waarde’, zonder streepje ervoor.",
        )
    return root, tuple(builder.problems)


def as_dict(root: Mapping) -> dict[str, object]:
    """A group as a dict, with everything in it as dicts, lists and text."""
    return {key: plain(entry.value) for key, entry in root.entries.items()}


def plain(node: Node) -> object:
    """The tree as dicts, lists and text."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return as_dict(node)
