"""`taking_over`: a driver that goes on with a screen on which a frame stands already."""

from __future__ import annotations

import signal
from types import FrameType
from typing import TYPE_CHECKING, Any

from tui.wire.held_screen import ENTERED

if TYPE_CHECKING:
    from textual.driver import Driver

    from tui.wire.held_screen import HeldScreen


class TakesOver:
    """A driver that knows whether the terminal `was_resized` since the first frame was drawn."""

    was_resized = False


def taking_over(stock: type[Driver], held: HeldScreen) -> type[Driver]:
    """Return a driver that starts on a screen that is held: it does not enter it again, and gives the terminal back."""
    set_already = [*ENTERED]

    class OnHeldScreen(stock, TakesOver):  # type: ignore[misc, valid-type]  # the base class is known only at run time
        attrs_before: Any

        def start_application_mode(self) -> None:
            is_first = bool(set_already)
            super().start_application_mode()
            set_already.clear()
            if is_first:
                self.attrs_before = held.before
                held.hand_over()
            self._watch_size()

        def write(self, data: str) -> None:
            if data in set_already:
                set_already.remove(data)
            else:
                super().write(data)

        def _watch_size(self) -> None:
            """Note that the terminal was resized: Textual itself reports the size while it starts, too."""
            resized = signal.getsignal(signal.SIGWINCH)
            self.was_resized = self.was_resized or held.was_resized

            def note(number: int, frame: FrameType | None) -> None:
                self.was_resized = True
                if callable(resized):
                    resized(number, frame)

            signal.signal(signal.SIGWINCH, note)

    return OnHeldScreen
