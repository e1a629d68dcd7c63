"""Ten thousand dates in one process, as a ratio to a bare loop with dateutil that only adds the term.

    python bench/dates.py [ROUNDS]

The floor adds a ready-made `relativedelta`, knows no holiday and proves nothing. Beside it: only the date
(`last_day`), and the date with steps, readings, warnings and certainty (`calculate`). All run in turn.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from dateutil.relativedelta import relativedelta

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from juridisch.deadlines import calculate, rule
from juridisch.deadlines.engine import last_day

DAYS = [date(2020, 10, 1) + timedelta(days=n % 2900) for n in range(10_000)]
RULES = {
    "verzet": relativedelta(weeks=4),
    "bezwaar": relativedelta(weeks=6),
    "hoger-beroep": relativedelta(months=3),
    "moratorium": relativedelta(months=6),
    "ontruiming": relativedelta(days=3),
    "verzet-tenuitvoerlegging": relativedelta(weeks=4),
    "dagvaarding": relativedelta(weeks=1),
}


def loops(rule_id: str, term: relativedelta) -> dict[str, Callable[[], object]]:
    """The three loops for one rule."""
    law = rule(rule_id)
    return {
        "vloer": lambda: [day + term for day in DAYS],
        "datum": lambda: [last_day(law, day) for day in DAYS],
        "bewijs": lambda: [calculate(law, day) for day in DAYS],
        "uitleg": lambda: [[step.text for step in calculate(law, day).steps] for day in DAYS],
    }


def main(rounds: int) -> None:
    """Measure and print."""
    print(f"{len(DAYS)} data, {rounds} rondes, mediaan in ms; verhouding tot de vloer")
    print(f"{'regel':26} {'vloer':>8} {'datum':>14} {'met bewijs':>14} {'bewijs in woorden':>18}")
    for rule_id, term in RULES.items():
        actions = loops(rule_id, term)
        times: dict[str, list[float]] = {name: [] for name in actions}
        for _ in range(rounds):
            for name in random.sample(list(actions), len(actions)):
                start = time.perf_counter()
                actions[name]()
                times[name].append((time.perf_counter() - start) * 1000)
        median = {name: statistics.median(found) for name, found in times.items()}
        floor = median["vloer"]
        cells = [
            f"{median[name]:7.1f} {median[name] / floor:5.2f}x" for name in ("datum", "bewijs", "uitleg")
        ]
        print(f"{rule_id:26} {floor:8.1f} {cells[0]:>14} {cells[1]:>14} {cells[2]:>18}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
