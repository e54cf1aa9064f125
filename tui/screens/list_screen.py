"""`ListScreen`: what the screens with one list of records share: where they are, their keys, and the row under the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.reactive import reactive

from career.model.context import Context
from tui.dialogs.actions import ScreenKind
from tui.dialogs.rows import Selected
from tui.screens.base import RowScreen, bindings
from widgets.rows import Row, RowList


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
        if is_first:
            shown.cursor = next((at for at, row in enumerate(rows) if self.begins_at(row)), 0)
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
