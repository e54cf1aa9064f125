"""What a terminal makes of the colours that it is sent: dim text too, and bold text in its own 16 colours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pyte
from pyte.screens import Char

from tui.host.palettes import contrast

NAMES = ("black", "red", "green", "brown", "blue", "magenta", "cyan", "white")
NUMBERS = {name: at for at, name in enumerate((*NAMES, *(f"bright{name}" for name in NAMES)))} | {"bfightmagenta": 13}
"""The numbers of the colours by the names that pyte has for them, one of them misspelt there."""
FRAMES = range(0x2500, 0x25A0)
"""Frames, bars and blocks: they are looked at, not read."""


class Kind(NamedTuple):
    """A kind of terminal: its 16 colours, its own text and background, and what it makes of dim and of bold."""

    name: str
    colours: tuple[str, ...]
    text: str
    background: str
    has_dim: bool = True
    """Whether dim text has two thirds of its light; else it has the eighth colour."""
    is_faithful: bool = False
    """Whether bold text keeps its colour; else that of the first eight is the bright one."""


XTERM_COLOURS = (
    *("#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5"),
    *("#7f7f7f", "#ff0000", "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff"),
)
CONSOLE_COLOURS = (
    *("#000000", "#aa0000", "#00aa00", "#aa5500", "#0000aa", "#aa00aa", "#00aaaa", "#aaaaaa"),
    *("#555555", "#ff5555", "#55ff55", "#ffff55", "#5555ff", "#ff55ff", "#55ffff", "#ffffff"),
)
XTERM = Kind("xterm", XTERM_COLOURS, "#e5e5e5", "#000000")
XTERM_LIGHT = Kind("xterm, black on white", XTERM_COLOURS, "#000000", "#ffffff")
CONSOLE = Kind("Linux console", CONSOLE_COLOURS, "#aaaaaa", "#000000", has_dim=False)


class Attentive(pyte.Screen):
    """A screen that sees dim text, which pyte does not: it is kept as blinking, which nothing of ours is."""

    def select_graphic_rendition(self, *attrs: int) -> None:
        """Set how the next text is drawn."""
        seen: list[int] = []
        left = list(reversed(attrs or (0,)))
        while left:
            now = left.pop()
            if now in (38, 48):
                seen += [now, *(left.pop() for _ in range(4 if left[-1] == 2 else 2))]
            else:
                seen += {2: [5], 22: [22, 25]}.get(now, [now])
        super().select_graphic_rendition(*seen)


class Seen(NamedTuple):
    """A run of text as it is seen on its background, and its contrast. `row` and `column` are where it begins."""

    text: str
    colour: str
    background: str
    row: int
    column: int
    is_dim: bool

    @property
    def contrast(self) -> float:
        """The contrast."""
        return contrast(self.colour, self.background)


def seen(screen: pyte.Screen, kind: Kind) -> Iterator[Seen]:
    """Yield the texts on a screen, each of one look."""
    for y in range(screen.lines):
        run: Seen | None = None
        for x in range(screen.columns):
            cell = screen.buffer[y][x]
            if not cell.data.strip():
                run, before = None, run
            else:
                look = (*looks(cell, kind), cell.blink)
                before = run
                if run is not None and (run.colour, run.background, run.is_dim) == look:
                    run, before = run._replace(text=run.text + cell.data), None
                else:
                    run = Seen(cell.data, look[0], look[1], y, x, look[2])
            if before is not None:
                yield before
        if run is not None:
            yield run


def looks(cell: Char, kind: Kind) -> tuple[str, str]:
    """Give the colours of a cell and of its background as they are seen."""
    text = _colour(cell.fg, kind, kind.text, is_bold=cell.bold and not kind.is_faithful)
    behind = _colour(cell.bg, kind, kind.background, is_bold=False)
    if cell.blink and kind.has_dim:
        text = "#" + "".join(f"{int(text[at : at + 2], 16) * 2 // 3:02x}" for at in (1, 3, 5))
    elif cell.blink:
        text = kind.colours[8]
    return (behind, text) if cell.reverse else (text, behind)


def _colour(name: str, kind: Kind, usual: str, *, is_bold: bool) -> str:
    if name == "default":
        return usual
    number = NUMBERS.get(name)
    if number is None:
        return f"#{name}"
    return kind.colours[number + 8 if is_bold and number < 8 else number]


def is_read(text: str) -> bool:
    """Whether a text is for reading, not a part of a picture."""
    return any(ord(sign) not in FRAMES for sign in text)
