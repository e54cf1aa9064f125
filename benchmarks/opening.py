"""The opening of every screen and dialog: from the key to the last byte, in the demo and beside ten thousand records.

    python -m benchmarks.opening [--rounds 5]

Each is opened once before it is measured: what it needs is loaded while nobody types, and that is no time of a key.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from benchmarks import growth
from benchmarks.figures import FigureLine, Figures, SideBySide
from benchmarks.programs import start
from benchmarks.sample import TODAY
from benchmarks.terminal import ESCAPE, Terminal
from tui.demo.demo_file import write_demo

MOST_MS = 60
"""The most milliseconds from the key to the last byte, of the median."""
LOADING_MS = 10
"""The processor time in a second above which something is still loaded in the background."""
PROCESSOR = ", processor"
"""The suffix of processor times, which stand beside each time for machines that are never quiet."""


class Opened(NamedTuple):
    """What is opened: its name, the keys that lead to its row, and the key that opens it."""

    name: str
    key: str
    before: tuple[str, ...] = ()


KEYS: Mapping[str, Mapping[str, str]] = {
    "": {
        "check-in": "c", "weekly review": "v", "quarterly review": "V", "new task": "n", "feedback": "f", "win": "w",
        "brainstorm": "b", "upcoming": "C", "people": "5", "skills": "6", "this job": "7", "road": "8", "wins": "9",
        "no next step": "0", "focus": "!", "stand-up": "S", "find": "/", "what you want": "I", "unsaved text": "D",
        "whose metric": "Y", "keys": "?", "commands": ":",
    },
    "1": {
        "a goal": "\r", "add a goal": "a", "reframe a goal": "r", "edit a goal": "e", "move a goal": "m",
        "progress": "=", "texts of a goal": "s", "next step": "N", "approval": "A", "make room": "K",
        "what a goal gives": "B", "politics": "P", "close a goal": " ",
    },
    "2": {"add a reminder": "a", "move a line": "m"},
    "3": {
        "feedback, all about it": "\r", "edit feedback": "e", "in plain words": "p", "what I changed": "i",
        "tell": "t", "park": "x",
    },
    "4": {"a task": "\r", "reframe": "r", "edit a task": "e", "move a task": "m", "outside": "O"},
    "5": {"a person": "\r", "a contact": "M", "texts to a person": "s", "edit a person": "e"},
    "6": {"a skill": "\r", "rate a skill": "="},
    "9": {"a win": "\r", "mark a win": "*"},
}  # fmt: skip
"""The keys that open something, by the key that leads to the pane or list, "" for none."""
NAMES = (
    "yearly review", "review document", "profile", "numbers", "balance", "wants", "needs", "boss i wish",
    "learning", "trends", "decisions",
)  # fmt: skip
"""What is opened by its name alone, in the palette."""
EVERY = (
    *(Opened(name, key, (there,) if there else ()) for there, keys in KEYS.items() for name, key in keys.items()),
    *(Opened(name, "\r", (":", name)) for name in NAMES),
)


def main_thread_ms(terminal: Terminal) -> float:
    """Return the processor time so far of the thread that draws, in milliseconds. Linux only."""
    return int(Path(f"/proc/{terminal.pid}/task/{terminal.pid}/schedstat").read_text().split()[0]) / 1e6


def go_home(terminal: Terminal) -> None:
    """Leave whatever is open."""
    for _ in range(6):
        if growth.shown(terminal.text) and "? keys" in terminal.text:
            return
        terminal.press(ESCAPE)


def measure(terminals: list[Terminal], opened: Opened, rounds: int, figures: list[Figures]) -> None:
    """Record how long one of them takes to open, in all careers in turn; the first opening is not counted."""
    for number in range(rounds + 1):
        for terminal, measured in zip(terminals, figures, strict=True):
            for key in opened.before:
                terminal.press(key)
            before = main_thread_ms(terminal)
            took = terminal.press(opened.key)
            spent = main_thread_ms(terminal) - before
            if number:
                measured.add(opened.name, took.milliseconds)
                measured.add(f"{opened.name}{PROCESSOR}", spent)
            go_home(terminal)


def wait_until_loaded(terminal: Terminal) -> None:
    """Wait until nothing more is loaded in the background."""
    terminal.settle(growth.shown)
    while terminal.idle(2)[1] > LOADING_MS:
        pass


def main() -> int:
    """Print the table, and return 1 if a budget is exceeded."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=5, help="how often each is opened")
    parser.add_argument("--only", default="", help="those with this in their names")
    asked = parser.parse_args()
    figures, over = [Figures(), Figures()], 0
    with ExitStack() as stack:
        folders = [Path(stack.enter_context(tempfile.TemporaryDirectory())) for _ in figures]
        write_demo(folders[0] / "career.json", folders[0] / "state" / "rung", TODAY)
        growth.write(folders[1], growth.SIZES[1])
        terminals = [stack.enter_context(start("rung", folder)) for folder in folders]
        for terminal in terminals:
            wait_until_loaded(terminal)
        print(f"{'':<34}{'':>6}{'demo':>10}{growth.SIZES[1]:>10,}{'':>9}{'ratio':>8}{'budget':>9}")
        for opened in (one for one in EVERY if asked.only in one.name):
            measure(terminals, opened, asked.rounds, figures)
            demo, many = figures
            for name, budget in ((opened.name, MOST_MS), (f"{opened.name}{PROCESSOR}", None)):
                line = FigureLine(name, "ms", SideBySide(demo[name], many[name]), budget)
                over += line.over
                print(line, flush=True)
    return int(over > 0)


if __name__ == "__main__":
    sys.exit(main())
