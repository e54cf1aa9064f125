"""A message in the room that there is: the titles in it are shortened, what helps never is."""

from __future__ import annotations

from career.language.titles import LEAST_TITLE, QUOTED, short_title
from career.language.width import shorten, width, wrapped

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
        fits = _withshort_title(message, wide, lines)
        if fits:
            return fits
    said, mark, help_ = _parted(short_title(message, LEAST_TITLE))
    for cells in range(wide * most, 0, -1):
        fits = wrapped(shorten(said, cells) + mark + help_, wide)
        if len(fits) <= most:
            return fits
    return wrapped(help_, wide)[:most]


def _withshort_title(message: str, wide: int, most: int) -> list[str]:
    """Return the lines with the longest title with which they are no more than `most`; none where none is short enough."""
    title = QUOTED.search(message)
    longest = width(title[1]) if title else 0
    over = width(message) - wide * most
    for cells in range(min(longest, longest - over) if over > 0 else longest, min(longest, LEAST_TITLE) - 1, -1):
        lines = wrapped(short_title(message, cells), wide)
        if len(lines) <= most:
            return lines
    return []


def _parted(message: str) -> tuple[str, str, str]:
    """Return what a message says, the mark after it, and its help."""
    for mark in (" · ", ". ", "? "):
        said, found, help_ = message.rpartition(mark)
        if said:
            return said, found, help_
    return message, "", ""
