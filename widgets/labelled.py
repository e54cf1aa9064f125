"""Lines of a label and a text beside it, as a card has them."""

from __future__ import annotations

from textual.content import Content
from textual.style import Style

from career.language.text import clean_line
from widgets.plain import plain
from widgets.rows import wrapped


def labelled(name: str, body: list[Content], wide: int) -> list[Content]:
    """Set a label before the first line of a text, and as many spaces before the others: those need no colour."""
    return [
        (plain(name.ljust(wide), "$text-muted") if at == 0 else plain(" " * wide)) + line
        for at, line in enumerate(body)
    ]


def filled(text: str, room: int, style: str | Style = "") -> list[Content]:
    """Give a text as lines of at most so many cells."""
    return [plain(line, style) for line in wrapped(clean_line(text), max(8, room))]
