"""`UpcomingScreen`: all that is to come, grouped by day; beside it, where there is room, the month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.reactive import reactive

from career.language.dates import brief, spell
from career.model.context import Context
from career.views.rows import Row
from career.views.tone import Tone
from career.views.upcoming import Due, everything
from tui.dialogs.actions import ScreenKind
from tui.dialogs.row_keys import Selected
from tui.screens.base import RowScreen, bindings
from widgets.header_footer import Footer, Head
from widgets.month import Month
from widgets.rows import RowList

HEAD = "Upcoming · everything with a date, late first"
EMPTY = "All that has a date comes here by itself: goals, tasks, promises, check-ins. Press a to add a reminder."

WITH_DATES = 70
"""Cells from which a day near today is named by its date as well as its distance."""


class UpcomingScreen(RowScreen):
    """Every dated line, beyond the horizon too. Lines of one day stand under its name."""

    DEFAULT_CSS = """
    UpcomingScreen {
        & #upcoming-body { height: 1fr; }
        & #upcoming { width: 1fr; height: 1fr; padding-right: 1; }
        &.-beside #month { display: block; }
    }
    """
    SCREEN_KIND: ClassVar[ScreenKind] = "list"
    BINDINGS: ClassVar[list[BindingType]] = bindings("list")
    shown: reactive[Context] = reactive(Context.empty, init=False)

    def compose(self) -> ComposeResult:
        """Lay out the list and the month."""
        yield Head(HEAD)
        with Horizontal(id="upcoming-body"):
            yield RowList(id="upcoming", empty=EMPTY)
            month = Month(id="month")
            yield month.data_bind(UpcomingScreen.shown)
        yield Footer()

    def on_mount(self) -> None:
        """Start in the list."""
        self.query_one(RowList).focus()
        self.watch_shown()

    def on_resize(self) -> None:
        """Fit the names of the days to the width."""
        self.watch_shown()

    def watch_shown(self) -> None:
        """Show all lines again."""
        lines = sorted(everything(self.shown))
        self.query_one(RowList).show_rows(grouped(lines, self.shown.today, is_wide=self.size.width >= WITH_DATES))
        self._look_at_row()

    def on_row_list_highlighted(self) -> None:
        """Show what can be done with the line, and the month of its day."""
        self._look_at_row()

    def selected(self) -> Selected | None:
        """Return the record of the line under the cursor."""
        row = self.query_one(RowList).current
        record = self.app.career.get(row.key) if row else None
        return Selected(record, row.kind) if row and record else None

    def add_table(self) -> str:
        """Add reminders."""
        return "reminders"

    def _look_at_row(self) -> None:
        lines = sorted(everything(self.shown))
        at = self.query_one(RowList).cursor
        self.query_one(Month).chosen = lines[at].on if at < len(lines) else self.shown.today
        self.show_hints()


def grouped(lines: Sequence[Due], today: date, *, is_wide: bool) -> list[Row]:
    """Return a row for each line, in order; only the first of a day names the day, in a narrow list by its distance."""
    rows: list[Row] = []
    before: date | None = None
    for line in lines:
        name = "" if line.on == before else _name(line.on, today) if is_wide else brief(line.on, today)
        tone: Tone = "late" if line.on < today else "warn" if line.on == today else ""
        rows.append(Row(line.source, line.text, lead=name, tail=line.kind, tone=tone, kind=line.kind))
        before = line.on
    return rows


def _name(day: date, today: date) -> str:
    near = brief(day, today)
    return f"{spell(day, today).split(',')[0][:10].rstrip()} · {near}" if "late" in near or "in " in near else near
