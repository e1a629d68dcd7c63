"""Ten thousand amounts in one process, as a ratio to a bare Decimal multiplication; and how long `kosten` takes to start.

    python bench/amounts.py [ROUNDS]

The floor multiplies by 15 % and rounds to cents: it knows no brackets and proves nothing. Starting is measured as in
bench/start.py, as a ratio to `python -c "import click"`. All run in turn, in random order.
"""

from __future__ import annotations

import compileall
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from juridisch.amounts.collection import collection_costs, fee
from juridisch.amounts.interest import statutory_interest

ROOT = Path(__file__).resolve().parent.parent
CENT, PART = Decimal("0.01"), Decimal("0.15")
AMOUNTS = [Decimal(n % 9000 * 137 + 1) / 100 for n in range(10_000)]
DAYS = [date(2023, 1, 1) + timedelta(days=n % 1000) for n in range(10_000)]
END = date(2026, 11, 23)
RUN = "import sys; sys.path.insert(0, {root!r}); from juridisch.cli import main; main({args!r})"

LOOPS: dict[str, Callable[[], object]] = {
    "vloer: maal 15 %, afronden": lambda: [(a * PART).quantize(CENT, ROUND_HALF_UP) for a in AMOUNTS],
    "staffel": lambda: [fee(a) for a in AMOUNTS],
    "incassokosten met regels": lambda: [collection_costs([a], vat=True) for a in AMOUNTS],
    "wettelijke rente met regels": lambda: [
        statutory_interest(a, day, END) for a, day in zip(AMOUNTS, DAYS, strict=True)
    ],
}


def command(*args: str) -> str:
    """The code of one run of the program."""
    return RUN.format(root=str(ROOT), args=list(args))


STARTS = {
    "vloer: import click": "import click",
    "termijn ontruiming": command("termijn", "ontruiming", "2026-12-23"),
    "kosten incasso": command("kosten", "incasso", "650", "650", "650"),
    "kosten rente --json": command("kosten", "rente", "1950", "1-3-2025", "23-11-2026", "--json"),
}


def start(code: str) -> None:
    """One run as a whole process."""
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)


def measure(title: str, actions: dict[str, Callable[[], object]], rounds: int) -> None:
    """Run the actions in turn and print the median of each, and its ratio to the first."""
    times: dict[str, list[float]] = {name: [] for name in actions}
    for _ in range(rounds):
        for name in random.sample(list(actions), len(actions)):
            begin = time.perf_counter()
            actions[name]()
            times[name].append((time.perf_counter() - begin) * 1000)
    median = {name: statistics.median(found) for name, found in times.items()}
    floor = next(iter(median.values()))
    print(f"{title}; {rounds} rondes, mediaan in ms en verhouding tot de vloer")
    for name, found in median.items():
        print(f"  {name:30} {found:8.1f} {found / floor:7.2f}x")


def main(rounds: int) -> None:
    """Measure and print."""
    compileall.compile_dir(ROOT / "juridisch", quiet=1)
    measure(f"{len(AMOUNTS)} bedragen", LOOPS, rounds)
    measure("opstarten en antwoorden", {name: partial(start, code) for name, code in STARTS.items()}, rounds)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
