"""Texts of twenty thousand characters beside ten thousand: whatever reads, cuts, masks or shows them takes twice as long.

    python -m benchmarks.long_texts [--rounds 5] [--only wrap]

One line for each function and key, with the kind of text that takes it longest: its processor time for the longer text,
and the ratio to that for the shorter one, each the best of the rounds. Where the longer takes less than a few
milliseconds, the clock says more about itself than about the text, and no ratio is judged. Without --only it takes ten minutes or more.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from time import process_time
from typing import NamedTuple

from benchmarks.figures import FigureLine, SideBySide
from benchmarks.long_keys import times_of_keys
from benchmarks.text_kinds import FUNCTIONS, OF_KEYS, PIECES, Use, text_of

LENGTHS = (10_000, 20_000)
MOST = 3.0
"""The most that a text of twice the length may take: a quadratic way takes four times as long."""
SHORTEST = 0.005
"""Seconds below which a time is not judged."""


class Measured(NamedTuple):
    """The processor times in seconds for the shorter and the longer text of a kind."""

    kind: str
    short: float
    long: float

    @property
    def ratio(self) -> float:
        """How many times as long the longer text takes; 0 where that is too short to be judged."""
        return self.long / max(self.short, SHORTEST / 4) if self.long >= SHORTEST else 0.0


def best(use: Use, text: str, rounds: int) -> float:
    """Return the least processor time of the rounds, in seconds."""
    times = []
    for _ in range(rounds):
        began = process_time()
        use(text)
        times.append(process_time() - began)
        if times[-1] > 1:  # what takes so long needs no second look
            break
    return min(times)


def measured(use: Use, rounds: int) -> list[Measured]:
    """Return the times of a function for each kind of text."""
    found = []
    for kind, piece in PIECES.items():
        short, long = (best(use, text_of(piece, length), rounds) for length in LENGTHS)
        found.append(Measured(kind, short, long))
    return found


def measured_keys(rounds: int) -> dict[str, list[Measured]]:
    """Return the times of each key for each kind of text: all keys are pressed in one session for a text."""
    found: dict[str, list[Measured]] = {}
    for kind in OF_KEYS:
        short, long = (times_of_keys(text_of(PIECES[kind], length), rounds) for length in LENGTHS)
        for key in short:
            found.setdefault(key, []).append(Measured(kind, short[key], long[key]))
    return found


def line_of(name: str, times: Iterable[Measured]) -> FigureLine:
    """Return the line of the table, for the kind of text that took longest for its length."""
    worst = max(times, key=lambda found: (found.ratio, found.long))
    figures = SideBySide(worst.long * 1000, worst.short * 1000)
    return FigureLine(f"{name}: {worst.kind}"[:34], "ms", figures, MOST if worst.ratio else None, of_ratio=True)


def main() -> int:
    """Print the table, and return 1 if a budget is exceeded."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=5, help="times that each is measured")
    parser.add_argument("--only", default="", help='only what has this in its name; "key" for the keys')
    asked = parser.parse_args()
    print(f"{'':<34}{'':>6}{LENGTHS[1]:>10,}{LENGTHS[0]:>10,}{'':>9}{'ratio':>8}{'budget':>9}")
    over = 0
    for name, use in FUNCTIONS.items():
        if asked.only in name:
            line = line_of(name, measured(use, asked.rounds))
            over += line.over
            print(line, flush=True)
    for name, times in measured_keys(asked.rounds).items() if asked.only in {"", "key"} else ():
        line = line_of(name, times)
        over += line.over
        print(line, flush=True)
    return int(over > 0)


if __name__ == "__main__":
    sys.exit(main())
