"""The first frame: lines of parts as cells in a terminal's colours, drawn before the terminal library is loaded.

It loads in a third of a second; these lines are drawn in a few milliseconds. The looks of the roles are in
`first_looks.json`, which `python -m tui.app.build_looks` makes by asking that library.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

import msgspec

from career.language.text import clean
from career.language.width import graphemes
from tui.wire.cell_style import Look, of_blank
from tui.wire.cell_writer import BLANKED, STEADY, Capabilities, Run, StyledCell, written

LOOKS = Path(__file__).with_name("first_looks.json")
TRUE_COLOUR, COLOURS_256 = "truecolor", "256"

FORCED = frozenset({"FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_DRIVER"})
"""What may make the terminal library draw otherwise than these lines know."""

Parts: TypeAlias = Sequence[tuple[str, str]]
"""The texts of a line, each with its role."""
Looks: TypeAlias = Mapping[str, Look]
"""The look of each role."""

_SPACES = str.maketrans("\t\n", "  ")


class Frame(NamedTuple):
    """A frame: the sequence that draws it on an empty screen, and the cells that are there afterwards, as far as known.

    From the first text in a line with a sign on which terminals might differ, its cells count as unknown: such a text may
    be drawn in one piece.
    """

    sequence: str
    rows: list[list[StyledCell | None]]


def colours_of(environ: Mapping[str, str]) -> str:
    """Return how many colours the terminal has, by the name of their table; "" for so few that there is none."""
    term = environ.get("TERM", "").strip().lower()
    if environ.get("NO_COLOR") or term in {"dumb", "unknown"} or not FORCED.isdisjoint(environ):
        return ""
    if environ.get("COLORTERM", "").strip().lower() in {"truecolor", "24bit"}:
        return TRUE_COLOUR
    return COLOURS_256 if term.rpartition("-")[2] in {"kitty", "256color"} else ""


def size_of_terminal(environ: Mapping[str, str]) -> tuple[int, int]:
    """Return columns and rows as `shutil` tells them, which takes longer to load; (0, 0) where nobody knows."""
    try:
        found = os.get_terminal_size(1)
    except OSError:
        return 0, 0
    wide, high = (_number(environ.get(name, "")) for name in ("COLUMNS", "LINES"))
    return wide or found.columns, high or found.lines


def looks_of(theme: str, colours: str) -> Looks:
    """Return the looks of the roles in a theme and so many colours; none for one that is not in the table."""
    tables = msgspec.json.decode(LOOKS.read_bytes(), type=dict[str, dict[str, dict[str, tuple[str, str, str]]]])
    return tables.get(theme, {}).get(colours, {})


def frame_of(lines: Iterable[Parts], looks: Looks, wide: int, term: str) -> Frame:
    """Return the frame of these lines, each of them `wide` cells, for a terminal with this TERM."""
    drawn = [[_cells(text, looks[role]) for text, role in line] for line in lines]
    rows = [[cell for part in line for cell in part] for line in drawn]
    runs: list[Run] = [(0, y, row) for y, row in enumerate(rows)]
    sequence = written(runs, Capabilities(wide, term.startswith(BLANKED)))
    return Frame(sequence, [_as_known(line) for line in drawn])


def _cells(text: str, look: Look) -> list[StyledCell]:
    shown = clean(text).translate(_SPACES)
    if STEADY.fullmatch(shown):
        blank = of_blank(look)
        return [(sign, look if sign != " " else blank) for sign in shown]
    cells: list[StyledCell] = []
    for sign, wide in graphemes(shown):
        cells.append((sign, look if sign != " " else of_blank(look)))
        cells += [("", look)] * (wide - 1)
    return cells


def _as_known(line: Sequence[list[StyledCell]]) -> list[StyledCell | None]:
    """Return the cells of a line, None from the first text on with a sign on which terminals might differ."""
    known: list[StyledCell | None] = []
    is_steady = True
    for part in line:
        is_steady = is_steady and all(text and STEADY.fullmatch(text) for text, _ in part)
        known += part if is_steady else [None] * len(part)
    return known


def _number(text: str) -> int:
    try:
        return max(0, int(text))
    except ValueError:
        return 0
