"""The title that a message quotes: it gives way first where there is little room."""

from __future__ import annotations

from career.language.forms import Form
from career.language.width import shorten, width

QUOTED = Form("'(.+)'", "'")
LEAST_TITLE = 8
"""Cells that are left of a title before the message takes another line."""


def in_one_line(message: str, wide: int) -> str:
    """Return a message in `wide` cells: a title in it gives way first, as far as it can, then the end."""
    title, over = QUOTED.search(message), width(message) - wide
    if title and over > 0:
        message = short_title(message, max(LEAST_TITLE, width(title[1]) - over))
    return shorten(message, wide)


def short_title(message: str, cells: int) -> str:
    """Return a message with the title in it cut to so many cells."""
    title = QUOTED.search(message)
    if title is None:
        return message
    return f"{message[: title.start(1)]}{shorten(title[1], cells)}{message[title.end(1) :]}"
