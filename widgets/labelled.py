"""Text laid out as a label with lines beside it, as on a card."""

from __future__ import annotations

from textual.content import Content
from textual.style import Style

from career.language.text import clean_line
from widgets.plain import plain
from widgets.rows import wrapped


def labelled(name: str, body: list[Content], wide: int) -> list[Content]:
    """Put a label before the first line of a text, and uncoloured spaces of the same width before the others."""
    return [
        (plain(name.ljust(wide), "$text-muted") if at == 0 else plain(" " * wide)) + line
        for at, line in enumerate(body)
    ]


def filled(text: str, room: int, style: str | Style = "") -> list[Content]:
    """Return a text wrapped to lines of at most `room` cells."""
    return [plain(line, style) for line in wrapped(clean_line(text), max(8, room))]
