"""`DrawnRows`: a list that is drawn as a picture, with headings and scales between its rows and several rows on a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.cache import LRUCache
from textual.geometry import Region
from textual.strip import Strip

from career.language.width import width
from career.views.drawn import BULLET, FURTHER, INDENT, NOBODY, Drawing, Line
from career.views.rows import MARK, Row
from widgets.plain import cells
from widgets.rows import KEPT, RowList

ABOVE, BELOW = "↑", "↓"
"""What says that the drawing goes on."""


class Spot(NamedTuple):
    """Where an item is drawn: its line, and the cell it begins at."""

    line: int
    cell: int


class DrawnRows(RowList):
    """Rows in the lines of a drawing. The cursor goes from line to line, and on a line with several rows sideways."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "step(-1)", "Before", show=False),
        Binding("right,l", "step(1)", "After", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--strong", "rows--key"}
    DEFAULT_CSS = """
    DrawnRows {
        & > .rows--strong { color: $foreground; text-style: bold; }
        & > .rows--key { color: $primary; text-style: bold; }
    }
    """

    def __init__(self, *, id: str | None = None, empty: str = "") -> None:
        super().__init__(id=id, empty=empty)
        self.lines: list[Line] = []
        self._spots: list[Spot] = []
        self._drawn_lines: LRUCache[tuple[Line, int, int, bool], Strip] = LRUCache(KEPT)

    def show(self, drawing: Drawing) -> None:
        """Show a drawing. The cursor stays on its record, or near the old place if that record is gone."""
        is_new = drawing.lines != self.lines
        self.lines = drawing.lines
        self._spots = sorted_spots(drawing.lines, len(drawing.items))
        self._drawn_lines.clear()
        self.show_rows([Row(item.key, item.text, kind=item.kind) for item in drawing.items])
        if is_new:
            self.fit()
            self.refresh()

    def lines_high(self) -> int:
        """Return the number of lines."""
        return len(self.lines)

    def line_of(self, at: int) -> int:
        """Return the line of a row."""
        return self._spots[at].line if 0 <= at < len(self._spots) else 0

    def cell_of(self, at: int) -> int:
        """Return the cell of a row's mark: at the side of the line, or within it where several rows are on it."""
        line, cell = self._spots[at] if 0 <= at < len(self._spots) else Spot(0, 0)
        return 0 if not self.lines or self.lines[line].item == at else MARK + cell

    def action_move(self, by: int) -> None:
        """Move the cursor to the next line with rows, to the row there that is nearest to the side."""
        if not self._spots:
            return
        here = self._spots[self.cursor]
        there = [spot for spot in self._spots if (spot.line - here.line) * by > 0]
        if there:
            line = min((spot.line for spot in there), key=lambda line: abs(line - here.line))
            beside = (at for at, spot in enumerate(self._spots) if spot.line == line)
            self.cursor = min(beside, key=lambda at: abs(self._spots[at].cell - here.cell))

    def action_step(self, by: int) -> None:
        """Move the cursor by rows, in reading order."""
        self.cursor += by

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        if not self.lines:
            return super().render_line(y)
        place, wide = y + self.scroll_offset.y, self.size.width
        if place >= len(self.lines):
            return Strip.blank(wide, self.get_component_rich_style("rows--text"))
        line = self.lines[place]
        on = self.cursor if self._is_on(line) else NOBODY
        key = (line, wide, on, on != NOBODY and self.has_focus)
        strip = self._drawn_lines.get(key)
        if strip is None:
            base = self.get_component_rich_style("rows--text")
            strip = Strip([*self._segments(line, on, key[3])]).adjust_cell_length(wide, base).crop(0, wide)
            self._drawn_lines.set(key, strip)
        return self._with_sign(strip, y)

    def _with_sign(self, strip: Strip, y: int) -> Strip:
        """Return a line with a sign in its last cell, which drawings leave free, where more is above or below the screen.

        A list with a border says its place there.
        """
        top, high, wide = self.scroll_offset.y, self.size.height, self.size.width
        is_last, is_first = y == high - 1 and top + high < len(self.lines), y == 0 and top > 0
        if self.styles.border_bottom[0] or not (is_last or is_first):
            return strip
        sign = cells(BELOW if is_last else ABOVE, self.get_component_rich_style("rows--muted"))
        return Strip([*strip.crop(0, wide - 1), sign])

    def notify_style_update(self) -> None:
        """Forget the drawn lines: their colours have changed."""
        super().notify_style_update()
        self._drawn_lines.clear()

    def in_view(self, at: int) -> Region:
        """Return what is kept in view around a row: the heading above it, and a third of the screen on both sides."""
        line, room = self.line_of(at), self.size.height // 3
        above = 0
        while line - above > 0 and self.lines[line - above - 1].item == NOBODY and above + 1 < 2 * room:
            above += 1
        above = max(above, min(room, line))
        below = min(room, len(self.lines) - 1 - line)
        return Region(0, line - above, 1, above + 1 + below)

    def _is_on(self, line: Line) -> bool:
        if not self.rows:
            return False
        return self.cursor == line.item or any(part.item == self.cursor for part in line.parts)

    def _segments(self, line: Line, on: int, active: bool) -> Iterator[Segment]:
        base = self.get_component_rich_style("rows--text")
        marked = self.get_component_rich_style("rows--cursor" if active else "rows--place")
        is_row = on != NOBODY and line.item == on
        yield cells(_mark(active) if is_row else " " * MARK, marked if is_row else base)
        lit = {"", "muted"} if is_row and active else {""}
        for part in line.parts:
            style = base if part.role in lit else self.get_component_rich_style(f"rows--{part.role}")
            if on != NOBODY and part.item == on and part.text.startswith(FURTHER):
                yield cells(part.text, marked)
            elif on != NOBODY and part.item == on:
                yield cells(_mark(active) + part.text.removeprefix(BULLET).removeprefix(INDENT), marked)
            else:
                yield cells(part.text, marked if is_row and active and part.role in {"", "strong"} else style)


def sorted_spots(lines: list[Line], count: int) -> list[Spot]:
    """Return where each item is drawn, by its number: of one on several lines the first."""
    spots: dict[int, Spot] = {}
    for at, line in enumerate(lines):
        spots.setdefault(line.item, Spot(at, 0))
        used = 0
        for part in line.parts:
            spots.setdefault(part.item, Spot(at, used))
            used += width(part.text)
    return [spots.get(item, Spot(0, 0)) for item in range(count)]


def _mark(active: bool) -> str:
    return "> " if active else BULLET
