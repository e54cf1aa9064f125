"""A real store in a folder of its own, on a fixed day, and the dashboard on it."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import AbstractAsyncContextManager
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

from store.store import Store
from store.unsaved_input import UnsavedFile
from tests.ui.styles import found_once
from tests.ui.user import User, user_of
from tui.host import clock

OpenUser = Callable[..., AbstractAsyncContextManager[User]]
OpenUnsaved = Callable[[], UnsavedFile]


@pytest.fixture(autouse=True, scope="session")
def _seldom_collected() -> Iterator[None]:
    """Look for garbage seldom: each app leaves little, and looking takes a fifth of the time of these tests."""
    before = gc.get_threshold()
    gc.set_threshold(50_000, 20, 100)
    yield
    gc.set_threshold(*before)


@pytest.fixture(autouse=True, scope="session")
def _styles_read_once() -> Iterator[None]:
    """Read each style sheet once for each theme: every app would read the same ones again, a fifth of its start."""
    read, known = Stylesheet._parse_rules, dict[Any, list[RuleSet]]()

    def parse(sheet: Stylesheet, *what: Any, **more: Any) -> list[RuleSet]:
        key = (frozenset(sheet._variables.items()), what, frozenset(more.items()))
        if key not in known:
            known[key] = read(sheet, *what, **more)
        return known[key]

    with patch.object(Stylesheet, "_parse_rules", parse), found_once():
        yield


@pytest.fixture(autouse=True)
def _surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fix the day, and take away what the surroundings say about colours and keys."""
    monkeypatch.setenv(clock.FIXED, "2026-11-21")
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture
def open_store(tmp_path: Path) -> Callable[[], Store]:
    """Open the data file; each call is a session of its own on the same file."""
    return lambda: Store(tmp_path / "career.json", tmp_path / "state", clock.now)


@pytest.fixture
def store(open_store: Callable[[], Store]) -> Store:
    """Give the store of the dashboard."""
    return open_store()


@pytest.fixture
def dashboard(store: Store) -> OpenUser:
    """Open the dashboard, after some steps, with a config, in a size, and give the person in front of it."""
    opened: Callable[..., Any] = partial(user_of, store)
    return opened


@pytest.fixture
def open_drafts(tmp_path: Path) -> OpenUnsaved:
    """Open the drafts; each call is a session of its own."""
    return lambda: UnsavedFile(tmp_path / "career.json", tmp_path / "state")
