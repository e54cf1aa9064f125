"""`Terminal`: a program in a real pseudo-terminal, with what it sent, when, and what a person would see.

with Terminal(["rung"], (80, 24), environment) as terminal:
    start = terminal.settle(lambda screen: "Goals" in screen)
    move = terminal.press("j")
    print(start.milliseconds, move.size, terminal.text)
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from time import monotonic, perf_counter
from types import TracebackType
from typing import NamedTuple, Self

import pyte

UP, DOWN, PAGE_DOWN, TAB, ESCAPE, BACKSPACE = "\x1b[A", "\x1b[B", "\x1b[6~", "\t", "\x1b", "\x7f"
"""Keys, as terminals send them."""
QUIET = 0.25
"""Seconds without a byte after which the last key counts as handled."""
PATIENCE = 60.0
"""Seconds after which waiting is given up."""
ANSWERS = {b"\x1b[?2026$p": b"\x1b[?2026;2$y", b"\x1b[?2048$p": b"\x1b[?2048;2$y"}
"""The answers to the queries for two modes: supported, and off."""
AHEAD, READS_KEYS = b"\x1b[?1049h\x1b[?25l\x1b[?7l", b"\x1b[?2004h"
"""What is sent before a first frame that is drawn ahead, and by the terminal library once it reads the keys."""
_UNKNOWN_TO_PYTE = re.compile(r"\x1b\[[<>=][\d;]*[a-zA-Z]|\x1b\[\?[\d;]*\$p|\x1bP.*?\x1b\\|\x1b\[[\d;]*t", re.DOTALL)


class Sent(NamedTuple):
    """What a program sent after one action: how many bytes, and milliseconds until the first and the last of them."""

    size: int
    first_ms: float
    milliseconds: float


class Terminal:
    """A program in a pseudo-terminal of `size` (columns, rows). It is ended with the block, however that ends.

    With `answers`, the terminal says, as current terminals do, that it has synchronised output and size reports.
    """

    def __init__(
        self,
        words: Sequence[str],
        size: tuple[int, int],
        environment: Mapping[str, str],
        folder: Path,
        *,
        answers: bool = False,
    ) -> None:
        columns, rows = size
        self._answers = ANSWERS | {b"\x1b[?2048h": b"\x1b[48;%d;%d;%d;%dt" % (rows, columns, rows * 16, columns * 8)}
        self._answered = 0 if answers else None
        self.screen = pyte.Screen(*size)
        self._stream = pyte.Stream(self.screen)
        self._bytes = bytearray()
        self._fed = 0
        self._status: int | None = None
        self._since = perf_counter()
        self.pid, self._file = pty.fork()
        if self.pid == 0:
            _become(words, size, environment, folder)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._status is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self._file)

    @property
    def sent(self) -> bytes:
        """All bytes that the program has sent."""
        return bytes(self._bytes)

    @property
    def text(self) -> str:
        """The current screen as text, one line per row."""
        seen = bytes(self._bytes[self._fed :]).decode("utf-8", "replace")
        self._fed = len(self._bytes)
        self._stream.feed(_UNKNOWN_TO_PYTE.sub("", seen))
        return "\n".join(self.screen.display)

    def press(self, keys: str, awaited: Callable[[str], bool] | None = None) -> Sent:
        """Press keys and return what was sent, once it is quiet and the screen is as `awaited`."""
        self._since = perf_counter()
        if b"\x1b[?1h" in self._bytes:  # the program asked for the other form of the arrow keys
            keys = re.sub("\x1b\\[([ABCD])", "\x1bO\\1", keys)
        os.write(self._file, keys.encode())
        return self.settle(awaited)

    def settle(self, awaited: Callable[[str], bool] | None = None) -> Sent:
        """Return what is sent until it is quiet and the screen is as `awaited`. Raises TimeoutError if it never is."""
        began, start, first, last = monotonic(), len(self._bytes), 0.0, 0.0
        while monotonic() - began < PATIENCE:
            if self._read(QUIET):
                last = perf_counter()
                first = first or last
            elif not self._is_loading() and (awaited is None or awaited(self.text)):
                zero, size = self._since, len(self._bytes) - start
                return Sent(size, max(0.0, first - zero) * 1000, max(0.0, last - zero) * 1000)
            elif self._status is not None:
                break
        raise TimeoutError(f"What was awaited did not come. The screen:\n{self.text}")

    def shows(self, awaited: Callable[[str], bool]) -> float:
        """Return the milliseconds since the start, or the last key, until the screen was as `awaited`; read on from there."""
        began = monotonic()
        while monotonic() - began < PATIENCE and self._status is None:
            if self._read(QUIET):
                now = perf_counter()
                if awaited(self.text):
                    return (now - self._since) * 1000
        raise TimeoutError(f"What was awaited did not come. The screen:\n{self.text}")

    def types(self, keys: str) -> None:
        """Press keys and read nothing."""
        self._since = perf_counter()
        os.write(self._file, keys.encode())

    def _is_loading(self) -> bool:
        """Whether the first frame was drawn ahead, and what reads the keys is still being loaded."""
        return AHEAD in self._bytes and READS_KEYS not in self._bytes

    def idle(self, seconds: float) -> tuple[int, float]:
        """Press nothing for some seconds; return the bytes sent meanwhile and the processor time in ms per second."""
        start, spent, began = len(self._bytes), self.processor_ms(), monotonic()
        while (left := began + seconds - monotonic()) > 0:
            self._read(left)
        return len(self._bytes) - start, (self.processor_ms() - spent) / seconds

    def leave(self, how: str | signal.Signals) -> float:
        """Press the keys that end the program, or send it a signal; return the milliseconds until it has ended."""
        began = perf_counter()
        if isinstance(how, signal.Signals):
            os.kill(self.pid, how)
        else:
            os.write(self._file, how.encode())
        while self._status is None and perf_counter() - began < PATIENCE:
            self._read(0.01)
            if self._status is None:
                done, status = os.waitpid(self.pid, os.WNOHANG)
                self._status = os.waitstatus_to_exitcode(status) if done else None
        if self._status is None:
            raise TimeoutError(f"It did not end. The screen:\n{self.text}")
        return (perf_counter() - began) * 1000

    def resident_mib(self) -> float:
        """Return the memory that the program uses now, in MiB. Linux only."""
        for line in Path(f"/proc/{self.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
        return 0.0

    def processor_ms(self) -> float:
        """Return the processor time of all threads so far, in milliseconds. Linux only."""
        threads = Path(f"/proc/{self.pid}/task").glob("*/schedstat")
        return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e6

    def wakings(self) -> dict[str, int]:
        """Return how often each of its threads went to sleep, and so was woken, so far. Linux only."""
        told = {task.parent.name: task.read_text() for task in Path(f"/proc/{self.pid}/task").glob("*/status")}
        return {
            thread: int(text.partition("\nvoluntary_ctxt_switches:")[2].split()[0]) for thread, text in told.items()
        }

    def _read(self, seconds: float) -> bool:
        """Read what was sent, waiting at most this long; False if nothing came."""
        ready, _, _ = select.select([self._file], [], [], seconds)
        if not ready:
            return False
        try:
            data = os.read(self._file, 65536)
        except OSError:  # the other side is closed
            data = b""
        if not data and self._status is None:
            _, status = os.waitpid(self.pid, 0)
            self._status = os.waitstatus_to_exitcode(status)
        self._bytes += data
        if self._answered is not None:
            self._answer(self._answered)
        return bool(data)

    def _answer(self, since: int) -> None:
        for asked in re.finditer(b"|".join(map(re.escape, self._answers)), self._bytes[since:]):
            os.write(self._file, self._answers[asked.group()])
            self._answered = since + asked.end()


def _become(words: Sequence[str], size: tuple[int, int], environment: Mapping[str, str], folder: Path) -> None:
    """Replace the forked child by the program. Never returns."""
    try:
        columns, rows = size
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.chdir(folder)
        os.execvpe(words[0], list(words), dict(environment))  # noqa: S606 - the program to measure, without a shell
    finally:
        os._exit(127)
