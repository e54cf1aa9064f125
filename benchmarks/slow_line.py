"""rung on a line of 150 ms round trip and 20 kB a second, beside rung without it and a minimal Textual app.

    python -m benchmarks.slow_line [--rounds 5]

The budget is the local time, plus one round trip, plus the time that the bytes take: nothing may wait for the far end
twice. The far end answers the queries sent at the start. The local runs go through the same relay, without delay.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks import sample
from benchmarks.figures import Figures
from benchmarks.programs import TerminalKind, environment, full, words_for
from benchmarks.terminal import BACKSPACE, ESCAPE, TAB, Sent, Terminal

ROUND_TRIP_MS = 150.0
BYTES_A_SECOND = 20_000.0
TOLERANCE = 1.05
"""By how much two medians of the same thing may differ on a machine that does other work too."""
ROWS = 40


class Pace(NamedTuple):
    """How long the line takes one way, and how much it carries per second."""

    one_way_ms: float
    bytes_a_second: float


SLOW, LOCAL = Pace(ROUND_TRIP_MS / 2, BYTES_A_SECOND), Pace(0, float("inf"))


def start(name: str, folder: Path, pace: Pace) -> Terminal:
    """Start a program behind a line with this pace."""
    line = [sys.executable, "-m", "benchmarks.line", *map(str, pace)]
    kind = TerminalKind()
    return Terminal([*line, *words_for(name, folder)], kind.size, environment(folder, kind), folder, answers=True)


def measure(name: str, folder: Path, pace: Pace) -> Iterator[tuple[str, Sent]]:
    """Yield the name of each action, with what was sent and how long it took."""
    with start(name, folder, pace) as terminal:
        yield "start", terminal.settle(full)
        if name == "rung":
            terminal.idle(1)
            yield "focus", terminal.press(TAB, lambda screen: "┏━ 2" in screen)
            yield "card opens", terminal.press("r", lambda screen: "REFRAME" in screen)
            yield "card closes", terminal.press(ESCAPE, lambda screen: "REFRAME" not in screen)
            yield "dialog opens", terminal.press("f", lambda screen: "Esc leave" in screen)
            yield "typed character", terminal.press("~", lambda screen: "~" in screen)
            terminal.press(BACKSPACE, lambda screen: "~" not in screen)  # leave no unsaved text for the next start
            terminal.press(ESCAPE, lambda screen: "Esc leave" not in screen)
        terminal.leave("q")


def main() -> int:
    """Print the table, and return 1 if a budget is exceeded."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    took = {(name, pace): Figures() for name in ("rung", "floor") for pace in (LOCAL, SLOW)}
    sizes = Figures()
    with tempfile.TemporaryDirectory() as folder:
        sample.write(Path(folder), ROWS)
        for number in range(rounds + 1):
            for (name, pace), figures in took.items():
                for occasion, sent in measure(name, Path(folder), pace):
                    if number:  # the first round warms the caches
                        figures.add(occasion, sent.milliseconds)
                        sizes.add(f"{name} {occasion}", sent.size)
    over = 0
    print(f"{'':<20}{'bytes':>8}{'local ms':>10}{'line ms':>10}{'budget':>10}{'':>6}{'floor, line ms':>16}")
    for occasion in took["rung", LOCAL].values:
        local, slow, size = took["rung", LOCAL][occasion], took["rung", SLOW][occasion], sizes[f"rung {occasion}"]
        budget = local + ROUND_TRIP_MS + size / BYTES_A_SECOND * 1000
        passed = slow > budget * TOLERANCE
        over += passed
        beside = took["floor", SLOW].get(occasion)
        told = "" if beside is None else f"{beside:,.0f}"
        verdict = "over" if passed else "ok"
        print(f"{occasion:<20}{size:>8,.0f}{local:>10,.0f}{slow:>10,.0f}{budget:>10,.0f}{verdict:>6}{told:>16}")
    return int(over > 0)


if __name__ == "__main__":
    sys.exit(main())
