"""Text laid out as a label with lines beside it, as on a card."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.style import Style
from textual.widget import Widget

from career.language.text import clean_line
from career.language.width import wrapped
from widgets.plain import plain

NARROWEST = 20
"""The least width in cells that lines are wrapped to."""


class LabelledLines(Widget):
    """Lines that a subclass wraps to `wide` cells. Textual asks for their height before the widget has a size."""

    DEFAULT_CSS = """
    LabelledLines { height: auto; }
    """
    _first_width = 0

    @property
    def wide(self) -> int:
        """The width to wrap to: that of the widget, or while it has none, the one that its height is asked for."""
        return max(NARROWEST, self.size.width or self._first_width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of lines in this width."""
        if not self.size.width and width != self._first_width:
            self._first_width = width
            self.refresh()  # forget the lines that were wrapped to another width
        return super().get_content_height(container, viewport, width)


def labelled(name: str, body: list[Content], wide: int) -> list[Content]:
    """Put a label before the first line of a text, and uncoloured spaces of the same width before the others."""
    return [
        (plain(name.ljust(wide), "$text-muted") if at == 0 else plain(" " * wide)) + line
        for at, line in enumerate(body)
    ]


def filled(text: str, room: int, style: str | Style = "") -> list[Content]:
    """Return a text wrapped to lines of at most `room` cells."""
    return [plain(line, style) for line in wrapped(clean_line(text), max(8, room))]
