"""The dashboard in a real terminal: start, bytes on the wire, memory, idle and exit, each beside its budget.

    python -m benchmarks.dashboard [--rows 40 200] [--rounds 5] [--sizes 80x24 120x40] [--colours 256 true] [--idle 10]

A minimal Textual app and a curses program with the same rows stand beside it. All are started in turn in one run, so
that a busy machine slows down all of them; a ratio is that of the medians. Best rounds and processor time stand below,
for machines that are never quiet. The budgets are for 80x24. They also hold on larger screens, except for what draws a
row's detail or a page.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import sample
from benchmarks.figures import HEADING, FigureLine, Figures, SideBySide
from benchmarks.programs import PROGRAMS, TerminalKind, choose_theme, full, start
from benchmarks.terminal import BACKSPACE, DOWN, ESCAPE, PAGE_DOWN, TAB, UP, Terminal

START_RATIO = {40: 0.65, 200: 0.75}
"""The longest start as a share of the Textual app's, by rows per pane; for other numbers it is 1."""
MEMORY_RATIO = 1.25
MOVES = 40
TYPED = "abcd"
BYTE_BUDGETS: dict[str, float | None] = {
    "first paint": 8000,
    "cursor move": 200,
    "cursor move, scrolling": None,
    "page down": 700,
    "focus to another pane": 3200,
    "focus, terminal's own colours": 300,
    "card opens": 3000,
    "card: a reason chosen": None,
    "card closes": 3000,
    "goal's card opens": 3000,
    "goal's card closes": 3000,
    "dialog opens": 3000,
    "typed character": 150,
    "idle in a field, 2 s": 0,
    "dialog closes": 3000,
}
"""The most bytes; None if there is no budget."""
OF_THE_AREA = {"cursor move", "page down", "focus, terminal's own colours"}
"""What grows with the screen: a page is longer, and a wide screen also draws the detail of the selected row."""


def measure_start(terminal: Terminal, figures: Figures) -> None:
    """Record time, bytes and memory of the first full screen."""
    first = terminal.settle(full)
    figures.add("start", first.milliseconds)
    figures.add("start, processor", terminal.processor_ms())
    figures.add("first paint", first.size)
    figures.add("memory", terminal.resident_mib())


