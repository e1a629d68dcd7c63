"""What may not be left behind in a text where a fact was missing or a block was left out."""

from __future__ import annotations

import re

_NEVER = {
    "None": r"\bNone\b",
    "template code": r"\{\{|\}\}|\{%|%\}|\{#|#\}",
    "a private character": "[\ue000-\uf8ff]",
    "Python": r"\b(?:True|False|Decimal|datetime)\b|<\w+ object|\[\]|\{\}|\(\)|‘’|“”",
    "Markdown": r"\*\*|^#+ |^\|",
    "two spaces": r"(?<=\S)(?<!\b[A-Z]{2})(?<!postcode\])[ \u00a0]{2,}(?=\S)",  # right behind a postcode
    "a space before punctuation": r"[ \u00a0][,;.:?!](?=\s|$)",
    "double punctuation": r",\s*[,.;]|;\s*[;.]|(?<!\.)\.\.(?!\.)|:\s*[.,;]|\?\.|!\.",
    "a lone word before punctuation": r"\b(?:(?:en|of|de|artikel|lid|namens|per)[,.;:]|(?:tot|met)[,.;])(?=\s|$)",
    "a lone word between brackets": r"\(\s*(?:en|of|van|op|met|voor|artikel|bijlage|productie)?\s*\)",
    "conjunctions together": r"\b(?:en en|of of|van van|op op|de de|het het|een een|dat dat|te te)\b",
    "a colon that announces nothing": r":\s*\Z",
    "an item that runs on": r"[^\W\d]\.\d+\. ",
    "an empty item": r"^\s*(?:-|\d+\.|[a-z]\.)\s*$",
    "€ without an amount": r"€(?![ \u00a0]?[\d\[])",
}  # fmt: skip
_PAIRS = (("“", "”"), ("‘", "’"), ("(", ")"), ("[", "]"))


def leftovers(text: str) -> list[str]:
    """Everything suspicious in the plain text of a paper, each with its surroundings; empty when it is clean."""
    found = []
    for name, pattern in _NEVER.items():
        for match in re.finditer(pattern, text, re.MULTILINE):
            around = text[max(0, match.start() - 30) : match.end() + 30]
            found.append(f"{name}: {around!r}")
    for paragraph in text.split("\n\n"):
        found += [
            f"unmatched {open_}{close}: {paragraph!r}"
            for open_, close in _PAIRS
            if not _match(paragraph, open_, close)
        ]
    return found


def _match(text: str, open_: str, close: str) -> bool:
    if (
        close == "’"
    ):  # an apostrophe looks the same: it stands after a letter and before one, or before "s" and "t"
        text = re.sub(r"(?<=\w)’(?=\w)|’(?=[st]\b)|(?<=[sxz])’(?=\s)", "", text)
    if close == ")":  # a) and 1) begin an item
        text = re.sub(r"^\s*\w\)", "", text, flags=re.MULTILINE)
    depth = 0
    for character in text:
        depth += (character == open_) - (character == close)
        if depth < 0:
            return False
    return depth == 0
