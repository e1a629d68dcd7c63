"""How long `juridisch termijn` takes to start and answer, as a ratio to `python -c "import click"`.

    python bench/start.py [ROUNDS]

Both run in turn, in random order, as whole processes of this Python, so that a machine whose speed drifts does not
change the ratio. Measured with compiled bytecode, as an installation has it. A claim, not a test: see docs/metingen.md.
"""

from __future__ import annotations

import compileall
import random
import statistics
import subprocess
import sys
import time
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent / "juridisch"
RUN = "import sys; sys.path.insert(0, {root!r}); from juridisch.cli import main; main({args!r})"
FLOOR = "import click"


def command(*args: str) -> str:
    """The code of one run of the program."""
    return RUN.format(root=str(PACKAGE.parent), args=list(args))


CASES = {
    "import click (de vloer)": FLOOR,
    "termijn ontruiming": command("termijn", "ontruiming", "2026-12-23"),
    "termijn moratorium --json": command("termijn", "moratorium", "2026-12-23", "--json"),
    "kalender 2027": command("kalender", "2027"),
    "python zonder iets": "pass",
}


def main(rounds: int) -> None:
    """Measure and print."""
    compileall.compile_dir(PACKAGE, quiet=1)
    times: dict[str, list[float]] = {name: [] for name in CASES}
    for _ in range(rounds):
        for name in random.sample(list(CASES), len(CASES)):
            start = time.perf_counter()
            subprocess.run([sys.executable, "-c", CASES[name]], check=True, stdout=subprocess.DEVNULL)
            times[name].append(time.perf_counter() - start)
    floor = statistics.median(times["import click (de vloer)"])
    print(f"{rounds} rondes, mediaan (min-max) in ms, verhouding tot de vloer")
    for name, found in times.items():
        median = statistics.median(found)
        print(
            f"{name:28} {median * 1000:6.1f} ({min(found) * 1000:.1f}-{max(found) * 1000:.1f})  {median / floor:.2f}"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 41)
