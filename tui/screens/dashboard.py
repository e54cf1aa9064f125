"""`Dashboard`: the header, the four panes, the detail beside them on wide screens, and the footer."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Grid, Horizontal
from textual.reactive import reactive

from career.model.context import Context
from career.views.panes import PANES
from career.views.rows import Row
from tui.dialogs.actions import ScreenKind
from tui.dialogs.row_keys import Selected
from tui.screens.base import RowScreen, bindings
from widgets.detail import DetailPane
from widgets.header_footer import Footer, Header, Tabs
from widgets.panes import Pane
from widgets.rows import RowList

HELD_AT_MOST = 0.5
"""Seconds after which the dashboard is painted even if it is not complete."""


class Dashboard(RowScreen):
    """Four panes of one career."""

    SCREEN_KIND: ClassVar[ScreenKind] = "dashboard"
    IS_FIRST: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = bindings("dashboard")
    shown: reactive[Context] = reactive(Context.empty, init=False)
    _seen: Row | None = None
    """The row whose detail and keys are shown."""
    complete = False
    """Whether the rows are there, a pane has the focus and the footer its keys."""

    def compose(self) -> ComposeResult:
        """Lay out the lines and the panes."""
        yield Header().data_bind(Dashboard.shown)
        yield Tabs()
        with Horizontal(id="body"):
            with Grid(id="panes"):
                for at, pane in enumerate(PANES, start=1):
                    yield Pane(at, pane).data_bind(Dashboard.shown)
            yield DetailPane().data_bind(Dashboard.shown)
        yield Footer()

    def on_mount(self) -> None:
        """Start in the first pane."""
        for pane in self.query(Pane):
            # At once, so that row and detail are painted together: the message of a move comes too late for that.
            self.watch(pane, "cursor", partial(self._follow_cursor, pane), init=False)
        self.set_timer(HELD_AT_MOST, self._paint)
        self.go(1)

    def _compositor_refresh(self) -> None:
        """Paint nothing before it is complete: Textual would paint all of it three times while it is laid out."""
        if self.complete:
            super()._compositor_refresh()

    def _paint(self) -> None:
        if not self.complete:
            self.complete = True
            self.refresh()

    @property
    def pane(self) -> Pane:
        """The pane that has the focus, or had it last."""
        return self.query_one(f"#pane-{self.query_one(Tabs).current}", Pane)

    def selected(self) -> Selected | None:
        """Return the record under the cursor of the current pane."""
        row = self.pane.current
        record = self.app.career.get(row.key) if row else None
        return Selected(record, row.kind) if row and record else None

    def add_table(self) -> str:
        """Return the table of the current pane."""
        return self.pane.table

    def go(self, number: int) -> None:
        """Go to a pane."""
        for pane in self.query(Pane):
            pane.set_class(number == pane.number, "-current")
        self.query_one(Tabs).current = number
        self.pane.focus()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Follow the focus, also a mouse's."""
        if isinstance(event.widget, Pane):
            self.query_one(Tabs).current = event.widget.number
            self._look_at_row()
            self._paint()

    def on_row_list_highlighted(self, event: RowList.Highlighted) -> None:
        """Show what can be done with the row, and what it says."""
        if event.rows is self.pane and event.row is not self._seen:
            self._look_at_row()

    def watch_shown(self) -> None:
        """Show the keys for the new state of the row."""
        self.call_after_refresh(self._look_at_row)

    def _follow_cursor(self, pane: Pane) -> None:
        if pane is self.pane:
            self._look_at_row()

    def _look_at_row(self) -> None:
        self._seen = self.pane.current
        chosen = self.selected()
        self.query_one(DetailPane).record_id = chosen.record.id if chosen else ""
        self.show_hints()

    def do_pane_2(self) -> None:
        if self.app.focused is self.pane and self.pane.number == 2:
            self.open("month")
        else:
            self.go(2)

    def do_next_pane(self) -> None:
        self.go(self.pane.number % len(PANES) + 1)

    def do_previous_pane(self) -> None:
        self.go((self.pane.number - 2) % len(PANES) + 1)

    def do_add(self) -> None:
        if self.pane.table == "feedback":
            self.do_feedback()
        elif self.pane.table == "tasks":
            self.do_new_task()
        else:
            super().do_add()
