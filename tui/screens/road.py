"""`RoadScreen`: the goals from those behind, over today, to what the person really wants (G22)."""

from __future__ import annotations

from datetime import date

from textual.app import ComposeResult
from textual.widgets import Static

from career.language.dates import brief
from career.language.relative_days import dated
from career.views.road import Milestone, road
from career.views.tone import Tone
from tui.screens.list_screen import ListScreen
from widgets.header_footer import Footer
from widgets.plain import plain
from widgets.rows import Row, RowList

SIGNS = {"done": "[x]", "open": "[ ]", "today": "---", "question": " ? ", "vision": "==>"}
"""The sign before a line: done goals are filled, the vision is where the road leads."""
TONES: dict[str, Tone] = {"done": "good", "today": "warn", "question": "muted", "vision": "good"}
EMPTY = "The road: your goals by date, up to what you really want. Press a to add the first."
HEAD = " Road · from what is done to what you really want"


class RoadScreen(ListScreen):
    """One line a goal; Enter opens it."""

    DEFAULT_CSS = "RoadScreen #road { height: 1fr; }"

    def compose(self) -> ComposeResult:
        """Lay out the road."""
        yield Static(plain(HEAD), markup=False)
        yield RowList(id="road", empty=EMPTY)
        yield Footer()

    def begins_at(self, row: Row) -> bool:
        """Whether the row is today."""
        return row.kind == "today"

    def watch_shown(self) -> None:
        """Show the road again."""
        milestones = road(self.shown)
        self.show_rows([_row(milestone, self.shown.today) for milestone in milestones])


def _row(milestone: Milestone, today: date) -> Row:
    late = milestone.place == "open" and milestone.on is not None and milestone.on < today
    day = "" if milestone.on is None or milestone.place == "today" else _day(milestone, today)
    text = (
        f"{milestone.text} · {milestone.because}" if milestone.because and milestone.place == "open" else milestone.text
    )
    tone: Tone = "late" if late else TONES.get(milestone.place, "")
    return Row(milestone.source, text, lead=SIGNS[milestone.place], tail=day, tone=tone, kind=milestone.place)


def _day(milestone: Milestone, today: date) -> str:
    if milestone.on is None:
        return ""
    return f"done {dated(milestone.on)}" if milestone.place == "done" else brief(milestone.on, today)
