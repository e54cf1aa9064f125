"""The dashboard in a real terminal: start-up beside a minimal Textual app, bytes on the wire, memory, idle and exit.

    python -m benchmarks.dashboard [--rows 40 200] [--rounds 7] [--size 80x24] [--idle 10] [--truecolor]

Both programs are started in turn in one run, so that a busy machine slows both; the ratio is that of their medians.
Their best rounds and their processor time stand below, for machines that are never quiet.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple

from benchmarks import sample
from benchmarks.terminal import Terminal

ROOT = Path(__file__).parents[1]
PROGRAMS = {
    "rung": "import sys; from tui.cli import main; sys.exit(main())",
    "floor": "from benchmarks.floor import main; main()",
}
START_RATIO = {40: 0.65, 200: 0.75}
"""At most so much of the floor's start, by rows a pane; for other sizes as much as the floor's."""
MEMORY_RATIO = 1.25
MOVES = 40
UP, DOWN, PAGE_DOWN, TAB, ESCAPE = "\x1b[A", "\x1b[B", "\x1b[6~", "\t", "\x1b"


class Line(NamedTuple):
    """One line of the table: a figure of ours, the floor's beside it, and the budget for the figure or the ratio."""

    name: str
    unit: str
    ours: float
    floor: float | None = None
    budget: float | None = None
    of_ratio: bool = False

    def __str__(self) -> str:
        ratio = self.ours / self.floor if self.floor else None
        floor = "" if self.floor is None else f"{self.floor:,.0f}"
        judged = ratio if self.of_ratio else self.ours
        verdict = "" if self.budget is None or judged is None else "ok" if judged <= self.budget else "over"
        budget = "" if self.budget is None else f"{self.budget:.2f}x" if self.of_ratio else f"{self.budget:,.0f}"
        told = "" if ratio is None else f"{ratio:.2f}x"
        return f"{self.name:<34}{self.unit:>6}{self.ours:>10,.1f}{floor:>10}{told:>8}{budget:>9} {verdict}".rstrip()


def environment(folder: Path, *, truecolor: bool = False) -> dict[str, str]:
    """Give the surroundings of both programs: nothing of the caller's but the path, and byte code that is kept."""
    told = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(ROOT),
        "XDG_STATE_HOME": str(folder / "state"),
        "RUNG_FILE": str(folder / "career.json"),
        "RUNG_TODAY": str(sample.TODAY),
    }
    return told | ({"COLORTERM": "truecolor"} if truecolor else {})


def start(name: str, folder: Path, size: tuple[int, int], *, truecolor: bool = False) -> Terminal:
    """Start "rung" or "floor" on the career in the folder."""
    more = [str(folder / "rows.json")] if name == "floor" else []
    words = [sys.executable, "-c", PROGRAMS[name], *more]
    return Terminal(words, size, environment(folder, truecolor=truecolor), folder)


def full(screen: str) -> bool:
    """Tell whether the whole dashboard is on the screen: each pane named, with a row in it."""
    seen = ("Goals", "Upcoming", "Feedback", "Reframe", "Lead the pay", "1:1", "your up", "update the pay")
    return all(word in screen for word in seen)


class Figures:
    """What was measured of one program: by name of the line, its values over the rounds."""

    def __init__(self) -> None:
        self.values: dict[str, list[float]] = {}

    def add(self, name: str, value: float) -> None:
        """Note a value."""
        self.values.setdefault(name, []).append(value)

    def __getitem__(self, name: str) -> float:
        return median(self.values[name])


def measure_start(terminal: Terminal, figures: Figures) -> None:
    """Note time, bytes and memory of the first full screen."""
    first = terminal.settle(full)
    figures.add("start", first.milliseconds)
    figures.add("start, processor", terminal.processor_ms())
    figures.add("first paint", first.size)
    figures.add("memory", terminal.resident_mib())


