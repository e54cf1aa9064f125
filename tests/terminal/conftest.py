"""Terminals that are closed again at the end of a test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.terminal.screen import RUNG, Terminal

OpenTerminal = Callable[..., Terminal]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the slow, full-size checks unless they are asked for: `pytest -m full`."""
    if not config.getoption("markexpr"):
        full = [item for item in items if item.get_closest_marker("full")]
        items[:] = [item for item in items if item not in full]
        config.hook.pytest_deselected(items=full)


@pytest.fixture
def open_rung(tmp_path: Path) -> Iterator[OpenTerminal]:
    """Start `rung` on a file of its own, with further words, a size and an environment."""
    opened: list[Terminal] = []

    def start(*words: str, size: tuple[int, int] = (80, 24), **environ: str | None) -> Terminal:
        file = str(tmp_path / "career.json")
        opened.append(Terminal([str(RUNG), "--file", file, *words], tmp_path, size, **environ))
        return opened[-1]

    yield start
    for terminal in opened:
        terminal.close()
