"""The terminal's own cursor stands where the next key counts: screen readers and magnifiers follow it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import sample
from benchmarks.programs import full, start
from benchmarks.terminal import DOWN, ESCAPE, TAB, UP, Terminal

MOST = 2
"""Bytes that a seen cursor may take beyond a hidden one, a move."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write a career."""
    sample.write(tmp_path, 40)
    return tmp_path


def hide_it(folder: Path) -> None:
    """Choose a hidden cursor."""
    config = folder / ".config" / "rung" / "config.toml"
    config.parent.mkdir(parents=True, exist_ok=True)
    config.write_text("cursor = false\n", "utf-8")


def at_cursor(terminal: Terminal, left: int = 0) -> str:
    """Give what is on the cursor's line from the cursor on, or from so many columns left of it."""
    assert terminal.text
    cursor = terminal.screen.cursor
    assert not cursor.hidden
    return str(terminal.screen.display[cursor.y][cursor.x - left :])


def test_the_cursor_stands_on_the_selected_row_in_every_pane_and_list(folder: Path) -> None:
    with start("rung", folder) as terminal:
        terminal.settle(full)
        assert at_cursor(terminal).startswith("> Lead")
        terminal.press("jjj", lambda screen: "> Mentor" in screen)
        assert at_cursor(terminal).startswith("> ")
        terminal.press("G", lambda screen: "40/40" in screen)
        assert at_cursor(terminal).startswith("> ")
        for keys, seen in ((TAB, "┏━ 2"), ("4", "┏━ 4"), ("2", "┏━ 2"), ("2", "everything with a date")):
            terminal.press(keys, lambda screen, seen=seen: seen in screen)  # type: ignore[misc]  # of two arguments
            assert at_cursor(terminal).startswith(">"), keys


def test_the_cursor_stands_in_the_field_where_the_next_letter_goes(folder: Path) -> None:
    with start("rung", folder) as terminal:
        terminal.settle(full)
        terminal.press("f", lambda screen: "Esc leave" in screen)
        terminal.press("too long", lambda screen: "too long" in screen)
        assert at_cursor(terminal, left=8).startswith("too long ")
        terminal.press("\x1b[D\x1b[D", bool)
        assert at_cursor(terminal, left=6).startswith("too long ")
        terminal.press(ESCAPE, lambda screen: "Esc leave" not in screen)
        assert at_cursor(terminal).startswith("> ")
        terminal.press("4r", lambda screen: "REFRAME" in screen)
        assert at_cursor(terminal).startswith("REFRAME")


def moves(folder: Path) -> Iterator[int]:
    """Give the bytes of some moves."""
    with start("rung", folder) as terminal:
        terminal.settle(full)
        for key in (DOWN, DOWN, UP, DOWN, UP):
            yield terminal.press(key).size


def test_a_cursor_that_is_seen_takes_two_bytes_a_move_at_most(folder: Path) -> None:
    seen = [*moves(folder)]
    hide_it(folder)
    assert all(now <= before + MOST for now, before in zip(seen, moves(folder), strict=True))


def test_cursor_false_hides_it_all_the_time(folder: Path) -> None:
    hide_it(folder)
    with start("rung", folder) as terminal:
        terminal.settle(full)
        terminal.press("4r", lambda screen: "REFRAME" in screen)
        assert b"\x1b[?25h" not in terminal.sent
        assert terminal.screen.cursor.hidden
