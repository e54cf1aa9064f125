"""Text laid out as a label with lines beside it, as on a card."""

from __future__ import annotations

from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.style import Style
from textual.widget import Widget

from career.language.text import clean_line
from career.language.width import shorten, wrapped
from widgets.plain import plain

NARROWEST = 20
"""The least width in cells that lines are wrapped to."""


class LabelledLines(Widget):
    """Lines that a subclass wraps to a width. Textual asks for their number in a new width before the widget has it."""

    DEFAULT_CSS = """
    LabelledLines { height: auto; }
    """

    def drawn(self, wide: int) -> Content:
        """Return the lines, wrapped to `wide` cells."""
        raise NotImplementedError

    def render(self) -> Content:
        """Draw the lines."""
        return self.drawn(max(NARROWEST, self.size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - as Textual has it
        """Return the number of lines in this width."""
        return self.drawn(max(NARROWEST, width)).get_height({}, width) if width else 0


class LinesScroll(VerticalScroll, can_focus=False):
    """Scrolls lines. Their number is counted in the width that the scrollbar leaves them, which Textual forgets."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of lines beside the scrollbar."""
        return super().get_content_height(container, viewport, max(0, width - self.styles.scrollbar_size_vertical))


def labelled(name: str, body: list[Content], wide: int) -> list[Content]:
    """Put a label before the first line of a text, and uncoloured spaces of the same width before the others."""
    return [
        (plain(shorten(name, wide - 1).ljust(wide), "$text-muted") if at == 0 else plain(" " * wide)) + line
        for at, line in enumerate(body)
    ]


def filled(text: str, room: int, style: str | Style = "") -> list[Content]:
    """Return a text wrapped to lines of at most `room` cells."""
    return [plain(line, style) for line in wrapped(clean_line(text), max(8, room))]
