"""What the dashboard sends over the line, in a real terminal: the figures that no machine's speed changes.

Each limit is the budget; `python -m benchmarks.dashboard` prints what there is beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import sample
from benchmarks.dashboard import BYTE_BUDGETS, OF_THE_AREA
from benchmarks.programs import TerminalKind, choose_theme, full, start
from benchmarks.terminal import BACKSPACE, ESCAPE, PAGE_DOWN, TAB, Terminal

ROWS = 40
SMALL, LARGE = TerminalKind((80, 24)), TerminalKind((120, 40))
KINDS = [
    *(SMALL, LARGE._replace(truecolor=True)),
    *(pytest.param(kind, marks=pytest.mark.full) for kind in (LARGE, SMALL._replace(truecolor=True))),
]

ANOTHER_DETAIL = 1100
"""Bytes that go to the detail of another row beside the panes of a wide screen: all of its text is another.

That of a goal is the longest, with its eight parts.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a career of 40 rows a pane."""
    made = tmp_path_factory.mktemp("career")
    sample.write(made, ROWS)
    return made


@pytest.fixture
def terminal(folder: Path) -> Iterator[Terminal]:
    """Start the dashboard at 80x24."""
    with start("rung", folder) as started:
        yield started


def budget(name: str, kind: TerminalKind) -> float:
    """Give the bytes that something may take in a terminal of a kind."""
    most = BYTE_BUDGETS[name]
    assert most is not None
    return most * kind.area if name in OF_THE_AREA else most


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_everything_stays_within_its_budget(folder: Path, kind: TerminalKind) -> None:
    def spent(name: str, size: float) -> None:
        assert size < budget(name, kind), name

    with start("rung", folder, kind) as terminal:
        spent("first paint", terminal.settle(full).size)
        spent("cursor move", terminal.press("j", lambda screen: "> Go-to" in screen).size)
        spent("cursor move", terminal.press("k", lambda screen: "> Lead" in screen).size)
        spent("page down", terminal.press(PAGE_DOWN, lambda screen: "> Lead the payments team 0" not in screen).size)
        spent("focus to another pane", terminal.press("4", lambda screen: "┏━ 4" in screen).size)
        spent("card opens", terminal.press("r", lambda screen: "REFRAME" in screen).size)
        spent("card closes", terminal.press(ESCAPE, lambda screen: "REFRAME" not in screen).size)
        terminal.press("1", lambda screen: "┏━ 1" in screen)
        spent("goal's card opens", terminal.press("r", lambda screen: "REFRAME" in screen).size)
        spent("goal's card closes", terminal.press(ESCAPE, lambda screen: "REFRAME" not in screen).size)
        spent("dialog opens", terminal.press("f", lambda screen: "Esc leave" in screen).size)
        terminal.press("~", lambda screen: "~" in screen)  # in the place of what the field says of itself
        spent("typed character", terminal.press("~", lambda screen: "~~" in screen).size)
        terminal.press(BACKSPACE * 2, lambda screen: "~" not in screen)
        spent("dialog closes", terminal.press(ESCAPE, lambda screen: "Esc leave" not in screen).size)


def reversed_text(terminal: Terminal) -> str:
    """Give what is shown with its colours exchanged."""
    return "".join(cell.data for row in terminal.screen.buffer.values() for cell in row.values() if cell.reverse)


@pytest.mark.parametrize("kind", [SMALL, LARGE], ids=str)
def test_in_the_terminals_own_colours_the_focus_moves_for_three_hundred_bytes(folder: Path, kind: TerminalKind) -> None:
    choose_theme(folder, "terminal")
    try:
        with start("rung", folder, kind) as terminal:
            terminal.settle(full)
            for pane in ("Upcoming", "Feedback", "Tasks", "Goals"):
                size = terminal.press(TAB, bool).size
                assert pane in reversed_text(terminal)
                beside = ANOTHER_DETAIL if kind.size == (120, 40) else 0
                assert size < budget("focus, terminal's own colours", TerminalKind()) + beside
    finally:
        choose_theme(folder, "")


def test_a_terminal_that_tells_its_size_is_sent_nothing_twice(folder: Path, terminal: Terminal) -> None:
    """Terminals of today tell their size as soon as they may: that is no reason to draw everything again."""
    plain = terminal.settle(full).size
    with start("rung", folder, answers=True) as telling:
        told = telling.settle(lambda text: full(text) and b"\x1b[?2048h" in telling.sent)
        assert told.size < plain + 150
