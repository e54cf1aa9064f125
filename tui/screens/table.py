"""`TableScreen`: the records of one table in the order of its list, for tables whose list says all there is to say."""

from __future__ import annotations

from textual.app import ComposeResult

from career.language.relative_days import short
from career.model.records import Record
from career.model.tables import TABLES
from career.views.record.registry import columns, listed
from career.views.rows import Row
from tui.dialogs.actions import BY_ID
from tui.screens.list_screen import ListScreen
from widgets.header_footer import Footer, Head
from widgets.rows import RowList


class TableScreen(ListScreen):
    """One line a record; Enter opens it."""

    DEFAULT_CSS = "TableScreen #records { height: 1fr; padding-right: 1; }"

    def __init__(self, table: str) -> None:
        super().__init__()
        self.table = table

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield Head()
        yield RowList(id="records", empty=f"{TABLES[self.table].about_it} Press a to add the first.")
        yield Footer()

    def watch_shown(self) -> None:
        """Show the records again."""
        found = listed(self.table, self.shown)
        name = BY_ID[self.table].label if self.table in BY_ID else self.table
        head = f"{name[0].upper()}{name[1:]}" + (f" · {len(found)}" if found else "")
        self.query_one(Head).show(head)
        self.show_rows([self._row(record) for record in found])

    def add_table(self) -> str:
        """Add to this table."""
        return self.table

    def _row(self, record: Record) -> Row:
        dated = TABLES[self.table].dated
        day = short(getattr(record, dated), self.shown.today) if dated else ""
        rest = [cell for cell in columns(record, self.shown)[1:] if cell not in {day, record.headline}]
        full = " · ".join(filter(None, rest))
        return Row(
            record.id, record.headline, lead=day, tail=full.partition(" · ")[0].partition("; ")[0], fuller=(full,)
        )
