"""Tolerant input from the terminal: an unreadable byte or key report must not end the dashboard.

Textual 8.2 decodes strict UTF-8 and ends at one byte of another encoding, and at a key report with an alternate key. It
has no public hook for either, nor for how it waits: `driver` checks for the internals used here, and leaves Textual alone without them.
"""

from __future__ import annotations

import codecs
import os
import re
import selectors
import signal
import socket
import termios
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import partial
from threading import Event
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.driver import Driver
from textual.drivers import linux_driver
from textual.keys import Keys
from textual.message import Message

from career.language.text import clean
from tui.wire.background import Reports
from tui.wire.latin_1 import else_latin_1
from tui.wire.type_ahead import together

if TYPE_CHECKING:
    from textual.app import App

ALTERNATE_KEY = re.compile(r"(\x1b\[\d+)(?::\d*)+")
"""The code of a key in a report, followed by its alternate codes (with modifiers, or in another layout)."""
MOVES = frozenset("hjklgG")
"""Letters that move about in a list."""
MOUSE_IN_PIXELS_OFF = "\x1b[?1016l"
HALF_READ = "_timeout_time"
"""Where Textual's parser keeps until when it waits for the rest of a sequence, None where it waits for none."""
SOON = 0.02
"""Seconds after which is looked again for the rest of what came in part."""


class Decoder(codecs.getincrementaldecoder("utf-8")):  # type: ignore[misc]  # the base class is found by codecs at run time
    """Decodes invalid UTF-8 as Latin-1. Raises EOFError at the end of input, which Textual would read for ever."""

    def decode(self, data: bytes, final: bool = False) -> str:
        if not data and not final:
            raise EOFError
        text: str = super().decode(data, final)
        return text


def decoder(_encoding: str) -> partial[Decoder]:
    """Return the factory of a decoder, whatever encoding Textual asks for."""
    return partial(Decoder, errors=else_latin_1())


class BackgroundReported(Message):
    """Posted when the terminal tells whether its own background is dark: an answer, or a change."""

    def __init__(self, *, dark: bool) -> None:
        super().__init__()
        self.dark = dark


class KeyParser(XTermParser):
    """Reads key reports of all forms. Unknown sequences are dropped.

    Some terminals report a space without its text; a field would not insert it, so the text is added. Textual takes what
    follows an ESC in a pasted text for a key, and puts it before the rest: the text is held back here until its end, and
    cleaned of what a terminal would act on.

    Reports on the background are no keys. `typed` was read before there was a parser, and comes first. `latest` is the
    parser that was made last: the one of the thread that reads.
    """

    typed: ClassVar[str] = ""
    reports: ClassVar[Reports] = Reports()
    latest: ClassVar[KeyParser]

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        KeyParser.latest = self
        self._pasted: str | None = None
        self._tail = ""

    def feed(self, data: str) -> Iterable[Message]:
        """Return what one read of the terminal gives, "" being the end of it. Letters that came together stay together."""
        if not data:
            return list(super().feed(data))
        return self._read(self.reports.take(self._first() + data))

    def tick(self) -> Iterable[Message]:
        """Return what was waited for and did not come, as keys."""
        first = self._first()
        text = (self.reports.take(first) if first else "") + self.reports.release()
        return [*self._read(text), *super().tick()]

    def patience(self) -> float | None:
        """Return for how many seconds the parser can be left alone, None for as long as nothing comes."""
        if KeyParser.typed:
            return 0.0
        is_half_read = getattr(self, HALF_READ) is not None or self.reports.is_holding
        return SOON if is_half_read else None

    def _first(self) -> str:
        first, KeyParser.typed = KeyParser.typed, ""
        return first

    def _read(self, data: str) -> list[Message]:
        told: list[Message] = [BackgroundReported(dark=dark) for dark in self.reports.found]
        self.reports.found.clear()
        read = [event for part in self._parts(data) for event in super(KeyParser, self).feed(part)]
        return told + together(read, MOVES)

    def _parts(self, data: str) -> Iterator[str]:
        """Yield what can be read now: of a pasted text nothing before all of it is there."""
        while data:
            mark = BRACKETED_PASTE_START if self._pasted is None else BRACKETED_PASTE_END
            seen = self._tail + data  # a mark may come in two pieces
            at = seen.find(mark)
            end = len(data) if at < 0 else at + len(mark) - len(self._tail)
            part, data = data[:end], data[end:]
            self._tail = seen[1 - len(mark) :] if at < 0 else ""
            if self._pasted is None:
                yield part
                self._pasted = None if at < 0 else ""
                continue
            self._pasted += part
            if at >= 0:
                yield clean(self._pasted.removesuffix(mark)) + mark
                self._pasted = None

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:
        plain = ALTERNATE_KEY.sub(r"\1", sequence)
        try:
            found = list(super()._sequence_to_key_events(plain, alt))
        except (ValueError, OverflowError):
            return [events.Key(Keys.Ignore, sequence)]
        return [events.Key("space", " ") if key.key == "space" else key for key in found]


