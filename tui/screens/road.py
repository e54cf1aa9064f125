"""`RoadScreen`: the goals from those behind, over today, to what the person really wants (G22)."""

from __future__ import annotations

from datetime import date

from textual.app import ComposeResult
from textual.widgets import Static

from career.language.dates import brief
from career.views.road import Stone, road
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
        stones = road(self.shown)
        self.show_rows([_row(stone, self.shown.today) for stone in stones])


def _row(stone: Stone, today: date) -> Row:
    late = stone.place == "open" and stone.on is not None and stone.on < today
    day = "" if stone.on is None or stone.place == "today" else _day(stone, today)
    text = f"{stone.text} · {stone.because}" if stone.because and stone.place == "open" else stone.text
    tone: Tone = "late" if late else TONES.get(stone.place, "")
    return Row(stone.source, text, lead=SIGNS[stone.place], tail=day, tone=tone, kind=stone.place)


def _day(stone: Stone, today: date) -> str:
    if stone.on is None:
        return ""
    return f"done {stone.on.day} {stone.on:%b %Y}" if stone.place == "done" else brief(stone.on, today)
