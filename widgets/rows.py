"""`RowList`: a list of one-line rows with a cursor, drawn line by line so that a cursor move redraws only two lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from textual.binding import Binding, BindingType
from textual.cache import LRUCache
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from career.views.rows import Columns, Row, columns_of, empty_line, place_said, row_parts
from career.views.tone import Role
from widgets.plain import cells, plain

KEPT = 400
"""How many drawn rows are cached: a few screens full."""


class RowList(ScrollView, can_focus=True):
    """Rows with a cursor. It shows the rows it is given and posts a message when the cursor moves.

    While it has no rows it shows `empty`, which says what the list is for and which key adds to it. `aligned_from` is the
    width in cells from which the texts start in one column; in less, each starts right after its own lead.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", "Up", show=False),
        Binding("down,j", "move(1)", "Down", show=False),
        Binding("g,home", "jump(0)", "First", show=False),
        Binding("G,end", "jump(-1)", "Last", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("pagedown", "page(1)", "Page down", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--text",
        "rows--cursor",
        "rows--place",
        "rows--muted",
        "rows--late",
        "rows--warn",
        "rows--good",
    }
    DEFAULT_CSS = """
    RowList {
        scrollbar-size: 0 0;
        & > .rows--text { color: $foreground; }
        & > .rows--cursor { text-style: bold; }
        & > .rows--place { color: $foreground; }
        &:ansi > .rows--place { text-style: bold; }
        & > .rows--muted { color: $text-muted; }
        & > .rows--late { color: $text-error; }
        & > .rows--warn { color: $text-warning; }
        & > .rows--good { color: $text-success; }
    }
    """

    cursor: reactive[int] = reactive(0, repaint=False, init=False)

    class Highlighted(Message):
        """Posted when the cursor is on another row, or when there is no row any more (`row` is None)."""

        def __init__(self, rows: RowList, row: Row | None) -> None:
            super().__init__()
            self.rows = rows
            self.row = row

        @property
        def control(self) -> RowList:
            """The list that posted the message."""
            return self.rows

    def __init__(
        self,
        *,
        id: str | None = None,
        empty: str = "",
        classes: str | None = None,
        aligned_from: int = 0,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.empty = empty
        self.rows: Sequence[Row] = ()
        self._aligned_from = aligned_from
        self._columns = Columns(0, 0)
        self._drawn_rows: LRUCache[tuple[Row, int, bool, bool], Strip] = LRUCache(KEPT)

    def say_when_empty(self, text: str) -> None:
        """Show this text where there are no rows."""
        if text != self.empty:
            self.empty = text
            if not self.rows:
                self.refresh()

    @property
    def current(self) -> Row | None:
        """The row under the cursor, None if the list is empty."""
        return self.rows[self.cursor] if self.rows else None

    @property
    def cursor_screen_offset(self) -> Offset:
        """The cell of the screen where the row under the cursor begins, as fields of Textual have it."""
        return (
            self.content_region.offset
            + Offset(self.cell_of(self.cursor), self.line_of(self.cursor))
            - self.scroll_offset
        )

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows. The cursor stays on its record, or near the old place if that record is gone."""
        if list(rows) == list(self.rows):
            return
        before = self.current
        self.rows = rows
        self._drawn_rows.clear()
        self._columns = columns_of(rows, self._aligned_from)
        keys = [(row.key, row.kind) for row in rows]
        at = keys.index((before.key, before.kind)) if before and (before.key, before.kind) in keys else self.cursor
        self.set_reactive(RowList.cursor, max(0, min(at, len(rows) - 1)))
        self.fit()
        self.refresh()
        if self.current != before:
            self.post_message(self.Highlighted(self, self.current))

    def fit(self) -> None:
        """Take as many lines as there are, and keep the cursor in view."""
        self.virtual_size = Size(0, self.lines_high())
        self._keep_in_view()
        self._say_place()

    def lines_high(self) -> int:
        """Return the number of lines of the whole list."""
        return len(self.rows)

    def line_of(self, at: int) -> int:
        """Return the line on which a row is drawn."""
        return at

    def cell_of(self, at: int) -> int:  # noqa: ARG002 - lists with several rows on a line need it
        """Return the cell of that line at which the mark of a row stands."""
        return 0

    def in_view(self, at: int) -> Region:
        """Return the part of the list that is kept in view while the cursor is on a row."""
        return Region(0, self.line_of(at), 1, 1)

    def validate_cursor(self, cursor: int) -> int:
        """Return the nearest position that is a row."""
        return max(0, min(cursor, len(self.rows) - 1))

    def watch_cursor(self, before: int, now: int) -> None:
        """Redraw only the two rows that changed."""
        self._keep_in_view()
        self.refresh_lines(self.line_of(before))
        self.refresh_lines(self.line_of(now))
        self._say_place()
        self.post_message(self.Highlighted(self, self.current))

    def go_to(self, key: str) -> bool:
        """Move the cursor to the first row with this key; return whether there is one."""
        at = next((at for at, row in enumerate(self.rows) if row.key == key), None)
        if at is not None:
            self.cursor = at
        return at is not None

    def action_move(self, by: int) -> None:
        """Move the cursor by rows."""
        self.cursor += by

    def action_jump(self, to: int) -> None:
        """Move the cursor to the first row (0) or the last (-1)."""
        self.cursor = to if to >= 0 else len(self.rows) - 1

    def action_page(self, by: int) -> None:
        """Move the cursor by pages."""
        self.cursor += by * max(1, self.size.height - 1)

    def on_focus(self) -> None:
        """Show the cursor mark."""
        self.refresh_lines(self.line_of(self.cursor))

    def on_blur(self) -> None:
        """Dim the cursor mark."""
        self.refresh_lines(self.line_of(self.cursor))

    def on_resize(self) -> None:
        """Keep the cursor in view in the new size."""
        self._keep_in_view()
        self._say_place()

    def notify_style_update(self) -> None:
        """Forget the drawn rows: their colours have changed."""
        super().notify_style_update()
        self._drawn_rows.clear()

    def render_line(self, y: int) -> Strip:
        """Draw one line of the list."""
        wide = self.size.width
        place = y + self.scroll_offset.y
        if place < len(self.rows):
            on = place == self.cursor
            key = (self.rows[place], wide, on, on and self.has_focus)
            strip = self._drawn_rows.get(key)
            if strip is None:
                strip = self._drawn(*key)
                self._drawn_rows.set(key, strip)
            return strip
        if not self.rows and self.empty:
            return self._empty_line(y, wide)
        return Strip.blank(wide, self.get_component_rich_style("rows--text"))

    def _drawn(self, row: Row, wide: int, on: bool, active: bool) -> Strip:
        parts = row_parts(row, self._columns, wide, on=on, active=active)
        segments = [cells(part.text, self._style_of(part.role)) for part in parts]
        return Strip(segments).adjust_cell_length(wide, self._style_of(""))

    def _style_of(self, role: Role) -> Style:
        return self.get_component_rich_style(f"rows--{role or 'text'}")

    def _empty_line(self, y: int, wide: int) -> Strip:
        part = empty_line(self.empty, y, wide)
        style = self._style_of(part.role)
        return Strip([cells(part.text, style)]).adjust_cell_length(wide, style)

    def _keep_in_view(self) -> None:
        if self.is_mounted and self.size.height:
            self.scroll_to_region(self.in_view(self.cursor), animate=False, force=True, x_axis=False, immediate=True)

    def _say_place(self) -> None:
        """Show the position, such as "3/40", in the border while some rows are out of view."""
        subtitle = place_said(self.cursor, len(self.rows), self.size.height) if self.is_mounted else ""
        if (self.border_subtitle or "") != subtitle:
            self.border_subtitle = plain(subtitle)
