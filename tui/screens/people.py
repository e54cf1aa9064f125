"""`PeopleScreen`: the people of a working life (B9), with a board of those who report to me (P17)."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Static

from career.model.people import Person
from career.views.people_lines import head, people_lines
from career.views.rows import MARK
from tui.screens.list_screen import DrawnScreen
from widgets.drawn_rows import DrawnRows
from widgets.header_footer import Footer

EMPTY = "Nobody yet. Press a to add the first: your manager, a mentor, a peer."


class PeopleScreen(DrawnScreen):
    """Everybody in groups, the most influential first; reports with their tasks to reframe last."""

    DEFAULT_CSS = "PeopleScreen #people { height: 1fr; }"

    def compose(self) -> ComposeResult:
        """Lay out the head and the list."""
        yield Static(id="people-head", markup=False)
        yield DrawnRows(id="people", empty=EMPTY)
        yield Footer()

    def draw(self, wide: int) -> None:
        """Show everybody again."""
        self.show_head("#people-head", head(self.shown, wide - 1))
        self.show_drawing(people_lines(self.shown, wide - MARK, self.room.height - 2))

    def add_table(self) -> str:
        """Add people."""
        return "people"

    def do_open(self) -> None:
        """Open the agenda of a person, or whatever else the row is."""
        chosen = self.selected()
        if chosen and isinstance(chosen.record, Person):
            self.open("person", chosen.record.id)
        else:
            super().do_open()
