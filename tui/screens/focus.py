"""`FocusScreen`: the performance goals, the next deadline and the next action of each, and nothing else (G5)."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from career.language.dates import brief
from career.views.road import focus
from tui.screens.career_app import CareerApp
from widgets.plain import plain
from widgets.rows import Row, RowList

EMPTY = "Give a goal a result, a measure and a due date, and say that it is a performance goal: then it shows here."


class FocusScreen(Screen[None]):
    """Five lines at most. Any key returns."""

    DEFAULT_CSS = "FocusScreen #focus { height: 6; }"
    app: CareerApp

    def compose(self) -> ComposeResult:
        """Lay out the lines."""
        yield RowList(id="focus", empty=EMPTY)
        yield Static(plain(" any key returns"), id="focus-keys", markup=False)

    def on_mount(self) -> None:
        """Show the goals."""
        today = self.app.today
        rows = [
            Row(
                line.goal.id,
                f"{line.goal.title}: {line.step or 'no next step yet'}",
                lead=brief(line.on, today) if line.on else "no date",
                tone="late" if line.on and line.on < today else "",
            )
            for line in focus(self.app.shown.career)
        ]
        self.query_one(RowList).show_rows(rows)

    def on_key(self, event: events.Key) -> None:
        """Return."""
        event.stop()
        event.prevent_default()
        self.dismiss(None)
