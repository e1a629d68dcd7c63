"""Changing one value in the text of a dossier and leaving every other byte as it was.

A YAML writer would lay the whole file out anew; here the text is cut at the places that the parser gave. Whether
the cut was right is not assumed: the result is read again and must differ in this one value only.
"""

from __future__ import annotations

import json
import re

from juridisch.dossier import nodes
from juridisch.dossier.fields import fields, show_path
from juridisch.dossier.model import Dossier
from juridisch.dossier.part import Part
from juridisch.errors import CannotError, InputError, ProblemsError

Steps = tuple[str | int, ...]

_PLAIN = re.compile(r"[^\W_](?:[\w ./()+€’'@-]|[,:;&](?! )|[,;&] )*", re.UNICODE)
# What YAML readers other than ours would turn into a number, a time, a yes or no, or nothing.
_RETYPED = re.compile(r"[-+.0-9][-+.,:_0-9eExXoOa-fA-F]*|[yn]|yes|no|on|off|true|false|null", re.IGNORECASE)
_SAFE_NUMBER = re.compile(r"0|[1-9][0-9]*|[0-9]+-[0-9]+-[0-9]+|[0-9.]+,[0-9]*-?")


def set_value(text: str, steps: Steps, value: str, model: type[Part] = Dossier) -> str:
    """The text with one value set; "" empties the field and keeps its line.

    Raises InputError when the text has problems of form or the list has no such place, CannotError when the file is
    laid out in a way that this cannot change.
    """
    root = _tree(text)
    expected = _with(nodes.plain(root), steps, value)
    changed = _Edit(text, model).apply(root, steps, value)
    try:
        right = nodes.plain(_tree(changed)) == expected
    except InputError:
        right = False
    if not right:
        raise CannotError(
            f"Het veld ‘{show_path(steps)}’ is in dit bestand niet vanzelf in te vullen.",
            "Er is niets gewijzigd. Vul het met een tekstverwerker in het bestand in.",
        )
    return changed


def _tree(text: str) -> nodes.Mapping:
    root, problems = nodes.parse(text, "het dossier")
    if problems:
        raise ProblemsError("Het dossier is zo niet te wijzigen.", problems)
    return root


def _with(data: object, steps: Steps, value: str) -> object:
    if not steps:
        return value
    first, rest = steps[0], steps[1:]
    if isinstance(first, int):
        items = list(data) if isinstance(data, list) else []
        if first > len(items):
            raise InputError(
                f"Onderdeel {first + 1} kan er niet bij: de lijst heeft er {len(items)}.",
                f"Vul eerst onderdeel {len(items) + 1} in.",
            )
        inner = items[first] if first < len(items) else None
        return [*items[:first], _with(inner, rest, value), *items[first + 1 :]]
    group = dict(data) if isinstance(data, dict) else {}
    return {**group, first: _with(group.get(first), rest, value)}


