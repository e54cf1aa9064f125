"""`PeopleScreen`: the people of a working life (B9), with a board of those who report to me (P17)."""

from __future__ import annotations

from typing import ClassVar

from career.model.people import Person
from career.views.people_lines import head, people_lines
from career.views.rows import MARK
from tui.screens.list_screen import DrawnScreen

EMPTY = "Nobody yet. Press a to add the first: your manager, a mentor, a peer."


class PeopleScreen(DrawnScreen):
    """Everybody in groups, the most influential first; reports with their tasks to reframe last."""

    PLACE: ClassVar[str] = "people"
    EMPTY: ClassVar[str] = EMPTY

    def draw(self, wide: int) -> None:
        """Show everybody again."""
        self.show_head(head(self.shown, wide - 1))
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
