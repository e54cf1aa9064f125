"""Writes cells to a terminal in as few bytes as possible: their order, the cursor moves and the changes of look.

A line of a pane has the look of the frame, then of the text, then of the frame again. So a look that occurs in many
places is drawn in a pass of its own, after everything else, if that is shorter.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from tui.wire.cell_style import PLAIN, Look, of_blank, seen_on_blanks, sgr

StyledCell: TypeAlias = tuple[str, Look]
"""The text that begins in the cell and its look. A text wider than one cell leaves the cells after it empty."""
Run: TypeAlias = tuple[int, int, list[StyledCell]]
"""Column and row of the first cell, and the cells, all on one line."""
CursorPosition: TypeAlias = tuple[int | None, int] | None
"""Column and row of the cursor as far as they are known; None if neither is."""

STEADY = re.compile("[ -~\u2500-\u259f·…]*")
"""What every terminal shows one cell wide: ASCII, and the characters of frames and bars."""
BLANKED = ("alacritty", "foot", "kitty", "konsole", "linux", "putty", "rxvt", "vte", "xterm")
"""Prefixes of TERM for terminals that erase with the current background colour. screen and tmux may not."""
ERASED, LONG = 4, 11
"""The number of blanks from which erasing is shorter than sending them: at the end of a line, and inside it."""
TRIED, MANY = 4, 4
"""How many looks are tried in a pass of their own, and in how many places such a look must occur."""


class Piece(NamedTuple):
    """Cells of one look as they are sent. `end` is the column of the cursor afterwards, None if that is uncertain.

    A `steady` piece has only characters of one cell, so that it can be sent later than its neighbours.
    """

    x: int
    y: int
    look: Look
    text: str
    end: int | None
    steady: bool


class Capabilities(NamedTuple):
    """The terminal that is written to: its width in columns, and whether erasing uses the current background colour."""

    width: int
    erases: bool = False


def written(runs: Iterable[Run], terminal: Capabilities) -> str:
    """Return the sequence that writes the cells and leaves no look set."""
    pieces = [piece for run in runs for piece in pieces_of(run, terminal)]
    shortest = drawn(pieces, terminal)
    looks = Counter(piece.look for piece in pieces if piece.steady and len(pieces) > MANY)
    for look, many in looks.most_common(TRIED):
        if many < MANY:
            break
        now = [piece for piece in pieces if piece.look != look or not piece.steady]
        later = [piece for piece in pieces if piece.look == look and piece.steady]
        for order in (now + later, now + sorted(later)):
            if len(sequence := drawn(order, terminal)) < len(shortest):
                pieces, shortest = order, sequence
    return shortest


def drawn(pieces: Iterable[Piece], terminal: Capabilities) -> str:
    """Return the sequence that writes the pieces in this order."""
    out: list[str] = []
    pen, place = PLAIN, None
    for piece in pieces:
        x, y, look, text, end, _ = piece
        out.append(moved(place, x, y))
        if look != pen:
            out.append(sgr(pen, look))
            pen = look
        out.append(text)
        # Terminals differ on where the cursor is after the last column.
        place = None if end == terminal.width else (end, y)
    out.append(sgr(pen, PLAIN) if pen != PLAIN else "")
    return "".join(out)


def pieces_of(run: Run, terminal: Capabilities) -> Iterator[Piece]:
    """Split cells where the look changes; a blank takes the look of its neighbour if that does not show on it."""
    x, y, cells = run
    start, text, look, blank = x, "", PLAIN, PLAIN
    for at, (character, own) in enumerate(cells, start=x):
        if text and own != look and (character != " " or own != blank):
            joint = together(look, own, text, character)
            if joint is None:
                yield piece_of(start, y, look, text, terminal)
                text = ""
            else:
                look, blank = joint, of_blank(joint)
        if not text:
            start, look, blank = at, own, of_blank(own)
        text += character
        if text and len(character) != 1:  # more than one code point, or the rest of a wide character
            yield Piece(start, y, look, text, None, steady=False)
            text = ""
    if text:
        yield piece_of(start, y, look, text, terminal)


def together(one: Look, other: Look, first: str, second: str) -> Look | None:
    """Return one look in which both texts can be sent; None if there is none."""
    if one == other:
        return one
    if one[2] != other[2] or seen_on_blanks(one[0]) or seen_on_blanks(other[0]):
        return None
    return one if not second.strip(" ") else other if not first.strip(" ") else None


def piece_of(x: int, y: int, look: Look, text: str, terminal: Capabilities) -> Piece:
    """Return a piece of one-cell characters, with trailing or long blanks erased instead of sent."""
    end: int | None = x + len(text)
    steady = bool(STEADY.fullmatch(text))
    if not steady and not STEADY.fullmatch(text[-1]):
        end = None
    if seen_on_blanks(look[0]):
        return Piece(x, y, look, text, end, steady)
    if end == terminal.width and (terminal.erases or not look[2]) and text.endswith(" " * ERASED):
        text = text.rstrip(" ")
        return Piece(x, y, look, f"{text}\x1b[K", x + len(text), steady)
    if terminal.erases and " " * LONG in text:
        return erased(x, y, look, text, steady=steady)
    return Piece(x, y, look, text, end, steady)


def erased(x: int, y: int, look: Look, text: str, *, steady: bool) -> Piece:
    """Return a piece whose long runs of blanks are erased."""
    kept = text.rstrip(" ")
    if len(text) - len(kept) < LONG:
        kept = text
    sent = re.sub(f" {{{LONG},}}", lambda found: f"\x1b[{len(found[0])}X\x1b[{len(found[0])}C", kept)
    if kept != text:
        sent += f"\x1b[{len(text) - len(kept)}X"
    return Piece(x, y, look, sent, x + len(kept), steady)


@lru_cache(maxsize=8192)
def moved(place: CursorPosition, x: int, y: int) -> str:
    """Return the shortest sequence that moves the cursor to a column and row."""
    if place == (x, y):
        return ""
    there = f"\x1b[{y + 1};{x + 1}H" if x else f"\x1b[{y + 1}H" if y else "\x1b[H"
    if place is None:
        return there
    at, row = place
    ways = [f"\x1b[{x + 1}G", *(["\r"] if not x else [])]
    if at is not None and x > at:
        ways.append(f"\x1b[{x - at}C" if x > at + 1 else "\x1b[C")
    elif at is not None:
        ways.append("\b" * (at - x))
    down = "" if y == row else f"\x1b[{abs(y - row) if abs(y - row) > 1 else ''}{'B' if y > row else 'A'}"
    return min(there, *(down + across for across in ways), key=len)
