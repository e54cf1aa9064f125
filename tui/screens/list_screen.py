"""What the screens with one list of records share: where they are, their keys, and the row under the cursor.

`ListScreen` has rows of one form, `DrawnScreen` a drawing that fits the size of the screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.geometry import Size
from textual.reactive import reactive
from textual.widgets import Static

from career.model.context import Context
from career.views.drawn import Drawing
from career.views.rows import Row
from tui.dialogs.actions import ScreenKind, hints
from tui.dialogs.row_keys import Selected
from tui.screens.base import RowScreen, bindings
from widgets.drawn_rows import DrawnRows
from widgets.header_footer import Footer
from widgets.plain import plain
from widgets.rows import RowList


class ListScreen(RowScreen):
    """A screen with one list of rows, the key of each the id of its record."""

    SCREEN_KIND: ClassVar[ScreenKind] = "list"
    BINDINGS: ClassVar[list[BindingType]] = bindings("list")
    shown: reactive[Context] = reactive(Context.empty, init=False)

    def on_mount(self) -> None:
        """Start in the list."""
        self.query_one(RowList).focus()
        self.watch_shown()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the first time there are any, put the cursor where `begins_at` says."""
        shown = self.query_one(RowList)
        is_first = not shown.rows
        shown.show_rows(rows)
        self.begin(is_first=is_first)

    def begin(self, *, is_first: bool) -> None:
        """Put the cursor where it begins, if these are the first rows, and show the keys."""
        shown = self.query_one(RowList)
        if is_first:
            shown.cursor = next((at for at, row in enumerate(shown.rows) if self.begins_at(row)), 0)
        self.show_hints()

    def begins_at(self, row: Row) -> bool:  # noqa: ARG002 - the usual screen begins at its first row
        """Whether the cursor may start on this row; it starts on the first such row."""
        return True

    def watch_shown(self) -> None:
        """Show the list again."""
        raise NotImplementedError

    def on_row_list_highlighted(self) -> None:
        """Show what can be done with the row."""
        self.show_hints()

    def selected(self) -> Selected | None:
        """Return the record under the cursor, None where there is none."""
        row = self.query_one(RowList).current
        record = self.app.career.get(row.key) if row else None
        return Selected(record, row.kind) if row and record else None


EDGE = 1
"""Cells that are left free at the right of a drawing."""


class DrawnScreen(ListScreen):
    """A screen with one drawing below a head, drawn anew for each size.

    `PLACE` is the id of its rows, and `EMPTY` what they say where there are none. `DOORS` are tables to whose lists it leads: on the row of one, Enter opens that (`career.views.learning_lines.door`).
    """

    DEFAULT_CSS = "DrawnScreen DrawnRows { height: 1fr; }"
    DOORS: ClassVar[tuple[str, ...]] = ()
    PLACE: ClassVar[str] = "rows"
    EMPTY: ClassVar[str] = ""
    fitted = Size()
    """The size for which it was drawn last."""

    def compose(self) -> ComposeResult:
        """Lay out the head and the rows."""
        yield Static(id=f"{self.PLACE}-head", markup=False)
        yield DrawnRows(id=self.PLACE, empty=self.EMPTY)
        yield Footer()

    def door(self) -> str:
        """Return the table whose row the cursor is on, "" on any other row."""
        row = self.query_one(DrawnRows).current if self.DOORS else None
        return row.key if row and row.key in self.DOORS else ""

    def do_open(self) -> None:
        self.open(table) if (table := self.door()) else super().do_open()

    def show_hints(self) -> None:
        """Show the keys; on the row of a table, the one that opens its list."""
        super().show_hints()
        if self.door():
            footer = self.query_one(Footer)
            others = (pair for pair in footer.keys if pair[1] != "add")
            footer.show_keys((*hints(self.app.actions, ("open",), self.SCREEN_KIND), *others))

    def on_resize(self) -> None:
        """Fit the drawing to the size, unless it was drawn for that size."""
        if self.room != self.fitted:
            self.fit()

    def watch_shown(self) -> None:
        """Draw again."""
        self.fit()

    def fit(self) -> None:
        """Draw for the size of the screen."""
        self.fitted = self.room
        self.draw(self.fitted.width - EDGE)

    @property
    def room(self) -> Size:
        """The size of the screen; of the terminal, before it has one."""
        return self.size or self.app.size

    def draw(self, wide: int) -> None:
        """Draw for a screen of this width; the list scrolls."""
        raise NotImplementedError

    def show_head(self, text: str) -> None:
        """Show the first line of the screen."""
        self.query_one(f"#{self.PLACE}-head", Static).update(plain(f" {text}", "bold"))

    def show_drawing(self, drawing: Drawing) -> None:
        """Show a drawing; the first time it has rows, put the cursor where `begins_at` says."""
        shown = self.query_one(DrawnRows)
        is_first = not shown.rows
        shown.show(drawing)
        self.begin(is_first=is_first)
