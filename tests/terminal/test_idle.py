"""Nothing moves by itself: no screen sends a byte while nobody presses a key, those with a field that blinks included.

`pytest -m full tests/terminal/test_idle.py` waits ten seconds on each.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from benchmarks import sample
from benchmarks.programs import TerminalKind, full, start
from benchmarks.terminal import ESCAPE, Terminal

SCREENS = {
    "the dashboard": ("", "Goals"),
    "the detail": ("\r", "Lead the payments team 0"),
    "the card": ("4r", "REFRAME"),
    "the card, written in": ("4r\t", "For my career"),
    "a new task": ("n", "asked to do"),
    "a dialog": ("f", "Esc leave"),
    "a form": ("1e", "Esc leave"),
    "a check-in": ("c", "Check-in 1/"),
    "find": ("/a", "Lead"),
    "people": ("5", "who can influence"),
    "skills": ("6", "Skills"),
    "the road": ("8", "Road"),
    "the stand-up": ("S", "Stand-up"),
    "the focus": ("!", "any key returns"),
    "all that is upcoming": ("22", "everything with a date"),
    "a brainstorm": ("b", "Brainstorm"),
    "a goal's letter": ("1\r3", "the day it is due"),
    "a form on a detail": ("4\rm", "moves are counted"),
    "unsaved text": ("ft\x1bD", "nsaved text"),
    "the keys": ("?", "keys"),
    "the commands": (":", "What do you want to do?"),
}
"""The keys that open a screen, and what is seen on it."""
QUICK = ("the dashboard", "the card, written in", "a dialog", "find", "the commands")
"""What the short form looks at: the dashboard, and a field of each kind."""
SHORT, LONG = 2.5, 10.0
"""Seconds; the short form is longer than the time between two looks at the file, and than five blinks."""
WAKINGS = 10
"""The most in the short time: two looks at the file. Textual's own look at the terminal would make 25."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a small career."""
    made = tmp_path_factory.mktemp("career")
    sample.write(made, 20)
    return made


def sends_nothing(folder: Path, names: Iterable[str], seconds: float) -> None:
    """Open the screens, one after the other, and wait on each."""
    with start("rung", folder, TerminalKind((80, 24))) as terminal:
        terminal.settle(full)
        for name in names:
            keys, seen = SCREENS[name]
            for key in keys:
                terminal.press(key)
            terminal.settle(lambda screen, seen=seen: seen in screen)  # type: ignore[misc]
            rest(terminal)
            assert terminal.idle(seconds)[0] == 0, name
            while not full(terminal.text):
                terminal.press(ESCAPE)


def rest(terminal: Terminal) -> None:
    """Wait for what a busy machine draws late."""
    while terminal.idle(1)[0]:
        pass


def wakings_of(terminal: Terminal, seconds: float) -> int:
    """Return how often it was woken in a time without a key."""
    before = terminal.wakings()
    terminal.idle(seconds)
    return sum(count - before.get(thread, 0) for thread, count in terminal.wakings().items())


def test_no_screen_sends_anything_by_itself(folder: Path) -> None:
    sends_nothing(folder, QUICK, SHORT)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="counted by Linux")
def test_an_idle_dashboard_sleeps_until_something_comes(folder: Path) -> None:
    with start("rung", folder, TerminalKind((80, 24))) as terminal:
        terminal.settle(full)
        rest(terminal)
        assert any(wakings_of(terminal, SHORT) <= WAKINGS for _ in range(8)), (
            "never: what is loaded when idle comes first"
        )


@pytest.mark.full
@pytest.mark.parametrize("name", SCREENS)
def test_no_screen_sends_anything_in_ten_seconds(folder: Path, name: str) -> None:
    sends_nothing(folder, [name], LONG)
