"""The first frame, painted before Textual is loaded, beside rung without it and a minimal Textual app.

    python -m benchmarks.first_frame [--rounds 15] [--rows 40]

All are started in turn, round by round, and a ratio is the median of those within a round: a busy machine slows down all
of them. A frame is there with its last byte. "key" is from a key, pressed as soon as the frame is there, to its answer, counted from the start of the program.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

from benchmarks import sample
from benchmarks.programs import PROGRAMS, TerminalKind, environment, full, words_for
from benchmarks.terminal import AHEAD, Terminal

WITHOUT = {"TEXTUAL_COLOR_SYSTEM": "256"}
"""With this nothing is painted ahead, and Textual draws the same."""
LAST = b"\x1b[6 q"
"""What is sent last of the frame: the look of the cursor."""
KIND = TerminalKind()


class Promise(NamedTuple):
    """The most that one figure may be, as a multiple of another of the same round."""

    name: str
    ours: str
    other: str
    most: float


PROMISES = (
    Promise("frame, of the floor's", "frame", "floor", 0.25),
    Promise("frame, of that without", "frame", "without", 0.35),
    Promise("frame, of `rung today`", "frame", "today", 1.1),
    Promise("key, of the floor's start", "key", "floor", 0.80),
    Promise("key, of that without", "key", "key without", 1.10),
)
BYTES = {"frame, bytes": 4096, "take-over, bytes": 300}


def measure(folder: Path) -> dict[str, float]:
    """Return the figures of one round."""
    env = environment(folder, KIND)
    found = {"today": _today(folder, env)}
    with Terminal(words_for("rung", folder), KIND.size, env, folder) as rung:
        found["frame"] = rung.shows(lambda _: LAST in rung.sent)
        rung.types("j")
        found["key"] = found["frame"] + rung.shows(_is_on_second_row)
        rung.leave("q")
    with Terminal(words_for("rung", folder), KIND.size, env | WITHOUT, folder) as rung:
        seen = rung.shows(full)
        rung.types("j")
        found["key without"] = seen + rung.shows(_is_on_second_row)
        rung.leave("q")
    with Terminal(words_for("rung", folder), KIND.size, env, folder) as rung:
        rung.settle(full)
        before, mark, after = rung.sent.partition(b"\x1b[?1000h")
        if AHEAD not in before or not mark:
            raise SystemExit("Nothing was painted ahead.")
        found |= {"frame, bytes": len(before), "take-over, bytes": len(mark + after)}
    for name, program, more in (("without", "rung", WITHOUT), ("floor", "floor", {})):
        with Terminal(words_for(program, folder), KIND.size, env | more, folder) as terminal:
            found[name] = terminal.settle(full).milliseconds
    return found


def _is_on_second_row(screen: str) -> bool:
    return screen.splitlines()[3].startswith("┃>")


def _today(folder: Path, env: Mapping[str, str]) -> float:
    start = perf_counter()
    words = [sys.executable, "-c", PROGRAMS["rung"], "today"]
    subprocess.run(words, env=dict(env), cwd=folder, stdout=subprocess.DEVNULL, check=True)
    return (perf_counter() - start) * 1000


def main() -> int:
    """Print the table, and return 1 if a promise is broken."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--rows", type=int, default=40)
    asked = parser.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as folder:
        sample.write(Path(folder), asked.rows)
        rounds = [measure(Path(folder)) for _ in range(asked.rounds + 1)][1:]  # the first warms the caches
    for name in ("frame", "key", "without", "key without", "floor", "today"):
        times = [one[name] for one in rounds]
        print(f"{name:<28}{median(times):>8.0f} ms{min(times):>8.0f} at best")
    over = 0
    for promise in PROMISES:
        ratio = median(one[promise.ours] / one[promise.other] for one in rounds)
        over += ratio > promise.most
        print(f"{promise.name:<28}{ratio:>8.2f} x {promise.most:>8.2f}  {'over' if ratio > promise.most else 'ok'}")
    for name, most in BYTES.items():
        found = median(one[name] for one in rounds)
        over += found > most
        print(f"{name:<28}{found:>8.0f}   {most:>8}  {'over' if found > most else 'ok'}")
    return int(over > 0)


if __name__ == "__main__":
    sys.exit(main())
