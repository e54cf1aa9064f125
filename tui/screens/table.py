"""`TableScreen`: the records of one table in the order of its list, for tables whose list says all there is to say."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Static

from career.language.relative_days import short
from career.model.records import Record
from career.model.tables import TABLES
from career.views.record.registry import columns, listed
from career.views.rows import Row
from tui.screens.list_screen import ListScreen
from widgets.header_footer import Footer
from widgets.plain import plain
from widgets.rows import RowList

WITH_TAIL = 60
"""Cells from which a row has room for more than its day and its headline."""


class TableScreen(ListScreen):
    """One line a record; Enter opens it."""

    DEFAULT_CSS = "TableScreen #records { height: 1fr; }"

    def __init__(self, table: str) -> None:
        super().__init__()
        self.table = table

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield Static(plain(f" {self.table.capitalize()}", "bold"), markup=False)
        yield RowList(id="records", empty=f"{TABLES[self.table].about_it} Press a to add the first.")
        yield Footer()

    def on_resize(self) -> None:
        """Fit the rows to the width."""
        self.watch_shown()

    def watch_shown(self) -> None:
        """Show the records again."""
        self.show_rows([self._row(record) for record in listed(self.table, self.shown)])

    def add_table(self) -> str:
        """Add to this table."""
        return self.table

    def _row(self, record: Record) -> Row:
        dated = TABLES[self.table].dated
        day = short(getattr(record, dated), self.shown.today) if dated else ""
        rest = [cell for cell in columns(record, self.shown)[1:] if cell not in {day, record.headline}]
        tail = " · ".join(filter(None, rest)) if self.size.width >= WITH_TAIL else ""
        return Row(record.id, record.headline, lead=day, tail=tail)
