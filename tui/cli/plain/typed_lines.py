"""`TypedLines`: the lines that a person types or pipes in, one at a time, of which none is lost, a half one neither.

At a terminal the letters are read one by one and echoed as they come, with nothing redrawn and the cursor never moved
but by Backspace. The kernel's own line editing would do, if a half-typed line outlived a line that drops, and if a line
could be longer than 4095 bytes.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import TYPE_CHECKING

from career.language.width import width
from tui.host.terminal import is_interactive
from tui.wire import latin_1

if TYPE_CHECKING:
    from typing import TypeAlias

    Modes: TypeAlias = list[int | list[bytes | int]]

ENDS = frozenset(b"\r\n")
BACKSPACE = frozenset(b"\x7f\x08")
LEAVES, ERASE_LINE, ERASE_WORD, TAB, ESCAPE, FIRST_LETTER = 0x04, 0x15, 0x17, 0x09, 0x1B, 0x20
SIGNALS = (signal.SIGINT, signal.SIGHUP, signal.SIGTERM)
PROMPT = "> "


class Left(Exception):
    """The person left with Ctrl+D, or there are no more lines in the pipe."""


class Interrupted(BaseException):
    """A signal came: Ctrl+C, a line that dropped, or a request to end. No rule may take it for an error of its own."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class TypedLines:
    """Reads lines. `half` is what was typed of one that was not ended; `is_gone` says that nobody hears any more."""

    def __init__(self) -> None:
        self.half = ""
        self.is_gone = False
        self._line = bytearray()
        self._ahead = b""
        self._skipping = b""
        self._modes: Modes | None = None
        self._is_busy = False
        self._waiting = 0

    @contextmanager
    def opened(self) -> Iterator[None]:
        """Read letter by letter inside, and leave the terminal and the signals as they were."""
        before = {number: signal.signal(number, self._met) for number in SIGNALS}
        if is_interactive():
            before[signal.SIGTSTP] = signal.signal(signal.SIGTSTP, self._stop)
            self._take_terminal()
        try:
            yield
        finally:
            self._give_terminal_back()
            for number, handler in before.items():
                signal.signal(number, handler)

    @contextmanager
    def uninterrupted(self) -> Iterator[None]:
        """Let a signal wait until what is done inside is done: a change is saved whole, and said to be."""
        self._is_busy = True
        try:
            yield
        finally:
            self._is_busy = False
        if self._waiting:
            raise Interrupted(self._waiting)

    def read(self) -> str:
        """Return the next line. Raises Left where there is none, and Interrupted; both leave what was typed in `half`."""
        self.half = ""
        if self._modes is None:
            return self._read_stream()
        self._line.clear()
        _echo(PROMPT.encode())
        try:
            while not self._ended():
                self._ahead = self._come()
        except (Left, Interrupted):
            self.half = self._text
            raise
        return self._text

    def _read_stream(self) -> str:
        line = sys.stdin.readline()
        if not line:
            raise Left
        return line.rstrip("\r\n")

    def _come(self) -> bytes:
        """Return what is typed next. Raises Interrupted where the terminal is gone."""
        data = b""
        with suppress(OSError):
            data = os.read(sys.stdin.fileno(), 4096)
        if not data:  # Ctrl+D would be a letter here
            self.is_gone = True
            _ignore_signals()
            raise Interrupted(signal.SIGHUP)
        return data

    def _ended(self) -> bool:
        """Take what has come, up to the end of a line; return whether that was there."""
        data, self._ahead = self._ahead, b""
        for at, byte in enumerate(data):
            if self._skipping:
                self._skip(byte)
            elif byte in ENDS:
                _echo(b"\n")
                self._ahead = data[at + 1 :]
                return True
            else:
                self._take(byte)
        return False

    def _take(self, byte: int) -> None:
        if byte == LEAVES:
            _echo(b"\n")
            raise Left
        if byte in BACKSPACE:
            self._erase(1)
        elif byte == ERASE_LINE:
            self._erase(len(self._text))
        elif byte == ERASE_WORD:
            kept = self._text.rstrip()
            self._erase(len(self._text) - len(kept) + len(kept.split(" ")[-1]))
        elif byte == ESCAPE:
            self._skipping = b"\x1b"
        elif byte == TAB or byte >= FIRST_LETTER:
            letter = b" " if byte == TAB else bytes((byte,))
            self._line += letter
            _echo(letter)

    def _skip(self, byte: int) -> None:
        """Leave out what an arrow key or a function key sends; a letter after a lone Escape is a letter."""
        if self._skipping == b"\x1b":
            self._skipping = b"[" if byte in b"[O" else b""
            if not self._skipping:
                self._take(byte)
        elif 0x40 <= byte < 0x7F:
            self._skipping = b""

    def _erase(self, count: int) -> None:
        for _ in range(count):
            if not (text := self._text):
                return
            letter = text[-1]
            raw = letter.encode()
            del self._line[-(len(raw) if self._line.endswith(raw) else 1) :]
            _echo(b"\b \b" * width(letter))

    @property
    def _text(self) -> str:
        return bytes(self._line).decode(errors=latin_1.else_latin_1())

    def _met(self, number: int, _frame: FrameType | None) -> None:
        self.is_gone = self.is_gone or number == signal.SIGHUP
        if self._is_busy:
            self._waiting = number
            return
        _ignore_signals()
        if number == signal.SIGINT and self._modes is not None:
            _echo(b"\n")
        raise Interrupted(number)

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        """Stop as a job of the shell; once it goes on, say again what was typed of the line."""
        self._give_terminal_back()
        os.kill(os.getpid(), signal.SIGSTOP)
        self._take_terminal()
        _echo(PROMPT.encode() + self._line)

    def _take_terminal(self) -> None:
        import termios  # here: a pipe needs none

        descriptor = sys.stdin.fileno()
        self._modes = termios.tcgetattr(descriptor)
        own = termios.tcgetattr(descriptor)
        own[3] &= ~(termios.ICANON | termios.ECHO)
        termios.tcsetattr(descriptor, termios.TCSADRAIN, own)

    def _give_terminal_back(self) -> None:
        if self._modes is None:
            return
        import termios

        with suppress(OSError, termios.error):  # the line has dropped
            termios.tcsetattr(sys.stdin.fileno(), termios.TCSADRAIN, self._modes)
        self._modes = None


def _ignore_signals() -> None:
    """Ignore signals from now on: the first one counts, and a second must not interrupt what is kept then."""
    for one in SIGNALS:
        signal.signal(one, signal.SIG_IGN)


def _echo(data: bytes) -> None:
    with suppress(OSError):  # the line has dropped: reading says so
        sys.stdout.flush()
        os.write(sys.stdout.fileno(), data)
