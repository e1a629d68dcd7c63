"""The worked examples and the reviewed copy of the tables, with every number as text."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

GOLDEN: dict[str, Any] = yaml.load(
    (Path(__file__).parent.parent / "golden" / "bedragen.yaml").read_text(encoding="utf-8"),
    Loader=yaml.BaseLoader,  # noqa: S506 (it makes text of everything: no float can creep in)
)


def maybe(text: str) -> Decimal | None:
    """A number, or None for `null`."""
    return None if text in ("", "null") else Decimal(text)
