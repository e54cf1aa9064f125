"""Where the terminal's own cursor stands: screen readers and magnifiers follow it, not the marks that are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.geometry import Offset
from textual.widgets import Input, TextArea

from widgets.rows import RowList

if TYPE_CHECKING:
    from textual.screen import Screen


def place_of(screen: Screen[Any]) -> Offset:
    """Return the cell of what the next key is for: the selected row, the place in a field, or the beginning of a box."""
    focused = screen.focused
    if isinstance(focused, RowList):
        return focused.content_region.offset + Offset(0, focused.cursor - focused.scroll_offset.y)
    if isinstance(focused, Input):
        # Textual counts one cell too many at the end of a text.
        return focused.cursor_screen_offset - Offset(int(focused.cursor_at_end), 0)
    if isinstance(focused, TextArea):
        return focused.cursor_screen_offset
    if focused is not None:
        return focused.content_region.offset
    return next((box.content_region.offset for box in screen.query(".box")), Offset(0, 0))
