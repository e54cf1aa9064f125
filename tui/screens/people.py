"""`PeopleScreen`: the people of a working life, the most influential first (B9)."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from career.snapshot import Career
from tui.actions import Place
from tui.row_verbs import Selected
from tui.screens.base import RowScreen, bindings
from widgets.chrome import Footer
from widgets.rows import Row, RowList


class PeopleScreen(RowScreen):
    """Everybody, with how much they can influence and what they care about."""

    PLACE: ClassVar[Place] = "list"
    BINDINGS: ClassVar[list[BindingType]] = bindings("list")
    career: reactive[Career] = reactive(Career, init=False)

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield Static(Content(" People · who can influence your future, and what they care about"), markup=False)
        yield RowList(id="people", empty="Nobody yet. Press a to add the first: your manager, a mentor, a peer.")
        yield Footer()

    def on_mount(self) -> None:
        """Start in the list."""
        self.query_one(RowList).focus()
        self.watch_career()

    def watch_career(self) -> None:
        """Show everybody anew."""
        people = sorted(self.career.people.values(), key=lambda p: (-p.influence, p.name.casefold(), p.id))
        rows = [
            Row(
                p.id,
                p.name + (f" · {', '.join(sorted(p.cares_about))}" if p.cares_about else ""),
                lead=f"{'*' * p.influence:<3} {p.role}",
                tail="" if p.cares_about or p.influence < 2 else "cares about: unknown",
                tone="muted",
            )
            for p in people
        ]
        self.query_one(RowList).show_rows(rows)
        self.show_hints()

    def on_row_list_highlighted(self) -> None:
        """Show what can be done with the row."""
        self.show_hints()

    def selected(self) -> Selected | None:
        """Give the person under the cursor."""
        row = self.query_one(RowList).current
        record = self.app.career.get(row.key) if row else None
        return Selected(record) if record else None

    def add_table(self) -> str:
        """Add people."""
        return "people"
