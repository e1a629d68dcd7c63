"""What all tests share: how hypothesis searches, and that nothing is skipped where the project is guarded.

A test may skip itself where a program of the system is missing, so that everyone can run the tests. If that went
unnoticed everywhere, it would guard nothing; with JURIDISCH_GEEN_SKIPS=1 (`.ci/run`) a skip is a failure.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

# How the user started the program must not change what the tests see.
os.environ.pop("JURIDISCH_OPDRACHT", None)

# No limit of time on an example: machines are slow at times. The guard always tries the same examples, so that
# it never refuses a change for something the change did not touch; everyone else finds new ones.
settings.register_profile("juridisch", deadline=None)
settings.register_profile("bewaking", deadline=None, derandomize=True)
settings.load_profile("bewaking" if os.environ.get("CI") == "true" else "juridisch")


class NoSkips:
    """Collects what was skipped and turns it into a failure at the end."""

    def __init__(self) -> None:
        self.skipped: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.skipped and not hasattr(report, "wasxfail"):
            self.skipped.append(report.nodeid)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.skipped:  # a whole module
            self.skipped.append(report.nodeid)

    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        if self.skipped and exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        for name in self.skipped:
            terminalreporter.write_line(f"Overgeslagen, en dat mag hier niet: {name}", red=True)


def pytest_configure(config: pytest.Config) -> None:
    """Watch for skips where they are not allowed; with pytest-xdist that is up to the main process."""
    if os.environ.get("JURIDISCH_GEEN_SKIPS") == "1" and not hasattr(config, "workerinput"):
        config.pluginmanager.register(NoSkips(), "geen-skips")
