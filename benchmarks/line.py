"""A slow line between two pseudo-terminals: keys go through it to a program, and the program's output comes back.

    python -m benchmarks.line ONE_WAY_MS BYTES_A_SECOND PROGRAM [ARGUMENT ...]

It runs in a terminal of its own (`slow_line.py` starts it) and gives the program another one of the same size.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import sys
import termios
import tty
from collections import deque
from time import monotonic

TERMINAL = 0
CHUNK = 1024
"""The most bytes that travel together."""


class Direction:
    """One direction of the line. Chunks leave one after the other, and each arrives `delay` seconds later."""

    def __init__(self, delay: float, rate: float) -> None:
        self.delay = delay
        self.rate = rate
        self._free = 0.0
        self._under_way: deque[tuple[float, bytes]] = deque()

    def put(self, data: bytes, now: float) -> None:
        """Send bytes."""
        for at in range(0, len(data), CHUNK):
            piece = data[at : at + CHUNK]
            self._free = max(self._free, now) + len(piece) / self.rate
            self._under_way.append((self._free + self.delay, piece))

    def due(self, now: float) -> bytes:
        """Take the bytes that have arrived."""
        arrived = b""
        while self._under_way and self._under_way[0][0] <= now:
            arrived += self._under_way.popleft()[1]
        return arrived

    def wait(self, now: float) -> float | None:
        """Return the seconds until something arrives; None if nothing is on its way."""
        return max(0.0, self._under_way[0][0] - now) if self._under_way else None


def relay(program: int, there: Direction, back: Direction) -> None:
    """Carry bytes both ways until the program has ended and all its output has arrived."""
    reads = [TERMINAL, program]
    while program in reads or back.wait(monotonic()) is not None:
        waits = [wait for way in (there, back) if (wait := way.wait(monotonic())) is not None]
        ready, _, _ = select.select(reads, [], [], min(waits, default=None))
        for file, way in ((TERMINAL, there), (program, back)):
            if file in ready:
                data = _read(file)
                way.put(data, monotonic())
                if not data:
                    reads.remove(file)
        os.write(TERMINAL, back.due(monotonic()))
        if typed := there.due(monotonic()):
            os.write(program, typed)


def _read(file: int) -> bytes:
    try:
        return os.read(file, 65536)
    except OSError:  # the program has ended, and its terminal with it
        return b""


def main() -> int:
    """Run the program behind the line, and return its exit status."""
    one_way, rate, *words = sys.argv[1:]
    size = fcntl.ioctl(TERMINAL, termios.TIOCGWINSZ, bytes(8))
    child, program = pty.fork()
    if child == 0:
        fcntl.ioctl(TERMINAL, termios.TIOCSWINSZ, size)
        os.execvp(words[0], words)  # noqa: S606 - the program to run behind the line
    tty.setraw(TERMINAL)
    relay(program, Direction(float(one_way) / 1000, float("inf")), Direction(float(one_way) / 1000, float(rate)))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


if __name__ == "__main__":
    sys.exit(main())