class _Edit:
    def __init__(self, text: str, model: type[Part]) -> None:
        self.text = text
        self.newline = "\r\n" if "\r\n" in text else "\n"
        self.order = [field.path for field in fields(model)]

    def apply(self, root: nodes.Mapping, steps: Steps, value: str) -> str:
        node: nodes.Node = root
        column, flow, bare = 0, False, ""  # of the group that we are in, and its path without numbers
        for number, step in enumerate(steps):
            rest = steps[number + 1 :]
            if isinstance(node, nodes.Mapping) and isinstance(step, str):
                flow = flow or node.flow
                if step not in node.entries:
                    return self.add_entry(node, flow, f"{bare}{step}", step, rest, value)
                entry = node.entries[step]
                node, column = entry.value, entry.column
                bare = f"{bare}{step}."
            elif isinstance(node, nodes.Sequence) and isinstance(step, int):
                flow = flow or node.flow
                if step == len(node.items):
                    return self.add_item(node, flow, rest, value)
                column = node.column + 2
                node = node.items[step]
                bare = f"{bare.removesuffix('.')}[]."
            elif isinstance(node, nodes.Scalar) and not node.text.strip():
                return self.fill(node, flow, column, steps[number:], value)
            else:
                break
        if isinstance(node, nodes.Scalar):
            return self.replace(node, flow, value)
        raise CannotError(f"‘{show_path(steps)}’ is in dit bestand geen los veld.", "Vul het met de hand in.")

    def replace(self, node: nodes.Scalar, flow: bool, value: str) -> str:
        head, written = self.text[: node.start], _scalar(value, flow, node.style)
        if not written and not flow:
            head = head.rstrip(" ")
        elif written and node.start == node.end:
            written = f" {written}"
        return head + written + self.text[node.end :]

    def fill(self, node: nodes.Scalar, flow: bool, column: int, rest: Steps, value: str) -> str:
        """Put a group or list where only an empty value stands."""
        if flow:
            return f"{self.text[: node.start]} {_flow(rest, value)}{self.text[node.end :]}"
        if (
            self.text[node.start - 1] == "-"
        ):  # an empty item of a list: its first field stands behind the dash
            lines = _block(rest, value, column)
            return f"{self.text[: node.start]} {lines[0].lstrip()}{self.joined(lines[1:])}{self.text[node.end :]}"
        return self.insert_after(node.end, _block(rest, value, column + 2))

    def add_entry(self, node: nodes.Mapping, flow: bool, bare: str, key: str, rest: Steps, value: str) -> str:
        if flow:
            mark = ", " if node.entries else ""
            return self.before_close(node.end, f"{mark}{key}: {_flow(rest, value)}")
        place = self.order.index(bare) if bare in self.order else len(self.order)
        group = bare[: len(bare) - len(key)]
        before = [
            entry for name, entry in node.entries.items()
            if f"{group}{name}" in self.order and self.order.index(f"{group}{name}") < place
        ]  # fmt: skip
        anchor = before[-1] if before else next(iter(node.entries.values()))
        return self.insert_after(anchor.value.end, _block((key, *rest), value, anchor.column))

    def add_item(self, node: nodes.Sequence, flow: bool, rest: Steps, value: str) -> str:
        if node.flow and not node.items and not self.text[node.start + 1 : node.end - 1].strip():
            inner = _flow(rest, value)
            return f"{self.text[: node.start]}[{inner}]{self.text[node.end :]}"
        if flow:
            return self.before_close(node.end, f", {_flow(rest, value)}")
        return self.insert_after(node.end, _block((0, *rest), value, node.column))

    def before_close(self, end: int, piece: str) -> str:
        head = self.text[: end - 1]
        kept = head.rstrip(" ")
        if kept.endswith(":"):  # `{naam: }`: without the space the colon would belong to the name
            kept += " "
        return kept + piece + head[len(kept) :] + self.text[end - 1 :]

    def joined(self, lines: list[str]) -> str:
        return "".join(self.newline + line for line in lines)

    def insert_after(self, offset: int, lines: list[str]) -> str:
        """Whole lines below the line in which the offset lies."""
        match = re.compile(r"[^\r\n]*").match(self.text, offset)
        end = match.end() if match else len(self.text)
        return self.text[:end] + self.joined(lines) + self.text[end:]


def _block(steps: Steps, value: str, column: int) -> list[str]:
    """The lines that put a value at the end of new groups."""
    lines: list[str] = []
    indent, dash = " " * column, ""
    for number, step in enumerate(steps):
        if isinstance(step, int):
            dash += "- "
            continue
        last = number == len(steps) - 1
        written = f" {_scalar(value, False)}" if last and value else ""
        lines.append(f"{indent}{dash}{step}:{written}")
        indent, dash = indent + " " * (len(dash) + 2), ""
    return lines


def _flow(steps: Steps, value: str) -> str:
    if not steps:
        return _scalar(value, True) or "''"
    if isinstance(steps[0], int):
        return f"[{_flow(steps[1:], value)}]"
    return f"{{{steps[0]}: {_flow(steps[1:], value)}}}"


def _scalar(value: str, flow: bool, style: str | None = None) -> str:
    """The value so that every YAML reader gets this text back; the quotes of before are kept."""
    if not value:
        return ""
    if not _one_line(value) or style == '"':
        return json.dumps(value, ensure_ascii=False)  # each JSON text is a YAML text between double quotes
    plain = _PLAIN.fullmatch(value) and not value.endswith(":") and not (flow and "," in value)
    retyped = _RETYPED.fullmatch(value) and not _SAFE_NUMBER.fullmatch(value)
    if plain and not retyped and style != "'":
        return value
    return "'" + value.replace("'", "''") + "'"


def _one_line(value: str) -> bool:
    return not re.search(r"[\r\n\t]", value) and value == value.strip(" ")
