"""At the end the terminal is as it was: whatever was switched on is switched off, also what it offered by itself."""

from __future__ import annotations

import re
import signal
from pathlib import Path

import pytest

from benchmarks import sample
from benchmarks.programs import choose_theme, full, start
from benchmarks.terminal import Terminal

USUAL = {"25", "7"}
"""Modes that are on before: the cursor is seen, and lines wrap."""
_MODE = re.compile(rb"\x1b\[\?([\d;]+)([hl])")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write a small career."""
    sample.write(tmp_path, 3)
    return tmp_path


def other_than_before(sent: bytes) -> set[str]:
    """Give the modes that are not as they were, and "keyboard" where the keys are still reported in another form."""
    now = {mode.decode(): state == b"h" for mode, state in _MODE.findall(sent)}
    other = {mode for mode, is_on in now.items() if is_on != (mode in USUAL)}
    pushed, popped = len(re.findall(rb"\x1b\[>\d+u", sent)), sent.count(b"\x1b[<u")
    return other | ({"keyboard"} if pushed > popped else set())


def end(terminal: Terminal, how: str | signal.Signals) -> None:
    """End the dashboard by a key or a signal."""
    terminal.settle(full)
    assert {"1049", "1000", "1003", "2004", "1004", "keyboard"} <= other_than_before(terminal.sent)
    terminal.leave(how)


@pytest.mark.parametrize(
    ("how", "answers"),
    [
        *(("q", False), (signal.SIGTERM, True), (signal.SIGHUP, False)),
        *(pytest.param(*case, marks=pytest.mark.full) for case in (("q", True), (signal.SIGTERM, False))),
        pytest.param(signal.SIGHUP, True, marks=pytest.mark.full),
    ],
)
def test_nothing_stays_switched_on(folder: Path, how: str | signal.Signals, *, answers: bool) -> None:
    with start("rung", folder, answers=answers) as terminal:
        end(terminal, how)
        assert (b"\x1b[?2048h" in terminal.sent, b"\x1b[?1016h" in terminal.sent) == (answers, answers)
        assert (b"\x1b[?2026h" in terminal.sent) == answers
        assert other_than_before(terminal.sent) == set()
        assert b"\x1b[?1016l" in terminal.sent


def test_a_cursor_and_a_background_that_are_followed_are_followed_no_more(folder: Path) -> None:
    choose_theme(folder, "auto")
    with start("rung", folder) as terminal:
        terminal.settle(full)
        assert "2031" in other_than_before(terminal.sent)
        terminal.leave("q")
        assert other_than_before(terminal.sent) == set()
        assert terminal.sent.rindex(b"\x1b[0 q") > terminal.sent.rindex(b"\x1b[6 q")


def test_without_the_mouse_nothing_is_said_of_it(folder: Path) -> None:
    config = folder / ".config" / "rung" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text("mouse = false\n", "utf-8")
    with start("rung", folder, answers=True) as terminal:
        terminal.settle(full)
        terminal.leave("q")
        assert not {mode for mode, _ in _MODE.findall(terminal.sent)} & {b"1000", b"1003", b"1006", b"1015", b"1016"}
        assert other_than_before(terminal.sent) == set()
