"""Where templates come from: files of the package, never a path made from what somebody typed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import BaseLoader, TemplateNotFound
from jinja2 import Environment as JinjaEnvironment
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from juridisch.documents.engine import TemplateError

if TYPE_CHECKING:
    from collections.abc import Callable

#: The folder of everything that is not code: letters, letterhead, style sheets and fonts.
TEMPLATES = Path(__file__).resolve().parent.parent / "templates"

_NAME = re.compile(r"[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)*\.md")


class SourceLoader(BaseLoader):
    """Gives `{% include "blocks/x.md" %}` the body of that file, without its front matter."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def get_source(
        self, _environment: JinjaEnvironment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """The source as Jinja asks for it."""
        try:
            return read_source(self._root, template)[1], template, None
        except FileNotFoundError:
            raise TemplateNotFound(template) from None


def read_source(root: Path, name: str) -> tuple[dict[str, object], str]:
    """The front matter and the body of a template.

    Raises FileNotFoundError, or TemplateError when it is malformed.
    """
    if not _NAME.fullmatch(name):
        raise FileNotFoundError(name)
    text = (root / name).read_text(encoding="utf-8")
    if not text.startswith("---\n"):
        return {}, text
    front, separator, body = text[4:].partition("\n---\n")
    if not separator:
        raise TemplateError(f"{name}: the front matter does not end with ---")
    try:
        values = YAML(typ="safe", pure=True).load(front)
    except YAMLError as error:
        raise TemplateError(f"{name}: the front matter is not YAML: {error}") from error
    if not isinstance(values, dict):
        raise TemplateError(f"{name}: the front matter is not a mapping")
    return values, body
