"""`own_modes`: a driver that sets modes of the terminal beyond those of Textual: a cursor that is seen, reports of its background."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Any

from textual.geometry import Offset

from tui.wire.background import FOLLOWED, FOLLOWED_NO_MORE, QUESTION
from tui.wire.held_screen import CURSOR_SEEN, CURSOR_USUAL
from tui.wire.input_bytes import KeyParser

if TYPE_CHECKING:
    from textual.driver import Driver
    from textual.screen import Screen

    from tui.wire.background import Question


class Follower:
    """A driver that can follow the terminal's background."""

    def follow_background(self) -> None:
        """Ask for the background, and for a report whenever it changes."""
        raise NotImplementedError


def place_of_cursor(screen: Screen[Any]) -> Offset:
    """Return the cell of what the next key is for: the selected row, the place in a field, or the beginning of a box.

    Screen readers and magnifiers follow the terminal's own cursor, not the marks that are drawn.
    """
    focused = screen.focused
    if focused is None:
        return next((box.content_region.offset for box in screen.query(".box")), Offset(0, 0))
    place: Offset = getattr(focused, "cursor_screen_offset", focused.content_region.offset)
    # A field of one line counts one cell too many at the end of its text.
    return place - Offset(1, 0) if getattr(focused, "cursor_at_end", False) else place


def own_modes(stock: type[Driver], question: Question | None, *, cursor: bool) -> type[Driver]:
    """Return a driver that shows the cursor if wanted, and goes on from the question that was asked at the start."""
    if question is not None:
        KeyParser.typed, KeyParser.reports.asked = question.typed, question.asked
    before = [question.before] if question is not None else []
    """What the attributes of the terminal were before the question; Textual is to leave them so."""

    class OwnModes(stock, Follower):  # type: ignore[misc, valid-type]  # the base class is known only at run time
        attrs_before: Any
        is_following = question is not None

        def start_application_mode(self) -> None:
            super().start_application_mode()
            if before:
                self.attrs_before = before.pop()
            self.write((CURSOR_SEEN if cursor else "") + (FOLLOWED if self.is_following else ""))

        def stop_application_mode(self) -> None:
            self.write((CURSOR_USUAL if cursor else "") + (FOLLOWED_NO_MORE if self.is_following else ""))
            super().stop_application_mode()

        def follow_background(self) -> None:
            if not self.is_following:
                self.is_following = True
                KeyParser.reports.asked = monotonic()
                self.write(FOLLOWED + QUESTION)

    return OwnModes
