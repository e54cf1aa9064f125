"""A real terminal: the installed `rung` in a pty of its own, and what such a terminal shows and is sent."""

from __future__ import annotations

import codecs
import os
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic

import pexpect
import pyte

from benchmarks.terminal import AHEAD, READS_KEYS

RUNG = Path(sys.executable).with_name("rung")
PATIENCE = 60.0
"""Seconds after which what was expected will not come any more."""
REST = 0.3
"""Seconds without a byte after which a program has done what there was to do; longer than it waits after an escape."""
ESCAPE, ENTER, TAB = "\x1b", "\r", "\t"
RESTORED = ("?1049l", "?25h", "?1000l", "?1003l", "?1006l", "?1015l", "?1016l", "?2004l", "?1004l")
"""The modes that a program leaves as it found them."""


class Terminal:
    """A program in a pty. `sent` is every byte that it wrote."""

    def __init__(
        self, words: Sequence[str], folder: Path, size: tuple[int, int] = (80, 24), **environ: str | None
    ) -> None:
        settings: dict[str, str | None] = {
            "TERM": "xterm-256color",
            "HOME": str(folder),
            "XDG_STATE_HOME": str(folder / "state"),
            "XDG_CONFIG_HOME": None,
            "RUNG_TODAY": "2026-11-21",
            "PYTHONDONTWRITEBYTECODE": None,
            "NO_COLOR": None,
            "COLORTERM": None,
            **environ,
        }
        wanted = {**os.environ, **settings}
        env = {name: value for name, value in wanted.items() if value is not None}
        wide, high = size
        self.screen = pyte.Screen(wide, high)
        self.stream = pyte.Stream(self.screen)
        self.decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self.folder = folder
        self.sent = b""
        self.child = pexpect.spawn(words[0], list(words[1:]), env=env, dimensions=(high, wide), timeout=PATIENCE)
        self.child.delaybeforesend = None

    @property
    def text(self) -> str:
        """What the screen shows now."""
        rows = (self.screen.buffer[y] for y in range(self.screen.lines))
        # pyte's own `display` breaks on the second half of a wide letter whose first half is overwritten already
        return "\n".join("".join(row[x].data for x in range(self.screen.columns)) for row in rows)

    def reads(self, seconds: float) -> bytes:
        """Give what the program sends next, b"" where that is nothing for so many seconds."""
        try:
            new = self.child.read_nonblocking(65536, seconds)
            assert isinstance(new, bytes)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return b""
        self.sent += new
        self.stream.feed(_known(self.decode(new)))
        return new

    def until(self, holds: Callable[[], bool]) -> None:
        """Read until it holds. Fails after PATIENCE seconds."""
        end = monotonic() + PATIENCE
        while not holds():
            assert monotonic() < end, f"It did not come:\n{self.text}\n{self.sent[-2000:]!r}"
            self.reads(0.05)

    def rests(self) -> None:
        """Read until nothing more comes; a first frame that was drawn ahead is not the last of it."""
        while self.reads(REST) or (AHEAD in self.sent and READS_KEYS not in self.sent and self.child.isalive()):
            pass

    def sees(self, *texts: str) -> None:
        """Wait until all of the texts are on the screen."""
        self.until(lambda: all(text in self.text for text in texts))

    def sees_not(self, text: str) -> None:
        """Wait until the text is not on the screen."""
        self.until(lambda: text not in self.text)

    def types(self, *texts: str | bytes) -> None:
        """Send keys as a terminal does."""
        for text in texts:
            self.child.send(text)

    def ends(self) -> int:
        """Wait for the end of the program and give its exit status, 128 + n where a signal ended it."""
        end = monotonic() + PATIENCE
        while self.child.isalive():
            assert monotonic() < end, f"It does not end:\n{self.text}"
            self.reads(0.05)
        while self.reads(0.05):
            pass
        self.child.close()
        status: int | None = self.child.exitstatus
        return status if status is not None else 128 + int(self.child.signalstatus or 0)

    def left_on(self) -> list[str]:
        """Give the modes that the program did not take back."""
        return [mode for mode in RESTORED if f"\x1b[{mode}".encode() not in self.sent]

    def close(self) -> None:
        """End the program where it still runs."""
        if self.child.isalive():
            self.child.kill(signal.SIGKILL)
        self.child.close(force=True)


def _known(sent: str) -> str:
    """Leave out what pyte does not know: it draws some requests as text, and nothing more after a joiner of emoji."""
    return sent.replace("\x1b[>", "\x1b[?").replace("\x1b[<u", "").replace("\u200d", "")
