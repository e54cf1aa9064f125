"""What the dashboard sends over the line, in a real terminal: the figures that no machine's speed changes.

Each limit is what holds now with some room; the budget it has to come down to stands beside it. `python -m benchmarks`
prints all of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import sample
from benchmarks.dashboard import ESCAPE, TAB, full, start
from benchmarks.terminal import Terminal

ROWS = 40
IDLE_SECONDS = 3.0
"""Longer than the two seconds between looks at the file."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a career of 40 rows a pane."""
    made = tmp_path_factory.mktemp("career")
    sample.write(made, ROWS)
    return made


@pytest.fixture
def terminal(folder: Path) -> Iterator[Terminal]:
    """Start the dashboard at 80x24."""
    with start("rung", folder, (80, 24)) as started:
        yield started


def test_the_first_paint_is_small(terminal: Terminal) -> None:
    assert terminal.settle(full).size < 40_000  # to come: 8,000


def test_keys_send_little(terminal: Terminal) -> None:
    terminal.settle(full)
    second = terminal.text.splitlines()[3]
    moved = terminal.press("j", lambda screen: "> " + second.split()[1] in screen.replace("┃", ""))
    assert moved.size < 2_600  # to come: 200

    other = terminal.press(TAB, lambda screen: "┏━ 2" in screen)
    assert other.size < 10_000  # to come: 3,200

    opened = terminal.press("f", lambda screen: "Esc leave" in screen)
    assert opened.size < 22_000  # to come: 3,000
    typed = terminal.press("x", lambda screen: "x" in screen)
    assert typed.size < 600  # to come: 150
    closed = terminal.press(ESCAPE, lambda screen: "Esc leave" not in screen)
    assert closed.size < 20_000  # to come: 3,000


def test_nothing_is_sent_while_nobody_does_anything(terminal: Terminal) -> None:
    terminal.settle(full)
    assert terminal.idle(IDLE_SECONDS)[0] == 0
    terminal.press("f", lambda screen: "Esc leave" in screen)
    assert terminal.idle(1)[0] == 0, "A field that has the focus blinks."


def test_it_ends_by_itself_and_leaves_the_terminal_as_it_was(terminal: Terminal) -> None:
    terminal.settle(full)
    terminal.leave("q")
    last = terminal.sent[-400:]
    assert b"\x1b[?1049l" in last, "The alternate screen is still on."
    assert b"\x1b[?25h" in last, "The cursor is still hidden."
    assert b"\x1b[?1000l" in last, "The mouse is still caught."
    assert b"\x1b[?2004l" in last, "Pasted text still comes in brackets."
