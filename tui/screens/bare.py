"""`BareScreen`: which open items have no next step, each with the key that gives it one (B18)."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Static

from career.language.dates import column_day
from career.language.text import counted
from career.model.records import Record
from career.model.tables import TABLES
from career.views import next_steps
from career.views.rows import Row
from career.views.tone import Tone
from tui.dialogs.actions import hints
from tui.screens.list_screen import ListScreen
from widgets.header_footer import Footer
from widgets.plain import plain
from widgets.rows import RowList

EMPTY = "Everything that is open has a next step."


class BareScreen(ListScreen):
    """One line an item; what gets its next step leaves the list."""

    DEFAULT_CSS = "BareScreen #bare { height: 1fr; padding-right: 1; }"

    def compose(self) -> ComposeResult:
        """Lay out the count and the list."""
        yield Static(id="bare-head", markup=False)
        yield RowList(id="bare", empty=EMPTY)
        yield Footer()

    def watch_shown(self) -> None:
        """Show the items again."""
        found = next_steps.bare(self.shown)
        head = f" No next step · {counted(len(found), 'open item')}" if found else " No next step"
        self.query_one("#bare-head", Static).update(plain(head, "bold"))
        self.show_rows([self._row(record) for record in found])

    def show_hints(self) -> None:
        """Show the keys, first the one that gives the row its next step."""
        super().show_hints()
        if self.selected() and not self.app.masked:
            footer = self.query_one(Footer)
            footer.show_keys((*hints(self.app.actions, ("next-step",), self.SCREEN_KIND), *footer.keys))

    def _row(self, record: Record) -> Row:
        due = getattr(record, "due", None)
        day = column_day(due, self.shown.today) if due else ""
        tone: Tone = "late" if due and due < self.shown.today else ""
        return Row(record.id, record.headline, lead=TABLES[record.table].singular, due=day, tone=tone, beside=not tone)