def measure_moves(terminal: Terminal, figures: Figures) -> None:
    """Record the bytes of moving the cursor, and the milliseconds from the key to the last byte."""
    for key in (DOWN, UP) * (MOVES // 2):
        move = terminal.press(key)
        figures.add("cursor move", move.size)
        figures.add("key to paint", move.milliseconds)
    for _ in range(terminal.screen.lines // 2):  # to the last row in view
        terminal.press(DOWN)
    for _ in range(8):
        figures.add("cursor move, scrolling", terminal.press(DOWN).size)
    figures.add("page down", terminal.press(PAGE_DOWN).size)
    for _ in range(4):
        figures.add("focus to another pane", terminal.press(TAB).size)


def measure_screens(terminal: Terminal, figures: Figures) -> None:
    """Record the bytes of opening, using and closing each dialog."""
    for pane, card in (("4", "card"), ("1", "goal's card")):
        terminal.press(pane)
        figures.add(f"{card} opens", terminal.press("r", lambda screen: "REFRAME" in screen).size)
        if card == "card":
            figures.add("card: a reason chosen", terminal.press("k").size)
        figures.add(f"{card} closes", terminal.press(ESCAPE, lambda screen: "REFRAME" not in screen).size)
    figures.add("dialog opens", terminal.press("f", lambda screen: "Esc leave" in screen).size)
    for letter in TYPED:
        figures.add("typed character", terminal.press(letter).size)
    figures.add("idle in a field, 2 s", terminal.idle(2)[0])
    terminal.press(BACKSPACE * len(TYPED))  # leave no unsaved text for the next start
    figures.add("dialog closes", terminal.press(ESCAPE, lambda screen: "Esc leave" not in screen).size)


def measure_plain_focus(folder: Path, kind: TerminalKind, figures: Figures) -> None:
    """Record the bytes of moving the focus in the theme of the terminal's own colours."""
    choose_theme(folder, "terminal")
    with start("rung", folder, kind) as terminal:
        terminal.settle(full)
        for _ in range(4):
            figures.add("focus, terminal's own colours", terminal.press(TAB).size)
    choose_theme(folder, "")


def measure(folder: Path, rows: int, kind: TerminalKind, asked: argparse.Namespace) -> Iterator[FigureLine]:
    """Yield the lines of the table for a career with this many rows per pane."""
    sample.write(folder, rows)
    figures = {name: Figures() for name in PROGRAMS}
    for name in [*PROGRAMS] * (asked.rounds + 1):
        with start(name, folder, kind) as terminal:
            measure_start(terminal, figures[name])
            figures[name].add("exit", terminal.leave("q"))
    for measured in figures.values():
        measured.drop_first()
    for name, measured in figures.items():
        with start(name, folder, kind) as terminal:
            terminal.settle(full)
            measure_moves(terminal, measured)
            if name == "rung":
                measure_screens(terminal, measured)
            if name != "curses":
                sent, spent = terminal.idle(asked.idle)
                measured.add("idle bytes", sent)
                measured.add("idle processor", spent)
    measure_plain_focus(folder, kind, figures["rung"])
    return lines(rows, kind, figures, asked.idle)


def lines(rows: int, kind: TerminalKind, figures: dict[str, Figures], idle: float) -> Iterator[FigureLine]:
    """Yield the lines of the table, with the budgets."""
    ours, floor, curses = (figures[name] for name in PROGRAMS)
    most = START_RATIO.get(rows, 1.0)

    def line(name: str, unit: str, of: str, budget: float | None = None, *, of_ratio: bool = False) -> FigureLine:
        return FigureLine(name, unit, SideBySide(ours[of], floor.get(of), curses.get(of)), budget, of_ratio)

    yield line(f"start, {rows:,} rows a pane", "ms", "start", most, of_ratio=True)
    least = ours.best("start"), floor.best("start"), curses.best("start")
    yield FigureLine("start, best of the rounds", "ms", SideBySide(*least), most, of_ratio=True)
    yield line("start, processor time", "ms", "start, processor", most, of_ratio=True)
    for name, budget in BYTE_BUDGETS.items():
        yield line(name, "bytes", name, budget * kind.area if budget and name in OF_THE_AREA else budget)
    yield line(f"idle, {idle:.0f} s", "bytes", "idle bytes", 0)
    yield line("idle, processor", "ms/s", "idle processor", 2)
    yield line("key to paint, median", "ms", "key to paint", 10)
    late = ours.p95("key to paint"), floor.p95("key to paint"), curses.p95("key to paint")
    yield FigureLine("key to paint, p95", "ms", SideBySide(*late), 25)
    yield line("memory", "MiB", "memory", MEMORY_RATIO, of_ratio=True)
    yield line("exit", "ms", "exit", 300)


def a_size(text: str) -> tuple[int, int]:
    """Return the columns and rows in a text such as "80x24"."""
    columns, _, rows = text.partition("x")
    return int(columns), int(rows)


def options() -> argparse.Namespace:
    """Return the command-line options."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rows", type=int, nargs="+", default=[40, 200], help="rows a pane")
    parser.add_argument("--rounds", type=int, default=5, help="starts of each program")
    parser.add_argument("--sizes", type=a_size, nargs="+", default=[(80, 24), (120, 40)], help="columns x rows")
    parser.add_argument("--colours", choices=("256", "true"), nargs="+", default=["256", "true"])
    parser.add_argument("--idle", type=float, default=10, help="seconds without a key")
    return parser.parse_args()


def main() -> int:
    """Print the tables, and return 1 if a budget is exceeded."""
    asked = options()
    over = 0
    for size in asked.sizes:
        for colours in asked.colours:
            kind = TerminalKind(size, colours == "true")
            for rows in asked.rows:
                print(f"\n{kind}, {rows:,} rows a pane, medians of {asked.rounds} rounds in turn\n{HEADING}")
                with tempfile.TemporaryDirectory() as folder:
                    for line in measure(Path(folder), rows, kind, asked):
                        over += line.over
                        print(line, flush=True)
    return int(over > 0)


if __name__ == "__main__":
    sys.exit(main())
