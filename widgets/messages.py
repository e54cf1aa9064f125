"""A message in the room that there is: the titles in it are shortened, what helps never is."""

from __future__ import annotations

import re

from career.language.width import shorten, width, wrapped

QUOTED = re.compile("'(.+)'")
LEAST_TITLE = 8
"""Cells that are left of a title before the message takes another line."""
MOST_LINES, FEW_LINES = 5, 4
"""The most lines that a message and its remedy may take, on a tall terminal and on a short one."""
TALL = 20
"""Rows from which a terminal is tall."""


def message_lines(message: str, wide: int, most: int = MOST_LINES) -> list[str]:
    """Return a message in the fewest lines of `wide` cells, at most `most`, in which it fits with its titles shortened.

    Where even that is too long, what stands before its help is cut: the help is its last sentence, or follows its last
    " · ".
    """
    wide = max(1, wide)
    for lines in range(1, most + 1):
        fits = _with_short_title(message, wide, lines)
        if fits:
            return fits
    said, mark, help_ = _parted(_short_title(message, LEAST_TITLE))
    for cells in range(wide * most, 0, -1):
        fits = wrapped(shorten(said, cells) + mark + help_, wide)
        if len(fits) <= most:
            return fits
    return wrapped(help_, wide)[:most]


def in_one_line(message: str, wide: int) -> str:
    """Return a message in `wide` cells: a title in it gives way first, as far as it can, then the end."""
    title, over = QUOTED.search(message), width(message) - wide
    if title and over > 0:
        message = _short_title(message, max(LEAST_TITLE, width(title[1]) - over))
    return shorten(message, wide)


def _with_short_title(message: str, wide: int, most: int) -> list[str]:
    """Return the lines with the longest title with which they are no more than `most`; none where none is short enough."""
    title = QUOTED.search(message)
    longest = width(title[1]) if title else 0
    over = width(message) - wide * most
    for cells in range(min(longest, longest - over) if over > 0 else longest, min(longest, LEAST_TITLE) - 1, -1):
        lines = wrapped(_short_title(message, cells), wide)
        if len(lines) <= most:
            return lines
    return []


def _short_title(message: str, cells: int) -> str:
    title = QUOTED.search(message)
    if title is None:
        return message
    return f"{message[: title.start(1)]}{shorten(title[1], cells)}{message[title.end(1) :]}"


def _parted(message: str) -> tuple[str, str, str]:
    """Return what a message says, the mark after it, and its help."""
    for mark in (" · ", ". ", "? "):
        said, found, help_ = message.rpartition(mark)
        if said:
            return said, found, help_
    return message, "", ""
