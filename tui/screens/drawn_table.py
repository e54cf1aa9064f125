"""`DrawnTable`: the records of one table as a drawing of their own, with a head."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.widgets import Static

from career.model.context import Context
from career.model.tables import TABLES
from career.views.drawn import Drawing
from career.views.learning_lines import head
from career.views.rows import MARK
from tui.screens.list_screen import DrawnScreen
from widgets.drawn_rows import DrawnRows
from widgets.header_footer import Footer


class DrawnTable(DrawnScreen):
    """One drawing; Enter opens the record under the cursor. A subclass says what is drawn."""

    PLACE: ClassVar[str] = "records"
    TABLE: ClassVar[str] = ""

    def compose(self) -> ComposeResult:
        """Lay out the head and the rows."""
        yield Static(id="records-head", markup=False)
        yield DrawnRows(id="records", empty=f"{TABLES[self.TABLE].about_it} Press a to add the first.")
        yield Footer()

    def draw(self, wide: int) -> None:
        """Show the records again."""
        self.show_head(head(self.TABLE, self.shown, wide - 1))
        self.show_drawing(self.drawn(self.shown, wide - MARK))

    def drawn(self, context: Context, wide: int) -> Drawing:
        """Return the records, drawn."""
        raise NotImplementedError

    def add_table(self) -> str:
        """Add to this table."""
        return self.TABLE