class PatientSelector(selectors.SelectSelector):
    """Waits for the terminal until something comes.

    Textual looks ten times a second, which costs more than all else that an idle dashboard does, and its end waits for
    the next look.
    """

    latest: ClassVar[PatientSelector | None] = None

    def __init__(self) -> None:
        super().__init__()
        self._woken, self._wakes = socket.socketpair()
        self.register(self._woken, selectors.EVENT_READ)
        PatientSelector.latest = self

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """Return what is ready; nothing once it was woken, and at once where the terminal is not registered any more."""
        del timeout  # the parser knows better
        if len(self.get_map()) == 1:
            return []
        ready = super().select(KeyParser.latest.patience())
        return [(key, mask) for key, mask in ready if key.fileobj is not self._woken]

    def wake(self) -> None:
        """End the waiting, for good: for another thread."""
        with suppress(OSError):  # it was closed meanwhile
            self._wakes.send(b"!")

    def close(self) -> None:
        """Give up what it waited with."""
        super().close()
        self._wakes.close()
        self._woken.close()


class WakingEvent(Event):
    """The event that ends the thread that reads: it wakes it, too."""

    def set(self) -> None:
        """Set it. The thread looks for it only after its selector was made: one that is not here yet need not be woken."""
        super().set()
        if PatientSelector.latest is not None:
            PatientSelector.latest.wake()


class TolerantDriver(linux_driver.LinuxDriver):
    """Textual's driver, which also turns off a mouse mode that Textual leaves on, and survives a hang-up."""

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self.exit_event = WakingEvent()

    def run_input_thread(self) -> None:
        """Read keys, and act as on SIGHUP when the terminal is gone: only children of a shell are sent one."""
        try:
            super().run_input_thread()
        except (EOFError, OSError):
            signal.raise_signal(signal.SIGHUP)

    def write(self, data: str) -> None:
        """Send something, unless the writer thread has ended: nobody would empty its queue."""
        if self._writer_thread is not None and self._writer_thread.is_alive():
            super().write(data)

    def close(self) -> None:
        """End the writer thread."""
        if self._writer_thread is not None and self._writer_thread.is_alive():
            super().close()

    def disable_input(self) -> None:
        """Stop reading, then undo the modes that were set when the terminal reported them, perhaps just now."""
        super().disable_input()
        self._disable_in_band_window_resize()
        if self._mouse:
            self.write(MOUSE_IN_PIXELS_OFF)

    def stop(self) -> None:
        """Give the terminal back and stop, with the whole job; return once it is in the foreground again.

        `resume_application_mode` then takes the terminal over.

        Textual would stop this process alone, for ever where no shell is there to continue it. The system stops a job
        only if somebody can: in a window that rung has for itself, this returns at once.
        """
        continued, stopped = (signal.signal(number, signal.SIG_DFL) for number in (signal.SIGCONT, signal.SIGTSTP))
        self.suspend_application_mode()
        try:
            os.kill(0, signal.SIGTSTP)
            self.wait_for_foreground()
        finally:
            signal.signal(signal.SIGTSTP, stopped)
            signal.signal(signal.SIGCONT, continued)

    def wait_for_foreground(self) -> None:
        """Wait until the terminal is ours: the system stops who sets its modes from the background, as after `bg`."""
        with suppress(termios.error):  # nobody can continue us: reading will fail, which ends the dashboard
            termios.tcsetattr(self.fileno, termios.TCSANOW, termios.tcgetattr(self.fileno))


def driver(stock: type[Driver]) -> type[Driver]:
    """Return the tolerant driver to use instead of Textual's `stock`; `stock` itself if its internals have changed."""
    wanted = {
        "getincrementaldecoder": codecs.getincrementaldecoder,
        "XTermParser": XTermParser,
        "selectors": selectors,
    }
    found = {name: getattr(linux_driver, name, None) for name in wanted}
    if (
        stock is not linux_driver.LinuxDriver
        or found not in (wanted, FORGIVING)
        or not hasattr(XTermParser(), HALF_READ)
    ):
        return stock
    vars(linux_driver).update(FORGIVING)
    return TolerantDriver


FORGIVING = {
    "getincrementaldecoder": decoder,
    "XTermParser": KeyParser,
    "selectors": SimpleNamespace(SelectSelector=PatientSelector, EVENT_READ=selectors.EVENT_READ),
}
