"""How long a letter takes, warm and cold, as ratios to floors measured in the same run.

    python bench/letters.py [ROUNDS]

Cold: `juridisch brief` as a whole process, against the import of the library that makes the format. Warm: one letter in a
running process, against the smallest thing that library can make (an empty document, an empty page).
"""

from __future__ import annotations

import io
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from juridisch.assessment import assess  # noqa: E402 (the checkout is put on the path first)
from juridisch.documents.catalogue import document  # noqa: E402
from juridisch.documents.make import compose, write  # noqa: E402
from juridisch.dossier import example_text, read_text  # noqa: E402
from juridisch.settings import Settings  # noqa: E402

TODAY = date(2025, 4, 22)


def empty_docx() -> None:
    """The floor for Word: python-docx opens its smallest document and saves it."""
    from docx import Document

    Document().save(io.BytesIO())


def empty_pdf() -> None:
    """The floor for PDF: one empty page."""
    from weasyprint import HTML

    HTML(string="<html lang=nl><title>x</title><p>x</p></html>").write_pdf()


def warm(suffix: str) -> Callable[[], None]:
    """One letter of explanation (two pages, two tables) from a case already read."""
    case = assess(read_text(example_text("dagvaarding")), TODAY)

    def make() -> None:
        write(compose(document("uitleg"), case, Settings()), [suffix])

    return make


def cold(suffix: str, folder: str) -> Callable[[], None]:
    """The whole command, in a new process."""
    case = Path(folder, "zaak.yaml")
    case.write_text(example_text("dagvaarding"), encoding="utf-8")
    args = [
        "brief",
        "uitleg",
        str(case),
        "-o",
        folder,
        "--formaat",
        suffix,
        "--overschrijf",
        "--vandaag",
        "2025-04-22",
    ]
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from juridisch.cli import main; main({args!r})"
    return lambda: run(code)


def run(code: str) -> None:
    """A new process of this Python."""
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)


def measure(title: str, rounds: int, cases: dict[str, Callable[[], None]], floors: dict[str, str]) -> None:
    """Interleave the cases and print each with its ratio."""
    times: dict[str, list[float]] = {name: [] for name in cases}
    for action in cases.values():
        action()
    for _ in range(rounds):
        for name in random.sample(list(cases), len(cases)):
            start = time.perf_counter()
            cases[name]()
            times[name].append(time.perf_counter() - start)
    print(f"\n{title}, {rounds} rondes, mediaan (min-max) in ms")
    for name, found in times.items():
        median = statistics.median(found) * 1000
        floor = floors.get(name)
        ratio = f"{median / (statistics.median(times[floor]) * 1000):5.2f} x {floor}" if floor else ""
        print(f"  {name:24} {median:7.1f} ({min(found) * 1000:.1f}-{max(found) * 1000:.1f})  {ratio}")


def main(rounds: int) -> None:
    """Measure and print."""
    measure(
        "warm",
        rounds,
        {
            "lege docx": empty_docx,
            "brief docx": warm("docx"),
            "lege pdf": empty_pdf,
            "brief pdf": warm("pdf"),
            "brief txt": warm("txt"),
        },
        {"brief docx": "lege docx", "brief pdf": "lege pdf"},
    )
    with tempfile.TemporaryDirectory() as folder:
        measure(
            "koud",
            max(3, rounds // 4),
            {
                "import docxtpl": lambda: run("import docxtpl"),
                "opdracht docx": cold("docx", folder),
                "import weasyprint": lambda: run("import weasyprint"),
                "opdracht pdf": cold("pdf", folder),
            },
            {"opdracht docx": "import docxtpl", "opdracht pdf": "import weasyprint"},
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 21)
