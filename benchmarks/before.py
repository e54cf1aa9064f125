"""The keys of a wide dashboard beside those of another version: from the key to the last byte, with the detail shown.

    git clone . /somewhere/else && git -C /somewhere/else checkout afed9bf
    python -m benchmarks.before /somewhere/else [--moves 60] [--most 0.3 0.5]

Both run at 120x40 on the same career, the demo's and one of 200 rows a pane, and each key is pressed in one, then in the
other, so that a busy machine slows down both. The ratios are those of the medians and of what one key in twenty exceeds.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from benchmarks import sample
from benchmarks.figures import FigureLine, Figures, SideBySide
from benchmarks.programs import PROGRAMS, TerminalKind, environment
from benchmarks.terminal import DOWN, TAB, UP, Terminal
from tui.demo.demo_file import write_demo

WIDE = TerminalKind((120, 40))
ROOT = Path(__file__).parents[1]
PANES = ("1", "2", "3", "4")
KEYS = (DOWN,) * 5 + (UP,) * 5
NAMES = ("key to paint", "key to first byte", "bytes")
MOST = (0.3, 0.5)
"""The most that the median and the 95th percentile may be of those of the other version."""


def started(version: Path, folder: Path) -> Terminal:
    """Start the dashboard of a version on the career in a folder."""
    told = environment(folder, WIDE) | {"PYTHONPATH": str(version), "XDG_STATE_HOME": str(folder / version.name)}
    return Terminal([sys.executable, "-c", PROGRAMS["rung"]], WIDE.size, told, folder)


def write(folder: Path, name: str) -> None:
    """Write the career of this name into the folder."""
    if name == "demo":
        write_demo(folder / "career.json", folder / "state" / "rung", sample.TODAY)
    else:
        sample.write(folder, 200)


def is_full(screen: str) -> bool:
    """Whether the dashboard and its keys are there."""
    return all(word in screen for word in ("Goals", "Upcoming", "Feedback", "Tasks", "new task"))


def measured(name: str, other: Path, moves: int) -> tuple[Figures, Figures]:
    """Return the figures of this version and of the other, each key pressed in both in turn."""
    ours, theirs = Figures(), Figures()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        write(folder, name)
        with started(ROOT, folder) as first, started(other, folder) as second:
            both = ((first, ours), (second, theirs))
            for terminal, _ in both:
                terminal.settle(is_full)
            for pane in PANES:
                for terminal, _ in both:
                    terminal.press(pane)
                for key in islice(cycle(KEYS), moves // len(PANES)):
                    for terminal, figures in both:
                        sent = terminal.press(key)
                        if sent.size:
                            for what, value in zip(NAMES, (sent.milliseconds, sent.first_ms, sent.size), strict=True):
                                figures.add(what, value)
            for key in (TAB,) * 8:
                for terminal, figures in both:
                    figures.add("focus to paint", terminal.press(key).milliseconds)
    return ours, theirs


def lines(name: str, other: Path, moves: int, most: tuple[float, float]) -> Iterator[FigureLine]:
    """Yield the lines of the table."""
    ours, theirs = measured(name, other, moves)
    median, late = most
    key = NAMES[0]
    yield FigureLine(f"{key}, median", "ms", SideBySide(ours[key], theirs[key]), median, of_ratio=True)
    p95 = SideBySide(ours.p95(key), theirs.p95(key))
    yield FigureLine(f"{key}, p95", "ms", p95, late, of_ratio=True)
    yield FigureLine(f"{key}, median, in itself", "ms", SideBySide(ours[key]), 10)
    yield FigureLine(f"{key}, p95, in itself", "ms", SideBySide(ours.p95(key)), 25)
    for more in (*NAMES[1:], "focus to paint"):
        yield FigureLine(f"{more}, median", "" if more == "bytes" else "ms", SideBySide(ours[more], theirs[more]))


def main() -> int:
    """Print the tables, and return 1 if a budget is exceeded."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("other", type=Path, help="the folder of a clone of the other version")
    parser.add_argument("--moves", type=int, default=80, help="keys pressed in each version")
    parser.add_argument("--most", type=float, nargs=2, default=MOST, help="the most of the other's median and p95")
    asked = parser.parse_args()
    over = 0
    for name in ("demo", "200 rows a pane"):
        print(f"\n{name}, {WIDE}\n{'':<34}{'':>6}{'this':>10}{'other':>10}{'':>9}{'ratio':>8}{'budget':>9}")
        for line in lines(name, asked.other, asked.moves, tuple(asked.most)):
            over += line.over
            print(line, flush=True)
    return int(over > 0)


if __name__ == "__main__":
    sys.exit(main())