def measure_moves(terminal: Terminal, figures: Figures) -> None:
    """Note the bytes of moving the cursor, and milliseconds from the key to the last byte."""
    for key in (DOWN, UP) * (MOVES // 2):
        move = terminal.press(key)
        figures.add("cursor move", move.size)
        figures.add("key to paint", move.milliseconds)
    for _ in range(8):  # to the last row in view
        terminal.press(DOWN)
    for _ in range(4):
        figures.add("cursor move, scrolling", terminal.press(DOWN).size)
    figures.add("page down", terminal.press(PAGE_DOWN).size)
    figures.add("focus to another pane", terminal.press(TAB).size)


def measure_screens(terminal: Terminal, figures: Figures) -> None:
    """Note the bytes of opening, using and closing what opens over the dashboard."""
    figures.add("card opens", terminal.press("r", lambda screen: "REFRAME" in screen).size)
    figures.add("card: a reason chosen", terminal.press("k").size)
    figures.add("card closes", terminal.press(ESCAPE, lambda screen: "REFRAME" not in screen).size)
    figures.add("dialog opens", terminal.press("f", lambda screen: "Esc leave" in screen).size)
    for letter in "abcd":
        figures.add("typed character", terminal.press(letter).size)
    figures.add("idle in a field, 2 s", terminal.idle(2)[0])
    figures.add("dialog closes", terminal.press(ESCAPE, lambda screen: "Esc leave" not in screen).size)


def measure(folder: Path, rows: int, asked: argparse.Namespace) -> Iterator[Line]:
    """Give the lines of the table for a career of so many rows a pane."""
    sample.write(folder, rows)
    ours, floor = Figures(), Figures()
    programs = ((ours, "rung"), (floor, "floor"))
    for figures, name in programs * (asked.rounds + 1):
        with start(name, folder, asked.size, truecolor=asked.truecolor) as terminal:
            measure_start(terminal, figures)
            figures.add("exit", terminal.leave("q"))
    for figures in (ours, floor):
        for values in figures.values.values():
            del values[0]  # the first of each wrote the byte code and warmed the caches
    for figures, name in programs:
        with start(name, folder, asked.size, truecolor=asked.truecolor) as terminal:
            terminal.settle(full)
            measure_moves(terminal, figures)
            if name == "rung":
                measure_screens(terminal, figures)
            sent, spent = terminal.idle(asked.idle)
            figures.add("idle bytes", sent)
            figures.add("idle processor", spent)
    return lines(rows, ours, floor, asked.idle)


BYTE_BUDGETS: dict[str, float | None] = {
    "first paint": 8000,
    "cursor move": 200,
    "cursor move, scrolling": None,
    "page down": 700,
    "focus to another pane": 3200,
    "card opens": 3000,
    "card: a reason chosen": None,
    "card closes": 3000,
    "dialog opens": 3000,
    "typed character": 150,
    "idle in a field, 2 s": 0,
    "dialog closes": 3000,
}
"""Bytes at most, of TERMINAL.md; None where that names none."""


def lines(rows: int, ours: Figures, floor: Figures, idle: float) -> Iterator[Line]:
    """Give the lines of the table, with the budgets."""
    most = START_RATIO.get(rows, 1.0)
    best = min(ours.values["start"]), min(floor.values["start"])
    yield Line(f"start, {rows:,} rows a pane", "ms", ours["start"], floor["start"], most, of_ratio=True)
    yield Line("start, best of the rounds", "ms", *best, most, of_ratio=True)
    yield Line("start, processor time", "ms", ours["start, processor"], floor["start, processor"])
    for name, budget in BYTE_BUDGETS.items():
        if name in ours.values:
            yield Line(name, "bytes", ours[name], floor[name] if name in floor.values else None, budget)
    yield Line(f"idle, {idle:.0f} s", "bytes", ours["idle bytes"], floor["idle bytes"], 0)
    yield Line("idle, processor", "ms/s", ours["idle processor"], floor["idle processor"], 2)
    yield Line("key to paint, median", "ms", ours["key to paint"], floor["key to paint"], 10)
    yield Line("key to paint, p95", "ms", quantiles(ours.values["key to paint"], n=20)[-1], None, 25)
    yield Line("memory", "MiB", ours["memory"], floor["memory"], MEMORY_RATIO, of_ratio=True)
    yield Line("exit", "ms", ours["exit"], floor["exit"], 300)


def a_size(text: str) -> tuple[int, int]:
    """Read "80x24"."""
    columns, _, rows = text.partition("x")
    return int(columns), int(rows)


def options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rows", type=int, nargs="+", default=[40, 200], help="rows a pane; 10000 is a heavy user's")
    parser.add_argument("--rounds", type=int, default=7, help="starts of each program")
    parser.add_argument("--size", type=a_size, default=(80, 24), help="columns x rows")
    parser.add_argument("--idle", type=float, default=10, help="seconds without a key")
    parser.add_argument("--truecolor", action="store_true", help="with COLORTERM=truecolor")
    return parser.parse_args()


def main() -> None:
    """Print the tables."""
    asked = options()
    columns, rows_of_screen = asked.size
    colours = "true colour" if asked.truecolor else "256 colours"
    print(f"The dashboard at {columns}x{rows_of_screen}, {colours}, medians of {asked.rounds} rounds in turn")
    for rows in asked.rows:
        print(f"\n{f'{rows:,} rows a pane':<34}{'':>6}{'rung':>10}{'floor':>10}{'ratio':>8}{'budget':>9}")
        with tempfile.TemporaryDirectory() as folder:
            for line in measure(Path(folder), rows, asked):
                print(line, flush=True)


if __name__ == "__main__":
    main()
