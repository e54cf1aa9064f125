"""Writes cells on a terminal in as few bytes as can be: the order, the moves of the cursor and the changes of the look.

A line of a pane changes its colour for the frame, the text and the frame again; so looks that stand in many places are
drawn by themselves, after all else, wherever that is shorter.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from tui.wire.cell_style import PLAIN, Look, of_blank, seen_on_blanks, sgr

Cell: TypeAlias = tuple[str, Look]
"""The text that begins in the cell and its look. A text wider than one cell leaves the cells after it empty."""
Run: TypeAlias = tuple[int, int, list[Cell]]
"""Cells of one line, from column and row."""
Place: TypeAlias = tuple[int | None, int] | None
"""Column and row of the cursor, as far as they are known."""

STEADY = re.compile("[ -~\u2500-\u259f·…]*")
"""What every terminal takes as one cell a character: plain letters, and what frames and bars are drawn with."""
BLANKED = ("alacritty", "foot", "kitty", "konsole", "linux", "putty", "rxvt", "vte", "xterm")
"""How the names of terminals begin that erase cells in the colour that is set. screen and tmux may not."""
ERASED, LONG = 4, 11
"""Blanks from which erasing them is shorter, at the end of a line and in it."""
TRIED, MANY = 4, 4
"""How many looks are tried by themselves, and in how many places such a look stands at least."""


class Piece(NamedTuple):
    """Cells of one look, as they are sent: where they begin, where the cursor is then, whether they can wait."""

    x: int
    y: int
    look: Look
    text: str
    end: int | None
    steady: bool


class Paper(NamedTuple):
    """What is written on: how many columns there are, and whether erasing leaves the colour that is set."""

    width: int
    erases: bool = False


def written(runs: Iterable[Run], paper: Paper) -> str:
    """Give the sequence that writes cells, with no look left set."""
    pieces = [piece for run in runs for piece in pieces_of(run, paper)]
    shortest = drawn(pieces, paper)
    looks = Counter(piece.look for piece in pieces if piece.steady and len(pieces) > MANY)
    for look, many in looks.most_common(TRIED):
        if many < MANY:
            break
        now = [piece for piece in pieces if piece.look != look or not piece.steady]
        later = [piece for piece in pieces if piece.look == look and piece.steady]
        for order in (now + later, now + sorted(later)):
            if len(sequence := drawn(order, paper)) < len(shortest):
                pieces, shortest = order, sequence
    return shortest


def drawn(pieces: Iterable[Piece], paper: Paper) -> str:
    """Give the sequence that writes pieces in this order."""
    out: list[str] = []
    pen, place = PLAIN, None
    for piece in pieces:
        x, y, look, text, end, _ = piece
        out.append(moved(place, x, y))
        if look != pen:
            out.append(sgr(pen, look))
            pen = look
        out.append(text)
        # At the right edge terminals differ on where the cursor is.
        place = None if end == paper.width else (end, y)
    out.append(sgr(pen, PLAIN) if pen != PLAIN else "")
    return "".join(out)


def pieces_of(run: Run, paper: Paper) -> Iterator[Piece]:
    """Cut cells where the look changes; blanks take the look of what is beside them, where that is not seen on them."""
    x, y, cells = run
    start, text, look, blank = x, "", PLAIN, PLAIN
    for at, (character, own) in enumerate(cells, start=x):
        if text and own != look and (character != " " or own != blank):
            joint = together(look, own, text, character)
            if joint is None:
                yield piece_of(start, y, look, text, paper)
                text = ""
            else:
                look, blank = joint, of_blank(joint)
        if not text:
            start, look, blank = at, own, of_blank(own)
        text += character
        if text and len(character) != 1:  # a sequence, or the rest of a wide one
            yield Piece(start, y, look, text, None, steady=False)
            text = ""
    if text:
        yield piece_of(start, y, look, text, paper)


def together(one: Look, other: Look, first: str, second: str) -> Look | None:
    """Give the look in which two texts can be sent, None where there is none."""
    if one == other:
        return one
    if one[2] != other[2] or seen_on_blanks(one[0]) or seen_on_blanks(other[0]):
        return None
    return one if not second.strip(" ") else other if not first.strip(" ") else None


def piece_of(x: int, y: int, look: Look, text: str, paper: Paper) -> Piece:
    """Make a piece of a text whose characters take a cell each, and erase where it is blank."""
    end: int | None = x + len(text)
    steady = bool(STEADY.fullmatch(text))
    if not steady and not STEADY.fullmatch(text[-1]):
        end = None
    if seen_on_blanks(look[0]):
        return Piece(x, y, look, text, end, steady)
    if end == paper.width and (paper.erases or not look[2]) and text.endswith(" " * ERASED):
        text = text.rstrip(" ")
        return Piece(x, y, look, f"{text}\x1b[K", x + len(text), steady)
    if paper.erases and " " * LONG in text:
        return erased(x, y, look, text, steady=steady)
    return Piece(x, y, look, text, end, steady)


def erased(x: int, y: int, look: Look, text: str, *, steady: bool) -> Piece:
    """Make a piece in which long blanks are erased."""
    kept = text.rstrip(" ")
    if len(text) - len(kept) < LONG:
        kept = text
    sent = re.sub(f" {{{LONG},}}", lambda found: f"\x1b[{len(found[0])}X\x1b[{len(found[0])}C", kept)
    if kept != text:
        sent += f"\x1b[{len(text) - len(kept)}X"
    return Piece(x, y, look, sent, x + len(kept), steady)


@lru_cache(maxsize=8192)
def moved(place: Place, x: int, y: int) -> str:
    """Give the shortest sequence that takes the cursor to a column and row."""
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
