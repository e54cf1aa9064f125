"""What comes in from the terminal. A byte or a key report that cannot be read must not end the dashboard.

Textual 8.2 reads strict UTF-8 and ends at one byte of another encoding, and at a key report with an alternate key. It
has no public place for either: `driver` tests for what is used here, and leaves Textual as it is where that is gone.
"""

from __future__ import annotations

import codecs
import re
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


def decoder(encoding: str) -> partial[codecs.IncrementalDecoder]:
    """Give the maker of a decoder that puts U+FFFD in the place of what is not in this encoding."""
    return partial(codecs.getincrementaldecoder(encoding), errors="replace")


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
    """Textual's driver, which also takes back the mode of the mouse that Textual leaves on."""

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
