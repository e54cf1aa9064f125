"""The children, and the figures that are printed at the end."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.store.durability.life import Verdict
from tests.store.durability.nursery import Nursery

FULL = [pytest.mark.full, pytest.mark.timeout(3600)]
"""The marks of a full form."""
Tell = Callable[[str, Verdict], None]
_FIGURES = "durability"


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    """Give the process that makes children."""
    with Nursery() as nursery:
        yield nursery


@pytest.fixture(scope="session")
def other_nursery() -> Iterator[Nursery]:
    """Give a second one, for a child beside the child."""
    with Nursery() as nursery:
        yield nursery


MEMORY = Path("/dev/shm")  # noqa: S108 - a file system and no fixed name in it


@pytest.fixture
def ground(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """Give a folder for cases: on the disk in a full form, in memory in a short one, where one may write there.

    A process that dies loses nothing of what it gave to the system, synced or not, so memory shows the same faster; the
    power cut is a model, which sees by the calls alone what is synced.
    """
    if request.node.get_closest_marker("full") or not os.access(MEMORY, os.W_OK | os.X_OK):
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        yield Path(folder)


@pytest.fixture
def tell(record_property: Callable[[str, object], None]) -> Tell:
    """Give the way to add a verdict to the figures, under the name of its cases, and to fail where it is not good."""

    def tell(cases: str, verdict: Verdict) -> None:
        record_property(_FIGURES, (cases, *verdict))
        assert verdict.is_good, verdict

    return tell


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print how many cases there were and what was wrong in them."""
    figures: dict[str, Verdict] = {}
    for report in [*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")]:
        for key, told in report.user_properties if report.when == "call" else ():
            if key == _FIGURES:
                name, *counts = told
                figures[name] = figures.get(name, Verdict()) | Verdict(*counts)
    if not figures:
        return
    terminalreporter.section("durability")
    terminalreporter.line(f"{'':<64}{'cases':>8}{'unreadable':>12}{'lost':>6}{'phantom':>9}")
    for name, (cases, unreadable, lost, phantom, _) in sorted(figures.items()):
        terminalreporter.line(f"{name:<64}{cases:>8,}{unreadable:>12}{lost:>6}{phantom:>9}")
