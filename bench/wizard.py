"""How long the wizard makes people wait from start to the first deadline, as a ratio to `python -c "import click"`.

    python bench/wizard.py [ROUNDS]

Two ways: the whole process with the answers in a pipe (start, four answers, each saved), and within it what is added after
the start. Both run in turn with the floor, in random order, so that a machine whose speed drifts does not change the ratio.
Measured with compiled bytecode, as an installation has it. A claim, not a test: see docs/metingen.md.
"""

from __future__ import annotations

import compileall
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent / "juridisch"
RUN = (
    "import sys; sys.path.insert(0, {root!r}); from juridisch.cli.errors import run; "
    "from juridisch.cli.wizard import wizard; run(wizard, {args!r})"
)
ANSWERS = b"4\nj\n30-10-2026\nj\nnee\n"


def program(path: str) -> str:
    """The code of one conversation about this file."""
    return RUN.format(root=str(PACKAGE.parent), args=[path, "--vandaag", "2026-10-10"])


def main(rounds: int) -> None:
    """Measure and print."""
    compileall.compile_dir(PACKAGE, quiet=1)
    names = ("import click (de vloer)", "start tot de eerste vraag", "start tot de eerste termijn, bewaard")
    times: dict[str, list[float]] = {name: [] for name in names}
    with tempfile.TemporaryDirectory() as folder:
        for number in range(rounds):
            cases = (
                (names[0], "import click", b""),
                (names[1], program(f"{folder}/a{number}.yaml"), b""),
                (names[2], program(f"{folder}/b{number}.yaml"), ANSWERS),
            )
            for name, code, typed in random.sample(cases, len(cases)):
                start = time.perf_counter()
                subprocess.run(
                    [sys.executable, "-c", code], input=typed, stdout=subprocess.DEVNULL, check=True
                )
                times[name].append(time.perf_counter() - start)
    floor = statistics.median(times[names[0]])
    print(f"{rounds} rondes, mediaan (min-max) in ms, verhouding tot de vloer")
    for name, found in times.items():
        median = statistics.median(found)
        print(
            f"{name:38} {median * 1000:6.0f} ({min(found) * 1000:.0f}-{max(found) * 1000:.0f})  {median / floor:.1f}"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
