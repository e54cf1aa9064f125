"""What the dashboard sends over the line, in a real terminal: the figures that no machine's speed changes.

Each limit is the budget; `python -m benchmarks` prints what there is beside it.
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
    assert terminal.settle(full).size < 8_000


def test_keys_send_little(terminal: Terminal) -> None:
    terminal.settle(full)
    second = terminal.text.splitlines()[3]
    moved = terminal.press("j", lambda screen: "> " + second.split()[1] in screen.replace("┃", ""))
    assert moved.size < 200

    other = terminal.press(TAB, lambda screen: "┏━ 2" in screen)
    assert other.size < 3_200

    card = terminal.press("r", lambda screen: "REFRAME" in screen)
    assert card.size < 3_000
    terminal.press(ESCAPE, lambda screen: "REFRAME" not in screen)

    opened = terminal.press("f", lambda screen: "Esc leave" in screen)
    assert opened.size < 3_000
    typed = terminal.press("x", lambda screen: "x" in screen)
    assert typed.size < 150
    closed = terminal.press(ESCAPE, lambda screen: "Esc leave" not in screen)
    assert closed.size < 3_000


def test_nothing_is_sent_while_nobody_does_anything(terminal: Terminal) -> None:
    terminal.settle(full)
    assert terminal.idle(IDLE_SECONDS)[0] == 0
    terminal.press("f", lambda screen: "Esc leave" in screen)
    assert terminal.idle(1)[0] == 0, "A field that has the focus blinks."


def reversed_text(terminal: Terminal) -> str:
    """Give what is shown with its colours exchanged."""
    return "".join(cell.data for row in terminal.screen.buffer.values() for cell in row.values() if cell.reverse)


def test_in_the_terminals_own_colours_the_focus_moves_for_three_hundred_bytes(folder: Path) -> None:
    config = folder / ".config" / "rung" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text('theme = "terminal"\n', "utf-8")
    with start("rung", folder, (80, 24)) as terminal:
        terminal.settle(full)
        for pane in ("Upcoming", "Feedback", "Reframe", "Goals"):
            assert terminal.press(TAB, lambda screen: bool(screen)).size < 300
            assert pane in reversed_text(terminal)
    config.unlink()


def test_it_ends_by_itself_and_leaves_the_terminal_as_it_was(terminal: Terminal) -> None:
    terminal.settle(full)
    terminal.leave("q")
    last = terminal.sent[-400:]
    assert b"\x1b[?1049l" in last, "The alternate screen is still on."
    assert b"\x1b[?25h" in last, "The cursor is still hidden."
    assert b"\x1b[?1000l" in last, "The mouse is still caught."
    assert b"\x1b[?2004l" in last, "Pasted text still comes in brackets."
