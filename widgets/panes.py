"""The four panes: goals, upcoming, feedback and tasks. Each makes its rows from the career that it is given."""

from __future__ import annotations

from datetime import date

from textual.reactive import reactive

from career.model.context import Context
from career.views import panes
from career.views.panes import pane_title, shown_in
from widgets.plain import plain
from widgets.rows import RowList


class Pane(RowList):
    """A pane with a number, a title with counts, and rows made from the career on a given day."""

    DEFAULT_CSS = """
    Pane {
        border: round $border-blurred;
        border-title-color: $foreground;
        border-subtitle-color: $text-muted;
        &:focus { border: heavy $border; border-title-style: bold; }
    }
    """

    shown: reactive[Context] = reactive(Context.empty, repaint=False, init=False)

    def __init__(self, number: int, pane: panes.Pane) -> None:
        super().__init__(id=f"pane-{number}", empty=pane.empty, aligned_from=pane.aligned_from)
        self.number = number
        self.table = pane.table
        self._pane = pane

    def watch_shown(self) -> None:
        """Show the career after a change, or on another day."""
        if self.shown.today == date.min:
            return
        title, rows = shown_in(self._pane, self.shown)
        title = pane_title(self.number, title)
        if self.border_title != title:
            self.border_title = plain(title)
        self.show_rows(rows)
