"""Keys drawn at random, as a cat on the keyboard presses them, and a terminal that knows when each was answered."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from time import clock_gettime, monotonic
from typing import NamedTuple

from tests.hostile import TEXT
from tests.terminal.screen import ENTER, ESCAPE, TAB, Terminal

Size = tuple[int, int]

SPECIAL = (
    *(f"{ESCAPE}[{letter}" for letter in "ABCDHFZ"),  # arrows, home, end, shift+tab
    *(f"{ESCAPE}[{number}~" for number in (2, 3, 5, 6, 15)),  # insert, delete, the pages, F5
    *(f"{ESCAPE}O{letter}" for letter in "PQ"),  # F1, F2
    *(f"{ESCAPE}[{code};{held}u" for code in (32, 97, 122) for held in (1, 2, 3)),  # reports of newer terminals
    *(f"{ESCAPE}[I", f"{ESCAPE}[O"),  # the window was entered and left
)
CONTROL = "".join(chr(code) for code in range(1, 32) if chr(code) != ESCAPE)
"""Every control key, those that leave (`ctrl+c`), suspend (`ctrl+z`) and open the editor (`ctrl+o`) among them."""
LETTERS = "".join(map(chr, range(33, 127)))
FURTHER = ("é", "e\u0301", "ß", "日", "👩‍🚀", "\u202e", "\u200b", "א")
WORDS = ("fri", "+3d", "2", "Dana", "lead two people", "eoq", "update the runbook", "none", "31 feb", "9999-12-30")
SIZES: tuple[Size, ...] = ((80, 24), (60, 20), (40, 12), (120, 40), (200, 50), (30, 8), (20, 5))
"""Sizes that a window is dragged to, the smallest ones of no use among them."""
PASTED = (
    "one\ntwo\nthree",
    "\n".join(f"{n}. line {n}" for n in range(1, 11)),
    "- [ ] a\n- [x] b\n\n## head\n| a | b |\n---\n(A) 2026-11-20 x +p @c due:2026-12-01",
    "word " * 600,
    "日本語" * 300,
    "\t\r\n \x00 \x1b[31m red \x07",
    TEXT,
    "",
)


CPU_TIME = 2
"""What the clock of another process, made of its id as Linux does, is asked for: its processor time to the nanosecond."""


class Pressed(NamedTuple):
    """What is sent at once, or the size that the window gets."""

    sent: str = ""
    size: Size | None = None


def pressed(chance: random.Random, home: Size) -> Iterator[Pressed]:
    """Yield random keys without end: single ones, several in one read, words, clicks, pastes and resizes.

    A window that was resized is back at its `home` size a few keys later.
    """
    choices: dict[Callable[[], Iterable[Pressed]], int] = {
        lambda: [Pressed(chance.choice(LETTERS))]: 440,
        lambda: [Pressed(chance.choice(SPECIAL))]: 120,
        lambda: [Pressed(ESCAPE)]: 90,
        lambda: [Pressed(ENTER)]: 90,
        lambda: [Pressed(chance.choice((TAB, " ", "\x7f")))]: 60,
        lambda: [Pressed(chance.choice(CONTROL))]: 40,
        lambda: [Pressed("".join(chance.choices(LETTERS + " \r\t", k=chance.randrange(2, 24))))]: 20,
        lambda: [Pressed(chance.choice(WORDS + FURTHER))]: 20,
        lambda: [_pasted(chance)]: 8,
        lambda: _dragged(chance, home): 5,
    }
    while True:
        yield from chance.choices([*choices], [*choices.values()])[0]()


def _pasted(chance: random.Random) -> Pressed:
    text, whole = chance.choice(PASTED), chance.random() < 0.9  # else its end never arrives, as on a line that broke
    return Pressed(f"{ESCAPE}[200~{text}{f'{ESCAPE}[201~' if whole else ''}")


def _dragged(chance: random.Random, home: Size) -> Iterator[Pressed]:
    column, row = chance.randrange(1, home[0] + 2), chance.randrange(1, home[1] + 2)
    yield Pressed("".join(f"{ESCAPE}[<{button};{column};{row}{end}" for button in (0, 64) for end in "Mm"))
    yield Pressed(size=chance.choice(SIZES))
    for _ in range(chance.randrange(4)):
        yield Pressed(chance.choice(LETTERS))
    yield Pressed(size=home)


class Watched(Terminal):
    """A program in a pty of which is known when it has answered a key: it used the processor, and all of it sleeps."""

    def press(self, key: Pressed) -> None:
        """Send the keys, or set the size."""
        if key.size:
            wide, high = key.size
            self.child.setwinsize(high, wide)
            self.screen.resize(high, wide)
        else:
            self.types(key.sent)

    def spent(self) -> float:
        """Return the processor time so far in seconds, that of threads which have ended included."""
        try:
            return clock_gettime((~(self.child.pid or 0) << 3) | CPU_TIME)
        except OSError:  # it has ended
            return 0.0

    def answers(self, since: float, bound: float) -> float:
        """Read until what was sent is answered, `since` being the processor time before; return what that took of it.

        Fails after `bound` seconds. A program that has ended has answered.
        """
        end, before = monotonic() + bound, since
        while self.child.isalive():
            self.reads(0.002)
            now = self.spent()
            if now > since and now == before and not self._is_busy():
                return now - since
            before = now
            assert monotonic() < end, "It does not answer."
        return 0.0

    def _is_busy(self) -> bool:
        return any(_read(task / "stat").rpartition(") ")[2][:1] in {"R", "D"} for task in self._tasks())

    def _tasks(self) -> list[Path]:
        try:
            return list(Path(f"/proc/{self.child.pid}/task").iterdir())
        except OSError:
            return []


def _read(file: Path) -> str:
    try:
        return file.read_text() or "0"
    except OSError:  # the thread has ended
        return "0"
