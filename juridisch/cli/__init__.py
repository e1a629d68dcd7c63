"""The command line: commands parse, call and print; nothing is worked out here."""

from __future__ import annotations

import gc
from collections.abc import Sequence


def main(args: Sequence[str] | None = None) -> int:
    """Run the program; gives its exit code.

    Garbage is not collected while the program starts: what is imported stays anyway, and looking at it takes a sixth of
    the time of `juridisch termijn`. The command that was asked for switches it on again (`base.Group`).
    """
    gc.disable()
    try:
        from juridisch.cli.errors import run
        from juridisch.cli.root import juridisch

        return run(juridisch, args)
    finally:
        gc.enable()
