"""`taking_over`: a driver that goes on with a screen on which a frame stands already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.wire.held_screen import ENTERED

if TYPE_CHECKING:
    from textual.driver import Driver

    from tui.wire.held_screen import HeldScreen


class TakesOver:
    """A driver that knows whether the terminal `was_resized` since the first frame was drawn."""

    @property
    def was_resized(self) -> bool:
        """Whether it was."""
        raise NotImplementedError


def taking_over(stock: type[Driver], held: HeldScreen) -> type[Driver]:
    """Return a driver that starts on a screen that is held: it does not enter it again, and gives the terminal back."""
    set_already = [*ENTERED]

    class OnHeldScreen(stock, TakesOver):  # type: ignore[misc, valid-type]  # the base class is known only at run time
        attrs_before: Any

        sizes_asked = 0

        @property
        def was_resized(self) -> bool:
            return held.was_resized or self.sizes_asked > 1

        def start_application_mode(self) -> None:
            is_first = bool(set_already)
            super().start_application_mode()
            set_already.clear()
            if is_first:
                self.attrs_before = held.before
                held.hand_over()

        def write(self, data: str) -> None:
            if data in set_already:
                set_already.remove(data)
            else:
                super().write(data)

        def _get_terminal_size(self) -> tuple[int, int]:
            """Return the size, which Textual asks once at the start, and again at each signal that it has changed."""
            self.sizes_asked += 1
            size: tuple[int, int] = super()._get_terminal_size()
            return size

    return OnHeldScreen
