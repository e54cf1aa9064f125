"""Fixtures for every room: a fixed today and a deterministic moment."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import is_hypothesis_test, settings

from career.model.moment import Moment
from tests.building import TODAY, moment_on

MEMORY, ROOM = Path("/dev/shm"), 1 << 30  # noqa: S108 - a file system and no fixed name in it
"""Where the folders of tests are, if it has so many bytes left: a file of a moment is on no disk sooner than in memory."""
# A law holds or it does not; how long one example takes says something about the machine only.
settings.register_profile("short", deadline=None, max_examples=50)
settings.register_profile("full", deadline=None, max_examples=1_000)


def pytest_configure(config: pytest.Config) -> None:
    """Try many examples of each law where the full forms are asked for, by `-m full`, and some otherwise."""
    settings.load_profile("short" if _is_short(config) else "full")
    if _is_short(config) and _has_room(MEMORY):
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Count each law among the full forms where those are asked for."""
    for item in items:
        if isinstance(item, pytest.Function) and is_hypothesis_test(item.obj) and not _is_short(config):
            item.add_marker(pytest.mark.full)
            item.add_marker(pytest.mark.timeout(3600))


def pytest_xdist_auto_num_workers() -> int | None:
    """Give three workers for two cores: one that waits for a terminal leaves its core to another."""
    return None if "PYTEST_XDIST_AUTO_NUM_WORKERS" in os.environ else max(1, (os.cpu_count() or 1) * 3 // 2)


def _has_room(folder: Path) -> bool:
    """Whether folders for tests may be made there, and the programs that some of them write be started."""
    if not os.access(folder, os.W_OK | os.X_OK):
        return False
    told = os.statvfs(folder)
    return told.f_bavail * told.f_frsize >= ROOM and not told.f_flag & os.ST_NOEXEC


def _is_short(config: pytest.Config) -> bool:
    return config.getoption("markexpr") in {"", "not full"}


@pytest.fixture
def today() -> date:
    """Give the day on which all tests take place: Saturday, 21 November 2026."""
    return TODAY


@pytest.fixture
def make_moment() -> Callable[..., Moment]:
    """Give a factory of moments: today's by default, or that of another day."""
    return moment_on


@pytest.fixture
def moment() -> Moment:
    """Give today's moment; its ids count from 1."""
    return moment_on()
