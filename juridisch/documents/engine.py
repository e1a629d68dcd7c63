"""The template language, locked up: values typed by people stay values, and a slip of an author is an error.

Every `{{ value }}` leaves Jinja wrapped between private characters, byte by byte as characters that Markdown
has no meaning for. They become the text they stand for after the Markdown is parsed (`unwrap`), so a name
such as `*Jansen* {{ 7*7 }}` can be neither markup nor template code.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from jinja2 import BaseLoader, StrictUndefined, pass_context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from juridisch.documents.gap import Gap
from juridisch.dutch import write_amount, write_date, write_short, write_weekday

if TYPE_CHECKING:
    from jinja2.runtime import Context

_OPEN, _CLOSE = "\ue000", "\ue001"
_FIRST_BYTE = 0xE100
_STOP = re.compile(r"\A\.(?!\.)")
_WRAPPED = re.compile(f"{_OPEN}([{chr(_FIRST_BYTE)}-{chr(_FIRST_BYTE + 255)}]*){_CLOSE}")

# No `int` or `float` (a gap would become 0), no `safe`, nothing that formats as another language would.
_BUILT_IN = (
    "batch", "capitalize", "default", "first", "groupby", "join", "last", "length", "list", "lower", "map",
    "reject", "rejectattr", "replace", "select", "selectattr", "sort", "trim", "unique", "upper",
)  # fmt: skip


class TemplateError(Exception):
    """A template of ours is wrong: a mistake in the program, never in what a user wrote."""


class Environment(ImmutableSandboxedEnvironment):
    """Jinja with our filters; attributes of mappings are their keys, attributes of a gap are the gap."""

    def __init__(self, loader: BaseLoader) -> None:
        super().__init__(
            loader=loader,
            autoescape=False,  # escaping is for HTML; `_wrap` does more, for every output
            undefined=StrictUndefined,
            finalize=_wrap,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self.filters = {key: self.filters[key] for key in _BUILT_IN} | {
            "datum": _unless_gap(lambda value: write_date(_day(value))),
            "weekdag": _unless_gap(lambda value: write_weekday(_day(value))),
            "kort": _unless_gap(lambda value: write_short(_day(value))),
            "bedrag": _unless_gap(_amount),
            "opsomming": _series,
        }
        self.tests["gap"] = lambda value: isinstance(value, Gap)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """`obj.attribute` in a template; a fact named `items` is the fact, not the method of a dict."""
        if isinstance(obj, Gap):
            return obj
        if isinstance(obj, Mapping) and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """`obj[argument]` in a template."""
        return obj if isinstance(obj, Gap) else super().getitem(obj, argument)


@pass_context  # without it Jinja would work out constants while compiling, and not pass them through here
def _wrap(_context: Context, value: object) -> object:
    if isinstance(value, StrictUndefined):
        return value  # raises by itself, with the name
    if value is None or isinstance(value, bool | float | date | Decimal | list | dict):
        raise TemplateError(f"a value is printed as it is: {value!r}; use a filter or test it first")
    text = str(value)
    if _OPEN in text:
        raise TemplateError("text made by a macro or a set block is printed; use include")
    return _OPEN + "".join(chr(_FIRST_BYTE + byte) for byte in text.encode()) + _CLOSE


def unwrap(text: str) -> Iterator[tuple[str, bool]]:
    """The stretches of a rendered template, each with whether it is a value; values as they were.

    A value that ends a sentence by itself, such as "Verhuur B.V.", takes no second full stop from the template.
    """
    ended = False
    for number, part in enumerate(_WRAPPED.split(text)):
        if number % 2:
            value = bytes(ord(character) - _FIRST_BYTE for character in part).decode()
            ended = value.endswith((".", "?", "!")) if value else ended
            yield value, True
        elif part:
            yield _STOP.sub("", part) if ended else part, False
            ended = False


def _unless_gap(write: Callable[[Any], str]) -> Callable[[object], object]:
    return lambda value: value if isinstance(value, Gap) else write(value)


def _day(value: object) -> date:
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        return date.fromisoformat(value)
    raise TemplateError(f"{value!r} is not a date")


def _amount(value: object) -> str:
    if isinstance(value, bool | float) or not isinstance(value, int | str | Decimal):
        raise TemplateError(f"{value!r} is not an amount")
    return write_amount(Decimal(value)).replace("€ ", "€\u00a0")  # the sign never at the end of a line


def _series(values: list[object]) -> str:
    """a, b en c."""
    parts = [str(value) for value in values]
    return " en ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
