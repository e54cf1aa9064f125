"""`RoadScreen`: the stones from what is behind, over today, to what the person really wants (G22)."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.reactive import reactive
from textual.widgets import Static

from career.dates import brief
from career.road import Stone, road
from career.snapshot import Career
from tui.actions import Place
from tui.row_verbs import Selected
from tui.screens.base import RowScreen, bindings
from widgets.chrome import Footer
from widgets.plain import plain
from widgets.rows import Row, RowList, Tone

SIGNS = {"done": "[x]", "open": "[ ]", "today": "---", "question": " ? ", "vision": "==>"}
"""What stands before a stone: done ones are filled, the vision is where the road goes."""
TONES: dict[str, Tone] = {"done": "good", "today": "warn", "question": "muted", "vision": "good"}
EMPTY = "The road: goals by their dates, up to what you really want. Press a for the first stone."
HEAD = " Road · from what is done, over today, to what you really want"


class RoadScreen(RowScreen):
    """One line a stone; Enter opens it."""

    DEFAULT_CSS = "RoadScreen #road { height: 1fr; }"
    PLACE: ClassVar[Place] = "list"
    BINDINGS: ClassVar[list[BindingType]] = bindings("list")
    career: reactive[Career] = reactive(Career, init=False)
    today: reactive[date] = reactive(date.min, init=False)

    def compose(self) -> ComposeResult:
        """Lay out the road."""
        yield Static(plain(HEAD), markup=False)
        yield RowList(id="road", empty=EMPTY)
        yield Footer()

    def on_mount(self) -> None:
        """Start on today."""
        self.watch_career()
        rows = self.query_one(RowList)
        rows.focus()
        rows.cursor = next((at for at, row in enumerate(rows.rows) if row.kind == "today"), 0)

    def watch_career(self) -> None:
        """Show the road anew."""
        stones = road(self.career, self.app.today)
        self.query_one(RowList).show_rows([_row(stone, self.app.today) for stone in stones])
        self.show_hints()

    def on_row_list_highlighted(self) -> None:
        """Show what can be done with the stone."""
        self.show_hints()

    def selected(self) -> Selected | None:
        """Give the record of the stone under the cursor."""
        row = self.query_one(RowList).current
        record = self.app.career.get(row.key) if row else None
        return Selected(record) if record else None


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
