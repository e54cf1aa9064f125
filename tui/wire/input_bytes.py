"""What comes in from the terminal. A byte or a key report that cannot be read must not end the dashboard.

Textual 8.2 reads strict UTF-8 and ends at one byte of another encoding, and at a key report with an alternate key. It
has no public place for either: `driver` tests for what is used here, and leaves Textual as it is where that is gone.
"""

from __future__ import annotations

import codecs
import re
import signal
from collections.abc import Iterable
from functools import partial

from textual import events
from textual._xterm_parser import XTermParser
from textual.driver import Driver
from textual.drivers import linux_driver
from textual.keys import Keys

ALTERNATE_KEY = re.compile(r"(\x1b\[\d+)(?::\d*)+")
"""The code of a key in a report, with the codes of the same key under other modifiers or in another layout."""
MOUSE_IN_PIXELS_OFF = "\x1b[?1016l"


class Decoder(codecs.getincrementaldecoder("utf-8")):  # type: ignore[misc]  # a class that codecs looks up
    """Puts U+FFFD in the place of what is not UTF-8. Raises EOFError for nothing: Textual would read it for ever."""

    def decode(self, data: bytes, final: bool = False) -> str:
        if not data and not final:
            raise EOFError
        text: str = super().decode(data, final)
        return text


def decoder(_encoding: str) -> partial[Decoder]:
    """Give the maker of a decoder, in the place of the one that Textual asks for."""
    return partial(Decoder, errors="replace")


class Parser(XTermParser):
    """Reads key reports of all forms; what is none that it knows is left out.

    Some terminals report a space without its text, which a field would not insert.
    """

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:
        plain = ALTERNATE_KEY.sub(r"\1", sequence)
        try:
            found = list(super()._sequence_to_key_events(plain, alt))
        except (ValueError, OverflowError):
            return [events.Key(Keys.Ignore, sequence)]
        return [events.Key("space", " ") if key.key == "space" else key for key in found]


class Terminal(linux_driver.LinuxDriver):
    """Textual's driver, which also takes back the mode of the mouse that Textual leaves on, and bears a hang-up."""

    def run_input_thread(self) -> None:
        """Read keys, and end as by SIGHUP where nobody is at the other end: who is no child of a shell gets none."""
        try:
            super().run_input_thread()
        except (EOFError, OSError):
            signal.raise_signal(signal.SIGHUP)

    def write(self, data: str) -> None:
        """Send something. Where nobody takes it any more, the thread that sends has ended, and its queue would fill."""
        if self._writer_thread is not None and self._writer_thread.is_alive():
            super().write(data)

    def close(self) -> None:
        """End the thread that sends."""
        if self._writer_thread is not None and self._writer_thread.is_alive():
            super().close()

    def disable_input(self) -> None:
        """Read no more; then take back what was switched on when the terminal answered that it has it, maybe just now."""
        super().disable_input()
        self._disable_in_band_window_resize()
        if self._mouse:
            self.write(MOUSE_IN_PIXELS_OFF)


def driver(stock: type[Driver]) -> type[Driver]:
    """Give the driver to use in the place of Textual's `stock`: a forgiving one, or itself where that cannot be."""
    wanted = {"getincrementaldecoder": codecs.getincrementaldecoder, "XTermParser": XTermParser}
    found = {name: getattr(linux_driver, name, None) for name in wanted}
    if stock is not linux_driver.LinuxDriver or found not in (wanted, FORGIVING):
        return stock
    vars(linux_driver).update(FORGIVING)
    return Terminal


FORGIVING = {"getincrementaldecoder": decoder, "XTermParser": Parser}
