"""`HeldScreen`: the terminal's other screen, taken before the terminal library is loaded and handed over to it.

Keys wait in the system until then. Whatever ends the program in between gives the terminal back first.
"""

from __future__ import annotations

import os
import signal
import termios
from contextlib import suppress
from types import FrameType, TracebackType
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from tui.wire.first_frame import Frame

READS, WRITES = 0, 2
"""Where keys come from and where the terminal library draws: standard input and standard error."""
ENTERED = ("\x1b[?1049h", "\x1b[?25l", "\x1b[?7l")
"""The other screen, with no cursor and no wrapping. The library sends the same: it is not to be sent again, since some
terminals erase the screen at the first."""
LEFT = "\x1b[m\x1b[?7h\x1b[?1049l\x1b[?25h"
CURSOR_SEEN, CURSOR_USUAL = "\x1b[?25h\x1b[6 q", "\x1b[0 q"
"""Show the cursor, as a bar: on a letter, a block would not be seen."""
OFF = b"\x00"
"""The value of a control character that is switched off."""
ENDS = (signal.SIGHUP, signal.SIGTERM)


class HeldScreen:
    """Shows a frame for the length of the block, or until `hand_over`. With `cursor`, the cursor stands in a cell of it.

    `before` are the attributes of the terminal as they were; `was_resized` tells whether it was resized meanwhile.
    """

    def __init__(self, frame: Frame, cursor: tuple[int, int] | None) -> None:
        self.frame = frame
        self.before: list[Any] = termios.tcgetattr(READS)
        self._cursor = cursor
        self.was_resized = False
        self._is_held = False

    def __enter__(self) -> Self:
        self._is_held = True
        for number in ENDS:
            if signal.getsignal(number) != signal.SIG_IGN:
                signal.signal(number, self._end)
        signal.signal(signal.SIGWINCH, self._resized)
        try:
            termios.tcsetattr(READS, termios.TCSANOW, _quiet(self.before))
            self._write("".join(ENTERED) + self.frame.sequence + (_seen_at(*self._cursor) if self._cursor else ""))
        except BaseException:
            self.give_back()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.give_back()

    def hand_over(self) -> None:
        """Leave the terminal to somebody else, who gives it back."""
        self._is_held = False

    def give_back(self) -> None:
        """Leave the screen and the terminal as they were, unless that is done, or somebody else's affair."""
        if self._is_held:
            self._is_held = False
            with suppress(OSError, termios.error):  # it is gone
                self._write((CURSOR_USUAL if self._cursor else "") + LEFT)
                termios.tcsetattr(READS, termios.TCSANOW, self.before)

    def _write(self, text: str) -> None:
        data = text.encode()
        while data:
            data = data[os.write(WRITES, data) :]

    def _resized(self, _number: int, _frame: FrameType | None) -> None:
        self.was_resized = True

    def _end(self, number: int, _frame: FrameType | None) -> None:
        """End as the signal alone would, once the terminal is given back."""
        self.give_back()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)


def can_be_held() -> bool:
    """Whether the terminal is ours, and what is drawn on standard error is seen there."""
    try:
        return all(map(os.isatty, (READS, 1, WRITES))) and os.tcgetpgrp(READS) == os.getpgrp()
    except OSError:
        return False


def _seen_at(column: int, row: int) -> str:
    return f"\x1b[{row + 1};{column + 1}H{CURSOR_SEEN}"


def _quiet(before: list[Any]) -> list[Any]:
    """Return attributes with which keys wait unread and unseen. Ctrl+C still interrupts; to stop or to quit waits too."""
    quiet = [*before]
    quiet[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    quiet[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
    quiet[6] = [*quiet[6]]
    quiet[6][termios.VMIN] = 1
    quiet[6][termios.VSUSP] = quiet[6][termios.VQUIT] = OFF
    return quiet
