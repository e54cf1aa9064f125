"""Whatever is pressed, nothing breaks: random keys at the demo's career in a real terminal, pastes and resizes too.

`pytest -m full tests/terminal/test_random_keys.py` presses twenty thousand at each size, in half an hour. After some
hundred keys the dashboard is killed where it stands, and opened again on the same file.
"""

from __future__ import annotations

import random
import subprocess
import sys
from datetime import date
from itertools import islice
from pathlib import Path

import pytest

from tests.demo import write_demo
from tests.saved import read_career
from tests.terminal.random_keys import Pressed, Size, Watched, pressed
from tests.terminal.screen import PATIENCE, RUNG

SIZES: tuple[Size, ...] = ((80, 24), (60, 20), (40, 12))
LIFE = 400
"""Keys after which the dashboard is killed, if no key has ended it before."""
HANGS, WORKS = PATIENCE, 4.0
"""Seconds in which each key is answered on a busy machine, and of its processor at most."""
EDITOR = '#!/bin/sh\nprintf "\\nand from the editor" >> "$1"\n'
BROKE = b"Something in rung broke"


class Monkey:
    """Who presses random keys at a dashboard of this size, and starts it again when a key has ended it."""

    def __init__(self, folder: Path, size: Size, seed: int) -> None:
        self.folder, self.size = folder, size
        self.keys = pressed(random.Random(seed), size)  # noqa: S311 - a repeatable choice
        self.seed, self.count = seed, 0
        self.slowest, self.starts, self.ended = 0.0, 0, 0
        self.last: list[Pressed] = []
        editor = folder / "editor"
        editor.write_text(EDITOR)
        editor.chmod(0o700)
        self.environ = {"EDITOR": str(editor), "VISUAL": ""}
        write_demo(folder / "career.json", folder / "state" / "rung", date(2026, 11, 21))

    def lives(self, count: int) -> None:
        """Press so many keys in one dashboard, or fewer where one ends it, and kill it."""
        file = str(self.folder / "career.json")
        rung = Watched([str(RUNG), "--file", file], self.folder, self.size, COLUMNS=None, LINES=None, **self.environ)
        self.starts += 1
        try:
            rung.until(lambda: bool(rung.text.strip()))
            rung.answers(0.0, HANGS)
            for key in islice(self.keys, count):
                self._presses(rung, key)
                if not rung.child.isalive():
                    break
            else:
                return
            self.ended += 1
            assert rung.ends() == 0, self._told(rung)
        finally:
            rung.close()

    def _presses(self, rung: Watched, key: Pressed) -> None:
        self.count += 1
        self.last = [*self.last[-40:], key]
        before = rung.spent()
        rung.press(key)
        try:
            self.slowest = max(self.slowest, took := rung.answers(before, HANGS))
        except AssertionError as error:
            raise AssertionError(self._told(rung)) from error
        assert took <= WORKS, f"{took:.1f} s of the processor. {self._told(rung)}"
        assert BROKE not in rung.sent, self._told(rung)

    def _told(self, rung: Watched) -> str:
        keys = " ".join(repr(key.size or key.sent)[:60] for key in self.last)
        return f"Seed {self.seed}, key {self.count:,}, after {keys}\n{rung.text}\n{rung.sent[-1500:]!r}"


def is_well(folder: Path) -> None:
    """Fail unless `rung doctor` finds nothing wrong with the file, and no record of it has a problem."""
    words = [str(RUNG), "--file", str(folder / "career.json"), "doctor"]
    settings = {"HOME": str(folder), "XDG_STATE_HOME": str(folder / "state"), "RUNG_TODAY": "2026-11-21", "PATH": ""}
    done = subprocess.run(words, env=settings, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert not read_career(folder / "career.json").problems


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs /proc to know when a key was answered")
@pytest.mark.parametrize(
    ("size", "count"),
    [
        *((size, 60) for size in SIZES[::2]),
        *(pytest.param(size, 20_000, marks=[pytest.mark.full, pytest.mark.timeout(7200)]) for size in SIZES),
    ],
    ids=str,
)
def test_random_keys_break_nothing(tmp_path: Path, size: Size, count: int) -> None:
    monkey = Monkey(tmp_path, size, seed=size[0])
    while monkey.count < count:
        monkey.lives(min(LIFE, count - monkey.count))
    print(f"{monkey.count:,} keys, {monkey.starts} starts, slowest {monkey.slowest * 1000:.0f} ms of the processor")  # noqa: T201
    is_well(tmp_path)
