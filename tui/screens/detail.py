"""`DetailScreen` and `GoalScreen`: everything about one record, with the same keys as on its row."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.reactive import reactive

from career.model import visions
from career.model.context import Context
from tui.dialogs.actions import PARTS, ScreenKind, shown
from tui.dialogs.row_keys import Selected
from tui.screens.base import RowScreen, bindings
from widgets.detail import Detail
from widgets.header_footer import Footer


class OpenRecord(RowScreen):
    """One record, opened from its row."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "scroll(1)", "Down", show=False),
        Binding("k,up", "scroll(-1)", "Up", show=False),
        Binding("g,home", "jump(0)", "First", show=False),
        Binding("G,end", "jump(-1)", "Last", show=False),
    ]
    NOTHING: ClassVar[str] = "This record was deleted: Esc goes back."
    shown: reactive[Context] = reactive(Context.empty, init=False)

    def __init__(self, chosen: Selected) -> None:
        super().__init__()
        self.chosen = chosen

    def compose(self) -> ComposeResult:
        """Lay out the record and the keys."""
        detail = Detail(id="detail-body", keys=self.part_keys(), unsaved=self.chosen.record)
        detail.set_reactive(Detail.record_id, self.chosen.record.id)
        yield detail.data_bind(OpenRecord.shown)
        yield Footer()

    def part_keys(self) -> tuple[str, ...]:
        """Return the keys that change the parts of a goal, where there are any."""
        return ()

    def selected(self) -> Selected | None:
        """Return the record as it is now."""
        record = self.app.career.get(self.chosen.record.id)
        return Selected(record, self.chosen.kind) if record else None

    def add_table(self) -> str:
        """Return the table of the record."""
        return self.chosen.record.table

    def on_mount(self) -> None:
        """Show the keys."""
        self.show_hints()

    def watch_shown(self) -> None:
        """Show the keys for the new state."""
        self.call_after_refresh(self.show_hints)

    def action_jump(self, to: int) -> None:
        """Scroll to the first line (0) or the last (-1)."""
        body = self.query_one(Detail)
        body.scroll_to(y=to if to >= 0 else body.max_scroll_y, animate=False)

    def action_scroll(self, by: int) -> None:
        """Scroll by a line."""
        self.query_one(Detail).scroll_relative(y=by, animate=False)


class DetailScreen(OpenRecord):
    """Any record but a goal."""

    counts = False
    SCREEN_KIND: ClassVar[ScreenKind] = "detail"
    BINDINGS: ClassVar[list[BindingType]] = bindings("detail")

    def on_mount(self) -> None:
        """Remember whether it is what the person wants: then it goes on with what they want once they say it anew (G1)."""
        newest = visions.latest(self.app.career)
        self.counts = newest is not None and newest.id == self.chosen.record.id

    def watch_shown(self) -> None:
        """Show the keys for the new state, and the latest answer where it was one that counted."""
        newest = visions.latest(self.app.career)
        if self.counts and newest and newest.id != self.chosen.record.id:
            self.chosen = self.chosen._replace(record=newest)
            self.query_one(Detail).record_id = newest.id
        super().watch_shown()


class GoalScreen(OpenRecord):
    """A goal: the digits ask for its parts."""

    SCREEN_KIND: ClassVar[ScreenKind] = "goal"
    BINDINGS: ClassVar[list[BindingType]] = bindings("goal")

    def part_keys(self) -> tuple[str, ...]:
        """Return the keys that the person has given to the eight parts."""
        own = {action.id: action.keys for action in self.app.actions}
        return tuple(shown(own[part.id][0]) if own[part.id] else "" for part in PARTS)

    def show_hints(self) -> None:
        """Show the keys, also that its parts have keys."""
        super().show_hints()
        if self.selected():
            footer = self.query_one(Footer)
            footer.show_keys((("1-8", "change a part"), *footer.keys))
